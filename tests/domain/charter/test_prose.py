"""A charter in prose, read back: nothing is lost in any language, and nothing but the clauses' own words is believed."""

import dataclasses
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.domain.charter.clauses import Charter, ClauseId
from leidraad.domain.charter.explain import PARTS, ClauseInWords, clause_values, explained
from leidraad.domain.charter.prose import ProseProblem, UnreadableProseError, charter_from_prose
from leidraad.domain.charter.wording import CLAUSES
from leidraad.domain.language.languages import Language
from tests.domain.charter.charters import changed, shipped
from tests.domain.charter.generated import charters

DEMO = shipped("demo")


def _read_back(charter: Charter, language: Language) -> Charter:
    clauses = explained(charter, language)
    return charter_from_prose(clauses, language, code=charter.code, title=charter.title)


def _problems(clauses: list[ClauseInWords], language: Language = Language.DUTCH) -> dict[str, ProseProblem]:
    with pytest.raises(UnreadableProseError) as caught:
        charter_from_prose(clauses, language, code="x", title=DEMO.title)
    return {str(clause_id): problem for clause_id, problem in caught.value.problems}


def _with_text(clauses: list[ClauseInWords], clause_id: ClauseId, old: str, new: str) -> list[ClauseInWords]:
    (clause,) = (each for each in clauses if each.clause_id is clause_id)
    assert old in clause.text
    other = dataclasses.replace(clause, text=clause.text.replace(old, new))
    return [other if each is clause else each for each in clauses]


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("name", ["pilot", "demo", "regulation"])
def test_a_shipped_charter_is_read_back_from_its_prose(name: str, language: Language) -> None:
    assert _read_back(shipped(name), language) == shipped(name)


@given(charters)
def test_any_charter_is_read_back_from_its_prose_in_every_language(charter: Charter) -> None:
    for language in Language:
        assert _read_back(charter, language) == charter


@pytest.mark.parametrize("clause_id", ClauseId)
def test_every_parameter_of_a_clause_has_its_place_in_the_sentence(clause_id: ClauseId) -> None:
    values = clause_values(DEMO, clause_id)

    assert values is not None
    assert set(values) == set(CLAUSES[clause_id].blanks)
    for language in Language:
        assert all(CLAUSES[clause_id].text.of(language).count(f"{{{name}}}") == 1 for name in values)


def test_every_part_of_a_charter_is_said_by_one_clause() -> None:
    assert {*PARTS.values(), "code", "title", "stage"} == {each.name for each in dataclasses.fields(Charter)}
    assert len(set(PARTS.values())) == len(ClauseId)


@given(charters, charters, st.sampled_from(Language))
def test_two_charters_that_differ_never_read_the_same(
    one: Charter, other: Charter, language: Language
) -> None:
    texts = [[clause.text for clause in explained(each, language)] for each in (one, other)]
    alike = dataclasses.replace(other, code=one.code, title=one.title)

    assert (texts[0] == texts[1]) == (one == alike)


@given(st.permutations(range(len(ClauseId))))
def test_the_order_of_the_clauses_does_not_matter(order: list[int]) -> None:
    clauses = explained(DEMO, Language.GERMAN)
    shuffled = [clauses[index] for index in order]

    assert charter_from_prose(shuffled, Language.GERMAN, code=DEMO.code, title=DEMO.title) == DEMO


def test_a_changed_number_is_read_as_it_stands() -> None:
    clauses = _with_text(explained(DEMO, Language.DUTCH), ClauseId.RETENTION, "28 dagen", "27 dagen")
    read = charter_from_prose(clauses, Language.DUTCH, code=DEMO.code, title=DEMO.title)

    assert read == changed(DEMO, retention={"quality_days": 27})


@pytest.mark.parametrize(
    ("clause_id", "old", "new", "problem"),
    [
        (ClauseId.RETENTION, "hoogstens 28", "minstens 28", ProseProblem.OTHER_WORDS),
        (ClauseId.RETENTION, "28 dagen", "achtentwintig dagen", ProseProblem.OTHER_WORDS),
        (ClauseId.RETENTION, "28 dagen", "1 dagen", ProseProblem.DISAGREES),
        (ClauseId.RETENTION, "28 dagen", "028 dagen", ProseProblem.DISAGREES),
        (ClauseId.SCOPE, "31 augustus 2027", "31 september 2027", ProseProblem.NO_VALUE),
        (ClauseId.SCOPE, "berk, linde en orme", "linde, berk en orme", ProseProblem.DISAGREES),
        (ClauseId.USES_FORBIDDEN, "sancties, ", "straffen, ", ProseProblem.OTHER_WORDS),
        (ClauseId.LISTENING_CAP, "10\N{NO-BREAK SPACE}%", "10,0\N{NO-BREAK SPACE}%", ProseProblem.DISAGREES),
        (ClauseId.PROTECTED_NUMBERS, "+32450000101", "+32 450 00 01 01", ProseProblem.OTHER_WORDS),
        (ClauseId.CUSTOMER_NOTICE, "chat (geschreven bericht)", "gesprekken (geschreven bericht)", ProseProblem.NO_VALUE),
        (ClauseId.AI, "nooit afgeleid. Uit", "zelden afgeleid. Uit", ProseProblem.OTHER_WORDS),
    ],
)  # fmt: skip
def test_words_that_a_clause_cannot_say_are_refused(
    clause_id: ClauseId, old: str, new: str, problem: ProseProblem
) -> None:
    clauses = _with_text(explained(DEMO, Language.DUTCH), clause_id, old, new)

    assert _problems(clauses) == {str(clause_id): problem}


def test_a_clause_that_is_missing_or_double_is_named() -> None:
    clauses = explained(DEMO, Language.DUTCH)

    assert _problems(clauses[1:]) == {"C1": ProseProblem.MISSING}
    assert _problems([*clauses, clauses[3]]) == {"C4": ProseProblem.TWICE}
    with pytest.raises(UnreadableProseError, match="C1 missing, C2 missing"):
        charter_from_prose(clauses[2:], Language.DUTCH, code="x", title=DEMO.title)


def test_prose_of_another_language_is_not_read() -> None:
    assert set(_problems(explained(DEMO, Language.FRENCH)).values()) == {ProseProblem.OTHER_WORDS}


def test_an_explanation_that_does_not_belong_to_the_text_is_refused() -> None:
    first, *rest = explained(DEMO, Language.DUTCH)
    other = dataclasses.replace(first, what_the_software_does="Alles wordt vastgelegd.")

    assert _problems([other, *rest]) == {"C1": ProseProblem.DISAGREES}


@given(st.sampled_from(ClauseId), st.sampled_from(Language), st.text(max_size=80))
def test_noise_is_refused_and_never_breaks(clause_id: ClauseId, language: Language, noise: str) -> None:
    clauses = [
        dataclasses.replace(each, text=noise) if each.clause_id is clause_id else each
        for each in explained(DEMO, language)
    ]

    assert set(_problems(clauses, language)) == {str(clause_id)}


@pytest.mark.parametrize("language", Language)
def test_a_charter_that_forbids_no_use_says_so_and_is_read_back(language: Language) -> None:
    permissive = dataclasses.replace(DEMO, uses_forbidden=frozenset())
    clauses = explained(permissive, language)

    assert charter_from_prose(clauses, language, code=DEMO.code, title=DEMO.title) == permissive


def test_what_cannot_be_read_is_named_with_its_reason_in_one_word() -> None:
    clauses = explained(DEMO, Language.DUTCH)
    wrong = [
        dataclasses.replace(clauses[1], text="Iets anders."),
        dataclasses.replace(clauses[2], title="Iets anders"),
        *clauses[3:],
        clauses[3],
    ]

    with pytest.raises(UnreadableProseError, match=r"^C1 missing, C2 other_words, C4 twice$"):
        charter_from_prose(wrong, Language.DUTCH, code=DEMO.code, title=DEMO.title)
    with pytest.raises(UnreadableProseError, match=r"^C3 disagrees$"):
        charter_from_prose(
            [*clauses[:2], wrong[1], *clauses[3:]], Language.DUTCH, code=DEMO.code, title=DEMO.title
        )


def test_a_day_that_no_calendar_has_is_named_so() -> None:
    scope, *rest = explained(DEMO, Language.ENGLISH)
    scope = dataclasses.replace(scope, text=re.sub(r"\d+ August", "31 September", scope.text))
    scope = dataclasses.replace(scope, text=re.sub(r"\d+ September", "31 September", scope.text))

    with pytest.raises(UnreadableProseError, match=r"^C1 no_value$"):
        charter_from_prose([scope, *rest], Language.ENGLISH, code=DEMO.code, title=DEMO.title)
