"""Telephone numbers that their grouping shows, though no country hands them out."""

import pytest

from leidraad.domain.language.personal_data.redact import redact_text


@pytest.mark.parametrize(
    ("text", "stays"),
    [
        ("please send it to 366-946-7234x401 today", "please send it to [phone]"),
        ("or (923) 744-0107 in the evening", "or [phone] in the evening"),
        ("can you send a text to 23 74 18 40 please", "can you send a text to [phone] please"),
        ("transfer me to 604 692 590", "transfer me to [phone]"),
    ],
)
def test_what_is_set_apart_or_announced_as_a_number_is_masked(text: str, stays: str) -> None:
    assert redact_text(text).text.startswith(stays)


@pytest.mark.parametrize(
    "text", ["article number 366-946-7234", "version 366-946-72345", "from 366.94 to 946.72 euros"]
)
def test_other_numbers_stay(text: str) -> None:
    assert redact_text(text).text == text
