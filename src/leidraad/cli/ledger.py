"""``leidraad ledger``: checking the ledger, taking it away, and admitting the witnesses that watch it."""

import getpass
import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

import click

from leidraad.cli.problems import ExitStatus, WrongUse
from leidraad.cli.start import start_django

if TYPE_CHECKING:
    from datetime import datetime

    from leidraad.domain.ledger.tampering import Finding

SENTENCES = {
    "leaf_edited": "was changed after it was written",
    "leaf_removed": "was removed",
    "leaf_not_signed": "stands after the last signed state: it was put in by hand",
    "index_missing": "have no place any more",
    "leaves_changed": "are not those that were signed",
    "truncated": "were signed and are gone",
    "checkpoint_forged": "is a checkpoint that this ledger did not sign",
    "signed_twice": "was signed twice, with two different roots: one history was hidden",
    "checkpoint_removed": "had a checkpoint that is gone from the database",
    "cosignature_forged": "has a cosignature that does not hold",
    "subtree_changed": "have another root than the one kept over them",
    "witness_file_missing": "The file of checkpoints outside the database is missing",
    "leaf_never_sequenced": "was written and never given its place",
}


REMARKS_SHOWN = 20
REMARKS = {
    "silence": "No heartbeat",
    "restart": "A process that was not heard before",
    "nothing_signed": "Nothing was signed",
    "clock_went_back": "The clock went back",
}
WITNESS_PROBLEMS = {
    "bad_key": "is not a key of the form name+hash+key",
    "not_a_witness_key": "is no key of a witness; take the line that `leidraad witness init` printed",
    "own_key": "is the ledger's own key; a ledger that vouches for itself is no witness",
    "known": "names a witness that is there already; a new key needs a new name",
    "ended": "was ended before",
}
COSIGNATURE_FAULTS = {
    "no_such_checkpoint": "this ledger never had a checkpoint of that size",
    "malformed_cosignature": "this is no signature line",
    "unknown_witness": "no witness of that name is registered",
    "cosignature_does_not_hold": "the signature does not hold for that checkpoint",
    "cosignature_from_the_future": "it is dated in the future; set the clock of the witness",
}


@click.group()
def ledger() -> None:
    """The append-only log of every decision and every access.

    \b
    Examples:
      leidraad ledger verify
      leidraad ledger export ledger.jsonl
      leidraad ledger witness add union.example+1a2b3c4d+BA... --kind union
      leidraad ledger witness list
    """


@ledger.command()
@click.option("--json", "as_json", is_flag=True, help="Print the findings as JSON.")
def verify(*, as_json: bool) -> int:
    """Recompute the whole ledger and hold it against every signature.

    It also tells when the software was silent, started again or did not sign, which is no fault of the ledger.
    The exit status is 0 when nothing was changed, 1 when something was, 2 when the command was used wrongly.

    \b
    Examples:
      leidraad ledger verify
      leidraad ledger verify --json | jq '.findings[].index'
    """
    start_django()
    from leidraad.apps.ledger.actions import verify_ledger
    from leidraad.apps.ledger.queries import irregularities, last_checkpoint
    from leidraad.apps.ledger.signing import public_verifier_key

    findings, remarks = verify_ledger(), irregularities()
    last = last_checkpoint()
    size = last.size if last else 0
    if as_json:
        report = {
            "whole": not findings,
            "size": size,
            "key": public_verifier_key(),
            "findings": [asdict(finding) for finding in findings],
            "remarks": [asdict(remark) for remark in remarks],
        }
        click.echo(json.dumps(report, default=_as_text, indent=2))
    else:
        for remark in remarks[-REMARKS_SHOWN:]:
            click.echo(f"{REMARKS[remark.what]}: from {_second(remark.since)} to {_second(remark.until)}.")
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
    elif finding.code.startswith(("checkpoint", "signed_twice")):
        subject = f"Size {finding.index} "
    else:
        subject = f"Leaf {finding.index} "
    about = f" ({finding.event})" if finding.event else ""
    when = f", {finding.at.isoformat(timespec='seconds')}" if finding.at else ""
    return f"{subject}{what}{about}{when}."


def _second(moment: "datetime") -> str:
    return f"{moment:%Y-%m-%d %H:%M:%S} UTC"


def _as_text(value: object) -> str:
    return value.isoformat() if hasattr(value, "isoformat") else str(value)


@ledger.command()
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
def export(file: Path) -> int:
    """Write the whole ledger to FILE, for `leidraad_verify.py` or a witness elsewhere. It names nobody.

    \b
    Examples:
      leidraad ledger export ledger.jsonl
    """
    start_django()
    from django.utils import timezone

    from leidraad.apps.ledger.actions import record_export
    from leidraad.apps.ledger.export import export_lines
    from leidraad.apps.ledger.queries import last_checkpoint

    last = last_checkpoint()
    if last is None:
        raise WrongUse("there is no signed state yet; the worker signs one within seconds of the first leaf")
    record_export(by=getpass.getuser(), at=timezone.now(), size=last.size)
    with file.open("wb") as out:
        out.writelines(export_lines(last))
    click.echo(f"{last.size} leaves in {file}.")
    return ExitStatus.OK


@ledger.command()
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
def verifier(file: Path) -> int:
    """Write the verifier to FILE: one Python file that checks the ledger without Leidraad."""
    from importlib import resources

    source = resources.files("leidraad.apps.ledger.offline").joinpath("leidraad_verify.py")
    file.write_bytes(source.read_bytes())
    click.echo(f"Written to {file}. It says what it does with: python3 {file.name} --help")
    return ExitStatus.OK


@ledger.command()
@click.argument("file", type=click.File(encoding="utf-8"))
def cosignature(file: TextIO) -> int:
    """Take in what `leidraad witness cosign --from` wrote: a note with the witness's signature line under it."""
    start_django()
    from django.utils import timezone

    from leidraad.apps.ledger.actions import CosignatureProblem, add_cosignature
    from leidraad.domain.ledger.notes import MalformedNoteError, checkpoint_from_note

    note = file.read()
    try:
        size, line = checkpoint_from_note(note).size, note.splitlines()[-1]
        kept, _is_new = add_cosignature(size=size, line=line, at=timezone.now())
    except MalformedNoteError as error:
        raise WrongUse(f"not a cosigned checkpoint: {error}") from error
    except CosignatureProblem as problem:
        raise WrongUse(f"not kept: {COSIGNATURE_FAULTS[problem.fault]}") from problem
    click.echo(f"{kept.witness.name} cosigned {size} leaves on {kept.cosigned_at:%Y-%m-%d %H:%M:%S} UTC.")
    return ExitStatus.OK


@ledger.group()
def witness() -> None:
    """Who cosigns the ledger from elsewhere."""


@witness.command()
@click.argument("key")
@click.option("--kind", type=click.Choice(["union", "dpo", "other"]), required=True, help="On whose behalf.")
def add(key: str, kind: str) -> int:
    """Register the witness whose KEY `leidraad witness init` printed."""
    start_django()
    from django.utils import timezone

    from leidraad.apps.ledger.actions import WitnessProblem, register_witness
    from leidraad.apps.ledger.models import WitnessKind

    try:
        added = register_witness(
            verifier_key=key, kind=WitnessKind(kind), by=getpass.getuser(), at=timezone.now()
        )
    except WitnessProblem as problem:
        raise WrongUse(f"{key} {WITNESS_PROBLEMS[problem.code]}") from problem
    click.echo(f"{added.name} is registered. What it cosigns is taken from now on.")
    return ExitStatus.OK


@witness.command()
@click.argument("name")
def end(name: str) -> int:
    """Take nothing more from the witness of this NAME, as when its key is lost. What it cosigned stays."""
    start_django()
    from django.utils import timezone

    from leidraad.apps.ledger.actions import WitnessProblem, end_witness
    from leidraad.apps.ledger.models import Witness

    found = Witness.objects.filter(name=name).first()
    if found is None:
        raise WrongUse(f"no witness is called {name}; `leidraad ledger witness list` lists them")
    try:
        end_witness(found, by=getpass.getuser(), at=timezone.now())
    except WitnessProblem as problem:
        raise WrongUse(f"{name} {WITNESS_PROBLEMS[problem.code]}") from problem
    click.echo(f"Nothing more is taken from {name}.")
    return ExitStatus.OK


@witness.command("list")
def list_witnesses() -> int:
    """Every witness, and when it looked last; the exit status is 1 when fewer looked lately than the centre wants."""
    start_django()
    from django.utils import timezone

    from leidraad.apps.ledger.queries import witness_policy

    policy = witness_policy(at=timezone.now())
    for state in policy.states:
        last = state.last
        seen = f"{last.size} leaves on {last.cosigned_at:%Y-%m-%d %H:%M} UTC" if last else "nothing yet"
        late = ", too long ago" if state.is_late else ""
        click.echo(f"{state.witness.name} ({state.witness.kind}): {seen}{late}")
    click.echo(f"{policy.in_time} of the {policy.required} witnesses that this centre wants looked lately.")
    return ExitStatus.OK if policy.is_kept else ExitStatus.PROBLEMS
