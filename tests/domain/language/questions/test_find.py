"""Questions of customers, and which of them stayed open."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.quality.promises import turns_of
from leidraad.domain.contacts.turns import Party, Turn
from leidraad.domain.language.languages import Language
from leidraad.domain.language.questions.find import (
    OpenQuestion,
    WhyOpen,
    open_questions_of_turns,
    questions_in,
)

NL, FR, DE, EN = Language.DUTCH, Language.FRENCH, Language.GERMAN, Language.ENGLISH


def _open(turns: list[Turn], language: Language) -> tuple[OpenQuestion, ...]:
    return open_questions_of_turns(turns, [language] * len(turns), agent=Party.AGENT, customer=Party.CUSTOMER)


@pytest.mark.parametrize(
    ("language", "text", "question"),
    [
        (NL, "mijn factuur is te hoog en hoeveel moet ik nu betalen", "hoeveel moet ik nu betalen"),
        (FR, "c'est combien l'abonnement ?", "c'est combien l'abonnement ?"),
        (DE, "ja aber wann kommt der Techniker", "wann kommt der Techniker"),
        (EN, "I was charged. Why was I charged twice?", "Why was I charged twice?"),
    ],
)
def test_a_question_is_found_with_and_without_its_mark(language: Language, text: str, question: str) -> None:
    assert [one.text for one in questions_in(text, language=language)] == [question]


@pytest.mark.parametrize(
    ("language", "text"),
    [(NL, "hoort u mij"), (FR, "comment ça va"), (DE, "wie bitte?"), (EN, "how are you"), (EN, "I was charged twice"), (EN, "")],
)  # fmt: skip
def test_politeness_and_statements_ask_nothing(language: Language, text: str) -> None:
    assert questions_in(text, language=language) == ()


@pytest.mark.parametrize(
    ("language", "contact", "why"),
    [
        (NL, "wanneer komt de technieker | agent: een momentje", WhyOpen.NO_REPLY),
        (NL, "wanneer komt de technieker", WhyOpen.NO_REPLY),
        (
            FR,
            "je voudrais savoir pourquoi c'est si cher | agent: je ne sais pas vous dire",
            WhyOpen.NOT_KNOWN,
        ),
        (DE, "wann kommt der Techniker | agent: das weiß ich leider nicht", WhyOpen.NOT_KNOWN),
        (EN, "when will my card arrive | agent: what is your number?", WhyOpen.NO_REPLY),
    ],
)
def test_a_question_without_an_answer_is_open(language: Language, contact: str, why: WhyOpen) -> None:
    assert [one.why for one in _open(turns_of(contact), language)] == [why]


@pytest.mark.parametrize(
    ("language", "contact"),
    [
        (NL, "wanneer komt de technieker | agent: dinsdag tussen acht en twaalf"),
        (NL, "is dat gratis | agent: ja"),
        (
            DE,
            "wann kommt der Techniker | agent: das weiß ich nicht | hm | agent: der Techniker kommt am Dienstag",
        ),
        (EN, "when will my card arrive | agent: it should be there by Friday"),
    ],
)
def test_a_question_with_an_answer_is_not(language: Language, contact: str) -> None:
    assert _open(turns_of(contact), language) == ()


def test_asked_again_it_is_one_question() -> None:
    contact = "waarom is mijn factuur zo hoog | agent: een momentje | ja maar waarom is die factuur zo hoog"
    (question,) = _open(turns_of(contact), NL)
    assert (question.turn, question.times_asked) == (2, 2)


@given(
    st.lists(st.builds(Turn, st.sampled_from(Party), st.text(max_size=60)), max_size=5), st.sampled_from(Language)
)  # fmt: skip
def test_open_questions_stand_in_their_turn_and_are_the_customers(
    turns: list[Turn], language: Language
) -> None:
    for one in _open(turns, language):
        assert turns[one.turn].party is Party.CUSTOMER
        assert turns[one.turn].text[one.start : one.end] == one.text


@pytest.mark.parametrize(
    ("language", "contact", "open_ones"),
    [
        (NL, "hoeveel kost dat en hoelang duurt dat nog | agent: dat kost vijftig euro", ["hoelang duurt dat nog"]),
        (NL, "wanneer komt hij | agent: de modem is van het nieuwste type | oké", ["wanneer komt hij"]),
        (FR, "mon adresse a changé et est-ce que je dois signer un contrat | agent: j'ai adapté l'adresse", ["est-ce que je dois signer un contrat"]),
        (DE, "kann ich meine Nummer mitnehmen | agent: um welche Nummer geht es | lassen Sie es", []),
        (EN, "can I keep my number | agent: one moment | never mind", []),
        (EN, "does he come on Saturdays | agent: not certain let me check | okay | agent: yes he does", []),
        (EN, "why was it refused | agent: just a moment | and when do I get a new card | agent: on Friday", ["why was it refused"]),
    ],
)  # fmt: skip
def test_a_reply_answers_the_question_that_it_is_to(
    language: Language, contact: str, open_ones: list[str]
) -> None:
    assert [one.text for one in _open(turns_of(contact), language)] == open_ones


def test_as_many_languages_as_turns_are_wanted() -> None:
    with pytest.raises(ValueError, match="languages"):
        open_questions_of_turns([Turn(Party.CUSTOMER, "hoe")], [], agent=Party.AGENT, customer=Party.CUSTOMER)
