"""Which families of meaning a word belongs to: violence, parts of the body, praise, a home, the person spoken to, and so on.

Families have the same names in the four languages, so that what is learned of "I know · where you · live" in one of them
holds in the others, and for words that no example ever held. They say what a word may be about, never who speaks.
"""

from functools import cache, lru_cache

from leidraad.domain.language.languages import Language, in_each_language
from leidraad.domain.language.towards_agent import families_de, families_en, families_fr, families_nl
from leidraad.domain.language.wordings.folding import fold

_MODULES = in_each_language(nl=families_nl, fr=families_fr, de=families_de, en=families_en)
_SHORTEST_STEM = 2  # letters
_KEPT = 65_536
Listed = dict[str, frozenset[str]]  # the families of a word


@lru_cache(maxsize=_KEPT)
def families_of(word: str, language: Language) -> tuple[str, ...]:
    """The families of a folded word in alphabetical order; none for a word that is not listed."""
    whole, stems = _listed(language)
    found = set(whole.get(word, ()))
    for length in range(_SHORTEST_STEM, len(word) + 1):
        found |= stems.get(word[:length], frozenset())
    return tuple(sorted(found))


@lru_cache(maxsize=_KEPT)
def families_named(word: str, language: Language) -> str:
    """The families of a folded word between spaces; "" for a word that is not listed."""
    return " ".join(families_of(word, language))


def names_of_families(language: Language) -> frozenset[str]:
    """The names of the families that a language has words of."""
    whole, stems = _listed(language)
    return frozenset[str]().union(*whole.values(), *stems.values())


@cache
def _listed(language: Language) -> tuple[Listed, Listed]:
    """The families of whole words, and of beginnings of words."""
    whole: dict[str, set[str]] = {}
    stems: dict[str, set[str]] = {}
    for line in _MODULES[language].FAMILIES.strip().splitlines():
        name, _, words = line.partition(": ")
        for word in words.split():
            (stems if word.endswith("*") else whole).setdefault(fold(word.rstrip("*")), set()).add(name)
    return _frozen(whole), _frozen(stems)


def _frozen(listed: dict[str, set[str]]) -> Listed:
    return {word: frozenset(names) for word, names in listed.items()}
