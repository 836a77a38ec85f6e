"""Opening a contact to a person: never without a decision and a leaf, both committed before the first word or sound."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from leidraad.apps.charter import actions as charter
from leidraad.apps.contacts.actions import sealing
from leidraad.apps.contacts.models import Contact, Recording
from leidraad.apps.people.models import Agent, Person
from leidraad.engines.key_store import KeyDestroyed
from leidraad.web.acting import as_person


class RecordingGone(Exception):
    """The contact was deleted, or the right to open it ended, while it was open."""


@dataclass(frozen=True, slots=True)
class OpenRecording:
    """A recording somebody may hear at this moment; ``read`` asks for the right again each time."""

    media_type: str
    byte_count: int
    read: Callable[[int, int], bytes]  # (start, length) -> plain bytes


def open_transcript(contact: Contact, *, by: Person, at: datetime) -> None:
    """Write the access down before the words are shown; raises CharterRefusal without a live grant or own contact."""
    _open(contact, what="transcript", by=by, at=at)


def open_summary(contact: Contact, *, by: Person, at: datetime) -> None:
    """The same for what a model wrote of the contact, which a charter counts by itself."""
    _open(contact, what="summary", by=by, at=at)


def open_recording(
    contact: Contact, *, by: Person, at: datetime, now: Callable[[], datetime]
) -> OpenRecording:
    """Write the access down and hand out the recording; Recording.DoesNotExist when the contact has none."""
    recording = Recording.objects.get(contact=contact)
    try:  # before the leaf: nothing says that somebody opened what no key opens at this moment
        read_part = sealing.part_reader(recording, context=str(contact.pk))
    except KeyDestroyed as error:
        raise RecordingGone from error
    _open(contact, what="audio", by=by, at=at)
    contact_id, agent = contact.pk, _agent_for(contact, by)

    def read(start: int, length: int) -> bytes:
        with as_person(by.pk):  # the request is over by the time its parts are sent
            if not still_open(contact_id, agent, by=by, at=now()):
                raise RecordingGone
        try:
            return read_part(start, length)
        except KeyDestroyed as error:
            raise RecordingGone from error

    return OpenRecording(recording.media_type, recording.byte_count, read)


def _open(contact: Contact, *, what: str, by: Person, at: datetime) -> None:
    # Words as well as sound: without its key a contact is closed, whatever the database still holds of it.
    if not sealing.may_be_opened(contact):
        raise RecordingGone
    charter.open_contact(
        contact_id=contact.pk,
        agent=_agent_for(contact, by),
        what=what,
        by=by,
        at=at,
        captured_at=contact.started_at,
    )


def _agent_for(contact: Contact, by: Person) -> Agent:
    """Whose contact it is to the reader: their own where they took part, else that of who had it first."""
    return contact.agent_of(by) if by.agent_or_none() is not None else contact.agent


def still_open(contact_id: UUID, agent: Agent, *, by: Person, at: datetime) -> bool:
    """Whether the recording is still there and this person may still hear it."""
    open_rows = Recording.objects.filter(contact_id=contact_id, contact__in=Contact.objects.all())
    return open_rows.exists() and charter.may_go_on(contact_id=contact_id, agent=agent, by=by, at=at)
