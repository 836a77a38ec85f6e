"""Brings a speech model from the Hugging Face hub, or from a mirror that speaks like it, into a folder of this machine.

The only code of Leidraad that goes out to the internet by itself, and it does so when a person asks for it. Files are
taken one by one at one revision; a download that broke off goes on where it stopped; each file is compared with the
checksum that the hub states; the model's folder appears complete or not at all. The library's own ``hf_hub_download``
is not used because it starts a broken file over (huggingface_hub pull request 4228) and compares sizes only.

SpeechToTextError
  UnknownModel      (models.py) no model of that name
  ModelFetchError   ``cause`` says why it did not come
"""

import errno
import json
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from fnmatch import fnmatch
from hashlib import sha1
from http.client import HTTPException, HTTPResponse
from pathlib import Path
from typing import BinaryIO
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urlsplit
from urllib.request import Request, urlopen

from leidraad.engines.speech_to_text import SpeechToTextError
from leidraad.engines.speech_to_text.models import digest, known_model, verify_model, write_manifest

_WANTED = ("config.json", "preprocessor_config.json", "model.bin", "tokenizer.json", "vocabulary.*")
_BLOCK_BYTES = 1 << 18
_TIMEOUT_S = 30


class FetchCause(StrEnum):
    OFFLINE = "offline"  # HF_HUB_OFFLINE is set: this machine is not to go out
    NO_NETWORK = "no_network"
    BROKEN_OFF = "broken_off"  # again and again; what came is kept for the next time
    REFUSED = "refused"  # the hub answered with an error; detail: its status
    NOT_A_HUB = "not_a_hub"  # something else answered: a sign-in page, a proxy
    WRONG_CHECKSUM = "wrong_checksum"
    DISK_FULL = "disk_full"
    CANNOT_WRITE = "cannot_write"


class ModelFetchError(SpeechToTextError):
    """A model did not come; ``cause`` says why, ``detail`` which file, address or system error."""

    def __init__(self, cause: FetchCause, *, detail: str) -> None:
        super().__init__(f"{cause}: {detail}")
        self.cause = cause
        self.detail = detail


@dataclass(frozen=True, slots=True)
class FetchProgress:
    """How far a fetch is; both counts are over all files of the model."""

    file_name: str
    done_bytes: int
    total_bytes: int


@dataclass(frozen=True, slots=True)
class Patience:
    """How often a broken download is taken up again without a byte having come, and how long between."""

    attempt_count: int = 5
    pause_s: float = 2.0


@dataclass(frozen=True, slots=True)
class _HubFile:
    name: str
    size_bytes: int
    sha256: str | None  # of large files
    git_sha1: str | None  # of small ones


@dataclass(frozen=True, slots=True)
class _Listing:
    address: str  # of the files
    revision: str
    files: tuple[_HubFile, ...]


def fetch_model(
    name: str,
    folder: Path,
    *,
    on_progress: Callable[[FetchProgress], None] | None = None,
    source: str | None = None,
    patience: Patience | None = None,
) -> Path:
    """The folder of the model, ``folder/name``, fetched unless it is there and whole.

    ``source`` is the address of the hub or of a mirror (default: ``HF_ENDPOINT``, then the public hub). UnknownModel or
    ModelFetchError otherwise; what has come by then is kept, and taken up by the next call.
    """
    model, target = known_model(name), folder / name
    if target.is_dir() and not verify_model(target):
        return target
    listing = _list_files(model.repository, source or _default_source())
    with _write_failures():
        staging = folder / f".{name}.fetching"
        staging.mkdir(parents=True, exist_ok=True)
        _check_space(staging, listing)
        _fetch_all(listing, staging, on_progress or _nobody, patience or Patience())
        write_manifest(staging, source=listing.address, revision=listing.revision)
        _put_in_place(staging, target)
    return target


def _default_source() -> str:
    from huggingface_hub import constants  # noqa: PLC0415  only a fetch needs the hub's library

    if constants.HF_HUB_OFFLINE:
        raise ModelFetchError(FetchCause.OFFLINE, detail="HF_HUB_OFFLINE")
    return str(constants.ENDPOINT)


def _list_files(repository: str, source: str) -> _Listing:
    """The files wanted, with sizes and checksums, at the revision that the hub calls main."""
    url = f"{source.rstrip('/')}/api/models/{repository}/revision/main?blobs=true"
    try:
        with _open(url) as answer:
            document = json.load(answer)
        files = tuple(_hub_file(entry) for entry in document["siblings"] if _is_wanted(entry["rfilename"]))
        revision = str(document["sha"])
    except (ValueError, KeyError, TypeError) as error:
        raise ModelFetchError(FetchCause.NOT_A_HUB, detail=url) from error
    return _Listing(f"{source.rstrip('/')}/{repository}/resolve/{quote(revision, safe='')}", revision, files)


def _hub_file(entry: dict[str, object]) -> _HubFile:
    large = entry.get("lfs")
    sha256 = str(large["sha256"]) if isinstance(large, dict) else None
    return _HubFile(
        name=str(entry["rfilename"]),
        size_bytes=int(str(entry["size"])),
        sha256=sha256,
        git_sha1=None if sha256 else str(entry["blobId"]),
    )


def _is_wanted(name: str) -> bool:
    """Only the top folder: a name from elsewhere must not choose where it is written."""
    return "/" not in name and any(fnmatch(name, wanted) for wanted in _WANTED)


def _check_space(staging: Path, listing: _Listing) -> None:
    here = sum(path.stat().st_size for path in staging.iterdir())
    needed = sum(file.size_bytes for file in listing.files) - here
    free = shutil.disk_usage(staging).free
    if free < needed:
        raise ModelFetchError(FetchCause.DISK_FULL, detail=f"{needed} bytes needed, {free} free")


def _fetch_all(
    listing: _Listing, staging: Path, report: Callable[[FetchProgress], None], patience: Patience
) -> None:
    total = sum(file.size_bytes for file in listing.files)
    before = 0
    for file in listing.files:

        def tell(done: int, name: str = file.name, offset: int = before) -> None:
            report(FetchProgress(name, offset + done, total))

        _fetch_file(file, f"{listing.address}/{quote(file.name)}", staging / file.name, tell, patience)
        before += file.size_bytes
        tell(file.size_bytes)


def _fetch_file(
    file: _HubFile, url: str, path: Path, tell: Callable[[int], None], patience: Patience
) -> None:
    """``path`` holds the file, whole and checked, when this returns."""
    if path.is_file() and _is_right(path, file):
        return
    part = path.with_name(f"{file.name}.part")
    resumed = part.is_file()
    _complete(part, file, url, tell, patience)
    if resumed and not _is_right(part, file):  # begun from another revision
        part.unlink()
        _complete(part, file, url, tell, patience)
    if not _is_right(part, file):
        part.unlink()
        raise ModelFetchError(FetchCause.WRONG_CHECKSUM, detail=file.name)
    part.replace(path)


def _complete(part: Path, file: _HubFile, url: str, tell: Callable[[int], None], patience: Patience) -> None:
    """Adds to ``part`` until it has the size of the file, over as many connections as that takes."""
    attempt, reached = 0, -1
    while _size(part) < file.size_bytes:
        attempt = attempt + 1 if _size(part) <= reached else 0
        if attempt >= patience.attempt_count:
            raise ModelFetchError(FetchCause.BROKEN_OFF, detail=file.name)
        if reached >= 0:
            time.sleep(patience.pause_s)
        reached = _size(part)
        _download(part, file, url, tell)


def _download(part: Path, file: _HubFile, url: str, tell: Callable[[int], None]) -> None:
    """One connection's worth. That it may end early is for the caller to see, by the size."""
    start = _size(part)
    with _open(url, start=start) as answer, part.open("r+b" if start else "wb") as into:
        if answer.status == 200:  # the whole file, although a part was asked for
            into.truncate(0)
            start = 0
        into.seek(start)
        try:
            _copy(answer, into, start=start, stop=file.size_bytes, tell=tell)
        except (HTTPException, ConnectionError, TimeoutError):
            return


def _copy(
    answer: HTTPResponse, into: BinaryIO, *, start: int, stop: int, tell: Callable[[int], None]
) -> None:
    """``stop`` bounds what a server can make us write."""
    done = start
    while done < stop and (block := answer.read(min(_BLOCK_BYTES, stop - done))):
        into.write(block)
        done += len(block)
        tell(done)


def _open(url: str, *, start: int = 0) -> HTTPResponse:
    """The hub's answer, asked without a token: the models are public."""
    if urlsplit(url).scheme not in {"http", "https"}:
        raise ModelFetchError(FetchCause.NOT_A_HUB, detail=url)
    request = Request(url, headers={"User-Agent": "leidraad"})  # noqa: S310  the scheme is checked above
    if start:
        request.add_header("Range", f"bytes={start}-")
    try:
        answer: HTTPResponse = urlopen(request, timeout=_TIMEOUT_S)  # noqa: S310  the scheme is checked above
    except HTTPError as error:
        error.close()
        raise ModelFetchError(FetchCause.REFUSED, detail=f"{error.code} {url}") from error
    except (URLError, ConnectionError, TimeoutError, HTTPException) as error:
        raise ModelFetchError(FetchCause.NO_NETWORK, detail=url) from error
    return answer


def _is_right(path: Path, file: _HubFile) -> bool:
    if path.stat().st_size != file.size_bytes:
        return False
    if file.sha256:
        return digest(path) == file.sha256
    content = path.read_bytes()
    blob = sha1(b"blob %d\0" % len(content) + content, usedforsecurity=False)  # as git names its objects
    return blob.hexdigest() == file.git_sha1


def _put_in_place(staging: Path, target: Path) -> None:
    if target.exists():  # broken, or it would not have been fetched
        shutil.rmtree(target)
    staging.rename(target)


@contextmanager
def _write_failures() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        full = error.errno in {errno.ENOSPC, errno.EDQUOT}
        cause = FetchCause.DISK_FULL if full else FetchCause.CANNOT_WRITE
        raise ModelFetchError(cause, detail=str(error)) from error


def _size(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0


def _nobody(progress: FetchProgress) -> None:
    """Takes the progress when nobody asked for it."""
