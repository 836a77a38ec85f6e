"""`leidraad ledger verify` says whether the ledger is whole, and if not which leaf, what and when."""

import dataclasses
import json
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from django.db import connection
from django.utils import timezone
from pytest_django.fixtures import Settings

from leidraad.apps.ledger import actions, signing
from leidraad.apps.ledger.actions import CosignatureFault
from leidraad.apps.ledger.events import Event
from leidraad.apps.ledger.models import Leaf
from leidraad.apps.ledger.offline import leidraad_verify
from leidraad.apps.ledger.queries import last_checkpoint
from leidraad.cli import ledger as command
from leidraad.cli.problems import WrongUse
from leidraad.domain.ledger.heartbeats import Irregularity
from leidraad.domain.ledger.tampering import FindingCode
from tests.apps.ledger.witness_keys import InventedWitness

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def a_ledger_of_three_leaves(settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.ENVIRONMENT = dataclasses.replace(settings.ENVIRONMENT, data_dir=tmp_path)
    monkeypatch.setattr(command, "start_django", lambda: None)
    for number in range(3):
        at = datetime(2026, 11, 20, tzinfo=UTC)
        actions.record(Event.HEARTBEAT, actor="worker", at=at, data={"n": number})
    actions.integrate_leaves()


def run(*words: str) -> Result:
    result = CliRunner().invoke(command.ledger, list(words), standalone_mode=False)
    if result.exception is not None:
        raise result.exception
    return result


def tamper() -> None:
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE ledger_leaf DISABLE TRIGGER USER")
        cursor.execute("""UPDATE ledger_leaf SET body = replace(body, '"n":1', '"n":7')""")
        cursor.execute("ALTER TABLE ledger_leaf ENABLE TRIGGER USER")


def test_a_ledger_that_is_whole_ends_with_status_0() -> None:
    result = run("verify")

    assert result.return_value == 0
    assert "The ledger is whole: 3 leaves" in result.output
    assert signing.public_verifier_key() in result.output


def test_a_changed_leaf_is_named_with_its_index_and_time_and_the_status_is_1() -> None:
    tamper()
    result = run("verify")

    assert result.return_value == 1
    assert "Leaf 1 was changed after it was written (ledger:heartbeat:written), 20" in result.output


def test_programs_get_json() -> None:
    tamper()
    result = run("verify", "--json")
    report = json.loads(result.output)

    assert (report["whole"], report["size"]) == (False, 3)
    assert report["findings"][0]["index"] == 1
    assert report["findings"][0]["code"] == "leaf_edited"
    assert result.return_value == 1


def test_the_exported_ledger_and_the_verifier_it_hands_out_belong_together(tmp_path: Path) -> None:
    export, verifier = tmp_path / "ledger.jsonl", tmp_path / "leidraad_verify.py"
    assert run("export", str(export)).return_value == 0
    assert run("verifier", str(verifier)).return_value == 0

    checked = verified("ledger", str(export), "--log-key", signing.public_verifier_key(), by=verifier)
    assert (checked.returncode, "3 leaves read" in checked.stdout) == (0, True), (
        checked.stdout + checked.stderr
    )
    for word in (
        "nothing was changed",
        "niets is gewijzigd",
        "rien n'a été modifié",
        "nichts wurde geändert",
    ):
        assert word in checked.stdout
    assert Leaf.objects.filter(event=Event.LEDGER_EXPORTED).count() == 1


def test_a_changed_export_ends_with_status_1_and_wrong_use_with_2(tmp_path: Path) -> None:
    export = tmp_path / "ledger.jsonl"
    run("export", str(export))
    export.write_bytes(export.read_bytes().replace(b'"n":1', b'"n":7'))
    checked = verified("ledger", str(export), "--json")

    assert checked.returncode == 1
    assert [each["code"] for each in json.loads(checked.stdout)["faults"]] == ["leaves_changed"]
    assert "Niet in orde" in verified("ledger", str(export)).stdout
    for wrong in (
        ("ledger", str(tmp_path / "none")),
        ("bundle", str(export)),
        ("ledger", __file__),
        ("other",),
    ):
        assert verified(*wrong).returncode == 2


def verified(*words: str, by: Path | None = None) -> "subprocess.CompletedProcess[str]":
    """What the verifier says as a program of its own, which finds nothing of Leidraad."""
    command = [sys.executable, "-I", str(by or leidraad_verify.__file__), *words]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_before_the_first_state_there_is_nothing_to_export(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("leidraad.apps.ledger.queries.last_checkpoint", lambda: None)

    with pytest.raises(WrongUse):
        run("export", str(tmp_path / "ledger.jsonl"))
    assert not (tmp_path / "ledger.jsonl").exists()


def test_a_witness_is_registered_listed_and_ended() -> None:
    key = InventedWitness("dpo.example").key.text()
    assert run("witness", "add", key, "--kind", "dpo").return_value == 0
    listed = run("witness", "list")
    assert "dpo.example (dpo): nothing yet, too long ago" in listed.output
    assert listed.return_value == 0
    with pytest.raises(WrongUse, match="already"):
        run("witness", "add", key, "--kind", "dpo")
    assert run("witness", "end", "dpo.example").return_value == 0
    for name in ("dpo.example", "nobody.example"):
        with pytest.raises(WrongUse):
            run("witness", "end", name)


def test_a_cosigned_note_from_a_file_is_taken_in(tmp_path: Path) -> None:
    witness, last = InventedWitness("union.example"), last_checkpoint()
    assert last is not None
    run("witness", "add", witness.key.text(), "--kind", "union")
    file = tmp_path / "cosigned.txt"
    file.write_text(f"{last.note}{witness.line(last.note, at_s=1_700_000_000)}\n")

    assert "union.example cosigned 3 leaves on 2023-11-14" in run("cosignature", str(file)).output
    for noise in ("noise", last.note):
        file.write_text(noise)
        with pytest.raises(WrongUse):
            run("cosignature", str(file))


def test_wrong_use_ends_with_status_2() -> None:
    assert CliRunner().invoke(command.ledger, ["verify", "--nonsense"]).exit_code == 2


def test_everything_that_can_be_found_or_refused_has_a_sentence() -> None:
    assert set(command.SENTENCES) == set(FindingCode)
    assert set(command.COSIGNATURE_FAULTS) == set(CosignatureFault)
    assert set(command.REMARKS) == set(Irregularity)


def test_a_silence_is_told_and_is_no_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    later = timezone.now() + timedelta(hours=2)
    monkeypatch.setattr("django.utils.timezone.now", lambda: later)
    actions.write_heartbeat(at=later)
    actions.integrate_leaves()
    result = run("verify")

    assert (result.return_value, "No heartbeat: from 20" in result.output) == (0, True)
    assert json.loads(run("verify", "--json").output)["remarks"][0]["what"] == "silence"
