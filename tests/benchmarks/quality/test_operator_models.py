"""An operator sees how a model does beside the shipped rules before it labels a single contact."""

from pathlib import Path

import pytest

from benchmarks.quality.operator_models import NotMeasured, figures_beside, models_in
from leidraad.domain.language.languages import Language
from leidraad.domain.language.turn_label_models import FolderModel
from leidraad.domain.language.turn_labels import LabelledSignal, NotLabelled
from tests.tiny_classifier import write_classifier


@pytest.fixture
def settings(tmp_path: Path) -> Path:
    """A dummy that finds a compliment in every text that holds one word."""
    write_classifier(
        tmp_path / "plum", {"fantastisch": (0.0, 9.0)}, labels=["other", "praise"], rest=(0.1, 0.0)
    )
    file = tmp_path / "models.yaml"
    file.write_text(
        f"compliments:\n  folder: {tmp_path / 'plum'}\n  labels: {{other: none, praise: to_agent}}\n  languages: [nl]\n"
    )
    return file


def test_a_model_is_measured_beside_the_rules_in_its_languages_clean_and_with_words_wrong(
    settings: Path,
) -> None:
    (model,) = models_in(settings).values()

    figures = list(figures_beside(model))

    assert {figure.reader for figure in figures} == {"shipped", "plum"}
    assert {figure.language for figure in figures} == {Language.DUTCH}
    assert {figure.condition for figure in figures} == {"clean", "25% of words wrong", "40% of words wrong"}
    held_back = {
        figure.reader: figure
        for figure in figures
        if (figure.data, figure.part, figure.condition, figure.label) == ("own suite", "held back", "clean", "compliment")
    }  # fmt: skip
    assert held_back["plum"].f1 < held_back["shipped"].f1
    assert (
        held_back["plum"].right + held_back["plum"].missed
        == held_back["shipped"].right + held_back["shipped"].missed
    )


def test_a_model_that_does_not_label_is_not_measured_by_the_rules_in_its_place(tmp_path: Path) -> None:
    model = FolderModel(LabelledSignal.COMPLIMENTS, "plum", str(tmp_path), (("a", "none"), ("b", "to_agent")))

    with pytest.raises((NotMeasured, NotLabelled)):
        list(figures_beside(model))
