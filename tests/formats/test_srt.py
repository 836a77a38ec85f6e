"""SubRip captions, good and bad."""

import pytest

from leidraad.domain.contacts.problems import IntakeProblem, ProblemCode
from leidraad.domain.contacts.turns import Party, Turn
from leidraad.formats.limits import Limits
from leidraad.formats.read import read_contact
from leidraad.formats.srt import read_srt

GOOD = """1
00:00:01,000 --> 00:00:02,500
Agent: <i>Goedemorgen</i>,
met {\\an8}Ann

2
00:00:03,000 --> 00:00:04,000
Klant: Dag
"""


def turns(text: str) -> tuple[Turn, ...]:
    return read_srt(text.encode(), limits=Limits()).turns


def test_speakers_before_a_colon_name_the_parties() -> None:
    assert turns(GOOD) == (
        Turn(Party.AGENT, "Goedemorgen, met Ann", 1.0, 2.5),
        Turn(Party.CUSTOMER, "Dag", 3.0, 4.0),
    )


@pytest.mark.parametrize("name", ["call.srt", "call.txt", "call"])
def test_the_door_knows_captions_by_their_first_lines(name: str) -> None:
    assert read_contact(GOOD.encode(), name=name).turns == turns(GOOD)


@pytest.mark.parametrize(
    "text",
    [
        "\ufeff" + GOOD,
        GOOD.replace("\n", "\r\n"),
        GOOD.replace(",000", ".000").replace(",500", ".500"),
        GOOD.replace("00:00:0", "0:0:0"),
        GOOD.replace("\n\n2\n", "\n2\n"),
        GOOD.replace("1\n00", "00", 1),
    ],
)
def test_the_shapes_that_writers_use_say_the_same(text: str) -> None:
    assert turns(text) == turns(GOOD)


def test_a_name_or_a_time_in_the_text_stays_in_the_text() -> None:
    (turn,) = turns("1\n00:00:01,000 --> 00:00:02,000\nLet op: om 10:30 uur\n")
    assert (turn.party, turn.text) == (Party.OTHER, "Let op: om 10:30 uur")


def test_a_caption_without_text_is_left_out() -> None:
    assert len(turns(GOOD + "\n3\n00:00:05,000 --> 00:00:06,000\n\n")) == 2


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("1\nno times\n", 2),
        (GOOD + "\n3\n00:00:09,000 --> 00:00:08,000\nnee\n", 11),
        ("1\n00:00:61,000 --> 00:01:02,000\nnee\n", 2),
        ("words before\n1\n00:00:01,000 --> 00:00:02,000\nnee\n", 1),
    ],
)
def test_what_is_no_caption_is_refused_with_the_line(text: str, line: int) -> None:
    with pytest.raises(IntakeProblem) as caught:
        turns(text)
    assert caught.value.code is ProblemCode.MALFORMED_TEXT
    assert caught.value.data["line"] == line
