"""The charter in force, as every decision asks for it: one small query, and texts that are read once.

Apart from ``queries`` because it is asked before every grant and every capture, and because what a version says never
changes: what was read once is kept.
"""

from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import connection

from leidraad.apps.charter.models.agreement import Agreement, CharterVersion
from leidraad.domain.charter.clauses import AfterEnd, Charter, ClauseId
from leidraad.domain.charter.meet import meet
from leidraad.domain.charter.parse import charter_from_yaml
from leidraad.domain.charter.requests import Phase

READ_ACTIVE = """
SELECT version.number, version.canonical_hash, agreement.phase,
  ARRAY (SELECT DISTINCT clause_id FROM charter_dispute WHERE settled_at IS NULL)
FROM charter_charterversion AS version
JOIN charter_agreement AS agreement ON agreement.id = version.agreement_id
WHERE version.activated_at IS NOT NULL
ORDER BY version.number DESC
LIMIT 1
"""


@dataclass(frozen=True, slots=True)
class ActiveCharter:
    """The version in force and what it says, where the agreement stands, and what is disputed."""

    number: int
    canonical_hash: str
    charter: Charter
    phase: Phase = Phase.PILOT
    frozen: frozenset[ClauseId] = frozenset()  # under dispute

    @property
    def time_zone(self) -> ZoneInfo:
        """In which days and months are counted: the cap's own zone, else the centre's."""
        cap = self.charter.listening_cap
        return ZoneInfo(cap.time_zone) if cap else settings.ENVIRONMENT.time_zone


def active_charter() -> ActiveCharter | None:
    """The version in force; None before the first. It says its phase: a stopped one permits nothing to others."""
    with connection.cursor() as cursor:
        cursor.execute(READ_ACTIVE)
        row = cursor.fetchone()
    if row is None:
        return None
    number, canonical_hash, phase, frozen = row
    return ActiveCharter(
        number,
        canonical_hash,
        _charter_of(number, canonical_hash),
        Phase(phase),
        frozenset(ClauseId(clause_id) for clause_id in frozen),
    )


def charter_for(captured_under: int | None) -> ActiveCharter | None:
    """What holds for a contact that was captured under version ``captured_under``: the ratchet.

    The tightest of that version, the one in force, and all that were in force between them: a tightening reaches data
    captured before, a loosening never does. None as version: what is in force now. None when nothing is.
    """
    active = active_charter()
    if active is None or captured_under is None or captured_under >= active.number:
        return active
    return replace(active, charter=_ratcheted(captured_under, active.number, active.canonical_hash))


@lru_cache(maxsize=64)
def charter_of_text(yaml_text: str) -> Charter:
    """What a text says, read once. UnreadableCharterError when it is no charter."""
    return charter_from_yaml(yaml_text)


def quality_data_ends_at(active: ActiveCharter) -> datetime | None:
    """When everything in the quality store must be destroyed, as the charter's sunset says; None: it lives its days.

    The end of the last day, or the moment the agreement was stopped.
    """
    if active.charter.sunset.recordings is AfterEnd.RUN_OUT:
        return None
    day_after = active.charter.scope.valid_until + timedelta(days=1)
    over_at = datetime.combine(day_after, time(), active.time_zone)
    if active.phase is not Phase.STOPPED:
        return over_at
    stopped_at = Agreement.objects.values_list("ended_at", flat=True).get(versions__number=active.number)
    return min(over_at, stopped_at) if stopped_at else over_at


@lru_cache(maxsize=64)
def _charter_of(number: int, canonical_hash: str) -> Charter:
    # By its hash as well, so that no other database's version of that number is taken for it.
    text = CharterVersion.objects.values_list("yaml_text", flat=True).get(
        number=number, canonical_hash=canonical_hash
    )
    return charter_of_text(text)


def _ratcheted(first: int, last: int, last_hash: str) -> Charter:
    rows = CharterVersion.objects.filter(activated_at__isnull=False, number__range=(first, last))
    hashes = tuple(rows.order_by("number").values_list("number", "canonical_hash"))
    return _met(hashes) if hashes else _charter_of(last, last_hash)


@lru_cache(maxsize=64)
def _met(versions: tuple[tuple[int, str], ...]) -> Charter:
    (number, canonical_hash), *later = versions
    found = _charter_of(number, canonical_hash)
    for number, canonical_hash in later:
        found = meet(found, _charter_of(number, canonical_hash))
    return found
