"""A small stand-in of the HTTP API of Vault's transit engine, on loopback: the four requests that we make.

Not Vault: it follows the published description of the API (encrypt, decrypt, keys/<name>, keys/<name>/rotate) with real
encryption, so that paths, bodies, tokens and errors are those of the wire. Nothing of it is in the product.
"""

import base64
import json
import secrets
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

TOKEN = "invented-token"


@dataclass
class Transit:
    """What the stand-in holds; a test may change it while it runs."""

    address: str = ""
    versions: list[bytes] = field(default_factory=lambda: [secrets.token_bytes(32)])
    oldest: int = 1  # min_decryption_version
    answer_with: list[int] = field(default_factory=list)  # statuses for the next requests, in order
    asked: list[str] = field(default_factory=list)
    bodies: list[str] = field(default_factory=list)


@contextmanager
def transit_stand_in(name: str = "leidraad") -> Iterator[Transit]:
    """It, while it runs."""
    transit = Transit()
    server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(transit, name))
    transit.address = f"http://127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield transit
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def _handler(transit: Transit, name: str) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self._answer()

        def do_POST(self) -> None:
            self._answer()

        do_PUT = do_POST

        def log_message(self, *args: Any) -> None:
            """Quiet."""

        def _answer(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            transit.asked.append(self.path)
            transit.bodies.append(body.decode())
            status, document = self._outcome(json.loads(body or b"{}"))
            data = json.dumps(document).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def _outcome(self, asked: dict[str, Any]) -> tuple[int, dict[str, Any]]:
            if transit.answer_with:
                return transit.answer_with.pop(0), {"errors": ["as the test wants"]}
            if self.headers.get("X-Vault-Token") != TOKEN:
                return 403, {"errors": ["permission denied"]}
            return _outcome(transit, name, self.path, asked)

    return Handler


def _outcome(transit: Transit, name: str, path: str, asked: dict[str, Any]) -> tuple[int, dict[str, Any]]:
    if path == f"/v1/transit/keys/{name}":
        return 200, {"data": {"latest_version": len(transit.versions)}}
    if path == f"/v1/transit/keys/{name}/rotate":
        transit.versions.append(secrets.token_bytes(32))
        return 200, {"data": None}
    if path == f"/v1/transit/encrypt/{name}":
        return 200, {"data": {"ciphertext": _encrypted(transit, asked["plaintext"])}}
    if path == f"/v1/transit/decrypt/{name}":
        return _decrypted(transit, asked["ciphertext"])
    if path.startswith("/v1/transit/keys/"):
        return 404, {"errors": []}
    return 400, {"errors": ["encryption key not found"]}


def _encrypted(transit: Transit, plaintext: str) -> str:
    nonce = secrets.token_bytes(12)
    sealed = AESGCM(transit.versions[-1]).encrypt(nonce, base64.b64decode(plaintext), None)
    return f"vault:v{len(transit.versions)}:{base64.b64encode(nonce + sealed).decode()}"


def _decrypted(transit: Transit, ciphertext: str) -> tuple[int, dict[str, Any]]:
    _, version, encoded = ciphertext.split(":")
    number = int(version[1:])
    if number < transit.oldest:
        return 400, {"errors": ["ciphertext or signature version is disallowed by policy (too old)"]}
    try:
        blob = base64.b64decode(encoded)
        plain = AESGCM(transit.versions[number - 1]).decrypt(blob[:12], blob[12:], None)
    except (InvalidTag, ValueError, IndexError):
        return 400, {"errors": ["cipher: message authentication failed"]}
    return 200, {"data": {"plaintext": base64.b64encode(plain).decode()}}
