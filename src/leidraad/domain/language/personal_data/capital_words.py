"""What a text with capitals shows about each of its words with a capital and each of its numbers: how it is written, what
letters it is made of, and what stands around it.

Apart from ``written_names`` because the training script uses the same code: a feature made otherwise there than here would be noise.
"""

from collections.abc import Container, Sequence, Set
from typing import NamedTuple

from leidraad.domain.language.personal_data.everyday_words import EVERYDAY_WORDS
from leidraad.domain.language.personal_data.number_runs import Piece

_MARK, _DIGITS, _WORD, _SIGN = 1, 2, 3, 4
_LINE_END = "\n"
_BEYOND = "#"  # before the first token and behind the last
_LONGEST_WORD = 18  # letters that are looked at
_MOST_DIGITS = 6
_NEAR = 3  # tokens between two words that are still seen together
_LETTERS = 3  # in a run
_SENTENCE_ENDS = frozenset((*'.!?:;>|•*"„“”«»', _LINE_END, _BEYOND))


class Token(NamedTuple):
    """A piece of a text as it is read here; the ends of lines are tokens too."""

    kind: str  # its class, as its neighbours see it
    text: str  # lower case
    start: int
    end: int
    shape: str  # how a word with a capital or a number is written; "" for all else, which is never part of a find by itself


class KnownWords(NamedTuple):
    """Words that the classes of tokens are made from, in lower case."""

    forenames: Set[str]
    surnames: Set[str]
    ordinary: Set[str]  # that are seldom names
    places: Set[str]
    dictionary: Container[str]  # every word of the four languages, as far as dictionaries go


def tokens_of(text: str, pieces: Sequence[Piece], known: KnownWords) -> list[Token]:
    """The pieces of a text with what they look like, and its line ends; empty for none."""
    tokens: list[Token] = []
    lines = _LINE_END in text
    before = 0
    for group, said, start, end in pieces:
        if lines and tokens and _LINE_END in text[before:start]:
            tokens.append(Token(_LINE_END, _LINE_END, start, start, ""))
        before = end
        if group == _WORD:
            shape = shape_of(text[start:end]) if text[start].isupper() else ""
            tokens.append(Token(class_of(said, known) if shape else said, said, start, end, shape))
        elif group == _DIGITS:
            digits = "0" * min(len(said), _MOST_DIGITS)
            tokens.append(Token(digits, said, start, end, digits))
        else:
            tokens.append(Token("[]" if group == _MARK else said, said, start, end, ""))
    return tokens


def class_of(said: str, known: KnownWords) -> str:
    """What lists say of a word with a capital: a forename, a surname, both, a place, an ordinary word, a letter, or nothing.

    A word that no list has and a dictionary has is of a class of its own.
    """
    if len(said) == 1:
        return "<1>"
    listed = ("F" if said in known.forenames else "") + ("S" if said in known.surnames else "")
    if said in known.ordinary or said in EVERYDAY_WORDS:
        listed += "e"
    if said in known.places:
        listed += "p"
    if not listed and said in known.dictionary:
        listed = "d"
    return "<" + listed + ">"


def shape_of(written: str) -> str:
    """How a word with a capital is written: "X", "XX", "Xx", "XxX"."""
    if len(written) == 1:
        return "X"
    if written.isupper():
        return "XX" if len(written) > 2 else "X2"
    rest = written[1:]
    return "Xx" if rest.islower() else "XxX"


def features_of(tokens: Sequence[Token], at: int, before: str, gap: int) -> list[str]:
    """What is seen of the token ``at``.

    ``before``: the label of the nearest earlier word with a capital or number, "" for none; ``gap``: the tokens between.
    """
    token = tokens[at]
    last1, last2 = _near(tokens, at - 1), _near(tokens, at - 2)
    next1, next2 = _near(tokens, at + 1), _near(tokens, at + 2)
    kind, shape = token.kind, token.shape
    joined = tokens[at - 1].kind if gap == 1 else str(min(gap, _NEAR))
    tag = f"{before}{joined}" if before and gap <= _NEAR else "-"
    seen = [
        f"k{kind}", f"h{shape}", f"kh{kind}{shape}",
        f"a{last1.kind}", f"b{last2.kind}", f"ab{last2.kind} {last1.kind}",
        f"n{next1.kind}", f"m{next2.kind}", f"nm{next1.kind} {next2.kind}",
        f"an{last1.kind} {next1.kind}", f"ka{kind}{last1.kind}", f"kn{kind}{next1.kind}", f"kan{kind}{last1.kind} {next1.kind}",
        f"t{tag}", f"tk{tag}{kind}", f"tn{tag}{next1.kind}", f"c{_near(tokens, at - 3).kind}", f"o{_near(tokens, at + 3).kind}",
    ]  # fmt: skip
    if last1.shape:
        seen += (f"aw{last1.text}", f"as{last1.text[-4:]}", f"ah{last1.shape}")
    if next1.shape:
        seen += (f"nw{next1.text}", f"ns{next1.text[-4:]}", f"nh{next1.shape}")
    if last1.kind in _SENTENCE_ENDS:
        seen += ("1st", f"1st{kind}", f"1st{next1.kind}", f"1st{kind}{next1.kind}")
    if next1.kind in _SENTENCE_ENDS:
        seen.append(f"end{kind}")
    if shape[0] != "0":
        seen += letters_of(token.text)
    elif shape == "0000":
        seen.append(f"y{token.text[:2]}")
    return seen


def letters_of(said: str) -> list[str]:
    """The word, its ends and its runs of letters."""
    framed = f"^{said[:_LONGEST_WORD]}$"
    runs = [f"l{framed[at : at + _LETTERS]}" for at in range(len(framed) - _LETTERS + 1)]
    return [f"w{said}", f"s{framed[-5:]}", f"p{framed[:5]}", f"s{framed[-4:]}", f"p{framed[:4]}", *runs]


def _near(tokens: Sequence[Token], at: int) -> Token:
    return tokens[at] if 0 <= at < len(tokens) else _EDGE


_EDGE = Token(_BEYOND, _BEYOND, 0, 0, "")
