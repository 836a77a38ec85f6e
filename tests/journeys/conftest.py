"""A real browser (Debian's Chromium), a running server, the cast, and the scan for accessibility."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings
from playwright.sync_api import Browser, ConsoleMessage, Page, sync_playwright
from pytest_django.live_server_helper import LiveServer

from leidraad.apps.people.models import Person
from tests.people import PASSWORD, Cast, make_cast
from tests.people_fixtures import data_folder
from tests.web_role import live_server_as_web

__all__ = ["data_folder"]

CHROMIUM = Path("/usr/bin/chromium")
ARGUMENTS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--autoplay-policy=no-user-gesture-required",
]

SignIn = Callable[[Person], None]
Scan = Callable[[], None]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """One for each file of stories. While it is there, its loop counts as running in this thread, and Django keeps another
    connection; a later test that forks, or runs a loop of its own, must find neither.
    """
    if not CHROMIUM.exists():
        pytest.skip(f"no browser: {CHROMIUM} is absent")
    Path(settings.STATIC_ROOT).mkdir(parents=True, exist_ok=True)  # whitenoise warns of one that is not there
    before = os.environ.get("DJANGO_ALLOW_ASYNC_UNSAFE")
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"  # playwright keeps a loop running in this thread
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser
        browser.close()
    if before is None:
        del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


@pytest.fixture(autouse=True)
def _server_in_its_role(transactional_db: None) -> Iterator[None]:
    """The stories are told under row security."""
    with live_server_as_web():
        yield


@pytest.fixture(params=["nl", "fr"])
def language(request: pytest.FixtureRequest) -> str:
    """Each story is told in two languages, the first one in German too."""
    return str(request.param)


@pytest.fixture
def cast(transactional_db: None, language: str) -> Cast:
    return make_cast(language=language)


@pytest.fixture
def page(browser: Browser, live_server: LiveServer) -> Iterator[Page]:
    """A page on a small laptop; a fault of a script or of the content policy fails the story."""
    faults: list[str] = []
    context = browser.new_context(base_url=live_server.url, viewport={"width": 1280, "height": 800})
    context.set_default_timeout(15_000)
    page = context.new_page()
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda message: faults.append(message.text) if _is_fault(message) else None)
    yield page
    context.close()
    assert faults == []


def _is_fault(message: ConsoleMessage) -> bool:
    """An answer that says no is no fault of the page; everything else that the browser complains of is."""
    return message.type == "error" and "Failed to load resource" not in message.text


@pytest.fixture
def sign_in(page: Page) -> SignIn:
    def as_person(person: Person) -> None:
        page.context.clear_cookies()
        page.goto("/sign-in")
        page.fill("[name=username]", person.username)
        page.fill("[name=password]", PASSWORD)
        page.press("[name=password]", "Enter")
        page.wait_for_url("**/")

    return as_person


@pytest.fixture
def scan(page: Page) -> Scan:
    """Axe finds nothing on the page as it is now, and nothing sticks out of it sideways on a telephone."""

    def look() -> None:
        found = Axe().run(page)
        assert found.violations_count == 0, found.generate_report()
        size = page.viewport_size
        page.set_viewport_size({"width": 390, "height": 844})
        assert page.evaluate("document.documentElement.scrollWidth") <= 390, page.url
        if size:
            page.set_viewport_size(size)

    return look
