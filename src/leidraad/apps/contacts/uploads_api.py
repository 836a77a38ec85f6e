"""Uploads in parts over HTTP: the tus protocol 1.0.0, core with creation, checksum, expiration and termination (tus.io).

A recorder whose line breaks off goes on where it stopped. The protocol describes itself, so these addresses are not in the
description of the API; docs/api.md says what is our own: the facts that come with the first request, and the answer.
"""

import base64
import binascii
import hashlib
import json
from collections.abc import Iterator
from datetime import UTC
from http import HTTPStatus
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.http import http_date
from django.utils.translation import gettext as _
from ninja import Router

from leidraad.apps.contacts.actions import uploads
from leidraad.apps.contacts.models import Upload
from leidraad.apps.people.api import person_with
from leidraad.apps.people.models import Person, Role
from leidraad.domain.contacts.file_names import check_name
from leidraad.domain.contacts.problems import IntakeProblem, ProblemCode
from leidraad.formats.sidecar import facts_from_object
from leidraad.web.api import problem_response

router = Router()

VERSION = "1.0.0"
OFFSET_STREAM = "application/offset+octet-stream"
CHECKED_LIMIT_BYTES = 64 * 1024 * 1024  # a part with a checksum is held in memory until it is checked
CHECKSUM_MISMATCH = 460  # the protocol's own
ALGORITHMS = {"sha256": hashlib.sha256, "sha1": hashlib.sha1, "md5": hashlib.md5}
METADATA_LIMIT = 64 * 1024


class Refused(Exception):
    """A request that the protocol does not allow; caught in this module."""

    def __init__(self, status: int, code: str, title: str) -> None:
        super().__init__(code)
        self.status, self.code, self.title = status, code, title


@router.api_operation(["OPTIONS"], "/uploads", include_in_schema=False, url_name="upload_options")
def upload_options(request: HttpRequest) -> HttpResponse:
    """What this server knows of the protocol."""
    response = _answer(HTTPStatus.NO_CONTENT)
    response.headers["Tus-Version"] = VERSION
    response.headers["Tus-Extension"] = "creation,checksum,expiration,termination"
    response.headers["Tus-Checksum-Algorithm"] = ",".join(ALGORITHMS)
    response.headers["Tus-Max-Size"] = str(uploads.upload_limit_bytes())
    return response


@router.post("/uploads", include_in_schema=False)
def begin_upload(request: HttpRequest) -> HttpResponseBase:
    """Begin an upload: ``Upload-Length``, and ``Upload-Metadata`` with ``filename`` and ``facts`` (JSON)."""
    person = person_with(request, Role.ADMINISTRATOR)
    try:
        _check_version(request)
        length_bytes = _length(request)
        metadata = _metadata(request.headers.get("Upload-Metadata", ""))
        upload = _begun(person, metadata, length_bytes)
    except Refused as refused:
        return _refusal(refused)
    except uploads.TooManyUploads:
        title = _("There are as many uploads under way as there may be")
        return _refusal(Refused(HTTPStatus.TOO_MANY_REQUESTS, "too_many_uploads", title))
    response = _answer(HTTPStatus.CREATED, upload)
    response.headers["Location"] = request.build_absolute_uri(f"{request.path.rstrip('/')}/{upload.pk}")
    return response


@router.api_operation(["HEAD"], "/uploads/{upload_id}", include_in_schema=False, url_name="upload_state")
def upload_state(request: HttpRequest, upload_id: UUID) -> HttpResponseBase:
    """Where to go on."""
    try:
        _check_version(request)
        upload = _found(request, upload_id)
    except Refused as refused:
        return _refusal(refused)
    response = _answer(HTTPStatus.OK, upload)
    response.headers["Upload-Offset"] = str(upload.offset_bytes)
    response.headers["Upload-Length"] = str(upload.length_bytes)
    response.headers["Cache-Control"] = "no-store"
    return response


@router.get("/uploads/{upload_id}", include_in_schema=False)
def upload_answer(request: HttpRequest, upload_id: UUID) -> HttpResponseBase:
    """What handing it over whole would have answered; 202 until it was handed over."""
    upload = _of(request, upload_id)
    if upload.answer_status is None:
        document = {"offset_bytes": upload.offset_bytes, "length_bytes": upload.length_bytes}
        return JsonResponse(document, status=HTTPStatus.ACCEPTED)
    answer: dict[str, Any] = upload.answer or {}
    if upload.answer_status >= HTTPStatus.BAD_REQUEST:
        return problem_response(upload.answer_status, answer)
    return JsonResponse(answer, status=upload.answer_status)


@router.patch("/uploads/{upload_id}", include_in_schema=False)
def add_to_upload(request: HttpRequest, upload_id: UUID) -> HttpResponseBase:
    """Add a part at ``Upload-Offset``; with ``Upload-Checksum`` it is kept only when it is what was sent."""
    try:
        _check_version(request)
        upload = _found(request, upload_id)
        offset_bytes = _offset(request, upload)
        pieces = _checked(request) if "Upload-Checksum" in request.headers else _pieces(request)
        end = uploads.add_bytes(upload, pieces, offset_bytes=offset_bytes, at=timezone.now())
    except Refused as refused:
        return _refusal(refused)
    except uploads.WrongOffset:
        return _refusal(_conflict())
    response = _answer(HTTPStatus.NO_CONTENT, upload)
    response.headers["Upload-Offset"] = str(end)
    return response


@router.delete("/uploads/{upload_id}", include_in_schema=False)
def end_upload(request: HttpRequest, upload_id: UUID) -> HttpResponseBase:
    """Give an upload up; its parts are destroyed."""
    try:
        _check_version(request)
        upload = _found(request, upload_id)
    except Refused as refused:
        return _refusal(refused)
    uploads.drop_upload(upload, at=timezone.now())
    return _answer(HTTPStatus.NO_CONTENT)


def _begun(person: Person, metadata: dict[str, str], length_bytes: int) -> Upload:
    name = metadata.get("filename", "")
    check_name(name)
    told = _told(metadata.get("facts", ""))
    facts = facts_from_object(told)
    return uploads.begin_upload(
        person, name=name, told=told, facts=facts, length_bytes=length_bytes, at=timezone.now()
    )


def _told(text: str) -> dict[str, Any]:
    """The facts as they were sent. Without them the charter cannot be asked, and nothing is kept before it was."""
    try:
        told = json.loads(text or "{}")
    except json.JSONDecodeError as error:
        raise IntakeProblem(
            ProblemCode.MALFORMED_JSON, line=error.lineno, column=error.colno, found=""
        ) from error
    if not isinstance(told, dict):
        raise IntakeProblem(ProblemCode.OTHER_JSON, keys=[])
    return told


def _metadata(header: str) -> dict[str, str]:
    """``key base64, key base64``; a key without a value stands for an empty one."""
    if len(header) > METADATA_LIMIT:
        raise Refused(HTTPStatus.BAD_REQUEST, "bad_metadata", _("Upload-Metadata is too long"))
    found: dict[str, str] = {}
    for pair in filter(None, (part.strip() for part in header.split(","))):
        key, _space, value = pair.partition(" ")
        try:
            found[key] = base64.b64decode(value, validate=True).decode("utf-8")
        except (binascii.Error, UnicodeDecodeError) as error:
            title = _("Upload-Metadata cannot be read")
            raise Refused(HTTPStatus.BAD_REQUEST, "bad_metadata", title) from error
    return found


def _length(request: HttpRequest) -> int:
    text = request.headers.get("Upload-Length", "")
    if not text.isdecimal() or len(text) > 18:
        raise Refused(HTTPStatus.BAD_REQUEST, "bad_length", _("Upload-Length is missing or is no number"))
    if int(text) > uploads.upload_limit_bytes():
        title = _("This is too large to be received")
        raise Refused(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "too_large", title)
    return int(text)


def _offset(request: HttpRequest, upload: Upload) -> int:
    """Where the part begins; what is left of the upload must hold it."""
    if request.content_type != OFFSET_STREAM:
        title = _("The content type must be application/offset+octet-stream")
        raise Refused(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, "bad_content_type", title)
    text = request.headers.get("Upload-Offset", "")
    if not text.isdecimal() or len(text) > 18:
        raise Refused(HTTPStatus.BAD_REQUEST, "bad_offset", _("Upload-Offset is missing or is no number"))
    if int(text) != upload.offset_bytes:
        raise _conflict()
    announced = request.META.get("CONTENT_LENGTH") or "0"
    if announced.isdecimal() and int(text) + int(announced) > upload.length_bytes:
        title = _("This is more than was announced")
        raise Refused(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "too_large", title)
    return int(text)


def _pieces(request: HttpRequest) -> Iterator[bytes]:
    """The body as it comes, in pieces: what arrived before a line broke off is kept."""
    while True:
        try:
            piece = request.read(uploads.PIECE_BYTES)
        except OSError:  # the sender went away; it asks where to go on
            return
        if not piece:
            return
        yield piece


def _checked(request: HttpRequest) -> Iterator[bytes]:
    """The body whole, once its checksum is found to be right."""
    algorithm, _space, expected = request.headers["Upload-Checksum"].partition(" ")
    if algorithm not in ALGORITHMS:
        raise Refused(HTTPStatus.BAD_REQUEST, "bad_checksum", _("This kind of checksum is not known"))
    announced = request.META.get("CONTENT_LENGTH") or ""
    if not announced.isdecimal() or int(announced) > CHECKED_LIMIT_BYTES:
        title = _("A part with a checksum may have 64 MiB")
        raise Refused(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "too_large", title)
    data = b"".join(_pieces(request))
    if base64.b64encode(ALGORITHMS[algorithm](data).digest()).decode() != expected:
        raise Refused(CHECKSUM_MISMATCH, "checksum_mismatch", _("The part is not what was sent"))
    return iter([data] if data else [])


def _check_version(request: HttpRequest) -> None:
    if request.headers.get("Tus-Resumable") != VERSION:
        title = _("Only version 1.0.0 of the tus protocol is spoken here")
        raise Refused(HTTPStatus.PRECONDITION_FAILED, "other_version", title)


def _of(request: HttpRequest, upload_id: UUID) -> Upload:
    person = person_with(request, Role.ADMINISTRATOR)
    return get_object_or_404(Upload.objects.visible_to(person), pk=upload_id, expires_at__gt=timezone.now())


def _found(request: HttpRequest, upload_id: UUID) -> Upload:
    """An upload that is under way."""
    upload = _of(request, upload_id)
    if upload.answer_status is not None and request.method != "HEAD":
        raise Refused(HTTPStatus.GONE, "upload_done", _("This upload was handed over"))
    return upload


def _conflict() -> Refused:
    title = _("The part does not begin where the upload ends")
    return Refused(HTTPStatus.CONFLICT, "wrong_offset", title)


def _answer(status: HTTPStatus, upload: Upload | None = None) -> HttpResponse:
    response = HttpResponse(status=status.value)
    response.headers["Tus-Resumable"] = VERSION
    if upload is not None:
        response.headers["Upload-Expires"] = http_date(upload.expires_at.astimezone(UTC).timestamp())
    return response


def _refusal(refused: Refused) -> HttpResponse:
    document = {
        "type": "about:blank",
        "title": refused.title,
        "status": int(refused.status),
        "code": refused.code,
    }
    response = problem_response(int(refused.status), document)
    response.headers["Tus-Resumable"] = VERSION
    if refused.status == HTTPStatus.PRECONDITION_FAILED:
        response.headers["Tus-Version"] = VERSION
    return response
