"""The readable text of a message body: the plain part of a multipart, or HTML as a reader would see it, without what it quotes."""

import binascii
import html
import re
from email import message_from_bytes
from email.message import Message

# No pattern looks past the next "<": a body of a million open tags takes one pass, not a million.
_TAG = re.compile(r"<(?:!--|(/?)([a-zA-Z][a-zA-Z0-9:]{0,20})([^<>]*)>|[^<>]*>)")
_BLOCKS = frozenset(
    [
        "p",
        "div",
        "br",
        "tr",
        "li",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "blockquote",
        "table",
        "ul",
        "ol",
        "hr",
        "pre",
        "section",
        "article",
    ]
)
_UNSEEN = frozenset(("script", "style", "head", "title"))
_VOID = frozenset(["br", "hr", "img", "input", "meta", "link", "col", "area", "base", "wbr", "source"])
# What mail programs put round the message that is answered. The first kind ends with its element, the second hides the rest.
_QUOTE = re.compile(
    r"""\b(?:class|id|type)\s*=\s*["']?[^"'>]*\b(?:gmail_quote|gmail_attr|yahoo_quoted|protonmail_quote|moz-cite-prefix"""
    r"""|zmail_extra|tutanota_quote|cite)\b""",
    re.IGNORECASE,
)
_REST = re.compile(
    r"""\bid\s*=\s*["']?(?:divRplyFwdMsg|appendonsend|mail-editor-reference-message)\b""", re.IGNORECASE
)
_SPACE = re.compile(r"[ \t\r\n\f]+")
# Python's own encodings, in which no mail is written; decoding the first takes quadratic time.
_NO_CHARSETS = frozenset(("punycode", "idna", "unicode_escape", "raw_unicode_escape", "undefined"))
_LONGEST_PARAMETERS_CHARACTERS = (
    20_000  # of a part's headers: what is longer is an attack on those who decode it
)
_COMMENT_END = re.compile("-->")


def plain_text_of(content: bytes, *, media_type: str) -> str:
    """The text a reader would see; empty when there is none (a picture). Never raises: odd bytes become U+FFFD."""
    kind = media_type.split(";")[0].strip().lower()
    if kind.startswith(("multipart/", "message/")):
        header = " ".join(media_type.split()).encode("ascii", "replace")
        try:
            return text_of_message(message_from_bytes(b"Content-Type: " + header + b"\r\n\r\n" + content))
        except RecursionError:  # parts in parts in parts: nobody writes that to be read
            return ""
    return _text_of_part(content.decode("utf-8", "replace"), kind=kind)


def text_of_message(message: Message) -> str:
    """The text of the first plain part that says anything, else of the first HTML part; attachments are not opened.

    Raises RecursionError for parts nested past all reason.
    """
    texts: dict[str, str] = {}
    for part in parts_of(message):
        kind = part.get_content_type()
        if kind in ("text/plain", "text/html") and not is_attachment(part):
            text = _text_of_part(_payload(part), kind=kind).strip()
            if not texts.get(kind):
                texts[kind] = text
    return texts.get("text/plain") or texts.get("text/html") or ""


def parts_of(message: Message) -> list[Message]:
    """The parts that are no container, in order; a message attached to another is one part and is not opened."""
    found, waiting = [], [message]
    while waiting:
        part = waiting.pop()
        inside = part.get_payload()
        if isinstance(inside, list) and not part.get_content_type().startswith("message/"):
            waiting.extend(reversed([each for each in inside if isinstance(each, Message)]))
        else:
            found.append(part)
    return found


def is_attachment(part: Message) -> bool:
    """Whether a part is a file beside the text: it says so, or it has a name."""
    if has_endless_headers(part):
        return True
    try:
        return part.get_content_disposition() == "attachment" or part.get_filename() is not None
    except (ValueError, LookupError, TypeError, AttributeError):  # what odd headers bring the parser to
        return True


def has_endless_headers(part: Message) -> bool:
    """Whether what a part says of itself is longer than anybody writes; then nothing of it is decoded."""
    told = (part.get("Content-Type", ""), part.get("Content-Disposition", ""))
    return sum(len(str(value)) for value in told) > _LONGEST_PARAMETERS_CHARACTERS


def payload_of(part: Message) -> bytes:
    """The bytes of a part with its transfer encoding undone; none where that cannot be done."""
    try:
        payload = part.get_payload(decode=True)
    except (binascii.Error, ValueError, LookupError):
        return b""
    return payload if isinstance(payload, bytes) else b""


def _payload(part: Message) -> str:
    payload = payload_of(part)
    try:
        charset = str(part.get_content_charset() or "")
    except (LookupError, ValueError, TypeError):
        charset = ""
    return decoded(payload, charset=charset)


def decoded(data: bytes, *, charset: str) -> str:
    """The text in the charset named; where none is, or it does not fit, UTF-8, else the Western European of Windows.

    >>> decoded(b"caf\\xe9", charset="")
    'café'
    """
    charset = "" if charset.lower().replace("-", "_") in _NO_CHARSETS else charset
    # What calls itself Latin-1 or ASCII is Windows text as a rule: the extra characters are its quotes and euro.
    named = (
        "cp1252" if charset.lower() in ("iso-8859-1", "latin1", "latin-1", "us-ascii", "ascii") else charset
    )
    for encoding in ("utf-8", named, "cp1252") if named == "cp1252" else (named, "utf-8", "cp1252"):
        try:
            return data.decode(encoding or "utf-8")
        except (LookupError, ValueError):  # no such charset, no such bytes in it, or a name with a NUL
            continue
    return data.decode("utf-8", "replace")


def _text_of_part(text: str, *, kind: str) -> str:
    if kind == "text/html":
        return text_of_html(text)
    return text if kind.startswith("text/") or kind == "application/json" else ""


def text_of_html(source: str) -> str:
    """The text that HTML shows, a line per block, without what mail programs mark as quoted; nothing is fetched."""
    return _Seen().read(source)


class _Seen:
    """One pass over the tags; what is open and hides its text is on a stack."""

    def __init__(self) -> None:
        self.text: list[str] = []
        self.hidden_by: list[str] = []  # names of the open elements, from the first that hides

    def read(self, source: str) -> str:
        position = 0
        while tag := _TAG.search(source, position):
            self._say(source[position : tag.start()])
            position = tag.end()
            if tag[0] == "<!--":
                end = _COMMENT_END.search(source, position)
                position = end.end() if end else len(source)
            elif tag[2] and not self._take(tag[2].lower(), attributes=tag[3], closes=bool(tag[1])):
                return self._whole()
        self._say(source[position:])
        return self._whole()

    def _say(self, text: str) -> None:
        if not self.hidden_by:
            self.text.append(_SPACE.sub(" ", html.unescape(text)))

    def _take(self, name: str, *, attributes: str, closes: bool) -> bool:
        """False where everything that follows is quoted."""
        if name in _BLOCKS and not self.hidden_by:
            self.text.append("\n")
        if self.hidden_by:
            self._inside(name, closes=closes)
        elif not closes and _REST.search(attributes):
            return False
        elif not closes and name not in _VOID and (name in _UNSEEN or _QUOTE.search(attributes)):
            self.hidden_by.append(name)
        return True

    def _inside(self, name: str, *, closes: bool) -> None:
        """Only elements of the hiding one's own kind are counted: others are often left open."""
        if name == self.hidden_by[0]:
            if closes:
                self.hidden_by.pop()
            else:
                self.hidden_by.append(name)

    def _whole(self) -> str:
        lines = "".join(self.text).split("\n")
        return "\n".join(line.strip() for line in lines).strip("\n")
