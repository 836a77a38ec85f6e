"""What coaches and agents fill in about coaching: words and moments, never a score."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from leidraad.apps.coaching.actions.sessions import LONGEST_TEXT
from leidraad.apps.coaching.actions.side_by_side import LONGEST_MIN, SHORTEST_MIN
from leidraad.apps.people.models import Agent


def _text(label: Any, *, required: bool = True, help_text: Any = "") -> forms.CharField:
    return forms.CharField(
        label=label,
        required=required,
        max_length=LONGEST_TEXT,
        help_text=help_text,
        widget=forms.Textarea(attrs={"rows": 4}),
    )


class AgentField(forms.ModelChoiceField):  # type: ignore[type-arg]
    """One of the agents that the page shows anyway."""

    def __init__(self) -> None:
        super().__init__(queryset=Agent.objects.none(), label=_("Agent"), empty_label=None)


class _AmongAgents(forms.Form):
    def __init__(self, *args: Any, agents: Iterable[Agent], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["agent"]
        assert isinstance(field, forms.ModelChoiceField)
        field.queryset = Agent.objects.filter(pk__in=[agent.pk for agent in agents]).select_related("person")


class PlanForm(_AmongAgents):
    agent = AgentField()
    planned_for = forms.DateTimeField(
        label=pgettext_lazy("of coaching side by side", "When"),
        input_formats=["%Y-%m-%dT%H:%M"],
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}),
    )
    duration_min = forms.IntegerField(
        label=_("How long (minutes)"), min_value=SHORTEST_MIN, max_value=LONGEST_MIN, initial=60
    )


class ActionForm(forms.Form):
    action = _text(
        _("What you agreed"),
        help_text=_("An action, not a judgement. The agent reads it first and may change it."),
    )


class ListenedForm(_AmongAgents):
    agent = AgentField()
    held_on = forms.DateTimeField(
        label=_("When you spoke about it"),
        input_formats=["%Y-%m-%dT%H:%M"],
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}),
    )
    action = _text(
        _("What you agreed"),
        help_text=_("An action, not a judgement. The agent reads it first and may change it."),
    )


class SettleForm(forms.Form):
    action = _text(_("What we agreed"), help_text=_("Change it where it is not what you agreed."))
    annex = _text(pgettext_lazy("to a note of coaching", "What I add"), required=False)
