"""The agreement of the invented centre: the demo's charter with dates around today, and how it comes in force.

Apart from loading the demo, because the tests and the measurements put charters in force in the same way.
"""

import re
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from leidraad.apps.charter.models import CharterVersion

ACTOR = "demo"
EVALUATED_BEFORE_THE_END = timedelta(days=31)


def dated(text: str, *, from_day: date, until_day: date) -> str:
    """A charter's YAML with other first and last days, and its evaluation due a month before the last."""
    due = max(from_day, until_day - EVALUATED_BEFORE_THE_END)
    for key, day in (("valid_from", from_day), ("valid_until", until_day), ("due", due)):
        text = re.sub(rf"(?m)^(\s*{key}:) \S+", rf"\g<1> {day}", text)
    return text


def put_in_force(yaml_text: str, *, at: datetime) -> "CharterVersion":
    """This text as the version in force from ``at``; a text in force already stays the version that it is."""
    from leidraad.apps.charter import actions

    return actions.activate_charter(yaml_text=yaml_text, by=ACTOR, at=at)
