"""The compliment to the agent in a customer's words: what rules say of a turn, weighed together with a model trained on examples.

Where both find praise, the rules' words are shown; where only the model does, the words that weighed most. Method, data and
quality: docs/methods/compliments.md.
"""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from leidraad.domain.language.compliments.rules import Ruled, ruled
from leidraad.domain.language.language_of import language_of
from leidraad.domain.language.languages import Language
from leidraad.domain.language.said import SaidTurn
from leidraad.domain.language.towards_agent.model import calibrated, compliment_share, weightiest
from leidraad.domain.language.wordings.folding import FoldedWord, folded_words

RULES_VERSION = "4"  # of rules and weights together

_LEAST_SHARE = 0.37  # of the share; chosen so that false finds stay rare (docs/methods/compliments.md)
_LEAST_SHARE_PRAISED, _LEAST_SHARE_DOUBTED = 0.2, 0.7  # where the rules find praise, or doubt it
_WARMTH = 0.5  # makes probabilities as often true as they say; measured by cross-validation


@dataclass(frozen=True, slots=True)
class PraisingWords:
    """Words that are the compliment, and where they stand in the text (characters, end excluded)."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Compliment:
    """Whether one turn compliments the agent, by which words, and how sure that is (a probability, 0 to 1)."""

    given: bool
    words: tuple[PraisingWords, ...]
    confidence: float


_NONE = Compliment(given=False, words=(), confidence=0.85)


def compliment_in(text: str, *, language: Language | None = None) -> Compliment:
    """The compliment to the agent in what a customer said or wrote in one turn; not given in an empty text.

    Thanks alone, praise of a thing or of the company, of somebody else or of an earlier contact, requests and sarcasm are
    none. Without a ``language`` it is told from the text; where the text does not tell, the rules of any may give it.
    """
    words = folded_words(text)
    if not words:
        return _NONE
    known = language or language_of(text)
    if known is not None:
        return _read(text, words, known)
    return max(
        (_by_rules(text, ruled(words, language=one)) for one in Language),
        key=lambda reading: (reading.given, reading.confidence),
    )


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


def is_compliment(share: float) -> bool:
    """Whether a probability is enough to speak of a compliment."""
    return share >= _LEAST_SHARE


def _read(text: str, words: Sequence[FoldedWord], language: Language) -> Compliment:
    by_rules = ruled(words, language=language)
    share = compliment_share(text, language, by_rules.told)
    not_given, given = calibrated((1 - share, share), _WARMTH)
    if share < _least_share(by_rules):
        return Compliment(given=False, words=(), confidence=not_given)
    places = by_rules.praise or (weightiest(text, language, "compliment"),)
    return Compliment(given=True, words=_praising(text, places), confidence=given)


def _least_share(by_rules: Ruled) -> float:
    """The share that is asked of the model: little where the rules find praise, much where they doubt what they find."""
    if by_rules.praise:
        return _LEAST_SHARE_PRAISED
    return _LEAST_SHARE_DOUBTED if by_rules.told else _LEAST_SHARE


def _by_rules(text: str, found: Ruled) -> Compliment:
    if not found.praise:
        return _NONE
    return Compliment(given=True, words=_praising(text, found.praise), confidence=found.confidence)


def _praising(text: str, places: Sequence[tuple[int, int]]) -> tuple[PraisingWords, ...]:
    return tuple(PraisingWords(text[start:end], start, end) for start, end in places)
