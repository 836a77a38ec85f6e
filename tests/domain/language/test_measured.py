"""The figures that are printed beside signals: there for each language, and shares of what was counted."""

import pytest

from leidraad.domain.language.languages import Language
from leidraad.domain.language.measured import MeasuredQuality, measured_quality
from leidraad.domain.language.reading import SignalKind

MEASURED = (
    SignalKind.COMPLIMENT,
    SignalKind.CARE,
    SignalKind.AGGRESSION,
    SignalKind.PROMISE,
    SignalKind.QUESTION,
    SignalKind.REPEAT,
    SignalKind.SENTIMENT,
)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("kind", MEASURED)
def test_each_kind_that_is_measured_has_figures_in_every_language(
    kind: SignalKind, language: Language
) -> None:
    found = measured_quality(kind, language)

    assert found is not None
    assert found.part == "held back"
    assert min(found.right, found.wrong, found.missed) >= 0
    assert found.right + found.missed > 0


def test_what_was_not_measured_has_none() -> None:
    assert measured_quality("something else", Language.DUTCH) is None


def test_shares_are_of_what_was_told_and_of_what_is_there() -> None:
    found = MeasuredQuality("fresh cases", "held back", right=6, wrong=2, missed=4)

    assert (found.precision, found.recall) == (0.75, 0.6)
    assert MeasuredQuality("fresh cases", "held back", 0, 3, 3).precision == 0.0
    assert MeasuredQuality("fresh cases", "held back", 0, 3, 3).recall == 0.0
