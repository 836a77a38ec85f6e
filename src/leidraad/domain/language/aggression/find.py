"""The aggression in a customer's words: what rules say of a turn, weighed together with a model trained on examples.

The rules explain and say who is meant; the model knows what was said in other words. Where both say the same, the rules' words
are shown; where only the model speaks, the words that weighed most. Method, data and quality: docs/methods/aggression.md.
"""

from collections.abc import Hashable, Sequence
from dataclasses import replace

from leidraad.domain.language.aggression.reading import Aggression, Kind, Level, SaidWords, Target
from leidraad.domain.language.aggression.rules import NOTHING, Ruled, ruled, strength
from leidraad.domain.language.language_of import language_of
from leidraad.domain.language.languages import Language
from leidraad.domain.language.said import SaidTurn
from leidraad.domain.language.towards_agent.families import families_of
from leidraad.domain.language.towards_agent.model import AGGRESSION, aggression_shares, calibrated, weightiest
from leidraad.domain.language.wordings.folding import FoldedWord, folded_words

RULES_VERSION = "4"  # of rules and weights together

# Chosen so that false alarms stay rare among turns that hold nothing (docs/methods/aggression.md).
_LEAST_SHARE = 0.7  # of the probability, that there is anything at all
_LEAST_SHARE_RUDE = 0.8  # where rudeness is likeliest: everyday talk is oftenest mistaken for it
# That the customer speaks of harming himself: less, as a needless alarm does less harm than a missed one.
_LEAST_CARE = 0.5
_OVERRULES = 0.9  # what rules found and judged harmless
_SURE_OF_CARE = 0.6
_DISPUTED = 0.5  # confidence at least, where rules stand against the model
_WARMTH = 0.65  # makes probabilities as often true as they say; measured by cross-validation
_KINDS = {Level.RUDE: Kind.RUDENESS, Level.INSULT: Kind.INSULT}
_VIOLENT = frozenset({"hit", "break", "weapon", "blood"})
_WAITING = frozenset({"wait", "seek", "whereabouts"})


def aggression_in(text: str, *, language: Language | None = None) -> Aggression:
    """The aggression towards the agent in what a customer said or wrote in one turn.

    Without a ``language`` it is told from the text; where the text does not tell, the rules of all four are asked and the
    strongest counts. Insults of the other three languages count in every language (code switching). Empty text has none.
    """
    words = folded_words(text)
    if not words:
        return NOTHING
    known = language or language_of(text)
    if known is not None:
        return _read(text, words, known)
    return max((ruled(text, words, language=one).reading for one in Language), key=strength)


def aggressions_of_turns(
    turns: Sequence[SaidTurn], languages: Sequence[Language | None], *, customer: Hashable
) -> tuple[Aggression | None, ...]:
    """One reading per turn, in order; None for every turn that is not the customer's. Agents' words are never read.

    ``languages`` holds one language (or None) per turn; ValueError when the counts differ.
    """
    return tuple(
        aggression_in(turn.text, language=language) if turn.party == customer else None
        for turn, language in zip(turns, languages, strict=True)
    )


def label_of_shares(shares: Sequence[float]) -> str:
    """The label that the probabilities of none and of the labels of aggression stand for."""
    none, *others = shares
    if others[AGGRESSION.index("care")] >= _LEAST_CARE:
        return "care"
    likeliest = AGGRESSION[others.index(max(others))]
    least = _LEAST_SHARE_RUDE if likeliest == "rude" else _LEAST_SHARE
    return likeliest if 1 - none >= least else "none"


def _read(text: str, words: Sequence[FoldedWord], language: Language) -> Aggression:
    by_rules = ruled(text, words, language=language)
    shares = aggression_shares(text, language, by_rules.told)
    label = _settled(by_rules, shares)
    confidence = calibrated(shares, _WARMTH)[("none", *AGGRESSION).index(label)]
    if label == _label_of(by_rules.reading):
        disputed = label != label_of_shares(shares)
        return replace(by_rules.reading, confidence=max(confidence, _DISPUTED) if disputed else confidence)
    if label == "none":
        return replace(NOTHING, confidence=confidence)
    return _by_model(text, words, language, label=label, confidence=confidence)


def _settled(by_rules: Ruled, shares: Sequence[float]) -> str:
    """The label that stands: what the rules say where they say something, else what the model says.

    What the rules found and judged to be none (denied, quoted, at the company) only a sure model makes more of; a model that
    is sure of self-harm is heard whatever the rules say.
    """
    by_model, none, care = label_of_shares(shares), shares[0], shares[-1]
    if not by_rules.told or (by_model == "care" and care >= _SURE_OF_CARE):
        return by_model
    said = _label_of(by_rules.reading)
    return by_model if said == "none" and 1 - none >= _OVERRULES else said


def _label_of(reading: Aggression) -> str:
    return "care" if reading.needs_care else str(reading.level)


def _by_model(
    text: str, words: Sequence[FoldedWord], language: Language, *, label: str, confidence: float
) -> Aggression:
    """A reading that only the model makes, shown by the words that weighed most."""
    start, end = weightiest(text, language, label)
    said = (SaidWords(text[start:end], start, end),)
    if label == "care":
        return Aggression(Level.NONE, Kind.SELF_HARM, None, said, confidence)
    level = Level(label)
    kind = _kind_of_threat(words, language) if level is Level.THREAT else _KINDS[level]
    return Aggression(level, kind, Target.AGENT, said, confidence)


def _kind_of_threat(words: Sequence[FoldedWord], language: Language) -> Kind:
    """Waiting, seeking and knowing where somebody lives, with no word of violence, is its own kind."""
    named = {family for word in words for family in families_of(word.text, language)}
    is_waiting = not named.isdisjoint(_WAITING) and named.isdisjoint(_VIOLENT)
    return Kind.THREAT_OF_BEING_WAITED_FOR if is_waiting else Kind.THREAT_OF_VIOLENCE
