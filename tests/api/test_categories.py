"""Categories for programs: read, written with their cases tried first, and counted above the threshold."""

from typing import Any

import pytest
from django.test import Client

from leidraad.apps.insight.models import CategoryVersion
from tests.api.office import Office, read_contact

pytestmark = pytest.mark.django_db


def put(office: Office, key: str, *, who: str = "ana", **values: Any) -> Any:
    return Client().put(
        f"/api/v1/categories/{key}",
        values,
        content_type="application/json",
        headers=office._headers(who),
    )


def test_a_category_is_added_changed_and_read(office: Office) -> None:
    added = put(office, "leave", text="~opzeggen", titles={"nl": "Weg"}, hits=["ik wil opzeggen"])
    changed = put(office, "leave", text="~opzeggen OR weg", from_version=1)

    assert (added.status_code, added.json()["version"]) == (200, 1)
    assert (changed.status_code, changed.json()["version"]) == (200, 2)
    for who in ("ana", "dora", "uma"):
        assert office.get("/categories/leave", who=who).json()["text"] == "~opzeggen OR weg"
        (row,) = office.get("/categories", who=who).json()["categories"]
        assert (row["key"], row["is_counted"]) == ("leave", False)


def test_a_program_says_that_a_category_is_a_reason_for_contact(office: Office) -> None:
    assert not put(office, "leave", text="~opzeggen").json()["is_reason"]
    assert put(office, "leave", text="~opzeggen", from_version=1, is_reason=True).json()["is_reason"]
    assert put(office, "leave", text="weg", from_version=2).json()["is_reason"]  # left out: as it was
    (row,) = office.get("/categories", who="dora").json()["categories"]
    assert (row["version"], row["is_reason"]) == (3, True)


def test_agents_coaches_and_administrators_have_no_business_there(office: Office) -> None:
    for who in ("agnes", "cleo", "adam"):
        assert office.get("/categories", who=who).status_code == 403
        assert put(office, "leave", who=who, text="weg").status_code == 403
    assert put(office, "leave", who="uma", text="weg").status_code == 403
    assert office.post("/categories/count", who="dora", text="weg").status_code == 403


def test_a_mistake_is_told_with_its_place(office: Office) -> None:
    answer = put(office, "leave", text="a NAER/5 b")

    assert answer.status_code == 422
    assert answer.json()["code"] == "category_unknown_operator"
    assert answer.json()["data"] == {"start": 2, "end": 8, "found": "NAER/5", "suggestion": "NEAR/5"}


def test_what_would_be_wrong_afterwards_is_refused(office: Office) -> None:
    put(office, "leave", text="weg")

    assert put(office, "leave", text="weg hier").json()["code"] == "category_operator_missing"
    assert put(office, "leave", text="verhuizen").json()["code"] == "changed_meanwhile"
    failing = put(office, "leave", text="weg", from_version=1, hits=["ik blijf"])
    assert (failing.status_code, failing.json()["data"]) == (409, {"failed": ["ik blijf"]})
    assert put(office, "new", text="weg").json()["code"] == "name_taken"
    assert CategoryVersion.objects.count() == 1


def test_a_count_of_too_few_agents_is_not_told(office: Office) -> None:
    read_contact("ik wil opzeggen", "goed")

    counted = office.post("/categories/count", who="ana", text="~opzeggen").json()
    nobody = office.post("/categories/count", who="ana", text="verhuizen").json()

    assert (counted["is_below"], counted["matched"], counted["share"]) == (True, None, None)
    assert (nobody["is_below"], nobody["matched"], nobody["total"]) == (True, None, None)


def test_a_period_that_makes_no_sense_is_refused(office: Office) -> None:
    def code(**days: str) -> str:
        told: str = office.post("/categories/count", who="ana", text="weg", **days).json()["code"]
        return told

    assert code(since="2026-05-02", until="2026-05-01") == "period_order"
    assert code(since="2019-05-02") == "period_too_long"
    assert code(until="0001-01-05") == "period_out_of_range"
