"""Grants: reserved, used, expired, revoked; and the quota under every one of them."""

import json
import uuid
from datetime import timedelta

import pytest

from leidraad.apps.charter import actions, queries
from leidraad.apps.charter.models import Access, CountedContact, Grant, GrantState
from leidraad.apps.ledger.events import Event
from leidraad.apps.ledger.models import Leaf
from leidraad.apps.people.models import Role
from leidraad.domain.charter.requests import CharterRefusal
from tests.apps.charter.centre import (
    AT,
    LATER,
    a_coach,
    a_person,
    a_team,
    activate,
    an_agent,
    capture,
    request,
    used,
)

pytestmark = pytest.mark.django_db


def _refusal(*args: object, **kwargs: object) -> list[tuple[str, str]]:
    with pytest.raises(CharterRefusal) as caught:
        request(*args, **kwargs)  # type: ignore[arg-type]
    return [(str(reason.clause_id), str(reason.code)) for reason in caught.value.decision.reasons]


def test_a_grant_takes_one_contact_of_the_quota_and_says_why_in_the_ledger() -> None:
    activate()
    agent = an_agent()
    capture(agent, 10)
    grant = request(agent, a_coach(agent))

    assert used(agent) == 1
    assert grant.state == GrantState.RESERVED
    assert grant.clause_ids == ["C1", "C2", "C3", "C4", "C6", "C7", "C8", "C13"]
    leaf = json.loads(Leaf.objects.get(event=Event.GRANT_RESERVED).body)
    assert leaf["data"]["effect"] == "permit"
    assert leaf["data"]["purpose"] == "coaching"
    assert str(grant.contact_id) not in json.dumps(leaf)


def test_the_quota_ends_at_the_share_and_the_refusal_is_in_the_ledger() -> None:
    activate()
    agent = an_agent()
    coach = a_coach(agent)
    capture(agent, 29)
    for _ in range(2):
        request(agent, coach)

    assert _refusal(agent, coach) == [("C6", "cap_reached")]
    assert used(agent) == 2
    assert Leaf.objects.filter(event=Event.GRANT_REFUSED).count() == 1


def test_the_same_contact_again_and_a_second_listener_do_not_add_but_are_logged() -> None:
    activate()
    agent = an_agent()
    capture(agent, 10)
    contact_id = uuid.uuid4()
    for coach in (first := a_coach(agent), first, a_coach(agent)):
        request(agent, coach, contact_id)

    assert used(agent) == 1
    assert Leaf.objects.filter(event=Event.GRANT_RESERVED).count() == 3


def test_a_cap_that_nobody_agreed_lets_nobody_listen() -> None:
    activate(percent="unset")
    agent = an_agent()
    capture(agent, 1000)

    assert _refusal(agent, a_coach(agent)) == [("C6", "cap_unset")]


def test_without_a_charter_nobody_listens() -> None:
    agent = an_agent()

    assert _refusal(agent, a_coach(agent)) == [("C1", "no_charter")]


@pytest.mark.parametrize("purpose", ["sanction", "ranking", "appraisal", "dismissal"])
def test_a_use_against_the_agent_is_refused_by_its_clause(purpose: str) -> None:
    activate()
    agent = an_agent()
    capture(agent, 100)

    assert ("C4", "use_forbidden") in _refusal(agent, a_coach(agent), purpose=purpose)
    assert used(agent) == 0


def test_a_purpose_nobody_knows_is_refused() -> None:
    activate()
    agent = an_agent()
    capture(agent, 100)

    assert _refusal(agent, a_coach(agent), purpose="curiosity") == [("C3", "purpose_missing")]


@pytest.mark.parametrize("role", sorted(set(Role) - {Role.COACH, Role.TEAM_LEADER}))
def test_no_other_role_listens(role: Role) -> None:
    activate()
    agent = an_agent()
    capture(agent, 100)

    assert ("C3", "role_may_not") in _refusal(agent, a_person(role))


def test_neither_a_team_leader_nor_a_coach_of_another_team_listens() -> None:
    activate()
    agent = an_agent()
    capture(agent, 100)

    assert ("C3", "role_may_not") in _refusal(agent, a_person(Role.TEAM_LEADER, team=agent.team))
    assert _refusal(agent, a_person(Role.COACH, team=a_team("berk"))) == [("C3", "not_assigned")]


def test_a_contact_older_than_retention_stays_shut() -> None:
    activate()
    agent = an_agent()
    capture(agent, 100, at=AT - timedelta(days=28))

    assert ("C8", "too_old") in _refusal(agent, a_coach(agent), captured_at=AT - timedelta(days=28))


def test_a_month_without_captured_contacts_allows_nothing() -> None:
    activate()
    agent = an_agent()

    assert _refusal(agent, a_coach(agent)) == [("C6", "cap_reached")]


def test_a_reservation_that_nobody_used_gives_its_part_back() -> None:
    activate()
    agent = an_agent()
    coach = a_coach(agent)
    capture(agent, 10)
    grant = request(agent, coach)

    assert actions.expire_grants(at=AT + timedelta(minutes=29)) == 0
    assert actions.expire_grants(at=AT + timedelta(minutes=30)) == 1
    grant.refresh_from_db()
    assert grant.state == GrantState.EXPIRED
    assert used(agent) == 0
    assert actions.expire_grants(at=AT + timedelta(hours=9)) == 0
    request(agent, coach)


def test_what_was_listened_to_is_never_given_back() -> None:
    activate()
    agent = an_agent()
    coach = a_coach(agent)
    capture(agent, 10)
    grant = request(agent, coach)
    actions.use_grant(grant.pk, by=coach, at=AT)

    actions.expire_grants(at=AT + timedelta(days=2))
    actions.revoke_grants_for_contact(grant.contact_id, at=AT + timedelta(days=2))
    assert used(agent) == 1


def test_an_unused_reservation_gives_nothing_back_while_another_listens_to_the_same_contact() -> None:
    activate()
    agent = an_agent()
    first, second = a_coach(agent), a_coach(agent)
    capture(agent, 10)
    contact_id = uuid.uuid4()
    request(agent, first, contact_id)
    other = request(agent, second, contact_id)
    actions.use_grant(other.pk, by=second, at=AT)

    actions.expire_grants(at=AT + timedelta(hours=1))
    assert used(agent) == 1


def test_the_last_of_two_unused_reservations_gives_the_part_back_once() -> None:
    activate()
    agent = an_agent()
    capture(agent, 10)
    contact_id = uuid.uuid4()
    for coach in (a_coach(agent), a_coach(agent)):
        request(agent, coach, contact_id)

    actions.expire_grants(at=AT + timedelta(hours=1))
    assert used(agent) == 0
    assert not CountedContact.objects.exists()


def test_a_deleted_contact_ends_its_grants_and_is_never_granted_again() -> None:
    activate(percent="50")
    agent = an_agent()
    coach = a_coach(agent)
    capture(agent, 10)
    grant = request(agent, coach)
    actions.use_grant(grant.pk, by=coach, at=AT)

    actions.revoke_grants_for_contact(grant.contact_id, at=AT + LATER)

    assert not Grant.objects.live(AT + LATER).exists()
    assert not actions.may_go_on(contact_id=grant.contact_id, agent=agent, by=coach, at=AT + LATER)
    assert _refusal(agent, coach, grant.contact_id) == [("C7", "deleted")]


def test_deleting_lowers_neither_what_was_captured_nor_what_was_used() -> None:
    activate()
    agent = an_agent()
    capture(agent, 20)
    grant = request(agent, a_coach(agent))
    before = queries.quota_of(agent, at=AT)

    actions.revoke_grants_for_contact(grant.contact_id, at=AT)
    assert queries.quota_of(agent, at=AT) == before


def test_a_grant_can_be_used_by_its_holder_alone_and_not_after_it_expired() -> None:
    activate()
    agent = an_agent()
    coach = a_coach(agent)
    capture(agent, 20)
    grant = request(agent, coach)

    assert actions.use_grant(grant.pk, by=a_coach(agent), at=AT) is None
    assert actions.use_grant(grant.pk, by=coach, at=AT + timedelta(hours=1)) is None
    assert actions.use_grant(grant.pk, by=coach, at=AT) is not None
    assert actions.use_grant(grant.pk, by=coach, at=AT + LATER) is not None
    assert Leaf.objects.filter(event=Event.GRANT_USED).count() == 1


def test_an_open_grant_ends_after_a_working_day() -> None:
    activate()
    agent = an_agent()
    coach = a_coach(agent)
    capture(agent, 20)
    grant = request(agent, coach)
    actions.use_grant(grant.pk, by=coach, at=AT)

    assert Grant.objects.live(AT + timedelta(hours=11, minutes=59)).exists()
    assert not Grant.objects.live(AT + timedelta(hours=12)).exists()


def test_a_cap_that_became_smaller_counts_at_once_and_one_that_became_larger_from_the_next_month() -> None:
    activate(percent="10")
    agent = an_agent()
    coach = a_coach(agent)
    capture(agent, 20)
    request(agent, coach)

    activate(percent="5")
    assert _refusal(agent, coach) == [("C6", "cap_reached")]
    activate(percent="50")
    request(agent, coach)
    assert _refusal(agent, coach) == [("C6", "cap_reached")]
    assert queries.quota_of(agent, at=AT).allowed_count == 2

    next_month = AT + timedelta(days=20)
    capture(agent, 20, at=next_month)
    assert queries.quota_of(agent, at=next_month).allowed_count == 10


def test_opening_under_a_grant_is_written_down_and_shown_to_the_agent_by_name() -> None:
    activate()
    agent = an_agent()
    coach = a_coach(agent)
    capture(agent, 20)
    grant = request(agent, coach)
    actions.open_contact(contact_id=grant.contact_id, agent=agent, what="audio", by=coach, at=AT)

    (shown,) = queries.accesses_of_contact(grant.contact_id)
    assert (shown.person, shown.what, shown.purpose, shown.is_own) == (coach, "audio", "coaching", False)
    assert "C6" in shown.clause_ids
    assert Access.objects.visible_to(agent.person).count() == 1
    assert not Access.objects.visible_to(a_coach(agent)).exists()


def test_nobody_opens_a_contact_without_a_grant_and_the_attempt_is_logged() -> None:
    activate()
    agent = an_agent()
    capture(agent, 20)

    with pytest.raises(CharterRefusal) as caught:
        actions.open_contact(contact_id=uuid.uuid4(), agent=agent, what="audio", by=a_coach(agent), at=AT)

    assert caught.value.decision.reasons[0].code == "no_grant"
    assert Leaf.objects.filter(event=Event.OPENING_REFUSED).count() == 1
    assert not Access.objects.exists()


def test_a_grant_opens_nothing_any_more_once_the_charter_forbids_it() -> None:
    activate()
    agent = an_agent()
    coach = a_coach(agent)
    capture(agent, 20)
    grant = request(agent, coach)
    activate(percent="unset")

    with pytest.raises(CharterRefusal) as caught:
        actions.open_contact(contact_id=grant.contact_id, agent=agent, what="audio", by=coach, at=AT)
    assert caught.value.decision.reasons[0].code == "cap_unset"


def test_agents_open_their_own_contacts_freely_and_it_is_logged() -> None:
    activate(percent="unset")
    agent = an_agent()
    contact_id = uuid.uuid4()
    for what in ("audio", "transcript", "audio"):
        actions.open_contact(contact_id=contact_id, agent=agent, what=what, by=agent.person, at=AT)

    assert used(agent) == 0
    assert [shown.is_own for shown in queries.accesses_of_contact(contact_id)] == [True] * 3
    assert queries.accesses_to_agent(agent, since=AT) == []
    assert Leaf.objects.filter(event=Event.OWN_CONTACT_OPENED).count() == 3


def test_what_was_deleted_is_shut_to_its_agent_as_well() -> None:
    activate()
    agent = an_agent()
    contact_id = uuid.uuid4()
    actions.revoke_grants_for_contact(contact_id, at=AT)

    with pytest.raises(CharterRefusal):
        actions.open_own(contact_id=contact_id, agent=agent, what="audio", by=agent.person, at=AT)
    assert not actions.may_go_on(contact_id=contact_id, agent=agent, by=agent.person, at=AT)


def test_nobody_but_the_agent_deletes() -> None:
    agent = an_agent()
    actions.check_may_delete(agent=agent, by=agent.person)

    for person in (a_coach(agent), a_person(Role.ADMINISTRATOR), an_agent().person):
        with pytest.raises(CharterRefusal) as caught:
            actions.check_may_delete(agent=agent, by=person)
        assert caught.value.decision.clause_ids == ("C7",)
