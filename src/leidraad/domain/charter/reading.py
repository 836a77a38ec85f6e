"""Values out of a YAML text, each with its place: what is wrong is noted with what to write instead, and reading goes on.

Scalars are read as the text that stands there, never as YAML guesses them: ``off`` is a word and 2.5 is exact. ``parse``
says which values a charter has.
"""

import difflib
import re
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from fractions import Fraction
from typing import TypeVar, cast
from zoneinfo import ZoneInfo

import yaml

LARGEST_TEXT_CHARACTERS = 200_000
EARLIEST_YEAR, LATEST_YEAR = 2000, 2199
LARGEST_NUMBER = 999_999
_SHOWN_CHARACTERS = 60
_MEANT = {
    "yes": "true",
    "ja": "true",
    "oui": "true",
    "no": "false",
    "nee": "false",
    "non": "false",
    "nein": "false",
}

T = TypeVar("T")
E = TypeVar("E", bound=StrEnum)
Reader = Callable[[yaml.Node, str], T]


class ProblemCode(StrEnum):
    """What is wrong at one place of the text."""

    NOT_YAML = "not_yaml"
    TOO_LONG = "too_long"
    NOT_A_MAPPING = "not_a_mapping"
    NOT_A_LIST = "not_a_list"
    NOT_A_VALUE = "not_a_value"
    MISSING_KEY = "missing_key"
    UNKNOWN_KEY = "unknown_key"
    DUPLICATE_KEY = "duplicate_key"
    DUPLICATE_ITEM = "duplicate_item"
    NOT_ONE_OF = "not_one_of"
    NOT_A_NUMBER = "not_a_number"
    NOT_A_DATE = "not_a_date"
    NOT_A_ZONE = "not_a_zone"
    NOT_A_CODE = "not_a_code"
    EMPTY = "empty"
    CONTRADICTS = "contradicts"  # expected: what it contradicts, as "path: value"


@dataclass(frozen=True, slots=True)
class CharterProblem:
    """One mistake: where (``path`` such as ``scope.teams[0]``, line and column from 1), what was found, what to write.

    ``nearest`` is what was probably meant, empty where nothing is near; ``expected`` has all that may stand there, or an
    example.
    """

    code: ProblemCode
    path: str
    line: int
    found: str
    expected: tuple[str, ...] = field(default=())
    column: int = 1
    nearest: str = ""


class UnreadableCharterError(Exception):
    """A text is no charter; ``problems`` has every mistake, in the order of the text."""

    def __init__(self, problems: Iterable[CharterProblem]) -> None:
        self.problems = tuple(sorted(problems, key=lambda each: (each.line, each.column, each.path)))
        super().__init__(
            "; ".join(
                f"{problem.line}:{problem.column} {problem.path or 'charter'}: {problem.code},"
                f" found {problem.found!r}, write {' | '.join(problem.expected) or 'something else'}"
                for problem in self.problems
            )
        )


class WrongNode(Exception):
    """Raised by a reader, caught by the mapping that asked for the value."""

    def __init__(self, *problems: CharterProblem) -> None:
        super().__init__(*(each.code for each in problems))
        self.problems = problems


def composed(text: str) -> yaml.MappingNode:
    """The text as a tree of nodes with their places; UnreadableCharterError when it is no YAML mapping."""
    if len(text) > LARGEST_TEXT_CHARACTERS:
        size, limit = f"{len(text)} characters", f"at most {LARGEST_TEXT_CHARACTERS}"
        raise UnreadableCharterError([CharterProblem(ProblemCode.TOO_LONG, "", 1, size, (limit,))])
    try:
        root = yaml.compose(text, Loader=yaml.SafeLoader)
    except (yaml.YAMLError, RecursionError) as error:
        raise UnreadableCharterError([_not_yaml(error)]) from error
    if not isinstance(root, yaml.MappingNode):
        found = shortened(text)
        raise UnreadableCharterError(
            [CharterProblem(ProblemCode.NOT_A_MAPPING, "", 1, found, ("charter: my-charter",))]
        )
    return root


def key_places(text: str) -> dict[str, tuple[int, int]]:
    """Line and column, from 1, of each key at the top of a text that is a YAML mapping."""
    marks = ((key.value, key.start_mark) for key, _ in composed(text).value)
    return {str(name): (mark.line + 1, mark.column + 1) for name, mark in marks}


def _not_yaml(error: Exception) -> CharterProblem:
    mark = getattr(error, "problem_mark", None)
    found = str(getattr(error, "problem", None) or type(error).__name__)
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    return CharterProblem(ProblemCode.NOT_YAML, "", line, found, ("key: value",), column)


@dataclass(frozen=True, slots=True)
class Found:
    """A value that was read, and where it stood."""

    value: object
    node: yaml.Node


class Reading:
    """One mapping of the text: gives its values by key, and collects what is wrong with them.

    ``problems`` and ``found`` are shared by all mappings of one text; ``found`` has every value that was right, by path.
    """

    def __init__(
        self,
        node: yaml.Node,
        path: str,
        problems: list[CharterProblem],
        found: dict[str, Found],
        examples: Collection[str],
    ) -> None:
        if not isinstance(node, yaml.MappingNode):
            raise WrongNode(problem(ProblemCode.NOT_A_MAPPING, node, path, "key: value"))
        self.node, self.path, self.problems, self.found, self.examples = node, path, problems, found, examples
        self.values: dict[str, yaml.Node] = {}
        self.keys: dict[str, yaml.Node] = {}
        for key, value in node.value:
            self._take(key, value)

    def _take(self, key: yaml.Node, value: yaml.Node) -> None:
        name = key.value if isinstance(key, yaml.ScalarNode) else "?"
        if name in self.values:
            first = self.keys[name].start_mark.line + 1
            expected = f"the key only once (it stands in line {first} as well)"
            self.problems.append(problem(ProblemCode.DUPLICATE_KEY, key, self.at(name), expected, found=name))
            return
        self.keys[name], self.values[name] = key, value

    def at(self, name: str) -> str:
        """The path of a key of this mapping."""
        return f"{self.path}.{name}" if self.path else name

    def value(self, name: str, reader: Reader[T], *, default: T | None = None) -> T:
        """The value under ``name``; when it is wrong the problem is noted and what comes back is never used."""
        node = self.values.get(name)
        if node is None:
            if default is None:
                self._missing(name)
            return cast(T, default)
        try:
            value = reader(node, self.at(name))
        except WrongNode as wrong:
            self.problems.extend(wrong.problems)
            return cast(T, None)
        self.found[self.at(name)] = Found(value, node)
        return value

    def _missing(self, name: str) -> None:
        path = self.at(name)
        examples = tuple(each for each in self.examples if each.partition(":")[0] == path)
        written = [f"{name}:{each.partition(':')[2]}" for each in examples] or [f"{name}: …"]
        self.problems.append(problem(ProblemCode.MISSING_KEY, self.node, path, *written, found=""))

    def if_given(self, name: str, reader: Reader[T]) -> T | None:
        """The value under ``name``; None when the key is not there."""
        return self.value(name, reader) if name in self.values else None

    def inner(self, name: str, build: Callable[["Reading"], T]) -> T:
        """The object under ``name``, built from the mapping that stands there."""
        return self.value(name, lambda node, path: build(self.below(node, path)))

    def below(self, node: yaml.Node, path: str) -> "Reading":
        """The mapping at a node of this one."""
        return Reading(node, path, self.problems, self.found, self.examples)

    def closed(self, *known: str) -> None:
        """Notes every key that is not among ``known``, with the nearest one that is, here or in another clause."""
        for name, key in self.keys.items():
            if name in known:
                continue
            elsewhere = [path for path in _paths(self.examples) if path.rpartition(".")[2] == name]
            near = elsewhere[0] if elsewhere else _nearest(name, known)
            expected = [near] if near else sorted(known)
            self.problems.append(
                problem(ProblemCode.UNKNOWN_KEY, key, self.at(name), *expected, found=name, nearest=near)
            )


def text(node: yaml.Node, path: str) -> str:
    """One word or sentence, without the spaces around it."""
    if not isinstance(node, yaml.ScalarNode):
        raise WrongNode(problem(ProblemCode.NOT_A_VALUE, node, path, "one word or sentence"))
    found = str(node.value).strip()
    if not found:
        raise WrongNode(problem(ProblemCode.EMPTY, node, path, "one word or sentence"))
    return found


def matching(shape: str, *, example: str) -> Reader[str]:
    """A text of one shape, such as the code of a team."""

    def read(node: yaml.Node, path: str) -> str:
        found = text(node, path)
        if not re.fullmatch(shape, found):
            raise WrongNode(problem(ProblemCode.NOT_A_CODE, node, path, example))
        return found

    return read


def one_of(kind: type[E]) -> Reader[E]:
    """A word of a closed vocabulary."""

    def read(node: yaml.Node, path: str) -> E:
        found = text(node, path)
        if found not in set(kind):
            nearest = _nearest(found, kind)
            raise WrongNode(problem(ProblemCode.NOT_ONE_OF, node, path, *sorted(kind), nearest=nearest))
        return kind(found)

    return read


def set_of(item: Reader[T], *, may_be_empty: bool = False) -> Reader[frozenset[T]]:
    """A list, each item of which stands there once."""

    def read(node: yaml.Node, path: str) -> frozenset[T]:
        if not isinstance(node, yaml.SequenceNode):
            raise WrongNode(problem(ProblemCode.NOT_A_LIST, node, path, "[a, b]"))
        if not node.value and not may_be_empty:
            raise WrongNode(problem(ProblemCode.EMPTY, node, path, "at least one"))
        found, problems = _items(node, path, item)
        if problems:
            raise WrongNode(*problems)
        return frozenset(found)

    return read


def _items(node: yaml.SequenceNode, path: str, item: Reader[T]) -> tuple[list[T], list[CharterProblem]]:
    found: list[T] = []
    problems: list[CharterProblem] = []
    for index, each in enumerate(node.value):
        place = f"{path}[{index}]"
        try:
            value = item(each, place)
        except WrongNode as wrong:
            problems.extend(wrong.problems)
            continue
        if value in found:
            problems.append(problem(ProblemCode.DUPLICATE_ITEM, each, place, "each item only once"))
        found.append(value)
    return found, problems


def whole_number(*, smallest: int) -> Reader[int]:
    """A whole number without sign, from ``smallest`` to 999 999."""

    def read(node: yaml.Node, path: str) -> int:
        found = text(node, path)
        is_number = found.isascii() and found.isdecimal() and len(found) <= len(str(LARGEST_NUMBER))
        if not is_number or int(found) < smallest:
            expected = f"a whole number from {smallest}"
            raise WrongNode(problem(ProblemCode.NOT_A_NUMBER, node, path, expected))
        return int(found)

    return read


def percentage(node: yaml.Node, path: str) -> Fraction:
    """An exact share of a hundred, in at most six digits."""
    found = text(node, path)
    digits = found.replace(".", "", 1)
    is_number = digits.isascii() and digits.isdecimal() and len(digits) <= len(str(LARGEST_NUMBER))
    if not is_number or not 0 <= Fraction(found) <= 100:
        raise WrongNode(
            problem(ProblemCode.NOT_A_NUMBER, node, path, "a percentage from 0 to 100, such as 2 or 2.5")
        )
    return Fraction(found)


def truth(node: yaml.Node, path: str) -> bool:
    """``true`` or ``false``."""
    found = text(node, path)
    if found not in {"true", "false"}:
        nearest = _MEANT.get(found.lower(), _nearest(found.lower(), ("true", "false")))
        raise WrongNode(problem(ProblemCode.NOT_ONE_OF, node, path, "true", "false", nearest=nearest))
    return found == "true"


def day(node: yaml.Node, path: str) -> date:
    """A day of this age, as 2026-01-31."""
    found = text(node, path)
    try:
        value = date.fromisoformat(found)
    except ValueError as error:
        raise WrongNode(_no_day(node, path)) from error
    if value.isoformat() != found or not EARLIEST_YEAR <= value.year <= LATEST_YEAR:
        raise WrongNode(_no_day(node, path))
    return value


def _no_day(node: yaml.Node, path: str) -> CharterProblem:
    expected = f"a day such as 2026-01-31, between {EARLIEST_YEAR} and {LATEST_YEAR}"
    return problem(ProblemCode.NOT_A_DATE, node, path, expected)


def zone(node: yaml.Node, path: str) -> str:
    """A time zone of the IANA database."""
    found = text(node, path)
    try:
        ZoneInfo(found)
    except (KeyError, ValueError, OSError) as error:
        example = "a time zone such as Europe/Brussels"
        raise WrongNode(problem(ProblemCode.NOT_A_ZONE, node, path, example)) from error
    return found


def problem(
    code: ProblemCode,
    node: yaml.Node,
    path: str,
    *expected: str,
    found: str | None = None,
    nearest: str = "",
) -> CharterProblem:
    """A problem at the place of a node; what was found is the node itself unless ``found`` says otherwise."""
    shown = _shown(node) if found is None else found
    mark = node.start_mark
    return CharterProblem(code, path, mark.line + 1, shown, tuple(expected), mark.column + 1, nearest)


def shortened(found: str) -> str:
    """The first part of a text on one line."""
    line = " ".join(found.split())
    return line if len(line) <= _SHOWN_CHARACTERS else f"{line[: _SHOWN_CHARACTERS - 1]}…"


def _shown(node: yaml.Node) -> str:
    if isinstance(node, yaml.ScalarNode):
        return shortened(str(node.value))
    return "a list" if isinstance(node, yaml.SequenceNode) else "a mapping"


def _paths(examples: Iterable[str]) -> list[str]:
    return [example.partition(":")[0] for example in examples]


def _nearest(found: str, known: Iterable[str]) -> str:
    return next(iter(difflib.get_close_matches(found, [str(each) for each in known], n=1)), "")
