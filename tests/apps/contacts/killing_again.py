"""Hears calls again and is killed on the way, once between every two steps; run by ``test_hearing_again_killed``.

Each hearing ends with SIGKILL before or after its n-th step. What is left is looked at, the job is run again as another
worker would, and what is there then is looked at again. Prints one line of JSON for each kill. What the engine writes is
given, for only the keeping of it can do harm: until then nothing is changed.
"""

import json
import os
import signal
from datetime import timedelta
from typing import Any

from leidraad.cli.start import start_django
from tests.apps.contacts.killing import _fork, _kill_at

STEPS = (
    "leidraad.apps.contacts.actions.sealing.seal",
    "leidraad.apps.contacts.actions.signals.read_words",
    "leidraad.apps.contacts.actions.originals.prepare",
    "leidraad.apps.contacts.actions.hearing_again.look_at",
    "leidraad.apps.ledger.actions.record",
    "leidraad.apps.contacts.actions.originals.keep",
    "leidraad.apps.contacts.actions.signals.write_readings",
    "leidraad.apps.contacts.actions.webhooks.announce",
    "leidraad.apps.contacts.actions.stores.keep_beside",
    "leidraad.apps.contacts.actions.sealing.destroy_objects",
    "leidraad.apps.contacts.actions.hearing_again.keep_heard",
)


def main() -> None:
    start_django()
    for number, step in enumerate(STEPS):
        for is_before in (True, False):
            found = _killed_at(step, is_before=is_before, number=2 * number + is_before)
            print(json.dumps({"step": step, "before": is_before} | found))


def _killed_at(step: str, *, is_before: bool, number: int) -> dict[str, Any]:
    from django.db import connections
    from django.utils import timezone

    from leidraad.apps.contacts.actions import deletion, hearing_again, sealing
    from leidraad.apps.people.models import Person

    contact_id, sound = _heard_once(number)
    by = Person.objects.get(username="adam")
    hearing_again.hear_again(contact_id, by=by, at=timezone.now() + timedelta(seconds=number))
    connections.close_all()

    status = _fork(lambda: _hear_again(contact_id, step, is_before=is_before))
    left = _what_is_there(contact_id, sound)
    _hear_again(contact_id)
    deletion.sweep_objects(older_than_s=-1)
    killed = os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL
    objects = len(set(sealing.object_store().names()))
    after = _what_is_there(contact_id, sound)
    _forget(contact_id)
    return {"killed": killed, "left": left, "after": after, "objects": objects}


def _heard_once(number: int) -> tuple[Any, bytes]:
    """A ready call whose original is kept, and its sound."""
    from django.utils import timezone

    from leidraad.apps.contacts.actions import reading
    from tests.apps.contacts.centre import call
    from tests.tones import tone_wav

    sound = tone_wav(6.0 + number / 100, rate_hz=16_000)
    contact = call(recording=sound)
    assert reading.save_reading(contact.pk, _reading("vroeger", model="old"), at=timezone.now())
    return contact.pk, sound


def _hear_again(contact_id: Any, step: str = "", *, is_before: bool = True) -> None:
    from leidraad.apps.contacts import tasks
    from leidraad.apps.contacts.actions import hearing_again

    asked = hearing_again.asked_for(contact_id)
    if asked is None:
        return
    tasks._reading_of_sound = lambda contact, source, *, model="": _reading("nu", model="new")
    if step:
        _kill_at(step, is_before=is_before)
    tasks._hear_again(asked)


def _reading(word: str, *, model: str) -> Any:
    import numpy as np

    from leidraad.apps.contacts.actions.reading import Reading
    from leidraad.apps.contacts.pipeline import read_turns, sound_of
    from leidraad.domain.contacts.turns import Party, Turn
    from leidraad.domain.language.languages import Language
    from leidraad.formats.audio import DecodedAudio

    turns = (Turn(Party.CUSTOMER, f"Dat was {word}.", start_s=0.0, end_s=1.0),)
    read = read_turns(turns, language=Language.DUTCH, duration_s=1.0)
    tone = np.sin(np.linspace(0, 2_764, 16_000, dtype=np.float32)) * 0.3
    sound = sound_of(
        DecodedAudio(np.stack([tone, tone]), 16_000, 1.0), read.turns, parties=(Party.AGENT, Party.CUSTOMER)
    )
    speech = {"engine": "given", "engine_version": "1", "model": model, "options": {}, "removed": {}}
    return Reading(read.turns, read.language, 1.0, read.measurements, read.redactions, sound, speech=speech)


def _what_is_there(contact_id: Any, sound: bytes) -> dict[str, Any]:
    from leidraad.apps.contacts.actions import sealing
    from leidraad.apps.contacts.models import Contact, InsightTurn, Original, Recording, Turn
    from leidraad.apps.ledger.models import Leaf

    contact = Contact.objects.get(pk=contact_id)
    context = str(contact_id)
    original, recording = Original.objects.get(contact=contact), Recording.objects.get(contact=contact)
    return {
        "state": contact.state,
        "model": (contact.speech or {}).get("model"),
        "texts": list(Turn.objects.filter(contact=contact).values_list("text", flat=True)),
        "insight": list(InsightTurn.objects.values_list("text", flat=True)),
        "is_asked": original.asked_at is not None,
        "original": sealing.open_whole(original, context=context) == sound,
        "plays": len(sealing.open_whole(recording, context=context)) > 0,
        "leaves": Leaf.objects.filter(event="contacts:contact:heard_again").count(),
    }


def _forget(contact_id: Any) -> None:
    from django.utils import timezone

    from leidraad.apps.contacts.actions import deletion
    from leidraad.apps.contacts.models import Contact

    deletion.withdraw_contact(contact_id, at=timezone.now())
    deletion.shred_contact(contact_id, at=timezone.now())
    assert not Contact.every.filter(pk=contact_id).exists()


if __name__ == "__main__":
    main()
