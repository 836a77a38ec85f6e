"""Agents offer contacts of their own, and only they; coaches open what is on offer, within the share."""

from datetime import timedelta

import pytest
from django.utils import timezone

from leidraad.apps.charter import actions as charter
from leidraad.apps.charter.models import ChosenBy, Grant, GrantState
from leidraad.apps.coaching import actions
from leidraad.apps.coaching.models import Nomination
from leidraad.apps.contacts.models import Contact, ContactAgent
from leidraad.apps.ledger.events import Event
from leidraad.apps.ledger.models import Leaf
from leidraad.domain.charter.requests import CharterRefusal
from tests.charters_in_force import put_in_force
from tests.factories import make_written
from tests.people import Cast, charter_text

pytestmark = pytest.mark.django_db


@pytest.fixture
def contacts(cast: Cast) -> list[Contact]:
    return [make_written(cast.agnes) for _ in range(4)]


def offer(cast: Cast, contact: Contact) -> Nomination:
    return actions.nominate(contact, agent=cast.agnes, by=cast.agnes.person, at=timezone.now())


def open_it(cast: Cast, nomination: Nomination) -> Grant:
    return actions.open_nomination(nomination, by=cast.cleo, purpose="coaching", at=timezone.now())


def test_an_offer_is_opened_and_counts_like_any_other(cast: Cast, contacts: list[Contact]) -> None:
    grant = open_it(cast, offer(cast, contacts[0]))

    assert (grant.contact_id, grant.chosen_by) == (contacts[0].pk, ChosenBy.NOMINATION)
    assert charter.quota_of(cast.agnes, at=timezone.now()).used_count == 1
    open_it(cast, offer(cast, contacts[1]))
    with pytest.raises(CharterRefusal) as caught:
        open_it(cast, offer(cast, contacts[2]))
    assert [str(reason.code) for reason in caught.value.decision.reasons] == ["cap_reached"]
    assert Leaf.objects.filter(event=Event.GRANT_REFUSED).count() == 1


def test_offering_twice_is_offering_once(cast: Cast, contacts: list[Contact]) -> None:
    assert offer(cast, contacts[0]) == offer(cast, contacts[0])
    assert Leaf.objects.filter(event=Event.CONTACT_NOMINATED).count() == 1


def test_nobody_offers_somebody_elses_contact(cast: Cast, contacts: list[Contact]) -> None:
    for agent, person in (
        (cast.agnes, cast.cleo),
        (cast.bram, cast.bram.person),
        (cast.agnes, cast.bram.person),
    ):
        with pytest.raises(CharterRefusal):
            actions.nominate(contacts[0], agent=agent, by=person, at=timezone.now())
    assert not Nomination.objects.exists()


def test_whoever_took_the_contact_over_may_offer_it_too(cast: Cast, contacts: list[Contact]) -> None:
    other = cast.others[0]
    for _ in range(2):
        make_written(other)
    ContactAgent.objects.create(contact=contacts[0], agent=other)
    nomination = actions.nominate(contacts[0], agent=other, by=other.person, at=timezone.now())

    grant = open_it(cast, nomination)

    assert grant.agent == other
    used = [charter.quota_of(agent, at=timezone.now()).used_count for agent in (cast.agnes, other)]
    assert used == [1, 1]


def test_taken_back_it_opens_to_nobody_and_what_was_reserved_ends(
    cast: Cast, contacts: list[Contact]
) -> None:
    nomination = offer(cast, contacts[0])
    grant = open_it(cast, nomination)
    actions.take_back(nomination, by=cast.agnes.person, at=timezone.now())

    grant.refresh_from_db()
    assert grant.state == GrantState.REVOKED
    with pytest.raises(actions.NominationGone):
        open_it(cast, nomination)
    actions.take_back(nomination, by=cast.agnes.person, at=timezone.now())
    assert Leaf.objects.filter(event=Event.NOMINATION_TAKEN_BACK).count() == 1


def test_once_opened_it_is_not_taken_back(cast: Cast, contacts: list[Contact]) -> None:
    nomination = offer(cast, contacts[0])
    grant = open_it(cast, nomination)
    charter.use_grant(grant.pk, by=cast.cleo, at=timezone.now())

    with pytest.raises(actions.NominationGone):
        actions.take_back(nomination, by=cast.agnes.person, at=timezone.now())


def test_a_deleted_contact_is_no_longer_on_offer(cast: Cast, contacts: list[Contact]) -> None:
    nomination = offer(cast, contacts[0])
    contacts[0].delete()

    with pytest.raises(actions.NominationGone):
        open_it(cast, nomination)


def test_a_coach_of_another_team_opens_nothing(cast: Cast, contacts: list[Contact]) -> None:
    nomination = offer(cast, contacts[0])

    with pytest.raises(CharterRefusal):
        actions.open_nomination(nomination, by=cast.dirk, purpose="coaching", at=timezone.now())
    with pytest.raises(CharterRefusal):
        actions.open_nomination(nomination, by=cast.cleo, purpose="ranking", at=timezone.now())


def test_a_charter_without_nominations_knows_none(cast: Cast, contacts: list[Contact]) -> None:
    at = timezone.now() - timedelta(days=60)
    text = charter_text(percent=50, at=at).replace(
        "methods: [committed_draw, nomination]", "methods: [committed_draw]"
    )
    put_in_force(text, at=at)

    with pytest.raises(CharterRefusal) as caught:
        offer(cast, contacts[0])
    assert [str(reason.clause_id) for reason in caught.value.decision.reasons] == ["C13"]
