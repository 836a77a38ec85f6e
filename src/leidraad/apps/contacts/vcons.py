"""A stored contact as a vCon: what is kept is redacted, so that is what leaves, with the basis on which it was captured."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from leidraad.apps.contacts.lawful_basis import BasisUnknown, lawful_basis_of
from leidraad.apps.contacts.models import Contact, Recording
from leidraad.apps.contacts.models import Turn as TurnRow
from leidraad.domain.contacts.incoming import ContactFacts, IncomingContact
from leidraad.domain.contacts.turns import Channel, Direction, Party, Turn, Word
from leidraad.domain.language.languages import Language
from leidraad.formats.vcon_writing import Earlier, Envelope, attachment, content_hash, write_vcon

REDACTION = "personal_data"
ATTACHED = "leidraad_attachments"  # of our own: the draft knows only files whose bytes, or address, are there


def vcon_of(
    contact: Contact,
    turns: Sequence[Turn],
    *,
    at: datetime,
    agents: Sequence[str] = (),
    sound: bytes | None = None,
    sound_name: str | None = None,
    unlinked: bool = False,
) -> dict[str, Any]:
    """The plain vCon of a contact, made ``at``; ``agents`` are the codes to be named in it, whose contact it is first.

    With ``sound_name`` and no ``sound`` the file lies beside it. ``unlinked`` gives it a number of its own, by which
    nobody finds the contact here or at the recorder.
    """
    recording = Recording.objects.filter(contact=contact).first()
    parties = tuple(Party(party) for party in recording.parties) if recording else ()
    facts = ContactFacts(
        channel=Channel(contact.channel),
        direction=Direction(contact.direction),
        started_at=contact.started_at,
        duration_s=contact.duration_s,
        agent=agents[0] if agents else None,
        further_agents=tuple(agents[1:]),
        language=Language(contact.language) if contact.language else None,
        audio_parties=parties,
    )
    outgoing = IncomingContact(facts=facts, turns=tuple(turns), recording=sound, recording_name=sound_name)
    media_type = recording.media_type if recording else "audio/webm"
    return write_vcon(outgoing, _envelope(contact, media_type=media_type, at=at, unlinked=unlinked))


def with_sound_beside(document: dict[str, Any], sound: bytes) -> dict[str, Any]:
    """The same vCon with the hash of the sound that lies beside it."""
    first, *others = document["dialog"]
    return document | {"dialog": [first | {"content_hash": content_hash(sound)}, *others]}


def kept_turns(contact: Contact) -> tuple[Turn, ...]:
    """The redacted turns of a contact, in order."""
    return tuple(_turn(row) for row in contact.turns.order_by("position"))


def _turn(row: TurnRow) -> Turn:
    words = tuple(Word(str(text), start_s, end_s, sure) for text, start_s, end_s, sure in row.words or [])
    return Turn(
        Party(row.party), row.text, row.start_s, row.end_s, at=row.at, language=_language(row.language), words=words
    )  # fmt: skip


def _language(code: str) -> Language | None:
    return Language(code) if code in set(Language) else None


def _envelope(contact: Contact, *, media_type: str, at: datetime, unlinked: bool) -> Envelope:
    return Envelope(
        uuid=uuid4() if unlinked else contact.pk,
        created_at=at,
        recording_type=media_type,
        product=_product(contact.speech),
        redaction=REDACTION,
        redacted_from=Earlier(uuid=None if unlinked else _uuid(contact.source_id)),
        attachments=(*_basis(contact), *_attached(contact, with_names=not unlinked)),
    )


def _product(speech: dict[str, Any] | None) -> str | None:
    if not speech:
        return None
    named = (speech.get(name) for name in ("engine", "engine_version", "model"))
    return " ".join(str(each) for each in named if each) or None


def _uuid(source_id: str | None) -> UUID | None:
    try:
        return UUID(source_id) if source_id else None
    except ValueError:
        return None  # the sender counts its contacts in another way


def _attached(contact: Contact, *, with_names: bool) -> tuple[dict[str, Any], ...]:
    """What came with the messages, as a list: the files themselves were never kept. A name may be that of an agent."""
    files: list[dict[str, Any]] = [
        {"kind": str(each.kind), "size_bytes": each.size_bytes} | ({"name": each.name} if with_names else {})
        for each in contact.listed_attachments
    ]
    if not files:
        return ()
    return (attachment({"files": files}, purpose=ATTACHED, start=contact.started_at),)


def _basis(contact: Contact) -> tuple[dict[str, Any], ...]:
    try:
        return (lawful_basis_of(contact),)
    except BasisUnknown:
        return ()
