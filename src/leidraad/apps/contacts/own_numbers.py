"""The one place that says which own numbers hold for a contact: those of every company, and those of its principal.

With them comes what the principal is called: its own name is no person's. That is no list, so it makes no difference to which
lists a contact was read by. Read anew for each batch of contacts, so that a change counts from the next one on, in whatever process it was made.
"""

import json
from collections.abc import Iterable, Mapping
from functools import lru_cache
from hashlib import sha256
from itertools import chain

from django.db.models import Q

from leidraad.apps.contacts.models import OwnList, OwnNumberLists
from leidraad.apps.people.models import Team
from leidraad.domain.language.personal_data.own_names import own_names_of
from leidraad.domain.language.personal_data.own_numbers import NO_OWN_NUMBERS, OwnNumbers
from leidraad.web.acting import Part, as_part


@as_part(Part.INTAKE)
def own_numbers_of_teams(team_ids: Iterable[int]) -> Mapping[int, OwnNumbers]:
    """What holds for the contacts of each of these teams: two queries, however many there are."""
    wanted = set(team_ids)
    if not wanted:
        return {}
    rows = list(OwnNumberLists.objects.all())
    teams = Team.objects.filter(pk__in=wanted).values_list("pk", "principal_id", "principal__name")
    principals = {team: (principal, name) for team, principal, name in teams}
    by_principal = {
        (principal, name): joined(
            (row for row in rows if row.principal_id in (None, principal)), company=name
        )
        for principal, name in set(principals.values())
    }
    return {team: by_principal[principal] for team, principal in principals.items()}


def own_numbers_of_team(team_id: int) -> OwnNumbers:
    """The same of one team."""
    return own_numbers_of_teams([team_id])[team_id]


def joined(rows: Iterable[OwnNumberLists], *, company: str = "") -> OwnNumbers:
    """Several companies' lists as one, with the name of the one they hold for.

    ``NO_OWN_NUMBERS`` itself where all are empty, for redaction is faster with it.
    """
    kept = list(rows)
    lists = {
        each.value: tuple(dict.fromkeys(chain.from_iterable(getattr(row, each.value) for row in kept)))
        for each in OwnList
    }
    names = own_names_of(company)
    return OwnNumbers(**lists, own_names=names) if names or any(lists.values()) else NO_OWN_NUMBERS


@lru_cache(maxsize=100)
def version_of(own: OwnNumbers) -> str:
    """Which lists these are, in sixteen characters; "" where all are empty. Neither order nor the company's name makes a difference."""
    lists = [sorted(getattr(own, each.value)) for each in OwnList]
    return sha256(json.dumps(lists).encode()).hexdigest()[:16] if any(lists) else ""


def read_by_other_lists() -> Q:
    """A condition on contacts: each was read, and by other lists than those that hold for it now.

    By what the lists are and not by when: a list may change while a contact is being read.
    """
    rows = list(OwnNumberLists.objects.all())
    principals = {row.principal_id for row in rows if row.principal_id is not None}
    other = ~Q(team__principal__in=principals) & _read_by_others(row for row in rows if not row.principal_id)
    for principal in principals:
        held = _read_by_others(row for row in rows if row.principal_id in (None, principal))
        other |= Q(team__principal=principal) & held
    return Q(reading__isnull=False) & other


def _read_by_others(rows: Iterable[OwnNumberLists]) -> Q:
    return ~Q(reading__own_numbers=version_of(joined(rows)))
