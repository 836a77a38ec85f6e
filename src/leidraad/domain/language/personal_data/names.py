"""Names of people: introduced, behind a title, in greetings and signatures, spelled out, or known from a list.

A name is believed for the words around it ("mijn naam is", "madame"), for its capital where a text has capitals, and for the
lists in ``known_names``; recognisers of speech write neither capitals nor commas, so each of the three may be missing.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from enum import Enum

from leidraad.domain.language.personal_data.everyday_words import EVERYDAY_WORDS
from leidraad.domain.language.personal_data.known_names import (
    FORENAMES,
    FORENAMES_ALSO_WORDS,
    NAMES_ALSO_WORDS,
    SURNAMES,
)
from leidraad.domain.language.personal_data.marks import Certainty, PersonalDataKind, Span
from leidraad.domain.language.personal_data.number_runs import PAUSES, Piece
from leidraad.domain.language.personal_data.number_words import NUMBER_WORDS, set_of
from leidraad.domain.language.personal_data.ordinary_words import ORDINARY_WORDS
from leidraad.domain.language.personal_data.phrases import Phrases, SeveralPhrases

_MARK, _DIGITS, _WORD, _SIGN = 1, 2, 3, 4
_NAME = PersonalDataKind.NAME

# What follows is a name, unless it is a word that could not be one.
_INTRODUCTIONS = Phrases("""
mijn naam is|m n naam is|mijn naam da s|de naam is|naam is|naam|naam van|op naam van|op de naam van|op de naam|op mijn naam|ik heet
hij heet|zij heet|ze heet|u spreekt met|je spreekt met|ge spreekt met|spreek ik met|spreekt u met|spreek ik nu met|sprak met
gesproken met|hier spreekt|familienaam is|achternaam is|voornaam is|familienaam|achternaam|voornaam|voornaam en naam
t is op naam van|staat op naam van|heette|noemt
je m appelle|m appelle|il s appelle|elle s appelle|s appelle|mon nom est|mon nom c est|mon nom|le nom est|le nom c est|au nom de
nom de famille est|nom de famille c est|nom de famille|nom c est|prénom est|prénom c est|mon prénom|prénom|vous parlez avec
vous parlez à|parlé avec|parlé à|de la part de|c est de la part de|vous êtes avec|nom et prénom
mein name ist|mein name|der name ist|name ist|name lautet|ich heiße|ich heisse|er heißt|sie heißt|heißt|hier spricht|sie sprechen mit
spreche ich mit|gesprochen mit|auf den namen|auf den name|nachname ist|vorname ist|nachname|vorname|familienname|im namen von
my name is|my name s|name is|name s|the name is|the name s|speaking with|speaking to|spoke to|spoke with|under the name
under the name of|in the name of|name of|last name is|first name is|surname is|last name|first name|surname|call me|is that|am i speaking to|do i have
full name|naam en voornaam|volledige naam|nom complet|vollständiger name|cardholder|kaarthouder|titulaire|karteninhaber
rekeninghouder|kontoinhaber|account holder
""")
# The same, but much else may follow: only a name of the lists does, or two words with capitals.
_WEAK_INTRODUCTIONS = Phrases("""
met|hier|hier is|ik ben|ik ben de|t is|het is|dit is|u bent|bent u|met de|zeg maar
ici|ici c est|c est|c est bien|suis bien chez|bien chez|je suis|vous êtes|êtes vous|avec
ich bin|hier ist|bin der|bin die|hier|das ist|sind sie|mit
this is|it s|i m|i am|it is|speaking is|are you|you are|here is|with
mijn man|mijn vrouw|mijn zoon|mijn dochter|mijn moeder|mijn vader|mijn broer|mijn zus|uw collega|je collega|jullie collega
mijn partner|mijn vriend|mijn vriendin|mijn schoonmoeder|mijn buurman|mijn buurvrouw|een zekere|een collega|mijn collega
mon mari|ma femme|mon fils|ma fille|ma mère|mon père|mon frère|ma soeur|ma sœur|votre collègue|mon compagnon|ma compagne|un certain
mon voisin|ma voisine|mon ami|mon collègue|une certaine
mein mann|meine frau|mein sohn|meine tochter|meine mutter|mein vater|mein bruder|meine schwester|ihr kollege|ihre kollegin
mein nachbar|meine nachbarin|meinen sohn|meiner tochter|ein gewisser|mein partner
my husband|my wife|my son|my daughter|my mother|my father|my brother|my sister|your colleague|my partner|my neighbour|my mum|my dad
a certain|my colleague|my friend|contactpersoon is|personne de contact est|ansprechpartner ist|ansprechpartnerin ist|contact person is
vraag naar|demandez|fragen sie nach|ask for|ter attentie van|à l attention de|zu händen|for the attention of|chez|goes to|spreek met
""")
_KIN = Phrases("""
mijn man|mijn vrouw|mijn zoon|mijn dochter|mijn moeder|mijn vader|mijn broer|mijn zus|mijn partner
mon mari|ma femme|mon fils|ma fille|ma mère|mon père|mon frère|ma sœur|ma soeur
mein mann|meinen mann|meine frau|mein sohn|meine tochter|meine mutter|mein vater|mein bruder|meine schwester
my husband|my wife|my son|my daughter|my mother|my father|my brother|my sister
""")
_TITLES = Phrases("""
meneer|mijnheer|menier|mevrouw|mevr|mw|dhr|juffrouw|de heer|dokter|meester|zuster|pater
monsieur|madame|mademoiselle|mme|mlle|mr|m|docteur|maître|messieurs
herr|herrn|frau|fräulein|doktor|prof|professor|dr
mrs|ms|miss|mister|sir|lady|doctor
""")
_GREETINGS = Phrases("""
dag|hallo|hoi|hey|goeiedag|goedemorgen|goedemiddag|goedenavond|goeiemorgen|beste|geachte|lieve|bedankt|dank je|dank u|dankjewel|merci
bonjour|bonsoir|salut|cher|chère|au revoir
liebe|lieber|guten tag|guten morgen|guten abend|servus|moin|danke|hi
hello|dear|good morning|good afternoon|good evening|thanks|thank you|bye|cheers
""")
_SIGN_OFFS = Phrases("""
groeten|groetjes|mvg|vriendelijke groeten|vriendelijke groet|groet|hoogachtend|met vriendelijke groeten|grt|grtz|gr
cordialement|salutations|sincères salutations|salutations distinguées|bien à vous|bav|cdlt|bien cordialement|belle journée
grüße|grüßen|grüsse|grüssen|gruß|mfg|lg|vg|freundliche grüße|viele grüße|freundlichen grüßen|beste grüße
regards|kind regards|best regards|sincerely|yours sincerely|yours faithfully|best wishes|many thanks|rgds|kr
""")
_SPELLING = set_of("""
spel spelt spellen gespeld geschreven schrijft schrijf letter letters
épelle épeler épelé écrit écris lettre lettres
buchstabiere buchstabieren buchstabiert geschrieben schreibt schreibe buchstabe buchstaben
spell spelled spelt spelling
""")
_LABELS = set_of(
    "nom name naam namens client klant kunde customer contact von from van afzender absender expéditeur"
)
# Behind the name: "Peeters aan het toestel".
_AFTER_NAME = Phrases("""
aan de lijn|aan het toestel|aan de telefoon|aan het woord|à l appareil|au bout du fil|am apparat|am telefon|speaking|on the line
""")
_BEFORE = (_INTRODUCTIONS, _TITLES, _WEAK_INTRODUCTIONS, _KIN, _GREETINGS, _SIGN_OFFS)
_INTRODUCTION, _TITLE, _WEAK_INTRODUCTION, _OF_KIN, _GREETING, _SIGN_OFF, _BEHIND = range(len(_BEFORE) + 1)
_CUES = SeveralPhrases((*_BEFORE, _AFTER_NAME))
_STARTING = (
    frozenset(
        word
        for phrases in (_INTRODUCTIONS, _WEAK_INTRODUCTIONS, _TITLES, _GREETINGS, _SIGN_OFFS, _AFTER_NAME)
        for word in phrases.first_words()
    )
    | FORENAMES
    | _LABELS
)
_PARTICLES = set_of(
    "van de den der vanden vander ten ter te t op d del della di da do dos le la les du des von zu zum zur vom el al ben bin abu "
    "mac mc o st saint sint san la"
)
_BEFORE_NAME = PAUSES | set_of(
    "is dus ja nog nogmaals de het der die le la l monsieur madame mevrouw meneer herr frau mr mrs ms the c est e s ist luidt lautet "
    "well so also alors donc oui yes then dan and en het is ook dokter dr prof"
)
_NOT_NAMES = (
    "nummer",
    "service",
    "dienst",
    "team",
    "support",
    "straat",
    "straße",
    "strasse",
    "laan",
    "steenweg",
)
_SHORTENED = set_of(
    "btw gsm kbo pdf iban tva sms adsl dsl usb wifi tv url www http vpn isdn nmbs sncb bnp kbc ing mwst agb gmbh nv bv sa sprl bvba "
    "eu usa uk abc xyz qr faq vip crm sap hdmi lan led ok pc id app bbb csc acv abvv fgtb aclvb cgslb vdab rva onem ocmw cpas rsz "
    "onss dvd cd gps lte gb mb hr it ict cvc cvv bic ean ssn bsn dab voip sim esim pin puk"
)
_MOST_WORDS = 4
_MOST_UNKNOWN = 2  # without capitals: more words in a row that no list knows are no name
_NEAR_PIECES = 8
_LIKE_ADVERBS = ("ly", "lijk", "lich", "ment", "isch", "ing", "ed", "eerd", "iert")
_FEWEST_LETTERS = 3
_FEWEST_LETTERS_ALONE = 4
_FEWEST_SPELLED = 2

# A text with none of these words holds no name, unless its capitals say so.
NAME_TRIGGERS = (
    set_of("""
naam heet heette noemt spreek spreekt sprak gesproken familienaam achternaam voornaam kaarthouder rekeninghouder
appelle nom prénom parlez parlé titulaire
name namen heiße heisse heißt spricht sprechen spreche nachname vorname familienname karteninhaber kontoinhaber
speaking spoke surname cardholder holder
meneer mijnheer menier mevrouw mevr mw dhr juffrouw heer dokter meester zuster pater
monsieur madame mademoiselle mme mlle mr docteur maître herr herrn frau fräulein doktor prof professor dr mrs ms miss mister sir lady
doctor groeten groetjes mvg groet hoogachtend grt grtz gr cordialement salutations bav cdlt grüße grüßen grüsse grüssen gruß mfg lg vg
regards sincerely faithfully wishes rgds kr apparat
moeder vader zoon dochter broer zus mari femme fils fille mère père frère sœur soeur mann sohn tochter mutter vater bruder schwester
husband wife son daughter mother father brother sister
""")
    | _SPELLING
    | FORENAMES
    | SURNAMES
)
_CAPITAL = r"[A-ZÀ-ÖØ-Þ]"
_CAPITAL_PAIR = re.compile(
    rf"{_CAPITAL}[^\W\d_]+(?=[ \-](?:[a-z]{{2,3}} ){{0,2}}(?!Sie\b|Ihr){_CAPITAL}[^\W\d_])"
)
_SPELLED = re.compile(r"(?:\b[^\W\d_]\b[ ,.\-]+){3}[^\W\d_]\b")
_BEFORE_PAIR = set_of("""
met hier ici est suis chez bien bent bin ben is m am that it s with avec mit ist sind êtes you dag beste geachte cher chère liebe lieber tag
dear hi hallo hello bonjour goeiedag goedemorgen goedemiddag man vrouw zoon dochter moeder vader broer zus mari femme fils fille mère
père frère soeur sœur mann sohn tochter mutter vater bruder schwester husband wife son daughter mother father brother sister collega
collègue kollege kollegin colleague
""")
_LONGEST_BEFORE = 12
_GREETED = re.compile(
    r"\W*(?:(?:dag|hallo|hoi|hey|beste|geachte|lieve|cher|chère|bonjour|salut|liebe|lieber|hi|hello|dear|bedankt|merci|thanks|danke"
    rf"|goeiedag|goedemorgen|goedemiddag|guten tag|guten morgen),? )+(?-i:{_CAPITAL})|M\. (?-i:{_CAPITAL})",
    re.IGNORECASE,
)


# Letters that are seldom words by themselves: a name that is spelled has three of them or more.
SPELLED_LETTERS = frozenset("bcdefghjklmnpqrstvwxz")


def may_hold_name(text: str, telling: Set[str]) -> bool:
    """False when no word is there that announces or is a name, and no capitals stand as those of a name do.

    ``telling``: the words of the text in lower case, or those of ``NAME_TRIGGERS`` and ``SPELLED_LETTERS`` among them.
    """
    if not NAME_TRIGGERS.isdisjoint(telling):
        return True
    if (
        not SPELLED_LETTERS.isdisjoint(telling)
        and len(SPELLED_LETTERS & telling) >= _FEWEST_SPELLED
        and _SPELLED.search(text)
    ):
        return True
    if text[1:].islower():
        return False
    for pair in _CAPITAL_PAIR.finditer(text):
        if _stands_as_name(text, pair):
            return True
    return _GREETED.match(text) is not None or "M. " in text


def _stands_as_name(text: str, pair: re.Match[str]) -> bool:
    """True for two words with capitals at the head of a line, behind a comma, or behind a word such as "met"."""
    first = pair[0].lower()
    if first in EVERYDAY_WORDS and first not in NAMES_ALSO_WORDS:
        return False
    before = text[max(0, pair.start() - _LONGEST_BEFORE) : pair.start()]
    bare = before.rstrip(" ")
    if not bare or bare[-1] in "\n,:":
        return True
    return bare is not before and _LAST_WORD.split(bare)[-1].lower() in _BEFORE_PAIR


_LAST_WORD = re.compile(r"[^\w]+")
_LINE_END = re.compile("\n")


class _Trust(Enum):
    """How much the words before say that a name follows."""

    STRONG = "strong"
    TITLE = "title"
    WEAK = "weak"


def names_in(text: str, pieces: Sequence[Piece], telling: Set[str], *, asked: bool = False) -> Iterator[Span]:
    """The names in a text; ``asked``: the turn before asked for one, so that a short answer is taken for it.

    They may overlap; the caller keeps the surest. ``telling``: as for ``may_hold_name``.
    """
    reader = _Reader(text, pieces)
    yield from reader.names()
    if len(SPELLED_LETTERS & telling) >= _FEWEST_SPELLED:
        yield from reader.spelled(asked=asked)
    if asked:
        yield from reader.answer()


class _Reader:
    """Looks for names in one text."""

    def __init__(self, text: str, pieces: Sequence[Piece]) -> None:
        self.text = text
        self.pieces = pieces
        self.cased = text[1:] != text[1:].lower()
        self.has_lines = "\n" in text

    def names(self) -> Iterator[Span]:
        handles = "@" in self.text
        for index in [at for at, (_, said, _, _) in enumerate(self.pieces) if said in _STARTING]:
            piece = self.pieces[index]
            if handles and self.is_handle(index):
                continue
            ends = _CUES.ends_at(self.pieces, index)
            if ends or piece.text in _LABELS:
                yield from self.after_cue(index, ends)
            if piece.text in FORENAMES:
                yield from self.listed(index)
            if index and _BEHIND in ends:
                yield from self.before(index)
        if self.cased:
            yield from self.apart()

    def is_handle(self, index: int) -> bool:
        """True for "@maria": what somebody calls themselves in public."""
        before = self.pieces[index - 1] if index else None
        return before is not None and before.text == "@" and before.end == self.pieces[index].start

    def after_cue(self, index: int, ends: Mapping[int, int]) -> Iterator[Span]:
        """The name behind an introduction, a title, a greeting or a closing that begins here; ``ends``: where each ends."""
        if end := ends.get(_INTRODUCTION):
            yield from self.name_at(self.skipped(end), _Trust.STRONG)
        if self.pieces[index].text in _LABELS and self.is_sign(index + 1, ":"):
            yield from self.name_at(index + 2, _Trust.STRONG)
        if end := ends.get(_TITLE):
            yield from self.name_at(self.over_signs(end, "."), _Trust.TITLE)
        if end := ends.get(_WEAK_INTRODUCTION):
            yield from self.name_at(self.over_signs(end, ",:"), _Trust.WEAK)
        if (end := ends.get(_OF_KIN)) and not self.cased:
            yield from self.kin_at(end)
        if end := ends.get(_GREETING):
            yield from self.greeted(end)
        if end := ends.get(_SIGN_OFF):
            yield from self.signed(end)

    def is_sign(self, index: int, sign: str) -> bool:
        return index < len(self.pieces) and self.pieces[index].text == sign

    def skipped(self, index: int) -> int:
        """Over what may stand between an introduction and its name."""
        while index < len(self.pieces):
            piece = self.pieces[index]
            sign = piece.group == _SIGN and piece.text in ":,.'’\"-–("
            if not sign and not (piece.text in _BEFORE_NAME and not self.opens_particle_name(index)):
                break
            index += 1
        return index

    def opens_particle_name(self, index: int) -> bool:
        """True for "de" of "de smet": a particle whose word could be a name, and is none of the everyday ones."""
        if self.pieces[index].text not in _PARTICLES:
            return False
        following = self.word_after(index)
        return following is not None and self.may_be_name(following)

    def may_be_name(self, index: int) -> bool:
        piece = self.pieces[index]
        return (
            piece.group == _WORD
            and len(piece.text) > 1
            and (
                piece.text not in EVERYDAY_WORDS
                or (self.is_capital(index) and piece.text in NAMES_ALSO_WORDS)
            )
            and piece.text not in NUMBER_WORDS
            and not piece.text.endswith(_NOT_NAMES)
        )

    def is_capital(self, index: int) -> bool:
        return self.text[self.pieces[index].start].isupper()

    def opens_sentence(self, index: int) -> bool:
        return index == 0 or self.pieces[index - 1].text in ".!?\n"

    def word_after(self, index: int) -> int | None:
        """The next word, over the sign written between the two; None when another sign or nothing follows."""
        after = index + 1
        if (
            after < len(self.pieces)
            and self.pieces[after].text in "-'’"
            and self.pieces[after].start == self.pieces[index].end
        ):
            after += 1
        if after >= len(self.pieces) or self.pieces[after].group != _WORD or self.breaks_line(after):
            return None
        return after

    def over_signs(self, index: int, signs: str) -> int:
        while index < len(self.pieces) and self.pieces[index].text in signs:
            index += 1
        return index

    def name_at(self, index: int, trust: _Trust) -> Iterator[Span]:
        """The name that begins at this piece, when what stands there can be believed to be one."""
        chosen = self.words_at(index, trust)
        if not chosen:
            return
        known = [at for at in chosen if self.is_known(at)]
        capitals = [at for at in chosen if self.cased and self.is_capital(at)]
        if (
            trust is _Trust.WEAK
            and len(capitals) < 2
            and not (known and (known[0] == chosen[0] or len(chosen) > 1))
        ):
            return
        sure = bool(known or capitals) or trust is _Trust.STRONG
        yield self.span(index, chosen[-1], Certainty.ANNOUNCED if sure else Certainty.DOUBTFUL)

    def kin_at(self, index: int) -> Iterator[Span]:
        """Two words that no list knows, behind "mijn moeder": forename and surname without capitals."""
        if index >= len(self.pieces):
            return
        chosen = self.words_at(index, _Trust.STRONG)
        if len(chosen) == _MOST_UNKNOWN and not any(
            self.pieces[at].text.endswith(_LIKE_ADVERBS) for at in chosen
        ):
            yield self.span(index, chosen[-1], Certainty.DOUBTFUL)

    def is_known(self, index: int) -> bool:
        """In a list of names; without its capital only when it is no word besides."""
        word = self.pieces[index].text
        if word in FORENAMES:
            return not (word in FORENAMES_ALSO_WORDS and self.cased and not self.is_capital(index))
        return word in SURNAMES

    def words_at(self, index: int, trust: _Trust) -> list[int]:
        """The pieces that are the parts of a name from here on, without its particles; empty when there is none."""
        chosen: list[int] = []
        at: int | None = index
        while at is not None and at < len(self.pieces) and len(chosen) < _MOST_WORDS:
            word = self.pieces[at].text
            if word in _PARTICLES and self.is_particle_here(at, chosen):
                at = self.word_after(at)
                continue
            if len(word) == 1 and self.is_initial(at):
                at = self.over_signs(at + 1, ".")
                continue
            if not self.goes_on(at, chosen, trust):
                break
            chosen.append(at)
            at = self.word_after(at)
        return chosen

    def is_particle_here(self, at: int, chosen: Sequence[int]) -> bool:
        """True for a particle ("van") when a name goes on behind it, maybe behind a second particle ("van de")."""
        following = self.word_after(at)
        if following is not None and self.pieces[following].text in _PARTICLES:
            following = self.word_after(following)
        if following is None or not self.may_be_name(following):
            return False
        return not self.cased or self.is_capital(following) or not chosen

    def is_initial(self, at: int) -> bool:
        """True for the "J." of "J. Peeters"."""
        piece = self.pieces[at]
        if piece.group != _WORD or len(piece.text) != 1 or not self.is_capital(at):
            return False
        return at + 2 < len(self.pieces) and self.pieces[at + 1].text == "." and self.is_capital(at + 2)

    def goes_on(self, at: int, chosen: Sequence[int], trust: _Trust) -> bool:
        """Whether this piece may be the next part of a name."""
        if not self.may_be_name(at):
            return False
        piece = self.pieces[at]
        if not self.cased and piece.text in ORDINARY_WORDS:
            return trust is _Trust.STRONG and not chosen and self.is_told(at) and self.ends_telling(at)
        if piece.text in EVERYDAY_WORDS:  # a name that is a word as well
            return self.cased and (trust is _Trust.TITLE or bool(chosen) or self.precedes_capital(at))
        if self.is_known(at):
            return not (chosen and self.cased and self.is_capital(chosen[-1]) and not self.is_capital(at))
        if self.cased and self.is_capital(at):
            return True
        if trust is _Trust.WEAK and not (chosen and self.is_known(chosen[-1])):
            return not chosen and not self.cased and self.precedes_surname(at)
        if self.cased:
            return trust is _Trust.STRONG and len(chosen) == 1 and not self.is_capital(chosen[-1])
        return sum(not self.is_known(one) for one in chosen) < _MOST_UNKNOWN and len(chosen) < _MOST_UNKNOWN

    def is_told(self, at: int) -> bool:
        """True behind a word that tells a name: "naam is kuiper"."""
        return at > 0 and self.pieces[at - 1].text in _TELLING_NAMES

    def ends_telling(self, at: int) -> bool:
        """True when nothing, a sign, or a word that begins another clause follows: "mijn naam is ketels en ik bel"."""
        return at + 1 >= len(self.pieces) or (
            self.pieces[at + 1].group == _SIGN or self.pieces[at + 1].text in _NEXT_CLAUSE
        )

    def precedes_surname(self, at: int) -> bool:
        """True when a surname of the list follows, maybe behind a particle."""
        after = self.word_after(at)
        while after is not None and self.pieces[after].text in _PARTICLES:
            after = self.word_after(after)
        return after is not None and self.pieces[after].text in SURNAMES

    def precedes_capital(self, at: int) -> bool:
        """True when a word with a capital that is no everyday word follows."""
        after = self.word_after(at)
        return after is not None and self.is_capital(after) and self.pieces[after].text not in EVERYDAY_WORDS

    def greeted(self, index: int) -> Iterator[Span]:
        """The name in "Dag Els," and "Dear Mr Jones": known, or with a capital before a comma, a sign or the end."""
        index = self.over_signs(index, ",") if index < len(self.pieces) else index
        if index >= len(self.pieces) or not self.may_be_name(index):
            return
        chosen = self.words_at(index, _Trust.WEAK)
        if not chosen:
            return
        after = chosen[-1] + 1
        closed = after >= len(self.pieces) or self.pieces[after].text in ",!.:" or self.breaks_line(after)
        if self.is_known(chosen[0]) or (closed and self.cased and self.is_capital(chosen[0])):
            sure = Certainty.LISTED if self.is_known(chosen[0]) else Certainty.DOUBTFUL
            yield self.span(index, chosen[-1], sure)

    def breaks_line(self, index: int) -> bool:
        """True when a line ends before this piece."""
        return self.has_lines and "\n" in self.text[self.pieces[index - 1].end : self.pieces[index].start]

    def signed(self, index: int) -> Iterator[Span]:
        """The name under a message: with capitals or known, to the end of its line."""
        index = self.over_signs(index, ",.!-")
        while index < len(self.pieces) and self.pieces[index].text in _FROM:
            index += 1
        if index >= len(self.pieces):
            return
        chosen = self.words_at(index, _Trust.WEAK)
        if chosen and (self.is_known(chosen[0]) or self.is_capital(chosen[0])):
            yield self.span(index, chosen[-1], Certainty.ANNOUNCED)

    def before(self, index: int) -> Iterator[Span]:
        """The name that ends before this piece."""
        start = index
        while (
            start
            and index - start < _MOST_WORDS
            and self.may_be_name(start - 1)
            and (self.is_known(start - 1) or (self.cased and self.is_capital(start - 1)))
        ):
            start -= 1
        if start < index:
            yield self.span(start, index - 1, Certainty.ANNOUNCED)

    def listed(self, index: int) -> Iterator[Span]:
        """A forename of the lists and what belongs to it, though nothing announced it."""
        piece = self.pieces[index]
        if self.cased and not self.is_capital(index):
            return
        if not self.cased and piece.text in FORENAMES_ALSO_WORDS:
            return
        chosen = self.words_at(index, _Trust.WEAK)
        if len(chosen) > 1 and (self.cased or any(self.pieces[at].text in SURNAMES for at in chosen[1:])):
            yield self.span(index, chosen[-1], Certainty.LISTED)
        elif chosen:
            word_too = piece.text in FORENAMES_ALSO_WORDS and self.opens_sentence(index)
            yield self.span(index, index, Certainty.POSSIBLE if word_too else Certainty.DOUBTFUL)

    def apart(self) -> Iterator[Span]:
        for index in self.heads():
            if self.pieces[index].group == _WORD and self.is_capital(index):
                yield from self.name_apart(index)

    def heads(self) -> Iterable[int]:
        """The pieces at which a line begins, and those behind a comma."""
        heads = [0]
        if "," in self.text:
            heads += [at for at, (_, said, _, _) in enumerate(self.pieces, 1) if said == ","]
        if self.has_lines:
            starts = [start for _, _, start, _ in self.pieces]
            heads += [bisect_left(starts, end.start()) for end in _LINE_END.finditer(self.text)]
            heads = sorted(set(heads))
        return [at for at in heads if at < len(self.pieces)]

    def name_apart(self, index: int) -> Iterator[Span]:
        """Two or three words with capitals between commas or alone on a line: an answer, an address, a signature."""
        if self.stands_alone(index):
            return
        chosen = self.words_at(index, _Trust.WEAK)
        if len(chosen) < 2 or not all(self.is_capital(at) for at in chosen):
            return
        if " " not in self.text[self.pieces[chosen[0]].start : self.pieces[chosen[-1]].end]:
            return  # "Villers-les-Prés", one name of a place
        after = chosen[-1] + 1
        if after >= len(self.pieces) or self.pieces[after].text in ",:?!." or self.breaks_line(after):
            yield self.span(index, chosen[-1], Certainty.DOUBTFUL)

    def stands_alone(self, index: int) -> bool:
        """True for a word that is neither initial nor particle and has no capital or particle behind it: most heads."""
        word = self.pieces[index].text
        if len(word) == 1 or word in _PARTICLES:
            return False
        after = self.word_after(index)
        return after is None or not (self.is_capital(after) or self.pieces[after].text in _PARTICLES)

    def spelled(self, *, asked: bool) -> Iterator[Span]:
        """Names said letter by letter: "P-E-E-T-E-R-S", "de A van Anton, de N van Nico"."""
        if len(SPELLED_LETTERS & {piece.text for piece in self.pieces}) < _FEWEST_SPELLED:
            return
        index = 0
        while index < len(self.pieces):
            letters, end = self.letters_from(index)
            if len(letters) >= _FEWEST_LETTERS and self.is_spelled_name(letters, asked=asked):
                sure = Certainty.ANNOUNCED if self.spelling_announced(letters[0]) else Certainty.DOUBTFUL
                yield self.span(letters[0], letters[-1], sure)
            index = max(end, index + 1)

    def letters_from(self, index: int) -> tuple[list[int], int]:
        """The single letters in a row from here on, over hyphens, pauses and articles, and the piece after them."""
        letters: list[int] = []
        at = index
        while at < len(self.pieces):
            piece = self.pieces[at]
            if piece.group == _WORD and len(piece.text) == 1:
                letters.append(at)
            elif not letters or not (
                piece.text in "-,." or piece.text in PAUSES or piece.text in _BETWEEN_LETTERS
            ):
                break
            at += 1
        return letters, at

    def is_spelled_name(self, letters: Sequence[int], *, asked: bool) -> bool:
        word = "".join(self.pieces[at].text for at in letters)
        if word in _SHORTENED:
            return False
        first, last = letters[0], letters[-1]
        if any(
            at < len(self.pieces)
            and (self.pieces[at].group == _DIGITS or self.pieces[at].text in NUMBER_WORDS)
            for at in (last + 1, first - 1)
            if at >= 0
        ):
            return False
        explained = sum(self.pieces[at].end - self.pieces[at].start > 1 for at in letters)
        announced = asked or explained > 1 or self.spelling_announced(first)
        return announced or len(letters) >= _FEWEST_LETTERS_ALONE

    def spelling_announced(self, index: int) -> bool:
        near = self.pieces[max(0, index - _NEAR_PIECES) : index]
        return any(
            piece.text in _SPELLING
            or piece.text in _NAME_WORDS
            or piece.text in SURNAMES
            or piece.text in FORENAMES
            for piece in near
        )

    def answer(self) -> Iterator[Span]:
        """What answers "uw naam?": the words of a short turn that could be a name, with nothing but small words around."""
        words = [at for at, piece in enumerate(self.pieces) if piece.group == _WORD]
        could_be = [at for at in words if self.may_be_name(at)]
        if (
            words
            and self.pieces[words[0]].text in _OPENING_PARTICLES
            and 2 <= len(words) <= _MOST_WORDS
            and not self.is_rest()
        ):
            yield self.span(words[0], words[-1], Certainty.ANNOUNCED)
            return
        if not could_be or len(words) > _LONGEST_ANSWER:
            return
        first = self.with_particles(could_be[0])
        chosen = self.words_at(first, _Trust.STRONG)
        if not chosen:
            return
        known = any(self.is_known(at) for at in chosen)
        capitals = self.cased and all(self.is_capital(at) for at in chosen)
        last = self.over_forename(chosen[-1])
        alone = all(self.pieces[at].text in _AROUND_ANSWER for at in words if not first <= at <= last)
        if known or (capitals and len(chosen) > 1) or alone:
            yield self.span(first, last, Certainty.ANNOUNCED if known or alone else Certainty.DOUBTFUL)

    def is_rest(self) -> bool:
        """True when a name was found already: "[name 1] van de boekhouding"."""
        return any(piece.group == _MARK for piece in self.pieces)

    def over_forename(self, index: int) -> int:
        """Over the "Jan" of "Peeters, Jan"; ``index`` when no name follows the comma."""
        after = index + 2
        if after < len(self.pieces) and self.pieces[index + 1].text == "," and self.may_be_name(after):
            return after if self.is_known(after) or self.is_capital(after) else index
        return index

    def with_particles(self, index: int) -> int:
        while (
            index
            and self.pieces[index - 1].text in _PARTICLES
            and self.pieces[index - 1].text not in {"o", "t", "bin"}
        ):
            index -= 1
        return index

    def span(self, first: int, last: int, certainty: Certainty) -> Span:
        return Span(self.pieces[first].start, self.pieces[last].end, _NAME, certainty)


_TELLING_NAMES = set_of(
    "is naam heet nom est appelle prénom name ist heiße heisse nachname vorname surname s familienaam achternaam voornaam"
)
_NEXT_CLAUSE = set_of("en et und and ik je ich i met avec mit with bitte please alstublieft ja oui yes")
_FROM = set_of("van von de from la le")
_BETWEEN_LETTERS = set_of(
    "de der die das le la the en et und and dan puis dann then met avec mit dubbel dubbele double doppel tiret streepje accent aigu "
    "grave trema umlaut hoofdletter majuscule"
)
_NAME_WORDS = set_of(
    "naam familienaam achternaam voornaam nom prénom name nachname vorname surname heet appelle heiße"
)
_LONGEST_ANSWER = 9
_OPENING_PARTICLES = set_of("van vanden vander von")
_AROUND_ANSWER = _BEFORE_NAME | set_of(
    "oui si voilà merci alsjeblieft alstublieft dank u met mijn naam ici avec bitte please speaking sir madame my mon nom mein name "
    "op au auf sur under unter it on nom oké ok okay zonder without sans ohne mit"
)
