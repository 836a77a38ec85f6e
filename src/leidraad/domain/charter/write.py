"""From a Charter to YAML text that people can read and change: the clauses in their order, each with its number and title.

Apart from ``parse`` because most of the program only reads. What is written here reads back as the same charter.
"""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from fractions import Fraction

import yaml

from leidraad.domain.charter.blanks import decimal_text
from leidraad.domain.charter.clauses import Charter
from leidraad.domain.charter.explain import PARTS, clause_title
from leidraad.domain.charter.parse import UNSET
from leidraad.domain.language.languages import Language


class InexactError(Exception):
    """A charter has a share that no decimal digits are exact for, such as a third; ``value`` is that share."""

    def __init__(self, value: Fraction) -> None:
        super().__init__(str(value))
        self.value = value


def charter_to_yaml(charter: Charter, language: Language = Language.ENGLISH) -> str:
    """The charter as YAML, with the titles of the clauses as comments in ``language``.

    ``charter_from_yaml`` gives the same charter back. InexactError for a share such as 1/3, which YAML has no digits for.
    """
    return "\n".join([*_header(charter), *_clauses(charter, language)])


def _header(charter: Charter) -> Iterator[str]:
    yield f"charter: {_scalar(charter.code)}"
    yield "title:"
    for each in Language:
        yield f"  {each}: {_scalar(charter.title[each])}"
    yield ""
    yield f"stage: {charter.stage}"
    yield ""


def _clauses(charter: Charter, language: Language) -> Iterator[str]:
    for clause_id, name in PARTS.items():
        yield f"# {clause_id}: {clause_title(clause_id, language)}"
        yield from _part(name, getattr(charter, name))
        yield ""


def _part(name: str, value: object) -> Iterator[str]:
    if value is None:
        yield f"{name}: {UNSET}"
    elif isinstance(value, Mapping):
        yield f"{name}:" if value else f"{name}: {{}}"
        yield from (f"  {key}: {value[key]}" for key in sorted(value))
    elif is_dataclass(value) and not isinstance(value, type):
        yield f"{name}:"
        for each in fields(value):
            inner = getattr(value, each.name)
            if inner is not None:  # a maximum that was not agreed is left out
                yield f"  {each.name}: {_value(inner)}"
    else:
        yield f"{name}: {_value(value)}"


def _value(value: object) -> str:
    if isinstance(value, frozenset):
        return f"[{', '.join(_value(each) for each in _in_order(value))}]"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Fraction):
        return _exact(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, int | Enum):  # also "off", which is read as the word that stands there
        return str(value)
    return _scalar(str(value))


def _in_order(values: frozenset[object]) -> list[object]:
    """Words of a vocabulary in its own order, codes by the alphabet."""
    first = next(iter(values), None)
    if isinstance(first, Enum):
        return [each for each in type(first) if each in values]
    return sorted(values, key=str)


def _exact(value: Fraction) -> str:
    digits = decimal_text(value)
    if "/" in digits:
        raise InexactError(value)
    return digits


def _scalar(text: str) -> str:
    """A text as YAML, quoted where it has to be, on one line."""
    dumped: str = yaml.safe_dump(text, allow_unicode=True, width=10**9, default_flow_style=True)
    return dumped.removesuffix("...\n").rstrip("\n")
