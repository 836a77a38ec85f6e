"""One call while it is recorded: what comes over the wire becomes sealed parts, turns for its agent, and answers.

Apart from the server because no socket is in it: a dialect tells what happened, and is told what to say.
"""

import asyncio
import logging
import time
from collections import deque
from collections.abc import Awaitable, Callable
from concurrent.futures import Executor
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from typing import Any, TypeVar

from django.db import DatabaseError, InterfaceError, connection

from leidraad.apps.contacts.actions import live
from leidraad.apps.contacts.live_hearing import (
    ChannelHearing,
    Conversation,
    Ear,
    Recogniser,
    Spoken,
    ears,
)
from leidraad.domain.contacts import live as calls
from leidraad.domain.contacts.live import DESTROYS, Asked, LivePhase, Pauser, Say
from leidraad.formats.live_parts import Piece, packed

Found = TypeVar("Found")

PART_S = 5.0  # what a server that dies takes with it, at most
MEMORY_LIMIT_BYTES = 32 * 1024 * 1024  # while the database is away: half an hour of two channels
PATIENCE_S = 300.0  # with a database that is away when a call ends
BEHIND_AFTER_S = 15.0
QUEUE_LIMIT = 50

logger = logging.getLogger("leidraad.live")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What recordings of one server share. Without ``recogniser`` no words are shown during a call."""

    database: Executor
    models: Executor
    now: Callable[[], datetime]
    make_ear: Callable[[], Ear] | None = None
    recogniser: Recogniser | None = None

    async def stored(self, work: Callable[..., Found], *args: Any, **options: Any) -> Found:
        """What ``work`` gives, in a thread that may wait for the database."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self.database, partial(_with_connection, work, *args, **options))


class CannotKeep(Exception):
    """The database has been away for so long that nothing more fits into memory."""


class Recording:
    """A stream that is open. ``say`` tells its sender something; it is set by the dialect."""

    def __init__(self, stream: live.OpenStream, around: Surroundings) -> None:
        self.stream = stream
        self.call = stream.call
        self.say: Callable[[Say], Awaitable[None]] | None = None
        self._around = around
        self._pieces: list[Piece] = []
        self._sounds: dict[int, tuple[int, bytearray]] = {}  # channel -> first frame, sound that goes on
        self._part_number, self._turn_number = stream.part_count, stream.turn_count
        self._lock = asyncio.Lock()
        self._flushed_at = time.monotonic()
        self._hearing: tuple[ChannelHearing, ...] = ()
        if around.make_ear and around.recogniser:
            self._hearing = ears(stream.parties, stream.encoding, around.make_ear)
        self._conversation = Conversation(stream.language, own=stream.own)
        self._spoken: deque[tuple[float, Spoken]] = deque()
        self._writer: asyncio.Task[None] | None = None
        self._is_behind = False
        self._is_over = False

    @property
    def is_over(self) -> bool:
        return self._is_over

    @property
    def is_due(self) -> bool:
        """Whether it is time to keep a part, or to give a sign of life."""
        return time.monotonic() - self._flushed_at >= PART_S

    def heard(self, channel: int, first_frame: int, sound: bytes) -> None:
        """Sound came; ``first_frame`` counts from the start of this connection. Paused, it is dropped here."""
        frames = len(sound) // self.stream.encoding.sample_bytes
        keeps = self.call.keeps and not self._is_over
        self.call = calls.heard(self.call, first_frame, frames)
        if not keeps:
            return
        place = self.call.session_start + first_frame
        self._collect(channel, place, sound)
        if self._hearing:
            self._listen(self._hearing[channel].hear(place, sound))

    def at_position(self, frame: int) -> None:
        """A message tells how far the sender is."""
        self.call = calls.told_position(self.call, frame)

    def moved_to(self, frame: int) -> None:
        """The sender left something out, up to this frame."""
        self.call = calls.at_position(self.call, frame)

    async def paused(self, by: Pauser, *, at_frame: int | None = None) -> None:
        self._cut_hearing()
        self.call, say = calls.paused(self.call, by, at_frame=at_frame)
        await self._told(say)

    async def resumed(self, by: Pauser, *, at_frame: int | None = None) -> None:
        self.call, say = calls.resumed(self.call, by, at_frame=at_frame)
        await self._told(say)

    async def asked(self, what: Asked) -> None:
        """Do what the agent asks for. A refusal destroys everything before this returns."""
        self._cut_hearing()
        self.call, say = calls.asked(self.call, what)
        if what in DESTROYS:
            await self._destroyed(partial(live.destroy, self.stream.id, what, at=self._around.now()))
        else:
            await self.keep()
            await self._around.stored(live.answered, self.stream, what)
        await self._told(say)

    async def check(self) -> None:
        """Ask the charter again; what it permits no more is destroyed."""
        if self._is_over or await self._around.stored(
            live.still_permitted, self.stream, at=self._around.now()
        ):
            return
        self._cut_hearing()
        self.call = replace(self.call, phase=LivePhase.DESTROYED)
        await self._destroyed(partial(live.stop, self.stream.id))
        await self._told(Say.STOP)

    async def keep(self) -> None:
        """Seal and keep what came since the last part. Raises StreamGone, and CannotKeep."""
        async with self._lock:
            if self._is_over:
                return
            pieces = self._taken()
            part = packed(pieces)
            self._flushed_at = time.monotonic()
            try:
                await self._around.stored(
                    live.keep,
                    self.stream,
                    self.call,
                    at=self._around.now(),
                    part=part,
                    number=self._part_number,
                )
            except (DatabaseError, InterfaceError) as error:
                self._pieces = [*pieces, *self._pieces]  # kept with the next part
                if len(part) > MEMORY_LIMIT_BYTES:
                    raise CannotKeep from error
                logger.warning("a part of a call waits: %s", type(error).__name__)
                return
            self._part_number += 1 if part else 0

    async def finish(self) -> None:
        """The call is over: keep the rest, and hand it on."""
        if self._is_over:
            return
        self._cut_hearing()
        over = calls.ended(self.call)
        self.call = replace(over, phase=LivePhase.RECORDING)  # a part is kept for a call that lasts
        if await self._kept_all():
            await self._patiently(partial(live.end, self.stream, over, at=self._around.now()))
        self.call, self._is_over = over, True

    async def lose(self) -> None:
        """The connection broke: keep what came. The sender may come back; if it does not, a job ends the call."""
        if not self._is_over:
            await self._kept_all()
            self._is_over = True

    async def _kept_all(self) -> bool:
        """Keep what is left, also when the database comes back only after a while; False when the stream is gone."""
        ends_at = time.monotonic() + PATIENCE_S
        try:
            await self.keep()
            while self._pieces and time.monotonic() < ends_at:
                await asyncio.sleep(1)
                await self.keep()
        except live.StreamGone:
            return False
        return True

    async def _patiently(self, work: Callable[[], None]) -> None:
        ends_at = time.monotonic() + PATIENCE_S
        while True:
            try:
                return await self._around.stored(work)
            except (DatabaseError, InterfaceError):
                if time.monotonic() > ends_at:
                    raise
                await asyncio.sleep(1)

    def _collect(self, channel: int, place: int, sound: bytes) -> None:
        """Pieces that follow on each other become one."""
        size = self.stream.encoding.sample_bytes
        first, so_far = self._sounds.get(channel, (place, bytearray()))
        if first + len(so_far) // size != place:
            self._pieces.append(Piece(channel, first, bytes(so_far)))
            first, so_far = place, bytearray()
        so_far += sound
        self._sounds[channel] = first, so_far

    def _taken(self) -> list[Piece]:
        pieces = self._pieces + [
            Piece(channel, first, bytes(sound)) for channel, (first, sound) in self._sounds.items() if sound
        ]
        self._pieces, self._sounds = [], {}
        return pieces

    async def _destroyed(self, work: Callable[[], bool]) -> None:
        async with self._lock:
            self._is_over = True
            self._taken()
            self._spoken.clear()
            self._conversation.recent.clear()
            await self._around.stored(work)

    async def _told(self, say: Say | None) -> None:
        if say is not None and self.say is not None:
            await self.say(say)

    def _cut_hearing(self) -> None:
        for channel in self._hearing:
            self._listen(channel.cut())

    def _listen(self, found: list[Spoken]) -> None:
        for spoken in found:
            if len(self._spoken) < QUEUE_LIMIT:
                self._spoken.append((time.monotonic(), spoken))
        if self._spoken and (self._writer is None or self._writer.done()):
            self._writer = asyncio.create_task(self._write())

    async def _write(self) -> None:
        """Write down what was said, in order. What waited too long is left to the transcript of the whole call."""
        while self._spoken:
            since, spoken = self._spoken.popleft()
            await self._note_behind(time.monotonic() - since > BEHIND_AFTER_S)
            if self._is_behind:
                continue
            try:
                await self._write_one(spoken)
            except Exception:
                logger.exception("words of a call could not be shown")  # the recording goes on

    async def _write_one(self, spoken: Spoken) -> None:
        assert self._around.recogniser is not None
        loop = asyncio.get_running_loop()
        written = await loop.run_in_executor(
            self._around.models, self._around.recogniser, spoken.samples, self._conversation.language
        )
        if self.call.phase is LivePhase.DESTROYED:
            return
        turn = self._conversation.redacted(spoken, written)
        if turn is not None:
            position, self._turn_number = self._turn_number, self._turn_number + 1
            await self._around.stored(live.keep_turn, self.stream, turn, position=position)

    async def _note_behind(self, is_behind: bool) -> None:
        if is_behind != self._is_behind:
            self._is_behind = is_behind
            await self._around.stored(live.note_behind, self.stream, is_behind=is_behind)


def _with_connection(work: Callable[..., Found], *args: Any, **options: Any) -> Found:
    """A thread of ours outlives a restart of the database: a connection that broke is not used again."""
    try:
        return work(*args, **options)
    except (DatabaseError, InterfaceError):
        connection.close()
        raise
