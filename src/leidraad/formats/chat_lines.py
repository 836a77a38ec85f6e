"""Written contacts as JSON lines: one message per line, and an optional first line with the facts.

{"contact": {"source_id": "chat-1", "agent": "a17", "language": "nl"}}
{"at": "2026-11-20T09:12:00+01:00", "party": "customer", "text": "Dag"}
{"at": "2026-11-20T09:12:20+01:00", "party": "agent", "text": "Goedemorgen", "language": "nl"}
"""

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any
from zoneinfo import ZoneInfo

from leidraad.domain.contacts.incoming import ContactFacts, IncomingContact
from leidraad.domain.contacts.party_words import party_from_word
from leidraad.domain.contacts.problems import IntakeProblem, ProblemCode
from leidraad.domain.contacts.times import parse_time
from leidraad.domain.contacts.turns import Channel, Turn
from leidraad.domain.language.languages import language_from_tag
from leidraad.formats.documents import json_of, text_of
from leidraad.formats.fields import as_object, as_text, bad_value, clean_text, optional_text
from leidraad.formats.limits import Limits
from leidraad.formats.sidecar import facts_from_object


def read_chat_lines(data: bytes, *, limits: Limits, default_zone: ZoneInfo | None = None) -> IncomingContact:
    """The messages as turns in time order, and the facts of the first line.

    The channel is chat unless the facts say otherwise; start and length come from the messages unless given. Raises
    MALFORMED_JSON with line and column, MALFORMED_TEXT (bytes that are not UTF-8), BAD_VALUE with the line in its
    field, TIME_WITHOUT_ZONE, NO_TURNS, TOO_MANY_TURNS.
    """
    lines = [
        (number, line) for number, line in enumerate(re.split(r"\r?\n", text_of(data)), 1) if line.strip()
    ]
    limits.check_turn_count(len(lines))
    facts = ContactFacts()
    objects = [
        (number, as_object(_json_of_line(line, number=number), field=f"line {number}"))
        for number, line in lines
    ]
    if objects and "contact" in objects[0][1]:
        facts = _facts(objects.pop(0)[1], default_zone=default_zone)
    turns = tuple(
        sorted((_turn(found, number=number, zone=default_zone) for number, found in objects), key=_moment)
    )
    if not turns:
        raise IntakeProblem(ProblemCode.NO_TURNS)
    return IncomingContact(facts=facts.merged_with(_facts_of(turns)), turns=turns)


def write_chat_lines(turns: Iterable[Turn]) -> bytes:
    """The turns as lines that ``read_chat_lines`` reads; raises ValueError for a turn without its moment."""
    return "\n".join(_written(turn) for turn in turns).encode()


def _written(turn: Turn) -> str:
    if turn.at is None:
        raise ValueError("a written turn has a moment")
    line = {"at": turn.at.isoformat(), "party": str(turn.party), "text": clean_text(turn.text)}
    if turn.language is not None:
        line["language"] = str(turn.language)
    return json.dumps(line, ensure_ascii=False)


def _json_of_line(line: str, *, number: int) -> Any:
    try:
        return json_of(line)
    except IntakeProblem as problem:
        raise IntakeProblem(problem.code, **{**problem.data, "line": number}) from problem


def _facts(found: Mapping[str, Any], *, default_zone: ZoneInfo | None) -> ContactFacts:
    return facts_from_object(as_object(found["contact"], field="contact"), default_zone=default_zone)


def _turn(found: Mapping[str, Any], *, number: int, zone: ZoneInfo | None) -> Turn:
    field = f"line {number}"
    word = as_text(found.get("party"), field=f"{field}.party")
    party = party_from_word(word)
    if party is None:
        raise bad_value(word, field=f"{field}.party", expected="agent, customer, bot or other")
    return Turn(
        party=party,
        text=as_text(found.get("text"), field=f"{field}.text"),
        at=parse_time(found.get("at"), field=f"{field}.at", zone=zone),
        language=language_from_tag(optional_text(found.get("language"), field=f"{field}.language")),
    )


def _moment(turn: Turn) -> float:
    return turn.at.timestamp() if turn.at is not None else 0.0


def _facts_of(turns: tuple[Turn, ...]) -> ContactFacts:
    first, last = turns[0].at, turns[-1].at
    duration_s = (last - first).total_seconds() if first is not None and last is not None else None
    return ContactFacts(channel=Channel.CHAT, started_at=first, duration_s=duration_s)
