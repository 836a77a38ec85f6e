"""Objects lie whole, durably and by themselves in a folder, whatever happens half-way; the laws of every store stand
beside this, in ``test_object_store``."""

import errno
import os
import stat
from pathlib import Path

import pytest

from leidraad.engines.object_store import ObjectStore, StoreFailed
from leidraad.engines.object_store.local_folder import LocalFolder

NAME = "0123456789abcdef"


@pytest.fixture
def store(tmp_path: Path) -> ObjectStore:
    return LocalFolder(tmp_path / "objects")


def test_object_lies_two_folders_deep_and_only_its_owner_may_read_it(
    store: ObjectStore, tmp_path: Path
) -> None:
    store.put(NAME, b"sealed")

    path = tmp_path / "objects" / "01" / "23" / NAME
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE((tmp_path / "objects").stat().st_mode) == 0o700


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
