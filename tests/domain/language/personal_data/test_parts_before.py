"""A part of a number is masked when the same party goes on with the next; amounts, readings and other people's turns stay."""

import pytest

from leidraad.domain.contacts.turns import Party, Turn
from leidraad.domain.language.personal_data.own_numbers import OwnNumbers
from leidraad.domain.language.personal_data.redact import redact_turns

A, C = Party.AGENT, Party.CUSTOMER


def redacted(*said: tuple[Party, str]) -> list[str]:
    return [turn.text for turn in redact_turns([Turn(party, text) for party, text in said]).turns]


@pytest.mark.parametrize(
    ("first", "between", "rest"),
    [
        ("nul vier simon negen", "ja", "twaalf vierendertig zesenvijftig achtenzeventig"),
        ("zéro quatre soissante", "oui d'accord", "douze trente quatre cinquante sept septante huit"),
        ("null vier simon neun", "", "zwölf vierunddreißig sechsundfünfzig achtundsiebzig"),
        ("oh four seffen", "mhm", "double one three four five six seven eight"),
    ],
)
def test_the_part_before_a_part_that_was_found_is_masked(first: str, between: str, rest: str) -> None:
    told = redacted((A, "een ogenblik"), (C, first), (A, between), (C, rest))
    assert (told[1].split()[0], told[3]) == ("[phone]", "[phone]"), told


def test_a_part_before_is_doubtful_so_that_a_person_can_give_it_back() -> None:
    turns = [Turn(C, "null vier simon neun"), Turn(A, "ja"), Turn(C, "zwölf vierunddreißig sechsundfünfzig achtundsiebzig")]  # fmt: skip
    assert 0 in [one.turn for one in redact_turns(turns).doubtful]


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ("hoeveel stuks wilt u", "eentwintig of zo"),
        ("tot hoe laat", "twintig uur dertig"),
        ("welke dag", "drie mei negentien"),
    ],
)
def test_amounts_hours_and_days_before_a_number_stay(asked: str, answer: str) -> None:
    told = redacted(
        (A, asked), (C, answer), (A, "ja"), (C, "nul vier zeven acht twaalf vierendertig zesenvijftig")
    )
    assert told[1] == answer
    assert "[phone]" in told[3]


def test_what_the_other_party_or_somebody_long_before_said_stays() -> None:
    number = "nul vier zeven acht twaalf vierendertig zesenvijftig"
    assert redacted((A, "twaalf drieëndertig"), (C, number))[0] == "twaalf drieëndertig"
    told = redacted((C, "kanaal simon neuf trente"), (A, "dan kijk ik dat even voor u na"), (C, number))
    assert told[0] == "kanaal simon neuf trente"


def test_digits_inside_a_word_are_no_part_of_a_number() -> None:
    told = redacted((C, "Zon77"), (A, ""), (C, "zwölf vierunddreißig sechsundfünfzig achtundsiebzig neun"))
    assert told[0] == "Zon77"


def test_what_the_principal_allows_stays() -> None:
    own = OwnNumbers(allowed_numbers=("77####",))
    turns = [Turn(C, "zevenenzeventig een twee drie vier"), Turn(A, "ja"), Turn(C, "nul vier zeven acht twaalf vierendertig zesenvijftig")]  # fmt: skip
    assert redact_turns(turns, own=own).turns[0].text == turns[0].text
