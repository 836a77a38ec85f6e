"""What a page shows of a contact: pieces of a turn, the picture of a call, ranges of its sound."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.apps.contacts.actions.access import OpenRecording, RecordingGone
from leidraad.apps.contacts.audio import PART_BYTES, ByteRange, RangeOutside, asked_range, audio_response
from leidraad.apps.contacts.models import Turn
from leidraad.apps.contacts.transcript import PieceKind, pieces_of, pieces_of_snippet, shown_turns
from leidraad.apps.contacts.waveform import WIDTH, waveform


def test_a_mark_is_named_and_the_words_around_it_stay() -> None:
    pieces = pieces_of("Mijn nummer is [phone].", None)

    assert [(piece.text, piece.kind) for piece in pieces] == [
        ("Mijn nummer is ", PieceKind.PLAIN),
        ("telephone number", PieceKind.REDACTED),
        (".", PieceKind.PLAIN),
    ]


def test_a_mark_of_another_vendor_is_shown_as_removed() -> None:
    assert pieces_of("Met [NAME] hier", None)[1].kind is PieceKind.REDACTED


def test_an_uncertain_word_is_apart_and_a_certain_one_is_not() -> None:
    words = [["Mijn", 0.0, 0.2, 0.9], ["factuur", 0.2, 0.6, 0.3], ["klopt", 0.6, 0.9, None]]

    pieces = pieces_of("Mijn factuur klopt", words)

    assert [piece.text for piece in pieces if piece.kind is PieceKind.UNSURE] == ["factuur"]
    assert "".join(piece.text for piece in pieces) == "Mijn factuur klopt"


def test_words_that_do_not_spell_the_turn_leave_its_text_alone() -> None:
    pieces = pieces_of("Iets anders", [["Mijn", 0.0, 0.2, 0.1]])

    assert [(piece.text, piece.kind) for piece in pieces] == [("Iets anders", PieceKind.PLAIN)]


def test_a_party_that_goes_on_in_another_language_is_marked_where_it_does() -> None:
    said = (
        ("customer", "nl"),
        ("agent", "nl"),
        ("customer", "fr"),
        ("agent", "fr"),
        ("customer", "fr"),
        ("agent", ""),
    )
    turns = [Turn(position=at, party=party, language=language) for at, (party, language) in enumerate(said)]

    assert [turn.goes_on_in for turn in shown_turns(turns)] == ["", "", "French", "French", "", ""]


def test_a_match_and_a_mark_are_told_apart_in_a_snippet() -> None:
    pieces = pieces_of_snippet((("uw ", False), ("factuur", True), (" en [iban]", False)))

    assert [piece.kind for piece in pieces] == [
        PieceKind.PLAIN,
        PieceKind.MATCH,
        PieceKind.PLAIN,
        PieceKind.REDACTED,
    ]


@given(st.text(max_size=200))
def test_the_pieces_of_a_text_without_marks_are_the_text(text: str) -> None:
    plain = text.replace("[", "").replace("\x00", "")

    assert "".join(piece.text for piece in pieces_of(plain, None)) == plain


def test_the_agent_is_above_the_customer_whatever_the_channels() -> None:
    picture = waveform(
        peaks=[[0.1, 0.2], [0.5, 0.4]], parties=["customer", "agent"], duration_s=10.0, marked=[]
    )

    assert [lane.party for lane in picture.lanes] == ["agent", "customer"]
    assert picture.lanes[0].middle < picture.lanes[1].middle


def test_a_span_lies_where_it_was_heard_and_is_named() -> None:
    picture = waveform(peaks=[[0.5] * 4], parties=["other"], duration_s=20.0, marked=[("silence", 5.0, 10.0)])

    assert (picture.spans[0].x, picture.spans[0].width) == (WIDTH / 4, WIDTH / 4)
    assert [(group.kind, group.total_s) for group in picture.groups] == [("silence", 5.0)]
    assert picture.groups[0].words


def test_a_recording_without_length_has_no_picture() -> None:
    assert waveform(peaks=[[0.5]], parties=["agent"], duration_s=0.0, marked=[]).lanes == ()


def test_the_picture_of_silence_is_a_line() -> None:
    assert waveform(peaks=[[0.0] * 3], parties=["agent"], duration_s=1.0, marked=[]).lanes[0].path


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        (None, None),
        ("bytes=0-", ByteRange(0, 99)),
        ("bytes=10-19", ByteRange(10, 19)),
        ("bytes=90-500", ByteRange(90, 99)),
        ("bytes=-10", ByteRange(90, 99)),
        ("bytes=-500", ByteRange(0, 99)),
        ("bytes=20-10", None),
        ("bytes=0-1,5-6", None),
        ("bytes=-", None),
        ("items=0-1", None),
    ],
)
def test_a_range_is_read_as_rfc_9110_says(header: str | None, expected: ByteRange | None) -> None:
    assert asked_range(header, byte_count=100) == expected


@pytest.mark.parametrize("header", ["bytes=100-", "bytes=100-200", "bytes=-0"])
def test_a_range_beyond_the_end_is_refused(header: str) -> None:
    with pytest.raises(RangeOutside):
        asked_range(header, byte_count=100)


def test_the_sound_stops_in_the_middle_when_the_right_ends() -> None:
    asked = []

    def read(start: int, length: int) -> bytes:
        asked.append(start)
        if start >= PART_BYTES:
            raise RecordingGone
        return b"x" * length

    recording = OpenRecording("audio/webm", 3 * PART_BYTES, read)
    response = audio_response(recording, range_header=None, with_body=True)

    assert sum(len(part) for part in response.streaming_content) == PART_BYTES
    assert asked == [0, PART_BYTES]
    assert response.headers["Cache-Control"] == "no-store"
