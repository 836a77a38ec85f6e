"""Summaries written by a model. Apart so that another model, or another way to reach one, can take its place.

A writer gets redacted turns, which the type sees to, and gives back text: it carries nothing out. What it wrote is looked at
(``leidraad.domain.language.summary.checking``) before anybody sees it.

NotWritten
  ``why`` says what stood in the way, and whether the same question may be answered later
"""

from typing import Protocol

from leidraad.domain.language.languages import Language
from leidraad.domain.language.personal_data.redact import RedactedTurns, TurnT
from leidraad.domain.language.summary.checking import NotWritten as NotWritten
from leidraad.domain.language.summary.checking import WhyNotWritten as WhyNotWritten
from leidraad.domain.language.summary.checking import WrittenSummary as WrittenSummary


class SummaryWriter(Protocol):
    """Writes a contact down in a few lines of its own."""

    def write(self, turns: RedactedTurns[TurnT], language: Language) -> WrittenSummary:
        """The summary of redacted turns in the contact's language, as the model wrote it.

        No turns give no lines. Raises NotWritten.
        """
