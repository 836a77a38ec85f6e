"""The pages of coaching: draws and offers, side by side, and what was agreed; and the public record of draws."""

from datetime import date
from http import HTTPStatus
from uuid import UUID

from django.contrib import messages
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from leidraad.apps.coaching import actions, queries
from leidraad.apps.coaching.forms import ActionForm, ListenedForm, PlanForm, SettleForm
from leidraad.apps.coaching.models import CoachingSession, Nomination, SideBySide
from leidraad.apps.contacts.models import Contact
from leidraad.apps.people.asking import agent_of, person_of, person_with
from leidraad.apps.people.models import Agent, Role
from leidraad.domain.charter.clauses import Purpose, Stratum
from leidraad.web.downloads import to_save_as


@require_safe
def coach(request: HttpRequest) -> HttpResponse:
    return _coach_page(request)


@require_safe
def mine(request: HttpRequest) -> HttpResponse:
    agent = agent_of(request)
    return render(request, "coaching/mine.html", {"page": queries.agent_page(agent, at=timezone.now())})


@require_POST
def draw(request: HttpRequest, agent_id: int) -> HttpResponse:
    person = person_with(request, Role.COACH)
    agents = Agent.objects.select_related("team", "person")
    agent = get_object_or_404(agents, pk=agent_id, team__in=person.teams_as(Role.COACH))
    stratum = {str(name): request.POST[name] for name in Stratum if request.POST.get(name)}
    try:
        grant = actions.draw_contact(
            agent, by=person, purpose=Purpose.COACHING, at=timezone.now(), stratum=stratum
        )
    except actions.NothingToDraw:
        messages.warning(
            request,
            _(
                "%(name)s has no contact that can be drawn now: none is ready, or you had each of them already."
            )
            % {"name": agent.person.name},
        )
        return redirect("home:start")
    return redirect("contacts:contact", contact_id=grant.contact_id)


@require_safe
def offer(request: HttpRequest, contact_id: UUID) -> HttpResponse:
    """The part of a contact's page on which its agent offers it; a page of its own without script."""
    agent, contact = agent_of(request), _own_contact(request, contact_id)
    nomination = queries.open_offer(contact, agent)
    context = {
        "contact": contact,
        "nomination": nomination,
        "was_opened": nomination is not None and queries.was_opened(nomination),
        "may_offer": queries.may_nominate_at_all(),
    }
    part = bool(getattr(request, "htmx", None))
    return render(request, "coaching/_offer.html" if part else "coaching/offer.html", context)


@require_POST
def nominate(request: HttpRequest, contact_id: UUID) -> HttpResponse:
    agent, contact = agent_of(request), _own_contact(request, contact_id)
    actions.nominate(contact, agent=agent, by=agent.person, at=timezone.now())
    messages.success(request, _("Your coach can open this contact now. You can take it back until they do."))
    return redirect("contacts:contact", contact_id=contact.pk)


@require_POST
def take_back(request: HttpRequest, nomination_id: UUID) -> HttpResponse:
    agent = agent_of(request)
    nomination = get_object_or_404(Nomination.objects.visible_to(agent.person), pk=nomination_id)
    actions.take_back(nomination, by=agent.person, at=timezone.now())
    messages.success(request, _("You took it back: nobody opens it on your offer."))
    return redirect("coaching:mine")


@require_POST
def open_nomination(request: HttpRequest, nomination_id: UUID) -> HttpResponse:
    person = person_with(request, Role.COACH)
    rows = Nomination.objects.open().filter(agent__team__in=person.teams_as(Role.COACH))
    nomination = get_object_or_404(rows.select_related("agent__person", "agent__team"), pk=nomination_id)
    grant = actions.open_nomination(nomination, by=person, purpose=Purpose.COACHING, at=timezone.now())
    return redirect("contacts:contact", contact_id=grant.contact_id)


@require_POST
def plan(request: HttpRequest) -> HttpResponse:
    person = person_with(request, Role.COACH)
    form = PlanForm(request.POST, agents=queries.coach_agents(person))
    if not form.is_valid():
        return _coach_page(request, plan_form=form)
    data = form.cleaned_data
    actions.plan_side_by_side(
        agent=data["agent"],
        by=person,
        planned_for=data["planned_for"],
        duration_min=data["duration_min"],
        at=timezone.now(),
    )
    messages.success(request, _("%(name)s sees it now and answers.") % {"name": data["agent"].person.name})
    return redirect("coaching:coach")


@require_POST
def answer(request: HttpRequest, planned_id: UUID) -> HttpResponse:
    planned = _planned(request, planned_id, Role.AGENT)
    act = actions.agree if request.POST.get("answer") == "agree" else actions.decline
    act(planned, by=person_of(request), at=timezone.now())
    return redirect("coaching:mine")


@require_POST
def cancel(request: HttpRequest, planned_id: UUID) -> HttpResponse:
    planned = _planned(request, planned_id, Role.AGENT, Role.COACH)
    actions.cancel(planned, by=person_of(request), at=timezone.now())
    messages.success(request, _("It is called off; both of you see that."))
    return redirect("coaching:coach" if planned.coach_id == person_of(request).pk else "coaching:mine")


@require_POST
def record_side_by_side(request: HttpRequest, planned_id: UUID) -> HttpResponse:
    planned = _planned(request, planned_id, Role.COACH)
    form = ActionForm(request.POST)
    if not form.is_valid():
        return _coach_page(request, action_form=form)
    actions.record_side_by_side(
        planned, action=form.cleaned_data["action"], by=person_of(request), at=timezone.now()
    )
    return _recorded(request, planned.agent)


@require_POST
def record_listened(request: HttpRequest) -> HttpResponse:
    person = person_with(request, Role.COACH)
    form = ListenedForm(request.POST, agents=queries.coach_agents(person))
    if not form.is_valid():
        return _coach_page(request, listened_form=form)
    data = form.cleaned_data
    actions.record_listened(
        data["agent"], action=data["action"], held_at=data["held_on"], by=person, at=timezone.now()
    )
    return _recorded(request, data["agent"])


@require_POST
def settle(request: HttpRequest, session_id: UUID) -> HttpResponse:
    agent = agent_of(request)
    rows = CoachingSession.objects.filter(agent=agent).select_related("agent", "coach")
    session = get_object_or_404(rows, pk=session_id)
    form = SettleForm(request.POST)
    if not form.is_valid():
        raise actions.CoachingProblem("no_action")
    actions.settle_session(
        session,
        action=form.cleaned_data["action"],
        annex=form.cleaned_data["annex"],
        by=agent.person,
        at=timezone.now(),
    )
    messages.success(request, _("It holds as you wrote it. Only you and your coach can read it."))
    return redirect("coaching:mine")


@require_safe
def draws(request: HttpRequest) -> HttpResponse:
    context = {
        "rows": queries.window_rows(),
        "may_verify": person_of(request).has_role(*queries.VERIFIERS),
    }
    return render(request, "coaching/draws.html", context)


@require_safe
def draws_file(request: HttpRequest, team: str, window: str) -> HttpResponse:
    """A month of draws for ``leidraad draws verify``."""
    person_with(request, *queries.VERIFIERS)
    try:
        text = queries.window_file(team, date.fromisoformat(window))
    except ValueError as error:
        raise Http404 from error
    if text is None:
        raise Http404
    response = HttpResponse(text, content_type="application/json")
    return to_save_as(f"draws-{team}-{window}.json", response)


def _coach_page(
    request: HttpRequest,
    *,
    plan_form: Form | None = None,
    listened_form: Form | None = None,
    action_form: Form | None = None,
) -> HttpResponse:
    person = person_with(request, Role.COACH)
    page = queries.coach_page(person, at=timezone.now())
    context = {
        "page": page,
        "plan_form": plan_form or PlanForm(agents=page.colleagues),
        "listened_form": listened_form or ListenedForm(agents=page.listened_to),
        "action_form": action_form or ActionForm(),
    }
    is_whole = plan_form is None and listened_form is None and action_form is None
    status = HTTPStatus.OK if is_whole else HTTPStatus.UNPROCESSABLE_ENTITY
    return render(request, "coaching/coach.html", context, status=status)


def _recorded(request: HttpRequest, agent: Agent) -> HttpResponse:
    messages.success(request, _("%(name)s reads it now and settles it.") % {"name": agent.person.name})
    return redirect("coaching:coach")


def _planned(request: HttpRequest, planned_id: UUID, *roles: Role) -> SideBySide:
    person = person_with(request, *roles)
    rows = SideBySide.objects.visible_to(person).select_related("agent__person", "coach")
    found: SideBySide = get_object_or_404(rows, pk=planned_id)
    return found


def _own_contact(request: HttpRequest, contact_id: UUID) -> Contact:
    person = person_of(request)
    contact = get_object_or_404(
        Contact.objects.visible_to(person).select_related("agent__person"), pk=contact_id
    )
    if contact.agent_of(person).person_id != person.pk:
        raise Http404
    return contact
