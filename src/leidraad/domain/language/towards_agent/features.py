"""What of a customer's turn the trained model sees: its words, their letters, the words beside them, and families of meaning near
each other.

Apart from the reading because the training script uses the same code: a feature made otherwise there than here would be
noise. Every feature belongs to a part (a word, two words, two families), so that what a part weighs can be kept, and the
words that weighed most can be shown.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple
from zlib import crc32

from leidraad.domain.language.languages import Language
from leidraad.domain.language.towards_agent.families import families_of

BUCKETS = 1 << 18  # features are counted in so many buckets; two that share one share a weight
LETTERS_WEIGHT = 0.3  # of a run of letters beside a whole word
FAMILY_WEIGHT = 2.0
NEAR_WEIGHT = 0.7
SKIPPED_WEIGHT = 0.7  # of two words with one between them
_REACH = 5  # words between which families are near
_RUNS = (3, 4, 5)  # letters
_LONGEST_WORD = 30  # letters that are looked at
_FEWEST_WORDS = 4  # shorter turns count as long as this, so that one word alone does not weigh everything


class Part(NamedTuple):
    """One or two words, or families of two words near each other; a tuple, because many are made and looked up."""

    kind: str  # word, next, skip, near
    first: str
    second: str
    place: int = 0  # of the first word
    distance: int = 0  # from the first word to the second


def parts_of(words: Sequence[str], language: Language) -> Iterator[Part]:
    """The parts of a turn's folded words, in order of place; none for no words."""
    families = [" ".join(families_of(word, language)) for word in words]
    framed = ["^", *words, "$"] if words else []
    for place, (one, other) in enumerate(pairwise(framed)):
        yield Part("next", one, other, max(place - 1, 0), int(place > 0))
    for place, word in enumerate(words):
        yield Part("word", word, "", place)
        if place + 2 < len(words):
            yield Part("skip", word, words[place + 2], place, 2)
        if families[place]:
            yield from _near(families, place)


def _near(families: Sequence[str], place: int) -> Iterator[Part]:
    here = families[place]
    for distance, there in enumerate(families[place + 1 : place + 1 + _REACH], 1):
        if there:
            yield Part("near", here, there, place, distance)


def buckets_of(part: Part, language: Language) -> tuple[list[int], list[float]]:
    """The buckets of a part's features, and what each counts."""
    named = list(_FEATURES[part.kind](part, language))
    return [bucket(name) for name, _ in named], [count for _, count in named]


def scale_of(words: Sequence[str]) -> float:
    """What each feature is multiplied by, so that long turns do not outweigh short ones."""
    return float(max(len(words), _FEWEST_WORDS)) ** -0.5


def bucket(name: str) -> int:
    """The bucket of a feature by its name."""
    return crc32(name.encode()) % BUCKETS


def _of_word(part: Part, language: Language) -> Iterator[tuple[str, float]]:
    yield f"w{language}{part.first}", 1.0
    framed = f"^{part.first[:_LONGEST_WORD]}$"
    for size in _RUNS:
        for at in range(len(framed) - size + 1):
            yield f"c{language}{framed[at : at + size]}", LETTERS_WEIGHT
    for family in families_of(part.first, language):
        yield f"f{family}", FAMILY_WEIGHT
        yield f"g{language}{family}", 0.5


def _of_next(part: Part, language: Language) -> Iterator[tuple[str, float]]:
    yield f"b{language}{part.first} {part.second}", 1.0


def _of_skip(part: Part, language: Language) -> Iterator[tuple[str, float]]:
    yield f"s{language}{part.first} {part.second}", SKIPPED_WEIGHT


def _of_near(part: Part, _language: Language) -> Iterator[tuple[str, float]]:
    for one in part.first.split():
        for other in part.second.split():
            if one != other:
                yield f"p{one}>{other}", NEAR_WEIGHT


_FEATURES = {"word": _of_word, "next": _of_next, "skip": _of_skip, "near": _of_near}
