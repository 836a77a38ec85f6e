"""Questions in one text: where they begin and end, what they want, and what only looks like one."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.domain.language.languages import Language
from leidraad.domain.language.questions.asked import Asks, questions_in, sentences_in

NL, FR, DE, EN = Language.DUTCH, Language.FRENCH, Language.GERMAN, Language.ENGLISH


@pytest.mark.parametrize(
    ("language", "text", "questions"),
    [
        (NL, "hoeveel kost dat en hoelang duurt dat nog", ["hoeveel kost dat", "hoelang duurt dat nog"]),
        (NL, "mijn tv doet het niet ik weet niet of dat aan jullie ligt", ["ik weet niet of dat aan jullie ligt"]),
        (FR, "il passe quand et je dois payer quelque chose", ["il passe quand", "je dois payer quelque chose"]),
        (FR, "cette facture je dois la payer ou pas", ["cette facture je dois la payer ou pas"]),
        (DE, "also die Rechnung muss ich die jetzt zahlen oder nicht", ["die Rechnung muss ich die jetzt zahlen oder nicht"]),
        (EN, "I got a bill and I was wondering whether that's right", ["I was wondering whether that's right"]),
    ],
)  # fmt: skip
def test_questions_are_found_in_speech_without_stops(
    language: Language, text: str, questions: list[str]
) -> None:
    assert [one.text for one in questions_in(text, language=language)] == questions


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (NL, "ik weet wanneer hij komt"), (NL, "u hebt mij uitgelegd hoe het werkt"), (NL, "vindt u dat normaal"),
        (FR, "je vous ai dit pourquoi j'appelle"), (FR, "vous trouvez ça normal"), (FR, "allô vous êtes toujours là"),
        (DE, "jetzt verstehe ich was passiert ist"), (DE, "finden Sie das normal"), (DE, "können Sie das noch mal wiederholen"),
        (EN, "they asked me how old I am"), (EN, "do you call that service"), (EN, "could you say that again please"),
    ],
)  # fmt: skip
def test_what_is_told_rhetorical_or_polite_asks_nothing(language: Language, text: str) -> None:
    assert questions_in(text, language=language) == ()


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("when will it come", Asks.TIME),
        ("how much is that", Asks.AMOUNT),
        ("how much longer will it take", Asks.TIME),
        ("where is that shop", Asks.PLACE),
        ("can I keep my number", Asks.ANYTHING),
    ],
)
def test_what_kind_of_answer_is_wanted(text: str, asks: Asks) -> None:
    assert [one.asks for one in questions_in(text, language=EN)] == [asks]


@pytest.mark.parametrize(
    ("language", "text"),
    [(NL, "en de droogkast ook"), (FR, "et le séchoir aussi"), (DE, "und auf den Trockner auch"), (EN, "and the dryer as well")],
)  # fmt: skip
def test_the_same_of_something_else_is_asked_only_after_the_agent(language: Language, text: str) -> None:
    assert questions_in(text, language=language) == ()
    assert [one.text for one in questions_in(text, language=language, after_agent=True)] == [text]


@given(st.text(alphabet="hoeveel kost dat when is it ? . , ; \n", max_size=80), st.sampled_from(Language))
def test_questions_stand_in_the_text_in_order_and_apart(text: str, language: Language) -> None:
    found = questions_in(text, language=language, after_agent=True)
    assert all(text[one.start : one.end] == one.text for one in found)
    assert all(one.end <= other.start for one, other in itertools.pairwise(found))


@given(st.text(max_size=80))
def test_sentences_are_cut_without_losing_a_letter(text: str) -> None:
    kept = "".join(text[start:end] for start, end in sentences_in(text))
    assert [letter for letter in kept if letter.isalpha()] == [letter for letter in text if letter.isalpha()]
