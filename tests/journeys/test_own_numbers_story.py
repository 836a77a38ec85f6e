"""The page of companies' own numbers in a real browser, in four languages: tried, refused with a sentence, and kept."""

import pytest
from playwright.sync_api import Page, expect

from leidraad.apps.contacts.models import OwnNumberLists
from leidraad.apps.people.models import Role
from tests.journeys.conftest import Scan, SignIn
from tests.people import Cast

pytestmark = pytest.mark.journey


@pytest.mark.parametrize("language", ["nl", "fr", "de", "en"], indirect=True)
def test_an_officer_tries_a_pattern_mends_a_line_and_keeps_the_lists(
    cast: Cast, page: Page, sign_in: SignIn, scan: Scan
) -> None:
    sign_in(cast.person(Role.DATA_PROTECTION_OFFICER))
    page.goto("/contacts/numbers")
    scan()

    page.fill("[name=customer_numbers]", "QX-######")
    page.fill("[name=sentence]", "QX-482931")
    page.click("button[name=try]")
    expect(page.locator(".redacted")).to_have_count(1)
    assert not OwnNumberLists.objects.exists()
    scan()

    page.fill("[name=customer_numbers]", "QX-######\nQX-000000")
    page.fill("[name=allowed_numbers]", "##########")
    page.click("button[name=keep]")
    expect(page.locator(".field-error")).to_have_count(1)
    scan()

    page.fill("[name=customer_numbers]", "QX-######")
    page.click("button[name=keep]")
    expect(page.locator(".field-error")).to_have_count(0)
    expect(page.locator(".note-amber li")).to_have_count(1)
    expect(page.locator("time")).to_have_count(1)
    assert OwnNumberLists.objects.get().customer_numbers == ["QX-######"]
    scan()
