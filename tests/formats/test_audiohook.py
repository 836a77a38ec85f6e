"""The messages of AudioHook: what the sender says becomes values, and what we say is numbered as it must be."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.domain.contacts.problems import IntakeProblem, ProblemCode
from leidraad.domain.contacts.turns import Direction, Party
from leidraad.domain.language.languages import Language
from leidraad.formats import audiohook
from leidraad.formats.audiohook import ClientMessageType, Numbering, ServerMessageType, read_message
from leidraad.formats.telephone_sound import Encoding

AT = datetime(2026, 11, 20, 9, 12, tzinfo=UTC)
BOTH, ONE = ["external", "internal"], ["external"]


def message(kind: str, *, seq: int = 1, **parameters: Any) -> str:
    return json.dumps(
        {"version": "2", "id": "s1", "type": kind, "seq": seq, "serverseq": 0, "position": "PT1.5S",
         "parameters": parameters}
    )  # fmt: skip


def media(channels: list[str], encoding: str = "PCMU") -> dict[str, Any]:
    return {"type": "audio", "format": encoding, "channels": channels, "rate": 8000}


def opening(**changed: Any) -> audiohook.Opening:
    parameters = {
        "organizationId": "o1",
        "conversationId": "c1",
        "participant": {"id": "p1", "ani": "+32470123456", "aniName": "A", "dnis": "+3225550100"},
        "media": [media(ONE), media(BOTH, "L16"), media(BOTH)],
        "language": "nl-BE",
        "customConfig": {"agent": "a1", "queue": "billing", "direction": "inbound", "started_at": "x"},
    }
    return audiohook.read_opening(read_message(message("open", **parameters | changed)), started_at=AT)


def test_an_opening_tells_whose_contact_it_is() -> None:
    found = opening()

    assert (found.facts.agent, found.facts.queue, found.facts.direction) == (
        "a1",
        "billing",
        Direction.INBOUND,
    )
    assert (found.facts.source_id, found.facts.started_at, found.facts.language) == (
        "c1",
        AT,
        Language.DUTCH,
    )
    assert found.facts.customer_identities == ("+32470123456",)
    assert found.facts.line == "+3225550100"
    assert not found.is_probe


def test_both_channels_in_mu_law_are_chosen_first() -> None:
    chosen = opening().media

    assert chosen is not None
    assert (chosen.encoding, chosen.parties) == (Encoding.MULAW, (Party.CUSTOMER, Party.AGENT))
    assert chosen.as_json() == media(BOTH)
    assert opening(media=[media(BOTH, "OPUS")]).media is None
    assert opening(media=[]).media is None


def test_what_a_flow_passes_counts_as_well() -> None:
    found = opening(customConfig=None, inputVariables={"agent": "a7", "private": "true"})

    assert (found.facts.agent, found.facts.private) == ("a7", True)


def test_a_probe_is_known() -> None:
    nobody = {"id": audiohook.NULL_ID, "ani": "", "aniName": "", "dnis": ""}

    assert opening(conversationId=audiohook.NULL_ID, participant=nobody).is_probe


def test_a_conversation_has_legs() -> None:
    assert (opening().conversation_id, opening().leg_id) == ("c1", "p1")


def test_what_was_left_out_is_a_stretch_of_frames() -> None:
    found = read_message(message("discarded", start="PT2S", discarded="PT0.25S"))

    assert audiohook.span_of(found) == (16000, 18000)
    assert found.position_frames == 12000


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("{", ProblemCode.MALFORMED_JSON),
        ("[]", ProblemCode.BAD_VALUE),
        (message("sing"), ProblemCode.BAD_VALUE),
        (message("ping").replace('"2"', '"3"'), ProblemCode.BAD_VALUE),
        (message("ping").replace("PT1.5S", "90 s"), ProblemCode.BAD_VALUE),
        (message("ping").replace('"seq": 1', '"seq": -1'), ProblemCode.BAD_VALUE),
        (message("ping").replace('"id": "s1"', '"id": ""'), ProblemCode.MISSING_FACT),
        (message("ping", padding="x" * 70_000), ProblemCode.TOO_LARGE),
    ],
)
def test_what_is_no_message_is_refused(text: str, code: ProblemCode) -> None:
    with pytest.raises(IntakeProblem) as caught:
        read_message(text)
    assert caught.value.code is code


def test_messages_are_numbered_on_both_sides() -> None:
    numbers = Numbering().after(read_message(message("open")))
    opened, numbers = numbers.written(ServerMessageType.OPENED, media=[])
    numbers = numbers.after(read_message(message("ping", seq=2)))
    pong, _ = numbers.written(ServerMessageType.PONG)

    assert json.loads(opened) | {"parameters": None} == {
        "version": "2", "id": "s1", "type": "opened", "seq": 1, "clientseq": 1, "parameters": None,
    }  # fmt: skip
    assert (json.loads(pong)["seq"], json.loads(pong)["clientseq"]) == (2, 2)


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"seq": 3}, "seq"),
        ({"serverseq": 1}, "serverseq"),
        ({"id": "another"}, "id"),
    ],
)
def test_a_message_that_does_not_follow_is_refused(changed: dict[str, Any], field: str) -> None:
    numbers = Numbering().after(read_message(message("open")))
    odd = json.dumps(json.loads(message("ping", seq=2)) | changed)

    with pytest.raises(IntakeProblem) as caught:
        numbers.after(read_message(odd))
    assert caught.value.data["field"] == field


@given(st.integers(0, 10**10))
def test_a_duration_is_read_back_to_the_frame(frames: int) -> None:
    assert audiohook.frames_of(audiohook.duration_of(frames)) == frames


@given(st.sampled_from(ClientMessageType), st.dictionaries(st.text(max_size=5), st.text(max_size=5)))
def test_every_kind_is_read(kind: ClientMessageType, parameters: dict[str, str]) -> None:
    found = read_message(json.dumps(json.loads(message(str(kind))) | {"parameters": parameters}))

    assert (found.type, found.parameters) == (kind, parameters)
