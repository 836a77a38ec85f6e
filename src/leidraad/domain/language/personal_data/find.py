"""Every piece of personal data in a text, whatever language it is in."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import replace
from itertools import pairwise
from operator import attrgetter
from typing import NamedTuple

from leidraad.domain.language.personal_data.announced_kind import (
    ENDING_WORDS,
    as_announced,
    end_of_number,
    is_end_of_number,
)
from leidraad.domain.language.personal_data.belgium import belgian_numbers_in
from leidraad.domain.language.personal_data.card import cards_in
from leidraad.domain.language.personal_data.cues import (
    ASKING_WORDS,
    CARD_CHECK_CUE_WORDS,
    FEWEST_NAMED_DIGITS,
    NAMED_STARTS,
    PLATE_CUE_WORDS,
)
from leidraad.domain.language.personal_data.email_address import (
    ADDRESS_SIGN_WORDS,
    may_hold_spoken_address,
    spoken_addresses_in,
    written_addresses_in,
)
from leidraad.domain.language.personal_data.half_heard_address import (
    ENDINGS_ALONE,
    addresses_without_dot,
    addresses_without_sign,
    answered_addresses_in,
    may_hold_half_heard,
)
from leidraad.domain.language.personal_data.iban import ibans_in
from leidraad.domain.language.personal_data.ip_address import ip_addresses_in, may_hold_ip_address
from leidraad.domain.language.personal_data.licence_plate import plates_in
from leidraad.domain.language.personal_data.marks import Certainty, PersonalDataKind, Span
from leidraad.domain.language.personal_data.named_runs import (
    named_number,
    named_number_in_parts,
    number_under_message,
)
from leidraad.domain.language.personal_data.neighbours import foreign_numbers_in
from leidraad.domain.language.personal_data.number_runs import Piece, Run, Unit, pieces_of
from leidraad.domain.language.personal_data.number_words import NUMBER_WORDS, STRONG_WORDS, WEAK_WORDS
from leidraad.domain.language.personal_data.own_numbers import (
    NO_OWN_NUMBERS,
    OwnNumbers,
    allowed_in,
    customer_numbers_in,
    without_allowed,
)
from leidraad.domain.language.personal_data.phone import phones_in
from leidraad.domain.language.personal_data.quantities import is_quantity
from leidraad.domain.language.personal_data.reading import CuedRun, Reading, cue_word_after, reading_of
from leidraad.domain.language.personal_data.vat_abroad import vat_numbers_abroad_in
from leidraad.domain.language.personal_data.wording import (
    NOTHING_IN_WORDS,
    WORD_KINDS,
    WORDING_TRIGGERS,
    Worded,
    may_hold_wording,
    wording_in,
)

_WORD = re.compile(r"[^\W\d_]+")
_ASCII_WORD = re.compile(r"[a-z]+")  # the same in a lowered text of ASCII only, in half the time
# The patterns below begin with the rarest thing they need, a digit, and look back from it: the search then skips the rest.
_DIGIT = re.compile(r"\d")
# Six digits near each other: fewer are no identifier of any kind, unless a plate, an internet address or a card's check code.
_DIGIT_ROW = re.compile(r"\d(?:[^\w\n]{0,4}\d){5}")
_DIGITS_WITH_LETTERS = re.compile(r"\d(?:-?[A-Z]|(?<=[A-Z]\d)|(?<=[A-Z]-\d)| [A-Z]{3} \d| (?:[a-z] ){3}\d)")
_SHORT_CUES = PLATE_CUE_WORDS | CARD_CHECK_CUE_WORDS | ENDING_WORDS
_FEWEST_SPOKEN_DIGITS = 5
_FEWEST_SCATTERED_DIGITS = 9  # with words between: "5390 en dan 0754 en dan 7034"
_JOINING_PARTS = frozenset(("dan", "puis", "ensuite", "dann", "then"))
_MARK_GROUP = 1
_PLATE_LETTERS = 3  # of a plate spelled aloud, its digits said with weak words ("oh")
_DIGITS_PER_WORD = 2  # at most, so as not to miss "vierendertig"

_MOST_BETWEEN_PARTS = 3  # pieces that were misheard
_FEWEST_ANNOUNCED = 4  # digits
_HEARD_WHOLE = frozenset((Certainty.CHECK_DIGIT, Certainty.SHAPE, Certainty.NUMBER_PLAN, Certainty.LIKENESS))
_FEWEST_UNANNOUNCED = 9  # digits; a customer number may have eight
_FEWEST_FROM_NOUGHT = 6
_FEWEST_UNITS = 4
_LONGEST_SAID_UNIT = 3  # digits that are said as one
_LONG_NUMBERS = frozenset(
    (
        PersonalDataKind.IBAN, PersonalDataKind.CARD, PersonalDataKind.NIR, PersonalDataKind.NATIONAL_NUMBER, PersonalDataKind.BSN,
        PersonalDataKind.VAT_NUMBER, PersonalDataKind.TAX_ID, PersonalDataKind.PHONE, PersonalDataKind.STRUCTURED_MESSAGE,
    )
)  # fmt: skip

# Every text asks for these, and a name is found in a third of the time.
_EMAIL, _POSSIBLE = PersonalDataKind.EMAIL, Certainty.POSSIBLE
_START, _END = attrgetter("start"), attrgetter("end")
_BY_CERTAINTY = {certainty: rank for rank, certainty in enumerate(Certainty)}
_BY_KIND = {
    kind: rank
    for rank, kind in enumerate(
        (
            PersonalDataKind.EMAIL,
            PersonalDataKind.IBAN,
            PersonalDataKind.STRUCTURED_MESSAGE,
            PersonalDataKind.CARD,
            PersonalDataKind.NIR,
            PersonalDataKind.NATIONAL_NUMBER,
            PersonalDataKind.BSN,
            PersonalDataKind.VAT_NUMBER,
            PersonalDataKind.TAX_ID,
            PersonalDataKind.LICENCE_PLATE,
            PersonalDataKind.IP_ADDRESS,
            PersonalDataKind.SSN,
            PersonalDataKind.PHONE,
            PersonalDataKind.CUSTOMER_NUMBER,
            PersonalDataKind.PASSWORD,
            PersonalDataKind.BIRTH_DATE,
            PersonalDataKind.ADDRESS,
            PersonalDataKind.HEALTH,
            PersonalDataKind.UNION,
            PersonalDataKind.RELIGION,
            PersonalDataKind.POLITICS,
            PersonalDataKind.SEXUALITY,
            PersonalDataKind.NAME,
        )
    )
}


# Every word that a rule asks about before it looks closer. A text has few of them, so each question is asked of few words.
_TELLING = (
    NUMBER_WORDS
    | _SHORT_CUES
    | ADDRESS_SIGN_WORDS
    | ENDINGS_ALONE
    | WORDING_TRIGGERS
    | ASKING_WORDS
    | NAMED_STARTS
)


class Finds(NamedTuple):
    """``masked`` in order and without overlap; ``possible``: what may be personal data and stays, for a person to look at."""

    masked: tuple[Span, ...]
    possible: tuple[Span, ...]
    words: Sequence[str]  # of the text, in lower case
    telling: Set[str]  # of these, those that any rule asks about
    has_number: bool  # digits or a number word, at least
    pieces: Sequence[Piece] | None  # of a text in which nothing is masked; None when it had not to be cut


def find_personal_data(
    text: str,
    *,
    asked: PersonalDataKind | None = None,
    own: OwnNumbers = NO_OWN_NUMBERS,
    by_model: bool = True,
) -> tuple[Span, ...]:
    """The personal data in a text, in order and without overlap; empty for a text that holds none.

    The forms of all four languages and all countries count, whatever language the text is in. ``asked`` is what the
    turn before asked for ("wat is uw rijksregisternummer?"): the first number is then taken for it. ``own``: what a
    principal wants masked besides, or kept. ``by_model``: False leaves out the names and addresses that only capitals show.
    """
    return look_for(text, asked=asked, own=own, by_model=by_model).masked


def look_for(
    text: str,
    *,
    asked: PersonalDataKind | None = None,
    own: OwnNumbers = NO_OWN_NUMBERS,
    about_card: bool = False,
    by_model: bool = True,
) -> Finds:
    """The same with what is possible only. ``about_card``: a payment card was spoken of just before."""
    words = words_of(text)
    telling = _TELLING.intersection(words)
    has_digit = _DIGIT.search(text) is not None
    has_number = has_digit or not STRONG_WORDS.isdisjoint(telling)
    worded = may_hold_wording(text, words, telling, has_digit=has_digit, by_model=by_model)
    number_asked = asked
    if asked is _EMAIL or asked in WORD_KINDS:
        number_asked = None
        worded = NOTHING_IN_WORDS if worded is None and asked is not _EMAIL else worded
    nothing_else = worded is None and asked is not _EMAIL
    if not has_number and nothing_else and not telling and "@" not in text and ":" not in text:
        return Finds((), (), words, telling, False, None)
    numbers: list[Span] = []
    pieces = None
    if has_digit or _may_hold_number_or_sign(text, telling):
        numbers, pieces = _numbers_and_signs(text, words, telling, asked=number_asked, own=own)
    if asked is _EMAIL or may_hold_half_heard(telling):
        numbers = _with_half_heard(text, numbers, asked=asked)
    if worded is None:
        return Finds(_in_order(numbers), (), words, telling, has_number, pieces)
    cut = pieces_of(text) if pieces is None else pieces
    rest = Rest(text, cut, telling)
    rest = rest.without(numbers) if numbers else rest
    said, possible = _said(rest, worded, asked=asked, own=own, about_card=about_card)
    if said and pieces is not None:
        numbers += _numbers_set_free(text, numbers, said, asked=number_asked, own=own)
    found = _in_order(_with_all_under(numbers, said)) if said else _in_order(numbers)
    return Finds(found, _in_order(possible), words, telling, has_number, cut)


def _with_half_heard(text: str, found: list[Span], *, asked: PersonalDataKind | None) -> list[Span]:
    """The finds with an address of mail of which the "@" was not heard; it takes the place of parts found in it."""
    if any(span.kind is PersonalDataKind.EMAIL for span in found):
        return found
    pieces = pieces_of(text)
    half_heard = list(addresses_without_sign(pieces)) or list(addresses_without_dot(pieces))
    if not half_heard and asked is PersonalDataKind.EMAIL:
        half_heard = list(answered_addresses_in(pieces))
    for address in half_heard:
        if all(span.certainty not in _HEARD_WHOLE for span in found if _overlap(span, address)):
            found = [span for span in found if not _overlap(span, address)]
            found.append(address)
    return found


def _numbers_set_free(
    text: str,
    numbers: Sequence[Span],
    said: Sequence[Span],
    *,
    asked: PersonalDataKind | None,
    own: OwnNumbers,
) -> list[Span]:
    """Numbers that were one run with a house number or a year until that became part of an address or a date of birth."""
    if not any(may_hold_answer(text[span.start : span.end], ()) for span in said):
        return []
    rest = blanked(text, [*numbers, *said])
    if not _DIGIT.search(rest):
        return []
    words = words_of(rest)
    return _numbers_and_signs(rest, words, _TELLING.intersection(words), asked=asked, own=own)[0]


def _may_hold_number_or_sign(text: str, telling: Set[str]) -> bool:
    """False when a text without digits holds neither a number nor an address of the internet."""
    if "@" in text or ":" in text or not NUMBER_WORDS.isdisjoint(telling):
        return True
    return may_hold_spoken_address(text, telling)


def _in_order(spans: list[Span]) -> tuple[Span, ...]:
    return tuple(sorted(spans, key=_START)) if len(spans) > 1 else tuple(spans)


def _numbers_and_signs(
    text: str, words: Sequence[str], telling: Set[str], *, asked: PersonalDataKind | None, own: OwnNumbers
) -> tuple[list[Span], list[Piece] | None]:
    """What has digits, or the sign of an address, however said, looked for until nothing more is found; and the pieces.

    None for pieces when the text had not to be cut.
    """
    found, settled, pieces = _found_once(text, words, telling, asked=asked, own=own)
    fresh = found
    while not settled:
        text = blanked(text, fresh)
        words = words_of(text)
        fresh, settled, pieces = _found_once(text, words, _TELLING.intersection(words), asked=asked, own=own)
        found = found + fresh
    return found, pieces


def _with_marks(pieces: list[Piece], spans: Sequence[Span]) -> list[Piece]:
    """The pieces with one mark where each find is; those already marked stay."""
    first = bisect_right(pieces, min([span.start for span in spans]), key=_END)
    last = bisect_left(pieces, max([span.end for span in spans]), key=_START)
    marked = pieces[:first]
    done = -1
    for piece in pieces[first:last]:
        if piece.start < done:
            continue
        for over in spans:
            if over.start < piece.end and piece.start < over.end:
                done = over.end
                marked.append(Piece(_MARK_GROUP, "\x00", over.start, over.end))
                break
        else:
            marked.append(piece)
    return marked + pieces[last:]


class Rest(NamedTuple):
    """A text whose finds are blanked, its pieces, and its telling words as they were."""

    text: str
    pieces: list[Piece]
    telling: Set[str]

    def without(self, spans: Sequence[Span]) -> "Rest":
        """The same with these finds blanked as well."""
        return Rest(blanked(self.text, spans), _with_marks(self.pieces, spans), self.telling)


def _said(
    rest: Rest, worded: Worded, *, asked: PersonalDataKind | None, own: OwnNumbers, about_card: bool
) -> tuple[list[Span], list[Span]]:
    """What is said in words: masked, and possible only; looked for until nothing more is found."""
    found: list[Span] = []
    while True:
        every = list(wording_in(*rest, worded, asked=asked, about_card=about_card))
        chosen = _without_overlap(_kept(rest.text, every, own))
        fresh = [_to_the_end_of_words(rest.text, span) for span in chosen if span.certainty is not _POSSIBLE]
        found = _with_all_under(found, fresh)
        beside = len(chosen) < len(every) and (asked is not None or not _cover(chosen, every))
        if not fresh or not (beside or _looks_otherwise_without(rest.text, fresh)):
            return found, [span for span in chosen if span.certainty is _POSSIBLE]
        rest = rest.without(fresh)


def _to_the_end_of_words(text: str, found: Span) -> Span:
    """A find with the letters and digits that are written against it: "BE68" is one word, though two pieces."""
    start, end = found.start, found.end
    while start and text[start - 1].isalnum():
        start -= 1
    while end < len(text) and text[end].isalnum():
        end += 1
    return found if (start, end) == (found.start, found.end) else replace(found, start=start, end=end)


def _with_all_under(found: list[Span], fresh: Sequence[Span]) -> list[Span]:
    """Both together; a find over marks of an earlier look, as an address over a name in it, takes these in."""
    for span in fresh:
        under = [one for one in found if _overlap(span, one)]
        if under:
            found = [one for one in found if one not in under]
            span = replace(
                span,
                start=min(span.start, *(one.start for one in under)),
                end=max(span.end, *(one.end for one in under)),
            )
        found = [*found, span]
    return found


def _cover(chosen: Sequence[Span], every: Sequence[Span]) -> bool:
    """True when of the finds that were left for surer ones nothing stays beside those."""
    return all(_is_covered(span, chosen) for span in every)


def _looks_otherwise_without(text: str, spans: Sequence[Span]) -> bool:
    """True when all capitals of a text are in its finds: without them it is read as one that never had any."""
    rest = blanked(text, spans)[1:]
    return rest.islower() or rest == rest.lower()


def _kept(text: str, spans: Iterable[Span], own: OwnNumbers) -> Iterable[Span]:
    """The finds without those inside what the principal allows."""
    if own is NO_OWN_NUMBERS:
        return spans
    found = list(spans)
    return without_allowed(text, found, allowed_in(text, own)) if found else found


def blanked(text: str, spans: Sequence[Span]) -> str:
    """The text with nothing but marks where the finds are, as long as it was."""
    for span in spans:
        text = text[: span.start] + "\x00" * (span.end - span.start) + text[span.end :]
    return text


def _found_once(
    text: str, words: Sequence[str], telling: Set[str], *, asked: PersonalDataKind | None, own: OwnNumbers
) -> tuple[list[Span], bool, list[Piece] | None]:
    """What one look finds, whether another look could find nothing more, and the pieces where the text was cut."""
    answers = asked is not None or bool(own.customer_numbers)
    numbers = (
        may_hold_number(text, words, telling)
        or (answers and may_hold_answer(text, telling))
        or (not NAMED_STARTS.isdisjoint(telling) and most_digits(text, words) >= FEWEST_NAMED_DIGITS)
    )
    spoken_address = may_hold_spoken_address(text, telling)
    if not (numbers or spoken_address):
        plain = _without_overlap(_plain_finds(text)) if "@" in text or may_hold_ip_address(text) else []
        return plain, not (plain and _may_hold_another(text, plain)), None
    reading = reading_of(text, asked=asked) if numbers else _without_numbers(text)
    every = list(_all_finds(reading, spoken_address=spoken_address))
    if own.customer_numbers:
        every += customer_numbers_in(reading, own)
    chosen = _without_overlap(every)
    spoken = True in [run.spoken for run, _ in reading.runs]
    if spoken:
        chosen = _without_overlap([*chosen, *_finds_in_other_readings(reading, chosen)])
        chosen = _over_whole_spoken_runs(reading, chosen)
    if spoken or any(cue is not None for _, cue in reading.runs) or not ENDING_WORDS.isdisjoint(telling):
        chosen = _with_context(reading, chosen)
    if spoken:
        chosen = _with_parts_beside(reading, chosen)
    chosen = list(_kept(text, chosen, own))
    if not chosen:
        return chosen, True, reading.cut
    settled = not (spoken_address and _may_hold_another(text, chosen))
    settled = settled and all(_is_settled(reading, cued, chosen) for cued in reading.runs)
    return chosen, settled, reading.cut


def _without_numbers(text: str) -> Reading:
    pieces = pieces_of(text)
    return Reading(text, pieces, (), (), pieces)


def _may_hold_another(text: str, chosen: Sequence[Span]) -> bool:
    """True when what is left beside the finds may be one more address that is said."""
    rest = blanked(text, chosen)
    return may_hold_spoken_address(rest, words_of(rest))


def _is_settled(reading: Reading, cued: CuedRun, chosen: Sequence[Span]) -> bool:
    """True for a run that is covered, and for a written one that nothing announces and no find touches."""
    run = cued.run
    if _is_covered(run, chosen):
        return True
    if cued.cue is not None or run.spoken or cue_word_after(run, reading.pieces) is not None:
        return False
    return not any(_overlap(span, run) for span in chosen)


def words_of(text: str) -> list[str]:
    """The words of a text in lower case, without digits and signs."""
    lowered = text.lower()
    return (_ASCII_WORD if lowered.isascii() else _WORD).findall(lowered)


def may_hold_number(text: str, words: Sequence[str], telling: Set[str]) -> bool:
    """False when there is too little of a number: true of most turns, and found fast.

    ``words`` are the words of the text in lower case, ``telling`` those of them that rules ask about.
    """
    digit = _DIGIT.search(text)
    if digit and _DIGIT_ROW.search(text, digit.start()):
        return True
    strong = not STRONG_WORDS.isdisjoint(telling)
    if strong and most_digits(text, words) >= _FEWEST_SPOKEN_DIGITS:
        return True
    if digit:
        if not _SHORT_CUES.isdisjoint(telling):
            return True
        if _DIGITS_WITH_LETTERS.search(text, digit.start()) is not None:
            return True
        return not _JOINING_PARTS.isdisjoint(words) and len(_DIGIT.findall(text)) >= _FEWEST_SCATTERED_DIGITS
    if not strong and WEAK_WORDS.isdisjoint(telling):
        return False
    return not _SHORT_CUES.isdisjoint(telling) or sum([len(word) == 1 for word in words]) >= _PLATE_LETTERS


def most_digits(text: str, words: Sequence[str]) -> int:
    """How many digits the text holds at most, written and said."""
    return len(_DIGIT.findall(text)) + _DIGITS_PER_WORD * sum([word in NUMBER_WORDS for word in words])


def may_hold_answer(text: str, words: Iterable[str]) -> bool:
    """True when there is any number at all: enough where a number was asked for."""
    return _DIGIT.search(text) is not None or not STRONG_WORDS.isdisjoint(words)


def _plain_finds(text: str) -> Iterator[Span]:
    """What needs neither words nor numbers read: addresses written in full."""
    yield from written_addresses_in(text)
    if may_hold_ip_address(text):
        yield from ip_addresses_in(text)


def _all_finds(reading: Reading, *, spoken_address: bool) -> Iterator[Span]:
    yield from _plain_finds(reading.text)
    if spoken_address:
        yield from spoken_addresses_in(reading.text, reading.pieces)
    if reading.numbers:
        yield from _numbers_in(reading)
    if reading.runs:
        yield from plates_in(reading)
        if "\n" in reading.text:
            yield from number_under_message(reading)


def _numbers_in(reading: Reading) -> Iterator[Span]:
    return as_announced(reading, _numbers_of_any_kind(reading))


def _numbers_of_any_kind(reading: Reading) -> Iterator[Span]:
    yield from ibans_in(reading)
    yield from vat_numbers_abroad_in(reading)
    yield from cards_in(reading)
    yield from belgian_numbers_in(reading)
    yield from foreign_numbers_in(reading)
    yield from phones_in(reading)


def _finds_in_other_readings(reading: Reading, chosen: Sequence[Span]) -> Iterator[Span]:
    """What the runs say that were not understood as they were heard."""
    runs = [
        cued._replace(run=other)
        for cued in reading.runs
        if cued.run.spoken and not any(_overlap(span, cued.run) for span in chosen)
        for other in cued.run.other_readings()
    ]
    if runs:
        yield from _numbers_in(reading._replace(runs=runs, numbers=runs))


def _is_covered(what: Span | Run, spans: Sequence[Span]) -> bool:
    """True when one of the spans holds all of it."""
    start, end = what.start, what.end
    for span in spans:  # noqa: SIM110 - a generator takes twice the time
        if span.start <= start and end <= span.end:
            return True
    return False


def _overlap(span: Span, other: Span | Run | Unit) -> bool:
    return span.start < other.end and other.start < span.end


def _without_overlap(spans: Iterable[Span]) -> list[Span]:
    """The surest finds; among equals the longest, then the kind that is hardest to mistake."""
    every = list(spans)
    if len(every) < 2:
        return every
    ranked = sorted(
        every, key=lambda span: (_BY_CERTAINTY[span.certainty], span.start - span.end, _BY_KIND[span.kind])
    )
    chosen: list[Span] = []
    for span in ranked:
        if not any(_overlap(span, other) for other in chosen):
            chosen.append(span)
    return chosen


def _over_whole_spoken_runs(reading: Reading, chosen: list[Span]) -> list[Span]:
    """A find in a number said in one go covers all of it: digits that stay beside a mark would give it away."""
    for cued in reading.runs:
        run = cued.run
        if not run.spoken or run.measured:
            continue
        inside = [span for span in chosen if _overlap(span, run)]
        if len(inside) == 1 and _is_said(inside[0], run):
            whole = _widened(inside[0], [_said_part(reading.text, run, inside[0])])
            chosen = [whole if span is inside[0] else span for span in chosen]
    return chosen


def _is_said(span: Span, run: Run) -> bool:
    """True for a number of which at least a part was said in words."""
    return span.kind is not PersonalDataKind.EMAIL and any(
        unit.spoken and _overlap(span, unit) for unit in run.units
    )


def _said_part(text: str, run: Run, span: Span) -> Span:
    """From the first digit or letter of a run to its last digit; an "Oh" or "een" that opens a sentence is none."""
    start = next(unit.start for unit in run.units if unit.symbols.isdigit() or len(unit.symbols) == 1)
    units = [unit for unit in run.units if unit.symbols.isdigit()]
    while len(units) > 1 and _opens_sentence(text, units[-2], units[-1]):
        units.pop()
    return Span(start, units[-1].end, span.kind, span.certainty)


def _opens_sentence(text: str, before: Unit, unit: Unit) -> bool:
    gap = text[before.end : unit.start]
    return text[unit.start : unit.end].lower() in WEAK_WORDS and any(sign in gap for sign in ".!?")


def _with_context(reading: Reading, chosen: list[Span]) -> list[Span]:
    """The finds, and the numbers that were announced as personal data though no check fits them."""
    spans = list(chosen)
    for cued in reading.runs:
        announced = (
            _announced_number(reading, cued) if cued.cue is not None else end_of_number(reading, cued.run)
        )
        if announced is None or _is_covered(announced, spans):
            continue
        inside = [span for span in spans if _overlap(span, announced)]
        as_announced = any(span.kind is announced.kind for span in inside)
        left_over = _left_over(announced, inside, reading.text)
        if not left_over or (as_announced and announced.kind is not PersonalDataKind.CARD):
            continue
        if as_announced:
            spans += left_over
        else:
            spans = [span for span in spans if span not in inside]
            spans.append(_widened(announced, inside))
    return spans


def _with_parts_beside(reading: Reading, chosen: list[Span]) -> list[Span]:
    """The finds, those of numbers that fell apart whole again: one word that was misheard makes two runs of one number.

    What was announced needs few digits then; many digits said together are taken for a telephone number unannounced.
    """
    spans = list(chosen)
    for cluster in _clusters(reading.pieces, [cued for cued in reading.runs if not cued.run.measured]):
        whole = _fallen_apart(reading, cluster, spans)
        if whole is not None:
            spans = [span for span in spans if not _overlap(span, whole)]
            spans.append(whole)
    return spans


def _fallen_apart(reading: Reading, cluster: Sequence[CuedRun], spans: Sequence[Span]) -> Span | None:
    """The number that these runs are together; None when they are none, or when it was heard whole."""
    if not any(cued.run.spoken for cued in cluster):
        return None
    if any(cued.is_other_number for cued in cluster):
        return named_number_in_parts(reading, cluster)
    inside = [span for span in spans if any(_overlap(span, cued.run) for cued in cluster)]
    if any(span.certainty in _HEARD_WHOLE or span.kind not in _LONG_NUMBERS for span in inside):
        return None
    announced = [cued.cue.kind for cued in cluster if cued.cue is not None]
    kinds = [
        kind
        for kind in [*(span.kind for span in inside), *announced]
        if kind is not None and kind in _LONG_NUMBERS
    ]
    digits = sum(len(cued.run.digits) for cued in cluster)
    if kinds and digits >= _FEWEST_ANNOUNCED:
        return _whole([*(cued.run for cued in cluster), *inside], kinds[0], Certainty.CONTEXT)
    opening = cluster[0].run.digits[:2]
    from_nought = (
        opening[0] == "0" and opening != "00"
    )  # as meters begin, and numbers abroad, which are longer
    fewest = _FEWEST_FROM_NOUGHT if from_nought else _FEWEST_UNANNOUNCED
    if not inside and digits >= fewest and not _is_round(cluster):
        return _whole([cued.run for cued in cluster], PersonalDataKind.PHONE, Certainty.DOUBTFUL)
    return None


def _whole(parts: Sequence[Span | Run], kind: PersonalDataKind, certainty: Certainty) -> Span:
    start = min(_first_digit(part) if isinstance(part, Run) else part.start for part in parts)
    return Span(start, max(part.end for part in parts), kind, certainty)


def _clusters(pieces: Sequence[Piece], runs: Sequence[CuedRun]) -> Iterator[list[CuedRun]]:
    """Runs with a few pieces at most between them, and none of these a mark."""
    cluster: list[CuedRun] = []
    for cued in runs:
        if cluster and not _are_parts(pieces, cluster[-1].run, cued.run):
            yield cluster
            cluster = []
        cluster.append(cued)
    if cluster:
        yield cluster


def _are_parts(pieces: Sequence[Piece], before: Run, run: Run) -> bool:
    between = pieces[before.last_piece : run.first_piece]
    return len(between) <= _MOST_BETWEEN_PARTS and _MARK_GROUP not in [piece.group for piece in between]


def _first_digit(run: Run) -> int:
    return next(unit.start for unit in run.units if unit.symbols.isdigit())


def _is_round(cluster: Sequence[CuedRun]) -> bool:
    """True for amounts and the like: "twaalfduizend driehonderd" is few words with many digits; and for "un deux trois quatre"."""
    units = [unit for cued in cluster for unit in cued.run.units if unit.symbols.isdigit()]
    if len(units) < _FEWEST_UNITS or any(len(unit.symbols) > _LONGEST_SAID_UNIT for unit in units):
        return True
    said = [int(unit.symbols) for unit in units]
    return all(after == before + 1 for before, after in pairwise(said))  # somebody counts


def _announced_number(reading: Reading, cued: CuedRun) -> Span | None:
    """The whole run, when it was announced and is long enough to be what was announced."""
    cue, run = cued.cue, cued.run
    if cue is None or cue.kind is None or run.measured:
        return None
    if cue.kind is PersonalDataKind.LICENCE_PLATE:
        return _announced_plate(cued)
    if cue.kind is PersonalDataKind.CUSTOMER_NUMBER:
        return named_number(reading, cued)
    if len(run.digits) < cue.fewest_digits and not _is_end(reading, cued):
        return None
    if not cue.end and _says_how_much(reading, run):
        return None
    start = run.start if cue.kind is PersonalDataKind.IBAN else _first_digit(run)
    return Span(start, run.end, cue.kind, Certainty.CONTEXT)


def _is_end(reading: Reading, cued: CuedRun) -> bool:
    """True for "vierentachtig zeven" behind "de laatste drie cijfers van mijn rekening zijn"."""
    return is_end_of_number(reading, cued.run)


def _says_how_much(reading: Reading, run: Run) -> bool:
    """True for a short number in an answer that is a time or an amount: "vanaf tien uur dertig"."""
    return len(run.digits) <= _LONGEST_SAID_UNIT + 1 and is_quantity(
        reading.text, reading.pieces, run, answers=True
    )


def _announced_plate(cued: CuedRun) -> Span | None:
    run = cued.run
    symbols = "".join(unit.symbols for unit in run.units)
    letters = sum(not symbol.isdigit() for symbol in symbols)
    if not 4 <= len(symbols) <= 9 or not letters:
        return None
    return Span(run.start, run.end, PersonalDataKind.LICENCE_PLATE, Certainty.CONTEXT)


def _widened(span: Span, others: list[Span]) -> Span:
    """The span, grown to cover others that reach out of it."""
    start = min([span.start, *(other.start for other in others)])
    end = max([span.end, *(other.end for other in others)])
    return Span(start, end, span.kind, span.certainty)


def _left_over(span: Span, inside: list[Span], text: str) -> list[Span]:
    """What of a span the finds inside it leave uncovered, where that holds a letter or digit."""
    rest = []
    start = span.start
    for other in sorted(inside, key=lambda one: one.start):
        rest.append((start, other.start))
        start = max(start, other.end)
    rest.append((start, span.end))
    trimmed = [_trimmed(text, start, end) for start, end in rest if start < end]
    return [Span(start, end, span.kind, span.certainty) for start, end in trimmed if start < end]


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and not text[end - 1].isalnum():
        end -= 1
    return start, end
