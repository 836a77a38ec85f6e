"""A charter as canonical text, and its hash: what is signed, and what every ledger leaf refers to.

The hash is of the meaning, not of the file: comments, order and spacing do not change it.
"""

import dataclasses
import hashlib
import json
from collections.abc import Mapping
from datetime import date
from fractions import Fraction

from leidraad.domain.charter.clauses import ADDED_LATER, Charter

Plain = str | int | bool | None | list["Plain"] | dict[str, "Plain"]


def charter_hash(charter: Charter) -> str:
    """The SHA-256 of the canonical text, as 64 hexadecimal digits."""
    return hashlib.sha256(canonical_text(charter).encode()).hexdigest()


def canonical_text(charter: Charter) -> str:
    """The charter as JSON with sorted keys and sorted lists and no spaces.

    A parameter that was added to the vocabulary later is left out while it says what held before it: what was signed
    without it keeps its hash.
    """
    return json.dumps(_plain(charter), sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def _plain(value: object) -> Plain:
    if dataclasses.is_dataclass(value):
        said = {each: getattr(value, each.name) for each in dataclasses.fields(value)}
        return {each.name: _plain(inner) for each, inner in said.items() if not _says_nothing(each, inner)}
    if isinstance(value, Mapping):
        return {str(key): _plain(each) for key, each in value.items()}
    if isinstance(value, frozenset):
        return [*sorted(str(each) for each in value)]
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Fraction):
        return str(value)
    if value is None or isinstance(value, bool | int):
        return value
    return str(value)


def _says_nothing(parameter: "dataclasses.Field[object]", value: object) -> bool:
    return ADDED_LATER in parameter.metadata and value == parameter.default
