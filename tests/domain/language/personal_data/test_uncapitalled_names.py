"""Names and addresses in what people type without capitals; and what recognisers of speech write, which is left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.domain.language.personal_data.find import find_personal_data
from leidraad.domain.language.personal_data.marks import Certainty, PersonalDataKind
from leidraad.domain.language.personal_data.number_runs import pieces_of
from leidraad.domain.language.personal_data.redact import redact_text
from leidraad.domain.language.personal_data.uncapitalled_names import is_typed_small, uncapitalled_names_in


def _kinds(text: str) -> set[tuple[str, str]]:
    return {(text[one.start : one.end], one.kind.value) for one in find_personal_data(text)}


@pytest.mark.parametrize(
    ("typed", "name", "address"),
    [
        ("eva kruisbes lives at 255 hollehavnsvej 18, københavn k", "eva kruisbes", "255 hollehavnsvej 18"),
        ("name:    wouter t. zonneville\nstreet:  12 tawny lane", "wouter t. zonneville", "12 tawny lane"),
        (
            "annelies kruisbes\nkwikstaartpad 12\n2800 mechelen",
            "annelies kruisbes",
            "kwikstaartpad 12\n2800 mechelen",
        ),
        (
            "hallo, ich bin friedhelm holzapfel, tolhuisgasse 5, 54290 trier",
            "friedhelm holzapfel",
            "tolhuisgasse 5, 54290 trier",
        ),
    ],
)
def test_a_name_and_an_address_typed_in_small_letters_are_found(typed: str, name: str, address: str) -> None:
    kinds = {kind for _, kind in _kinds(typed)}
    assert kinds == {"name", "address"}
    for wanted in (name, address):
        assert max(_shared(typed, wanted, one) for one, _ in _kinds(typed)) >= 0.8 * len(wanted)


def _shared(text: str, wanted: str, found: str) -> int:
    start, end = text.index(wanted), text.index(wanted) + len(wanted)
    first = text.index(found)
    return min(end, first + len(found)) - max(start, first)


@pytest.mark.parametrize(
    "typed",
    [
        "hoi, mijn internet doet het niet sinds 3 dagen, kan iemand kijken?",
        "i ordered 2 routers, one is broken: what now",
        "bonjour, ma facture de 45 euros est fausse, je veux parler à un conseiller",
        "hallo, der zähler zeigt 4711, stimmt das?",
        "galaxy s23 van samsung, 128 gb, scherm kapot",
        "- netflix\n- spotify\n- iphone 15 met 20 gb",
        "i canceled my card 3 days ago, i topped up twice",
        "my money was there, and now it has disappeared",
        "ik neem er nota van, maar geloof het pas als ik het zie",
        "covers 108 to 174 mhz, 216 to 512 mhz",
        "versie 12.4 op android 14, ios werkt wel",
    ],
)
def test_products_amounts_and_ordinary_words_stay(typed: str) -> None:
    assert redact_text(typed).text == typed


@pytest.mark.parametrize(
    "said",
    [
        "ik bel over mijn factuur van januari",
        "hallo met de klantendienst",
        "De Polis, 12",
        "",
        "HALLO, 12",
        "/in/mailbo0/a1.wav",
    ],
)
def test_texts_without_a_sign_of_typing_or_with_capitals_are_not_looked_at(said: str) -> None:
    assert not is_typed_small(said)


def test_a_capital_at_the_head_is_none() -> None:
    assert is_typed_small("Hoi, met eva")


def test_what_the_model_finds_is_for_a_person_to_look_at() -> None:
    typed = "annelies kruisbes\nkwikstaartpad 12\n2800 mechelen"
    found = list(uncapitalled_names_in(typed, pieces_of(typed)))
    assert {one.certainty for one in found} == {Certainty.DOUBTFUL}
    assert {one.kind for one in found} <= {PersonalDataKind.NAME, PersonalDataKind.ADDRESS}


@given(st.text(alphabet="abcéß .,:'bz-1234567890\n", max_size=60))
def test_finds_stand_in_the_text(typed: str) -> None:
    assert all(
        0 <= one.start < one.end <= len(typed) for one in uncapitalled_names_in(typed, pieces_of(typed))
    )
