"""Which telephone numbers a country hands out, from the data of phonenumbers.

Its own ``parse`` and ``is_valid_number`` take a tenth of a millisecond per question; the same patterns, joined once per
country, take a microsecond. That is what keeps redaction fast enough to stand before everything else.
"""

import re
from functools import cache

import phonenumbers
from phonenumbers import PhoneMetadata

_TYPES = (
    "fixed_line",
    "mobile",
    "toll_free",
    "premium_rate",
    "shared_cost",
    "personal_number",
    "voip",
    "pager",
    "uan",
    "voicemail",
)
_FEWEST_DIGITS_ABROAD = 6


def is_national(digits: str, region: str) -> bool:
    """True when this country (ISO 3166 code) hands out the number, given as dialled inside it."""
    plan, prefix = _plan(region)
    return bool(
        plan.fullmatch(digits)
        or (prefix and digits.startswith(prefix) and plan.fullmatch(digits[len(prefix) :]))
    )


def is_international(digits: str) -> bool:
    """True for the digits behind "+" when some country has that code and numbers of that length.

    The trunk zero that people write or say between the two ("+32 (0)478") may be there.
    """
    digits = digits.removeprefix("00")
    for length in (1, 2, 3):
        regions = phonenumbers.COUNTRY_CODE_TO_REGION_CODE.get(int(digits[:length] or 0))
        if regions:
            number = digits[length:]
            lengths = _lengths(regions[0], int(digits[:length]))
            return len(number) in lengths or (number[:1] == "0" and len(number) - 1 in lengths)
    return False


@cache
def _plan(region: str) -> tuple[re.Pattern[str], str]:
    """All number patterns of a country as one, and the prefix dialled before them inside the country."""
    metadata = PhoneMetadata.metadata_for_region(region)
    if metadata is None:
        raise KeyError(region)
    descriptions = [getattr(metadata, name) for name in _TYPES]
    patterns = [one.national_number_pattern for one in descriptions if one and one.national_number_pattern]
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns)), metadata.national_prefix or ""


@cache
def _lengths(region: str, country_code: int) -> frozenset[int]:
    metadata = PhoneMetadata.metadata_for_region_or_calling_code(country_code, region)
    lengths = metadata.general_desc.possible_length if metadata and metadata.general_desc else ()
    return frozenset(length for length in lengths if length >= _FEWEST_DIGITS_ABROAD)
