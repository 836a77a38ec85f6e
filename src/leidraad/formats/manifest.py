"""A CSV file that lists recordings with their facts: one row per file, the columns named as the keys of a sidecar."""

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from leidraad.domain.contacts.file_names import check_name
from leidraad.domain.contacts.incoming import ContactFacts
from leidraad.domain.contacts.problems import IntakeProblem, ProblemCode
from leidraad.formats.documents import text_of
from leidraad.formats.fields import clean_text
from leidraad.formats.sidecar import facts_from_object

_FILE_COLUMN = "file"


@dataclass(frozen=True, slots=True)
class RefusedRow:
    """A row set aside; the others are used."""

    line: int  # of its end, from 1
    problem: IntakeProblem
    name: str = ""  # of the file that must not be taken without it; "" when there is none


@dataclass(frozen=True, slots=True)
class Manifest:
    facts: Mapping[str, ContactFacts]  # by file name
    refused: tuple[RefusedRow, ...]


def read_manifest(data: bytes, *, default_zone: ZoneInfo | None = None) -> Manifest:
    """The facts of each file, and the rows that cannot be used with their line and reason.

    The header row names the columns, ``file`` among them, with ``,`` or ``;`` between; other columns are left alone.
    A row is refused for a bad file name, a second row for the same file, another number of cells than the header, or a
    value that a sidecar would refuse. A refused row that names a file speaks for it: what it says cannot be read, and it
    may say that the contact is private. Of a second row only that matters. Raises EMPTY_FILE, and MALFORMED_TEXT when there is no ``file`` column or the
    bytes are not UTF-8.
    """
    text = clean_text(text_of(data))
    if not text.strip():
        raise IntakeProblem(ProblemCode.EMPTY_FILE)
    header_line = text.lstrip("\r\n").splitlines()[0]
    delimiter = ";" if header_line.count(";") > header_line.count(",") else ","
    rows = _rows(text.lstrip("\r\n"), delimiter=delimiter)
    columns = _columns(next(rows, (1, []))[1], found=header_line)
    facts: dict[str, ContactFacts] = {}
    refused: list[RefusedRow] = []
    for line, cells in rows:
        try:
            name, found = _row(cells, columns, line=line, default_zone=default_zone)
        except IntakeProblem as problem:
            refused.append(RefusedRow(line, problem, _file_of(cells, columns)))
            continue
        if name in facts:
            duplicate = IntakeProblem(ProblemCode.DUPLICATE_ID, source_id=name)
            refused.append(RefusedRow(line, duplicate, name if found.protects else ""))
        else:
            facts[name] = found
    return Manifest(facts, tuple(refused))


def _rows(text: str, *, delimiter: str) -> Iterator[tuple[int, list[str] | IntakeProblem]]:
    """Each row that is not empty with its line; a row that is no CSV as its problem."""
    reader = csv.reader(text.splitlines(keepends=True), delimiter=delimiter)
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


def _columns(cells: list[str] | IntakeProblem, *, found: str) -> list[str]:
    columns = [cell.strip().lower() for cell in cells] if isinstance(cells, list) else []
    if _FILE_COLUMN not in columns:
        raise _malformed(1, found=found[:60], expected="a header row with a column named file")
    return columns


def _row(
    cells: list[str] | IntakeProblem, columns: list[str], *, line: int, default_zone: ZoneInfo | None
) -> tuple[str, ContactFacts]:
    if isinstance(cells, IntakeProblem):
        raise cells
    if len(cells) != len(columns):
        raise _malformed(line, found=str(len(cells)), expected="as many cells as the header has")
    values = dict(zip(columns, cells, strict=True))
    name = values[_FILE_COLUMN].strip()
    check_name(name)
    return name, facts_from_object(values, default_zone=default_zone)


def _file_of(cells: list[str] | IntakeProblem, columns: list[str]) -> str:
    """The file that a row is about, as far as it can be told."""
    place = columns.index(_FILE_COLUMN)
    return cells[place].strip() if isinstance(cells, list) and len(cells) > place else ""


def _malformed(line: int, *, found: str, expected: str) -> IntakeProblem:
    return IntakeProblem(ProblemCode.MALFORMED_TEXT, line=line, found=found, expected=expected)
