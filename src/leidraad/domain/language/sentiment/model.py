"""The trained sentiment model: weights of features, and the polarity of listed words. Numbers only; how it was made is in
docs/methods/sentiment.md, and the script that made it in benchmarks/quality/sentiment_training.py."""

from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

import numpy as np
import numpy.typing as npt

from leidraad.domain.language.languages import Language
from leidraad.domain.language.sentiment.features import DENIED_SHARE, Token, bucket_of_pair, buckets_of

VERSION = 1  # of rules and weights together: goes up when the same words may be read otherwise
_FILE = "model.npz"
_KEPT = 32_768  # words and pairs whose weights are remembered
Weights = tuple[float, float]  # how much negative, how much positive, beside neutral


@dataclass(frozen=True, slots=True)
class SentimentModel:
    """A linear model: what every feature adds to negative and to positive."""

    buckets: npt.NDArray[np.float32]  # one row a bucket: negative, positive
    of_listed: npt.NDArray[
        np.float32
    ]  # a listed word with positive polarity, and with negative, times its strength
    bias: Weights
    lexicons: dict[Language, dict[str, float]]  # polarity, -1 to 1


@cache
def shipped_model() -> SentimentModel:
    """The model that comes with Leidraad, loaded once: about 10 MB in memory."""
    with files("leidraad.domain.language.sentiment").joinpath(_FILE).open("rb") as opened:
        arrays = dict(np.load(opened, allow_pickle=False))
    negative, positive = arrays["bias"].tolist()
    return SentimentModel(
        buckets=arrays["buckets"].astype(np.float32) * arrays["step"],
        of_listed=arrays["of_listed"],
        bias=(negative, positive),
        lexicons={language: _lexicon(arrays, language) for language in Language},
    )


def _lexicon(arrays: dict[str, npt.NDArray[np.generic]], language: Language) -> dict[str, float]:
    words = bytes(arrays[f"words_{language}"]).decode().split("\n")
    hundredths = arrays[f"polarity_{language}"].tolist()
    return {word: share / 100 for word, share in zip(words, hundredths, strict=True)}


@lru_cache(maxsize=_KEPT)
def weights_of(token: Token, language: Language) -> Weights:
    """What a token adds, with the token before it: to negative and to positive."""
    model = shipped_model()
    places, counts = buckets_of(token)
    rows = model.buckets[[*places, bucket_of_pair(token)]]
    added = np.asarray([*counts, 1.0], dtype=np.float32) @ rows + listed_weights(model, token, language)
    return float(added[0]), float(added[1])


def listed_weights(model: SentimentModel, token: Token, language: Language) -> npt.NDArray[np.float32]:
    """What a word of the lexicon adds for being listed; zeros for any other."""
    polarity = polarity_of(model.lexicons[language], token)
    row = model.of_listed[0 if polarity > 0 else 1]
    return np.asarray(row * abs(polarity), dtype=np.float32)


def polarity_of(lexicon: dict[str, float], token: Token) -> float:
    """The polarity of a token, -1 to 1, turned round and weaker when it is denied; 0 for a word that is not listed."""
    polarity = lexicon.get(token.text, 0.0)
    return polarity * DENIED_SHARE if token.is_denied else polarity
