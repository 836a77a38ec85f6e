"""Checkpoints as signed notes, against the reference vector of Go's sumdb/note and the C2SP examples."""

import base64

import pytest
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from hypothesis import given
from hypothesis import strategies as st

from leidraad.domain.ledger.notes import (
    Checkpoint,
    MalformedNoteError,
    SignatureLine,
    checkpoint_from_note,
    checkpoint_from_text,
    key_id,
    note_is_signed_by,
    opened_note,
    signature_line_from_text,
    signed_note,
    verifier_key,
    with_signature_lines,
)

# golang.org/x/mod/sumdb/note, note_test.go
GO_VERIFIER_KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
GO_SIGNER_KEY = "AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz"
GO_TEXT = (
    "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n"
)
GO_NOTE = (
    GO_TEXT
    + "\n— PeterNeumann "
    + "x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n"
)
GO_PUBLIC = base64.b64decode(GO_VERIFIER_KEY.split("+", 2)[2])[1:]
GO_PRIVATE = Ed25519PrivateKey.from_private_bytes(base64.b64decode(GO_SIGNER_KEY)[1:])

CHECKPOINT = Checkpoint(origin="example.org/ledger", size=12, root=bytes(32))


def _check(signature: bytes, message: bytes) -> bool:
    try:
        Ed25519PublicKey.from_public_bytes(GO_PUBLIC).verify(signature, message)
    except InvalidSignature:
        return False
    return True


def test_a_note_is_signed_byte_for_byte_as_the_reference_does() -> None:
    note = signed_note(GO_TEXT, name="PeterNeumann", public_key=GO_PUBLIC, sign=GO_PRIVATE.sign)

    assert note == GO_NOTE


def test_the_verifier_key_is_written_as_the_reference_does() -> None:
    assert verifier_key("PeterNeumann", GO_PUBLIC) == GO_VERIFIER_KEY
    assert key_id("PeterNeumann", GO_PUBLIC).hex() == "c74f20a3"


def test_the_reference_note_holds_and_an_altered_one_does_not() -> None:
    altered = GO_NOTE.replace("cryptography", "cartography")

    assert note_is_signed_by(GO_NOTE, name="PeterNeumann", public_key=GO_PUBLIC, check=_check)
    assert not note_is_signed_by(altered, name="PeterNeumann", public_key=GO_PUBLIC, check=_check)
    assert note_is_signed_by("noise", name="PeterNeumann", public_key=GO_PUBLIC, check=_check) is False


def test_a_signature_in_another_name_does_not_count() -> None:
    assert not note_is_signed_by(GO_NOTE, name="Peter", public_key=GO_PUBLIC, check=_check)


def test_a_checkpoint_has_three_lines() -> None:
    assert CHECKPOINT.text() == f"example.org/ledger\n12\n{base64.b64encode(bytes(32)).decode()}\n"


def test_a_signed_checkpoint_reads_back() -> None:
    note = signed_note(CHECKPOINT.text(), name="ledger", public_key=GO_PUBLIC, sign=GO_PRIVATE.sign)

    assert checkpoint_from_note(note) == CHECKPOINT
    assert opened_note(note)[1][0].name == "ledger"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("a\n12\n", "three lines"),
        ("\n12\nAA==\n", "line 1"),
        ("a\n-1\nAA==\n", "line 2"),
        ("a\n012\nAA==\n", "line 2"),
        ("a\n١٢\nAA==\n", "line 2"),
        ("a\n12\nAA==\n", "line 3"),
        ("a\n12\n?\n", "base64"),
    ],
)
def test_text_that_is_no_checkpoint_says_which_line(text: str, says: str) -> None:
    with pytest.raises(MalformedNoteError, match=says):
        checkpoint_from_text(text)


@pytest.mark.parametrize("name", ["", "a b", "a+b"])
def test_a_name_that_would_break_the_line_is_refused(name: str) -> None:
    with pytest.raises(MalformedNoteError, match="key name"):
        signed_note("a\n", name=name, public_key=GO_PUBLIC, sign=GO_PRIVATE.sign)


@given(st.text())
def test_noise_is_never_a_signed_note(noise: str) -> None:
    assert not note_is_signed_by(noise, name="PeterNeumann", public_key=GO_PUBLIC, check=_check)


@given(st.integers(0, 2**40), st.binary(min_size=32, max_size=32))
def test_every_checkpoint_reads_back(size: int, root: bytes) -> None:
    checkpoint = Checkpoint(origin="example.org/ledger", size=size, root=root)

    assert checkpoint_from_text(checkpoint.text()) == checkpoint


def test_a_line_of_another_key_of_the_same_name_or_of_another_name_is_passed_over() -> None:
    other = Ed25519PrivateKey.from_private_bytes(bytes(32))
    public = other.public_key().public_bytes_raw()
    successor = signed_note(GO_TEXT, name="PeterNeumann", public_key=public, sign=other.sign)
    namesake = GO_NOTE.splitlines()[-1].replace("PeterNeumann", "Peter")[:-8] + "AAAAAAA="
    note = with_signature_lines(GO_NOTE, [successor.splitlines()[-1], namesake])

    assert note_is_signed_by(note, name="PeterNeumann", public_key=GO_PUBLIC, check=_check)


@pytest.mark.parametrize("text", ["", "a", "a\nb"])
def test_a_text_without_a_newline_at_its_end_is_not_signed(text: str) -> None:
    with pytest.raises(MalformedNoteError, match="ends with a newline"):
        signed_note(text, name="ledger", public_key=GO_PUBLIC, sign=GO_PRIVATE.sign)


SIGNATURE = GO_NOTE.splitlines()[-1]


@pytest.mark.parametrize(
    "note", ["", "noise", SIGNATURE, f"{SIGNATURE}\n", f"a\n{SIGNATURE}\n", f"a\n\n{SIGNATURE}"]
)
def test_a_note_needs_a_text_a_blank_line_and_whole_signature_lines(note: str) -> None:
    with pytest.raises(MalformedNoteError, match="a text, a blank line and signature lines"):
        opened_note(note)
    with pytest.raises(MalformedNoteError, match="a text, a blank line and signature lines"):
        with_signature_lines(note, [SIGNATURE])


@pytest.mark.parametrize(
    "line",
    [
        "Peter AAAAAAA=",  # no mark
        "-Peter AAAAAAA=",
        "—  AAAAAAA=",  # no name
        "— Pe+ter AAAAAAA=",
        "— Pe\tter AAAAAAA=",
        "— Peter AAAAAA==",  # four bytes: a key without a signature
        "— Peter ",
    ],
)
def test_what_is_no_signature_line_is_refused(line: str) -> None:
    with pytest.raises(MalformedNoteError, match="not a signature line"):
        signature_line_from_text(line)
    with pytest.raises(MalformedNoteError, match="not a signature line"):
        opened_note(f"a\n\n{SIGNATURE}\n{line}\n")


def test_the_shortest_signature_line_has_one_byte_after_the_key() -> None:
    expected = SignatureLine(name="Peter", key_id=b"\x00\x01\x02\x03", signature=b"\x04")

    assert signature_line_from_text("— Peter AAECAwQ=") == expected
    with pytest.raises(MalformedNoteError, match="base64"):
        signature_line_from_text("— Peter AAECAwQ")


def test_a_size_is_a_plain_decimal_number_and_may_be_nought() -> None:
    root = base64.b64encode(bytes(32)).decode()

    assert checkpoint_from_text(f"a\n0\n{root}\n") == Checkpoint("a", 0, bytes(32))
    assert checkpoint_from_text(f"a\n7\n{root}\nfurther\n") == Checkpoint("a", 7, bytes(32))
    for size in ("", "00", "+7", "7.0", "²"):
        with pytest.raises(MalformedNoteError, match="line 2"):
            checkpoint_from_text(f"a\n{size}\n{root}\n")
    with pytest.raises(MalformedNoteError, match="three lines"):
        checkpoint_from_text(f"a\n7\n{root}\nfurther")
