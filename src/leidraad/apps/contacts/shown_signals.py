"""The signals of a contact as its page shows them: compliments first, each with its words, and what people corrected."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from leidraad.apps.contacts.models import (
    Contact,
    CorrectingRole,
    Signal,
    SignalCorrection,
    StoredReading,
    Turn,
)
from leidraad.apps.contacts.signal_words import (
    KIND_WORDS,
    PART_WORDS,
    course_in_words,
    detail_in_words,
    label_in_words,
    measured_in_words,
    outcome_in_words,
    reason_in_words,
    sureness_in_words,
)
from leidraad.apps.contacts.transcript import Piece, ShownTurn, pieces_of
from leidraad.domain.language.languages import Language
from leidraad.domain.language.reading import LABELS, SignalKind, kinds_by_models

ORDER = tuple(SignalKind)  # compliments first
TOLD_BY_SIGNALS = frozenset({"promise", "question"})  # parts of a summary that the page shows as signals


@dataclass(frozen=True, slots=True)
class ShownSignal:
    """One signal, or what a person said in its place; ``is_there`` is false where a person said that there is none."""

    position: int
    kind: SignalKind
    label: str
    words: str
    quote: tuple[Piece, ...]  # empty where no words of this turn alone say it
    language: str
    detail: str = ""  # in words, what the kind adds
    is_there: bool = True
    is_corrected: bool = False
    was: str = ""  # in words, what the software had found
    role: str = ""  # in words, who said otherwise


@dataclass(frozen=True, slots=True)
class SignalGroup:
    """The signals of one kind, in the order of the turns."""

    kind: SignalKind
    heading: str
    signals: tuple[ShownSignal, ...]
    measured: str  # in words, how often the software is right about this kind


@dataclass(frozen=True, slots=True)
class Choice:
    """What a person can say of one kind in one turn."""

    kind: SignalKind
    label: str
    words: str
    is_now: bool


@dataclass(frozen=True, slots=True)
class ShownLine:
    """A line of the summary: words of one turn, and which part they tell."""

    part: str  # in words
    position: int
    quote: tuple[Piece, ...]
    language: str
    is_next: bool


@dataclass(frozen=True, slots=True)
class ShownSignals:
    """All that was read in a contact, what it was about and how it ended ("" where nothing says it).

    ``lines`` are those of the summary that no signal tells already; ``version`` says by what it was read.
    """

    groups: tuple[SignalGroup, ...]
    reason: str
    outcome: str
    course: str
    lines: tuple[ShownLine, ...]
    next_step: ShownLine | None
    version: str

    @property
    def promises(self) -> tuple[ShownSignal, ...]:
        """What stands at the head of the page: each promise that nobody took away."""
        of_kind = (group for group in self.groups if group.kind is SignalKind.PROMISE)
        return tuple(each for group in of_kind for each in group.signals if each.is_there)

    def by_turn(self) -> dict[int, tuple[ShownSignal, ...]]:
        """What stands beside each turn; nothing that a person took away."""
        found: dict[int, tuple[ShownSignal, ...]] = {}
        for group in self.groups:
            for signal in group.signals:
                if signal.is_there:
                    found[signal.position] = (*found.get(signal.position, ()), signal)
        return found


def shown_signals(contact: Contact) -> ShownSignals | None:
    """What was read in a contact, corrections in their place; None when it was not read."""
    reading = StoredReading.objects.filter(contact=contact).first()
    if reading is None:
        return None
    found = list(Signal.objects.filter(contact=contact))
    corrections = list(SignalCorrection.objects.filter(contact=contact))
    places = {row.position for row in found} | {row.position for row in corrections}
    turns = _turns(contact, places | {place for _part, place, *_rest in reading.summary})
    said = {(row.position, row.kind) for row in corrections}
    shown = [_found(row, turns) for row in found if (row.position, row.kind) not in said]
    shown += [_corrected(row, turns) for row in corrections]
    lines = [_line(row, turns) for row in reading.summary if (row[1], row[0]) not in said and row[1] in turns]
    return ShownSignals(
        groups=tuple(_groups(shown, language=contact.language, version=reading.version)),
        reason=reason_in_words(reading.reason),
        outcome=outcome_in_words(reading.outcome),
        course=course_in_words(reading.course),
        lines=tuple(line for part, line in lines if part not in TOLD_BY_SIGNALS),
        next_step=next((line for _part, line in lines if line.is_next), None),
        version=reading.version,
    )


def _line(row: Sequence[Any], turns: Mapping[int, Turn]) -> tuple[str, ShownLine]:
    part, position, start, end, is_next = row
    turn = turns[position]
    quote = pieces_of(turn.text[start:end], None)
    return part, ShownLine(str(PART_WORDS.get(part, "")), position, quote, turn.language, bool(is_next))


def choices_of_turn(shown: ShownSignals, position: int) -> tuple[tuple[str, tuple[Choice, ...]], ...]:
    """For each kind, in words, what can be said of this turn: each of its labels, and none."""
    now = {
        (each.kind, each.label if each.is_there else "")
        for group in shown.groups
        for each in group.signals
        if each.position == position
    }
    kinds_now = {kind for kind, _label in now}
    return tuple(
        (
            str(KIND_WORDS[kind]),
            tuple(
                Choice(
                    kind,
                    label,
                    label_in_words(kind, label),
                    (kind, label) in now or (not label and kind not in kinds_now),
                )
                for label in ("", *LABELS[kind])
            ),
        )
        for kind in ORDER
    )


def _turns(contact: Contact, positions: Iterable[int]) -> Mapping[int, Turn]:
    rows = Turn.objects.filter(contact=contact, position__in=set(positions))
    return {row.position: row for row in rows}


def _groups(shown: Sequence[ShownSignal], *, language: str, version: str) -> Iterable[SignalGroup]:
    for kind in ORDER:
        of_kind = sorted((each for each in shown if each.kind is kind), key=lambda each: each.position)
        if of_kind:
            is_by_own_model = kind in kinds_by_models(version, languages=_languages(language, of_kind))
            measured = measured_in_words(
                kind, language or of_kind[0].language, is_by_own_model=is_by_own_model
            )
            yield SignalGroup(kind, str(KIND_WORDS[kind]), tuple(of_kind), measured)


def _languages(of_contact: str, shown: Iterable[ShownSignal]) -> frozenset[Language]:
    codes = {of_contact, *(each.language for each in shown)}
    return frozenset(language for language in Language if language in codes)


def _found(row: Signal, turns: Mapping[int, Turn]) -> ShownSignal:
    kind = SignalKind(row.kind)
    turn = turns.get(row.position)
    quote = turn.text[row.start : row.end] if turn and row.start is not None else ""
    return ShownSignal(
        position=row.position,
        kind=kind,
        label=row.label,
        words=label_in_words(kind, row.label),
        quote=pieces_of(quote, None),
        language=turn.language if turn else "",
        detail=detail_in_words(kind, row.value) or sureness_in_words(kind, row.confidence),
    )


def _corrected(row: SignalCorrection, turns: Mapping[int, Turn]) -> ShownSignal:
    kind = SignalKind(row.kind)
    turn = turns.get(row.position)
    return ShownSignal(
        position=row.position,
        kind=kind,
        label=row.label_after,
        words=label_in_words(kind, row.label_after),
        quote=(),
        language=turn.language if turn else "",
        is_there=bool(row.label_after),
        is_corrected=True,
        was=label_in_words(kind, row.label_before),
        role=str(CorrectingRole(row.role).label),
    )


def with_signals(turns: Sequence[ShownTurn], shown: ShownSignals | None) -> tuple[ShownTurn, ...]:
    """The turns with what was read in each beside it; as they are where nothing may be shown."""
    if shown is None:
        return tuple(turns)
    by_turn = shown.by_turn()
    return tuple(
        replace(turn, signals=tuple(each.words for each in by_turn.get(turn.position, ())), may_correct=True)
        for turn in turns
    )
