"""Readers of single values: what each takes, what it refuses, and what is told of a refusal."""

from collections.abc import Callable
from datetime import date
from enum import StrEnum
from fractions import Fraction
from typing import Any

import pytest
import yaml

from leidraad.domain.charter import reading
from leidraad.domain.charter.reading import (
    LARGEST_TEXT_CHARACTERS,
    CharterProblem,
    Found,
    ProblemCode,
    Reading,
    UnreadableCharterError,
    WrongNode,
    composed,
    day,
    key_places,
    matching,
    one_of,
    percentage,
    set_of,
    shortened,
    truth,
    whole_number,
    zone,
)


class Colour(StrEnum):
    RED = "red"
    GREEN = "green"


EXAMPLES = ("clause: {part: 1}", "clause.part: 1", "clause.whole: [a, b]", "other.share: 2.5")


def node(written: str) -> yaml.Node:
    found = yaml.compose(written, Loader=yaml.SafeLoader)
    assert found is not None
    return found


def refused(reader: Callable[[yaml.Node, str], Any], written: str) -> CharterProblem:
    with pytest.raises(WrongNode) as caught:
        reader(node(written), "here")
    (problem,) = caught.value.problems
    return problem


def mapping(written: str, path: str = "clause") -> Reading:
    return Reading(node(written), path, [], {}, EXAMPLES)


# --- the text as a whole


def test_a_text_of_the_largest_size_is_read_and_one_character_more_is_not() -> None:
    fitting = "a: 1\n#".ljust(LARGEST_TEXT_CHARACTERS, "x")
    assert len(composed(fitting).value) == 1

    with pytest.raises(UnreadableCharterError) as caught:
        composed(fitting + "x")
    assert caught.value.problems == (
        CharterProblem(ProblemCode.TOO_LONG, "", 1, "200001 characters", ("at most 200000",)),
    )


def test_what_is_no_mapping_is_told_with_what_it_is() -> None:
    with pytest.raises(UnreadableCharterError) as caught:
        composed("- one\n-   two")
    assert caught.value.problems == (
        CharterProblem(ProblemCode.NOT_A_MAPPING, "", 1, "- one - two", ("charter: my-charter",)),
    )


def test_what_is_no_yaml_is_told_with_its_place() -> None:
    with pytest.raises(UnreadableCharterError) as caught:
        composed("a: 1\nb: [1\nc: 2\n")
    (problem,) = caught.value.problems
    assert (problem.code, problem.path, problem.expected) == (ProblemCode.NOT_YAML, "", ("key: value",))
    assert (problem.line, problem.column) == (3, 2)
    assert problem.found == "expected ',' or ']', but got ':'"


def test_a_character_that_yaml_forbids_is_told_on_the_first_line() -> None:
    with pytest.raises(UnreadableCharterError) as caught:
        composed("\x00")
    (problem,) = caught.value.problems
    assert (problem.code, problem.line, problem.column) == (ProblemCode.NOT_YAML, 1, 1)
    assert problem.found == "ReaderError"


def test_an_error_says_all_its_problems_in_the_order_of_the_text() -> None:
    late = CharterProblem(ProblemCode.EMPTY, "b", 2, "", (), 1)
    right = CharterProblem(ProblemCode.EMPTY, "a", 1, "x", ("y", "z"), 9)
    left = CharterProblem(ProblemCode.EMPTY, "", 1, "x", ("y",), 3)

    error = UnreadableCharterError([late, right, left])

    assert error.problems == (left, right, late)
    assert str(error) == (
        "1:3 charter: empty, found 'x', write y; 1:9 a: empty, found 'x', write y | z; "
        "2:1 b: empty, found '', write something else"
    )


def test_problems_of_one_line_stand_by_their_column() -> None:
    one, two = (CharterProblem(ProblemCode.EMPTY, path, 1, "", (), at) for path, at in (("b", 1), ("a", 2)))

    assert UnreadableCharterError([two, one]).problems == (one, two)


def test_brackets_without_measure_are_told_as_no_yaml() -> None:
    with pytest.raises(UnreadableCharterError) as caught:
        composed("[" * 50_000)
    (problem,) = caught.value.problems
    assert (problem.code, problem.found) == (ProblemCode.NOT_YAML, "RecursionError")


def test_problems_of_one_place_stand_by_their_path() -> None:
    one, two = (CharterProblem(ProblemCode.EMPTY, path, 1, "") for path in ("a", "b"))

    assert UnreadableCharterError([two, one]).problems == (one, two)


def test_a_wrong_node_carries_its_problems_and_says_their_codes() -> None:
    problem = CharterProblem(ProblemCode.EMPTY, "a", 1, "")

    assert WrongNode(problem, problem).problems == (problem, problem)
    assert str(WrongNode(problem)) == "empty"


def test_the_keys_at_the_top_are_known_by_line_and_column() -> None:
    assert key_places("a: 1\n\nb:\n  c: 2\n") == {"a": (1, 1), "b": (3, 1)}
    assert key_places("{a: 1, 2: b}") == {"a": (1, 2), "2": (1, 8)}


def test_the_codes_are_those_that_programs_were_told() -> None:
    assert {str(code) for code in ProblemCode} == {
        "not_yaml", "too_long", "not_a_mapping", "not_a_list", "not_a_value", "missing_key", "unknown_key",
        "duplicate_key", "duplicate_item", "not_one_of", "not_a_number", "not_a_date", "not_a_zone", "not_a_code",
        "empty", "contradicts",
    }  # fmt: skip


# --- a mapping


def test_what_stands_in_place_of_a_mapping_is_told() -> None:
    for written, found in (("one", "one"), ("[a]", "a list")):
        with pytest.raises(WrongNode) as caught:
            mapping(written)
        assert caught.value.problems == (
            CharterProblem(ProblemCode.NOT_A_MAPPING, "clause", 1, found, ("key: value",), 1),
        )


def test_a_key_that_stands_twice_keeps_its_first_value_and_tells_both_places() -> None:
    read = mapping("part: 1\nwhole: 2\npart: 3")

    assert read.value("part", whole_number(smallest=0)) == 1
    assert read.problems == [
        CharterProblem(
            ProblemCode.DUPLICATE_KEY,
            "clause.part",
            3,
            "part",
            ("the key only once (it stands in line 1 as well)",),
            1,
        )
    ]


def test_a_key_that_is_no_word_is_unknown() -> None:
    read = mapping("{[a]: 1}")
    read.closed("part")

    assert [(one.code, one.path, one.found) for one in read.problems] == [
        (ProblemCode.UNKNOWN_KEY, "clause.?", "?")
    ]


def test_a_path_begins_at_the_top() -> None:
    assert mapping("part: 1").at("part") == "clause.part"
    assert mapping("part: 1", path="").at("part") == "part"


def test_a_value_that_is_right_is_kept_with_its_place_and_a_wrong_one_is_not() -> None:
    read = mapping("part: 7\nwhole: x")

    assert read.value("part", whole_number(smallest=0)) == 7
    assert read.value("whole", whole_number(smallest=0)) is None
    assert read.found == {"clause.part": Found(7, read.values["part"])}
    assert [one.path for one in read.problems] == ["clause.whole"]


def test_what_is_missing_comes_with_its_own_example_alone() -> None:
    read = mapping("{a: 1}")

    assert read.value("whole", truth) is None
    assert read.value("part", truth) is None
    assert read.value("unheard", truth) is None
    assert [(one.code, one.path, one.found, one.expected) for one in read.problems] == [
        (ProblemCode.MISSING_KEY, "clause.whole", "", ("whole: [a, b]",)),
        (ProblemCode.MISSING_KEY, "clause.part", "", ("part: 1",)),
        (ProblemCode.MISSING_KEY, "clause.unheard", "", ("unheard: …",)),
    ]


def test_what_has_a_known_value_may_be_missing_also_where_that_is_false() -> None:
    read = mapping("{a: 1}")

    assert read.value("part", truth, default=False) is False
    assert read.if_given("part", truth) is None
    assert mapping("part: true").if_given("part", truth) is True
    assert read.problems == []


def test_a_mapping_below_shares_problems_and_finds() -> None:
    read = mapping("inner: {part: x, share: 7}", path="")

    assert read.inner(
        "inner", lambda below: (below.value("part", truth), below.value("share", percentage))
    ) == (
        None,
        Fraction(7),
    )
    assert [one.path for one in read.problems] == ["inner.part"]
    assert set(read.found) == {"inner", "inner.share"}
    assert read.inner("absent", lambda below: below) is None


@pytest.mark.parametrize(
    ("key", "expected", "nearest"),
    [
        ("prat", ("part",), "part"),  # near one of this clause
        ("share", ("other.share",), "other.share"),  # of another clause
        ("xyzzy", ("part", "whole"), ""),  # near none: all there are
    ],
)
def test_an_unknown_key_comes_with_what_was_meant(key: str, expected: tuple[str, ...], nearest: str) -> None:
    read = mapping(f"part: 1\n{key}: 2")
    read.closed("whole", "part")

    assert read.problems == [
        CharterProblem(ProblemCode.UNKNOWN_KEY, f"clause.{key}", 2, key, expected, 1, nearest)
    ]


# --- single values


def test_a_text_is_taken_without_the_spaces_around_it() -> None:
    assert reading.text(node("' two words '"), "here") == "two words"
    assert refused(reading.text, "'  '") == CharterProblem(
        ProblemCode.EMPTY, "here", 1, "", ("one word or sentence",)
    )
    assert refused(reading.text, "{a: 1}") == CharterProblem(
        ProblemCode.NOT_A_VALUE, "here", 1, "a mapping", ("one word or sentence",)
    )


def test_a_shape_must_fit_from_end_to_end() -> None:
    code = matching("[a-z]+", example="letters")

    assert code(node("abc"), "here") == "abc"
    for written in ("abc1", "1abc"):
        assert refused(code, written) == CharterProblem(
            ProblemCode.NOT_A_CODE, "here", 1, written, ("letters",)
        )


def test_a_word_of_a_vocabulary_is_taken_and_others_are_told_all_of_it() -> None:
    assert one_of(Colour)(node("green"), "here") is Colour.GREEN
    assert refused(one_of(Colour), "gren") == CharterProblem(
        ProblemCode.NOT_ONE_OF, "here", 1, "gren", ("green", "red"), 1, "green"
    )
    assert refused(one_of(Colour), "xyzzy").nearest == ""


def test_a_list_holds_each_item_once_and_every_mistake_in_it_is_told() -> None:
    colours = set_of(one_of(Colour))
    assert colours(node("[red, green]"), "here") == {Colour.RED, Colour.GREEN}

    with pytest.raises(WrongNode) as caught:
        colours(node("[red, blue, red, {}]"), "here")
    assert [(one.code, one.path, one.column) for one in caught.value.problems] == [
        (ProblemCode.NOT_ONE_OF, "here[1]", 7),
        (ProblemCode.DUPLICATE_ITEM, "here[2]", 13),
        (ProblemCode.NOT_A_VALUE, "here[3]", 18),
    ]
    assert caught.value.problems[1].expected == ("each item only once",)


def test_a_list_is_a_list_and_empty_only_where_it_may_be() -> None:
    colours = set_of(one_of(Colour))

    assert refused(colours, "red") == CharterProblem(ProblemCode.NOT_A_LIST, "here", 1, "red", ("[a, b]",))
    assert refused(colours, "[]") == CharterProblem(ProblemCode.EMPTY, "here", 1, "a list", ("at least one",))
    assert set_of(one_of(Colour), may_be_empty=True)(node("[]"), "here") == frozenset()


@pytest.mark.parametrize(("written", "number"), [("3", 3), ("999999", 999_999), ("007", 7), ("'4'", 4)])
def test_a_whole_number_is_read(written: str, number: int) -> None:
    assert whole_number(smallest=3)(node(written), "here") == number


@pytest.mark.parametrize(
    "written", ["2", "1000000", "-3", "+3", "3.0", "3 000", "three", "٣", "0x3", "3e1", "²"]
)
def test_what_is_no_whole_number_from_the_smallest_on_is_refused(written: str) -> None:
    assert refused(whole_number(smallest=3), f"'{written}'") == CharterProblem(
        ProblemCode.NOT_A_NUMBER, "here", 1, written, ("a whole number from 3",)
    )


@pytest.mark.parametrize(
    ("written", "share"),
    [
        ("0", Fraction(0)), ("100", Fraction(100)), ("2.35", Fraction(235, 100)), ("12.3456", Fraction(123_456, 10_000)),
        ("100.000", Fraction(100)), (".5", Fraction(1, 2)),
    ],
)  # fmt: skip
def test_a_percentage_is_exact(written: str, share: Fraction) -> None:
    assert percentage(node(written), "here") == share


@pytest.mark.parametrize(
    "written", ["100.01", "101", "-1", "1.234567", "1/3", "2,5", "2.5.1", "٢", "1e1", ".", "5%"]
)
def test_what_is_no_percentage_is_refused(written: str) -> None:
    assert refused(percentage, f"'{written}'") == CharterProblem(
        ProblemCode.NOT_A_NUMBER, "here", 1, written, ("a percentage from 0 to 100, such as 2 or 2.5",)
    )


@pytest.mark.parametrize(
    ("written", "nearest"),
    [
        ("yes", "true"), ("Ja", "true"), ("OUI", "true"), ("no", "false"), ("nee", "false"), ("non", "false"),
        ("nein", "false"), ("TRUE", "true"), ("flase", "false"), ("28", ""),
    ],
)  # fmt: skip
def test_truth_is_one_of_two_words_and_others_come_with_what_was_meant(written: str, nearest: str) -> None:
    assert truth(node("true"), "here") is True
    assert truth(node("false"), "here") is False
    assert refused(truth, written) == CharterProblem(
        ProblemCode.NOT_ONE_OF, "here", 1, written, ("true", "false"), 1, nearest
    )


@pytest.mark.parametrize("written", ["2000-01-01", "2199-12-31", "2028-02-29"])
def test_a_day_of_this_age_is_read(written: str) -> None:
    assert day(node(written), "here") == date.fromisoformat(written)


@pytest.mark.parametrize(
    "written", ["1999-12-31", "2200-01-01", "2027-02-29", "20260901", "2026-W01-1", "1 sept"]
)
def test_what_is_no_day_of_this_age_is_refused(written: str) -> None:
    assert refused(day, written) == CharterProblem(
        ProblemCode.NOT_A_DATE, "here", 1, written, ("a day such as 2026-01-31, between 2000 and 2199",)
    )


def test_a_zone_is_one_of_the_database() -> None:
    assert zone(node("Europe/Brussels"), "here") == "Europe/Brussels"
    for written in ("Europe/Gent", "../Europe", "Europe"):
        assert refused(zone, written) == CharterProblem(
            ProblemCode.NOT_A_ZONE, "here", 1, written, ("a time zone such as Europe/Brussels",)
        )


def test_a_zone_whose_name_no_file_can_have_is_refused_like_others() -> None:
    assert refused(zone, "x" * 300).code is ProblemCode.NOT_A_ZONE


# --- how it is told


def test_a_problem_stands_where_its_node_does() -> None:
    inner = node("a: 1\nb:\n  c: [x,\n   y]").value[1][1].value[0][1].value[1]

    told = reading.problem(ProblemCode.EMPTY, inner, "b.c[1]", "one", "two", nearest="n")

    assert told == CharterProblem(ProblemCode.EMPTY, "b.c[1]", 4, "y", ("one", "two"), 4, "n")
    assert reading.problem(ProblemCode.EMPTY, inner, "", found="").found == ""


def test_what_was_found_is_told_on_one_line_and_not_without_end() -> None:
    assert shortened("  two \n words ") == "two words"
    assert shortened("x" * 60) == "x" * 60
    assert shortened("x" * 61) == "x" * 59 + "…"
    assert refused(truth, "x" * 70).found == "x" * 59 + "…"
