"""Personal data replaced by typed marks, in a text and in the turns of a contact with the times of their words."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Generic, NamedTuple, TypeVar

from leidraad.domain.language.personal_data.cues import question_in
from leidraad.domain.language.personal_data.find import find_personal_data
from leidraad.domain.language.personal_data.marks import Certainty, PersonalDataKind, Span, mark_of
from leidraad.domain.language.said import SaidTurn, SaidWord

TurnT = TypeVar("TurnT", bound=SaidTurn)
WordT = TypeVar("WordT", bound=SaidWord)


@dataclass(frozen=True, slots=True)
class Redacted:
    """A text without its personal data; ``spans`` point into the text as it was."""

    text: str
    spans: tuple[Span, ...]
    asked: PersonalDataKind | None = None  # what the turn before asked for

    @property
    def counts(self) -> Mapping[PersonalDataKind, int]:
        """How many of each kind were replaced; kinds that did not occur are absent."""
        return Counter(span.kind for span in self.spans)


class RedactedTurns(NamedTuple, Generic[TurnT]):
    """The turns of a contact without their personal data, and how many of each kind were replaced."""

    turns: tuple[TurnT, ...]
    counts: Mapping[PersonalDataKind, int]


def redact_text(text: str, *, asked: PersonalDataKind | None = None) -> Redacted:
    """The text with each piece of personal data replaced by its mark, such as ``[phone]``.

    Marks already there, ours or another vendor's, stay as they are; redacting twice changes nothing. ``asked`` is what
    was asked for just before (see ``find_personal_data``).
    """
    spans = find_personal_data(text, asked=asked)
    return Redacted(_marked(text, spans), spans, asked)


def redact_turns(turns: Iterable[TurnT]) -> RedactedTurns[TurnT]:
    """The turns with personal data replaced in their text and in their words.

    A number that one turn asks for is looked for in the turns after it, also when it comes in parts ("nul vier zeven
    acht" - "ja" - "twaalf vierendertig") or is read back. Neighbouring words of one find become one word: the mark, from
    the start of the first to the end of the last, so that the same stretch can be silenced in the recording.
    """
    counts: Counter[PersonalDataKind] = Counter()
    redacted = []
    for turn, result in each_redacted(turns):
        redacted.append(_redacted_turn(turn, result))
        counts.update(result.counts)
    return RedactedTurns(tuple(redacted), counts)


def each_redacted(turns: Iterable[TurnT]) -> Iterator[tuple[TurnT, Redacted]]:
    """Each turn as it was, with its redacted text and where the finds stood in it."""
    question = _Question()
    for turn in turns:
        result = redact_text(turn.text, asked=question.kind)
        yield turn, result
        question = question.after(result)


_PATIENCE_TURNS = 4  # an answer comes within so many turns of its question, or of its last part
_PATIENCE_WHEN_COMPLETE_TURNS = 1  # for reading back what was given whole
_COMPLETE = frozenset((Certainty.CHECK_DIGIT, Certainty.SHAPE, Certainty.NUMBER_PLAN))


@dataclass(frozen=True, slots=True)
class _Question:
    """The kind of number last asked for, while its answer may still come."""

    kind: PersonalDataKind | None = None
    turns_left: int = 0

    def after(self, result: Redacted) -> "_Question":
        """What is still asked once this turn is heard; read from what stays of it, so that it is the same next time."""
        asks, kind = question_in(result.text)
        wanted = kind if asks else self.kind
        if wanted is None:
            return _Question()
        given = [span for span in result.spans if span.kind is wanted]
        if given and not any(span.certainty in _COMPLETE for span in given):
            return _Question(wanted, _PATIENCE_TURNS)
        if mark_of(wanted) in result.text:
            return _Question(wanted, _PATIENCE_WHEN_COMPLETE_TURNS)
        if asks:
            return _Question(wanted, _PATIENCE_TURNS)
        return _Question(wanted, self.turns_left - 1) if self.turns_left > 1 else _Question()


def redact_words(words: Sequence[WordT], *, asked: PersonalDataKind | None = None) -> tuple[WordT, ...]:
    """The words with those of each find replaced by one word that is its mark and spans their times."""
    spans = find_personal_data(_joined(words), asked=asked) if words else ()
    return _masked_words(words, spans) if spans else tuple(words)


def _redacted_turn(turn: TurnT, result: Redacted) -> TurnT:
    words = _redacted_words(turn, result)
    if not result.spans and words == turn.words:
        return turn
    return replace(turn, text=result.text, words=words)


def _redacted_words(turn: SaidTurn, result: Redacted) -> tuple[SaidWord, ...]:
    """The words of a turn, redacted; looked at by themselves only where they read otherwise than its text."""
    if _joined(turn.words) == turn.text:
        return _masked_words(turn.words, result.spans) if result.spans else turn.words
    return redact_words(turn.words, asked=result.asked)


def _joined(words: Sequence[SaidWord]) -> str:
    return " ".join(word.text.strip() for word in words)


def _marked(text: str, spans: Sequence[Span]) -> str:
    parts = []
    end = 0
    for span in spans:
        parts += [text[end : span.start], mark_of(span.kind)]
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
            masked.append(replace(word, text=mark_of(span.kind), confidence=None))
        last_span = span
        offset += length + 1
    return tuple(masked)


def _span_over(spans: Sequence[Span], start: int, end: int) -> Span | None:
    return next((span for span in spans if span.start < end and start < span.end), None)
