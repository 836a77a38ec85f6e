"""Of several things that one number may be, what it was announced as."""

import pytest

from leidraad.domain.contacts.turns import Party, Turn
from leidraad.domain.language.personal_data.find import find_personal_data
from leidraad.domain.language.personal_data.marks import PersonalDataKind
from leidraad.domain.language.personal_data.redact import redact_text, redact_turns

K = PersonalDataKind
# Fits the check of the German Steuer-ID and that of the Belgian BIS register.
BOTH_TAX_ID_AND_NATIONAL = "zwei neun vier acht eins zwei sechs null drei sieben neun"


def kinds_in(text: str) -> list[PersonalDataKind]:
    return [span.kind for span in find_personal_data(text)]


def test_eleven_digits_are_what_they_were_announced_as() -> None:
    assert kinds_in(f"meine Steuer-ID ist {BOTH_TAX_ID_AND_NATIONAL}") == [K.TAX_ID]
    assert kinds_in(f"meine Nationalnummer ist {BOTH_TAX_ID_AND_NATIONAL}") == [K.NATIONAL_NUMBER]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("mijn ondernemingsnummer is 0478123456", K.VAT_NUMBER),
        ("our company number is 0478.123.456", K.VAT_NUMBER),
        ("betaling met mededeling 090/9337/55490", K.STRUCTURED_MESSAGE),
        ("klantnummer: 0478123456", K.CUSTOMER_NUMBER),
    ],
)
def test_a_wrong_digit_makes_no_telephone_number_of_what_was_announced(
    text: str, kind: PersonalDataKind
) -> None:
    assert kinds_in(text) == [kind]


def test_a_telephone_number_stays_one_where_another_number_was_only_spoken_of() -> None:
    assert kinds_in("het btw nummer heb ik hier niet bij, probeer 0478 12 34 56") == [K.PHONE]
    assert kinds_in("klantnummer: +32 478 12 34 56") == [K.PHONE]


@pytest.mark.parametrize(
    "text",
    [
        "de laatste vier cijfers van mijn rekening zijn acht vier zes zeven",
        "les quatre derniers chiffres du compte c'est 8467",
        "die letzten vier ziffern vom konto sind vierundachtzig siebenundsechzig",
        "my account ends in eight four six seven",
        "mon compte se termine par 8467",
    ],
)
def test_the_last_digits_of_an_account_are_part_of_it(text: str) -> None:
    assert kinds_in(text) == [K.IBAN]


def test_an_account_that_ends_on_a_day_has_no_last_digits() -> None:
    assert kinds_in("de rekening eindigt op 31 december") == []


def test_an_account_in_parts_is_asked_for_until_it_is_whole() -> None:
    turns = [
        Turn(Party.AGENT, "ihre iban bitte"),
        Turn(Party.CUSTOMER, "d e eins acht sechs neun sieben fünf fünf sechs sieben vier"),
        Turn(Party.AGENT, "ja"),
        Turn(Party.CUSTOMER, "acht eins drei drei sieben zwei sechs zwei fünf sieben"),
    ]
    assert [turn.text for turn in redact_turns(turns).turns] == ["ihre iban bitte", "[iban]", "ja", "[iban]"]


def test_parts_joined_by_words_are_one_account() -> None:
    given = "mijn rekeningnummer is be 68 en dan 5390 en dan 0754 en dan 7034"
    assert redact_text(given).text == "mijn rekeningnummer is [iban]"


@pytest.mark.parametrize(
    ("text", "redacted"),
    [
        ("die nummer ist 756.9217.0769.85", "die nummer ist [national_number]"),
        ("nl 91 abna 0417 1643 00", "[iban]"),
        ("RF18 5390 0754 7034 is de referentie", "[structured_message] is de referentie"),
        ("Handy 0049 (0) 151-12345678", "Handy [phone]"),
        ("KvK nummer 12345678", "KvK nummer [vat_number]"),
    ],
)
def test_numbers_of_other_countries(text: str, redacted: str) -> None:
    assert redact_text(text).text == redacted
