"""Dates as each language writes them: one name for each style, so that no template holds a pattern."""

from datetime import date, datetime

from django import template
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import get_language

register = template.Library()

# Django's patterns; in German a point follows the day, in Dutch and French months are not capitals. "N" cuts a month
# where the language does and puts its point: Mai, Nov.; août, juil.
LONG = {"nl": "l j F Y", "fr": "l j F Y", "de": "l, j. F Y", "en": "l j F Y"}
FULL = {"nl": "j F Y", "fr": "j F Y", "de": "j. F Y", "en": "j F Y"}
MONTH = dict.fromkeys(FULL, "F Y")
SHORT = {"nl": "D j b Y", "fr": "D j N Y", "de": "D, j. N Y", "en": "D j M Y"}
BRIEF = {"nl": "D j b", "fr": "D j N", "de": "D, j. N", "en": "D j M"}
STYLES = {
    "long_day": (LONG, ""),
    "long_moment": (LONG, ", H:i"),
    "long_second": (LONG, ", H:i:s"),
    "day": (FULL, ""),
    "month": (MONTH, ""),
    "short_day": (SHORT, ""),
    "moment": (SHORT, ", H:i"),
    "brief_moment": (BRIEF, ", H:i"),
    "brief_second": (BRIEF, ", H:i:s"),
}


@register.filter
def when(value: date | datetime | None, style: str) -> str:
    """A day or moment in the centre's time zone, in the style named; empty when unknown, KeyError for no style."""
    days, time = STYLES[style]
    if value is None:
        return ""
    if isinstance(value, datetime):
        value = timezone.localtime(value)
    return date_format(value, _pattern(days, day=value.day) + time)


def days_in_words(since: date, until: date, *, style: str) -> str:
    """A stretch of days, both included, in the style named; one day where they are the same."""
    first, last = when(since, style), when(until, style)
    return first if first == last else f"{first} – {last}"


@register.filter
def at_the_start(text: str) -> str:
    """A date at the start of a sentence or heading."""
    return str(capfirst(text))


def _pattern(days: dict[str, str], *, day: int) -> str:
    """The pattern in the reader's language; in French the first of a month is an ordinal."""
    language = _language()
    return days[language].replace("j", r"j\e\r") if language == "fr" and day == 1 else days[language]


def _language() -> str:
    language = (get_language() or "en")[:2]
    return language if language in LONG else "en"
