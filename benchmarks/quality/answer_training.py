"""Train the model of answers to questions that ships: ``python -m benchmarks.quality.answer_training``; half a minute.

Softmax regression over the features of ``domain/language/questions/answer_features.py``, on the exchanges written to learn from
(``tests/data/training/questions``) and the development half of the own suite, each also with words wrong, and on questions of half of the
demo's scenarios that the rules find answered. Nothing is left to chance: every seed is fixed, folds are blocks of lines. ``--measure`` prints what models find that saw no exchange like those they are measured
on, and writes nothing.
"""

import argparse
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest.mock import patch

import numpy as np

from benchmarks.quality.figures import Figure
from benchmarks.quality.functional_suite import Case, cases_of
from benchmarks.quality.noise import Garble, garbler
from benchmarks.quality.printing import print_figures
from benchmarks.quality.questions import Counts, Gold, read_case
from benchmarks.quality.softmax_regression import Row, Rows, save_steps, trained
from benchmarks.quality.turn_examples import demo_contacts, is_in_other_half
from leidraad.domain.contacts.turns import Party, Turn
from leidraad.domain.language.languages import Language
from leidraad.domain.language.questions import answers
from leidraad.domain.language.questions.answer_features import Exchange, features_of
from leidraad.domain.language.questions.find import exchanges_of

FOLDS = 5
_LINES_OF_FOLD = (
    5  # lines of the four languages that say the same stand near each other, and must not be parted
)
_NOISE = ((0.1, 21), (0.2, 22), (0.3, 23))
_NOISY_COUNTS = 0.3
_DEMO_COUNTS = 0.6  # of nobody's judgement but the rules'
_SUITE_COUNTS = 1.0
_DECAY = 4e-3
_STEPS = 120
_FEWEST = 4  # exchanges with a feature, for it to weigh anything
STEP = 0.01
_DECIDES = "= "
OTHER, ANSWERS, UNKNOWN = range(3)


@dataclass(frozen=True, slots=True)
class Example:
    """An agent's turn after a question: its features, what it is, and what it counts for."""

    features: list[str]
    label: int
    counts: float


@dataclass(frozen=True, slots=True)
class Written:
    """A contact to learn from, and the fold it is measured in; -1 for none."""

    case: Case
    language: Language
    fold: int
    counts: float


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--measure", action="store_true", help="by folds; write nothing")
    options = parser.parse_args()
    if options.measure:
        print_figures(measured())
        return
    weights = learned(all_examples())
    path = Path(answers.__file__).with_name(answers.FILE)
    save_steps(path, STEP, weights)
    print(f"{len(weights)} features, {path.stat().st_size} bytes")


def all_examples() -> list[Example]:
    """All that the shipped model learns from."""
    return [*(one for each in everything() for one in examples_of(each)), *demo_examples()]


def everything() -> list[Written]:
    """All contacts whose open questions are marked."""
    return [one for language in Language for one in (*written(language), *_of_suite(language))]


def written(language: Language) -> list[Written]:
    """The exchanges written to learn from, in one language."""
    cases = cases_of("training/questions", language)
    return [Written(case, language, at // _LINES_OF_FOLD % FOLDS, 1.0) for at, case in enumerate(cases)]


def _of_suite(language: Language) -> list[Written]:
    cases = [case for case in cases_of("questions", language) if not case.held_back]
    return [Written(case, language, -1, _SUITE_COUNTS) for case in cases]


def examples_of(one: Written) -> Iterator[Example]:
    """Every agent's turn after a question of a contact, as said and with words wrong."""
    yield from _examples(one, None, one.counts)
    for share, seed in _NOISE:
        yield from _examples(one, garbler(share, seed=seed), one.counts * _NOISY_COUNTS)


def _examples(one: Written, garble: Garble | None, counts: float) -> Iterator[Example]:
    case, deciding = without_marks(one.case)
    turns, golds = read_case(case, one.language, garble)
    for turn, question, seen in exchanges_of(
        turns, [one.language] * len(turns), agent=Party.AGENT, customer=Party.CUSTOMER
    ):
        is_open = any(gold.turn == turn and _is_over(gold, question.start, question.end) for gold in golds)
        yield from _labelled(seen, is_open=is_open, why=case.label, deciding=deciding, counts=counts)


def demo_examples() -> Iterator[Example]:
    """Questions of half of the demo's scenarios that the rules find answered: longer turns than those that were written to learn from."""
    for language in Language:
        for contact in demo_contacts(language):
            if not is_in_other_half(f"demo {contact['scenario']}"):
                yield from _ruled_answered(contact, language)


def _ruled_answered(contact: Mapping[str, Any], language: Language) -> Iterator[Example]:
    turns = [Turn(Party(turn["party"]), turn["text"], language=language) for turn in contact["turns"]]
    for _, _, seen in exchanges_of(
        turns, [language] * len(turns), agent=Party.AGENT, customer=Party.CUSTOMER
    ):
        if any(one.rules_say == "ANSWERS" for _, one in seen):
            yield from _labelled(seen, is_open=False, why="none", deciding=frozenset(), counts=_DEMO_COUNTS)


def without_marks(case: Case) -> tuple[Case, frozenset[int]]:
    """A contact without the signs that begin the turns that decide, and which these are."""
    parts = case.text.split(" | ")
    deciding = frozenset(at for at, part in enumerate(parts) if part.startswith(f"agent: {_DECIDES}"))
    text = " | ".join(part.replace(f"agent: {_DECIDES}", "agent: ", 1) for part in parts)
    return Case(case.capability, case.label, case.target, text, case.held_back), deciding


def _is_over(gold: Gold, start: int, end: int) -> bool:
    return gold.start < end and start < gold.end


def _labelled(
    seen: Sequence[tuple[int, Exchange]],
    *,
    is_open: bool,
    why: str,
    deciding: frozenset[int],
    counts: float,
) -> Iterator[Example]:
    """The turns after one question: all are something else where it stays open, save the one that says that it is not known."""
    decides = _deciding(seen, deciding)
    for later, exchange in seen:
        label = OTHER
        if later == decides and not is_open:
            label = ANSWERS
        elif later == decides and why == "not_known":
            label = UNKNOWN
        yield Example(features_of(exchange), label, counts)
        if label == ANSWERS:
            return


def _deciding(seen: Sequence[tuple[int, Exchange]], deciding: frozenset[int]) -> int | None:
    """The turn that answers a question or says that it is not known: the marked one, else what the rules take for it, else the first."""
    marked = [later for later, _ in seen if later in deciding]
    ruled = [later for later, one in seen if one.rules_say in ("ANSWERS", "NOT_KNOWN")]
    every = [later for later, _ in seen]
    return next(iter((*marked, *(ruled if not deciding else ()), *every)), None)


def learned(examples: Sequence[Example]) -> dict[str, tuple[int, int]]:
    """What each feature adds to answers and unknown beside other, in whole steps."""
    times = Counter(feature for one in examples for feature in one.features)
    names = sorted(one for one in times if times[one] >= _FEWEST)
    known = {feature: place for place, feature in enumerate(names)}
    rows = Rows([_row(one, known) for one in examples])
    truth = np.zeros((len(examples), 3))
    truth[np.arange(len(examples)), [one.label for one in examples]] = 1
    counts = np.array([one.counts for one in examples])
    weights, bias = trained(rows, truth, counts, decay=_DECAY, steps=_STEPS)
    beside = np.round((weights[:, 1:] - weights[:, :1]) / STEP).astype(int)
    every = {
        names[column]: (int(beside[at, 0]), int(beside[at, 1])) for at, column in enumerate(rows.columns)
    }
    base = np.round((bias[1:] - bias[0]) / STEP).astype(int)
    return {"": (int(base[0]), int(base[1]))} | {name: steps for name, steps in every.items() if any(steps)}


def _row(one: Example, known: Mapping[str, int]) -> Row:
    columns = sorted({known[feature] for feature in one.features if feature in known})
    return np.array(columns, np.int32), np.ones(len(columns))


def measured() -> list[Figure]:
    """Open questions of exchanges that no model had seen, by language, clean and with a fifth of the words wrong."""
    every = [(one, list(examples_of(one))) for one in everything()]
    of_demo, noisy = list(demo_examples()), garbler(0.2)
    counts = {(language, share): Counts() for share in (0, 20) for language in Language}
    for fold in range(FOLDS):
        seen = [each for one, examples in every if one.fold != fold for each in examples]
        weights = learned([*seen, *of_demo])
        shipped = {name: (STEP * steps[0], STEP * steps[1]) for name, steps in weights.items()}
        with patch.object(answers, "_weights", lambda shipped=shipped: shipped):
            for one, _ in every:
                if one.fold == fold:
                    case, _ = without_marks(one.case)
                    counts[one.language, 0].add(case, *read_case(case, one.language), one.language)
                    counts[one.language, 20].add(case, *read_case(case, one.language, noisy), one.language)
    return [
        Figure(
            "open questions", language, "examples to learn from", "cross-validated",
            "clean" if not share else f"{share}% of words wrong", "rules and model", label, *told,
        )
        for (language, share), found in counts.items()
        for label, told in (("none", found.none), ("open", found.open))
    ]  # fmt: skip


if __name__ == "__main__":
    main()
