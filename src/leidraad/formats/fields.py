"""Taking values out of a parsed document one field at a time, so that every reader refuses odd values the same way.

All raise BAD_VALUE with the field's path, the value shortened, and what was expected.
"""

import math
import re
from typing import Any

from leidraad.domain.contacts.problems import IntakeProblem, ProblemCode

_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")  # PostgreSQL refuses NUL, UTF-8 refuses halves of a pair
_SHOWN_CHARACTERS = 80


def clean_text(text: str) -> str:
    """The text without NUL characters, halves of a surrogate pair shown as U+FFFD."""
    if _UNSTORABLE.search(text) is None:
        return text
    return _UNSTORABLE.sub(lambda found: "" if found[0] == "\x00" else "\ufffd", text)


def bad_value(value: object, *, field: str, expected: str) -> IntakeProblem:
    """The problem to raise for ``value``; a container is named by its kind, never shown."""
    shown = clean_text(str(value)[:_SHOWN_CHARACTERS]) if _is_scalar(value) else type(value).__name__
    return IntakeProblem(ProblemCode.BAD_VALUE, field=field, value=shown, expected=expected)


def _is_scalar(value: object) -> bool:
    return (
        value is None
        or isinstance(value, str | float | bool)
        or (isinstance(value, int) and abs(value) < 10**18)
    )


def as_object(value: object, *, field: str) -> dict[str, Any]:
    """The value when it is a JSON object."""
    if not isinstance(value, dict):
        raise bad_value(value, field=field, expected="an object")
    return value


def as_list(value: object, *, field: str) -> list[Any]:
    """The value when it is a list."""
    if not isinstance(value, list):
        raise bad_value(value, field=field, expected="a list")
    return value


def as_text(value: object, *, field: str) -> str:
    """The value when it is text, cleaned for storage."""
    if not isinstance(value, str):
        raise bad_value(value, field=field, expected="text")
    return clean_text(value)


def optional_text(value: object, *, field: str) -> str | None:
    """The text without blanks around it; None for null and for empty text. A whole number is taken as its digits."""
    if value is None:
        return None
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) < 10**18:
        return str(value)
    return as_text(value, field=field).strip() or None


def as_seconds(value: object, *, field: str) -> float:
    """The value when it is a finite number, 0 or more."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise bad_value(value, field=field, expected="a number of seconds")
    try:
        seconds = float(value)
    except OverflowError as error:
        raise bad_value(value, field=field, expected="a number of seconds") from error
    if not math.isfinite(seconds) or seconds < 0:
        raise bad_value(value, field=field, expected="a number of seconds, 0 or more")
    return seconds


def optional_seconds(value: object, *, field: str) -> float | None:
    """The seconds, or None for null."""
    return None if value is None else as_seconds(value, field=field)


def seconds_of_ms(value: object, *, field: str) -> float:
    """A number of milliseconds as seconds."""
    return as_seconds(value, field=field) / 1000


def optional_share(value: object, *, field: str) -> float | None:
    """A confidence from 0 to 1, or None for null."""
    share = optional_seconds(value, field=field)
    if share is not None and share > 1:
        raise bad_value(value, field=field, expected="a number from 0 to 1")
    return share
