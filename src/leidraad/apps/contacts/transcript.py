"""From a stored turn to pieces that a page can show: plain words, uncertain ones, and redacted marks by name."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from leidraad.apps.contacts.models import Turn
from leidraad.domain.language.language_of import language_switches
from leidraad.domain.language.languages import Language
from leidraad.domain.language.personal_data.marks import MARK_PATTERN, PersonalDataKind, kind_of_mark

UNSURE_BELOW = 0.5  # confidence from 0 to 1: under it a word is more likely wrong than right
MARK = re.compile(f"({MARK_PATTERN})")

KIND_WORDS = {
    PersonalDataKind.EMAIL: _("e-mail address"),
    PersonalDataKind.PHONE: _("telephone number"),
    PersonalDataKind.IBAN: _("bank account"),
    PersonalDataKind.CARD: _("card number"),
    PersonalDataKind.NATIONAL_NUMBER: _("national number"),
    PersonalDataKind.VAT_NUMBER: _("enterprise number"),
    PersonalDataKind.LICENCE_PLATE: _("licence plate"),
    PersonalDataKind.BSN: _("Dutch citizen number"),
    PersonalDataKind.NIR: _("French social security number"),
    PersonalDataKind.TAX_ID: _("German tax number"),
    PersonalDataKind.SSN: _("American social security number"),
    PersonalDataKind.IP_ADDRESS: _("IP address"),
    PersonalDataKind.STRUCTURED_MESSAGE: _("payment reference"),
    PersonalDataKind.NAME: _("name"),
    PersonalDataKind.ADDRESS: _("address"),
    PersonalDataKind.BIRTH_DATE: _("date of birth"),
    PersonalDataKind.PASSWORD: _("password or code"),
    PersonalDataKind.CUSTOMER_NUMBER: _("customer number"),
    PersonalDataKind.HEALTH: _("health"),
    PersonalDataKind.UNION: _("trade union"),
    PersonalDataKind.RELIGION: _("religion"),
    PersonalDataKind.POLITICS: _("politics"),
    PersonalDataKind.SEXUALITY: _("sexuality"),
}
OTHER_KIND = pgettext_lazy("personal data of another kind", "removed")


class PieceKind(StrEnum):
    PLAIN = "plain"
    UNSURE = "unsure"
    REDACTED = "redacted"
    MATCH = "match"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a turn that is shown in one way."""

    text: str
    kind: PieceKind = PieceKind.PLAIN


@dataclass(frozen=True, slots=True)
class ShownTurn:
    """A turn as the page shows it; ``start_s`` and ``end_s`` are None where nothing can be heard."""

    position: int
    party: str
    party_words: str
    language: str
    start_s: float | None
    end_s: float | None
    at: datetime | None
    pieces: tuple[Piece, ...]
    signals: tuple[str, ...] = ()  # what was read in it, in words
    goes_on_in: str = ""  # the language, in words, where the party goes on in another than before
    may_correct: bool = False


def shown_turn(turn: Turn) -> ShownTurn:
    """A turn ready to be shown."""
    return ShownTurn(
        position=turn.position,
        party=turn.party,
        party_words=str(turn.get_party_display()),
        language=turn.language,
        start_s=turn.start_s,
        end_s=turn.end_s,
        at=turn.at,
        pieces=pieces_of(turn.text, turn.words),
    )


def shown_turns(turns: Sequence[Turn]) -> tuple[ShownTurn, ...]:
    """Turns that follow each other, with the places at which a party goes on in another language."""
    languages = [Language(turn.language) if turn.language else None for turn in turns]
    switches = set(language_switches([turn.party for turn in turns], languages))
    return tuple(
        replace(shown_turn(turn), goes_on_in=str(turn.get_language_display()) if at in switches else "")
        for at, turn in enumerate(turns)
    )


def pieces_of(text: str, words: Sequence[Sequence[object]] | None) -> tuple[Piece, ...]:
    """The pieces of a turn in order; together they read as the turn does, with each mark named in the reader's language."""
    found: list[Piece] = []
    at = 0
    for start, end in _unsure_spans(text, words or ()):
        found += [*_by_mark(text[at:start]), Piece(text[start:end], PieceKind.UNSURE)]
        at = end
    return tuple(_joined([*found, *_by_mark(text[at:])]))


def pieces_of_snippet(snippet: Sequence[tuple[str, bool]]) -> tuple[Piece, ...]:
    """The pieces of a search hit: what was looked for, and redacted marks by name."""
    found: list[Piece] = []
    for text, is_match in snippet:
        found += [Piece(text, PieceKind.MATCH)] if is_match else list(_by_mark(text))
    return tuple(found)


def kind_in_words(mark: str) -> str:
    """What a mark such as ``[phone]`` stands for, ``name 2`` for ``[name 2]``; a plain "removed" for another vendor's."""
    name, _sep, number = mark.strip("[]").lower().partition(" ")
    kind = kind_of_mark(name)
    if kind is None:
        return str(OTHER_KIND)
    return f"{KIND_WORDS[kind]} {number}".rstrip()


def _unsure_spans(text: str, words: Sequence[Sequence[object]]) -> Iterator[tuple[int, int]]:
    """Where the uncertain words stand in the text. A word that is not the next one there is passed over."""
    at = 0
    for word, _start_s, _end_s, confidence in words:
        spelled = str(word).strip()
        start = text.find(spelled, at)
        if not spelled or start < 0 or any(character.isalnum() for character in text[at:start]):
            continue
        at = start + len(spelled)
        if _is_unsure(confidence) and not MARK.search(spelled):
            yield start, at


def _is_unsure(confidence: object) -> bool:
    return isinstance(confidence, int | float) and confidence < UNSURE_BELOW


def _by_mark(text: str) -> Iterator[Piece]:
    for number, part in enumerate(MARK.split(text)):
        if part:
            yield Piece(kind_in_words(part), PieceKind.REDACTED) if number % 2 else Piece(part)


def _joined(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Plain neighbours as one piece: a page of an hour's call stays small."""
    held = ""
    for piece in pieces:
        if piece.kind is PieceKind.PLAIN:
            held += piece.text
            continue
        if held:
            yield Piece(held)
            held = ""
        yield piece
    if held:
        yield Piece(held)
