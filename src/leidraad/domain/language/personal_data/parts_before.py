"""Parts of a number that were said before the part that gave it away: "nul vier" - "ja" - "twaalf vierendertig zesenvijftig".

Apart from ``agreement``, which puts parts together that were heard right: here the announcement or the part itself was misheard, and
what tells is that the same party goes on with a number once the other party has said "ja".
"""

from collections.abc import Sequence

from leidraad.domain.language.personal_data.cues import ASKING_HOW_MUCH
from leidraad.domain.language.personal_data.find import Finds
from leidraad.domain.language.personal_data.half_heard_numbers import NUMBERS
from leidraad.domain.language.personal_data.heard_words import heard_words, is_number_and_little_else
from leidraad.domain.language.personal_data.marks import Certainty, PersonalDataKind, Span
from leidraad.domain.language.personal_data.number_runs import pieces_of
from leidraad.domain.language.personal_data.own_numbers import (
    NO_OWN_NUMBERS,
    OwnNumbers,
    allowed_in,
    without_allowed,
)
from leidraad.domain.language.said import SaidTurn

_KINDS = NUMBERS | {PersonalDataKind.CUSTOMER_NUMBER}
_LONGEST_PART = 8  # words
_LONGEST_BETWEEN = 3  # words of the other party: "ja", "mhm", "ja dat is"
_FEWEST_DIGITS = 2
_NEVER_PART = frozenset(("unit", "month", "time", "amount", "year"))


def with_parts_before(
    turns: Sequence[SaidTurn],
    looked: Sequence[Finds],
    found: Sequence[tuple[Span, ...]],
    *,
    own: OwnNumbers = NO_OWN_NUMBERS,
) -> list[tuple[Span, ...]]:
    """The finds of each turn with the parts of numbers that stand before another part; the same tuple where none does.

    A part is as doubtful as what a recogniser half heard, and stays where the principal allows it.
    """
    whole = list(found)
    for place in reversed(range(1, len(turns))):
        kind = _kind_of_part(turns[place].text, looked[place], whole[place])
        before = _place_before(turns, looked, whole, place) if kind is not None else None
        if kind is None or before is None or whole[before] or _answers_how_much(looked, before):
            continue
        text = turns[before].text
        part = _part_in(text, looked[before], kind)
        whole[before] = tuple(without_allowed(text, part, allowed_in(text, own))) if part else ()
    return whole


def _kind_of_part(text: str, finds: Finds, spans: Sequence[Span]) -> PersonalDataKind | None:
    """The kind of the number that a turn is, but for a word or two; None for other turns."""
    kind = next((span.kind for span in spans if span.kind in _KINDS), None)
    short = kind is not None and len(finds.words) <= _LONGEST_PART
    return kind if short and is_number_and_little_else(heard_words(pieces_of(text))) else None


def _place_before(
    turns: Sequence[SaidTurn], looked: Sequence[Finds], found: Sequence[tuple[Span, ...]], place: int
) -> int | None:
    """The turn in which the same party spoke before, with no more than a word or so, or a part read back, of the other between."""
    for before in range(place - 1, max(-1, place - 3), -1):
        if turns[before].party == turns[place].party:
            return before
        if len(looked[before].words) > _LONGEST_BETWEEN and not found[before]:
            return None
    return None


def _answers_how_much(looked: Sequence[Finds], place: int) -> bool:
    return place > 0 and not ASKING_HOW_MUCH.isdisjoint(looked[place - 1].words)


def _part_in(text: str, finds: Finds, kind: PersonalDataKind) -> list[Span]:
    """The number that a turn is, but for a word or two; empty for other turns and for amounts, hours and days."""
    if not finds.has_number or len(finds.words) > _LONGEST_PART:
        return []
    words = heard_words(pieces_of(text))
    if not is_number_and_little_else(words) or any(word.told in _NEVER_PART for word in words):
        return []
    said = [word for word in words if word.digits]
    if sum(word.digits for word in said) < _FEWEST_DIGITS:
        return []
    start, end = said[0].piece.start, said[-1].piece.end
    inside_word = text[start - 1 : start].isalnum() or text[end : end + 1].isalnum()  # as the "77" of "Zon77"
    return [] if inside_word else [Span(start, end, kind, Certainty.DOUBTFUL)]
