"""What contact centres talk about, named in four languages: the few words by which topics of different languages are known as one.

Each concept is a line of words per language, in any form: they are compared by stem. Written by hand for contact centres.
"""

from collections.abc import Iterable
from functools import cache

from leidraad.domain.language.categories.forms import stem
from leidraad.domain.language.languages import Language
from leidraad.domain.language.wordings.folding import fold

# concept | Dutch | French | German | English
_CONCEPTS = """
invoice | factuur afrekening eindafrekening factureren | facture facturation decompte facturer | rechnung abrechnung | invoice bill billing statement
payment | betalen betaling overschrijving domiciliering storten | payer paiement virement domiciliation | zahlen zahlung bezahlen uberweisung lastschrift | pay payment transfer debit
price | prijs tarief duur korting promotie kost | prix tarif cher reduction promotion coute | preis tarif teuer rabatt kosten | price tariff expensive discount cost fee charge
refund | terugbetaling terugbetalen terugstorten creditnota | remboursement rembourser | erstattung erstatten gutschrift | refund reimburse reimbursement
reminder | aanmaning herinnering deurwaarder incasso | rappel huissier recouvrement | mahnung inkasso | reminder collection overdue
contract | contract abonnement overeenkomst | contrat abonnement | vertrag abo abonnement | contract subscription plan
cancellation | opzeggen opzegging annuleren stopzetten | resilier resiliation annuler annulation | kundigen kundigung stornieren | cancel cancellation terminate
moving | verhuizen verhuis verhuizing | demenager demenagement | umziehen umzug | moving relocate
address | adres postcode straat | adresse rue | adresse anschrift strasse | address postcode street
outage | storing panne uitval uitvallen onderbreking | panne coupure interruption | storung ausfall unterbrechung | outage interruption down
internet | internet wifi modem router verbinding | internet wifi modem routeur connexion | internet wlan modem router verbindung | internet wifi modem router connection broadband
television | televisie tv decoder zender digibox | television tele decodeur chaine | fernseher fernsehen receiver sender | television tv decoder channel
mobile | gsm mobiel simkaart belkrediet toestel | gsm mobile sim portable | handy sim mobilfunk | mobile phone sim handset
technician | technieker technicus monteur installateur | technicien installateur reparateur | techniker monteur installateur | technician engineer installer
appointment | afspraak afspreken langskomen | rendez passage planifier | termin vereinbaren | appointment visit
delivery | levering leveren pakket bezorgen verzending koerier | livraison livrer colis envoi expedition | lieferung liefern paket versand zustellung | delivery deliver parcel shipping courier arrive
order | bestelling bestellen besteld | commande commander | bestellung bestellen bestellt | order ordered
return | retour terugsturen ruilen omruilen | retour renvoyer echanger | rucksendung zurucksenden umtausch | return exchange
defect | kapot stuk defect | casse defectueux abime | kaputt defekt beschadigt | broken defective faulty damaged
warranty | garantie waarborg | garantie | garantie gewahrleistung | warranty guarantee
meter | meter meterstand meterstanden teller | compteur index releve | zahler zahlerstand | meter reading
energy | elektriciteit gas stroom verbruik | electricite gaz consommation courant | strom gas verbrauch | electricity gas energy consumption
advance | voorschot tussentijdse voorschotfactuur | acompte provision | abschlag vorauszahlung | advance instalment installment
card | kaart bankkaart kredietkaart creditkaart betaalkaart | carte bancaire | karte bankkarte kreditkarte | card
account | rekening zichtrekening spaarrekening | compte epargne | konto girokonto sparkonto | account
password | wachtwoord paswoord inloggen aanmelden login | passe identifiant connecter login | passwort kennwort anmelden einloggen login | password passcode login log pin
app | app applicatie website site | app application site | app anwendung webseite website | app application website
code | code pincode activeren | code pin activer | code pin aktivieren | code pin activate
fraud | fraude oplichting phishing gestolen oplichter | fraude arnaque phishing vole | betrug phishing gestohlen betruger | fraud phishing stolen scam
insurance | verzekering polis premie verzekeren | assurance police prime assurer | versicherung police pramie versichern | insurance policy premium
claim | schade schadegeval ongeval | sinistre dommage accident degat | schaden unfall schadensfall | damage claim accident
loan | lening krediet aflossing | pret credit emprunt | kredit darlehen | loan mortgage
document | formulier attest document brief kopie | formulaire attestation document courrier copie | formular bescheinigung dokument brief kopie | form certificate document letter copy
complaint | klacht klagen ontevreden | plainte reclamation mecontent | beschwerde reklamation unzufrieden | complaint complain unhappy
waiting | wachten wachttijd wachtrij wacht | attendre attente | warten wartezeit warteschleife | wait waiting queue
train | trein vertraging spoor perron | train retard gare quai | zug verspatung bahnhof gleis | train delay platform
ticket | ticket kaartje rittenkaart | billet ticket | fahrkarte ticket | ticket
flight | vlucht luchthaven bagage | vol aeroport bagage | flug flughafen gepack | flight airport luggage baggage
booking | reservatie reserveren boeken boeking | reservation reserver | buchung buchen reservierung | booking book reservation
customer_data | gegevens naam rekeningnummer klantnummer | donnees coordonnees nom | daten name kundennummer | details name data
exchange | wisselkoers valuta vreemde munt | change devise taux | wechselkurs wahrung | exchange currency rate
cash | geld geldautomaat afhalen cash | argent distributeur retrait retirer especes | geldautomat abheben bargeld geld | cash atm withdraw withdrawal money
topup | opladen herladen herlading | recharger recharge | aufladen aufladung | top topup recharge
death | overleden overlijden | deces decede | verstorben todesfall | deceased death
"""

# concept | its name in Dutch, French, German, English, as people write it
_NAMES = """
invoice | factuur | facture | Rechnung | invoice
payment | betaling | paiement | Zahlung | payment
price | prijs | prix | Preis | price
refund | terugbetaling | remboursement | Erstattung | refund
reminder | aanmaning | rappel | Mahnung | reminder
contract | contract | contrat | Vertrag | contract
cancellation | opzegging | résiliation | Kündigung | cancellation
moving | verhuizing | déménagement | Umzug | moving
address | adres | adresse | Adresse | address
outage | storing | panne | Störung | outage
internet | internet | internet | Internet | internet
television | televisie | télévision | Fernsehen | television
mobile | gsm | gsm | Handy | mobile
technician | technicus | technicien | Techniker | technician
appointment | afspraak | rendez-vous | Termin | appointment
delivery | levering | livraison | Lieferung | delivery
order | bestelling | commande | Bestellung | order
return | retour | retour | Rücksendung | return
defect | defect | défectueux | defekt | defective
warranty | garantie | garantie | Garantie | warranty
meter | meter | compteur | Zähler | meter
energy | verbruik | consommation | Verbrauch | consumption
advance | voorschot | acompte | Abschlag | advance
card | kaart | carte | Karte | card
account | rekening | compte | Konto | account
password | wachtwoord | mot de passe | Passwort | password
app | app | application | App | app
code | code | code | Code | code
fraud | fraude | fraude | Betrug | fraud
insurance | verzekering | assurance | Versicherung | insurance
claim | schade | dommage | Schaden | damage
loan | lening | crédit | Kredit | loan
document | document | document | Dokument | document
complaint | klacht | plainte | Beschwerde | complaint
waiting | wachttijd | attente | Wartezeit | waiting
train | trein | train | Zug | train
ticket | ticket | billet | Fahrkarte | ticket
flight | vlucht | vol | Flug | flight
booking | reservatie | réservation | Buchung | booking
customer_data | gegevens | données | Daten | details
exchange | wisselkoers | taux | Wechselkurs | rate
cash | geld | argent | Bargeld | cash
topup | opladen | recharge | Aufladung | top-up
death | overlijden | décès | Todesfall | death
"""


@cache
def anchors(language: Language) -> dict[str, frozenset[str]]:
    """The concepts that each stem of one language stands for; several for a few words."""
    column = list(Language).index(language) + 1
    found: dict[str, set[str]] = {}
    for line in _CONCEPTS.strip().splitlines():
        parts = [part.strip() for part in line.split(" | ")]
        for word in parts[column].split():
            found.setdefault(stem(fold(word), language), set()).add(parts[0])
    return {word: frozenset(concepts) for word, concepts in found.items()}


def concepts_in(stems: Iterable[str], language: Language) -> frozenset[str]:
    """The concepts that any of some stems stands for; empty for none."""
    known = anchors(language)
    return frozenset(concept for word in stems for concept in known.get(word, ()))


@cache
def concept_name(concept: str, language: Language) -> str:
    """What a concept is called in a language: "Rechnung". KeyError for no concept."""
    names = {parts[0]: parts[1:] for parts in (line.split(" | ") for line in _NAMES.strip().splitlines())}
    return names[concept][list(Language).index(language)]
