"""``leidraad witness``: watches a ledger from elsewhere, and cosigns only what extends the state it saw last.

It needs no database and no settings: a folder for its state, and the address of the ledger or an exported file. What it
saw is on the disk before it signs, so that it never vouches for two histories, whenever it is stopped.
"""

import base64
import fcntl
import json
import os
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

import click

from leidraad.cli.problems import ExitStatus, Unreachable, WrongUse

if TYPE_CHECKING:
    from urllib.error import HTTPError
    from urllib.request import OpenerDirector

    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    from leidraad.domain.ledger.notes import Check, Checkpoint, VerifierKey
    from leidraad.domain.ledger.tampering import LogKey
    from leidraad.domain.ledger.witnessing import WitnessRefusal

KEY_FILE = "witness-ed25519.pem"
FACTS_FILE = "witness.json"
LAST_FILE = "last.txt"
HISTORY_FILE = "history.txt"
EVIDENCE_FOLDER = "evidence"
NOTE_SEPARATOR = "\n\x1e\n"  # cannot occur in a note
TIMEOUT_S = 30.0
LARGEST_ANSWER_BYTES = 4 * 1024 * 1024
TOKEN_VARIABLE = "LEIDRAAD_TOKEN"  # noqa: S105  the name of a variable
SENTENCES = {
    "not_a_checkpoint": "what the ledger shows is no checkpoint",
    "not_signed": "the checkpoint is not signed with the ledger's key",
    "other_ledger": "this is another ledger than the one this witness watches",
    "no_proof": "the ledger gives no proof that it only grew",
    "shrunk": "THE LEDGER LOST LEAVES that this witness saw",
    "forked": "THE LEDGER HAS TWO HISTORIES: as many leaves as this witness saw, and not the same",
    "broken": "THE LEDGER WAS CHANGED: its leaves are not those that it signed",
    "rewritten": "THE LEDGER WAS REWRITTEN: what this witness saw is not the beginning of what it is shown",
}

STATE = click.option(
    "--state", type=click.Path(file_okay=False, path_type=Path), required=True, help="Folder of this witness."
)


@dataclass(frozen=True, slots=True)
class Offer:
    """A checkpoint that a ledger offers for cosigning, why it may not be cosigned, and what was found, for evidence."""

    note: str
    refusal: "WitnessRefusal | None"
    found: object = None


class Refused(click.ClickException):
    """The witness does not cosign; the message says why, and where both states are kept."""

    exit_code = ExitStatus.PROBLEMS


class Source(Protocol):
    """Where a witness learns of the ledger, and where it brings what it signed."""

    def offer(self, *, seen: "Checkpoint | None", key: "LogKey") -> Offer:
        """The newest state, judged; Unreachable when there is none to be had."""

    def deliver(self, note: str) -> str:
        """Bring the cosigned note back; a line that says how it went."""


@click.group()
def witness() -> None:
    """Watch a ledger from elsewhere: on a machine of the union, of the data protection officer, of anybody.

    \b
    Examples:
      leidraad witness init --state ~/witness --name union.example
      leidraad witness cosign https://leidraad.centre.example --state ~/witness --ledger KEY
      leidraad witness cosign https://leidraad.centre.example --state ~/witness --every 3600
      leidraad witness cosign --from ledger.jsonl --state ~/witness --out cosigned.txt
      leidraad witness status --state ~/witness
    """


@witness.command()
@STATE
@click.option("--name", required=True, help="How this witness signs, such as union.example; no spaces.")
@click.option("--ledger", "ledger_key", help="Key of the ledger to watch, as its page shows it.")
def init(state: Path, name: str, ledger_key: str | None) -> int:
    """Make the key of a new witness and print the line by which it is registered."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    if (state / KEY_FILE).exists():
        raise WrongUse(f"{state} holds a witness already; a new one needs a new folder")
    state.mkdir(parents=True, exist_ok=True, mode=0o700)
    private = Ed25519PrivateKey.generate()
    key = _witness_key(name, private)
    watched = _log_key_text(ledger_key) if ledger_key else None
    _write(state / KEY_FILE, _pem(private))
    _write(state / FACTS_FILE, _as_json({"name": name, "key": key.text(), "ledger": watched}))
    click.echo(key.text())
    click.echo(
        "Register this line on the ledger's page. Keep the folder: without it this witness is gone.", err=True
    )
    return ExitStatus.OK


@witness.command()
@STATE
@click.argument("address", required=False)
@click.option(
    "--from",
    "file",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="An exported ledger, in place of an address.",
)
@click.option(
    "--out",
    type=click.Path(dir_okay=False, path_type=Path),
    help="With --from: where the cosigned note goes; to the screen when left out.",
)
@click.option("--ledger", "ledger_key", help="Key of the ledger, needed the first time.")
@click.option(
    "--token-file",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help=f"A token for the ledger's interface; otherwise {TOKEN_VARIABLE}.",
)
@click.option("--every", "every_s", type=click.IntRange(min=10), help="Go on, once in so many seconds.")
def cosign(
    state: Path,
    address: str | None,
    file: Path | None,
    out: Path | None,
    ledger_key: str | None,
    token_file: Path | None,
    every_s: int | None,
) -> int:
    """Look at the newest state of the ledger at ADDRESS, and cosign it if it extends the one seen last.

    The exit status is 0 when it was cosigned, 1 when the ledger lost or changed what was seen, 3 when it cannot be
    reached. With --every it goes on until it is stopped, or until the ledger was changed.
    """
    if (address is None) == (file is None):
        raise WrongUse("give the address of the ledger, or --from with an exported file")
    home = Home(state)
    home.watch(ledger_key)
    source: Source = (
        ExportedFile(file, out, home) if file is not None else Site(str(address), _token(token_file))
    )
    while True:
        try:
            click.echo(_one_round(home, source))
        except Unreachable as problem:
            if every_s is None:
                raise
            click.echo(f"{_stamp()} {problem.message}", err=True)
        if every_s is None:
            return ExitStatus.OK
        time.sleep(every_s)


@witness.command()
@STATE
def status(state: Path) -> int:
    """What this witness saw last; the exit status is 1 when it ever refused a ledger that was changed."""
    home = Home(state)
    facts = home.facts()
    click.echo(f"witness  {facts['key']}")
    click.echo(f"ledger   {facts['ledger'] or 'none yet'}")
    seen = home.seen()
    click.echo(f"last     {f'{seen.size} leaves, {_as_text(seen.root)}' if seen else 'nothing yet'}")
    if seen:
        click.echo(
            f"         cosigned {datetime.fromtimestamp(home.last_time_s(), UTC):%Y-%m-%d %H:%M:%S} UTC"
        )
    evidence = home.evidence()
    for folder in evidence:
        click.echo(f"evidence {folder}")
    return ExitStatus.PROBLEMS if evidence else ExitStatus.OK


class Home:
    """The folder of a witness: its key, which ledger it watches, the last state it saw, and every one it cosigned."""

    def __init__(self, folder: Path) -> None:
        if not (folder / KEY_FILE).exists():
            raise WrongUse(
                f"{folder} holds no witness; make one with `leidraad witness init --state {folder}`"
            )
        self.folder = folder

    def facts(self) -> dict[str, Any]:
        """Name, own key and the ledger's key, None before it is known."""
        found: dict[str, Any] = json.loads((self.folder / FACTS_FILE).read_text(encoding="utf-8"))
        return found

    def watch(self, ledger_key: str | None) -> None:
        """Keep which ledger is watched, the first time; WrongUse when none is known or it is another one."""
        facts = self.facts()
        if ledger_key is None and facts["ledger"] is None:
            raise WrongUse(
                "say once which ledger: --ledger with the key that its page shows, or that you were given"
            )
        if ledger_key is None:
            return
        given = _log_key_text(ledger_key)
        if facts["ledger"] not in (None, given):
            raise WrongUse(
                f"this witness watches {facts['ledger']}; another ledger needs a witness of its own"
            )
        _write(self.folder / FACTS_FILE, _as_json({**facts, "ledger": given}))

    def log_key(self) -> "LogKey":
        """The key whose checkpoints are looked at."""
        from leidraad.domain.ledger.notes import verifier_key_from_text
        from leidraad.domain.ledger.tampering import LogKey

        key = verifier_key_from_text(self.facts()["ledger"])
        return LogKey(name=key.name, public_key=key.public_key, check=_checker(key.public_key))

    def last_note(self) -> str | None:
        """The note cosigned last, with this witness's line; None before the first."""
        path = self.folder / LAST_FILE
        return path.read_text(encoding="utf-8") if path.exists() else None

    def seen(self) -> "Checkpoint | None":
        """The state cosigned last."""
        from leidraad.domain.ledger.notes import checkpoint_from_note

        note = self.last_note()
        return None if note is None else checkpoint_from_note(note)

    def last_time_s(self) -> int:
        """When this witness cosigned last, in seconds since 1970; 0 before the first time."""
        from leidraad.domain.ledger.notes import cosigned_at_s

        private, note = self._private_key(), self.last_note()
        key = _witness_key(self.facts()["name"], private)
        at_s = None if note is None else cosigned_at_s(note, key=key, check=_checker(key.public_key))
        return at_s or 0

    def cosign(self, note: str, *, now_s: int) -> str:
        """Sign ``note`` and keep it durably; the note with this witness's line, given out only once it is on the disk."""
        from leidraad.domain.ledger.notes import cosignature_line, with_signature_lines, without_cosignatures

        private = self._private_key()
        key = _witness_key(self.facts()["name"], private)
        plain = without_cosignatures(note, name=self.log_key().name)
        at_s = max(
            now_s, self.last_time_s()
        )  # a clock that went back must not make a later state look earlier
        cosigned = with_signature_lines(
            plain, [cosignature_line(plain, key=key, at_s=at_s, sign=private.sign)]
        )
        _append(self.folder / HISTORY_FILE, cosigned + NOTE_SEPARATOR)
        _write(self.folder / LAST_FILE, cosigned.encode())
        return cosigned

    def keep_evidence(self, offer: Offer, refusal: "WitnessRefusal") -> Path:
        """Put both states, and the proof that was given, where nothing touches them again."""
        folder = self.folder / EVIDENCE_FOLDER / f"{_stamp().replace(':', '')}-{refusal}"
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        _write(folder / "seen.txt", (self.last_note() or "").encode())
        _write(folder / "offered.txt", offer.note.encode())
        _write(folder / "found.json", _as_json(offer.found))
        return folder

    def evidence(self) -> list[Path]:
        """The folders of evidence, oldest first."""
        return sorted(path for path in (self.folder / EVIDENCE_FOLDER).glob("*") if path.is_dir())

    @contextmanager
    def alone(self) -> Iterator[None]:
        """One process at a time: two could cosign two histories."""
        with (self.folder / KEY_FILE).open("rb") as file:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError as error:
                raise WrongUse(f"another process works in {self.folder}") from error
            yield

    def _private_key(self) -> "Ed25519PrivateKey":
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
        from cryptography.hazmat.primitives.serialization import load_pem_private_key

        key = load_pem_private_key((self.folder / KEY_FILE).read_bytes(), password=None)
        assert isinstance(key, Ed25519PrivateKey)
        return key


class Site:
    """A ledger behind an address, asked over its interface with a token."""

    def __init__(self, address: str, token: str) -> None:
        if not address.startswith(("https://", "http://")):
            raise WrongUse(f"{address} is no address; it begins with https://")
        self.base = address.rstrip("/") + "/api/v1/ledger"
        self.token = token

    def offer(self, *, seen: "Checkpoint | None", key: "LogKey") -> Offer:
        from leidraad.domain.ledger.witnessing import refusal_of

        note = str(self._ask("/checkpoint").get("note"))
        proof = self._proof(note, seen)
        return Offer(note, refusal_of(note, key=key, seen=seen, proof=proof), _as_texts(proof))

    def _proof(self, note: str, seen: "Checkpoint | None") -> list[bytes] | None:
        from leidraad.domain.ledger.notes import MalformedNoteError, checkpoint_from_note

        try:
            size = checkpoint_from_note(note).size
        except MalformedNoteError:
            return None
        if seen is None or not 0 < seen.size < size:
            return None
        answer = self._ask(f"/consistency?first={seen.size}&second={size}").get("proof")
        try:
            return [base64.b64decode(str(each), validate=True) for each in answer or ()]
        except (ValueError, TypeError):
            return None

    def deliver(self, note: str) -> str:
        from leidraad.domain.ledger.notes import checkpoint_from_note

        body = {"size": checkpoint_from_note(note).size, "line": note.splitlines()[-1]}
        self._ask("/cosignatures", body=body)
        return "cosigned and delivered"

    def _ask(self, path: str, *, body: object = None) -> dict[str, Any]:
        from urllib.error import HTTPError, URLError
        from urllib.request import Request

        headers = {"Authorization": f"Bearer {self.token}", "Accept": "application/json"}
        data = None if body is None else json.dumps(body).encode()
        if data is not None:
            headers["Content-Type"] = "application/json"
        request = Request(self.base + path, data=data, headers=headers)  # noqa: S310  checked in __init__
        try:
            with _opener().open(request, timeout=TIMEOUT_S) as answer:
                found = json.loads(answer.read(LARGEST_ANSWER_BYTES))
        except HTTPError as error:
            raise Unreachable(f"{self.base}{path} answers {error.code}: {_problem_in(error)}") from error
        except (URLError, OSError, ValueError) as error:
            raise Unreachable(f"{self.base}{path} cannot be read: {error}") from error
        if not isinstance(found, dict):
            raise Unreachable(f"{self.base}{path} answers something else than a ledger does")
        return found


class ExportedFile:
    """A ledger as an exported file: every leaf of it is hashed again and held against the state seen last."""

    def __init__(self, file: Path, out: Path | None, home: Home) -> None:
        self.file, self.out, self.home = file, out, home

    def offer(self, *, seen: "Checkpoint | None", key: "LogKey") -> Offer:
        from leidraad.apps.ledger.offline.leidraad_verify import LedgerCheck, Malformed, Report
        from leidraad.domain.ledger.witnessing import refusal_of

        report, kept = Report(), self.home.last_note()
        try:
            with self.file.open("rb") as lines:
                check = LedgerCheck(
                    lines,
                    report,
                    log_key=self.home.facts()["ledger"],
                    seen_notes=[kept] if kept else [],
                )
                check.run()
        except (Malformed, ValueError, OSError) as error:
            raise WrongUse(f"{self.file}: {error}") from error
        refusal = _refusal_for({str(each["code"]) for each in report.faults})
        return Offer(
            check.last_note,
            refusal or refusal_of(check.last_note, key=key, seen=None, proof=None),
            report.faults,
        )

    def deliver(self, note: str) -> str:
        if self.out is None:
            return note.rstrip("\n")
        _write(self.out, note.encode())
        return f"cosigned; bring {self.out} to the ledger: leidraad ledger cosignature {self.out.name}"


def _one_round(home: Home, source: Source) -> str:
    """Look once, and cosign; the line to print. Refused when the ledger may not be cosigned."""
    from leidraad.domain.ledger.notes import checkpoint_from_note
    from leidraad.domain.ledger.witnessing import EVIDENCE

    with home.alone():
        offer = source.offer(seen=home.seen(), key=home.log_key())
        if offer.refusal is None:
            cosigned = home.cosign(offer.note, now_s=int(time.time()))
            size = checkpoint_from_note(cosigned).size
            return f"{_stamp()} {size} leaves: {source.deliver(cosigned)}"
        text = f"{SENTENCES[offer.refusal]}. Nothing was signed."
        if offer.refusal in EVIDENCE:
            folder = home.keep_evidence(offer, offer.refusal)
            text += f" Both states are in {folder}: keep them, and tell the union and the data protection officer."
        raise Refused(text)


def _refusal_for(faults: set[str]) -> "WitnessRefusal | None":
    """What the faults of an exported ledger mean to a witness."""
    from leidraad.domain.ledger.witnessing import WitnessRefusal

    if not faults:
        return None
    if "fork" in faults:
        return WitnessRefusal.REWRITTEN
    if "truncated" in faults:
        return WitnessRefusal.SHRUNK
    if faults & {"other_ledger", "other_log_key"}:
        return WitnessRefusal.OTHER_LEDGER
    return WitnessRefusal.BROKEN


def _witness_key(name: str, private: "Ed25519PrivateKey") -> "VerifierKey":
    from leidraad.domain.ledger.notes import KeyKind, MalformedNoteError, VerifierKey, verifier_key_from_text

    key = VerifierKey(name, private.public_key().public_bytes_raw(), KeyKind.COSIGNATURE)
    try:
        return verifier_key_from_text(key.text())
    except MalformedNoteError as error:
        raise WrongUse(f"{name!r} cannot be a name: no spaces and no plus sign") from error


def _log_key_text(text: str) -> str:
    from leidraad.domain.ledger.notes import KeyKind, MalformedNoteError, verifier_key_from_text

    try:
        key = verifier_key_from_text(text)
    except MalformedNoteError as error:
        raise WrongUse(f"--ledger: {error}") from error
    if key.kind is not KeyKind.NOTE:
        raise WrongUse("--ledger: this is the key of a witness, not of a ledger")
    return key.text()


def _checker(public_key: bytes) -> "Check":
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    public = Ed25519PublicKey.from_public_bytes(public_key)

    def check(signature: bytes, message: bytes) -> bool:
        try:
            public.verify(signature, message)
        except InvalidSignature:
            return False
        return True

    return check


def _pem(private: "Ed25519PrivateKey") -> bytes:
    from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

    return private.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())


def _opener() -> "OpenerDirector":
    """Follows nobody elsewhere: the token is for this address alone."""
    from urllib.request import HTTPRedirectHandler, build_opener

    class Stay(HTTPRedirectHandler):
        def redirect_request(self, *_arguments: object, **_more: object) -> None:
            return None

    return build_opener(Stay)


def _problem_in(error: "HTTPError") -> str:
    try:
        document = json.loads(error.read(LARGEST_ANSWER_BYTES))
        return str(document.get("code") or document.get("title") or error.reason)
    except (ValueError, AttributeError, OSError):
        return str(error.reason)


def _token(file: Path | None) -> str:
    token = file.read_text(encoding="utf-8").strip() if file else os.environ.get(TOKEN_VARIABLE, "")
    if not token:
        raise WrongUse(
            f"a token is needed: --token-file, or the variable {TOKEN_VARIABLE}; an account page makes one"
        )
    return token


def _write(path: Path, content: bytes) -> None:
    """Whole or not at all, and on the disk when this returns; readable by its owner alone."""
    draft = path.with_name(f"{path.name}.new")
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)
    _sync(path.parent)


def _append(path: Path, text: str) -> None:
    with path.open("a", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    _sync(path.parent)


def _sync(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _as_json(value: object) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode()


def _as_texts(hashes: Sequence[bytes] | None) -> list[str] | None:
    return None if hashes is None else [_as_text(each) for each in hashes]


def _as_text(value: bytes) -> str:
    return base64.b64encode(value).decode()


def _stamp() -> str:
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
