"""The tighter of two charters, parameter by parameter: what rules data that was captured under an earlier version.

So tightening reaches back and loosening never does: whoever asks about older data asks ``meet(then, now)``.
"""

import dataclasses
from typing import Any

from leidraad.domain.charter.clauses import Charter
from leidraad.domain.charter.orders import PARAMETERS


def meet(then: Charter, now: Charter) -> Charter:
    """The tighter of what was signed ``then`` and what is signed ``now``; no cap when either has none.

    Where neither value is tighter (the month a cap is taken of, a body, a title) it says what is signed now.
    """
    values = {name: _met(then, now, name) for name in _TOP}
    return dataclasses.replace(now, **values)


def _met(then: Charter, now: Charter, name: str) -> Any:
    if name in _ORDERS:
        return _ORDERS[name].tighter_of(getattr(then, name), getattr(now, name))
    before, after = getattr(then, name), getattr(now, name)
    if before is None or after is None:
        return None
    return _met_clause(name, before, after)


def _met_clause(name: str, then: Any, now: Any) -> Any:
    fields = [each.name for each in dataclasses.fields(now)]
    values = {
        field: _ORDERS[f"{name}.{field}"].tighter_of(getattr(then, field), getattr(now, field))
        for field in fields
    }
    return dataclasses.replace(now, **values)


_ORDERS = {parameter.path: parameter.order for parameter in PARAMETERS}
_TOP = tuple(each.name for each in dataclasses.fields(Charter))
