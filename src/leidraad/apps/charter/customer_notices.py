"""What customers are told before anything is captured: the texts proposed, and whether one was in force.

The texts are made from the charter: that there is a recording, what for, how long, the right to refuse, how to object.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from types import MappingProxyType

from django.db.models import Q

from leidraad.apps.charter.models import CustomerNotice
from leidraad.domain.charter.clauses import Charter, Notice
from leidraad.domain.charter.explain import word
from leidraad.domain.contacts.identities import normalised_identity
from leidraad.domain.contacts.turns import Channel, Direction
from leidraad.domain.language.languages import Language

# Signed texts of the centre, not words of a page: so they stand here in four languages, as the charter's clauses do.
PROPOSED: Mapping[Language, tuple[str, str]] = MappingProxyType(
    {
        Language.DUTCH: (
            "Dit gesprek kan worden opgenomen voor: {purposes}. De opname wordt binnen {days} dagen vernietigd. Wilt u liever"
            " niet opgenomen worden, zeg het dan: u wordt even goed geholpen. U kunt ons altijd een kopie vragen of bezwaar"
            " maken.",
            "Wat wij elkaar schrijven kan worden bewaard voor: {purposes}. Het wordt binnen {days} dagen vernietigd. Wilt u dat"
            " liever niet, laat het dan weten: u wordt even goed geholpen. U kunt ons altijd een kopie vragen of bezwaar"
            " maken.",
        ),
        Language.FRENCH: (
            "Cette conversation peut être enregistrée pour : {purposes}. L’enregistrement est détruit dans les {days} jours. Si"
            " vous préférez ne pas être enregistré, dites-le : vous serez aidé tout aussi bien. Vous pouvez à tout moment"
            " nous demander une copie ou vous opposer.",
            "Ce que nous nous écrivons peut être conservé pour : {purposes}. C’est détruit dans les {days} jours. Si vous"
            " préférez que non, dites-le : vous serez aidé tout aussi bien. Vous pouvez à tout moment nous demander une"
            " copie ou vous opposer.",
        ),
        Language.GERMAN: (
            "Dieses Gespräch kann aufgezeichnet werden für: {purposes}. Die Aufzeichnung wird innerhalb von {days} Tagen"
            " vernichtet. Wenn Sie nicht aufgezeichnet werden möchten, sagen Sie es bitte: Ihnen wird genauso gut"
            " geholfen. Sie können jederzeit eine Kopie verlangen oder widersprechen.",
            "Was wir einander schreiben, kann aufbewahrt werden für: {purposes}. Es wird innerhalb von {days} Tagen"
            " vernichtet. Wenn Sie das nicht möchten, teilen Sie es uns bitte mit: Ihnen wird genauso gut geholfen. Sie"
            " können jederzeit eine Kopie verlangen oder widersprechen.",
        ),
        Language.ENGLISH: (
            "This conversation may be recorded for: {purposes}. The recording is destroyed within {days} days. If you would"
            " rather not be recorded, say so: you are helped just as well. You can ask us for a copy, or object, at any"
            " time.",
            "What we write to each other may be kept for: {purposes}. It is destroyed within {days} days. If you would rather"
            " not, tell us: you are helped just as well. You can ask us for a copy, or object, at any time.",
        ),
    }
)
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
    purposes = ", ".join(word(each, language) for each in sorted(charter.purposes_allowed))
    spoken, written = PROPOSED[language]
    text = spoken if channel is Channel.VOICE else written
    return text.format(purposes=purposes, days=charter.retention.quality_days)
