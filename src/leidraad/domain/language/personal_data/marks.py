"""The kinds of personal data, how sure a find is, and the mark that takes its place."""

import re
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


class Certainty(StrEnum):
    """Why something was taken for personal data, surest first."""

    CHECK_DIGIT = "check_digit"  # its check digits are right
    SHAPE = "shape"  # written or spoken as only this kind is
    NUMBER_PLAN = "number_plan"  # a telephone number that its country hands out
    LIKENESS = "likeness"  # unannounced, and only like this kind: a check that one number in eleven passes
    CONTEXT = "context"  # a number straight after words that announce this kind


@dataclass(frozen=True, slots=True)
class Span:
    """One find: ``text[start:end]`` is personal data of this kind."""

    start: int
    end: int
    kind: PersonalDataKind
    certainty: Certainty


# A mark of ours or of another vendor ("[phone]", "[NAME]", "[PII]"), or a stretch blanked by an earlier pass.
MARK_PATTERN = r"\[[^\W\d][^\[\]\d\n]{0,30}\]|\x00+"
MARK = re.compile(MARK_PATTERN)


def mark_of(kind: PersonalDataKind) -> str:
    """What stands in the text instead: ``[phone]``, ``[national_number]``."""
    return f"[{kind.value}]"


def is_mark(text: str) -> bool:
    """True for a word that is a mark and nothing else: ``[phone]``, or another vendor's ``[NAME]``."""
    return MARK.fullmatch(text.strip()) is not None
