"""The second set is as large as it says, and numbers in it are found when words of them were misheard."""

import pytest

from benchmarks.quality.heard_numbers import counted, developed_on, everyday, false_alarms
from leidraad.domain.language.languages import Language

_SEED = 301  # not one that anything is learned with


@pytest.mark.parametrize("language", list(Language))
def test_the_second_set_has_forty_templates_and_twenty_five_that_must_stay(language: Language) -> None:
    cases = developed_on(language)
    templates = {(case.section, case.place) for case in cases}
    assert sum(section != "kept" for section, _ in templates) >= 40
    assert sum(section == "kept" for section, _ in templates) >= 25


@pytest.mark.parametrize("language", list(Language))
def test_numbers_are_found_though_a_quarter_of_the_words_is_wrong(language: Language) -> None:
    counts = counted(developed_on(language), 0.25, [_SEED])
    assert counts.found >= 0.88 * counts.there
    assert counts.wrong <= 0.05 * counts.told


@pytest.mark.parametrize("share", [0.0, 0.4])
def test_in_ordinary_talk_hardly_a_number_is_found(share: float) -> None:
    found, turns = false_alarms(everyday(Language.DUTCH), Language.DUTCH, share, [_SEED])
    assert found <= turns / 500
