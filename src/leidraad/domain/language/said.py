"""What this folder needs to know of a turn and of a word, so that contacts may import languages and not the other way round."""

from collections.abc import Hashable
from dataclasses import Field
from datetime import datetime
from typing import Any, ClassVar, Protocol

from leidraad.domain.language.languages import Language


class SaidWord(Protocol):
    """A spoken word with its times, in seconds; a dataclass such as ``contacts.turns.Word``."""

    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]

    @property
    def text(self) -> str: ...
    @property
    def start_s(self) -> float: ...
    @property
    def end_s(self) -> float: ...
    @property
    def confidence(self) -> float | None: ...


class SaidTurn(Protocol):
    """What one party says or writes in one go; a dataclass such as ``contacts.turns.Turn``."""

    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]

    @property
    def party(self) -> Hashable: ...
    @property
    def text(self) -> str: ...
    @property
    def language(self) -> Language | None: ...
    @property
    def words(self) -> tuple[SaidWord, ...]: ...
    @property
    def at(self) -> datetime | None: ...  # aware; of written turns
