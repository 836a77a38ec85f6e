"""A text in the four languages: what clauses, blanks and references to law are written in."""

from dataclasses import dataclass

from leidraad.domain.language.languages import Language


@dataclass(frozen=True, slots=True)
class Texts:
    """One text in the four languages."""

    nl: str
    fr: str
    de: str
    en: str

    def of(self, language: Language) -> str:
        """The text in one language."""
        return str(getattr(self, language.value))
