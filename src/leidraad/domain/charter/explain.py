"""A charter in prose: each clause with its values filled in, in any of the four languages, from the data that decides.

One source for the text that is signed and the rule that is executed, so that they cannot say different things; ``prose``
reads the same text back.
"""

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from fractions import Fraction

from leidraad.domain.charter.blanks import Day, Percentage
from leidraad.domain.charter.clauses import Charter, ClauseId
from leidraad.domain.charter.law import SEPARATOR, LegalReference, references, references_in_words
from leidraad.domain.charter.texts import Texts
from leidraad.domain.charter.wording import CLAUSES
from leidraad.domain.charter.wording.clause import Wording
from leidraad.domain.charter.wording.words import MONTHS, VOCABULARIES
from leidraad.domain.language.languages import Language

# Where in a charter the values of each clause stand. Clause 1 also says what kind of agreement it is.
PARTS: Mapping[ClauseId, str] = {
    ClauseId.SCOPE: "scope",
    ClauseId.PARTICIPATION: "participation",
    ClauseId.PURPOSES_ALLOWED: "purposes_allowed",
    ClauseId.USES_FORBIDDEN: "uses_forbidden",
    ClauseId.CUSTOMER_NOTICE: "customer_notice",
    ClauseId.LISTENING_CAP: "listening_cap",
    ClauseId.DELETION: "deletion",
    ClauseId.RETENTION: "retention",
    ClauseId.INSIGHT: "insight",
    ClauseId.SERVICE: "service",
    ClauseId.AI: "ai",
    ClauseId.PROTECTED_NUMBERS: "protected_numbers",
    ClauseId.SELECTION: "selection",
    ClauseId.SIDE_BY_SIDE: "side_by_side",
    ClauseId.GROUPS: "groups",
    ClauseId.TARGETS: "targets",
    ClauseId.MONITORING_REGISTER: "monitoring_register",
    ClauseId.CONSULTATION: "consultation",
    ClauseId.EVALUATION: "evaluation",
    ClauseId.ROLL_OUT: "roll_out",
    ClauseId.SUNSET: "sunset",
    ClauseId.SIGNATORIES: "signatories",
}


@dataclass(frozen=True, slots=True)
class ClauseInWords:
    """One clause as a person reads it.

    ``legal_source`` names ``references``, the places in the law, and then what was ``agreed`` beside them.
    """

    clause_id: ClauseId
    title: str
    text: str
    legal_source: str
    what_the_software_does: str
    references: tuple[LegalReference, ...]
    agreed: str  # empty where the clause rests on the law alone


def explained(charter: Charter, language: Language) -> list[ClauseInWords]:
    """All clauses of a charter, in order, in one language."""
    return [explained_clause(charter, clause_id, language) for clause_id in ClauseId]


def explained_clause(charter: Charter, clause_id: ClauseId, language: Language) -> ClauseInWords:
    """One clause of a charter in one language, such as one that a refusal cites."""
    wording = CLAUSES[clause_id]
    found = references(wording.laws)
    return ClauseInWords(
        clause_id=clause_id,
        title=wording.title.of(language),
        text=_text(wording, clause_values(charter, clause_id), language),
        legal_source=_source(wording, found, language),
        what_the_software_does=wording.does.of(language),
        references=found,
        agreed=wording.agreed.of(language) if wording.agreed else "",
    )


def clause_title(clause_id: ClauseId, language: Language) -> str:
    """The heading of a clause, such as "Who takes part"."""
    return CLAUSES[clause_id].title.of(language)


def clause_values(charter: Charter, clause_id: ClauseId) -> Mapping[str, object] | None:
    """What the blanks of a clause stand for, by their names; None for a clause that was left open or lists nothing."""
    name = PARTS[clause_id]
    part = getattr(charter, name)
    if clause_id is ClauseId.CUSTOMER_NOTICE:
        part = frozenset(part.items())
    if not dataclasses.is_dataclass(part):
        return {name: part} if part else None
    values = {each.name: getattr(part, each.name) for each in dataclasses.fields(part)}
    if clause_id is ClauseId.SCOPE:
        return {"stage": charter.stage, **values}
    is_empty = len(values) == 1 and all(value == frozenset() for value in values.values())
    return None if is_empty else values


def word(value: str, language: Language) -> str:
    """How a value of the vocabulary reads in a sentence, such as a purpose; KeyError for one that is none.

    A bare text is looked up in every vocabulary, in their order; a value of an enum only in its own.
    """
    for words in VOCABULARIES:
        for each, texts in words.items():
            if each == value and (not isinstance(value, Enum) or isinstance(value, type(each))):
                return texts.of(language)
    raise KeyError(value)


def percent_in_words(percent: Fraction, language: Language) -> str:
    """A percentage as it is written: "2,5 %" in Dutch, French and German, "2.5%" in English."""
    return Percentage().write(percent, language)


def day_in_words(day: date, language: Language) -> str:
    """A day as it is written, such as "12 januari 2026" or "12. Januar 2026"."""
    return Day(MONTHS).write(day, language)


def _text(wording: Wording, values: Mapping[str, object] | None, language: Language) -> str:
    if values is None and wording.otherwise is not None:
        return wording.otherwise.of(language)
    written = {name: wording.blanks[name].write(value, language) for name, value in (values or {}).items()}
    return wording.text.of(language).format_map(written)


def _source(wording: Wording, found: tuple[LegalReference, ...], language: Language) -> str:
    agreed = wording.agreed.of(language) if wording.agreed else ""
    parts = (references_in_words(found, language), agreed)
    source = SEPARATOR.of(language).join(part for part in parts if part)
    return source[:1].upper() + source[1:]


__all__ = [
    "PARTS",
    "ClauseInWords",
    "Texts",
    "clause_title",
    "clause_values",
    "day_in_words",
    "explained",
    "explained_clause",
    "percent_in_words",
    "word",
]
