"""How many contacts an agent handled on a day, whether they were captured or not, as a telephone system tells it."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class HandledLine:
    """How many contacts an agent (by code) had on a day."""

    agent: str
    day: date
    count: int
