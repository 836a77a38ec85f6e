"""A speaker's name before what is said, as plain transcripts and captions write it: ``Agent: goedemorgen``."""

import re

from leidraad.domain.contacts.party_words import party_from_word

_LABEL = re.compile(
    r"[\s>*_\[(]{0,6}([^\W\d_][\w .'’&/#-]{0,40}?)[\])*_]{0,4}"  # the name, in bold or brackets
    r"(?:\s{0,3}[\[(]?\d{1,2}(?::\d{2}){1,2}(?:[.,]\d{1,3})?[\])]?)?"  # when it began
    r"\s{0,3}:[*_]{0,3}(?:\s+|$)(.*)",
    re.DOTALL,
)
_ANONYMOUS = re.compile(
    r"(?:speaker|spk|spreker|sprecher|sprecherin|locuteur|intervenant|participant|channel|kanaal|canal|kanal)"
    r"[ _#-]{0,2}(?:\d{1,3}|[a-z])",
    re.IGNORECASE,
)


def split_label(line: str) -> tuple[str | None, str]:
    """The name before the colon and the text behind it; None and the line as it is when there is none.

    >>> split_label("**Agent:** Goedemorgen")
    ('Agent', 'Goedemorgen')
    >>> split_label("Om 10:30 uur")
    (None, 'Om 10:30 uur')
    """
    found = _LABEL.fullmatch(line)
    return (found[1].strip(), found[2].strip()) if found else (None, line.strip())


def names_speaker(label: str | None) -> bool:
    """Whether a label is certainly a speaker: a word for a party, or a numbered one (``Speaker 1``, ``spk_0``)."""
    if not label:
        return False
    return party_from_word(label) is not None or _ANONYMOUS.fullmatch(label.strip()) is not None


def said_by(line: str) -> tuple[str | None, str]:
    """As ``split_label``, but only for a label that is certainly a speaker; any other stays in the text."""
    label, text = split_label(line)
    return (label, text) if names_speaker(label) else (None, line.strip())
