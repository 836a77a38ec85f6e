"""Putting a charter into force, joining and leaving."""

import pytest

from leidraad.apps.charter import actions, queries
from leidraad.apps.charter.models import CharterVersion, Enrolment, GrantState
from leidraad.apps.ledger.events import Event
from leidraad.apps.ledger.models import Leaf
from leidraad.domain.charter.floor import BelowFloorError
from leidraad.domain.charter.parse import UnreadableCharterError
from tests.apps.charter.centre import (
    AT,
    BEFORE,
    LATER,
    a_charter,
    a_coach,
    activate,
    an_agent,
    capture,
    request,
)

pytestmark = pytest.mark.django_db


def test_a_text_comes_into_force_once_and_its_hash_is_in_the_ledger() -> None:
    first = actions.activate_charter(yaml_text=a_charter(), by="command", at=AT)
    again = actions.activate_charter(yaml_text="# other words\n" + a_charter(), by="command", at=AT)
    second = actions.activate_charter(yaml_text=a_charter(percent="5"), by="command", at=AT)

    assert (first.number, again.number, second.number) == (1, 1, 2)
    assert Leaf.objects.filter(event=Event.CHARTER_ACTIVATED).count() == 2
    assert second.canonical_hash in Leaf.objects.latest("pk").body
    active = queries.active_charter()
    assert active is not None
    assert active.number == 2


def test_a_charter_below_the_floor_never_comes_into_force() -> None:
    with pytest.raises(BelowFloorError) as caught:
        actions.activate_charter(
            yaml_text=a_charter().replace("quality_days: 28", "quality_days: 90"), by="command", at=AT
        )

    assert [breach.clause_id for breach in caught.value.breaches] == ["C8"]
    assert not CharterVersion.objects.exists()


def test_what_is_no_charter_never_comes_into_force() -> None:
    with pytest.raises(UnreadableCharterError):
        actions.activate_charter(yaml_text="charter: x", by="command", at=AT)

    assert not CharterVersion.objects.exists()


def test_joining_twice_changes_nothing_and_joining_again_after_leaving_does() -> None:
    agent = an_agent()
    actions.enrol_agent(agent=agent, by="command", at=AT)
    assert Enrolment.objects.count() == 1

    actions.withdraw_agent(agent=agent, by="command", at=AT)
    assert not queries.is_enrolled(agent)
    actions.enrol_agent(agent=agent, by="command", at=AT + LATER)
    assert queries.is_enrolled(agent)
    assert Enrolment.objects.count() == 2


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


def test_leaving_twice_is_written_once() -> None:
    agent = an_agent()
    for _ in range(2):
        actions.withdraw_agent(agent=agent, by="command", at=AT)

    assert Leaf.objects.filter(event=Event.AGENT_WITHDRAWN).count() == 1


def test_before_a_charter_the_floor_decides_how_long_things_are_kept_and_nothing_is_learned() -> None:
    assert queries.active_charter() is None
    assert queries.retention_days() == 28
    assert queries.insight_threshold() is None


def test_insight_ends_with_the_charter() -> None:
    activate()
    assert queries.insight_threshold() == 5

    ended = a_charter().replace("valid_until: 2027-08-31", "valid_until: 2026-09-02")
    actions.activate_charter(yaml_text=ended, by="command", at=BEFORE)
    assert queries.insight_threshold() is None
