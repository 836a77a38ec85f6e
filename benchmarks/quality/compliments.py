"""Compliments: the own suite by half, and fresh cases by another hand: ``python -m benchmarks.quality.compliments``."""

from collections.abc import Iterator

from benchmarks.quality.figures import Figure, figures_of
from benchmarks.quality.functional_suite import parts_of
from benchmarks.quality.noise import SHARES, Garble, condition_of, garbler
from benchmarks.quality.printing import print_figures
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
        for data, part, cases in parts_of("compliments", language):
            texts = [garble(case.text, language) if garble else case.text for case in cases]
            yield from figures_of(
                [case.label for case in cases],
                [label_of(text, language) for text in texts],
                signal="compliments",
                language=language,
                data=data,
                part=part,
                condition=condition,
                reader="rules and model",
            )


if __name__ == "__main__":
    for share in (0, *SHARES):
        garble = garbler(share) if share else None
        print_figures(measure(garble=garble, condition=condition_of(share)))
