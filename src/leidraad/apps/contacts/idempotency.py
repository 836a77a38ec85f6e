"""The same request under the same key gives the same answer and changes nothing more: for every feature's API."""

import hashlib
from collections.abc import Callable
from http import HTTPStatus
from typing import Annotated, Any

from django.db import connection, transaction
from django.http import HttpResponseBase, JsonResponse
from django.utils import timezone
from ninja import Header
from pydantic import StringConstraints

from leidraad.apps.contacts.models import IdempotencyKey
from leidraad.apps.people.models import Person
from leidraad.domain.charter.requests import CharterRefusal
from leidraad.web.api import problem_response
from leidraad.web.errors import problem_document

IdempotencyKeyHeader = Annotated[
    Annotated[str, StringConstraints(min_length=1, max_length=200)] | None,
    Header(
        alias="Idempotency-Key",
        description="the same key with the same content gives the same answer, and changes nothing more",
    ),
]

Answered = tuple[int, dict[str, Any]]  # status and document


class KeyUsedOtherwise(Exception):
    """The idempotency key came with another request before."""


def once(
    person: Person,
    key: str | None,
    asked: bytes,
    act: Callable[[], Answered],
    *,
    foreseen: tuple[type[Exception], ...] = (),
) -> HttpResponseBase:
    """The answer of ``act``, or the one given before under this key; two requests with one key wait for each other.

    A refusal by the charter, and what is ``foreseen`` beside it, is an answer like any other.
    """
    foreseen = (CharterRefusal, *foreseen)
    if key is None:
        return _response(*_answer_of(act, foreseen))
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, %s))", [key, person.pk])
        earlier = IdempotencyKey.objects.filter(person=person, key=key).first()
        if earlier is not None:
            if bytes(earlier.request_digest) != asked:
                raise KeyUsedOtherwise
            return _response(earlier.status, earlier.answer)
        status, document = _answer_of(act, foreseen)
        IdempotencyKey.objects.create(
            person=person,
            key=key,
            request_digest=asked,
            status=status,
            answer=document,
            created_at=timezone.now(),
        )
    return _response(status, document)


def request_digest(*parts: bytes) -> bytes:
    """The fingerprint of what was asked: SHA-256 over the parts, each with its length."""
    whole = hashlib.sha256()
    for part in parts:
        whole.update(len(part).to_bytes(8, "big") + part)
    return whole.digest()


def _answer_of(act: Callable[[], Answered], foreseen: tuple[type[Exception], ...]) -> Answered:
    # Caught inside the transaction: a refusal's leaf in the ledger must be committed with the answer.
    try:
        return act()
    except foreseen as error:
        known = problem_document(error)
        if known is None:
            raise
        return known


def _response(status: int, document: dict[str, Any]) -> HttpResponseBase:
    if status >= HTTPStatus.BAD_REQUEST:
        return problem_response(status, document)
    return JsonResponse(document, status=status)
