"""Make the lists of words and names that ship: ``python -m benchmarks.quality.word_lists --dictionaries FOLDER``; a minute.

FOLDER holds the files of the Debian packages wdutch 1:2.20.19-2, wfrench 1.2.7-2, wngerman 20161207-11 and wbritish-large and
wamerican-large 2020.12.07-2, as unpacked (``usr/share/dict``). Faker 40.54.0, mimesis 22.2.0 and names 0.3.0 have to be on the path; the census is in
the last; names of the Low Countries are in ``low_countries_names.txt``. Written are ``dictionary.bin``, ``listed_names.json`` and ``ordinary_words.txt``; the last keeps the words that it had.
Deterministic.
"""

import argparse
import json
import re
from collections.abc import Iterable, Iterator
from importlib.resources import files
from pathlib import Path
from textwrap import wrap

from faker.providers.person import ja_JP as japanese

from benchmarks.quality.ordinary_words import ordinary_words
from benchmarks.quality.written_names_examples import listed_names, listed_places
from leidraad.domain.language.personal_data import dictionary
from leidraad.domain.language.personal_data.everyday_words import EVERYDAY_WORDS
from leidraad.domain.language.personal_data.known_names import (
    FORENAMES,
    FORENAMES_ALSO_WORDS,
    NAMES_ALSO_WORDS,
    SURNAMES,
)
from leidraad.domain.language.personal_data.more_names import COMMON_FORENAMES, OTHER_NAMES
from leidraad.domain.language.personal_data.places import PLACES

_DICTIONARIES = ("dutch", "french", "ngerman", "british-english-large", "american-english-large")
_NOUNS_WITH_CAPITALS = "ngerman"
_WORD = re.compile(r"[^\W\d_]{2,18}")
_PART = re.compile(r"[\s\-'’.]+")
_MIMESIS = ("nl", "nl-be", "fr", "de", "de-at", "de-ch", "en", "en-gb")
_MIMESIS_ABROAD = (
    "cs", "da", "es", "es-mx", "et", "fi", "hr", "hu", "is", "it", "no", "pl", "pt", "pt-br", "sk", "sv", "tr",
)  # fmt: skip
_MOST_OF_CENSUS = 30_000  # the commonest surnames
_SHORTEST_NAME = 3
_SHORTEST_CENSUS = 4
_LINE = 128
_NAMES = FORENAMES | SURNAMES | COMMON_FORENAMES | OTHER_NAMES | FORENAMES_ALSO_WORDS | NAMES_ALSO_WORDS


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--dictionaries", type=Path, required=True)
    folder = Path(dictionary.__file__).parent
    words = frozenset(dictionary_words(parser.parse_args().dictionaries))
    (folder / "dictionary.bin").write_bytes(dictionary.filter_of(words).bits)
    found = ordinary_words()
    ordinary = ordinary_now(folder / "ordinary_words.txt", found)
    (folder / "ordinary_words.txt").write_text(
        "\n".join(wrap(" ".join(ordinary), _LINE)) + "\n", encoding="utf-8"
    )
    lists = {**every_name(words, frozenset(ordinary) | EVERYDAY_WORDS), "also_words": found & _NAMES}
    names = {side: " ".join(sorted(filter(_WORD.fullmatch, held))) for side, held in lists.items()}
    (folder / "listed_names.json").write_text(json.dumps(names, ensure_ascii=False) + "\n", encoding="utf-8")
    print(len(words), len(ordinary), {side: len(held.split()) for side, held in names.items()})


def dictionary_words(folder: Path) -> Iterator[str]:
    """The words that the dictionaries write in small letters, and the German ones with a capital."""
    for name in _DICTIONARIES:
        for word in (folder / name).read_text(encoding="utf-8").splitlines():
            if _WORD.fullmatch(word) and (
                word.islower() or (name == _NOUNS_WITH_CAPITALS and word[1:].islower())
            ):
                yield word.lower()


def ordinary_now(path: Path, found: frozenset[str]) -> list[str]:
    """The ordinary words that are there and those of texts and lists, without the names of the short lists."""
    there = path.read_text(encoding="utf-8").split()
    return sorted({*there, *(found - _NAMES)} - EVERYDAY_WORDS)


def every_name(words: frozenset[str], ordinary: frozenset[str]) -> dict[str, set[str]]:
    """Forenames, surnames and places; of what further lists add no ordinary words, and of those from abroad none of a dictionary."""
    faker, own = listed_names(), low_countries_names()
    forenames = faker["first"] | FORENAMES | FORENAMES_ALSO_WORDS
    surnames = {word for word in faker["last"] | SURNAMES | NAMES_ALSO_WORDS if len(word) >= _SHORTEST_NAME}
    return {
        "forenames": forenames
        | COMMON_FORENAMES
        | ((set(_of_mimesis("names", _MIMESIS)) | own["forenames"]) - ordinary)
        | (set(_forenames_abroad()) - words),
        "surnames": surnames
        | (OTHER_NAMES - faker["first"])
        | ((set(_of_mimesis("surnames", _MIMESIS)) | own["surnames"]) - ordinary)
        | (set(_surnames_abroad()) - words),
        "places": listed_places() | PLACES,
    }


def low_countries_names() -> dict[str, set[str]]:
    """The forenames and surnames of the Netherlands and Flanders that were written down for this."""
    text = Path(__file__).with_name("low_countries_names.txt").read_text(encoding="utf-8").split("\n", 1)[1]
    forenames, surnames = text.split("surnames\n")
    return {
        "forenames": set(forenames.removeprefix("forenames").replace("-", " ").split()),
        "surnames": set(surnames.split()),
    }


def _forenames_abroad() -> Iterator[str]:
    for sex in ("female", "male"):
        yield from _of_census(f"dist.{sex}.first", most=None)
    yield from _parts(japanese.Provider.first_romanized_names)
    yield from _of_mimesis("names", _MIMESIS_ABROAD)


def _surnames_abroad() -> Iterator[str]:
    yield from _of_census("dist.all.last", most=_MOST_OF_CENSUS)
    yield from _parts(japanese.Provider.last_romanized_names)
    yield from _of_mimesis("surnames", _MIMESIS_ABROAD)


def _of_mimesis(side: str, languages: Iterable[str]) -> Iterator[str]:
    for language in languages:
        path = files("mimesis").joinpath("datasets", language, "person.json")
        held = json.loads(path.read_text(encoding="utf-8")).get(side, ())
        for listed in held.values() if isinstance(held, dict) else [held]:
            yield from _parts(listed)


def _of_census(name: str, *, most: int | None) -> Iterator[str]:
    lines = files("names").joinpath(name).read_text(encoding="utf-8").splitlines()[:most]
    yield from (word for word in (line.split()[0].lower() for line in lines) if len(word) >= _SHORTEST_CENSUS)


def _parts(names: Iterable[str]) -> Iterator[str]:
    """The words of names, without particles and initials."""
    for name in names:
        yield from (
            part.lower()
            for part in _PART.split(name)
            if len(part) >= _SHORTEST_NAME and part[0].isupper() and part.isalpha()
        )


if __name__ == "__main__":
    main()
