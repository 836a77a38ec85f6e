"""Names of people in texts without capitals, as recognisers of speech and many writers write them.

Apart from ``names``, which asks what a text says with its capitals: here the words that are in no dictionary are looked at
first, one to four in a row, and then what stands before and behind them. A word that no list of names knows is believed
where the words around it announce a person.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from leidraad.domain.language.personal_data.known_names import FORENAMES, FORENAMES_ALSO_WORDS, SURNAMES
from leidraad.domain.language.personal_data.marks import Certainty, PersonalDataKind, Span
from leidraad.domain.language.personal_data.more_names import COMMON_FORENAMES, OTHER_NAMES
from leidraad.domain.language.personal_data.name_announcements import (
    AND_OR,
    ANNOUNCING,
    BEHIND,
    BEHIND_OPENING,
    BEHIND_PEOPLE,
    BRIDGES,
    BUT,
    FAMILY,
    LEADING,
    NOT,
    OF_PEOPLE,
    OPENING_CUES,
    OPENING_WORDS,
    PEOPLE,
    TOLD_ALONE,
)
from leidraad.domain.language.personal_data.number_like import MONTHS
from leidraad.domain.language.personal_data.number_runs import Piece
from leidraad.domain.language.personal_data.number_words import NUMBER_WORDS, set_of
from leidraad.domain.language.personal_data.ordinary_words import ORDINARY_WORDS
from leidraad.domain.language.personal_data.places import PLACES

_WORD, _SIGN = 3, 4
_PARTICLES = set_of(
    "van de den der vanden vander ten ter della di da do dos le la du des von zu zum zur el al ben bin abu mac mc saint sint st d del"
)
_GLUE = "-'’"
_ENDS_OF_SENTENCE = ".!?;:\n"
# What words that no list knows end with when they are no names.
_LIKE_WORDS = (
    "ismus", "isme", "ism", "messe", "kamera", "kameras", "menschen", "leute", "frauen", "kinder", "mensen", "leuten", "tage", "zeit", "schaft",
    "nummer", "kaart", "karte", "dienst", "service", "contract", "vertrag", "rekening", "rechnung", "straat", "straße", "strasse", "laan",
    "steenweg", "lijk", "lijke", "lich", "liche", "lichen", "keit", "heit", "heid", "ung", "ungen", "tion", "tions", "ties", "ment", "ments",
    "lijks", "baar", "bare", "abele", "able", "ible", "isch", "ische", "ness", "ings", "pakket", "paket", "weg", "dreef", "plein", "gasse",
    "allee", "platz", "machine", "maschine", "programma", "programm", "systeem", "system", "toestel", "gerät", "box", "kosten", "geld", "phone",
    "ing", "ings", "ly", "atie", "eren", "ieren", "iert", "eerd", "eerde", "issons", "aient", "erait", "erais", "ez", "ées", "eux", "euse", "fully",
)  # fmt: skip
# "Reactivating" is a form of "activate", "schießt" of "schießen", "livrait" of "livrer".
_ENDINGS_OF_FORMS = (
    "ing", "ings", "ed", "ly", "es", "s", "en", "t", "te", "ten", "end", "ende", "er", "é", "ée", "és", "ées", "ez", "ait", "ais", "ant", "ent",
    "ons", "e", "est", "st", "em", "re",
)  # fmt: skip
_DIMINUTIVES = ("je", "tje", "pje", "kje", "jes", "tjes", "pjes", "kes", "chen", "lein", "erl")
_OTHER_ENDINGS = ("", "e", "en", "er", "t", "es", "s", "é", "ed", "ing", "te")
_LIKE_VERBS = ("t", "te", "de", "ed", "ait", "er", "en")
_PREFIXES = (
    "ver",
    "be",
    "ent",
    "ont",
    "zer",
    "her",
    "an",
    "auf",
    "aus",
    "ein",
    "ab",
    "zu",
    "aan",
    "op",
    "uit",
    "af",
)
_LIKE_STATES = (
    "é", "ée", "és", "ées", "ant", "ante", "eur", "euse", "ig", "t", "end", "ique", "al", "if", "ive", "isch", "lich", "bar", "haft", "sam",
    "los", "voll",
)  # fmt: skip
_BEING = set_of("suis ben bin m am sommes zijn sind are s is est ist")
_SHORTEST_COMPOUND = 10
_SHORTEST_STEM = 4
_SHORTEST_PARTICIPLE = 5
_ALL_NAMES = FORENAMES | SURNAMES | COMMON_FORENAMES | OTHER_NAMES
_UNANNOUNCED = (FORENAMES - FORENAMES_ALSO_WORDS) | COMMON_FORENAMES
_MOST_WORDS = 4
_MOST_BRIDGES = 5
_LONGEST_PHRASE = 4
_LONGEST_ANSWER = 10
_FEWEST_LETTERS = 3
_MOST_STRANGE_SHARE = 0.5  # more words in no dictionary: another language, or nothing that was heard right
_FEWEST_WORDS_OF_SHARE = 6


def may_hold_spoken_name(text: str, words: Sequence[str]) -> bool:
    """False when a text has capitals, or no word that is in no dictionary: true of most turns, and found fast.

    ``words`` are the words of the text in lower case.
    """
    return not ORDINARY_WORDS.issuperset(words) and text[1:] == text[1:].lower()


def spoken_names_in(text: str, pieces: Sequence[Piece], *, asked: bool = False) -> Iterator[Span]:
    """The names in a text without capitals; they may overlap those of ``names_in``, and the caller keeps the surest.

    ``asked``: the turn before asked for a name, so that a short answer is taken for it. Nothing for texts with capitals.
    """
    if text[1:] != text[1:].lower():
        return
    words = [
        _Word(piece.text, piece.start, piece.end, at, is_strange(piece.text) and not _is_handle(pieces, at))
        for at, piece in enumerate(pieces)
        if piece.group == _WORD
    ]
    if words:
        yield from _Listener(text, pieces, words).names(asked=asked)


def _is_compound(word: str) -> bool:
    """True for "wasmachinefilter" and "buchmesse": two words of four letters or more that the dictionaries have, "s" between them."""
    if len(word) < _SHORTEST_COMPOUND:
        return False
    for cut in range(_SHORTEST_STEM, len(word) - _SHORTEST_STEM + 1):
        head = word[:cut]
        if word[cut:] in ORDINARY_WORDS and (
            head in ORDINARY_WORDS or head.removesuffix("s") in ORDINARY_WORDS
        ):
            return True
    return False


def _is_handle(pieces: Sequence[Piece], at: int) -> bool:
    """True for "@maria": what somebody calls themselves in public."""
    return at > 0 and pieces[at - 1].text == "@" and pieces[at - 1].end == pieces[at].start


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of a text; ``piece`` is its place among the pieces."""

    text: str
    start: int
    end: int
    piece: int
    strange: bool  # in no dictionary


@lru_cache(maxsize=4096)
def is_strange(word: str) -> bool:
    """True for a word that could be a name: in no dictionary, and not built like a word of the language."""
    if len(word) < 2 or word in ORDINARY_WORDS or word in NUMBER_WORDS or word in MONTHS:
        return False
    return word in _ALL_NAMES or not (word.endswith(_LIKE_WORDS) or _is_form_of_word(word))


def _is_form_of_word(word: str) -> bool:
    """True for a form of a word that the dictionaries have in another form: "reactivating", "schießt", "geslagen"."""
    if word.startswith(_PREFIXES) and len(word) > 2 + _SHORTEST_PARTICIPLE and word.endswith("t"):
        return True
    if word.startswith("ge") and len(word) > _SHORTEST_PARTICIPLE and word.endswith(("en", "d", "t")):
        return True
    if _is_compound(word) or any(
        word.removesuffix(ending) in ORDINARY_WORDS for ending in _DIMINUTIVES if word.endswith(ending)
    ):
        return True
    for ending in _ENDINGS_OF_FORMS:
        stem = word.removesuffix(ending)
        if (
            len(stem) >= _SHORTEST_STEM
            and stem != word
            and any(stem + other in ORDINARY_WORDS for other in _OTHER_ENDINGS)
        ):
            return True
    return word.startswith("re") and len(word) > _SHORTEST_PARTICIPLE and word[2:] in ORDINARY_WORDS


def _is_of_thing(bridges: Sequence[str]) -> bool:
    """True for "the" and "een" without a word for a person: "the name of the merchant", "it's a swift transfer"."""
    return not _ARTICLES.isdisjoint(bridges) and _ARTICLES.union(_COPULAS).issuperset(bridges)


_ARTICLES = set_of("the a an een het un une ein eine einen einem das dem")
_COPULAS = set_of("is s it was c est ist dat that this")
_AM = frozenset(("ben", "bin"))  # "ich bin torben", and "bin salman"
_I = frozenset(("ik", "ich", "je", "wie", "wer"))
_MINE = set_of("mijn onze ons mon ma notre mein meine unser unsere my our")
_OF_THINGS = set_of("het das dat it s is est ist t c")
_GREETINGS = set_of("""
goeiedag goedendag dag hallo hoi hey goeiemorgen goedemorgen goeiemiddag goedemiddag goeienavond goedenavond bonjour bonsoir allô allo salut guten
tag morgen abend grüezi servus moin hi hello hiya good morning afternoon evening
""")
_WITH = frozenset(("met", "avec", "mit", "with"))
_TOWARDS_PLACE = set_of("in te nach à")


class _Listener:
    """Looks for names in one text without capitals."""

    def __init__(self, text: str, pieces: Sequence[Piece], words: Sequence[_Word]) -> None:
        self.text = text
        self.pieces = pieces
        self.words = words
        strange = sum(word.strange for word in words)
        self.foreign = len(words) >= _FEWEST_WORDS_OF_SHARE and strange > _MOST_STRANGE_SHARE * len(words)

    def names(self, *, asked: bool) -> Iterator[Span]:
        """A stretch of strange words is a name when something says so, and so is one that "en" or "or" ties to a name."""
        tied = False
        for first, last in self.stretches():
            if first is not None:
                start = self.start_with_particles(first)
                sure = self.certainty(first, start, last, tied=tied, asked=asked)
                tied = sure is not None and self.ties_on(last)
                if sure is not None:
                    begins = first if self.cue_takes_particles(start, first) else start
                    yield Span(self.words[begins].start, self.words[last].end, PersonalDataKind.NAME, sure)

    def stretches(self) -> Iterator[tuple[int, int]]:
        """First and last place of each row of strange words, particles between them included; long rows are none."""
        at = 0
        while at < len(self.words):
            if not self.words[at].strange:
                at += 1
                continue
            last = self.end_of_stretch(at)
            if last - at < 2 * _MOST_WORDS:
                yield at, min(last, at + _MOST_WORDS - 1)
            at = last + 1

    def end_of_stretch(self, first: int) -> int:
        last = first
        while True:
            following = last + 1
            while (
                following < len(self.words)
                and following - last <= 2
                and self.follows(following)
                and self.words[following].text in _PARTICLES
            ):
                following += 1
            if following >= len(self.words) or not self.goes_on(following, last):
                return last
            last = following

    def goes_on(self, at: int, last: int) -> bool:
        """True for a strange word, and behind a known forename for whatever no dictionary has."""
        word = self.words[at]
        if not self.follows(at) or len(word.text) < 2:
            return False
        return word.strange or (
            self.words[last].text in _UNANNOUNCED
            and word.text not in ORDINARY_WORDS
            and word.text not in NUMBER_WORDS
        )

    def follows(self, at: int) -> bool:
        """True when nothing but a blank or a sign of glue stands before this word and behind the one before it."""
        between = self.text[self.words[at - 1].end : self.words[at].start]
        return between == " " or between in _GLUE

    def start_with_particles(self, first: int) -> int:
        start = first
        while (
            start and first - start < 3 and self.follows(start) and self.words[start - 1].text in _PARTICLES
        ):
            if self.words[start - 1].text in _AM and start > 1 and self.words[start - 2].text in _I:
                break
            start -= 1
        if start and self.words[start].start and self.words[start - 1].text == "o" and self.follows(start):
            start -= 1  # o'brien
        return start

    def cue_takes_particles(self, start: int, first: int) -> bool:
        """True when the particles belong to the announcement: "de dochter van", "au nom de"."""
        return start < first and any(
            tuple(word.text for word in self.words[max(0, first - count) : first]) in ANNOUNCING
            for count in (2, 3)
        )

    def certainty(self, first: int, start: int, last: int, *, tied: bool, asked: bool) -> Certainty | None:
        """Why this stretch is a name, or None."""
        texts = [word.text for word in self.words[first : last + 1]]
        known = any(text in _ALL_NAMES for text in texts)
        sure = Certainty.ANNOUNCED if known else Certainty.DOUBTFUL
        if self.is_place(texts):
            return None
        if self.is_spelled_behind(last):
            return Certainty.ANNOUNCED
        if len(texts) > 1 and (texts[0] in _UNANNOUNCED or (texts[0] in FORENAMES and texts[-1] in SURNAMES)):
            return Certainty.LISTED
        if self.foreign and not known:
            return None
        if not known and self.words[first - 1].text in _TOWARDS_PLACE and first:
            return None
        if tied or self.is_announced(first, start, known=known) or self.is_told_behind(start, last):
            return sure
        if known and self.is_led_to(start):
            return sure
        if self.is_of_somebody(start) and (known or len(texts) > 1 or not texts[0].endswith(_LIKE_VERBS)):
            return sure
        if (
            self.is_corrected(first, last)
            or self.is_one_of_two(first, last)
            or self.opens(start, last, known=known)
        ):
            return sure
        if asked and self.is_answer(start, last):
            return sure
        return Certainty.DOUBTFUL if len(texts) == 1 and texts[0] in _UNANNOUNCED else None

    def is_place(self, texts: Sequence[str]) -> bool:
        return all(text in PLACES and text not in SURNAMES for text in texts)

    def is_spelled_behind(self, last: int) -> bool:
        """True for "nowak n o w a k"."""
        spelled = ""
        for word in self.words[last + 1 :]:
            if len(word.text) == 1:
                spelled += word.text
            elif spelled:
                break
        return len(spelled) >= _FEWEST_LETTERS and self.words[last].text.startswith(spelled[:_FEWEST_LETTERS])

    def before(self, at: int) -> list[str]:
        """The words of the same sentence before this one."""
        piece = self.words[at].piece
        while piece and self.pieces[piece - 1].text not in _ENDS_OF_SENTENCE and not self.breaks_line(piece):
            piece -= 1
        return [word.text for word in self.words[:at] if word.piece >= piece]

    def breaks_line(self, piece: int) -> bool:
        return "\n" in self.text[self.pieces[piece - 1].end : self.pieces[piece].start]

    def is_announced(self, first: int, start: int, *, known: bool) -> bool:
        """True behind an announcement, over words such as "mevrouw" and "mijn man" between the two."""
        for at in {first, start}:
            before = self.before(at)
            for bridges in range(_MOST_BRIDGES):
                end = len(before) - bridges
                if end < 1 or (bridges and before[end] not in BRIDGES):
                    break
                if not known and _is_of_thing(before[end:]):
                    continue
                if any(
                    tuple(before[end - size : end]) in ANNOUNCING for size in range(1, _LONGEST_PHRASE + 1)
                ):
                    return True
        return False

    def is_led_to(self, start: int) -> bool:
        """True behind a word that names people and much else."""
        before = self.before(start)
        return any(tuple(before[-size:]) in LEADING for size in (1, 2))

    def is_told_behind(self, start: int, last: int) -> bool:
        """True before "à l'appareil" and the like; before "here" only when nothing but greetings stand before."""
        after = [word.text for word in self.words[last + 1 : last + 1 + _LONGEST_PHRASE]]
        heads = [tuple(after[:size]) for size in range(1, len(after) + 1)]
        if len(after) > 1 and after[0] in _MINE and after[1] in PEOPLE:
            return True
        if after and after[0] in FAMILY and start and self.words[start - 1].text == "the":
            return True
        if after and after[0] in _WITH and any(len(word) == 1 for word in after[2:3] or after[1:2]):
            return True
        return any(head in BEHIND for head in heads) and not self.digits_behind(last)

    def digits_behind(self, last: int) -> bool:
        piece = self.words[last].piece + 1
        return piece < len(self.pieces) and self.pieces[piece].group == 2

    def opens(self, start: int, last: int, *, known: bool) -> bool:
        """True at the head of a turn: "met jansen", "hi it's priya", "ja goeiedag de mulder ik had", "jansen hier"."""
        before = self.before(start)
        after = [word.text for word in self.words[last + 1 : last + 3]]
        if self.is_opening_cue(before, known=known):
            return known or not (self.is_state(start, last) or self.may_be_thing(start, last, before, after))
        if not OPENING_WORDS.issuperset(before) or (not known and before and before[-1] in _OF_THINGS):
            return False
        if not before and not known:
            return any(tuple(after[:size]) in TOLD_ALONE for size in (1, 2))
        told = any(tuple(after[:size]) in BEHIND_OPENING for size in (1, 2) if len(after) >= size)
        return told or (bool(before) and not after)

    def is_state(self, start: int, last: int) -> bool:
        """True for a word that no list knows behind "je suis", when it ends as participles do."""
        return (
            start == last
            and self.words[last].text.endswith(_LIKE_STATES)
            and self.words[start - 1].text in _BEING
        )

    def may_be_thing(self, start: int, last: int, before: Sequence[str], after: Sequence[str]) -> bool:
        """True for one word that no list knows in "it's bonkers", "c'est galère": without a greeting, and nothing behind that tells a person."""
        if start != last or before[-1] not in _OF_THINGS or not _GREETINGS.isdisjoint(before):
            return False
        return not any(tuple(after[:size]) in BEHIND_OPENING for size in (1, 2) if len(after) >= size)

    def is_opening_cue(self, before: Sequence[str], *, known: bool) -> bool:
        """True for "ja hallo met" and the like, with "mevrouw", "mijn zoon" and the like behind it."""
        for bridges in range(_MOST_BRIDGES):
            end = len(before) - bridges
            if end < 1 or (bridges and before[end] not in BRIDGES):
                return False
            if not known and _is_of_thing(before[end:]):
                continue
            for size in range(1, min(_LONGEST_PHRASE, end) + 1):
                if tuple(before[end - size : end]) in OPENING_CUES and OPENING_WORDS.issuperset(
                    before[: end - size]
                ):
                    return True
        return False

    def is_of_somebody(self, start: int) -> bool:
        """True behind "mijn huisbaas", "der nachbar", "my late husband", "le technicien s'appelait"."""
        before = self.before(start)
        for _ in range(3):
            if before and before[-1] in BEHIND_PEOPLE:
                before.pop()
        return len(before) > 1 and before[-1] in PEOPLE and not OF_PEOPLE.isdisjoint(before[-3:-1])

    def is_corrected(self, first: int, last: int) -> bool:
        """True for both names of "niet janssen maar janssens"."""
        before = self.before(first)
        after = self.words[last + 1].text if last + 1 < len(self.words) else ""
        if before and before[-1] in NOT and after in BUT:
            return True
        return len(before) > 2 and before[-1] in BUT and before[-3] in NOT

    def is_one_of_two(self, first: int, last: int) -> bool:
        """True for the first name of "was het nu evelien of eveline", both in no dictionary."""
        before = self.before(first)
        after = [word for word in self.words[last + 1 : last + 3] if word.text not in _NAMED_ARTICLES]
        return (
            not _WAS.isdisjoint(before[-4:]) and len(after) == 2 and after[0].text in _OR and after[1].strange
        )

    def ties_on(self, last: int) -> bool:
        """True when "en", "or" and the like stand behind this name, and at most "mijn dochter" and the like up to the next."""
        following = last + 1
        if following >= len(self.words) or self.words[following].text not in AND_OR:
            return False
        following += 1
        while following < len(self.words) and self.words[following].text in BRIDGES | PEOPLE:
            following += 1
        return following < len(self.words) and self.words[following].strange

    def is_answer(self, start: int, last: int) -> bool:
        """True when nothing but small words and words of kin stand beside it in a short turn."""
        if len(self.words) > _LONGEST_ANSWER:
            return False
        others = [word.text for word in (*self.words[:start], *self.words[last + 1 :])]
        return all(
            other in BRIDGES or other in OPENING_WORDS or other in _IN_ANSWERS or len(other) == 1
            for other in others
        )


_WAS = set_of("was waren war était étaient were")
_OR = set_of("of ou oder or")
_NAMED_ARTICLES = set_of("de die der")
_IN_ANSWERS = (
    PEOPLE
    | AND_OR
    | set_of("""
op van voor met naam denk ik geloof dacht dat die staat au de pour nom je crois que ou du auf von für mit glaube dass namen from under for think or of
i believe it was maybe something like so was zoiets ofzo iets ding chose quelque comme ça ungefähr reckon guess misschien peut être vielleicht aus chez bij to at the merci dank u thanks danke
""")
)
