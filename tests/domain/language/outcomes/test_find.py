"""How contacts ended, and all that does not say so."""

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.quality.functional_suite import cases_of, suite_macro_f1
from benchmarks.quality.promises import turns_of
from leidraad.domain.contacts.turns import Party, Turn
from leidraad.domain.language.languages import Language
from leidraad.domain.language.outcomes.find import Outcome, OutcomeReading, outcome_of_turns
from leidraad.domain.language.promises.find import promises_of_turns

NL, FR, DE, EN = Language.DUTCH, Language.FRENCH, Language.GERMAN, Language.ENGLISH
WEDNESDAY = datetime(2026, 11, 18, 10, 0, tzinfo=ZoneInfo("Europe/Brussels"))
LEAST_HELD_BACK_MACRO_F1 = 0.93
LEAST_OF_SECOND_SUITE = {NL: 0.9, FR: 0.95, DE: 0.92, EN: 0.93}  # written before the rules were looked at


def _ended(turns: Sequence[Turn], language: Language) -> OutcomeReading:
    languages = [language] * len(turns)
    promises = promises_of_turns(
        turns, languages, said_at=WEDNESDAY, agent=Party.AGENT, customer=Party.CUSTOMER
    )
    return outcome_of_turns(turns, languages, promises=promises, agent=Party.AGENT, customer=Party.CUSTOMER)


@pytest.mark.parametrize(
    ("language", "contact", "outcome", "words"),
    [
        (NL, "mijn tv is stuk | agent: herstart eens | ja het werkt nu", Outcome.SOLVED, "het werkt nu"),
        (FR, "c'est trop cher | agent: je ne peux rien faire", Outcome.NOT_SOLVED, "peux rien faire"),
        (
            DE,
            "es rauscht | agent: wir rufen Sie morgen zurück",
            Outcome.FOLLOW_UP,
            "wir rufen Sie morgen zurück",
        ),
        (EN, "billing please | agent: I'll put you through", Outcome.TRANSFERRED, "I'll put you through"),
        (EN, "hello | agent: hello", Outcome.UNKNOWN, ""),
    ],
)
def test_the_outcome_carries_the_words_that_say_so(
    language: Language, contact: str, outcome: Outcome, words: str
) -> None:
    reading = _ended(turns_of(contact), language)
    assert (reading.outcome, reading.text) == (outcome, words)


def test_the_customers_word_stands_above_the_agents() -> None:
    turns = turns_of("mijn tv is stuk | agent: ik heb het opgelost | nee het werkt nog altijd niet")
    assert _ended(turns, NL).outcome is Outcome.NOT_SOLVED


def test_a_problem_told_at_the_beginning_is_no_outcome() -> None:
    assert _ended(turns_of("it still doesn't work | agent: one moment"), EN).outcome is Outcome.UNKNOWN


def test_a_yes_to_whether_it_works_is_solved_and_a_yes_to_anything_else_is_not() -> None:
    assert _ended(turns_of("trouble | agent: is it working now | yes"), EN).outcome is Outcome.SOLVED
    assert _ended(turns_of("trouble | agent: are you at home | yes"), EN).outcome is Outcome.UNKNOWN


@pytest.mark.parametrize(
    ("language", "contact"),
    [
        (
            DE,
            "kein Netz | agent: es gibt eine Störung | und wann geht es wieder | agent: das steht auf der Seite",
        ),
        (EN, "trouble | agent: one moment | is it working again?"),
        (FR, "panne | agent: quand ce sera réglé vous le verrez"),
    ],
)
def test_asked_or_still_to_come_is_not_solved(language: Language, contact: str) -> None:
    assert _ended(turns_of(contact), language).outcome is Outcome.UNKNOWN


def test_a_letter_of_confirmation_leaves_nothing_open_and_a_call_back_does() -> None:
    done = "ik verhuis | agent: ik heb dat geregeld"
    assert _ended(turns_of(f"{done} u krijgt nog een bevestiging"), NL).outcome is Outcome.SOLVED
    assert _ended(turns_of(f"{done} en ik bel u morgen terug"), NL).outcome is Outcome.FOLLOW_UP


def test_no_turns_say_nothing() -> None:
    assert _ended([], NL) == OutcomeReading(Outcome.UNKNOWN, None, "", 0, 0)


@given(
    st.lists(st.builds(Turn, st.sampled_from(Party), st.text(max_size=60)), max_size=6),
    st.sampled_from(Language),
)
def test_the_words_stand_in_the_turn_that_is_named(turns: list[Turn], language: Language) -> None:
    reading = _ended(turns, language)
    if reading.turn is None:
        assert (reading.outcome, reading.text) == (Outcome.UNKNOWN, "")
    else:
        assert turns[reading.turn].text[reading.start : reading.end] == reading.text


@pytest.mark.parametrize("language", Language)
def test_the_suite_is_large_enough(language: Language) -> None:
    assert len({case.text for case in cases_of("outcomes", language)}) >= 150


@pytest.mark.parametrize("language", Language)
def test_the_held_back_half_is_read_as_well_as_it_was(language: Language) -> None:
    held_back = [case for case in cases_of("outcomes", language) if case.held_back]
    assert (
        suite_macro_f1(held_back, lambda text: str(_ended(turns_of(text), language).outcome))
        >= LEAST_HELD_BACK_MACRO_F1
    )


@pytest.mark.parametrize("language", Language)
def test_the_second_suite_is_read_as_well_as_it_was(language: Language) -> None:
    held_back = [case for case in cases_of("training/outcomes", language) if case.held_back]
    assert len(held_back) >= 60
    assert (
        suite_macro_f1(held_back, lambda text: str(_ended(turns_of(text), language).outcome))
        >= LEAST_OF_SECOND_SUITE[language]
    )


def test_what_the_customer_will_still_send_leaves_a_contact_open_and_takes_nothing_back() -> None:
    asked = "ik heb de papieren niet bij mij | agent: die hebben we nodig | ik mail ze u vanavond door"
    assert _ended(turns_of(asked), NL).outcome is Outcome.FOLLOW_UP
    solved = "ik verhuis | agent: ik heb dat aangepast | ik mail u vanavond mijn contract door"
    assert _ended(turns_of(solved), NL).outcome is Outcome.SOLVED


def test_needing_nothing_else_closes_a_contact_though_it_is_a_denial() -> None:
    said = "what are the hours | agent: nine to four | perfect I don't need anything more"
    assert _ended(turns_of(said), EN).outcome is Outcome.SOLVED


def test_what_is_supposed_is_not_unsolved() -> None:
    said = "ça coupe | agent: redémarrez | oui ça marche maintenant | agent: si ça ne va pas on vous rappelle"
    assert _ended(turns_of(said), FR).outcome is Outcome.SOLVED


def test_that_was_all_takes_back_no_promise() -> None:
    assert _ended(
        turns_of("trouble | agent: we'll call you back tomorrow | that's all thanks"), EN
    ).outcome is (Outcome.FOLLOW_UP)
    assert (
        _ended(turns_of("a question | agent: that is the tax | that's all thanks"), EN).outcome
        is Outcome.SOLVED
    )


def test_asking_to_be_of_help_refuses_nothing() -> None:
    assert _ended(turns_of("hello | agent: how can I help you"), EN).outcome is Outcome.UNKNOWN


def test_no_to_anything_more_closes_what_nothing_else_decided() -> None:
    more = "agent: is there anything else I can help with | no thanks"
    assert (
        _ended(turns_of(f"a question | agent: that is the tax | right | {more}"), EN).outcome
        is Outcome.SOLVED
    )
    assert _ended(turns_of(f"my line is dead | agent: we can't fix that | oh | {more}"), EN).outcome is (
        Outcome.NOT_SOLVED
    )
