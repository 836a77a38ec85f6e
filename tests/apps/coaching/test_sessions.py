"""Side by side: announced, agreed, held; and what was agreed: seen first by the agent, and destroyed in time."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from leidraad.apps.charter import actions as charter
from leidraad.apps.coaching import actions, queries
from leidraad.apps.coaching.actions.sessions import months_before
from leidraad.apps.coaching.models import CoachingSession, SideBySide
from leidraad.apps.ledger.events import Event
from leidraad.apps.ledger.models import Leaf
from tests.factories import make_written
from tests.people import Cast

NOW = timezone.now()


def plan(cast: Cast, *, agent: object = None, at: datetime = NOW) -> SideBySide:
    return actions.plan_side_by_side(
        agent=agent or cast.agnes,  # type: ignore[arg-type]
        by=cast.cleo,
        planned_for=at + timedelta(hours=1),
        duration_min=45,
        at=at,
    )


def held(cast: Cast, *, at: datetime = NOW) -> CoachingSession:
    planned = plan(cast, at=at)
    actions.agree(planned, by=cast.agnes.person, at=at)
    later = at + timedelta(hours=2)
    return actions.record_side_by_side(planned, action="Samenvatten.", by=cast.cleo, at=later)


def listened(cast: Cast, count: int) -> None:
    for _ in range(2 * count):
        make_written(cast.agnes)
    for _ in range(count):
        grant = actions.draw_contact(cast.agnes, by=cast.cleo, purpose="coaching", at=timezone.now())
        charter.use_grant(grant.pk, by=cast.cleo, at=timezone.now())


def problem(act: object, *args: object, **kwargs: object) -> str:
    with pytest.raises(actions.CoachingProblem) as caught:
        act(*args, **kwargs)  # type: ignore[operator]
    return caught.value.code


@pytest.mark.django_db
def test_it_is_announced_agreed_held_and_not_counted(cast: Cast) -> None:
    session = held(cast)

    assert session.proposed_action == "Samenvatten."
    events = list(Leaf.objects.order_by("pk").values_list("event", flat=True))
    wanted = [Event.SIDE_BY_SIDE_PLANNED, Event.SIDE_BY_SIDE_AGREED, Event.SESSION_RECORDED]
    assert [event for event in events if event in wanted] == wanted
    assert charter.quota_of(cast.agnes, at=NOW).used_count == 0


@pytest.mark.django_db
def test_it_is_possible_with_an_agent_who_takes_no_part_in_the_pilot(cast: Cast) -> None:
    planned = plan(cast, agent=cast.bram)
    actions.agree(planned, by=cast.bram.person, at=NOW)

    assert SideBySide.objects.get().agreed_at == NOW


@pytest.mark.django_db
def test_nothing_is_held_that_the_agent_did_not_agree_to(cast: Cast) -> None:
    later = NOW + timedelta(hours=2)
    silent, declined, off = plan(cast), plan(cast), plan(cast)
    actions.decline(declined, by=cast.agnes.person, at=NOW)
    actions.agree(off, by=cast.agnes.person, at=NOW)
    actions.cancel(off, by=cast.agnes.person, at=NOW)

    for planned in (silent, declined, off):
        assert (
            problem(actions.record_side_by_side, planned, action="x", by=cast.cleo, at=later) == "not_agreed"
        )
    assert problem(actions.agree, declined, by=cast.agnes.person, at=NOW) == "no_longer_open"
    leaf = Leaf.objects.get(event=Event.SIDE_BY_SIDE_DECLINED)
    assert '"actor":"agent"' in leaf.body
    assert '"coach"' not in leaf.body


@pytest.mark.django_db
def test_what_cannot_be_planned_or_written_is_named(cast: Cast) -> None:
    def planning(**changes: object) -> str:
        wanted = {
            "agent": cast.agnes,
            "by": cast.cleo,
            "planned_for": NOW + timedelta(days=1),
            "duration_min": 60,
        }
        return problem(actions.plan_side_by_side, at=NOW, **(wanted | changes))

    assert planning(by=cast.dirk) == "not_your_agent"
    assert planning(planned_for=NOW) == "in_the_past"
    assert planning(duration_min=4) == planning(duration_min=481) == "too_short_or_long"
    planned = plan(cast)
    assert problem(actions.agree, planned, by=cast.cleo, at=NOW) == "not_yours"
    assert problem(actions.cancel, planned, by=cast.dirk, at=NOW) == "not_yours"
    actions.agree(planned, by=cast.agnes.person, at=NOW)
    record, later = actions.record_side_by_side, NOW + timedelta(hours=2)
    assert problem(record, planned, action="x", by=cast.dirk, at=later) == "not_yours"
    assert problem(record, planned, action="x", by=cast.cleo, at=NOW) == "not_yet"
    assert problem(record, planned, action="  ", by=cast.cleo, at=later) == "no_action"
    record(planned, action="x", by=cast.cleo, at=later)
    assert problem(record, planned, action="x", by=cast.cleo, at=later) == "held_already"
    assert problem(actions.cancel, planned, by=cast.cleo, at=later) == "no_longer_open"


@pytest.mark.django_db
def test_after_listening_only_who_listened_writes(cast: Cast) -> None:
    def write(**changes: object) -> CoachingSession:
        wanted = {"action": "Rustiger openen.", "held_at": NOW, "by": cast.cleo, "at": NOW} | changes
        return actions.record_listened(cast.agnes, **wanted)  # type: ignore[arg-type]

    assert problem(write) == "not_listened"
    listened(cast, 1)
    assert problem(write, by=cast.dirk) == "not_your_agent"
    assert problem(write, held_at=NOW + timedelta(days=1)) == "not_yet"
    assert problem(write, action="x" * 4_001) == "no_action"
    assert write().kind == "listened"


@pytest.mark.django_db
def test_the_agent_corrects_and_adds_and_then_it_holds(cast: Cast) -> None:
    session = held(cast)
    settle = actions.settle_session
    assert problem(settle, session, action="x", annex="", by=cast.cleo, at=NOW) == "not_yours"
    assert problem(settle, session, action=" ", annex="", by=cast.agnes.person, at=NOW) == "no_action"

    settle(
        session,
        action="Samenvatten, als er tijd is.",
        annex="De lijn was slecht.",
        by=cast.agnes.person,
        at=NOW,
    )

    session.refresh_from_db()
    assert (session.action, session.annex) == ("Samenvatten, als er tijd is.", "De lijn was slecht.")
    assert session.proposed_action == "Samenvatten."
    assert problem(settle, session, action="y", annex="", by=cast.agnes.person, at=NOW) == "settled_already"
    assert '"corrected":true' in Leaf.objects.get(event=Event.SESSION_SETTLED).body
    assert "Samenvatten" not in "".join(Leaf.objects.values_list("body", flat=True))


@pytest.mark.django_db
def test_nobody_but_the_two_of_them_reads_it(cast: Cast) -> None:
    held(cast)

    readers = (cast.agnes.person, cast.cleo, cast.dirk, cast.bram.person, *cast.by_role.values())
    seeing = {p.username for p in readers if CoachingSession.objects.visible_to(p).exists()}
    assert seeing == {"agnes", "cleo"}


@pytest.mark.django_db
def test_listening_more_than_agreed_is_a_warning_and_refuses_nothing(cast: Cast) -> None:
    assert queries.coaching_share(cast.cleo, at=NOW).percent is None
    held(cast, at=NOW - timedelta(days=1))
    listened(cast, 2)
    share = queries.coaching_share(cast.cleo, at=timezone.now())
    assert (share.beside_count, share.listened_count, share.percent, share.is_below) == (1, 2, 33, False)

    listened(cast, 2)
    share = queries.coaching_share(cast.cleo, at=timezone.now())
    assert (share.percent, share.is_below) == (20, True)


@pytest.mark.django_db
def test_exactly_the_agreed_share_is_enough(cast: Cast) -> None:
    held(cast, at=NOW - timedelta(days=1))
    listened(cast, 3)
    share = queries.coaching_share(cast.cleo, at=timezone.now())

    assert (share.percent, share.is_below) == (25, False)


@pytest.mark.django_db
def test_notes_are_destroyed_when_their_time_is_over(cast: Cast) -> None:
    """Twelve months, as the demo's charter says."""
    held(cast)
    plan(cast)
    year = NOW + timedelta(hours=1) + timedelta(days=366)

    assert actions.destroy_old_notes(at=NOW + timedelta(days=360)) == 0
    assert actions.destroy_old_notes(at=year) == 2
    assert not CoachingSession.objects.exists()
    assert not SideBySide.objects.exists()
    assert Leaf.objects.filter(event=Event.NOTES_DESTROYED).count() == 1
    assert actions.destroy_old_notes(at=year) == 0


@pytest.mark.parametrize(
    ("at", "months", "expected"),
    [
        ("2026-11-22", 12, "2025-11-22"),
        ("2028-02-29", 12, "2027-02-28"),
        ("2027-02-28", 12, "2026-02-28"),
        ("2026-03-31", 1, "2026-02-28"),
        ("2028-03-31", 1, "2028-02-29"),
        ("2026-01-15", 1, "2025-12-15"),
        ("2026-05-31", 6, "2025-11-30"),
    ],
)
def test_months_are_counted_back_by_the_calendar(at: str, months: int, expected: str) -> None:
    found = months_before(datetime.fromisoformat(at).replace(tzinfo=UTC), months)
    assert found.date().isoformat() == expected


@given(st.dates(date(1970, 1, 1), date(2100, 1, 1)), st.integers(0, 120))
def test_counting_back_further_never_comes_out_later(day: date, months: int) -> None:
    at = datetime.combine(day, time(9), UTC)
    assert months_before(at, months + 1) < months_before(at, months) <= at
