"""From what every conversation of a category must have (``domain.language.categories.narrow``) to a condition of the database.

Terms become one query over the index of terms; the rest becomes conditions on columns. As there, the condition may let
through what is not of the category, and never keeps out what is.
"""

from collections.abc import Sequence

from django.db.models import Q

from leidraad.apps.contacts.actions.conversations import EVERYTHING, TermQuery, kept_term
from leidraad.apps.contacts.models import InsightConversation
from leidraad.domain.language.categories.evaluate import AskedFacts, fact_holds
from leidraad.domain.language.categories.grammar import Comparison, Duration, Fact, FactIs
from leidraad.domain.language.categories.narrow import HasAll, HasAny, HasTerm, Narrowing

MOST_TERMS = 4_000  # of one query: with more of them the index is not asked, for it would let through most
# Of the query of several categories: to ask each row for thousands of terms takes nearly as long as to read it.
MOST_TERMS_OF_SEVERAL = 1_000
_LOOKUPS = {
    Comparison.LESS: "lt",
    Comparison.AT_MOST: "lte",
    Comparison.MORE: "gt",
    Comparison.AT_LEAST: "gte",
}


def narrowed(condition: Narrowing) -> Q:
    """The condition on rows of ``InsightConversation``; one that holds for every row where nothing narrows."""
    if _count(condition) > MOST_TERMS:
        return Q()
    terms = _terms(condition)
    if terms is not None:
        # What has too many terms to be kept has one instead, which is let through.
        return Q(terms=TermQuery(f"({terms}) | {_lexeme(EVERYTHING)}"))
    match condition:
        case HasAll(parts):
            return _all(parts)
        case HasAny(parts):
            return _any(parts)
        case FactIs() | Duration():
            return _fact(condition)
        case HasTerm():
            raise AssertionError("a term is a query by itself")


def any_of(conditions: Sequence[Narrowing]) -> Q:
    """What any of several lets through; everything where one of them narrows nothing."""
    if len(conditions) == 1:
        return narrowed(conditions[0])
    together = HasAny(tuple(conditions))
    return Q() if _count(together) > MOST_TERMS_OF_SEVERAL else narrowed(together)


def _all(parts: Sequence[Narrowing]) -> Q:
    """The terms of all parts in one query, and the rest beside it."""
    words = tuple(part for part in parts if _terms(part) is not None)
    whole = narrowed(HasAll(words)) if words else Q()
    for part in parts:
        if part not in words:
            whole &= narrowed(part)
    return whole


def _any(parts: Sequence[Narrowing]) -> Q:
    whole: Q | None = None
    for part in parts:
        asked = narrowed(part)
        if not asked:
            return Q()  # one part lets everything through
        whole = asked if whole is None else whole | asked
    return whole or Q()


def _fact(condition: FactIs | Duration) -> Q:
    if isinstance(condition, Duration):
        return Q(**{f"duration_s__{_LOOKUPS[condition.comparison]}": condition.seconds})
    if condition.fact is not Fact.QUEUE:
        return Q(**{condition.fact.value: condition.value})
    # Names of queues are compared folded, which the database does otherwise; there are few of them.
    names = InsightConversation.objects.values_list("queue", flat=True).distinct()
    return Q(queue__in=[name for name in names if fact_holds(condition, AskedFacts(queue=name))])


def _terms(condition: Narrowing) -> str | None:
    """The condition as a tsquery; None where it asks more than terms, or nothing."""
    match condition:
        case HasTerm(term, prefix):
            return _lexeme(kept_term(term)) + (":*" if prefix else "")
        case HasAll(parts):
            return _joined(parts, " & ")
        case HasAny(parts):
            return _joined(parts, " | ")
        case _:
            return None


def _joined(parts: Sequence[Narrowing], operator: str) -> str | None:
    """Joined as a tree of even branches, for PostgreSQL reads a long row of operators by recursion."""
    if not parts:
        return None
    if len(parts) == 1:
        return _terms(parts[0])
    half = len(parts) // 2
    left, right = _joined(parts[:half], operator), _joined(parts[half:], operator)
    return f"({left}{operator}{right})" if left is not None and right is not None else None


def _lexeme(term: str) -> str:
    """A term quoted for a tsquery. Terms hold letters, digits and brackets; quotes are doubled all the same."""
    return "'" + term.replace("\\", "\\\\").replace("'", "''") + "'"


def _count(condition: Narrowing) -> int:
    match condition:
        case HasAll(parts) | HasAny(parts):
            return sum(_count(part) for part in parts)
        case _:
            return 1
