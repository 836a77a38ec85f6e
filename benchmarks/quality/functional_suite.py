"""Functional suites: cases written as data, one capability each, split into a development and a held-back half.

A line is one template with alternatives; a fixed hash of the line decides its half, so that all cases of a template fall in
the same half and the held-back half holds sentences nobody tuned on.
"""

import hashlib
import itertools
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from leidraad.domain.language.languages import Language

SUITES = Path(__file__).resolve().parents[2] / "tests" / "data"
_ALTERNATIVES = re.compile(r"\{([^}]*)\}")


@dataclass(frozen=True, slots=True)
class Case:
    """One sentence with the label it must get; ``target`` is empty in suites that name none."""

    capability: str
    label: str
    target: str
    text: str
    held_back: bool


def cases_of(suite: str, language: Language) -> list[Case]:
    """All cases of a suite in one language, in the order of the file."""
    lines = (SUITES / suite / f"{language}.txt").read_text(encoding="utf-8").splitlines()
    return [case for line in lines if line and not line.startswith("#") for case in _cases_of_line(line)]


def parts_of(suite: str, language: Language) -> list[tuple[str, str, list[Case]]]:
    """The parts a suite is measured in, as data, part and cases: both halves, and the fresh cases of another hand.

    A fresh case that happens to be in the own suite as well is left out.
    """
    own = cases_of(suite, language)
    known = {case.text.lower() for case in own}
    fresh = [case for case in cases_of(f"fresh/{suite}", language) if case.text.lower() not in known]
    return [
        ("own suite", "development", [case for case in own if not case.held_back]),
        ("own suite", "held back", [case for case in own if case.held_back]),
        ("fresh cases", "held back", fresh),
    ]


def _cases_of_line(line: str) -> Iterable[Case]:
    capability, label, *target, template = line.split("; ")
    held_back = hashlib.sha256(template.encode()).digest()[0] % 2 == 1
    for text in _filled(template):
        yield Case(capability, label, target[0] if target else "", text, held_back)


def _filled(template: str) -> Iterable[str]:
    parts = _ALTERNATIVES.split(template)
    choices = [part.split("|") if at % 2 else [part] for at, part in enumerate(parts)]
    return ("".join(chosen) for chosen in itertools.product(*choices))


def counts(truth: Sequence[str], told: Sequence[str], label: str) -> tuple[int, int, int]:
    """How often a label was right, said wrongly, and missed."""
    pairs = list(zip(truth, told, strict=True))
    right = sum(wanted == got == label for wanted, got in pairs)
    return (
        right,
        sum(got == label for _, got in pairs) - right,
        sum(wanted == label for wanted, _ in pairs) - right,
    )


def f1(right: int, wrong: int, missed: int) -> float:
    """F1 of one label, 0 to 1; 0 when it never occurs and is never said."""
    return 2 * right / (2 * right + wrong + missed) if right else 0.0


def macro_f1(truth: Sequence[str], told: Sequence[str]) -> float:
    """The mean F1 over the labels that occur in ``truth``; ValueError when there are none."""
    labels = sorted(set(truth))
    if not labels:
        raise ValueError("no cases")
    return sum(f1(*counts(truth, told, label)) for label in labels) / len(labels)


def suite_macro_f1(cases: Iterable[Case], label_of: Callable[[str], str]) -> float:
    """The macro-F1 of a reader over cases."""
    read = list(cases)
    return macro_f1([case.label.split(".")[0] for case in read], [label_of(case.text) for case in read])
