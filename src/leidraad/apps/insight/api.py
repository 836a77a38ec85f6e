"""What programs may ask of categories: the list, one of them, a new version, and a count."""

from datetime import date, datetime
from typing import Annotated, Any

from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.utils import timezone
from ninja import Field, Router, Schema
from pydantic import StringConstraints

from leidraad.apps.insight.actions import Draft, save_category
from leidraad.apps.insight.counting import LIVE_LIMIT_S, Count, count, period_of, threshold_or_refuse
from leidraad.apps.insight.library import library, parsed
from leidraad.apps.insight.models import (
    EDITORS,
    KEY_CHARACTERS,
    READERS,
    Category,
    CategoryCase,
    CategoryVersion,
)
from leidraad.apps.people.api import person_with
from leidraad.domain.language.categories.grammar import MOST_CHARACTERS
from leidraad.web.acting import Part, as_part
from leidraad.web.api import MISSING, REFUSED, ProblemOut

router = Router(tags=["categories"])

Key = Annotated[str, StringConstraints(max_length=KEY_CHARACTERS, pattern=r"^[a-z][a-z0-9_\-]*$")]
Text = Annotated[str, StringConstraints(max_length=MOST_CHARACTERS, pattern=r"^[^\x00]*$")]
Title = Annotated[str, StringConstraints(max_length=120, pattern=r"^[^\x00]*$")]
Line = Annotated[str, StringConstraints(max_length=2_000, pattern=r"^[^\x00\r\n]*$")]


class TitlesIn(Schema):
    """Titles by language; one that is left out is shown in another language."""

    nl: Title = ""
    fr: Title = ""
    de: Title = ""
    en: Title = ""


class CategoryIn(Schema):
    text: Text = Field(description="the expression, as docs/methods/categories.md tells the language")
    titles: TitlesIn = TitlesIn()
    hits: list[Line] = Field(default=[], max_length=500, description="cases that are of it, a line each")
    misses: list[Line] = Field(default=[], max_length=500, description="cases that are not of it")
    from_version: int | None = Field(
        default=None, description="the version it was written from; left out for a new category"
    )
    is_reason: bool | None = Field(
        default=None,
        description="it says why somebody is in contact; left out: as it was, for a new one as the starter category of this name",
    )
    confirmed: bool = Field(default=False, description="keep it though cases fail")


class CategoryOut(Schema):
    """A category as it stands. ``is_counted``: its figures are those of this version."""

    key: str
    version: int
    titles: dict[str, str]
    text: str
    is_reason: bool = Field(description="it says why somebody is in contact")
    made_at: datetime
    is_counted: bool


class CategoryWithCasesOut(CategoryOut):
    hits: list[str]
    misses: list[str]


class CategoriesOut(Schema):
    categories: list[CategoryOut]


class CountIn(Schema):
    text: Text = Field(description="an expression; it may name categories as @key")
    since: date | None = Field(
        default=None, description="the first day; four weeks before the last by default"
    )
    until: date | None = Field(default=None, description="the last day; today by default")


class CountOut(Schema):
    """How many conversations of the period are of the expression.

    ``is_below``: too few agents stand behind it, and no figure is told. ``is_complete`` is false when the time was up; then
    ``matched`` was counted from the newest day back to ``back_to``.
    """

    since: date
    until: date
    is_below: bool
    is_complete: bool
    matched: int | None
    total: int | None
    share: float | None
    back_to: date | None


@router.get("", response={200: CategoriesOut, **REFUSED}, summary="Every category")
def categories(request: HttpRequest) -> CategoriesOut:
    """For analysts, union delegates and data protection officers."""
    person = person_with(request, *READERS)
    rows = CategoryVersion.objects.filter(
        is_current=True, category__in=Category.objects.visible_to(person)
    ).select_related("category")
    return CategoriesOut(categories=[_out(row) for row in rows.order_by("category__key")])


@router.post(
    "/count", response={200: CountOut, **MISSING}, summary="Count the conversations of an expression"
)
def count_category(request: HttpRequest, asked: CountIn) -> CountOut:
    """For analysts. Counts for two seconds at most; longer periods are counted on the page of categories."""
    person_with(request, *EDITORS)
    period = period_of(asked.since, asked.until)
    expression = library().linked(parsed(asked.text))
    with as_part(Part.INSIGHT):
        threshold = threshold_or_refuse()
        counted: Count = count(expression, period, limit_s=LIVE_LIMIT_S)
    shown = counted.shown(threshold)
    return CountOut(
        since=period.since,
        until=period.until,
        is_below=shown.is_below,
        is_complete=shown.is_complete,
        matched=shown.matched,
        total=shown.total,
        share=shown.share,
        back_to=shown.back_to,
    )


@router.get("/{key}", response={200: CategoryWithCasesOut, **MISSING}, summary="One category")
def category(request: HttpRequest, key: Key) -> CategoryWithCasesOut:
    """With its expression and its cases."""
    person = person_with(request, *READERS)
    row = get_object_or_404(Category.objects.visible_to(person), key=key)
    return _with_cases(get_object_or_404(row.versions.select_related("category"), is_current=True))


@router.put(
    "/{key}",
    response={200: CategoryWithCasesOut, 409: ProblemOut, **MISSING},
    summary="Add a category, or a version of one",
)
def put_category(request: HttpRequest, key: Key, asked: CategoryIn) -> CategoryWithCasesOut:
    """For analysts. Its cases are tried first; 409 when one fails, and when somebody else changed it meanwhile."""
    person = person_with(request, *EDITORS)
    draft = Draft(
        key, asked.text, asked.titles.dict(), tuple(asked.hits), tuple(asked.misses), asked.is_reason
    )
    version = save_category(
        draft, by=person, at=timezone.now(), from_number=asked.from_version, confirmed=asked.confirmed
    )
    return _with_cases(version)


def _out(version: CategoryVersion) -> CategoryOut:
    return CategoryOut(**_fields(version))


def _with_cases(version: CategoryVersion) -> CategoryWithCasesOut:
    cases = list(CategoryCase.objects.filter(category=version.category_id).values_list("line", "is_hit"))
    return CategoryWithCasesOut(
        **_fields(version),
        hits=[line for line, is_hit in cases if is_hit],
        misses=[line for line, is_hit in cases if not is_hit],
    )


def _fields(version: CategoryVersion) -> dict[str, Any]:
    return {
        "key": version.category.key,
        "version": version.number,
        "titles": version.titles,
        "text": version.text,
        "is_reason": version.is_reason,
        "made_at": version.made_at,
        "is_counted": version.counted_at is not None and version.stale_since is None,
    }
