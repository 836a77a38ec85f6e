"""What kind of thing was handed over: by its content first, by its name only when the content says nothing.

To tell JSON from JSON it has to be read whole, so what was read is handed on (``Seen``): the door reads it once.
"""

import json
from collections.abc import Set
from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePosixPath
from typing import Any

from leidraad.domain.contacts.problems import IntakeProblem
from leidraad.formats.audiohook_transcript import is_audiohook
from leidraad.formats.chatwoot import is_chatwoot
from leidraad.formats.contact_lens_evaluation import is_evaluation
from leidraad.formats.containers import AUDIO_EXTENSIONS, container_of
from leidraad.formats.cut_turns import CUT_TURNS_KEY
from leidraad.formats.documents import json_of
from leidraad.formats.email_message import looks_like_mail
from leidraad.formats.mailbox import looks_like_mbox
from leidraad.formats.plain_transcript import is_plain_transcript
from leidraad.formats.sidecar import SIDECAR_KEYS
from leidraad.formats.siprec import is_siprec
from leidraad.formats.srt import begins_as_srt
from leidraad.formats.whatsapp import looks_like_whatsapp
from leidraad.formats.zammad import is_zammad


class Format(StrEnum):
    AUDIO = "audio"
    TRANSCRIBE = "transcribe_call_analytics"
    TRANSCRIBE_STANDARD = "transcribe_standard"
    CONTACT_LENS = "contact_lens"
    EVALUATION = "contact_lens_evaluation"  # about a contact, and none itself
    PCA = "post_call_analytics"
    DEEPGRAM = "deepgram"
    ASSEMBLYAI = "assemblyai"
    AZURE_BATCH = "azure_batch"  # fast transcription too
    AZURE_CONVERSATION = "azure_conversation"
    WHISPER = "whisper"
    WTF = "wtf_transcription"
    AUDIOHOOK = "audiohook_transcript"
    SRT = "srt"
    PLAIN_TRANSCRIPT = "plain_transcript"
    VCON = "vcon"
    WEBVTT = "webvtt"
    CHAT_LINES = "chat_lines"
    MAIL = "mail"
    MBOX = "mbox"
    WHATSAPP = "whatsapp"
    CHATWOOT = "chatwoot"
    ZAMMAD = "zammad"
    SIDECAR = "sidecar"
    SIPREC = "siprec"  # the companion of a recording
    CUT_TURNS = "cut_turns"  # written by this software alone
    MANIFEST = "manifest"
    OTHER_JSON = "other_json"  # JSON that is none of these, or that is broken
    UNKNOWN = "unknown"


# What may lie beside a recording as its transcript.
TRANSCRIPTS = frozenset(
    {
        Format.TRANSCRIBE,
        Format.TRANSCRIBE_STANDARD,
        Format.CONTACT_LENS,
        Format.PCA,
        Format.DEEPGRAM,
        Format.ASSEMBLYAI,
        Format.AZURE_BATCH,
        Format.AZURE_CONVERSATION,
        Format.WHISPER,
        Format.WTF,
        Format.AUDIOHOOK,
        Format.WEBVTT,
        Format.SRT,
        Format.PLAIN_TRANSCRIPT,
    }
)
# What may hold several conversations, and one that has grown since it was handed over last.
CONVERSATIONS = frozenset({Format.MAIL, Format.MBOX, Format.WHATSAPP, Format.CHATWOOT, Format.ZAMMAD})
_BY_EXTENSION = {
    **dict.fromkeys(AUDIO_EXTENSIONS, Format.AUDIO),
    ".vtt": Format.WEBVTT,
    ".srt": Format.SRT,
    ".jsonl": Format.CHAT_LINES,
    ".ndjson": Format.CHAT_LINES,
    ".json": Format.OTHER_JSON,
    ".vcon": Format.OTHER_JSON,
    ".csv": Format.MANIFEST,
    ".eml": Format.MAIL,
    ".mbox": Format.MBOX,
    ".siprec": Format.SIPREC,
}
_FIRST_LINE_BYTES = 64 * 1024
_BLANK = b" \t\r\n"


@dataclass(frozen=True, slots=True)
class Seen:
    """What some bytes are, and the JSON object they hold where telling took reading it: as ``json_of`` gives it."""

    kind: Format
    document: dict[str, Any] | None = None


def detect(data: bytes, *, name: str) -> Format:
    """The format of ``data``; ``name`` decides only when the bytes are of no known kind. Never raises.

    >>> detect(b"WEBVTT", name="call.txt")
    <Format.WEBVTT: 'webvtt'>
    >>> detect(b"", name="call.wav")
    <Format.AUDIO: 'audio'>
    """
    return look(data, name=name).kind


def look(data: bytes, *, name: str) -> Seen:
    """The same as ``detect``, with the document where it was read on the way. Never raises."""
    if container_of(data) is not None:
        return Seen(Format.AUDIO)
    return _sound_object(data) or Seen(_told_by_text_or_name(data, name=name))


def _sound_object(data: bytes) -> Seen | None:
    """A whole JSON object of a known kind, which most of what comes is: then nothing else need be asked."""
    if data[:_FIRST_LINE_BYTES].removeprefix(b"\xef\xbb\xbf").lstrip(_BLANK)[:1] != b"{":
        return None
    try:
        document = json_of(data)
    except IntakeProblem:
        return None  # or several objects, a line each
    kind = _from_document(document)
    return None if kind is Format.OTHER_JSON else Seen(kind, document)


def _told_by_text_or_name(data: bytes, *, name: str) -> Format:
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
    beginning = data[:_FIRST_LINE_BYTES]
    if is_siprec(beginning.decode("utf-8", "replace")):  # before mail: an offer has headers too
        return Format.SIPREC
    if (written := _from_written(beginning)) is not None:
        return written
    if data[:1] in (b"{", b"["):
        found = _from_json(data)
        is_broken = found is Format.OTHER_JSON and data[:1] == b"["  # or no JSON at all: [00:01] Agent: …
        return (_from_prose(beginning) if is_broken else None) or found
    return Format.MANIFEST if _is_manifest_header(beginning) else _from_prose(beginning)


def _from_written(data: bytes) -> Format | None:
    if looks_like_mbox(data):
        return Format.MBOX
    if looks_like_mail(data):
        return Format.MAIL
    return Format.WHATSAPP if looks_like_whatsapp(data.decode("utf-8", "ignore")) else None


def _from_prose(data: bytes) -> Format | None:
    text = data.decode("utf-8", "ignore")
    if begins_as_srt(text):
        return Format.SRT
    return Format.PLAIN_TRANSCRIPT if is_plain_transcript(text) else None


def _is_manifest_header(data: bytes) -> bool:
    header = data.partition(b"\n")[0].decode("utf-8", "replace").replace(";", ",").lower()
    names = [part.strip(' "\r') for part in header.split(",")]
    return len(names) > 1 and "file" in names


def _from_json(data: bytes) -> Format:
    try:
        document = json.loads(data)
    except (ValueError, RecursionError):
        return _from_first_line(data.partition(b"\n")[0])
    return _from_document(document)


def _from_first_line(line: bytes) -> Format:
    try:
        document = json.loads(line)
    except (ValueError, RecursionError):
        return Format.OTHER_JSON
    if is_audiohook(document):
        return Format.AUDIOHOOK
    is_chat = isinstance(document, dict) and _is_chat_object(document)
    return Format.CHAT_LINES if is_chat else Format.OTHER_JSON


def _is_chat_object(document: dict[str, Any]) -> bool:
    return "contact" in document or {"party", "text"} <= document.keys()


def _from_document(document: object) -> Format:
    if is_audiohook(document[0] if isinstance(document, list) and document else document):
        return Format.AUDIOHOOK
    if is_chatwoot(document):
        return Format.CHATWOOT
    if is_zammad(document):
        return Format.ZAMMAD
    if not isinstance(document, dict):
        return Format.OTHER_JSON
    keys = document.keys()
    if "Transcript" in keys and keys & {"Participants", "ConversationCharacteristics", "JobStatus"}:
        return Format.CONTACT_LENS if _is_contact_lens(document) else Format.TRANSCRIBE
    if "vcon" in keys or {"parties", "dialog"} <= keys or _is_sealed_vcon(document):
        return Format.VCON
    if CUT_TURNS_KEY in keys:
        return Format.CUT_TURNS
    if _is_chat_object(document):
        return Format.CHAT_LINES
    vendor = _from_vendor(document)
    if vendor is not None:
        return vendor
    return Format.SIDECAR if keys & SIDECAR_KEYS else Format.OTHER_JSON


def _is_sealed_vcon(document: dict[str, Any]) -> bool:
    return {"payload", "signatures"} <= document.keys() or {"ciphertext", "recipients"} <= document.keys()


def _is_contact_lens(document: dict[str, Any]) -> bool:
    """Call Analytics has no ids of participants, no contact and no version."""
    if document.keys() & {"CustomerMetadata", "ChatTranscriptVersion", "Version"}:
        return True
    if document.get("Channel") == "CHAT":
        return True
    participants = document.get("Participants")
    return isinstance(participants, list) and any(
        isinstance(found, dict) and "ParticipantId" in found for found in participants
    )


def _from_vendor(document: dict[str, Any]) -> Format | None:
    """The speech engine or platform whose members these are."""
    keys = document.keys()
    if is_evaluation(document):
        return Format.EVALUATION
    if {"ConversationAnalytics", "SpeechSegments"} <= keys:
        return Format.PCA
    if isinstance(document.get("results"), dict):
        return _from_results(document["results"].keys())
    if "recognizedPhrases" in keys or {"combinedPhrases", "phrases"} <= keys:
        return Format.AZURE_BATCH
    if _is_azure_conversation(document):
        return Format.AZURE_CONVERSATION
    if {"status", "text"} <= keys and keys & {"utterances", "audio_url", "audio_duration"}:
        return Format.ASSEMBLYAI
    return _from_segments(document)


def _from_results(keys: Set[str]) -> Format | None:
    if "channels" in keys or "utterances" in keys:
        return Format.DEEPGRAM
    return Format.TRANSCRIBE_STANDARD if keys & {"items", "transcripts", "channel_labels"} else None


def _is_azure_conversation(document: dict[str, Any]) -> bool:
    outer = document.get("analysisInput", document)
    conversations = outer.get("conversations") if isinstance(outer, dict) else None
    return isinstance(conversations, list) and any(
        isinstance(found, dict) and "conversationItems" in found for found in conversations
    )


def _from_segments(document: dict[str, Any]) -> Format | None:
    if isinstance(document.get("transcription"), list) and document.keys() & {"result", "params", "model"}:
        return Format.WHISPER
    segments = document.get("segments")
    if not isinstance(segments, list):
        return None
    if isinstance(document.get("transcript"), dict):
        return Format.WTF
    first = segments[0] if segments else {"text": "", "start": 0}
    is_timed = isinstance(first, dict) and {"text", "start"} <= first.keys()
    return Format.WHISPER if is_timed and ("text" in document or segments) else None
