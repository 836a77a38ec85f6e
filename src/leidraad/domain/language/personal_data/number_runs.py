"""A text cut into pieces, and the runs of digits, number words and spelled letters in it.

A run is what a person gives in one go: "0478/12.34.56", "nul vier zeven acht twaalf vierendertig zesenvijftig",
"b e 68 vijf drie negen". Every recogniser of numbers looks at runs, so written and spoken forms are one case.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from functools import partial
from typing import NamedTuple

from leidraad.domain.language.personal_data.marks import MARK_PATTERN
from leidraad.domain.language.personal_data.number_words import (
    LINKS,
    NUMBER_WORDS,
    REPEATS,
    TIMES,
    WEAK_WORDS,
    ZEROS,
    set_of,
)
from leidraad.domain.language.personal_data.spoken_numbers import digits_of, read_number_words

_PIECE_FORMS = rf"({MARK_PATTERN})|(\d+)|({{word}}+)|([^\s\w]|_)"
_PIECE = re.compile(_PIECE_FORMS.replace("{word}", r"[^\W\d_]"))
_ASCII_PIECE = re.compile(_PIECE_FORMS.replace("{word}", r"[a-z]"))
_MARK, _DIGITS, _WORD, _SIGN = 1, 2, 3, 4

# Between two parts of one written number.
_WRITTEN_GAP = re.compile(r"(?:[ \t\xa0\u202f]|[.…\-/()+_·‐‑–]|, |\\){0,4}")
# Words said between two parts of one number: pauses, words to go on with, corrections, and signs of the written form.
PAUSES = set_of("euh eh uh uhm ehm euhm heu um erm hm hmm mm mmm äh ähm öh ah hè hé hein")
_ONWARD = set_of(
    "dan dus puis donc ensuite alors dann also dazu nochmal then so again encore opnieuw weer ja oui yes ok oké okay "
    "spatie espace leerzeichen space pause pauze"
)
_CORRECTIONS = set_of(
    "nee neen non nein no nope sorry pardon excuseer désolé entschuldigung wacht attendez warte wait"
)
_SIGNS_ALOUD = set_of(
    "punt point punkt dot streepje tiret strich bindestrich dash hyphen slash schuine streep barre oblique schrägstrich "
    "komma virgule comma"
)
_FILLERS_BETWEEN_DIGITS = PAUSES | _ONWARD | _CORRECTIONS | _SIGNS_ALOUD
FILLERS = _FILLERS_BETWEEN_DIGITS | LINKS | {"plus"}
_MOST_FILLERS = 4
_MONEY = frozenset("€$£")
# Short words in capitals that announce a number and are no part of one.
_ANNOUNCING = set_of(
    "iban gsm bsn btw tva vat isbn ean visa amex niss insz nir rib cvc cvv pin sms tel fax ssn ip bic blz kbo bce eur mwst imei puk sim ref réf id nr no kd pdl prm mpan malo"
)
_FEWEST_ONE_BY_ONE = 6  # parts: nobody says an amount so, whatever unit seems to follow
_LONGEST_CODE = 4  # letters of a country or a code written with a number
_LETTER_WORDS = set_of("be nl fr de lu gb es it pt at ch ie pl uk")
_CALENDAR = re.compile(
    r"\b\d{1,2}([/.\-])\d{1,2}\1(?:19|20)\d{2}\b(?![.\-/]?\d)|\b(?:19|20)\d{2}-\d{2}-\d{2}\b(?!-?\d)"
)
LIKE_CALENDAR = re.compile(r"\d[/.\-]\d\d?[/.\-]\d")  # every date has this in it, and few texts do
UNITS_OF_MEASURE = set_of(
    "euro euros eur € % procent percent prozent cent gb mb tb kb mbps gbps mbit gbit kbps kwh km kg uur uren heure "
    "heures stunden stunde uhr hours minuten minutes minuut minute seconden secondes sekunden seconds dagen jours tage "
    "days maanden mois monate months weken semaines wochen weeks jaar jaren ans jahre years dollar dollars pond pounds "
    "£ $ frank francs stuks pièces stück punten points keer fois mal times kubiek kuub m³ cubes kubikmeter cubic"
)
# "V van Veronique", "P comme Pauline", "B wie Berta": a letter, and a word that begins with it.
_EXPLAINING = (" van ", " zoals ", " gelijk ", " comme ", " wie ", " as in ", " like ", " for ")
_EXPLAINED_LETTER = re.compile(rf"(?<![\w'’])([^\W\d_]),?(?:{'|'.join(_EXPLAINING)})(?=\1)[^\W\d_]{{2,}}")


_MOST_READINGS = 6  # tens and unit taken apart at one of so many places, counted from the end
SHORTEST_NUMBER, _LONGEST_NUMBER = 8, 19  # digits of the identifiers that have checks


class Piece(NamedTuple):
    """A word, a row of digits, a sign or a mark; ``group`` says which."""

    group: int
    text: str  # lower case
    start: int
    end: int


class Unit(NamedTuple):
    """A part of a run that is never split: a row of digits, one spoken number, one letter or letter group."""

    symbols: str  # digits, or capitals
    start: int
    end: int
    spoken: bool
    apart: str = ""  # the digits when tens and unit were meant apart: "606" for "soixante six"


class Window(NamedTuple):
    """Neighbouring units of a run taken together."""

    symbols: str
    start: int
    end: int
    first: int  # index of the first unit in its run
    last: int  # index after the last unit


class Run(NamedTuple):
    """Units in a row; ``first_piece`` and ``last_piece`` place it among the pieces of its text."""

    units: tuple[Unit, ...]
    first_piece: int
    last_piece: int  # index after the last piece
    measured: bool  # followed by a unit of measure, or a currency before it
    digits: str
    spoken: bool
    windows_by_length: Mapping[int, list[Window]]

    @property
    def start(self) -> int:
        return self.units[0].start

    @property
    def end(self) -> int:
        return self.units[-1].end

    def other_readings(self) -> Iterator["Run"]:
        """The run with tens and unit apart at one place, or at all: "soixante six" was heard as 66 and may be 60 6."""
        apart = [index for index, unit in enumerate(self.units) if unit.apart][-_MOST_READINGS:]
        for chosen in [[index] for index in apart] + ([apart] if len(apart) > 1 else []):
            units = tuple(
                unit._replace(symbols=unit.apart) if index in chosen else unit
                for index, unit in enumerate(self.units)
            )
            yield self._replace(units=units, windows_by_length=windows_of(units))

    def is_whole(self, window: Window) -> bool:
        """True when these are all the digits of the run, but for a "one" before them ("the Dutch one, 9999…")."""
        first = window.first
        if first == 1 and self.units[0].spoken and self.units[0].symbols == "1":
            first = 0
        others = (*self.units[:first], *self.units[window.last :])
        return not any(unit.symbols.isdigit() for unit in others)

    def windows(self, shortest: int, longest: int) -> Sequence[Window]:
        """Every choice of neighbouring digit units with that many digits in all, short ones first."""
        windows = self.windows_by_length
        if shortest == longest or not windows:
            return windows.get(shortest, ())
        return [
            window
            for length, of_length in windows.items()
            if shortest <= length <= longest
            for window in of_length
        ]


def windows_of(units: Sequence[Unit]) -> dict[int, list[Window]]:
    """By number of digits, few first, every choice of neighbouring digit units."""
    windows: dict[int, list[Window]] = {}
    if sum([len(unit.symbols) for unit in units]) < SHORTEST_NUMBER:
        return windows
    if len(units) == 1:
        symbols, start, end, _, _ = units[0]
        if len(symbols) <= _LONGEST_NUMBER and symbols.isdigit():
            windows[len(symbols)] = [_new_window((symbols, start, end, 0, 1))]
        return windows
    for first, opening in enumerate(units):
        symbols = ""
        for last, unit in enumerate(units[first:], start=first + 1):
            said = unit.symbols
            if not said.isdigit() or len(symbols) + len(said) > _LONGEST_NUMBER:
                break
            symbols += said
            if len(symbols) >= SHORTEST_NUMBER:
                windows.setdefault(len(symbols), []).append(
                    _new_window((symbols, opening.start, unit.end, first, last))
                )
    return dict(sorted(windows.items())) if len(windows) > 1 else windows


def pieces_of(text: str) -> list[Piece]:
    """The words, digit rows, signs and marks of a text, in order."""
    lowered = text.lower()
    if len(lowered) != len(text):  # a few capitals grow by lowering; positions must stay
        lowered = text
    forms = _ASCII_PIECE if lowered.isascii() else _PIECE
    pieces = [
        _new(Piece, (match.lastindex, match[0], match.start(), match.end()))
        for match in forms.finditer(lowered)
    ]
    for word in _EXPLAINING:
        if word in lowered:
            explained = [match.span() for match in _EXPLAINED_LETTER.finditer(lowered)]
            return _without_explanations(pieces, explained) if explained else pieces
    return pieces


def _without_explanations(pieces: list[Piece], explained: Sequence[tuple[int, int]]) -> list[Piece]:
    """The pieces with each explained letter as one piece that reaches over its explanation."""
    ends = dict(explained)
    kept = []
    done = 0
    for piece in pieces:
        if piece.start >= done:
            end = ends.get(piece.start, piece.end)
            done = max(done, end)
            kept.append(piece._replace(end=end))
    return kept


# Straight to the tuple: a text has many of these, and this is half the time of the class's own constructor.
_new: Callable[[type[Piece], tuple[object, ...]], Piece] = tuple.__new__
_new_unit: Callable[[tuple[object, ...]], Unit] = partial(tuple.__new__, Unit)
_new_run: Callable[[tuple[object, ...]], Run] = partial(tuple.__new__, Run)
_new_window: Callable[[tuple[object, ...]], Window] = partial(tuple.__new__, Window)

_STARTERS = NUMBER_WORDS | frozenset(REPEATS)


def runs_of(text: str, pieces: list[Piece]) -> list[Run]:
    """The runs of a text that hold at least one digit, in order."""
    reader = _Reader(text, pieces)
    runs = []
    done = 0
    starts = [
        index for index, (group, said, _, _) in enumerate(pieces) if group == _DIGITS or said in _STARTERS
    ]
    for index in starts:
        if index < done:
            continue
        run, done = reader.run_at(reader.start_of_letters(index, floor=done))
        done = max(done, index + 1)
        if run is not None:
            runs.append(run)
    return runs


class _Reader:
    """Reads the runs of one text, left to right."""

    def __init__(self, text: str, pieces: list[Piece]) -> None:
        self.text = text
        self.pieces = pieces
        dates = _CALENDAR.finditer(text) if LIKE_CALENDAR.search(text) else ()
        self.calendar = [match.span() for match in dates]

    def run_at(self, index: int) -> tuple[Run | None, int]:
        """The run that starts at this piece, if one does, and where to go on."""
        first = index
        units: list[Unit] = []
        end_index = index
        while (step := self.units_at(index, inside=bool(units))) is not None:
            new_units, index = step
            units += new_units
            end_index = index
            onward = self.next_after_gap(index)
            if onward is None:
                break
            index = onward
        if len(units) > 1:
            units = _without_loose_letters(self.without_article(units))
        digits = [unit for unit in units if unit[0].isdigit()]
        if not digits:
            return None, max(end_index, first + 1)
        return self.run_of(units, digits, first, end_index), end_index

    def run_of(self, units: list[Unit], digits: list[Unit], first: int, end: int) -> Run:
        said = "".join([unit.symbols for unit in digits])
        spoken = True in [unit.spoken for unit in digits]
        one_by_one = spoken and len(digits) >= _FEWEST_ONE_BY_ONE
        measured = not one_by_one and self.is_measured(first, end)
        return _new_run((tuple(units), first, end, measured, said, spoken, windows_of(units)))

    def without_article(self, units: list[Unit]) -> list[Unit]:
        """Without "een" and its kind behind written digits: "6126 en een eindstand"."""
        while len(units) > 1 and units[-1].spoken and not units[-2].spoken:
            if self.text[units[-1].start : units[-1].end].lower() not in WEAK_WORDS:
                break
            units = units[:-1]
        return units

    def start_of_letters(self, index: int, *, floor: int) -> int:
        """The first of the letters or codes ("b e", "BE", "ABC-") that stand straight before this piece."""
        while index > floor:
            before = index - 1
            while before > floor and self.pieces[before].group == _SIGN:
                before -= 1
            if self.pieces[before].group != _WORD or len(self.pieces[before].text) > _LONGEST_CODE:
                break
            gap = self.text[self.pieces[before].end : self.pieces[index].start]
            if not _WRITTEN_GAP.fullmatch(gap) or self.letters_at(before, inside=False) is None:
                break
            index = before
        return index

    def units_at(self, index: int, *, inside: bool) -> tuple[list[Unit], int] | None:
        """The units that start at this piece and the piece after them; None when no run goes through here."""
        if index >= len(self.pieces):
            return None
        piece = self.pieces[index]
        if piece.group == _DIGITS:
            return (
                None
                if self.in_calendar(piece)
                else ([_new_unit((piece.text, piece.start, piece.end, False, ""))], index + 1)
            )
        if piece.group != _WORD:
            return None
        if piece.text not in _STARTERS:
            return self.letters_at(index, inside=inside)
        if (repeated := self.repeat_at(index)) is not None:
            return repeated
        if (
            piece.text == "o"
            and index
            and len(self.pieces[index - 1].text) == 1
            and self.pieces[index - 1].group == _WORD
        ):
            return self.letters_at(index, inside=inside)
        if piece.text in NUMBER_WORDS and (inside or self.starts_number(index)):
            return self.number_words_at(index)
        return self.letters_at(index, inside=inside)

    def in_calendar(self, piece: Piece) -> bool:
        return bool(self.calendar) and any(start <= piece.start < end for start, end in self.calendar)

    def starts_number(self, index: int) -> bool:
        """A weak word ("een", "one") opens a run only when a strong one or digits follow."""
        piece = self.pieces[index]
        if piece.text not in WEAK_WORDS:
            return True
        following = [after for after in self.pieces[index + 1 : index + 7] if not _is_between(after)]
        for after in following:
            if after.group == _DIGITS or (after.group == _WORD and after.text in REPEATS):
                return True
            if after.group == _WORD and after.text in NUMBER_WORDS:
                if after.text not in WEAK_WORDS:
                    return True
                continue
            return after.group == _WORD and len(after.text) == 1
        return False

    def repeat_at(self, index: int) -> tuple[list[Unit], int] | None:
        """ "dubbel vijf", "drie keer nul", "drie nullen"."""
        piece = self.pieces[index]
        count = REPEATS.get(piece.text)
        if count is not None:
            return self.repeated(index, index + 1, count)
        said = digits_of(piece.text)
        if said not in {"2", "3", "4", "5", "6"} or index + 1 >= len(self.pieces):
            return None
        after = self.pieces[index + 1].text
        if after in ZEROS:
            return [Unit("0" * int(said), piece.start, self.pieces[index + 1].end, True)], index + 2
        return self.repeated(index, index + 2, int(said)) if after in TIMES else None

    def repeated(self, start: int, index: int, count: int) -> tuple[list[Unit], int] | None:
        """The number at ``index`` ("die Null" too) said ``count`` times over."""
        if index < len(self.pieces) and self.pieces[index].text in {"de", "die", "le", "la", "the"}:
            index += 1
        if index >= len(self.pieces):
            return None
        piece = self.pieces[index]
        digits = piece.text if piece.group == _DIGITS else digits_of(piece.text)
        if not digits or len(digits) > 2:
            return None
        return [Unit(digits * count, self.pieces[start].start, piece.end, True)], index + 1

    def number_words_at(self, index: int) -> tuple[list[Unit], int]:
        """The number words in a row from here on, as units."""
        rows = [[self.pieces[index]]]  # one row of pieces per word: "septante-huit" is one word
        end = index + 1
        while (following := self.number_word_after(end)) is not None:
            if following > end:
                rows[-1].append(self.pieces[following])
            else:
                rows.append([self.pieces[following]])
            end = following + 1
        while rows[-1][-1].text in LINKS:
            rows.pop()
        numbers = read_number_words(["-".join(piece.text for piece in row) for row in rows])
        units = [
            _new_unit(
                (
                    number.digits,
                    rows[number.start][0].start,
                    rows[number.end - 1][-1].end,
                    True,
                    number.apart,
                )
            )
            for number in numbers
            if number.digits
        ]
        return units, self.pieces.index(rows[-1][-1], index) + 1

    def number_word_after(self, index: int) -> int | None:
        """Where the next word of the row is: here, or behind the hyphen of "septante-huit"; None at its end."""
        hyphen = index < len(self.pieces) and self.pieces[index].text == "-"
        index += hyphen
        if index >= len(self.pieces) or self.pieces[index].group != _WORD:
            return None
        piece = self.pieces[index]
        before = self.pieces[index - 1 - hyphen]
        gap = self.text[before.end : piece.start]
        if gap != "-" and not gap.isspace():
            return None
        if piece.text in LINKS:
            return index if before.text in NUMBER_WORDS else None
        return index if piece.text in NUMBER_WORDS and self.repeat_at(index) is None else None

    def letters_at(self, index: int, *, inside: bool) -> tuple[list[Unit], int] | None:
        """A single letter, a country code, or capitals written against digits, as one unit."""
        piece = self.pieces[index]
        if len(piece.text) > _LONGEST_CODE or not piece.text.isascii():
            return None
        if len(piece.text) > 1 and not self.is_code(index, inside=inside):
            return None
        if self.touches_apostrophe(piece):
            return None
        written = self.text[piece.start : piece.end]
        return [_new_unit((piece.text.upper(), piece.start, piece.end, not written.isupper(), ""))], index + 1

    def touches_apostrophe(self, piece: Piece) -> bool:
        """True for the rest of a word: "it's", "l'an"."""
        around = (self.text[max(0, piece.start - 1) : piece.start], self.text[piece.end : piece.end + 1])
        return "'" in around or "’" in around

    def is_code(self, index: int, *, inside: bool) -> bool:
        piece = self.pieces[index]
        written = self.text[piece.start : piece.end]
        if piece.text in _LETTER_WORDS or piece.text in _ANNOUNCING:
            return piece.text in _LETTER_WORDS
        if not written.isupper():
            return self.touches_digits(index)
        return inside or self.touches_digits(index) or self.followed_by_digits(index)

    def touches_digits(self, index: int) -> bool:
        piece = self.pieces[index]
        before = (
            index > 0
            and self.pieces[index - 1].group == _DIGITS
            and self.pieces[index - 1].end == piece.start
        )
        return before or (
            index + 1 < len(self.pieces)
            and self.pieces[index + 1].group == _DIGITS
            and self.pieces[index + 1].start == piece.end
        )

    def followed_by_digits(self, index: int) -> bool:
        piece = self.pieces[index]
        after = self.pieces[index + 1 : index + 3]
        return any(one.group == _DIGITS and one.start - piece.end <= 1 for one in after)

    def next_after_gap(self, index: int) -> int | None:
        """The piece that goes on with the run after signs or fillers; None when the run ends here."""
        last = index - 1
        fillers: set[str] = set()
        while index < len(self.pieces):
            group, said, _, _ = self.pieces[index]
            if group == _WORD:
                if said not in FILLERS or len(fillers) >= _MOST_FILLERS:
                    if len(said) > _LONGEST_CODE and said not in _STARTERS:
                        return None  # as after most numbers: no look at the gap is needed
                    break
                fillers.add(said)
            elif group != _SIGN:
                break
            index += 1
        else:
            return None
        return index if self.gap_allowed(last, index, fillers) else None

    def gap_allowed(self, last: int, index: int, fillers: Set[str]) -> bool:
        """Whether the words and signs between two pieces leave them parts of one number."""
        if not fillers:
            gap = self.text[self.pieces[last].end : self.pieces[index].start]
            return _WRITTEN_GAP.fullmatch(gap) is not None
        if any(piece.text in _MONEY for piece in self.pieces[last + 1 : index]):
            return False
        spoken = self.pieces[index].group == _WORD or self.pieces[last].group == _WORD
        return spoken or fillers <= _FILLERS_BETWEEN_DIGITS

    def is_measured(self, first: int, end: int) -> bool:
        after = self.pieces[end] if end < len(self.pieces) else None
        before = self.pieces[first - 1] if first else None
        return (after is not None and after.text in UNITS_OF_MEASURE) or (
            before is not None and before.text in {"€", "$", "£"}
        )


def _is_between(piece: Piece) -> bool:
    return piece.group == _SIGN or (piece.group == _WORD and piece.text in FILLERS)


def _without_loose_letters(units: list[Unit]) -> list[Unit]:
    """Letters said one by one after the last digit are words ("u", "a"), not part of the number."""
    end = len(units)
    while end and not units[end - 1].symbols.isdigit() and units[end - 1].spoken:
        end -= 1
    return units[:end] if end < len(units) else units
