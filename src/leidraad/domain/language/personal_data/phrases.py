"""Phrases looked for among the pieces of a text: "mijn naam is", "je m'appelle", "o.n.v."."""

from collections.abc import Iterable, Mapping, Sequence

from leidraad.domain.language.personal_data.number_runs import Piece

_BETWEEN = "-'’."


class Phrases:
    """A set of phrases of one word or more; the longest that begins at a piece wins."""

    __slots__ = ("_by_first",)

    def __init__(self, listed: str) -> None:
        """``listed``: phrases in lower case, parted by bars or line ends; hyphens and apostrophes as blanks."""
        by_first: dict[str, _Following] = {}
        for phrase in listed.replace("\n", "|").split("|"):
            words = tuple(phrase.split())
            if words:
                _note(by_first.setdefault(words[0], _Following()), words)
        self._by_first = by_first

    def end_at(self, pieces: Sequence[Piece], index: int) -> int:
        """The piece after the phrase that begins at ``index``; 0 when none does."""
        found = self._by_first.get(pieces[index].text)
        return 0 if found is None else found.end_from(pieces, index + 1)

    def first_words(self) -> Iterable[str]:
        """The words that phrases begin with."""
        return self._by_first.keys()


class SeveralPhrases:
    """Several sets of phrases asked about the same piece: one look says which of them may begin there."""

    __slots__ = ("_by_first",)

    def __init__(self, several: Sequence[Phrases]) -> None:
        by_first: dict[str, list[tuple[int, _Following]]] = {}
        for place, phrases in enumerate(several):
            for word, following in phrases._by_first.items():
                by_first.setdefault(word, []).append((place, following))
        self._by_first = by_first

    def ends_at(self, pieces: Sequence[Piece], index: int) -> Mapping[int, int]:
        """By place among the sets, the piece after its phrase that begins at ``index``; without those that have none."""
        found = self._by_first.get(pieces[index].text)
        if found is None:
            return {}
        return {place: end for place, following in found if (end := following.end_from(pieces, index + 1))}


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
