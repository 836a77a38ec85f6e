"""The file that says which models label customers' turns in place of the shipped rules. Text to values, each mistake by its line.

Scalars are read as the text that stands there, never as YAML guesses them. A key of an endpoint does not stand in this file: it
comes from the environment, see docs/operating.md.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

import yaml

from leidraad.domain.language.languages import Language
from leidraad.domain.language.turn_label_models import (
    LONGEST_NAME,
    EndpointModel,
    FolderModel,
    TurnLabelModel,
    TurnLabelModels,
)
from leidraad.domain.language.turn_labels import LABELS_OF, LabelledSignal
from leidraad.formats.yaml_nodes import NoYaml, composed

LARGEST_TEXT_CHARACTERS = 100_000
_NAME = re.compile(rf"[A-Za-z0-9][A-Za-z0-9._-]{{0,{LONGEST_NAME - 1}}}")
_SHARED = ("name", "languages", "least_share", "batch_size")
_OF_FOLDER = ("folder", "labels", "file", "sha256", "threads", "most_tokens")
_OF_ENDPOINT = ("endpoint", "model", "revision", "timeout_s", "outside", "certificates")
_YES_OR_NO = {"true": True, "yes": True, "false": False, "no": False}


class TurnLabelModelsUnreadable(Exception):
    """The text names no models that can be used: on which line, under which key, what stands there, what to write instead."""

    def __init__(self, line: int, key: str, found: str, expected: str) -> None:
        super().__init__(f"line {line}: {key}: {found[:80]!r}; expected {expected}")
        self.line = line
        self.key = key
        self.found = found[:80]
        self.expected = expected


def read_turn_label_models(text: str, *, key: str | None = None) -> TurnLabelModels:
    """The model of each signal that has one; none for an empty text. ``key`` is what endpoints ask for.

    Raises TurnLabelModelsUnreadable at the first mistake.
    """
    if len(text) > LARGEST_TEXT_CHARACTERS:
        raise TurnLabelModelsUnreadable(
            1, "", f"{len(text)} characters", f"{LARGEST_TEXT_CHARACTERS} at most"
        )
    root = _composed(text)
    if root is None:
        return {}
    found = {}
    for name, (key_node, node) in _mapping(root, "").items():
        if name not in set(LabelledSignal):
            raise _problem(key_node, name, name, _one_of(name, [str(signal) for signal in LabelledSignal]))
        signal = LabelledSignal(name)
        found[signal] = _Entry(signal, _mapping(node, name), node).read(key)
    return found


@dataclass(frozen=True, slots=True)
class _Entry:
    """What stands under one signal, while it is read."""

    signal: LabelledSignal
    values: Mapping[str, tuple[yaml.Node, yaml.Node]]
    node: yaml.Node

    def read(self, key: str | None) -> TurnLabelModel:
        if ("folder" in self.values) == ("endpoint" in self.values):
            raise _problem(self.node, self.signal, "", "either folder: … or endpoint: …")
        self._refuse_others((*_SHARED, *(_OF_FOLDER if "folder" in self.values else _OF_ENDPOINT)))
        values = {name: value for name, value in self._values() if value is not None}
        if "folder" in values:
            return FolderModel(self.signal, labels=tuple(self._labels()), **values)
        if "model" not in values:
            raise _problem(self.node, f"{self.signal}.model", "", "the model, as the endpoint names it")
        return EndpointModel(self.signal, key=key, **values)

    def _values(self) -> Iterator[tuple[str, Any]]:
        yield "name", self._name()
        yield "languages", self._languages()
        yield "least_share", self._fitting("least_share", _share, "a share from 0 to 1, as in 0.6")
        yield "batch_size", self._number("batch_size", 1, 500)
        yield "folder", self._fitting("folder", _text, "a folder")
        yield "file", self._fitting("file", _plain_path, "a file in the folder, as in onnx/model.onnx")
        yield (
            "sha256",
            self._fitting("sha256", _digest, "64 hexadecimal digits, as `leidraad check` prints them"),
        )
        yield "thread_count", self._number("threads", 1, 256)
        yield "most_tokens", self._number("most_tokens", 16, 8_192)
        yield "url", self._fitting("endpoint", _address, "an address, as in http://127.0.0.1:8000/v1")
        yield "model", self._fitting("model", _text, "the model, as the endpoint names it")
        yield "revision", self._fitting("revision", _text, "a word")
        yield "timeout_s", self._number("timeout_s", 1, 3_600)
        yield "may_be_outside", self._fitting("outside", _YES_OR_NO.get, "true or false")
        yield "certificates", self._fitting("certificates", _text, "a file")

    def _name(self) -> str:
        """As told, or after the folder or the model: it stands in the version of every reading."""
        told = self._fitting("name", lambda text: text if _NAME.fullmatch(text) else None, _NAME_EXPECTED)
        if told is not None:
            return str(told)
        source = self._scalar("folder") or self._scalar("model")
        words = re.split(r"[\\/]", source[1].rstrip("\\/"))[-1] if source else ""
        return re.sub(r"[^A-Za-z0-9._-]", "-", words).strip("-._")[:LONGEST_NAME] or "model"

    def _languages(self) -> frozenset[Language] | None:
        if "languages" not in self.values:
            return None
        node = self.values["languages"][1]
        parts = node.value if isinstance(node, yaml.SequenceNode) else [node]
        words = [str(part.value) if isinstance(part, yaml.ScalarNode) else "" for part in parts]
        if not words or not set(words) <= set(Language):
            expected = f"languages among {', '.join(Language)}, as in [nl, fr]"
            raise _problem(node, f"{self.signal}.languages", " ".join(words), expected)
        return frozenset(map(Language, words))

    def _labels(self) -> Iterator[tuple[str, str]]:
        """Each label of the model, and which of ours it means."""
        path, known = f"{self.signal}.labels", LABELS_OF[self.signal]
        if "labels" not in self.values:
            raise _problem(
                self.node, path, "", f"each of the model's labels, and which it means: {', '.join(known)}"
            )
        for label, (_key, node) in _mapping(self.values["labels"][1], path).items():
            meaning = str(node.value).strip() if isinstance(node, yaml.ScalarNode) else ""
            if meaning not in known:
                raise _problem(node, f"{path}.{label}", meaning, _one_of(meaning, known))
            yield label, meaning

    def _refuse_others(self, known: tuple[str, ...]) -> None:
        for name, (node, _value) in self.values.items():
            if name not in known:
                raise _problem(node, f"{self.signal}.{name}", name, _one_of(name, known))

    def _number(self, name: str, least: int, most: int) -> Any:
        def fitting(text: str) -> int | None:
            return int(text) if text.isdecimal() and least <= int(text) <= most else None

        return self._fitting(name, fitting, f"a whole number from {least} to {most}")

    def _fitting(self, name: str, read: Callable[[str], Any], expected: str) -> Any:
        """The value as ``read`` makes it; None where there is none. What it makes None of is a mistake."""
        found = self._scalar(name)
        if found is None:
            return None
        node, text = found
        value = read(text)
        if value is None:
            raise _problem(node, f"{self.signal}.{name}", text, expected)
        return value

    def _scalar(self, name: str) -> tuple[yaml.Node, str] | None:
        if name not in self.values:
            return None
        node = self.values[name][1]
        if not isinstance(node, yaml.ScalarNode):
            raise _problem(node, f"{self.signal}.{name}", "", "one value")
        return node, str(node.value).strip()


_NAME_EXPECTED = f"{LONGEST_NAME} letters, digits, dots or dashes at most"


def _composed(text: str) -> yaml.Node | None:
    try:
        return composed(text)
    except NoYaml as problem:
        raise TurnLabelModelsUnreadable(problem.line, "", problem.found, "valid YAML") from problem


def _mapping(node: yaml.Node, path: str) -> dict[str, tuple[yaml.Node, yaml.Node]]:
    """Keys to the nodes of key and value."""
    if not isinstance(node, yaml.MappingNode):
        raise _problem(node, path, "", "keys with values")
    found: dict[str, tuple[yaml.Node, yaml.Node]] = {}
    for key, value in node.value:
        name = str(key.value) if isinstance(key, yaml.ScalarNode) else ""
        if not name or name in found:
            raise _problem(key, f"{path}.{name}".strip("."), name, "each key once")
        found[name] = (key, value)
    return found


def _one_of(found: str, known: tuple[str, ...] | list[str]) -> str:
    near = get_close_matches(found, known, n=1)
    return f"{near[0]} perhaps" if near else f"one of {', '.join(known)}"


def _problem(node: yaml.Node, key: str, found: str, expected: str) -> TurnLabelModelsUnreadable:
    return TurnLabelModelsUnreadable(node.start_mark.line + 1, key, found, expected)


def _text(text: str) -> str | None:
    return text or None


def _plain_path(text: str) -> str | None:
    """A path that stays in its folder."""
    parts = text.split("/")
    return text if all(part not in {"", ".."} for part in parts) else None


def _address(text: str) -> str | None:
    return text.rstrip("/") if re.match(r"https?://[^\s/]+", text) else None


def _digest(text: str) -> str | None:
    return text.lower() if re.fullmatch(r"[0-9a-fA-F]{64}", text) else None


def _share(text: str) -> float | None:
    return float(text) if re.fullmatch(r"0(\.\d+)?|1(\.0+)?", text) else None
