"""How often the check of written summaries finds a figure or a name that nobody said, and how often it doubts one that was.

Run from the root of the repository: ``PYTHONPATH=src python -m benchmarks.written_summaries`` (``--held-back``: the part that no
rule was made by looking at). Lines in which a system sums up what a user wants are taken for lines of a summary, and the turns
before them for the contact. Then one value at a time is replaced by one of another dialogue that nobody said in this one, and the
whole line by that of another dialogue. ``--own``: the invented contacts in ``tests/data/written_summaries``, in four languages, with
lines that are so and lines that nobody said, and each contact's lines held against each other contact.
Exits 2 when the shared data is absent.
"""

import argparse
import json
import random
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from leidraad.domain.contacts.turns import Party, Turn
from leidraad.domain.language.languages import Language
from leidraad.domain.language.personal_data.redact import RedactedTurns, redact_turns
from leidraad.domain.language.summary.checking import (
    NotWritten,
    WrittenSummary,
    checked_summary,
    may_stand,
)
from leidraad.domain.language.summary.grounding import Said, doubtful_in, said_in
from leidraad.domain.language.summary.support import unsaid_in

FOLDER = Path(__file__).resolve().parents[2] / "shared/data/text/service-dialogues-en"
OWN = Path(__file__).resolve().parents[1] / "tests/data/written_summaries"
FIELDS = {"reason": "reason", "done": "done", "promise": "promises", "next": "next_step"}
DEVELOPMENT, HELD_BACK = "dialogues_001.json", "dialogues_003.json"
ENGLISH = Language.ENGLISH
FIGURE, NAME = "figure", "name"


@dataclass(frozen=True, slots=True)
class Line:
    """A line that sums up, the turns before it, and the values it states."""

    text: str
    turns: tuple[str, ...]
    values: tuple[str, ...]


def main() -> int:
    parser = argparse.ArgumentParser(description="Measure the check of summaries written by a model.")
    parser.add_argument("--held-back", action="store_true")
    parser.add_argument("--own", action="store_true")
    arguments = parser.parse_args()
    if arguments.own:
        _show_own()
        return 0
    path = FOLDER / (HELD_BACK if arguments.held_back else DEVELOPMENT)
    if not path.exists():
        print("absent: the shared data folder", file=sys.stderr)
        return 2
    counts = _counted(list(_lines(json.loads(path.read_text()))))
    print(f"{path.name}: {counts['lines']} lines, {counts['left out']} left out")
    for kind in (FIGURE, NAME):
        planted, said = counts[f"{kind} planted"], counts[f"{kind} said"]
        found, doubted = counts[f"{kind} found"], counts[f"{kind} doubted"]
        print(f"{kind}: {found} of {planted} that nobody said are found ({found / planted:.3f});")
        print(f"  {doubted} of {said} that were said word for word are doubted ({doubted / said:.3f})")
    print(f"lines of another dialogue: {counts['other found']} of {counts['lines']} are doubted")
    print(f"lines doubted as a whole: {counts['whole']} of {counts['lines']}")
    print(f"pieces outside every value that are doubted: {counts['elsewhere'] / counts['lines']:.2f} a line")
    return 0


def _lines(dialogues: Sequence[Mapping[str, Any]]) -> Iterator[Line]:
    for dialogue in dialogues:
        turns = dialogue["turns"]
        for place, turn in enumerate(turns):
            acts = [act for frame in turn["frames"] for act in frame["actions"] if act["act"] == "CONFIRM"]
            values = [value for act in acts for value in act["values"][:1] if value in turn["utterance"]]
            if turn["speaker"] == "SYSTEM" and values:
                before = tuple(each["utterance"] for each in turns[:place])
                yield Line(turn["utterance"], before, tuple(values))


def _counted(lines: Sequence[Line]) -> Counter[str]:
    counts: Counter[str] = Counter(lines=len(lines))
    draw, draw_lines = random.Random(1), random.Random(2)
    known = {
        kind: [value for line in lines for value in line.values if _kind(value) == kind]
        for kind in (FIGURE, NAME)
    }
    for line in lines:
        said = said_in(line.turns, language=ENGLISH)
        doubted = _doubted(line.text, said)
        counts["whole"] += line.text in doubted
        other_line = draw_lines.choice([each for each in lines if each.turns != line.turns]).text
        counts["other found"] += bool(_doubted(other_line, said))
        counts["left out"] += not may_stand(line.text, language=ENGLISH)
        counts["elsewhere"] += sum(
            piece != line.text and not any(piece in value for value in line.values) for piece in doubted
        )
        heard = " ".join(line.turns).lower()
        for value in line.values:
            kind = _kind(value)
            if not kind:
                continue
            if f" {value.lower()} " in f" {heard.replace(',', ' ').replace('.', ' ').replace('?', ' ')} ":
                counts[f"{kind} said"] += 1
                counts[f"{kind} doubted"] += any(piece in value for piece in doubted)
            other = _other(known[kind], heard, draw)
            if other:
                counts[f"{kind} planted"] += 1
                found = _doubted(line.text.replace(value, other, 1), said)
                counts[f"{kind} found"] += any(piece in other or other in piece for piece in found)
    return counts


def _doubted(text: str, said: Said) -> tuple[str, ...]:
    return (*doubtful_in(text, said, language=ENGLISH), *unsaid_in(text, said, language=ENGLISH))


def _show_own() -> None:
    for language in Language:
        contacts = yaml.safe_load((OWN / f"{language}.yaml").read_text())
        counts: Counter[tuple[str, bool]] = Counter()
        for contact in contacts:
            turns = redact_turns(tuple(Turn(Party(party), text) for party, text in contact["said"]))
            for kind in ("said_so", "unsaid"):
                counts.update(_outcomes(contact[kind], turns, language, kind))
            for other in contacts:
                if other is not contact:
                    counts.update(_outcomes(other["said_so"], turns, language, "of another"))
        parts = [f"{kind}: {counts[kind, True]} of {counts[kind, True] + counts[kind, False]} doubted"
                 for kind in ("said_so", "unsaid", "of another")]  # fmt: skip
        print(f"{language}  {', '.join(parts)}")


def _outcomes(
    lines: Sequence[tuple[str, str]], turns: RedactedTurns[Turn], language: Language, kind: str
) -> Counter[tuple[str, bool]]:
    """Whether each line, alone in a summary of these turns, has a marked piece or is left out."""
    found: Counter[tuple[str, bool]] = Counter()
    for part, text in lines:
        told: dict[str, Any] = {"reason": "", "done": (), "promises": (), "next_step": ""}
        told[FIELDS[part]] = (text,) if FIELDS[part] in ("done", "promises") else text
        try:
            checked = checked_summary(WrittenSummary(**told, model="", version=""), turns, language=language)
        except NotWritten:
            found[kind, True] += 1
        else:
            found[kind, any(line.doubtful for line in checked.lines)] += 1
    return found


def _kind(value: str) -> str:
    if any(char.isdigit() for char in value):
        return FIGURE
    return NAME if value[:1].isupper() else ""


def _other(values: Sequence[str], heard: str, draw: random.Random) -> str:
    """A value of another dialogue of which no longer word and no figure was said in this one; "" where there is none."""
    unsaid = [
        value
        for value in values
        if not any(word in heard for word in value.lower().split() if len(word) > 3 or word.isdigit())
    ]
    return draw.choice(unsaid) if unsaid else ""


if __name__ == "__main__":
    sys.exit(main())
