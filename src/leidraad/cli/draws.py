"""``leidraad draws``: hold a published month of draws against what was committed before it began. Needs no database."""

from pathlib import Path

import click

from leidraad.cli.problems import ExitStatus, WrongUse

SENTENCES = {
    "not_revealed": "the secret of this month is not public yet: the draws can be computed when the month is over",
    "wrong_seed": "THE SECRET IS NOT THE ONE THAT WAS COMMITTED: no draw of this month can be trusted",
    "number_missing": "is missing",
    "number_twice": "is told twice",
    "wrong_count": "THE FILE HOLDS ANOTHER NUMBER OF DRAWS than were made",
    "wrong_digest": "the candidates are not those whose fingerprint is in the ledger",
    "not_a_candidate": "the contact drawn was not among the candidates",
    "not_the_first": "CHANCE HAD CHOSEN ANOTHER CONTACT",
    "candidate_twice": "a candidate stands twice in the list",
    "wrong_leaf": "the ledger's entry says something else",
}


@click.group()
def draws() -> None:
    """The draws by which chance chooses contacts for coaching.

    \b
    Examples:
      leidraad draws verify draws-linde-2026-11-01.json
    """


@draws.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def verify(file: Path) -> int:
    """Compute every draw of FILE again; the exit status is 1 when one is not as it should be.

    FILE comes from the page Draws. Compare the hash it prints with the one that you noted, or that the ledger holds, from
    before the month began.
    """
    from leidraad.domain.charter.draws import UnreadableDrawsError, draws_from_json, findings_of

    try:
        window = draws_from_json(file.read_text(encoding="utf-8"))
    except (UnreadableDrawsError, UnicodeDecodeError) as error:
        raise WrongUse(f"{file}: {error}") from error
    click.echo(f"{window.team}, month from {window.starts_on}: {len(window.draws)} draws")
    click.echo(f"hash of the secret: {window.seed_commitment.hex()}")
    found = findings_of(window)
    for finding in found:
        about = f"draw {finding.number}: " if finding.number else ""
        click.echo(f"{about}{SENTENCES[finding.fault]}")
    if not found:
        click.echo("Every draw took the contact that chance put first, and no number is missing.")
    return ExitStatus.PROBLEMS if found else ExitStatus.OK
