"""Bank accounts: IBAN of every country, written or spelled, and the Belgian account number without its country."""

import re
from collections.abc import Iterator, Sequence

from stdnum import iban

from leidraad.domain.language.personal_data.marks import Certainty, PersonalDataKind, Span
from leidraad.domain.language.personal_data.number_runs import Unit
from leidraad.domain.language.personal_data.reading import CuedRun, Reading, span_of

# Length by country, ISO 13616 registry: the neighbours and the common ones. Others are tried from long to short.
_LENGTHS = {
    "BE": 16, "NL": 18, "FR": 27, "DE": 22, "LU": 20, "GB": 22, "IE": 22, "ES": 24, "IT": 27, "PT": 25, "AT": 20, "CH": 21,
    "PL": 28, "SE": 24, "DK": 18, "NO": 15, "FI": 18, "CZ": 24, "RO": 24, "BG": 22, "GR": 27, "HU": 28, "TR": 26, "LT": 20,
}  # fmt: skip
_SHORTEST, _LONGEST = 15, 34
# "nl 91 abna 0417 1643 00": the bank's four letters, which in small letters look like a word.
_BANK_BETWEEN_DIGITS = re.compile(r"\d[ .-]?[A-Za-z]{4}[ .-]?\d")
_WITH_BANK = re.compile(r"(?<![^\W_])[A-Za-z]{2}[ .-]?\d{2}[ .-]?[A-Za-z]{4}(?:[ .-]?\d){10,14}(?!\d)")
_BELGIAN_ACCOUNT_DIGITS = 12
_ENTERPRISE_DIGITS = 10  # of a Belgian VAT number, which has "BE" before it too


def ibans_in(reading: Reading) -> Iterator[Span]:
    """The accounts whose check digits are right, and what is spelled as an account though a digit was lost."""
    if _BANK_BETWEEN_DIGITS.search(reading.text):
        for match in _WITH_BANK.finditer(reading.text):
            if is_iban(match[0]):
                yield Span(*match.span(), PersonalDataKind.IBAN, Certainty.CHECK_DIGIT)
    for cued in reading.numbers:
        yield from _in_run(cued)
        yield from _belgian_accounts(cued)


def _in_run(cued: CuedRun) -> Iterator[Span]:
    run = cued.run
    for first, unit in enumerate(run.units):
        if unit.symbols[0].isdigit():
            continue
        head = "".join(unit.symbols for unit in run.units[first : first + 4])[:4]
        if len(head) == 4 and head[:2].isalpha() and head[2:].isdigit():
            found = _checked(run.units, first) or _by_shape(cued, first, head[:2])
            if found is not None:
                yield found


def _checked(units: Sequence[Unit], first: int) -> Span | None:
    symbols = ""
    ends = []
    for unit in units[first:]:
        symbols += unit.symbols
        if len(symbols) > _LONGEST:
            break
        ends.append((len(symbols), unit.end))
    wanted = _LENGTHS.get(symbols[:2])
    for length, end in reversed(ends):
        if length >= _SHORTEST and (wanted in (None, length)) and is_iban(symbols[:length]):
            return Span(units[first].start, end, PersonalDataKind.IBAN, Certainty.CHECK_DIGIT)
    return None


def is_iban(symbols: str) -> bool:
    """True when the check digits fit; banks are not looked up, the table at hand is never complete."""
    return bool(iban.is_valid(symbols, check_country=False))


def _by_shape(cued: CuedRun, first: int, country: str) -> Span | None:
    """ "BE68 5390 0754 70…": spelled as an account, with too few, too many or wrong digits."""
    run = cued.run
    rest = run.units[first:]
    digits = sum(len(unit.symbols) for unit in rest if unit.symbols.isdigit())
    glued = len(rest) > 1 and rest[0].end == rest[1].start and not rest[1].spoken
    spelled = (
        not rest[0].spoken or len(rest[0].symbols) == 1 or glued or cued.announced_as(PersonalDataKind.IBAN)
    )
    if country not in _LENGTHS or not spelled or digits < 10 or cued.is_other_number:
        return None
    if country == "BE" and digits == _ENTERPRISE_DIGITS and run.digits[0] in "01":
        return None
    return Span(rest[0].start, run.end, PersonalDataKind.IBAN, Certainty.SHAPE)


def _belgian_accounts(cued: CuedRun) -> Iterator[Span]:
    """ "539-0075470-34": twelve digits, the last two the first ten modulo 97."""
    for window in cued.run.windows(_BELGIAN_ACCOUNT_DIGITS, _BELGIAN_ACCOUNT_DIGITS):
        units = cued.run.units[window.first : window.last]
        written_so = [len(unit.symbols) for unit in units] == [3, 7, 2]
        if (written_so or cued.announced_as(PersonalDataKind.IBAN)) and has_belgian_account_check(
            window.symbols
        ):
            yield span_of(window, PersonalDataKind.IBAN, Certainty.CHECK_DIGIT)


def has_belgian_account_check(digits: str) -> bool:
    """True when the last two digits are the first ten modulo 97, with 97 for nought."""
    return int(digits[10:]) == (int(digits[:10]) % 97 or 97)
