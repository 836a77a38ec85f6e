"""Open questions: the own suite by half, and fresh cases by another hand: ``python -m benchmarks.quality questions``.

``open`` counts questions: told rightly (in that turn, in those words), told though they are answered or no questions, and missed.
``none`` counts contacts in which nothing stays open. Why a question is open is measured where it was found, in the own
suite: the fresh cases do not say why.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from benchmarks.quality.figures import Figure
from benchmarks.quality.functional_suite import Case, parts_of
from benchmarks.quality.noise import SHARES, Garble, condition_of, garbler
from benchmarks.quality.printing import print_figures
from leidraad.domain.contacts.turns import Party, Turn
from leidraad.domain.language.languages import Language
from leidraad.domain.language.promises.times import plain
from leidraad.domain.language.questions.find import OpenQuestion, open_questions_of_turns

_BRACKETS = re.compile(r"[\[\]]")
_FRESH_LABELS = frozenset({"one", "two"})


@dataclass(frozen=True, slots=True)
class Gold:
    """A question that stays open: its turn, and where it stands in it or a word of it; neither where the turn has one question."""

    turn: int
    start: int = 0
    end: int = 0
    word: str = ""

    def is_told_by(self, found: OpenQuestion, turns: Sequence[Turn]) -> bool:
        """Whether a question that was found is this one; by its turn alone when noise took its word away."""
        if found.turn != self.turn:
            return False
        if self.end:
            return found.start < self.end and self.start < found.end
        word = plain(self.word)
        return word in plain(found.text) or word not in plain(turns[self.turn].text)


def read_case(
    case: Case, language: Language, garble: Garble | None = None
) -> tuple[list[Turn], tuple[Gold, ...]]:
    """The turns of a contact, and its questions that stay open; ``garble`` changes the words."""
    turns, golds = [], []
    for at, part in enumerate(case.text.split(" | ")):
        agents = part.startswith("agent:")
        text, spans = _marked(part.removeprefix("agent:").strip(), language, garble)
        turns.append(Turn(Party.AGENT if agents else Party.CUSTOMER, text))
        golds += [Gold(at, *span) for span in spans]
    return turns, tuple(golds) or _fresh_golds(case.target)


def _marked(text: str, language: Language, garble: Garble | None) -> tuple[str, list[tuple[int, int]]]:
    """A turn without its brackets, and where they stood; noise is made inside and outside of them apart."""
    said, spans = "", []
    for nth, piece in enumerate(_BRACKETS.split(text)):
        heard = garble(piece, language) + " " if garble else piece
        if nth % 2:
            spans.append((len(said), len(said) + len(heard)))
        said += heard
    return said.strip(), spans


def _fresh_golds(target: str) -> tuple[Gold, ...]:
    """The open questions of a fresh case, as its header tells: turns from 1, with a word where two questions share one."""
    if target in ("", "-"):
        return ()
    parted = (one.strip().partition(":") for one in target.split(","))
    return tuple(Gold(int(turn) - 1, word=word.strip()) for turn, _, word in parted)


def found_in(turns: Sequence[Turn], language: Language) -> tuple[OpenQuestion, ...]:
    """What is found in a contact of one language."""
    return open_questions_of_turns(turns, [language] * len(turns), agent=Party.AGENT, customer=Party.CUSTOMER)


def pairs_of(
    golds: Sequence[Gold], found: Sequence[OpenQuestion], turns: Sequence[Turn]
) -> list[tuple[Gold, OpenQuestion]]:
    """Each open question with what was found for it, where something was; nothing is taken twice."""
    left, pairs = list(found), []
    for gold in golds:
        one = next((one for one in left if gold.is_told_by(one, turns)), None)
        if one is not None:
            left.remove(one)
            pairs.append((gold, one))
    return pairs


def measure(*, garble: Garble | None = None, condition: str = "clean") -> list[Figure]:
    """All figures; ``garble`` changes the words first, ``condition`` names how."""
    return list(_figures(garble, condition))


def _figures(garble: Garble | None, condition: str) -> Iterator[Figure]:
    for language in Language:
        for data, part, cases in parts_of("questions", language):
            where = (language, data, part, condition, "rules and model")
            counts = Counts()
            for case in cases:
                counts.add(case, *read_case(case, language, garble), language)
            yield Figure("open questions", *where, "none", *counts.none)
            yield Figure("open questions", *where, "open", *counts.open)
            if data == "own suite":
                yield Figure("open questions, why", *where, "right", *counts.why)


class Counts:
    """What was told rightly, wrongly and missed, case by case."""

    def __init__(self) -> None:
        self.open, self.none, self.why = [0, 0, 0], [0, 0, 0], [0, 0, 0]

    def add(self, case: Case, turns: Sequence[Turn], golds: Sequence[Gold], language: Language) -> None:
        found = found_in(turns, language)
        pairs = pairs_of(golds, found, turns)
        _count(self.open, len(pairs), len(found) - len(pairs), len(golds) - len(pairs))
        silent = not found
        _count(self.none, silent and not golds, silent and bool(golds), not silent and not golds)
        if case.label not in _FRESH_LABELS:
            right = sum(one.why == case.label for _, one in pairs)
            _count(self.why, right, len(pairs) - right, len(pairs) - right)


def _count(counts: list[int], right: int, wrong: int, missed: int) -> None:
    for at, number in enumerate((right, wrong, missed)):
        counts[at] += number


if __name__ == "__main__":
    for share in (0, *SHARES):
        garble = garbler(share) if share else None
        print_figures(measure(garble=garble, condition=condition_of(share)))
