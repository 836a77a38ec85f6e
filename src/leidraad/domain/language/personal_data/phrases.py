"""Phrases looked for among the pieces of a text: "mijn naam is", "je m'appelle", "o.n.v."."""

from collections.abc import Iterable, Sequence

from leidraad.domain.language.personal_data.number_runs import Piece

_BETWEEN = "-'’."


class Phrases:
    """A set of phrases of one word or more; the longest that begins at a piece wins."""

    __slots__ = ("_by_first",)

    def __init__(self, listed: str) -> None:
        """``listed``: phrases in lower case, parted by bars or line ends; hyphens and apostrophes as blanks."""
        by_first: dict[str, list[tuple[str, ...]]] = {}
        for phrase in listed.replace("\n", "|").split("|"):
            words = tuple(phrase.split())
            if words:
                by_first.setdefault(words[0], []).append(words)
        for same in by_first.values():
            same.sort(key=len, reverse=True)
        self._by_first = by_first

    def end_at(self, pieces: Sequence[Piece], index: int) -> int:
        """The piece after the phrase that begins at ``index``; 0 when none does."""
        found = self._by_first.get(pieces[index].text)
        if found is None:
            return 0
        for words in found:
            if len(words) == 1:
                return index + 1
            if end := _end_of(pieces, index, words):
                return end
        return 0

    def first_words(self) -> Iterable[str]:
        """The words that phrases begin with."""
        return self._by_first.keys()


def _end_of(pieces: Sequence[Piece], index: int, words: tuple[str, ...]) -> int:
    """The piece after these words, over hyphens and apostrophes; 0 when other words stand there."""
    for place, word in enumerate(words):
        while place and index < len(pieces) and pieces[index].text in _BETWEEN:
            index += 1
        if index >= len(pieces) or pieces[index].text != word:
            return 0
        index += 1
    return index
