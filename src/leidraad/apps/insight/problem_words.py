"""What is wrong with an expression, in the reader's language, with where it stands and what was probably meant."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from leidraad.domain.language.categories.grammar import (
    DEEPEST,
    MOST_CHARACTERS,
    MOST_SECONDS,
    MOST_TIMES,
    MOST_WORDS_APART,
)
from leidraad.domain.language.categories.problems import CategoryProblem
from leidraad.domain.language.categories.problems import CategoryProblemCode as Code
from leidraad.web.errors import Explanation

# Values: found, names (of a circle), and the limits of the language.
SENTENCES: Mapping[Code, Promise] = {
    Code.EMPTY: gettext_lazy("Nothing is asked yet: write a word."),
    Code.STRANGE_SIGN: gettext_lazy("The sign “%(found)s” means nothing here."),
    Code.UNCLOSED_QUOTE: gettext_lazy("This quotation mark is not closed."),
    Code.UNCLOSED_BRACKET: gettext_lazy("This bracket is not closed."),
    Code.STRAY_BRACKET: gettext_lazy("This bracket closes nothing."),
    Code.NOTHING_FOLLOWS: gettext_lazy("Something must follow “%(found)s”."),
    Code.OPERATOR_MISSING: gettext_lazy("Between two parts stands AND, OR, NEAR or BEFORE."),
    Code.NUMBER_MISSING: gettext_lazy("“%(found)s” needs a number behind a slash, as in NEAR/5."),
    Code.NUMBER_OUT_OF_RANGE: gettext_lazy(
        "The number of “%(found)s” is out of range: up to %(words)d words apart, %(times)d times, %(seconds)d seconds,"
        " 100 per cent."
    ),
    Code.UNKNOWN_OPERATOR: gettext_lazy("“%(found)s” is no operator. To look for it as a word, quote it."),
    Code.UNKNOWN_PREFIX: gettext_lazy("“%(found)s” is no party, no part of a contact and no condition."),
    Code.UNKNOWN_VALUE: gettext_lazy("“%(found)s” cannot be asked here."),
    Code.UNKNOWN_CATEGORY: gettext_lazy("There is no category “%(found)s”."),
    Code.CATEGORY_CYCLE: gettext_lazy("These categories name each other in a circle: %(found)s."),
    Code.NO_PLACES: gettext_lazy(
        "“%(found)s” is true or false of a whole contact and has no place in it, so nothing can be near it or counted."
    ),
    Code.NO_WORD: gettext_lazy("“%(found)s” holds no word."),
    Code.TOO_DEEP: gettext_lazy("Brackets and prefixes stand inside one another more than %(deep)d deep."),
    Code.TOO_LARGE: gettext_lazy(
        "This is too large: at most %(characters)d characters, counting in full the categories that it names."
    ),
}


@dataclass(frozen=True, slots=True)
class ShownProblem:
    """A mistake as a page shows it: the text before it, what is wrong, the text after it, and a sentence."""

    before: str
    wrong: str
    after: str
    line: int  # from 1
    column: int  # from 1
    sentence: str
    suggestion: str  # empty: there is none


def sentence_of(problem: CategoryProblem) -> str:
    """One sentence about a problem."""
    return str(SENTENCES[problem.code]) % {
        "found": problem.found,
        "words": MOST_WORDS_APART,
        "times": MOST_TIMES,
        "seconds": MOST_SECONDS,
        "deep": DEEPEST,
        "characters": MOST_CHARACTERS,
    }


def shown_problem(problem: CategoryProblem, text: str) -> ShownProblem:
    """A problem at its place in the text that was written."""
    before = text[: problem.start]
    return ShownProblem(
        before=before,
        wrong=text[problem.start : problem.end],
        after=text[problem.end :],
        line=before.count("\n") + 1,
        column=len(before) - (before.rfind("\n") + 1) + 1,
        sentence=sentence_of(problem),
        suggestion=problem.suggestion or "",
    )


def explain_problem(error: Exception) -> Explanation:
    """The answer to a program whose expression cannot be read."""
    assert isinstance(error, CategoryProblem)
    data: dict[str, object] = {"start": error.start, "end": error.end, "found": error.found}
    if error.suggestion:
        data["suggestion"] = error.suggestion
    return Explanation(
        code=f"category_{error.code}",
        title=_("This expression cannot be read"),
        reason=sentence_of(error),
        data=data,
    )
