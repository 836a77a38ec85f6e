"""Measurements against a published call, by hand, and by law."""

import json
import time
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.domain.contacts.evidence import SWAPPED, Evidence, Separation
from leidraad.domain.contacts.incoming import IncomingContact
from leidraad.domain.contacts.measurements import (
    ResponseTimes,
    Span,
    TalkOver,
    Unmeasured,
    measure,
    measurements_from_json,
)
from leidraad.domain.contacts.turns import Party, Turn, Word
from leidraad.formats.read import read_contact
from tests.shared_data import shared_data

AGENT, CUSTOMER = Party.AGENT, Party.CUSTOMER
START = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)


def spoken(party: Party, start_s: float, end_s: float, text: str = "ja") -> Turn:
    return Turn(party, text, start_s, end_s)


def written(party: Party, minute: float, text: str = "dag") -> Turn:
    return Turn(party, text, at=START + timedelta(minutes=minute))


def test_a_published_call_is_measured_as_published() -> None:
    """Amazon prints 104.349 s at 193 words a minute for the agent, 63.790 s at 135 for the customer."""
    contact = _published_call()

    found = measure(contact.turns, duration_s=contact.facts.duration_s, stated_talk_s=contact.stated_talk_s)

    agent, customer = found.parties[AGENT], found.parties[CUSTOMER]
    assert agent.talk_s == 104.349
    assert customer.talk_s == 63.790
    assert agent.words_per_minute == pytest.approx(193, rel=0.04)
    assert customer.words_per_minute == pytest.approx(135, rel=0.04)
    assert (agent.turn_count, customer.turn_count, found.silence_s) == (19, 18, 0.0)
    assert any(over.start_s == 18.74 and over.started_by is AGENT for over in found.talk_overs)


def test_without_the_senders_talk_time_that_of_the_turns_is_near_it() -> None:
    """No sum of this document's turns or words gives the published talk times: Amazon took them from the sound."""
    contact = _published_call()

    found = measure(contact.turns, duration_s=contact.facts.duration_s)

    assert found.parties[AGENT].talk_s == pytest.approx(104.349, rel=0.05)
    assert found.parties[CUSTOMER].talk_s == pytest.approx(63.790, rel=0.05)


def _published_call() -> IncomingContact:
    path = shared_data("formats/transcribe/call-analytics.json")
    return read_contact(path.read_bytes(), name="call.json")


@given(st.text(st.sampled_from("aé9 \n\u00a0.,'-—ß²")))
def test_a_word_is_a_piece_with_a_letter_or_a_digit(text: str) -> None:
    found = measure([spoken(AGENT, 0.0, 60.0, text)])
    assert found.parties[AGENT].word_count == len(
        [piece for piece in text.split() if [each for each in piece if each.isalnum()]]
    )


def test_a_small_call_measured_by_hand() -> None:
    turns = [
        spoken(AGENT, 1.0, 5.0, "een twee drie vier"),
        spoken(CUSTOMER, 4.0, 6.0, "vijf zes"),
        spoken(CUSTOMER, 10.0, 12.0, "zeven - acht"),
        spoken(AGENT, 11.0, 11.5, "negen"),
    ]
    found = measure(turns, duration_s=20.0)
    assert found.parties[AGENT].talk_s == 4.5
    assert found.parties[AGENT].words_per_minute == 66.7
    assert found.parties[CUSTOMER].word_count == 4
    assert found.parties[CUSTOMER].longest_monologue_s == 2.0
    assert found.silences == (Span(6.0, 10.0), Span(12.0, 20.0))
    assert found.silence_s == 12.0
    assert found.talk_overs == (TalkOver(4.0, 5.0, CUSTOMER), TalkOver(11.0, 11.5, AGENT))
    assert found.talk_over_s == 1.5


def test_a_monologue_runs_over_short_pauses_until_another_speaks() -> None:
    turns = [
        spoken(AGENT, 0.0, 4.0),
        spoken(AGENT, 5.0, 9.0),
        spoken(CUSTOMER, 9.5, 10.0),
        spoken(AGENT, 10.0, 12.0),
    ]
    assert measure(turns).parties[AGENT].longest_monologue_s == 9.0


def test_a_long_pause_between_two_words_of_a_turn_is_not_talk() -> None:
    words = (Word("een", 0.0, 1.0), Word("twee", 2.5, 3.0), Word("drie", 9.0, 10.0))
    found = measure([Turn(AGENT, "een twee drie", 0.0, 10.0, words=words)])
    assert found.parties[AGENT].talk_s == 4.0
    assert found.silences == (Span(3.0, 9.0),)


def test_both_starting_at_once_is_nobodys_talk_over() -> None:
    found = measure([spoken(AGENT, 1.0, 2.0), spoken(CUSTOMER, 1.0, 3.0)])
    assert found.talk_overs == (TalkOver(1.0, 2.0, None),)


def test_the_bot_breaks_silence_but_talks_over_nobody() -> None:
    found = measure([spoken(Party.BOT, 0.0, 5.0), spoken(CUSTOMER, 4.0, 6.0)], duration_s=6.0)
    assert (found.silences, found.talk_overs) == ((), ())


def test_a_call_in_which_nothing_was_said_is_silent_throughout() -> None:
    assert measure([], duration_s=60.0).silences == (Span(0.0, 60.0),)


def test_turns_without_times_have_counts_and_nothing_else() -> None:
    found = measure([Turn(AGENT, "Goedemorgen met de helpdesk"), Turn(CUSTOMER, "Dag")], duration_s=57.2)
    assert found.parties[AGENT].word_count == 4
    assert (found.parties[AGENT].words_per_minute, found.silences, found.agent_response) == (None, (), None)


def test_response_times_run_from_the_first_unanswered_message() -> None:
    turns = [
        written(CUSTOMER, 0),
        written(CUSTOMER, 1),
        written(Party.BOT, 1.5),
        written(AGENT, 2),
        written(AGENT, 3),
        written(CUSTOMER, 10),
        written(AGENT, 11),
        written(CUSTOMER, 20),
    ]
    found = measure(turns)
    assert found.agent_response == ResponseTimes(first_s=120.0, mean_s=90.0, max_s=120.0, count=2)
    assert found.parties[CUSTOMER].turn_count == 4
    assert found.duration_s == 1200.0
    assert found.silence_s == 0.0


def test_a_hundred_thousand_turns_take_seconds() -> None:
    turns = [
        spoken((AGENT, CUSTOMER)[number % 2], number * 0.1, number * 0.1 + 0.15) for number in range(100_000)
    ]
    began = time.process_time()
    found = measure(turns)
    assert time.process_time() - began < 10
    assert len(found.talk_overs) == 99_999


moments = st.integers(0, 60_000).map(lambda ms: ms / 1000)
spans = st.tuples(moments, moments).map(sorted)
turns_of_calls = st.lists(
    st.builds(lambda party, span: spoken(party, span[0], span[1], "ja dag"), st.sampled_from(Party), spans),
    max_size=25,
)


@given(turns_of_calls, st.one_of(st.none(), moments))
def test_no_share_of_a_call_is_longer_than_the_call(turns: list[Turn], duration_s: float | None) -> None:
    found = measure(turns, duration_s=duration_s)
    for measured in found.parties.values():
        assert 0.0 <= measured.talk_s <= found.duration_s + 0.001
        assert 0.0 <= measured.longest_monologue_s <= found.duration_s + 0.001
    assert found.silence_s + max((party.talk_s for party in found.parties.values()), default=0.0) <= (
        found.duration_s + 0.002
    )
    talked = [found.parties[party].talk_s if party in found.parties else 0.0 for party in (AGENT, CUSTOMER)]
    assert found.talk_over_s <= min(talked) + 0.002


@given(turns_of_calls)
def test_talk_time_is_at_most_the_sum_of_turns(turns: list[Turn]) -> None:
    found = measure(turns)
    for party, measured in found.parties.items():
        lengths_s = sum((turn.end_s or 0.0) - (turn.start_s or 0.0) for turn in turns if turn.party is party)
        assert measured.talk_s <= lengths_s + 0.001


@given(turns_of_calls)
def test_nobody_speaks_in_a_silence(turns: list[Turn]) -> None:
    for silence in measure(turns).silences:
        for turn in turns:
            assert turn.start_s is not None
            assert turn.end_s is not None
            is_apart = turn.end_s <= silence.start_s or turn.start_s >= silence.end_s
            assert is_apart or turn.start_s == turn.end_s


@given(turns_of_calls)
def test_the_order_of_the_turns_changes_no_time(turns: list[Turn]) -> None:
    found = measure(turns)
    again = measure(turns[::-1])
    assert (found.silences, found.talk_overs) == (again.silences, again.talk_overs)
    assert {party: one.talk_s for party, one in found.parties.items()} == {
        party: one.talk_s for party, one in again.parties.items()
    }


@given(turns_of_calls)
def test_measurements_survive_json(turns: list[Turn]) -> None:
    found = measure(turns)
    assert measurements_from_json(json.loads(json.dumps(found.to_json()))) == found


def test_measurements_of_a_chat_survive_json() -> None:
    found = measure([written(CUSTOMER, 0), written(AGENT, 2)])
    assert measurements_from_json(json.loads(json.dumps(found.to_json()))) == found


CALL = (spoken(AGENT, 0.0, 4.0), spoken(CUSTOMER, 3.0, 8.0), spoken(Party.OTHER, 20.0, 22.0))


@pytest.mark.parametrize(
    ("evidence", "reason"),
    [
        (Evidence(Separation.BLEEDING), Unmeasured.BLEEDING),
        (Evidence(Separation.TOGETHER), Unmeasured.TOGETHER),
        (Evidence(Separation.DIARISED, 0.7), Unmeasured.UNSURE_VOICES),
        (Evidence(Separation.APART, notes=(SWAPPED,)), Unmeasured.SWAPPED),
    ],
)
def test_nothing_is_measured_about_an_agent_where_it_is_doubtful_who_spoke(
    evidence: Evidence, reason: Unmeasured
) -> None:
    found = measure(CALL, duration_s=30.0, evidence=evidence)

    assert found.unmeasured is reason
    assert set(found.parties) == {Party.OTHER}
    assert (found.talk_over_s, found.talk_overs) == (None, ())
    assert found.silences == (Span(8.0, 20.0), Span(22.0, 30.0))  # nobody speaks, whoever it is
    assert measurements_from_json(json.loads(json.dumps(found.to_json()))) == found


@pytest.mark.parametrize(
    "evidence",
    [None, Evidence(Separation.APART), Evidence(Separation.STATED), Evidence(Separation.DIARISED, 0.9)],
)
def test_where_it_is_certain_who_spoke_everything_is_measured(evidence: Evidence | None) -> None:
    assert measure(CALL, duration_s=30.0, evidence=evidence) == measure(CALL, duration_s=30.0)


def test_what_is_left_out_is_neither_talk_nor_silence() -> None:
    found = measure(CALL, duration_s=30.0, left_out=((2.0, 3.5), (9.0, 19.0), (21.0, 99.0)))

    assert found.parties[AGENT].talk_s == 2.5
    assert found.parties[CUSTOMER].talk_s == 4.5
    assert found.talk_overs == (TalkOver(3.5, 4.0, None),)
    assert found.parties[Party.OTHER].talk_s == 1.0
    assert found.silences == ()


@given(
    st.lists(
        st.tuples(st.floats(0, 40), st.floats(0, 40)).map(lambda pair: (min(pair), max(pair))), max_size=6
    )
)
def test_leaving_out_never_adds_talk_or_silence(times: list[tuple[float, float]]) -> None:
    apart: list[tuple[float, float]] = []
    for start, end in sorted(times):
        if not apart or start > apart[-1][1]:
            apart.append((start, end))
    whole, less = measure(CALL, duration_s=30.0), measure(CALL, duration_s=30.0, left_out=apart)
    assert less.silence_s <= whole.silence_s
    for party, found in less.parties.items():
        assert found.talk_s <= whole.parties[party].talk_s
