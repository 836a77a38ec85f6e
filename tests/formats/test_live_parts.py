"""Parts of a call come back whole and in place, whatever is missing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.formats.audio import decode_audio
from leidraad.formats.live_parts import Piece, packed, recording_of, unpacked
from leidraad.formats.telephone_sound import Encoding, samples_of

pieces = st.lists(
    st.builds(Piece, st.integers(0, 1), st.integers(0, 5_000), st.binary(max_size=40)), max_size=12
)


@given(pieces)
def test_pieces_come_back_as_they_were(found: list[Piece]) -> None:
    assert list(unpacked(packed(found))) == found


@given(pieces, st.binary(min_size=1, max_size=40), st.integers(1, 13))
def test_a_part_that_is_cut_off_is_refused(found: list[Piece], sound: bytes, missing: int) -> None:
    part = packed([*found, Piece(0, 0, sound)])

    with pytest.raises(ValueError, match="bytes"):
        list(unpacked(part[: len(part) - min(missing, len(sound) + 12)]))


def test_what_never_came_is_silent() -> None:
    first, second = Piece(0, 0, b"\x10" * 4), Piece(1, 8, b"\x20" * 4)

    wav, heard = recording_of(
        [packed([first]), packed([second])], channel_count=2, encoding=Encoding.MULAW, frame_count=16
    )

    sound = decode_audio(wav, rate_hz=8_000).samples
    level = float(samples_of(b"\x10", Encoding.MULAW)[0])
    assert (heard, sound.shape) == (4, (2, 16))
    assert sound[0].tolist() == pytest.approx([level] * 4 + [0.0] * 12)
    assert [bool(value) for value in sound[1]] == [False] * 8 + [True] * 4 + [False] * 4


def test_a_channel_that_was_not_agreed_on_is_left_out() -> None:
    wav, heard = recording_of(
        [packed([Piece(7, 0, b"\x10" * 4)])], channel_count=1, encoding=Encoding.MULAW, frame_count=9
    )

    assert (wav, heard) == (b"", 0)
