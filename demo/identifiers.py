"""Invented customers and their identifiers: valid in form, and chosen so that they belong to nobody.

Telephone numbers: Germany, France and the United Kingdom keep numbers for fiction (Bundesnetzagentur, Arcep, Ofcom);
Belgium keeps none, so a mobile block is used for which we know no operator (0450, 0451). E-mail: the domain
``.example`` of RFC 2606. IBAN: bank codes that are not given out. Cards: the published test numbers of the
schemes. National number: serial 999, which is never given. Enterprise number: below 0200, where no number begins.
Plate: digits 000, which are never given. BSN: 9999…, the Dutch test range. NIR: commune 990 abroad and order 999.
Steuer-ID: the published examples of the German administration's forms.
"""

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from random import Random

from demo import spoken
from leidraad.domain.language.languages import Language

NL, FR, DE, EN = Language.DUTCH, Language.FRENCH, Language.GERMAN, Language.ENGLISH


class Kind(StrEnum):
    """What a planted value is; also the name of its placeholder in the parts."""

    PHONE = "phone"
    EMAIL = "email"
    IBAN = "iban"
    CARD = "card"
    NATIONAL_NUMBER = "nn"
    VAT = "vat"
    PLATE = "plate"
    BSN = "bsn"
    NIR = "nir"
    STEUER_ID = "steuerid"
    STRUCTURED_MESSAGE = "ogm"
    CUSTOMER_NUMBER = "number"
    NAME = "name"
    ADDRESS = "street"


@dataclass(frozen=True, slots=True)
class Customer:
    """One invented customer; values in their bare form (phone as E.164, numbers without separators)."""

    language: Language
    name: str
    town: str
    values: dict[Kind, str]

    @property
    def first(self) -> str:
        return self.name.split()[0]

    @property
    def last(self) -> str:
        return self.name.split(maxsplit=1)[1]


FIRST = {
    NL: "Mieke Warre Liesbet Gust Trui Nand Elke Rik Annelore Sam Griet Marnix Pauwel Roos Thijs Jozefien Cas Lieve "
    "Berend Fien Ward Hilde Jorre Katrijn",
    FR: "Églantine Firmin Capucine Aubin Marguerite Olivier Prune Sylvain Violette Narcisse Garance Basile Clémentine "
    "Hyacinthe Rosalie Colas Iris Ambroise",
    DE: "Rosa Linus Heidrun Wolfram Erika Falk Gerlinde Holger Iris Jasper Marga Lorenz",
    EN: "Hazel Rowan Ivy Ash Poppy Reed Juniper Basil Clover Heath Bryony Jasper",
}
LAST = {
    NL: "Zonnedauw Beukenootje Wolkenveld Regenboogs Kruisbes Heidekool Mistelbos Zandoogje Appelgaarde Vuursteen "
    "Klaproos Bosuil Zeekraal Distelvink Hooiberghs Druppelaar Sterrenmuur Grasspriet Nachtegaels Pimpelmees "
    "Zevenblad Tarwehalm Lisdodde Egelskop",
    FR: "Boutondor Clairdelune Mirabellier Pommeraie Ventdouest Rivebelle Champlibre Hirondeau Myosotis Grenadine "
    "Bellefeuille Noisetin Coquelicot Brindherbe Rougegorge Sapinière Perceneige Aubépin",
    DE: "Sonnentau Kieselbach Morgenrot Haselbusch Fuchsbau Nebelhorn Apfelgarten Sternmoos Wiesengrund Kornblum "
    "Eisvogler Moosbeere",
    EN: "Bramblewick Larkspurrow Mossgrove Fernhollow Starlingford Dewberry Oakapple Merrybrook Thrushmoor "
    "Skylarker Nettlebed Applegarth",
}
STREETS = {
    NL: "Merelhof Kwikstaartdreef Vlierbesstraat Zeegraslaan Krekelpad Dauwdruppelstraat Paardenbloemweg",
    FR: "rue~des~Sauterelles allée~du~Trèfle~Blanc chemin~des~Pâquerettes avenue~des~Martinets rue~de~la~Rosée",
    DE: "Libellenweg Schmetterlingsgasse Am~Haselstrauch Löwenzahnallee",
    EN: "Dragonfly~Lane Buttercup~Rise Hedgehog~Walk Bluebell~Crescent",
}
TOWNS = {
    NL: "Wolkerzele Heiloverbos Mispelgem Zandruiteke Oostvlierden",
    FR: "Froidebruyère Villers-les-Merles Belleroche-sur-Eau Trois-Noisetiers",
    DE: "Oberfarnau Eulenscheid Kleinmoosbach",
    EN: "Nether~Fernley Mosswater Larkbridge",
}
_CARDS = ("4111111111111111", "5555555555554444", "4012888888881881", "5105105105105100")
_STEUER_IDS = ("86095742719", "47036892816", "65929970489", "57549285017", "25768131411")
_DRAMA_MOBILES = ("+4915228817386", "+4915228895456", "+4915254599371")


def customers(language: Language, count: int, draw: Random) -> list[Customer]:
    """``count`` different customers of one language. Raises ValueError when the names do not suffice."""
    names = [f"{first} {last}" for first in FIRST[language].split() for last in LAST[language].split()]
    return [_customer(language, name, draw) for name in draw.sample(names, count)]


def _customer(language: Language, name: str, draw: Random) -> Customer:
    street = draw.choice(STREETS[language].split()).replace("~", " ")
    house = draw.randint(2, 148)
    address = (
        f"{house}, {street}"
        if language is FR
        else f"{house} {street}"
        if language is EN
        else f"{street} {house}"
    )
    values = {kind: make(draw, language) for kind, make in _MAKERS.items()}
    values |= {Kind.NAME: name, Kind.ADDRESS: address, Kind.EMAIL: _email(name, draw)}
    return Customer(language, name, draw.choice(TOWNS[language].split()).replace("~", " "), values)


def _phone(draw: Random, language: Language) -> str:
    if language is DE and draw.random() < 0.7:
        return draw.choice([*_DRAMA_MOBILES, f"+493023125{draw.randrange(1000):03}"])
    if language is EN and draw.random() < 0.5:
        return f"+442079460{draw.randrange(1000):03}"
    if language is FR and draw.random() < 0.15:
        return f"+331990{draw.randrange(100000):05}"
    return f"+3245{draw.randrange(2)}{draw.randrange(1000000):06}"


def _email(name: str, draw: Random) -> str:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    first, last = plain.split(maxsplit=1)
    local = draw.choice(
        [f"{first}.{last}", f"{first[0]}.{last}", f"{last}{draw.randint(51, 99)}", f"{first}_{last}"]
    )
    return f"{local.replace(' ', '')}@{draw.choice(['postduif', 'brievenbus', 'zwaluwpost', 'courrielle'])}.example"


def iban(country: str, account: str) -> str:
    """The IBAN of a national account, with its check digits (ISO 13616)."""
    numeric = "".join(str(int(char, 36)) for char in f"{account}{country}00")
    return f"{country}{98 - int(numeric) % 97:02}{account}"


def belgian_iban(bank: str, account: str) -> str:
    """Three digits of bank, seven of account; both check digits computed."""
    check = int(bank + account) % 97 or 97
    return iban("BE", f"{bank}{account}{check:02}")


def _iban(draw: Random, language: Language) -> str:
    if language is DE:
        return iban(
            "DE", f"0{draw.randrange(10**7):07}{draw.randrange(10**10):010}"
        )  # no bank code begins with 0
    if language is EN:
        return iban("GB", f"ZZZZ{draw.randrange(10**14):014}")
    if language is FR and draw.random() < 0.2:
        return _french_iban(f"{draw.randrange(10**11):011}")
    return belgian_iban("539", f"{draw.randrange(10**7):07}")


def _french_iban(account: str) -> str:
    bank, branch = "99999", "00000"
    key = 97 - (89 * int(bank) + 15 * int(branch) + 3 * int(account)) % 97
    return iban("FR", f"{bank}{branch}{account}{key:02}")


def _national_number(draw: Random, language: Language) -> str:
    year, month, day = draw.randint(40, 99), draw.randint(1, 12), draw.randint(1, 28)
    first = f"{year:02}{month:02}{day:02}999"
    return f"{first}{97 - int(first) % 97:02}"


def _vat(draw: Random, language: Language) -> str:
    first = f"01{draw.randrange(10**6):06}"
    return f"{first}{97 - int(first) % 97:02}"


def _plate(draw: Random, language: Language) -> str:
    return f"{draw.choice('12')}-{''.join(draw.choice('HJKPQXYZ') for _ in range(3))}-000"


def _bsn(draw: Random, language: Language) -> str:
    while True:
        number = f"9999{draw.randrange(10**5):05}"
        total = sum(
            int(digit) * weight for digit, weight in zip(number, (9, 8, 7, 6, 5, 4, 3, 2, -1), strict=True)
        )
        if total % 11 == 0:
            return number


def _nir(draw: Random, language: Language) -> str:
    first = f"{draw.choice('12')}{draw.randint(40, 99):02}{draw.randint(1, 12):02}99990999"
    return f"{first}{97 - int(first) % 97:02}"


def _structured_message(draw: Random, language: Language) -> str:
    first = f"{draw.randrange(10**10):010}"
    return f"{first}{int(first) % 97 or 97:02}"


_MAKERS: dict[Kind, Callable[[Random, Language], str]] = {
    Kind.PHONE: _phone,
    Kind.IBAN: _iban,
    Kind.CARD: lambda draw, _: draw.choice(_CARDS),
    Kind.NATIONAL_NUMBER: _national_number,
    Kind.VAT: _vat,
    Kind.PLATE: _plate,
    Kind.BSN: _bsn,
    Kind.NIR: _nir,
    Kind.STEUER_ID: lambda draw, _: draw.choice(_STEUER_IDS),
    Kind.STRUCTURED_MESSAGE: _structured_message,
    Kind.CUSTOMER_NUMBER: lambda draw, _: f"{draw.randrange(10**7, 10**8)}",
}


def _fours(value: str) -> str:
    return " ".join(value[at : at + 4] for at in range(0, len(value), 4))


def national_phone(value: str) -> str:
    """The number as dialled inside its country, digits only; other countries than the four are refused."""
    for code in ("+32", "+33", "+49", "+44"):
        if value.startswith(code):
            return f"0{value.removeprefix(code)}"
    raise ValueError(f"no such country here: {value}")


def _phone_groups(value: str) -> list[str]:
    dialled = national_phone(value)
    head = {"+33": 2, "+49": 3 if value.startswith("+4930") else 4, "+44": 3}.get(value[:3], 4)
    size = 4 if value.startswith("+44") else 2
    return [dialled[:head], *(dialled[at : at + size] for at in range(head, len(dialled), size))]


def written(kind: Kind, value: str, draw: Random) -> str:
    """The value as people type it: one of the usual forms, drawn."""
    return draw.choice(_written_forms(kind, value))


def _written_forms(kind: Kind, v: str) -> list[str]:
    match kind:
        case Kind.PHONE:
            head, *rest = _phone_groups(v)
            abroad = f"{v[:3]} {head[1:]} {' '.join(rest)}"
            slash = [f"{head}/{'.'.join(rest)}"] if v.startswith("+32") else []
            return [f"{head} {' '.join(rest)}", abroad, head + "".join(rest), *slash]
        case Kind.IBAN:
            return [_fours(v), v]
        case Kind.CARD:
            return [_fours(v), _fours(v).replace(" ", "-"), v]
        case Kind.NATIONAL_NUMBER:
            return [f"{v[:2]}.{v[2:4]}.{v[4:6]}-{v[6:9]}.{v[9:]}", f"{v[:6]} {v[6:9]} {v[9:]}", v]
        case Kind.VAT:
            dotted = f"{v[:4]}.{v[4:7]}.{v[7:]}"
            return [f"BE {dotted}", f"BE{v}", dotted]
        case Kind.NIR:
            return [f"{v[0]} {v[1:3]} {v[3:5]} {v[5:7]} {v[7:10]} {v[10:13]} {v[13:]}", v]
        case Kind.STEUER_ID:
            return [f"{v[:2]} {v[2:5]} {v[5:8]} {v[8:]}", v]
        case Kind.BSN:
            return [v, f"{v[:4]}.{v[4:6]}.{v[6:]}"]
        case Kind.STRUCTURED_MESSAGE:
            return [f"+++{v[:3]}/{v[3:7]}/{v[7:]}+++", f"{v[:3]}/{v[3:7]}/{v[7:]}"]
        case _:
            return [v]


def said(kind: Kind, value: str, language: Language, draw: Random) -> str:
    """The value as people say it, in words, one of the usual ways; names and addresses stay as they are."""
    v = value
    match kind:
        case Kind.PHONE:
            head, *rest = _phone_groups(v)
            in_words = spoken.digits if language is EN else spoken.in_pairs
            return ", ".join([spoken.digits(head, language), *(in_words(group, language) for group in rest)])
        case Kind.EMAIL:
            return spoken.spelled(v, language)
        case Kind.PLATE:
            return spoken.spelled(" ".join(v.replace("-", "")), language)
        case Kind.IBAN:
            return f"{' '.join(v[:2])} {_number_groups(v[2:], (2, 4, 4, 4, 4, 4, 4), language, draw)}"
        case Kind.CARD:
            return _number_groups(v, (4, 4, 4, 4), language, draw)
        case Kind.NATIONAL_NUMBER:
            return _number_groups(v, (2, 2, 2, 3, 2), language, draw)
        case Kind.VAT:
            return f"B E {_number_groups(v, (4, 3, 3), language, draw)}"
        case Kind.NIR:
            return _number_groups(v, (1, 2, 2, 2, 3, 3, 2), language, draw)
        case Kind.NAME | Kind.ADDRESS:
            return v
        case _:
            return _number_groups(v, (2, 2, 2, 2, 2, 2), language, draw)


def _number_groups(value: str, sizes: tuple[int, ...], language: Language, draw: Random) -> str:
    in_words = draw.choice([spoken.digits, spoken.in_pairs])
    groups, at = [], 0
    for size in sizes:
        part = value[at : at + size]
        at += size
        if part.isdigit():
            way = spoken.digits if len(part) == 3 else in_words
            groups.append(way(part, language))
        elif part:
            groups.append(
                " ".join(char if char.isalpha() else spoken.digits(char, language) for char in part)
            )
    return ", ".join(groups)
