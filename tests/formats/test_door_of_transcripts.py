"""Every vendor's document through the one door: told apart whatever its name, and never a crash, however it is damaged."""

import copy
import json
import re
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from leidraad.domain.contacts.evidence import Separation
from leidraad.domain.contacts.problems import IntakeProblem
from leidraad.domain.contacts.turns import Party
from leidraad.formats.detect import TRANSCRIPTS, Format, detect
from leidraad.formats.limits import Limits
from leidraad.formats.read import read_contact
from tests.formats.speech_documents import (
    assemblyai,
    audiohook_event,
    audiohook_open,
    audiohook_transcript,
    azure_batch,
    azure_conversation,
    azure_fast,
    deepgram,
    pca,
    pca_segment,
    transcribe_by_channel,
    transcribe_by_speaker,
    whisper,
    whisper_cpp,
    wtf,
)

JSON_DOCUMENTS: list[tuple[Format, Any]] = [
    (Format.TRANSCRIBE_STANDARD, transcribe_by_speaker()),
    (Format.TRANSCRIBE_STANDARD, transcribe_by_channel()),
    (Format.PCA, pca(pca_segment("spk_0", "Goedemorgen mevrouw", start=0.5))),
    (Format.DEEPGRAM, deepgram()),
    (Format.DEEPGRAM, deepgram(utterances=False)),
    (Format.ASSEMBLYAI, assemblyai()),
    (Format.ASSEMBLYAI, assemblyai(utterances=None)),
    (Format.AZURE_BATCH, azure_batch()),
    (Format.AZURE_BATCH, azure_fast()),
    (Format.AZURE_CONVERSATION, azure_conversation(("Agent", "Hello."), ("Customer", "Good morning."))),
    (Format.WHISPER, whisper()),
    (Format.WHISPER, whisper_cpp()),
    (Format.WTF, wtf()),
    (
        Format.AUDIOHOOK,
        [
            audiohook_open(),
            audiohook_event(audiohook_transcript("t1", "internal", "Goedemorgen mevrouw", start=0.5)),
        ],
    ),
    (
        Format.CONTACT_LENS,
        {
            "Version": "1.1.0",
            "JobStatus": "COMPLETED",
            "Participants": [{"ParticipantId": "p1", "ParticipantRole": "AGENT"}],
            "Transcript": [
                {
                    "ParticipantId": "p1",
                    "Content": "Dag",
                    "BeginOffsetMillis": 10,
                    "EndOffsetMillis": 900,
                    "Items": [{"Content": "Dag", "BeginOffsetMillis": 10, "EndOffsetMillis": 900}],
                }
            ],
            "ConversationCharacteristics": {
                "TotalConversationDurationMillis": 1000,
                "TalkTime": {"DetailsByParticipant": {"AGENT": {"TotalTimeMillis": 890}}},
            },
            "CustomerMetadata": {"ContactId": "c1"},
        },
    ),
]
TEXTS = [
    (
        Format.SRT,
        "1\n00:00:01,000 --> 00:00:02,000\nAgent: ja\n\n2\n00:00:02,500 --> 00:00:03,000\nKlant: nee\n",
    ),
    (
        Format.PLAIN_TRANSCRIPT,
        "[00:01] Agent: Goedemorgen.\nKlant (00:05): Dag,\nik bel over iets.\nAgent: Ja.\n",
    ),
    (
        Format.WEBVTT,
        "WEBVTT\nKind: captions\n\nNOTE language:nl\n\n0:0:1.0 --> 0:0:2.5\n<v Agent>ja</v>\nja\n",
    ),
    (
        Format.AUDIOHOOK,
        "\n".join(
            json.dumps(audiohook_event(audiohook_transcript(name, "external", "ja", start=1.0)))
            for name in ("t1", "t2")
        ),
    ),
]
WRITTEN = [(kind, json.dumps(document)) for kind, document in JSON_DOCUMENTS] + TEXTS


@pytest.mark.parametrize(("kind", "text"), WRITTEN)
def test_each_document_is_told_by_its_content_and_read(kind: Format, text: str) -> None:
    for name in ("call.json", "call.txt", "call", "call.wav.json"):
        assert detect(text.encode(), name=name) is kind
    for encoding in ("utf-8", "utf-8-sig", "utf-16"):
        contact = read_contact(text.encode(encoding), name="call")
        assert contact.turns
        assert contact.separation is not None


def test_every_format_of_transcripts_but_call_analytics_stands_here() -> None:
    """Call Analytics has a published file, and stands in test_transcribe."""
    assert {kind for kind, _ in WRITTEN} == TRANSCRIPTS - {Format.TRANSCRIBE}


@pytest.mark.parametrize(("kind", "text"), WRITTEN)
def test_a_contact_whose_document_names_nobody_says_so(kind: Format, text: str) -> None:
    contact = read_contact(text.encode(), name="call")
    named = {turn.party for turn in contact.turns} & {Party.AGENT, Party.CUSTOMER}
    assert contact.separation is (Separation.STATED if named else Separation.TOGETHER)


@pytest.mark.parametrize(("kind", "text"), WRITTEN)
def test_words_read_as_their_turn_does(kind: Format, text: str) -> None:
    """What is redacted in the text is then redacted in the words too."""
    for turn in read_contact(text.encode(), name="call").turns:
        assert not turn.words or " ".join(word.text for word in turn.words) == " ".join(turn.text.split())


@pytest.mark.parametrize(("kind", "text"), WRITTEN)
def test_the_limit_of_turns_holds_for_each(kind: Format, text: str) -> None:
    with pytest.raises(IntakeProblem) as caught:
        read_contact(text.encode(), name="call", limits=Limits(turn_count=0))
    assert caught.value.data["limit"] == 0


LEAVES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-5, 5),
    st.integers(),
    st.floats(),
    st.text(max_size=8),
    st.sampled_from(["-1", "1e999", "NaN", "PT1e5S", "PT99999999S", "\x00", "\ud800"]),
    st.builds(list),
    st.builds(dict),
    st.builds(lambda: [None]),
    st.builds(lambda: [[]]),
    st.builds(lambda: [{}]),
)


def places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path, *(place for key, below in inner for place in places(below, (*path, key)))]


def replaced(document: Any, place: tuple[Any, ...], value: Any) -> Any:
    target = document
    for key in place[:-1]:
        target = target[key]
    target[place[-1]] = value
    return document


def attempt(data: bytes) -> None:
    """Reads; what comes out, contact or problem, can be stored as UTF-8 without NUL."""
    try:
        contact = read_contact(data, name="call", audio_parties=(Party.AGENT, Party.CUSTOMER))
    except IntakeProblem as problem:
        texts = [str(value) for value in problem.data.values()]
    else:
        words = [word.text for turn in contact.turns for word in turn.words]
        texts = [*(turn.text for turn in contact.turns), *words, str(contact.facts)]
    for text in texts:
        assert b"\x00" not in text.encode()


@settings(max_examples=600, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.data())
def test_documents_with_other_values_are_read_or_refused(data: st.DataObject) -> None:
    document = copy.deepcopy(data.draw(st.sampled_from([document for _, document in JSON_DOCUMENTS])))
    for _ in range(data.draw(st.integers(1, 3))):
        place = data.draw(st.sampled_from(places(document)[1:] or [()]))
        if place:
            document = replaced(document, place, data.draw(LEAVES))
    attempt(json.dumps(document).encode())


@settings(max_examples=300, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.data())
def test_damaged_texts_are_read_or_refused(data: st.DataObject) -> None:
    whole = bytearray(data.draw(st.sampled_from([text for _, text in WRITTEN])).encode())
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(whole)))
        whole[at : at + data.draw(st.integers(0, 8))] = data.draw(st.binary(max_size=8))
    attempt(bytes(whole))


LINES = st.lists(
    st.sampled_from(
        [
            "Agent: ja",
            "Klant:",
            "",
            "1",
            "00:00:01,000 --> 00:00:02,000",
            "WEBVTT",
            "Kind: captions",
            "0:0:1.0 --> 0:0:2.0",
            "-->",
            "<v Agent>ja",
            "[00:01] Speaker 1: ja",
            "{",
            "[",
            "NOTE language:nl",
        ]
    ),
    max_size=12,
)


@given(LINES)
def test_any_order_of_lines_is_read_or_refused(lines: list[str]) -> None:
    attempt("\n".join(lines).encode())


@pytest.mark.parametrize(
    "text",
    [
        "Agent: ja\nAgent: " + "[" * 200_000,
        "1\n00:00:01,000 --> 00:00:02,000\n" + "<" * 200_000,
        "1\n00:00:01,000 --> 00:00:02,000\n" + "{\\" * 100_000,
        "Agent: ja\nAgent: nee\n" + "x: y\n" * 40_000,
        "Agent: ja\nAgent: nee\n" + "[A" * 100_000,
        "Agent: ja\nAgent: nee\n" + "Jan " * 50_000,
    ],
)
def test_long_lines_take_one_pass(text: str) -> None:
    """Quadratic reading of these would take minutes, and the test's own time limit would end it."""
    contact = read_contact(text.encode(), name="call")
    assert sum(len(re.sub(r"\s", "", turn.text)) for turn in contact.turns) > 0
