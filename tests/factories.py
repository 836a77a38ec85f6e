"""One function for each thing a test needs in the database, valid by default; it goes the way real contacts go."""

import secrets
from collections.abc import Sequence
from datetime import date, datetime, timedelta

import numpy as np
from django.utils import timezone

from leidraad.apps.charter import actions as charter
from leidraad.apps.contacts.actions import customer_requests, reading, sealing
from leidraad.apps.contacts.actions.reading import Reading
from leidraad.apps.contacts.models import (
    Contact,
    CustomerRequest,
    RequestKind,
    SetAside,
    State,
    SummaryLine,
    SummaryState,
    Webhook,
    WebhookEvent,
    WrittenSummary,
)
from leidraad.apps.contacts.pipeline import read_turns, sound_of
from leidraad.apps.people.models import Agent, Person
from leidraad.domain.contacts.problems import ProblemCode
from leidraad.domain.contacts.turns import Channel, Direction, Party, Turn, Word
from leidraad.domain.language.languages import Language
from leidraad.formats.audio import DecodedAudio

RATE_HZ = 16_000
SPOKEN = (
    (Party.AGENT, "Goeiemorgen, met Veld, waarmee kan ik u helpen?", 0.5, 3.0),
    (Party.CUSTOMER, "Ik begrijp mijn factuur niet. Mijn nummer is 0470 12 34 56.", 2.8, 6.5),
    (Party.AGENT, "Dat kijk ik na, een ogenblik.", 7.0, 9.0),
    (Party.CUSTOMER, "Dank u wel.", 13.0, 14.0),
)
WRITTEN = (
    (Party.CUSTOMER, "Wanneer krijg ik mijn factuur?"),
    (Party.AGENT, "Morgen, zij is vandaag verstuurd."),
)


def make_call(
    agent: Agent,
    *,
    started_at: datetime | None = None,
    duration_s: float = 15.0,
    customer: str | None = None,
) -> Contact:
    """A ready call with two channels of sound, four turns, talk-over, silence and a telephone number redacted."""
    contact = _received(agent, Channel.VOICE, started_at, customer=customer)
    turns = tuple(_spoken(*row) for row in SPOKEN)
    read = read_turns(turns, language=Language.DUTCH, duration_s=duration_s)
    parties = (Party.AGENT, Party.CUSTOMER)
    sound = sound_of(_tones(duration_s), read.turns, parties=parties)
    return _read(
        contact, Reading(read.turns, read.language, duration_s, read.measurements, read.redactions, sound)
    )


SUMMARISED = (
    ("reason", "De klant belt over een factuur."),
    ("done", "De factuur is nagekeken."),
    ("next", "De klant morgen terugbellen."),
)


def make_written(
    agent: Agent,
    *,
    channel: Channel = Channel.CHAT,
    texts: Sequence[tuple[Party, str]] = WRITTEN,
    started_at: datetime | None = None,
    language: Language = Language.DUTCH,
) -> Contact:
    """A ready e-mail, chat or message thread."""
    contact = _received(agent, channel, started_at)
    turns = tuple(
        Turn(party, text, at=contact.started_at + timedelta(seconds=30 * number), language=language)
        for number, (party, text) in enumerate(texts)
    )
    read = read_turns(turns, language=language, duration_s=None)
    return _read(contact, Reading(read.turns, read.language, None, read.measurements, read.redactions))


def make_summary(contact: Contact, *, texts: Sequence[tuple[str, str]] = SUMMARISED) -> WrittenSummary:
    """What a model wrote of a contact, not yet read by a person."""
    at = timezone.now()
    row = WrittenSummary.objects.create(
        contact=contact, state=SummaryState.WRITTEN, model="plum-7b", version="1", asked_at=at, written_at=at
    )
    SummaryLine.objects.bulk_create(
        SummaryLine(contact=contact, position=position, part=part, text=text)
        for position, (part, text) in enumerate(texts)
    )
    return row


def make_set_aside(
    name: str = "stuk.wav", *, code: ProblemCode = ProblemCode.EMPTY_FILE, contact: Contact | None = None
) -> SetAside:
    """Something that could not be read."""
    if contact is not None:
        Contact.objects.filter(pk=contact.pk).update(state=State.SET_ASIDE)
    return SetAside.objects.create(
        name=name, contact=contact, received_at=timezone.now(), reason_code=code, payload_key=None
    )


def make_webhook(url: str = "https://crm.example.com/told") -> Webhook:
    """An address that is told everything; nobody is there."""
    return Webhook.objects.create(
        url=url, events=list(WebhookEvent.values), wrapped_secret=b"none", created_at=timezone.now()
    )


def make_request(
    by: Person,
    *,
    kind: RequestKind = RequestKind.ACCESS,
    identity: str = "0470 12 34 56",
    received_on: date | None = None,
) -> CustomerRequest:
    """A customer's request, entered by the data protection officer."""
    new = customer_requests.NewRequest(kind, [identity], "nl", received_on or timezone.localdate())
    return customer_requests.register_request(new, by=by, at=timezone.now())


def _received(
    agent: Agent, channel: Channel, started_at: datetime | None, *, customer: str | None = None
) -> Contact:
    at = started_at or timezone.now() - timedelta(hours=1)
    charter.count_captured(agent=agent, at=at)
    contact = Contact.objects.create(
        payload_key=secrets.token_bytes(32),
        agent=agent,
        team=agent.team,
        channel=channel,
        direction=Direction.INBOUND,
        queue="facturen",
        started_at=at,
        received_at=at,
        customer_key=customer_requests.customer_key(customer) if customer else None,
    )
    sealing.contact_keys().make_period(contact.key_period)  # as sealing what was received would
    return contact


def _read(contact: Contact, found: Reading) -> Contact:
    assert reading.save_reading(contact.pk, found, at=timezone.now())
    return Contact.objects.select_related("agent__person", "team").get(pk=contact.pk)


def _spoken(party: Party, text: str, start_s: float, end_s: float) -> Turn:
    words = text.split()
    step_s = (end_s - start_s) / len(words)
    timed = tuple(
        Word(
            word,
            start_s + step_s * number,
            start_s + step_s * (number + 1),
            0.3 if word == "factuur" else 0.9,
        )
        for number, word in enumerate(words)
    )
    return Turn(party, text, start_s=start_s, end_s=end_s, words=timed)


def _tones(duration_s: float) -> DecodedAudio:
    """A tone for each party where it speaks, so that the picture and the sound hold something."""
    seconds = np.arange(int(duration_s * RATE_HZ), dtype=np.float32) / RATE_HZ
    samples = np.zeros((2, seconds.size), dtype=np.float32)
    for party, _text, start_s, end_s in SPOKEN:
        channel, pitch_hz = (0, 220.0) if party is Party.AGENT else (1, 330.0)
        speaks = (seconds >= start_s) & (seconds < end_s)
        samples[channel] += 0.3 * np.sin(2 * np.pi * pitch_hz * seconds) * speaks
    return DecodedAudio(samples, RATE_HZ, duration_s)
