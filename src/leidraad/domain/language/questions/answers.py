"""Whether a turn of the agent answers a question: a small trained model over ``answer_features``. Numbers only.

How it was made, from which exchanges, and how well it does: docs/methods/questions.md; the script that made it is
benchmarks/quality/answer_training.py.
"""

import json
import math
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from typing import NamedTuple

FILE = "answers.json"


class AnswerShares(NamedTuple):
    """The probabilities, together 1, that a turn says something else, answers, or says that it is not known."""

    other: float
    answers: float
    unknown: float


def answer_shares(features: Iterable[str]) -> AnswerShares:
    """What the model makes of an exchange by its features; those it does not know weigh nothing."""
    weights = _weights()
    answers, unknown = weights[""]
    for feature in features:
        added = weights.get(feature)
        if added is not None:
            answers += added[0]
            unknown += added[1]
    powers = (1.0, math.exp(answers), math.exp(unknown))
    return AnswerShares(*(power / sum(powers) for power in powers))


@cache
def _weights() -> Mapping[str, tuple[float, float]]:
    """What each feature adds to answers and to unknown, beside other; under "" what stands without any."""
    read = json.loads(files("leidraad.domain.language.questions").joinpath(FILE).read_text("utf-8"))
    step = float(read["step"])
    return {name: (step * answers, step * unknown) for name, (answers, unknown) in read["weights"].items()}
