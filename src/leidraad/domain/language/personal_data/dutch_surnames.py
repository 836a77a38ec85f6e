"""Surnames of the Low Countries that their particles, a title or initials behind them show: "huisarts van 't Hof", "Groen, J.".

Apart from ``initials``, where initials stand before, and from ``names``, which knows the titles that people say: here those that
people write ("drs.", "ir.", "fam."), in texts with capitals only.
"""

import re
from collections.abc import Collection, Iterator

from leidraad.domain.language.personal_data.capital_words import KnownWords, class_of
from leidraad.domain.language.personal_data.marks import Certainty, PersonalDataKind, Span
from leidraad.domain.language.personal_data.number_words import set_of

# One of these, or a particle, is in every text that holds such a name and no word with a capital but ordinary ones.
SURNAME_SIGNS = set_of(
    "drs dr prof dhr mevr mw mej meneer mevrouw mijnheer heer dokter ir ing zr br fam familie huisarts arts tandarts collega notaris patiënt patiënte "
    "apotheker mr van de den ten ter der t"
)
_CAPITAL = r"[A-ZÀ-ÖØ-Þ][^\W\d_]{2,}"
_PARTICLE = (
    r"(?:[Vv]an (?:de[nr]?|het|['’]t)|[Vv]an|[Oo]p (?:de[n]?|['’]t)|[Ii]n (?:de[n]?|['’]t)|[Aa]an (?:de[n]?|['’]t)|[Uu]it (?:de[n]?|['’]t)"
    r"|[Dd]e la|[Dd]e[nr]?|[Tt]e[nr]?|['’]t)"
)
_SURNAME = rf"(?:{_PARTICLE} )?{_CAPITAL}(?:-(?:{_PARTICLE} )?{_CAPITAL})?"
_TITLE = (
    r"(?:dhr|mevr|mw|mej|dr|drs|prof|ir|ing|mr|zr|br|fam|familie|huisarts|arts|tandarts|dokter|collega|notaris|apotheker|patiënte?|meneer"
    r"|mevrouw|mijnheer|de heer)"
)
_ROLES = ("familie", "huisarts", "arts", "tandarts", "collega", "notaris", "apotheker", "patiënt")
_TITLED = re.compile(rf"(?<![\w.-])(?i:{_TITLE})(?:\.? (?i:{_TITLE}))*(?:\. ?| )({_SURNAME})(?![\w-])")
_ALONE = re.compile(
    rf"[\s(\"'>*-]*({_PARTICLE} {_CAPITAL}(?:-{_CAPITAL})?)(?:['’]?s)?(?:,? (?:[A-Z]\.? ?){{1,4}}|, {_CAPITAL})?[\s).,:;]*"
)
_INITIALS_BEHIND = re.compile(rf"[\s(\"'>*-]*({_CAPITAL}(?:-{_CAPITAL})?,? (?:[A-Z]\. ?){{1,4}})[\s):;]*")
# A particle of two words or with a capital: "voor de Gouden Palm" leads to no name.
_CLEAR_PARTICLE = r"(?:[Vv]an (?:de[nr]|['’]t)|[Oo]p (?:den|['’]t)|[Ii]n ['’]t|Van de|Van|De|Den|Ten|Ter)"
_LED_TO = re.compile(rf"\b(?:door|voor|namens|volgens) ({_CLEAR_PARTICLE} {_CAPITAL})(?![\w-]| [A-Z])")
_HEER = re.compile(
    r"\b(?:Heer|Heren|Mevrouw|Dokter|Arts|Lijn|Post|Bank|Panne|Haan|Standaard|Morgen|Tijd|Markt|Staat|Kust|Stad|Zee)$"
)
_OF_IT = re.compile(r"(?:\w+ )?['’]t ")
_LAST_CAPITAL = re.compile(_CAPITAL)


def dutch_surnames_in(text: str, known: KnownWords) -> Iterator[Span]:
    """Each surname that a title stands before, that "door" and the like lead to with its particle, or that is all of a text."""
    for found in _TITLED.finditer(text):
        of_role = found[0].lower().startswith(_ROLES)
        if _is_listed(found[1], known) if of_role else _may_be_surname(found[1], known):
            yield _name(*found.span(1))
    for found in _LED_TO.finditer(text):
        if _is_listed(found[1], known):
            yield _name(*found.span(1))
    for pattern in (_ALONE, _INITIALS_BEHIND):
        whole = pattern.fullmatch(text)
        if whole and _is_listed(whole[1], known):
            yield _name(*whole.span(1))


def may_hold_dutch_surname(text: str, words: Collection[str]) -> bool:
    """False when no title and no particle is among the words, which are in lower case, and no initial ends the text."""
    return not SURNAME_SIGNS.isdisjoint(words) or _INITIALS_BEHIND.fullmatch(text) is not None


def _classes(surname: str, known: KnownWords) -> list[str]:
    return [class_of(word.lower(), known) for word in _LAST_CAPITAL.findall(surname)]


def _may_be_surname(surname: str, known: KnownWords) -> bool:
    """True for listed surnames, and behind a title for words that no list and no dictionary has."""
    return _is_listed(surname, known) or all(
        "S" in kind or kind in ("<>", "<F>") for kind in _classes(surname, known)
    )


def _is_listed(surname: str, known: KnownWords) -> bool:
    """True for listed surnames, and for any word behind "'t", which nothing else writes with a capital."""
    if _HEER.search(surname):
        return False
    return _OF_IT.match(surname) is not None or all("S" in kind for kind in _classes(surname, known))


def _name(start: int, end: int) -> Span:
    return Span(start, end, PersonalDataKind.NAME, Certainty.LIKENESS)
