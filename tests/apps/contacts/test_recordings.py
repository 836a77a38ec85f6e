import io
import json
import wave
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import numpy as np
import pytest
from django.utils import timezone
from numpy.typing import NDArray
from pytest_django.fixtures import Settings

from leidraad.apps.contacts import tasks
from leidraad.apps.contacts.actions import sealing
from leidraad.apps.contacts.actions.intake import Handover, receive_contact
from leidraad.apps.contacts.models import Contact, Payload, SetAside, State
from leidraad.domain.contacts.incoming import ContactFacts
from leidraad.domain.contacts.problems import ProblemCode
from leidraad.domain.contacts.turns import Channel
from leidraad.domain.language.languages import Language
from leidraad.formats.audio import decode_audio
from tests.apps.contacts.centre import Centre, run_jobs
from tests.shared_data import shared_data
from tests.tiny_whisper import build_tiny_whisper

RATE_HZ = 8000


def test_a_recording_waits_visibly_while_there_is_no_speech_model(centre: Centre) -> None:
    contact = _received(_wav(_tones(3.0)))

    assert contact.state == State.WAITING
    assert Payload.objects.filter(contact=contact).exists()


def test_waiting_contacts_go_on_by_themselves_once_a_model_is_there(
    centre: Centre, data_folder: Path
) -> None:
    contact = _received(_wav(_tones(3.0)))
    build_tiny_whisper(data_folder / "models" / "tiny-random")

    tasks.resume_waiting(timestamp=0)
    run_jobs()

    contact.refresh_from_db()
    assert contact.state == State.READY
    assert contact.speech is not None
    assert contact.speech["engine"] == "faster-whisper"
    assert contact.speech["options"]["vad_filter"] is True
    assert contact.recording.duration_s == pytest.approx(3.0, abs=0.1)
    assert not Payload.objects.exists()


def test_without_a_model_nothing_is_queued_again(centre: Centre) -> None:
    contact = _received(_wav(_tones(3.0)))

    tasks.resume_waiting(timestamp=0)

    assert run_jobs() == 0
    contact.refresh_from_db()
    assert contact.state == State.WAITING


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("text.wav", b"this is no sound at all, but a sentence", ProblemCode.NOT_AUDIO),
        ("cut.wav", None, ProblemCode.TRUNCATED_AUDIO),
        ("nothing.wav", b"", ProblemCode.EMPTY_FILE),
    ],
)
def test_a_file_that_is_no_recording_is_set_aside(
    centre: Centre, name: str, data: bytes | None, code: ProblemCode
) -> None:
    whole = _wav(_tones(3.0))
    _hand_over(whole[: len(whole) // 3] if data is None else data, name=name)
    run_jobs()

    assert SetAside.objects.get().reason_code == code


def test_a_recording_of_no_length_is_set_aside(centre: Centre) -> None:
    _hand_over(_wav(np.zeros((2, 0), dtype=np.float32)))
    run_jobs()

    assert SetAside.objects.get().reason_code == ProblemCode.NO_DURATION


def test_a_recording_longer_than_the_limit_is_set_aside_before_it_is_decoded_whole(
    centre: Centre, settings: Settings
) -> None:
    settings.ENVIRONMENT = replace(settings.ENVIRONMENT, contact_limit_s=2.0)
    _hand_over(_wav(_tones(3.0)))
    run_jobs()

    row = SetAside.objects.get()
    assert row.reason_code == ProblemCode.TOO_LONG
    assert row.reason_data["limit_s"] == 2.0


def test_silence_only_is_set_aside(centre: Centre) -> None:
    _hand_over(_wav(np.zeros((2, 3 * RATE_HZ), dtype=np.float32)))
    run_jobs()

    assert SetAside.objects.get().reason_code == ProblemCode.ONLY_SILENCE


def test_a_header_cut_off_is_set_aside(centre: Centre) -> None:
    data = shared_data("audio/mixed-channels/missing_wav_header.wav").read_bytes()
    _hand_over(data, name="missing_wav_header.wav")
    run_jobs()

    assert SetAside.objects.get().reason_code == ProblemCode.BROKEN_HEADER


def test_two_identical_channels_are_noted_and_heard_once(centre: Centre, data_folder: Path) -> None:
    build_tiny_whisper(data_folder / "models" / "tiny-random")
    one = _tones(3.0)[:1]

    contact = _received(_wav(np.vstack([one, one])))

    assert contact.state == State.READY
    assert contact.recording.notes == [ProblemCode.IDENTICAL_CHANNELS]
    assert {turn.party for turn in contact.turns.all()} <= {"other"}


def test_redacted_words_are_silent_on_both_channels(centre: Centre) -> None:
    words = [("mijn", 0.2), ("nummer", 0.5), ("is", 0.8), ("0478123456", 1.0)]
    contact = _received(_wav(_tones(3.0)), document=_transcript(words, end_s=2.0))

    assert contact.turns.get().text == "mijn nummer is [phone]"
    heard = decode_audio(sealing.open_whole(contact.recording, context=str(contact.pk)))
    silent = heard.samples[:, int(1.1 * heard.rate_hz) : int(1.9 * heard.rate_hz)]
    loud = heard.samples[:, int(2.3 * heard.rate_hz) : int(2.9 * heard.rate_hz)]
    assert float(np.abs(silent).max()) < 0.01
    assert float(np.abs(loud).max()) > 0.1


def test_the_waveform_shows_the_muted_sound(centre: Centre) -> None:
    words = [("0478123456", 1.0)]
    contact = _received(_wav(_tones(3.0)), document=_transcript(words, end_s=2.0))

    peaks = np.array(contact.recording.peaks)
    assert peaks.shape == (2, 1200)
    assert peaks[:, 500:700].max() < 0.01


def test_a_recording_that_the_store_lost_is_set_aside_after_a_bounded_number_of_tries(
    centre: Centre, data_folder: Path
) -> None:
    receive_contact(_handover(_wav(_tones(60.0)), "call.wav", None), by="test", at=timezone.now())
    for path in (data_folder / "objects").rglob("*"):
        if path.is_file():
            path.unlink()

    assert [run_jobs() for _ in range(tasks.ATTEMPTS + 1)] == [1] * tasks.ATTEMPTS + [0]

    row = SetAside.objects.get()
    assert row.reason_code == ProblemCode.ENGINE_FAILED
    assert row.contact is not None
    assert row.contact.state == State.SET_ASIDE


def _received(data: bytes, *, document: bytes | None = None) -> Contact:
    receipt = receive_contact(_handover(data, "call.wav", document), by="test", at=timezone.now())
    run_jobs()
    return Contact.objects.get(pk=receipt.contact_id)


def _hand_over(data: bytes, *, name: str = "call.wav") -> None:
    receive_contact(_handover(data, name, None), by="test", at=timezone.now())


def _handover(data: bytes, name: str, document: bytes | None) -> Handover:
    facts = ContactFacts(
        agent="a1",
        channel=Channel.VOICE,
        language=Language.DUTCH,
        started_at=timezone.now() - timedelta(hours=1),
    )
    return Handover(name=name, facts=facts, document=document, recording=data, recording_name=name)


def _tones(duration_s: float) -> NDArray[np.float32]:
    """Two channels, each with a tone of its own; no speech."""
    times = np.arange(int(duration_s * RATE_HZ)) / RATE_HZ
    return np.stack([0.5 * np.sin(2 * np.pi * pitch * times) for pitch in (300, 500)]).astype(np.float32)


def _wav(samples: NDArray[np.float32]) -> bytes:
    buffer = io.BytesIO()
    with wave.open(buffer, "wb") as file:
        file.setnchannels(samples.shape[0])
        file.setsampwidth(2)
        file.setframerate(RATE_HZ)
        file.writeframes((samples.T * 32767).astype("<i2").tobytes())
    return buffer.getvalue()


def _transcript(words: list[tuple[str, float]], *, end_s: float) -> bytes:
    """One turn of the customer, as Amazon Transcribe Call Analytics writes it."""
    ends = [start for _, start in words[1:]] + [end_s]
    items = [
        {
            "Type": "pronunciation",
            "Content": text,
            "Confidence": 0.9,
            "BeginOffsetMillis": int(start * 1000),
            "EndOffsetMillis": int(end * 1000),
        }
        for (text, start), end in zip(words, ends, strict=True)
    ]
    turn = {
        "ParticipantRole": "CUSTOMER",
        "Content": " ".join(text for text, _ in words),
        "BeginOffsetMillis": int(words[0][1] * 1000),
        "EndOffsetMillis": int(end_s * 1000),
        "Items": items,
    }
    participants = [{"ParticipantRole": "AGENT"}, {"ParticipantRole": "CUSTOMER"}]
    return json.dumps({"Transcript": [turn], "Participants": participants, "LanguageCode": "nl-NL"}).encode()
