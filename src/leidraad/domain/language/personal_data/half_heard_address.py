"""E-mail addresses of which the "@" or the dot was not heard: the answer to "uw e-mailadres?", and "k punt schmitz ihm beispiel punkt be".

Apart from ``email_address``, where an "@" or a word for it tells what is an address.
"""

from collections.abc import Iterator, Sequence, Set

from leidraad.domain.language.personal_data.email_address import (
    DOT_WORDS,
    STRONG_AT_WORDS,
    TOP_LEVEL,
    start_of_name,
)
from leidraad.domain.language.personal_data.everyday_words import EVERYDAY_WORDS
from leidraad.domain.language.personal_data.marks import Certainty, PersonalDataKind, Span
from leidraad.domain.language.personal_data.misheard import sound_of
from leidraad.domain.language.personal_data.number_runs import PAUSES, Piece
from leidraad.domain.language.personal_data.number_words import set_of

_WORD = 3
# Endings that are no words, as "de", "be" and "me" are: behind "at" they need no word for a dot.
ENDINGS_ALONE = set_of("com eu nl fr ch org")
_DOTS = DOT_WORDS | {"punkte"}
_AT_ALOUD = set_of("at ät ad")
_MOST_OF_DOMAIN = 3  # words
_BEHIND_PLAIN_AT = set_of(
    "the a an my your our his her their this that these home work school least last first all once any some"
)
_SAID_SIGNS = (
    DOT_WORDS
    | STRONG_AT_WORDS
    | set_of(
        "streepje koppelteken underscore tiret trait dash hyphen strich bindestrich unterstrich minteken"
    )
)
_SOUNDS_OF_SIGNS = frozenset(map(sound_of, _SAID_SIGNS)) | {"pun", "do"}
_OPENING = PAUSES | set_of(
    "ja dat is het e mail adres mijn dus u kan naar stuur op wacht oui c est le la mon adresse alors donc ja das ist die meine also "
    "yes it s is that my address the so well it email mailadres mailadresse lautet en et und and moment"
)
_CLOSING = set_of(
    "dank u bedankt alstublieft merci voilà danke bitte thanks thank you please graag ja oui yes"
)
_ABOUT_SIGNS = PAUSES | set_of(
    "met een een ertussen tussen zonder spatie avec un une sans espace entre mit einem ein ohne dazwischen zwischen with a an in between without"
)
_LONGEST_ANSWER = 16  # words
_FEWEST_WORDS = 3
_FEWEST_AFTER_SIGN = 2  # words before the last dot: one of them, or one that was not heard, was the "@"
_REACH_PIECES = 9


def may_hold_half_heard(words: Set[str]) -> bool:
    """False when neither a word for a dot nor an ending behind "at" is among the words of a text."""
    return not _DOTS.isdisjoint(words) or not (ENDINGS_ALONE.isdisjoint(words) or _AT_ALOUD.isdisjoint(words))


def addresses_without_sign(pieces: list[Piece]) -> Iterator[Span]:
    """A word for a sign, two words or more, a dot and a known ending: with one word there it is a site of the internet."""
    said = [piece for piece in pieces if piece.text not in PAUSES]
    for at, piece in enumerate(said[:-1]):
        if piece.text not in _DOTS or said[at + 1].text not in TOP_LEVEL:
            continue
        start = start_of_name(said, at)
        signs = [place for place in range(start, at) if said[place].text in _SAID_SIGNS]
        if signs and at - signs[-1] > _FEWEST_AFTER_SIGN and at - start <= _REACH_PIECES:
            yield _span(said[start], said[at + 1], Certainty.DOUBTFUL)


def addresses_without_dot(pieces: list[Piece]) -> Iterator[Span]:
    """A name, "at", a few words and an ending that is no word, the dot between them not heard: "lucas dubois at bakkerij fr"."""
    said = [piece for piece in pieces if piece.text not in PAUSES]
    for at, piece in enumerate(said):
        if piece.text not in _AT_ALOUD or (start := start_of_name(said, at)) == at:
            continue
        for end in range(at + 1, min(at + 2 + _MOST_OF_DOMAIN, len(said))):
            if said[end].text in _BEHIND_PLAIN_AT:
                break
            if end > at + 1 and said[end].text in ENDINGS_ALONE:
                yield _span(said[start], said[end], Certainty.DOUBTFUL)
                break


def answered_addresses_in(pieces: Sequence[Piece]) -> Iterator[Span]:
    """What answers "uw e-mailadres?": a short turn with a word for a sign, from its first word that could be part of it."""
    words = [piece for piece in pieces if piece.group == _WORD]
    if not _FEWEST_WORDS <= len(words) <= _LONGEST_ANSWER:
        return
    if not any(_says_sign(piece.text) for piece in words):
        return
    first, last = 0, len(words)
    while first < last and words[first].text in _OPENING:
        first += 1
    while last > first and words[last - 1].text in _CLOSING:
        last -= 1
    if last - first >= _FEWEST_WORDS and _names_something(words[first:last]):
        yield _span(words[first], words[last - 1], Certainty.CONTEXT)


def _names_something(words: Sequence[Piece]) -> bool:
    """False for "met een streepje": what is left beside the sign are words of the language."""
    return any(not _says_sign(piece.text) and piece.text not in _ABOUT_SIGNS for piece in words)


def _says_sign(word: str) -> bool:
    """True for a word for a sign, and for one that sounds like it and is no word of the language ("das" is no "dash")."""
    return word in _SAID_SIGNS or (word not in EVERYDAY_WORDS and sound_of(word) in _SOUNDS_OF_SIGNS)


def _span(first: Piece, last: Piece, certainty: Certainty) -> Span:
    return Span(first.start, last.end, PersonalDataKind.EMAIL, certainty)
