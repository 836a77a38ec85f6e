"""The copy that a customer gets of their contacts: text, data and sound in one archive, without other people in it.

What is kept is redacted already; the agent's name goes as well, from words and from sound. The customer gets what was
said and when, never who of the centre said it.
"""

import io
import json
import re
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from django.utils import timezone, translation
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from leidraad.apps.contacts.actions import sealing
from leidraad.apps.contacts.models import Contact, PartChoice, PartyChoice, Recording, ServiceRecord
from leidraad.apps.contacts.models import Turn as TurnRow
from leidraad.apps.contacts.pipeline import sound_of
from leidraad.apps.contacts.vcons import vcon_of, with_sound_beside
from leidraad.domain.contacts.turns import Party, Turn, Word
from leidraad.formats.audio import decode_audio
from leidraad.formats.vcon_writing import vcon_bytes

AGENT_MARK = "[agent]"
SHORTEST_NAME = 3  # letters: a shorter part of a name is a word of the language as often as not
SOUND_LIMIT_S = 4 * 3600.0


@dataclass(frozen=True, slots=True)
class CopiedContact:
    """One contact as the customer gets it; ``sound`` is None where none is kept."""

    contact: Contact
    turns: tuple[Turn, ...]
    sound: bytes | None


def archive_of(
    contacts: Sequence[Contact], records: Sequence[ServiceRecord], *, language: str, at: datetime
) -> bytes:
    """The archive: ``contacts.json``, a text in the customer's language, the sound of each call, and each as a vCon.

    Bytes of a zip.
    """
    copied = [copy_of(contact) for contact in contacts]
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as file:
        data = {
            "made_at": at.isoformat(),
            "contacts": [_contact_data(each, number) for number, each in enumerate(copied, 1)],
            "service": [_service_data(record) for record in records],
        }
        file.writestr("contacts.json", json.dumps(data, ensure_ascii=False, indent=2))
        with translation.override(language):
            file.writestr("contacts.txt", _text_of(copied, records))
        for number, each in enumerate(copied, 1):
            if each.sound is not None:
                file.writestr(f"contact-{number}.webm", each.sound)
            file.writestr(f"contact-{number}.vcon", _vcon(each, number, at=at))
    return archive.getvalue()


def copy_of(contact: Contact) -> CopiedContact:
    """One contact without the names of its agents, in words and in sound."""
    names = _name_pattern([agent.person.name for agent in contact.agents()])
    turns = tuple(_without_names(_turn(row), names) for row in contact.turns.all())
    return CopiedContact(contact, turns, _sound(contact, turns))


def _sound(contact: Contact, turns: Sequence[Turn]) -> bytes | None:
    recording = Recording.objects.filter(contact=contact).first()
    if recording is None:
        return None
    data = sealing.open_whole(recording, context=str(contact.pk))
    if not any(AGENT_MARK in turn.text for turn in turns):
        return data
    decoded = decode_audio(data, limit_s=SOUND_LIMIT_S)
    return sound_of(decoded, turns, parties=tuple(Party(party) for party in recording.parties)).encoded


def _turn(row: TurnRow) -> Turn:
    words = tuple(Word(str(text), start, end, sure) for text, start, end, sure in row.words or [])
    return Turn(Party(row.party), row.text, start_s=row.start_s, end_s=row.end_s, at=row.at, words=words)


def _without_names(turn: Turn, names: re.Pattern[str] | None) -> Turn:
    if names is None:
        return turn
    words = tuple(replace(word, text=names.sub(AGENT_MARK, word.text)) for word in turn.words)
    return replace(turn, text=names.sub(AGENT_MARK, turn.text), words=words)


def _name_pattern(names: Sequence[str]) -> re.Pattern[str] | None:
    parts = {part for name in names for part in re.split(r"[\s'’-]+", name) if len(part) >= SHORTEST_NAME}
    if not parts:
        return None
    longest_first = sorted(map(re.escape, parts), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(longest_first)})(?:'?s)?\b", re.IGNORECASE)


def _contact_data(copied: CopiedContact, number: int) -> dict[str, object]:
    contact = copied.contact
    return {
        "started_at": contact.started_at.isoformat(),
        "channel": contact.channel,
        "direction": contact.direction,
        "language": contact.language,
        "duration_s": contact.duration_s,
        "kept_until": contact.keep_until.isoformat(),
        "sound": f"contact-{number}.webm" if copied.sound is not None else None,
        "turns": [
            {
                "party": str(turn.party),
                "start_s": turn.start_s,
                "at": turn.at.isoformat() if turn.at else None,
                "text": turn.text,
            }
            for turn in copied.turns
        ],
    }


def _vcon(copied: CopiedContact, number: int, *, at: datetime) -> bytes:
    """The same as a vCon, for other software; the sound lies beside it."""
    name = f"contact-{number}.webm" if copied.sound is not None else None
    document = vcon_of(copied.contact, copied.turns, at=at, sound_name=name, unlinked=True)
    if copied.sound is not None:
        document = with_sound_beside(document, copied.sound)
    return vcon_bytes(document)


def _service_data(record: ServiceRecord) -> dict[str, object]:
    return {
        "day": record.day.isoformat(),
        "channel": record.channel,
        "direction": record.direction,
        "language": record.language,
        "reason": record.reason,
        "outcome": record.outcome,
        "promises": record.promises,
        "summary": record.summary or None,
        "kept_until": record.keep_until.isoformat(),
    }


def _service_lines(record: ServiceRecord) -> list[str]:
    """That the customer was in contact, and under it the summary that a model wrote and a person approved, if there is one."""
    lines = [f"- {date_format(record.day, 'DATE_FORMAT')}, {record.get_channel_display()}"]
    if record.summary:
        lines.append("  " + _("Summary, written by a model and approved by a person:"))
        lines += [f"  {PartChoice(part).label}: {text}" for part, text in record.summary["lines"]]
    return lines


def _text_of(copied: Sequence[CopiedContact], records: Sequence[ServiceRecord]) -> str:
    lines = [_("What we keep of your contacts with us"), ""]
    for number, each in enumerate(copied, 1):
        begun = date_format(timezone.localtime(each.contact.started_at), "DATETIME_FORMAT")
        lines += [f"{number}. {each.contact.get_channel_display()}, {begun}", ""]
        lines += [f"{PartyChoice(str(turn.party)).label}: {turn.text}" for turn in each.turns]
        lines.append("")
    if records:
        lines += [_("That we were in contact, kept to serve you:"), ""]
        lines += [line for record in records for line in _service_lines(record)]
    if not copied and not records:
        lines.append(_("We keep nothing under the data that you gave."))
    return "\n".join(lines) + "\n"
