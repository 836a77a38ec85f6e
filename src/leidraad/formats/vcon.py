"""vCon, the IETF container for conversations: a tolerant reader of its plain form, 0.0.1 to 0.4.0.

Documents in the wild follow no version exactly (none of the published examples validates against its own schema), so
renamed members are read under both names and what is absent is not missed; what is there and wrong is refused, because a
wrong party or length would become a wrong figure about somebody. Signed and encrypted forms are opened first.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from typing import Any

from leidraad.domain.contacts.direction_words import direction_from_word
from leidraad.domain.contacts.incoming import ContactFacts, IncomingContact
from leidraad.domain.contacts.party_words import party_from_word
from leidraad.domain.contacts.problems import IntakeProblem, ProblemCode
from leidraad.domain.contacts.spans import Span
from leidraad.domain.contacts.times import parse_time
from leidraad.domain.contacts.turns import Channel, Direction, Party, Turn
from leidraad.domain.language.languages import Language, language_from_tag
from leidraad.formats.documents import json_of
from leidraad.formats.fields import (
    as_list,
    as_object,
    as_text,
    bad_value,
    clean_text,
    optional_seconds,
    optional_text,
)
from leidraad.formats.limits import Limits
from leidraad.formats.mail_text import plain_text_of
from leidraad.formats.sidecar import read_spans
from leidraad.formats.vcon_chain import before
from leidraad.formats.vcon_content import (
    checked_media_type,
    checked_url,
    file_name_of,
    hashes_of,
    inline_bytes,
)
from leidraad.formats.vcon_parties import UNNAMED
from leidraad.formats.vcon_signed import VconKeys, opened
from leidraad.formats.vcon_transcripts import read_transcript

NEWEST_VERSION = (0, 4, 0)
_KNOWN_EXTENSIONS = frozenset(
    {"cc", "lawful_basis", "wtf_transcription"}
)  # their members are read or safely ignored
_DIALOG_TYPES = frozenset({"recording", "recording-set", "text", "transfer", "incomplete", "video"})
_APPLICATIONS = {str(channel): channel for channel in (Channel.EMAIL, Channel.CHAT, Channel.MESSAGING)}


@dataclass(frozen=True, slots=True)
class _Person:
    """A party of the document."""

    party: Party
    name: str | None
    addresses: tuple[str, ...]  # as the document gives them


@dataclass(frozen=True, slots=True)
class _Dialog:
    """A dialog with its references checked."""

    kind: str
    start: datetime | None
    duration_s: float | None
    parties: tuple[Party, ...]  # per audio channel, or who took part
    speaker: Party
    source: Mapping[str, Any]
    field: str


def read_vcon(
    document: Mapping[str, Any],
    *,
    limits: Limits,
    default_zone: tzinfo | None = None,
    keys: VconKeys | None = None,
) -> IncomingContact:
    """The turns (text dialogs, else a transcript), the recording or the name of its file, and the facts.

    Times without zone are read in ``default_zone``, or as UTC, which is what the programs that leave it out write.
    A recording whose bytes are elsewhere gives ``recording_name``. A sealed document is opened with ``keys``. Raises
    UNSUPPORTED_VERSION (a later version, an unknown critical extension), MISSING_FACT (uuid), BAD_VALUE with the member's
    path, NO_TURNS when there is nothing to read or hear, TOO_MANY_TURNS, TOO_LONG, and what ``vcon_signed.opened`` does.
    """
    document = opened(document, keys=keys, limits=limits).document
    _check_version(document)
    zone = default_zone or UTC
    source_id = _source_id(document)
    people = _people(document)
    dialogs = _dialogs(document, people, zone=zone)
    analyses = _analyses(document, dialog_count=len(dialogs))
    transcripts = (*analyses, *_members(document, "attachments"))  # WTF may stand in either
    turns, language = _turns(dialogs, transcripts, people, zone=zone, limits=limits)
    recorded = next((dialog for dialog in dialogs if dialog.kind == "recording"), None)
    recording, recording_name, hashes = _recording(recorded)
    if not turns and recording is None and recording_name is None:
        raise IntakeProblem(ProblemCode.NO_TURNS)
    facts = _facts(document, people, dialogs, zone=zone, language=language, source_id=source_id)
    if facts.channel is Channel.VOICE:  # a thread of mails may take weeks
        limits.check_duration(facts.duration_s)
    return IncomingContact(
        facts=facts, turns=turns, recording=recording, recording_name=recording_name, recording_hashes=hashes
    )


def _source_id(document: Mapping[str, Any]) -> str:
    """The uuid; that of the one before where this was redacted or amended: the same contact must not come in twice."""
    own = optional_text(document.get("uuid"), field="uuid")
    if own is None:
        raise IntakeProblem(ProblemCode.MISSING_FACT, field="uuid")
    earlier = before(document)
    return earlier.uuid if earlier and earlier.uuid else own


def _check_version(document: Mapping[str, Any]) -> None:
    version = optional_text(document.get("vcon"), field="vcon")
    if version is not None and not _is_known_version(version):
        raise IntakeProblem(ProblemCode.UNSUPPORTED_VERSION, format="vcon", version=version[:40])
    for member in ("critical", "must_support"):
        for extension in as_list(document.get(member) or [], field=member):
            if as_text(extension, field=member) not in _KNOWN_EXTENSIONS:
                shown = f"{member}: {clean_text(extension)[:40]}"
                raise IntakeProblem(ProblemCode.UNSUPPORTED_VERSION, format="vcon", version=shown)


def _is_known_version(version: str) -> bool:
    parts = version.split(".")
    if not all(part.isascii() and part.isdigit() and len(part) < 6 for part in parts):
        return False
    return tuple(int(part) for part in parts) <= NEWEST_VERSION


def _members(document: Mapping[str, Any], member: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """The objects of a list, each with its path; an absent list is empty, a null one is refused."""
    for index, found in enumerate(as_list(document.get(member, []), field=member)):
        yield f"{member}[{index}]", as_object(found, field=f"{member}[{index}]")


def _people(document: Mapping[str, Any]) -> tuple[_Person, ...]:
    return tuple(_person(found, field=field) for field, found in _members(document, "parties"))


def _person(found: Mapping[str, Any], *, field: str) -> _Person:
    meta = _meta(found)
    words = (found.get("role"), meta.get("role"), found.get("type"), found.get("name"))
    parties = (party_from_word(optional_text(word, field=f"{field}.role")) for word in words)
    keys = ("mailto", "email", "tel", "sip")
    addresses = [optional_text(found.get(key), field=f"{field}.{key}") for key in keys]
    if not any(addresses):
        addresses = [optional_text(found.get("id"), field=f"{field}.id")]
    return _Person(
        party=next((party for party in parties if party), Party.OTHER),
        name=optional_text(found.get("name"), field=f"{field}.name"),
        addresses=tuple(dict.fromkeys(address for address in addresses if address)),
    )


def _meta(found: Mapping[str, Any]) -> Mapping[str, Any]:
    meta = found.get("meta")
    return meta if isinstance(meta, dict) else {}


def _dialogs(
    document: Mapping[str, Any], people: tuple[_Person, ...], *, zone: tzinfo
) -> tuple[_Dialog, ...]:
    return tuple(
        _dialog(found, people, field=field, zone=zone) for field, found in _members(document, "dialog")
    )


def _dialog(found: Mapping[str, Any], people: tuple[_Person, ...], *, field: str, zone: tzinfo) -> _Dialog:
    kind = as_text(found.get("type"), field=f"{field}.type")
    if kind not in _DIALOG_TYPES:
        raise bad_value(kind, field=f"{field}.type", expected="recording, text, transfer or incomplete")
    duration_s = optional_seconds(found.get("duration"), field=f"{field}.duration")
    checked_media_type(found, field=field)
    checked_url(found, field=field)
    parties = _parties(found.get("parties"), people, field=f"{field}.parties")
    originator = found.get("originator")
    speaker = parties[0] if parties else Party.OTHER
    if originator is not None:
        speaker = _party_at(originator, people, field=f"{field}.originator")
    start = (
        None if found.get("start") is None else parse_time(found["start"], field=f"{field}.start", zone=zone)
    )
    return _Dialog(kind, start, duration_s, parties, speaker, found, field)


def _parties(value: object, people: tuple[_Person, ...], *, field: str) -> tuple[Party, ...]:
    """One party per entry; an entry that is itself a list names a channel of several parties."""
    if value is None:
        return ()
    entries = value if isinstance(value, list) else [value]
    return tuple(_entry(entry, people, field=field) for entry in entries)


def _entry(entry: object, people: tuple[_Person, ...], *, field: str) -> Party:
    if entry is None:
        return Party.OTHER
    if isinstance(entry, list):
        parties = {_party_at(index, people, field=field) for index in entry if index is not None}
        return parties.pop() if len(parties) == 1 else Party.OTHER
    return _party_at(entry, people, field=field)


def _party_at(index: object, people: tuple[_Person, ...], *, field: str) -> Party:
    if isinstance(index, bool) or not isinstance(index, int) or not 0 <= index < len(people):
        raise bad_value(index, field=field, expected="the index of a party that is there")
    return people[index].party


def _analyses(document: Mapping[str, Any], *, dialog_count: int) -> tuple[tuple[str, dict[str, Any]], ...]:
    analyses = tuple(_members(document, "analysis"))
    for field, found in analyses:
        value = found.get("dialog")
        for index in value if isinstance(value, list) else [value]:
            if index is not None and (
                isinstance(index, bool) or not isinstance(index, int) or not 0 <= index < dialog_count
            ):
                raise bad_value(
                    index, field=f"{field}.dialog", expected="the index of a dialog that is there"
                )
    return analyses


def _turns(
    dialogs: tuple[_Dialog, ...],
    analyses: tuple[tuple[str, dict[str, Any]], ...],
    people: tuple[_Person, ...],
    *,
    zone: tzinfo,
    limits: Limits,
) -> tuple[tuple[Turn, ...], Language | None]:
    """The text dialogs; when there are none, the first transcript, with the language it names."""
    written = tuple(turn for dialog in dialogs if (turn := _written_turn(dialog)) is not None)
    limits.check_turn_count(len(written))
    if written:
        return tuple(sorted(written, key=_moment)), None
    party_of_name = {person.name.lower(): person.party for person in people if person.name}
    start = next((dialog.start for dialog in dialogs if dialog.kind == "recording"), None)
    for field, analysis in sorted(analyses, key=_is_no_transcript):
        transcript = read_transcript(
            analysis,
            field=field,
            party_of_name=party_of_name,
            party_at=lambda index: people[index].party if 0 <= index < len(people) else Party.OTHER,
            started_at=start,
            zone=zone,
        )
        if transcript is not None and transcript.turns:
            limits.check_turn_count(len(transcript.turns))
            return transcript.turns, transcript.language
    return (), None


def _is_no_transcript(found: tuple[str, dict[str, Any]]) -> bool:
    return found[1].get("type") != "transcript"


def _moment(turn: Turn) -> float:
    return turn.at.timestamp() if turn.at is not None else 0.0


def _written_turn(dialog: _Dialog) -> Turn | None:
    """The message of a text dialog; None for other kinds and for a dialog that holds no text of its own."""
    content = inline_bytes(dialog.source, field=dialog.field) if dialog.kind == "text" else None
    if content is None:
        return None
    media_type = checked_media_type(dialog.source, field=dialog.field) or "text/plain"
    text = clean_text(plain_text_of(content, media_type=media_type)).strip()
    return Turn(party=dialog.speaker, text=text, at=dialog.start) if text else None


def _recording(recorded: _Dialog | None) -> tuple[bytes | None, str | None, tuple[str, ...]]:
    """The bytes of the recording when they are inside, the name of its file, and its hashes."""
    if recorded is None:
        return None, None, ()
    source, field = recorded.source, recorded.field
    return (
        inline_bytes(source, field=field),
        file_name_of(source, field=field),
        hashes_of(source, field=field),
    )


def _facts(
    document: Mapping[str, Any],
    people: tuple[_Person, ...],
    dialogs: tuple[_Dialog, ...],
    *,
    zone: tzinfo,
    language: Language | None,
    source_id: str,
) -> ContactFacts:
    recorded = next((dialog for dialog in dialogs if dialog.kind == "recording"), None)
    customers = [person for person in people if person.party is Party.CUSTOMER]
    agents = [person for person in people if person.party is Party.AGENT]
    others = [person for person in people if person.party is Party.OTHER]
    return ContactFacts(
        source_id=source_id,
        channel=_channel(dialogs),
        direction=_direction(document, dialogs),
        started_at=_started_at(document, dialogs, zone=zone),
        duration_s=_duration_s(dialogs),
        agent=_agent_code(agents[0]) if agents else None,
        language=language or _language(document),
        customer_identities=tuple(address for person in customers for address in person.addresses),
        audio_parties=_known(recorded.parties) if recorded else (),
        further_agents=tuple(code for person in agents[1:] if (code := _agent_code(person) or UNNAMED)),
        other_numbers=tuple(address for person in others for address in person.addresses),
        private=_told(document, dialogs, "private"),
        recording_refused=_told(document, dialogs, "recording_refused") or _is_refused(document) or None,
        spans=_spans(document),
    )


def _language(document: Mapping[str, Any]) -> Language | None:
    tag = _meta(document).get("language")
    return language_from_tag(tag) if isinstance(tag, str) else None


def _told(document: Mapping[str, Any], dialogs: tuple[_Dialog, ...], key: str) -> bool | None:
    """True when the document's ``meta``, or that of any dialog, says so; anything but true and false is refused."""
    answers = [_meta(source).get(key) for source in (document, *(dialog.source for dialog in dialogs))]
    for answer in answers:
        if answer is not None and not isinstance(answer, bool):
            raise bad_value(answer, field=f"meta.{key}", expected="true or false")
    return True if True in answers else None


def _attached(document: Mapping[str, Any], kind: str) -> Iterator[tuple[str, Any]]:
    """The JSON of each attachment of a kind (named by ``type`` or ``purpose``), with its path."""
    for field, found in _members(document, "attachments"):
        if kind not in (found.get("type"), found.get("purpose")):
            continue
        body = found.get("body")
        yield f"{field}.body", json_of(body) if isinstance(body, str) else body


def _spans(document: Mapping[str, Any]) -> tuple[Span, ...]:
    """The parts to cut, from attachments of the type recording_spans."""
    return tuple(
        span
        for field, body in _attached(document, "recording_spans")
        for span in read_spans(body, field=field)
    )


def _is_refused(document: Mapping[str, Any]) -> bool:
    """Whether a lawful-basis attachment says that recording was not granted."""
    for field, body in _attached(document, "lawful_basis"):
        grants = as_object(body, field=field).get("purpose_grants") or []
        for grant in as_list(grants, field=f"{field}.purpose_grants"):
            found = as_object(grant, field=f"{field}.purpose_grants")
            if found.get("purpose") == "recording" and found.get("granted") is False:
                return True
    return False


def _known(parties: tuple[Party, ...]) -> tuple[Party, ...]:
    """The parties, or nothing when the document says of none who they are."""
    return parties if any(party is not Party.OTHER for party in parties) else ()


def _agent_code(person: _Person) -> str | None:
    return person.addresses[0] if person.addresses else person.name


def _channel(dialogs: tuple[_Dialog, ...]) -> Channel:
    """Voice when something was recorded or nothing written: some exporters of calls leave an empty text dialog."""
    messages = [dialog.source for dialog in dialogs if dialog.kind == "text" and dialog.source.get("body")]
    if not messages or any(dialog.kind == "recording" for dialog in dialogs):
        return Channel.VOICE
    named = next((message["application"] for message in messages if message.get("application")), None)
    if isinstance(named, str) and named in _APPLICATIONS:
        return _APPLICATIONS[named]
    kinds = (str(message.get("mediatype", message.get("mimetype", ""))) for message in messages)
    is_mail = any("message_id" in message for message in messages) or any(
        kind.startswith(("multipart/", "message/")) for kind in kinds
    )
    return Channel.EMAIL if is_mail else Channel.CHAT


def _direction(document: Mapping[str, Any], dialogs: tuple[_Dialog, ...]) -> Direction | None:
    words = [_meta(dialog.source).get("direction") for dialog in dialogs] + [_meta(document).get("direction")]
    found = (direction_from_word(word) for word in words if isinstance(word, str))
    return next((direction for direction in found if direction), None)


def _started_at(
    document: Mapping[str, Any], dialogs: tuple[_Dialog, ...], *, zone: tzinfo
) -> datetime | None:
    starts = [dialog.start for dialog in dialogs if dialog.start is not None]
    told = _meta(document).get("started_at")
    if isinstance(told, str):  # a chat may begin before its first message
        starts.append(parse_time(told, field="meta.started_at", zone=zone))
    if starts:
        return min(starts)
    created_at = document.get("created_at")
    return parse_time(created_at, field="created_at", zone=zone) if created_at else None


def _duration_s(dialogs: tuple[_Dialog, ...]) -> float | None:
    """From the first start to the last end; None when no dialog says how long it was and all start together."""
    starts = [dialog.start for dialog in dialogs if dialog.start is not None]
    if not starts:
        return next((dialog.duration_s for dialog in dialogs if dialog.duration_s is not None), None)
    first = min(starts)
    ends_s = [
        (dialog.start - first) / timedelta(seconds=1) + (dialog.duration_s or 0.0)
        for dialog in dialogs
        if dialog.start is not None
    ]
    return max(ends_s) or None
