"""A chat as WhatsApp exports it: text, a message per stamp, in the order and language of the telephone it came from.

Android writes ``03-11-2025 10:12 - Jan: Dag``, iOS ``[03-11-2025 10:12:33] Jan: Dag``; which of the numbers is the day is seen
from all stamps together. What WhatsApp itself writes (notices, calls, "deleted") is nobody's turn.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from leidraad.domain.contacts.identities import normalised_identity
from leidraad.domain.contacts.incoming import Attachment
from leidraad.domain.contacts.problems import IntakeProblem, ProblemCode
from leidraad.domain.contacts.turns import Channel, Party
from leidraad.formats.conversations import Conversation, Message, conversation_of, id_from
from leidraad.formats.documents import text_of
from leidraad.formats.fields import bad_value
from leidraad.formats.limits import Limits
from leidraad.formats.own_side import OwnSide

NEW_CONTACT_AFTER = timedelta(hours=24)  # WhatsApp's own window for answers of a business

_STAMP = re.compile(
    r"(?P<first>\d{1,4})(?P<mark>[./-])(?P<second>\d{1,2})[./-](?P<third>\d{2,4})(?:,| à| om| um| at| klo)? "
    r"(?P<hour>\d{1,2})[:.h](?P<minute>\d\d)(?:[:.](?P<seconds>\d\d))?(?: (?P<half>[AaPp])\.? ?[Mm]\.?)?"
)
_ANDROID = re.compile(rf"{_STAMP.pattern} [-–] (?P<rest>.*)", re.DOTALL)
_IOS = re.compile(rf"\[{_STAMP.pattern}\] (?P<rest>.*)", re.DOTALL)
_SPACES = str.maketrans({"\u202f": " ", "\u00a0": " "})
_DIRECTIONS = str.maketrans(
    dict.fromkeys("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")
)
_BY_WHATSAPP = "\u200e"  # iOS puts it before what it writes itself
_AUTHOR_CHARACTERS = 100
_LEFT_OUT = frozenset(
    (
        *("weggelaten", "bijgevoegd"),
        *("omitted", "attached"),
        *("omis", "omise", "omises", "absent", "absente", "joint", "jointe"),
        *("weggelassen", "ausgeschlossen", "anhang", "angehängt"),
    )
)
_MEDIA = re.compile(
    r"<(?:media|médias?|medien|[\w ]{1,30}) (?:weggelaten|omitted|omis|omise|ausgeschlossen|weggelassen|absent|absente)>"
    r"|<(?:bijgevoegd|attached|pièce jointe|anhang) ?: [^<>\n]{1,200}>"
    r"|[^\n<>]{1,200} \((?:bestand bijgevoegd|file attached|fichier joint|datei angehängt)\)",
    re.IGNORECASE,
)
_DELETED = frozenset(
    (
        "dit bericht is verwijderd",
        "u hebt dit bericht verwijderd",
        "je hebt dit bericht verwijderd",
        "ce message a été supprimé",
        "vous avez supprimé ce message",
        "diese nachricht wurde gelöscht",
        "du hast diese nachricht gelöscht",
        "this message was deleted",
        "you deleted this message",
        "null",
    )
)
_EDITED = re.compile(
    r" ?<(?:dit bericht is bewerkt|dit bericht werd bewerkt|ce message a été modifié|diese nachricht wurde bearbeitet"
    r"|this message was edited)\.?>",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\+\d[\d .()\-]{6,20}\d")


@dataclass(frozen=True, slots=True)
class _Line:
    """A stamped line, with the unstamped ones that go on with it."""

    numbers: tuple[int, int, int]  # of the date, in the order in which they stand
    is_year_first: bool
    mark: str
    clock: tuple[int, int, int]
    has_halves: bool
    author: str
    text: str


def looks_like_whatsapp(text: str) -> bool:
    """Whether one of the first lines that say anything is stamped as WhatsApp does it. Never raises."""
    lines = [line for line in text[:4000].splitlines() if line.strip()][:3]
    return any(_match(line) is not None for line in lines)


def read_whatsapp(
    data: bytes, *, name: str, limits: Limits, own_side: OwnSide, default_zone: ZoneInfo | None
) -> list[Conversation]:
    """The conversations in an export: a new one after a day of silence.

    A telephone number in ``name`` is the customer's. Raises MALFORMED_TEXT, TIME_WITHOUT_ZONE (the stamps have none),
    BAD_VALUE for a date that does not exist or whose order nothing tells, NO_OWN_SIDE when none of the names is the
    centre's, NO_TURNS, TOO_MANY_TURNS.
    """
    lines = list(_lines(text_of(data)))
    limits.check_turn_count(len(lines))
    if not lines:
        raise IntakeProblem(ProblemCode.NO_TURNS)
    if default_zone is None:
        raise IntakeProblem(ProblemCode.TIME_WITHOUT_ZONE, value="-".join(map(str, lines[0].numbers)))
    if not any(own_side.owns(line.author) for line in lines):
        raise IntakeProblem(ProblemCode.NO_OWN_SIDE)
    customers = _customers(lines, name, own_side)
    messages = list(_messages(lines, customers, own_side=own_side, zone=default_zone))
    stretches = (conversation_of(some, channel=Channel.MESSAGING) for some in _stretches(messages))
    return [stretch for stretch in stretches if stretch is not None]


def _lines(text: str) -> Iterator[_Line]:
    found: re.Match[str] | None = None
    rest: list[str] = []
    for line in text.splitlines():
        match = _match(line)
        if match is None:
            rest.append(line)
            continue
        if found is not None:
            yield from _line(found, rest)
        found, rest = match, []
    if found is not None:
        yield from _line(found, rest)


def _match(line: str) -> re.Match[str] | None:
    plain = line.translate(_SPACES).lstrip("\u200e\u200f\ufeff ")
    if not plain[:1].isdigit() and not plain.startswith("["):
        return None
    return _IOS.match(plain) or _ANDROID.match(plain)


def _line(found: re.Match[str], rest: Sequence[str]) -> Iterator[_Line]:
    """Nothing for a line without an author: WhatsApp itself wrote it."""
    author, colon, text = found["rest"].partition(": ")
    if not colon and found["rest"].endswith(":"):
        author, colon, text = found["rest"][:-1], ":", ""
    said = _said("\n".join([text, *rest]))
    author = author.translate(_DIRECTIONS).strip("~ ")
    if not colon or not author or len(author) > _AUTHOR_CHARACTERS or said is None:
        return
    first, second, third = int(found["first"]), int(found["second"]), int(found["third"])
    hour = int(found["hour"])
    if found["half"]:
        hour = hour % 12 + (12 if found["half"] in "Pp" else 0)
    yield _Line(
        numbers=(first, second, third),
        is_year_first=len(found["first"]) == 4,
        mark=found["mark"],
        clock=(hour, int(found["minute"]), int(found["seconds"] or 0)),
        has_halves=found["half"] is not None,
        author=author,
        text=said,
    )


def _said(text: str) -> str | None:
    """What the author wrote; media as a mark that ``_messages`` takes for an attachment; None for WhatsApp's own words."""
    if text.startswith(_BY_WHATSAPP):
        words = set(re.findall(r"\w+", text.split("\n")[0].lower()))
        return "\0" if words & _LEFT_OUT else None
    plain = _EDITED.sub("", text.translate(_DIRECTIONS)).replace("\0", "").strip()
    if plain.rstrip(".").lower() in _DELETED:
        return None
    return _MEDIA.sub("\0", plain)


def _messages(
    lines: Sequence[_Line], customers: tuple[str, ...], *, own_side: OwnSide, zone: ZoneInfo
) -> Iterator[Message]:
    is_day_first = _is_day_first(lines)
    seen: dict[str, int] = {}
    for line in lines:
        at = _moment(line, is_day_first=is_day_first, zone=zone)
        is_own = own_side.owns(line.author)
        own_id = id_from("whatsapp", at.isoformat(), line.author, line.text)
        seen[own_id] = seen.get(own_id, 0) + 1  # "ok" twice in one minute is two messages
        yield Message(
            message_id=own_id if seen[own_id] == 1 else f"{own_id}-{seen[own_id]}",
            at=at,
            party=Party.AGENT if is_own else Party.CUSTOMER,
            text=line.text.replace("\0", "").strip(),
            writer=own_side.agent_of(line.author) if is_own else None,
            customer_identities=customers,
            attachments=(Attachment("", "", None),) * line.text.count("\0"),
        )


def _customers(lines: Sequence[_Line], name: str, own_side: OwnSide) -> tuple[str, ...]:
    """Telephone numbers only: a name is shared by many, and would make them one customer."""
    told = [*_NUMBER.findall(name), *(line.author for line in lines)]
    numbers = (normalised_identity(one) for one in told if _NUMBER.fullmatch(one) and not own_side.owns(one))
    return tuple(dict.fromkeys(numbers))


def _stretches(messages: Sequence[Message]) -> Iterator[list[Message]]:
    stretch: list[Message] = []
    for message in sorted(messages, key=lambda each: each.at.timestamp()):
        if stretch and message.at - stretch[-1].at > NEW_CONTACT_AFTER:
            yield stretch
            stretch = []
        stretch.append(message)
    if stretch:
        yield stretch


def _is_day_first(lines: Sequence[_Line]) -> bool:
    """Which of two numbers is the day: a number above 12 tells, else the order of the messages, else the marks and the clock.

    Points and dashes stand in Dutch and German dates; the twelve-hour clock goes with either order, so it tells nothing.
    """
    dated = [line for line in lines if not line.is_year_first]
    if any(line.numbers[0] > 12 for line in dated):
        return True
    if any(line.numbers[1] > 12 for line in dated):
        return False
    day_first, month_first = (_steps_back(dated, day=day, month=1 - day) for day in (0, 1))
    if day_first != month_first:
        return day_first < month_first
    if (
        dated
        and dated[0].mark == "/"
        and dated[0].has_halves
        and any(line.numbers[0] != line.numbers[1] for line in dated)
    ):
        value = "/".join(map(str, dated[0].numbers))
        raise bad_value(value, field="date", expected="a chat in which a day after the 12th tells the order")
    return True


def _steps_back(lines: Sequence[_Line], *, day: int, month: int) -> int:
    keys = [(line.numbers[2], line.numbers[month], line.numbers[day], line.clock) for line in lines]
    return sum(1 for before, after in pairwise(keys) if after < before)


def _moment(line: _Line, *, is_day_first: bool, zone: ZoneInfo) -> datetime:
    if line.is_year_first:
        year, month, day = line.numbers
    else:
        day, month = line.numbers[:2] if is_day_first else line.numbers[1::-1]
        year = line.numbers[2]
    try:
        return datetime(year + 2000 if year < 100 else year, month, day, *line.clock, tzinfo=zone)
    except ValueError as error:
        shown = f"{line.mark.join(map(str, line.numbers))} {line.clock[0]}:{line.clock[1]:02}"
        raise bad_value(shown, field="date", expected="a date and time") from error
