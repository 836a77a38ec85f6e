"""Signed HTTP requests: the part of RFC 9421 (HTTP Message Signatures) that telephone systems use, HMAC-SHA-256.

Genesys documents it for AudioHook, after a draft that writes the signature of a request as the standard does. What is
covered comes from the request as it was received; ``checked_signature`` hands back the nonce, so that the caller can
refuse one that it has seen.

SignatureProblem  the request is not signed as it must be; ``code`` says how
"""

import base64
import binascii
import hmac
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

CLOCK_SKEW_S = 3
LONGEST_AGE_S = 10
FEWEST_NONCE_CHARACTERS = 22  # 128 bits in base64
_MEMBER = re.compile(
    r'\s*([a-z*][a-z0-9_.*-]*)=(\((?:[^()"]|"[^"]*")*\))((?:;[a-z]+=(?:"[^"]*"|[0-9]+))*)\s*'
)
_SIGNATURE = re.compile(r"\s*([a-z*][a-z0-9_.*-]*)=:([A-Za-z0-9+/=]+):\s*")
_PARAMETER = re.compile(r';([a-z]+)=(?:"([^"]*)"|([0-9]+))')


class SignatureFault(StrEnum):
    UNSIGNED = "unsigned"
    MALFORMED = "malformed"
    NOT_COVERED = "not_covered"  # something that must be signed is not
    UNKNOWN_KEY = "unknown_key"
    EXPIRED = "expired"
    FROM_THE_FUTURE = "from_the_future"
    WRONG = "wrong"
    REPEATED = "repeated"  # the same nonce once more


class SignatureProblem(Exception):
    """The request is not signed as it must be."""

    def __init__(self, code: SignatureFault) -> None:
        super().__init__(str(code))
        self.code = code


@dataclass(frozen=True, slots=True)
class SignedRequest:
    """What a signature may cover: headers by lower-case name, path with its query, and the host the sender asked for."""

    headers: Mapping[str, str]
    target: str
    authority: str


def checked_signature(
    request: SignedRequest, *, key_id: str, secret: bytes, covering: Sequence[str], now_s: float
) -> str:
    """The nonce of a request that is signed with this key, covers all of ``covering``, and is seconds old.

    Raises SignatureProblem. ``now_s`` is seconds since 1970.
    """
    label, listed, told = _signature_input(request.headers)
    names = re.findall(r'"([^"]*)"', listed)
    parameters: dict[str, str] = {name: text or number for name, text, number in _PARAMETER.findall(told)}
    if not set(covering) <= set(names) or len(set(names)) != len(names):
        raise SignatureProblem(SignatureFault.NOT_COVERED)
    _check_parameters(parameters, key_id=key_id, now_s=now_s)
    expected = hmac.digest(secret, _signature_base(request, names, listed + told).encode(), "sha256")
    if not hmac.compare_digest(expected, _signature(request.headers, label)):
        raise SignatureProblem(SignatureFault.WRONG)
    return parameters["nonce"]


def signature_headers(
    request: SignedRequest, *, key_id: str, secret: bytes, covering: Sequence[str], created_s: int, nonce: str
) -> dict[str, str]:
    """The two headers that sign a request: for a client of ours, such as a test call."""
    names = " ".join(f'"{name}"' for name in covering)
    signed = f'({names});keyid="{key_id}";nonce="{nonce}";alg="hmac-sha256";created={created_s}'
    digest = hmac.digest(secret, _signature_base(request, covering, signed).encode(), "sha256")
    return {
        "Signature-Input": f"sig1={signed}",
        "Signature": f"sig1=:{base64.b64encode(digest).decode()}:",
    }


def _signature_input(headers: Mapping[str, str]) -> tuple[str, str, str]:
    """Label, what is covered, and parameters of the one signature; several are not expected from a telephone system."""
    text = headers.get("signature-input")
    if not text or "signature" not in headers:
        raise SignatureProblem(SignatureFault.UNSIGNED)
    found = _MEMBER.fullmatch(text)
    if found is None:
        raise SignatureProblem(SignatureFault.MALFORMED)
    return found[1], found[2], found[3]


def _signature(headers: Mapping[str, str], label: str) -> bytes:
    found = _SIGNATURE.fullmatch(headers["signature"])
    if found is None or found[1] != label:
        raise SignatureProblem(SignatureFault.MALFORMED)
    try:
        return base64.b64decode(found[2], validate=True)
    except binascii.Error as error:
        raise SignatureProblem(SignatureFault.MALFORMED) from error


def _check_parameters(parameters: Mapping[str, str], *, key_id: str, now_s: float) -> None:
    if parameters.get("alg", "hmac-sha256") != "hmac-sha256" or not parameters.get("created", "").isdecimal():
        raise SignatureProblem(SignatureFault.MALFORMED)
    if len(parameters.get("nonce", "")) < FEWEST_NONCE_CHARACTERS:
        raise SignatureProblem(SignatureFault.MALFORMED)
    if parameters.get("keyid") != key_id:
        raise SignatureProblem(SignatureFault.UNKNOWN_KEY)
    created_s = int(parameters["created"])
    if created_s > now_s + CLOCK_SKEW_S:
        raise SignatureProblem(SignatureFault.FROM_THE_FUTURE)
    expires_s = int(parameters.get("expires") or created_s + LONGEST_AGE_S)
    if now_s > min(expires_s, created_s + LONGEST_AGE_S) + CLOCK_SKEW_S:
        raise SignatureProblem(SignatureFault.EXPIRED)


def _signature_base(request: SignedRequest, names: Sequence[str], signed: str) -> str:
    lines = [f'"{name}": {_component(request, name)}' for name in names]
    return "\n".join([*lines, f'"@signature-params": {signed}'])


def _component(request: SignedRequest, name: str) -> str:
    derived = {
        "@request-target": request.target,
        "@authority": request.authority.lower(),
        "@path": request.target.partition("?")[0],
        "@query": "?" + request.target.partition("?")[2],
        "@method": "GET",  # every WebSocket begins with one
    }
    value = derived.get(name) if name.startswith("@") else request.headers.get(name)
    if value is None:
        raise SignatureProblem(SignatureFault.NOT_COVERED)
    return value.strip()
