"""What the pages of topics show, as values: figures about enough agents to all readers, words of contacts to analysts."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.formats import number_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from leidraad.apps.contacts.models import InsightTurn, LanguageChoice
from leidraad.apps.contacts.transcript import pieces_of_snippet
from leidraad.apps.insight.counting import (
    Example,
    Period,
    period_of,
    shown_turns,
    snippet,
    threshold_or_refuse,
)
from leidraad.apps.insight.models import (
    KEY_CHARACTERS,
    RESERVED,
    Category,
    CategoryVersion,
    RunState,
    Topic,
    TopicRun,
    TrendChoice,
)
from leidraad.apps.insight.pages import BAR_WIDTH, ShownExample, per_cent, title_of
from leidraad.apps.insight.topics_found import before
from leidraad.apps.insight.topics_runs import shown_runs
from leidraad.apps.insight.trends import Share, counted_versions, whole
from leidraad.apps.people.models import Person
from leidraad.domain.language.categories.parse import parse
from leidraad.domain.language.categories.problems import CategoryProblem
from leidraad.domain.language.languages import Language
from leidraad.domain.language.topics.anchors import concept_name
from leidraad.domain.language.topics.discover import TopicText, term_places
from leidraad.domain.language.topics.growth import Trend, growth_of
from leidraad.web.acting import Part, as_part
from leidraad.web.templatetags.dates import days_in_words

RUNS_SHOWN = 20
TERMS_OF_A_NAME = 3
CONCEPTS_OF_A_NAME = 2
WORDS_OF_ANOTHER = 2  # beside concepts, of contacts in another language than the reader's
EXAMPLES_SHOWN = 6


@dataclass(frozen=True, slots=True)
class TopicBar:
    """A line of a bar chart, as parts/bars.html draws it; ``count`` is None below the threshold."""

    words: str
    count: str | None
    width: int
    url: str = ""


@dataclass(frozen=True, slots=True)
class ShownTopic:
    """A topic as a line or a page shows it. ``name`` is in ``name_language``, the reader's wherever there are words of it."""

    row: Topic
    name: str
    name_language: str
    url: str
    count: str
    share: str
    total: str
    before_count: str
    before_share: str
    before_total: str
    trend_words: str

    @property
    def grew(self) -> bool:
        return self.row.trend in {Trend.NEW, Trend.GROWING}

    @property
    def names(self) -> dict[str, str]:
        """What it is called in each language; without those in which there is no word for it."""
        return {code: name for code in LanguageChoice.values if (name := _name_in(self.row, code))}


@dataclass(frozen=True, slots=True)
class ShownRun:
    """A run that is over, with everything a page tells of it."""

    row: TopicRun
    compared: Period
    topics: tuple[ShownTopic, ...]
    bars: tuple[TopicBar, ...]
    rest_share: str
    is_below: bool  # too few agents stand behind the whole
    is_tightened: bool  # the charter asks for more agents now than when it was made
    is_sample: bool
    read_count: str
    found_count: str

    @property
    def flagged(self) -> tuple[ShownTopic, ...]:
        """New topics, then growing ones, the larger first."""
        grew = [topic for topic in self.topics if topic.grew]
        return tuple(sorted(grew, key=lambda topic: topic.row.trend != Trend.NEW))


@dataclass(frozen=True, slots=True)
class LanguageWords:
    """What a topic is called in one language, and the words behind that."""

    code: str
    language: str
    name: str
    share: str  # of the topic's contacts; a dash below the threshold
    terms: tuple[tuple[str, str], ...]  # (words, share of the contacts in this language that say them)


@dataclass(frozen=True, slots=True)
class ReasonRow:
    """A reason that somebody wrote a category for: its share of four weeks, and what became of it."""

    key: str
    title: str
    share: Share
    before: Share
    trend_words: str


@as_part(Part.INSIGHT)
def runs_of(person: Person) -> tuple[TopicRun, ...]:
    """The newest runs that may be shown. Raises NoInsight."""
    return tuple(shown_runs().filter(pk__in=TopicRun.objects.visible_to(person).values("pk"))[:RUNS_SHOWN])


@as_part(Part.INSIGHT)
def run_of(person: Person, run_id: Any) -> TopicRun | None:
    """One run; None where there is none that may be shown. Raises NoInsight."""
    rows = shown_runs().filter(pk__in=TopicRun.objects.visible_to(person).values("pk"))
    return rows.filter(pk=run_id).first()


@as_part(Part.INSIGHT)
def shown_run(run: TopicRun) -> ShownRun:
    """What a finished run tells; nothing of its topics where the charter has become tighter since. Raises NoInsight."""
    is_tightened = threshold_or_refuse() > run.threshold
    is_below = run.contact_count is None
    rows = [] if is_below or is_tightened else list(run.topics.all())
    topics = tuple(_shown(row, run) for row in rows)
    return ShownRun(
        row=run,
        compared=before(Period(run.since, run.until)),
        topics=topics,
        bars=_bars(topics),
        rest_share=per_cent(_share(run.rest_count, run.contact_count)),
        is_below=is_below,
        is_tightened=is_tightened,
        is_sample=run.found_count > run.total_count,
        read_count=_number(run.total_count),
        found_count=_number(run.found_count),
    )


@as_part(Part.INSIGHT)
def shown_topic(run: TopicRun, position: int) -> ShownTopic | None:
    """One topic of a finished run; None where there is none that may be told. Raises NoInsight."""
    if run.state != RunState.DONE or threshold_or_refuse() > run.threshold:
        return None
    row = run.topics.filter(position=position).first()
    return _shown(row, run) if row else None


def languages_of(topic: ShownTopic) -> tuple[LanguageWords, ...]:
    """The words of a topic in each language it has any in, the largest first."""
    row = topic.row
    counted: Mapping[str, int] = row.language_counts
    codes = sorted({*row.terms, *counted}, key=lambda code: (-counted.get(code, 0), code))
    return tuple(
        LanguageWords(
            code=code,
            language=str(LanguageChoice(code).label),
            name=_name_in(row, code),
            share=per_cent(_share(counted.get(code), row.contact_count)),
            terms=tuple((term["text"], per_cent(float(term["share"]))) for term in row.terms.get(code, ())),
        )
        for code in codes
    )


def stretch_bars(topic: ShownTopic) -> tuple[TopicBar, ...]:
    """The topic's share of the contacts of each week or month, the time before first."""
    stretches: Sequence[Mapping[str, Any]] = topic.row.run.stretches
    shares = [_share(count, each["total"]) for count, each in zip(topic.row.counts, stretches, strict=True)]
    most = max((share for share in shares if share), default=0.0)
    return tuple(
        TopicBar(
            days_in_words(
                date.fromisoformat(each["since"]), date.fromisoformat(each["until"]), style="short_day"
            ),
            _count_and_share(count, share),
            round(BAR_WIDTH * share / most) if share else 0,
        )
        for each, share, count in zip(stretches, shares, topic.row.counts, strict=True)
    )


@as_part(Part.INSIGHT)
def examples_of(topic: ShownTopic) -> tuple[ShownExample, ...]:
    """Turns that say what a topic is about, as they are now: of contacts that are gone there is none. For analysts."""
    turns = shown_turns().filter(pk__in=topic.row.examples.values("turn_id"))
    places = dict(topic.row.examples.values_list("turn_id", "position"))
    ranked = sorted(turns, key=lambda turn: places[turn.pk])[:EXAMPLES_SHOWN]
    return tuple(_example(turn, topic.row) for turn in ranked)


def proposed_category(topic: ShownTopic) -> dict[str, str]:
    """A category that asks for the topic's words, as the editor begins with it."""
    row = topic.row
    parts = {code: _expression(row, code) for code in Language if row.terms.get(code)}
    text = "\nOR ".join(
        f"(language:{code} AND {expression})" for code, expression in parts.items() if expression
    )
    return {
        "key": _free_key(_name_in(row, "en") or topic.name),
        "text": text,
        **{f"title_{code}": _name_in(row, code).capitalize() for code in LanguageChoice.values},
    }


@as_part(Part.INSIGHT)
def reason_rows(person: Person) -> tuple[ReasonRow, ...]:
    """Of the last four weeks, the share of each category that tells a reason, the most frequent first. Raises NoInsight.

    Whether it does is what its newest version says; the figures are those of the newest that is counted.
    """
    threshold = threshold_or_refuse()
    period = period_of(None, None)
    reasons = CategoryVersion.objects.filter(is_current=True, is_reason=True)
    visible = Category.objects.visible_to(person).filter(pk__in=reasons.values("category"))
    keys = set(visible.values_list("key", flat=True))
    versions = {key: version for key, version in counted_versions().items() if key in keys}
    now = whole(versions.values(), period, threshold=threshold)
    earlier = whole(versions.values(), before(period), threshold=threshold)
    rows = [
        ReasonRow(
            key,
            title_of(version),
            now[version.pk],
            earlier[version.pk],
            _trend_of(now[version.pk], earlier[version.pk], threshold, len(versions)),
        )
        for key, version in versions.items()
    ]
    return tuple(sorted(rows, key=lambda row: (-(row.share.matched or 0), row.key)))


def _shown(row: Topic, run: TopicRun) -> ShownTopic:
    name, language = _name_of(row)
    return ShownTopic(
        row=row,
        name=name,
        name_language=language,
        url=reverse("insight:topic", args=[run.pk, row.position]),
        count=_number(row.contact_count),
        share=per_cent(_share(row.contact_count, run.contact_count)),
        total=_number(run.contact_count),
        before_count=_number(row.before_count),
        before_share=per_cent(_share(row.before_count, run.before_count)),
        before_total=_number(run.before_count),
        trend_words=str(TrendChoice(row.trend).label) if row.trend else "",
    )


def _bars(topics: Sequence[ShownTopic]) -> tuple[TopicBar, ...]:
    most = max((topic.row.contact_count for topic in topics), default=1)
    return tuple(
        TopicBar(topic.name, topic.share, round(BAR_WIDTH * topic.row.contact_count / most), topic.url)
        for topic in topics
    )


def _name_of(row: Topic) -> tuple[str, str]:
    """What a topic is called, and in what language: in the reader's words; else in the reader's concepts with words of its
    largest language; else in the words of that; else by its number.
    """
    reader = (get_language() or "en")[:2]
    largest = max(row.terms, key=lambda code: (row.language_counts.get(code, 0), code), default="")
    words = _words_in(row, largest)
    concepts = _concepts_in(row, reader)
    if own := _words_in(row, reader):
        return " · ".join(own), reader
    if concepts and words:
        return f"{' · '.join(concepts)} ({' · '.join(words[:WORDS_OF_ANOTHER])})", reader
    if concepts or words:
        return " · ".join(concepts or words), reader if concepts else largest
    return _("Topic %(number)s") % {"number": row.position}, reader


def _name_in(row: Topic, code: str) -> str:
    """From the words of its contacts in a language, else from the concepts it is about; empty where there are neither."""
    return " · ".join(_words_in(row, code) or _concepts_in(row, code))


def _words_in(row: Topic, code: str) -> list[str]:
    return [term["text"] for term in row.terms.get(code, ())][:TERMS_OF_A_NAME]


def _concepts_in(row: Topic, code: str) -> list[str]:
    return [concept_name(concept, Language(code)) for concept in row.concepts[:CONCEPTS_OF_A_NAME]]


def _example(turn: InsightTurn, row: Topic) -> ShownExample:
    terms = [term["text"] for term in row.terms.get(turn.language, ())]
    places = term_places(TopicText(turn.text, Language(turn.language)), terms) if turn.language else ()
    shown = snippet(turn.text, places or [(0, 0)])
    return ShownExample(
        Example(turn.day, turn.channel, turn.party, turn.language, shown), pieces_of_snippet(shown)
    )


def _expression(row: Topic, code: str) -> str:
    """Any of a topic's words in one language, said by the customer; empty where they cannot be asked for."""
    words = [term["text"].lower() for term in row.terms.get(code, ())]
    asked = [f'"{word}"' if " " in word else f"~{word}" for word in words]
    expression = f"customer: ({' OR '.join(asked)})" if len(asked) > 1 else f"customer: {asked[0]}"
    try:
        parse(expression)
    except CategoryProblem:
        return ""
    return expression


def _free_key(name: str) -> str:
    """A name for use in other categories that nobody has yet."""
    plain = unicodedata.normalize("NFKD", name.lower()).encode("ascii", "ignore").decode()
    key = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[: KEY_CHARACTERS - 3].strip("-")
    key = key if key[:1].isalpha() else f"topic-{key}".strip("-")
    taken = {*RESERVED, *Category.objects.filter(key__startswith=key).values_list("key", flat=True)}
    names = (key, *(f"{key}-{number}" for number in range(2, 100)))
    return next((each for each in names if each not in taken), "")


def _trend_of(now: Share, earlier: Share, threshold: int, compared: int) -> str:
    if now.matched is None or earlier.matched is None or not now.total or not earlier.total:
        return ""
    growth = growth_of(
        now=now.matched,
        total_now=now.total,
        before=earlier.matched,
        total_before=earlier.total,
        least_contacts=threshold,
        topic_count=compared,
    )
    return str(TrendChoice(growth.trend).label)


def _share(count: int | None, total: int | None) -> float | None:
    return count / total if count is not None and total else None


def _count_and_share(count: int | None, share: float | None) -> str | None:
    """A figure of a stretch; without a share where there were no contacts at all, None below the threshold."""
    if count is None:
        return None
    return _number(count) if share is None else f"{_number(count)} ({per_cent(share)})"


def _number(count: int | None) -> str:
    return "–" if count is None else str(number_format(count, force_grouping=True))
