"""`leidraad vcon` on files as they come: what it prints, what it writes, and how it ends."""

import json
from pathlib import Path

import pytest

from leidraad.cli.main import main
from leidraad.formats.vcon_signed import VconKeys, opened
from leidraad.formats.vcon_writing import vcon_bytes, write_vcon
from tests.formats.test_vcon_writing import CALL, CHAT, ENVELOPE, ID, check_schema
from tests.formats.vcon_keys import certificate, certificate_pem, private_pem, public_pem, rsa_key
from tests.shared_data import shared_data


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    own = certificate(rsa_key(1), name="Invented Centre")
    (tmp_path / "call.vcon").write_bytes(vcon_bytes(write_vcon(CALL, ENVELOPE)))
    (tmp_path / "chat.vcon").write_bytes(vcon_bytes(write_vcon(CHAT, ENVELOPE)))
    (tmp_path / "signing.pem").write_bytes(private_pem(rsa_key(1)) + certificate_pem(own))
    (tmp_path / "centre.crt").write_bytes(certificate_pem(own))
    (tmp_path / "reader.pub").write_bytes(public_pem(rsa_key(2)))
    (tmp_path / "reader.key").write_bytes(private_pem(rsa_key(2)))
    return tmp_path


def run(folder: Path, *words: str) -> int:
    return main(
        ["vcon", *(str(folder / word.removeprefix("@")) if word[0] == "@" else word for word in words)]
    )


def test_it_prints_what_a_call_says(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(folder, "read", "@call.vcon") == 0
    told = capsys.readouterr().out
    assert str(ID) in told
    assert "14 bytes inside" in told
    assert "agent: Goedemorgen, dag." in told


def test_it_writes_signs_encrypts_and_opens_again(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sealing = ("--sign", "@signing.pem", "--encrypt-to", "@reader.pub")
    assert run(folder, "write", "@call.vcon", "--out", "@sealed.vcon", *sealing) == 0

    found = opened(json.loads((folder / "sealed.vcon").read_bytes()), keys=VconKeys(own=(rsa_key(2),)))
    check_schema(found.document)
    assert (found.was_encrypted, found.was_signed) == (True, True)
    assert run(folder, "read", "@sealed.vcon") == 1
    assert "no key here opens it" in capsys.readouterr().err
    assert (
        run(folder, "read", "@sealed.vcon", "--key", "@reader.key", "--trust", "@centre.crt", "--plain") == 0
    )
    assert json.loads(capsys.readouterr().out) == found.document


def test_it_writes_other_formats_and_gives_the_same_file_the_same_number(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "a.vtt").write_text("WEBVTT\n\n00:00.500 --> 00:01.000\n<v Agent>Dag</v>\n")
    assert run(folder, "write", "@a.vtt") == 0
    first = json.loads(capsys.readouterr().out)
    assert run(folder, "write", "@a.vtt") == 0
    check_schema(first)
    assert json.loads(capsys.readouterr().out)["uuid"] == first["uuid"]


def test_it_checks_each_file_and_ends_by_what_it_finds(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    old = {**json.loads((folder / "chat.vcon").read_bytes()), "vcon": "0.0.1"}
    (folder / "old.vcon").write_text(json.dumps(old))
    (folder / "none.vcon").write_text("{")

    assert run(folder, "check", "@call.vcon", "@chat.vcon") == 0
    assert capsys.readouterr().out.count("can be taken in") == 2
    assert run(folder, "check", "@call.vcon", "@old.vcon", "@none.vcon", "--json") == 1
    call, older, none = json.loads(capsys.readouterr().out)
    assert (call["form"], call["departures"], call["problem"]) == ("plain", [], None)
    assert older["departures"] == ["vcon: 0.0.1; expected 0.4.0, or nothing"]
    assert none["problem"]


def test_a_published_signature_is_told_with_its_signer(capsys: pytest.CaptureFixture[str]) -> None:
    example = shared_data("formats/vcon/examples/ab_call_ext_rec_signed.vcon")
    assert main(["vcon", "check", str(example)]) == 1  # it has no created_at
    told = capsys.readouterr().out
    assert "(signed): can be taken in" in told
    assert "created_at: nothing" in told


def test_a_file_that_is_no_key_is_wrong_use(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(folder, "read", "@call.vcon", "--key", "@reader.pub") == 2
    assert "reader.pub: no private key" in capsys.readouterr().err
    assert run(folder, "write", "@call.vcon", "--sign", "@reader.key") == 2
    assert "no certificate of this key" in capsys.readouterr().err
