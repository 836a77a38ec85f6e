"""What programs may ask of coaching: a draw, and the public record of draws."""

from datetime import date
from http import HTTPStatus
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404
from django.utils import timezone
from ninja import Field, Router, Schema

from leidraad.apps.charter.api import GrantOut, grant_out
from leidraad.apps.coaching import queries
from leidraad.apps.coaching.actions import NothingToDraw, draw_contact
from leidraad.apps.contacts.idempotency import IdempotencyKeyHeader, once, request_digest
from leidraad.apps.people.api import person_of, person_with
from leidraad.apps.people.models import Agent, Role
from leidraad.web.api import MISSING, REFUSED, ProblemOut, Word

router = Router(tags=["grants"])


class DrawIn(Schema):
    agent: Word = Field(description="code of the agent")
    purpose: Word = Field(description="coaching or training; the charter decides")
    stratum: dict[Word, Word] = Field(
        default={}, description="narrows the draw, as in {'channel': 'voice'}, where the charter agreed to it"
    )


class DrawWindowOut(Schema):
    """One team's month: the hash of its seed, and the seed itself once the month has ended (both hexadecimal)."""

    team: str
    window: date
    seed_commitment: str
    seed: str | None
    draw_count: int


class DrawWindowsOut(Schema):
    windows: list[DrawWindowOut]


@router.post(
    "", response={201: GrantOut, 409: ProblemOut, **MISSING}, summary="Ask for a contact to coach on"
)
def draw(
    request: HttpRequest,
    asked: DrawIn,
    idempotency_key: IdempotencyKeyHeader = None,
) -> HttpResponseBase:
    """A contact of the agent, drawn by chance, under a grant that counts in the quota. Idempotency-Key as above."""
    person = person_with(request, Role.COACH)
    agent = get_object_or_404(
        Agent.objects.select_related("team", "person"), code=asked.agent, team__in=person.teams_as(Role.COACH)
    )

    def draw_one() -> tuple[int, dict[str, Any]]:
        now = timezone.now()
        grant = draw_contact(agent, by=person, purpose=asked.purpose, at=now, stratum=asked.stratum)
        return HTTPStatus.CREATED.value, grant_out(grant).model_dump(mode="json")

    stratum = repr(sorted(asked.stratum.items())).encode()
    wanted = request_digest(b"draws", asked.agent.encode(), asked.purpose.encode(), stratum)
    return once(person, idempotency_key, wanted, draw_one, foreseen=(NothingToDraw,))


@router.get("", response={200: DrawWindowsOut, **REFUSED}, summary="The commitments of draws")
def windows(request: HttpRequest) -> DrawWindowsOut:
    """Every team's months, newest first: the hash published when the month began, the seed once it ended."""
    person_of(request)
    return DrawWindowsOut(
        windows=[
            DrawWindowOut(
                team=row.team,
                window=row.starts_on,
                seed_commitment=row.seed_commitment,
                seed=row.seed,
                draw_count=row.draw_count,
            )
            for row in queries.window_rows()
        ]
    )


@router.get("/{team}/{window}", response={200: dict, **MISSING}, summary="A month of draws to verify")
def draws_of_window(request: HttpRequest, team: str, window: date) -> HttpResponse:
    """The file that ``leidraad draws verify`` reads (see docs/methods/draws.md); 404 where there is no such month."""
    person_with(request, *queries.VERIFIERS)
    text = queries.window_file(team, window)
    if text is None:
        raise Http404
    return HttpResponse(text, content_type="application/json")
