"""From the words a speech engine heard on each channel to the turns of a conversation."""

from bisect import bisect_left
from collections.abc import Sequence

from leidraad.domain.contacts.turns import Party, Turn, Word
from leidraad.domain.language.languages import Language

PAUSE_S = 1.2


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
