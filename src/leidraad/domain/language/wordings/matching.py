"""Patterns of words: written as data, compiled once, matched only where one of their rare words occurs.

A pattern is a row of elements between spaces: ``word``; ``one|another``; ``stem*`` (any ending); ``$name`` (a named set of
words); ``?element`` (may be absent); ``..3`` (up to three words of any kind). Words are folded before they are compared.
A long word is also recognised misspelled: from five letters on with two neighbours swapped or a letter too many, from six
with an inner letter missing, from seven with an inner letter wrong.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter

from leidraad.domain.language.wordings.folding import FoldedWord, fold

_FEWEST_LETTERS = 5
_CACHED_WORDS = 50_000


@dataclass(frozen=True, slots=True)
class Match:
    """Where a pattern was found: word positions (end excluded), and whether every word was spelled as listed."""

    label: str
    start: int
    end: int
    exact: bool
    listed: frozenset[str] = frozenset()  # all the words the pattern lists

    def owns(self, words: frozenset[str]) -> bool:
        """Whether the pattern itself is made of one of ``words``."""
        return not self.listed.isdisjoint(words)


@dataclass(frozen=True, slots=True)
class ReadWord:
    """A word with the listed words it stands for; ``exact`` is false when its spelling differed."""

    listed: frozenset[str]
    exact: bool


@dataclass(frozen=True, slots=True)
class _Element:
    words: frozenset[str]  # empty for a gap
    gap: int = 0
    optional: bool = False


@dataclass(frozen=True, slots=True)
class _Pattern:
    number: int  # in the order in which they are written
    label: str
    elements: tuple[_Element, ...]
    listed: frozenset[str]
    needed: tuple[frozenset[str], ...]  # of the elements that may not be absent

    def may_be_in(self, present: frozenset[str]) -> bool:
        """Whether every element that may not be absent has one of its words among those ``present``: most patterns fall here."""
        return not any(map(present.isdisjoint, self.needed))

    def starts(
        self, places: Mapping[str, Sequence[int]], present: frozenset[str], count: int
    ) -> Iterable[int]:
        """Where the pattern may begin, of ``count`` places: those of its first words, each once and in order."""
        first = self.elements[0]
        if first.optional:
            return range(count)
        return sorted({place for word in first.words & present for place in places[word]})


_NOTHING = ReadWord(frozenset(), exact=True)
_NUMBER = attrgetter("number")


def patterns_in(lines: str) -> list[tuple[str, str]]:
    """Each pattern of a text with "label | words" on a line: its label, and its words; none for an empty text."""
    parts = (line.partition(" | ") for line in lines.splitlines() if line)
    return [(label, words) for label, _, words in parts]


class Wording:
    """The named word sets and patterns of one language, ready to read words with."""

    def __init__(
        self, *, sets: Mapping[str, str], patterns: Iterable[tuple[str, str]], spelled_exactly: str = ""
    ) -> None:
        """``spelled_exactly`` names a set whose words have no other spelling; ``ordinary`` words are never misspelled ones."""
        self._sets = {name: _folded_set(words) for name, words in sets.items()}
        self._patterns: dict[str, dict[int, _Pattern]] = {}
        every = set[str]().union(*self._sets.values())
        for number, (label, text) in enumerate(patterns):
            every |= self._add(number, label, text)
        self._whole = frozenset(word for word in every if not word.endswith("*"))
        self._stems = frozenset(word[:-1] for word in every if word.endswith("*"))
        exact = self._sets.get(spelled_exactly, frozenset())
        self._spelled_freely = frozenset(word.removesuffix("*") for word in every - exact)
        self._misspelled = _misspellings(self._spelled_freely)
        self._ordinary = self._sets.get("ordinary", frozenset())
        self._known: dict[str, ReadWord] = {}

    def named(self, name: str) -> frozenset[str]:
        """The listed words of a set, folded; KeyError when there is no such set."""
        return self._sets[name]

    def read(self, word: str) -> ReadWord:
        """The listed words a folded word stands for."""
        known = self._known.get(word)
        if known is None:
            if len(self._known) >= _CACHED_WORDS:
                self._known.clear()
            known = self._known[word] = self._looked_up(word)
        return known

    def matches(self, words: Sequence[ReadWord]) -> list[Match]:
        """Every pattern found, the longest at each place; in the order in which the patterns are written, then of the words."""
        present = frozenset[str]().union(*[word.listed for word in words if word.listed])
        anchored: dict[int, _Pattern] = {}
        for listed in present:
            anchored.update(self._patterns.get(listed, ()))
        tried = [pattern for pattern in anchored.values() if pattern.may_be_in(present)]
        tried.sort(key=_NUMBER)
        places = _places(words) if tried else {}
        return [
            Match(pattern.label, start, end, all(word.exact for word in words[start:end]), pattern.listed)
            for pattern in tried
            for start in pattern.starts(places, present, len(words))
            if (end := _end_of(pattern.elements, 0, words, start)) is not None
        ]

    def _add(self, number: int, label: str, text: str) -> set[str]:
        elements = tuple(self._element(part) for part in text.split())
        needed = tuple(sorted((one.words for one in elements if not one.optional), key=len))
        listed = frozenset[str]().union(*(element.words for element in elements))
        pattern = _Pattern(number, label, elements, listed, needed)
        for word in self._anchor(text.split(), elements):
            self._patterns.setdefault(word, {})[number] = pattern
        return set[str]().union(*(element.words for element in elements))

    def _anchor(self, parts: Sequence[str], elements: Sequence[_Element]) -> frozenset[str]:
        """The element by which a pattern is looked up: its last own words, else its last named set."""
        needed = [
            (part, element) for part, element in zip(parts, elements, strict=True) if part[0] not in ".?"
        ]
        own = [element for part, element in needed if not part.startswith("$")]
        longest = max(own, key=lambda element: min(map(len, element.words)), default=None)
        return (longest or needed[-1][1]).words

    def _element(self, part: str) -> _Element:
        if part.startswith(".."):
            return _Element(frozenset(), gap=int(part[2:]), optional=True)
        bare = part.removeprefix("?")
        words = set[str]()
        for word in bare.split("|"):
            words |= self._sets[word[1:]] if word.startswith("$") else {_folded(word)}
        return _Element(frozenset(words), optional=part.startswith("?"))

    def _looked_up(self, word: str) -> ReadWord:
        listed = self._exactly(word)
        if listed:
            return ReadWord(listed, exact=True)
        if word in self._ordinary:
            return _NOTHING
        near = self._misspelled.get(word) or self._one_off(word)
        return ReadWord(near, exact=False) if near else _NOTHING

    def _exactly(self, word: str) -> frozenset[str]:
        found = {word} if word in self._whole else set()
        found |= {f"{word[:n]}*" for n in range(2, len(word) + 1) if word[:n] in self._stems}
        return frozenset(found)

    def _one_off(self, word: str) -> frozenset[str]:
        """The listed words that ``word`` is with one letter wrong, one too many, or two neighbours swapped."""
        if len(word) < _FEWEST_LETTERS:
            return frozenset()
        found: set[str] = set()
        for n in range(1, len(word)):
            found |= self._exactly_long(word[:n] + word[n + 1 :])
            if n + 1 < len(word):
                found |= self._exactly_long(word[:n] + word[n + 1] + word[n] + word[n + 2 :])
                found |= self._misspelled.get(_blanked(word, n), frozenset())
        return frozenset(found)

    def _exactly_long(self, word: str) -> frozenset[str]:
        if word in self._whole and len(word) >= _FEWEST_LETTERS:
            return frozenset({word})
        return (
            frozenset({f"{word}*"}) if word in self._stems and len(word) >= _FEWEST_LETTERS else frozenset()
        )


def _places(words: Sequence[ReadWord]) -> dict[str, list[int]]:
    places: dict[str, list[int]] = {}
    for place, word in enumerate(words):
        for listed in word.listed:
            places.setdefault(listed, []).append(place)
    return places


def _folded(word: str) -> str:
    return fold(word.removesuffix("*")) + ("*" if word.endswith("*") else "")


def _folded_set(words: str) -> frozenset[str]:
    return frozenset(_folded(word) for word in words.split())


def _misspellings(words: Iterable[str]) -> dict[str, frozenset[str]]:
    """Long words without one of their letters, and longer ones with a letter blanked; never the first or the last."""
    meant: dict[str, set[str]] = {}
    for word in words:
        for n in range(1, len(word) - 1):
            if len(word) > _FEWEST_LETTERS:
                meant.setdefault(word[:n] + word[n + 1 :], set()).update((word, f"{word}*"))
            if len(word) > _FEWEST_LETTERS + 1:
                meant.setdefault(_blanked(word, n), set()).update((word, f"{word}*"))
    return {spelling: frozenset(words) for spelling, words in meant.items()}


def _blanked(word: str, place: int) -> str:
    return f"{word[:place]}\0{word[place + 1 :]}"


def _end_of(elements: tuple[_Element, ...], at: int, words: Sequence[ReadWord], place: int) -> int | None:
    """Where the elements from ``at`` on, matched from ``place`` on, end; None when they do not match there."""
    if at == len(elements):
        return place
    element = elements[at]
    if element.gap:
        return _end_after_gap(elements, at, words, place)
    if place < len(words) and not element.words.isdisjoint(words[place].listed):
        end = _end_of(elements, at + 1, words, place + 1)
        if end is not None:
            return end
    return _end_of(elements, at + 1, words, place) if element.optional else None


def _end_after_gap(
    elements: tuple[_Element, ...], at: int, words: Sequence[ReadWord], place: int
) -> int | None:
    for skipped in range(elements[at].gap + 1):
        if place + skipped > len(words):
            return None
        end = _end_of(elements, at + 1, words, place + skipped)
        if end is not None:
            return end
    return None


def read_words(words: Sequence[FoldedWord], wording: Wording) -> list[ReadWord]:
    """Each word as ``wording`` knows it, in order; words it does not know stand for nothing."""
    return [wording.read(word.text) for word in words]
