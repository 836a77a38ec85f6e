"""Whether a contact may be captured, and counting what was."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, connection, transaction

from leidraad.apps.charter import actions, queries
from leidraad.apps.charter.actions.notices import NUMBER_KEEPERS
from leidraad.apps.charter.models import CustomerNotice, QuotaWindow
from leidraad.apps.ledger.events import Event
from leidraad.apps.ledger.models import Leaf
from leidraad.apps.people.models import TEAM_ROLES, Agent, Person, Role
from leidraad.domain.charter.requests import Decision
from leidraad.domain.contacts.turns import Channel, Direction
from tests.apps.charter.centre import (
    AT,
    BEFORE,
    LATER,
    a_person,
    a_team,
    activate,
    an_agent,
    capture,
    may_capture,
)

pytestmark = pytest.mark.django_db


def _codes(decision: Decision) -> list[tuple[str, str]]:
    return [(str(reason.clause_id), str(reason.code)) for reason in decision.reasons]


def test_a_call_to_a_volunteer_is_captured_and_leaves_no_refusal() -> None:
    activate()

    assert may_capture(an_agent()).is_permitted
    assert not Leaf.objects.filter(event=Event.CAPTURE_REFUSED).exists()


def test_without_a_charter_nothing_is_captured() -> None:
    decision = may_capture(an_agent())

    assert _codes(decision) == [("C1", "no_charter")]


def test_a_refusal_is_in_the_ledger_with_its_clause_and_without_a_name() -> None:
    activate()
    agent = an_agent(enrolled=False)
    decision = may_capture(agent)

    leaf = Leaf.objects.get(event=Event.CAPTURE_REFUSED)
    assert _codes(decision) == [("C2", "agent_not_notified"), ("C2", "not_enrolled")]
    assert [reason["clause"] for reason in json.loads(leaf.body)["data"]["reasons"]] == ["C2", "C2"]
    assert agent.code not in leaf.body


def test_a_call_before_the_agent_joined_is_not_captured_when_it_arrives_late() -> None:
    activate()
    decision = may_capture(an_agent(), at=BEFORE - timedelta(minutes=1))

    assert not decision.is_permitted


def test_after_leaving_nothing_is_captured_any_more() -> None:
    activate()
    agent = an_agent()
    actions.withdraw_agent(agent=agent, by="command", at=AT)

    assert not may_capture(agent, at=AT - timedelta(hours=1)).is_permitted


def test_another_team_is_refused_by_the_scope() -> None:
    activate()

    decision = may_capture(an_agent(team=a_team("elders"), enrolled=False))

    assert ("C1", "team_out_of_scope") in _codes(decision)


def test_a_protected_number_is_never_captured() -> None:
    activate()
    agent = an_agent()

    assert _codes(may_capture(agent, identities=("+32450000101",))) == [("C12", "number_protected")]
    assert may_capture(agent, identities=("+32450009999",)).is_permitted


def test_a_chat_is_captured_where_the_charter_has_a_notice_for_it() -> None:
    activate()

    assert may_capture(an_agent(), channel=Channel.CHAT).is_permitted


def test_captured_contacts_are_counted_in_the_month_of_brussels() -> None:
    activate()
    agent = an_agent()
    capture(agent, 1, at=datetime(2026, 10, 31, 22, 59, tzinfo=UTC))
    capture(agent, 2, at=datetime(2026, 10, 31, 23, 0, tzinfo=UTC))

    rows = QuotaWindow.objects.filter(agent=agent, captured_count__gt=0).order_by("starts_on")
    assert [(row.starts_on, row.captured_count, row.basis_count) for row in rows] == [
        (date(2026, 10, 1), 1, 1),
        (date(2026, 11, 1), 2, 2),
    ]


def test_where_the_charter_says_so_the_month_before_is_what_the_quota_is_taken_of() -> None:
    activate(percent="50", window="previous_calendar_month")
    agent = an_agent()
    capture(agent, 4, at=AT - timedelta(days=31))
    capture(agent, 10, at=AT)

    state = queries.quota_of(agent, at=AT)
    assert (state.captured_count, state.allowed_count, state.remaining_count) == (10, 2, 2)


def test_the_quota_of_an_agent_in_figures() -> None:
    activate()
    agent = an_agent()
    capture(agent, 29)

    state = queries.quota_of(agent, at=AT)
    assert (state.captured_count, state.allowed_count, state.used_count, state.remaining_count) == (
        29,
        2,
        0,
        2,
    )
    assert (state.starts_on, state.ends_on, state.percent) == (
        date(2026, 11, 1),
        date(2026, 12, 1),
        Fraction(10),
    )


def test_the_quota_without_a_cap_or_without_contacts_is_nothing() -> None:
    activate(percent="unset")
    agent = an_agent()
    capture(agent, 100)

    assert queries.quota_of(agent, at=AT).allowed_count == 0
    assert queries.quota_of(agent, at=AT).percent is None
    assert queries.quota_of(an_agent(), at=AT).captured_count == 0


@pytest.mark.parametrize(
    ("percent", "captured"), [("10", 29), ("2.5", 79), ("0.1", 3000), ("33.3", 1000), ("0", 50), ("99.9", 10)]
)
def test_the_database_allows_exactly_what_the_formula_allows(percent: str, captured: int) -> None:
    activate(percent=percent)
    agent = an_agent()
    capture(agent, 1)
    row = QuotaWindow.objects.filter(agent=agent, captured_count__gt=0)
    row.update(captured_count=captured)
    allowed = queries.quota_of(agent, at=AT).allowed_count

    row.update(used_count=allowed)
    with pytest.raises(IntegrityError, match="quota_never_exceeded"), transaction.atomic():
        row.update(used_count=allowed + 1)


def asked(agent: Agent, **changes: Any) -> actions.CaptureAsked:
    call = actions.CaptureAsked(agent, agent.team, Channel.VOICE, Direction.INBOUND, AT)
    return replace(call, **changes)


def codes_of(agent: Agent, **changes: Any) -> list[tuple[str, str]]:
    (decision,) = actions.may_capture_all([asked(agent, **changes)], now=AT)
    return [] if decision.is_permitted else _codes(decision)


def test_every_further_agent_must_take_part_and_have_been_told() -> None:
    activate()
    agent, colleague = an_agent(), an_agent()
    silent = an_agent(enrolled=False)
    actions.enrol_agent(agent=silent, by="command", at=BEFORE)

    assert codes_of(agent, others=(colleague,)) == []
    assert codes_of(agent, others=(colleague, silent)) == [("C2", "other_agent_not_enrolled")]
    assert codes_of(agent, others=(an_agent(enrolled=False),)) == [("C2", "other_agent_not_enrolled")]

    actions.withdraw_agent(agent=colleague, by="command", at=AT)
    assert codes_of(agent, others=(colleague,)) == [("C2", "other_agent_not_enrolled")]


def test_a_private_contact_and_a_customer_who_says_no_are_never_captured() -> None:
    activate()
    agent = an_agent()

    assert codes_of(agent, is_private=True) == [("C12", "private_contact")]
    assert codes_of(agent, is_refused_by_customer=True) == [("C5", "customer_refused")]


def test_what_a_customer_is_not_told_is_not_captured() -> None:
    activate()
    agent, keeper = an_agent(), a_person(Role.ADMINISTRATOR)
    (voice,) = CustomerNotice.objects.filter(channel="voice")
    actions.end_customer_notice(voice, by=keeper, at=AT - LATER)

    assert codes_of(agent) == [("C5", "customer_notice_missing")]
    assert codes_of(agent, at=AT - 2 * LATER) == []  # it was in force then
    assert codes_of(agent, channel=Channel.CHAT) == []


def test_a_notice_for_one_number_or_one_direction_tells_nobody_else() -> None:
    activate()
    agent, keeper = an_agent(), a_person(Role.ADMINISTRATOR)
    (voice,) = CustomerNotice.objects.filter(channel="voice")
    actions.end_customer_notice(voice, by=keeper, at=BEFORE + LATER)
    actions.enter_customer_notice(
        channel=Channel.VOICE, direction=Direction.INBOUND, line="02 555 01 99", way="spoken_message",
        texts=voice.texts, evidence_name="message.wav", evidence=b"RIFF", from_at=AT - LATER, by=keeper, at=AT,
    )  # fmt: skip

    assert codes_of(agent, line="+32 2 555 01 99") == []
    missing = [("C5", "customer_notice_missing")]
    assert codes_of(agent, line="+32 2 555 01 98") == missing
    assert codes_of(agent) == missing  # nobody knows which number was called
    assert codes_of(agent, line="025550199", direction=Direction.OUTBOUND) == missing
    assert codes_of(agent, line="025550199", at=AT - 2 * LATER) == missing  # before it began


def test_a_notice_in_another_way_than_the_charter_agreed_tells_nobody() -> None:
    activate()
    agent = an_agent()
    CustomerNotice.objects.filter(channel="voice").update(way="written_message")

    assert codes_of(agent) == [("C5", "customer_notice_missing")]


@pytest.mark.parametrize("written", ["0450 00 09 99", "0032450000999", "450000999", "sip:+32450000999@pbx"])
def test_a_number_of_the_register_is_never_captured_in_any_form_not_even_in_a_transfer(written: str) -> None:
    activate()
    agent, adviser = an_agent(), a_person(Role.PREVENTION_ADVISER)
    assert codes_of(agent, customer_identities=(written,)) == []

    row = actions.protect_number(number="+32 450 00 09 99", kind="medical", by=adviser, at=AT)

    protected = [("C12", "number_protected")]
    assert codes_of(agent, customer_identities=("+32450000001", written)) == protected
    assert codes_of(agent, other_numbers=(written,)) == protected
    assert codes_of(agent, line=written) == protected
    actions.release_number(row, by=adviser, at=AT)
    assert codes_of(agent, customer_identities=(written,)) == []


def test_the_charters_own_numbers_are_found_in_national_form_too() -> None:
    activate()
    agent = an_agent()

    for written in ("0450 00 01 01", "0032450000101", "tel:+32450000101"):
        assert codes_of(agent, customer_identities=(written,)) == [("C12", "number_protected")]


def test_the_register_of_numbers_names_nobody() -> None:
    activate()
    actions.protect_number(number="0450 00 09 99", kind="union", by=a_person(Role.UNION_DELEGATE), at=AT)

    with connection.cursor() as cursor:
        cursor.execute("SELECT t::text FROM charter_protectednumber t")
        assert "450000999" not in str(cursor.fetchall())
    assert all("450000999" not in leaf.body for leaf in Leaf.objects.all())


def test_a_pool_that_became_too_small_captures_nothing() -> None:
    activate()
    agent = an_agent()
    Person.objects.filter(agent__isnull=False).exclude(pk=agent.person_id).update(is_active=False)

    assert codes_of(agent) == [("C2", "pool_too_small")]


def test_a_denial_of_the_charter_stands_beside_those_of_capture_alone() -> None:
    activate()

    assert codes_of(an_agent(enrolled=False), is_private=True) == [
        ("C2", "agent_not_notified"),
        ("C2", "not_enrolled"),
        ("C12", "private_contact"),
    ]


@pytest.mark.parametrize("role", sorted(set(Role) - set(NUMBER_KEEPERS)))
def test_only_those_who_speak_for_the_protected_protect_a_number(role: Role) -> None:
    team = a_team() if role in TEAM_ROLES else None
    with pytest.raises(PermissionDenied):
        actions.protect_number(number="0450 00 09 99", kind="union", by=a_person(role, team=team), at=AT)


def test_one_batch_asks_the_database_a_few_times_however_many_contacts(
    django_assert_max_num_queries: Any,
) -> None:
    activate()
    agents = [an_agent() for _ in range(8)]
    batch = [asked(agent, customer_identities=(f"04500000{n:02}",)) for n, agent in enumerate(agents)]

    with django_assert_max_num_queries(12):
        decisions = actions.may_capture_all(batch, now=AT)
    assert all(decision.is_permitted for decision in decisions)
