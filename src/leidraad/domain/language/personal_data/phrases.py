"""Phrases looked for among the pieces of a text: "mijn naam is", "je m'appelle", "o.n.v."."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from leidraad.domain.language.personal_data.number_runs import Piece

_BETWEEN = "-'’."


class Phrases:
    """A set of phrases of one word or more; the longest that begins at a piece wins."""

    __slots__ = ("_longest", "by_first")

    def __init__(self, listed: str) -> None:
        """``listed``: phrases in lower case, parted by bars or line ends; hyphens and apostrophes as blanks."""
        by_first: dict[str, _Following] = {}
        self._longest: set[str] = set()
        for phrase in listed.replace("\n", "|").split("|"):
            words = tuple(phrase.split())
            if words:
                self._longest.add(max(words, key=len))
                _note(by_first.setdefault(words[0], _Following()), words)
        self.by_first = by_first

    def end_at(self, pieces: Sequence[Piece], index: int) -> int:
        """The piece after the phrase that begins at ``index``; 0 when none does."""
        found = self.by_first.get(pieces[index].text)
        return 0 if found is None else found.end_from(pieces, index + 1)

    def ends_in(self, pieces: Sequence[Piece]) -> Iterator[tuple[int, int]]:
        """Where each phrase among the pieces begins, and the piece after it, in order."""
        for index in [at for at, (_, said, _, _) in enumerate(pieces) if said in self.by_first]:
            if end := self.end_at(pieces, index):
                yield index, end

    def first_words(self) -> Iterable[str]:
        """The words that phrases begin with."""
        return self.by_first.keys()

    def longest_words(self) -> Iterable[str]:
        """The longest word of each phrase: a text that has none of these has no phrase."""
        return self._longest


class SeveralPhrases:
    """Several sets of phrases asked about the same piece: one look says which of them begin there."""

    __slots__ = ("_alone", "_by_two")

    def __init__(self, several: Sequence[Phrases]) -> None:
        self._alone: dict[str, list[int]] = {}
        self._by_two: dict[str, dict[str, list[tuple[int, tuple[str, ...]]]]] = {}
        for place, phrases in enumerate(several):
            for first, following in phrases.by_first.items():
                seconds = self._by_two.setdefault(first, {})
                if following.alone:
                    self._alone.setdefault(first, []).append(place)
                for second, rests in following.by_second.items():
                    seconds.setdefault(second, []).extend((place, rest) for rest in rests)

    def ends_at(self, pieces: Sequence[Piece], index: int) -> Mapping[int, int]:
        """By place among the sets, the piece after its phrase that begins at ``index``; without those that have none."""
        first = pieces[index].text
        seconds = self._by_two.get(first)
        if seconds is None:
            return _NONE
        second = index + 1
        while second < len(pieces) and pieces[second].text in _BETWEEN:
            second += 1
        longer = seconds.get(pieces[second].text) if second < len(pieces) else None
        alone = self._alone.get(first)
        if longer is None:
            return dict.fromkeys(alone, index + 1) if alone else _NONE
        ends = dict.fromkeys(alone or (), index + 1)
        for place, rest in reversed(longer):  # so that the longest of a set is the last
            if end := _end_of(pieces, second + 1, rest):
                ends[place] = end
        return ends


_NONE: Mapping[int, int] = {}


class _Following:
    """What goes on with the first word of some phrases: nothing, or second words with the words behind them."""

    __slots__ = ("alone", "by_second")

    def __init__(self) -> None:
        self.alone = False
        self.by_second: dict[str, list[tuple[str, ...]]] = {}

    def end_from(self, pieces: Sequence[Piece], index: int) -> int:
        """The piece after the longest phrase that goes on at ``index``; 0 when none does."""
        if self.by_second:
            second = _over_between(pieces, index)
            if second < len(pieces):
                for words in self.by_second.get(pieces[second].text, ()):
                    if end := _end_of(pieces, second + 1, words):
                        return end
        return index if self.alone else 0


def _note(following: _Following, words: tuple[str, ...]) -> None:
    """Keeps a phrase under its second word, long ones first."""
    if len(words) == 1:
        following.alone = True
        return
    same = following.by_second.setdefault(words[1], [])
    same.append(words[2:])
    same.sort(key=len, reverse=True)


def _over_between(pieces: Sequence[Piece], index: int) -> int:
    while index < len(pieces) and pieces[index].text in _BETWEEN:
        index += 1
    return index


def _end_of(pieces: Sequence[Piece], index: int, words: tuple[str, ...]) -> int:
    """The piece after these words, over hyphens and apostrophes; 0 when other words stand there."""
    for word in words:
        index = _over_between(pieces, index)
        if index >= len(pieces) or pieces[index].text != word:
            return 0
        index += 1
    return index
