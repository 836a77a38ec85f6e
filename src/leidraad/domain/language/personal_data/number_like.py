"""Words that stand for a number or a part of a date, whatever they add up to: "twaalf", "7de", "negentienhonderdtachtig", "mars"."""

import re

from leidraad.domain.language.personal_data.number_runs import Piece
from leidraad.domain.language.personal_data.number_words import LINKS, NUMBER_WORDS, WEAK_WORDS, set_of

_DIGITS, _WORD = 2, 3
MONTHS = set_of("""
januari februari maart april mei juni juli augustus september oktober november december jan feb mrt apr jun jul aug sep sept okt nov dec
janvier février fevrier mars avril mai juin juillet août aout septembre octobre novembre décembre decembre janv févr juil déc
januar jänner februar märz maerz juni juli oktober dezember
january february march may june july august october
""")
ORDINALS = set_of("""
eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde dertiende veertiende vijftiende zestiende
zeventiende achttiende negentiende twintigste dertigste
premier première deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième onzième douzième
erste ersten erster zweite zweiten zweiter dritte dritten dritter vierte vierten vierter fünfte fünften sechste sechsten siebte siebten
siebter achte achten achter neunte neunten neunter sechster fünfter zehnter zwölfter elfter zwanzigster zehnte zehnten elfte elften zwölfte zwölften
first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth
eighteenth nineteenth twentieth thirtieth
""")
_ENDS_LIKE_ORDINAL = re.compile(
    r".*(?:tienden|ntwintigste|ndertigste|ntwintigsten|undzwanzigsten?|unddreißigsten?|zehnten?|zigsten?)"
)
_COMPOSED = re.compile(
    r".{2,}(?:honderd|hundert|duizend|tausend).*|(?:honderd|hundert|tausend|duizend).+|(?:negentien|achttien|twintig|neunzehn|zwanzig).+"
)
_SHORTEST_COMPOSED = 8  # letters: "twintig" with one more
_ACCENTED_ONE = frozenset(("één", "eén"))
_ORDINAL_SIGNS = set_of("ste de e er ère eme ème th st nd rd")


def is_number_like(piece: Piece) -> bool:
    """True for digits and for a word that says a number, "een" and its kind too."""
    return piece.group == _DIGITS or (piece.group == _WORD and _says_number(piece.text))


def is_clearly_number(piece: Piece) -> bool:
    """The same, without words that are articles far more often ("een", "un", "one")."""
    return piece.group == _DIGITS or (piece.group == _WORD and clearly_says_number(piece.text))


def clearly_says_number(word: str) -> bool:
    """The same of a word by itself, in lower case."""
    return word not in WEAK_WORDS and word not in _ACCENTED_ONE and _says_number(word)


def _says_number(word: str) -> bool:
    return word in NUMBER_WORDS or (len(word) >= _SHORTEST_COMPOSED and _COMPOSED.fullmatch(word) is not None)


def is_date_part(piece: Piece) -> bool:
    """True for a number, a month, or the number of a day ("derde", "3e" behind its digit)."""
    if is_number_like(piece):
        return True
    return piece.group == _WORD and (
        piece.text in MONTHS
        or piece.text in ORDINALS
        or piece.text in _ORDINAL_SIGNS
        or _ENDS_LIKE_ORDINAL.fullmatch(piece.text) is not None
    )


def is_link(piece: Piece) -> bool:
    """True for "en", "et", "und", "and" inside a number."""
    return piece.text in LINKS
