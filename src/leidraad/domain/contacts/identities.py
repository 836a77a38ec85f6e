"""One form for a customer's identity, so that the same person is known again however it was written."""

import phonenumbers

DEFAULT_REGION = "BE"
_DIALLED = ("+", "0", "(0", "(+")


def normalised_identity(value: str) -> str:
    """``+32470123456``, ``jan@voorbeeld.example`` or a number as given without spaces; "" for nothing.

    What begins with "+" or "0" and is a number that its country hands out becomes E.164, read as Belgian when no country
    is given; e-mail addresses become lower case. Any other number is a customer number and stays.
    """
    text = value.strip().removeprefix("tel:").removeprefix("mailto:").removeprefix("sip:")
    if "@" in text:
        return text.lower()
    return _as_telephone(text) or "".join(text.split()).lower()


def _as_telephone(text: str) -> str | None:
    if not text.startswith(_DIALLED):
        return None
    try:
        number = phonenumbers.parse(text, DEFAULT_REGION)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_valid_number(number):
        return None
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
