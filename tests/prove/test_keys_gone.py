"""Keys that are gone, unreadable, of another installation or damaged: every path that opens, draws or signs answers no.

Nothing is served in part, nothing is written down as opened, reserved quota stays as it was, and all goes on when the keys
are back where they were. Reference: charter.md 4.9 (f).
"""

import base64
import json
import secrets
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from http import HTTPStatus
from pathlib import Path

import pytest
from django.http import StreamingHttpResponse
from django.test import Client
from django.utils import timezone
from pytest_django.fixtures import Settings

from leidraad.apps.charter import actions as charter
from leidraad.apps.charter.models import Access, Grant, QuotaWindow
from leidraad.apps.coaching import actions as coaching
from leidraad.apps.coaching.models import Draw, DrawWindow
from leidraad.apps.contacts.actions import intake, retention, sealing
from leidraad.apps.contacts.models import Contact, Payload, Recording
from leidraad.apps.ledger import actions as ledger
from leidraad.apps.ledger import signing
from leidraad.apps.ledger.events import Event
from leidraad.apps.ledger.models import Checkpoint, Leaf
from leidraad.apps.people import actions as people
from leidraad.apps.people.models import Person
from leidraad.engines.key_store import KeyStoreError
from leidraad.engines.key_store.key_file import create_key_file
from tests.apps.contacts.centre import chat
from tests.factories import make_written
from tests.people import Cast, make_cast
from tests.people_fixtures import ClientFor, client_for, data_folder

__all__ = ["client_for", "data_folder"]
pytestmark = pytest.mark.django_db

SOUND = b"\x1a\x45\xdf\xa3" + bytes(300_000)  # more than one part of a stream
OPENED = (Event.CONTACT_OPENED, Event.OWN_CONTACT_OPENED, Event.GRANT_USED)


@dataclass(frozen=True)
class Loss:
    """One way of losing the keys, and what brings them back."""

    take: Callable[[Path], Callable[[], None]]


def moved(name: str) -> Callable[[Path], Callable[[], None]]:
    """Gone from its place."""

    def take(keys: Path) -> Callable[[], None]:
        away = keys.parent / "away"
        (keys / name).rename(away)

        def back() -> None:
            away.rename(keys / name)

        return back

    return take


def written(name: str, content: Callable[[Path], bytes]) -> Callable[[Path], Callable[[], None]]:
    """Something else in its place."""

    def take(keys: Path) -> Callable[[], None]:
        path = keys / name if (keys / name).is_file() else next((keys / name).glob("*.keys"))
        whole = path.read_bytes()
        path.write_bytes(content(path))

        def back() -> None:
            path.write_bytes(whole)

        return back

    return take


def exposed(keys: Path) -> Callable[[], None]:
    """Others on the machine may read it: then it is not used either."""
    path = keys / sealing.KEY_FILE
    path.chmod(0o644)

    def back() -> None:
        path.chmod(0o600)

    return back


def another_key(path: Path) -> bytes:
    """A key file of another installation."""
    beside = path.with_name("other.json")
    create_key_file(beside)
    other = beside.read_bytes()
    beside.unlink()
    return other


def same_name_other_key(path: Path) -> bytes:
    """The same key id over another secret: only opening tells."""
    document = json.loads(path.read_text("ascii"))
    document["keys"] = {name: base64.b64encode(secrets.token_bytes(32)).decode() for name in document["keys"]}
    return json.dumps(document).encode()


def flipped(path: Path) -> bytes:
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    return bytes(data)


LOSSES = {
    "the folder of contacts' keys is gone": moved("contacts"),
    "the installation's key is gone": moved(sealing.KEY_FILE),
    "all keys of contacts are another's": written("contacts", lambda _path: secrets.token_bytes(100)),
    "a day's keys are damaged": written("contacts", flipped),
    "a day's keys are cut short": written("contacts", lambda path: path.read_bytes()[:-7]),
    "the installation's key is another's": written(sealing.KEY_FILE, another_key),
    "the installation's key has the same name and other bytes": written(
        sealing.KEY_FILE, same_name_other_key
    ),
    "the installation's key is no key file": written(sealing.KEY_FILE, lambda _path: b"{}"),
    "the installation's key is empty": written(sealing.KEY_FILE, lambda _path: b""),
    "the installation's key is open to all": exposed,
}


@pytest.fixture(params=list(LOSSES))
def loss(request: pytest.FixtureRequest) -> Callable[[Path], Callable[[], None]]:
    return LOSSES[str(request.param)]


@pytest.fixture
def cast(data_folder: Path, db: None) -> Cast:
    """The cast after `leidraad prepare`: the database knows that it has keys."""
    found = make_cast(with_others=False)
    retention.make_ready(at=timezone.now())
    return found


@pytest.fixture
def call(cast: Cast) -> Contact:
    """Agnes's call with sound; Cleo has a grant on it that she has not used."""
    contact = make_written(cast.agnes)
    charter.count_all_captured([(cast.agnes, contact.started_at)] * 20)
    box = sealing.seal(SOUND, context=str(contact.pk), period=contact.key_period)
    Recording.objects.create(
        contact=contact, object_name=box.object_name, sealed=box.sealed, wrapped_key=box.wrapped_key,
        byte_count=box.byte_count, media_type="audio/webm", duration_s=1.0, parties=["agent", "customer"],
        peaks=[[1.0], [1.0]],
    )  # fmt: skip
    coaching.draw_contact(cast.agnes, by=cast.cleo, purpose="coaching", at=timezone.now())
    return contact


def forget_what_was_read() -> None:
    """As a process that starts now."""
    sealing.key_store.cache_clear()
    sealing._keys_in.cache_clear()
    signing._private_key.cache_clear()


def ledgers() -> list[str]:
    """What says that somebody opened something."""
    return list(Leaf.objects.filter(event__in=OPENED).order_by("pk").values_list("event", flat=True))


def used() -> int:
    return sum(QuotaWindow.objects.values_list("used_count", flat=True))


def served(browser: Client, path: str, **extra: str) -> tuple[int, bytes]:
    """The status, and every byte of the answer."""
    answer = browser.get(path, headers=extra or None)
    return answer.status_code, answer.getvalue()


def token_of(person: Person) -> str:
    return people.create_token(person, name="t", by=person.username, at=timezone.now())


def test_no_opening_is_served_or_written_down_without_the_keys_and_all_are_when_they_are_back(
    cast: Cast,
    call: Contact,
    client_for: ClientFor,
    data_folder: Path,
    loss: Callable[[Path], Callable[[], None]],
) -> None:
    browsers = [client_for(person) for person in (cast.agnes.person, cast.cleo)]
    tokens = [token_of(person) for person in (cast.agnes.person, cast.cleo)]
    before, used_before = ledgers(), used()
    back = loss(data_folder / "keys")

    for is_restarted in (False, True):  # a process that read the keys before they went must notice as well
        if is_restarted:
            forget_what_was_read()
        for browser in browsers:
            status, body = served(browser, f"/contacts/{call.pk}/audio")
            assert (status, SOUND[:4] in body) == (HTTPStatus.SERVICE_UNAVAILABLE, False)
            assert "keys that open contacts cannot be reached" in body.decode()
            status, body = served(browser, f"/contacts/{call.pk}/audio", Range="bytes=0-99")
            assert (status, len(body) == 100) == (HTTPStatus.SERVICE_UNAVAILABLE, False)
        for token in tokens:
            authorised = {"Authorization": f"Bearer {token}"}
            status, body = served(Client(), f"/api/v1/contacts/{call.pk}/audio", **authorised)
            assert (status, json.loads(body)["code"]) == (HTTPStatus.SERVICE_UNAVAILABLE, "keys_missing")
    assert ledgers() == before, "written down as opened, and nothing was"
    assert Access.objects.count() == 0
    assert Grant.objects.get().used_at is None
    assert used() == used_before

    back()
    for browser in browsers:
        status, body = served(browser, f"/contacts/{call.pk}/audio")
        assert (status, body == SOUND) == (HTTPStatus.OK, True)
    assert len(ledgers()) == len(before) + 3  # two openings, and the grant used


@pytest.mark.parametrize("name", ["contacts", sealing.KEY_FILE])
def test_words_are_closed_as_well_when_keys_are_gone(
    cast: Cast, call: Contact, client_for: ClientFor, data_folder: Path, name: str
) -> None:
    back = LOSSES[
        "the folder of contacts' keys is gone" if name == "contacts" else "the installation's key is gone"
    ](data_folder / "keys")

    for is_restarted in (False, True):
        if is_restarted:
            forget_what_was_read()
        for person in (cast.agnes.person, cast.cleo):
            status, body = served(client_for(person), f"/contacts/{call.pk}")
            assert status == HTTPStatus.SERVICE_UNAVAILABLE
            assert "factuur" not in body.decode()
            authorised = {"Authorization": f"Bearer {token_of(person)}"}
            status, body = served(Client(), f"/api/v1/contacts/{call.pk}/turns", **authorised)
            assert (status, json.loads(body)["code"]) == (HTTPStatus.SERVICE_UNAVAILABLE, "keys_missing")
    assert ledgers() == []

    back()
    status, body = served(client_for(cast.agnes.person), f"/contacts/{call.pk}")
    assert status == HTTPStatus.OK
    assert "factuur" in body.decode()


def test_keys_that_go_while_a_recording_plays_end_it_short(
    cast: Cast, call: Contact, client_for: ClientFor, data_folder: Path
) -> None:
    answer = client_for(cast.agnes.person).get(f"/contacts/{call.pk}/audio")
    assert isinstance(answer, StreamingHttpResponse)
    parts = iter(answer.streaming_content)
    assert next(parts) == SOUND[: 128 * 1024]

    moved(sealing.KEY_FILE)(data_folder / "keys")

    assert list(parts) == []


def test_nothing_is_taken_in_without_the_keys_and_the_same_bytes_are_when_they_are_back(
    cast: Cast, call: Contact, data_folder: Path, loss: Callable[[Path], Callable[[], None]]
) -> None:
    """A day's keys may be made anew for what comes in; whatever is taken in can be opened again, or is not taken in."""
    now = timezone.now()
    handover = chat("Waar blijft mijn pakje?", "Morgen.")
    back = loss(data_folder / "keys")
    count = Contact.every.count()

    with suppress(KeyStoreError):
        intake.receive_contact(handover, by="drop folder", at=now)
    for row in Payload.objects.select_related("contact"):
        assert sealing.open_whole(row, context=str(row.contact_id)) == handover.document
    assert Contact.every.count() == count + Payload.objects.count()

    back()
    assert intake.receive_contact(handover, by="drop folder", at=now).outcome in {
        "received",
        "already_here",
    }
    assert Contact.every.count() == count + 1


# ---- the key of draws


DRAW_KEYS = "draw-keys.json"


@pytest.mark.parametrize(
    "take",
    [
        moved(DRAW_KEYS),
        written(DRAW_KEYS, another_key),
        written(DRAW_KEYS, same_name_other_key),
        written(DRAW_KEYS, lambda _path: b""),
    ],
    ids=["gone", "another's", "other bytes", "empty"],
)
def test_without_the_key_of_the_seeds_nothing_is_drawn_or_revealed_until_it_is_back(
    cast: Cast,
    call: Contact,
    client_for: ClientFor,
    data_folder: Path,
    take: Callable[[Path], Callable[[], None]],
) -> None:
    """And no other key takes its place: the months committed meanwhile could never be drawn from once it is back."""
    other = cast.bram
    charter.enrol_agent(agent=other, by="bram", at=timezone.now() - timedelta(hours=2), was_told=True)
    make_written(other)
    charter.count_all_captured([(other, timezone.now())] * 20)
    draws, grants, months = Draw.objects.count(), Grant.objects.count(), DrawWindow.objects.count()
    back = take(data_folder / "keys")

    browser = client_for(cast.cleo)
    answer = browser.post(f"/coaching/draw/{other.pk}", {"purpose": "coaching"})
    assert answer.status_code == HTTPStatus.SERVICE_UNAVAILABLE
    assert coaching.reveal_seeds(at=timezone.now() + timedelta(days=62)) == 0
    assert (Draw.objects.count(), Grant.objects.count()) == (draws, grants)
    if not (data_folder / "keys" / DRAW_KEYS).exists():
        with pytest.raises(KeyStoreError):
            coaching.open_windows(at=timezone.now() + timedelta(days=40))
        assert DrawWindow.objects.count() == months
        assert not (data_folder / "keys" / DRAW_KEYS).exists()

    back()
    answer = browser.post(f"/coaching/draw/{other.pk}", {"purpose": "coaching"})
    assert answer.status_code == HTTPStatus.FOUND
    assert (Draw.objects.count(), Grant.objects.count()) == (draws + 1, grants + 1)
    assert coaching.reveal_seeds(at=timezone.now() + timedelta(days=62)) == DrawWindow.objects.count()


# ---- the ledger's key


LEDGER_KEY = "ledger-ed25519.pem"


def a_pem(path: Path) -> bytes:
    """Another ledger's key."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

    assert path.exists()
    key = Ed25519PrivateKey.generate()
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())


@pytest.mark.parametrize(
    "take",
    [
        moved(LEDGER_KEY),
        written(LEDGER_KEY, a_pem),
        written(LEDGER_KEY, lambda _path: b"no key"),
        written(LEDGER_KEY, lambda path: path.read_bytes()[:60]),
    ],
    ids=["gone", "another's", "no key", "cut short"],
)
def test_without_the_ledgers_key_nothing_is_signed_and_leaves_wait_until_it_is_back(
    cast: Cast, data_folder: Path, settings: Settings, take: Callable[[Path], Callable[[], None]]
) -> None:
    ledger.integrate_leaves()
    notes = list(Checkpoint.objects.values_list("note", flat=True))
    assert notes
    ledger.write_heartbeat(at=timezone.now())
    back = take(data_folder / "keys")
    forget_what_was_read()

    with pytest.raises((signing.KeyFileError, ledger.LedgerBrokenError)):
        ledger.integrate_leaves()
    assert list(Checkpoint.objects.values_list("note", flat=True)) == notes
    assert signing.notes_outside() == notes

    back()
    forget_what_was_read()
    assert ledger.integrate_leaves() == 1
    assert ledger.verify_ledger() == []


def test_pages_about_the_ledger_say_that_its_key_is_gone(
    cast: Cast, client_for: ClientFor, data_folder: Path
) -> None:
    from leidraad.apps.people.models import Role

    ledger.integrate_leaves()
    browser = client_for(cast.person(Role.DATA_PROTECTION_OFFICER))
    assert browser.get("/ledger/").status_code == HTTPStatus.OK
    back = moved(LEDGER_KEY)(data_folder / "keys")
    forget_what_was_read()

    answer = browser.get("/ledger/")
    assert answer.status_code == HTTPStatus.SERVICE_UNAVAILABLE
    assert "key of the ledger cannot be reached" in answer.content.decode()
    assert not (data_folder / "keys" / LEDGER_KEY).exists()

    back()
    assert browser.get("/ledger/").status_code == HTTPStatus.OK


def test_opening_goes_on_without_the_ledgers_key_for_its_leaf_is_written_and_signed_later(
    cast: Cast, call: Contact, client_for: ClientFor, data_folder: Path
) -> None:
    """What counts is the committed leaf; a place in the tree follows when the key is back."""
    ledger.integrate_leaves()
    back = moved(LEDGER_KEY)(data_folder / "keys")
    forget_what_was_read()

    status, _body = served(client_for(cast.agnes.person), f"/contacts/{call.pk}/audio")
    assert status == HTTPStatus.OK
    assert ledgers() == [Event.OWN_CONTACT_OPENED]

    back()
    assert ledger.integrate_leaves() >= 1
    assert ledger.verify_ledger() == []
