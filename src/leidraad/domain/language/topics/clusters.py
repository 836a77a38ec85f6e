"""Spherical k-means: rows of length 1 grouped by direction (Dhillon and Modha, "Concept decompositions …", 2001).

First centres are drawn far apart (k-means++), from a seed that the caller gives; the best of some starts is kept.
"""

import numpy as np
import numpy.typing as npt

from leidraad.domain.language.topics.vectors import Floats, unit_rows

Groups = npt.NDArray[np.intp]

_MOST_ROUNDS = 50
_STARTS = 3


def grouped(rows: Floats, *, group_count: int, seed: int) -> Groups:
    """The group of each row, 0 to ``group_count`` - 1, of shape (rows,); empty for no rows.

    Fewer groups come out when there are fewer different rows. ValueError for a ``group_count`` below 1. The same seed
    gives the same groups.
    """
    if group_count < 1:
        raise ValueError("group_count must be 1 or more")
    if not len(rows):
        return np.zeros(0, dtype=np.intp)
    chance = np.random.default_rng(seed)
    starts = [_settled(rows, _far_apart(rows, min(group_count, len(rows)), chance)) for _ in range(_STARTS)]
    return max(starts, key=lambda one: one[0])[1]


def _far_apart(rows: Floats, group_count: int, chance: np.random.Generator) -> Floats:
    """Rows drawn with a chance that grows with their distance from those drawn before."""
    drawn = [int(chance.integers(len(rows)))]
    nearest = 1 - rows @ rows[drawn[0]]
    for _ in range(group_count - 1):
        distance = np.clip(nearest, 0, None)
        if distance.sum() <= 0:
            break
        drawn.append(int(chance.choice(len(rows), p=distance / distance.sum())))
        nearest = np.minimum(nearest, 1 - rows @ rows[drawn[-1]])
    return rows[drawn]


def _settled(rows: Floats, centres: Floats) -> tuple[float, Groups]:
    """The groups once no row changes any more, and how alike rows and centres are together."""
    groups = np.full(len(rows), -1, dtype=np.intp)
    alike = 0.0
    for _ in range(_MOST_ROUNDS):
        likeness = rows @ centres.T
        nearest = likeness.argmax(axis=1)
        alike = float(likeness[np.arange(len(rows)), nearest].sum())
        if np.array_equal(nearest, groups):
            break
        groups = nearest
        centres = _centres(rows, groups, centres)
    return alike, groups


def _centres(rows: Floats, groups: Groups, before: Floats) -> Floats:
    """The direction of each group's rows; a group that lost all of them keeps its own."""
    sums = np.zeros_like(before)
    np.add.at(sums, groups, rows)
    empty = ~sums.any(axis=1)
    sums[empty] = before[empty]
    return unit_rows(sums)
