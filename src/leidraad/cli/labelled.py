"""``leidraad labelled``: the redacted words that people labelled, for rules and models to learn from."""

import json
from typing import Any, TextIO

import click

from leidraad.cli.start import start_django

COLUMNS = ("kind", "label_before", "label_after", "party", "language", "channel", "text", "role", "version")


@click.command()
@click.argument("file", type=click.File("w", encoding="utf-8"), default="-")
@click.option("--kind", help="Only this kind, such as aggression.")
@click.option("--language", type=click.Choice(["nl", "fr", "de", "en"]), help="Only this language.")
def labelled(*, file: TextIO, kind: str | None, language: str | None) -> None:
    """Write the corrected turns to FILE (standard output otherwise), one JSON object a line, and say so in the ledger.

    Each holds the redacted words of one turn, the label that was found and the one that a person gave ("" for none). No
    contact, no agent, no day. What is past its time by the charter is left out.

    \b
    Examples:
      leidraad labelled corrections.jsonl
      leidraad labelled --kind aggression --language nl | wc -l
    """
    start_django()
    from django.utils import timezone

    from leidraad.apps.contacts.actions.labelled import take_labelled

    chosen = {name: value for name, value in (("kind", kind), ("language", language)) if value}
    rows = take_labelled(chosen, at=timezone.now())
    for row in rows:
        file.write(json.dumps(_line(row), ensure_ascii=False) + "\n")
    click.echo(f"{len(rows)} turns", err=True)


def _line(row: Any) -> dict[str, str]:
    return {name: getattr(row, name) for name in COLUMNS}
