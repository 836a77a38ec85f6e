"""The key of the installation is changed without touching a recording, and what was deleted stays deleted."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from uuid import uuid4

import pytest
from django.utils import timezone
from pytest_django.fixtures import Settings

from leidraad.apps.contacts.actions import access, deletion, keys, sealing
from leidraad.apps.contacts.actions.keys import Became
from leidraad.apps.contacts.models import Contact, Payload, Recording, Webhook
from leidraad.apps.contacts.models.sealed_rows import context_of, sealed_tables
from leidraad.apps.ledger.events import Event
from leidraad.apps.ledger.models import Leaf
from leidraad.cli.main import main
from leidraad.engines.key_store import KeyDestroyed
from leidraad.engines.key_store.key_file import key_id_of
from tests.apps.contacts.centre import Centre
from tests.engines.key_store.transit_stand_in import TOKEN, Transit, transit_stand_in
from tests.factories import make_call


@pytest.fixture
def call(centre: Centre) -> Contact:
    return make_call(centre.agnes)


@pytest.fixture
def transit() -> Iterator[Transit]:
    with transit_stand_in() as stand_in:
        yield stand_in


def opened(contact: Contact) -> bytes:
    return sealing.open_whole(Recording.objects.get(contact=contact), context=str(contact.pk))


def inner_key_id(contact: Contact) -> str:
    row = Recording.objects.get(contact=contact)
    inside = sealing.contact_keys().unwrap(bytes(row.wrapped_key), context=str(contact.pk).encode())
    return key_id_of(inside)


def test_after_a_rotation_everything_opens_under_the_new_key_and_no_recording_was_touched(
    call: Contact, data_folder: Path
) -> None:
    before = opened(call)
    objects = {path: path.stat().st_mtime_ns for path in (data_folder / "objects").rglob("*")}

    new_key = keys.make_new_key(by="test", at=timezone.now())
    counts = keys.wrap_all_anew()

    assert opened(call) == before
    assert inner_key_id(call) == new_key == sealing.key_store().key_id
    assert counts[Became.ANEW] >= 1
    assert {path: path.stat().st_mtime_ns for path in (data_folder / "objects").rglob("*")} == objects
    assert Leaf.objects.filter(event="contacts:keys:rotated").count() == 1


def test_a_rotation_that_was_cut_short_goes_on_where_it_stopped(centre: Centre) -> None:
    calls = [make_call(centre.agnes) for _ in range(3)]
    keys.make_new_key(by="test", at=timezone.now())

    def cut_short(became: Became) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        keys.wrap_all_anew(told=cut_short)
    assert keys.count_wrapped().current_count == 1
    counts = keys.wrap_all_anew()

    assert counts[Became.CURRENT] == 1
    assert keys.count_wrapped().old_count == 0
    assert all(opened(each) for each in calls)


def test_a_key_that_was_destroyed_stays_destroyed(call: Contact, data_folder: Path) -> None:
    row = Recording.objects.get(contact=call)
    sealing.destroy_keys([call])
    keys.make_new_key(by="test", at=timezone.now())

    counts = keys.wrap_all_anew()

    assert counts[Became.DESTROYED] >= 1
    assert bytes(Recording.objects.get(contact=call).wrapped_key) == bytes(row.wrapped_key)
    with pytest.raises(KeyDestroyed):
        opened(call)


def test_a_period_whose_keys_are_gone_is_not_made_anew(call: Contact) -> None:
    sealing.contact_keys().destroy_period(call.key_period)
    keys.make_new_key(by="test", at=timezone.now())

    keys.wrap_all_anew()

    assert call.key_period not in sealing.contact_keys().periods()


def test_a_damaged_key_is_counted_and_keeps_nothing_from_the_others(centre: Centre) -> None:
    damaged, whole = make_call(centre.agnes), make_call(centre.agnes)
    key = bytearray(Recording.objects.get(contact=damaged).wrapped_key)
    key[-1] ^= 1
    Recording.objects.filter(contact=damaged).update(wrapped_key=bytes(key))
    keys.make_new_key(by="test", at=timezone.now())

    counts = keys.wrap_all_anew()

    assert counts[Became.UNREADABLE] == 1
    assert opened(whole)
    assert keys.count_wrapped().unreadable_count == 1


def test_the_secret_of_a_webhook_is_wrapped_anew_as_well(call: Contact) -> None:
    pk = uuid4()
    Webhook.objects.create(
        pk=pk,
        url="https://example.com/told",
        wrapped_secret=sealing.seal_secret(b"s" * 32, of=pk),
        created_at=timezone.now(),
    )
    new_key = keys.make_new_key(by="test", at=timezone.now())

    keys.wrap_all_anew()

    wrapped = bytes(Webhook.objects.get().wrapped_secret)
    assert key_id_of(wrapped) == new_key
    assert sealing.open_secret(wrapped, of=pk) == b"s" * 32


def test_a_centre_moves_to_a_vault_and_its_recordings_open_before_and_after(
    call: Contact, transit: Transit, settings: Settings
) -> None:
    before = opened(call)
    chosen = replace(
        settings.ENVIRONMENT.wrapping_keys,
        kind="vault",
        vault_address=transit.address,
        vault_key="leidraad",
        vault_token=TOKEN,
    )
    settings.ENVIRONMENT = replace(settings.ENVIRONMENT, wrapping_keys=chosen)
    sealing.key_store.cache_clear()

    assert opened(call) == before
    keys.wrap_all_anew()
    sealing.key_file_path().unlink()
    sealing.key_store.cache_clear()
    assert opened(call) == before
    assert sealing.missing_keys() == []
    assert keys.make_new_key(by="test", at=timezone.now()) == "leidraad:v2"
    assert keys.count_wrapped().current_count == 0


def test_a_contact_that_is_deleted_under_a_vault_is_gone_for_good(
    centre: Centre, transit: Transit, settings: Settings
) -> None:
    chosen = replace(
        settings.ENVIRONMENT.wrapping_keys,
        kind="vault",
        vault_address=transit.address,
        vault_key="leidraad",
        vault_token=TOKEN,
    )
    settings.ENVIRONMENT = replace(settings.ENVIRONMENT, wrapping_keys=chosen)
    call = make_call(centre.agnes)
    wrapped = bytes(Recording.objects.get(contact=call).wrapped_key)

    deletion.destroy([call], event=Event.CONTACT_SHREDDED, clause="participation", at=timezone.now())

    with pytest.raises(KeyDestroyed):
        sealing.contact_keys().unwrap(wrapped, context=str(call.pk).encode())
    assert not Payload.objects.filter(contact=call).exists()


def test_while_the_vault_is_away_words_stay_closed_too(
    centre: Centre, transit: Transit, settings: Settings
) -> None:
    chosen = replace(
        settings.ENVIRONMENT.wrapping_keys,
        kind="vault",
        vault_address=transit.address,
        vault_key="leidraad",
        vault_token="no longer valid",
    )
    call = make_call(centre.agnes)
    settings.ENVIRONMENT = replace(settings.ENVIRONMENT, wrapping_keys=chosen)
    sealing.key_store.cache_clear()

    with pytest.raises(sealing.KeyStoreError):
        access.open_transcript(call, by=centre.agnes.person, at=timezone.now())


def test_every_table_of_sealed_bytes_is_reached(call: Contact) -> None:
    assert {Payload, Recording} <= set(sealed_tables())
    assert context_of(Recording.objects.get(contact=call)) == str(call.pk)
    assert keys.count_rows() >= 1


def test_the_command_makes_one_key_and_goes_on_with_it(
    call: Contact, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["keys", "rotate"]) == 0
    assert "New key k-" in capsys.readouterr().out
    keys.make_new_key(by="test", at=timezone.now())  # as a rotation that was cut short leaves it

    assert main(["keys", "status", "--json"]) == 0
    assert '"current": 0' in capsys.readouterr().out
    assert main(["keys", "rotate"]) == 0
    told = capsys.readouterr().out
    assert "Going on with the key that wraps now." in told
    assert "New key" not in told
    assert opened(call)
