"""Many messages in one file: mbox, in the dialects that programs write. A Maildir has a file for each, so it needs none."""

import re
from collections.abc import Iterator

# A message begins where a line does, after an empty one: "From", who it came from, a date of that server; then headers.
_BEGINNING = re.compile(
    rb"(?:\A|(?<=\n\n)|(?<=\r\n\r\n))From [^\r\n]{1,300}\d\d:\d\d[^\r\n]{0,40}\r?\n(?=[!-9;-~]{1,60}:|>From )"
)
_ESCAPED = re.compile(rb"^>(>*From )", re.MULTILINE)
_FIRST_LINE_BYTES = 400


def looks_like_mbox(data: bytes) -> bool:
    """Whether the first line is one that begins a message in an mbox. Never raises."""
    return _BEGINNING.match(data[:_FIRST_LINE_BYTES]) is not None


def messages_in(data: bytes) -> Iterator[bytes]:
    """The messages of an mbox, in order, as they were sent; none for a file that is no mbox.

    ``>From`` at the beginning of a line is undone (mboxo and mboxrd); a length that a header states is not believed.
    """
    beginnings = list(_BEGINNING.finditer(data))
    ends = [*(found.start() for found in beginnings[1:]), len(data)]
    for found, end in zip(beginnings, ends, strict=False):
        message = data[found.end() : end]
        if message.strip():
            yield _ESCAPED.sub(rb"\1", message)
