"""Draws and handled contacts for programs."""

import pytest
from django.utils import timezone

from leidraad.apps.charter.models import HandledCount
from leidraad.apps.coaching import actions
from leidraad.apps.contacts.models import Contact
from tests.api.office import Office, read_contact

pytestmark = pytest.mark.django_db


def test_everybody_reads_the_commitments(office: Office) -> None:
    actions.open_windows(at=timezone.now())

    (first, *_others) = office.get("/draws", who="agnes").json()["windows"]
    assert len(first["seed_commitment"]) == 64
    assert (first["seed"], first["draw_count"]) == (None, 0)


def test_a_month_of_draws_is_for_those_who_verify(office: Office) -> None:
    actions.open_windows(at=timezone.now())
    month = f"{timezone.localdate():%Y-%m}-01"

    assert office.get(f"/draws/linde/{month}", who="cleo").json()["format"] == "leidraad-draws/1"
    assert office.get(f"/draws/linde/{month}", who="adam").status_code == 403
    assert office.get("/draws/linde/2020-01-01", who="cleo").status_code == 404
    assert office.get("/draws/linde/soon", who="cleo").status_code == 422


def test_a_stratum_is_drawn_from_where_it_was_agreed(office: Office) -> None:
    for _ in range(2):
        read_contact("Waar blijft mijn factuur?", "Die is onderweg")
    asked = {"who": "cleo", "agent": "a1", "purpose": "coaching"}

    refused = office.post("/draws", **asked, stratum={"queue": "facturen"})
    assert refused.status_code in {403, 409}
    drawn = office.post("/draws", **asked, stratum={"channel": "chat"})
    assert drawn.status_code == 201
    assert Contact.objects.get(pk=drawn.json()["contact_id"]).channel == "chat"


def test_an_administrator_reports_what_was_handled(office: Office) -> None:
    today = timezone.localdate().isoformat()
    lines = [{"agent": "a1", "day": today, "count": 12}, {"agent": "nobody", "day": today, "count": 1}]

    answer = office.post("/charter/handled", who="adam", source="centrale", lines=lines)
    assert answer.json() == {"taken_count": 1, "problems": [{"line": 1, "problem": "unknown_agent"}]}
    assert HandledCount.objects.get().count == 12
    assert office.post("/charter/handled", who="cleo", source="x", lines=lines).status_code == 403
    wrong = [{"agent": "a1", "day": today, "count": -1}]
    assert office.post("/charter/handled", who="adam", source="x", lines=wrong).status_code == 422
