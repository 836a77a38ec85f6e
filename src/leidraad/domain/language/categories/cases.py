"""Cases that a category is tried on, each written as one line: what is said, by whom, and in what kind of contact.

    ik wil mijn contract opzeggen
    nl voice 240s | agent: waarmee kan ik u helpen | customer: opzeggen graag

The customer speaks where nobody is named. The first part may say what is known of the contact: language, channel,
direction, duration, ``queue=name``.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from leidraad.domain.language.categories.evaluate import AskedFacts, holds, read_contact
from leidraad.domain.language.categories.grammar import FACT_VALUES, PARTIES, Expression, Fact
from leidraad.domain.language.categories.starter import CaseTurn
from leidraad.domain.language.languages import Language

_BETWEEN = " | "
_DEFAULT_PARTY = "customer"
_DURATION = re.compile(r"(\d{1,6})s")
_QUEUE = re.compile(r"queue=(\S+)")
_NOTHING_KNOWN = AskedFacts()


@dataclass(frozen=True, slots=True)
class WrittenCase:
    """A contact of a few turns, with what is known of it."""

    turns: tuple[CaseTurn, ...]
    facts: AskedFacts = _NOTHING_KNOWN


def case_of(line: str) -> WrittenCase:
    """The case that a line writes; any line is one. An empty line is a contact in which nothing was said."""
    first, *rest = line.strip().split(_BETWEEN)
    facts = _facts(first) if rest else None
    said = rest if facts else [first, *rest]
    told = facts or AskedFacts()
    return WrittenCase(tuple(_turn(part, told.language) for part in said if part.strip()), told)


def line_of(turns: Sequence[CaseTurn], *, language: Language | None) -> str:
    """The line that writes these turns, in a contact of this language."""
    said = [turn.text if turn.party == _DEFAULT_PARTY else f"{turn.party}: {turn.text}" for turn in turns]
    return _BETWEEN.join([language.value, *said] if language else said)


def is_of(expression: Expression, case: WrittenCase) -> bool:
    """Whether a case is of the category; ``expression`` is linked."""
    return holds(expression, read_contact(case.turns, case.facts))


def _facts(text: str) -> AskedFacts | None:
    """What a first part tells of the contact; None when it is something said."""
    facts = AskedFacts()
    for word in text.split():
        told = _told(facts, word)
        if told is None:
            return None
        facts = told
    return facts if text.split() else None


def _told(facts: AskedFacts, word: str) -> AskedFacts | None:
    if word in FACT_VALUES[Fact.LANGUAGE]:
        return replace(facts, language=Language(word))
    if word in FACT_VALUES[Fact.CHANNEL]:
        return replace(facts, channel=word)
    if word in FACT_VALUES[Fact.DIRECTION]:
        return replace(facts, direction=word)
    if duration := _DURATION.fullmatch(word):
        return replace(facts, duration_s=float(duration[1]))
    if queue := _QUEUE.fullmatch(word):
        return replace(facts, queue=queue[1])
    return None


def _turn(text: str, language: Language | None) -> CaseTurn:
    before, _, after = text.strip().partition(": ")
    party, said = (before, after) if after and before in PARTIES else (_DEFAULT_PARTY, text.strip())
    return CaseTurn(party, said, language)
