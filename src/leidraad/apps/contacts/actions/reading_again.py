"""Reading contacts again from the words that are kept: new signals in place of the old ones, in one step for each contact.

Words, sound and corrections stay as they are. A contact that was read by the present version is left alone, so that a run
that was cut short goes on where it was when it is started again.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Q

from leidraad.apps.contacts.actions import signals, stores
from leidraad.apps.contacts.actions.turn_labelling import present_version
from leidraad.apps.contacts.models import Contact, ContactQuerySet, State
from leidraad.apps.contacts.models import Turn as TurnRow
from leidraad.apps.contacts.own_numbers import read_by_other_lists
from leidraad.domain.contacts.turns import Party, Turn
from leidraad.domain.language.languages import Language
from leidraad.domain.language.reading import ContactReading


@dataclass(frozen=True, slots=True)
class ReadAgain:
    """What became of some contacts: ``closed`` are gone, changed meanwhile, or may not be read by the charter.

    ``unlabelled`` are among those that were read: a model that the settings name did not answer.
    """

    read_count: int
    turn_count: int
    closed_count: int
    unlabelled_count: int = 0


def contacts_to_read(*, since: datetime | None = None) -> ContactQuerySet:
    """The contacts that are ready and were not read by the present version, from ``since`` on; the newest first.

    Nor by the present lists of their company's own numbers.
    """
    other = Q(reading=None) | ~Q(reading__version=present_version()) | read_by_other_lists()
    found = Contact.objects.filter(other, state=State.READY)
    return (found.filter(started_at__gte=since) if since else found).order_by("-started_at", "pk")


def read_again(contact_ids: Sequence[UUID], *, at: datetime) -> ReadAgain:
    """Read these contacts by the present version. Meant for some fifty at a time: they are kept in one transaction."""
    before = dict(Contact.objects.filter(pk__in=contact_ids).values_list("pk", "ready_at"))
    words = _kept_words(list(before))
    found = signals.read_words(words, at=at)
    with transaction.atomic():
        kept = _replace(found, before, at=at)
        signals.keep_doubtful(words, found, contact_ids=kept)
    turn_count = sum(len(words[pk].turns) for pk in kept)
    present = present_version()
    unlabelled_count = sum(found[pk].version != present for pk in kept)
    return ReadAgain(len(kept), turn_count, len(contact_ids) - len(kept), unlabelled_count)


def _replace(
    found: Mapping[UUID, ContactReading], before: Mapping[UUID, datetime | None], *, at: datetime
) -> list[UUID]:
    """Keep what was found of the contacts that are as they were when their words were read; which ones."""
    rows = Contact.objects.select_for_update().filter(pk__in=list(found), state=State.READY).order_by("pk")
    contacts = [contact for contact in rows if contact.ready_at == before[contact.pk]]
    kept = [contact.pk for contact in contacts]
    signals.forget_readings(kept)
    signals.write_readings({pk: found[pk] for pk in kept}, at=at)
    if contacts:
        stores.keep_beside(contacts)
    return kept


def _kept_words(contact_ids: Sequence[UUID]) -> dict[UUID, signals.Words]:
    languages = dict(Contact.objects.filter(pk__in=contact_ids).values_list("pk", "language"))
    turns: defaultdict[UUID, list[Turn]] = defaultdict(list)
    for contact_id, turn in _turns(contact_ids):
        turns[contact_id].append(turn)
    return {pk: signals.Words(turns[pk], _language(languages[pk])) for pk in languages}


def _turns(contact_ids: Sequence[UUID]) -> Iterator[tuple[UUID, Turn]]:
    rows = TurnRow.objects.filter(contact_id__in=contact_ids).order_by("contact_id", "position")
    for contact_id, party, text, start_s, end_s, at, language in rows.values_list(
        "contact_id", "party", "text", "start_s", "end_s", "at", "language"
    ):
        yield contact_id, Turn(Party(party), text, start_s, end_s, at=at, language=_language(language))


def _language(code: str) -> Language | None:
    return Language(code) if code in set(Language) else None
