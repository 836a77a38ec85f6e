"""AssemblyAI, by its published field list."""

import json
from typing import Any

import pytest

from leidraad.domain.contacts.incoming import IncomingContact
from leidraad.domain.contacts.problems import IntakeProblem, ProblemCode
from leidraad.domain.contacts.turns import Party, Word
from leidraad.domain.language.languages import Language
from leidraad.formats.read import read_contact
from tests.formats.speech_documents import assemblyai, assemblyai_utterance


def read(document: dict[str, Any], *parties: Party) -> IncomingContact:
    return read_contact(json.dumps(document).encode(), name="call.json", audio_parties=parties)


def test_utterances_are_turns_and_letters_name_nobody() -> None:
    contact = read(assemblyai())
    assert [(turn.party, turn.text, turn.start_s) for turn in contact.turns] == [
        (Party.OTHER, "Guten Morgen.", 0.5),
        (Party.OTHER, "Ich möchte kündigen.", 2.0),
    ]
    assert contact.turns[0].words[0] == Word("Guten", 0.5, 0.8, 0.9)
    facts = contact.facts
    assert (facts.source_id, facts.duration_s, facts.language) == ("tr-1", 9.0, Language.GERMAN)


def test_words_alone_give_the_same_turns() -> None:
    assert read(assemblyai(utterances=None)).turns == read(assemblyai()).turns


def test_identified_speakers_name_the_party() -> None:
    utterances = [assemblyai_utterance("Agent", "Ja.", 0), assemblyai_utterance("Customer", "Nee.", 900)]
    assert [turn.party for turn in read(assemblyai(utterances=utterances)).turns] == [
        Party.AGENT,
        Party.CUSTOMER,
    ]


def test_channels_are_counted_from_one() -> None:
    utterances = [
        assemblyai_utterance("1", "Ja.", 0, channel="1"),
        assemblyai_utterance("2", "Nee.", 900, channel="2"),
    ]
    contact = read(assemblyai(utterances=utterances), Party.CUSTOMER, Party.AGENT)
    assert [turn.party for turn in contact.turns] == [Party.CUSTOMER, Party.AGENT]


def test_what_was_told_of_three_channels_says_nothing_of_two() -> None:
    utterances = [assemblyai_utterance("1", "Ja.", 0, channel="1")]
    document = assemblyai(utterances=utterances, audio_channels=2)
    assert read(document, Party.AGENT, Party.CUSTOMER, Party.BOT).turns[0].party is Party.OTHER
    assert read(document, Party.AGENT, Party.CUSTOMER).turns[0].party is Party.AGENT


def test_hashes_are_a_mark() -> None:
    utterances = [assemblyai_utterance("A", "Ich heiße ####.", 500)]
    text = "Ich heiße ####."
    (turn,) = read(assemblyai(utterances=utterances, text=text, redact_pii=True)).turns
    assert turn.text == "Ich heiße [PII]."
    assert [word.text for word in turn.words] == ["Ich", "heiße", "[PII]."]


def test_what_was_removed_from_the_text_alone_does_not_come_back_from_its_other_members() -> None:
    utterances = [assemblyai_utterance("A", "Ich heiße Ann.", 500)]
    document = assemblyai(
        utterances=utterances, words=utterances[0]["words"], text="Ich heiße [PERSON_NAME].", redact_pii=True
    )
    (turn,) = read(document).turns
    assert (turn.party, turn.text, turn.words) == (Party.OTHER, "Ich heiße [PERSON_NAME].", ())
    assert "Ann" not in str(turn)


def test_the_text_alone_is_one_turn_without_times() -> None:
    (turn,) = read(assemblyai(utterances=None, words=None)).turns
    assert (turn.text, turn.start_s) == ("Guten Morgen. Ich möchte kündigen.", None)


def test_a_transcript_that_failed_is_refused() -> None:
    with pytest.raises(IntakeProblem) as caught:
        read(assemblyai(status="error", text=None))
    assert caught.value.data == {"field": "status", "value": "error", "expected": "completed"}


def test_a_wrong_value_is_refused_with_its_path() -> None:
    with pytest.raises(IntakeProblem) as caught:
        read(assemblyai(utterances=[assemblyai_utterance("A", "Ja.", 0, end=-4)]))
    assert caught.value.code is ProblemCode.BAD_VALUE
    assert caught.value.data["field"] == "utterances[0].end"
