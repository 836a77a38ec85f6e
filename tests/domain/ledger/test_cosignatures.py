"""Cosignatures as the public witness network writes them, and then ours."""

import base64

import pytest
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from hypothesis import given
from hypothesis import strategies as st

from leidraad.domain.ledger.notes import (
    LATEST_TIME_S,
    Check,
    Checkpoint,
    KeyKind,
    MalformedNoteError,
    VerifierKey,
    checkpoint_from_note,
    cosignature_line,
    cosigned_at_s,
    key_id,
    note_is_signed_by,
    opened_note,
    signature_line_from_text,
    signed_note,
    verifier_key_from_text,
    with_signature_lines,
    without_cosignatures,
)

# A checkpoint of a public certificate log, signed by the log and cosigned by four public witnesses.
PUBLIC_NOTE = """\
arche2025h1.staging.ct.transparency.dev
1432088532
U7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=

— arche2025h1.staging.ct.transparency.dev zTM8sQAAAZ5W0WdjBAMARjBEAiBjW5IQf9pvsYLfQFX6hoGREPMHbdQ3urbllzalApkptQIgIpwtEroeW2BXaHAI4kJXFbon5Ch9MNL5zRNZ55lvGt0=
— arche2025h1.staging.ct.transparency.dev ui8GwCF1+kWqZrxGdhj4aX3gcw7XUlXQQabg/27lefwhUkzbC3NygNI75MdhL1bfTW9g8Ei59RA23oHP7Ry1k3ZFWwQ=
— transparency.dev/DEV:witness-little-garden 2AQqhwAAAABqEiEgzgFIqqhbUoDwjMWE6UP8nd8/KYTzwZ2rhIgcqoXHAwVkjZr4AscylP3v7sEodkRAErumC2q44vdgJY096st5BQ==
— witness1.smartit.nu/witness1 pIyCDwAAAABqEiEghIp82KWebrw7/oHQwlTAm3g2RKS4+eebl8eO0WH+/iEcxZ75W3u5hNI7TOQtmJbqmNWVuE0tgh0XwzdZsDsUAQ==
— remora.n621.de 2net5wAAAABqEiEgPlfF3V06o0Y+fHM+J5J9s27wgxxcOVSpZ/2g/KSiXCg9DEZI+aVCIobWX9sXTynk5XeU/zZ0WBxtqB0DrAWfBw==
— witness.stagemole.eu Z/euoAAAAABqEiEgw0i+7g2ENfDAWHmtRzCfKTHSDwYDJA2NmKeGi9Y8FtEyOUvVr+AJmIY/2TUFucgKi7lI7cUiOvKFYe/TmN9DAg==
"""
PUBLIC_WITNESSES = [
    "transparency.dev/DEV:witness-little-garden+d8042a87+BCtusOxINQNUTN5Oj8HObRkh2yHf/MwYaGX4CPdiVEPM",
    "witness1.smartit.nu/witness1+a48c820f+BPSFWg9G6KPiO7QPryYO5Xq4oYJJ+kAvLKLSimDhoxMO",
    "remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2",
    "witness.stagemole.eu+67f7aea0+BEqSG3yu9YrmcM3BHvQYTxwFj3uSWakQepafafpUqklv",
]
SEEN_AT_S = 1_779_573_024  # 2026-05-23

PRIVATE = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
PUBLIC = PRIVATE.public_key().public_bytes_raw()
KEY = VerifierKey("union.example", PUBLIC, KeyKind.COSIGNATURE)
CHECKPOINT = Checkpoint(origin="example.org/ledger", size=12, root=bytes(32))
NOTE = signed_note(CHECKPOINT.text(), name="example.org/ledger", public_key=PUBLIC, sign=PRIVATE.sign)


def check_with(public_key: bytes) -> Check:
    def check(signature: bytes, message: bytes) -> bool:
        try:
            Ed25519PublicKey.from_public_bytes(public_key).verify(signature, message)
        except InvalidSignature:
            return False
        return True

    return check


def cosigned(at_s: int = 1_000) -> str:
    return with_signature_lines(NOTE, [cosignature_line(NOTE, key=KEY, at_s=at_s, sign=PRIVATE.sign)])


@pytest.mark.parametrize("text", PUBLIC_WITNESSES)
def test_the_cosignature_of_a_public_witness_holds(text: str) -> None:
    key = verifier_key_from_text(text)

    assert key.text() == text
    assert cosigned_at_s(PUBLIC_NOTE, key=key, check=check_with(key.public_key)) == SEEN_AT_S
    altered = PUBLIC_NOTE.replace("1432088532", "1432088533")
    assert cosigned_at_s(altered, key=key, check=check_with(key.public_key)) is None


def test_a_public_checkpoint_with_many_signature_lines_is_read() -> None:
    assert checkpoint_from_note(PUBLIC_NOTE).size == 1_432_088_532
    assert len(opened_note(PUBLIC_NOTE)[1]) == 6


def test_our_cosignature_has_the_published_form() -> None:
    line = cosignature_line(NOTE, key=KEY, at_s=1_679_315_147, sign=PRIVATE.sign)
    blob = base64.b64decode(line.split(" ")[2])

    assert line.startswith("— union.example ")
    assert blob[:4] == key_id("union.example", PUBLIC, kind=KeyKind.COSIGNATURE)
    assert int.from_bytes(blob[4:12]) == 1_679_315_147
    message = b"cosignature/v1\ntime 1679315147\n" + CHECKPOINT.text().encode()
    assert blob[12:] == PRIVATE.sign(message)


def test_the_time_is_signed_too() -> None:
    blob = bytearray(base64.b64decode(cosigned().rstrip("\n").rsplit(" ", 1)[1]))
    blob[11] ^= 1
    forged = with_signature_lines(NOTE, [f"— union.example {base64.b64encode(bytes(blob)).decode()}"])

    assert cosigned_at_s(cosigned(), key=KEY, check=check_with(PUBLIC)) == 1_000
    assert cosigned_at_s(forged, key=KEY, check=check_with(PUBLIC)) is None


def test_the_latest_of_several_times_counts_and_one_that_does_not_hold_spoils_all() -> None:
    later = cosignature_line(NOTE, key=KEY, at_s=2_000, sign=PRIVATE.sign)
    forged = cosignature_line(NOTE, key=KEY, at_s=3_000, sign=lambda message: bytes(64))

    assert (
        cosigned_at_s(with_signature_lines(cosigned(), [later]), key=KEY, check=check_with(PUBLIC)) == 2_000
    )
    assert (
        cosigned_at_s(with_signature_lines(cosigned(), [forged]), key=KEY, check=check_with(PUBLIC)) is None
    )


def test_a_signature_of_the_same_key_over_the_note_itself_is_no_cosignature() -> None:
    plain = signed_note(CHECKPOINT.text(), name=KEY.name, public_key=PUBLIC, sign=PRIVATE.sign)

    assert cosigned_at_s(plain, key=KEY, check=check_with(PUBLIC)) is None
    log_key = VerifierKey(KEY.name, PUBLIC)
    assert cosigned_at_s(cosigned(), key=log_key, check=check_with(PUBLIC)) is None


def test_cosignatures_leave_the_ledgers_own_signature_as_it_was() -> None:
    note = cosigned()

    assert note_is_signed_by(note, name="example.org/ledger", public_key=PUBLIC, check=check_with(PUBLIC))
    assert without_cosignatures(note, name="example.org/ledger") == NOTE
    assert with_signature_lines(note, note.splitlines()[-1:]) == note


@pytest.mark.parametrize("at_s", [-1, LATEST_TIME_S + 1])
def test_a_time_that_cannot_be_is_not_signed(at_s: int) -> None:
    with pytest.raises(MalformedNoteError):
        cosignature_line(NOTE, key=KEY, at_s=at_s, sign=PRIVATE.sign)


def test_a_ledgers_key_cosigns_nothing() -> None:
    with pytest.raises(MalformedNoteError):
        cosignature_line(NOTE, key=VerifierKey("a", PUBLIC), at_s=1, sign=PRIVATE.sign)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "name",
        "name+00000000+AAAA",
        "name+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10T?",
        "PeterNeumann+c74f20a3+CRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
    ],
)
def test_what_is_no_key_is_refused(text: str) -> None:
    with pytest.raises(MalformedNoteError):
        verifier_key_from_text(text)


@pytest.mark.parametrize(
    "key",
    [
        VerifierKey("", PUBLIC),
        VerifierKey("union example", PUBLIC),
        VerifierKey("union.example", PUBLIC[:31]),
        VerifierKey("union.example", PUBLIC + b"\x00"),
    ],
)
def test_a_key_of_another_length_or_without_a_proper_name_is_refused_though_its_hash_fits(
    key: VerifierKey,
) -> None:
    with pytest.raises(MalformedNoteError, match="form"):
        verifier_key_from_text(key.text())


def under(note: str, at_s: int, signature: bytes) -> str:
    blob = base64.b64encode(KEY.key_id + at_s.to_bytes(8) + signature).decode()
    return with_signature_lines(note, [f"— {KEY.name} {blob}"])


def test_the_last_second_a_witness_can_name_is_that_of_63_bits() -> None:
    last_s = 9_223_372_036_854_775_807

    assert cosigned_at_s(cosigned(last_s), key=KEY, check=check_with(PUBLIC)) == last_s
    with pytest.raises(MalformedNoteError):
        cosignature_line(NOTE, key=KEY, at_s=last_s + 1, sign=PRIVATE.sign)
    message = f"cosignature/v1\ntime {last_s + 1}\n{CHECKPOINT.text()}".encode()
    beyond = under(NOTE, last_s + 1, PRIVATE.sign(message))
    assert cosigned_at_s(beyond, key=KEY, check=check_with(PUBLIC)) is None


@pytest.mark.parametrize("length_bytes", [1, 63, 65])
def test_a_signature_of_another_length_does_not_hold_even_if_a_check_would_take_it(length_bytes: int) -> None:
    def takes_everything(signature: bytes, message: bytes) -> bool:
        return True

    assert cosigned_at_s(under(NOTE, 7, bytes(length_bytes)), key=KEY, check=takes_everything) is None
    assert cosigned_at_s(under(NOTE, 7, bytes(64)), key=KEY, check=takes_everything) == 7


def test_lines_are_added_in_order_once_each_and_taken_off_again() -> None:
    lines = [cosignature_line(NOTE, key=KEY, at_s=at_s, sign=PRIVATE.sign) for at_s in (2, 1)]
    note = with_signature_lines(NOTE, [*lines, lines[0]])

    assert note == f"{NOTE}{lines[0]}\n{lines[1]}\n"
    own = f"{CHECKPOINT.text()}\n{lines[0]}\n{lines[1]}\n"
    assert without_cosignatures(note, name=KEY.name) == own


def test_a_line_of_the_text_that_looks_like_a_signature_is_none() -> None:
    line = cosignature_line(NOTE, key=KEY, at_s=1, sign=PRIVATE.sign)
    text = f"{CHECKPOINT.text()}{line}\n"
    note = signed_note(text, name="example.org/ledger", public_key=PUBLIC, sign=PRIVATE.sign)

    assert with_signature_lines(note, [line]) == f"{note}{line}\n"


def test_a_line_alone_is_read_as_it_stands_under_a_note() -> None:
    line = cosigned().splitlines()[-1]

    assert signature_line_from_text(line) == opened_note(cosigned())[1][-1]


@given(st.integers(0, LATEST_TIME_S))
def test_every_time_reads_back(at_s: int) -> None:
    assert cosigned_at_s(cosigned(at_s), key=KEY, check=check_with(PUBLIC)) == at_s


@given(st.text())
def test_noise_is_never_cosigned(noise: str) -> None:
    assert cosigned_at_s(noise, key=KEY, check=check_with(PUBLIC)) is None
    with pytest.raises(MalformedNoteError):
        verifier_key_from_text(noise)
