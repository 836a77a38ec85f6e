"""The start page: what needs me today, then what changed, then my figures; a section for each role of the reader."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from leidraad.apps.evaluation.queries import READERS
from leidraad.apps.home import queries
from leidraad.apps.people.models import Person, Role


@dataclass(frozen=True, slots=True)
class Section:
    """What one role finds on the start page: a template and the values it shows."""

    template: str
    it: object


@require_safe
def start(request: HttpRequest) -> HttpResponse:
    person = request.user
    assert isinstance(person, Person)  # LoginRequiredMiddleware lets nobody else through
    context = {
        "sections": list(_sections(person, at=timezone.now())),
        "charter": queries.charter_in_force(),
        "today": timezone.now(),
        "may_evaluate": person.has_role(*READERS),
    }
    return render(request, "home/start.html", context)


def _sections(person: Person, *, at: datetime) -> Iterator[Section]:
    agent = person.agent_or_none()
    if agent is not None and person.has_role(Role.AGENT):
        yield Section("home/_agent.html", queries.agent_start(agent, at=at))
    for roles, template, read in BY_ROLE:
        if person.has_role(*roles):
            yield Section(template, read(person, at))


Read = Callable[[Person, datetime], object]
BY_ROLE: tuple[tuple[tuple[Role, ...], str, Read], ...] = (
    ((Role.COACH,), "home/_coach.html", lambda person, at: queries.coach_start(person, at=at)),
    (
        (Role.TEAM_LEADER,),
        "home/_team_leader.html",
        lambda person, at: queries.team_leader_start(person, at=at),
    ),
    ((Role.QUALITY_ANALYST,), "home/_insight.html", lambda person, at: queries.insight_start(at=at)),
    (
        (Role.ADMINISTRATOR,),
        "home/_administrator.html",
        lambda person, at: queries.administrator_start(person, at=at),
    ),
    ((Role.CHARTER_KEEPER,), "home/_keeper.html", lambda person, at: queries.keeper_start(at=at)),
    (
        (Role.ENROLMENT_KEEPER,),
        "home/_enrolment.html",
        lambda person, at: queries.enrolment_keeper_start(person, at=at),
    ),
    (
        (Role.UNION_DELEGATE, Role.DATA_PROTECTION_OFFICER),
        "home/_oversight.html",
        lambda person, at: queries.oversight_start(person, at=at),
    ),
)
