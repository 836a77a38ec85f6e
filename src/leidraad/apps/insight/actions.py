"""Changing categories: a new version with its cases tried first, removal, the starter set, and asking for a long count.

What is asked of contacts, and by whom it was changed, is in the ledger: the expression as its digest, for words may name
somebody, and versions go with their category.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from django.db import IntegrityError, transaction

from leidraad.apps.insight import jobs
from leidraad.apps.insight.counting import Period, threshold_or_refuse
from leidraad.apps.insight.library import Library, library, parsed
from leidraad.apps.insight.models import RESERVED, Category, CategoryCase, CategoryVersion, CountRun
from leidraad.apps.ledger import actions as ledger
from leidraad.apps.ledger.events import Event
from leidraad.apps.people.models import Person
from leidraad.domain.language.categories.cases import case_of, is_of
from leidraad.domain.language.categories.grammar import Expression
from leidraad.domain.language.categories.problems import CategoryProblem
from leidraad.domain.language.categories.starter_set import STARTER_REASONS, starter_names, starter_set


@dataclass(frozen=True, slots=True)
class Draft:
    """A category as somebody writes it. ``hits`` and ``misses`` are cases, a line each.

    ``is_reason``: it says why somebody is in contact; None: as it was, or as the starter category of this name.
    """

    key: str
    text: str
    titles: Mapping[str, str]
    hits: tuple[str, ...] = ()
    misses: tuple[str, ...] = ()
    is_reason: bool | None = None


@dataclass(frozen=True, slots=True)
class CaseOutcome:
    """A case, and whether it was answered as it says."""

    line: str
    is_hit: bool
    is_right: bool


class CasesFail(Exception):
    """Cases do not get their expected answer; the category is not kept unless that is confirmed."""

    def __init__(self, failed: Sequence[CaseOutcome]) -> None:
        super().__init__(f"{len(failed)} cases fail")
        self.failed = tuple(failed)


class OthersBreak(Exception):
    """With this change another category could not be read any more: ``key``, for the reason ``problem``."""

    def __init__(self, key: str, problem: CategoryProblem) -> None:
        super().__init__(f"{key}: {problem}")
        self.key = key
        self.problem = problem


class ChangedMeanwhile(Exception):
    """Somebody else changed the category since it was read."""


class NameTaken(Exception):
    """The name is a word of an address, so no category can have it."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


class NamedByOthers(Exception):
    """Others name this category, and could not be read without it; removed only when that is confirmed."""

    def __init__(self, keys: Sequence[str]) -> None:
        super().__init__(", ".join(keys))
        self.keys = tuple(keys)


def expression_of(draft: Draft, *, shelf: Library | None = None) -> Expression:
    """The draft's expression with every name put in its place, its own among them. Raises CategoryProblem."""
    written = parsed(draft.text)
    shelf = shelf or library()
    return (shelf.with_one(draft.key, written) if draft.key else shelf).linked(written)


def try_cases(draft: Draft, expression: Expression) -> tuple[CaseOutcome, ...]:
    """Every case of the draft put to its linked expression, in order."""
    return tuple(
        CaseOutcome(line, is_hit, is_of(expression, case_of(line)) == is_hit)
        for line, is_hit in _cases(draft)
    )


@transaction.atomic
def save_category(
    draft: Draft, *, by: Person, at: datetime, from_number: int | None = None, confirmed: bool = False
) -> CategoryVersion:
    """Keep a draft as the newest version; unchanged but for its cases it stays that version.

    ``from_number`` is the version it was written from; None for a new category. ``confirmed``: keep it though cases fail.
    Raises CategoryProblem, OthersBreak, CasesFail, NameTaken and ChangedMeanwhile.
    """
    if draft.key in RESERVED:
        raise NameTaken(draft.key)
    shelf = library()
    expression = expression_of(draft, shelf=shelf)
    _check_others(shelf.with_one(draft.key, parsed(draft.text)), draft.key)
    failed = [outcome for outcome in try_cases(draft, expression) if not outcome.is_right]
    if failed and not confirmed:
        raise CasesFail(failed)
    try:
        with transaction.atomic():
            kept = _keep(draft, from_number=from_number, by=by, at=at)
    except IntegrityError as error:
        raise ChangedMeanwhile from error
    if kept.is_new_version:
        _make_stale(shelf.naming(draft.key), at=at)
        jobs.request_keeping()
    if kept.is_new_version or kept.has_other_cases:
        event = Event.CATEGORY_CHANGED if from_number else Event.CATEGORY_ADDED
        data = {**_told(draft), "version": kept.version.number, "failing": len(failed)}
        data |= {"is_reason": True} if kept.version.is_reason else {}
        ledger.record(event, actor=by.username, at=at, data=data)
    return kept.version


@transaction.atomic
def delete_category(category: Category, *, by: Person, at: datetime, confirmed: bool = False) -> None:
    """Remove a category with its versions, cases and matches. Raises NamedByOthers unless that is confirmed."""
    naming = library().naming(category.key)
    if naming and not confirmed:
        raise NamedByOthers(naming)
    data = {"category": category.key, "version": category.versions.count(), "named_by": list(naming)}
    category.delete()
    _make_stale(naming, at=at)
    ledger.record(Event.CATEGORY_REMOVED, actor=by.username, at=at, data=data)


@transaction.atomic
def add_starters(*, by: Person, at: datetime) -> int:
    """Add the starter categories that are not there yet; how many."""
    there = set(Category.objects.values_list("key", flat=True))
    missing = [each for each in starter_set() if each.name not in there]
    for each in missing:
        draft = Draft(each.name, each.text, each.titles, each.hits, each.misses)
        _keep(draft, from_number=None, by=by, at=at)
    if missing:
        jobs.request_keeping()
        data = {"categories": [each.name for each in missing]}
        ledger.record(Event.STARTERS_ADDED, actor=by.username, at=at, data=data)
    return len(missing)


def has_missing_starters() -> bool:
    """Whether there is a starter category that was not added yet, or was removed."""
    there = set(Category.objects.values_list("key", flat=True))
    return any(name not in there for name in starter_names())


@transaction.atomic
def ask_for_count(text: str, period: Period, *, key: str = "", at: datetime) -> CountRun:
    """Have an expression counted by the worker. Raises CategoryProblem, and NoInsight where the charter allows none."""
    threshold_or_refuse()
    library().linked(parsed(text))
    run = CountRun.objects.create(text=text, key=key, since=period.since, until=period.until, asked_at=at)
    jobs.request_count(run.pk)
    return run


@dataclass(frozen=True, slots=True)
class _Kept:
    version: CategoryVersion
    is_new_version: bool
    has_other_cases: bool


def _told(draft: Draft) -> dict[str, object]:
    """What the ledger tells of a draft."""
    digest = sha256(draft.text.encode()).hexdigest()
    return {"category": draft.key, "text_sha256": digest, "cases": len(list(_cases(draft)))}


def _keep(draft: Draft, *, from_number: int | None, by: Person, at: datetime) -> _Kept:
    category, is_new = Category.objects.get_or_create(key=draft.key)
    newest = None if is_new else category.versions.filter(is_current=True).first()
    if (newest.number if newest else None) != from_number:
        raise ChangedMeanwhile
    has_other_cases = _keep_cases(category, draft)
    titles = {language: title for language, title in draft.titles.items() if title}
    is_reason = _is_reason(draft, newest)
    if newest and (newest.text, newest.titles, newest.is_reason) == (draft.text, titles, is_reason):
        return _Kept(newest, is_new_version=False, has_other_cases=has_other_cases)
    category.versions.filter(is_current=True).update(is_current=False)
    made = CategoryVersion.objects.create(
        category=category,
        number=(from_number or 0) + 1,
        titles=titles,
        text=draft.text,
        is_reason=is_reason,
        made_by=by.username,
        made_at=at,
        stale_since=at,
    )
    return _Kept(made, is_new_version=True, has_other_cases=has_other_cases)


def _is_reason(draft: Draft, newest: CategoryVersion | None) -> bool:
    if draft.is_reason is not None:
        return draft.is_reason
    return newest.is_reason if newest else draft.key in STARTER_REASONS


def _keep_cases(category: Category, draft: Draft) -> bool:
    """Whether they are others than they were."""
    wanted = list(_cases(draft))
    if wanted == list(category.cases.values_list("line", "is_hit")):
        return False
    category.cases.all().delete()
    CategoryCase.objects.bulk_create(
        CategoryCase(category=category, position=position, line=line, is_hit=is_hit)
        for position, (line, is_hit) in enumerate(wanted)
    )
    return True


def _cases(draft: Draft) -> Iterator[tuple[str, bool]]:
    for lines, is_hit in ((draft.hits, True), (draft.misses, False)):
        yield from ((line.strip(), is_hit) for line in lines if line.strip())


def _check_others(shelf: Library, key: str) -> None:
    for other in shelf.naming(key):
        try:
            shelf.of(other)
        except CategoryProblem as problem:
            raise OthersBreak(other, problem) from problem


def _make_stale(keys: Sequence[str], *, at: datetime) -> None:
    """What these are of changes with a category that they name."""
    CategoryVersion.objects.filter(is_current=True, category__key__in=keys).update(stale_since=at)
