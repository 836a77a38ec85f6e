"""An analyst's categories in a real browser: written with a live count, kept, changed, compared; with and without script."""

import re

import pytest
from django.utils import timezone
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from leidraad.apps.insight.matching import keep_matches
from leidraad.apps.insight.models import Category
from leidraad.apps.people.models import Role
from tests.apps.insight.made import make_category, say
from tests.journeys.conftest import Scan, SignIn
from tests.people import PASSWORD, Cast

pytestmark = pytest.mark.journey

ONCE = pytest.mark.parametrize("language", ["en"], indirect=True)


@ONCE
def test_an_analyst_writes_a_category_and_sees_what_it_finds(
    page: Page, cast: Cast, sign_in: SignIn, scan: Scan
) -> None:
    say(cast, "goeiedag, ik wil mijn contract opzeggen")
    say(cast, "hoe laat komt de technieker")
    sign_in(cast.person(Role.QUALITY_ANALYST))
    page.get_by_role("link", name="Categories").first.click()
    expect(page.get_by_text("There is no category yet")).to_be_visible()
    scan()

    page.get_by_role("link", name="New category").click()
    page.get_by_label("What is asked").press_sequentially("customer: ~opzeggen NAER/3 contract")
    expect(page.get_by_text("Did you mean NEAR/3?")).to_be_visible()
    scan()

    page.get_by_label("What is asked").fill("customer: ~opzeggen")
    page.get_by_label("What is asked").press("End")
    page.get_by_label("What is asked").press_sequentially(" ")
    expect(page.get_by_text("6 of 12 contacts")).to_be_visible()
    expect(page.locator("mark").first).to_have_text("opzeggen")
    page.get_by_label("Cases that it should find").fill("ik wil opzeggen")
    page.get_by_label("Name for use in other categories").fill("opzeg")
    page.get_by_label("Title in English").fill("Cancelling")
    scan()
    page.get_by_role("button", name="Keep the category").click()

    expect(page.get_by_role("heading", name="Cancelling")).to_be_visible()
    keep_matches(at=timezone.now())
    page.reload()
    expect(page.get_by_text(re.compile(r"50.0\s%")).first).to_be_visible()
    scan()


@ONCE
def test_versions_are_compared_and_a_category_is_removed_with_a_warning(
    page: Page, cast: Cast, sign_in: SignIn, scan: Scan
) -> None:
    say(cast, "ik wil opzeggen")
    say(cast, "wij gaan verhuizen")
    make_category(cast, "vertrek", "opzeggen")
    make_category(cast, "vertrek", "opzeggen OR verhuizen")
    make_category(cast, "boos", "@vertrek AND schandalig")
    sign_in(cast.person(Role.QUALITY_ANALYST))

    page.goto("/insight/vertrek")
    page.get_by_role("link", name="compared with the one before").click()
    expect(page.get_by_text("6 contacts")).to_be_visible()
    scan()
    page.goto("/insight/vertrek/delete")
    expect(page.get_by_text("Other categories name this one")).to_be_visible()
    scan()
    page.get_by_role("button", name="Remove it all the same").click()

    expect(page.get_by_text("cannot be read")).to_be_visible()
    scan()
    assert list(Category.objects.values_list("key", flat=True)) == ["boos"]


@ONCE
def test_a_long_question_is_read_on_a_telephone_without_scrolling_sideways(
    page: Page, cast: Cast, sign_in: SignIn
) -> None:
    words = " OR ".join(f"verbindingsonderbreking{number}" for number in range(30))
    make_category(cast, "storing", f"customer: ({words})")
    sign_in(cast.person(Role.QUALITY_ANALYST))
    page.set_viewport_size({"width": 390, "height": 844})

    page.goto("/insight/storing")

    question = page.locator("pre").first
    expect(question).to_contain_text("verbindingsonderbreking29")
    assert question.evaluate("shown => shown.scrollWidth <= shown.clientWidth")


@ONCE
def test_a_category_is_written_without_script(browser: Browser, live_server: LiveServer, cast: Cast) -> None:
    say(cast, "ik wil opzeggen")
    context = browser.new_context(base_url=live_server.url, java_script_enabled=False)
    page = context.new_page()
    page.goto("/sign-in")
    page.fill("[name=username]", cast.person(Role.QUALITY_ANALYST).username)
    page.fill("[name=password]", PASSWORD)
    page.press("[name=password]", "Enter")

    page.goto("/insight/new")
    page.fill("[name=text]", "opzeggen")
    page.fill("[name=key]", "opzeg")
    page.get_by_role("button", name="Try it").click()
    expect(page.get_by_text("6 of 6 contacts")).to_be_visible()
    page.get_by_role("button", name="Keep the category").click()
    expect(page.get_by_role("heading", name="opzeg")).to_be_visible()
    context.close()
