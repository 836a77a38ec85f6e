"""Aggression: the own suite by half, fresh cases by another hand, and outside sets beside a plain word list: ``python -m benchmarks.quality.aggression``.

The outside sets label hate and offence about anybody, not aggression towards an agent; there every reading with a kind counts,
whoever is meant. Published by others: about 0.77 macro-F1 for the best system on GermEval 2018, trained on that set's training part, which ours is
not (Wiegand and others, 2018); for Dutch an accuracy of 0.614 of GroNLP's model on HateCheck-NL, another set than this one.
"""

import csv
import re
from collections.abc import Callable, Iterator

from benchmarks.quality.figures import Figure, figures_of
from benchmarks.quality.functional_suite import parts_of
from benchmarks.quality.noise import SHARES, Garble, condition_of, garbler
from benchmarks.quality.outside_data import TEXT
from benchmarks.quality.printing import print_figures
from leidraad.domain.language.aggression.find import aggression_in
from leidraad.domain.language.languages import Language

_CHECKS = {Language.DUTCH: "dutch", Language.FRENCH: "french", Language.GERMAN: "german"}


def label_of(text: str, language: Language) -> str:
    """The suite's label of a text: none, rude, insult, threat, or care for self-harm."""
    reading = aggression_in(text, language=language)
    return "care" if reading.needs_care else str(reading.level)


def measure(*, garble: Garble | None = None, condition: str = "clean") -> list[Figure]:
    """All figures; ``garble`` changes the words first, ``condition`` names how. Outside sets that are absent are left out."""
    return [*_suite_figures(garble, condition), *_outside_figures(garble, condition)]


def _suite_figures(garble: Garble | None, condition: str) -> Iterator[Figure]:
    for language in Language:
        for data, part, cases in parts_of("aggression", language):
            texts = [garble(case.text, language) if garble else case.text for case in cases]
            yield from figures_of(
                [case.label.split(".")[0] for case in cases],
                [label_of(text, language) for text in texts],
                signal="aggression",
                language=language,
                data=data,
                part=part,
                condition=condition,
                reader="rules and model",
            )


def _outside_figures(garble: Garble | None, condition: str) -> Iterator[Figure]:
    for language, data, rows in outside_sets():
        truth = [str(hateful) for _, hateful in rows]
        texts = [garble(text, language) if garble else text for text, _ in rows]
        for reader, read in (("rules and model", _any_kind), ("word list", _listed(language))):
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


def outside_sets() -> Iterator[tuple[Language, str, list[tuple[str, bool]]]]:
    """The sets of others that are there: language, name, and each text with whether it attacks anybody."""
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


if __name__ == "__main__":
    for share in (0, *SHARES):
        garble = garbler(share) if share else None
        print_figures(measure(garble=garble, condition=condition_of(share)))
