"""What a signatory signs: seven short lines that anybody can write down again from what the charter page shows.

    leidraad charter statement v1
    charter: demo
    version: 3
    sha256: 5c0f…
    act: sign
    signatory: bond-noord
    date: 2026-09-14

A refusal has an eighth line with its reason. UTF-8, each line ended by one newline, nothing else: so that the same facts
always give the same bytes, on whatever machine they are signed.
"""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

HEADING = "leidraad charter statement v1"
LARGEST_STATEMENT_CHARACTERS = 5_000
LARGEST_REASON_CHARACTERS = 2_000

_FORM = re.compile(
    rf"{HEADING}\n"
    r"charter: (?P<charter>[^\n]{1,100})\n"
    r"version: (?P<version>[1-9][0-9]{0,8})\n"
    r"sha256: (?P<charter_hash>[0-9a-f]{64})\n"
    r"act: (?P<act>sign|refuse)\n"
    r"signatory: (?P<signatory>[-\w]{1,50})\n"
    r"date: (?P<stated_on>[0-9]{4}-[0-9]{2}-[0-9]{2})\n"
    rf"(?:reason: (?P<reason>[^\n]{{1,{LARGEST_REASON_CHARACTERS}}})\n)?"
)


class Act(StrEnum):
    """What a signatory states. Part of what is signed, so a value never changes its meaning."""

    SIGN = "sign"
    REFUSE = "refuse"


class MalformedStatementError(ValueError):
    """A text that is no statement of this form."""


@dataclass(frozen=True, slots=True)
class Statement:
    """That a signatory signs or refuses one version, named by number and hash, on a day; a refusal says why."""

    charter: str
    version: int
    charter_hash: str
    act: Act
    signatory: str
    stated_on: date
    reason: str = ""

    def text(self) -> str:
        """The canonical text. Raises MalformedStatementError for values that would make it ambiguous."""
        lines = [
            HEADING,
            f"charter: {self.charter}",
            f"version: {self.version}",
            f"sha256: {self.charter_hash}",
            f"act: {self.act}",
            f"signatory: {self.signatory}",
            f"date: {self.stated_on.isoformat()}",
        ]
        if self.reason:
            lines.append(f"reason: {self.reason}")
        text = "\n".join(lines) + "\n"
        if statement_from_text(text) != self:
            raise MalformedStatementError("these values make no statement")
        return text

    def data(self) -> bytes:
        """The bytes that are signed."""
        return self.text().encode()


def statement_from_text(text: str) -> Statement:
    """The statement that a text is, in exactly the canonical form. MalformedStatementError for anything else."""
    found = _FORM.fullmatch(text)
    if found is None:
        raise MalformedStatementError("not a statement about a charter")
    act, reason = Act(found["act"]), found["reason"] or ""
    if (act is Act.REFUSE) != bool(reason) or reason != on_one_line(reason):
        raise MalformedStatementError("a refusal has a reason, on one line; a signature has none")
    try:
        stated_on = date.fromisoformat(found["stated_on"])
    except ValueError as error:
        raise MalformedStatementError("not a day of the calendar") from error
    return Statement(
        charter=found["charter"],
        version=int(found["version"]),
        charter_hash=found["charter_hash"],
        act=act,
        signatory=found["signatory"],
        stated_on=stated_on,
        reason=reason,
    )


def on_one_line(text: str) -> str:
    """A reason as it stands in a statement: white space of any kind and length becomes one space."""
    return " ".join(text.split())
