"""Cases of questions that stay open are read as their headers say, and counted question by question."""

import pytest

from benchmarks.quality.functional_suite import Case, parts_of
from benchmarks.quality.questions import Gold, found_in, pairs_of, read_case
from leidraad.domain.contacts.turns import Party
from leidraad.domain.language.languages import Language

EN = Language.ENGLISH


def case(text: str, *, target: str = "") -> Case:
    return Case("c", "no_reply", target, text, held_back=False)


def test_brackets_say_which_words_stay_open() -> None:
    turns, golds = read_case(case("I see and [when does it come] | agent: one moment"), EN)
    assert [turn.party for turn in turns] == [Party.CUSTOMER, Party.AGENT]
    assert turns[0].text == "I see and when does it come"
    (gold,) = golds
    assert turns[0].text[gold.start : gold.end] == "when does it come"


def test_noise_moves_the_brackets_with_the_words() -> None:
    turns, (gold,) = read_case(case("well [when does it come]"), EN, lambda text, _: text.strip().upper())
    assert turns[0].text[gold.start : gold.end].strip() == "WHEN DOES IT COME"


def test_targets_of_fresh_cases_count_turns_from_one() -> None:
    _, golds = read_case(case("hi | agent: hi | when and how much", target="3:when,3:much"), EN)
    assert golds == (Gold(2, word="when"), Gold(2, word="much"))
    assert read_case(case("hi", target="-"), EN)[1] == ()


def test_each_open_question_is_paired_once() -> None:
    turns, golds = read_case(case("why does it fail and when do I get a new one", target="1:fail,1:new"), EN)
    found = found_in(turns, EN)
    assert len(found) == 2
    assert [gold for gold, _ in pairs_of(golds, found, turns)] == list(golds)
    assert pairs_of(golds[:1], found[1:], turns) == []


@pytest.mark.parametrize("language", Language)
def test_the_own_suite_is_as_large_as_promised_and_both_halves_have_every_label(language: Language) -> None:
    (_, _, development), (_, _, held_back), (_, _, fresh) = parts_of("questions", language)
    assert len(development) + len(held_back) >= 100
    assert {one.label for one in development} == {one.label for one in held_back}
    assert all(
        bool(read_case(one, language)[1]) == (one.label != "none")
        for one in [*development, *held_back, *fresh]
    )
