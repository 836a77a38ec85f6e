"""Reading a moment as a sender writes it: ISO 8601, RFC 2822, a number since 1970, or a time in a file name.

One place, so that the same text means the same moment in every format. A moment without a zone is nobody's moment:
the reader names a zone or gets a problem, it never guesses.
"""

import math
import re
from datetime import UTC, datetime, tzinfo
from email.utils import parsedate_to_datetime

from leidraad.domain.contacts.problems import IntakeProblem, ProblemCode

_MILLISECONDS_FROM = (
    100_000_000_000  # as seconds this is the year 5138, so a larger number counts milliseconds
)
_IN_FILE_NAME = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)[T_ -]?(\d\d)[-_.:h]?(\d\d)(?:[-_.:m]?(\d\d))?")
_SINCE_1970 = re.compile(r"\d{10}(\d{3})?(\.\d+)?")
_EXPECTED = "a date and time, as in 2026-11-20T09:12:00+01:00"


def parse_time(value: object, *, field: str, zone: tzinfo | None = None) -> datetime:
    """The aware moment that ``value`` writes; a text without zone is read in ``zone``.

    Accepted: ISO 8601, RFC 2822, seconds or milliseconds since 1970 (number or digits), and the dashed form of file
    names (``2025-02-19T06-01-22``). Raises TIME_WITHOUT_ZONE when there is no zone at all, BAD_VALUE with ``field``
    when the value is no moment.

    >>> parse_time("2026-11-20T09:12:00+01:00", field="started_at").isoformat()
    '2026-11-20T09:12:00+01:00'
    >>> parse_time(1_700_000_000_000, field="started_at").isoformat()
    '2023-11-14T22:13:20+00:00'
    """
    try:
        moment = _from_number(value) or _from_text(value)
    except (ValueError, OverflowError, OSError):
        moment = None
    if moment is None:
        raise IntakeProblem(ProblemCode.BAD_VALUE, field=field, value=str(value)[:80], expected=_EXPECTED)
    if moment.tzinfo is None:
        if zone is None:
            raise IntakeProblem(ProblemCode.TIME_WITHOUT_ZONE, value=str(value)[:80])
        moment = moment.replace(tzinfo=zone)
    return _within_calendar(moment, field=field)


def _from_number(value: object) -> datetime | None:
    if isinstance(value, str):
        if _SINCE_1970.fullmatch(value.strip()) is None:
            return None
        value = float(value)
    if (
        isinstance(value, bool)
        or not isinstance(value, (int, float))
        or not math.isfinite(value)
        or value < 0
    ):
        return None
    return datetime.fromtimestamp(value / 1000 if value >= _MILLISECONDS_FROM else value, tz=UTC)


def _from_text(value: object) -> datetime | None:
    if not isinstance(value, str) or len(value) > 100:
        return None
    text = value.strip()
    for read in _ISO_FIRST if text[13:14] == ":" else _FILE_NAME_FIRST:
        try:
            return read(text)
        except (ValueError, OverflowError):
            continue
    return None


def _from_file_name(text: str) -> datetime:
    match = _IN_FILE_NAME.fullmatch(text)
    if match is None:
        raise ValueError(text)
    return datetime(*(int(part or 0) for part in match.groups()))  # type: ignore[arg-type] # noqa: DTZ001 - the caller gives the zone


def _from_mail(text: str) -> datetime:
    try:
        moment = parsedate_to_datetime(text)
    except (TypeError, IndexError) as error:  # what the standard library lets escape on odd texts
        raise ValueError(text) from error
    return moment.replace(tzinfo=UTC) if text.endswith("-0000") else moment


# ISO would take the dashed 09-12 of a file name for a zone 12 hours west; with a colon both say the same.
_FILE_NAME_FIRST = (_from_file_name, datetime.fromisoformat, _from_mail)
_ISO_FIRST = (datetime.fromisoformat, _from_file_name, _from_mail)


def _within_calendar(moment: datetime, *, field: str) -> datetime:
    """The moment itself, when it can be said in every zone."""
    if 1 < moment.year < 9999:
        return moment
    try:
        moment.astimezone(UTC)
    except (OverflowError, ValueError) as error:
        raise IntakeProblem(
            ProblemCode.BAD_VALUE, field=field, value=str(moment)[:80], expected=_EXPECTED
        ) from error
    return moment
