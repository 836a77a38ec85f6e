"""Both object stores, so that one set of laws is asked of both; the bucket is moto's server on loopback."""

from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import uuid4

import pytest

from leidraad.engines.buckets import BucketPlace, s3_client
from leidraad.engines.object_store import ObjectStore
from leidraad.engines.object_store.local_folder import LocalFolder
from leidraad.engines.object_store.s3 import S3Bucket
from tests.s3_server import s3_server

NewStore = Callable[[], ObjectStore]


@pytest.fixture(scope="session")
def s3_endpoint() -> Iterator[str]:
    with s3_server() as endpoint:
        yield endpoint


@pytest.fixture
def place(s3_endpoint: str) -> BucketPlace:
    place = BucketPlace(
        bucket=f"b{uuid4().hex[:20]}",
        endpoint=s3_endpoint,
        prefix="objects/",
        access_key="invented",
        secret_key="invented",
    )
    client = s3_client(place, connect_timeout_s=5, read_timeout_s=5, attempts=1)
    client.create_bucket(Bucket=place.bucket, CreateBucketConfiguration={"LocationConstraint": place.region})
    return place


@pytest.fixture(params=["folder", "bucket"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> ObjectStore:
    if request.param == "folder":
        return LocalFolder(tmp_path / "objects")
    return S3Bucket(request.getfixturevalue("place"))
