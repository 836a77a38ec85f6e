"""One door for whatever a sender hands over: bytes and a name in, a contact or a problem out.

No other exception than IntakeProblem leaves here; the bytes are read and nothing else is opened.
"""

from collections.abc import Callable, Mapping
from typing import Any
from zoneinfo import ZoneInfo

from leidraad.domain.contacts.incoming import ContactFacts, IncomingContact
from leidraad.domain.contacts.problems import IntakeProblem, ProblemCode
from leidraad.domain.contacts.turns import Channel, Party
from leidraad.formats.assemblyai import read_assemblyai
from leidraad.formats.audio import inspect_audio
from leidraad.formats.audiohook_transcript import read_audiohook_transcript
from leidraad.formats.azure import read_azure_batch, read_azure_conversation
from leidraad.formats.chat_lines import read_chat_lines
from leidraad.formats.contact_lens import read_contact_lens
from leidraad.formats.containers import not_a_container
from leidraad.formats.conversations import contact_of
from leidraad.formats.cut_turns import read_cut_turns
from leidraad.formats.deepgram import read_deepgram
from leidraad.formats.detect import CONVERSATIONS, Format, Seen, detect, look
from leidraad.formats.documents import json_of
from leidraad.formats.fields import as_object
from leidraad.formats.limits import Limits
from leidraad.formats.own_side import OwnSide
from leidraad.formats.pca import read_pca
from leidraad.formats.plain_transcript import read_plain_transcript
from leidraad.formats.sidecar import other_json
from leidraad.formats.siprec import read_siprec
from leidraad.formats.srt import read_srt
from leidraad.formats.transcribe import read_transcribe
from leidraad.formats.transcribe_standard import read_transcribe_standard
from leidraad.formats.vcon import read_vcon
from leidraad.formats.webvtt import read_webvtt
from leidraad.formats.whisper import read_whisper
from leidraad.formats.written import read_conversations
from leidraad.formats.wtf import read_wtf

__all__ = ["Limits", "read_contact", "read_contacts"]

# Readers that need no more than the document, the limits and which party each channel carries.
_BY_CHANNEL: Mapping[Format, Callable[..., IncomingContact]] = {
    Format.TRANSCRIBE_STANDARD: read_transcribe_standard,
    Format.DEEPGRAM: read_deepgram,
    Format.ASSEMBLYAI: read_assemblyai,
    Format.AZURE_BATCH: read_azure_batch,
    Format.AZURE_CONVERSATION: read_azure_conversation,
    Format.WHISPER: read_whisper,
    Format.WTF: read_wtf,
}
_JSON = frozenset(
    {
        Format.CUT_TURNS,
        Format.TRANSCRIBE,
        Format.CONTACT_LENS,
        Format.PCA,
        Format.VCON,
        Format.SIDECAR,
        Format.OTHER_JSON,
    }
)
_BY_LINES: Mapping[Format, Callable[..., IncomingContact]] = {
    Format.WEBVTT: read_webvtt,
    Format.SRT: read_srt,
    Format.PLAIN_TRANSCRIPT: read_plain_transcript,
    Format.AUDIOHOOK: read_audiohook_transcript,
}


def read_contact(
    data: bytes,
    *,
    name: str,
    limits: Limits | None = None,
    default_zone: ZoneInfo | None = None,
    audio_parties: tuple[Party, ...] = (),
    own_side: OwnSide | None = None,
    seen: Seen | None = None,
) -> IncomingContact:
    """The contact in ``data``, whatever its format; for audio, the facts of its header and the bytes as received.

    ``default_zone`` is for times written without one: a chat line without zone is refused when it is None, a vCon's is
    read as UTC. ``audio_parties`` is what is told beside the document: which party each audio channel carries, for
    transcripts that name their turns by channel alone; ``own_side`` says who writes for the centre, for mail and exports
    of chats. ``seen`` is what ``look`` said of the same bytes and name; None: it is asked. Raises IntakeProblem:
    EMPTY_FILE, TOO_LARGE, UNKNOWN_FORMAT, SEVERAL_CONTACTS, and what each reader names. A sidecar, a manifest or an
    evaluation is not a contact: OTHER_JSON and UNKNOWN_FORMAT.
    """
    limits = limits or Limits()
    limits.check_size(data)
    seen = seen or look(data, name=name)
    kind = seen.kind
    if kind is Format.AUDIO:
        return _read_audio(data, name=name, limits=limits)
    if kind in CONVERSATIONS:
        found = read_contacts(data, name=name, limits=limits, default_zone=default_zone, own_side=own_side)
        if len(found) != 1:
            raise IntakeProblem(ProblemCode.SEVERAL_CONTACTS, contact_count=len(found))
        return found[0]
    if kind in _BY_LINES:
        return _BY_LINES[kind](data, limits=limits)
    if kind in _BY_CHANNEL:
        return _BY_CHANNEL[kind](_document(data, seen), limits=limits, parties=audio_parties)
    if kind is Format.CHAT_LINES:
        return read_chat_lines(data, limits=limits, default_zone=default_zone)
    if kind in _JSON:
        return _read_json(data, seen, limits=limits, default_zone=default_zone)
    raise _unknown(data, kind=kind)


def read_contacts(
    data: bytes,
    *,
    name: str,
    limits: Limits | None = None,
    default_zone: ZoneInfo | None = None,
    own_side: OwnSide | None = None,
) -> tuple[IncomingContact, ...]:
    """Every contact in ``data``: several of a mailbox or an export of chats, one of anything else; never none.

    Raises as ``read_contact``; NO_TURNS where nobody wrote anything.
    """
    limits = limits or Limits()
    limits.check_size(data)
    kind = detect(data, name=name)
    if kind not in CONVERSATIONS:
        return (read_contact(data, name=name, limits=limits, default_zone=default_zone),)
    found = read_conversations(
        data, kind=kind, name=name, limits=limits, own_side=own_side or OwnSide(), default_zone=default_zone
    )
    if not found:
        raise IntakeProblem(ProblemCode.NO_TURNS)
    return tuple(contact_of(each, limits=limits) for each in found)


def _read_audio(data: bytes, *, name: str, limits: Limits) -> IncomingContact:
    facts = inspect_audio(data)
    limits.check_duration(facts.duration_s)
    return IncomingContact(
        facts=ContactFacts(channel=Channel.VOICE, duration_s=facts.duration_s),
        recording=data,
        recording_name=name,
    )


def _document(data: bytes, seen: Seen) -> dict[str, Any]:
    return as_object(json_of(data), field="document") if seen.document is None else seen.document


def _read_json(data: bytes, seen: Seen, *, limits: Limits, default_zone: ZoneInfo | None) -> IncomingContact:
    kind = seen.kind
    if kind is Format.CUT_TURNS:
        return read_cut_turns(_document(data, seen), limits=limits)
    if kind is Format.CONTACT_LENS:
        return read_contact_lens(_document(data, seen), limits=limits)
    if kind is Format.PCA:
        return read_pca(_document(data, seen), limits=limits, default_zone=default_zone)
    if kind is Format.TRANSCRIBE:
        return read_transcribe(_document(data, seen), limits=limits)
    if kind is Format.VCON:
        return read_vcon(_document(data, seen), limits=limits, default_zone=default_zone)
    raise other_json(json_of(data))


def _unknown(data: bytes, *, kind: Format) -> IntakeProblem:
    if kind is Format.MANIFEST:
        return IntakeProblem(ProblemCode.UNKNOWN_FORMAT, found="manifest")
    if kind is Format.EVALUATION:
        return IntakeProblem(ProblemCode.UNKNOWN_FORMAT, found="an evaluation of a contact")
    if kind is Format.SIPREC:
        return IntakeProblem(ProblemCode.NO_RECORDING, name=read_siprec(data).session_id)
    problem = not_a_container(data)
    return IntakeProblem(ProblemCode.UNKNOWN_FORMAT, found=problem.data.get("found"))
