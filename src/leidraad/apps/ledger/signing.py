"""The ledger's own key, and the file of checkpoints: both outside the database, so that its owner cannot redo them."""

import os
from functools import cache
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)
from django.conf import settings

from leidraad.domain.ledger.notes import Checkpoint, signed_note, verifier_key
from leidraad.domain.ledger.tampering import LogKey

NOTE_SEPARATOR = "\n\x1e\n"  # cannot occur in a note


class KeyFileError(Exception):
    """The ledger's Ed25519 key cannot be had from its file; the message names the file."""


def log_key() -> LogKey:
    """The name and public key of this ledger. The name holds a piece of the key, so no two ledgers share one."""
    public = _private_key(_key_path()).public_key()
    raw = public.public_bytes_raw()

    def check(signature: bytes, message: bytes) -> bool:
        return _holds(public, signature, message)

    return LogKey(name=f"leidraad/{raw[:8].hex()}", public_key=raw, check=check)


def public_verifier_key() -> str:
    """The public key as tools of others read it, for a witness: ``name+hash+base64``."""
    key = log_key()
    return verifier_key(key.name, key.public_key)


def sign_checkpoint(*, size: int, root: bytes) -> str:
    """The signed note of a state of the ledger."""
    key = log_key()
    text = Checkpoint(origin=key.name, size=size, root=root).text()
    return signed_note(text, name=key.name, public_key=key.public_key, sign=_private_key(_key_path()).sign)


def sign_statement(text: str) -> str:
    """A signed note of another text than a state, such as the hash of an annex. Its first line never is this ledger's name.

    ValueError for a text that could be taken for a checkpoint.
    """
    key = log_key()
    if text.split("\n", 1)[0] == key.name:
        raise ValueError("this text could be taken for a checkpoint")
    return signed_note(text, name=key.name, public_key=key.public_key, sign=_private_key(_key_path()).sign)


def keep_outside(note: str) -> None:
    """Append a checkpoint to the file outside the database and wait until it is on the disk."""
    path = witness_path()
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    with path.open("a", encoding="utf-8") as file:
        file.write(note + NOTE_SEPARATOR)
        file.flush()
        os.fsync(file.fileno())


def notes_outside() -> list[str] | None:
    """The checkpoints of the file, oldest first; None when there is no file."""
    path = witness_path()
    if not path.exists():
        return None
    return path.read_text(encoding="utf-8").split(NOTE_SEPARATOR)[:-1]


def witness_path() -> Path:
    """Where the checkpoints are kept outside the database; best on a disk its administrator cannot write."""
    return Path(settings.ENVIRONMENT.data_dir) / "ledger" / "checkpoints"


def _key_path() -> Path:
    return Path(settings.ENVIRONMENT.keys_dir) / "ledger-ed25519.pem"


@cache
def _private_key(path: Path) -> Ed25519PrivateKey:
    if not path.exists():
        if witness_path().exists():  # something was signed: another key would begin another ledger
            raise KeyFileError(f"{path.name} is gone")
        _make_key(path)
    try:
        key = load_pem_private_key(path.read_bytes(), password=None)
    except (OSError, ValueError) as error:
        raise KeyFileError(f"no key in {path}") from error
    if not isinstance(key, Ed25519PrivateKey):
        raise KeyFileError(f"no Ed25519 key in {path}")
    return key


def _make_key(path: Path) -> None:
    """Written beside and linked into place, so that two processes that start at once end with the same key."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    pem = Ed25519PrivateKey.generate().private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    draft = path.with_name(f"{path.name}.{os.getpid()}")
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(pem)
        file.flush()
        os.fsync(file.fileno())
    try:
        os.link(draft, path)
    except FileExistsError:
        pass  # another process was first: its key counts
    finally:
        draft.unlink()


def signature_holds(public_key: bytes, signature: bytes, message: bytes) -> bool:
    """Whether ``signature`` of ``message`` was made with the key of these 32 bytes."""
    return _holds(Ed25519PublicKey.from_public_bytes(public_key), signature, message)


def _holds(public: Ed25519PublicKey, signature: bytes, message: bytes) -> bool:
    try:
        public.verify(signature, message)
    except InvalidSignature:
        return False
    return True
