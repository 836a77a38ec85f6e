import re
from pathlib import Path

from django.utils import translation

from leidraad.apps.contacts.expectations import EXPECTATIONS
from leidraad.apps.contacts.reasons import reason_in_words

SOURCE = Path(__file__).resolve().parents[3] / "src" / "leidraad"
KEPT_AS_WRITTEN = {"00:00:00.000 --> 00:00:00.000", "COMPLETED", "UTF-8", "WEBVTT", "base64url"}


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
