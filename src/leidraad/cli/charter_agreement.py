"""`leidraad charter propose … activate`: the agreement from a terminal, by the same steps as on its pages."""

import getpass
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from leidraad.cli.charter_text import faults_of, print_charter
from leidraad.cli.problems import ExitStatus, WrongUse
from leidraad.cli.start import start_django
from leidraad.domain.charter.clauses import Body, ConsultationAct
from leidraad.domain.charter.requests import Phase
from leidraad.domain.charter.statements import Act, Statement, on_one_line
from leidraad.domain.language.languages import Language

if TYPE_CHECKING:
    from leidraad.apps.charter.models import CharterVersion
    from leidraad.apps.charter.models.agreement import Signatory
    from leidraad.apps.charter.standing import Standing
    from leidraad.domain.charter.clauses import Charter
    from leidraad.domain.charter.phases import Missing

FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
DAY = click.DateTime(formats=["%Y-%m-%d"])
LANGUAGE = click.Choice([str(language) for language in Language])
KINDS = ("management", "legal", "union")
ITEMS = (
    "information", "question", "answer", "posting", "opinion", "act", "minutes", "dpia", "evaluation", "regulation",
)  # fmt: skip
ON_THE_WAY = (Phase.INFORMED, Phase.CONSULTED, Phase.SIGNED, Phase.PILOT, Phase.AMENDED, Phase.SIGNED_REGULATION, Phase.ROLL_OUT)  # fmt: skip


@click.command()
@click.argument("file", type=FILE)
def propose(file: Path) -> int:
    """Put FILE on the table as the next version. It binds nobody before everybody it names has signed it."""
    version = _propose(file)
    click.echo(f"Version {version.number} is on the table, with fingerprint {version.canonical_hash}.")
    return ExitStatus.OK


@click.command()
@click.argument("number", type=int)
def withdraw(number: int) -> int:
    """Take a proposed version off the table."""
    version = _version(number)
    with _told_in_words():
        _actions().withdraw_version(version, by=getpass.getuser(), at=_now())
    click.echo(f"Version {number} is off the table.")
    return ExitStatus.OK


@click.command()
def versions() -> int:
    """List every version: who signed it, who refused, who is awaited."""
    start_django()
    from leidraad.apps.charter.models import CharterVersion
    from leidraad.apps.charter.standing import last_statements, must_sign

    rows = list(CharterVersion.objects.all())
    said = last_statements(rows)
    for row in rows:
        click.secho(f"{row.number}  {row.stage}  {_state_of(row)}  {row.canonical_hash}", bold=True)
        for code in sorted(must_sign(row)):
            statement = said.get((row.number, code))
            word = f"{statement.act} on {statement.stated_on}" if statement else "awaited"
            click.echo(
                f"    {code}: {word}{f' ({statement.reason})' if statement and statement.reason else ''}"
            )
    return ExitStatus.OK


@click.command()
@click.argument("old")
@click.argument("new")
@click.option("--language", type=LANGUAGE, default="en", show_default=True)
def compare(old: str, new: str, language: str) -> int:
    """Compare two versions clause by clause: tighter, looser, or neither. OLD and NEW are numbers or files."""
    from leidraad.domain.charter.compare import compare as compared
    from leidraad.domain.charter.explain import clause_title, explained_clause

    before, after, wanted = _charter(old), _charter(new), Language(language)
    changes = [change for change in compared(before, after) if change.parameters]
    for change in changes:
        title = clause_title(change.clause_id, wanted)
        click.secho(f"{change.clause_id}  {title}: {change.movement}", bold=True)
        for mark, charter in (("-", before), ("+", after)):
            text = explained_clause(charter, change.clause_id, wanted).text
            click.echo(click.wrap_text(text, width=88, initial_indent=f"  {mark} ", subsequent_indent="    "))
    if not changes:
        click.echo("They say the same.")
    return ExitStatus.OK


@click.command()
@click.argument("number", type=int)
@click.argument("signatory")
@click.option("--refuse", "reason", help="Make it a refusal, with this reason.")
@click.option("--on", "day", type=DAY, help="The day that is stated; today by default.")
def statement(number: int, signatory: str, reason: str | None, day: datetime | None) -> int:
    """Print the statement that SIGNATORY signs about version NUMBER; write it to a file and sign that."""
    from leidraad.domain.charter.statements import MalformedStatementError

    version = _version(number)
    act = Act.REFUSE if reason is not None else Act.SIGN
    said = Statement(
        version.charter().code, number, version.canonical_hash, act, signatory,
        day.date() if day else _today(), on_one_line(reason or ""),
    )  # fmt: skip
    try:
        click.echo(said.text(), nl=False)
    except MalformedStatementError as error:
        raise WrongUse(str(error)) from error
    return ExitStatus.OK


@click.command("hand-in")
@click.argument("statement", type=FILE)
@click.argument("signature", type=FILE)
def hand_in(statement: Path, signature: Path) -> int:
    """Hand in a signed STATEMENT with its SIGNATURE. What the last signature makes possible happens at once."""
    start_django()
    with _told_in_words():
        row = _actions().hand_in_signature(
            statement=statement.read_bytes().decode("utf-8", "replace"),
            signature_file=signature.read_bytes(),
            by=getpass.getuser(),
            at=_now(),
        )
    click.echo(f"{row.signatory.name}: {row.get_act_display()}, version {row.version_id}.")
    return ExitStatus.OK


@click.command()
@click.argument("code")
@click.option("--name", required=True)
@click.option("--kind", type=click.Choice(KINDS), required=True)
@click.option("--key", "key_file", type=FILE, required=True, help="The public key: PEM, OpenSSH or minisign.")
@click.option("--representative", is_flag=True, help="A representative union: no roll-out without it.")
def signatory(code: str, name: str, kind: str, key_file: Path, representative: bool) -> int:
    """Register a signatory with its public key; or, for a CODE that is there, replace its key."""
    start_django()
    from leidraad.apps.charter.models.agreement import SignatoryKind

    key, by = key_file.read_text(encoding="utf-8"), getpass.getuser()
    present = _signatory_or_none(code)
    with _told_in_words():
        if present is not None:
            _actions().replace_key(present, public_key=key, by=by, at=_now())
            click.echo(f"{code}: another key from now on. What the old one signed stays signed.")
            return ExitStatus.OK
        _actions().register_signatory(
            code=code, name=name, kind=SignatoryKind(kind), public_key=key, is_representative=representative,
            by=by, at=_now(),
        )  # fmt: skip
    click.echo(f"{code}: registered.")
    return ExitStatus.OK


@click.command("acts-for")
@click.argument("code")
@click.argument("username")
def acts_for(code: str, username: str) -> int:
    """Let the person USERNAME act for the signatory CODE on its pages: hand in signatures, dispute, ask to stop."""
    start_django()
    from leidraad.apps.people.models import person_named

    signatory, person = _signatory_or_none(code), person_named(username)
    if signatory is None or person is None:
        raise WrongUse(f"nobody is known as {code if signatory is None else username}")
    with _told_in_words():
        _actions().let_act_for(signatory, person=person, by=getpass.getuser(), at=_now())
    click.echo(f"{person.name} acts for {signatory.name}.")
    return ExitStatus.OK


@click.command()
@click.argument("kind", type=click.Choice(ITEMS))
@click.option("--on", "day", type=DAY, help="When it happened; today by default.")
@click.option("--version", "number", type=int, help="The version that it is about.")
@click.option("--body", type=click.Choice([str(body) for body in Body]))
@click.option("--text", default="")
@click.option("--document", "file", type=FILE, help="A file that belongs to it.")
@click.option("--received-on", type=DAY, help="The day on the receipt.")
@click.option("--received-by", default="", help="Who gave the receipt.")
@click.option("--act", type=click.Choice([str(act) for act in ConsultationAct]), help="What the body did.")
@click.option("--present", type=int, default=0, help="How many were present.")
@click.option("--quorum", type=int, default=0, help="How many had to be.")
@click.option("--in-favour", type=int, default=0, help="How many were in favour.")
@click.option("--majority", type=int, default=0, help="How many had to be.")
def dossier(
    kind: str,
    day: datetime | None,
    number: int | None,
    body: str | None,
    text: str,
    file: Path | None,
    received_on: datetime | None,
    received_by: str,
    act: str | None,
    **votes: int,
) -> int:
    """Add to the agreement's dossier: information with its receipt, a posting, an act of the body, a document."""
    start_django()
    from leidraad.apps.charter.models.agreement import ItemKind

    if (kind == "act") != (act is not None) or (kind == "act" and body is None):
        raise WrongUse("an act of a body, and nothing else, has --act and --body")
    actions = _actions()
    with _told_in_words():
        item = actions.record_item(
            ItemKind(kind),
            happened_on=day.date() if day else _today(),
            version=_version(number) if number else None,
            body=Body(body) if body else None,
            text=text,
            document=actions.NewDocument(file.name, "application/octet-stream", file.read_bytes()) if file else None,
            received_on=received_on.date() if received_on else None,
            received_by=received_by,
            vote=_vote(act, **votes) if act else None,
            by=getpass.getuser(),
            at=_now(),
        )  # fmt: skip
    click.echo(f"In the dossier: {item.get_kind_display()}.")
    return ExitStatus.OK


@click.command()
@click.argument("phase", type=click.Choice([str(phase) for phase in Phase]), required=False)
def phase(phase: str | None) -> int:
    """Say where the agreement stands and what the next step lacks; with PHASE, take that step."""
    start_django()
    if phase is not None and not _entered(Phase(phase)):
        return ExitStatus.PROBLEMS
    _say_where_it_stands()
    return ExitStatus.OK


@click.command()
@click.argument("file", type=FILE)
def activate(file: Path) -> int:
    """Bring FILE as far as it can go: propose it and take every step that lacks nothing, up to being in force.

    It says what is missing and from when it is possible; signatures and dossier come by the other commands. The exit
    status is 1 while the text is not in force.
    """
    version = _propose(file)
    for phase in ON_THE_WAY:
        if _is_next(phase):
            _entered(phase, quietly=True)
    version.refresh_from_db()
    if version.activated_at is not None:
        click.echo(
            f"Version {version.number} is in force. Agents take part by joining on their own start page."
        )
        return ExitStatus.OK
    click.echo(f"Version {version.number} is on the table and not in force.")
    _say_who_is_awaited(version)
    _say_where_it_stands()
    return ExitStatus.PROBLEMS


@click.command()
@click.option("--language", type=LANGUAGE, default="en", show_default=True)
def show(language: str) -> int:
    """Print the charter in force; the exit status is 1 when there is none."""
    start_django()
    from leidraad.apps.charter.in_force import active_charter

    active = active_charter()
    if active is None:
        click.echo("No charter is in force: nothing is captured, nobody listens.")
        return ExitStatus.PROBLEMS
    click.echo(f"Version {active.number}, phase {active.phase}.\n")
    print_charter(active.charter, Language(language))
    return ExitStatus.OK


COMMANDS: Sequence[click.Command] = (
    propose, withdraw, versions, compare, statement, hand_in, signatory, acts_for, dossier, phase, activate, show,
)  # fmt: skip


def _propose(file: Path) -> "CharterVersion":
    if faults := faults_of(file):
        raise WrongUse(faults[0])
    start_django()
    with _told_in_words():
        version: CharterVersion = _actions().propose_version(
            yaml_text=file.read_text(encoding="utf-8"), by=getpass.getuser(), at=_now()
        )
    return version


def _charter(named: str) -> "Charter":
    """The charter of a file, or of a version by its number."""
    from leidraad.domain.charter.parse import UnreadableCharterError, charter_from_yaml

    if named.isdigit():
        return _version(int(named)).charter()
    try:
        return charter_from_yaml(Path(named).read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, UnreadableCharterError) as error:
        raise WrongUse(f"{named}: {error}") from error


def _version(number: int) -> "CharterVersion":
    start_django()
    from leidraad.apps.charter.models import CharterVersion

    found = CharterVersion.objects.filter(pk=number).first()
    if found is None:
        raise WrongUse(f"there is no version {number}; `leidraad charter versions` lists them")
    return found


def _signatory_or_none(code: str) -> "Signatory | None":
    from leidraad.apps.charter.models.agreement import Signatory

    return Signatory.objects.filter(code=code).first()


def _state_of(version: "CharterVersion") -> str:
    if version.withdrawn_at is not None:
        return f"withdrawn {version.withdrawn_at:%Y-%m-%d}"
    if version.activated_at is not None:
        return f"came into force {version.activated_at:%Y-%m-%d}"
    return f"proposed {version.proposed_at:%Y-%m-%d}"


def _vote(act: str, *, present: int, quorum: int, in_favour: int, majority: int) -> Any:
    return _actions().Vote(ConsultationAct(act), present, quorum, in_favour, majority)


def _is_next(phase: Phase) -> bool:
    from leidraad.domain.charter.phases import FOLLOWING

    standing = _standing()
    return standing is not None and FOLLOWING.get(standing.phase) is phase


def _entered(phase: Phase, *, quietly: bool = False) -> bool:
    """Whether the step was taken; what it lacks is said unless ``quietly``."""
    from leidraad.domain.charter.phases import StepRefused

    try:
        with _told_in_words():
            _actions().enter_phase(phase, by=getpass.getuser(), at=_now())
    except StepRefused as refused:
        if not quietly:
            _say_missing(refused.missing)
        return False
    return True


def _standing() -> "Standing | None":
    from leidraad.apps.charter.standing import last_agreement, standing_of

    agreement = last_agreement()
    return standing_of(agreement, at=_now()) if agreement else None


def _say_where_it_stands() -> None:
    from leidraad.apps.charter.agreement_words import phase_in_words
    from leidraad.domain.charter.phases import next_phases, possible_from

    standing = _standing()
    if standing is None:
        click.echo("No agreement is under way: `leidraad charter propose FILE` begins one.")
        return
    click.secho(f"The agreement stands at: {phase_in_words(standing.phase)}.", bold=True)
    for following, missing in next_phases(standing.phase, standing.facts).items():
        if following is Phase.STOPPED:
            continue
        day = possible_from(missing, today=standing.facts.today)
        when = "possible now" if not missing else f"possible from {day}" if day else "not possible yet"
        click.echo(f"Next: {phase_in_words(following)}, {when}.")
        _say_missing(missing)


def _say_who_is_awaited(version: "CharterVersion") -> None:
    from leidraad.apps.charter.standing import must_sign, signed_by, statements_about

    awaited = sorted(must_sign(version) - signed_by(statements_about(version)))
    if awaited:
        click.echo(f"It awaits the signatures of: {', '.join(awaited)}.")


def _say_missing(missing: "tuple[Missing, ...]") -> None:
    from leidraad.apps.charter.agreement_words import missing_in_words

    for each in missing:
        from_day = f" Possible from {each.possible_from}." if each.possible_from else ""
        click.echo(f"  - {missing_in_words(each)}{from_day}")


@contextmanager
def _told_in_words() -> Iterator[None]:
    """What the agreement refuses is wrong use, in words."""
    from leidraad.apps.charter.agreement_problems import AgreementRefused
    from leidraad.apps.charter.agreement_words import problem_in_words

    try:
        yield
    except AgreementRefused as refused:
        raise WrongUse(problem_in_words(refused)) from refused


def _actions() -> Any:
    from leidraad.apps.charter import actions

    return actions


def _now() -> datetime:
    from django.utils import timezone

    return timezone.now()


def _today() -> date:
    from leidraad.apps.charter.standing import today_of

    return today_of(_now())
