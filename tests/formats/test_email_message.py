"""One message: headers in any charset, broken MIME, attachments listed and not read."""

import time
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.domain.contacts.incoming import Attachment
from leidraad.domain.contacts.problems import IntakeProblem, ProblemCode
from leidraad.formats.email_message import looks_like_mail, read_mail

HEADERS = (
    b"From: =?iso-8859-1?q?Ren=E9e_Voorbeeld?= <Renee@Klant.example>\r\nTo: Hulp <help@centrum.example>, an@centrum.example\r\n"
    b"Subject: =?utf-8?b?RmFjdHV1ciDigqw=?=\r\nDate: Mon, 3 Nov 2025 10:12:00 +0100 (CET)\r\n"
    b"Message-ID: <1@klant.example>\r\nReferences: <a@x.example>\r\n <b@x.example>\r\nIn-Reply-To: <b@x.example>\r\n"
)


def test_the_headers_say_who_when_and_in_answer_to_what() -> None:
    mail = read_mail(HEADERS + b"\r\nDag\r\n")

    assert (mail.sender, mail.sender_name) == ("renee@klant.example", "Renée Voorbeeld")
    assert mail.recipients == ("help@centrum.example", "an@centrum.example")
    assert mail.subject == "Factuur €"
    assert mail.sent_at == datetime(2025, 11, 3, 9, 12, tzinfo=UTC)
    assert (mail.message_id, mail.references) == ("1@klant.example", ("a@x.example", "b@x.example"))
    assert mail.text == "Dag"


def test_attachments_are_listed_and_not_read() -> None:
    body = (
        b"MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nZie bijlage\r\n"
        b"--b\r\nContent-Type: text/plain; name=geheim.txt\r\nContent-Disposition: attachment\r\n\r\nniet te lezen\r\n"
        b"--b\r\nContent-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\n"
        b'Content-Disposition: attachment; filename="=?utf-8?q?re=C3=A7u.pdf?="\r\n\r\nJVBERg==\r\n--b--'
    )
    mail = read_mail(HEADERS + body)

    assert mail.text == "Zie bijlage"
    assert mail.attachments == (
        Attachment("geheim.txt", "text/plain", 13),
        Attachment("reçu.pdf", "application/pdf", 4),
    )


def test_a_mail_in_html_alone_gives_what_is_new_in_it() -> None:
    body = (
        b"Content-Type: text/html; charset=utf-8\r\n\r\n<html><head><style>p{}</style></head><body><p>Caf\xc3\xa9 &amp; thee</p>"
        b'<div class="gmail_quote"><div>Op ma 3 nov schreef Hulp:</div><blockquote>oud</blockquote></div></body></html>'
    )
    assert read_mail(HEADERS + body).text == "Café & thee"


@pytest.mark.parametrize(
    ("declared", "body", "read"),
    [
        (b"charset=windows-1252", b"5 \x80", "5 €"),
        (b"charset=iso-8859-1", b"\x93ja\x94", "“ja”"),
        (b"charset=utf-8", b"caf\xe9", "café"),
        (b"charset=no-such-charset", "één".encode(), "één"),
        (b'charset="utf-8\x00"', b"ok", "ok"),
        (b"charset=us-ascii", "één".encode(), "één"),
    ],
)
def test_a_charset_that_is_wrong_or_unknown_is_survived(declared: bytes, body: bytes, read: str) -> None:
    mail = read_mail(HEADERS + b"Content-Type: text/plain; " + declared + b"\r\n\r\n" + body)
    assert mail.text == read


@pytest.mark.parametrize(
    "rest",
    [
        b"Content-Type: multipart/mixed\r\n\r\nDag",
        b"Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nDag",
        b"Content-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\n\r\nRGFn!",
        b"Content-Type: nonsense\r\n\r\nDag",
        b"Content-Type: text/plain\r\nContent-Transfer-Encoding: x-unknown\r\n\r\nDag",
    ],
)
def test_broken_mime_still_gives_its_text_or_none(rest: bytes) -> None:
    assert read_mail(HEADERS + rest).text in ("Dag", "")


def test_a_mail_without_a_date_is_dated_by_the_first_server_that_had_it() -> None:
    received = b"Received: from b by c; Mon, 3 Nov 2025 10:20:00 +0100\r\nReceived: from a by b; Mon, 3 Nov 2025 10:12:00 +0100\r\n"
    mail = read_mail(received + b"From: a@b.example\r\nDate: yesterday\r\n\r\nDag")
    assert mail.sent_at == datetime(2025, 11, 3, 9, 12, tzinfo=UTC)
    assert read_mail(b"From: a@b.example\r\n\r\nDag").sent_at is None


@pytest.mark.parametrize(
    "header", [b"Auto-Submitted: auto-replied", b"X-Autoreply: yes", b"Precedence: auto_reply"]
)
def test_an_answer_by_a_program_says_so(header: bytes) -> None:
    assert read_mail(HEADERS + header + b"\r\n\r\nIk ben met vakantie").is_automatic
    assert not read_mail(HEADERS + b"Auto-Submitted: no\r\n\r\nDag").is_automatic


def test_the_conversation_of_exchange_is_a_reference_too() -> None:
    first = b"From: a@b.example\r\nThread-Index: AdxMv0bQy3xY1zJzQe6u7m3o5o0GxA==\r\n\r\nDag"
    answer = b"From: c@d.example\r\nThread-Index: AdxMv0bQy3xY1zJzQe6u7m3o5o0GxAABAgM=\r\n\r\nDag"
    assert read_mail(first).references == read_mail(answer).references != ()


@pytest.mark.parametrize(
    "mail",
    [
        HEADERS
        + b"Content-Type: text/plain; charset=punycode\r\n\r\n"
        + b"a" * 400_000
        + b"-"
        + b"a" * 400_000,
        HEADERS
        + b"Content-Type: text/plain; name*=punycode''"
        + b"a" * 400_000
        + b"-"
        + b"a" * 400_000
        + b"\r\n\r\nDag",
        b"From: " + b"(" * 400_000 + b"\r\nTo: " + b"a@b.example," * 40_000 + b"\r\n\r\nDag",
        b"From: " + b"=?utf-8?q?a?= " * 40_000 + b"\r\nReferences: " + b"<a@b> " * 80_000 + b"\r\n\r\nDag",
        HEADERS + b"Content-Type: text/html\r\n\r\n" + b"<div class=gmail_quote " * 40_000,
    ],
)
def test_a_mail_made_to_take_for_ever_is_read_in_seconds(mail: bytes) -> None:
    began = time.process_time()
    read_mail(mail)
    assert time.process_time() - began < 10


def test_what_has_no_headers_is_no_mail() -> None:
    with pytest.raises(IntakeProblem) as caught:
        read_mail(b"\r\nDag\r\n")
    assert caught.value.code is ProblemCode.UNKNOWN_FORMAT


def test_mail_is_told_from_other_text() -> None:
    assert looks_like_mail(HEADERS + b"\r\nDag")
    assert looks_like_mail(b"Received: x\r\n\tby y\r\nFrom: a@b.example\r\nSubject: x\r\n\r\n")
    for other in (
        b"",
        b"WEBVTT\n",
        b"Agent: goedemorgen\nKlant: dag\n",
        b"From: Gent\n\nSubject: x",
        b'{"From": 1}',
    ):
        assert not looks_like_mail(other)


@given(st.binary())
def test_any_bytes_behind_headers_give_a_mail(body: bytes) -> None:
    mail = read_mail(HEADERS + body)
    mail.text.encode()
    mail.subject.encode()


NAMES = [
    b"From",
    b"To",
    b"Date",
    b"Subject",
    b"Message-ID",
    b"References",
    b"Content-Type",
    b"Content-Disposition",
]


@given(
    st.lists(st.tuples(st.sampled_from(NAMES), st.binary(max_size=60)), min_size=1), st.binary(max_size=80)
)
def test_any_headers_give_a_mail_or_a_reason(headers: list[tuple[bytes, bytes]], body: bytes) -> None:
    data = b"".join(name + b": " + value + b"\r\n" for name, value in headers) + b"\r\n" + body
    looks_like_mail(data)
    mail = read_mail(data)
    repr(mail).encode()
