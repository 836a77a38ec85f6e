"""VAT numbers of Belgium's neighbours and of Austria and the United Kingdom: a country code, and check digits of their own.

Apart from ``belgium``, whose number needs no country code. Forms: European Commission, VIES; checks: python-stdnum.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence

from stdnum.at import uid
from stdnum.de import vat as german
from stdnum.fr import tva as french
from stdnum.gb import vat as british
from stdnum.lu import tva as luxembourgish
from stdnum.nl import btw as dutch

from leidraad.domain.language.personal_data.marks import Certainty, PersonalDataKind, Span
from leidraad.domain.language.personal_data.number_runs import Run, Unit
from leidraad.domain.language.personal_data.reading import CuedRun, Reading

_CHECKS: Mapping[str, tuple[int, Callable[[str], bool]]] = {
    "ATU": (8, uid.is_valid),
    "DE": (9, german.is_valid),
    "FR": (11, french.is_valid),
    "GB": (9, british.is_valid),
    "LU": (8, luxembourgish.is_valid),
    "NL": (12, dutch.is_valid),
}
_LONGEST_CODE = 3


def vat_numbers_abroad_in(reading: Reading) -> Iterator[Span]:
    """Country code and number with right check digits, announced, spelled, or written together ("DE136695976")."""
    for cued in reading.numbers:
        if any(unit.symbols[0].isalpha() for unit in cued.run.units):
            yield from _in_run(reading.text, cued)


def _in_run(text: str, cued: CuedRun) -> Iterator[Span]:
    for first, unit in enumerate(cued.run.units):
        if unit.symbols[0].isdigit():
            continue
        code, after = _code_at(cued.run, first)
        end = _end_of(cued.run.units, after, code) if code else None
        if end is not None and _may_be_vat(text, cued, unit, cued.run.units[after]):
            yield Span(unit.start, end, PersonalDataKind.VAT_NUMBER, Certainty.CHECK_DIGIT)


def _code_at(run: Run, first: int) -> tuple[str, int]:
    """The country code that opens a number at this unit, and the unit after it; empty when there is none."""
    code = ""
    for at in range(first, min(first + _LONGEST_CODE, len(run.units) - 1)):
        code += run.units[at].symbols
        if code in _CHECKS and run.units[at + 1].symbols[0].isdigit():
            return code, at + 1
    return "", first


def _end_of(units: Sequence[Unit], after: int, code: str) -> int | None:
    """Where the number ends whose first digits stand at ``after``; None when its length or check digits are wrong."""
    length, is_valid = _CHECKS[code]
    symbols = ""
    for unit in units[after:]:
        symbols += unit.symbols
        if len(symbols) >= length:
            prefixed = f"U{symbols}" if code == "ATU" else symbols
            return unit.end if len(symbols) == length and is_valid(prefixed) else None
    return None


def _may_be_vat(text: str, cued: CuedRun, code: Unit, digits: Unit) -> bool:
    """Announced, spelled letter by letter, or the code in capitals against its digits: one number in ten fits by chance."""
    if cued.announced_as(PersonalDataKind.VAT_NUMBER):
        return True
    if cued.cue is not None:
        return False
    return digits.spoken or (text[code.start : code.end].isupper() and digits.start - code.end <= 1)
