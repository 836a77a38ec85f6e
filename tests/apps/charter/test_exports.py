"""The charter and one's part in it as files for other tools."""

import json

from django.utils import timezone

from leidraad.apps.charter import actions
from leidraad.apps.charter.queries import active_charter
from leidraad.apps.people.models import Role
from leidraad.domain.charter.parse import charter_from_yaml
from tests.people import Cast
from tests.people_fixtures import ClientFor, cast, client_for, data_folder

__all__ = ["cast", "client_for", "data_folder"]


def test_the_charter_in_force_is_taken_away_as_odrl(cast: Cast, client_for: ClientFor) -> None:
    document = json.loads(client_for(cast.person(Role.UNION_DELEGATE)).get("/charter/odrl").content)

    active = active_charter()
    assert active is not None
    assert document["uid"].endswith(active.canonical_hash)


def test_the_signed_text_comes_back_as_it_was(cast: Cast, client_for: ClientFor) -> None:
    text = client_for(cast.person(Role.EXECUTIVE)).get("/charter/text").content.decode()

    active = active_charter()
    assert active is not None
    assert charter_from_yaml(text) == active.charter


def test_an_agent_takes_a_receipt_of_joining_and_of_leaving(cast: Cast, client_for: ClientFor) -> None:
    agnes = client_for(cast.agnes.person)

    joined = json.loads(agnes.get("/charter/receipt").content)
    actions.withdraw_agent(agent=cast.agnes, by="agnes", at=timezone.now())
    left = json.loads(agnes.get("/charter/receipt").content)

    assert joined["dpv:hasConsentStatus"]["@id"] == "dpv:ConsentGiven"
    assert left["dpv:hasConsentStatus"]["@id"] == "dpv:ConsentWithdrawn"
    assert joined["dct:identifier"] == left["dct:identifier"]
    assert "Agnes" not in json.dumps(joined)
    assert joined["dpv:hasNotice"]["dct:issued"] is not None


def test_who_never_joined_has_no_receipt(cast: Cast, client_for: ClientFor) -> None:
    assert client_for(cast.bram.person).get("/charter/receipt").status_code == 404
