"""The published vCon library takes what is written here: it reads it, finds its way in it, and checks its signature.

It lives in an environment of its own (`make bench` makes it), for it cannot live beside our tests.
"""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from leidraad.formats.read import read_contact
from leidraad.formats.vcon_signed import Signer, opened, signed
from leidraad.formats.vcon_writing import Envelope, attachment, vcon_bytes, write_vcon
from tests.formats.test_vcon_writing import AT, CALL, CHAT, ENVELOPE, ID
from tests.formats.vcon_keys import certificate, public_pem, rsa_key
from tests.shared_data import shared_data

PYTHON = Path(__file__).resolve().parents[2] / ".venv-peers" / "bin" / "python"
PROGRAM = """
import json, sys, warnings
warnings.simplefilter("ignore")
from vcon import Vcon
asked = json.load(sys.stdin)
answers = []
for each in asked["documents"]:
    found = Vcon.build_from_json(json.dumps(each["document"]))
    plain = "payload" not in each["document"]
    answers.append({
        "same": found.to_dict() == each["document"],
        "uuid": found.uuid if plain else None,
        "parties": len(found.parties) if plain else None,
        "dialogs": [dialog["type"] for dialog in found.dialog] if plain else None,
        "complaints": found.is_valid()[1] if plain else [],
        "holds": None if plain else found.verify(each["public_key"].encode()),
    })
json.dump(answers, sys.stdout)
"""
# It knows the names of 0.0.1 alone; 0.4.0 has renamed the one and allows the other.
OLDER_NAMES = ("has invalid mimetype: missing", "references invalid party index: [")


def asked(*documents: dict[str, Any], public_key: bytes = b"") -> list[dict[str, Any]]:
    if not PYTHON.exists():
        pytest.skip("the published library is not installed: python3 tools/make_environment.py peers")
    question = {"documents": [{"document": each, "public_key": public_key.decode()} for each in documents]}
    done = subprocess.run(
        [PYTHON, "-c", PROGRAM], input=json.dumps(question), capture_output=True, text=True, check=True, timeout=120
    )  # fmt: skip
    answers: list[dict[str, Any]] = json.loads(done.stdout)
    return answers


def complaints(answer: dict[str, Any]) -> list[str]:
    return [each for each in answer["complaints"] if not any(known in each for known in OLDER_NAMES)]


def test_it_reads_a_call_and_a_chat_and_finds_its_way_in_them() -> None:
    extra = attachment({"a": 1}, purpose="lawful_basis", start=AT)
    call = write_vcon(CALL, Envelope(uuid=ID, created_at=AT, attachments=(extra,)))
    answers = asked(call, write_vcon(CHAT, ENVELOPE))

    assert [each["same"] for each in answers] == [True, True]
    assert [each["uuid"] for each in answers] == [str(ID)] * 2
    assert [each["parties"] for each in answers] == [4, 3]
    assert [each["dialogs"] for each in answers] == [["recording"], ["text"] * 3]
    assert [complaints(each) for each in answers] == [[], []]


def test_it_reads_whatever_is_published_once_that_is_written_anew() -> None:
    paths = sorted(shared_data("formats/vcon/generated").iterdir())
    documents = [write_vcon(read_contact(path.read_bytes(), name=path.name), ENVELOPE) for path in paths]

    answers = asked(*documents)
    assert all(each["same"] for each in answers)
    assert [complaints(each) for each in answers] == [[]] * len(paths)


def test_a_signature_made_here_holds_there_and_not_for_other_words() -> None:
    signer = Signer(rsa_key(1), (certificate(rsa_key(1)),))
    made = signed(vcon_bytes(write_vcon(CALL, ENVELOPE)), uuid=ID, signer=signer)
    other = signed(vcon_bytes(write_vcon(CHAT, ENVELOPE)), uuid=ID, signer=signer)
    assert opened(made).was_signed

    answers = asked(made, made | {"payload": other["payload"]}, public_key=public_pem(rsa_key(1)))
    assert [each["holds"] for each in answers] == [True, False]
