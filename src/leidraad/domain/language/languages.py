"""The four languages Leidraad reads."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import TypeVar

T = TypeVar("T")


class Language(StrEnum):
    """ISO 639-1 codes; stored, so a value never changes its meaning."""

    DUTCH = "nl"
    FRENCH = "fr"
    GERMAN = "de"
    ENGLISH = "en"


def in_each_language(*, nl: T, fr: T, de: T, en: T) -> Mapping[Language, T]:
    """What belongs to each language, by the language."""
    return MappingProxyType(
        {Language.DUTCH: nl, Language.FRENCH: fr, Language.GERMAN: de, Language.ENGLISH: en}
    )


def language_from_tag(tag: str | None) -> Language | None:
    """The language of a BCP 47 tag such as ``nl-BE``, ``fr_CA`` or ``EN``; None when it is not one of the four."""
    if not tag:
        return None
    primary = tag.strip().replace("_", "-").split("-")[0].lower()
    return Language(primary) if primary in set(Language) else None
