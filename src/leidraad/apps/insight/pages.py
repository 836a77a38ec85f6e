"""What the pages of insight show, as values: figures only above the threshold, words only to analysts."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.formats import number_format
from django.utils.translation import get_language

from leidraad.apps.contacts.transcript import Piece, pieces_of_snippet
from leidraad.apps.insight.actions import CaseOutcome, Draft, expression_of, try_cases
from leidraad.apps.insight.counting import (
    LIVE_LIMIT_S,
    Count,
    Example,
    Period,
    ShownCount,
    count,
    threshold_or_refuse,
)
from leidraad.apps.insight.library import Library, library, parsed
from leidraad.apps.insight.models import Category, CategoryVersion
from leidraad.apps.insight.problem_words import ShownProblem, sentence_of, shown_problem
from leidraad.apps.insight.trends import Share, counted_versions, shares, whole
from leidraad.apps.people.models import Person
from leidraad.domain.language.categories.grammar import All, Expression, Not
from leidraad.domain.language.categories.problems import CategoryProblem
from leidraad.web.acting import Part, as_part
from leidraad.web.templatetags.dates import days_in_words

BAR_WIDTH = 400  # of a share of one, as parts/bars.html draws it


@dataclass(frozen=True, slots=True)
class Bar:
    """A share of one stretch of time; ``count`` is None below the threshold."""

    words: str  # its first and last day
    count: str | None
    width: int


@dataclass(frozen=True, slots=True)
class CategoryRow:
    key: str
    title: str
    number: int
    is_reason: bool
    share: Share | None  # None: it was not counted yet
    is_stale: bool
    problem: str  # why it cannot be read any more; empty as a rule


@dataclass(frozen=True, slots=True)
class ShownExample:
    example: Example
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Tried:
    """What a draft gives: a problem at its place, or its cases, a count and examples."""

    problem: ShownProblem | None = None
    cases: tuple[CaseOutcome, ...] = ()
    counted: ShownCount | None = None
    examples: tuple[ShownExample, ...] = ()

    @property
    def failed(self) -> tuple[CaseOutcome, ...]:
        return tuple(outcome for outcome in self.cases if not outcome.is_right)


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a comparison of versions: what is gained, or lost."""

    counted: ShownCount
    examples: tuple[ShownExample, ...]


def title_of(version: CategoryVersion) -> str:
    """In the reader's language, else in another, else its name."""
    titles: Mapping[str, str] = version.titles
    language = (get_language() or "en")[:2]
    return titles.get(language) or next((title for title in titles.values() if title), version.category.key)


@as_part(Part.INSIGHT)
def category_rows(person: Person, period: Period) -> tuple[CategoryRow, ...]:
    """Every category with its share of the period, the most frequent first. Raises NoInsight."""
    threshold = threshold_or_refuse()
    current = CategoryVersion.objects.filter(
        is_current=True, category__in=Category.objects.visible_to(person)
    ).select_related("category")
    counted, shelf = counted_versions(), library()
    found = whole(counted.values(), period, threshold=threshold)
    rows = []
    for version in current.order_by("category__key"):
        key = version.category.key
        share = found.get(counted[key].pk) if key in counted else None
        rows.append(
            CategoryRow(
                key,
                title_of(version),
                version.number,
                version.is_reason,
                share,
                version.stale_since is not None,
                _broken(shelf, key),
            )
        )
    return tuple(sorted(rows, key=lambda row: -(row.share.matched or 0) if row.share else 0))


@as_part(Part.INSIGHT)
def share_bars(key: str, period: Period) -> tuple[Bar, ...]:
    """The shares of a category by week, or by month in a long period; empty while it was not counted. Raises NoInsight."""
    threshold = threshold_or_refuse()
    version = counted_versions().get(key)
    if version is None:
        return ()
    return tuple(_bar(each) for each in shares([version], period, threshold=threshold)[version.pk])


@as_part(Part.INSIGHT)
def tried(draft: Draft, period: Period, *, limit_s: float | None = LIVE_LIMIT_S) -> Tried:
    """What a draft gives now: within the time that a page waits, and for an analyst's eyes. Raises NoInsight."""
    threshold = threshold_or_refuse()
    try:
        expression = expression_of(draft)
    except CategoryProblem as problem:
        return Tried(problem=shown_problem(problem, draft.text))
    counted = count(expression, period, limit_s=limit_s).shown(threshold)
    return Tried(cases=try_cases(draft, expression), counted=counted, examples=_shown(counted.examples))


@as_part(Part.INSIGHT)
def compared(
    category: Category, older: CategoryVersion, newer: CategoryVersion, period: Period
) -> tuple[Side, Side]:
    """What the newer version holds for and the older did not, and the other way round. Raises CategoryProblem, NoInsight.

    Both with the other categories as they stand now.
    """
    threshold = threshold_or_refuse()
    shelf = library()
    before, after = (
        shelf.with_one(category.key, parsed(version.text)).linked(parsed(version.text))
        for version in (older, newer)
    )
    return _side(after, before, period, threshold), _side(before, after, period, threshold)


def _side(of: Expression, not_of: Expression, period: Period, threshold: int) -> Side:
    counted: Count = count(All((of, Not(not_of))), period, limit_s=LIVE_LIMIT_S)
    shown = counted.shown(threshold)
    return Side(shown, _shown(shown.examples))


def _broken(shelf: Library, key: str) -> str:
    try:
        shelf.of(key)
    except CategoryProblem as problem:
        return sentence_of(problem)
    return ""


def _bar(share: Share) -> Bar:
    width = round(BAR_WIDTH * (share.share or 0.0))
    words = days_in_words(share.period.since, share.period.until, style="short_day")
    return Bar(words, None if share.matched is None else per_cent(share.share), width)


def per_cent(share: float | None) -> str:
    """A share as per cent with one decimal, in the reader's way of writing; a dash where there is none."""
    return (
        "–" if share is None else f"{number_format(round(100 * share, 1), decimal_pos=1)}\N{NO-BREAK SPACE}%"
    )


def _shown(examples: tuple[Example, ...]) -> tuple[ShownExample, ...]:
    return tuple(ShownExample(each, pieces_of_snippet(each.snippet)) for each in examples)
