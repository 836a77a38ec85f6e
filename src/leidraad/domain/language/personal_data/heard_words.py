"""The words of a recogniser's turn as classes: a digit, a letter, what sounds like a number, a word for a dot, a unit, any other word.

Apart from ``half_heard_numbers``, which weighs them: what is here knows no weights, and the weights know no words. A word that
was misheard is unknown or out of place, and what stands around it tells what it was; so each word is told by its class, those of
its neighbours, and how much of a number is near.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from leidraad.domain.language.personal_data.cues import ASKING_HOW_MUCH, CUE_WORDS, announced_alone
from leidraad.domain.language.personal_data.email_address import (
    DOT_WORDS,
    PROVIDERS,
    STRONG_AT_WORDS,
    TOP_LEVEL,
)
from leidraad.domain.language.personal_data.everyday_words import EVERYDAY_WORDS
from leidraad.domain.language.personal_data.known_names import FORENAMES, SURNAMES
from leidraad.domain.language.personal_data.marks import PersonalDataKind
from leidraad.domain.language.personal_data.misheard import announced_by, said_for, sound_of
from leidraad.domain.language.personal_data.number_like import MONTHS, ORDINALS
from leidraad.domain.language.personal_data.number_runs import (
    FILLERS,
    PAUSES,
    UNITS_OF_MEASURE,
    Piece,
)
from leidraad.domain.language.personal_data.number_words import (
    LINKS,
    NUMBER_WORDS,
    REPEATS,
    STRONG_WORDS,
    WEAK_WORDS,
    set_of,
)
from leidraad.domain.language.personal_data.places import PLACES
from leidraad.domain.language.personal_data.quantities import BEFORE_TIME, SMALLER_UNITS
from leidraad.domain.language.personal_data.spoken_numbers import digits_of

_MARK, _DIGITS, _WORD = 1, 2, 3
_LONGEST_ROW = 5
_SHORTEST_ALIKE = 3
_SHORTEST_PART = 4
_BEGINNING = 2
_LONGEST_SMALL = 4  # letters
_REACH = 4  # words to each side that count one by one
_NEAR, _FAR = 3, 7  # words to each side in which numbers are counted
REACH_OF_CUE = 10  # words before a number in which it may be announced
_FEWEST_IN_A_ROW = 10  # digits of one row alone
_FEWEST_TOGETHER = 4  # digits of one stretch
_MOST_BETWEEN = 2  # words between two numbers of one stretch
_APOSTROPHES = frozenset("'’")
_OF_NUMBERS = frozenset(".,:/+-")
_DECIMALS = 2  # digits
_YEAR = re.compile(r"1[5-9]\d\d|20[0-4]\d")
_CODES = set_of("be nl fr lu gb")
_DASHES = set_of(
    "streepje liggend koppelteken underscore tiret trait union dash hyphen minus strich bindestrich unterstrich minteken"
)
_AT_ALOUD = set_of("at ät ad affe")
# Of an address and seldom of anything else; and words that stand in one only beside such a word or another of theirs.
PLAIN_SIGNS = (STRONG_AT_WORDS | DOT_WORDS | PROVIDERS | _DASHES) - set_of(
    "point minus trait union liggend strich"
)
LIKELY_SIGNS = PLAIN_SIGNS | _AT_ALOUD | {"point", "minus"} | (TOP_LEVEL - EVERYDAY_WORDS)
_LAST = set_of(
    "laatste eerste derniers dernières premiers letzten ersten last first cijfers chiffres ziffern digits"
)
_EXPIRY = set_of(
    "vervaldatum vervalt vervallen geldig verloopt expire expires expiry expiration expirer valable valid gültig gültigkeit ablaufdatum verfallsdatum"
)
_EXPIRY_SOUNDS = frozenset(map(sound_of, _EXPIRY))
_LISTS: tuple[tuple[str, frozenset[str]], ...] = (
    ("expiry", _EXPIRY),
    ("pause", PAUSES),
    ("unit", UNITS_OF_MEASURE | SMALLER_UNITS),
    ("month", MONTHS | ORDINALS),
    ("much", ASKING_HOW_MUCH),
    ("at", STRONG_AT_WORDS),
    ("weak at", _AT_ALOUD),
    ("dot", DOT_WORDS),
    ("dash", _DASHES),
    ("provider", PROVIDERS),
    ("digits", _LAST),
    ("time", BEFORE_TIME),
    ("link", LINKS),
    ("code", _CODES),
    ("filler", FILLERS | {"plus"}),
    ("ending", TOP_LEVEL - EVERYDAY_WORDS),
)
_LISTED = {word: name for name, words in reversed(_LISTS) for word in words}
_NUMBER_CLASSES = frozenset(
    (
        "nought",
        "unit word",
        "teen",
        "tens",
        "repeat",
        "d1",
        "d2",
        "d3",
        "d4",
        "d5",
        "alike",
        "nearly",
        "hundred",
    )
)
_PART_CLASSES = _NUMBER_CLASSES | {"weak", "part"}
_ANNOUNCING = frozenset(("much", "like a cue", "expiry"))
_SIGN_CLASSES = frozenset(("at", "weak at", "dot", "dash", "provider", "ending", "like a sign"))
_SIGN_SOUNDS = frozenset(map(sound_of, DOT_WORDS | STRONG_AT_WORDS | _DASHES)) | {"pun", "do"}
_BEGINNINGS = frozenset(word[:_BEGINNING] for word in STRONG_WORDS)
_PARTS = frozenset(
    part
    for word in STRONG_WORDS
    for part in (word[:_SHORTEST_PART], word[-_SHORTEST_PART:])
    if len(word) > _SHORTEST_PART
)


class Heard(NamedTuple):
    """One word of a turn: its class, how many digits it says (0 for none), and whether it begins like a number word."""

    piece: Piece
    told: str
    digits: int
    begins_like_number: bool


def heard_words(pieces: Sequence[Piece]) -> list[Heard]:
    """The words, digit rows and marks of a turn with their classes; signs are left out."""
    return [
        _heard(piece, _class_at(pieces, at))
        for at, piece in enumerate(pieces)
        if piece.group in (_MARK, _DIGITS, _WORD)
    ]


def _class_at(pieces: Sequence[Piece], at: int) -> tuple[str, int]:
    """The class of a piece, and how many digits it says; signs tell a rest of a word and either part of "121,09"."""
    piece = pieces[at]
    if piece.group == _DIGITS and (
        _is_clock(pieces, at) or _is_decimal(pieces, at) or _is_decimal(pieces, at + 2)
    ):
        return "amount", 0
    return ("rest", 0) if _is_rest_of_word(pieces, at) else _class_of(piece)


def _is_clock(pieces: Sequence[Piece], at: int) -> bool:
    """True for a part of "21:17:08"."""
    if len(pieces[at].text) > _DECIMALS:
        return False
    return any(piece.text == ":" for piece in (*pieces[max(0, at - 1) : at], *pieces[at + 1 : at + 2]))


def _is_decimal(pieces: Sequence[Piece], at: int) -> bool:
    """True for two digits behind a comma, a colon or one full stop and other digits, and nothing of the kind around."""
    if not 2 <= at < len(pieces) or len(pieces[at].text) != _DECIMALS:
        return False
    whole, sign = pieces[at - 2], pieces[at - 1]
    if not (
        whole.group == pieces[at].group == _DIGITS
        and sign.text in ",.:"
        and whole.end + 1 == pieces[at].start
    ):
        return False
    around = (*pieces[max(0, at - 3) : at - 2], *pieces[at + 1 : at + 2])
    return all(one.group not in (_DIGITS,) and one.text not in _OF_NUMBERS for one in around)


def _is_rest_of_word(pieces: Sequence[Piece], at: int) -> bool:
    """True for the "s" of "it's" and the "l" of "l'an", which are no letters that somebody spells."""
    if len(pieces[at].text) > 1 or pieces[at].group != _WORD:
        return False
    around = (*pieces[max(0, at - 1) : at], *pieces[at + 1 : at + 2])
    return any(piece.text in _APOSTROPHES for piece in around)


def _heard(piece: Piece, of_class: tuple[str, int]) -> Heard:
    told, digits = of_class
    begins = piece.group == _WORD and piece.text[:_BEGINNING] in _BEGINNINGS
    return Heard(piece, told, digits, begins)


def _class_of(piece: Piece) -> tuple[str, int]:
    word = piece.text
    if piece.group == _MARK:
        return "mark", 0
    if piece.group == _DIGITS and _YEAR.fullmatch(word):
        return "year", 0
    if piece.group == _DIGITS:
        return f"d{min(len(word), _LONGEST_ROW)}", len(word)
    if word in NUMBER_WORDS:
        return _class_of_number(word)
    if word in REPEATS:
        return "repeat", 1
    if word in _LISTED:
        return _LISTED[word], 0
    if len(word) == 1:
        return "letter", 0
    if announced := announced_alone(word):
        return f"cue {announced}", 0
    return _class_of_other(word)


def _class_of_number(word: str) -> tuple[str, int]:
    if word in WEAK_WORDS:
        return "weak", 1
    digits = digits_of(word)
    if digits == "0":
        return "nought", 1
    if len(digits) == 1:
        return "unit word", 1
    if len(digits) > 2:
        return "hundred", len(digits)
    return ("tens" if digits[1] == "0" else "teen"), 2


def _class_of_other(word: str) -> tuple[str, int]:
    """A word that says no number by itself: what it sounds like, else what kind of word it is."""
    everyday = word in EVERYDAY_WORDS
    if not everyday and len(word) >= _SHORTEST_ALIKE:
        if alike := said_for(word, other_letter=False):
            return "alike", min(len(digits_of(alike)), 2)
        if alike := said_for(word, other_letter=True):
            return "nearly", min(len(digits_of(alike)), 2)
        sound = sound_of(word)
        if sound in _SIGN_SOUNDS:
            return "like a sign", 0
        if sound in _EXPIRY_SOUNDS:
            return "expiry", 0
        if word[:_SHORTEST_PART] in _PARTS or word[-_SHORTEST_PART:] in _PARTS:
            return "part", 1
        if word not in FORENAMES and announced_by(word, other_letter=False):
            return "like a cue", 0
    if word in FORENAMES or word in SURNAMES:
        return "name", 0
    if everyday:
        return ("small" if len(word) <= _LONGEST_SMALL else "everyday"), 0
    if word in CUE_WORDS:
        return "cue", 0
    if word in PLACES:
        return "place", 0
    return ("short" if len(word) <= _LONGEST_SMALL else "unknown"), 0


def is_number_and_little_else(words: Sequence[Heard]) -> bool:
    """True for a turn of which at least half says a number, or was taken for one."""
    numbers = sum(word.told in _PART_CLASSES or word.told == "mark" for word in words)
    return numbers > 0 and 2 * numbers >= len(words)


class Before(NamedTuple):
    """What of the contact before a turn tells what the turn may be."""

    asked: PersonalDataKind | None = None  # what was asked for, and may still come
    number_turns: int = 0  # among the two turns before, those that are a number and little else
    marks: str = ""  # the last mark before, "email" or "number", within a few turns; else empty
    how_much: bool = False  # the turn before asks how much


def may_hold_half_heard(words: Sequence[Heard]) -> bool:
    """False when there is too little of a number and of an address of mail."""
    numbers = signs = 0
    for word in words:
        numbers += word.told in _NUMBER_CLASSES
        signs += word.told in _SIGN_CLASSES
    if signs > 1:
        return True
    if numbers == 0:
        return False
    if any(word.told == "expiry" for word in words):
        return True
    return is_number_and_little_else(words) or max(_stretches(words)) >= (
        _FEWEST_TOGETHER if numbers > 1 else _FEWEST_IN_A_ROW
    )


def features_of(words: Sequence[Heard], before: Before) -> Iterator[list[str]]:
    """What each word is told by, word for word."""
    classes = [word.told for word in words]
    stretches = _stretches(words)
    of_turn = list(_of_turn(words, before))
    for at in range(len(words)):
        features = of_turn.copy()
        features += _around(classes, at)
        features += _amounts(words, at, stretches[at])
        features += _announcements(classes, at, before, stretches[at])
        yield features


def _of_turn(words: Sequence[Heard], before: Before) -> Iterator[str]:
    numbers = sum(word.told in _PART_CLASSES for word in words)
    yield ""
    yield f"asked {_short(before.asked)}"
    yield f"length {min(len(words), 20).bit_length()}"
    yield f"share {4 * numbers // max(1, len(words))}"
    yield f"beside {before.number_turns}"
    yield f"before {before.marks}"
    if before.how_much:
        yield "how much before"


def _short(kind: PersonalDataKind | None) -> str:
    return kind.value if kind is not None else "-"


def _around(classes: Sequence[str], at: int) -> Iterator[str]:
    own = classes[at]
    for offset in range(-_REACH, _REACH + 1):
        yield f"{offset} {_at(classes, at + offset)}"
    left, right = _at(classes, at - 1), _at(classes, at + 1)
    yield f"l {left} {own}"
    yield f"r {own} {right}"
    yield f"lr {left} {own} {right}"
    yield f"ll {_at(classes, at - 2)} {left} {own}"
    yield f"rr {own} {right} {_at(classes, at + 2)}"


def _at(classes: Sequence[str], place: int) -> str:
    return classes[place] if 0 <= place < len(classes) else "|"


def _amounts(words: Sequence[Heard], at: int, stretch: int) -> Iterator[str]:
    """How many digits are near, and in the stretch of numbers that the word stands in."""
    own = words[at]
    left = sum(word.told in _PART_CLASSES for word in words[max(0, at - _NEAR) : at])
    right = sum(word.told in _PART_CLASSES for word in words[at + 1 : at + 1 + _NEAR])
    far_left = sum(word.told in _PART_CLASSES for word in words[max(0, at - _FAR) : at])
    far_right = sum(word.told in _PART_CLASSES for word in words[at + 1 : at + 1 + _FAR])
    yield f"left {left} right {right}"
    yield f"far {min(far_left + far_right, 9)}"
    yield f"far {min(far_left, 4)} {min(far_right, 4)} {own.told}"
    yield f"digits {min(stretch, 12)}"
    yield f"digits {min(stretch, 12) // 2} {own.told}"
    near = words[max(0, at - _NEAR) : at + 1 + _NEAR]
    signs = sum(word.told in _SIGN_CLASSES for word in near)
    yield f"signs {min(signs, 4)}"
    yield f"signs {min(signs, 3)} {own.told}"
    yield f"names {sum(word.told == 'name' for word in near)} {min(signs, 2)}"
    units = sum(word.told in ("unit", "month", "time") for word in near)
    yield f"units {min(units, 3)}"
    yield f"units {min(units, 2)} {min(stretch, 12) // 3}"
    if own.begins_like_number:
        yield f"begins {left} {right}"
        yield f"begins {own.told} {min(left + right, 3)}"


def _stretches(words: Sequence[Heard]) -> list[int]:
    """For each word the digits of the stretch of numbers around it, over two other words at most."""
    sums = [0] * len(words)
    start = last = digits = 0
    for at, word in enumerate(words):
        if not word.digits:
            continue
        if not digits or at - last > _MOST_BETWEEN + 1:
            start, digits = at, 0
        digits += word.digits
        last = at
        sums[start : last + 1] = [digits] * (last + 1 - start)
    return sums


def _announcements(classes: Sequence[str], at: int, before: Before, stretch: int) -> Iterator[str]:
    """The nearest announcement to the left, and what was asked for before the turn."""
    own = classes[at]
    for back in range(1, REACH_OF_CUE + 1):
        told = _at(classes, at - back)
        if told == "|":
            break
        if told.startswith("cue ") or told in _ANNOUNCING:
            yield f"cue {told}"
            yield f"cue {told} {back.bit_length()}"
            yield f"cue {told} digits {min(stretch, 12) // 3}"
            break
    else:
        yield "no cue"
    yield f"asked {_short(before.asked)} {own}"
    yield f"asked {_short(before.asked)} digits {min(stretch, 12) // 3}"
    yield f"beside {before.number_turns} {own}"
    if before.how_much:
        yield f"how much {own}"
