"""Agent: other agents' recordings, deletions and accesses; the log; customers' data beyond the contact."""

import pytest

from leidraad.apps.charter.models import Grant
from leidraad.apps.people.models import Person
from tests.red_team.scene import (
    CHARTER_CHANGES,
    LEDGER_CHANGES,
    OTHERS_PASSWORDS,
    ROLE_CHANGES,
    Never,
    Scene,
    assert_never,
    named,
    rows_for,
)

ONE_CONTACT = {"contact_id": "contact"}
NEVER = [
    Never(
        "see other agents' recordings",
        pages=[
            ("contacts:contact", ONE_CONTACT),
            ("contacts:audio", ONE_CONTACT),
            ("contacts:alive", ONE_CONTACT),
        ],
        api=["/contacts/{contact}", "/contacts/{contact}/turns", "/contacts/{contact}/audio"],
        rows=[
            "SELECT text FROM contacts_turn WHERE agent_id <> %(bram)s",
            "SELECT id FROM contacts_contact WHERE agent_id <> %(bram)s",
            "SELECT wrapped_key FROM contacts_recording",
            "SELECT id FROM contacts_payload WHERE contact_id <> %(brams)s",
            "SELECT turn.text FROM contacts_turn AS turn JOIN contacts_contact AS contact ON contact.id = turn.contact_id"
            " WHERE contact.agent_id = %(agnes)s",
            "SELECT salt FROM ledger_subjectsalt",
        ],
    ),
    Never(
        "see other agents' deletions",
        pages=[
            ("contacts:contact", {"contact_id": "deleted"}),
            ("contacts:delete", {"contact_id": "deleted"}),
        ],
        api=["/contacts/{deleted}"],
        rows=[
            "SELECT id FROM contacts_contact WHERE quarantined_at IS NOT NULL",
            "SELECT payload_key FROM contacts_forgotten",
            "SELECT agent_id FROM charter_leftbehind",
        ],
    ),
    Never(
        "delete another agent's contact",
        posts=[("contacts:delete", ONE_CONTACT)],
        changes=[
            "DELETE FROM contacts_contact WHERE id = %(contact)s",
            "UPDATE contacts_contact SET quarantined_at = now(), shred_at = now() WHERE id = %(contact)s",
            "DELETE FROM contacts_turn WHERE contact_id = %(contact)s",
            "INSERT INTO charter_closedcontact (contact_id, closed_at) VALUES (%(contact)s, now())",
        ],
    ),
    Never(
        "take another agent's contact as their own",
        changes=[
            "UPDATE contacts_contact SET agent_id = %(bram)s WHERE id = %(contact)s",
            "UPDATE contacts_turn SET agent_id = %(bram)s",
            "INSERT INTO contacts_contactagent (contact_id, agent_id) VALUES (%(contact)s, %(bram)s)",
        ],
    ),
    Never(
        "see who else takes part, or was listened to",
        rows=[
            "SELECT agent_id FROM charter_enrolment WHERE agent_id <> %(bram)s",
            "SELECT agent_id FROM charter_agentnotice WHERE agent_id <> %(bram)s",
            "SELECT person_id FROM charter_access",
            "SELECT holder_id FROM charter_grant",
            "SELECT used_count FROM charter_quotawindow WHERE agent_id <> %(bram)s",
            "SELECT id FROM coaching_draw",
            "SELECT id FROM coaching_sidebyside",
            "SELECT id FROM coaching_coachingsession",
            "SELECT id FROM evaluation_caseconsent",
        ],
    ),
    Never("edit the log", changes=LEDGER_CHANGES),
    Never("change the charter or a quota", changes=CHARTER_CHANGES),
    Never(
        "enrol or withdraw somebody else",
        changes=[
            "INSERT INTO charter_enrolment (agent_id, joined_at) VALUES (%(left)s, now())",
            "UPDATE charter_enrolment SET left_at = now() WHERE agent_id = %(agnes)s",
        ],
    ),
    Never("become somebody else, or take a role", rows=OTHERS_PASSWORDS, changes=ROLE_CHANGES),
    Never(
        "see customers' data beyond the contact",
        rows=[
            "SELECT customer_key FROM contacts_servicerecord",
            "SELECT customer_keys FROM contacts_customerrequest",
            "SELECT customer_key FROM contacts_customerobjection",
            "SELECT customer_key FROM contacts_contact WHERE agent_id <> %(bram)s",
        ],
    ),
]


@pytest.mark.parametrize("never", NEVER, ids=named)
def test_an_agent_must_never(scene: Scene, never: Never) -> None:
    assert_never(scene, bram(scene), never)


def test_what_is_their_own_is_there(scene: Scene) -> None:
    """Else everything above could be closed because nothing is open."""
    assert rows_for(scene, bram(scene), "SELECT text FROM contacts_turn") != []
    assert rows_for(scene, scene.cast.agnes.person, "SELECT wrapped_key FROM contacts_recording") != []
    assert rows_for(scene, scene.cast.agnes.person, "SELECT person_id FROM charter_access") != []


def test_a_grant_of_their_own_cannot_be_made_by_an_agent(scene: Scene) -> None:
    before = Grant.objects.count()

    for path in ("/draws",):
        response = scene.api(bram(scene), path, method="post", data={"agent": "a1", "purpose": "coaching"})
        assert response.status_code in {403, 404}

    assert Grant.objects.count() == before


def bram(scene: Scene) -> Person:
    return scene.cast.bram.person
