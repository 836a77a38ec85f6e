"""Many expressions over many contacts: what cannot hold is passed over before it is judged, whole categories and parts.

Of what narrowing says of an expression, the one part that is rarest is kept as its gate: a contact with none of the gate's
terms is not of it. The terms of all gates are numbered once, and the words of a contact are looked up once for all of them;
after that a gate is one operation on two numbers. The same is done inside an expression: of an OR of a hundred phrases only
those stay that a word of the contact speaks for. The evaluator judges what is left, so the answers are the same.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from math import fsum
from typing import Generic, TypeVar

from leidraad.domain.language.categories.evaluate import ReadContact, holds
from leidraad.domain.language.categories.grammar import (
    All,
    AtLeast,
    Before,
    Duration,
    Either,
    Expression,
    FactIs,
    Named,
    Near,
    Not,
    NotNear,
    Phrase,
    SaidBy,
    Window,
)
from leidraad.domain.language.categories.narrow import HasAll, HasAny, HasTerm, Narrowing, narrow
from leidraad.domain.language.categories.parse import with_parts
from leidraad.domain.language.categories.terms import EVERY_LANGUAGE, form_term, word_term
from leidraad.domain.language.languages import Language

Name = TypeVar("Name")
Terms = frozenset[HasTerm]  # of which a contact must have one
NEVER: Expression = Either(())  # holds for no contact, and has no places
_MOST_WORDS = 300_000  # remembered with their terms; a vocabulary is seldom larger
_MOST_TERMS = (
    4_000  # of an expression; one with more is kept whole, for each of its parts would hold so many bits
)
_MOST_LEFT = 1_000  # of one expression, remembered: what is left of it for contacts with the same terms


@dataclass(slots=True)
class _Part:
    """An expression with its gate, and the same of what it is made of, as far as something can be left out of it."""

    expression: Expression
    terms: Terms | None  # the gate; None: there is no word that every contact of it has
    parts: tuple["_Part", ...] = ()  # empty: it is kept whole, or not at all
    gate: int = 0  # the terms as bits; 0 for None
    below: int = 0  # the bits of all gates in it
    left: dict[int, Expression] = field(default_factory=dict)  # by the bits of a contact that matter here


class Prepared(Generic[Name]):
    """Expressions ready to be put to many contacts, by their names. Make it with ``prepare``."""

    __slots__ = ("_parts", "_said", "expressions")

    def __init__(self, expressions: Mapping[Name, Expression]) -> None:
        self.expressions = dict(expressions)
        self._parts = {name: _small_enough(_part_of(each)) for name, each in self.expressions.items()}
        numbers: dict[HasTerm, int] = {}
        for part in sorted(self._parts.values(), key=lambda each: len(_terms_in(each))):
            _number(
                part, numbers
            )  # small ones first, for the bits of a part are as many as its highest number
        self._said = _Said(numbers)

    def left_for(self, contact: ReadContact) -> Iterator[tuple[Name, Expression]]:
        """What may hold for a contact, each without the parts that cannot: judged by it, the answer is the same."""
        said = self._said.of(contact)
        for name, part in self._parts.items():
            if not part.gate or part.gate & said:
                yield name, _left(part, said)


def prepare(expressions: Mapping[Name, Expression]) -> Prepared[Name]:
    """Linked expressions with their gates. Raises ValueError for a name that was not linked."""
    return Prepared(expressions)


def held_by(prepared: Prepared[Name], contact: ReadContact) -> tuple[Name, ...]:
    """The names of the expressions that hold for the contact, in their order."""
    return tuple(name for name, left in prepared.left_for(contact) if holds(left, contact))


def _part_of(expression: Expression) -> _Part:
    match expression:
        case Phrase():
            return _Part(expression, _terms(narrow(expression)))
        case Either(parts):
            inner = tuple(_part_of(part) for part in parts)
            return _Part(expression, _union(part.terms for part in inner), inner)
        case All(parts):
            return _whole(expression, parts, every=True)
        case Near(left, right) | Before(left, right):
            return _whole(expression, (left, right), every=True)
        case NotNear(left, right):
            return _whole(expression, (left, right), every=False)
        case AtLeast(part=part) | SaidBy(part=part) | Window(part=part):
            return _whole(expression, (part,), every=True)
        case Not(part):
            inner_one = _whole(expression, (part,), every=True)
            inner_one.terms = None
            return inner_one
        case FactIs() | Duration():
            return _Part(expression, None)
        case Named():
            raise ValueError(f"not linked: {expression}")


def _whole(expression: Expression, parts: tuple[Expression, ...], *, every: bool) -> _Part:
    """An expression that holds only where each of its parts does, or else where the first does."""
    inner = tuple(_part_of(part) for part in parts)
    gates = [part.terms for part in (inner if every else inner[:1]) if part.terms is not None]
    kept = inner if any(part.parts for part in inner) else ()
    return _Part(expression, _rarest(gates), kept)


def _small_enough(part: _Part) -> _Part:
    return part if len(_terms_in(part)) <= _MOST_TERMS else _Part(part.expression, part.terms)


def _terms_in(part: _Part) -> set[HasTerm]:
    """The terms of every gate in a part."""
    return set(part.terms or ()).union(*(_terms_in(inner) for inner in part.parts))


def _union(gates: Iterable[Terms | None]) -> Terms | None:
    found: set[HasTerm] = set()
    for terms in gates:
        if terms is None:
            return None
        found |= terms
    return frozenset(found)


def _rarest(gates: Sequence[Terms]) -> Terms | None:
    """The gate that the fewest contacts will pass; None where there is none."""
    return min(gates, key=_commonness) if len(gates) > 1 else next(iter(gates), None)


def _terms(condition: Narrowing) -> Terms | None:
    match condition:
        case HasTerm():
            return frozenset((condition,))
        case HasAny(parts):
            return _union(_terms(part) for part in parts)
        case HasAll(parts):
            return _rarest([terms for part in parts if (terms := _terms(part)) is not None])
        case _:
            return None


def _commonness(terms: Terms) -> float:
    """A guess at how many contacts have one of these: short words are common ones. Exact, whatever their order."""
    return fsum(len(term.term) ** -3.0 for term in terms)


def _number(part: _Part, numbers: dict[HasTerm, int]) -> int:
    """Write the gates as bits, and tell which bits matter to the part."""
    for term in sorted(part.terms or (), key=lambda each: each.term):
        part.gate |= 1 << numbers.setdefault(term, len(numbers))
    part.below = part.gate
    for inner in part.parts:
        part.below |= _number(inner, numbers)
    return part.below


def _left(part: _Part, said: int) -> Expression:
    """The part without what cannot hold, for a contact that has the terms ``said``."""
    if part.gate and not part.gate & said:
        return NEVER
    if not part.parts:
        return part.expression
    told = said & part.below
    found = part.left.get(told)
    if found is None:
        if len(part.left) >= _MOST_LEFT:
            part.left.clear()
        found = part.left[told] = _without_what_cannot_hold(part, said)
    return found


def _without_what_cannot_hold(part: _Part, said: int) -> Expression:
    if isinstance(part.expression, Either):
        return Either(tuple(_left(each, said) for each in part.parts if not each.gate or each.gate & said))
    inner = iter(part.parts)
    return with_parts(part.expression, lambda _: _left(next(inner), said))


class _Said:
    """Which of the numbered terms the words of a contact are kept under; each word of a language is looked up once."""

    __slots__ = ("_beginnings", "_exact", "_words")

    def __init__(self, numbers: Mapping[HasTerm, int]) -> None:
        self._exact = {term.term: number for term, number in numbers.items() if not term.prefix}
        self._beginnings: dict[int, dict[str, int]] = {}  # by their length
        for term, number in numbers.items():
            if term.prefix:
                self._beginnings.setdefault(len(term.term), {})[term.term] = number
        self._words: dict[frozenset[Language | None], _WordBits] = {}

    def of(self, contact: ReadContact) -> int:
        """The bits of every term that a word of the contact may be kept under, in any of its languages."""
        languages = contact.languages
        if languages not in self._words:
            self._words[languages] = _WordBits(self, languages)
        words = self._words[languages]
        if len(words) > _MOST_WORDS:
            words.clear()
        said = 0
        for bits in set(map(words.__getitem__, contact.words)):
            said |= bits
        return said

    def bits_of(self, word: str, languages: Iterable[Language]) -> int:
        bits = 0
        for term in (word_term(word), *(form_term(word, language) for language in languages)):
            for number in self._numbers_of(term):
                bits |= 1 << number
        return bits

    def _numbers_of(self, term: str) -> Iterator[int]:
        if term in self._exact:
            yield self._exact[term]
        for length, beginnings in self._beginnings.items():
            if term[:length] in beginnings:
                yield beginnings[term[:length]]


class _WordBits(dict[str, int]):
    """The bits of a word, worked out when it is first asked for."""

    __slots__ = ("_languages", "_said")

    def __init__(self, said: _Said, languages: frozenset[Language | None]) -> None:
        super().__init__()
        self._said = said
        told = [language for language in languages if language is not None]
        self._languages = EVERY_LANGUAGE if None in languages else tuple(told)

    def __missing__(self, word: str) -> int:
        bits = self[word] = self._said.bits_of(word, self._languages)
        return bits
