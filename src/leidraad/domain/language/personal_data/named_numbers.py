"""Words that name a number by which a company knows a customer, a contract, a device or a case: "klantnummer", "numéro de police".

Apart from ``cues``, which has the kinds with forms or check digits of their own: a number named here has neither, differs from
company to company, and is personal data because it leads to one customer (GDPR, recital 26 and article 4.1).
"""

from collections.abc import Iterable, Iterator

_DUTCH_NUMBERS = """
klant klanten klantdossier contract overeenkomst bestel bestellings order dossier factuur facturatie ticket referentie polis meter serie
lidmaatschaps lidmaatschap lid leden abonnee abonnements abonnement aansluitings aansluit aansluiting relatie debiteur debiteuren
account gebruikers gebruiker reserverings reservatie boekings boeking zendings zending pakket track tracking meldings melding claim
schade schadedossier aanvraag offerte opdracht simkaart sim imei toestel decoder modem apparaat machtigings mandaat verzekerings
verzekering paspoort identiteitskaart rijbewijs personeels stam patiënten patiënt studenten student inschrijvings registratie chassis
klantenkaart klantkaart getrouwheidskaart spaarkaart zaak case incident interventie storings leverings levering
"""
_GERMAN_NUMBERS = """
kunden vertrags bestell bestellungs auftrags rechnungs vorgangs ticket referenz policen police versicherungs versicherungsschein zähler
serien mitglieds mitglieder teilnehmer abo abonnenten abonnement anschluss geräte debitoren debitor benutzer buchungs reservierungs
sendungs paket tracking schadens schaden antrags angebots sim simkarten karten mandats personalausweis ausweis reisepass pass
führerschein patienten matrikel registrier registrierungs fall störungs meldungs kundenkarten beleg verbrauchsstellen lieferstellen
mandatsreferenz bestätigungs account vorfall akten dossier
"""
_FRENCH_NUMBERS = """
client|cliente|clientèle|contrat|commande|dossier|facture|ticket|référence|police|compteur|série|membre|adhérent|abonné|abonnement
compte client|utilisateur|réservation|suivi|colis|sinistre|demande|devis|sim|carte sim|imei|passeport|carte d identité
permis de conduire|permis|patient|étudiant|inscription|enregistrement|châssis|intervention|incident|raccordement
point de livraison|pdl|prm|mandat|affaire|bon de commande|assuré|allocataire|carte de fidélité|fidélité|appareil|modem|décodeur|panne
"""
_ENGLISH_NUMBERS = """
customer|client|contract|order|case|ticket|invoice|bill|billing|reference|ref|policy|meter|serial|member|membership|subscriber
subscription|booking|reservation|confirmation|tracking|parcel|shipment|claim|file|dossier|request|quote|sim|sim card|imei|connection
registration|passport|driving licence|driving license|drivers license|driver s license|id card|identity card|loyalty card|patient
student|incident|fault|job|work order|purchase order|supply|mandate|device|modem|insurance
"""
_OTHER_NAMES = """
klant id|klantcode|klantencode|klant code|klantreferentie|kenmerk|referentie|klantref|ref|imei|imei code|iccid|polis nr
référence|référence client|référence du dossier|référence dossier|référence du contrat|réf|réf client|réf dossier|matricule
identifiant client|identifiant|code client|numéro de commande client
kunden id|kundenkennung|kd nr|kdnr|aktenzeichen|geschäftszeichen|vorgangszeichen|kassenzeichen|zählpunkt|zählpunktbezeichnung
marktlokation|malo|malo id|zeichen|referenz
customer id|client id|case id|member id|customer reference|customer code|reference|reference code|booking code|booking reference
confirmation code|mpan|mprn|order id|ticket id
"""
# These name a thing that has a number, and not the number: it must stand close by.
_THINGS = """
klant|client|cliente|kunde|kundin|customer|bestelling|commande|bestellung|order|dossier|ticket|factuur|facture|rechnung|invoice
contract|contrat|vertrag|polis|police|akte|auftrag|incident|zending|colis|parcel
"""


def names_of_numbers() -> Iterator[str]:
    """Each phrase that names such a number, in lower case, hyphens and apostrophes as blanks."""
    for stem in (*_DUTCH_NUMBERS.split(), *_GERMAN_NUMBERS.split()):
        yield from (f"{stem}nummer", f"{stem} nummer", f"{stem}nr", f"{stem} nr")
    for named in _parted(_FRENCH_NUMBERS):
        yield from _french(named)
    for named in _parted(_ENGLISH_NUMBERS):
        yield from (f"{named} number", f"{named} no", f"{named} nr")
    yield from _parted(_OTHER_NAMES)


def things_with_numbers() -> Iterator[str]:
    """Each word for a thing that may have such a number straight behind it ("dossier 4711223")."""
    yield from _parted(_THINGS)


def _parted(listed: str) -> Iterable[str]:
    return [" ".join(phrase.split()) for phrase in listed.replace("\n", "|").split("|") if phrase.strip()]


def _french(named: str) -> Iterator[str]:
    link = "d" if named[0] in "aeiouéè" else "de"
    for number in ("numéro", "numero", "n °", "nº", "no", "num"):
        yield f"{number} {link} {named}"
        yield f"{number} {named}"
        yield f"{number} du {named}"
        yield f"{number} de la {named}"
        yield f"{number} de l {named}"
