"""What a reader of a redacted text sees, and what a redacted recording must silence."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leidraad.domain.contacts.turns import Party, Turn, Word
from leidraad.domain.language.personal_data.marks import PersonalDataKind
from leidraad.domain.language.personal_data.redact import Redacted, redact_text, redact_turns
from tests.domain.language.personal_data.redacted import brings_back


@pytest.mark.parametrize(
    ("text", "redacted"),
    [
        ("bel mij op 0478 12 34 56 of 02 123 45 67", "bel mij op [phone] of [phone]"),
        ("nul vier zeven acht twaalf vierendertig zesenvijftig", "[phone]"),
        ("zéro quatre cent septante-huit nonante-huit douze trente-quatre", "[phone]"),
        ("null vier sieben zwo zwölf vierunddreißig sechsundfünfzig", "[phone]"),
        ("oh four double five triple two seven eight nine", "[phone]"),
        ("nul vier zeven zes dubbel vijf drie keer nul vier", "[phone]"),
        ("BE68 5390 0754 7034 graag", "[iban] graag"),
        ("GSM 0478 12 34 56 BSN 111222333 ISBN 0375403744", "GSM [phone] BSN [bsn] ISBN 0375403744"),
        (
            "b e achtenzestig vijf drie negen nul nul zeven vijf vier zeven nul drie vier alstublieft",
            "[iban] alstublieft",
        ),
        ("vijfentachtig nul zeven dertig nul drie drie achtentwintig", "[national_number]"),
        ("my card 4111 1111 1111 1111 please", "my card [card] please"),
        ("jan punt peeters apenstaartje voorbeeld punt be", "[email]"),
        ("c'est marie tiret claire arobase exemple point be merci", "c'est [email] merci"),
        ("john dot smith at example dot com please", "[email] please"),
    ],
)
def test_written_and_spoken_identifiers_become_marks(text: str, redacted: str) -> None:
    assert redact_text(text).text == redacted


def test_words_of_one_find_become_one_word_that_spans_their_times() -> None:
    said = "bel nul vier zeven acht twaalf vierendertig zesenvijftig graag"
    words = tuple(Word(word, float(index), index + 0.8) for index, word in enumerate(said.split()))
    redacted = redact_turns([Turn(Party.CUSTOMER, said, 0.0, 9.0, words=words)])
    turn = redacted.turns[0]
    assert turn.text == "bel [phone] graag"
    assert [(word.text, word.start_s, word.end_s) for word in turn.words] == [
        ("bel", 0.0, 0.8),
        ("[phone]", 1.0, 7.8),
        ("graag", 8.0, 8.8),
    ]
    assert redacted.counts == {PersonalDataKind.PHONE: 1}


def test_marks_of_another_vendor_stay() -> None:
    assert redact_text("[NAME] op [PII] en [PHONE_NUMBER_1]").text == "[NAME] op [PII] en [PHONE_NUMBER_1]"


def test_text_without_personal_data_comes_back_as_it_was() -> None:
    assert redact_text("") == Redacted("", ())
    assert redact_text("Ik bel over mijn factuur van maart.").counts == {}


def test_an_answer_in_the_next_turn_is_masked_in_every_part_and_when_read_back() -> None:
    said = [
        (Party.AGENT, "Wat is uw rijksregisternummer?"),
        (Party.CUSTOMER, "vijfentachtig nul zeven"),
        (Party.AGENT, "ja"),
        (Party.CUSTOMER, "dertig nul drie drie"),
        (Party.AGENT, "vijfentachtig nul zeven dertig nul drie drie"),
        (Party.CUSTOMER, "achtentwintig"),
        (Party.AGENT, "dank u en uw klantnummer"),
        (Party.CUSTOMER, "vier vijf zes zeven acht negen"),
    ]
    turns = redact_turns([Turn(party, text) for party, text in said]).turns
    mark = "[national_number]"
    assert [turn.text for turn in turns] == [
        said[0][1],
        mark,
        "ja",
        mark,
        mark,
        mark,
        said[6][1],
        "[customer_number]",
    ]


def test_words_that_read_otherwise_than_the_text_are_masked_by_themselves() -> None:
    words = tuple(
        Word(word, float(index), index + 0.5)
        for index, word in enumerate(["nul", "vier", "zeven", "acht", "twaalf", "34", "56", "graag"])
    )
    [turn] = redact_turns([Turn(Party.CUSTOMER, "0478 12 34 56, graag.", words=words)]).turns
    assert turn.text == "[phone], graag."
    assert [word.text for word in turn.words] == ["[phone]", "graag"]


VOCABULARY = [
    "nul",
    "vier",
    "zeven",
    "acht",
    "een",
    "twaalf",
    "septante",
    "quatre",
    "vingt",
    "dix",
    "zwo",
    "und",
    "double",
    "drie",
    "keer",
    "0478",
    "12",
    "34.56",
    "4111111111111111",
    "+",
    "be",
    "BE68",
    "5390",
    "0754",
    "7034",
    "punt",
    "@",
    "apenstaartje",
    "at",
    "gmail",
    "com",
    ".",
    "kaartnummer",
    "rijksregisternummer",
    "gsm",
    "order",
    "euro",
    "[phone]",
    "[NAME]",
    "is",
    "u",
    "mijn",
    "a",
    "b",
    "c",
    "1",
    "85",
    "07",
    "30",
    "033",
    "28",
    "cvc",
    "fax",
    "nummerplaat",
    "10.0.12.7",
    "jan",
    "klantnummer",
    "hoeveel",
    "maart",
    ",",
]
TEXTS = st.lists(st.sampled_from(VOCABULARY), max_size=25).map(" ".join)


@given(TEXTS | st.text(max_size=60))
@settings(deadline=None)
def test_redacting_twice_brings_nothing_back(text: str) -> None:
    once = redact_text(text).text
    assert not brings_back(once, redact_text(once).text)


@given(st.lists(TEXTS, max_size=5))
@settings(deadline=None)
def test_redacting_turns_twice_brings_nothing_back(texts: list[str]) -> None:
    once = redact_turns([Turn(Party.CUSTOMER, text) for text in texts]).turns
    again = redact_turns(once).turns
    assert not any(brings_back(first.text, second.text) for first, second in zip(once, again, strict=True))


def test_a_number_beside_an_address_that_took_its_first_digits_is_masked() -> None:
    assert redact_text("Kerkstraat 0478 4111111111111111").text == "[address] [card]"


def test_a_number_that_fell_apart_never_reaches_over_another_find() -> None:
    assert "Kerkstraat" not in redact_text("nul nul septante nul 10.0.12.7 Kerkstraat nul").text


@given(TEXTS)
@settings(deadline=None)
def test_masked_words_keep_the_time_of_what_they_stand_for(text: str) -> None:
    words = tuple(Word(word, float(index), index + 1.0) for index, word in enumerate(text.split()))
    [turn] = redact_turns([Turn(Party.CUSTOMER, text, words=words)]).turns
    assert [word.start_s for word in turn.words] == [0.0, *[word.end_s for word in turn.words]][
        : len(turn.words)
    ]
    assert not words or turn.words[-1].end_s == float(len(words))
