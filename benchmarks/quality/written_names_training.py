"""Train the model of names and addresses in texts with capitals: ``python -m benchmarks.quality.written_names_training``; minutes.

Softmax regression over ``capital_words`` on the texts of ``written_names_examples``. Needs Faker on the path. ``--measure`` prints what
folds by template of the English outside set's development half give, and writes nothing. Deterministic.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any
from unittest.mock import patch
from zlib import crc32

import numpy as np

from benchmarks.quality.ordinary_words import ordinary_words
from benchmarks.quality.softmax_regression import Row, Rows, trained
from benchmarks.quality.written_names_examples import (
    Example,
    english_outside,
    every_example,
    listed_names,
    listed_places,
)
from leidraad.domain.language.personal_data import capital_labels, written_names
from leidraad.domain.language.personal_data.capital_labels import (
    ADDRESS,
    NAME,
    NEITHER,
    Model,
    model_from,
    scored_places,
)
from leidraad.domain.language.personal_data.capital_words import KnownWords, features_of, tokens_of
from leidraad.domain.language.personal_data.everyday_words import EVERYDAY_WORDS
from leidraad.domain.language.personal_data.find import find_personal_data
from leidraad.domain.language.personal_data.known_names import (
    FORENAMES,
    FORENAMES_ALSO_WORDS,
    NAMES_ALSO_WORDS,
    SURNAMES,
)
from leidraad.domain.language.personal_data.marks import PersonalDataKind
from leidraad.domain.language.personal_data.number_runs import pieces_of
from leidraad.domain.language.personal_data.places import PLACES

_LABEL_OF = {PersonalDataKind.NAME: NAME, PersonalDataKind.ADDRESS: ADDRESS}
LABELS = (NEITHER, NAME, ADDRESS)
FOLDS = 4
_DECAY = 1e-5
_STEPS = 60
_FEWEST_TEXTS = 3  # a feature of fewer weighs nothing
_STEP = 0.02
_LEAST_WEIGHT = 4  # steps
_OUTSIDE_COUNTS = 3.0
_PARTS = ((0, 1, 2), (2, 3), (1,))  # quarters of the lists


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--measure", action="store_true", help="write nothing")
    options = parser.parse_args()
    known = known_words()
    own, outside = every_example(), list(english_outside())
    if options.measure:
        show_folds(own, outside, known)
        return
    held = learned([*own, *outside], known)
    path = Path(capital_labels.__file__).with_name("written_names.json")
    path.write_text(json.dumps(held, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")
    print(f"{len(held['weights'])} features, {path.stat().st_size} bytes")


def known_words() -> KnownWords:
    """The names that ship with the model: Faker's with Latin letters, and those of ``known_names``."""
    lists = listed_names()
    return KnownWords(
        frozenset(lists["first"] | FORENAMES | FORENAMES_ALSO_WORDS),
        frozenset(word for word in lists["last"] | SURNAMES | NAMES_ALSO_WORDS if len(word) > 2),
        ordinary_words() | EVERYDAY_WORDS,
        frozenset(listed_places() | PLACES),
    )


def thinned(known: KnownWords, part: int) -> KnownWords:
    """A half of the lists of names, or what the other two halves share, so that the model learns to do without them."""
    kept = [
        frozenset(word for word in words if crc32(word.encode()) % 4 in _PARTS[part]) for words in known[:2]
    ]
    return KnownWords(kept[0], kept[1], known.ordinary, known.places)


def learned(examples: Sequence[Example], known: KnownWords) -> dict[str, Any]:
    """What the file of a model holds, from examples."""
    rows, labels, counts, names = encoded(examples, known)
    table = Rows(rows)
    truth = np.eye(len(LABELS))[labels]
    weights, bias = trained(table, truth, np.array(counts), decay=_DECAY, steps=_STEPS)
    weights, bias = weights[:, 1:] - weights[:, :1], bias[1:] - bias[0]
    steps = np.round(weights / _STEP).astype(int)
    kept = {
        names[column]: step.tolist()
        for column, step in zip(table.columns.tolist(), steps, strict=True)
        if np.abs(step).max() >= _LEAST_WEIGHT
    }
    return {
        **{listed: " ".join(sorted(words)) for listed, words in known._asdict().items()},
        "bias": [round(float(one), 4) for one in bias],
        "step": _STEP,
        "weights": dict(sorted(kept.items())),
    }


def encoded(
    examples: Iterable[Example], known: KnownWords
) -> tuple[list[Row], list[int], list[float], list[str]]:
    """A row, a label and a count for each scored word, and the names of the columns; rare features are left out."""
    seen: list[tuple[list[str], int, float]] = []
    times: Counter[str] = Counter()
    for example, lists, counts in _with_lists(examples, known):
        found = list(_words_of(example, lists))
        times.update({feature for features, _ in found for feature in features})
        seen += [(features, label, counts) for features, label in found]
    names = sorted(feature for feature, count in times.items() if count >= _FEWEST_TEXTS)
    place = {name: at for at, name in enumerate(names)}
    rows = [_row(features, place) for features, _, _ in seen]
    return rows, [label for _, label, _ in seen], [counts for _, _, counts in seen], names


def _row(features: Sequence[str], place: Mapping[str, int]) -> Row:
    columns = sorted({place[feature] for feature in features if feature in place})
    return np.array(columns, np.int32), np.ones(len(columns))


def _with_lists(
    examples: Iterable[Example], known: KnownWords
) -> Iterator[tuple[Example, KnownWords, float]]:
    """Each text with the lists it is read with, and what it counts: some with thinned lists, those of others with both."""
    thin = [thinned(known, part) for part in range(len(_PARTS))]
    for number, example in enumerate(examples):
        if example.group.startswith("outside"):
            yield example, known, _OUTSIDE_COUNTS / 2
            yield example, thin[number % len(thin)], _OUTSIDE_COUNTS / 2
        else:
            yield example, (known, known, *thin)[number % (2 + len(thin))], example.counts


def _words_of(example: Example, known: KnownWords) -> Iterable[tuple[list[str], int]]:
    tokens = tokens_of(example.text, pieces_of(example.text), known)
    before, last = "", -1
    for at in scored_places(tokens):
        label = next(
            (label for start, end, label in example.spans if start <= tokens[at].start < end), NEITHER
        )
        if not (example.unmarked and {"F", "S"} & set(tokens[at].kind)):
            yield features_of(tokens, at, before, at - last - 1 if before else 0), LABELS.index(label)
        before, last = label, at


def show_folds(own: Sequence[Example], outside: Sequence[Example], known: KnownWords) -> None:
    """Precision and recall of rules and model together on templates that the model did not learn from."""
    found: Counter[str] = Counter()
    for fold in range(FOLDS):
        held = [one for one in outside if _fold(one) == fold]
        rest = [
            one for one in (*own, *outside) if not (one.group.startswith("outside") and _fold(one) == fold)
        ]
        model = model_from(learned(rest, known))
        for one in held:
            _count(one, model, found)
    for label in (NAME, ADDRESS):
        there, told = found[f"there {label}"], found[f"told {label}"]
        print(
            f"{label}: precision {found[f'right {label}'] / told:.3f} recall {found[f'found {label}'] / there:.3f} of {there}"
        )


def _fold(example: Example) -> int:
    return crc32(example.group.encode()) % FOLDS


def _count(example: Example, model: Model, found: Counter[str]) -> None:
    """Count what rules and model find together in one text."""
    with patch.object(written_names, "shipped_model", lambda: model):
        finds = find_personal_data(example.text)
    told = [(one.start, one.end, _LABEL_OF[one.kind]) for one in finds if one.kind in _LABEL_OF]
    for there in example.spans:
        found[f"there {there[2]}"] += 1
        found[f"found {there[2]}"] += _covered(there, told)
    for one in told:
        found[f"told {one[2]}"] += 1
        found[f"right {one[2]}"] += _covered(one, example.spans)


def _covered(one: tuple[int, int, str], others: Iterable[tuple[int, int, str]]) -> bool:
    shared = sum(
        max(0, min(one[1], other[1]) - max(one[0], other[0])) for other in others if other[2] == one[2]
    )
    return shared >= 0.5 * (one[1] - one[0])


if __name__ == "__main__":
    main()
