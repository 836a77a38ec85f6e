"""A sealed recording as a file: the same bytes, part by part, and no failure of the store passed off as a damaged file."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.apps.contacts import sealed_file
from leidraad.apps.contacts.actions import sealing
from leidraad.apps.contacts.models import Recording
from leidraad.formats.audio import SoundReader
from tests.formats import synthetic_sound as made
from tests.formats.test_audio import wav

PLAIN = bytes(range(256)) * 40_000  # five parts
SOUND = wav(made.network_tone("busy", "be", duration_s=400.0)[None], rate_hz=8_000)


class StoreIsDown(OSError):
    pass


def _stored(patch: pytest.MonkeyPatch, plain: bytes, *, fails_from: int | None = None) -> Recording:
    def read(start: int, length: int) -> bytes:
        if fails_from is not None and start + length > fails_from:
            raise StoreIsDown
        return plain[start : start + length]

    patch.setattr(sealing, "part_reader", lambda row, *, context: read)
    return Recording(object_name="somewhere", byte_count=len(plain))


@given(
    st.lists(
        st.tuples(st.sampled_from([0, 1, 2]), st.integers(-10_000, 10_400_000), st.integers(0, 3_000_000))
    )
)
def test_it_reads_and_seeks_as_any_file(steps: list[tuple[int, int, int]]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        file = sealed_file.opened_file(_stored(patch, PLAIN), context="")
        other = io.BytesIO(PLAIN)
        for whence, offset, length in steps:
            target = {0: offset, 1: other.tell() + offset, 2: len(PLAIN) + offset}[whence]
            if target < 0:
                continue
            assert file.seek(target) == other.seek(target)
            assert file.read(length) == other.read(length)


def test_a_recording_is_decoded_from_it_as_from_its_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    file = sealed_file.opened_file(_stored(monkeypatch, SOUND), context="")
    count = sum(block.shape[1] for block in SoundReader(file).blocks())
    assert count == sum(block.shape[1] for block in SoundReader(SOUND).blocks()) == 400 * 16_000


@pytest.mark.parametrize("fails_from", [0, 5_000_000])
def test_a_store_that_fails_is_no_damaged_recording(monkeypatch: pytest.MonkeyPatch, fails_from: int) -> None:
    file = sealed_file.opened_file(_stored(monkeypatch, SOUND, fails_from=fails_from), context="")
    with pytest.raises(StoreIsDown):
        list(SoundReader(file).blocks())
