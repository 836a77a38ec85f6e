"""A model in a local folder that writes summaries, and how it is run: a value, set by the operator.

Apart from running it, because settings are read where no model is ever loaded.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SummaryFolder:
    """A folder with a text model in the format of CTranslate2, run by the worker itself."""

    folder: str
    device: str = "cpu"  # cpu, cuda or auto
    thread_count: int = 0  # 0: as the library sees fit
    most_tokens: int = 8_192  # of question and answer together; a longer contact is cut in the middle
    timeout_s: float = 600.0  # of one summary; looked at between two words of the answer
    idle_s: float = 600.0  # after which the model is let go of
    at_once: int = 1  # summaries written at the same time, by all workers together
    may_be_outside: bool = False  # it never is: nothing is sent

    @property
    def model(self) -> str:
        """Its name: that of the folder."""
        return self.folder.rstrip("/").rpartition("/")[2] or self.folder
