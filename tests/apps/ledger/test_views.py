"""The page of the ledger: the same for every reader, and about nobody."""

from django.utils import timezone

from leidraad.apps.contacts.actions import deletion
from leidraad.apps.ledger import actions as ledger
from leidraad.apps.ledger.queries import last_checkpoint
from leidraad.apps.people.models import Role
from tests.factories import make_call
from tests.people import Cast
from tests.people_fixtures import ClientFor, cast, client_for, data_folder

__all__ = ["cast", "client_for", "data_folder"]


def test_the_signed_note_can_be_kept_as_it_is(cast: Cast, client_for: ClientFor) -> None:
    ledger.integrate_leaves()

    response = client_for(cast.person(Role.UNION_DELEGATE)).get("/ledger/checkpoint")

    checkpoint = last_checkpoint()
    assert checkpoint is not None
    assert response.content.decode() == checkpoint.note
    assert response.headers["Content-Type"] == "text/plain; charset=utf-8"


def test_before_the_first_checkpoint_the_page_says_so(cast: Cast, client_for: ClientFor) -> None:
    client = client_for(cast.agnes.person)

    assert client.get("/ledger/").status_code == 200
    assert client.get("/ledger/checkpoint").status_code == 404


def test_nobody_reads_there_that_somebody_deleted_joined_or_left(cast: Cast, client_for: ClientFor) -> None:
    client_for(cast.bram.person).post("/charter/join")
    client_for(cast.bram.person).post("/charter/leave")
    deletion.delete_contact(make_call(cast.agnes), by=cast.agnes.person, at=timezone.now())

    html = client_for(cast.person(Role.TEAM_LEADER)).get("/ledger/").content.decode()

    assert "An agent deleted a contact" not in html
    assert "An agent joined the pilot" not in html
    assert "An agent left the pilot" not in html
    assert "A charter came into force" in html
