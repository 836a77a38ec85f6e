"""kill -9 of the server of live streams: what it had sealed becomes a contact, and nothing plain is left anywhere."""

import asyncio
import base64
import os
import re
import signal
import subprocess
import sys
import time
from datetime import timedelta
from pathlib import Path

import numpy as np
import pytest
from django.db import connections
from django.utils import timezone

from leidraad.apps.contacts.actions import live_ending, sealing
from leidraad.apps.contacts.models import Contact, LivePart, LiveStream, Payload
from leidraad.formats.audio import decode_audio
from tests.apps.contacts.centre import build_centre, run_jobs
from tests.apps.contacts.live_callers import (
    FRAMES_A_S,
    KEY,
    PUBLIC_URL,
    TOKEN,
    audiohook,
    in_database,
    tone,
    twilio,
    until,
)

ROOT = Path(__file__).resolve().parents[3]
pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]


class Elsewhere:
    """A server in a process of its own, by its port."""

    def __init__(self, data_folder: Path) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "leidraad.cli.main", "live", "--port", str(_free_port())],
            cwd=ROOT, env=_variables(data_folder), stderr=subprocess.PIPE, text=True,
        )  # fmt: skip
        self.port = self._port()

    def _port(self) -> int:
        assert self.process.stderr is not None
        for line in self.process.stderr:
            if found := re.search(r"takes live streams on .*:(\d+)", line):
                return int(found[1])
        raise AssertionError("the server did not start")

    def kill(self) -> None:
        self.process.send_signal(signal.SIGKILL)
        self.process.wait(timeout=10)
        assert self.process.stderr is not None
        self.process.stderr.close()


def test_what_a_killed_server_had_sealed_becomes_a_contact(data_folder: Path) -> None:
    build_centre()
    sealing.key_store()  # the process elsewhere finds the keys of this installation
    server = Elsewhere(data_folder)

    async def story() -> None:
        async with audiohook(server) as genesys, twilio(server) as other:  # type: ignore[arg-type]
            await genesys.open()
            await other.start()
            await genesys.sound(tone(12), tone(12))
            await other.sound(tone(12, 0x25), tone(12, 0x25))  # other bytes: the same are one contact
            await until(lambda: LivePart.objects.values("stream").distinct().count() == 2, patience_s=20)
            server.kill()

    asyncio.run(story())

    sealed = [bytes(part.sealed) for part in LivePart.objects.all()]
    assert all(part.startswith(b"LDRS") for part in sealed)
    assert not _lies_plain(data_folder, tone(1)[:64])
    assert live_ending.take_up_lost(at=timezone.now() + timedelta(minutes=2)) == 2
    run_jobs()
    assert live_ending.take_up_lost(at=timezone.now() + timedelta(minutes=4)) == 0

    contacts = list(Contact.objects.all())
    assert {contact.source_id for contact in contacts} == {"c1", "CA1"}
    for contact in contacts:
        data = sealing.open_whole(Payload.objects.get(contact=contact), context=str(contact.pk))
        sound = decode_audio(data, rate_hz=FRAMES_A_S).samples
        assert sound.shape == (2, 12 * FRAMES_A_S)
        assert np.abs(sound).min() > 0.1
    assert LiveStream.objects.count() == 0
    assert list((data_folder / "keys" / "live").glob("*")) == []


def test_a_server_that_is_asked_to_stop_ends_in_order(data_folder: Path) -> None:
    build_centre()
    sealing.key_store()
    server = Elsewhere(data_folder)

    async def story() -> None:
        async with audiohook(server) as caller:  # type: ignore[arg-type]
            await caller.open()
            await caller.sound(tone(3), tone(3))
            await caller.send("ping")
            await caller.answer("pong")
            server.process.send_signal(signal.SIGTERM)
            await caller.answer("reconnect")
            await in_database(lambda: time.sleep(0.1))

    asyncio.run(story())

    assert server.process.wait(timeout=20) == 0
    assert server.process.stderr is not None
    server.process.stderr.close()
    assert LiveStream.objects.get().frame_count == 3 * FRAMES_A_S


def _lies_plain(folder: Path, sound: bytes) -> bool:
    return any(sound in path.read_bytes() for path in folder.rglob("*") if path.is_file())


def _variables(data_folder: Path) -> dict[str, str]:
    settings = connections["default"].settings_dict
    host = str(settings["HOST"])
    place = (
        f"/{settings['NAME']}?host={host}"
        if os.path.isabs(host)
        else f"{host}:{settings['PORT']}/{settings['NAME']}"
    )
    return os.environ | {
        "DATABASE_URL": f"postgresql://{settings['USER']}:{settings['PASSWORD']}@{place}",
        "LEIDRAAD_DATA_DIR": str(data_folder),
        "LEIDRAAD_LIVE_URL": PUBLIC_URL,
        "LEIDRAAD_AUDIOHOOK_KEY_ID": KEY.key_id,
        "LEIDRAAD_AUDIOHOOK_SECRET": base64.b64encode(KEY.secret).decode(),
        "LEIDRAAD_TWILIO_TOKEN": TOKEN.decode(),
        "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}",
        "DJANGO_SETTINGS_MODULE": "leidraad.config.settings",
    }


def _free_port() -> int:
    from leidraad.config.supervisor import free_port

    return free_port("127.0.0.1", wanted=18_090)
