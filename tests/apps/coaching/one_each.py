"""One of each thing that coaching's addresses name: an offer, a plan, a session, and a month of draws."""

from datetime import timedelta

from django.utils import timezone

from leidraad.apps.coaching import actions
from leidraad.apps.coaching.models import CoachingSession, DrawWindow, SessionKind
from tests.factories import make_written
from tests.people import Cast


def ids_of_coaching(cast: Cast) -> dict[str, object]:
    """The arguments of coaching's routes: Agnes offered a contact, Cleo planned to sit beside her and wrote something."""
    now = timezone.now()
    nomination = actions.nominate(make_written(cast.agnes), agent=cast.agnes, by=cast.agnes.person, at=now)
    planned = actions.plan_side_by_side(
        agent=cast.agnes, by=cast.cleo, planned_for=now + timedelta(days=1), duration_min=60, at=now
    )
    session = CoachingSession.objects.create(
        agent=cast.agnes,
        coach=cast.cleo,
        kind=SessionKind.LISTENED,
        held_at=now,
        proposed_action="Samenvatten voor het einde.",
        written_at=now,
    )
    actions.open_windows(at=now)
    window = DrawWindow.objects.filter(team=cast.linde).first()
    assert window is not None
    return {
        "nomination_id": nomination.pk,
        "planned_id": planned.pk,
        "session_id": session.pk,
        "team": "linde",
        "window": window.starts_on.isoformat(),
    }
