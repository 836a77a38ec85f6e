"""The page of measured quality, from figures alone."""

from benchmarks.quality.figures import Figure, figures_of, sets_of
from benchmarks.quality.page import Signal, page_of


def figures(condition: str) -> list[Figure]:
    return figures_of(
        ["compliment", "compliment", "none", "none"],
        ["compliment", "none", "none", "none"],
        signal="compliments",
        language="nl",
        data="own suite",
        part="held back",
        condition=condition,
        reader="rules",
    )


def test_a_label_has_its_counts_and_shares() -> None:
    compliment, none = figures("clean")
    assert (compliment.right, compliment.wrong, compliment.missed) == (1, 0, 1)
    assert (none.precision, none.recall) == (2 / 3, 1.0)


def test_labels_of_one_set_are_together() -> None:
    sets = sets_of([*figures("clean"), *figures("noisy")])
    assert [len(labels) for labels in sets.values()] == [2, 2]


def test_the_page_shows_every_condition_beside_the_clean_one() -> None:
    signal = Signal("Compliments: as said.", (*figures("clean"), *figures("noisy")))
    page = page_of([signal], reached={"noisy": 0.251})
    assert "| noisy | 25.1% |" in page
    assert "| compliments | nl | own suite | held back | rules | 4 | 0.733 | 0.733 |" in page
    assert (
        "| nl | own suite | held back | clean | rules | compliment | 1.000 | 0.500 | 0.667 | 1 | 0 | 1 |"
        in page
    )


def test_a_signal_without_figures_is_left_out_and_an_unmeasured_condition_is_a_dash() -> None:
    measured = Signal("As said.", tuple(figures("clean")))
    noisy = Signal("As heard.", tuple(figures("noisy")))
    page = page_of([measured, Signal("Nothing.", ())], reached={})
    assert "Nothing." not in page
    both = page_of([Signal("As said.", (*measured.figures,)), noisy], reached={})
    assert "–" not in both.split("## At a glance")[1].split("## ")[0]
    only_clean = [figure for figure in figures("clean") if figure.label == "none"]
    other = [Figure("topics", "en", "set", "outside", "noisy", "rules", "any", 1, 0, 0)]
    assert "| – | 1.000 |" in page_of([Signal("", tuple(only_clean)), Signal("", tuple(other))], reached={})
