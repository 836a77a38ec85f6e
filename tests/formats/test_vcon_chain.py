"""Redacted and amended vCons lead back to the one before, and are the same contact."""

import json
from pathlib import Path
from typing import Any

import pytest

from leidraad.cli.main import main
from leidraad.domain.contacts.problems import IntakeProblem
from leidraad.formats.limits import Limits
from leidraad.formats.vcon import read_vcon
from leidraad.formats.vcon_chain import Link, before, is_before
from leidraad.formats.vcon_writing import Earlier, Envelope, content_hash, vcon_bytes, write_vcon
from tests.formats.test_vcon_writing import AT, CHAT, ENVELOPE, ID
from tests.shared_data import shared_data

FIRST = write_vcon(CHAT, ENVELOPE)
FIRST_BYTES = vcon_bytes(FIRST)
LATER_ID = ID.__class__(int=ID.int + 1)


def later(**options: Any) -> dict[str, Any]:
    return write_vcon(CHAT, Envelope(uuid=LATER_ID, created_at=AT, **options))


def example(name: str) -> tuple[bytes, dict[str, Any]]:
    data = shared_data(f"formats/vcon/examples/{name}.vcon").read_bytes()
    return data, json.loads(data)


def test_published_chains_lead_back_to_the_published_first() -> None:
    data, first = example("ab_call_ext_rec")
    amended = before(example("ab_call_ext_rec_amended")[1])
    redacted = before(example("ab_call_ext_rec_redacted")[1])

    assert amended is not None
    assert redacted is not None
    assert (amended.link, redacted.link) == (Link.AMENDED, Link.REDACTED)
    assert is_before(amended, data, first)
    assert is_before(redacted, data, first)
    assert before(first) is None


def test_a_chain_is_one_contact() -> None:
    for document in (later(redaction="x", redacted_from=Earlier(uuid=ID)), later(amends=Earlier(uuid=ID))):
        assert document["uuid"] == str(LATER_ID)
        assert read_vcon(document, limits=Limits()).facts.source_id == str(ID)
    assert read_vcon(later(), limits=Limits()).facts.source_id == str(LATER_ID)


def test_a_hash_shows_whether_the_one_before_was_changed() -> None:
    told = before(later(amends=Earlier(uuid=ID, content_hash=content_hash(FIRST_BYTES))))
    assert told is not None
    assert is_before(told, FIRST_BYTES, FIRST)
    assert not is_before(told, FIRST_BYTES + b" ", FIRST)

    of_other = before(later(amends=Earlier(uuid=LATER_ID)))
    assert of_other is not None
    assert not is_before(of_other, FIRST_BYTES, FIRST)


def test_the_old_name_leads_back_as_well_and_an_empty_one_nowhere() -> None:
    told = before({"appended": {"uuid": str(ID)}})
    assert told is not None
    assert told.link is Link.AMENDED
    assert before({"redacted": {}, "amended": None}) is None
    with pytest.raises(IntakeProblem):
        before({"amended": "yes"})


def test_the_command_tells_whether_the_file_before_is_the_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "first.vcon").write_bytes(FIRST_BYTES)
    amends = Earlier(uuid=ID, content_hash=content_hash(FIRST_BYTES))
    (tmp_path / "later.vcon").write_bytes(vcon_bytes(later(amends=amends)))
    words = ["vcon", "check", str(tmp_path / "later.vcon"), "--before", str(tmp_path / "first.vcon")]

    assert main(words) == 0
    (tmp_path / "first.vcon").write_bytes(FIRST_BYTES + b"\n")
    assert main(words) == 1
    assert "first.vcon is not the one that it was amended from" in capsys.readouterr().out
