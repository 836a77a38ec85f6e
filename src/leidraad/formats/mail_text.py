"""The readable text of a message body: the plain part of a multipart, or HTML without its tags."""

import binascii
import html
import re
from email import message_from_bytes
from email.message import Message

# No pattern looks past the next "<": a body of a million open tags takes one pass, not a million.
_BLOCK_TAG = re.compile(r"</?(?:p|div|br|tr|li|h[1-6]|blockquote)\b[^<>]*>", re.IGNORECASE)
_UNSEEN_TAG = re.compile(r"<(/?)(?:script|style|head)\b[^<>]*>", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]*>")


def plain_text_of(content: bytes, *, media_type: str) -> str:
    """The text a reader would see; empty when there is none (a picture). Never raises: odd bytes become U+FFFD."""
    kind = media_type.split(";")[0].strip().lower()
    if kind.startswith(("multipart/", "message/")):
        header = " ".join(media_type.split()).encode("ascii", "replace")
        try:
            return _text_of_message(message_from_bytes(b"Content-Type: " + header + b"\r\n\r\n" + content))
        except RecursionError:  # parts in parts in parts: nobody writes that to be read
            return ""
    return _text_of_part(content.decode("utf-8", "replace"), kind=kind)


def _text_of_message(message: Message) -> str:
    texts: dict[str, str] = {}
    for part in message.walk():
        kind = part.get_content_type()
        if kind in ("text/plain", "text/html") and part.get_content_disposition() != "attachment":
            text = _text_of_part(_payload(part), kind=kind).strip()
            texts.setdefault(kind, text)
    return texts.get("text/plain") or texts.get("text/html") or ""


def _payload(part: Message) -> str:
    try:
        payload = part.get_payload(decode=True)
    except (binascii.Error, ValueError, LookupError):
        payload = None
    if not isinstance(payload, bytes):
        return ""
    try:
        return payload.decode(part.get_content_charset() or "utf-8", "replace")
    except (LookupError, ValueError):
        return payload.decode("utf-8", "replace")


def _text_of_part(text: str, *, kind: str) -> str:
    if kind == "text/html":
        return html.unescape(_TAG.sub("", _BLOCK_TAG.sub("\n", _seen(text))))
    return text if kind.startswith("text/") or kind == "application/json" else ""


def _seen(text: str) -> str:
    """The text outside scripts, styles and the head; one that is never closed hides the rest."""
    seen, depth, position = [], 0, 0
    for tag in _UNSEEN_TAG.finditer(text):
        if depth == 0:
            seen.append(text[position : tag.start()])
        depth = max(0, depth - 1) if tag[1] else depth + 1
        position = tag.end()
    if depth == 0:
        seen.append(text[position:])
    return "".join(seen)
