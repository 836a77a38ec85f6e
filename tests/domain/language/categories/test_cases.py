"""A case is one line that reads back as the contact it writes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.domain.language.categories.cases import WrittenCase, case_of, is_of, line_of
from leidraad.domain.language.categories.evaluate import AskedFacts
from leidraad.domain.language.categories.parse import linked, parse
from leidraad.domain.language.categories.starter import CaseTurn
from leidraad.domain.language.categories.starter_set import JoinedCategory, starter_set
from leidraad.domain.language.languages import Language


def test_the_customer_speaks_where_nobody_is_named() -> None:
    assert case_of("ik wil opzeggen").turns == (CaseTurn("customer", "ik wil opzeggen", None),)


def test_turns_are_parted_and_told_apart_by_who_speaks() -> None:
    case = case_of("agent: waarmee kan ik helpen | opzeggen graag")

    assert [(turn.party, turn.text) for turn in case.turns] == [
        ("agent", "waarmee kan ik helpen"),
        ("customer", "opzeggen graag"),
    ]


def test_the_first_part_may_say_what_is_known_of_the_contact() -> None:
    case = case_of("nl voice inbound 240s queue=facturen | opzeggen graag")

    assert case.facts == AskedFacts("voice", "inbound", Language.DUTCH, "facturen", 240.0)
    assert case.turns == (CaseTurn("customer", "opzeggen graag", Language.DUTCH),)


def test_one_part_is_always_something_said() -> None:
    assert case_of("de").turns == (CaseTurn("customer", "de", None),)
    assert case_of("voice mail staat vol | ja").facts == AskedFacts()


def test_an_empty_line_is_a_contact_in_which_nothing_was_said() -> None:
    assert case_of("  ") == WrittenCase(())


WORDS = st.text("abc de", min_size=1, max_size=12).map(str.strip).filter(bool)
TURNS = st.lists(
    st.builds(CaseTurn, st.sampled_from(["customer", "agent"]), WORDS, st.just(Language.FRENCH)), min_size=1
)


@given(TURNS)
def test_what_is_written_reads_back_the_same(turns: list[CaseTurn]) -> None:
    case = case_of(line_of(turns, language=Language.FRENCH))

    assert list(case.turns) == turns
    assert case.facts.language is Language.FRENCH


@pytest.mark.parametrize("joined", starter_set(), ids=lambda each: each.name)
def test_a_starter_category_of_four_languages_does_what_its_cases_say(joined: JoinedCategory) -> None:
    expression = linked(parse(joined.text), {})

    assert set(joined.titles) == {"nl", "fr", "de", "en"}
    assert [line for line in joined.hits if not is_of(expression, case_of(line))] == []
    assert [line for line in joined.misses if is_of(expression, case_of(line))] == []
