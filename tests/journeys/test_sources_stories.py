"""Ways in and what becomes of a call, in a real browser: connections, archives, names, evidence, and a call that lasts."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from ipaddress import ip_network

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect
from pytest_django.fixtures import Settings

from leidraad.apps.contacts.actions import live
from leidraad.apps.contacts.actions.archives import begin_load
from leidraad.apps.contacts.actions.vocabulary import keep_vocabulary
from leidraad.apps.contacts.models import (
    ArchiveLoad,
    Contact,
    LiveStream,
    LoadState,
    MailFolder,
    Source,
    Vocabulary,
    Webhook,
)
from leidraad.apps.people.models import Principal, Role
from leidraad.domain.contacts.evidence import Evidence, Separation
from leidraad.domain.contacts.incoming import ContactFacts
from leidraad.domain.contacts.routing import Routing
from leidraad.domain.contacts.turns import Channel, Party, Turn
from leidraad.domain.language.languages import Language
from leidraad.formats.telephone_sound import Encoding
from tests.factories import make_call, make_webhook
from tests.journeys.conftest import Scan, SignIn
from tests.people import Cast

pytestmark = pytest.mark.journey

ONCE = pytest.mark.parametrize("language", ["nl"], indirect=True)
IN_FOUR = pytest.mark.parametrize("language", ["nl", "fr", "de", "en"], indirect=True)
LONG_HOST = "sftp://leidraad@opnames-van-het-contactcentrum.example.com:22/uitgaand/2026/november"


@pytest.fixture
def call(cast: Cast) -> Contact:
    """A call of Agnes out of one channel, with its way through the menu and words that the engine left out."""
    contact = make_call(cast.agnes)
    contact.evidence = Evidence(Separation.DIARISED, confidence=0.62, notes=("clipped",)).to_json()
    contact.routing = Routing(
        ivr=("Klant", "Facturen"),
        queue_s=95,
        transfer_count=1,
        hold_s=12,
        handled_s=240,
        disposition="opgelost",
    ).to_json()
    contact.speech = {
        "engine": "faster-whisper",
        "model": "large-v2",
        "removed": {"credit": 6, "guess": 1},
        "voices": {"engine": "sherpa-onnx", "count": 2, "confidence": 0.62},
    }
    contact.save()
    contact.recording.parties = ["other"]
    contact.recording.peaks = contact.recording.peaks[:1]
    contact.recording.save()
    return contact


@pytest.fixture
def ways_in(cast: Cast) -> Cast:
    """A source that goes well, one that fails, a mailbox that fails, and an archive on its way."""
    now = timezone.now()
    Source.objects.create(
        name="recorder", kind="folder", place="/srv/recordings", succeeded_at=now, received_count=1234
    )
    Source.objects.create(
        name="drop", kind="sftp", place=LONG_HOST, failed_at=now, error_code="wrong_host_key",
        error_detail="ssh-ed25519 SHA256:Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6", waiting_count=2,
        waiting_since=now - timedelta(hours=1),
    )  # fmt: skip
    MailFolder.objects.create(
        name="mail.example.com:993/hulp@example.com/INBOX", checked_at=now, succeeded_at=now, waiting_count=3
    )
    MailFolder.objects.create(
        name="mail.example.com:993/hulp@example.com/Verzonden",
        checked_at=now,
        error="SSLCertVerificationError",
    )
    _archive_on_its_way()
    keep_vocabulary(Principal.objects.get(), {"": ("Veldwijzer",), Language.DUTCH: ("Eegaard",)}, at=now)
    return cast


@pytest.fixture
def stream(cast: Cast) -> live.OpenStream:
    """A call of Agnes that lasts, with two turns."""
    at = timezone.now() - timedelta(seconds=20)
    facts = ContactFacts(source_id="CA1", agent="a1", channel=Channel.VOICE, started_at=at)
    parties = (Party.CUSTOMER, Party.AGENT)
    found = live.begin(live.NewStream("twilio", "CA1", "", Encoding.MULAW, parties, facts), at=at)
    said = ((Party.CUSTOMER, "Mijn factuur klopt niet."), (Party.AGENT, "Dat kijk ik met u na."))
    for position, (party, text) in enumerate(said):
        turn = Turn(party, text, start_s=3.0 * position, end_s=3.0 * position + 2, language=Language.DUTCH)
        assert live.keep_turn(found, turn, position=position)
    return found


@ONCE
def test_an_administrator_has_a_program_told_sees_its_secret_once_and_lets_it_go(
    cast: Cast, page: Page, sign_in: SignIn, scan: Scan, settings: Settings
) -> None:
    settings.ENVIRONMENT = replace(settings.ENVIRONMENT, webhook_networks=(ip_network("127.0.0.0/8"),))
    sign_in(cast.person(Role.ADMINISTRATOR))
    page.goto("/contacts/connections")
    scan()

    page.fill("[name=url]", "https://192.168.1.9/told")
    page.click("form[action$='/webhooks'] button")
    expect(page.locator(".field-error")).to_have_count(1)
    scan()
    page.fill("[name=url]", "http://127.0.0.1:9/told")
    page.click("form[action$='/webhooks'] button")
    expect(page.locator("[data-secret]")).to_contain_text("whsec_")
    scan()
    page.goto("/contacts/connections")
    expect(page.locator("[data-secret]")).to_have_count(0)

    page.click("form[action$='/stop'] button")
    assert Webhook.objects.get().stopped
    page.click("form[action$='/start'] button")
    assert not Webhook.objects.get().stopped
    page.click("form[action$='/remove'] button")
    expect(page.locator("[data-webhook]")).to_have_count(0)


@ONCE
def test_an_administrator_sees_which_source_fails_and_what_to_do(
    ways_in: Cast, page: Page, sign_in: SignIn, scan: Scan
) -> None:
    make_webhook()
    sign_in(ways_in.person(Role.ADMINISTRATOR))
    page.goto("/contacts/connections")

    expect(page.get_by_text("host_key")).to_be_visible()
    scan()


@ONCE
def test_an_administrator_pauses_an_archive_and_lets_it_go_on(
    cast: Cast, page: Page, sign_in: SignIn, scan: Scan
) -> None:
    sign_in(cast.person(Role.ADMINISTRATOR))
    page.goto("/contacts/archives")
    expect(page.locator(".empty")).to_have_count(1)
    scan()

    load = _archive_on_its_way()
    page.reload()
    scan()
    page.click(f"form[action$='/{load.pk}/pause'] button")
    assert ArchiveLoad.objects.get().state == LoadState.PAUSED
    scan()
    page.click(f"form[action$='/{load.pk}/resume'] button")
    assert ArchiveLoad.objects.get().state == LoadState.RUNNING


@ONCE
def test_an_analyst_keeps_names_and_is_told_of_one_that_is_too_long(
    cast: Cast, page: Page, sign_in: SignIn, scan: Scan
) -> None:
    sign_in(cast.person(Role.QUALITY_ANALYST))
    page.goto("/contacts/vocabulary")
    scan()

    page.locator("textarea").first.fill("x" * 300)
    page.click("main form button")
    expect(page.locator(".field-error")).to_have_count(1)
    scan()
    page.locator("textarea").first.fill("Veldwijzer")
    page.click("main form button")
    expect(page.locator("main .field-error")).to_have_count(0)
    assert Vocabulary.objects.exists()


@ONCE
def test_an_agent_reads_how_a_call_came_how_it_was_heard_and_takes_it_along(
    cast: Cast, call: Contact, page: Page, sign_in: SignIn, scan: Scan
) -> None:
    sign_in(cast.agnes.person)
    page.goto(f"/contacts/{call.pk}")

    expect(page.get_by_text("Klant › Facturen")).to_be_visible()
    expect(page.locator(".turn .word-unsure")).to_have_text(["factuur"])
    expect(page.get_by_text("62")).to_have_count(1)
    scan()

    with page.expect_download() as waiting:
        page.click("[data-export] button")
    assert waiting.value.path().read_bytes()
    page.set_input_files(
        "[name=recipient]", {"name": "sleutel.pem", "mimeType": "text/plain", "buffer": b"geen sleutel"}
    )
    page.click("[data-export] button")
    expect(page.locator(".messages")).to_be_visible()
    scan()


@ONCE
def test_an_agent_in_no_call_reads_that_nothing_is_recorded(
    cast: Cast, page: Page, sign_in: SignIn, scan: Scan
) -> None:
    sign_in(cast.agnes.person)
    page.goto("/contacts/live")

    expect(page.locator("#live .empty")).to_have_count(1)
    scan()


@ONCE
def test_an_agent_reads_along_pauses_and_has_a_call_destroyed(
    cast: Cast, stream: live.OpenStream, page: Page, sign_in: SignIn, scan: Scan
) -> None:
    sign_in(cast.agnes.person)
    page.goto("/contacts/live")
    expect(page.locator("#live .turn")).to_have_count(2)
    scan()

    page.click("form[action$='/pause'] button")
    assert LiveStream.objects.get().asked == "pause"
    expect(page.locator("#live .turn")).to_have_count(2)
    page.click("#live a[href$='/refused/sure']")
    expect(page.locator("[data-confirm-destroy]")).to_be_visible()
    assert LiveStream.objects.get().asked == "pause"
    scan()
    page.click("[data-confirm-destroy]")
    expect(page.locator("#live form")).to_have_count(0)
    assert LiveStream.objects.get().asked == "refused"
    scan()


@ONCE
def test_new_words_appear_by_themselves_and_leave_the_focus_where_it_was(
    cast: Cast, stream: live.OpenStream, page: Page, sign_in: SignIn
) -> None:
    sign_in(cast.agnes.person)
    page.goto("/contacts/live")
    pause = page.locator("form[action$='/pause'] button")
    pause.focus()

    live.keep_turn(stream, Turn(Party.AGENT, "Ik zie het.", start_s=7.0, end_s=8.0), position=2)

    expect(page.locator("#live .turn")).to_have_count(3)
    expect(pause).to_be_focused()


@IN_FOUR
def test_no_page_of_sources_and_calls_is_too_wide_in_any_language(
    ways_in: Cast,
    call: Contact,
    stream: live.OpenStream,
    page: Page,
    sign_in: SignIn,
    looked_at: Callable[[str], None],
) -> None:
    make_webhook("https://een-heel-lange-naam-van-een-programma.example.com/wordt/verteld/wat/er/gebeurt")
    page.set_viewport_size({"width": 390, "height": 844})
    sign_in(ways_in.person(Role.ADMINISTRATOR))
    for address in ("/contacts/connections", "/contacts/archives", "/contacts/vocabulary"):
        looked_at(address)
    sign_in(ways_in.agnes.person)
    for address in (f"/contacts/{call.pk}", "/contacts/live"):
        looked_at(address)


@pytest.fixture
def looked_at(page: Page) -> Callable[[str], None]:
    """Opens a page, on which nothing sticks out sideways."""

    def look(address: str) -> None:
        answer = page.goto(address)
        assert answer is not None
        assert answer.status == 200, address
        assert page.evaluate("document.documentElement.scrollWidth") <= 390, address

    return look


def _archive_on_its_way() -> ArchiveLoad:
    at = timezone.now()
    load = begin_load("/srv/archive/2025", rate_per_minute=30, total=20_000, at=at - timedelta(minutes=2))
    load.outcomes = {"received": 40, "refused": 15, "too_old": 5}
    load.refusals = {"C2": 15, "C8": 5}
    load.pace = [[(at - timedelta(minutes=2)).isoformat(), 0], [at.isoformat(), 60]]
    load.heard_at = at
    load.save()
    return load
