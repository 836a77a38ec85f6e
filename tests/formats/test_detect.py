"""Content decides what a thing is; the name only when the content says nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.formats.detect import Format, Seen, detect, look
from leidraad.formats.documents import json_of
from leidraad.formats.read import read_contact
from tests.shared_data import shared_data


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"RIFF\x24\x00\x00\x00WAVEfmt ", Format.AUDIO),
        (b"ID3\x04\x00\x00\x00\x00\x00\x00", Format.AUDIO),
        (b"\xff\xfb\x90\x64\x00", Format.AUDIO),
        (b"OggS\x00", Format.AUDIO),
        (b"fLaC\x00", Format.AUDIO),
        (b"\x00\x00\x00\x20ftypM4A ", Format.AUDIO),
        (b"\xef\xbb\xbfWEBVTT\n", Format.WEBVTT),
        (b'{"JobStatus": "COMPLETED", "Transcript": []}', Format.TRANSCRIBE),
        (b'{"vcon": "0.0.1"}', Format.VCON),
        (b'{"parties": [], "dialog": []}', Format.VCON),
        (b'{"payload": "", "signatures": []}', Format.VCON),
        (b'{"ciphertext": "", "recipients": []}', Format.VCON),
        (b'{"at": 1, "party": "agent", "text": "a"}', Format.CHAT_LINES),
        (b'{"contact": {}}\n{"at": 1, "party": "agent", "text": "a"}\n', Format.CHAT_LINES),
        (b'{"agent": "a17", "started_at": null}', Format.SIDECAR),
        (b"file;agent\na.wav;a17\n", Format.MANIFEST),
        (b"agent,file\r\na17,a.wav\r\n", Format.MANIFEST),
        (b'{"schemaVersion": "3.1"}', Format.OTHER_JSON),
        (b'{"agent": "a17",}', Format.OTHER_JSON),
        (b"[1, 2]", Format.OTHER_JSON),
        (b"Dear all,\n", Format.UNKNOWN),
        (b"", Format.UNKNOWN),
    ],
)
def test_content_tells_the_format_without_a_name(data: bytes, expected: Format) -> None:
    assert detect(data, name="upload") is expected


@pytest.mark.parametrize(
    ("data", "name", "expected"),
    [
        (b"WEBVTT\n", "call.wav", Format.WEBVTT),
        (b"RIFF\x24\x00\x00\x00WAVEfmt ", "call.json", Format.AUDIO),
        (b"\x00\x01\x02\x03", "CALL.WAV", Format.AUDIO),
        (b"00:00.000 --> 00:01.000", "call.vtt", Format.WEBVTT),
        (b'{"at": "broken', "chat.jsonl", Format.CHAT_LINES),
        (b"a,b\n", "list.csv", Format.MANIFEST),
    ],
)
def test_the_name_decides_only_when_the_content_does_not(data: bytes, name: str, expected: Format) -> None:
    assert detect(data, name=name) is expected


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("formats/transcribe/call-analytics.json", Format.TRANSCRIBE),
        ("formats/transcribe/pca-result.json", Format.PCA),
        ("formats/contact-lens/contact-lens-example-output-files-chat-0.json", Format.CONTACT_LENS),
        ("formats/contact-lens/evaluationforms-example-output-file-0.json", Format.EVALUATION),
        ("formats/vcon/examples/ab.vcon", Format.VCON),
        ("formats/vcon/examples/ab_call_ext_rec_signed.vcon", Format.VCON),
        ("formats/vcon/examples/simple-vcon.vcon", Format.OTHER_JSON),
        ("formats/vcon/examples/ab_call.mp3", Format.AUDIO),
        ("formats/webvtt/captions_with_bom.vtt", Format.WEBVTT),
        ("formats/webvtt/invalid.vtt", Format.WEBVTT),
        ("audio/mixed-channels/missing_wav_header.wav", Format.AUDIO),
        ("formats/siprec/cisco-siprec-offer.txt", Format.SIPREC),
        ("formats/siprec/sonus-siprec-offer.txt", Format.SIPREC),
        ("formats/siprec/non-siprec-payload.txt", Format.UNKNOWN),
    ],
)
def test_published_files_are_told_apart(path: str, expected: Format) -> None:
    file = shared_data(path)
    assert detect(file.read_bytes(), name=file.name) is expected


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be"])
def test_every_encoding_of_text_is_told_apart(encoding: str) -> None:
    mark = "\ufeff" if encoding == "utf-16-be" else ""
    for text, expected in (
        ('{"vcon": "0.0.1"}', Format.VCON),
        ("WEBVTT\n", Format.WEBVTT),
        ("file;agent\n", Format.MANIFEST),
    ):
        assert detect((mark + text).encode(encoding), name="upload") is expected


@given(st.binary(), st.text())
def test_anything_has_a_format(data: bytes, name: str) -> None:
    assert detect(data, name=name) in Format


def test_a_document_is_read_once_and_handed_on() -> None:
    data = b'\xef\xbb\xbf {"vcon": "0.0.1", "uuid": "7"}\n'
    seen = look(data, name="a.json")
    assert (seen.kind, seen.document) == (Format.VCON, json_of(data))


@pytest.mark.parametrize(
    "data",
    [
        b'{"vcon": NaN}',  # which the standard has not
        b'{"vcon": "0.0.1"} and more',
        b'{"vcon": "\xff"}',
        b"{" * 100_000,
        b'[{"vcon": "0.0.1"}]',
    ],
)
def test_what_is_refused_later_is_not_handed_on(data: bytes) -> None:
    assert look(data, name="a.json").document is None


@pytest.mark.parametrize(
    "path",
    [
        "formats/transcribe/call-analytics.json",
        "formats/transcribe/pca-result.json",
        "formats/vcon/examples/ab_call_ext_rec.vcon",
    ],
)
def test_what_was_seen_changes_nothing_of_what_is_read(path: str) -> None:
    file = shared_data(path)
    data, name = file.read_bytes(), file.name
    seen = look(data, name=name)
    assert seen.document is not None
    assert read_contact(data, name=name, seen=seen) == read_contact(data, name=name, seen=Seen(seen.kind))
