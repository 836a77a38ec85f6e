"""An agent reads what is captured, joins, sees what monitors them and leaves; the officer and the keeper look after it."""

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect

from leidraad.apps.charter.models import AgentNotice, Enrolment, LeftBehind
from leidraad.apps.people.models import Role
from tests.journeys.conftest import Scan, SignIn
from tests.people import Cast

pytestmark = pytest.mark.journey


def test_an_agent_joins_reads_and_leaves(page: Page, cast: Cast, sign_in: SignIn, scan: Scan) -> None:
    sign_in(cast.bram.person)
    page.goto(reverse("charter:rights"))
    scan()
    page.locator("main [data-enrol]").click()

    expect(page.locator("[data-notice]")).to_be_visible()
    scan()
    assert Enrolment.objects.filter(agent=cast.bram, left_at=None).exists()
    assert not AgentNotice.objects.filter(agent=cast.bram, acknowledged_at__isnull=False).exists()
    page.locator("[data-acknowledge]").click()
    page.wait_for_url("**/")
    assert AgentNotice.objects.filter(agent=cast.bram, acknowledged_at__isnull=False).exists()

    page.goto(reverse("charter:monitoring"))
    expect(page.locator("#system-contacts")).to_be_visible()
    scan()

    page.goto(reverse("charter:rights"))
    page.locator("main [data-withdraw]").click()
    page.wait_for_url("**/")
    assert LeftBehind.objects.filter(agent=cast.bram).exists()


def test_the_registers_are_kept_on_pages_that_everybody_can_use(
    page: Page, cast: Cast, sign_in: SignIn, scan: Scan
) -> None:
    sign_in(cast.person(Role.DATA_PROTECTION_OFFICER))
    for name in ("charter:register", "charter:customer_notices", "charter:protected"):
        page.goto(reverse(name))
        for summary in page.locator("main details summary").all():
            summary.click()
        scan()


def test_the_keepers_list_can_be_used_by_everybody(
    page: Page, cast: Cast, sign_in: SignIn, scan: Scan
) -> None:
    sign_in(cast.person(Role.ENROLMENT_KEEPER))
    page.goto(reverse("charter:enrolments"))

    expect(page.locator("main table").first).to_be_visible()
    scan()
