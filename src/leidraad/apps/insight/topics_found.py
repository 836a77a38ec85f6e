"""From contacts that were read to the topics that may be told: figures, words and examples, each about enough agents.

Apart from reading and keeping (``topics_runs.py``) because it asks no database: what comes out follows from what goes in.
"""

import math
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from uuid import UUID

from leidraad.apps.insight.counting import Period
from leidraad.apps.insight.trends import stretches_of
from leidraad.domain.language.languages import Language
from leidraad.domain.language.topics.discover import Topic, TopicText, discover_topics, term_places
from leidraad.domain.language.topics.growth import Growth, Trend, growth_of
from leidraad.domain.language.topics.telling import Crowds

EXAMPLES_OF_A_LANGUAGE = 4
_EXAMPLES_LOOKED_AT = 200  # contacts of a topic and language, spread over all of them

Places = list[int]


@dataclass(frozen=True, slots=True)
class ReadContact:
    """What is known of a conversation for topics: ``text`` is what the customer said first, without marks."""

    conversation: UUID
    day: date
    crowd: int
    text: TopicText


@dataclass(frozen=True, slots=True)
class Stretch:
    """A week or month of a run, and its contacts; None below the threshold."""

    period: Period
    total: int | None


@dataclass(frozen=True, slots=True)
class FoundTopic:
    """A topic as it may be told. Counts are of the period asked for; None is below the threshold, or not compared.

    ``growth`` is None where its figures may not be told; ``trend`` may be told all the same. ``examples`` are conversations
    of the period that say its terms, the most telling first.
    """

    topic: Topic
    contact_count: int
    before_count: int | None
    language_counts: Mapping[Language, int]
    counts: tuple[int | None, ...]  # by stretch
    trend: Trend | None
    growth: Growth | None
    examples: tuple[ReadContact, ...]


@dataclass(frozen=True, slots=True)
class FoundTopics:
    """What a run tells; ``contact_count`` is None where too few agents stand behind the whole of it."""

    contact_count: int | None = None
    before_count: int | None = None  # None: nothing to compare with, or too few agents
    rest_count: int = 0  # contacts of the period in no topic that is told
    stretches: tuple[Stretch, ...] = ()
    topics: tuple[FoundTopic, ...] = field(default=())


def before(period: Period) -> Period:
    """As many days, just before: what a period is compared with."""
    days = (period.until - period.since).days + 1
    return Period(period.since - timedelta(days=days), period.since - timedelta(days=1))


def found_topics(
    contacts: Sequence[ReadContact],
    period: Period,
    *,
    threshold: int,
    seed: int,
    progress: Callable[[int], None] | None = None,
) -> FoundTopics:
    """The topics of contacts of a period and of as many days before it; nothing where too few agents stand behind them."""
    crowds = Crowds([(each.day.year * 12 + each.day.month, each.crowd) for each in contacts], threshold)
    now = [at for at, each in enumerate(contacts) if each.day >= period.since]
    if not crowds.is_enough(now):
        return FoundTopics()
    topics = discover_topics(
        [each.text for each in contacts],
        least_contacts=threshold,
        seed=seed,
        may_tell=crowds.is_enough,
        progress=progress,
    )
    return _Telling(contacts, period, crowds, topics.of, topics.topics).told()


class _Telling:
    """One run on its way to what it tells; made once, asked once."""

    def __init__(
        self,
        contacts: Sequence[ReadContact],
        period: Period,
        crowds: Crowds,
        of: Sequence[int | None],
        topics: Sequence[Topic],
    ) -> None:
        self.contacts, self.period, self.crowds, self.topics = contacts, period, crowds, topics
        self.now: dict[int | None, Places] = defaultdict(list)
        self.before: dict[int | None, Places] = defaultdict(list)
        for at, topic in enumerate(of):
            (self.now if contacts[at].day >= period.since else self.before)[topic].append(at)
        self.total_now = sum(map(len, self.now.values()))
        everything_before = [at for places in self.before.values() for at in places]
        self.total_before = len(everything_before) if crowds.is_enough(everything_before) else None

    def told(self) -> FoundTopics:
        told = self._told_topics()
        hidden_before = self._hidden_before(told)
        stretches = self._stretches()
        found = tuple(
            self._topic(topic, stretches, told_count=len(told), is_hidden_before=topic in hidden_before)
            for topic in told
        )
        return FoundTopics(
            contact_count=self.total_now,
            before_count=self.total_before,
            rest_count=self.total_now - sum(each.contact_count for each in found),
            stretches=stretches,
            topics=found,
        )

    def _told_topics(self) -> list[int]:
        """The topics of which the period's count may be told, the largest first."""
        groups = [self.now[topic] for topic in range(len(self.topics))]
        hidden = self.crowds.hidden(groups, rest=self.now[None])
        told = [topic for topic, places in enumerate(groups) if places and topic not in hidden]
        return sorted(told, key=lambda topic: (-len(self.now[topic]), topic))

    def _hidden_before(self, told: Sequence[int]) -> set[int]:
        """Those of the told topics whose count in the time before may not be told."""
        if self.total_before is None:
            return set(told)
        rest = [at for topic, places in self.before.items() if topic not in told for at in places]
        return {told[at] for at in self.crowds.hidden([self.before[topic] for topic in told], rest=rest)}

    def _topic(
        self, topic: int, stretches: Sequence[Stretch], *, told_count: int, is_hidden_before: bool
    ) -> FoundTopic:
        growth = self._growth(topic, told_count=told_count)
        may_show = growth is not None and not is_hidden_before
        return FoundTopic(
            topic=self.topics[topic],
            contact_count=len(self.now[topic]),
            before_count=growth.before if growth is not None and may_show else None,
            language_counts=self._language_counts(topic),
            counts=self._counts(topic, stretches),
            trend=_told_trend(growth, is_hidden_before=is_hidden_before),
            growth=growth if may_show else None,
            examples=self._examples(topic),
        )

    def _growth(self, topic: int, *, told_count: int) -> Growth | None:
        if self.total_before is None:
            return None
        return growth_of(
            now=len(self.now[topic]),
            total_now=self.total_now,
            before=len(self.before[topic]),
            total_before=self.total_before,
            least_contacts=self.crowds.threshold,
            topic_count=told_count,
        )

    def _language_counts(self, topic: int) -> dict[Language, int]:
        by_language = self._by_language(topic)
        hidden = self.crowds.hidden(list(by_language.values()))
        return {
            language: len(places)
            for at, (language, places) in enumerate(by_language.items())
            if at not in hidden
        }

    def _by_language(self, topic: int) -> dict[Language, Places]:
        found: dict[Language, Places] = {}
        for at in self.now[topic]:
            found.setdefault(self.contacts[at].text.language, []).append(at)
        return found

    def _stretches(self) -> tuple[Stretch, ...]:
        earlier = list(stretches_of(before(self.period))) if self.total_before is not None else []
        return (*self._totals(earlier, self.before), *self._totals(list(stretches_of(self.period)), self.now))

    def _totals(self, periods: list[Period], of: Mapping[int | None, Places]) -> list[Stretch]:
        groups = self._parted(periods, [at for places in of.values() for at in places])
        hidden = self.crowds.hidden(groups)
        return [
            Stretch(period, None if at in hidden else len(groups[at])) for at, period in enumerate(periods)
        ]

    def _counts(self, topic: int, stretches: Sequence[Stretch]) -> tuple[int | None, ...]:
        """The topic's count in each stretch; of both times apart, for the sum of each is told."""
        told: list[int | None] = []
        for of, is_now in ((self.before, False), (self.now, True)):
            some = [each for each in stretches if (each.period.since >= self.period.since) is is_now]
            groups = self._parted([each.period for each in some], of[topic])
            hidden = self.crowds.hidden(groups)
            told += [
                None if at in hidden or each.total is None else len(groups[at])
                for at, each in enumerate(some)
            ]
        return tuple(told)

    def _parted(self, periods: Sequence[Period], places: Places) -> list[Places]:
        """The places by the stretch that their day is in; each has one."""
        groups: list[Places] = [[] for _ in periods]
        begins = [period.since for period in periods]
        for at in places:
            nth = sum(first <= self.contacts[at].day for first in begins) - 1
            if nth >= 0:
                groups[nth].append(at)
        return groups

    def _examples(self, topic: int) -> tuple[ReadContact, ...]:
        """Of each language that is told, the contacts that say the most of its terms, newest first; none twice the same."""
        chosen: list[ReadContact] = []
        by_language = self._by_language(topic)
        for language in self._language_counts(topic):
            terms = [term.text for term in self.topics[topic].terms.get(language, ())]
            places = by_language[language]
            some = places[:: math.ceil(len(places) / _EXAMPLES_LOOKED_AT)]
            ranked = sorted(some, key=lambda at: (-len(term_places(self.contacts[at].text, terms)), at))
            different = {self.contacts[at].text.text: self.contacts[at] for at in reversed(ranked)}
            chosen += list(different.values())[: -EXAMPLES_OF_A_LANGUAGE - 1 : -1]
        return tuple(chosen)


def _told_trend(growth: Growth | None, *, is_hidden_before: bool) -> Trend | None:
    """What became of a topic. Where the figure before is hidden, only that it grew: anything else would say how large it was."""
    if growth is None:
        return None
    grew = growth.trend in {Trend.NEW, Trend.GROWING}
    return growth.trend if grew or not is_hidden_before else None
