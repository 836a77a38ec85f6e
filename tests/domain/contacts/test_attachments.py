"""What is kept of attachments: kind, size, and a name that tells of nobody."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.domain.contacts.attachments import (
    LONGEST_NAME,
    MOST_KEPT,
    AttachmentKind,
    attachment_from_json,
    kept_attachment,
    kept_attachments,
    kind_of,
    redacted_name,
)
from leidraad.domain.contacts.incoming import Attachment


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("factuur november.pdf", "factuur november.pdf"),
        ("factuur_november.pdf", "factuur november.pdf"),
        ("foto_0470 12 34 56.JPG", "foto [phone].JPG"),
        ("BE68 5390 0754 7034.pdf", "[iban].pdf"),
        ("mail_an.peeters@example.com.txt", "mail [email].txt"),
        ("contract 20261120123456.docx", "contract [customer_number].docx"),
        ("scan 20261120123456.docx", "scan [number].docx"),
        ("", ""),
        ("zonder uitgang", "zonder uitgang"),
        ("C:\\Users\\an\\foto.png", "foto.png"),
        ("../../etc/passwd", "passwd"),
        ("gnp.exe\u202egpj", "gnp.exegpj"),
    ],
)
def test_a_name_keeps_its_ending_and_loses_its_personal_data(name: str, kept: str) -> None:
    assert redacted_name(name) == kept


@pytest.mark.parametrize(
    ("media_type", "name", "kind"),
    [
        ("image/jpeg", "", AttachmentKind.IMAGE),
        ("application/pdf", "", AttachmentKind.DOCUMENT),
        ("text/csv; charset=utf-8", "", AttachmentKind.TABLE),
        ("application/octet-stream", "klachten.XLSX", AttachmentKind.TABLE),
        ("message/rfc822", "", AttachmentKind.MESSAGE),
        ("", "antwoord.opus", AttachmentKind.SOUND),
        ("", "", AttachmentKind.OTHER),
        ("application/x-something", "ding.xyz", AttachmentKind.OTHER),
    ],
)
def test_the_kind_is_told_by_the_media_type_and_else_by_the_ending(
    media_type: str, name: str, kind: AttachmentKind
) -> None:
    assert kind_of(media_type, name=name) is kind


def test_of_very_many_only_the_first_are_listed() -> None:
    many = [Attachment(f"{number}.png", "image/png", number) for number in range(MOST_KEPT + 5)]

    assert [each.size_bytes for each in kept_attachments(many)] == list(range(MOST_KEPT))


@given(st.text(max_size=300), st.text(max_size=30), st.none() | st.integers(0, 1 << 40))
def test_what_is_kept_is_short_can_be_shown_and_comes_back_from_storage(
    name: str, media_type: str, size_bytes: int | None
) -> None:
    kept = kept_attachment(Attachment(name, media_type, size_bytes))

    assert len(kept.name) <= LONGEST_NAME
    assert "\x00" not in kept.name
    assert "/" not in kept.name
    assert not re.search(r"\d{8}", kept.name)
    assert attachment_from_json(kept.to_json()) == kept
