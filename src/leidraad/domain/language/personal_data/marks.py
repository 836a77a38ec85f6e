"""The kinds of personal data, how sure a find is, and the mark that takes its place."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class PersonalDataKind(StrEnum):
    """Stored in counts and written in marks, so a value never changes its meaning."""

    EMAIL = "email"
    PHONE = "phone"
    IBAN = "iban"
    CARD = "card"
    NATIONAL_NUMBER = "national_number"  # Belgium: rijksregister, BIS
    VAT_NUMBER = "vat_number"  # Belgium: enterprise and VAT number
    LICENCE_PLATE = "licence_plate"
    BSN = "bsn"  # Netherlands
    NIR = "nir"  # France
    TAX_ID = "tax_id"  # Germany: Steuer-ID
    SSN = "ssn"  # United States
    IP_ADDRESS = "ip_address"
    STRUCTURED_MESSAGE = "structured_message"  # Belgium: payment reference with check digits
    NAME = "name"  # of a person
    ADDRESS = "address"  # street and number, postcode and place
    BIRTH_DATE = "birth_date"
    PASSWORD = "password"  # noqa: S105 - a kind: passwords, codes and answers that open something
    CUSTOMER_NUMBER = "customer_number"  # by the pattern of a principal
    HEALTH = "health"  # this and the next: special categories, said of a person
    UNION = "union"
    RELIGION = "religion"
    POLITICS = "politics"
    SEXUALITY = "sexuality"


class Certainty(StrEnum):
    """Why something was taken for personal data, surest first."""

    CHECK_DIGIT = "check_digit"  # its check digits are right
    SHAPE = "shape"  # written or spoken as only this kind is
    NUMBER_PLAN = "number_plan"  # a telephone number that its country hands out
    LIKENESS = "likeness"  # unannounced, and like this kind: a check that one number in eleven passes, capitals as names have them
    CONTEXT = "context"  # a number straight after words that announce this kind
    ANNOUNCED = "announced"  # words straight after words that announce this kind
    LISTED = "listed"  # unannounced, in a list of names
    REPEATED = "repeated"  # the same was found elsewhere in the contact
    DOUBTFUL = "doubtful"  # masked, and more likely right than wrong
    POSSIBLE = "possible"  # not masked: more likely wrong than right


@dataclass(frozen=True, slots=True)
class Span:
    """One find: ``text[start:end]`` is personal data of this kind."""

    start: int
    end: int
    kind: PersonalDataKind
    certainty: Certainty
    number: int = 0  # of the person in the contact, from 1; 0 where persons are not told apart

    @property
    def confidence(self) -> float:
        """How likely it is what it was taken for, 0 to 1: what the development half of the own set showed for its certainty."""
        return CONFIDENCE[self.certainty]


CONFIDENCE: Mapping[Certainty, float] = {
    Certainty.CHECK_DIGIT: 0.99,
    Certainty.SHAPE: 0.98,
    Certainty.NUMBER_PLAN: 0.97,
    Certainty.LIKENESS: 0.8,
    Certainty.CONTEXT: 0.95,
    Certainty.ANNOUNCED: 0.95,
    Certainty.LISTED: 0.95,
    Certainty.REPEATED: 0.9,
    Certainty.DOUBTFUL: 0.7,
    Certainty.POSSIBLE: 0.3,
}
REVIEW_BELOW = 0.85  # confidence: a person should look at a find under it

# A mark of ours or of another vendor ("[phone]", "[name 2]", "[NAME]", "[PII]"), or a stretch blanked by an earlier pass.
MARK_PATTERN = r"\[[^\W\d][^\[\]\d\n]{0,30}(?: \d{1,3})?\]|\x00+"
MARK = re.compile(MARK_PATTERN)


def mark_of(kind: PersonalDataKind, number: int = 0) -> str:
    """What stands in the text instead: ``[phone]``, ``[national_number]``; with a number ``[name 2]``, the same person each time."""
    return f"[{kind.value} {number}]" if number else f"[{kind.value}]"


def kind_of_mark(mark: str) -> PersonalDataKind | None:
    """The kind that a mark of ours stands for, ``[name 2]`` too; None for another vendor's."""
    value = mark.strip("[]").rstrip("0123456789").rstrip()
    return _KIND_OF_VALUE.get(value)


_KIND_OF_VALUE = {kind.value: kind for kind in PersonalDataKind}


def is_mark(text: str) -> bool:
    """True for a word that is a mark and nothing else: ``[phone]``, or another vendor's ``[NAME]``."""
    return MARK.fullmatch(text.strip()) is not None
