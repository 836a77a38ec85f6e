"""What the name of a file says: whether it may be used at all, and the facts a recorder puts in it.

Recorders differ in what they write, so the patterns are regular expressions with named groups that an operator sets;
the ones shipped here are those seen in published recordings and the plainest form of the same idea.
"""

import re
from collections.abc import Iterable
from datetime import tzinfo

from leidraad.domain.contacts.direction_words import direction_from_word
from leidraad.domain.contacts.incoming import ContactFacts
from leidraad.domain.contacts.problems import IntakeProblem, ProblemCode
from leidraad.domain.contacts.times import parse_time
from leidraad.domain.language.languages import language_from_tag

LONGEST_NAME_BYTES = 255  # what common file systems hold
GROUPS = frozenset(
    ("source_id", "principal", "team", "agent", "queue", "started_at", "direction", "language", "customer")
)

_UUID = re.compile(
    r"[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}(\.[a-z][a-z0-9]{0,4}){0,3}",
    re.IGNORECASE,
)  # RFC 9562, as programs name what they write, with the endings of a file

DEFAULT_PATTERNS: tuple[re.Pattern[str], ...] = (
    re.compile(
        r".*?_GUID_(?P<source_id>[^_]+)_AGENT_(?P<agent>[^_]+)_DT_(?P<started_at>\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d)(?:_.*)?\.\w+"
    ),
    re.compile(
        r"(?P<started_at>\d{4}-\d\d-\d\d[T_]\d\d-\d\d(?:-\d\d)?)_agent-(?P<agent>[A-Za-z0-9.]+)"
        r"(?:_(?P<direction>inbound|outbound|in|out))?(?:_(?P<language>nl|fr|de|en))?(?:_id-(?P<source_id>[\w-]+))?\.\w+"
    ),
)


def check_name(name: str) -> None:
    """Raises BAD_NAME for a name that could leave its folder, cannot be stored, or is empty.

    >>> check_name("2026-11-20T09-12_agent-a17.wav")
    """
    why = _why_bad(name)
    if why is not None:
        shown = name[:60].encode("utf-8", "replace").decode().replace("\x00", "")
        raise IntakeProblem(ProblemCode.BAD_NAME, name=shown, why=why)


def is_uuid_name(name: str) -> bool:
    """Whether a name or an id is a UUID, with endings or without: it names nobody, whatever number its digits spell.

    >>> is_uuid_name("0068d1fa-7a26-4211-aebe-fa49352fbf14.vcon.json"), is_uuid_name("call-0470123456.wav")
    (True, False)
    """
    return _UUID.fullmatch(name) is not None


def _why_bad(name: str) -> str | None:
    if not name.strip():
        return "empty"
    if name in (".", "..") or re.search(r"[/\\\x00]", name):
        return "path_separator"
    if len(name.encode("utf-8", "replace")) > LONGEST_NAME_BYTES:
        return "too_long"
    return None


def pattern_from(text: str) -> re.Pattern[str]:
    """The compiled pattern; BAD_VALUE when it is no regular expression, or names no known group or an unknown one."""
    expected = f"a regular expression with groups among {', '.join(sorted(GROUPS))}"
    try:
        pattern = re.compile(text)
    except (re.error, OverflowError, RecursionError) as error:
        raise IntakeProblem(
            ProblemCode.BAD_VALUE, field="pattern", value=text[:80], expected=expected
        ) from error
    if not pattern.groupindex or not pattern.groupindex.keys() <= GROUPS:
        raise IntakeProblem(ProblemCode.BAD_VALUE, field="pattern", value=text[:80], expected=expected)
    return pattern


def facts_from_name(
    name: str, *, patterns: Iterable[re.Pattern[str]] = DEFAULT_PATTERNS, zone: tzinfo | None = None
) -> ContactFacts | None:
    """The facts of the first pattern that fits the whole name; None when none does.

    The time in a name is local to ``zone``; without a zone it stays unknown, since another source may know it. A date
    that does not exist raises BAD_VALUE.

    >>> facts_from_name("2026-11-20T09-12_agent-a17.wav").agent
    'a17'
    """
    for pattern in patterns:
        match = pattern.fullmatch(name)
        if match is not None:
            return _facts({key: value for key, value in match.groupdict().items() if value}, zone=zone)
    return None


def _facts(found: dict[str, str], *, zone: tzinfo | None) -> ContactFacts:
    time = found.get("started_at")
    return ContactFacts(
        source_id=found.get("source_id"),
        principal=found.get("principal"),
        team=found.get("team"),
        agent=found.get("agent"),
        queue=found.get("queue"),
        started_at=parse_time(time, field="started_at", zone=zone) if zone and time else None,
        direction=direction_from_word(found.get("direction")),
        language=language_from_tag(found.get("language")),
        customer_identities=(found["customer"],) if "customer" in found else (),
    )
