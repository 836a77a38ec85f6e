"""From the prose of a charter back to the charter: what people signed is read as exactly as what the software executes.

Each clause is matched whole against the one template that it was written from, so a word that was added, dropped or
changed is refused and never guessed at. What stands above the clauses of a page, the charter's code and its title, comes
beside them.
"""

import re
import string
from collections.abc import Iterable, Mapping
from enum import StrEnum
from functools import cache
from typing import Any, cast

from leidraad.domain.charter.clauses import (
    AiLimits,
    Charter,
    ClauseId,
    Consultation,
    Deletion,
    Evaluation,
    Groups,
    Insight,
    ListeningCap,
    MonitoringRegister,
    ProtectedNumbers,
    Retention,
    RollOut,
    Scope,
    Selection,
    Service,
    SideBySide,
    Signatories,
    Sunset,
    TakingPart,
    Targets,
)
from leidraad.domain.charter.explain import PARTS, ClauseInWords, explained_clause
from leidraad.domain.charter.wording import CLAUSES
from leidraad.domain.language.languages import Language

_BUILT: Mapping[ClauseId, type[Any]] = {
    ClauseId.PARTICIPATION: TakingPart,
    ClauseId.LISTENING_CAP: ListeningCap,
    ClauseId.DELETION: Deletion,
    ClauseId.RETENTION: Retention,
    ClauseId.INSIGHT: Insight,
    ClauseId.SERVICE: Service,
    ClauseId.AI: AiLimits,
    ClauseId.PROTECTED_NUMBERS: ProtectedNumbers,
    ClauseId.SELECTION: Selection,
    ClauseId.SIDE_BY_SIDE: SideBySide,
    ClauseId.GROUPS: Groups,
    ClauseId.TARGETS: Targets,
    ClauseId.MONITORING_REGISTER: MonitoringRegister,
    ClauseId.CONSULTATION: Consultation,
    ClauseId.EVALUATION: Evaluation,
    ClauseId.ROLL_OUT: RollOut,
    ClauseId.SUNSET: Sunset,
    ClauseId.SIGNATORIES: Signatories,
}
_LEFT_OPEN: Mapping[ClauseId, object] = {
    ClauseId.PURPOSES_ALLOWED: frozenset(),
    ClauseId.USES_FORBIDDEN: frozenset(),
    ClauseId.CUSTOMER_NOTICE: {},
    ClauseId.LISTENING_CAP: None,
    ClauseId.ROLL_OUT: RollOut(frozenset()),
}


class ProseProblem(StrEnum):
    """Why a clause cannot be read back."""

    MISSING = "missing"
    TWICE = "twice"
    OTHER_WORDS = "other_words"  # the text is not what this clause can say
    NO_VALUE = "no_value"  # such as 31 February
    DISAGREES = "disagrees"  # title or explanation do not belong to the text


class UnreadableProseError(Exception):
    """Prose is no charter; ``problems`` names each clause that cannot be read, and why, in the order of the clauses."""

    def __init__(self, problems: Iterable[tuple[ClauseId, ProseProblem]]) -> None:
        self.problems = tuple(problems)
        super().__init__(", ".join(f"{clause_id} {problem}" for clause_id, problem in self.problems))


class _Unreadable(Exception):
    def __init__(self, problem: ProseProblem) -> None:
        self.problem = problem


def charter_from_prose(
    clauses: Iterable[ClauseInWords],
    language: Language,
    *,
    code: str,
    title: Mapping[Language, str],
) -> Charter:
    """The charter whose clauses read so in ``language``; ``code`` and ``title`` are those of the page's header.

    The clauses may come in any order. UnreadableProseError names every clause that is missing, double or reads
    differently.
    """
    found, problems = _by_id(clauses)
    parts: dict[str, object] = {"code": code, "title": dict(title)}
    for clause_id, clause in found.items():
        try:
            parts.update(_part(clause_id, clause.text, language))
        except _Unreadable as unreadable:
            problems[clause_id] = unreadable.problem
    if not problems:
        charter = Charter(**cast(dict[str, Any], parts))
        problems = _disagreements(charter, found, language)
    if problems:
        raise UnreadableProseError((each, problems[each]) for each in ClauseId if each in problems)
    return charter


def _by_id(
    clauses: Iterable[ClauseInWords],
) -> tuple[dict[ClauseId, ClauseInWords], dict[ClauseId, ProseProblem]]:
    found: dict[ClauseId, ClauseInWords] = {}
    problems: dict[ClauseId, ProseProblem] = {}
    for clause in clauses:
        if clause.clause_id in found:
            problems[clause.clause_id] = ProseProblem.TWICE
        found[clause.clause_id] = clause
    problems.update({each: ProseProblem.MISSING for each in ClauseId if each not in found})
    return found, problems


def _part(clause_id: ClauseId, text: str, language: Language) -> dict[str, object]:
    """What one clause says, under its name in a charter; the first clause says the stage as well."""
    name, wording = PARTS[clause_id], CLAUSES[clause_id]
    if wording.otherwise is not None and text == wording.otherwise.of(language):
        return {name: _LEFT_OPEN[clause_id]}
    values = _read(clause_id, text, language)
    if clause_id is ClauseId.SCOPE:
        return {"stage": values.pop("stage"), name: Scope(**cast(dict[str, Any], values))}
    if clause_id is ClauseId.CUSTOMER_NOTICE:
        return {name: _one_notice_each(cast(frozenset[tuple[Any, Any]], values[name]))}
    if clause_id in _BUILT:
        return {name: _BUILT[clause_id](**values)}
    return {name: values[name]}


def _one_notice_each(pairs: frozenset[tuple[Any, Any]]) -> dict[Any, Any]:
    notices = dict(pairs)
    if len(notices) < len(pairs):
        raise _Unreadable(ProseProblem.NO_VALUE)
    return notices


def _read(clause_id: ClauseId, text: str, language: Language) -> dict[str, object]:
    match = _pattern(clause_id, language).fullmatch(text)
    if match is None:
        raise _Unreadable(ProseProblem.OTHER_WORDS)
    blanks = CLAUSES[clause_id].blanks
    try:
        return {name: blanks[name].read(written, language) for name, written in match.groupdict().items()}
    except ValueError as error:
        raise _Unreadable(ProseProblem.NO_VALUE) from error


@cache
def _pattern(clause_id: ClauseId, language: Language) -> re.Pattern[str]:
    wording = CLAUSES[clause_id]
    parts = []
    for literal, name, _, _ in string.Formatter().parse(wording.text.of(language)):
        parts.append(re.escape(literal))
        if name is not None:
            parts.append(f"(?P<{name}>{wording.blanks[name].pattern(language)})")
    return re.compile("".join(parts))


def _disagreements(
    charter: Charter, found: Mapping[ClauseId, ClauseInWords], language: Language
) -> dict[ClauseId, ProseProblem]:
    """Written again, each clause must be what was read: no second text for one meaning."""
    return {
        clause_id: ProseProblem.DISAGREES
        for clause_id, clause in found.items()
        if _said(clause) != _said(explained_clause(charter, clause_id, language))
    }


def _said(clause: ClauseInWords) -> tuple[str, str, str]:
    return clause.title, clause.text, clause.what_the_software_does
