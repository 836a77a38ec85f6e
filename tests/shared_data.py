"""Where the recordings and texts are that nobody here wrote; tests that need them say so when they are absent."""

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2] / "shared" / "data"


def shared_data(relative: str) -> Path:
    """The path of a shared file or folder; skips the calling test, by name, when it is absent."""
    path = ROOT / relative
    if not path.exists():
        pytest.skip(f"shared data absent: ../shared/data/{relative}")
    return path
