"""Reads the hand-written parts (``parts/*.txt``): frames and scenarios, each a row of blocks with alternatives.

``== key`` begins a frame, ``== key | reason | principals | story @tag`` a scenario. ``--`` begins the next block, ``//``
the next alternative. In an alternative ``# mark`` lines say what it contains, ``> topic`` sets a topic of the contact,
``< topic`` and ``<! topic`` let it be taken only with or without that topic. The other lines are turns: ``A:`` agent,
``C:`` customer; ``A^:`` talks over the one before, ``A|:`` is cut off by the next (only in speech), ``A~:`` comes after a
long silence, ``C+:`` continues the turn before in a new paragraph. A line without any of these continues the turn.
"""

import re
from dataclasses import dataclass, field
from pathlib import Path

from leidraad.domain.contacts.turns import Party

_TURN = re.compile(r"^([AC])([\^~+|]?): ?(.*)$")
_TAGS = ("email", "outbound", "voice", "threat", "protected")


@dataclass(frozen=True, slots=True)
class Line:
    """One turn before its placeholders are filled; sign is one of ``^~+|`` or empty, as above."""

    party: Party
    text: str
    sign: str = ""


@dataclass(frozen=True, slots=True)
class Alternative:
    lines: tuple[Line, ...]
    marks: frozenset[str] = frozenset()
    topics: frozenset[str] = frozenset()  # set when it is taken
    needs: frozenset[str] = frozenset()
    bars: frozenset[str] = frozenset()

    def fits(self, topics: set[str]) -> bool:
        """Whether it can follow what was said before in the contact."""
        return self.needs <= topics and not self.bars & topics

    @property
    def text(self) -> str:
        return "\n".join(line.text for line in self.lines)


@dataclass(frozen=True, slots=True)
class Scenario:
    """A frame (reason and story empty) or a story with the principals it can happen to."""

    key: str
    blocks: tuple[tuple[Alternative, ...], ...]
    reason: str = ""
    principals: tuple[str, ...] = field(default=())
    story: str = ""
    tag: str = ""  # empty, email, outbound, voice, threat or protected


def read_parts(path: Path) -> dict[str, Scenario]:
    """Frames and scenarios by key. Raises ValueError for a line outside any turn or a key that comes twice."""
    parts: dict[str, Scenario] = {}
    for section in re.split(r"^== ", path.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
        head, _, body = section.partition("\n")
        scenario = _scenario(head, body)
        if scenario.key in parts:
            raise ValueError(f"{path.name}: {scenario.key} comes twice")
        parts[scenario.key] = scenario
    return parts


def _scenario(head: str, body: str) -> Scenario:
    blocks = tuple(
        tuple(_alternative(text) for text in re.split(r"^//\n?", block, flags=re.MULTILINE))
        for block in re.split(r"^--\n", body, flags=re.MULTILINE)
    )
    fields = [part.strip() for part in head.split("|")]
    if len(fields) == 1:
        return Scenario(fields[0], blocks)
    key, reason, principals, story = fields
    tag = next((tag for tag in _TAGS if story.endswith(f"@{tag}")), "")
    story = story.removesuffix(f"@{tag}").strip() if tag else story
    return Scenario(key, blocks, reason, tuple(principals.split()), story, tag)


def _alternative(text: str) -> Alternative:
    lines: list[Line] = []
    words: dict[str, set[str]] = {"#": set(), ">": set(), "<": set(), "<!": set()}
    for raw in text.splitlines():
        sign, _, rest = raw.partition(" ")
        if sign in words:
            words[sign].update(rest.split())
        elif found := _TURN.match(raw):
            party = Party.AGENT if found[1] == "A" else Party.CUSTOMER
            lines.append(Line(party, found[3], found[2]))
        elif raw.strip() and lines:
            last = lines.pop()
            lines.append(Line(last.party, f"{last.text}\n{raw}", last.sign))
        elif raw.strip():
            raise ValueError(f"a line before any turn: {raw}")
    marks, topics, needs, bars = (frozenset(found) for found in words.values())
    return Alternative(tuple(lines), marks, topics, needs, bars)
