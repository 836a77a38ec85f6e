"""How often the agent is recognised by words alone, on conversations in which it is known who spoke.

Run from the root of the repository: ``PYTHONPATH=src python -m benchmarks.roles``. Every conversation of two parties is
read twice: as it was written, and with a third of its words left out by a fixed draw, for that is what a recogniser does to
Flemish calls. Neither who spoke first nor the direction is told. Exits 2 when the shared data is absent.
"""

import random
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from demo.read import demo_contacts
from leidraad.domain.contacts.evidence import FIRM_FROM
from leidraad.domain.contacts.problems import IntakeProblem
from leidraad.domain.contacts.roles import agent_voice
from leidraad.domain.contacts.turns import Channel, Party, Turn
from leidraad.domain.language.languages import Language
from leidraad.formats.limits import Limits
from leidraad.formats.read import read_contact

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared/data/formats"
LOST_SHARE = 1 / 3
BOTH = {Party.AGENT, Party.CUSTOMER}


def main() -> int:
    sets = {
        "published vCons, generated (English)": sorted((SHARED / "vcon/generated").glob("*.json")),
        "vendors' published examples (English)": sorted((SHARED / "contact-lens").glob("*files*.json"))
        + sorted((SHARED / "transcribe").glob("*.json")),
        "invented calls of the demo (nl, fr, de, en)": sorted((ROOT / "demo/calls").glob("*.json")),
    }
    if not sets["published vCons, generated (English)"]:
        print("absent: the shared data folder", file=sys.stderr)
        return 2
    print(f"{'':50}{'':>6}{'as written':>24}{'a third lost':>24}")
    print(f"{'':50}{'of':>6}{'right  firm  firm+wrong':>24}{'right  firm  firm+wrong':>24}")
    found = {
        name: [turns for path in paths for turns in _conversations(path)] for name, paths in sets.items()
    }
    for language in Language:
        found[f"invented calls and chats of the demo ({language})"] = list(_of_demo(language))
    for name, conversations in found.items():
        whole = Counter(_outcome(turns) for turns in conversations)
        lossy = Counter(_outcome(_with_losses(turns, seed)) for seed, turns in enumerate(conversations))
        print(f"{name:50}{len(conversations):6}{_row(whole):>24}{_row(lossy):>24}")
    return 0


def _conversations(path: Path) -> Iterator[Sequence[Turn]]:
    try:
        turns = read_contact(path.read_bytes(), name=path.name, limits=Limits()).turns
    except IntakeProblem:
        return
    if {turn.party for turn in turns} == BOTH:
        yield turns


def _of_demo(language: Language) -> Iterator[Sequence[Turn]]:
    for contact in demo_contacts(date(2026, 1, 1)):
        told = contact.facts
        fits = told.channel is not Channel.EMAIL and told.language is language
        if fits and {turn.party for turn in contact.turns} == BOTH:
            yield [replace(turn, language=language) for turn in contact.turns]


def _with_losses(turns: Sequence[Turn], seed: int) -> list[Turn]:
    draw = random.Random(seed)
    return [
        replace(turn, text=" ".join(word for word in turn.text.split() if draw.random() >= LOST_SHARE))
        for turn in turns
    ]


def _outcome(turns: Sequence[Turn]) -> tuple[bool, bool]:
    """Whether the agent was found, and whether it counts as firm. The voices are numbered against the answer by turns."""
    numbers = {Party.AGENT: 1, Party.CUSTOMER: 0}
    found = agent_voice([(numbers[turn.party], turn) for turn in turns], language=_language(turns))
    assert found is not None
    return found.voice == 1, found.confidence >= FIRM_FROM


def _language(turns: Sequence[Turn]) -> Language | None:
    return next((turn.language for turn in turns if turn.language), None)


def _row(found: Counter[tuple[bool, bool]]) -> str:
    right = found[True, True] + found[True, False]
    firm = found[True, True] + found[False, True]
    return f"{right:5} {firm:5} {found[False, True]:11}"


if __name__ == "__main__":
    raise SystemExit(main())
