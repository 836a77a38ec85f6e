"""Charters in prose: complete in four languages, and saying the same numbers as the data."""

import re
import string
from collections.abc import Iterator
from datetime import date
from fractions import Fraction

import pytest

from leidraad.domain.charter.blanks import Choice, Several, Unless
from leidraad.domain.charter.clauses import (
    CapDenominator,
    CapWindow,
    Charter,
    ClauseId,
    Indicator,
    Limit,
    Purpose,
)
from leidraad.domain.charter.explain import (
    clause_title,
    clause_values,
    day_in_words,
    explained,
    explained_clause,
    percent_in_words,
    word,
)
from leidraad.domain.charter.law import LAW
from leidraad.domain.charter.texts import Texts
from leidraad.domain.charter.wording import CLAUSES
from leidraad.domain.charter.wording.words import VOCABULARIES
from leidraad.domain.language.languages import Language
from tests.domain.charter.charters import a_cap, changed, shipped


def test_the_cap_reads_as_it_was_agreed() -> None:
    text = explained_clause(shipped("demo"), ClauseId.LISTENING_CAP, Language.DUTCH).text

    assert "hoogstens 10\N{NO-BREAK SPACE}%" in text


def test_what_is_never_allowed_is_listed_with_or_and_what_is_allowed_with_and() -> None:
    demo = shipped("demo")
    ends = {
        Language.DUTCH: ("of een individuele evaluatie.", "en verdere dienstverlening aan de klant."),
        Language.FRENCH: ("ou une évaluation individuelle.", "et suivi du client."),
        Language.GERMAN: ("oder eine individuelle Beurteilung.", "und weitere Betreuung der Kunden."),
        Language.ENGLISH: ("or individual appraisal.", "and further service to the customer."),
    }
    for language, (forbidden, allowed) in ends.items():
        assert explained_clause(demo, ClauseId.USES_FORBIDDEN, language).text.endswith(forbidden)
        assert allowed in explained_clause(demo, ClauseId.PURPOSES_ALLOWED, language).text


def test_the_month_of_the_cap_stands_in_its_sentence() -> None:
    same = changed(shipped("demo"), listening_cap=a_cap(10))
    previous = changed(shipped("demo"), listening_cap=a_cap(10, window=CapWindow.PREVIOUS))

    assert "contacts d’un agent captés au cours du même mois civil, d’autres" in _cap(same, Language.FRENCH)
    assert "contacts d’un agent captés au cours du mois civil précédent, d’autres" in _cap(
        previous, Language.FRENCH
    )
    assert "Kontakten eines Agenten im selben Kalendermonat öffnen" in _cap(same, Language.GERMAN)
    assert "Kontakten eines Agenten im vorigen Kalendermonat öffnen" in _cap(previous, Language.GERMAN)


def test_a_cap_nobody_agreed_says_so_and_names_no_number() -> None:
    for language in Language:
        text = explained_clause(shipped("pilot"), ClauseId.LISTENING_CAP, language).text
        assert not any(character.isdigit() for character in text)


def test_days_and_percentages_are_written_as_each_language_does() -> None:
    day = date(2026, 9, 1)

    assert [day_in_words(day, language) for language in Language] == [
        "1 september 2026",
        "1er septembre 2026",
        "1. September 2026",
        "1 September 2026",
    ]
    assert percent_in_words(Fraction("2.5"), Language.FRENCH) == "2,5\N{NO-BREAK SPACE}%"
    assert percent_in_words(Fraction("2.5"), Language.ENGLISH) == "2.5%"
    assert percent_in_words(Fraction(10), Language.ENGLISH) == "10%"


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("name", ["pilot", "demo", "regulation"])
def test_every_clause_is_complete_in_every_language(name: str, language: Language) -> None:
    clauses = explained(shipped(name), language)

    assert [clause.clause_id for clause in clauses] == list(ClauseId)
    for clause in clauses:
        assert "{" not in clause.text + clause.what_the_software_does
        assert clause.title == clause_title(clause.clause_id, language)
        assert all((clause.title, clause.text, clause.legal_source, clause.what_the_software_does))


@pytest.mark.parametrize("language", Language)
def test_every_value_of_the_vocabulary_has_a_word_of_its_own(language: Language) -> None:
    for words in VOCABULARIES:
        kind = type(next(iter(words)))
        assert list(words) == list(kind)
        assert len({word(value, language) for value in kind}) == len(kind)


def test_a_bare_text_is_a_purpose_before_it_is_anything_else() -> None:
    assert word("coaching", Language.ENGLISH) == word(Purpose.COACHING, Language.ENGLISH) == "coaching"
    assert word(Indicator.COACHING, Language.ENGLISH) == "coaching given"
    with pytest.raises(KeyError):
        word("revenge", Language.ENGLISH)


@pytest.mark.parametrize("language", Language)
def test_every_limit_and_every_yes_or_no_is_a_sentence_of_its_own(language: Language) -> None:
    for wording in CLAUSES.values():
        for blank in wording.blanks.values():
            if isinstance(blank, Choice) and set(blank.words) in ({True, False}, set(Limit)):
                texts = [each.of(language) for each in blank.words.values()]
                assert len(set(texts)) == len(texts)


def test_the_same_blanks_stand_in_every_language_of_a_text() -> None:
    for wording in CLAUSES.values():
        assert len({_fields(wording.text, language) for language in Language}) == 1
        assert not any(_fields(wording.does, language) for language in Language)


def test_no_two_languages_share_a_sentence() -> None:
    for name in ("pilot", "demo"):
        for clauses in zip(*(explained(shipped(name), language) for language in Language), strict=True):
            for attribute in ("title", "text", "what_the_software_does", "legal_source"):
                assert len({getattr(clause, attribute) for clause in clauses}) == 4


def test_french_keeps_its_marks_with_a_no_break_space() -> None:
    loose = re.compile(r"(?<!\N{NO-BREAK SPACE})[;:?!»]|«(?!\N{NO-BREAK SPACE})")
    french = [texts.fr for texts in _all_texts()]

    assert any("\N{NO-BREAK SPACE};" in text for text in french)
    assert [text for text in french if loose.search(text)] == []


def test_whoever_works_there_is_called_an_agent() -> None:
    other = re.compile(
        r"medewerk|werknemer|collaborat|salarié|mitarbeit|arbeitnehmer|employee|worker", re.IGNORECASE
    )
    for texts in _all_texts(with_sources=False):
        assert [texts.of(language) for language in Language if other.search(texts.of(language))] == []


def test_a_share_of_all_contacts_names_who_counts_them() -> None:
    handled = changed(shipped("demo"), listening_cap=a_cap(10, denominator=CapDenominator.HANDLED))

    assert _cap(handled, Language.ENGLISH).startswith("Of all contacts that the telephone system reports")
    assert "allen von der Telefonanlage gemeldeten Kontakten eines Agenten" in _cap(handled, Language.GERMAN)


def test_a_maximum_stands_beside_the_percentage() -> None:
    one = changed(shipped("demo"), listening_cap=a_cap(10, absolute_maximum=1))

    assert "nooit meer dan 1 contact per maand" in _cap(one, Language.DUTCH)
    assert "Een vast maximum per maand is niet afgesproken" in _cap(shipped("demo"), Language.DUTCH)


def test_what_becomes_of_a_recording_as_it_came_stands_in_the_clause_on_retention() -> None:
    kept = changed(shipped("demo"), retention={"keep_original": True})
    said = {
        language: (_retention(kept, language), _retention(shipped("demo"), language)) for language in Language
    }

    assert all(yes != no for yes, no in said.values())
    assert said[Language.DUTCH][0].endswith("niemand kan ze beluisteren of meenemen.")
    assert said[Language.FRENCH][0].endswith("personne ne peut l’écouter ni l’emporter.")
    assert said[Language.GERMAN][1].endswith("wird vernichtet, sobald sie transkribiert ist.")
    assert said[Language.ENGLISH][1].endswith("is destroyed once it has been transcribed.")


def _retention(charter: Charter, language: Language) -> str:
    return explained_clause(charter, ClauseId.RETENTION, language).text


def test_one_is_written_in_the_singular_and_nought_as_each_language_does() -> None:
    one = changed(shipped("demo"), retention={"quality_days": 1, "insight_months": 0})
    texts = {language: explained_clause(one, ClauseId.RETENTION, language).text for language in Language}

    assert "hoogstens 1 dag bewaard" in texts[Language.DUTCH]
    assert "hoogstens 0 maanden bewaard" in texts[Language.DUTCH]
    assert "au plus 1 jour." in texts[Language.FRENCH]
    assert "höchstens 1 Tag aufbewahrt" in texts[Language.GERMAN]
    assert "for 0 months at most" in texts[Language.ENGLISH]


def test_a_percentage_is_written_to_its_last_digit() -> None:
    assert percent_in_words(Fraction(123_457, 1_000_000), Language.ENGLISH) == "0.123457%"
    assert percent_in_words(Fraction(1, 3), Language.GERMAN) == "1/3\N{NO-BREAK SPACE}%"


def test_a_source_names_the_articles_of_one_act_together_and_what_was_agreed() -> None:
    service = explained_clause(shipped("demo"), ClauseId.SERVICE, Language.DUTCH)
    uses = explained_clause(shipped("demo"), ClauseId.USES_FORBIDDEN, Language.ENGLISH)

    assert service.legal_source == "AVG, art. 6, art. 15 en art. 17"
    assert uses.legal_source == "GDPR, art. 5(1)(b) and art. 22; agreement between the parties"
    assert [each.code for each in uses.references] == ["gdpr-5-1-b", "gdpr-22"]
    assert (service.agreed, uses.agreed) == ("", "agreement between the parties")


def test_a_clause_that_lists_nothing_has_no_values_and_one_of_several_lists_keeps_them() -> None:
    without_gate = changed(shipped("demo"), roll_out={"needs": frozenset()})
    nobody = frozenset[str]()
    unsigned = changed(shipped("demo"), signatories={"management": nobody, "legal": nobody, "unions": nobody})

    assert clause_values(without_gate, ClauseId.ROLL_OUT) is None
    assert clause_values(unsigned, ClauseId.SIGNATORIES) == {
        "management": nobody,
        "legal": nobody,
        "unions": nobody,
    }


def _cap(charter: Charter, language: Language) -> str:
    return explained_clause(charter, ClauseId.LISTENING_CAP, language).text


def _all_texts(*, with_sources: bool = True) -> Iterator[Texts]:
    for words in VOCABULARIES:
        yield from words.values()
    for wording in CLAUSES.values():
        yield from (wording.title, wording.text, wording.does)
        yield from (each for each in (wording.otherwise, wording.agreed) if each is not None)
        for blank in wording.blanks.values():
            yield from _texts_of(blank)
    if with_sources:
        for reference in LAW.values():
            yield from (each for each in (reference.title, reference.article, reference.note) if each)


def _texts_of(blank: object) -> Iterator[Texts]:
    if isinstance(blank, Choice | Several):
        yield from blank.words.values()
    if isinstance(blank, Unless):
        yield from (blank.otherwise, blank.sentence)
        yield from _texts_of(blank.inner)


def _fields(texts: Texts, language: Language) -> frozenset[str]:
    return frozenset(name for _, name, _, _ in string.Formatter().parse(texts.of(language)) if name)
