"""What a text with capitals shows about each of its words with a capital and each of its numbers: how it is written, what
letters it is made of, and what stands around it.

Apart from ``written_names`` because the training script uses the same code: a feature made otherwise there than here would be noise.
"""

from collections.abc import Sequence
from functools import lru_cache
from itertools import chain
from typing import NamedTuple, overload

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

    forenames: frozenset[str]
    surnames: frozenset[str]
    ordinary: frozenset[str]  # that are seldom names
    places: frozenset[str]


class Tokens(Sequence[Token]):
    """The tokens of a text, by column: most are never looked at one by one, and a text has many."""

    __slots__ = ("ends", "kinds", "numbers", "shapes", "starts", "texts", "words")

    def __init__(self, pieces: Sequence[Piece]) -> None:
        self.texts = [said for _, said, _, _ in pieces]
        self.starts = [start for _, _, start, _ in pieces]
        self.ends = [end for _, _, _, end in pieces]
        self.kinds = self.texts.copy()
        self.shapes = [""] * len(self.texts)
        self.words: list[int] = []  # the places of words with a capital, in order
        self.numbers: list[int] = []  # the places of rows of digits, in order

    def __len__(self) -> int:
        return len(self.texts)

    @overload
    def __getitem__(self, at: int) -> Token: ...
    @overload
    def __getitem__(self, at: slice) -> list[Token]: ...
    def __getitem__(self, at: int | slice) -> Token | list[Token]:
        if isinstance(at, slice):
            return [self[one] for one in range(*at.indices(len(self)))]
        return Token(self.kinds[at], self.texts[at], self.starts[at], self.ends[at], self.shapes[at])


def tokens_of(text: str, pieces: Sequence[Piece], known: KnownWords) -> Tokens:
    """The pieces of a text with what they look like, and its line ends; empty for none."""
    if _LINE_END in text:
        pieces = _with_line_ends(text, pieces)
    tokens = Tokens(pieces)
    classes = classes_of(known)
    for at, (group, said, start, end) in enumerate(pieces):
        if group == _WORD:
            if text[start].isupper():
                tokens.words.append(at)
                tokens.kinds[at] = classes.get(said) or _class_of_unlisted(said)
                tokens.shapes[at] = shape_of(text[start:end])
        elif group == _DIGITS:
            tokens.numbers.append(at)
            tokens.kinds[at] = tokens.shapes[at] = "0" * min(len(said), _MOST_DIGITS)
        elif group == _MARK:
            tokens.kinds[at] = "[]"
    return tokens


def _with_line_ends(text: str, pieces: Sequence[Piece]) -> list[Piece]:
    every: list[Piece] = []
    for piece in pieces:
        if every and _LINE_END in text[every[-1].end : piece.start]:
            every.append(Piece(_SIGN, _LINE_END, piece.start, piece.start))
        every.append(piece)
    return every


@lru_cache(maxsize=8)
def classes_of(known: KnownWords) -> dict[str, str]:
    """The class of each word of the lists, so that a text asks once for a word; made once for the same lists."""
    return {
        word: class_of(word, known)
        for word in chain(*known, EVERYDAY_WORDS)
        if class_of(word, known) != _class_of_unlisted(word)
    }


def _class_of_unlisted(said: str) -> str:
    return "<1>" if len(said) == 1 else "<>"


def class_of(said: str, known: KnownWords) -> str:
    """What lists say of a word with a capital: a forename, a surname, both, a place, an ordinary word, a letter, or nothing."""
    if len(said) == 1:
        return _class_of_unlisted(said)
    listed = ("F" if said in known.forenames else "") + ("S" if said in known.surnames else "")
    if said in known.ordinary or said in EVERYDAY_WORDS:
        listed += "e"
    if said in known.places:
        listed += "p"
    return "<" + listed + ">"


def shape_of(written: str) -> str:
    """How a word with a capital is written: "X", "XX", "Xx", "XxX"."""
    if len(written) == 1:
        return "X"
    if written.isupper():
        return "XX" if len(written) > 2 else "X2"
    rest = written[1:]
    return "Xx" if rest.islower() else "XxX"


def features_of(tokens: Tokens, at: int, before: str, gap: int) -> list[str]:
    """What is seen of the token ``at``.

    ``before``: the label of the nearest earlier word with a capital or number, "" for none; ``gap``: the tokens between.
    """
    letters = [] if tokens.shapes[at][0] == "0" else letters_of(tokens.texts[at])
    return [*surroundings_of(tokens, at, before, gap), *letters]


def surroundings_of(tokens: Tokens, at: int, before: str, gap: int) -> list[str]:
    """The same without the letters of the word, which say the same wherever it stands."""
    kinds = tokens.kinds
    kind, shape = kinds[at], tokens.shapes[at]
    if _NEAR <= at < len(kinds) - _NEAR:
        last3, last2, last1, _, next1, next2, next3 = kinds[at - _NEAR : at + _NEAR + 1]
    else:
        last3, last2, last1, _, next1, next2, next3 = [
            kinds[near] if 0 <= near < len(kinds) else _BEYOND for near in range(at - _NEAR, at + _NEAR + 1)
        ]
    tag = "-"
    if before and gap <= _NEAR:
        tag = f"{before}{last1 if gap == 1 else gap}"
    seen = [
        f"k{kind}", f"h{shape}", f"kh{kind}{shape}",
        f"a{last1}", f"b{last2}", f"ab{last2} {last1}",
        f"n{next1}", f"m{next2}", f"nm{next1} {next2}",
        f"an{last1} {next1}", f"ka{kind}{last1}", f"kn{kind}{next1}", f"kan{kind}{last1} {next1}",
        f"t{tag}", f"tk{tag}{kind}", f"tn{tag}{next1}", f"c{last3}", f"o{next3}",
    ]  # fmt: skip
    if at and tokens.shapes[at - 1]:
        said = tokens.texts[at - 1]
        seen += (f"aw{said}", f"as{said[-4:]}", f"ah{tokens.shapes[at - 1]}")
    if at + 1 < len(kinds) and tokens.shapes[at + 1]:
        said = tokens.texts[at + 1]
        seen += (f"nw{said}", f"ns{said[-4:]}", f"nh{tokens.shapes[at + 1]}")
    if last1 in _SENTENCE_ENDS:
        seen += ("1st", f"1st{kind}", f"1st{next1}", f"1st{kind}{next1}")
    if next1 in _SENTENCE_ENDS:
        seen.append(f"end{kind}")
    if shape == "0000":
        seen.append(f"y{tokens.texts[at][:2]}")
    return seen


def letters_of(said: str) -> list[str]:
    """The word, its ends and its runs of letters."""
    framed = f"^{said[:_LONGEST_WORD]}$"
    runs = [f"l{framed[at : at + _LETTERS]}" for at in range(len(framed) - _LETTERS + 1)]
    return [f"w{said}", f"s{framed[-5:]}", f"p{framed[:5]}", f"s{framed[-4:]}", f"p{framed[:4]}", *runs]
