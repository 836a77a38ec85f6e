"""Nobody listens in while a contact happens: there is no way in, for anybody."""

import inspect
from datetime import date

import pytest
from django.urls import URLPattern, URLResolver, get_resolver

from leidraad.apps.charter import actions as charter
from leidraad.apps.coaching import actions as coaching
from leidraad.apps.contacts.models import Contact, Recording, State
from leidraad.apps.people.models import Role
from leidraad.domain.charter.clauses import Purpose
from leidraad.domain.charter.decide import decide
from leidraad.domain.charter.requests import Action, ActorRole, Request
from tests.domain.charter.charters import good_facts, shipped
from tests.factories import make_call
from tests.people import Cast
from tests.people_fixtures import ClientFor


def routes(patterns: list[URLPattern | URLResolver], prefix: str = "") -> list[str]:
    found = []
    for each in patterns:
        if isinstance(each, URLResolver):
            found += routes(each.url_patterns, prefix + str(each.pattern))
        else:
            found.append(prefix + str(each.pattern))
    return found


def test_one_address_gives_sound_on_the_pages_and_one_in_the_interface() -> None:
    sound = [path for path in routes(get_resolver().url_patterns) if "audio" in path]

    assert sorted(sound) == ["api/v1/contacts/<contact_id>/audio", "contacts/<uuid:contact_id>/audio"]


def test_what_is_said_now_stands_on_one_page_and_for_the_agent_of_the_call_alone(
    cast: Cast, client_for: ClientFor
) -> None:
    live = [path for path in routes(get_resolver().url_patterns) if "live" in path.split("/")]

    assert {path.split("/<")[0] for path in live} == {"contacts/live"}
    for role in Role:
        may = role is Role.AGENT
        answer = client_for(cast.person(role)).get("/contacts/live")
        assert answer.status_code == (200 if may else 403), role
        assert b"<audio" not in answer.content


@pytest.mark.parametrize("role", sorted(ActorRole))
def test_the_charter_refuses_it_to_every_role(role: ActorRole) -> None:
    request = Request(Action.LISTEN_LIVE, frozenset({role}), on=date(2026, 11, 20), purpose=Purpose.COACHING)

    decision = decide(shipped("demo"), request, good_facts())
    assert "never_live" in {str(reason.code) for reason in decision.reasons}
    assert not decision.is_permitted


def test_no_action_listens_live() -> None:
    names = [name for module in (charter, coaching) for name, _ in inspect.getmembers(module, callable)]

    assert not [name for name in names if "live" in name.lower()]


@pytest.mark.django_db
@pytest.mark.parametrize("state", sorted(set(State) - {State.READY}))
def test_a_contact_on_its_way_has_no_sound_and_is_never_drawn(
    cast: Cast, client_for: ClientFor, state: State
) -> None:
    call = make_call(cast.agnes)
    make_call(cast.agnes)
    Contact.objects.update(state=state)
    Recording.objects.all().delete()

    assert client_for(cast.cleo).get(f"/contacts/{call.pk}/audio").status_code == 404
    with pytest.raises(coaching.NothingToDraw):
        coaching.draw_contact(cast.agnes, by=cast.cleo, purpose="coaching", at=call.started_at)
