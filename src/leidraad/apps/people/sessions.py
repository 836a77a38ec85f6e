"""Sessions through three doors of the database: whoever knows a session's key reaches that one, and nobody lists them.

What is stored is a digest of the key, so neither the table nor a copy of it lets anybody sign in as somebody else.
"""

from datetime import datetime
from typing import Any

from django.contrib.sessions.backends.base import CreateError, SessionBase, UpdateError
from django.contrib.sessions.models import Session
from django.db import connection
from django.utils import timezone


class SessionStore(SessionBase):
    """What Django's sessions ask of a store."""

    def load(self) -> dict[str, Any]:
        """What the session holds; empty, and without a key, when there is none or its time is over."""
        (data,) = _ask("SELECT people_session_load(%s)", self.session_key)
        if data is None:
            self._session_key = None
            return {}
        return dict(self.decode(data))

    def exists(self, session_key: str) -> bool:
        (data,) = _ask("SELECT people_session_load(%s)", session_key)
        return data is not None

    def create(self) -> None:
        while True:
            self._session_key = self._get_new_session_key()  # type: ignore[attr-defined]
            try:
                self.save(must_create=True)
            except CreateError:
                continue
            self.modified = True
            return

    def save(self, must_create: bool = False) -> None:
        """CreateError when there is one already and there must not be, UpdateError when it is gone."""
        if self.session_key is None:
            self.create()
            return
        data = self.encode(self._get_session(no_load=must_create))  # type: ignore[attr-defined]
        expires_at: datetime = self.get_expiry_date()
        (done,) = _ask(
            "SELECT people_session_save(%s, %s, %s, %s)", self.session_key, data, expires_at, must_create
        )
        if not done:
            raise CreateError if must_create else UpdateError

    def delete(self, session_key: str | None = None) -> None:
        key = session_key or self.session_key
        if key is not None:
            _ask("SELECT people_session_delete(%s)", key)

    @classmethod
    def clear_expired(cls) -> None:
        """For the owner of the database: remove the sessions whose time is over."""
        Session.objects.filter(expire_date__lt=timezone.now()).delete()


def _ask(statement: str, *values: str | datetime | bool | None) -> tuple[Any, ...]:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        row: tuple[Any, ...] = cursor.fetchone()
    return row
