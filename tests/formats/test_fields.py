"""Values taken from documents: right ones cleaned, wrong ones refused with their path."""

import pytest

from leidraad.domain.contacts.problems import IntakeProblem, ProblemCode
from leidraad.formats.fields import (
    as_seconds,
    as_text,
    bad_value,
    optional_share,
    optional_text,
    seconds_of_ms,
)


def test_text_is_cleaned_for_storage() -> None:
    assert as_text("a\x00b\ud800c", field="text") == "ab\ufffdc"


@pytest.mark.parametrize(
    ("value", "expected"), [(None, None), ("  ", None), (" a17 ", "a17"), (4711, "4711")]
)
def test_optional_text_is_trimmed_and_numbers_are_their_digits(value: object, expected: str | None) -> None:
    assert optional_text(value, field="agent") == expected


def test_milliseconds_become_seconds() -> None:
    assert seconds_of_ms(1250, field="start") == 1.25


@pytest.mark.parametrize("value", [-1, float("nan"), float("inf"), 10**400, True, "3", None, []])
def test_what_is_no_length_is_refused(value: object) -> None:
    with pytest.raises(IntakeProblem) as caught:
        as_seconds(value, field="dialog[0].duration")
    assert (caught.value.code, caught.value.data["field"]) == (ProblemCode.BAD_VALUE, "dialog[0].duration")


def test_a_confidence_above_one_is_refused() -> None:
    assert optional_share(1, field="c") == 1.0
    with pytest.raises(IntakeProblem):
        optional_share(1.01, field="c")


def test_a_container_is_named_by_its_kind_never_shown() -> None:
    assert bad_value({"name": "Ann"}, field="x", expected="text").data["value"] == "dict"
    assert bad_value("y" * 500, field="x", expected="text").data["value"] == "y" * 80
