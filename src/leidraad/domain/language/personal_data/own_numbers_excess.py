"""What lines of a principal's own numbers would do beside what they are meant for: keep a telephone number, mask a year.

Apart from what makes a line impossible (``own_numbers_lines``): these lines may be right, and a person should know. Found by
trying: numbers are made of a pattern, and invented ones of each kind are put to it.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import cycle

from leidraad.domain.language.personal_data.find import find_personal_data
from leidraad.domain.language.personal_data.known_names import FORENAMES, SURNAMES
from leidraad.domain.language.personal_data.labels import KINDS_OF_WORDS
from leidraad.domain.language.personal_data.marks import Certainty, PersonalDataKind
from leidraad.domain.language.personal_data.own_numbers import OwnNumbers, allowed_in
from leidraad.domain.language.personal_data.own_numbers_lines import DIGIT, LETTER

SHORT_NUMBER = 5  # digits: years, amounts and postcodes have no more
TRIALS = 30  # numbers made of a pattern
OFTEN = 10  # of them: fewer are of a kind by chance, as one in eleven passes a check
# Digits of no meaning: what is made of them repeats only after more numbers than are tried.
_DIGITS = "4829317605182736495061728394057162839405618273"
_LETTERS = "KRTMBVZDFG"

# Shapes rather than numbers: the documentation ranges and examples of those who hand them out, else plainly made up.
_SHAPES = (
    (PersonalDataKind.PHONE, ("0470123456", "021234567", "0612345678", "0170123456", "32470123456")),
    (PersonalDataKind.PHONE, ("0032470123456", "31612345678", "0033123456789", "004917012345")),
    (PersonalDataKind.CARD, ("4111111111111111", "378282246310005")),
    (PersonalDataKind.IBAN, ("BE68539007547034", "NL91ABNA0417164300", "DE89370400440532013000")),
    (PersonalDataKind.IBAN, ("FR1420041010050500013M02606", "LU280019400644750000")),
    (PersonalDataKind.NATIONAL_NUMBER, ("85073003328",)),
    (PersonalDataKind.BSN, ("111222333",)),
    (PersonalDataKind.NIR, ("255081416802538",)),
    (PersonalDataKind.STRUCTURED_MESSAGE, ("090933755493",)),
    (PersonalDataKind.BIRTH_DATE, ("12051980", "19800512")),
    (PersonalDataKind.LICENCE_PLATE, ("1ABC234", "ABC123")),
    (PersonalDataKind.PASSWORD, ("4821", "482193")),
)


class Excess(StrEnum):
    KEEPS = "keeps"  # personal data of ``kinds`` stay where no check digit gives them away
    UNDOES = "undoes"  # of this pattern, which is to be masked, every number stays
    MASKS = "masks"  # years, amounts and postcodes are masked
    KEEPS_NAME = "keeps_name"  # everybody of this name stays named


@dataclass(frozen=True, slots=True)
class Warned:
    """One line, and what it would do too much."""

    excess: Excess
    text: str
    kinds: tuple[PersonalDataKind, ...] = ()


def warnings_about(own: OwnNumbers) -> tuple[Warned, ...]:
    """What these lists would do too much, list by list; empty where there is nothing to say."""
    return (
        *_about_masked(own),
        *(
            Warned(Excess.KEEPS, pattern, kinds)
            for pattern in own.allowed_numbers
            if (kinds := kinds_kept_by(pattern))
        ),
        *(found for word in own.allowed_words if (found := _about_word(word))),
    )


def example_of(pattern: str, *, number: int = 0) -> str:
    """An invented number of a pattern; ``number`` tells several apart."""
    digits, letters = cycle(_DIGITS), cycle(_LETTERS)
    for _ in range(number * 3):
        next(digits)
        next(letters)
    places = {DIGIT: digits, LETTER: letters}
    return "".join(next(places[sign]) if sign in places else sign for sign in pattern)


def kinds_kept_by(pattern: str) -> tuple[PersonalDataKind, ...]:
    """The kinds of personal data whose shape an allowed pattern has, in the order of their definition."""
    own = OwnNumbers(allowed_numbers=(pattern,))
    found = {kind for kind, shapes in _SHAPES if any(_is_kept(shape, own) for shape in shapes)}
    tried = Counter(
        kind for number in range(TRIALS) for kind in _kinds_of(example_of(pattern, number=number))
    )
    found |= {kind for kind, count in tried.items() if count >= OFTEN}
    return tuple(kind for kind in PersonalDataKind if kind in found)


def is_taken_for_person(term: str, own: OwnNumbers) -> bool:
    """Whether redaction would mask a part of this name as a person's, where somebody is a customer of it."""
    return any(
        span.kind is PersonalDataKind.NAME for span in find_personal_data(f"ik ben klant van {term}", own=own)
    )


def _about_masked(own: OwnNumbers) -> Iterator[Warned]:
    for pattern in own.customer_numbers:
        tried = [example_of(pattern, number=number) for number in range(TRIALS)]
        symbols = [sign for sign in pattern if sign.isalnum() or sign in DIGIT + LETTER]
        if all(_is_kept(number, own) for number in tried):
            yield Warned(Excess.UNDOES, pattern)
        elif len(symbols) <= SHORT_NUMBER and not any(sign.isalpha() or sign == LETTER for sign in symbols):
            yield Warned(Excess.MASKS, pattern)


def _about_word(word: str) -> Warned | None:
    parts = [part.strip(".,'").lower() for part in word.split()]
    if all(part in FORENAMES or part in SURNAMES for part in parts):
        return Warned(Excess.KEEPS_NAME, word)
    kinds = {span.kind for text in (word, f"ik heb {word}") for span in find_personal_data(text)}
    special = tuple(kind for kind in PersonalDataKind if kind in kinds & _SPECIAL)
    return Warned(Excess.KEEPS, word, special) if special else None


_SPECIAL = KINDS_OF_WORDS - {PersonalDataKind.NAME, PersonalDataKind.ADDRESS}


def _is_kept(text: str, own: OwnNumbers) -> bool:
    return any(start == 0 and end == len(text) for start, end in allowed_in(text, own))


def _kinds_of(text: str) -> set[PersonalDataKind]:
    """What a number is taken for though nothing announces it and no check digit says so."""
    return {
        span.kind
        for span in find_personal_data(text)
        if span.certainty is not Certainty.CHECK_DIGIT and span.kind not in KINDS_OF_WORDS
    }
