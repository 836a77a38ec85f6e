"""Streets with numbers, postcodes with places, and where somebody lives."""

import pytest

from leidraad.domain.language.personal_data.find import look_for
from leidraad.domain.language.personal_data.marks import PersonalDataKind
from leidraad.domain.language.personal_data.redact import redact_text


@pytest.mark.parametrize(
    ("text", "redacted"),
    [
        ("ik woon in de kerkstraat twaalf bus drie in gent", "ik woon in de [address]"),
        ("Leveradres: Heidestraat 44, 2950 Kapellen", "Leveradres: [address]"),
        ("Adres: Merelhof 63.", "Adres: [address]."),
        ("j'habite rue de la station douze à namur", "j'habite [address]"),
        ("c'est au vingt-huit rue haute", "c'est au [address]"),
        ("12, avenue Louise, 1050 Bruxelles", "[address]"),
        ("ich wohne in der bahnhofstraße zwölf in eupen", "ich wohne in der [address]"),
        ("i live at twelve station road in leeds", "i live at [address]"),
        ("Send it to 7 Shepherd Street, Bristol BS3 2AJ please", "Send it to [address] please"),
        ("de postcode is negenduizend tweehonderd dendermonde", "de postcode is [address]"),
        ("the postcode is l s one four d y", "the postcode is [address]"),
        ("ik woon in oostende", "ik woon in [address]"),
    ],
)
def test_addresses_become_marks(text: str, redacted: str) -> None:
    assert redact_text(text).text == redacted


@pytest.mark.parametrize(
    "text",
    [
        "ik sta hier op straat zonder verbinding",
        "er is een storing in Gent",
        "The order of 3 pieces has not arrived",
        "langs de steenweg 3 kilometer verder",
        "De winkel in 3000 Leuven is open",
        "je reste sur place deux heures",
        "mein arbeitsplatz ist weg",
    ],
)
def test_places_of_nobody_stay(text: str) -> None:
    assert redact_text(text).text == text


def test_a_street_without_a_number_is_only_pointed_out() -> None:
    finds = look_for("er zijn werken in de kerkstraat")
    assert finds.masked == ()
    assert [span.kind for span in finds.possible] == [PersonalDataKind.ADDRESS]


def test_an_answer_with_a_number_is_an_address() -> None:
    asked = PersonalDataKind.ADDRESS
    assert redact_text("kouter twaalf in deinze", asked=asked).text == "[address]"
    assert redact_text("cinq mille", asked=asked).text == "[address]"
    assert redact_text("een momentje", asked=asked).text == "een momentje"


@pytest.mark.parametrize("code", ["880", "394 13", "12345-6789", "90210", "00-625"])
def test_a_postcode_of_any_country_is_found_behind_its_word(code: str) -> None:
    assert redact_text(f"my zip code is {code}").text == "my zip code is [address]"


@pytest.mark.parametrize("text", ["the zip is 250 MB", "my zip code is 12", "zip code 123456789012"])
def test_what_is_no_postcode_stays_behind_its_word(text: str) -> None:
    assert "[address]" not in redact_text(text).text
