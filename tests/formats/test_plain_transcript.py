"""Transcripts as plain text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.domain.contacts.evidence import Separation
from leidraad.domain.contacts.problems import IntakeProblem, ProblemCode
from leidraad.domain.contacts.turns import Party, Turn
from leidraad.formats.plain_transcript import is_plain_transcript
from leidraad.formats.read import read_contact
from leidraad.formats.speaker_lines import names_speaker, split_label


def turns(text: str) -> tuple[Turn, ...]:
    return read_contact(text.encode(), name="call.txt").turns


GOOD = (
    Turn(Party.AGENT, "Goedemorgen, met Ann."),
    Turn(Party.CUSTOMER, "Dag, ik bel over 10:30."),
    Turn(Party.AGENT, "Ja."),
)


@pytest.mark.parametrize(
    "text",
    [
        "Agent: Goedemorgen, met Ann.\nKlant: Dag, ik bel over 10:30.\nAgent: Ja.\n",
        "**Agent:** Goedemorgen, met Ann.\n\n**Klant:** Dag, ik bel over 10:30.\n\n**Agent:** Ja.",
        "[00:00:01] AGENT: Goedemorgen, met Ann.\r\n[00:00:05] KLANT: Dag, ik bel over 10:30.\r\n[00:00:09] AGENT: Ja.",
        "00:01 - Agent: Goedemorgen, met Ann.\n00:05 - Klant: Dag, ik bel over 10:30.\n00:09 - Agent: Ja.",
        "Agent (00:01): Goedemorgen, met Ann.\nKlant (00:05): Dag, ik bel over 10:30.\nAgent (00:09): Ja.",
        "[Agent]: Goedemorgen,\nmet Ann.\n[Klant]: Dag, ik bel\nover 10:30.\n[Agent]: Ja.",
    ],
)
def test_the_ways_to_write_a_speaker_say_the_same(text: str) -> None:
    assert turns(text) == GOOD


def test_numbered_speakers_make_turns_and_nobody_is_guessed() -> None:
    contact = read_contact(b"Speaker 1: Goedemorgen.\nSpeaker 2: Dag.\nSpeaker 1: Ja.\n", name="call.txt")
    assert [turn.party for turn in contact.turns] == [Party.OTHER] * 3
    assert contact.separation is Separation.TOGETHER


def test_a_name_that_comes_back_is_a_speaker_and_one_that_does_not_is_text() -> None:
    text = "Agent: Dag.\nJan: Dag.\nLet op: de lijn is slecht.\nAgent: Ja.\nJan: Nee.\n"
    assert [(turn.party, turn.text) for turn in turns(text)] == [
        (Party.AGENT, "Dag."),
        (Party.OTHER, "Dag. Let op: de lijn is slecht."),
        (Party.AGENT, "Ja."),
        (Party.OTHER, "Nee."),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Dear all,\nplease find the minutes.\n",
        "From: a@example.org\nTo: b@example.org\nSubject: hi\n",
        "Name: value\nOther: value\nOther: value\n",
        "Agent: only one line\n",
        "Agent: a17\nCustomer: 12\nQueue: billing\n",
        "Notes\nAgent: late\nKlant: later\nAgent: last\n",
        "INVITE sip:a@b SIP/2.0\nContact: <sip:a@b>\nUser: x\n",
        "",
    ],
)
def test_other_texts_are_no_transcripts(text: str) -> None:
    assert not is_plain_transcript(text)


def test_a_text_that_is_none_is_refused_as_before() -> None:
    with pytest.raises(IntakeProblem) as caught:
        turns("Dear all,\nplease find the minutes.\n")
    assert caught.value.code is ProblemCode.UNKNOWN_FORMAT


@pytest.mark.parametrize(
    ("line", "label", "text"),
    [
        ("Agent: ja", "Agent", "ja"),
        (">> Klant 2:  ja ", "Klant 2", "ja"),
        ("__Agent__: ja", "Agent", "ja"),
        ("Agent:", "Agent", ""),
        ("http://example.org", None, "http://example.org"),
        ("om 10:30", None, "om 10:30"),
        (": ja", None, ": ja"),
    ],
)
def test_a_label_is_told_from_what_is_said(line: str, label: str | None, text: str) -> None:
    assert split_label(line) == (label, text)


@given(st.text(max_size=200))
def test_any_line_is_split_and_loses_nothing_that_is_said(line: str) -> None:
    label, text = split_label(line)
    assert text in line
    assert label is None or label in line
    assert not names_speaker(label) or label is not None
