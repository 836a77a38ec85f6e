"""Lines of own numbers: which can be kept, and what is said of the others."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.domain.language.personal_data.own_numbers import OwnNumbers
from leidraad.domain.language.personal_data.own_numbers_lines import (
    PATTERN_LIMIT,
    LineCode,
    patterns_from,
    words_from,
)


def test_patterns_are_kept_once_in_their_order_and_with_single_blanks() -> None:
    lines = patterns_from("KL-######\n\n  77  ####\nkl-######\n?-#####-B")
    assert lines.kept == ("KL-######", "77 ####", "?-#####-B")
    assert lines.problems == ()


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("KL-xxxxxx", LineCode.NO_PLACES),
        ("0478123456", LineCode.NO_PLACES),
        ("04781234##", LineCode.FEW_PLACES),
        ("047812###", LineCode.FIXED_DIGITS),
        ("###", LineCode.TOO_SHORT),
        ("KL_######", LineCode.BAD_SIGN),
        (r"\d{6}", LineCode.BAD_SIGN),
        ("#" * 41, LineCode.TOO_LONG),
    ],
)
def test_a_line_that_is_no_pattern_is_named_with_its_place(line: str, code: LineCode) -> None:
    lines = patterns_from(f"KL-######\n\n{line}")
    assert lines.kept == ("KL-######",)
    assert [(problem.code, problem.line) for problem in lines.problems] == [(code, 3)]


def test_every_wrong_line_is_told_at_once() -> None:
    assert [problem.line for problem in patterns_from("een\nKL-######\ntwee").problems] == [1, 3]


def test_a_list_has_an_end_and_says_which_lines_are_beyond_it() -> None:
    lines = patterns_from("\n".join(f"{number:02}-####" for number in range(PATTERN_LIMIT + 2)))
    assert len(lines.kept) == PATTERN_LIMIT
    assert [problem.line for problem in lines.problems] == [PATTERN_LIMIT + 1, PATTERN_LIMIT + 2]
    assert {problem.code for problem in lines.problems} == {LineCode.TOO_MANY}


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("de", LineCode.FEW_LETTERS),
        ("500", LineCode.FEW_LETTERS),
        ("Jan 0478 12 34 56", LineCode.SOMEBODYS),
        ("jan@voorbeeld.be", LineCode.SOMEBODYS),
        ("x" * 61, LineCode.TOO_LONG),
    ],
)
def test_a_product_is_a_name_and_nobodys_number(line: str, code: LineCode) -> None:
    lines = words_from(f"Frank Flex\n{line}\nFibernet 1000")
    assert lines.kept == ("Frank Flex", "Fibernet 1000")
    assert [(problem.code, problem.line) for problem in lines.problems] == [(code, 2)]


@given(st.text())
def test_whatever_is_typed_what_is_kept_can_be_redacted_by_and_kept_again(text: str) -> None:
    kept = patterns_from(text).kept
    OwnNumbers(customer_numbers=kept, allowed_numbers=kept, allowed_words=words_from(text).kept)
    assert patterns_from("\n".join(kept)).kept == kept


@given(st.text(alphabet="0123456789 ./-", min_size=1))
def test_no_number_can_be_kept_as_a_pattern(number: str) -> None:
    assert patterns_from(number).kept == ()
