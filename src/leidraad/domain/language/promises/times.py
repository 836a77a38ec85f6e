"""Days that words name, reckoned from the day of the contact: "by Friday", "binnen 48 uur", "fin du mois", "vor zwei Wochen".

Reckoned in the local time that the caller gives: weeks start on Monday, working days are Monday to Friday, public holidays are
not known. A weekday is the next such day and never today; "next Friday" is taken for the coming one, as most people mean it
when today is not far from it. Nothing here asks for the time of day: who calls says when the contact was.
"""

import calendar
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cache

from leidraad.domain.language.languages import Language
from leidraad.domain.language.promises.time_words import TIME_WORDS, TimeWords

_SUNDAY = 6
_SATURDAY = 5
_FRIDAY = 4
_GAP = r"(?:[\s'’-]+)"
_APART = re.compile(r"\(\?<!(\w+) \)| ")
_CLOCK_WITHIN_CHARACTERS = 25
_PART_WITHIN_CHARACTERS = 12  # of a day: "vrijdag in de voormiddag"
_PLAIN_WORD = re.compile(r"[a-z0-9]+")
_BEGINNING_LETTERS = 4
_TOO_COMMON = frozenset(
    [
        "van",
        "het",
        "een",
        "the",
        "les",
        "der",
        "des",
        "von",
        "voor",
        "over",
        "dans",
        "pour",
        "bis",
        "and",
        "deux",
        "from",
        "zum",
    ]
)
_PLACE = re.compile(r"<(\w+)>")
_BASE = {code: chr(code).lower() for code in range(ord("A"), ord("Z") + 1)} | {
    ord(letter): base
    for letters, base in (
        ("àáâãäåÀÁÂÃÄÅ", "a"), ("çÇ", "c"), ("èéêëÈÉÊË", "e"), ("ìíîïÌÍÎÏ", "i"), ("ñÑ", "n"),
        ("òóôõöÒÓÔÕÖ", "o"), ("ùúûüÙÚÛÜ", "u"), ("ß", "s"),
    )
    for letter in letters
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class NamedTime:
    """A stretch of days that words name: from ``first`` to ``last``, both included, until an hour when one is said.

    ``text`` are the words, ``start`` and ``end`` where they stand (characters, end excluded).
    """

    first: date
    last: date
    until: time | None
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Days:
    first: date
    last: date
    until: time | None = None


@dataclass(frozen=True, slots=True)
class _Said:
    """One expression found: what stood in its places, and when it was said."""

    k: int
    places: Mapping[str, str]
    said_at: datetime
    words: TimeWords

    @property
    def today(self) -> date:
        return self.said_at.date()

    def number(self, place: str) -> int:
        said = re.sub(r"[\s'’-]+", "-", self.places[place])
        return (
            int(said)
            if said.isdigit()
            else self.words.numbers[said.split("-")[-1] if said not in self.words.numbers else said]
        )

    def listed(self, place: str, words: str) -> int:
        return next(at for at, word in enumerate(words.split()) if self.places[place] in word.split("|"))


def times_ahead(text: str, *, language: Language, said_at: datetime) -> tuple[NamedTime, ...]:
    """The times to come that ``text`` names, in the order of the text; none for an empty text.

    ``said_at`` is the local time of the contact. A day that does not exist ("31 June") is left out.
    """
    return _times(text, _compiled(language).ahead, language, said_at)


def times_ago(text: str, *, language: Language, said_at: datetime) -> tuple[NamedTime, ...]:
    """The times gone by that ``text`` names, in the order of the text; none for an empty text."""
    return _times(text, _compiled(language).ago, language, said_at)


def moment_of(turn_at: datetime | None, contact_at: datetime) -> datetime:
    """From when the days that a turn names are reckoned: its own moment, in the contact's local time, where it has one.

    A chat or an exchange of letters may go on for days, and "tomorrow" is the day after the turn. ``turn_at`` is aware;
    a contact without a time zone keeps its own time.
    """
    if turn_at is None or contact_at.tzinfo is None:
        return contact_at
    return turn_at.astimezone(contact_at.tzinfo)


def plain(text: str) -> str:
    """The text without capitals and accents, each character in its place."""
    return text.lower() if text.isascii() else text.translate(_BASE)


def _may_name_a_time(folded: str, language: Language) -> bool:
    """Whether any word begins like one of those that expressions are made of: most sentences name no time, and this is quick."""
    beginnings = _compiled(language).beginnings
    return any(
        (word[:_BEGINNING_LETTERS] in beginnings and word not in _TOO_COMMON) or word[0].isdigit()
        for word in _PLAIN_WORD.findall(folded)
    )


@dataclass(frozen=True, slots=True)
class _Compiled:
    ahead: tuple[tuple[str, int, re.Pattern[str]], ...]
    ago: tuple[tuple[str, int, re.Pattern[str]], ...]
    clock: re.Pattern[str]
    beginnings: frozenset[str]


_Expressions = tuple[tuple[str, int, re.Pattern[str]], ...]


def _times(
    text: str, expressions: _Expressions, language: Language, said_at: datetime
) -> tuple[NamedTime, ...]:
    folded = plain(text)
    if not _may_name_a_time(folded, language):
        return ()
    taken: list[NamedTime] = []
    for kind, k, pattern in expressions:
        for found in pattern.finditer(folded):
            room = _PART_WITHIN_CHARACTERS if kind == "part" else 0
            if all(found.end() + room <= other.start or found.start() >= other.end + room for other in taken):
                said = _Said(k, found.groupdict(), said_at, TIME_WORDS[language])
                days = _RECKONING[kind](said)
                if days is not None:
                    taken.append(
                        NamedTime(
                            days.first, days.last, days.until, text[slice(*found.span())], *found.span()
                        )
                    )
    clocks = [
        found for found in _compiled(language).clock.finditer(folded) if _hour(found, language) is not None
    ]
    return tuple(sorted(_with_hours(text, taken, clocks, language, said_at), key=lambda one: one.start))


def _with_hours(
    text: str, times: list[NamedTime], clocks: list[re.Match[str]], language: Language, said_at: datetime
) -> Iterator[NamedTime]:
    """Each day with the hour said beside it; an hour alone is today's, or tomorrow's when it has passed."""
    left = list(clocks)
    for named in times:
        near = next((found for found in left if _beside(named, found)), None)
        if near is None or named.first != named.last:
            yield named
            continue
        left.remove(near)
        start, end = min(named.start, near.start()), max(named.end, near.end())
        yield NamedTime(named.first, named.last, _hour(near, language), text[start:end], start, end)
    for found in left if not times else ():
        hour = _hour(found, language)
        assert hour is not None
        day = said_at.date() + timedelta(days=hour <= said_at.time())
        yield NamedTime(day, day, hour, text[slice(*found.span())], *found.span())


def _beside(named: NamedTime, clock: re.Match[str]) -> bool:
    apart = max(clock.start() - named.end, named.start - clock.end())
    return apart <= _CLOCK_WITHIN_CHARACTERS


def _hour(found: re.Match[str], language: Language) -> time | None:
    said = _Said(0, found.groupdict(), datetime.min, TIME_WORDS[language])  # noqa: DTZ901 - no time is read from it
    hour, minute = said.number("hour"), said.number("minute") if found["minute"] else 0
    if re.search(r"p\.?m\b", found.group()) and hour < 12:
        hour += 12
    return time(hour, minute) if hour < 24 and minute < 60 else None


# --- what each kind of expression means


def _day(said: _Said) -> _Days:
    day = said.today + timedelta(days=said.k)
    return _Days(day, day)


def _weekday_of(said: _Said) -> int:
    return said.listed("weekday", said.words.weekdays)


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _next_weekday(said: _Said) -> _Days:
    day = said.today + timedelta(days=(_weekday_of(said) - said.today.weekday() - 1) % 7 + 1)
    return _Days(day, day)


def _last_weekday(said: _Said) -> _Days:
    day = said.today - timedelta(days=(said.today.weekday() - _weekday_of(said) - 1) % 7 + 1)
    return _Days(day, day)


def _weekday_of_week(weeks: int) -> Callable[[_Said], _Days]:
    def reckoned(said: _Said) -> _Days:
        day = _monday(said.today) + timedelta(weeks=weeks, days=_weekday_of(said))
        return _Days(day, day)

    return reckoned


def _weekday_in_weeks(said: _Said) -> _Days:
    day = _next_weekday(said).first + timedelta(weeks=said.k - 1)
    return _Days(day, day)


def _week(said: _Said) -> _Days:
    monday = _monday(said.today) + timedelta(weeks=said.k)
    first = max(monday, said.today) if said.k == 0 else monday
    return _Days(first, monday + timedelta(days=_SUNDAY))


def _past_week(said: _Said) -> _Days:
    monday = _monday(said.today) + timedelta(weeks=said.k)
    return _Days(monday, min(monday + timedelta(days=_SUNDAY), said.today))


def _month(said: _Said) -> _Days:
    year, month = divmod(said.today.year * 12 + said.today.month - 1 + said.k, 12)
    return _whole_month(year, month + 1)


def _whole_month(year: int, month: int) -> _Days:
    return _Days(date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1]))


def _last_year(said: _Said) -> _Days:
    return _Days(date(said.today.year + said.k, 1, 1), date(said.today.year + said.k, 12, 31))


def _end_of_week(said: _Said) -> _Days:
    friday = said.today + timedelta(days=(_FRIDAY - said.today.weekday()) % 7)
    return _Days(said.today, friday)


def _end_of_month(said: _Said) -> _Days:
    return _Days(said.today, _whole_month(said.today.year, said.today.month).last)


def _weekend(said: _Said) -> _Days:
    sunday = _monday(said.today) + timedelta(days=_SUNDAY)
    return _Days(max(said.today, sunday - timedelta(days=_SUNDAY - _SATURDAY)), sunday)


def _unit_of(said: _Said) -> str:
    return next(
        unit for unit, words in said.words.units.items() if re.fullmatch(_blanks(words), said.places["unit"])
    )


def _moved(said_at: datetime, number: int, unit: str) -> _Days:
    """The day (and hour, for hours and minutes) a number of units from a moment; negative looks back."""
    if unit in ("minute", "hour"):
        moment = said_at + timedelta(**{f"{unit}s": number})
        return _Days(moment.date(), moment.date(), moment.time())
    day = said_at.date()
    if unit == "working_day":
        day = _working_days_on(day, number)
    elif unit == "month":
        day = _months_on(day, number)
    else:
        day += timedelta(days=number * (7 if unit == "week" else 1))
    return _Days(day, day)


def _working_days_on(day: date, number: int) -> date:
    step = timedelta(days=1 if number > 0 else -1)
    for _ in range(abs(number)):
        day += step
        while day.weekday() >= _SATURDAY:
            day += step
    return day


def _months_on(day: date, number: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + number, 12)
    return day.replace(year=year, month=month + 1, day=min(day.day, calendar.monthrange(year, month + 1)[1]))


def _within(said: _Said) -> _Days:
    end = _moved(said.said_at, said.number("n"), _unit_of(said))
    return _Days(said.today, end.last, end.until)


def _within_one(said: _Said) -> _Days:
    end = _moved(said.said_at, 1, _unit_of(said))
    return _Days(said.today, end.last, end.until)


def _within_range(said: _Said) -> _Days:
    end = _moved(said.said_at, said.number("n2"), _unit_of(said))
    return _Days(_moved(said.said_at, said.number("n"), _unit_of(said)).first, end.last, end.until)


def _within_half_hour(said: _Said) -> _Days:
    return _moved(said.said_at, 1, "hour")


def _after(said: _Said) -> _Days:
    return _moved(said.said_at, said.number("n"), _unit_of(said))


def _ago(said: _Said) -> _Days:
    day = _moved(said.said_at, -said.number("n"), _unit_of(said)).first
    return _Days(day, day)


def _today(said: _Said) -> _Days:
    return _Days(said.today, said.today)


def _day_of_month(said: _Said, month: int, *, ahead: bool) -> _Days | None:
    """The nearest such day on the wanted side of today; None when no year near has it, as 31 June."""
    day, step = said.number("day"), 1 if ahead else -1
    for year in (said.today.year, said.today.year + step):
        if 1 <= day <= calendar.monthrange(year, month)[1]:
            found = date(year, month, day)
            if (found - said.today).days * step >= 0:
                return _Days(found, found)
    return None


def _date(said: _Said) -> _Days | None:
    return _day_of_month(said, said.listed("month", said.words.months) + 1, ahead=True)


def _last_date(said: _Said) -> _Days | None:
    return _day_of_month(said, said.listed("month", said.words.months) + 1, ahead=False)


def _in_figures(ahead: bool) -> Callable[[_Said], _Days | None]:
    def reckoned(said: _Said) -> _Days | None:
        month = int(said.places["month_number"])
        return _day_of_month(said, month, ahead=ahead) if 1 <= month <= 12 else None

    return reckoned


def _named_month(ahead: bool) -> Callable[[_Said], _Days]:
    def reckoned(said: _Said) -> _Days:
        month = said.listed("month", said.words.months) + 1
        away = (month - said.today.month) % 12 if ahead else -((said.today.month - month) % 12)
        return _month(_Said(away, {}, said.said_at, said.words))

    return reckoned


_RECKONING: Mapping[str, Callable[[_Said], _Days | None]] = {
    "day": _day,
    "part": _day,
    "weekday": _next_weekday,
    "weekday_this_week": _weekday_of_week(0),
    "weekday_next_week": _weekday_of_week(1),
    "weekday_week": _weekday_in_weeks,
    "week": _week,
    "month": _month,
    "end_of_week": _end_of_week,
    "end_of_month": _end_of_month,
    "week_end": _weekend,
    "within": _within,
    "within_one": _within_one,
    "within_range": _within_range,
    "within_half_hour": _within_half_hour,
    "after": _after,
    "date": _date,
    "month_day": _date,
    "day_month_number": _in_figures(ahead=True),
    "month_named": _named_month(ahead=True),
    "ago": _ago,
    "ago_one": _today,
    "last_weekday": _last_weekday,
    "last_weekday_week": _weekday_of_week(-1),
    "past_week": _past_week,
    "year": _last_year,
    "last_date": _last_date,
    "month_day_ago": _last_date,
    "last_day_month_number": _in_figures(ahead=False),
    "last_month_named": _named_month(ahead=False),
}


# --- expressions as data, compiled once a language


@cache
def _compiled(language: Language) -> _Compiled:
    words = TIME_WORDS[language]
    return _Compiled(
        ahead=tuple(_expressions(words.ahead, words)),
        ago=tuple(_expressions(words.ago, words)),
        clock=_pattern(words.clock, words),
        beginnings=_beginnings(words),
    )


def _beginnings(words: TimeWords) -> frozenset[str]:
    expressions = " ".join(
        (words.ahead, words.ago, words.clock, words.weekdays, words.months, *words.units.values())
    )
    found = _PLAIN_WORD.findall(_PLACE.sub(" ", expressions.replace("\\", " ")))
    return frozenset(word[:_BEGINNING_LETTERS] for word in found if len(word) > 2 and word not in _TOO_COMMON)


def _expressions(lines: str, words: TimeWords) -> Iterator[tuple[str, int, re.Pattern[str]]]:
    """Each expression, and each of its alternatives by itself when it has places; weekdays first ("Friday morning")."""
    for line in sorted(lines.strip().splitlines(), key=lambda line: not line.startswith("weekday")):
        meaning, _, expression = line.partition(" | ")
        kind, _, k = meaning.partition(" ")
        if k in ("week", "month"):
            kind, k = f"{kind}_{k}", "0"
        for one in _alternatives(expression) if "<" in expression else (expression,):
            yield kind, int(k or 0), _pattern(one, words)


def _pattern(expression: str, words: TimeWords) -> re.Pattern[str]:
    places = _places(words)
    filled = _PLACE.sub(lambda place: places[place[1]], _blanks(expression))
    return re.compile(rf"(?<!\w)(?:{filled})(?!\w)")


def _alternatives(expression: str) -> list[str]:
    """What stands between the "|" that are in no brackets."""
    parts, depth = [""], 0
    for character in expression:
        depth += {"(": 1, ")": -1}.get(character, 0)
        if character == "|" and depth == 0:
            parts.append("")
        else:
            parts[-1] += character
    return parts


def _blanks(expression: str) -> str:
    return _APART.sub(
        lambda found: rf"(?<!{found[1]}\s)" if found[1] else found.group().replace(" ", _GAP), expression
    )


def _places(words: TimeWords) -> dict[str, str]:
    numbers = "|".join(word.replace("-", _GAP) for word in sorted(words.numbers, key=len, reverse=True))
    number = rf"(?:(?:een|ein|einem|a){_GAP})?(?:\d{{1,3}}|{numbers})"
    weekdays = "|".join(words.weekdays.split())
    return {
        "n": rf"(?P<n>{number})",
        "n2": rf"(?P<n2>{number})",
        "day": rf"(?P<day>\d{{1,2}}|{numbers})",
        "hour": rf"(?P<hour>\d{{1,2}}|{numbers})",
        "minute": rf"(?P<minute>\d{{2}}|{numbers})",
        "weekday": rf"(?P<weekday>{weekdays})",
        "month": rf"(?P<month>{'|'.join(words.months.split())})",
        "month_number": r"(?P<month_number>\d{1,2})",
        "unit": rf"(?P<unit>{'|'.join(map(_blanks, words.units.values()))})",
    }
