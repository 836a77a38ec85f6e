"""On what basis a contact was captured."""

import pytest

from leidraad.apps.charter.queries import active_charter
from leidraad.apps.contacts.lawful_basis import BasisUnknown, lawful_basis_of
from leidraad.apps.contacts.models import Contact
from leidraad.formats.lawful_basis import content_hash_holds
from tests.factories import make_written
from tests.people import Cast
from tests.people_fixtures import cast

__all__ = ["cast"]


def test_the_basis_names_the_version_that_was_in_force_at_capture(cast: Cast) -> None:
    active = active_charter()
    assert active is not None
    contact = make_written(cast.agnes)
    Contact.objects.filter(pk=contact.pk).update(charter_version=active.number)

    found = lawful_basis_of(Contact.objects.get(pk=contact.pk))

    assert content_hash_holds(found)
    body = found["body"]
    assert isinstance(body, dict)
    assert active.canonical_hash in str(body["terms_of_service"])


def test_without_a_version_nothing_is_invented(cast: Cast) -> None:
    contact = make_written(cast.agnes)
    Contact.objects.filter(pk=contact.pk).update(charter_version=None)

    with pytest.raises(BasisUnknown):
        lawful_basis_of(Contact.objects.get(pk=contact.pk))
