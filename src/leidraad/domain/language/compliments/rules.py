"""What the rules say of praise in a turn: patterns found, then judged by who and when is meant, and whether sincerely.

Apart from the reading because rules explain and point at words, while how much they count is weighed beside a trained model.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from leidraad.domain.language.compliments import wording_de, wording_en, wording_fr, wording_nl
from leidraad.domain.language.languages import Language, in_each_language
from leidraad.domain.language.wordings.folding import FoldedWord
from leidraad.domain.language.wordings.matching import Match, Wording, patterns_in, read_words

_WORDS = in_each_language(nl=wording_nl, fr=wording_fr, de=wording_de, en=wording_en)
_SURE = 0.85
_MISSPELLED = 0.7  # when a word was recognised in another spelling
_ASKED_WITHIN_WORDS = 4
_EARLIER_WITHIN_WORDS = 6


Span = tuple[int, int]  # characters, end excluded


@dataclass(frozen=True, slots=True)
class Ruled:
    """The places of praise that is meant, and by name all that the rules found, for the model to weigh."""

    praise: tuple[Span, ...]
    told: frozenset[str]
    confidence: float  # 0 to 1, by hand


_NOTHING_RULED = Ruled((), frozenset(), _SURE)


def ruled(words: Sequence[FoldedWord], *, language: Language) -> Ruled:
    """What the rules of one language say of a turn's folded words."""
    wording = wording_of(language)
    found = [(match, _doubt(match, words, wording)) for match in wording.matches(read_words(words, wording))]
    meant = [match for match, doubt in found if not doubt]
    if not found:
        return _NOTHING_RULED
    places = {(words[match.start].start, words[match.end - 1].end) for match in meant}
    return Ruled(
        praise=tuple(_without_overlap(places)),
        told=frozenset(f"praise {doubt or 'meant'}" for _, doubt in found),
        confidence=_SURE if any(match.exact for match in meant) else _MISSPELLED,
    )


def _without_overlap(places: set[tuple[int, int]]) -> list[tuple[int, int]]:
    kept: list[tuple[int, int]] = []
    for start, end in sorted(places, key=lambda place: (place[0], -place[1])):
        if not kept or end > kept[-1][1]:
            kept.append((start, end))
    return kept


def _doubt(match: Match, words: Sequence[FoldedWord], wording: Wording) -> str:
    """Why praise is not of this agent, in this contact, stated and sincere; "" when nothing speaks against it."""

    def says(name: str, start: int, end: int) -> bool:
        listed = wording.named(name)
        return any(word.text in listed for word in words[max(start, 0) : end])

    if not match.owns(wording.named("neg")) and says("neg", match.start - 4, match.end):
        return "denied"
    if says("ask", match.start - _ASKED_WITHIN_WORDS, match.start):
        return "asked"
    if says("sarcasm", match.end, len(words)):
        return "sarcastic"
    if says("earlier", match.start, match.end) or says("thing", match.start, match.end):
        return "of another"
    of_agent = says("you", match.start, match.end)
    return (
        "of another"
        if not of_agent and says("earlier", match.start - _EARLIER_WITHIN_WORDS, match.start)
        else ""
    )


@cache
def wording_of(language: Language) -> Wording:
    """The compiled words of praise of one language."""
    own = _WORDS[language]
    return Wording(sets=own.SETS, patterns=patterns_in(own.PATTERNS))
