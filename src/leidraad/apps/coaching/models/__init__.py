"""The rows of coaching: how contacts were chosen, side by side, and what was agreed."""

from leidraad.apps.coaching.models.draws import Draw, DrawQuerySet, DrawWindow, Nomination, Outcome
from leidraad.apps.coaching.models.sessions import CoachingSession, SessionKind, SideBySide

__all__ = [
    "CoachingSession",
    "Draw",
    "DrawQuerySet",
    "DrawWindow",
    "Nomination",
    "Outcome",
    "SessionKind",
    "SideBySide",
]
