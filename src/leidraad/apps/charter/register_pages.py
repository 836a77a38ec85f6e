"""What the pages of the registers show: systems with where they stand, and what customers are told on which channel."""

from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from leidraad.apps.charter import register
from leidraad.apps.charter.customer_notices import is_overdue
from leidraad.apps.charter.models import CustomerNotice, MonitoringSystem
from leidraad.apps.charter.queries import active_charter
from leidraad.domain.contacts.turns import Channel

CHANNEL_WORDS = {
    Channel.VOICE: pgettext_lazy("channel", "call"),
    Channel.EMAIL: _("e-mail"),
    Channel.CHAT: _("chat"),
    Channel.MESSAGING: _("messaging"),
}
EXPORTED_FIELDS = (
    "code",
    "name",
    "purpose",
    "basis",
    "data",
    "retention",
    "readers",
    "edition",
    "is_own",
    "since",
    "tables",
)


@dataclass(frozen=True, slots=True)
class SystemRow:
    """Another system, and whether agents must be told of it; ``writes_from`` is the first moment of those told at once."""

    row: MonitoringSystem
    is_proposed: bool
    is_ended: bool
    writes_from: datetime | None


@dataclass(frozen=True, slots=True)
class NoticeRow:
    """One notice to customers; its evidence is not read for a list."""

    row: CustomerNotice
    channel: str  # in words
    is_in_force: bool
    is_overdue: bool


@dataclass(frozen=True, slots=True)
class NoticesPage:
    rows: tuple[NoticeRow, ...]
    silent: tuple[str, ...]  # the charter's channels on which nobody is told, in words

    @property
    def overdue_count(self) -> int:
        return sum(row.is_overdue for row in self.rows)


def systems(*, at: datetime) -> list[SystemRow]:
    """Every system the officer entered, the newest first."""
    active = active_charter()
    days = timedelta(days=active.charter.monitoring_register.notice_days if active else 0)
    return [
        SystemRow(
            row=row,
            is_proposed=row.approved_at is None and row.ended_at is None,
            is_ended=row.ended_at is not None and row.ended_at <= at,
            writes_from=row.approved_at + days if row.approved_at else None,
        )
        for row in MonitoringSystem.objects.order_by("-entered_at")
    ]


def notices_page(*, at: datetime) -> NoticesPage:
    """What customers are told, and the channels on which nothing can be captured for want of a notice."""
    rows = tuple(
        NoticeRow(
            row,
            str(CHANNEL_WORDS[Channel(row.channel)]),
            is_in_force=_is_in_force(row, at=at),
            is_overdue=_needs_check(row, at=at),
        )
        for row in CustomerNotice.objects.defer("evidence").select_related("checked_by")
    )
    active = active_charter()
    told = {row.row.channel for row in rows if row.is_in_force}
    wanted = active.charter.scope.channels if active else frozenset()
    silent = sorted(str(CHANNEL_WORDS[channel]) for channel in wanted if channel not in told)
    return NoticesPage(rows, tuple(silent))


def exported(*, at: datetime) -> list[dict[str, Any]]:
    """The whole register as values: the streams of this software, then the other systems that are announced."""
    active = active_charter()
    return [
        {**asdict(system), "since": system.since.isoformat() if system.since else None}
        for system in register.registered(active.charter if active else None, at=at)
    ]


def flattened(row: dict[str, Any]) -> dict[str, Any]:
    """A row of the register as cells of a table. A cell never begins a formula, for a spreadsheet would run it."""
    cells = {**row, "tables": " ".join(row["tables"])}
    return {key: _cell(value) for key, value in cells.items()}


def _cell(value: object) -> object:
    return (
        f"'{value}"
        if isinstance(value, str) and value.startswith(("=", "+", "-", "@", "\t", "\r"))
        else value
    )


def _is_in_force(row: CustomerNotice, *, at: datetime) -> bool:
    return row.from_at <= at and (row.until_at is None or at < row.until_at)


def _needs_check(row: CustomerNotice, *, at: datetime) -> bool:
    return (row.until_at is None or at < row.until_at) and is_overdue(row, at=at)
