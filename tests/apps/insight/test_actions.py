"""Every change of what is asked of contacts is in the ledger, and nothing that changed nothing."""

import json
from hashlib import sha256
from typing import Any

import pytest
from django.utils import timezone

from leidraad.apps.insight.actions import (
    CasesFail,
    ChangedMeanwhile,
    Draft,
    NamedByOthers,
    add_starters,
    delete_category,
    has_missing_starters,
    save_category,
)
from leidraad.apps.insight.models import Category
from leidraad.apps.ledger.models import Leaf
from leidraad.apps.people.models import Person, Role
from leidraad.domain.language.categories.starter_set import STARTER_REASONS, starter_names
from tests.people import Cast

pytestmark = pytest.mark.django_db


@pytest.fixture
def analyst(cast: Cast) -> Person:
    return cast.person(Role.QUALITY_ANALYST)


def keep(analyst: Person, text: str = "opzeggen", *, key: str = "opzeg", **more: Any) -> None:
    draft = Draft(key, text, {"nl": "Opzegging"}, *more.pop("cases", ()))
    save_category(draft, by=analyst, at=timezone.now(), **more)


def leaves() -> list[tuple[str, dict[str, Any]]]:
    """What the ledger tells of categories, in order."""
    rows = Leaf.objects.filter(event__startswith="insight:").order_by("pk")
    return [(row.event, json.loads(row.body)["data"]) for row in rows]


def digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()


def test_a_new_category_and_each_change_of_it_are_told(analyst: Person) -> None:
    keep(analyst)
    keep(analyst, "~opzeggen", from_number=1)

    told = {"category": "opzeg", "cases": 0, "failing": 0}
    assert leaves() == [
        ("insight:category:added", {**told, "version": 1, "text_sha256": digest("opzeggen")}),
        ("insight:category:changed", {**told, "version": 2, "text_sha256": digest("~opzeggen")}),
    ]


def test_neither_the_expression_nor_who_wrote_it_can_be_read_in_the_ledger(analyst: Person) -> None:
    keep(analyst, '"de heer voorbeeldnaam"')

    body = Leaf.objects.get(event="insight:category:added").body
    assert "voorbeeldnaam" not in body
    assert analyst.username not in body


def test_other_cases_are_a_change_though_the_version_stays(analyst: Person) -> None:
    keep(analyst)
    keep(analyst, from_number=1, cases=(("ik wil opzeggen",),))
    keep(analyst, from_number=1, cases=(("ik wil opzeggen", ""),))  # the same again

    assert [(event, data["version"], data["cases"]) for event, data in leaves()] == [
        ("insight:category:added", 1, 0),
        ("insight:category:changed", 1, 1),
    ]


def test_it_is_told_when_a_category_is_kept_though_cases_fail(analyst: Person) -> None:
    keep(analyst, cases=(("ik blijf",),), confirmed=True)

    ((_, data),) = leaves()
    assert data["failing"] == 1


def test_whether_it_is_a_reason_for_contact_goes_with_the_version_and_is_told(analyst: Person) -> None:
    def kept(is_reason: bool | None, *, from_number: int | None) -> bool:
        draft = Draft("opzeg", "opzeggen", {}, is_reason=is_reason)
        return save_category(draft, by=analyst, at=timezone.now(), from_number=from_number).is_reason

    assert not kept(None, from_number=None)
    assert kept(True, from_number=1)
    assert kept(None, from_number=2)  # as it was: no version, nothing to tell
    assert not kept(False, from_number=2)

    assert [(data["version"], data.get("is_reason", False)) for _event, data in leaves()] == [
        (1, False),
        (2, True),
        (3, False),
    ]


def test_the_starter_categories_that_tell_a_reason_are_reasons(analyst: Person) -> None:
    add_starters(by=analyst, at=timezone.now())

    reasons = Category.objects.filter(versions__is_reason=True)
    assert set(reasons.values_list("key", flat=True)) == STARTER_REASONS < set(starter_names())


def test_what_was_refused_is_not_told(analyst: Person) -> None:
    with pytest.raises(CasesFail):
        keep(analyst, cases=(("ik blijf",),))
    with pytest.raises(ChangedMeanwhile):
        keep(analyst, from_number=3)
    assert leaves() == []


def test_a_removal_is_told_with_the_categories_that_name_it(analyst: Person) -> None:
    keep(analyst)
    keep(analyst, "@opzeg AND klacht", key="boos")
    row = Category.objects.get(key="opzeg")

    with pytest.raises(NamedByOthers):
        delete_category(row, by=analyst, at=timezone.now())
    assert len(leaves()) == 2
    delete_category(row, by=analyst, at=timezone.now(), confirmed=True)

    assert leaves()[-1] == (
        "insight:category:removed",
        {"category": "opzeg", "version": 1, "named_by": ["boos"]},
    )


def test_the_starter_set_is_told_once_with_what_was_missing_of_it(analyst: Person) -> None:
    assert has_missing_starters()
    add_starters(by=analyst, at=timezone.now())
    assert not has_missing_starters()
    add_starters(by=analyst, at=timezone.now())
    delete_category(Category.objects.get(key="outage"), by=analyst, at=timezone.now())
    assert has_missing_starters()
    add_starters(by=analyst, at=timezone.now())

    added = [data["categories"] for event, data in leaves() if event == "insight:starters:added"]
    assert added == [list(starter_names()), ["outage"]]
