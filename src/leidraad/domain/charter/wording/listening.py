"""Clauses 6, 13 and 14: how much is listened to, how a contact is chosen, and coaching beside the agent."""

from leidraad.domain.charter.blanks import OR, ZONE, Choice, Name, Percentage, Several, Unless
from leidraad.domain.charter.clauses import ClauseId, Limit, Stratum
from leidraad.domain.charter.texts import Texts
from leidraad.domain.charter.wording.clause import Wording
from leidraad.domain.charter.wording.words import (
    CONTACTS,
    COUNTED,
    DENOMINATORS,
    METHODS,
    MINUTES,
    ROUNDINGS,
    STRATA,
    UNITS,
    WINDOWS,
)

_MAXIMUM: Unless[int | None] = Unless(
    absent=None,
    otherwise=Texts(
        nl="Een vast maximum per maand is niet afgesproken.",
        fr="Aucun maximum fixe par mois n’a été convenu.",
        de="Eine feste Höchstzahl je Monat ist nicht vereinbart.",
        en="No fixed maximum a month was agreed.",
    ),
    sentence=Texts(
        nl="Het zijn er nooit meer dan {it} per maand, wat het percentage ook geeft.",
        fr="Il n’y en a jamais plus de {it} par mois, quel que soit le résultat du pourcentage.",
        de="Es sind nie mehr als {it} je Monat, was der Prozentsatz auch ergibt.",
        en="There are never more than {it} a month, whatever the percentage gives.",
    ),
    inner=CONTACTS,
)
_STRATA: Unless[frozenset[Stratum]] = Unless(
    absent=frozenset(),
    otherwise=Texts(
        nl="Een loting gebeurt uit alle contacten samen.",
        fr="Un tirage porte sur l’ensemble des contacts.",
        de="Eine Auslosung erfolgt aus allen Kontakten zusammen.",
        en="A draw is made from all contacts together.",
    ),
    sentence=Texts(
        nl="Een loting gebeurt apart per {it}.",
        fr="Un tirage se fait séparément par {it}.",
        de="Eine Auslosung erfolgt getrennt nach {it}.",
        en="A draw is made apart for each {it}.",
    ),
    inner=Several(STRATA),
)
_FLAGS = Choice(
    {
        Limit.NEVER: Texts(
            nl="Wat software aan een contact opvalt, bepaalt die keuze nooit mee.",
            fr="Ce qu’un logiciel remarque dans un contact n’intervient jamais dans ce choix.",
            de="Was Software an einem Kontakt auffällt, bestimmt diese Auswahl niemals mit.",
            en="What software notices in a contact never has a part in that choice.",
        ),
        Limit.OFF: Texts(
            nl="Wat software aan een contact opvalt, bepaalt die keuze niet mee.",
            fr="Ce qu’un logiciel remarque dans un contact n’intervient pas dans ce choix.",
            de="Was Software an einem Kontakt auffällt, bestimmt diese Auswahl nicht mit.",
            en="What software notices in a contact has no part in that choice.",
        ),
        Limit.ON: Texts(
            nl="Wat software aan een contact opvalt, mag die keuze mee bepalen.",
            fr="Ce qu’un logiciel remarque dans un contact peut intervenir dans ce choix.",
            de="Was Software an einem Kontakt auffällt, darf diese Auswahl mitbestimmen.",
            en="What software notices in a contact may have a part in that choice.",
        ),
    }
)
_GUARANTEED = Choice(
    {
        True: Texts(
            nl="Coaching naast de agent, tijdens het contact zelf, blijft altijd bestaan.",
            fr="Le coaching aux côtés de l’agent, pendant le contact même, est toujours maintenu.",
            de="Coaching neben dem Agenten, während des Kontakts selbst, bleibt immer erhalten.",
            en="Coaching beside the agent, during the contact itself, always remains.",
        ),
        False: Texts(
            nl="Coaching naast de agent, tijdens het contact zelf, is niet gewaarborgd.",
            fr="Le coaching aux côtés de l’agent, pendant le contact même, n’est pas garanti.",
            de="Coaching neben dem Agenten, während des Kontakts selbst, ist nicht gewährleistet.",
            en="Coaching beside the agent, during the contact itself, is not guaranteed.",
        ),
    }
)
_ANNOUNCED = Choice(
    {
        True: Texts(
            nl="Het wordt vooraf aangekondigd.",
            fr="Il est annoncé au préalable.",
            de="Es wird vorab angekündigt.",
            en="It is announced beforehand.",
        ),
        False: Texts(
            nl="Het wordt niet aangekondigd.",
            fr="Il n’est pas annoncé.",
            de="Es wird nicht angekündigt.",
            en="It is not announced.",
        ),
    }
)
_COUNTED_IN_CAP = Choice(
    {
        False: Texts(
            nl="Het telt niet mee voor het quotum.",
            fr="Il n’est pas imputé sur le quota.",
            de="Es zählt nicht zum Kontingent.",
            en="It does not count towards the quota.",
        ),
        True: Texts(
            nl="Het telt mee voor het quotum.",
            fr="Il est imputé sur le quota.",
            de="Es zählt zum Kontingent.",
            en="It counts towards the quota.",
        ),
    }
)

LISTENING = {
    ClauseId.LISTENING_CAP: Wording(
        title=Texts(
            nl="Hoeveel er beluisterd wordt",
            fr="Combien de contacts sont écoutés",
            de="Wie viel angehört wird",
            en="How much is listened to",
        ),
        text=Texts(
            nl="Van {denominator} {window} openen anderen er hoogstens {percent}, {rounding}. {absolute_maximum} Geteld "
            "wordt per {unit}, één keer, hoeveel mensen het ook openen. Meegeteld worden: {counts}. Een toegekend recht "
            "dat niet binnen {reservation_min} is gebruikt, vervalt en telt niet mee. Een maand begint en eindigt in de "
            "tijdzone {time_zone}. De agent zelf beluistert en leest de eigen contacten zo vaak als gewenst.",
            fr="Parmi {denominator} {window}, d’autres personnes en ouvrent au plus {percent}, {rounding}. "
            "{absolute_maximum} On compte par {unit}, une seule fois, quel que soit le nombre de personnes qui l’ouvrent. "
            "Sont comptés : {counts}. Une autorisation qui n’est pas utilisée dans un délai de {reservation_min} prend fin "
            "et ne compte pas. Un mois commence et se termine dans le fuseau horaire {time_zone}. L’agent lui-même écoute et "
            "lit ses contacts autant qu’il le souhaite.",
            de="Von {denominator} {window} öffnen andere höchstens {percent}, {rounding}. {absolute_maximum} Gezählt wird "
            "je {unit}, einmal, unabhängig davon, wie viele ihn öffnen. Dazu zählen: {counts}. Eine Freigabe, die nicht "
            "binnen {reservation_min} genutzt wird, verfällt und zählt nicht. Ein Monat beginnt und endet in der "
            "Zeitzone {time_zone}. Die eigenen Kontakte darf der Agent anhören und lesen, sooft er möchte.",
            en="Of {denominator} {window}, others open at most {percent}, {rounding}. {absolute_maximum} The count is by "
            "{unit}, once, however many people open it. Counted are: {counts}. A right that is not used within "
            "{reservation_min} lapses and is not counted. A month begins and ends in the time zone {time_zone}. Agents "
            "listen to and read their own as often as they like.",
        ),
        otherwise=Texts(
            nl="De partijen hebben nog geen hoogste percentage afgesproken: tot dan luistert alleen de agent zelf.",
            fr="Les parties n’ont pas encore convenu d’un pourcentage maximal : d’ici là, personne n’écoute, hormis "
            "l’agent lui-même.",
            de="Die Parteien haben noch keinen Höchstsatz vereinbart: Bis dahin hört niemand zu außer dem Agenten "
            "selbst.",
            en="The parties have not agreed a highest percentage yet: until then nobody listens but the agents "
            "themselves.",
        ),
        does=Texts(
            nl="Vóór er iets te horen of te lezen is, wordt het contact van het quotum afgetrokken. Is het quotum op, "
            "dan blijft het contact gesloten. Wissen geeft niets terug. De agent ziet wie luisterde, wanneer en waarom.",
            fr="Avant que quoi que ce soit puisse être entendu ou lu, le contact est imputé sur le quota. Une fois le "
            "quota épuisé, le contact reste fermé. Un effacement ne rend rien. L’agent voit qui a écouté, quand et "
            "pourquoi.",
            de="Bevor etwas zu hören oder zu lesen ist, wird der Kontakt vom Kontingent abgezogen. Ist das Kontingent "
            "erschöpft, bleibt der Kontakt geschlossen. Löschen gibt nichts zurück. Der Agent sieht, wer wann und warum "
            "zugehört hat.",
            en="Before anything is heard or read the contact is taken off the quota. When the quota is used up the "
            "contact stays shut. Deleting gives nothing back. The agent sees who listened, when and why.",
        ),
        blanks={
            "denominator": Choice(DENOMINATORS),
            "window": Choice(WINDOWS),
            "percent": Percentage(),
            "rounding": Choice(ROUNDINGS),
            "absolute_maximum": _MAXIMUM,
            "unit": Choice(UNITS),
            "counts": Several(COUNTED),
            "reservation_min": MINUTES,
            "time_zone": Name(ZONE),
        },
        agreed=Texts(
            nl="door de partijen overeen te komen; de wet noemt geen percentage",
            fr="à convenir entre les parties ; la loi ne fixe aucun pourcentage",
            de="von den Parteien zu vereinbaren; das Gesetz nennt keinen Prozentsatz",
            en="for the parties to agree; the law names no percentage",
        ),
    ),
    ClauseId.SELECTION: Wording(
        title=Texts(
            nl="Hoe een contact gekozen wordt",
            fr="Comment un contact est choisi",
            de="Wie ein Kontakt ausgewählt wird",
            en="How a contact is chosen",
        ),
        text=Texts(
            nl="Een contact voor coaching wordt gekozen {methods}. {strata} {ai_flags}",
            fr="Un contact destiné au coaching est choisi {methods}. {strata} {ai_flags}",
            de="Ein Kontakt für das Coaching wird {methods} ausgewählt. {strata} {ai_flags}",
            en="A contact for coaching is chosen {methods}. {strata} {ai_flags}",
        ),
        does=Texts(
            nl="Aan het begin van elke maand komt de vingerafdruk van een geheim getal in het logboek; aan het einde "
            "wordt het getal bekend, zodat iedereen elke loting kan narekenen. Zelf een contact van een agent uitkiezen "
            "om het te beluisteren, kan niemand.",
            fr="Au début de chaque mois, l’empreinte d’un nombre secret est inscrite au registre ; à la fin, le nombre est "
            "révélé, de sorte que chacun peut recalculer chaque tirage. Nul ne peut choisir soi-même un contact d’un "
            "agent pour l’écouter.",
            de="Zu Beginn jedes Monats wird der Fingerabdruck einer geheimen Zahl im Protokoll festgehalten; am Ende wird "
            "die Zahl bekannt, sodass jeder jede Auslosung nachrechnen kann. Niemand kann sich selbst einen Kontakt eines "
            "Agenten aussuchen, um ihn anzuhören.",
            en="At the start of each month the fingerprint of a secret number is entered in the ledger; at its end the "
            "number is made known, so that anyone can work out every draw again. Nobody can pick a contact of an agent to "
            "listen to.",
        ),
        blanks={"methods": Several(METHODS, joined_by=OR), "strata": _STRATA, "ai_flags": _FLAGS},
        laws=("ai-act-annex-iii-4-b",),
        agreed=Texts(
            nl="afspraak tussen de partijen; de wet regelt de keuze niet",
            fr="accord entre les parties ; la loi ne règle pas ce choix",
            de="Vereinbarung der Parteien; das Gesetz regelt die Auswahl nicht",
            en="agreement between the parties; the law does not rule how to choose",
        ),
    ),
    ClauseId.SIDE_BY_SIDE: Wording(
        title=Texts(
            nl="Coaching naast de agent",
            fr="Coaching aux côtés de l’agent",
            de="Coaching neben dem Agenten",
            en="Coaching beside the agent",
        ),
        text=Texts(
            nl="{guaranteed} {announced} {counted_in_cap} Minstens {least_percent} van alle coaching gebeurt op die manier.",
            fr="{guaranteed} {announced} {counted_in_cap} Au moins {least_percent} de tout le coaching se fait ainsi.",
            de="{guaranteed} {announced} {counted_in_cap} Mindestens {least_percent} des gesamten Coachings geschieht auf "
            "diese Weise.",
            en="{guaranteed} {announced} {counted_in_cap} At least {least_percent} of all coaching is done this way.",
        ),
        does=Texts(
            nl="Ongezien meeluisteren terwijl het contact loopt, bestaat in deze software niet.",
            fr="L’écoute en direct à l’insu de l’agent n’existe pas dans ce logiciel.",
            de="Unbemerktes Mithören während des Kontakts gibt es in dieser Software nicht.",
            en="Listening unseen while the contact goes on does not exist in this software.",
        ),
        blanks={
            "guaranteed": _GUARANTEED,
            "announced": _ANNOUNCED,
            "counted_in_cap": _COUNTED_IN_CAP,
            "least_percent": Percentage(),
        },
        laws=("wec-124", "criminal-code-314bis"),
        agreed=Texts(
            nl="het aandeel is een afspraak tussen de partijen",
            fr="la proportion relève d’un accord entre les parties",
            de="der Anteil ist eine Vereinbarung der Parteien",
            en="the share is an agreement between the parties",
        ),
    ),
}
