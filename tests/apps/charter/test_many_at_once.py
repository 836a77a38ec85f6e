"""Sixty-four coaches at once, on real connections: the quota holds under every interleaving."""

import random
import uuid
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.db import connection

from leidraad.apps.charter import actions, queries
from leidraad.apps.charter.models import CountedContact, Grant, GrantState, QuotaWindow
from leidraad.domain.charter.requests import CharterRefusal
from tests.apps.charter.centre import AT, a_coach, activate, an_agent, capture, request, used

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow]

AT_ONCE = 64


def _at_once(works: list[Callable[[], str]]) -> Counter[str]:
    """What each work answered; every thread has a connection of its own, as far as the pool has them."""

    def closing(work: Callable[[], str]) -> str:
        try:
            return work()
        finally:
            connection.close()

    with ThreadPoolExecutor(AT_ONCE) as threads:
        return Counter(threads.map(closing, works))


def _granted(*args: object, **kwargs: object) -> str:
    try:
        request(*args, **kwargs)  # type: ignore[arg-type]
    except CharterRefusal as refusal:
        return str(refusal.decision.reasons[0].code)
    return "granted"


def test_sixty_four_coaches_ask_for_sixty_four_contacts_and_five_are_granted() -> None:
    activate(percent="10")
    agent = an_agent()
    capture(agent, 50)
    coaches = [a_coach(agent) for _ in range(AT_ONCE)]

    answers = _at_once([lambda coach=coach: _granted(agent, coach) for coach in coaches])  # type: ignore[misc]

    assert answers == {"granted": 5, "cap_reached": AT_ONCE - 5}
    assert used(agent) == 5


def test_sixty_four_coaches_ask_for_the_same_contact_and_it_counts_once() -> None:
    activate(percent="10")
    agent = an_agent()
    capture(agent, 10)
    contact_id = uuid.uuid4()
    coaches = [a_coach(agent) for _ in range(AT_ONCE)]

    answers = _at_once([lambda coach=coach: _granted(agent, coach, contact_id) for coach in coaches])  # type: ignore[misc]

    assert answers == {"granted": AT_ONCE}
    assert used(agent) == 1


def test_everything_at_once_and_the_books_still_balance() -> None:
    """Asking, using, expiring, deleting and capturing, all mixed: used never exceeds allowed, and counts agree."""
    activate(percent="20")
    agent = an_agent()
    capture(agent, 30)
    coaches = [a_coach(agent) for _ in range(8)]
    contacts = [uuid.uuid4() for _ in range(12)]

    def one(seed: int) -> str:
        dice = random.Random(seed)
        match dice.choice(["ask", "ask", "use", "expire", "delete", "capture"]):
            case "ask":
                return _granted(agent, dice.choice(coaches), dice.choice(contacts))
            case "use":
                grant = Grant.objects.filter(state=GrantState.RESERVED).order_by("?").first()
                return str(grant and actions.use_grant(grant.pk, by=grant.holder, at=AT) is not None)
            case "expire":
                return str(actions.expire_grants(at=AT + timedelta(hours=1)) >= 0)
            case "delete":
                actions.revoke_grants_for_contact(dice.choice(contacts), at=AT)
            case _:
                capture(agent, 1)
        return "done"

    _at_once([lambda seed=seed: one(seed) for seed in range(400)])  # type: ignore[misc]

    window = QuotaWindow.objects.get(agent=agent, captured_count__gt=0)
    assert window.used_count == CountedContact.objects.filter(window=window).count()
    assert window.used_count <= queries.quota_of(agent, at=AT).allowed_count
    holding = Grant.objects.exclude(used_at=None, state=GrantState.EXPIRED)
    assert set(CountedContact.objects.values_list("contact_id", flat=True)) >= set(
        holding.filter(used_at__isnull=False).values_list("contact_id", flat=True)
    )


def test_leaving_while_coaches_ask_leaves_no_grant_open() -> None:
    activate(percent="90")
    agent = an_agent()
    capture(agent, 200)
    coaches = [a_coach(agent) for _ in range(AT_ONCE - 1)]

    def leave() -> str:
        actions.withdraw_agent(agent=agent, by=agent.person.username, at=AT)
        return "left"

    works = [lambda coach=coach: _granted(agent, coach) for coach in coaches]  # type: ignore[misc]
    answers = _at_once([*works[:20], leave, *works[20:]])

    assert set(answers) <= {"granted", "not_enrolled", "left"}
    assert not Grant.objects.live(AT).exists()


def test_deleting_while_coaches_ask_leaves_no_grant_open() -> None:
    activate(percent="90")
    agent = an_agent()
    capture(agent, 10)
    contact_id = uuid.uuid4()
    coaches = [a_coach(agent) for _ in range(AT_ONCE - 1)]

    def delete() -> str:
        actions.revoke_grants_for_contact(contact_id, at=AT)
        return "gone"

    works = [lambda coach=coach: _granted(agent, coach, contact_id) for coach in coaches]  # type: ignore[misc]
    answers = _at_once([*works[:20], delete, *works[20:]])

    assert set(answers) <= {"granted", "deleted", "gone"}
    assert not Grant.objects.live(AT).exists()
