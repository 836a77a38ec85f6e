"""Personal numbers of the neighbours and of the United States: BSN, NIR, Steuer-ID, SSN."""

import re
from collections.abc import Callable, Iterator

from stdnum.de import idnr
from stdnum.fr import nir
from stdnum.nl import bsn

from leidraad.domain.language.personal_data.marks import Certainty, PersonalDataKind, Span
from leidraad.domain.language.personal_data.reading import Reading, follows_plus, span_of

_SSN = re.compile(r"(?<![\d\-])(?!000|666|9\d\d)\d{3}([- ])(?!00)\d{2}\1(?!0000)\d{4}(?![\d\-])")


def foreign_numbers_in(reading: Reading) -> Iterator[Span]:
    """Numbers of the Netherlands, France, Germany and the United States whose own checks are right.

    A BSN passes its test one time in eleven by chance, so it must be announced as one.
    """
    yield from _checked(reading, PersonalDataKind.BSN, 9, bsn.is_valid, must_be_announced=True)
    yield from _checked(reading, PersonalDataKind.NIR, 15, nir.is_valid, must_be_announced=False)
    yield from _checked(reading, PersonalDataKind.TAX_ID, 11, idnr.is_valid, must_be_announced=False)
    if "-" in reading.text:
        yield from _social_security_numbers(reading.text)


def _checked(
    reading: Reading,
    kind: PersonalDataKind,
    length: int,
    is_valid: Callable[[str], bool],
    *,
    must_be_announced: bool,
) -> Iterator[Span]:
    for cued in reading.numbers:
        if cued.is_other_number or (must_be_announced and not cued.announced_as(kind)):
            continue
        for window in cued.run.windows(length, length):
            if is_valid(window.symbols) and not follows_plus(reading.text, window):
                yield span_of(window, kind, Certainty.CHECK_DIGIT)


def _social_security_numbers(text: str) -> Iterator[Span]:
    """Three, two and four digits with hyphens; the areas and groups that are never handed out are left."""
    for match in _SSN.finditer(text):
        yield Span(*match.span(), PersonalDataKind.SSN, Certainty.SHAPE)
