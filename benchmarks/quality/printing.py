"""Figures as lines, for whoever runs one signal alone."""

from collections.abc import Sequence

from benchmarks.quality.figures import Figure, macro_f1_of, sets_of


def print_figures(figures: Sequence[Figure]) -> None:
    """A macro-F1 a line for each set, then precision, recall and F1 of each label."""
    for name, labels in sets_of(figures).items():
        print(*name[1:], f"macro-F1 {macro_f1_of(labels):.3f}")
        for one in labels:
            print(
                f"    {one.label:10} P {one.precision:.3f} R {one.recall:.3f} F1 {one.f1:.3f} n {one.right + one.missed}"
            )
