"""A sender as a recorder or a chat system is one: it hands over through the API until it gets an answer that settles it.

No answer, or an answer that says the server is in trouble, is no settlement: the same contact is sent again. Every second
contact carries an Idempotency-Key; the others rely on the same bytes being the same contact.
"""

import http.client
import json
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterable
from dataclasses import dataclass, field
from queue import Empty, SimpleQueue
from typing import Any

THREADS = 4
TIMEOUT_S = 30.0
PAUSE_S = 0.3
BOUNDARY = "leidraad-load-boundary"
SETTLED = frozenset({200, 201, 403, 422})


@dataclass(frozen=True, slots=True)
class Parcel:
    """One contact to hand over."""

    number: int
    name: str
    data: bytes
    facts: dict[str, Any]

    def body(self) -> bytes:
        """As multipart/form-data (RFC 7578)."""
        head = f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="facts"\r\n\r\n{json.dumps(self.facts)}\r\n'
        file = (
            f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="{self.name}"\r\n'
            "Content-Type: application/octet-stream\r\n\r\n"
        )
        return head.encode() + file.encode() + self.data + f"\r\n--{BOUNDARY}--\r\n".encode()


@dataclass(slots=True)
class Sender:
    """Sends parcels in several threads; ``answers`` holds status and document of those that are settled."""

    url: str
    token: str
    patience_s: float
    answers: dict[int, tuple[int, dict[str, Any]]] = field(default_factory=dict)
    tried_again: int = 0
    pause_s: float = 0.0  # between two parcels of one thread
    _queue: "SimpleQueue[Parcel]" = field(default_factory=SimpleQueue)
    _threads: list[threading.Thread] = field(default_factory=list)

    def start(self, parcels: Iterable[Parcel]) -> None:
        """Begin sending in the background."""
        for parcel in parcels:
            self._queue.put(parcel)
        self._threads = [threading.Thread(target=self._work, daemon=True) for _ in range(THREADS)]
        for thread in self._threads:
            thread.start()

    def finish(self) -> None:
        """Wait until every parcel is settled, or patience ran out."""
        for thread in self._threads:
            thread.join(timeout=self.patience_s)

    def _work(self) -> None:
        while True:
            try:
                parcel = self._queue.get_nowait()
            except Empty:
                return
            self._settle(parcel)
            time.sleep(self.pause_s)

    def _settle(self, parcel: Parcel) -> None:
        ends_at = time.monotonic() + self.patience_s
        while time.monotonic() < ends_at:
            answer = self._sent(parcel)
            if answer is not None and answer[0] in SETTLED:
                self.answers[parcel.number] = answer
                return
            self.tried_again += 1
            time.sleep(PAUSE_S)

    def _sent(self, parcel: Parcel) -> tuple[int, dict[str, Any]] | None:
        """Status and document; None when no whole answer came."""
        headers = {
            "Authorization": f"Bearer {self.token}",
            "Content-Type": f"multipart/form-data; boundary={BOUNDARY}",
        }
        if parcel.number % 2:
            headers["Idempotency-Key"] = f"load-{parcel.number}"
        request = urllib.request.Request(
            f"{self.url}api/v1/contacts", data=parcel.body(), headers=headers, method="POST"
        )
        try:
            with urllib.request.urlopen(request, timeout=TIMEOUT_S) as answer:
                return answer.status, json.loads(answer.read())
        except urllib.error.HTTPError as error:
            with error:
                return error.code, _document(error)
        except (OSError, http.client.HTTPException, ValueError):
            return None


def _document(error: urllib.error.HTTPError) -> dict[str, Any]:
    try:
        document: dict[str, Any] = json.loads(error.read())
    except (OSError, http.client.HTTPException, ValueError):
        return {}
    return document
