"""Any history of asking, using, expiring, deleting and capturing, against a model of a dozen lines."""

import uuid
from dataclasses import dataclass, field
from datetime import timedelta
from uuid import UUID

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from leidraad.apps.charter import actions, queries
from leidraad.apps.charter.models import Grant
from leidraad.domain.charter.requests import CharterRefusal
from tests.apps.charter.centre import AT, a_coach, activate, an_agent, capture, request, used

pytestmark = pytest.mark.django_db

CONTACTS = [uuid.UUID(int=number) for number in range(6)]
PERCENT = 30


@dataclass
class Books:
    """What must be true, kept by hand: who holds what, and what was ever opened."""

    captured: int = 0
    opened: set[UUID] = field(default_factory=set)
    reserved: dict[UUID, UUID] = field(default_factory=dict)  # grant -> contact
    revoked_unused: set[UUID] = field(default_factory=set)
    deleted: set[UUID] = field(default_factory=set)

    def counted(self) -> set[UUID]:
        return self.opened | set(self.reserved.values()) | self.revoked_unused

    def allows(self, contact: UUID) -> bool:
        if contact in self.deleted:
            return False
        return contact in self.counted() or len(self.counted()) < self.captured * PERCENT // 100


STEPS = st.lists(
    st.tuples(
        st.sampled_from(["ask", "ask", "ask", "use", "expire", "delete", "capture", "capture"]),
        st.integers(0, len(CONTACTS) - 1),
        st.integers(0, 1),
    ),
    max_size=40,
)


@given(STEPS)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_every_history_keeps_the_books(steps: list[tuple[str, int, int]]) -> None:
    with transaction.atomic():
        _live_through(steps)
        transaction.set_rollback(True)


def _live_through(steps: list[tuple[str, int, int]]) -> None:
    activate(percent=str(PERCENT))
    agent = an_agent()
    coaches = [a_coach(agent), a_coach(agent)]
    books = Books()
    for step, number, who in steps:
        contact = CONTACTS[number]
        if step == "ask":
            expected = books.allows(contact)
            try:
                grant = request(agent, coaches[who], contact)
            except CharterRefusal:
                assert not expected
            else:
                assert expected
                books.reserved[grant.pk] = contact
        elif step == "use" and books.reserved:
            grant_id = next(iter(books.reserved))
            holder = Grant.objects.get(pk=grant_id).holder
            assert actions.use_grant(grant_id, by=holder, at=AT) is not None
            books.opened.add(books.reserved.pop(grant_id))
        elif step == "expire":
            assert actions.expire_grants(at=AT + timedelta(hours=1)) == len(books.reserved)
            # What was revoked unused stays counted until a reservation of the same contact expires.
            books.revoked_unused -= set(books.reserved.values())
            books.reserved.clear()
        elif step == "delete":
            actions.revoke_grants_for_contact(contact, at=AT)
            books.deleted.add(contact)
            if contact in books.reserved.values():
                books.revoked_unused.add(contact)
            books.reserved = {key: value for key, value in books.reserved.items() if value != contact}
        elif step == "capture":
            capture(agent, 3)
            books.captured += 3
        assert used(agent) == len(books.counted())
        assert used(agent) <= queries.quota_of(agent, at=AT).allowed_count
