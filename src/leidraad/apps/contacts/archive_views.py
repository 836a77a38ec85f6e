"""The page of archives on their way in: how far each is, what became of what it holds, pause and resume."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from leidraad.apps.charter.agreement_words import clause_in_words
from leidraad.apps.charter.refusals import clause_number
from leidraad.apps.contacts.actions import archives
from leidraad.apps.contacts.archives import Progress, progress_of
from leidraad.apps.contacts.models import LOAD_WORDS, ArchiveLoad, LoadState
from leidraad.apps.people.asking import person_with
from leidraad.apps.people.models import Role
from leidraad.domain.charter.clauses import ClauseId
from leidraad.web.templatetags.leidraad import spoken_duration


@dataclass(frozen=True, slots=True)
class Count:
    """How many things ended so."""

    words: str
    count: int

    @property
    def figure(self) -> str:
        return number_format(self.count, force_grouping=True)


@dataclass(frozen=True, slots=True)
class ArchiveRow:
    """One archive as the page shows it."""

    load: ArchiveLoad
    progress: Progress
    state: str
    pace: str
    outcomes: tuple[Count, ...]
    refusals: tuple[Count, ...]

    @property
    def done(self) -> str:
        return number_format(self.progress.done, force_grouping=True)

    @property
    def total(self) -> str:
        return number_format(self.progress.total, force_grouping=True)

    @property
    def may_pause(self) -> bool:
        return self.load.state == LoadState.RUNNING

    @property
    def may_resume(self) -> bool:
        return self.load.state == LoadState.PAUSED


@require_safe
def archive_list(request: HttpRequest) -> HttpResponse:
    person = person_with(request, Role.ADMINISTRATOR, Role.DATA_PROTECTION_OFFICER)
    at = timezone.now()
    loads = ArchiveLoad.objects.visible_to(person).order_by("-pk")
    context = {
        "rows": [archive_row(load, at=at) for load in loads],
        "may_act": person.has_role(Role.ADMINISTRATOR),
    }
    return render(request, "contacts/archives.html", context)


@require_POST
def pause_archive(request: HttpRequest, load_id: int) -> HttpResponse:
    return _change(request, load_id, archives.pause_load, _("It stops after what is being handed over now."))


@require_POST
def resume_archive(request: HttpRequest, load_id: int) -> HttpResponse:
    return _change(request, load_id, archives.resume_load, _("It goes on."))


def archive_row(load: ArchiveLoad, *, at: datetime) -> ArchiveRow:
    """One archive in words."""
    progress = progress_of(load, at=at)
    return ArchiveRow(
        load=load,
        progress=progress,
        state=_("nobody works on it") if progress.is_silent else str(LoadState(load.state).label),
        pace=_pace_in_words(progress),
        outcomes=tuple(
            Count(str(LOAD_WORDS[name]), load.outcomes[name])
            for name in LOAD_WORDS
            if load.outcomes.get(name)
        ),
        refusals=tuple(Count(_clauses(name), count) for name, count in load.refusals.items() if count),
    )


def _change(
    request: HttpRequest, load_id: int, change: Callable[[ArchiveLoad], bool], done: str
) -> HttpResponse:
    person = person_with(request, Role.ADMINISTRATOR)
    load = get_object_or_404(ArchiveLoad.objects.visible_to(person), pk=load_id)
    if change(load):
        messages.success(request, done)
    return redirect("contacts:archives")


def _pace_in_words(progress: Progress) -> str:
    if progress.pace.per_minute is None or progress.is_silent:
        return ""
    return _("%(rate)s a minute, %(left)s left") % {
        "rate": number_format(round(progress.pace.per_minute), force_grouping=True),
        "left": spoken_duration(progress.pace.left_s),
    }


def _clauses(stored: str) -> str:
    """The clauses that refused, by number and title."""
    known = [each for each in stored.split(", ") if each in set(ClauseId)]
    return "; ".join(f"{clause_number(each)}. {clause_in_words(each)}" for each in known) or stored
