"""Figures and records as the pages show them, in the reader's language."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.utils.formats import number_format
from django.utils.translation import gettext as _

from leidraad.apps.charter.models.agreement import DossierItem, ItemKind
from leidraad.apps.charter.queries import active_charter
from leidraad.apps.charter.refusals import clause_number, clause_url, reader_language
from leidraad.apps.charter.register import Registered, registered
from leidraad.apps.evaluation.models import Incident, Side
from leidraad.apps.evaluation.printing import Enclosed
from leidraad.domain.charter.clauses import ClauseId
from leidraad.domain.charter.explain import clause_title


@dataclass(frozen=True, slots=True)
class BarShown:
    """One bar beside its figure; ``count`` is None where it would be about too few, ``width`` is 0 to 400."""

    words: str
    count: int | None
    width: int
    url: str = ""


@dataclass(frozen=True, slots=True)
class MeasureShown:
    name: str
    value: str | None
    unit: str
    respondents: int | None
    first_day: date
    last_day: date
    source: str


@dataclass(frozen=True, slots=True)
class FiguresShown:
    """A report in words; every None is a figure about too few people."""

    first_day: date
    last_day: date
    charter_number: int | None
    threshold: int
    taking_part: int | None
    agents: int | None
    captured: int | None
    allowed: int | None
    used: int | None
    shares: tuple[BarShown, ...]
    refusals: tuple[BarShown, ...]
    deletions: int | None
    expired: int
    coaching: Mapping[str, Any]
    customers: tuple[MeasureShown, ...]
    employees: tuple[MeasureShown, ...]
    incidents: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class IncidentRow:
    """An incident with its clock: ``hours_left`` is negative once it is late, None when it is settled."""

    incident: Incident
    due_at: datetime
    hours_left: int | None


def figures_in_words(figures: Mapping[str, Any]) -> FiguresShown:
    """A report's figures for the page; also of a report that an earlier version made."""
    quota, measures = figures["quota"], figures["measures"]
    return FiguresShown(
        first_day=date.fromisoformat(figures["period"]["first_day"]),
        last_day=date.fromisoformat(figures["period"]["last_day"]),
        charter_number=figures["charter"]["number"] if figures["charter"] else None,
        threshold=figures["threshold"],
        taking_part=figures["participation"]["taking_part"],
        agents=figures["participation"]["agents"],
        captured=quota["captured"],
        allowed=quota["allowed"],
        used=quota["used"],
        shares=_bars((_share_words(bar), bar["agents"], "") for bar in quota["share_bars"]),
        refusals=_bars(_refusals(figures["refusals"])),
        deletions=figures["deletions"]["honoured"],
        expired=figures["deletions"]["expired"],
        coaching=figures.get("coaching", {}),
        customers=_measures(measures, Side.CUSTOMERS),
        employees=_measures(measures, Side.EMPLOYEES),
        incidents=figures["incidents"],
    )


def incident_rows(rows: Iterable[Incident], *, at: datetime) -> list[IncidentRow]:
    """Each incident with the hours left to tell the authority."""
    return [
        IncidentRow(
            row, row.due_at, None if row.is_settled else int((row.due_at - at).total_seconds() // 3600)
        )
        for row in rows
    ]


def streams(*, at: datetime) -> list[Registered]:
    """The monitoring register as it stands: every stream of data about agents."""
    active = active_charter()
    return list(registered(active.charter if active else None, at=at))


def opinions() -> list[DossierItem]:
    """What workers' representatives said about the agreement: attached to the impact assessment as it came."""
    kinds = (ItemKind.OPINION, ItemKind.ACT)
    return list(DossierItem.objects.filter(kind__in=kinds).select_related("document").order_by("happened_on"))


def documents_of(items: Iterable[DossierItem]) -> list[Enclosed]:
    """The files of these items, to travel with the assessment; of what is kept elsewhere only the digest is known."""
    return [
        Enclosed(item.document.name, bytes(item.document.content))
        for item in items
        if item.document is not None
    ]


def _share_words(bar: Mapping[str, int]) -> str:
    if bar["low"] == bar["high"]:
        return _("%(share)d %% of what may be listened to") % {"share": bar["low"]}
    return _("%(low)d to %(high)d %% of what may be listened to") % {"low": bar["low"], "high": bar["high"]}


def _refusals(refusals: Mapping[str, int | None]) -> Iterable[tuple[str, int | None, str]]:
    language = reader_language()
    for clause_id, count in refusals.items():
        title = clause_title(ClauseId(clause_id), language)
        yield f"{clause_number(clause_id)}. {title}", count, clause_url(clause_id)


def _bars(rows: Iterable[tuple[str, int | None, str]]) -> tuple[BarShown, ...]:
    found = list(rows)
    largest = max((count or 0 for _words, count, _url in found), default=0)
    return tuple(
        BarShown(words, count, round(400 * (count or 0) / largest) if largest else 0, url)
        for words, count, url in found
    )


def _as_written(value: str | None) -> str | None:
    """A number as the reader's language writes it, without zeros that say nothing."""
    if value is None:
        return None
    number = Decimal(value).normalize()
    places = max(0, -int(number.as_tuple().exponent))
    return number_format(number, decimal_pos=places)


def _measures(rows: Iterable[Mapping[str, Any]], side: Side) -> tuple[MeasureShown, ...]:
    return tuple(
        MeasureShown(
            row["name"],
            _as_written(row["value"]),
            row["unit"],
            row["respondents"],
            date.fromisoformat(row["first_day"]),
            date.fromisoformat(row["last_day"]),
            row["source"],
        )
        for row in rows
        if row["side"] == side
    )
