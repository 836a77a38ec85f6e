"""First bytes tell the container, and whether it states its length."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.domain.contacts.problems import ProblemCode
from leidraad.formats.containers import announces_length, container_of, not_a_container


@pytest.mark.parametrize(
    ("start", "name"),
    [
        (b"RIFF\x24\x00\x00\x00WAVEfmt ", "wav"),
        (b"RF64\xff\xff\xff\xffWAVEds64", "wav"),
        (b"RIFF\x24\x00\x00\x00AVI LIST", None),
        (b"FORM\x00\x00\x00\x00AIFC", "aiff"),
        (b"\x00\x00\x00\x20ftypM4A ", "mov"),
        (b"\x1aE\xdf\xa3", "matroska"),
        (b"#!AMR\n", "amr"),
        (b"\xff\xfb\x90\x64", "mp3"),
        (b"\xff\xf1\x50\x80", "aac"),
        (b"\xff\xfb\xf0\x64", None),
        (b"\xff\xfe{\x00", None),
        (b"#EXTM3U\n", None),
        (b"", None),
    ],
)
def test_first_bytes_name_the_container(start: bytes, name: str | None) -> None:
    assert container_of(start) == name


def test_an_mp3_states_its_length_only_with_an_information_frame() -> None:
    tag = b"ID3\x04\x00\x00\x00\x00\x02\x00" + bytes(256)
    assert announces_length(tag + b"\xff\xfb\x90\x64" + bytes(32) + b"Xing")
    assert not announces_length(tag + b"\xff\xfb\x90\x64" + bytes(400))
    assert not announces_length(b"#!AMR\n")
    assert announces_length(b"fLaC")


@given(st.binary())
def test_anything_else_has_a_problem_of_its_own(data: bytes) -> None:
    assert not_a_container(data).code in (
        ProblemCode.EMPTY_FILE,
        ProblemCode.NOT_AUDIO,
        ProblemCode.BROKEN_HEADER,
    )
