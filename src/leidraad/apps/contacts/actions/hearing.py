"""From the decoded sound of a contact to its turns: speech found, words written, inventions taken out, voices told apart.

The one place that knows which engine hears which contact. Nothing is stored here, and what tells voices apart never
leaves the engine.
"""

import logging
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from django.conf import settings
from numpy.typing import NDArray

from leidraad.apps.contacts.models import Contact, Vocabulary
from leidraad.domain.contacts.evidence import Separation
from leidraad.domain.contacts.invented_text import without_invented
from leidraad.domain.contacts.roles import agent_voice
from leidraad.domain.contacts.turns import Direction, Party, Turn, Word
from leidraad.domain.contacts.turns_from_words import Voiced, turns_from_words, words_by_voice
from leidraad.domain.language.languages import Language
from leidraad.engines.diarisation import Diarisation, DiarisationError, VoiceSpan
from leidraad.engines.diarisation.sherpa import load_sherpa
from leidraad.engines.speech_to_text import ChannelTranscript, SpeechToText
from leidraad.engines.speech_to_text.faster_whisper import Device, Hardware, load_faster_whisper
from leidraad.engines.speech_to_text.models import UnknownModel, choose_model
from leidraad.engines.speech_to_text.options import TranscriptionOptions
from leidraad.engines.voice_activity import SpeechOptions, speech_spans

logger = logging.getLogger("leidraad.contacts")

NAMED_FROM = 0.6  # below, neither voice is called the agent's: it is hardly more than a coin

SPEECH = SpeechOptions(min_speech_ms=100)  # three frames of the model; a click is shorter, and "ja" is longer

Samples = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Heard:
    """What was heard in a contact. ``speech`` says what wrote it down and how, to be kept with it.

    ``separation`` is DIARISED with a ``confidence`` (0 to 1, None when the engine tells none) where voices were told
    apart on one channel, TOGETHER where that was not possible, and None where the channels tell who speaks.
    """

    turns: tuple[Turn, ...]
    speech: Mapping[str, Any]
    separation: Separation | None = None
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class _Voices:
    """One channel parted into turns by voice; ``told`` is what is kept about how."""

    turns: tuple[Turn, ...]
    told: Mapping[str, Any]
    separation: Separation
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class _Channel:
    """One channel as heard: what the engine wrote, and the words that somebody said."""

    transcript: ChannelTranscript
    words: tuple[Word, ...]
    removed: Mapping[str, int]

    @property
    def language(self) -> Language | None:
        return self.transcript.language


class NoSpeechModel(Exception):
    """No speech model is here: the contact waits."""


def hear(
    contact: Contact, channels: Sequence[Samples], *, parties: Sequence[Party], model: str = ""
) -> Heard:
    """The turns of a contact from the samples of its channels (16 kHz); NoSpeechModel while none is here.

    ``model`` hears it when it is named, else the one that the settings choose.

    ``parties`` names who each channel carries; a single channel of OTHER carries everybody, and is parted by voice where
    a diarisation model is here. Raises SpeechToTextError.
    """
    engine = engine_named(contact, model) if model else engine_for(contact)
    if engine is None:
        raise NoSpeechModel
    language = Language(contact.language) if contact.language else None
    heard = [_hear_channel(engine, samples, language) for samples in channels]
    kept = kept_about(heard[0].transcript, _sum(part.removed for part in heard))
    if tuple(parties) == (Party.OTHER,):
        return _heard_mono(contact, channels[0], heard[0], kept)
    turns = turns_from_words([part.words for part in heard], parties=parties)
    languages = dict(zip(parties, (part.language for part in heard), strict=True))
    return Heard(tuple(replace(turn, language=languages[turn.party]) for turn in turns), kept)


def has_engine() -> bool:
    """Whether a speech model is here, so that what waits for one can go on."""
    return _folder(settings.ENVIRONMENT.speech_model) is not None


def engine_for(contact: Contact) -> SpeechToText | None:
    """The engine that the settings choose for this contact's queue, else for its language, else for all; None while no
    model is here. It expects the names of the contact's principal.

    Where the chosen model is not here, the one for all is used: a contact does not wait for a better transcript.
    """
    chosen = settings.ENVIRONMENT
    wanted = chosen.queue_speech_models.get(contact.queue) or chosen.language_speech_models.get(
        contact.language
    )
    folder = (_folder(wanted) if wanted else None) or _folder(chosen.speech_model)
    return _for_contact(contact, folder)


def engine_named(contact: Contact, model: str) -> SpeechToText | None:
    """The engine with this model for a contact; None where the model is not here, for somebody asked for this one."""
    return _for_contact(contact, _folder(model))


def has_model(model: str) -> bool:
    """Whether a model of this name is here and whole."""
    return _folder(model) is not None


def model_name(model: str) -> str:
    """What a transcript made by this model names as its model; empty where it is not here."""
    folder = _folder(model)
    return folder.name if folder else ""


def _for_contact(contact: Contact, folder: Path | None) -> SpeechToText | None:
    if folder is None:
        return None
    names = Vocabulary.objects.terms_for(contact.team.principal_id, language=contact.language)
    return _loaded(folder, names)


def kept_about(transcript: ChannelTranscript, removed: Mapping[str, int]) -> dict[str, Any]:
    """What is kept of how a transcript was made: enough to make it again."""
    return {
        "engine": transcript.engine,
        "engine_version": transcript.engine_version,
        "model": transcript.model,
        "options": dict(transcript.options),
        "removed": dict(removed),
    }


def _hear_channel(engine: SpeechToText, samples: Samples, language: Language | None) -> _Channel:
    speech = speech_spans(samples, options=SPEECH)
    transcript = engine.transcribe(samples, language=language, speech=speech)
    names = str(transcript.options.get("hotwords") or "").split(", ")
    kept = without_invented(
        transcript.as_stretches(),
        speech=speech,
        language=transcript.language or language,
        vocabulary=[name for name in names if name],
    )
    return _Channel(transcript, kept.words, {str(reason): count for reason, count in kept.removed.items()})


def _heard_mono(contact: Contact, samples: Samples, heard: _Channel, kept: dict[str, Any]) -> Heard:
    voices = _told_apart(contact, samples, heard) if heard.words else None
    if voices is None:
        turns = turns_from_words([heard.words], parties=[Party.OTHER], language=heard.language)
        return Heard(turns, kept, Separation.TOGETHER)
    return Heard(voices.turns, kept | {"voices": dict(voices.told)}, voices.separation, voices.confidence)


def _told_apart(contact: Contact, samples: Samples, heard: _Channel) -> _Voices | None:
    """The turns by voice; None without a diarisation model. One that fails leaves the contact as one party."""
    folder = settings.ENVIRONMENT.diarisation_dir
    if not folder.is_dir():
        return None
    try:
        engine = _diarisation(folder)
        spans = engine.voices(samples)
    except DiarisationError as error:
        logger.exception("voices of contact %s are not told apart", contact.pk)
        whole = turns_from_words([heard.words], parties=[Party.OTHER], language=heard.language)
        return _Voices(whole, {"problem": type(error).__name__}, Separation.TOGETHER)
    return _named(contact, heard, spans, engine_name=engine.name)


def _named(contact: Contact, heard: _Channel, spans: Sequence[VoiceSpan], *, engine_name: str) -> _Voices:
    """The turns of each voice, with the agent's as such where it is known well enough."""
    by_voice = words_by_voice(heard.words, [Voiced(span.start_s, span.end_s, span.voice) for span in spans])
    voices = list(by_voice) or [0]
    words = list(by_voice.values()) or [list(heard.words)]
    told: dict[str, Any] = {"engine": engine_name, "count": len(voices)}
    unnamed = turns_from_words(words, parties=[Party.OTHER] * len(voices), language=heard.language)
    numbered = _numbered(words, voices, language=heard.language)
    agent = agent_voice(numbered, language=heard.language, direction=Direction(contact.direction))
    sure = _sureness(spans)
    confidence = round(agent.confidence * sure, 3) if agent and sure is not None else None
    if agent is None or agent.confidence < NAMED_FROM:
        return _Voices(unnamed, told, Separation.TOGETHER)
    parties = [Party.AGENT if voice == agent.voice else Party.CUSTOMER for voice in voices]
    turns = turns_from_words(words, parties=parties, language=heard.language)
    told |= {"confidence": confidence, "agent_confidence": agent.confidence}
    return _Voices(turns, told, Separation.DIARISED, confidence)


def _numbered(
    words: Sequence[Sequence[Word]], voices: Sequence[int], *, language: Language | None
) -> list[tuple[int, Turn]]:
    """Turns of all voices in order, each with the number of its voice."""
    found = [
        (voice, turn)
        for voice, spoken in zip(voices, words, strict=True)
        for turn in turns_from_words([spoken], parties=[Party.OTHER], language=language)
    ]
    return sorted(found, key=lambda each: each[1].start_s or 0.0)


def _sureness(spans: Sequence[VoiceSpan]) -> float | None:
    """How sure the engine is of its voices, by length; None when it tells nothing."""
    told = [(span.confidence, span.end_s - span.start_s) for span in spans if span.confidence is not None]
    length_s = sum(length for _, length in told)
    return sum(confidence * length for confidence, length in told) / length_s if length_s else None


def _sum(counts: Any) -> Counter[str]:
    total: Counter[str] = Counter()
    for each in counts:
        total.update(each)
    return total


def _folder(setting: str) -> Path | None:
    try:
        return choose_model(setting, folder=settings.ENVIRONMENT.models_dir)
    except UnknownModel:
        logger.warning("no speech model is named %s", setting)
        return None


def _loaded(folder: Path, names: tuple[str, ...]) -> SpeechToText:
    chosen = settings.ENVIRONMENT
    hardware = Hardware(
        device=Device(chosen.speech_device),
        thread_count=chosen.speech_threads or None,
        batch_size=chosen.speech_batch,
    )
    return load_faster_whisper(folder, hardware=hardware, options=TranscriptionOptions().with_names(names))


def _diarisation(folder: Path) -> Diarisation:
    return load_sherpa(folder, thread_count=settings.ENVIRONMENT.speech_threads or 1)
