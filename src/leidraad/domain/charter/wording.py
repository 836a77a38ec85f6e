"""The words of the clauses in the four languages: title, text, legal source, and what the software does about it.

They stand beside the vocabulary and not in translation catalogues, because they are what is signed: the Dutch text is as
binding as the French one, and each belongs to a clause's number. Braces hold values of the charter; ``explain`` fills
them. Law cited as known in autumn 2026; counsel has yet to check it against the official journal, and a source that is
in doubt says so. French stands with a no-break space before ; : ? ! and inside guillemets.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from leidraad.domain.charter.clauses import ClauseId, Limit
from leidraad.domain.language.languages import Language


@dataclass(frozen=True, slots=True)
class Texts:
    """One text in the four languages."""

    nl: str
    fr: str
    de: str
    en: str

    def of(self, language: Language) -> str:
        """The text in one language."""
        return str(getattr(self, language.value))


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of one clause; ``otherwise`` is its text when the parties left it open or switched it off."""

    title: Texts
    text: Texts
    does: Texts
    source: Texts
    otherwise: Texts | None = None


_AGREED_BY_THE_PARTIES = Texts(
    nl="Door de partijen overeen te komen; de wet noemt geen percentage.",
    fr="À convenir entre les parties ; la loi ne fixe aucun pourcentage.",
    de="Von den Parteien zu vereinbaren; das Gesetz nennt keinen Prozentsatz.",
    en="For the parties to agree; the law names no percentage.",
)

CLAUSES: Mapping[ClauseId, Wording] = MappingProxyType(
    {
        ClauseId.SCOPE: Wording(
            title=Texts(
                nl="Waar en wanneer",
                fr="Où et quand",
                de="Wo und wann",
                en="Where and when",
            ),
            text=Texts(
                nl="Dit charter geldt voor de teams {teams}, voor {channels} ({directions}), van {valid_from} tot en met "
                "{valid_until}. Het bestaat in het {languages}.",
                fr="La présente charte s’applique aux équipes {teams}, pour {channels} ({directions}), du {valid_from} au "
                "{valid_until} inclus. Elle existe en {languages}.",
                de="Diese Charta gilt für die Teams {teams}, für {channels} ({directions}), vom {valid_from} bis "
                "einschließlich {valid_until}. Sie liegt auf {languages} vor.",
                en="This charter holds for the teams {teams}, for {channels} ({directions}), from {valid_from} up to and "
                "including {valid_until}. It exists in {languages}.",
            ),
            does=Texts(
                nl="Wat daarbuiten valt, wordt niet vastgelegd. Na de laatste dag stopt het vastleggen vanzelf.",
                fr="Rien n’est capté en dehors de ce cadre. Après le dernier jour, la captation s’arrête d’elle-même.",
                de="Was nicht darunter fällt, wird nicht aufgezeichnet. Nach dem letzten Tag endet die Aufzeichnung von "
                "selbst.",
                en="Nothing outside it is captured. After the last day capture stops by itself.",
            ),
            source=Texts(
                nl="Wet van 13 juni 2005 betreffende de elektronische communicatie, art. 124 en 128",
                fr="Loi du 13 juin 2005 relative aux communications électroniques, art. 124 et 128",
                de="Gesetz vom 13. Juni 2005 über die elektronische Kommunikation, Art. 124 und 128 (Belgien)",
                en="Act of 13 June 2005 on electronic communications, arts 124 and 128 (Belgium)",
            ),
        ),
        ClauseId.PARTICIPATION: Wording(
            title=Texts(
                nl="Wie meedoet",
                fr="Qui participe",
                de="Wer teilnimmt",
                en="Who takes part",
            ),
            text=Texts(
                nl="Enkel wie zich vrijwillig heeft aangemeld en vooraf is ingelicht, doet mee. Uitstappen kan altijd, "
                "zonder reden en zonder gevolgen.",
                fr="Seules participent les personnes qui se sont portées volontaires et ont été informées au préalable. "
                "Chacun peut se retirer à tout moment, sans motif et sans conséquence.",
                de="Es nimmt nur teil, wer sich freiwillig gemeldet hat und vorab informiert wurde. Ein Ausstieg ist "
                "jederzeit möglich, ohne Begründung und ohne Folgen.",
                en="Only those who volunteered and were informed beforehand take part. Anyone can leave at any time, without "
                "a reason and without consequence.",
            ),
            does=Texts(
                nl="Zonder aanmelding wordt er niets vastgelegd. Stapt iemand uit, dan eindigt elk lopend recht om te "
                "luisteren meteen.",
                fr="Sans inscription, rien n’est capté. En cas de retrait, toute autorisation d’écoute en cours prend fin "
                "immédiatement.",
                de="Ohne freiwillige Teilnahme wird nichts aufgezeichnet. Beim Ausstieg endet jede offene Freigabe sofort.",
                en="Without enrolment nothing is captured. On leaving, every open right to listen ends at once.",
            ),
            source=Texts(
                nl="Wet van 13 juni 2005, art. 128 (voorafgaande informatie); AVG, art. 13",
                fr="Loi du 13 juin 2005, art. 128 (information préalable) ; RGPD, art. 13",
                de="Gesetz vom 13. Juni 2005, Art. 128 (vorherige Unterrichtung); DSGVO, Art. 13",
                en="Act of 13 June 2005, art. 128 (prior information); GDPR, art. 13",
            ),
        ),
        ClauseId.PURPOSES_ALLOWED: Wording(
            title=Texts(
                nl="Waarvoor het dient",
                fr="À quoi cela sert",
                de="Wozu es dient",
                en="What it is for",
            ),
            text=Texts(
                nl="Wat wordt vastgelegd, dient uitsluitend voor: {purposes}. Alleen een coach van het team van de agent kan "
                "een contact openen.",
                fr="Ce qui est capté sert exclusivement aux fins suivantes : {purposes}. Seul un coach de l’équipe de "
                "l’agent peut ouvrir un contact.",
                de="Was aufgezeichnet wird, dient ausschließlich folgenden Zwecken: {purposes}. Nur ein Coach aus dem Team "
                "des Agenten kann einen Kontakt öffnen.",
                en="What is captured serves these purposes only: {purposes}. Only a coach of the agent’s own team can open a "
                "contact.",
            ),
            otherwise=Texts(
                nl="Er is nog geen enkel doel ondertekend: er wordt dus niets vastgelegd.",
                fr="Aucune finalité n’a encore été signée : rien n’est donc capté.",
                de="Es wurde noch kein Zweck unterzeichnet: Es wird also nichts aufgezeichnet.",
                en="No purpose has been signed yet, so nothing is captured.",
            ),
            does=Texts(
                nl="Elke aanvraag vermeldt haar doel. Elk ander doel dan deze wordt geweigerd, ongeacht wie het vraagt.",
                fr="Chaque demande indique sa finalité. Toute autre finalité est refusée, quelle que soit la personne qui la "
                "demande.",
                de="Jede Anfrage nennt ihren Zweck. Jeder andere Zweck wird abgelehnt, unabhängig davon, wer fragt.",
                en="Every request states its purpose. Any other purpose is refused, whoever asks.",
            ),
            source=Texts(
                nl="Wet van 13 juni 2005, art. 128 (kwaliteit van de dienst in het callcenter); AVG, art. 5, lid 1, b)",
                fr="Loi du 13 juin 2005, art. 128 (qualité du service dans le centre d’appels) ; RGPD, art. 5, § 1er, b)",
                de="Gesetz vom 13. Juni 2005, Art. 128 (Dienstqualität im Callcenter); DSGVO, Art. 5 Abs. 1 Buchst. b",
                en="Act of 13 June 2005, art. 128 (quality of service in the call centre); GDPR, art. 5(1)(b)",
            ),
        ),
        ClauseId.USES_FORBIDDEN: Wording(
            title=Texts(
                nl="Waarvoor het nooit dient",
                fr="Ce à quoi cela ne sert jamais",
                de="Wozu es niemals dient",
                en="What it is never for",
            ),
            text=Texts(
                nl="Niets van wat wordt vastgelegd, mag dienen voor: {uses}.",
                fr="Rien de ce qui est capté ne peut être utilisé pour : {uses}.",
                de="Nichts von dem, was aufgezeichnet wird, darf verwendet werden für: {uses}.",
                en="Nothing that is captured may be used for: {uses}.",
            ),
            does=Texts(
                nl="Een aanvraag voor zo’n gebruik wordt altijd geweigerd en in het logboek gezet. Er bestaat geen score of "
                "rangschikking van agents.",
                fr="Toute demande à cette fin est refusée et inscrite au registre. Il n’existe ni note ni classement des "
                "agents.",
                de="Eine solche Anfrage wird immer abgelehnt und im Protokoll festgehalten. Eine Bewertung in Punkten oder "
                "eine Rangliste der Agenten gibt es nicht.",
                en="A request for such a use is always refused and entered in the ledger. No score or ranking of agents "
                "exists.",
            ),
            source=Texts(
                nl="AVG, art. 5, lid 1, b) en art. 22; afspraak tussen de partijen",
                fr="RGPD, art. 5, § 1er, b) et art. 22 ; accord entre les parties",
                de="DSGVO, Art. 5 Abs. 1 Buchst. b und Art. 22; Vereinbarung der Parteien",
                en="GDPR, arts 5(1)(b) and 22; agreement between the parties",
            ),
        ),
        ClauseId.CUSTOMER_NOTICE: Wording(
            title=Texts(
                nl="Wat de klant vooraf hoort",
                fr="Ce que le client apprend au préalable",
                de="Was der Kunde vorab erfährt",
                en="What the customer is told first",
            ),
            text=Texts(
                nl="Vóór er iets wordt vastgelegd, weet de klant dat het gebeurt, waarvoor en hoelang het bewaard blijft: "
                "{notices}.",
                fr="Avant toute captation, le client sait qu’elle a lieu, à quelle fin et combien de temps les données sont "
                "conservées : {notices}.",
                de="Bevor etwas aufgezeichnet wird, weiß der Kunde, dass es geschieht, wozu und wie lange es aufbewahrt "
                "wird: {notices}.",
                en="Before anything is captured the customer knows that it happens, what for and how long it is kept: "
                "{notices}.",
            ),
            does=Texts(
                nl="Een kanaal zonder bericht aan de klant wordt niet vastgelegd.",
                fr="Un canal sans information du client n’est pas capté.",
                de="Ein Kanal ohne Hinweis an den Kunden wird nicht aufgezeichnet.",
                en="A channel without a notice to the customer is not captured.",
            ),
            source=Texts(
                nl="Wet van 13 juni 2005, art. 128; AVG, art. 13",
                fr="Loi du 13 juin 2005, art. 128 ; RGPD, art. 13",
                de="Gesetz vom 13. Juni 2005, Art. 128; DSGVO, Art. 13",
                en="Act of 13 June 2005, art. 128; GDPR, art. 13",
            ),
        ),
        ClauseId.LISTENING_CAP: Wording(
            title=Texts(
                nl="Hoeveel er beluisterd wordt",
                fr="Combien de contacts sont écoutés",
                de="Wie viel angehört wird",
                en="How much is listened to",
            ),
            text=Texts(
                nl="Van de vastgelegde contacten van een agent {window} openen anderen er hoogstens {percent}, naar beneden "
                "afgerond. Meegeteld worden: {counts}. Een contact telt één keer, hoeveel mensen het ook openen. De agent "
                "zelf beluistert en leest de eigen contacten zo vaak als gewenst.",
                fr="Parmi les contacts d’un agent captés {window}, d’autres personnes en ouvrent au plus {percent}, arrondi "
                "vers le bas. Sont comptés : {counts}. Un contact ne compte qu’une fois, quel que soit le nombre de "
                "personnes qui l’ouvrent. L’agent lui-même écoute et lit ses contacts autant qu’il le souhaite.",
                de="Von den aufgezeichneten Kontakten eines Agenten {window} öffnen andere höchstens {percent}, abgerundet. "
                "Gezählt werden: {counts}. Ein Kontakt zählt einmal, unabhängig davon, wie viele ihn öffnen. Die eigenen "
                "Kontakte darf der Agent anhören und lesen, sooft er möchte.",
                en="Of an agent’s captured contacts {window}, others open at most {percent}, rounded down. Counted are: "
                "{counts}. A contact counts once, however many people open it. Agents listen to and read their own as often "
                "as they like.",
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
                "dan blijft het contact gesloten. De agent ziet wie luisterde, wanneer en waarom.",
                fr="Avant que quoi que ce soit puisse être entendu ou lu, le contact est imputé sur le quota. Une fois le "
                "quota épuisé, le contact reste fermé. L’agent voit qui a écouté, quand et pourquoi.",
                de="Bevor etwas zu hören oder zu lesen ist, wird der Kontakt vom Kontingent abgezogen. Ist das Kontingent "
                "erschöpft, bleibt der Kontakt geschlossen. Der Agent sieht, wer wann und warum zugehört hat.",
                en="Before anything is heard or read the contact is taken off the quota. When the quota is used up the "
                "contact stays shut. The agent sees who listened, when and why.",
            ),
            source=_AGREED_BY_THE_PARTIES,
        ),
        ClauseId.DELETION: Wording(
            title=Texts(
                nl="Wissen door de agent",
                fr="Effacement par l’agent",
                de="Löschen durch den Agenten",
                en="Deletion by the agent",
            ),
            text=Texts(
                nl="De agent kan elk eigen contact laten wissen, zonder reden en zo vaak als gewenst.",
                fr="L’agent peut faire effacer chacun de ses contacts, sans motif et sans limite de nombre.",
                de="Der Agent kann jeden eigenen Kontakt löschen lassen, ohne Begründung und beliebig oft.",
                en="Agents can have any contact of their own deleted, without a reason and as often as they wish.",
            ),
            does=Texts(
                nl="Vanaf dat ogenblik kan niemand het contact nog openen; binnen {shred_within_h} uur is de sleutel "
                "vernietigd. Niemand krijgt te zien wie contacten laat wissen, of hoeveel.",
                fr="Dès cet instant, plus personne ne peut ouvrir le contact ; la clé est détruite dans les {shred_within_h} "
                "heures. Personne ne voit qui efface, ni combien.",
                de="Von diesem Augenblick an kann den Kontakt niemand mehr öffnen; binnen {shred_within_h} Stunden ist der "
                "Schlüssel vernichtet. Niemand erfährt, wer wie viel löscht.",
                en="From that moment nobody can open the contact; within {shred_within_h} hours its key is destroyed. Nobody "
                "gets to see who deletes how much.",
            ),
            source=Texts(
                nl="AVG, art. 17; afspraak tussen de partijen (ruimer dan de wet)",
                fr="RGPD, art. 17 ; accord entre les parties (plus large que la loi)",
                de="DSGVO, Art. 17; Vereinbarung der Parteien (weiter als das Gesetz)",
                en="GDPR, art. 17; agreement between the parties (wider than the law)",
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
                "{retention_days} dagen bewaard.",
                fr="L’enregistrement, la transcription et tout ce qui est lié à un agent sont conservés {retention_days} "
                "jours au plus.",
                de="Aufnahme, Transkript und alles, was mit einem Agenten verbunden ist, werden höchstens {retention_days} "
                "Tage aufbewahrt.",
                en="The recording, the transcript and everything tied to an agent are kept for {retention_days} days at "
                "most.",
            ),
            does=Texts(
                nl="Daarna wordt de sleutel vernietigd, ook wanneer niemand eraan denkt.",
                fr="Ensuite, la clé est détruite, même si personne n’y pense.",
                de="Danach wird der Schlüssel vernichtet, auch wenn niemand daran denkt.",
                en="After that the key is destroyed, even when nobody thinks of it.",
            ),
            source=Texts(
                nl="Wet van 13 juni 2005, art. 128 (hoogstens één maand); AVG, art. 5, lid 1, e)",
                fr="Loi du 13 juin 2005, art. 128 (un mois au plus) ; RGPD, art. 5, § 1er, e)",
                de="Gesetz vom 13. Juni 2005, Art. 128 (höchstens ein Monat); DSGVO, Art. 5 Abs. 1 Buchst. e",
                en="Act of 13 June 2005, art. 128 (one month at most); GDPR, art. 5(1)(e)",
            ),
        ),
        ClauseId.INSIGHT: Wording(
            title=Texts(
                nl="Leren van klanten",
                fr="Apprendre des clients",
                de="Von Kunden lernen",
                en="Learning from customers",
            ),
            text=Texts(
                nl="Uit de contacten mag worden geleerd wat klanten bezighoudt, zonder naam van agent of klant. Geen enkel "
                "cijfer gaat over minder dan {group_threshold} agents. Bewaring: {retention_months} maanden.",
                fr="Les contacts peuvent servir à comprendre ce qui préoccupe les clients, sans aucun nom d’agent ni de "
                "client. Aucun chiffre ne porte sur moins de {group_threshold} agents. Conservation : {retention_months} "
                "mois.",
                de="Aus den Kontakten darf gelernt werden, was Kunden beschäftigt, ohne Namen von Agenten oder Kunden. Keine "
                "Zahl betrifft weniger als {group_threshold} Agenten. Aufbewahrung: {retention_months} Monate.",
                en="The contacts may be used to learn what occupies customers, without the name of any agent or customer. No "
                "figure is about fewer than {group_threshold} agents. Kept for {retention_months} months.",
            ),
            otherwise=Texts(
                nl="Uit de contacten wordt niets over klanten in het algemeen geleerd: dit doel is niet ondertekend.",
                fr="Aucune analyse générale de la clientèle n’est tirée des contacts : cette finalité n’est pas signée.",
                de="Aus den Kontakten wird nichts über die Kundschaft im Allgemeinen gewonnen: Dieser Zweck ist nicht "
                "unterzeichnet.",
                en="Nothing about customers in general is learned from the contacts: this purpose is not signed.",
            ),
            does=Texts(
                nl="Kleinere groepen worden niet getoond, en er is geen weg terug van een cijfer naar een agent.",
                fr="Les groupes plus petits ne sont pas affichés, et aucun chemin ne mène d’un chiffre à un agent.",
                de="Kleinere Gruppen werden nicht gezeigt, und von einer Zahl führt kein Weg zurück zu einem Agenten.",
                en="Smaller groups are not shown, and no way leads back from a figure to an agent.",
            ),
            source=Texts(
                nl="Wet van 13 juni 2005, art. 124 (toestemming nodig buiten de kwaliteitscontrole); AVG, art. 5, lid 1, b) "
                "en art. 6",
                fr="Loi du 13 juin 2005, art. 124 (autorisation requise hors contrôle de qualité) ; RGPD, art. 5, § 1er, b) "
                "et art. 6",
                de="Gesetz vom 13. Juni 2005, Art. 124 (außerhalb der Qualitätskontrolle zustimmungspflichtig); DSGVO, Art. "
                "5 Abs. 1 Buchst. b und Art. 6",
                en="Act of 13 June 2005, art. 124 (permission needed beyond quality control); GDPR, arts 5(1)(b) and 6",
            ),
        ),
        ClauseId.SERVICE: Wording(
            title=Texts(
                nl="De klant verder helpen",
                fr="Mieux servir le client",
                de="Dem Kunden weiterhelfen",
                en="Helping the customer further",
            ),
            text=Texts(
                nl="De agent die contact heeft met een klant, ziet waarover eerdere contacten gingen en wat er beloofd is, "
                "zonder naam van een collega en zonder opname. Bewaring: {retention_months} maanden.",
                fr="L’agent en contact avec un client voit l’objet des contacts précédents et ce qui a été promis, sans le "
                "nom d’un collègue et sans enregistrement. Conservation : {retention_months} mois.",
                de="Der Agent, der mit einem Kunden in Kontakt ist, sieht, worum es bei früheren Kontakten ging und was "
                "versprochen wurde, ohne Namen von Kollegen und ohne Aufnahme. Aufbewahrung: {retention_months} Monate.",
                en="The agent in contact with a customer sees what earlier contacts were about and what was promised, "
                "without a colleague’s name and without a recording. Kept for {retention_months} months.",
            ),
            otherwise=Texts(
                nl="Van eerdere contacten wordt niets getoond: dit doel is niet ondertekend.",
                fr="Rien des contacts précédents n’est affiché : cette finalité n’est pas signée.",
                de="Aus früheren Kontakten wird nichts gezeigt: Dieser Zweck ist nicht unterzeichnet.",
                en="Nothing of earlier contacts is shown: this purpose is not signed.",
            ),
            does=Texts(
                nl="Deze gegevens staan apart. De klant kan ze inzien en laten wissen.",
                fr="Ces données sont conservées à part. Le client peut les consulter et les faire effacer.",
                de="Diese Daten werden getrennt aufbewahrt. Der Kunde kann sie einsehen und löschen lassen.",
                en="This data is kept apart. The customer can see it and have it erased.",
            ),
            source=Texts(
                nl="AVG, art. 6, 15 en 17",
                fr="RGPD, art. 6, 15 et 17",
                de="DSGVO, Art. 6, 15 und 17",
                en="GDPR, arts 6, 15 and 17",
            ),
        ),
        ClauseId.AI: Wording(
            title=Texts(
                nl="Grenzen aan de techniek",
                fr="Limites de la technique",
                de="Grenzen der Technik",
                en="Limits on the technology",
            ),
            text=Texts(
                nl="Gevoelens of bedoelingen van agents worden nooit afgeleid, en uit een stem nooit, van wie ook. "
                "{agent_scoring} {named_output_to_people}",
                fr="Les émotions ou les intentions des agents ne sont jamais déduites, et celles de personne ne sont "
                "déduites de sa voix. {agent_scoring} {named_output_to_people}",
                de="Gefühle oder Absichten von Agenten werden niemals abgeleitet, aus einer Stimme auch bei niemandem sonst. "
                "{agent_scoring} {named_output_to_people}",
                en="Feelings or intentions of agents are never inferred, and nobody’s from their voice. {agent_scoring} "
                "{named_output_to_people}",
            ),
            does=Texts(
                nl="Zulke functies bestaan in deze software niet. Over een mens beslist altijd een mens.",
                fr="De telles fonctions n’existent pas dans ce logiciel. Toute décision sur une personne est prise par une "
                "personne.",
                de="Solche Funktionen gibt es in dieser Software nicht. Über einen Menschen entscheidet immer ein Mensch.",
                en="Such functions do not exist in this software. About a person, a person decides.",
            ),
            source=Texts(
                nl="Verordening (EU) 2024/1689, art. 5, lid 1, f) en bijlage III, punt 4; AVG, art. 22",
                fr="Règlement (UE) 2024/1689, art. 5, § 1er, f) et annexe III, point 4 ; RGPD, art. 22",
                de="Verordnung (EU) 2024/1689, Art. 5 Abs. 1 Buchst. f und Anhang III Nr. 4; DSGVO, Art. 22",
                en="Regulation (EU) 2024/1689, art. 5(1)(f) and annex III, point 4; GDPR, art. 22",
            ),
        ),
        ClauseId.PROTECTED_NUMBERS: Wording(
            title=Texts(
                nl="Nummers die nooit worden vastgelegd",
                fr="Numéros qui ne sont jamais captés",
                de="Nummern, die nie aufgezeichnet werden",
                en="Numbers that are never captured",
            ),
            text=Texts(
                nl="Gesprekken van en naar {kinds} worden nooit vastgelegd.",
                fr="Les conversations avec {kinds} ne sont jamais captées.",
                de="Gespräche mit {kinds} werden nie aufgezeichnet.",
                en="Conversations with {kinds} are never captured.",
            ),
            does=Texts(
                nl="Hun nummers staan op een lijst die vóór elke opname wordt geraadpleegd; in het logboek komt enkel dat er "
                "geweigerd is.",
                fr="Leurs numéros figurent sur une liste consultée avant chaque captation ; seul le refus est inscrit au "
                "registre.",
                de="Ihre Nummern stehen auf einer Liste, die vor jeder Aufzeichnung geprüft wird; im Protokoll steht nur, "
                "dass abgelehnt wurde.",
                en="Their numbers are on a list that is looked at before every capture; the ledger holds only that it was "
                "refused.",
            ),
            source=Texts(
                nl="Wet van 4 augustus 1996 betreffende het welzijn van de werknemers bij de uitvoering van hun werk; "
                "Richtlijn (EU) 2019/1937 (klokkenluiders; nog te verifiëren)",
                fr="Loi du 4 août 1996 relative au bien-être des travailleurs lors de l’exécution de leur travail ; "
                "directive (UE) 2019/1937 (lanceurs d’alerte ; encore à vérifier)",
                de="Gesetz vom 4. August 1996 über das Wohlbefinden der Arbeitnehmer bei der Ausführung ihrer Arbeit; "
                "Richtlinie (EU) 2019/1937 (Hinweisgeber; noch zu prüfen)",
                en="Act of 4 August 1996 on the well-being of workers in the performance of their work; Directive (EU) "
                "2019/1937 (whistle-blowers; still to be verified)",
            ),
        ),
    }
)

# The values of the vocabulary as they stand in a sentence, by their stored value.
WORDS: Mapping[str, Texts] = MappingProxyType(
    {
        "voice": Texts("gesprekken", "les appels", "Gespräche", "calls"),
        "email": Texts("e-mail", "les e-mails", "E-Mails", "e-mail"),
        "chat": Texts("chat", "le chat", "Chats", "chat"),
        "messaging": Texts("berichten", "les messages", "Nachrichten", "messages"),
        "inbound": Texts("inkomend", "entrants", "eingehend", "inbound"),
        "outbound": Texts("uitgaand", "sortants", "ausgehend", "outbound"),
        "coaching": Texts("coaching", "coaching", "Coaching", "coaching"),
        "training": Texts("opleiding", "formation", "Schulung", "training"),
        "insight": Texts(
            "inzicht in wat klanten bezighoudt",
            "compréhension des attentes des clients",
            "Einsicht in Kundenanliegen",
            "insight into what occupies customers",
        ),
        "service": Texts(
            "verdere dienstverlening aan de klant",
            "suivi du client",
            "weitere Betreuung der Kunden",
            "further service to the customer",
        ),
        "own_review": Texts("zelf herbeluisteren", "réécoute personnelle", "eigenes Nachhören", "own review"),
        "sanction": Texts("sancties", "des sanctions", "Sanktionen", "sanctions"),
        "disciplinary_file": Texts(
            "een tuchtdossier", "un dossier disciplinaire", "eine Disziplinarakte", "a disciplinary file"
        ),
        "dismissal": Texts("ontslag", "un licenciement", "eine Kündigung", "dismissal"),
        "non_renewal": Texts(
            "het niet verlengen van een contract",
            "le non-renouvellement d’un contrat",
            "die Nichtverlängerung eines Vertrags",
            "not renewing a contract",
        ),
        "pay": Texts("loon of premies", "le salaire ou les primes", "Lohn oder Prämien", "pay or bonuses"),
        "ranking": Texts("een rangschikking", "un classement", "Ranglisten", "ranking"),
        "promotion": Texts("promotie", "une promotion", "eine Beförderung", "promotion"),
        "appraisal": Texts(
            "een individuele evaluatie",
            "une évaluation individuelle",
            "eine individuelle Beurteilung",
            "individual appraisal",
        ),
        "spoken_message": Texts(
            "gesproken bericht", "message vocal", "gesprochener Hinweis", "spoken message"
        ),
        "written_message": Texts(
            "geschreven bericht", "message écrit", "schriftlicher Hinweis", "written message"
        ),
        "audio": Texts("de opname", "l’enregistrement", "die Aufnahme", "the recording"),
        "transcript": Texts("de uitgeschreven tekst", "la transcription", "das Transkript", "the transcript"),
        "summary": Texts("de samenvatting", "le résumé", "die Zusammenfassung", "the summary"),
        "calendar_month": Texts(
            "in dezelfde kalendermaand",
            "au cours du même mois civil",
            "im selben Kalendermonat",
            "in the same calendar month",
        ),
        "previous_calendar_month": Texts(
            "in de vorige kalendermaand",
            "au cours du mois civil précédent",
            "im vorigen Kalendermonat",
            "in the previous calendar month",
        ),
        "union": Texts("de vakbond", "le syndicat", "der Gewerkschaft", "the union"),
        "prevention": Texts(
            "de preventieadviseur en de vertrouwenspersoon",
            "le conseiller en prévention et la personne de confiance",
            "der Präventionsberatung und der Vertrauensperson",
            "the prevention adviser and the trusted person",
        ),
        "medical": Texts(
            "de arbeidsarts",
            "le médecin du travail",
            "dem arbeitsmedizinischen Dienst",
            "the occupational physician",
        ),
        "whistle_blower": Texts(
            "het meldkanaal voor klokkenluiders",
            "le canal de signalement des lanceurs d’alerte",
            "der Meldestelle für Hinweisgeber",
            "the whistle-blowers’ channel",
        ),
        "nl": Texts("Nederlands", "néerlandais", "Niederländisch", "Dutch"),
        "fr": Texts("Frans", "français", "Französisch", "French"),
        "de": Texts("Duits", "allemand", "Deutsch", "German"),
        "en": Texts("Engels", "anglais", "Englisch", "English"),
    }
)

AND = Texts("en", "et", "und", "and")
OR = Texts("of", "ou", "oder", "or")

# What a limit on the technology says, as a sentence of its own.
AGENT_SCORING: Mapping[Limit, Texts] = MappingProxyType(
    {
        Limit.NEVER: Texts(
            nl="Software beoordeelt een agent nooit automatisch.",
            fr="Un agent n’est jamais évalué automatiquement par un logiciel.",
            de="Software bewertet Agenten niemals automatisch.",
            en="Software never scores an agent automatically.",
        ),
        Limit.OFF: Texts(
            nl="Software beoordeelt een agent niet automatisch.",
            fr="Aucun agent n’est évalué automatiquement par un logiciel.",
            de="Software bewertet Agenten nicht automatisch.",
            en="Software does not score an agent automatically.",
        ),
        Limit.ON: Texts(
            nl="Software mag een agent automatisch beoordelen.",
            fr="Un agent peut être évalué automatiquement par un logiciel.",
            de="Software darf Agenten automatisch bewerten.",
            en="Software may score an agent automatically.",
        ),
    }
)
NAMED_OUTPUT: Mapping[Limit, Texts] = MappingProxyType(
    {
        Limit.NEVER: Texts(
            nl="Door software gemaakte tekst over een bij naam genoemde agent wordt nooit aan anderen getoond.",
            fr="Un texte produit par un logiciel sur un agent désigné par son nom n’est jamais montré à d’autres.",
            de="Von Software erzeugter Text über einen namentlich genannten Agenten wird anderen niemals gezeigt.",
            en="Text made by software about a named agent is never shown to others.",
        ),
        Limit.OFF: Texts(
            nl="Door software gemaakte tekst over een bij naam genoemde agent wordt niet aan anderen getoond.",
            fr="Aucun texte produit par un logiciel sur un agent désigné par son nom n’est montré à d’autres.",
            de="Von Software erzeugter Text über einen namentlich genannten Agenten wird anderen nicht gezeigt.",
            en="Text made by software about a named agent is not shown to others.",
        ),
        Limit.ON: Texts(
            nl="Door software gemaakte tekst over een bij naam genoemde agent mag aan anderen worden getoond.",
            fr="Un texte produit par un logiciel sur un agent désigné par son nom peut être montré à d’autres.",
            de="Von Software erzeugter Text über einen namentlich genannten Agenten darf anderen gezeigt werden.",
            en="Text made by software about a named agent may be shown to others.",
        ),
    }
)

MONTHS: Mapping[Language, tuple[str, ...]] = MappingProxyType(
    {
        Language.DUTCH: (
            "januari", "februari", "maart", "april", "mei", "juni",
            "juli", "augustus", "september", "oktober", "november", "december",
        ),
        Language.FRENCH: (
            "janvier", "février", "mars", "avril", "mai", "juin",
            "juillet", "août", "septembre", "octobre", "novembre", "décembre",
        ),
        Language.GERMAN: (
            "Januar", "Februar", "März", "April", "Mai", "Juni",
            "Juli", "August", "September", "Oktober", "November", "Dezember",
        ),
        Language.ENGLISH: (
            "January", "February", "March", "April", "May", "June",
            "July", "August", "September", "October", "November", "December",
        ),
    }
)  # fmt: skip
