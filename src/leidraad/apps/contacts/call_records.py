"""Taking in a file of call detail records by the centre's own mapping.

Apart from the action because a file is read here, and because a row that cannot be used is set aside as a file is.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from django.conf import settings

from leidraad.apps.contacts.actions import call_records
from leidraad.apps.contacts.actions.intake import set_aside_unread
from leidraad.domain.contacts.problems import IntakeProblem, ProblemCode
from leidraad.formats.call_records import CallRecordMapping, is_call_records, read_call_records
from leidraad.formats.manifest import RefusedRow

LINES_NAMED = 20  # of the records that found no contact


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of a file of records: calls kept aside, calls that were here already, contacts joined, rows refused."""

    kept: int
    known: int
    joined: int
    refused: tuple[RefusedRow, ...]


def are_call_records(data: bytes) -> bool:
    """Whether this centre reads call records, and these are some."""
    mapping = settings.ENVIRONMENT.call_records
    return mapping is not None and is_call_records(data, mapping)


def take_in_records(
    data: bytes,
    *,
    name: str,
    at: datetime,
    mapping: CallRecordMapping | None = None,
    default_zone: ZoneInfo | None = None,
) -> Taken:
    """Keep the calls of a file until their contacts come, and join those that are here already.

    Read by ``mapping``, else by the centre's; raises IntakeProblem when the file cannot be read so, MISSING_FACT when
    there is no mapping. Refused rows are given back, for the caller to set aside.
    """
    chosen = mapping or settings.ENVIRONMENT.call_records
    if chosen is None:
        raise IntakeProblem(ProblemCode.MISSING_FACT, field="LEIDRAAD_CALL_RECORDS")
    records = read_call_records(data, chosen, default_zone=default_zone or settings.ENVIRONMENT.time_zone)
    kept = call_records.keep_records(records.calls, file_name=name, at=at)
    joined = call_records.pair_late(at=at)
    return Taken(kept, len(records.calls) - kept, joined, records.refused)


def set_rows_aside(name: str, refused: Sequence[RefusedRow], *, by: str, at: datetime) -> None:
    """Each row that cannot be used, with its line and reason."""
    for row in refused:
        set_aside_unread(f"{name}:{row.line}", row.problem, by=by, at=at)


def look_after_records(*, at: datetime) -> int:
    """Join what waits with contacts that came meanwhile, and set aside by file what found none in a day; how many joined."""
    joined = call_records.pair_late(at=at)
    for alone in call_records.let_go(at=at):
        lines = [str(line) for line in alone.lines[:LINES_NAMED]]
        problem = IntakeProblem(ProblemCode.RECORDS_ALONE, record_count=len(alone.lines), lines=lines)
        set_aside_unread(alone.file_name, problem, by="worker", at=at)
    return joined
