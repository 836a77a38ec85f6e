"""How well the sound is judged: precision and recall of each thing that is looked for, where the truth is known.

Run from the root of the repository: ``PYTHONPATH=src python -m benchmarks.sound_evidence``. Real telephone speech with
things put into it that are made here (tests/formats/synthetic_sound.py), at seeds and on recordings that no threshold was
chosen by; then every real recording as it is, in which none of them occurs. Exits 1 when a figure is below its target, 2
when the recordings are absent.
"""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np

from leidraad.domain.contacts.evidence import Separation
from leidraad.domain.contacts.problems import IntakeProblem
from leidraad.formats.audio import DecodedAudio, Samples, decode_audio
from leidraad.formats.audio_evidence import SoundFindings, listen
from tests.formats import synthetic_sound as made

AUDIO = Path(__file__).resolve().parents[2] / "shared/data/audio"
SPEAKERS = (
    "stereo-call-en/agent.wav",
    "stereo-call-en/caller.wav",
    "telephone-nl-fr-de-en/de-DE_NarrowbandModel_sample1.wav",
    "telephone-nl-fr-de-en/new_single2-mono-NB.wav",
    "telephone-nl-fr-de-en/english2.g712.wav",
    "telephone-nl-fr-de-en/fr-FR_Narrowband_sample1.wav",
)
FIRST_SEED, SCENE_COUNT = 3_000, 40
PRECISION, RECALL = 0.95, 0.90


@dataclass(slots=True)
class Tally:
    """Found and true, in events or in seconds."""

    right: float = 0.0
    found: float = 0.0
    true: float = 0.0

    def add(self, *, right: float, found: float, true: float) -> None:
        self.right, self.found, self.true = self.right + right, self.found + found, self.true + true

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        return self.right / self.true if self.true else 1.0


def main() -> int:
    if not AUDIO.exists():
        print("absent: the shared recordings", file=sys.stderr)
        return 2
    tallies = {
        "hold music (s)": music_tally(),
        "tones": tones_tally(),
        "keys": keys_tally(),
        "copies": channels_tally("copy"),
        "bleeding": channels_tally("leak"),
        "clipping": clipping_tally(),
    }
    missed = report(tallies)
    false = list(false_finds())
    print(f"\nreal recordings as they are: {len(false)} false finds")
    print("\n".join(f"  {name}: {what}" for name, what in false))
    return 1 if missed else 0


def report(tallies: dict[str, Tally]) -> bool:
    print(f"{SCENE_COUNT} scenes for each, seeds from {FIRST_SEED}\n")
    print(f"{'':16}{'precision':>10}{'recall':>8}{'true':>9}")
    for name, tally in tallies.items():
        print(f"{name:16}{tally.precision:>10.3f}{tally.recall:>8.3f}{tally.true:>9.0f}")
    return any(tally.precision < PRECISION or tally.recall < RECALL for tally in tallies.values())


def speech(seed: int, *, duration_s: float, name: str | None = None) -> Samples:
    """A stretch of somebody speaking on the telephone."""
    random = np.random.default_rng(seed)
    name = name or SPEAKERS[seed % len(SPEAKERS)]
    whole = recorded(name)
    size = round(duration_s * made.RATE_HZ)
    start = int(random.integers(max(1, whole.size - size)))
    return np.resize(whole[start:], size) if whole.size < start + size else whole[start : start + size]


@cache
def recorded(name: str) -> Samples:
    samples: Samples = decode_audio((AUDIO / name).read_bytes(), rate_hz=made.RATE_HZ).samples[0]
    return samples


def heard(*channels: Samples, seed: int) -> SoundFindings:
    """What is found after a telephone line of eight bits with some hiss."""
    size = min(channel.size for channel in channels)
    rows = [
        made.mu_law(channel[:size] + made.noise(seed + i, duration_s=size / made.RATE_HZ, level=0.0007))
        for i, channel in enumerate(channels)
    ]
    return listen(DecodedAudio(np.stack(rows), made.RATE_HZ, size / made.RATE_HZ))


def music_tally() -> Tally:
    tally = Tally()
    for seed in range(FIRST_SEED, FIRST_SEED + SCENE_COUNT):
        random = np.random.default_rng(seed)
        before_s, length_s, level = random.uniform(5, 25), random.uniform(10, 60), random.uniform(0.02, 0.2)
        tune = made.music(seed, duration_s=length_s, level=level)
        pieces = [speech(seed, duration_s=before_s), tune, speech(seed + 1, duration_s=20)]
        found = heard(made.joined(pieces), seed=seed).music
        right = sum(max(0.0, min(end, before_s + length_s) - max(start, before_s)) for start, end in found)
        tally.add(right=right, found=sum(end - start for start, end in found), true=length_s)
    return tally


def tones_tally() -> Tally:
    tally, kinds = Tally(), list(made.NETWORK)
    for seed in range(FIRST_SEED, FIRST_SEED + SCENE_COUNT):
        random = np.random.default_rng(seed)
        kind, country = kinds[seed % len(kinds)]
        length_s = random.uniform(9, 20) if kind == "ringing" else random.uniform(4, 8)
        tone = made.network_tone(kind, country, duration_s=length_s, level=random.uniform(0.02, 0.2))
        sound = made.joined([tone, made.noise(seed, duration_s=0.7, level=0), speech(seed, duration_s=30)])
        found = [str(span.tone) for span in heard(sound, seed=seed).tones]
        tally.add(right=float(kind in found), found=len(found), true=1)
    return tally


def keys_tally() -> Tally:
    tally = Tally()
    for seed in range(FIRST_SEED, FIRST_SEED + SCENE_COUNT):
        random = np.random.default_rng(seed)
        pressed = "".join(random.choice(list(made.KEYS), size=8))
        key_s = float(random.uniform(0.08, 0.3))
        tones = made.keys(pressed, key_s=key_s, pause_s=0.2, level=float(random.uniform(0.05, 0.4)))
        sound = made.joined([speech(seed, duration_s=10), tones, speech(seed + 1, duration_s=10)])
        times = [10 + (key_s + 0.2) * number + key_s / 2 for number in range(8)]
        found = heard(sound, seed=seed).keys
        right = sum(any(start <= time <= end for start, end in found) for time in times)
        false = sum(not any(start <= time <= end for time in times) for start, end in found)
        tally.add(right=right, found=right + false, true=8)
    return tally


def channels_tally(wanted: str) -> Tally:
    """Two sides that are apart, one sound twice, or one heard on the other; each a third of the scenes."""
    tally = Tally()
    for seed in range(FIRST_SEED, FIRST_SEED + SCENE_COUNT):
        random = np.random.default_rng(seed)
        kind = ("apart", "copy", "leak")[seed % 3]
        one, two = (speech(seed, duration_s=60, name=SPEAKERS[i]) for i in (0, 1))
        delay_s, gain_db = random.uniform(0, 0.2), random.uniform(-28, -8)
        if kind == "copy":
            one = one + two
            two = made.leaked(one, gain_db=random.uniform(-12, 0), delay_s=random.uniform(0, 0.02))
        if kind == "leak":
            two = two + made.leaked(one, gain_db=gain_db, delay_s=delay_s)
        found = heard(one, two, seed=seed)
        is_found = found.has_copies if wanted == "copy" else found.separation is Separation.BLEEDING
        tally.add(right=is_found and kind == wanted, found=is_found, true=kind == wanted)
    return tally


def clipping_tally() -> Tally:
    tally = Tally()
    for seed in range(FIRST_SEED, FIRST_SEED + SCENE_COUNT):
        sound, is_cut = speech(seed, duration_s=30), seed % 2 == 0
        if is_cut:
            at = float(np.quantile(np.abs(sound), np.random.default_rng(seed).uniform(0.97, 0.995)))
            sound = made.clipped(sound, at=max(at, 0.02))
        found = "clipped" in heard(sound, seed=seed).notes()
        tally.add(right=found and is_cut, found=found, true=is_cut)
    return tally


def false_finds() -> Iterator[tuple[str, str]]:
    """What is found in the real recordings that is not there: none holds music, tones, keys or cut-off sound."""
    for path in sorted(AUDIO.rglob("*.*")):
        if path.suffix not in {".wav", ".mp3"} or "spoken-digits" in path.parts:
            continue
        try:
            found = listen(decode_audio(path.read_bytes()))
        except IntakeProblem:
            continue
        for code in set(found.notes()) - {"bleeding", "identical_channels"}:
            yield path.name, code


if __name__ == "__main__":
    raise SystemExit(main())
