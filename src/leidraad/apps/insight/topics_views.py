"""The pages of topics: asking for them, how far they are, what was found, one topic, and a category made of it."""

from http import HTTPStatus
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from leidraad.apps.insight import topics_pages, topics_runs
from leidraad.apps.insight.counting import NoInsight, period_of
from leidraad.apps.insight.forms import CategoryForm, PeriodForm
from leidraad.apps.insight.models import EDITORS, READERS, RunState, TopicRun
from leidraad.apps.insight.topics_forms import TopicsForm
from leidraad.apps.insight.topics_pages import ShownTopic
from leidraad.apps.people.asking import person_with
from leidraad.apps.people.models import Person

OVER = frozenset({RunState.DONE, RunState.FAILED})


@require_safe
def topics(request: HttpRequest) -> HttpResponse:
    """Reasons that were asked for, the newest topics, and the runs before them."""
    return _overview(request, person_with(request, *READERS), TopicsForm(initial=_last_days()))


@require_POST
def ask(request: HttpRequest) -> HttpResponse:
    """Have the worker find the topics of a period."""
    person = person_with(request, *EDITORS)
    form = TopicsForm(request.POST)
    if not form.is_valid():
        return _overview(request, person, form, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    run = topics_runs.ask_for_topics(form.asked(), at=timezone.now())
    return redirect("insight:topic_run", run.pk)


@require_safe
def run(request: HttpRequest, topics_id: UUID) -> HttpResponse:
    """How far a run is, or what it found; the page asks again by itself until it is over."""
    person = person_with(request, *READERS)
    try:
        row = _run(person, topics_id)
    except NoInsight:
        return _whole_page_again(render(request, "insight/topics_run.html", {"no_insight": True}))
    if request.headers.get("HX-Request"):
        response = render(request, "insight/_topics_progress.html", {"run": row})
        return _whole_page_again(response) if row.state in OVER else response
    return render(request, "insight/topics_run.html", _told(row) | {"may_edit": person.has_role(*EDITORS)})


@require_safe
def topic(request: HttpRequest, topics_id: UUID, position: int) -> HttpResponse:
    """One topic: its words, its share over time, and to analysts what customers said."""
    person = person_with(request, *READERS)
    row = _run(person, topics_id)
    shown = _topic(row, position)
    may_edit = person.has_role(*EDITORS)
    context = {
        "run": row,
        "topic": shown,
        "languages": topics_pages.languages_of(shown),
        "bars": topics_pages.stretch_bars(shown),
        "examples": topics_pages.examples_of(shown) if may_edit else (),
        "may_edit": may_edit,
    }
    return render(request, "insight/topics_topic.html", context)


@require_safe
def category_of_topic(request: HttpRequest, topics_id: UUID, position: int) -> HttpResponse:
    """The editor of categories with the topic's words in it; nothing is kept before the analyst says so."""
    person = person_with(request, *EDITORS)
    shown = _topic(_run(person, topics_id), position)
    last_days = _last_days()
    context = {
        "form": CategoryForm(initial=topics_pages.proposed_category(shown)),
        "period_form": PeriodForm(initial=last_days),
        "period": period_of(None, None),
    }
    return render(request, "insight/edit.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def delete(request: HttpRequest, topics_id: UUID) -> HttpResponse:
    """Asks once more."""
    person = person_with(request, *EDITORS)
    row = _run(person, topics_id)
    if request.method == "POST":
        topics_runs.delete_run(row)
        messages.success(request, _("The topics are removed."))
        return redirect("insight:topics")
    return render(request, "insight/topics_delete.html", {"run": row})


def _overview(
    request: HttpRequest, person: Person, form: TopicsForm, *, status: HTTPStatus = HTTPStatus.OK
) -> HttpResponse:
    context: dict[str, Any] = {"form": form, "may_edit": person.has_role(*EDITORS)}
    try:
        runs = topics_pages.runs_of(person)
        context |= {"reasons": topics_pages.reason_rows(person), "runs": runs}
    except NoInsight:
        return render(request, "insight/topics.html", context | {"no_insight": True})
    under_way = [row for row in runs if row.state not in OVER]
    newest = next((row for row in runs if row.state == RunState.DONE), None)
    context |= {"under_way": under_way, **(_told(newest) if newest else {})}
    return render(request, "insight/topics.html", context, status=status)


def _whole_page_again(response: HttpResponse) -> HttpResponse:
    """Asked by the page itself while it waits, this has the browser load the page anew; otherwise it changes nothing."""
    response["HX-Refresh"] = "true"
    return response


def _told(row: TopicRun) -> dict[str, Any]:
    """A run for a template, with what it found where it is done."""
    return {"run": row, "shown": topics_pages.shown_run(row) if row.state == RunState.DONE else None}


def _run(person: Person, topics_id: UUID) -> TopicRun:
    row = topics_pages.run_of(person, topics_id)
    if row is None:
        raise Http404
    return row


def _topic(row: TopicRun, position: int) -> ShownTopic:
    shown = topics_pages.shown_topic(row, position)
    if shown is None:
        raise Http404
    return shown


def _last_days() -> dict[str, Any]:
    period = period_of(None, None)
    return {"since": period.since, "until": period.until}
