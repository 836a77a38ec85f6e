"""Changes to people: who is here, what they may do, and the tokens of programs. Each writes its leaf in the ledger."""

import hashlib
import secrets
from datetime import datetime

from django.db import transaction

from leidraad.apps.ledger import actions as ledger
from leidraad.apps.ledger.events import Event
from leidraad.apps.people.models import (
    TEAM_ROLES,
    Agent,
    ApiToken,
    Person,
    Principal,
    Role,
    RoleAssignment,
    Site,
    Team,
)
from leidraad.web.acting import Part, as_part


class PeopleProblem(Exception):
    """Somebody cannot be added or changed as asked; ``code`` and ``data`` say why."""

    def __init__(self, code: str, **data: str) -> None:
        super().__init__(f"{code}: {data}")
        self.code = code
        self.data = data


@transaction.atomic
def add_person(
    *, username: str, name: str, language: str, password: str | None, by: str, at: datetime
) -> Person:
    """A new person without roles; without a password nobody can sign in as them."""
    if Person.objects.filter(username=username).exists():
        raise PeopleProblem("username_taken", username=username)
    person = Person(username=username, name=name, language=language)
    person.set_password(password)
    person.save()
    ledger.record(Event.PERSON_ADDED, actor=by, at=at, data={"person": username})
    return person


@transaction.atomic
def assign_role(person: Person, *, role: Role, team: Team | None, by: str, at: datetime) -> None:
    """Give a role; coaches and team leaders need a team, the others have none. Giving it twice changes nothing."""
    if (role in TEAM_ROLES) != (team is not None):
        raise PeopleProblem("role_and_team", role=role, team=team.code if team else "")
    _, created = RoleAssignment.objects.get_or_create(person=person, role=role, team=team)
    if created:
        data = {"person": person.username, "role": str(role), "team": team.code if team else ""}
        ledger.record(Event.ROLE_ASSIGNED, actor=by, at=at, data=data)


@transaction.atomic
def withdraw_role(person: Person, *, role: Role, team: Team | None, by: str, at: datetime) -> None:
    """Take a role away; taking away what is not there changes nothing."""
    deleted, _ = RoleAssignment.objects.filter(person=person, role=role, team=team).delete()
    if deleted:
        data = {"person": person.username, "role": str(role), "team": team.code if team else ""}
        ledger.record(Event.ROLE_WITHDRAWN, actor=by, at=at, data=data)


@transaction.atomic
def make_agent(person: Person, *, code: str, team: Team, by: str, at: datetime) -> Agent:
    """This person takes contacts, under ``code``, in ``team``."""
    if Agent.objects.filter(code=code).exists():
        raise PeopleProblem("agent_code_taken", agent_code=code)
    agent = Agent.objects.create(code=code, person=person, team=team)
    assign_role(person, role=Role.AGENT, team=None, by=by, at=at)
    return agent


@transaction.atomic
def set_password(person: Person, *, password: str, by: str, at: datetime) -> None:
    person.set_password(password)
    person.save(update_fields=["password"])
    ledger.record(Event.PASSWORD_SET, actor=by, at=at, data={"person": person.username})


@transaction.atomic
def deactivate_person(person: Person, *, by: str, at: datetime) -> None:
    """Nobody can sign in as this person any more, and their tokens end."""
    person.is_active = False
    person.save(update_fields=["is_active"])
    person.api_tokens.filter(revoked_at=None).update(revoked_at=at)
    ledger.record(Event.PERSON_DEACTIVATED, actor=by, at=at, data={"person": person.username})


@transaction.atomic
def create_token(person: Person, *, name: str, by: str, at: datetime) -> str:
    """A new token for programs, shown once; only its digest is kept."""
    token = f"leidraad_{secrets.token_urlsafe(32)}"
    ApiToken.objects.create(person=person, name=name, digest=token_digest(token), created_at=at)
    ledger.record(Event.TOKEN_CREATED, actor=by, at=at, data={"person": person.username, "name": name})
    return token


@transaction.atomic
def revoke_token(token: ApiToken, *, by: str, at: datetime) -> None:
    ApiToken.objects.filter(pk=token.pk, revoked_at=None).update(revoked_at=at)
    data = {"person": token.person.username, "name": token.name}
    ledger.record(Event.TOKEN_REVOKED, actor=by, at=at, data=data)


def token_digest(token: str) -> bytes:
    """SHA-256 of a token, 32 bytes."""
    return hashlib.sha256(token.encode()).digest()


@as_part(Part.SIGN_IN)
def person_of_token(token: str, *, at: datetime) -> Person | None:
    """Whom a token acts for; None when it is unknown, revoked or of somebody inactive. Notes its use once a minute."""
    row = (
        ApiToken.objects.select_related("person").filter(digest=token_digest(token), revoked_at=None).first()
    )
    if row is None or not row.person.is_active:
        return None
    if row.last_used_at is None or (at - row.last_used_at).total_seconds() > 60:
        ApiToken.objects.filter(pk=row.pk).update(last_used_at=at)
    return row.person


@transaction.atomic
def add_team(*, code: str, name: str, principal: tuple[str, str], site: tuple[str, str]) -> Team:
    """A team with its principal and site, each given as (code, name); what exists already is kept."""
    principal_row, _ = Principal.objects.get_or_create(code=principal[0], defaults={"name": principal[1]})
    site_row, _ = Site.objects.get_or_create(code=site[0], defaults={"name": site[1]})
    team, _ = Team.objects.get_or_create(
        code=code, defaults={"name": name, "principal": principal_row, "site": site_row}
    )
    return team
