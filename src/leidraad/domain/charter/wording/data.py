"""Clauses 7 to 10: deleting, how long each store keeps, and what may be learned of customers."""

from leidraad.domain.charter.blanks import Choice, Unless
from leidraad.domain.charter.clauses import ClauseId
from leidraad.domain.charter.texts import Texts
from leidraad.domain.charter.wording.clause import Wording
from leidraad.domain.charter.wording.words import DAYS, ERASERS, HOURS, MONTHS_LONG, SECONDS

_REASON = Choice(
    {
        False: Texts("zonder reden", "sans motif", "ohne Begründung", "without a reason"),
        True: Texts(
            "met opgave van een reden", "en indiquant un motif", "mit einer Begründung", "by giving a reason"
        ),
    }
)
_LIMITED = Choice(
    {
        False: Texts("zo vaak als gewenst", "sans limite de nombre", "beliebig oft", "as often as wished"),
        True: Texts(
            "tot een vast aantal",
            "dans la limite d’un nombre fixe",
            "bis zu einer festen Anzahl",
            "up to a set number",
        ),
    }
)
_UNDO = Unless(
    absent=0,
    otherwise=Texts(
        nl="Terugnemen kan niet.",
        fr="Il est impossible d’y revenir.",
        de="Zurücknehmen lässt sich das nicht.",
        en="It cannot be taken back.",
    ),
    sentence=Texts(
        nl="Terugnemen kan die agent nog {it} lang.",
        fr="Cet agent peut encore y revenir pendant {it}.",
        de="Zurücknehmen kann dieser Agent es noch {it} lang.",
        en="That agent can take it back for {it}.",
    ),
    inner=SECONDS,
)
_ORIGINAL = Choice(
    {
        True: Texts(
            nl="Een opname zoals ze binnenkwam, blijft verzegeld bewaard, hoogstens even lang als haar uitgeschreven tekst en "
            "alleen om ze opnieuw te kunnen uitschrijven; niemand kan ze beluisteren of meenemen.",
            fr="Un enregistrement tel qu’il a été reçu reste sous scellés, au plus aussi longtemps que sa transcription et "
            "à seule fin d’être transcrit à nouveau ; personne ne peut l’écouter ni l’emporter.",
            de="Eine Aufnahme, wie sie einging, bleibt versiegelt erhalten, höchstens so lange wie ihr Transkript und nur, "
            "um sie erneut transkribieren zu können; niemand kann sie anhören oder mitnehmen.",
            en="A recording as it came in stays sealed, for as long as its transcript at most and only so that it can be "
            "transcribed again; nobody can listen to it or take it away.",
        ),
        False: Texts(
            nl="Een opname zoals ze binnenkwam, wordt vernietigd zodra ze uitgeschreven is.",
            fr="Un enregistrement tel qu’il a été reçu est détruit dès qu’il est transcrit.",
            de="Eine Aufnahme, wie sie einging, wird vernichtet, sobald sie transkribiert ist.",
            en="A recording as it came in is destroyed once it has been transcribed.",
        ),
    }
)
_INSIGHT = Choice(
    {
        True: Texts(
            nl="Uit de contacten mag worden geleerd wat klanten bezighoudt, zonder naam van agent of klant. Hoelang dat "
            "bewaard blijft, staat in clausule 8; over hoeveel mensen een cijfer minstens gaat, in clausule 15.",
            fr="Les contacts peuvent servir à comprendre ce qui préoccupe les clients, sans aucun nom d’agent ni de "
            "client. La durée de conservation figure à la clause 8, le nombre minimal de personnes derrière un chiffre à "
            "la clause 15.",
            de="Aus den Kontakten darf gelernt werden, was Kunden beschäftigt, ohne Namen von Agenten oder Kunden. Wie "
            "lange das aufbewahrt wird, steht in Klausel 8; wie viele Menschen eine Zahl mindestens betrifft, in Klausel "
            "15.",
            en="The contacts may be used to learn what occupies customers, without the name of any agent or customer. How "
            "long that is kept stands in clause 8; how many people are behind a figure at least, in clause 15.",
        ),
        False: Texts(
            nl="Uit de contacten wordt niets over klanten in het algemeen geleerd: dit doel is niet ondertekend.",
            fr="Aucune analyse générale de la clientèle n’est tirée des contacts : cette finalité n’est pas signée.",
            de="Aus den Kontakten wird nichts über die Kundschaft im Allgemeinen gewonnen: Dieser Zweck ist nicht "
            "unterzeichnet.",
            en="Nothing about customers in general is learned from the contacts: this purpose is not signed.",
        ),
    }
)
_SERVICE = Choice(
    {
        True: Texts(
            nl="De agent die contact heeft met een klant, ziet waarover eerdere contacten gingen en wat er beloofd is, "
            "zonder naam van een collega en zonder opname. Hoelang dat bewaard blijft, staat in clausule 8.",
            fr="L’agent en contact avec un client voit l’objet des contacts précédents et ce qui a été promis, sans le "
            "nom d’un collègue et sans enregistrement. La durée de conservation figure à la clause 8.",
            de="Der Agent, der mit einem Kunden in Kontakt ist, sieht, worum es bei früheren Kontakten ging und was "
            "versprochen wurde, ohne Namen von Kollegen und ohne Aufnahme. Wie lange das aufbewahrt wird, steht in Klausel "
            "8.",
            en="The agent in contact with a customer sees what earlier contacts were about and what was promised, "
            "without a colleague’s name and without a recording. How long that is kept stands in clause 8.",
        ),
        False: Texts(
            nl="Van eerdere contacten wordt niets getoond: dit doel is niet ondertekend.",
            fr="Rien des contacts précédents n’est affiché : cette finalité n’est pas signée.",
            de="Aus früheren Kontakten wird nichts gezeigt: Dieser Zweck ist nicht unterzeichnet.",
            en="Nothing of earlier contacts is shown: this purpose is not signed.",
        ),
    }
)

DATA = {
    ClauseId.DELETION: Wording(
        title=Texts(
            nl="Wissen door de agent",
            fr="Effacement par l’agent",
            de="Löschen durch den Agenten",
            en="Deletion by the agent",
        ),
        text=Texts(
            nl="{by} kan elk eigen contact laten wissen, {reason_required} en {limited}. Vanaf dat ogenblik kan niemand "
            "het nog openen, en binnen {shred_within_h} is het vernietigd. {undo_within_s}",
            fr="{by} peut faire effacer chacun de ses contacts, {reason_required} et {limited}. Dès cet instant, plus "
            "personne ne peut l’ouvrir, et il est détruit dans un délai de {shred_within_h}. {undo_within_s}",
            de="{by} kann jeden eigenen Kontakt löschen lassen, {reason_required} und {limited}. Von diesem Augenblick an "
            "kann ihn niemand mehr öffnen, und binnen {shred_within_h} ist er vernichtet. {undo_within_s}",
            en="{by} can have any contact of their own deleted, {reason_required} and {limited}. From that moment nobody "
            "can open it, and within {shred_within_h} it is destroyed. {undo_within_s}",
        ),
        does=Texts(
            nl="De sleutel van de opname wordt vernietigd, en met de opname verdwijnt alles wat ervan is afgeleid. De agent "
            "krijgt een bewijs met de plaats in het logboek. Niemand krijgt te zien wie contacten laat wissen, of hoeveel.",
            fr="La clé de l’enregistrement est détruite, et tout ce qui en est dérivé disparaît avec lui. L’agent reçoit une "
            "preuve avec la place dans le registre. Personne ne voit qui efface, ni combien.",
            de="Der Schlüssel der Aufnahme wird vernichtet, und mit ihr verschwindet alles, was daraus abgeleitet ist. Der "
            "Agent erhält einen Beleg mit der Stelle im Protokoll. Niemand erfährt, wer wie viel löscht.",
            en="The key of the recording is destroyed, and everything derived from it goes with it. The agent gets a "
            "receipt with the place in the ledger. Nobody gets to see who deletes how much.",
        ),
        blanks={
            "by": Choice(ERASERS),
            "reason_required": _REASON,
            "limited": _LIMITED,
            "shred_within_h": HOURS,
            "undo_within_s": _UNDO,
        },
        laws=("gdpr-17",),
        agreed=Texts(
            nl="afspraak tussen de partijen (ruimer dan de wet)",
            fr="accord entre les parties (plus large que la loi)",
            de="Vereinbarung der Parteien (weiter als das Gesetz)",
            en="agreement between the parties (wider than the law)",
        ),
    ),
    ClauseId.RETENTION: Wording(
        title=Texts(
            nl="Hoelang het bewaard blijft",
            fr="Durée de conservation",
            de="Wie lange es aufbewahrt wird",
            en="How long it is kept",
        ),
        text=Texts(
            nl="De opname, de uitgeschreven tekst en alles wat aan een agent verbonden is, blijven hoogstens "
            "{quality_days} bewaard. Wat over klanten in het algemeen is geleerd, blijft hoogstens {insight_months} "
            "bewaard. Wat nodig is om een klant verder te helpen, blijft hoogstens {service_months} bewaard. Een "
            "coachingverslag waarmee de agent instemt, blijft hoogstens {coaching_note_months} bewaard. {keep_original}",
            fr="L’enregistrement, la transcription et tout ce qui est lié à un agent sont conservés au plus "
            "{quality_days}. Ce qui a été appris des clients en général est conservé au plus {insight_months}. Ce qu’il "
            "faut pour continuer à servir un client est conservé au plus {service_months}. Un compte rendu de coaching "
            "approuvé par l’agent est conservé au plus {coaching_note_months}. {keep_original}",
            de="Aufnahme, Transkript und alles, was mit einem Agenten verbunden ist, werden höchstens {quality_days} "
            "aufbewahrt. Was über Kunden im Allgemeinen gelernt wurde, wird höchstens {insight_months} aufbewahrt. Was "
            "nötig ist, um einem Kunden weiterzuhelfen, wird höchstens {service_months} aufbewahrt. Ein Coachingbericht, "
            "dem der Agent zustimmt, wird höchstens {coaching_note_months} aufbewahrt. {keep_original}",
            en="The recording, the transcript and everything tied to an agent are kept for {quality_days} at most. What "
            "was learned of customers in general is kept for {insight_months} at most. What is needed to help a customer "
            "further is kept for {service_months} at most. A coaching note that the agent agrees with is kept for "
            "{coaching_note_months} at most. {keep_original}",
        ),
        does=Texts(
            nl="Daarna wordt de sleutel vernietigd, ook wanneer niemand eraan denkt.",
            fr="Ensuite, la clé est détruite, même si personne n’y pense.",
            de="Danach wird der Schlüssel vernichtet, auch wenn niemand daran denkt.",
            en="After that the key is destroyed, even when nobody thinks of it.",
        ),
        blanks={
            "quality_days": DAYS,
            "insight_months": MONTHS_LONG,
            "service_months": MONTHS_LONG,
            "coaching_note_months": MONTHS_LONG,
            "keep_original": _ORIGINAL,
        },
        laws=("wec-128-one-month", "gdpr-5-1-e"),
        agreed=Texts(
            nl="de wet noemt alleen voor de eerste termijn een grens: één maand; de andere zijn een afspraak",
            fr="la loi ne fixe de limite que pour le premier délai : un mois ; les autres relèvent de l’accord",
            de="nur für die erste Frist nennt das Gesetz eine Grenze: einen Monat; die anderen sind vereinbart",
            en="the law names a limit for the first of these only: one month; the others are agreed",
        ),
    ),
    ClauseId.INSIGHT: Wording(
        title=Texts(
            nl="Leren van klanten",
            fr="Apprendre des clients",
            de="Von Kunden lernen",
            en="Learning from customers",
        ),
        text=Texts(nl="{allowed}", fr="{allowed}", de="{allowed}", en="{allowed}"),
        does=Texts(
            nl="Is dit doel ondertekend, dan staan deze gegevens apart van die over agents, zonder weg terug naar een agent "
            "of een klant.",
            fr="Si cette finalité est signée, ces données sont séparées de celles qui concernent les agents, sans chemin "
            "qui ramène à un agent ou à un client.",
            de="Ist dieser Zweck unterzeichnet, so stehen diese Daten getrennt von denen über Agenten, ohne Weg zurück zu "
            "einem Agenten oder Kunden.",
            en="When this purpose is signed, this data stands apart from that about agents, with no way back to an agent or "
            "a customer.",
        ),
        blanks={"allowed": _INSIGHT},
        laws=("wec-124", "gdpr-5-1-b", "gdpr-6"),
    ),
    ClauseId.SERVICE: Wording(
        title=Texts(
            nl="De klant verder helpen",
            fr="Mieux servir le client",
            de="Dem Kunden weiterhelfen",
            en="Helping the customer further",
        ),
        text=Texts(nl="{allowed}", fr="{allowed}", de="{allowed}", en="{allowed}"),
        does=Texts(
            nl="Is dit doel ondertekend, dan staan deze gegevens apart. De klant kan ze inzien en laten wissen.",
            fr="Si cette finalité est signée, ces données sont conservées à part. Le client peut les consulter et les faire "
            "effacer.",
            de="Ist dieser Zweck unterzeichnet, so werden diese Daten getrennt aufbewahrt. Der Kunde kann sie einsehen und "
            "löschen lassen.",
            en="When this purpose is signed, this data is kept apart. The customer can see it and have it erased.",
        ),
        blanks={"allowed": _SERVICE},
        laws=("gdpr-6", "gdpr-15", "gdpr-17"),
    ),
}
