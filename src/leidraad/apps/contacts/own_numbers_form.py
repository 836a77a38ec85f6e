"""The form of the page of own numbers: three lists with a line for each pattern or name, and a sentence to try them on."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from leidraad.apps.contacts.models import OwnList
from leidraad.apps.contacts.own_numbers_words import problem_in_words
from leidraad.domain.language.personal_data.own_numbers_lines import Lines, patterns_from, words_from

SENTENCE_CHARACTERS = 500

LINES_OF: dict[OwnList, Callable[[str], Lines]] = {
    OwnList.CUSTOMER_NUMBERS: patterns_from,
    OwnList.ALLOWED_NUMBERS: patterns_from,
    OwnList.ALLOWED_WORDS: words_from,
}


class LinesField(forms.CharField):
    """One pattern or name on each line; gives a tuple, or a sentence for each line that cannot be kept."""

    def __init__(self, which: OwnList, **options: Any) -> None:
        self._lines_of = LINES_OF[which]
        widget = forms.Textarea(attrs={"rows": 5, "spellcheck": "false", "autocomplete": "off"})
        super().__init__(required=False, widget=widget, strip=False, **options)

    def clean(self, value: Any) -> tuple[str, ...]:
        lines = self._lines_of(str(super().clean(value)))
        if lines.problems:
            raise forms.ValidationError([problem_in_words(problem) for problem in lines.problems])
        return lines.kept


class OwnNumbersForm(forms.Form):
    customer_numbers = LinesField(
        OwnList.CUSTOMER_NUMBERS,
        label=gettext_lazy("Numbers of customers and contracts, to be masked"),
        help_text=gettext_lazy(
            "One pattern on each line: # is a digit, ? a letter, anything else itself, as in KL-######. Signs between may be missing when it is written, and all of it may be said aloud."
        ),
    )
    allowed_numbers = LinesField(
        OwnList.ALLOWED_NUMBERS,
        label=gettext_lazy("Numbers of files and the like, that stay"),
        help_text=gettext_lazy(
            "Patterns of numbers that say nothing of a person. What check digits give away is masked all the same."
        ),
    )
    allowed_words = LinesField(
        OwnList.ALLOWED_WORDS,
        label=gettext_lazy("Products that look like a person's name"),
        help_text=gettext_lazy(
            "Names of products and services that would be taken for somebody's name, one on each line."
        ),
    )
    sentence = forms.CharField(
        required=False,
        max_length=SENTENCE_CHARACTERS,
        label=gettext_lazy("Try it on a sentence"),
        help_text=gettext_lazy("Write an invented one, as a customer would write or say it. It is not kept."),
        widget=forms.Textarea(attrs={"rows": 3, "autocomplete": "off"}),
    )

    def lists(self) -> dict[OwnList, tuple[str, ...]]:
        """The lines of each list, of a form that is valid."""
        return {each: self.cleaned_data[each] for each in OwnList}

    def lines_so_far(self) -> dict[OwnList, tuple[str, ...]]:
        """The lines that could be kept, of a form as it stands: what the sentence is tried with."""
        return {each: LINES_OF[each](str(self[each].value() or "")).kept for each in OwnList}
