"""Language of turns: contacts cut from public sentences, read by us and by lingua: ``python -m benchmarks.quality.language_of_turns``.

No public set has contacts with turns in four languages, so each contact is made of pieces of sentences (lingua's own test sentences,
Apache-2.0): turns of 1 to 16 words, small letters, no punctuation, sometimes a party that goes on in another language. Even lines make
the development contacts, odd lines the held-back ones. Counted are turns of three words and more.
"""

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from benchmarks.quality.figures import Figure, figures_of
from benchmarks.quality.noise import Garble
from benchmarks.quality.outside_data import TEXT
from benchmarks.quality.peers import peer_answers
from benchmarks.quality.printing import print_figures
from leidraad.domain.contacts.turns import Party, Turn
from leidraad.domain.language.language_of import language_of, languages_of_turns
from leidraad.domain.language.languages import Language

_SEED = 5
_CONTACTS = 400  # of each half
_TURNS = 14
_LENGTHS = (1, 1, 2, 3, 3, 4, 5, 6, 7, 8, 9, 11, 13, 16)  # words, each as likely
_SWITCH_SHARE = 0.2  # of contacts in which the customer goes on in another language
_APART_SHARE = 0.1  # of contacts in which the customer speaks another language than the agent
_FEWEST_WORDS = 3
_PUNCTUATION = re.compile(r"[^\w\s'’]|_")


@dataclass(frozen=True, slots=True)
class Spoken:
    """A contact, and the language that each of its turns is really in."""

    turns: tuple[Turn, ...]
    truth: tuple[Language, ...]


def measure(*, garble: Garble | None = None, condition: str = "clean") -> list[Figure]:
    """Figures of ours in contacts, ours without them and lingua's, by half; none when the sentences are absent."""
    if not (TEXT / "language-id").exists():
        return []
    return [
        figure
        for part, odd in (("development", 0), ("held back", 1))
        for figure in _figures(_garbled(contacts(odd), garble), part, condition)
    ]


def contacts(odd: int) -> list[Spoken]:
    """The contacts made of even (0) or odd (1) lines; the same each time."""
    chance = random.Random(_SEED + odd)
    sentences = {language: _sentences(language)[odd::2] for language in Language}
    return [_contact(sentences, chance) for _ in range(_CONTACTS)]


def _sentences(language: Language) -> list[list[str]]:
    text = (TEXT / "language-id" / "sentences" / f"{language}.txt").read_text(encoding="utf-8")
    return [_PUNCTUATION.sub(" ", line.lower()).split() for line in text.split("\n") if line]


def _contact(sentences: dict[Language, list[list[str]]], chance: random.Random) -> Spoken:
    agent = chance.choice(list(Language))
    customer = _other(agent, chance) if chance.random() < _APART_SHARE else agent
    switch_at = chance.randrange(2, _TURNS) if chance.random() < _SWITCH_SHARE else _TURNS
    after = _other(customer, chance)
    truth = [
        agent if place % 2 == 0 else (customer if place < switch_at else after) for place in range(_TURNS)
    ]
    turns = [
        Turn(Party.CUSTOMER if place % 2 else Party.AGENT, _piece(sentences[language], chance))
        for place, language in enumerate(truth)
    ]
    return Spoken(tuple(turns), tuple(truth))


def _other(language: Language, chance: random.Random) -> Language:
    return chance.choice([one for one in Language if one is not language])


def _piece(sentences: list[list[str]], chance: random.Random) -> str:
    words = chance.choice(sentences)
    length = min(chance.choice(_LENGTHS), len(words))
    first = chance.randrange(len(words) - length + 1)
    return " ".join(words[first : first + length])


def _garbled(spoken: Sequence[Spoken], garble: Garble | None) -> list[Spoken]:
    """The same contacts with words wrong; a turn of which nothing is left is an empty one."""
    if garble is None:
        return list(spoken)
    return [
        Spoken(
            tuple(
                replace(turn, text=garble(turn.text, language))
                for turn, language in zip(one.turns, one.truth, strict=True)
            ),
            one.truth,
        )
        for one in spoken
    ]


def _figures(spoken: Sequence[Spoken], part: str, condition: str) -> Iterator[Figure]:
    texts = [turn.text for one in spoken for turn in one.turns]
    truth = [str(language) for one in spoken for language in one.truth]
    readers = {
        "ours": [str(told) for one in spoken for told in languages_of_turns(one.turns)],
        "ours, each turn alone": [str(language_of(text)) for text in texts],
        "lingua, each turn alone": peer_answers("language_of_turns_lingua.py", texts),
    }
    counted = [place for place, text in enumerate(texts) if len(text.split()) >= _FEWEST_WORDS]
    for reader, told in readers.items():
        if told:
            yield from figures_of(
                [truth[place] for place in counted],
                [told[place] for place in counted],
                signal="language of turns",
                language="all",
                data="pieces of sentences",
                part=part,
                condition=condition,
                reader=reader,
            )


if __name__ == "__main__":
    print_figures(measure())
