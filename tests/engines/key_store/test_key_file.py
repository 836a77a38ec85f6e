"""A data key comes back under its context only, and says why when it cannot."""

import json
import os
import stat
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leidraad.engines.key_store import KeyStore, KeyStoreError, KeyUnavailable, WhyUnavailable, WrongKey
from leidraad.engines.key_store.key_file import KeyFile, add_key, create_key_file, key_id_of

DATA_KEY = bytes(range(32))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    create_key_file(tmp_path / "keys" / "wrapping-keys.json")
    return tmp_path / "keys" / "wrapping-keys.json"


def test_wrapped_key_unwraps_under_its_context(path: Path) -> None:
    store: KeyStore = KeyFile(path)

    wrapped = store.wrap(DATA_KEY, context=b"recording 7")

    assert store.unwrap(wrapped, context=b"recording 7") == DATA_KEY
    assert DATA_KEY not in wrapped
    assert key_id_of(wrapped) == store.key_id


def test_wrapped_key_of_one_recording_does_not_open_another(path: Path) -> None:
    store = KeyFile(path)
    wrapped = store.wrap(DATA_KEY, context=b"recording 7")

    with pytest.raises(WrongKey):
        store.unwrap(wrapped, context=b"recording 8")


def test_same_key_wrapped_twice_looks_different(path: Path) -> None:
    store = KeyFile(path)

    assert store.wrap(DATA_KEY, context=b"") != store.wrap(DATA_KEY, context=b"")


def test_key_file_is_readable_by_its_owner_only_and_is_never_replaced(path: Path) -> None:
    before = path.read_bytes()

    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    with pytest.raises(FileExistsError):
        create_key_file(path)
    assert path.read_bytes() == before
    assert [entry.name for entry in path.parent.iterdir()] == [path.name]


def test_rotation_wraps_with_the_added_key_and_still_unwraps_with_the_old(path: Path) -> None:
    store = KeyFile(path)
    old_id, wrapped = store.key_id, store.wrap(DATA_KEY, context=b"r")

    new_id = add_key(path)

    assert store.key_id == new_id != old_id
    assert store.unwrap(wrapped, context=b"r") == DATA_KEY
    again = store.rewrap(wrapped, context=b"r")
    assert key_id_of(again) == new_id
    assert store.unwrap(again, context=b"r") == DATA_KEY
    assert store.rewrap(again, context=b"r") is again
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_worker_that_runs_learns_of_a_key_another_process_added(path: Path) -> None:
    worker, web = KeyFile(path), KeyFile(path)
    add_key(path)

    assert worker.unwrap(web.wrap(DATA_KEY, context=b"r"), context=b"r") == DATA_KEY


def test_key_of_another_file_is_unknown_and_not_wrong(path: Path, tmp_path: Path) -> None:
    create_key_file(tmp_path / "other.json")
    wrapped = KeyFile(tmp_path / "other.json").wrap(DATA_KEY, context=b"")

    with pytest.raises(KeyUnavailable) as caught:
        KeyFile(path).unwrap(wrapped, context=b"")

    assert caught.value.why is WhyUnavailable.UNKNOWN_KEY
    assert caught.value.detail == key_id_of(wrapped)


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o620, 0o601])
def test_file_that_others_may_touch_is_refused_also_while_running(path: Path, mode: int) -> None:
    store = KeyFile(path)
    path.chmod(mode)

    for use in (lambda: KeyFile(path), lambda: store.wrap(DATA_KEY, context=b""), lambda: add_key(path)):
        with pytest.raises(KeyUnavailable) as caught:
            use()
        assert caught.value.why is WhyUnavailable.EXPOSED


def test_absent_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(KeyUnavailable) as caught:
        KeyFile(tmp_path / "wrapping-keys.json")

    assert caught.value.why is WhyUnavailable.NO_FILE
    assert caught.value.detail == "wrapping-keys.json"


def test_folder_in_place_of_the_file_is_unreadable(tmp_path: Path) -> None:
    (tmp_path / "keys").mkdir(mode=0o700)

    with pytest.raises(KeyUnavailable) as caught:
        KeyFile(tmp_path / "keys")

    assert caught.value.why is WhyUnavailable.UNREADABLE


@pytest.mark.parametrize(
    "change",
    [
        {"format": "something else"},
        {"version": 2},
        {"active": "absent"},
        {"keys": {"k": "dG9vIHNob3J0"}},
        {"keys": {"k": "not base64!"}},
        {"keys": []},
    ],
)
def test_file_that_is_no_key_file_is_malformed_and_its_keys_are_not_quoted(
    path: Path, change: dict[str, object]
) -> None:
    document = json.loads(path.read_text())
    path.write_text(json.dumps(document | change))

    with pytest.raises(KeyUnavailable) as caught:
        KeyFile(path)

    assert caught.value.why is WhyUnavailable.MALFORMED
    for key in document["keys"].values():
        assert key not in str(caught.value)


@pytest.mark.parametrize("text", ["", "{}", "[]", "null", "\xff"])
def test_file_of_other_text_is_malformed(path: Path, text: str) -> None:
    path.write_text(text, "latin-1")

    with pytest.raises(KeyUnavailable) as caught:
        KeyFile(path)

    assert caught.value.why is WhyUnavailable.MALFORMED


@settings(deadline=None)  # the disk may be busy
@given(data=st.data())
def test_any_changed_byte_of_a_wrapped_key_is_noticed(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    path = tmp_path_factory.getbasetemp() / "changed-bytes.json"
    if not path.exists():
        create_key_file(path)
    store = KeyFile(path)
    wrapped = bytearray(store.wrap(DATA_KEY, context=b"r"))
    wrapped[data.draw(st.integers(0, len(wrapped) - 1))] ^= data.draw(st.integers(1, 255))

    with pytest.raises(KeyStoreError):
        store.unwrap(bytes(wrapped), context=b"r")


@settings(deadline=None)  # the disk may be busy
@given(st.binary(max_size=60))
def test_any_bytes_that_are_no_wrapped_key_raise_a_named_error(
    tmp_path_factory: pytest.TempPathFactory, noise: bytes
) -> None:
    path = tmp_path_factory.getbasetemp() / "noise.json"
    if not path.exists():
        create_key_file(path)

    with pytest.raises(KeyStoreError):
        KeyFile(path).unwrap(noise, context=b"")


def test_key_file_is_written_by_a_process_whose_mask_is_open(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        create_key_file(tmp_path / "keys.json")
    finally:
        os.umask(before)

    assert stat.S_IMODE((tmp_path / "keys.json").stat().st_mode) == 0o600
