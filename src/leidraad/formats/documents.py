"""Bytes to text and to JSON values, with line and column of what is wrong."""

import json
from typing import Any, NoReturn

from leidraad.domain.contacts.problems import IntakeProblem, ProblemCode

_FOUND_CHARACTERS = 40
_BYTE_ORDER_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


def text_of(data: bytes) -> str:
    """The text of ``data``: UTF-8, or UTF-16 with a byte order mark; MALFORMED_TEXT with the line otherwise."""
    encoding = next((name for mark, name in _BYTE_ORDER_MARKS if data.startswith(mark)), "utf-8")
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise IntakeProblem(
            ProblemCode.MALFORMED_TEXT,
            line=data.count(b"\n", 0, error.start) + 1,
            found=f"byte {data[error.start]:#04x}",
            expected="UTF-8",
        ) from error


def json_of(data: bytes | str) -> Any:
    """The JSON value in ``data``; MALFORMED_JSON with line, column and what stands there.

    Comments, trailing commas, NaN and text after the value are refused, as the JSON standard does.
    """
    text = _text_for_json(data) if isinstance(data, bytes) else data
    try:
        return json.loads(text, parse_constant=_refuse_constant)
    except json.JSONDecodeError as error:
        found = text[error.pos :].lstrip()[:_FOUND_CHARACTERS].splitlines()
        raise _malformed(error.lineno, error.colno, found[0] if found else "the end of the file") from error
    except RecursionError as error:
        raise _malformed(1, 1, "lists or objects nested too deeply") from error
    except ValueError as error:  # a number of thousands of digits, or NaN
        raise _malformed(1, 1, str(error)[:_FOUND_CHARACTERS]) from error


def _text_for_json(data: bytes) -> str:
    try:
        return text_of(data)
    except IntakeProblem as problem:
        raise _malformed(_whole(problem.data["line"]), 1, str(problem.data["found"])) from problem


def _whole(value: object) -> int:
    return value if isinstance(value, int) else 1


def _malformed(line: int, column: int, found: str) -> IntakeProblem:
    shown = found.encode("utf-8", "replace").decode().replace("\x00", "")
    return IntakeProblem(ProblemCode.MALFORMED_JSON, line=line, column=column, found=shown)


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(name)
