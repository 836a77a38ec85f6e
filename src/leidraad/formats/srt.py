"""SubRip captions (SRT) as turns: a number, a line with two times, and the text, until an empty line.

Nobody owns the format; read are the shapes in use: a point for the comma, no hours, no number, tags for colour and place.
"""

import re
from collections.abc import Iterator

from leidraad.domain.contacts.incoming import ContactFacts, IncomingContact
from leidraad.domain.contacts.problems import IntakeProblem, ProblemCode
from leidraad.domain.contacts.turns import Party, Turn
from leidraad.formats.documents import text_of
from leidraad.formats.fields import clean_text
from leidraad.formats.limits import Limits
from leidraad.formats.speaker_lines import said_by
from leidraad.formats.spoken import Speakers, spoken_contact

_TIME = r"(?:(\d{1,4}):)?([0-5]?\d):([0-5]?\d)[,.](\d{1,3})"
_TIMING = re.compile(rf"\s*{_TIME}\s*-->\s*{_TIME}(?:\s.*)?")
_NUMBERED = re.compile(rf"\s*\d{{1,7}}[ \t]*\r?\n{_TIME}[ \t]*-->[ \t]*{_TIME}")
_WITH_COMMA = re.compile(r"\s*[\d:]{4,12},\d{1,3}[ \t]*-->")
_TAG = re.compile(r"<[^<>]{0,200}>|\{\\[^{}]{0,200}\}")
_SHOWN_CHARACTERS = 60

Line = tuple[int, str]  # its number from 1, and its text


def begins_as_srt(text: str) -> bool:
    """Whether the first lines are a number and two times, or two times with a comma, which no other captions write."""
    return (_NUMBERED.match(text) or _WITH_COMMA.match(text)) is not None


def read_srt(data: bytes, *, limits: Limits, parties: tuple[Party, ...] = ()) -> IncomingContact:
    """The captions as turns; a speaker before a colon names the party (``Agent: ja``).

    Raises MALFORMED_TEXT with the line, NO_TURNS, TOO_MANY_TURNS, TOO_LONG.
    """
    speakers = Speakers(parties)
    turns: list[Turn] = []
    for block in _blocks(clean_text(text_of(data))):
        turn = _turn_of(block, speakers)
        if turn is not None:
            turns.append(turn)
            limits.check_turn_count(len(turns))
    return spoken_contact(turns, facts=ContactFacts(), limits=limits)


def _blocks(text: str) -> Iterator[list[Line]]:
    """A block begins at each line of times: writers forget the empty line between two captions."""
    block: list[Line] = []
    for number, line in enumerate(re.split(r"\r\n|\n|\r", text), start=1):
        if "-->" in line and block:
            behind = [block.pop()] if block[-1][1].strip().isdigit() else []
            if any(text.strip() for _, text in block):
                yield block
            block = behind
        if line.strip() or block:
            block.append((number, line))
    if block:
        yield block


def _turn_of(block: list[Line], speakers: Speakers) -> Turn | None:
    timing = 1 if block[0][1].strip().isdigit() and len(block) > 1 else 0
    start_s, end_s = _times(block[timing])
    lines = (_TAG.sub("", line).strip() for _, line in block[timing + 1 :])
    label, text = said_by(" ".join(line for line in lines if line))
    if not text:
        return None
    return Turn(party=speakers.party(label), text=text, start_s=start_s, end_s=end_s)


def _times(line: Line) -> tuple[float, float]:
    found = _TIMING.fullmatch(line[1])
    if found is None:
        raise _malformed(line, expected="00:00:00,000 --> 00:00:00,000")
    start_s, end_s = _seconds(found.groups()[:4]), _seconds(found.groups()[4:])
    if end_s < start_s:
        raise _malformed(line, expected="an end after its start")
    return start_s, end_s


def _seconds(parts: tuple[str | None, ...]) -> float:
    hours, minutes, seconds, milliseconds = (int(part or 0) for part in parts)
    return (hours * 3_600_000 + minutes * 60_000 + seconds * 1000 + milliseconds) / 1000


def _malformed(line: Line, *, expected: str) -> IntakeProblem:
    return IntakeProblem(
        ProblemCode.MALFORMED_TEXT, line=line[0], found=line[1][:_SHOWN_CHARACTERS], expected=expected
    )
