"""The marks that other makers leave where they removed personal data, as marks of ours where we have the kind.

Apart from the readers, because every vendor's document may hold them: ``[PHONE]``, ``[PHONE_NUMBER_1]``,
``[CREDIT_DEBIT_NUMBER]``. A mark of a kind that Leidraad does not know (``[NAME]``, ``[PII]``) stays, without its number.
"""

import re

from leidraad.domain.language.personal_data.marks import PersonalDataKind, mark_of

_VENDOR_MARK = re.compile(r"\[([A-Z](?:[A-Z_ -]{0,38}[A-Z])?)(?:[_ -]?\d{1,4})?\]")
_WORDS = {
    PersonalDataKind.EMAIL: "EMAIL EMAILADDRESS",
    PersonalDataKind.PHONE: "PHONE PHONENUMBER TELEPHONENUMBER",
    PersonalDataKind.IBAN: "IBAN INTERNATIONALBANKINGACCOUNTNUMBER",
    PersonalDataKind.CARD: (
        "CREDITDEBITNUMBER CREDITCARD CREDITCARDNUMBER CREDITDEBITCVV CREDITDEBITEXPIRY CREDITCARDCVV "
        "CREDITCARDEXPIRATION CVV"
    ),
    PersonalDataKind.SSN: "SSN USSOCIALSECURITYNUMBER",
    PersonalDataKind.IP_ADDRESS: "IPADDRESS",
    PersonalDataKind.LICENCE_PLATE: "LICENSEPLATE LICENCEPLATE VEHICLEREGISTRATION",
    PersonalDataKind.ADDRESS: "ADDRESS LOCATIONADDRESS STREETADDRESS",
    PersonalDataKind.BIRTH_DATE: "DATEOFBIRTH DOB",
    PersonalDataKind.PASSWORD: "PASSWORD PIN",
}
_KIND_OF = {word: kind for kind, words in _WORDS.items() for word in words.split()}


def with_own_marks(text: str) -> str:
    """The text with each vendor's mark as ours; one that we have no kind for loses only its number.

    >>> with_own_marks("Bel [PHONE_NUMBER_1] voor [NAME_2].")
    'Bel [phone] voor [NAME].'
    """
    return _VENDOR_MARK.sub(_own_mark, text) if "[" in text else text


def _own_mark(found: re.Match[str]) -> str:
    kind = _KIND_OF.get(re.sub("[_ -]", "", found[1]))
    return mark_of(kind) if kind is not None else f"[{found[1]}]"
