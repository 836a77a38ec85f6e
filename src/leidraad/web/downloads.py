"""Answers that a browser saves and never shows."""

from typing import TypeVar

from django.http import HttpResponseBase
from django.utils.http import content_disposition_header

Answer = TypeVar("Answer", bound=HttpResponseBase)


def to_save_as(name: str, answer: Answer) -> Answer:
    """The same answer, to be saved under this name; any characters may stand in it (RFC 6266)."""
    disposition = content_disposition_header(as_attachment=True, filename=name)
    assert disposition is not None  # None only for an answer shown in place that has no name
    answer.headers["Content-Disposition"] = disposition
    return answer
