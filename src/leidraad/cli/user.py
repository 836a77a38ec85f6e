"""`leidraad user`: people, their roles, passwords and tokens, for whoever administers the machine."""

import getpass
import json
import secrets
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import TYPE_CHECKING

import click

from leidraad.cli.problems import WrongUse
from leidraad.cli.start import start_django

if TYPE_CHECKING:
    from leidraad.apps.people.models import Person, Team

ROLES = (
    "agent",
    "coach",
    "team_leader",
    "quality_analyst",
    "union_delegate",
    "data_protection_officer",
    "administrator",
    "executive",
    "planner",
    "prevention_adviser",
    "charter_keeper",
    "enrolment_keeper",
)  # fmt: skip  the same as people.models.Role, which this module does not import; a test compares them
SENTENCES = {
    "username_taken": "the user name {username} is taken: choose another",
    "role_and_team": "the role {role} goes with a team for coaches and team leaders only: add or leave out --team",
    "agent_code_taken": "the agent code {agent_code} is taken: choose another",
}


@click.group()
def user() -> None:
    """Add people, give them roles, set passwords.

    \b
    Examples:
      leidraad user team linde --name Linde --principal veldnet:Veldnet --site gent:Gent
      leidraad user add an --name "An Peeters" --language nl --role administrator
      leidraad user add bo --name "Bo Claes" --agent-code a17 --team linde --generate
      leidraad user role an coach --team linde
      leidraad user list --json
    """


@user.command()
@click.argument("username")
@click.option("--name", required=True, help="As it is shown.")
@click.option("--language", type=click.Choice(["nl", "fr", "de", "en"]), default="nl", show_default=True)
@click.option("--role", "roles", type=click.Choice(ROLES), multiple=True, help="May be given more than once.")
@click.option("--team", help="The team's code, for a coach, a team leader or an agent.")
@click.option("--agent-code", help="Takes contacts under this code, in --team.")
@click.option("--generate", is_flag=True, help="Make a password and show it once.")
@click.option("--password-stdin", is_flag=True, help="Read the password from standard input.")
def add(
    username: str, name: str, language: str, roles: tuple[str, ...], team: str | None, agent_code: str | None,
    generate: bool, password_stdin: bool,
) -> None:  # fmt: skip
    """Add somebody, with roles."""
    start_django()
    from django.db import transaction

    from leidraad.apps.people import actions

    password = _password(generate=generate, from_stdin=password_stdin)
    _check_password(password, username=username, name=name)
    at = _now()
    with transaction.atomic(), _problems_in_words():
        person = actions.add_person(
            username=username, name=name, language=language, password=password, by=_actor(), at=at
        )
        if agent_code:
            actions.make_agent(person, code=agent_code, team=_team(team), by=_actor(), at=at)
        for role in roles:
            _assign(person, role, team)
    click.echo(f"Added {username}" + (f", password {password}" if generate else ""))


@user.command("list")
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
def list_people(as_json: bool) -> None:
    """List everybody with their roles."""
    start_django()
    from leidraad.apps.people.queries import people_rows

    rows = people_rows()
    if as_json:
        found = [
            {"username": row.username, "name": row.name, "active": row.is_active, "roles": list(row.roles)}
            for row in rows
        ]
        click.echo(json.dumps(found, ensure_ascii=False, indent=2))
        return
    for row in rows:
        state = "" if row.is_active else "  (not active)"
        click.echo(f"{row.username:<28} {row.name:<28} {', '.join(row.roles)}{state}")


@user.command()
@click.argument("username")
@click.option("--generate", is_flag=True, help="Make a password and show it once.")
@click.option("--password-stdin", is_flag=True, help="Read the password from standard input.")
def password(username: str, generate: bool, password_stdin: bool) -> None:
    """Set somebody's password."""
    start_django()
    from leidraad.apps.people import actions

    person = _person(username)
    chosen = _password(generate=generate, from_stdin=password_stdin)
    _check_password(chosen, username=username, name=person.name)
    actions.set_password(person, password=chosen, by=_actor(), at=_now())
    click.echo(f"Password of {username} set" + (f": {chosen}" if generate else ""))


@user.command()
@click.argument("username")
def deactivate(username: str) -> None:
    """Let nobody sign in as this person any more; what they did stays."""
    start_django()
    from leidraad.apps.people import actions

    actions.deactivate_person(_person(username), by=_actor(), at=_now())
    click.echo(f"{username} can no longer sign in")


@user.command()
@click.argument("username")
@click.argument("role", type=click.Choice(ROLES))
@click.option("--team", help="The team's code, for a coach or a team leader.")
@click.option("--withdraw", is_flag=True, help="Take the role away.")
def role(username: str, role: str, team: str | None, withdraw: bool) -> None:
    """Give somebody a role, or take it away."""
    start_django()
    from leidraad.apps.people import actions
    from leidraad.apps.people.models import Role

    person = _person(username)
    with _problems_in_words():
        if withdraw:
            actions.withdraw_role(person, role=Role(role), team=_optional_team(team), by=_actor(), at=_now())
        else:
            _assign(person, role, team)
    click.echo(f"{username} {'no longer is' if withdraw else 'is'} {role}" + (f" of {team}" if team else ""))


@user.command()
@click.argument("username")
@click.option("--name", required=True, help="What the token is for.")
def token(username: str, name: str) -> None:
    """Make a token with which a program acts for this person; it is shown once."""
    start_django()
    from leidraad.apps.people import actions

    click.echo(actions.create_token(_person(username), name=name, by=_actor(), at=_now()))


@user.command()
@click.argument("code")
@click.option("--name", required=True, help="As it is shown.")
@click.option("--principal", required=True, metavar="CODE:NAME", help="On whose behalf the team works.")
@click.option("--site", required=True, metavar="CODE:NAME", help="Where it works.")
def team(code: str, name: str, principal: str, site: str) -> None:
    """Add a team, with its principal and site where they are new."""
    start_django()
    from leidraad.apps.people import actions

    actions.add_team(
        code=code,
        name=name,
        principal=_code_and_name(principal, "--principal"),
        site=_code_and_name(site, "--site"),
    )
    click.echo(f"Team {code} is there")


def _assign(person: "Person", role: str, team: str | None) -> None:
    from leidraad.apps.people import actions
    from leidraad.apps.people.models import TEAM_ROLES, Role

    needed = Role(role) in TEAM_ROLES
    chosen = _team(team) if needed else None
    actions.assign_role(person, role=Role(role), team=chosen, by=_actor(), at=_now())


def _person(username: str) -> "Person":
    from leidraad.apps.people.models import person_named

    person = person_named(username)
    if person is None:
        raise WrongUse(f"nobody has the user name {username!r}: `leidraad user list` shows everybody")
    return person


def _optional_team(code: str | None) -> "Team | None":
    return None if code is None else _team(code)


def _team(code: str | None) -> "Team":
    from leidraad.apps.people.models import Team

    if code is None:
        raise WrongUse("this role is held for a team: add --team CODE")
    found = Team.objects.filter(code=code).first()
    if found is None:
        known = (
            ", ".join(Team.objects.values_list("code", flat=True))
            or "none yet; `leidraad user team` adds one"
        )
        raise WrongUse(f"there is no team {code!r}; there are: {known}")
    return found


def _password(*, generate: bool, from_stdin: bool) -> str:
    if generate:
        return secrets.token_urlsafe(12)
    if from_stdin:
        return sys.stdin.readline().rstrip("\n")
    if not sys.stdin.isatty():
        raise WrongUse("no terminal to ask for the password: use --password-stdin or --generate")
    return str(click.prompt("Password", hide_input=True, confirmation_prompt=True))


def _check_password(password: str, *, username: str, name: str) -> None:
    from django.contrib.auth.password_validation import validate_password
    from django.core.exceptions import ValidationError

    from leidraad.apps.people.models import Person

    try:
        validate_password(password, Person(username=username, name=name))
    except ValidationError as error:
        raise WrongUse(f"this password cannot be used: {' '.join(error.messages)}") from error


def _code_and_name(text: str, option: str) -> tuple[str, str]:
    code, colon, name = text.partition(":")
    if not (code and colon and name):
        raise WrongUse(f"{option} is {text!r}; expected CODE:NAME, such as gent:Gent")
    return code, name


@contextmanager
def _problems_in_words() -> Iterator[None]:
    from leidraad.apps.people.actions import PeopleProblem

    try:
        yield
    except PeopleProblem as problem:
        raise WrongUse(SENTENCES.get(problem.code, str(problem)).format(**problem.data)) from problem


def _actor() -> str:
    return f"command:{getpass.getuser()}"


def _now() -> datetime:
    from django.utils import timezone

    return timezone.now()
