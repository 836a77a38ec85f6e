"""Sentences about the lines of a company's own numbers: what is wrong with one, and what one would do too much."""

from django.utils.translation import gettext_lazy

from leidraad.apps.contacts.models import OwnList
from leidraad.apps.contacts.transcript import KIND_WORDS
from leidraad.domain.language.personal_data.own_numbers_excess import Excess, Warned
from leidraad.domain.language.personal_data.own_numbers_lines import LineCode, LineProblem

_PROBLEMS = {
    LineCode.NO_PLACES: gettext_lazy(
        "Line %(line)d, “%(text)s”, has no place for a digit. Write # for each digit that differs from customer to customer: KL-######."
    ),
    LineCode.FEW_PLACES: gettext_lazy(
        "Line %(line)d, “%(text)s”, has too few places for digits. Write # at least %(limit)d times: a line may not be somebody's number."
    ),
    LineCode.FIXED_DIGITS: gettext_lazy(
        "Line %(line)d, “%(text)s”, has more than %(limit)d digits that never change. Write # for those that do: a line may not be somebody's number."
    ),
    LineCode.TOO_SHORT: gettext_lazy(
        "Line %(line)d, “%(text)s”, is too short to mean one kind of number. Write at least %(limit)d places, letters and digits."
    ),
    LineCode.TOO_LONG: gettext_lazy(
        "Line %(line)d, “%(text)s”, is too long. Write at most %(limit)d signs on one line, and each pattern or name on a line of its own."
    ),
    LineCode.BAD_SIGN: gettext_lazy(
        "Line %(line)d, “%(text)s”, has a sign that no pattern knows: “%(sign)s”. Write # for a digit, ? for a letter, and letters, digits, blanks, full stops, slashes and hyphens as they are."
    ),
    LineCode.TOO_MANY: gettext_lazy(
        "Line %(line)d, “%(text)s”, is one too many: a list holds at most %(limit)d. Join patterns that differ in a digit or a letter by # or ?."
    ),
    LineCode.FEW_LETTERS: gettext_lazy(
        "Line %(line)d, “%(text)s”, is no name of a product: write at least %(limit)d letters."
    ),
    LineCode.SOMEBODYS: gettext_lazy(
        "Line %(line)d, “%(text)s”, looks like somebody's number or address. Write names of products only; numbers that may stay have a list of their own."
    ),
}
_WARNINGS = {
    Excess.KEEPS: gettext_lazy(
        "“%(text)s” would let these stay as well, where they look like that: %(kinds)s."
    ),
    Excess.UNDOES: gettext_lazy("“%(text)s” masks nothing: the same numbers are among those that stay."),
    Excess.MASKS: gettext_lazy("“%(text)s” masks years, amounts, house numbers and postcodes as well."),
    Excess.KEEPS_NAME: gettext_lazy(
        "“%(text)s” is a person's name: everybody of that name would stay named."
    ),
}
# What a change did to a list. The first of each pair for what was added, the second for what was taken out.
_CHANGES = {
    OwnList.CUSTOMER_NUMBERS: (
        gettext_lazy("Masked from then on: %(lines)s"),
        gettext_lazy("No longer masked by a pattern: %(lines)s"),
    ),
    OwnList.ALLOWED_NUMBERS: (
        gettext_lazy("Stays from then on: %(lines)s"),
        gettext_lazy("No longer stays: %(lines)s"),
    ),
    OwnList.ALLOWED_WORDS: (
        gettext_lazy("Names of products added: %(lines)s"),
        gettext_lazy("Names of products taken out: %(lines)s"),
    ),
}


def problem_in_words(problem: LineProblem) -> str:
    """The line, what is wrong with it, and what to write."""
    return str(_PROBLEMS[problem.code]) % {"line": problem.line, "text": problem.text, **problem.data}


def warning_in_words(warned: Warned) -> str:
    """What a line would do too much; check digits are not said here, for they hold for every list."""
    kinds = ", ".join(str(KIND_WORDS[kind]) for kind in warned.kinds)
    return str(_WARNINGS[warned.excess]) % {"text": warned.text, "kinds": kinds}


def change_in_words(which: OwnList, lines: str, *, is_added: bool) -> str:
    """What a change of the ledger did to one list; ``lines`` are the patterns, or how many names."""
    return str(_CHANGES[which][0 if is_added else 1]) % {"lines": lines}
