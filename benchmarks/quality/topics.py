"""Topics: how well found groups agree with the intents that people gave: ``python -m benchmarks.quality.topics``.

77 groups are asked for, as there are 77 intents, on the test part of banking-intents-en, beside scikit-learn's NMF and k-means
over its TF-IDF of words (English stop words left out), in the same run. Normalised mutual information (divided by the mean of
both entropies) is written in parts of ten thousand as if they were cases, so that precision, recall and F1 are all that figure.
"""

import csv
import math
from collections import Counter
from collections.abc import Iterator, Sequence

from benchmarks.quality.figures import Figure
from benchmarks.quality.outside_data import TEXT
from benchmarks.quality.peers import peer_answers
from benchmarks.quality.printing import print_figures
from leidraad.domain.language.languages import Language
from leidraad.domain.language.topics.discover import TopicText, discover_topics

GROUPS = 77
_PARTS = 10_000
_PEERS = ("scikit-learn NMF", "scikit-learn k-means")


def measure() -> list[Figure]:
    """The figure of each reader; none when the data is absent, ours alone when scikit-learn is."""
    texts, intents = _intents()
    if not texts:
        return []
    return [
        _figure(normalised_mutual_information(intents, groups), reader)
        for reader, groups in _groupings(texts)
    ]


def normalised_mutual_information(one: Sequence[str], other: Sequence[str]) -> float:
    """How much two groupings of the same things say about each other, 0 to 1; 1 when both put all in one group.

    ValueError when they are of different lengths or empty.
    """
    if not one or len(one) != len(other):
        raise ValueError("two groupings of the same things are needed")
    entropies = _entropy(one) + _entropy(other)
    shared = entropies - _entropy(list(zip(one, other, strict=True)))
    return 2 * shared / entropies if entropies else 1.0


def _entropy(groups: Sequence[object]) -> float:
    return -sum(count / len(groups) * math.log(count / len(groups)) for count in Counter(groups).values())


def _intents() -> tuple[list[str], list[str]]:
    path = TEXT / "banking-intents-en" / "test.csv"
    if not path.exists():
        return [], []
    with path.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    return [row["text"] for row in rows], [row["category"] for row in rows]


def _groupings(texts: Sequence[str]) -> Iterator[tuple[str, list[str]]]:
    contacts = [TopicText(text, Language.ENGLISH) for text in texts]
    yield (
        "counts",
        [str(topic) for topic in discover_topics(contacts, least_contacts=1, topic_count=GROUPS).of],
    )
    answers = [answer.split() for answer in peer_answers("topics_scikit_learn.py", texts)]
    for at, peer in enumerate(_PEERS) if answers else ():
        yield peer, [answer[at] for answer in answers]


def _figure(share: float, reader: str) -> Figure:
    right = round(share * _PARTS)
    data, label = "banking-intents-en", "mutual information"
    return Figure(
        "topics", Language.ENGLISH, data, "outside", "clean", reader, label, right, _PARTS - right, _PARTS - right
    )  # fmt: skip


if __name__ == "__main__":
    print_figures(measure())
