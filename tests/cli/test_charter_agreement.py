"""The agreement from a terminal: from a proposal to being in force, with keys of one's own."""

import re
from datetime import date, timedelta
from pathlib import Path

import pytest
from django.utils import timezone

from leidraad.apps.charter.in_force import active_charter
from leidraad.apps.people import actions as people
from leidraad.apps.people.models import Role
from leidraad.cli.demo_agreement import dated
from leidraad.cli.main import main
from tests.charters_in_force import put_in_force
from tests.domain.charter.charters import shipped_text
from tests.people import charter_text, make_person

CHARTERS = Path(__file__).resolve().parents[2] / "charters"
NAMED = {"veld": "management", "veld-legal": "legal", "bond-noord": "union", "bond-zuid": "union"}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*words: str) -> int:
    return main(["charter", *words])


def sign(
    code: str, number: int = 1, *, options: tuple[str, ...] = (), capsys: pytest.CaptureFixture[str]
) -> int:
    """Take the statement, sign it with the signatory's own key, and hand both in."""
    capsys.readouterr()
    assert run("statement", str(number), code, *options) == 0
    Path("statement.txt").write_text(capsys.readouterr().out)
    assert run("sign", "--key", f"{code}.pem", "statement.txt") == 0
    return run("hand-in", "statement.txt", "statement.txt.sig")


@pytest.mark.django_db
def test_the_whole_way_from_a_proposal_to_a_charter_in_force(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    today = date.today()  # noqa: DTZ011  the command's own day
    text = dated(shipped_text("demo"), from_day=today, until_day=today + timedelta(days=300))
    Path("ours.yaml").write_text(text)

    assert run("show") == 1
    assert "nothing is captured" in capsys.readouterr().out
    assert run("activate", "ours.yaml") == 1
    printed = capsys.readouterr().out
    assert "on the table and not in force" in printed
    assert "awaits the signatures of: bond-noord, bond-zuid, veld, veld-legal" in printed
    assert "the works council is not in the dossier" in printed

    ago = {days: str(today - timedelta(days=days)) for days in (100, 60, 30)}
    body = ("--body", "works_council", "--version", "1")
    assert (
        run(
            "dossier", "information", "--on", ago[100], "--received-on", ago[100], "--received-by", "X", *body
        )
        == 0
    )
    assert run("dossier", "posting", "--on", ago[60], "--version", "1") == 0
    votes = ("--present", "8", "--quorum", "7", "--in-favour", "8", "--majority", "7")
    assert run("dossier", "act", "--act", "agree", "--on", ago[30], *body, *votes) == 0

    for code, kind in NAMED.items():
        assert run("make-key", f"{code}.pem") == 0
        assert run("signatory", code, "--name", code.title(), "--kind", kind, "--key", f"{code}.pem.pub") == 0
        assert sign(code, capsys=capsys) == 0
    capsys.readouterr()

    assert run("activate", "ours.yaml") == 0
    assert "Version 1 is in force" in capsys.readouterr().out
    assert run("show", "--language", "nl") == 0
    assert "C12" in capsys.readouterr().out
    assert run("phase") == 0
    assert "stands at: pilot" in capsys.readouterr().out


@pytest.mark.django_db
def test_a_step_says_what_it_lacks_and_from_when_it_is_possible(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("phase") == 0
    assert "No agreement is under way" in capsys.readouterr().out
    Path("ours.yaml").write_text(shipped_text("demo"))
    assert run("propose", "ours.yaml") == 0

    assert run("phase", "informed") == 1
    assert "The receipt of the written information" in capsys.readouterr().out
    assert run("phase", "roll_out") == 1
    assert "does not follow" in capsys.readouterr().out
    assert run("withdraw", "1") == 0
    assert run("withdraw", "7") == 2
    assert run("versions") == 0
    assert "withdrawn" in capsys.readouterr().out


@pytest.mark.django_db
def test_a_refusal_is_signed_too_and_what_does_not_fit_is_said_in_words(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("ours.yaml").write_text(shipped_text("demo"))
    assert run("propose", "ours.yaml") == 0
    for code in ("bond-noord", "bond-zuid"):
        assert run("make-key", f"{code}.pem") == 0
        assert (
            run(
                "signatory",
                code,
                "--name",
                code,
                "--kind",
                "union",
                "--key",
                f"{code}.pem.pub",
                "--representative",
            )
            == 0
        )

    assert sign("bond-noord", options=("--refuse", "The cap  is too high."), capsys=capsys) == 0
    assert run("versions") == 0
    assert "(The cap is too high.)" in capsys.readouterr().out

    assert run("hand-in", "statement.txt", "statement.txt.sig") == 2
    assert "handed in before" in capsys.readouterr().err
    Path("bond-noord.pem").replace("taken.pem")
    Path("bond-zuid.pem").replace("bond-noord.pem")
    assert sign("bond-noord", capsys=capsys) == 2
    assert "not made with the registered key of bond-noord" in capsys.readouterr().err
    assert run("make-key", "taken.pem") == 2


@pytest.mark.django_db
def test_two_versions_are_compared_by_number_and_files_without_any_database(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    now = timezone.now()
    put_in_force(charter_text(percent=10, at=now), at=now)
    Path("looser.yaml").write_text(charter_text(percent=20, at=now))
    assert run("propose", "looser.yaml") == 0
    capsys.readouterr()

    assert run("compare", "1", "2") == 0
    printed = capsys.readouterr().out
    assert re.search(r"C6 .*: looser", printed)
    assert run("compare", "looser.yaml", "looser.yaml") == 0
    assert "They say the same." in capsys.readouterr().out
    assert run("compare", "1", "nothing.yaml") == 2
    active = active_charter()
    assert active is not None
    assert active.number == 1


@pytest.mark.django_db
def test_who_acts_for_a_signatory_must_have_a_role_that_fits(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    person = make_person("ursel", "Ursel Uiltje")
    run("make-key", "bond.pem")
    run("signatory", "bond", "--name", "Bond", "--kind", "union", "--key", "bond.pem.pub")

    assert run("acts-for", "bond", "ursel") == 2
    people.assign_role(person, role=Role.UNION_DELEGATE, team=None, by="test", at=timezone.now())
    assert run("acts-for", "bond", "ursel") == 0
    assert run("acts-for", "nobody", "ursel") == 2
