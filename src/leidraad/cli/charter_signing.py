"""`leidraad charter make-key | sign`: for signers, on a machine of their own; needs no database and no settings."""

import os
from pathlib import Path

import click

from leidraad.cli.problems import ExitStatus, WrongUse

FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
NEW_FILE = click.Path(dir_okay=False, path_type=Path)


@click.command("make-key")
@click.argument("file", type=NEW_FILE)
def make_key(file: Path) -> int:
    """Make a private key in FILE and its public key in FILE.pub. Hand in the public one, never the private one."""
    from leidraad.formats.signatures import new_private_pem, public_pem

    private = new_private_pem()
    try:
        handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError as error:
        raise WrongUse(f"{file} is there already; a key is never written over") from error
    with os.fdopen(handle, "wb") as opened:
        opened.write(private)
    public = file.with_name(f"{file.name}.pub")
    public.write_text(public_pem(private), encoding="ascii")
    click.echo(f"{file}: private, keep it to yourself and keep a copy. {public}: public, to be registered.")
    return ExitStatus.OK


@click.command()
@click.argument("statement", type=FILE)
@click.option("--key", "key_file", type=FILE, required=True, help="Your private key (Ed25519, PEM).")
@click.option("--output", type=NEW_FILE, help="Where the signature goes; STATEMENT.sig by default.")
def sign(statement: Path, key_file: Path, output: Path | None) -> int:
    """Sign STATEMENT, the file that the charter's page or `charter statement` gave, and write the raw signature.

    \b
    The same with other tools:
      openssl pkeyutl -sign -rawin -inkey KEY.pem -in STATEMENT -out STATEMENT.sig
      ssh-keygen -Y sign -f KEY -n leidraad-charter STATEMENT
      minisign -S -m STATEMENT
    """
    from leidraad.domain.charter.statements import MalformedStatementError, statement_from_text
    from leidraad.formats.signatures import UnreadableKeyError, sign_raw

    data = statement.read_bytes()
    try:
        statement_from_text(data.decode())
    except (MalformedStatementError, UnicodeDecodeError) as error:
        raise WrongUse(f"{statement}: {error}") from error
    try:
        signature = sign_raw(key_file.read_bytes(), data, password=_password_for(key_file))
    except UnreadableKeyError as error:
        raise WrongUse(f"{key_file}: {error}") from error
    target = output or statement.with_name(f"{statement.name}.sig")
    target.write_bytes(signature)
    click.echo(data.decode(), nl=False, err=True)
    click.echo(f"{target}: signed. Hand in both files.")
    return ExitStatus.OK


def _password_for(key_file: Path) -> bytes | None:
    if b"ENCRYPTED" not in key_file.read_bytes():
        return None
    asked: str = click.prompt("Password of the key", hide_input=True)
    return asked.encode()
