"""Mailboxes in one file."""

from hypothesis import given
from hypothesis import strategies as st

from leidraad.formats.mailbox import looks_like_mbox, messages_in

BEGINNING = b"From jan@klant.example Mon Nov  3 10:12:00 2025\n"


def test_each_message_begins_behind_an_empty_line() -> None:
    box = BEGINNING + b"Subject: one\n\nDag\n\n" + BEGINNING + b"Subject: two\n\nTot ziens\n"
    assert list(messages_in(box)) == [b"Subject: one\n\nDag\n\n", b"Subject: two\n\nTot ziens\n"]


def test_a_sentence_that_begins_with_from_is_no_message() -> None:
    box = BEGINNING + b"Subject: one\n\nDag\n\nFrom 10:00 until 12:00 I am there\nfor you\n>From here on\n"
    (message,) = messages_in(box)
    assert message.endswith(b"From 10:00 until 12:00 I am there\nfor you\nFrom here on\n")


def test_windows_line_ends_are_read_too() -> None:
    box = (BEGINNING + b"Subject: one\n\nDag\n\n" + BEGINNING + b"Subject: two\n\nDag\n").replace(
        b"\n", b"\r\n"
    )
    assert len(list(messages_in(box))) == 2


def test_a_mailbox_is_told_from_a_letter() -> None:
    assert looks_like_mbox(BEGINNING + b"Subject: x\n\n")
    assert not looks_like_mbox(b"From the beginning at 10:00 it was clear\n")


BODIES = st.lists(st.sampled_from(["Dag", "From Gent", ">From Gent", "", "Tot ziens"]), max_size=6)


@given(st.lists(BODIES, min_size=1, max_size=5))
def test_what_was_put_in_comes_out(bodies: list[list[str]]) -> None:
    box = b""
    for lines in bodies:
        escaped = [">" + line if line.lstrip(">").startswith("From ") else line for line in lines]
        box += BEGINNING + b"Subject: x\n\n" + "\n".join(escaped).encode() + b"\n\n"
    read = [message.partition(b"\n\n")[2].decode()[:-2] for message in messages_in(box)]
    assert read == ["\n".join(lines) for lines in bodies]


@given(st.binary())
def test_any_bytes_give_messages_or_none(data: bytes) -> None:
    list(messages_in(data))
    looks_like_mbox(data)
