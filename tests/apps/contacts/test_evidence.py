"""The mark of the sound: kept with the contact, and shown on its page in words."""

import io
import json
import wave
from datetime import timedelta

import numpy as np
import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.html import escape

from leidraad.apps.contacts.actions.intake import Handover, receive_contact
from leidraad.apps.contacts.evidence import FOUND, evidence_in_words
from leidraad.apps.contacts.models import Contact, State
from leidraad.domain.contacts.evidence import SWAPPED, Evidence, Separation
from leidraad.domain.contacts.incoming import ContactFacts
from leidraad.domain.contacts.tones import Tone
from leidraad.domain.contacts.turns import Channel
from leidraad.domain.language.languages import Language
from leidraad.formats.audio import Samples
from tests.apps.contacts.centre import Centre, run_jobs
from tests.formats import synthetic_sound as made


def test_hold_that_is_found_in_a_call_is_kept_nowhere_and_the_page_says_so(centre: Centre) -> None:
    music = made.music(3, duration_s=20.0)
    tone = (0.2 * np.sin(2 * np.pi * 900 * made.seconds(20.0))).astype(np.float32)
    whole = made.joined([tone, music, tone])
    contact = _received(
        np.stack([whole, made.noise(1, duration_s=60.0)]),
        [("CUSTOMER", "goedendag", 2_000, 3_000), ("CUSTOMER", "geheim", 30_000, 31_000)],
    )

    assert contact.state == State.READY
    assert [turn.text for turn in contact.turns.all()] == ["goedendag"]
    ((kind, start_s, end_s),) = contact.cut_spans
    assert (kind, start_s, end_s) == ("hold", pytest.approx(19.5, abs=1.5), pytest.approx(40.5, abs=1.5))
    assert contact.evidence is not None
    assert contact.evidence["separation"] == Separation.STATED
    peaks = np.array(contact.recording.peaks)
    assert peaks[:, 440:780].max() < 0.01

    client = Client()
    client.force_login(centre.agnes.person)
    page = client.get(reverse("contacts:contact", args=[contact.pk])).content.decode()
    with translation.override("nl"):
        for sentence in evidence_in_words(contact.evidence):
            assert escape(sentence) in page


def test_where_it_is_doubtful_who_spoke_the_words_say_that_nobody_is_measured() -> None:
    for separation in (Separation.BLEEDING, Separation.TOGETHER, Separation.DIARISED):
        sentences = evidence_in_words(Evidence(separation).to_json())
        assert "not certain" in sentences[0]
        assert "nothing is measured" in sentences[-1]
    assert len(evidence_in_words(Evidence(Separation.APART).to_json())) == 1
    assert len(evidence_in_words(Evidence(Separation.APART, notes=(SWAPPED,)).to_json())) == 3
    assert evidence_in_words(None) == ()


def test_who_spoke_is_said_once_and_by_whoever_knows_most() -> None:
    kept = Evidence(Separation.DIARISED, confidence=0.62, notes=("clipped",)).to_json()
    plain, told = evidence_in_words(kept), evidence_in_words(kept, voices="Two voices.")

    assert told == ("Two voices.", *plain[1:])
    assert evidence_in_words(None, voices="Two voices.") == ("Two voices.",)


def test_every_tone_of_the_network_has_its_sentence() -> None:
    assert {str(tone) for tone in Tone} <= set(FOUND)


def _received(samples: Samples, turns: list[tuple[str, str, int, int]]) -> Contact:
    facts = ContactFacts(
        agent="a1",
        channel=Channel.VOICE,
        language=Language.DUTCH,
        started_at=timezone.now() - timedelta(hours=1),
    )
    handover = Handover(
        name="call.wav",
        facts=facts,
        document=_document(turns),
        recording=_wav(samples),
        recording_name="call.wav",
    )
    receipt = receive_contact(handover, by="test", at=timezone.now())
    run_jobs()
    assert receipt.contact_id is not None
    return Contact.objects.get(pk=receipt.contact_id)


def _document(turns: list[tuple[str, str, int, int]]) -> bytes:
    """As Amazon Transcribe Call Analytics writes it."""
    rows = [
        {
            "ParticipantRole": role,
            "Content": text,
            "BeginOffsetMillis": start,
            "EndOffsetMillis": end,
            "Items": [],
        }
        for role, text, start, end in turns
    ]
    participants = [{"ParticipantRole": "AGENT"}, {"ParticipantRole": "CUSTOMER"}]
    return json.dumps({"Transcript": rows, "Participants": participants, "LanguageCode": "nl-NL"}).encode()


def _wav(samples: Samples) -> bytes:
    buffer = io.BytesIO()
    with wave.open(buffer, "wb") as file:
        file.setnchannels(samples.shape[0])
        file.setsampwidth(2)
        file.setframerate(made.RATE_HZ)
        file.writeframes((samples.T * 32767).astype("<i2").tobytes())
    return buffer.getvalue()
