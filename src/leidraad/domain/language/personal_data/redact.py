"""Personal data replaced by typed marks, in a text and in the turns of a contact with the times of their words."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from leidraad.domain.contacts.turns import Turn, Word
from leidraad.domain.language.personal_data.find import find_personal_data
from leidraad.domain.language.personal_data.marks import PersonalDataKind, Span, mark_of


@dataclass(frozen=True, slots=True)
class Redacted:
    """A text without its personal data; ``spans`` point into the text as it was."""

    text: str
    spans: tuple[Span, ...]

    @property
    def counts(self) -> Mapping[PersonalDataKind, int]:
        """How many of each kind were replaced; kinds that did not occur are absent."""
        return Counter(span.kind for span in self.spans)


class RedactedTurns(NamedTuple):
    """The turns of a contact without their personal data, and how many of each kind were replaced."""

    turns: tuple[Turn, ...]
    counts: Mapping[PersonalDataKind, int]


def redact_text(text: str, *, asked: PersonalDataKind | None = None) -> Redacted:
    """The text with each piece of personal data replaced by its mark, such as ``[phone]``.

    Marks already there, ours or another vendor's, stay as they are; redacting twice changes nothing. ``asked`` is what
    was asked for just before (see ``find_personal_data``).
    """
    spans = find_personal_data(text, asked=asked)
    return Redacted(_marked(text, spans), spans)


def redact_turns(turns: Iterable[Turn]) -> RedactedTurns:
    """The turns with personal data replaced in their text and in their words.

    Neighbouring words of one find become one word: the mark, from the start of the first to the end of the last, so that
    the same stretch can be silenced in the recording.
    """
    counts: Counter[PersonalDataKind] = Counter()
    redacted = []
    for turn in turns:
        result = redact_text(turn.text)
        counts.update(result.counts)
        redacted.append(_redacted_turn(turn, result))
    return RedactedTurns(tuple(redacted), counts)


def redact_words(words: Sequence[Word], *, asked: PersonalDataKind | None = None) -> tuple[Word, ...]:
    """The words with those of each find replaced by one word that is its mark and spans their times."""
    text = " ".join(word.text.strip() for word in words)
    spans = find_personal_data(text, asked=asked)
    return _masked_words(words, spans) if spans else tuple(words)


def _redacted_turn(turn: Turn, result: Redacted) -> Turn:
    words = redact_words(turn.words) if turn.words else turn.words
    if not result.spans and words == turn.words:
        return turn
    return replace(turn, text=result.text, words=words)


def _marked(text: str, spans: Sequence[Span]) -> str:
    parts = []
    end = 0
    for span in spans:
        parts += [text[end : span.start], mark_of(span.kind)]
        end = span.end
    return "".join([*parts, text[end:]])


def _masked_words(words: Sequence[Word], spans: Sequence[Span]) -> tuple[Word, ...]:
    masked: list[Word] = []
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
            masked.append(Word(mark_of(span.kind), word.start_s, word.end_s))
        last_span = span
        offset += length + 1
    return tuple(masked)


def _span_over(spans: Sequence[Span], start: int, end: int) -> Span | None:
    return next((span for span in spans if span.start < end and start < span.end), None)
