"""docs/formats.md has a row for each format that the door knows, and for nothing else."""

import re
from pathlib import Path

import pytest

from leidraad.formats.detect import Format

PAGE = Path(__file__).resolve().parents[2] / "docs" / "formats.md"
HEAD = ["format", "recognised by", "fields used", "fields dropped"]


def rows() -> list[list[str]]:
    """The cells of each row of the page's first table."""
    lines = PAGE.read_text("utf-8").splitlines()
    table = [line for line in lines if line.startswith("|")]
    assert cells(table[0]) == HEAD
    first = lines.index(table[0]) + 2
    return [cells(line) for line in lines[first : lines.index("", first)]]


def cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip("|").split("|")]


def test_every_format_has_a_row_and_every_row_is_of_a_format() -> None:
    codes = [code for row in rows() for code in re.findall(r"\(`(\w+)`\)$", row[0])]
    assert set(codes) == set(Format)
    assert len(codes) == len(rows())


@pytest.mark.parametrize("column", range(len(HEAD)))
def test_no_cell_is_empty(column: int) -> None:
    assert all(len(row) == len(HEAD) and row[column] for row in rows())
