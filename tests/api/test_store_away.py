"""While objects or keys cannot be kept, a sender is told to come again, and nothing is kept by half."""

import json
from collections.abc import Callable
from functools import cache
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from leidraad.apps.contacts.actions import sealing
from leidraad.apps.contacts.models import Contact, IdempotencyKey, SetAside
from leidraad.engines.key_store import KeyUnavailable, WhyUnavailable
from leidraad.engines.object_store import ObjectStore, StoreFailed
from tests.api.office import Office, facts, give_sound, read_contact
from tests.api.test_uploads import TUS, add, begin, head
from tests.tones import tone_wav

SOUND = tone_wav(12.0, rate_hz=16_000)  # too large to lie in the database
FACTS = facts(channel="voice")


class Full:
    """An object store on a disk that is full, until ``is_back``."""

    def __init__(self, real: ObjectStore) -> None:
        self._real, self.is_back = real, False

    def __getattr__(self, name: str) -> Callable[..., object]:
        if not self.is_back:
            raise StoreFailed("ENOSPC", name="any")
        found: Callable[..., object] = getattr(self._real, name)
        return found


@pytest.fixture
def store(office: Office, monkeypatch: pytest.MonkeyPatch) -> Full:
    full = Full(sealing.object_store())
    monkeypatch.setattr(sealing, "object_store", cache(lambda: full))  # cached as the real one is
    return full


def one(office: Office) -> Any:
    return office.hand_over(SOUND, name="call.wav", facts=FACTS, key="k1")


def batch(office: Office) -> Any:
    sent = {
        "files": [SimpleUploadedFile("call.wav", SOUND)],
        "facts": json.dumps({"call.wav": FACTS}, default=str),
    }
    headers = office._headers("adam") | {"Idempotency-Key": "k1"}
    return Client().post("/api/v1/contacts/batch", sent, headers=headers)


@pytest.mark.parametrize("hand_over", [one, batch])
def test_whoever_hands_over_a_recording_is_told_to_come_again_and_is_taken_then(
    office: Office, store: Full, hand_over: Callable[[Office], Any]
) -> None:
    answer = hand_over(office)

    assert (answer.status_code, answer.json()["code"]) == (503, "store_away")
    assert answer.headers["Retry-After"] == "30"
    assert not Contact.objects.exists()
    assert not SetAside.objects.exists()
    assert not IdempotencyKey.objects.exists()

    store.is_back = True
    assert hand_over(office).status_code in {200, 201}
    assert Contact.objects.count() == 1


def test_an_upload_in_parts_goes_on_where_the_store_stopped_it(office: Office, store: Full) -> None:
    place = begin(office, len(SOUND), told=FACTS).headers["Location"]

    answer = add(office, place, SOUND, offset=0)

    assert (answer.status_code, answer.json()["code"]) == (503, "store_away")
    assert (answer.headers["Retry-After"], answer.headers["Tus-Resumable"]) == ("30", TUS["Tus-Resumable"])
    assert head(office, place).headers["Upload-Offset"] == "0"
    store.is_back = True
    assert add(office, place, SOUND, offset=0).status_code == 204


def test_without_the_keys_a_sender_is_told_to_come_again_as_well(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away() -> None:
        raise KeyUnavailable(WhyUnavailable.UNREACHABLE, detail="kms")

    monkeypatch.setattr(sealing, "key_store", cache(away))

    answer = one(office)

    assert (answer.status_code, answer.json()["code"]) == (503, "keys_missing")
    assert answer.headers["Retry-After"] == "30"


def test_a_recording_whose_store_goes_away_while_it_plays_ends_short(office: Office, store: Full) -> None:
    store.is_back = True
    contact = read_contact("Waar blijft mijn factuur?", "Onderweg")
    assert give_sound(contact)
    store.is_back = False
    browser = Client()
    browser.force_login(office.centre.agnes.person)

    answer = browser.get(f"/contacts/{contact.pk}/audio")

    assert int(answer.headers["Content-Length"]) > 0
    assert answer.getvalue() == b""
