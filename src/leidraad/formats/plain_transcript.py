"""A transcript as plain text, a speaker before each turn: ``Agent: Goedemorgen`` on a line of its own.

Names may be in bold or in brackets, and a time may stand before or behind them. The times are dropped: they say when a
turn began and never when it ended, so they would make silence into talk.
"""

import re
from collections import Counter

from leidraad.domain.contacts.incoming import ContactFacts, IncomingContact
from leidraad.domain.contacts.turns import Party, Turn
from leidraad.formats.documents import text_of
from leidraad.formats.fields import clean_text
from leidraad.formats.limits import Limits
from leidraad.formats.speaker_lines import names_speaker, split_label
from leidraad.formats.spoken import Speakers, spoken_contact

_TIME_BEFORE = re.compile(r"\s*[\[(]?\d{1,2}(?::\d{2}){1,2}(?:[.,]\d{1,3})?[\])]?\s*(?:-\s*)?(?=\S)")
_LOOKED_AT = 40  # lines that tell whether a text is a transcript
_NAME = re.compile(r"[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){0,3}")


def is_plain_transcript(text: str) -> bool:
    """Whether a text begins with a turn of a named speaker, and one of those speakers comes back.

    Only words for a party and numbered speakers count: ``From:`` and ``Subject:`` are no speakers. A sheet of facts
    (``Agent: a17``, ``Customer: 12``) names each once, so it is no transcript.
    """
    lines = [line for line in text.splitlines()[: 2 * _LOOKED_AT] if line.strip()][:_LOOKED_AT]
    labels = [_label_and_text(line)[0] for line in lines]
    often = Counter(label for label in labels if names_speaker(label))
    return bool(labels) and labels[0] in often and max(often.values()) > 1


def read_plain_transcript(data: bytes, *, limits: Limits, parties: tuple[Party, ...] = ()) -> IncomingContact:
    """A turn per line with a speaker; a line without one goes on with the turn before it.

    A name counts as a speaker when it is a word for a party, when it is numbered, or when it stands before two lines or
    more. Raises MALFORMED_TEXT (bytes that are no UTF-8), NO_TURNS, TOO_MANY_TURNS.
    """
    lines = [_label_and_text(line) for line in clean_text(text_of(data)).splitlines() if line.strip()]
    often = Counter(label for label, _ in lines if label)
    speakers = Speakers(parties)
    said: list[tuple[Party, list[str]]] = []
    for label, text in lines:
        if label and (names_speaker(label) or (often[label] > 1 and _NAME.fullmatch(label))):
            said.append((speakers.party(label), [text]))
        elif said:
            said[-1][1].append(f"{label}: {text}" if label else text)
    turns = [Turn(party=party, text=" ".join(parts).strip()) for party, parts in said]
    return spoken_contact(turns, facts=ContactFacts(), limits=limits)


def _label_and_text(line: str) -> tuple[str | None, str]:
    return split_label(_TIME_BEFORE.sub("", line, count=1) if _TIME_BEFORE.match(line) else line)
