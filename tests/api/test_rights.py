"""Who may do what over the API: each role at each address, and nobody further than on the pages."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from leidraad.apps.charter.models import Access, Grant
from leidraad.apps.coaching.actions import draw_contact
from leidraad.apps.contacts.models import Contact, SetAside
from leidraad.apps.ledger import actions as ledger
from leidraad.apps.ledger.models import Leaf
from leidraad.apps.ledger.queries import last_checkpoint
from leidraad.apps.people import actions as people
from tests.api.office import Office, chat_lines, facts, give_sound, read_contact

PROBLEM = "application/problem+json"
EVERYBODY = ("agnes", "bram", "cleo", "dirk", "adam", "ana", "dora", "uma", "lena", "sten")

# status of each address for each person; no grant has been given yet. "{own}" is a contact of Agnes.
STATUSES: dict[str, dict[str, int]] = {
    "/contacts": dict.fromkeys(EVERYBODY, 200),
    "/contacts/{own}": dict.fromkeys(EVERYBODY, 404) | {"agnes": 200, "adam": 200, "dora": 200},
    "/contacts/{own}/turns": dict.fromkeys(EVERYBODY, 404) | {"agnes": 200},
    "/contacts/{own}/audio": dict.fromkeys(EVERYBODY, 404) | {"agnes": 200},
    "/search?query=factuur": dict.fromkeys(EVERYBODY, 403)
    | {"agnes": 200, "bram": 200, "cleo": 200, "dirk": 200, "ana": 200},
    "/set-aside": dict.fromkeys(EVERYBODY, 200),
    "/grants": dict.fromkeys(EVERYBODY, 200),
    "/charter": dict.fromkeys(EVERYBODY, 200),
    "/charter/versions": dict.fromkeys(EVERYBODY, 200),
    "/charter/versions/1/statement?signatory=veld": dict.fromkeys(EVERYBODY, 200),
    "/charter/comparison?old=1&new=1": dict.fromkeys(EVERYBODY, 200),
    "/charter/quota": dict.fromkeys(EVERYBODY, 403) | {"agnes": 200, "bram": 200, "cleo": 200, "dirk": 200},
    "/ledger/checkpoint": dict.fromkeys(EVERYBODY, 200),
    "/ledger/leaves/{leaf}/proof": dict.fromkeys(EVERYBODY, 200),
    "/ledger/checkpoints/{size}": dict.fromkeys(EVERYBODY, 200),
    "/ledger/consistency?first=1&second={size}": dict.fromkeys(EVERYBODY, 200),
    "/ledger/witnesses": dict.fromkeys(EVERYBODY, 200),
}


@pytest.fixture
def contact(office: Office) -> Contact:
    """A chat of Agnes, read, with a recording, and a ledger with a signed state."""
    found = read_contact("Waar blijft mijn factuur?", "Die is onderweg")
    give_sound(found)
    ledger.integrate_leaves()
    return found


def _at(path: str, contact: Contact) -> str:
    first = Leaf.objects.order_by("pk").first()
    assert first is not None
    last = last_checkpoint()
    assert last is not None
    return path.format(own=contact.pk, leaf=first.pk, size=last.size)


@pytest.mark.parametrize("path", STATUSES)
def test_each_role_reaches_exactly_what_is_its_own(office: Office, contact: Contact, path: str) -> None:
    found = {who: office.get(_at(path, contact), who=who).status_code for who in EVERYBODY}

    assert found == STATUSES[path]


@pytest.mark.parametrize("path", STATUSES)
def test_without_a_token_nothing_is_shown(office: Office, contact: Contact, path: str) -> None:
    response = office.get(_at(path, contact), who=None)

    assert response.status_code == 401
    assert response.headers["Content-Type"] == PROBLEM
    assert response.headers["WWW-Authenticate"] == "Bearer"


def test_a_revoked_token_opens_nothing(office: Office) -> None:
    token = office.person("agnes").api_tokens.get()
    people.revoke_token(token, by="agnes", at=timezone.now())

    assert office.get("/contacts", who="agnes").status_code == 401


def test_a_deactivated_person_is_nobody_any_more(office: Office) -> None:
    people.deactivate_person(office.person("adam"), by="test", at=timezone.now())

    assert office.get("/contacts", who="adam").status_code == 401
    assert office.hand_over(chat_lines("hallo"), facts=facts()).status_code == 401


def test_a_wrong_scheme_and_a_made_up_token_are_refused_alike(office: Office) -> None:
    office.tokens |= {"made": "leidraad_made-up", "empty": ""}

    assert [office.get("/contacts", who=who).status_code for who in ("made", "empty")] == [401, 401]


@pytest.mark.parametrize("who", [name for name in EVERYBODY if name != "adam"])
def test_only_an_administrator_hands_contacts_over(office: Office, who: str) -> None:
    response = office.hand_over(chat_lines("hallo"), who=who, facts=facts())

    assert response.status_code == 403
    assert response.headers["Content-Type"] == PROBLEM
    assert response.json()["code"] == "not_your_role"
    assert not Contact.objects.exists()


def test_agents_list_their_own_contacts_and_administrators_all_of_them(
    office: Office, contact: Contact
) -> None:
    listed = {
        who: [row["id"] for row in office.get("/contacts", who=who).json()["contacts"]] for who in EVERYBODY
    }

    assert listed == {who: [str(contact.pk)] if who in {"agnes", "adam", "dora"} else [] for who in EVERYBODY}


def test_measurements_are_for_those_who_may_see_the_words(office: Office, contact: Contact) -> None:
    assert office.get(f"/contacts/{contact.pk}", who="agnes").json()["measurements"]
    assert office.get(f"/contacts/{contact.pk}", who="adam").json()["measurements"] is None


def test_a_coach_draws_reads_and_hears_and_the_agent_can_see_it(office: Office, contact: Contact) -> None:
    read_contact("Nog een vraag")  # half of two may be opened: one

    drawn = office.post("/draws", who="cleo", agent="a1", purpose="coaching")
    assert drawn.status_code == 201
    contact_id = drawn.json()["contact_id"]

    assert office.get(f"/contacts/{contact_id}/turns", who="cleo").json()["turns"]
    assert [row["contact_id"] for row in office.get("/grants", who="cleo").json()["grants"]] == [contact_id]
    assert office.get("/grants", who="agnes").json()["grants"] == []
    assert Access.objects.filter(agent=office.centre.agnes, person=office.centre.cleo).exists()


def test_a_grant_that_has_ended_opens_nothing(office: Office, contact: Contact) -> None:
    read_contact("Nog een vraag")
    grant = draw_contact(office.centre.agnes, by=office.centre.cleo, purpose="coaching", at=timezone.now())
    Grant.objects.filter(pk=grant.pk).update(expires_at=timezone.now() - timedelta(seconds=1))

    assert office.get(f"/contacts/{grant.contact_id}/turns", who="cleo").status_code == 404
    assert office.get("/grants", who="cleo").json()["grants"] == []


@pytest.mark.parametrize("who", [name for name in EVERYBODY if name not in {"cleo", "dirk"}])
def test_only_coaches_draw(office: Office, contact: Contact, who: str) -> None:
    response = office.post("/draws", who=who, agent="a1", purpose="coaching")

    assert (response.status_code, response.json()["code"]) == (403, "not_your_role")


def test_the_coach_of_another_team_does_not_find_the_agent(office: Office, contact: Contact) -> None:
    assert office.post("/draws", who="dirk", agent="a1", purpose="coaching").status_code == 404


def test_a_purpose_that_the_charter_forbids_is_refused_with_its_clauses(
    office: Office, contact: Contact
) -> None:
    before = Leaf.objects.count()

    response = office.post("/draws", who="cleo", agent="a1", purpose="sanction")

    assert response.status_code == 403
    assert response.json()["code"] == "charter_refuses"
    assert response.json()["clauses"]
    assert Leaf.objects.count() > before  # the refusal itself is in the ledger


def test_an_agent_without_contacts_gives_nothing_to_draw(office: Office) -> None:
    response = office.post("/draws", who="cleo", agent="a2", purpose="coaching")

    assert (response.status_code, response.json()["code"]) == (409, "nothing_to_draw")


def test_deleting_is_the_agents_own_and_leaves_a_leaf_that_can_be_proved(
    office: Office, contact: Contact
) -> None:
    others = [who for who in EVERYBODY if who != "agnes"]
    assert {office.delete(f"/contacts/{contact.pk}", who=who).status_code for who in others} == {404}

    response = office.delete(f"/contacts/{contact.pk}", who="agnes")

    assert response.status_code == 200
    leaf_id = response.json()["leaf_id"]
    assert not Contact.objects.exists()
    assert office.get(f"/ledger/leaves/{leaf_id}/proof", who="agnes").status_code == 409
    ledger.integrate_leaves()
    assert office.get(f"/ledger/leaves/{leaf_id}/proof", who="agnes").status_code == 200


def test_a_coach_with_a_grant_cannot_delete(office: Office, contact: Contact) -> None:
    read_contact("Nog een vraag")
    grant = draw_contact(office.centre.agnes, by=office.centre.cleo, purpose="coaching", at=timezone.now())

    response = office.delete(f"/contacts/{grant.contact_id}", who="cleo")

    assert (response.status_code, response.json()["code"]) == (403, "charter_refuses")
    assert Contact.objects.filter(pk=grant.contact_id).exists()


@pytest.mark.parametrize(
    ("who", "agents"), [("agnes", ["a1"]), ("bram", ["a2"]), ("cleo", ["a1"]), ("dirk", [])]
)
def test_the_quota_is_shown_to_its_agent_and_to_the_coach_of_those_who_take_part(
    office: Office, contact: Contact, who: str, agents: list[str]
) -> None:
    quotas = office.get("/charter/quota", who=who).json()["quotas"]

    assert [row["agent"] for row in quotas] == agents


def test_the_quota_counts_what_was_captured_and_opened(office: Office, contact: Contact) -> None:
    read_contact("Nog een vraag")
    draw_contact(office.centre.agnes, by=office.centre.cleo, purpose="coaching", at=timezone.now())

    (quota,) = office.get("/charter/quota", who="agnes").json()["quotas"]

    counts = {name: value for name, value in quota.items() if name.endswith("_count")}
    assert counts == {"captured_count": 2, "allowed_count": 1, "used_count": 1, "remaining_count": 0}
    assert quota["percent"] == 50.0


def test_what_was_set_aside_is_for_its_agent_and_for_those_who_look_after_it(office: Office) -> None:
    office.hand_over(b"no format at all", name="x.bin", facts=facts())
    assert SetAside.objects.count() == 1

    seen = {who: len(office.get("/set-aside", who=who).json()["set_aside"]) for who in EVERYBODY}

    assert {who for who, count in seen.items() if count} == {"adam", "dora"}


@pytest.mark.parametrize("who", [name for name in EVERYBODY if name != "adam"])
def test_only_an_administrator_has_something_read_again(office: Office, who: str) -> None:
    set_aside_id = office.hand_over(b"no format at all", name="x.bin", facts=facts()).json()["set_aside_id"]

    assert office.post(f"/set-aside/{set_aside_id}/retry", who=who).status_code == 403


def test_the_charter_speaks_the_language_of_the_request(office: Office) -> None:
    from django.test import Client

    def titles(language: str) -> list[str]:
        headers = {"Authorization": f"Bearer {office.tokens['sten']}", "Accept-Language": language}
        answer: Any = Client().get("/api/v1/charter", headers=headers).json()
        return [clause["title"] for clause in answer["clauses"]]

    spoken = {language: titles(language) for language in ("nl-BE", "fr", "de", "en", "ja")}

    assert spoken["nl-BE"][0] == "Waar en wanneer"
    assert spoken["fr"][0] == "Où et quand"
    assert spoken["de"][0] == "Wo und wann"
    assert spoken["en"] == spoken["ja"]
    assert {len(each) for each in spoken.values()} == {22}


def test_the_database_is_asked_for_health_without_a_token(office: Office) -> None:
    response = office.get("/health", who=None)

    assert (response.status_code, response.json()) == (200, {"status": "ok"})
