"""What programs send and get about contacts: written by hand, so that a change of a table changes no answer."""

from datetime import date, datetime
from typing import Annotated, Any
from uuid import UUID

from ninja import Schema
from pydantic import StringConstraints

from leidraad.apps.contacts.actions.intake import Outcome
from leidraad.apps.contacts.models import State
from leidraad.apps.contacts.search import QUERY_LIMIT
from leidraad.domain.contacts.turns import Channel, Direction, Party
from leidraad.domain.language.languages import Language
from leidraad.web.api import Cursor, ProblemOut, Word


class UnreadableOut(ProblemOut):
    """A problem document that also says under which number the thing was set aside."""

    set_aside_id: UUID | None = None


class ReceiptOut(Schema):
    """What became of what was handed over; no ``contact_id`` when its agent had deleted it before."""

    outcome: Outcome
    contact_id: UUID | None = None


class ContactOut(Schema):
    """Where a contact is on its way. ``measurements`` only for those who may see its words."""

    id: UUID
    state: State
    reason: str | None = None
    channel: Channel
    direction: Direction
    language: str
    started_at: datetime
    duration_s: float | None
    received_at: datetime
    ready_at: datetime | None
    measurements: dict[str, Any] | None = None


class ContactsOut(Schema):
    contacts: list[ContactOut]
    next_cursor: str | None


class TurnOut(Schema):
    position: int
    party: Party
    language: str
    start_s: float | None
    end_s: float | None
    at: datetime | None
    text: str


class TurnsOut(Schema):
    turns: list[TurnOut]


class SnippetPart(Schema):
    text: str
    is_match: bool


class HitOut(Schema):
    contact_id: UUID | None
    position: int | None
    party: Party
    language: Language
    channel: Channel
    direction: Direction
    started_on: date
    started_at: datetime | None
    snippet: list[SnippetPart]


class SearchOut(Schema):
    hits: list[HitOut]
    next_cursor: str | None
    below_threshold: bool


class SetAsideOut(Schema):
    id: UUID
    name: str
    contact_id: UUID | None
    received_at: datetime
    reason: str
    reason_data: dict[str, Any]
    can_be_retried: bool


class SetAsideListOut(Schema):
    set_aside: list[SetAsideOut]
    next_cursor: str | None


class DeletionOut(Schema):
    """The proof of a deletion: the number of its leaf in the ledger."""

    leaf_id: int
    deleted_at: datetime


class SearchIn(Schema):
    """Words, "a phrase", -exclusion, or; days are inclusive, in the centre's time zone."""

    query: Annotated[str, StringConstraints(min_length=1, max_length=QUERY_LIMIT)]
    channel: Channel | None = None
    direction: Direction | None = None
    team: Word | None = None
    language: Language | None = None
    party: Party | None = None
    since: date | None = None
    until: date | None = None
    cursor: Cursor | None = None
