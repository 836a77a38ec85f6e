"""One measured figure of a signal, and the counts it comes from."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from benchmarks.quality.functional_suite import counts


@dataclass(frozen=True, slots=True)
class Figure:
    """How well one label of a signal is read in one language, part and condition, by one reader."""

    signal: str
    language: str
    data: str  # the set measured on
    part: str  # development, held back, outside
    condition: str  # clean, or what was done to the words
    reader: str
    label: str
    right: int
    wrong: int
    missed: int

    @property
    def precision(self) -> float:
        """0 to 1; 0 when the label was never said."""
        return self.right / (self.right + self.wrong) if self.right else 0.0

    @property
    def recall(self) -> float:
        """0 to 1; 0 when the label was never found."""
        return self.right / (self.right + self.missed) if self.right else 0.0

    @property
    def f1(self) -> float:
        """0 to 1."""
        return 2 * self.right / (2 * self.right + self.wrong + self.missed) if self.right else 0.0


def figures_of(
    truth: Sequence[str],
    told: Sequence[str],
    *,
    signal: str,
    language: str,
    data: str,
    part: str,
    condition: str,
    reader: str,
) -> list[Figure]:
    """One figure per label that occurs in ``truth``, in alphabetical order; none for no cases."""
    return [
        Figure(signal, language, data, part, condition, reader, label, *counts(truth, told, label))
        for label in sorted(set(truth))
    ]


def macro_f1_of(figures: Sequence[Figure]) -> float:
    """The mean F1 of the labels of one set; ValueError when there are none."""
    if not figures:
        raise ValueError("no figures")
    return sum(figure.f1 for figure in figures) / len(figures)


def sets_of(figures: Iterable[Figure]) -> dict[tuple[str, ...], list[Figure]]:
    """The labels of each set together, in the order they came: signal, language, data, part, condition, reader."""
    sets: dict[tuple[str, ...], list[Figure]] = {}
    for one in figures:
        name = (one.signal, one.language, one.data, one.part, one.condition, one.reader)
        sets.setdefault(name, []).append(one)
    return sets
