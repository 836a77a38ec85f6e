"""Objects lie whole, durably and by themselves in a folder, whatever happens half-way."""

import errno
import os
import stat
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leidraad.engines.object_store import (
    BadObjectName,
    ObjectNotFound,
    ObjectStore,
    StoreFailed,
    check_object_name,
    new_object_name,
)
from leidraad.engines.object_store.local_folder import LocalFolder

NAME = "0123456789abcdef"


@pytest.fixture
def store(tmp_path: Path) -> ObjectStore:
    return LocalFolder(tmp_path / "objects")


def test_an_object_knows_how_long_it_lies_there(tmp_path: Path) -> None:
    store = LocalFolder(tmp_path)
    store.put(NAME, b"bytes")

    assert 0 <= store.age_s(NAME) < 60
    with pytest.raises(ObjectNotFound):
        store.age_s("0" * 32)


def test_what_is_put_is_got(store: ObjectStore) -> None:
    store.put(NAME, b"sealed")

    assert store.get(NAME) == b"sealed"
    assert store.exists(NAME)
    assert list(store.names()) == [NAME]


def test_object_lies_two_folders_deep_and_only_its_owner_may_read_it(
    store: ObjectStore, tmp_path: Path
) -> None:
    store.put(NAME, b"sealed")

    path = tmp_path / "objects" / "01" / "23" / NAME
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE((tmp_path / "objects").stat().st_mode) == 0o700


def test_put_twice_leaves_the_last(store: ObjectStore) -> None:
    store.put(NAME, b"first")
    store.put(NAME, b"last")

    assert store.get(NAME) == b"last"
    assert list(store.names()) == [NAME]


@settings(deadline=None)  # the disk may be busy
@given(data=st.binary(max_size=30), start=st.integers(0, 40), length=st.integers(0, 40))
def test_range_is_the_slice(
    tmp_path_factory: pytest.TempPathFactory, data: bytes, start: int, length: int
) -> None:
    store = LocalFolder(tmp_path_factory.getbasetemp() / "ranges")
    store.put(NAME, data)

    assert store.get_range(NAME, start, length) == data[start : start + length]


def test_negative_range_is_a_mistake_of_the_caller(store: ObjectStore) -> None:
    with pytest.raises(ValueError, match="cannot start at -1"):
        store.get_range(NAME, -1, 2)


def test_deleted_object_is_gone_and_deleting_again_says_so(store: ObjectStore) -> None:
    store.put(NAME, b"sealed")

    assert store.delete(NAME) is True
    assert store.delete(NAME) is False
    assert not store.exists(NAME)
    assert list(store.names()) == []


def test_absent_object_is_not_found(store: ObjectStore) -> None:
    with pytest.raises(ObjectNotFound) as caught:
        store.get(NAME)
    with pytest.raises(ObjectNotFound):
        store.get_range(NAME, 0, 1)

    assert caught.value.name == NAME


@pytest.mark.parametrize(
    "name",
    [
        "",
        "short",
        "../../etc/passwd",
        "abcdefgh/x",
        "abcdefgh\\x",
        "ABCDEFGH",
        "..abcdefgh",
        "abcdefgh\n",
        "a" * 129,
    ],
)
def test_name_that_could_leave_the_folder_is_refused_everywhere(store: ObjectStore, name: str) -> None:
    for act in (store.get, store.delete, store.exists, lambda name: store.put(name, b"")):
        with pytest.raises(BadObjectName):
            act(name)


def test_new_names_are_accepted_and_differ() -> None:
    names = {new_object_name() for _ in range(100)}

    assert len(names) == 100
    for name in names:
        check_object_name(name)


def test_full_disk_is_named_and_leaves_the_old_object_and_no_rest(
    store: ObjectStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.put(NAME, b"old")

    def no_space(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", no_space)
        with pytest.raises(StoreFailed) as caught:
            store.put(NAME, b"new")

    assert caught.value.reason == "ENOSPC"
    assert store.get(NAME) == b"old"
    assert list((tmp_path / "objects" / ".unfinished").iterdir()) == []


def test_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")

    with pytest.raises(StoreFailed) as caught:
        LocalFolder(tmp_path / "file" / "objects")

    assert caught.value.reason == "ENOTDIR"


def test_object_and_folder_reach_the_disk_before_put_returns(
    store: ObjectStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    flushed: list[str] = []
    real = os.fsync

    def noted(descriptor: int) -> None:
        flushed.append("folder" if stat.S_ISDIR(os.fstat(descriptor).st_mode) else "file")
        real(descriptor)

    monkeypatch.setattr(os, "fsync", noted)
    store.put(NAME, b"sealed")

    assert flushed[0] == "file"
    assert flushed.count("folder") == 3  # both new levels, and the rename


def test_unfinished_puts_of_a_crash_are_discarded_and_never_listed(tmp_path: Path) -> None:
    store = LocalFolder(tmp_path)
    left = tmp_path / ".unfinished" / "left"
    left.write_bytes(b"half")
    os.utime(left, (0, 0))
    (tmp_path / ".unfinished" / "under-way").write_bytes(b"half")

    assert list(store.names()) == []
    assert store.discard_unfinished(older_than_s=3600) == 1
    assert [path.name for path in (tmp_path / ".unfinished").iterdir()] == ["under-way"]
