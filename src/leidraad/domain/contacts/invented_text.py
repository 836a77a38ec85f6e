"""Takes out of a transcript what nobody said. Apart from the engine: the same guards hold for every recogniser.

Recognisers of Whisper's kind write text into silence, noise and hold music: subtitle credits, a closing, the vocabulary
they were given, or one phrase over and over. A phrase alone never proves it, for people thank each other and speak of
subtitles; so each guard also asks the sound (is there speech under these words?) or the engine's own doubt.

Removed words are counted by reason and not kept.
"""

import re
import unicodedata
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache

from leidraad.domain.contacts.phantom_phrases import CLOSINGS, CREDITS
from leidraad.domain.contacts.turns import Word
from leidraad.domain.language.languages import Language

# Whisper's own thresholds: Radford et al., "Robust Speech Recognition via Large-Scale Weak Supervision", 2022, 4.5.
NO_SPEECH_ABOVE = 0.6
LOG_PROBABILITY_BELOW = -1.0
COMPRESSION_ABOVE = 2.4

CREDIT_SPEECH_BELOW = 0.5  # share of speech under a credit: below, nobody read it out
CLOSING_SPEECH_BELOW = 0.2
LOOP_SPEECH_BELOW = 0.5
NEAR_SPEECH_S = 0.6  # a word's time is off by half a second at worst; further from speech nobody said it
FASTEST_WORDS_PER_S = 7.0  # nobody speaks faster for long
LOOP_CONFIDENCE_BELOW = 0.4
LONGEST_LOOP_WORDS = 12


class Invention(StrEnum):
    """Why words were taken out. Stored, so a value never changes its meaning."""

    GUESS = "guess"  # the engine took it for no speech, and was guessing
    CREDIT = "credit"  # a line of subtitles without speech under it
    CLOSING = "closing"  # "thank you" and the like without speech under it
    VOCABULARY = "vocabulary"  # the names the engine was told to expect, without speech under them
    LOOP = "loop"  # one phrase over and over
    OUTSIDE_SPEECH = "outside_speech"  # no speech anywhere near


@dataclass(frozen=True, slots=True)
class Stretch:
    """What an engine wrote in one go, and how sure it was. Whatever an engine does not tell is None."""

    words: tuple[Word, ...]
    mean_log_probability: float | None = None
    no_speech_probability: float | None = None  # 0 to 1
    compression_ratio: float | None = None  # of its text; above 2.4 it repeats itself

    @property
    def is_guess(self) -> bool:
        """Whisper's rule for silence: it says so itself, and the words are improbable."""
        if self.no_speech_probability is None or self.mean_log_probability is None:
            return False
        return (
            self.no_speech_probability > NO_SPEECH_ABOVE and self.mean_log_probability < LOG_PROBABILITY_BELOW
        )


@dataclass(frozen=True, slots=True)
class Kept:
    """The words that stay, in order, and how many words were taken out for each reason."""

    words: tuple[Word, ...]
    removed: Mapping[Invention, int] = field(default_factory=dict)


class SpeechSpans:
    """Where speech was found in a channel; spans in seconds, in order and apart."""

    def __init__(self, spans: Iterable[tuple[float, float]]) -> None:
        self._spans = list(spans)
        self._starts_s = [start_s for start_s, _ in self._spans]

    def share(self, start_s: float, end_s: float) -> float:
        """How much of this time is speech, 0 to 1; for a moment without length 1 within speech and 0 outside."""
        if end_s <= start_s:
            return float(self.distance_s(start_s, start_s) == 0)
        first = max(0, bisect_right(self._starts_s, start_s) - 1)
        covered = 0.0
        for span_start_s, span_end_s in self._spans[first:]:
            if span_start_s >= end_s:
                break
            covered += max(0.0, min(end_s, span_end_s) - max(start_s, span_start_s))
        return min(1.0, covered / (end_s - start_s))

    def distance_s(self, start_s: float, end_s: float) -> float:
        """How far the nearest speech is, 0 when it overlaps or touches; infinite where there is none."""
        after = bisect_right(self._starts_s, end_s)
        near = self._spans[max(0, after - 1) : after + 1]
        gaps = (max(span_start_s - end_s, start_s - span_end_s, 0.0) for span_start_s, span_end_s in near)
        return min(gaps, default=float("inf"))


def without_invented(
    stretches: Sequence[Stretch],
    *,
    speech: Sequence[tuple[float, float]],
    language: Language | None,
    vocabulary: Sequence[str] = (),
) -> Kept:
    """The words of one channel that somebody said, and a count of the others.

    ``speech`` are the spans in which a voice activity model found speech, in seconds, in order and apart; ``vocabulary``
    is what the engine was told to expect. Without ``language`` the phrases of all four are looked for. No stretches give
    no words; without any speech no word stays.
    """
    spans = SpeechSpans(speech)
    removed: Counter[Invention] = Counter()
    likely: list[Stretch] = []
    for stretch in stretches:
        if stretch.is_guess:
            removed[Invention.GUESS] += len(stretch.words)
        else:
            likely.append(_without_phantoms(stretch, spans, language, tuple(vocabulary), removed))
    words = _without_loops(likely, spans, removed)
    kept = tuple(word for word in words if spans.distance_s(word.start_s, word.end_s) <= NEAR_SPEECH_S)
    removed[Invention.OUTSIDE_SPEECH] += len(words) - len(kept)
    return Kept(kept, {reason: count for reason, count in removed.items() if count})


def plain_words(text: str) -> str:
    """Lower case, without accents and punctuation, one space between words: "Sous-titres d'Amara" as "sous titres d amara"."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    letters = "".join(character for character in apart if not unicodedata.combining(character))
    return " ".join(re.findall(r"[^\W_]+", letters))


def _without_phantoms(
    stretch: Stretch,
    spans: SpeechSpans,
    language: Language | None,
    vocabulary: tuple[str, ...],
    removed: Counter[Invention],
) -> Stretch:
    """The stretch without credits anywhere in it, or without words when all of it is a closing or the vocabulary."""
    line = _Line(stretch.words)
    gone: set[int] = set()
    for pattern in _patterns(Invention.CREDIT, language):
        for found in pattern.finditer(line.text):
            gone |= _unsupported(stretch, line.places(found.start(), found.end()), spans)
    if not any(plain_words(word.text) for place, word in enumerate(stretch.words) if place not in gone):
        gone = set(range(len(stretch.words)))  # only signs are left, such as a note or a heart
    removed[Invention.CREDIT] += len(gone)
    kept = tuple(word for place, word in enumerate(stretch.words) if place not in gone)
    reason = _whole_phantom(_Line(kept).text, language, vocabulary)
    if reason and _share(kept, spans) < CLOSING_SPEECH_BELOW:
        removed[reason] += len(kept)
        kept = ()
    return Stretch(
        kept, stretch.mean_log_probability, stretch.no_speech_probability, stretch.compression_ratio
    )


def _whole_phantom(text: str, language: Language | None, vocabulary: tuple[str, ...]) -> Invention | None:
    if not text:
        return None
    if any(pattern.fullmatch(text) for pattern in _patterns(Invention.CLOSING, language)):
        return Invention.CLOSING
    rest = f" {text} "
    for term in sorted(map(plain_words, vocabulary), key=len, reverse=True):
        rest = rest.replace(f" {term} ", "  ")
    return Invention.VOCABULARY if vocabulary and not rest.strip() else None


def _unsupported(stretch: Stretch, places: Sequence[int], spans: SpeechSpans) -> set[int]:
    """Which words of a credit nobody said: all where the engine itself took the stretch for silence, else, when little
    speech is under the whole, those without speech of their own (a greeting may follow directly)."""
    words = [stretch.words[place] for place in places]
    if (stretch.no_speech_probability or 0.0) > NO_SPEECH_ABOVE:
        return set(places)
    if _share(words, spans) >= CREDIT_SPEECH_BELOW:
        return set()
    return {place for place in places if _share([stretch.words[place]], spans) < CREDIT_SPEECH_BELOW}


def _share(words: Sequence[Word], spans: SpeechSpans) -> float:
    return spans.share(words[0].start_s, words[-1].end_s) if words else 1.0


class _Line:
    """The plain text of some words, with the way back from a stretch of it to the words."""

    def __init__(self, words: Sequence[Word]) -> None:
        parts, starts, at = [], [], 0
        for place, word in enumerate(words):
            plain = plain_words(word.text)
            if plain:
                parts.append(plain)
                starts.append((at, place))
                at += len(plain) + 1
        self.text = " ".join(parts)
        self._starts = starts

    def places(self, start: int, end: int) -> list[int]:
        """Which words lie in this stretch of the text."""
        return [place for at, place in self._starts if start <= at < end]


@cache
def _patterns(kind: Invention, language: Language | None) -> tuple[re.Pattern[str], ...]:
    phrases = {Invention.CREDIT: CREDITS, Invention.CLOSING: CLOSINGS}[kind]
    languages = [language] if language else list(phrases)
    return tuple(re.compile(rf"\b(?:{phrase})\b") for each in languages for phrase in phrases[each])


@dataclass(frozen=True, slots=True)
class _Loop:
    """``count`` times the same ``length`` words, from ``start`` on."""

    start: int
    length: int
    count: int

    @property
    def end(self) -> int:
        return self.start + self.length * self.count


def _without_loops(
    stretches: Sequence[Stretch], spans: SpeechSpans, removed: Counter[Invention]
) -> list[Word]:
    """All words in order, of each loop that nobody can have said only the first round."""
    words = [word for stretch in stretches for word in stretch.words]
    repeats = [
        (stretch.compression_ratio or 0.0) > COMPRESSION_ABOVE for stretch in stretches for _ in stretch.words
    ]
    plain = [plain_words(word.text) for word in words]
    kept: list[Word] = []
    at = 0
    while at < len(words):
        loop = _loop_at(plain, at)
        end = loop.end if loop else at + 1
        if loop and _is_invented(
            loop, words[at:end], spans, engine_says=loop.length > 1 and all(repeats[at:end])
        ):
            kept += words[at : at + loop.length]
            removed[Invention.LOOP] += loop.length * (loop.count - 1)
        else:
            kept += words[at:end]
        at = end
    return kept


def _loop_at(plain: Sequence[str], at: int) -> _Loop | None:
    """The shortest phrase that is repeated from here on, often enough to be noticed."""
    for length in range(1, LONGEST_LOOP_WORDS + 1):
        phrase = plain[at : at + length]
        count = 1
        while plain[at + length * count : at + length * (count + 1)] == phrase:
            count += 1
        if any(phrase) and len(phrase) == length and count >= _noticed_from(length):
            return _Loop(at, length, count)
    return None


def _noticed_from(length: int) -> int:
    """People say "ja" six times and a question twice; a sentence three times over is a machine's."""
    return {1: 8, 2: 5, 3: 4}.get(length, 3)


def _is_invented(loop: _Loop, words: Sequence[Word], spans: SpeechSpans, *, engine_says: bool) -> bool:
    """A loop is kept when somebody can have said it: at a human pace, where speech is, and heard with confidence.

    ``engine_says``: the text compresses too well. Not asked of single words, for digits are rightly repeated.
    """
    lasts_s = words[-1].end_s - words[0].start_s
    too_fast = len(words) > FASTEST_WORDS_PER_S * max(lasts_s, 0.001)
    told = [word.confidence for word in words if word.confidence is not None]
    unsure = bool(told) and sum(told) / len(told) < LOOP_CONFIDENCE_BELOW
    return engine_says or too_fast or unsure or _share(words, spans) < LOOP_SPEECH_BELOW
