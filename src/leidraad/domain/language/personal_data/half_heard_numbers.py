"""Numbers and addresses of mail that a recogniser of speech half heard, found by a trained model: the last look at a turn.

Apart from the rules, which need an announcement, a form or most of the digits: where these found nothing and yet words of a number
stand together, the model of ``heard_words`` weighs each word. What it finds is doubtful, so that a person can give it back. How it
was trained, on what, and how well it does: docs/methods/redaction.md; the script is benchmarks/quality/heard_numbers_training.py.
"""

import json
import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from leidraad.domain.language.personal_data.cues import ASKING_HOW_MUCH
from leidraad.domain.language.personal_data.find import Finds, blanked, most_digits
from leidraad.domain.language.personal_data.heard_words import (
    LIKELY_SIGNS,
    PLAIN_SIGNS,
    REACH_OF_CUE,
    Before,
    Heard,
    features_of,
    heard_words,
    is_number_and_little_else,
    may_hold_half_heard,
)
from leidraad.domain.language.personal_data.marks import Certainty, PersonalDataKind, Span
from leidraad.domain.language.personal_data.number_runs import pieces_of
from leidraad.domain.language.personal_data.number_words import STRONG_WORDS
from leidraad.domain.language.personal_data.own_numbers import NO_OWN_NUMBERS, OwnNumbers, allowed_in
from leidraad.domain.language.personal_data.password import CARD_WORDS
from leidraad.domain.language.said import SaidTurn

LABELS = ("number", "customer number", "email", "plate")  # beside none
NUMBERS = frozenset(
    (
        PersonalDataKind.PHONE, PersonalDataKind.IBAN, PersonalDataKind.CARD, PersonalDataKind.NATIONAL_NUMBER, PersonalDataKind.BSN,
        PersonalDataKind.VAT_NUMBER, PersonalDataKind.NIR, PersonalDataKind.TAX_ID, PersonalDataKind.SSN, PersonalDataKind.STRUCTURED_MESSAGE,
    )
)  # fmt: skip
_FILE = "half_heard_numbers.json"
_FEWEST_SAID = 2  # digits that a turn holds at most
_FEWEST_SAID_WORDS = 3  # different number words
_INSIDE = 0.5  # share from which a word is part of a find
_BETWEEN = 0.3  # and from which one between two such words is
_SUREST = 0.75  # of at least one word of a find
_MOST_BETWEEN = 1  # words that were something else altogether
_PATIENCE_TURNS = 4
_FEWEST_LONG = 9  # digits, of what is too long for an amount, a date or a reading
_FEWEST_OF_NOBODY = 12  # of what a reading of two meters does not reach
_FEWEST_MEASURED = 8  # of what may be a number though a unit or a month stands beside it
_FEWEST_UNANNOUNCED = 6  # of what nothing announced
_METER_READINGS = ASKING_HOW_MUCH - frozenset(("veel", "viel", "viele", "many", "much", "stand"))
_FEWEST_IN_TALK = 6  # of the answer to a question, or of a number in parts, among other words
_ASKED = NUMBERS | {PersonalDataKind.CUSTOMER_NUMBER, PersonalDataKind.LICENCE_PLATE}
_MEASURES = frozenset(("unit", "month"))
_SIGNS = frozenset(("at", "weak at", "dot", "dash", "provider", "like a sign"))
_SIGNS_AND_ENDINGS = _SIGNS | {"ending", "code"}
_ALSO_WORDS = frozenset(("weak at", "dot"))
_SMALL = frozenset(("small", "everyday"))
_FEWEST_OF_EXPIRY = 2  # digits: "april twenty"
_FEWEST_HEARD = 3  # digits among other words
_ONLY_INSIDE = frozenset(("mark", "rest", "pause", "filler", "link", "time"))
_UNITS = frozenset(("unit word", "weak"))
_SAYING_NOTHING = frozenset(("small", "everyday", "filler", "pause", "link", "time", "weak"))
_NOT_UNDERSTOOD = frozenset(("unknown", "short", "like a cue", "place"))
_CUE = "cue "
_OTHER = "cue other"
_OF_OWN_FORM = (PersonalDataKind.EMAIL, PersonalDataKind.LICENCE_PLATE)
_NAMED = frozenset(("thing", PersonalDataKind.CUSTOMER_NUMBER.value))
_ANNOUNCED_AS: Mapping[str, PersonalDataKind] = {
    **{kind.value: kind for kind in (*NUMBERS, PersonalDataKind.CUSTOMER_NUMBER, PersonalDataKind.PASSWORD)},
    "thing": PersonalDataKind.CUSTOMER_NUMBER,
}
_OF_LABEL = (None, PersonalDataKind.CUSTOMER_NUMBER, PersonalDataKind.EMAIL, PersonalDataKind.LICENCE_PLATE)
_HEARD_OTHERWISE = frozenset((PersonalDataKind.NAME, PersonalDataKind.CUSTOMER_NUMBER))
_SURE = frozenset((Certainty.CHECK_DIGIT, Certainty.SHAPE))
Shares = tuple[float, float, float, float]


class HeardTurn(NamedTuple):
    """A turn as the model sees it: what is found surely is a mark, names and numbers without a form are words."""

    words: Sequence[Heard]
    before: Before


def with_half_heard(
    turns: Sequence[SaidTurn],
    looked: Sequence[tuple[PersonalDataKind | None, Finds]],
    found: Sequence[tuple[Span, ...]],
    *,
    own: OwnNumbers = NO_OWN_NUMBERS,
) -> list[tuple[Span, ...]]:
    """The finds of each turn with what was half heard; the same tuple where there is nothing to add.

    What a principal allows is left out before the model looks.
    """
    whole = list(found)
    for place, turn in enumerate(turns):
        if not may_be_half_heard(turn.text, *looked[place]):
            continue
        stays = [] if own is NO_OWN_NUMBERS else allowed_in(turn.text, own)
        while more := _half_heard_in(heard_turn(turns, looked, whole, place, stays=stays), whole[place]):
            whole[place] = _added(whole[place], more)
    return whole


def may_be_half_heard(text: str, asked: PersonalDataKind | None, finds: Finds) -> bool:
    """False for what no recogniser of speech wrote, and where too little of a number or an address is: true of most turns."""
    if finds.has_number and most_digits(text, finds.words) >= _FEWEST_SAID and _may_be_heard(text, finds):
        return True
    signs = LIKELY_SIGNS.intersection(finds.words)
    if len(signs) > 1 or not PLAIN_SIGNS.isdisjoint(signs) or (signs and asked is PersonalDataKind.EMAIL):
        return _may_be_heard(text, finds)
    return False


def _may_be_heard(text: str, finds: Finds) -> bool:
    """True for a text without capitals, and for one in which numbers are said in words."""
    return text[1:] == text[1:].lower() or len(STRONG_WORDS & finds.telling) >= _FEWEST_SAID_WORDS


def heard_turn(
    turns: Sequence[SaidTurn],
    looked: Sequence[tuple[PersonalDataKind | None, Finds]],
    found: Sequence[tuple[Span, ...]],
    place: int,
    *,
    stays: Iterable[tuple[int, int]] = (),
) -> HeardTurn:
    """A turn and what of the contact before it tells what it may be; without words when it holds too little.

    ``stays``: from where to where something is allowed, that the model does not see.
    """
    hidden = [Span(start, end, PersonalDataKind.CUSTOMER_NUMBER, Certainty.POSSIBLE) for start, end in stays]
    words = heard_words(pieces_of(blanked(turns[place].text, [*_sure(found[place]), *hidden])))
    if not may_hold_half_heard(words):
        return HeardTurn((), Before())
    return HeardTurn(words, _before(turns, looked, found, place))


def _sure(spans: Iterable[Span]) -> list[Span]:
    return [span for span in spans if span.kind not in _HEARD_OTHERWISE]


def _before(
    turns: Sequence[SaidTurn],
    looked: Sequence[tuple[PersonalDataKind | None, Finds]],
    found: Sequence[tuple[Span, ...]],
    place: int,
) -> Before:
    near = range(max(0, place - 2), place)
    number_turns = sum(
        is_number_and_little_else(heard_words(pieces_of(blanked(turns[at].text, _sure(found[at])))))
        for at in near
    )
    kinds = [span.kind for at in range(max(0, place - _PATIENCE_TURNS), place) for span in found[at]]
    how_much = place > 0 and not ASKING_HOW_MUCH.isdisjoint(looked[place - 1][1].words)
    return Before(looked[place][0], number_turns, _last_mark(kinds), how_much)


def _last_mark(kinds: Sequence[PersonalDataKind]) -> str:
    for kind in reversed(kinds):
        if kind is PersonalDataKind.EMAIL:
            return "email"
        if kind is PersonalDataKind.CUSTOMER_NUMBER:
            return "customer number"
        if kind in NUMBERS:
            return "number"
    return ""


def _half_heard_in(turn: HeardTurn, known: Sequence[Span]) -> list[Span]:
    """What the model finds in a turn and was not known."""
    if not turn.words:
        return []
    shares = shares_of(turn)
    finds = [
        _span(turn, shares, first, last)
        for first, last in _stretches(turn.words, shares)
        if not says_too_little(turn, first, last) and not says_how_much(turn, first, last)
    ]
    whole = [_as_known(turn, span, known) for span in finds]
    return [span for span in whole if not any(_says_as_much(other, span) for other in known)]


def says_too_little(turn: HeardTurn, first: int, last: int) -> bool:
    """True for words with hardly a digit and hardly a sign of an address, such as the "nein" before a number that was found."""
    words = turn.words[first : last + 1]
    if any(word.told in _SIGNS for word in words):
        return _signs(turn, first, last) < (1 if turn.before.asked is PersonalDataKind.EMAIL else 2)
    if is_number_and_little_else(turn.words) or any(word.told == "mark" for word in turn.words):
        return _SAYING_NOTHING.issuperset(word.told for word in words) or all(
            word.told == "d1" for word in words
        )
    fewest = _FEWEST_OF_EXPIRY if _is_expiry(turn, first) else _FEWEST_HEARD
    return sum(word.digits for word in words) < fewest


def _signs(turn: HeardTurn, first: int, last: int) -> int:
    """How many signs and endings of an address; "at" and "point" before a small word ("at this point of") are none."""
    after = [*turn.words[first + 1 :], None]
    signs = [word.told for word in turn.words[first : last + 1]]
    return sum(
        told in _SIGNS_AND_ENDINGS
        and not (told in _ALSO_WORDS and following is not None and following.told in _SMALL)
        for told, following in zip(signs, after, strict=False)
    )


def says_how_much(turn: HeardTurn, first: int, last: int) -> bool:
    """True for words that are an amount, a measure, a time, a date or a number of nobody by what stands around them."""
    inside = [word.told for word in turn.words[first : last + 1]]
    if not _SIGNS.isdisjoint(inside) or _is_expiry(turn, first):
        return False
    digits = _digits(turn.words[first : last + 1])
    announced = _announced(turn, _first_number(turn, first, last))
    if announced == "other":
        return digits < _FEWEST_OF_NOBODY
    if digits >= _FEWEST_LONG:
        return False
    if turn.before.how_much and not announced:
        return True
    beside = [*inside, *(word.told for word in turn.words[last + 1 : last + 2])]
    if digits < _FEWEST_MEASURED and not _MEASURES.isdisjoint(beside):
        return True
    if announced:
        return False
    if turn.before.asked in _ASKED or turn.before.number_turns:
        return digits < _FEWEST_IN_TALK and not is_number_and_little_else(turn.words)
    return digits < _FEWEST_UNANNOUNCED or "hundred" in inside


def _is_expiry(turn: HeardTurn, first: int) -> bool:
    """True behind "geldig tot" and the like where a card is spoken of: a month and a year are its own."""
    before = turn.words[:first]
    return any(word.told == "expiry" for word in before) and any(
        word.piece.text in CARD_WORDS for word in before
    )


def _digits(words: Iterable[Heard]) -> int:
    """How many digits these words say; a word that was not understood says one, and "twenty one" two."""
    digits, before = 0, ""
    for word in words:
        if not (before == "tens" and word.told in _UNITS):
            digits += word.digits or word.told in _NOT_UNDERSTOOD
        before = before if word.told == "link" else word.told
    return digits


def _announced(turn: HeardTurn, first: int) -> str:
    """What the nearest announcement before a word announces; empty when none is in reach."""
    around = turn.words[max(0, first - REACH_OF_CUE) : first]
    for at in reversed(range(len(around))):
        if around[at].piece.text in _METER_READINGS:
            return "other"
        if around[at].told.startswith(_CUE) and not _is_misheard_cue(around, at):
            return around[at].told[len(_CUE) :]
    return ""


def _is_misheard_cue(words: Sequence[Heard], at: int) -> bool:
    """True for a number of nobody straight behind what names another: "my mobile number isbn" was "is"."""
    before = [word.told for word in words[max(0, at - 2) : at]]
    return words[at].told == _OTHER and any(told.startswith(_CUE) and told != _OTHER for told in before)


def _as_known(turn: HeardTurn, span: Span, known: Sequence[Span]) -> Span:
    """A find of the kind that rules told, where these say it is a customer number and it is no longer than one."""
    digits = _digits(word for word in turn.words if span.start <= word.piece.start < span.end)
    for other in known:
        named = other.kind is PersonalDataKind.CUSTOMER_NUMBER and span.kind in NUMBERS
        if named and other.start < span.end and span.start < other.end and digits < _FEWEST_LONG:
            return Span(span.start, span.end, other.kind, span.certainty)
    return span


def _says_as_much(known: Span, span: Span) -> bool:
    """True for a find that a known one covers, by the same kind or because it is surely of its own."""
    if not (known.start < span.end and span.start < known.end):
        return False
    covers = known.start <= span.start and span.end <= known.end
    return (covers and known.kind is span.kind) or known.certainty in _SURE


def _added(known: Sequence[Span], more: Sequence[Span]) -> tuple[Span, ...]:
    """The finds in order; a half heard one takes the place of what it overlaps, and all its room."""
    whole = list(known)
    for span in more:
        inside = [other for other in whole if other.start < span.end and span.start < other.end]
        start = min([span.start, *(other.start for other in inside)])
        end = max([span.end, *(other.end for other in inside)])
        whole = [other for other in whole if other not in inside]
        whole.append(Span(start, end, span.kind, span.certainty))
    return tuple(sorted(whole, key=lambda one: one.start))


def shares_of(turn: HeardTurn) -> list[Shares]:
    """For each word how likely it is part of a number, of a customer number, of an address: 0 to 1, together 1 at most."""
    weights = _weights()
    return [_shares(features, weights) for features in features_of(turn.words, turn.before)]


def _shares(features: Iterable[str], weights: Mapping[str, Shares]) -> Shares:
    number = customer = email = plate = 0.0
    for feature in features:
        added = weights.get(feature)
        if added is not None:
            number += added[0]
            customer += added[1]
            email += added[2]
            plate += added[3]
    powers = (math.exp(number), math.exp(customer), math.exp(email), math.exp(plate))
    whole = 1.0 + sum(powers)
    return powers[0] / whole, powers[1] / whole, powers[2] / whole, powers[3] / whole


@cache
def _weights() -> Mapping[str, Shares]:
    """What each feature adds to each label, loaded once."""
    written = files("leidraad.domain.language.personal_data").joinpath(_FILE).read_text("utf-8")
    model = json.loads(written)
    step = model["step"]
    return {
        feature: (number * step, customer * step, email * step, plate * step)
        for feature, (number, customer, email, plate) in model["weights"].items()
    }


def _stretches(words: Sequence[Heard], shares: Sequence[Shares]) -> Iterator[tuple[int, int]]:
    """First and last word of each find: words that belong to one, and those between them that may."""
    kept = [word.told != "mark" and sum(share) >= _BETWEEN for word, share in zip(words, shares, strict=True)]
    first = 0
    while first < len(words):
        if not kept[first]:
            first += 1
            continue
        last = first
        while (onward := _next(kept, words, last)) is not None:
            last = onward
        inside = [at for at in range(first, last + 1) if _opens_or_ends(words[at], shares[at])]
        if any(sum(shares[at]) >= _SUREST for at in inside):
            yield inside[0], inside[-1]
        first = last + 1


def _opens_or_ends(word: Heard, share: Shares) -> bool:
    """True for a word that a find may begin or end with."""
    return word.told not in _ONLY_INSIDE and sum(share) >= _INSIDE


def _next(kept: Sequence[bool], words: Sequence[Heard], last: int) -> int | None:
    """The next word of a find, over a word or so that is something else; None at its end."""
    for at in range(last + 1, min(len(kept), last + 2 + _MOST_BETWEEN)):
        if words[at].told == "mark":
            return None
        if kept[at]:
            return at
    return None


def _span(turn: HeardTurn, shares: Sequence[Shares], first: int, last: int) -> Span:
    sums = [sum(share[label] for share in shares[first : last + 1]) for label in range(len(LABELS))]
    kind = _OF_LABEL[sums.index(max(sums))]
    if kind not in _OF_OWN_FORM:
        kind = _kind_of_number(turn, first, last, kind)
    start, end = turn.words[first].piece.start, turn.words[last].piece.end
    return Span(start, end, kind, Certainty.DOUBTFUL)


def _kind_of_number(
    turn: HeardTurn, first: int, last: int, told: PersonalDataKind | None
) -> PersonalDataKind:
    """What was announced nearest before it, else what the model tells, else asked for, else a telephone number.

    A long number behind "Rechnung" or "reference" is not the customer's: it is what stands on the bill.
    """
    if _is_expiry(turn, first):
        return PersonalDataKind.CARD
    announced = _announced(turn, _first_number(turn, first, last))
    if announced in _ANNOUNCED_AS and not (
        announced in _NAMED and _digits(turn.words[first : last + 1]) >= _FEWEST_LONG
    ):
        return _ANNOUNCED_AS[announced]
    if told is not None:
        return told
    return turn.before.asked if turn.before.asked in NUMBERS else PersonalDataKind.PHONE


def _first_number(turn: HeardTurn, first: int, last: int) -> int:
    """The first word that says digits, else the first."""
    return next((at for at in range(first, last + 1) if turn.words[at].digits), first)
