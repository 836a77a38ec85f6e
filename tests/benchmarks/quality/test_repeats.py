"""Cases of earlier contacts are read as their headers say."""

import pytest

from benchmarks.quality.functional_suite import Case, parts_of
from benchmarks.quality.repeats import Details, details_of, read_case, wanted_of
from leidraad.domain.language.languages import Language


def case(target: str, label: str = "repeat") -> Case:
    return Case("c", label, target, "text", held_back=False)


@pytest.mark.parametrize(
    ("target", "wanted"),
    [
        ("1 3rd call - -", Details("1", "2", "call")),
        ("2 several email+call 2026-11-17 broken", Details("2", "several", "call+email", "2026-11-17", "broken")),
        ("1 - - - -", Details("1")),
    ],
)  # fmt: skip
def test_targets_tell_turn_times_channel_day_and_promise(target: str, wanted: Details) -> None:
    assert wanted_of(case(target)) == wanted


def test_no_repeat_has_no_details() -> None:
    assert wanted_of(case("-", "none")) == Details()
    assert details_of(()) == Details()


def test_what_is_read_is_told_in_the_words_of_the_suite() -> None:
    found = read_case("agent: hello | I called twice yesterday and I sent an email", Language.ENGLISH)
    assert details_of(found) == Details("2", "2", "call+email", "2026-11-17", "")


@pytest.mark.parametrize("language", Language)
def test_the_own_suite_is_as_large_as_promised_and_tells_details_of_repeats_only(language: Language) -> None:
    (_, _, development), (_, _, held_back), (_, _, fresh) = parts_of("repeats", language)
    assert len(development) + len(held_back) >= 80
    for one in [*development, *held_back, *fresh]:
        assert (one.label == "repeat") == bool(wanted_of(one).turn)
