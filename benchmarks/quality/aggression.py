"""Aggression: the own suite by half, and outside sets beside a plain word list: ``python -m benchmarks.quality.aggression``.

The outside sets label hate and offence about anybody, not aggression towards an agent; there every reading with a kind counts,
whoever is meant.
"""

import csv
import re
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks.quality.figures import Figure, figures_of, macro_f1_of
from benchmarks.quality.functional_suite import cases_of
from benchmarks.quality.word_errors import garbler
from leidraad.domain.language.aggression.find import aggression_in
from leidraad.domain.language.languages import Language

TEXT = Path(__file__).resolve().parents[3] / "shared" / "data" / "text"
_CHECKS = {Language.DUTCH: "dutch", Language.FRENCH: "french", Language.GERMAN: "german"}
Garble = Callable[[str, Language], str]


def label_of(text: str, language: Language) -> str:
    """The suite's label of a text: none, rude, insult, threat, or care for self-harm."""
    reading = aggression_in(text, language=language)
    return "care" if reading.needs_care else str(reading.level)


def measure(*, garble: Garble | None = None, condition: str = "clean") -> list[Figure]:
    """All figures; ``garble`` changes the words first, ``condition`` names how. Outside sets that are absent are left out."""
    return [*_suite_figures(garble, condition), *_outside_figures(garble, condition)]


def _suite_figures(garble: Garble | None, condition: str) -> Iterator[Figure]:
    for language in Language:
        for held_back, part in ((False, "development"), (True, "held back")):
            cases = [case for case in cases_of("aggression", language) if case.held_back is held_back]
            texts = [garble(case.text, language) if garble else case.text for case in cases]
            yield from figures_of(
                [case.label.split(".")[0] for case in cases],
                [label_of(text, language) for text in texts],
                signal="aggression",
                language=language,
                data="own suite",
                part=part,
                condition=condition,
                reader="rules",
            )


def _outside_figures(garble: Garble | None, condition: str) -> Iterator[Figure]:
    for language, data, rows in _outside_sets():
        truth = [str(hateful) for _, hateful in rows]
        texts = [garble(text, language) if garble else text for text, _ in rows]
        for reader, read in (("rules", _any_kind), ("word list", _listed(language))):
            yield from figures_of(
                truth,
                [str(read(text, language)) for text in texts],
                signal="aggression",
                language=language,
                data=data,
                part="outside",
                condition=condition,
                reader=reader,
            )


def _outside_sets() -> Iterator[tuple[Language, str, list[tuple[str, bool]]]]:
    for language, name in _CHECKS.items():
        path = TEXT / "abuse-checks" / f"hatecheck_cases_final_{name}.csv"
        if path.exists():
            with path.open(encoding="utf-8", newline="") as lines:
                rows = [(row["test_case"], row["label_gold"] == "hateful") for row in csv.DictReader(lines)]
            yield language, "abuse-checks", rows
    path = TEXT / "abuse-de" / "germeval2018.test.txt"
    if path.exists():
        cells = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]
        yield Language.GERMAN, "abuse-de", [(row[0], row[1] == "OFFENSE") for row in cells]


def _any_kind(text: str, language: Language) -> bool:
    return aggression_in(text, language=language).kind is not None


def _listed(language: Language) -> Callable[[str, Language], bool]:
    listed = (TEXT / "sentiment-lexicons" / f"profanity-{language}.txt").read_text(encoding="utf-8").lower()
    words = re.compile(r"\b(?:" + "|".join(map(re.escape, listed.split("\n")[:-1])) + r")\b")
    return lambda text, _language: words.search(text.lower()) is not None


def print_figures(figures: list[Figure]) -> None:
    """A macro-F1 a line for each set, then precision, recall and F1 of each label."""
    sets: dict[tuple[str, ...], list[Figure]] = {}
    for figure in figures:
        key = (figure.language, figure.data, figure.part, figure.condition, figure.reader)
        sets.setdefault(key, []).append(figure)
    for name, labels in sets.items():
        print(*name, f"macro-F1 {macro_f1_of(labels):.3f}")
        for one in labels:
            print(
                f"    {one.label:10} P {one.precision:.3f} R {one.recall:.3f} F1 {one.f1:.3f} n {one.right + one.missed}"
            )


if __name__ == "__main__":
    print_figures(measure())
    for share in (0.25, 0.4):
        print_figures(list(_suite_figures(garbler(share), f"{share:.0%} of words wrong")))
