"""A key store whose wrapping key never leaves the transit engine of HashiCorp Vault (OpenBao speaks the same protocol).

A wrapped key is: version (1 byte, 4), then what Vault gave, ``vault:v<version>:<base64>``. What Vault wraps is the data
key and a digest of its context: transit binds no context to a key of an ordinary kind, so it is bound here, and the two
cannot be parted, for transit's own ciphers authenticate what they wrap. A rotation makes a new version of the key;
Vault goes on opening the older ones down to ``min_decryption_version``.

Every wrapping and unwrapping is one request. Which version wraps now is remembered for ``KNOWN_FOR_S``.
"""

import base64
import binascii
import hashlib
import hmac
import re
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeVar

from leidraad.engines.key_store import KeyUnavailable, WhyUnavailable, WrongKey

TIMEOUT_S = 10.0
ATTEMPTS = 3
PAUSE_S = 0.3  # before the second try; twice as long before each one after
KNOWN_FOR_S = 30.0
WRAPPED_VERSION = 4
KEY_BYTES = 32
_CONTEXT_LABEL = b"leidraad key context\x00"
# Vault's own words for a key that is not there, and for a version below min_decryption_version; both are a plain 400.
_NO_KEY = ("encryption key not found", "disallowed by policy (too old)")
_CIPHERTEXT = re.compile(r"vault:v([0-9]{1,9}):[A-Za-z0-9+/=]+")

Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True)
class TransitKey:
    """Which key of which Vault, and who asks."""

    address: str
    name: str
    mount: str = "transit"
    namespace: str | None = None
    certificates: str | None = None  # None: the system's
    token: str | None = field(default=None, repr=False)


class VaultTransit:
    """Implements KeyStore over one transit key. Nothing is asked before the first call."""

    def __init__(
        self,
        key: TransitKey,
        *,
        timeout_s: float = TIMEOUT_S,
        attempts: int = ATTEMPTS,
        pause_s: float = PAUSE_S,
    ) -> None:
        self._key = key
        self._attempts, self._pause_s = attempts, pause_s
        self._client = _client(key, timeout_s=timeout_s)
        self._known: tuple[float, int] | None = None

    @property
    def key_id(self) -> str:
        return f"{self._key.name}:v{self._version()}"

    def wrap(self, data_key: bytes, *, context: bytes) -> bytes:
        plain = base64.b64encode(data_key + _digest(context)).decode("ascii")
        answer = self._ask(
            lambda transit: transit.encrypt_data(
                name=self._key.name, plaintext=plain, mount_point=self._key.mount
            )
        )
        return bytes([WRAPPED_VERSION]) + str(answer["data"]["ciphertext"]).encode("ascii")

    def unwrap(self, wrapped: bytes, *, context: bytes) -> bytes:
        ciphertext = _ciphertext(wrapped)
        answer = self._ask(
            lambda transit: transit.decrypt_data(
                name=self._key.name, ciphertext=ciphertext, mount_point=self._key.mount
            )
        )
        return _checked(str(answer["data"]["plaintext"]), context)

    def wraps_now(self, wrapped: bytes) -> bool:
        return _version_of(_ciphertext(wrapped)) == self._version()

    def rotate(self) -> str:
        """Make a new version that wraps from now on; its id. KeyUnavailable (REFUSED) where the token may not."""
        self._ask(lambda transit: transit.rotate_key(name=self._key.name, mount_point=self._key.mount))
        self._known = None
        return self.key_id

    def _version(self) -> int:
        if self._known is None or time.monotonic() - self._known[0] > KNOWN_FOR_S:
            answer = self._ask(
                lambda transit: transit.read_key(name=self._key.name, mount_point=self._key.mount)
            )
            self._known = (time.monotonic(), int(answer["data"]["latest_version"]))
        return self._known[1]

    def _ask(self, ask: Callable[[Any], Answer]) -> Answer:
        """One request, tried again where the trouble may pass."""
        for attempt in range(1, self._attempts + 1):
            try:
                return _asked(lambda: ask(self._client.secrets.transit), detail=self._key.name)
            except KeyUnavailable as error:
                if error.why is not WhyUnavailable.UNREACHABLE or attempt == self._attempts:
                    raise
            time.sleep(self._pause_s * 2 ** (attempt - 1))
        raise AssertionError("the last try ends above")


def _client(key: TransitKey, *, timeout_s: float) -> Any:
    import hvac  # noqa: PLC0415  loaded only where a Vault is set: it takes its time

    return hvac.Client(
        url=key.address,
        token=key.token or "",
        namespace=key.namespace or None,
        verify=key.certificates or True,
        timeout=timeout_s,
        allow_redirects=False,
    )


def _asked(ask: Callable[[], Answer], *, detail: str) -> Answer:
    """Turns the library's errors into those of the key store; nothing of what was sent is quoted."""
    from hvac import exceptions  # noqa: PLC0415
    from requests.exceptions import RequestException  # noqa: PLC0415

    try:
        return ask()
    except (exceptions.InvalidRequest, exceptions.ParamValidationError) as error:
        if any(words in str(error) for words in _NO_KEY):
            raise KeyUnavailable(WhyUnavailable.UNKNOWN_KEY, detail=detail) from error
        raise WrongKey(f"{detail} does not open this") from error
    except (exceptions.Forbidden, exceptions.Unauthorized) as error:
        raise KeyUnavailable(WhyUnavailable.REFUSED, detail=f"{detail}: {type(error).__name__}") from error
    except exceptions.InvalidPath as error:
        raise KeyUnavailable(WhyUnavailable.UNKNOWN_KEY, detail=detail) from error
    except (exceptions.VaultError, RequestException) as error:
        why = WhyUnavailable.UNREACHABLE
        raise KeyUnavailable(why, detail=f"{detail}: {type(error).__name__}") from error


def _digest(context: bytes) -> bytes:
    return hashlib.sha256(_CONTEXT_LABEL + context).digest()


def _ciphertext(wrapped: bytes) -> str:
    text = wrapped[1:].decode("ascii", errors="replace")
    if wrapped[:1] != bytes([WRAPPED_VERSION]) or not _CIPHERTEXT.fullmatch(text):
        raise WrongKey("not a key wrapped by Vault")
    return text


def _version_of(ciphertext: str) -> int:
    found = _CIPHERTEXT.fullmatch(ciphertext)
    assert found is not None
    return int(found[1])


def _checked(plaintext: str, context: bytes) -> bytes:
    try:
        plain = base64.b64decode(plaintext, validate=True)
    except binascii.Error as error:
        raise WrongKey("what Vault opened is no key") from error
    if not hmac.compare_digest(plain[KEY_BYTES:], _digest(context)):
        raise WrongKey("the key was wrapped for another context")
    return plain[:KEY_BYTES]
