"""The trained model of customers' turns: what every part of a turn adds to each label. Numbers only.

How it was made, from which texts, and how well it reads: docs/methods/aggression.md and compliments.md; the script that made it is
benchmarks/quality/turn_training.py.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

import numpy as np
import numpy.typing as npt

from leidraad.domain.language.languages import Language
from leidraad.domain.language.towards_agent.features import (
    bucket,
    buckets_of,
    parts_of,
    scale_of,
    without_loops,
)
from leidraad.domain.language.wordings.folding import folded_words

AGGRESSION = ("rude", "insult", "threat", "care")  # beside none
COMPLIMENT = ("compliment",)  # beside none
LABELS = (*AGGRESSION, *COMPLIMENT)
_FILE = "model.npz"
_KEPT_PARTS = 65_536
_KEPT_TURNS = 256  # each signal reads the same turn soon after the other
Weights = tuple[float, ...]  # one per label


@dataclass(frozen=True, slots=True)
class TurnModel:
    """A linear model: what every feature adds to each label, beside none."""

    buckets: npt.NDArray[np.float32]  # one row a bucket, one column a label
    bias: Weights


@cache
def shipped_model() -> TurnModel:
    """The model that comes with Leidraad, loaded once: about 5 MB in memory."""
    with files("leidraad.domain.language.towards_agent").joinpath(_FILE).open("rb") as opened:
        arrays = dict(np.load(opened, allow_pickle=False))
    weights = arrays["buckets"].astype(np.float32) * arrays["steps"]
    return TurnModel(weights, tuple(arrays["bias"].tolist()))


def aggression_shares(text: str, language: Language, told: Iterable[str]) -> tuple[float, ...]:
    """The probability of none, rude, insult, threat and care, together 1; ``told`` is what the rules say of the turn."""
    scores = _scores(text, language, told)
    powers = [1.0, *(math.exp(scores[place]) for place in range(len(AGGRESSION)))]
    return tuple(power / sum(powers) for power in powers)


def compliment_share(text: str, language: Language, told: Iterable[str]) -> float:
    """The probability of a compliment, 0 to 1; ``told`` is what the rules say of the turn."""
    return 1 / (1 + math.exp(-_scores(text, language, told)[-1]))


def calibrated(shares: Sequence[float], warmth: float) -> tuple[float, ...]:
    """Probabilities that are as often true as they say; ``warmth`` is 1 for those that are already, less for too sure ones."""
    powers = [share**warmth for share in shares]
    return tuple(power / sum(powers) for power in powers)


def weightiest(text: str, language: Language, label: str) -> tuple[int, int]:
    """The characters (end excluded) of the run of words that speaks most for a label; all of them when none does.

    ValueError when ``text`` has no words.
    """
    words = folded_words(text)
    if not words:
        raise ValueError("no words")
    first, last = _best_run(_added_by_place([word.text for word in words], language, LABELS.index(label)))
    return words[first].start, words[last].end


def _scores(text: str, language: Language, told: Iterable[str]) -> list[float]:
    said = [weights_of_rule(name) for name in told]
    return [sum(column) for column in zip(score_of_words(text, language), *said, strict=True)]


@lru_cache(maxsize=_KEPT_TURNS)
def score_of_words(text: str, language: Language) -> Weights:
    """What the words of a turn say for each label, without the rules; the bias alone for no words."""
    words = without_loops(word.text for word in folded_words(text))
    scale, bias = scale_of(words), shipped_model().bias
    added = [
        weights_of(kind, first, second, language) for kind, first, second, _, _ in parts_of(words, language)
    ]
    if not added:
        return bias
    return tuple(
        base + scale * sum(column) for base, column in zip(bias, zip(*added, strict=True), strict=True)
    )


@lru_cache(maxsize=_KEPT_PARTS)
def weights_of(kind: str, first: str, second: str, language: Language) -> Weights:
    """What a part of a turn adds to each label."""
    places, counts = buckets_of(kind, first, second, language)
    if not places:
        return (0.0,) * len(LABELS)
    added = np.asarray(counts, dtype=np.float32) @ shipped_model().buckets[places]
    return tuple(added.tolist())


@lru_cache(maxsize=_KEPT_PARTS)
def weights_of_rule(name: str) -> Weights:
    """What it adds to each label that the rules say something."""
    return tuple(shipped_model().buckets[bucket(rule_feature(name))].tolist())


def rule_feature(name: str) -> str:
    """The name of the feature that stands for what a rule says."""
    return f"r{name}"


def _added_by_place(words: Sequence[str], language: Language, column: int) -> list[float]:
    """What each word adds to a label, alone and by what stands near it."""
    added = [0.0] * len(words)
    for kind, first, second, place, distance in parts_of(words, language):
        weight = weights_of(kind, first, second, language)[column] / 2
        added[place] += weight
        added[min(place + distance, len(words) - 1)] += weight
    return added


def _best_run(added: Sequence[float]) -> tuple[int, int]:
    """The first and last place of the run with the greatest sum above half of the mean; the whole when none adds more."""
    level = sum(added) / len(added) / 2
    best, run, began = (0.0, 0, len(added) - 1), 0.0, 0
    for place, weight in enumerate(added):
        if run <= 0:
            run, began = 0.0, place
        run += weight - level
        if run > best[0] + 1e-9:
            best = (run, began, place)
    return best[1], best[2]
