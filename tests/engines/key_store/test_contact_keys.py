"""A contact's key opens until it is destroyed, and then nothing brings it back; a damaged store denies."""

import multiprocessing
from datetime import date
from pathlib import Path

import pytest

from leidraad.engines.key_store import KeyDestroyed, KeyUnavailable, WhyUnavailable, WrongKey
from leidraad.engines.key_store.contact_keys import (
    ContactKeys,
    create_contact_keys,
    period_name,
    period_of,
    period_parts,
)

DATA_KEY = bytes(range(32))
PERIOD = "2026-11-20.28"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    create_contact_keys(tmp_path / "keys" / "contacts")
    return tmp_path / "keys" / "contacts"


def test_a_wrapped_key_opens_under_its_contact_only(folder: Path) -> None:
    keys = ContactKeys(folder)
    wrapped = keys.wrap(DATA_KEY, context=b"a", period=PERIOD)

    assert keys.unwrap(wrapped, context=b"a") == DATA_KEY
    assert period_of(wrapped) == PERIOD
    with pytest.raises(WrongKey):
        keys.unwrap(wrapped, context=b"b")


def test_a_destroyed_key_opens_nothing_and_the_others_go_on(folder: Path) -> None:
    keys = ContactKeys(folder)
    gone, stays = (keys.wrap(DATA_KEY, context=name, period=PERIOD) for name in (b"gone", b"stays"))

    keys.destroy([b"gone"], period=PERIOD)

    for reader in (keys, ContactKeys(folder)):
        with pytest.raises(KeyDestroyed):
            reader.unwrap(gone, context=b"gone")
        with pytest.raises(KeyDestroyed):
            reader.wrap(DATA_KEY, context=b"gone", period=PERIOD)
        assert not reader.has(b"gone", period=PERIOD)
        assert reader.unwrap(stays, context=b"stays") == DATA_KEY


def test_another_process_sees_a_destruction_at_once(folder: Path) -> None:
    ours = ContactKeys(folder)
    wrapped = ours.wrap(DATA_KEY, context=b"a", period=PERIOD)
    assert ours.unwrap(wrapped, context=b"a") == DATA_KEY

    ContactKeys(folder).destroy([b"a"], period=PERIOD)

    with pytest.raises(KeyDestroyed):
        ours.unwrap(wrapped, context=b"a")


def test_at_the_end_of_a_period_everything_in_it_dies(folder: Path) -> None:
    keys = ContactKeys(folder)
    wrapped = keys.wrap(DATA_KEY, context=b"a", period=PERIOD)
    other = keys.wrap(DATA_KEY, context=b"a", period="2026-11-21.28")

    assert keys.destroy_period(PERIOD)
    assert not keys.destroy_period(PERIOD)

    with pytest.raises(KeyDestroyed):
        keys.unwrap(wrapped, context=b"a")
    assert keys.unwrap(other, context=b"a") == DATA_KEY
    assert keys.periods() == ["2026-11-21.28"]


def test_a_digest_is_the_same_until_the_key_is_gone(folder: Path) -> None:
    keys = ContactKeys(folder)
    with pytest.raises(KeyDestroyed):
        keys.digest(b"link", context=b"a", period=PERIOD)
    keys.make_period(PERIOD)
    before = keys.digest(b"link", context=b"a", period=PERIOD)

    assert keys.digest(b"link", context=b"a", period=PERIOD) == before
    assert keys.digest(b"link", context=b"b", period=PERIOD) != before
    keys.destroy([b"a"], period=PERIOD)
    with pytest.raises(KeyDestroyed):
        keys.digest(b"link", context=b"a", period=PERIOD)


def test_each_destruction_is_counted_and_a_repeated_one_is_not(folder: Path) -> None:
    keys = ContactKeys(folder)
    keys.wrap(DATA_KEY, context=b"a", period=PERIOD)
    assert keys.erasure_count() == 0

    keys.destroy([b"a"], period=PERIOD)
    keys.destroy([b"a"], period=PERIOD)
    assert keys.erasure_count() == 1

    keys.raise_erasure_count(7)
    keys.raise_erasure_count(3)
    assert keys.erasure_count() == 7


@pytest.mark.parametrize("spoil", ["cut", "flip", "empty"])
def test_a_damaged_file_is_refused_whole(folder: Path, spoil: str) -> None:
    wrapped = ContactKeys(folder).wrap(DATA_KEY, context=b"a", period=PERIOD)
    path = folder / f"{PERIOD}.keys"
    data = path.read_bytes()
    path.write_bytes(
        {"cut": data[:-5], "flip": data[:9] + bytes([data[9] ^ 1]) + data[10:], "empty": b""}[spoil]
    )

    with pytest.raises(KeyUnavailable) as found:
        ContactKeys(folder).unwrap(wrapped, context=b"a")
    assert found.value.why is WhyUnavailable.MALFORMED


def test_a_folder_that_is_not_there_is_not_made_again(folder: Path) -> None:
    keys = ContactKeys(folder)
    wrapped = keys.wrap(DATA_KEY, context=b"a", period=PERIOD)
    folder.rename(folder.with_name("elsewhere"))

    for attempt in (
        lambda: keys.unwrap(wrapped, context=b"a"),
        lambda: keys.wrap(DATA_KEY, context=b"a", period=PERIOD),
        lambda: keys.has(b"a", period=PERIOD),
        lambda: keys.destroy([b"a"], period=PERIOD),
        keys.periods,
    ):
        with pytest.raises(KeyUnavailable):
            attempt()
    assert not folder.exists()


def test_processes_that_destroy_at_once_lose_nothing_of_each_other(folder: Path) -> None:
    names = [f"contact {number}".encode() for number in range(12)]
    for name in names:
        ContactKeys(folder).wrap(DATA_KEY, context=name, period=PERIOD)

    with multiprocessing.get_context("spawn").Pool(2) as pool:
        pool.starmap(_destroy, [(folder, name) for name in names])

    assert not any(ContactKeys(folder).has(name, period=PERIOD) for name in names)
    assert ContactKeys(folder).erasure_count() == len(names)


def test_a_period_is_a_day_and_how_long_it_lives() -> None:
    assert period_parts(period_name(date(2026, 11, 20), days=28)) == (date(2026, 11, 20), 28)
    with pytest.raises(WrongKey):
        period_parts("../../etc/passwd")


def _destroy(folder: Path, name: bytes) -> None:
    ContactKeys(folder).destroy([name], period=PERIOD)
