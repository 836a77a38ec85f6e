"""From the YAML text of a charter to a Charter, with every mistake named by its place and what to write instead.

Scalars are read as the text that stands there, never as YAML guesses them: ``off`` is a word and 2.5 is exact.
"""

import difflib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from fractions import Fraction
from typing import TypeVar, cast
from zoneinfo import ZoneInfo

import yaml

from leidraad.domain.charter.clauses import (
    AiLimits,
    CapDenominator,
    CapRounding,
    CapUnit,
    CapWindow,
    Charter,
    Counted,
    Deletion,
    Eraser,
    Insight,
    Limit,
    ListeningCap,
    Notice,
    Participation,
    ProtectedKind,
    ProtectedNumbers,
    Purpose,
    Scope,
    Service,
)
from leidraad.domain.contacts.turns import Channel, Direction
from leidraad.domain.language.languages import Language

UNSET = "unset"
LARGEST_TEXT_CHARACTERS = 200_000

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
    NOT_ONE_OF = "not_one_of"
    NOT_A_NUMBER = "not_a_number"
    NOT_A_DATE = "not_a_date"
    NOT_A_ZONE = "not_a_zone"
    EMPTY = "empty"


@dataclass(frozen=True, slots=True)
class CharterProblem:
    """One mistake: where (``path`` such as ``scope.teams[0]``, line from 1), what was found, what to write."""

    code: ProblemCode
    path: str
    line: int
    found: str
    expected: tuple[str, ...] = field(default=())


class UnreadableCharterError(Exception):
    """A text is no charter; ``problems`` has every mistake, in the order of the text."""

    def __init__(self, problems: Iterable[CharterProblem]) -> None:
        self.problems = tuple(sorted(problems, key=lambda problem: (problem.line, problem.path)))
        super().__init__(
            "; ".join(
                f"line {problem.line}, {problem.path or 'charter'}: {problem.code}, found {problem.found!r},"
                f" write {' | '.join(problem.expected) or 'something else'}"
                for problem in self.problems
            )
        )


class _WrongNode(Exception):
    """Raised by a reader, caught by the mapping that asked for the value."""

    def __init__(self, problem: CharterProblem) -> None:
        super().__init__(problem.code)
        self.problem = problem


def charter_from_yaml(text: str) -> Charter:
    """The charter that a YAML text describes. UnreadableCharterError lists every mistake."""
    root = _composed(text)
    reading = _Reading(root, "", [])
    charter = _charter(reading)
    if reading.problems:
        raise UnreadableCharterError(reading.problems)
    return charter


def _composed(text: str) -> yaml.Node:
    if len(text) > LARGEST_TEXT_CHARACTERS:
        size, limit = f"{len(text)} characters", f"at most {LARGEST_TEXT_CHARACTERS}"
        raise UnreadableCharterError([CharterProblem(ProblemCode.TOO_LONG, "", 1, size, (limit,))])
    try:
        root = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        found = str(getattr(error, "problem", None) or "not YAML")
        line = mark.line + 1 if mark else 1
        raise UnreadableCharterError([CharterProblem(ProblemCode.NOT_YAML, "", line, found)]) from error
    if not isinstance(root, yaml.MappingNode):
        problem = CharterProblem(ProblemCode.NOT_A_MAPPING, "", 1, text[:40], ("charter: my-charter",))
        raise UnreadableCharterError([problem])
    return root


class _Reading:
    """One mapping of the text: gives its values by key, and collects what is wrong with them."""

    def __init__(self, node: yaml.Node, path: str, problems: list[CharterProblem]) -> None:
        if not isinstance(node, yaml.MappingNode):
            raise _WrongNode(_problem(ProblemCode.NOT_A_MAPPING, node, path, "key: value"))
        self.node, self.path, self.problems = node, path, problems
        self.values: dict[str, yaml.Node] = {}
        self.keys: dict[str, yaml.Node] = {}
        for key, value in node.value:
            self._take(key, value)

    def _take(self, key: yaml.Node, value: yaml.Node) -> None:
        name = key.value if isinstance(key, yaml.ScalarNode) else "?"
        if name in self.values:
            self.problems.append(
                _problem(ProblemCode.DUPLICATE_KEY, key, self._at(name), "the key only once")
            )
        self.keys[name], self.values[name] = key, value

    def _at(self, name: str) -> str:
        return f"{self.path}.{name}" if self.path else name

    def value(self, name: str, reader: Reader[T], *, default: T | None = None) -> T:
        """The value under ``name``; when it is wrong the problem is noted and what comes back is never used."""
        node = self.values.get(name)
        if node is None:
            if default is None:
                self.problems.append(
                    _problem(ProblemCode.MISSING_KEY, self.node, self._at(name), f"{name}: …", found="")
                )
            return cast(T, default)
        try:
            return reader(node, self._at(name))
        except _WrongNode as wrong:
            self.problems.append(wrong.problem)
            return cast(T, None)

    def inner(self, name: str, build: Callable[["_Reading"], T]) -> T:
        """The object under ``name``, built from the mapping that stands there."""
        return self.value(name, lambda node, path: build(_Reading(node, path, self.problems)))

    def closed(self, *known: str) -> None:
        """Notes every key that is not among ``known``, with the nearest one that is."""
        for name, key in self.keys.items():
            if name not in known:
                nearest = difflib.get_close_matches(name, known, n=1) or sorted(known)
                self.problems.append(
                    _problem(ProblemCode.UNKNOWN_KEY, key, self._at(name), *nearest, found=name)
                )


def _charter(reading: _Reading) -> Charter:
    reading.closed(
        "charter", "title", "scope", "participation", "purposes_allowed", "uses_forbidden", "customer_notice",
        "listening_cap", "deletion", "retention_days", "insight", "service", "ai", "protected_numbers",
    )  # fmt: skip
    return Charter(
        code=reading.value("charter", _text),
        title=reading.value("title", _in_four_languages(reading)),
        scope=reading.inner("scope", _scope),
        participation=reading.value("participation", _one_of(Participation)),
        purposes_allowed=reading.value("purposes_allowed", _set_of(_one_of(Purpose), may_be_empty=True)),
        uses_forbidden=reading.value("uses_forbidden", _set_of(_one_of(Purpose))),
        customer_notice=reading.inner("customer_notice", _notices),
        listening_cap=_cap_or_unset(reading),
        deletion=reading.inner("deletion", _deletion),
        retention_days=reading.value("retention_days", _whole_number(smallest=1)),
        insight=reading.inner("insight", _insight),
        service=reading.inner("service", _service),
        ai=reading.inner("ai", _ai),
        protected_numbers=reading.inner("protected_numbers", _protected),
    )


def _in_four_languages(reading: _Reading) -> Reader[dict[Language, str]]:
    """One text for all, or one under each of nl, fr, de and en."""

    def read(node: yaml.Node, path: str) -> dict[Language, str]:
        if isinstance(node, yaml.ScalarNode):
            return dict.fromkeys(Language, _text(node, path))
        inner = _Reading(node, path, reading.problems)
        inner.closed(*Language)
        return {language: inner.value(language, _text) for language in Language}

    return read


def _scope(reading: _Reading) -> Scope:
    reading.closed("teams", "channels", "directions", "valid_from", "valid_until", "languages")
    return Scope(
        teams=reading.value("teams", _set_of(_text)),
        channels=reading.value("channels", _set_of(_one_of(Channel))),
        directions=reading.value("directions", _set_of(_one_of(Direction))),
        valid_from=reading.value("valid_from", _date),
        valid_until=reading.value("valid_until", _date),
        languages=reading.value("languages", _set_of(_one_of(Language))),
    )


def _notices(reading: _Reading) -> dict[Channel, Notice]:
    reading.closed(*Channel)
    return {
        Channel(name): reading.value(name, _one_of(Notice)) for name in reading.values if name in set(Channel)
    }


def _cap_or_unset(reading: _Reading) -> ListeningCap | None:
    node = reading.values.get("listening_cap")
    if isinstance(node, yaml.ScalarNode) and node.value == UNSET:
        return None
    if isinstance(node, yaml.ScalarNode):
        problem = _problem(ProblemCode.NOT_A_MAPPING, node, "listening_cap", UNSET, "percent: …")
        reading.problems.append(problem)
        return None
    return reading.inner("listening_cap", _cap)


def _cap(reading: _Reading) -> ListeningCap:
    reading.closed("percent", "unit", "denominator", "window", "rounding", "counts", "time_zone")
    return ListeningCap(
        percent=reading.value("percent", _exact_number),
        unit=reading.value("unit", _one_of(CapUnit)),
        denominator=reading.value("denominator", _one_of(CapDenominator)),
        window=reading.value("window", _one_of(CapWindow)),
        rounding=reading.value("rounding", _one_of(CapRounding)),
        counts=reading.value("counts", _set_of(_one_of(Counted))),
        time_zone=reading.value("time_zone", _zone, default="Europe/Brussels"),
    )


def _deletion(reading: _Reading) -> Deletion:
    reading.closed("by", "shred_within_h", "reason_required", "limited")
    return Deletion(
        by=reading.value("by", _one_of(Eraser)),
        shred_within_h=reading.value("shred_within_h", _whole_number(smallest=0)),
        reason_required=reading.value("reason_required", _truth),
        limited=reading.value("limited", _truth),
    )


def _insight(reading: _Reading) -> Insight:
    reading.closed("allowed", "group_threshold", "retention_months")
    return Insight(
        allowed=reading.value("allowed", _truth),
        group_threshold=reading.value("group_threshold", _whole_number(smallest=1)),
        retention_months=reading.value("retention_months", _whole_number(smallest=0)),
    )


def _service(reading: _Reading) -> Service:
    reading.closed("allowed", "retention_months")
    return Service(
        allowed=reading.value("allowed", _truth),
        retention_months=reading.value("retention_months", _whole_number(smallest=0)),
    )


def _ai(reading: _Reading) -> AiLimits:
    reading.closed("agent_emotion", "voice_emotion", "agent_scoring", "named_output_to_people")
    limit = _one_of(Limit)
    return AiLimits(
        agent_emotion=reading.value("agent_emotion", limit),
        voice_emotion=reading.value("voice_emotion", limit),
        agent_scoring=reading.value("agent_scoring", limit),
        named_output_to_people=reading.value("named_output_to_people", limit),
    )


def _protected(reading: _Reading) -> ProtectedNumbers:
    reading.closed("kinds", "numbers")
    return ProtectedNumbers(
        kinds=reading.value("kinds", _set_of(_one_of(ProtectedKind))),
        numbers=reading.value("numbers", _set_of(_text, may_be_empty=True)),
    )


def _text(node: yaml.Node, path: str) -> str:
    if not isinstance(node, yaml.ScalarNode):
        raise _WrongNode(_problem(ProblemCode.NOT_A_VALUE, node, path, "one word or sentence"))
    text = str(node.value).strip()
    if not text:
        raise _WrongNode(_problem(ProblemCode.EMPTY, node, path, "one word or sentence"))
    return text


def _one_of(kind: type[E]) -> Reader[E]:
    def read(node: yaml.Node, path: str) -> E:
        text = _text(node, path)
        if text not in set(kind):
            raise _WrongNode(_problem(ProblemCode.NOT_ONE_OF, node, path, *sorted(kind)))
        return kind(text)

    return read


def _set_of(item: Reader[T], *, may_be_empty: bool = False) -> Reader[frozenset[T]]:
    def read(node: yaml.Node, path: str) -> frozenset[T]:
        if not isinstance(node, yaml.SequenceNode):
            raise _WrongNode(_problem(ProblemCode.NOT_A_LIST, node, path, "[a, b]"))
        if not node.value and not may_be_empty:
            raise _WrongNode(_problem(ProblemCode.EMPTY, node, path, "at least one"))
        return frozenset(item(each, f"{path}[{index}]") for index, each in enumerate(node.value))

    return read


def _whole_number(*, smallest: int) -> Reader[int]:
    def read(node: yaml.Node, path: str) -> int:
        text = _text(node, path)
        if not (text.isascii() and text.isdecimal() and len(text) < 7) or int(text) < smallest:
            raise _WrongNode(
                _problem(ProblemCode.NOT_A_NUMBER, node, path, f"a whole number from {smallest}")
            )
        return int(text)

    return read


def _exact_number(node: yaml.Node, path: str) -> Fraction:
    text = _text(node, path)
    digits = text.replace(".", "", 1)
    if not (digits.isascii() and digits.isdecimal() and len(digits) < 7):
        raise _WrongNode(_problem(ProblemCode.NOT_A_NUMBER, node, path, "a percentage such as 2 or 2.5"))
    return Fraction(text)


def _truth(node: yaml.Node, path: str) -> bool:
    text = _text(node, path)
    if text not in {"true", "false"}:
        raise _WrongNode(_problem(ProblemCode.NOT_ONE_OF, node, path, "true", "false"))
    return text == "true"


def _date(node: yaml.Node, path: str) -> date:
    try:
        return date.fromisoformat(_text(node, path))
    except ValueError as error:
        problem = _problem(ProblemCode.NOT_A_DATE, node, path, "a day such as 2026-01-31")
        raise _WrongNode(problem) from error


def _zone(node: yaml.Node, path: str) -> str:
    text = _text(node, path)
    try:
        ZoneInfo(text)
    except (KeyError, ValueError, OSError) as error:
        problem = _problem(ProblemCode.NOT_A_ZONE, node, path, "a time zone such as Europe/Brussels")
        raise _WrongNode(problem) from error
    return text


def _problem(
    code: ProblemCode, node: yaml.Node, path: str, *expected: str, found: str | None = None
) -> CharterProblem:
    shown = found if found is not None else " ".join(_shown(node))[:60]
    return CharterProblem(code, path, node.start_mark.line + 1, shown, tuple(expected))


def _shown(node: yaml.Node) -> Iterator[str]:
    if isinstance(node, yaml.ScalarNode):
        yield str(node.value)
    elif isinstance(node, yaml.SequenceNode):
        yield "a list"
    else:
        yield "a mapping"
