"""The jobs of each role, in words: what the rail shows on every page."""

from collections.abc import Collection
from dataclasses import dataclass

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from leidraad.apps.insight.models import READERS as CATEGORY_READERS
from leidraad.apps.people.models import Person, Role
from leidraad.apps.people.queries import role_words

READS_CONTACTS = frozenset({Role.AGENT, Role.COACH})
SEARCHES = frozenset({Role.AGENT, Role.COACH, Role.QUALITY_ANALYST})
AGREES = frozenset({Role.CHARTER_KEEPER, Role.UNION_DELEGATE})
CARES = frozenset({Role.ADMINISTRATOR, Role.DATA_PROTECTION_OFFICER})
WATCHES = frozenset({Role.UNION_DELEGATE, Role.DATA_PROTECTION_OFFICER})
OFFICER = frozenset({Role.DATA_PROTECTION_OFFICER})
EVALUATES = frozenset(
    {Role.UNION_DELEGATE, Role.CHARTER_KEEPER, Role.QUALITY_ANALYST, Role.EXECUTIVE, Role.PREVENTION_ADVISER}
)


@dataclass(frozen=True, slots=True)
class Job:
    icon: str
    url: str
    words: str
    is_here: bool


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the rail and for whom it is; for everybody without ``roles``."""

    icon: str
    route: str
    words: str
    roles: Collection[Role] | None = None


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
    wanted = [job for job in _all_jobs() if job.roles is None or person.has_role(*job.roles)]
    urls = [(job.icon, reverse(job.route), job.words) for job in wanted]
    start = urls[0][1]
    around = (url for _icon, url, _words in urls[1:] if path.startswith(url))
    here = start if path == start else max(around, key=len, default="")
    return [Job(icon, url, words, url == here) for icon, url, words in urls]


def _all_jobs() -> tuple[Entry, ...]:
    """Every entry of the rail, in its order; a role without an entry of its own has start, charter and ledger."""
    agent, coach, keeper = (Role.AGENT,), (Role.COACH,), (Role.ENROLMENT_KEEPER,)
    return (
        Entry("start", "home:start", _("Start")),
        Entry("contacts", "contacts:list", _("My contacts"), agent),
        Entry("contacts", "contacts:list", _("Contacts for coaching"), coach),
        Entry("listen", "charter:accesses", _("Who listened"), agent),
        Entry("coaching", "coaching:mine", _("My coaching"), agent),
        Entry("lock", "charter:rights", _("My rights"), agent),
        Entry("coaching", "coaching:coach", pgettext("a job in the rail", "Coaching"), coach),
        Entry("search", "contacts:search", pgettext("a job in the rail", "Search"), SEARCHES),
        Entry(
            "categories",
            "insight:categories",
            pgettext("named questions about contacts", "Categories"),
            CATEGORY_READERS,
        ),
        Entry("topics", "insight:topics", pgettext("of contacts", "Topics"), CATEGORY_READERS),
        Entry("people", "charter:enrolments", _("Who takes part"), keeper),
        Entry("charter", "charter:agreement", _("Agreement"), AGREES),
        Entry("listen", "evaluation:watch", _("How it is kept"), WATCHES),
        Entry("ledger", "evaluation:overview", _("Evaluation"), EVALUATES),
        Entry("messaging", "contacts:requests", _("Customers' requests"), OFFICER),
        Entry("lock", "contacts:doubtful", _("Words in doubt"), OFFICER),
        Entry("set_aside", "evaluation:incidents", _("Incidents"), OFFICER),
        Entry("search", "charter:register", _("Monitoring register"), OFFICER),
        Entry("set_aside", "contacts:set_aside", pgettext("a job in the rail", "Set aside"), CARES),
        Entry("inbound", "contacts:connections", _("Connections"), (Role.ADMINISTRATOR,)),
        Entry("messaging", "charter:customer_notices", _("Notices to customers"), (Role.ADMINISTRATOR,)),
        Entry(
            "voice", "contacts:vocabulary", _("Names in calls"), (Role.ADMINISTRATOR, Role.QUALITY_ANALYST)
        ),
        Entry("lock", "contacts:own_numbers", _("Numbers of companies"), CARES),
        Entry(
            "search",
            "contacts:readings",
            pgettext("what was read in contacts", "Readings"),
            (Role.ADMINISTRATOR, Role.QUALITY_ANALYST),
        ),
        Entry("people", "people:people", _("People"), (Role.ADMINISTRATOR,)),
        Entry("charter", "charter:charter", pgettext("the agreement", "Charter")),
        Entry("ledger", "ledger:ledger", _("Ledger")),
    )
