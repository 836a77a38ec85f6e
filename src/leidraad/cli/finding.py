"""One thing that `leidraad check` looked at. Apart because what looks at this machine and at the world outside both make them."""

from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    OK = "ok"
    WARNING = "warning"
    PROBLEM = "problem"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at; ``to_do`` is empty when all is well."""

    subject: str
    level: Level
    text: str
    to_do: str = ""
