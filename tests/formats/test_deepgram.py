"""Deepgram, by its published field list."""

import json
from typing import Any

import pytest

from leidraad.domain.contacts.evidence import Separation
from leidraad.domain.contacts.incoming import IncomingContact
from leidraad.domain.contacts.problems import IntakeProblem, ProblemCode
from leidraad.domain.contacts.turns import Party, Word
from leidraad.domain.language.languages import Language
from leidraad.formats.read import read_contact
from tests.formats.speech_documents import deepgram, deepgram_word


def read(document: dict[str, Any], *parties: Party) -> IncomingContact:
    return read_contact(json.dumps(document).encode(), name="call.json", audio_parties=parties)


def test_utterances_are_turns_with_their_words() -> None:
    contact = read(deepgram())
    assert [turn.text for turn in contact.turns] == ["Goedemorgen, met Ann.", "Dag, ik bel voor [phone]."]
    assert contact.turns[0].words[0] == Word("Goedemorgen,", 0.5, 0.9, 0.99)
    assert [turn.party for turn in contact.turns] == [Party.OTHER, Party.OTHER]
    assert contact.separation is Separation.TOGETHER
    facts = contact.facts
    assert (facts.source_id, facts.duration_s, facts.language) == ("req-1", 8.5, Language.DUTCH)
    assert facts.started_at is None


def test_words_alone_give_the_same_turns() -> None:
    assert read(deepgram(utterances=False)).turns == read(deepgram()).turns


def test_each_channel_carries_who_the_sender_says() -> None:
    channels = [
        {"alternatives": [{"transcript": "", "words": [deepgram_word(("Ja.", 1.0, 1.5))]}]},
        {"alternatives": [{"transcript": "", "words": [deepgram_word(("Nee.", 2.0, 2.5))]}]},
    ]
    contact = read({"metadata": {}, "results": {"channels": channels}}, Party.AGENT, Party.CUSTOMER)
    assert [(turn.party, turn.text) for turn in contact.turns] == [
        (Party.AGENT, "Ja."),
        (Party.CUSTOMER, "Nee."),
    ]


def test_what_was_told_of_two_channels_says_nothing_of_one() -> None:
    contact = read(deepgram(), Party.AGENT, Party.CUSTOMER)
    assert {turn.party for turn in contact.turns} == {Party.OTHER}


def test_a_channel_with_its_text_alone_is_one_turn_without_times() -> None:
    channels = [{"alternatives": [{"transcript": "Goedemorgen."}]}, {"alternatives": [{"transcript": ""}]}]
    (turn,) = read({"results": {"channels": channels}}, Party.AGENT, Party.CUSTOMER).turns
    assert (turn.party, turn.text, turn.start_s) == (Party.AGENT, "Goedemorgen.", None)


def test_a_recording_in_which_nobody_speaks_has_no_turns() -> None:
    with pytest.raises(IntakeProblem) as caught:
        read({"results": {"channels": [{"alternatives": [{"transcript": "", "words": []}]}]}})
    assert caught.value.code is ProblemCode.NO_TURNS


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"start": -1}, "start"),
        ({"end": 0.1}, "end"),
        ({"confidence": 1.5}, "confidence"),
        ({"punctuated_word": 7}, "word"),
    ],
)
def test_a_wrong_value_is_refused_with_its_path(changes: dict[str, Any], field: str) -> None:
    word = deepgram_word(("Ja.", 1.0, 1.5), **changes)
    with pytest.raises(IntakeProblem) as caught:
        read({"results": {"channels": [{"alternatives": [{"words": [word]}]}]}})
    assert caught.value.data["field"] == f"results.channels[0].alternatives[0].words[0].{field}"
