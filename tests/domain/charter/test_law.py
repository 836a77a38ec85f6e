"""References to law: nothing counts as checked until somebody checked it, and a check grows old after twelve months."""

import dataclasses
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.domain.charter.floor import BREACH_LAW
from leidraad.domain.charter.law import (
    LAW,
    Basis,
    Check,
    UnknownLawError,
    applies,
    overdue,
    reference_in_words,
    references,
    references_in_words,
    with_checks,
)
from leidraad.domain.charter.wording import CLAUSES
from leidraad.domain.language.languages import Language

TODAY = date(2026, 11, 22)
GDPR_17 = LAW["gdpr-17"]
DAYS = st.dates(date(2020, 1, 1), date(2040, 12, 31))


def test_what_is_shipped_was_never_checked_by_counsel() -> None:
    assert all(reference.verified_on is None and reference.verified_by is None for reference in LAW.values())
    assert all(overdue(reference, TODAY) for reference in LAW.values())


def test_what_is_from_memory_says_so() -> None:
    from_memory = {code for code, reference in LAW.items() if reference.basis is Basis.FROM_MEMORY}

    assert from_memory == {
        "act-1991-30",
        "wellbeing-act",
        "directive-2019-1937",
        "platform-work-human-oversight",
    }


def test_every_reference_is_cited_by_a_clause_or_by_the_floor_and_every_citation_exists() -> None:
    cited = {code for wording in CLAUSES.values() for code in wording.laws}
    cited |= {code for codes in BREACH_LAW.values() for code in codes}

    assert cited == set(LAW)


def test_a_code_that_is_none_is_refused() -> None:
    with pytest.raises(UnknownLawError) as caught:
        references(["gdpr-17", "gdpr-170"])
    assert caught.value.code == "gdpr-170"


@pytest.mark.parametrize(
    ("checked_on", "is_overdue"),
    [
        (date(2026, 11, 22), False),
        (date(2025, 11, 22), False),
        (date(2025, 11, 21), True),
        (date(2026, 11, 23), True),  # a check of tomorrow is none yet
    ],
)
def test_a_check_holds_for_twelve_months(checked_on: date, is_overdue: bool) -> None:
    (checked,) = with_checks([GDPR_17], [Check("gdpr-17", checked_on, "Mr Voorbeeld")])

    assert overdue(checked, TODAY) is is_overdue


def test_a_check_on_leap_day_holds_until_the_last_of_february() -> None:
    (checked,) = with_checks([GDPR_17], [Check("gdpr-17", date(2028, 2, 29), "Mr Voorbeeld")])

    assert not overdue(checked, date(2029, 2, 28))
    assert overdue(checked, date(2029, 3, 1))


@given(DAYS, st.integers(0, 364))
def test_any_check_holds_for_at_least_364_days_and_never_for_367(day: date, later: int) -> None:
    (checked,) = with_checks([GDPR_17], [Check("gdpr-17", day, "Mr Voorbeeld")])

    assert not overdue(checked, day + timedelta(days=later))
    assert overdue(checked, day + timedelta(days=367))


@given(
    st.lists(st.builds(Check, st.sampled_from(sorted(LAW)), DAYS, st.sampled_from(["a", "b"])), max_size=12)
)
def test_the_newest_check_of_each_counts_in_whatever_order_they_come(checks: list[Check]) -> None:
    found = {each.code: each for each in with_checks(LAW.values(), checks)}
    backwards = {each.code: each for each in with_checks(LAW.values(), reversed(checks))}

    for code in LAW:
        days = [check.checked_on for check in checks if check.code == code]
        assert found[code].verified_on == backwards[code].verified_on == (max(days) if days else None)


def test_a_check_of_something_else_changes_nothing_and_an_older_one_does_not_replace_a_newer() -> None:
    newer = dataclasses.replace(GDPR_17, verified_on=TODAY, verified_by="Ms Exemple")

    assert with_checks([GDPR_17], [Check("gdpr-6", TODAY, "Mr Voorbeeld")]) == (GDPR_17,)
    assert with_checks([newer], [Check("gdpr-17", date(2020, 1, 1), "Mr Voorbeeld")]) == (newer,)


def test_of_two_checks_on_one_day_the_first_counts() -> None:
    first, second = Check("gdpr-17", TODAY, "Ms Exemple"), Check("gdpr-17", TODAY, "Mr Voorbeeld")
    (checked,) = with_checks([GDPR_17], [first, second])
    (checked_again,) = with_checks([checked], [second])

    assert checked.verified_by == checked_again.verified_by == "Ms Exemple"


def test_a_reference_applies_from_its_first_day_to_its_last() -> None:
    high_risk = LAW["ai-act-annex-iii-4-b"]
    ended = dataclasses.replace(GDPR_17, valid_to=TODAY)

    assert not applies(high_risk, date(2027, 12, 1))
    assert applies(high_risk, date(2027, 12, 2))
    assert applies(ended, TODAY)
    assert not applies(ended, TODAY + timedelta(days=1))
    assert applies(GDPR_17, TODAY)


def test_an_article_is_cited_as_each_language_does() -> None:
    emotion = LAW["ai-act-5-1-f"]

    assert [reference_in_words(emotion, language).partition(", ")[2] for language in Language] == [
        "art. 5, lid 1, f)",
        "art. 5, § 1er, f)",
        "Art. 5 Abs. 1 Buchst. f",
        "art. 5(1)(f)",
    ]
    assert "," not in reference_in_words(LAW["cao-9"], Language.DUTCH)


def test_an_article_without_a_paragraph_ends_with_its_number() -> None:
    whole, part = LAW["wec-124"].article, LAW["ai-act-26-2"].article

    assert whole
    assert part
    assert [whole.of(language) for language in Language] == ["art. 124", "art. 124", "Art. 124", "art. 124"]
    assert [part.of(language) for language in Language] == [
        "art. 26, lid 2",
        "art. 26, § 2",
        "Art. 26 Abs. 2",
        "art. 26(2)",
    ]


def test_articles_of_one_act_stand_together() -> None:
    found = references(["gdpr-6", "wec-128", "gdpr-17"])

    assert references_in_words(found, Language.ENGLISH) == (
        "GDPR, art. 6 and art. 17; Act of 13 June 2005 on electronic communications (Belgium), art. 128"
    )
    assert "\N{NO-BREAK SPACE}; " in references_in_words(found, Language.FRENCH)
    assert references_in_words([], Language.ENGLISH) == ""


def test_every_note_and_title_stands_in_four_languages() -> None:
    for reference in LAW.values():
        for texts in (reference.title, reference.note):
            assert texts is None or all(texts.of(language).strip() for language in Language)
