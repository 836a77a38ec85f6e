"""The form of the vocabulary page: a list for every language and one for each, and what is wrong with one in a sentence."""

from typing import Any

from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy, pgettext_lazy

from leidraad.apps.contacts.models import LanguageChoice
from leidraad.domain.contacts.vocabulary import VocabularyCode, VocabularyProblem, terms_from

SENTENCES = {
    VocabularyCode.TOO_LONG: gettext_lazy("“%(term)s” is too long: at most %(limit)d characters."),
    VocabularyCode.TOO_MANY: gettext_lazy("These are %(count)d names; a list holds at most %(limit)d."),
    VocabularyCode.LIST_TOO_LONG: gettext_lazy(
        "Together these names have %(count)d characters; the engine reads at most %(limit)d. Leave out what it gets right."
    ),
    VocabularyCode.PERSONAL_DATA: gettext_lazy(
        "“%(term)s” looks like somebody's number or address. A list holds names only."
    ),
    VocabularyCode.NO_LETTER: gettext_lazy("“%(term)s” is no name: it has no letter."),
}


class TermsField(forms.CharField):
    """One name on each line; gives a tuple."""

    def __init__(self, **options: Any) -> None:
        widget = forms.Textarea(attrs={"rows": 6, "spellcheck": "false"})
        super().__init__(required=False, widget=widget, strip=False, **options)

    def clean(self, value: Any) -> tuple[str, ...]:
        try:
            return terms_from(str(super().clean(value)))
        except VocabularyProblem as problem:
            sentence = str(SENTENCES[problem.code]) % problem.data
            raise forms.ValidationError(sentence, code=problem.code) from problem


class VocabularyForm(forms.Form):
    every = TermsField(
        label=pgettext_lazy("of names the speech engine should expect", "In every language"),
        help_text=gettext_lazy("Products, companies, people. One on each line."),
    )
    nl = TermsField(label=capfirst(LanguageChoice.DUTCH.label))
    fr = TermsField(label=capfirst(LanguageChoice.FRENCH.label))
    de = TermsField(label=capfirst(LanguageChoice.GERMAN.label))
    en = TermsField(label=capfirst(LanguageChoice.ENGLISH.label))

    @staticmethod
    def field_of(language: str) -> str:
        return language or "every"

    def lists(self) -> dict[str, tuple[str, ...]]:
        """The names by language code, "" for every language."""
        return {
            language: self.cleaned_data[self.field_of(language)] for language in ("", *LanguageChoice.values)
        }
