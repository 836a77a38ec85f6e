"""Joining, leaving, and being told before anything is captured."""

from datetime import datetime, timedelta

import pytest

from leidraad.apps.charter import actions, notices, queries, register
from leidraad.apps.charter.models import (
    AgentNotice,
    Enrolment,
    GrantState,
    LeftBehind,
    MonitoringSystem,
    NoticeText,
)
from leidraad.apps.ledger.events import Event
from leidraad.apps.ledger.models import Leaf
from leidraad.apps.people.models import Agent, Person, Role
from leidraad.domain.charter.requests import CharterRefusal
from tests.apps.charter.centre import (
    AT,
    BEFORE,
    LATER,
    a_charter,
    a_coach,
    a_person,
    a_team,
    activate,
    an_agent,
    capture,
    may_capture,
    prepare,
    request,
)
from tests.charters_in_force import put_in_force

pytestmark = pytest.mark.django_db


def codes(agent: Agent) -> list[str]:
    return [str(reason.code) for reason in may_capture(agent).reasons]


def test_joining_twice_changes_nothing_and_joining_again_after_leaving_does() -> None:
    activate()
    agent = an_agent()
    actions.enrol_agent(agent=agent, by="command", at=AT)
    assert Enrolment.objects.count() == 1

    actions.withdraw_agent(agent=agent, by="command", at=AT)
    assert not queries.is_enrolled(agent)
    actions.enrol_agent(agent=agent, by="command", at=AT + LATER)
    assert queries.is_enrolled(agent)
    assert Enrolment.objects.count() == 2


def test_nobody_joins_without_a_charter_or_outside_its_teams() -> None:
    with pytest.raises(CharterRefusal, match="no_charter"):
        actions.enrol_agent(agent=an_agent(enrolled=False), by="command", at=AT)
    activate()
    with pytest.raises(CharterRefusal, match="team_out_of_scope"):
        actions.enrol_agent(agent=an_agent(team=a_team("elders"), enrolled=False), by="command", at=AT)

    assert not Enrolment.objects.exists()


def test_leaving_ends_every_open_grant_and_needs_no_reason() -> None:
    activate(percent="50")
    agent = an_agent()
    coach = a_coach(agent)
    capture(agent, 10)
    reserved, opened = request(agent, coach), request(agent, coach)
    actions.use_grant(opened.pk, by=coach, at=AT)

    actions.withdraw_agent(agent=agent, by=agent.person.username, at=AT + LATER)

    for grant in (reserved, opened):
        grant.refresh_from_db()
        assert grant.state == GrantState.REVOKED
        assert not actions.may_go_on(contact_id=grant.contact_id, agent=agent, by=coach, at=AT + LATER)
    assert Leaf.objects.filter(event=Event.GRANT_REVOKED).count() == 2


def test_leaving_twice_is_written_once_and_leaves_one_thing_to_destroy() -> None:
    activate()
    agent = an_agent()
    for _ in range(2):
        actions.withdraw_agent(agent=agent, by="command", at=AT)

    assert Leaf.objects.filter(event=Event.AGENT_WITHDRAWN).count() == 1
    left = LeftBehind.objects.open().get()
    assert (left.agent, left.left_at, left.what) == (agent, AT, "destroy")

    actions.left_behind_is_gone(left, at=AT + LATER)
    assert not LeftBehind.objects.open().exists()


def test_where_the_clause_lets_it_run_out_nothing_is_left_to_destroy() -> None:
    put_in_force(a_charter().replace("on_leaving: destroy", "on_leaving: run_out"), at=BEFORE)
    agent = an_agent()
    actions.withdraw_agent(agent=agent, by="command", at=AT)

    assert LeftBehind.objects.get().what == "run_out"
    assert not LeftBehind.objects.open().exists()


def test_whoever_left_and_came_back_opens_to_others_only_what_was_captured_since() -> None:
    put_in_force(a_charter(percent="50").replace("on_leaving: destroy", "on_leaving: run_out"), at=BEFORE)
    agent = an_agent()
    coach = a_coach(agent)
    capture(agent, 10)
    actions.withdraw_agent(agent=agent, by="command", at=AT - LATER)
    with pytest.raises(CharterRefusal, match="not_enrolled"):
        request(agent, coach)

    actions.enrol_agent(agent=agent, by="command", at=AT, was_told=True)
    with pytest.raises(CharterRefusal, match="not_enrolled"):
        request(agent, coach, at=AT + LATER, captured_at=AT - 2 * LATER)
    assert request(agent, coach, at=AT + 2 * LATER, captured_at=AT + LATER).agent == agent


def test_who_joined_without_the_text_is_not_captured_until_they_read_it() -> None:
    activate()
    agent = an_agent(enrolled=False)
    actions.enrol_agent(agent=agent, by="command", at=BEFORE)
    assert codes(agent) == ["agent_not_notified"]

    notice = actions.show_notice(agent=agent, at=BEFORE)
    assert notice is not None
    assert codes(agent) == ["agent_not_notified"]  # shown is not read
    assert not actions.acknowledge_notice(agent=agent, by="command", at=BEFORE, digest="0" * 64)
    assert codes(agent) == ["agent_not_notified"]  # another text than the one that holds now

    assert actions.acknowledge_notice(agent=agent, by="command", at=BEFORE, digest=notice.digest)
    assert may_capture(agent).is_permitted


def test_what_was_shown_is_kept_word_for_word_under_its_hash() -> None:
    activate()
    agent = an_agent()

    row = AgentNotice.objects.select_related("text").get(agent=agent)
    assert "28" in row.text.text
    assert row.text.digest == notices.current_notice(agent, at=AT).digest  # type: ignore[union-attr]
    assert row.systems[register.CAPTURE] == register.editions(at=AT)[register.CAPTURE]
    assert (row.shown_at, row.acknowledged_at) == (BEFORE, BEFORE)
    assert agent.code not in Leaf.objects.get(event=Event.AGENT_TOLD).body
    second = an_agent()
    assert NoticeText.objects.count() == 1
    assert AgentNotice.objects.filter(agent=second).exists()


@pytest.mark.parametrize(("days", "permitted"), [(50, True), (51, False)])
def test_the_days_of_notice_pass_between_showing_and_the_first_capture(days: int, permitted: bool) -> None:
    assert (AT - BEFORE).days == 50
    put_in_force(a_charter().replace("notice_days: 0", f"notice_days: {days}"), at=BEFORE)
    prepare()
    agent = an_agent()

    assert may_capture(agent).is_permitted is permitted
    if not permitted:
        assert codes(agent) == ["agent_not_notified"]


def test_a_looser_charter_must_be_told_anew_and_a_stricter_one_not() -> None:
    put_in_force(a_charter().replace("quality_days: 28", "quality_days: 20"), at=BEFORE)
    prepare()
    agent = an_agent()
    assert may_capture(agent).is_permitted

    put_in_force(a_charter().replace("quality_days: 28", "quality_days: 10"), at=BEFORE)
    assert may_capture(agent).is_permitted
    assert notices.notices_to_acknowledge(agent, at=AT) is None

    put_in_force(a_charter(), at=BEFORE)
    assert codes(agent) == ["agent_not_notified"]
    assert notices.notices_to_acknowledge(agent, at=AT) is not None
    actions.acknowledge_notice(agent=agent, by="command", at=AT)
    assert may_capture(agent, at=AT).is_permitted


def test_an_agent_is_told_that_originals_are_kept_before_any_is_captured() -> None:
    put_in_force(a_charter(), at=BEFORE)
    prepare()
    agent = an_agent()
    Person.objects.filter(pk=agent.person_id).update(language="en")
    agent = Agent.objects.get(pk=agent.pk)
    put_in_force(
        a_charter().replace("quality_days: 28", "quality_days: 28\n  keep_original: true"), at=BEFORE
    )

    assert codes(agent) == ["agent_not_notified"]
    notice = notices.notices_to_acknowledge(agent, at=AT)
    assert notice is not None
    assert "kept as long, sealed" in notice.text
    actions.acknowledge_notice(agent=agent, by="command", at=AT)
    assert may_capture(agent, at=AT).is_permitted

    put_in_force(a_charter(), at=BEFORE)
    assert may_capture(agent, at=AT).is_permitted


def test_a_new_system_is_told_before_it_may_write_and_takes_nothing_from_capture() -> None:
    activate()
    agent, officer = an_agent(), a_person(Role.DATA_PROTECTION_OFFICER)
    system = MonitoringSystem(code="pbx", name="Telephone statistics", purpose="Planning", basis="CAO 81",
                              data="Times of calls", retention="3 months", readers="Planners")  # fmt: skip
    actions.propose_system(system, by=officer, at=AT)
    assert notices.notices_to_acknowledge(agent, at=AT) is None  # only proposed
    actions.approve_system(system, by=officer, at=AT)

    waiting = notices.notices_to_acknowledge(agent, at=AT)
    assert waiting is not None
    assert [each.code for each in waiting.new] == ["pbx"]
    assert "Telephone statistics" in waiting.text
    assert may_capture(agent).is_permitted

    actions.acknowledge_notice(agent=agent, by="command", at=AT)
    assert notices.notices_to_acknowledge(agent, at=AT) is None


def test_only_what_is_registered_writes_about_an_agent_and_only_about_who_was_told() -> None:
    put_in_force(a_charter().replace("notice_days: 0", "notice_days: 7"), at=BEFORE)
    agent, officer = an_agent(), a_person(Role.DATA_PROTECTION_OFFICER)
    system = MonitoringSystem(code="pbx", name="Telephone statistics", purpose="Planning", basis="CAO 81",
                              data="Times of calls", retention="3 months", readers="Planners")  # fmt: skip
    codes = [_why_not(agent)]
    actions.propose_system(system, by=officer, at=AT)
    codes.append(_why_not(agent))
    actions.approve_system(system, by=officer, at=AT)
    codes.append(_why_not(agent))
    actions.acknowledge_notice(agent=agent, by="command", at=AT)
    codes.append(_why_not(agent))

    unknown = ["agent_not_notified", "not_registered"]
    assert codes == [unknown, unknown, ["agent_not_notified"], ["agent_not_notified"]]
    assert _why_not(agent, at=AT + timedelta(days=7)) == []
    assert Leaf.objects.filter(event=Event.MONITORING_REFUSED).count() == 4
    actions.end_system(system, by=officer, at=AT + timedelta(days=8))
    assert _why_not(agent, at=AT + timedelta(days=9)) == unknown


def _why_not(agent: Agent, *, at: datetime = AT) -> list[str]:
    decision = actions.may_monitor(agent=agent, code="pbx", at=at)
    return [] if decision.is_permitted else [str(reason.code) for reason in decision.reasons]


def test_each_reader_sees_of_taking_part_what_is_theirs() -> None:
    activate()
    agent, other = an_agent(), an_agent()
    keeper = a_person(Role.ENROLMENT_KEEPER)

    assert [row.agent for row in Enrolment.objects.visible_to(agent.person)] == [agent]
    assert set(Enrolment.objects.visible_to(keeper)) == set(
        Enrolment.objects.filter(agent__in=[agent, other])
    )
    for role in set(Role) - {Role.ENROLMENT_KEEPER, Role.AGENT, Role.COACH, Role.TEAM_LEADER}:
        assert not Enrolment.objects.visible_to(a_person(role)).exists()
        assert not AgentNotice.objects.visible_to(a_person(role)).exists()
    for role in (Role.COACH, Role.TEAM_LEADER):
        assert not Enrolment.objects.visible_to(a_person(role, team=agent.team)).exists()
