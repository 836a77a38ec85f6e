"""Payment cards: 12 to 19 digits of a known issuer range with a right Luhn digit, and whatever was announced as one."""

from collections.abc import Iterator

from stdnum import luhn

from leidraad.domain.language.personal_data.marks import Certainty, PersonalDataKind, Span
from leidraad.domain.language.personal_data.number_runs import Run, Window
from leidraad.domain.language.personal_data.reading import CuedRun, Reading, follows_plus, span_of

_SHORTEST, _LONGEST = 12, 19


def cards_in(reading: Reading) -> Iterator[Span]:
    """The card numbers whose last digit checks the others."""
    for cued in reading.numbers:
        for window in cued.run.windows(_SHORTEST, _LONGEST):
            if (
                _may_be_card(cued, window)
                and not follows_plus(reading.text, window)
                and luhn.is_valid(window.symbols)
            ):
                yield span_of(window, PersonalDataKind.CARD, Certainty.CHECK_DIGIT)
            elif _is_written_as_card(cued, window):
                yield span_of(window, PersonalDataKind.CARD, Certainty.LIKENESS)


def _is_written_as_card(cued: CuedRun, window: Window) -> bool:
    """Sixteen digits by four, and nothing else: a card, though a digit was misread."""
    return (
        cued.cue is None
        and not cued.run.spoken
        and cued.run.is_whole(window)
        and _grouped_by_four(cued.run, window)
    )


def _may_be_card(cued: CuedRun, window: Window) -> bool:
    """Announced as a card, or of a length and range that issuers use; other announced numbers only in card groups."""
    if cued.announced_as(PersonalDataKind.CARD):
        return True
    if cued.is_other_number and not _grouped_by_four(cued.run, window):
        return False
    return is_issued_range(window.symbols) and _opens_run(cued.run, window)


def _opens_run(run: Run, window: Window) -> bool:
    """True when no digits stand before it: one number in ten passes the check by chance, and inside a longer one sooner."""
    return all(not unit.symbols.isdigit() for unit in run.units[: window.first])


def is_issued_range(digits: str) -> bool:
    """True for the leading digits and lengths in use: ISO/IEC 7812 majors 2 to 6, and Bancontact's 17 digits on 67."""
    length = len(digits)
    if digits.startswith(("34", "37")):
        return length == 15
    if digits.startswith(("36", "38", "30")):
        return length in (14, 16)
    if digits.startswith("4"):
        return length in (13, 16, 19)
    if digits.startswith(("51", "52", "53", "54", "55", "22", "23", "24", "25", "26", "27", "35")):
        return length == 16
    return digits.startswith(("50", "56", "57", "58", "6")) and length in (16, 17, 18, 19)


def _grouped_by_four(run: Run, window: Window) -> bool:
    return [len(unit.symbols) for unit in run.units[window.first : window.last]] == [4, 4, 4, 4]
