"""A question to a model behind an endpoint that speaks the chat format of OpenAI: vLLM, the server of llama.cpp, a provider.

The words of customers go there, so the address is held to more than others: it lies on this machine or in a private network
unless the operator says otherwise, anything beyond this machine is reached over TLS with a certificate that is checked, the
connection goes to the very address that was looked at (a name that answers differently a moment later leads nowhere), and no
redirect is followed and no proxy of the environment used. What it answers is data: JSON, or nothing.

Here and not in one of the engines that ask (summaries, labels of turns), so that no word leaves by a second, less careful way.
How a connection is made is shared with the engine for webhooks (``engines.pinned_http``); which addresses are allowed is not,
since webhooks are held to the opposite rule: never into the own network.

NoAnswer
  ``why`` says what stood in the way
"""

import http.client
import json
import socket
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from ipaddress import IPv4Address, IPv6Network, ip_network
from typing import Any, Protocol
from urllib.parse import SplitResult

from leidraad.engines.pinned_http import (
    Address,
    NotReached,
    PinnedConnection,
    addresses_of,
    parts_of,
    reaching,
)

ANSWER_LIMIT_BYTES = 256 * 1024
LONGEST_FINGERPRINT = 100
PRIVATE = tuple(ip_network(each) for each in ("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7"))
_NAT64 = IPv6Network("64:ff9b::/96")
_BUSY, _NO_ACCESS = frozenset({408, 425, 429}), frozenset({401, 403})


class WhyNoAnswer(StrEnum):
    """What stood in the way; the values are those that ``summary.checking.WhyNotWritten`` stores."""

    BAD_ADDRESS = "bad_address"
    NOT_HTTPS = "not_https"
    NOT_OWN_NETWORK = "not_own_network"  # it lies outside, and that is not allowed
    UNKNOWN_NAME = "unknown_name"
    UNREACHABLE = "unreachable"
    TIMED_OUT = "timed_out"
    CERTIFICATE = "certificate"
    NOT_HTTP = "not_http"
    NO_ACCESS = "no_access"  # the key is missing or wrong
    BUSY = "busy"
    SERVER_FAILED = "server_failed"
    REJECTED = "rejected"  # the endpoint does not take the question, or does not know the model
    TOO_LARGE = "too_large"
    NOT_JSON = "not_json"
    OTHER_FORM = "other_form"  # JSON, and not what was asked for
    REFUSED = "refused"  # the model says that it will not
    CUT_OFF = "cut_off"


class NoAnswer(Exception):
    """The model gave none that can be used; ``why`` says what stood in the way."""

    def __init__(self, why: WhyNoAnswer) -> None:
        super().__init__(str(why))
        self.why = why


class ChatPlace(Protocol):
    """Where a model is asked, and how; a value such as ``SummaryEndpoint`` or ``EndpointModel``."""

    @property
    def url(self) -> str: ...
    @property
    def model(self) -> str: ...
    @property
    def key(self) -> str | None: ...
    @property
    def timeout_s(self) -> float: ...
    @property
    def may_be_outside(self) -> bool: ...
    @property
    def certificates(self) -> str: ...


@dataclass(frozen=True, slots=True)
class ChatQuestion:
    """What is asked: the instruction, the words it is about apart from it, and the form of the answer (a JSON schema)."""

    instruction: str
    words: str
    form_name: str
    form: Mapping[str, Any]
    most_tokens: int  # of the answer


@dataclass(frozen=True, slots=True)
class ChatAnswer:
    """What the model said: a JSON object, not looked at further; and what the endpoint tells of itself, "" for nothing."""

    told: Mapping[str, Any]
    model: str
    fingerprint: str


def answer_of(place: ChatPlace, question: ChatQuestion) -> ChatAnswer:
    """The model's answer, asked once, at temperature 0 and in a fixed form. Raises NoAnswer."""
    parts, address = _allowed(place)
    body = json.dumps(_asking(question, place.model), ensure_ascii=False).encode()
    headers = {"Content-Type": "application/json", "User-Agent": "Leidraad", "Connection": "close"}
    if place.key:
        headers["Authorization"] = f"Bearer {place.key}"
    status, found = _exchanged(_Connection(parts, address, place), _target(parts), body, headers)
    return _read(_document(status, found))


def check_address(place: ChatPlace) -> None:
    """Raises NoAnswer when nothing may be sent there, by what is known of it now."""
    _allowed(place)


def is_own(address: Address) -> bool:
    """Whether an address lies on this machine or in a private network; link-local ones, where clouds answer, do not."""
    inner = _plain(address)
    return inner.is_loopback or any(
        inner in network for network in PRIVATE if network.version == inner.version
    )


class _Connection(PinnedConnection):
    """One question and its answer, and all of it within a time."""

    def __init__(self, parts: SplitResult, address: Address, place: ChatPlace) -> None:
        super().__init__(parts, address, timeout_s=place.timeout_s, certificates=place.certificates)
        self._ends_at = time.monotonic() + place.timeout_s
        self._held: socket.socket | None = None  # http.client lets go of it when the answer is the last

    def connect(self) -> None:
        super().connect()
        self._held = self.sock

    def wait_s(self) -> float:
        left_s = self._ends_at - time.monotonic()
        if left_s <= 0:
            raise TimeoutError
        return left_s

    def read(self, answer: http.client.HTTPResponse) -> bytes:
        """The whole answer; a server that sends a byte at a time holds nobody up for longer than was agreed."""
        kept = bytearray()
        with answer:
            while part := answer.read1(16_384):
                kept += part
                if len(kept) > ANSWER_LIMIT_BYTES:
                    raise NoAnswer(WhyNoAnswer.TOO_LARGE)
                self._wait_no_longer()
        return bytes(kept)

    def _wait_no_longer(self) -> None:
        left_s = self.wait_s()
        if self._held is not None:
            self._held.settimeout(left_s)


def _exchanged(
    connection: _Connection, target: str, body: bytes, headers: Mapping[str, str]
) -> tuple[int, bytes]:
    with _told_as_no_answer(), reaching(connection):
        connection.request("POST", target, body=body, headers=dict(headers))
        answer = connection.getresponse()
        return answer.status, connection.read(answer)


@contextmanager
def _told_as_no_answer() -> Iterator[None]:
    try:
        yield
    except NotReached as problem:
        raise NoAnswer(WhyNoAnswer(problem.why)) from problem


# --- the question and the answer


def _asking(question: ChatQuestion, model: str) -> dict[str, Any]:
    return {
        "model": model,
        "messages": [
            {"role": "system", "content": question.instruction},
            {"role": "user", "content": question.words},
        ],
        "temperature": 0,
        "max_tokens": question.most_tokens,
        "stream": False,
        "response_format": {
            "type": "json_schema",
            "json_schema": {"name": question.form_name, "strict": True, "schema": dict(question.form)},
        },
    }


def _document(status: int, body: bytes) -> dict[str, Any]:
    if status in _NO_ACCESS:
        raise NoAnswer(WhyNoAnswer.NO_ACCESS)
    if status in _BUSY:
        raise NoAnswer(WhyNoAnswer.BUSY)
    if status >= 500:
        raise NoAnswer(WhyNoAnswer.SERVER_FAILED)
    if status != 200:
        raise NoAnswer(WhyNoAnswer.REJECTED)
    return _json_object(body)


def _read(document: Mapping[str, Any]) -> ChatAnswer:
    """What the model said, out of the endpoint's answer. Raises NoAnswer."""
    try:
        choice = document["choices"][0]
        message = choice["message"]
        refusal, content, ended = message.get("refusal"), message["content"], choice.get("finish_reason")
    except (KeyError, IndexError, TypeError, AttributeError) as error:
        raise NoAnswer(WhyNoAnswer.OTHER_FORM) from error
    if refusal or ended == "content_filter":
        raise NoAnswer(WhyNoAnswer.REFUSED)
    if ended == "length":
        raise NoAnswer(WhyNoAnswer.CUT_OFF)
    if not isinstance(content, str):
        raise NoAnswer(WhyNoAnswer.OTHER_FORM)
    told = _json_object(content.encode(errors="replace"))
    return ChatAnswer(told, _name(document.get("model")), _name(document.get("system_fingerprint")))


def _json_object(data: bytes) -> dict[str, Any]:
    try:
        found = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise NoAnswer(WhyNoAnswer.NOT_JSON) from error
    if not isinstance(found, dict):
        raise NoAnswer(WhyNoAnswer.OTHER_FORM)
    return found


def _name(value: object) -> str:
    """A name that an endpoint gives, cut and without what cannot be shown."""
    text = value if isinstance(value, str) else ""
    return "".join(char for char in text if char.isprintable())[:LONGEST_FINGERPRINT]


# --- the address


def _allowed(place: ChatPlace) -> tuple[SplitResult, Address]:
    """The address of the model, and the first address of its name. Raises NoAnswer."""
    with _told_as_no_answer():
        parts = parts_of(place.url)
        found = addresses_of(parts)
    return parts, _first_allowed(found, scheme=parts.scheme, may_be_outside=place.may_be_outside)


def _first_allowed(found: list[Address], *, scheme: str, may_be_outside: bool) -> Address:
    """Every address the name has must be allowed, one that is not spoils them all."""
    if not may_be_outside and not all(is_own(address) for address in found):
        raise NoAnswer(WhyNoAnswer.NOT_OWN_NETWORK)
    if scheme == "http" and not all(_plain(address).is_loopback for address in found):
        raise NoAnswer(WhyNoAnswer.NOT_HTTPS)
    return found[0]


def _plain(address: Address) -> Address:
    """The IPv4 address that an IPv6 one carries, where it does: it is what is reached."""
    if isinstance(address, IPv4Address):
        return address
    if address in _NAT64:
        return IPv4Address(int(address) & 0xFFFFFFFF)
    return address.ipv4_mapped or address.sixtofour or address


def _target(parts: SplitResult) -> str:
    query = f"?{parts.query}" if parts.query else ""
    return f"{parts.path.rstrip('/')}/chat/completions{query}"
