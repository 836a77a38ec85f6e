"""What lies in the folder of a model that writes summaries: which files, how it is asked, when it is done, and a version of it all.

Apart from running it, so that settings can be checked where no model is ever loaded. Nothing in a folder is executed.

UnusableFolder
  ``problem`` says what is wrong with which file
"""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from leidraad.domain.language.summary.checking import NotWritten, WhyNotWritten
from leidraad.domain.language.summary.folder import SummaryFolder
from leidraad.engines.summaries.model_file import ModelFile, NotAModel, read_model_file
from leidraad.engines.summaries.prompt_forms import (
    CONVERSATION,
    PLAIN,
    PROMPT_FILE,
    BadForm,
    PromptForm,
    form_of_file,
    known_form,
)

MODEL_FILE, TOKENIZER_FILE = "model.bin", "tokenizer.json"
_DECODER, _BOTH = "TransformerDecoderSpec", "TransformerSpec"
_VOCABULARIES = {_DECODER: ("vocabulary",), _BOTH: ("shared_vocabulary", "source_vocabulary")}
_UNCONVERTED = ("*.safetensors", "pytorch_model*.bin", "*.gguf")
_LARGEST_JSON_BYTES = 64 * 1024 * 1024
_HASHED_BYTES = 1024 * 1024  # at either end of model.bin: its whole is read when it is loaded, and not before
_ANY_LENGTH = 10_000_000  # what tokenizers name where they know no end


class FolderProblem(StrEnum):
    """What is wrong with a folder. The data each carries beside the path stands behind it."""

    NO_FOLDER = "no_folder"
    NOT_CONVERTED = "not_converted"  # a model of Hugging Face as it came
    NO_MODEL = "no_model"
    NOT_A_MODEL = "not_a_model"  # found
    CUT_SHORT = "cut_short"
    OTHER_KIND = "other_kind"  # found: a model of speech, of embeddings…
    NO_TOKENIZER = "no_tokenizer"
    NO_VOCABULARY = "no_vocabulary"
    BAD_FILE = "bad_file"  # found
    OTHER_TOKENIZER = "other_tokenizer"  # missing: tokens that the model does not have
    UNKNOWN_FORM = "unknown_form"
    BAD_PROMPT = "bad_prompt"  # lacks
    TOO_SMALL = "too_small"  # tokens
    NOT_LOADED = "not_loaded"  # found
    NOT_RUN = "not_run"  # found


class UnusableFolder(NotWritten):
    """No model can be run from this folder, or not as it is; ``path`` is the file that it is about."""

    def __init__(self, problem: FolderProblem, path: Path, **data: str | int) -> None:
        super().__init__(WhyNotWritten.UNUSABLE_FOLDER)
        self.problem = problem
        self.path = path
        self.data: Mapping[str, str | int] = data
        self.args = (f"{problem}: {path} {data or ''}".strip(),)


@dataclass(frozen=True, slots=True)
class ModelFolder:
    """A folder that can be used, as far as can be told without loading it."""

    path: Path
    sums_up: bool  # encoder and decoder: it takes a conversation and no question
    form: PromptForm
    ends: tuple[str, ...]  # tokens at which an answer is over
    first: tuple[str, ...]  # tokens with which an answer begins, for models that want one
    most_tokens: int  # of question and answer together (of the conversation, for one that sums up)
    vocabulary: frozenset[str]
    digest: str  # twelve hexadecimal digits of all that decides what it says

    @property
    def tokenizer_file(self) -> Path:
        return self.path / TOKENIZER_FILE


def open_folder(model: SummaryFolder) -> ModelFolder:
    """The folder of these settings. Raises UnusableFolder."""
    path = Path(model.folder).expanduser()
    file = _model_file(path)
    _check_tokenizer_file(path)
    told = {
        name: _json(path / f"{name}.json") for name in ("config", "generation_config", "tokenizer_config")
    }
    sums_up = file.kind == _BOTH
    form = _form(path, told["tokenizer_config"], sums_up=sums_up)
    vocabulary = _vocabulary(path, file.kind)
    by_place = dict(enumerate(vocabulary))
    return ModelFolder(
        path=path,
        sums_up=sums_up,
        form=form,
        ends=_ends(told, form, by_place),
        first=tuple(_tokens_at(told["generation_config"].get("forced_bos_token_id"), by_place)),
        most_tokens=_most_tokens(model, file, told["tokenizer_config"]),
        vocabulary=frozenset(vocabulary),
        digest=_digest(path, form, model),
    )


def version_of_folder(model: SummaryFolder) -> str:
    """Name and digest of what lies there. Raises UnusableFolder."""
    return f"{model.model}@{open_folder(model).digest}"


def _model_file(path: Path) -> ModelFile:
    file = path / MODEL_FILE
    if not path.is_dir():
        raise UnusableFolder(FolderProblem.NO_FOLDER, path)
    if not file.is_file():
        is_unconverted = any(any(path.glob(pattern)) for pattern in _UNCONVERTED)
        problem = FolderProblem.NOT_CONVERTED if is_unconverted else FolderProblem.NO_MODEL
        raise UnusableFolder(problem, path if is_unconverted else file)
    try:
        found = read_model_file(file)
    except NotAModel as error:
        if error.is_cut:
            raise UnusableFolder(FolderProblem.CUT_SHORT, file) from error
        raise UnusableFolder(FolderProblem.NOT_A_MODEL, file, found=error.found) from error
    except OSError as error:
        raise UnusableFolder(FolderProblem.BAD_FILE, file, found=str(error.strerror)) from error
    if found.kind not in _VOCABULARIES:
        raise UnusableFolder(FolderProblem.OTHER_KIND, file, found=found.kind)
    return found


def _check_tokenizer_file(path: Path) -> None:
    if not (path / TOKENIZER_FILE).is_file():
        raise UnusableFolder(FolderProblem.NO_TOKENIZER, path / TOKENIZER_FILE)


def _form(path: Path, tokenizer_config: Mapping[str, Any], *, sums_up: bool) -> PromptForm:
    """The operator's own form, else that of the folder's template, else a plain one. Raises UnusableFolder."""
    own = path / PROMPT_FILE
    if own.is_file():
        try:
            return form_of_file(_text(own), only_contact=sums_up)
        except BadForm as error:
            raise UnusableFolder(FolderProblem.BAD_PROMPT, own, lacks=error.lacks) from error
    if sums_up:
        return CONVERSATION
    template = _template(path, tokenizer_config)
    if not template:
        return PLAIN
    form = known_form(template, begin=_content(tokenizer_config.get("bos_token")))
    if form is None:
        raise UnusableFolder(FolderProblem.UNKNOWN_FORM, own)
    return form


def _template(path: Path, tokenizer_config: Mapping[str, Any]) -> str:
    """The chat template, wherever a folder of Hugging Face has it; "" where it has none."""
    apart = path / "chat_template.jinja"
    if apart.is_file():
        return _text(apart)
    found = tokenizer_config.get("chat_template")
    if isinstance(found, list):  # several, by name
        by_name = {each.get("name"): each.get("template") for each in found if isinstance(each, dict)}
        found = by_name.get("default") or next(iter(by_name.values()), "")
    return found if isinstance(found, str) else ""


def _ends(
    told: Mapping[str, Mapping[str, Any]], form: PromptForm, by_place: Mapping[int, str]
) -> tuple[str, ...]:
    """Tokens at which an answer is over, as the form, the generation's settings, the tokenizer's and the model's name them."""
    named = [
        *form.ends,
        *_tokens_at(told["generation_config"].get("eos_token_id"), by_place),
        _content(told["tokenizer_config"].get("eos_token")),
        _content(told["config"].get("eos_token")),
    ]
    known = set(by_place.values())
    return tuple(dict.fromkeys(token for token in named if token in known))


def _tokens_at(places: object, by_place: Mapping[int, str]) -> Iterator[str]:
    for place in places if isinstance(places, list) else [places]:
        if isinstance(place, int) and not isinstance(place, bool) and place in by_place:
            yield by_place[place]


def _most_tokens(model: SummaryFolder, file: ModelFile, tokenizer_config: Mapping[str, Any]) -> int:
    """What was set, unless the model can take less."""
    named = tokenizer_config.get("model_max_length")
    length = int(named) if isinstance(named, int | float) and 0 < named < _ANY_LENGTH else _ANY_LENGTH
    return min(model.most_tokens, length, file.most_positions or _ANY_LENGTH)


def _vocabulary(path: Path, kind: str) -> list[str]:
    """The model's tokens by their place, as the converter wrote them. Raises UnusableFolder."""
    for name in _VOCABULARIES[kind]:
        if (path / f"{name}.json").is_file():
            found = _parsed(path / f"{name}.json")
            if not isinstance(found, list) or not all(isinstance(each, str) for each in found):
                raise UnusableFolder(FolderProblem.BAD_FILE, path / f"{name}.json", found="no list of tokens")
            return found
        if (path / f"{name}.txt").is_file():
            return _text(path / f"{name}.txt").split("\n")
    raise UnusableFolder(FolderProblem.NO_VOCABULARY, path / f"{_VOCABULARIES[kind][0]}.json")


def _content(token: object) -> str:
    """A token as tokenizers name it: a text, or an object with one."""
    found = token.get("content") if isinstance(token, dict) else token
    return found if isinstance(found, str) else ""


def _json(path: Path) -> Mapping[str, Any]:
    """An object; empty where the file is not there."""
    if not path.is_file():
        return {}
    found = _parsed(path)
    if not isinstance(found, dict):
        raise UnusableFolder(FolderProblem.BAD_FILE, path, found="no JSON object")
    return found


def _parsed(path: Path) -> Any:
    try:
        return json.loads(_text(path))
    except (ValueError, RecursionError) as error:
        raise UnusableFolder(FolderProblem.BAD_FILE, path, found="no JSON") from error


def _text(path: Path) -> str:
    try:
        if path.stat().st_size > _LARGEST_JSON_BYTES:
            raise UnusableFolder(FolderProblem.BAD_FILE, path, found="too large")
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise UnusableFolder(FolderProblem.BAD_FILE, path, found="no UTF-8") from error
    except OSError as error:
        raise UnusableFolder(FolderProblem.BAD_FILE, path, found=str(error.strerror)) from error


def _digest(path: Path, form: PromptForm, model: SummaryFolder) -> str:
    whole = hashlib.sha256(repr((form, model.most_tokens)).encode())
    whole.update(_text(path / TOKENIZER_FILE).encode())
    size_bytes = (path / MODEL_FILE).stat().st_size
    whole.update(f"{size_bytes}".encode())
    with (path / MODEL_FILE).open("rb") as file:
        whole.update(file.read(_HASHED_BYTES))
        file.seek(max(0, size_bytes - _HASHED_BYTES))
        whole.update(file.read(_HASHED_BYTES))
    return whole.hexdigest()[:12]
