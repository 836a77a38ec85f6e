"""Handing a contact over: once, under the charter, and an answer that says exactly what became of it."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from django.utils import timezone
from pytest_django.fixtures import Settings

from leidraad.apps.contacts.models import Contact, Payload, SetAside, State
from leidraad.apps.ledger.models import Leaf
from tests.api.office import Office, chat_lines, facts
from tests.apps.contacts.centre import run_jobs

PROBLEM = "application/problem+json"


def test_a_chat_is_taken_in_read_and_can_be_followed(office: Office) -> None:
    response = office.hand_over(chat_lines("Waar blijft mijn factuur?", "Onderweg"), facts=facts())

    assert response.status_code == 201
    assert response.json()["outcome"] == "received"
    contact_id = response.json()["contact_id"]
    assert office.get(f"/contacts/{contact_id}", who="adam").json()["state"] == State.RECEIVED
    run_jobs()
    assert office.get(f"/contacts/{contact_id}", who="adam").json()["state"] == State.READY
    turns = office.get(f"/contacts/{contact_id}/turns", who="agnes").json()["turns"]
    assert [(turn["party"], turn["text"]) for turn in turns] == [
        ("customer", "Waar blijft mijn factuur?"),
        ("agent", "Onderweg"),
    ]


def test_the_same_bytes_again_change_nothing(office: Office) -> None:
    document = chat_lines("hallo")
    first = office.hand_over(document, facts=facts())

    again = office.hand_over(document, facts=facts(), name="other-name.jsonl")

    assert again.status_code == 200
    assert again.json() == {"outcome": "already_here", "contact_id": first.json()["contact_id"]}
    assert Contact.objects.count() == 1


def test_the_same_key_and_content_give_the_same_answer(office: Office) -> None:
    document, told = chat_lines("hallo"), facts()

    answers = [office.hand_over(document, facts=told, key="k1") for _ in range(3)]

    assert [answer.status_code for answer in answers] == [201, 201, 201]
    assert answers[0].json() == answers[-1].json()
    assert Contact.objects.count() == 1


def test_the_same_key_with_another_content_is_a_conflict(office: Office) -> None:
    office.hand_over(chat_lines("hallo"), facts=facts(), key="k1")

    response = office.hand_over(chat_lines("iets anders"), facts=facts(), key="k1")

    assert (response.status_code, response.json()["code"]) == (409, "key_used_otherwise")
    assert response.headers["Content-Type"] == PROBLEM
    assert Contact.objects.count() == 1


def test_the_same_key_of_two_persons_are_two_keys(office: Office) -> None:
    from leidraad.apps.people import actions as people
    from leidraad.apps.people.models import Role

    people.assign_role(
        office.person("sten"), role=Role.ADMINISTRATOR, team=None, by="test", at=timezone.now()
    )
    office.hand_over(chat_lines("hallo"), facts=facts(), key="k1")

    assert office.hand_over(chat_lines("dag"), who="sten", facts=facts(), key="k1").status_code == 201


def test_a_refusal_is_given_again_for_its_key_and_written_down_once(office: Office) -> None:
    document, told = chat_lines("hallo"), facts(agent="a2")  # Bram does not take part
    before = Leaf.objects.count()

    answers = [office.hand_over(document, facts=told, key="k1") for _ in range(2)]

    assert [answer.status_code for answer in answers] == [403, 403]
    assert answers[0].json() == answers[-1].json()
    assert Leaf.objects.count() == before + 1


def test_a_draw_with_the_same_key_draws_once(office: Office) -> None:
    for number in range(4):
        office.hand_over(chat_lines(f"vraag {number}"), facts=facts())
    run_jobs()

    answers = [office.post("/draws", who="cleo", key="d1", agent="a1", purpose="coaching") for _ in range(3)]

    assert [answer.status_code for answer in answers] == [201, 201, 201]
    assert len({answer.json()["id"] for answer in answers}) == 1


def test_what_the_charter_refuses_leaves_no_byte_behind(office: Office, data_folder: Path) -> None:
    response = office.hand_over(chat_lines("geheim woord"), facts=facts(agent="a2"))

    assert response.status_code == 403
    assert response.headers["Content-Type"] == PROBLEM
    problem = response.json()
    assert problem["code"] == "charter_refuses"
    assert problem["clauses"]
    assert [each["code"] for each in problem["data"]["reasons"]]
    assert not Contact.objects.exists()
    assert not Payload.objects.exists()
    assert not SetAside.objects.exists()
    assert not [path for path in (data_folder / "objects").rglob("*") if path.is_file()]


def test_an_unknown_agent_is_set_aside_under_a_number(office: Office) -> None:
    response = office.hand_over(chat_lines("hallo"), facts=facts(agent="nobody"))

    assert response.status_code == 422
    assert response.headers["Content-Type"] == PROBLEM
    problem = response.json()
    assert (problem["code"], problem["data"]) == ("unknown_agent", {"agent": "nobody"})
    assert SetAside.objects.get(pk=problem["set_aside_id"]).reason_code == "unknown_agent"


def test_facts_that_break_off_are_named_by_line_and_column(office: Office) -> None:
    response = office.hand_over(chat_lines("hallo"), facts='{"agent": "a1",\n "channel": }')

    assert (response.status_code, response.json()["code"]) == (422, "malformed_json")
    data = response.json()["data"]
    assert (data["line"], data["column"]) == (2, 13)


@pytest.mark.parametrize("text", ["[]", "3", '"agent"', "null"])
def test_facts_that_are_no_object_are_refused(office: Office, text: str) -> None:
    response = office.hand_over(chat_lines("hallo"), facts=text)

    assert (response.status_code, response.json()["code"]) == (422, "other_json")


def test_an_upload_over_the_limit_is_refused_before_it_is_kept(office: Office, settings: Settings) -> None:
    settings.ENVIRONMENT = replace(settings.ENVIRONMENT, upload_limit_bytes=100)

    response = office.hand_over(b"x" * 101, facts=facts())

    assert (response.status_code, response.json()["code"]) == (413, "too_large")
    assert response.headers["Content-Type"] == PROBLEM
    assert not SetAside.objects.exists()


def test_an_announced_upload_far_over_the_limit_is_not_even_read(office: Office, settings: Settings) -> None:
    settings.ENVIRONMENT = replace(settings.ENVIRONMENT, upload_limit_bytes=100)

    response = office.hand_over(b"x" * 2_000_000, facts=facts())

    assert (response.status_code, response.json()["code"]) == (413, "too_large")


@pytest.mark.parametrize(
    "name", ["../../etc/passwd", "a/b.jsonl", "..\\..\\b.jsonl", "/etc/cron.d/x", "a\x00b.jsonl", "."]
)
def test_a_name_that_leads_elsewhere_writes_nothing_elsewhere(
    office: Office, data_folder: Path, name: str
) -> None:
    before = set(data_folder.rglob("*"))

    response = office.hand_over(chat_lines("hallo"), name=name, facts=facts())

    assert response.status_code in {201, 422}
    made = set(data_folder.rglob("*")) - before
    assert all("etc" not in path.parts and "passwd" not in path.name for path in made)
    for row in Payload.objects.all():
        assert "/" not in row.name
        assert "\\" not in row.name
        assert ".." not in row.name


@pytest.mark.parametrize("value", ["\x00", "a\x00b", "\ud800"])
def test_characters_that_no_database_holds_are_answered_and_not_stumbled_over(
    office: Office, value: str
) -> None:
    told = json.dumps(facts(source_id=value, queue=value))

    response = office.hand_over(chat_lines("hallo"), facts=told)

    assert response.status_code in {201, 422}


def test_an_empty_file_is_named_as_such(office: Office) -> None:
    response = office.hand_over(b"", facts=facts())

    assert (response.status_code, response.json()["code"]) == (422, "empty_file")


def test_what_could_not_be_read_can_be_read_again_when_its_bytes_were_kept(office: Office) -> None:
    contact_id = office.hand_over(chat_lines("hallo"), facts=facts()).json()["contact_id"]
    contact = Contact.objects.get(pk=contact_id)

    from leidraad.apps.contacts.actions.intake import set_contact_aside
    from leidraad.domain.contacts.problems import IntakeProblem, ProblemCode

    set_contact_aside(contact, IntakeProblem(ProblemCode.NO_TURNS), at=timezone.now())
    (row,) = office.get("/set-aside", who="adam").json()["set_aside"]
    assert (row["can_be_retried"], row["contact_id"]) == (True, contact_id)
    assert office.get(f"/contacts/{contact_id}", who="adam").json()["reason"] == "no_turns"

    assert office.post(f"/set-aside/{row['id']}/retry", who="adam").status_code == 202

    assert office.get("/set-aside", who="adam").json()["set_aside"] == []
    assert office.get(f"/contacts/{contact_id}", who="adam").json()["reason"] is None


def test_what_was_not_kept_cannot_be_read_again(office: Office) -> None:
    set_aside_id = office.hand_over(b"no format", name="x.bin", facts=facts()).json()["set_aside_id"]

    response = office.post(f"/set-aside/{set_aside_id}/retry", who="adam")

    assert (response.status_code, response.json()["code"]) == (409, "nothing_kept")
