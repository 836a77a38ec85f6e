"""Train the model of half heard numbers that ships: ``python -m benchmarks.quality.heard_numbers_training``; some minutes.

Softmax regression over the features of ``personal_data/heard_words.py``, on the second development set, the development half of the
own set and ordinary talk, each garbled many times. Nothing is left to chance: every seed is fixed. ``--measure`` prints what models
find that saw no line of what they are measured on, and writes nothing.
"""

import argparse
import random
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import product, zip_longest
from pathlib import Path
from unittest.mock import patch

import numpy as np

from benchmarks.quality.functional_suite import SUITES
from benchmarks.quality.heard_numbers import SHARES, Counts, counted, developed_on, draws, everyday, own_half
from benchmarks.quality.noise import spoken
from benchmarks.quality.personal_data import NUMBERS
from benchmarks.quality.softmax_regression import Floats, Row, Rows, save_steps, trained
from benchmarks.quality.turn_examples import Example, supporting_examples
from leidraad.domain.contacts.turns import Turn
from leidraad.domain.language.languages import Language
from leidraad.domain.language.personal_data import half_heard_numbers
from leidraad.domain.language.personal_data.email_address import ADDRESS_SIGN_WORDS
from leidraad.domain.language.personal_data.half_heard_numbers import (
    LABELS,
    heard_turn,
    may_be_half_heard,
)
from leidraad.domain.language.personal_data.heard_words import features_of
from leidraad.domain.language.personal_data.marks import PersonalDataKind
from leidraad.domain.language.personal_data.number_words import STRONG_WORDS
from leidraad.domain.language.personal_data.redact import found_by_rules
from tests.domain.language.personal_data.identifiers import SAY, digits_of_length, planted, say_digits
from tests.domain.language.personal_data.utterances import Gold, Part, Utterance

FOLDS = 3
_LINES_OF_FOLD = (
    6  # lines of the four languages that say the same stand near each other, and must not be parted
)
_NOISE = ((0.0, range(1)), (0.25, range(1, 5)), (0.4, range(5, 9)))
_DECAY = 1e-4
_STEPS = 50
_FEWEST = 20  # words with a feature, for it to weigh anything
_STEP = 0.01
_LEAST = 8  # steps; a smaller weight is left out
_WRITTEN = 0.3  # share of them written in digits, as some recognisers do
_ASKED = 0.4  # share of the named ones that answer a question
_SEEDS_MEASURED = range(101, 105)
_MADE_UP = 120  # cases a language
_SEED = 20261123
_FEWEST_NUMBERS = 2  # of a sentence of others to learn from
_ORDINARY = ("promises", "outcomes")
_LABEL_OF = {kind: LABELS.index("number") for kind in NUMBERS} | {
    PersonalDataKind.EMAIL: LABELS.index("email"),
    PersonalDataKind.CUSTOMER_NUMBER: LABELS.index("customer number"),
    PersonalDataKind.LICENCE_PLATE: LABELS.index("plate"),
}
_NOT_TOLD = (PersonalDataKind.PASSWORD, PersonalDataKind.IP_ADDRESS)
_PLANTED = {
    Language.DUTCH: "phone iban card national_number vat_number bsn structured_message email email phone",
    Language.FRENCH: "phone iban card national_number vat_number nir structured_message email email phone",
    Language.GERMAN: "phone iban card national_number vat_number tax_id structured_message email email phone",
    Language.ENGLISH: "phone iban card national_number vat_number bsn structured_message email email phone",
}
_QUANTITIES = {
    Language.DUTCH: (
        "# euro #", "# euro en # cent", "van # naar # euro", "om # uur #", "tussen # en # uur", "# graden", "negentienhonderd #", "tweeduizend #",
        "op # maart tweeduizend #", "# juni om # uur", "# op # op # centimeter", "# procent", "versie # punt #", "bus # en dan tram #",
        "kanaal # en #", "# of # keer", "tweeduizend # honderd # kilowattuur", "eerst # dan # en daarna #", "pagina # tot #", "# jaar en # maanden",
        "duizend # euro", "maat #", "ik ben #", "de # # van #", "lijn # om # over #",
    ),
    Language.FRENCH: (
        "# euros #", "# euros et # centimes", "de # à # euros", "à # heures #", "entre # et # heures", "# degrés", "mille neuf cent #", "deux mille #",
        "le # mars deux mille #", "le # juin à # heures", "# sur # sur # centimètres", "# pour cent", "version # point #", "le bus # puis le tram #",
        "les chaînes # et #", "# ou # fois", "deux mille # cent # kilowattheures", "d'abord # puis # et après #", "pages # à #", "# ans et # mois",
        "mille # euros", "taille #", "j'ai # ans", "le # # deux mille #", "la ligne # à # heures #",
    ),
    Language.GERMAN: (
        "# euro #", "# euro und # cent", "von # auf # euro", "um # uhr #", "zwischen # und # uhr", "# grad", "neunzehnhundert #", "zweitausend #",
        "am # märz zweitausend #", "# juni um # uhr", "# mal # mal # zentimeter", "# prozent", "version # punkt #", "bus # und dann bahn #",
        "kanal # und #", "# oder # mal", "zweitausend # hundert # kilowattstunden", "erst # dann # und danach #", "seite # bis #", "# jahre und # monate",
        "tausend # euro", "größe #", "ich bin #", "der # # zweitausend #", "linie # um # nach #",
    ),
    Language.ENGLISH: (
        "# euros #", "# pounds and # pence", "from # to # euros", "at #", "between # and # o'clock", "# degrees", "nineteen #", "twenty #",
        "on the # of march twenty #", "june # at # #", "# by # by # centimetres", "# percent", "version # point #", "bus # and then tram #",
        "channels # and #", "# or # times", "two thousand # hundred # kilowatt hours", "first # then # and after that #", "pages # to #", "# years and # months",
        "a thousand and # euros", "size #", "i'm # years old", "at # # on the #", "line # at # past #",
    ),
}  # fmt: skip
_EXPIRIES = 24  # a language
_EXPIRY = {
    Language.DUTCH: ("de kaart vervalt in", "mijn visa is geldig tot", "de vervaldatum van de kaart is", "kaart met vervaldatum"),
    Language.FRENCH: ("la carte expire en", "ma visa est valable jusque", "la date d'expiration de la carte est", "carte valable jusqu'au"),
    Language.GERMAN: ("die karte läuft ab gültig bis", "meine visa ist gültig bis", "das ablaufdatum der karte ist", "karte gültig bis"),
    Language.ENGLISH: ("the card expires", "my visa is valid until", "the expiry date of the card is", "card valid through"),
}  # fmt: skip
_NAMES = {
    Language.DUTCH: """
customer_number: klantnummer|uw klantnummer|mijn klantnummer is|contractnummer|dossiernummer|het dossier|bestelnummer|polisnummer|factuurnummer
customer_number: meternummer|serienummer|referentie|ticketnummer|lidnummer|mijn contractnummer|welk klantnummer hebt u|uw dossiernummer
phone: gsm nummer|telefoonnummer|uw nummer|mijn nummer is|bereikbaar op|mobiel|bel mij op
iban: rekeningnummer|iban|mijn rekening|uw rekeningnummer
card: kaartnummer|visa|kredietkaart|nummer van uw kaart
national_number: rijksregisternummer|insz|nationaal nummer
vat_number: btw nummer|ondernemingsnummer|btw be
structured_message: gestructureerde mededeling|mededeling|met als mededeling
email: e mailadres|mailadres|uw mail|mijn e mail is
licence_plate: nummerplaat|kenteken
""",
    Language.FRENCH: """
customer_number: numéro de client|votre numéro client|mon numéro de client est|numéro de contrat|numéro de dossier|le dossier|numéro de commande
customer_number: numéro de police|numéro de facture|numéro de compteur|numéro de série|référence|la référence client|numéro de ticket
phone: numéro de gsm|numéro de téléphone|votre numéro|mon numéro est|joignable au|portable|rappelez moi au
iban: numéro de compte|iban|mon compte|votre compte bancaire
card: numéro de carte|visa|carte de crédit|numéro de votre carte
national_number: numéro national|niss|registre national
vat_number: numéro de tva|numéro d'entreprise|tva be
structured_message: communication structurée|communication|avec la communication
email: adresse mail|adresse e mail|votre mail|mon e mail c'est
licence_plate: plaque|immatriculation
""",
    Language.GERMAN: """
customer_number: kundennummer|ihre kundennummer|meine kundennummer ist|vertragsnummer|vorgangsnummer|der vorgang|bestellnummer|rechnungsnummer
customer_number: versicherungsnummer|zählernummer|seriennummer|referenz|aktenzeichen|ticketnummer|auftragsnummer
phone: handynummer|telefonnummer|ihre nummer|meine nummer ist|erreichbar unter|mobil|rückruf unter
iban: kontonummer|iban|mein konto|ihre bankverbindung
card: kartennummer|visa|kreditkarte|nummer ihrer karte
national_number: nationalnummer|nationalregisternummer|nationalregister
vat_number: mehrwertsteuernummer|unternehmensnummer|mwst be
structured_message: strukturierte mitteilung|mitteilung|mit der mitteilung
email: e mail adresse|mailadresse|ihre mail|meine e mail ist
licence_plate: kennzeichen|nummernschild
""",
    Language.ENGLISH: """
customer_number: customer number|your customer number|my customer number is|contract number|case number|the case|order number|policy number
customer_number: invoice number|meter number|serial number|ticket number|membership number|booking reference|account reference
phone: mobile number|phone number|your number|my number is|reach me on|mobile|call me on
iban: account number|iban|my account|your bank account
card: card number|visa|credit card|number on your card
national_number: national number|national register number|national registry number
vat_number: vat number|enterprise number|vat be
structured_message: structured message|payment reference|with the reference
email: email address|e mail address|your email|my e mail is
licence_plate: licence plate|number plate
""",
}
Weights = Mapping[str, tuple[float, float, float, float]]


@dataclass(frozen=True, slots=True)
class Word:
    """One word to learn from: its features and the place of its label, from 1; 0 for none."""

    features: list[str]
    label: int


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--measure", action="store_true", help="by folds; write nothing")
    options = parser.parse_args()
    if options.measure:
        show_measured()
        return
    weights = learned([word for language in Language for word in words_of(everything(language))])
    path = Path(half_heard_numbers.__file__).with_name("half_heard_numbers.json")
    save_steps(path, _STEP, in_steps(weights))
    print(f"{len(weights)} features, {path.stat().st_size} bytes")


def everything(language: Language) -> list[Utterance]:
    """All that the shipped model learns from, in one language."""
    return [
        *developed_on(language),
        *own_half(language, held_back=False),
        *ordinary(language),
        *made_up(language),
        *quantities(language),
        *expiries(language),
    ]


def ordinary(language: Language) -> list[Utterance]:
    """Turns without any identifier, with amounts, hours and dates among them."""
    lines = [*everyday(language), *(line for name in _ORDINARY for line in _lines(name, language))]
    lines += [" ".join(spoken(one.text)) for one in _public() if one.language is language]
    return [Utterance("ordinary", language, False, ((Part(line, None),),), 0) for line in lines]


@cache
def _public() -> list[Example]:
    """Sentences and questions of others, those that the models of turns learn from too, with two numbers or more."""
    every = [one for one in supporting_examples("aggression") if one.capability in ("sentence", "banking")]
    return [one for one in every if sum(_says_number(word) for word in spoken(one.text)) >= _FEWEST_NUMBERS]


def _says_number(word: str) -> bool:
    return word in STRONG_WORDS or word in ADDRESS_SIGN_WORDS or any(sign.isdigit() for sign in word)


def _lines(name: str, language: Language) -> list[str]:
    path = SUITES / "training" / name / f"{language}.txt"
    lines = [line for line in path.read_text("utf-8").splitlines() if line and line[0] != "#"]
    return [line.split("; ")[-1] for line in lines]


def made_up(language: Language) -> Iterator[Utterance]:
    """Identifiers among words of ordinary talk, which announce nothing: what a number is must show by itself too."""
    rng = random.Random(_SEED)
    talk = [line.lower().split() for line in everyday(language)]
    for number in range(_MADE_UP):
        kind = PersonalDataKind(_PLANTED[language].split()[number % 10])
        before, after = rng.choice(talk)[: rng.randint(0, 5)], rng.choice(talk)[: rng.randint(0, 4)]
        form = 0 if rng.random() < _WRITTEN and kind is not PersonalDataKind.EMAIL else 1
        parts = _among(before, Part(planted(kind, language, rng)[form], kind), after)
        yield Utterance("made up", language, False, (parts,), 0)
    for number in range(_MADE_UP):
        names, kind = _named(language)[number % len(_named(language))]
        before, after = rng.choice(talk)[: rng.randint(0, 3)], rng.choice(talk)[: rng.randint(0, 4)]
        said = Part(_said(kind, language, rng), kind)
        name, asked = rng.choice(names.split("|")).split(), rng.random() < _ASKED
        turns = (
            ((Part(" ".join([*before, *name]), None),), _among((), said, after))
            if asked
            else (_among([*before, *name], said, after),)
        )
        yield Utterance("made up", language, False, turns, 0)


def expiries(language: Language) -> Iterator[Utterance]:
    """When a card expires, said as month and year in numbers."""
    rng = random.Random(_SEED)
    for number in range(_EXPIRIES):
        words = _EXPIRY[language][number % len(_EXPIRY[language])].split()
        say = rng.choice(SAY[language])
        said = f"{rng.choice(['', say(0) + ' '])}{say(rng.randint(1, 12))} {say(rng.randint(25, 39))}"
        yield Utterance(
            "made up", language, False, (_among(words, Part(said, PersonalDataKind.CARD), ()),), 0
        )


def _among(before: Sequence[str], said: Part, after: Sequence[str]) -> tuple[Part, ...]:
    return Part(" ".join([*before, ""]), None), said, Part(" ".join(["", *after]), None)


def _named(language: Language) -> list[tuple[str, PersonalDataKind]]:
    """Names of numbers, with bars between, and the kind that each names."""
    lines = [line.split(": ") for line in _NAMES[language].strip().splitlines()]
    return [(names, PersonalDataKind(kind)) for kind, names in lines]


def _said(kind: PersonalDataKind, language: Language, rng: random.Random) -> str:
    """A number of this kind as it is said; of a customer with five to nine digits."""
    if kind is PersonalDataKind.CUSTOMER_NUMBER:
        return say_digits(digits_of_length(rng, rng.randint(5, 9)), language, rng)
    form = 0 if rng.random() < _WRITTEN and kind is not PersonalDataKind.EMAIL else 1
    return planted(kind, language, rng)[form]


def quantities(language: Language) -> Iterator[Utterance]:
    """Amounts, hours, dates and measures drawn by rule, among words of ordinary talk."""
    rng = random.Random(_SEED)
    talk = [line.lower().split() for line in everyday(language)]
    for number in range(_MADE_UP):
        form = _QUANTITIES[language][number % len(_QUANTITIES[language])]
        said = [rng.choice(SAY[language])(rng.randint(2, 99)) for _ in range(form.count("#"))]
        filled = "".join(one for pair in zip_longest(form.split("#"), said, fillvalue="") for one in pair)
        words = [*rng.choice(talk)[: rng.randint(0, 5)], filled, *rng.choice(talk)[: rng.randint(0, 4)]]
        yield Utterance("quantities", language, False, ((Part(" ".join(words), None),),), 0)


def fold_of(case: Utterance) -> int:
    """The fold that a case is measured in; those of none are learned from by all."""
    return (
        -1 if case.section in ("ordinary", "made up", "quantities") else case.place // _LINES_OF_FOLD % FOLDS
    )


def words_of(cases: Sequence[Utterance]) -> Iterator[Word]:
    """Every word of the turns that the model would be asked about, under all draws of noise."""
    for share, seeds in _NOISE:
        for turns, there in draws(cases, share, seeds):
            for case, gold in zip(turns, there, strict=True):
                yield from _words(case, gold)


def _words(turns: Sequence[Turn], gold: Sequence[Gold]) -> Iterator[Word]:
    looked, found = found_by_rules(turns)
    for place, turn in enumerate(turns):
        if not may_be_half_heard(turn.text, *looked[place]):
            continue
        heard = heard_turn(turns, looked, found, place)
        here = [one for one in gold if one.turn == place]
        for word, features in zip(heard.words, features_of(heard.words, heard.before), strict=True):
            over = [one for one in here if one.start < word.piece.end and word.piece.start < one.end]
            if word.told != "mark" and not any(one.kind in _NOT_TOLD for one in over):
                yield Word(features, max([_LABEL_OF.get(one.kind, -1) + 1 for one in over], default=0))


def learned(words: Sequence[Word]) -> Weights:
    """What each feature adds to each label beside none, in whole steps; small ones left out."""
    times = Counter(feature for word in words for feature in word.features)
    known = {
        feature: place for place, feature in enumerate(sorted(one for one in times if times[one] >= _FEWEST))
    }
    rows = Rows([_row(word, known) for word in words])
    truth = np.zeros((len(words), len(LABELS) + 1))
    truth[np.arange(len(words)), [word.label for word in words]] = 1
    weights, bias = trained(rows, truth, np.ones(len(words)), decay=_DECAY, steps=_STEPS)
    beside = weights[:, 1:] - weights[:, :1]
    names = sorted(known, key=known.__getitem__)
    every = {names[column]: _whole(beside[at]) for at, column in enumerate(rows.columns)}
    every[""] = _whole(beside[list(rows.columns).index(known[""])] + bias[1:] - bias[0])
    return {name: steps for name, steps in every.items() if max(map(abs, steps)) >= _LEAST * _STEP}


def _row(word: Word, known: Mapping[str, int]) -> Row:
    columns = sorted({known[feature] for feature in word.features if feature in known})
    return np.array(columns, np.int32), np.ones(len(columns))


def _whole(added: Floats) -> tuple[float, float, float, float]:
    number, customer, email, plate = (round(float(one) / _STEP) * _STEP for one in added)
    return number, customer, email, plate


def in_steps(weights: Weights) -> dict[str, list[int]]:
    """What the file holds: what each feature adds to each label, in whole steps."""
    return {name: [round(one / _STEP) for one in added] for name, added in weights.items()}


def show_measured() -> None:
    """Prints recall and precision of models that saw no line of what they are measured on, by language and noise."""
    counts: dict[tuple[float, Language], Counts] = defaultdict(Counts)
    words = {language: by_fold(everything(language)) for language in Language}
    for fold in range(FOLDS):
        seen = [
            word
            for language in Language
            for of_fold, cases in words[language].items()
            if of_fold != fold
            for word in words_of(cases)
        ]
        weights = learned(seen)
        with patch.object(half_heard_numbers, "_weights", lambda weights=weights: weights):
            for share, language in product(SHARES, Language):
                counts[share, language] += counted(words[language][fold], share, _SEEDS_MEASURED)
    for (share, language), every in counts.items():
        print(f"{share:.0%}: {language} {every.line(kinds=False)}")


def by_fold(cases: Sequence[Utterance]) -> dict[int, list[Utterance]]:
    """The cases of each fold, and those of none under -1."""
    folds: dict[int, list[Utterance]] = defaultdict(list)
    for case in cases:
        folds[fold_of(case)].append(case)
    return folds


if __name__ == "__main__":
    main()
