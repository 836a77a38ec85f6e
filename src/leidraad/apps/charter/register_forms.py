"""Forms of the registers: another system, what customers are told, a protected number."""

from datetime import datetime
from typing import Any, ClassVar

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from leidraad.apps.charter.models import MonitoringSystem, NoticeWay, ProtectedNumber
from leidraad.apps.charter.register_pages import CHANNEL_WORDS
from leidraad.domain.charter.clauses import Charter
from leidraad.domain.contacts.turns import Direction

DIRECTIONS = [
    ("", pgettext_lazy("of directions", "both")),
    (Direction.INBOUND, _("inbound")),
    (Direction.OUTBOUND, _("outbound")),
]
LANGUAGES = {"nl": _("Dutch"), "fr": _("French"), "de": _("German"), "en": _("English")}


class SystemForm(forms.ModelForm):  # type: ignore[type-arg]  # no generic at run time
    """A system of the operator's that holds data about agents."""

    class Meta:
        model = MonitoringSystem
        fields = ("code", "name", "purpose", "basis", "data", "retention", "readers")
        widgets: ClassVar = {
            name: forms.Textarea(attrs={"rows": 2})
            for name in ("purpose", "basis", "data", "retention", "readers")
        }


class CustomerNoticeForm(forms.Form):
    """What customers are told; the texts of the charter's languages stand there as the software proposes them."""

    channel = forms.ChoiceField(label=_("Channel"), choices=list(CHANNEL_WORDS.items()))
    direction = forms.ChoiceField(label=_("Direction"), choices=DIRECTIONS, required=False)
    line = forms.CharField(
        label=_("Own number or address"),
        required=False,
        max_length=200,
        help_text=_("Empty: for every number of this channel."),
    )
    way = forms.ChoiceField(label=pgettext_lazy("of a notice", "How"), choices=NoticeWay.choices)
    from_at = forms.DateTimeField(
        label=pgettext_lazy("of a notice", "From"),
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
    )
    evidence = forms.FileField(
        label=_("Evidence"),
        help_text=_("The recorded message as a customer hears it, or a picture of the page. At most 10 MB."),
    )

    def __init__(self, *args: Any, charter: Charter | None, texts: dict[str, str], **options: Any) -> None:
        super().__init__(*args, **options)
        languages = sorted(str(each) for each in charter.scope.languages) if charter else []
        for code in languages:
            self.fields[f"text_{code}"] = forms.CharField(
                label=_("Text in %(language)s") % {"language": LANGUAGES[code]},
                widget=forms.Textarea(attrs={"rows": 4, "lang": code}),
                initial=texts.get(code, ""),
            )

    def texts(self) -> dict[str, str]:
        """The texts that were sent, by language."""
        return {
            name.removeprefix("text_"): value
            for name, value in self.cleaned_data.items()
            if name.startswith("text_")
        }

    def begins(self) -> datetime:
        found = self.cleaned_data["from_at"]
        return found if isinstance(found, datetime) else timezone.now()


class ProtectedNumberForm(forms.Form):
    """A number that is never captured; it is turned into a digest and kept nowhere."""

    number = forms.CharField(label=_("Number or address"), max_length=200, strip=True)
    kind = forms.ChoiceField(label=_("Whose number it is"), choices=ProtectedNumber.Kind.choices)
