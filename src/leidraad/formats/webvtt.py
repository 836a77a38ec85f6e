"""WebVTT captions as turns: one per voice in a cue (W3C WebVTT, candidate recommendation of 4 April 2019)."""

import html
import re
from collections.abc import Iterator

from leidraad.domain.contacts.incoming import ContactFacts, IncomingContact
from leidraad.domain.contacts.party_words import party_from_word
from leidraad.domain.contacts.problems import IntakeProblem, ProblemCode
from leidraad.domain.contacts.turns import Channel, Party, Turn
from leidraad.domain.language.languages import Language, language_from_tag
from leidraad.formats.documents import text_of
from leidraad.formats.fields import clean_text
from leidraad.formats.limits import Limits

_TIME = r"(?:(\d{2,6}):)?([0-5]\d):([0-5]\d)\.(\d{3})"
_TIMING = re.compile(rf"\s*{_TIME}[ \t]+-->[ \t]+{_TIME}(?:[ \t].*)?\s*")
_VOICE = re.compile(r"<v(?:\.[^\s<>]*)?[ \t]+([^<>]*)>")  # never past the next "<", so in one pass
_TAG = re.compile(r"<[^>]*>?")
_SKIPPED = re.compile(r"(NOTE|STYLE|REGION)(\s|$)")
_SHOWN_CHARACTERS = 60

Line = tuple[int, str]  # its number from 1, and its text


def read_webvtt(data: bytes, *, limits: Limits) -> IncomingContact:
    """The cues as turns, in the order of the file; a voice span names the party.

    Notes, styles, regions, cue settings and other tags are dropped. Raises MALFORMED_TEXT with the line, NO_TURNS,
    TOO_MANY_TURNS, TOO_LONG.
    """
    blocks = list(_blocks(clean_text(text_of(data))))
    _check_header(blocks)
    turns: list[Turn] = []
    for block in blocks[1:]:
        turns.extend(_turns_of(block))
        limits.check_turn_count(len(turns))
    if not turns:
        raise IntakeProblem(ProblemCode.NO_TURNS)
    duration_s = max(turn.end_s or 0.0 for turn in turns)
    limits.check_duration(duration_s)
    facts = ContactFacts(channel=Channel.VOICE, duration_s=duration_s, language=_language(blocks[0]))
    return IncomingContact(facts=facts, turns=tuple(turns))


def _blocks(text: str) -> Iterator[list[Line]]:
    """The runs of lines between empty lines."""
    block: list[Line] = []
    for number, line in enumerate(re.split(r"\r\n|\n|\r", text), start=1):
        if line.strip():
            block.append((number, line))
        elif block:
            yield block
            block = []
    if block:
        yield block


def _check_header(blocks: list[list[Line]]) -> None:
    first = blocks[0][0] if blocks else (1, "")
    if not re.match(r"WEBVTT([ \t]|$)", first[1]):
        raise _malformed(first, expected="WEBVTT")
    for line in blocks[0][1:]:
        if "-->" in line[1]:
            raise _malformed(line, expected="an empty line after the header")


def _language(header: list[Line]) -> Language | None:
    found = (re.match(r"Language\s*:\s*([A-Za-z-]+)", line) for _, line in header[1:])
    return next((language_from_tag(match[1]) for match in found if match), None)


def _turns_of(block: list[Line]) -> list[Turn]:
    if _SKIPPED.match(block[0][1]) and "-->" not in block[0][1]:
        return []
    timing = 0 if "-->" in block[0][1] else 1
    if timing == len(block) or "-->" not in block[timing][1]:
        raise _malformed(block[0], expected="a cue with start --> end")
    start_s, end_s = _times(block[timing])
    lines = block[timing + 1 :]
    for line in lines:
        if "-->" in line[1]:
            raise _malformed(line, expected="cue text, or an empty line before the next cue")
    return [
        Turn(party=party, text=text, start_s=start_s, end_s=end_s)
        for party, text in _voices("\n".join(text for _, text in lines))
    ]


def _times(line: Line) -> tuple[float, float]:
    match = _TIMING.fullmatch(line[1])
    if match is None:
        raise _malformed(line, expected="00:00:00.000 --> 00:00:00.000")
    start_s, end_s = _seconds(match.groups()[:4]), _seconds(match.groups()[4:])
    if end_s <= start_s:
        raise _malformed(line, expected="an end after its start")
    return start_s, end_s


def _seconds(parts: tuple[str | None, ...]) -> float:
    hours, minutes, seconds, milliseconds = (int(part or 0) for part in parts)
    return (hours * 3_600_000 + minutes * 60_000 + seconds * 1000 + milliseconds) / 1000


def _voices(payload: str) -> Iterator[tuple[Party, str]]:
    """Each voice of a cue with its text; text before the first voice span is nobody's."""
    pieces = _VOICE.split(payload)
    for name, text in zip([None, *pieces[1::2]], pieces[0::2], strict=True):
        plain = " ".join(html.unescape(_TAG.sub("", text)).split())
        if plain:
            yield party_from_word(html.unescape(name) if name else None) or Party.OTHER, clean_text(plain)


def _malformed(line: Line, *, expected: str) -> IntakeProblem:
    return IntakeProblem(
        ProblemCode.MALFORMED_TEXT, line=line[0], found=line[1][:_SHOWN_CHARACTERS], expected=expected
    )
