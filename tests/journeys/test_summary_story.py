"""A summary by a model in a real browser: its agent sees who wrote it, puts it right, approves it, and can do away with it."""

import os
from pathlib import Path

import pytest
from playwright.sync_api import Page

from leidraad.apps.contacts.models import SummaryLine
from leidraad.apps.people.models import Role
from tests import people as people_of_tests
from tests.factories import make_summary, make_written
from tests.journeys.conftest import Scan, SignIn
from tests.people import Cast, make_cast

pytestmark = pytest.mark.journey


@pytest.fixture
def language() -> str:
    return "en"


@pytest.fixture
def cast(transactional_db: None, language: str, monkeypatch: pytest.MonkeyPatch) -> Cast:
    """Under a charter that lets software write about named agents."""
    text_of = people_of_tests.charter_text
    monkeypatch.setattr(
        people_of_tests,
        "charter_text",
        lambda **rest: text_of(**rest).replace("named_output_to_people: off", "named_output_to_people: on"),
    )
    return make_cast(language=language)


def test_an_agent_puts_a_summary_right_and_approves_it(
    page: Page, cast: Cast, sign_in: SignIn, scan: Scan
) -> None:
    contact = make_written(cast.agnes)
    make_summary(contact)
    SummaryLine.objects.filter(contact=contact, part="reason").update(
        text="De klant belt over 45 euro van [name 1].", doubtful=["45"]
    )
    sign_in(cast.agnes.person)
    page.goto("/contacts/")
    page.get_by_role("link", name="Summaries to read").press("Enter")
    page.get_by_role("heading", name="Summaries to read").wait_for()
    scan()
    picture(page, "summaries")

    page.locator(".hit a").press("Enter")
    page.get_by_text("Written by a model (plum-7b), not yet read by a person").wait_for()
    scan()
    picture(page, "summary-written")

    page.get_by_role("link", name="Put it right").press("Enter")
    page.get_by_label("Why").fill("De klant was boos.")
    page.get_by_role("button", name="Keep and approve").press("Enter")
    page.get_by_text("cannot stand there").wait_for()
    scan()
    picture(page, "summary-refused")
    page.get_by_label("Why").fill("Vraag over een factuur.")
    page.get_by_role("button", name="Keep and approve").press("Enter")
    page.get_by_text("corrected and approved by the agent").wait_for()
    scan()
    picture(page, "summary-approved")

    page.get_by_role("button", name="Discard it").press("Enter")
    page.get_by_text("The summary is gone").wait_for()
    assert page.get_by_text("Written by a model").count() == 0


def test_an_administrator_sees_how_far_they_are(page: Page, cast: Cast, sign_in: SignIn, scan: Scan) -> None:
    make_summary(make_written(cast.agnes))
    sign_in(cast.person(Role.ADMINISTRATOR))

    page.goto("/contacts/readings")

    page.get_by_role("heading", name="Summaries by a model").wait_for()
    scan()


def picture(page: Page, name: str) -> None:
    """For a person to look at, where LEIDRAAD_PICTURES names a folder."""
    if folder := os.environ.get("LEIDRAAD_PICTURES"):
        page.screenshot(path=Path(folder) / f"{name}.png", full_page=True)
