"""The agent is known by what is said, in four languages; where nothing tells, nothing is claimed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.domain.contacts.evidence import FIRM_FROM
from leidraad.domain.contacts.roles import agent_voice
from leidraad.domain.contacts.turns import Direction, Party, Turn
from leidraad.domain.language.languages import Language

CALLS = {
    Language.DUTCH: (
        "Goedemorgen, u spreekt met Anna van Veldnet, waarmee kan ik u helpen?",
        "Ik bel omdat mijn factuur niet klopt.",
        "Wat is uw klantnummer?",
    ),
    Language.FRENCH: (
        "Veldnet bonjour, Anne à votre écoute, en quoi puis-je vous aider ?",
        "J'appelle parce que ma facture est trop élevée.",
        "Un instant s'il vous plaît, je vérifie.",
    ),
    Language.GERMAN: (
        "Guten Tag, mein Name ist Anna von Veldnet, wie kann ich Ihnen helfen?",
        "Ich rufe an, weil meine Rechnung nicht stimmt.",
        "Einen Moment bitte, ich schaue nach.",
    ),
    Language.ENGLISH: (
        "Thank you for calling Veldnet, how can I help you?",
        "Hi, I'm calling about my bill.",
        "Let me check that for you.",
    ),
}


def said(*turns: tuple[int, str]) -> list[tuple[int, Turn]]:
    return [(voice, Turn(Party.OTHER, text)) for voice, text in turns]


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("agent", [0, 1])
@pytest.mark.parametrize("told", [True, False])
def test_the_agent_is_known_by_greeting_and_role(language: Language, agent: int, told: bool) -> None:
    greeting, question, answer = CALLS[language]
    turns = said((agent, greeting), (1 - agent, question), (agent, answer))

    found = agent_voice(turns, language=language if told else None)

    assert found is not None
    assert found.voice == agent
    assert found.confidence > 0.95


@pytest.mark.parametrize("language", list(Language))
def test_a_customer_who_speaks_first_is_not_taken_for_the_agent(language: Language) -> None:
    greeting, question, _ = CALLS[language]
    found = agent_voice(said((0, question), (1, greeting)), language=language, direction=Direction.INBOUND)
    assert found is not None
    assert found.voice == 1
    assert found.confidence >= FIRM_FROM


def test_in_a_call_out_the_customer_answers_first_and_that_alone_is_not_firm() -> None:
    found = agent_voice(said((0, "hallo?"), (1, "goedemiddag")), direction=Direction.OUTBOUND)
    assert found is not None
    assert found.voice == 1
    assert found.confidence < FIRM_FROM


def test_where_nothing_is_told_it_is_a_coin() -> None:
    found = agent_voice(said((0, "ja"), (1, "nee")))
    assert found is not None
    assert found.confidence == 0.5


def test_the_notice_of_recording_is_the_agent_s() -> None:
    turns = said((0, "Dit gesprek kan opgenomen worden, is dat goed?"), (1, "Ja hoor"))
    found = agent_voice(turns, language=Language.DUTCH)
    assert found is not None
    assert (found.voice, found.confidence > FIRM_FROM) == (0, True)


@pytest.mark.parametrize("turns", [said(), said((0, "hallo")), said((0, "a"), (1, "b"), (2, "c"))])
def test_without_exactly_two_voices_there_is_no_answer(turns: list[tuple[int, Turn]]) -> None:
    assert agent_voice(turns) is None


TEXTS = st.lists(st.sampled_from([text for call in CALLS.values() for text in call] + ["ja", ""]), max_size=4)


@given(first=TEXTS, second=TEXTS)
def test_other_numbers_for_the_voices_give_the_other_answer_as_surely(
    first: list[str], second: list[str]
) -> None:
    turns = [(0, "dag"), (1, "dag"), *((0, text) for text in first), *((1, text) for text in second)]
    found = agent_voice(said(*turns))
    swapped = agent_voice(said(*((1 - voice, text) for voice, text in turns)))
    assert found is not None
    assert swapped is not None
    assert swapped.confidence == found.confidence
    assert found.confidence == 0.5 or swapped.voice == 1 - found.voice
    assert 0.5 <= found.confidence < 1
