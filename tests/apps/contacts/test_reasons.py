"""The sentence of a reason counts as the reader's language does, and says what it can where a value was not kept."""

import pytest

from leidraad.apps.contacts.reasons import REASONS, UNNAMED, reason_in_words


@pytest.mark.parametrize(
    ("code", "data", "sentence"),
    [
        ("no_key", {"recipient_count": 1}, "It is encrypted to 1 recipient, and no key here opens it."),
        ("no_key", {"recipient_count": 3}, "It is encrypted to 3 recipients, and no key here opens it."),
        ("no_key", {}, "It is encrypted to … recipients, and no key here opens it."),
        (
            "records_alone",
            {"record_count": 1, "lines": [4]},
            "1 call record found no contact within a day. Line: 4.",
        ),
        (
            "records_alone",
            {"record_count": 2, "lines": [4, 9]},
            "2 call records found no contact within a day. Lines: 4, 9.",
        ),
    ],
)
def test_one_is_said_otherwise_than_several(code: str, data: dict[str, object], sentence: str) -> None:
    assert reason_in_words(code, data) == sentence


@pytest.mark.parametrize("code", REASONS)
def test_every_reason_is_a_sentence_even_without_its_values(code: str) -> None:
    sentence = reason_in_words(code, {})

    assert sentence
    assert "%(" not in sentence
    assert UNNAMED == "…"
