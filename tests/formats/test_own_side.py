"""Who writes for the centre."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.domain.contacts.problems import IntakeProblem, ProblemCode
from leidraad.formats.own_side import own_form, own_side_from

OWN = own_side_from(
    [
        "An@Centrum.example=a17",
        "An  Peeters = a17",
        "+32 2 555 01 01",
        "help@centrum.example",
        "@centrum.example",
        "",
    ]
)


def test_an_agent_is_known_by_address_and_by_name() -> None:
    assert OWN.agent_of("an@centrum.example") == "a17"
    assert OWN.agent_of("onbekend@elders.example", "an peeters") == "a17"


def test_a_team_address_is_the_centres_and_nobodys_own() -> None:
    for shared in ("help@centrum.example", "02 555 01 01"):
        assert OWN.owns(shared)
        assert OWN.agent_of(shared) is None


def test_an_address_of_the_domain_that_nobody_told_of_stands_for_its_own_code() -> None:
    assert OWN.agent_of("Bram@centrum.example") == "bram@centrum.example"
    assert OWN.agent_of("help@centrum.example", "An Peeters") == "a17"


def test_others_are_not_the_centre() -> None:
    for other in (
        "jan@klant.example",
        "x@anderecentrum.example",
        "x@centrum.example.elders.example",
        "Jan",
        "",
    ):
        assert not OWN.owns(other)


@pytest.mark.parametrize("line", ["=a17", "an@centrum.example=", " = "])
def test_a_line_that_says_nothing_is_refused(line: str) -> None:
    with pytest.raises(IntakeProblem) as caught:
        own_side_from([line])
    assert caught.value.code is ProblemCode.BAD_VALUE


@given(st.text())
def test_one_form_of_a_form_is_itself(identity: str) -> None:
    assert own_form(own_form(identity)) == own_form(identity)
