"""Words that announce an identifier ("kaartnummer", "numéro national", "Steuer-ID"), and words that announce another number.

Recognisers of speech lose digits, and then no check digit fits: what follows such a word is masked all the same.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from leidraad.domain.language.personal_data.marks import MARK, PersonalDataKind
from leidraad.domain.language.personal_data.named_numbers import names_of_numbers, things_with_numbers
from leidraad.domain.language.personal_data.number_runs import Piece, pieces_of
from leidraad.domain.language.personal_data.number_words import set_of
from leidraad.domain.language.personal_data.phrases import Phrases, SeveralPhrases
from leidraad.domain.language.personal_data.things_with_names import names_thing

_PHONE = """
telefoon|telefoonnummer|tel|gsm|gsm nummer|gsmnummer|mobiel|mobiele nummer|mobieltje|belnummer|faxnummer|fax
mijn nummer|uw nummer|bel me op|bellen op|bereikbaar op|bereiken op|terugbellen op|sms naar|bericht naar|berichten naar|doorverbinden naar
téléphone|telephone|numéro de téléphone|portable|numéro de portable|numéro de gsm|mon numéro|votre numéro
joignable au|joindre au|rappeler au|appeler au|rappelez moi au|appelez moi au|sms au
telefonnummer|rufnummer|handynummer|handy|mobilnummer|meine nummer|ihre nummer|erreichbar unter|erreichen unter|rückruf unter
phone|phone number|telephone number|mobile|mobile number|cell|cellphone|cell number|my number|your number|contact number
call me on|call me at|reach me at|reach me on|text me at|text me on|messages to|message to|texts to|text to|transfer me to|put me through to|registered
whatsapp|whatsapp nummer|whatsappnummer
"""
_IBAN = """
iban|rekening|bankrekening|zichtrekening|compte bancaire|compte|rib|bankverbindung|bankkonto|bank account|ibannummer|iban nummer
konto|girokonto|sparkonto|spaarrekening|spaarboekje|my account|your account|compte à vue|compte courant|compte épargne|savings account
"""
_ACCOUNT_NUMBER = "rekeningnummer|bankrekeningnummer|numéro de compte|n ° de compte|kontonummer|konto nummer|account number|sort code"  # of a customer too
_CARD = """
kaartnummer|kredietkaart|kredietkaartnummer|kaart nummer|creditcard|creditcardnummer|bankkaart|bankkaartnummer|betaalkaart
mijn kaart|uw kaart|ma carte|votre carte|meine karte|ihre karte
visakaart|visa|mastercard|maestro|bancontact|debetkaart|amex|american express
numéro de carte|numéro de la carte|carte bancaire|carte bleue|carte de crédit|carte visa|carte de banque
kartennummer|kreditkarte|kreditkartennummer|ec karte|bankkarte|kreditkarten nummer
card number|credit card|debit card|credit card number|debit card number|bank card|cc|card
"""
_CARD_CHECK = """
cvc|cvv|cvc code|cvv code|beveiligingscode|code de sécurité|cryptogramme|prüfnummer|kartenprüfnummer|security code
"""
_PIN = """
pincode|pin|code pin|geheime code|code secret|pin code|geheimzahl|pin nummer|pin number
puk|pukcode|puk code|code puk|puk nummer|puk number
"""
_NATIONAL_NUMBER = """
rijksregisternummer|rijksregister|rijksregister nummer|nationaal nummer|insz|insz nummer|insznummer|bisnummer|bis nummer
numéro national|numéro de registre national|registre national|niss|numéro niss|numéro bis|numero national
nationalregisternummer|nationalregister|nationalnummer|national number|national register number|national registry number
rrn|rrn nummer|n ° national|n ° de registre national|n ° registre national|n ° niss|identificatienummer van het rijksregister
ahv nummer|ahv|numéro avs|n ° avs|avs|national id|national id number|national insurance number|national insurance|ni number
"""
_VAT_NUMBER = """
btw nummer|btwnummer|btw|ondernemingsnummer|kbo nummer|kbonummer|kbo|numéro de tva|numéro d entreprise|numéro bce|tva
unternehmensnummer|mehrwertsteuernummer|mwst nummer|umsatzsteuernummer|vat|vat number|enterprise number|company number
kvk|kvk nummer|siret|siren|numéro siret|numéro siren|n ° siret|handelsregisternummer|btw nr|bedrijfsnummer|kruispuntbank|banque carrefour|n ° d entreprise|n ° de tva|n ° tva|n ° bce|tva intracommunautaire
ust id|ust idnr|ust id nr|ust id nummer|ust nummer|umsatzsteuer id|umsatzsteuer identifikationsnummer|umsatzsteueridentifikationsnummer
umsatzsteuer identnummer|umsatzsteuer|uid|uid nummer|mwst nr|mwst|mehrwertsteuer|mehrwertsteuer nummer|firmennummer|company registration number
"""
_LICENCE_PLATE = """
nummerplaat|kentekenplaat|kenteken|plaatnummer|plaque|plaque d immatriculation|immatriculation|numéro de plaque
kennzeichen|nummernschild|autokennzeichen|licence plate|license plate|number plate|registration plate|plate number
plaat|autoplaat|kentekennummer|immatriculée|immatriculé|plaques|amtliches kennzeichen|autonummer|reg|reg number|reg plate|registration|plate|plates
"""
_BSN = """
bsn|bsn nummer|bsnnummer|burgerservicenummer|burger service nummer|sofinummer|sofi nummer|burgernummer|numéro bsn
citizen number|citizen service number|bsn number|service citoyen|numéro de citoyen|bürgernummer|bürgerservicenummer
"""
_NIR = """
numéro de sécurité sociale|numéro de sécu|sécurité sociale|numéro insee|nir|numéro d inscription au répertoire|sécu
n ° de sécu|n ° de sécurité sociale|n ° sécu|n ° sécurité sociale|n ° insee
"""
_TAX_ID = """
steuer id|steuerid|steueridentifikationsnummer|steuer identifikationsnummer|steuernummer|identifikationsnummer|steuerliche id|tax id
steuer ident|steuer identnummer|steueridentnummer|identnummer|idnr|steuer idnr|steuer id nr|steuer id nummer|steuerliche identifikationsnummer
numéro fiscal|numero fiscal|n ° fiscal|steuer nummer|finanzamt|tax identification number|tax number
"""
_SSN = "social security number|ssn|social security"
_STRUCTURED_MESSAGE = """
mededeling|gestructureerde mededeling|ogm|vcs|communication|communication structurée|mitteilung|strukturierte mitteilung
structured communication|structured message|payment reference|betalingskenmerk|zahlungsreferenz|référence de paiement
betaalreferentie|betalingsreferentie|verwendungszweck|strukturierte kommunikation|structured reference|communication du virement
"""
_IP_ADDRESS = "ip adres|ip address|adresse ip|ip adresse|ip"

# Numbers that are no personal data: what follows them is left unless its check digits or its telephone number say otherwise.
_OTHER_NUMBER = """
artikelnummer|numéro d article|article number|artikel|article|item|item number
tagstrom|nachtstrom|dagstroom|nachtstroom|dagverbruik|nachtverbruik|dagteller|nachtteller|dagmeter|nachtmeter|dagtarief|nachttarief
meter|watermeter|gasmeter|elektriciteitsmeter|teller|tellerstand|stand|compteur|compteur d eau|zähler|stromzähler|gaszähler|wasserzähler
heures pleines|heures creuses|compteur jour|compteur nuit|hochtarif|niedertarif|day rate|night rate
"""
# Numbers of things: a telephone number behind these words is one by chance.
_NUMBER_OF_THINGS = """
eancode|eancode nummer|ean nummer|ean number|isbn nummer|ean|ean code|isbn|barcode|streepjescode|code barres|meterstand|relevé|zählerstand|versie|version|firmware
"""


_NUMBERS_OF_NOBODY = set_of("""
nummer huisnummer busnummer kanaalnummer zendernummer paginanummer bladnummer modelnummer typenummer versienummer foutnummer volgnummer
lijnnummer treinnummer kamernummer rangnummer hausnummer kanalnummer seitennummer modellnummer typennummer versionsnummer fehlernummer
zimmernummer liniennummer zugnummer platznummer glücksnummer servicenummer noodnummer notrufnummer faxnummer infonummer
""")
# First words of announcements that a number of very few digits may follow.
PLATE_CUE_WORDS = frozenset(
    phrase.split()[0] for phrase in _LICENCE_PLATE.replace("\n", "|").split("|") if phrase
)
CARD_CHECK_CUE_WORDS = frozenset(
    phrase.split()[0] for phrase in f"{_CARD_CHECK}|{_PIN}".replace("\n", "|").split("|") if phrase
)


# Announcements that ask for a number, so that the next turn is taken for the answer; "rekening" alone does not.
_ASKING_PARTS = (
    "nummer", "numéro", "numero", "number", "iban", "bsn", "niss", "insz", "nir", "rijksregister", "registre", "steuer",
    "plaat", "plaque", "kenteken", "kennzeichen", "plate", "cvc", "cvv", "pin", "sécu", "security",
    "mededeling", "mitteilung", "verwendungszweck", "immatricul", "registration", "referen", "référen", "kenmerk", "zeichen", "imei", "iccid", "puk", "matricule", "kennung", " id", "nr", "°", "nº",
)  # fmt: skip
# Questions for what is said in words. "Uw adres" is asked for, "uw e-mailadres" is another thing.
_QUESTIONS = (
    (PersonalDataKind.PHONE, Phrases("""
u bereiken|je bereiken|bereikbaar|u terugbellen op|vous joindre|te joindre|vous rappeler à quel|erreiche ich|sie erreichen|dich erreichen
reach you|call you back on
""")),
    (PersonalDataKind.EMAIL, Phrases("""
uw mail|je mail|uw e mail|uw email|uw e mailadres|uw emailadres|uw mailadres|je mailadres|je e mail|je e mailadres|het e mailadres|welk e mailadres|mailadres
e mailadres|emailadres|votre mail|votre adresse mail|votre e mail|votre email|votre courriel|votre adresse e mail|votre adresse électronique
adresse mail|adresse e mail|ihre mail|ihre e mail|ihre email|ihre mailadresse|ihre e mail adresse|ihre emailadresse|mailadresse
e mail adresse|emailadresse|your email|your e mail|your email address|your e mail address|what email|which email|email address
""")),
    (PersonalDataKind.NAME, Phrases("""
uw naam|je naam|jouw naam|uw familienaam|uw achternaam|uw voornaam|je achternaam|je voornaam|uw volledige naam|familienaam alstublieft
de naam|de familienaam|de achternaam|de voornaam|op wiens naam|naam van de|voor wie|wie heeft|wie was|wie is de contactpersoon|de bel|hoe heet
met wie spreek ik|wie bent u|wie heb ik|met wie heb ik|op welke naam|welke naam|naam alstublieft|spellen|wie spreek ik
le nom|le prénom|à quel nom|pour qui|qui doit|qui vous|qui a|la sonnette|l honneur|vous êtes madame|vous êtes monsieur|nom complet
votre nom|votre prénom|ton nom|quel nom|à qui ai je|qui ai je|vos nom|nom s il vous plaît|épeler|qui est à l appareil|le nom du titulaire
der name|der vorname|der nachname|den namen|mit nachnamen|mit vornamen|für wen|mit wem|nach wem|wer hat|wer ist|der klingel|wie heißt
ihr name|ihren namen|ihr nachname|ihren nachnamen|ihr vorname|wie heißen sie|wie heissen sie|mit wem spreche ich|welchen namen
buchstabieren|dein name
the name|the surname|the last name|the first name|full name|who s calling|who did|who took|who was|who should|who is it|the appointment for|and you are|name is it
your name|your full name|your surname|your last name|your first name|who am i speaking|what name|which name|spell that|spell it
spell your|name please
""")),
    (PersonalDataKind.ADDRESS, Phrases("""
uw adres|je adres|het adres|uw thuisadres|uw leveradres|welk adres|uw postcode|je postcode|de postcode|uw woonplaats|welke straat
welke gemeente|welke stad|welke plaats|de straat|de gemeente|welk huisnummer|het huisnummer|oude adres|nieuwe adres|waar moet|op welk nummer
waar woont u|waar woon je|huisnummer|adresgegevens|adres alstublieft
quelle commune|quelle ville|la ville|la commune|la rue|l ancienne adresse|la nouvelle adresse|habitez vous|vous habitez|on livre|quel étage
votre adresse|quelle adresse|l adresse|ton adresse|code postal|vos coordonnées|quelle rue|où habitez|numéro de maison
welchem ort|welcher ort|der ort|die straße|welcher straße|die hausnummer|alte adresse|neue adresse|wohin
ihre adresse|ihre anschrift|die adresse|welche adresse|postleitzahl|wo wohnen|welche straße|hausnummer|deine adresse
which town|what town|the town|the street|which street|what street|the house number|which flat|first line|old address|new address|shall we deliver
your address|what address|which address|the address|your postcode|zip code|postcode please|where do you live|house number
""")),
    (PersonalDataKind.BIRTH_DATE, Phrases("""
geboortedatum|geboren|geboortejaar|date de naissance|né|née|jour de naissance|geburtsdatum|geburtstag|wann geboren
date of birth|born|birthday|dob|birth date
""")),
    (PersonalDataKind.PASSWORD, Phrases("""
uw wachtwoord|je wachtwoord|uw paswoord|het wachtwoord|welk wachtwoord|uw pincode|je pincode|de verificatiecode|welke code|de code
geheime vraag|beveiligingsvraag|codewoord|eerste huisdier|meisjesnaam van uw moeder
votre mot de passe|le mot de passe|quel mot de passe|votre code|le code|quel code
question secrète|premier animal|nom de jeune fille de votre mère|mot secret
ihr passwort|ihr kennwort|das passwort|das kennwort|welches passwort|ihre pin|den code|der code|welcher code|welchen code
sicherheitsfrage|kundenkennwort|erstes haustier|mädchenname ihrer mutter
your password|the password|what password|your pin|your passcode|the code|what code|which code|security answer
security question|memorable word|first pet|mother s maiden name
""")),
)  # fmt: skip
_EVERY_QUESTION = SeveralPhrases([phrases for _, phrases in _QUESTIONS])
_QUESTION_STARTS = frozenset(word for _, phrases in _QUESTIONS for word in phrases.first_words())
_QUESTION_WORDS = frozenset(
    [
        "geheime",
        "beveiligingsvraag",
        "codewoord",
        "huisdier",
        "meisjesnaam",
        "secrète",
        "secret",
        "animal",
        "fille",
        "sicherheitsfrage",
        "kundenkennwort",
        "haustier",
        "mädchenname",
        "security",
        "memorable",
        "pet",
        "maiden",
        "bereiken",
        "bereikbaar",
        "terugbellen",
        "joindre",
        "rappeler",
        "erreiche",
        "erreichen",
        "reach",
        "back",
        "mail",
        "email",
        "mailadres",
        "emailadres",
        "courriel",
        "mailadresse",
        "emailadresse",
        "électronique",
        "naam",
        "heet",
        "bel",
        "honneur",
        "sonnette",
        "madame",
        "monsieur",
        "wen",
        "wer",
        "klingel",
        "heißt",
        "appointment",
        "gemeente",
        "stad",
        "plaats",
        "nummer",
        "waar",
        "commune",
        "ville",
        "livre",
        "étage",
        "ort",
        "wohin",
        "town",
        "street",
        "flat",
        "line",
        "deliver",
        "familienaam",
        "achternaam",
        "voornaam",
        "wie",
        "spreek",
        "spellen",
        "nom",
        "prénom",
        "qui",
        "épeler",
        "name",
        "namen",
        "nachname",
        "nachnamen",
        "vorname",
        "heißen",
        "heissen",
        "wem",
        "buchstabieren",
        "surname",
        "who",
        "spell",
        "adres",
        "thuisadres",
        "leveradres",
        "postcode",
        "woonplaats",
        "straat",
        "woont",
        "woon",
        "huisnummer",
        "adresgegevens",
        "adresse",
        "postal",
        "coordonnées",
        "rue",
        "habitez",
        "maison",
        "anschrift",
        "postleitzahl",
        "wohnen",
        "straße",
        "hausnummer",
        "address",
        "zip",
        "live",
        "house",
        "geboortedatum",
        "geboren",
        "geboortejaar",
        "naissance",
        "né",
        "née",
        "geburtsdatum",
        "geburtstag",
        "birth",
        "born",
        "birthday",
        "dob",
        "wachtwoord",
        "paswoord",
        "pincode",
        "verificatiecode",
        "code",
        "passe",
        "passwort",
        "kennwort",
        "pin",
        "password",
        "passcode",
        "answer",
    ]
)
_NOT_THAT_ADDRESS = frozenset(("mail", "mails", "e", "email", "électronique", "ip"))


# Asking for another kind of number: what follows is an amount, a reading or a time, and no answer to what was asked before.
ASKING_HOW_MUCH = set_of("""
hoeveel meterstand meterstanden stand combien relevé index wieviel viel viele zählerstand zählerstände many much reading readings
""")


class Cue(NamedTuple):
    """``pieces[start:end]`` announces this kind; None: a number that is no personal data in itself."""

    start: int
    end: int
    kind: PersonalDataKind | None
    fewest_digits: int  # a number with fewer is not what was announced
    of_things: bool = False  # what follows is never a telephone number
    reach_pieces: int = 9  # how far before a number it may stand

    @property
    def is_of_thing(self) -> bool:
        """True for "dossier" and the like: a thing that has a number, not a word for the number."""
        return self.reach_pieces == _REACH_OF_THING_PIECES


FEWEST_NAMED_DIGITS, _FEWEST_OF_THING = (
    4,
    5,
)  # digits of what is called a number, and of what stands behind "dossier"
_REACH_OF_THING_PIECES = 4


class _Announcement(NamedTuple):
    """What a phrase announces; see ``Cue``."""

    kind: PersonalDataKind | None
    fewest_digits: int
    of_things: bool = False
    reach_pieces: int = 9


_LISTED: tuple[tuple[str, _Announcement], ...] = (
    (_PHONE, _Announcement(PersonalDataKind.PHONE, 6)),
    (_ACCOUNT_NUMBER, _Announcement(PersonalDataKind.IBAN, 5)),
    (_IBAN, _Announcement(PersonalDataKind.IBAN, 8)),
    (_CARD, _Announcement(PersonalDataKind.CARD, 8)),
    (_CARD_CHECK, _Announcement(PersonalDataKind.CARD, 3)),
    (_PIN, _Announcement(PersonalDataKind.PASSWORD, 3)),
    (_NATIONAL_NUMBER, _Announcement(PersonalDataKind.NATIONAL_NUMBER, 5)),
    (_VAT_NUMBER, _Announcement(PersonalDataKind.VAT_NUMBER, 7)),
    (_LICENCE_PLATE, _Announcement(PersonalDataKind.LICENCE_PLATE, 1)),
    (_BSN, _Announcement(PersonalDataKind.BSN, 6)),
    (_NIR, _Announcement(PersonalDataKind.NIR, 7)),
    (_TAX_ID, _Announcement(PersonalDataKind.TAX_ID, 7)),
    (_SSN, _Announcement(PersonalDataKind.SSN, 6)),
    (_STRUCTURED_MESSAGE, _Announcement(PersonalDataKind.STRUCTURED_MESSAGE, 10)),
    (_IP_ADDRESS, _Announcement(PersonalDataKind.IP_ADDRESS, 4)),
    (_OTHER_NUMBER, _Announcement(None, 0)),
    (_NUMBER_OF_THINGS, _Announcement(None, 0, of_things=True)),
    ("|".join(names_of_numbers()), _Announcement(PersonalDataKind.CUSTOMER_NUMBER, FEWEST_NAMED_DIGITS)),
    (
        "|".join(things_with_numbers()),
        _Announcement(
            PersonalDataKind.CUSTOMER_NUMBER, _FEWEST_OF_THING, reach_pieces=_REACH_OF_THING_PIECES
        ),
    ),
)


def _phrases() -> dict[str, dict[tuple[str, ...], _Announcement]]:
    """First word -> the phrases that begin with it, longest first; what is listed first keeps a phrase."""
    phrases: dict[str, dict[tuple[str, ...], _Announcement]] = {}
    for text, announcement in _LISTED:
        for phrase in text.replace("\n", "|").split("|"):
            words = tuple(phrase.split())
            if words:
                phrases.setdefault(words[0], {}).setdefault(words, announcement)
    return phrases


_PHRASES = _phrases()
CUE_WORDS = frozenset(word for phrases in _PHRASES.values() for words in phrases for word in words)
_LONGEST = {first: max(map(len, phrases)) for first, phrases in _PHRASES.items()}

NAMED_STARTS = frozenset(
    first
    for first, phrases in _PHRASES.items()
    if any(one.kind is PersonalDataKind.CUSTOMER_NUMBER for one in phrases.values())
)

# The first words of what asks for a number.
_ASKING_STARTS = frozenset(
    first
    for first, phrases in _PHRASES.items()
    if any(part in " ".join(words) for words in phrases for part in _ASKING_PARTS)
)


ASKING_WORDS = _QUESTION_WORDS | _ASKING_STARTS


def cues_in(pieces: Sequence[Piece]) -> Iterator[Cue]:
    """Every announcement among the pieces of a text, in order; hyphens and apostrophes inside a phrase are skipped."""
    for index in [
        at for at, (_, said, _, _) in enumerate(pieces) if said in _PHRASES or said[-6:] == "nummer"
    ]:
        cue = _cue_at(pieces, index)
        if cue is not None:
            yield cue


def announced_alone(word: str) -> str:
    """What a word announces without others: the kind, "thing" for what has a number, "other" for a number of nobody, or empty."""
    found = _PHRASES.get(word, {}).get((word,))
    if found is None:
        return PersonalDataKind.CUSTOMER_NUMBER.value if is_number_of_somebody(word) else ""
    if found.reach_pieces == _REACH_OF_THING_PIECES:
        return "thing"
    return found.kind.value if found.kind is not None else "other"


def is_number_of_somebody(word: str) -> bool:
    """True for "klantnummer" and whatever else is some number, in Dutch and German, but for those of places and things."""
    return word.endswith("nummer") and word not in _NUMBERS_OF_NOBODY


def _cue_at(pieces: Sequence[Piece], index: int) -> Cue | None:
    """The longest announcement that begins at a piece; None when none does."""
    first = pieces[index].text
    if first not in _PHRASES:
        somebody = is_number_of_somebody(first)
        return (
            Cue(index, index + 1, PersonalDataKind.CUSTOMER_NUMBER, FEWEST_NAMED_DIGITS) if somebody else None
        )
    phrases, longest = _PHRASES[first], _LONGEST[first]
    if longest == 1:
        return Cue(index, index + 1, *phrases[first,])
    ends = _words_from(pieces, index, longest)
    for count in range(len(ends), 0, -1):
        found = phrases.get(tuple([pieces[at].text for at in ends[:count]]))
        if found is not None:
            return Cue(index, ends[count - 1] + 1, *found)
    return None


def _words_from(pieces: Sequence[Piece], index: int, most: int) -> list[int]:
    """The places of this piece and those after it, without hyphens and apostrophes."""
    places = [index]
    index += 1
    while len(places) < most and index < len(pieces):
        if pieces[index].text not in "-'’":
            places.append(index)
        index += 1
    return places


def question_in(
    text: str, words: Iterable[str], pieces: Sequence[Piece] | None = None
) -> tuple[bool, PersonalDataKind | None]:
    """Whether a text asks for or announces something at its last cue, and the kind; (True, None) for another number.

    ``words`` are the words of the text in lower case; more of them do no harm. ``pieces`` are those of the text where
    it was cut before.
    """
    in_words = not _QUESTION_WORDS.isdisjoint(words)
    if not in_words and "nummer" not in text:
        if _ASKING_STARTS.isdisjoint(words):
            return False, None
        if not _asks_in(text.lower()):
            return False, None
    if pieces is None:
        pieces = pieces_of(MARK.sub(lambda mark: "\x00" * len(mark.group()), text) if "[" in text else text)
    asking: list[tuple[int, PersonalDataKind | None]] = [
        (cue.end, cue.kind) for cue in cues_in(pieces) if _asks(pieces[cue.start : cue.end])
    ]
    if in_words:
        asking += _asked_in_words(pieces)
    return (True, max(asking, key=lambda one: one[0])[1]) if asking else (False, None)


def _asked_in_words(pieces: Sequence[Piece]) -> Iterator[tuple[int, PersonalDataKind | None]]:
    """The end of each question for something that is said in words, and its kind."""
    for index in [at for at, (_, said, _, _) in enumerate(pieces) if said in _QUESTION_STARTS]:
        for place, end in sorted(_EVERY_QUESTION.ends_at(pieces, index).items()):
            kind = _QUESTIONS[place][0]
            if not (end < len(pieces) and pieces[end].text in _NOT_THAT_ADDRESS) and not (
                kind is PersonalDataKind.NAME and names_thing(pieces, end)
            ):
                yield end, kind


def _asks(phrase: Sequence[Piece]) -> bool:
    return _asks_in(" ".join([piece.text for piece in phrase]))


def _asks_in(lowered: str) -> bool:
    for part in _ASKING_PARTS:  # noqa: SIM110 - a generator takes twice the time
        if part in lowered:
            return True
    return False
