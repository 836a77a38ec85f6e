"""What kind of thing was handed over: by its content first, by its name only when the content says nothing."""

import json
from enum import StrEnum
from pathlib import PurePosixPath
from typing import Any

from leidraad.formats.containers import AUDIO_EXTENSIONS, container_of
from leidraad.formats.cut_turns import CUT_TURNS_KEY
from leidraad.formats.sidecar import SIDECAR_KEYS


class Format(StrEnum):
    AUDIO = "audio"
    TRANSCRIBE = "transcribe_call_analytics"  # Contact Lens documents too: same shape
    VCON = "vcon"
    WEBVTT = "webvtt"
    CHAT_LINES = "chat_lines"
    SIDECAR = "sidecar"
    CUT_TURNS = "cut_turns"  # written by this software alone
    MANIFEST = "manifest"
    OTHER_JSON = "other_json"  # JSON that is none of these, or that is broken
    UNKNOWN = "unknown"


_BY_EXTENSION = {
    **dict.fromkeys(AUDIO_EXTENSIONS, Format.AUDIO),
    ".vtt": Format.WEBVTT,
    ".jsonl": Format.CHAT_LINES,
    ".ndjson": Format.CHAT_LINES,
    ".json": Format.OTHER_JSON,
    ".vcon": Format.OTHER_JSON,
    ".csv": Format.MANIFEST,
}
_FIRST_LINE_BYTES = 64 * 1024


def detect(data: bytes, *, name: str) -> Format:
    """The format of ``data``; ``name`` decides only when the bytes are of no known kind. Never raises.

    >>> detect(b"WEBVTT", name="call.txt")
    <Format.WEBVTT: 'webvtt'>
    >>> detect(b"", name="call.wav")
    <Format.AUDIO: 'audio'>
    """
    if container_of(data) is not None:
        return Format.AUDIO
    by_name = _BY_EXTENSION.get(PurePosixPath(name.lower()).suffix, Format.UNKNOWN)
    by_text = _from_text(_as_utf_8(data).lstrip())
    if by_text is Format.OTHER_JSON and by_name is Format.CHAT_LINES:
        return by_name
    return by_text or by_name


def _as_utf_8(data: bytes) -> bytes:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace").encode("utf-8", "replace")
    return data.removeprefix(b"\xef\xbb\xbf")


def _from_text(data: bytes) -> Format | None:
    if data.startswith(b"WEBVTT"):
        return Format.WEBVTT
    if data[:1] in (b"{", b"["):
        return _from_json(data)
    return Format.MANIFEST if _is_manifest_header(data[:_FIRST_LINE_BYTES]) else None


def _is_manifest_header(data: bytes) -> bool:
    header = data.partition(b"\n")[0].decode("utf-8", "replace").replace(";", ",").lower()
    names = [part.strip(' "\r') for part in header.split(",")]
    return len(names) > 1 and "file" in names


def _from_json(data: bytes) -> Format:
    try:
        document = json.loads(data)
    except (ValueError, RecursionError):
        return Format.CHAT_LINES if _is_chat_line(data.partition(b"\n")[0]) else Format.OTHER_JSON
    return _from_document(document)


def _is_chat_line(line: bytes) -> bool:
    try:
        document = json.loads(line)
    except (ValueError, RecursionError):
        return False
    return isinstance(document, dict) and _is_chat_object(document)


def _is_chat_object(document: dict[str, Any]) -> bool:
    return "contact" in document or {"party", "text"} <= document.keys()


def _from_document(document: object) -> Format:
    if not isinstance(document, dict):
        return Format.OTHER_JSON
    keys = document.keys()
    if "Transcript" in keys and keys & {"Participants", "ConversationCharacteristics", "JobStatus"}:
        return Format.TRANSCRIBE
    if "vcon" in keys or {"parties", "dialog"} <= keys or _is_sealed_vcon(document):
        return Format.VCON
    if CUT_TURNS_KEY in keys:
        return Format.CUT_TURNS
    if _is_chat_object(document):
        return Format.CHAT_LINES
    return Format.SIDECAR if keys & SIDECAR_KEYS else Format.OTHER_JSON


def _is_sealed_vcon(document: dict[str, Any]) -> bool:
    return {"payload", "signatures"} <= document.keys() or {"ciphertext", "recipients"} <= document.keys()
