"""From what an analyst writes to an expression; the first mistake is told with its place and what was probably meant."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from enum import Enum, auto

from leidraad.domain.language.categories.grammar import (
    DEEPEST,
    DEEPEST_LINKED,
    FACT_VALUES,
    MOST_CHARACTERS,
    MOST_PARTS,
    MOST_SECONDS,
    MOST_TIMES,
    MOST_WORDS_APART,
    PARTIES,
    All,
    AtLeast,
    Before,
    Comparison,
    Duration,
    Either,
    Expression,
    Fact,
    FactIs,
    Form,
    Named,
    Near,
    Not,
    NotNear,
    Phrase,
    SaidBy,
    Side,
    Unit,
    Window,
    Word,
    has_places,
    parts_of,
)
from leidraad.domain.language.categories.problems import CategoryProblem, CategoryProblemCode
from leidraad.domain.language.categories.terms import words_of

Code = CategoryProblemCode
_OPERATORS = ("AND", "OR", "NOT", "NEAR", "BEFORE", "ATLEAST")
_IN_OTHER_LANGUAGES = {
    "EN": "AND", "ET": "AND", "UND": "AND", "OF": "OR", "OU": "OR", "ODER": "OR", "NIET": "NOT", "PAS": "NOT",
    "NICHT": "NOT", "SAUF": "NOT", "NAAST": "NEAR/5", "VOOR": "BEFORE", "AVANT": "BEFORE", "VOR": "BEFORE",
    "WITHIN": "NEAR/5", "PRES": "NEAR/5", "PRÈS": "NEAR/5", "BIJ": "NEAR/5", "DICHTBIJ": "NEAR/5", "NAHE": "NEAR/5",
    "&": "AND", "&&": "AND", "|": "OR", "||": "OR",
}  # fmt: skip
_SCOPES_IN_OTHER_LANGUAGES = {
    "klant": "customer", "client": "customer", "cliente": "customer", "kunde": "customer", "kundin": "customer",
    "medewerker": "agent", "mitarbeiter": "agent", "conseiller": "agent", "kanaal": "channel", "canal": "channel",
    "kanal": "channel", "richting": "direction", "sens": "direction", "richtung": "direction", "taal": "language",
    "langue": "language", "sprache": "language", "wachtrij": "queue", "file": "queue", "warteschlange": "queue",
    "duur": "duration", "duree": "duration", "dauer": "duration", "andere": "other", "autre": "other",
}  # fmt: skip
_EXAMPLE_NUMBER = {"NEAR": 5, "ATLEAST": 2}
_SCOPES = (
    *PARTIES,
    "first-30s",
    "last-30s",
    "first-20%",
    "last-20%",
    *(fact.value for fact in Fact),
    "duration",
)


class _Kind(Enum):
    OPEN = auto()
    CLOSE = auto()
    QUOTED = auto()
    UNCLOSED = auto()
    PREFIX = auto()  # name:
    NAME = auto()  # @name
    COMPARED = auto()  # >120s
    WORD = auto()
    STRANGE = auto()
    END = auto()


_SAID = frozenset({_Kind.WORD, _Kind.QUOTED})
_TOKEN = re.compile(
    r"""(?P<skip>\s+|\#[^\n]*)
      |(?P<OPEN>\()|(?P<CLOSE>\))
      |(?P<QUOTED>"[^"]*"\*?|“[^”"]*[”"]|„[^“”"]*[“”"]|«[^»]*»)
      |(?P<UNCLOSED>["“„«].*)
      |(?P<PREFIX>[A-Za-z]+(?:-\d+\s?[a-zA-Z%]+)?:)
      |(?P<NAME>@[\w-]+)
      |(?P<COMPARED>[<>]=?\s?\d+\s?[A-Za-z]*)
      |(?P<WORD>[&|]{1,2}|[~*]?\[[^\W\d][^\[\]\d\n]{0,30}(?:[ ]\d{1,3})?\]\*?|[~*]?[\w'’.,/+&-]+\*?|[~*]+)
      |(?P<STRANGE>.)""",
    re.VERBOSE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class _Token:
    kind: _Kind
    text: str
    start: int
    end: int

    def problem(self, code: Code, suggestion: str | None = None) -> CategoryProblem:
        return CategoryProblem(code, start=self.start, end=self.end, found=self.text, suggestion=suggestion)


def parse(text: str) -> Expression:
    """The expression of a text. Names of other categories stay names; ``linked`` puts in what they stand for.

    Raises CategoryProblem with the place of the first mistake.
    """
    if len(text) > MOST_CHARACTERS:
        raise CategoryProblem(
            Code.TOO_LARGE, start=MOST_CHARACTERS, end=len(text), found=text[MOST_CHARACTERS:]
        )
    reader = _Reader(text)
    if reader.here.kind is _Kind.END:
        raise reader.here.problem(Code.EMPTY)
    expression = reader.either()
    if reader.here.kind is _Kind.CLOSE:
        raise reader.here.problem(Code.STRAY_BRACKET)
    return expression


def linked(expression: Expression, categories: Mapping[str, Expression]) -> Expression:
    """The expression with every ``@name`` replaced by the category of that name, and so on until no name is left.

    Raises CategoryProblem: unknown_category (with the nearest name), category_cycle, no_places, too_deep, too_large. ``found`` holds
    the name, or the names of the cycle with " > " between.
    """
    left = [MOST_PARTS]
    whole = _linked(expression, categories, (), left)
    _check_places(whole)
    return whole


def names_in(expression: Expression) -> frozenset[str]:
    """The names of the categories that an expression mentions itself."""
    if isinstance(expression, Named):
        return frozenset((expression.name,))
    return frozenset(name for part in parts_of(expression) for name in names_in(part))


def with_parts(expression: Expression, put: Callable[[Expression], Expression]) -> Expression:
    """The same expression with ``put`` of each part, one level down."""
    match expression:
        case All(parts):
            return All(tuple(put(part) for part in parts))
        case Either(parts):
            return Either(tuple(put(part) for part in parts))
        case Near(left, right, words):
            return Near(put(left), put(right), words)
        case NotNear(left, right, words):
            return NotNear(put(left), put(right), words)
        case Before(left, right, apart):
            return Before(put(left), put(right), apart)
        case Not(part):
            return Not(put(part))
        case AtLeast(part, times):
            return AtLeast(put(part), times)
        case SaidBy(party, part):
            return SaidBy(party, put(part))
        case Window(side, amount, unit, part):
            return Window(side, amount, unit, put(part))
        case _:
            return expression


def _linked(
    expression: Expression,
    categories: Mapping[str, Expression],
    within: tuple[str, ...],
    left: list[int],
    depth: int = 0,
) -> Expression:
    left[0] -= 1
    if left[0] < 0:
        raise CategoryProblem(Code.TOO_LARGE)
    if depth > DEEPEST_LINKED:
        raise CategoryProblem(Code.TOO_DEEP, found=next(iter(within[-1:]), ""))
    if not isinstance(expression, Named):
        return with_parts(expression, lambda part: _linked(part, categories, within, left, depth + 1))
    name = expression.name
    if name in within:
        raise CategoryProblem(Code.CATEGORY_CYCLE, found=" > ".join((*within[within.index(name) :], name)))
    if name not in categories:
        raise CategoryProblem(
            Code.UNKNOWN_CATEGORY, found=name, suggestion=_nearest(name, tuple(categories), cutoff=0.5)
        )
    return _linked(categories[name], categories, (*within, name), left, depth + 1)


def _check_places(expression: Expression) -> None:
    match expression:
        case Near() | NotNear() | Before() | AtLeast():
            if not all(has_places(part) for part in parts_of(expression)):
                raise CategoryProblem(Code.NO_PLACES)
    for part in parts_of(expression):
        _check_places(part)


def _nearest(word: str, known: tuple[str, ...], *, cutoff: float = 0.6) -> str | None:
    return next(iter(get_close_matches(word, known, n=1, cutoff=cutoff)), None)


def _tokens(text: str) -> Iterator[_Token]:
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup or ""
        if kind != "skip":
            yield _Token(_Kind[kind], match.group(), match.start(), match.end())
    yield _Token(_Kind.END, "", len(text), len(text))


class _Reader:
    """Descends through the grammar, loosest first; one method per level."""

    def __init__(self, text: str) -> None:
        self._tokens = list(_tokens(text))
        self._at = 0
        self._depth = 0

    @property
    def here(self) -> _Token:
        return self._tokens[self._at]

    def _next(self) -> _Token:
        token = self.here
        self._at += token.kind is not _Kind.END
        return token

    def either(self) -> Expression:
        parts = [self._all()]
        while self._is("OR"):
            self._next()
            parts.append(self._all())
        return parts[0] if len(parts) == 1 else Either(tuple(parts))

    def _all(self) -> Expression:
        parts = [self._prefixed()]
        while self._goes_on():
            self._next()
            parts.append(self._prefixed())
        return parts[0] if len(parts) == 1 else All(tuple(parts))

    def _goes_on(self) -> bool:
        """Whether AND follows; what may follow a whole part otherwise is OR, a bracket or the end."""
        token = self.here
        if self._is("AND"):
            return True
        if self._is("OR") or token.kind in {_Kind.CLOSE, _Kind.END}:
            return False
        raise self._between_problem(token)

    def _between_problem(self, token: _Token) -> CategoryProblem:
        """Why what follows a whole part cannot follow it."""
        if token.kind in {_Kind.STRANGE, _Kind.UNCLOSED}:
            return _unreadable(token)
        if token.kind is _Kind.WORD and (meant := _operator_meant(token.text)):
            return token.problem(Code.UNKNOWN_OPERATOR, meant)
        before = self._tokens[self._at - 1]
        if before.kind is _Kind.WORD and _IN_OTHER_LANGUAGES.get(before.text) == "NOT":
            return before.problem(Code.UNKNOWN_OPERATOR, "NOT")
        if before.kind in _SAID and token.kind in _SAID and _operator_of(token.text) is None:
            together = _QUOTES.sub("", f"{before.text} {token.text}")
            return token.problem(Code.OPERATOR_MISSING, f'"{together}"')
        return token.problem(Code.OPERATOR_MISSING, "AND")

    def _prefixed(self) -> Expression:
        if self._is("NOT"):
            self._next()
            return Not(self._deeper(self._prefixed))
        if self._is("ATLEAST"):
            token = self._next()
            times = _number_of(token, most=MOST_TIMES, least=1)
            counted_at = self.here
            return AtLeast(_placed(self._deeper(self._prefixed), counted_at), times)
        return self._between()

    def _between(self) -> Expression:
        left_at = self.here
        left, chained = self._tight(), 0
        while self._is("NEAR") or self._is("BEFORE") or self._is_not_near():
            chained += 1
            if chained > DEEPEST:
                raise self.here.problem(Code.TOO_DEEP)
            negated = self._is("NOT")
            if negated:
                self._next()
            token = self._next()
            left = _placed(left, left_at)
            right_at = self.here
            right = _placed(self._tight(), right_at)
            left = _beside(token, left, right, negated=negated)
        return left

    def _is_not_near(self) -> bool:
        return self._is("NOT") and _operator_of(self._tokens[self._at + 1].text) == "NEAR"

    def _tight(self) -> Expression:
        token = self.here
        match token.kind:
            case _Kind.OPEN:
                return self._bracketed()
            case _Kind.PREFIX:
                return self._scoped()
            case _Kind.NAME:
                return Named(self._next().text[1:].lower())
            case _Kind.QUOTED:
                return _phrase(self._next())
            case _Kind.WORD if _operator_of(token.text) is None:
                return _alone(self._next())
            case _Kind.STRANGE | _Kind.UNCLOSED | _Kind.COMPARED:
                raise _unreadable(token)
            case _:
                raise self._nothing_follows()

    def _nothing_follows(self) -> CategoryProblem:
        return self.here.problem(Code.NOTHING_FOLLOWS)

    def _bracketed(self) -> Expression:
        opening = self._next()
        inside = self._deeper(self.either)
        if self.here.kind is not _Kind.CLOSE:
            raise opening.problem(Code.UNCLOSED_BRACKET)
        self._next()
        return inside

    def _scoped(self) -> Expression:
        token = self._next()
        name = re.sub(r"\s", "", token.text[:-1].lower())
        if name in PARTIES:
            return SaidBy(name, self._deeper(self._tight))
        if name == "duration":
            return _duration(self._next())
        if name in set(Fact):
            return _fact(Fact(name), self._next())
        if window := re.fullmatch(r"(first|last)-(\d+)(s|m|min|sec|%)", name):
            side, amount, unit = _window(token, *window.groups())
            return Window(side, amount, unit, self._deeper(self._tight))
        nearest = _SCOPES_IN_OTHER_LANGUAGES.get(name) or _nearest(name, _SCOPES, cutoff=0.5)
        raise token.problem(Code.UNKNOWN_PREFIX, f"{nearest}:" if nearest else None)

    def _deeper(self, read: Callable[[], Expression]) -> Expression:
        self._depth += 1
        if self._depth > DEEPEST:
            raise self.here.problem(Code.TOO_DEEP)
        expression = read()
        self._depth -= 1
        return expression

    def _is(self, operator: str) -> bool:
        return self.here.kind is _Kind.WORD and _operator_of(self.here.text) == operator


_QUOTES = re.compile(r'["“”„«»]')
# A stretch of a phrase without spaces, but for those inside a mark.
_PIECE = re.compile(r"(?:\[[^\W\d][^\[\]\d\n]{0,30}(?: \d{1,3})?\]|\S)+")
_OPERATOR = re.compile(r"(AND|OR|NOT|NEAR|BEFORE|ATLEAST)(?:/(\d+))?")
_LIKE_OPERATOR = re.compile(r"([A-Za-zÈè&|]{1,8})\s?/?\s?(\d+)?")


def _operator_of(word: str) -> str | None:
    """The operator that a word is; None for a word to search for."""
    found = _OPERATOR.fullmatch(word)
    if found is None or (found[2] is not None and found[1] in {"AND", "OR", "NOT"}):
        return None
    return found[1]


def _operator_meant(word: str) -> str | None:
    """The operator that a word was probably meant to be: ``NAER/5``, ``near/5``, ``NEAR5``, ``ET``; None for others."""
    found = _LIKE_OPERATOR.fullmatch(word)
    if found is None:
        return None
    letters, number = found.groups()
    if letters.upper() in _IN_OTHER_LANGUAGES and (number or letters == letters.upper()):
        meant, _, example = _IN_OTHER_LANGUAGES[letters.upper()].partition("/")
        return f"{meant}/{number or example}" if example else meant
    if number is None and letters != letters.upper():
        return None
    nearest = _nearest(letters.upper(), _OPERATORS)
    if nearest in {"NEAR", "BEFORE", "ATLEAST"} and number:
        return f"{nearest}/{number}"
    return f"{nearest}/{_EXAMPLE_NUMBER[nearest]}" if nearest in _EXAMPLE_NUMBER else nearest


def _number_of(token: _Token, *, most: int, least: int = 0) -> int:
    name, _, digits = token.text.partition("/")
    if not digits:
        raise token.problem(Code.NUMBER_MISSING, f"{name}/{_EXAMPLE_NUMBER[name]}")
    if not least <= int(digits) <= most:
        raise token.problem(Code.NUMBER_OUT_OF_RANGE, f"{name}/{most if int(digits) > most else least}")
    return int(digits)


def _beside(token: _Token, left: Expression, right: Expression, *, negated: bool) -> Expression:
    if token.text == "BEFORE":
        return Before(left, right)
    words = _number_of(token, most=MOST_WORDS_APART)
    if token.text.startswith("BEFORE"):
        return Before(left, right, words)
    return NotNear(left, right, words) if negated else Near(left, right, words)


def _placed(expression: Expression, token: _Token) -> Expression:
    if not has_places(expression):
        raise token.problem(Code.NO_PLACES)
    return expression


def _unreadable(token: _Token) -> CategoryProblem:
    if token.kind is _Kind.UNCLOSED:
        return token.problem(Code.UNCLOSED_QUOTE, f'{token.text.rstrip()}"')
    if token.kind is _Kind.COMPARED:
        return token.problem(Code.UNKNOWN_PREFIX, f"duration:{token.text}")
    return token.problem(Code.STRANGE_SIGN)


def _phrase(token: _Token) -> Expression:
    words = tuple(word for piece in _PIECE.findall(token.text.strip('"“”„«»')) for word in _words(piece))
    if not any(word.text for word in words):
        raise token.problem(Code.NO_WORD)
    return Phrase(words)


def _alone(token: _Token) -> Expression:
    if (meant := _operator_meant(token.text)) and "/" in token.text:
        raise token.problem(Code.UNKNOWN_OPERATOR, meant)
    words = _words(token.text)
    if not any(word.text for word in words):
        raise token.problem(Code.NO_WORD)
    return Phrase(words)


def _words(piece: str) -> tuple[Word, ...]:
    """The words of a piece without spaces: one as a rule, two for ``e-mail``. A star is for its last, a ~ for all."""
    if piece and not piece.strip("*"):
        return (Word("", Form.ANYTHING),)
    parts = words_of(piece)
    form = Form.ANY_FORM if piece.startswith("~") else Form.EXACT
    words = [Word(part, form) for part in parts]
    if words and piece.endswith("*"):
        words[-1] = Word(parts[-1], Form.PREFIX)
    return tuple(words)


def _fact(fact: Fact, token: _Token) -> Expression:
    if token.kind not in {_Kind.WORD, _Kind.QUOTED}:
        raise token.problem(Code.NOTHING_FOLLOWS)
    value = token.text.rstrip("*").strip('"“”„«»').strip()
    prefix = token.text.endswith("*")
    known = FACT_VALUES.get(fact)
    if known is None and value:
        return FactIs(fact, value.casefold(), prefix)
    if known is None or prefix or value.lower() not in known:
        raise token.problem(Code.UNKNOWN_VALUE, _nearest(value.lower(), known or (), cutoff=0.4))
    return FactIs(fact, value.lower())


_UNIT_S = {"s": 1, "sec": 1, "m": 60, "min": 60, "h": 3600}


def _duration(token: _Token) -> Expression:
    found = re.fullmatch(r"([<>]=?)\s?(\d+)\s?([a-z]*)", token.text.lower())
    if found is None:
        raise token.problem(Code.UNKNOWN_VALUE, ">120s")
    sign, digits, unit = found.groups()
    if unit not in _UNIT_S:
        raise token.problem(Code.UNKNOWN_VALUE, f"{sign}{digits}s")
    if int(digits) * _UNIT_S[unit] > MOST_SECONDS:
        raise token.problem(Code.NUMBER_OUT_OF_RANGE, f"{sign}{MOST_SECONDS}s")
    return Duration(Comparison(sign), int(digits) * _UNIT_S[unit])


def _window(token: _Token, side: str, digits: str, unit: str) -> tuple[Side, int, Unit]:
    amount = int(digits) * _UNIT_S.get(unit, 1)
    most = 100 if unit == "%" else MOST_SECONDS
    if not 1 <= amount <= most:
        raise token.problem(Code.NUMBER_OUT_OF_RANGE, f"{side}-{most}{'%' if unit == '%' else 's'}:")
    return Side(side), amount, Unit.PER_CENT if unit == "%" else Unit.SECONDS
