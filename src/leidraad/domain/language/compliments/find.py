"""The compliment to the agent in a customer's words: praise found, then judged by who and when is meant, and whether meant."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from functools import cache
from types import ModuleType

from leidraad.domain.language.compliments import wording_de, wording_en, wording_fr, wording_nl
from leidraad.domain.language.languages import Language
from leidraad.domain.language.said import SaidTurn
from leidraad.domain.language.wordings.folding import FoldedWord, folded_words
from leidraad.domain.language.wordings.matching import Match, Wording, read_words

RULES_VERSION = "1"

_WORDS: dict[Language, ModuleType] = {
    Language.DUTCH: wording_nl,
    Language.FRENCH: wording_fr,
    Language.GERMAN: wording_de,
    Language.ENGLISH: wording_en,
}
_SURE = 0.85
_MISSPELLED = 0.7  # when a word was recognised in another spelling
_ASKED_WITHIN_WORDS = 4
_EARLIER_WITHIN_WORDS = 6


@dataclass(frozen=True, slots=True)
class PraisingWords:
    """Words that are the compliment, and where they stand in the text (characters, end excluded)."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Compliment:
    """Whether one turn compliments the agent, by which words, and how sure the rules are (0 to 1, by hand)."""

    given: bool
    words: tuple[PraisingWords, ...]
    confidence: float


_NONE = Compliment(given=False, words=(), confidence=_SURE)


def compliment_in(text: str, *, language: Language | None = None) -> Compliment:
    """The compliment to the agent in what a customer said or wrote in one turn; not given in an empty text.

    Thanks alone, praise of a thing or of the company, of somebody else or of an earlier contact, requests and sarcasm are
    none. Without a ``language`` all four are read and any may give it.
    """
    words = folded_words(text)
    readings = [_read(text, words, one) for one in ((language,) if language else Language)]
    return max(readings, key=lambda reading: (reading.given, reading.confidence))


def compliments_of_turns(
    turns: Sequence[SaidTurn], languages: Sequence[Language | None], *, customer: Hashable
) -> tuple[Compliment | None, ...]:
    """One reading per turn, in order; None for every turn that is not the customer's.

    ``languages`` holds one language (or None) per turn; ValueError when the counts differ.
    """
    return tuple(
        compliment_in(turn.text, language=language) if turn.party == customer else None
        for turn, language in zip(turns, languages, strict=True)
    )


def _read(text: str, words: Sequence[FoldedWord], language: Language) -> Compliment:
    wording = wording_of(language)
    meant = [
        match for match in wording.matches(read_words(words, wording)) if _is_meant(match, words, wording)
    ]
    if not meant:
        return _NONE
    said = _without_overlap({(words[match.start].start, words[match.end - 1].end) for match in meant})
    return Compliment(
        given=True,
        words=tuple(PraisingWords(text[start:end], start, end) for start, end in said),
        confidence=_SURE if any(match.exact for match in meant) else _MISSPELLED,
    )


def _without_overlap(places: set[tuple[int, int]]) -> list[tuple[int, int]]:
    kept: list[tuple[int, int]] = []
    for start, end in sorted(places, key=lambda place: (place[0], -place[1])):
        if not kept or end > kept[-1][1]:
            kept.append((start, end))
    return kept


def _is_meant(match: Match, words: Sequence[FoldedWord], wording: Wording) -> bool:
    """Whether praise is of this agent, in this contact, stated and sincere."""

    def says(name: str, start: int, end: int) -> bool:
        listed = wording.named(name)
        return any(word.text in listed for word in words[max(start, 0) : end])

    denied = not match.owns(wording.named("neg")) and says("neg", match.start - 4, match.end)
    return not (
        denied
        or says("earlier", match.start, match.end)
        or says("thing", match.start, match.end)
        or says("ask", match.start - _ASKED_WITHIN_WORDS, match.start)
        or says("sarcasm", match.end, len(words))
        or (
            not says("you", match.start, match.end)
            and says("earlier", match.start - _EARLIER_WITHIN_WORDS, match.start)
        )
    )


@cache
def wording_of(language: Language) -> Wording:
    """The compiled words of praise of one language."""
    own = _WORDS[language]
    lines = (line.partition(" | ") for line in own.PATTERNS.splitlines() if line)
    return Wording(sets=own.SETS, patterns=[(label, words) for label, _, words in lines])
