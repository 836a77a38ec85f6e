"""The readable text of mail bodies, in one pass however they are made."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.formats.mail_text import plain_text_of


def test_the_plain_part_goes_before_the_html_part() -> None:
    body = b"--b\r\nContent-Type: text/html\r\n\r\n<p>HTML</p>\r\n--b\r\nContent-Type: text/plain\r\n\r\nplain\r\n--b--"
    assert plain_text_of(body, media_type="multipart/alternative; boundary=b") == "plain"


def test_a_quoted_printable_part_in_another_alphabet_is_decoded() -> None:
    body = (
        b"--b\r\nContent-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
        b"Tr=E8s bien\r\n--b--"
    )
    assert plain_text_of(body, media_type="multipart/mixed; boundary=b") == "Très bien"


def test_an_attached_text_is_not_the_message() -> None:
    body = (
        b"--b\r\nContent-Type: text/plain\r\nContent-Disposition: attachment\r\n\r\nterms\r\n"
        b"--b\r\nContent-Type: text/plain\r\n\r\nDag\r\n--b--"
    )
    assert plain_text_of(body, media_type="multipart/mixed; boundary=b") == "Dag"


def test_html_gives_what_a_reader_sees() -> None:
    body = b"<head><title>x</title></head><style>p{}</style><p>Dag &amp; welkom</p><div>regel<br>twee</div>"
    text = plain_text_of(body, media_type="text/html")
    assert [line for line in text.splitlines() if line] == ["Dag & welkom", "regel", "twee"]


def test_a_picture_has_no_text() -> None:
    assert plain_text_of(b"\x89PNG", media_type="image/png") == ""


@pytest.mark.parametrize("piece", [b"<script ", b"<p ", b"<", b"<script>", b"</head>", b"<!--"])
def test_a_hundred_thousand_open_tags_take_one_pass(piece: bytes) -> None:
    began = time.process_time()
    plain_text_of(piece * 100_000, media_type="text/html")
    assert time.process_time() - began < 5


def test_parts_within_parts_without_end_have_no_text() -> None:
    depth = 3000
    body = b"".join(
        b"--b%d\r\nContent-Type: multipart/mixed; boundary=b%d\r\n\r\n" % (level, level + 1)
        for level in range(depth)
    )
    assert plain_text_of(body, media_type="multipart/mixed; boundary=b0") == ""


@given(
    st.binary(),
    st.sampled_from(["text/plain", "text/html", "multipart/mixed; boundary=b", "multipart/mixed", ";"]),
)
def test_any_body_gives_text(body: bytes, media_type: str) -> None:
    plain_text_of(b"--b\r\n" + body, media_type=media_type).encode()
