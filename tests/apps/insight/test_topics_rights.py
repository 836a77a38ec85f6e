"""What the database itself opens of topics in the web server's role, whoever is signed in."""

import pytest
from django.db import DatabaseError, transaction

from leidraad.apps.insight.models import TopicRun
from leidraad.apps.people.models import Person, Role
from leidraad.web.acting import Part, as_part
from tests.apps.insight.made import find_topics, say_all
from tests.people import Cast
from tests.web_role import sql_as

pytestmark = pytest.mark.django_db


@pytest.fixture
def found(cast: Cast) -> Cast:
    say_all(cast)
    find_topics()
    return cast


def seen(person: Person, table: str) -> int:
    with sql_as(person) as cursor, as_part(Part.INSIGHT):
        cursor.execute(f"SELECT count(*) FROM {table}")
        return int(cursor.fetchone()[0])


def test_figures_are_open_to_readers_and_examples_to_analysts_alone(found: Cast) -> None:
    assert seen(found.person(Role.QUALITY_ANALYST), "insight_topicexample") > 0
    for role in (Role.QUALITY_ANALYST, Role.UNION_DELEGATE, Role.DATA_PROTECTION_OFFICER):
        assert seen(found.person(role), "insight_topicrun") == 1
        assert seen(found.person(role), "insight_topic") == 5
    for role in (Role.UNION_DELEGATE, Role.DATA_PROTECTION_OFFICER):
        assert seen(found.person(role), "insight_topicexample") == 0
    for role in (Role.AGENT, Role.COACH, Role.ADMINISTRATOR, Role.EXECUTIVE):
        for table in ("insight_topicrun", "insight_topic", "insight_topicexample"):
            assert seen(found.person(role), table) == 0


def test_nobody_changes_what_was_found(found: Cast) -> None:
    for statement in (
        "UPDATE insight_topic SET contact_count = 1",
        "UPDATE insight_topicrun SET threshold = 1",
        "DELETE FROM insight_topic",
    ):
        with (
            sql_as(found.person(Role.QUALITY_ANALYST)) as cursor,
            as_part(Part.INSIGHT),
            pytest.raises(DatabaseError, match="permission denied"),
            transaction.atomic(),
        ):
            cursor.execute(statement)


def test_a_delegate_removes_no_run(found: Cast) -> None:
    with sql_as(found.person(Role.UNION_DELEGATE)) as cursor:
        cursor.execute("DELETE FROM insight_topicrun")

    assert TopicRun.objects.exists()
