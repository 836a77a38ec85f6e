"""Keys and signatures of the tools that signers have: each made by that tool, or by its published description."""

import base64
import hashlib
import os
import struct
import subprocess
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
)
from hypothesis import given
from hypothesis import strategies as st

from leidraad.formats.signatures import (
    UnreadableKeyError,
    UnreadableSignatureError,
    new_private_pem,
    public_key_from_text,
    public_pem,
    sign_raw,
    signature_holds,
)

DATA = b"leidraad charter statement v1\n"
KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
PUBLIC = KEY.public_key().public_bytes_raw()
OTHER = Ed25519PrivateKey.from_private_bytes(bytes(32)).public_key().public_bytes_raw()
KEY_ID = b"12345678"


def run(*words: str | Path, cwd: Path) -> None:
    subprocess.run([str(word) for word in words], check=True, capture_output=True, cwd=cwd)


def pem_of(key: Ed25519PrivateKey) -> bytes:
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())


def test_what_we_sign_openssl_would_have_signed(tmp_path: Path) -> None:
    (tmp_path / "key.pem").write_bytes(pem_of(KEY))
    (tmp_path / "data").write_bytes(DATA)
    run(
        "openssl",
        "pkeyutl",
        "-sign",
        "-rawin",
        "-inkey",
        "key.pem",
        "-in",
        "data",
        "-out",
        "data.sig",
        cwd=tmp_path,
    )

    assert (tmp_path / "data.sig").read_bytes() == sign_raw(pem_of(KEY), DATA)
    run("openssl", "pkey", "-in", "key.pem", "-pubout", "-out", "key.pub", cwd=tmp_path)
    assert (tmp_path / "key.pub").read_text() == public_pem(pem_of(KEY))
    assert public_key_from_text((tmp_path / "key.pub").read_text()) == PUBLIC


@pytest.mark.parametrize("hash_name", ["sha256", "sha512"])
def test_openssh_signs_under_our_name_alone(tmp_path: Path, hash_name: str) -> None:
    run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", "key", cwd=tmp_path)
    public = public_key_from_text((tmp_path / "key.pub").read_text())
    (tmp_path / "data").write_bytes(DATA)
    options = ("-O", f"hashalg={hash_name}")
    run("ssh-keygen", "-Y", "sign", "-f", "key", "-n", "leidraad-charter", *options, "data", cwd=tmp_path)
    signature = (tmp_path / "data.sig").read_bytes()

    assert signature_holds(public, signature, DATA)
    assert not signature_holds(public, signature, DATA + b" ")
    assert not signature_holds(OTHER, signature, DATA)

    os.remove(tmp_path / "data.sig")
    run("ssh-keygen", "-Y", "sign", "-f", "key", "-n", "file", "data", cwd=tmp_path)
    with pytest.raises(UnreadableSignatureError, match="another use"):
        signature_holds(public, (tmp_path / "data.sig").read_bytes(), DATA)


def minisigned(data: bytes, *, hashed: bool = True, comment: str = "timestamp:1") -> bytes:
    """As minisign's own description has it: a signature, and one over signature and trusted comment."""
    message = hashlib.blake2b(data).digest() if hashed else data
    raw = KEY.sign(message)
    blob = base64.b64encode((b"ED" if hashed else b"Ed") + KEY_ID + raw).decode()
    overall = base64.b64encode(KEY.sign(raw + comment.encode())).decode()
    return f"untrusted comment: a note\n{blob}\ntrusted comment: {comment}\n{overall}\n".encode()


@pytest.mark.parametrize("hashed", [True, False])
def test_minisign_signs_the_text_or_its_hash(hashed: bool) -> None:
    key = f"untrusted comment: minisign public key\n{base64.b64encode(b'Ed' + KEY_ID + PUBLIC).decode()}\n"
    signature = minisigned(DATA, hashed=hashed)

    assert public_key_from_text(key) == PUBLIC
    assert signature_holds(PUBLIC, signature, DATA)
    assert not signature_holds(PUBLIC, signature, DATA + b" ")
    assert not signature_holds(PUBLIC, signature.replace(b"timestamp:1", b"timestamp:2"), DATA)
    assert not signature_holds(OTHER, signature, DATA)


def test_a_raw_signature_comes_in_bytes_or_in_base64() -> None:
    raw = KEY.sign(DATA)

    assert signature_holds(PUBLIC, raw, DATA)
    assert signature_holds(PUBLIC, base64.b64encode(raw) + b"\n", DATA)
    assert not signature_holds(PUBLIC, raw[:-1] + bytes([raw[-1] ^ 1]), DATA)


def test_a_signature_that_ends_in_a_space_is_read_whole() -> None:
    signed = next(
        (data, signature)
        for data in (str(number).encode() for number in range(5_000))
        if ((signature := KEY.sign(data)) and signature[-1:] in b"\x00\x0a\x0b\x0d")
        or signature[:1] in b" \n"
    )
    assert signature_holds(PUBLIC, signed[1], signed[0])


@pytest.mark.parametrize(
    "text",
    [
        "",
        "ssh-ed25519",
        "ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAAAgQ==",
        "-----BEGIN PUBLIC KEY-----\nMCow\n-----END PUBLIC KEY-----",
        "zz" * 32,
        base64.b64encode(b"RS" + KEY_ID + PUBLIC).decode(),
        "ssh-ed25519 " + base64.b64encode(struct.pack(">I", 99) + b"ssh-ed25519").decode(),
        pem_of(KEY).decode(),
    ],
)
def test_what_holds_no_ed25519_public_key_is_refused(text: str) -> None:
    with pytest.raises(UnreadableKeyError):
        public_key_from_text(text)


def test_keys_of_another_kind_are_refused() -> None:
    for key in (ec.generate_private_key(ec.SECP256R1()), rsa.generate_private_key(65537, 2048)):
        private = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
        public = key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo).decode()
        with pytest.raises(UnreadableKeyError):
            sign_raw(private, DATA)
        with pytest.raises(UnreadableKeyError):
            public_key_from_text(public)


def test_an_encrypted_key_opens_with_its_password_alone() -> None:
    locked = KEY.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, BestAvailableEncryption(b"tulp"))

    assert sign_raw(locked, DATA, password=b"tulp") == KEY.sign(DATA)
    for password in (None, b"roos"):
        with pytest.raises(UnreadableKeyError):
            sign_raw(locked, DATA, password=password)


def test_every_new_key_is_another() -> None:
    assert new_private_pem() != new_private_pem()


@given(st.binary(max_size=200))
def test_any_file_is_read_or_refused_and_never_holds(file: bytes) -> None:
    try:
        assert not signature_holds(PUBLIC, file, DATA)
    except UnreadableSignatureError:
        return


@given(st.text(max_size=200))
def test_any_text_is_a_key_or_refused(text: str) -> None:
    try:
        assert len(public_key_from_text(text)) == 32
    except UnreadableKeyError:
        return


@given(st.binary(max_size=300), st.integers(0, 511))
def test_one_changed_bit_of_a_signature_no_longer_holds(data: bytes, bit: int) -> None:
    raw = bytearray(KEY.sign(data))
    raw[bit // 8] ^= 1 << bit % 8

    assert not signature_holds(PUBLIC, bytes(raw), data)
