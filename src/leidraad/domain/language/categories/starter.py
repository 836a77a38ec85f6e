"""Categories to begin with, in four languages, each with the cases that it was written against.

They are data (``starter/<language>.yaml``): an analyst copies one and changes it. A category has the same name in every
language.
"""

from dataclasses import dataclass
from importlib.resources import files

import yaml

from leidraad.domain.language.languages import Language

_FOLDER = "leidraad.domain.language.categories"
_DEFAULT_PARTY = "customer"
_PARTIES_OF_CASES = ("agent", "bot", "customer")


@dataclass(frozen=True, slots=True)
class CaseTurn:
    """One turn of a test case; a turn as ``evaluate.read_contact`` wants it."""

    party: str
    text: str
    language: Language | None
    start_s: float | None = None
    end_s: float | None = None


Case = tuple[CaseTurn, ...]


@dataclass(frozen=True, slots=True)
class StarterCategory:
    """A category of one language: its expression as text, cases that are of it and cases that are not."""

    name: str
    title: str
    language: Language
    expression: str
    hits: tuple[Case, ...]
    misses: tuple[Case, ...]


def starter_categories(language: Language) -> tuple[StarterCategory, ...]:
    """The categories of a language, in the order of the file."""
    text = files(_FOLDER).joinpath("starter", f"{language.value}.yaml").read_text(encoding="utf-8")
    return tuple(
        StarterCategory(
            name=name,
            title=entry["title"],
            language=language,
            expression=entry["expression"].strip(),
            hits=_cases(entry["hits"], language),
            misses=_cases(entry["misses"], language),
        )
        for name, entry in yaml.safe_load(text).items()
    )


def _cases(lines: str, language: Language) -> tuple[Case, ...]:
    return tuple(
        tuple(_turn(part, language) for part in line.split(" | ")) for line in lines.splitlines() if line
    )


def _turn(text: str, language: Language) -> CaseTurn:
    before, _, after = text.partition(": ")
    if after and before in _PARTIES_OF_CASES:
        return CaseTurn(before, after, language)
    return CaseTurn(_DEFAULT_PARTY, text, language)
