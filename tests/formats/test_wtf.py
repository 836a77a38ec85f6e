"""World Transcription Format bodies handed over by themselves, by the draft's field list."""

import json
from typing import Any

import pytest

from leidraad.domain.contacts.incoming import IncomingContact
from leidraad.domain.contacts.problems import IntakeProblem
from leidraad.domain.contacts.turns import Party, Word
from leidraad.domain.language.languages import Language
from leidraad.formats.read import read_contact
from tests.formats.speech_documents import wtf


def read(document: dict[str, Any]) -> IncomingContact:
    return read_contact(json.dumps(document).encode(), name="call.json")


def test_segments_are_turns_of_their_labelled_speakers() -> None:
    contact = read(wtf())
    assert [(turn.party, turn.text) for turn in contact.turns] == [
        (Party.AGENT, "Good morning"),
        (Party.CUSTOMER, "Hello"),
    ]
    assert contact.turns[0].words == (Word("Good", 0.5, 1.0, 0.9), Word("morning", 1.0, 1.5, 0.9))
    assert (contact.facts.duration_s, contact.facts.language) == (4.0, Language.ENGLISH)


def test_words_may_stand_in_the_segment_itself() -> None:
    document = wtf()
    document["segments"] = [
        {"start": 0, "end": 1, "text": "Hello", "words": [{"text": "Hello", "start": 0, "end": 1}]}
    ]
    (turn,) = read(document).turns
    assert (turn.party, turn.words) == (Party.OTHER, (Word("Hello", 0.0, 1.0),))


def test_a_place_that_is_not_in_the_list_of_words_is_left_out() -> None:
    document = wtf()
    document["segments"][1]["words"] = [99]
    assert read(document).turns[1].words == ()


def test_a_wrong_value_is_refused_with_its_path() -> None:
    document = wtf()
    document["words"][1]["end"] = 0.0
    with pytest.raises(IntakeProblem) as caught:
        read(document)
    assert caught.value.data["field"] == "words[1].end"
