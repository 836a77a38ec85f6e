"""`leidraad models`: which speech models there are, fetching one, and checking that none was damaged."""

import json
from contextlib import ExitStack
from pathlib import Path
from typing import NoReturn

import click

from leidraad.cli.problems import ExitStatus, Unreachable, WrongUse
from leidraad.cli.progress import Bar, progress
from leidraad.config.environment import environment
from leidraad.engines.diarisation.sherpa import missing_files as missing_diarisation_files
from leidraad.engines.speech_to_text.fetching import FetchCause, FetchProgress, ModelFetchError, fetch_model
from leidraad.engines.speech_to_text.models import (
    KNOWN_MODELS,
    InstalledModel,
    UnknownModel,
    choose_model,
    installed_models,
    verify_model,
)

EXAMPLES = """\
\b
Examples:
  leidraad models list                          what can be fetched, what is here, what is used
  leidraad models fetch large-v2                about 3.1 GB; may be interrupted and taken up again
  leidraad models fetch small --folder ./usb    on a machine with internet, to carry to one without
  leidraad models verify                        compare every file with its checksum

\b
Exit status:
  0  done                          1  a model is damaged, or could not be written
  2  used in a way it cannot be    3  the hub cannot be reached, or refused

\b
A machine without internet needs no command: copy a model's folder into the models folder. docs/speech.md says how.
"""

SENTENCES = {
    FetchCause.OFFLINE: "HF_HUB_OFFLINE is set, so this machine does not go out. Unset it, or copy the folder by hand",
    FetchCause.NO_NETWORK: "{detail} cannot be reached. Check network and proxy (HTTPS_PROXY), or copy the folder by hand",
    FetchCause.BROKEN_OFF: "The connection kept breaking off during {detail}. Run it again: what came is kept",
    FetchCause.REFUSED: "The hub refused: {detail}",
    FetchCause.NOT_A_HUB: "What answers is not a model hub: {detail}. A proxy or sign-in page may be in between",
    FetchCause.WRONG_CHECKSUM: "{detail} is not the file that the hub announced. Run it again; if it stays so, trust neither",
    FetchCause.DISK_FULL: "The disk has no room: {detail}",
    FetchCause.CANNOT_WRITE: "The model cannot be written: {detail}",
}
KEPT_OUT = {FetchCause.WRONG_CHECKSUM, FetchCause.DISK_FULL, FetchCause.CANNOT_WRITE}


class FetchFailed(click.ClickException):
    """The model came and could not be kept."""

    exit_code = ExitStatus.PROBLEMS


@click.group(epilog=EXAMPLES)
def models() -> None:
    """List, fetch and check speech models."""


@models.command("list")
@click.option("--json", "as_json", is_flag=True, help="For another program.")
def list_models(as_json: bool) -> None:
    """Show the models that can be fetched, those that are here, and which one is used."""
    rows = _rows()
    if as_json:
        click.echo(json.dumps(rows, indent=2))
        return
    for row in rows:
        click.echo(_line(row))
    click.echo(_which_is_used())
    for line in _chosen_elsewhere():
        click.echo(line)


@models.command("fetch")
@click.argument("name", required=False)
@click.option(
    "--folder",
    type=click.Path(file_okay=False, path_type=Path),
    help="Put it there, not in the models folder.",
)
@click.option("--source", metavar="URL", help="A mirror that speaks like the Hugging Face hub.")
def fetch(name: str | None, folder: Path | None, source: str | None) -> None:
    """Fetch a model by NAME; without one, the model of the settings, or else the most accurate."""
    wanted = name or environment().speech_model or KNOWN_MODELS[0].name
    into = folder or environment().models_dir
    try:
        with ExitStack() as stack:
            path = fetch_model(wanted, into, on_progress=_Megabytes(wanted, stack), source=source)
    except UnknownModel as error:
        raise WrongUse(_unknown(error)) from error
    except ModelFetchError as error:
        _fail(error)
    click.echo(f"{wanted} is in {path}")


@models.command("verify")
@click.argument("name", required=False)
@click.option("--json", "as_json", is_flag=True, help="For another program.")
def verify(name: str | None, as_json: bool) -> None:
    """Compare the files of model NAME, or of all that are here, with what was fetched."""
    found = {path.name: verify_model(path) for path in _folders(name)}
    if as_json:
        click.echo(json.dumps({"models": found}, indent=2))
    else:
        for model, problems in found.items():
            for line in problems or ["well"]:
                click.echo(f"{model}: {line}")
    if any(found.values()):
        raise SystemExit(ExitStatus.PROBLEMS)


class _Megabytes:
    """Shows a fetch on a bar that counts megabytes, drawn once the hub has said how many there are."""

    def __init__(self, name: str, stack: ExitStack) -> None:
        self._name = name
        self._stack = stack
        self._bar: Bar | None = None
        self._shown_mb = 0

    def __call__(self, step: FetchProgress) -> None:
        if self._bar is None:
            shown = progress(f"Fetching {self._name}, MB", _megabytes(step.total_bytes))
            self._bar = self._stack.enter_context(shown)
        done_mb = _megabytes(step.done_bytes)
        self._bar.advance(done_mb - self._shown_mb, note=step.file_name)
        self._shown_mb = done_mb


def _rows() -> list[dict[str, object]]:
    """One row per model, known ones first, then those that only this machine has."""
    here = {model.name: model for model in installed_models(environment().models_dir)}
    used = _used()
    known = {model.name: model for model in KNOWN_MODELS}
    return [
        {
            "name": name,
            "state": _state(here.get(name)),
            "used": used is not None and name in here and here[name].folder == used,
            "size_bytes": here[name].size_bytes if name in here else known[name].size_bytes,
            "missing": list(here[name].missing) if name in here else [],
            "folder": str(here[name].folder) if name in here else None,
            "note": known[name].note if name in known else "",
        }
        for name in [*known, *(name for name in here if name not in known)]
    ]


def _used() -> Path | None:
    try:
        return choose_model(environment().speech_model, folder=environment().models_dir)
    except UnknownModel:
        return None


def _state(model: InstalledModel | None) -> str:
    if model is None:
        return "not here"
    return "here" if model.is_usable else "incomplete"


def _line(row: dict[str, object]) -> str:
    mark = "*" if row["used"] else " "
    size = f"{_megabytes(int(str(row['size_bytes'])))} MB"
    return f"{mark} {row['name']:<15} {size:>8}  {row['state']:<10}  {row['note']}".rstrip()


def _which_is_used() -> str:
    setting, used = environment().speech_model, _used()
    if used is not None:
        return f"Used: {used}"
    if not setting:
        return f"No model is here: recordings wait. `leidraad models fetch` brings {KNOWN_MODELS[0].name}"
    return f"LEIDRAAD_SPEECH_MODEL is {setting}, which is not here: recordings wait. `leidraad models fetch` brings it"


def _chosen_elsewhere() -> list[str]:
    """A line for each queue and language with a model of its own, and one for telling voices apart."""
    chosen = environment()
    own = {**chosen.queue_speech_models, **chosen.language_speech_models}
    lines = [f"{each}: {wanted}{_where(wanted)}" for each, wanted in sorted(own.items())]
    missing = missing_diarisation_files(chosen.diarisation_dir)
    if missing:
        lines.append(
            f"Voices on one channel stay together: {chosen.diarisation_dir} lacks {', '.join(missing)}"
        )
    else:
        lines.append(f"Voices on one channel are told apart by {chosen.diarisation_dir}")
    return lines


def _where(wanted: str) -> str:
    try:
        here = choose_model(wanted, folder=environment().models_dir)
    except UnknownModel:
        here = None
    return "" if here else ", which is not here: the one for all is used"


def _folders(name: str | None) -> list[Path]:
    here = installed_models(environment().models_dir)
    chosen = [model.folder for model in here if name in (None, model.name)]
    if name is not None and not chosen:
        raise WrongUse(f"no model named {name} is here; {_listed([model.name for model in here])}")
    return chosen


def _listed(names: list[str]) -> str:
    return f"here are {', '.join(names)}" if names else "none is"


def _unknown(error: UnknownModel) -> str:
    near = f"did you mean {' or '.join(error.near)}?" if error.near else ""
    names = ", ".join(model.name for model in KNOWN_MODELS)
    return f"no model is known by the name {error.name!r}; {near or f'there are {names}'}"


def _fail(error: ModelFetchError) -> NoReturn:
    sentence = SENTENCES[error.cause].format(detail=error.detail)
    raise (FetchFailed if error.cause in KEPT_OUT else Unreachable)(sentence) from error


def _megabytes(count_bytes: int) -> int:
    return round(count_bytes / 1_000_000)
