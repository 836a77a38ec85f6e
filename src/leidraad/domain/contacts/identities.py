"""One form for a customer's identity, so that the same person is known again however it was written."""

import phonenumbers

DEFAULT_REGION = "BE"


def normalised_identity(value: str) -> str:
    """``+32470123456``, ``jan@voorbeeld.example`` or a number as given without spaces; "" for nothing.

    Telephone numbers become E.164, read as Belgian when no country is given; e-mail addresses lower case.
    """
    text = value.strip().removeprefix("tel:").removeprefix("mailto:").removeprefix("sip:")
    if "@" in text:
        return text.lower()
    return _as_telephone(text) or "".join(text.split()).lower()


def _as_telephone(text: str) -> str | None:
    try:
        number = phonenumbers.parse(text, DEFAULT_REGION)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_possible_number(number):
        return None
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
