"""An SFTP drop: a folder on a server of others, reached over SSH.

Only the host key that is set is accepted: a server with another one is somebody else until an operator says so. Neither the
SSH configuration of the account nor its agent nor its keys are looked at.
"""

import asyncio
import stat
from collections.abc import Awaitable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar

from leidraad.engines.file_source import ListedFile, SourceFailed, WhyFailed

CONNECT_TIMEOUT_S = 15.0
ANSWER_TIMEOUT_S = 120.0  # for one listing, or one file
DEEPEST = 8  # folders below one another

Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True)
class Drop:
    """Which folder of which server, and who asks: with a password, or a private key in a file."""

    host: str
    user: str
    folder: str
    host_key: str  # kind and key, as in known_hosts
    port: int = 22
    key_file: Path | None = None
    password: str | None = field(default=None, repr=False)


class SftpFiles:
    """Implements FileSource over one connection, made at the first call. To be used from one thread."""

    def __init__(
        self,
        drop: Drop,
        *,
        connect_timeout_s: float = CONNECT_TIMEOUT_S,
        answer_timeout_s: float = ANSWER_TIMEOUT_S,
    ) -> None:
        self._drop = drop
        self._connect_timeout_s, self._answer_timeout_s = connect_timeout_s, answer_timeout_s
        self._loop = asyncio.new_event_loop()
        self._connection: Any = None
        self._client: Any = None

    def listed(self, *, without: str) -> Iterator[ListedFile]:
        yield from self._do(lambda: self._below("", without, DEEPEST), absent=WhyFailed.NO_FOLDER)

    def read(self, path: str, *, limit_bytes: int | None = None) -> bytes:
        data: bytes = self._do(lambda: self._bytes(path, limit_bytes), absent=WhyFailed.GONE)
        return data

    def move(self, path: str, *, to_folder: str) -> None:
        self._do(lambda: self._moved(path, to_folder), absent=WhyFailed.NO_FOLDER)

    def remove(self, path: str) -> None:
        self._do(lambda: self._removed(path), absent=WhyFailed.NO_FOLDER)

    def close(self) -> None:
        if self._loop.is_closed():
            return
        try:
            if self._connection is not None:
                self._connection.close()
                self._loop.run_until_complete(self._connection.wait_closed())
        finally:
            self._loop.close()

    def _do(self, work: Any, *, absent: WhyFailed) -> Any:
        async def connected() -> Any:
            await self._connect()
            return await work()

        with _failures_named(absent):
            return self._loop.run_until_complete(self._in_time(connected()))

    async def _in_time(self, work: Awaitable[Answer]) -> Answer:
        return await asyncio.wait_for(work, self._answer_timeout_s)

    async def _connect(self) -> None:
        if self._client is not None:
            return
        import asyncssh  # noqa: PLC0415  loaded only where such a source is set

        drop = self._drop
        self._connection = await asyncssh.connect(
            drop.host,
            drop.port,
            username=drop.user,
            password=drop.password,
            client_keys=[str(drop.key_file)] if drop.key_file else None,
            known_hosts=([asyncssh.import_public_key(drop.host_key)], [], []),
            config=None,
            agent_path=None,
            connect_timeout=self._connect_timeout_s,
            login_timeout=self._connect_timeout_s,
            keepalive_interval=30,
        )
        self._client = await self._connection.start_sftp_client()

    async def _below(self, prefix: str, without: str, depth: int) -> list[ListedFile]:
        found: list[ListedFile] = []
        for entry in await self._client.readdir(self._at(prefix)):
            name, attributes = str(entry.filename), entry.attrs
            path = f"{prefix}{name}"
            if name in {".", ".."} or path == without or "/" in name:
                continue
            mode = attributes.permissions or 0
            if stat.S_ISDIR(mode) and depth > 1:
                found += await self._below(f"{path}/", without, depth - 1)
            elif stat.S_ISREG(mode):
                changed_at = datetime.fromtimestamp(attributes.mtime or 0, tz=UTC)
                found.append(ListedFile(path, int(attributes.size or 0), changed_at))
        return found

    async def _bytes(self, path: str, limit_bytes: int | None) -> bytes:
        async with self._client.open(self._at(path), "rb") as file:
            data: bytes = await file.read(-1 if limit_bytes is None else limit_bytes)
            return data

    async def _moved(self, path: str, to_folder: str) -> None:
        if not await self._client.exists(self._at(path)):
            return
        target = f"{to_folder}/{path}"
        await self._client.makedirs(self._at(target.rpartition("/")[0]), exist_ok=True)
        stem, dot, ending = target.rpartition(".")
        number, free = 1, target
        while await self._client.exists(self._at(free)):
            number += 1
            free = f"{stem}-{number}{dot}{ending}" if stem else f"{target}-{number}"
        await self._client.rename(self._at(path), self._at(free))

    async def _removed(self, path: str) -> None:
        if await self._client.exists(self._at(path)):
            await self._client.remove(self._at(path))

    def _at(self, path: str) -> str:
        if ".." in path.split("/"):
            raise SourceFailed(WhyFailed.FORBIDDEN, detail="..")
        return f"{self._drop.folder.rstrip('/')}/{path}".rstrip("/") or "/"


@contextmanager
def _failures_named(absent: WhyFailed) -> Iterator[None]:
    import asyncssh  # noqa: PLC0415

    try:
        yield
    except asyncssh.HostKeyNotVerifiable as error:
        raise SourceFailed(WhyFailed.WRONG_HOST_KEY, detail="HostKeyNotVerifiable") from error
    except asyncssh.PermissionDenied as error:
        raise SourceFailed(WhyFailed.REFUSED, detail="PermissionDenied") from error
    except (asyncssh.SFTPNoSuchFile, asyncssh.SFTPNoSuchPath) as error:
        raise SourceFailed(absent, detail=type(error).__name__) from error
    except asyncssh.SFTPPermissionDenied as error:
        raise SourceFailed(WhyFailed.FORBIDDEN, detail="SFTPPermissionDenied") from error
    except (asyncssh.SFTPConnectionLost, asyncssh.SFTPNoConnection, asyncssh.DisconnectError) as error:
        raise SourceFailed(WhyFailed.UNREACHABLE, detail=type(error).__name__) from error
    except (asyncssh.KeyImportError, FileNotFoundError, PermissionError) as error:
        raise SourceFailed(WhyFailed.NO_CREDENTIALS, detail=type(error).__name__) from error
    except asyncssh.SFTPError as error:
        raise SourceFailed(WhyFailed.OTHER, detail=type(error).__name__) from error
    except (OSError, TimeoutError, asyncssh.Error) as error:
        raise SourceFailed(WhyFailed.UNREACHABLE, detail=type(error).__name__) from error
