"""Every number that somebody may have meant by what a telephone system wrote, for comparing with protected numbers.

Apart from ``identities``, which gives a customer one name: here a number too many is a contact not kept, and a number
missed is a medical call recorded, so every reading counts.
"""

from leidraad.domain.contacts.identities import normalised_identity

CALLING_CODES = ("32", "31", "33", "49", "352", "44")  # where a number is written with a 0 in front at home
_LONGEST = 15  # digits of a number, ITU-T E.164


def number_forms(written: str) -> frozenset[str]:
    """All readings of one number or address: E.164 with "+", the digits alone (an internal number), a lower-case address.

    ``0450 00 01 01``, ``450000101``, ``0032450000101``, ``+32 (0)450 00 01 01`` and ``sip:0450000101@pbx.example`` share
    ``+32450000101``. Empty for nothing.
    """
    text = written.strip()
    for scheme in ("tel:", "sip:", "sips:", "mailto:"):
        text = text.removeprefix(scheme)
    text = text.partition(";")[0]
    found = {text.lower()} if "@" in text else set()
    number = text.partition("@")[0]
    digits = "".join(character for character in number if character.isdigit() and character.isascii())
    if digits and not any(character.isalpha() for character in number):
        found |= {digits, *_international(digits, has_plus=number.lstrip("( ").startswith("+"))}
        if digits.startswith("0"):  # it may be the digit that gives an outside line
            found |= {digits[1:], *_international(digits[1:], has_plus=False)}
    return frozenset(found - {"", "+"})


def protected_form(written: str) -> str:
    """The one form under which a protected number is kept: E.164 where it is a number, else its digits; "" for nothing."""
    known = normalised_identity(written)
    if known.startswith("+") or "@" in known:
        return known
    return "".join(character for character in known if character.isdigit() and character.isascii())


def _international(digits: str, *, has_plus: bool) -> set[str]:
    if has_plus:
        whole = {digits}
    elif digits.startswith("00"):
        whole = {digits[2:]}
    elif digits.startswith("0"):
        whole = {code + digits[1:] for code in CALLING_CODES}
    else:
        whole = {digits, *(code + digits for code in CALLING_CODES)}
    return {f"+{form}" for each in whole for form in _without_trunk_zero(each) if len(form) <= _LONGEST}


def _without_trunk_zero(digits: str) -> set[str]:
    """``+32 (0)450 …``: the zero of home is written though it is not dialled."""
    shorter = {code + digits[len(code) + 1 :] for code in CALLING_CODES if digits.startswith(f"{code}0")}
    return {digits, *shorter}
