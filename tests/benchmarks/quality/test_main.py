"""Which signals are measured, and under which conditions."""

from benchmarks.quality.__main__ import figures_under_noise, signal_names
from benchmarks.quality.figures import Figure
from benchmarks.quality.noise import Garble


def figure(condition: str) -> Figure:
    return Figure("s", "nl", "d", "p", condition, "r", "l", 1, 0, 0)


def test_modules_that_measure_are_found_and_no_others() -> None:
    names = signal_names()
    assert {"aggression", "compliments", "language_of_turns", "sentiment"} <= set(names)
    assert not {"noise", "figures", "page", "sentiment_training"} & set(names)


def test_a_signal_that_takes_noise_is_measured_clean_and_at_both_shares() -> None:
    def measure(*, garble: Garble | None = None, condition: str = "clean") -> list[Figure]:
        assert (garble is None) == (condition == "clean")
        return [figure(condition)]

    conditions = [one.condition for one in figures_under_noise(measure)]
    assert conditions == ["clean", "25% of words wrong", "40% of words wrong"]


def test_a_signal_that_takes_none_is_measured_once() -> None:
    assert len(list(figures_under_noise(lambda: [figure("clean")]))) == 1
