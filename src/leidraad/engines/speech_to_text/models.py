"""Which speech models there are, which are installed, and which one is used.

A model is a folder. It comes by ``fetch_model`` (in fetching.py), or by hand from any other machine.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from hashlib import sha256
from pathlib import Path

from leidraad.domain.language.languages import Language
from leidraad.engines.speech_to_text import SpeechToTextError
from leidraad.engines.speech_to_text.faster_whisper import missing_files

MANIFEST = "leidraad-model.json"
FOUR_LANGUAGES = frozenset(Language)


class UnknownModel(SpeechToTextError):
    """No model is known or installed by this name; ``near`` holds names that look like it."""

    def __init__(self, name: str, *, near: tuple[str, ...]) -> None:
        super().__init__(f"no model named {name!r}" + (f"; near: {', '.join(near)}" if near else ""))
        self.name = name
        self.near = near


@dataclass(frozen=True, slots=True)
class KnownModel:
    """A model that can be fetched by name.

    Parameters as the model card of Whisper states them; the files take two bytes for each.
    """

    name: str
    repository: str
    parameter_millions: int
    note: str

    @property
    def size_bytes(self) -> int:
        """About how much is downloaded and takes place on the disk."""
        return self.parameter_millions * 2_000_000


# Best first for Dutch and Flemish on the telephone. Figures: docs/speech.md.
KNOWN_MODELS = (
    KnownModel(
        "large-v2",
        "Systran/faster-whisper-large-v2",
        1550,
        "Most accurate on Dutch telephone calls, and much better than large-v3 on elderly and non-native speakers",
    ),
    KnownModel(
        "large-v3",
        "Systran/faster-whisper-large-v3",
        1550,
        "Slightly more accurate than large-v2 on Flemish telephone calls of native adults",
    ),
    KnownModel(
        "large-v3-turbo",
        "mobiuslabsgmbh/faster-whisper-large-v3-turbo",
        809,
        "Faster than large-v3, with one more word in a hundred wrong in French, three in German",
    ),
    KnownModel("medium", "Systran/faster-whisper-medium", 769, "About a third more errors than large"),
    KnownModel(
        "small",
        "Systran/faster-whisper-small",
        244,
        "The smallest that reads usably; nearly twice the errors of large",
    ),
    KnownModel(
        "base", "Systran/faster-whisper-base", 74, "For trying things out: a quarter of the words are wrong"
    ),
    KnownModel(
        "tiny",
        "Systran/faster-whisper-tiny",
        39,
        "For trying things out: a third of the words or more are wrong",
    ),
)


@dataclass(frozen=True, slots=True)
class InstalledModel:
    """A model's folder as it is found; ``missing`` names the files it lacks and is empty for one that can be used."""

    name: str
    folder: Path
    size_bytes: int
    missing: tuple[str, ...]

    @property
    def is_usable(self) -> bool:
        return not self.missing


def known_model(name: str) -> KnownModel:
    """The model of this name; UnknownModel, with names near to it, when there is none."""
    for model in KNOWN_MODELS:
        if model.name == name:
            return model
    raise UnknownModel(name, near=_near(name, ()))


def installed_models(folder: Path) -> list[InstalledModel]:
    """The speech models in ``folder``, best known first; empty when the folder is absent."""
    if not folder.is_dir():
        return []
    found = [_found(path) for path in folder.iterdir() if _looks_like_a_model(path)]
    return sorted(found, key=lambda model: (_rank(model.name), model.name))


def choose_model(setting: str | None, *, folder: Path) -> Path | None:
    """The folder of the model to use, or None while it is not installed: contacts wait until it is.

    ``setting`` is a name (of a known model, or of a folder in ``folder``), or the path of a folder anywhere. Without it
    the best known of the installed models is used. UnknownModel for a name that is neither known nor there.
    """
    if not setting:
        return next((model.folder for model in installed_models(folder) if model.is_usable), None)
    path = Path(setting).expanduser() if _is_path(setting) else folder / setting
    if path.is_dir():
        return path if not missing_files(path) else None
    if not _is_path(setting):
        _check_name(setting, folder)
    return None


def verify_model(folder: Path) -> list[str]:
    """What is wrong with the model in ``folder``, a line each naming the file; empty when all is well.

    A model with a manifest is compared with it, byte for byte (large models take half a minute); one that came without
    is checked for the files it needs.
    """
    if not folder.is_dir():
        return [f"{folder}: no such folder"]
    missing = [f"{name}: missing" for name in missing_files(folder)]
    return missing or _differences(folder)


def write_manifest(folder: Path, *, source: str, revision: str) -> None:
    """Writes down where the model in ``folder`` came from and the SHA-256 of each of its files."""
    files = sorted(path for path in folder.iterdir() if path.is_file() and path.name != MANIFEST)
    document = {
        "source": source,
        "revision": revision,
        "files": {path.name: {"size_bytes": path.stat().st_size, "sha256": digest(path)} for path in files},
    }
    (folder / MANIFEST).write_text(json.dumps(document, indent=2) + "\n", "utf-8")


def digest(path: Path) -> str:
    """The SHA-256 of a file, in hexadecimal."""
    state = sha256()
    with path.open("rb") as file:
        while block := file.read(1 << 20):
            state.update(block)
    return state.hexdigest()


def _differences(folder: Path) -> list[str]:
    manifest = folder / MANIFEST
    if not manifest.is_file():
        return []
    try:
        files = json.loads(manifest.read_text("utf-8"))["files"]
        expected = {str(name): str(entry["sha256"]) for name, entry in files.items()}
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        return [f"{MANIFEST}: not readable ({error})"]
    return [problem for name, value in expected.items() for problem in _difference(folder / name, value)]


def _difference(path: Path, expected: str) -> list[str]:
    if not path.is_file():
        return [f"{path.name}: missing"]
    return [] if digest(path) == expected else [f"{path.name}: differs from what was fetched"]


def _found(folder: Path) -> InstalledModel:
    size_bytes = sum(path.stat().st_size for path in folder.iterdir() if path.is_file())
    return InstalledModel(folder.name, folder, size_bytes, missing_files(folder))


def _looks_like_a_model(path: Path) -> bool:
    """Other engines keep their models beside; a Whisper folder has model.bin, or the manifest of a fetch."""
    hidden = path.name.startswith(".")
    return path.is_dir() and not hidden and ((path / "model.bin").is_file() or (path / MANIFEST).is_file())


def _rank(name: str) -> int:
    names = [model.name for model in KNOWN_MODELS]
    return names.index(name) if name in names else len(names)


def _is_path(setting: str) -> bool:
    return "/" in setting or "\\" in setting or setting.startswith(("~", "."))


def _check_name(name: str, folder: Path) -> None:
    if name not in {model.name for model in KNOWN_MODELS}:
        raise UnknownModel(name, near=_near(name, (model.name for model in installed_models(folder))))


def _near(name: str, installed: Iterable[str]) -> tuple[str, ...]:
    names = [*(model.name for model in KNOWN_MODELS), *installed]
    return tuple(get_close_matches(name.lower(), dict.fromkeys(names), n=3, cutoff=0.5))
