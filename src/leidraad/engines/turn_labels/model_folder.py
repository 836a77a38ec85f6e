"""What lies in the folder of a text classifier: which files, what its labels mean here, and a digest of it all. Loads no model.

Apart from running it, so that settings can be checked, and versions compared, where no model is ever loaded.
"""

import hashlib
import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from leidraad.domain.language.turn_label_models import FolderModel, mark_of_languages
from leidraad.domain.language.turn_labels import NotLabelled, UnknownLabel, WhyNotLabelled

_MODEL_FILES = ("model.onnx", "onnx/model.onnx")
_LARGEST_JSON_BYTES = 64 * 1024 * 1024
_SEVERAL = "multi_label_classification"
_SPARE_POSITIONS = 2  # that some models keep for themselves, the RoBERTa family among them


@dataclass(frozen=True, slots=True)
class ModelFolder:
    """A folder that can be used with its settings, as far as can be told without loading it."""

    model_file: Path
    tokenizer_file: Path
    meanings: tuple[str, ...]  # of the model's labels, in its own order
    has_several: bool  # labels that may hold together
    pad_token: int
    most_tokens: int
    digest: str  # SHA-256 of all files that decide what it says


def open_folder(model: FolderModel) -> ModelFolder:
    """The folder of these settings. Raises NotLabelled; UnknownLabel where a label has no meaning on the other side."""
    folder = Path(model.folder).expanduser()
    model_file = _model_file(folder, model.file)
    tokenizer_file, config_file = (
        _beside(folder, model_file, name) for name in ("tokenizer.json", "config.json")
    )
    config = _config(config_file)
    parts = [model_file, *_weights_of(model_file), tokenizer_file, config_file]
    digest = _digest(parts)
    if model.sha256 and model.sha256 != digest:
        raise _unusable(f"the digest of {folder} is {digest}, and the settings name {model.sha256}")
    return ModelFolder(
        model_file=model_file,
        tokenizer_file=tokenizer_file,
        meanings=_meanings(config, model),
        has_several=config.get("problem_type") == _SEVERAL,
        pad_token=_whole_number(config, "pad_token_id", default=0),
        most_tokens=_most_tokens(config, model),
        digest=digest,
    )


def version_of_folder(model: FolderModel) -> str:
    """Name and digest of model and settings, as readings keep it. Raises NotLabelled where the digest cannot be known."""
    digest = model.sha256 or open_folder(model).digest
    settings = (model.labels, sorted(model.languages), model.least_share, model.most_tokens)
    together = hashlib.sha256(repr((digest, settings)).encode()).hexdigest()[:12]
    return f"{model.name}@{together}{mark_of_languages(model.languages)}"


def _model_file(folder: Path, told: str) -> Path:
    for name in (told,) if told else _MODEL_FILES:
        if (folder / name).is_file():
            return folder / name
    raise _unusable(f"{folder} lacks {told or ' and '.join(_MODEL_FILES)}")


def _beside(folder: Path, model_file: Path, name: str) -> Path:
    """A file of the folder, or of the one in which the model lies."""
    for place in (folder, model_file.parent):
        if (place / name).is_file():
            return place / name
    raise _unusable(f"{folder} lacks {name}")


def _weights_of(model_file: Path) -> list[Path]:
    """Files in which large models keep their weights, as exporters name them: ``model.onnx_data``, ``model.onnx.data``."""
    return sorted(
        path
        for path in model_file.parent.glob(f"{model_file.name}?*")
        if path.is_file() and path != model_file
    )


def _config(path: Path) -> dict[str, Any]:
    if path.stat().st_size > _LARGEST_JSON_BYTES:
        raise _unusable(f"{path} is no configuration of a model")
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        raise _unusable(f"{path} is no JSON") from error
    if not isinstance(found, dict):
        raise _unusable(f"{path} is no configuration of a model")
    return found


def _meanings(config: dict[str, Any], model: FolderModel) -> tuple[str, ...]:
    own = _own_labels(config, model)
    told = dict(model.labels)
    for label in own:
        if label not in told:
            raise UnknownLabel(WhyNotLabelled.UNUSABLE, label, known=list(told))
    for label in told:
        if label not in own:
            raise UnknownLabel(WhyNotLabelled.UNUSABLE, label, known=own)
    return tuple(told[label] for label in own)


def _own_labels(config: dict[str, Any], model: FolderModel) -> tuple[str, ...]:
    """The model's labels in the order of its outputs; two at least, for one output is a number and no label."""
    named = config.get("id2label")
    try:
        by_place = (
            {int(place): str(label) for place, label in named.items()} if isinstance(named, dict) else {}
        )
    except ValueError:
        by_place = {}
    if len(by_place) < 2 or sorted(by_place) != list(range(len(by_place))):
        raise _unusable(f"config.json of {model.folder} has no id2label with two labels or more")
    return tuple(by_place[place] for place in range(len(by_place)))


def _most_tokens(config: dict[str, Any], model: FolderModel) -> int:
    positions = _whole_number(config, "max_position_embeddings", default=0)
    return (
        min(model.most_tokens, positions - _SPARE_POSITIONS)
        if positions > _SPARE_POSITIONS
        else model.most_tokens
    )


def _whole_number(config: dict[str, Any], name: str, *, default: int) -> int:
    found = config.get(name)
    return found if isinstance(found, int) and not isinstance(found, bool) and found >= 0 else default


def _digest(parts: list[Path]) -> str:
    """SHA-256 over names, sizes and contents."""
    whole = hashlib.sha256()
    for path in parts:
        facts = path.stat()
        whole.update(
            f"{path.name} {facts.st_size} {_digest_of(path, facts.st_size, facts.st_mtime_ns)}\n".encode()
        )
    return whole.hexdigest()


@lru_cache(maxsize=64)
def _digest_of(path: Path, _size_bytes: int, _changed_ns: int) -> str:
    """Of one file; read again only when its size or its time is another."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _unusable(detail: str) -> NotLabelled:
    return NotLabelled(WhyNotLabelled.UNUSABLE, detail)
