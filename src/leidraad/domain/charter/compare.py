"""Two versions of a charter, clause by clause: what became tighter, looser, neither, or both.

Apart from the orders of single parameters, because whoever shows a comparison needs only this.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from operator import attrgetter

from leidraad.domain.charter.clauses import Charter, ClauseId, ListeningCap
from leidraad.domain.charter.orders import PARAMETERS, Movement, Parameter, together

CAP = "listening_cap"

ParameterValue = (
    str | int | date | Fraction | frozenset[str] | Mapping[str, str] | ListeningCap | None
)  # an enumeration's value is a str, a yes or no an int


@dataclass(frozen=True, slots=True)
class ParameterChange:
    """One parameter whose value differs. ``path`` is its place in the charter, such as "listening_cap.percent"."""

    path: str
    old: ParameterValue
    new: ParameterValue
    movement: Movement


@dataclass(frozen=True, slots=True)
class ClauseChange:
    """One clause of two versions; without ``parameters`` when it is the same in both."""

    clause_id: ClauseId
    movement: Movement
    parameters: tuple[ParameterChange, ...]


def compare(old: Charter, new: Charter) -> tuple[ClauseChange, ...]:
    """All twenty-two clauses in order, each with the parameters that differ and which way they go.

    A cap that is agreed for the first time, or no longer, is one change of the whole "listening_cap".
    """
    return tuple(_clause_change(clause_id, old, new) for clause_id in ClauseId)


def may_loosen(changes: Iterable[ClauseChange]) -> bool:
    """Whether any of these changes is looser in any case, so that it must not reach data captured before."""
    return any(change.movement in {Movement.LOOSER, Movement.MIXED} for change in changes)


def _clause_change(clause_id: ClauseId, old: Charter, new: Charter) -> ClauseChange:
    parameters = tuple(_changes(clause_id, old, new))
    return ClauseChange(clause_id, together({each.movement for each in parameters}), parameters)


def _changes(clause_id: ClauseId, old: Charter, new: Charter) -> Iterator[ParameterChange]:
    if clause_id is ClauseId.LISTENING_CAP and (old.listening_cap is None or new.listening_cap is None):
        yield from _cap_change(old.listening_cap, new.listening_cap)
        return
    for parameter in PARAMETERS_OF[clause_id]:
        before, after = value_of(old, parameter), value_of(new, parameter)
        if before != after:
            movement = parameter.order.movement(before, after)
            yield ParameterChange(parameter.path, before, after, movement)


def _cap_change(old: ListeningCap | None, new: ListeningCap | None) -> Iterator[ParameterChange]:
    # Without a cap nobody listens at all.
    if old is not None:
        yield ParameterChange(CAP, old, None, Movement.TIGHTER)
    if new is not None:
        yield ParameterChange(CAP, None, new, Movement.LOOSER)


def value_of(charter: Charter, parameter: Parameter) -> ParameterValue:
    """What a charter says for one parameter; AttributeError for a part of a cap that nobody agreed."""
    found: ParameterValue = attrgetter(parameter.path)(charter)
    return found


PARAMETERS_OF: Mapping[ClauseId, tuple[Parameter, ...]] = {
    clause_id: tuple(each for each in PARAMETERS if each.clause_id is clause_id) for clause_id in ClauseId
}
