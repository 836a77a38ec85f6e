"""From a DATABASE_URL, or from the embedded server, to Django's database settings."""

from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from leidraad.config.environment import Environment, EnvironmentProblem

WEB_OPTIONS = "-c search_path=web,public"  # what the schema ``web`` holds stands in place of a table


def connection_settings(environment: Environment, *, as_web: bool = False) -> dict[str, Any]:
    """Django's ``DATABASES["default"]``; raises EnvironmentProblem when the URL is not one of PostgreSQL.

    ``as_web``: in the web server's own role, which sees what the person of the request may see.
    """
    pool: dict[str, Any] = {"min_size": 0, "max_size": 16, "timeout": 30}
    options: dict[str, Any] = {"pool": pool}
    if as_web:
        from leidraad.web.acting import forget  # noqa: PLC0415  only the web server needs it

        pool["reset"] = forget
        options["options"] = WEB_OPTIONS
    return {
        "ENGINE": "django.db.backends.postgresql",
        "CONN_HEALTH_CHECKS": True,  # a connection that died with a restart of the database is replaced unseen
        "OPTIONS": options,
        **_address(environment, as_web=as_web),
    }


def _address(environment: Environment, *, as_web: bool) -> dict[str, Any]:
    if environment.database_url is None:
        from leidraad.config.database_server import WEB, application_connection  # noqa: PLC0415  only when used

        return {**application_connection(environment.data_dir), **({"USER": WEB} if as_web else {})}
    if as_web and environment.web_database_url is not None:
        return parts_of(environment.web_database_url, variable="LEIDRAAD_WEB_DATABASE_URL")
    return parts_of(environment.database_url)


def parts_of(url: str, *, variable: str = "DATABASE_URL") -> dict[str, Any]:
    """NAME, USER, PASSWORD, HOST and PORT of ``postgresql://user:password@host:port/name``; host may be ``?host=/socket/dir``."""
    split = urlsplit(url)
    if split.scheme not in {"postgresql", "postgres"} or not split.path.strip("/"):
        raise EnvironmentProblem(
            variable, _without_password(url), "postgresql://user:password@host:5432/name"
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
