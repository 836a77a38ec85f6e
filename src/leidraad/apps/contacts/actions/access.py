"""Opening a contact to a person: never without a decision and a leaf, both committed before the first word or sound."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from leidraad.apps.charter import actions as charter
from leidraad.apps.charter.models import Grant
from leidraad.apps.contacts.actions import sealing
from leidraad.apps.contacts.models import Contact, Recording, State
from leidraad.apps.people.models import Agent, Person
from leidraad.web.acting import Part, as_part

DRAWN_FROM_LATEST = 500  # enough to be unforeseeable, few enough to be quick


class NothingToDraw(Exception):
    """No contact of this agent can be drawn: none is ready, or all were opened already."""


class RecordingGone(Exception):
    """The recording was deleted, or the right to hear it ended, while it was playing."""


@dataclass(frozen=True, slots=True)
class OpenRecording:
    """A recording somebody may hear at this moment; ``read`` asks for the right again each time."""

    media_type: str
    byte_count: int
    read: Callable[[int, int], bytes]  # (start, length) -> plain bytes


def draw_contact(agent: Agent, *, by: Person, purpose: str, at: datetime) -> Grant:
    """A grant for one of the agent's contacts, drawn by chance: the coach never picks.

    Raises CharterRefusal when the charter forbids it or the quota is used up, NothingToDraw when there is none.
    """
    drawn = _draw(agent, by=by)
    return charter.request_grant(
        contact_id=drawn.pk, agent=agent, captured_at=drawn.started_at, by=by, purpose=purpose, at=at
    )


def open_transcript(contact: Contact, *, by: Person, at: datetime) -> None:
    """Write the access down before the words are shown; raises CharterRefusal without a live grant or own contact."""
    _open(contact, what="transcript", by=by, at=at)


def open_recording(
    contact: Contact, *, by: Person, at: datetime, now: Callable[[], datetime]
) -> OpenRecording:
    """Write the access down and hand out the recording; Recording.DoesNotExist when the contact has none."""
    recording = Recording.objects.get(contact=contact)
    _open(contact, what="audio", by=by, at=at)
    contact_id, agent = contact.pk, contact.agent

    def read(start: int, length: int) -> bytes:
        if not still_open(contact_id, agent, by=by, at=now()):
            raise RecordingGone
        return sealing.open_part(recording, context=str(contact_id), start=start, length=length)

    return OpenRecording(recording.media_type, recording.byte_count, read)


def _open(contact: Contact, *, what: str, by: Person, at: datetime) -> None:
    charter.open_contact(
        contact_id=contact.pk, agent=contact.agent, what=what, by=by, at=at, captured_at=contact.started_at
    )


def still_open(contact_id: UUID, agent: Agent, *, by: Person, at: datetime) -> bool:
    """Whether the recording is still there and this person may still hear it."""
    return Recording.objects.filter(contact_id=contact_id).exists() and charter.may_go_on(
        contact_id=contact_id, agent=agent, by=by, at=at
    )


@as_part(Part.DRAWING)
def _draw(agent: Agent, *, by: Person) -> Contact:
    opened = Grant.objects.filter(holder=by, agent=agent).values("contact_id")
    ready = Contact.objects.filter(agent=agent, state=State.READY).exclude(pk__in=opened)
    candidates = list(ready.order_by("-started_at")[:DRAWN_FROM_LATEST])
    if not candidates:
        raise NothingToDraw
    return secrets.choice(candidates)
