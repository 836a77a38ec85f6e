"""The pages of categories: the list, one of them, the editor, comparing versions, and long counts."""

from http import HTTPStatus
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from leidraad.apps.insight import actions, pages
from leidraad.apps.insight.actions import CasesFail, ChangedMeanwhile, NamedByOthers, OthersBreak
from leidraad.apps.insight.counting import NoInsight, Period, period_of
from leidraad.apps.insight.forms import CategoryForm, PeriodForm, initial_of
from leidraad.apps.insight.library import library
from leidraad.apps.insight.models import EDITORS, READERS, Category, CategoryVersion, CountRun, RunState
from leidraad.apps.insight.problem_words import sentence_of, shown_problem
from leidraad.apps.insight.refusals import explain_changed_meanwhile, explain_others_break
from leidraad.apps.people.asking import person_with
from leidraad.apps.people.models import Person
from leidraad.domain.language.categories.problems import CategoryProblem


@require_safe
def categories(request: HttpRequest) -> HttpResponse:
    person = person_with(request, *READERS)
    form, period = _period(request)
    may_edit = person.has_role(*EDITORS)
    context = {
        "form": form,
        "period": period,
        "rows": _or_none(lambda: pages.category_rows(person, period)),
        "may_edit": may_edit,
        "starters_missing": may_edit and actions.has_missing_starters(),
    }
    return render(request, "insight/categories.html", context)


@require_safe
def category(request: HttpRequest, key: str) -> HttpResponse:
    person = person_with(request, *READERS)
    version = _current(person, key)
    form, period = _period(request)
    context = {
        "category": version.category,
        "version": version,
        "title": pages.title_of(version),
        "versions": version.category.versions.all(),
        "cases": version.category.cases.order_by("-is_hit", "position"),
        "form": form,
        "period": period,
        "bars": _or_none(lambda: pages.share_bars(key, period)),
        "may_edit": person.has_role(*EDITORS),
    }
    return render(request, "insight/category.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    person = person_with(request, *EDITORS)
    form = CategoryForm(request.POST if request.method == "POST" else None)
    return _edit(request, person, form, title="")


@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: HttpRequest, key: str) -> HttpResponse:
    person = person_with(request, *EDITORS)
    version = _current(person, key)
    data = request.POST if request.method == "POST" else None
    form = CategoryForm(data, category=version.category, initial=initial_of(version))
    return _edit(request, person, form, title=pages.title_of(version))


@require_POST
def try_draft(request: HttpRequest) -> HttpResponse:
    """What the draft gives, for the editor while somebody types."""
    person = person_with(request, *EDITORS)
    row = Category.objects.visible_to(person).filter(key=request.POST.get("of", "")).first()
    form = CategoryForm(request.POST, category=row)
    form.is_valid()
    _form, period = _period(request)
    return render(request, "insight/_tried.html", _tried(form, period))


@require_POST
def add_starters(request: HttpRequest) -> HttpResponse:
    person = person_with(request, *EDITORS)
    count = actions.add_starters(by=person, at=timezone.now())
    if count:
        messages.success(request, _("The starter categories are added. They are being counted."))
    else:
        messages.info(request, _("Every starter category is there already."))
    return redirect("insight:categories")


@require_safe
def compare(request: HttpRequest, key: str, number: int) -> HttpResponse:
    """A version with the one before it: what is gained, and what is lost."""
    person = person_with(request, *EDITORS)
    current = _current(person, key)
    newer = get_object_or_404(current.category.versions, number=number)
    older = current.category.versions.filter(number__lt=number).first()
    form, period = _period(request)
    context = {
        "category": current.category,
        "title": pages.title_of(newer),
        "newer": newer,
        "older": older,
        "form": form,
        "period": period,
        **(_compared(current.category, older, newer, period) if older else {}),
    }
    return render(request, "insight/compare.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def delete(request: HttpRequest, key: str) -> HttpResponse:
    """Asks once more; when others name it, the question says so."""
    person = person_with(request, *EDITORS)
    version = _current(person, key)
    if request.method == "POST":
        try:
            is_sure = request.POST.get("confirmed") == "yes"
            actions.delete_category(version.category, by=person, at=timezone.now(), confirmed=is_sure)
        except NamedByOthers as problem:
            return _delete_page(request, version, naming=problem.keys)
        messages.success(request, _("The category %(key)s is removed.") % {"key": key})
        return redirect("insight:categories")
    return _delete_page(request, version, naming=library().naming(key))


@require_POST
def start_run(request: HttpRequest) -> HttpResponse:
    """Have a draft counted by the worker, however long it takes."""
    person_with(request, *EDITORS)
    form = CategoryForm(request.POST)
    form.is_valid()
    _form, period = _period(request)
    try:
        run = actions.ask_for_count(form.draft().text, period, key=form.draft().key[:60], at=timezone.now())
    except CategoryProblem as problem:
        context = {"tried": pages.Tried(problem=shown_problem(problem, form.draft().text))}
        return render(request, "insight/problem.html", context, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    return redirect("insight:run", run.pk)


@require_safe
def run(request: HttpRequest, run_id: UUID) -> HttpResponse:
    """How far a long count is; asked again by the page itself until it is done."""
    person_with(request, *EDITORS)
    row = get_object_or_404(CountRun, pk=run_id)
    is_over = row.state in {RunState.DONE, RunState.FAILED}
    context = {"run": row, "is_over": is_over, "share": pages.per_cent((row.answer or {}).get("share"))}
    template = "insight/_run.html" if request.headers.get("HX-Request") else "insight/run.html"
    return render(request, template, context)


def _edit(request: HttpRequest, person: Person, form: CategoryForm, *, title: str) -> HttpResponse:
    context: dict[str, Any] = {"form": form, "category": form.category, "title": title}
    _form, context["period"] = _period(request)
    context["period_form"] = _form
    if request.method != "POST":
        return render(request, "insight/edit.html", context)
    is_valid = form.is_valid()
    if is_valid and "try" not in request.POST:
        saved = _saved(form, person, context)
        if saved is not None:
            messages.success(request, _("The category is kept. It is being counted."))
            return redirect("insight:category", saved.category.key)
    context |= _tried(form, context["period"])
    is_trial = is_valid and "try" in request.POST
    status = HTTPStatus.OK if is_trial else HTTPStatus.UNPROCESSABLE_ENTITY
    return render(request, "insight/edit.html", context, status=status)


def _saved(form: CategoryForm, person: Person, context: dict[str, Any]) -> CategoryVersion | None:
    """The version kept; None, with the reason in the context, where it was not."""
    try:
        return actions.save_category(
            form.draft(),
            by=person,
            at=timezone.now(),
            from_number=form.cleaned_data["from_number"],
            confirmed=form.cleaned_data["confirmed"],
        )
    except CategoryProblem:
        form.add_error("text", _("This cannot be read; below stands where and why."))
    except CasesFail:
        context["asks_to_confirm"] = True
    except OthersBreak as problem:
        form.add_error("text", explain_others_break(problem).reason)
    except ChangedMeanwhile as problem:
        form.add_error(None, explain_changed_meanwhile(problem).reason)
    return None


def _tried(form: CategoryForm, period: Period) -> dict[str, Any]:
    """What a draft gives, for a template."""
    found = _or_none(lambda: pages.tried(form.draft(), period))
    return {"tried": found, "no_insight": found is None, "period": period}


def _compared(
    row: Category, older: CategoryVersion, newer: CategoryVersion, period: Period
) -> dict[str, Any]:
    try:
        found = _or_none(lambda: pages.compared(row, older, newer, period))
    except CategoryProblem as problem:
        return {"problem": sentence_of(problem)}
    return {"no_insight": True} if found is None else {"gained": found[0], "lost": found[1]}


def _delete_page(request: HttpRequest, version: CategoryVersion, *, naming: tuple[str, ...]) -> HttpResponse:
    context = {"category": version.category, "title": pages.title_of(version), "naming": naming}
    return render(request, "insight/delete.html", context)


def _current(person: Person, key: str) -> CategoryVersion:
    row = get_object_or_404(Category.objects.visible_to(person), key=key)
    return get_object_or_404(row.versions.select_related("category"), is_current=True)


def _period(request: HttpRequest) -> tuple[PeriodForm, Period]:
    data = request.POST if request.method == "POST" else request.GET
    if "since" not in data and "until" not in data:
        period = period_of(None, None)
        return PeriodForm(initial={"since": period.since, "until": period.until}), period
    form = PeriodForm(data)
    return form, form.period()


def _or_none(work: Any) -> Any:
    """What the work gives; None where the charter allows no insight."""
    try:
        return work()
    except NoInsight:
        return None
