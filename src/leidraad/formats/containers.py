"""Which audio container some bytes are, by their first bytes alone.

Kept apart from decoding because the decoder must be told the container: left to guess, it would also accept playlists
that make it open other files and addresses.
"""

from leidraad.domain.contacts.problems import IntakeProblem, ProblemCode

_EXTENSIONS = ".wav .wave .mp3 .ogg .oga .opus .flac .m4a .mp4 .aac .webm .aif .aiff .au .snd .amr .wma .gsm"
AUDIO_EXTENSIONS = frozenset(_EXTENSIONS.split())
_OTHER_KINDS = (
    (b"%PDF", "PDF"),
    (b"PK\x03\x04", "ZIP archive"),
    (b"\x89PNG", "PNG picture"),
    (b"\xff\xd8\xff", "JPEG picture"),
    (b"GIF8", "GIF picture"),
    (b"\x1f\x8b", "gzip archive"),
    (b"\x7fELF", "program"),
    (b"MZ", "program"),
)
_EXPECTED = "RIFF, OggS, fLaC, ID3, MPEG frame, ftyp or EBML"
_SHOWN_BYTES = 8
_MPEG_FRAME_BYTES = 2048  # the largest frame is 1,441


def container_of(data: bytes) -> str | None:
    """The decoder's name of the container, such as ``wav``; None when the first bytes are of no container known here.

    >>> container_of(b"RIFF\\x24\\x00\\x00\\x00WAVEfmt ")
    'wav'
    """
    start = data[:12]
    if start[:4] in (b"RIFF", b"RF64") and start[8:12] == b"WAVE":
        return "wav"
    if start[:4] == b"FORM" and start[8:11] == b"AIF":
        return "aiff"
    if start[4:8] == b"ftyp":
        return "mov"
    for mark, name in (
        (b"OggS", "ogg"),
        (b"fLaC", "flac"),
        (b"ID3", "mp3"),
        (b"\x1aE\xdf\xa3", "matroska"),
        (b".snd", "au"),
        (b"#!AMR", "amr"),
    ):
        if start.startswith(mark):
            return name
    return "mp3" if _is_mpeg_frame(start) else "aac" if _is_adts_frame(start) else None


def _is_mpeg_frame(start: bytes) -> bool:
    """Eleven set bits, then layer II or III, a bit rate and a sample rate that exist (ISO 11172-3).

    Layer I is left out: nobody records in it, and its first bytes are the mark of UTF-16 text.
    """
    if len(start) < 4 or start[0] != 0xFF or start[1] & 0xE0 != 0xE0:
        return False
    version, layer, bit_rate, sample_rate = (
        start[1] >> 3 & 3,
        start[1] >> 1 & 3,
        start[2] >> 4,
        start[2] >> 2 & 3,
    )
    return version != 1 and layer in (1, 2) and bit_rate not in (0, 15) and sample_rate != 3


def _is_adts_frame(start: bytes) -> bool:
    """Twelve set bits and layer 0, with a sample rate that exists (ISO 13818-7)."""
    return len(start) >= 4 and start[0] == 0xFF and start[1] & 0xF6 == 0xF0 and start[2] >> 2 & 15 < 13


def announces_length(data: bytes) -> bool:
    """Whether the container states its length; without, a decoder guesses from the first bit rate, often wrongly.

    MP3 does when a Xing, Info or VBRI header stands in its first frame; bare AAC and AMR streams never do.
    """
    container = container_of(data)
    if container != "mp3":
        return container not in ("aac", "amr")
    start = _id3_size(data)
    return any(mark in data[start : start + _MPEG_FRAME_BYTES] for mark in (b"Xing", b"Info", b"VBRI"))


def _id3_size(data: bytes) -> int:
    """Bytes of the tag in front: four digits of seven bits, and its header of ten bytes."""
    if not data.startswith(b"ID3") or len(data) < 10:
        return 0
    return 10 + sum((byte & 0x7F) << shift for byte, shift in zip(data[6:10], (21, 14, 7, 0), strict=True))


def not_a_container(data: bytes) -> IntakeProblem:
    """The problem of bytes that are no known container: EMPTY_FILE, NOT_AUDIO (text, a picture) or BROKEN_HEADER."""
    if not data:
        return IntakeProblem(ProblemCode.EMPTY_FILE)
    kind = next((name for mark, name in _OTHER_KINDS if data.startswith(mark)), None)
    kind = kind or ("text" if _looks_like_text(data[:2048]) else None)
    if kind:
        return IntakeProblem(ProblemCode.NOT_AUDIO, found=kind)
    return IntakeProblem(ProblemCode.BROKEN_HEADER, expected=_EXPECTED, found=data[:_SHOWN_BYTES].hex(" "))


def _looks_like_text(start: bytes) -> bool:
    try:
        text = start.decode("utf-8")
    except UnicodeDecodeError as error:
        if error.start < len(start) - 3:
            return False
        text = start[: error.start].decode("utf-8")
    return all(character.isprintable() or character in "\r\n\t\ufeff" for character in text)
