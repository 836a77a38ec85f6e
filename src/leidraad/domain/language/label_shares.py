"""From how much a model thinks of each of its labels to one label of ours. Arithmetic only; the model is elsewhere."""

import math
from collections.abc import Mapping, Sequence

from leidraad.domain.language.turn_labels import LABELS_OF, LabelledSignal, TurnLabel

Shares = tuple[float, ...]  # one of each of LABELS_OF, in that order; 0 to 1


def shares_of_one(scores: Sequence[float], meanings: Sequence[str], *, signal: LabelledSignal) -> Shares:
    """Of a model whose labels exclude each other: softmax, and what means the same here added up; together 1."""
    highest = max(scores)
    powers = [math.exp(score - highest) for score in scores]
    whole = sum(powers)
    pairs = list(zip(meanings, powers, strict=True))
    return tuple(
        sum(power for meaning, power in pairs if meaning == ours) / whole for ours in LABELS_OF[signal]
    )


def shares_of_several(scores: Sequence[float], meanings: Sequence[str], *, signal: LabelledSignal) -> Shares:
    """Of a model whose labels may hold together: each by itself, the most certain of those that mean the same.

    That nothing is there is what the most certain of the others leaves, whether or not the model has a label for it.
    """
    pairs = [(meaning, _sigmoid(score)) for meaning, score in zip(meanings, scores, strict=True)]
    others = LABELS_OF[signal][1:]
    found = [max((share for meaning, share in pairs if meaning == ours), default=0.0) for ours in others]
    return (1 - max(found), *found)


def strongest(pieces: Sequence[Shares]) -> int:
    """The place of the piece that says most surely that something is there; ValueError when there are none."""
    return min(range(len(pieces)), key=lambda place: pieces[place][0])


def mean_shares(pieces: Sequence[Shares], weights: Sequence[int]) -> Shares:
    """The shares of pieces together, each by its weight; ValueError when there are none."""
    whole = sum(weights)
    if not whole:
        raise ValueError("no weight")
    columns = zip(*pieces, strict=True)
    return tuple(
        sum(share * weight for share, weight in zip(column, weights, strict=True)) / whole
        for column in columns
    )


def label_of_shares(shares: Shares, *, signal: LabelledSignal, least_share: float) -> TurnLabel:
    """The label that shares stand for.

    Aggression and compliments are there when all their labels together reach ``least_share``; a sentiment when it is the
    highest and reaches it by itself. Otherwise nothing is found.
    """
    labels = LABELS_OF[signal]
    score = _score(dict(zip(labels, shares, strict=True))) if signal is LabelledSignal.SENTIMENT else 0.0
    best = max(range(1, len(shares)), key=lambda place: shares[place])
    share = shares[best] if signal is LabelledSignal.SENTIMENT else 1 - shares[0]
    beats = signal is not LabelledSignal.SENTIMENT or shares[best] > shares[0]
    place = best if beats and share >= least_share else 0
    return TurnLabel(labels[place], shares[place], score=score)


def _score(shares: Mapping[str, float]) -> float:
    return shares["positive"] - shares["negative"]


def _sigmoid(score: float) -> float:
    if score < 0:
        return math.exp(score) / (1 + math.exp(score))
    return 1 / (1 + math.exp(-score))
