"""What is filled in for the evaluation."""

from datetime import date
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from leidraad.apps.evaluation.models import CaseConsent, ImpactAssessment, Incident, Measure


def _day(label: Any) -> forms.DateField:
    return forms.DateField(label=label, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))


def _text(label: Any, *, rows: int = 4, required: bool = True) -> forms.CharField:
    return forms.CharField(
        label=label, max_length=20_000, required=required, widget=forms.Textarea(attrs={"rows": rows})
    )


def _in_order(form: forms.BaseForm, data: dict[str, Any]) -> dict[str, Any]:
    first, last = data.get("first_day"), data.get("last_day")
    if isinstance(first, date) and isinstance(last, date) and last < first:
        form.add_error(
            "last_day", forms.ValidationError(_("This day is before the first one."), code="order")
        )
    return data


class PeriodForm(forms.Form):
    """The days that a report is about, both inclusive."""

    first_day = _day(pgettext_lazy("first day of a report", "From"))
    last_day = _day(pgettext_lazy("last day of a report", "Up to and including"))

    def clean(self) -> dict[str, Any]:
        return _in_order(self, super().clean() or {})


class MeasureForm(forms.ModelForm):  # type: ignore[type-arg]  # no generic at run time
    first_day = _day(_("from"))
    last_day = _day(_("up to and including"))

    class Meta:
        model = Measure
        fields = ("side", "name", "value", "unit", "respondent_count", "first_day", "last_day", "source")

    def clean(self) -> dict[str, Any]:
        return _in_order(self, super().clean() or {})


class IncidentForm(forms.ModelForm):  # type: ignore[type-arg]  # no generic at run time
    known_at = forms.DateTimeField(
        label=_("known since"),
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
        help_text=_("From this moment 72 hours run until the authority must know (GDPR, art. 33)."),
    )

    class Meta:
        model = Incident
        fields = ("title", "happened", "contact_count", "known_at")

    def clean_known_at(self) -> Any:
        known_at = self.cleaned_data["known_at"]
        if known_at > timezone.now():
            raise forms.ValidationError(_("This moment lies in the future."), code="future")
        return known_at


class ToldForm(forms.Form):
    reference = forms.CharField(label=_("Reference that the authority gave"), max_length=100)


class CloseIncidentForm(forms.Form):
    measures_taken = _text(_("What was done so that it does not happen again"))
    no_report_reason = _text(_("Why the authority need not be told, if it was not"), rows=2, required=False)


class AssessmentForm(forms.ModelForm):  # type: ignore[type-arg]  # no generic at run time
    class Meta:
        model = ImpactAssessment
        fields = ("necessity", "risks", "measures", "advice")
        widgets = {name: forms.Textarea(attrs={"rows": 6}) for name in fields}


class CloseReportForm(forms.Form):
    decision = _text(_("What the body decided about the evaluation"))


class CaseForm(forms.ModelForm):  # type: ignore[type-arg]  # no generic at run time
    first_day = _day(_("from"))
    last_day = _day(_("up to and including"))

    class Meta:
        model = CaseConsent
        fields = ("case", "first_day", "last_day")

    def clean(self) -> dict[str, Any]:
        return _in_order(self, super().clean() or {})
