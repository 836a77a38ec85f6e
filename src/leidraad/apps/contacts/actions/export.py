"""Taking a contact out as a vCon: for its own agent, never without a leaf that is written before a byte leaves."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from django.db import transaction

from leidraad.apps.contacts.actions import access
from leidraad.apps.contacts.models import Contact, Recording
from leidraad.apps.contacts.signals_analysis import signals_analysis
from leidraad.apps.contacts.vcon_keys import centre_signer
from leidraad.apps.contacts.vcons import kept_turns, vcon_of
from leidraad.apps.ledger import actions as ledger
from leidraad.apps.ledger.events import Event
from leidraad.apps.people.models import Person
from leidraad.formats.vcon_signed import encrypted, signed
from leidraad.formats.vcon_writing import vcon_bytes


class ExportProblem(Exception):
    """The contact cannot be taken out in this way; ``code`` says why: not_ready, not_yours, no_sound."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True)
class Exported:
    """The file as it leaves."""

    name: str
    data: bytes
    is_signed: bool
    is_encrypted: bool


def export_contact(
    contact: Contact,
    *,
    by: Person,
    at: datetime,
    now: Callable[[], datetime],
    with_sound: bool = False,
    recipient: RSAPublicKey | None = None,
) -> Exported:
    """The contact as a vCon, signed where the centre has a key for it, encrypted where there is a recipient.

    It leaves for its agent alone: a coach reads and hears it here, where that stops the moment the agent deletes it, and
    a file would stay. Raises CharterRefusal, ExportProblem, RecordingGone, and KeyProblem when the centre's key cannot be
    read.
    """
    if contact.agent_of(by).person_id != by.pk:
        raise ExportProblem("not_yours")
    if contact.state != "ready":
        raise ExportProblem("not_ready")
    signer = centre_signer()  # before anything is written down: a key that cannot be read takes nothing out
    access.open_transcript(contact, by=by, at=at)
    sound = _sound(contact, by=by, at=at, now=now) if with_sound else None
    _write_down(contact, by=by, at=at, with_sound=with_sound, is_encrypted=recipient is not None)
    document = vcon_of(
        contact,
        kept_turns(contact),
        at=at,
        agents=[agent.code for agent in contact.agents()],
        sound=sound,
        sound_name=f"{contact.pk}.webm" if sound else None,
    )
    read = signals_analysis(contact)
    if read is not None:
        document["analysis"] = [*document["analysis"], read]
    if signer is not None:
        document = signed(vcon_bytes(document), uuid=contact.pk, signer=signer)
    if recipient is not None:
        document = encrypted(vcon_bytes(document), uuid=contact.pk, recipients=[recipient])
    return Exported(f"{contact.pk}.vcon", vcon_bytes(document), signer is not None, recipient is not None)


def _sound(contact: Contact, *, by: Person, at: datetime, now: Callable[[], datetime]) -> bytes:
    try:
        recording = access.open_recording(contact, by=by, at=at, now=now)
    except Recording.DoesNotExist as error:
        raise ExportProblem("no_sound") from error
    return recording.read(0, recording.byte_count)


@transaction.atomic
def _write_down(contact: Contact, *, by: Person, at: datetime, with_sound: bool, is_encrypted: bool) -> None:
    data = {"contact": str(contact.pk), "sound": with_sound, "encrypted": is_encrypted}
    ledger.record(Event.CONTACT_EXPORTED, actor=by.username, at=at, data=data, subject=str(contact.pk))
