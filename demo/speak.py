"""Speaks the scripts of ``calls/*.yaml``: ``python -m demo.speak`` writes the sound, the transcript and the facts.

Needs espeak-ng, sox and opusenc; only to make the files again, never to use them. Two channels (agent left, customer
right) in the telephone band, Opus in Ogg. The transcript has the form of Amazon Transcribe Call Analytics, with the times
of the synthesised speech itself; words are spread over a turn in proportion to their length.
"""

import json
import re
import subprocess
import tempfile
import uuid
import wave
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

import numpy as np
import numpy.typing as npt
import yaml

from demo.read import FOLDER

RATE_HZ = 8000
BITRATE_KBPS = 34
TAGS = {
    "nl": "nl-NL",
    "fr": "fr-FR",
    "de": "de-DE",
    "en": "en-GB",
}  # the tags Transcribe knows; it has no nl-BE
PARTIES = {"A": "agent", "C": "customer"}
_TURN = re.compile(r"^([AC])(?:(\^)|~([\d.]+))?: (.+)$")

Samples = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Spoken:
    """One turn with its sound; start_s from the beginning of the call."""

    party: str
    text: str
    start_s: float
    sound: Samples

    @property
    def end_s(self) -> float:
        return self.start_s + len(self.sound) / RATE_HZ


def speak_call(script: dict[str, Any], draw: Random) -> list[Spoken]:
    """Every turn of a script, spoken and placed in time: ``^`` begins before the other ends, ``~5`` after 5 seconds."""
    turns: list[Spoken] = []
    end_s = 0.6
    for raw in script["turns"]:
        found = _TURN.match(raw)
        if found is None:
            raise ValueError(f"not a turn: {raw}")
        party, talks_over, pause_s, text = PARTIES[found[1]], found[2], found[3], found[4]
        gap_s = -0.9 if talks_over else float(pause_s) if pause_s else draw.uniform(0.25, 0.7)
        sound = synthesise(text, script["voices"][party])
        turns.append(Spoken(party, text, round(max(0.0, end_s + gap_s), 2), sound))
        end_s = max(end_s, turns[-1].end_s)
    return turns


def synthesise(text: str, voice: dict[str, Any]) -> Samples:
    """The speech of one turn at the telephone rate, without the silence around it."""
    with tempfile.TemporaryDirectory() as folder:
        raw, narrow = Path(folder, "raw.wav"), Path(folder, "narrow.wav")
        settings = ["-v", voice["voice"], "-p", str(voice["pitch"]), "-s", str(voice["speed"])]
        subprocess.run(["espeak-ng", *settings, "-w", str(raw), text], check=True)
        # Gentle slopes: a steep 300 Hz edge takes so much from this voice that voice activity detection loses it.
        band = ["gain", "-6", "rate", str(RATE_HZ), "highpass", "220", "lowpass", "3500", "gain", "-n", "-9"]
        subprocess.run(["sox", "-R", "-D", str(raw), "-c", "1", "-b", "16", str(narrow), *band], check=True)
        return trimmed(read_wav(narrow))


def read_wav(path: Path) -> Samples:
    """The samples of a 16-bit mono file, from -1 to 1."""
    with wave.open(str(path)) as file:
        pcm = np.frombuffer(file.readframes(file.getnframes()), dtype="<i2")
    return (pcm / 32768).astype(np.float32)


def trimmed(sound: Samples, floor: float = 0.01) -> Samples:
    """The sound from its first to its last audible sample, so that its length is the length of the speech."""
    loud = np.flatnonzero(np.abs(sound) > floor)
    return sound[loud[0] : loud[-1] + 1]


def mixed(turns: list[Spoken], seed: int) -> Samples:
    """Two channels, agent first, with a faint line noise so that silence is not digital nothing."""
    length = int((max(turn.end_s for turn in turns) + 0.6) * RATE_HZ)
    noise = np.random.default_rng(seed).normal(0, 0.0002, (length, 2)).astype(np.float32)
    for turn in turns:
        at = round(turn.start_s * RATE_HZ)
        noise[at : at + len(turn.sound), 0 if turn.party == "agent" else 1] += turn.sound
    return np.clip(noise, -1, 1)


def write_opus(sound: Samples, path: Path, serial: int) -> None:
    """Encodes two channels as Opus in Ogg; the serial is given so that the same sound makes the same file."""
    with tempfile.TemporaryDirectory() as folder:
        wav = Path(folder, "call.wav")
        with wave.open(str(wav), "wb") as file:
            file.setnchannels(2)
            file.setsampwidth(2)
            file.setframerate(RATE_HZ)
            file.writeframes((sound * 32767).astype("<i2").tobytes())
        settings = ["--quiet", "--speech", "--vbr", "--bitrate", str(BITRATE_KBPS), "--serial", str(serial)]
        subprocess.run(["opusenc", *settings, str(wav), str(path)], check=True)


def transcript(name: str, script: dict[str, Any], turns: list[Spoken], draw: Random) -> dict[str, Any]:
    """The call as Transcribe Call Analytics delivers it, without its guesses about sentiment: nobody's mood is inferred."""
    ordered = sorted(turns, key=lambda turn: turn.start_s)
    return {
        "JobStatus": "COMPLETED",
        "JobName": f"demo-{name}",
        "AccountId": "000000000000",
        "LanguageCode": TAGS[script["language"]],
        "Channel": "VOICE",
        "Participants": [{"ParticipantRole": "AGENT"}, {"ParticipantRole": "CUSTOMER"}],
        "Transcript": [_segment(name, at, turn, draw) for at, turn in enumerate(ordered)],
        "Categories": {"MatchedCategories": [], "MatchedDetails": {}},
        "ConversationCharacteristics": _characteristics(ordered),
        "ContentMetadata": {"Output": "Raw"},
    }


def _characteristics(turns: list[Spoken]) -> dict[str, Any]:
    talk_ms = {
        party: round(sum(turn.end_s - turn.start_s for turn in turns if turn.party == party) * 1000)
        for party in PARTIES.values()
    }
    details = {party.upper(): {"TotalTimeMillis": time_ms} for party, time_ms in talk_ms.items()}
    return {
        "TotalConversationDurationMillis": round(max(turn.end_s for turn in turns) * 1000),
        "TalkTime": {"DetailsByParticipant": details, "TotalTimeMillis": sum(talk_ms.values())},
    }


def _segment(name: str, at: int, turn: Spoken, draw: Random) -> dict[str, Any]:
    return {
        "Id": str(uuid.uuid5(uuid.NAMESPACE_URL, f"demo:{name}:{at}")),
        "ParticipantRole": turn.party.upper(),
        "BeginOffsetMillis": round(turn.start_s * 1000),
        "EndOffsetMillis": round(turn.end_s * 1000),
        "Content": turn.text,
        "LoudnessScores": loudness(turn.sound),
        "Items": _items(turn, draw),
    }


def loudness(sound: Samples) -> list[float]:
    """One level per second on a scale where full scale is 100 (decibels), as the format has it."""
    seconds = [sound[at : at + RATE_HZ] for at in range(0, len(sound), RATE_HZ)]
    return [round(100 + 10 * float(np.log10(np.mean(second**2) + 1e-8)), 2) for second in seconds]


def _items(turn: Spoken, draw: Random) -> list[dict[str, Any]]:
    """Words with their times and confidence, punctuation without times, as Transcribe lists them."""
    words = [word for word in turn.text.split() if re.search(r"\w", word)]
    total, at_s, items = sum(len(word) + 1 for word in words), turn.start_s, []
    for token in turn.text.split():
        word, mark = re.match(r"^(.*?)([.,!?;:]*)$", token).groups()  # type: ignore[union-attr]
        if word:
            end_s = at_s + (turn.end_s - turn.start_s) * (len(token) + 1) / total
            items.append(_word(word, at_s, end_s, draw))
            at_s = end_s
        if mark:
            items.append({"Type": "punctuation", "Confidence": 0.0, "Content": mark[0]})
    return items


def _word(word: str, start_s: float, end_s: float, draw: Random) -> dict[str, Any]:
    confidence = draw.choice([1.0, 1.0, draw.uniform(0.9, 1), draw.uniform(0.9, 1), draw.uniform(0.35, 0.9)])
    return {
        "Type": "pronunciation",
        "Confidence": round(confidence, 4),
        "Content": word,
        "BeginOffsetMillis": round(start_s * 1000),
        "EndOffsetMillis": round(end_s * 1000),
    }


def meta(name: str, script: dict[str, Any], sound: Samples) -> dict[str, Any]:
    """The sidecar: facts of the call, with the channel order of its sound."""
    return {
        "source_id": f"demo-call-{name}",
        "channel": "voice",
        "language": script["language"],
        **script["facts"],
        "duration_s": round(len(sound) / RATE_HZ, 2),
        "audio_parties": ["agent", "customer"],
    }


def make_call(path: Path, seed: int) -> float:
    """Writes sound, transcript and facts beside one script; returns the length in seconds."""
    script, draw = yaml.safe_load(path.read_text(encoding="utf-8")), Random(seed)
    turns = speak_call(script, draw)
    sound = mixed(turns, seed)
    write_opus(sound, path.with_suffix(".opus"), seed)
    written = transcript(path.stem, script, turns, draw)
    path.with_suffix(".json").write_text(json.dumps(written, ensure_ascii=False) + "\n", encoding="utf-8")
    facts = json.dumps(meta(path.stem, script, sound), ensure_ascii=False, indent=1)
    path.with_name(f"{path.stem}.meta.json").write_text(facts + "\n", encoding="utf-8")
    return len(sound) / RATE_HZ


def main() -> None:
    for seed, path in enumerate(sorted((FOLDER / "calls").glob("*.yaml")), start=1):
        print(f"{path.stem}: {make_call(path, seed):.1f} s")


if __name__ == "__main__":
    main()
