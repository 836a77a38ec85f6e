"""What a telephone system reports over HTTP: how many contacts each agent handled on each day."""

import re
from datetime import date
from typing import Annotated

from django.http import HttpRequest
from django.utils import timezone
from ninja import Field, Router, Schema
from pydantic import BeforeValidator

from leidraad.apps.charter import actions
from leidraad.apps.people.api import person_with
from leidraad.apps.people.models import Role
from leidraad.domain.charter.handled import HandledLine
from leidraad.web.api import REFUSED, ProblemOut, Word

router = Router()
LINES_LIMIT = 10_000
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def _as_written(value: object) -> object:
    """Nothing but YYYY-MM-DD: a number would be taken for seconds."""
    if not isinstance(value, str) or not DAY.fullmatch(value):
        raise ValueError("a day as in 2026-11-20")
    return value


def _as_number(value: object) -> object:
    """No true or false, which would be taken for 1 or 0, and no text."""
    if isinstance(value, bool | str):
        raise ValueError("a number as in 41")
    return value


class HandledLineIn(Schema):
    agent: Word = Field(description="code of the agent")
    day: Annotated[date, BeforeValidator(_as_written)]
    count: Annotated[int, BeforeValidator(_as_number)] = Field(ge=0, le=1_000_000)


class HandledIn(Schema):
    source: Word = Field(description="what counted them, such as the name of the telephone system")
    lines: list[HandledLineIn] = Field(max_length=LINES_LIMIT)


class HandledProblemOut(Schema):
    """A line that was not taken, by its place from 0, and why."""

    line: int
    problem: str


class HandledOut(Schema):
    taken_count: int
    problems: list[HandledProblemOut]


@router.post(
    "/handled", response={200: HandledOut, 422: ProblemOut, **REFUSED}, summary="Report contacts handled"
)
def report_handled(request: HttpRequest, told: HandledIn) -> HandledOut:
    """For charters that take the share of contacts handled. Counts only grow; what is not taken is named with its reason."""
    person = person_with(request, Role.ADMINISTRATOR)
    lines = [HandledLine(line.agent, line.day, line.count) for line in told.lines]
    report = actions.report_handled(lines, source=told.source, by=person.username, at=timezone.now())
    return HandledOut(
        taken_count=report.taken_count,
        problems=[
            HandledProblemOut(line=position, problem=str(problem)) for position, problem in report.problems
        ],
    )
