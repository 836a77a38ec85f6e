"""Addresses: a street with its number, a postcode with its place, and where somebody says to live.

Street names cannot be listed, so the word for a street is looked for ("straat", "rue", "Straße", "road") with the name that
belongs to it and a number near it, in digits or in words.
"""

import re
from collections.abc import Iterator, Sequence, Set
from string import ascii_lowercase

from leidraad.domain.language.personal_data.everyday_words import EVERYDAY_WORDS
from leidraad.domain.language.personal_data.marks import Certainty, PersonalDataKind, Span
from leidraad.domain.language.personal_data.number_like import (
    MONTHS,
    is_clearly_number,
    is_link,
    is_number_like,
)
from leidraad.domain.language.personal_data.number_runs import PAUSES, Piece
from leidraad.domain.language.personal_data.number_words import set_of
from leidraad.domain.language.personal_data.ordinary_words import ORDINARY_WORDS
from leidraad.domain.language.personal_data.phrases import Phrases
from leidraad.domain.language.personal_data.places import PLACES

_MARK, _DIGITS, _WORD, _SIGN = 1, 2, 3, 4
_STREET_ENDINGS = (
    "straat",
    "laan",
    "steenweg",
    "dreef",
    "plein",
    "straße",
    "strasse",
    "gasse",
    "allee",
    "platz",
    "stationsstr",
)
# Words of the language as well: a number and a capital (where a text has capitals) must go with them.
_WEAK_ENDINGS = (
    "hof", "pad", "weg", "dijk", "berg", "markt", "baan", "kaai", "kade", "lei", "park", "veld", "ring", "singel", "damm", "ufer", "hoek",
    "heide", "wijk", "dries", "kouter", "gracht", "vest", "straatje", "plaats", "lane", "str", "boulevard", "steeg", "bos", "dam",
)  # fmt: skip
NOT_STREETS = set_of("""
during spring string bring monitoring wiring hiring
straat winkelstraat zijstraat doodstraat eenrichtingsstraat onderweg snelweg autosnelweg halfweg vanweg weg opweg allee amai arbeidsplatz
parkplatz umweg platz marktplatz schauplatz arbeitsplatz stellplatz sitzplatz startplatz bedrijvenpark wagenpark supermarkt voormarkt
arbeidsmarkt markt park veld berg ring hof pad plaats parkeerplaats werkplaats woonplaats bouwplaats standplaats laadplaats geboorteplaats
bos heide hoek lei baan wijk huurbaan feierabend plein speelplein voetbalplein schwimmbad hauptsächlich
stadspark industriepark bedrijfspark fietspad voetpad zebrapad spoorweg waterweg luchtweg
""")
_STREET_ALONE = set_of("straat laan steenweg dreef plein straße strasse str allee platz weg gasse baan")
_STREETS_FIRST = set_of(
    "rue avenue boulevard chaussée chaussee chemin impasse allée clos drève dreve ruelle sentier venelle square quai place route av bd bld"
)
_SURE_STREETS_FIRST = set_of("rue avenue chaussée boulevard drève ruelle venelle")
_STREETS_LAST = set_of(
    "street road avenue lane drive close court place square way crescent terrace gardens hill grove row mews st rd ave walk view rise yard green"
)
_ROADS = set_of("street road avenue lane")
_PARTICLES_FRENCH = set_of("de du des la le les l d aux au à en sur")
_AM = set_of("am an im auf in")
_NUMBER_WORD = set_of("nummer nr numéro numero num n no number huisnummer hausnummer hn")
_BOX = set_of(
    "bus boîte boite bte b box apt app appartement flat wohnung apartment unit étage verdieping stock bt"
)
_TO_PLACE = set_of(
    "in te à a bij près op nabij and et en und oder of ou or postcode code postal plz postleitzahl deelgemeente gemeente at"
)
_POSTCODE = Phrases("postcode|code postal|postleitzahl|plz|zip|zip code|post code|postnummer|le code postal")
_LIVING = Phrases("""
woon in|woont in|wonen in|woon ik in|woonde in|woon te|woonachtig in|woon op|wonen op|woont op|gedomicilieerd in|verhuisd naar|verhuis naar
verhuizen naar|adres is|adres|thuisadres|leveradres|factuuradres|leveringsadres|woon nu in|woon sinds kort in|woonplaats is|gemeente is
habite à|habite au|habite dans|habite|habitons à|habitons|domicilié à|domiciliée à|déménage à|déménagé à|adresse est|adresse c est
adresse de livraison|adresse de facturation|adresse postale|mon adresse|déménager à|vis à
wohne in|wohnen in|wohnt in|wohnhaft in|wohne am|wohne auf|umgezogen nach|ziehe nach|ziehen nach|adresse ist|adresse lautet|adresse
anschrift ist|anschrift|lieferadresse|rechnungsadresse
live in|live at|lives in|living in|living at|moved to|moving to|address is|address|delivery address|billing address|based in|address s
""")
ADDRESS_TRIGGERS = (_STREETS_FIRST | _STREETS_LAST) - set_of(
    "place route way close court drive row hill st av square grove walk view rise yard green"
) | set_of("""
postcode postal postleitzahl plz zip woon woont wonen woonde woonachtig gedomicilieerd verhuisd verhuis verhuizen adres thuisadres leveradres
factuuradres leveringsadres woonplaats gemeente
habite habitons domicilié domiciliée déménage déménagé adresse adresses déménager
wohne wohnen wohnt wohnhaft umgezogen ziehe ziehen anschrift lieferadresse rechnungsadresse
live lives moved moving address postcode straat laan steenweg straße strasse
""")
# English words for living and moving lead to an address only before these.
_TOWARDS = frozenset(("in", "at", "to"))
_TRIGGERS_ALONE = ADDRESS_TRIGGERS - set_of("live lives moved moving")
_STREET_FIVES = frozenset(
    (
        "traat",
        "enweg",
        "dreef",
        "plein",
        "traße",
        "rasse",
        "gasse",
        "allee",
        "platz",
        *(f"{letter}laan" for letter in ascii_lowercase),
    )
)
_LIVING_FIRST = frozenset(_LIVING.first_words())
_POSTCODE_FIRST = frozenset(_POSTCODE.first_words())
_NO_ADDRESS = set_of("mail mails e email courriel électronique mailadres ip mac web internet")
_STREET_WORDS = _STREETS_FIRST | _STREETS_LAST
_LAST_THREE = frozenset(tail[-3:] for tail in (*_STREET_ENDINGS, *_WEAK_ENDINGS))
_MOST_NAME_WORDS = 4
_MOST_BEFORE_NUMBER = 5
_POSTCODE_DIGITS = (4, 5)
_LONGEST_ANSWER = 22
_MOST_PLAIN = 2
_FIRST_POSTCODE = 1000
_FEWEST_SPELLED = 4
_LATEST_YEAR_LIKE = range(1990, 2040)


def addresses_in(text: str, pieces: Sequence[Piece], *, asked: bool = False) -> Iterator[Span]:
    """The addresses in a text; ``asked``: the turn before asked for one, so that a short answer with a number is taken for it."""
    reader = AddressReader(text, pieces)
    yield from reader.streets()
    yield from reader.postcodes()
    yield from reader.homes()
    if asked:
        yield from reader.answer()


def may_hold_address(text: str, words: Sequence[str], telling: Set[str], *, has_digit: bool) -> bool:
    """False when no word for a street, a postcode or a home is there: true of most turns, and found fast.

    ``words`` are the words of the text in lower case, ``telling`` those of ``ADDRESS_TRIGGERS`` among them.
    """
    if not ADDRESS_TRIGGERS.isdisjoint(telling) and (
        has_digit or not _TOWARDS.isdisjoint(words) or not _TRIGGERS_ALONE.isdisjoint(telling)
    ):
        return True
    if _may_be_street(text) and not _STREET_FIVES.isdisjoint(
        [word[-_TAIL:] for word in words if len(word) > _TAIL]
    ):
        return True
    return has_digit and (_WRITTEN_ADDRESS.search(text) is not None or _is_numbered_word(text))


def _may_be_street(text: str) -> bool:
    """A look at the text before one at each of its words."""
    return (
        "stra" in text
        or "laan" in text
        or "weg" in text
        or "platz" in text
        or "plein" in text
        or "allee" in text
        or "gasse" in text
        or "dreef" in text
    )


def _is_numbered_word(text: str) -> bool:
    """True when a number stands behind a word that ends as a street may, "nummer" between them or not."""
    for digit in _DIGIT_AFTER_WORD.finditer(text):
        before = text[max(0, digit.start() - _LONGEST_BEFORE) : digit.start()].lower().rstrip(" .,")
        if before[-2:] in _LAST_TWO and before.endswith(_BEFORE_NUMBER):
            return True
    return False


_TAIL = 5
_LONGEST_BEFORE = 14
_DIGIT_AFTER_WORD = re.compile(r"\d(?:(?<=[^\W\d_][ .,]\d)|(?<=[^\W\d_][.,] \d))")
_BEFORE_NUMBER = (*_WEAK_ENDINGS, "nummer", "number", " nr", "numéro")
_LAST_TWO = frozenset(tail[-2:] for tail in _BEFORE_NUMBER)
# A postcode with a capital behind it; a British postcode; a number before "Mill Close".
_WRITTEN_ADDRESS = re.compile(
    r"\d(?:\d{3,4} (?:[A-Z]{2} )?[A-ZÀ-Þ]|[A-Z]{2}\b"
    r"|,? (?:[A-Z][a-z]+ ){1,3}(?:St|Rd|Close|Court|Place|Way|Drive|Square|Hill|Row|Grove|Walk|View|Rise)\b)"
)


class AddressReader:
    """Looks for addresses in one text."""

    def __init__(self, text: str, pieces: Sequence[Piece]) -> None:
        self.text = text
        self.pieces = pieces
        self.cased = text[1:] != text[1:].lower()

    def streets(self) -> Iterator[Span]:
        for index in [
            at
            for at, (group, said, _, _) in enumerate(self.pieces)
            if group == _WORD and (said[-3:] in _LAST_THREE or said in _STREET_WORDS)
        ]:
            piece = self.pieces[index]
            if piece.text in _STREETS_FIRST:
                yield from self.street_first(index)
            if piece.text in _STREETS_LAST:
                yield from self.street_last(index)
            if piece.text.endswith(_STREET_ENDINGS) and (
                piece.text not in NOT_STREETS or piece.text in _STREET_ALONE
            ):
                yield from self.street(index)
            elif piece.text.endswith(_WEAK_ENDINGS) and (
                piece.text not in NOT_STREETS or piece.text in _STREET_ALONE
            ):
                yield from self.weak_street(index)

    def street(self, index: int) -> Iterator[Span]:
        """ "Kerkstraat 12", "berliner straße zwölf", "Gentse Steenweg"."""
        first = index
        if self.pieces[index].text in _STREET_ALONE:
            first = self.start_of_name(index)
            if first == index:
                return
        elif self.cased and index and self.is_capital(index) and self.is_capital_word(index - 1):
            first = self.start_of_name(index)
        yield from self.with_rest(first, index + 1, sure_alone=False)

    def start_of_name(self, index: int) -> int:
        """The first word of a street's name that ends with a word of its own: capitals, or one word that is not everyday."""
        first = index
        while first and index - first < _MOST_NAME_WORDS and self.is_capital_word(first - 1):
            first -= 1
        if first == index and index and not self.cased:
            before = self.pieces[index - 1]
            if before.group == _WORD and before.text not in EVERYDAY_WORDS and not is_number_like(before):
                first -= 1
        return first

    def weak_street(self, index: int) -> Iterator[Span]:
        """ "Merelhof 63": only with its number, and with its capital where the text has capitals."""
        first = index
        if self.pieces[index].text in _STREET_ALONE:
            first = self.start_of_name(index)
            if first == index:
                return
        if self.cased and not self.is_capital(first):
            return
        if not self.cased and self.pieces[index].text in EVERYDAY_WORDS:
            return
        number_end = self.end_of_number(index + 1)
        if number_end > index + 1 and not self.is_measured(number_end) and not self.is_year(number_end - 1):
            yield self.span(first, self.end_of_rest(number_end), Certainty.ANNOUNCED)

    def is_year(self, index: int) -> bool:
        """True for four digits that are a year of our time as often as a house number."""
        written = self.pieces[index].text
        return len(written) == 4 and written.startswith(("19", "20"))

    def street_first(self, index: int) -> Iterator[Span]:
        """ "rue de la Gare 12", "12, avenue Louise"."""
        end = self.end_of_french_name(index + 1)
        if end == index + 1:
            return
        first = self.start_of_number_before(index)
        sure = self.pieces[index].text in _SURE_STREETS_FIRST
        if first < index:
            yield self.span(first, self.end_of_rest(end), Certainty.ANNOUNCED)
        elif sure or self.end_of_number(end) > end:
            yield from self.with_rest(index, end, sure_alone=False)

    def end_of_french_name(self, index: int) -> int:
        """The piece after the name of a street behind "rue": particles, then capitals, or a word or two."""
        at = end = index
        words = 0
        while at < len(self.pieces) and words < _MOST_NAME_WORDS:
            piece = self.pieces[at]
            if piece.text in _PARTICLES_FRENCH or piece.text in "'’-":
                at += 1
                continue
            if piece.group != _WORD or is_clearly_number(piece) or piece.text in _NUMBER_WORD | _BOX:
                break
            capital = self.cased and self.is_capital(at)
            if words and not capital and (self.cased or piece.text in EVERYDAY_WORDS or words > 1):
                break
            words += 1
            at += 1
            end = at
        return end

    def street_last(self, index: int) -> Iterator[Span]:
        """ "12 Mill Lane", "forty two station road": a number before, and a name between."""
        first = index
        while first and index - first < _MOST_NAME_WORDS and self.could_be_street_name(first - 1):
            first -= 1
        if (
            first == index
            and self.pieces[index].text in _ROADS
            and index > 1
            and is_clearly_number(self.pieces[index - 2])
        ):
            first = index - 1
        start = self.start_of_number_before(first)
        if first < index and start < first:
            yield self.span(start, self.end_of_rest(index + 1), Certainty.ANNOUNCED)
        elif first < index and self.cased and self.is_capital(index) and self.is_capital(first):
            yield self.span(first, self.end_of_rest(index + 1), self.where_living(first))

    def could_be_street_name(self, index: int) -> bool:
        piece = self.pieces[index]
        if piece.group != _WORD or is_number_like(piece):
            return False
        return self.is_capital(index) if self.cased else piece.text not in _NO_STREET_NAME

    def with_rest(self, first: int, end: int, *, sure_alone: bool) -> Iterator[Span]:
        """A street with its number and place; without a number only where somebody is said to live."""
        number_end = self.end_of_number(end)
        if number_end > end and not self.is_measured(number_end):
            yield self.span(first, self.end_of_rest(number_end), Certainty.ANNOUNCED)
        else:
            rest = self.end_of_rest(end)
            sure = Certainty.ANNOUNCED if sure_alone or rest > end else self.where_living(first)
            yield self.span(first, rest, sure)

    def where_living(self, first: int) -> Certainty:
        """How sure a street without a number is: announced near words such as "woon in"."""
        near = {piece.text for piece in self.pieces[max(0, first - _MOST_BEFORE_NUMBER) : first]}
        return Certainty.DOUBTFUL if not near.isdisjoint(_LIVING_WORDS) else Certainty.POSSIBLE

    def is_measured(self, end: int) -> bool:
        """True when the number is one of things: "langs de steenweg 3 kilometer"."""
        return end < len(self.pieces) and self.pieces[end].text in _MEASURES

    def end_of_number(self, index: int) -> int:
        """The piece after the house number that begins here, with its letter and box; ``index`` when there is none."""
        start = index
        while start < len(self.pieces) and (
            self.pieces[start].text in _NUMBER_WORD
            or self.pieces[start].text in PAUSES
            or self.pieces[start].text in ",.°"
        ):
            start += 1
        if start < len(self.pieces) and self.pieces[start].text in {"het", "au", "le"} and start == index:
            return index
        end = self.end_of_digits(start)
        if end == start:
            return index
        end = self.over_letter(end)
        box = end
        while box < len(self.pieces) and self.pieces[box].text in {",", "/", "-"}:
            box += 1
        if box < len(self.pieces) and self.pieces[box].text in _BOX:
            box_end = self.end_of_digits(box + 1)
            return box_end if box_end > box + 1 else end
        if box > end and self.pieces[end].text in {"/", "-"}:
            return self.end_of_digits(box) if self.end_of_digits(box) > box else end
        return end

    def over_letter(self, end: int) -> int:
        """Over the "a" of "12a" and "12 a"."""
        if (
            end < len(self.pieces)
            and self.pieces[end].group == _WORD
            and self.pieces[end].text in set("abcdef")
        ):
            glued = self.pieces[end].start == self.pieces[end - 1].end
            alone = (
                end + 1 >= len(self.pieces)
                or self.pieces[end + 1].group == _SIGN
                or self.pieces[end + 1].text in _TO_PLACE
            )
            return end + 1 if glued or alone else end
        return end

    def end_of_digits(self, index: int) -> int:
        """The piece after the number, in digits or in words, that begins here."""
        end = index
        while end < len(self.pieces):
            piece = self.pieces[end]
            if is_clearly_number(piece) or (is_number_like(piece) and end == index):
                end += 1
                if piece.group == _DIGITS:
                    break
            elif (
                end > index
                and (is_link(piece) or piece.text == "-")
                and end + 1 < len(self.pieces)
                and is_number_like(self.pieces[end + 1])
            ):
                end += 2
            else:
                break
        return end

    def start_of_number_before(self, index: int) -> int:
        """The first piece of the house number that ends before ``index``; ``index`` when none does."""
        end = index
        while end and self.pieces[end - 1].text in {",", "bis", "a", "b"}:
            end -= 1
        start = end
        while start and (
            is_clearly_number(self.pieces[start - 1])
            or (start < end and (is_link(self.pieces[start - 1]) or self.pieces[start - 1].text == "-"))
        ):
            start -= 1
        if start == end or self.is_measured(end):
            return index
        if start and self.pieces[start - 1].text in _NUMBER_WORD:
            start -= 1
        return start

    def end_of_rest(self, end: int) -> int:
        """The piece after the postcode and the place that follow a street."""
        at = end
        while at < len(self.pieces) and (
            self.pieces[at].text in _TO_PLACE
            or self.pieces[at].text in ",-"
            or self.pieces[at].text in PAUSES
        ):
            at += 1
        code_end = self.end_of_postcode(at)
        if code_end > at:
            return self.end_of_place(code_end, after_code=True)
        apart = at > end and self.pieces[at - 1].text == "," and self.place_with_capital_after(at)
        place = self.end_of_place(at, after_code=apart)
        if apart and not self.is_place(at) and not self.closes(place):
            return end
        if place == at:
            return end
        return self.end_of_british_postcode(place) or place

    def closes(self, index: int) -> bool:
        """True at the end of a text, a sentence or a line."""
        if index >= len(self.pieces):
            return True
        gap = self.text[self.pieces[index - 1].end : self.pieces[index].start]
        return self.pieces[index].text in ".,;!?" or "\n" in gap

    def end_of_postcode(self, index: int) -> int:
        """The piece after the postcode that begins here: four or five digits, Dutch letters too, or a number in words."""
        if index >= len(self.pieces):
            return index
        piece = self.pieces[index]
        if piece.group == _DIGITS:
            if len(piece.text) not in _POSTCODE_DIGITS:
                return index
            letters = index + 1 < len(self.pieces) and self.is_letters_of_postcode(index + 1)
            return index + 1 + letters
        if piece.text == "b" and index + 2 < len(self.pieces) and self.pieces[index + 1].text == "-":
            return self.end_of_postcode(index + 2)
        return self.end_of_british_postcode(index) or self.end_of_digits(index)

    def is_letters_of_postcode(self, index: int) -> bool:
        piece = self.pieces[index]
        written = self.text[piece.start : piece.end]
        return len(written) == 2 and written.isupper() and piece.text.isascii()

    def end_of_british_postcode(self, index: int) -> int:
        """ "LS1 4DY", "SW1A 1AA": 0 when other pieces stand here."""
        parts = self.pieces[index : index + 5]
        if not parts or parts[0].group != _WORD or len(parts[0].text) > 2:
            return 0
        written = ""
        for offset, piece in enumerate(parts):
            written += self.text[piece.start : piece.end]
            if is_british_postcode(written):
                return index + offset + 1
        return 0

    def end_of_place(self, index: int, *, after_code: bool) -> int:
        """The piece after the place that begins here; ``index`` when none does."""
        at = index
        while at < len(self.pieces) and (
            self.pieces[at].text in {"in", "te", "à", ","} if after_code else False
        ):
            at += 1
        if at >= len(self.pieces) or self.pieces[at].group != _WORD:
            return index
        if not self.is_place(at) and not (after_code and self.could_be_place(at)):
            return index
        end = at + 1
        while end < len(self.pieces) and end - at < 2 * _MOST_NAME_WORDS:
            glued = self.pieces[end].text in "-'’" and self.pieces[end].start == self.pieces[end - 1].end
            inside = glued or self.pieces[end - 1].text in "-'’"
            capital = self.cased and self.is_capital_word(end) and self.pieces[end].text not in EVERYDAY_WORDS
            if not (inside or capital) or self.end_of_british_postcode(end):
                break
            end += 1
        return end

    def is_place(self, index: int) -> bool:
        piece = self.pieces[index]
        if piece.text in {"sint", "saint", "st"}:
            return True
        return piece.text in PLACES and (not self.cased or self.is_capital(index))

    def could_be_place(self, index: int) -> bool:
        piece = self.pieces[index]
        if (
            piece.group != _WORD
            or piece.text in EVERYDAY_WORDS
            or piece.text in MONTHS
            or is_number_like(piece)
        ):
            return False
        return (
            self.is_capital(index) if self.cased else len(piece.text) > 2 and piece.text not in ORDINARY_WORDS
        )

    def postcodes(self) -> Iterator[Span]:
        """A postcode with its place, one behind its word, and a British one."""
        for index in [
            at
            for at, (group, said, _, _) in enumerate(self.pieces)
            if (len(said) <= 2 or said in _POSTCODE_FIRST if group == _WORD else group == _DIGITS)
        ]:
            group, said, _, _ = self.pieces[index]
            if group == _DIGITS:
                if len(said) in _POSTCODE_DIGITS:
                    yield from self.written_postcode(index)
            elif said in _POSTCODE_FIRST and (end := _POSTCODE.end_at(self.pieces, index)):
                yield from self.announced_postcode(end)
            elif len(said) <= 2 and self.is_capital(index):
                end = self.end_of_british_postcode(index)
                if end:
                    yield self.span(index, end, Certainty.ANNOUNCED)

    def announced_postcode(self, index: int) -> Iterator[Span]:
        while index < len(self.pieces) and (
            (self.pieces[index].text in _GIVING and not self.is_spelled(index))
            or self.pieces[index].text in ":,'’"
        ):
            index += 1
        end = max(self.end_of_postcode(index), self.end_of_spelled_postcode(index))
        if end > index:
            yield self.span(index, self.end_of_place(end, after_code=True), Certainty.ANNOUNCED)

    def written_postcode(self, index: int) -> Iterator[Span]:
        code_end = self.end_of_postcode(index)
        glued = index and self.pieces[index - 1].end == self.pieces[index].start
        if glued or int(self.pieces[index].text) < _FIRST_POSTCODE:
            return
        if (
            code_end < len(self.pieces)
            and self.is_place(code_end)
            and self.pieces[code_end].text not in {"st"}
        ):
            told = (
                index
                and self.pieces[index - 1].text in _TO_PLACE
                and self.where_living(index) is Certainty.POSSIBLE
            )
            sure = Certainty.POSSIBLE if told else Certainty.ANNOUNCED
            yield self.span(index, self.end_of_place(code_end, after_code=True), sure)
        elif self.place_with_capital_after(code_end):
            year = int(self.pieces[index].text) in _LATEST_YEAR_LIKE
            sure = Certainty.POSSIBLE if year or code_end == index + 1 else Certainty.DOUBTFUL
            yield self.span(index, self.end_of_place(code_end, after_code=True), sure)

    def place_with_capital_after(self, index: int) -> bool:
        return index < len(self.pieces) and self.cased and self.could_be_place(index)

    def homes(self) -> Iterator[Span]:
        """Where somebody says to live: a place of the list or with a capital, or a name with a number."""
        for index in [at for at, (_, said, _, _) in enumerate(self.pieces) if said in _LIVING_FIRST]:
            end = _LIVING.end_at(self.pieces, index)
            if not end:
                continue
            start = self.over_small_words(end)
            if start >= len(self.pieces) or self.pieces[start].text in _NO_ADDRESS:
                continue
            place = (
                self.end_of_place(start, after_code=True)
                if self.is_place(start) or (self.cased and self.could_be_place(start))
                else start
            )
            number = self.end_of_number(place if place > start else self.over_name(start))
            if place > start:
                yield self.span(
                    start,
                    max(place, self.end_of_rest(number) if number > place else place),
                    Certainty.ANNOUNCED,
                )
            elif number > self.over_name(start) > start and not self.is_measured(number):
                yield self.span(start, self.end_of_rest(number), Certainty.ANNOUNCED)

    def over_small_words(self, index: int) -> int:
        while index < len(self.pieces) and (
            self.pieces[index].text in _SMALL or self.pieces[index].text in ":,'’"
        ):
            index += 1
        return index

    def over_name(self, index: int) -> int:
        """Over up to three words that could name a street."""
        end = index
        while end < len(self.pieces) and end - index < 5:
            piece = self.pieces[end]
            if (
                is_clearly_number(piece)
                or (piece.group != _WORD and piece.text not in "-'’")
                or piece.group == _MARK
            ):
                break
            if piece.text in EVERYDAY_WORDS and piece.text not in _SMALL:
                break
            end += 1
        return end

    def answer(self) -> Iterator[Span]:
        """What answers "uw adres?": a short turn with a place, or a name with a number, from its first word to its last."""
        words = [at for at, piece in enumerate(self.pieces) if piece.group in (_WORD, _DIGITS)]
        if len(words) > _LONGEST_ANSWER:
            return
        if (
            words
            and all(self.says_postcode(at) for at in words)
            and any(is_clearly_number(self.pieces[at]) for at in words)
        ):
            yield self.span(words[0], words[-1] + 1, Certainty.ANNOUNCED)
            return
        telling = [at for at in words if is_clearly_number(self.pieces[at]) or self.could_be_place(at)]
        numbered = any(self.is_numbered(at) for at in telling)
        if telling and (numbered or (any(self.is_place(at) for at in telling) and self.tells_little(words))):
            yield self.span(telling[0], telling[-1] + 1, Certainty.ANNOUNCED)

    def tells_little(self, words: Sequence[int]) -> bool:
        """True for an answer that is a town and little else: "in hasselt, denk ik", not "jullie winkel in hasselt is prachtig"."""
        plain = [
            at for at in words if self.pieces[at].text in ORDINARY_WORDS and len(self.pieces[at].text) > 1
        ]
        return sum(self.pieces[at].text not in _SMALL | _TO_PLACE | _GIVING for at in plain) <= _MOST_PLAIN

    def is_spelled(self, index: int) -> bool:
        """True for a letter by itself before another or before a number: "l s one four"."""
        following = self.pieces[index + 1] if index + 1 < len(self.pieces) else None
        return (
            len(self.pieces[index].text) == 1
            and following is not None
            and (is_clearly_number(following) or (following.group == _WORD and len(following.text) == 1))
        )

    def says_postcode(self, index: int) -> bool:
        return (
            self.is_symbol(index)
            or is_link(self.pieces[index])
            or self.pieces[index].text in _GIVING | PAUSES
        )

    def is_symbol(self, index: int) -> bool:
        """A number, or a letter said by itself."""
        piece = self.pieces[index]
        return is_number_like(piece) or (piece.group == _WORD and len(piece.text) == 1)

    def end_of_spelled_postcode(self, index: int) -> int:
        """The piece after "l s one four d y"; ``index`` when letters and numbers do not both stand here."""
        end = index
        while end < len(self.pieces) and (self.is_symbol(end) or is_number_like(self.pieces[end])):
            end += 1
        letters = sum(len(self.pieces[at].text) == 1 for at in range(index, end))
        return end if end - index >= _FEWEST_SPELLED and 0 < letters < end - index else index

    def is_numbered(self, index: int) -> bool:
        """True for a word that could be a name and has a house number behind it."""
        if not self.could_be_place(index):
            return False
        end = self.end_of_number(index + 1)
        return end > index + 1 and not self.is_measured(end)

    def is_capital(self, index: int) -> bool:
        return self.text[self.pieces[index].start].isupper()

    def is_capital_word(self, index: int) -> bool:
        """A word with a capital that is no everyday word at the head of a sentence."""
        return (
            self.pieces[index].group == _WORD
            and self.cased
            and self.is_capital(index)
            and self.pieces[index].text not in EVERYDAY_WORDS
        )

    def span(self, first: int, end: int, certainty: Certainty) -> Span:
        return Span(self.pieces[first].start, self.pieces[end - 1].end, PersonalDataKind.ADDRESS, certainty)


def is_british_postcode(written: str) -> bool:
    """True for the capitals and digits of a British postcode, without the blank."""
    if (
        not 5 <= len(written) <= 7
        or not written.isascii()
        or not written[-2:].isalpha()
        or not written.isupper()
    ):
        return False
    outward = written[:-3]
    return written[-3].isdigit() and outward[0].isalpha() and any(sign.isdigit() for sign in outward[1:])


_GIVING = PAUSES | set_of("is was c est est ist it s de le lautet luidt dat van der ma mon mijn my")
_SMALL = PAUSES | set_of(
    "is de het den in op te nu dus la le les l à au aux dans en der die das dem am the at now est c ist lautet nummer number numéro van du des een a"
)
_LIVING_WORDS = set_of("""
woon woont wonen adres thuisadres leveradres verhuisd verhuis verhuizen habite habitons adresse domicilié déménage déménagé wohne wohnen wohnt
anschrift umgezogen live lives living address moved
""")
_MEASURES = set_of("""
km kilometer meter minuten minutes minuut uur heures stunden uhr hours euro euros dagen jours tage days keer fois mal times maanden mois monate
jaar ans jahre years procent percent m metres mètres
""")
_NO_STREET_NAME = EVERYDAY_WORDS
