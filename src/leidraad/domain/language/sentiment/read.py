"""Reading sentiment: per turn of the customer, and over the course of a contact. Nobody else's turns are read, and no voice.

The method, its data and its measured quality: docs/methods/sentiment.md and docs/quality.md.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from leidraad.domain.language.languages import Language
from leidraad.domain.language.said import SaidTurn
from leidraad.domain.language.sentiment.features import scale_of, tokens_of
from leidraad.domain.language.sentiment.model import Weights, shipped_model, weights_of

_READ_PARTY = "customer"
_LEAST_SHOWN = 0.05  # what a word must add to be shown as a reason
_MOST_SHOWN = 5  # words
_FEWEST_FOR_COURSE = 4  # turns read
_CHANGED_BY = 0.25  # of the score, between beginning and end


class Sentiment(StrEnum):
    """Stored, so a value never changes its meaning."""

    NEGATIVE = "negative"
    NEUTRAL = "neutral"
    POSITIVE = "positive"


class Course(StrEnum):
    """How sentiment goes from the first to the last third of what the customer said. Stored."""

    BETTER = "better"
    SAME = "same"
    WORSE = "worse"


@dataclass(frozen=True, slots=True)
class SentimentReading:
    """What a customer's words say, how sure that is, and which words make it so."""

    sentiment: Sentiment
    confidence: float  # 0 to 1: the share of the probability
    score: float  # -1 (negative) to 1 (positive)
    because: tuple[
        str, ...
    ]  # the words that weigh most for it, as they count, heaviest first; none for neutral


@dataclass(frozen=True, slots=True)
class ContactSentiment:
    """Sentiment over a contact, from the turns that could be read."""

    sentiment: Sentiment
    confidence: float  # 0 to 1
    score: float  # -1 to 1, the mean of the turns by their confidence
    course: Course | None  # None when too few turns were read
    lowest: int | None  # the place of the most negative turn among those given; None when none is negative


def sentiment_in(text: str, *, language: Language | None) -> SentimentReading | None:
    """What a customer's text says; None when it has no words or its language is unknown."""
    if language is None or not (tokens := tokens_of(text, language)):
        return None
    weights = [weights_of(token, language) for token in tokens]
    shares = _shares(weights, scale_of(tokens))
    confidence, sentiment = max(zip(shares, Sentiment, strict=True))
    added = ((_for(sentiment, weight), token.text) for token, weight in zip(tokens, weights, strict=True))
    return SentimentReading(sentiment, confidence, shares[2] - shares[0], _heaviest(added))


def sentiment_of_turns(turns: Sequence[SaidTurn]) -> tuple[SentimentReading | None, ...]:
    """A reading for each turn, in order; None for every turn that is not the customer's, and for one that says nothing."""
    return tuple(
        sentiment_in(turn.text, language=turn.language) if turn.party == _READ_PARTY else None
        for turn in turns
    )


def sentiment_of_contact(readings: Sequence[SentimentReading | None]) -> ContactSentiment | None:
    """Sentiment over a contact, from ``sentiment_of_turns``; None when no turn was read."""
    read = [reading for reading in readings if reading is not None]
    if not read:
        return None
    score = _mean_score(read)
    sentiment = _of_score(score)
    agreeing = sum(one.confidence for one in read if one.sentiment is sentiment)
    return ContactSentiment(
        sentiment=sentiment,
        confidence=agreeing / sum(one.confidence for one in read),
        score=score,
        course=_course(read),
        lowest=_lowest(readings),
    )


def _shares(weights: Iterable[Weights], scale: float) -> tuple[float, float, float]:
    """The probability of negative, neutral and positive; together 1."""
    bias = shipped_model().bias
    negative, positive = (
        math.exp(base + scale * sum(column))
        for base, column in zip(bias, zip(*weights, strict=True), strict=True)
    )
    whole = negative + 1 + positive
    return negative / whole, 1 / whole, positive / whole


def _for(sentiment: Sentiment, weight: Weights) -> float:
    negative, positive = weight
    if sentiment is Sentiment.NEUTRAL:
        return 0.0
    return negative - positive if sentiment is Sentiment.NEGATIVE else positive - negative


def _heaviest(added: Iterable[tuple[float, str]]) -> tuple[str, ...]:
    kept = sorted(((weight, word) for weight, word in added if weight >= _LEAST_SHOWN), reverse=True)
    return tuple(dict.fromkeys(word for _, word in kept if word.isalpha()))[:_MOST_SHOWN]


def _of_score(score: float) -> Sentiment:
    if abs(score) < _CHANGED_BY:
        return Sentiment.NEUTRAL
    return Sentiment.POSITIVE if score > 0 else Sentiment.NEGATIVE


def _mean_score(read: Sequence[SentimentReading]) -> float:
    return sum(one.score * one.confidence for one in read) / sum(one.confidence for one in read)


def _course(read: Sequence[SentimentReading]) -> Course | None:
    if len(read) < _FEWEST_FOR_COURSE:
        return None
    third = math.ceil(len(read) / 3)
    change = _mean_score(read[-third:]) - _mean_score(read[:third])
    if abs(change) < _CHANGED_BY:
        return Course.SAME
    return Course.BETTER if change > 0 else Course.WORSE


def _lowest(readings: Sequence[SentimentReading | None]) -> int | None:
    scores = [
        (one.score, place)
        for place, one in enumerate(readings)
        if one is not None and one.sentiment is Sentiment.NEGATIVE
    ]
    return min(scores)[1] if scores else None
