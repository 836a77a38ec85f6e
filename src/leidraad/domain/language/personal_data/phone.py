"""Telephone numbers: Belgium and its neighbours, the United Kingdom, North America, and international forms.

``number_plans`` knows which numbers a country hands out; the rules here say which digits are worth asking about, so that
amounts, dates and order numbers are not.
"""

import re
from collections.abc import Iterator

from leidraad.domain.language.personal_data.marks import Certainty, PersonalDataKind, Span
from leidraad.domain.language.personal_data.number_plans import is_international, is_national
from leidraad.domain.language.personal_data.number_runs import Run, Window
from leidraad.domain.language.personal_data.reading import CuedRun, Reading, follows_plus, span_of

# National numbers as dialled, and the country whose plan is asked.
_NATIONAL = (
    ("BE", re.compile(r"0(?:4\d{8}|[1-9]\d{7})")),
    ("NL", re.compile(r"0[1-9]\d{8}")),
    ("FR", re.compile(r"0[1-9]\d{8}")),
    ("DE", re.compile(r"0(?:1[567]\d{8,9}|[2-9]\d{7,10})")),
    ("GB", re.compile(r"0[1-9]\d{9}")),
    ("LU", re.compile(r"6[2-9]1\d{6}")),
)
_GROUPED_NORTH_AMERICAN = re.compile(r"\(?[2-9]\d{2}\)?[ .\-]{0,2}[2-9]\d{2}[ .\-]\d{4}")
_SET_APART = re.compile(r"\(?[2-9]\d{2}(?:\)[ -]?|-|\.)[2-9]\d{2}[-.]\d{4}")
_BEHIND_NUMBER = ("", " ", ",", ".", ";", "!", "?", ")", "\n", "x", "X")
_SHORTEST, _LONGEST = 8, 16  # "0049 (0) 151 12345678"
_LONGEST_SAID = 11
_LONGEST_ABROAD, _LONGEST_AT_HOME = 13, 10
_FEWEST_GROUPS, _LONGEST_GROUP = 3, 3
_AS_DATE_AND_TIME = [2, 2, 2, 2]


def phones_in(reading: Reading) -> Iterator[Span]:
    """The telephone numbers that a country's plan knows, and what was said from its nought on like one."""
    for cued in reading.numbers:
        if cued.is_number_of_things:
            continue
        for window in cued.run.windows(_SHORTEST, _LONGEST):
            if _worth_asking(cued, window) and is_phone(reading.text, cued, window):
                yield _with_sign(reading.text, span_of(window, PersonalDataKind.PHONE, Certainty.NUMBER_PLAN))
            elif _is_said_like_phone(cued, window) or _is_written_like_phone(reading.text, cued, window):
                yield _with_sign(reading.text, span_of(window, PersonalDataKind.PHONE, Certainty.LIKENESS))


def _worth_asking(cued: CuedRun, window: Window) -> bool:
    """False for digits that no rule below would take, found without asking a number plan."""
    if cued.is_other_number:
        return not _follows_digits(cued.run, window) and not _precedes_digits(cued.run, window)
    return (
        window.symbols[0] == "0"
        or len(window.symbols) == 10
        or not _follows_digits(cued.run, window)
        or cued.announced_as(PersonalDataKind.PHONE)
    )


def _is_said_like_phone(cued: CuedRun, window: Window) -> bool:
    """True for nought and seven to ten digits more, said and not announced as any number: a digit may be misheard."""
    run = cued.run
    return (
        run.spoken
        and cued.cue is None
        and not run.measured
        and window.symbols[0] == "0"
        and len(window.symbols) <= _LONGEST_SAID
        and run.is_whole(window)
        and all(unit.symbols.isdigit() for unit in run.units)
    )


def _is_written_like_phone(text: str, cued: CuedRun, window: Window) -> bool:
    """True for what is written as a telephone number though no plan knows it.

    That is three, three and four digits as North Americans set them apart, an extension behind them or not; "+" before it; or nought
    and small groups.
    """
    run = cued.run
    if run.spoken or cued.cue is not None or run.measured:
        return False
    if _SET_APART.fullmatch(text[window.start : window.end]) and not _follows_digits(run, window):
        return text[window.end : window.end + 1] in _BEHIND_NUMBER
    if not run.is_whole(window):
        return False
    if _touches_letters(run, window):
        return False
    if follows_plus(text, window):
        return len(window.symbols) <= _LONGEST_ABROAD
    groups = [len(unit.symbols) for unit in run.units[window.first : window.last]]
    return (
        window.symbols[0] == "0"
        and window.symbols[1] != "0"
        and len(window.symbols) <= _LONGEST_AT_HOME
        and len(groups) >= _FEWEST_GROUPS
        and max(groups[1:]) <= _LONGEST_GROUP
        and groups != _AS_DATE_AND_TIME
    )


def is_phone(text: str, cued: CuedRun, window: Window) -> bool:
    """True when the digits of this window are a number that a country hands out, written or said as one."""
    run = cued.run
    if _touches_letters(run, window):
        return False
    if follows_plus(text, window):
        return is_international(window.symbols)
    if window.symbols.startswith("00") and is_international(window.symbols):
        return True
    if cued.is_other_number and window.symbols[0] != "0":
        return False
    announced = cued.announced_as(PersonalDataKind.PHONE)
    if not announced and _follows_digits(run, window) and not _starts_afresh(text, run, window):
        return False
    written = text[window.start : window.end]
    if _GROUPED_NORTH_AMERICAN.fullmatch(written) or (announced and len(window.symbols) == 10):
        return is_north_american(window.symbols) or (
            announced and _national_plan(window.symbols, announced=True)
        )
    return _national_plan(window.symbols, announced=announced or _has_phone_grouping(run, window))


def is_north_american(digits: str) -> bool:
    """True for the ten digits of a number in the United States or Canada."""
    return is_national(digits, "US") or is_national(digits, "CA")


def _national_plan(digits: str, *, announced: bool) -> bool:
    for region, shape in _NATIONAL:
        if region in {"DE", "LU"} and not announced and not digits.startswith("01"):
            continue
        if shape.fullmatch(digits) and is_national(digits, region):
            return True
    return False


def _has_phone_grouping(run: Run, window: Window) -> bool:
    """Spoken, or written in more than one group."""
    units = run.units[window.first : window.last]
    return len(units) > 1


def _follows_digits(run: Run, window: Window) -> bool:
    return window.first > 0 and run.units[window.first - 1].symbols.isdigit()


def _precedes_digits(run: Run, window: Window) -> bool:
    return window.last < len(run.units) and run.units[window.last].symbols.isdigit()


def _starts_afresh(text: str, run: Run, window: Window) -> bool:
    """True when the number before this one is set apart by more than a space; said, when nothing follows it either."""
    gap = text[run.units[window.first - 1].end : window.start]
    if run.spoken:
        return window.symbols[0] == "0" and not _precedes_digits(run, window)
    return not gap.isspace()


def _touches_letters(run: Run, window: Window) -> bool:
    """True for digits written against letters, as in order and article numbers ("AB0478123456")."""
    if window.first:
        before = run.units[window.first - 1]
        if not before.symbols.isdigit() and before.end == window.start:
            return True
    after = run.units[window.last] if window.last < len(run.units) else None
    return after is not None and not after.symbols.isdigit() and after.start == window.end


def _with_sign(text: str, span: Span) -> Span:
    """The find with the "+", the word "plus" or the bracket that opens it."""
    start = span.start
    before = text[:start].rstrip(" ")
    if before.endswith(("(+", "+(")):
        start = len(before) - 2
    elif before.endswith(("+", "(")):
        start = len(before) - 1
    elif before.lower().endswith("plus"):
        start = len(before) - 4
    return Span(start, span.end, span.kind, span.certainty)
