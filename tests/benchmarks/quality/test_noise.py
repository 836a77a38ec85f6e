"""The mistakes made on purpose: as many as asked for, the same each time."""

import jiwer
import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.quality.functional_suite import parts_of
from benchmarks.quality.noise import SHARES, condition_of, garbler, spoken, word_error_share
from leidraad.domain.language.languages import Language

NEAR = 0.03
words = st.lists(st.sampled_from(["ik", "bel", "morgen", "factuur", "u", "niet"]), min_size=1, max_size=8)


def test_capitals_and_punctuation_are_lost() -> None:
    assert spoken("Goed, bel u Jan.Peeters@voorbeeld.be?") == ["goed", "bel", "u", "jan.peeters@voorbeeld.be"]
    assert garbler(0.0)("Ja, dat klopt!", Language.DUTCH) == "ja dat klopt"


def test_the_same_text_gets_the_same_mistakes() -> None:
    text = "ik bel u morgen terug over de factuur van vorige maand"
    assert garbler(0.4)(text, Language.DUTCH) == garbler(0.4)(text, Language.DUTCH)
    assert garbler(0.4)(text, Language.DUTCH) != text


@pytest.mark.parametrize("share", SHARES)
@pytest.mark.parametrize("language", Language)
def test_about_as_many_words_are_wrong_as_asked_for(share: float, language: Language) -> None:
    garble = garbler(share)
    cases = [case for *_, part in parts_of("aggression", language) for case in part]
    said = [" ".join(spoken(case.text)) for case in cases]
    heard = [garble(case.text, language) for case in cases]
    assert jiwer.wer(said, heard) == pytest.approx(share, abs=NEAR)


@given(words, words)
def test_our_word_error_rate_is_that_of_jiwer(said: list[str], heard: list[str]) -> None:
    assert word_error_share(said, heard) == pytest.approx(jiwer.wer(" ".join(said), " ".join(heard)))


def test_nothing_said_has_no_mistakes() -> None:
    assert word_error_share([], []) == 0.0
    assert garbler(0.4)("", Language.FRENCH) == ""


def test_conditions_are_named() -> None:
    assert condition_of(0) == "clean"
    assert condition_of(0.25) == "25% of words wrong"
