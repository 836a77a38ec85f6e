"""Names that a speech engine should expect: what a list of them may hold, and what becomes of it.

A list is short on purpose. Whisper reads at most 223 tokens of hints before each window and drops the rest, and a hint that
is never said is one more thing it may write into noise.
"""

from collections.abc import Iterable
from enum import StrEnum

from leidraad.domain.language.personal_data.labels import personal_in_label

TERM_LIMIT = 100
TERM_CHARACTERS = 60
LIST_CHARACTERS = 600  # about 200 tokens: names take about three letters each
LONGEST_NUMBER = 5  # digits: "Fibernet 1000" is a product, a longer number is somebody's


class VocabularyCode(StrEnum):
    TOO_LONG = "too_long"  # term, limit
    TOO_MANY = "too_many"  # count, limit
    LIST_TOO_LONG = "list_too_long"  # count, limit: characters
    PERSONAL_DATA = "personal_data"  # term
    NO_LETTER = "no_letter"  # term


class VocabularyProblem(Exception):
    """A list that cannot be used as it is; ``data`` holds what a sentence about it needs."""

    def __init__(self, code: VocabularyCode, **data: str | int) -> None:
        super().__init__(f"{code}: {data}")
        self.code = code
        self.data = data


def terms_from(text: str) -> tuple[str, ...]:
    """The terms of a text with one on each line, without repeats, in their order; empty lines are passed over.

    Raises VocabularyProblem for a list or a term beyond the limits, and for numbers and addresses that may be a person's.
    """
    lines = (" ".join(line.replace(",", " ").split()) for line in text.splitlines())
    terms = tuple(_distinct(line for line in lines if line))
    for term in terms:
        _check(term)
    length = len(", ".join(terms))
    if len(terms) > TERM_LIMIT:
        raise VocabularyProblem(VocabularyCode.TOO_MANY, count=len(terms), limit=TERM_LIMIT)
    if length > LIST_CHARACTERS:
        raise VocabularyProblem(VocabularyCode.LIST_TOO_LONG, count=length, limit=LIST_CHARACTERS)
    return terms


def together(lists: Iterable[Iterable[str]]) -> tuple[str, ...]:
    """Several lists as one that still fits, without repeats: what is too much falls away from the end."""
    found: list[str] = []
    for term in _distinct(term for terms in lists for term in terms):
        if len(found) == TERM_LIMIT or len(", ".join([*found, term])) > LIST_CHARACTERS:
            break
        found.append(term)
    return tuple(found)


def _distinct(terms: Iterable[str]) -> list[str]:
    """Each term once, as it was first spelled."""
    found: dict[str, str] = {}
    for term in terms:
        found.setdefault(term.casefold(), term)
    return list(found.values())


def _check(term: str) -> None:
    if len(term) > TERM_CHARACTERS:
        raise VocabularyProblem(
            VocabularyCode.TOO_LONG, term=f"{term[:TERM_CHARACTERS]}…", limit=TERM_CHARACTERS
        )
    if not any(character.isalpha() for character in term):
        raise VocabularyProblem(VocabularyCode.NO_LETTER, term=term)
    digits = sum(character.isdigit() for character in term)
    if digits > LONGEST_NUMBER or personal_in_label(term):
        raise VocabularyProblem(VocabularyCode.PERSONAL_DATA, term=term)
