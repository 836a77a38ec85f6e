"""``leidraad vcon``: reading, writing and checking vCon files, without a database and without the centre's data."""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from leidraad.cli.problems import ExitStatus, WrongUse

if TYPE_CHECKING:
    from uuid import UUID

    from leidraad.domain.contacts.incoming import IncomingContact
    from leidraad.formats.vcon_signed import Opened, VconKeys

FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
FILES = click.argument("files", nargs=-1, required=True, type=FILE)
OWN_KEYS = click.option("--key", "own", multiple=True, type=FILE, help="Private RSA key that decrypts; PEM.")
TRUSTED = click.option(
    "--trust", "trusted", multiple=True, type=FILE, help="Certificate or public key whose signature counts; PEM."
)  # fmt: skip

Read = TypeVar("Read")


@dataclass(frozen=True, slots=True)
class Checked:
    """What was found about one file; ``problem`` says why it cannot be taken in."""

    name: str
    form: str
    signers: tuple[str, ...]
    departures: tuple[str, ...]
    problem: str

    @property
    def is_well(self) -> bool:
        return not self.problem and not self.departures


@click.group()
def vcon() -> None:
    """vCon, the container for conversations: read, write and check files.

    \b
    Examples:
      leidraad vcon read call.vcon --key centre.key --trust recorder.crt
      leidraad vcon write transcript.json --out call.vcon --sign signing.pem --encrypt-to reader.crt
      leidraad vcon check *.vcon
    """


@vcon.command()
@click.argument("file", type=FILE)
@OWN_KEYS
@TRUSTED
@click.option("--plain", is_flag=True, help="The plain vCon inside, as JSON, instead of what it says.")
def read(file: Path, own: Sequence[Path], trusted: Sequence[Path], plain: bool) -> int:
    """Open FILE, check its signatures and hashes, and print what it says.

    Exit status: 0 read, 1 not, 2 a key that cannot be read.
    """
    from leidraad.domain.contacts.problems import IntakeProblem

    keys = _keys(own, trusted)
    try:
        found = _opened(file, keys)
        lines = _plain(found) if plain else _in_words(found, _contact(found))
    except IntakeProblem as problem:
        click.echo(f"{file.name}: {_reason(problem)}", err=True)
        return ExitStatus.PROBLEMS
    click.echo(lines)
    return ExitStatus.OK


@vcon.command()
@click.argument("file", type=FILE)
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), help="Where to; printed otherwise.")
@click.option("--sign", "signing", type=FILE, help="Private key and its certificate, one after another; PEM.")
@click.option(
    "--encrypt-to", "recipients", multiple=True, type=FILE, help="Public RSA key or certificate of a reader; PEM."
)  # fmt: skip
@OWN_KEYS
@TRUSTED
def write(
    file: Path,
    out: Path | None,
    signing: Path | None,
    recipients: Sequence[Path],
    own: Sequence[Path],
    trusted: Sequence[Path],
) -> int:
    """Write FILE (any format that can be taken in) as a vCon. Nothing in it is redacted or left out.

    Exit status: 0 written, 1 FILE cannot be read, 2 a key that cannot be read.
    """
    from leidraad.domain.contacts.problems import IntakeProblem
    from leidraad.formats.vcon_signed import encrypted, recipient_from_pem, signed, signer_from_pem
    from leidraad.formats.vcon_writing import vcon_bytes, write_vcon

    signer = _from_pem(signing, signer_from_pem) if signing else None
    readers = [_from_pem(path, recipient_from_pem) for path in recipients]
    try:
        contact = _any_contact(file, _keys(own, trusted))
    except IntakeProblem as problem:
        click.echo(f"{file.name}: {_reason(problem)}", err=True)
        return ExitStatus.PROBLEMS
    envelope = _envelope(contact, file)
    document = write_vcon(contact, envelope)
    if signer is not None:
        document = signed(vcon_bytes(document), uuid=envelope.uuid, signer=signer)
    if readers:
        document = encrypted(vcon_bytes(document), uuid=envelope.uuid, recipients=readers)
    if out is None:
        click.echo(vcon_bytes(document))
    else:
        out.write_bytes(vcon_bytes(document))
    return ExitStatus.OK


@vcon.command()
@FILES
@OWN_KEYS
@TRUSTED
@click.option("--before", "earlier", type=FILE, help="The vCon that each was redacted or amended from.")
@click.option("--json", "as_json", is_flag=True, help="The findings as JSON.")
def check(
    files: Sequence[Path], own: Sequence[Path], trusted: Sequence[Path], earlier: Path | None, as_json: bool
) -> int:
    """Say of each file whether it can be taken in, and where it departs from vCon 0.4.0.

    Exit status: 0 all as they should be, 1 one departs or cannot be taken in.
    """
    keys = _keys(own, trusted)
    found = [_checked(file, keys, earlier) for file in files]
    if as_json:
        click.echo(json.dumps([_as_json(each) for each in found], ensure_ascii=False, indent=2))
    else:
        click.echo("\n".join(line for each in found for line in _lines(each)))
    return ExitStatus.OK if all(each.is_well for each in found) else ExitStatus.PROBLEMS


def _checked(file: Path, keys: "VconKeys", earlier: Path | None) -> Checked:
    from leidraad.domain.contacts.problems import IntakeProblem
    from leidraad.formats.vcon_check import departures

    try:
        opened = _opened(file, keys)
    except IntakeProblem as problem:
        return Checked(file.name, "", (), (), _reason(problem))
    told = tuple(
        f"{each.field}: {each.found or 'nothing'}; expected {each.expected}"
        for each in departures(opened.document)
    )
    if earlier is not None:
        told += tuple(_before(opened, earlier, keys))
    try:
        _contact(opened)
        problem_words = ""
    except IntakeProblem as problem:
        problem_words = _reason(problem)
    return Checked(file.name, _form(opened), opened.signers, told, problem_words)


def _before(opened: "Opened", earlier: Path, keys: "VconKeys") -> Iterator[str]:
    from leidraad.formats.vcon_chain import before, is_before

    told = before(opened.document)
    if told is None:
        yield "it names no vCon before it"
    elif not is_before(told, earlier.read_bytes(), _opened(earlier, keys).document):
        yield f"{earlier.name} is not the one that it was {told.link} from"


def _lines(found: Checked) -> list[str]:
    verdict = f"cannot be taken in: {found.problem}" if found.problem else "can be taken in"
    form = f" ({found.form})" if found.form else ""
    return [f"{found.name}{form}: {verdict}", *(f"  {each}" for each in found.departures)]


def _as_json(found: Checked) -> dict[str, Any]:
    return {
        "name": found.name,
        "form": found.form,
        "signers": list(found.signers),
        "departures": list(found.departures),
        "problem": found.problem or None,
    }


def _opened(file: Path, keys: "VconKeys") -> "Opened":
    from leidraad.formats.documents import json_of
    from leidraad.formats.fields import as_object
    from leidraad.formats.limits import Limits
    from leidraad.formats.vcon_signed import opened

    data = file.read_bytes()
    limits = Limits()
    limits.check_size(data)
    return opened(as_object(json_of(data), field="document"), keys=keys, limits=limits)


def _contact(opened: "Opened") -> "IncomingContact":
    from leidraad.formats.limits import Limits
    from leidraad.formats.vcon import read_vcon

    return read_vcon(opened.document, limits=Limits())


def _any_contact(file: Path, keys: "VconKeys") -> "IncomingContact":
    from leidraad.formats.limits import Limits
    from leidraad.formats.read import read_contact
    from leidraad.formats.vcon_signed import plain_bytes

    data = file.read_bytes()
    limits = Limits()
    limits.check_size(data)
    return read_contact(plain_bytes(data, keys=keys, limits=limits), name=file.name, limits=limits)


def _envelope(contact: "IncomingContact", file: Path) -> Any:
    from leidraad.formats.vcon_writing import Envelope

    uuid = _uuid_of(contact.facts.source_id, file)
    return Envelope(uuid=uuid, created_at=datetime.now(UTC).replace(microsecond=0))


def _uuid_of(source_id: str | None, file: Path) -> "UUID":
    """The sender's own number where it is a UUID; else one that the same file always gets."""
    from hashlib import sha256
    from uuid import NAMESPACE_OID, UUID, uuid5

    try:
        return UUID(source_id)
    except (ValueError, TypeError, AttributeError):
        return uuid5(NAMESPACE_OID, sha256(file.read_bytes()).hexdigest())


def _keys(own: Sequence[Path], trusted: Sequence[Path]) -> "VconKeys":
    from leidraad.formats.vcon_signed import VconKeys, decryption_key_from_pem, trusted_from_pem

    return VconKeys(
        own=tuple(_from_pem(path, decryption_key_from_pem) for path in own),
        trusted=tuple(key for path in trusted for key in _from_pem(path, trusted_from_pem)),
    )


def _from_pem(path: Path, read_pem: Callable[[bytes], Read]) -> Read:
    from leidraad.formats.vcon_signed import KeyProblem

    try:
        return read_pem(path.read_bytes())
    except KeyProblem as problem:
        raise WrongUse(f"{path}: {problem}") from problem


def _form(opened: "Opened") -> str:
    parts = [
        "encrypted" if opened.was_encrypted else "",
        "signed" if opened.was_signed else "",
        "trusted" if opened.is_trusted else "",
    ]
    return ", ".join(filter(None, parts)) or "plain"


def _plain(opened: "Opened") -> str:
    return json.dumps(opened.document, ensure_ascii=False, indent=2)


def _in_words(opened: "Opened", contact: "IncomingContact") -> str:
    facts = contact.facts
    rows = [
        ("form", _form(opened)),
        ("signed by", "; ".join(filter(None, opened.signers))),
        ("uuid", facts.source_id),
        ("channel", facts.channel),
        ("direction", facts.direction),
        ("started", facts.started_at.isoformat() if facts.started_at else None),
        ("length", f"{facts.duration_s:g} s" if facts.duration_s else None),
        ("agent", facts.agent),
        ("language", facts.language),
        ("sound", _sound(contact)),
    ]
    lines = [f"{name:10}{value}" for name, value in rows if value]
    return "\n".join([*lines, "", *(f"{turn.party}: {turn.text}" for turn in contact.turns)])


def _sound(contact: "IncomingContact") -> str | None:
    if contact.recording is not None:
        return f"{len(contact.recording):,} bytes inside"
    return f"beside it: {contact.recording_name}" if contact.recording_name else None


def _reason(problem: Any) -> str:
    from leidraad.cli.start import start_django

    start_django()  # for the sentences of the reasons; no database is opened
    from leidraad.apps.contacts.reasons import reason_in_words

    return reason_in_words(problem.code, problem.data)
