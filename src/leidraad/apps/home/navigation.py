"""The jobs of each role, in words: what the rail shows on every page."""

from dataclasses import dataclass

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from leidraad.apps.people.models import Person, Role
from leidraad.apps.people.queries import role_words

READS_CONTACTS = frozenset({Role.AGENT, Role.COACH})
SEARCHES = frozenset({Role.AGENT, Role.COACH, Role.QUALITY_ANALYST})
AGREES = frozenset({Role.CHARTER_KEEPER, Role.UNION_DELEGATE})
CARES = frozenset({Role.ADMINISTRATOR, Role.DATA_PROTECTION_OFFICER})


@dataclass(frozen=True, slots=True)
class Job:
    icon: str
    url: str
    words: str
    is_here: bool


@dataclass(frozen=True, slots=True)
class Navigation:
    """What the shell shows of this person."""

    jobs: tuple[Job, ...]
    role_words: str
    may_search: bool


def navigation(request: HttpRequest) -> dict[str, Navigation]:
    """Context for every template; empty of jobs for somebody who is not signed in."""
    person = getattr(request, "user", None)
    if not isinstance(person, Person):
        return {"navigation": Navigation((), "", False)}
    jobs = tuple(_jobs(person, path=request.path))
    return {"navigation": Navigation(jobs, role_words(person), person.has_role(*SEARCHES))}


def _jobs(person: Person, *, path: str) -> list[Job]:
    found = [("start", "home:start", _("Start"))]
    if person.has_role(Role.AGENT):
        found.append(("contacts", "contacts:list", _("My contacts")))
        found.append(("listen", "charter:accesses", _("Who listened")))
        found.append(("coaching", "coaching:mine", _("My coaching")))
    elif person.has_role(Role.COACH):
        found.append(("contacts", "contacts:list", _("Contacts for coaching")))
    if person.has_role(Role.COACH):
        found.append(("coaching", "coaching:coach", pgettext("a job in the rail", "Coaching")))
    if person.has_role(*SEARCHES):
        found.append(("search", "contacts:search", pgettext("a job in the rail", "Search")))
    if person.has_role(*CARES):
        found.append(("set_aside", "contacts:set_aside", pgettext("a job in the rail", "Set aside")))
    if person.has_role(Role.ADMINISTRATOR):
        found.append(("people", "people:people", _("People")))
    if person.has_role(*AGREES):
        found.append(("charter", "charter:agreement", _("Agreement")))
    if person.has_role(Role.DATA_PROTECTION_OFFICER):
        found.append(("email", "contacts:requests", _("Customers' requests")))
        found.append(("lock", "contacts:retention", _("How long things are kept")))
    found.append(("charter", "charter:charter", pgettext("the agreement", "Charter")))
    found.append(("ledger", "ledger:ledger", _("Ledger")))
    urls = [(icon, reverse(name), words) for icon, name, words in found]
    start = urls[0][1]
    around = (url for _icon, url, _words in urls[1:] if path.startswith(url))
    here = start if path == start else max(around, key=len, default="")
    return [Job(icon, url, words, url == here) for icon, url, words in urls]
