"""Numbers that say how much, when or how long: prices, dates, years, times of day, opening hours.

Apart from the recognisers: a number that was asked for by name is masked whatever it looks like, so that this is the only thing
that keeps what is said beside it.
"""

import re

from leidraad.domain.language.personal_data.number_like import MONTHS
from leidraad.domain.language.personal_data.number_runs import PAUSES, Piece, Run
from leidraad.domain.language.personal_data.number_words import set_of

_YEAR = re.compile(r"(?:19|20)\d\d")
_DATE_OR_TIME = re.compile(
    r"\d{1,2}\s?[uUhH]\s?(?:\d{2})?|(?:[0-2]?\d|3[01])[/.](?:0?\d|1[0-2])(?:[/.](?:\d{2}|\d{4}))?"
    r"|(?:[0-2]?\d|3[01])-(?:0?\d|1[0-2])-(?:\d{2}|\d{4})"
)
_DECIMALS = re.compile(r"[,.:]\d\d(?!\d)")
_WHOLE_PART = re.compile(r"\d[,.:]$")
BEFORE_TIME = set_of(
    "om tegen rond vanaf tot tussen sinds à vers dès avant après jusqu entre depuis um gegen ab bis seit zwischen vor nach "
    "at around until till by from before after between since"
)
_AFTER_CLOCK = set_of("voor over na vor nach past to half kwart viertel quarter")
SMALLER_UNITS = set_of(
    "minuutje minuutjes uurtje uurtjes seconde secondje dagje dagen weekje weken maandje euros eurootjes euro centimes centiem rappen "
    "franken chf fr personen personnes persons people kinderen enfants kinder children jarig jähriger jährige old years turns "
    "klanten clients kunden customers modems decoders toestellen appareils geräte devices graden degrés grad degrees watt w kw mw ampère "
    "meter meters mètres metres centimeter cm mm m liter liters litres"
)
_CLOCK_OR_PRICE_BEFORE = set_of("uur uhr heure heures h u euro euros eur € o'clock versie version")
_MOST_CLOCK_DIGITS = 4
_BETWEEN_DATE = PAUSES | set_of("de of the den der du le . , van")


def is_quantity(text: str, pieces: list[Piece], run: Run, *, answers: bool) -> bool:
    """True for a run that is an amount, a measure, a time or a date by the words and signs around it.

    ``answers``: it stands straight behind what asked for it, so that "2024" may be a number and not a year.
    """
    return (
        run.measured
        or _is_date_or_time(text[run.start : run.end])
        or _has_decimals(text, run)
        or _has_unit(pieces, run)
        or _is_time_of_day(pieces, run)
        or _is_beside_month(pieces, run)
        or (not answers and _YEAR.fullmatch(run.digits) is not None)
    )


def _is_date_or_time(written: str) -> bool:
    return _DATE_OR_TIME.fullmatch(written) is not None


def _has_decimals(text: str, run: Run) -> bool:
    """True for either part of "1.234,56", "49,90" and "14:30"."""
    return _DECIMALS.match(text, run.end) is not None or (
        run.end - run.start == 2 and _WHOLE_PART.search(text[: run.start]) is not None
    )


def _has_unit(pieces: list[Piece], run: Run) -> bool:
    after, before = _after(pieces, run), _before(pieces, run)
    return after in SMALLER_UNITS or (
        before in _CLOCK_OR_PRICE_BEFORE and len(run.digits) <= _MOST_CLOCK_DIGITS
    )


def _is_time_of_day(pieces: list[Piece], run: Run) -> bool:
    if len(run.digits) > _MOST_CLOCK_DIGITS:
        return False
    return _before(pieces, run) in BEFORE_TIME or (
        len(run.digits) <= 2 and _after(pieces, run) in _AFTER_CLOCK
    )


def _is_beside_month(pieces: list[Piece], run: Run) -> bool:
    """True for a day before a month, and a year behind one."""
    if len(run.digits) > _MOST_CLOCK_DIGITS:
        return False
    after = [piece.text for piece in pieces[run.last_piece : run.last_piece + 3]]
    before = [piece.text for piece in reversed(pieces[max(0, run.first_piece - 3) : run.first_piece])]
    return any(_first_other(around) in MONTHS for around in (after, before))


def _first_other(around: list[str]) -> str:
    return next((said for said in around if said not in _BETWEEN_DATE), "")


def _after(pieces: list[Piece], run: Run) -> str:
    return pieces[run.last_piece].text if run.last_piece < len(pieces) else ""


def _before(pieces: list[Piece], run: Run) -> str:
    return pieces[run.first_piece - 1].text if run.first_piece else ""
