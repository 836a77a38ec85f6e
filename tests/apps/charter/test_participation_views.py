"""Pages of taking part: joining and leaving in one click, what one was told, what monitors one, and the keeper's list."""

import json
from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from leidraad.apps.charter import actions, notices
from leidraad.apps.charter.models import AgentNotice, Enrolment, LeftBehind
from leidraad.apps.charter.register import STREAMS
from leidraad.apps.people.models import Agent, Role
from leidraad.domain.contacts.turns import Channel, Direction
from tests.people import Cast, make_agent, make_team
from tests.people_fixtures import ClientFor, cast, client_for, data_folder
from tests.registers import a_system

__all__ = ["cast", "client_for", "data_folder"]

Post = Callable[..., int]


def is_captured(agent: Agent) -> bool:
    now = timezone.now()
    decision = actions.may_capture(
        agent=agent, team=agent.team, channel=Channel.CHAT, direction=Direction.INBOUND, at=now
    )
    return decision.is_permitted


def test_joining_takes_one_click_and_the_text_comes_before_anything_is_captured(
    cast: Cast, client_for: ClientFor
) -> None:
    client = client_for(cast.bram.person)

    joined = client.post(reverse("charter:enrol"))
    assert joined.headers["Location"] == reverse("charter:told")
    assert Enrolment.objects.filter(agent=cast.bram, left_at=None).exists()
    assert not is_captured(cast.bram)

    page = client.get(reverse("charter:told"))
    digest = page.context["notice"].digest
    assert "data-acknowledge" in page.content.decode()
    assert AgentNotice.objects.get(agent=cast.bram).acknowledged_at is None
    assert not is_captured(cast.bram)

    assert client.post(reverse("charter:acknowledge"), {"told": digest}).headers["Location"] == "/"
    assert is_captured(cast.bram)
    assert "data-acknowledge" not in client.get(reverse("charter:told")).content.decode()


def test_where_the_text_stood_beside_the_button_joining_is_all(cast: Cast, client_for: ClientFor) -> None:
    notice = notices.current_notice(cast.bram, at=timezone.now())
    assert notice is not None

    answer = client_for(cast.bram.person).post(reverse("charter:enrol"), {"told": notice.digest})
    assert answer.headers["Location"] == reverse("home:start")
    assert is_captured(cast.bram)


def test_a_text_that_changed_meanwhile_is_not_taken_for_read(cast: Cast, client_for: ClientFor) -> None:
    client = client_for(cast.bram.person)

    answer = client.post(reverse("charter:acknowledge"), {"told": "0" * 64}, follow=True)
    assert answer.redirect_chain[-1][0] == reverse("charter:told")
    assert not AgentNotice.objects.filter(agent=cast.bram, acknowledged_at__isnull=False).exists()


def test_an_agent_of_another_team_is_told_why_they_cannot_join(cast: Cast, client_for: ClientFor) -> None:
    elm = make_agent("olm", "Olm Olijf", "e1", make_team("olm", "Olm"))

    answer = client_for(elm.person).post(reverse("charter:enrol"))
    assert answer.status_code == 403
    assert "The charter does not hold for this team." in answer.content.decode()
    assert "data-enrol" not in client_for(elm.person).get(reverse("charter:rights")).content.decode()


def test_leaving_takes_one_click_and_asks_nothing(cast: Cast, client_for: ClientFor) -> None:
    client = client_for(cast.agnes.person)
    assert "data-withdraw" in client.get(reverse("charter:rights")).content.decode()

    page = client.post(reverse("charter:withdraw"), follow=True).content.decode()
    assert "being destroyed" in page
    assert LeftBehind.objects.get(agent=cast.agnes).what == "destroy"
    assert not is_captured(cast.agnes)


def test_the_page_of_what_monitors_me_names_every_stream_and_system(
    cast: Cast, client_for: ClientFor
) -> None:
    officer = cast.person(Role.DATA_PROTECTION_OFFICER)
    system = a_system(officer)
    client = client_for(cast.agnes.person)
    assert "Telephone statistics" not in client.get(reverse("charter:monitoring")).content.decode()

    actions.approve_system(system, by=officer, at=timezone.now())
    page = client.get(reverse("charter:monitoring")).content.decode()
    assert "Telephone statistics" in page
    assert "You have not read this yet" in page
    assert all(f'id="system-{stream.code}"' in page for stream in STREAMS)


@pytest.mark.parametrize("language", ["nl", "fr", "de", "en"])
@pytest.mark.parametrize("name", ["charter:rights", "charter:told", "charter:monitoring"])
def test_the_pages_are_made_in_every_language_also_without_a_charter(
    client_for: ClientFor, name: str, language: str, db: None
) -> None:
    agent = make_agent("iris", "Iris Inkt", "i1", make_team("iep", "Iep"), language=language)

    assert client_for(agent.person).get(reverse(name)).status_code == 200


def test_the_keeper_sees_who_takes_part_and_who_does_not(cast: Cast, client_for: ClientFor) -> None:
    page = client_for(cast.person(Role.ENROLMENT_KEEPER)).get(reverse("charter:enrolments"))
    shown = {agent.name: agent for team in page.context["page"].teams for agent in team.agents}

    assert shown["Agnes Aardbei"].takes_part
    assert shown["Agnes Aardbei"].has_read
    assert not shown["Bram Braambes"].takes_part
    assert page.context["page"].agent_count == len(shown)


@pytest.mark.parametrize("role", sorted(set(Role) - {Role.ENROLMENT_KEEPER, Role.AGENT}))
def test_no_page_of_another_role_says_who_declined(cast: Cast, client_for: ClientFor, role: Role) -> None:
    """Bram never joined. Where he is named at all, it is not said that he declined, left or was not asked."""
    client = client_for(cast.person(role))
    for name in ("home:start", "charter:charter", "contacts:list", "charter:enrolments"):
        page = client.get(reverse(name))
        text = page.content.decode()
        if page.status_code == 200 and "Braambes" in text:
            around = text[max(0, text.index("Braambes") - 400) : text.index("Braambes") + 400].lower()
            assert not any(word in around for word in ("declined", "left the pilot", "does not take part")), (
                name
            )


def test_the_start_page_is_told_what_is_still_to_be_read(cast: Cast) -> None:
    now = timezone.now()
    assert notices.notices_to_acknowledge(cast.agnes, at=now) is None
    waiting = notices.notices_to_acknowledge(cast.bram, at=now)

    assert waiting is not None
    assert len(waiting.new) == len(STREAMS)


def test_a_programs_answer_holds_the_register(cast: Cast, client_for: ClientFor) -> None:
    client: Client = client_for(cast.person(Role.DATA_PROTECTION_OFFICER))
    found = json.loads(client.get(reverse("charter:register_json")).content)

    assert {row["code"] for row in found["systems"]} == {stream.code for stream in STREAMS}
    assert all(
        row["purpose"] and row["basis"] and row["retention"] and row["readers"] for row in found["systems"]
    )
