"""Train the sentiment model that ships: ``python -m benchmarks.quality.sentiment_training``; a minute or so, no chance in it.

A softmax regression over the features of ``domain/language/sentiment/features.py``, by Adam on all texts at once. Learned from: the
training and validation parts of the XLM-T tweets in English, French and German (Apache-2.0; what is chosen here was chosen on the
validation part, by models that had not seen it), and the development half of our own suite of customers' turns in four languages,
each of its cases counted several times. Word polarities come from the Pattern lexicons (Dutch, French, English; dedicated to the
public domain) and our own list (sentiment_words.py). GerVADER's German list (MIT) is the baseline's only and nothing learns from
it: its words partly come from SentiWS, whose own licence allows no commercial use.
"""

import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

import leidraad.domain.language.sentiment.model as sentiment_model
from benchmarks.quality.functional_suite import cases_of
from benchmarks.quality.outside_data import TEXT
from benchmarks.quality.sentiment_words import own_words
from leidraad.domain.language.languages import Language
from leidraad.domain.language.sentiment.features import (
    BUCKETS,
    Token,
    bucket_of_pair,
    buckets_of,
    scale_of,
    tokens_of,
)
from leidraad.domain.language.sentiment.model import polarity_of

TWEETS = {Language.ENGLISH: "english", Language.FRENCH: "french", Language.GERMAN: "german"}
LABELS = ("negative", "neutral", "positive")
OWN_COUNTS = 3.0  # what a case of the own suite counts beside a tweet
# Of Adam; chosen by halves of the training and validation parts. softmax_regression.py, which the other models are learned with, stays a
# little below it here: macro-F1 0.613 to 0.621 on the validation part for decays of 0.00003 to 0.00015, Adam 0.624.
_STEPS, _RATE, _DECAY = 160, 0.03, 0.00015
_LISTED_WEIGHT = 2.0
_FREE_LEXICONS = frozenset({Language.DUTCH, Language.FRENCH, Language.ENGLISH})
_ESCAPE = re.compile(r"\\u([0-9a-f]{4})")
_ADDRESSES = re.compile(r"@user|http\S*")
Lexicon = dict[str, float]


@dataclass(frozen=True, slots=True)
class Labelled:
    """A text, its language, what it says, and what it counts for."""

    text: str
    language: Language
    label: str
    counts: float = 1.0


@dataclass(frozen=True, slots=True)
class Rows:
    """The features of many texts: for each the bucket, its value and the text it is of."""

    buckets: npt.NDArray[np.int64]
    values: npt.NDArray[np.float64]
    texts: npt.NDArray[np.int64]
    count: int


def main() -> None:
    lexicons = {language: shipped_lexicon_of(language) for language in Language}
    examples = training_examples()
    weights, bias = trained(examples, lexicons)
    path = Path(sentiment_model.__file__).with_name("model.npz")
    save(path, weights, bias, lexicons)
    print(f"{len(examples)} texts, {path.stat().st_size} bytes")


def training_examples() -> list[Labelled]:
    """Everything the model learns from."""
    own = [
        Labelled(case.text, language, case.label, OWN_COUNTS)
        for language in Language
        for case in cases_of("sentiment", language)
        if not case.held_back
    ]
    return [
        *own,
        *(one for language in TWEETS for part in ("train", "val") for one in tweets(language, part)),
    ]


def tweets(language: Language, part: str) -> list[Labelled]:
    """The tweets of a part: train, val or test."""
    folder = TEXT / "sentiment-tweets" / TWEETS[language]
    texts = (folder / f"{part}_text.txt").read_text(encoding="utf-8").rstrip("\n").split("\n")
    labels = (folder / f"{part}_labels.txt").read_text(encoding="utf-8").split()
    return [
        Labelled(_plain(text), language, LABELS[int(label)])
        for text, label in zip(texts, labels, strict=True)
    ]


def _plain(text: str) -> str:
    return _ADDRESSES.sub(" ", _ESCAPE.sub(lambda found: chr(int(found[1], 16)), text))


def lexicon_of(language: Language) -> Lexicon:
    """The published polarity of words, -1 to 1; of a word with several meanings the mean."""
    folder = TEXT / "sentiment-lexicons"
    if language is Language.GERMAN:
        lines = (folder / "GERVaderLexicon_noexpansion.txt").read_text(encoding="utf-8").splitlines()
        cells = [line.split("\t") for line in lines if "\t" in line]
        return {cell[0].lower(): _hundredths(float(cell[1]) / 4) for cell in cells}
    meanings: dict[str, list[float]] = {}
    for word in ElementTree.parse(folder / f"{language}-sentiment.xml").getroot().iter("word"):
        meanings.setdefault(word.attrib["form"].lower(), []).append(float(word.attrib["polarity"]))
    means = {form: _hundredths(sum(found) / len(found)) for form, found in meanings.items()}
    return {form: mean for form, mean in means.items() if mean}


def shipped_lexicon_of(language: Language) -> Lexicon:
    """The words the model ships with: published ones where they are free to ship, and our own."""
    return (lexicon_of(language) if language in _FREE_LEXICONS else {}) | own_words(language)


def _hundredths(share: float) -> float:
    return round(max(-1.0, min(1.0, share)) * 100) / 100


def trained(
    examples: Sequence[Labelled], lexicons: dict[Language, Lexicon]
) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    """Weights of all buckets and of listed words (the last two rows), and the bias; neutral is the zero of both."""
    rows = rows_of(examples, lexicons)
    truth = np.array(
        [[example.label == label for label in ("negative", "positive")] for example in examples], float
    )
    counts = np.array([example.counts for example in examples])
    weights, bias = np.zeros((BUCKETS + 2, 2)), np.zeros(2)
    state = [np.zeros_like(weights), np.zeros_like(weights), np.zeros(2), np.zeros(2)]
    for step in range(1, _STEPS + 1):
        error = (shares(scores(rows, weights) + bias) - truth) * counts[:, None] / counts.sum()
        slopes = _slopes(rows, error) + _DECAY * weights
        weights = weights - _adam(state, 0, slopes, step)
        bias = bias - _adam(state, 2, error.sum(axis=0), step)
    return weights, bias


def _adam(
    state: list[npt.NDArray[np.float64]], at: int, slopes: npt.NDArray[np.float64], step: int
) -> npt.NDArray[np.float64]:
    state[at] = 0.9 * state[at] + 0.1 * slopes
    state[at + 1] = 0.999 * state[at + 1] + 0.001 * slopes**2
    moved = state[at] / (1 - 0.9**step)
    spread = np.sqrt(state[at + 1] / (1 - 0.999**step))
    change: npt.NDArray[np.float64] = _RATE * moved / (spread + 1e-8)
    return change


def rows_of(examples: Iterable[Labelled], lexicons: dict[Language, Lexicon]) -> Rows:
    """The features of texts, as the model sees them when it reads."""
    buckets: list[int] = []
    values: list[float] = []
    sizes: list[int] = []
    for example in examples:
        tokens = tokens_of(example.text, example.language)
        before, scale = len(buckets), scale_of(tokens)
        for token in tokens:
            places, counts = _features(token, lexicons[example.language])
            buckets += places
            values += [scale * count for count in counts]
        sizes.append(len(buckets) - before)
    texts = np.repeat(np.arange(len(sizes)), sizes)
    return Rows(np.array(buckets), np.array(values), texts, len(sizes))


def _features(token: Token, lexicon: Lexicon) -> tuple[list[int], list[float]]:
    places, counts = buckets_of(token)
    places, counts = [*places, bucket_of_pair(token)], [*counts, 1.0]
    if polarity := polarity_of(lexicon, token):
        places.append(BUCKETS + (polarity < 0))
        counts.append(_LISTED_WEIGHT * abs(polarity))
    return places, counts


def scores(rows: Rows, weights: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """How negative and how positive each text is, beside neutral."""
    return np.stack(
        [
            np.bincount(rows.texts, rows.values * weights[rows.buckets, column], minlength=rows.count)
            for column in range(2)
        ],
        axis=1,
    )


def _slopes(rows: Rows, error: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    return np.stack(
        [
            np.bincount(rows.buckets, rows.values * error[rows.texts, column], minlength=BUCKETS + 2)
            for column in range(2)
        ],
        axis=1,
    )


def shares(scored: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """The probability of negative and of positive."""
    powers = np.exp(scored)
    found: npt.NDArray[np.float64] = powers / (1 + powers.sum(axis=1, keepdims=True))
    return found


def save(
    path: Path,
    weights: npt.NDArray[np.float64],
    bias: npt.NDArray[np.float64],
    lexicons: dict[Language, Lexicon],
) -> None:
    """Write the model: weights in 255 steps, lexicons as words and hundredths."""
    step = np.abs(weights[:BUCKETS]).max() / 127
    arrays: dict[str, npt.NDArray[np.generic]] = {
        "buckets": np.round(weights[:BUCKETS] / step).astype(np.int8),
        "step": np.float32(step) * np.ones((), np.float32),
        "of_listed": (weights[BUCKETS:] * _LISTED_WEIGHT).astype(np.float32),
        "bias": bias.astype(np.float32),
    }
    for language, lexicon in lexicons.items():
        words = sorted(lexicon)
        arrays[f"words_{language}"] = np.frombuffer("\n".join(words).encode(), np.uint8)
        arrays[f"polarity_{language}"] = np.array([round(lexicon[word] * 100) for word in words], np.int8)
    np.savez_compressed(path, **arrays)  # type: ignore[arg-type]


if __name__ == "__main__":
    main()
