"""In words: what is wrong with the folder of a model that writes summaries, and what to do about it.

Apart from the engine, which gives codes and data, and used by every command that looks at such a folder.
"""

from dataclasses import dataclass
from pathlib import Path

from leidraad.engines.summaries.model_folder import FolderProblem, UnusableFolder
from leidraad.engines.summaries.prompt_forms import PROMPT_FILE

_CONVERT = (
    "ct2-transformers-converter --model {path} --output_dir {path}-ct2 --quantization int8 --copy_files"
)
_COPIED = ("tokenizer.json", "tokenizer_config.json", "generation_config.json", "chat_template.jinja")


@dataclass(frozen=True, slots=True)
class FolderInWords:
    """What is wrong, with the file, and what to do."""

    what: str
    remedy: str


def folder_in_words(error: UnusableFolder) -> FolderInWords:
    """Both sentences for what keeps a folder from being used."""
    what, remedy = _WORDS[error.problem]
    path = error.path
    values = {"path": path, "name": path.name, "convert": convert_command(path), **error.data}
    return FolderInWords(what.format(**values), remedy.format(**values))


def convert_command(path: Path) -> str:
    """The command that converts a folder of Hugging Face, with those files beside the weights that it has."""
    copied = [name for name in _COPIED if (path / name).is_file()]
    return " ".join([_CONVERT.format(path=path), *(copied or _COPIED[:1])])


_ANEW = "convert the model anew (docs/operating.md, “Summaries written by a model”)"
_COPY = "copy {name} there from the folder that the model was converted from"
_WORDS: dict[FolderProblem, tuple[str, str]] = {
    FolderProblem.NO_FOLDER: ("there is no folder {path}", "see LEIDRAAD_SUMMARY_FOLDER"),
    FolderProblem.NOT_CONVERTED: (
        "{path} holds a model of Hugging Face as it came, and no model.bin",
        "convert it once, where transformers is installed: {convert}",
    ),
    FolderProblem.NO_MODEL: ("{path} is not there", _ANEW),
    FolderProblem.NOT_A_MODEL: ("{path} is no model of CTranslate2 (found: {found})", _ANEW),
    FolderProblem.CUT_SHORT: ("{path} ends before its end", "copy the whole file again, or " + _ANEW),
    FolderProblem.OTHER_KIND: (
        "{path} is a {found}, which writes no text",
        "name the folder of a text model: one with a decoder, or with encoder and decoder",
    ),
    FolderProblem.NO_TOKENIZER: ("{path} is not there", _COPY),
    FolderProblem.NO_VOCABULARY: ("{path} is not there", _ANEW),
    FolderProblem.BAD_FILE: ("{path} cannot be read ({found})", _COPY),
    FolderProblem.OTHER_TOKENIZER: (
        "{path} is of another model: {missing} of its tokens are not in this one",
        "copy tokenizer.json from the folder that this model was converted from",
    ),
    FolderProblem.UNKNOWN_FORM: (
        "how this model wants to be asked is not known: its chat template is none of those that are",
        "write {path}, with {{instruction}} and {{contact}} between the marks that its model card names",
    ),
    FolderProblem.BAD_PROMPT: ("{path} must hold {lacks} once", f"correct {PROMPT_FILE}"),
    FolderProblem.TOO_SMALL: (
        "the question does not fit into the {tokens} tokens that are taken",
        "raise LEIDRAAD_SUMMARY_TOKENS, or take a model that reads more",
    ),
    FolderProblem.NOT_LOADED: ("{path} does not load ({found})", _ANEW),
    FolderProblem.NOT_RUN: ("{path} does not run ({found})", _ANEW),
}
