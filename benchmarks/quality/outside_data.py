"""Where the texts lie that nobody here wrote: beside the checkout, never in it."""

from pathlib import Path

TEXT = Path(__file__).resolve().parents[3] / "shared" / "data" / "text"
