"""Softmax regression on sparse rows, by limited-memory BFGS in numpy: what the trained models of turns are learned with.

Apart from the training script because it knows nothing of language; deterministic. Source of the method: Nocedal and Wright,
*Numerical Optimization* (2006), algorithm 7.4.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Row = tuple[npt.NDArray[np.int32], npt.NDArray[np.float64]]  # columns, values
_MEMORY = 8  # steps that are remembered
_ENOUGH = 1e-6  # share of the loss; a smaller gain ends the search
_LEAST_STEP = 1e-6
_CHUNK = 50_000  # entries


class Rows:
    """Sparse rows over the columns that occur, kept by row and by column, in chunks that fit a processor's cache."""

    def __init__(self, rows: Sequence[Row], known: npt.NDArray[np.int32] | None = None) -> None:
        """``known``: the columns that count, sorted; all that occur when None."""
        every = np.concatenate([columns for columns, _ in rows])
        values = np.concatenate([values for _, values in rows])
        of_row = np.repeat(np.arange(len(rows)), [len(columns) for columns, _ in rows])
        self.columns = np.unique(every) if known is None else known
        places = np.minimum(np.searchsorted(self.columns, every), len(self.columns) - 1)
        kept = self.columns[places] == every
        places, values, of_row = places[kept], values[kept].astype(np.float32), of_row[kept]
        order = np.argsort(places, kind="stable")
        self._by_row = _chunks(of_row, places, values)
        self._by_column = _chunks(places[order], of_row[order], values[order])
        self.count = len(rows)

    def times(self, weights: Floats) -> Floats:
        """The score of each row."""
        return _summed(self._by_row, weights, self.count)

    def back(self, errors: Floats) -> Floats:
        """What each column took part in, of the errors of rows."""
        return _summed(self._by_column, errors, len(self.columns))


@dataclass(frozen=True, slots=True)
class _Chunk:
    """Some entries, sorted by where they are added: who gets them, where each run begins, what is taken, times what."""

    present: npt.NDArray[np.int64]
    starts: npt.NDArray[np.int64]
    taken: npt.NDArray[np.int64]
    values: npt.NDArray[np.float32]


def _chunks(
    towards: npt.NDArray[np.int64], taken: npt.NDArray[np.int64], values: npt.NDArray[np.float32]
) -> list[_Chunk]:
    cuts = range(0, len(towards), _CHUNK)
    return [
        _Chunk(*np.unique(towards[at : at + _CHUNK], return_index=True), taken[at : at + _CHUNK], values[at : at + _CHUNK, None])
        for at in cuts
    ]  # fmt: skip


def _summed(chunks: Sequence[_Chunk], source: Floats, size: int) -> Floats:
    added = np.zeros((size, source.shape[1]))
    light = source.astype(np.float32)
    for chunk in chunks:
        added[chunk.present] += np.add.reduceat(light[chunk.taken] * chunk.values, chunk.starts, axis=0)
    return added


def shares_of(scores: Floats) -> Floats:
    """The probability of each label, from its score; rows add up to 1."""
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    shares: Floats = powers / powers.sum(axis=1, keepdims=True)
    return shares


def trained(rows: Rows, truth: Floats, counts: Floats, *, decay: float, steps: int) -> tuple[Floats, Floats]:
    """The weights of the columns of ``rows`` and the bias of each label.

    ``truth`` has a 1 for the label of each row, ``counts`` what each row counts for, ``decay`` punishes large weights.
    """
    labels = truth.shape[1]
    size = len(rows.columns) * labels

    def loss_of(point: Floats) -> tuple[float, Floats]:
        weights, bias = point[:size].reshape(-1, labels), point[size:]
        shares = shares_of(rows.times(weights) + bias)
        loss = -(counts * np.log((shares * truth).sum(axis=1) + 1e-12)).sum() / counts.sum()
        error = (shares - truth) * (counts / counts.sum())[:, None]
        slope = np.concatenate([(rows.back(error) + decay * weights).ravel(), error.sum(axis=0)])
        return float(loss + decay / 2 * (weights**2).sum()), slope

    search = _Search(np.zeros(size + labels))
    loss, slope = loss_of(search.point)
    for _ in range(steps):
        direction = search.direction(slope)
        step, down = search.first_step(slope), float(slope @ direction)
        while (found := loss_of(search.point + step * direction))[0] > loss + 1e-4 * step * down:
            step /= 2
            if step < _LEAST_STEP:
                return _parted(search.point, size, labels)
        search.moved(step * direction, found[1] - slope)
        gained, (loss, slope) = loss - found[0], found
        if gained < _ENOUGH * loss:
            break
    return _parted(search.point, size, labels)


def _parted(point: Floats, size: int, labels: int) -> tuple[Floats, Floats]:
    return point[:size].reshape(-1, labels), point[size:]


@dataclass(slots=True)
class _Search:
    """Where the search stands, and how the slope changed over the last steps."""

    point: Floats
    steps: list[tuple[Floats, Floats]] = field(default_factory=list)

    def first_step(self, slope: Floats) -> float:
        return 1.0 if self.steps else min(1.0, 10.0 / float(np.abs(slope).sum()))

    def direction(self, slope: Floats) -> Floats:
        """Down the slope, as the last steps bent it."""
        towards, used = slope.copy(), []
        for moved, changed in reversed(self.steps):
            share = float(moved @ towards) / float(changed @ moved)
            towards -= share * changed
            used.append(share)
        if self.steps:
            moved, changed = self.steps[-1]
            towards *= float(moved @ changed) / float(changed @ changed)
        for (moved, changed), share in zip(self.steps, reversed(used), strict=True):
            towards += moved * (share - float(changed @ towards) / float(changed @ moved))
        return -towards

    def moved(self, by: Floats, changed: Floats) -> None:
        self.point = self.point + by
        if float(by @ changed) > 1e-12:
            self.steps = [*self.steps[-_MEMORY + 1 :], (by, changed)]


def save_steps(path: Path, step: float, weights: Mapping[str, Sequence[int]]) -> None:
    """Write what was learned as a model that ships: whole steps by feature, in order, one feature a line."""
    lines = [f"{json.dumps(name)}: {json.dumps(list(steps))}" for name, steps in sorted(weights.items())]
    text = f'{{"step": {step}, "weights": {{\n' + ",\n".join(lines) + "\n}}\n"
    path.write_text(text, encoding="utf-8")
