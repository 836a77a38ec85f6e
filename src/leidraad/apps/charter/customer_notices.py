"""What customers are told before anything is captured: the texts proposed, and whether one was in force.

The texts are made from the charter: that there is a recording, what for, how long, the right to refuse, how to object.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Q
from django.utils import translation
from django.utils.translation import gettext as _

from leidraad.apps.charter.models import CustomerNotice
from leidraad.apps.charter.refusals import purpose_in_words
from leidraad.domain.charter.clauses import Charter, Notice
from leidraad.domain.contacts.identities import normalised_identity
from leidraad.domain.contacts.turns import Channel, Direction
from leidraad.domain.language.languages import Language

CHECKED_FOR = timedelta(days=365)  # evidence older than this proves little about today


@dataclass(frozen=True, slots=True)
class Announced:
    """One notice as far as it matters for a contact; "" stands for every direction, and for every line."""

    channel: str
    direction: str
    line: str
    way: str
    from_at: datetime
    until_at: datetime | None


def announced(moments: Sequence[datetime]) -> list[Announced]:
    """The notices that were in force at any of these moments; one query."""
    if not moments:
        return []
    rows = CustomerNotice.objects.filter(from_at__lte=max(moments))
    rows = rows.filter(Q(until_at=None) | Q(until_at__gt=min(moments)))
    return [Announced(*row) for row in rows.values_list(*Announced.__slots__)]


def is_told(
    notices: Iterable[Announced],
    *,
    channel: Channel,
    direction: Direction,
    line: str,
    way: Notice | None,
    at: datetime,
) -> bool:
    """Whether a customer on this line was told at this moment, in the way that the charter agreed for the channel."""
    return any(
        notice.channel == channel
        and notice.direction in ("", direction)
        and notice.line in ("", own_line(line))
        and notice.way == way
        and notice.from_at <= at
        and (notice.until_at is None or at < notice.until_at)
        for notice in notices
    )


def own_line(written: str) -> str:
    """One form for a number or address of the centre's own."""
    return normalised_identity(written)


def proposed_texts(charter: Charter, *, channel: Channel) -> Mapping[str, str]:
    """What customers could be told, in each language of the charter, by its code."""
    return {
        str(language): _proposed(charter, language, channel) for language in sorted(charter.scope.languages)
    }


def is_overdue(notice: CustomerNotice, *, at: datetime) -> bool:
    """Whether nobody has heard or read it where customers do for a year."""
    return notice.checked_at + CHECKED_FOR < at


def _proposed(charter: Charter, language: Language, channel: Channel) -> str:
    with translation.override(str(language)):
        values = {
            "purposes": ", ".join(purpose_in_words(str(each)) for each in sorted(charter.purposes_allowed)),
            "days": charter.retention.quality_days,
        }
        if channel is Channel.VOICE:
            return (
                _(
                    "This conversation may be recorded for: %(purposes)s. The recording is destroyed within %(days)d days."
                    " If you would rather not be recorded, say so: you are helped just as well. You can ask us for a copy,"
                    " or object, at any time."
                )
                % values
            )
        return (
            _(
                "What we write to each other may be kept for: %(purposes)s. It is destroyed within %(days)d days. If you would"
                " rather not, tell us: you are helped just as well. You can ask us for a copy, or object, at any time."
            )
            % values
        )
