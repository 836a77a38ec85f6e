"""The mistakes of speech recognisers, made on purpose: the same text as a telephone recogniser might have written it.

Lost are capitals and punctuation. Of the words a share is wrong: taken for a word that sounds or looks alike, heard letter by letter,
dropped, doubled by a small word, joined with the next or split in two; in stretches, as lines are bad in stretches. Shares of the
kinds of mistake are near what evaluations of telephone speech report (most are exchanges, then losses, then additions). Seeded: the
same text in the same order gives the same mistakes. ``word_error_share`` says how much was reached.
"""

import random
import re
from collections.abc import Callable, Sequence
from functools import cache

from benchmarks.quality.confusions import alike, sounds
from benchmarks.quality.functional_suite import cases_of
from benchmarks.quality.outside_data import TEXT
from leidraad.domain.language.languages import Language
from leidraad.domain.language.telling_words import telling_words

SHARES = (0.25, 0.4)  # what calls of good and of bad quality get from today's recognisers
Garble = Callable[[str, Language], str]

_SEED = 7
_KINDS = {
    "alike": 0.26,
    "sound": 0.2,
    "other word": 0.12,
    "dropped": 0.24,
    "added": 0.1,
    "joined": 0.04,
    "split": 0.04,
}
_COST = 1.03  # mistakes that one event makes, as word error rates count
_BAD_STRETCH, _GOOD_STRETCH = 1.6, 0.6  # times the share, each about as long
_STRETCH_ENDS = 0.2  # chance a word
_EDGE = re.compile(r"^[^\w@+#]+|[^\w@]+$")
_SHORTEST_SPLIT = 7  # letters


def garbler(error_share: float, *, seed: int = _SEED) -> Garble:
    """A function that makes about ``error_share`` (0 to 1) of a text's words wrong; the same at each run in the same order.

    What is learned from has another ``seed`` than what is measured with.
    """
    chance = random.Random(seed)

    def garble(text: str, language: Language) -> str:
        return " ".join(_heard(spoken(text), language, error_share, chance))

    return garble


def condition_of(error_share: float) -> str:
    """How figures name the noise: "clean" for 0."""
    return f"{error_share:.0%} of words wrong" if error_share else "clean"


def spoken(text: str) -> list[str]:
    """The words of a text without capitals and punctuation, as a recogniser writes them."""
    words = (_EDGE.sub("", word) for word in text.lower().split())
    return [word for word in words if word]


def word_error_share(said: Sequence[str], heard: Sequence[str]) -> float:
    """The word error rate, 0 or more: words exchanged, dropped and added, for each word said; 0 when nothing was said."""
    row = list(range(len(heard) + 1))
    for count, word in enumerate(said, 1):
        diagonal, row[0] = row[0], count
        for place, other in enumerate(heard, 1):
            diagonal, row[place] = (
                row[place],
                min(diagonal + (word != other), row[place] + 1, row[place - 1] + 1),
            )
    return row[-1] / len(said) if said else 0.0


def _heard(words: Sequence[str], language: Language, share: float, chance: random.Random) -> list[str]:
    heard: list[str] = []
    stretch = chance.choice((_BAD_STRETCH, _GOOD_STRETCH))
    left = list(reversed(words))
    while left:
        word = left.pop()
        if chance.random() < _STRETCH_ENDS:
            stretch = chance.choice((_BAD_STRETCH, _GOOD_STRETCH))
        if chance.random() >= share * stretch / (_COST * (_BAD_STRETCH + _GOOD_STRETCH) / 2):
            heard.append(word)
        else:
            heard += _mistaken(word, left, language, chance)
    return heard


def _mistaken(word: str, left: list[str], language: Language, chance: random.Random) -> list[str]:
    """What stands for a word; joined with the next it takes that from ``left``."""
    kind = chance.choices(list(_KINDS), weights=list(_KINDS.values()))[0]
    if kind == "dropped":
        return []
    if kind == "added":
        return [word, chance.choice(_small_words(language))]
    if kind == "joined" and left:
        return [word + left.pop()]
    if kind == "split" and len(word) >= _SHORTEST_SPLIT:
        place = chance.randrange(3, len(word) - 2)
        return [word[:place], word[place:]]
    return [_exchanged(word, kind, language, chance)]


def _exchanged(word: str, kind: str, language: Language, chance: random.Random) -> str:
    if word.isdigit():
        place = chance.randrange(len(word))
        return word[:place] + chance.choice("0123456789") + word[place + 1 :]
    if kind == "alike" and word in _alike(language):
        return chance.choice(_alike(language)[word])
    if kind == "other word":
        return chance.choice(_small_words(language))
    near = [] if kind == "sound" else [other for other in _near(word[:2], language) if other != word]
    close = [other for other in near if abs(len(other) - len(word)) <= 2]
    return chance.choice(close) if close else _misspelt(word, language, chance)


def _misspelt(word: str, language: Language, chance: random.Random) -> str:
    """The word with one of its sounds written as another; without its last letter, or doubled, when it has none of them."""
    fitting = [(said, heard) for said, heard in sounds(language) if said in word]
    if fitting:
        return word.replace(*chance.choice(fitting), 1)
    return word[:-1] if len(word) > 2 else word * 2


@cache
def _alike(language: Language) -> dict[str, tuple[str, ...]]:
    return alike(language)


@cache
def _small_words(language: Language) -> tuple[str, ...]:
    return tuple(word for word, of in telling_words().items() if of is language and len(word) <= 4)


@cache
def _near(beginning: str, language: Language) -> tuple[str, ...]:
    """Known words that begin so, in alphabetical order."""
    return tuple(sorted(word for word in _vocabulary(language) if word.startswith(beginning)))


@cache
def _vocabulary(language: Language) -> frozenset[str]:
    """Words that recognisers know: of public sentences where they are there, and of our own harmless cases."""
    path = TEXT / "language-id" / "sentences" / f"{language}.txt"
    public = path.read_text(encoding="utf-8") if path.exists() else ""
    own = " ".join(case.text for case in cases_of("aggression", language) if case.label == "none")
    return frozenset(word for word in spoken(f"{public} {own}") if word.isalpha())
