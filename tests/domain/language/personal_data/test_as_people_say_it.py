"""Pauses, corrections and explained letters inside a number or an address, as recorders and recognisers deliver them."""

import pytest

from leidraad.domain.contacts.turns import Party, Turn
from leidraad.domain.language.personal_data.redact import redact_text, redact_turns


@pytest.mark.parametrize(
    ("said", "redacted"),
    [
        ("bel me op nul vier vijf een, twaalf, negenendertig, achtentwintig graag", "bel me op [phone] graag"),
        ("uw dossier volgen en u bellen op nul vier vijf een, twaalf, nul vier, tachtig", "uw dossier volgen en u bellen op [phone]"),
        ("nul vier zeven acht, nee sorry, zeven negen, twaalf, vierendertig, zesenvijftig", "[phone]"),
        ("nul vier, nul vier zeven acht, twaalf, vierendertig, zesenvijftig", "[phone]"),
        ("oh four seven eight, then twelve, uh, then thirty four… fifty six", "[phone]"),
        ("zéro quatre cent septante-huit, euh, nonante-huit, et puis douze, trente-quatre", "[phone]"),
        ("0478 euh 12 34 56", "[phone]"),
        ("0478, dus, 12, 34, 56", "[phone]"),
        ("Op het nummer in uw dossier, 0451699554, klopt dat?", "Op het nummer in uw dossier, [phone], klopt dat?"),
        ("I could give you my Dutch one, 999998274.", "I could give you my Dutch one, [bsn]."),
        ("de mededeling 037/0189/85121 graag", "de mededeling [structured_message] graag"),
        ("an old reference. It should have been oh one, four one, three one, eight one, four three, oh seven.",
         "an old reference. It should have been [structured_message]."),
        ("one P J J oh oh oh, it's blue", "[licence_plate], it's blue"),
        ("een, P van Paul, X van Xavier, Z van Zorro, nul nul nul", "[licence_plate]"),
    ],
)  # fmt: skip
def test_a_number_is_masked_over_pauses_corrections_and_explanations(said: str, redacted: str) -> None:
    assert redact_text(said).text == redacted


@pytest.mark.parametrize(
    ("said", "redacted"),
    [
        ("an rosa Punkt kieselbach at courrielle Punkt example", "an [email]"),
        ("wiesengrund sechs drei at postduif Punkt example", "[email]"),
        ("r dot merrybrook at brievenbus dot example", "[email]"),
        ("jan, punt, peeters, apenstaartje, voorbeeld, punt, be", "[email]"),
        ("jan punt euh peeters apenstaartje euh telenet punt euh be", "[email]"),
        ("jan laag streepje peeters ad telenet punt be", "[email]"),
        ("jan peeters Klammeraffe beispiel Bindestrich firma Punkt de", "[email]"),
        ("rosa Punkt kieselbach Affe courrielle Punkt example", "[email]"),
        ("jean tiret bas paul a commercial orange point fr", "[email]"),
        ("v comme Véronique point dupont arobase postduif point example", "[email]"),
        ("Dat klopt. rosa punt kieselbach at gmail punt com", "Dat klopt. [email]"),
    ],
)
def test_an_address_is_masked_whatever_its_ending_and_its_words_for_signs(said: str, redacted: str) -> None:
    assert redact_text(said).text == redacted


@pytest.mark.parametrize(
    "text",
    [
        "I was told at some point it would work.",
        "We called at this point yesterday.",
        "On est chez nous, point barre.",
        "Have a look at veldnet dot com.",
        "un point deux et trois point quatre",
        "ISBN 0375403744",
        "Dank je wel @maria en @jan voor de hulp.",
        "Dat was in 1891-1892 een hele tijd.",
        "Dat is 123.456.782 in het totaal.",
    ],
)
def test_what_only_sounds_like_an_address_or_a_number_stays(text: str) -> None:
    assert redact_text(text).text == text


def test_once_a_number_was_given_whole_other_numbers_are_no_answer_to_its_question() -> None:
    said = [
        (Party.AGENT, "Wat is uw rijksregisternummer?"),
        (Party.CUSTOMER, "Mijn rijksregisternummer is 85.07.30-033.28."),
        (Party.AGENT, "Dank u. Welke stand ziet u op de meter?"),
        (Party.CUSTOMER, "5757. En dan komt er 19730."),
    ]
    turns = redact_turns([Turn(party, text) for party, text in said]).turns
    assert [turn.text for turn in turns] == [
        said[0][1],
        "Mijn rijksregisternummer is [national_number].",
        said[2][1],
        said[3][1],
    ]
