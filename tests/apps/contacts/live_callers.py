"""Telephone systems for the tests of live streams: they dial in, stream a call, and hear what they are told."""

import asyncio
import base64
import json
import secrets
import time
import uuid
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any, TypeVar

import numpy as np
from django.db import connections
from websockets.asyncio.client import ClientConnection, connect

from leidraad.apps.contacts.live_hearing import Ear, Recogniser
from leidraad.apps.contacts.live_server import AudioHookSecret, LiveOptions, LiveServer
from leidraad.formats.audiohook import SIGNED_PARTS, duration_of
from leidraad.formats.http_signatures import SignedRequest, signature_headers
from leidraad.formats.telephone_sound import Encoding, as_mulaw, samples_of
from leidraad.formats.twilio_media import signature_of
from tests.shared_data import shared_data

Found = TypeVar("Found")

KEY = AudioHookSecret("the-key-of-a-test", b"a secret of a test, 32 bytes long")
TOKEN = b"the token of a test"
PUBLIC_URL = "wss://live.centre.example"
ORGANIZATION = "d7934305-0972-4844-938e-9060eef73d05"
FRAMES_A_S = 8_000


def call_sound(start_s: float, length_s: float) -> tuple[bytes, bytes]:
    """Customer and agent of the recorded call, in mu-law."""
    folder = shared_data("audio/stereo-call-en")
    first, last = 44 + int(start_s * 16_000), 44 + int((start_s + length_s) * 16_000)
    customer, agent = (
        as_mulaw(samples_of((folder / name).read_bytes()[first:last], Encoding.PCM16))
        for name in ("caller.wav", "agent.wav")
    )
    return customer, agent


def tone(length_s: float, level: int = 0x20) -> bytes:
    """Sound of a steady level, easily told from silence."""
    return bytes([level, level ^ 0x80] * int(length_s * FRAMES_A_S / 2))


@asynccontextmanager
async def serving(
    *, make_ear: Callable[[], Ear] | None = None, recogniser: Recogniser | None = None, **options: Any
) -> AsyncIterator[LiveServer]:
    """A server on a free port, stopped at the end."""
    chosen: dict[str, Any] = {"audiohook": KEY, "twilio_token": TOKEN} | options
    server = LiveServer(
        LiveOptions("127.0.0.1", 0, PUBLIC_URL, **chosen), make_ear=make_ear, recogniser=recogniser
    )
    running = asyncio.create_task(server.run())
    await asyncio.wait_for(server.started.wait(), 10)
    try:
        yield server
    finally:
        server.stop()
        await asyncio.wait_for(running, 20)


async def in_database(work: Callable[[], Found]) -> Found:
    """What ``work`` finds in the database, in a thread of its own."""

    def and_close() -> Found:
        try:
            return work()
        finally:
            connections.close_all()

    return await asyncio.to_thread(and_close)


async def until(condition: Callable[[], bool], *, patience_s: float = 10.0) -> None:
    """Wait until something holds in the database."""
    ends_at = time.monotonic() + patience_s
    while not await in_database(condition):
        assert time.monotonic() < ends_at, "it did not come to hold"
        await asyncio.sleep(0.05)


class AudioHookCaller:
    """Genesys, as far as a test needs it."""

    def __init__(self, connection: ClientConnection, session_id: str) -> None:
        self.connection, self.session_id = connection, session_id
        self.seq = self.server_seq = self.frame = 0
        self.told: list[dict[str, Any]] = []

    async def send(self, kind: str, **parameters: Any) -> None:
        self.seq += 1
        message = {
            "version": "2",
            "id": self.session_id,
            "type": kind,
            "seq": self.seq,
            "serverseq": self.server_seq,
            "position": duration_of(self.frame),
            "parameters": parameters,
        }
        await self.connection.send(json.dumps(message))

    async def answer(self, kind: str) -> dict[str, Any]:
        """The next message of this kind."""
        while True:
            message: dict[str, Any] = json.loads(await asyncio.wait_for(self.connection.recv(), 10))
            self.server_seq = message["seq"]
            self.told.append(message)
            if message["type"] == kind:
                return message

    async def open(
        self, conversation: str = "c1", *, agent: str = "a1", answer: str = "opened", **changed: Any
    ) -> dict[str, Any]:
        media = {"type": "audio", "format": "PCMU", "channels": ["external", "internal"], "rate": 8000}
        parameters = {
            "organizationId": ORGANIZATION,
            "conversationId": conversation,
            "participant": {"id": "p1", "ani": "+32470123456", "aniName": "", "dnis": ""},
            "media": [media],
            "customConfig": {"agent": agent, "language": "en"},
        }
        await self.send("open", **parameters | changed)
        return await self.answer(answer)

    async def sound(self, customer: bytes, agent: bytes, *, piece_s: float = 0.2, real: bool = False) -> None:
        """Stream both channels; in real time, or as fast as they go."""
        both = np.stack([np.frombuffer(customer, np.uint8), np.frombuffer(agent, np.uint8)], axis=1)
        step, began = int(piece_s * FRAMES_A_S), time.monotonic()
        for start in range(0, len(both), step):
            piece = both[start : start + step]
            if real:
                await asyncio.sleep(max(0.0, began + (start + len(piece)) / FRAMES_A_S - time.monotonic()))
            await self.connection.send(piece.tobytes())
            self.frame += len(piece)

    async def close(self) -> None:
        await self.send("close", reason="end")
        await self.answer("closed")


@asynccontextmanager
async def audiohook(
    server: LiveServer, *, secret: bytes = KEY.secret, nonce: str = ""
) -> AsyncIterator[AudioHookCaller]:
    session_id = str(uuid.uuid4())
    headers = {
        "Audiohook-Organization-Id": ORGANIZATION,
        "Audiohook-Session-Id": session_id,
        "Audiohook-Correlation-Id": str(uuid.uuid4()),
        "X-Api-Key": KEY.key_id,
    }
    request = SignedRequest(
        {name.lower(): value for name, value in headers.items()}, "/audiohook", "live.centre.example"
    )
    headers |= signature_headers(
        request,
        key_id=KEY.key_id,
        secret=secret,
        covering=SIGNED_PARTS,
        created_s=int(time.time()),
        nonce=nonce or secrets.token_urlsafe(18),
    )
    async with connect(
        f"ws://127.0.0.1:{server.port}/audiohook", additional_headers=headers, proxy=None
    ) as connection:
        yield AudioHookCaller(connection, session_id)


class TwilioCaller:
    """Twilio, as far as a test needs it."""

    def __init__(self, connection: ClientConnection) -> None:
        self.connection = connection
        self.seq = 0

    async def send(self, kind: str, **body: Any) -> None:
        self.seq += 1
        message = {"event": kind, "sequenceNumber": str(self.seq), "streamSid": "MZ1", kind: body}
        await self.connection.send(json.dumps(message))

    async def start(self, call: str = "CA1", *, agent: str = "a1", **named: str) -> None:
        await self.connection.send('{"event": "connected", "protocol": "Call", "version": "1.0.0"}')
        await self.send(
            "start",
            streamSid="MZ1",
            accountSid="AC1",
            callSid=call,
            tracks=["inbound", "outbound"],
            mediaFormat={"encoding": "audio/x-mulaw", "sampleRate": 8000, "channels": 1},
            customParameters={"agent": agent, "language": "en"} | named,
        )

    async def sound(self, customer: bytes, agent: bytes, *, from_s: float = 0.0, real: bool = False) -> None:
        """Stream both tracks, twenty milliseconds at a time."""
        began = time.monotonic()
        for start in range(0, len(customer), 160):
            at_s = start / FRAMES_A_S
            if real:
                await asyncio.sleep(max(0.0, began + at_s + 0.02 - time.monotonic()))
            for track, sound in (("inbound", customer), ("outbound", agent)):
                payload = base64.b64encode(sound[start : start + 160]).decode()
                timestamp = str(round((from_s + at_s) * 1000))
                await self.send("media", track=track, chunk="1", timestamp=timestamp, payload=payload)

    async def stop(self) -> None:
        await self.send("stop", accountSid="AC1", callSid="CA1")
        await self.connection.wait_closed()

    async def closed_with(self) -> tuple[int, str]:
        """Code and reason with which the server ended it."""
        await asyncio.wait_for(self.connection.wait_closed(), 10)
        return self.connection.close_code or 0, self.connection.close_reason or ""


@asynccontextmanager
async def twilio(server: LiveServer, *, token: bytes = TOKEN) -> AsyncIterator[TwilioCaller]:
    headers = {"X-Twilio-Signature": signature_of(f"{PUBLIC_URL}/twilio", token=token)}
    async with connect(
        f"ws://127.0.0.1:{server.port}/twilio", additional_headers=headers, proxy=None
    ) as connection:
        yield TwilioCaller(connection)
