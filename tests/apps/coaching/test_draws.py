"""Asking for a contact: chance chooses by the committed seed, once, and everything can be computed again."""

import json
import re
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from leidraad.apps.charter import actions as charter
from leidraad.apps.charter.models import ChosenBy, Grant, GrantState
from leidraad.apps.coaching import actions, queries
from leidraad.apps.coaching.models import Draw, DrawWindow, Outcome
from leidraad.apps.contacts.models import Contact
from leidraad.apps.ledger import actions as ledger
from leidraad.apps.ledger.events import Event
from leidraad.apps.ledger.models import Leaf, SubjectSalt
from leidraad.apps.people import actions as people
from leidraad.apps.people.models import Role
from leidraad.domain.charter.draws import draws_from_json, findings_of, seed_commitment
from leidraad.domain.charter.requests import CharterRefusal
from leidraad.domain.contacts.turns import Channel
from leidraad.engines.key_store import KeyUnavailable
from tests.factories import make_written
from tests.people import Cast, make_person

pytestmark = pytest.mark.django_db


@pytest.fixture
def contacts(cast: Cast) -> list[Contact]:
    """Eight chats and four e-mails of Agnes: half of them may be opened."""
    channels = [Channel.CHAT] * 8 + [Channel.EMAIL] * 4
    return [make_written(cast.agnes, channel=channel) for channel in channels]


def ask(cast: Cast, **kwargs: object) -> Grant:
    at = kwargs.pop("at", None) or timezone.now()
    coach = kwargs.pop("coach", None) or cast.cleo
    return actions.draw_contact(cast.agnes, by=coach, purpose="coaching", at=at, **kwargs)  # type: ignore[arg-type]


def open_it(grant: Grant) -> None:
    assert charter.use_grant(grant.pk, by=grant.holder, at=timezone.now()) is not None


def test_the_commitment_is_in_the_ledger_before_the_draw_and_the_draw_before_the_grant(
    cast: Cast, contacts: list[Contact]
) -> None:
    grant = ask(cast)

    events = list(Leaf.objects.order_by("pk").values_list("event", flat=True))
    positions = [events.index(e) for e in (Event.SEED_COMMITTED, Event.CONTACT_DRAWN, Event.GRANT_RESERVED)]
    assert positions == sorted(positions)
    draw = Draw.objects.get(pk=grant.draw_id)
    assert (draw.number, draw.contact_id, grant.chosen_by) == (1, grant.contact_id, ChosenBy.DRAW)
    leaf = json.loads(Leaf.objects.get(event=Event.CONTACT_DRAWN).body)
    assert leaf["data"]["digest"] == bytes(draw.digest).hex()
    assert leaf["data"]["candidates"] == 12
    assert str(grant.contact_id) not in json.dumps(leaf)


def test_what_was_drawn_and_not_opened_stays_the_next_draw(cast: Cast, contacts: list[Contact]) -> None:
    first = ask(cast)
    charter.expire_grants(at=timezone.now() + timedelta(hours=1))
    again = [ask(cast, at=timezone.now() + timedelta(hours=2)) for _ in range(3)]

    assert {grant.contact_id for grant in again} == {first.contact_id}
    assert DrawWindow.objects.get(team=cast.linde).last_number == 1
    assert Leaf.objects.filter(event=Event.CONTACT_DRAWN).count() == 1


def test_once_opened_the_next_draw_is_another_contact(cast: Cast, contacts: list[Contact]) -> None:
    drawn = []
    for _ in range(6):
        grant = ask(cast)
        open_it(grant)
        drawn.append(grant.contact_id)

    assert len(set(drawn)) == 6
    with pytest.raises(CharterRefusal):
        ask(cast)
    assert list(Draw.objects.order_by("number").values_list("number", flat=True)) == [1, 2, 3, 4, 5, 6]


def test_two_coaches_are_never_given_the_same_contact(cast: Cast, contacts: list[Contact]) -> None:
    colleague = make_person("cato", "Cato Kers")
    people.assign_role(colleague, role=Role.COACH, team=cast.linde, by="test", at=timezone.now())

    assert ask(cast).contact_id != ask(cast, coach=colleague).contact_id


def test_a_drawn_contact_that_is_gone_makes_room_for_the_next_draw(
    cast: Cast, contacts: list[Contact]
) -> None:
    first = ask(cast)
    charter.revoke_grants_for_contact(first.contact_id, at=timezone.now())
    Contact.objects.filter(pk=first.contact_id).delete()
    second = ask(cast)

    assert second.contact_id != first.contact_id
    assert Draw.objects.get(pk=first.draw_id).outcome == Outcome.GONE


def test_nothing_ready_is_nothing_to_draw(cast: Cast) -> None:
    with pytest.raises(actions.NothingToDraw):
        ask(cast)
    assert not Draw.objects.exists()


def test_a_refusal_takes_no_number_and_is_in_the_ledger(cast: Cast, contacts: list[Contact]) -> None:
    with pytest.raises(CharterRefusal):
        actions.draw_contact(cast.agnes, by=cast.dirk, purpose="coaching", at=timezone.now())
    with pytest.raises(CharterRefusal):
        actions.draw_contact(cast.agnes, by=cast.cleo, purpose="appraisal", at=timezone.now())

    assert not Draw.objects.exists()
    assert Leaf.objects.filter(event=Event.GRANT_REFUSED).count() == 2


def test_a_stratum_narrows_the_draw_where_the_charter_agreed_to_it(
    cast: Cast, contacts: list[Contact]
) -> None:
    emails = {contact.pk for contact in contacts if contact.channel == Channel.EMAIL}
    grant = ask(cast, stratum={"channel": "email"})

    assert grant.contact_id in emails
    draw = Draw.objects.get(pk=grant.draw_id)
    assert (draw.stratum, len(bytes(draw.candidates)) // 32) == ({"channel": "email"}, 4)


@pytest.mark.parametrize(
    "stratum", [{"language": "nl"}, {"queue": "facturen"}, {"channel": "email", "queue": "x"}]
)
def test_a_stratum_that_was_not_agreed_is_refused(
    cast: Cast, contacts: list[Contact], stratum: dict[str, str]
) -> None:
    if "queue" in stratum and "channel" in stratum:
        Contact.objects.update(queue="x")
    with pytest.raises(CharterRefusal) as caught:
        ask(cast, stratum=stratum)
    assert [str(reason.code) for reason in caught.value.decision.reasons] == ["not_chosen_as_agreed"]


def test_asking_for_another_stratum_gives_the_unopened_draw_all_the_same(
    cast: Cast, contacts: list[Contact]
) -> None:
    first = ask(cast, stratum={"channel": "email"})

    assert ask(cast, stratum={"channel": "chat"}).contact_id == first.contact_id


def test_at_the_months_end_the_seed_is_revealed_and_everybody_can_compute_every_draw(
    cast: Cast, contacts: list[Contact]
) -> None:
    for _ in range(4):
        open_it(ask(cast))
    window = DrawWindow.objects.get(team=cast.linde)
    assert window.seed is None
    assert actions.reveal_seeds(at=timezone.now()) == 0

    assert actions.reveal_seeds(at=timezone.now() + timedelta(days=32)) >= 1

    window.refresh_from_db()
    text = queries.window_file("linde", window.starts_on)
    assert text is not None
    published = draws_from_json(text)
    assert published.seed is not None
    assert seed_commitment(published.seed) == bytes(window.seed_commitment)
    assert (len(published.draws), findings_of(published)) == (4, [])
    told = json.loads(Leaf.objects.get(event=Event.SEED_REVEALED).body)["data"]
    assert (told["seed"], told["draws"]) == (published.seed.hex(), 4)


def test_the_public_file_names_nobody_and_no_contact(cast: Cast, contacts: list[Contact]) -> None:
    open_it(ask(cast))
    starts_on = DrawWindow.objects.get(team=cast.linde).starts_on

    text = queries.window_file("linde", starts_on) or ""

    for secret in (*(str(contact.pk) for contact in contacts), "agnes", "cleo"):
        assert secret not in text
    assert not re.search(rf"\b{cast.agnes.code}\b", text)  # a hash may end in the same letters


def test_a_draw_is_computed_again_after_its_contacts_and_their_salts_are_gone(
    cast: Cast, contacts: list[Contact]
) -> None:
    open_it(ask(cast))
    for contact in contacts:
        ledger.forget_subject(str(contact.pk))
        contact.delete()
    actions.reveal_seeds(at=timezone.now() + timedelta(days=32))
    window = DrawWindow.objects.get(team=cast.linde)

    assert not SubjectSalt.objects.filter(subject__in=[str(contact.pk) for contact in contacts]).exists()
    assert findings_of(draws_from_json(queries.window_file("linde", window.starts_on) or "")) == []


def test_somebody_who_changes_a_draw_in_the_database_is_found(cast: Cast, contacts: list[Contact]) -> None:
    grant = ask(cast)
    open_it(grant)
    draw = Draw.objects.get(pk=grant.draw_id)
    listed = bytes(draw.candidates)
    others = [
        listed[at : at + 32] for at in range(0, len(listed), 32) if listed[at : at + 32] != bytes(draw.drawn)
    ]
    Draw.objects.filter(pk=draw.pk).update(drawn=others[0])
    actions.reveal_seeds(at=timezone.now() + timedelta(days=32))
    window = DrawWindow.objects.get(team=cast.linde)

    found = findings_of(draws_from_json(queries.window_file("linde", window.starts_on) or ""))
    assert {str(each.fault) for each in found} == {"not_the_first", "wrong_leaf"}


def test_without_the_key_of_the_seeds_nothing_is_drawn(
    cast: Cast, contacts: list[Contact], data_folder: Path
) -> None:
    open_it(ask(cast))
    (data_folder / "keys" / "draw-keys.json").unlink()

    with pytest.raises(KeyUnavailable):
        ask(cast)
    assert Draw.objects.count() == 1


def test_the_months_of_all_teams_are_committed_ahead(cast: Cast) -> None:
    end_of_november = datetime(2026, 11, 29, 12, tzinfo=UTC)
    assert actions.open_windows(at=end_of_november) >= 4
    assert actions.open_windows(at=end_of_november) == 0

    rows = DrawWindow.objects.filter(team=cast.linde).values_list("starts_on", "committed_at")
    assert {str(day) for day, _at in rows} == {"2026-11-01", "2026-12-01"}
    seeds = {bytes(row.seed_commitment) for row in DrawWindow.objects.all()}
    assert len(seeds) == DrawWindow.objects.count()


def test_the_database_refuses_a_grant_that_nothing_chose(cast: Cast, contacts: list[Contact]) -> None:
    grant = ask(cast)
    others = [contact for contact in contacts if contact.pk != grant.contact_id]
    for wrong in (
        {"contact_id": others[0].pk},  # another contact than was drawn
        {"agent_id": cast.others[0].pk},  # another agent's
        {"holder_id": cast.dirk.pk},  # for another coach
        {"draw_id": None},  # no draw at all
        {"draw_id": None, "chosen_by": ""},
        {"draw_id": None, "chosen_by": "manager"},
        {"draw_id": UUID(int=1)},
        {"draw_id": None, "nomination_id": UUID(int=1), "chosen_by": ChosenBy.NOMINATION},
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            Grant.objects.filter(pk=grant.pk).update(**wrong)


def test_the_database_refuses_two_unopened_draws_of_one_coach(cast: Cast, contacts: list[Contact]) -> None:
    draw = Draw.objects.get(pk=ask(cast).draw_id)
    draw.pk, draw.number, draw.contact_id = UUID(int=7), 2, contacts[0].pk
    with pytest.raises(IntegrityError), transaction.atomic():
        draw.save(force_insert=True)


def test_leaving_ends_what_was_drawn(cast: Cast, contacts: list[Contact]) -> None:
    grant = ask(cast)
    charter.withdraw_agent(agent=cast.agnes, by="agnes", at=timezone.now())

    grant.refresh_from_db()
    assert grant.state == GrantState.REVOKED
    with pytest.raises(CharterRefusal):
        ask(cast)
