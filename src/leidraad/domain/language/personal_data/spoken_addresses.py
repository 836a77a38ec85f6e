"""Addresses in texts without capitals: "hinter der kirche drei", "nummer acht in de dreef", "vier mille liège", a town as an answer.

Apart from ``address``, which asks for a word for a street or a capital: where a text has no capitals, what is said before a
number decides ("ich wohne", "the meter is at", "c'est pour l'appartement"), and which words are in no dictionary.
"""

from collections.abc import Iterator, Sequence

from leidraad.domain.language.personal_data.address import NOT_STREETS, AddressReader
from leidraad.domain.language.personal_data.everyday_words import EVERYDAY_WORDS
from leidraad.domain.language.personal_data.marks import Certainty, Span
from leidraad.domain.language.personal_data.more_places import MORE_PLACES
from leidraad.domain.language.personal_data.number_like import (
    MONTHS,
    clearly_says_number,
    is_clearly_number,
    is_number_like,
)
from leidraad.domain.language.personal_data.number_runs import PAUSES, UNITS_OF_MEASURE, Piece
from leidraad.domain.language.personal_data.number_words import NUMBER_WORDS, set_of
from leidraad.domain.language.personal_data.ordinary_words import ORDINARY_WORDS
from leidraad.domain.language.personal_data.phrases import Phrases
from leidraad.domain.language.personal_data.places import PLACES
from leidraad.domain.language.personal_data.spoken_names import is_strange
from leidraad.domain.language.personal_data.towns_around import COUNTRIES, TOWNS_AROUND

_DIGITS, _WORD = 2, 3
# Somebody's house: a number or a town that follows is an address.
_HOME = Phrases("""
woon|woon ik|wonen we|verhuis ik|verhuizen we|verhuizen wij|woont|wonen|woonde|woonden|woonachtig|verhuis|verhuist|verhuisd|verhuizen|adres|thuisadres|leveradres|factuuradres|gedomicilieerd|zit nu|zitten nu
zit op|zitten op|zit in de|huis staat|huis ligt|pand|appartement|appartement in|huis in|woning in|meter in|levering was voor|leveren in|leveren op
technieker naar|monteur naar|moet naar|komt naar|stuur maar naar|stuur het naar|sturen naar|gaat over|wordt|is gelegen|kot in
habite|habiter|habitons|habitez|habitent|habitais|domicilié|domiciliée|déménage|déménagé|déménageons|adresse|vis à|vivons à|nous sommes|on est|maison est
compteur est|appartement de|appartement|appartement est|livrer|livrez|colis doit aller|doit aller|envoyez le|envoyez|envoyer|passer|loge|logement
wohn|wohne|wohnen|wohnt|wohnhaft|wohnte|gewohnt|zieh|lebe|lebt|leben|lebte|kommen aus|verbrauchsstelle|verbrauchsstelle ist|objekt|adresse war|adresse ist|gemeldet bin ich|adresse im moment|anschrift|lieferadresse|rechnungsadresse|umgezogen|ziehe|ziehen|zieht|komme aus|haus steht|haus liegt
zähler hängt|zähler ist|wohnung|wohnung ist|schicken sie es|schicken sie|liefern sie|paket soll|paket geht|techniker soll|techniker muss|haus
live|lives|living|lived|address|moved|moving|deliver it|deliver|send it|house is|meter is|property|flat on|flat is|office is|we re at|i m at|it s at
stay at|staying at|based
""")
# A town may follow these and "in", "à", "nach"; of the others only a number is believed.
_OF_TOWNS = set_of("""
woon woont wonen woonde woonden woonachtig verhuis verhuist verhuisd verhuizen adres habite habiter habitons habitez habitent habitais domicilié domiciliée
déménage déménagé déménageons adresse vis vivons wohn wohne wohnen wohnt wohnhaft wohnte umgezogen ziehe zieh ziehen zieht komme kommen lebe lebt leben lebte live lives living lived moved
moving based
""")
_TOWARDS = set_of("in out te naar à a au aux nach aus to from near bij uit nu now")
_RESIDENCES = set_of(
    "residentie résidence residence lotissement hameau domaine domein flatgebouw appartementsblok bloc blok cité hoeve siedlung cottage"
)
_WORDS_FOR_STREETS = set_of("""
straat laan steenweg weg baan dreef plein markt kaai kade dijk pad hof plaats lei singel gracht ring park vest steeg
rue avenue boulevard chaussée chemin impasse allée clos drève ruelle sentier venelle square quai place route av bd cours promenade passage esplanade
straße strasse gasse allee platz weg ring ufer damm markt gässli
street road avenue lane drive close court place square way crescent terrace gardens hill grove row mews walk view rise yard green wharf quay quays
parade bank gate maltings croft fold cottages crescent bungalow park
""")
_STREET_TAILS = (
    "straat", "laan", "steenweg", "dreef", "plein", "weg", "baan", "kaai", "kade", "dijk", "pad", "hof", "plaats", "markt", "singel", "gracht",
    "straße", "strasse", "gasse", "allee", "platz", "ring", "ufer", "damm", "gässli", "grund", "hang", "siedlung", "berg", "heide", "veld", "lei",
    "pfad", "steig", "graben", "park", "kouter", "zang",
)  # fmt: skip
_STREETS_BEFORE = set_of(
    "rue avenue boulevard chaussée chemin impasse allée clos drève ruelle sentier venelle square quai place route av bd cours promenade passage esplanade"
)
_STREETS_BEHIND = set_of("""
street road avenue lane drive close court place square way crescent terrace gardens hill grove row mews walk view rise yard green wharf quay quays
parade bank gate maltings croft fold bungalow park
""")
_NUMBER_SAID = set_of("nummer nr numéro numero number no huisnummer hausnummer")
_BEFORE_NUMBER = PAUSES | set_of("op au aux at auf het le the à in op und en")
_BOX = set_of("bus boîte boite bte box appartement apartment flat unit étage verdieping stock tür door")
_BEHIND_NUMBER = set_of("bis ter a b c d e f")
_PARTICLES = set_of(
    "de du des la le les l d aux au à en sur van der den het t ten ter op the st saint sint sankt bad am an im in zum zur dem auf"
)
# Words that no name of a street has: behind them another thing is told.
_STOPS = PAUSES | set_of("""
work home school till until tot werk arbeit travail quelqu quelque wat welke welk which what welche quel quelle
ik je jij u hij zij ze we wij jullie men iemand niemand is was ben bent zijn heb hebt heeft hebben had kan kunt kunnen wil wilt willen moet moeten mag
zal zou word wordt worden ga gaat gaan kom komt komen met zonder voor na sinds al nog pas niet geen maar want omdat dat die dit er hier daar waar als dan
ook heel erg te over alleen samen boven beneden achter dus ja nee
je tu il elle on nous vous ils ne pas plus est es suis sont ai as a avons avez ont ce cet cette mon ma mes son sa ses votre vos notre nos avec sans pour
depuis pendant mais car parce que qui quoi où ici là seul seule chez toujours encore déjà très oui non
ich du er sie es wir ihr man ist bin bist sind war habe hast hat haben kann will muss soll wird werden mit ohne für seit noch nicht kein keine aber weil
dass hier da dort wo wenn dann auch sehr allein alleine schon mehr gerade ja nein doch nur als
i you he she we they it is am are was were have has had can could will would must should do does did with without for since yet not no but because that
this these here there where when then also very alone just still only my your his her our their me us him them and or yes
""")
_IN_FRONT = set_of(
    "is de het den in op te nu le la l à au aux dans en der die das dem am an im zu zum zur auf the at to now est c ist lautet s a "
    "out over up down naar nach in van von from aan of bij wordt sera on it is it maar that dat d des du zou les doit doit aller dans tijdelijk"
)
_OPENINGS = PAUSES | set_of("""
ja jawel nee neen nou wel dat is het de in op te dus en ook sorry bij t is aan van naar
oui non c est à au la le les l dans en donc et ici de alors du
ja nein das ist in der die den und also auf im am an
yeah yes no it s that is the so and in at sorry please well a on
""")
_CLOSINGS = set_of(
    "dus ja oui yes yeah graag alstublieft alsjeblieft merci dank u danke bitte please thanks right klopt correct exact richtig genau denk ik là hè he oké ok okay"
)
_MOST_NAME_WORDS = 5
_MOST_PLACE_WORDS = 5
_LONGEST_ANSWER = 14
_MOST_PLAIN = 1  # words of the language that no address needs
_FEWEST_OF_POSTCODE = 1000

TRIGGERS = frozenset(_HOME.first_words()) | _RESIDENCES | set_of("postcode")
_TAIL_PROBES = (
    "stra",
    "laan",
    "weg",
    "plein",
    "platz",
    "gass",
    "gäss",
    "dreef",
    "kaai",
    "dijk",
    "allee",
    "markt",
    "ring",
    "ufer",
    "hof",
)
_ALL_PLACES = (PLACES | MORE_PLACES | TOWNS_AROUND) - COUNTRIES
_FIRST_OF_PLACES = frozenset(place.split("-")[0] for place in _ALL_PLACES)


def may_hold_spoken_address(text: str, words: Sequence[str], *, has_digit: bool) -> bool:
    """False for a text with capitals, and for one without a number beside a word for a street or a town, or a word for a home."""
    if text[1:] != text[1:].lower():
        return False
    if not _OF_TOWNS.isdisjoint(words):
        return True
    if not _MOVED.isdisjoint(words):
        return True
    asking = not _ASKING.isdisjoint(words) or (bool(words) and words[0] in _AT_PLACES)
    if not asking and not any(map(text.__contains__, _TAIL_PROBES)):
        return False
    return has_digit or any(map(clearly_says_number, words))


# Streets of German that begin so have no word for a street: "am bach", "unter den linden".
_AT_PLACES = set_of("am an im auf unter hinter vor zum zur")
_LONGEST_ALONE = 7  # words
_AT_HOME = set_of("wohn wohne wohnen wohnt wohnhaft adresse anschrift")
_AT_STREET = set_of("zur zum am im objekt verbrauchsstelle")
_AT_STREETS = frozenset(
    (
        ("in", "der"),
        ("in", "die"),
        ("an", "der"),
        ("an", "die"),
        ("auf", "der"),
        ("in", "de"),
        ("op", "de"),
        ("op", "den"),
        ("aan", "de"),
        ("naar", "de"),
    )
)
_SHORTEST_STREET = 5  # letters
_STREET_OF = set_of("straße strasse platz weg allee")
_MOVED = set_of("gezogen umgezogen verzogen verhuisd verhuizen getrokken ziehen")
# Not streets: "am montag um drei", "im dritten stock vier".
_NO_PLACES = (
    set_of("""
ersten zweiten dritten vierten fünften montag dienstag mittwoch donnerstag freitag samstag sonntag wochenende abend morgen mittag vormittag nachmittag
monat jahr tag stück preis ende anfang apparat telefon handy computer konto vertrag schnitt moment laufe rahmen wert durchschnitt beispiel
""")
    | MONTHS
)
_HOUSE_NUMBER_SAID = set_of("nummer nr numéro number huisnummer hausnummer")
_SURE_HOUSE_NUMBER = set_of("huisnummer hausnummer")
_IN_VILLAGE = set_of("in te à at ortsteil gehucht hameau weiler dorf village")
_GIVING_NUMBER = set_of("is ist was war die de")
_AT_HOUSE = set_of("op at au in aan auf bei an from van")
_PEOPLE_NEAR = set_of(
    "buren buurman buurvrouw gebuur geburen voisin voisine voisins nachbar nachbarn nachbarin neighbour neighbours neighbor neighbors people"
)
_ABOUT_HOMES = _PEOPLE_NEAR | set_of("""
woon wonen woont pakje pakket pakske levering bezorger hiernaast ernaast overkant habite habitons habitez colis livré livraison facteur côté
wohne wohnen wohnt paket päckchen geliefert zusteller nebenan gegenüber live lives living parcel package delivered delivery postman door opposite
""")
_ASKING = _WORDS_FOR_STREETS | TRIGGERS | _NUMBER_SAID | _FIRST_OF_PLACES


def spoken_addresses_in(text: str, pieces: Sequence[Piece], *, asked: bool = False) -> Iterator[Span]:
    """The addresses in a text without capitals; they may overlap those of ``addresses_in``. Nothing for texts with capitals.

    ``asked``: the turn before asked for an address, so that a short answer is taken for it.
    """
    if text[1:] != text[1:].lower():
        return
    listener = _Listener(text, pieces)
    yield from listener.homes_told()
    yield from listener.numbered_streets()
    yield from listener.towns_with_postcode()
    yield from listener.spelled_postcodes()
    yield from listener.streets_by_place()
    yield from listener.numbers_of_neighbours()
    yield from listener.numbers_of_villages()
    yield from listener.towns_moved_to()
    yield from listener.strange_streets()
    if asked:
        yield from listener.whole_answer()


class _Listener(AddressReader):
    """Looks for addresses in one text without capitals."""

    def is_place(self, index: int) -> bool:
        return self.end_of_town(index) > index

    def end_of_town(self, index: int) -> int:
        """The piece after the longest name of a town of the lists that begins here; ``index`` when none does."""
        if index >= len(self.pieces) or self.pieces[index].text not in _FIRST_OF_PLACES:
            return index
        said, best = "", index
        for at in range(index, min(len(self.pieces), index + 2 * _MOST_PLACE_WORDS)):
            piece = self.pieces[at]
            if piece.text in "-'’":
                continue
            if piece.group != _WORD:
                break
            said = f"{said}-{piece.text}" if said else piece.text
            if said in _ALL_PLACES:
                best = at + 1
        return best

    def end_of_place(self, index: int, *, after_code: bool) -> int:
        """The piece after the town; after a postcode or "in" also one that no list knows."""
        at = index
        while after_code and at < len(self.pieces) and self.pieces[at].text in {"in", "te", "à", ","}:
            at += 1
        end = self.end_of_town(at)
        if end > at:
            return self.over_glued(end)
        if at < len(self.pieces) and (after_code or self.is_led_to(at)):
            end = self.end_of_unknown_town(at)
            return end if end > at else index
        return index

    def is_led_to(self, index: int) -> bool:
        return bool(index) and self.pieces[index - 1].text in {"in", "te", "à", "nach"}

    def end_of_unknown_town(self, index: int) -> int:
        """The piece after one to three words that no dictionary has, "sankt", "le" and the like before them."""
        at = index
        while at < len(self.pieces) and at - index < 2 and self.pieces[at].text in _BEFORE_TOWN:
            at += 1
        end = at
        while end < len(self.pieces) and end - at < 3 and self.is_strange(end):
            end += 1
        return self.over_glued(end) if end > at else index

    def over_glued(self, end: int) -> int:
        """Over the parts that hyphens tie on: "sur" and "lot" of "villeneuve-sur-lot"."""
        while (
            end + 1 < len(self.pieces)
            and self.pieces[end].text in "-'’"
            and self.pieces[end + 1].group == _WORD
            and self.pieces[end].start == self.pieces[end - 1].end
        ):
            end += 2
        return end

    def is_strange(self, index: int) -> bool:
        piece = self.pieces[index]
        return (
            piece.group == _WORD
            and len(piece.text) > 2
            and not piece.text.endswith(_STREET_TAILS)
            and piece.text not in ORDINARY_WORDS
            and piece.text not in MONTHS
            and piece.text not in COUNTRIES
            and not is_number_like(piece)
        )

    def homes_told(self) -> Iterator[Span]:
        """What stands behind "ik woon", "the meter is at": a street with its number, or a town."""
        for index, end in _HOME.ends_in(self.pieces):
            start = self.over_front(end)
            if start >= len(self.pieces) or self.pieces[start].text in _NO_ADDRESS:
                continue
            number = self.number_after_name(start)
            if number or (number := self.name_after_number(start)):
                yield self.span(start, self.end_of_rest(number), Certainty.ANNOUNCED)
            elif self.pieces[index].text in _OF_TOWNS and self.leads_to_town(end, start):
                yield from self.town_at(start)

    def town_at(self, start: int) -> Iterator[Span]:
        """The town that begins here, or with the "la" or "sankt" before it."""
        for first in (start - 1, start):
            if first < start and self.pieces[first].text not in _BEFORE_TOWN:
                continue
            town = max(self.end_of_town(first), self.end_of_unknown_town(first))
            if town > start:
                yield self.span(first, town, Certainty.ANNOUNCED)
                return

    def over_front(self, index: int) -> int:
        while index < len(self.pieces) and (
            self.pieces[index].text in _IN_FRONT
            or self.pieces[index].text in ":,'’"
            or self.pieces[index].text in PAUSES
        ):
            index += 1
        return index

    def leads_to_town(self, end: int, start: int) -> bool:
        return any(self.pieces[at].text in _TOWARDS for at in range(end - 1, start))

    def number_after_name(self, start: int) -> int:
        """The piece after the number behind one to five words that could name a street; 0 when none is there."""
        at = start
        words = 0
        while at < len(self.pieces) and words <= _MOST_NAME_WORDS:
            piece = self.pieces[at]
            if piece.text in "-'’":
                at += 1
                continue
            if words and (end := self.end_of_number(at)) > at:
                return end if self.ends_address(end) else 0
            if words and piece.text in _APART:
                return 0
            if (
                piece.group != _WORD
                or piece.text in _STOPS
                or piece.text in MONTHS
                or is_clearly_number(piece)
            ):
                return 0
            words += 1
            at += 1
        return 0

    def end_of_said_number(self, index: int) -> int:
        """The piece after a house number that begins here, "op nummer" before it and "bis" or a letter behind it."""
        at = index
        while (
            at < len(self.pieces)
            and at - index < 2
            and self.pieces[at].text in {"op", "au", "at", "auf", "in", ","}
        ):
            at += 1
        named = at < len(self.pieces) and self.pieces[at].text in _NUMBER_SAID
        if at > index and not named and self.pieces[at - 1].text not in {"au", ","}:
            return index
        end = self.end_of_number(at)
        if end == at:
            return index
        if end < len(self.pieces) and self.pieces[end].text in {"bis", "ter"}:
            end += 1
        return end

    def name_after_number(self, start: int) -> int:
        """The piece after the name of a street behind a number: "fifty one the crescent", "quinze rue des bouchers"."""
        number = self.end_of_number(start)
        if number == start or self.is_measured_here(number):
            return 0
        if number < len(self.pieces) and self.pieces[number].text in _BEHIND_NUMBER:
            number += 1
        end = self.end_of_street(number)
        return 0 if self.is_article(start, number) and not self.has_street_word(number, end) else end

    def is_article(self, start: int, end: int) -> bool:
        """True for a "one" by itself, which is an article as often: "j'habite un hameau"."""
        return end == start + 1 and self.pieces[start].text in _ONES

    def has_street_word(self, start: int, end: int) -> bool:
        return any(self.is_street_word(piece.text) for piece in self.pieces[start:end])

    def end_of_street(self, index: int) -> int:
        """The piece after one to four words with a word for a street first or last, or with none that is in a dictionary; 0 without."""
        at = end = index
        found = 0
        while at < len(self.pieces) and at - index <= _MOST_NAME_WORDS:
            piece = self.pieces[at]
            if piece.text in "-'’" or (piece.text in _PARTICLES and not found):
                at += 1
                continue
            if (
                piece.group != _WORD
                or piece.text in _STOPS
                or is_clearly_number(piece)
                or self.is_measured_here(at)
            ):
                break
            at += 1
            if piece.text in _STREETS_BEHIND or piece.text.endswith(_STREET_TAILS):
                found = at
                break
            if piece.text in _STREETS_BEFORE:
                return self.end_of_french_name(at)
            if self.is_strange(at - 1):
                end = at
            elif end > index:
                break
        return found or (end if end > index else 0)

    def is_measured_here(self, index: int) -> bool:
        return index < len(self.pieces) and (
            self.is_measured(index)
            or self.pieces[index].text in UNITS_OF_MEASURE
            or self.pieces[index].text in _COUNTED
        )

    def ends_address(self, end: int) -> bool:
        """True when nothing that could be counted follows: the end, a sign, a town, a box or a word that goes on."""
        if end >= len(self.pieces):
            return True
        piece = self.pieces[end]
        if self.is_measured_here(end):
            return False
        return (
            piece.group != _WORD
            or piece.text in _STOPS
            or piece.text in _GOING_ON
            or piece.text in _BOX
            or self.is_place(end)
            or self.is_strange(end)
        )

    def numbered_streets(self) -> Iterator[Span]:
        """A word for a street with its name and a number before or behind, or "nummer acht" beside it."""
        for index in [
            at
            for at, piece in enumerate(self.pieces)
            if piece.group == _WORD and self.is_street_word(piece.text)
        ]:
            yield from self.street_at(index)

    def is_street_word(self, word: str) -> bool:
        if word in _WORDS_FOR_STREETS or word in _RESIDENCES:
            return True
        return word.endswith(_STREET_TAILS) and word not in NOT_STREETS and word not in EVERYDAY_WORDS

    def street_at(self, index: int) -> Iterator[Span]:
        word = self.pieces[index].text
        first, end = index, index + 1
        if word in _STREETS_BEFORE or word in _RESIDENCES:
            end = self.end_of_name(index + 1)
            if end == index + 1:
                return
        elif word in _WORDS_FOR_STREETS:
            first = self.start_of_name_before(index)
        number = self.end_of_said_number(end)
        if word in ORDINARY_WORDS and word not in _WORDS_FOR_STREETS | _RESIDENCES and number == end:
            return
        before = self.start_of_number_before(first)
        if before < first and word not in _RESIDENCES and (first < index or word in _STREETS_BEFORE):
            yield self.span(self.over_number_words_back(before), self.end_of_rest(end), Certainty.ANNOUNCED)
        elif (
            number > end
            and self.ends_address(number)
            and (first < index or word not in _ALONE or end > index + 1)
        ):
            yield from self.street_and_number(first, end, number)
        elif (back := self.number_before_in(first)) is not None:
            yield self.span(back, self.end_of_rest(end), Certainty.ANNOUNCED)

    def street_and_number(self, first: int, end: int, number: int) -> Iterator[Span]:
        """As one, or as two when "op nummer" stands between the street and its number."""
        start = end
        while self.pieces[start].text in _BEFORE_NUMBER or self.pieces[start].text in _NUMBER_SAID:
            start += 1
        if start - end > 1:
            yield self.span(first, end, Certainty.ANNOUNCED)
            yield self.span(start, self.end_of_rest(number), Certainty.ANNOUNCED)
        else:
            yield self.span(first, self.end_of_rest(number), Certainty.ANNOUNCED)

    def end_of_name(self, index: int) -> int:
        """The piece after the name behind "rue" or "residentie": particles and up to three words, the first of any kind."""
        at = end = index
        words = 0
        while at < len(self.pieces) and words < 3:
            piece = self.pieces[at]
            if piece.text in _PARTICLES or piece.text in "-'’":
                at += 1
                continue
            if piece.group != _WORD or is_clearly_number(piece) or piece.text in _STOPS | _BOX | _NUMBER_SAID:
                break
            if words and piece.text in ORDINARY_WORDS and not self.number_follows(at):
                break
            words += 1
            at += 1
            end = at
        return end

    def number_follows(self, at: int) -> bool:
        return at + 1 < len(self.pieces) and is_clearly_number(self.pieces[at + 1])

    def start_of_name_before(self, index: int) -> int:
        """The first word of the name before a word for a street: one or two, not of those that no name has."""
        first = index
        while first and index - first < 2:
            piece = self.pieces[first - 1]
            if (
                piece.group != _WORD
                or piece.text in _STOPS
                or piece.text in _IN_FRONT
                or is_number_like(piece)
                or len(piece.text) < 2
                or (
                    piece.text in ORDINARY_WORDS
                    and first < index
                    and self.pieces[index].text not in _STREETS_BEHIND
                )
                or piece.text in _NOT_BEFORE_STREETS
                or piece.text in MONTHS
            ):
                break
            first -= 1
        return first

    def start_of_number_before(self, index: int) -> int:
        """The same as for written text, and over the "one" of "ninety one"."""
        if index > 1 and self.pieces[index - 1].text in _ONES and is_clearly_number(self.pieces[index - 2]):
            return super().start_of_number_before(index - 1)
        return super().start_of_number_before(index)

    def over_number_words_back(self, start: int) -> int:
        """Over "number" and "flat four" before a house number."""
        if start and self.pieces[start - 1].text in _NUMBER_SAID:
            start -= 1
        if start and self.pieces[start - 1].text in {"flat", "apartment", "unit"}:
            start -= 1
        return start

    def number_before_in(self, first: int) -> int | None:
        """Where "nummer acht in de" begins before a street; None when it does not stand there."""
        at = first
        while at and self.pieces[at - 1].text in {
            "in",
            "de",
            "van",
            "la",
            "du",
            "der",
            "of",
            "the",
            "het",
            "am",
            "den",
            "d",
            "l",
            "’",
            "'",
        }:
            at -= 1
        if at == first:
            return None
        start = self.start_of_number_before(at)
        return start if start < at and self.pieces[start].text in _NUMBER_SAID else None

    def towns_with_postcode(self) -> Iterator[Span]:
        """ "vierduizend liège", "sixty-nine…": a number in words of 1,000 or more, or five said one by one, before a town."""
        for index in [at for at, piece in enumerate(self.pieces) if piece.text in _FIRST_OF_PLACES]:
            end = self.end_of_town(index)
            if end == index:
                continue
            at = index
            while at and (
                is_number_like(self.pieces[at - 1])
                or self.pieces[at - 1].text in "-"
                or self.pieces[at - 1].text in {"et", "und"}
            ):
                at -= 1
            said = [
                piece.text
                for piece in self.pieces[at:index]
                if (piece.group == _WORD and piece.text in NUMBER_WORDS)
                or "duizend" in piece.text
                or "tausend" in piece.text
            ]
            written = (
                at < index
                and self.pieces[index - 1].text.isdigit()
                and len(self.pieces[index - 1].text) in (4, 5)
            )
            if written:
                yield self.span(index - 1, self.over_glued(end), Certainty.ANNOUNCED)
            elif _is_postcode(said):
                yield self.span(at, self.over_glued(end), Certainty.ANNOUNCED)

    def whole_answer(self) -> Iterator[Span]:
        """A short turn that is a street, a number or a town and little else."""
        first, last = 0, len(self.pieces)
        while (
            first < last
            and (self.pieces[first].text in _OPENINGS or self.pieces[first].text in ",.'’")
            and not self.begins_town(first)
        ):
            first += 1
        while last > first and (
            self.pieces[last - 1].text in _CLOSINGS or self.pieces[last - 1].text in ",.?!"
        ):
            last -= 1
        said = self.pieces[first:last]
        words = [piece for piece in said if piece.group in (_WORD, _DIGITS)]
        if not words or not _OF_OTHER_NUMBERS.isdisjoint(piece.text for piece in words):
            return
        if len(words) > _LONGEST_ANSWER or any(self.is_against(at) for at in range(first, last)):
            return
        plain = sum(
            piece.text in ORDINARY_WORDS
            and not (
                piece.text in _AROUND_ADDRESS
                or is_number_like(piece)
                or len(piece.text) < 3
                or self.is_street_word(piece.text)
            )
            for piece in words
        )
        if plain <= _MOST_PLAIN and any(self.tells_address(at) for at in range(first, last)):
            yield self.span(first, last, Certainty.ANNOUNCED)

    def spelled_postcodes(self) -> Iterator[Span]:
        """British postcodes said letter by letter: "s k one three b r", one or two letters, numbers, and two letters."""
        for index in [at for at, piece in enumerate(self.pieces) if self.is_letter(at)]:
            if self.is_letter(index - 1):
                continue
            at = self.over_letters(index)
            numbers = at
            while numbers < len(self.pieces) and is_clearly_number(self.pieces[numbers]):
                numbers += 1
            end = self.over_letters(numbers)
            if at - index <= 2 and 2 <= numbers - at <= 3 and end - numbers == 2:
                yield self.span(index, end, Certainty.ANNOUNCED)

    def is_letter(self, index: int) -> bool:
        return 0 <= index < len(self.pieces) and (
            self.pieces[index].group == _WORD
            and len(self.pieces[index].text) == 1
            and self.pieces[index].text.isascii()
        )

    def over_letters(self, index: int) -> int:
        while self.is_letter(index):
            index += 1
        return index

    def streets_by_place(self) -> Iterator[Span]:
        """ "zur alten schmiede drei", "wir wohnen am bach zwölf in kelmis": streets that no word tells, alone or behind words of living."""
        for index in [at for at, piece in enumerate(self.pieces) if piece.text in _AT_PLACES]:
            at_home = index and self.pieces[index - 1].text in _AT_HOME
            if index and not at_home:
                continue
            end = self.number_after_name(index + 1)
            if (
                end
                and self.pieces[index + 1].text not in _NO_PLACES
                and ((at_home and self.closes(end)) or self.is_town_behind(end))
            ):
                yield self.span(index, self.end_of_rest(end), Certainty.ANNOUNCED)
        for index in [at for at, piece in enumerate(self.pieces) if piece.text in _STREET_OF]:
            if index + 1 < len(self.pieces) and self.pieces[index + 1].text in {"des", "der"}:
                end = self.number_after_name(index)
                if end:
                    yield self.span(index, self.end_of_rest(end), Certainty.ANNOUNCED)

    def strange_streets(self) -> Iterator[Span]:
        """ "in der sandkuhle drei": a word in no dictionary behind a place word, with a number behind it that counts nothing."""
        for at in range(1, len(self.pieces) - 1):
            if not self.is_strange_street(at):
                continue
            end = self.end_of_number(at + 1)
            if end > at + 1 and self.ends_address(end):
                yield self.span(at, self.end_of_rest(end), Certainty.ANNOUNCED)

    def is_strange_street(self, at: int) -> bool:
        piece, before = self.pieces[at], self.pieces[at - 1].text
        if len(piece.text) < _SHORTEST_STREET or not self.is_strange(at) or not is_strange(piece.text):
            return False
        if not is_clearly_number(self.pieces[at + 1]):
            return False
        return before in _AT_STREET or (at > 1 and (self.pieces[at - 2].text, before) in _AT_STREETS)

    def towns_moved_to(self) -> Iterator[Span]:
        """ "nach kleve gezogen", "naar gent verhuisd"."""
        for index in [at for at, piece in enumerate(self.pieces) if piece.text in {"nach", "naar"}]:
            end = self.end_of_town(index + 1)
            if end > index + 1 and end < len(self.pieces) and self.pieces[end].text in _MOVED:
                yield self.span(index + 1, end, Certainty.ANNOUNCED)

    def closes(self, end: int) -> bool:
        """True for a short turn that ends with one number of a word or two."""
        numbers = sum(is_number_like(piece) for piece in self.pieces)
        if numbers > 2 or sum(piece.group == _WORD for piece in self.pieces) > _LONGEST_ALONE:
            return False
        return all(piece.text in _CLOSINGS or piece.text in ",." for piece in self.pieces[end:])

    def is_town_behind(self, end: int) -> bool:
        return end + 1 < len(self.pieces) and (
            self.begins_town(end) or (self.pieces[end].text == "in" and self.begins_town(end + 1))
        )

    def numbers_of_neighbours(self) -> Iterator[Span]:
        """ "op nummer achttien" and "at number seven" in a turn about neighbours, parcels or homes."""
        about_homes = not _ABOUT_HOMES.isdisjoint(piece.text for piece in self.pieces)
        for index in [at for at, piece in enumerate(self.pieces) if piece.text in _HOUSE_NUMBER_SAID]:
            if not about_homes and self.pieces[index].text not in _SURE_HOUSE_NUMBER:
                continue
            start = self.over_giving(index + 1)
            end = self.end_of_number(start)
            if end > start and self.leads_to_house(index) and self.ends_house(end):
                yield self.span(index if start == index + 1 else start, end, Certainty.ANNOUNCED)

    def numbers_of_villages(self) -> Iterator[Span]:
        """ "in oberweiler nummer zwölf": a village without streets."""
        for index in [
            at for at, piece in enumerate(self.pieces) if piece.text in _HOUSE_NUMBER_SAID and at > 1
        ]:
            end = self.end_of_number(index + 1)
            village = self.is_strange(index - 1) or self.begins_town(index - 1)
            if end > index + 1 and village and self.pieces[index - 2].text in _IN_VILLAGE:
                yield self.span(index - 1, end, Certainty.ANNOUNCED)

    def over_giving(self, index: int) -> int:
        while index < len(self.pieces) and self.pieces[index].text in _GIVING_NUMBER:
            index += 1
        return index

    def leads_to_house(self, index: int) -> bool:
        """True behind "op", "at" or "au", and for a "hausnummer", which is nothing else."""
        said, before = self.pieces[index].text, self.pieces[index - 1].text if index else ""
        return said in _SURE_HOUSE_NUMBER or before in _AT_HOUSE or before in _PEOPLE_NEAR

    def ends_house(self, end: int) -> bool:
        return not self.is_measured_here(end) and (
            end >= len(self.pieces)
            or self.pieces[end].text not in {"van", "de", "of", "der", "von", "du", "des", "la", "auf"}
        )

    def begins_town(self, index: int) -> bool:
        end = self.end_of_town(index)
        return end > index

    def is_against(self, index: int) -> bool:
        piece = self.pieces[index]
        return (piece.group not in (_WORD, _DIGITS) and piece.text not in "-'’,.") or (
            piece.text in _STOPS | _ASKING_WORDS
            and piece.text not in _PARTICLES
            and len(piece.text) > 1
            and piece.text not in _OPENINGS
        )

    def is_noun(self, index: int) -> bool:
        """True for a word in no dictionary behind an article: "un duplex", "im neubaugebiet"."""
        return index > 0 and self.pieces[index - 1].text in _OF_NOUNS

    def tells_address(self, index: int) -> bool:
        piece = self.pieces[index]
        return (
            (is_clearly_number(piece) and piece.text not in _ONES)
            or (self.is_street_word(piece.text) and piece.text not in _ALONE)
            or (self.is_strange(index) and is_strange(piece.text) and not self.is_noun(index))
            or self.begins_town(index)
        )


def _is_postcode(said: Sequence[str]) -> bool:
    """True for number words of a thousand or more, and for four or five of them said one by one."""
    if any(word in {"mille", "thousand"} or "duizend" in word or "tausend" in word for word in said):
        return True
    if len(said) > 1 and any(
        word in {"cent", "hundred"} or "honderd" in word or "hundert" in word for word in said
    ):
        return True
    if sum(word in _TENS or word.endswith(_LIKE_TENS) for word in said) > 1:
        return True
    return len(said) >= 4


# Two numbers of two digits said one behind the other are a postcode: "eenentachtig dertig", "cinquante trente".
_LIKE_TENS = ("tig", "tien", "zig", "ßig", "zehn")
_TENS = set_of("dix vingt trente quarante cinquante soixante septante nonante")
_ALONE = set_of(
    "straat laan steenweg weg baan plein markt kaai kade dijk pad hof plaats lei ring park place square route cours passage gasse platz "
    "straße strasse allee ufer damm way close court drive row hill view rise bank gate green"
)
# An amount, an hour or a fault is told with these, and no address.
_OF_OTHER_NUMBERS = set_of(
    "euro euros pond pounds cent cents centimes komma virgule point tussen zwischen entre between code fout fehler erreur error don"
)
# Behind one of these a word in no dictionary is a noun: "un duplex", "im neubaugebiet", "the outskirts".
_OF_NOUNS = set_of(
    "een n un une ein eine einen einem a an mijn ons onze het mon ma mes notre mein meine meinen unser unsere das im am an beim die der my our the"
)
_APART = set_of("op au at auf")  # between a street and "nummer acht"
_ONES = set_of("one un une een één")
_NOT_BEFORE_STREETS = set_of(
    "hele halve zelfde andere volgende first second next other same whole main one ganze ganzen andere nächste parking speel voetbal super tagen tage tag stunden dagen uur jaar jaren weken maanden jours heures days hours this that"
)
_BEFORE_TOWN = set_of(
    "sankt saint sint st bad le la les de den het neu oud nieuw klein groot new old great little upper lower north south east west"
)
_GOING_ON = set_of(
    "in te à en et und and of ou oder or bus tweede derde erste zweiter deuxième second op at boven près naar nach zu van von from to auf au postcode code der "
    "klopt right komen kommen schicken zuhause daheim steht"
)
_COUNTED = set_of("""
weken week maanden jaren personen mensen kinderen kamers stukken pakjes dozen semaines semaine personnes enfants chambres pièces colis paquets places
wochen personen leute kinder zimmer stück pakete weeks months people kids rooms pieces parcels boxes way star days hours minutes uur grad graden mensen
""")
_AROUND_ADDRESS = (
    _PARTICLES
    | _BOX
    | _NUMBER_SAID
    | _OPENINGS
    | _CLOSINGS
    | _RESIDENCES
    | set_of(
        "de la en et und and is met bis oud oude nieuwe groot grote klein alte alten neue old new hoek thousand hundred residentie bâtiment étage"
    )
)
_ASKING_WORDS = set_of(
    "welke welk wat wie hoe waar wanneer quel quelle quels quelles comment combien welche welcher welchem welches wie wann wohin "
    "which what how where dossier account akte quelqu"
)
_NO_ADDRESS = set_of("mail mails e email courriel électronique ip mac web internet klopt")
