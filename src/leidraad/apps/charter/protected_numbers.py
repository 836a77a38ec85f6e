"""Whose numbers are never captured: the charter's own list, and the register in which there are digests alone.

Every form a number can have is compared, so that a protected number written in the national way is not missed.
"""

import hashlib
import hmac
from collections.abc import Collection

from django.conf import settings

from leidraad.apps.charter.models import ProtectedNumber
from leidraad.domain.charter.clauses import Charter
from leidraad.domain.contacts.numbers import number_forms, protected_form


def digest_of(number: str) -> bytes:
    """The keyed digest under which a protected number is kept, 32 bytes; ValueError for what is no number or address."""
    form = protected_form(number)
    if not form:
        raise ValueError("no digits and no address")
    return _digest(form)


def protected_among(written: Collection[str], *, charter: Charter) -> frozenset[str]:
    """Those of these numbers and addresses, as written, that are protected. One query for all of them."""
    forms = {each: number_forms(each) for each in written}
    listed = {protected_form(number) for number in charter.protected_numbers.numbers}
    digests = {form: _digest(form) for found in forms.values() for form in found}
    rows = ProtectedNumber.objects.in_force().filter(digest__in=set(digests.values()))
    known = {bytes(digest) for digest in rows.values_list("digest", flat=True)} if digests else set()
    return frozenset(
        each
        for each, found in forms.items()
        if any(form in listed or digests[form] in known for form in found)
    )


def _digest(form: str) -> bytes:
    return hmac.digest(settings.DIGEST_KEY, b"protected number\0" + form.encode(), hashlib.sha256)
