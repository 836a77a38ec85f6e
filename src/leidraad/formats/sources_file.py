"""The file ``sources.yaml``: places that contacts are fetched from. Text to values, each mistake with its line and what to write.

Scalars are read as the text that stands there, never as YAML guesses them. Secrets do not stand in this file: they come
from the environment, see docs/sources.md.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from enum import StrEnum
from typing import Any
from zoneinfo import ZoneInfo

import yaml

from leidraad.domain.contacts.incoming import ContactFacts
from leidraad.domain.contacts.problems import IntakeProblem
from leidraad.formats.sidecar import SIDECAR_KEYS, facts_from_object
from leidraad.formats.yaml_nodes import NoYaml, composed

LARGEST_TEXT_CHARACTERS = 200_000
MOST_SOURCES = 100
SHORTEST_ROUND_S, LONGEST_ROUND_S = 10, 86_400
LONGEST_REST_S = 86_400
_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,39}")
_ENDING = re.compile(r"\.[A-Za-z0-9.]{1,15}")
_HOST_KEY = re.compile(r"(ssh-ed25519|ssh-rsa|ecdsa-sha2-nistp(256|384|521)) [A-Za-z0-9+/=]{40,}")


class SourceKind(StrEnum):
    FOLDER = "folder"
    S3 = "s3"
    SFTP = "sftp"


class WhenDone(StrEnum):
    """What becomes of a file that was taken in, was here already, or was refused by the charter."""

    KEEP = "keep"  # it stays where it is, and is remembered
    MOVE = "move"  # to ``done_folder``
    REMOVE = "remove"


class Together(StrEnum):
    """Which files wait for each other."""

    NAME = "name"  # those whose names begin alike: call.wav, call.json
    FOLDER = "folder"  # all of a folder


@dataclass(frozen=True, slots=True)
class SourceSettings:
    """One source, checked."""

    name: str
    kind: SourceKind
    folder: str = ""  # of a folder or an SFTP drop; the prefix in a bucket
    host: str = ""
    port: int = 22
    user: str = ""
    host_key: str = ""  # as in known_hosts: kind and key
    bucket: str = ""
    region: str = "eu-west-1"
    endpoint: str = ""  # empty: Amazon's own
    every_s: int = 60
    settle_s: int = 30  # a file that did not change for so long is whole
    when_done: WhenDone = WhenDone.KEEP
    done_folder: str = "done"
    together: Together = Together.NAME
    wait_for: tuple[str, ...] = ()  # endings that must lie beside a recording before it is taken
    facts: ContactFacts = field(default_factory=ContactFacts)
    zone: ZoneInfo | None = None

    @property
    def place(self) -> str:
        """Where it is, in words without secrets."""
        if self.kind is SourceKind.FOLDER:
            return self.folder
        if self.kind is SourceKind.SFTP:
            return f"sftp://{self.user}@{self.host}:{self.port}/{self.folder.lstrip('/')}"
        return f"s3://{self.bucket}/{self.folder}"


@dataclass(frozen=True, slots=True)
class SourceProblem:
    """One mistake: where it stands (from 1), what was found there, and what to write instead."""

    line: int
    key: str  # such as ``sources[0].host_key``
    found: str
    expected: str


class SourcesUnreadable(Exception):
    """The text is no file of sources; ``problems`` has every mistake, in the order of the text."""

    def __init__(self, problems: Sequence[SourceProblem]) -> None:
        self.problems = tuple(sorted(problems, key=lambda each: each.line))
        super().__init__(
            "; ".join(f"line {each.line}: {each.key}: {each.expected}" for each in self.problems)
        )


def read_sources(text: str) -> tuple[SourceSettings, ...]:
    """The sources in the order of the text; none for an empty one. Raises SourcesUnreadable with every mistake."""
    if len(text) > LARGEST_TEXT_CHARACTERS:
        raise SourcesUnreadable(
            [SourceProblem(1, "", f"{len(text)} characters", f"{LARGEST_TEXT_CHARACTERS} at most")]
        )
    root = _composed(text)
    if root is None:
        return ()
    noted: list[SourceProblem] = []
    found = list(_sources(root, noted))
    if noted:
        raise SourcesUnreadable(noted)
    return tuple(found)


def _composed(text: str) -> yaml.Node | None:
    try:
        return composed(text)
    except NoYaml as problem:
        raise SourcesUnreadable([SourceProblem(problem.line, "", problem.found, "valid YAML")]) from problem


def _sources(root: yaml.Node, noted: list[SourceProblem]) -> Iterator[SourceSettings]:
    top = _mapping(root, "", noted)
    for key in top.keys() - {"sources"}:
        noted.append(_problem(top[key][0], key, key, "sources:, and nothing beside it"))
    if "sources" not in top:
        noted.append(_problem(root, "", "", "sources:, a list"))
        return
    entries = top["sources"][1]
    if not isinstance(entries, yaml.SequenceNode) or len(entries.value) > MOST_SOURCES:
        noted.append(
            _problem(
                entries,
                "sources",
                "",
                f"a list of {MOST_SOURCES} sources at most, each begun with '- name: …'",
            )
        )
        return
    names: set[str] = set()
    for number, entry in enumerate(entries.value):
        source = _Entry(
            _mapping(entry, f"sources[{number}]", noted), f"sources[{number}]", entry, noted
        ).read()
        if source is None:
            continue
        if source.name in names:
            noted.append(
                _problem(entry, f"sources[{number}].name", source.name, "a name that no other source has")
            )
        names.add(source.name)
        yield source


def _mapping(
    node: yaml.Node, path: str, noted: list[SourceProblem]
) -> dict[str, tuple[yaml.Node, yaml.Node]]:
    """Keys to the nodes of key and value."""
    if not isinstance(node, yaml.MappingNode):
        noted.append(_problem(node, path, "", "keys with values, as in 'name: recorder'"))
        return {}
    found: dict[str, tuple[yaml.Node, yaml.Node]] = {}
    for key, value in node.value:
        name = str(key.value) if isinstance(key, yaml.ScalarNode) else ""
        if name in found or not name:
            noted.append(_problem(key, f"{path}.{name}".strip("."), name, "each key once"))
        found[name] = (key, value)
    return found


def _problem(node: yaml.Node, key: str, found: str, expected: str) -> SourceProblem:
    return SourceProblem(node.start_mark.line + 1, key, found[:80], expected)


_COMMON = {
    "name",
    "kind",
    "every_s",
    "settle_s",
    "when_done",
    "done_folder",
    "together",
    "wait_for",
    "facts",
    "zone",
}
_OWN = {
    SourceKind.FOLDER: {"folder"},
    SourceKind.S3: {"bucket", "prefix", "region", "endpoint"},
    SourceKind.SFTP: {"host", "port", "user", "folder", "host_key"},
}
_NEEDED = {
    SourceKind.FOLDER: ("folder",),
    SourceKind.S3: ("bucket",),
    SourceKind.SFTP: ("host", "user", "folder", "host_key"),
}
_EXAMPLES = {
    "name": "name: recorder (small letters, digits and dashes)",
    "kind": "kind: folder, kind: s3 or kind: sftp",
    "folder": "folder: /srv/recordings",
    "bucket": "bucket: recordings",
    "host": "host: sftp.example.com",
    "user": "user: leidraad",
    "host_key": "host_key: ssh-ed25519 AAAA… (the line of the server in known_hosts, without its name)",
}
_SECRET = re.compile(r"(secret|password|passphrase|token|access_key|private_key|key_file)", re.IGNORECASE)


class _Entry:
    """One entry of the list while it is read."""

    def __init__(
        self,
        values: Mapping[str, tuple[yaml.Node, yaml.Node]],
        path: str,
        node: yaml.Node,
        noted: list[SourceProblem],
    ) -> None:
        self._values, self._path, self._node, self._noted = values, path, node, noted
        self._before = len(noted)

    def read(self) -> SourceSettings | None:
        """The source; None when something was noted."""
        kind = self._one_of("kind", SourceKind)
        name = self._text("name", _NAME.fullmatch)
        if kind is None or name is None:
            self._need("name", "kind")
            return None
        self._need(*_NEEDED[kind])
        self._refuse_others(_COMMON | _OWN[kind])
        values = {"name": name, "kind": kind, **self._common(), **self._own(kind)}
        if len(self._noted) > self._before:
            return None
        return SourceSettings(**{key: value for key, value in values.items() if value is not None})

    def _common(self) -> dict[str, Any]:
        return {
            "every_s": self._number("every_s", SHORTEST_ROUND_S, LONGEST_ROUND_S),
            "settle_s": self._number("settle_s", 0, LONGEST_REST_S),
            "when_done": self._one_of("when_done", WhenDone),
            "done_folder": self._text("done_folder", _is_plain_folder),
            "together": self._one_of("together", Together),
            "wait_for": self._endings(),
            "facts": self._facts(),
            "zone": self._zone(),
        }

    def _own(self, kind: SourceKind) -> dict[str, Any]:
        if kind is SourceKind.FOLDER:
            return {"folder": self._text("folder", lambda text: text.startswith("/"))}
        if kind is SourceKind.S3:
            is_address = re.compile(r"https?://[^\s/]+").match
            return {
                "bucket": self._text("bucket", re.compile(r"[a-z0-9][a-z0-9.-]{2,62}").fullmatch),
                "folder": self._text("prefix", lambda text: not text.startswith("/")),
                "region": self._text("region", re.compile(r"[a-z0-9-]{1,40}").fullmatch),
                "endpoint": self._text("endpoint", is_address),
            }
        return {
            "host": self._text("host", re.compile(r"[A-Za-z0-9.:-]{1,255}").fullmatch),
            "port": self._number("port", 1, 65_535),
            "user": self._text("user", re.compile(r"[^\s:@]{1,64}").fullmatch),
            "folder": self._text("folder", bool),
            "host_key": self._text("host_key", _HOST_KEY.match),
        }

    def _need(self, *keys: str) -> None:
        for key in keys:
            if key not in self._values:
                self._note(self._node, key, "", _EXAMPLES[key])

    def _refuse_others(self, known: set[str]) -> None:
        for key, (node, _) in self._values.items():
            if key in known:
                continue
            if _SECRET.search(key):
                expected = "no secret here: it comes from the environment (docs/sources.md)"
            else:
                near = get_close_matches(key, known, n=1)
                expected = f"{near[0]}: …" if near else f"one of {', '.join(sorted(known))}"
            self._note(node, key, key, expected)

    def _scalar(self, key: str) -> tuple[yaml.Node, str] | None:
        if key not in self._values:
            return None
        node = self._values[key][1]
        if not isinstance(node, yaml.ScalarNode):
            self._note(node, key, "", _EXAMPLES.get(key, "one value"))
            return None
        return node, str(node.value).strip()

    def _text(self, key: str, is_fit: Callable[[str], Any]) -> str | None:
        found = self._scalar(key)
        if found is None:
            return None
        node, text = found
        if not is_fit(text):
            self._note(node, key, text, _EXAMPLES.get(key, _SHAPES.get(key, "another value")))
            return None
        return text

    def _number(self, key: str, least: int, most: int) -> int | None:
        found = self._scalar(key)
        if found is None:
            return None
        node, text = found
        if not text.isdecimal() or not least <= int(text) <= most:
            self._note(node, key, text, f"a whole number from {least} to {most}")
            return None
        return int(text)

    def _one_of(self, key: str, kinds: type[StrEnum]) -> Any:
        found = self._scalar(key)
        if found is None:
            return None
        node, text = found
        if text not in {str(kind) for kind in kinds}:
            self._note(node, key, text, f"one of {', '.join(kinds)}")
            return None
        return kinds(text)

    def _endings(self) -> tuple[str, ...] | None:
        if "wait_for" not in self._values:
            return None
        node = self._values["wait_for"][1]
        items = node.value if isinstance(node, yaml.SequenceNode) else [node]
        texts = tuple(str(item.value).strip() for item in items if isinstance(item, yaml.ScalarNode))
        if len(texts) != len(items) or not all(_ENDING.fullmatch(text) for text in texts):
            self._note(node, "wait_for", "", "endings, as in [.json, .xml]")
            return None
        return texts

    def _facts(self) -> ContactFacts | None:
        if "facts" not in self._values:
            return None
        node = self._values["facts"][1]
        told = _mapping(node, f"{self._path}.facts", self._noted)
        for key, (key_node, _) in told.items():
            if key not in SIDECAR_KEYS:
                self._note(key_node, f"facts.{key}", key, "a key of a sidecar (docs/formats.md)")
        try:
            return facts_from_object({key: str(value.value) for key, (_, value) in told.items()})
        except IntakeProblem as problem:
            expected = problem.data.get("expected") or problem.data.get("value") or ""
            self._note(node, f"facts.{problem.data.get('field', '')}", "", str(expected))
            return None

    def _zone(self) -> ZoneInfo | None:
        found = self._scalar("zone")
        if found is None:
            return None
        try:
            return ZoneInfo(found[1])
        except (KeyError, ValueError, OSError):
            self._note(found[0], "zone", found[1], "a time zone such as Europe/Brussels")
            return None

    def _note(self, node: yaml.Node, key: str, found: str, expected: str) -> None:
        self._noted.append(_problem(node, f"{self._path}.{key}", found, expected))


_SHAPES = {
    "done_folder": "the name of one folder, without /",
    "prefix": "prefix: calls/ (without a / before it)",
    "region": "region: eu-west-1",
    "endpoint": "endpoint: https://s3.example.com",
}


def _is_plain_folder(text: str) -> bool:
    return bool(text) and "/" not in text and text not in {".", ".."}
