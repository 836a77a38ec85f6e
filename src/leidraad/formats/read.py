"""One door for whatever a sender hands over: bytes and a name in, a contact or a problem out.

No other exception than IntakeProblem leaves here; the bytes are read and nothing else is opened.
"""

from zoneinfo import ZoneInfo

from leidraad.domain.contacts.incoming import ContactFacts, IncomingContact
from leidraad.domain.contacts.problems import IntakeProblem, ProblemCode
from leidraad.domain.contacts.turns import Channel
from leidraad.formats.audio import inspect_audio
from leidraad.formats.chat_lines import read_chat_lines
from leidraad.formats.containers import not_a_container
from leidraad.formats.cut_turns import read_cut_turns
from leidraad.formats.detect import Format, detect
from leidraad.formats.documents import json_of
from leidraad.formats.fields import as_object
from leidraad.formats.limits import Limits
from leidraad.formats.sidecar import other_json
from leidraad.formats.transcribe import read_transcribe
from leidraad.formats.vcon import read_vcon
from leidraad.formats.webvtt import read_webvtt

__all__ = ["Limits", "read_contact"]


def read_contact(
    data: bytes, *, name: str, limits: Limits | None = None, default_zone: ZoneInfo | None = None
) -> IncomingContact:
    """The contact in ``data``, whatever its format; for audio, the facts of its header and the bytes as received.

    ``default_zone`` is for times written without one: a chat line without zone is refused when it is None, a vCon's is
    read as UTC. Raises IntakeProblem: EMPTY_FILE, TOO_LARGE, UNKNOWN_FORMAT, and what each reader names. A sidecar or a
    manifest is not a contact: OTHER_JSON and UNKNOWN_FORMAT.
    """
    limits = limits or Limits()
    limits.check_size(data)
    kind = detect(data, name=name)
    if kind is Format.AUDIO:
        return _read_audio(data, name=name, limits=limits)
    if kind is Format.WEBVTT:
        return read_webvtt(data, limits=limits)
    if kind is Format.CHAT_LINES:
        return read_chat_lines(data, limits=limits, default_zone=default_zone)
    if kind in (Format.CUT_TURNS, Format.TRANSCRIBE, Format.VCON, Format.SIDECAR, Format.OTHER_JSON):
        return _read_json(data, kind=kind, limits=limits, default_zone=default_zone)
    raise _unknown(data, kind=kind)


def _read_audio(data: bytes, *, name: str, limits: Limits) -> IncomingContact:
    facts = inspect_audio(data)
    limits.check_duration(facts.duration_s)
    return IncomingContact(
        facts=ContactFacts(channel=Channel.VOICE, duration_s=facts.duration_s),
        recording=data,
        recording_name=name,
    )


def _read_json(
    data: bytes, *, kind: Format, limits: Limits, default_zone: ZoneInfo | None
) -> IncomingContact:
    document = json_of(data)
    if kind is Format.CUT_TURNS:
        return read_cut_turns(as_object(document, field="document"), limits=limits)
    if kind is Format.TRANSCRIBE:
        return read_transcribe(as_object(document, field="document"), limits=limits)
    if kind is Format.VCON:
        return read_vcon(as_object(document, field="document"), limits=limits, default_zone=default_zone)
    raise other_json(document)


def _unknown(data: bytes, *, kind: Format) -> IntakeProblem:
    if kind is Format.MANIFEST:
        return IntakeProblem(ProblemCode.UNKNOWN_FORMAT, found="manifest")
    problem = not_a_container(data)
    return IntakeProblem(ProblemCode.UNKNOWN_FORMAT, found=problem.data.get("found"))
