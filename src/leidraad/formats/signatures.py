"""Ed25519 keys and signatures as the tools of signers write them: PEM, raw, OpenSSH and minisign.

Everybody signs with what they have and trust; here the bytes of each become one key or one answer. Sources: RFC 8410 (PEM),
OpenSSH's PROTOCOL.sshsig, and minisign's description of its file format.
"""

import base64
import hashlib
import struct
from collections.abc import Callable
from dataclasses import dataclass

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_pem_private_key,
    load_pem_public_key,
)

KEY_BYTES = 32
SIGNATURE_BYTES = 64
LARGEST_FILE_BYTES = 10_000
SSH_NAMESPACE = "leidraad-charter"  # ssh-keygen -Y sign -n leidraad-charter
SSH_KEY_TYPE = b"ssh-ed25519"
SSH_MAGIC = b"SSHSIG"
SSH_HASHES: dict[bytes, Callable[[bytes], bytes]] = {
    b"sha256": lambda data: hashlib.sha256(data).digest(),
    b"sha512": lambda data: hashlib.sha512(data).digest(),
}
SSH_HEAD, SSH_TAIL = b"-----BEGIN SSH SIGNATURE-----", b"-----END SSH SIGNATURE-----"
MINISIGN_HEAD = b"untrusted comment:"
MINISIGN_TRUSTED = "trusted comment: "
MINISIGN_PLAIN, MINISIGN_HASHED = b"Ed", b"ED"
MINISIGN_ID_BYTES = 8


class UnreadableKeyError(ValueError):
    """Text that holds no Ed25519 key in a form that is read here."""


class UnreadableSignatureError(ValueError):
    """Bytes that hold no Ed25519 signature in a form that is read here."""


@dataclass(frozen=True, slots=True)
class _Signed:
    """A signature and the message that it is of."""

    signature: bytes
    message: bytes


def public_key_from_text(text: str) -> bytes:
    """The 32 bytes of a public key in PEM, as ``ssh-ed25519 …``, as minisign writes it, or in 64 hexadecimal digits.

    Raises UnreadableKeyError, also for a private key: that must never leave its owner.
    """
    plain = text.strip()
    if "PRIVATE KEY" in plain:
        raise UnreadableKeyError("this is a private key: keep it to yourself and hand in the public one")
    if plain.startswith("-----BEGIN PUBLIC KEY-----"):
        return _from_pem(plain)
    if plain.startswith("ssh-"):
        return _from_ssh_key(_base64(plain.split(maxsplit=2)[1] if " " in plain else "", UnreadableKeyError))
    if len(plain) == 2 * KEY_BYTES:
        return _from_hexadecimal(plain)
    return _from_minisign_key(plain)


def signature_holds(public_key: bytes, signature_file: bytes, data: bytes) -> bool:
    """Whether a file holds a signature of ``data`` made with this key. UnreadableSignatureError when it holds none."""
    signed = _signed(signature_file, data, public_key)
    return signed is not None and _verifies(public_key, signed.signature, signed.message)


def sign_raw(private_pem: bytes, data: bytes, *, password: bytes | None = None) -> bytes:
    """The raw signature (64 bytes) of ``data``, as ``openssl pkeyutl -sign -rawin`` writes it. UnreadableKeyError."""
    return _private_key(private_pem, password).sign(data)


def new_private_pem() -> bytes:
    """A new private key, unencrypted, in PEM."""
    return Ed25519PrivateKey.generate().private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())


def public_pem(private_pem: bytes, *, password: bytes | None = None) -> str:
    """The public key that belongs to a private one, in PEM. UnreadableKeyError."""
    public = _private_key(private_pem, password).public_key()
    return public.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo).decode()


def _private_key(private_pem: bytes, password: bytes | None) -> Ed25519PrivateKey:
    try:
        key = load_pem_private_key(private_pem, password=password)
    except (ValueError, TypeError, UnsupportedAlgorithm) as error:
        raise UnreadableKeyError("no private key in PEM, or another password") from error
    if not isinstance(key, Ed25519PrivateKey):
        raise UnreadableKeyError("a key of another kind than Ed25519")
    return key


def _from_pem(text: str) -> bytes:
    try:
        key = load_pem_public_key(text.encode())
    except (ValueError, UnsupportedAlgorithm) as error:
        raise UnreadableKeyError("no public key in this PEM") from error
    if not isinstance(key, Ed25519PublicKey):
        raise UnreadableKeyError("a key of another kind than Ed25519")
    return key.public_bytes_raw()


def _from_hexadecimal(text: str) -> bytes:
    try:
        return bytes.fromhex(text)
    except ValueError as error:
        raise UnreadableKeyError("no key in 64 hexadecimal digits") from error


def _from_ssh_key(blob: bytes) -> bytes:
    kind, rest = _ssh_string(blob, UnreadableKeyError)
    key, rest = _ssh_string(rest, UnreadableKeyError)
    if kind != SSH_KEY_TYPE or len(key) != KEY_BYTES or rest:
        raise UnreadableKeyError("an OpenSSH key of another kind than ssh-ed25519")
    return key


def _from_minisign_key(text: str) -> bytes:
    lines = [line for line in text.splitlines() if not line.startswith("untrusted comment:")]
    blob = _base64(lines[0] if len(lines) == 1 else "", UnreadableKeyError)
    if len(blob) != 2 + MINISIGN_ID_BYTES + KEY_BYTES or blob[:2] != MINISIGN_PLAIN:
        raise UnreadableKeyError("no Ed25519 key in PEM, of OpenSSH or of minisign")
    return blob[2 + MINISIGN_ID_BYTES :]


def _signed(signature_file: bytes, data: bytes, public_key: bytes) -> _Signed | None:
    if len(signature_file) == SIGNATURE_BYTES:
        return _Signed(signature_file, data)
    if len(signature_file) > LARGEST_FILE_BYTES:
        raise UnreadableSignatureError("too long for a signature")
    plain = signature_file.strip()
    if plain.startswith(SSH_HEAD):
        return _of_openssh(plain, data)
    if plain.startswith(MINISIGN_HEAD):
        return _of_minisign(plain, data, public_key)
    raw = _base64(plain.decode("ascii", "replace"), UnreadableSignatureError)
    if len(raw) != SIGNATURE_BYTES:
        raise UnreadableSignatureError("no signature of 64 bytes, of OpenSSH or of minisign")
    return _Signed(raw, data)


def _of_openssh(text: bytes, data: bytes) -> _Signed:
    """What ``ssh-keygen -Y sign`` writes: the namespace binds it to its use, so that no other signature passes for one."""
    if not text.endswith(SSH_TAIL):
        raise UnreadableSignatureError("the end of the OpenSSH signature is not there")
    inner = b"".join(text.removeprefix(SSH_HEAD).removesuffix(SSH_TAIL).split())
    blob = _base64(inner.decode("ascii", "replace"), UnreadableSignatureError)
    if blob[:10] != SSH_MAGIC + struct.pack(">I", 1):
        raise UnreadableSignatureError("no OpenSSH signature of version 1")
    parts, rest = [], blob[10:]
    for _ in range(5):
        part, rest = _ssh_string(rest, UnreadableSignatureError)
        parts.append(part)
    _key, namespace, reserved, hash_name, signature = parts
    if namespace != SSH_NAMESPACE.encode():
        raise UnreadableSignatureError(f"an OpenSSH signature for another use: sign with -n {SSH_NAMESPACE}")
    kind, tail = _ssh_string(signature, UnreadableSignatureError)
    raw, tail = _ssh_string(tail, UnreadableSignatureError)
    if rest or tail or kind != SSH_KEY_TYPE or len(raw) != SIGNATURE_BYTES or hash_name not in SSH_HASHES:
        raise UnreadableSignatureError("an OpenSSH signature of another kind than ssh-ed25519")
    fields = (namespace, reserved, hash_name, SSH_HASHES[hash_name](data))
    message = SSH_MAGIC + b"".join(struct.pack(">I", len(field)) + field for field in fields)
    return _Signed(raw, message)


def _of_minisign(text: bytes, data: bytes, public_key: bytes) -> _Signed | None:
    """What ``minisign -S`` writes; None when its trusted comment does not hold: then somebody changed the file."""
    lines = text.decode("utf-8", "replace").splitlines()
    if len(lines) != 4 or not lines[2].startswith(MINISIGN_TRUSTED):
        raise UnreadableSignatureError("not the four lines of a minisign signature")
    blob = _base64(lines[1], UnreadableSignatureError)
    kind, raw = blob[:2], blob[2 + MINISIGN_ID_BYTES :]
    if kind not in {MINISIGN_PLAIN, MINISIGN_HASHED} or len(raw) != SIGNATURE_BYTES:
        raise UnreadableSignatureError("a minisign signature of another kind than Ed25519")
    comment = lines[2].removeprefix(MINISIGN_TRUSTED).encode()
    if not _verifies(public_key, _base64(lines[3], UnreadableSignatureError), raw + comment):
        return None
    message = hashlib.blake2b(data).digest() if kind == MINISIGN_HASHED else data
    return _Signed(raw, message)


def _verifies(public_key: bytes, signature: bytes, message: bytes) -> bool:
    try:
        Ed25519PublicKey.from_public_bytes(public_key).verify(signature, message)
    except InvalidSignature:
        return False
    return True


def _ssh_string(blob: bytes, error: type[ValueError]) -> tuple[bytes, bytes]:
    """The first length-prefixed field of OpenSSH's encoding, and what follows it."""
    if len(blob) < 4:
        raise error("cut off")
    (size,) = struct.unpack(">I", blob[:4])
    if len(blob) < 4 + size:
        raise error("cut off")
    return blob[4 : 4 + size], blob[4 + size :]


def _base64(text: str, error: type[ValueError]) -> bytes:
    try:
        return base64.b64decode(text, validate=True)
    except ValueError as wrong:  # binascii.Error is one, and so is a character outside ASCII
        raise error("not base64") from wrong
