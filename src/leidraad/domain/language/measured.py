"""How well each kind of signal was measured to be read, so that it can be printed beside what was read.

The figures are in ``measured.json``, which ``make quality`` writes with docs/quality.md: on text that the rules and models had
not seen, of the sets there are the one that is nearest to calls and furthest from whoever wrote the rules.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from leidraad.domain.language.languages import Language

_FILE = "measured.json"


@dataclass(frozen=True, slots=True)
class MeasuredQuality:
    """How often a signal was told rightly, told wrongly and missed, in one language.

    ``right``, ``wrong`` and ``missed`` count turns. ``data`` and ``part`` name the set, as docs/quality.md does.
    """

    data: str
    part: str
    right: int
    wrong: int
    missed: int

    @property
    def precision(self) -> float:
        """The share of what was told that is right, 0 to 1; 0 when nothing was told."""
        return self.right / (self.right + self.wrong) if self.right else 0.0

    @property
    def recall(self) -> float:
        """The share of what is there that was told, 0 to 1; 0 when nothing was found."""
        return self.right / (self.right + self.missed) if self.right else 0.0


def measured_quality(kind: str, language: Language) -> MeasuredQuality | None:
    """What was measured of a kind of signal in a language; None where nothing was."""
    return _measured().get((kind, language))


@cache
def _measured() -> Mapping[tuple[str, Language], MeasuredQuality]:
    text = files("leidraad.domain.language").joinpath(_FILE).read_text(encoding="utf-8")
    return {
        (kind, Language(language)): MeasuredQuality(**figures)
        for kind, languages in json.loads(text).items()
        for language, figures in languages.items()
    }
