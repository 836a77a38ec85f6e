"""Aggression towards the agent: how strong, at whom, by which words; and what is none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.quality.functional_suite import Case, cases_of, suite_macro_f1
from leidraad.domain.contacts.turns import Party, Turn
from leidraad.domain.language.aggression.find import aggression_in, aggressions_of_turns
from leidraad.domain.language.aggression.reading import Kind, Level, Target
from leidraad.domain.language.languages import Language

NL, FR, DE, EN = Language.DUTCH, Language.FRENCH, Language.GERMAN, Language.ENGLISH
LEAST_HELD_BACK_MACRO_F1 = {NL: 0.95, FR: 0.94, DE: 0.93, EN: 0.95}


def label_of(text: str, language: Language) -> str:
    reading = aggression_in(text, language=language)
    return "care" if reading.needs_care else str(reading.level)


def test_an_insult_says_its_words_and_whom_it_meets() -> None:
    reading = aggression_in("ja maar gij zijt ne klootzak meneer", language=NL)
    assert (reading.level, reading.kind, reading.target) == (Level.INSULT, Kind.INSULT, Target.AGENT)
    assert [words.text for words in reading.words] == ["gij zijt ne klootzak"]
    assert 0.5 < reading.confidence <= 1.0


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        (EN, "I know where you live", Kind.THREAT_OF_BEING_WAITED_FOR),
        (NL, "ik ga u vermoorden", Kind.THREAT_OF_VIOLENCE),
        (FR, "je vais te casser la gueule", Kind.THREAT_OF_VIOLENCE),
        (DE, "ich warte draußen auf dich", Kind.THREAT_OF_BEING_WAITED_FOR),
    ],
)
def test_a_threat_says_its_kind(language: Language, text: str, kind: Kind) -> None:
    reading = aggression_in(text, language=language)
    assert (reading.level, reading.kind) == (Level.THREAT, kind)


def test_a_quoted_insult_is_somebody_elses() -> None:
    reading = aggression_in("mijn buurman noemde mij een idioot", language=NL)
    assert (reading.level, reading.target) == (Level.NONE, Target.SOMEBODY_ELSE)


def test_what_the_customer_denies_is_none() -> None:
    assert aggression_in("I'm not saying you are an idiot", language=EN).level is Level.NONE


def test_swearing_at_a_thing_is_none() -> None:
    assert aggression_in("verdomde klote router", language=NL).level is Level.NONE


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (FR, "le technicien est arrivé en retard"),
        (FR, "vous savez où j'habite parce que le technicien n'a pas trouvé la maison"),
        (DE, "ich warte schon seit drei Wochen auf Sie"),
        (DE, "Sie wurden mir empfohlen"),
        (EN, "will you find me another contract"),
        (NL, "ik wacht nog altijd op u"),
    ],
)
def test_everyday_sentences_near_a_pattern_are_none(language: Language, text: str) -> None:
    assert aggression_in(text, language=language).level is Level.NONE


def test_self_harm_asks_for_care_and_is_no_aggression() -> None:
    reading = aggression_in("ich bringe mich um", language=DE)
    assert reading.needs_care
    assert (reading.level, reading.target) == (Level.NONE, None)


def test_a_text_without_a_language_is_read_in_all_four() -> None:
    assert aggression_in("vous êtes un connard").level is Level.INSULT
    assert aggression_in("du bist ein Vollidiot").level is Level.INSULT


def test_a_word_that_is_ordinary_in_one_language_is_no_insult_without_a_language() -> None:
    assert aggression_in("le technicien est en retard").level is Level.NONE


def test_an_empty_text_has_none() -> None:
    assert aggression_in("").level is Level.NONE


def test_only_the_customers_words_are_read() -> None:
    turns = [Turn(Party.AGENT, "you are an idiot"), Turn(Party.CUSTOMER, "you are an idiot")]
    agent, customer = aggressions_of_turns(turns, [EN, EN], customer=Party.CUSTOMER)
    assert agent is None
    assert customer is not None
    assert customer.level is Level.INSULT


@given(st.text(max_size=120), st.sampled_from(Language))
def test_the_words_named_stand_in_the_text(text: str, language: Language) -> None:
    reading = aggression_in(text, language=language)
    assert all(text[words.start : words.end] == words.text for words in reading.words)
    assert reading.level is Level.NONE or reading.words


@pytest.mark.parametrize("language", Language)
def test_the_suite_is_large_enough(language: Language) -> None:
    assert len({case.text for case in cases_of("aggression", language)}) >= 300


@pytest.mark.parametrize("language", Language)
def test_the_held_back_half_is_read_as_well_as_it_was(language: Language) -> None:
    held_back: list[Case] = [case for case in cases_of("aggression", language) if case.held_back]
    assert (
        suite_macro_f1(held_back, lambda text: label_of(text, language)) >= LEAST_HELD_BACK_MACRO_F1[language]
    )
