"""Surnames of the Low Countries by their titles, particles and the initials behind them."""

import pytest

from leidraad.domain.language.personal_data.capital_labels import shipped_words
from leidraad.domain.language.personal_data.dutch_surnames import dutch_surnames_in, may_hold_dutch_surname
from leidraad.domain.language.personal_data.find import find_personal_data


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("fam. Visser", "Visser"),
        ("Drs. Vos is er niet.", "Vos"),
        ("Brief van huisarts van 't Hof.", "van 't Hof"),
        ("Gezien door van der Linden gisteren.", "van der Linden"),
        ("Van den Berg", "Van den Berg"),
        ("de Jong, J.", "de Jong"),
    ],
)
def test_a_title_a_particle_or_initials_behind_show_a_surname(text: str, name: str) -> None:
    assert may_hold_dutch_surname(text, text.lower().replace(".", " ").split())
    assert [text[one.start : one.end] for one in dutch_surnames_in(text, shipped_words())] == [name]
    assert name in {text[one.start : one.end] for one in find_personal_data(text)}


@pytest.mark.parametrize(
    "text",
    [
        "de Heer",
        "Het pakket wordt bezorgd door De Lijn.",
        "Vraag het een collega van de Helpdesk.",
        "Een brief voor de Klant",
        "Een mosdiertje uit de familie Macrodasyidae",
        "Hij was genomineerd voor de Golden Scroll.",
        "Contact met de arts en de Klant",
        "",
    ],
)
def test_firms_and_ordinary_words_behind_them_are_nobody(text: str) -> None:
    assert list(dutch_surnames_in(text, shipped_words())) == []
