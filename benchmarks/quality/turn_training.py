"""Train and measure the model of aggression and compliments that ships: ``python -m benchmarks.quality.turn_training``; six minutes
of processor time to measure, three to train.

Softmax regression over the features of ``domain/language/towards_agent/features.py`` and what the rules say, one for each signal,
in one file. Nothing in it is left to chance: the mistakes of recognisers in copies of examples have a fixed seed, folds are a hash
of near-copies. ``--measure`` prints the cross-validated figures and writes nothing; ``--short`` trains without measuring.
"""

import argparse
import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
import numpy.typing as npt

import leidraad.domain.language.towards_agent.model as turn_model
from benchmarks.quality.figures import figures_of
from benchmarks.quality.noise import garbler
from benchmarks.quality.printing import print_figures
from benchmarks.quality.softmax_regression import Floats, Row, Rows, shares_of, trained
from benchmarks.quality.turn_examples import (
    LABELS,
    Example,
    held_apart,
    is_set_aside,
    noisy_copies,
    supporting_examples,
    written_examples,
)
from leidraad.domain.language.aggression import rules as aggression_rules
from leidraad.domain.language.aggression.find import label_of_shares
from leidraad.domain.language.compliments import rules as compliment_rules
from leidraad.domain.language.compliments.find import is_compliment
from leidraad.domain.language.languages import Language
from leidraad.domain.language.towards_agent.features import (
    BUCKETS,
    bucket,
    buckets_of,
    parts_of,
    scale_of,
    without_loops,
)
from leidraad.domain.language.wordings.folding import folded_words

FOLDS = 3
_DECAY = {"aggression": 5e-5, "compliments": 5e-5}
_STEPS = 70
_FEWEST_TEXTS = 2  # a feature of fewer weighs nothing
_WARMTHS = np.linspace(0.5, 2.0, 31)  # tried to make probabilities true


@dataclass(frozen=True, slots=True)
class Trained:
    """Weights of the buckets that occur, and the bias, one column a label."""

    columns: npt.NDArray[np.int32]
    weights: Floats
    bias: Floats

    def shares(self, rows: Sequence[Row]) -> Floats:
        return shares_of(Rows(rows, self.columns).times(self.weights) + self.bias)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--measure", action="store_true", help="write nothing")
    parser.add_argument("--short", action="store_true", help="measure nothing")
    options = parser.parse_args()
    if not options.short:
        for signal in LABELS:
            show_measured(signal)
    if not options.measure:
        models = {signal: learned(signal, everything(signal)) for signal in LABELS}
        path = Path(turn_model.__file__).with_name("model.npz")
        save(path, models)
        print(f"{path.stat().st_size} bytes")


def everything(signal: str) -> list[Example]:
    """All that the shipped model learns from."""
    return [*written_examples(signal), *supporting_examples(signal)]


def learned(signal: str, examples: Sequence[Example]) -> Trained:
    """A model of one signal, from examples and their copies with recognisers' mistakes."""
    every = [*examples, *noisy_copies(one for one in examples if one.source in ("training", "suite"))]
    rows = Rows(rows_of(signal, every), _columns(rows_of(signal, every)))
    truth = np.array([[one.label == label for label in LABELS[signal]] for one in every], float)
    counts = np.array([one.counts for one in every])
    weights, bias = trained(rows, truth, counts, decay=_DECAY[signal], steps=_STEPS)
    return Trained(rows.columns, weights, bias)


def _columns(rows: Sequence[Row]) -> npt.NDArray[np.int32]:
    """The buckets that enough texts have."""
    found, texts = np.unique(np.concatenate([np.unique(columns) for columns, _ in rows]), return_counts=True)
    return found[texts >= _FEWEST_TEXTS]


def rows_of(signal: str, examples: Iterable[Example]) -> list[Row]:
    """The features of examples, as the model sees them when it reads."""
    return [_row(signal, one.text, one.language) for one in examples]


@lru_cache(maxsize=60_000)
def _row(signal: str, text: str, language: Language) -> Row:
    words = without_loops(word.text for word in folded_words(text))
    parts = [_part(kind, first, second, language) for kind, first, second, _, _ in parts_of(words, language)]
    told = [bucket(turn_model.rule_feature(name)) for name in _told(signal, text, language)]
    columns = [*(columns for columns, _ in parts), np.array(told, np.int32)]
    values = [*(values * scale_of(words) for _, values in parts), np.ones(len(told))]
    return np.concatenate(columns), np.concatenate(values)


@lru_cache(maxsize=500_000)
def _part(kind: str, first: str, second: str, language: Language) -> Row:
    columns, values = buckets_of(kind, first, second, language)
    return np.array(columns, np.int32), np.array(values, float)


def _told(signal: str, text: str, language: Language) -> list[str]:
    words = folded_words(text)
    if signal == "aggression":
        return sorted(aggression_rules.ruled(text, words, language=language).told)
    return sorted(compliment_rules.ruled(words, language=language).told)


def show_measured(signal: str) -> None:
    """Prints how well a signal is read by models that had not seen the turn, and what would make their probabilities true."""
    written = [one for one in written_examples(signal) if not is_set_aside(one)]
    supporting = supporting_examples(signal)
    shares, noisy, of_everyday = cross_validated(signal, written, supporting)
    own = [place for place, one in enumerate(written) if one.source == "training"]
    for condition, found in (("clean", shares), ("25% of words wrong", noisy)):
        _print(signal, [written[place] for place in own], found[own], "cross-validated", condition)
    _print_alarms(signal, "everyday turns, cross-validated", of_everyday)
    warmth = _warmth(shares[own], _truth(signal, [written[place] for place in own]))
    model = learned(signal, [*written, *supporting])
    aside = [one for one in written_examples(signal) if is_set_aside(one)]
    _print(signal, aside, model.shares(rows_of(signal, aside)), "set aside", "clean")
    for name, benign in held_apart().items():
        _print_alarms(signal, name, model.shares(rows_of(signal, benign)))
    print(f"{signal}: warmth {warmth:.2f}")


def cross_validated(
    signal: str, written: Sequence[Example], supporting: Sequence[Example]
) -> tuple[Floats, Floats, Floats]:
    """The probabilities of each written example, from models that saw neither it nor a near-copy: clean, and with words wrong.

    Third those of the everyday turns among the supporting ones, likewise.
    """
    folds = _folds(written)
    everyday = [one for one in supporting if one.capability == "everyday"]
    others = [one for one in supporting if one.capability != "everyday"]
    everyday_folds, everyday_rows = _folds(everyday), rows_of(signal, everyday)
    everyday_shares = np.zeros((len(everyday), len(LABELS[signal])))
    garble = garbler(0.25)
    rows = rows_of(signal, written)
    noisy = [_row(signal, garble(one.text, one.language), one.language) for one in written]
    clean_shares = np.zeros((len(written), len(LABELS[signal])))
    noisy_shares = np.zeros_like(clean_shares)
    for fold in range(FOLDS):
        seen = [*written, *everyday]
        in_folds = [*folds, *everyday_folds]
        model = learned(
            signal, [*(one for one, at in zip(seen, in_folds, strict=True) if at != fold), *others]
        )
        places, benign = np.flatnonzero(folds == fold), np.flatnonzero(everyday_folds == fold)
        everyday_shares[benign] = model.shares([everyday_rows[place] for place in benign])
        clean_shares[places] = model.shares([rows[place] for place in places])
        noisy_shares[places] = model.shares([noisy[place] for place in places])
    return clean_shares, noisy_shares, everyday_shares


def _folds(examples: Sequence[Example]) -> npt.NDArray[np.int64]:
    return np.array([hashlib.sha256(one.group.encode()).digest()[1] % FOLDS for one in examples])


def _print_alarms(signal: str, name: str, shares: Floats) -> None:
    """How often turns that hold nothing are taken for something, by label."""
    told = Counter(label_of(signal, share) for share in shares)
    del told["none"]
    by_label = ", ".join(f"{label} {count}" for label, count in sorted(told.items())) or "none"
    rate = 1000 * told.total() / len(shares)
    print(f"{signal}: {told.total()} false alarms in {len(shares)} {name}, {rate:.1f} per 1,000 ({by_label})")


def label_of(signal: str, shares: Iterable[float]) -> str:
    """What the reading makes of probabilities."""
    told = [float(share) for share in shares]
    if signal == "aggression":
        return label_of_shares(told)
    return "compliment" if is_compliment(told[1]) else "none"


def _print(signal: str, examples: Sequence[Example], shares: Floats, part: str, condition: str) -> None:
    for language in Language:
        places = [place for place, one in enumerate(examples) if one.language is language]
        if places:
            print_figures(
                figures_of(
                    [examples[place].label for place in places],
                    [label_of(signal, shares[place]) for place in places],
                    signal=signal, language=language, data="examples to learn from", part=part,
                    condition=condition, reader="rules and model",
                )
            )  # fmt: skip


def _truth(signal: str, examples: Sequence[Example]) -> npt.NDArray[np.int64]:
    return np.array([LABELS[signal].index(one.label) for one in examples])


def _warmth(shares: Floats, truth: npt.NDArray[np.int64]) -> float:
    """What scores are multiplied by so that probabilities are as often true as they say."""
    scores = np.log(shares + 1e-12)

    def loss(warmth: float) -> float:
        return -float(np.log(shares_of(scores * warmth)[np.arange(len(truth)), truth] + 1e-12).mean())

    return float(min(_WARMTHS, key=loss))


def save(path: Path, models: dict[str, Trained]) -> None:
    """Write both models into one file: what each bucket adds beside none, in 65,535 steps a label: in 255 the many small ones are lost."""
    weights = np.zeros((BUCKETS, len(turn_model.LABELS)))
    biases = []
    columns = iter(range(len(turn_model.LABELS)))
    for signal, labels in LABELS.items():
        model = models[signal]
        for place in range(1, len(labels)):
            beside = model.weights[:, place] - model.weights[:, 0]
            weights[model.columns, next(columns)] = beside
            biases.append(float(model.bias[place] - model.bias[0]))
    steps = np.abs(weights).max(axis=0) / 32_767
    np.savez_compressed(
        path,
        buckets=np.round(weights / steps).astype(np.int16),
        steps=steps.astype(np.float32),
        bias=np.array(biases, np.float32),
    )


if __name__ == "__main__":
    main()
