"""How often contacts are of a category, over time, from the matches that are kept: shares, each above the threshold."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Count as Rows

from leidraad.apps.insight.counting import Period
from leidraad.apps.insight.models import CategoryVersion, DayTotal, Match

MOST_WEEKS = 27  # of a longer period the shares are by month


@dataclass(frozen=True, slots=True)
class Share:
    """Of the conversations of a stretch of time, how many are of a category. ``matched`` is None below the threshold."""

    period: Period
    matched: int | None
    total: int

    @property
    def share(self) -> float | None:
        return self.matched / self.total if self.matched is not None and self.total else None


@dataclass(slots=True)
class _Tally:
    matched: int = 0
    crowds: dict[tuple[int, int], set[int]] | None = None

    def add(self, day: date, crowd: int, matched: int) -> None:
        self.crowds = self.crowds or defaultdict(set)
        self.crowds[day.year, day.month].add(crowd)
        self.matched += matched

    def shown(self, threshold: int, *, all_of: int) -> int | None:
        """The count, above the threshold. Of none found, ``all_of`` says how many crowds there were to be found in."""
        behind = max(map(len, self.crowds.values())) if self.crowds else all_of
        is_about_nothing = not behind  # there was no conversation at all
        return self.matched if is_about_nothing or behind >= threshold else None


def counted_versions() -> dict[str, CategoryVersion]:
    """The newest version of each category whose matches are there, by the category's key."""
    rows = CategoryVersion.objects.exclude(counted_at=None).select_related("category")
    return {version.category.key: version for version in rows.order_by("category__key", "number")}


def shares(
    versions: Iterable[CategoryVersion], period: Period, *, threshold: int
) -> dict[int, tuple[Share, ...]]:
    """Per version its share in each week of a period, or each month of a long one; oldest first."""
    stretches = tuple(stretches_of(period))
    totals = _totals(stretches)
    found = _tallies([version.pk for version in versions], stretches)
    return {
        version: tuple(
            Share(
                stretch,
                tallies[stretch.since].shown(threshold, all_of=totals[stretch.since].crowd_count),
                totals[stretch.since].count,
            )
            for stretch in stretches
        )
        for version, tallies in found.items()
    }


def whole(versions: Iterable[CategoryVersion], period: Period, *, threshold: int) -> dict[int, Share]:
    """Per version its share in the whole period."""
    total = _totals((period,))[period.since]
    found = _tallies([version.pk for version in versions], (period,))
    return {
        version: Share(period, tallies[period.since].shown(threshold, all_of=total.crowd_count), total.count)
        for version, tallies in found.items()
    }


def stretches_of(period: Period) -> Iterable[Period]:
    """Weeks from Monday, or calendar months when there would be too many; the first and last cut to the period."""
    by_week = (period.until - period.since).days < MOST_WEEKS * 7
    since = period.since
    while since <= period.until:
        until = since + timedelta(days=6 - since.weekday()) if by_week else _end_of_month(since)
        yield Period(since, min(until, period.until))
        since = until + timedelta(days=1)


def _end_of_month(day: date) -> date:
    following = (day.replace(day=28) + timedelta(days=4)).replace(day=1)
    return following - timedelta(days=1)


@dataclass(frozen=True, slots=True)
class _Total:
    """All conversations of a stretch, and the largest number of crowds in one month of it."""

    count: int
    crowd_count: int


def _totals(stretches: tuple[Period, ...]) -> dict[date, _Total]:
    days = list(DayTotal.objects.filter(day__gte=stretches[0].since, day__lte=stretches[-1].until))
    return {
        stretch.since: _total([each for each in days if stretch.since <= each.day <= stretch.until])
        for stretch in stretches
    }


def _total(days: list[DayTotal]) -> _Total:
    crowds: dict[tuple[int, int], set[int]] = defaultdict(set)
    for each in days:
        crowds[each.day.year, each.day.month].update(each.crowds)
    return _Total(sum(each.conversation_count for each in days), max(map(len, crowds.values()), default=0))


def _tallies(versions: list[int], stretches: tuple[Period, ...]) -> Mapping[int, dict[date, _Tally]]:
    found: dict[int, dict[date, _Tally]] = {version: defaultdict(_Tally) for version in versions}
    rows = Match.objects.filter(
        version__in=versions, day__gte=stretches[0].since, day__lte=stretches[-1].until
    )
    begins = {day: stretch.since for stretch in stretches for day in _days(stretch)}
    for version, day, crowd, matched in rows.values_list("version_id", "day", "crowd").annotate(Rows("pk")):
        found[version][begins[day]].add(day, crowd, matched)
    return found


def _days(period: Period) -> Iterable[date]:
    return (period.since + timedelta(days=number) for number in range((period.until - period.since).days + 1))
