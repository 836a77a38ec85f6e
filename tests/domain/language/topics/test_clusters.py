"""Rows grouped by direction."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.domain.language.topics.clusters import grouped
from leidraad.domain.language.topics.vectors import unit_rows

ROWS = st.lists(st.tuples(st.integers(-5, 5), st.integers(-5, 5)), min_size=1, max_size=15).map(
    lambda rows: unit_rows(np.array(rows, dtype=np.float64))
)


def test_two_directions_are_two_groups() -> None:
    rows = unit_rows(np.array([[1, 0.1], [1, 0], [0, 1], [0.1, 1]]))
    groups = grouped(rows, group_count=2, seed=1)
    assert groups[0] == groups[1] != groups[2] == groups[3]


@given(ROWS, st.integers(1, 5), st.integers(0, 3))
def test_the_same_seed_gives_the_same_groups(rows: np.ndarray, group_count: int, seed: int) -> None:
    once = grouped(rows, group_count=group_count, seed=seed)
    assert once.tolist() == grouped(rows, group_count=group_count, seed=seed).tolist()
    assert set(once.tolist()) <= set(range(group_count))


def test_no_rows_have_no_groups_and_no_groups_are_refused() -> None:
    assert grouped(np.zeros((0, 3)), group_count=2, seed=0).tolist() == []
    with pytest.raises(ValueError, match="group_count"):
        grouped(np.ones((2, 2)), group_count=0, seed=0)
