"""What agents are told before anything is captured of them, and whether it still holds.

An agent was told when they acknowledged a text that names the system in its present edition and promises at least what the
charter says now: a charter that became stricter needs no new text, one that became looser does.
"""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from leidraad.apps.charter import register
from leidraad.apps.charter.models import AgentNotice
from leidraad.apps.charter.queries import ActiveCharter, active_charter
from leidraad.apps.charter.refusals import reader_language
from leidraad.apps.charter.register import Registered
from leidraad.apps.people.models import Agent
from leidraad.domain.charter.clauses import Charter


@dataclass(frozen=True, slots=True)
class Notice:
    """What an agent is to read: the text, its SHA-256, and what it says about which system.

    ``new`` are the systems that the agent has not read of yet; all of them the first time. ``notice_days`` pass between
    showing it and the first capture.
    """

    text: str
    digest: str
    language: str
    systems: Mapping[str, int]
    purposes: tuple[str, ...]
    quality_days: int
    keeps_original: bool
    notice_days: int
    new: tuple[Registered, ...]


def current_notice(agent: Agent, *, at: datetime) -> Notice | None:
    """What this agent is told now, in their language, read or not; None while no charter is in force."""
    active = active_charter()
    return _notice(agent, active, read=frozenset(), at=at) if active else None


def notices_to_acknowledge(agent: Agent, *, at: datetime) -> Notice | None:
    """What this agent has still to read; None when there is nothing new, or no charter is in force."""
    active = active_charter()
    if active is None:
        return None
    rows = notices_by_agent([agent])[agent.pk]
    wanted = register.editions(at=at)
    read = frozenset(
        code for code in wanted if has_read(rows, code, edition=wanted[code], charter=active.charter)
    )
    return _notice(agent, active, read=read, at=at) if wanted.keys() - read else None


def notices_by_agent(agents: Iterable[Agent]) -> Mapping[int, Sequence[AgentNotice]]:
    """What each of these agents acknowledged, by the agent's key; nothing for the others."""
    found: defaultdict[int, list[AgentNotice]] = defaultdict(list)
    keys = {agent.pk for agent in agents}
    for row in AgentNotice.objects.filter(agent_id__in=keys, acknowledged_at__isnull=False):
        found[row.agent_id].append(row)
    return found


def has_read(
    rows: Iterable[AgentNotice], code: str, *, edition: int, charter: Charter, by: datetime | None = None
) -> bool:
    """Whether one of an agent's notices told them of a system as it is now.

    With ``by``, also whether it was acknowledged by that moment and the charter's days of notice had passed.
    """
    return any(
        row.systems.get(code) == edition
        and _promised(row, charter)
        and (by is None or _has_begun(row, charter, by=by))
        for row in rows
    )


def _has_begun(row: AgentNotice, charter: Charter, *, by: datetime) -> bool:
    days = timedelta(days=charter.monitoring_register.notice_days)
    return row.acknowledged_at is not None and row.acknowledged_at <= by and row.shown_at + days <= by


def _promised(row: AgentNotice, charter: Charter) -> bool:
    named = {str(purpose) for purpose in charter.purposes_allowed}
    retention = charter.retention
    if retention.keep_original and not row.keeps_original:
        return False
    return named <= set(row.purposes) and retention.quality_days <= row.quality_days


def _notice(agent: Agent, active: ActiveCharter, *, read: frozenset[str], at: datetime) -> Notice:
    language = agent.person.language
    with translation.override(language):
        systems = register.registered(active.charter, at=at)
        text = "\n".join(_lines(active, systems))
    return Notice(
        text=text,
        digest=hashlib.sha256(text.encode()).hexdigest(),
        language=language,
        systems={system.code: system.edition for system in systems},
        purposes=tuple(sorted(str(purpose) for purpose in active.charter.purposes_allowed)),
        quality_days=active.charter.retention.quality_days,
        keeps_original=active.charter.retention.keep_original,
        notice_days=active.charter.monitoring_register.notice_days,
        new=tuple(system for system in systems if system.code not in read),
    )


def _lines(active: ActiveCharter, systems: Sequence[Registered]) -> Iterator[str]:
    """The whole text, a line each, in the language set."""
    days = active.charter.monitoring_register.notice_days
    yield _("What is captured of your work, and what else holds data about you")
    yield _("Charter: %(title)s, version %(number)d.") % {
        "title": active.charter.title[reader_language()],
        "number": active.number,
    }
    yield _(
        "Taking part is your own choice. You can leave at any moment with one click, and nobody asks why."
    )
    yield _("Nothing here may ever serve a sanction, a dismissal, your pay or a ranking.")
    if days:
        yield ngettext(
            "Nothing is captured until %(days)d day after you were shown this.",
            "Nothing is captured until %(days)d days after you were shown this.",
            days,
        ) % {"days": days}
    for system in systems:
        yield from ("", *_lines_of(system))


def _lines_of(system: Registered) -> Iterator[str]:
    yield system.name
    yield _("What for: %(text)s") % {"text": system.purpose}
    yield _("What it holds: %(text)s") % {"text": system.data}
    yield _("How long: %(text)s") % {"text": system.retention}
    yield _("Who reads it: %(text)s") % {"text": system.readers}
    yield _("Legal basis: %(text)s") % {"text": system.basis}
