"""A scene that is put in again is the scene that was made, and one under other circumstances is made."""

from datetime import datetime

import pytest
from django.db import transaction

from leidraad.apps.people.models import Person
from tests import people as people_of_tests
from tests.kept_rows import every_row
from tests.people import Cast, make_cast
from tests.people_fixtures import data_folder

__all__ = ["data_folder"]

pytestmark = pytest.mark.django_db


def made_and_undone(*, with_others: bool = True) -> tuple[Cast, dict[str, bytes]]:
    """A cast and every row there is with it; the database is as before."""
    with transaction.atomic():
        cast = make_cast(with_others=with_others)
        rows = every_row()
        transaction.set_rollback(True)
    return cast, rows


def test_a_second_scene_has_every_row_of_the_first_and_objects_of_its_own() -> None:
    first, rows = made_and_undone()

    second, rows_again = made_and_undone()

    assert rows_again == rows
    assert second.agnes == first.agnes
    assert second.agnes is not first.agnes


def test_with_other_arguments_it_is_another_scene() -> None:
    made_and_undone()

    made_and_undone(with_others=False)

    assert made_and_undone(with_others=False)[0].others == ()
    assert len(made_and_undone()[0].others) == 5


def test_what_a_test_put_in_the_place_of_something_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    made_and_undone()
    text_of = people_of_tests.charter_text
    told: list[int] = []

    def noted(*, percent: int, at: datetime) -> str:
        told.append(percent)
        return text_of(percent=percent, at=at)

    monkeypatch.setattr(people_of_tests, "charter_text", noted)

    make_cast()

    assert told == [50]


def test_where_somebody_is_already_it_is_made() -> None:
    first, _ = made_and_undone()
    people_of_tests.make_person("zoe", "Zoe Zuring")

    second = make_cast()

    assert second.agnes != first.agnes
    assert set(Person.objects.values_list("username", flat=True)) >= {"zoe", "agnes"}
