"""What of a customer's turn the trained model sees: its words, their letters, the words beside them, and families of meaning near
each other.

Apart from the reading because the training script uses the same code: a feature made otherwise there than here would be
noise. Every feature belongs to a part (a word, two words, two families), so that what a part weighs can be kept, and the
words that weighed most can be shown.
"""

import math
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from zlib import crc32

from leidraad.domain.language.languages import Language
from leidraad.domain.language.towards_agent.families import families_named, families_of

BUCKETS = 1 << 18  # features are counted in so many buckets; two that share one share a weight
LETTERS_WEIGHT = 0.3  # of a run of letters beside a whole word
FAMILY_WEIGHT = 2.0
NEAR_WEIGHT = 0.7
SKIPPED_WEIGHT = 0.7  # of two words with one between them
_REACH = 5  # words between which families are near
_LONGEST_LOOP = 6  # words
_RUNS = (3, 4, 5)  # letters
_LONGEST_WORD = 30  # letters that are looked at
_FEWEST_WORDS = 4  # shorter turns count as long as this, so that one word alone does not weigh everything


Part = tuple[str, str, str, int, int]
"""Its kind (word, next, skip, near), one word or two or the families of two, the place of the first, and how far the second
is from it. A plain tuple, because some eighty are made for every turn that is read."""


def parts_of(words: Sequence[str], language: Language) -> Iterator[Part]:
    """The parts of a turn's folded words; none for no words."""
    families = [families_named(word, language) for word in words]
    framed = ["^", *words, "$"] if words else []
    for place, (one, other) in enumerate(pairwise(framed)):
        yield ("next", one, other, max(place - 1, 0), int(place > 0))
    for place, word in enumerate(words):
        yield ("word", word, "", place, 0)
    for place, (word, other) in enumerate(zip(words, words[2:], strict=False)):
        yield ("skip", word, other, place, 2)
    for place, here in enumerate(families):
        if here:
            for distance, there in enumerate(families[place + 1 : place + 1 + _REACH], 1):
                if there:
                    yield ("near", here, there, place, distance)


def without_loops(words: Iterable[str]) -> list[str]:
    """The words with runs of up to six that follow themselves kept once: stammers, fillers, and recognisers that got stuck."""
    kept: list[str] = []
    for word in words:
        kept.append(word)
        for length in range(1, min(_LONGEST_LOOP, len(kept) // 2) + 1):
            if kept[-1 - length] == word and kept[-length:] == kept[-2 * length : -length]:
                del kept[-length:]
                break
    return kept


def buckets_of(kind: str, first: str, second: str, language: Language) -> tuple[list[int], list[float]]:
    """The buckets of a part's features, and what each counts."""
    named = list(_FEATURES[kind](first, second, language))
    return [bucket(name) for name, _ in named], [count for _, count in named]


def scale_of(words: Sequence[str]) -> float:
    """What each feature is multiplied by, so that long turns do not outweigh short ones."""
    return 1 / math.sqrt(max(len(words), _FEWEST_WORDS))


def bucket(name: str) -> int:
    """The bucket of a feature by its name."""
    return crc32(name.encode()) % BUCKETS


def _of_word(first: str, _second: str, language: Language) -> Iterator[tuple[str, float]]:
    yield f"w{language}{first}", 1.0
    framed = f"^{first[:_LONGEST_WORD]}$"
    for size in _RUNS:
        for at in range(len(framed) - size + 1):
            yield f"c{language}{framed[at : at + size]}", LETTERS_WEIGHT
    for family in families_of(first, language):
        yield f"f{family}", FAMILY_WEIGHT
        yield f"g{language}{family}", 0.5


def _of_next(first: str, second: str, language: Language) -> Iterator[tuple[str, float]]:
    yield f"b{language}{first} {second}", 1.0


def _of_skip(first: str, second: str, language: Language) -> Iterator[tuple[str, float]]:
    yield f"s{language}{first} {second}", SKIPPED_WEIGHT


def _of_near(first: str, second: str, _language: Language) -> Iterator[tuple[str, float]]:
    for one in first.split():
        for other in second.split():
            if one != other:
                yield f"p{one}>{other}", NEAR_WEIGHT


_FEATURES = {"word": _of_word, "next": _of_next, "skip": _of_skip, "near": _of_near}
