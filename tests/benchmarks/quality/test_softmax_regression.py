"""Softmax regression: learns what can be told apart, and is the same at every run."""

import numpy as np

from benchmarks.quality.softmax_regression import Row, Rows, shares_of, trained


def _row(*columns: int) -> Row:
    return np.array(columns, np.int32), np.ones(len(columns))


ROWS = [_row(3), _row(3, 9), _row(7), _row(7, 9), _row()]
TRUTH = np.array([[1, 0], [1, 0], [0, 1], [0, 1], [1, 0]], float)


def test_rows_that_differ_in_a_column_are_told_apart() -> None:
    rows = Rows(ROWS)
    weights, bias = trained(rows, TRUTH, np.ones(5), decay=1e-3, steps=50)
    shares = shares_of(rows.times(weights) + bias)
    assert (shares.argmax(axis=1) == TRUTH.argmax(axis=1)).all()
    assert np.allclose(shares.sum(axis=1), 1.0)


def test_the_same_rows_give_the_same_weights() -> None:
    first, _ = trained(Rows(ROWS), TRUTH, np.ones(5), decay=1e-3, steps=20)
    second, _ = trained(Rows(ROWS), TRUTH, np.ones(5), decay=1e-3, steps=20)
    assert (first == second).all()


def test_columns_that_were_not_learned_count_for_nothing() -> None:
    known = Rows(ROWS).columns
    strange = Rows([_row(1, 3), _row(3)], known)
    scored = strange.times(np.ones((len(known), 2)))
    assert (scored[0] == scored[1]).all()


def test_going_back_is_the_transpose_of_going_forth() -> None:
    rows = Rows(ROWS)
    forth = np.column_stack([rows.times(unit[:, None])[:, 0] for unit in np.eye(len(rows.columns))])
    back = np.column_stack([rows.back(unit[:, None])[:, 0] for unit in np.eye(rows.count)])
    assert np.allclose(forth, back.T)
