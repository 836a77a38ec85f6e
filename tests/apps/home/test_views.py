"""The start pages: each role finds its own figures, and no name too many."""

import pytest
from django.utils import timezone

from leidraad.apps.charter import actions as charter
from leidraad.apps.people.models import Role
from tests.apps.evaluation.made import ids_of_one_each
from tests.factories import make_written
from tests.people import Cast
from tests.people_fixtures import ClientFor

SECTIONS = {
    Role.AGENT: "agent",
    Role.COACH: "coach",
    Role.TEAM_LEADER: "team-leader",
    Role.QUALITY_ANALYST: "insight",
    Role.UNION_DELEGATE: "oversight",
    Role.DATA_PROTECTION_OFFICER: "oversight",
    Role.ADMINISTRATOR: "administrator",
    Role.EXECUTIVE: "plain",
    Role.PLANNER: "plain",
    Role.PREVENTION_ADVISER: "plain",
    Role.CHARTER_KEEPER: "keeper",
    Role.ENROLMENT_KEEPER: "enrolment",
}


@pytest.mark.parametrize("role", Role)
def test_each_role_has_a_start_page_of_its_own(cast: Cast, client_for: ClientFor, role: Role) -> None:
    html = client_for(cast.person(role)).get("/").content.decode()

    assert f'data-section="{SECTIONS[role]}"' in html


@pytest.mark.parametrize("role", Role)
def test_topics_are_in_the_rail_of_those_who_may_read_them(
    cast: Cast, client_for: ClientFor, role: Role
) -> None:
    client = client_for(cast.person(role))
    html = client.get("/").content.decode()

    assert ('href="/insight/topics/"' in html) == (client.get("/insight/topics/").status_code == 200)


def test_the_quota_is_one_sentence_with_four_figures(cast: Cast, client_for: ClientFor) -> None:
    for _number in range(5):
        make_written(cast.agnes)

    html = client_for(cast.agnes.person).get("/").content.decode()

    assert "Of 5 contacts this month, 2 may be listened to; 0 were; 2 remain." in html


@pytest.mark.parametrize(
    "role", [role for role in Role if role not in {Role.AGENT, Role.COACH, Role.ADMINISTRATOR}]
)
def test_only_coaches_meet_the_names_of_those_who_take_part(
    cast: Cast, client_for: ClientFor, role: Role
) -> None:
    for agent in (cast.agnes, *cast.others):
        make_written(agent)

    html = client_for(cast.person(role)).get("/").content.decode()

    assert "Agnes" not in html
    assert "Mus 3" not in html


def test_a_figure_about_too_few_agents_is_not_shown(cast: Cast, client_for: ClientFor) -> None:
    for _number in range(17):
        make_written(cast.agnes)

    html = client_for(cast.person(Role.QUALITY_ANALYST)).get("/").content.decode()

    assert ">17<" not in html
    assert "too few agents" in html


def test_a_delegate_sees_the_quota_of_all_together_or_nothing(cast: Cast, client_for: ClientFor) -> None:
    delegate = client_for(cast.person(Role.UNION_DELEGATE))
    for _number in range(4):
        make_written(cast.agnes)
    assert b"Of 4 contacts" not in delegate.get("/").content

    for agent in cast.others:
        make_written(agent)

    assert b"Of 9 contacts" in delegate.get("/").content


def test_without_a_charter_every_page_says_that_nobody_listens(cast: Cast, client_for: ClientFor) -> None:
    from leidraad.apps.charter.models import CharterVersion

    CharterVersion.objects.update(activated_at=None)

    for role in Role:
        client = client_for(cast.person(role))
        assert client.get("/").status_code == 200
        assert client.get("/charter/").status_code == 200


def test_joining_twice_and_leaving_twice_change_nothing(cast: Cast, client_for: ClientFor) -> None:
    client = client_for(cast.bram.person)

    for address in ("/charter/join", "/charter/join", "/charter/leave", "/charter/leave"):
        assert client.post(address).status_code == 302

    assert not charter.quota_of(cast.bram, at=timezone.now()).used_count


def test_an_officer_meets_the_clock_of_an_incident_and_a_delegate_what_waits_for_a_signature(
    cast: Cast, client_for: ClientFor
) -> None:
    ids_of_one_each(cast)

    officer = client_for(cast.person(Role.DATA_PROTECTION_OFFICER)).get("/").content.decode()
    delegate = client_for(cast.person(Role.UNION_DELEGATE)).get("/").content.decode()

    assert "hours left" in officer
    assert "hours left" not in delegate
    assert "/evaluation/watch" in delegate
