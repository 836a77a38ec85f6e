"""How a call came to its agent and what became of it: menu, queue, transfers, hold. Nothing here names anybody.

Apart from the facts of a contact because those are asked for before anything is kept, and this is kept with the contact.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Routing:
    """What a telephone system tells of one call; None or empty where it does not say. Seconds, 0 or more."""

    ivr: tuple[str, ...] = field(default=())  # the choices made in the menu, in order
    queue_s: float | None = None  # waiting before an agent answered, all queues together
    transfer_count: int = 0  # how often it went to somebody else
    hold_s: float | None = None  # the customer on hold, all together
    handled_s: float | None = None  # of all agents together, work after the call included where it is told
    disposition: str = ""  # what became of it, in the words of the telephone system

    def to_json(self) -> dict[str, Any]:
        """Only what is known."""
        values = {name: getattr(self, name) for name in self.__slots__}
        values["ivr"] = list(self.ivr)
        return {name: value for name, value in values.items() if value not in (None, [], "", 0)} | {
            name: 0 for name in ("queue_s", "hold_s", "handled_s") if values[name] == 0
        }


def routing_from_json(stored: Mapping[str, Any]) -> Routing:
    """What ``to_json`` wrote; keys that are not known are left alone."""
    known = {name: stored[name] for name in Routing.__slots__ if name in stored}
    known["ivr"] = tuple(known.get("ivr", ()))
    return Routing(**known)
