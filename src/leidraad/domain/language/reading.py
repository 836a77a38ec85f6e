"""All that is read in one contact from its redacted words, in one call: what intake keeps and re-reading replaces.

Apart from the single readings, which each know one thing, because somebody has to say whose words each of them may
see, in which order they come, and under which version they were made. Agents' words are read for what was promised and
done, never for how somebody feels or behaves.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType

from leidraad.domain.language.aggression import find as aggression
from leidraad.domain.language.aggression import reading as aggression_reading
from leidraad.domain.language.categories.forms import stem
from leidraad.domain.language.compliments import find as compliments
from leidraad.domain.language.language_of import languages_of_turns
from leidraad.domain.language.languages import Language
from leidraad.domain.language.outcomes import find as outcomes
from leidraad.domain.language.personal_data.redact import DoubtfulFind, RedactedTurns, each_redacted
from leidraad.domain.language.promises import find as promises
from leidraad.domain.language.questions import find as questions
from leidraad.domain.language.repeats import find as repeats
from leidraad.domain.language.said import SaidTurn
from leidraad.domain.language.sentiment import model as sentiment_model
from leidraad.domain.language.sentiment import read as sentiment
from leidraad.domain.language.summary import extract as summaries
from leidraad.domain.language.topics.anchors import concepts_in
from leidraad.domain.language.wordings.folding import folded_words

CUSTOMER, AGENT = "customer", "agent"  # as ``contacts.turns.Party`` writes them

# Any change of rules or models changes this text, and with it which contacts are to be read again.
READING_VERSION = ", ".join(
    f"{name} {version}"
    for name, version in (
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

Value = str | int | float | bool | None


class SignalKind(StrEnum):
    """What was found, in the order in which it is shown. Stored, so a value never changes its meaning."""

    COMPLIMENT = "compliment"
    CARE = "care"  # the customer speaks of harming himself: asks for care, and is no aggression
    AGGRESSION = "aggression"
    PROMISE = "promise"
    QUESTION = "question"  # of the customer, left open
    REPEAT = "repeat"  # the customer mentions an earlier contact
    SENTIMENT = "sentiment"  # of the customer, from words; only where the charter lets it be read


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
    how the customer's sentiment went, "" where it was not read or too few turns say it.
    """

    signals: tuple[Signal, ...]
    outcome: str = ""
    reason: str = ""
    summary: tuple[SummaryWords, ...] = ()
    doubtful: tuple[DoubtfulWords, ...] = ()
    with_sentiment: bool = False
    course: str = ""
    version: str = READING_VERSION


def read_contact(
    turns: Sequence[SaidTurn],
    *,
    language: Language | None,
    channel: str,
    started_at: datetime,
    with_sentiment: bool = False,
    in_doubt: Sequence[DoubtfulFind] | None = None,
) -> ContactReading:
    """What the words of a contact say. ``turns`` are redacted; ``language`` is the contact's where it is known.

    ``started_at`` is the local time of the contact: days that are named are reckoned from it. ``with_sentiment`` has the
    customer's sentiment read as well, which a charter forbids until it says otherwise. ``in_doubt`` is what redacting these
    turns left in doubt; None: they are looked through again, which costs as much as redacting. Without turns nothing is
    found. Raises nothing: words that no rule knows give no signal.
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
    found = [
        *_of_customer(turns, languages),
        *_promises(promised, turns),
        *_questions(asked),
        *_repeats(turns, languages, started_at),
    ]
    moods = _sentiments(turns, languages) if with_sentiment else ()
    found += _sentiment_signals(turns, moods)
    return ContactReading(
        signals=tuple(sorted(found, key=lambda signal: signal.position)),
        outcome="" if ended.outcome is outcomes.Outcome.UNKNOWN else str(ended.outcome),
        reason=_reason(summary, languages),
        summary=tuple(_words_of(summary)),
        doubtful=tuple(doubtful_words(turns) if in_doubt is None else _stayed(in_doubt)),
        with_sentiment=with_sentiment,
        course=_course(moods),
    )


def doubtful_words(turns: Sequence[SaidTurn]) -> Iterator[DoubtfulWords]:
    """What stayed in redacted turns though the rules of today would mask it, or doubt it; in the order of the turns."""
    for position, (_turn, found) in enumerate(each_redacted(turns)):
        for span in sorted((*found.spans, *found.possible), key=lambda one: one.start):
            yield DoubtfulWords(position, span.start, span.end, str(span.kind), span.confidence)


def _stayed(in_doubt: Iterable[DoubtfulFind]) -> Iterator[DoubtfulWords]:
    for each in in_doubt:
        if not each.masked:
            yield DoubtfulWords(each.turn, each.start, each.end, str(each.kind), each.confidence)


def _of_customer(turns: Sequence[SaidTurn], languages: Sequence[Language | None]) -> Iterator[Signal]:
    for position, (turn, language) in enumerate(zip(turns, languages, strict=True)):
        if turn.party == CUSTOMER:
            yield from _compliment(position, turn.text, language)
            yield from _aggression(position, turn.text, language)


def _compliment(position: int, text: str, language: Language | None) -> Iterator[Signal]:
    read = compliments.compliment_in(text, language=language)
    if read.given:
        start, end = (read.words[0].start, read.words[0].end) if read.words else (None, None)
        yield Signal(SignalKind.COMPLIMENT, "to_agent", CUSTOMER, position, start, end, read.confidence)


def _aggression(position: int, text: str, language: Language | None) -> Iterator[Signal]:
    read = aggression.aggression_in(text, language=language)
    if read.kind is None or not (read.needs_care or read.level is not aggression_reading.Level.NONE):
        return
    kind = SignalKind.CARE if read.needs_care else SignalKind.AGGRESSION
    value: dict[str, Value] = {} if read.needs_care else {"level": str(read.level)}
    start, end = (read.words[0].start, read.words[0].end) if read.words else (None, None)
    yield Signal(kind, str(read.kind), CUSTOMER, position, start, end, read.confidence, value)


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
        value = {"earlier_count": one.earlier_count}
        yield Signal(SignalKind.REPEAT, label, CUSTOMER, one.turn, one.start, one.end, value=value)


def _sentiments(
    turns: Sequence[SaidTurn], languages: Sequence[Language | None]
) -> tuple[sentiment.SentimentReading | None, ...]:
    return tuple(
        sentiment.sentiment_in(turn.text, language=language) if turn.party == CUSTOMER else None
        for turn, language in zip(turns, languages, strict=True)
    )


def _sentiment_signals(
    turns: Sequence[SaidTurn], moods: Sequence[sentiment.SentimentReading | None]
) -> Iterator[Signal]:
    """The turns that are not neutral, with the word that weighs most for it."""
    for position, mood in enumerate(moods):
        if mood is None or mood.sentiment is sentiment.Sentiment.NEUTRAL:
            continue
        start = turns[position].text.lower().find(mood.because[0]) if mood.because else -1
        end = start + len(mood.because[0]) if start >= 0 else None
        value = {"score": round(mood.score, 3)}
        confidence = round(mood.confidence, 3)
        yield Signal(
            SignalKind.SENTIMENT, str(mood.sentiment), CUSTOMER, position,
            start if end else None, end, confidence, value,
        )  # fmt: skip


def _course(moods: Sequence[sentiment.SentimentReading | None]) -> str:
    whole = sentiment.sentiment_of_contact(moods)
    return str(whole.course) if whole and whole.course else ""
