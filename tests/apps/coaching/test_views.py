"""The pages of coaching, as coach, agent and everybody else meet them; asked as the web server asks."""

import json
from datetime import timedelta

import pytest
from django.utils import timezone

from leidraad.apps.charter.models import Grant
from leidraad.apps.coaching import actions
from leidraad.apps.coaching.actions.seeds import seed_of
from leidraad.apps.coaching.models import CoachingSession, DrawWindow, Nomination, SideBySide
from leidraad.apps.people.models import Role
from leidraad.domain.charter.draws import draws_from_json, findings_of
from tests.factories import make_written
from tests.people import Cast
from tests.people_fixtures import ClientFor

pytestmark = pytest.mark.django_db


def test_an_agent_offers_in_one_click_and_the_coach_opens_it(cast: Cast, client_for: ClientFor) -> None:
    contact, _other = make_written(cast.agnes), make_written(cast.agnes)
    agent, coach = client_for(cast.agnes.person), client_for(cast.cleo)
    assert b"data-nominate" in agent.get(f"/coaching/contact/{contact.pk}/offer").content

    agent.post(f"/coaching/contact/{contact.pk}/nominate")
    nomination = Nomination.objects.get()
    assert f'data-offered="{nomination.pk}"' in coach.get("/coaching/").content.decode()
    opened = coach.post(f"/coaching/nominations/{nomination.pk}/open", follow=True)

    assert opened.status_code == 200
    assert Grant.objects.get().nomination_id == nomination.pk
    part = agent.get(f"/coaching/contact/{contact.pk}/offer", headers={"HX-Request": "true"}).content
    assert b"data-take-back" not in part
    assert agent.post(f"/coaching/nominations/{nomination.pk}/take-back").status_code == 409


def test_what_was_taken_back_is_gone_for_the_coach(cast: Cast, client_for: ClientFor) -> None:
    contact = make_written(cast.agnes)
    agent, coach = client_for(cast.agnes.person), client_for(cast.cleo)
    agent.post(f"/coaching/contact/{contact.pk}/nominate")
    nomination = Nomination.objects.get()
    agent.post(f"/coaching/nominations/{nomination.pk}/take-back")

    assert coach.post(f"/coaching/nominations/{nomination.pk}/open").status_code == 404
    assert not Grant.objects.exists()


def test_offers_of_another_team_are_not_found(cast: Cast, client_for: ClientFor) -> None:
    nomination = actions.nominate(
        make_written(cast.agnes), agent=cast.agnes, by=cast.agnes.person, at=timezone.now()
    )
    dirk = client_for(cast.dirk)

    assert dirk.post(f"/coaching/nominations/{nomination.pk}/open").status_code == 404
    assert str(nomination.pk) not in dirk.get("/coaching/").content.decode()


def test_side_by_side_from_the_plan_to_what_holds(cast: Cast, client_for: ClientFor) -> None:
    agent, coach = client_for(cast.agnes.person), client_for(cast.cleo)
    tomorrow = timezone.localtime() + timedelta(days=1)
    planned = coach.post(
        "/coaching/side-by-side",
        {"agent": cast.agnes.pk, "planned_for": f"{tomorrow:%Y-%m-%dT%H:%M}", "duration_min": 60},
    )
    assert planned.status_code == 302
    plan = SideBySide.objects.get()
    assert b"data-agree" in agent.get("/coaching/mine").content
    agent.post(f"/coaching/side-by-side/{plan.pk}/answer", {"answer": "agree"})
    assert coach.post(f"/coaching/side-by-side/{plan.pk}/record", {"action": "x"}).status_code == 409
    SideBySide.objects.update(planned_for=timezone.now() - timedelta(hours=1))

    coach.post(f"/coaching/side-by-side/{plan.pk}/record", {"action": "Samenvatten."})
    session = CoachingSession.objects.get()
    assert b"Samenvatten." in agent.get("/coaching/mine").content
    agent.post(f"/coaching/sessions/{session.pk}/settle", {"action": "Vaker samenvatten.", "annex": "Graag."})

    shown = coach.get("/coaching/").content.decode()
    assert "Vaker samenvatten." in shown
    assert "Graag." in shown


def test_what_is_filled_in_wrongly_comes_back_with_its_reason(cast: Cast, client_for: ClientFor) -> None:
    coach = client_for(cast.cleo)
    stranger = {"agent": 0, "planned_for": "gisteren", "duration_min": 2}

    answer = coach.post("/coaching/side-by-side", stranger)
    assert answer.status_code == 422
    assert answer.content.count(b"field-error") >= 3
    assert coach.post("/coaching/sessions", {"action": ""}).status_code == 422
    past = {"agent": cast.agnes.pk, "planned_for": "2020-01-01T10:00", "duration_min": 60}
    assert coach.post("/coaching/side-by-side", past).status_code == 409


def test_an_agent_of_another_team_cannot_be_planned(cast: Cast, client_for: ClientFor) -> None:
    tomorrow = timezone.localtime() + timedelta(days=1)
    wanted = {"agent": cast.agnes.pk, "planned_for": f"{tomorrow:%Y-%m-%dT%H:%M}", "duration_min": 60}

    assert client_for(cast.dirk).post("/coaching/side-by-side", wanted).status_code == 422
    assert not SideBySide.objects.exists()


def test_somebody_elses_session_and_plan_are_not_found(cast: Cast, client_for: ClientFor) -> None:
    now = timezone.now()
    session = CoachingSession.objects.create(
        agent=cast.agnes, coach=cast.cleo, kind="listened", held_at=now, proposed_action="x", written_at=now
    )
    plan = actions.plan_side_by_side(
        agent=cast.agnes, by=cast.cleo, planned_for=now + timedelta(days=1), duration_min=60, at=now
    )
    bram, dirk = client_for(cast.bram.person), client_for(cast.dirk)

    assert bram.post(f"/coaching/sessions/{session.pk}/settle", {"action": "y"}).status_code == 404
    assert bram.post(f"/coaching/side-by-side/{plan.pk}/answer", {"answer": "agree"}).status_code == 404
    assert dirk.post(f"/coaching/side-by-side/{plan.pk}/cancel").status_code == 404
    assert dirk.post(f"/coaching/side-by-side/{plan.pk}/record", {"action": "y"}).status_code == 404


def test_a_coach_is_warned_when_listening_outgrows_what_was_agreed(cast: Cast, client_for: ClientFor) -> None:
    for _ in range(4):
        make_written(cast.agnes)
    coach = client_for(cast.cleo)
    assert b"data-below" not in coach.get("/coaching/").content
    coach.post(f"/coaching/draw/{cast.agnes.pk}", follow=True)

    assert b"data-below" in coach.get("/coaching/").content
    assert coach.post(f"/coaching/draw/{cast.agnes.pk}").status_code == 302


def test_the_agent_sees_what_was_drawn_and_for_whom(cast: Cast, client_for: ClientFor) -> None:
    for _ in range(2):
        make_written(cast.agnes)
    client_for(cast.cleo).post(f"/coaching/draw/{cast.agnes.pk}", follow=True)

    mine = client_for(cast.agnes.person).get("/coaching/mine").content.decode()
    assert cast.cleo.name in mine
    assert str(Grant.objects.get().contact_id) in mine


def test_the_waiting_draw_is_offered_again_without_a_choice(cast: Cast, client_for: ClientFor) -> None:
    for _ in range(4):
        make_written(cast.agnes)
    coach = client_for(cast.cleo)
    choices = coach.get("/coaching/").content.count(b'name="channel"')
    coach.post(f"/coaching/draw/{cast.agnes.pk}", {"channel": "chat"})

    page = coach.get("/coaching/").content
    assert page.count(b'name="channel"') == choices - 1
    assert page.count(b"Open the one that was drawn") == 1


def test_a_stratum_that_the_charter_does_not_know_is_refused_on_the_page(
    cast: Cast, client_for: ClientFor
) -> None:
    for _ in range(2):
        make_written(cast.agnes)

    refused = client_for(cast.cleo).post(f"/coaching/draw/{cast.agnes.pk}", {"language": "nl"})
    assert refused.status_code == 403
    assert b'href="/charter/#C13"' in refused.content


def test_everybody_sees_the_commitments_and_overseers_get_the_file(cast: Cast, client_for: ClientFor) -> None:
    for _ in range(2):
        make_written(cast.agnes)
    client_for(cast.cleo).post(f"/coaching/draw/{cast.agnes.pk}", follow=True)
    actions.reveal_seeds(at=timezone.now() + timedelta(days=32))
    window = DrawWindow.objects.get(team=cast.linde)
    commitment = bytes(window.seed_commitment).hex()
    address = f"/coaching/draws/linde/{window.starts_on}"
    for role in Role:
        assert commitment in client_for(cast.person(role)).get("/coaching/draws").content.decode()

    for role in (Role.UNION_DELEGATE, Role.DATA_PROTECTION_OFFICER, Role.AGENT, Role.COACH):
        answer = client_for(cast.person(role)).get(address)
        assert answer.headers["Content-Disposition"].startswith("attachment")
        published = draws_from_json(answer.content.decode())
        assert (len(published.draws), findings_of(published)) == (1, [])
    assert client_for(cast.person(Role.PLANNER)).get(address).status_code == 403
    officer = client_for(cast.person(Role.DATA_PROTECTION_OFFICER))
    for wrong in (
        "/coaching/draws/linde/2020-01-01",
        "/coaching/draws/linde/x",
        "/coaching/draws/nobody/2026-11-01",
    ):
        assert officer.get(wrong).status_code == 404


def test_the_sealed_seed_is_nowhere_on_a_page_before_its_time(cast: Cast, client_for: ClientFor) -> None:
    actions.open_windows(at=timezone.now())
    seeds = [seed_of(window).hex() for window in DrawWindow.objects.select_related("team")]
    text = client_for(cast.cleo).get("/coaching/draws").content.decode()
    text += (
        client_for(cast.cleo).get(f"/coaching/draws/linde/{timezone.localdate():%Y-%m}-01").content.decode()
    )

    assert seeds
    assert not [seed for seed in seeds if seed in text]
    assert json.loads(text[text.rindex('{\n "count"') :])["seed"] is None
