"""Which model labels customers' turns in place of the shipped rules, and how it is reached: values that an operator sets.

Apart from ``turn_labels`` because settings are read where no model is ever loaded.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from string import hexdigits
from textwrap import wrap

from leidraad.domain.language.languages import Language
from leidraad.domain.language.turn_labels import LabelledSignal

LONGEST_NAME = 20  # characters: names stand in the version of every reading


@dataclass(frozen=True, slots=True)
class FolderModel:
    """A folder as Hugging Face writes it, with a text classifier exported to ONNX."""

    signal: LabelledSignal
    name: str
    folder: str
    labels: tuple[tuple[str, str], ...]  # each of the model's labels, and what it means here
    file: str = ""  # in the folder; empty: model.onnx, or onnx/model.onnx
    sha256: str = ""  # of the folder's model; empty: whatever lies there
    languages: frozenset[Language] = frozenset(Language)
    least_share: float = 0.5  # 0 to 1: what is less sure counts as nothing found
    thread_count: int = 1
    batch_size: int = 16  # turns, or pieces of long ones
    most_tokens: int = 256  # of a piece; a longer turn is read in pieces


@dataclass(frozen=True, slots=True)
class EndpointModel:
    """A model behind an endpoint that speaks the chat format of OpenAI."""

    signal: LabelledSignal
    name: str
    url: str  # up to and without /chat/completions
    model: str  # as the endpoint names it
    revision: str = ""  # the operator's word for which build answers there; another one is another version
    key: str | None = field(default=None, repr=False)  # None: it asks for none
    timeout_s: float = 30.0  # of one question, to the last byte of the answer
    may_be_outside: bool = False  # whether it may lie outside this machine and the centre's own network
    certificates: str = ""  # file of those that its own is checked against; empty: the system's
    languages: frozenset[Language] = frozenset(Language)
    least_share: float = 0.5
    batch_size: int = 20  # turns in one question


TurnLabelModel = FolderModel | EndpointModel
TurnLabelModels = Mapping[LabelledSignal, TurnLabelModel]

_ONLY, _BUT = "/", "-"  # behind a digest, before languages


def mark_of_languages(languages: Collection[Language]) -> str:
    """What stands behind a model's name and digest in the version of a reading, as in "/nlfr" and "-de" (all but German).

    "" for a model of every language. Five characters at most: the version has a column to fit in.
    """
    given = [language for language in Language if language in languages]
    left_out = [language for language in Language if language not in languages]
    if not left_out:
        return ""
    return _ONLY + "".join(given) if len(given) <= len(left_out) else _BUT + "".join(left_out)


def languages_of_mark(version: str) -> frozenset[Language]:
    """The languages that a model is for, by its version as readings keep it: every one where it has no mark."""
    mark = version.rpartition("@")[2].lstrip(hexdigits)
    named = {language for language in Language if language in wrap(mark[1:], 2)}
    return frozenset(named if mark.startswith(_ONLY) else set(Language) - named)
