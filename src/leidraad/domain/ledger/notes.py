"""Checkpoints as signed notes (C2SP tlog-checkpoint, signed-note, tlog-cosignature): three lines and their signatures.

The form is a published one, so that a witness or a union can check the ledger with a tool we did not write.
Signing and checking an Ed25519 signature are handed in as functions: keys are no business of a calculation.
"""

import base64
import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum

from leidraad.domain.ledger.merkle import HASH_BYTES

KEY_ID_BYTES = 4
TIME_BYTES = 8
PUBLIC_KEY_BYTES = 32
SIGNATURE_BYTES = 64
LATEST_TIME_S = 2**63 - 1
SIGNATURE_MARK = "— "

Sign = Callable[[bytes], bytes]
Check = Callable[[bytes, bytes], bool]  # signature, message


class KeyKind(Enum):
    """What a key signs: a note as it is (a ledger), or a note with the time it was seen (a witness)."""

    NOTE = b"\x01"
    COSIGNATURE = b"\x04"


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


@dataclass(frozen=True, slots=True)
class VerifierKey:
    """A public key with its name and kind, as it is handed from one party to another."""

    name: str
    public_key: bytes
    kind: KeyKind = KeyKind.NOTE

    @property
    def key_id(self) -> bytes:
        """The four bytes by which a signature line names this key."""
        return key_id(self.name, self.public_key, kind=self.kind)

    def text(self) -> str:
        """The key in the form tools of others read: ``name+hash+base64``."""
        return verifier_key(self.name, self.public_key, kind=self.kind)


def key_id(name: str, public_key: bytes, *, kind: KeyKind = KeyKind.NOTE) -> bytes:
    """The four bytes that tell one key of ``name`` from another (C2SP signed-note)."""
    return hashlib.sha256(name.encode() + b"\n" + kind.value + public_key).digest()[:KEY_ID_BYTES]


def verifier_key(name: str, public_key: bytes, *, kind: KeyKind = KeyKind.NOTE) -> str:
    """The key in the form tools of others read: ``name+hash+base64``."""
    encoded = base64.b64encode(kind.value + public_key).decode()
    return f"{name}+{key_id(name, public_key, kind=kind).hex()}+{encoded}"


def verifier_key_from_text(text: str) -> VerifierKey:
    """The key that ``name+hash+base64`` describes. MalformedNoteError says what is wrong with it."""
    name, _, rest = text.strip().partition("+")
    wanted_id, _, encoded = rest.partition("+")
    blob = _decoded(encoded)
    if not _is_key_name(name) or len(blob) != 1 + PUBLIC_KEY_BYTES:
        raise MalformedNoteError(f"not a key of the form name+hash+base64: {text!r}")
    kinds = {kind.value: kind for kind in KeyKind}
    if blob[:1] not in kinds:
        raise MalformedNoteError(f"a key of another kind than Ed25519: {text!r}")
    key = VerifierKey(name, blob[1:], kinds[blob[:1]])
    if key.key_id.hex() != wanted_id:
        raise MalformedNoteError(f"name, hash and key do not belong together: {text!r}")
    return key


def signed_note(text: str, *, name: str, public_key: bytes, sign: Sign) -> str:
    """``text`` (ending in a newline) with a blank line and the signature line of ``name`` under it."""
    if not text.endswith("\n"):
        raise MalformedNoteError("the text of a note ends with a newline")
    if not _is_key_name(name):
        raise MalformedNoteError(f"a key name has no spaces and no plus sign: {name!r}")
    signature = base64.b64encode(key_id(name, public_key) + sign(text.encode())).decode()
    return f"{text}\n{SIGNATURE_MARK}{name} {signature}\n"


def with_signature_lines(note: str, lines: Iterable[str]) -> str:
    """``note`` with further signature lines under it, in the order given; each line stands there once."""
    opened_note(note)
    present = note.rpartition("\n\n")[2].splitlines()
    fresh = dict.fromkeys(line for line in lines if line not in present)
    return note + "".join(f"{line}\n" for line in fresh)


def without_cosignatures(note: str, *, name: str) -> str:
    """``note`` with the lines of ``name`` alone, as the ledger signed it."""
    text, _, tail = note.rpartition("\n\n")
    kept = [line for line in tail.splitlines() if line.startswith(f"{SIGNATURE_MARK}{name} ")]
    return f"{text}\n\n" + "".join(f"{line}\n" for line in kept)


def cosigned_message(text: str, *, at_s: int) -> bytes:
    """What a witness signs: the time in seconds since 1970 and the text of the note (C2SP tlog-cosignature)."""
    return f"cosignature/v1\ntime {at_s}\n{text}".encode()


def cosignature_line(note: str, *, key: VerifierKey, at_s: int, sign: Sign) -> str:
    """The signature line by which a witness says that it saw this note at ``at_s``; no newline at its end."""
    if key.kind is not KeyKind.COSIGNATURE or not 0 <= at_s <= LATEST_TIME_S:
        raise MalformedNoteError("a cosignature needs a witness's key and a time from 1970 on")
    text, _ = opened_note(note)
    blob = key.key_id + at_s.to_bytes(TIME_BYTES) + sign(cosigned_message(text, at_s=at_s))
    return f"{SIGNATURE_MARK}{key.name} {base64.b64encode(blob).decode()}"


def cosigned_at_s(note: str, *, key: VerifierKey, check: Check) -> int | None:
    """When the witness of ``key`` saw ``note``, in seconds since 1970, the latest time if there are several.

    None when there is no cosignature of this key, when one of them does not hold, and for anything malformed.
    """
    try:
        text, lines = opened_note(note)
    except MalformedNoteError:
        return None
    own = [line for line in lines if (line.name, line.key_id) == (key.name, key.key_id)]
    if key.kind is not KeyKind.COSIGNATURE or not own:
        return None
    times = [_time_of(line, text, check) for line in own]
    held = [time for time in times if time is not None]
    return max(held) if len(held) == len(times) else None


def signature_line_from_text(line: str) -> SignatureLine:
    """The signature line that ``line`` is, without its newline. MalformedNoteError when it is none."""
    return _signature_line(line)


def _time_of(line: SignatureLine, text: str, check: Check) -> int | None:
    at_s, signature = int.from_bytes(line.signature[:TIME_BYTES]), line.signature[TIME_BYTES:]
    if len(signature) != SIGNATURE_BYTES or at_s > LATEST_TIME_S:
        return None
    return at_s if check(signature, cosigned_message(text, at_s=at_s)) else None


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
    except ValueError as error:
        raise MalformedNoteError(f"not base64: {encoded!r}") from error
