"""The turns of a contact after parts of it were cut: what is sealed instead of the sender's document.

A document of any format cannot be cut in its own form, because formats repeat their words (a full text beside the words, a
recording inside). So the turns that remain are written in this form, of this software's own, and nothing else is kept.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from leidraad.domain.contacts.evidence import Separation
from leidraad.domain.contacts.incoming import ContactFacts, IncomingContact
from leidraad.domain.contacts.problems import IntakeProblem, ProblemCode
from leidraad.domain.contacts.times import parse_time
from leidraad.domain.contacts.turns import Party, Turn, Word
from leidraad.domain.language.languages import Language
from leidraad.formats.fields import as_list, as_object, as_text, bad_value, optional_seconds, optional_share
from leidraad.formats.limits import Limits

CUT_TURNS_KEY = "leidraad_cut_turns"


def write_cut_turns(
    turns: Sequence[Turn], *, duration_s: float | None, separation: Separation | None = None
) -> bytes:
    """The turns as JSON in UTF-8, with the length of the whole contact and how its parties were told apart."""
    document = {
        CUT_TURNS_KEY: [_written(turn) for turn in turns],
        "duration_s": duration_s,
        "separation": str(separation) if separation else None,
    }
    return json.dumps(document, ensure_ascii=False).encode()


def read_cut_turns(document: Mapping[str, Any], *, limits: Limits) -> IncomingContact:
    """What ``write_cut_turns`` wrote; raises BAD_VALUE, NO_TURNS, TOO_MANY_TURNS, TOO_LONG."""
    found = as_list(document.get(CUT_TURNS_KEY), field=CUT_TURNS_KEY)
    limits.check_turn_count(len(found))
    turns = tuple(
        _read(as_object(turn, field=f"turn {number}"), f"turn {number}")
        for number, turn in enumerate(found, 1)
    )
    if not turns:
        raise IntakeProblem(ProblemCode.NO_TURNS)
    duration_s = optional_seconds(document.get("duration_s"), field="duration_s")
    if turns[0].at is None:  # a thread of mails may take weeks
        limits.check_duration(duration_s)
    told = document.get("separation")
    separation = Separation(_one_of(told, Separation, field="separation")) if told else None
    return IncomingContact(facts=ContactFacts(duration_s=duration_s), turns=turns, separation=separation)


def _written(turn: Turn) -> dict[str, Any]:
    return {
        "party": str(turn.party),
        "text": turn.text,
        "start_s": turn.start_s,
        "end_s": turn.end_s,
        "at": turn.at.isoformat() if turn.at else None,
        "language": str(turn.language) if turn.language else None,
        "words": [[word.text, word.start_s, word.end_s, word.confidence] for word in turn.words],
    }


def _read(found: Mapping[str, Any], field: str) -> Turn:
    return Turn(
        party=Party(_one_of(found.get("party"), Party, field=f"{field}.party")),
        text=as_text(found.get("text"), field=f"{field}.text"),
        start_s=optional_seconds(found.get("start_s"), field=f"{field}.start_s"),
        end_s=optional_seconds(found.get("end_s"), field=f"{field}.end_s"),
        at=parse_time(found["at"], field=f"{field}.at") if found.get("at") else None,
        language=Language(_one_of(found["language"], Language, field=f"{field}.language"))
        if found.get("language")
        else None,
        words=tuple(_word(word, field=f"{field}.words") for word in as_list(found.get("words"), field=field)),
    )


def _word(found: object, *, field: str) -> Word:
    values = as_list(found, field=field)
    if len(values) != 4:
        raise bad_value(len(values), field=field, expected="text, start, end and confidence")
    text, start_s, end_s, confidence = values
    start, end = optional_seconds(start_s, field=field), optional_seconds(end_s, field=field)
    if start is None or end is None:
        raise bad_value(None, field=field, expected="a number of seconds")
    return Word(as_text(text, field=field), start, end, optional_share(confidence, field=field))


def _one_of(value: object, words: type[Party] | type[Language] | type[Separation], *, field: str) -> str:
    if not isinstance(value, str) or value not in set(words):
        known = ", ".join(words)
        raise bad_value(value, field=field, expected=known)
    return value
