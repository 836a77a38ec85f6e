"""Summaries and contact reasons on an own set of contacts, written before they were looked at: ``python -m benchmarks.quality summaries``.

A part of a summary is right when a line of its kind covers half of the words that a person marked, missed when none does; a line that
covers nothing marked for it is wrong. The *named reason* is the one word for what the contact is about; the *categories* are those
starter categories that say what contacts are about, each told or not for the contact as a whole.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from benchmarks.quality.figures import Figure
from benchmarks.quality.functional_suite import SUITES
from benchmarks.quality.noise import SHARES, Garble, condition_of, garbler
from benchmarks.quality.printing import print_figures
from benchmarks.quality.promises import SAID_AT
from leidraad.domain.contacts.turns import Party, Turn
from leidraad.domain.language.categories.evaluate import AskedFacts, holds, read_contact
from leidraad.domain.language.categories.grammar import Expression
from leidraad.domain.language.categories.parse import linked, parse
from leidraad.domain.language.categories.starter import CaseTurn, starter_categories
from leidraad.domain.language.categories.starter_set import STARTER_REASONS
from leidraad.domain.language.languages import Language
from leidraad.domain.language.reading import ContactReading, SummaryWords
from leidraad.domain.language.reading import read_contact as read_whole

PARTS = ("reason", "done", "promise", "next")
_MARKED = re.compile(r"\[(reason|done|promise|next) ([^\]]*)\]")
_COVERED_SHARE = 0.5


@dataclass(frozen=True, slots=True)
class Marked:
    """Words that a person marked: for which part, in which turn, and where (characters, end excluded)."""

    part: str
    turn: int
    start: int
    end: int

    def is_told_by(self, line: SummaryWords) -> bool:
        """Whether a line covers half of these words."""
        shared = min(self.end, line.end) - max(self.start, line.start)
        return line.position == self.turn and shared >= _COVERED_SHARE * (self.end - self.start)


@dataclass(frozen=True, slots=True)
class Contact:
    """A contact with what a person would put in its summary."""

    categories: frozenset[str]
    concepts: frozenset[str]
    turns: tuple[Turn, ...]
    marked: tuple[Marked, ...]

    def of_part(self, part: str) -> list[Marked]:
        """The words marked for a part; the promise that comes first is a promise too."""
        return [one for one in self.marked if one.part == part or (part == "promise" and one.part == "next")]


def contacts_of(language: Language, garble: Garble | None = None) -> list[Contact]:
    """The set of one language, in the order of the file; ``garble`` changes the words."""
    text = (SUITES / "summary" / f"{language}.txt").read_text(encoding="utf-8")
    blocks = re.split(r"^= ", text, flags=re.MULTILINE)[1:]
    return [_contact(block.strip().splitlines(), language, garble) for block in blocks]


def _contact(lines: Sequence[str], language: Language, garble: Garble | None) -> Contact:
    categories, concepts = ({*each.split("|")} - {"-"} for each in lines[0].split("; "))
    turns, marked = [], []
    for at, line in enumerate(lines[1:]):
        party = Party.AGENT if line.startswith("agent:") else Party.CUSTOMER
        text, found = _unmarked(line.removeprefix("agent:").strip(), at, language, garble)
        turns.append(Turn(party, text))
        marked += found
    return Contact(frozenset(categories), frozenset(concepts), tuple(turns), tuple(marked))


def _unmarked(text: str, at: int, language: Language, garble: Garble | None) -> tuple[str, list[Marked]]:
    """A turn without its marks, and where they stood; noise is made inside and outside of them apart."""
    said, marked, place = "", [], 0
    for found in _MARKED.finditer(text):
        said += _heard(text[place : found.start()], language, garble)
        words = _heard(found[2], language, garble)
        marked.append(Marked(found[1], at, len(said), len(said) + len(words)))
        said, place = said + words, found.end()
    return said + _heard(text[place:], language, garble), marked


def _heard(text: str, language: Language, garble: Garble | None) -> str:
    return garble(text, language) + " " if garble and text.strip() else text


def measure(*, garble: Garble | None = None, condition: str = "clean") -> list[Figure]:
    """All figures; ``garble`` changes the words first, ``condition`` names how."""
    return list(_figures(garble, condition))


def _figures(garble: Garble | None, condition: str) -> Iterator[Figure]:
    for language in Language:
        contacts = contacts_of(language, garble)
        read = [_read(contact, language) for contact in contacts]
        where = (language, "own set", "held back", condition, "rules")
        for part in PARTS:
            pairs = [
                _told(contact.of_part(part), _lines(one, part))
                for contact, one in zip(contacts, read, strict=True)
            ]
            yield Figure("summaries", *where, part, *map(sum, zip(*pairs, strict=True)))
        yield Figure("contact reasons", *where, "named reason", *_named(contacts, read))
        yield Figure("contact reasons", *where, "categories", *_categorised(contacts, language))


def _read(contact: Contact, language: Language) -> ContactReading:
    return read_whole(contact.turns, language=language, channel="voice", started_at=SAID_AT, in_doubt=())


def _lines(read: ContactReading, part: str) -> list[SummaryWords]:
    return [line for line in read.summary if (line.is_next if part == "next" else line.part == part)]


def _told(marked: Sequence[Marked], lines: Sequence[SummaryWords]) -> tuple[int, int, int]:
    """How many of the marked words are told, how many lines tell none of them, and how many are missed."""
    right = sum(any(one.is_told_by(line) for line in lines) for one in marked)
    wrong = sum(not any(one.is_told_by(line) for one in marked) for line in lines)
    return right, wrong, len(marked) - right


def _named(contacts: Sequence[Contact], read: Sequence[ContactReading]) -> tuple[int, int, int]:
    right = sum(one.reason in contact.concepts for contact, one in zip(contacts, read, strict=True))
    return right, sum(bool(one.reason) for one in read) - right, len(contacts) - right


def _categorised(contacts: Sequence[Contact], language: Language) -> tuple[int, int, int]:
    right = told = wanted = 0
    for contact in contacts:
        said = [CaseTurn(str(turn.party), turn.text, language) for turn in contact.turns]
        asked = read_contact(said, AskedFacts(language=language))
        found = {name for name, expression in _subjects(language) if holds(expression, asked)}
        right += len(found & contact.categories)
        told, wanted = told + len(found), wanted + len(contact.categories)
    return right, told - right, wanted - right


@cache
def _subjects(language: Language) -> tuple[tuple[str, Expression], ...]:
    return tuple(
        (each.name, linked(parse(each.expression), {}))
        for each in starter_categories(language)
        if each.name in STARTER_REASONS
    )


if __name__ == "__main__":
    for share in (0, *SHARES):
        garble = garbler(share) if share else None
        print_figures(measure(garble=garble, condition=condition_of(share)))
