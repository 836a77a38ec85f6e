"""Call detail records: CSV as a telephone system writes it, read by a mapping that the operator writes in YAML.

Apart from the manifest because there our names stand in the file, and here the file's own are mapped on ours; and because
one call can take several rows.
"""

import codecs
import csv
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import yaml

from leidraad.domain.contacts.calls import Call, Hold, Leg, calls_of
from leidraad.domain.contacts.direction_words import direction_from_word
from leidraad.domain.contacts.problems import IntakeProblem, ProblemCode
from leidraad.domain.contacts.times import parse_time
from leidraad.domain.contacts.turns import Direction
from leidraad.formats.documents import text_of
from leidraad.formats.fields import bad_value, clean_text
from leidraad.formats.manifest import RefusedRow
from leidraad.formats.yaml_nodes import NoYaml, composed

FIELDS = (
    "call_id",
    "started_at",
    "answered_at",
    "ended_at",
    "duration_s",
    "agent",
    "customer",
    "line",
    "direction",
    "queue",
    "queue_s",
    "ivr",
    "transferred_to",
    "transfer_count",
    "holds",
    "hold_started_at",
    "hold_ended_at",
    "hold_s",
    "handled_s",
    "disposition",
)
KEYS = ("columns", "time", "zone", "delimiter", "encoding", "separator", "holds_from", "words")
_IDENTIFYING = ("call_id", "agent", "customer")
_CLOCK = re.compile(r"(?:(\d+):)?(\d{1,3}):(\d\d(?:[.,]\d+)?)")
_HEADER_BYTES = 64 * 1024


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a mapping: on which line, what stands there, and what to write instead."""

    line: int
    found: str
    instead: str


class MappingProblem(Exception):
    """A mapping cannot be used; ``faults`` are all that is wrong, in the order of its lines."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        super().__init__(
            "; ".join(f"line {each.line}: {each.found}; write {each.instead}" for each in faults)
        )
        self.faults = tuple(faults)


@dataclass(frozen=True, slots=True)
class CallRecordMapping:
    """How the columns of a file are to be understood."""

    columns: Mapping[str, str]  # our field -> name of the column
    time: str | None = None  # as strptime; None: ISO 8601, RFC 2822 or seconds since 1970
    zone: ZoneInfo | None = None  # of times that carry none
    delimiter: str | None = None  # None: "," or ";", whichever the header has more of
    encoding: str | None = None  # None: UTF-8, or UTF-16 with a byte order mark
    separator: str = "|"  # between several values in one cell
    holds_from_answer: bool = (
        False  # what seconds in ``holds`` count from: the answer, or the start of the call
    )
    directions: Mapping[str, Direction] = field(default_factory=dict)  # the system's own words


@dataclass(frozen=True, slots=True)
class CallRecords:
    """The calls of a file, and its rows that cannot be used."""

    calls: tuple[Call, ...]
    refused: tuple[RefusedRow, ...]


def read_mapping(text: str) -> CallRecordMapping:
    """The mapping that the YAML writes; MappingProblem with every fault that it has.

    >>> read_mapping("columns:\\n  started_at: Start\\n  call_id: Id\\n").columns["call_id"]
    'Id'
    """
    root = _composed(text)
    faults: list[Fault] = []
    found = _entries(root, KEYS, faults, where="the mapping")
    values: dict[str, Any] = {"columns": _columns(root, found.get("columns"), faults)}
    for key, read in _OPTIONS.items():
        if key in found:
            name, value = read(found[key], faults)
            values[name] = value
    if "words" in found:
        values["directions"] = _words(found["words"], faults)
    if faults:
        raise MappingProblem(sorted(faults, key=lambda fault: fault.line))
    return CallRecordMapping(**values)


def is_call_records(data: bytes, mapping: CallRecordMapping) -> bool:
    """Whether the first line of a file names every column of the mapping, and is not that of a manifest."""
    try:
        text = _text(data[:_HEADER_BYTES].rpartition(b"\n")[0] or data[:_HEADER_BYTES], mapping)
    except IntakeProblem:
        return False
    header = text.lstrip("\r\n").partition("\n")[0]
    cells = next(csv.reader([header], delimiter=_delimiter(header, mapping)), [])
    is_manifest = "file" in {cell.strip().lower() for cell in cells} - set(mapping.columns.values())
    return not is_manifest and not _missing(cells, mapping)


def read_call_records(
    data: bytes, mapping: CallRecordMapping, *, default_zone: ZoneInfo | None = None
) -> CallRecords:
    """The calls that the rows describe, each put together from its rows, and the rows that cannot be used with the reason.

    A row of a call with a refused row is used without it. Raises EMPTY_FILE, and MALFORMED_TEXT for bytes that are not in
    the encoding or a header without a column of the mapping.
    """
    text = clean_text(_text(data, mapping)).lstrip("\r\n")
    if not text.strip():
        raise IntakeProblem(ProblemCode.EMPTY_FILE)
    header = text.splitlines()[0]
    reader = csv.reader(text.splitlines(keepends=True), delimiter=_delimiter(header, mapping))
    cells = next(reader, [])
    missing = _missing(cells, mapping)
    if missing:
        raise _malformed(1, found=header[:60], expected=f"a header row with a column named {missing[0]}")
    legs: list[Leg] = []
    refused: list[RefusedRow] = []
    zone = mapping.zone or default_zone
    for line, row in _rows(reader):
        try:
            legs.append(_leg(_values(row, cells, mapping, line=line), mapping, zone=zone, line=line))
        except IntakeProblem as problem:
            refused.append(RefusedRow(line, problem))
    return CallRecords(tuple(calls_of(legs)), tuple(refused))


def _composed(text: str) -> yaml.MappingNode:
    try:
        root = composed(clean_text(text))
    except NoYaml as problem:
        fault = Fault(problem.line, problem.found or "no YAML", "keys and values as in YAML")
        raise MappingProblem([fault]) from problem
    if not isinstance(root, yaml.MappingNode):
        raise MappingProblem([Fault(1, "no keys", "columns: and below it one line for each column")])
    return root


def _entries(
    node: yaml.Node, allowed: Sequence[str], faults: list[Fault], *, where: str
) -> dict[str, yaml.Node]:
    """The value of each known key; whatever is no key of ours, or is there twice, is a fault."""
    if not isinstance(node, yaml.MappingNode):
        faults.append(Fault(_line(node), f"{where} is no list of keys", f"one of {', '.join(allowed)}"))
        return {}
    found: dict[str, yaml.Node] = {}
    for key, value in node.value:
        name = str(key.value)
        if name not in allowed:
            faults.append(Fault(_line(key), f"{name} in {where}", f"one of {', '.join(allowed)}"))
        elif name in found:
            faults.append(Fault(_line(key), f"{name} for the second time", "it once"))
        else:
            found[name] = value
    return found


def _columns(root: yaml.Node, node: yaml.Node | None, faults: list[Fault]) -> dict[str, str]:
    if node is None:
        faults.append(Fault(_line(root), "no columns", "columns: and below it one line for each column"))
        return {}
    found = _entries(node, FIELDS, faults, where="columns")
    columns = {name: _scalar(value, faults, instead="the name of a column") for name, value in found.items()}
    if "started_at" not in columns:
        faults.append(
            Fault(_line(node), "no started_at in columns", "started_at: and the column of the start")
        )
    if not any(name in columns for name in _IDENTIFYING):
        faults.append(
            Fault(_line(node), "nothing by which a call is known", f"one of {', '.join(_IDENTIFYING)}")
        )
    if "hold_ended_at" in columns and "hold_started_at" not in columns:
        faults.append(Fault(_line(node), "hold_ended_at alone", "hold_started_at: as well"))
    return columns


def _scalar(node: yaml.Node, faults: list[Fault], *, instead: str) -> str:
    if isinstance(node, yaml.ScalarNode) and str(node.value).strip():
        return str(node.value).strip() if node.style is None else str(node.value)
    faults.append(Fault(_line(node), "no text", instead))
    return ""


def _zone(node: yaml.Node, faults: list[Fault]) -> tuple[str, ZoneInfo | None]:
    name = _scalar(node, faults, instead="a time zone, as in Europe/Brussels")
    try:
        return "zone", ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        faults.append(Fault(_line(node), f"zone: {name}", "a time zone, as in Europe/Brussels"))
        return "zone", None


def _time(node: yaml.Node, faults: list[Fault]) -> tuple[str, str]:
    form = _scalar(node, faults, instead='a form, as in "%d/%m/%Y %H:%M:%S"')
    try:
        moment = datetime(2026, 11, 20, 9, 12, 5)  # noqa: DTZ001  only to try the form
        is_form = datetime.strptime(moment.strftime(form), form).date() == moment.date()  # noqa: DTZ007
    except (ValueError, re.error):
        is_form = False
    if not is_form:
        instead = 'a form with year, month and day, as in "%d/%m/%Y %H:%M:%S"'
        faults.append(Fault(_line(node), f"time: {form}", instead))
    return "time", form


def _delimiter_of(node: yaml.Node, faults: list[Fault]) -> tuple[str, str]:
    value = str(node.value).replace("\\t", "\t") if isinstance(node, yaml.ScalarNode) else ""
    if len(value) != 1 or value in '"\r\n':
        faults.append(Fault(_line(node), f"delimiter: {value[:20]}", 'one character, as in ";" or "\\t"'))
    return "delimiter", value


def _encoding(node: yaml.Node, faults: list[Fault]) -> tuple[str, str]:
    name = _scalar(node, faults, instead="an encoding, as in windows-1252")
    try:
        codecs.lookup(name)
        name.encode("ascii")
        "".encode(name)
    except (LookupError, ValueError, TypeError):
        faults.append(Fault(_line(node), f"encoding: {name}", "an encoding, as in windows-1252"))
    return "encoding", name


def _separator(node: yaml.Node, faults: list[Fault]) -> tuple[str, str]:
    return "separator", _scalar(node, faults, instead='what stands between values, as in "|" or " > "')


def _holds_from(node: yaml.Node, faults: list[Fault]) -> tuple[str, bool]:
    word = _scalar(node, faults, instead="started_at or answered_at")
    if word not in ("started_at", "answered_at"):
        faults.append(Fault(_line(node), f"holds_from: {word}", "started_at or answered_at"))
    return "holds_from_answer", word == "answered_at"


_OPTIONS: Mapping[str, Callable[[yaml.Node, list[Fault]], tuple[str, Any]]] = {
    "time": _time,
    "zone": _zone,
    "delimiter": _delimiter_of,
    "encoding": _encoding,
    "separator": _separator,
    "holds_from": _holds_from,
}


def _words(node: yaml.Node, faults: list[Fault]) -> dict[str, Direction]:
    """``words: {direction: {"1": inbound}}``."""
    found = _entries(node, ("direction",), faults, where="words").get("direction")
    if found is None:
        return {}
    if not isinstance(found, yaml.MappingNode):
        faults.append(Fault(_line(found), "no words", "the system's word, a colon, inbound or outbound"))
        return {}
    words = {}
    for key, value in found.value:
        direction = direction_from_word(str(value.value))
        if direction is None:
            faults.append(Fault(_line(value), f"{key.value}: {value.value}", "inbound or outbound"))
        else:
            words[str(key.value).strip().lower()] = direction
    return words


def _line(node: yaml.Node) -> int:
    return int(node.start_mark.line) + 1


def _text(data: bytes, mapping: CallRecordMapping) -> str:
    if mapping.encoding is None:
        return text_of(data)
    try:
        return data.decode(mapping.encoding).removeprefix("\ufeff")
    except (UnicodeDecodeError, ValueError) as error:
        raise _malformed(1, found="text that cannot be decoded", expected=mapping.encoding) from error


def _delimiter(header: str, mapping: CallRecordMapping) -> str:
    if mapping.delimiter is not None:
        return mapping.delimiter
    return ";" if header.count(";") > header.count(",") else ","


def _missing(cells: Sequence[str], mapping: CallRecordMapping) -> list[str]:
    there = {cell.strip().lower() for cell in cells}
    return [name for name in mapping.columns.values() if name.strip().lower() not in there]


def _rows(reader: Any) -> Iterator[tuple[int, list[str] | IntakeProblem]]:
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield (
                reader.line_num,
                _malformed(reader.line_num, found=str(error)[:60], expected="one row of cells"),
            )
            continue
        if any(cell.strip() for cell in cells):
            yield reader.line_num, cells


def _values(
    row: list[str] | IntakeProblem, header: Sequence[str], mapping: CallRecordMapping, *, line: int
) -> dict[str, str]:
    """What each mapped column holds; empty cells are left out."""
    if isinstance(row, IntakeProblem):
        raise row
    if len(row) != len(header):
        raise _malformed(line, found=str(len(row)), expected="as many cells as the header has")
    by_name = {name.strip().lower(): cell.strip() for name, cell in zip(header, row, strict=True)}
    found = {key: by_name[name.strip().lower()] for key, name in mapping.columns.items()}
    return {key: cell for key, cell in found.items() if cell}


def _leg(values: Mapping[str, str], mapping: CallRecordMapping, *, zone: ZoneInfo | None, line: int) -> Leg:
    read = _Reader(values, mapping, zone)
    started_at = read.moment("started_at")
    if started_at is None:
        raise IntakeProblem(ProblemCode.MISSING_FACT, field="started_at")
    answered_at = read.moment("answered_at")
    return Leg(
        started_at=started_at,
        row=line,
        call_id=values.get("call_id"),
        answered_at=answered_at,
        ended_at=read.end(started_at),
        agent=values.get("agent"),
        customer=values.get("customer"),
        line=values.get("line"),
        direction=read.direction(),
        queue=values.get("queue"),
        queue_s=read.seconds("queue_s"),
        ivr=read.several("ivr"),
        transferred_to=read.several("transferred_to"),
        transfer_count=int(read.seconds("transfer_count") or 0),
        holds=tuple(read.holds(answered_at if mapping.holds_from_answer and answered_at else started_at)),
        hold_s=read.seconds("hold_s"),
        handled_s=read.seconds("handled_s"),
        disposition=values.get("disposition", ""),
    )


@dataclass(frozen=True, slots=True)
class _Reader:
    """The cells of one row, by our names."""

    values: Mapping[str, str]
    mapping: CallRecordMapping
    zone: ZoneInfo | None

    def moment(self, name: str) -> datetime | None:
        text = self.values.get(name)
        if text is None:
            return None
        if self.mapping.time is None:
            return parse_time(text, field=name, zone=self.zone)
        try:
            moment = datetime.strptime(text, self.mapping.time)  # noqa: DTZ007  the zone follows
        except ValueError as error:
            raise bad_value(text, field=name, expected=self.mapping.time) from error
        return parse_time(moment.isoformat(), field=name, zone=self.zone)

    def end(self, started_at: datetime) -> datetime | None:
        """The end as told, or from the length; never before the start."""
        duration_s = self.seconds("duration_s")
        ended_at = self.moment("ended_at")
        if ended_at is None and duration_s is not None:
            ended_at = started_at + timedelta(seconds=min(duration_s, 10**7))
        if ended_at is not None and ended_at < started_at:
            raise bad_value(self.values.get("ended_at"), field="ended_at", expected="an end after its start")
        return ended_at

    def seconds(self, name: str) -> float | None:
        """``75``, ``75,5``, ``1:15`` or ``0:01:15``."""
        text = self.values.get(name)
        if text is None:
            return None
        return _seconds(text, field=name)

    def several(self, name: str) -> tuple[str, ...]:
        parts = self.values.get(name, "").split(self.mapping.separator)
        return tuple(part.strip() for part in parts if part.strip())

    def direction(self) -> Direction | None:
        """The word of the mapping first, then those that are known everywhere."""
        text = self.values.get("direction")
        if text is None:
            return None
        direction = self.mapping.directions.get(text.lower()) or direction_from_word(text)
        if direction is None:
            raise bad_value(text, field="direction", expected="inbound or outbound")
        return direction

    def holds(self, counted_from: datetime) -> Iterator[Hold]:
        """Spans in seconds (``12.5-40|61-``), and the one that the row's own two times give."""
        for text in self.several("holds"):
            start, dash, end = text.partition("-")
            if not dash:
                raise bad_value(text, field="holds", expected="seconds from and to, as in 12.5-40")
            since_s = _seconds(start, field="holds")
            until_s = _seconds(end, field="holds") if end.strip() else None
            yield _hold(counted_from, since_s, until_s)
        since, until = self.moment("hold_started_at"), self.moment("hold_ended_at")
        if since is not None:
            if until is not None and until < since:
                raise bad_value(
                    self.values["hold_ended_at"], field="hold_ended_at", expected="an end after its start"
                )
            yield Hold(since, until)


def _hold(counted_from: datetime, since_s: float, until_s: float | None) -> Hold:
    if until_s is not None and until_s < since_s:
        raise bad_value(until_s, field="holds", expected="an end after its start")
    since = counted_from + timedelta(seconds=since_s)
    return Hold(since, counted_from + timedelta(seconds=until_s) if until_s is not None else None)


def _seconds(text: str, *, field: str) -> float:
    clock = _CLOCK.fullmatch(text.strip())
    try:
        if clock:
            hours, minutes, rest = clock.groups()
            seconds = int(hours or 0) * 3600 + int(minutes) * 60 + float(rest.replace(",", "."))
        else:
            seconds = float(text.strip().replace(",", "."))
    except ValueError as error:
        raise bad_value(text, field=field, expected="a number of seconds") from error
    if not 0 <= seconds <= 10**7:
        raise bad_value(text, field=field, expected="a number of seconds, 0 or more")
    return seconds


def _malformed(line: int, *, found: str, expected: str) -> IntakeProblem:
    return IntakeProblem(ProblemCode.MALFORMED_TEXT, line=line, found=found, expected=expected)
