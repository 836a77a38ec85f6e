"""Names with initials: "J. de Vries", "A.B. Jansen", "Th. A. Bakker", "A van der Berg".

Apart from ``names``, which begins at a word that announces a name or at one of a list: here the initials are the sign.
"""

import re
from collections.abc import Iterator, Set

from leidraad.domain.language.personal_data.marks import Certainty, PersonalDataKind, Span

_CAPITAL = r"[A-ZÀ-ÖØ-Þ]"
_DOTTED = rf"(?:{_CAPITAL}|Th|Chr|Ph|Ch|Joh|Jos|Jac|Fr|Wm|Ant|Alb)\.(?: ?|-)"
_PARTICLE = r"(?:[Vv]an|[Dd]er?|[Dd]en|[Vv]\.?/?d\.?|'t|[Tt]e[nr]|[Vv]on|[Zz]u|[Dd]u|[Dd]e la|[Ll]e|[Dd]i|[Dd]el|[Vv]anden|[Vv]ander|[Ee]l)"
_SURNAME = rf"{_CAPITAL}(?:['’]{_CAPITAL})?[^\W\d_]{{2,}}(?:-(?:(?:van|de|der|den) )*{_CAPITAL}[^\W\d_]+)*"
_NAME = re.compile(
    rf"(?<![\w.@/])(?:(?:{_DOTTED}){{1,5}} ?(?:{_PARTICLE} ){{0,3}}({_SURNAME})|{_CAPITAL}{{1,3}} (?:[Vv]an|[Vv]on) (?:de[rn]?|het|'t) ({_SURNAME}))(?![\w@])"
)
# Countries and forms of firms.
_OF_NOBODY = re.compile(
    r"(?:U\.S\.|U\.K\.|E\.U\.|N\.V\.|B\.V\.|S\.A\.|A\.G\.|P\.S\.|N\.B\.|V\.Z\.W\.|A\.S\.B\.L\.) ?"
)
# What stands before a capital with a dot that is no initial: "z. B. Router".
_SHORTENED = re.compile(r"(?:\bz\. ?|\bu\. ?|\bd\. ?|\bi\. ?|\bS\. ?|\bNr\. ?|\bart\. ?)$")
_LONGEST_BEFORE = 6


def may_hold_initials(text: str) -> bool:
    """False when no capital stands by itself with a dot, nor before a particle: true of most turns, and found fast."""
    if "an " in text or "on " in text:
        return _BEFORE_PARTICLE.search(text) is not None or _DOTTED_SIGN.search(text) is not None
    return _DOTTED_SIGN.search(text) is not None


# The first begins with its rarest sign and looks back from it: the search then skips the rest.
_DOTTED_SIGN = re.compile(rf"\.(?<=[A-ZÀ-Þhrscb]\.) ?{_CAPITAL}|\.(?<=[A-Z]\.) ?[vdtzl]")
_BEFORE_PARTICLE = re.compile(rf"(?<![^\W\d_]){_CAPITAL}{{1,3}} [vV][ao]n ")


def initialled_names_in(text: str, ordinary: Set[str]) -> Iterator[Span]:
    """The names with initials in a text; not those whose last part is an ordinary word (small letters), as in "U.S. Army"."""
    for found in _NAME.finditer(text):
        surname = found[1] or found[2]
        if _OF_NOBODY.match(found[0]):
            continue
        if surname.lower() in ordinary and not _has_particle(found[0]):
            continue
        if not _SHORTENED.search(text[max(0, found.start() - _LONGEST_BEFORE) : found.start()]):
            yield Span(*found.span(), PersonalDataKind.NAME, Certainty.LIKENESS)


def _has_particle(name: str) -> bool:
    return re.search(rf"[ .]{_PARTICLE} ", name) is not None
