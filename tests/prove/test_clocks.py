"""Clocks that jump a day, and days that are unlike others, against the real actions.

The two nights of Brussels in which the clock is changed, 28 and 29 February, the end of the year, a month's first and last
instant, the pilot's last midnight, the 72 hours of an incident, the three months of collective agreement 39, and clocks set
a day forward or back. The instants of the tables are written in UTC by hand, so that they do not come from the code under
test: Brussels is an hour ahead of UTC in winter and two in summer, from 28 March to 31 October in 2027.
"""

import time
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from types import SimpleNamespace

import pytest
from django.test import Client
from django.utils import timezone

from leidraad.apps.charter import actions as charter
from leidraad.apps.charter import queries
from leidraad.apps.charter.models import Grant, GrantState, QuotaWindow
from leidraad.apps.charter.models.agreement import Agreement, ItemKind
from leidraad.apps.coaching import actions as coaching
from leidraad.apps.coaching.models import DrawWindow
from leidraad.apps.contacts.actions import retention, sealing
from leidraad.apps.contacts.models import Contact
from leidraad.apps.evaluation import actions as evaluation
from leidraad.apps.evaluation.models import Incident
from leidraad.apps.ledger import actions as ledger
from leidraad.apps.ledger.events import Event
from leidraad.apps.ledger.models import Leaf
from leidraad.apps.people.models import Agent, Person, Role
from leidraad.cli.demo_agreement import dated
from leidraad.cli.demo_notices import tell_customers
from leidraad.domain.charter.clauses import Body, ConsultationAct
from leidraad.domain.charter.phases import Need, StepRefused
from leidraad.domain.charter.requests import CharterRefusal, Phase, ReasonCode
from leidraad.web import acting
from tests.apps.charter import signing as signatories
from tests.apps.charter.centre import (
    a_charter,
    a_coach,
    a_person,
    a_team,
    an_agent,
    capture,
    may_capture,
    request,
    used,
)
from tests.charters_in_force import put_in_force
from tests.factories import make_written
from tests.people import make_cast
from tests.people_fixtures import data_folder
from tests.web_role import sql_as

__all__ = ["data_folder"]
pytestmark = pytest.mark.django_db

TICK = timedelta(microseconds=1)
DAY = timedelta(days=1)
SetClock = Callable[[datetime], None]


@pytest.fixture
def set_clock(monkeypatch: pytest.MonkeyPatch) -> Iterator[SetClock]:
    """What the software takes for now; the database keeps its own clock."""

    def to(at: datetime) -> None:
        monkeypatch.setattr(timezone, "now", lambda: at)

    yield to
    monkeypatch.undo()


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def begin_pilot(*, first: date, last: date, percent: str = "50") -> datetime:
    """A pilot under way from the noon of its first day, customers told and a pool that is large enough; that noon."""
    at = datetime(first.year, first.month, first.day, 11, tzinfo=UTC)
    put_in_force(dated(a_charter(percent=percent), from_day=first, until_day=last), at=at)
    tell_customers(by=a_person(Role.ADMINISTRATOR), at=at)
    for _ in range(5):
        an_agent(team=a_team("orme"), enrolled=False)
    return at


def pilot_around(instant: datetime) -> datetime:
    """One that has run for four months at this instant, and runs for six more."""
    day = instant.date()
    return begin_pilot(first=day - timedelta(days=120), last=day + timedelta(days=180))


def joined(at: datetime) -> Agent:
    agent = an_agent(enrolled=False)
    charter.enrol_agent(agent=agent, by="command", at=at, was_told=True)
    return agent


# ---- a month's first and last instant

MIDNIGHTS = {  # the first instant of a month in Brussels, and the two months it lies between
    "into April, in summer time": ("2027-03-31T22:00", "2027-03-01", "2027-04-01", 743),
    "into November, in winter time": ("2027-10-31T23:00", "2027-10-01", "2027-11-01", 745),
    "after 28 February": ("2027-02-28T23:00", "2027-02-01", "2027-03-01", 672),
    "after 29 February": ("2028-02-29T23:00", "2028-02-01", "2028-03-01", 696),
    "into another year": ("2026-12-31T23:00", "2026-12-01", "2027-01-01", 744),
}


@pytest.mark.parametrize("case", MIDNIGHTS)
def test_a_month_ends_at_local_midnight_and_each_contact_counts_in_its_own(case: str) -> None:
    text, before, after, hours = MIDNIGHTS[case]
    midnight = utc(text)
    agent = joined(pilot_around(midnight))
    coach = a_coach(agent)
    active = queries.active_charter()
    window = queries.window_at(active, midnight - TICK)
    assert (window.starts_on.isoformat(), window.ends_at) == (before, midnight)
    assert window.ends_at - queries.window_from(active, window.starts_on).starts_at == timedelta(hours=hours)

    capture(agent, 4, at=midnight - TICK)
    capture(agent, 2, at=midnight)
    rows = QuotaWindow.objects.filter(agent=agent, captured_count__gt=0)
    assert {str(row.starts_on): row.captured_count for row in rows} == {before: 4, after: 2}

    later = midnight + timedelta(hours=1)
    for captured_at, allowed in ((midnight - TICK, 2), (midnight, 1)):
        for _ in range(allowed):
            request(agent, coach, at=later, captured_at=captured_at)
        with pytest.raises(CharterRefusal) as refused:
            request(agent, coach, at=later, captured_at=captured_at)
        assert {reason.code for reason in refused.value.decision.reasons} == {ReasonCode.CAP_REACHED}


@pytest.mark.parametrize("case", MIDNIGHTS)
def test_a_clock_a_day_off_lends_no_month_more_than_its_own(case: str) -> None:
    """Asked at any of these clocks, a contact counts where it was captured, never where the clock stands."""
    text, before, _after, _hours = MIDNIGHTS[case]
    midnight = utc(text)
    agent = joined(pilot_around(midnight))
    coach = a_coach(agent)
    captured_at = midnight - timedelta(hours=2)
    capture(agent, 4, at=captured_at)

    granted = 0
    for jump in (timedelta(0), DAY, -DAY, DAY, timedelta(0)):
        try:
            request(agent, coach, at=max(midnight + jump, captured_at), captured_at=captured_at)
            granted += 1
        except CharterRefusal:
            pass

    assert granted == 2
    assert {str(row.starts_on): row.used_count for row in QuotaWindow.objects.exclude(used_count=0)} == {
        before: 2
    }


# ---- reservations

MOMENTS = {
    "before the clock is set back": "2027-10-31T00:55",
    "in the hour that comes twice": "2027-10-31T00:30",
    "before the clock is set forward": "2027-03-28T00:55",
    "before leap day's midnight": "2028-02-29T22:55",
    "at leap day's beginning": "2028-02-28T22:55",
    "on 28 February": "2027-02-28T22:55",
    "before the new year": "2026-12-31T22:55",
}


@pytest.fixture(params=list(MOMENTS))
def moment(request: pytest.FixtureRequest) -> datetime:
    return utc(MOMENTS[str(request.param)])


def reserved(moment: datetime) -> tuple[Grant, Agent, Person]:
    agent = joined(pilot_around(moment))
    coach = a_coach(agent)
    capture(agent, 2, at=moment - timedelta(hours=1))
    return request(agent, coach, at=moment, captured_at=moment - timedelta(hours=1)), agent, coach


def test_a_reservation_lives_its_minutes_and_not_those_of_the_wall_clock(moment: datetime) -> None:
    grant, agent, coach = reserved(moment)
    active = queries.active_charter()
    assert active is not None
    assert active.charter.listening_cap is not None
    minutes = timedelta(minutes=active.charter.listening_cap.reservation_min)
    assert grant.expires_at == moment + minutes

    assert charter.expire_grants(at=moment + minutes - TICK) == 0
    assert used(agent) == 1
    assert charter.expire_grants(at=moment + minutes) == 1
    assert used(agent) == 0
    assert charter.use_grant(grant.pk, by=coach, at=moment + minutes) is None


def test_a_clock_set_a_day_forward_ends_reservations_and_one_set_back_gives_none_twice(
    moment: datetime,
) -> None:
    grant, agent, coach = reserved(moment)

    assert charter.expire_grants(at=moment - DAY) == 0
    again = request(
        agent, coach, grant.contact_id, at=moment, captured_at=moment - timedelta(hours=1)
    )  # the same contact: nothing more is counted
    assert used(agent) == 1
    assert charter.use_grant(grant.pk, by=coach, at=moment + DAY) is None
    assert charter.expire_grants(at=moment + DAY) == 2
    assert used(agent) == 0
    assert {row.state for row in Grant.objects.all()} == {GrantState.EXPIRED}

    for each in (grant, again):  # the clock is right again: what ended stays ended
        assert charter.use_grant(each.pk, by=coach, at=moment) is None
    assert charter.expire_grants(at=moment) == 0


def test_what_was_opened_stays_counted_and_closes_twelve_hours_later_whatever_the_clock_does(
    moment: datetime,
) -> None:
    grant, agent, coach = reserved(moment)
    assert charter.use_grant(grant.pk, by=coach, at=moment) is not None
    closes_at = moment + timedelta(hours=12)

    for at, is_open in ((closes_at - TICK, True), (closes_at, False), (moment + DAY, False)):
        on_going = charter.may_go_on(contact_id=grant.contact_id, agent=agent, by=coach, at=at)
        assert on_going is is_open
    for jump in (DAY, -DAY, timedelta(0)):
        assert charter.expire_grants(at=moment + jump) == 0
        assert used(agent) == 1


# ---- retention

ENDS = {  # a contact's beginning in UTC, and the moment it dies under 28 days
    "over the night the clock is set back": ("2027-10-10T23:30", "2027-11-07T00:00"),
    "over the night the clock is set forward": ("2027-03-10T12:00", "2027-04-07T00:00"),
    "at the last instant of a day": ("2027-03-01T23:59:59", "2027-03-29T00:00"),
    "into 29 February": ("2028-02-01T08:00", "2028-02-29T00:00"),
    "over 28 February": ("2027-02-15T08:00", "2027-03-15T00:00"),
    "from 29 February": ("2028-02-29T22:59", "2028-03-28T00:00"),
    "over the new year": ("2026-12-31T23:30", "2027-01-28T00:00"),
}


def kept(started: datetime, set_clock: SetClock) -> Contact:
    set_clock(started + timedelta(hours=1))
    agent = joined(pilot_around(started))
    contact = Contact(
        payload_key=bytes(32), agent=agent, team=agent.team, channel="chat", direction="inbound",
        started_at=started, received_at=started, state="ready",
    )  # fmt: skip
    contact.save()
    sealing.contact_keys().make_period(contact.key_period)
    return contact


@pytest.mark.parametrize("case", ENDS)
def test_quality_data_die_at_their_end_and_never_after_28_times_24_hours(
    case: str, set_clock: SetClock
) -> None:
    started, end = (utc(text) for text in ENDS[case])
    contact = kept(started, set_clock)
    assert contact.keep_until == end <= started + timedelta(days=28)

    assert retention.expire_contacts(at=end - TICK) == 0
    assert sealing.may_be_opened(contact)
    assert retention.expire_contacts(at=end) == 1
    assert not Contact.every.exists()
    assert not sealing.may_be_opened(contact)


@pytest.mark.parametrize("case", ENDS)
def test_a_clock_set_back_a_day_makes_nothing_live_longer(case: str, set_clock: SetClock) -> None:
    """The ledger has seen a later time, and that counts."""
    started, end = (utc(text) for text in ENDS[case])
    contact = kept(started, set_clock)
    set_clock(end)
    ledger.write_heartbeat(at=end)

    set_clock(end - DAY)
    assert retention.expire_contacts(at=end - DAY) == 1
    assert not sealing.may_be_opened(contact)


def test_a_clock_set_forward_a_day_destroys_what_dies_that_day_and_nothing_else(set_clock: SetClock) -> None:
    started, end = utc("2027-10-10T23:30"), utc("2027-11-07T00:00")
    contact = kept(started, set_clock)

    assert retention.expire_contacts(at=end - DAY - TICK) == 0
    assert Contact.every.get() == contact
    assert retention.expire_contacts(at=end - TICK + DAY) == 1


# ---- the pilot's last midnight

LAST_DAYS = {  # valid_until, and the first instant after it
    "the day the clock is set forward": ("2027-03-28", "2027-03-28T22:00"),
    "the day the clock is set back": ("2027-10-31", "2027-10-31T23:00"),
    "28 February": ("2027-02-28", "2027-02-28T23:00"),
    "29 February": ("2028-02-29", "2028-02-29T23:00"),
    "31 December": ("2026-12-31", "2026-12-31T23:00"),
}


@pytest.mark.parametrize("case", LAST_DAYS)
def test_the_pilot_ends_at_local_midnight_and_a_clock_set_back_does_not_begin_it_again(
    case: str, set_clock: SetClock
) -> None:
    day, midnight = date.fromisoformat(LAST_DAYS[case][0]), utc(LAST_DAYS[case][1])
    agent = joined(begin_pilot(first=day - timedelta(days=200), last=day))
    set_clock(midnight)

    assert charter.follow_the_calendar(at=midnight - timedelta(seconds=1)) == []
    assert may_capture(agent, at=midnight - timedelta(seconds=1)).is_permitted
    assert not may_capture(agent, at=midnight).is_permitted, (
        "captured after the last day, before the worker came by"
    )

    assert charter.follow_the_calendar(at=midnight) == ["evaluating"]
    assert charter.follow_the_calendar(at=midnight - DAY) == []
    assert Agreement.objects.get().phase == Phase.EVALUATING
    assert not may_capture(agent, at=midnight - DAY).is_permitted


# ---- three months of collective agreement 39

INFORMED = {  # received on, and the first day a pilot may begin: at least three months, counted back from that day
    "30 November": ("2026-11-30", "2027-03-01", "2027-02-28T23:00"),
    "30 November before a leap year": ("2027-11-30", "2028-03-01", "2028-02-29T23:00"),
    "29 November before a leap year": ("2027-11-29", "2028-02-29", "2028-02-28T23:00"),
    "28 November": ("2026-11-28", "2027-02-28", "2027-02-27T23:00"),
    "31 August": ("2026-08-31", "2026-12-01", "2026-11-30T23:00"),
    "31 December": ("2026-12-31", "2027-03-31", "2027-03-30T22:00"),
}


@pytest.mark.parametrize("case", INFORMED)
def test_a_pilot_begins_three_months_after_the_information_and_not_a_second_before(case: str) -> None:
    received, first_day, midnight = INFORMED[case]
    on, first, opens = date.fromisoformat(received), date.fromisoformat(first_day), utc(midnight)
    informed_at = datetime(on.year, on.month, on.day, 11, tzinfo=UTC)
    signatories.all_signatories(at=informed_at)
    text = dated(a_charter(), from_day=on, until_day=first + timedelta(days=250))
    version = signatories.propose(text, at=informed_at)
    body = Body.WORKS_COUNCIL
    charter.record_item(
        ItemKind.INFORMATION, happened_on=on, version=version, body=body, by="command", at=informed_at,
        received_on=on, received_by="the secretary",
    )  # fmt: skip
    charter.enter_phase(Phase.INFORMED, by="command", at=informed_at)
    posted_at, acted_at = informed_at + timedelta(days=10), informed_at + timedelta(days=40)
    charter.record_item(
        ItemKind.POSTING, happened_on=posted_at.date(), version=version, by="command", at=posted_at
    )
    charter.record_item(
        ItemKind.ACT, happened_on=acted_at.date(), version=version, body=body, by="command", at=acted_at,
        vote=charter.Vote(ConsultationAct.AGREE, 9, 7, 9, 7),
    )  # fmt: skip
    charter.enter_phase(Phase.CONSULTED, by="command", at=acted_at)
    signatories.sign_by_all(version, at=acted_at)

    for at in (acted_at, opens - DAY, opens - timedelta(seconds=1)):
        with pytest.raises(StepRefused) as refused:
            charter.enter_phase(Phase.PILOT, by="command", at=at)
        (missing,) = refused.value.missing
        assert (missing.need, missing.possible_from) == (Need.INFORMATION_TIME, first)
    assert queries.active_charter() is None
    charter.enter_phase(Phase.PILOT, by="command", at=opens)
    assert Agreement.objects.get().phase == Phase.PILOT


# ---- seventy-two hours

KNOWN = {
    "over the night the clock is set forward": ("2027-03-27T10:00", "2027-03-30T10:00"),
    "over the night the clock is set back": ("2027-10-30T10:00", "2027-11-02T10:00"),
    "over 28 February": ("2027-02-27T10:00", "2027-03-02T10:00"),
    "over 29 February": ("2028-02-27T10:00", "2028-03-01T10:00"),
    "over the new year": ("2026-12-30T10:00", "2027-01-02T10:00"),
}


@pytest.mark.parametrize("case", KNOWN)
@pytest.mark.parametrize("late_by", [timedelta(0), TICK])
def test_an_authority_is_told_in_time_within_72_hours_of_the_clock_on_the_wall_of_nobody(
    case: str, late_by: timedelta
) -> None:
    known_at, due_at = (utc(text) for text in KNOWN[case])
    officer = a_person(Role.DATA_PROTECTION_OFFICER)
    incident = evaluation.open_incident(
        Incident(title="A list went astray", happened="…", known_at=known_at), by=officer, at=known_at
    )
    assert incident.due_at == due_at

    evaluation.tell_authority(incident, reference="1", by=officer, at=due_at + late_by)

    body = Leaf.objects.get(event=Event.INCIDENT_TOLD).body.replace(" ", "")
    assert ('"in_time":true' in body) is (late_by == timedelta(0))


# ---- seeds of draws


@pytest.mark.parametrize("case", MIDNIGHTS)
def test_a_months_seed_is_public_from_its_local_midnight_and_a_clock_set_back_hides_none(
    case: str, data_folder: object
) -> None:
    text, before, after, _hours = MIDNIGHTS[case]
    midnight = utc(text)
    joined(pilot_around(midnight))
    coaching.open_windows(at=midnight - timedelta(hours=1))
    months = set(DrawWindow.objects.values_list("starts_on", flat=True))
    assert {date.fromisoformat(before), date.fromisoformat(after)} <= months

    assert coaching.reveal_seeds(at=midnight - TICK) == 0
    assert coaching.reveal_seeds(at=midnight) > 0
    public = DrawWindow.objects.exclude(revealed_at=None)
    assert {str(row.starts_on) for row in public} == {before}
    count = public.count()
    assert coaching.reveal_seeds(at=midnight - DAY) == 0
    assert coaching.reveal_seeds(at=midnight + DAY) == 0
    assert public.count() == count


# ---- what a connection says of itself


@pytest.mark.parametrize(
    ("jump", "sees"), [(timedelta(0), 1), (-DAY, 0), (DAY, 1)], ids=["right", "a day back", "a day forward"]
)
def test_a_web_server_whose_clock_is_off_sees_its_own_rows_or_none_and_never_anybody_elses(
    jump: timedelta, sees: int, monkeypatch: pytest.MonkeyPatch, data_folder: object
) -> None:
    """A seal made by a clock that is behind has run out before it is used: pages are empty, and nothing is open."""
    cast = make_cast()
    make_written(cast.agnes)
    shifted = SimpleNamespace(time=lambda: time.time() + jump.total_seconds())
    monkeypatch.setattr(acting, "time", shifted)

    for person, expected in ((cast.agnes.person, sees), (cast.bram.person, 0), (cast.dirk, 0), (None, 0)):
        with sql_as(person) as cursor:
            cursor.execute("SELECT count(*) FROM contacts_contact")
            assert cursor.fetchone() == (expected,)


def test_pages_of_a_web_server_a_day_behind_show_nothing_and_do_not_break(
    monkeypatch: pytest.MonkeyPatch, data_folder: object
) -> None:
    cast = make_cast()
    contact = make_written(cast.agnes)
    browser = Client()
    browser.force_login(cast.agnes.person)
    assert b"factuur" in browser.get(f"/contacts/{contact.pk}").content

    monkeypatch.setattr(acting, "time", SimpleNamespace(time=lambda: time.time() - DAY.total_seconds()))
    answer = browser.get(f"/contacts/{contact.pk}")

    assert answer.status_code in {302, 403, 404}
    assert b"factuur" not in answer.content
