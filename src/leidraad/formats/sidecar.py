"""The facts of a contact in a JSON object: a file beside a recording, the first line of a chat, a row of a manifest.

One reading for all three, so that a key means the same everywhere.
"""

import math
from collections.abc import Callable, Mapping
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from leidraad.domain.contacts.direction_words import direction_from_word
from leidraad.domain.contacts.incoming import ContactFacts
from leidraad.domain.contacts.party_words import party_from_word
from leidraad.domain.contacts.problems import IntakeProblem, ProblemCode
from leidraad.domain.contacts.spans import Span, SpanKind
from leidraad.domain.contacts.times import parse_time
from leidraad.domain.contacts.turns import Channel, Direction, Party
from leidraad.domain.language.languages import Language, language_from_tag
from leidraad.formats.documents import json_of
from leidraad.formats.fields import as_list, as_object, as_seconds, bad_value, clean_text, optional_text

_ANSWERS = {
    word: answer
    for answer, words in ((True, "true yes 1 ja oui on"), (False, "false no 0 nee non nein off"))
    for word in words.split()
}
_CHANNEL_OF = {
    word: channel
    for channel, words in (
        (Channel.VOICE, "voice call phone telephone telephony audio"),
        (Channel.EMAIL, "email e-mail mail"),
        (Channel.CHAT, "chat webchat"),
        (Channel.MESSAGING, "messaging message sms whatsapp messenger"),
    )
    for word in words.split()
}


def read_sidecar(data: bytes, *, default_zone: ZoneInfo | None = None) -> ContactFacts:
    """The facts in a sidecar file.

    Raises MALFORMED_JSON, OTHER_JSON (no known key), and what ``facts_from_object`` raises.
    """
    document = json_of(data)
    if not isinstance(document, dict) or not document.keys() & SIDECAR_KEYS:
        raise other_json(document)
    return facts_from_object(document, default_zone=default_zone)


def facts_from_object(document: Mapping[str, Any], *, default_zone: ZoneInfo | None = None) -> ContactFacts:
    """The facts under the known keys; other keys are left alone, null and empty text mean unknown.

    A time without zone is read in the object's own ``zone``, else in ``default_zone``. Raises BAD_VALUE and
    TIME_WITHOUT_ZONE.
    """
    values: dict[str, Any] = {}
    for key, read in _READERS.items():
        if _is_known(document.get(key)):
            values[_FIELD_OF.get(key, key)] = read(document[key], key)
    if _is_known(document.get("started_at")):
        values["started_at"] = parse_time(
            document["started_at"], field="started_at", zone=_zone(document.get("zone")) or default_zone
        )
    _take_agents(document, values)
    if not values.get("customer_identities") and _is_known(document.get("customer")):
        values["customer_identities"] = _texts(document["customer"], "customer")
    return ContactFacts(**values)


def _take_agents(document: Mapping[str, Any], values: dict[str, Any]) -> None:
    """``agents`` lists everybody who took part; without ``agent`` the first of them is the contact's own."""
    if not _is_known(document.get("agents")):
        return
    agents = _texts(document["agents"], "agents")
    first = values.setdefault("agent", agents[0]) if agents else None
    values["further_agents"] = tuple(code for code in dict.fromkeys(agents) if code != first)


def other_json(document: object) -> IntakeProblem:
    """The OTHER_JSON problem, naming the first keys found."""
    keys = [clean_text(str(key))[:40] for key in list(document)[:8]] if isinstance(document, dict) else []
    return IntakeProblem(ProblemCode.OTHER_JSON, keys=keys)


def _is_known(value: object) -> bool:
    return value is not None and value != [] and not (isinstance(value, str) and not value.strip())


def _zone(value: object) -> ZoneInfo | None:
    name = optional_text(value, field="zone")
    if name is None:
        return None
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise bad_value(name, field="zone", expected="a time zone, as in Europe/Brussels") from error


def _text(value: object, key: str) -> str | None:
    return optional_text(value, field=key)


def _texts(value: object, key: str) -> tuple[str, ...]:
    """A list of texts, or one text with ``|`` or ``,`` between (a manifest has no lists)."""
    parts = (
        value.replace("|", ",").split(",")
        if isinstance(value, str)
        else as_list([value] if isinstance(value, int) else value, field=key)
    )
    texts = (optional_text(part, field=key) for part in parts)
    return tuple(text for text in texts if text)


def _channel(value: object, key: str) -> Channel:
    channel = _CHANNEL_OF.get((optional_text(value, field=key) or "").lower())
    if channel is None:
        raise bad_value(value, field=key, expected="voice, email, chat or messaging")
    return channel


def _direction(value: object, key: str) -> Direction:
    direction = direction_from_word(optional_text(value, field=key))
    if direction is None:
        raise bad_value(value, field=key, expected="inbound or outbound")
    return direction


def _language(value: object, key: str) -> Language:
    language = language_from_tag(optional_text(value, field=key))
    if language is None:
        raise bad_value(value, field=key, expected="nl, fr, de or en")
    return language


def _duration(value: object, key: str) -> float:
    if isinstance(value, str):
        try:
            value = float(value.strip().replace(",", "."))
        except ValueError as error:
            raise bad_value(value, field=key, expected="a number of seconds") from error
    return as_seconds(value, field=key)


def _yes_or_no(value: object, key: str) -> bool:
    if isinstance(value, bool):
        return value
    answer = _ANSWERS.get((optional_text(value, field=key) or "").lower())
    if answer is None:
        raise bad_value(value, field=key, expected="true or false")
    return answer


def _spans(value: object, key: str) -> tuple[Span, ...]:
    """A list of objects; in a manifest ``hold:12.5-40|paused:61-`` (nothing behind the dash: up to the end)."""
    if isinstance(value, str):
        return tuple(_written_span(part, key) for part in value.split("|") if part.strip())
    return tuple(
        _span(as_object(found, field=f"{key}[{index}]"), f"{key}[{index}]")
        for index, found in enumerate(as_list(value, field=key))
    )


def _written_span(text: str, key: str) -> Span:
    kind, colon, times = text.strip().partition(":")
    start, dash, end = times.partition("-")
    if not (colon and dash and start.strip()):
        raise bad_value(text, field=key, expected="a kind and its seconds, as in hold:12.5-40")
    return _span({"kind": kind, "start_s": start, "end_s": end}, key)


def _span(found: Mapping[str, Any], field: str) -> Span:
    kind = (optional_text(found.get("kind"), field=f"{field}.kind") or "").lower()
    if kind not in set(SpanKind):
        raise bad_value(kind, field=f"{field}.kind", expected="paused, hold or private")
    start_s = _duration(found.get("start_s"), f"{field}.start_s")
    end_s = _duration(found["end_s"], f"{field}.end_s") if _is_known(found.get("end_s")) else math.inf
    if end_s <= start_s:
        raise bad_value(end_s, field=f"{field}.end_s", expected="a time after start_s")
    return Span(start_s, end_s, SpanKind(kind))


def read_spans(value: object, *, field: str) -> tuple[Span, ...]:
    """The spans in a list of objects with ``kind``, ``start_s`` and ``end_s``; raises BAD_VALUE."""
    return _spans(value, field)


def _parties(value: object, key: str) -> tuple[Party, ...]:
    return tuple(_party(word, key) for word in _texts(value, key))


def _party(word: str, key: str) -> Party:
    party = party_from_word(word)
    if party is None:
        raise bad_value(word, field=key, expected="agent, customer, bot or other")
    return party


_READERS: Mapping[str, Callable[[object, str], Any]] = {
    "source_id": _text,
    "channel": _channel,
    "direction": _direction,
    "duration_s": _duration,
    "principal": _text,
    "team": _text,
    "agent": _text,
    "queue": _text,
    "language": _language,
    "customer_identities": _texts,
    "audio_parties": _parties,
    "transfers": _texts,
    "line": _text,
    "private": _yes_or_no,
    "recording_refused": _yes_or_no,
    "spans": _spans,
}
_FIELD_OF = {"transfers": "other_numbers"}
SIDECAR_KEYS = frozenset(_READERS) | {"started_at", "customer", "zone", "agents"}
