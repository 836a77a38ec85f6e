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
    AfterEnd,
    AiLimits,
    Body,
    CapDenominator,
    CapRounding,
    CapUnit,
    CapWindow,
    Charter,
    Consultation,
    ConsultationAct,
    Counted,
    Deletion,
    Eraser,
    Evaluation,
    GateNeed,
    Groups,
    Indicator,
    Insight,
    Limit,
    ListeningCap,
    MonitoringRegister,
    Notice,
    OnLeaving,
    Participation,
    ProtectedKind,
    ProtectedNumbers,
    Purpose,
    Retention,
    RollOut,
    Scope,
    Selection,
    SelectionMethod,
    Service,
    SideBySide,
    Signatories,
    Stage,
    StoppedBy,
    Stratum,
    Sunset,
    TakingPart,
    Targets,
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
        "charter", "title", "stage", "scope", "participation", "purposes_allowed", "uses_forbidden", "customer_notice",
        "listening_cap", "deletion", "retention", "insight", "service", "ai", "protected_numbers", "selection",
        "side_by_side", "groups", "targets", "monitoring_register", "consultation", "evaluation", "roll_out", "sunset",
        "signatories",
    )  # fmt: skip
    return Charter(
        code=reading.value("charter", _text),
        title=reading.value("title", _in_four_languages(reading)),
        stage=reading.value("stage", _one_of(Stage)),
        scope=reading.inner("scope", _scope),
        participation=reading.inner("participation", _taking_part),
        purposes_allowed=reading.value("purposes_allowed", _set_of(_one_of(Purpose), may_be_empty=True)),
        uses_forbidden=reading.value("uses_forbidden", _set_of(_one_of(Purpose))),
        customer_notice=reading.inner("customer_notice", _notices),
        listening_cap=_cap_or_unset(reading),
        deletion=reading.inner("deletion", _deletion),
        retention=reading.inner("retention", _retention),
        insight=reading.inner("insight", _insight),
        service=reading.inner("service", _service),
        ai=reading.inner("ai", _ai),
        protected_numbers=reading.inner("protected_numbers", _protected),
        selection=reading.inner("selection", _selection),
        side_by_side=reading.inner("side_by_side", _side_by_side),
        groups=reading.inner("groups", _groups),
        targets=reading.inner("targets", _targets),
        monitoring_register=reading.inner("monitoring_register", _monitoring_register),
        consultation=reading.inner("consultation", _consultation),
        evaluation=reading.inner("evaluation", _evaluation),
        roll_out=reading.inner("roll_out", _roll_out),
        sunset=reading.inner("sunset", _sunset),
        signatories=reading.inner("signatories", _signatories),
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
    reading.closed(
        "percent", "unit", "denominator", "window", "rounding", "counts", "time_zone", "absolute_maximum",
        "reservation_min",
    )  # fmt: skip
    return ListeningCap(
        percent=reading.value("percent", _exact_number),
        unit=reading.value("unit", _one_of(CapUnit)),
        denominator=reading.value("denominator", _one_of(CapDenominator)),
        window=reading.value("window", _one_of(CapWindow)),
        rounding=reading.value("rounding", _one_of(CapRounding)),
        counts=reading.value("counts", _set_of(_one_of(Counted))),
        time_zone=reading.value("time_zone", _zone, default="Europe/Brussels"),
        absolute_maximum=_if_given(reading, "absolute_maximum", _whole_number(smallest=0)),
        reservation_min=reading.value("reservation_min", _whole_number(smallest=1), default=30),
    )


def _if_given(reading: _Reading, name: str, reader: Reader[T]) -> T | None:
    return reading.value(name, reader) if name in reading.values else None


def _taking_part(reading: _Reading) -> TakingPart:
    reading.closed("who", "on_leaving", "smallest_pool")
    return TakingPart(
        who=reading.value("who", _one_of(Participation)),
        on_leaving=reading.value("on_leaving", _one_of(OnLeaving)),
        smallest_pool=reading.value("smallest_pool", _whole_number(smallest=1)),
    )


def _deletion(reading: _Reading) -> Deletion:
    reading.closed("by", "shred_within_h", "reason_required", "limited", "undo_within_s")
    return Deletion(
        by=reading.value("by", _one_of(Eraser)),
        shred_within_h=reading.value("shred_within_h", _whole_number(smallest=0)),
        reason_required=reading.value("reason_required", _truth),
        limited=reading.value("limited", _truth),
        undo_within_s=reading.value("undo_within_s", _whole_number(smallest=0), default=0),
    )


def _retention(reading: _Reading) -> Retention:
    reading.closed("quality_days", "insight_months", "service_months", "coaching_note_months")
    return Retention(
        quality_days=reading.value("quality_days", _whole_number(smallest=1)),
        insight_months=reading.value("insight_months", _whole_number(smallest=0)),
        service_months=reading.value("service_months", _whole_number(smallest=0)),
        coaching_note_months=reading.value("coaching_note_months", _whole_number(smallest=0)),
    )


def _insight(reading: _Reading) -> Insight:
    reading.closed("allowed")
    return Insight(allowed=reading.value("allowed", _truth))


def _service(reading: _Reading) -> Service:
    reading.closed("allowed")
    return Service(allowed=reading.value("allowed", _truth))


def _groups(reading: _Reading) -> Groups:
    reading.closed("threshold")
    return Groups(threshold=reading.value("threshold", _whole_number(smallest=1)))


def _selection(reading: _Reading) -> Selection:
    reading.closed("methods", "strata", "ai_flags")
    return Selection(
        methods=reading.value("methods", _set_of(_one_of(SelectionMethod))),
        strata=reading.value("strata", _set_of(_one_of(Stratum), may_be_empty=True)),
        ai_flags=reading.value("ai_flags", _one_of(Limit)),
    )


def _side_by_side(reading: _Reading) -> SideBySide:
    reading.closed("guaranteed", "announced", "counted_in_cap", "least_percent")
    return SideBySide(
        guaranteed=reading.value("guaranteed", _truth),
        announced=reading.value("announced", _truth),
        counted_in_cap=reading.value("counted_in_cap", _truth),
        least_percent=reading.value("least_percent", _exact_number),
    )


def _targets(reading: _Reading) -> Targets:
    reading.closed(
        "quantitative_percent_max", "quality_required", "satisfaction_required", "individual_talk_time"
    )
    return Targets(
        quantitative_percent_max=reading.value("quantitative_percent_max", _exact_number),
        quality_required=reading.value("quality_required", _truth),
        satisfaction_required=reading.value("satisfaction_required", _truth),
        individual_talk_time=reading.value("individual_talk_time", _one_of(Limit)),
    )


def _monitoring_register(reading: _Reading) -> MonitoringRegister:
    reading.closed("required", "notice_days")
    return MonitoringRegister(
        required=reading.value("required", _truth),
        notice_days=reading.value("notice_days", _whole_number(smallest=0)),
    )


def _consultation(reading: _Reading) -> Consultation:
    reading.closed("body", "act", "new_technology", "information_months", "posting_days")
    return Consultation(
        body=reading.value("body", _one_of(Body)),
        act=reading.value("act", _one_of(ConsultationAct)),
        new_technology=reading.value("new_technology", _truth),
        information_months=reading.value("information_months", _whole_number(smallest=0)),
        posting_days=reading.value("posting_days", _whole_number(smallest=0)),
    )


def _evaluation(reading: _Reading) -> Evaluation:
    reading.closed("due", "body", "indicators")
    return Evaluation(
        due=reading.value("due", _date),
        body=reading.value("body", _one_of(Body)),
        indicators=reading.value("indicators", _set_of(_one_of(Indicator))),
    )


def _roll_out(reading: _Reading) -> RollOut:
    reading.closed("needs")
    return RollOut(needs=reading.value("needs", _set_of(_one_of(GateNeed), may_be_empty=True)))


def _sunset(reading: _Reading) -> Sunset:
    reading.closed("recordings", "stopped_by")
    return Sunset(
        recordings=reading.value("recordings", _one_of(AfterEnd)),
        stopped_by=reading.value("stopped_by", _one_of(StoppedBy)),
    )


def _signatories(reading: _Reading) -> Signatories:
    reading.closed("management", "legal", "unions")
    codes = _set_of(_text, may_be_empty=True)
    return Signatories(
        management=reading.value("management", codes),
        legal=reading.value("legal", codes),
        unions=reading.value("unions", codes),
    )


def _ai(reading: _Reading) -> AiLimits:
    reading.closed(
        "agent_emotion", "voice_emotion", "agent_scoring", "named_output_to_people", "customer_emotion",
        "human_supervision",
    )  # fmt: skip
    limit = _one_of(Limit)
    return AiLimits(
        agent_emotion=reading.value("agent_emotion", limit),
        voice_emotion=reading.value("voice_emotion", limit),
        agent_scoring=reading.value("agent_scoring", limit),
        named_output_to_people=reading.value("named_output_to_people", limit),
        customer_emotion=reading.value("customer_emotion", limit),
        human_supervision=reading.value("human_supervision", _truth),
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
