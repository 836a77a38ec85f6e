"""The laws of a place of files, asked of a folder, a bucket (moto's server) and an SFTP drop (asyncssh's server) alike."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from leidraad.engines.buckets import BucketPlace, s3_client
from leidraad.engines.file_source import FileSource, ListedFile, SourceFailed, WhyFailed
from leidraad.engines.file_source.local_folder import WatchedFolder
from leidraad.engines.file_source.s3_bucket import S3Files
from leidraad.engines.file_source.sftp import Drop, SftpFiles
from tests.s3_server import s3_server
from tests.sftp_server import PASSWORD, USER, sftp_server


@dataclass
class Place:
    """A source, and how others lay something down there."""

    source: FileSource
    lay_down: Callable[[str, bytes], None]
    lies: Callable[[], set[str]]


def in_folder(folder: Path) -> tuple[Callable[[str, bytes], None], Callable[[], set[str]]]:
    def lay_down(path: str, data: bytes) -> None:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)

    def lies() -> set[str]:
        return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}

    return lay_down, lies


@pytest.fixture(scope="session")
def s3_endpoint() -> Iterator[str]:
    with s3_server() as endpoint:
        yield endpoint


def bucket(endpoint: str) -> Place:
    place = BucketPlace(
        f"b{uuid4().hex[:20]}", prefix="out/", endpoint=endpoint, access_key="a", secret_key="b"
    )
    client: Any = s3_client(place, connect_timeout_s=5, read_timeout_s=5, attempts=1)
    client.create_bucket(Bucket=place.bucket, CreateBucketConfiguration={"LocationConstraint": place.region})

    def lies() -> set[str]:
        entries = client.list_objects_v2(Bucket=place.bucket).get("Contents", [])
        return {entry["Key"].removeprefix("out/") for entry in entries}

    return Place(
        S3Files(place),
        lambda path, data: client.put_object(Bucket=place.bucket, Key=f"out/{path}", Body=data),
        lies,
    )


@pytest.fixture(params=["folder", "bucket", "sftp"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Place]:
    if request.param == "bucket":
        made = bucket(request.getfixturevalue("s3_endpoint"))
        yield made
        made.source.close()
        return
    folder = tmp_path / "drop" / "out"
    folder.mkdir(parents=True)
    if request.param == "folder":
        yield Place(WatchedFolder(folder), *in_folder(folder))
        return
    with sftp_server(tmp_path / "drop") as server:
        drop = Drop("127.0.0.1", USER, "/out", server.host_key, port=server.port, password=PASSWORD)
        made = Place(SftpFiles(drop), *in_folder(folder))
        yield made
        made.source.close()


def listed(place: Place) -> dict[str, ListedFile]:
    return {file.path: file for file in place.source.listed(without="done")}


def test_what_lies_there_is_listed_with_its_size_and_time_and_read_whole(place: Place) -> None:
    place.lay_down("call.wav", b"sound")
    place.lay_down("monday/chat.jsonl", b"words")

    found = listed(place)

    assert found.keys() == {"call.wav", "monday/chat.jsonl"}
    assert found["call.wav"].size_bytes == 5
    assert abs(found["call.wav"].changed_at - datetime.now(tz=UTC)) < timedelta(minutes=2)
    assert place.source.read("monday/chat.jsonl") == b"words"
    assert place.source.read("call.wav", limit_bytes=3) == b"sou"


def test_an_empty_place_lists_nothing(place: Place) -> None:
    assert listed(place) == {}


def test_an_empty_file_is_a_file(place: Place) -> None:
    place.lay_down("call.wav", b"")

    assert listed(place)["call.wav"].size_bytes == 0
    assert place.source.read("call.wav") == b""


def test_what_was_moved_is_listed_no_more_and_lies_in_the_other_folder(place: Place) -> None:
    place.lay_down("monday/call.wav", b"sound")

    place.source.move("monday/call.wav", to_folder="done")
    place.source.move("monday/call.wav", to_folder="done")

    assert listed(place) == {}
    assert place.lies() == {"done/monday/call.wav"}


def test_what_was_removed_is_gone_and_removing_again_changes_nothing(place: Place) -> None:
    place.lay_down("call.wav", b"sound")

    place.source.remove("call.wav")
    place.source.remove("call.wav")

    assert place.lies() == set()


def test_a_file_that_is_gone_meanwhile_is_told_as_gone(place: Place) -> None:
    with pytest.raises(SourceFailed) as caught:
        place.source.read("call.wav")

    assert caught.value.why is WhyFailed.GONE


def test_names_that_nobody_would_choose_are_handled(place: Place) -> None:
    for name in ("é ü 漢.wav", "a#b?c%20d.wav", "-rf.wav", "'; DROP TABLE.wav"):
        place.lay_down(name, name.encode())

    assert {place.source.read(path).decode() for path in listed(place)} == listed(place).keys()


@pytest.mark.parametrize("name", [".hidden.wav", "call.wav.part", "call.FILEPART", ".partly/call.wav"])
def test_names_of_files_that_are_still_written_are_known(name: str) -> None:
    assert ListedFile(name, 0, datetime.now(tz=UTC)).is_unfinished
    assert not ListedFile("partly/call.wav", 0, datetime.now(tz=UTC)).is_unfinished


def test_what_was_put_away_under_the_same_name_before_stays(tmp_path: Path) -> None:
    lay_down, lies = in_folder(tmp_path)
    for data in (b"first", b"second"):
        lay_down("call.wav", data)
        WatchedFolder(tmp_path).move("call.wav", to_folder="done")

    assert lies() == {"done/call.wav", "done/call-2.wav"}


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "secret").write_text("elsewhere")
    (tmp_path / "in" / "call.wav").symlink_to(tmp_path / "secret")

    assert list(WatchedFolder(tmp_path / "in").listed(without="done")) == []


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(SourceFailed) as caught:
        list(WatchedFolder(tmp_path / "absent").listed(without="done"))

    assert caught.value.why is WhyFailed.NO_FOLDER


def test_a_bucket_that_is_not_there_is_named(s3_endpoint: str) -> None:
    place = BucketPlace("there-is-none", endpoint=s3_endpoint, access_key="a", secret_key="b")

    with pytest.raises(SourceFailed) as caught:
        list(S3Files(place).listed(without="done"))

    assert caught.value.why is WhyFailed.NO_FOLDER


def sftp_failure(drop: Drop) -> WhyFailed:
    source = SftpFiles(drop, connect_timeout_s=5)
    try:
        with pytest.raises(SourceFailed) as caught:
            list(source.listed(without="done"))
    finally:
        source.close()
    return caught.value.why


def test_a_server_with_another_host_key_is_not_talked_to(tmp_path: Path) -> None:
    import asyncssh

    other = asyncssh.generate_private_key("ssh-ed25519").export_public_key().decode()
    with sftp_server(tmp_path) as server:
        drop = Drop("127.0.0.1", USER, "/", other, port=server.port, password=PASSWORD)
        assert sftp_failure(drop) is WhyFailed.WRONG_HOST_KEY


def test_a_wrong_password_is_refused(tmp_path: Path) -> None:
    with sftp_server(tmp_path) as server:
        drop = Drop("127.0.0.1", USER, "/", server.host_key, port=server.port, password="another")
        assert sftp_failure(drop) is WhyFailed.REFUSED


def test_a_folder_that_is_not_on_the_server_is_named(tmp_path: Path) -> None:
    with sftp_server(tmp_path) as server:
        drop = Drop("127.0.0.1", USER, "/absent", server.host_key, port=server.port, password=PASSWORD)
        assert sftp_failure(drop) is WhyFailed.NO_FOLDER


def test_a_server_that_is_not_there_is_unreachable(tmp_path: Path) -> None:
    with sftp_server(tmp_path) as server:
        gone = server
    drop = Drop("127.0.0.1", USER, "/", gone.host_key, port=gone.port, password=PASSWORD)
    assert sftp_failure(drop) is WhyFailed.UNREACHABLE


def test_a_private_key_in_a_file_lets_us_in_and_an_absent_one_is_told(tmp_path: Path) -> None:
    import asyncssh

    private = asyncssh.generate_private_key("ssh-ed25519")
    private.write_private_key(str(tmp_path / "key"))
    (tmp_path / "drop").mkdir()
    (tmp_path / "drop" / "call.wav").write_bytes(b"sound")
    with sftp_server(tmp_path / "drop", client_key=private.export_public_key().decode()) as server:
        drop = Drop("127.0.0.1", USER, "/", server.host_key, port=server.port, key_file=tmp_path / "key")
        source = SftpFiles(drop)
        assert [file.path for file in source.listed(without="done")] == ["call.wav"]
        source.close()
        absent = Drop("127.0.0.1", USER, "/", server.host_key, port=server.port, key_file=tmp_path / "absent")
        assert sftp_failure(absent) is WhyFailed.NO_CREDENTIALS


def test_a_password_is_not_in_what_a_log_would_show() -> None:
    assert PASSWORD not in repr(Drop("h", USER, "/", "k", password=PASSWORD))
