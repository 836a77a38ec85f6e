"""A principal's own numbers: those of customers and contracts that are masked, and those, with other words, that must stay.

A pattern is written as the number looks: ``#`` is a digit, ``?`` a letter, anything else itself ("KL-######"). Signs between
its parts may be missing or be blanks, and all of it may be said aloud.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from leidraad.domain.language.personal_data.marks import Certainty, PersonalDataKind, Span
from leidraad.domain.language.personal_data.number_runs import Run, pieces_of, runs_of
from leidraad.domain.language.personal_data.reading import Reading

_FEWEST_SYMBOLS = 4


@dataclass(frozen=True, slots=True)
class OwnNumbers:
    """What one principal wants masked besides, and kept. Patterns of fewer than four letters and digits are refused.

    ``customer_numbers`` and ``allowed_numbers`` are patterns; ``allowed_words`` are names of products and the like that would
    otherwise be taken for a person's ("Frank Flex"). ``own_names`` is what the principal itself is called (``own_names``).
    """

    customer_numbers: tuple[str, ...] = ()
    allowed_numbers: tuple[str, ...] = ()
    allowed_words: tuple[str, ...] = ()
    own_names: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """ValueError for a pattern that is too short to mean one kind of number."""
        for pattern in (*self.customer_numbers, *self.allowed_numbers):
            if len(_skeleton(pattern)) < _FEWEST_SYMBOLS:
                raise ValueError(f"too short a pattern: {pattern!r}")


NO_OWN_NUMBERS = OwnNumbers()


def customer_numbers_in(reading: Reading, own: OwnNumbers) -> Iterator[Span]:
    """The numbers of the principal's pattern, written or said."""
    for pattern in own.customer_numbers if _any_written(own.customer_numbers, reading.text) else ():
        for match in _written(pattern).finditer(reading.text):
            yield Span(*match.span(), PersonalDataKind.CUSTOMER_NUMBER, Certainty.SHAPE)
    for pattern in own.customer_numbers if reading.runs else ():
        for cued in reading.runs:
            yield from _said(cued.run, pattern)


def allowed_in(text: str, own: OwnNumbers) -> list[tuple[int, int]]:
    """Where the principal's file numbers, written or said, and product names stand, as (start, end)."""
    found = [match.span() for pattern in own.allowed_numbers for match in _written(pattern).finditer(text)]
    for run in runs_of(text, pieces_of(text)) if own.allowed_numbers else ():
        found += [(span.start, span.end) for pattern in own.allowed_numbers for span in _said(run, pattern)]
    lowered = text.lower()
    for word in own.allowed_words:
        found += [match.span() for match in re.finditer(rf"\b{re.escape(word.lower())}\b", lowered)]
    for name in own.own_names:
        found += [match.span() for match in _own_name(name).finditer(lowered)]
    return found


@lru_cache(maxsize=256)
def _own_name(name: str) -> re.Pattern[str]:
    """A company's own name, but not in "van der Zee" or "van de Velde": those are people's."""
    return re.compile(rf"{_NOT_OF_PEOPLE}\b{re.escape(name.lower())}\b")


def without_allowed(text: str, spans: Sequence[Span], allowed: Sequence[tuple[int, int]]) -> list[Span]:
    """The finds without what may stay; check digits win, for a file number has none.

    Of "Tine van Zonstroom" the name stays a find when "Zonstroom" is allowed, without "van".
    """
    kept = []
    for span in spans:
        over = [start for start, end in allowed if start < span.end and span.start < end]
        if span.certainty is Certainty.CHECK_DIGIT or not over:
            kept.append(span)
        elif (
            span.kind is PersonalDataKind.NAME
            and (end := _end_before(text, span.start, min(over))) > span.start
        ):
            kept.append(replace(span, end=end))
        elif not any(start <= span.start and span.end <= end for start, end in allowed):
            kept += [span] if span.kind is not PersonalDataKind.NAME else []
    return kept


def _end_before(text: str, start: int, end: int) -> int:
    """The end of a name that is cut before ``end``: without blanks and a particle there."""
    words = text[start:end].rstrip(" ,-").split(" ")
    while words and words[-1].lower() in _PARTICLES:
        words.pop()
    return start + len(" ".join(words).rstrip(" ,-"))


_NOT_OF_PEOPLE = "".join(
    f"(?<!{before} )" for before in ("van de", "van den", "van der", "van het", "von der", "von den", "de la")
)
_PARTICLES = frozenset(("van", "von", "de", "from", "at", "bij", "chez", "of"))


def _any_written(patterns: tuple[str, ...], text: str) -> bool:
    """Whether one of them stands in the text: one look for all, as mostly none does."""
    return bool(patterns) and _all_written(patterns).search(text) is not None


@lru_cache(maxsize=64)
def _all_written(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(_written(pattern).pattern for pattern in patterns), re.IGNORECASE)


@lru_cache(maxsize=256)
def _written(pattern: str) -> re.Pattern[str]:
    parts = {"#": r"\d", "?": r"[^\W\d_]"}
    signs = [parts.get(sign) or (re.escape(sign) if sign.isalnum() else r"[ ./\-]?") for sign in pattern]
    return re.compile(rf"(?<!\w){''.join(signs)}(?!\w)", re.IGNORECASE)


def _skeleton(pattern: str) -> str:
    return "".join(sign for sign in pattern.upper() if sign.isalnum() or sign in "#?")


def _said(run: Run, pattern: str) -> Iterator[Span]:
    skeleton = _skeleton(pattern)
    for first in range(len(run.units)):
        symbols = ""
        for unit in run.units[first:]:
            symbols += unit.symbols
            if len(symbols) >= len(skeleton):
                break
        else:
            continue
        if _fits(symbols, skeleton) and run.spoken:
            last = next(one for one in run.units[first:] if one.end == unit.end)
            yield Span(run.units[first].start, last.end, PersonalDataKind.CUSTOMER_NUMBER, Certainty.SHAPE)
            return


def _fits(symbols: str, skeleton: str) -> bool:
    if len(symbols) != len(skeleton):
        return False
    return all(
        (sign == "#" and symbol.isdigit()) or (sign == "?" and symbol.isalpha()) or sign == symbol
        for symbol, sign in zip(symbols, skeleton, strict=True)
    )
