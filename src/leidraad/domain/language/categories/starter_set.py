"""The starter categories of the four languages joined: one category of each name, which asks each contact in its language."""

from dataclasses import dataclass
from functools import cache

from leidraad.domain.language.categories.cases import line_of
from leidraad.domain.language.categories.starter import Case, StarterCategory, starter_categories
from leidraad.domain.language.languages import Language

# Those that say why somebody is in contact; the others say how a contact went.
STARTER_REASONS = frozenset(
    {
        "cancellation",
        "complaint",
        "price",
        "outage",
        "appointment",
        "technician",
        "invoice",
        "payment",
        "moving",
        "installation",
        "roaming",
        "contract_end",
        "fraud",
    }
)


@dataclass(frozen=True, slots=True)
class JoinedCategory:
    """A starter category as it is kept: its titles by language, its expression as text, and its cases as lines."""

    name: str
    titles: dict[str, str]
    text: str
    hits: tuple[str, ...]
    misses: tuple[str, ...]


@cache
def starter_names() -> tuple[str, ...]:
    """The names of the starter set, in its order."""
    return tuple(each.name for each in starter_set())


def starter_set() -> tuple[JoinedCategory, ...]:
    """Every starter category, in the order of the Dutch file."""
    by_name: dict[str, list[StarterCategory]] = {}
    for language in Language:
        for each in starter_categories(language):
            by_name.setdefault(each.name, []).append(each)
    return tuple(_joined(name, several) for name, several in by_name.items())


def _joined(name: str, several: list[StarterCategory]) -> JoinedCategory:
    parts = [f"(language:{each.language.value} AND (\n{each.expression}\n))" for each in several]
    return JoinedCategory(
        name=name,
        titles={each.language.value: each.title for each in several},
        text="\nOR ".join(parts),
        hits=tuple(line for each in several for line in _lines(each.hits, each.language)),
        misses=tuple(line for each in several for line in _lines(each.misses, each.language)),
    )


def _lines(cases: tuple[Case, ...], language: Language) -> list[str]:
    return [line_of(case, language=language) for case in cases]
