"""Filters of the lists and of search: what cannot be understood is named, never guessed."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from leidraad.apps.contacts.models import ChannelChoice, DirectionChoice, LanguageChoice, PartyChoice, State
from leidraad.apps.contacts.search import QUERY_LIMIT, SearchRequest
from leidraad.apps.people.models import Team
from leidraad.domain.contacts.turns import Channel, Direction, Party
from leidraad.domain.language.languages import Language

ALL = ("", pgettext_lazy("no filter", "all"))


def _choice(label: Any, choices: list[tuple[str, Any]]) -> forms.ChoiceField:
    return forms.ChoiceField(label=label, required=False, choices=[ALL, *choices])


def _day(label: Any) -> forms.DateField:
    return forms.DateField(label=label, required=False, widget=forms.DateInput(attrs={"type": "date"}))


class DaysForm(forms.Form):
    """Fields of a span of days, both inclusive."""

    since = _day(pgettext_lazy("first day of a search", "From"))
    until = _day(pgettext_lazy("last day of a search", "Up to and including"))

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        since, until = data.get("since"), data.get("until")
        if isinstance(since, date) and isinstance(until, date) and until < since:
            self.add_error(
                "until", forms.ValidationError(_("This day is before the first one."), code="order")
            )
        return data


class ContactFilterForm(DaysForm):
    channel = _choice(_("Channel"), list(ChannelChoice.choices))
    direction = _choice(_("Direction"), list(DirectionChoice.choices))
    state = _choice(pgettext_lazy("of a contact", "State"), list(State.choices))

    field_order = ("channel", "direction", "state", "since", "until")


class SearchForm(DaysForm):
    query = forms.CharField(
        label=_("Words"),
        max_length=QUERY_LIMIT,
        required=False,
        widget=forms.TextInput(attrs={"type": "search", "autocomplete": "off"}),
    )
    channel = _choice(_("Channel"), list(ChannelChoice.choices))
    direction = _choice(_("Direction"), list(DirectionChoice.choices))
    party = _choice(pgettext_lazy("of a turn", "Said by"), list(PartyChoice.choices))
    language = _choice(_("Language"), list(LanguageChoice.choices))
    team = forms.ChoiceField(label=_("Team"), required=False)

    field_order = ("query", "channel", "direction", "party", "language", "team", "since", "until")

    def __init__(self, *args: Any, teams: list[Team], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["team"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [ALL, *((team.code, team.name) for team in teams)]
        if len(teams) < 2:
            del self.fields["team"]

    def request(self) -> SearchRequest:
        """What is asked; only for a valid form."""
        data = self.cleaned_data
        return SearchRequest(
            query=data["query"],
            channel=Channel(data["channel"]) if data["channel"] else None,
            direction=Direction(data["direction"]) if data["direction"] else None,
            team=data.get("team") or None,
            language=Language(data["language"]) if data["language"] else None,
            party=Party(data["party"]) if data["party"] else None,
            since=data["since"],
            until=data["until"],
        )
