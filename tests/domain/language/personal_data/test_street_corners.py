"""Street corners in four languages, and corners of other things."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.domain.language.personal_data.redact import redact_text
from leidraad.domain.language.personal_data.street_corners import street_corners_in


@pytest.mark.parametrize(
    ("text", "redacted"),
    [
        ("Send it to the corner of Kruisbes 7 and Tolhuis Coves, please.", "Send it to [address], please."),
        ("It is on the corner of Mill Lane and 5th Avenue.", "It is on [address]."),
        ("Ik sta op de hoek van de Kerkstraat en de Vest.", "Ik sta op [address]."),
        ("ik woon op de hoek van de kerkstraat en de dorpslaan", "ik woon op [address]"),
        ("C'est au coin de la rue Haute et de la rue Basse.", "C'est au [address]."),
        ("Je suis à l'angle de l'avenue Verte et du boulevard Bleu.", "Je suis à [address]."),
        ("Ecke Lindenallee/Gartenweg hält der Bus.", "[address] hält der Bus."),
        ("the shop on the corner of mill lane and station road is shut", "the shop on [address] is shut"),
    ],
)
def test_two_streets_and_their_corner_become_a_mark(text: str, redacted: str) -> None:
    assert redact_text(text).text == redacted


@pytest.mark.parametrize(
    "text",
    [
        "De muis staat in de hoek van het scherm en dan klik ik.",
        "the corner of the screen and the keyboard",
        "in een hoek van de kamer en de gang",
        "dans le coin de l'écran et la souris",
        "Die Ecke ist kaputt und der Tisch auch.",
        "It is just around the corner of Brussel and Antwerpen.",
        "op de hoek en dan links",
    ],
)
def test_corners_of_other_things_stay(text: str) -> None:
    assert not list(street_corners_in(text))


@given(st.text(alphabet="abcé .,A'B-12/\n", max_size=20), st.text(alphabet="abcéAB 12", max_size=20))
def test_a_corner_stands_in_the_text(one: str, two: str) -> None:
    text = f"the corner of {one} and {two}"
    assert all(0 <= found.start < found.end <= len(text) for found in street_corners_in(text))
