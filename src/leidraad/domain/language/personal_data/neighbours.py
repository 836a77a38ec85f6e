"""Personal numbers of the neighbours and of the United States: BSN, NIR, Steuer-ID, AHV, SSN; and references of payments abroad."""

import re
from collections.abc import Callable, Iterator

from stdnum import iso11649
from stdnum.ch import ssn as ahv
from stdnum.de import idnr
from stdnum.fr import nir
from stdnum.nl import bsn

from leidraad.domain.language.personal_data.marks import Certainty, PersonalDataKind, Span
from leidraad.domain.language.personal_data.number_runs import Window
from leidraad.domain.language.personal_data.reading import CuedRun, Reading, follows_plus, span_of

_BSN_DIGITS, _TAX_ID_DIGITS, _AHV_DIGITS, _NIR_DIGITS = 9, 11, 13, 15
_LENGTHS = frozenset((_BSN_DIGITS, _TAX_ID_DIGITS, _AHV_DIGITS, _NIR_DIGITS))
_AHV_COUNTRY = "756"
# ISO 11649, "RF18 5390 0754 7034": a reference of a payment, with check digits as an account has.
_CREDITOR_REFERENCE = re.compile(r"(?<![^\W_])RF ?\d{2}(?: ?[A-Z\d]{4}){1,5}(?: ?[A-Z\d]{1,3})?(?![^\W_])")
_THOUSANDS = re.compile(r"\d{3}[.,'’]\d{3}[.,'’]\d{3}")
_SSN = re.compile(r"(?<![\d\-])(?!000|666|9\d\d)\d{3}([- ])(?!00)\d{2}\1(?!0000)\d{4}(?![\d\-])")
_LIKE_SSN = re.compile(r"\d{3}[- ]\d\d[- ]\d{4}")  # the same, found from digit to digit


def foreign_numbers_in(reading: Reading) -> Iterator[Span]:
    """Numbers of the Netherlands, France, Germany and the United States whose own checks are right.

    A BSN passes its test one time in eleven by chance: unannounced, it must be all there is of the number.
    """
    for cued in reading.numbers:
        if cued.is_other_number or _LENGTHS.isdisjoint(cued.run.windows_by_length):
            continue
        yield from _citizen_numbers(reading, cued)
        yield from _checked(reading, cued, PersonalDataKind.NIR, _NIR_DIGITS, nir.is_valid)
        yield from _checked(reading, cued, PersonalDataKind.NATIONAL_NUMBER, _AHV_DIGITS, _is_ahv)
        yield from _checked(reading, cued, PersonalDataKind.TAX_ID, _TAX_ID_DIGITS, idnr.is_valid)
    if "RF" in reading.text:
        yield from _creditor_references(reading.text)
    if "-" in reading.text and _LIKE_SSN.search(reading.text):
        yield from _social_security_numbers(reading.text)


def _is_ahv(digits: str) -> bool:
    """True for a Swiss AHV number: 756, and the check digit of an EAN."""
    return digits.startswith(_AHV_COUNTRY) and bool(ahv.is_valid(digits))


def _creditor_references(text: str) -> Iterator[Span]:
    for match in _CREDITOR_REFERENCE.finditer(text):
        if iso11649.is_valid(match[0]):
            yield Span(*match.span(), PersonalDataKind.STRUCTURED_MESSAGE, Certainty.CHECK_DIGIT)


def _citizen_numbers(reading: Reading, cued: CuedRun) -> Iterator[Span]:
    if cued.announced_as(PersonalDataKind.BSN):
        yield from _checked(reading, cued, PersonalDataKind.BSN, _BSN_DIGITS, bsn.is_valid)
    elif cued.cue is None and not cued.run.measured:
        for window in cued.run.windows(_BSN_DIGITS, _BSN_DIGITS):
            in_one_way = len({unit.spoken for unit in cued.run.units[window.first : window.last]}) == 1
            alone = in_one_way and cued.run.is_whole(window)
            if alone and _is_citizen_number_alone(reading.text, window):
                yield span_of(window, PersonalDataKind.BSN, Certainty.LIKENESS)


def _is_citizen_number_alone(text: str, window: Window) -> bool:
    """Nine digits that nothing announced: right by the eleven test, and not in groups of thousands."""
    written = text[window.start : window.end]
    return (
        not _THOUSANDS.fullmatch(written)
        and not follows_plus(text, window)
        and bool(bsn.is_valid(window.symbols))
    )


def _checked(
    reading: Reading, cued: CuedRun, kind: PersonalDataKind, length: int, is_valid: Callable[[str], bool]
) -> Iterator[Span]:
    for window in cued.run.windows(length, length):
        if is_valid(window.symbols) and not follows_plus(reading.text, window):
            yield span_of(window, kind, Certainty.CHECK_DIGIT)


def _social_security_numbers(text: str) -> Iterator[Span]:
    """Three, two and four digits with hyphens; the areas and groups that are never handed out are left."""
    for match in _SSN.finditer(text):
        yield Span(*match.span(), PersonalDataKind.SSN, Certainty.SHAPE)
