"""Compliments: the own suite by half: ``python -m benchmarks.quality.compliments``."""

from collections.abc import Iterator

from benchmarks.quality.aggression import Garble, print_figures
from benchmarks.quality.figures import Figure, figures_of
from benchmarks.quality.functional_suite import cases_of
from benchmarks.quality.word_errors import garbler
from leidraad.domain.language.compliments.find import compliment_in
from leidraad.domain.language.languages import Language


def label_of(text: str, language: Language) -> str:
    """The suite's label of a text: compliment or none."""
    return "compliment" if compliment_in(text, language=language).given else "none"


def measure(*, garble: Garble | None = None, condition: str = "clean") -> list[Figure]:
    """All figures; ``garble`` changes the words first, ``condition`` names how."""
    return list(_suite_figures(garble, condition))


def _suite_figures(garble: Garble | None, condition: str) -> Iterator[Figure]:
    for language in Language:
        for held_back, part in ((False, "development"), (True, "held back")):
            cases = [case for case in cases_of("compliments", language) if case.held_back is held_back]
            texts = [garble(case.text, language) if garble else case.text for case in cases]
            yield from figures_of(
                [case.label for case in cases],
                [label_of(text, language) for text in texts],
                signal="compliments",
                language=language,
                data="own suite",
                part=part,
                condition=condition,
                reader="rules",
            )


if __name__ == "__main__":
    print_figures(measure())
    for share in (0.25, 0.4):
        print_figures(list(_suite_figures(garbler(share), f"{share:.0%} of words wrong")))
