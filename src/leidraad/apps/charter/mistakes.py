"""What is wrong with the text of a charter, in words: a mistake in the YAML, or a clause below the legal floor.

The sentences are English until ``say`` translates them, so that a command without Django can show them as well; a page
passes gettext.
"""

from collections.abc import Callable
from datetime import date
from fractions import Fraction

from leidraad.domain.charter.explain import day_in_words, percent_in_words, word
from leidraad.domain.charter.floor import BREACH_LAW, BreachCode, FloorBreach, Value
from leidraad.domain.charter.law import references, references_in_words
from leidraad.domain.charter.parse import CharterProblem, ProblemCode
from leidraad.domain.language.languages import Language

Say = Callable[[str], str]


def _(message: str) -> str:
    """Marks a sentence for the catalogues; Django's own mark needs settings, which a command may not have."""
    return message


PROBLEM_WORDS = {
    ProblemCode.NOT_YAML: _("This is not YAML: %(found)s."),
    ProblemCode.TOO_LONG: _("The text is too long: %(found)s."),
    ProblemCode.NOT_A_MAPPING: _("Keys with values must stand here, and “%(found)s” is none."),
    ProblemCode.NOT_A_LIST: _("A list must stand here, and “%(found)s” is none."),
    ProblemCode.NOT_A_VALUE: _("One value must stand here, not %(found)s."),
    ProblemCode.MISSING_KEY: _("Something is missing here."),
    ProblemCode.UNKNOWN_KEY: _("No charter has “%(found)s” here."),
    ProblemCode.DUPLICATE_KEY: _("“%(found)s” stands here twice."),
    ProblemCode.DUPLICATE_ITEM: _("“%(found)s” stands in this list twice."),
    ProblemCode.NOT_ONE_OF: _("“%(found)s” is no word that may stand here."),
    ProblemCode.NOT_A_NUMBER: _("“%(found)s” is no number that may stand here."),
    ProblemCode.NOT_A_DATE: _("“%(found)s” is no day."),
    ProblemCode.NOT_A_ZONE: _("“%(found)s” is no time zone."),
    ProblemCode.NOT_A_CODE: _("“%(found)s” is no code that may stand here."),
    ProblemCode.EMPTY: _("Nothing stands here."),
    ProblemCode.CONTRADICTS: _("“%(found)s” contradicts what stands elsewhere (%(expected)s)."),
}
BREACH_WORDS = {
    BreachCode.ENDS_BEFORE_IT_STARTS: _("The charter ends on %(valid_until)s, before it starts on %(valid_from)s."),
    BreachCode.PILOT_TOO_LONG: _("A pilot ends within twelve months: before %(limit)s, not on %(valid_until)s."),
    BreachCode.NOT_VOLUNTARY: _("In a pilot only volunteers take part."),
    BreachCode.POOL_TOO_SMALL: _("The teams must count %(limit)s agents at least, so that nobody stands out; here %(found)s."),
    BreachCode.PURPOSE_NOT_SIGNABLE: _("These purposes can be signed by nobody: %(purposes)s."),
    BreachCode.USE_MUST_BE_FORBIDDEN: _("Every charter forbids these uses, and this one does not: %(uses)s."),
    BreachCode.CHANNEL_WITHOUT_NOTICE: _("The customer is not told beforehand on: %(channels)s."),
    BreachCode.NOTICE_DOES_NOT_REACH: _("This kind of notice does not reach the customer before the contact on: %(channels)s."),
    BreachCode.CAP_OUT_OF_RANGE: _("The share lies between 0 and 100 percent; here it is %(percent)s."),
    BreachCode.CAP_COVERS_EVERYTHING: _("Not everything can be listened to: the share must stay under 100 percent."),
    BreachCode.CAP_COUNTS_TOO_LITTLE: _("Whatever others open must count; not counted here: %(missing)s."),
    BreachCode.RESERVATION_TOO_LONG: _("An unused right ends after %(limit_min)s minutes at the latest; here after %(found_min)s."),
    BreachCode.DELETION_BY_ANOTHER: _("The agent decides on deleting, nobody else."),
    BreachCode.DELETION_TOO_SLOW: _("What is deleted is destroyed within %(limit_h)s hours; here within %(found_h)s."),
    BreachCode.DELETION_CONDITIONAL: _("The agent deletes without a reason and as often as wished."),
    BreachCode.UNDO_TOO_LONG: _("Deleting can be taken back for %(limit_s)s seconds at most; here for %(found_s)s."),
    BreachCode.KEPT_TOO_LONG: _("What is tied to an agent is kept for %(limit_days)s days at most; here for %(found_days)s."),
    BreachCode.INSIGHT_KEPT_TOO_LONG: _("What is learned of customers is kept for %(limit_months)s months at most; here for %(found_months)s."),
    BreachCode.SERVICE_KEPT_TOO_LONG: _("What serves a customer further is kept for %(limit_months)s months at most; here for %(found_months)s."),
    BreachCode.NOTE_KEPT_TOO_LONG: _("A coaching note is kept for %(limit_months)s months at most; here for %(found_months)s."),
    BreachCode.PURPOSE_NOT_SIGNED: _("This is switched on without its purpose being signed: %(purpose)s."),
    BreachCode.EMOTION_OF_WORKERS: _("Feelings of agents are never inferred; here this says “%(found)s”."),
    BreachCode.EMOTION_FROM_VOICE: _("Feelings are never inferred from a voice; here this says “%(found)s”."),
    BreachCode.SCORES_ABOUT_PEOPLE: _("Software scores no person."),
    BreachCode.NAMED_OUTPUT_UNCOUNTED: _("Text of software about a named agent may be shown only where reading it counts for the quota."),
    BreachCode.NO_HUMAN_SUPERVISION: _("A person checks what software proposes, and decides."),
    BreachCode.NUMBERS_NOT_PROTECTED: _("These are never recorded, and this charter does not protect them: %(kinds)s."),
    BreachCode.NO_WAY_TO_CHOOSE: _("The charter names no way in which a contact may be chosen."),
    BreachCode.CHOSEN_BY_SOFTWARE: _("What software notices never chooses a contact; here this says “%(found)s”."),
    BreachCode.SIDE_BY_SIDE_NOT_GUARANTEED: _("Coaching beside the agent always remains."),
    BreachCode.LISTENING_UNANNOUNCED: _("Coaching beside the agent is announced; nobody listens unseen."),
    BreachCode.SIDE_BY_SIDE_COUNTED: _("Coaching beside the agent never uses up the quota."),
    BreachCode.SHARE_OUT_OF_RANGE: _("A share lies between 0 and 100 percent; here it is %(percent)s."),
    BreachCode.GROUP_TOO_SMALL: _("No figure may be about fewer than %(limit)s agents; here the threshold is %(found)s."),
    BreachCode.TARGETS_ONLY_QUANTITY: _("Quantity never makes up all targets; here it may weigh %(percent)s."),
    BreachCode.TARGETS_WITHOUT_QUALITY: _("Targets must hold one about quality."),
    BreachCode.TARGETS_WITHOUT_SATISFACTION: _("Targets must hold one about the satisfaction of customers."),
    BreachCode.TALK_TIME_AS_TARGET: _("Talk time is no target for one agent."),
    BreachCode.UNREGISTERED_MONITORING: _("Everything that monitors agents must be registered."),
    BreachCode.ONLY_INFORMED: _("The body must at least be consulted; being informed is not enough."),
    BreachCode.INFORMED_TOO_LATE: _("For a new technology, written information comes %(limit_months)s months before the start at least; here %(found_months)s."),
    BreachCode.POSTED_TOO_SHORT: _("The text is posted for %(limit_days)s days at least; here for %(found_days)s."),
    BreachCode.EVALUATED_TOO_LATE: _("The evaluation is due by %(limit)s at the latest; here by %(due)s."),
    BreachCode.EVALUATED_BEFORE_THE_START: _("The evaluation is due on %(due)s, before the start on %(valid_from)s."),
    BreachCode.EVALUATION_ONE_SIDED: _("The evaluation must measure customers and agents alike; missing: %(missing)s."),
    BreachCode.ROLL_OUT_TOO_EASY: _("Before a roll-out there must also be: %(missing)s."),
    BreachCode.NO_SIGNATORY: _("Nobody signs for: %(sides)s."),
    BreachCode.ONE_SIGNATORY_FOR_TWO: _("These sign for two sides at once: %(codes)s."),
}  # fmt: skip
DAYS = frozenset(
    {"valid_from", "valid_until", "due", "limit"}
)  # where they hold a text; a limit may be a number
AS_IT_STANDS = frozenset({"codes", "found"})  # what the parties wrote
SIDES = {"management": _("management"), "legal": _("legal counsel"), "unions": _("the unions")}
DID_YOU_MEAN = _("Did you mean “%(nearest)s”?")
WRITE = _("Write: %(expected)s.")
OR = _("or")
OWN_RULE = _("a rule of this software, no figure of the law")


def problem_in_words(problem: CharterProblem, *, say: Say = str) -> str:
    """One mistake as a sentence or two: what is wrong, and what to write instead. Its place is not in it."""
    expected = f" {say(OR)} ".join(problem.expected)
    parts = [say(PROBLEM_WORDS[problem.code]) % {"found": problem.found, "expected": expected}]
    if problem.nearest:
        parts.append(say(DID_YOU_MEAN) % {"nearest": problem.nearest})
    if (
        problem.expected
        and problem.code is not ProblemCode.CONTRADICTS
        and [problem.nearest] != [*problem.expected]
    ):
        parts.append(say(WRITE) % {"expected": expected})
    return " ".join(parts)


def breach_in_words(breach: FloorBreach, *, language: Language, say: Say = str) -> str:
    """One breach as a sentence with the law it rests on, in the language that ``say`` translates to."""
    data = {key: _in_words(key, value, language, say) for key, value in breach.data}
    source = references_in_words(references(BREACH_LAW[breach.code]), language) or say(OWN_RULE)
    return f"{say(BREACH_WORDS[breach.code]) % data} ({source})"


def _in_words(key: str, value: Value, language: Language, say: Say) -> str:
    if isinstance(value, list):
        return ", ".join(_in_words(key, each, language, say) for each in value)
    if isinstance(value, int):
        return str(value)
    if key == "percent":
        return percent_in_words(Fraction(value), language)
    if key in DAYS:
        return day_in_words(date.fromisoformat(value), language)
    if key == "sides":
        return say(SIDES[value])
    return str(value) if key in AS_IT_STANDS else word(value, language)
