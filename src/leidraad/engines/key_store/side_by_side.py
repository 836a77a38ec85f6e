"""Key stores side by side: one wraps, and each opens what it once wrapped, as told by the first byte.

So a centre can change its key store, and what the earlier one wrapped goes on opening until it is wrapped anew.
"""

from collections.abc import Callable, Mapping

from leidraad.engines.key_store import KeyStore, KeyUnavailable, WhyUnavailable, WrongKey


class KeyStores:
    """Implements KeyStore: wraps with the store of ``wrapping``, opens with the one whose version stands first.

    ``stores`` holds, per version of a wrapped key, how to come by its store; each is opened when it is first needed.
    KeyUnavailable (UNKNOWN_KEY) for a version whose store is not set any more.
    """

    def __init__(self, stores: Mapping[int, Callable[[], KeyStore]], *, wrapping: int) -> None:
        self._stores = stores
        self._wrapping = wrapping
        self._opened: dict[int, KeyStore] = {}

    @property
    def active(self) -> KeyStore:
        """The store that wraps now."""
        return self._store(self._wrapping)

    @property
    def key_id(self) -> str:
        return self.active.key_id

    def wrap(self, data_key: bytes, *, context: bytes) -> bytes:
        return self.active.wrap(data_key, context=context)

    def unwrap(self, wrapped: bytes, *, context: bytes) -> bytes:
        return self._store(_version_of(wrapped)).unwrap(wrapped, context=context)

    def wraps_now(self, wrapped: bytes) -> bool:
        return _version_of(wrapped) == self._wrapping and self.active.wraps_now(wrapped)

    def rewrap(self, wrapped: bytes, *, context: bytes) -> bytes:
        """The same data key under the key that wraps now; ``wrapped`` itself when that is so already."""
        if self.wraps_now(wrapped):
            return wrapped
        return self.wrap(self.unwrap(wrapped, context=context), context=context)

    def _store(self, version: int) -> KeyStore:
        if version not in self._stores:
            raise KeyUnavailable(
                WhyUnavailable.UNKNOWN_KEY, detail=f"no key store is set for keys of version {version}"
            )
        if version not in self._opened:
            self._opened[version] = self._stores[version]()
        return self._opened[version]


def _version_of(wrapped: bytes) -> int:
    if not wrapped:
        raise WrongKey("nothing is no wrapped key")
    return wrapped[0]
