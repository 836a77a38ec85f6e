"""A charter's file on the terminal: what is wrong with it, and how it reads."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from leidraad.domain.language.languages import Language

if TYPE_CHECKING:
    from leidraad.domain.charter.clauses import Charter


def faults_of(file: Path) -> list[str]:
    """Why a file cannot be signed, one line each, as file:line:column: sentence; empty for one that can.

    A clause below the floor stands at the line where the clause begins.
    """
    from leidraad.apps.charter.mistakes import breach_in_words, problem_in_words
    from leidraad.domain.charter.explain import PARTS
    from leidraad.domain.charter.floor import floor_breaches
    from leidraad.domain.charter.parse import UnreadableCharterError, charter_from_yaml
    from leidraad.domain.charter.reading import key_places

    try:
        text = file.read_text(encoding="utf-8")
        parsed = charter_from_yaml(text)
    except UnreadableCharterError as error:
        return [
            f"{file}:{each.line}:{each.column}: {each.path or 'charter'}: {problem_in_words(each)}"
            for each in error.problems
        ]
    except UnicodeDecodeError:
        return [f"{file}: this is not UTF-8 text."]
    places = key_places(text)
    return [
        f"{file}:{line}:{column}: clause {breach.clause_id}: {breach_in_words(breach, language=Language.ENGLISH)}"
        for breach in floor_breaches(parsed)
        for line, column in [places[PARTS[breach.clause_id]]]
    ]


def print_charter(found: "Charter", language: Language) -> None:
    """Every clause as people read it, with the legal source and what the software does."""
    from leidraad.domain.charter.explain import explained

    click.secho(f"{found.title[language]} ({found.code})\n", bold=True)
    for clause in explained(found, language):
        click.secho(f"{clause.clause_id}  {clause.title}", bold=True)
        for text in (clause.text, clause.what_the_software_does, clause.legal_source):
            click.echo(click.wrap_text(text, width=88, initial_indent="    ", subsequent_indent="    "))
        click.echo()
