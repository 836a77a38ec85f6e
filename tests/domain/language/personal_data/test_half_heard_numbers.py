"""Numbers that a recogniser half heard are masked and doubtful; amounts, hours and dates stay."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leidraad.domain.contacts.turns import Party, Turn
from leidraad.domain.language.personal_data.marks import Certainty, PersonalDataKind
from leidraad.domain.language.personal_data.own_numbers import OwnNumbers
from leidraad.domain.language.personal_data.redact import redact_turns
from tests.domain.language.personal_data.redacted import brings_back


def redacted(*texts: str) -> list[str]:
    """The texts of turns without their personal data, agent first when there are several."""
    turns = [
        Turn(Party.AGENT if len(texts) > 1 and place % 2 == 0 else Party.CUSTOMER, text)
        for place, text in enumerate(texts)
    ]
    return [turn.text for turn in redact_turns(turns).turns]


@pytest.mark.parametrize(
    ("said", "stays"),
    [
        ("noteert u maar nul zes bent negen zes kunt een dubbel zestig zeven", "noteert u maar [phone]"),
        ("bel mij op vul vier zegen acht twalf vierendertich zes", "bel mij op [phone]"),
        ("c'est le zerro quatre sebt huit tous zéro neuf dix", "c'est le [phone]"),
        ("meine nummer hat nul eins fünfeins vier zwo drai acht neun", "meine nummer hat [phone]"),
        ("that would be oh for sebben eight won two fowr three", "that would be [phone]"),
        ("stuur het naar karim pun jansen at voorbeeld nl alstublieft", "stuur het naar [email] alstublieft"),
    ],
)
def test_a_number_of_which_words_were_misheard_is_masked(said: str, stays: str) -> None:
    assert redacted(said) == [stays]


@pytest.mark.parametrize(
    "said",
    [
        "de factuur was honderd vierentwintig euro vijftig en vorig jaar negentig",
        "meterstand dag vier vijf zes zeven en nacht acht acht een drie",
        "le technicien vient entre dix heures trente et onze heures quinze le douze mars",
        "kanal sieben acht und neun fällt aus seit dem einundzwanzigsten",
        "i've been on hold for thirty five minutes and called two three four times",
        "in 1999, 2000 en 2001 betaalde ik 121,09 euro om 12:30",
        "transactions are declined at this point of sale when i tried six times",
        "het is een zes of een zeven denk ik",
    ],
)
def test_amounts_hours_dates_and_readings_stay(said: str) -> None:
    assert redacted(said) == [said]


def test_what_a_meter_says_stays_when_it_was_asked_for() -> None:
    said = ["hoeveel staat er op de teller", "drieëntwintigduizend vierhonderd zestien"]
    assert redacted(*said) == said


def test_a_misheard_answer_gets_the_mark_of_what_was_asked() -> None:
    said = ["wat is uw klantnummer", "vier vier ses nul acht wacht een"]
    assert redacted(*said) == [said[0], "[customer_number]"]


def test_parts_of_a_number_are_masked_in_each_turn() -> None:
    said = ["zegt u het maar", "nul vier zeven negen", "ja", "drieëntwintig vijfenviertig", "ja", "achtenzestig"]  # fmt: skip
    assert "".join(redacted(*said)[1::2]).replace("[phone]", "").strip() == ""


def test_what_was_half_heard_is_doubtful_so_that_a_person_can_give_it_back() -> None:
    turns = [Turn(Party.CUSTOMER, "bel mij op vul vier zegen acht twalf vierendertich zes")]
    [doubtful] = redact_turns(turns).doubtful
    assert (doubtful.kind, doubtful.certainty, doubtful.masked) == (PersonalDataKind.PHONE, Certainty.DOUBTFUL, True)  # fmt: skip


def test_what_the_principal_allows_stays() -> None:
    said = "kijk dat is nul zes zeven negen zes acht zestig zeven denk ik"
    assert redacted(said) != [said]
    own = OwnNumbers(allowed_numbers=("0679686##",))
    turns = [Turn(Party.CUSTOMER, said)]
    assert redact_turns(turns, own=own).turns[0].text == said


_WORDS = st.sampled_from(
    [
        "nul",
        "vier",
        "zegen",
        "drai",
        "six",
        "trente",
        "at",
        "punt",
        "dot",
        "karim",
        "be",
        "de",
        "en",
        "euh",
        "wacht",
        "dubbel",
        "gsm",
        "visa",
        "klantnummer",
        "euro",
        "uur",
        "12",
        "0478",
        "2024",
        "b",
    ]
)


@settings(max_examples=60)
@given(st.lists(st.lists(_WORDS, min_size=1, max_size=14).map(" ".join), min_size=1, max_size=3))
def test_redacting_twice_brings_nothing_back(texts: list[str]) -> None:
    once = redacted(*texts)
    assert not any(map(brings_back, once, redacted(*once)))
