"""What an analyst fills in: a category with its cases, and the days that a count is about."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from leidraad.apps.contacts.models import LanguageChoice
from leidraad.apps.insight.actions import Draft
from leidraad.apps.insight.counting import BadPeriod, Period, period_of
from leidraad.apps.insight.models import KEY, KEY_CHARACTERS, RESERVED, Category, CategoryVersion
from leidraad.apps.insight.refusals import bad_period_in_words
from leidraad.domain.language.categories.grammar import MOST_CHARACTERS

CASES_CHARACTERS = 100_000


def _day(label: Any) -> forms.DateField:
    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    return forms.DateField(label=label, widget=widget, required=False)


class PeriodForm(forms.Form):
    """Days, both inclusive; the last four weeks where one is left out."""

    since = _day(pgettext_lazy("first day of a period", "From"))
    until = _day(pgettext_lazy("last day of a period", "Up to and including"))

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if not self.errors:
            try:
                data["period"] = period_of(data.get("since"), data.get("until"))
            except BadPeriod as problem:
                self.add_error("until", bad_period_in_words(problem))
        return data

    def period(self) -> Period:
        """What was chosen, completed; the last four weeks while something is wrong with it."""
        period: Period = self.cleaned_data["period"] if self.is_valid() else period_of(None, None)
        return period


class CategoryForm(forms.Form):
    """A category as an analyst writes it."""

    key = forms.CharField(
        label=_("Name for use in other categories"),
        max_length=KEY_CHARACTERS,
        validators=[KEY],
        help_text=_("Others name it as @name. It stays as it is."),
    )
    text = forms.CharField(
        label=_("What is asked"),
        max_length=MOST_CHARACTERS,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 10, "class": "code", "spellcheck": "false"}),
    )
    hits = forms.CharField(
        label=_("Cases that it should find"),
        required=False,
        max_length=CASES_CHARACTERS,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=_(
            "One a line, said by the customer unless it says otherwise; “ | ” parts the turns, as in:"
            " en voice | agent: how can I help | I want to cancel"
        ),
    )
    misses = forms.CharField(
        label=_("Cases that it should not find"),
        required=False,
        max_length=CASES_CHARACTERS,
        widget=forms.Textarea(attrs={"rows": 5}),
    )
    is_reason = forms.BooleanField(
        label=_("This is a reason for contact"),
        required=False,
        help_text=_("Then it stands among the known reasons on the page of topics."),
    )
    confirmed = forms.BooleanField(label=_("Keep it though cases fail"), required=False)
    from_number = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, category: Category | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.category = category
        if category is not None:
            self.fields["key"].disabled = True
            self.initial["key"] = category.key
        for code, name in LanguageChoice.choices:
            self.fields[f"title_{code}"] = forms.CharField(
                label=_("Title in %(language)s") % {"language": name}, max_length=120, required=False
            )
        self.order_fields(
            ["key", *self.title_names(), "is_reason", "text", "hits", "misses", "confirmed", "from_number"]
        )

    @staticmethod
    def title_names() -> list[str]:
        return [f"title_{code}" for code in LanguageChoice.values]

    def clean_key(self) -> str:
        key: str = self.cleaned_data["key"]
        if self.category is None and key in RESERVED:
            raise forms.ValidationError(_("This name is taken by the software."), code="reserved")
        if self.category is None and Category.objects.filter(key=key).exists():
            raise forms.ValidationError(_("There is a category of this name."), code="taken")
        return key

    def draft(self) -> Draft:
        """What was written, as far as it is there; also of a form with mistakes."""
        given: Mapping[str, Any] = {
            **{name: self.data.get(name) for name in self.fields},
            **getattr(self, "cleaned_data", {}),
        }
        key = self.category.key if self.category else _lines(given.get("key") or "")
        return Draft(
            key=key,
            text=_lines(given.get("text") or ""),
            titles={code: str(given.get(f"title_{code}") or "").strip() for code in LanguageChoice.values},
            hits=tuple(_lines(given.get("hits") or "").split("\n")),
            misses=tuple(_lines(given.get("misses") or "").split("\n")),
            is_reason=bool(given.get("is_reason")),
        )


def initial_of(version: CategoryVersion) -> dict[str, Any]:
    """The form of a category as it stands."""
    cases = list(version.category.cases.values_list("line", "is_hit"))
    return {
        "key": version.category.key,
        "text": version.text,
        "is_reason": version.is_reason,
        "hits": "\n".join(line for line, is_hit in cases if is_hit),
        "misses": "\n".join(line for line, is_hit in cases if not is_hit),
        "from_number": version.number,
        **{f"title_{code}": title for code, title in version.titles.items()},
    }


def _lines(text: Any) -> str:
    """As a browser sends it, with the line ends of a file: places in it are counted in these."""
    return str(text).replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "")
