"""A charter in prose: each clause with its values filled in, in any of the four languages, from the data that decides.

One source for the text that is signed and the rule that is executed, so that they cannot say different things.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from leidraad.domain.charter.clauses import Charter, ClauseId
from leidraad.domain.charter.wording import (
    AGENT_SCORING,
    AND,
    CLAUSES,
    MONTHS,
    NAMED_OUTPUT,
    OR,
    WORDS,
    Texts,
)
from leidraad.domain.contacts.turns import Channel
from leidraad.domain.language.languages import Language


@dataclass(frozen=True, slots=True)
class ClauseInWords:
    """One clause as a person reads it."""

    clause_id: ClauseId
    title: str
    text: str
    legal_source: str
    what_the_software_does: str


def explained(charter: Charter, language: Language) -> list[ClauseInWords]:
    """The twelve clauses of a charter, in order, in one language."""
    return [explained_clause(charter, clause_id, language) for clause_id in ClauseId if clause_id in CLAUSES]


def explained_clause(charter: Charter, clause_id: ClauseId, language: Language) -> ClauseInWords:
    """One clause of a charter in one language, such as one that a refusal cites."""
    wording, values = CLAUSES[clause_id], _values(charter, clause_id, language)
    is_open = wording.otherwise is not None and _is_left_open(charter, clause_id)
    text = wording.otherwise if is_open and wording.otherwise else wording.text
    return ClauseInWords(
        clause_id=clause_id,
        title=wording.title.of(language),
        text=text.of(language) if is_open else text.of(language).format_map(values),
        legal_source=wording.source.of(language),
        what_the_software_does=wording.does.of(language).format_map(values),
    )


def clause_title(clause_id: ClauseId, language: Language) -> str:
    """The heading of a clause, such as "Who takes part"."""
    return CLAUSES[clause_id].title.of(language)


def word(value: str, language: Language) -> str:
    """How a value of the vocabulary reads in a sentence, such as a purpose; KeyError for one that is none."""
    return WORDS[str(value)].of(language)


def percent_in_words(percent: Fraction, language: Language) -> str:
    """A percentage as it is written: "2,5 %" in Dutch, French and German, "2.5%" in English."""
    digits = f"{float(percent):.4f}".rstrip("0").rstrip(".")
    if language is Language.ENGLISH:
        return f"{digits}%"
    return digits.replace(".", ",") + "\N{NO-BREAK SPACE}%"


def day_in_words(day: date, language: Language) -> str:
    """A day as it is written, such as "12 januari 2026" or "12. Januar 2026"."""
    stop = "." if language is Language.GERMAN else ""
    first = "1er" if language is Language.FRENCH and day.day == 1 else f"{day.day}{stop}"
    return f"{first} {MONTHS[language][day.month - 1]} {day.year}"


def _is_left_open(charter: Charter, clause_id: ClauseId) -> bool:
    match clause_id:
        case ClauseId.PURPOSES_ALLOWED:
            return not charter.purposes_allowed
        case ClauseId.LISTENING_CAP:
            return charter.listening_cap is None
        case ClauseId.INSIGHT:
            return not charter.insight.allowed
        case ClauseId.SERVICE:
            return not charter.service.allowed
        case _:
            return False


def _values(charter: Charter, clause_id: ClauseId, language: Language) -> Mapping[str, str]:
    """What the braces of a clause's words stand for."""

    def words(values: Iterable[str], *, joined_by: Texts = AND) -> str:
        return _listed([word(value, language) for value in values], joined_by.of(language))

    scope, cap = charter.scope, charter.listening_cap
    match clause_id:
        case ClauseId.SCOPE:
            return {
                "teams": _listed(sorted(scope.teams), AND.of(language)),
                "channels": words(_in_order(scope.channels)),
                "directions": words(_in_order(scope.directions)),
                "languages": words(_in_order(scope.languages)),
                "valid_from": day_in_words(scope.valid_from, language),
                "valid_until": day_in_words(scope.valid_until, language),
            }
        case ClauseId.PURPOSES_ALLOWED:
            return {"purposes": words(_in_order(charter.purposes_allowed))}
        case ClauseId.USES_FORBIDDEN:
            return {"uses": words(_in_order(charter.uses_forbidden), joined_by=OR)}
        case ClauseId.CUSTOMER_NOTICE:
            return {"notices": _notices(charter, language)}
        case ClauseId.LISTENING_CAP if cap is not None:
            return {
                "percent": percent_in_words(cap.percent, language),
                "window": word(cap.window, language),
                "counts": words(_in_order(cap.counts)),
            }
        case ClauseId.DELETION:
            return {"shred_within_h": str(charter.deletion.shred_within_h)}
        case ClauseId.RETENTION:
            return {"retention_days": str(charter.retention.quality_days)}
        case ClauseId.INSIGHT:
            return {
                "group_threshold": str(charter.groups.threshold),
                "retention_months": str(charter.retention.insight_months),
            }
        case ClauseId.SERVICE:
            return {"retention_months": str(charter.retention.service_months)}
        case ClauseId.AI:
            return {
                "agent_scoring": AGENT_SCORING[charter.ai.agent_scoring].of(language),
                "named_output_to_people": NAMED_OUTPUT[charter.ai.named_output_to_people].of(language),
            }
        case ClauseId.PROTECTED_NUMBERS:
            return {"kinds": words(_in_order(charter.protected_numbers.kinds))}
        case _:
            return {}


def _notices(charter: Charter, language: Language) -> str:
    parts = [
        f"{word(channel, language)} ({word(charter.customer_notice[Channel(channel)], language)})"
        for channel in _in_order(charter.customer_notice)
    ]
    return _listed(parts, AND.of(language))


def _in_order(values: Iterable[str]) -> list[str]:
    """In the order of the words' list, which is that of the vocabulary: the same in every language."""
    order = list(WORDS)
    return sorted(values, key=lambda value: order.index(str(value)))


def _listed(items: list[str], conjunction: str) -> str:
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {conjunction} {items[-1]}"


__all__ = [
    "ClauseInWords",
    "Texts",
    "clause_title",
    "day_in_words",
    "explained",
    "explained_clause",
    "percent_in_words",
    "word",
]
