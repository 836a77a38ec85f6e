"""A bucket holds what it was given under its own prefix, and says why when it cannot."""

import socket
from dataclasses import replace

import pytest

from leidraad.engines.buckets import BucketPlace, s3_client
from leidraad.engines.object_store import ObjectNotFound, StoreFailed
from leidraad.engines.object_store.s3 import S3Bucket

NAME = "0123456789abcdef"


def test_objects_lie_under_the_prefix_and_what_others_put_there_is_passed_over(place: BucketPlace) -> None:
    store = S3Bucket(place)
    client = s3_client(place, connect_timeout_s=5, read_timeout_s=5, attempts=1)
    client.put_object(Bucket=place.bucket, Key="objects/READ ME.txt", Body=b"not ours")
    client.put_object(Bucket=place.bucket, Key=f"elsewhere/{NAME}", Body=b"not ours")

    store.put("f" * 16, b"sealed")

    assert list(store.names()) == ["f" * 16]
    assert not store.exists(NAME)
    listed = client.list_objects_v2(Bucket=place.bucket, Prefix="objects/f")
    assert [entry["Key"] for entry in listed["Contents"]] == ["objects/" + "f" * 16]


def test_more_than_one_page_of_names_is_listed_whole(place: BucketPlace) -> None:
    store = S3Bucket(place, page_size=2)
    wanted = {f"{number:016d}" for number in range(5)}
    for name in wanted:
        store.put(name, b"")

    assert set(store.names()) == wanted


def test_a_bucket_that_is_not_there_is_a_failure_of_the_store_and_not_an_absent_object(
    place: BucketPlace,
) -> None:
    store = S3Bucket(replace(place, bucket="there-is-no-such-bucket"))

    with pytest.raises(StoreFailed) as caught:
        store.put(NAME, b"sealed")
    with pytest.raises(StoreFailed):
        store.get(NAME)
    with pytest.raises(StoreFailed):
        list(store.names())

    assert caught.value.reason == "NoSuchBucket"


def test_a_server_that_is_not_there_fails_in_bounded_time(place: BucketPlace) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        nobody = f"http://127.0.0.1:{free.getsockname()[1]}"
    store = S3Bucket(replace(place, endpoint=nobody), connect_timeout_s=0.2, attempts=2)

    with pytest.raises(StoreFailed) as caught:
        store.get(NAME)

    assert caught.value.reason == "EndpointConnectionError"


def test_a_server_that_does_not_answer_fails_in_bounded_time(place: BucketPlace) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        silent_at = f"http://127.0.0.1:{silent.getsockname()[1]}"
        store = S3Bucket(replace(place, endpoint=silent_at), read_timeout_s=0.2, attempts=1)

        with pytest.raises(StoreFailed) as caught:
            store.get(NAME)

    assert caught.value.reason == "ReadTimeoutError"


def test_the_secret_is_not_in_what_a_log_would_show(place: BucketPlace) -> None:
    assert "very-secret" not in repr(replace(place, secret_key="very-secret"))


def test_absence_in_a_bucket_is_told_apart_from_failure(place: BucketPlace) -> None:
    with pytest.raises(ObjectNotFound):
        S3Bucket(place).get_range(NAME, 0, 4)
