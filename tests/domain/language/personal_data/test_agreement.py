"""A contact as a whole: the same person is the same mark, numbers are followed over turns, doubts come back."""

from hypothesis import given, settings
from hypothesis import strategies as st

from leidraad.domain.contacts.turns import Party, Turn, Word
from leidraad.domain.language.personal_data.marks import (
    PersonalDataKind,
    is_mark,
    kind_of_mark,
    mark_of,
)
from leidraad.domain.language.personal_data.pseudonyms import Pseudonyms
from leidraad.domain.language.personal_data.redact import redact_turns
from tests.domain.language.personal_data.redacted import brings_back


def redacted(*texts: str) -> list[str]:
    parties = (Party.AGENT, Party.CUSTOMER)
    return [
        turn.text
        for turn in redact_turns([Turn(parties[at % 2], text) for at, text in enumerate(texts)]).turns
    ]


def test_the_same_person_is_the_same_mark_in_every_turn() -> None:
    assert redacted(
        "Goeiedag, met wie spreek ik?",
        "met els vanderhaegen",
        "Dag mevrouw Vanderhaegen, en de titularis?",
        "dat is mijn man koen verstraeten",
        "Dank u mevrouw Vanderhaegen.",
    ) == [
        "Goeiedag, met wie spreek ik?",
        "met [name 1]",
        "Dag mevrouw [name 1], en de titularis?",
        "dat is mijn man [name 2]",
        "Dank u mevrouw [name 1].",
    ]


def test_a_name_told_later_is_masked_before_too() -> None:
    assert redacted("schietecatte bedoelt u", "ja mijn naam is schietecatte") == [
        "[name 1] bedoelt u",
        "ja mijn naam is [name 1]",
    ]


def test_a_number_in_parts_that_nobody_asked_for_by_name_is_masked_with_its_reading_back() -> None:
    assert redacted(
        "kan ik u bereiken", "ja op nul vier zeven acht", "ja", "twaalf vierendertig zesenvijftig",
        "twaalf vierendertig zesenvijftig dank u",
    ) == ["kan ik u bereiken", "ja op [phone]", "ja", "[phone]", "[phone] dank u"]  # fmt: skip


def test_amounts_in_neighbouring_turns_are_no_number() -> None:
    said = ("hoeveel is het", "vijfenveertig euro", "en vroeger", "achtendertig euro")
    assert redacted(*said) == list(said)


def test_words_with_times_take_the_mark_of_their_person() -> None:
    words = tuple(
        Word(word, float(at), at + 0.5) for at, word in enumerate(["met", "els", "vanderhaegen", "hier"])
    )
    [turn] = redact_turns([Turn(Party.CUSTOMER, "met els vanderhaegen hier", 0.0, 4.0, words=words)]).turns
    assert [(word.text, word.start_s, word.end_s) for word in turn.words] == [
        ("met", 0.0, 0.5), ("[name 1]", 1.0, 2.5), ("hier", 3.0, 3.5),
    ]  # fmt: skip


def test_doubts_come_back_with_their_place_in_the_redacted_text() -> None:
    result = redact_turns(
        [Turn(Party.CUSTOMER, "mijn naam is jan peeters en er zijn werken in de kerkstraat")]
    )
    [doubt] = result.doubtful
    text = result.turns[doubt.turn].text
    assert (text[doubt.start : doubt.end], doubt.kind, doubt.masked) == (
        "kerkstraat",
        PersonalDataKind.ADDRESS,
        False,
    )
    assert 0 < doubt.confidence < 0.5


def test_pseudonyms_join_parts_of_a_name_and_part_namesakes() -> None:
    persons = Pseudonyms()
    assert [persons.number_of(name) for name in ("Peeters", "Jan Peeters", "Marie Peeters", "jan")] == [
        1,
        1,
        2,
        1,
    ]


def test_a_numbered_mark_is_a_mark_of_its_kind() -> None:
    mark = mark_of(PersonalDataKind.NAME, 12)
    assert mark == "[name 12]"
    assert is_mark(mark)
    assert kind_of_mark(mark) is PersonalDataKind.NAME
    assert kind_of_mark("[PII]") is None


SAID = st.lists(
    st.sampled_from(
        [
            "mijn",
            "naam",
            "is",
            "jan",
            "Jan",
            "peeters",
            "Peeters",
            "els",
            "ketels",
            "mevrouw",
            "Mevrouw",
            "met",
            "Dag",
            ",",
            ".",
            "[name]",
            "[name",
            "1]",
            "[NAME]",
            "kerkstraat",
            "12",
            "9000",
            "Gent",
            "woon",
            "in",
            "de",
            "geboren",
            "op",
            "maart",
            "1980",
            "wachtwoord",
            ":",
            "Zon77",
            "ik",
            "heb",
            "kanker",
            "lid",
            "abvv",
            "nul",
            "vier",
            "zeven",
            "acht",
            "twaalf",
            "uw",
            "naam",
            "adres",
            "van",
            "V",
            "p",
            "e",
            "t",
            "r",
            "s",
            "code",
            "postal",
            "rue",
            "du",
            "moulin",
            "je",
            "suis",
            "né",
            "le",
            "is",
            "that",
            "you",
        ]
    ),
    max_size=14,
).map(" ".join)


@given(st.lists(SAID, max_size=4))
@settings(deadline=None, max_examples=150)
def test_redacting_a_contact_twice_brings_nothing_back(texts: list[str]) -> None:
    """Now and then it masks more: a question may reach further once another number is a mark."""
    turns = [Turn((Party.AGENT, Party.CUSTOMER)[at % 2], text) for at, text in enumerate(texts)]
    once = redact_turns(turns).turns
    again = redact_turns(once).turns
    assert not any(brings_back(first.text, second.text) for first, second in zip(once, again, strict=True))
