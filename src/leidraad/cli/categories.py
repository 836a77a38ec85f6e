"""``leidraad categories``: categories from a file, read and tried on their cases, without a database."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from leidraad.cli.problems import ExitStatus, WrongUse

if TYPE_CHECKING:
    from leidraad.domain.language.categories.grammar import Expression
    from leidraad.domain.language.categories.problems import CategoryProblem

FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
YAML = (".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class FromFile:
    """A category as a file holds it; without a name when the file is one expression."""

    name: str
    text: str
    hits: tuple[str, ...] = ()
    misses: tuple[str, ...] = ()


@click.group()
def categories() -> None:
    """Categories: named questions about the words of contacts.

    \b
    Examples:
      leidraad categories check cancellation.txt
      leidraad categories check our-categories.yaml
    """


@categories.command()
@click.argument("file", type=FILE)
def check(file: Path) -> int:
    """Read FILE and say what is wrong: one expression, or a YAML of categories with their cases.

    In YAML, each name has an `expression`, and may have `hits` and `misses`: cases, one a line.

    Exit status: 0 all is well, 1 something cannot be read or a case fails.
    """
    from leidraad.cli.start import start_django

    start_django()  # for the sentences; no database is opened
    found = _read(file)
    lines = list(_findings(found))
    click.echo("\n".join(lines or [_all_well(found)]))
    return ExitStatus.PROBLEMS if lines else ExitStatus.OK


def _read(file: Path) -> tuple[FromFile, ...]:
    text = file.read_text(encoding="utf-8")
    if file.suffix.lower() not in YAML:
        return (FromFile("", text),)
    import yaml

    try:
        entries = yaml.safe_load(text)
    except yaml.YAMLError as error:
        raise WrongUse(f"{file.name} is no YAML: {error}") from error
    if not isinstance(entries, Mapping) or not all(_is_category(entry) for entry in entries.values()):
        raise WrongUse(f"{file.name}: expected a name for each category, with an expression below it")
    return tuple(_from_yaml(str(name), entry) for name, entry in entries.items())


def _is_category(entry: Any) -> bool:
    return isinstance(entry, Mapping) and isinstance(entry.get("expression"), str)


def _from_yaml(name: str, entry: Mapping[str, Any]) -> FromFile:
    return FromFile(name, entry["expression"], _lines(entry.get("hits")), _lines(entry.get("misses")))


def _lines(given: Any) -> tuple[str, ...]:
    lines = given.splitlines() if isinstance(given, str) else given or ()
    return tuple(str(line) for line in lines if str(line).strip())


def _findings(found: Sequence[FromFile]) -> Iterator[str]:
    from leidraad.domain.language.categories.parse import linked, parse
    from leidraad.domain.language.categories.problems import CategoryProblem

    expressions: dict[str, Expression] = {}
    problems: dict[str, CategoryProblem] = {}
    for each in found:
        try:
            expressions[each.name] = parse(each.text)
        except CategoryProblem as problem:
            problems[each.name] = problem
    for each in found:
        try:
            if each.name in problems:
                raise problems[each.name]
            yield from _failed_cases(each, linked(expressions[each.name], expressions))
        except CategoryProblem as problem:
            yield _told(each, problem)


def _failed_cases(category: FromFile, expression: "Expression") -> Iterator[str]:
    from leidraad.domain.language.categories.cases import case_of, is_of

    for lines, is_hit in ((category.hits, True), (category.misses, False)):
        for line in lines:
            if is_of(expression, case_of(line)) != is_hit:
                meant = "should be found, and is not" if is_hit else "should not be found, and is"
                yield f"{category.name}: {meant}: {line}"


def _told(category: FromFile, problem: "CategoryProblem") -> str:
    from leidraad.apps.insight.problem_words import shown_problem

    shown = shown_problem(problem, category.text)
    before = f"{category.name}, " if category.name else ""
    meant = f" Did you mean {shown.suggestion}?" if shown.suggestion else ""
    return f"{before}line {shown.line}, character {shown.column}: {shown.sentence}{meant}"


def _all_well(found: Sequence[FromFile]) -> str:
    cases = sum(len(each.hits) + len(each.misses) for each in found)
    if not cases:
        return f"{len(found)} read; no cases"
    return f"{len(found)} read, and {cases} cases with their expected answer"
