"""Why an expression cannot be read: one code each, with the place and what was meant; sentences are made at the edge.

CategoryProblem
  every code of CategoryProblemCode
"""

from enum import StrEnum


class CategoryProblemCode(StrEnum):
    EMPTY = "empty"  # nothing is asked
    STRANGE_SIGN = "strange_sign"  # a sign that the language does not know
    UNCLOSED_QUOTE = "unclosed_quote"
    UNCLOSED_BRACKET = "unclosed_bracket"
    STRAY_BRACKET = "stray_bracket"  # a closing one without an opening one
    NOTHING_FOLLOWS = "nothing_follows"  # an operator or prefix, and then the end or another operator
    OPERATOR_MISSING = "operator_missing"  # two parts with nothing between
    NUMBER_MISSING = "number_missing"  # NEAR and ATLEAST need one
    NUMBER_OUT_OF_RANGE = "number_out_of_range"
    UNKNOWN_OPERATOR = "unknown_operator"
    UNKNOWN_PREFIX = "unknown_prefix"  # name: that is no party, window or fact
    UNKNOWN_VALUE = "unknown_value"  # of channel, direction, language or duration
    UNKNOWN_CATEGORY = "unknown_category"
    CATEGORY_CYCLE = "category_cycle"  # found: the names, in order
    NO_PLACES = (
        "no_places"  # a side of NEAR or BEFORE, or what ATLEAST counts, is true or false and has no place
    )
    NO_WORD = "no_word"  # quotes or a sign without a word in it
    TOO_DEEP = "too_deep"
    TOO_LARGE = "too_large"


class CategoryProblem(Exception):
    """An expression cannot be read. ``start`` and ``end`` are characters of the text; equal at its end.

    ``found`` is what stands there; ``suggestion`` what may be put instead, or None.
    """

    def __init__(
        self,
        code: CategoryProblemCode,
        *,
        start: int = 0,
        end: int = 0,
        found: str = "",
        suggestion: str | None = None,
    ) -> None:
        super().__init__(f"{code} at {start}: {found!r}" + (f", {suggestion!r}?" if suggestion else ""))
        self.code = code
        self.start = start
        self.end = end
        self.found = found
        self.suggestion = suggestion
