"""Addresses that are no street: post boxes, and the post of the armed forces of the United States.

Apart from ``address``, which begins at a word for a street: these are found by their own signs, and in any capitals.
"""

import re
from collections.abc import Iterator

from leidraad.domain.language.personal_data.marks import Certainty, PersonalDataKind, Span

# Looked for in small letters before anything is searched.
_SIGNS = ("box", "bus ", "fach", "bp ", "b.p", "boîte postale", "apo ", "fpo ", "dpo ", "apartado")
_POST_BOX = r"(?:p\.? ?o\.? ?box|postbus|postfach|boîte postale|b\.?p\.?|apartado(?: de correos)?|postbox)(?: nr\.?| n°)? ?\d[\d ]{0,6}\d\b|(?:p\.? ?o\.? ?box|postbus|postfach|postbox) \d\b"
# "PSC 12, Box 3456", "Unit 12 Box 34", "USS Grayling", with "APO AE 09123" behind it on the same line or the next.
_ARMED_FORCES = (
    r"(?:(?:psc|unit|cmr) \d{1,5},? box \d{1,5}|\bus[a-z]{1,4} [^\W\d_]+),?\s+[afd]po,? a[aep] \d{5}\b"
)
_PLACE = r"(?:,? ?\n? ?\d{4,5}(?: [A-Z]{2}\b)?(?: [A-ZÀ-Þ][\w'’-]+){1,3}|,? \n?[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+){0,2}(?:, [A-Z]{2})?,? \d{4,6}\b)?"
_BOX = re.compile(rf"(?i:{_ARMED_FORCES})|(?<!\w)(?i:{_POST_BOX}){_PLACE}")


def may_hold_post_box(text: str, *, has_digit: bool) -> bool:
    """False when no word for a post box is there: true of nearly all turns, and found fast."""
    return has_digit and _has_sign(text)


def _has_sign(text: str) -> bool:
    lowered = text.lower()
    return any(sign in lowered for sign in _SIGNS)


def post_boxes_in(text: str) -> Iterator[Span]:
    """Each post box with the postcode and the place behind it."""
    if not _has_sign(text):
        return
    for found in _BOX.finditer(text):
        yield Span(*found.span(), PersonalDataKind.ADDRESS, Certainty.SHAPE)
