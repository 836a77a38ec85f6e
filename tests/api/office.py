"""Everybody with a token, and how the tests ask: over HTTP, as a program would."""

import json
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

import numpy as np
from django.test import Client
from django.utils import timezone

from leidraad.apps.contacts.actions import sealing
from leidraad.apps.contacts.actions.intake import receive_contact
from leidraad.apps.contacts.models import Contact, Recording
from leidraad.apps.people import actions as people
from leidraad.apps.people.models import Person, Role
from leidraad.domain.contacts.turns import Party
from leidraad.formats.audio import DecodedAudio, encode_for_playback
from tests.apps.contacts.centre import Centre, build_centre, chat, run_jobs
from tests.kept_rows import made_once

BOUNDARY = "------------a-line-between-two-parts"
OTHERS = {
    "ana": Role.QUALITY_ANALYST,
    "dora": Role.DATA_PROTECTION_OFFICER,
    "uma": Role.UNION_DELEGATE,
    "lena": Role.TEAM_LEADER,
}


@dataclass
class Office:
    """The centre and a token for each name; ``sten`` has no role at all."""

    centre: Centre
    tokens: dict[str, str] = field(default_factory=dict)

    def get(self, path: str, *, who: str | None, **query: Any) -> Any:
        return Client().get(f"/api/v1{path}", query, headers=self._headers(who))

    def delete(self, path: str, *, who: str | None) -> Any:
        return Client().delete(f"/api/v1{path}", headers=self._headers(who))

    def post(self, path: str, *, who: str | None, key: str | None = None, **values: Any) -> Any:
        headers = self._headers(who) | ({"Idempotency-Key": key} if key else {})
        return Client().post(f"/api/v1{path}", values, content_type="application/json", headers=headers)

    def hand_over(
        self,
        document: bytes,
        *,
        who: str | None = "adam",
        name: str = "chat.jsonl",
        facts: str | dict[str, Any] | None = None,
        key: str | None = None,
    ) -> Any:
        """Send a file as a recorder or a telephone system does."""
        told = facts if facts is None or isinstance(facts, str) else json.dumps(facts, default=str)
        headers = self._headers(who) | ({"Idempotency-Key": key} if key else {})
        return Client().post(
            "/api/v1/contacts",
            _multipart(document, name=name, facts=told),
            content_type=f"multipart/form-data; boundary={BOUNDARY}",
            headers=headers,
        )

    def person(self, name: str) -> Person:
        return Person.objects.get(username=name)

    def _headers(self, who: str | None) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.tokens[who]}"} if who else {}


@made_once
def build_office() -> Office:
    """Agnes (enrolled) and Bram take contacts, Cleo coaches them, Dirk another team; and one person of each other role."""
    office = Office(build_centre())
    at = timezone.now() - timedelta(days=50)
    for name, role in OTHERS.items():
        team = office.centre.team if role is Role.TEAM_LEADER else None
        people.assign_role(_add(name, at=at), role=role, team=team, by="test", at=at)
    _add("sten", at=at)
    for person in Person.objects.all():
        office.tokens[person.username] = people.create_token(person, name="test", by="test", at=at)
    return office


def facts(**other: Any) -> dict[str, Any]:
    """What a sender tells beside a chat of Agnes."""
    begun = timezone.now() - timedelta(hours=2)
    return {"agent": "a1", "channel": "chat", "direction": "inbound", "started_at": begun.isoformat()} | other


def chat_lines(*texts: str) -> bytes:
    """The bytes of a chat as a sender has them."""
    document = chat(*texts).document
    assert document is not None
    return document


def read_contact(*texts: str, started_at: datetime | None = None, **other: Any) -> Contact:
    """A contact of Agnes that is received and read."""
    receipt = receive_contact(chat(*texts, started_at=started_at, **other), by="test", at=timezone.now())
    run_jobs()
    return Contact.objects.get(pk=receipt.contact_id)


def give_sound(contact: Contact) -> bytes:
    """A second of a tone as the recording of a contact; its bytes as they are played."""
    tone = np.sin(np.linspace(0, 440 * 2 * np.pi, 16_000, dtype=np.float32))
    encoded = encode_for_playback(
        DecodedAudio(samples=np.stack([tone, tone * 0.5]), rate_hz=16_000, duration_s=1.0)
    )
    box = sealing.seal(encoded, context=str(contact.pk), period=contact.key_period)
    Recording.objects.create(
        contact=contact,
        object_name=box.object_name,
        wrapped_key=box.wrapped_key,
        byte_count=box.byte_count,
        media_type="audio/webm",
        duration_s=1.0,
        parties=[str(Party.AGENT), str(Party.CUSTOMER)],
        peaks=[[1.0], [0.5]],
    )
    return encoded


def _multipart(document: bytes, *, name: str, facts: str | None) -> bytes:
    """Written by hand, for every client library makes a bad file name harmless before it sends it."""
    parts = [
        b'name="file"; filename="' + name.encode() + b'"\r\nContent-Type: application/octet-stream',
        document,
    ]
    if facts is not None:
        parts += [b'name="facts"', facts.encode()]
    lines = [
        f"--{BOUNDARY}\r\nContent-Disposition: form-data; ".encode() + head + b"\r\n\r\n" + body + b"\r\n"
        for head, body in zip(parts[::2], parts[1::2], strict=True)
    ]
    return b"".join(lines) + f"--{BOUNDARY}--\r\n".encode()


def _add(username: str, *, at: datetime) -> Person:
    return people.add_person(
        username=username, name=username.title(), language="en", password=None, by="test", at=at
    )
