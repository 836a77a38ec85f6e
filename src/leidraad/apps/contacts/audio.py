"""HTTP ranges over a recording: which bytes were asked for, and the answer that streams them part by part."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from http import HTTPStatus

from django.http import HttpResponse, HttpResponseBase, StreamingHttpResponse

from leidraad.apps.contacts.actions.access import OpenRecording, RecordingGone
from leidraad.apps.contacts.actions.sealing import KeyStoreError, StoreFailed

PART_BYTES = 128 * 1024  # the right to listen is asked again before each; a few seconds of speech
RANGE = re.compile(r"bytes=(\d*)-(\d*)")


@dataclass(frozen=True, slots=True)
class ByteRange:
    """Bytes ``first`` to ``last``, both included."""

    first: int
    last: int

    @property
    def length(self) -> int:
        return self.last - self.first + 1


class RangeOutside(ValueError):
    """The range asked for begins beyond the end."""


def asked_range(header: str | None, *, byte_count: int) -> ByteRange | None:
    """The range of a ``Range`` header (RFC 9110, 14.2); None when there is none that is understood: then all is sent.

    Raises RangeOutside when nothing of it exists. Several ranges in one header are not understood.
    """
    match = RANGE.fullmatch((header or "").strip())
    if match is None or match.group(1) == match.group(2) == "":
        return None
    first_text, last_text = match.groups()
    if first_text == "":
        return _suffix(int(last_text), byte_count)
    first, last = int(first_text), int(last_text) if last_text else byte_count - 1
    if last < first and last_text:
        return None
    if first >= byte_count:
        raise RangeOutside
    return ByteRange(first, min(last, byte_count - 1))


def audio_response(
    recording: OpenRecording, *, range_header: str | None, with_body: bool
) -> HttpResponseBase:
    """200 with everything, 206 with a range, or 416; nothing of it may be kept by a browser or proxy."""
    try:
        wanted = asked_range(range_header, byte_count=recording.byte_count)
    except RangeOutside:
        answer = HttpResponse(status=HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE)
        answer.headers["Content-Range"] = f"bytes */{recording.byte_count}"
        return _unkept(answer)
    span = wanted or ByteRange(0, recording.byte_count - 1)
    body = _parts(recording, span) if with_body else iter(())
    response = StreamingHttpResponse(body, content_type=recording.media_type)
    response.headers["Content-Length"] = str(span.length)
    if wanted:
        response.status_code = HTTPStatus.PARTIAL_CONTENT
        response.headers["Content-Range"] = f"bytes {span.first}-{span.last}/{recording.byte_count}"
    return _unkept(response)


def _suffix(length: int, byte_count: int) -> ByteRange:
    if length == 0 or byte_count == 0:
        raise RangeOutside
    return ByteRange(max(0, byte_count - length), byte_count - 1)


def _parts(recording: OpenRecording, span: ByteRange) -> Iterator[bytes]:
    at = span.first
    while at <= span.last:
        length = min(PART_BYTES, span.last - at + 1)
        try:
            yield recording.read(at, length)
        except (RecordingGone, KeyStoreError, StoreFailed):
            return  # the connection ends short of what was announced: the player stops
        at += length


def _unkept(response: HttpResponseBase) -> HttpResponseBase:
    response.headers["Cache-Control"] = "no-store"
    response.headers["Accept-Ranges"] = "bytes"
    return response
