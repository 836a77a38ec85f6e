"""The form in which an agent puts a summary right: one line for why and for what comes next, several for the rest."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms

from leidraad.apps.contacts.models import PartChoice
from leidraad.domain.language.summary.checking import WrittenPart

FIELDS = {
    "told": WrittenPart.TOLD,
    "reason": WrittenPart.REASON,
    "done": WrittenPart.DONE,
    "promise": WrittenPart.PROMISE,
    "next": WrittenPart.NEXT,
}
LONGEST = 2_000  # characters of a field; what a line may hold is said by the check


def _lines(part: PartChoice, *, rows: int) -> forms.CharField:
    widget = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(label=part.label, required=False, max_length=LONGEST, widget=widget)


class SummaryForm(forms.Form):
    told = _lines(PartChoice.TOLD, rows=4)
    reason = _lines(PartChoice.REASON, rows=2)
    done = _lines(PartChoice.DONE, rows=4)
    promise = _lines(PartChoice.PROMISE, rows=4)
    next = _lines(PartChoice.NEXT, rows=2)
    seen = forms.CharField(max_length=16, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **rest: Any) -> None:
        super().__init__(*args, **rest)
        if not (self.data if self.is_bound else self.initial).get("told"):
            del self.fields["told"]  # only a model that sums up in plain sentences fills it

    @classmethod
    def holding(cls, texts: Mapping[str, Sequence[str]], *, seen: str) -> "SummaryForm":
        """The form with what stands there now."""
        initial: dict[str, Any] = {name: "\n".join(texts.get(name, ())) for name in FIELDS}
        return cls(initial=initial | {"seen": seen})

    def lines(self) -> list[tuple[WrittenPart, str]]:
        """What was typed in, one line of a summary on each line."""
        return [
            (part, line)
            for name, part in FIELDS.items()
            for line in str(self.cleaned_data.get(name, "")).splitlines()
            if line.strip()
        ]
