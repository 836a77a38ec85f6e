"""What of a text the sentiment model sees: words and what is said before them, their letters, and whether they are denied.

Apart from the reading because the training script uses the same code: a feature made otherwise there than here would be noise.
Every feature belongs to one word or to two that follow each other, so that what a word weighs can be kept and shown.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple
from zlib import crc32

from leidraad.domain.language.languages import Language
from leidraad.domain.language.personal_data.marks import MARK

BUCKETS = 1 << 17  # features are counted in so many buckets; two that share one share a weight
LETTERS_WEIGHT = 0.4  # of a run of letters beside a whole word
DENIED_SHARE = -0.5  # of a listed word's polarity that is left when it is denied
_RUNS = (3, 4, 5)  # letters
_DENIAL_REACHES = 3  # words
_LONGEST_WORD = 30  # letters that are looked at

_TOKEN = re.compile(r"[^\W\d_]+|[!?]|[:;=]-?[()dp/](?!\w)|[\u2600-\u27bf\U0001f300-\U0001faff]")
_DRAWN_OUT = re.compile(r"(.)\1{2,}")  # "sooooo"
_DENIALS = {
    Language.DUTCH: "niet geen niks nooit nergens niemand nie zonder",
    Language.FRENCH: "pas n ne jamais rien aucun aucune sans ni",
    Language.GERMAN: "nicht kein keine keinen keiner nie nichts niemals ohne ned net nöd",
    Language.ENGLISH: "not no never nothing don doesn didn won isn wasn cannot without couldn wouldn aren haven hasn",
}
_DENYING = {language: frozenset(words.split()) for language, words in _DENIALS.items()}


class Token(NamedTuple):
    """A word or a sign as the model sees it; a tuple, because one is made and looked up for every word that is read."""

    text: str  # small letters
    is_denied: bool  # by a word shortly before
    before: str  # the token before it; "" for the first


def tokens_of(text: str, language: Language) -> list[Token]:
    """The words, exclamation and question marks and faces of a text; none for an empty one. Marks and numbers are left out."""
    denials = _DENYING[language]
    found: list[Token] = []
    before, reach = "", 0
    plain = _DRAWN_OUT.sub(r"\1\1", MARK.sub(" ", text).lower())
    for word in _TOKEN.findall(plain):
        found.append(Token(word, reach > 0, before))
        reach = _DENIAL_REACHES if word in denials else max(0, reach - 1)
        before = word
    return found


def buckets_of(token: Token) -> tuple[list[int], list[float]]:
    """The buckets of a token's own features, and what each counts."""
    denied = "!" if token.is_denied else ""
    framed = f"^{token.text[:_LONGEST_WORD]}$"
    runs = [framed[at : at + size] for size in _RUNS for at in range(len(framed) - size + 1)]
    names = [f"w{denied}{token.text}", *(f"c{denied}{run}" for run in runs)]
    return [_bucket(name) for name in names], [1.0, *(LETTERS_WEIGHT for _ in runs)]


def bucket_of_pair(token: Token) -> int:
    """The bucket of a token together with the one before it."""
    return _bucket(f"b{token.before} {token.text}")


def scale_of(tokens: Sequence[Token]) -> float:
    """What each feature is multiplied by, so that long texts do not outweigh short ones; 0 for none."""
    return float(len(tokens)) ** -0.5 if tokens else 0.0


def _bucket(name: str) -> int:
    return crc32(name.encode()) % BUCKETS
