"""The server that telephone systems stream calls to: WebSockets, in a process of its own.

Each dialect has its path and its signature; without a secret for it, a dialect is not there. TLS ends at a reverse proxy in
front (docs/live.md). Nothing is sent back but what the protocol needs: no word of a call leaves over the telephone system.
"""

import asyncio
import logging
import threading
import time
from collections.abc import Awaitable, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime
from http import HTTPStatus
from typing import Any
from urllib.parse import urlsplit

from django.db import DatabaseError, InterfaceError
from django.db import connection as db_connection
from django.utils import timezone
from websockets.asyncio.server import ServerConnection, serve
from websockets.exceptions import ConnectionClosed
from websockets.http11 import Request, Response

from leidraad.apps.contacts.actions import live
from leidraad.apps.contacts.actions.sealing import KeyStoreError
from leidraad.apps.contacts.live_hearing import Ear, Recogniser
from leidraad.apps.contacts.live_recording import CannotKeep, Recording, Surroundings
from leidraad.apps.contacts.models import DialectChoice
from leidraad.domain.contacts.incoming import ContactFacts
from leidraad.domain.contacts.live import Asked, Pauser, Say
from leidraad.domain.contacts.problems import IntakeProblem
from leidraad.domain.contacts.turns import Party
from leidraad.formats import audiohook, twilio_media
from leidraad.formats.audiohook import ClientMessage, ClientMessageType, DisconnectReason, ServerMessageType
from leidraad.formats.http_signatures import SignatureProblem, SignedRequest, checked_signature
from leidraad.formats.telephone_sound import Encoding, channels_apart
from leidraad.formats.twilio_media import EventKind

AUDIOHOOK_PATH, TWILIO_PATH, HEALTH_PATH = "/audiohook", "/twilio", "/health"
LOOK_EVERY_S = 0.25
DATABASE_THREADS = 4
CHECK_EVERY_S = 30.0
NONCES_KEPT_S = 60.0
FRAME_LIMIT_BYTES = 256 * 1024
POLICY, SERVICE_RESTART, TRY_LATER, INTERNAL = (
    1008,
    1012,
    1013,
    1011,
)  # RFC 6455 and its registry of close codes

logger = logging.getLogger("leidraad.live")


@dataclass(frozen=True, slots=True)
class AudioHookSecret:
    key_id: str
    secret: bytes


@dataclass(frozen=True, slots=True)
class LiveOptions:
    """Where to listen, whom to believe, and how much to take on.

    ``public_url`` is how senders reach us, such as ``wss://live.centre.example``; "": as each request says.
    """

    host: str
    port: int
    public_url: str
    audiohook: AudioHookSecret | None = None
    twilio_token: bytes | None = None
    stream_limit: int = 100
    duration_limit_s: float = 4 * 3600.0


@dataclass
class LiveServer:
    """Serves until ``stop`` is called. ``port`` is known once ``started`` is set."""

    options: LiveOptions
    make_ear: Callable[[], Ear] | None = None
    recogniser: Recogniser | None = None
    port: int = 0
    started: asyncio.Event = field(default_factory=asyncio.Event)
    recordings: set[Recording] = field(default_factory=set)
    _stopping: asyncio.Event = field(default_factory=asyncio.Event)
    _farewells: dict[Recording, Callable[[], Awaitable[None]]] = field(default_factory=dict)
    _nonces: dict[str, float] = field(default_factory=dict)
    _around: Surroundings | None = None

    def stop(self) -> None:
        """Tell every sender to come back later, keep what came, and end."""
        self._stopping.set()

    async def run(self) -> None:
        """Serve until stopped."""
        with ThreadPoolExecutor(1, "live-words") as models, _database_threads() as database:
            self._around = Surroundings(database, models, timezone.now, self.make_ear, self.recogniser)
            looking = asyncio.create_task(self._look_after())
            async with serve(
                self._handle,
                self.options.host,
                self.options.port,
                process_request=self._admit,
                compression=None,  # sound does not get smaller, and it costs more than all the rest
                max_size=FRAME_LIMIT_BYTES,
                server_header=None,
            ) as server:
                self.port = next(iter(server.sockets)).getsockname()[1]
                self.started.set()
                await self._stopping.wait()
                await self._say_farewell()
            looking.cancel()

    def _admit(self, connection: ServerConnection, request: Request) -> Response | None:
        """None lets the connection in; else the answer that keeps it out."""
        path = urlsplit(request.path).path.rstrip("/")
        if path == HEALTH_PATH:
            return connection.respond(HTTPStatus.OK, "ok\n")
        checks = {AUDIOHOOK_PATH: self._is_audiohook, TWILIO_PATH: self._is_twilio}
        if path not in checks:
            return connection.respond(HTTPStatus.NOT_FOUND, "")
        if not checks[path](request):
            return connection.respond(HTTPStatus.UNAUTHORIZED, "")
        if len(self.recordings) >= self.options.stream_limit or self._stopping.is_set():
            return connection.respond(HTTPStatus.SERVICE_UNAVAILABLE, "")
        return None

    def _is_audiohook(self, request: Request) -> bool:
        key = self.options.audiohook
        if key is None:
            return False
        headers = {name.lower(): value for name, value in request.headers.raw_items()}
        signed = SignedRequest(headers, request.path, urlsplit(self._address(request)).netloc)
        try:
            nonce = checked_signature(
                signed,
                key_id=key.key_id,
                secret=key.secret,
                covering=audiohook.SIGNED_PARTS,
                now_s=time.time(),
            )
        except SignatureProblem as problem:
            logger.warning("an AudioHook connection was refused: %s", problem.code)
            return False
        return headers.get("x-api-key") == key.key_id and self._is_new(nonce)

    def _is_new(self, nonce: str) -> bool:
        now = time.monotonic()
        self._nonces = {each: at for each, at in self._nonces.items() if now - at < NONCES_KEPT_S}
        return self._nonces.setdefault(nonce, now) == now

    def _is_twilio(self, request: Request) -> bool:
        token = self.options.twilio_token
        url = self._address(request) + request.path
        signature = request.headers.get("X-Twilio-Signature")
        is_signed = token is not None and twilio_media.is_signed(url, signature, token=token)
        if not is_signed:
            logger.warning("a Twilio connection was refused: its signature is not that of its address")
        return is_signed

    def _address(self, request: Request) -> str:
        """How the sender reached us: as it is set, else as the request says."""
        return self.options.public_url.rstrip("/") or f"wss://{request.headers.get('Host', '')}"

    async def _handle(self, connection: ServerConnection) -> None:
        assert connection.request is not None
        path = urlsplit(connection.request.path).path.rstrip("/")
        talk: _Talk = (
            _AudioHookTalk(connection, self) if path == AUDIOHOOK_PATH else _TwilioTalk(connection, self)
        )
        try:
            await talk.run()
        except ConnectionClosed:
            pass
        except IntakeProblem as problem:
            logger.warning("a stream was ended: %s %s", problem.code, problem.data.get("field", ""))
            await talk.fault()
        except (CannotKeep, DatabaseError, InterfaceError, KeyStoreError) as error:
            logger.error("a stream was ended: %s", type(error).__name__)  # noqa: TRY400  no word of a call in a log
            await talk.fault()
        except live.StreamGone:
            await connection.close(POLICY, "continued elsewhere")
        finally:
            await self._leave(talk)

    async def _leave(self, talk: "_Talk") -> None:
        recording = talk.recording
        if recording is None:
            return
        try:
            await recording.lose()
        finally:
            self.recordings.discard(recording)
            self._farewells.pop(recording, None)

    async def begin(self, new: live.NewStream, talk: "_Talk") -> Recording:
        """Ask the charter, and open a recording that the server looks after. Raises what ``live.begin`` raises."""
        assert self._around is not None
        stream = await self._around.stored(live.begin, new, at=self._around.now())
        recording = Recording(stream, self._around)
        recording.say = talk.say
        self.recordings.add(recording)
        self._farewells[recording] = talk.farewell
        return recording

    async def _look_after(self) -> None:
        """What agents ask for, parts that are due, calls that are too long, and the charter once more."""
        assert self._around is not None
        checked_at = time.monotonic()
        while True:
            await asyncio.sleep(LOOK_EVERY_S)
            open_now = [each for each in self.recordings if not each.is_over]
            is_check_due = time.monotonic() - checked_at >= CHECK_EVERY_S
            checked_at = time.monotonic() if is_check_due else checked_at
            try:
                await self._look(open_now, is_check_due=is_check_due)
            except (DatabaseError, InterfaceError) as error:
                logger.warning("the database is away: %s", type(error).__name__)
            except Exception:
                logger.exception("looking after streams failed")

    async def _look(self, recordings: list[Recording], *, is_check_due: bool) -> None:
        assert self._around is not None
        if not recordings:
            return
        asked = await self._around.stored(live.asked_of, [each.stream.id for each in recordings])
        for recording in recordings:
            with suppress(ConnectionClosed):  # what was to be said is not heard; it is done all the same
                await self._look_at(recording, asked.get(recording.stream.id), is_check_due=is_check_due)

    async def _look_at(self, recording: Recording, what: Asked | None, *, is_check_due: bool) -> None:
        if what is not None:
            await recording.asked(what)
        elif recording.is_due:
            await self._kept(recording)
        if is_check_due:
            await recording.check()

    async def _kept(self, recording: Recording) -> None:
        try:
            await recording.keep()
        except (live.StreamGone, CannotKeep):
            await self._farewells[recording]()
        if recording.call.duration_s > self.options.duration_limit_s:
            await recording.finish()
            await self._farewells[recording]()

    async def _say_farewell(self) -> None:
        for recording, farewell in list(self._farewells.items()):
            try:
                await recording.lose()
                with suppress(ConnectionClosed):
                    await farewell()
            except Exception:
                logger.exception("a stream could not be left in order")


@contextmanager
def _database_threads() -> Iterator[ThreadPoolExecutor]:
    """Threads that wait for the database; each closes its connection at the end."""
    with ThreadPoolExecutor(DATABASE_THREADS, "live-database") as threads:
        try:
            yield threads
        finally:
            together = threading.Barrier(DATABASE_THREADS)  # so that each of them gets one
            for _ in range(DATABASE_THREADS):
                threads.submit(_close_connection, together)


def _close_connection(together: threading.Barrier) -> None:
    together.wait(timeout=10)
    db_connection.close()


class _Talk:
    """One connection in one dialect."""

    dialect: DialectChoice

    def __init__(self, connection: ServerConnection, server: LiveServer) -> None:
        self.connection, self.server = connection, server
        self.recording: Recording | None = None

    async def run(self) -> None:
        raise NotImplementedError

    async def say(self, what: Say) -> None:
        raise NotImplementedError

    async def fault(self) -> None:
        """Something went wrong on our side, or what came cannot be read."""
        await self.connection.close(INTERNAL, "error")

    async def farewell(self) -> None:
        """We go on later, or not at all: the sender may come back."""
        await self.connection.close(SERVICE_RESTART, "come back")

    async def opened(
        self,
        facts: ContactFacts,
        encoding: Encoding,
        parties: tuple[Party, ...],
        *,
        call_id: str,
        leg_id: str,
    ) -> str:
        """Open the recording; "" when it is, else why it is not, in the codes of the charter."""
        new = live.NewStream(self.dialect.value, call_id, leg_id, encoding, parties, facts)
        try:
            self.recording = await self.server.begin(new, self)
        except live.CaptureRefused as refused:
            return " ".join(dict.fromkeys(_denials(refused)))
        except IntakeProblem as problem:
            return str(problem.code)
        return ""


class _AudioHookTalk(_Talk):
    dialect = DialectChoice.AUDIOHOOK

    def __init__(self, connection: ServerConnection, server: LiveServer) -> None:
        super().__init__(connection, server)
        self.numbers = audiohook.Numbering()
        self.media: audiohook.Media | None = None
        self.frame = 0  # of this connection
        self.is_refused = False

    async def run(self) -> None:
        async for frame in self.connection:
            if isinstance(frame, bytes):
                self._sound(frame)
                continue
            message = audiohook.read_message(frame)
            self.numbers = self.numbers.after(message)
            self._position(message)
            if not await self._answer(message):
                return

    async def say(self, what: Say) -> None:
        kinds = {Say.PAUSE: ServerMessageType.PAUSE, Say.RESUME: ServerMessageType.RESUME}
        if what is Say.STOP:
            await self._disconnect(DisconnectReason.COMPLETED, "not captured")
        else:
            await self._send(kinds[what])

    async def fault(self) -> None:
        await self._disconnect(DisconnectReason.ERROR, "")
        await super().fault()

    async def farewell(self) -> None:
        await self._send(ServerMessageType.RECONNECT)
        await super().farewell()

    def _sound(self, frame: bytes) -> None:
        if self.media is None or self.recording is None or self.is_refused:
            return
        sounds = channels_apart(frame, channel_count=len(self.media.channels), encoding=self.media.encoding)
        for channel, sound in enumerate(sounds):
            self.recording.heard(channel, self.frame, sound)
        self.frame += len(sounds[0]) // self.media.encoding.sample_bytes

    def _position(self, message: ClientMessage) -> None:
        if message.position_frames > self.frame and self.recording is not None:
            self.recording.at_position(message.position_frames)
            self.frame = max(self.frame, self.recording.call.frame_count - self.recording.call.session_start)

    async def _answer(self, message: ClientMessage) -> bool:
        """Do what the message says; False when the session is over."""
        match message.type:
            case ClientMessageType.OPEN:
                await self._open(message)
            case ClientMessageType.PING:
                await self._send(ServerMessageType.PONG)
            case ClientMessageType.UPDATE:
                await self._send(ServerMessageType.UPDATED)
            case ClientMessageType.CLOSE:
                return await self._close()
            case _ if self.recording is not None:
                await self._moved(message, self.recording)
        return True

    async def _open(self, message: ClientMessage) -> None:
        if self.recording is not None or self.media is not None:
            return
        opening = audiohook.read_opening(message, started_at=_now(self.server))
        assert self.connection.request is not None
        if opening.organization_id != self.connection.request.headers.get("Audiohook-Organization-Id"):
            await self._disconnect(DisconnectReason.UNAUTHORIZED, "organization")
            return
        if opening.is_probe:
            await self._send(
                ServerMessageType.OPENED, media=[opening.media.as_json()] if opening.media else []
            )
            return
        if opening.media is None:
            await self._disconnect(DisconnectReason.ERROR, "no media that can be taken")
            return
        why_not = await self.opened(
            opening.facts,
            opening.media.encoding,
            opening.media.parties,
            call_id=opening.conversation_id,
            leg_id=opening.leg_id,
        )
        if why_not:
            await self._disconnect(DisconnectReason.COMPLETED, f"not captured: {why_not}")
            return
        self.media = opening.media
        is_paused = self.recording is not None and not self.recording.call.keeps
        await self._send(ServerMessageType.OPENED, media=[self.media.as_json()], startPaused=is_paused)

    async def _moved(self, message: ClientMessage, recording: Recording) -> None:
        match message.type:
            case ClientMessageType.PAUSED:
                await recording.paused(Pauser.SENDER, at_frame=message.position_frames)
            case ClientMessageType.RESUMED:
                _, end = audiohook.span_of(message)
                self.frame = max(self.frame, end)
                await recording.resumed(Pauser.SENDER, at_frame=self.frame)
            case ClientMessageType.DISCARDED:
                _, end = audiohook.span_of(message)
                self.frame = max(self.frame, end)
                recording.moved_to(self.frame)
            case ClientMessageType.ERROR:
                logger.warning("an AudioHook sender says: error %s", message.parameters.get("code"))

    async def _close(self) -> bool:
        if self.recording is not None:
            await self.recording.finish()
        await self._send(ServerMessageType.CLOSED)
        return False

    async def _disconnect(self, reason: DisconnectReason, info: str) -> None:
        """The sender answers with ``close``; until then its sound is dropped."""
        self.is_refused = True
        await self._send(ServerMessageType.DISCONNECT, reason=str(reason), info=info)

    async def _send(self, kind: ServerMessageType, **parameters: Any) -> None:
        text, self.numbers = self.numbers.written(kind, **parameters)
        await self.connection.send(text)


class _TwilioTalk(_Talk):
    dialect = DialectChoice.TWILIO

    def __init__(self, connection: ServerConnection, server: LiveServer) -> None:
        super().__init__(connection, server)
        self.tracks: tuple[str, ...] = ()

    async def run(self) -> None:
        async for frame in self.connection:
            if isinstance(frame, bytes):
                continue
            event = twilio_media.read_event(frame)
            if event.kind is EventKind.MEDIA and self.recording is not None:
                media = twilio_media.read_media(event)
                if media.track in self.tracks:
                    self.recording.heard(self.tracks.index(media.track), media.first_frame, media.sound)
            elif event.kind is EventKind.START and not await self._start(event):
                return
            elif event.kind is EventKind.STOP:
                if self.recording is not None:
                    await self.recording.finish()
                await self.connection.close()
                return

    async def say(self, what: Say) -> None:
        """A one-way stream cannot be paused, so what comes meanwhile is dropped; it can be ended."""
        if what is Say.STOP:
            await self.connection.close(POLICY, "not captured")

    async def _start(self, event: twilio_media.Event) -> bool:
        if self.recording is not None:
            return True
        start = twilio_media.read_start(event, started_at=_now(self.server))
        self.tracks = start.tracks
        why_not = await self.opened(
            start.facts, start.encoding, start.parties, call_id=start.call_id, leg_id=""
        )
        if why_not:
            await self.connection.close(POLICY, f"not captured: {why_not}"[:120])
        return not why_not


def _denials(refused: live.CaptureRefused) -> list[str]:
    return [str(reason.code) for reason in refused.decision.reasons if reason.effect.value == "deny"]


def _now(server: LiveServer) -> datetime:
    assert server._around is not None
    return server._around.now()
