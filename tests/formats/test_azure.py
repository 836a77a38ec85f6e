"""Microsoft's documents: batch, fast and conversation input, by their published field lists."""

import json
from typing import Any

import pytest

from leidraad.domain.contacts.evidence import Separation
from leidraad.domain.contacts.incoming import IncomingContact
from leidraad.domain.contacts.problems import IntakeProblem, ProblemCode
from leidraad.domain.contacts.turns import Channel, Party, Word
from leidraad.domain.language.languages import Language
from leidraad.formats.read import read_contact
from tests.formats.speech_documents import azure_batch, azure_conversation, azure_fast, azure_phrase


def read(document: dict[str, Any], *parties: Party) -> IncomingContact:
    return read_contact(json.dumps(document).encode(), name="call.json", audio_parties=parties)


def test_phrases_of_a_batch_are_turns_by_channel() -> None:
    contact = read(azure_batch(), Party.AGENT, Party.CUSTOMER)
    assert [(turn.party, turn.text, turn.start_s, turn.end_s) for turn in contact.turns] == [
        (Party.AGENT, "Bonjour, service clientèle.", 0.5, 2.1),
        (Party.CUSTOMER, "Oui, bonjour.", 3.0, 4.6),
    ]
    assert contact.turns[0].words[0] == Word("Bonjour,", 0.5, 0.9)
    assert (contact.facts.duration_s, contact.facts.language) == (9.0, Language.FRENCH)
    assert contact.facts.started_at is None
    assert read(azure_batch()).separation is Separation.TOGETHER


def test_what_was_told_of_two_channels_says_nothing_of_one() -> None:
    document = {"recognizedPhrases": azure_batch()["recognizedPhrases"][:1]}
    document["recognizedPhrases"][0]["speaker"] = 2
    assert read(document, Party.AGENT, Party.CUSTOMER).turns[0].party is Party.OTHER


def test_lengths_without_ticks_are_read_from_iso_8601() -> None:
    phrase = azure_phrase("Bonjour.", offset="PT0.5S", ticks=5_000_000)
    del phrase["offsetInTicks"], phrase["durationInTicks"]
    (turn,) = read({"recognizedPhrases": [phrase]}).turns
    assert (turn.start_s, turn.end_s) == (0.5, 2.1)


def test_a_fast_transcription_counts_in_milliseconds() -> None:
    contact = read(azure_fast())
    assert [(turn.party, turn.text, turn.start_s, turn.end_s) for turn in contact.turns] == [
        (Party.OTHER, "Good morning.", 0.2, 0.8),
        (Party.OTHER, "Hello.", 1.5, 2.0),
    ]
    assert [word.text for word in contact.turns[0].words] == ["Good", "morning."]
    assert contact.facts.duration_s == 5.0


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"nBest": []}, "recognizedPhrases[0].nBest"),
        ({"nBest": [{"display": None}]}, "recognizedPhrases[0].nBest[0].display"),
        ({"offsetInTicks": None, "offset": "soon"}, "recognizedPhrases[0].offset"),
        ({"durationInTicks": None, "duration": None}, "recognizedPhrases[0].duration"),
    ],
)
def test_a_wrong_value_is_refused_with_its_path(changes: dict[str, Any], field: str) -> None:
    phrase = azure_phrase("Bonjour.", offset="PT0.5S", ticks=5_000_000) | changes
    with pytest.raises(IntakeProblem) as caught:
        read({"recognizedPhrases": [phrase]})
    assert caught.value.code is ProblemCode.BAD_VALUE
    assert caught.value.data["field"] == field


def test_a_conversation_names_its_participants() -> None:
    contact = read(azure_conversation(("Agent", "Good morning."), ("Customer", "Hello."), ("guest7", "Hm.")))
    assert [turn.party for turn in contact.turns] == [Party.AGENT, Party.CUSTOMER, Party.OTHER]
    assert [turn.start_s for turn in contact.turns] == [None] * 3
    assert (contact.facts.source_id, contact.facts.language) == ("conv-1", Language.ENGLISH)
    assert contact.facts.channel is Channel.VOICE


def test_a_conversation_of_texts_is_a_chat() -> None:
    assert read(azure_conversation(("Agent", "Hello."), modality="text")).facts.channel is Channel.CHAT


def test_a_role_says_more_than_an_id_and_times_are_in_ticks() -> None:
    item = {
        "participantId": "customer-4",
        "role": "Agent",
        "text": "Good morning.",
        "conversationItemLevelTiming": {"offset": 5_000_000, "duration": 10_000_000},
        "wordLevelTimings": [
            {"word": "good", "offset": 5_000_000, "duration": 4_000_000},
            {"word": "morning", "offset": 9_000_000, "duration": 6_000_000},
        ],
    }
    (turn,) = read(azure_conversation(conversationItems=[item])).turns
    assert (turn.party, turn.start_s, turn.end_s) == (Party.AGENT, 0.5, 1.5)
    assert turn.words == (Word("Good", 0.5, 0.9), Word("morning.", 0.9, 1.5))


def test_several_conversations_in_one_document_are_refused() -> None:
    document = azure_conversation(("Agent", "Hello."))
    document["analysisInput"]["conversations"] *= 2
    with pytest.raises(IntakeProblem) as caught:
        read(document)
    assert caught.value.data == {"field": "conversations", "value": "2", "expected": "one conversation"}
