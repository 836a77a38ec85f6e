"""A bucket of others that speaks the S3 protocol, below a prefix."""

from collections.abc import Iterator
from contextlib import contextmanager

from leidraad.engines.buckets import (
    CONNECT_TIMEOUT_S,
    READ_TIMEOUT_S,
    BucketPlace,
    code_of,
    s3_client,
)
from leidraad.engines.file_source import ListedFile, SourceFailed, WhyFailed

ATTEMPTS = 3
_WHY = {
    "NoSuchBucket": WhyFailed.NO_FOLDER,
    "404": WhyFailed.GONE,
    "NoSuchKey": WhyFailed.GONE,
    "AccessDenied": WhyFailed.FORBIDDEN,
    "403": WhyFailed.FORBIDDEN,
    "InvalidAccessKeyId": WhyFailed.REFUSED,
    "SignatureDoesNotMatch": WhyFailed.REFUSED,
    "ExpiredToken": WhyFailed.REFUSED,
}


class S3Files:
    """Implements FileSource over the objects below a prefix."""

    def __init__(
        self,
        place: BucketPlace,
        *,
        connect_timeout_s: float = CONNECT_TIMEOUT_S,
        read_timeout_s: float = READ_TIMEOUT_S,
        attempts: int = ATTEMPTS,
    ) -> None:
        self._place = place
        self._client = s3_client(
            place, connect_timeout_s=connect_timeout_s, read_timeout_s=read_timeout_s, attempts=attempts
        )

    def listed(self, *, without: str) -> Iterator[ListedFile]:
        prefix, left_out = self._place.prefix, f"{without}/"
        with _failures_named():
            pages = self._client.get_paginator("list_objects_v2").paginate(
                Bucket=self._place.bucket, Prefix=prefix
            )
            for entry in (entry for page in pages for entry in page.get("Contents", [])):
                path = str(entry["Key"]).removeprefix(prefix)
                if path and not path.endswith("/") and not path.startswith(left_out):
                    yield ListedFile(path, entry["Size"], entry["LastModified"], mark=str(entry["ETag"]))

    def read(self, path: str, *, limit_bytes: int | None = None) -> bytes:
        part = {} if limit_bytes is None else {"Range": f"bytes=0-{max(0, limit_bytes - 1)}"}
        with _failures_named():
            data: bytes = self._client.get_object(**self._at(path), **part)["Body"].read()
            return data

    def move(self, path: str, *, to_folder: str) -> None:
        """Copied and then removed, for the protocol knows no moving: cut short in between, it is done again."""
        target = f"{self._place.prefix}{to_folder}/{path}"
        try:
            with _failures_named():
                self._client.copy(self._at(path), self._place.bucket, target)
        except SourceFailed as failed:
            if failed.why is WhyFailed.GONE:
                return
            raise
        self.remove(path)

    def remove(self, path: str) -> None:
        with _failures_named():
            self._client.delete_object(**self._at(path))

    def close(self) -> None:
        self._client.close()

    def _at(self, path: str) -> dict[str, str]:
        return {"Bucket": self._place.bucket, "Key": self._place.prefix + path}


@contextmanager
def _failures_named() -> Iterator[None]:
    from botocore.exceptions import BotoCoreError, ClientError, NoCredentialsError  # noqa: PLC0415
    from urllib3.exceptions import HTTPError  # noqa: PLC0415

    try:
        yield
    except ClientError as error:
        code = code_of(error)
        raise SourceFailed(_WHY.get(code, WhyFailed.OTHER), detail=code) from error
    except NoCredentialsError as error:
        raise SourceFailed(WhyFailed.NO_CREDENTIALS, detail="NoCredentialsError") from error
    except (BotoCoreError, HTTPError) as error:
        raise SourceFailed(WhyFailed.UNREACHABLE, detail=type(error).__name__) from error
