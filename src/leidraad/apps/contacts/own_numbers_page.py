"""What the page of own numbers shows: a sentence as it would be kept, what lines would do too much, and who changed what."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from typing import Any

from django.utils.translation import gettext as _

from leidraad.apps.contacts.models import OwnList, OwnNumberLists, Vocabulary
from leidraad.apps.contacts.own_numbers import joined
from leidraad.apps.contacts.own_numbers_words import change_in_words, warning_in_words
from leidraad.apps.contacts.transcript import Piece, pieces_of
from leidraad.apps.ledger.commitments import commitment
from leidraad.apps.ledger.events import Event
from leidraad.apps.ledger.models import Leaf, SubjectSalt
from leidraad.apps.people.models import Person, Principal
from leidraad.domain.language.personal_data.own_numbers import OwnNumbers
from leidraad.domain.language.personal_data.own_numbers_excess import (
    example_of,
    is_taken_for_person,
    warnings_about,
)
from leidraad.domain.language.personal_data.redact import redact_text
from leidraad.web.acting import Part, as_part

CHANGES_SHOWN = 10
CHANGES_LOOKED_AT = 200  # of all companies together
_INVENTED_PATTERNS = ("KL-######", "DOS-####")  # where a list is empty


@dataclass(frozen=True, slots=True)
class Change:
    """One change of these lists, from the ledger; ``who`` is blank for somebody who is not here any more."""

    at: datetime
    who: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OwnNumbersPage:
    """``of_all`` are the lines that hold besides, for every company; empty on the page of those.

    ``taken_for_persons`` are names that the speech engine expects and redaction masks: a product among them belongs here.
    """

    tried: tuple[Piece, ...]
    warnings: tuple[str, ...]
    of_all: tuple[str, ...]
    taken_for_persons: tuple[str, ...]
    changes: tuple[Change, ...]


def own_numbers_page(
    person: Person, principal: Principal | None, *, lines: Mapping[OwnList, tuple[str, ...]], sentence: str
) -> OwnNumbersPage:
    """What is shown beside the lists ``lines`` of this company, or of all (None), with a sentence to try them on."""
    for_all = list(OwnNumberLists.objects.visible_to(person).filter(principal=None)) if principal else []
    typed = {line for each in OwnList for line in lines[each]}
    held = joined(
        [*for_all, OwnNumberLists(**{each.value: list(lines[each]) for each in OwnList})],
        company=principal.name if principal else "",
    )
    return OwnNumbersPage(
        tried=pieces_of(redact_text(sentence, own=held).text, None) if sentence else (),
        warnings=tuple(warning_in_words(each) for each in warnings_about(held) if each.text in typed),
        of_all=tuple(line for row in for_all for each in OwnList for line in getattr(row, each)),
        taken_for_persons=tuple(_taken_for_persons(person, principal, held)) if principal else (),
        changes=tuple(islice(_changes(principal), CHANGES_SHOWN)),
    )


def invented_sentence(lines: Mapping[OwnList, tuple[str, ...]]) -> str:
    """A sentence in the reader's language with a number of the first pattern of each list, and the first product."""
    masked, stays = (
        (lines[each] or (pattern,))[0]
        for each, pattern in zip(
            (OwnList.CUSTOMER_NUMBERS, OwnList.ALLOWED_NUMBERS), _INVENTED_PATTERNS, strict=True
        )
    )
    words = {
        "number": example_of(masked),
        "file": example_of(stays),
        "product": (lines[OwnList.ALLOWED_WORDS] or (_("Sunny Plus"),))[0],
    }
    return (
        _(
            "Good morning, it is about %(number)s and about %(product)s. The file number is %(file)s, and you reach me on 0470 12 34 56."
        )
        % words
    )


def _taken_for_persons(person: Person, principal: Principal, held: OwnNumbers) -> Iterator[str]:
    rows = Vocabulary.objects.visible_to(person).filter(principal=principal).order_by("language")
    for term in dict.fromkeys(term for row in rows for term in row.terms):
        if is_taken_for_person(term, held):
            yield term


def _changes(principal: Principal | None) -> Iterator[Change]:
    leaves = Leaf.objects.filter(event=Event.OWN_NUMBERS_CHANGED).order_by("-pk")[:CHANGES_LOOKED_AT]
    told = [json.loads(leaf.body) for leaf in leaves]
    wanted = principal.code if principal else None
    found = [each for each in told if each["data"].get("principal") == wanted]
    names = _names_by_commitment() if found else {}
    for each in found:
        at = datetime.fromisoformat(each["at"])
        yield Change(at, names.get(each["actor"], ""), tuple(_words_of(each["data"])))


def _words_of(data: Mapping[str, Any]) -> Iterator[str]:
    for which in OwnList:
        for ending, is_added in (("added", True), ("removed", False)):
            lines = data.get(f"{which}_{ending}")
            if lines:
                told = ", ".join(lines) if isinstance(lines, list) else str(lines)
                yield change_in_words(which, told, is_added=is_added)


@as_part(Part.LEDGER)
def _names_by_commitment() -> Mapping[str, str]:
    """Who an actor of the ledger is, of the people who take no contacts: only they keep lists."""
    names = dict(Person.objects.filter(agent=None).values_list("username", "name"))
    return dict(_committed(names, SubjectSalt.objects.filter(pk__in=list(names))))


def _committed(names: Mapping[str, str], rows: Iterable[SubjectSalt]) -> Iterator[tuple[str, str]]:
    for row in rows:
        yield commitment(bytes(row.salt), row.subject), names[row.subject]
