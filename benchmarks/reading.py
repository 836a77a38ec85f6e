"""The whole reading of contacts by the words that are kept: turns a second of one core, and where the time goes.

Run: python -m benchmarks.reading [--short]

The contacts are those of benchmarks.categories: forty turns each of some twelve words in four languages, in one turn of
eight a sentence from a starter case. The figure is processor time of this process, so that other work on the machine does
not count. The first pass fills caches of words and is shown apart: a worker makes it once.
"""

import argparse
import sys
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime

from benchmarks.categories import Contact, contacts
from leidraad.domain.contacts.turns import Party, Turn
from leidraad.domain.language.aggression.find import aggressions_of_turns
from leidraad.domain.language.compliments.find import compliments_of_turns
from leidraad.domain.language.language_of import languages_of_turns
from leidraad.domain.language.languages import Language
from leidraad.domain.language.promises.find import promises_of_turns
from leidraad.domain.language.questions.find import open_questions_of_turns
from leidraad.domain.language.reading import AGENT, CUSTOMER, doubtful_words, read_contact
from leidraad.domain.language.repeats.find import earlier_contacts_of_turns

TARGET = 1_500  # turns a second per core
CONTACTS, CONTACTS_SHORT = 250, 40
BEGUN = datetime(2026, 11, 20, 9, 12, tzinfo=UTC)
Spoken = tuple[Turn, ...]


def spoken(contact: Contact) -> Spoken:
    """The same turns as contacts have them."""
    return tuple(
        Turn(Party(turn.party), turn.text, turn.start_s, turn.end_s, language=turn.language)
        for turn in contact
    )


def rate_of(read: Callable[[Spoken], object], many: Sequence[Spoken]) -> float:
    """Turns a second of processor time."""
    begun = time.process_time()
    for each in many:
        read(each)
    return sum(map(len, many)) / (time.process_time() - begun)


def whole(contact: Spoken) -> object:
    return read_contact(contact, language=contact[0].language, channel="voice", started_at=BEGUN)


def parts() -> dict[str, Callable[[Spoken], object]]:
    """Each reading by itself, with the language of each turn known."""

    def languages(contact: Spoken) -> list[Language | None]:
        return [turn.language for turn in contact]

    return {
        "languages": lambda contact: languages_of_turns(contact),
        "aggression": lambda contact: aggressions_of_turns(contact, languages(contact), customer=CUSTOMER),
        "compliments": lambda contact: compliments_of_turns(contact, languages(contact), customer=CUSTOMER),
        "promises": lambda contact: promises_of_turns(
            contact,
            languages(contact),
            said_at=BEGUN,
            agent=AGENT,
            customer=CUSTOMER,
        ),
        "questions": lambda contact: open_questions_of_turns(
            contact,
            languages(contact),
            agent=AGENT,
            customer=CUSTOMER,
        ),
        "doubtful": lambda contact: list(doubtful_words(contact)),
        "repeats": lambda contact: earlier_contacts_of_turns(
            contact,
            languages(contact),
            said_at=BEGUN,
            customer=CUSTOMER,
        ),
    }


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--short", action="store_true", help="a sixth of the contacts")
    count = CONTACTS_SHORT if options.parse_args().short else CONTACTS
    warming, many = ([spoken(each) for each in contacts(count, seed=seed)] for seed in (7, 5))
    print(f"first pass: {rate_of(whole, warming):8,.0f} turns/s")
    found = rate_of(whole, many)
    for name, read in parts().items():
        print(f"{name:>12}: {rate_of(read, many):8,.0f} turns/s by itself")
    print(f"whole reading: {found:,.0f} turns/s of one core (target {TARGET:,})")
    return 0 if found >= TARGET else 1


if __name__ == "__main__":
    sys.exit(main())
