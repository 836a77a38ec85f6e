"""The long lists of forenames, surnames and towns, in lower case: what readers of names ask whether a word may be one.

Apart from ``known_names``, which is short and checked by hand. The file ``listed_names.json`` is made by
``benchmarks/quality/word_lists.py`` from Faker (MIT), mimesis (MIT), the census of the United States of 1990 (public domain) and
``known_names``; which versions is in docs/methods/redaction.md.
"""

import json
from collections.abc import Set
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from leidraad.domain.language.personal_data.dictionary import shipped_dictionary
from leidraad.domain.language.personal_data.ordinary_words import ORDINARY_WORDS

_SHORTEST_SAID = 4  # letters
_FILE = "listed_names.json"


@dataclass(frozen=True, slots=True)
class ListedNames:
    """Parts of names, and places of one word."""

    forenames: frozenset[str]
    surnames: frozenset[str]
    places: frozenset[str]
    also_words: frozenset[
        str
    ]  # of the names in ``known_names`` and ``more_names``, those that texts use as words


@cache
def listed_names() -> ListedNames:
    """The lists that come with Leidraad, loaded once: about 10 MB in memory."""
    with files("leidraad.domain.language.personal_data").joinpath(_FILE).open(encoding="utf-8") as opened:
        held = json.load(opened)
    return ListedNames(
        *(frozenset(held[listed].split()) for listed in ("forenames", "surnames", "places", "also_words"))
    )


@dataclass(frozen=True, slots=True)
class NamesAndNoWords:
    """Forenames that are no ordinary words and surnames in no dictionary, which may be believed without a capital; ``sure``: names that may be words too."""

    sure: Set[str]

    def __contains__(self, word: object) -> bool:
        return word in self.sure or (isinstance(word, str) and _is_name_only(word))


def _is_name_only(word: str) -> bool:
    names = listed_names()
    if len(word) < _SHORTEST_SAID or word in ORDINARY_WORDS:
        return False
    return word in names.forenames or (word in names.surnames and word not in shipped_dictionary())
