"""Words as vectors made from counts alone, and texts as the weighted sum of their words' vectors.

Which words occur in the same texts more often than chance says (positive pointwise mutual information, contexts smoothed to the
power 0.75) is written as a matrix and cut to its strongest directions; words used in the same way then lie close together, so
that "bill" and "invoice" meet without being listed. After Levy, Goldberg and Dagan, "Improving distributional similarity with
lessons learned from word embeddings" (TACL 2015), and Bullinaria and Levy (2007).
"""

from collections import Counter
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]

_CHUNK_TEXTS = 2_000
_SMOOTHED = 0.75
MOST_COMMON_SHARE = 0.3  # words of more texts than this tell nothing apart
_MOST_WORDS = 3_000
_FEWEST_TEXTS = 2


def vocabulary_of(
    texts: Sequence[Sequence[str]], *, most_common_share: float = MOST_COMMON_SHARE
) -> dict[str, int]:
    """The words that vectors are made for, by their place: in two texts or more, in a share of them at most, 3,000 at most."""
    in_texts = Counter(word for words in texts for word in set(words))
    most = max(most_common_share * len(texts), _FEWEST_TEXTS)
    kept = [(count, word) for word, count in in_texts.items() if _FEWEST_TEXTS <= count <= most]
    return {
        word: at for at, (_, word) in enumerate(sorted(kept, key=lambda one: (-one[0], one[1]))[:_MOST_WORDS])
    }


def text_vectors(
    texts: Sequence[Sequence[str]], *, dimensions: int = 100, most_common_share: float = MOST_COMMON_SHARE
) -> Floats:
    """One row of length 1 a text, of shape (texts, at most ``dimensions``); zeros for a text without a known word.

    Words of more than ``most_common_share`` of the texts count as known to none.
    """
    vocabulary = vocabulary_of(texts, most_common_share=most_common_share)
    if not vocabulary:
        return np.zeros((len(texts), 1))
    together = _counted_together(texts, vocabulary)
    words = _word_vectors(together, dimensions)
    rarity = np.log((1 + len(texts)) / (1 + np.diag(together))) + 1
    rows = [_weighted(one, vocabulary, rarity, words) for one in texts]
    return unit_rows(np.vstack(rows))


def unit_rows(matrix: Floats) -> Floats:
    """Each row at length 1; rows of zeros stay."""
    lengths = np.linalg.norm(matrix, axis=1, keepdims=True)
    unit: Floats = np.divide(matrix, lengths, out=np.zeros_like(matrix), where=lengths > 0)
    return unit


def _weighted(text: Sequence[str], vocabulary: dict[str, int], rarity: Floats, words: Floats) -> Floats:
    counted = Counter(vocabulary[word] for word in text if word in vocabulary)
    if not counted:
        return np.zeros(words.shape[1])
    places = np.fromiter(counted, dtype=np.intp)
    times = np.fromiter(counted.values(), dtype=np.float64)
    weights: Floats = (1 + np.log(times)) * rarity[places]
    return weights @ words[places]


def _counted_together(texts: Sequence[Sequence[str]], vocabulary: dict[str, int]) -> Floats:
    """In how many texts each two words occur together, of shape (words, words); on the diagonal in how many each occurs."""
    together = np.zeros((len(vocabulary), len(vocabulary)))
    for first in range(0, len(texts), _CHUNK_TEXTS):
        chunk = texts[first : first + _CHUNK_TEXTS]
        present = np.zeros((len(chunk), len(vocabulary)), dtype=np.float32)
        for row, text in enumerate(chunk):
            present[row, [vocabulary[word] for word in set(text) if word in vocabulary]] = 1
        together += present.T @ present
    return together


def _word_vectors(together: Floats, dimensions: int) -> Floats:
    information = _information(together)
    values, vectors = np.linalg.eigh(information)
    strongest = np.argsort(-np.abs(values))[:dimensions]
    return unit_rows(vectors[:, strongest] * np.sqrt(np.abs(values[strongest])))


def _information(together: Floats) -> Floats:
    """Positive pointwise mutual information of each two words, made symmetric; 0 where they never meet."""
    counts = together.copy()
    np.fill_diagonal(counts, 0)
    total = counts.sum()
    if not total:
        return np.eye(len(counts))
    share = counts / total
    own = share.sum(axis=1)
    context = own**_SMOOTHED / (own**_SMOOTHED).sum()
    by_chance = own[:, None] * context[None, :]
    surprise = np.zeros_like(share)
    np.log(share, out=surprise, where=share > 0)
    chance = np.zeros_like(share)
    np.log(by_chance, out=chance, where=share > 0)
    positive = np.maximum(surprise - chance, 0)
    symmetric: Floats = (positive + positive.T) / 2
    return symmetric
