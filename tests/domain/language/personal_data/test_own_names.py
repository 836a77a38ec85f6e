"""A company's own name: which words follow from it, and that they stay wherever it stands while people's names do not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.domain.language.personal_data.own_names import own_names_of
from leidraad.domain.language.personal_data.own_numbers import OwnNumbers
from leidraad.domain.language.personal_data.redact import redact_text


@pytest.mark.parametrize(
    ("company", "names"),
    [
        ("Veldnet", ("Veldnet",)),
        ("Veldnet NV", ("Veldnet NV", "Veldnet")),
        ("Veldnet N.V.", ("Veldnet N.V.", "Veldnet")),
        ("Zonne Stroom GmbH & Co. KG", ("Zonne Stroom GmbH & Co. KG", "Zonne Stroom")),
        ("Lumarel, SRL", ("Lumarel, SRL", "Lumarel")),
        ("  Veldnet   België  ", ("Veldnet België",)),
        ("Peeters NV", ("Peeters NV",)),
        ("Peeters", ()),
        ("Sofie", ()),
        ("VW", ()),
        ("NV", ()),
        ("", ()),
    ],
)
def test_a_company_is_known_by_its_name_and_by_what_stands_before_its_legal_form(
    company: str, names: tuple[str, ...]
) -> None:
    assert own_names_of(company) == names


@pytest.mark.parametrize(
    ("said", "masked"),
    [
        ("Goeiedag, Veldnet, met Robin", "Goeiedag, Veldnet, met [name]"),
        ("hier ist anna von veldnet", "hier ist [name] von veldnet"),
        ("Bonjour, Solène de Veldnet.", "Bonjour, [name] de Veldnet."),
        ("Hello, it's Anna from Veldnet", "Hello, it's [name] from Veldnet"),
        ("ik sprak met Jan van de Veldnet", "ik sprak met [name]"),
    ],
)
def test_a_companys_own_name_stays_and_the_name_beside_it_does_not(said: str, masked: str) -> None:
    assert redact_text(said, own=OwnNumbers(own_names=own_names_of("Veldnet NV"))).text == masked


@given(st.text(alphabet="abcdeVN &.,-()", max_size=30))
def test_every_word_that_stays_is_part_of_the_companys_name(company: str) -> None:
    whole = " ".join(company.split())
    assert all(name in whole and len(name) >= 3 for name in own_names_of(company))
