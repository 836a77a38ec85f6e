"""A file of sources is read whole or not at all, and every mistake says where it stands and what to write instead."""

from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.domain.contacts.turns import Channel
from leidraad.formats.sources_file import (
    SourceKind,
    SourceProblem,
    SourcesUnreadable,
    Together,
    WhenDone,
    read_sources,
)

HOST_KEY = "ssh-ed25519 " + "A" * 68
WHOLE = f"""
sources:
  - name: recorder
    kind: folder
    folder: /srv/recordings
    every_s: 30
    settle_s: 10
    when_done: move
    done_folder: taken
    wait_for: [.json]
    facts: {{channel: voice, agent: a17}}
    zone: Europe/Brussels
  - name: telephony
    kind: s3
    bucket: calls
    prefix: out/
    endpoint: https://s3.example.com
    together: folder
  - name: drop
    kind: sftp
    host: sftp.example.com
    port: 2222
    user: leidraad
    folder: /out
    host_key: {HOST_KEY}
"""


def problems(text: str) -> tuple[SourceProblem, ...]:
    with pytest.raises(SourcesUnreadable) as caught:
        read_sources(text)
    return caught.value.problems


def test_every_kind_is_read() -> None:
    recorder, telephony, drop = read_sources(WHOLE)

    assert (recorder.kind, recorder.folder, recorder.every_s) == (SourceKind.FOLDER, "/srv/recordings", 30)
    assert (recorder.when_done, recorder.done_folder) == (WhenDone.MOVE, "taken")
    assert recorder.wait_for == (".json",)
    assert recorder.facts.channel is Channel.VOICE
    assert recorder.facts.agent == "a17"
    assert recorder.zone == ZoneInfo("Europe/Brussels")
    assert (telephony.bucket, telephony.folder, telephony.together) == ("calls", "out/", Together.FOLDER)
    assert telephony.when_done is WhenDone.KEEP
    assert drop.place == "sftp://leidraad@sftp.example.com:2222/out"
    assert drop.host_key == HOST_KEY


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "sources: []\n"])
def test_no_sources_are_no_mistake(text: str) -> None:
    assert read_sources(text) == ()


def test_a_mistake_tells_its_line_its_key_and_what_to_write() -> None:
    (problem,) = problems("sources:\n  - name: recorder\n    kind: floder\n")

    assert problem == SourceProblem(3, "sources[0].kind", "floder", "one of folder, s3, sftp")


def test_all_mistakes_are_told_at_once_in_their_order() -> None:
    found = problems(
        "sources:\n  - name: Recorder\n    kind: folder\n  - name: drop\n    kind: sftp\n    every_s: soon\n"
    )

    assert [(each.line, each.key) for each in found] == [
        (2, "sources[0].name"),
        (4, "sources[1].host"),
        (4, "sources[1].user"),
        (4, "sources[1].folder"),
        (4, "sources[1].host_key"),
        (6, "sources[1].every_s"),
    ]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("fodler: /srv", "folder: …"),
        ("password: hunter2", "no secret here: it comes from the environment (docs/sources.md)"),
        ("every_s: 5", "a whole number from 10 to 86400"),
        ("when_done: burn", "one of keep, move, remove"),
        ("done_folder: ../elsewhere", "the name of one folder, without /"),
        ("wait_for: json", "endings, as in [.json, .xml]"),
        ("zone: Ghent", "a time zone such as Europe/Brussels"),
        ("facts: {agnet: a17}", "a key of a sidecar (docs/formats.md)"),
        ("folder: /elsewhere", "each key once"),
    ],
)
def test_each_mistake_says_what_to_write_instead(line: str, expected: str) -> None:
    text = f"sources:\n  - name: recorder\n    kind: folder\n    folder: /srv/in\n    {line}\n"

    (problem,) = problems(text)

    assert (problem.line, problem.expected) == (5, expected)


def test_a_secret_that_stands_there_by_mistake_is_not_repeated() -> None:
    text = "sources:\n  - name: recorder\n    kind: folder\n    folder: /srv/in\n    password: hunter2\n"

    assert "hunter2" not in str(problems(text))


def test_a_fact_that_cannot_be_says_what_is_expected() -> None:
    text = "sources:\n  - name: recorder\n    kind: folder\n    folder: /srv\n    facts: {channel: pigeon}\n"

    (problem,) = problems(text)

    assert problem.key == "sources[0].facts.channel"
    assert "voice" in problem.expected


def test_two_sources_of_one_name_are_a_mistake() -> None:
    one = "  - {name: recorder, kind: folder, folder: /srv/in}\n"

    (problem,) = problems("sources:\n" + one + one)

    assert problem.line == 3


def test_broken_yaml_tells_its_line() -> None:
    assert problems("sources:\n  - name: [\n")[0].line >= 2


@given(st.text(max_size=200))
def test_any_text_is_read_or_refused_with_a_line(text: str) -> None:
    found: tuple[SourceProblem, ...] = ()
    try:
        read_sources(text)
    except SourcesUnreadable as error:
        found = error.problems

    assert all(problem.line >= 1 for problem in found)
