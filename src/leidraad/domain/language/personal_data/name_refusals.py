"""Names that are nobody's: a garage's, a channel's, a verb behind "ik", a job behind "Frau", the firm behind an agent's name.

Apart from ``names``, ``spoken_names`` and ``written_names``, which tell what may be a name by its capitals, its letters and what
announces it: here one look is taken at what stands around a find of any of these, and what tells against it.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from operator import attrgetter
from unicodedata import normalize

from leidraad.domain.language.personal_data.known_names import FORENAMES, NAMES_ALSO_WORDS, SURNAMES
from leidraad.domain.language.personal_data.marks import Certainty, PersonalDataKind, Span
from leidraad.domain.language.personal_data.more_names import COMMON_FORENAMES, OTHER_NAMES
from leidraad.domain.language.personal_data.name_announcements import FAMILY, PEOPLE
from leidraad.domain.language.personal_data.number_like import is_clearly_number
from leidraad.domain.language.personal_data.number_runs import Piece
from leidraad.domain.language.personal_data.number_words import set_of
from leidraad.domain.language.personal_data.ordinary_words import ORDINARY_WORDS
from leidraad.domain.language.personal_data.things_with_names import (
    CALLED,
    GREETING_AT_WORK,
    JOB_ENDINGS,
    JOBS,
    NOBODY,
    THING_ENDINGS,
    THINGS,
    THINGS_BEHIND,
    THINGS_CALLED,
)

_MARK, _WORD = 1, 3
_START = attrgetter("start")
_GLUE = "-'’"
_PARTICLES = set_of(
    "van von vom de du des der den die das het de la le l d zum zur aus from of at bei bij chez dem am im beim aan"
)
_ARTICLES = set_of("het t la le les l der die das dem den zum zur the")
_OF_WHERE = frozenset(("van", "von", "de", "d", "vom", "bij", "bei", "chez"))
_TYING = set_of("en et und and of ou oder or &")
_INDEFINITE = set_of("een n ne nen un une ein eine einen einem einer a an")
# A word in no list of names is a noun behind these: "mein göttergatte", "un duplex", "het buitenverblijf".
_DETERMINERS = _INDEFINITE | set_of("het das im am the this that dit dat ce")
_IT_IS = frozenset(
    (
        ("est", "c"),
        ("s", "it"),
        ("is", "it"),
        ("ist", "das"),
        ("ist", "es"),
        ("is", "dat"),
        ("is", "het"),
        ("is", "t"),
    )
)  # the nearest word first
# A noun follows these, and no name of one person: "uw toon", "votre constance", "every penny", "l'oscar".
_OF_NOUNS = set_of(
    "uw jouw votre vos ihrem ihren euer eure eurem elke elk iedere ieder geen welke chaque cet cette ces quel quelle kein keine keinen jeder jede jeden every each l"
)
# A verb follows these: "je me marie"; behind "ik" only where a clause begins with it, not in "heb ik annick".
_SUBJECTS = set_of("se tu")
_FIRST_PERSON = set_of("ik k ich i")
_CLAUSE_STARTS = set_of(
    "en dus maar want ja nee neen nu of und aber denn oder nein and but so because yes no or well et mais oui non die dat wat"
)
_NEAR_WORDS = 6
_NEAR_PIECES = 8
_MOST_ARTICLES = 2
_PERSONS = PEOPLE | set_of(
    "ik hij zij ze je il elle ich er sie i he she they meneer mevrouw monsieur madame herr frau mr mrs"
)
_ALL_FORENAMES = FORENAMES | COMMON_FORENAMES
_ALL_SURNAMES = SURNAMES | OTHER_NAMES | NAMES_ALSO_WORDS


def without_refused(text: str, pieces: Sequence[Piece], found: Iterable[Span]) -> Iterator[Span]:
    """The finds in a text without names that are nobody's, shorter where only a part is a person's; other kinds as they are."""
    refused: Span | None = None
    judge: _Judge | None = None
    for span in found:
        if span.kind is not PersonalDataKind.NAME:
            yield span
            continue
        judge = judge or _Judge(text, pieces)
        kept = judge.person_in(span, refused)
        if kept is None:
            refused = span
        else:
            yield kept


class _Judge:
    """Tells for one text which of the names in it are people's."""

    def __init__(self, text: str, pieces: Sequence[Piece]) -> None:
        self.text = text
        self.pieces = pieces
        self.nobodys = tuple(
            (pieces[first].start, pieces[end - 1].end) for first, end in NOBODY.ends_in(pieces)
        )
        self.cased = text[1:] != text[1:].lower()
        self.at_work: bool | None = None

    def person_in(self, span: Span, refused: Span | None) -> Span | None:
        """What of a find is the name of a person; None for nothing. ``refused``: the name before it that was none."""
        first = bisect_left(self.pieces, span.start, key=_START)
        words = [
            at
            for at in range(first, len(self.pieces))
            if self.pieces[at].start < span.end and self.is_word(at)
        ]
        if not words:
            return span
        if any(start <= span.start and span.end <= end for start, end in self.nobodys) or self.is_letter(
            span, words
        ):
            return None
        words = self.without_jobs(words)
        if not words or self.is_things(words) or self.is_noun_or_verb(words):
            return None
        if refused is not None and self.ties(refused, words[0]):
            return None
        return self.narrowed(span, words)

    def is_letter(self, span: Span, words: Sequence[int]) -> bool:
        """True for a word that stands for a letter ("e comme émile") and for letters of a number ("nl twee t r i o")."""
        if all(len(self.word(at)) == 1 for at in words):
            return self.spells_word(words) or (
                span.certainty is Certainty.DOUBTFUL
                and (self.is_numeral(words[0] - 1) or self.is_numeral(words[-1] + 1))
            )
        if len(words) == 1 and self.is_in_alphabet(words[0]):
            return True
        before = self.before(words[0])
        while before and before[0] in _IN_SPELLING:
            before = before[1:]
            if before and len(before[0]) == 1 and _folded(self.word(words[0])).startswith(before[0]):
                return len(words) == 1
        return False

    def spells_word(self, words: Sequence[int]) -> bool:
        """True for "cancel c a n c e l" and "b v b a": a word or an abbreviation, and nobody spoke of a name."""
        spelled = "".join(self.word(at) for at in words)
        if spelled in _ALL_FORENAMES or spelled in _ALL_SURNAMES:
            return False
        near = {piece.text for piece in self.pieces[max(0, words[0] - _NEAR_PIECES) : words[0]]}
        return (spelled in ORDINARY_WORDS or spelled in THINGS) and _TELLS_NAMES.isdisjoint(near)

    def is_in_alphabet(self, at: int) -> bool:
        """True for "victor" in "victor kilo one two" and in "b oscar seven": a word of the radio alphabet among its like."""
        if self.word(at) not in _RADIO_ALPHABET:
            return False
        beside = [one for one in (at - 1, at + 1) if 0 <= one < len(self.pieces)]
        if any(self.word(one) in _RADIO_ALPHABET for one in beside):
            return True
        return len(beside) == 2 and all(self.is_numeral(one) or len(self.word(one)) == 1 for one in beside)

    def is_numeral(self, at: int) -> bool:
        return 0 <= at < len(self.pieces) and is_clearly_number(self.pieces[at])

    def is_word(self, at: int) -> bool:
        return self.pieces[at].group == _WORD

    def word(self, at: int) -> str:
        return self.pieces[at].text

    def narrowed(self, span: Span, words: Sequence[int]) -> Span:
        start, end = self.pieces[words[0]].start, self.pieces[words[-1]].end
        changed = words[0] != bisect_left(self.pieces, span.start, key=_START) or end < span.end
        return replace(span, start=start, end=end) if changed else span

    def without_jobs(self, words: list[int]) -> list[int]:
        """The words up to a job, a firm or an agent's employer, with what leads to it: "ronny vom autohaus", "krahn der geschäftsführer"."""
        while words and self.word(words[0]) in JOBS:
            words = words[1:]
        for place, at in enumerate(words):
            if place and (self.word(at) in JOBS or self.is_thing(at)):
                words = self.without_particles(words[:place])
                break
        return self.without_employer(words) if words else words

    def without_particles(self, words: list[int]) -> list[int]:
        while words and self.word(words[-1]) in _PARTICLES:
            words = words[:-1]
        return words

    def without_employer(self, words: list[int]) -> list[int]:
        """The forename of "Lotte van Lumarel", where who speaks is at work and no list knows such a surname."""
        if self.leads_from_mark(words[0]) and self.greets_at_work() and not self.is_surname(words[-1]):
            return []
        cut = next((place for place, at in enumerate(words) if place and self.word(at) in _OF_WHERE), 0)
        if not cut or cut + 1 >= len(words) or len(words) - cut > 3:
            return words
        if self.word(words[0]) not in _ALL_FORENAMES or self.word(words[cut + 1]) in _PARTICLES:
            return words
        if any(self.is_surname(at) for at in words[cut + 1 :]) or not self.greets_at_work():
            return words
        return words[:cut]

    def is_surname(self, at: int) -> bool:
        return self.word(at) in _ALL_SURNAMES

    def leads_from_mark(self, at: int) -> bool:
        """True for the "Lumarel" that is left behind the mark of a name and "van"."""
        before = at if self.word(at) in _OF_WHERE else at - 1
        return before > 0 and self.word(before) in _OF_WHERE and self.pieces[before - 1].group == _MARK

    def greets_at_work(self) -> bool:
        if self.at_work is None:
            self.at_work = next(iter(GREETING_AT_WORK.ends_in(self.pieces)), None) is not None
        return self.at_work

    def is_thing(self, at: int) -> bool:
        word = self.word(at)
        return word in THINGS or (word.endswith(THING_ENDINGS) and word not in _ALL_SURNAMES)

    def before(self, at: int) -> list[str]:
        """The words of the same clause before this piece, the nearest first; none over a sign but a hyphen or apostrophe."""
        said: list[str] = []
        while at and len(said) < _NEAR_WORDS:
            at -= 1
            piece = self.pieces[at]
            if piece.text in _GLUE:
                continue
            if piece.group != _WORD or "\n" in self.text[piece.end : self.pieces[at + 1].start]:
                break
            said.append(piece.text)
        return said

    def is_things(self, words: Sequence[int]) -> bool:
        """True for the name of a firm, a place or a thing: "garage peeters", "delta airlines", "a restaurant called amalfi"."""
        if self.is_thing(words[0]) and not self.is_surname(words[0]):
            return True
        before = self.before(words[0])
        for articles, word in enumerate(before[: _MOST_ARTICLES + 1]):
            if word in THINGS or word.endswith(THING_ENDINGS):
                return True
            if word not in _ARTICLES or articles == _MOST_ARTICLES:
                break
        return self.precedes_thing(words[-1]) or self.is_called(before)

    def precedes_thing(self, at: int) -> bool:
        at += 1
        if at + 1 < len(self.pieces) and self.word(at) in _GLUE and self.word(at + 1) == "s":
            at += 2
        return at < len(self.pieces) and self.word(at) in THINGS_BEHIND

    def is_called(self, before: Sequence[str]) -> bool:
        """True behind "the hotel is called", "een functie die … heet"."""
        if before[:3] in (["is", "name", "its"], ["is", "name", "s"]):
            return True
        if not before or before[0] not in CALLED or not _PERSONS.isdisjoint(before):
            return False
        return not THINGS_CALLED.isdisjoint(before)

    def is_noun_or_verb(self, words: Sequence[int]) -> bool:
        """True for one word that an article, a subject or a title shows to be a word and no name."""
        if len(words) > 1:
            return False
        said, before = self.word(words[0]), self.before(words[0])
        if said.endswith(JOB_ENDINGS) and not self.is_surname(words[0]):
            return True
        if not before:
            return False
        if said in ORDINARY_WORDS and tuple(before[:2]) in _IT_IS and _TELLS_NAMES.isdisjoint(before):
            return True
        if not self.cased and before[0] in _DETERMINERS and self.is_unknown(words[0]):
            return "zekere" not in before[:2] and not self.precedes_family(words[0])
        if before[0] in _OF_NOUNS or before[0] in _SUBJECTS:
            return not _TELLS_NAMES.intersection(before[:3])
        return before[0] in _FIRST_PERSON and (len(before) == 1 or before[1] in _CLAUSE_STARTS)

    def is_unknown(self, at: int) -> bool:
        return self.word(at) not in _ALL_FORENAMES and not self.is_surname(at)

    def precedes_family(self, at: int) -> bool:
        return at + 1 < len(self.pieces) and self.word(at + 1) in FAMILY

    def ties(self, refused: Span, first: int) -> bool:
        """True for "Arte" in "la chaîne Tipik et Arte"."""
        tied = first - 1
        return tied > 0 and self.word(tied) in _TYING and self.pieces[tied - 1].end == refused.end


def _folded(word: str) -> str:
    """The word without accents: "émile" stands for an e."""
    return normalize("NFD", word)


_RADIO_ALPHABET = set_of(
    "alfa alpha bravo charlie delta echo foxtrot golf hotel india juliett juliet kilo lima mike november oscar papa quebec romeo sierra tango uniform "
    "victor whiskey whisky xray yankee zulu"
)
# Between a letter and the word that stands for it.
_IN_SPELLING = set_of("comme van von wie for as in zoals als like is de la le")
_TELLS_NAMES = set_of(
    "naam name nom namen heet heiße heißt appelle appelait prénom voornaam vorname surname achternaam nachname"
)
