import re
from pathlib import Path

import pytest
from django.utils import translation

from leidraad.apps.contacts.expectations import EXPECTATIONS
from leidraad.apps.contacts.reasons import reason_in_words

SOURCE = Path(__file__).resolve().parents[3] / "src" / "leidraad"
KEPT_AS_WRITTEN = {
    " or ",  # between codes, as
    ", ",  # this
    "00:00:00,000 --> 00:00:00,000",
    "00:00:00.000 --> 00:00:00.000",
    "2",
    "COMPLETED",
    "DER in base64",
    "RSA, EC or Ed25519",
    "UTF-8",
    "WEBVTT",
    "audio/x-mulaw 8000",
    "base64",
    "base64url",
    "completed",
}


def test_every_expectation_of_a_reader_can_be_translated() -> None:
    written = set()
    for folder in ("formats", "domain/contacts"):
        for path in (SOURCE / folder).glob("*.py"):
            written |= set(re.findall(r'expected="([^"]+)"', path.read_text()))

    assert written - KEPT_AS_WRITTEN <= EXPECTATIONS


def test_a_reason_is_in_one_language_throughout() -> None:
    data = {"field": "duration_s", "value": "lang", "expected": "a number of seconds"}
    with translation.override("nl"):
        assert "seconden" in reason_in_words("bad_value", data)


@pytest.mark.parametrize("found", ["", "the end of the file"])
@pytest.mark.parametrize(
    ("language", "words"), [("nl", "het einde"), ("fr", "la fin"), ("de", "Dateiende"), ("en", "the end")]
)
def test_a_file_that_ends_too_soon_is_said_to_end(found: str, language: str, words: str) -> None:
    with translation.override(language):
        assert words in reason_in_words("malformed_json", {"line": 1, "column": 7, "found": found})


def test_a_number_is_written_as_the_language_does() -> None:
    with translation.override("nl"):
        assert "1,25 s" in reason_in_words("truncated_audio", {"announced_s": 3.0, "found_s": 1.2499})


def test_what_stood_in_the_file_is_shown_as_it_stood() -> None:
    with translation.override("nl"):
        assert "a list" in reason_in_words("bad_value", {"field": "x", "value": "a list", "expected": "text"})
