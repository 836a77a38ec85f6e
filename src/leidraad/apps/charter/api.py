"""What programs may ask about the charter: its text, one's quota, and the rights one holds."""

import json
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet
from django.http import Http404, HttpRequest
from django.utils import timezone, translation
from ninja import Router, Schema

from leidraad.apps.charter import queries
from leidraad.apps.charter.agreement_api import router as agreement_router
from leidraad.apps.charter.handled_api import router as handled_router
from leidraad.apps.charter.models import CharterVersion, Grant
from leidraad.apps.people.api import person_of, person_with
from leidraad.apps.people.models import Agent, Person, Role
from leidraad.domain.charter.canonical import canonical_text
from leidraad.domain.charter.explain import ClauseInWords, explained
from leidraad.domain.language.languages import Language, language_from_tag
from leidraad.web.api import MISSING, REFUSED

router = Router(tags=["charter"])
router.add_router("", agreement_router)
router.add_router("", handled_router)
grants_router = Router(tags=["grants"])


class ClauseOut(Schema):
    """One clause as a person reads it."""

    id: str
    title: str
    text: str
    legal_source: str
    what_the_software_does: str


class CharterOut(Schema):
    """The version in force. ``parameters`` is the signed document itself: its canonical JSON has the hash shown."""

    number: int
    canonical_hash: str
    activated_at: datetime
    code: str
    title: str
    language: Language
    clauses: list[ClauseOut]
    parameters: dict[str, Any]


class QuotaOut(Schema):
    """One agent's month; ``percent`` is null while no cap was agreed, and then nobody listens."""

    agent: str
    starts_on: date
    ends_on: date
    captured_count: int
    allowed_count: int
    used_count: int
    remaining_count: int
    percent: float | None


class QuotasOut(Schema):
    quotas: list[QuotaOut]


class GrantOut(Schema):
    """A right to open one contact, and when it ends."""

    id: UUID
    contact_id: UUID
    purpose: str
    state: str
    reserved_at: datetime
    expires_at: datetime
    clauses: list[str]


class GrantsOut(Schema):
    grants: list[GrantOut]


@router.get("", response={200: CharterOut, **MISSING}, summary="The charter in force")
def charter_in_force(request: HttpRequest) -> CharterOut:
    """Its twenty-two clauses in the language of Accept-Language (nl, fr, de or en), and its values. 404 before the first."""
    active = queries.active_charter()
    if active is None:
        raise Http404
    language = language_from_tag(translation.get_language()) or Language.ENGLISH
    activated_at = CharterVersion.objects.values_list("activated_at", flat=True).get(number=active.number)
    assert activated_at is not None  # it is in force
    return CharterOut(
        number=active.number,
        canonical_hash=active.canonical_hash,
        activated_at=activated_at,
        code=active.charter.code,
        title=active.charter.title[language],
        language=language,
        clauses=[_clause_out(each) for each in explained(active.charter, language)],
        parameters=json.loads(canonical_text(active.charter)),
    )


@router.get("/quota", response={200: QuotasOut, **REFUSED}, summary="How much may be listened to")
def quota(request: HttpRequest) -> QuotasOut:
    """This month: an agent's own, and for a coach those of the agents of their teams who take part."""
    person = person_with(request, Role.AGENT, Role.COACH)
    now = timezone.now()
    return QuotasOut(quotas=[_quota_out(agent, at=now) for agent in _agents_shown_to(person)])


@grants_router.get("", response={200: GrantsOut, **REFUSED}, summary="The rights one holds now")
def grants(request: HttpRequest) -> GrantsOut:
    """The live grants of this person, the one that ends first before the others."""
    rows = Grant.objects.live().filter(holder=person_of(request)).order_by("expires_at", "pk")
    return GrantsOut(grants=[grant_out(row) for row in rows])


def grant_out(row: Grant) -> GrantOut:
    """A grant as programs see it."""
    return GrantOut(
        id=row.pk,
        contact_id=row.contact_id,
        purpose=row.purpose,
        state=row.state,
        reserved_at=row.reserved_at,
        expires_at=row.expires_at,
        clauses=row.clause_ids,
    )


def _agents_shown_to(person: Person) -> QuerySet[Agent]:
    coached = Q(team__in=person.teams_as(Role.COACH), enrolments__left_at=None, enrolments__isnull=False)
    return Agent.objects.filter(Q(person=person) | coached).distinct().order_by("code")


def _quota_out(agent: Agent, *, at: datetime) -> QuotaOut:
    state = queries.quota_of(agent, at=at)
    return QuotaOut(
        agent=agent.code,
        starts_on=state.starts_on,
        ends_on=state.ends_on,
        captured_count=state.captured_count,
        allowed_count=state.allowed_count,
        used_count=state.used_count,
        remaining_count=state.remaining_count,
        percent=float(state.percent) if state.percent is not None else None,
    )


def _clause_out(clause: ClauseInWords) -> ClauseOut:
    return ClauseOut(
        id=str(clause.clause_id),
        title=clause.title,
        text=clause.text,
        legal_source=clause.legal_source,
        what_the_software_does=clause.what_the_software_does,
    )
