"""A model behind an endpoint in the chat format of OpenAI, on loopback: it answers what a test tells it to."""

import json
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

SUMMARY = {
    "reason": "De klant belt over zijn factuur.",
    "done": ["De factuur is nagekeken."],
    "promises": ["Het centrum belt morgen terug."],
    "next_step": "De klant morgen terugbellen.",
}


@dataclass
class ChatServer:
    """``answer`` is what it says next: a status and a body; ``got`` holds headers and bodies of what it was asked."""

    url: str = ""
    answer: tuple[int, bytes] = (200, b"")
    got: list[tuple[dict[str, str], dict[str, Any]]] = field(default_factory=list)
    waits_s: float = 0.0  # before it answers
    trickles: bool = False  # sends a byte at a time and never ends
    on_asked: Callable[[], None] | None = None

    def says(self, summary: dict[str, Any] | str, **more: Any) -> None:
        """It answers with this summary (or these words) from now on; ``more`` goes into the choice."""
        content = summary if isinstance(summary, str) else json.dumps(summary, ensure_ascii=False)
        choice = {"index": 0, "message": {"role": "assistant", "content": content}, "finish_reason": "stop"}
        self.answers({"choices": [choice | more]})

    def answers(self, document: dict[str, Any], *, status: int = 200) -> None:
        """It answers with this document, beside a model and its fingerprint."""
        told = {
            "id": "chat-1",
            "object": "chat.completion",
            "model": "plum-7b",
            "system_fingerprint": "b4242",
        }
        self.answer = (status, json.dumps(told | document, ensure_ascii=False).encode())


@contextmanager
def chat_server(*, tls_file: Path | None = None) -> Iterator[ChatServer]:
    """It, while it runs; at first it answers with SUMMARY. Over TLS where a file with key and certificate is given."""
    chat = ChatServer()
    chat.says(SUMMARY)
    server = ThreadingHTTPServer(("127.0.0.1", 0), _handler_of(chat))
    server.daemon_threads = True
    scheme = "http" if tls_file is None else "https"
    if tls_file is not None:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(tls_file)
        # Each connection shakes hands in its own thread: whoever refuses the certificate must not hold up the others.
        server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    chat.url = f"{scheme}://127.0.0.1:{server.server_address[1]}/v1"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield chat
    finally:
        chat.trickles = False
        server.shutdown()
        thread.join()
        server.server_close()


def _handler_of(chat: ChatServer) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            headers = {name.lower(): value for name, value in self.headers.items()}
            chat.got.append((headers | {":path": self.path}, json.loads(body)))
            if chat.on_asked is not None:
                chat.on_asked()
            time.sleep(chat.waits_s)
            try:
                self._send()
            except OSError:
                """Whoever asked has gone."""

        def _send(self) -> None:
            status, answer = chat.answer
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(answer)))
            self.end_headers()
            if not chat.trickles:
                self.wfile.write(answer)
                return
            for _ in range(1_000):
                if not chat.trickles:
                    return
                self.wfile.write(b" ")
                time.sleep(0.02)

        def handle(self) -> None:
            try:
                super().handle()
            except OSError:
                """Whoever asked did not like the certificate, or has gone."""

        def log_message(self, *args: Any) -> None:
            """Quiet."""

    return Handler
