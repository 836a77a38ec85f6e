"""The agreement in a real browser: signing, joining, watching, answering. Nothing here reads a sentence."""

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from leidraad.apps.charter import actions as charter
from leidraad.apps.charter.models import Enrolment
from leidraad.apps.charter.models.agreement import Signature
from leidraad.apps.ledger import actions as ledger
from leidraad.apps.people.models import Role
from leidraad.cli.demo_agreement import _key
from leidraad.formats.signatures import sign_raw
from tests.apps.evaluation.made import ids_of_one_each
from tests.factories import make_call, make_written
from tests.journeys.conftest import Scan, SignIn
from tests.people import BEFORE, Cast, charter_text

pytestmark = pytest.mark.journey

ONCE = pytest.mark.parametrize("language", ["nl"], indirect=True)
IN_FOUR = pytest.mark.parametrize("language", ["nl", "fr", "de", "en"], indirect=True)

# What each role finds in the rail and behind it; every page is scanned for accessibility and for a telephone's width.
WALKS = {
    Role.AGENT: (
        "/charter/my-rights",
        "/charter/what-monitors-me",
        "/charter/told",
        "/charter/who-listened",
        "/coaching/mine",
        "/evaluation/cases",
    ),
    Role.COACH: ("/coaching/", "/coaching/draws"),
    Role.UNION_DELEGATE: (
        "/charter/agreement",
        "/charter/versions",
        "/charter/versions/2",
        "/charter/versions/1/and/2",
        "/charter/disputes",
        "/charter/signatories",
        "/charter/law",
        "/evaluation/watch",
        "/evaluation/",
        "/evaluation/reports/1",
        "/coaching/draws",
        "/ledger/",
    ),
    Role.DATA_PROTECTION_OFFICER: (
        "/charter/register",
        "/charter/customers-told",
        "/charter/never-captured",
        "/contacts/requests",
        "/contacts/retention",
        "/evaluation/incidents",
        "/evaluation/assessment",
        "/evaluation/watch",
    ),
    Role.CHARTER_KEEPER: (
        "/charter/agreement",
        "/charter/versions/propose",
        "/evaluation/",
        "/evaluation/measures",
        "/evaluation/reports/1",
    ),
    Role.ENROLMENT_KEEPER: ("/charter/taking-part",),
    Role.EXECUTIVE: ("/evaluation/", "/charter/agreement"),
    Role.PREVENTION_ADVISER: ("/charter/never-captured", "/evaluation/measures"),
}


@pytest.fixture
def busy(cast: Cast) -> Cast:
    """The cast, with a second text on the table and something of everything."""
    now = timezone.now()
    make_call(cast.agnes)
    for agent in (cast.agnes, *cast.others):
        make_written(agent)
    charter.propose_version(yaml_text=charter_text(percent=25, at=now - BEFORE), by="karel", at=now)
    ids_of_one_each(cast)
    ledger.integrate_leaves()
    return cast


@ONCE
@pytest.mark.parametrize("role", WALKS)
def test_every_page_of_a_role_is_accessible(
    busy: Cast, page: Page, sign_in: SignIn, scan: Scan, role: Role
) -> None:
    sign_in(busy.person(role))
    scan()
    for address in WALKS[role]:
        answer = page.goto(address)
        assert answer is not None
        assert answer.status == 200, address
        scan()


@IN_FOUR
def test_no_page_is_too_wide_in_any_language(busy: Cast, page: Page, sign_in: SignIn) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    for role, addresses in WALKS.items():
        sign_in(busy.person(role))
        for address in addresses:
            page.goto(address)
            assert page.evaluate("document.documentElement.scrollWidth") <= 390, address


def test_an_agent_joins_reads_what_is_captured_and_leaves(
    cast: Cast, page: Page, sign_in: SignIn, scan: Scan
) -> None:
    sign_in(cast.bram.person)

    page.click("[data-enrol]")
    page.wait_for_url("**/charter/told")
    scan()
    page.click("form[action$='told/read'] button")
    page.goto("/")
    expect(page.locator("[data-notice-waits]")).to_have_count(0)
    assert Enrolment.objects.filter(agent=cast.bram, left_at=None).exists()

    page.goto("/charter/my-rights")
    page.click("[data-withdraw]")
    assert not Enrolment.objects.filter(agent=cast.bram, left_at=None).exists()


def test_a_delegate_sees_what_changes_and_signs_with_a_key_of_their_own(
    busy: Cast, page: Page, sign_in: SignIn, scan: Scan
) -> None:
    sign_in(busy.person(Role.UNION_DELEGATE))
    page.click("a[href='/charter/versions/2']")
    page.goto("/charter/versions/1/and/2")
    expect(page.locator("tbody tr")).to_have_count(1)
    page.goto("/charter/versions/2")

    with page.expect_download() as waiting:
        page.click("a[download]")
    statement = waiting.value.path().read_bytes()
    signature = sign_raw(_key("bond-noord", {}), statement)
    page.set_input_files(
        "input[name=statement]", {"name": "statement.txt", "mimeType": "text/plain", "buffer": statement}
    )
    page.set_input_files(
        "input[name=signature]",
        {"name": "statement.txt.sig", "mimeType": "application/octet-stream", "buffer": signature},
    )
    page.click("form[action$='/signatures'] button")

    page.wait_for_load_state()
    assert Signature.objects.filter(version_id=2, signatory__code="bond-noord").exists()
    scan()


def test_an_officer_enters_an_incident_and_the_clock_runs(
    cast: Cast, page: Page, sign_in: SignIn, scan: Scan
) -> None:
    sign_in(cast.person(Role.DATA_PROTECTION_OFFICER))
    page.goto("/evaluation/incidents")
    scan()

    page.fill("[name=title]", "Een lijst op een printer")
    page.fill("[name=happened]", "Een uur lang.")
    page.fill("[name=known_at]", (timezone.localtime() - timedelta(hours=1)).strftime("%Y-%m-%dT%H:%M"))
    page.click("form[action$='/incidents'] button")

    expect(page.locator(".note-amber")).to_have_count(1)
    scan()
    page.goto("/")
    expect(page.locator(".note-amber")).to_have_count(1)


def test_a_coach_plans_to_sit_beside_an_agent_who_agrees(
    cast: Cast, page: Page, sign_in: SignIn, scan: Scan
) -> None:
    sign_in(cast.cleo)
    page.goto("/coaching/")
    form = page.locator("form[action$='/side-by-side']")
    form.locator("select").first.select_option(index=1)
    when = (timezone.localtime() + timedelta(days=1)).strftime("%Y-%m-%dT10:00")
    form.locator("input[type=datetime-local]").fill(when)
    form.locator("button").click()
    scan()

    sign_in(cast.agnes.person)
    page.goto("/coaching/mine")
    scan()
