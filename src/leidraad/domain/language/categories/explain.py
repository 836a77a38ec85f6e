"""Why a contact is of a category or not: every part of the expression with its answer and its places, for the editor."""

from dataclasses import dataclass

from leidraad.domain.language.categories.evaluate import Match, ReadContact, Scopes, answer
from leidraad.domain.language.categories.grammar import Expression, SaidBy, Window, parts_of, text_of


@dataclass(frozen=True, slots=True)
class Explanation:
    """One part as an analyst writes it, whether it holds, where, and the same of what it is made of.

    A prefix such as ``customer:`` counts for everything inside it: the parts are answered within it. A part can have places
    where the whole has none: that is what shows why a contact was left out.
    """

    text: str
    holds: bool
    matches: tuple[Match, ...]
    parts: tuple["Explanation", ...]


def explain(expression: Expression, contact: ReadContact) -> Explanation:
    """The answer of every part of a linked expression. Nothing is skipped, so it is slower than ``evaluate``."""
    return _explained(expression, contact, ())


def _explained(expression: Expression, contact: ReadContact, scopes: Scopes) -> Explanation:
    held, places = answer(expression, contact, scopes)
    inner = _inner_scopes(expression, scopes)
    return Explanation(
        text=text_of(expression),
        holds=held,
        matches=contact.matches(places) if held else (),
        parts=tuple(_explained(part, contact, inner) for part in parts_of(expression)),
    )


def _inner_scopes(expression: Expression, scopes: Scopes) -> Scopes:
    match expression:
        case SaidBy(party=party):
            return (*scopes, party)
        case Window(side, amount, unit):
            return (*scopes, (side, amount, unit))
        case _:
            return scopes
