"""Names and addresses in texts that are written without capitals: "eva kruisbes lives at 255 tolhuisweg 18, ghent".

Apart from ``spoken_names``, which reads what recognisers of speech write: here digits, commas, colons and the ends of lines show that
somebody typed, and tell where a name and an address begin and end. Apart from ``written_names``, because a model of its own is asked:
the same features, learned from texts in small letters (``benchmarks/quality/written_names_training.py``). Words that are ordinary,
or in a dictionary and far from a number, are not looked at.
"""

import json
import re
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files

from leidraad.domain.language.personal_data.capital_labels import (
    Model,
    labels_of,
    model_from,
    shipped_words,
)
from leidraad.domain.language.personal_data.capital_words import KnownWords, Tokens, class_of, tokens_of
from leidraad.domain.language.personal_data.everyday_words import EVERYDAY_WORDS
from leidraad.domain.language.personal_data.marks import Certainty, PersonalDataKind, Span
from leidraad.domain.language.personal_data.number_like import MONTHS
from leidraad.domain.language.personal_data.number_runs import Piece
from leidraad.domain.language.personal_data.number_words import NUMBER_WORDS
from leidraad.domain.language.personal_data.written_names import Told, told_of

_FILE = "uncapitalled_names.json"
_SIGN_OF_WRITING = re.compile(r"[\n,:\d]")
_BLANK = re.compile(r"\s")
_SMALL = "x"  # how a word is written that may be part of a name
_LEAST_NAME_SHARE = 0.7
_LEAST_SHARE_ALONE = 0.93  # of a name of one word
_LEAST_ADDRESS_SHARE = 0.8
_NEVER = 2.0
_FEWEST_LETTERS = 4  # of one word of an address
_WORDS_ONLY = frozenset(("<d>", "<1>"))
_NOT_LOOKED_AT = frozenset(("<e>", "<ep>"))


def is_typed_small(text: str) -> bool:
    """True for words in small letters with a digit, a comma, a colon or a second line; not for a path or a name of a file.

    A capital at the head is none: telephones write it.
    """
    return (
        _BLANK.search(text) is not None
        and _SIGN_OF_WRITING.search(text) is not None
        and text[1:] == text[1:].lower()
    )


@cache
def shipped_model_of_small_letters() -> Model:
    """The model that comes with Leidraad, loaded once; its lists are those of the other model."""
    with files("leidraad.domain.language.personal_data").joinpath(_FILE).open(encoding="utf-8") as opened:
        return model_from(json.load(opened), shipped_words())


def uncapitalled_names_in(text: str, pieces: Sequence[Piece]) -> Iterator[Span]:
    """The names and addresses that the model is nearly sure of; all *doubtful*. They may overlap the finds of other rules."""
    model = shipped_model_of_small_letters()
    tokens = small_tokens_of(text, pieces, model.known)
    for told in told_of(tokens, labels_of(tokens, model), model.known):
        if told.share >= _least_share(told, tokens):
            yield Span(told.start, told.end, told.span.kind, Certainty.DOUBTFUL)


def small_tokens_of(text: str, pieces: Sequence[Piece], known: KnownWords) -> Tokens:
    """The pieces of a text as ``tokens_of`` has them, with those words looked at that are no ordinary ones."""
    tokens = tokens_of(text.lower(), pieces, known)
    tokens.words = [at for at, said in enumerate(tokens.texts) if _may_be_looked_at(said)]
    classes = {at: class_of(tokens.texts[at], known) for at in tokens.words}
    tokens.words = [at for at in tokens.words if classes[at] not in _NOT_LOOKED_AT]
    for at in tokens.words:
        tokens.kinds[at], tokens.shapes[at] = classes[at], _SMALL
    return tokens


def _may_be_looked_at(said: str) -> bool:
    if not said[0].isalpha() or said in NUMBER_WORDS or said in MONTHS:
        return False
    return len(said) == 1 or said not in EVERYDAY_WORDS


def _least_share(told: Told, tokens: Tokens) -> float:
    """What a find must reach: most for a name of one word, and more than there is for some.

    That is "i canceled", names of nothing but words of the dictionary, and an address of short words.
    """
    places = [at for at in (*tokens.words, *tokens.numbers) if told.start <= tokens.starts[at] < told.end]
    words = [tokens.texts[at] for at in sorted(places)]
    if told.span.kind is PersonalDataKind.ADDRESS:
        return _LEAST_ADDRESS_SHARE if max(map(_letters, words)) >= _FEWEST_LETTERS else _NEVER
    if len(words[0]) == 1 and tokens.texts[min(places) + 1] != ".":
        return _NEVER
    if all(tokens.kinds[at] in _WORDS_ONLY for at in places):
        return _NEVER
    return _LEAST_NAME_SHARE if len(words) > 1 else _LEAST_SHARE_ALONE


def _letters(word: str) -> int:
    return len(word) if word.isalpha() else 0
