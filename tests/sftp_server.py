"""An SFTP server on loopback: asyncssh's own, serving one folder to one user."""

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import asyncssh

USER, PASSWORD = "leidraad", "invented-password"


@dataclass(frozen=True)
class SftpServer:
    port: int
    host_key: str  # public, as in known_hosts


class _OneUser(asyncssh.SSHServer):
    def __init__(self, client_key: str) -> None:
        self._client_key = client_key

    def begin_auth(self, username: str) -> bool:
        return True

    def password_auth_supported(self) -> bool:
        return True

    def validate_password(self, username: str, password: str) -> bool:
        return (username, password) == (USER, PASSWORD)

    def public_key_auth_supported(self) -> bool:
        return True

    def validate_public_key(self, username: str, key: asyncssh.SSHKey) -> bool:
        return (
            username == USER and key.export_public_key().decode().split()[:2] == self._client_key.split()[:2]
        )


@contextmanager
def sftp_server(folder: Path, *, client_key: str = "none none") -> Iterator[SftpServer]:
    """It, while it runs; ``client_key`` is the public key that it lets in beside the password."""
    private = asyncssh.generate_private_key("ssh-ed25519")
    started, stop = threading.Event(), asyncio.Event()
    ports: list[int] = []
    loop = asyncio.new_event_loop()

    async def serve() -> None:
        server = await asyncssh.listen(
            "127.0.0.1",
            0,
            server_host_keys=[private],
            server_factory=lambda: _OneUser(client_key),
            sftp_factory=lambda channel: asyncssh.SFTPServer(channel, chroot=str(folder).encode()),
        )
        ports.append(server.sockets[0].getsockname()[1])
        started.set()
        await stop.wait()
        server.close()
        await server.wait_closed()

    thread = threading.Thread(target=lambda: loop.run_until_complete(serve()))
    thread.start()
    try:
        assert started.wait(20)
        yield SftpServer(ports[0], private.export_public_key().decode().strip())
    finally:
        loop.call_soon_threadsafe(stop.set)
        thread.join()
        loop.run_until_complete(asyncio.sleep(0.05))
        loop.close()
