"""How many transcripts a second go through the door: one published call of three minutes, written in each format.

Run from the root of the repository: ``PYTHONPATH=src python -m benchmarks.door`` (``--short``: a tenth of the time). The
call is Amazon's example of Call Analytics; its 37 turns and 462 words are written here in the other vendors' members. Beside it
stands what Python's JSON parser alone takes. Exits 1 when a format misses the target, 2 when the call is absent.
"""

import argparse
import json
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from leidraad.domain.contacts.turns import Party, Turn
from leidraad.formats.read import read_contact

CALL = Path(__file__).resolve().parents[2] / "shared/data/formats/transcribe/call-analytics.json"
LEAST_PER_S = 100.0  # of processor time of one core: a day of 10,000 calls in less than two minutes
MEASURED_S = 2.0

Turns = Sequence[Turn]


def main() -> int:
    """Print the table; the exit code says whether every format met the target."""
    parser = argparse.ArgumentParser(description="Transcripts a second through the door, by format.")
    parser.add_argument("--short", action="store_true", help="a tenth of the time")
    measured_s = MEASURED_S / 10 if parser.parse_args().short else MEASURED_S
    if not CALL.exists():
        sys.stderr.write(f"Not measured: the published call is absent ({CALL.name}).\n")
        return 2
    published = CALL.read_bytes()
    turns = read_contact(published, name=CALL.name).turns
    documents = {"call analytics": published} | {name: write(turns) for name, write in WRITERS.items()}
    print(f"{'format':16}{'kB':>6}{'turns':>7}{'words':>7}{'documents/s':>13}{'JSON alone':>12}")
    rates = [_line(name, data, measured_s=measured_s) for name, data in documents.items()]
    print(f"target: at least {LEAST_PER_S:.0f} a second of one core; slowest {min(rates):.0f}")
    return 0 if min(rates) >= LEAST_PER_S else 1


def _line(name: str, data: bytes, *, measured_s: float) -> float:
    read = read_contact(data, name="call")
    assert sum(len(turn.text.split()) for turn in read.turns) >= 462, name
    rate = _per_s(lambda: read_contact(data, name="call"), measured_s=measured_s)
    is_json = data[:1] in b"[{" and b"\n" not in data
    alone = f"{_per_s(lambda: json.loads(data), measured_s=measured_s):12.0f}" if is_json else f"{'-':>12}"
    words = sum(len(turn.words) for turn in read.turns)
    print(f"{name:16}{len(data) / 1e3:6.0f}{len(read.turns):7}{words:7}{rate:13.0f}{alone}")
    return rate


def _per_s(work: Callable[[], object], *, measured_s: float) -> float:
    """Runs a second of processor time of this process."""
    work()
    runs, began = 0, time.process_time()
    while (elapsed_s := time.process_time() - began) < measured_s:
        work()
        runs += 1
    return runs / elapsed_s


def _speaker(turn: Turn) -> int:
    return 0 if turn.party is Party.AGENT else 1


def _words(turn: Turn, make: Callable[[str, float, float], dict[str, Any]]) -> list[dict[str, Any]]:
    return [make(word.text, word.start_s, word.end_s) for word in turn.words]


def _deepgram(turns: Turns) -> bytes:
    def word(text: str, start: float, end: float) -> dict[str, Any]:
        return {"word": text.lower(), "punctuated_word": text, "start": start, "end": end, "confidence": 0.9}

    utterances = [
        {"start": turn.start_s, "end": turn.end_s, "channel": _speaker(turn), "transcript": turn.text}
        | {"words": _words(turn, word)}
        for turn in turns
    ]
    return json.dumps({"metadata": {}, "results": {"channels": [], "utterances": utterances}}).encode()


def _assemblyai(turns: Turns) -> bytes:
    def word(text: str, start: float, end: float) -> dict[str, Any]:
        return {"text": text, "start": round(start * 1000), "end": round(end * 1000), "confidence": 0.9}

    utterances = [
        word(turn.text, turn.start_s or 0.0, turn.end_s or 0.0)
        | {"speaker": "AB"[_speaker(turn)], "words": _words(turn, word)}
        for turn in turns
    ]
    return json.dumps({"id": "t", "status": "completed", "text": "", "utterances": utterances}).encode()


def _azure(turns: Turns) -> bytes:
    def word(text: str, start: float, end: float) -> dict[str, Any]:
        ticks = {"offsetInTicks": start * 1e7, "durationInTicks": (end - start) * 1e7}
        return {"displayText": text, **ticks}

    phrases = [
        word("", turn.start_s or 0.0, turn.end_s or 0.0)
        | {"channel": _speaker(turn), "nBest": [{"display": turn.text, "displayWords": _words(turn, word)}]}
        for turn in turns
    ]
    return json.dumps({"recognizedPhrases": phrases}).encode()


def _whisper(turns: Turns) -> bytes:
    def word(text: str, start: float, end: float) -> dict[str, Any]:
        return {"word": f" {text}", "start": start, "end": end, "probability": 0.9}

    segments = [
        {"start": turn.start_s, "end": turn.end_s, "text": turn.text, "words": _words(turn, word)}
        for turn in turns
    ]
    return json.dumps({"text": "", "segments": segments, "language": "en"}).encode()


def _transcribe(turns: Turns) -> bytes:
    items = [
        {
            "type": "pronunciation",
            "start_time": str(word.start_s),
            "end_time": str(word.end_s),
            "speaker_label": f"spk_{_speaker(turn)}",
            "alternatives": [{"content": word.text, "confidence": "0.9"}],
        }
        for turn in turns
        for word in turn.words
    ]
    return json.dumps({"status": "COMPLETED", "results": {"items": items}}).encode()


def _audiohook(turns: Turns) -> bytes:
    def token(text: str, start: float, end: float) -> dict[str, Any]:
        times = {"offset": f"PT{start:.2f}S", "duration": f"PT{end - start:.2f}S"}
        return {"type": "word", "value": text, "confidence": 0.9, **times}

    lines = []
    for number, turn in enumerate(turns):
        said = {"type": "display", "transcript": turn.text, "tokens": _words(turn, token)}
        data = token("", turn.start_s or 0.0, turn.end_s or 0.0) | {
            "id": str(number),
            "channel": ("internal", "external")[_speaker(turn)],
            "isFinal": True,
            "alternatives": [{"confidence": 0.9, "interpretations": [said]}],
        }
        lines.append(json.dumps({"type": "transcript", "data": data}))
    return "\n".join(lines).encode()


def _clock(seconds: float | None, *, mark: str) -> str:
    whole, ms = divmod(round((seconds or 0.0) * 1000), 1000)
    return f"{whole // 3600:02}:{whole // 60 % 60:02}:{whole % 60:02}{mark}{ms:03}"


def _webvtt(turns: Turns) -> bytes:
    cues = [
        f"{_clock(turn.start_s, mark='.')} --> {_clock(turn.end_s, mark='.')}\n<v {turn.party}>{turn.text}</v>"
        for turn in turns
    ]
    return "\n\n".join(["WEBVTT", *cues]).encode()


def _srt(turns: Turns) -> bytes:
    cues = [
        f"{number}\n{_clock(turn.start_s, mark=',')} --> {_clock(turn.end_s, mark=',')}\n{turn.party}: {turn.text}"
        for number, turn in enumerate(turns, 1)
    ]
    return "\n\n".join(cues).encode()


def _plain(turns: Turns) -> bytes:
    return "\n".join(f"{turn.party}: {turn.text}" for turn in turns).encode()


WRITERS: dict[str, Callable[[Turns], bytes]] = {
    "transcribe": _transcribe,
    "deepgram": _deepgram,
    "assemblyai": _assemblyai,
    "azure batch": _azure,
    "whisper": _whisper,
    "audiohook": _audiohook,
    "webvtt": _webvtt,
    "srt": _srt,
    "plain": _plain,
}

if __name__ == "__main__":
    sys.exit(main())
