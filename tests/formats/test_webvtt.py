"""WebVTT captions, good and bad."""

import time

import pytest

from leidraad.domain.contacts.problems import IntakeProblem, ProblemCode
from leidraad.domain.contacts.turns import Channel, Party, Turn
from leidraad.domain.language.languages import Language
from leidraad.formats.limits import Limits
from leidraad.formats.read import read_contact
from leidraad.formats.webvtt import read_webvtt
from tests.shared_data import shared_data


def turns(text: str) -> tuple[Turn, ...]:
    return read_webvtt(text.encode(), limits=Limits()).turns


def test_voices_name_the_parties() -> None:
    assert turns(
        "WEBVTT\n\n1\n00:01.000 --> 00:02.500 align:start\n<v.loud Agent>Goedemorgen &amp; welkom</v>\n\n"
        "00:02.000 --> 00:03.000\n<v Customer>Dag\nmevrouw\n"
    ) == (
        Turn(Party.AGENT, "Goedemorgen & welkom", 1.0, 2.5),
        Turn(Party.CUSTOMER, "Dag mevrouw", 2.0, 3.0),
    )


def test_two_voices_in_one_cue_are_two_turns_at_once() -> None:
    found = turns("WEBVTT\n\n00:01.000 --> 00:02.000\n<v Agent>ja</v> <v Customer>nee</v>\n")
    assert found == (Turn(Party.AGENT, "ja", 1.0, 2.0), Turn(Party.CUSTOMER, "nee", 1.0, 2.0))


def test_notes_styles_and_regions_are_dropped() -> None:
    text = "WEBVTT - title\n\nNOTE\na note\n\nSTYLE\n::cue{}\n\nREGION\nid:a\n\n00:01.000 --> 00:02.000\nja"
    assert [turn.text for turn in turns(text)] == ["ja"]


def test_line_ends_of_every_system_are_read() -> None:
    for end in ("\n", "\r\n", "\r"):
        assert (
            len(
                turns(
                    f"WEBVTT{end}{end}00:01.000 --> 00:02.000{end}ja{end}{end}00:03.000 --> 00:04.000{end}nee"
                )
            )
            == 2
        )


@pytest.mark.parametrize(
    ("name", "count"),
    [
        ("captions_with_bom", 4),
        ("cue_tags", 3),
        ("metadata_headers_multiline", 2),
        ("sample", 16),
        ("using_identifiers", 6),
    ],
)
def test_published_good_files_are_read(name: str, count: int) -> None:
    contact = read_contact(shared_data(f"formats/webvtt/{name}.vtt").read_bytes(), name=f"{name}.vtt")
    assert len(contact.turns) == count
    assert contact.facts.channel is Channel.VOICE
    assert not any("<" in turn.text for turn in contact.turns)


def test_the_language_of_the_header_is_taken() -> None:
    data = shared_data("formats/webvtt/metadata_headers_multiline.vtt").read_bytes()
    assert read_contact(data, name="a.vtt").facts.language is Language.ENGLISH


@pytest.mark.parametrize(
    ("name", "line"), [("invalid", 1), ("invalid_timeframe_in_cue_text", 7), ("missing_timeframe", 6)]
)
def test_published_bad_files_are_refused_with_the_line(name: str, line: int) -> None:
    with pytest.raises(IntakeProblem) as caught:
        read_contact(shared_data(f"formats/webvtt/{name}.vtt").read_bytes(), name=f"{name}.vtt")
    assert caught.value.code is ProblemCode.MALFORMED_TEXT
    assert caught.value.data["line"] == line


def test_a_file_without_captions_has_no_turns() -> None:
    with pytest.raises(IntakeProblem) as caught:
        read_contact(shared_data("formats/webvtt/no_captions.vtt").read_bytes(), name="no_captions.vtt")
    assert caught.value.code is ProblemCode.NO_TURNS


@pytest.mark.parametrize(
    "timing",
    [
        "00:02.000 --> 00:01.000",
        "00:61.000 --> 01:02.000",
        "0:01 --> 0:02",
        "00:01.000-->00:02.000",
        "--> 00:01.000",
    ],
)
def test_a_time_that_is_none_is_refused(timing: str) -> None:
    with pytest.raises(IntakeProblem) as caught:
        turns(f"WEBVTT\n\n{timing}\nja")
    assert caught.value.code is ProblemCode.MALFORMED_TEXT
    assert caught.value.data["line"] == 3


def test_bytes_that_are_no_utf_8_are_refused_with_the_line() -> None:
    with pytest.raises(IntakeProblem) as caught:
        read_contact(b"WEBVTT\n\n00:01.000 --> 00:02.000\ncaf\xe9", name="a.vtt")
    assert caught.value.data == {"line": 4, "found": "byte 0xe9", "expected": "UTF-8"}


def test_a_hundred_thousand_open_voices_take_one_pass() -> None:
    began = time.process_time()
    turns("WEBVTT\n\n00:01.000 --> 00:02.000\nja " + "<v Agent " * 100_000)
    assert time.process_time() - began < 5


def test_a_cue_right_behind_the_header_is_refused_not_lost() -> None:
    with pytest.raises(IntakeProblem) as caught:
        turns("WEBVTT\n00:01.000 --> 00:02.000\nja")
    assert caught.value.data["line"] == 2


def test_teams_writes_times_without_zeros_in_front() -> None:
    found = turns(
        "WEBVTT\n\n0:0:0.0 --> 0:0:5.80\n<v Agent>Goedemorgen</v>\n\n1:2:3.130 --> 1:2:4.5\n<v Ann>Dag</v>"
    )
    assert found == (
        Turn(Party.AGENT, "Goedemorgen", 0.0, 5.08),
        Turn(Party.OTHER, "Dag", 3723.13, 3724.005),
    )


def test_a_note_may_say_the_language() -> None:
    text = 'WEBVTT\n\nNOTE duration:"00:01:00"\n\nNOTE language:nl-be\n\n00:01.000 --> 00:02.000\nja'
    assert read_webvtt(text.encode(), limits=Limits()).facts.language is Language.DUTCH


def test_a_speaker_before_a_colon_names_the_party() -> None:
    found = turns("WEBVTT\n\n1\n00:01.000 --> 00:02.000\nAgent: ja\n\n00:03.000 --> 00:04.000\nLet op: nee")
    assert found == (
        Turn(Party.AGENT, "ja", 1.0, 2.0),
        Turn(Party.OTHER, "Let op: nee", 3.0, 4.0),
    )


# In the way of YouTube's automatic captions; what is said is invented.
ROLLING = """WEBVTT
Kind: captions
Language: nl
Style:
::cue(c.colorCCCCCC) { color: rgb(204,204,204);
 }
##

00:00:01.000 --> 00:00:02.000 align:start position:0%
dag

00:00:02.000 --> 00:00:03.000 align:start position:0%
dag
<c.colorCCCCCC>mevrouw</c>
00:00:03.000 --> 00:00:04.000 align:start position:0%
ik<00:00:03.199><c> bel</c><c.colorE5E5E5><00:00:03.379><c> u</c></c>

00:00:04.000 --> 00:00:04.010 align:start position:0%
ik bel<c.colorE5E5E5> u</c>
 </c>
"""


def test_rolling_captions_say_everything_once() -> None:
    assert [(turn.text, turn.start_s) for turn in turns(ROLLING)] == [
        ("dag", 1.0),
        ("mevrouw", 2.0),
        ("ik bel u", 3.0),
    ]


def test_the_same_captions_without_that_header_are_refused_with_the_line() -> None:
    with pytest.raises(IntakeProblem) as caught:
        turns(ROLLING.replace("Kind: captions\n", ""))
    assert caught.value.data["line"] == 14


def test_a_cue_of_a_hundred_thousand_lines_takes_one_pass() -> None:
    began = time.process_time()
    turns("WEBVTT\nKind: captions\n\n00:01.000 --> 00:02.000\n" + "ja\n" * 100_000)
    assert time.process_time() - began < 5
