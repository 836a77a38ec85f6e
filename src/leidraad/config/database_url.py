"""From a DATABASE_URL, or from the embedded server, to Django's database settings."""

from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from leidraad.config.environment import Environment, EnvironmentProblem


def connection_settings(environment: Environment) -> dict[str, Any]:
    """Django's ``DATABASES["default"]``; raises EnvironmentProblem when the URL is not one of PostgreSQL."""
    if environment.database_url is None:
        from leidraad.config.database_server import application_connection  # noqa: PLC0415  only when it is used

        parts = application_connection(environment.data_dir)
    else:
        parts = parts_of(environment.database_url)
    return {
        "ENGINE": "django.db.backends.postgresql",
        "CONN_HEALTH_CHECKS": True,  # a connection that died with a restart of the database is replaced unseen
        "OPTIONS": {"pool": {"min_size": 0, "max_size": 16, "timeout": 30}},
        **parts,
    }


def parts_of(url: str) -> dict[str, Any]:
    """NAME, USER, PASSWORD, HOST and PORT of ``postgresql://user:password@host:port/name``; host may be ``?host=/socket/dir``."""
    split = urlsplit(url)
    if split.scheme not in {"postgresql", "postgres"} or not split.path.strip("/"):
        raise EnvironmentProblem(
            "DATABASE_URL", _without_password(url), "postgresql://user:password@host:5432/name"
        )
    query = dict(parse_qsl(split.query))
    return {
        "NAME": unquote(split.path.strip("/")),
        "USER": unquote(split.username or ""),
        "PASSWORD": unquote(split.password or ""),
        "HOST": query.get("host") or split.hostname or "",
        "PORT": str(split.port or ""),
    }


def _without_password(url: str) -> str:
    split = urlsplit(url)
    return url.replace(f":{split.password}@", ":…@") if split.password else url
