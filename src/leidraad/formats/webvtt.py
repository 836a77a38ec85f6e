"""WebVTT captions as turns: one per voice in a cue (W3C WebVTT, candidate recommendation of 4 April 2019).

Beside the recommendation: Teams writes times without zeros in front (``0:0:5.80`` is 5 s and 80 ms), its recordings say their
language in a note, Zoom puts the speaker before a colon, and the automatic captions of YouTube (``Kind:`` in the header)
repeat the line before and forget the empty line between two cues.
"""

import html
import re
from collections.abc import Iterator
from itertools import pairwise

from leidraad.domain.contacts.incoming import ContactFacts, IncomingContact
from leidraad.domain.contacts.problems import IntakeProblem, ProblemCode
from leidraad.domain.contacts.turns import Turn
from leidraad.domain.language.languages import Language, language_from_tag
from leidraad.formats.documents import text_of
from leidraad.formats.fields import clean_text
from leidraad.formats.limits import Limits
from leidraad.formats.speaker_lines import said_by
from leidraad.formats.spoken import Speakers, spoken_contact

_TIME = r"(?:(\d{1,6}):)?([0-5]?\d):([0-5]?\d)\.(\d{1,3})"
_TIMING = re.compile(rf"\s*{_TIME}[ \t]+-->[ \t]+{_TIME}(?:[ \t].*)?\s*")
_VOICE = re.compile(r"<v(?:\.[^\s<>]*)?[ \t]+([^<>]*)>")  # never past the next "<", so in one pass
_TAG = re.compile(r"<[^>]*>?")
_SKIPPED = re.compile(r"(NOTE|STYLE|REGION)(\s|$)")
_SHOWN_CHARACTERS = 60
_REPEATED_LINES = 4  # captions on a screen have no more

Line = tuple[int, str]  # its number from 1, and its text


def read_webvtt(data: bytes, *, limits: Limits) -> IncomingContact:
    """The cues as turns, by their start; a voice span, or a speaker before a colon, names the party.

    Notes, styles, regions, cue settings and other tags are dropped. Raises MALFORMED_TEXT with the line, NO_TURNS,
    TOO_MANY_TURNS, TOO_LONG.
    """
    blocks = list(_blocks(clean_text(text_of(data))))
    _check_header(blocks)
    is_rolling = any(line.startswith("Kind:") for _, line in blocks[0][1:])
    turns: list[Turn] = []
    for block in _without_repeats(blocks[1:]) if is_rolling else blocks[1:]:
        turns.extend(_turns_of(block))
        limits.check_turn_count(len(turns))
    facts = ContactFacts(language=_language(blocks[0]) or _language_of_notes(blocks[1:]))
    return spoken_contact(turns, facts=facts, limits=limits)


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


def _language_of_notes(blocks: list[list[Line]]) -> Language | None:
    notes = (line for block in blocks for _, line in block if line.startswith("NOTE"))
    found = (re.match(r"NOTE\s+language\s*:\s*([A-Za-z-]+)", line, re.IGNORECASE) for line in notes)
    return next((language_from_tag(match[1]) for match in found if match), None)


def _without_repeats(blocks: list[list[Line]]) -> Iterator[list[Line]]:
    """Each cue without the lines at its top that stood at the foot of the cue before it."""
    shown: list[str] = []
    for block in (cue for found in blocks for cue in _cues_of(found)):
        timing = next((place for place, line in enumerate(block) if "-->" in line[1]), len(block))
        lines = [line for line in block[timing + 1 :] if _plain(line[1])]
        texts = [_plain(line) for _, line in lines]
        most = min(len(texts), _REPEATED_LINES)
        repeated = next((n for n in range(most, 0, -1) if shown[-n:] == texts[:n]), 0)
        shown = texts
        yield [*block[: timing + 1], *lines[repeated:]]


def _cues_of(block: list[Line]) -> Iterator[list[Line]]:
    """The cues of a block, each beginning at its times or at the block's own first line."""
    starts = [place for place, line in enumerate(block) if _TIMING.fullmatch(line[1])]
    bounds = [0, *starts[1:], len(block)]
    for first, last in pairwise(bounds):
        yield block[first:last]


def _plain(text: str) -> str:
    return clean_text(" ".join(html.unescape(_TAG.sub("", text)).split()))


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
        Turn(party=Speakers().party(name), text=text, start_s=start_s, end_s=end_s)
        for name, text in _voices("\n".join(text for _, text in lines))
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


def _voices(payload: str) -> Iterator[tuple[str | None, str]]:
    """The name and the text of each voice of a cue; text before the first voice span is of whoever it names itself."""
    pieces = _VOICE.split(payload)
    for name, text in zip([None, *pieces[1::2]], pieces[0::2], strict=True):
        plain = _plain(text)
        if plain:
            yield (html.unescape(name), plain) if name else said_by(plain)


def _malformed(line: Line, *, expected: str) -> IntakeProblem:
    return IntakeProblem(
        ProblemCode.MALFORMED_TEXT, line=line[0], found=line[1][:_SHOWN_CHARACTERS], expected=expected
    )
