"""Adding and changing people from the command line."""

import io
import json

import pytest

from leidraad.apps.people.models import Agent, Person, Role, person_named
from leidraad.cli.main import main
from leidraad.cli.problems import ExitStatus
from leidraad.cli.user import ROLES

pytestmark = pytest.mark.django_db


@pytest.fixture
def team() -> None:
    words = [
        "user",
        "team",
        "linde",
        "--name",
        "Linde",
        "--principal",
        "veldnet:Veldnet",
        "--site",
        "gent:Gent",
    ]
    assert main(words) == ExitStatus.OK


def add(*options: str, username: str = "an") -> int:
    return main(["user", "add", username, "--name", "An Peeters", "--generate", *options])


def test_the_roles_that_can_be_given_are_those_there_are() -> None:
    assert tuple(Role.values) == ROLES


def test_somebody_is_added_with_a_password_that_is_shown_once(capsys: pytest.CaptureFixture[str]) -> None:
    assert add("--role", "administrator") == ExitStatus.OK

    password = capsys.readouterr().out.split()[-1]
    person = Person.objects.get(username="an")
    assert person.check_password(password)
    assert person.has_role(Role.ADMINISTRATOR)


@pytest.mark.usefixtures("team")
def test_an_agent_who_also_coaches_is_added_at_once() -> None:
    assert add("--agent-code", "a17", "--role", "coach", "--team", "linde") == ExitStatus.OK

    person = Person.objects.get(username="an")
    assert person.roles() == {Role.AGENT, Role.COACH}
    assert Agent.objects.get(code="a17").team.code == "linde"


@pytest.mark.usefixtures("team")
@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--role", "coach"], "add --team CODE"),
        (["--role", "coach", "--team", "lindn"], "there is no team 'lindn'; there are: linde"),
    ],
)
def test_what_is_wrong_is_said_and_nobody_is_added(
    options: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert add(*options) == ExitStatus.WRONG_USE

    assert said in capsys.readouterr().err
    assert person_named("an") is None


def test_a_user_name_is_given_once(capsys: pytest.CaptureFixture[str]) -> None:
    add()

    assert add() == ExitStatus.WRONG_USE
    assert "the user name an is taken" in capsys.readouterr().err


def test_a_weak_password_is_refused(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("password\n"))

    status = main(["user", "add", "an", "--name", "An", "--password-stdin"])

    assert status == ExitStatus.WRONG_USE
    assert "this password cannot be used" in capsys.readouterr().err


def test_a_password_is_changed_and_the_old_one_no_longer_works(capsys: pytest.CaptureFixture[str]) -> None:
    add()
    old = capsys.readouterr().out.split()[-1]

    assert main(["user", "password", "an", "--generate"]) == ExitStatus.OK

    person = Person.objects.get(username="an")
    assert person.check_password(capsys.readouterr().out.split()[-1])
    assert not person.check_password(old)


def test_a_role_is_given_and_taken_away() -> None:
    add()

    assert main(["user", "role", "an", "planner"]) == ExitStatus.OK
    assert Person.objects.get(username="an").has_role(Role.PLANNER)
    assert main(["user", "role", "an", "planner", "--withdraw"]) == ExitStatus.OK
    assert not Person.objects.get(username="an").has_role(Role.PLANNER)


def test_a_deactivated_person_stays_in_the_list(capsys: pytest.CaptureFixture[str]) -> None:
    add("--role", "planner")

    assert main(["user", "deactivate", "an"]) == ExitStatus.OK
    capsys.readouterr()
    assert main(["user", "list", "--json"]) == ExitStatus.OK

    (row,) = json.loads(capsys.readouterr().out)
    assert (row["username"], row["active"], row["roles"]) == ("an", False, ["planner"])


def test_somebody_unknown_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["user", "deactivate", "nobody.here"]) == ExitStatus.WRONG_USE
    assert "nobody has the user name 'nobody.here'" in capsys.readouterr().err
