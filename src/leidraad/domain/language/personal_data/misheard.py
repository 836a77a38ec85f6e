"""Number words that a recogniser of speech wrote otherwise: "treißig", "fowr", "zerro", "nullsieben", "vierenzeven tig".

Apart from ``number_words`` because these are no words: they count only beside numbers that were heard right. What sounds alike is
told by rule and not by a list of mistakes: letters that stand for the same or a neighbouring sound become one, and between two
numbers one letter may be another.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from leidraad.domain.language.personal_data.cues import CUE_WORDS
from leidraad.domain.language.personal_data.everyday_words import EVERYDAY_WORDS
from leidraad.domain.language.personal_data.known_names import FORENAMES, SURNAMES
from leidraad.domain.language.personal_data.number_like import MONTHS
from leidraad.domain.language.personal_data.number_runs import FILLERS, PAUSES, UNITS_OF_MEASURE, Piece
from leidraad.domain.language.personal_data.number_words import (
    JOINED_HUNDREDS,
    NUMBER_WORDS,
    REPEATS,
    STRONG_WORDS,
    TIMES,
    WEAK_WORDS,
    ZEROS,
)
from leidraad.domain.language.personal_data.places import PLACES

_DIGITS, _WORD, _SIGN = 2, 3, 4
_FEWEST_NUMBERS = 3  # heard right in a text in which others are looked for
_SHORTEST_ALIKE = 3  # letters
_SHORTEST_OTHER_LETTER = 3
_SHORTEST_PART = 2
_LONGEST = 20
_LONG = 7  # letters of a word of which one may be another
_VERY_LONG = 12  # letters of an announcement of which two may be others: "nationalregistanummer"
_NEVER = FILLERS | frozenset(REPEATS) | TIMES | ZEROS | UNITS_OF_MEASURE | MONTHS | NUMBER_WORDS
# Written by more letters than one, in this order; then letter by letter.
_SAME_SOUND = (
    ("sch", "s"), ("sh", "s"), ("ce", "se"), ("ci", "si"), ("cy", "si"), ("ch", "k"), ("ck", "k"), ("qu", "k"), ("ph", "f"), ("th", "t"),
    ("x", "ks"), ("ij", "i"), ("ei", "i"), ("ai", "i"), ("ay", "i"), ("ie", "e"), ("ee", "e"), ("ea", "e"), ("au", "o"), ("ou", "o"),
    ("oo", "o"), ("oe", "o"),
)  # fmt: skip
_SAME_LETTER = str.maketrans("ßzçcqgvwdbyéèêëôöüûäâàh", "ssskkkfftpieeeeoouuaaa\x00") | {ord("h"): None}
_DOUBLED = re.compile(r"(.)\1+")


def mended(text: str, pieces: list[Piece], *, asked: bool = False) -> list[Piece]:
    """The pieces with the number words that were written otherwise as they were said; the same list when there are none.

    Looked for only in what a recogniser of speech may have written, with three number words, or without a capital and with
    three numbers (one, where a number was asked for); beside one of them, and a word of the language only between two.
    """
    if not _may_be_misheard(text, pieces, fewest=1 if asked else _FEWEST_NUMBERS):
        return pieces
    whole: list[Piece] = []
    index = 0
    while index < len(pieces):
        group, said, _, _ = pieces[index]
        if group != _WORD or said in _NEVER:
            whole.append(pieces[index])
            index += 1
            continue
        new, index = _heard(whole, pieces, index)
        whole += new
    whole = [
        piece if piece.group != _WORD or piece.text in _KNOWN else _as_cue(whole, at)
        for at, piece in enumerate(whole)
    ]
    return pieces if len(whole) == len(pieces) and all(map(_same, whole, pieces)) else whole


def _may_be_misheard(text: str, pieces: Sequence[Piece], *, fewest: int) -> bool:
    spoken = len([said for _, said, _, _ in pieces if said in STRONG_WORDS])
    if spoken >= fewest:
        return True
    if text[1:] != text[1:].lower():
        return False
    return spoken + sum([group == _DIGITS for group, _, _, _ in pieces]) >= fewest


def _as_cue(pieces: Sequence[Piece], index: int) -> Piece:
    """A word that no list knows and that sounds like one that announces a number, as that word: "nationalrekisternummer", "cerd number"."""
    piece = pieces[index]
    if len(piece.text) < _SHORTEST_ALIKE:
        return piece
    before_number = index + 1 < len(pieces) and pieces[index + 1].text in _WORDS_FOR_NUMBER
    said = announced_by(piece.text, other_letter=before_number or len(piece.text) >= _LONG)
    return piece._replace(text=said) if said else piece


def announced_by(word: str, *, other_letter: bool) -> str:
    """The word of an announcement that sounds like a word; ``other_letter``: or nearly so; else empty."""
    sound = sound_of(word)
    alike = _CUES_BY_SOUND.get(sound, "")
    if alike or not other_letter:
        return alike
    near = next((said for less in _with_one_less(sound) if (said := _CUES_BY_LESS.get(less))), "")
    if near or len(sound) < _VERY_LONG:
        return near
    return next((said for less in _with_two_less(sound) if (said := _LONG_CUES_BY_LESS.get(less))), "")


def _same(one: Piece, other: Piece) -> bool:
    return one is other


def _is_number(piece: Piece) -> bool:
    return piece.group == _DIGITS or piece.text in STRONG_WORDS


def _heard(before: Sequence[Piece], pieces: Sequence[Piece], index: int) -> tuple[list[Piece], int]:
    """What stands for the word at ``index``, and where to go on."""
    piece = pieces[index]
    if not 1 < len(piece.text) <= _LONGEST:
        return [piece], index + 1
    after = pieces[index + 1] if index + 1 < len(pieces) else None
    if after is not None and _is_split(piece.text, after.text):
        return [piece._replace(text=piece.text + after.text, end=after.end)], index + 2
    follows = _nearest_is_number(reversed(before))
    precedes = _nearest_is_number(islice(pieces, index + 1, None))
    if not (follows or precedes):
        return [piece], index + 1
    return _as_number(piece, between=follows and precedes), index + 1


def _is_split(first: str, rest: str) -> bool:
    """True for the two halves of one number word: "vierenzeven tig"."""
    whole = first + rest
    return len(whole) >= _LONG and whole in STRONG_WORDS and rest not in NUMBER_WORDS


def _nearest_is_number(around: Iterable[Piece]) -> bool:
    """True when the next piece is a number, over a pause and a sign."""
    for piece in around:
        if piece.group == _SIGN or piece.text in PAUSES:
            continue
        return _is_number(piece) or piece.text in WEAK_WORDS
    return False


def _as_number(piece: Piece, *, between: bool) -> list[Piece]:
    """The number word, or the two that were joined; the piece itself when it is neither."""
    for end in _ends_of_first(piece.text):
        first = piece._replace(text=piece.text[:end], end=piece.start + end)
        return [first, piece._replace(text=piece.text[end:], start=piece.start + end)]
    everyday = piece.text in EVERYDAY_WORDS
    said = said_for(piece.text, other_letter=between) if between or not everyday else ""
    return [piece._replace(text=said)] if said else [piece]


def _ends_of_first(word: str) -> Iterator[int]:
    """Where a word that is two number words is cut."""
    for end in range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1):
        if word[:end] in NUMBER_WORDS and word[end:] in NUMBER_WORDS:
            yield end


def said_for(word: str, *, other_letter: bool) -> str:
    """The number word that sounds like a word; ``other_letter``: or has one other letter, one more or one less; else empty."""
    if len(word) < _SHORTEST_ALIKE:
        return ""
    alike = _BY_SOUND.get(sound_of(word))
    if alike or not other_letter or len(word) < _SHORTEST_OTHER_LETTER:
        return alike or ""
    return next((said for less in _with_one_less(word) if (said := _BY_LESS.get(less))), "")


def sound_of(word: str) -> str:
    """A word with one letter for all that sound alike or nearly so, doubled letters once."""
    for written, sound in _SAME_SOUND:
        if written in word:
            word = word.replace(written, sound)
    return _DOUBLED.sub(r"\1", word.translate(_SAME_LETTER))


def _with_one_less(word: str) -> Iterator[str]:
    yield word
    for at in range(len(word)):
        yield word[:at] + word[at + 1 :]


def _with_two_less(word: str) -> Iterator[str]:
    return (less for shorter in _with_one_less(word) for less in _with_one_less(shorter))


def _by_sound() -> dict[str, str]:
    sounds: dict[str, str] = {}
    for word in sorted(STRONG_WORDS - JOINED_HUNDREDS, key=lambda one: (len(one), one)):
        if len(word) >= _SHORTEST_ALIKE:
            sounds.setdefault(sound_of(word), word)
    return sounds


def _by_less() -> dict[str, str]:
    """Number words by what is left of them without one letter; what two different ones leave is left out."""
    left: dict[str, set[str]] = defaultdict(set)
    for word in STRONG_WORDS - JOINED_HUNDREDS:
        if len(word) > _SHORTEST_OTHER_LETTER:
            for less in _with_one_less(word):
                left[less].add(word)
    return {less: min(words) for less, words in left.items()}


def _cues_by_sound() -> dict[str, str]:
    words = sorted(
        (word for word in CUE_WORDS if len(word) >= _SHORTEST_ALIKE), key=lambda one: (len(one), one)
    )
    return {sound_of(word): word for word in reversed(words)}


def _cues_by_less() -> dict[str, str]:
    return {
        less: word
        for sound, word in reversed(_CUES_BY_SOUND.items())
        if len(sound) >= _SHORTEST_ALIKE
        for less in _with_one_less(sound)
    }


def _long_cues_by_less() -> dict[str, str]:
    return {
        less: word
        for sound, word in reversed(_CUES_BY_SOUND.items())
        if len(sound) >= _VERY_LONG
        for less in _with_two_less(sound)
    }


_KNOWN = _NEVER | CUE_WORDS | EVERYDAY_WORDS | PLACES | FORENAMES | SURNAMES
_WORDS_FOR_NUMBER = frozenset(("number", "nummer", "numero"))
_CUES_BY_SOUND = _cues_by_sound()
_CUES_BY_LESS = _cues_by_less()
_LONG_CUES_BY_LESS = _long_cues_by_less()
_BY_SOUND = _by_sound()
_BY_LESS = _by_less()
