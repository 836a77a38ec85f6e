"""Summaries made of a contact's own words."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.quality.promises import turns_of
from leidraad.domain.contacts.turns import Party, Turn
from leidraad.domain.language.languages import Language
from leidraad.domain.language.outcomes.find import Outcome, outcome_of_turns
from leidraad.domain.language.personal_data.redact import redact_turns
from leidraad.domain.language.promises.find import Who, promises_of_turns
from leidraad.domain.language.questions.find import open_questions_of_turns
from leidraad.domain.language.summary.extract import Part, Summary, summary_of_turns

NL, FR, DE, EN = Language.DUTCH, Language.FRENCH, Language.GERMAN, Language.ENGLISH
WEDNESDAY = datetime(2026, 11, 18, 10, 0, tzinfo=ZoneInfo("Europe/Brussels"))
DUTCH_CALL = (
    "agent: goeiedag u spreekt met Nora | ja ik bel omdat mijn internet al drie dagen niet werkt | agent: ik kijk het even na "
    "| ge zijt een idioot | agent: ik heb de lijn gereset. Morgen komt er een technieker langs en ik bel u vrijdag terug | "
    "oké ge zijt een schat"
)


def _summed_up(turns: list[Turn], language: Language) -> Summary:
    redacted = redact_turns(turns)
    languages = [language] * len(turns)
    promises = promises_of_turns(
        redacted.turns, languages, said_at=WEDNESDAY, agent=Party.AGENT, customer=Party.CUSTOMER
    )
    outcome = outcome_of_turns(
        redacted.turns, languages, promises=promises, agent=Party.AGENT, customer=Party.CUSTOMER
    )
    questions = open_questions_of_turns(redacted.turns, languages, agent=Party.AGENT, customer=Party.CUSTOMER)
    return summary_of_turns(
        redacted,
        languages,
        promises=promises,
        outcome=outcome,
        open_questions=questions,
        agent=Party.AGENT,
        customer=Party.CUSTOMER,
    )


def test_it_tells_why_what_was_done_and_what_comes_next() -> None:
    summary = _summed_up(turns_of(DUTCH_CALL), NL)
    assert [(line.part, line.text) for line in summary.lines] == [
        (Part.REASON, "ja ik bel omdat mijn internet al drie dagen niet werkt"),
        (Part.DONE, "ik heb de lijn gereset."),
        (Part.PROMISE, "Morgen komt er een technieker langs"),
        (Part.PROMISE, "ik bel u vrijdag terug"),
    ]
    assert (summary.language, summary.outcome) == (NL, Outcome.FOLLOW_UP)
    assert summary.next_step is not None
    assert (summary.next_step.who, summary.next_step.text) == (
        Who.COLLEAGUE,
        "Morgen komt er een technieker langs",
    )


@pytest.mark.parametrize(
    ("language", "contact", "reason"),
    [
        (FR, "bonjour | agent: bonjour | je vous appelle parce que ma facture est fausse", "je vous appelle parce que ma facture est fausse"),
        (DE, "guten Tag. Ich möchte meinen Vertrag kündigen. | agent: gut", "Ich möchte meinen Vertrag kündigen."),
        (EN, "hello | agent: hi | I was charged twice for my ticket", "I was charged twice for my ticket"),
    ],
)  # fmt: skip
def test_the_reason_is_the_customers_sentence_that_says_why(
    language: Language, contact: str, reason: str
) -> None:
    assert [
        line.text for line in _summed_up(turns_of(contact), language).lines if line.part is Part.REASON
    ] == [reason]


def test_nothing_is_told_of_the_agents_person() -> None:
    told = " ".join(line.text for line in _summed_up(turns_of(DUTCH_CALL), NL).lines)
    assert "Nora" not in told
    assert "idioot" not in told
    assert "schat" not in told


def test_waiting_and_what_others_did_may_be_the_reason() -> None:
    for reason in (
        "Ik bel omdat ik wacht op de nieuwe code.",
        "Ik bel omdat mijn ex mij uitscheldt op uw forum.",
    ):
        lines = _summed_up(turns_of(f"agent: goeiedag | {reason} | agent: dat is in orde"), NL).lines
        assert reason in [line.text for line in lines if line.part is Part.REASON]


def test_what_was_redacted_stays_redacted() -> None:
    summary = _summed_up(turns_of("ik bel omdat ik geen mail krijg op kees@voorbeeld.be"), NL)
    assert [line.text for line in summary.lines if line.part is Part.REASON] == [
        "ik bel omdat ik geen mail krijg op [email]"
    ]


def test_an_open_question_is_the_next_step_when_nothing_is_promised() -> None:
    summary = _summed_up(turns_of("when do I get my money back? | agent: I don't know"), EN)
    assert summary.next_step is not None
    assert (summary.next_step.part, summary.next_step.text) == (Part.QUESTION, "when do I get my money back?")


def test_a_long_turn_without_stops_is_cut_where_the_reason_begins() -> None:
    filler = "ja euh zeg dus zo " * 8
    summary = _summed_up(turns_of(f"{filler}ik bel omdat mijn factuur te hoog is"), NL)
    assert summary.lines[0].text == "ik bel omdat mijn factuur te hoog is"


def test_no_turns_have_no_lines() -> None:
    assert _summed_up([], NL) == Summary(None, Outcome.UNKNOWN, (), None)


@given(
    st.lists(st.builds(Turn, st.sampled_from(Party), st.text(max_size=80)), max_size=6), st.sampled_from(Language)
)  # fmt: skip
def test_every_line_stands_in_its_redacted_turn_and_is_short(turns: list[Turn], language: Language) -> None:
    redacted = redact_turns(turns).turns
    for line in _summed_up(turns, language).lines:
        assert redacted[line.turn].text[line.start : line.end] == line.text
        assert len(line.text.split()) <= 60
