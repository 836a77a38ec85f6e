"""Filters of the lists and of search: what cannot be understood is named, never guessed."""

from datetime import date
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from leidraad.apps.contacts.actions.customer_requests import NewRequest
from leidraad.apps.contacts.models import (
    EXTENSION_REASONS,
    REFUSAL_REASONS,
    ChannelChoice,
    DirectionChoice,
    LanguageChoice,
    PartyChoice,
    RequestKind,
    State,
)
from leidraad.apps.contacts.search import QUERY_LIMIT, SearchRequest
from leidraad.apps.people.models import Team
from leidraad.domain.contacts.identities import normalised_identity
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


class NewRequestForm(forms.Form):
    """A customer's request as it came in; what the customer gave to be found by is turned into digests and not kept."""

    kind = forms.ChoiceField(
        label=pgettext_lazy("of a request", "What is asked"), choices=RequestKind.choices
    )
    identities = forms.CharField(
        label=_("Known to us as"),
        help_text=_(
            "Telephone numbers, e-mail addresses or customer numbers, one on each line. They are not kept."
        ),
        max_length=2_000,
        widget=forms.Textarea(attrs={"rows": 3, "autocomplete": "off"}),
    )
    language = forms.ChoiceField(label=_("Language of the answer"), choices=LanguageChoice.choices)
    received_on = forms.DateField(label=_("Received on"), widget=forms.DateInput(attrs={"type": "date"}))

    def clean_received_on(self) -> date:
        day: date = self.cleaned_data["received_on"]
        if day > timezone.localdate():
            raise forms.ValidationError(_("This day is still to come."), code="future")
        return day

    def clean_identities(self) -> str:
        given: str = self.cleaned_data["identities"]
        if not any(normalised_identity(line) for line in given.splitlines()):
            raise forms.ValidationError(
                _("Without a number or an address nothing can be found."), code="empty"
            )
        return given

    def request(self) -> NewRequest:
        """What was filled in."""
        data = self.cleaned_data
        return NewRequest(
            kind=RequestKind(data["kind"]),
            identities=data["identities"].splitlines(),
            language=data["language"],
            received_on=data["received_on"],
        )


class ExtensionForm(forms.Form):
    reason = forms.ChoiceField(
        label=pgettext_lazy("for a later answer", "Reason"),
        choices=[(reason.value, reason.label) for reason in EXTENSION_REASONS],
    )


class RefusalForm(forms.Form):
    reason = forms.ChoiceField(
        label=pgettext_lazy("for a refusal", "Reason"),
        choices=[(reason.value, reason.label) for reason in REFUSAL_REASONS],
    )
