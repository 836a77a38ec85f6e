"""Street corners: "the corner of Tolhuisweg and Mill Lane", "op de hoek van de Zeeldraaierstraat en de Vest".

Apart from ``address``, which needs a number: here two streets tell the place, and the word for a corner tells the streets. In texts
without capitals one of the two must have a number or a word for a street.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from leidraad.domain.language.personal_data.marks import Certainty, PersonalDataKind, Span
from leidraad.domain.language.personal_data.places import PLACES

# One of these is in every text that tells of a street corner.
CORNER_WORDS = frozenset(
    ("corner", "hoek", "coin", "angle", "ecke", "straßenecke", "strassenecke", "kreuzung")
)
_OPENINGS = (
    r"(?:the |street )?corner of|(?:de )?hoek(?: van)?|(?:le )?coin (?:de la|de l['’]|des|de|du|d['’])|l?['’]?angle (?:de la|de l['’]|des|de|du|d['’])"
    r"|(?:der )?(?:straßen|strassen)?ecke|(?:der )?kreuzung(?: von)?"
)
_AND = r"(?: and | & | en | et (?:de la |de l['’]|des |de |du |d['’])?| und |/| ?, ?hoek | at )"
_ARTICLE = r"(?:(?:the|de|het|la|le|les|l['’]|der|die|dem) ?)?"
_WORD = r"(?!(?:and|en|et|und|at)\b)[^\W_][\w'’-]*\.?"
_STREET = rf"{_WORD}(?: {_WORD}){{0,5}}?"
_LAST_CAPITAL = r"(?:[A-ZÀ-ÖØ-Þ0-9Ā-Ž][\w'’-]*)"
_PARTICLES = r"(?:(?:de|la|du|des|van|der|den|del|delle|di|do|da|of|the|zur|zum|am|l['’]|d['’]) ?)*"
_NAMING = r"(?:(?:rue|avenue|boulevard|chaussée|quai|chemin|impasse|place|cours|ulica|ul\.|via|calle|rua) )?"
_SECOND = rf"{_NAMING}{_PARTICLES}{_LAST_CAPITAL}(?: {_PARTICLES}{_LAST_CAPITAL}){{0,4}}"
_CORNER = re.compile(
    rf"(?<!\w)(?i:{_OPENINGS}) ?(?i:{_ARTICLE})(?P<one>{_STREET})(?i:{_AND}){_ARTICLE}(?P<two>{_SECOND})"
)
_SMALL_SECOND = rf"{_WORD}(?: {_WORD}){{0,3}}"
_SMALL_CORNER = re.compile(
    rf"(?<!\w)(?:{_OPENINGS}) ?{_ARTICLE}(?P<one>{_STREET}){_AND}{_ARTICLE}(?P<two>{_SMALL_SECOND})"
)
_STREET_WORD = re.compile(
    r"(?:straat|laan|steenweg|dreef|plein|singel|gracht|kade|straße|strasse|gasse|allee|platz|str\.?)$|^(?:rue|avenue|boulevard|chaussée|quai"
    r"|chemin|impasse|place|street|road|lane|drive|close|court|square|way|terrace|hill|grove|row|rd|st|ave|weg|vest|markt|park)$"
)
_SHORT = 2  # words
_ENDS = re.compile(r"[ \t]*(?:$|[.,;!?\n])")


def street_corners_in(text: str) -> Iterator[Span]:
    """Each street corner, from its word for a corner on; nothing for a text without one of ``CORNER_WORDS``."""
    cased = text[1:] != text[1:].lower()
    for found in (_CORNER if cased else _SMALL_CORNER).finditer(text):
        end = found.end() if cased else _end_of_small(found)
        if _names_streets(found, end, text, cased=cased):
            yield Span(found.start(), end, PersonalDataKind.ADDRESS, Certainty.SHAPE)


def _names_streets(found: re.Match[str], end: int, text: str, *, cased: bool) -> bool:
    """True when one of the two has a number or a word for a street, or both begin with a capital and neither is a town."""
    first, second = found["one"].split(), text[found.start("two") : end].split()
    if any(_tells_street(word) for word in chain(first, second)):
        return True
    return cased and first[0][0].isupper() and not _is_town(first) and not _is_town(second)


def _tells_street(word: str) -> bool:
    return word[0].isdigit() or _STREET_WORD.search(word.lower()) is not None


def _is_town(words: Sequence[str]) -> bool:
    return len(words) == 1 and words[0].lower() in PLACES


def _end_of_small(found: re.Match[str]) -> int:
    """Where the second street ends in a text without capitals: behind its last word for a street or number, else its first word.

    Two words that nothing but a sign or the end follows are both its name.
    """
    words = list(re.finditer(r"\S+", found["two"]))
    telling = [word for word in words if _tells_street(word[0])]
    last = words[-1] if len(words) <= _SHORT and _ENDS.match(found.string, found.end()) else words[0]
    return found.start("two") + (telling[-1] if telling else last).end()
