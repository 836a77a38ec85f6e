"""What delegates and officers watch over: how far the share was used, what was refused, what was deleted, and the proof."""

from datetime import timedelta

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from leidraad.apps.evaluation import queries
from leidraad.apps.evaluation.figures import Period, all_figures
from leidraad.apps.evaluation.forms import PeriodForm
from leidraad.apps.evaluation.shown import figures_in_words
from leidraad.apps.ledger.queries import last_checkpoint
from leidraad.apps.people.asking import person_with


@require_safe
def watch(request: HttpRequest) -> HttpResponse:
    person_with(request, *queries.WATCHERS)
    today = timezone.localdate()
    form = PeriodForm(
        request.GET or None, initial={"first_day": today - timedelta(days=27), "last_day": today}
    )
    chosen = form.cleaned_data if form.is_valid() else form.initial
    figures = all_figures(Period(chosen["first_day"], chosen["last_day"]), at=timezone.now())
    context = {"figures": figures_in_words(figures), "form": form, "checkpoint": last_checkpoint()}
    return render(request, "evaluation/watch.html", context)
