"""Personal data replaced by typed marks, in a text and in the turns of a contact with the times of their words."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from typing import Generic, NamedTuple, TypeVar

from leidraad.domain.language.personal_data.agreement import (
    cut_numbers,
    may_read_back,
    name_words_of,
    read_back,
    repeated_names,
    said_digits,
    words_of_name,
)
from leidraad.domain.language.personal_data.cues import ASKING_HOW_MUCH, question_in
from leidraad.domain.language.personal_data.find import Finds, blanked, find_personal_data, look_for, words_of
from leidraad.domain.language.personal_data.half_heard_numbers import with_half_heard
from leidraad.domain.language.personal_data.marks import (
    REVIEW_BELOW,
    Certainty,
    PersonalDataKind,
    Span,
    mark_of,
)
from leidraad.domain.language.personal_data.numbers_of_nobody import without_numbers_of_nobody
from leidraad.domain.language.personal_data.own_numbers import (
    NO_OWN_NUMBERS,
    OwnNumbers,
    allowed_in,
    without_allowed,
)
from leidraad.domain.language.personal_data.parts_before import with_parts_before
from leidraad.domain.language.personal_data.password import CARD_WORDS
from leidraad.domain.language.personal_data.pseudonyms import Pseudonyms
from leidraad.domain.language.personal_data.wording import WORD_KINDS
from leidraad.domain.language.said import SaidTurn, SaidWord

RULES_VERSION = (
    "5"  # of all that is in this folder: goes up when the same words may be masked or doubted otherwise
)

TurnT = TypeVar("TurnT", bound=SaidTurn)
WordT = TypeVar("WordT", bound=SaidWord)


class Redacted(NamedTuple):
    """A text without its personal data; ``spans`` point into the text as it was."""

    text: str
    spans: tuple[Span, ...]
    asked: PersonalDataKind | None = None  # what the turn before asked for
    possible: tuple[Span, ...] = ()  # what stays though it may be personal data; into the text as it was

    @property
    def counts(self) -> Mapping[PersonalDataKind, int]:
        """How many of each kind were replaced; kinds that did not occur are absent."""
        return Counter(span.kind for span in self.spans)


@dataclass(frozen=True, slots=True)
class DoubtfulFind:
    """Something a person should look at: ``turns[turn].text[start:end]`` of the redacted turns, a mark or what stayed."""

    turn: int
    start: int
    end: int
    kind: PersonalDataKind
    certainty: Certainty
    confidence: float  # that it is this kind, 0 to 1
    masked: bool


class RedactedTurns(NamedTuple, Generic[TurnT]):
    """The turns of a contact without their personal data, how many of each kind were replaced, and what is in doubt."""

    turns: tuple[TurnT, ...]
    counts: Mapping[PersonalDataKind, int]
    doubtful: tuple[DoubtfulFind, ...] = ()


def redact_text(
    text: str, *, asked: PersonalDataKind | None = None, own: OwnNumbers = NO_OWN_NUMBERS
) -> Redacted:
    """The text with each piece of personal data replaced by its mark, such as ``[phone]``.

    Marks already there, ours or another vendor's, stay as they are; redacting twice changes nothing. ``asked`` is what
    was asked for just before (see ``find_personal_data``), ``own`` what a principal wants masked besides, or kept.
    """
    finds = look_for(text, asked=asked, own=own)
    return Redacted(_marked(text, finds.masked), finds.masked, asked, finds.possible)


def redact_turns(turns: Iterable[TurnT], *, own: OwnNumbers = NO_OWN_NUMBERS) -> RedactedTurns[TurnT]:
    """The turns with personal data replaced in their text and in their words.

    A number that one turn asks for is looked for in the turns after it, also when it comes in parts ("nul vier zeven
    acht" - "ja" - "twaalf vierendertig") or is read back; a name that one turn tells is masked in every other, and the
    same person gets the same mark (``[name 1]``). Neighbouring words of one find become one word: the mark, from
    the start of the first to the end of the last, so that the same stretch can be silenced in the recording.
    """
    counts: Counter[PersonalDataKind] = Counter()
    redacted = []
    doubtful: list[DoubtfulFind] = []
    for place, (turn, result) in enumerate(each_redacted(turns, own=own)):
        redacted.append(_redacted_turn(turn, result, own))
        if result.spans:
            counts.update(result.counts)
        if result.spans or result.possible:
            doubtful += _doubtful_in(place, result)
    return RedactedTurns(tuple(redacted), counts, tuple(doubtful))


def each_redacted(
    turns: Iterable[TurnT], *, own: OwnNumbers = NO_OWN_NUMBERS
) -> Iterator[tuple[TurnT, Redacted]]:
    """Each turn as it was, with its redacted text and where the finds stood in it."""
    every = list(turns)
    looked, by_rules = found_by_rules(every, own=own)
    heard = with_half_heard(every, looked, by_rules, own=own)
    heard = with_parts_before(every, [finds for _, finds in looked], heard, own=own)
    found = [
        without_numbers_of_nobody(turn.text, known, spans)
        for turn, known, spans in zip(every, by_rules, heard, strict=True)
    ]
    persons = Pseudonyms()
    for turn, (asked, finds), spans in zip(every, looked, found, strict=True):
        if not spans:
            yield turn, Redacted(turn.text, (), asked, finds.possible)
            continue
        told = _told_apart(turn.text, spans, persons)
        possible = tuple(span for span in finds.possible if not any(_overlap(span, one) for one in told))
        yield turn, Redacted(_marked(turn.text, told), told, asked, possible)


def found_by_rules(
    turns: Sequence[SaidTurn], *, own: OwnNumbers = NO_OWN_NUMBERS
) -> tuple[list[tuple[PersonalDataKind | None, Finds]], list[tuple[Span, ...]]]:
    """What was asked and found in each turn, and its finds with what other turns say of it: all but half heard numbers."""
    looked = list(_each_looked(turns, own))
    return looked, _with_agreement(turns, looked, own)


def _each_looked(
    turns: Sequence[SaidTurn], own: OwnNumbers
) -> Iterator[tuple[PersonalDataKind | None, Finds]]:
    """What each turn holds by itself and as an answer, and what it was asked."""
    question = _Question()
    for turn in turns:
        finds = look_for(turn.text, asked=question.kind, own=own, about_card=question.about_card)
        if question.how_much and finds.masked:
            finds = finds._replace(masked=tuple(span for span in finds.masked if not _may_be_reading(span)))
        yield question.kind, finds
        question = question.after(turn.text, finds)


def _may_be_reading(span: Span) -> bool:
    """True for what only looks like a telephone number: behind "wat is de meterstand" it is the answer."""
    return span.kind is PersonalDataKind.PHONE and span.certainty in _UNSURE


def _with_agreement(
    turns: Sequence[SaidTurn], looked: Sequence[tuple[PersonalDataKind | None, Finds]], own: OwnNumbers
) -> list[tuple[Span, ...]]:
    """The finds of each turn, with what other turns say of it: names told elsewhere, numbers read back or cut in parts."""
    found = [finds.masked for _, finds in looked]
    texts = [turn.text for turn in turns]
    if len(turns) > 1:
        plain = [
            (place, texts[place], finds.words)
            for place, (_, finds) in enumerate(looked)
            if finds.has_number and not finds.masked
        ]
        if len(plain) > 1:
            for index, spans in cut_numbers(plain, [turn.party for turn in turns]).items():
                found[index] = _added(texts[index], found[index], spans, own)
        if any(found):
            _add_repeats(texts, [finds for _, finds in looked], found, own)
    return found


def _add_repeats(
    texts: Sequence[str], looked: Sequence[Finds], found: list[tuple[Span, ...]], own: OwnNumbers
) -> None:
    """Adds to ``found`` the names and numbers that were found in another turn."""
    pairs = [(text, spans) for text, spans in zip(texts, found, strict=True) if spans]
    names = name_words_of(pairs)
    for index, text in enumerate(texts):
        if names and not names.isdisjoint(looked[index].words):
            found[index] = _added(text, found[index], repeated_names(blanked(text, found[index]), names), own)
    numbered = list(_with_numbers_left(texts, looked, found))
    digits = (
        dict(said for text, spans in pairs for said in said_digits(text, spans).items()) if numbered else {}
    )
    for index, rest, left in numbered if digits else ():
        found[index] = _added(texts[index], found[index], read_back(rest, left, digits), own)


def _with_numbers_left(
    texts: Sequence[str], looked: Sequence[Finds], found: Sequence[tuple[Span, ...]]
) -> Iterator[tuple[int, str, Sequence[str]]]:
    """The turns in which a number may be read back: place, text without its finds, and the words of that."""
    for index, text in enumerate(texts):
        if looked[index].has_number:
            rest = blanked(text, found[index]) if found[index] else text
            words = words_of(rest) if found[index] else looked[index].words
            if may_read_back(rest, words):
                yield index, rest, words


def _added(text: str, spans: tuple[Span, ...], more: Iterable[Span], own: OwnNumbers) -> tuple[Span, ...]:
    """The finds with those that overlap none of them and may not stay, in order."""
    new = [span for span in more if not any(_overlap(span, one) for one in spans)]
    new = without_allowed(text, new, allowed_in(text, own)) if new else new
    return tuple(sorted([*spans, *new], key=lambda span: span.start)) if new else spans


def _overlap(span: Span, other: Span) -> bool:
    return span.start < other.end and other.start < span.end


def _told_apart(text: str, spans: Sequence[Span], persons: Pseudonyms) -> tuple[Span, ...]:
    """The finds, names with the number of their person."""
    return tuple(
        Span(span.start, span.end, span.kind, span.certainty, persons.number_of(text[span.start : span.end]))
        if span.kind is PersonalDataKind.NAME
        else span
        for span in spans
    )


def _doubtful_in(turn: int, result: Redacted) -> Iterator[DoubtfulFind]:
    """The finds of one turn that a person should look at, placed in its redacted text."""
    moved = 0
    for span in sorted([*result.spans, *result.possible], key=lambda one: one.start):
        masked = span.certainty is not Certainty.POSSIBLE
        length = len(mark_of(span.kind, span.number)) if masked else span.end - span.start
        if span.confidence < REVIEW_BELOW:
            start = span.start + moved
            yield DoubtfulFind(
                turn, start, start + length, span.kind, span.certainty, span.confidence, masked
            )
        moved += length - (span.end - span.start)


_PATIENCE_TURNS = 4  # an answer comes within so many turns of its question, or of its last part
_PATIENCE_IN_WORDS_TURNS = 2  # names and the like: what follows later is talk
_PATIENCE_WHEN_COMPLETE_TURNS = 1  # for reading back what was given whole
_PATIENCE_WHEN_LONG_TURNS = 2  # for reading back and correcting a number whose length nobody knows
_FEWEST_WHEN_LONG = 6  # digits
_LONGEST_FOLLOW_UP = 5  # words
_OF_HOUSES = frozenset(("nummer", "numéro", "number", "bus", "boîte"))
_UNSURE = frozenset((Certainty.LIKENESS, Certainty.DOUBTFUL))
_COMPLETE = frozenset((Certainty.CHECK_DIGIT, Certainty.SHAPE, Certainty.NUMBER_PLAN))


@dataclass(frozen=True, slots=True)
class _Question:
    """The kind of number or words last asked for, while its answer may still come."""

    kind: PersonalDataKind | None = None
    turns_left: int = 0
    card_turns_left: int = 0  # in which a month and a year are those of a card
    how_much: bool = False  # the turn just before asked how much, or what a meter says

    @property
    def about_card(self) -> bool:
        return self.card_turns_left > 0

    def after(self, text: str, finds: Finds) -> "_Question":
        """What is still asked once this turn is heard; read from what stays of it, so that it is the same next time."""
        question = self._after(text, finds)
        if ASKING_HOW_MUCH.isdisjoint(finds.words):
            return question
        return replace(question, how_much=True)

    def _after(self, text: str, finds: Finds) -> "_Question":
        stays = _marked(text, finds.masked) if finds.masked else text
        asks, kind = question_in(stays, finds.telling, None if finds.masked else finds.pieces)
        if not asks and self._asks_for_house(finds):
            asks, kind = True, PersonalDataKind.ADDRESS
        wanted = kind if asks else self._still_wanted(finds)
        card = _PATIENCE_TURNS if _is_about_card(stays, finds.telling) else max(0, self.card_turns_left - 1)
        if wanted is None:
            return _Question(card_turns_left=card) if card else _NOTHING_ASKED
        given = [span for span in finds.masked if span.kind is wanted]
        if given and wanted is PersonalDataKind.CUSTOMER_NUMBER and _is_long(text, given):
            return _Question(wanted, _PATIENCE_WHEN_LONG_TURNS, card)
        if given and wanted not in WORD_KINDS and not any(map(_is_whole, given)):
            return _Question(wanted, _PATIENCE_TURNS, card)
        if f"[{wanted.value}" in stays:
            return _Question(wanted, _PATIENCE_WHEN_COMPLETE_TURNS, card)
        if asks:
            return _Question(
                wanted, _PATIENCE_IN_WORDS_TURNS if wanted in WORD_KINDS else _PATIENCE_TURNS, card
            )
        return (
            _Question(wanted, self.turns_left - 1, card)
            if self.turns_left > 1
            else _Question(card_turns_left=card)
        )

    def _asks_for_house(self, finds: Finds) -> bool:
        """True for "en het nummer?" behind a street that was asked for."""
        if self.kind is not PersonalDataKind.ADDRESS or len(finds.words) > _LONGEST_FOLLOW_UP:
            return False
        return not finds.masked and not _OF_HOUSES.isdisjoint(finds.words)

    def _still_wanted(self, finds: Finds) -> PersonalDataKind | None:
        """What was asked before, unless this turn asks how much, how many or what a meter says."""
        if self.kind is None or self.kind in WORD_KINDS or ASKING_HOW_MUCH.isdisjoint(finds.words):
            return self.kind
        return self.kind if any(span.kind is self.kind for span in finds.masked) else None


def _is_whole(span: Span) -> bool:
    """True for a number that was given whole: an account known by its shape alone still wants digits."""
    by_shape = span.kind is PersonalDataKind.IBAN and span.certainty is Certainty.SHAPE
    return span.certainty in _COMPLETE and not by_shape


def _is_long(text: str, spans: Sequence[Span]) -> bool:
    """True when so many digits were given that the number may be complete: most customer numbers have six to ten."""
    return sum(map(len, said_digits(text, spans))) >= _FEWEST_WHEN_LONG


_NOTHING_ASKED = _Question()


def _is_about_card(text: str, words: Set[str]) -> bool:
    return "[card" in text or not CARD_WORDS.isdisjoint(words)


def redact_words(words: Sequence[WordT], *, asked: PersonalDataKind | None = None) -> tuple[WordT, ...]:
    """The words with those of each find replaced by one word that is its mark and spans their times."""
    spans = find_personal_data(_joined(words), asked=asked) if words else ()
    return _masked_words(words, spans) if spans else tuple(words)


def _redacted_turn(turn: TurnT, result: Redacted, own: OwnNumbers) -> TurnT:
    if not (result.spans or turn.words):
        return turn
    words = _redacted_words(turn, result, own)
    if not result.spans and words == turn.words:
        return turn
    return replace(turn, text=result.text, words=words)


def _redacted_words(turn: SaidTurn, result: Redacted, own: OwnNumbers) -> tuple[SaidWord, ...]:
    """The words of a turn, redacted; looked at by themselves only where they read otherwise than its text."""
    if not turn.words:
        return turn.words
    if _joined(turn.words) == turn.text:
        return _masked_words(turn.words, result.spans) if result.spans else turn.words
    return _like_text(turn, result, own)


def _like_text(turn: SaidTurn, result: Redacted, own: OwnNumbers) -> tuple[SaidWord, ...]:
    """The words looked at by themselves, and for the names that were found in the text."""
    said = _joined(turn.words)
    spans = look_for(said, asked=result.asked, own=own).masked
    told = [
        (turn.text[span.start : span.end], span.number)
        for span in result.spans
        if span.kind is PersonalDataKind.NAME
    ]
    names = frozenset(word for name, _ in told for word in words_of_name(name))
    spans = _added(said, spans, repeated_names(blanked(said, spans), names), own) if names else spans
    numbered = tuple(replace(span, number=_number_among(said[span.start : span.end], told)) for span in spans)
    return _masked_words(turn.words, numbered) if numbered else turn.words


def _number_among(name: str, told: Sequence[tuple[str, int]]) -> int:
    """The number of the first told name that shares a word with this one; 0 when none does."""
    words = words_of_name(name)
    return next((number for other, number in told if words & words_of_name(other)), 0)


def _joined(words: Sequence[SaidWord]) -> str:
    return " ".join(word.text.strip() for word in words)


def _marked(text: str, spans: Sequence[Span]) -> str:
    parts = []
    end = 0
    for span in spans:
        parts += [text[end : span.start], mark_of(span.kind, span.number)]
        end = span.end
    return "".join([*parts, text[end:]])


def _masked_words(words: Sequence[WordT], spans: Sequence[Span]) -> tuple[WordT, ...]:
    masked: list[WordT] = []
    last_span: Span | None = None
    offset = 0
    for word in words:
        length = len(word.text.strip())
        span = _span_over(spans, offset, offset + length)
        if span is None:
            masked.append(word)
        elif span is last_span:
            masked[-1] = replace(masked[-1], end_s=max(masked[-1].end_s, word.end_s))
        else:
            masked.append(replace(word, text=mark_of(span.kind, span.number), confidence=None))
        last_span = span
        offset += length + 1
    return tuple(masked)


def _span_over(spans: Sequence[Span], start: int, end: int) -> Span | None:
    return next((span for span in spans if span.start < end and start < span.end), None)
