"""A model comes whole and checked, or not at all; what has come is not fetched twice."""

import errno
import json
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from leidraad.engines.speech_to_text import fetching
from leidraad.engines.speech_to_text.faster_whisper import Device, Hardware, load_faster_whisper
from leidraad.engines.speech_to_text.fetching import (
    FetchCause,
    FetchProgress,
    ModelFetchError,
    Patience,
    fetch_model,
)
from leidraad.engines.speech_to_text.models import MANIFEST, UnknownModel, installed_models, verify_model
from tests.engines.speech_to_text.hub import LARGE, REVISION, Hub, running_hub
from tests.tiny_whisper import build_tiny_whisper

IMPATIENT = Patience(attempt_count=3, pause_s=0)


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    folder = build_tiny_whisper(tmp_path_factory.mktemp("made"))
    return {path.name: path.read_bytes() for path in folder.iterdir()} | {
        "README.md": b"not needed",
        ".gitattributes": b"not needed",
        "elsewhere/model.bin": b"not needed",
    }


@pytest.fixture
def hub(files: dict[str, bytes]) -> Iterator[Hub]:
    with running_hub(dict(files)) as running:
        yield running


def test_fetched_model_is_installed_verified_and_loads(hub: Hub, tmp_path: Path) -> None:
    folder = fetch_model("tiny", tmp_path, source=hub.address)

    assert folder == tmp_path / "tiny"
    assert {path.name for path in folder.iterdir()} == {
        "model.bin",
        "config.json",
        "tokenizer.json",
        "vocabulary.json",
        "preprocessor_config.json",
        MANIFEST,
    }
    assert [model.name for model in installed_models(tmp_path)] == ["tiny"]
    assert verify_model(folder) == []
    load_faster_whisper(folder, hardware=Hardware(device=Device.CPU))


def test_every_file_is_asked_of_the_right_repository_at_one_revision(hub: Hub, tmp_path: Path) -> None:
    fetch_model("tiny", tmp_path, source=hub.address + "/")

    paths = [path for path, _ in hub.asked]
    assert paths[0] == "/api/models/Systran/faster-whisper-tiny/revision/main?blobs=true"
    assert all(path.startswith(f"/Systran/faster-whisper-tiny/resolve/{REVISION}/") for path in paths[1:])
    manifest = json.loads((tmp_path / "tiny" / MANIFEST).read_text())
    assert manifest["revision"] == REVISION
    assert len(manifest["files"][LARGE]["sha256"]) == 64


def test_progress_counts_bytes_over_all_files(hub: Hub, tmp_path: Path, files: dict[str, bytes]) -> None:
    seen: list[FetchProgress] = []

    fetch_model("tiny", tmp_path, source=hub.address, on_progress=seen.append)

    wanted = sum(
        len(data) for name, data in files.items() if name.endswith((".json", ".bin")) and "/" not in name
    )
    done = [step.done_bytes for step in seen]
    assert done == sorted(done)
    assert done[-1] == wanted
    assert {step.total_bytes for step in seen} == {wanted}


def test_connection_that_breaks_off_is_taken_up_where_it_stopped(hub: Hub, tmp_path: Path) -> None:
    hub.break_off_after = [1000, 5000]

    folder = fetch_model("tiny", tmp_path, source=hub.address, patience=IMPATIENT)

    ranges = [asked for path, asked in hub.asked if path.endswith(LARGE)]
    assert ranges == [None, "bytes=1000-", "bytes=6000-"]
    assert verify_model(folder) == []


def test_fetch_that_gave_up_is_taken_up_by_the_next(hub: Hub, tmp_path: Path) -> None:
    hub.break_off_after = [1000, 0, 0, 0]

    with pytest.raises(ModelFetchError) as caught:
        fetch_model("tiny", tmp_path, source=hub.address, patience=IMPATIENT)
    assert caught.value.cause is FetchCause.BROKEN_OFF
    assert installed_models(tmp_path) == []
    small_before = hub.times_asked("config.json")
    hub.asked.clear()

    folder = fetch_model("tiny", tmp_path, source=hub.address, patience=IMPATIENT)

    assert [asked for path, asked in hub.asked if path.endswith(LARGE)] == ["bytes=1000-"]
    assert small_before + hub.times_asked("config.json") == 1
    assert verify_model(folder) == []


def test_redirected_file_is_taken_up_where_it_stopped_as_well(hub: Hub, tmp_path: Path) -> None:
    hub.redirects = True
    hub.break_off_after = [1000]

    folder = fetch_model("tiny", tmp_path, source=hub.address, patience=IMPATIENT)

    assert ("/storage/model.bin", "bytes=1000-") in hub.asked
    assert verify_model(folder) == []


def test_server_that_ignores_ranges_starts_the_file_over(hub: Hub, tmp_path: Path) -> None:
    hub.break_off_after = [1000]
    hub.ignores_ranges = True

    assert verify_model(fetch_model("tiny", tmp_path, source=hub.address, patience=IMPATIENT)) == []


def test_rest_of_another_revision_is_thrown_away(hub: Hub, tmp_path: Path) -> None:
    staging = tmp_path / ".tiny.fetching"
    staging.mkdir()
    (staging / f"{LARGE}.part").write_bytes(b"of another revision")

    assert verify_model(fetch_model("tiny", tmp_path, source=hub.address)) == []


@pytest.mark.parametrize("name", [LARGE, "config.json"])
def test_file_with_another_checksum_is_refused(hub: Hub, tmp_path: Path, name: str) -> None:
    listing = hub.listing()
    hub.files[name] = bytes(len(hub.files[name]))
    hub.listing = lambda: listing  # type: ignore[method-assign]  # states what the file was

    with pytest.raises(ModelFetchError) as caught:
        fetch_model("tiny", tmp_path, source=hub.address)

    assert caught.value.cause is FetchCause.WRONG_CHECKSUM
    assert caught.value.detail == name
    assert installed_models(tmp_path) == []
    assert not (tmp_path / ".tiny.fetching" / f"{name}.part").exists()


def test_installed_model_is_not_fetched_again(hub: Hub, tmp_path: Path) -> None:
    fetch_model("tiny", tmp_path, source=hub.address)
    hub.asked.clear()

    fetch_model("tiny", tmp_path, source=hub.address)

    assert hub.asked == []


def test_damaged_model_is_fetched_again(hub: Hub, tmp_path: Path) -> None:
    folder = fetch_model("tiny", tmp_path, source=hub.address)
    (folder / LARGE).write_bytes(b"damaged")

    assert verify_model(fetch_model("tiny", tmp_path, source=hub.address)) == []


def test_no_network_is_named(tmp_path: Path) -> None:
    with running_hub({}) as gone:
        address = gone.address

    with pytest.raises(ModelFetchError) as caught:
        fetch_model("tiny", tmp_path, source=address)

    assert caught.value.cause is FetchCause.NO_NETWORK
    assert address in caught.value.detail


@pytest.mark.parametrize("status", [401, 404, 500])
def test_hub_that_refuses_is_quoted_with_its_status(hub: Hub, tmp_path: Path, status: int) -> None:
    hub.status = status

    with pytest.raises(ModelFetchError) as caught:
        fetch_model("tiny", tmp_path, source=hub.address)

    assert caught.value.cause is FetchCause.REFUSED
    assert caught.value.detail.startswith(str(status))


@pytest.mark.parametrize("page", [b"<html>Sign in to the guest network</html>", b"{}", b"[]"])
def test_page_that_is_no_hub_is_named(hub: Hub, tmp_path: Path, page: bytes) -> None:
    hub.page = page

    with pytest.raises(ModelFetchError) as caught:
        fetch_model("tiny", tmp_path, source=hub.address)

    assert caught.value.cause is FetchCause.NOT_A_HUB


@pytest.mark.parametrize("source", ["file:///etc", "ftp://example.org"])
def test_source_that_is_no_web_address_is_not_opened(tmp_path: Path, source: str) -> None:
    with pytest.raises(ModelFetchError) as caught:
        fetch_model("tiny", tmp_path, source=source)

    assert caught.value.cause is FetchCause.NOT_A_HUB


def test_disk_without_room_is_named_before_anything_is_fetched(
    hub: Hub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda path: type("Usage", (), {"free": 1000})())

    with pytest.raises(ModelFetchError) as caught:
        fetch_model("tiny", tmp_path, source=hub.address)

    assert caught.value.cause is FetchCause.DISK_FULL
    assert hub.times_asked(LARGE) == 0


def test_disk_that_fills_up_on_the_way_is_named(
    hub: Hub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*arguments: object, **options: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(fetching, "_copy", full)

    with pytest.raises(ModelFetchError) as caught:
        fetch_model("tiny", tmp_path, source=hub.address)

    assert caught.value.cause is FetchCause.DISK_FULL


def test_folder_that_cannot_be_made_is_named(hub: Hub, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")

    with pytest.raises(ModelFetchError) as caught:
        fetch_model("tiny", tmp_path / "file", source=hub.address)

    assert caught.value.cause is FetchCause.CANNOT_WRITE


def test_machine_told_to_stay_offline_does(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from huggingface_hub import constants

    monkeypatch.setattr(constants, "HF_HUB_OFFLINE", True)

    with pytest.raises(ModelFetchError) as caught:
        fetch_model("tiny", tmp_path)

    assert caught.value.cause is FetchCause.OFFLINE


def test_mirror_of_the_environment_is_used_without_a_source(
    hub: Hub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from huggingface_hub import constants

    monkeypatch.setattr(constants, "ENDPOINT", hub.address)  # what HF_ENDPOINT sets

    assert verify_model(fetch_model("tiny", tmp_path)) == []


def test_unknown_name_comes_with_names_near_to_it(tmp_path: Path) -> None:
    with pytest.raises(UnknownModel) as caught:
        fetch_model("large-v4", tmp_path)

    assert "large-v3" in caught.value.near


def test_name_is_a_known_one_and_no_path(tmp_path: Path) -> None:
    with pytest.raises(UnknownModel):
        fetch_model("../tiny", tmp_path)
