"""What is said in words and not in numbers: names, addresses, dates of birth, passwords and special categories.

Apart from ``find``, which reads the numbers first: what those took is blanked before the words are looked at.
"""

import re
from collections.abc import Iterator, Sequence

from leidraad.domain.language.personal_data.address import ADDRESS_TRIGGERS, STREET_TAILS, addresses_in
from leidraad.domain.language.personal_data.birth_date import BIRTH_TRIGGERS, birth_dates_in
from leidraad.domain.language.personal_data.marks import PersonalDataKind, Span
from leidraad.domain.language.personal_data.names import NAME_TRIGGERS, OPENING_TRIGGERS, names_in
from leidraad.domain.language.personal_data.number_runs import pieces_of
from leidraad.domain.language.personal_data.password import (
    CARD_WORDS,
    PASSWORD_TRIGGERS,
    card_expiry_in,
    passwords_in,
)
from leidraad.domain.language.personal_data.special_category import SPECIAL_TRIGGERS, special_categories_in

WORD_KINDS = frozenset(
    (PersonalDataKind.NAME, PersonalDataKind.ADDRESS, PersonalDataKind.BIRTH_DATE, PersonalDataKind.PASSWORD)
)
_TRIGGERS = NAME_TRIGGERS | ADDRESS_TRIGGERS | BIRTH_TRIGGERS | PASSWORD_TRIGGERS | SPECIAL_TRIGGERS
_OPENING_WORDS = 8
_TAIL = 4
# A street that ends as many words do, before its number; a postcode with a capital behind it; a British postcode.
_CAPITAL_PAIR = re.compile(r"[A-ZÀ-ÖØ-Þ][^\W\d_]+[ \-](?:[a-z]{2,3} ){0,2}[A-ZÀ-ÖØ-Þ][^\W\d_]")
_STREET_BEFORE_NUMBER = re.compile(
    r"(?:hof|pad|weg|dijk|berg|markt|baan|kaai|kade|lei|park|veld|ring|singel|damm|ufer|hoek|heide|wijk|dries|kouter|gracht|vest"
    r"|plaats|str\.?|boulevard|steeg|bos|dam),? (?:nummer |nr\.? ?|no\.? ?)?\d"
    r"|\b\d{4,5} (?:[A-Z]{2} )?[A-ZÀ-Þ]|\d[A-Z]{2}\b|\d,? (?:[A-Z][a-z]+ ){1,3}(?:St|Rd|Close|Court|Place|Way|Drive|Square|Hill|Row|Grove)\b"
)


def may_hold_wording(text: str, words: Sequence[str], *, has_digit: bool) -> bool:
    """False when no word is there that could announce or be one of these kinds: true of most turns, and found fast."""
    if not _TRIGGERS.isdisjoint(words):
        return True
    if _CAPITAL_PAIR.search(text) is not None:
        return True
    if not OPENING_TRIGGERS.isdisjoint(words[:_OPENING_WORDS]) and text[1:] != text[1:].lower():
        return True
    if not STREET_TAILS.isdisjoint([word[-_TAIL:] for word in words]):
        return True
    return has_digit and _STREET_BEFORE_NUMBER.search(text) is not None


def wording_in(
    text: str, words: Sequence[str], *, asked: PersonalDataKind | None, about_card: bool
) -> Iterator[Span]:
    """Every find in the words of a text, overlapping ones too.

    ``asked``: what the turn before asked for; ``about_card``: a payment card was spoken of just before.
    """
    pieces = pieces_of(text)
    yield from names_in(text, pieces, asked=asked is PersonalDataKind.NAME)
    yield from addresses_in(text, pieces, asked=asked is PersonalDataKind.ADDRESS)
    if asked is PersonalDataKind.BIRTH_DATE or not BIRTH_TRIGGERS.isdisjoint(words):
        yield from birth_dates_in(pieces, asked=asked is PersonalDataKind.BIRTH_DATE)
    if asked is PersonalDataKind.PASSWORD or not PASSWORD_TRIGGERS.isdisjoint(words):
        yield from passwords_in(text, pieces, asked=asked is PersonalDataKind.PASSWORD)
        yield from card_expiry_in(pieces, card=about_card or not CARD_WORDS.isdisjoint(words))
    if not SPECIAL_TRIGGERS.isdisjoint(words):
        yield from special_categories_in(pieces)
