"""From the words a speech engine heard on each channel to the turns of a conversation."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from leidraad.domain.contacts.turns import Party, Turn, Word
from leidraad.domain.language.languages import Language

PAUSE_S = 1.2


@dataclass(frozen=True, slots=True)
class Voiced:
    """A stretch in which one voice speaks, out of several on the same channel; seconds from its start."""

    start_s: float
    end_s: float
    voice: int


def words_by_voice(words: Sequence[Word], spans: Sequence[Voiced]) -> dict[int, list[Word]]:
    """The words of each voice, in order; every word is with exactly one. No words or no spans give nothing.

    A word is with the voice that speaks longest during it; between spans with the nearest; where two are as good, as when
    both speak at once, with the voice of the word before it.
    """
    found: dict[int, list[Word]] = {}
    if not spans:
        return found
    near = _Near(spans)
    voice: int | None = None
    for word in sorted(words, key=lambda word: (word.start_s, word.end_s)):
        voice = near.voice(word, before=voice)
        found.setdefault(voice, []).append(word)
    return found


class _Near:
    """Spans of voices, asked which of them a word belongs to; those that are far away are not looked at."""

    def __init__(self, spans: Sequence[Voiced]) -> None:
        self._spans = sorted(spans, key=lambda span: (span.start_s, span.end_s))
        self._starts_s = [span.start_s for span in self._spans]
        self._longest_s = max(span.end_s - span.start_s for span in spans)

    def voice(self, word: Word, *, before: int | None) -> int:
        middle_s = (word.start_s + word.end_s) / 2
        first = max(0, bisect_left(self._starts_s, middle_s - self._longest_s) - 1)
        last = bisect_left(self._starts_s, word.end_s) + 1
        near = self._spans[first:last] or self._spans[-1:]
        scores: dict[int, float] = {}
        for span in near:
            together_s = min(span.end_s, word.end_s) - max(
                span.start_s, word.start_s
            )  # below 0: how far apart
            scores[span.voice] = max(scores.get(span.voice, together_s), together_s)
        best = max(scores.values())
        voices = [voice for voice, score in scores.items() if score >= best - 1e-9]
        return before if before in voices else voices[0]


def turns_from_words(
    words_per_channel: Sequence[Sequence[Word]],
    *,
    parties: Sequence[Party],
    pause_s: float = PAUSE_S,
    language: Language | None = None,
) -> tuple[Turn, ...]:
    """The turns of all channels, by start and then by channel; ``parties`` names who each channel carries.

    A turn ends after a pause of ``pause_s`` or more, and when a word of another channel stands whole in a shorter pause:
    the floor changed hands. Speech at the same time stays in parallel turns. No words give no turns; every word is in
    exactly one turn.
    """
    channels = [sorted(words, key=lambda word: (word.start_s, word.end_s)) for words in words_per_channel]
    turns: list[tuple[float, int, Turn]] = []
    for index, (words, party) in enumerate(zip(channels, parties, strict=True)):
        others = [_Others(channel) for number, channel in enumerate(channels) if number != index]
        for run in _runs(words, others, pause_s=pause_s):
            turns.append((run[0].start_s, index, _turn(run, party=party, language=language)))
    return tuple(turn for _, _, turn in sorted(turns, key=lambda entry: entry[:2]))


class _Others:
    """The words of another channel, asked whether one stands whole in a pause."""

    def __init__(self, words: Sequence[Word]) -> None:
        self._starts_s = [word.start_s for word in words]
        self._words = words

    def speak_within(self, start_s: float, end_s: float) -> bool:
        first = bisect_left(self._starts_s, start_s)
        return first < len(self._words) and self._words[first].end_s <= end_s


def _runs(words: Sequence[Word], others: Sequence[_Others], *, pause_s: float) -> list[list[Word]]:
    runs: list[list[Word]] = []
    heard_until_s = 0.0
    for word in words:
        is_new = (
            not runs
            or round(word.start_s - heard_until_s, 3) >= pause_s  # engines write hundredths: no float noise
            or any(other.speak_within(heard_until_s, word.start_s) for other in others)
        )
        if is_new:
            runs.append([])
        runs[-1].append(word)
        heard_until_s = word.end_s if is_new else max(heard_until_s, word.end_s)
    return runs


def _turn(words: Sequence[Word], *, party: Party, language: Language | None) -> Turn:
    return Turn(
        party=party,
        text=" ".join(text for word in words if (text := word.text.strip())),
        start_s=words[0].start_s,
        end_s=max(word.end_s for word in words),
        language=language,
        words=tuple(words),
    )
