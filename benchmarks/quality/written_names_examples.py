"""Texts to learn names and addresses from: our own sentences filled with drawn people, places and firms, our own catalogues as text
that holds none, and the development half of the English outside set.

Apart from the training script because drawing knows nothing of models. Names, streets and firms are drawn by Faker (MIT) with a fixed
seed; it is needed to train and never at run time.
"""

import json
import random
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from itertools import product
from pathlib import Path
from zlib import crc32

import polib
import yaml
from faker import Faker

from benchmarks.quality.outside_data import TEXT
from benchmarks.redaction import is_held_out
from leidraad.domain.language.languages import Language
from leidraad.domain.language.personal_data.address import addresses_in
from leidraad.domain.language.personal_data.marks import PersonalDataKind
from leidraad.domain.language.personal_data.names import names_in
from leidraad.domain.language.personal_data.number_runs import pieces_of
from tests.domain.language.personal_data.utterances import as_turns, utterances

ROOT = Path(__file__).parents[2]
TEMPLATES = ROOT / "tests" / "data" / "training" / "written_names"
NAME, ADDRESS = "N", "A"
_SEED = 11
_FILLED = 12  # times each sentence
_PUT_TOGETHER = 6000  # sentences of fragments in each language
_QUOTED_SHARE = 0.1  # of letters that stand in an answer
_SLOT = re.compile(r"<(\w+)>")
_HOME = {
    Language.DUTCH: ("nl_NL", "nl_BE"),
    Language.FRENCH: ("fr_FR", "fr_BE", "fr_CH"),
    Language.GERMAN: ("de_DE", "de_AT", "de_CH"),
    Language.ENGLISH: ("en_GB", "en_US", "en_IE"),
}
_ABROAD = (
    "tr_TR", "pl_PL", "es_ES", "it_IT", "pt_PT", "ro_RO", "cs_CZ", "da_DK", "fi_FI", "hu_HU", "hr_HR", "no_NO", "sv_SE", "sk_SK",
    "sl_SI", "en_IN", "id_ID", "en_NZ", "es_MX", "pt_BR", "nl_NL", "fr_FR", "de_DE", "en_US",
)  # fmt: skip
_NAMED_ONLY = (
    "en_NG",
    "en_KE",
    "en_PK",
    "lt_LT",
    "lv_LV",
    "et_EE",
    "ga_IE",
    "is_IS",
    "ha_NG",
    "fr_DZ",
    "vi_VN",
    "az_AZ",
    "de_LU",
)
_HOME_SHARE = 0.6
_TITLES = {
    Language.DUTCH: ("heer", "mevrouw", "dhr.", "mevr.", "mw.", "dr.", "prof.", "meneer"),
    Language.FRENCH: ("Monsieur", "Madame", "M.", "Mme", "Mlle", "Dr", "Maître"),
    Language.GERMAN: ("Herr", "Frau", "Dr.", "Prof.", "Herr Dr."),
    Language.ENGLISH: ("Mr", "Mrs", "Ms", "Miss", "Dr", "Mr.", "Mrs.", "Dr.", "Prof."),
}
_WEEKDAYS = {
    Language.DUTCH: "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag Maandag",
    Language.FRENCH: "lundi mardi mercredi jeudi vendredi samedi dimanche Lundi",
    Language.GERMAN: "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag",
    Language.ENGLISH: "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
}
_MONTHS = {
    Language.DUTCH: "januari februari maart april mei juni juli augustus september oktober november december Januari April Mei",
    Language.FRENCH: "janvier février mars avril mai juin juillet août septembre octobre novembre décembre Mars",
    Language.GERMAN: "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    Language.ENGLISH: "January February March April May June July August September October November December",
}
_BOXES = {
    Language.DUTCH: ("bus 3", "bus 12", "app. 4", "appartement 2B", "1ste verdieping"),
    Language.FRENCH: ("bte 3", "boîte 12", "appt. 4", "2e étage", "bât. B"),
    Language.GERMAN: ("Wohnung 3", "2. OG", "Hinterhaus", "Whg. 12", "Haus B"),
    Language.ENGLISH: ("Apt 4", "Apt. 12", "Flat 2", "Suite 300", "Unit 5B", "Floor 2", "Apt. 644"),
}
# Streets without a word for a street, called by words of every day, as "Hinterm Dorf".
_PLAIN_STREETS = {
    Language.DUTCH: (
        "Oude Markt", "Hoge Akker", "Achter de Kerk", "Bij de Molen", "Kleine Kaai", "Onder de Toren", "Nieuwe Haven", "Zonnebloem", "Meidoorn", "De Brug",
        "Lange Dreef", "Kromme Elleboog", "Aan de Poort", "Het Bos", "Groene Long", "Buitenhof", "Kouter", "Vierschaar", "Grote Steenweg", "Hooiland",
    ),
    Language.FRENCH: (
        "Clos du Moulin", "La Grande Cour", "Sur les Vignes", "Les Hauts Prés", "Le Vieux Pont", "Petit Bois", "Champ du Puits", "Les Tilleuls", "Bord de Mer",
        "Au Village", "La Croix Blanche", "Derrière l'Église", "Haute Rive", "Le Bout du Monde", "Les Quatre Vents", "Sous le Château",
    ),
    Language.GERMAN: (
        "Am Bach", "Unter den Linden", "Im Winkel", "Auf der Höhe", "Alte Mühle", "An der Kirche", "Hinter der Mauer", "Neuer Markt", "Zum Sportplatz",
        "Am Alten Bahnhof", "Im Grund", "Beim Brunnen", "Vorm Tor", "Lange Reihe", "Kleiner Sand", "Oberm Wald", "Hinterm Berg", "Am Sonnenhang",
    ),
    Language.ENGLISH: (
        "The Old Barn", "High Meadow", "Church End", "The Green", "Long Acre", "Mill House", "The Maltings", "Bridge View", "Broad Walk", "Paper Mews",
        "Rose Cottage", "North Parade", "The Shires", "Market Place", "Cherry Orchard", "Station Approach", "Nether Edge", "Ocean Reach",
    ),
}  # fmt: skip
_PLAIN_STREET_SHARE = 0.12
_AND = {Language.DUTCH: "en", Language.FRENCH: "et", Language.GERMAN: "und", Language.ENGLISH: "and"}
_PO_BOX = {
    Language.DUTCH: ("Postbus {}", "PB {}"),
    Language.FRENCH: ("BP {}", "Boîte postale {}", "B.P. {}"),
    Language.GERMAN: ("Postfach {}",),
    Language.ENGLISH: ("PO Box {}", "P.O. Box {}", "Box {}"),
}


@dataclass(frozen=True, slots=True)
class Example:
    """A text and where its names and addresses are; ``group``: what it was made from."""

    text: str
    spans: tuple[tuple[int, int, str], ...]
    group: str
    counts: float = 1.0
    unmarked: bool = False  # names of the lists may stand in it though no span says so


def every_example() -> list[Example]:
    """All texts of our own, in a fixed order."""
    draw = _Draw()
    return [*filled_sentences(draw), *put_together(draw), *texts_without(), *prose(), *own_utterances()]


def filled_sentences(draw: "_Draw") -> Iterator[Example]:
    """Each sentence of the four languages, filled a dozen times."""
    for language in Language:
        lines = (TEMPLATES / f"{language.value}.txt").read_text(encoding="utf-8").splitlines()
        for line, _ in product([line for line in lines if not line.startswith("#")], range(_FILLED)):
            yield draw.filled(line.replace("\\n", "\n"), language)


def put_together(draw: "_Draw") -> Iterator[Example]:
    """Sentences put together from fragments around people, things and places."""
    every = yaml.safe_load((TEMPLATES / "fragments.yaml").read_text(encoding="utf-8"))
    for language in Language:
        fragments = {place: lines.strip().split("|") for place, lines in every[language.value].items()}
        fragments["and"] = [_AND[language]]
        for number in range(_PUT_TOGETHER):
            yield draw.filled(draw.sentence(fragments, number), language)


def texts_without() -> Iterator[Example]:
    """Our own catalogues and the turns that other models learn from, where the rules find nothing in them."""
    seen = set()
    for text in [*_catalogues(), *_taught()]:
        if text not in seen and text[1:] != text[1:].lower():
            seen.add(text)
            pieces = pieces_of(text)
            if not any(names_in(text, pieces, frozenset())) and not any(addresses_in(text, pieces)):
                yield Example(text, (), "without", 0.5)


def prose() -> Iterator[Example]:
    """One half of lingua's sentences (Apache-2.0): what has capitals in ordinary prose. Nobody marked the names in it."""
    for language in Language:
        for line in prose_lines(language, measured=False):
            yield Example(line, (), "prose", 0.7, unmarked=True)


def prose_lines(language: Language, *, measured: bool) -> list[str]:
    """The sentences of one language of the half that is learnt from, or of the half on which false alarms are counted."""
    path = TEXT / "language-id" / "sentences" / f"{language.value}.txt"
    lines = [line.strip() for line in path.read_text(encoding="utf-8").splitlines()]
    return [line for line in lines if line and (crc32(line.encode()) % 2 == 1) is measured]


def _catalogues() -> Iterator[str]:
    for language in ("nl", "fr", "de"):
        catalogue = polib.pofile(str(ROOT / "locale" / language / "LC_MESSAGES" / "django.po"))
        for entry in catalogue:
            yield re.sub(r"%\(\w+\)[sd]|%[sd]|\{\w*\}", "12", entry.msgstr)
            if language == "nl":
                yield re.sub(r"%\(\w+\)[sd]|%[sd]|\{\w*\}", "12", entry.msgid)


def _taught() -> Iterator[str]:
    for signal, language in product(("promises", "outcomes", "compliments", "aggression"), Language):
        lines = (TEMPLATES.parent / signal / f"{language.value}.txt").read_text(encoding="utf-8").splitlines()
        for line in lines[1:]:
            yield from (turn.removeprefix("agent: ") for turn in line.split("; ", 2)[-1].split(" | "))


def own_utterances() -> Iterator[Example]:
    """The development half of the own set, where it has capitals."""
    labels = {PersonalDataKind.NAME: NAME, PersonalDataKind.ADDRESS: ADDRESS}
    for language in Language:
        for case in utterances(language):
            if case.held_back:
                continue
            turns, gold = as_turns(case.turns)
            for place, turn in enumerate(turns):
                spans = tuple(
                    (one.start, one.end, labels[one.kind])
                    for one in gold
                    if one.turn == place and one.kind in labels
                )
                if turn.text[1:] != turn.text[1:].lower():
                    yield Example(turn.text, spans, "own set")


def english_outside() -> Iterator[Example]:
    """The development half of presidio-research's sentences (MIT); a postcode by itself is an address to us."""
    labels = {"PERSON": NAME, "STREET_ADDRESS": ADDRESS, "ZIP_CODE": ADDRESS}
    for entry in json.loads(
        (TEXT / "personal-data-en" / "synth_dataset_v2.json").read_text(encoding="utf-8")
    ):
        if not is_held_out(entry["template_id"]):
            spans = tuple(
                (span["start_position"], span["end_position"], labels[span["entity_type"]])
                for span in entry["spans"]
                if span["entity_type"] in labels
            )
            yield Example(entry["full_text"], spans, f"outside {entry['template_id']}")


class _Draw:
    """People, addresses and everything else that slots are filled with, by a fixed seed."""

    def __init__(self) -> None:
        self.rng = random.Random(_SEED)
        self.fakers: dict[str, Faker] = {}
        listed = yaml.safe_load((TEMPLATES / "others.yaml").read_text(encoding="utf-8"))
        self.others = {
            slot: [one for line in lines.splitlines() for one in line.split("|")]
            for slot, lines in listed.items()
        }

    def filled(self, line: str, language: Language) -> Example:
        text, spans, end = "", [], 0
        if "\n" in line and self.rng.random() < _QUOTED_SHARE:
            line = "> " + line.replace("\n", "\n> ")
        for slot in _SLOT.finditer(line):
            text += line[end : slot.start()]
            value, label = self.value(slot[1], language)
            if label:
                spans.append((len(text), len(text) + len(value), label))
            text, end = text + value, slot.end()
        return Example(text + line[end:], tuple(spans), f"{language.value} {line}")

    def sentence(self, fragments: Mapping[str, Sequence[str]], number: int) -> str:
        """A sentence with slots: a person, a thing or a place between two fragments, either of which may be missing."""
        what, slots = (
            ("person", ("name", "first", "last", "first", "last")), ("thing", ("brand", "product", "org", "org", "noun", "nationality", "acronym")),
            ("place", ("place",)), ("person", ("name", "first", "last")), ("address", ("address", "address", "address", "letter_address")),
        )[number % 5]  # fmt: skip
        before, after = (
            self.rng.choice(fragments[f"before_{what}"]),
            self.rng.choice(fragments[f"after_{what}"]),
        )
        slot = f"<{self.rng.choice(slots)}>"
        if what == "person" and self.rng.random() < 0.3:
            before = self.rng.choice(fragments["role"])
            before = self.rng.choice((before, f"{self.rng.choice(fragments['before_person'])} {before}"))
        if self.rng.random() < 0.2:
            slot = self.rng.choice(
                (f"{slot} {fragments['and'][0]} {slot}", f"{slot}, {slot} {fragments['and'][0]} {slot}")
            )
        form = self.rng.choice(
            ("{b} {s} {a}", "{b} {s}", "{s} {a}", "{s} {a}", "{b} {s}", "{b} {s}, {b2} {s}")
        )
        told = (
            form.format(b=before, s=slot, a=after, b2=self.rng.choice(fragments[f"before_{what}"]))
            .replace(" ,", ",")
            .replace(" '", "'")
        )
        told = told if self.rng.random() < 0.1 else told[0].upper() + told[1:]
        return told + self.rng.choice(
            (".", ".", ".", "?", "!", "", ", " + self.rng.choice(fragments["before_thing"]))
        )

    def value(self, slot: str, language: Language) -> tuple[str, str]:
        if slot in ("address", "letter_address"):
            return self.address(language, "\n" if slot == "letter_address" else ", "), ADDRESS
        if slot == "title":
            return self.rng.choice(_TITLES[language]), ""
        if slot == "weekday":
            return self.rng.choice(_WEEKDAYS[language].split()), ""
        if slot == "month":
            return self.rng.choice(_MONTHS[language].split()), ""
        if slot == "number":
            return str(
                self.rng.choice(
                    (self.rng.randint(2, 99), self.rng.randint(100, 9999), self.rng.randint(10000, 99999))
                )
            ), ""
        if slot == "date":
            return self.date(language), ""
        if slot in ("brand", "product", "noun", "job", "place", "org", "nationality", "acronym"):
            return self.other(slot, language), ""
        return getattr(self, slot)(language), NAME

    def faker(self, language: Language, *, addresses: bool = False) -> Faker:
        abroad = _ABROAD if addresses else _ABROAD + _NAMED_ONLY
        locale = self.rng.choice(_HOME[language] if self.rng.random() < _HOME_SHARE else abroad)
        if locale not in self.fakers:
            self.fakers[locale] = Faker(locale)
            self.fakers[locale].seed_instance(_SEED)
        return self.fakers[locale]

    def first(self, language: Language) -> str:
        one = str(self.faker(language).first_name())
        return f"{one}-{self.faker(language).first_name()}" if self.rng.random() < 0.04 else one

    def last(self, language: Language) -> str:
        one = str(self.faker(language).last_name())
        if language is Language.DUTCH and self.rng.random() < 0.2:
            one = f"{self.rng.choice(('van', 'de', 'van de', 'van den', 'van der', 'Van', 'De', 'ten'))} {one.split()[-1]}"
        elif language is Language.FRENCH and self.rng.random() < 0.05:
            one = f"{self.rng.choice(('de', 'du', 'Le', 'de la', 'El'))} {one}"
        elif language is Language.GERMAN and self.rng.random() < 0.05:
            one = f"{self.rng.choice(('von', 'zu', 'von der'))} {one}"
        return f"{one}-{self.faker(language).last_name()}" if self.rng.random() < 0.06 else one

    def name(self, language: Language) -> str:
        first, last = self.first(language), self.last(language)
        return self.rng.choices(
            (
                f"{first} {last}", f"{first} {self.initial()} {last}", f"{first} {self.first(language)} {last}",
                f"{self.initial()} {last}", f"{self.initial()}{self.initial()} {last}", f"{first} {self.initial().rstrip('.')} {last}",
            ),
            (70, 6, 6, 10, 4, 4),
        )[0]  # fmt: skip

    def initial(self) -> str:
        return self.rng.choice("ABCDEFGHIJKLMNOPRSTVWY") + "."

    def formal(self, language: Language) -> str:
        """As in files: with initials, turned round, or in capitals."""
        first, last = self.first(language), self.last(language)
        initials = "".join(self.initial() for _ in range(self.rng.choice((1, 1, 2, 3))))
        return self.rng.choice(
            (f"{first} {last}", f"{initials} {last}", f"{last} {first}", f"{last.upper()} {first}", f"{last}, {first}",
             f"{last}, {initials}", f"{first} {last.upper()}", f"{initials.replace('.', '. ').strip()} {last}", f"{initials.replace('.', '')} {last}")
        )  # fmt: skip

    def signed(self, language: Language) -> str:
        return self.rng.choice((self.name, self.name, self.first, self.formal))(language)

    def upper(self, language: Language) -> str:
        return self.name(language).upper()

    def date(self, language: Language) -> str:
        day, month = self.rng.randint(1, 28), self.rng.choice(_MONTHS[language].split())
        year = self.rng.randint(2019, 2027)
        return self.rng.choice(
            (
                f"{day} {month} {year}",
                f"{day}/{self.rng.randint(1, 12)}/{year}",
                f"{day} {month}",
                f"{year}-03-{day:02}",
            )
        )

    def other(self, slot: str, language: Language) -> str:
        if slot == "org" and self.rng.random() < 0.4:
            firm = str(self.faker(language, addresses=True).company())
            return (
                self.other(slot, language) if "," in firm else firm
            )  # people's names, whatever they are together
        if slot == "job" and self.rng.random() < 0.5:
            return str(self.faker(language, addresses=True).job())
        if slot == "place" and self.rng.random() < 0.5:
            source = self.faker(language, addresses=True)
            return str(source.city() if self.rng.random() < 0.7 else source.country())
        return self.rng.choice(self.others[f"noun_{language.value}" if slot == "noun" else slot])

    def address(self, language: Language, between: str) -> str:
        """One line, or several: street and number or a box, maybe a floor, postcode and place, maybe a country."""
        source = self.faker(language, addresses=True)
        parts = [self.street(source, language)]
        if self.rng.random() < 0.25:
            parts[0] += self.rng.choice((", ", " ", between)) + self.rng.choice(_BOXES[language])
        if between == "\n" or self.rng.random() < 0.6:
            parts.append(self.town(source))
            if self.rng.random() < 0.2:
                parts.append(
                    str(source.current_country()) if self.rng.random() < 0.5 else str(source.country())
                )
        return between.join(parts)

    def street(self, source: Faker, language: Language) -> str:
        if self.rng.random() < 0.1:
            return self.rng.choice(_PO_BOX[language]).format(self.rng.randint(1, 9999))
        if self.rng.random() < _PLAIN_STREET_SHARE:
            street, number = self.rng.choice(_PLAIN_STREETS[language]), self.rng.randint(1, 300)
            first = language in (Language.ENGLISH, Language.FRENCH)
            return f"{number} {street}" if first else f"{street} {number}"
        if language is Language.ENGLISH and self.rng.random() < 0.2:
            return f"{self.rng.randint(1, 999)} {self.last(language)} {self.rng.choice(('Street', 'Road', 'Lane', 'Ave', 'Drive', 'St', 'Rd', 'Close', 'Way', 'Blvd', 'Court', 'Parkway', 'Gardens'))}"
        return str(source.street_address()).replace("\n", ", ")

    def town(self, source: Faker) -> str:
        place, code = str(source.city()), str(source.postcode())
        return self.rng.choice((f"{code} {place}", f"{code} {place}", f"{place} {code}", f"{place}, {code}"))


def listed_names() -> dict[str, set[str]]:
    """The parts of names, in small letters, that Faker draws from in all its languages with Latin letters."""
    lists: dict[str, set[str]] = {"first": set(), "last": set()}
    for locale in sorted(
        {
            *_ABROAD,
            *_NAMED_ONLY,
            *(one for home in _HOME.values() for one in home),
            "en_IE",
            "de_LI",
            "da_DK",
            "en",
        }
    ):
        provider = import_module(f"faker.providers.person.{locale}").Provider
        for side, names in lists.items():
            for field in dir(provider):
                if field.startswith(f"{side}_names"):
                    names.update(_parts(getattr(provider, field)))
    return lists


def listed_places() -> set[str]:
    """The towns and countries, in small letters, of Faker's lists for our four languages; those of one word."""
    places = set()
    for locale in ("nl_NL", "nl_BE", "fr_FR", "fr_CH", "de_DE", "de_AT", "de_CH", "en_GB", "en_US"):
        provider = import_module(f"faker.providers.address.{locale}").Provider
        for field in (
            "cities",
            "city_names",
            "countries",
            "states",
            "counties",
            "departments",
            "regions",
            "cantons",
        ):
            for place in getattr(provider, field, ()):
                names = place if isinstance(place, tuple) else (place,)
                places |= {str(name).lower() for name in names if str(name).isalpha() and len(str(name)) > 2}
    return places


def _parts(names: object) -> Iterator[str]:
    """The words of the names of a list, without particles and initials."""
    for name in names if isinstance(names, Sequence | set | dict) else ():
        for part in re.split(r"[\s\-'’.]+", str(name)):
            if len(part) > 2 and part[0].isupper():
                yield part.lower()
