"""Recordings in a bucket: the same contact, sealed, deletable, and nothing lost while the bucket is away."""

from collections.abc import Iterator
from dataclasses import replace
from uuid import uuid4

import pytest
from django.utils import timezone
from pytest_django.fixtures import Settings

from leidraad.apps.contacts.actions import deletion, sealing
from leidraad.apps.contacts.models import Contact, Recording, State
from leidraad.apps.ledger.events import Event
from leidraad.config.environment import ObjectBucket
from leidraad.engines.buckets import BucketPlace, s3_client
from leidraad.engines.object_store import ObjectNotFound, StoreFailed
from tests.apps.contacts.centre import Centre
from tests.factories import make_call
from tests.s3_server import s3_server


@pytest.fixture(scope="module")
def endpoint() -> Iterator[str]:
    with s3_server() as endpoint:
        yield endpoint


@pytest.fixture
def bucket(endpoint: str, data_folder: object, settings: Settings) -> ObjectBucket:
    chosen = ObjectBucket(f"b{uuid4().hex[:20]}", "eu-west-1", endpoint, "objects/", "invented", "invented")
    place = BucketPlace(chosen.bucket, endpoint=endpoint, access_key="invented", secret_key="invented")
    client = s3_client(place, connect_timeout_s=5, read_timeout_s=5, attempts=1)
    client.create_bucket(
        Bucket=chosen.bucket, CreateBucketConfiguration={"LocationConstraint": chosen.region}
    )
    settings.ENVIRONMENT = replace(settings.ENVIRONMENT, object_bucket=chosen)
    sealing.object_store.cache_clear()
    return chosen


def test_a_recording_lies_in_the_bucket_sealed_and_is_heard_in_parts(
    centre: Centre, bucket: ObjectBucket
) -> None:
    call = make_call(centre.agnes)
    row = Recording.objects.get(contact=call)
    assert row.object_name is not None

    lies = sealing.object_store().get(row.object_name)
    whole = sealing.open_whole(row, context=str(call.pk))

    assert lies.startswith(b"LDRS")
    assert whole[:64] not in lies
    assert sealing.part_reader(row, context=str(call.pk))(10, 20) == whole[10:30]


def test_what_is_deleted_is_gone_from_the_bucket(
    centre: Centre, bucket: ObjectBucket, django_capture_on_commit_callbacks: object
) -> None:
    call = make_call(centre.agnes)
    name = Recording.objects.get(contact=call).object_name
    assert name is not None

    with django_capture_on_commit_callbacks(execute=True):  # type: ignore[operator]
        deletion.destroy([call], event=Event.CONTACT_SHREDDED, clause="participation", at=timezone.now())

    with pytest.raises(ObjectNotFound):
        sealing.object_store().get(name)


def test_what_no_row_knows_is_swept_out_of_the_bucket(centre: Centre, bucket: ObjectBucket) -> None:
    make_call(centre.agnes)
    known = set(sealing.object_store().names())
    sealing.object_store().put("0" * 32, b"left by a crash")

    assert deletion.sweep_objects(older_than_s=-1) == 1
    assert set(sealing.object_store().names()) == known


def test_while_the_bucket_is_away_nothing_is_taken_in_half(
    centre: Centre, bucket: ObjectBucket, settings: Settings
) -> None:
    settings.ENVIRONMENT = replace(
        settings.ENVIRONMENT, object_bucket=replace(bucket, bucket="there-is-no-such-bucket")
    )
    sealing.object_store.cache_clear()

    with pytest.raises(StoreFailed):
        make_call(centre.agnes)

    assert not Contact.objects.filter(state=State.READY).exists()
