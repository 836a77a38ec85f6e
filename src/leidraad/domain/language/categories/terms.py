"""Words as the category language compares them: split and folded, and the terms under which an index keeps a contact.

One way of splitting for what was said, what is asked and what is indexed, so that the three never disagree.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache

from leidraad.domain.language.categories.forms import stem
from leidraad.domain.language.languages import Language
from leidraad.domain.language.personal_data.marks import MARK_PATTERN

# A mark is one word; else letters and digits. Hyphens and apostrophes part words: "e-mail" is two, "l'abonnement" too.
_WORD = re.compile(rf"{MARK_PATTERN}|[^\W_]+")
_WORD_WITHOUT_MARKS = re.compile(r"[^\W_]+")  # the same, quicker, where no mark can be
_ONLY_PLAIN = re.compile(r"[a-z0-9]+")
_MARK_NUMBER = re.compile(r" \d{1,3}(?=\]\Z)")
EVERY_LANGUAGE = tuple(Language)


@lru_cache(maxsize=200_000)
def folded(word: str) -> str:
    """A word in lower case without accents: ``Résilié`` is ``resilie``, ``Straße`` ``strasse``, ``œuvre`` ``oeuvre``.

    A mark is its kind: ``[name 2]`` is ``[name]``, for nobody asks for the second person of a contact.
    """
    low = word.casefold()
    if _ONLY_PLAIN.fullmatch(low):
        return low
    parts = unicodedata.normalize("NFKD", low.replace("œ", "oe").replace("æ", "ae"))
    kept = "".join(letter for letter in parts if not unicodedata.combining(letter))
    return _MARK_NUMBER.sub("", kept.casefold()) or low


def words_of(text: str) -> list[str]:
    """The words of a text, folded, in order; empty for a text without letters and digits."""
    word = _WORD if "[" in text or "\x00" in text else _WORD_WITHOUT_MARKS
    return list(map(folded, word.findall(text)))


def word_spans(text: str) -> list[tuple[int, int]]:
    """Where each of ``words_of`` stands: first character and the one after the last."""
    return [match.span() for match in _WORD.finditer(text)]


def word_term(word: str) -> str:
    """The term under which an index keeps a folded word."""
    return f"={word}"


def form_term(word: str, language: Language) -> str:
    """The term under which an index keeps every form of a folded word in a language."""
    return _form_opening(language) + stem(word, language)


def _form_opening(language: Language) -> str:
    """What every ``form_term`` of a language begins with."""
    return f"{language.value}~"


def index_terms(turns: Iterable[tuple[str, Language | None]]) -> frozenset[str]:
    """Every term of a contact, given the text and language of each turn.

    What ``narrow`` asks for is asked of these. A turn of unknown language is kept under the forms of all four.
    """
    said: dict[Language | None, set[str]] = {}
    for text, language in turns:
        said.setdefault(language, set()).update(_WORD.findall(text))
    terms: set[str] = set()
    for language, written in said.items():
        words = {folded(word) for word in written}
        terms.update(word_term(word) for word in words)
        for each in EVERY_LANGUAGE if language is None else (language,):
            terms.update(_form_terms(words, each))
    return frozenset(terms)


def _form_terms(words: Iterable[str], language: Language) -> Iterator[str]:
    """``form_term`` of each word."""
    opening = _form_opening(language)
    return (opening + stem(word, language) for word in words)
