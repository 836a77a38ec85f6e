"""What is signed: the same facts give the same bytes, and nothing else reads as a statement."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.domain.charter.statements import (
    LARGEST_STATEMENT_CHARACTERS,
    Act,
    MalformedStatementError,
    Statement,
    on_one_line,
    statement_from_text,
)

SIGNED = Statement("demo", 3, "5c" * 32, Act.SIGN, "bond-noord", date(2026, 9, 14))
REFUSED = replace(SIGNED, act=Act.REFUSE, reason="The share is too large.")


def test_a_statement_is_seven_lines_that_anybody_can_write_down_again() -> None:
    assert SIGNED.text() == (
        "leidraad charter statement v1\n"
        "charter: demo\n"
        "version: 3\n"
        f"sha256: {'5c' * 32}\n"
        "act: sign\n"
        "signatory: bond-noord\n"
        "date: 2026-09-14\n"
    )
    assert (
        REFUSED.text()
        == SIGNED.text().replace("act: sign", "act: refuse") + "reason: The share is too large.\n"
    )
    assert SIGNED.data() == SIGNED.text().encode()


@pytest.mark.parametrize(
    "text",
    [
        "",
        SIGNED.text() + "\n",
        SIGNED.text().rstrip("\n"),
        " " + SIGNED.text(),
        SIGNED.text().replace("\n", "\r\n"),
        SIGNED.text().replace("act: sign", "act: Sign"),
        SIGNED.text().replace("version: 3", "version: 03"),
        SIGNED.text().replace("5c" * 32, "5C" * 32),
        SIGNED.text().replace("2026-09-14", "2026-02-30"),
        SIGNED.text().replace("v1", "v2"),
        SIGNED.text() + "reason: I agree.\n",  # a signature has no conditions
        SIGNED.text().replace("act: sign", "act: refuse"),  # a refusal says why
        REFUSED.text().replace("too large", "too  large"),
        REFUSED.text().replace("too large.", "too large. "),
        SIGNED.text().replace("date:", "date :"),
        SIGNED.text() + "signatory: bond-zuid\n",
    ],
)
def test_nothing_but_the_canonical_form_is_a_statement(text: str) -> None:
    with pytest.raises(MalformedStatementError):
        statement_from_text(text)


@pytest.mark.parametrize(
    "statement",
    [
        replace(SIGNED, charter="demo\nact: refuse"),
        replace(SIGNED, signatory="bond noord"),
        replace(SIGNED, version=0),
        replace(SIGNED, charter_hash="5c"),
        replace(SIGNED, reason="but only until May"),
        replace(SIGNED, act=Act.REFUSE),
        replace(REFUSED, reason="two\nlines"),
        replace(REFUSED, reason="x" * 2001),
    ],
)
def test_values_that_would_read_otherwise_make_no_statement(statement: Statement) -> None:
    with pytest.raises(MalformedStatementError):
        statement.text()


def test_a_value_that_comes_back_as_another_makes_no_statement() -> None:
    """The digits of a number write the same line as the number; what is read again would not be what was signed."""
    digits: object = "3"

    with pytest.raises(MalformedStatementError, match="these values"):
        replace(SIGNED, version=digits).text()  # type: ignore[arg-type]


def test_the_longest_statement_is_one_and_a_letter_more_is_none() -> None:
    longest = Statement(
        "é" * 100, 999_999_999, "5c" * 32, Act.REFUSE, "b" * 50, date(9999, 12, 31), reason="x" * 2000
    )

    assert len(longest.text()) <= LARGEST_STATEMENT_CHARACTERS
    for more in (
        replace(longest, charter="é" * 101),
        replace(longest, version=1_000_000_000),
        replace(longest, signatory="b" * 51),
        replace(longest, reason="x" * 2001),
    ):
        with pytest.raises(MalformedStatementError):
            more.text()


CODES = st.from_regex(r"[a-z0-9][-a-z0-9]{0,49}", fullmatch=True)
REASONS = st.text(st.characters(exclude_categories=("C", "Z")) | st.just(" "), max_size=200).map(on_one_line)


@given(
    CODES,
    st.integers(1, 10**9 - 1),
    st.binary(min_size=32, max_size=32),
    CODES,
    st.dates(date(1000, 1, 1)),
    REASONS,
)
def test_every_statement_reads_back_as_it_was(
    charter: str, version: int, digest: bytes, signatory: str, stated_on: date, reason: str
) -> None:
    act = Act.REFUSE if reason else Act.SIGN
    statement = Statement(charter, version, digest.hex(), act, signatory, stated_on, reason)

    assert statement_from_text(statement.text()) == statement


@given(st.text(max_size=300))
def test_any_text_is_one_statement_or_none(text: str) -> None:
    try:
        found = statement_from_text(text)
    except MalformedStatementError:
        return
    assert found.text() == text


@given(st.text())
def test_a_reason_stands_on_one_line(text: str) -> None:
    assert "\n" not in on_one_line(text)
    assert on_one_line(on_one_line(text)) == on_one_line(text)
