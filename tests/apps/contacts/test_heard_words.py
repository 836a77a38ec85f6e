"""What the page of a call says of how it was heard."""

import re
from pathlib import Path

import pytest

from leidraad.apps.contacts import heard_words
from leidraad.apps.contacts.heard_words import LeftOut, shown_hearing
from leidraad.apps.contacts.transcript import Piece, PieceKind, ShownTurn
from leidraad.domain.contacts.invented_text import Invention

SHEET = Path(heard_words.__file__).parents[2] / "web/static/app.css"


def turn(*pieces: Piece) -> ShownTurn:
    return ShownTurn(0, "agent", "agent", "nl", 0.0, 1.0, None, pieces)


def test_what_was_left_out_is_counted_by_reason_most_first() -> None:
    removed = {"credit": 5, "loop": 12, "guess": 0, "of a later version": 3}
    shown = shown_hearing({"removed": removed}, channel_parties=["agent", "customer"], turns=())
    assert shown.left_out == (
        LeftOut("repeated by the speech engine", 12),
        LeftOut("line of subtitles that nobody said", 5),
    )
    assert shown.voices == ""


def test_every_reason_has_words() -> None:
    assert set(heard_words.INVENTION_WORDS) == set(Invention)


@pytest.mark.parametrize(
    ("voices", "said", "is_doubtful"),
    [
        (None, "no model here", True),
        ({"problem": "ModelUnusable"}, "failed", True),
        ({"engine": "e", "count": 1}, "One voice", True),
        ({"engine": "e", "count": 2}, "nothing they say", True),
        ({"engine": "e", "count": 2, "confidence": 0.799}, "79 % sure: too little", True),
        ({"engine": "e", "count": 2, "confidence": 0.8}, "80 % sure.", False),
    ],
)
def test_one_channel_says_whose_voices_it_carries(
    voices: dict[str, object] | None, said: str, is_doubtful: bool
) -> None:
    speech = {"engine": "e", "voices": voices} if voices else {"engine": "e"}
    shown = shown_hearing(speech, channel_parties=["other"], turns=())
    assert said in shown.voices
    assert shown.is_doubtful is is_doubtful


def test_doubtful_words_are_explained_where_there_are_any() -> None:
    plain, unsure = Piece("ja"), Piece("nee", PieceKind.UNSURE)
    assert shown_hearing(None, channel_parties=(), turns=[turn(plain, unsure)]).has_unsure
    assert not shown_hearing(None, channel_parties=(), turns=[turn(plain)]).has_unsure


def test_lighter_words_keep_the_contrast_of_aa_in_both_themes() -> None:
    """At least 4.5 to 1, by the formula of WCAG 2.2; on the paper and on the surfaces that turns stand on."""
    sheet = SHEET.read_text()
    assert re.search(r"\.word-unsure \{ color: var\(--ink-soft\)", sheet)
    papers, inks = (re.findall(rf"--{name}: (#\w{{6}})", sheet) for name in ("paper", "ink-soft"))
    assert len(papers) >= 2
    assert all(contrast(ink, paper) >= 4.5 for ink, paper in zip(inks, papers, strict=True))


def contrast(first: str, second: str) -> float:
    light, dark = sorted((luminance(first), luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    shares = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
