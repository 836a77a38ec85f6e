"""Of several things that one number may be, what it was announced or asked for as; and the last digits of a number.

Apart from the recognisers, each of which looks at one kind only: eleven digits may fit the check of a Steuer-ID and of a
national number, and part of an account may look like a telephone number.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from leidraad.domain.language.personal_data.marks import Certainty, PersonalDataKind, Span
from leidraad.domain.language.personal_data.number_runs import Piece, Run
from leidraad.domain.language.personal_data.number_words import set_of
from leidraad.domain.language.personal_data.quantities import is_quantity
from leidraad.domain.language.personal_data.reading import CuedRun, Reading

WITH_CHECK_DIGITS = frozenset(
    (
        PersonalDataKind.IBAN, PersonalDataKind.CARD, PersonalDataKind.NATIONAL_NUMBER, PersonalDataKind.VAT_NUMBER, PersonalDataKind.BSN,
        PersonalDataKind.NIR, PersonalDataKind.TAX_ID, PersonalDataKind.STRUCTURED_MESSAGE,
    )
)  # fmt: skip
_TELLING = WITH_CHECK_DIGITS | {PersonalDataKind.CUSTOMER_NUMBER}
_ENDS = set_of("laatste eerste letzten ersten letzte derniers premiers dernières last first final")
_OF_NUMBER = set_of("cijfers nummers ziffern stellen zahlen chiffres digits numbers")
ENDING_WORDS = set_of("eindigt eindigend eindigen termine terminant endet endend ends ending")
_ENDING_REACH_PIECES = 3
_FEWEST_AT_END, _MOST_AT_END = 3, 7  # digits
_HAVING_NUMBERS = {
    **dict.fromkeys(("account", "rekening", "compte", "konto"), PersonalDataKind.IBAN),
    **dict.fromkeys(("card", "kaart", "carte", "karte"), PersonalDataKind.CARD),
}
_REACH_PIECES = 12
_CLOSE_PIECES = 4
_STRAIGHT_PIECES = 2
_DIGITS: Mapping[PersonalDataKind, int] = {
    PersonalDataKind.NATIONAL_NUMBER: 11,
    PersonalDataKind.VAT_NUMBER: 10,
    PersonalDataKind.BSN: 9,
    PersonalDataKind.NIR: 15,
    PersonalDataKind.TAX_ID: 11,
    PersonalDataKind.STRUCTURED_MESSAGE: 12,
}


def as_announced(reading: Reading, finds: Iterable[Span]) -> Iterator[Span]:
    """The finds without those that what was announced rules out: other kinds, and telephone numbers inside."""
    announced = [cued for cued in reading.numbers if cued.cue is not None and cued.cue.kind in _TELLING]
    if not announced:
        yield from finds
        return
    every = list(finds)
    for span in every:
        if not any(_rules_out(reading.text, cued, span, every) for cued in announced):
            yield span


def _rules_out(text: str, cued: CuedRun, span: Span, every: Sequence[Span]) -> bool:
    if cued.announced_as(span.kind) or not _overlap(cued.run, span):
        return False
    if cued.announced_as(PersonalDataKind.CUSTOMER_NUMBER):
        return span.kind is PersonalDataKind.PHONE and _is_named_so(text, cued, span)
    if span.certainty is Certainty.SHAPE and span.kind is PersonalDataKind.IBAN:
        return cued.announced_as(PersonalDataKind.VAT_NUMBER)
    if span.kind is PersonalDataKind.PHONE:
        if cued.cue is None or len(cued.run.digits) < cued.cue.fewest_digits:
            return False
        return _has_length_announced(cued) or (
            not text[span.start : span.end].startswith(("0", "+", "("))
            and not _opens_with_nought(cued.run, span)
        )
    return any(
        cued.announced_as(other.kind) and other.certainty is Certainty.CHECK_DIGIT and _overlap(other, span)
        for other in every
    )


def _is_named_so(text: str, cued: CuedRun, span: Span) -> bool:
    """True straight behind "klantnummer" and the like, unless it is written as nothing but a telephone number is."""
    cue = cued.cue
    if cue is None or cue.is_of_thing or not cue.end or cued.run.first_piece - cue.end > _STRAIGHT_PIECES:
        return False
    written = text[span.start : span.end]
    return not written.startswith("+") and not written.lower().startswith("plus")


def _has_length_announced(cued: CuedRun) -> bool:
    """True for as many digits as the announced number has, close behind its name: a wrong digit makes no telephone number of it."""
    cue = cued.cue
    if cue is None or cue.kind is None or not cue.end or cued.run.first_piece - cue.end > _CLOSE_PIECES:
        return False
    return len(cued.run.digits) == _DIGITS.get(cue.kind)


def _opens_with_nought(run: Run, span: Span) -> bool:
    """True when the first digit of the find is a nought, or a "plus" stands there."""
    first = next(unit for unit in run.units if unit.end > span.start and unit.symbols.isdigit())
    return first.symbols[0] == "0" or span.start < first.start


def _overlap(one: Span | Run, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def is_end_of_number(reading: Reading, run: Run) -> bool:
    """True behind "de laatste vier cijfers van" and "eindigt op": what follows is short, and part of the number all the same."""
    if not _FEWEST_AT_END <= len(run.digits) <= _MOST_AT_END:
        return False
    before = _words_before(reading.pieces, run)
    ends = not ENDING_WORDS.isdisjoint(before[-_ENDING_REACH_PIECES:]) or any(
        said in _OF_NUMBER and not _ENDS.isdisjoint(before[max(0, at - 3) : at])
        for at, said in enumerate(before)
    )
    return ends and not is_quantity(reading.text, reading.pieces, run, answers=True)


def end_of_number(reading: Reading, run: Run) -> Span | None:
    """The last digits of an account or a card that nothing else announced: "the account ends in 8467"; else None."""
    if not is_end_of_number(reading, run):
        return None
    before = _words_before(reading.pieces, run)
    kind = next((_HAVING_NUMBERS[said] for said in reversed(before) if said in _HAVING_NUMBERS), None)
    return Span(run.start, run.end, kind, Certainty.CONTEXT) if kind is not None else None


def _words_before(pieces: Sequence[Piece], run: Run) -> list[str]:
    return [piece.text for piece in pieces[max(0, run.first_piece - _REACH_PIECES) : run.first_piece]]
