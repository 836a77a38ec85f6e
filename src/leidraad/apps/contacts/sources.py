"""One look at a source: what lies there whole is handed over with what belongs to it, once, and put away as set.

A file is whole when it did not change for ``settle_s``. Files whose names begin alike wait for each other, and where there
is a manifest, all of its folder. Cut short anywhere, the next look goes on: what was handed over is here already.
"""

import re
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from django.utils import timezone

from leidraad.apps.contacts.actions import intake, sealing, source_places
from leidraad.apps.contacts.actions import sources as remembered
from leidraad.apps.contacts.actions.intake import Outcome, Receipt
from leidraad.apps.contacts.actions.source_places import FileSource, ListedFile, SourceFailed, WhyFailed
from leidraad.apps.contacts.actions.sources import SeenFile, Standing
from leidraad.apps.contacts.handovers import Found, Reading, Unreadable, centre_reading, handovers_in
from leidraad.apps.contacts.remote_files import remote_file
from leidraad.formats.sources_file import SourceSettings, Together, WhenDone

LOOK_LIMIT_S = 120.0  # then the next look goes on: deletions wait for the same worker
TOGETHER, TOGETHER_BYTES = 50, 64 * 1024 * 1024
MANIFEST_ENDING = ".csv"
_ENDING = re.compile(r"\.[A-Za-z][A-Za-z0-9]{0,7}$")


@dataclass
class Looked:
    """What one look found and did."""

    listed_count: int = 0
    taken_count: int = 0
    waiting_count: int = 0
    outcomes: Counter[Outcome] = field(default_factory=Counter)
    is_unfinished: bool = False  # its time was over: the next look goes on


class AlreadyLookedAt(Exception):
    """Somebody else looks at this source now."""


def look_at(source: SourceSettings, *, limit_s: float = LOOK_LIMIT_S) -> Looked:
    """Take what is whole; what it found and did. What fails is noted with the source, and the next look goes on.

    Raises SourceFailed, one of ``sealing.STORES_AWAY``, and AlreadyLookedAt.
    """
    with remembered.alone_with(source) as is_alone:
        if not is_alone:
            raise AlreadyLookedAt
        remembered.start_look(source, at=timezone.now())
        try:
            return _look(source, until=time.monotonic() + limit_s)
        except SourceFailed as failed:
            remembered.note_failure(source, str(failed.why), failed.detail, at=timezone.now())
            raise
        except sealing.STORES_AWAY as error:
            detail = str(sealing.store_away(error).data["error"])
            remembered.note_failure(source, "store_away", detail, at=timezone.now())
            raise
        except Exception as error:
            # Whatever it is, the page must not go on saying that all is well. Its message may quote a file.
            remembered.note_failure(source, "intake", type(error).__name__, at=timezone.now())
            raise


def count_files(source: SourceSettings) -> int:
    """How many files lie there; nothing is taken or remembered. Raises SourceFailed."""
    with source_places.opened(source) as place:
        return sum(1 for _ in place.listed(without=source.done_folder))


def _look(source: SourceSettings, *, until: float) -> Looked:
    with source_places.opened(source) as place:
        listed = list(place.listed(without=source.done_folder))
        seen = remembered.note_seen(source, listed, at=timezone.now())
        looked = Looked(listed_count=len(listed))
        whole, waiting = _sorted_out(seen, source)
        put_away = [each.file for each in seen if each.standing is Standing.TAKEN]
        for batch in _batches(whole):
            if time.monotonic() > until:
                looked.is_unfinished = True
                break
            put_away += _take(batch, source, place, looked)
        remembered.note_success(source, waiting, at=timezone.now())
        _put_away(put_away, source, place)
        looked.waiting_count = len(waiting)
        return looked


Group = Sequence[ListedFile]  # files that belong together


def _sorted_out(seen: Iterable[SeenFile], source: SourceSettings) -> tuple[list[Group], list[SeenFile]]:
    """The groups that may be taken, and the files that must wait."""
    open_files = [each for each in seen if each.standing in {Standing.GROWING, Standing.WHOLE}]
    with_manifest = {
        _folder_of(each.file) for each in open_files if each.file.path.lower().endswith(MANIFEST_ENDING)
    }
    groups: dict[tuple[str, str], list[SeenFile]] = {}
    for each in open_files:
        folder = _folder_of(each.file)
        all_of_it = source.together is Together.FOLDER or folder in with_manifest
        groups.setdefault((folder, "" if all_of_it else _stem_of(each.file)), []).append(each)
    whole: list[Group] = []
    waiting: list[SeenFile] = []
    for group in groups.values():
        if all(each.standing is Standing.WHOLE for each in group) and _is_complete(group, source):
            whole.append([each.file for each in group])
        else:
            waiting += group
    return whole, waiting


def _is_complete(group: Sequence[SeenFile], source: SourceSettings) -> bool:
    """Whether everything lies there that must lie beside a recording, and the recording itself."""
    names = [each.file.path for each in group]
    beside = [name for name in names if name.endswith(source.wait_for)]
    has_each = all(any(name.endswith(ending) for name in beside) for ending in source.wait_for)
    return not source.wait_for or (has_each and len(beside) < len(names))


def _folder_of(file: ListedFile) -> str:
    return file.path.rpartition("/")[0]


def _stem_of(file: ListedFile) -> str:
    """``call`` of call.wav, call.wav.json and call.meta.json."""
    name = file.path.rpartition("/")[2]
    while (shorter := _ENDING.sub("", name)) != name and shorter:
        name = shorter
    return name


def _batches(groups: Iterable[Group]) -> Iterator[list[Group]]:
    """Groups to take at once: many small ones, or one large one."""
    batch: list[Group] = []
    count = size = 0
    for group in groups:
        more = sum(file.size_bytes for file in group)
        if batch and (count + len(group) > TOGETHER or size + more > TOGETHER_BYTES):
            yield batch
            batch, count, size = [], 0, 0
        batch.append(group)
        count, size = count + len(group), size + more
    if batch:
        yield batch


def _take(
    batch: Sequence[Group], source: SourceSettings, place: FileSource, looked: Looked
) -> list[ListedFile]:
    """Hand over the groups of a batch; the files that may be put away."""
    reading = centre_reading(defaults=source.facts, zone=source.zone)
    found = [(group, handed) for group in batch if (handed := _found(group, place, reading)) is not None]
    receipts = _handed_over([each for _, handed in found for each in handed], source, at=timezone.now())
    stay = {
        file.path
        for group, handed in found
        if any(receipts[id(each)].outcome is Outcome.SET_ASIDE for each in handed)
        for file in group
    }
    files = [file for group, _ in found for file in group]
    remembered.note_taken(source, files, stay=stay, at=timezone.now())
    remembered.note_outcomes(source, receipts.values())
    looked.taken_count += len(files)
    looked.outcomes.update(receipt.outcome for receipt in receipts.values())
    return [file for file in files if file.path not in stay]


def _found(group: Group, place: FileSource, reading: Reading) -> list[Found] | None:
    """What the files of a group are; None when one of them went away meanwhile."""
    try:
        return [
            _without_far_path(each) for each in handovers_in([_path(file, place) for file in group], reading)
        ]
    except SourceFailed as failed:
        if failed.why is WhyFailed.GONE:
            return None
        raise


def _path(file: ListedFile, place: FileSource) -> Path:
    here = source_places.local_path(place, file.path)
    if here is not None:
        return here
    return remote_file(
        f"/elsewhere/{file.path}",
        size_bytes=file.size_bytes,
        changed_s=file.changed_at.timestamp(),
        read=lambda limit_bytes: place.read(file.path, limit_bytes=limit_bytes),
    )


def _without_far_path(found: Found) -> Found:
    """Where a file lies on another machine is no path from which it could be read again here."""
    return replace(found, path="") if found.path.startswith("/elsewhere/") else found


def _handed_over(found: Sequence[Found], source: SourceSettings, *, at: datetime) -> dict[int, Receipt]:
    by = f"source:{source.name}"
    handovers = [each for each in found if not isinstance(each, Unreadable)]
    receipts = intake.receive_contacts(handovers, by=by, at=at) if handovers else []
    told = {id(each): receipt for each, receipt in zip(handovers, receipts, strict=True)}
    for each in found:
        if isinstance(each, Unreadable):
            told[id(each)] = intake.set_aside_unread(each.name, each.problem, by=by, at=at, path=each.path)
    return told


def _put_away(files: Iterable[ListedFile], source: SourceSettings, place: FileSource) -> None:
    for file in files:
        if source.when_done is WhenDone.MOVE:
            place.move(file.path, to_folder=source.done_folder)
        elif source.when_done is WhenDone.REMOVE:
            place.remove(file.path)
