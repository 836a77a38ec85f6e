"""Whether a contact may be captured, and counting what was."""

import json
from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import IntegrityError, transaction

from leidraad.apps.charter import actions, queries
from leidraad.apps.charter.models import QuotaWindow
from leidraad.apps.ledger.events import Event
from leidraad.apps.ledger.models import Leaf
from leidraad.domain.charter.requests import Decision
from leidraad.domain.contacts.turns import Channel
from tests.apps.charter.centre import AT, BEFORE, a_team, activate, an_agent, capture, may_capture

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
    assert (state.starts_on, state.ends_on, state.percent) == (date(2026, 11, 1), date(2026, 12, 1), 10)


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
