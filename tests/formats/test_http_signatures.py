"""The example of the AudioHook documentation verifies; whatever is changed in it does not."""

import base64
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.formats.audiohook import SIGNED_PARTS
from leidraad.formats.http_signatures import (
    SignatureFault,
    SignatureProblem,
    SignedRequest,
    checked_signature,
    signature_headers,
)

# From the tests of the published reference implementation of AudioHook.
KEY_ID = "SGVsbG8sIEkgYW0gdGhlIEFQSSBrZXkh"
SECRET = base64.b64decode("TXlTdXBlclNlY3JldEtleVRlbGxOby0xITJAMyM0JDU=")
CREATED_S = 1641013200
EXAMPLE = SignedRequest(
    headers={
        "audiohook-organization-id": "d7934305-0972-4844-938e-9060eef73d05",
        "audiohook-session-id": "30b0e395-84d3-4570-ac13-9a62d8f514c0",
        "audiohook-correlation-id": "e160e428-53e2-487c-977d-96989bf5c99d",
        "x-api-key": KEY_ID,
        "signature": "sig1=:NZBwyBHRRyRoeLqy1IzOa9VYBuI8TgMFt2GRDkDuJh4=:",
        "signature-input": 'sig1=("@request-target" "@authority" "audiohook-organization-id" "audiohook-session-id"'
        f' "audiohook-correlation-id" "x-api-key");keyid="{KEY_ID}";nonce="VGhpc0lzQVVuaXF1ZU5vbmNl"'
        f';alg="hmac-sha256";created={CREATED_S};expires=3282026430',
    },
    target="/api/v1/voicebiometrics/ws",
    authority="audiohook.example.com",
)


def check(request: SignedRequest, *, key_id: str = KEY_ID, now_s: float = CREATED_S + 1) -> str:
    return checked_signature(request, key_id=key_id, secret=SECRET, covering=SIGNED_PARTS, now_s=now_s)


def fault(request: SignedRequest, **changed: object) -> SignatureFault:
    with pytest.raises(SignatureProblem) as caught:
        check(request, **changed)  # type: ignore[arg-type]
    return caught.value.code


def with_header(name: str, value: str) -> SignedRequest:
    return replace(EXAMPLE, headers=dict(EXAMPLE.headers) | {name: value})


def test_the_documented_example_verifies() -> None:
    # Its nonce has 24 characters; it is what must not come twice.
    assert check(EXAMPLE) == "VGhpc0lzQVVuaXF1ZU5vbmNl"


@pytest.mark.parametrize(
    "changed",
    [
        replace(EXAMPLE, target="/elsewhere"),
        replace(EXAMPLE, authority="other.example.com"),
        with_header("audiohook-session-id", "30b0e395-84d3-4570-ac13-9a62d8f514c1"),
        with_header("signature", "sig1=:AAAwyBHRRyRoeLqy1IzOa9VYBuI8TgMFt2GRDkDuJh4=:"),
    ],
)
def test_what_was_changed_does_not_verify(changed: SignedRequest) -> None:
    assert fault(changed) is SignatureFault.WRONG


def test_each_fault_has_its_name() -> None:
    unsigned = {name: value for name, value in EXAMPLE.headers.items() if not name.startswith("signature")}
    assert fault(replace(EXAMPLE, headers=unsigned)) is SignatureFault.UNSIGNED
    assert fault(EXAMPLE, now_s=CREATED_S + 60) is SignatureFault.EXPIRED
    assert fault(EXAMPLE, now_s=CREATED_S - 60) is SignatureFault.FROM_THE_FUTURE
    assert fault(EXAMPLE, key_id="another") is SignatureFault.UNKNOWN_KEY
    assert fault(with_header("signature-input", "sig1=(nothing")) is SignatureFault.MALFORMED
    shorter = EXAMPLE.headers["signature-input"].replace(' "x-api-key"', "")
    assert fault(with_header("signature-input", shorter)) is SignatureFault.NOT_COVERED
    short_nonce = EXAMPLE.headers["signature-input"].replace("VGhpc0lzQVVuaXF1ZU5vbmNl", "short")
    assert fault(with_header("signature-input", short_nonce)) is SignatureFault.MALFORMED


@given(st.binary(min_size=16, max_size=40), st.text("abcdefghijkl0123456789-", min_size=1, max_size=30))
def test_what_we_sign_verifies_with_that_secret_alone(secret: bytes, session: str) -> None:
    headers = dict(EXAMPLE.headers) | {"audiohook-session-id": session}
    request = replace(EXAMPLE, headers=headers)
    signed = signature_headers(
        request, key_id=KEY_ID, secret=secret, covering=SIGNED_PARTS, created_s=CREATED_S, nonce="n" * 22
    )
    request = replace(request, headers=headers | {name.lower(): value for name, value in signed.items()})

    found = checked_signature(
        request, key_id=KEY_ID, secret=secret, covering=SIGNED_PARTS, now_s=CREATED_S + 2
    )

    assert found == "n" * 22
    with pytest.raises(SignatureProblem):
        checked_signature(
            request, key_id=KEY_ID, secret=secret + b"x", covering=SIGNED_PARTS, now_s=CREATED_S
        )
