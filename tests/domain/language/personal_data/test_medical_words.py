"""Words of medicine that look like names of people."""

import pytest

from leidraad.domain.language.personal_data.capital_labels import shipped_words
from leidraad.domain.language.personal_data.find import find_personal_data
from leidraad.domain.language.personal_data.marks import PersonalDataKind
from leidraad.domain.language.personal_data.medical_words import is_drug


@pytest.mark.parametrize(
    "text",
    [
        "M. Hodgkin",
        "I. Radius",
        "V. Saphena",
        "dr. Quetiapine",
        "Wilson's ziekte",
        "Down-syndroom",
        "ziekte van Raynaud",
    ],
)
def test_words_of_medicine_are_nobody(text: str) -> None:
    assert PersonalDataKind.NAME not in {one.kind for one in find_personal_data(text)}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Dr. Antonio Costa", "Antonio Costa"),
        ("mevrouw Wilson", "Wilson"),
        ("M. Lefebvre a appelé.", "M. Lefebvre"),
        ("Vraag het hem. Lodewijk Visser belt.", "Lodewijk Visser"),
        ("Piet Quetiapine", "Piet"),
    ],
)
def test_people_who_are_called_so_stay_people(text: str, name: str) -> None:
    assert [text[one.start : one.end] for one in find_personal_data(text)] == [name]


def test_a_drug_has_the_end_of_one_and_is_in_no_list_of_names() -> None:
    known = shipped_words()
    assert is_drug("amlodipine", known)
    assert not is_drug("claudine", known)
    assert not is_drug("april", known)
