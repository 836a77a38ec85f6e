"""Dates of birth, and other dates."""

import pytest

from leidraad.domain.language.personal_data.birth_date import DAY_TRIGGERS, may_hold_day_of_person
from leidraad.domain.language.personal_data.find import find_personal_data
from leidraad.domain.language.personal_data.marks import PersonalDataKind
from leidraad.domain.language.personal_data.redact import redact_text


@pytest.mark.parametrize(
    ("text", "redacted"),
    [
        ("Geboren op 12/03/1980, graag aanpassen", "Geboren op [birth_date], graag aanpassen"),
        ("ik ben geboren op twaalf maart negentienhonderd tachtig", "ik ben geboren op [birth_date]"),
        ("je suis né le premier janvier cinquante", "je suis né le [birth_date]"),
        ("geboren am dritten juli neunzehnhundertfünfundfünfzig", "geboren am [birth_date]"),
        ("Date of birth: August 23, 1971", "Date of birth: [birth_date]"),
        ("mijn verjaardag is op drie oktober", "mijn verjaardag is op [birth_date]"),
        ("ik ben van twaalf mei zevenenzestig", "ik ben van [birth_date]"),
        ("ik ben er eentje van 1962", "ik ben er eentje van [birth_date]"),
        ("je suis du six mars 1948", "je suis du [birth_date]"),
        ("er ist am neunten neunten neunzig geboren", "er ist am [birth_date] geboren"),
        ("geb. 14/09/1977 te Aalst", "geb. [birth_date] te Aalst"),
        ("my son's birthday is the third of april", "my son's birthday is the [birth_date]"),
    ],
)
def test_dates_of_birth_become_marks(text: str, redacted: str) -> None:
    assert redact_text(text).text == redacted


@pytest.mark.parametrize(
    "text",
    [
        "de afspraak is op twaalf maart negentienhonderd tachtig",
        "la facture du 12/03/2026 est fausse",
        "mein Vertrag läuft bis 31. Dezember 2026",
        "ik ben geboren en getogen in deze stad",
        "ik ben van zes uur wakker",
        "de factuur is van maart 2023",
        "ik ben van drie mei tot vijf juni weg",
        "je suis du côté de Liège",
        "ich bin vom Support enttäuscht",
    ],
)
def test_other_dates_stay(text: str) -> None:
    assert redact_text(text).text == text


def test_the_answer_to_the_question_for_it_is_one() -> None:
    redacted = redact_text("de derde van de achtste tweeënzestig", asked=PersonalDataKind.BIRTH_DATE)
    assert redacted.counts == {PersonalDataKind.BIRTH_DATE: 1}


@pytest.mark.parametrize(
    "text", ["I may be a little late", "you may ask him in March", "ik kom in mei terug"]
)
def test_a_month_without_a_number_is_not_looked_at_closer(text: str) -> None:
    telling = DAY_TRIGGERS.intersection(text.split())
    assert telling
    assert not may_hold_day_of_person(text.split(), telling, has_digit=False)


@pytest.mark.parametrize(
    "text",
    ["ik ben van 3 may 1967", "ik ben van mei negentienhonderdtachtig", "ik ben van drie mei zevenenzestig"],
)
def test_a_month_with_its_year_is_still_a_date_of_birth(text: str) -> None:
    assert [span.kind for span in find_personal_data(text)] == [PersonalDataKind.BIRTH_DATE]
