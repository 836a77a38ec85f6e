"""What a model wrote, looked at before anybody sees it: redacted, in the right language, within bounds, and about no person.

A line that may not stand is left out, and how many were is told; what is left is marked where it says something that nobody said.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum

from leidraad.domain.language.aggression.find import aggression_in
from leidraad.domain.language.aggression.reading import Level
from leidraad.domain.language.compliments.find import compliment_in
from leidraad.domain.language.language_of import language_of
from leidraad.domain.language.languages import Language
from leidraad.domain.language.personal_data.own_numbers import NO_OWN_NUMBERS, OwnNumbers
from leidraad.domain.language.personal_data.redact import RedactedTurns, TurnT, redact_text
from leidraad.domain.language.promises.find import Side, promises_in
from leidraad.domain.language.promises.times import plain
from leidraad.domain.language.summary.grounding import Said, doubtful_in, said_in
from leidraad.domain.language.summary.prompt import MOST_LINES
from leidraad.domain.language.summary.support import unsaid_in
from leidraad.domain.language.summary.written_wording import MANNER_WORDS

LONGEST_LINE = 400  # characters
MOST_TOLD = 6  # sentences of a model that parts nothing
SURE_FROM = (
    0.7  # confidence, 0 to 1: those readings are made for what customers say, and are less sure of a summary
)
CHECK_VERSION = "2"
_ANY_DAY = datetime(2026, 1, 5, 12, tzinfo=UTC)  # by when something is promised does not matter here
_LINK = re.compile(r"https?:|www\.|\b[\w-]+\.(?:be|nl|fr|de|com|net|org|eu|io|info|example)\b", re.IGNORECASE)
_MARKUP = re.compile(r"<[a-z/!][^>]*>|[`*#|{}]|\]\(", re.IGNORECASE)


class WrittenPart(StrEnum):
    """What a line of a written summary tells; stored, so a value never changes its meaning."""

    REASON = "reason"
    DONE = "done"
    PROMISE = "promise"
    NEXT = "next"
    TOLD = "told"  # by a model that sums up in plain sentences and parts nothing


class WhyNotWritten(StrEnum):
    """Why there is no summary, or not yet; stored, so a value never changes its meaning."""

    # nobody to ask: it is asked again for a while
    BAD_ADDRESS = "bad_address"
    NOT_HTTPS = "not_https"
    NOT_OWN_NETWORK = "not_own_network"  # it lies outside, and that is not allowed
    UNKNOWN_NAME = "unknown_name"
    UNREACHABLE = "unreachable"
    TIMED_OUT = "timed_out"
    CERTIFICATE = "certificate"
    NOT_HTTP = "not_http"
    NO_ACCESS = "no_access"  # the key is missing or wrong
    BUSY = "busy"
    SERVER_FAILED = "server_failed"
    REJECTED = "rejected"  # the endpoint does not take the question, or does not know the model
    UNUSABLE_FOLDER = "unusable_folder"  # of a model that the worker runs itself
    BROKEN = "broken"  # something went wrong in this software
    # the model answered, and that is that
    TOO_LARGE = "too_large"
    NOT_JSON = "not_json"
    OTHER_FORM = "other_form"  # JSON, and not what was asked for
    REFUSED = "refused"  # the model says that it will not
    CUT_OFF = "cut_off"
    EMPTY = "empty"
    OTHER_LANGUAGE = "other_language"
    NOTHING_LEFT = "nothing_left"  # no line may stand
    WORKER_ENDED = "worker_ended"  # three times over this one

    @property
    def is_passing(self) -> bool:
        """Whether the same question may be answered later."""
        return self in _PASSING


_PASSING = frozenset(
    (
        WhyNotWritten.BAD_ADDRESS, WhyNotWritten.NOT_HTTPS, WhyNotWritten.NOT_OWN_NETWORK, WhyNotWritten.UNKNOWN_NAME,
        WhyNotWritten.UNREACHABLE, WhyNotWritten.TIMED_OUT, WhyNotWritten.CERTIFICATE, WhyNotWritten.NOT_HTTP,
        WhyNotWritten.NO_ACCESS, WhyNotWritten.BUSY, WhyNotWritten.SERVER_FAILED, WhyNotWritten.REJECTED, WhyNotWritten.UNUSABLE_FOLDER,
        WhyNotWritten.BROKEN,
    )
)  # fmt: skip


class NotWritten(Exception):
    """There is no summary; ``why`` says what stood in the way."""

    def __init__(self, why: WhyNotWritten) -> None:
        super().__init__(str(why))
        self.why = why


@dataclass(frozen=True, slots=True)
class WrittenSummary:
    """What a model wrote, as it wrote it, and which model; "" and no lines where it wrote nothing."""

    reason: str
    done: tuple[str, ...]
    promises: tuple[str, ...]
    next_step: str
    model: str  # as the endpoint names it
    version: str  # what the endpoint tells of its build, and which question it was asked
    is_cut: bool = False  # it saw the beginning and the end of a long contact only
    told: tuple[str, ...] = ()  # sentences of a model that parts nothing

    def lines(self) -> Iterator[tuple[WrittenPart, str]]:
        """Each line with the part it tells, in the order in which they are shown; empty ones left out."""
        told = (
            (WrittenPart.TOLD, self.told),
            (WrittenPart.REASON, (self.reason,)),
            (WrittenPart.DONE, self.done),
            (WrittenPart.PROMISE, self.promises),
            (WrittenPart.NEXT, (self.next_step,)),
        )
        return ((part, text) for part, texts in told for text in texts if text.strip())

    def each(self, change: Callable[[str], str]) -> "WrittenSummary":
        """The same with every line changed so."""
        return replace(
            self,
            reason=change(self.reason),
            done=tuple(map(change, self.done)),
            promises=tuple(map(change, self.promises)),
            next_step=change(self.next_step),
            told=tuple(map(change, self.told)),
        )


@dataclass(frozen=True, slots=True)
class CheckedLine:
    """A line that may be shown; ``doubtful`` are pieces of its text that stand in no turn."""

    part: WrittenPart
    text: str
    doubtful: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CheckedSummary:
    """The lines that may be shown, and how many may not."""

    lines: tuple[CheckedLine, ...]
    left_out: int


def checked_summary(
    written: WrittenSummary,
    redacted: RedactedTurns[TurnT],
    *,
    language: Language,
    own: OwnNumbers = NO_OWN_NUMBERS,
) -> CheckedSummary:
    """What may be shown of a written summary of these turns; ``own`` as for ``redact_text``.

    Raises NotWritten: EMPTY, NOTHING_LEFT, or OTHER_LANGUAGE when the lines together are in another than the contact's.
    """
    told = list(written.lines())
    if not told:
        raise NotWritten(WhyNotWritten.EMPTY)
    said = said_in([turn.text for turn in redacted.turns], language=language)
    lines = [
        checked_line(part, text, said, language=language, own=own)
        for part, text in _within_counts(told)
        if may_stand(plain_line(text), language=language)
    ]
    if not lines:
        raise NotWritten(WhyNotWritten.NOTHING_LEFT)
    if not _is_anything_promised(redacted, language):
        lines = [_in_doubt(line) if line.part is WrittenPart.PROMISE else line for line in lines]
    if language_of(" ".join(line.text for line in lines)) not in (language, None):
        raise NotWritten(WhyNotWritten.OTHER_LANGUAGE)
    return CheckedSummary(tuple(lines), len(told) - len(lines))


def checked_line(
    part: WrittenPart, text: str, said: Said, *, language: Language, own: OwnNumbers = NO_OWN_NUMBERS
) -> CheckedLine:
    """One line, plain and redacted, with what in it nobody said."""
    shown = redact_text(plain_line(text), own=own).text
    doubtful = (
        *doubtful_in(shown, said, language=language),
        *unsaid_in(shown, said, language=language),
    )
    return CheckedLine(part, shown, tuple(dict.fromkeys(doubtful)))


def may_stand(line: str, *, language: Language) -> bool:
    """Whether a line may be shown: short enough, plain words, no link, and nothing about how somebody is or feels."""
    if not line or len(line) > LONGEST_LINE or _LINK.search(line) or _MARKUP.search(line):
        return False
    return not speaks_of_a_person(line, language=language)


def speaks_of_a_person(line: str, *, language: Language) -> bool:
    """Whether a line praises or abuses somebody, or says how somebody feels or behaves."""
    if MANNER_WORDS[language].search(plain(line)):
        return True
    praise, abuse = compliment_in(line, language=language), aggression_in(line, language=language)
    is_praise = praise.given and praise.confidence >= SURE_FROM
    is_abuse = abuse.level is not Level.NONE or abuse.needs_care
    return is_praise or (is_abuse and abuse.confidence >= SURE_FROM)


def plain_line(text: str) -> str:
    """The text in one line, without signs that are not shown (which could hide or turn round what follows)."""
    shown = "".join(" " if unicodedata.category(char) in _UNSEEN else char for char in text)
    return " ".join(unicodedata.normalize("NFC", shown).split())


def most_lines_of(part: WrittenPart) -> int:
    """How many lines of a part are kept."""
    return MOST_TOLD if part is WrittenPart.TOLD else MOST_LINES


def _is_anything_promised(redacted: RedactedTurns[TurnT], language: Language) -> bool:
    """Whether anybody of either side promises, offers or is asked for anything in these turns."""
    sides = {"agent": Side.AGENT, "customer": Side.CUSTOMER}
    said = ((sides.get(str(turn.party)), turn) for turn in redacted.turns)
    return any(
        promises_in(turn.text, language=turn.language or language, side=side, said_at=_ANY_DAY)
        for side, turn in said
        if side is not None
    )


def _in_doubt(line: CheckedLine) -> CheckedLine:
    """The line with all of it in doubt."""
    return replace(line, doubtful=tuple(dict.fromkeys((*line.doubtful, line.text))))


def _within_counts(told: list[tuple[WrittenPart, str]]) -> Iterator[tuple[WrittenPart, str]]:
    counts: dict[WrittenPart, int] = {}
    for part, text in told:
        counts[part] = counts.get(part, 0) + 1
        if counts[part] <= most_lines_of(part):
            yield part, text


_UNSEEN = frozenset(("Cc", "Cf", "Co", "Cn", "Cs", "Zl", "Zp"))
