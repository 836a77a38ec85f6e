"""A model behind an endpoint that speaks the chat format of OpenAI: vLLM, the server of llama.cpp, or a provider.

The words of customers go there, so the address is held to more than others: it lies on this machine or in a private network
unless the operator says otherwise, anything beyond this machine is reached over TLS with a certificate that is checked, the
connection goes to the very address that was looked at (a name that answers differently a moment later leads nowhere), and no
redirect is followed and no proxy of the environment used. What it answers is data: JSON of one form, or nothing.

The engines for webhooks hold addresses to the opposite rule (never into the own network), so nothing is shared with them.
"""

import http.client
import json
import socket
import ssl
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address, ip_network
from typing import Any
from urllib.parse import SplitResult, urlsplit

from leidraad.domain.language.languages import Language
from leidraad.domain.language.personal_data.redact import RedactedTurns, TurnT
from leidraad.domain.language.summary.checking import NotWritten, WhyNotWritten, WrittenSummary
from leidraad.domain.language.summary.endpoint import SummaryEndpoint
from leidraad.domain.language.summary.prompt import ANSWER_SCHEMA, Question, prompt_version, question_about

ANSWER_LIMIT_BYTES = 256 * 1024
ANSWER_TOKENS = 700  # more than eight lines of the length asked for
LONGEST_FINGERPRINT = 100
PRIVATE = tuple(ip_network(each) for each in ("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7"))
_NAT64 = IPv6Network("64:ff9b::/96")
_BUSY, _NO_ACCESS = frozenset({408, 425, 429}), frozenset({401, 403})

Address = IPv4Address | IPv6Address


@dataclass(frozen=True, slots=True)
class ChatEndpoint:
    """Asks an endpoint for a summary, at temperature 0 and in a fixed form."""

    endpoint: SummaryEndpoint = field(repr=False)

    def write(self, turns: RedactedTurns[TurnT], language: Language) -> WrittenSummary:
        """The summary of redacted turns in the contact's language, as the model wrote it. Raises NotWritten."""
        question = question_about(turns, language=language)
        if question.contact == "[]":
            return WrittenSummary("", (), (), "", self.endpoint.model, prompt_version())
        status, body = self._asked(question)
        return _read(_document(status, body), self.endpoint.model, is_cut=question.is_cut)

    def _asked(self, question: Question) -> tuple[int, bytes]:
        parts = _parts(self.endpoint.url)
        address = _address(parts, may_be_outside=self.endpoint.may_be_outside)
        body = json.dumps(_asking(question, self.endpoint.model), ensure_ascii=False).encode()
        headers = {"Content-Type": "application/json", "User-Agent": "Leidraad", "Connection": "close"}
        if self.endpoint.key:
            headers["Authorization"] = f"Bearer {self.endpoint.key}"
        return _answer(_Connection(parts, address, self.endpoint), _target(parts), body, headers)


class _Connection(http.client.HTTPConnection):
    """A connection to one address that was looked at, under the name that was asked for, and all of it within a time."""

    def __init__(self, parts: SplitResult, address: Address, endpoint: SummaryEndpoint) -> None:
        super().__init__(parts.hostname or "", _port(parts), timeout=endpoint.timeout_s)
        self._address, self._is_secure = address, parts.scheme == "https"
        self._certificates = endpoint.certificates
        self._ends_at = time.monotonic() + endpoint.timeout_s
        self._held: socket.socket | None = None  # http.client lets go of it when the answer is the last

    def connect(self) -> None:
        self.sock = socket.create_connection((str(self._address), self.port), self.left_s())
        if self._is_secure:
            context = ssl.create_default_context(cafile=self._certificates or None)
            context.minimum_version = ssl.TLSVersion.TLSv1_2
            self.sock = context.wrap_socket(self.sock, server_hostname=self.host)
        self._held = self.sock

    def left_s(self) -> float:
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
                    raise NotWritten(WhyNotWritten.TOO_LARGE)
                self._wait_no_longer()
        return bytes(kept)

    def _wait_no_longer(self) -> None:
        left_s = self.left_s()
        if self._held is not None:
            self._held.settimeout(left_s)


def _answer(
    connection: _Connection, target: str, body: bytes, headers: Mapping[str, str]
) -> tuple[int, bytes]:
    try:
        connection.request("POST", target, body=body, headers=dict(headers))
        answer = connection.getresponse()
        return answer.status, connection.read(answer)
    except ssl.SSLCertVerificationError as error:
        raise NotWritten(WhyNotWritten.CERTIFICATE) from error
    except TimeoutError as error:
        raise NotWritten(WhyNotWritten.TIMED_OUT) from error
    except OSError as error:
        raise NotWritten(WhyNotWritten.UNREACHABLE) from error
    except http.client.HTTPException as error:
        raise NotWritten(WhyNotWritten.NOT_HTTP) from error
    finally:
        connection.close()


# --- the question and the answer


def _asking(question: Question, model: str) -> dict[str, Any]:
    return {
        "model": model,
        "messages": [
            {"role": "system", "content": question.instruction},
            {"role": "user", "content": question.contact},
        ],
        "temperature": 0,
        "max_tokens": ANSWER_TOKENS,
        "stream": False,
        "response_format": {
            "type": "json_schema",
            "json_schema": {"name": "summary", "strict": True, "schema": dict(ANSWER_SCHEMA)},
        },
    }


def _document(status: int, body: bytes) -> dict[str, Any]:
    if status in _NO_ACCESS:
        raise NotWritten(WhyNotWritten.NO_ACCESS)
    if status in _BUSY:
        raise NotWritten(WhyNotWritten.BUSY)
    if status >= 500:
        raise NotWritten(WhyNotWritten.SERVER_FAILED)
    if status != 200:
        raise NotWritten(WhyNotWritten.REJECTED)
    return _json_object(body)


def _read(document: Mapping[str, Any], model: str, *, is_cut: bool) -> WrittenSummary:
    """What the model wrote, out of the endpoint's answer. Raises NotWritten."""
    try:
        choice = document["choices"][0]
        message = choice["message"]
        refusal, content, ended = message.get("refusal"), message["content"], choice.get("finish_reason")
    except (KeyError, IndexError, TypeError, AttributeError) as error:
        raise NotWritten(WhyNotWritten.OTHER_FORM) from error
    if refusal or ended == "content_filter":
        raise NotWritten(WhyNotWritten.REFUSED)
    if ended == "length":
        raise NotWritten(WhyNotWritten.CUT_OFF)
    if not isinstance(content, str):
        raise NotWritten(WhyNotWritten.OTHER_FORM)
    told = _json_object(content.encode(errors="replace"))
    return WrittenSummary(
        reason=_text(told, "reason"),
        done=_texts(told, "done"),
        promises=_texts(told, "promises"),
        next_step=_text(told, "next_step"),
        model=_name(document.get("model")) or model,
        version=_version(document),
        is_cut=is_cut,
    )


def _json_object(data: bytes) -> dict[str, Any]:
    try:
        found = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise NotWritten(WhyNotWritten.NOT_JSON) from error
    if not isinstance(found, dict):
        raise NotWritten(WhyNotWritten.OTHER_FORM)
    return found


def _text(told: Mapping[str, Any], name: str) -> str:
    value = told.get(name, "")
    if not isinstance(value, str):
        raise NotWritten(WhyNotWritten.OTHER_FORM)
    return value


def _texts(told: Mapping[str, Any], name: str) -> tuple[str, ...]:
    value = told.get(name, [])
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        raise NotWritten(WhyNotWritten.OTHER_FORM)
    return tuple(value)


def _version(document: Mapping[str, Any]) -> str:
    """The build as the endpoint tells it, and the question; what an endpoint does not tell is not known."""
    fingerprint = _name(document.get("system_fingerprint"))
    return ", ".join(part for part in (fingerprint, f"question {prompt_version()}") if part)


def _name(value: object) -> str:
    """A name that an endpoint gives, cut and without what cannot be shown."""
    text = value if isinstance(value, str) else ""
    return "".join(char for char in text if char.isprintable())[:LONGEST_FINGERPRINT]


# --- the address


def check_address(endpoint: SummaryEndpoint) -> None:
    """Raises NotWritten when nothing may be sent there, by what is known of it now."""
    _address(_parts(endpoint.url), may_be_outside=endpoint.may_be_outside)


def _parts(url: str) -> SplitResult:
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError as error:
        raise NotWritten(WhyNotWritten.BAD_ADDRESS) from error
    is_odd = parts.username is not None or parts.fragment or any(char <= " " or char > "~" for char in url)
    if parts.scheme not in {"https", "http"} or not parts.hostname or is_odd:
        raise NotWritten(WhyNotWritten.BAD_ADDRESS)
    return parts


def _address(parts: SplitResult, *, may_be_outside: bool) -> Address:
    """The first address of the name; every one it has must be allowed, one that is not spoils them all."""
    found = _resolved(parts)
    if not may_be_outside and not all(is_own(address) for address in found):
        raise NotWritten(WhyNotWritten.NOT_OWN_NETWORK)
    if parts.scheme == "http" and not all(_plain(address).is_loopback for address in found):
        raise NotWritten(WhyNotWritten.NOT_HTTPS)
    return found[0]


def is_own(address: Address) -> bool:
    """Whether an address lies on this machine or in a private network; link-local ones, where clouds answer, do not."""
    inner = _plain(address)
    return inner.is_loopback or any(
        inner in network for network in PRIVATE if network.version == inner.version
    )


def _plain(address: Address) -> Address:
    """The IPv4 address that an IPv6 one carries, where it does: it is what is reached."""
    if isinstance(address, IPv4Address):
        return address
    if address in _NAT64:
        return IPv4Address(int(address) & 0xFFFFFFFF)
    return address.ipv4_mapped or address.sixtofour or address


def _resolved(parts: SplitResult) -> Sequence[Address]:
    try:
        found = socket.getaddrinfo(parts.hostname, _port(parts), type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise NotWritten(WhyNotWritten.UNKNOWN_NAME) from error
    addresses = [ip_address(str(entry[4][0]).partition("%")[0]) for entry in found]
    if not addresses:
        raise NotWritten(WhyNotWritten.UNKNOWN_NAME)
    return list(dict.fromkeys(addresses))


def _port(parts: SplitResult) -> int:
    return parts.port or (443 if parts.scheme == "https" else 80)


def _target(parts: SplitResult) -> str:
    query = f"?{parts.query}" if parts.query else ""
    return f"{parts.path.rstrip('/')}/chat/completions{query}"
