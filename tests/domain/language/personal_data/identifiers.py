"""Invented identifiers with right check digits, written and said aloud in four languages, planted in sentences.

Made by rule and not with the recognisers' own tables, so that a mistake there shows here.
"""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import phonenumbers

from leidraad.domain.language.languages import Language
from leidraad.domain.language.personal_data.marks import PersonalDataKind, Span

K = PersonalDataKind
NL, FR, DE, EN = Language.DUTCH, Language.FRENCH, Language.GERMAN, Language.ENGLISH

NL_SMALL = [
    "nul",
    "een",
    "twee",
    "drie",
    "vier",
    "vijf",
    "zes",
    "zeven",
    "acht",
    "negen",
    "tien",
    "elf",
    "twaalf",
    "dertien",
    "veertien",
    "vijftien",
    "zestien",
    "zeventien",
    "achttien",
    "negentien",
]
NL_TENS = ["twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"]
FR_SMALL = [
    "zéro",
    "un",
    "deux",
    "trois",
    "quatre",
    "cinq",
    "six",
    "sept",
    "huit",
    "neuf",
    "dix",
    "onze",
    "douze",
    "treize",
    "quatorze",
    "quinze",
    "seize",
    "dix-sept",
    "dix-huit",
    "dix-neuf",
]
FR_TENS = ["vingt", "trente", "quarante", "cinquante", "soixante", "septante", "quatre-vingt", "nonante"]
DE_SMALL = [
    "null",
    "eins",
    "zwei",
    "drei",
    "vier",
    "fünf",
    "sechs",
    "sieben",
    "acht",
    "neun",
    "zehn",
    "elf",
    "zwölf",
    "dreizehn",
    "vierzehn",
    "fünfzehn",
    "sechzehn",
    "siebzehn",
    "achtzehn",
    "neunzehn",
]
DE_TENS = ["zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig"]
EN_SMALL = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
EN_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
FILLERS = {NL: "euh", FR: "euh", DE: "äh", EN: "uh"}
DOUBLES = {NL: "dubbel", FR: "double", DE: "doppel", EN: "double"}


def dutch(value: int) -> str:
    if value < 20:
        return NL_SMALL[value]
    unit = NL_SMALL[value % 10]
    link = "ën" if unit.endswith("e") else "en"
    return (unit + link if value % 10 else "") + NL_TENS[value // 10 - 2]


def belgian_french(value: int) -> str:
    if value < 20:
        return FR_SMALL[value]
    tens, unit = FR_TENS[value // 10 - 2], value % 10
    return tens if not unit else f"{tens} et un" if unit == 1 and value != 81 else f"{tens}-{FR_SMALL[unit]}"


def french(value: int) -> str:
    if value // 10 == 7:
        return "soixante et onze" if value == 71 else f"soixante-{FR_SMALL[value - 60]}"
    if value // 10 == 9:
        return f"quatre-vingt-{FR_SMALL[value - 80]}"
    return belgian_french(value)


def swiss_french(value: int) -> str:
    return belgian_french(value).replace("quatre-vingt", "huitante")


def german(value: int) -> str:
    if value < 20:
        return DE_SMALL[value]
    unit = DE_SMALL[value % 10].removesuffix("s") if value % 10 == 1 else DE_SMALL[value % 10]
    return (f"{unit}und" if value % 10 else "") + DE_TENS[value // 10 - 2]


def english(value: int) -> str:
    if value < 20:
        return EN_SMALL[value]
    return EN_TENS[value // 10 - 2] + (f" {EN_SMALL[value % 10]}" if value % 10 else "")


SAY: dict[Language, tuple[Callable[[int], str], ...]] = {
    NL: (dutch,),
    FR: (belgian_french, french, swiss_french),
    DE: (german,),
    EN: (english,),
}


def say_digits(digits: str, language: Language, rng: random.Random) -> str:
    """Digits as a caller says them: one by one or in pairs, doubled digits as such, now and then a hesitation."""
    say = rng.choice(SAY[language])
    in_pairs = rng.random() < 0.5
    words: list[str] = []
    at = 0
    while at < len(digits):
        pair = digits[at : at + 2]
        if len(pair) == 2 and pair[0] == pair[1] and rng.random() < 0.3:
            words += [DOUBLES[language], say_one(pair[0], language, rng, say)]
            at += 2
        elif in_pairs and len(pair) == 2 and pair[0] != "0":
            words.append(say(int(pair)))
            at += 2
        else:
            words.append(say_one(pair[0], language, rng, say))
            at += 1
        if rng.random() < 0.04 and at < len(digits):
            words.append(FILLERS[language])
    return " ".join(words)


def say_one(digit: str, language: Language, rng: random.Random, say: Callable[[int], str]) -> str:
    if digit == "0" and language is EN and rng.random() < 0.5:
        return "oh"
    if digit == "2" and language is DE and rng.random() < 0.5:
        return "zwo"
    return say(int(digit))


def digits_of_length(rng: random.Random, length: int) -> str:
    return "".join(rng.choice("0123456789") for _ in range(length))


def iban(rng: random.Random, country: str = "BE") -> str:
    length = {"BE": 12, "DE": 18, "LU": 16, "FR": 23}
    if country == "NL":
        account = rng.choice(("ABNA", "INGB", "RABO")) + digits_of_length(rng, 10)
    else:
        account = digits_of_length(rng, length[country])
    if country == "BE":
        account = account[:10] + f"{int(account[:10]) % 97 or 97:02d}"
    as_number = "".join(str(int(symbol, 36)) for symbol in account + country + "00")
    return f"{country}{98 - int(as_number) % 97:02d}{account}"


def card(rng: random.Random) -> str:
    body = rng.choice(("4", "51", "55", "67", "4", "37"))
    length = {"37": 15, "67": 17}.get(body, 16)
    body += digits_of_length(rng, length - 1 - len(body))
    return body + luhn_digit(body)


def luhn_digit(body: str) -> str:
    total = 0
    for place, digit in enumerate(reversed(body)):
        value = int(digit) * (2 if place % 2 == 0 else 1)
        total += value - 9 if value > 9 else value
    return str(-total % 10)


def national_number(rng: random.Random) -> str:
    year, month, day = rng.randint(1930, 2015), rng.randint(1, 12), rng.randint(1, 28)
    nine = f"{year % 100:02d}{month + rng.choice((0, 0, 0, 20, 40)):02d}{day:02d}{rng.randint(1, 997):03d}"
    check = 97 - int(("2" if year >= 2000 else "") + nine) % 97
    return f"{nine}{check:02d}"


def vat_number(rng: random.Random) -> str:
    eight = f"0{rng.randint(2_000_000, 9_999_999)}"
    return f"{eight}{97 - int(eight) % 97:02d}"


def bsn(rng: random.Random) -> str:
    while True:
        eight = str(rng.randint(10_000_000, 29_999_999))
        last = sum(int(digit) * weight for digit, weight in zip(eight, range(9, 1, -1), strict=True)) % 11
        if last < 10:
            return f"{eight}{last}"


def nir(rng: random.Random) -> str:
    body = (
        f"{rng.choice('12')}{rng.randint(30, 99)}{rng.randint(1, 12):02d}{rng.randint(1, 95):02d}"
        + digits_of_length(rng, 6)
    )
    return f"{body}{97 - int(body) % 97:02d}"


def tax_id(rng: random.Random) -> str:
    """German Steuer-ID: ten digits of which one occurs twice, and the ISO 7064 check digit."""
    chosen = rng.sample("0123456789", 9)
    chosen.append(rng.choice(chosen))
    rng.shuffle(chosen)
    while chosen[0] == "0":
        rng.shuffle(chosen)
    product = 10
    for digit in chosen:
        product = ((int(digit) + product) % 10 or 10) * 2 % 11
    return "".join(chosen) + str((11 - product) % 10)


def phone(rng: random.Random, language: Language) -> tuple[str, str]:
    """A number of a country where the language is spoken: its digits as dialled, and as written."""
    belgian = rng.choice(("0470", "0478", "0486", "0495", "0499")) + digits_of_length(rng, 6)
    b = belgian
    forms = [(b, f"{b[:4]} {b[4:6]} {b[6:8]} {b[8:]}"), (b, f"{b[:4]}/{b[4:6]}.{b[6:8]}.{b[8:]}"), (b, b)]
    line = rng.choice(("02", "03", "09")) + rng.choice("2345") + digits_of_length(rng, 6)
    forms += [
        (line, f"{line[:2]} {line[2:5]} {line[5:7]} {line[7:]}"),
        ("32" + b[1:], f"+32 {b[1:4]} {b[4:6]} {b[6:8]} {b[8:]}"),
    ]
    if language is NL:
        mobile = "06" + rng.choice("1245") + digits_of_length(rng, 7)
        forms += [(mobile, f"06-{mobile[2:]}"), (mobile, mobile)]
    if language is FR:
        mobile = "06" + rng.choice("1245") + digits_of_length(rng, 7)
        forms += [(mobile, " ".join(mobile[at : at + 2] for at in range(0, 10, 2)))]
    if language is DE:
        mobile = "0151" + rng.choice("1245") + digits_of_length(rng, 7)
        berlin = "030" + rng.choice("23456789") + digits_of_length(rng, 6)
        forms += [(mobile, f"{mobile[:4]} {mobile[4:]}"), (berlin, f"030/{berlin[3:]}")]
    if language is EN:
        mobile = "07700900" + digits_of_length(rng, 3)
        forms += [(mobile, f"{mobile[:5]} {mobile[5:]}")]
    in_use = [(digits, written) for digits, written in forms if is_in_use(written, language)]
    return rng.choice(in_use) if in_use else phone(rng, language)


def is_in_use(written: str, language: Language) -> bool:
    """True for a number that its country hands out: digits drawn at random may not be one."""
    regions = {NL: ("BE", "NL"), FR: ("BE", "FR"), DE: ("BE", "DE"), EN: ("BE", "GB")}[language]
    return any(phonenumbers.is_valid_number(phonenumbers.parse(written, region)) for region in regions)


NAMES = ["jan", "marie", "peeters", "dubois", "schmidt", "taylor", "sofie", "karim", "emma", "lucas"]
DOMAINS = ("voorbeeld", "exemple", "beispiel", "example", "mijnbedrijf", "proefadres")
AT = {NL: ("apenstaartje", "at"), FR: ("arobase", "arobase"), DE: ("at", "klammeraffe"), EN: ("at", "at")}
DOT = {NL: "punt", FR: "point", DE: "punkt", EN: "dot"}
DASH = {
    NL: ("streepje", "underscore"),
    FR: ("tiret", "underscore"),
    DE: ("minus", "unterstrich"),
    EN: ("dash", "underscore"),
}


def email(rng: random.Random, language: Language) -> tuple[str, str]:
    """An address as written, and as said."""
    first, last = rng.sample(NAMES, 2)
    year = rng.choice(("", "", f"{rng.randint(10, 99)}"))
    domain, top = rng.choice(DOMAINS), rng.choice(("be", "com", "nl", "fr", "de", "eu"))
    sign, said_sign = rng.choice(((".", DOT[language]), ("-", DASH[language][0]), ("_", DASH[language][1])))
    written = f"{first}{sign}{last}{year}@{domain}.{top}"
    said_year = f" {say_digits(year, language, rng)}" if year else ""
    said = f"{first} {said_sign} {last}{said_year} {rng.choice(AT[language])} {domain} {DOT[language]} {top}"
    return written, said


def structured_message(rng: random.Random) -> str:
    """Belgian payment reference: ten digits and these modulo 97, with 97 for nought."""
    ten = digits_of_length(rng, 10)
    return f"{ten}{int(ten) % 97 or 97:02d}"


def plate(rng: random.Random) -> str:
    letters = "".join(rng.choice("ABCDEFGHJKLNPRSTVWXYZ") for _ in range(3))
    return f"{rng.choice('12')}-{letters}-{digits_of_length(rng, 3)}"


def grouped(text: str, *sizes: int, sign: str = " ") -> str:
    parts, at = [], 0
    for size in sizes:
        parts.append(text[at : at + size])
        at += size
    return sign.join([*parts, text[at:]] if at < len(text) else parts)


def spelled(text: str, language: Language, rng: random.Random) -> str:
    """Letters one by one, digits as said."""
    parts: list[str] = []
    run = ""
    for symbol in f"{text} ":
        if symbol.isdigit():
            run += symbol
            continue
        if run:
            parts.append(say_digits(run, language, rng))
            run = ""
        if symbol.isalpha():
            parts.append(symbol.lower())
    return " ".join(parts)


def planted(kind: PersonalDataKind, language: Language, rng: random.Random) -> tuple[str, str]:
    """One identifier of this kind: as written, and as said in this language."""
    if kind is K.EMAIL:
        return email(rng, language)
    if kind is K.PHONE:
        digits, written = phone(rng, language)
        plus = (
            {NL: "plus ", FR: "plus ", DE: "plus ", EN: "plus "}[language] if written.startswith("+") else ""
        )
        return written, plus + say_digits(digits, language, rng)
    if kind is K.LICENCE_PLATE:
        number = plate(rng)
        return number, spelled(number, language, rng)
    if kind is K.IBAN:
        number = iban(rng, rng.choice(("BE", "BE", {NL: "NL", FR: "FR", DE: "DE", EN: "LU"}[language])))
        return rng.choice((number, grouped(number, 4, 4, 4))), spelled(number, language, rng)
    makers: dict[PersonalDataKind, Callable[[random.Random], str]] = {
        K.CARD: card, K.NATIONAL_NUMBER: national_number, K.VAT_NUMBER: vat_number, K.BSN: bsn, K.NIR: nir, K.TAX_ID: tax_id,
        K.STRUCTURED_MESSAGE: structured_message,
    }  # fmt: skip
    number = makers[kind](rng)
    written = {
        K.CARD: grouped(number, 4, 4, 4, sign=rng.choice(" -")),
        K.NATIONAL_NUMBER: f"{number[:2]}.{number[2:4]}.{number[4:6]}-{number[6:9]}.{number[9:]}",
        K.VAT_NUMBER: f"BE {number[:4]}.{number[4:7]}.{number[7:]}",
        K.BSN: number,
        K.NIR: grouped(number, 1, 2, 2, 2, 3, 3),
        K.TAX_ID: grouped(number, 2, 3, 3),
        K.STRUCTURED_MESSAGE: f"+++{grouped(number, 3, 4, sign='/')}+++",
    }[kind]
    return rng.choice((written, number)) if kind is not K.VAT_NUMBER else written, say_digits(
        number, language, rng
    )


# Sentences without an announcement; BSN, VAT and plate numbers are recognised unannounced in some written forms only.
PLAIN = {
    NL: (
        "dat is {}",
        "noteert u even {} alstublieft",
        "{}",
        "ja goedemorgen {} dank u wel",
        "ik geef u {} ja",
    ),
    FR: ("c'est {}", "vous notez {} s'il vous plaît", "{}", "bonjour oui {} merci", "je vous donne {} voilà"),
    DE: (
        "das ist {}",
        "notieren Sie bitte {} danke",
        "{}",
        "guten Tag ja {} vielen Dank",
        "ich gebe Ihnen {} genau",
    ),
    EN: (
        "that is {}",
        "please write down {} thanks",
        "{}",
        "good morning yes {} thank you",
        "here you go {} right",
    ),
}
ANNOUNCED = {
    K.BSN: {NL: "mijn bsn is {} hoor", FR: "mon numéro bsn est {} voilà", DE: "meine BSN ist {} ja", EN: "my bsn is {} okay"},
    K.VAT_NUMBER: {
        NL: "ons btw-nummer is {} ja",
        FR: "notre numéro de tva est {} voilà",
        DE: "unsere Unternehmensnummer ist {} genau",
        EN: "our VAT number is {} okay",
    },
    K.LICENCE_PLATE: {
        NL: "mijn nummerplaat is {} ja",
        FR: "ma plaque d'immatriculation est {} voilà",
        DE: "mein Kennzeichen ist {} genau",
        EN: "my licence plate is {} okay",
    },
}  # fmt: skip
CUED = {
    K.PHONE: {NL: "mijn gsm-nummer is {}", FR: "mon numéro de téléphone est le {}", DE: "meine Telefonnummer lautet {}", EN: "my phone number is {}"},
    K.CARD: {NL: "het kaartnummer is {}", FR: "le numéro de carte est {}", DE: "die Kartennummer ist {}", EN: "the card number is {}"},
    K.IBAN: {NL: "rekeningnummer {}", FR: "numéro de compte {}", DE: "die Kontonummer ist {}", EN: "my account number is {}"},
    K.NATIONAL_NUMBER: {
        NL: "mijn rijksregisternummer is {}",
        FR: "mon numéro national c'est le {}",
        DE: "meine Nationalnummer ist {}",
        EN: "my national number is {}",
    },
    K.NIR: {NL: "mijn NIR is {}", FR: "mon numéro de sécurité sociale est {}", DE: "meine NIR ist {}", EN: "my NIR is {}"},
    K.TAX_ID: {NL: "mijn Steuer-ID is {}", FR: "ma Steuer-ID est {}", DE: "meine Steuer-ID ist {}", EN: "my tax ID is {}"},
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Example:
    """``text[start:end]`` is the planted identifier."""

    text: str
    start: int
    end: int
    kind: PersonalDataKind
    language: Language
    form: str  # written, spoken

    def is_masked(self, spans: Sequence[Span]) -> bool:
        """True when no letter or digit of the identifier is left."""
        return all(
            not self.text[at].isalnum() or any(span.start <= at < span.end for span in spans)
            for at in range(self.start, self.end)
        )


def example(kind: PersonalDataKind, language: Language, form: str, rng: random.Random) -> Example:
    """A sentence of this language with one identifier in it."""
    written, said = planted(kind, language, rng)
    identifier = written if form == "written" else said
    announced = ANNOUNCED.get(kind, {}).get(language)
    carrier = announced or rng.choice((*PLAIN[language], *([CUED[kind][language]] if kind in CUED else ())))
    start = carrier.index("{}")
    return Example(carrier.format(identifier), start, start + len(identifier), kind, language, form)


PLANTED_KINDS = (
    K.EMAIL, K.PHONE, K.IBAN, K.CARD, K.NATIONAL_NUMBER, K.VAT_NUMBER, K.LICENCE_PLATE, K.BSN, K.NIR, K.TAX_ID,
)  # fmt: skip


def spoken_set(per_cell: int = 40, seed: int = 20261122) -> list[Example]:
    """The same sentences for the same seed: every kind, in every language, written and said."""
    rng = random.Random(seed)
    return [
        example(kind, language, form, rng)
        for kind in PLANTED_KINDS
        for language in Language
        for form in ("written", "spoken")
        for _ in range(per_cell)
    ]


MUST_STAY = """
De Fritz!Box 7590 kost 249,99 euro en haalt 1000 Mbps.
Mijn iPhone 15 Pro met 256 GB is van 2024.
Uw factuur van 12/03/2024 bedraagt 1.234,56 euro.
De winkel is open van 9 tot 12 en van 13 tot 17 uur.
Wij zijn open van 08.30 tot 12.00 en van 13.30 tot 18.00 uur.
Het duurt dertig tot vijfenveertig minuten.
Ik betaal vijfentwintig euro vijftig per maand voor twee simkaarten.
In negentienhonderd achtennegentig ben ik klant geworden.
De winkel in 3000 Leuven is open tot zes uur sinds 2019.
Er zijn drie of vier kanalen weggevallen op zes december.
Op 24/12/2025 om 14:30 belde ik voor de derde keer.
Ik heb al drie keer gebeld en twee keer gemaild.
De modem toont een rood lampje en de code E-104.
Van 1 januari tot 31 december 2025 betaalt u 15 procent minder.
De herstelling kost 85 euro plus 21 procent btw.
Ik ben al twaalf jaar klant en betaal negenendertig euro negenennegentig.
Het is nu tien voor acht en ik wacht al een uur of twee.
Le forfait coûte vingt-cinq euros nonante-neuf par mois.
Le magasin est ouvert de 9 h à 12 h et de 13 h à 18 h.
J'ai acheté une Freebox 8 et un iPhone 14 en 2023.
La facture du 15/02/2025 est de 89,90 euros.
Ça prend entre trente et quarante-cinq minutes.
Le magasin à 1000 Bruxelles existe depuis mille neuf cent nonante-huit.
J'ai appelé trois fois et j'ai attendu vingt minutes.
Le débit est de 500 Mbps et pas de 1000 Mbps.
On a deux lignes, quatre décodeurs et six télécommandes.
Rendez-vous le 3 mars 2026 entre 8 h 30 et 12 h 30.
Der Tarif kostet neununddreißig Euro neunundneunzig im Monat.
Wir haben von 8 bis 12 und von 13 bis 17 Uhr geöffnet.
Ich warte seit drei Wochen auf die FRITZ!Box 7530 AX.
Am 24.12.2025 um 10:15 Uhr war niemand da.
Es dauert zwanzig bis dreißig Minuten.
In 10115 Berlin und 80331 München gibt es 5G.
Ich habe zweimal angerufen und einmal geschrieben.
Die Rechnung beträgt 1.299,00 Euro für zwölf Monate.
Im Jahr neunzehnhundertachtundneunzig war das anders.
Die Leitung schafft 250 Mbit und kostet 44,95 Euro.
The bill of 03/15/2025 is 120.50 pounds.
We are open from nine to twelve and from one to five.
I have been waiting for forty five minutes.
The iPhone 15 costs 999 euros with 128 GB.
I moved in nineteen ninety eight to the third floor.
The speed is 1000 Mbps down and 50 Mbps up.
I called three times and waited twenty minutes each time.
There are two adults, three children and one dog.
It was built in 1977 and rebuilt in 2003 and 2019.
The appointment is on 2026-03-14 between 10:00 and 12:30.
I look at it all day dot.
We meet at the point of sale at five.
Section 1.1.2.1 of the manual.
Firmware 7.57.0.1 is installed.
Error 0x80070005 came up at 10:42:13.
Mijn pakje 3 is 20 bij 30 bij 40 centimeter.
Kanaal 1 2 3 4 en 5 werken wel.
één twee drie test
Artikel 4711223344 is uitverkocht.
Mijn klantnummer weet ik niet maar ik woon hier sinds 2019.
Mijn contractnummer ligt boven en de monteur komt om 14u30 op 12 maart.
Het dossier loopt al drie maanden en kost 1.234,56 euro.
Je n'ai pas mon numéro de client, le rendez-vous est le 12 mars à 14 h 30.
Meine Kundennummer suche ich noch, der Termin ist am 14.05.2026 um 9:30.
I lost my policy number but the price was 49,90 and it ends in May 2027.
"""


def must_stay() -> list[str]:
    """Sentences with amounts, times, dates, articles, product names: nothing in them is personal."""
    return MUST_STAY.strip().splitlines()
