"""The sources of this centre: the file that names them, and a way to each of them.

Who we are there comes from the environment: ``LEIDRAAD_SOURCE_<NAME>_…`` (docs/sources.md), or for SFTP from a private key in
the folder of keys. The web server never comes here.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings

from leidraad.engines.buckets import BucketPlace
from leidraad.engines.file_source import FileSource as FileSource  # for who reads from it
from leidraad.engines.file_source import ListedFile as ListedFile  # for who lists and is no engine's business
from leidraad.engines.file_source import SourceFailed as SourceFailed  # for who answers it
from leidraad.engines.file_source import WhyFailed as WhyFailed
from leidraad.engines.file_source.local_folder import WatchedFolder
from leidraad.engines.file_source.s3_bucket import S3Files
from leidraad.engines.file_source.sftp import Drop, SftpFiles
from leidraad.formats.sources_file import SourceKind, SourceSettings, read_sources

FILE_NAME = "sources.yaml"


def sources_file() -> Path:
    """Where the file of sources lies, or would lie."""
    return Path(settings.ENVIRONMENT.data_dir / FILE_NAME)


def set_sources() -> tuple[SourceSettings, ...]:
    """The sources that are set; none without a file. Raises SourcesUnreadable."""
    try:
        text = sources_file().read_text("utf-8", errors="replace")
    except FileNotFoundError:
        return ()
    return read_sources(text)


@contextmanager
def opened(source: SourceSettings) -> Iterator[FileSource]:
    """A way to the files of a source, let go of at the end."""
    place = _place(source)
    try:
        yield place
    finally:
        place.close()


def local_path(place: FileSource, path: str) -> Path | None:
    """Where a file lies on this machine; None for one that lies elsewhere."""
    return place.path_of(path) if isinstance(place, WatchedFolder) else None


def _place(source: SourceSettings) -> FileSource:
    if source.kind is SourceKind.FOLDER:
        return WatchedFolder(Path(source.folder))
    if source.kind is SourceKind.S3:
        return S3Files(
            BucketPlace(
                bucket=source.bucket,
                prefix=source.folder,
                region=source.region,
                endpoint=source.endpoint or None,
                access_key=_secret(source, "ACCESS_KEY"),
                secret_key=_secret(source, "SECRET_KEY"),
            )
        )
    return SftpFiles(
        Drop(
            host=source.host,
            port=source.port,
            user=source.user,
            folder=source.folder,
            host_key=source.host_key,
            password=_secret(source, "PASSWORD"),
            key_file=_key_file(source),
        )
    )


def _secret(source: SourceSettings, kind: str) -> str | None:
    name = f"LEIDRAAD_SOURCE_{source.name.upper().replace('-', '_')}_{kind}"
    if name in os.environ:
        return os.environ[name] or None
    path = os.environ.get(f"{name}_FILE")
    return Path(path).read_text().strip() if path else None


def _key_file(source: SourceSettings) -> Path | None:
    path = Path(settings.ENVIRONMENT.keys_dir / "sources" / source.name)
    return path if path.exists() else None
