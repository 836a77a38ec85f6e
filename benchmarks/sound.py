"""How fast a recording is decoded, searched for speech and judged, and how much memory one of two hours takes.

Run from the root of the repository: ``PYTHONPATH=src python -m benchmarks.sound`` (``--short``: without the two hours). The
245 s call of two channels, on one core; then the same call over and over for two hours, as eight-bit sound of 8 kHz on two
channels, read as a worker reads it without a speech model: from a sealed object, block by block, to what people may hear.
Exits 1 when decode, voice activity and evidence together are slower than 60 times real time, or a worker's resident memory
passes 400 MB; 2 when the recording is absent.
"""

import io
import os
import subprocess
import sys
import tempfile
import time
import wave
from collections.abc import Callable
from pathlib import Path

import numpy as np

from leidraad.domain.contacts.turns import Party, Turn
from leidraad.formats.audio import Samples, decode_audio, merge_channels

CALL = Path(__file__).resolve().parents[2] / "shared/data/audio/stereo-call-en"
LEAST_TIMES_REAL, MOST_MEMORY_MB = 60.0, 400.0
ROUNDS = 3
LONG_S = 7_200.0


def main() -> int:
    if not CALL.exists():
        print("absent: the call of two sides; see the shared data folder", file=sys.stderr)
        return 2
    if "--memory" in sys.argv:
        return print_memory()
    is_fast = report_speed(
        merge_channels(*((CALL / f"{name}.wav").read_bytes() for name in ("agent", "caller")))
    )
    is_small = "--short" in sys.argv or report_memory()
    return 0 if is_fast and is_small else 1


def report_speed(call: bytes) -> bool:
    from leidraad.apps.contacts.pipeline import audible
    from leidraad.domain.contacts.measurements import measure
    from leidraad.engines.voice_activity import speech_spans
    from leidraad.formats.audio_evidence import listen

    decoded = decode_audio(call)
    speech_spans(decoded.samples[0, :160_000])  # loads the model
    parties = (Party.AGENT, Party.CUSTOMER)
    speech = [speech_spans(samples) for samples in decoded.samples]
    turns = [Turn(party, "ja", *span) for party, spans in zip(parties, speech, strict=True) for span in spans]
    findings = listen(decoded)
    steps: dict[str, Callable[[], object]] = {
        "decode": lambda: decode_audio(call),
        "voice activity": lambda: [speech_spans(samples) for samples in decoded.samples],
        "evidence": lambda: listen(decoded),
        "measurements": lambda: measure(turns, duration_s=decoded.duration_s, evidence=findings.evidence()),
    }
    spent = {name: min(cpu_s(step) for _ in range(ROUNDS)) for name, step in steps.items()}
    beside = min(
        cpu_s(lambda: audible(decoded, [], parties=parties, findings=findings)) for _ in range(ROUNDS)
    )
    total_s = sum(spent.values())
    print(f"{decoded.duration_s:.0f} s, two channels; processor seconds, best of {ROUNDS}")
    for name, each in spent.items():
        print(f"  {name:16}{each:7.3f}")
    print(
        f"  {'together':16}{total_s:7.3f}   {decoded.duration_s / total_s:.0f} times real time; at least {LEAST_TIMES_REAL:.0f}"
    )
    print(f"  {'playback, picture':18}{beside:5.3f}   not counted")
    return decoded.duration_s / total_s >= LEAST_TIMES_REAL


def cpu_s(step: Callable[[], object]) -> float:
    began = time.process_time()
    step()
    return time.process_time() - began


def report_memory() -> bool:
    """In a process of its own, whose highest resident memory is that of nothing else."""
    arguments = [sys.executable, "-m", "benchmarks.sound", "--memory"]
    answer = subprocess.run(arguments, check=True, capture_output=True, text=True).stdout.split()
    before, highest, took_s = (float(each) for each in answer[-3:])
    print(
        f"two hours, two channels: {highest:.0f} MB at most, {before:.0f} MB before; at most {MOST_MEMORY_MB:.0f}; {took_s:.0f} s"
    )
    return highest <= MOST_MEMORY_MB


def print_memory() -> int:
    path = Path(tempfile.gettempdir()) / f"leidraad-two-hours-{os.getpid()}.sealed"
    key = bytes(32)
    try:
        if os.fork() == 0:  # made in a child, so that making it does not count
            write_sealed(path, key)
            os._exit(0)
        os.wait()
        before_mb, began = resident_mb(), time.monotonic()
        read_sealed(path, key)
        print(before_mb, resident_mb(), time.monotonic() - began)
    finally:
        path.unlink(missing_ok=True)
    return 0


def write_sealed(path: Path, key: bytes) -> None:
    from leidraad.formats.sealed import seal

    sides = [
        decode_audio((CALL / f"{name}.wav").read_bytes(), rate_hz=8_000).samples[0]
        for name in ("agent", "caller")
    ]
    size = min(side.size for side in sides)
    once: Samples = np.stack([side[:size] for side in sides])
    frames = (np.clip(once.T, -1, 1) * 32_767).astype("<i2").tobytes()
    target = io.BytesIO()
    with wave.open(target, "wb") as file:
        file.setnchannels(2)
        file.setsampwidth(2)
        file.setframerate(8_000)
        for _ in range(round(LONG_S * 8_000 / size)):
            file.writeframes(frames)
    path.write_bytes(seal(target.getvalue(), key=key))


def read_sealed(path: Path, key: bytes) -> None:
    """As ``tasks`` reads a recording beside a document, but for the rows of the database."""
    from leidraad.apps.contacts import sealed_file
    from leidraad.apps.contacts.actions import sealing
    from leidraad.apps.contacts.models import Recording
    from leidraad.apps.contacts.pipeline import HeardTurns, read_with_sound
    from leidraad.formats.audio import SoundReader
    from leidraad.formats.sealed import HEADER_BYTES, open_range, plain_length

    def read(at: int, count: int) -> bytes:
        with path.open("rb") as file:
            file.seek(at)
            return file.read(count)

    def open_part(row: Recording, *, context: str, start: int, length: int) -> bytes:
        return open_range(read, key=key, start=start, length=length)

    vars(sealing).update(open_part=open_part, check_key=lambda row, *, context: None)
    row = Recording(object_name="two-hours", byte_count=plain_length(read(0, HEADER_BYTES)))
    sound = SoundReader(sealed_file.opened_file(row, context=""))
    turns = tuple(
        Turn(
            Party.AGENT if number % 2 else Party.CUSTOMER,
            "goedemorgen mijn nummer is 0470 12 34 56",
            at_s,
            at_s + 4.0,
        )
        for number, at_s in enumerate(np.arange(0.0, LONG_S - 10, 6.0).tolist())
    )
    kept = read_with_sound(
        HeardTurns(turns, (Party.AGENT, Party.CUSTOMER), is_stated=True), sound, language=None
    )
    assert kept.sound is not None
    assert abs(kept.sound.duration_s - LONG_S) < 300


def resident_mb() -> float:
    """The most that this process has had in memory since it began; what ``getrusage`` tells counts its parent too."""
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM:")) / 1024


def prepare_worker() -> None:
    """Everything that a worker has loaded, as a worker loads it."""
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "leidraad.config.settings")
    django.setup()
    from leidraad.apps.contacts import tasks  # noqa: F401


if __name__ == "__main__":
    prepare_worker()
    raise SystemExit(main())
