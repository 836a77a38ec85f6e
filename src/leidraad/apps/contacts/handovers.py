"""What lies in a folder, as handovers: recordings with their sidecars, manifests and transcripts, and documents alone."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils import timezone

from leidraad.apps.contacts.actions.intake import (
    Handover,
    NothingKept,
    Outcome,
    Receipt,
    name_without_persons,
    receive_contact,
    retry_contact,
    set_aside_unread,
)
from leidraad.apps.contacts.call_records import are_call_records, take_in_records
from leidraad.apps.contacts.limits import centre_limits
from leidraad.apps.contacts.mail_files import Letter, is_maildir, is_no_letter, threads_of
from leidraad.apps.contacts.models import SetAside
from leidraad.apps.contacts.vcon_keys import centre_keys
from leidraad.apps.contacts.written_handovers import Told, handovers_of
from leidraad.apps.people.models import Agent
from leidraad.domain.contacts.file_names import DEFAULT_PATTERNS, check_name, facts_from_name, pattern_from
from leidraad.domain.contacts.incoming import ContactFacts, IncomingContact
from leidraad.domain.contacts.problems import IntakeProblem, ProblemCode
from leidraad.formats.containers import container_of
from leidraad.formats.conversations import Conversation
from leidraad.formats.detect import CONVERSATIONS, TRANSCRIPTS, Format, Seen, detect, look
from leidraad.formats.documents import json_of
from leidraad.formats.limits import Limits
from leidraad.formats.manifest import read_manifest
from leidraad.formats.own_side import OwnSide
from leidraad.formats.read import read_contact
from leidraad.formats.sidecar import read_sidecar
from leidraad.formats.siprec import facts_of, possible_codes, read_siprec
from leidraad.formats.vcon_content import check_hashes
from leidraad.formats.vcon_signed import KeyProblem, may_be_sealed, plain_bytes
from leidraad.formats.written import mails_in, read_conversations
from leidraad.web.acting import Part, as_part

DOCUMENTS = TRANSCRIPTS | {Format.VCON, Format.CHAT_LINES}
MAILS = frozenset({Format.MAIL, Format.MBOX})
SIDECAR_ENDINGS = (".meta.json", ".json")
TRANSCRIPT_ENDINGS = (".vtt", ".srt", ".txt", ".jsonl")  # after the recording's whole name too: call.wav.vtt
SHORTEST_SESSION_ID = 8  # characters; a shorter one may stand in another name by chance
SNIFF_LIMIT_BYTES = 64 * 1024 * 1024  # a sidecar or transcript above it is taken as a document of its own


@dataclass(frozen=True, slots=True)
class Reading:
    """How files are to be understood: what is told for all of them, and what time of day means here."""

    limits: Limits
    defaults: ContactFacts = field(default_factory=ContactFacts)
    zone: ZoneInfo | None = None
    patterns: Sequence[re.Pattern[str]] = DEFAULT_PATTERNS
    started_at_from_file: bool = False  # the file's own time, where nothing else tells when it was
    keeps_call_records: bool = (
        True  # those that lie beside the recordings, before any of these is handed over
    )
    passes_by: Callable[[Path], bool] | None = None  # files that were handed over before
    own_side: OwnSide = field(default_factory=OwnSide)  # who writes for the centre


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A file, or a row of a manifest, that is no handover; with the reason."""

    name: str
    path: str
    problem: IntakeProblem


Found = Handover | Unreadable


def centre_reading(
    *, defaults: ContactFacts | None = None, zone: ZoneInfo | None = None, started_at_from_file: bool = False
) -> Reading:
    """How this centre reads what is handed over, by its settings."""
    patterns = [pattern_from(text) for text in settings.ENVIRONMENT.file_name_patterns]
    return Reading(
        limits=centre_limits(),
        defaults=defaults or ContactFacts(),
        zone=zone,
        patterns=patterns or DEFAULT_PATTERNS,
        started_at_from_file=started_at_from_file,
        own_side=settings.ENVIRONMENT.own_side,
    )


def handovers_in(paths: Sequence[Path], reading: Reading) -> Iterator[Found]:
    """Everything under these files and folders, one after another; each file is in one handover at most, a mailbox in many.

    Mail comes last, for a thread may lie in several files and folders. Nothing is left out in silence: a file that is
    neither a contact nor belongs to one comes as Unreadable.
    """
    letters: list[Letter] = []
    for folder, files in _by_folder(paths).items():
        yield from _folder(folder, files, reading, letters)
    defaults, limits = reading.defaults, reading.limits
    for found in threads_of(letters, own_side=reading.own_side, defaults=defaults, limits=limits):
        if isinstance(found, Handover):
            yield found
        else:
            letter, problem = found
            yield Unreadable(letter.name, letter.path, problem)


def handover_of(
    document: bytes, *, name: str, reading: Reading, facts: ContactFacts | None = None
) -> Handover:
    """The handover of one thing without anything beside it, as the API receives it; raises IntakeProblem."""
    check_name(name)
    reading.limits.check_size(document)
    document = _plain(document, reading)
    told = facts or ContactFacts()
    seen = look(document, name=name)
    if seen.kind is Format.AUDIO:
        return _audio_handover(name, document, told, reading)
    if seen.kind in CONVERSATIONS:
        found = _conversations(document, seen.kind, name, reading)
        if len(found) != 1:
            raise IntakeProblem(ProblemCode.SEVERAL_CONTACTS, contact_count=len(found))
        return handovers_of(found[0], Told(name, told, reading.defaults, reading.limits))[-1]
    incoming = _read_transcript(document, name, told, reading, seen=seen)
    return _document_handover(name, document, incoming, told, reading)


def _plain(document: bytes, reading: Reading) -> bytes:
    """A sealed vCon, opened: what is kept, and known again when it comes once more, is the plain one."""
    if not may_be_sealed(document):
        return document
    try:
        return plain_bytes(document, keys=centre_keys(), limits=reading.limits)
    except KeyProblem as problem:
        raise IntakeProblem(ProblemCode.STORE_FAILED, store="keys/vcon", error=str(problem)) from problem


@dataclass
class _Folder:
    """The files of one folder while they are told apart."""

    files: dict[str, Path]
    formats: dict[str, Format]  # told once per file: it takes reading it
    sidecars: dict[str, Path] = field(default_factory=dict)  # name of the recording -> its sidecar
    transcripts: dict[str, Path] = field(default_factory=dict)  # name of the recording -> its transcript
    siprec: dict[str, Path] = field(default_factory=dict)  # name of the recording -> its SIPREC metadata
    manifest: dict[str, ContactFacts] = field(default_factory=dict)
    unclear: dict[str, IntakeProblem] = field(default_factory=dict)  # name of the recording -> why
    unread_manifest: IntakeProblem | None = None  # then nobody knows of which recordings it spoke
    taken: set[str] = field(default_factory=set)  # names that belong to another file


def _by_folder(paths: Sequence[Path]) -> Mapping[Path, dict[str, Path]]:
    folders: dict[Path, dict[str, Path]] = {}
    for path in paths:
        for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
            if not file.is_dir() and not _is_hidden(file, under=path) and not is_no_letter(file):
                folders.setdefault(file.parent, {})[file.name] = file
    return folders


def _is_hidden(file: Path, *, under: Path) -> bool:
    inside = [file, *file.parents[: len(file.relative_to(under).parts) - 1]] if file != under else [file]
    return any(part.name.startswith(".") and not is_maildir(part) for part in inside)


def _folder(folder: Path, files: dict[str, Path], reading: Reading, letters: list[Letter]) -> Iterator[Found]:
    told = _Folder(files, {name: _format_of(path) for name, path in files.items()})
    audio = {name for name, kind in told.formats.items() if kind is Format.AUDIO}
    yield from _read_call_records(told, reading)
    yield from _read_manifests(told, reading)
    _match_sidecars(told, audio)
    _match_siprec(told, audio, reading)
    documents = [name for name in files if name not in audio and name not in told.taken]
    # Documents first: a vCon may take the recording that it points to.
    for name in documents:
        if told.formats[name] in CONVERSATIONS:
            yield from _written(name, told, reading, letters)
        else:
            yield from _one(name, told, reading)
    for name in sorted(audio):
        if name not in told.taken:
            yield from _one(name, told, reading)


def _one(name: str, told: _Folder, reading: Reading) -> Iterator[Found]:
    path = told.files[name]
    if reading.passes_by is not None and reading.passes_by(path):
        return
    try:
        yield _handover(name, told, reading)
    except IntakeProblem as problem:
        yield Unreadable(name, str(path), problem)
    except OSError as error:
        why = error.strerror or type(error).__name__
        yield Unreadable(name, str(path), IntakeProblem(ProblemCode.STORE_FAILED, store="file", error=why))


def _written(name: str, told: _Folder, reading: Reading, letters: list[Letter]) -> Iterator[Found]:
    """The conversations of one file; its mails go to the others, for their threads may lie in several files."""
    path = told.files[name]
    try:
        check_name(name)
        _check_file_size(path, reading.limits)
        data = path.read_bytes()
        facts = _facts_beside(name, told, reading)
        kind = detect(data, name=name)
        if kind in MAILS:
            named = (
                kind is Format.MBOX
            )  # each message by its place, so that what is wrong with two is said twice
            letters += [
                Letter(mail, f"{name}:{place}" if named else name, str(path), facts)
                for place, mail in enumerate(mails_in(data, kind=kind), 1)
            ]
            return
        beside = Told(name, facts, reading.defaults, reading.limits, path=str(path))
        for conversation in _conversations(data, kind, name, reading):
            yield from handovers_of(conversation, beside)
    except IntakeProblem as problem:
        yield Unreadable(name, str(path), problem)
    except OSError as error:
        why = error.strerror or type(error).__name__
        yield Unreadable(name, str(path), IntakeProblem(ProblemCode.STORE_FAILED, store="file", error=why))


def _conversations(data: bytes, kind: Format, name: str, reading: Reading) -> list[Conversation]:
    """Those of one thing; NO_TURNS where nobody wrote anything. Stamps without zone are of the centre's own telephone."""
    reading.limits.check_size(data)
    found = read_conversations(
        data,
        kind=kind,
        name=name,
        limits=reading.limits,
        own_side=reading.own_side,
        default_zone=reading.zone or settings.ENVIRONMENT.time_zone,
    )
    if not found:
        raise IntakeProblem(ProblemCode.NO_TURNS)
    return found


def _handover(name: str, told: _Folder, reading: Reading) -> Handover:
    path = told.files[name]
    check_name(name)
    _check_file_size(path, reading.limits)
    data = path.read_bytes()
    reading.limits.check_size(data)
    data = _plain(data, reading)
    known = _facts_beside(name, told, reading)
    seen = look(data, name=name)
    if seen.kind is Format.AUDIO:
        handover = _audio_handover(name, data, known, reading)
        transcript = told.transcripts.get(name)
        if transcript:
            handover = _with_transcript(handover, transcript, reading)
    else:
        incoming = _read_transcript(data, name, known, reading, seen=seen)
        handover = _document_handover(name, data, incoming, known, reading)
        handover = _with_recording_beside(handover, incoming, told)
    return replace(handover, path=str(path))


def _facts_beside(name: str, told: _Folder, reading: Reading) -> ContactFacts:
    _check_clear(name, told)
    sidecar = told.sidecars.get(name)
    facts = read_sidecar(sidecar.read_bytes(), default_zone=reading.zone) if sidecar else ContactFacts()
    facts = facts.merged_with(told.manifest.get(name, ContactFacts()))
    if name in told.siprec:
        facts = facts.merged_with(_siprec_facts(told.siprec[name], reading))
    from_name = facts_from_name(name, patterns=reading.patterns, zone=reading.zone)
    facts = facts.merged_with(from_name or ContactFacts())
    if reading.started_at_from_file and facts.started_at is None and reading.defaults.started_at is None:
        changed_at = datetime.fromtimestamp(told.files[name].stat().st_mtime, tz=UTC)
        facts = replace(facts, started_at=changed_at)
    return facts


def _check_clear(name: str, told: _Folder) -> None:
    """What lies beside a recording and cannot be read may say that it is private: then the recording waits with it."""
    problem = told.unclear.get(name) or told.unread_manifest
    if problem is not None and told.formats[name] is Format.AUDIO:
        raise problem


def _audio_handover(name: str, data: bytes, known: ContactFacts, reading: Reading) -> Handover:
    """Raises what the header alone tells: no sound, a damaged beginning, a length over the limit."""
    incoming = read_contact(data, name=name, limits=reading.limits)
    facts = known.merged_with(reading.defaults).merged_with(incoming.facts)
    return Handover(name=name, facts=facts, recording=data, recording_name=name)


def _read_transcript(
    data: bytes, name: str, known: ContactFacts, reading: Reading, *, seen: Seen | None = None
) -> IncomingContact:
    """What a document holds; a transcript by channel alone needs to be told which party each channel carries.

    ``seen`` is what ``look`` said of it, where it was asked.
    """
    return read_contact(
        data,
        name=name,
        limits=reading.limits,
        default_zone=reading.zone,
        audio_parties=known.audio_parties or reading.defaults.audio_parties,
        seen=seen,
    )


def _document_handover(
    name: str, data: bytes, incoming: IncomingContact, known: ContactFacts, reading: Reading
) -> Handover:
    # What an operator says beside a document wins over what the document says of itself.
    facts = known.merged_with(reading.defaults).merged_with(incoming.facts)
    return Handover(
        name=name, facts=facts, document=data, recording=incoming.recording, zone=_zone_name(reading)
    )


def _with_transcript(handover: Handover, transcript: Path, reading: Reading) -> Handover:
    data = transcript.read_bytes()
    incoming = _read_transcript(data, transcript.name, handover.facts, reading)
    facts = handover.facts.merged_with(incoming.facts)
    return replace(handover, document=data, facts=facts, name=transcript.name, zone=_zone_name(reading))


def _zone_name(reading: Reading) -> str:
    return reading.zone.key if reading.zone else ""


def _with_recording_beside(handover: Handover, incoming: IncomingContact, told: _Folder) -> Handover:
    name = incoming.recording_name
    if handover.recording is not None or name is None or name not in told.files:
        return handover
    recording = told.files[name].read_bytes()
    check_hashes(recording, incoming.recording_hashes, field="content_hash")
    told.taken.add(name)
    return replace(handover, recording=recording, recording_name=name)


def _read_manifests(told: _Folder, reading: Reading) -> Iterator[Found]:
    for name, path in told.files.items():
        if told.formats[name] is not Format.MANIFEST or name in told.taken:
            continue
        told.taken.add(name)
        try:
            manifest = read_manifest(path.read_bytes(), default_zone=reading.zone)
        except IntakeProblem as problem:
            told.unread_manifest = problem
            yield Unreadable(name, str(path), problem)
            continue
        told.manifest.update(manifest.facts)
        told.unclear.update({row.name: row.problem for row in manifest.refused if row.name})
        for row in manifest.refused:
            yield Unreadable(f"{name}:{row.line}", "", row.problem)
        for missing in manifest.facts.keys() - told.files.keys():
            yield Unreadable(f"{name}: {missing}", "", IntakeProblem(ProblemCode.NO_RECORDING, name=missing))


def _read_call_records(told: _Folder, reading: Reading) -> Iterator[Found]:
    """Records that lie beside the recordings are heard before these: what they say of hold is cut in time."""
    for name, path in told.files.items():
        if told.formats[name] is not Format.MANIFEST or not are_call_records(path.read_bytes()):
            continue
        told.taken.add(name)
        if not reading.keeps_call_records:
            continue
        try:
            taken = take_in_records(
                path.read_bytes(), name=name, at=timezone.now(), default_zone=reading.zone
            )
        except IntakeProblem as problem:
            yield Unreadable(name, str(path), problem)
            continue
        for row in taken.refused:
            yield Unreadable(f"{name}:{row.line}", "", row.problem)


def _match_siprec(told: _Folder, audio: set[str], reading: Reading) -> None:
    """SIPREC metadata belongs to the recording of the same name, else to the one that its session's id names."""
    left = [name for name, kind in told.formats.items() if kind is Format.SIPREC]
    for recording in sorted(audio):
        own = next((name for name in left if _is_named_after(name, recording)), None)
        if own is not None:
            told.siprec[recording] = told.files[own]
            left.remove(own)
    for name in left:
        session = _session_of(told.files[name], reading)
        recording = next((each for each in sorted(audio - told.siprec.keys()) if _names(each, session)), "")
        if recording:
            told.siprec[recording] = told.files[name]
            left = [each for each in left if each != name]
    told.taken.update(path.name for path in told.siprec.values())


def _is_named_after(name: str, recording: str) -> bool:
    return name.startswith((f"{Path(recording).stem}.", f"{recording}."))


def _session_of(path: Path, reading: Reading) -> str:
    """The letters and digits of its session's id: what a file can be named after; "" when it cannot be read."""
    try:
        session_id = read_siprec(path.read_bytes(), limits=reading.limits).session_id or ""
    except IntakeProblem:
        return ""  # it says why when it is read for itself
    return _letters_and_digits(session_id)


def _names(recording: str, session: str) -> bool:
    return len(session) >= SHORTEST_SESSION_ID and session in _letters_and_digits(Path(recording).stem)


def _letters_and_digits(text: str) -> str:
    return "".join(character for character in text if character.isalnum())


@as_part(Part.INTAKE)
def _siprec_facts(path: Path, reading: Reading) -> ContactFacts:
    siprec = read_siprec(path.read_bytes(), default_zone=reading.zone, limits=reading.limits)
    known = Agent.objects.filter(code__in=possible_codes(siprec)).values_list("code", flat=True)
    return facts_of(siprec, agent_codes=frozenset(known))


def _match_sidecars(told: _Folder, audio: set[str]) -> None:
    for name in audio:
        for beside in _names_beside(name):
            path = told.files.get(beside)
            if path is None or beside in told.taken:
                continue
            kind = told.formats[beside]
            if _is_sidecar(path, kind) and name not in told.sidecars:
                told.sidecars[name] = path
                told.taken.add(beside)
            elif kind in DOCUMENTS - {Format.VCON} and name not in told.transcripts:
                told.transcripts[name] = path
                told.taken.add(beside)


def _names_beside(name: str) -> Iterator[str]:
    """The names under which a recording's facts and its transcript may lie beside it."""
    stem = Path(name).stem
    yield f"{name}.json"
    yield from (stem + ending for ending in SIDECAR_ENDINGS + TRANSCRIPT_ENDINGS)
    yield from (name + ending for ending in TRANSCRIPT_ENDINGS)


def _is_sidecar(path: Path, kind: Format) -> bool:
    """Also one that is broken, for the recording must not be taken without what it would say."""
    if kind is not Format.OTHER_JSON:
        return kind is Format.SIDECAR
    try:
        json_of(path.read_bytes())
    except IntakeProblem:
        return True
    return False


def _format_of(path: Path) -> Format:
    try:
        with path.open("rb") as file:
            beginning = file.read(4096)
        is_told = container_of(beginning) is not None or path.stat().st_size > SNIFF_LIMIT_BYTES
        return detect(beginning if is_told else path.read_bytes(), name=path.name)
    except OSError:
        return Format.UNKNOWN


def _check_file_size(path: Path, limits: Limits) -> None:
    """Before the bytes are read: an upload over the limit must not fill the memory."""
    size = path.stat().st_size
    if size > limits.size_bytes:
        raise IntakeProblem(ProblemCode.TOO_LARGE, size_bytes=size, limit_bytes=limits.size_bytes)


@as_part(Part.CARE)
def try_again(row: SetAside, *, by: str, at: datetime) -> None:
    """Read once more what was set aside: from the bytes kept, else from where the file lies.

    Raises NothingKept when there is neither.
    """
    if row.contact is not None:
        retry_contact(row.contact, by=by, at=at)
    else:
        hand_over_again(row, by=by, at=at)


def hand_over_again(row: SetAside, *, by: str, at: datetime) -> Receipt:
    """Read a file that was set aside again from where it lies, with what lies beside it.

    Raises NothingKept when the row knows no place, or the file is there no more.
    """
    path = Path(row.path) if row.path else None
    if path is None or not path.is_file():
        raise NothingKept
    reading = replace(centre_reading(), keeps_call_records=False)
    beside = [file for file in path.parent.iterdir() if file.is_file() and _may_belong(file, path)]
    there = [each for each in handovers_in(beside, reading) if each.path == row.path]
    if not there:
        raise NothingKept
    found = next((each for each in there if _is_same(each, row)), there[0])
    if isinstance(found, Unreadable):
        return set_aside_unread(found.name, found.problem, by=by, at=at, path=found.path)
    receipt = receive_contact(found, by=by, at=at)
    if receipt.outcome is not Outcome.SET_ASIDE:
        SetAside.objects.filter(pk=row.pk).update(settled_at=at)
    return receipt


def _is_same(found: Found, row: SetAside) -> bool:
    """A mailbox gives many handovers: this is the one that was set aside."""
    if isinstance(found, Handover) and row.payload_key:
        return found.digest() == bytes(row.payload_key)
    return name_without_persons(found.name)[:300] == row.name


def _may_belong(file: Path, path: Path) -> bool:
    """Whether a file beside it may be its sidecar, transcript or manifest, or of the same thread."""
    if path.parent.name in ("cur", "new") or file.suffix.lower() == path.suffix.lower() == ".eml":
        return True
    return file == path or file.name.startswith(path.stem) or file.suffix.lower() == ".csv"
