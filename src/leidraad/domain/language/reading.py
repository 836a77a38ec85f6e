"""All that is read in one contact from its redacted words, in one call: what intake keeps and re-reading replaces.

Apart from the single readings, which each know one thing, because somebody has to say whose words each of them may
see, in which order they come, and under which version they were made. Agents' words are read for what was promised and
done, never for how somebody feels or behaves.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType

from leidraad.domain.language.aggression import find as aggression
from leidraad.domain.language.aggression import reading as aggression_reading
from leidraad.domain.language.categories.forms import stem
from leidraad.domain.language.compliments import find as compliments
from leidraad.domain.language.language_of import RULES_VERSION as LANGUAGES_VERSION
from leidraad.domain.language.language_of import languages_of_turns
from leidraad.domain.language.languages import Language
from leidraad.domain.language.outcomes import find as outcomes
from leidraad.domain.language.personal_data import redact
from leidraad.domain.language.personal_data.own_numbers import NO_OWN_NUMBERS, OwnNumbers
from leidraad.domain.language.personal_data.redact import DoubtfulFind, RedactedTurns, each_redacted
from leidraad.domain.language.promises import find as promises
from leidraad.domain.language.questions import find as questions
from leidraad.domain.language.repeats import find as repeats
from leidraad.domain.language.said import SaidTurn
from leidraad.domain.language.sentiment import model as sentiment_model
from leidraad.domain.language.sentiment import read as sentiment
from leidraad.domain.language.shipped_labels import SHIPPED, Labelled, labelled
from leidraad.domain.language.summary import extract as summaries
from leidraad.domain.language.topics.anchors import concepts_in
from leidraad.domain.language.turn_label_models import languages_of_mark
from leidraad.domain.language.turn_labels import (
    LABELS_OF,
    LEVEL_OF,
    LabelledSignal,
    TurnLabel,
    TurnLabeller,
    TurnToLabel,
)
from leidraad.domain.language.wordings.folding import folded_words

CUSTOMER, AGENT = "customer", "agent"  # as ``contacts.turns.Party`` writes them

# Any change of rules or models changes this text, and with it which contacts are to be read again. Models that an operator
# set come after it, see ``version_with``.
READING_VERSION = ", ".join(
    f"{name} {version}"
    for name, version in (
        ("languages", LANGUAGES_VERSION),
        ("redaction", redact.RULES_VERSION),
        ("compliments", compliments.RULES_VERSION),
        ("aggression", aggression.RULES_VERSION),
        ("promises", promises.RULES_VERSION),
        ("questions", questions.RULES_VERSION),
        ("repeats", repeats.RULES_VERSION),
        ("outcomes", outcomes.RULES_VERSION),
        ("summaries", summaries.METHOD_VERSION),
        ("sentiment", sentiment_model.VERSION),
    )
)

Value = str | int | float | bool | tuple[str, ...] | None
Labellers = Mapping[
    LabelledSignal, TurnLabeller
]  # in place of the shipped rules; a signal without one keeps them
NO_LABELLERS: Labellers = MappingProxyType({})


class SignalKind(StrEnum):
    """What was found, in the order in which it is shown. Stored, so a value never changes its meaning."""

    COMPLIMENT = "compliment"
    CARE = "care"  # the customer speaks of harming himself: asks for care, and is no aggression
    AGGRESSION = "aggression"
    PROMISE = "promise"
    QUESTION = "question"  # of the customer, left open
    REPEAT = "repeat"  # the customer mentions an earlier contact
    SENTIMENT = "sentiment"  # of the customer, from words; only where the charter lets it be read


_KINDS_OF = {
    LabelledSignal.AGGRESSION: (SignalKind.AGGRESSION, SignalKind.CARE),
    LabelledSignal.COMPLIMENTS: (SignalKind.COMPLIMENT,),
    LabelledSignal.SENTIMENT: (SignalKind.SENTIMENT,),
}
_SHOWN = {kind: place for place, kind in enumerate(SignalKind)}
LABELS: Mapping[SignalKind, tuple[str, ...]] = MappingProxyType(
    {
        SignalKind.COMPLIMENT: ("to_agent",),
        SignalKind.CARE: (str(aggression_reading.Kind.SELF_HARM),),
        SignalKind.AGGRESSION: tuple(
            str(kind) for kind in aggression_reading.Kind if kind is not aggression_reading.Kind.SELF_HARM
        ),
        SignalKind.PROMISE: tuple(str(action) for action in promises.Action),
        SignalKind.QUESTION: tuple(str(why) for why in questions.WhyOpen),
        SignalKind.REPEAT: ("mentioned", "promise_broken"),
        SignalKind.SENTIMENT: (str(sentiment.Sentiment.NEGATIVE), str(sentiment.Sentiment.POSITIVE)),
    }
)


@dataclass(frozen=True, slots=True)
class Signal:
    """One thing found in one turn, with the words that say so.

    ``start`` and ``end`` are characters of the turn's text (end excluded); both None when no words of this turn alone
    say it. ``confidence`` is 0 to 1, or None where the reading gives none. ``value`` holds what the kind adds.
    """

    kind: SignalKind
    label: str  # one of LABELS[kind]
    party: str
    position: int  # of the turn
    start: int | None = None
    end: int | None = None
    confidence: float | None = None
    value: Mapping[str, Value] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class DoubtfulWords:
    """Words that stayed in a redacted turn and may be personal data all the same: for a person to look at."""

    position: int  # of the turn
    start: int
    end: int
    kind: str  # a PersonalDataKind
    confidence: float  # 0 to 1, that it is of this kind


@dataclass(frozen=True, slots=True)
class SummaryWords:
    """Words of one turn that belong to the summary: which part they tell, and whether they are what comes next."""

    part: str  # a summary's ``Part``
    position: int
    start: int
    end: int
    is_next: bool


@dataclass(frozen=True, slots=True)
class ContactReading:
    """All that was read in a contact, signals in the order of its turns.

    ``reason`` is a concept of ``topics.anchors`` and ``outcome`` one of ``outcomes``, "" where nothing says it. ``course`` is
    how the customer's sentiment went, "" where it was not read or too few turns say it. ``own`` are the numbers of companies by
    which it was told what is in doubt.
    """

    signals: tuple[Signal, ...]
    outcome: str = ""
    reason: str = ""
    summary: tuple[SummaryWords, ...] = ()
    doubtful: tuple[DoubtfulWords, ...] = ()
    with_sentiment: bool = False
    course: str = ""
    own: OwnNumbers = NO_OWN_NUMBERS
    version: str = READING_VERSION


def read_contact(
    turns: Sequence[SaidTurn],
    *,
    language: Language | None,
    channel: str,
    started_at: datetime,
    with_sentiment: bool = False,
    in_doubt: Sequence[DoubtfulFind] | None = None,
    own: OwnNumbers = NO_OWN_NUMBERS,
    labellers: Labellers = NO_LABELLERS,
) -> ContactReading:
    """What the words of a contact say. ``turns`` are redacted; ``language`` is the contact's where it is known.

    ``started_at`` is the local time of the contact: days that are named are reckoned from it, or from the turn's own moment
    where it has one. ``with_sentiment`` has the customer's sentiment read as well, which a charter forbids until it says
    otherwise. ``in_doubt`` is what redacting these
    turns left in doubt; None: they are looked through again, with ``own`` as redaction takes it, which costs as much as
    redacting. ``labellers`` are models that an operator set in place of shipped rules; where one does not answer, the rules
    read and ``version`` says so. Without turns nothing is found. Raises nothing: words that no rule knows give no signal.
    """
    languages = languages_of_turns(turns, contact_language=language)
    promised = promises.promises_of_turns(
        turns, languages, said_at=started_at, agent=AGENT, customer=CUSTOMER
    )
    ended = outcomes.outcome_of_turns(turns, languages, promises=promised, agent=AGENT, customer=CUSTOMER)
    asked = questions.open_questions_of_turns(turns, languages, agent=AGENT, customer=CUSTOMER)
    summary = summaries.summary_of_turns(
        RedactedTurns(tuple(turns), {}), languages, promises=promised, outcome=ended, open_questions=asked,
        agent=AGENT, customer=CUSTOMER,
    )  # fmt: skip
    said = _Said.by_customer(turns, languages)
    labels = _labels(said, labellers, with_sentiment=with_sentiment)
    found = [
        *_of_customer(said, labels),
        *_promises(promised, turns),
        *_questions(asked),
        *_repeats(turns, languages, started_at),
    ]
    return ContactReading(
        signals=tuple(sorted(found, key=lambda signal: (signal.position, _SHOWN[signal.kind]))),
        outcome="" if ended.outcome is outcomes.Outcome.UNKNOWN else str(ended.outcome),
        reason=_reason(summary, languages),
        summary=tuple(_words_of(summary)),
        doubtful=tuple(doubtful_words(turns, own=own) if in_doubt is None else _stayed(in_doubt)),
        with_sentiment=with_sentiment,
        course=_course(labels),
        own=own,
        version=version_with({signal: _told_by(signal, labels, labellers) for signal in labellers}),
    )


def version_with(models: Mapping[LabelledSignal, str]) -> str:
    """The version of a reading in which these models, by name and digest, labelled turns in place of shipped rules."""
    named = (f"{signal}-model {models[signal]}" for signal in LabelledSignal if signal in models)
    return ", ".join((READING_VERSION, *named))


def kinds_by_models(
    version: str, *, languages: Collection[Language] = frozenset(Language)
) -> frozenset[SignalKind]:
    """The kinds of signal that a model of the operator labelled, by the version of a reading: what was measured is not theirs.

    Of turns in these ``languages``: what a model is not for was labelled by the shipped rules.
    """
    named = (part.partition("-model ") for part in version.split(", "))
    signals = {
        name
        for name, _, model in named
        if "@" in model and not languages_of_mark(model).isdisjoint(languages)
    }  # a labeller that did not answer has no digest
    return frozenset(kind for signal, kinds in _KINDS_OF.items() if signal in signals for kind in kinds)


def doubtful_words(turns: Sequence[SaidTurn], *, own: OwnNumbers = NO_OWN_NUMBERS) -> Iterator[DoubtfulWords]:
    """What stayed in redacted turns though the rules of today would mask it, or doubt it; in the order of the turns.

    ``own`` are the principal's numbers as they are today.
    """
    for position, (_turn, found) in enumerate(each_redacted(turns, own=own)):
        for span in sorted((*found.spans, *found.possible), key=lambda one: one.start):
            yield DoubtfulWords(position, span.start, span.end, str(span.kind), span.confidence)


def _stayed(in_doubt: Iterable[DoubtfulFind]) -> Iterator[DoubtfulWords]:
    for each in in_doubt:
        if not each.masked:
            yield DoubtfulWords(each.turn, each.start, each.end, str(each.kind), each.confidence)


@dataclass(frozen=True, slots=True)
class _Said:
    """What the customer said, and where: ``positions`` of the turns among all of the contact."""

    positions: tuple[int, ...]
    turns: tuple[TurnToLabel, ...]

    @classmethod
    def by_customer(cls, turns: Sequence[SaidTurn], languages: Sequence[Language | None]) -> "_Said":
        positions = tuple(place for place, turn in enumerate(turns) if turn.party == CUSTOMER)
        return cls(positions, tuple(TurnToLabel(turns[place].text, languages[place]) for place in positions))


def _labels(said: _Said, labellers: Labellers, *, with_sentiment: bool) -> Mapping[LabelledSignal, Labelled]:
    """The labels of the customer's turns; of sentiment only where it may be read at all."""
    return {
        signal: labelled(said.turns, signal=signal, by=labellers.get(signal, SHIPPED))
        for signal in LabelledSignal
        if signal is not LabelledSignal.SENTIMENT or with_sentiment
    }


def _told_by(signal: LabelledSignal, labels: Mapping[LabelledSignal, Labelled], labellers: Labellers) -> str:
    return labels[signal].by if signal in labels else labellers[signal].version


def _of_customer(said: _Said, labels: Mapping[LabelledSignal, Labelled]) -> Iterator[Signal]:
    for signal, told in labels.items():
        for position, label in zip(said.positions, told.labels, strict=True):
            if label is not None and label.label != LABELS_OF[signal][0]:
                yield _SIGNALS[signal](position, label)


def _compliment(position: int, told: TurnLabel) -> Signal:
    return Signal(
        SignalKind.COMPLIMENT, told.label, CUSTOMER, position, told.start, told.end, told.confidence
    )


def _aggression(position: int, told: TurnLabel) -> Signal:
    if told.label == aggression_reading.Kind.SELF_HARM:
        return Signal(SignalKind.CARE, told.label, CUSTOMER, position, told.start, told.end, told.confidence)
    value = {"level": str(LEVEL_OF[told.label])}
    return Signal(
        SignalKind.AGGRESSION, told.label, CUSTOMER, position, told.start, told.end, told.confidence, value
    )


def _sentiment(position: int, told: TurnLabel) -> Signal:
    value = {"score": round(told.score, 3)}
    return Signal(
        SignalKind.SENTIMENT, told.label, CUSTOMER, position, told.start, told.end, round(told.confidence, 3), value
    )  # fmt: skip


_SIGNALS = {
    LabelledSignal.COMPLIMENTS: _compliment,
    LabelledSignal.AGGRESSION: _aggression,
    LabelledSignal.SENTIMENT: _sentiment,
}


def _promises(found: Sequence[promises.Promise], turns: Sequence[SaidTurn]) -> Iterator[Signal]:
    """What is promised, offered or hangs on something; not what was said that it will not be done."""
    for one in found:
        if one.standing is promises.Standing.NEGATED:
            continue
        value: dict[str, Value] = {"who": str(one.who), "standing": str(one.standing)}
        if one.due is not None:
            until = one.due.until.isoformat("minutes") if one.due.until else None
            value |= {"from": one.due.first.isoformat(), "to": one.due.last.isoformat(), "until": until}
        party = str(turns[one.turn].party)
        yield Signal(SignalKind.PROMISE, str(one.action), party, one.turn, one.start, one.end, value=value)


def _words_of(summary: summaries.Summary) -> Iterator[SummaryWords]:
    for line in summary.lines:
        is_next = summary.next_step is not None and _place(line) == _place(summary.next_step)
        yield SummaryWords(str(line.part), *_place(line), is_next)


def _place(line: summaries.SummaryLine) -> tuple[int, int, int]:
    return line.turn, line.start, line.end


def _reason(summary: summaries.Summary, languages: Sequence[Language | None]) -> str:
    """The first thing named in the sentence that says why; "" where it names nothing that is known."""
    told = next((line for line in summary.lines if line.part is summaries.Part.REASON), None)
    language = languages[told.turn] if told else None
    if told is None or language is None:
        return ""
    named = (concepts_in([stem(word.text, language)], language) for word in folded_words(told.text))
    return next((min(concepts) for concepts in named if concepts), "")


def _questions(asked: Sequence[questions.OpenQuestion]) -> Iterator[Signal]:
    for one in asked:
        value = {"times_asked": one.times_asked}
        yield Signal(SignalKind.QUESTION, str(one.why), CUSTOMER, one.turn, one.start, one.end, value=value)


def _repeats(
    turns: Sequence[SaidTurn], languages: Sequence[Language | None], started_at: datetime
) -> Iterator[Signal]:
    mentioned = repeats.earlier_contacts_of_turns(turns, languages, said_at=started_at, customer=CUSTOMER)
    for one in mentioned:
        label = "promise_broken" if one.promise_broken else "mentioned"
        value: dict[str, Value] = {
            "earlier_count": one.earlier_count,
            "several": one.several,
            "via": tuple(map(str, one.via)),
        }
        if one.when is not None:
            value |= {"from": one.when.first.isoformat(), "to": one.when.last.isoformat()}
        yield Signal(SignalKind.REPEAT, label, CUSTOMER, one.turn, one.start, one.end, value=value)


def _course(labels: Mapping[LabelledSignal, Labelled]) -> str:
    told = labels.get(LabelledSignal.SENTIMENT)
    whole = sentiment.sentiment_of_contact([_mood(label) for label in told.labels]) if told else None
    return str(whole.course) if whole and whole.course else ""


def _mood(label: TurnLabel | None) -> sentiment.SentimentReading | None:
    if label is None:
        return None
    return sentiment.SentimentReading(
        sentiment.Sentiment(label.label), label.confidence, label.score, because=()
    )
