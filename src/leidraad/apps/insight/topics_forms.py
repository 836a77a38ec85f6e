"""Of which contacts an analyst wants to know the topics."""

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from leidraad.apps.contacts.models import ChannelChoice, LanguageChoice
from leidraad.apps.insight.forms import PeriodForm
from leidraad.apps.insight.topics_runs import Asked


class TopicsForm(PeriodForm):
    """Days, both inclusive, and of which channel and language."""

    channel = forms.ChoiceField(
        label=_("Channel"),
        required=False,
        choices=[("", pgettext_lazy("channels", "all")), *ChannelChoice.choices],
    )
    language = forms.ChoiceField(
        label=_("Language"),
        required=False,
        choices=[("", pgettext_lazy("languages", "all")), *LanguageChoice.choices],
    )

    def asked(self) -> Asked:
        """What was chosen; only for a valid form."""
        data = self.cleaned_data
        return Asked(data["period"], channel=data["channel"], language=data["language"])
