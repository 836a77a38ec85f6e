"""What `leidraad drill restore` does inside its scratch copies: one process for each copy, for settings are read once.

``python -m leidraad.cli.drill_inside plant``    make an invented centre and two calls in a fresh database
``python -m leidraad.cli.drill_inside delete``   delete one of them and destroy it, as its agent would
``python -m leidraad.cli.drill_inside attack``   in the database restored from a backup made before that: try everything
``python -m leidraad.cli.drill_inside sample``   in a copy of the real database: open some recordings, as proof that the backup serves

Each prints one line of JSON.
"""

import json
import sys
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

from leidraad.cli.start import start_django

WORD = "kwikstaartje"  # spoken in the deleted call and nowhere else
KEPT_WORD = "grutto"
SAMPLE_COUNT = 20
NOTE = "drill.json"


def main() -> None:
    """Run one of the parts and print what it found."""
    start_django()
    parts: dict[str, Callable[[], dict[str, Any]]] = {
        "plant": plant,
        "delete": delete,
        "attack": attack,
        "sample": sample,
    }
    print(json.dumps(parts[sys.argv[1]]()))  # noqa: T201  the parent reads it


def plant() -> dict[str, Any]:
    """Two calls of an invented agent, read and sealed the ordinary way; opened once, so that opening them is proved."""
    from django.utils import timezone

    from leidraad.apps.people import actions as people
    from leidraad.cli.demo_agreement import dated, put_in_force
    from leidraad.cli.prepare import bring_up_to_date
    from leidraad.config.environment import PROJECT_ROOT

    bring_up_to_date()
    at = timezone.now() - timedelta(days=3)
    team = people.add_team(code="linde", name="Drill", principal=("drill", "Drill"), site=("drill", "Drill"))
    person = people.add_person(
        username="drill", name="Drill", language="en", password=None, by="command", at=at
    )
    agent = people.make_agent(person, code="drill", team=team, by="command", at=at)
    text = (PROJECT_ROOT / "charters/demo/charter.yaml").read_text()
    put_in_force(dated(text, from_day=at.date(), until_day=at.date() + timedelta(days=300)), at=at)
    ids = {name: str(_call(agent, word, at=at)) for name, word in (("gone", WORD), ("kept", KEPT_WORD))}
    _note_path().write_text(json.dumps(ids))
    return {name: _openings(contact_id) for name, contact_id in ids.items()}


def delete() -> dict[str, Any]:
    """Delete the one call and destroy it."""
    from django.utils import timezone

    from leidraad.apps.contacts.actions import deletion
    from leidraad.apps.contacts.models import Contact

    contact = Contact.objects.get(pk=_ids()["gone"])
    deletion.delete_contact(contact, by=contact.agent.person, at=timezone.now())
    later = timezone.now() + timedelta(hours=13)
    return {"destroyed": deletion.shred_contact(contact.pk, at=later)}


def attack() -> dict[str, Any]:
    """Every way to what was deleted, before and after `leidraad prepare` has made the restored database forget."""
    from django.db import connection
    from django.utils import timezone

    from leidraad.apps.contacts.actions import retention

    ids = _ids()
    before = {name: _openings(contact_id) for name, contact_id in ids.items()}
    rows_before = _rows_with(connection, WORD)
    older = _openings_with_older_keys(ids["gone"])
    forgotten = retention.make_ready(at=timezone.now())
    return {
        "before": before,
        "rows_before": rows_before,
        "older_keys": older,
        "forgotten": forgotten,
        "after": {name: _openings(contact_id) for name, contact_id in ids.items()},
        "rows_after": _rows_with(connection, WORD),
        "kept_rows_after": _rows_with(connection, KEPT_WORD),
    }


def sample() -> dict[str, Any]:
    """Whether a copy of the real database can be opened: the newest recordings whose bytes were copied with it."""
    from leidraad.apps.contacts.actions import sealing
    from leidraad.apps.contacts.models import Contact, Recording

    opened = 0
    rows = Recording.objects.select_related("contact").order_by("-contact__started_at")[:SAMPLE_COUNT]
    tried = list(rows)
    for row in tried:
        opened += bool(_try(lambda row=row: sealing.open_whole(row, context=str(row.contact_id))))  # type: ignore[misc]
    return {"contacts": Contact.every.count(), "tried": len(tried), "opened": opened}


def _call(agent: Any, word: str, *, at: Any) -> Any:
    """A received and read call of a second, in which one word is said."""
    import numpy as np
    from django.utils import timezone

    from leidraad.apps.charter import actions as charter
    from leidraad.apps.contacts.actions import reading, sealing
    from leidraad.apps.contacts.models import Contact
    from leidraad.apps.contacts.pipeline import read_turns, sound_of
    from leidraad.domain.contacts.turns import Party, Turn
    from leidraad.domain.language.languages import Language
    from leidraad.formats.audio import DecodedAudio

    begun = at + timedelta(days=2)
    contact = Contact.objects.create(
        payload_key=sealing.keyed_digest(word.encode()), agent=agent, team=agent.team, channel="voice",
        direction="inbound", started_at=begun, received_at=begun,
        customer_key=sealing.keyed_digest(b"drill"), charter_version=None,
    )  # fmt: skip
    charter.count_captured(agent=agent, at=begun)
    read = read_turns(
        (Turn(Party.CUSTOMER, f"Ik zag een {word}.", start_s=0.0, end_s=1.0),),
        language=Language.DUTCH,
        duration_s=1.0,
    )
    tone = np.sin(np.linspace(0, 2_764, 16_000, dtype=np.float32)) * 0.3
    decoded = DecodedAudio(np.stack([tone, tone]), 16_000, 1.0)
    sound = sound_of(decoded, read.turns, parties=(Party.AGENT, Party.CUSTOMER))
    found = reading.Reading(read.turns, read.language, 1.0, read.measurements, read.redactions, sound)
    assert reading.save_reading(contact.pk, found, at=timezone.now())
    return contact.pk


def _openings(contact_id: str) -> dict[str, bool]:
    """Each way in that the software has, and whether it gave anything of this contact."""
    from django.utils import timezone

    from leidraad.apps.contacts.actions import access, sealing
    from leidraad.apps.contacts.models import Contact, Original, Payload, Recording

    contact = Contact.every.filter(pk=contact_id).first()
    if contact is None:
        return dict.fromkeys(("words on the page", "sound on the page", "sealed sound", "key"), False)
    person, at = contact.agent.person, timezone.now()

    def sealed() -> object:
        rows = [
            *Recording.objects.filter(contact_id=contact_id),
            *Payload.objects.filter(contact_id=contact_id),
            *Original.objects.filter(contact_id=contact_id),
        ]
        return [sealing.open_whole(row, context=contact_id) for row in rows]

    def shown() -> object:
        access.open_transcript(contact, by=person, at=at)
        return True

    def played() -> object:
        recording = access.open_recording(contact, by=person, at=at, now=timezone.now)
        return recording.read(0, 100)

    return {
        "words on the page": _try(shown),
        "sound on the page": _try(played),
        "sealed sound": _try(sealed),
        "key": _try(lambda: sealing.may_be_opened(contact)),
    }


def _openings_with_older_keys(contact_id: str) -> bool:
    """Whether a copy of the keys from before the deletion opens the sound: it does, and that is what the drill tells."""
    from django.conf import settings

    from leidraad.apps.contacts.actions import sealing
    from leidraad.apps.contacts.models import Recording
    from leidraad.engines.key_store.contact_keys import ContactKeys
    from leidraad.formats import sealed

    older = settings.ENVIRONMENT.data_dir / "keys-before" / "contacts"
    row = Recording.objects.filter(contact_id=contact_id).first()
    if row is None or not older.exists():
        return False

    def opened() -> object:
        context = contact_id.encode()
        inner = ContactKeys(older).unwrap(bytes(row.wrapped_key), context=context)
        key = sealing.key_store().unwrap(inner, context=context)
        return sealed.open_sealed(sealing.object_store().get(row.object_name or ""), key=key)

    return _try(opened)


def _try(way: Callable[[], object]) -> bool:
    try:
        return bool(way())
    except Exception:  # noqa: BLE001  however it is refused, it gave nothing
        return False


def _rows_with(connection: Any, word: str) -> dict[str, int]:
    """In which tables somebody with all rights in the database finds a word, stems included, and in how many rows."""
    found = {}
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace"
        )
        for (table,) in cursor.fetchall():
            statement = f'SELECT count(*) FROM "{table}" AS row WHERE row::text ILIKE %s'  # noqa: S608  from the catalogue
            cursor.execute(statement, [f"%{word[:-2]}%"])
            if count := cursor.fetchone()[0]:
                found[table] = count
    return found


def _ids() -> dict[str, str]:
    found: dict[str, str] = json.loads(_note_path().read_text())
    return found


def _note_path() -> Path:
    from django.conf import settings

    path: Path = settings.ENVIRONMENT.data_dir / NOTE
    return path


if __name__ == "__main__":
    main()
