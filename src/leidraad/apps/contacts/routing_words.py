"""How a call came to its agent, as the page of a contact says it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from leidraad.domain.contacts.routing import Routing, routing_from_json
from leidraad.web.templatetags.leidraad import spoken_duration


@dataclass(frozen=True, slots=True)
class RoutingRow:
    """One line of it."""

    name: str
    words: str


def routing_rows(stored: Mapping[str, Any] | None) -> tuple[RoutingRow, ...]:
    """How a call came to its agent, in words, each with its name; empty where nobody told."""
    if not stored:
        return ()
    routing = routing_from_json(stored)
    rows = (
        (_("Menu"), " › ".join(routing.ivr)),
        (_("Waiting"), _length(routing.queue_s)),
        (_("Passed on"), _times(routing)),
        (_("On hold"), _length(routing.hold_s)),
        (_("Handled in"), _length(routing.handled_s)),
        (_("Ended as"), routing.disposition),
    )
    return tuple(RoutingRow(name, words) for name, words in rows if words)


def _length(seconds: float | None) -> str:
    return spoken_duration(seconds)


def _times(routing: Routing) -> str:
    count = routing.transfer_count
    return ngettext("%(count)d time", "%(count)d times", count) % {"count": count} if count else ""
