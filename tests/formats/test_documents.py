"""Text and JSON with the place of what is wrong."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.domain.contacts.problems import IntakeProblem, ProblemCode
from leidraad.formats.documents import json_of, text_of


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_text_is_read_in_each_encoding_with_its_mark(encoding: str) -> None:
    assert text_of("Très bien".encode(encoding)) == "Très bien"


def test_a_byte_that_is_no_text_is_refused_with_its_line() -> None:
    with pytest.raises(IntakeProblem) as caught:
        text_of(b"een\ntwee\n\xe9\n")
    assert caught.value.data == {"line": 3, "found": "byte 0xe9", "expected": "UTF-8"}


@pytest.mark.parametrize(
    ("text", "line", "column", "found"),
    [
        ('{"a": 1,}', 1, 9, "}"),
        ('{\n  "a": 1 // one\n}', 2, 10, "// one"),
        ('{"a": 1}\n}', 2, 1, "}"),
        ('{"a": ', 1, 7, "the end of the file"),
        ("", 1, 1, "the end of the file"),
    ],
)
def test_broken_json_is_refused_with_its_place(text: str, line: int, column: int, found: str) -> None:
    with pytest.raises(IntakeProblem) as caught:
        json_of(text.encode())
    assert caught.value.code is ProblemCode.MALFORMED_JSON
    assert caught.value.data == {"line": line, "column": column, "found": found}


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=10,
)


@given(json_values)
def test_every_json_value_is_read_as_written(value: Any) -> None:
    assert json_of(json.dumps(value).encode()) == value
