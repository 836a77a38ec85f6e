"""Loading an archive: which things it holds, at what pace they are handed over, and how far it is in words.

Apart from the action because files are read here and time passes.
"""

import logging
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from leidraad.apps.contacts.actions import archives, sealing
from leidraad.apps.contacts.actions.archives import Broken, Item
from leidraad.apps.contacts.handovers import Found, Reading, Unreadable, handovers_in
from leidraad.apps.contacts.models import ArchiveLoad, LoadState
from leidraad.domain.contacts.pace import Pace, pace_of, wait_s
from leidraad.formats.containers import AUDIO_EXTENSIONS
from leidraad.formats.manifest import read_manifest

TOGETHER, TOGETHER_BYTES = 50, 16 * 1024 * 1024
BATCH_S = (
    5.0  # a batch is what may go in so many seconds: small enough to stop at once, large enough to be quick
)
AHEAD = 500  # at most so many unread contacts of archives wait for the workers
STORE_ASKED_EVERY_S = 10.0
SILENT_AFTER = timedelta(seconds=60)  # a process that gives no sign for so long is gone


logger = logging.getLogger("leidraad.contacts")


@dataclass(frozen=True, slots=True)
class Clock:
    """The time, and how it is let pass."""

    now: Callable[[], datetime]
    sleep: Callable[[float], None]


@dataclass(frozen=True, slots=True)
class Progress:
    """How far an archive is. ``is_silent``: it should be running, and no process works on it."""

    done: int
    total: int
    pace: Pace
    is_silent: bool


def things_in(place: Path, reading: Reading) -> tuple[Sequence[Path], int]:
    """The files of an archive, given as a folder or as the manifest of one, and about how many contacts they hold.

    Raises IntakeProblem for a manifest that cannot be read.
    """
    if place.is_dir():
        files = [file for file in sorted(place.rglob("*")) if file.is_file()]
        return [place], _count(place, files)
    listed = read_manifest(place.read_bytes(), default_zone=reading.zone).facts.keys()
    stems = {Path(name).stem for name in listed}
    beside = [file for file in sorted(place.parent.iterdir()) if file.is_file()]
    own = [file for file in beside if file.name in listed or _begins_with(file.name, stems)]
    return [place, *(file for file in own if file != place)], len(listed)


def load_archive(
    load: ArchiveLoad,
    paths: Sequence[Path],
    reading: Reading,
    *,
    clock: Clock,
    told: Callable[[ArchiveLoad], None] = lambda load: None,
) -> None:
    """Hand over everything that was not handed over before, at the archive's pace; returns when all is done.

    Waits while the archive is paused, while the workers are behind, and while a store is away. ``told`` hears of each step. Raises
    AlreadyLoading when another process does it.
    """
    with archives.alone_with(load):
        root, done = Path(load.place), archives.done_keys(load)
        unseen = replace(reading, passes_by=lambda path: _key(root, path) in done)
        for batch in _batches(_items(root, handovers_in(paths, unseen), done), rate=load.rate_per_minute):
            begun_at = _handed_over(load, batch, clock, told)
            told(load)
            elapsed_s = (clock.now() - begun_at).total_seconds()
            clock.sleep(wait_s(len(batch), elapsed_s=elapsed_s, rate_per_minute=load.rate_per_minute))
        archives.finish_load(load, at=clock.now())
        told(load)


def progress_of(load: ArchiveLoad, *, at: datetime) -> Progress:
    """How far it is, at the pace of its last few minutes."""
    samples = [(datetime.fromisoformat(moment), int(done)) for moment, done in load.pace]
    is_running = load.state == LoadState.RUNNING
    return Progress(
        done=load.done_count,
        total=load.total_count,
        pace=pace_of(samples, total=load.total_count) if is_running else Pace(None, None),
        is_silent=is_running and load.heard_at < at - SILENT_AFTER,
    )


def _count(root: Path, files: Iterable[Path]) -> int:
    """Recordings, and what else lies there that is named after none of them."""
    visible = [file for file in files if not any(part[0] == "." for part in file.relative_to(root).parts)]
    sounds = [file for file in visible if file.suffix.lower() in AUDIO_EXTENSIONS]
    stems = {(file.parent, file.stem) for file in sounds}
    others = (file for file in visible if file.suffix.lower() not in {*AUDIO_EXTENSIONS, ".csv"})
    return len(sounds) + sum(1 for file in others if not _is_companion(file, stems))


def _is_companion(file: Path, stems: set[tuple[Path, str]]) -> bool:
    return any((file.parent, stem) in stems for stem in _beginnings(file.name))


def _begins_with(name: str, stems: set[str]) -> bool:
    return any(stem in stems for stem in _beginnings(name))


def _beginnings(name: str) -> Iterator[str]:
    """``call.meta.json`` may belong to ``call`` or to ``call.meta``."""
    parts = name.split(".")
    for count in range(1, len(parts)):
        yield ".".join(parts[:count])


def _items(root: Path, found: Iterable[Found], done: set[bytes]) -> Iterator[Item]:
    """What was not handed over before; a file of several conversations gives one for each."""
    for each in found:
        key = _key_of(root, each)
        if key not in done:
            yield Item(key, _as_broken(each) if isinstance(each, Unreadable) else each)


def _as_broken(found: Unreadable) -> Broken:
    return Broken(found.name, found.path, found.problem)


def _key_of(root: Path, found: Found) -> bytes:
    if not found.path:
        return archives.item_key(found.name)
    path = Path(found.path)
    if isinstance(found, Unreadable) or found.document is None or found.recording is not None:
        return _key(root, path)
    if found.key is not None or path.name != found.name:
        return archives.item_key(str(path.relative_to(_folder(root))), found.digest())
    return _key(root, path)


def _key(root: Path, path: Path) -> bytes:
    return archives.item_key(str(path.relative_to(_folder(root))))


def _folder(root: Path) -> Path:
    return root if root.is_dir() else root.parent


def _batches(items: Iterable[Item], *, rate: int) -> Iterator[list[Item]]:
    most = max(1, min(TOGETHER, round(rate * BATCH_S / 60)))
    batch: list[Item] = []
    size = 0
    for item in items:
        batch.append(item)
        size += _size(item.found)
        if len(batch) >= most or size > TOGETHER_BYTES:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _size(found: Any) -> int:
    return len(getattr(found, "document", None) or b"") + len(getattr(found, "recording", None) or b"")


def _handed_over(
    load: ArchiveLoad, batch: Sequence[Item], clock: Clock, told: Callable[[ArchiveLoad], None]
) -> datetime:
    """Hand over as soon as it may be, and as soon as objects and keys can be kept; when that began."""
    while True:
        _wait_for_leave(load, clock, told)
        begun_at = clock.now()
        try:
            archives.hand_over(load, batch, at=begun_at)
        except sealing.STORES_AWAY as error:
            logger.warning("the archive waits: %s", sealing.store_away(error))
            clock.sleep(STORE_ASKED_EVERY_S)
        else:
            return begun_at


def _wait_for_leave(load: ArchiveLoad, clock: Clock, told: Callable[[ArchiveLoad], None]) -> None:
    while (
        archives.give_sign(load, at=clock.now()) is not LoadState.RUNNING or archives.unread_count() >= AHEAD
    ):
        told(load)
        clock.sleep(1.0)
