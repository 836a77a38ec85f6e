"""Everybody who neither takes contacts nor coaches: what each must never see or do, on pages, over the API and in SQL."""

import pytest

from leidraad.apps.people.models import Person, Role
from tests.red_team.scene import (
    CHARTER_CHANGES,
    DELETIONS,
    LEDGER_CHANGES,
    LISTENED,
    MEASURED,
    OTHERS_PASSWORDS,
    ROLE_CHANGES,
    SOUND_AND_KEYS,
    TAKING_PART,
    WORDS,
    Never,
    Scene,
    assert_never,
    named,
    rows_for,
)

ONE_CONTACT = {"contact_id": "contact"}
HEARING = Never(
    "hear or read a contact",
    pages=[
        ("contacts:contact", ONE_CONTACT),
        ("contacts:audio", ONE_CONTACT),
        ("contacts:delete", ONE_CONTACT),
    ],
    posts=[("coaching:draw", {"agent_id": "agnes"}), ("contacts:delete", ONE_CONTACT)],
    api=["/contacts/{contact}/turns", "/contacts/{contact}/audio"],
    rows=[*WORDS, *SOUND_AND_KEYS],
)
NAMED_WORK = Never("see measurements or contacts of a named agent", rows=MEASURED)
NAMED_QUOTA = Never("see who was listened to, by whom, how often", rows=LISTENED)
VOLUNTEERS = Never("see who takes part, declined or left", rows=TAKING_PART)
DELETING = Never("see who deletes, or how often", rows=DELETIONS)
OTHERS = Never("become somebody else, or take a role", rows=OTHERS_PASSWORDS, changes=ROLE_CHANGES)
LOG = Never("alter the log", changes=LEDGER_CHANGES)
CHARTER = Never("raise the cap, or change the charter's text or a quota", changes=CHARTER_CHANGES)
COACHING = Never(
    "read what coach and agent agreed",
    rows=[
        "SELECT action FROM coaching_coachingsession",
        "SELECT agent_id FROM coaching_sidebyside",
        "SELECT agent_id FROM coaching_draw",
        "SELECT agent_id FROM coaching_nomination",
    ],
)
CASES = Never("see whose case it is without consent", rows=["SELECT agent_id FROM evaluation_caseconsent"])
CUSTOMERS = Never(
    "see which customer asked for what",
    rows=[
        "SELECT customer_keys FROM contacts_customerrequest",
        "SELECT customer_key FROM contacts_customerobjection",
    ],
)
INCIDENTS = Never(
    "handle or read incidents",
    pages=[("evaluation:incidents", {})],
    rows=["SELECT title FROM evaluation_incident"],
    changes=["DELETE FROM evaluation_incident"],
)
PASSAGE = Never(
    "look after the passage of contacts",
    pages=[("contacts:set_aside", {})],
    posts=[("contacts:retry_all", {})],
    api=["/contacts/{contact}"],
    rows=["SELECT name, path FROM contacts_setaside"],
)
EVERY = [HEARING, NAMED_WORK, NAMED_QUOTA, VOLUNTEERS, DELETING, OTHERS, LOG, CHARTER, COACHING]
NEVER: dict[Role, list[Never]] = {
    Role.TEAM_LEADER: [*EVERY, CASES, CUSTOMERS, INCIDENTS, PASSAGE],
    Role.QUALITY_ANALYST: [*EVERY, CASES, CUSTOMERS, INCIDENTS, PASSAGE],
    Role.DATA_PROTECTION_OFFICER: [*EVERY, CASES],
    Role.UNION_DELEGATE: [*EVERY, CASES, CUSTOMERS, INCIDENTS, PASSAGE],
    Role.PREVENTION_ADVISER: [*EVERY, CASES, CUSTOMERS, INCIDENTS, PASSAGE],
    Role.PLANNER: [*EVERY, CASES, CUSTOMERS, INCIDENTS, PASSAGE],
    Role.EXECUTIVE: [*EVERY, CASES, CUSTOMERS, INCIDENTS, PASSAGE],
    Role.ADMINISTRATOR: [*EVERY, CASES, CUSTOMERS, INCIDENTS],
    Role.CHARTER_KEEPER: [*EVERY, CASES, CUSTOMERS, INCIDENTS, PASSAGE],
    # The keeper of enrolments sees who takes part, and nothing of their work.
    Role.ENROLMENT_KEEPER: [each for each in EVERY if each is not VOLUNTEERS]
    + [CASES, CUSTOMERS, INCIDENTS, PASSAGE],
}
TRIED = [
    pytest.param(role, never, id=f"{role}-{named(never)}")
    for role, nevers in NEVER.items()
    for never in nevers
]


@pytest.mark.parametrize(("role", "never"), TRIED)
def test_who_does_not_take_part_must_never(scene: Scene, role: Role, never: Never) -> None:
    assert_never(scene, scene.cast.person(role), never)


@pytest.mark.parametrize("never", [*EVERY, CASES, CUSTOMERS, INCIDENTS, PASSAGE], ids=named)
def test_a_member_of_the_body_without_a_role_must_never(scene: Scene, never: Never) -> None:
    """Works councils and committees read reports; who signs in without a role sees charter and ledger."""
    assert_never(scene, scene.without_role, never)


def test_an_analyst_must_never_find_the_agent_behind_a_turn(scene: Scene) -> None:
    analyst = scene.cast.person(Role.QUALITY_ANALYST)
    response = scene.api(analyst, "/search?query=factuur")

    assert response.status_code == 200
    for hit in response.json()["hits"]:
        assert (hit["contact_id"], hit["started_at"]) == (None, None)
    columns = rows_for(
        scene,
        analyst,
        "SELECT column_name FROM information_schema.columns WHERE table_name = 'contacts_insightturn'",
    )
    assert not {name for (name,) in columns} & {
        "agent_id",
        "team_id",
        "contact_id",
        "customer_key",
        "started_at",
    }


def test_a_delegates_look_at_a_case_ends_with_the_consent(scene: Scene) -> None:
    delegate = scene.cast.person(Role.UNION_DELEGATE)
    given = give_consent(scene, withdrawn=False)

    assert rows_for(scene, delegate, "SELECT id FROM evaluation_caseconsent") == [(given,)]
    give_consent(scene, withdrawn=True)
    assert rows_for(scene, delegate, "SELECT id FROM evaluation_caseconsent") == []
    assert rows_for(scene, executive(scene), "SELECT id FROM evaluation_caseconsent") == []


def test_there_is_no_place_for_what_must_never_be_kept(scene: Scene) -> None:
    """No column for feelings of workers, for scores and ranks of people, or for membership of a union."""
    found = rows_for(
        scene,
        executive(scene),
        "SELECT table_name, column_name FROM information_schema.columns WHERE table_schema IN ('public', 'web')"
        " AND column_name ~ '(emotion|sentiment|mood|stress|score|rank|rating|member|affiliat)'",
    )

    assert found == []


def give_consent(scene: Scene, *, withdrawn: bool) -> int:
    from django.utils import timezone

    from leidraad.apps.evaluation.models import CaseConsent

    now = timezone.now()
    row, _ = CaseConsent.objects.update_or_create(
        agent=scene.cast.agnes,
        case="2026-7",
        defaults={
            "first_day": now.date(),
            "last_day": now.date(),
            "given_at": now,
            "withdrawn_at": now if withdrawn else None,
        },
    )
    return int(row.pk)


def executive(scene: Scene) -> Person:
    return scene.cast.person(Role.EXECUTIVE)
