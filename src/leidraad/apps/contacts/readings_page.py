"""What the page of readings shows: by which versions contacts were read, and how often people say otherwise."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.db.models import Count
from django.utils.translation import pgettext_lazy

from leidraad.apps.contacts.actions.turn_labelling import present_version
from leidraad.apps.contacts.models import Contact, LabelledTurn, LanguageChoice, State
from leidraad.apps.contacts.own_numbers import read_by_other_lists
from leidraad.apps.contacts.shown_summaries import SummaryCount, summary_counts
from leidraad.apps.contacts.signal_words import KIND_WORDS, label_in_words
from leidraad.apps.people.models import Person, Role
from leidraad.domain.language.reading import SignalKind
from leidraad.web.acting import Part, as_part

# The rules and models that ``reading.version_with`` names.
_PARTS = {
    "languages": pgettext_lazy("rules of reading", "languages"),
    "redaction": pgettext_lazy("rules of reading", "redaction"),
    "compliments": pgettext_lazy("rules of reading", "compliments"),
    "aggression": pgettext_lazy("rules of reading", "aggression"),
    "promises": pgettext_lazy("rules of reading", "promises"),
    "questions": pgettext_lazy("rules of reading", "open questions"),
    "repeats": pgettext_lazy("rules of reading", "earlier contacts"),
    "outcomes": pgettext_lazy("rules of reading", "outcomes"),
    "summaries": pgettext_lazy("rules of reading", "summaries"),
    "sentiment": pgettext_lazy("rules of reading", "sentiment"),
    "aggression-model": pgettext_lazy("rules of reading", "model of aggression"),
    "compliments-model": pgettext_lazy("rules of reading", "model of compliments"),
    "sentiment-model": pgettext_lazy("rules of reading", "model of sentiment"),
}


@dataclass(frozen=True, slots=True)
class VersionRow:
    """How many contacts were read by one version; a blank version: not read."""

    version: str
    parts: tuple[str, ...]  # of the version, in words
    count: int
    is_present: bool


@dataclass(frozen=True, slots=True)
class CorrectionRow:
    """How often people said one thing in place of another, in one language."""

    kind: str
    language: str
    before: str
    after: str
    count: int


@dataclass(frozen=True, slots=True)
class ReadingsPage:
    """Each part is None for who may not see it."""

    version: str
    versions: tuple[VersionRow, ...] | None
    corrections: tuple[CorrectionRow, ...] | None
    summaries: tuple[SummaryCount, ...] | None  # by a model; empty: none was asked for
    unasked_count: int | None  # contacts without, while a model is set; None: none is
    other_lists_count: int | None  # of the present version, read by other numbers of companies

    @property
    def is_behind(self) -> bool:
        return any(not row.is_present for row in self.versions or ())


def readings_page(person: Person) -> ReadingsPage:
    """Versions for administrators, corrections for quality analysts."""
    return ReadingsPage(
        present_version(),
        _versions(person) if person.has_role(Role.ADMINISTRATOR) else None,
        _corrections() if person.has_role(Role.QUALITY_ANALYST) else None,
        summary_counts() if person.has_role(Role.ADMINISTRATOR) else None,
        _unasked(person) if person.has_role(Role.ADMINISTRATOR) else None,
        _read_by_other_lists(person) if person.has_role(Role.ADMINISTRATOR) else None,
    )


@as_part(Part.CARE)
def _unasked(person: Person) -> int | None:
    """Contacts that are ready and about which no model was asked."""
    if settings.ENVIRONMENT.summary_model is None:
        return None
    return Contact.objects.in_care_of(person).filter(state=State.READY, written_summary=None).count()


@as_part(Part.CARE)
def _read_by_other_lists(person: Person) -> int:
    ready = Contact.objects.in_care_of(person).filter(state=State.READY, reading__version=present_version())
    return ready.filter(read_by_other_lists()).count()


@as_part(Part.CARE)
def _versions(person: Person) -> tuple[VersionRow, ...]:
    ready = Contact.objects.in_care_of(person).filter(state=State.READY)
    counted = ready.values_list("reading__version").annotate(count=Count("pk")).order_by("-count")
    present = present_version()
    return tuple(
        VersionRow(version or "", parts_in_words(version or ""), count, version == present)
        for version, count in counted
    )


def parts_in_words(version: str) -> tuple[str, ...]:
    """What a version of the readings is made of, as ``reading.version_with`` writes it; none for a blank one."""
    named = (part.rpartition(" ") for part in version.split(", ") if part)
    return tuple(f"{_PARTS.get(name, name)} {number}".strip() for name, _space, number in named)


@as_part(Part.INSIGHT)
def _corrections() -> tuple[CorrectionRow, ...]:
    rows = LabelledTurn.objects.values("kind", "language", "label_before", "label_after")
    known = rows.filter(kind__in=list(SignalKind)).annotate(count=Count("pk"))
    return tuple(_correction(row) for row in known.order_by("-count", "kind", "language"))


def _correction(row: Mapping[str, Any]) -> CorrectionRow:
    kind = SignalKind(row["kind"])
    return CorrectionRow(
        str(KIND_WORDS[kind]),
        str(LanguageChoice(row["language"]).label),
        label_in_words(kind, row["label_before"]),
        label_in_words(kind, row["label_after"]),
        row["count"],
    )
