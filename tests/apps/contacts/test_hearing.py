"""From samples to turns: inventions out and counted, voices apart, and the engine that the settings choose.

``ScriptedEngine`` stands in for a speech model: it writes what the test says, whatever it hears. PocketSphinx really
recognises, and writes words into music.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from pytest_django.fixtures import Settings

from leidraad.apps.contacts.actions import hearing
from leidraad.apps.contacts.actions.vocabulary import keep_vocabulary
from leidraad.apps.contacts.models import Contact
from leidraad.domain.contacts.evidence import Separation
from leidraad.domain.contacts.invented_text import Invention, Stretch
from leidraad.domain.contacts.turns import Party, Word
from leidraad.domain.language.languages import Language
from leidraad.engines.speech_to_text import ChannelTranscript
from leidraad.engines.speech_to_text.faster_whisper import FasterWhisper
from tests.apps.contacts.centre import Centre
from tests.engines.speech_to_text.pocketsphinx import PocketSphinx
from tests.shared_data import shared_data
from tests.tiny_diariser import HIGH_HZ, LOW_HZ, build_tiny_diariser, tone
from tests.tiny_whisper import build_tiny_whisper

RATE_HZ = 16_000
Samples = NDArray[np.float32]


class ScriptedEngine:
    """Writes what it was told to."""

    def __init__(self, *said: tuple[str, float], **doubts: float) -> None:
        self._stretches = tuple(Stretch(_words(text, start_s), **doubts) for text, start_s in said)

    def transcribe(
        self,
        samples: Samples,
        *,
        language: Language | None = None,
        speech: Sequence[tuple[float, float]] | None = None,
        on_progress: Callable[[float], None] | None = None,
    ) -> ChannelTranscript:
        return ChannelTranscript(
            words=tuple(word for stretch in self._stretches for word in stretch.words),
            language=language,
            language_probability=None,
            duration_s=samples.size / RATE_HZ,
            speech_s=0.0,
            engine="scripted",
            engine_version="1",
            model="script",
            options={},
            stretches=self._stretches,
        )


def _words(text: str, start_s: float) -> tuple[Word, ...]:
    return tuple(
        Word(word, start_s + 0.3 * place, start_s + 0.3 * place + 0.3, 0.9)
        for place, word in enumerate(text.split())
    )


def _silence(seconds: float) -> Samples:
    return np.zeros(int(seconds * RATE_HZ), np.float32)


def _noise(seconds: float, *, peak: float = 0.2) -> Samples:
    return (peak * np.random.default_rng(1).normal(0, 0.3, int(seconds * RATE_HZ))).astype(np.float32)


def _hold_music(seconds: float) -> Samples:
    """A melody with overtones and a beat, as a hold line plays; made here, for no free recording is at hand."""
    time = np.arange(int(seconds * RATE_HZ)) / RATE_HZ
    notes = np.array([262, 330, 392, 523, 440, 392, 349, 330])[(time / 0.4).astype(int) % 8]
    swell = np.exp(-3 * (time % 0.4))
    waves = sum(np.sin(2 * np.pi * notes * overtone * time) / overtone for overtone in (1, 2, 3, 4))
    return (0.2 * swell * waves).astype(np.float32)


@pytest.fixture
def contact(centre: Centre) -> Contact:
    return Contact(team=centre.team, agent=centre.agnes, queue="billing", language="nl", direction="inbound")


def _scripted(monkeypatch: pytest.MonkeyPatch, engine: ScriptedEngine) -> None:
    monkeypatch.setattr(hearing, "engine_for", lambda contact: engine)


CREDITS = (
    ("Ondertiteld door de Amara.org gemeenschap", 1.0),
    ("Bedankt voor het kijken!", 4.0),
    ("Dank u wel.", 7.0),
)


@pytest.mark.django_db
@pytest.mark.parametrize("sound", [_silence, _noise, _hold_music])
def test_words_written_into_silence_noise_and_music_are_taken_out_and_counted(
    contact: Contact, monkeypatch: pytest.MonkeyPatch, sound: Callable[[float], Samples]
) -> None:
    _scripted(monkeypatch, ScriptedEngine(*CREDITS))

    heard = hearing.hear(contact, [sound(12.0), _silence(12.0)], parties=(Party.AGENT, Party.CUSTOMER))

    assert heard.turns == ()
    assert heard.speech["removed"] == {Invention.CREDIT: 2 * 9, Invention.CLOSING: 2 * 3}


@pytest.mark.slow
@pytest.mark.parametrize("sound", [_silence, _noise, _hold_music])
def test_a_real_recogniser_leaves_no_word_where_nobody_speaks(sound: Callable[[float], Samples]) -> None:
    channel = hearing._hear_channel(PocketSphinx(), sound(12.0), Language.ENGLISH)

    assert channel.words == ()
    assert sum(channel.removed.values()) == len(channel.transcript.words)


@pytest.mark.slow
def test_a_real_recogniser_writes_into_music_or_this_would_show_nothing() -> None:
    channel = hearing._hear_channel(PocketSphinx(), _hold_music(30.0), Language.ENGLISH)

    assert len(channel.transcript.words) > 5
    assert channel.words == ()
    assert channel.removed == {Invention.OUTSIDE_SPEECH: len(channel.transcript.words)}


@pytest.mark.slow
def test_what_is_said_on_a_real_call_stays_whole() -> None:
    from faster_whisper.audio import decode_audio

    samples: Samples = decode_audio(str(shared_data("audio/diarised-telephone/sample.wav")))
    channel = hearing._hear_channel(PocketSphinx(), samples, Language.ENGLISH)

    assert len(channel.transcript.words) > 50
    assert channel.words == channel.transcript.words


@pytest.mark.django_db
def test_one_channel_without_a_diarisation_model_stays_one_party(
    contact: Contact, monkeypatch: pytest.MonkeyPatch
) -> None:
    _scripted(monkeypatch, ScriptedEngine(("goedemorgen waarmee kan ik u helpen", 0.0)))
    monkeypatch.setattr(hearing, "speech_spans", lambda samples, options: [(0.0, 10.0)])

    heard = hearing.hear(contact, [tone(LOW_HZ, 10)], parties=(Party.OTHER,))

    assert {turn.party for turn in heard.turns} == {Party.OTHER}
    assert (heard.separation, heard.confidence) == (Separation.TOGETHER, None)
    assert "voices" not in heard.speech


@pytest.fixture
def two_voices() -> Samples:
    """Two tones taking turns: 0 to 3 s, 4 to 8 s, 9 to 11 s."""
    return np.concatenate([tone(LOW_HZ, 3), _silence(1), tone(HIGH_HZ, 4), _silence(1), tone(LOW_HZ, 2)])


@pytest.fixture
def diariser(tmp_path: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = build_tiny_diariser(tmp_path / "diarisation")
    settings.ENVIRONMENT = replace(settings.ENVIRONMENT, diarisation_dir=folder)
    monkeypatch.setattr(hearing, "speech_spans", lambda samples, options: [(0.0, 11.0)])
    return folder


@pytest.mark.django_db
def test_one_channel_with_a_model_has_an_agent_and_a_customer_as_surely_as_both_are_known(
    contact: Contact, monkeypatch: pytest.MonkeyPatch, diariser: Path, two_voices: Samples
) -> None:
    script = (
        ("Veldnet goedemorgen waarmee kan ik u helpen", 0.5),
        ("ik bel omdat mijn factuur niet klopt", 5.0),
    )
    _scripted(monkeypatch, ScriptedEngine(*script, ("ik kijk het even na", 9.2)))

    heard = hearing.hear(contact, [two_voices], parties=(Party.OTHER,))

    assert [turn.party for turn in heard.turns] == [Party.AGENT, Party.CUSTOMER, Party.AGENT]
    assert heard.separation is Separation.DIARISED
    assert heard.confidence is not None
    assert 0.9 < heard.confidence < 1
    assert heard.speech["voices"]["count"] == 2


@pytest.mark.django_db
def test_where_nothing_says_who_is_the_agent_nobody_is_called_so(
    contact: Contact, monkeypatch: pytest.MonkeyPatch, diariser: Path, two_voices: Samples
) -> None:
    contact.direction = "outbound"
    _scripted(monkeypatch, ScriptedEngine(("Veldnet goedemorgen met klantendienst", 0.5), ("ja", 5.0)))
    monkeypatch.setattr(hearing, "NAMED_FROM", 0.95)

    heard = hearing.hear(contact, [two_voices], parties=(Party.OTHER,))

    assert {turn.party for turn in heard.turns} == {Party.OTHER}
    assert heard.separation is Separation.TOGETHER


@pytest.mark.django_db
def test_a_damaged_diarisation_model_leaves_the_words_and_says_so(
    contact: Contact, monkeypatch: pytest.MonkeyPatch, diariser: Path, two_voices: Samples
) -> None:
    (diariser / "embedding.onnx").unlink()
    _scripted(monkeypatch, ScriptedEngine(("goedemorgen", 0.5)))

    heard = hearing.hear(contact, [two_voices], parties=(Party.OTHER,))

    assert [turn.text for turn in heard.turns] == ["goedemorgen"]
    assert heard.speech["voices"] == {"problem": "ModelIncomplete"}


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("queue", "language", "model"),
    [
        ("night", "nl", "for-night"),
        ("billing", "nl", "for-dutch"),
        ("billing", "fr", "for-all"),
        ("gone", "fr", "for-all"),
    ],
)
def test_a_queue_has_its_model_else_its_language_else_all(
    contact: Contact, settings: Settings, tmp_path: Path, queue: str, language: str, model: str
) -> None:
    for name in ("for-night", "for-dutch", "for-all"):
        build_tiny_whisper(tmp_path / "models" / name)
    settings.ENVIRONMENT = replace(
        settings.ENVIRONMENT,
        data_dir=tmp_path,
        speech_model="for-all",
        queue_speech_models={"night": "for-night", "gone": "not-here"},
        language_speech_models={"nl": "for-dutch"},
    )
    contact.queue, contact.language = queue, language

    engine = hearing.engine_for(contact)

    assert isinstance(engine, FasterWhisper)
    assert engine.transcribe(_silence(0.1)).model == model


@pytest.mark.django_db
def test_the_names_of_the_company_are_told_to_the_engine_and_kept_with_the_transcript(
    contact: Contact, centre: Centre, settings: Settings, tmp_path: Path
) -> None:
    from django.utils import timezone

    build_tiny_whisper(tmp_path / "models" / "tiny")
    settings.ENVIRONMENT = replace(settings.ENVIRONMENT, data_dir=tmp_path, speech_model="")
    keep_vocabulary(centre.team.principal, {"nl": ["Zonneplan"], "": ["Aurora"]}, at=timezone.now())

    heard = hearing.hear(contact, [_silence(2.0)], parties=(Party.AGENT,))

    assert heard.speech["options"]["hotwords"] == "Zonneplan, Aurora"


@pytest.mark.django_db
def test_without_any_model_the_contact_waits(contact: Contact, settings: Settings, tmp_path: Path) -> None:
    settings.ENVIRONMENT = replace(settings.ENVIRONMENT, data_dir=tmp_path, speech_model="")
    assert not hearing.has_engine()
    with pytest.raises(hearing.NoSpeechModel):
        hearing.hear(contact, [_silence(1.0)], parties=(Party.AGENT,))
