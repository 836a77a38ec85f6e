"""One e-mail message (RFC 5322, MIME): who wrote what to whom, when, and in answer to what.

Broken messages are the rule in old mailboxes: whatever can be read is read, and nothing but IntakeProblem leaves here.
Attachments are listed and never opened.
"""

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from email import message_from_bytes
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from email.utils import getaddresses

from leidraad.domain.contacts.incoming import Attachment
from leidraad.domain.contacts.problems import IntakeProblem, ProblemCode
from leidraad.domain.contacts.times import parse_time
from leidraad.formats.fields import clean_text
from leidraad.formats.mail_reply import new_text
from leidraad.formats.mail_text import (
    decoded,
    has_endless_headers,
    is_attachment,
    parts_of,
    payload_of,
    text_of_message,
)

LONGEST_HEADER_CHARACTERS = 20_000
TEXT_LIMIT_CHARACTERS = 200_000  # of one message; what is longer is a log or a book, not an answer
MOST_ADDRESSES, MOST_REFERENCES, MOST_ATTACHMENTS = 200, 200, 100
CONVERSATION_BYTES = 22  # of Exchange's Thread-Index: the same in every message of one conversation

_IDS = re.compile(r"<([^<>\s]{1,500})>")
_ADDRESS = re.compile(r"[^\s@<>]{1,64}@[^\s@<>]{1,190}")
_HEADER_LINE = re.compile(rb"[!-9;-~]{1,60}:")


@dataclass(frozen=True, slots=True)
class Mail:
    """A message as read: ``text`` is what is new in it, without quotations and signature."""

    message_id: str  # without < and >; made from the content where the message has none
    references: tuple[
        str, ...
    ]  # what it answers, oldest first; Exchange's own mark of the conversation as well
    sender: str  # address in lower case; "" when unknown
    sender_name: str
    recipients: tuple[str, ...]  # To and Cc, lower case
    delivered_to: tuple[str, ...]  # in whose box it came, when a server says so
    sent_at: datetime | None  # aware
    subject: str
    text: str
    attachments: tuple[Attachment, ...] = ()
    is_automatic: bool = False  # sent by a program: an acknowledgement, an out-of-office answer


def looks_like_mail(data: bytes) -> bool:
    """Whether the first lines are the headers of a message, among them one that every message has. Never raises."""
    names = set()
    for line in data[:LONGEST_HEADER_CHARACTERS].lstrip().splitlines():
        if not line.strip():
            break
        if line[:1] in b" \t":
            continue
        found = _HEADER_LINE.match(line)
        if found is None:
            return False
        names.add(found[0][:-1].lower())
    return b"from" in names and bool(
        names & {b"date", b"message-id", b"subject", b"received", b"mime-version"}
    )


def read_mail(data: bytes) -> Mail:
    """The message in ``data``, whatever is wrong with it; raises UNKNOWN_FORMAT where there are no headers at all."""
    message = message_from_bytes(data.lstrip(b"\r\n \t"))
    if not message.keys():
        raise IntakeProblem(ProblemCode.UNKNOWN_FORMAT, found="text")
    return Mail(
        message_id=_message_id(message, data),
        references=_references(message),
        sender=next(iter(_addresses(message, "From", "Sender")), ""),
        sender_name=_sender_name(message),
        recipients=tuple(_addresses(message, "To", "Cc")),
        delivered_to=tuple(_addresses(message, "Delivered-To", "X-Original-To")),
        sent_at=_sent_at(message),
        subject=_header(message, "Subject")[:1000],
        text=new_text(_text(message)),
        attachments=tuple(_attachments(message)),
        is_automatic=_is_automatic(message),
    )


def addresses_in(value: str) -> tuple[str, ...]:
    """The addresses in a list such as ``An Peeters <an@centre.example>, help@centre.example``, in lower case."""
    return tuple(dict.fromkeys(address for _, address in _pairs([value])))[:MOST_ADDRESSES]


def _text(message: Message) -> str:
    try:
        return clean_text(text_of_message(message)[:TEXT_LIMIT_CHARACTERS])
    except RecursionError:
        return ""


def _message_id(message: Message, data: bytes) -> str:
    ids = _IDS.findall(_header(message, "Message-ID"))
    return ids[0] if ids else f"sha256-{hashlib.sha256(data.strip()).hexdigest()}"


def _references(message: Message) -> tuple[str, ...]:
    told = f"{_header(message, 'References')} {_header(message, 'In-Reply-To')}"
    ids = _IDS.findall(told)[-MOST_REFERENCES:]
    index = _header(message, "Thread-Index").replace(" ", "")
    # 22 bytes in base64; of the 22nd only four bits stand in the 30th character
    if len(index) >= CONVERSATION_BYTES * 4 // 3 + 1 and re.fullmatch(r"[A-Za-z0-9+/]{29}", index[:29]):
        ids.append(f"thread-index:{index[:29]}")
    return tuple(dict.fromkeys(ids))


def _sent_at(message: Message) -> datetime | None:
    """When it was sent by its own word, else when the first server received it; without a zone in UTC, as servers write."""
    received = [part.rpartition(";")[2] for part in _all(message, "Received")][::-1]
    for value in (_header(message, "Date"), *received[:5]):
        try:
            return parse_time(re.sub(r"\([^()]*\)", "", value).strip(), field="date", zone=UTC)
        except IntakeProblem:
            continue
    return None


def _is_automatic(message: Message) -> bool:
    submitted = _header(message, "Auto-Submitted").strip().lower()
    return (
        (bool(submitted) and not submitted.startswith("no"))
        or bool(_header(message, "X-Autoreply") or _header(message, "X-Autorespond"))
        or _header(message, "Precedence").strip().lower() == "auto_reply"
    )


def _addresses(message: Message, *names: str) -> Iterable[str]:
    values = [value for name in names for value in _all(message, name)]
    return list(dict.fromkeys(address for _, address in _pairs(values)))[:MOST_ADDRESSES]


def _sender_name(message: Message) -> str:
    return next((name[:200] for name, _ in _pairs(_all(message, "From"))), "")


def _pairs(values: list[str]) -> list[tuple[str, str]]:
    """Names with addresses in lower case; a header that no rule fits gives the addresses that can be seen in it."""
    try:
        pairs = getaddresses(values)
    except (ValueError, TypeError, IndexError, AttributeError, RecursionError):
        pairs = []
    found = [
        (name, address.strip().lower()) for name, address in pairs if _ADDRESS.fullmatch(address.strip())
    ]
    return found or [("", address.lower()) for value in values for address in _ADDRESS.findall(value)]


def _header(message: Message, name: str) -> str:
    return next(iter(_all(message, name)), "")


def _all(message: Message, name: str) -> list[str]:
    """Every header of this name, decoded, on one line, without what cannot be stored."""
    return [_decoded_header(str(value)) for value in message.get_all(name, [])]


def _decoded_header(value: str) -> str:
    raw = " ".join(value[:LONGEST_HEADER_CHARACTERS].split())
    try:
        parts = decode_header(raw)
    except (HeaderParseError, ValueError, LookupError, TypeError):
        parts = [(raw, None)]
    text = "".join(
        part if isinstance(part, str) else decoded(part, charset=charset or "") for part, charset in parts
    )
    return clean_text(_from_raw_bytes(text))


def _from_raw_bytes(text: str) -> str:
    """Bytes that stood in a header undeclared are UTF-8, or Western European."""
    if not any("\udc80" <= character <= "\udcff" for character in text):
        return text
    return decoded(text.encode("utf-8", "surrogateescape"), charset="")


def _attachments(message: Message) -> Iterable[Attachment]:
    for part in parts_of(message)[: MOST_ATTACHMENTS * 2]:
        if part is message and not is_attachment(part):
            continue
        if is_attachment(part) or part.get_content_maintype() not in ("text", "multipart"):
            yield Attachment(
                name=_file_name(part), media_type=part.get_content_type(), size_bytes=_size(part)
            )


def _file_name(part: Message) -> str:
    if has_endless_headers(part):
        return ""
    try:
        name = _decoded_header(str(part.get_filename() or ""))
    except (ValueError, LookupError, TypeError, AttributeError):
        name = ""
    return re.split(r"[/\\]", name)[-1][:200]


def _size(part: Message) -> int | None:
    """Of the file itself, in bytes; unknown of a message that is attached whole."""
    return None if part.is_multipart() else len(payload_of(part))
