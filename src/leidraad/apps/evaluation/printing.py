"""A page as PDF, from its own template and the one style sheet, without any address on the network being asked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from django.contrib.staticfiles import finders
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

from leidraad.web.downloads import to_save_as


class CannotPrintError(Exception):
    """The library that draws text is not on this machine; the message names what to install."""


@dataclass(frozen=True, slots=True)
class Enclosed:
    """A file that travels inside the PDF."""

    name: str
    content: bytes


def pdf_response(
    request: HttpRequest,
    template: str,
    context: Mapping[str, object],
    *,
    name: str,
    enclosed: Sequence[Enclosed] = (),
) -> HttpResponse:
    """The template as a PDF to take away, with files inside it. CannotPrintError where the machine lacks Pango."""
    html = render_to_string(template, dict(context), request=request)
    response = HttpResponse(pdf_of(html, enclosed=enclosed), content_type="application/pdf")
    return to_save_as(f"{name}.pdf", response)


def pdf_of(html: str, *, enclosed: Sequence[Enclosed] = ()) -> bytes:
    """The bytes of the PDF; tagged, so that a screen reader can follow it."""
    try:
        from weasyprint import CSS, HTML, Attachment  # noqa: PLC0415  heavy, and it needs a library of the system
    except OSError as error:
        raise CannotPrintError(str(error)) from error
    sheet = CSS(string=_style())
    files = [Attachment(string=each.content, name=each.name, description=each.name) for each in enclosed]
    return bytes(
        HTML(string=html, url_fetcher=_nothing).write_pdf(
            stylesheets=[sheet], pdf_tags=True, attachments=files
        )
    )


def _style() -> str:
    return "\n".join(Path(str(finders.find(name))).read_text(encoding="utf-8") for name in ("print.css",))


def _nothing(url: str, *_args: object, **_kwargs: object) -> dict[str, object]:
    raise ValueError(f"a report asks nothing of the network: {url}")
