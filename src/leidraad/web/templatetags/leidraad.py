"""Small words of the templates: icons, durations, redacted marks."""

from django import template
from django.utils.formats import number_format
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext, ngettext, pgettext

from leidraad.web.icons import PATHS

register = template.Library()


@register.simple_tag
def icon(name: str) -> SafeString:
    """An inline drawing that repeats the word beside it; KeyError for a name without a drawing."""
    return format_html(
        '<svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">'
        '<path d="{}"/></svg>',
        PATHS[name],
    )


@register.simple_tag
def colon() -> str:
    """What stands between a label and what it labels: French writes a space before the colon too."""
    return pgettext("between a label and what it labels", ": ")


@register.filter
def clock(seconds: float | None) -> str:
    """Seconds as ``4:07`` or ``1:02:09``; a dash when unknown."""
    if seconds is None:
        return "–"
    whole = int(seconds)
    hours, rest = divmod(whole, 3600)
    minutes, left = divmod(rest, 60)
    return f"{hours}:{minutes:02}:{left:02}" if hours else f"{minutes}:{left:02}"


@register.filter
def brief(seconds: float) -> str:
    """A short time with its tenths, as ``0.9 s``, and from ten seconds on as a clock."""
    if seconds >= 10:
        return clock(seconds)
    return gettext("%(seconds)s s") % {"seconds": number_format(round(seconds, 1), decimal_pos=1)}


@register.filter
def spoken_duration(seconds: float | None) -> str:
    """Seconds in words, for a sentence or a screen reader, in the two largest units; empty when unknown."""
    if seconds is None:
        return ""
    minutes, left_s = divmod(int(seconds), 60)
    hours, left_minutes = divmod(minutes, 60)
    days, left_hours = divmod(hours, 24)
    if days:
        return _two(_days(days), _hours(left_hours) if left_hours else "")
    if hours:
        return _two(_hours(hours), _minutes(left_minutes) if left_minutes else "")
    if minutes:
        return _two(_minutes(minutes), _seconds(left_s) if left_s else "")
    return _seconds(left_s)


def _two(larger: str, smaller: str) -> str:
    return (
        gettext("%(larger)s and %(smaller)s") % {"larger": larger, "smaller": smaller} if smaller else larger
    )


def _days(count: int) -> str:
    return ngettext("%(count)d day", "%(count)d days", count) % {"count": count}


def _hours(count: int) -> str:
    return ngettext("%(count)d hour", "%(count)d hours", count) % {"count": count}


def _minutes(count: int) -> str:
    return ngettext("%(count)d minute", "%(count)d minutes", count) % {"count": count}


def _seconds(count: int) -> str:
    return ngettext("%(count)d second", "%(count)d seconds", count) % {"count": count}


@register.simple_tag
def quota_bar(used: int, allowed: int) -> SafeString:
    """A bar from zero to what is allowed, filled by what was used; a line between each while they can be told apart."""
    filled = round(1000 * min(used, allowed) / allowed)
    ticks = format_html_join(
        "",
        '<line class="tick" x1="{0}" x2="{0}" y1="0" y2="16"/>',
        ((round(1000 * step / allowed),) for step in range(1, allowed if allowed <= 50 else 1)),
    )
    return format_html(
        '<svg class="quota-bar" viewBox="0 0 1000 16" preserveAspectRatio="none" aria-hidden="true" focusable="false">'
        '<rect class="allowed" x="0" y="0" width="1000" height="16"/>'
        '<rect class="used" x="0" y="0" width="{}" height="16"/>{}</svg>',
        filled,
        ticks,
    )
