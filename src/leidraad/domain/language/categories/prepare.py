"""Many expressions over many contacts: what cannot be of a category is passed over before it is judged.

Of what narrowing says, the one part with the fewest terms is kept as a gate. A contact with none of its terms is not of the
category; that is one look for a hundred words. The evaluator judges the rest, so the answers are the same.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

from leidraad.domain.language.categories.evaluate import ReadContact, holds
from leidraad.domain.language.categories.grammar import Expression
from leidraad.domain.language.categories.narrow import HasAll, HasAny, HasTerm, Narrowing, narrow
from leidraad.domain.language.languages import Language

Name = TypeVar("Name")


@dataclass(frozen=True, slots=True)
class Gate:
    """Terms of which a contact must have one: folded words, beginnings of words, stems of a language."""

    words: frozenset[str]
    prefixes: tuple[str, ...]
    forms: frozenset[tuple[Language, str]]


@dataclass(frozen=True, slots=True)
class Prepared:
    """An expression ready to be put to many contacts; make it with ``prepare``."""

    expression: Expression
    gate: Gate | None  # None: there is no word that every contact of it has


def prepare(expression: Expression) -> Prepared:
    """A linked expression with its gate. Raises ValueError for a name that was not linked."""
    terms = _fewest(narrow(expression))
    return Prepared(expression, None if terms is None else _gate(terms))


def holds_prepared(prepared: Prepared, contact: ReadContact) -> bool:
    """What ``evaluate.holds`` answers for the expression, sooner when it does not hold."""
    gate = prepared.gate
    if gate is not None and not contact.has_any(gate.words, gate.prefixes, gate.forms):
        return False
    return holds(prepared.expression, contact)


def held_by(prepared: Mapping[Name, Prepared], contact: ReadContact) -> tuple[Name, ...]:
    """The names of the categories that the contact is of, in their order."""
    return tuple(name for name, each in prepared.items() if holds_prepared(each, contact))


def _fewest(condition: Narrowing) -> tuple[HasTerm, ...] | None:
    """Terms of which at least one must be there, as few as can be; None when there are none to be named."""
    match condition:
        case HasTerm():
            return (condition,)
        case HasAny(parts):
            each = [_fewest(part) for part in parts]
            named = [terms for terms in each if terms is not None]
            return tuple(term for terms in named for term in terms) if len(named) == len(each) else None
        case HasAll(parts):
            named = [terms for part in parts if (terms := _fewest(part)) is not None]
            return min(named, key=len, default=None)
        case _:
            return None


def _gate(terms: tuple[HasTerm, ...]) -> Gate:
    words = [term.term[1:] for term in terms if term.term.startswith("=") and not term.prefix]
    prefixes = [term.term[1:] for term in terms if term.prefix]
    forms = [term.term.split("~", 1) for term in terms if not term.term.startswith("=")]
    return Gate(
        words=frozenset(words),
        prefixes=tuple(dict.fromkeys(prefixes)),
        forms=frozenset((Language(language), stem) for language, stem in forms),
    )
