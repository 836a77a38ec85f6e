"""``leidraad ledger``: checking the ledger, for whoever wants to know whether anybody changed it."""

import json
from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from leidraad.cli.problems import ExitStatus
from leidraad.cli.start import start_django

if TYPE_CHECKING:
    from leidraad.domain.ledger.tampering import Finding

SENTENCES = {
    "leaf_edited": "was changed after it was written",
    "leaf_removed": "was removed",
    "leaf_not_signed": "stands after the last signed state: it was put in by hand",
    "index_missing": "have no place any more",
    "leaves_changed": "are not those that were signed",
    "truncated": "were signed and are gone",
    "checkpoint_forged": "is a checkpoint that this ledger did not sign",
    "checkpoint_removed": "had a checkpoint that is gone from the database",
    "cosignature_forged": "has a cosignature that does not hold",
    "subtree_changed": "have another root than the one kept over them",
    "witness_file_missing": "The file of checkpoints outside the database is missing",
    "leaf_never_sequenced": "was written and never given its place",
}


@click.group()
def ledger() -> None:
    """The append-only log of every decision and every access."""


@ledger.command()
@click.option("--json", "as_json", is_flag=True, help="Print the findings as JSON.")
def verify(*, as_json: bool) -> int:
    """Recompute the whole ledger and hold it against every signature.

    The exit status is 0 when nothing was changed, 1 when something was, 2 when the command was used wrongly.

    \b
    Examples:
      leidraad ledger verify
      leidraad ledger verify --json | jq '.findings[].index'
    """
    start_django()
    from leidraad.apps.ledger.actions import verify_ledger
    from leidraad.apps.ledger.queries import last_checkpoint
    from leidraad.apps.ledger.signing import public_verifier_key

    findings = verify_ledger()
    last = last_checkpoint()
    size = last.size if last else 0
    if as_json:
        report = {
            "whole": not findings,
            "size": size,
            "key": public_verifier_key(),
            "findings": [asdict(finding) for finding in findings],
        }
        click.echo(json.dumps(report, default=_as_text, indent=2))
    else:
        _print_report(findings, size, public_verifier_key())
    return ExitStatus.PROBLEMS if findings else ExitStatus.OK


def _print_report(findings: "list[Finding]", size: int, key: str) -> None:
    for finding in findings:
        click.echo(sentence(finding))
    if findings:
        click.echo(
            f"{len(findings)} findings among {size} leaves. Keep the database and the file as they are."
        )
    else:
        click.echo(f"The ledger is whole: {size} leaves, each as it was signed.")
    click.echo(f"Checked with the key {key}")


def sentence(finding: "Finding") -> str:
    """One finding as a person reads it: which leaf, what happened, and when it was written or signed."""
    what = SENTENCES[finding.code]
    if finding.index is None:
        subject = "" if finding.code == "witness_file_missing" else "A leaf "
    elif finding.last_index is not None:
        subject = f"Leaves {finding.index} to {finding.last_index} "
    elif finding.code.startswith("checkpoint"):
        subject = f"Size {finding.index} "
    else:
        subject = f"Leaf {finding.index} "
    about = f" ({finding.event})" if finding.event else ""
    when = f", {finding.at.isoformat(timespec='seconds')}" if finding.at else ""
    return f"{subject}{what}{about}{when}."


def _as_text(value: object) -> str:
    return value.isoformat() if hasattr(value, "isoformat") else str(value)
