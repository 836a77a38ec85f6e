"""When the lines of a composed contact are said or written: believable times, all drawn from one seed.

Apart from ``compose``: nothing here knows what is said, only how long it is and by whom.
"""

from random import Random
from typing import Any

from demo.parts_text import Line
from leidraad.domain.contacts.turns import Channel


def timed_turns(
    lines: list[Line], draw: Random, *, channel: Channel, with_words: bool
) -> list[dict[str, Any]]:
    """The turns of a contact with believable times: spoken in seconds of speech, written as offsets."""
    if channel is Channel.VOICE:
        return _spoken_turns(lines, draw, with_words=with_words)
    offset_s, turns = 0.0, []
    for at, line in enumerate(lines):
        same_party = at > 0 and lines[at - 1].party is line.party
        offset_s += _written_gap_s(channel, line, draw, same_party=same_party) if at else 0
        turns.append({"party": line.party.value, "text": line.text, "offset_s": round(offset_s)})
    return turns


def _written_gap_s(channel: Channel, line: Line, draw: Random, *, same_party: bool) -> float:
    """How long after the message before: typing time in a chat, minutes in messaging, hours by e-mail."""
    if same_party and channel is not Channel.EMAIL:
        return draw.uniform(5, 40)
    match channel:
        case Channel.CHAT:
            return 6 + draw.uniform(0.15, 0.45) * len(line.text)
        case Channel.MESSAGING:
            return draw.choice([draw.uniform(25, 240), draw.uniform(240, 2400)])
        case _:
            return draw.uniform(1.5, 22) * 3600


def _spoken_turns(lines: list[Line], draw: Random, *, with_words: bool) -> list[dict[str, Any]]:
    turns: list[dict[str, Any]] = []
    start_s = end_s = draw.uniform(0.4, 1.6)
    for line in merged(lines):
        if turns:
            start_s = max(start_s + 0.4, end_s + _spoken_gap_s(line, draw))
        length_s = _speech_s(line.text) * draw.uniform(0.88, 1.15) / (1.15 if line.sign == "^" else 1)
        end_s = max(end_s + 0.05, start_s + length_s) if line.sign == "^" else start_s + length_s
        turn = {
            "party": line.party.value,
            "text": line.text,
            "start_s": round(start_s, 2),
            "end_s": round(end_s, 2),
        }
        turns.append(turn | ({"words": _words(turn, draw)} if with_words else {}))
    return turns


def merged(lines: list[Line]) -> list[Line]:
    """Lines of one party that follow at once are one turn when spoken; a long silence parts them still."""
    out: list[Line] = []
    for line in lines:
        if out and out[-1].party is line.party and line.sign != "~":
            out[-1] = Line(line.party, f"{out[-1].text} {line.text}", out[-1].sign)
        else:
            out.append(line)
    return out


def _speech_s(text: str) -> float:
    """How long it takes to say a text at a quiet pace: letters at fifteen a second, figures one by one."""
    figures = sum(char.isdigit() for char in text)
    return max(0.45, (len(text) - figures) / 15 + figures * 0.32)


def _spoken_gap_s(line: Line, draw: Random) -> float:
    if line.sign == "^":
        return -draw.uniform(0.5, 1.7)
    if line.sign == "~":
        return draw.uniform(7, 26)
    # One turn in twelve begins a little before the other is done: ordinary, not rude.
    return -draw.uniform(0.1, 0.8) if draw.random() < 0.08 else draw.uniform(0.15, 1.3)


def _words(turn: dict[str, Any], draw: Random) -> list[dict[str, Any]]:
    """Words spread over the turn in proportion to their length, as in the spoken calls."""
    words = turn["text"].split()
    total = sum(len(word) + 1 for word in words)
    at_s, out = turn["start_s"], []
    for word in words:
        length_s = (turn["end_s"] - turn["start_s"]) * (len(word) + 1) / total
        confidence = round(
            draw.choice([draw.uniform(0.9, 1), draw.uniform(0.9, 1), draw.uniform(0.4, 0.9)]), 3
        )
        times = {"start_s": round(at_s, 3), "end_s": round(at_s + length_s * 0.92, 3)}
        out.append({"text": word, **times, "confidence": confidence})
        at_s += length_s
    return out
