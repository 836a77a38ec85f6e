"""The categories as they stand: their expressions with every ``@name`` put in its place, and who names whom."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from leidraad.apps.insight.models import CategoryVersion
from leidraad.domain.language.categories.grammar import Expression
from leidraad.domain.language.categories.parse import linked, names_in, parse
from leidraad.domain.language.categories.problems import CategoryProblem


@dataclass(frozen=True, slots=True)
class Library:
    """Every category by its key, as an expression that may still name others. ``broken`` cannot be read any more."""

    expressions: Mapping[str, Expression]
    broken: Mapping[str, CategoryProblem]

    def linked(self, expression: Expression) -> Expression:
        """The expression with every name put in its place. Raises CategoryProblem."""
        return linked(expression, self.expressions)

    def of(self, key: str) -> Expression:
        """A category without names. Raises CategoryProblem; KeyError for one that is not there."""
        if key in self.broken:
            raise self.broken[key]
        return self.linked(self.expressions[key])

    def naming(self, key: str) -> tuple[str, ...]:
        """The categories that name this one, at once or through others."""
        found: dict[str, None] = {}
        waiting = [key]
        while waiting:
            wanted = waiting.pop()
            for other, expression in self.expressions.items():
                if other not in found and other != key and wanted in names_in(expression):
                    found[other] = None
                    waiting.append(other)
        return tuple(sorted(found))

    def with_one(self, key: str, expression: Expression) -> "Library":
        """The same with this category as it would be."""
        return Library({**self.expressions, key: expression}, {**self.broken})

    def without(self, key: str) -> "Library":
        return Library({other: each for other, each in self.expressions.items() if other != key}, self.broken)


def library() -> Library:
    """The current version of every category."""
    rows = CategoryVersion.objects.filter(is_current=True).values_list("category__key", "text")
    expressions, broken = {}, {}
    for key, text in rows.order_by("category__key"):
        try:
            expressions[key] = parsed(text)
        except CategoryProblem as problem:
            broken[key] = problem
    return Library(expressions, broken)


@lru_cache(maxsize=2_000)
def parsed(text: str) -> Expression:
    """``parse``, remembered. Raises CategoryProblem."""
    return parse(text)


def linked_versions(versions: Mapping[str, CategoryVersion]) -> Iterator[tuple[CategoryVersion, Expression]]:
    """Each of these current versions with its expression; those that cannot be read are left out."""
    shelf = library()
    for key, version in versions.items():
        try:
            yield version, shelf.of(key)
        except CategoryProblem:
            continue
