"""A worker whose speech engine is a stand-in that counts: each time it hears a channel, it says so in a file.

Run as a program, in the place of `leidraad work`. COUNTED_IN names the file. A channel of more than POISON_S seconds kills
the worker with SIGKILL, as a library that crashes on some recording would.
"""

import os
import signal
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from leidraad.cli.start import start_django

RATE_HZ = 16_000
POISON_S = 8.0
HEARING_S = 0.5  # how long it takes over a channel


class CountingEngine:
    """Stands in for a speech model: it says one word per channel, and how long the channel was in ``heard``."""

    def __init__(self, heard: Path) -> None:
        self._heard = heard

    def transcribe(
        self,
        samples: NDArray[np.float32],
        *,
        language: Any = None,
        speech: Sequence[tuple[float, float]] | None = None,
        on_progress: Callable[[float], None] | None = None,
    ) -> Any:
        from leidraad.domain.contacts.invented_text import Stretch
        from leidraad.domain.contacts.turns import Word
        from leidraad.engines.speech_to_text import ChannelTranscript

        duration_s = samples.size / RATE_HZ
        with self._heard.open("a") as file:
            file.write(f"{duration_s:.3f}\n")
        time.sleep(HEARING_S)
        if duration_s > POISON_S:
            os.kill(os.getpid(), signal.SIGKILL)
        words = (Word("goedemorgen", 0.5, 1.0, 0.9),)
        return ChannelTranscript(
            words=words,
            language=language,
            language_probability=None,
            duration_s=duration_s,
            speech_s=0.5,
            engine="counting stand-in",
            engine_version="1",
            model="none",
            options={},
            stretches=(Stretch(words),),
        )


def main() -> None:
    """Work as `leidraad work` does, until stopped."""
    start_django()
    from leidraad.apps.contacts.actions import hearing

    engine = CountingEngine(Path(os.environ["COUNTED_IN"]))
    hearing.has_engine = lambda: True
    hearing.engine_for = lambda contact: engine
    from leidraad.cli.main import main as leidraad

    sys.exit(leidraad(["work", *sys.argv[1:]]))


if __name__ == "__main__":
    main()
