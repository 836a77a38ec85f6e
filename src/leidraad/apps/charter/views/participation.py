"""Joining and leaving, what an agent was told, what monitors them, who opened their contacts; and the keeper's list."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from leidraad.apps.charter import actions, notices, pages, participation_pages, queries
from leidraad.apps.people.asking import agent_of, person_of, person_with
from leidraad.apps.people.models import Role


@require_POST
def enrol(request: HttpRequest) -> HttpResponse:
    """One click. Where the text stood beside the button (``told`` is its digest), joining acknowledges it as well."""
    agent, now = agent_of(request), timezone.now()
    notice = notices.current_notice(agent, at=now)
    was_told = notice is not None and request.POST.get("told") == notice.digest
    actions.enrol_agent(agent=agent, by=person_of(request).username, at=now, was_told=was_told)
    messages.success(request, _("You take part from now on. You can leave at any moment, here."))
    if was_told or notices.notices_to_acknowledge(agent, at=now) is None:
        return redirect("home:start")
    return redirect("charter:told")


@require_POST
def withdraw(request: HttpRequest) -> HttpResponse:
    agent, now = agent_of(request), timezone.now()
    destroys = participation_pages.leaving_destroys()
    actions.withdraw_agent(agent=agent, by=person_of(request).username, at=now)
    messages.success(request, _left_in_words(destroys=destroys))
    return redirect("home:start")


@require_safe
def told(request: HttpRequest) -> HttpResponse:
    """The text, with its button while it is unread. That it was shown is written down: it is the proof that it was."""
    agent, now = agent_of(request), timezone.now()
    notice = actions.show_notice(agent=agent, at=now)
    context = {
        "notice": notice,
        "paragraphs": participation_pages.paragraphs(notice),
        "waits": notices.notices_to_acknowledge(agent, at=now) is not None,
        "is_enrolled": queries.is_enrolled(agent),
    }
    return render(request, "charter/told.html", context)


@require_POST
def acknowledge(request: HttpRequest) -> HttpResponse:
    agent, now = agent_of(request), timezone.now()
    digest = request.POST.get("told", "")
    if actions.acknowledge_notice(agent=agent, by=person_of(request).username, at=now, digest=digest):
        return redirect("home:start")
    messages.warning(request, _("The text has changed meanwhile: this is the one that holds now."))
    return redirect("charter:told")


@require_safe
def monitoring(request: HttpRequest) -> HttpResponse:
    page = participation_pages.monitoring_page(agent_of(request), at=timezone.now())
    return render(request, "charter/monitoring.html", {"page": page})


@require_safe
def rights(request: HttpRequest) -> HttpResponse:
    page = participation_pages.rights_page(agent_of(request), at=timezone.now())
    return render(request, "charter/rights.html", {"page": page})


@require_safe
def enrolments(request: HttpRequest) -> HttpResponse:
    person = person_with(request, Role.ENROLMENT_KEEPER)
    page = participation_pages.keeper_page(person, at=timezone.now())
    return render(request, "charter/enrolments.html", {"page": page})


@require_safe
def accesses(request: HttpRequest) -> HttpResponse:
    rows = pages.accesses_by_others(agent_of(request), at=timezone.now())
    return render(request, "charter/accesses.html", {"rows": rows})


def _left_in_words(*, destroys: bool) -> str:
    if destroys:
        return _(
            "You no longer take part: nothing more is kept, every right to listen has ended, and what was kept is being"
            " destroyed. It costs you nothing, and you can come back."
        )
    return _(
        "You no longer take part: nothing more is kept, and every right to listen has ended. What was kept is open to you"
        " alone until its days are over, and yours to delete."
    )
