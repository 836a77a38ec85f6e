"""Putting categories to conversations: SQL narrows, the pure evaluator decides, newest month first, some at a time.

Nothing of it is shown here: what a person may read of a count is what ``Count.shown`` gives.
"""

import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import islice
from typing import Any, NamedTuple
from uuid import UUID

from django.db import connection
from django.db.models import QuerySet
from django.utils import timezone

from leidraad.apps.charter import queries as charter
from leidraad.apps.contacts.actions.stores import is_behind_its_keys, still_shown
from leidraad.apps.contacts.models import InsightConversation, InsightTurn, Store
from leidraad.apps.insight.narrowing import any_of
from leidraad.domain.contacts.deadlines import months_after
from leidraad.domain.language.categories.evaluate import AskedFacts, ReadContact, evaluate, read_contact
from leidraad.domain.language.categories.grammar import Expression
from leidraad.domain.language.categories.narrow import narrow
from leidraad.domain.language.categories.prepare import Prepared, held_by, prepare
from leidraad.domain.language.excerpts import ELLIPSIS, words_around
from leidraad.domain.language.languages import Language

READ_TOGETHER = 400  # conversations: enough to share the cost of asking, few enough to stop in time
LIVE_LIMIT_S = 2.0  # what a page waits
EXAMPLE_COUNT = 5
LAST_DAYS = 28  # of the period that is shown where none was chosen
LONGEST_DAYS = 3 * 366
EARLIEST = date(2000, 1, 1)
EXAMPLE_CHARACTERS = 400
_LANGUAGES: dict[str, Language | None] = {**{each.value: each for each in Language}, "": None}
_FACTS = ("conversation", "day", "crowd", "channel", "direction", "language", "queue", "duration_s")
_TURNS = """
    SELECT conversation, array_agg(position ORDER BY position), array_agg(party ORDER BY position),
        array_agg(text ORDER BY position), array_agg(language ORDER BY position),
        array_agg(start_s ORDER BY position), array_agg(end_s ORDER BY position)
    FROM contacts_insightturn WHERE conversation = ANY(%s) GROUP BY conversation
"""

Progress = Callable[[int], None]  # how many conversations more have been looked at
Snippet = tuple[tuple[str, bool], ...]  # (text, whether it is what was asked for)


@dataclass(frozen=True, slots=True)
class Period:
    """Days, both inclusive."""

    since: date
    until: date


class BadPeriod(Exception):
    """Days between which nothing can be counted; ``code`` says why: order, too_long, out_of_range."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def period_of(since: date | None, until: date | None) -> Period:
    """The days chosen, completed: up to today, and four weeks long. Raises BadPeriod."""
    today = timezone.localdate()
    last = until or today
    if not last >= EARLIEST or (since and since < EARLIEST):
        raise BadPeriod("out_of_range")
    first = since or last - timedelta(days=LAST_DAYS - 1)
    if last < first:
        raise BadPeriod("order")
    if (last - first).days > LONGEST_DAYS:
        raise BadPeriod("too_long")
    return Period(min(first, today), min(last, today))


class Conversation(NamedTuple):
    """A conversation of insight beside its turns."""

    conversation: UUID
    day: date
    crowd: int
    channel: str
    direction: str
    language: str
    queue: str
    duration_s: float | None

    @property
    def facts(self) -> AskedFacts:
        return AskedFacts(
            self.channel, self.direction, _LANGUAGES[self.language], self.queue or None, self.duration_s
        )


class StoredTurn(NamedTuple):
    """A turn of insight, as ``read_contact`` wants it."""

    position: int
    party: str
    text: str
    language: Language | None
    start_s: float | None
    end_s: float | None


@dataclass(frozen=True, slots=True)
class Example:
    """One place that was found, with what stands around it; no way leads from it to a person."""

    day: date
    channel: str
    party: str
    language: str
    snippet: Snippet


@dataclass(slots=True)
class Count:
    """How many conversations are of an expression. ``is_complete``: all of them were looked at."""

    matched: int = 0
    total: int = 0  # conversations of the period
    is_complete: bool = True
    back_to: date | None = None  # looked at from the newest back to this day, when not complete
    crowds: dict[tuple[int, int], set[int]] = field(default_factory=lambda: defaultdict(set))
    examples: list[Example] = field(default_factory=list)

    def add(self, conversation: Conversation) -> None:
        self.matched += 1
        self.crowds[conversation.day.year, conversation.day.month].add(conversation.crowd)

    def add_all(self, rows: QuerySet[InsightConversation]) -> None:
        """Where none was found: the crowds of all that were asked, for it is about them that none was found."""
        for day, crowd in rows.values_list("day", "crowd").distinct():
            self.crowds[day.year, day.month].add(crowd)

    def is_shown(self, threshold: int) -> bool:
        """Whether enough agents are behind it: so many crowds in one month, as for any search; or nothing at all."""
        return not self.total or max(map(len, self.crowds.values()), default=0) >= threshold

    def shown(self, threshold: int) -> "ShownCount":
        if not self.is_shown(threshold):
            return ShownCount(is_below=True, is_complete=self.is_complete, back_to=self.back_to)
        share = self.matched / self.total if self.total and self.is_complete else None
        return ShownCount(
            self.matched, self.total, share, self.is_complete, self.back_to, tuple(self.examples)
        )


@dataclass(frozen=True, slots=True)
class ShownCount:
    """What may be read of a count. ``is_below``: too few agents stand behind it, and nothing else is told."""

    matched: int | None = None
    total: int | None = None
    share: float | None = None  # of the conversations of the period, 0 to 1
    is_complete: bool = True
    back_to: date | None = None
    examples: tuple[Example, ...] = ()
    is_below: bool = False

    def to_json(self) -> dict[str, Any]:
        """For a row; examples are made anew when they are looked at, for their conversations may be gone by then."""
        return {"matched": self.matched, "total": self.total, "share": self.share, "is_below": self.is_below}


class NoInsight(Exception):
    """The charter in force does not allow insight."""


def threshold_or_refuse() -> int:
    """How many agents must stand behind a figure. Raises NoInsight."""
    threshold = charter.insight_threshold()
    if threshold is None:
        raise NoInsight
    return threshold


def shown_conversations() -> QuerySet[InsightConversation]:
    """What insight may still show, cleared already or not; nothing while the database holds what was deleted since."""
    if is_behind_its_keys():
        return InsightConversation.objects.none()
    return InsightConversation.objects.filter(still_shown(Store.INSIGHT, today=timezone.localdate()))


def shown_turns() -> QuerySet[InsightTurn]:
    """The turns of insight that may still be shown, as ``shown_conversations``."""
    if is_behind_its_keys():
        return InsightTurn.objects.none()
    return InsightTurn.objects.filter(still_shown(Store.INSIGHT, today=timezone.localdate()))


def within(period: Period) -> QuerySet[InsightConversation]:
    return shown_conversations().filter(day__gte=period.since, day__lte=period.until)


def count(expression: Expression, period: Period, *, limit_s: float | None = None) -> Count:
    """How many conversations of a period are of a linked expression, with the newest examples.

    After ``limit_s`` what was found until then, marked incomplete.
    """
    counted = Count(total=within(period).count())
    until = None if limit_s is None else time.monotonic() + limit_s
    asked = prepare({0: expression})
    for conversation, contact, found in judged(asked, within(period), period, until=until):
        if contact is None:
            counted.is_complete, counted.back_to = False, conversation.day
            break
        if found:
            counted.add(conversation)
            if len(counted.examples) < EXAMPLE_COUNT:
                counted.examples += _examples(expression, conversation, contact)
    if not counted.matched:
        counted.add_all(within(period))
    return counted


Judgement = tuple[Conversation, ReadContact | None, tuple[int, ...]]


def judged(
    asked: Prepared[int],
    rows: QuerySet[InsightConversation],
    period: Period,
    *,
    until: float | None = None,
    progress: Progress | None = None,
) -> Iterator[Judgement]:
    """Each conversation that narrowing lets through, with the expressions it is of, in one pass over its turns.

    From the newest month back. The contact is None at the end where the time (``until``, of ``time.monotonic``) is up.
    """
    condition = any_of([narrow(each) for each in asked.expressions.values()])
    for month in months(period):
        some = rows.filter(condition, day__gte=month.since, day__lte=month.until).order_by("-day")
        found = map(Conversation._make, some.values_list(*_FACTS))
        while together := list(islice(found, READ_TOGETHER)):
            turns = turns_of([each.conversation for each in together])
            for conversation in together:
                if until is not None and time.monotonic() > until:
                    yield conversation, None, ()
                    return
                contact = read_contact(turns.get(conversation.conversation, ()), conversation.facts)
                yield conversation, contact, held_by(asked, contact)
            if progress is not None:
                progress(len(together))


def turns_of(conversations: Sequence[UUID]) -> dict[UUID, list[StoredTurn]]:
    """The turns of these conversations in their order."""
    with connection.cursor() as cursor:
        cursor.execute(
            _TURNS, [list(conversations)]
        )  # a row for each conversation: reading turns by the row takes longer
        return {
            conversation: [
                StoredTurn(position, party, text, _LANGUAGES[language], start_s, end_s)
                for position, party, text, language, start_s, end_s in zip(*columns, strict=True)
            ]
            for conversation, *columns in cursor.fetchall()
        }


def months(period: Period) -> Iterator[Period]:
    """The calendar months of a period, newest first, cut to it."""
    first = period.until.replace(day=1)
    while months_after(first, 1) > period.since:
        last = months_after(first, 1) - timedelta(days=1)
        yield Period(max(first, period.since), min(last, period.until))
        first = months_after(first, -1)


def _examples(expression: Expression, conversation: Conversation, contact: ReadContact) -> Iterable[Example]:
    """The turn of the first place; nothing for a category of absence or conditions alone."""
    matches = evaluate(expression, contact).matches
    if not matches:
        return
    turn = contact.turns[matches[0].turn]
    spans = [(each.start, each.end) for each in matches if each.turn == matches[0].turn]
    yield Example(
        conversation.day,
        conversation.channel,
        str(turn.party),
        turn.language or "",
        snippet(turn.text, spans),
    )


def snippet(text: str, spans: Sequence[tuple[int, int]]) -> Snippet:
    """A text with its places marked, cut to what stands around the first of them; overlapping places are one."""
    start, end = _around(text, spans[0])
    parts: list[tuple[str, bool]] = [(f"{ELLIPSIS} ", False)] if start else []
    at = start
    for first, last in _apart(spans):
        if last > end:
            break
        parts += [(text[at:first], False), (text[first:last], True)]
        at = last
    parts += [(text[at:end], False), (f" {ELLIPSIS}" if end < len(text) else "", False)]
    return tuple(part for part in parts if part[0])


def _around(text: str, place: tuple[int, int]) -> tuple[int, int]:
    """Half of what there is room for before the place, what is left behind it."""
    before = min(place[0], EXAMPLE_CHARACTERS // 2)
    after = max(0, EXAMPLE_CHARACTERS - before - (place[1] - place[0]))
    return words_around(text, place, before_characters=before, after_characters=after)


def _apart(spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
