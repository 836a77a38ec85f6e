"""Signed and encrypted vCons: what we make opens again, what others made opens as well, and what was changed does not."""

import base64
import gzip
import json
from typing import Any
from uuid import UUID

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from leidraad.domain.contacts.problems import IntakeProblem, ProblemCode
from leidraad.formats.limits import Limits
from leidraad.formats.read import read_contact
from leidraad.formats.vcon_signed import (
    ENCRYPTION,
    KEY_WRAPPING,
    KeyProblem,
    Signer,
    VconKeys,
    decryption_key_from_pem,
    encrypted,
    opened,
    plain_bytes,
    recipient_from_pem,
    signed,
    signer_from_pem,
    trusted_from_pem,
)
from tests.formats.vcon_keys import certificate, certificate_pem, key_of, private_pem, public_pem, rsa_key
from tests.shared_data import shared_data

ID = UUID("019f15a6-a752-826f-b9a2-279e0d16bc46")
PLAIN: dict[str, Any] = {"uuid": str(ID), "parties": [], "dialog": []}
CONTENT = json.dumps(PLAIN).encode()


def signer(kind: str = "RSA") -> Signer:
    return Signer(key_of(kind), (certificate(key_of(kind)),))


def code_of(document: dict[str, Any], keys: VconKeys | None = None) -> ProblemCode:
    with pytest.raises(IntakeProblem) as caught:
        opened(document, keys=keys)
    return caught.value.code


def as_base64(content: bytes) -> str:
    return base64.urlsafe_b64encode(content).rstrip(b"=").decode()


def example(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(shared_data(f"formats/vcon/examples/{name}.vcon").read_bytes())
    return found


@pytest.mark.parametrize("name", ["ab_call_ext_rec_signed", "ab_call_ext_rec_decrypted"])
def test_published_signatures_hold_though_each_header_stands_twice(name: str) -> None:
    found = opened(example(name))

    assert found.document == example("ab_call_ext_rec_decrypted_verified")
    assert "CN=grp.div.fakevcon.io,OU=Group,O=FakeVcon" in found.signers[0]
    assert not found.is_trusted


def test_a_published_signature_is_trusted_through_its_root_alone() -> None:
    chain = example("ab_call_ext_rec_signed")["signatures"][0]["header"]["x5c"]
    pems = [f"-----BEGIN CERTIFICATE-----\n{each}\n-----END CERTIFICATE-----\n".encode() for each in chain]

    assert opened(
        example("ab_call_ext_rec_signed"), keys=VconKeys(trusted=trusted_from_pem(pems[0]))
    ).is_trusted
    stranger = VconKeys(trusted=(certificate(rsa_key(1), is_authority=True),))
    assert code_of(example("ab_call_ext_rec_signed"), stranger) is ProblemCode.UNTRUSTED_SIGNATURE


def test_a_published_encrypted_document_opens_with_its_published_key() -> None:
    pem = shared_data("formats/vcon/certs/fake_grp.key").read_bytes()
    found = opened(example("ab_call_ext_rec_encrypted"), keys=VconKeys(own=(decryption_key_from_pem(pem),)))

    assert found.document == example("ab_call_ext_rec_decrypted_verified")
    assert found.was_encrypted
    assert found.was_signed


def test_a_published_encrypted_document_does_not_open_without_its_key() -> None:
    assert code_of(example("ab_call_ext_rec_encrypted")) is ProblemCode.NO_KEY
    assert code_of(example("ab_call_ext_rec_encrypted"), VconKeys(own=(rsa_key(1),))) is ProblemCode.NO_KEY


def test_a_published_signed_document_is_read_as_a_contact() -> None:
    data = shared_data("formats/vcon/examples/ab_call_ext_rec_signed.vcon").read_bytes()
    assert read_contact(data, name="a.vcon").recording_name == "ab_call.mp3"


def test_a_published_signature_of_other_words_does_not_hold() -> None:
    document = example("ab_call_ext_rec_signed")
    payload = base64.urlsafe_b64decode(document["payload"] + "==").replace(b"Alice", b"Anton")
    document["payload"] = as_base64(payload)
    assert code_of(document) is ProblemCode.BAD_SIGNATURE


@pytest.mark.parametrize("kind", ["RSA", "EC", "Ed25519"])
def test_what_is_signed_here_opens_again_with_each_kind_of_key(kind: str) -> None:
    made = signed(CONTENT, uuid=ID, signer=signer(kind))
    trusted = trusted_from_pem(certificate_pem(signer(kind).certificates[0]))

    assert made.keys() == {"payload", "signatures"}
    assert made["signatures"][0]["header"].keys() == {"x5c", "uuid"}
    assert opened(made).document == PLAIN
    assert opened(made, keys=VconKeys(trusted=trusted)).is_trusted


@pytest.mark.parametrize("encryption", ENCRYPTION)
def test_each_of_several_recipients_opens_what_is_encrypted_here(encryption: str) -> None:
    recipients = [recipient_from_pem(public_pem(rsa_key(number))) for number in (1, 2)]
    inner = json.dumps(signed(CONTENT, uuid=ID, signer=signer())).encode()
    made = encrypted(inner, uuid=ID, recipients=recipients, encryption=encryption)

    for number in (1, 2):
        found = opened(made, keys=VconKeys(own=(rsa_key(3), rsa_key(number))))
        assert found.document == PLAIN
        assert found.was_encrypted
        assert found.signers == ("CN=Invented Recorder",)
    assert code_of(made, VconKeys(own=(rsa_key(3),))) is ProblemCode.NO_KEY


def test_headers_that_stand_twice_open_when_equal_and_not_when_they_differ() -> None:
    made = signed(CONTENT, uuid=ID, signer=signer())
    made["signatures"][0]["header"]["alg"] = "RS256"
    assert opened(made).document == PLAIN
    made["signatures"][0]["header"]["alg"] = "RS512"
    assert code_of(made) is ProblemCode.BAD_VALUE

    sealed = encrypted(CONTENT, uuid=ID, recipients=[rsa_key(1).public_key()])
    sealed["unprotected"]["enc"] = sealed["recipients"][0]["header"]["enc"] = ENCRYPTION[0]
    assert opened(sealed, keys=VconKeys(own=(rsa_key(1),))).document == PLAIN
    sealed["unprotected"]["enc"] = "A256GCM"
    assert code_of(sealed, VconKeys(own=(rsa_key(1),))) is ProblemCode.BAD_VALUE


def test_a_protected_header_counts_as_it_was_written() -> None:
    protected = as_base64(b'{ "enc" : "A256GCM" }')  # joserfc would check the tag without these spaces
    content_key, nonce = bytes(range(32)), bytes(12)
    sealed = AESGCM(content_key).encrypt(nonce, CONTENT, protected.encode())
    made = {
        "protected": protected,
        "recipients": [
            {
                "header": {"alg": "RSA-OAEP-256"},
                "encrypted_key": as_base64(
                    rsa_key(1).public_key().encrypt(content_key, KEY_WRAPPING["RSA-OAEP-256"])
                ),
            }
        ],
        "iv": as_base64(nonce),
        "ciphertext": as_base64(sealed[:-16]),
        "tag": as_base64(sealed[-16:]),
    }
    assert opened(made, keys=VconKeys(own=(rsa_key(1),))).document == PLAIN

    changed = made | {"protected": as_base64(b'{"enc":"A256GCM"}')}
    with pytest.raises(IntakeProblem) as caught:
        opened(changed, keys=VconKeys(own=(rsa_key(1),)))
    assert caught.value.data["field"] == "tag"


def test_a_gzipped_payload_is_read_and_a_bomb_is_not() -> None:
    made = signed(gzip.compress(CONTENT), uuid=ID, signer=signer())
    assert opened(made).document == PLAIN

    bomb = signed(gzip.compress(b" " * 1_000_000 + CONTENT), uuid=ID, signer=signer())
    with pytest.raises(IntakeProblem) as caught:
        opened(bomb, limits=Limits(size_bytes=10_000))
    assert caught.value.code is ProblemCode.TOO_LARGE

    cut = signed(gzip.compress(CONTENT)[:-9], uuid=ID, signer=signer())
    assert code_of(cut) is ProblemCode.BAD_VALUE


def test_every_signature_must_hold_and_one_must_be_trusted() -> None:
    made = signed(CONTENT, uuid=ID, signer=signer())
    second = signed(CONTENT, uuid=ID, signer=signer("EC"))["signatures"][0]
    both = made | {"signatures": [*made["signatures"], second]}

    trusts_one = VconKeys(trusted=trusted_from_pem(public_pem(key_of("EC"))))
    assert opened(both, keys=trusts_one).is_trusted
    assert code_of(made, trusts_one) is ProblemCode.UNTRUSTED_SIGNATURE

    broken = both | {"signatures": [made["signatures"][0], second | {"signature": as_base64(bytes(64))}]}
    assert code_of(broken, trusts_one) is ProblemCode.BAD_SIGNATURE
    assert code_of(made | {"signatures": []}) is ProblemCode.BAD_VALUE


def test_trust_leads_over_authorities_only() -> None:
    root, middle, leaf = rsa_key(1), rsa_key(2), rsa_key(3)
    root_certificate = certificate(root, name="Root", is_authority=True)
    over = certificate(middle, name="Middle", issuer=("Root", root), is_authority=True)
    under = certificate(leaf, name="Leaf", issuer=("Middle", middle))
    trusted = VconKeys(trusted=(root_certificate,))

    assert opened(signed(CONTENT, uuid=ID, signer=Signer(leaf, (under, over))), keys=trusted).is_trusted
    no_link = signed(CONTENT, uuid=ID, signer=Signer(leaf, (under,)))
    assert code_of(no_link, trusted) is ProblemCode.UNTRUSTED_SIGNATURE

    no_authority = certificate(middle, name="Middle", issuer=("Root", root))
    faked = signed(CONTENT, uuid=ID, signer=Signer(leaf, (under, no_authority)))
    assert code_of(faked, trusted) is ProblemCode.UNTRUSTED_SIGNATURE


@pytest.mark.parametrize("algorithm", ["none", "HS256"])
def test_an_algorithm_that_proves_nothing_is_refused(algorithm: str) -> None:
    made = signed(CONTENT, uuid=ID, signer=signer())
    made["signatures"][0]["protected"] = as_base64(json.dumps({"alg": algorithm}).encode())
    with pytest.raises(IntakeProblem) as caught:
        opened(made)
    assert caught.value.code in {ProblemCode.BAD_VALUE, ProblemCode.BAD_SIGNATURE}


def test_a_signature_without_certificate_counts_only_by_a_key_that_is_known() -> None:
    made = signed(CONTENT, uuid=ID, signer=signer())
    del made["signatures"][0]["header"]["x5c"]
    assert code_of(made) is ProblemCode.UNTRUSTED_SIGNATURE
    assert opened(made, keys=VconKeys(trusted=trusted_from_pem(public_pem(key_of("RSA"))))).is_trusted


def test_layer_in_layer_without_end_is_refused() -> None:
    content = CONTENT
    for _ in range(4):
        content = json.dumps(signed(content, uuid=ID, signer=signer())).encode()
    assert code_of(json.loads(content)) is ProblemCode.BAD_VALUE


def test_plain_bytes_leave_everything_else_as_it_is() -> None:
    made = json.dumps(signed(CONTENT, uuid=ID, signer=signer())).encode()
    assert json.loads(plain_bytes(made, keys=VconKeys(), limits=Limits())) == PLAIN
    for other in (b"", b"RIFF", CONTENT, b'{"text": "\\"ciphertext\\""}', b'[{"signatures": 1}]'):
        assert plain_bytes(other, keys=VconKeys(), limits=Limits()) == other


def test_keys_are_read_from_pem_and_others_are_refused_with_a_reason() -> None:
    key, own = rsa_key(1), certificate(rsa_key(1))
    both = private_pem(key) + certificate_pem(certificate(rsa_key(2))) + certificate_pem(own)

    assert signer_from_pem(both).certificates[0] == own
    assert recipient_from_pem(certificate_pem(own)) == key.public_key()
    for text, read in [
        (private_pem(key), signer_from_pem),
        (b"x", signer_from_pem),
        (private_pem(key_of("EC")), decryption_key_from_pem),
        (private_pem(key), recipient_from_pem),
        (public_pem(key_of("EC")), recipient_from_pem),
        (b"x", trusted_from_pem),
    ]:
        with pytest.raises(KeyProblem):
            read(text)
    with pytest.raises(KeyProblem):
        encrypted(CONTENT, uuid=ID, recipients=[])
