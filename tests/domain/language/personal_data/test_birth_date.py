"""Dates of birth, and other dates."""

import pytest

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
