"""Checkpoints as signed notes (C2SP tlog-checkpoint and signed-note): three lines of text and a signature line.

The form is a published one, so that a witness or a union can check the ledger with a tool we did not write.
Signing and checking an Ed25519 signature are handed in as functions: keys are no business of a calculation.
"""

import base64
import binascii
import hashlib
from collections.abc import Callable
from dataclasses import dataclass

from leidraad.domain.ledger.merkle import HASH_BYTES

ED25519 = b"\x01"
KEY_ID_BYTES = 4
SIGNATURE_MARK = "— "

Sign = Callable[[bytes], bytes]
Check = Callable[[bytes, bytes], bool]  # signature, message


class MalformedNoteError(ValueError):
    """Text that is no checkpoint or no signed note; the message says which part."""


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """The state of a ledger: its name, how many leaves it has, and the root over them."""

    origin: str
    size: int
    root: bytes

    def text(self) -> str:
        """The three lines that are signed, each ended by a newline."""
        return f"{self.origin}\n{self.size}\n{base64.b64encode(self.root).decode()}\n"


@dataclass(frozen=True, slots=True)
class SignatureLine:
    """One signature under a note: who signed, the first bytes of the key's hash, and the signature."""

    name: str
    key_id: bytes
    signature: bytes


def key_id(name: str, public_key: bytes) -> bytes:
    """The four bytes that tell one key of ``name`` from another (C2SP signed-note)."""
    return hashlib.sha256(name.encode() + b"\n" + ED25519 + public_key).digest()[:KEY_ID_BYTES]


def verifier_key(name: str, public_key: bytes) -> str:
    """The key in the form tools of others read: ``name+hash+base64``."""
    encoded = base64.b64encode(ED25519 + public_key).decode()
    return f"{name}+{key_id(name, public_key).hex()}+{encoded}"


def signed_note(text: str, *, name: str, public_key: bytes, sign: Sign) -> str:
    """``text`` (ending in a newline) with a blank line and the signature line of ``name`` under it."""
    if not text.endswith("\n"):
        raise MalformedNoteError("the text of a note ends with a newline")
    if not _is_key_name(name):
        raise MalformedNoteError(f"a key name has no spaces and no plus sign: {name!r}")
    signature = base64.b64encode(key_id(name, public_key) + sign(text.encode())).decode()
    return f"{text}\n{SIGNATURE_MARK}{name} {signature}\n"


def note_is_signed_by(note: str, *, name: str, public_key: bytes, check: Check) -> bool:
    """Whether ``note`` carries a valid signature of this key; False for anything malformed."""
    try:
        text, lines = opened_note(note)
    except MalformedNoteError:
        return False
    wanted = key_id(name, public_key)
    candidates = [line for line in lines if line.name == name and line.key_id == wanted]
    return bool(candidates) and all(check(line.signature, text.encode()) for line in candidates)


def opened_note(note: str) -> tuple[str, tuple[SignatureLine, ...]]:
    """The text and the signature lines of a note, not yet checked. MalformedNoteError says what is wrong."""
    text, separator, tail = note.rpartition("\n\n")
    if not separator or not tail.endswith("\n"):
        raise MalformedNoteError("a note has a text, a blank line and signature lines")
    return text + "\n", tuple(_signature_line(line) for line in tail[:-1].split("\n"))


def checkpoint_from_text(text: str) -> Checkpoint:
    """The checkpoint that three lines describe. MalformedNoteError says which line is wrong."""
    lines = text.split("\n")
    if len(lines) < 4 or lines[-1] != "":
        raise MalformedNoteError("a checkpoint has three lines: origin, size, root")
    origin, size, root = lines[0], lines[1], _decoded(lines[2])
    if not origin:
        raise MalformedNoteError("line 1: the origin is empty")
    if not (size.isascii() and size.isdecimal()) or (size != "0" and size.startswith("0")):
        raise MalformedNoteError(
            f"line 2: the size is a decimal number without leading zeros, found {size!r}"
        )
    if len(root) != HASH_BYTES:
        raise MalformedNoteError(f"line 3: the root has {HASH_BYTES} bytes, found {len(root)}")
    return Checkpoint(origin=origin, size=int(size), root=root)


def checkpoint_from_note(note: str) -> Checkpoint:
    """The checkpoint a signed note is about; the signature is not checked here."""
    return checkpoint_from_text(opened_note(note)[0])


def _signature_line(line: str) -> SignatureLine:
    name, _, encoded = line.removeprefix(SIGNATURE_MARK).partition(" ")
    blob = _decoded(encoded)
    if not line.startswith(SIGNATURE_MARK) or not _is_key_name(name) or len(blob) <= KEY_ID_BYTES:
        raise MalformedNoteError(f"not a signature line: {line!r}")
    return SignatureLine(name=name, key_id=blob[:KEY_ID_BYTES], signature=blob[KEY_ID_BYTES:])


def _is_key_name(name: str) -> bool:
    return bool(name) and "+" not in name and not any(character.isspace() for character in name)


def _decoded(encoded: str) -> bytes:
    try:
        return base64.b64decode(encoded, validate=True)
    except (binascii.Error, ValueError) as error:
        raise MalformedNoteError(f"not base64: {encoded!r}") from error
