"""Finds of names that are nobody: firms of surnames, and two letters behind a title."""

import pytest

from leidraad.domain.language.personal_data.find import find_personal_data
from leidraad.domain.language.personal_data.marks import PersonalDataKind
from leidraad.domain.language.personal_data.nobodies import firms_in


def _names(text: str) -> list[str]:
    return [
        text[one.start : one.end] for one in find_personal_data(text) if one.kind is PersonalDataKind.NAME
    ]


@pytest.mark.parametrize(
    "text",
    [
        "I have a letter from Harrison, Fletcher and Dawson about it.",
        "Thomas and Sons sent me a bill.",
        "Is dr. Qx er?",
    ],
)
def test_firms_and_codes_are_nobody(text: str) -> None:
    assert _names(text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("I saw Marieke, Wouter and Annelies yesterday.", ["Marieke", "Wouter", "Annelies"]),
        ("Is dr. Wu er?", ["Wu"]),
    ],
)
def test_people_in_a_row_and_short_surnames_stay_people(text: str, names: list[str]) -> None:
    assert _names(text) == names


def test_a_row_behind_a_word_for_people_is_no_firm() -> None:
    assert firms_in("our founders Kruisbes, Tolhuis and Zonneveld") == []
    assert firms_in("from Kruisbes, Tolhuis and Zonneveld") == [(5, 36)]
    assert firms_in("The owners: Harrison, Fletcher and Dawson.") == []
    assert firms_in("") == []
