"""How a bucket that speaks the S3 protocol is reached: where it is, who asks, and with how much patience.

The one module that two engines share, ``object_store`` for our own bucket and ``file_source`` for those of others: what
a server other than Amazon's needs is found out once. The import contract names both (docs/architecture.md).
"""

from dataclasses import dataclass, field
from typing import Any

CONNECT_TIMEOUT_S = 5.0
READ_TIMEOUT_S = 60.0


@dataclass(frozen=True, slots=True)
class BucketPlace:
    """Where a bucket is and who asks. Without keys, boto3 looks where it always does (environment, role of the machine)."""

    bucket: str
    region: str = "eu-west-1"
    endpoint: str | None = None  # None: Amazon's own
    prefix: str = ""
    access_key: str | None = None
    secret_key: str | None = field(default=None, repr=False)


def s3_client(place: BucketPlace, *, connect_timeout_s: float, read_timeout_s: float, attempts: int) -> Any:
    """A client of the S3 protocol with time limits and bounded tries; addresses by path where the endpoint is one's own."""
    import boto3  # noqa: PLC0415  loaded only where a bucket is set: it takes its time
    from botocore.config import Config  # noqa: PLC0415

    config = Config(
        connect_timeout=connect_timeout_s,
        read_timeout=read_timeout_s,
        retries={"total_max_attempts": attempts, "mode": "standard"},
        s3={"addressing_style": "path" if place.endpoint else "auto"},
        # Servers other than Amazon's refuse the newer checksums that boto3 would add on its own.
        request_checksum_calculation="when_required",
        response_checksum_validation="when_required",
    )
    return boto3.session.Session().client(
        "s3",
        region_name=place.region,
        endpoint_url=place.endpoint,
        aws_access_key_id=place.access_key,
        aws_secret_access_key=place.secret_key,
        config=config,
    )


def code_of(error: Any) -> str:
    """The server's own word in an error of the library, such as ``NoSuchKey``; ``unknown`` where it gives none."""
    return str(error.response.get("Error", {}).get("Code") or "unknown")
