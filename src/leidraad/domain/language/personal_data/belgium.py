"""Belgian numbers: national register and BIS, enterprise and VAT, and the structured message of a payment."""

import re
from collections.abc import Iterator

from stdnum.be import bis, nn, vat

from leidraad.domain.language.personal_data.iban import has_belgian_account_check
from leidraad.domain.language.personal_data.marks import Certainty, PersonalDataKind, Span
from leidraad.domain.language.personal_data.number_runs import Run, Window
from leidraad.domain.language.personal_data.reading import CuedRun, Reading, follows_plus, span_of

_NATIONAL_DIGITS = 11
_ENTERPRISE_DIGITS = 10
_MESSAGE_DIGITS = 12
_MESSAGE_GROUPS = [3, 4, 5]
# Written so, they are this number though a digit is wrong: the forms of the register's card and of the payment slip.
_WRITTEN_NATIONAL = re.compile(
    r"(?<![\d.\-/])\d{2}\.(?:0[1-9]|1[0-2]|[24][1-9]|[35][0-2])\.(?:[0-2]\d|3[01])[-– ]\d{3}[. ]\d{2}(?![\d.\-/])"
)
_WRITTEN_MESSAGE = re.compile(r"(?<![\d/])\d{3}/\d{4}/\d{5}(?![\d/])")
_FRAMED_MESSAGE = re.compile(r"[+*]{3} ?\d{3} ?/ ?\d{4} ?/ ?\d{5} ?[+*]{3}")


def belgian_numbers_in(reading: Reading) -> Iterator[Span]:
    """National, enterprise and payment numbers whose check digits are right."""
    for cued in reading.numbers:
        windows = cued.run.windows_by_length
        if _NATIONAL_DIGITS in windows:
            yield from _national_numbers(reading.text, cued)
        if _ENTERPRISE_DIGITS in windows or _ENTERPRISE_DIGITS - 1 in windows:
            yield from _enterprise_numbers(reading.text, cued)
        if _MESSAGE_DIGITS in windows:
            yield from _structured_messages(cued)
        yield from _written_forms(reading.text, cued.run)
    if "+++" in reading.text or "***" in reading.text:
        for match in _FRAMED_MESSAGE.finditer(reading.text):
            yield Span(*match.span(), PersonalDataKind.STRUCTURED_MESSAGE, Certainty.CHECK_DIGIT)


def _written_forms(text: str, run: Run) -> Iterator[Span]:
    """What is written as only a national number or a structured message is, right or wrong."""
    if run.spoken or not _NATIONAL_DIGITS <= len(run.digits) <= _MESSAGE_DIGITS:
        return
    for form, kind in _WRITTEN_FORMS:
        for match in form.finditer(text, run.start, run.end):
            yield Span(*match.span(), kind, Certainty.SHAPE)


_WRITTEN_FORMS = (
    (_WRITTEN_NATIONAL, PersonalDataKind.NATIONAL_NUMBER),
    (_WRITTEN_MESSAGE, PersonalDataKind.STRUCTURED_MESSAGE),
)


def _national_numbers(text: str, cued: CuedRun) -> Iterator[Span]:
    for window in cued.run.windows(_NATIONAL_DIGITS, _NATIONAL_DIGITS):
        if is_national_number(window.symbols) and not follows_plus(text, window):
            yield span_of(window, PersonalDataKind.NATIONAL_NUMBER, Certainty.CHECK_DIGIT)


def is_national_number(digits: str) -> bool:
    """True for a number of the national register or the BIS register: birth date in it, check number 97 − n mod 97."""
    return bool(nn.is_valid(digits) or bis.is_valid(digits))


def _enterprise_numbers(text: str, cued: CuedRun) -> Iterator[Span]:
    for window in cued.run.windows(_ENTERPRISE_DIGITS - 1, _ENTERPRISE_DIGITS):
        country = _country_before(cued.run, window)
        start = window.start if country is None else country
        if (country is not None or _may_be_enterprise(cued, window)) and vat.is_valid(window.symbols):
            yield Span(start, window.end, PersonalDataKind.VAT_NUMBER, Certainty.CHECK_DIGIT)
        elif country is not None and looks_like_enterprise(window.symbols) and cued.run.is_whole(window):
            yield Span(start, window.end, PersonalDataKind.VAT_NUMBER, Certainty.SHAPE)


def looks_like_enterprise(digits: str) -> bool:
    """True for ten digits from 0 or 1 on: behind "BE" they are an enterprise number, right or wrong, and no account."""
    return len(digits) == _ENTERPRISE_DIGITS and digits[0] in "01"


def _may_be_enterprise(cued: CuedRun, window: Window) -> bool:
    """Announced, or written in the groups of the Crossroads Bank ("0403.170.701")."""
    if cued.announced_as(PersonalDataKind.VAT_NUMBER):
        return True
    groups = [len(unit.symbols) for unit in cued.run.units[window.first : window.last]]
    return groups == [4, 3, 3] and not cued.announced_as(PersonalDataKind.PHONE)


def _country_before(run: Run, window: Window) -> int | None:
    """Where "BE" or "b e" before the digits starts; None when it is not there."""
    letters = ""
    for unit in reversed(run.units[: window.first]):
        letters = unit.symbols + letters
        if letters == "BE":
            return unit.start
        if not "BE".endswith(letters):
            return None
    return None


def _structured_messages(cued: CuedRun) -> Iterator[Span]:
    """Twelve digits, the last two the first ten modulo 97: in groups of 3, 4, 5, announced, or said or written alone."""
    for window in cued.run.windows(_MESSAGE_DIGITS, _MESSAGE_DIGITS):
        groups = [len(unit.symbols) for unit in cued.run.units[window.first : window.last]]
        alone = cued.run.is_whole(window) and not cued.is_number_of_things
        announced = cued.announced_as(PersonalDataKind.STRUCTURED_MESSAGE)
        if (groups == _MESSAGE_GROUPS or announced or alone) and has_belgian_account_check(window.symbols):
            yield span_of(window, PersonalDataKind.STRUCTURED_MESSAGE, Certainty.CHECK_DIGIT)
