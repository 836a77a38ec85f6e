"""An object store in a bucket that speaks the S3 protocol: one object per name, under a prefix of its own.

Apart from the folder because everything here goes over the network: each call has a time limit and a bounded number of
tries, and ends in an answer or in StoreFailed with the server's own word for why. S3 gives strong read-after-write
consistency (Amazon S3 User Guide, "Amazon S3 data consistency model"); a server that does not is no store for this.
Only sealed bytes come here, so the bucket's own encryption is not relied on, and not asked for.
"""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC
from typing import Any

from leidraad.engines.buckets import (
    CONNECT_TIMEOUT_S,
    READ_TIMEOUT_S,
    BucketPlace,
    code_of,
    s3_client,
)
from leidraad.engines.object_store import BadObjectName, ObjectNotFound, StoreFailed, check_object_name

PAGE_SIZE = 1000  # the most that one answer of the protocol lists
ATTEMPTS = 4  # with growing pauses between them: about ten seconds of trouble are ridden out
_ABSENT = frozenset({"404", "NoSuchKey", "NotFound"})
_BEYOND_THE_END = frozenset({"416", "InvalidRange"})


class S3Bucket:
    """Implements ObjectStore in a bucket. Nothing is asked of the server before the first call."""

    def __init__(
        self,
        place: BucketPlace,
        *,
        connect_timeout_s: float = CONNECT_TIMEOUT_S,
        read_timeout_s: float = READ_TIMEOUT_S,
        attempts: int = ATTEMPTS,
        page_size: int = PAGE_SIZE,
    ) -> None:
        self._place = place
        self._page_size = page_size
        self._client = s3_client(
            place, connect_timeout_s=connect_timeout_s, read_timeout_s=read_timeout_s, attempts=attempts
        )

    def put(self, name: str, data: bytes) -> None:
        with _failures_named(name):
            self._client.put_object(**self._at(name), Body=data)

    def get(self, name: str) -> bytes:
        with _failures_named(name):
            data: bytes = self._client.get_object(**self._at(name))["Body"].read()
            return data

    def get_range(self, name: str, start: int, length: int) -> bytes:
        if start < 0 or length < 0:
            raise ValueError(f"a range cannot start at {start} or be {length} bytes long")
        at = self._at(name)
        with _failures_named(name):
            if length == 0:
                self._client.head_object(**at)
                return b""
            return self._part(at, start, length)

    def delete(self, name: str) -> bool:
        was_there = self.exists(name)
        with _failures_named(name):
            self._client.delete_object(**self._at(name))
        return was_there

    def exists(self, name: str) -> bool:
        try:
            with _failures_named(name):
                self._client.head_object(**self._at(name))
        except ObjectNotFound:
            return False
        return True

    def names(self) -> Iterator[str]:
        """A page at a time. What lies under the prefix and was not put here is passed over."""
        with _failures_named(self._place.bucket):
            pages = self._client.get_paginator("list_objects_v2").paginate(
                Bucket=self._place.bucket,
                Prefix=self._place.prefix,
                PaginationConfig={"PageSize": self._page_size},
            )
            for page in pages:
                yield from self._own(page)

    def age_s(self, name: str) -> float:
        with _failures_named(name):
            changed = self._client.head_object(**self._at(name))["LastModified"]
        return max(0.0, time.time() - float(changed.astimezone(UTC).timestamp()))

    def _own(self, page: dict[str, Any]) -> Iterator[str]:
        for entry in page.get("Contents", []):
            name = entry["Key"].removeprefix(self._place.prefix)
            try:
                check_object_name(name)
            except BadObjectName:
                continue
            yield name

    def _part(self, at: dict[str, str], start: int, length: int) -> bytes:
        from botocore.exceptions import ClientError  # noqa: PLC0415  loaded only where a bucket is set

        try:
            part: bytes = self._client.get_object(**at, Range=f"bytes={start}-{start + length - 1}")[
                "Body"
            ].read()
        except ClientError as error:
            if code_of(error) in _BEYOND_THE_END:
                return b""
            raise
        return part

    def _at(self, name: str) -> dict[str, str]:
        check_object_name(name)
        return {"Bucket": self._place.bucket, "Key": self._place.prefix + name}


@contextmanager
def _failures_named(name: str) -> Iterator[None]:
    """Turns the library's errors into those of the store; ``reason`` is the server's code or the kind of failure."""
    from botocore.exceptions import BotoCoreError, ClientError  # noqa: PLC0415
    from urllib3.exceptions import HTTPError  # noqa: PLC0415

    try:
        yield
    except ClientError as error:
        code = code_of(error)
        if code in _ABSENT:
            raise ObjectNotFound(name) from error
        raise StoreFailed(code, name=name) from error
    except (BotoCoreError, HTTPError) as error:  # the second: cut off in the middle of the bytes
        raise StoreFailed(type(error).__name__, name=name) from error
