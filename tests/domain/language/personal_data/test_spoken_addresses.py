"""Addresses in texts without capitals: behind words of living, numbers beside streets, postcodes in words, towns as answers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.domain.contacts.turns import Party, Turn
from leidraad.domain.language.personal_data.find import find_personal_data
from leidraad.domain.language.personal_data.marks import PersonalDataKind
from leidraad.domain.language.personal_data.number_runs import pieces_of
from leidraad.domain.language.personal_data.redact import redact_text, redact_turns
from leidraad.domain.language.personal_data.spoken_addresses import (
    may_hold_spoken_address,
    spoken_addresses_in,
)


@pytest.mark.parametrize(
    ("said", "address"),
    [
        ("ich wohne hinter der kirche 3", "kirche 3"),
        ("we wonen op de grote markt zeven", "grote markt zeven"),
        ("meine mutter wohnt auf der heide siebzehn in lohne", "heide siebzehn in lohne"),
        ("nous sommes au numéro neuf de la rue haute", "numéro neuf de la rue haute"),
        ("op nummer 8 in de dreef", "nummer 8 in de dreef"),
        ("ninety one park row that's right", "ninety one park row"),
        ("the meter is at seventeen quarry bank", "seventeen quarry bank"),
        ("quatre mille liège oui", "quatre mille liège"),
        ("ich wohne in bad homburg", "bad homburg"),
        ("on déménage à la hulpe", "la hulpe"),
        ("de levering was voor residentie zonnebloem bus vier", "residentie zonnebloem bus vier"),
        ("route de lausanne dix-sept à renens", "route de lausanne dix-sept à renens"),
    ],
)
def test_addresses_are_found_without_capitals(said: str, address: str) -> None:
    found = [said[span.start : span.end] for span in find_personal_data(said)]
    assert len(found) == 1
    assert address in found[0]
    assert len(found[0]) - len(address) <= len("hinter der ")


@pytest.mark.parametrize(
    "said",
    [
        "ik woon hier twaalf jaar",
        "ich wohne hier seit zwölf jahren",
        "on déménage dans trois semaines",
        "i live alone with two kids",
        "wij verhuizen volgende maand",
        "das internet ist seit drei tagen weg",
        "ik ben van drie mei tot vijf juni weg",
        "one way or another",
        "deux places de concert",
        "i have a five star service",
    ],
)
def test_numbers_that_count_something_are_no_house_numbers(said: str) -> None:
    assert redact_text(said).text == said


def test_a_street_and_its_number_told_apart_are_two_finds() -> None:
    said = "komt de technieker naar de stationsstraat op nummer vijfenveertig"
    found = [said[span.start : span.end] for span in find_personal_data(said)]
    assert found == ["stationsstraat", "vijfenveertig"]


def test_a_town_answers_the_question_for_it() -> None:
    turns = [Turn(Party.AGENT, "in welke gemeente is dat"), Turn(Party.CUSTOMER, "lochristi")]
    assert redact_turns(turns).turns[1].text == "[address]"


def test_an_answer_that_is_no_address_stays() -> None:
    turns = [Turn(Party.AGENT, "wat is uw adres"), Turn(Party.CUSTOMER, "dat staat in het dossier")]
    assert redact_turns(turns).turns[1].text == "dat staat in het dossier"


def test_texts_with_capitals_are_left_to_the_other_rules() -> None:
    text = "ich wohne im Wiesengrund elf"
    assert not may_hold_spoken_address(text, text.lower().split(), has_digit=False)
    assert list(spoken_addresses_in(text, pieces_of(text))) == []


_WORDS = st.sampled_from(
    [
        "ik",
        "woon",
        "in",
        "de",
        "kerk",
        "straat",
        "nummer",
        "acht",
        "bus",
        "en",
        "rue",
        "du",
        "bois",
        "à",
        "dix",
        "bis",
        "am",
        "alten",
        "markt",
        "sieben",
        "live",
        "at",
        "one",
        "row",
        "le",
        "havre",
    ]
)


@given(st.lists(_WORDS, max_size=14), st.booleans())
def test_finds_lie_inside_the_text(words: list[str], asked: bool) -> None:
    text = " ".join(words)
    for span in spoken_addresses_in(text, pieces_of(text), asked=asked):
        assert 0 <= span.start < span.end <= len(text)
        assert span.kind is PersonalDataKind.ADDRESS


@pytest.mark.parametrize(
    ("said", "masked"),
    [
        ("postcode s k one three b r", "postcode [address]"),
        ("54634 bitburg", "[address]"),
        ("vierundfünfzig sechshundertvierunddreißig bitburg", "[address]"),
        ("eenentachtig dertig loppem", "[address]"),
        ("ich bin nach kleve gezogen", "ich bin nach [address] gezogen"),
        ("straße des friedens zwanzig", "[address]"),
        ("wir wohnen zur alten schmiede drei", "wir wohnen [address]"),
        ("het pakje ligt bij de buren op nummer achttien", "het pakje ligt bij de buren op [address]"),
        ("der techniker soll zur sandkuhle drei kommen", "der techniker soll zur [address] kommen"),
        ("in welke straat in de zavelkuil drie", "in welke straat in de [address]"),
        ("ich lebe in lemgo", "ich lebe in [address]"),
        ("die hausnummer ist vierundsechzig", "die hausnummer ist [address]"),
        ("in oberweiler nummer zwölf", "in [address]"),
    ],
)
def test_homes_without_a_word_for_a_street_are_found(said: str, masked: str) -> None:
    assert redact_text(said).text == masked


@pytest.mark.parametrize(
    "said",
    [
        "op nummer twee van de lijst stond die optie",
        "j'habite un appartement où ça capte mal",
        "i live abroad half the year",
        "ich wohne im ausland",
        "am montag um drei",
        "in de wachtrij drie kwartier",
        "auf platz zwei der liste",
    ],
)
def test_numbers_and_countries_are_no_homes(said: str) -> None:
    assert redact_text(said).text == said


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ("Quelle est votre adresse ?", "un duplex"),
        ("Wie ist Ihre Adresse?", "im neubaugebiet"),
        ("Wat is uw adres?", "idem"),
        ("What's your address?", "in a bedsit"),
        ("Wat is uw adres?", "jullie winkel in hasselt is prachtig"),
        ("Wat is uw adres?", "tussen twaalf en twee"),
    ],
)
def test_answers_that_tell_no_address_stay(asked: str, answer: str) -> None:
    turns = [Turn(Party.AGENT, asked), Turn(Party.CUSTOMER, answer)]
    assert redact_turns(turns).turns[1].text == answer


def test_a_house_number_is_asked_for_behind_its_street() -> None:
    said = ("In welke straat is dat?", "in de vogelzang", "en het nummer", "elf bus één")
    turns = [Turn(Party.CUSTOMER if place % 2 else Party.AGENT, text) for place, text in enumerate(said)]
    assert [turn.text for turn in redact_turns(turns).turns][1::2] == ["in de [address]", "[address]"]
