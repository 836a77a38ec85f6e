"""Licence plates spelled aloud, with the letters that stand behind their digits."""

import pytest

from leidraad.domain.language.personal_data.redact import redact_text


@pytest.mark.parametrize(
    ("text", "redacted"),
    [
        ("de franse plaat is a b honderd drieëntwintig c d", "de franse plaat is [licence_plate]"),
        ("la voiture est immatriculée f g trois quatre cinq h j ok", "la voiture est immatriculée [licence_plate] ok"),
        ("het kenteken is g streepje vijf vier drie streepje k b", "het kenteken is [licence_plate]"),
        ("my reg is l for lima v for victor five one a for alpha b for bravo c for charlie", "my reg is [licence_plate]"),
        ("das kennzeichen ist w eins zwei drei vier fünf a", "das kennzeichen ist [licence_plate]"),
        ("ik rij met de 2 h k l 4 5 6", "ik rij met de [licence_plate]"),
        ("The car is a blue Fiesta, AB12 CDE.", "The car is a blue Fiesta, [licence_plate]."),
    ],
)  # fmt: skip
def test_a_plate_is_masked_with_the_letters_behind_its_digits(text: str, redacted: str) -> None:
    assert redact_text(text).text == redacted


@pytest.mark.parametrize("text", ["a b honderd drieëntwintig c d", "so it was k m six nine x y z"])
def test_forms_that_nothing_else_has_need_no_announcement(text: str) -> None:
    assert "[licence_plate]" in redact_text(text).text


@pytest.mark.parametrize(
    "text",
    [
        "op de plaat van de kookplaat staat 1 2 3 4",
        "registration takes two days and five forms",
        "als u a zegt en b vijf dan c",
        "my postcode is not SW12",
    ],
)
def test_letters_and_numbers_in_talk_are_left(text: str) -> None:
    assert redact_text(text).text == text
