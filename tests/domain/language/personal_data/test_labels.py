"""Names that an organisation gives to its own things keep their words and lose their numbers."""

import pytest

from leidraad.domain.language.personal_data.labels import personal_in_label, redact_label


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
