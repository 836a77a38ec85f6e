"""What is said in words and not in numbers: names, addresses, dates of birth, passwords and special categories.

Apart from ``find``, which reads the numbers first: what those took is blanked before the words are looked at.
"""

from collections.abc import Iterator, Sequence, Set
from itertools import product
from typing import NamedTuple

from leidraad.domain.language.personal_data.address import ADDRESS_TRIGGERS, addresses_in, may_hold_address
from leidraad.domain.language.personal_data.birth_date import (
    BIRTH_TRIGGERS,
    DAY_TRIGGERS,
    birth_dates_in,
    days_of_people_in,
    may_hold_day_of_person,
)
from leidraad.domain.language.personal_data.marks import PersonalDataKind, Span
from leidraad.domain.language.personal_data.name_refusals import without_refused
from leidraad.domain.language.personal_data.names import (
    NAME_TRIGGERS,
    SPELLED_LETTERS,
    may_hold_name,
    names_in,
)
from leidraad.domain.language.personal_data.number_runs import Piece
from leidraad.domain.language.personal_data.number_words import STRONG_WORDS
from leidraad.domain.language.personal_data.password import (
    CARD_WORDS,
    PASSWORD_TRIGGERS,
    card_expiry_in,
    passwords_in,
)
from leidraad.domain.language.personal_data.post_boxes import may_hold_post_box, post_boxes_in
from leidraad.domain.language.personal_data.special_category import SPECIAL_TRIGGERS, special_categories_in
from leidraad.domain.language.personal_data.spoken_addresses import (
    may_hold_spoken_address,
    spoken_addresses_in,
)
from leidraad.domain.language.personal_data.spoken_names import may_hold_spoken_name, spoken_names_in
from leidraad.domain.language.personal_data.street_corners import CORNER_WORDS, street_corners_in
from leidraad.domain.language.personal_data.uncapitalled_names import is_typed_small, uncapitalled_names_in
from leidraad.domain.language.personal_data.written_names import (
    joined,
    may_hold_written_name,
    with_written_names,
)

WORD_KINDS = frozenset(
    (PersonalDataKind.NAME, PersonalDataKind.ADDRESS, PersonalDataKind.BIRTH_DATE, PersonalDataKind.PASSWORD)
)
_NAME, _ADDRESS = PersonalDataKind.NAME, PersonalDataKind.ADDRESS
_OTHER_TRIGGERS = BIRTH_TRIGGERS | PASSWORD_TRIGGERS | SPECIAL_TRIGGERS

WORDING_TRIGGERS = (
    NAME_TRIGGERS | ADDRESS_TRIGGERS | _OTHER_TRIGGERS | DAY_TRIGGERS | CARD_WORDS | SPELLED_LETTERS
)


class Worded(NamedTuple):
    """Which kinds a text may hold in words."""

    name: bool
    address: bool
    other: bool
    written: bool  # a name or an address that only capitals show
    spoken_name: bool = False  # in a text without capitals, as the next
    spoken_address: bool = False
    uncapitalled: bool = False  # in a text typed without capitals


NOTHING_IN_WORDS = Worded(name=False, address=False, other=False, written=False)
_EITHER = (False, True)
_WORDED = {flags: Worded(*flags) for flags in product(_EITHER, repeat=7)}


def may_hold_wording(
    text: str, words: Sequence[str], telling: Set[str], *, has_digit: bool, by_model: bool = True
) -> Worded | None:
    """None when nothing is there that could announce or be one of these kinds: true of most turns, and found fast.

    ``words`` are the words of the text in lower case, ``telling`` those of ``WORDING_TRIGGERS`` among them.
    """
    name = may_hold_name(text, telling)
    address = (
        may_hold_address(text, words, telling, has_digit=has_digit)
        or may_hold_post_box(text, has_digit=has_digit)
        or not CORNER_WORDS.isdisjoint(words)
    )
    other = (
        not _OTHER_TRIGGERS.isdisjoint(telling)
        or may_hold_day_of_person(words, telling, has_digit=has_digit)
        or (
            not CARD_WORDS.isdisjoint(telling)
            and ((has_digit and "/" in text) or not STRONG_WORDS.isdisjoint(telling))
        )
    )
    cased = text[1:] != text[1:].lower()
    written = by_model and may_hold_written_name(text, words)
    spoken_name = not cased and may_hold_spoken_name(text, words)
    spoken_address = not cased and may_hold_spoken_address(text, words, has_digit=has_digit)
    uncapitalled = by_model and spoken_name and is_typed_small(text)
    if not (name or address or other or written or spoken_name or spoken_address):
        return None
    return _WORDED[name, address, other, written, spoken_name, spoken_address, uncapitalled]


def wording_in(
    text: str,
    pieces: Sequence[Piece],
    telling: Set[str],
    may_hold: Worded,
    *,
    asked: PersonalDataKind | None,
    about_card: bool,
) -> Iterator[Span]:
    """Every find in the words of a text, overlapping ones too.

    ``asked``: what the turn before asked for; ``about_card``: a payment card was spoken of just before.
    """
    told: list[Span] = []
    if asked is _NAME or may_hold.name:
        told += names_in(text, pieces, telling, asked=asked is _NAME)
    if may_hold.spoken_name:
        told += spoken_names_in(text, pieces, asked=asked is _NAME)
    if asked is _ADDRESS or may_hold.address:
        told += addresses_in(text, pieces, asked=asked is _ADDRESS)
        told += post_boxes_in(text)
        told += street_corners_in(text)
    if asked is _ADDRESS or may_hold.spoken_address:
        told += spoken_addresses_in(text, pieces, asked=asked is _ADDRESS)
    if may_hold.uncapitalled:
        told = joined(told, uncapitalled_names_in(text, pieces))
    told = list(with_written_names(text, pieces, told)) if may_hold.written else told
    yield from without_refused(text, pieces, told)
    if not may_hold.other and asked not in WORD_KINDS:
        return
    if asked is PersonalDataKind.BIRTH_DATE or not BIRTH_TRIGGERS.isdisjoint(telling):
        yield from birth_dates_in(pieces, asked=asked is PersonalDataKind.BIRTH_DATE)
    if not DAY_TRIGGERS.isdisjoint(telling):
        yield from days_of_people_in(pieces)
    if asked is PersonalDataKind.PASSWORD or not PASSWORD_TRIGGERS.isdisjoint(telling):
        yield from passwords_in(text, pieces, asked=asked is PersonalDataKind.PASSWORD)
    card = about_card or not CARD_WORDS.isdisjoint(telling)
    if card or not PASSWORD_TRIGGERS.isdisjoint(telling):
        yield from card_expiry_in(pieces, card=card)
    if not SPECIAL_TRIGGERS.isdisjoint(telling):
        yield from special_categories_in(pieces)
