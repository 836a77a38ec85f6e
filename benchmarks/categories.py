"""A hundred categories over a million turns, and one new category that an index narrows: the evaluator's part alone.

Run: python -m benchmarks.categories [--short]

The categories are the starter set, and variants of it to a hundred. The contacts are invented from the words of its cases among
the commonest words of four languages, forty turns each of some twelve words. Two processes; splitting into words is
inside the measured time, reading from a database is not. The index is a set of terms per contact in memory, so of the
new category the search itself is not measured: only how many contacts it lets through, and their evaluation.
"""

import argparse
import random
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass

from leidraad.domain.language.categories.evaluate import AskedFacts, holds, read_contact
from leidraad.domain.language.categories.grammar import Expression, SaidBy
from leidraad.domain.language.categories.narrow import fulfils, narrow
from leidraad.domain.language.categories.parse import linked, parse
from leidraad.domain.language.categories.prepare import Prepared, held_by, prepare
from leidraad.domain.language.categories.starter import CaseTurn, starter_categories
from leidraad.domain.language.categories.terms import index_terms
from leidraad.domain.language.languages import Language

TURNS, TURNS_SHORT, TURNS_PER_CONTACT, WORDS_PER_TURN, CATEGORIES, PROCESSES = (
    1_000_000,
    40_000,
    40,
    12,
    100,
    2,
)
DIFFERENT_CONTACTS = (
    1_000  # made once; the same are read again and again, for a million would not fit beside the rest
)
COMMON = {
    Language.DUTCH: "ik u de het een en van dat is niet ja maar dan nog wel daar hier hebben zijn was die in op te voor met "
    "aan goed oke even kijken nummer dus want als er zo geen mijn uw heb wat kan moet nu toch al eigenlijk",
    Language.FRENCH: "je vous le la les un une et de que est pas oui mais donc alors bien ici avoir être dans sur pour avec "
    "à ce si mon votre ai quoi peut faut là plus voilà numéro regarder parce comme ça ne on",
    Language.GERMAN: "ich sie der die das ein eine und von dass ist nicht ja aber dann noch schon da hier haben sein war in "
    "auf zu für mit an gut okay mal schauen nummer also weil wenn so kein mein ihr habe was kann muss jetzt",
    Language.ENGLISH: "i you the a and of that is not yes but then still there here have be was in on to for with at good okay "
    "look number so because if no my your what can must now just it this do well right",
}  # the words that any conversation is full of
TARGET_ALL_S, TARGET_NEW_S = 60.0, 2.0
NEW_CATEGORY = "customer: (~opzeggen NEAR/6 (contract OR abonnement)) AND NOT agent: opzegtermijn"

Contact = tuple[CaseTurn, ...]


@dataclass(frozen=True, slots=True)
class Measured:
    elapsed_s: float
    held: int


def contacts(count: int, *, seed: int = 5) -> list[Contact]:
    """Invented contacts: common words, and in one turn of eight a sentence from a starter case."""
    chance = random.Random(seed)
    sentences = {
        language: [turn.text for each in starter_categories(language) for case in each.hits for turn in case]
        for language in Language
    }
    made = []
    for _ in range(count):
        language = chance.choice(tuple(Language))
        made.append(
            tuple(_turn(chance, language, sentences[language], place) for place in range(TURNS_PER_CONTACT))
        )
    return made


def _turn(chance: random.Random, language: Language, sentences: list[str], place: int) -> CaseTurn:
    words = chance.choices(COMMON[language].split(), k=chance.randint(2, 2 * WORDS_PER_TURN - 2))
    if chance.random() < 1 / 8:
        words += chance.choice(sentences).split()
    party = "agent" if place % 2 == 0 else "customer"
    return CaseTurn(party, " ".join(words), language, place * 6.0, place * 6.0 + 5.0)


def hundred() -> dict[int, Expression]:
    """All of the starter set, then the same asked of one party."""
    expressions = [
        linked(parse(each.expression), {}) for language in Language for each in starter_categories(language)
    ]
    return dict(enumerate((expressions + [SaidBy("agent", each) for each in expressions])[:CATEGORIES]))


def categories() -> Prepared[int]:
    return prepare(hundred())


def _judge_all(count: int) -> int:
    made, asked, facts = contacts(min(count, DIFFERENT_CONTACTS)), categories(), AskedFacts(channel="voice")
    began, used, held = time.perf_counter(), time.process_time(), 0
    for number in range(count):
        contact = read_contact(made[number % len(made)], facts)
        held += len(held_by(asked, contact))
    print(f"  one process: {count * TURNS_PER_CONTACT:,} turns in {time.perf_counter() - began:.1f} s, "
          f"{time.process_time() - used:.1f} s of them computing")  # fmt: skip
    return held


def every_category(turns: int) -> Measured:
    """All categories over this many turns, in two processes, making the contacts included."""
    share = turns // TURNS_PER_CONTACT // PROCESSES
    began = time.perf_counter()
    with ProcessPoolExecutor(PROCESSES) as pool:
        held = sum(pool.map(_judge_all, [share] * PROCESSES))
    return Measured(time.perf_counter() - began, held)


def new_category(turns: int) -> tuple[Measured, int]:
    """One category over what its narrowing lets through, in one process; the second figure is how many contacts that is."""
    expression, facts = parse(NEW_CATEGORY), AskedFacts(channel="voice")
    made = contacts(DIFFERENT_CONTACTS)
    condition = narrow(expression)
    through = [
        each for each in made if fulfils(condition, index_terms((t.text, t.language) for t in each), facts)
    ]
    times = turns // TURNS_PER_CONTACT // DIFFERENT_CONTACTS
    began = time.perf_counter()
    held = sum(holds(expression, read_contact(each, facts)) for _ in range(times) for each in through)
    return Measured(time.perf_counter() - began, held), len(through) * times


def main() -> int:
    parser = argparse.ArgumentParser(description="Measure the evaluation of categories.")
    parser.add_argument("--short", action="store_true", help="40,000 turns; targets in proportion")
    turns = TURNS_SHORT if parser.parse_args().short else TURNS
    part = turns / TURNS
    everything = every_category(turns)
    print(f"{CATEGORIES} categories, {turns:,} turns, {PROCESSES} processes: {everything.elapsed_s:.1f} s, "
          f"{everything.held:,} held (target {TARGET_ALL_S * part:.1f} s)")  # fmt: skip
    new, through = new_category(turns)
    print(f"one new category, {turns:,} turns: {through:,} of {turns // TURNS_PER_CONTACT:,} contacts let through, "
          f"{new.held:,} held, judged in {new.elapsed_s:.2f} s (target {TARGET_NEW_S * part:.2f} s)")  # fmt: skip
    # What starting two processes and making contacts takes does not grow with the turns, so the short form forgives it.
    met = everything.elapsed_s <= TARGET_ALL_S * part + 4.0 and new.elapsed_s <= TARGET_NEW_S * part
    return 0 if met else 1


if __name__ == "__main__":
    sys.exit(main())
