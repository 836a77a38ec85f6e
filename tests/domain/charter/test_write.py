"""A charter written as YAML: read back it is the same, and a person finds their way in it."""

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given

from leidraad.domain.charter.canonical import charter_hash
from leidraad.domain.charter.clauses import Charter, ClauseId
from leidraad.domain.charter.parse import charter_from_yaml
from leidraad.domain.charter.write import InexactError, charter_to_yaml
from leidraad.domain.language.languages import Language
from tests.domain.charter.charters import a_cap, changed, shipped
from tests.domain.charter.generated import consistent_charters


@pytest.mark.parametrize("name", ["pilot", "demo", "regulation"])
def test_a_shipped_charter_is_written_and_read_as_the_same(name: str) -> None:
    written = charter_from_yaml(charter_to_yaml(shipped(name)))

    assert written == shipped(name)
    assert charter_hash(written) == charter_hash(shipped(name))


@given(consistent_charters)
def test_any_charter_is_written_and_read_as_the_same(charter: Charter) -> None:
    assert charter_from_yaml(charter_to_yaml(charter)) == charter


def test_every_clause_stands_under_its_number_and_title() -> None:
    lines = charter_to_yaml(shipped("demo"), Language.DUTCH).splitlines()

    assert [line.split(":")[0] for line in lines if line.startswith("#")] == [
        f"# {each}" for each in ClauseId
    ]
    assert lines[lines.index("# C8: Hoelang het bewaard blijft") + 1 :][:2] == [
        "retention:",
        "  quality_days: 28",
    ]


def test_words_come_in_the_order_of_the_vocabulary_and_codes_by_the_alphabet() -> None:
    written = charter_to_yaml(shipped("demo"))

    assert "purposes_allowed: [coaching, training, insight, service]" in written
    assert "teams: [berk, linde, orme]" in written
    assert "percent: 10\n" in written


def test_what_was_not_agreed_is_unset_or_left_out() -> None:
    assert "listening_cap: unset" in charter_to_yaml(shipped("pilot"))
    assert "absolute_maximum" not in charter_to_yaml(shipped("demo"))


def test_a_third_cannot_be_written_exactly_and_is_refused() -> None:
    with pytest.raises(InexactError) as caught:
        charter_to_yaml(changed(shipped("demo"), listening_cap=a_cap(Fraction(1, 3))))

    assert caught.value.value == Fraction(1, 3)
    assert str(caught.value) == "1/3"


def test_a_text_stands_on_one_line_in_its_own_letters() -> None:
    title = {**shipped("pilot").title, Language.FRENCH: "Charte de qualité, " + "très " * 60 + "longue"}

    lines = charter_to_yaml(replace(shipped("pilot"), title=title)).splitlines()

    assert f"  fr: {title[Language.FRENCH]}" in lines


def test_an_empty_line_parts_the_title_the_stage_and_each_clause() -> None:
    paragraphs = charter_to_yaml(shipped("pilot")).split("\n\n")

    assert paragraphs[0].startswith("charter: ")
    assert paragraphs[1].startswith("stage: ")
    assert [paragraph.split(":")[0] for paragraph in paragraphs[2:]] == [f"# {each}" for each in ClauseId]
