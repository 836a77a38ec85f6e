"""Several contacts in one request: each with its own answer, and none in the way of another."""

import json
import tempfile
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from leidraad.apps.contacts.models import Contact, SetAside, State
from tests.api.office import Office, chat_lines, facts
from tests.apps.contacts.centre import run_jobs


def hand_over(
    office: Office, files: dict[str, bytes], told: Any, *, who: str = "adam", key: str | None = None
) -> Any:
    text = told if isinstance(told, str) else json.dumps(told)
    sent = [SimpleUploadedFile(name, data) for name, data in files.items()]
    headers = office._headers(who) | ({"Idempotency-Key": key} if key else {})
    return Client().post("/api/v1/contacts/batch", {"files": sent, "facts": text}, headers=headers)


def test_each_file_has_its_own_answer_in_the_order_in_which_they_came(office: Office) -> None:
    files = {
        "good.jsonl": chat_lines("hallo"),
        "broken.jsonl": b"not words",
        "refused.jsonl": chat_lines("dag"),
        "unknown.jsonl": chat_lines("goeiedag"),
    }
    told = {
        "good.jsonl": facts(),
        "broken.jsonl": facts(),
        "refused.jsonl": facts(agent="a2"),
        "unknown.jsonl": facts(agent="nobody"),
    }

    response = hand_over(office, files, told)

    assert response.status_code == 200
    results = response.json()["results"]
    assert [each["name"] for each in results] == list(files)
    assert [each["status"] for each in results] == [201, 422, 403, 422]
    assert [each["code"] for each in results] == [None, "malformed_json", "charter_refuses", "unknown_agent"]
    assert SetAside.objects.count() == 2
    run_jobs()
    assert Contact.objects.get().state == State.READY


def test_the_same_key_and_content_change_nothing(office: Office) -> None:
    files, told = {"one.jsonl": chat_lines("hallo")}, {"one.jsonl": facts()}

    first, again = (hand_over(office, files, told, key="k1") for _ in range(2))

    assert first.json() == again.json()
    assert Contact.objects.count() == 1


def test_the_same_bytes_twice_in_one_request_are_one_contact(office: Office) -> None:
    document, told = chat_lines("hallo"), facts()

    response = hand_over(
        office, {"one.jsonl": document, "two.jsonl": document}, {"one.jsonl": told, "two.jsonl": told}
    )

    assert [each["outcome"] for each in response.json()["results"]] == ["received", "already_here"]


def test_facts_that_cannot_be_read_are_refused_whole(office: Office) -> None:
    files = {"one.jsonl": chat_lines("hallo")}

    assert hand_over(office, files, "{").status_code == 422
    assert hand_over(office, files, "[]").status_code == 422
    assert not Contact.objects.exists()
    assert not SetAside.objects.exists()


def test_more_files_than_may_come_at_once_are_refused(office: Office) -> None:
    files = {f"{number}.jsonl": b"x" for number in range(51)}

    response = hand_over(office, files, {})

    assert response.status_code == 422
    assert response.json()["data"]["field"] == "files"


def test_only_an_administrator_hands_over(office: Office) -> None:
    assert hand_over(office, {"one.jsonl": b"x"}, {}, who="cleo").status_code == 403


def test_what_is_handed_over_never_lies_on_a_disk_in_the_clear(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*args: Any, **more: Any) -> None:
        raise AssertionError("a temporary file was made")

    monkeypatch.setattr(tempfile, "NamedTemporaryFile", refused)
    monkeypatch.setattr(tempfile, "mkstemp", refused)
    large = chat_lines("hallo") + b"\n" + b" " * 6_000_000

    response = hand_over(office, {"one.jsonl": large}, {"one.jsonl": facts()})

    assert response.json()["results"][0]["status"] == 201
