"""The quota by the clause: several agents, an absolute maximum, handled contacts, and the calendar's corners."""

import uuid
from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import IntegrityError, transaction

from leidraad.apps.charter import actions, queries
from leidraad.apps.charter.actions import HandledLine, HandledProblem
from leidraad.apps.charter.models import Access, CountedContact, Grant, OtherAgent, QuotaWindow
from leidraad.apps.ledger.events import Event
from leidraad.apps.ledger.models import Leaf
from leidraad.apps.people.models import Agent, Person, Role, RoleAssignment
from leidraad.domain.charter.requests import CharterRefusal
from tests.apps.charter.centre import (
    AT,
    BEFORE,
    a_charter,
    a_coach,
    a_team,
    activate,
    an_agent,
    capture,
    request,
    used,
)
from tests.charters_in_force import put_in_force

pytestmark = pytest.mark.django_db

NOVEMBER, DECEMBER = date(2026, 11, 1), date(2026, 12, 1)


def agree(**changes: str) -> None:
    """A charter in force whose clause on listening is changed: ``percent="20"``, ``absolute_maximum="2"``."""
    text = a_charter(percent=changes.pop("percent", "10"), window=changes.pop("window", "calendar_month"))
    for name, value in changes.items():
        if f"\n  {name}: " in text:
            old = next(line for line in text.splitlines() if line.startswith(f"  {name}: "))
            text = text.replace(old, f"  {name}: {value}", 1)
        else:
            text = text.replace("  rounding: floor\n", f"  rounding: floor\n  {name}: {value}\n", 1)
    put_in_force(text, at=BEFORE)


def refusal(*args: object, **kwargs: object) -> list[str]:
    with pytest.raises(CharterRefusal) as caught:
        request(*args, **kwargs)  # type: ignore[arg-type]
    return [str(reason.code) for reason in caught.value.decision.reasons]


def month(agent: Agent, day: date = NOVEMBER) -> QuotaWindow:
    return QuotaWindow.objects.get(agent=agent, starts_on=day)


# ---- a contact that several agents had


@pytest.fixture
def pair() -> tuple[Agent, Agent, Person]:
    """Two agents of one team, ten contacts each, and their coach: each has a share of one."""
    activate(percent="10")
    first, second = an_agent(), an_agent()
    for agent in (first, second):
        capture(agent, 10)
    return first, second, a_coach(first)


def test_a_transferred_contact_counts_for_each_of_its_agents(pair: tuple[Agent, Agent, Person]) -> None:
    first, second, coach = pair
    grant = request(first, coach, others=[second])

    assert (used(first), used(second)) == (1, 1)
    assert OtherAgent.objects.get(grant=grant).agent == second
    assert refusal(second, coach) == ["cap_reached"]


def test_it_needs_the_share_of_every_one_of_them(pair: tuple[Agent, Agent, Person]) -> None:
    first, second, coach = pair
    request(second, coach)

    assert refusal(first, coach, others=[second]) == ["cap_reached"]
    assert (used(first), used(second)) == (0, 1)


def test_it_needs_every_one_of_them_to_take_part_and_to_be_coached_by_who_asks(
    pair: tuple[Agent, Agent, Person],
) -> None:
    first, _second, coach = pair
    stranger = an_agent(team=a_team("berk"))
    capture(stranger, 10)
    bystander = an_agent(enrolled=False)

    assert refusal(first, coach, others=[stranger]) == ["not_assigned"]
    assert "not_enrolled" in refusal(first, coach, others=[bystander])
    assert used(first) == used(stranger) == 0


def test_unused_it_comes_back_to_each_of_them(pair: tuple[Agent, Agent, Person]) -> None:
    first, second, coach = pair
    request(first, coach, others=[second])

    assert actions.expire_grants(at=AT + timedelta(minutes=31)) == 1
    assert (used(first), used(second)) == (0, 0)
    assert not CountedContact.objects.exists()


def test_each_of_them_sees_who_listened_and_ends_it_by_leaving(pair: tuple[Agent, Agent, Person]) -> None:
    first, second, coach = pair
    grant = request(first, coach, others=[second])
    actions.open_contact(contact_id=grant.contact_id, agent=first, what="audio", by=coach, at=AT)

    assert Access.objects.visible_to(second.person).count() == 1
    assert Grant.objects.visible_to(second.person).count() == 1

    actions.withdraw_agent(agent=second, by=second.person.username, at=AT)
    assert not actions.may_go_on(contact_id=grant.contact_id, agent=first, by=coach, at=AT)


def test_when_the_database_finds_one_share_used_up_it_takes_neither(
    pair: tuple[Agent, Agent, Person], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The facts are read, then another coach is faster: the reservation of both is undone in the same statement."""
    first, second, coach = pair
    from leidraad.apps.charter.actions import grants

    original = grants._asked_now

    def slow(*args: object, **kwargs: object) -> object:
        found = original(*args, **kwargs)  # type: ignore[arg-type]
        QuotaWindow.objects.filter(agent=second, captured_count__gt=0).update(used_count=1)
        return found

    monkeypatch.setattr(grants, "_asked_now", slow)
    assert refusal(first, coach, others=[second]) == ["cap_reached"]
    assert used(first) == 0
    assert not CountedContact.objects.exists()


# ---- an absolute maximum


def test_an_absolute_maximum_holds_whatever_the_percentage_gives() -> None:
    agree(percent="50", absolute_maximum="2")
    agent = an_agent()
    coach = a_coach(agent)
    capture(agent, 100)
    for _ in range(2):
        request(agent, coach)

    assert refusal(agent, coach) == ["maximum_reached"]
    assert queries.quota_of(agent, at=AT).allowed_count == 2


def test_the_database_refuses_more_than_the_maximum() -> None:
    agree(percent="50", absolute_maximum="2")
    agent = an_agent()
    capture(agent, 100)
    rows = QuotaWindow.objects.filter(agent=agent, starts_on=NOVEMBER)
    rows.update(used_count=2)

    with pytest.raises(IntegrityError, match="quota_maximum_never_exceeded"), transaction.atomic():
        rows.update(used_count=3)


def test_a_maximum_agreed_later_counts_at_once_and_one_that_is_dropped_from_the_next_month() -> None:
    agree(percent="50")
    agent = an_agent()
    coach = a_coach(agent)
    capture(agent, 100)
    request(agent, coach)
    agree(percent="50", absolute_maximum="1")
    assert refusal(agent, coach) == ["maximum_reached"]

    other = an_agent()
    capture(other, 100)
    request(other, a_coach(other))
    agree(percent="50")
    assert refusal(other, a_coach(other)) == ["cap_reached"]
    assert queries.quota_of(other, at=AT).allowed_count == 1


# ---- contacts handled in place of captured


def report(*lines: tuple[Agent, date, int], at: datetime = AT) -> dict[int, HandledProblem]:
    told = [HandledLine(agent.code, day, count) for agent, day, count in lines]
    return dict(actions.report_handled(told, source="centrale", by="command", at=at).problems)


def test_the_share_is_taken_of_what_the_telephone_system_says_was_handled() -> None:
    agree(percent="10", denominator="handled")
    agent = an_agent()
    capture(agent, 100)
    assert refusal(agent, a_coach(agent)) == ["cap_reached"]

    assert report((agent, date(2026, 11, 18), 12), (agent, date(2026, 11, 19), 9)) == {}
    assert (month(agent).handled_count, month(agent).basis_count) == (21, 21)
    assert queries.quota_of(agent, at=AT).allowed_count == 2
    assert Leaf.objects.filter(event=Event.HANDLED_REPORTED).count() == 1


def test_a_report_only_ever_raises_a_count() -> None:
    agree(percent="10", denominator="handled")
    agent = an_agent()
    day = date(2026, 11, 18)
    report((agent, day, 40))

    assert report((agent, day, 30)) == {0: HandledProblem.LOWER}
    assert month(agent).handled_count == 40
    assert report((agent, day, 40), (agent, day, 45)) == {1: HandledProblem.TWICE}
    assert report((agent, day, 45)) == {}
    assert month(agent).handled_count == 45


def test_what_cannot_be_is_named_and_the_rest_counts() -> None:
    agree(percent="10", denominator="handled")
    agent, nobody = an_agent(), Agent(code="nobody")

    found = report(
        (nobody, date(2026, 11, 18), 1),
        (agent, date(2026, 11, 18), -1),
        (agent, date(2026, 11, 21), 1),
        (agent, date(2026, 9, 30), 1),
        (agent, date(2026, 11, 20), 7),
    )
    assert list(found.values()) == [
        HandledProblem.UNKNOWN_AGENT,
        HandledProblem.NEGATIVE,
        HandledProblem.NOT_YET,
        HandledProblem.CLOSED,
    ]
    assert month(agent).handled_count == 7


def test_a_month_closes_seven_days_after_its_end() -> None:
    agree(percent="10", denominator="handled")
    agent = an_agent()
    day = date(2026, 11, 30)

    assert report((agent, day, 5), at=datetime(2026, 12, 7, 22, 59, tzinfo=UTC)) == {}
    late = report((agent, day, 6), at=datetime(2026, 12, 7, 23, 0, tzinfo=UTC))
    assert late == {0: HandledProblem.CLOSED}


def test_the_month_before_can_be_the_basis_of_either_kind() -> None:
    agree(percent="10", denominator="handled", window="previous_calendar_month")
    agent = an_agent()
    report((agent, date(2026, 11, 18), 30))
    december = datetime(2026, 12, 3, 10, tzinfo=UTC)
    capture(agent, 1, at=december)

    assert month(agent, DECEMBER).basis_count == 30
    assert queries.quota_of(agent, at=december).allowed_count == 3
    assert queries.quota_of(agent, at=AT).allowed_count == 0


def test_a_basis_that_changes_midway_never_gives_more_than_either() -> None:
    """Twenty captured last month and fifty now: whoever turns the clause round in between gains nothing."""
    agree(percent="10", window="previous_calendar_month")
    agent = an_agent()
    capture(agent, 20, at=datetime(2026, 10, 20, 10, tzinfo=UTC))
    capture(agent, 50)
    assert queries.quota_of(agent, at=AT).allowed_count == 2

    agree(percent="10")
    assert queries.quota_of(agent, at=AT).allowed_count == 2
    for _ in range(2):
        request(agent, a_coach(agent))
    assert refusal(agent, a_coach(agent)) == ["cap_reached"]


# ---- the charter at capture


def test_what_was_captured_under_a_stricter_charter_keeps_its_promise() -> None:
    activate(percent="10")
    agent = an_agent()
    coach = a_coach(agent)
    capture(agent, 20)
    first = queries.active_charter()
    activate(percent="50")
    assert first is not None
    asked = actions.AskedContact(uuid.uuid4(), agent, AT - timedelta(hours=1), charter_version=first.number)
    for _ in range(2):
        request(agent, coach)

    decision = actions.may_grant(
        asked, chosen_by=Grant(chosen_by="committed_draw").chosen_by, by=coach, purpose="coaching", at=AT
    )
    assert [str(reason.code) for reason in decision.reasons] == ["cap_reached"]


def test_a_reservation_lasts_as_long_as_the_clause_says() -> None:
    agree(percent="50", reservation_min="5")
    agent = an_agent()
    capture(agent, 10)
    grant = request(agent, a_coach(agent))

    assert grant.expires_at - grant.reserved_at == timedelta(minutes=5)
    assert actions.expire_grants(at=AT + timedelta(minutes=4, seconds=59)) == 0
    assert actions.expire_grants(at=AT + timedelta(minutes=5)) == 1


# ---- the calendar


@pytest.mark.parametrize(
    ("instant", "starts_on"),
    [
        ("2026-10-25T00:30:00Z", "2026-10-01"),  # the hour that comes twice, first time
        ("2026-10-25T01:30:00Z", "2026-10-01"),  # and second time
        ("2026-10-31T22:59:59Z", "2026-10-01"),
        ("2026-10-31T23:00:00Z", "2026-11-01"),  # midnight in Brussels, winter time
        ("2027-03-28T01:30:00Z", "2027-03-01"),  # after the hour that is missing
        ("2027-03-31T21:59:59Z", "2027-03-01"),
        ("2027-03-31T22:00:00Z", "2027-04-01"),  # midnight, summer time
        ("2028-02-29T12:00:00Z", "2028-02-01"),  # leap day
        ("2028-02-29T22:59:59Z", "2028-02-01"),
        ("2028-02-29T23:00:00Z", "2028-03-01"),
        ("2027-02-28T22:59:59Z", "2027-02-01"),  # a February of 28 days
        ("2027-02-28T23:00:00Z", "2027-03-01"),
    ],
)
def test_a_contact_counts_in_the_month_of_the_wall_clock(instant: str, starts_on: str) -> None:
    activate()
    agent = an_agent()
    capture(agent, 1, at=datetime.fromisoformat(instant))

    row = QuotaWindow.objects.get(agent=agent, captured_count=1)
    assert str(row.starts_on) == starts_on


@pytest.mark.parametrize("skew", [timedelta(days=-1), timedelta(days=1)])
def test_a_clock_that_is_a_day_off_gives_nobody_more(skew: timedelta) -> None:
    """Contacts of October and November, ten each; whatever a clock says while somebody asks, one of each is heard."""
    activate(percent="10")
    agent = an_agent()
    coach = a_coach(agent)
    october, november = datetime(2026, 10, 31, 12, tzinfo=UTC), datetime(2026, 11, 1, 12, tzinfo=UTC)
    for at in (october, november):
        capture(agent, 10, at=at)
    for captured_at in (october, november):
        request(agent, coach, captured_at=captured_at, at=november + skew)
        assert refusal(agent, coach, captured_at=captured_at, at=november + skew) == ["cap_reached"]

    assert [row.used_count for row in QuotaWindow.objects.filter(captured_count=10)] == [1, 1]


@pytest.mark.parametrize("first_day", [date(2027, 2, 1), date(2026, 12, 1), date(2027, 3, 1)])
def test_twenty_eight_days_are_within_every_month(first_day: date) -> None:
    """Captured in the first second of a month, a contact is gone before that month can be told from the next."""
    activate()
    agent = an_agent()
    captured_at = queries.window_from(queries.active_charter(), first_day).starts_at
    capture(agent, 10, at=captured_at)
    coach = a_coach(agent)
    request(agent, coach, captured_at=captured_at, at=captured_at + timedelta(days=27, hours=23))

    late = captured_at + timedelta(days=28)
    assert "too_old" in refusal(agent, coach, captured_at=captured_at, at=late)


def test_a_summary_of_a_named_contact_counts_as_well() -> None:
    activate()
    agent = an_agent()
    coach = a_coach(agent)
    capture(agent, 10)
    grant = request(agent, coach)
    actions.open_contact(contact_id=grant.contact_id, agent=agent, what="summary", by=coach, at=AT)

    assert used(agent) == 1
    assert Access.objects.get().what == "summary"


def test_a_role_without_a_team_coaches_nobody() -> None:
    activate()
    agent = an_agent()
    capture(agent, 10)
    leader = a_coach(agent)
    RoleAssignment.objects.filter(person=leader).update(role=Role.TEAM_LEADER)

    assert "role_may_not" in refusal(agent, leader)
