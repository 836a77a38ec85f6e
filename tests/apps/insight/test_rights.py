"""What the database itself opens of insight in the web server's role, whoever is signed in."""

import pytest
from django.db import DatabaseError, transaction
from django.utils import timezone

from leidraad.apps.contacts.models import Contact, InsightConversation
from leidraad.apps.insight.matching import keep_matches
from leidraad.apps.insight.models import Match
from leidraad.apps.people.models import Person, Role
from leidraad.web.acting import Part, as_part
from tests.apps.insight.made import make_category, say
from tests.people import Cast
from tests.people_fixtures import ClientFor
from tests.web_role import sql_as

pytestmark = pytest.mark.django_db


@pytest.fixture
def counted(cast: Cast) -> Cast:
    say(cast, "ik wil opzeggen")
    make_category(cast, "opzeg", "opzeggen")
    keep_matches(at=timezone.now())
    return cast


def seen(person: Person, table: str, *, part: Part | None = None) -> int:
    with sql_as(person) as cursor:
        if part is None:
            cursor.execute(f"SELECT count(*) FROM {table}")
            return int(cursor.fetchone()[0])
        with as_part(part):
            cursor.execute(f"SELECT count(*) FROM {table}")
            return int(cursor.fetchone()[0])


def test_conversations_are_open_to_analysts_in_statements_of_insight_alone(counted: Cast) -> None:
    analyst, delegate = counted.person(Role.QUALITY_ANALYST), counted.person(Role.UNION_DELEGATE)

    assert seen(analyst, "contacts_insightconversation", part=Part.INSIGHT) == 6
    assert seen(analyst, "contacts_insightconversation") == 0
    assert seen(delegate, "contacts_insightconversation", part=Part.INSIGHT) == 0
    assert seen(counted.agnes.person, "contacts_insightconversation", part=Part.INSIGHT) == 0


def test_figures_are_open_to_those_who_may_read_them(counted: Cast) -> None:
    for role in (Role.QUALITY_ANALYST, Role.UNION_DELEGATE, Role.DATA_PROTECTION_OFFICER):
        assert seen(counted.person(role), "insight_daytotal", part=Part.INSIGHT) == 1
        assert seen(counted.person(role), "insight_category") == 1
    for role in (Role.AGENT, Role.COACH, Role.ADMINISTRATOR, Role.EXECUTIVE):
        assert seen(counted.person(role), "insight_daytotal", part=Part.INSIGHT) == 0
        assert seen(counted.person(role), "insight_category") == 0


def test_not_even_an_analyst_can_ask_which_conversation_a_match_is(counted: Cast) -> None:
    with (
        sql_as(counted.person(Role.QUALITY_ANALYST)) as cursor,
        as_part(Part.INSIGHT),
        pytest.raises(DatabaseError, match="permission denied"),
        transaction.atomic(),
    ):
        cursor.execute("SELECT conversation_id FROM insight_match")


def test_an_agent_s_deletion_takes_the_matches_along_under_row_security(
    counted: Cast, client_for: ClientFor
) -> None:
    contact = Contact.objects.get(agent=counted.agnes)

    client_for(counted.agnes.person).post(f"/contacts/{contact.pk}/delete")

    assert InsightConversation.objects.count() == 5
    assert Match.objects.count() == 5
