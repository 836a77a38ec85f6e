"""Coaching's own sentences: why something cannot be done, and how a draw ended."""

from django.utils.translation import gettext as _


def coaching_problem_in_words(code: str) -> str:
    """A CoachingProblem's code as a sentence; empty for one that nobody knows."""
    words = {
        "not_your_agent": _("You are not a coach of this agent's team."),
        "not_yours": _("This is between two other people."),
        "in_the_past": _("This moment has passed already."),
        "too_short_or_long": _("Between 5 minutes and 8 hours can be planned."),
        "no_longer_open": _("It was answered or called off already."),
        "not_agreed": _("The agent has not agreed to this."),
        "not_yet": _("It has not begun yet."),
        "held_already": _("What was agreed has been written down already."),
        "not_listened": _("You have not opened a contact of this agent."),
        "no_action": _("Write what you agreed, in at most 4,000 characters."),
        "settled_already": _("It was settled already."),
    }
    return words.get(code, "")
