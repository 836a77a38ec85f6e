"""A key of a stream is kept for its owner alone, and gone once it is destroyed."""

import stat
from pathlib import Path
from uuid import uuid4

import pytest

from leidraad.engines.key_store import KeyDestroyed, KeyUnavailable
from leidraad.engines.key_store.stream_keys import StreamKeys


def test_a_key_is_kept_until_it_is_destroyed(tmp_path: Path) -> None:
    keys, stream = StreamKeys(tmp_path / "live"), uuid4()

    keys.put(stream, b"wrapped")

    assert StreamKeys(tmp_path / "live").get(stream) == b"wrapped"
    assert stat.S_IMODE((tmp_path / "live").stat().st_mode) == 0o700
    assert stat.S_IMODE(next((tmp_path / "live").iterdir()).stat().st_mode) == 0o600
    keys.destroy(stream)
    keys.destroy(stream)
    with pytest.raises(KeyDestroyed):
        keys.get(stream)


def test_a_key_is_never_replaced(tmp_path: Path) -> None:
    keys, stream = StreamKeys(tmp_path / "live"), uuid4()
    keys.put(stream, b"first")

    with pytest.raises(KeyUnavailable):
        keys.put(stream, b"second")
    assert keys.get(stream) == b"first"


def test_without_the_folder_nobody_can_say(tmp_path: Path) -> None:
    with pytest.raises(KeyUnavailable):
        StreamKeys(tmp_path / "live").get(uuid4())
