"""What a page says of how a call was heard: what was left out of its words, whose voices they are, and which are doubtful."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from leidraad.apps.contacts.transcript import PieceKind, ShownTurn
from leidraad.domain.contacts.evidence import FIRM_FROM
from leidraad.domain.contacts.invented_text import Invention

INVENTION_WORDS = {
    Invention.GUESS: gettext_lazy("guessed at silence"),
    Invention.CREDIT: gettext_lazy("line of subtitles that nobody said"),
    Invention.CLOSING: gettext_lazy("thanks or goodbye that nobody said"),
    Invention.VOCABULARY: gettext_lazy("name that nobody said"),
    Invention.LOOP: pgettext_lazy("words left out of a transcript", "repeated by the speech engine"),
    Invention.OUTSIDE_SPEECH: gettext_lazy("written where nobody speaks"),
}


@dataclass(frozen=True, slots=True)
class LeftOut:
    """How many words were left out for one reason."""

    words: str
    count: int


@dataclass(frozen=True, slots=True)
class ShownHearing:
    """``voices`` is a sentence, empty where the channels tell who speaks; ``is_doubtful`` when nobody is measured by it."""

    left_out: tuple[LeftOut, ...] = field(default=())
    voices: str = ""
    is_doubtful: bool = False
    has_unsure: bool = False  # some words on this page are shown lighter


def shown_hearing(
    speech: Mapping[str, Any] | None, *, channel_parties: Sequence[str], turns: Sequence[ShownTurn]
) -> ShownHearing:
    """What is said beside a transcript; ``channel_parties`` are those of its recording. Without one only doubtful words."""
    has_unsure = any(piece.kind is PieceKind.UNSURE for turn in turns for piece in turn.pieces)
    if not speech:
        return ShownHearing(has_unsure=has_unsure)
    voices, is_doubtful = "", False
    if list(channel_parties) == ["other"]:
        voices, is_doubtful = _voices(speech.get("voices") or {})
    return ShownHearing(_left_out(speech.get("removed") or {}), voices, is_doubtful, has_unsure)


def _left_out(removed: Mapping[str, int]) -> tuple[LeftOut, ...]:
    """The reasons, most words first; one that this version does not know is passed over."""
    known = [(Invention(reason), count) for reason, count in removed.items() if reason in set(Invention)]
    ordered = sorted(known, key=lambda found: (-found[1], found[0]))
    return tuple(LeftOut(str(INVENTION_WORDS[reason]), count) for reason, count in ordered if count)


def _voices(told: Mapping[str, Any]) -> tuple[str, bool]:
    confidence = told.get("confidence")
    if confidence is not None:
        return _told_apart(float(confidence))
    if told.get("count") == 1:
        return _("One voice was found on the one channel: who speaks is not known."), True
    if told.get("count"):
        return _("Two voices are on one channel, and nothing they say tells which is the agent's."), True
    if told.get("problem"):
        return _("Both voices are on one channel, and telling them apart failed."), True
    return _("Both voices are on one channel, and there is no model here to tell them apart."), True


def _told_apart(confidence: float) -> tuple[str, bool]:
    percent = {"percent": int(100 * confidence)}
    if confidence >= FIRM_FROM:
        return _(
            "Both voices are on one channel. They were told apart by sound, and the agent by what was said: "
            "%(percent)d %% sure."
        ) % percent, False
    return _(
        "Both voices are on one channel. Who is the agent is %(percent)d %% sure: too little to rely on."
    ) % percent, True
