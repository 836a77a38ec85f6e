"""docs/quality.md: all figures as a page, made from them alone, so that the same figures give the same page."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from benchmarks.quality import false_alarms
from benchmarks.quality.figures import Figure, macro_f1_of, sets_of

_TOP = """# How well contacts are read

Made by `make quality`; nobody writes in it. Every signal is read from words alone. For each label: how often it was told rightly, told
wrongly, and missed; *precision* is the share of what was told that is right, *recall* the share of what is there that was told, *F1*
their harmonic mean, *macro-F1* the mean F1 of the labels of a set. **Development** parts were looked at while the rules were
written, **held back** ones were not; **outside** sets are other people's, made for another question than ours, and say how far a signal
carries, not how well it does its work. *Fresh cases* were written by another hand than the rules, before seeing them. Methods:
[methods/](methods/).

Noise stands for recognisers on the telephone: capitals and punctuation are lost and words are exchanged for ones that sound alike,
dropped, added, joined and split (`benchmarks/quality/noise.py`). It is not a recogniser: what one does with real calls of yours
has to be heard on them.
"""


@dataclass(frozen=True, slots=True)
class Signal:
    """The figures of one module, under the sentence that says what it measures."""

    about: str
    figures: tuple[Figure, ...]


def page_of(
    signals: Sequence[Signal],
    *,
    reached: Mapping[str, float],
    alarms: Sequence[false_alarms.Alarms] = (),
) -> str:
    """The whole page; ``reached`` is the word error rate of each condition on our own suites, ``alarms`` what ordinary turns gave."""
    measured = [signal for signal in signals if signal.figures]
    every = [figure for signal in measured for figure in signal.figures]
    sections = [_TOP, _reached(reached), "## At a glance\n\n" + _glance(every)]
    return "\n".join([*sections, *_false_alarms(alarms), *(_section(signal) for signal in measured)])


def _false_alarms(alarms: Sequence[false_alarms.Alarms]) -> list[str]:
    """A section of its own, as none of precision, recall and F1 says how often people are called for nothing."""
    if not alarms:
        return []
    about = (
        (false_alarms.__doc__ or "").replace(": ``python -m benchmarks.quality.false_alarms``", "").strip()
    )
    return [f"## False alarms\n\n{about}\n\n{_table(false_alarms.HEAD, false_alarms.rows_of(alarms))}"]


def _reached(reached: Mapping[str, float]) -> str:
    rows = [[condition, f"{share:.1%}"] for condition, share in reached.items()]
    return _table(["condition", "word error rate reached on our own suites"], rows)


def _glance(figures: Sequence[Figure]) -> str:
    """A line for each set and reader, one column a condition."""
    conditions = list(dict.fromkeys(figure.condition for figure in figures))
    lines: dict[tuple[str, ...], dict[str, list[Figure]]] = {}
    for (*name, condition, reader), labels in sets_of(figures).items():
        lines.setdefault((*name, reader), {})[condition] = labels
    rows = [
        [*name, _cases(of), *(_macro_f1(of.get(one)) for one in conditions)] for name, of in lines.items()
    ]
    head = ["signal", "language", "data", "part", "reader", "cases"]
    return _table([*head, *(f"macro-F1, {condition}" for condition in conditions)], rows)


def _cases(conditions: Mapping[str, Sequence[Figure]]) -> str:
    labels = next(iter(conditions.values()))
    return str(sum(figure.right + figure.missed for figure in labels))


def _macro_f1(labels: Sequence[Figure] | None) -> str:
    return f"{macro_f1_of(labels):.3f}" if labels else "–"


def _section(signal: Signal) -> str:
    head = ["language", "data", "part", "condition", "reader", "label", "precision", "recall", "F1"]
    rows = [_row(figure) for figure in signal.figures]
    title = signal.figures[0].signal.capitalize()
    return f"## {title}\n\n{signal.about}\n\n{_table([*head, 'right', 'wrong', 'missed'], rows)}"


def _row(one: Figure) -> list[str]:
    shares = (f"{share:.3f}" for share in (one.precision, one.recall, one.f1))
    counts = (str(count) for count in (one.right, one.wrong, one.missed))
    return [one.language, one.data, one.part, one.condition, one.reader, one.label, *shares, *counts]


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)
