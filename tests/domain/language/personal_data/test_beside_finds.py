"""What belongs to a name or an address that was found: the other name, and the last lines of a block."""

import pytest

from leidraad.domain.language.personal_data.beside_finds import (
    names_beside,
    names_with_particles,
    with_blocks,
)
from leidraad.domain.language.personal_data.capital_labels import shipped_words
from leidraad.domain.language.personal_data.marks import Certainty, PersonalDataKind, Span


def _find(text: str, found: str, kind: PersonalDataKind) -> Span:
    start = text.index(found)
    return Span(start, start + len(found), kind, Certainty.LIKENESS)


@pytest.mark.parametrize(
    ("text", "name", "beside"),
    [
        ("Kruisbesser and Peeters were here.", "Peeters", ["Kruisbesser"]),
        ("Ik zag Peeters en Kruisbesser.", "Peeters", ["Kruisbesser"]),
        ("Peeters und Rechnungen", "Peeters", []),
        ("Peeters en Antwerpen", "Peeters", []),
        ("Peeters en Kruisbesser Tolhuis", "Peeters", []),
        ("Peeters", "Peeters", []),
    ],
)
def test_and_ties_a_word_that_is_no_other_to_a_name(text: str, name: str, beside: list[str]) -> None:
    finds = names_beside(text, [_find(text, name, PersonalDataKind.NAME)], shipped_words())
    assert [text[one.start : one.end] for one in finds] == beside


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Willemine ten Dam spreekt.", ["Willemine ten Dam"]),
        ("Vraag het Joost v/d Kruisbes.", ["Joost v/d Kruisbes"]),
        ("Universiteit van de Toekomst", []),
        ("Menhirsäulen von der Kultur", []),
        ("We gaan naar Kapellen van de Heide", []),
    ],
)
def test_a_particle_of_the_low_countries_ties_two_words(text: str, names: list[str]) -> None:
    assert [text[one.start : one.end] for one in names_with_particles(text, shipped_words())] == names


@pytest.mark.parametrize(
    ("block", "last"),
    [
        ("12 Tawny Lane\nApt. 322\nColle Di Tora\nItaly 95787\nPhone: 020", "Italy 95787"),
        ("> 12 Tawny Lane\n> Suite 7\n> Thank you", "Suite 7"),
        ("12 Tawny Lane\n2800 Mechelen\nBelgium", "2800 Mechelen"),
        ("12 Tawny Lane\nOrder 95787", "12 Tawny Lane"),
        ("12 Tawny Lane\nSee you on Monday", "12 Tawny Lane"),
        ("12 Tawny Lane", "12 Tawny Lane"),
    ],
)
def test_an_address_goes_on_to_the_line_of_its_code(block: str, last: str) -> None:
    (found,) = with_blocks(block, [_find(block, "12 Tawny Lane", PersonalDataKind.ADDRESS)], shipped_words())
    assert block[found.start : found.end].endswith(last)


def test_a_name_has_no_block() -> None:
    text = "Jan Peeters\n2800 Mechelen"
    name = _find(text, "Jan Peeters", PersonalDataKind.NAME)
    assert with_blocks(text, [name], shipped_words()) == [name]
