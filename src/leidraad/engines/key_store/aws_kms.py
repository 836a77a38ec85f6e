"""A key store whose wrapping key never leaves AWS KMS, or a server that speaks its protocol.

A wrapped key is: version (1 byte, 3), length of the key id (1 byte), key id as it was set, and what KMS gave. The context
goes to KMS as encryption context, and is authenticated by it; as a digest, for KMS writes encryption contexts in its own
log, where the id of a deleted contact would outlive it. KMS changes the material behind a key id by itself and goes on
opening what older material wrapped (AWS KMS Developer Guide, "Rotate AWS KMS keys"), so a key counts as changed here
when another key id is set.

Every wrapping and unwrapping is one request to KMS. What is asked often, whether the key is there at all, is
remembered for ``KNOWN_FOR_S``.
"""

import hashlib
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from leidraad.engines.key_store import KeyUnavailable, WhyUnavailable, WrongKey

CONNECT_TIMEOUT_S = 3.0
READ_TIMEOUT_S = 10.0
ATTEMPTS = 3
KNOWN_FOR_S = 30.0
WRAPPED_VERSION = 3
_CONTEXT_FIELD = "leidraad"
_CONTEXT_LABEL = b"leidraad key context\x00"
_WRONG = frozenset({"InvalidCiphertextException", "IncorrectKeyException"})
_NO_KEY = frozenset(
    {"NotFoundException", "DisabledException", "KMSInvalidStateException", "KeyUnavailableException"}
)
_UNWELL = frozenset({"ThrottlingException", "KMSInternalException", "DependencyTimeoutException"})


@dataclass(frozen=True, slots=True)
class KmsKey:
    """Which key of which KMS. Who asks is found where AWS tools always look."""

    key_id: str  # id, ARN or alias
    region: str = "eu-west-1"
    endpoint: str | None = None  # None: Amazon's own


class AwsKms:
    """Implements KeyStore over one key of KMS. Nothing is asked before the first call."""

    def __init__(
        self,
        key: KmsKey,
        *,
        connect_timeout_s: float = CONNECT_TIMEOUT_S,
        read_timeout_s: float = READ_TIMEOUT_S,
        attempts: int = ATTEMPTS,
    ) -> None:
        self._key = key
        self._client = kms_client(
            key, connect_timeout_s=connect_timeout_s, read_timeout_s=read_timeout_s, attempts=attempts
        )
        self._known_at: float | None = None

    @property
    def key_id(self) -> str:
        if self._known_at is None or time.monotonic() - self._known_at > KNOWN_FOR_S:
            self._check_enabled()
            self._known_at = time.monotonic()
        return self._key.key_id

    def wrap(self, data_key: bytes, *, context: bytes) -> bytes:
        with _failures_named(self._key.key_id):
            answer = self._client.encrypt(
                KeyId=self._key.key_id, Plaintext=data_key, EncryptionContext=_context(context)
            )
        blob: bytes = answer["CiphertextBlob"]
        return _head(self._key.key_id) + blob

    def unwrap(self, wrapped: bytes, *, context: bytes) -> bytes:
        key_id, blob = _parts(wrapped)
        with _failures_named(key_id):
            answer = self._client.decrypt(
                KeyId=key_id, CiphertextBlob=blob, EncryptionContext=_context(context)
            )
        data_key: bytes = answer["Plaintext"]
        return data_key

    def wraps_now(self, wrapped: bytes) -> bool:
        return _parts(wrapped)[0] == self._key.key_id

    def _check_enabled(self) -> None:
        with _failures_named(self._key.key_id):
            state = self._client.describe_key(KeyId=self._key.key_id)["KeyMetadata"]["KeyState"]
        if state != "Enabled":
            raise KeyUnavailable(WhyUnavailable.UNKNOWN_KEY, detail=f"{self._key.key_id}: {state}")


def kms_client(key: KmsKey, *, connect_timeout_s: float, read_timeout_s: float, attempts: int) -> Any:
    """A client of KMS with time limits and bounded tries."""
    import boto3  # noqa: PLC0415  loaded only where KMS is set: it takes its time
    from botocore.config import Config  # noqa: PLC0415

    config = Config(
        connect_timeout=connect_timeout_s,
        read_timeout=read_timeout_s,
        retries={"total_max_attempts": attempts, "mode": "standard"},
    )
    return boto3.session.Session().client(
        "kms", region_name=key.region, endpoint_url=key.endpoint, config=config
    )


def _context(context: bytes) -> dict[str, str]:
    return {_CONTEXT_FIELD: hashlib.sha256(_CONTEXT_LABEL + context).hexdigest()}


def _head(key_id: str) -> bytes:
    encoded = key_id.encode("ascii")
    return bytes([WRAPPED_VERSION, len(encoded)]) + encoded


def _parts(wrapped: bytes) -> tuple[str, bytes]:
    """Key id and what KMS gave; WrongKey when this is no key that KMS wrapped."""
    if len(wrapped) < 2 or wrapped[0] != WRAPPED_VERSION or len(wrapped) <= 2 + wrapped[1]:
        raise WrongKey("not a key wrapped by KMS")
    end = 2 + wrapped[1]
    try:
        return wrapped[2:end].decode("ascii"), wrapped[end:]
    except UnicodeDecodeError as error:
        raise WrongKey("the id of the wrapping key is not readable") from error


@contextmanager
def _failures_named(key_id: str) -> Iterator[None]:
    """Turns the library's errors into those of the key store."""
    from botocore.exceptions import (  # noqa: PLC0415
        BotoCoreError,
        ClientError,
        NoCredentialsError,
        ParamValidationError,
    )

    try:
        yield
    except ClientError as error:
        code = str(error.response.get("Error", {}).get("Code") or "unknown")
        if code in _WRONG:
            raise WrongKey(f"key {key_id} does not open this") from error
        raise KeyUnavailable(_why(code), detail=f"{key_id}: {code}") from error
    except ParamValidationError as error:
        raise WrongKey("not a key wrapped by KMS") from error
    except NoCredentialsError as error:
        raise KeyUnavailable(WhyUnavailable.REFUSED, detail=f"{key_id}: NoCredentialsError") from error
    except BotoCoreError as error:
        raise KeyUnavailable(
            WhyUnavailable.UNREACHABLE, detail=f"{key_id}: {type(error).__name__}"
        ) from error


def _why(code: str) -> WhyUnavailable:
    if code in _NO_KEY:
        return WhyUnavailable.UNKNOWN_KEY
    return WhyUnavailable.UNREACHABLE if code in _UNWELL else WhyUnavailable.REFUSED
