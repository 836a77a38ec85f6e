"""Genesys AudioHook transcript events, kept in the order in which they were sent: JSON lines, or one list.

Field list: the protocol's types in Genesys' reference implementation. A line is a message with its entities, or one entity.
Used are final transcripts alone; agent assistance, pings, partial transcripts and alternatives after the first are dropped.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from leidraad.domain.contacts.incoming import ContactFacts, IncomingContact
from leidraad.domain.contacts.problems import IntakeProblem
from leidraad.domain.contacts.turns import Party, Turn, Word
from leidraad.domain.language.languages import Language, language_from_tag
from leidraad.formats.documents import json_of, text_of
from leidraad.formats.fields import as_list, as_object, as_text, bad_value, optional_text
from leidraad.formats.limits import Limits
from leidraad.formats.spoken import seconds_of_iso, share_of, spoken_contact

# The two channels of the protocol: outside the centre, and inside it.
_PARTY_OF = {"external": Party.CUSTOMER, "internal": Party.AGENT}


def is_audiohook(found: object) -> bool:
    """Whether a JSON value is a message of the protocol's version 2, or a transcript entity by itself."""
    if not isinstance(found, dict):
        return False
    if found.get("version") == "2" and isinstance(found.get("parameters"), dict):
        return isinstance(found.get("type"), str) and "seq" in found
    data = found.get("data")
    return found.get("type") == "transcript" and isinstance(data, dict) and "alternatives" in data


def read_audiohook_transcript(data: bytes, *, limits: Limits) -> IncomingContact:
    """The final transcripts as turns, external as the customer and internal as the agent; facts from ``open``.

    A transcript that is sent again under the same id replaces the earlier one. Raises MALFORMED_JSON with its line,
    BAD_VALUE, NO_TURNS, TOO_MANY_TURNS, TOO_LONG.
    """
    stream = _Stream()
    for value, path in _values(text_of(data)):
        stream.take(as_object(value, field=path), path=path)
        limits.check_turn_count(len(stream.turns))
    return spoken_contact(list(stream.turns.values()), facts=stream.facts, limits=limits)


def _values(text: str) -> Iterator[tuple[Any, str]]:
    try:
        document = json_of(text)
    except IntakeProblem:
        for number, line in enumerate(re.split(r"\r?\n", text), start=1):
            if line.strip():
                yield _json_of_line(line, number=number), f"line {number}"
        return
    for index, value in enumerate(document if isinstance(document, list) else [document]):
        yield value, f"messages[{index}]"


def _json_of_line(line: str, *, number: int) -> Any:
    try:
        return json_of(line)
    except IntakeProblem as problem:
        raise IntakeProblem(problem.code, **{**problem.data, "line": number}) from problem


@dataclass(slots=True)
class _Stream:
    """What was said so far: the last final transcript of each id."""

    turns: dict[str, Turn] = field(default_factory=dict)
    facts: ContactFacts = field(default_factory=ContactFacts)

    def take(self, message: Mapping[str, Any], *, path: str) -> None:
        if "parameters" not in message:
            self._take_entity(message, path=path)
            return
        parameters = as_object(message["parameters"], field=f"{path}.parameters")
        if message.get("type") == "open":
            self.facts = _facts_of_open(parameters, path=f"{path}.parameters").merged_with(self.facts)
        elif message.get("type") == "event":
            entities = as_list(parameters.get("entities") or [], field=f"{path}.parameters.entities")
            for index, entity in enumerate(entities):
                entity_path = f"{path}.parameters.entities[{index}]"
                self._take_entity(as_object(entity, field=entity_path), path=entity_path)

    def _take_entity(self, entity: Mapping[str, Any], *, path: str) -> None:
        if entity.get("type") != "transcript":
            return
        data = as_object(entity.get("data"), field=f"{path}.data")
        if data.get("isFinal", True) is not True:
            return
        name = optional_text(data.get("id"), field=f"{path}.data.id") or f"{path} {len(self.turns)}"
        self.turns[name] = _turn(data, path=f"{path}.data")


def _facts_of_open(parameters: Mapping[str, Any], *, path: str) -> ContactFacts:
    participant = as_object(parameters.get("participant") or {}, field=f"{path}.participant")
    caller = optional_text(participant.get("ani"), field=f"{path}.participant.ani")
    language = optional_text(parameters.get("language"), field=f"{path}.language")
    return ContactFacts(
        source_id=optional_text(parameters.get("conversationId"), field=f"{path}.conversationId"),
        language=language_from_tag(language),
        customer_identities=(caller.removeprefix("tel:"),) if caller else (),
        line=optional_text(participant.get("dnis"), field=f"{path}.participant.dnis"),
    )


def _turn(data: Mapping[str, Any], *, path: str) -> Turn:
    best = _first(data.get("alternatives"), field=f"{path}.alternatives")
    said = _first(best.get("interpretations"), field=f"{path}.alternatives[0].interpretations")
    said_path = f"{path}.alternatives[0].interpretations[0]"
    start_s, end_s = _times(data, path=path) if data.get("offset") is not None else (None, None)
    return Turn(
        party=_PARTY_OF.get(str(data.get("channel")), Party.OTHER),
        text=as_text(said.get("transcript"), field=f"{said_path}.transcript"),
        start_s=start_s,
        end_s=end_s,
        language=_language(best),
        words=tuple(_words(said, path=said_path)) if start_s is not None else (),
    )


def _first(value: object, *, field: str) -> Mapping[str, Any]:
    found = as_list(value, field=field)
    if not found:
        raise bad_value(found, field=field, expected="a list that is not empty")
    return as_object(found[0], field=f"{field}[0]")


def _language(best: Mapping[str, Any]) -> Language | None:
    tags = best.get("languages")
    return (
        language_from_tag(tags[0])
        if isinstance(tags, list) and len(tags) == 1 and isinstance(tags[0], str)
        else None
    )


def _times(item: Mapping[str, Any], *, path: str) -> tuple[float, float]:
    start_s = seconds_of_iso(item.get("offset"), field=f"{path}.offset")
    return start_s, start_s + seconds_of_iso(item.get("duration"), field=f"{path}.duration")


def _words(said: Mapping[str, Any], *, path: str) -> Iterator[Word]:
    for index, found in enumerate(as_list(said.get("tokens") or [], field=f"{path}.tokens")):
        token_path = f"{path}.tokens[{index}]"
        token = as_object(found, field=token_path)
        text = as_text(token.get("value"), field=f"{token_path}.value")
        confidence = share_of(token.get("confidence"), field=f"{token_path}.confidence")
        yield Word(text, *_times(token, path=token_path), confidence)
