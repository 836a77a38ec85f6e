"""Licence plates: Belgium, the Netherlands and France by their form; any plate that was announced as one."""

import re
from collections.abc import Iterator

from leidraad.domain.language.personal_data.marks import MARK, Certainty, PersonalDataKind, Span
from leidraad.domain.language.personal_data.number_runs import Run
from leidraad.domain.language.personal_data.reading import CuedRun, Reading
from leidraad.domain.language.personal_data.spelled_plate import spelled_plates_in

_FORMS = re.compile(
    r"(?<![\w\-])(?:"
    r"[1-9]-[A-Za-z]{3}-\d{3}|[1-9] [A-Z]{3} \d{3}|[1-9][A-Z]{3}\d{3}"  # Belgium since 2010
    r"|[A-HJ-NP-TV-Z]{2}-\d{3}-[A-HJ-NP-TV-Z]{2}"  # France since 2009
    r"|\d{2}-[A-Z]{3}-\d|\d-[A-Z]{3}-\d{2}|[A-Z]-\d{3}-[A-Z]{2}|[A-Z]{2}-\d{3}-[A-Z]"  # Netherlands
    r"|[A-Z]{2}-\d{2}-[A-Z]{2}|\d{2}-[A-Z]{2}-[A-Z]{2}|[A-Z]{2}-[A-Z]{2}-\d{2}|\d{2}-[A-Z]{2}-\d{2}"
    r"|[A-Z]{2}-\d{2}-\d{2}|\d{2}-\d{2}-[A-Z]{2}"
    r"|[A-HJ-PR-Y]{2}(?:[0-2]\d|[5-7]\d) [A-HJ-PR-Z]{3}"  # United Kingdom since 2001
    r")(?![\w\-])"
)
# Every form has this in it. It begins with a digit, so that the search skips the rest of the text.
_DIGIT_BY_LETTER = re.compile(r"\d(?:-?[A-Za-z]|(?<=[A-Za-z]-\d)| [A-Z]{3} \d|(?<=[A-Z]\d\d) [A-Z]{3})")
_FORMS_AFTER_CUE = re.compile(
    r"(?<![^\W_])(?:[A-ZÄÖÜ]{1,3}[- ][A-Z]{1,2}[- ]?\d{1,4}|[A-Z]{2}\d{2} ?[A-Z]{3}|[A-Za-z]{3}-?\d{3}|\d{3}-?[A-Za-z]{3}"
    r"|[A-Za-z]{2}[- ]?\d{2,3}[- ]?[A-Za-z]{1,2}|\d[- ]?[A-Za-z]{3}[- ]?\d{3}|[A-Z0-9]{2,3}-[A-Z0-9]{2,3}-[A-Z0-9]{1,3})"
    r"(?![^\W_])"
)
_REACH_CHARS = 40
_FEWEST_SPELLED_UNITS = 4
_SPOKEN_BELGIAN = re.compile(r"[1-9][A-Z]{3}\d{3}")


def plates_in(reading: Reading) -> Iterator[Span]:
    """The plates in a text, written or spelled aloud."""
    if _DIGIT_BY_LETTER.search(reading.text):
        for match in _FORMS.finditer(reading.text):
            yield Span(*match.span(), PersonalDataKind.LICENCE_PLATE, Certainty.SHAPE)
    yield from spelled_plates_in(reading)
    for cued in reading.runs:
        if cued.announced_as(PersonalDataKind.LICENCE_PLATE):
            yield from _announced(reading, cued)
        else:
            yield from _spelled(cued.run)


def _announced(reading: Reading, cued: CuedRun) -> Iterator[Span]:
    if cued.cue is None:
        return
    from_char = reading.pieces[cued.cue.end - 1].end if cued.cue.end else 0
    mark = MARK.search(reading.text, from_char)
    match = _FORMS_AFTER_CUE.search(reading.text, from_char, mark.start() if mark else len(reading.text))
    if match and match.end() <= cued.run.end + _REACH_CHARS:
        yield Span(*match.span(), PersonalDataKind.LICENCE_PLATE, Certainty.CONTEXT)


def _spelled(run: Run) -> Iterator[Span]:
    """ "een a b c een twee drie": one digit, three letters, three digits, each said by itself."""
    units = run.units
    for first in range(len(units) - _FEWEST_SPELLED_UNITS + 1):
        symbols = ""
        for last in range(first, min(len(units), first + 7)):
            symbols += units[last].symbols
            if len(symbols) >= 7:
                if (
                    last - first + 1 >= _FEWEST_SPELLED_UNITS
                    and any(unit.spoken for unit in units[first : last + 1])
                    and _SPOKEN_BELGIAN.fullmatch(symbols)
                ):
                    yield Span(
                        units[first].start, units[last].end, PersonalDataKind.LICENCE_PLATE, Certainty.SHAPE
                    )
                break
