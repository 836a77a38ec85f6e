"""The own set of utterances: lines of tests/data/personal_data filled in, with where their personal data stands.

A line is a template; a fixed hash of it decides its half, so that all cases of a template fall in the same half and the held-back
half holds sentences that nobody looked at while rules were written.
"""

import hashlib
import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import yaml

from leidraad.domain.contacts.turns import Party, Turn
from leidraad.domain.language.languages import Language
from leidraad.domain.language.personal_data.marks import PersonalDataKind
from tests.domain.language.personal_data.identifiers import planted

FOLDER = Path(__file__).parents[3] / "data" / "personal_data"
TRAINING_FOLDER = FOLDER.parent / "training"
FRESH_FOLDER = FOLDER.parent / "fresh"
FRESH_SETS = (
    "personal_data",
    "personal_data_again",
)  # the second was written when counts of the first had led much work
BETWEEN_TURNS = " // "
_SLOT = re.compile(r"<(\w*):([^<>]*)>")
_DRAWN = re.compile(r"([+~])(\d)")


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of an utterance; ``kind`` is None where it is no personal data."""

    text: str
    kind: PersonalDataKind | None


@dataclass(frozen=True, slots=True)
class Utterance:
    """One case: a turn or several, each the parts it is made of."""

    section: str  # spoken, written, turns, kept
    language: Language
    held_back: bool
    turns: tuple[tuple[Part, ...], ...]
    place: int  # of its line in the section, from 0


@dataclass(frozen=True, slots=True)
class Gold:
    """Personal data that must be found: ``text[start:end]`` of a turn."""

    turn: int
    start: int
    end: int
    kind: PersonalDataKind


@cache
def utterances(language: Language) -> tuple[Utterance, ...]:
    """All cases of one language, in the order of the file; the same at each run."""
    return tuple(_cases_in(FOLDER, language))


@cache
def utterances_to_develop_on(which: str, language: Language) -> tuple[Utterance, ...]:
    """A set that rules were written on, by its folder in tests/data/training; whether its halves mean anything is said there."""
    return tuple(_cases_in(TRAINING_FOLDER / which, language))


@cache
def fresh_utterances(language: Language, which: str = FRESH_SETS[0]) -> tuple[Utterance, ...]:
    """The cases of another hand than that of the rules: all held back, in the order of the file; ``which``: one of ``FRESH_SETS``."""
    return tuple(replace(case, held_back=True) for case in _cases_in(FRESH_FOLDER / which, language))


def _cases_in(folder: Path, language: Language) -> Iterator[Utterance]:
    sections = yaml.safe_load((folder / f"{language.value}.yaml").read_text(encoding="utf-8"))
    return (
        case
        for section, lines in sections.items()
        for place, line in enumerate(lines.splitlines())
        for case in _cases(section, line, place, language)
    )


def as_turns(parts: Sequence[Sequence[Part]]) -> tuple[list[Turn], list[Gold]]:
    """The turns of a case, agent first when there are several, and the personal data in them."""
    turns, gold = [], []
    for place, stretch in enumerate(parts):
        text = ""
        for part in stretch:
            if part.kind is not None and part.text:
                gold.append(Gold(place, len(text), len(text) + len(part.text), part.kind))
            text += part.text
        party = Party.AGENT if len(parts) > 1 and place % 2 == 0 else Party.CUSTOMER
        turns.append(Turn(party, text))
    return turns, gold


def _cases(section: str, line: str, place: int, language: Language) -> Iterator[Utterance]:
    rng = random.Random(line)
    held_back = hashlib.sha256(line.encode()).digest()[0] % 2 == 1
    slots = [_choices(kind, said, language, rng) for kind, said in _SLOT.findall(line)]
    for number in range(max((len(choices) for choices in slots), default=1)):
        chosen = iter([choices[number % len(choices)] for choices in slots])
        turns = tuple(tuple(_parts(turn, chosen)) for turn in line.split(BETWEEN_TURNS))
        yield Utterance(section, language, held_back, turns, place)


def _choices(kind: str, said: str, language: Language, rng: random.Random) -> list[Part]:
    """What may stand at a slot: the alternatives, or numbers drawn by rule."""
    chosen_kind = PersonalDataKind(kind) if kind else None
    drawn = _DRAWN.fullmatch(said)
    if drawn is None or chosen_kind is None:
        return [Part(one, chosen_kind) for one in said.split("|")]
    form = 0 if drawn[1] == "+" else 1
    return [Part(planted(chosen_kind, language, rng)[form], chosen_kind) for _ in range(int(drawn[2]))]


def _parts(turn: str, chosen: Iterator[Part]) -> Iterator[Part]:
    end = 0
    for slot in _SLOT.finditer(turn):
        yield Part(turn[end : slot.start()].replace("\\n", "\n"), None)
        yield next(chosen)
        end = slot.end()
    yield Part(turn[end:].replace("\\n", "\n"), None)
