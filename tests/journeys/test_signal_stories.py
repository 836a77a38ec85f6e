"""Signals in a real browser: an agent reads what was found, says that it is not so, and takes that back."""

import os
import re
from pathlib import Path

import pytest
from django.utils import timezone
from playwright.sync_api import Page

from leidraad.apps.contacts.actions.reading_again import read_again
from leidraad.apps.contacts.models import Turn
from leidraad.apps.people.models import Role
from leidraad.domain.contacts.turns import Party
from tests.factories import make_written
from tests.journeys.conftest import Scan, SignIn
from tests.people import Cast

pytestmark = pytest.mark.journey

SAID = (
    (Party.CUSTOMER, "Ik bel al voor de derde keer over mijn factuur. Gij zijt een idioot."),
    (Party.AGENT, "We bellen u morgen terug."),
    (Party.CUSTOMER, "U hebt mij fantastisch geholpen, dank u."),
)


@pytest.fixture(params=["en"])
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def test_an_agent_corrects_a_signal_and_takes_it_back(
    page: Page, cast: Cast, sign_in: SignIn, scan: Scan, tmp_path: Path
) -> None:
    contact = make_written(cast.agnes, texts=SAID)
    sign_in(cast.agnes.person)
    page.goto(f"/contacts/{contact.pk}")
    scan()
    picture(page, "contact")
    assert page.locator(".turn-signals .chip", has_text="Insult").count() == 1

    page.get_by_role("button", name=re.compile(r"Not so *\(insult\)")).press("Enter")
    page.get_by_text("It is kept as you say").wait_for()
    assert page.locator(".turn-signals .chip", has_text="Insult").count() == 0
    scan()

    page.get_by_role("button", name=re.compile(r"Take it back *\(no aggression")).press("Enter")
    page.get_by_text("What the software found stands again").wait_for()
    assert page.locator(".turn-signals .chip", has_text="Insult").count() == 1

    page.get_by_role("link", name=re.compile(r"Say what is in it *\(2\)")).press("Enter")
    page.get_by_role("heading", name="What is in this turn").wait_for()
    scan()
    picture(page, "turn")


@pytest.mark.parametrize("role", [Role.ADMINISTRATOR, Role.QUALITY_ANALYST])
def test_readings_can_be_read_by_everybody_who_may(
    page: Page, cast: Cast, sign_in: SignIn, scan: Scan, role: Role
) -> None:
    make_written(cast.agnes, texts=SAID)
    sign_in(cast.person(role))

    page.goto("/contacts/readings")

    page.get_by_role("heading", name="Readings").wait_for()
    scan()
    picture(page, f"readings-{role}")


def test_an_officer_looks_at_words_in_doubt_and_leaves_them(
    page: Page, cast: Cast, sign_in: SignIn, scan: Scan
) -> None:
    contact = make_written(cast.agnes, texts=SAID)
    Turn.objects.filter(contact=contact, position=0).update(text="mijn naam is Els Willems en ik bel")
    read_again([contact.pk], at=timezone.now())
    sign_in(cast.person(Role.DATA_PROTECTION_OFFICER))

    page.goto("/contacts/doubtful")
    page.locator("mark", has_text="Els Willems").wait_for()
    scan()
    picture(page, "doubtful")
    page.get_by_role("button", name=re.compile("Leave it")).press("Enter")

    page.get_by_role("heading", name="Nothing is in doubt").wait_for()
    scan()


def picture(page: Page, name: str) -> None:
    """For a person to look at, where LEIDRAAD_PICTURES names a folder."""
    if folder := os.environ.get("LEIDRAAD_PICTURES"):
        page.screenshot(path=Path(folder) / f"{name}.png", full_page=True)
