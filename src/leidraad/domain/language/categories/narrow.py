"""What every contact of a category must have, as data for an index: many contacts are passed over without being read.

An index keeps the ``terms.index_terms`` of each contact. The condition here may let through what is not of the category (the
evaluator decides), and never keeps out what is.
"""

from collections.abc import Set
from dataclasses import dataclass

from leidraad.domain.language.categories.evaluate import AskedFacts, fact_holds
from leidraad.domain.language.categories.grammar import (
    All,
    AtLeast,
    Before,
    Duration,
    Either,
    Expression,
    FactIs,
    Form,
    Near,
    Not,
    NotNear,
    Phrase,
    SaidBy,
    Window,
    Word,
)
from leidraad.domain.language.categories.terms import EVERY_LANGUAGE, form_term, word_term
from leidraad.domain.language.languages import Language


@dataclass(frozen=True, slots=True)
class HasTerm:
    """The contact has this term, or with ``prefix`` one that begins so."""

    term: str
    prefix: bool = False


@dataclass(frozen=True, slots=True)
class HasAll:
    """Every one of these; of none: every contact has it, and an index is of no help."""

    parts: tuple["Narrowing", ...]


@dataclass(frozen=True, slots=True)
class HasAny:
    parts: tuple["Narrowing", ...]


Narrowing = HasTerm | HasAll | HasAny | FactIs | Duration
ANYTHING = HasAll(())


def narrow(expression: Expression, *, languages: tuple[Language, ...] = EVERY_LANGUAGE) -> Narrowing:
    """What every contact for which a linked expression holds must have.

    ``languages``: those the contacts' turns may be indexed under; all four as a rule. Raises ValueError for a name that was
    not linked.
    """
    match expression:
        case Phrase(words):
            return _all([_word(word, languages) for word in words])
        case Either(parts):
            return _any([narrow(part, languages=languages) for part in parts])
        case All(parts):
            return _all([narrow(part, languages=languages) for part in parts])
        case Near(left, right) | Before(left, right):
            return _all([narrow(left, languages=languages), narrow(right, languages=languages)])
        case NotNear(left=part) | AtLeast(part=part) | SaidBy(part=part) | Window(part=part):
            return narrow(part, languages=languages)
        case Not():
            return ANYTHING
        case FactIs() | Duration():
            return expression
        case _:
            raise ValueError(f"not linked: {expression}")


def fulfils(condition: Narrowing, terms: Set[str], facts: AskedFacts) -> bool:
    """Whether a contact with these ``index_terms`` is let through; what an index answers, said plainly."""
    match condition:
        case HasTerm(term, prefix):
            return any(each.startswith(term) for each in terms) if prefix else term in terms
        case HasAll(parts):
            return all(fulfils(part, terms, facts) for part in parts)
        case HasAny(parts):
            return any(fulfils(part, terms, facts) for part in parts)
        case FactIs() | Duration():
            return fact_holds(condition, facts)


def _word(word: Word, languages: tuple[Language, ...]) -> Narrowing:
    match word.form:
        case Form.EXACT:
            return _term(word_term(word.text))
        case Form.PREFIX:
            return HasTerm(_opened(word_term(word.text)), prefix=True)
        case Form.ANY_FORM:
            return _any([_term(form_term(word.text, language)) for language in languages])
        case Form.ANYTHING:
            return ANYTHING


def _term(term: str) -> HasTerm:
    """The term; of a mark its beginning, for an index may keep it with the number of a person: ``=[name 2]``."""
    return HasTerm(_opened(term), prefix=_opened(term) != term)


def _opened(term: str) -> str:
    return term.removesuffix("]")


def _all(parts: list[Narrowing]) -> Narrowing:
    """All of these, without what says nothing and what is said twice."""
    flat: list[Narrowing] = []
    for part in parts:
        flat += part.parts if isinstance(part, HasAll) else (part,)
    told = tuple(dict.fromkeys(flat))
    return told[0] if len(told) == 1 else HasAll(told)


def _any(parts: list[Narrowing]) -> Narrowing:
    """Any of these; anything at all as soon as one of them is."""
    if ANYTHING in parts:
        return ANYTHING
    flat: list[Narrowing] = []
    for part in parts:
        flat += part.parts if isinstance(part, HasAny) else (part,)
    told = tuple(dict.fromkeys(flat))
    return told[0] if len(told) == 1 else HasAny(told)
