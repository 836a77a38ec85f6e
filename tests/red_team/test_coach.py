"""Coach: choosing a contact, listening without right, and what is not theirs to see or to hand on."""

import pytest
from django.utils import timezone

from leidraad.apps.charter import actions as charter
from leidraad.apps.contacts.actions import deletion
from leidraad.apps.contacts.models import Contact
from leidraad.apps.people.models import Person
from tests.red_team.scene import (
    CLOSED,
    LEDGER_CHANGES,
    OTHERS_PASSWORDS,
    ROLE_CHANGES,
    Never,
    Scene,
    assert_never,
    changed_by,
    named,
    rows_for,
)

ONE_CONTACT = {"contact_id": "contact"}
NOT_GRANTED = [
    "SELECT text FROM contacts_turn WHERE contact_id <> %(opened)s",
    "SELECT id FROM contacts_contact WHERE id <> %(opened)s",
    "SELECT wrapped_key FROM contacts_recording WHERE contact_id <> %(opened)s",
    "SELECT measurements FROM contacts_contact WHERE id <> %(opened)s",
    "SELECT sealed FROM contacts_payload",
    "SELECT salt FROM ledger_subjectsalt",
]
CLEO = [
    Never(
        "open a contact that was not drawn",
        pages=[("contacts:contact", ONE_CONTACT), ("contacts:audio", ONE_CONTACT)],
        api=["/contacts/{contact}", "/contacts/{contact}/turns", "/contacts/{contact}/audio"],
        rows=NOT_GRANTED,
    ),
    Never(
        "choose a contact by a flag, a name search or an unhappy customer",
        rows=[
            "SELECT id FROM contacts_contact WHERE measurements IS NOT NULL AND id <> %(opened)s",
            "SELECT contact_id FROM contacts_turn WHERE text ILIKE '%%klacht%%' AND contact_id <> %(opened)s",
            "SELECT contact_id FROM contacts_turn WHERE text ILIKE '%%factuur%%' AND contact_id <> %(opened)s",
            "SELECT name FROM contacts_setaside",
        ],
        changes=[
            "INSERT INTO charter_grant (id, contact_id, captured_at, agent_id, holder_id, window_id, purpose, state,"
            " reserved_at, expires_at, clause_ids, decision, chosen_by)"
            " SELECT gen_random_uuid(), %(contact)s, now(), agent_id, acting.person(), id, 'coaching', 'used', now(),"
            " now() + interval '1 hour', '[]', '{}', '' FROM charter_quotawindow WHERE agent_id = %(agnes)s LIMIT 1",
            "UPDATE charter_grant SET contact_id = %(contact)s",
            "UPDATE coaching_draw SET contact_id = %(contact)s",
            "UPDATE coaching_drawwindow SET seed_commitment = '', last_number = 0",
            "INSERT INTO coaching_nomination (id, contact_id, agent_id, nominated_at)"
            " VALUES (gen_random_uuid(), %(contact)s, %(agnes)s, now())",
        ],
    ),
    Never(
        "go beyond the cap or make a right last longer",
        changes=[
            "UPDATE charter_quotawindow SET used_count = 0",
            "UPDATE charter_quotawindow SET captured_count = 1000",
            "DELETE FROM charter_countedcontact",
            "UPDATE charter_grant SET expires_at = now() + interval '1 year'",
            "UPDATE charter_grant SET state = 'used', ended_at = NULL",
        ],
    ),
    Never(
        "open something without its being written down",
        changes=[
            "DELETE FROM charter_access",
            "UPDATE charter_access SET person_id = %(agnes_person)s",
            "INSERT INTO charter_access (contact_id, agent_id, person_id, what, purpose, clause_ids, opened_at)"
            " VALUES (%(contact)s, %(agnes)s, %(agnes_person)s, 'audio', 'coaching', '[]', now())",
            *LEDGER_CHANGES,
        ],
    ),
    Never(
        "see who declined or left, or how often an agent deletes",
        rows=[
            "SELECT agent_id FROM charter_enrolment WHERE left_at IS NOT NULL",
            "SELECT agent_id FROM charter_leftbehind",
            "SELECT agent_id FROM charter_agentnotice",
            "SELECT id FROM contacts_contact WHERE quarantined_at IS NOT NULL",
            "SELECT payload_key FROM contacts_forgotten",
        ],
    ),
    Never(
        "write an agreed action for somebody else, or settle it for the agent",
        changes=[
            "INSERT INTO coaching_coachingsession (id, agent_id, coach_id, kind, held_at, proposed_action, action, annex,"
            " written_at) SELECT gen_random_uuid(), %(agnes)s, %(agnes_person)s, 'side_by_side', now(), '', '', '', now()",
            "UPDATE coaching_coachingsession SET settled_at = now()",
        ],
    ),
    Never("become somebody else, or take a role", rows=OTHERS_PASSWORDS, changes=ROLE_CHANGES),
]
DIRK = [
    Never(
        "reach the contacts of agents not assigned",
        pages=[("contacts:contact", {"contact_id": "opened"}), ("contacts:audio", {"contact_id": "opened"})],
        posts=[("coaching:draw", {"agent_id": "agnes"})],
        api=["/contacts/{opened}", "/contacts/{opened}/turns"],
        rows=[
            "SELECT text FROM contacts_turn",
            "SELECT id FROM contacts_contact",
            "SELECT holder_id FROM charter_grant",
            "SELECT used_count FROM charter_quotawindow",
            "SELECT agent_id FROM charter_enrolment",
        ],
    ),
]


@pytest.mark.parametrize("never", CLEO, ids=named)
def test_a_coach_must_never(scene: Scene, never: Never) -> None:
    assert_never(scene, scene.cast.cleo, never)


@pytest.mark.parametrize("never", DIRK, ids=named)
def test_a_coach_of_another_team_must_never(scene: Scene, never: Never) -> None:
    assert_never(scene, scene.cast.dirk, never)


def test_what_was_drawn_is_there(scene: Scene) -> None:
    assert rows_for(scene, scene.cast.cleo, "SELECT text FROM contacts_turn") != []
    assert scene.client(scene.cast.cleo).get(f"/contacts/{scene.opened.pk}").status_code == 200


def test_a_coach_must_never_listen_after_a_deletion(scene: Scene) -> None:
    deletion.delete_contact(scene.opened, by=scene.cast.agnes.person, at=timezone.now())

    assert_closed(scene, scene.cast.cleo, scene.opened)


def test_a_coach_must_never_listen_after_the_agent_left(scene: Scene) -> None:
    charter.withdraw_agent(agent=scene.cast.agnes, by="agnes", at=timezone.now())

    assert_closed(scene, scene.cast.cleo, scene.opened)


def test_a_coach_must_never_use_a_right_that_ran_out(scene: Scene) -> None:
    from leidraad.apps.charter.models import Grant

    Grant.objects.update(expires_at=timezone.now())

    assert_closed(scene, scene.cast.cleo, scene.opened)
    assert (
        changed_by(scene, scene.cast.cleo, "UPDATE charter_grant SET expires_at = now() + interval '1 day'")
        == 0
    )


def assert_closed(scene: Scene, person: Person, contact: Contact) -> None:
    assert scene.client(person).get(f"/contacts/{contact.pk}").status_code in CLOSED
    assert scene.client(person).get(f"/contacts/{contact.pk}/audio").status_code in CLOSED
    assert scene.api(person, f"/contacts/{contact.pk}/turns").status_code in CLOSED
    assert rows_for(scene, person, "SELECT text FROM contacts_turn") == []
    assert rows_for(scene, person, "SELECT wrapped_key FROM contacts_recording") == []
