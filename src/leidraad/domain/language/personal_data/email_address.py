"""E-mail addresses, written or said: "jan punt peeters apenstaartje voorbeeld punt be"."""

import re
from collections.abc import Iterable, Iterator, Sequence
from enum import Enum

from leidraad.domain.language.personal_data.marks import Certainty, PersonalDataKind, Span
from leidraad.domain.language.personal_data.number_runs import PAUSES, Piece
from leidraad.domain.language.personal_data.number_words import NUMBER_WORDS, REPEATS, set_of

_WRITTEN = re.compile(r"[\w.+%'’\-]*[\w+%\-]@(?:[^\W_](?:[\w\-]*[^\W_])?\.)+[^\W\d_]{2,24}(?![\w@])")

# "jan (at) voorbeeld.be", "jan [apenstaartje] voorbeeld [punt] be": written so that no machine should read it.
_BRACKETS = re.compile(r"[(\[{<] ?[@\w]{1,12} ?[)\]}>]")
_DOT_BETWEEN = r"(?:\.| ?[(\[{<] ?(?:dot|punt|punkt|point|\.) ?[)\]}>] ?| (?:dot|punt|punkt|point) )"
_IN_BRACKETS = re.compile(
    rf"(?:[\w+%\-]+{_DOT_BETWEEN}){{0,3}}[\w+%\-]+ ?[(\[{{<] ?(?:@|at|ät|a|arobase|arrobase|apenstaartje|klammeraffe|affe) ?[)\]}}>] ?"
    rf"[\w\-]+(?:{_DOT_BETWEEN}[\w\-]+){{1,4}}",
    re.IGNORECASE,
)

# "at" and its kind are also plain words: they need a dot and a domain after them.
STRONG_AT_WORDS = set_of(
    "apenstaartje apenstaart apestaartje apestaart aapenstaartje apenstaartteken arobase arobas arobaze arrobase arobasse arobaz "
    "klammeraffe klammeraffen affenschwanz @"
)
_AT_WORDS = set_of("at ät ad affe")
# What recognisers of speech write for "at" in Dutch and French: plain words, taken only before a known end.
_MISHEARD_AT_WORDS = set_of("chez bij et")
_AT_PHRASES = (("at", "teken"), ("at", "zeichen"), ("a", "commercial"), ("at", "sign"))
_AT_STARTS = STRONG_AT_WORDS | _AT_WORDS | _MISHEARD_AT_WORDS | {phrase[0] for phrase in _AT_PHRASES}
DOT_WORDS = frozenset(("punt", "punkt", "point", "dot", "punk"))  # the last as it is misheard
_DOTS = DOT_WORDS | {"."}
# The dot first, and a look back from it: the search then skips from dot to dot.
_DOT_IN_WORD = re.compile(r"\.[^\W\d_](?:(?<=[^\W\d_]\..)|(?<=[^\W\d_] \..))")
_JOINERS = _DOTS | set_of(
    "- _ streepje liggend koppelteken underscore tiret trait union bas dash hyphen minus strich bindestrich unterstrich "
    "minteken plus + laag koppelteken tussenstreepje souligné tiretbas d union under score"
)
TOP_LEVEL = set_of(
    "be nl fr de lu eu com net org info uk co ch at io biz online shop email app me tv gov edu vlaanderen brussels gent "
    "us ca it es pl dk se no fi ie pt"
)
_BARE_ENDINGS = set_of("com be fr nl net org")  # behind a provider without a dot between, "gmail com"
_SPELLED_TOP_LEVEL = frozenset(
    (("b", "e"), ("n", "l"), ("f", "r"), ("d", "e"), ("l", "u"), ("e", "u"), ("c", "o", "m"), ("u", "k"))
)
# Mail providers that are no words of their own: after "at" they make an address even when the end was not heard.
PROVIDERS = set_of(
    "gmail hotmail telenet skynet yahoo icloud proximus ziggo outlook gmx wanadoo bluewin btinternet googlemail protonmail freenet laposte"
)
_DOMAIN_WORDS = DOT_WORDS | PROVIDERS | {"teken", "zeichen", "sign", "commercial"}
# Words that cannot be part of the name before the "at": reading backwards stops at them.
_STOPS = set_of("""
    is naar op adres e mail email mailadres emailadres via het de een mijn uw zijn haar ons van voor met aan bij dat dit en of
    dus ja nee ok oké goed kan u ik we wij je jij stuur sturen mailen bereiken bereikbaar zal wordt wil graag eh euh dan
    est à a au sur mon ma votre notre son l le la les un une c ce adresse mel courriel envoyez écrivez ou et pour avec
    donc oui non bon alors je vous nous il elle puis
    ist an auf meine mein ihre ihr unser die der das eine unter lautet für mit und oder ja nein also ich sie wir er dann
    my your our his her the an address to at on by for with and or so yes no well it i you me send write contact reach s
    that this please thanks then look looking told
    """)
_NO_ENDING = _STOPS | NUMBER_WORDS
_MAILBOXES = frozenset(("contact", "mail", "email"))  # one of these alone before the "at" is the whole name
# "at some point", "at the point of sale", "at this dot": no domain opens with these, whatever follows.
_NO_DOMAIN = set_of("some this that which what any every no one a an the een het de le la un une der die das")
# Said between the name and the "@": how the name is written. Longest first.
_ASIDES = tuple(
    tuple(aside.split())
    for aside in (
        "alles aan elkaar geschreven", "alles aan elkaar", "allemaal aan elkaar", "aan elkaar", "in een woord", "in één woord",
        "in kleine letters", "kleine letters", "alles klein", "zonder punt", "tout en un mot", "en un mot", "tout attaché", "tout collé",
        "tout en minuscules", "en minuscules", "sans point", "alles zusammen", "zusammengeschrieben", "in einem wort",
        "alles kleingeschrieben", "kleingeschrieben", "ohne punkt", "all one word", "one word", "all together", "all lower case",
        "all lowercase", "lower case", "no dot",
    )
)  # fmt: skip
_LAST_OF_ASIDE = frozenset(aside[-1] for aside in _ASIDES)
_MOST_WORDS_BEFORE = 14
_MOST_PIECES_AFTER = 18
_MOST_PLAIN_WORDS = 3
_MARK, _DIGITS, _WORD, _SIGN = 1, 2, 3, 4


ADDRESS_SIGN_WORDS = _AT_STARTS | _DOMAIN_WORDS


def may_hold_spoken_address(text: str, words: Iterable[str]) -> bool:
    """False when nothing is said for "@", or a word that may stand for it ("at") has no dot and no provider with it.

    ``words`` are the words of the text in lower case, or those of ``ADDRESS_SIGN_WORDS`` among them.
    """
    if "@" in text:
        return text.count("@") > len(_WRITTEN.findall(text)) or not _DOMAIN_WORDS.isdisjoint(words)
    if not STRONG_AT_WORDS.isdisjoint(words):
        return True
    if _AT_STARTS.isdisjoint(words):
        return False
    return not _DOMAIN_WORDS.isdisjoint(words) or _DOT_IN_WORD.search(text) is not None


def written_addresses_in(text: str) -> Iterator[Span]:
    """The addresses written out in full."""
    if "@" in text:
        for match in _WRITTEN.finditer(text):
            yield Span(*match.span(), PersonalDataKind.EMAIL, Certainty.SHAPE)


def spoken_addresses_in(text: str, pieces: list[Piece]) -> Iterator[Span]:
    """The addresses said aloud, half said and half written as speech recognition leaves them, or written with "(at)"."""
    if _BRACKETS.search(text):
        for match in _IN_BRACKETS.finditer(text):
            yield Span(*match.span(), PersonalDataKind.EMAIL, Certainty.SHAPE)
    written = [match.span() for match in _WRITTEN.finditer(text)]
    said = [piece for index, piece in enumerate(pieces) if not _is_break(pieces, index)]
    if "union" in text.lower():
        said = [piece for index, piece in enumerate(said) if not _is_in_hyphen(said, index)]
    for index, piece in enumerate(said):
        after = _after_at(said, index) if piece.text in _AT_STARTS else 0
        if not after or _is_complete(said, index, written):
            continue
        start = start_of_name(said, index)
        if start == index and index and said[index - 1].text in _MAILBOXES:
            start -= 1
        while start < index and _is_rest_of_word(pieces, said[start]):
            start += 1
        if start == index and not _goes_on_from_before(said, index):
            continue
        at_sign = _at_of(said, start, index, after)
        joined = any(one.text in _JOINERS for one in said[start:index])
        end = _end_of_domain(said, after, at_sign, joined=joined)
        if end:
            yield Span(said[start].start, said[end - 1].end, PersonalDataKind.EMAIL, Certainty.SHAPE)


def _is_break(pieces: list[Piece], index: int) -> bool:
    """True for a pause, and for the comma or full stop that a pause became, where an address goes on behind it."""
    piece = pieces[index]
    if piece.group == _WORD:
        return piece.text in PAUSES
    if piece.text not in {",", ".", "…"} or (piece.text == "." and _is_inside(pieces, index)):
        return False
    before = _nearest_word(pieces, index, step=-1)
    after = _nearest_word(pieces, index, step=1)
    return not {before, after}.isdisjoint(_SIGN_WORDS) or (piece.text == "," and after in NUMBER_WORDS)


def _is_rest_of_word(pieces: list[Piece], piece: Piece) -> bool:
    """True for a single letter behind an apostrophe: "it's", "I'm at gmail"."""
    if len(piece.text) > 1:
        return False
    return any(before.text in {"'", "’"} and before.end == piece.start for before in pieces)


def _goes_on_from_before(pieces: list[Piece], index: int) -> bool:
    """True for an unmistakable "@" that opens what is said: the name was told in the turn before."""
    return pieces[index].text in STRONG_AT_WORDS and all(
        piece.text in _STOPS or piece.group == _SIGN for piece in pieces[:index]
    )


def _is_in_hyphen(pieces: list[Piece], index: int) -> bool:
    """True for the apostrophe of "trait d'union"."""
    around = pieces[max(0, index - 1) : index + 2]
    return pieces[index].text in "'’" and [around[0].text, around[-1].text] == ["d", "union"]


_SIGN_WORDS = (_JOINERS | STRONG_AT_WORDS | _AT_WORDS) - {".", "-", "plus"}


def _nearest_word(pieces: list[Piece], index: int, *, step: int) -> str:
    """The word beside this piece, over signs and pauses; empty at the end of the text."""
    index += step
    while 0 <= index < len(pieces) and (
        pieces[index].text in PAUSES or (pieces[index].group == _SIGN and pieces[index].text not in "@_")
    ):
        index += step
    return pieces[index].text if 0 <= index < len(pieces) else ""


class _At(Enum):
    """How surely a word stands for "@"; what may follow it depends on that."""

    STRONG = "strong"  # nothing else it could mean: any ending
    LIKELY = "likely"  # "at": any ending behind a spoken dot
    WEAK = "weak"  # "chez", or what may be "at this point": a known ending only


def _at_of(pieces: list[Piece], start: int, index: int, after: int) -> _At:
    """How surely the word at ``index`` is an "@", seen with the name before it."""
    if _opens_handle(pieces, index):
        return _At.LIKELY
    if pieces[index].text in STRONG_AT_WORDS or after - index > 1:
        return _At.STRONG
    if pieces[index].text in _MISHEARD_AT_WORDS:
        return _At.WEAK
    spelled = any(piece.text in _JOINERS or _is_spelled(piece) for piece in pieces[start:index])
    at_a_point = any(piece.text == "point" for piece in pieces[after : after + _MOST_PIECES_AFTER])
    return _At.LIKELY if spelled or not at_a_point else _At.WEAK


def _opens_handle(pieces: list[Piece], index: int) -> bool:
    """True for the "@" of "dank je @maria": written against the name after it only."""
    return (
        pieces[index].text == "@"
        and _is_inside(pieces, index)
        and (index == 0 or pieces[index - 1].end < pieces[index].start)
    )


def _is_complete(pieces: list[Piece], index: int, written: Sequence[tuple[int, int]]) -> bool:
    """True for the "@" of an address written in full, unless a word such as "punt" joins more to its front."""
    for start, end in written:
        if start <= pieces[index].start < end:
            before = next((piece for piece in reversed(pieces[:index]) if piece.end <= start), None)
            return before is None or before.group != _WORD or before.text not in _JOINERS
    return False


def _after_at(pieces: list[Piece], index: int) -> int:
    """The piece after an "at" that starts here, however it was said; 0 when there is none."""
    piece = pieces[index]
    for phrase in _AT_PHRASES:
        if piece.text == phrase[0]:
            follows = [one.text for one in pieces[index + 1 : index + 3] if one.text != "-"]
            if follows[:1] == [phrase[1]]:
                return index + 2 + (pieces[index + 1].text == "-")
    return index + 1 if piece.text in STRONG_AT_WORDS | _AT_WORDS | _MISHEARD_AT_WORDS else 0


def _end_of_domain(pieces: list[Piece], index: int, at_sign: _At, *, joined: bool) -> int:
    """The piece after the domain that starts here; 0 when there is no domain. ``joined``: the name has a dot or dash in it."""
    if at_sign is not _At.STRONG and not joined and index < len(pieces) and pieces[index].text in _NO_DOMAIN:
        return 0
    last = 0
    plain_words = 0
    for at in range(index, min(len(pieces), index + _MOST_PIECES_AFTER)):
        piece = pieces[at]
        if piece.group == _MARK or (
            piece.text in _JOINERS and piece.group == _SIGN and not _is_inside(pieces, at)
        ):
            break
        if piece.text in {"'", "’"} and _is_inside(pieces, at):
            continue
        if at > index and piece.text in _DOTS:
            last = _end_of_top_level(pieces, at, at_sign) or last
            plain_words = 0
        elif last and at >= last:
            break
        elif piece.text not in _JOINERS and not _is_spelled(piece):
            plain_words += 1
            if plain_words > _MOST_PLAIN_WORDS or piece.group != _WORD:
                break
    if at_sign is _At.WEAK and not joined:
        return last
    return last or _end_of_half_heard(pieces, index, at_sign)


def _end_of_half_heard(pieces: list[Piece], index: int, at_sign: _At) -> int:
    """The piece after a provider's name, or after the word that follows an unmistakable "@"; 0 when it is neither."""
    if index >= len(pieces):
        return 0
    if pieces[index].text in PROVIDERS:
        has_end = index + 1 < len(pieces) and pieces[index + 1].text in _BARE_ENDINGS
        return index + 1 + has_end
    return index + 1 if at_sign is _At.STRONG and pieces[index].group == _WORD else 0


def _is_inside(pieces: list[Piece], at: int) -> bool:
    """True for a sign written against the piece after it: the dot of "voorbeeld.be", not the end of a sentence."""
    return at + 1 < len(pieces) and pieces[at].end == pieces[at + 1].start


def _end_of_top_level(pieces: list[Piece], dot: int, at_sign: _At) -> int:
    """The piece after the last part of a domain, behind the dot at ``dot``: known, spelled, or any word; 0 for none."""
    index = dot + 1
    if index >= len(pieces):
        return 0
    if pieces[index].text in TOP_LEVEL:
        return index + 1
    for spelled in _SPELLED_TOP_LEVEL:
        if tuple(piece.text for piece in pieces[index : index + len(spelled)]) == spelled:
            return index + len(spelled)
    if at_sign is _At.WEAK or (at_sign is _At.LIKELY and pieces[dot].group == _SIGN):
        return 0
    return _end_of_any_word(pieces, index)


def _end_of_any_word(pieces: list[Piece], index: int) -> int:
    """The piece after a word of two letters or more, or after letters said one by one; 0 when neither stands here."""
    if len(pieces[index].text) > 1:
        is_name = pieces[index].group == _WORD and pieces[index].text not in _NO_ENDING
        return index + 1 if is_name else 0
    end = index
    while end < len(pieces) and pieces[end].group == _WORD and len(pieces[end].text) == 1:
        end += 1
    return end if end > index + 1 else 0


def _aside_before(pieces: list[Piece], end: int) -> int:
    """How many pieces before ``end`` say how the name is written, "alles aan elkaar"; 0 when none do."""
    for aside in _ASIDES:
        first = end - len(aside)
        if first > 0 and tuple(piece.text for piece in pieces[first:end]) == aside:
            return len(aside)
    return 0


def start_of_name(pieces: list[Piece], index: int) -> int:
    """The first piece of the name before the "at" at ``index``; ``index`` itself when there is none."""
    start = index
    plain_words = 0
    while start and index - start < _MOST_WORDS_BEFORE:
        piece = pieces[start - 1]
        if piece.text in _LAST_OF_ASIDE and (aside := _aside_before(pieces, start)):
            start -= aside
            plain_words = 0
            continue
        if _is_spelled(piece) or (piece.text in _JOINERS and _joins(pieces, start - 1)):
            start -= 1
            continue
        joined = start < index and pieces[start].text in _JOINERS
        if piece.group != _WORD or (piece.text in _STOPS and not joined):
            break
        plain_words += not joined
        if plain_words > _MOST_PLAIN_WORDS:
            break
        start -= 1
    while start < index and _cannot_open_name(pieces, start, index):
        start += 1
    return start


def _joins(pieces: list[Piece], at: int) -> bool:
    """True for a word such as "punt", and for a sign written against both its neighbours or standing free of both."""
    if pieces[at].group == _WORD:
        return True
    follows = at + 1 < len(pieces) and pieces[at].end == pieces[at + 1].start
    return follows or at == 0 or pieces[at - 1].end < pieces[at].start


def _cannot_open_name(pieces: list[Piece], start: int, index: int) -> bool:
    """True for a sign, and for a small word unless it is spelled out with the letter after it or is all there is."""
    if pieces[start].text in _JOINERS:
        return True
    if pieces[start].text not in _STOPS or start + 1 == index:
        return False
    if pieces[start + 1].text in _JOINERS:
        return False
    return len(pieces[start].text) > 1 or len(pieces[start + 1].text) > 1


def _is_spelled(piece: Piece) -> bool:
    """A digit row, a number word or a single letter."""
    if piece.group == _DIGITS or piece.text in REPEATS or piece.text in PAUSES:
        return True
    if piece.group != _WORD:
        return False
    return piece.text in NUMBER_WORDS or (len(piece.text) == 1 and piece.text not in {"à"})
