"""Signed and encrypted vCons at the door: opened with the centre's keys before anything else is asked."""

import json
from dataclasses import replace
from pathlib import Path
from uuid import uuid4

import pytest

from leidraad.apps.contacts.handovers import Reading, handover_of, handovers_in
from leidraad.apps.contacts.vcon_keys import centre_keys, centre_signer
from leidraad.domain.contacts.problems import IntakeProblem, ProblemCode
from leidraad.formats.limits import Limits
from leidraad.formats.vcon_signed import Signer, encrypted, signed
from leidraad.formats.vcon_writing import vcon_bytes, write_vcon
from tests.formats.test_vcon_writing import CHAT, ENVELOPE
from tests.formats.vcon_keys import certificate, certificate_pem, key_of, private_pem, public_pem, rsa_key
from tests.people_fixtures import data_folder

__all__ = ["data_folder"]

READING = Reading(limits=Limits())
PLAIN = vcon_bytes(write_vcon(CHAT, ENVELOPE))
SIGNED = vcon_bytes(
    signed(PLAIN, uuid=uuid4(), signer=Signer(rsa_key(1), (certificate(rsa_key(1), name="Recorder"),)))
)
SEALED = vcon_bytes(encrypted(SIGNED, uuid=uuid4(), recipients=[rsa_key(2).public_key()]))


@pytest.fixture
def keys(data_folder: Path) -> Path:
    folder = data_folder / "keys" / "vcon"
    (folder / "trusted").mkdir(parents=True)
    return folder


def code_of(document: bytes) -> ProblemCode:
    with pytest.raises(IntakeProblem) as caught:
        handover_of(document, name="a.vcon", reading=READING)
    return caught.value.code


def test_what_is_encrypted_to_the_centre_is_handed_over_as_the_plain_document(keys: Path) -> None:
    assert code_of(SEALED) is ProblemCode.NO_KEY
    (keys / "centre.key").write_bytes(private_pem(rsa_key(2)))

    handover = handover_of(SEALED, name="a.vcon", reading=READING)
    again = handover_of(SIGNED, name="b.vcon", reading=READING)
    assert handover.document is not None
    assert json.loads(handover.document) == json.loads(PLAIN)
    assert handover.facts.agent == "a17"
    assert handover.document == again.document  # so that it is known when it comes in another wrapping


def test_once_signers_are_named_others_are_refused(keys: Path) -> None:
    assert handover_of(SIGNED, name="a.vcon", reading=READING).facts.agent == "a17"
    (keys / "trusted" / "other.pem").write_bytes(public_pem(key_of("EC")))
    assert code_of(SIGNED) is ProblemCode.UNTRUSTED_SIGNATURE
    (keys / "trusted" / "recorder.pem").write_bytes(public_pem(rsa_key(1)))
    assert handover_of(SIGNED, name="a.vcon", reading=READING).facts.agent == "a17"


def test_a_key_that_cannot_be_read_is_named_and_stops_nothing_else(keys: Path) -> None:
    (keys / "centre.key").write_bytes(b"broken")
    assert code_of(SEALED) is ProblemCode.STORE_FAILED
    assert handover_of(PLAIN, name="a.vcon", reading=READING).facts.agent == "a17"


def test_a_file_in_a_folder_is_opened_as_well(keys: Path, tmp_path: Path) -> None:
    (keys / "centre.key").write_bytes(private_pem(rsa_key(2)))
    folder = tmp_path / "drop"
    folder.mkdir()
    (folder / "one.vcon").write_bytes(SEALED)

    reading = replace(READING, keeps_call_records=False)
    (found,) = handovers_in([folder], reading)
    assert found == replace(
        handover_of(SEALED, name="one.vcon", reading=READING), path=str(folder / "one.vcon")
    )


def test_without_a_folder_the_centre_has_no_keys(data_folder: Path) -> None:
    assert centre_keys().own == centre_keys().trusted == ()
    assert centre_signer() is None
    folder = data_folder / "keys" / "vcon"
    folder.mkdir(parents=True)
    own = certificate(key_of("Ed25519"))
    (folder / "signing.pem").write_bytes(private_pem(key_of("Ed25519")) + certificate_pem(own))
    signer = centre_signer()
    assert signer is not None
    assert signer.certificates == (own,)
