"""Six stories in a real browser. Nothing here reads a sentence, so each holds in every language."""

import re

import pytest
from playwright.sync_api import Page, expect

from leidraad.apps.contacts.models import Contact
from leidraad.apps.ledger import actions as ledger
from leidraad.apps.people.models import Role
from leidraad.domain.contacts.turns import Channel
from tests.factories import make_call, make_set_aside, make_written
from tests.journeys.conftest import Scan, SignIn
from tests.people import Cast

pytestmark = pytest.mark.journey


@pytest.mark.parametrize("language", ["nl", "fr", "de"], indirect=True)
def test_an_agent_hears_a_call_and_deletes_it(cast: Cast, page: Page, sign_in: SignIn, scan: Scan) -> None:
    call = make_call(cast.agnes)
    sign_in(cast.agnes.person)
    scan()

    page.goto("/contacts/")
    scan()
    page.click(f"[data-contact='{call.pk}'] a")
    scan()
    expect(page.locator(".redacted")).to_have_count(1)
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    expect(page.locator(".turn.is-heard")).to_have_count(1)
    expect(page.locator("[data-play]")).to_have_attribute("aria-pressed", "true")
    page.keyboard.press("k")
    expect(page.locator("[data-play]")).to_have_attribute("aria-pressed", "false")

    page.click("[data-delete]")
    scan()
    page.click("[data-confirm-delete]")
    expect(page.locator("[data-receipt]")).to_be_visible()
    scan()
    assert not Contact.objects.filter(pk=call.pk).exists()


def test_a_coach_asks_and_the_player_stops_when_the_agent_deletes(
    cast: Cast, page: Page, sign_in: SignIn, scan: Scan
) -> None:
    call, _other = make_call(cast.agnes), make_call(cast.agnes)
    sign_in(cast.cleo)
    scan()

    page.click("[data-agent='a1'] [data-draw]")
    page.wait_for_url(re.compile("/contacts/[0-9a-f-]{36}$"))
    scan()
    expect(page.locator("[data-play]")).to_be_visible()
    drawn = page.url.rsplit("/", 1)[1]
    page.goto("/contacts/")
    expect(page.locator("[data-contact]")).to_have_count(1)
    page.go_back()
    page.click("[data-play]")
    Contact.objects.filter(pk=drawn).delete()

    expect(page.locator("[data-stopped]")).to_be_visible(timeout=6_000)
    expect(page.locator("[data-turns]")).to_have_count(0)
    assert Contact.objects.filter(agent=call.agent).count() == 1


def test_the_agent_sees_who_listened_and_the_quota_refuses_the_next(
    cast: Cast, page: Page, sign_in: SignIn, scan: Scan
) -> None:
    make_call(cast.agnes)
    make_written(cast.agnes)
    sign_in(cast.cleo)
    page.click("[data-agent='a1'] [data-draw]")
    page.wait_for_url(re.compile("/contacts/[0-9a-f-]{36}$"))
    page.goto("/")
    expect(page.locator("[data-agent='a1'] [data-draw]")).to_have_count(0)

    sign_in(cast.agnes.person)
    expect(page.get_by_role("link", name=cast.cleo.name)).to_be_visible()
    page.goto("/charter/who-listened")
    expect(page.get_by_role("rowheader", name=cast.cleo.name)).to_be_visible()
    scan()


def test_the_charter_is_read_clause_by_clause(cast: Cast, page: Page, sign_in: SignIn, scan: Scan) -> None:
    sign_in(cast.bram.person)

    page.goto("/charter/")
    scan()
    expect(page.locator(".clause")).to_have_count(22)


def test_an_analyst_searches_and_meets_no_person(cast: Cast, page: Page, sign_in: SignIn, scan: Scan) -> None:
    for agent in (cast.agnes, *cast.others):
        make_written(agent, channel=Channel.EMAIL)
    sign_in(cast.person(Role.QUALITY_ANALYST))
    scan()

    page.fill("#insight-query", "factuur")
    page.press("#insight-query", "Enter")
    expect(page.locator(".hit mark").first).to_have_text(re.compile("factuur"))
    scan()
    assert page.locator("main a[href*='/contacts/']:not([href*='search'])").count() == 0
    assert "Mus" not in page.inner_text("main")
    page.fill("main [name=query]", "woestijn")
    page.press("main [name=query]", "Enter")
    expect(page.locator(".hit")).to_have_count(0)


def test_an_administrator_settles_what_was_set_aside(
    cast: Cast, page: Page, sign_in: SignIn, scan: Scan
) -> None:
    row = make_set_aside("stuk.wav")
    sign_in(cast.person(Role.ADMINISTRATOR))
    scan()

    page.goto("/contacts/set-aside")
    scan()
    page.click(f"[data-set-aside='{row.pk}'] form[action$='put-away'] button")
    expect(page.locator("[data-set-aside]")).to_have_count(0)
    page.click("form[action$='take-back'] button")
    expect(page.locator("[data-set-aside]")).to_have_count(1)
    page.goto("/contacts/")
    scan()
    for address in ("/people", "/account", "/ledger/"):
        page.goto(address)
        scan()


def test_delegates_and_officers_watch_over_the_whole(
    cast: Cast, page: Page, sign_in: SignIn, scan: Scan
) -> None:
    for agent in (cast.agnes, *cast.others):
        make_written(agent)
    ledger.integrate_leaves()

    for role in (Role.UNION_DELEGATE, Role.DATA_PROTECTION_OFFICER, Role.TEAM_LEADER, Role.EXECUTIVE):
        sign_in(cast.person(role))
        scan()
        assert "Agnes" not in page.inner_text("main")
    page.goto("/ledger/")
    expect(page.locator("[data-checkpoint]")).to_be_visible()
    scan()
