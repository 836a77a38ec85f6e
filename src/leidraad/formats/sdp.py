"""The lines of a session description (SDP, RFC 8866) that say which sound comes on which stream; the rest is left alone."""

from dataclasses import dataclass, replace
from enum import StrEnum


class Flow(StrEnum):
    """Which way the sound of a stream goes, as the SDP writes it."""

    BOTH = "sendrecv"
    SENDING = "sendonly"
    RECEIVING = "recvonly"
    NONE = "inactive"  # on hold, or nothing recorded


@dataclass(frozen=True, slots=True)
class Media:
    """One stream that is offered. ``label`` is "" where none is written; ``codecs`` in the order of preference."""

    kind: str  # audio, video, …
    port: int
    label: str = ""
    flow: Flow = Flow.BOTH
    codecs: tuple[str, ...] = ()


_STATIC = {"0": "PCMU", "3": "GSM", "8": "PCMA", "9": "G722", "18": "G729"}  # RFC 3551, table 4
_FLOWS = frozenset(Flow)


def read_sdp(text: str) -> tuple[Media, ...]:
    """The streams that are offered, in order; empty for a text that offers none. Lines that are not understood are passed by.

    >>> read_sdp("v=0\\nm=audio 4000 RTP/AVP 8\\na=label:1\\na=sendonly")
    (Media(kind='audio', port=4000, label='1', flow=<Flow.SENDING: 'sendonly'>, codecs=('PCMA',)),)
    """
    found: list[Media] = []
    for line in text.splitlines():
        if line.startswith("m="):
            media = _media(line[2:].split())
            if media is not None:
                found.append(media)
        elif found and line.startswith("a="):
            found[-1] = _with_attribute(found[-1], line[2:].strip())
    return tuple(found)


def _media(words: list[str]) -> Media | None:
    if len(words) < 3 or not words[1].partition("/")[0].isdecimal():
        return None
    codecs = tuple(_STATIC.get(number, number) for number in words[3:])
    return Media(kind=words[0].lower(), port=int(words[1].partition("/")[0][:5]), codecs=codecs)


def _with_attribute(media: Media, attribute: str) -> Media:
    name, _, value = attribute.partition(":")
    if name in _FLOWS:
        return replace(media, flow=Flow(name))
    if name == "label":
        return replace(media, label=value.strip())
    if name == "rtpmap":
        number, _, codec = value.strip().partition(" ")
        named = tuple(codec.partition("/")[0] if each == number else each for each in media.codecs)
        return replace(media, codecs=named)
    return media
