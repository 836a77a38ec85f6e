"""Which of the four languages a text is in, and each turn of a contact."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.quality.language_of_turns import contacts as made_contacts
from leidraad.domain.contacts.turns import Party, Turn
from leidraad.domain.language.language_of import language_of, language_switches, languages_of_turns
from leidraad.domain.language.languages import Language
from tests.shared_data import shared_data

NL, FR, DE, EN = Language.DUTCH, Language.FRENCH, Language.GERMAN, Language.ENGLISH


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Ik bel over mijn factuur van vorige maand.", NL),
        ("Je vous appelle au sujet de ma facture.", FR),
        ("Ich rufe wegen meiner Rechnung an.", DE),
        ("I am calling about my last bill.", EN),
        ("", None),
        ("ja", None),
        ("[phone] 0478", None),
        ("amai gij hebt dat efkes gefikst", NL),
        ("nonante et septante ça fait combien", FR),
        ("ich han mis Natel verlore", DE),
        ("IK BEL OVER MIJN FACTUUR", NL),
    ],
)
def test_a_sentence_tells_its_language_and_a_word_does_not(text: str, language: Language | None) -> None:
    assert language_of(text) is language


def turns(*said: tuple[Party, str]) -> list[Turn]:
    return [Turn(party, text) for party, text in said]


def test_a_short_turn_takes_the_language_of_its_party() -> None:
    said = turns(
        (Party.AGENT, "Goedemiddag, waarmee kan ik u vandaag helpen?"),
        (Party.CUSTOMER, "oui"),
        (Party.CUSTOMER, "Je voudrais parler de ma facture s'il vous plaît."),
        (Party.AGENT, "ok"),
    )
    assert languages_of_turns(said, contact_language=DE) == (NL, FR, FR, NL)


def test_turns_that_tell_nothing_take_the_language_of_the_contact() -> None:
    assert languages_of_turns(turns((Party.CUSTOMER, "ok")), contact_language=FR) == (FR,)
    assert languages_of_turns(turns((Party.CUSTOMER, "ok")), contact_language=None) == (None,)
    assert languages_of_turns((), contact_language=FR) == ()


def test_a_turn_that_has_a_language_keeps_it() -> None:
    said = [Turn(Party.CUSTOMER, "I am calling about my last bill.", language=NL)]
    assert languages_of_turns(said, contact_language=FR) == (NL,)


@pytest.mark.parametrize("language", Language)
def test_public_sentences_are_told_apart(language: Language) -> None:
    sentences = (
        shared_data(f"text/language-id/sentences/{language.value}.txt")
        .read_text(encoding="utf-8")
        .splitlines()
    )
    right = sum(language_of(sentence) is language for sentence in sentences)
    assert right / len(sentences) >= 0.99


def test_a_short_turn_leans_on_the_turns_around_it_and_a_clear_one_does_not() -> None:
    said = turns(
        (Party.CUSTOMER, "Ik bel over mijn factuur van vorige maand."),
        (Party.CUSTOMER, "in een hotel"),
        (Party.CUSTOMER, "Je préfère continuer en français si c'est possible."),
        (Party.CUSTOMER, "Excusez-moi, on m'a coupé la ligne."),
    )
    assert languages_of_turns(said) == (NL, NL, FR, FR)


def test_a_switch_is_where_a_party_goes_on_in_another_language() -> None:
    said = (Party.AGENT, Party.CUSTOMER, Party.AGENT, Party.CUSTOMER)
    assert language_switches(said, (NL, FR, NL, FR)) == ()
    assert language_switches(said, (NL, NL, NL, FR)) == (3,)
    assert language_switches(said, (NL, NL, None, FR)) == (3,)
    assert language_switches((), ()) == ()


texts = st.lists(
    st.sampled_from(
        ["ik", "bel", "vous", "appelle", "ich", "rufe", "an", "the", "bill", "ok", "42", "[phone]", ","]
    )
).map(" ".join)
contacts = st.lists(st.tuples(st.sampled_from([Party.AGENT, Party.CUSTOMER]), texts), max_size=8)


@given(contacts, st.sampled_from(Language))
def test_with_a_language_of_the_contact_every_turn_gets_one(
    said: list[tuple[Party, str]], language: Language
) -> None:
    found = languages_of_turns(turns(*said), contact_language=language)
    assert len(found) == len(said)
    assert None not in found


@given(texts)
def test_capitals_marks_and_numbers_change_nothing(text: str) -> None:
    assert language_of(f"[NAME] {text.upper()} 12, 34") is language_of(text)


@pytest.mark.parametrize("odd", [0, 1])
def test_turns_of_three_words_and_more_are_told_apart_in_contacts_that_switch(odd: int) -> None:
    shared_data("text/language-id")
    told = [
        found is really
        for contact in made_contacts(odd)
        for turn, found, really in zip(
            contact.turns, languages_of_turns(contact.turns), contact.truth, strict=True
        )
        if len(turn.text.split()) >= 3
    ]
    assert sum(told) / len(told) >= 0.98
