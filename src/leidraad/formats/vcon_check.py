"""Where a plain vCon departs from syntax 0.4.0 of the draft (draft-ietf-vcon-vcon-core): what a sender should mend.

Apart from the reader, which takes most of this as it is: here nothing is read, everything is held against the draft.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

RENAMED = {
    "": {"appended": "amended", "must_support": "critical", "group": "amended or redacted"},
    "dialog": {
        "mimetype": "mediatype",
        "alg": "content_hash",
        "signature": "content_hash",
        "transfer-target": "transfer_target",
        "target-dialog": "target_dialog",
    },
    "analysis": {"mimetype": "mediatype", "schema_version": "schema", "alg": "content_hash"},
    "attachments": {"mimetype": "mediatype", "alg": "content_hash"},
}
REQUIRED = {
    "": ("uuid", "created_at"),
    "dialog": ("type", "start"),
    "analysis": ("type", "vendor"),
    "attachments": ("start", "party", "dialog"),
}
DIALOG_TYPES = ("recording", "recording-set", "text", "transfer", "incomplete")
DISPOSITIONS = ("no-answer", "congestion", "failed", "busy", "hung-up", "voicemail-no-message")
ENCODINGS = ("base64url", "json", "none")
LISTS = ("parties", "dialog", "analysis", "attachments")
_RFC_3339 = re.compile(r"\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)")
_SHOWN_CHARACTERS = 60


@dataclass(frozen=True, slots=True)
class Departure:
    """One member that is not as the draft has it."""

    field: str  # path of the member
    found: str  # what stands there, shortened; "" where it is absent
    expected: str


def departures(document: Mapping[str, Any]) -> tuple[Departure, ...]:
    """Everything that departs from 0.4.0, in the order of the document; empty for one that is as it should be."""
    return tuple(_of_document(document))


def _of_document(document: Mapping[str, Any]) -> Iterator[Departure]:
    if document.get("vcon", "0.4.0") != "0.4.0":
        yield _departure("vcon", document["vcon"], "0.4.0, or nothing")
    yield from _of_object(document, kind="", field="")
    yield from _of_uuid(document)
    yield from _of_earlier(document)
    for name in LISTS:
        items = document.get(name, [])
        if not isinstance(items, list):
            yield _departure(name, items, "a list")
            continue
        for index, item in enumerate(items):
            field = f"{name}[{index}]"
            if not isinstance(item, dict):
                yield _departure(field, item, "an object")
            elif name != "parties":
                yield from _of_object(item, kind=name, field=f"{field}.")
                yield from _of_content(item, document, kind=name, field=field)


def _of_object(found: Mapping[str, Any], *, kind: str, field: str) -> Iterator[Departure]:
    for name in REQUIRED[kind]:
        if found.get(name) is None:
            yield Departure(f"{field}{name}", "", "a value")
    for old, new in RENAMED[kind].items():
        if old in found:
            yield Departure(f"{field}{old}", old, new)
    for name in ("created_at", "updated_at", "start"):
        moment = found.get(name)
        if moment is not None and not (isinstance(moment, str) and _RFC_3339.fullmatch(moment)):
            yield _departure(f"{field}{name}", moment, "a date and time with its zone, as RFC 3339 has it")


def _of_uuid(document: Mapping[str, Any]) -> Iterator[Departure]:
    value = document.get("uuid")
    if value is None:
        return
    try:
        UUID(value)
    except (ValueError, AttributeError, TypeError):
        yield _departure("uuid", value, "a UUID")


def _of_earlier(document: Mapping[str, Any]) -> Iterator[Departure]:
    redacted, amended = document.get("redacted"), document.get("amended")
    if "redacted" in document and not (isinstance(redacted, dict) and isinstance(redacted.get("type"), str)):
        yield _departure("redacted.type", "", "how it was redacted")
    if redacted and amended:
        yield Departure("amended", "redacted as well", "one of the two")
    for name, earlier in (("redacted", redacted), ("amended", amended)):
        if isinstance(earlier, dict) and "url" in earlier and "content_hash" not in earlier:
            yield Departure(f"{name}.content_hash", "", "the hash of what is at the url")


def _of_content(
    item: Mapping[str, Any], document: Mapping[str, Any], *, kind: str, field: str
) -> Iterator[Departure]:
    if kind == "dialog" and item.get("type") not in (*DIALOG_TYPES, None):
        yield _departure(f"{field}.type", item["type"], ", ".join(DIALOG_TYPES))
    if item.get("type") == "incomplete" and item.get("disposition") not in DISPOSITIONS:
        yield _departure(f"{field}.disposition", item.get("disposition"), ", ".join(DISPOSITIONS))
    if kind == "attachments" and "purpose" not in item:
        yield Departure(f"{field}.purpose", "", "what it is for")
    if "encoding" in item and item["encoding"] not in ENCODINGS:
        yield _departure(f"{field}.encoding", item["encoding"], ", ".join(ENCODINGS))
    if "url" in item and "content_hash" not in item:
        yield Departure(f"{field}.content_hash", "", "the hash of what is at the url")
    for name, among in (("parties", "parties"), ("party", "parties"), ("dialog", "dialog")):
        yield from _of_indices(item.get(name), document.get(among), field=f"{field}.{name}", among=among)


def _of_indices(value: object, among_value: object, *, field: str, among: str) -> Iterator[Departure]:
    count = len(among_value) if isinstance(among_value, list) else 0
    for index in _flat(value):
        if isinstance(index, bool) or not isinstance(index, int) or not 0 <= index < count:
            yield _departure(field, index, f"the place of one of {count} {among}")


def _flat(value: object) -> Iterator[object]:
    """The indices in a number, a list, or a list of lists; None stands for an unused channel."""
    if isinstance(value, list):
        for each in value:
            yield from _flat(each)
    elif value is not None:
        yield value


def _departure(field: str, found: object, expected: str) -> Departure:
    shown = "" if found is None else str(found)[:_SHOWN_CHARACTERS]
    return Departure(field, shown, expected)
