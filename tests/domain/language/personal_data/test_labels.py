"""Names that an organisation gives to its own things keep their words and lose their numbers."""

import pytest

from leidraad.domain.language.personal_data.labels import personal_in_label, redact_label
from leidraad.domain.language.personal_data.own_numbers import OwnNumbers


@pytest.mark.parametrize(
    "label",
    [
        "",
        "facturatie",
        "Aurora",
        "Storing Brugge",
        "Mutualiteit",
        "Marie-Claire",
        "vakbond",
        "Kerkstraat 12",
        "[phone]",
    ],
)
def test_a_name_of_an_organisations_own_stays(label: str) -> None:
    assert redact_label(label) == label
    assert personal_in_label(label) == ()


def test_numbers_and_addresses_of_mail_go() -> None:
    assert redact_label("terugbellen 0478 12 34 56 dringend") == "terugbellen [phone] dringend"
    assert redact_label("jan@voorbeeld.be, BE68 5390 0754 7034") == "[email], [iban]"


def test_the_numbers_of_the_organisation_itself_are_masked_and_kept_as_it_says() -> None:
    own = OwnNumbers(customer_numbers=("KL-######",), allowed_numbers=("0478 ## ## ##",))

    assert redact_label("Storing KL-482931, Jan", own=own) == "Storing [customer_number], Jan"
    assert redact_label("terugbellen 0478 12 34 56", own=own) == "terugbellen 0478 12 34 56"
    assert len(personal_in_label("Storing KL-482931", own=own)) == 1
    assert personal_in_label("Storing KL-482931") == ()
