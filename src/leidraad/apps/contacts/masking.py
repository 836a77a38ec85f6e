"""Masking words of a kept contact after all: in its turn, in its sound, and wherever they were copied to.

Apart from the actions because the sound is made again with what the pipeline knows of muting.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import F

from leidraad.apps.contacts.actions import reading_again, sealing, stores, summaries
from leidraad.apps.contacts.actions.reading import Sound
from leidraad.apps.contacts.models import Contact, Decision, DoubtfulSpan, Recording, State
from leidraad.apps.contacts.models import Turn as TurnRow
from leidraad.apps.contacts.pipeline import sound_of
from leidraad.apps.contacts.vcons import kept_turns
from leidraad.domain.contacts.turns import Party, Turn, Word
from leidraad.domain.language.personal_data.marks import PersonalDataKind, mark_of
from leidraad.formats.audio import decode_audio

SOUND_LIMIT_S = 4 * 3600.0


@dataclass(frozen=True, slots=True)
class _NewSound:
    sound: Sound
    box: sealing.SealedBytes


def mask_doubtful(span_id: int, *, at: datetime) -> bool:
    """Mask the words that an officer decided to; False when that was done before, or the contact is gone."""
    span = DoubtfulSpan.objects.filter(pk=span_id, decision=Decision.MASK).first()
    if span is None:
        return False
    contact = Contact.objects.filter(pk=span.contact_id, state=State.READY).first()
    if contact is None:
        return False
    before = kept_turns(contact)
    masked = masked_turn(before[span.position], span.start, span.end, PersonalDataKind(span.kind))
    turns = (*before[: span.position], masked, *before[span.position + 1 :])
    made = _muted(contact, turns)
    with transaction.atomic():
        _keep(contact.pk, span, masked, made, at=at)
    return True


def masked_turn(turn: Turn, start: int, end: int, kind: PersonalDataKind) -> Turn:
    """The turn with its mark in place of the characters from ``start`` to ``end``; its words likewise, in one."""
    mark = mark_of(kind)
    text = f"{turn.text[:start]}{mark}{turn.text[end:]}"
    return replace(turn, text=text, words=_masked_words(turn, start, end, mark))


def _masked_words(turn: Turn, start: int, end: int, mark: str) -> tuple[Word, ...]:
    """Words whose characters meet the span become one that carries the mark. Words not in the text stay as they are."""
    kept: list[Word] = []
    at, is_masking = 0, False
    for word in turn.words:
        spelled = word.text.strip()
        found = turn.text.find(spelled, at) if spelled else -1
        at = found + len(spelled) if found >= 0 else at
        if found < 0 or at <= start or found >= end:
            kept.append(word)
            is_masking = False
        elif is_masking:
            kept[-1] = replace(kept[-1], end_s=word.end_s)
        else:
            kept.append(replace(word, text=mark, confidence=None))
            is_masking = True
    return tuple(kept)


def _muted(contact: Contact, turns: tuple[Turn, ...]) -> _NewSound | None:
    recording = Recording.objects.filter(contact=contact).first()
    if recording is None:
        return None
    data = sealing.open_whole(recording, context=str(contact.pk))
    parties = tuple(Party(party) for party in recording.parties)
    sound = sound_of(decode_audio(data, limit_s=SOUND_LIMIT_S), turns, parties=parties)
    return _NewSound(sound, sealing.seal(sound.encoded, context=str(contact.pk), period=contact.key_period))


def _keep(
    contact_id: UUID, span: DoubtfulSpan, masked: Turn, made: _NewSound | None, *, at: datetime
) -> None:
    contact = Contact.objects.select_for_update().filter(pk=contact_id).first()
    old = DoubtfulSpan.objects.select_for_update().filter(pk=span.pk, decision=Decision.MASK).first()
    if contact is None or old is None:
        return  # it was deleted, or masked by another run, while its sound was made
    old.delete()
    rows = [[word.text, word.start_s, word.end_s, word.confidence] for word in masked.words]
    turn = TurnRow.objects.get(contact=contact, position=span.position)
    words = turn.text[span.start : span.end]
    summaries.mask_in_summary(contact.pk, words=words, mark=mark_of(PersonalDataKind(span.kind)))
    moved = len(masked.text) - len(turn.text)
    TurnRow.objects.filter(pk=turn.pk).update(text=masked.text, words=rows or None)
    # What was decided of later words of this turn stays decided; the others are found anew.
    later = DoubtfulSpan.objects.filter(contact=contact, position=span.position, start__gte=span.end)
    later.exclude(decision=Decision.OPEN).update(start=F("start") + moved, end=F("end") + moved)
    redactions = contact.redactions | {span.kind: contact.redactions.get(span.kind, 0) + 1}
    Contact.objects.filter(pk=contact.pk).update(redactions=redactions)
    if made is not None:
        _replace_sound(contact, made)
    if not reading_again.read_again([contact.pk], at=at).read_count:
        stores.keep_beside([contact])


def _replace_sound(contact: Contact, made: _NewSound) -> None:
    recording = Recording.objects.get(contact=contact)
    gone = [recording.object_name] if recording.object_name else []
    Recording.objects.filter(pk=recording.pk).update(
        object_name=made.box.object_name,
        sealed=made.box.sealed,
        wrapped_key=made.box.wrapped_key,
        byte_count=made.box.byte_count,
        peaks=made.sound.peaks,
    )
    transaction.on_commit(lambda: sealing.destroy_objects(gone))
