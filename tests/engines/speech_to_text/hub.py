"""A hub on this machine that speaks the two routes a fetch needs, and can be told to misbehave."""

import hashlib
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

REVISION = "0123456789abcdef0123456789abcdef01234567"
LARGE = "model.bin"


@dataclass
class Hub:
    """What it serves, how it misbehaves, and what it was asked."""

    files: dict[str, bytes]
    address: str = ""
    break_off_after: list[int] = field(default_factory=list)  # bytes, one entry per answer that breaks off
    ignores_ranges: bool = False
    redirects: bool = False  # large files to another address, as the public hub does
    status: int = 200  # of every answer
    page: bytes | None = None  # answered to everything, as a sign-in page of a guest network is
    stated_sha256: str | None = None
    asked: list[tuple[str, str | None]] = field(default_factory=list)  # path and Range header

    def listing(self) -> bytes:
        entries = [self._entry(name, data) for name, data in self.files.items()]
        return json.dumps({"id": "an/example", "sha": REVISION, "siblings": entries}).encode()

    def _entry(self, name: str, data: bytes) -> dict[str, object]:
        blob = hashlib.sha1(b"blob %d\0" % len(data) + data).hexdigest()
        entry: dict[str, object] = {"rfilename": name, "size": len(data), "blobId": blob}
        if name == LARGE:
            sha256 = self.stated_sha256 or hashlib.sha256(data).hexdigest()
            entry["lfs"] = {"sha256": sha256, "size": len(data), "pointerSize": 134}
        return entry

    def times_asked(self, name: str) -> int:
        return sum(path.endswith(f"/{name}") for path, _ in self.asked)


@contextmanager
def running_hub(files: dict[str, bytes]) -> Iterator[Hub]:
    hub = Hub(files)

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            hub.asked.append((self.path, self.headers.get("Range")))
            if hub.status != 200:
                self.send_error(hub.status)
            elif hub.page is not None:
                self._answer(200, hub.page)
            elif self.path.startswith("/api/models/"):
                self._answer(200, hub.listing())
            elif hub.redirects and self.path.endswith(LARGE) and not self.path.startswith("/storage/"):
                self.send_response(302)
                self.send_header("Location", f"/storage/{LARGE}")
                self.send_header("Content-Length", "0")
                self.end_headers()
            else:
                self._file(self.path.rsplit("/", 1)[-1])

        def _file(self, name: str) -> None:
            data, start = hub.files[name], 0
            asked = self.headers.get("Range")
            if asked and not hub.ignores_ranges:
                start = int(asked.removeprefix("bytes=").removesuffix("-"))
            stop = len(data)
            if name == LARGE and hub.break_off_after:
                stop = start + hub.break_off_after.pop(0)
            self._answer(206 if start else 200, data[start:stop], announced=len(data) - start)

        def _answer(self, status: int, body: bytes, *, announced: int | None = None) -> None:
            self.send_response(status)
            self.send_header("Content-Length", str(len(body) if announced is None else announced))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *arguments: object) -> None:
            """Says nothing: the tests read ``asked``."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    hub.address = f"http://127.0.0.1:{server.server_port}"
    try:
        yield hub
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
