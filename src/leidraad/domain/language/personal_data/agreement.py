"""What one turn says of another: a name that was found elsewhere, a number read back, a number cut over turns.

Apart from ``find``, which sees one text: here is a whole contact.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from leidraad.domain.language.personal_data.everyday_words import EVERYDAY_WORDS
from leidraad.domain.language.personal_data.find import find_personal_data, most_digits
from leidraad.domain.language.personal_data.known_names import FORENAMES_ALSO_WORDS, SURNAMES
from leidraad.domain.language.personal_data.marks import Certainty, PersonalDataKind, Span
from leidraad.domain.language.personal_data.number_runs import (
    FILLERS,
    LIKE_CALENDAR,
    Piece,
    Run,
    pieces_of,
    runs_of,
)
from leidraad.domain.language.personal_data.number_words import NUMBER_WORDS, REPEATS, set_of
from leidraad.domain.language.personal_data.ordinary_words import ORDINARY_WORDS
from leidraad.domain.language.personal_data.places import PLACES

_WORD, _DIGITS = 3, 2
_SHORTEST_NAME = 3
_FEWEST_READ_BACK = 4
_FEWEST_PART = 2
_LONGEST_PART = 24  # words
_MOST_BETWEEN_PARTS = 2
_SURE_NAMES = frozenset((Certainty.ANNOUNCED, Certainty.LISTED))
_SURE_NUMBERS = frozenset((Certainty.CHECK_DIGIT, Certainty.NUMBER_PLAN, Certainty.LIKENESS, Certainty.SHAPE))
_PARTICLES = set_of("van de den der vanden vander ten ter von la le du")
_OF_NUMBERS = NUMBER_WORDS | FILLERS
_SAYING_NUMBERS = NUMBER_WORDS | frozenset(REPEATS)
_DIGIT_ROW = re.compile(r"\d+")
_WRITTEN_NUMBER = re.compile(
    r"[\d /.-]+"
)  # a date, which is no number, has parts of one or two digits between such signs
_NUMBER_KINDS = frozenset(
    (
        PersonalDataKind.PHONE,
        PersonalDataKind.IBAN,
        PersonalDataKind.CARD,
        PersonalDataKind.NATIONAL_NUMBER,
        PersonalDataKind.BSN,
        PersonalDataKind.NIR,
        PersonalDataKind.TAX_ID,
        PersonalDataKind.SSN,
        PersonalDataKind.VAT_NUMBER,
        PersonalDataKind.STRUCTURED_MESSAGE,
        PersonalDataKind.CUSTOMER_NUMBER,
    )
)


def name_words_of(texts: Iterable[tuple[str, Sequence[Span]]]) -> frozenset[str]:
    """The words of the names found in a contact, in lower case: of sure ones, of those in no dictionary, and of doubtful ones found twice."""
    times: Counter[str] = Counter()
    for text, spans in texts:
        for span in spans:
            if span.kind is PersonalDataKind.NAME:
                name = text[span.start : span.end]
                sure = span.certainty in _SURE_NAMES
                times.update(
                    {word: 2 if sure or _is_no_word(word, name) else 1 for word in words_of_name(name)}
                )
    return frozenset(word for word, count in times.items() if count > 1)


def _is_no_word(word: str, name: str) -> bool:
    """True for a word in no dictionary, found in a text without capitals: elsewhere in the contact it is the same name."""
    return name.islower() and word not in ORDINARY_WORDS


def words_of_name(name: str) -> set[str]:
    """The words of a name that tell it from others: no particles, initials or everyday words, nor "Zon" of "Els van Zon"."""
    pieces = pieces_of(name)
    return {
        piece.text
        for index, piece in enumerate(pieces)
        if piece.group == _WORD
        and len(piece.text) >= _SHORTEST_NAME
        and piece.text not in EVERYDAY_WORDS
        and piece.text not in PLACES
        and piece.text not in _PARTICLES
        and not (index > 1 and _may_be_firm(name, pieces[index - 1], piece))
    }


def _may_be_firm(name: str, before: Piece, piece: Piece) -> bool:
    """True behind a small "van" or "de": where somebody works, as often as a surname."""
    return name[before.start : before.end] in {"van", "von", "de"} and piece.text not in SURNAMES


def repeated_names(text: str, known: frozenset[str]) -> Iterator[Span]:
    """Where the words of known names stand again; those that are words besides only with a capital."""
    lowered = text.lower()
    if not any(word in lowered or word in text for word in known):
        return
    pieces = pieces_of(text)
    cased = text[1:] != text[1:].lower()
    chosen = [
        index
        for index, piece in enumerate(pieces)
        if piece.text in known
        and not (piece.text in FORENAMES_ALSO_WORDS and cased and not text[piece.start].isupper())
    ]
    for first, last in _together(chosen):
        while first and pieces[first - 1].text in _PARTICLES:
            first -= 1
        yield Span(pieces[first].start, pieces[last].end, PersonalDataKind.NAME, Certainty.REPEATED)


def _together(places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Neighbouring places as (first, last)."""
    first = last = None
    for place in places:
        if last is not None and place == last + 1:
            last = place
            continue
        if first is not None and last is not None:
            yield first, last
        first = last = place
    if first is not None and last is not None:
        yield first, last


def said_digits(text: str, spans: Sequence[Span]) -> Mapping[str, PersonalDataKind]:
    """The digits of each number found in a text, with its kind."""
    digits = {}
    for span in spans:
        if span.kind in _NUMBER_KINDS:
            part = text[span.start : span.end]
            said = _digits_in(part)
            if len(said) >= _FEWEST_READ_BACK:
                digits[said] = span.kind
    return digits


def _digits_in(part: str) -> str:
    """The digits of a number as it was written or said."""
    if _WRITTEN_NUMBER.fullmatch(part) and not LIKE_CALENDAR.search(part):
        return "".join(_DIGIT_ROW.findall(part))
    return "".join(run.digits for run in runs_of(part, pieces_of(part)))


def read_back(text: str, words: Sequence[str], known: Mapping[str, PersonalDataKind]) -> Iterator[Span]:
    """The numbers of four digits or more in a text that are part of one found elsewhere in the contact."""
    if not (may_read_back(text, words) and _may_say_one_of(text, words, known)):
        return
    for run in runs_of(text, pieces_of(text)):
        if len(run.digits) < _FEWEST_READ_BACK or run.measured:
            continue
        kind = next((kind for digits, kind in known.items() if run.digits in digits), None)
        if kind is not None:
            yield Span(_first_digit(run), run.end, kind, Certainty.REPEATED)


def may_read_back(text: str, words: Sequence[str]) -> bool:
    """False when there are too few digits and number words for a number that is read back."""
    return most_digits(text, words) >= _FEWEST_READ_BACK


def _may_say_one_of(text: str, words: Sequence[str], known: Iterable[str]) -> bool:
    """False when no number word is there and no row of digits is part of a known number: seen without reading runs."""
    if not _SAYING_NUMBERS.isdisjoint(words):
        return True
    return any(row in digits for row in _DIGIT_ROW.findall(text) for digits in known)


def _first_digit(run: Run) -> int:
    return next(unit.start for unit in run.units if unit.symbols.isdigit())


def cut_numbers(
    turns: Sequence[tuple[int, str, Sequence[str]]], parties: Sequence[object]
) -> dict[int, list[Span]]:
    """Numbers said in parts over turns of one party, though nobody asked for them by name: spans by turn.

    ``turns`` are those in which nothing was found yet: place, text, words. A part is a turn that is a number and little
    else; between two parts the other party says a word or two, or reads back.
    """
    texts = {place: text for place, text, _words in turns}
    parts = {place: run for place, text, words in turns if (run := _whole_run(text, words)) is not None}
    found: dict[int, list[Span]] = {}
    for group in _groups(parts, parties) if len(parts) > 1 else ():
        for place, kind in _parts_of_numbers([(place, texts[place]) for place in group]):
            run = parts[place]
            found[place] = [Span(_first_digit(run), run.end, kind, Certainty.LIKENESS)]
    return found


def _parts_of_numbers(texts: Sequence[tuple[int, str]]) -> Iterator[tuple[int, PersonalDataKind]]:
    """The places of the texts that make a number together, with its kind."""
    spans = [
        span
        for span in find_personal_data(" ".join(text for _, text in texts))
        if span.certainty in _SURE_NUMBERS and span.kind in _NUMBER_KINDS
    ]
    start = 0
    for place, text in texts:
        end = start + len(text)
        inside = [span.kind for span in spans if span.start < end and start < span.end]
        if inside:
            yield place, inside[0]
        start = end + 1


def _whole_run(text: str, words: Sequence[str]) -> Run | None:
    """The run that a turn is, but for a word or two; None for other turns."""
    if len(words) > _LONGEST_PART:
        return None
    other = 0
    for word in words:
        other += word not in _OF_NUMBERS
        if other > _FEWEST_PART:
            return None
    pieces = pieces_of(text)
    runs = [run for run in runs_of(text, pieces) if len(run.digits) >= _FEWEST_PART]
    if len(runs) != 1 or runs[0].measured:
        return None
    inside = range(runs[0].first_piece, runs[0].last_piece)
    outside = [at for at, piece in enumerate(pieces) if piece.group in (_WORD, _DIGITS) and at not in inside]
    return runs[0] if len(outside) <= _FEWEST_PART else None


def _groups(parts: Mapping[int, Run], parties: Sequence[object]) -> Iterator[list[int]]:
    """Neighbouring parts of one party, two or more in a row."""
    groups: dict[object, list[int]] = {}
    for index in parts:
        group = groups.get(parties[index])
        if group and index - group[-1] <= _MOST_BETWEEN_PARTS:
            group.append(index)
            continue
        if group and len(group) > 1:
            yield group
        groups[parties[index]] = [index]
    yield from (group for group in groups.values() if len(group) > 1)
