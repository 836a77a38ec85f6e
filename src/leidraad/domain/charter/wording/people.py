"""Clauses 1 to 5, 12 and 15: where and when, who takes part, what for, what the customer is told, whom figures hide."""

from leidraad.domain.charter.blanks import CODE, OR, PROTECTED_NUMBER, Choice, Codes, Day, Several, Unless
from leidraad.domain.charter.clauses import ClauseId, OnLeaving, Participation
from leidraad.domain.charter.texts import Texts
from leidraad.domain.charter.wording.clause import Wording
from leidraad.domain.charter.wording.words import (
    AGENTS,
    CHANNELS,
    DIRECTIONS,
    LANGUAGES,
    MONTHS,
    NOTICES,
    PROTECTED_KINDS,
    PURPOSES,
    STAGES,
)

_DAY = Day(MONTHS)
_NOTICE_ON_CHANNEL = {
    (channel, notice): Texts(
        *(f"{on.of(language)} ({told.of(language)})" for language in LANGUAGES),
    )
    for channel, on in CHANNELS.items()
    for notice, told in NOTICES.items()
}
_PARTICIPATION = Choice(
    {
        Participation.VOLUNTEERS: Texts(
            nl="Enkel wie zich vrijwillig heeft aangemeld en vooraf is ingelicht, doet mee.",
            fr="Seules participent les personnes qui se sont portées volontaires et ont été informées au préalable.",
            de="Es nimmt nur teil, wer sich freiwillig gemeldet hat und vorab informiert wurde.",
            en="Only those who volunteered and were informed beforehand take part.",
        ),
        Participation.EVERYONE: Texts(
            nl="Alle agents van de teams doen mee zodra zij zijn ingeschreven en vooraf zijn ingelicht.",
            fr="Tous les agents des équipes participent dès qu’ils sont inscrits et ont été informés au préalable.",
            de="Alle Agenten der Teams nehmen teil, sobald sie eingeschrieben und vorab informiert sind.",
            en="All agents of the teams take part as soon as they are enrolled and were informed beforehand.",
        ),
    }
)
_LEAVING = Choice(
    {
        OnLeaving.DESTROY: Texts(
            nl="Stapt iemand uit, dan wordt alles vernietigd wat van die agent is vastgelegd.",
            fr="Tout ce qui a été capté d’une personne qui se retire est détruit.",
            de="Steigt jemand aus, so wird alles vernichtet, was von dieser Person aufgezeichnet wurde.",
            en="When somebody leaves, everything that was captured of them is destroyed.",
        ),
        OnLeaving.RUN_OUT: Texts(
            nl="Wat is vastgelegd van wie uitstapt, blijft tot het einde van zijn bewaartijd alleen voor die agent open.",
            fr="Ce qui a été capté d’une personne qui se retire reste, jusqu’à la fin de sa durée de conservation, "
            "accessible à elle seule.",
            de="Was von einer ausgestiegenen Person aufgezeichnet wurde, bleibt bis zum Ende der Aufbewahrungsfrist nur "
            "für sie selbst zugänglich.",
            en="What was captured of whoever leaves stays open to that agent alone until its time is over.",
        ),
    }
)
_NUMBERS: Unless[frozenset[str]] = Unless(
    absent=frozenset(),
    otherwise=Texts(
        nl="Hun nummers zijn nog niet opgegeven.",
        fr="Leurs numéros n’ont pas encore été communiqués.",
        de="Ihre Nummern sind noch nicht angegeben.",
        en="Their numbers have not been given yet.",
    ),
    sentence=Texts(
        nl="Hun nummers: {it}.",
        fr="Leurs numéros : {it}.",
        de="Ihre Nummern: {it}.",
        en="Their numbers: {it}.",
    ),
    inner=Codes(PROTECTED_NUMBER),
)

PEOPLE = {
    ClauseId.SCOPE: Wording(
        title=Texts(nl="Waar en wanneer", fr="Où et quand", de="Wo und wann", en="Where and when"),
        text=Texts(
            nl="Dit charter is {stage}. Het geldt voor de teams {teams}, voor {channels} ({directions}), van {valid_from} "
            "tot en met {valid_until}. Het bestaat in het {languages}.",
            fr="La présente charte est {stage}. Elle s’applique aux équipes {teams}, pour {channels} ({directions}), du "
            "{valid_from} au {valid_until} inclus. Elle existe en {languages}.",
            de="Diese Charta ist {stage}. Sie gilt für die Teams {teams}, für {channels} ({directions}), vom {valid_from} "
            "bis einschließlich {valid_until}. Sie liegt auf {languages} vor.",
            en="This charter is {stage}. It holds for the teams {teams}, for {channels} ({directions}), from {valid_from} "
            "up to and including {valid_until}. It exists in {languages}.",
        ),
        does=Texts(
            nl="Wat daarbuiten valt, wordt niet vastgelegd. Na de laatste dag stopt het vastleggen vanzelf.",
            fr="Rien n’est capté en dehors de ce cadre. Après le dernier jour, la captation s’arrête d’elle-même.",
            de="Was nicht darunter fällt, wird nicht aufgezeichnet. Nach dem letzten Tag endet die Aufzeichnung von "
            "selbst.",
            en="Nothing outside it is captured. After the last day capture stops by itself.",
        ),
        blanks={
            "stage": Choice(STAGES),
            "teams": Codes(CODE),
            "channels": Several(CHANNELS),
            "directions": Several(DIRECTIONS),
            "valid_from": _DAY,
            "valid_until": _DAY,
            "languages": Several(LANGUAGES),
        },
        laws=("wec-124", "wec-128"),
    ),
    ClauseId.PARTICIPATION: Wording(
        title=Texts(nl="Wie meedoet", fr="Qui participe", de="Wer teilnimmt", en="Who takes part"),
        text=Texts(
            nl="{who} Uitstappen kan altijd, zonder reden en zonder gevolgen. {on_leaving} De teams tellen samen minstens "
            "{smallest_pool}, zodat wie niet meedoet, niet opvalt.",
            fr="{who} Chacun peut se retirer à tout moment, sans motif et sans conséquence. {on_leaving} Les équipes "
            "comptent ensemble au moins {smallest_pool}, afin que celui qui ne participe pas ne se remarque pas.",
            de="{who} Ein Ausstieg ist jederzeit möglich, ohne Begründung und ohne Folgen. {on_leaving} Die Teams zählen "
            "zusammen mindestens {smallest_pool}, damit nicht auffällt, wer nicht teilnimmt.",
            en="{who} Anyone can leave at any time, without a reason and without consequence. {on_leaving} The teams count "
            "at least {smallest_pool} together, so that whoever does not take part does not stand out.",
        ),
        does=Texts(
            nl="Zonder aanmelding wordt er niets vastgelegd. Stapt iemand uit, dan eindigt elk lopend recht om te "
            "luisteren meteen. Dat een agent niet meedoet, ziet alleen die agent zelf en wie de deelname bijhoudt.",
            fr="Sans inscription, rien n’est capté. En cas de retrait, toute autorisation d’écoute en cours prend fin "
            "immédiatement. Seuls l’agent lui-même et la personne qui tient la liste voient qu’il ne participe pas.",
            de="Ohne Einschreibung wird nichts aufgezeichnet. Beim Ausstieg endet jede offene Freigabe sofort. Dass ein "
            "Agent nicht teilnimmt, sehen nur er selbst und die Person, die die Liste führt.",
            en="Without enrolment nothing is captured. On leaving, every open right to listen ends at once. That an agent "
            "does not take part is seen only by that agent and by the keeper of the list.",
        ),
        blanks={"who": _PARTICIPATION, "on_leaving": _LEAVING, "smallest_pool": AGENTS},
        laws=("wec-128", "gdpr-13"),
    ),
    ClauseId.PURPOSES_ALLOWED: Wording(
        title=Texts(nl="Waarvoor het dient", fr="À quoi cela sert", de="Wozu es dient", en="What it is for"),
        text=Texts(
            nl="Wat wordt vastgelegd, dient uitsluitend voor: {purposes_allowed}. Alleen een coach van het team van de "
            "agent kan een contact openen.",
            fr="Ce qui est capté sert exclusivement aux fins suivantes : {purposes_allowed}. Seul un coach de l’équipe de "
            "l’agent peut ouvrir un contact.",
            de="Was aufgezeichnet wird, dient ausschließlich folgenden Zwecken: {purposes_allowed}. Nur ein Coach aus dem "
            "Team des Agenten kann einen Kontakt öffnen.",
            en="What is captured serves these purposes only: {purposes_allowed}. Only a coach of the agent’s own team can "
            "open a contact.",
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
        blanks={"purposes_allowed": Several(PURPOSES)},
        laws=("wec-128", "gdpr-5-1-b"),
    ),
    ClauseId.USES_FORBIDDEN: Wording(
        title=Texts(
            nl="Waarvoor het nooit dient",
            fr="Ce à quoi cela ne sert jamais",
            de="Wozu es niemals dient",
            en="What it is never for",
        ),
        text=Texts(
            nl="Niets van wat wordt vastgelegd, mag dienen voor: {uses_forbidden}.",
            fr="Rien de ce qui est capté ne peut être utilisé pour : {uses_forbidden}.",
            de="Nichts von dem, was aufgezeichnet wird, darf verwendet werden für: {uses_forbidden}.",
            en="Nothing that is captured may be used for: {uses_forbidden}.",
        ),
        otherwise=Texts(
            nl="De partijen hebben geen enkel gebruik uitdrukkelijk uitgesloten.",
            fr="Les parties n’ont expressément exclu aucun usage.",
            de="Die Parteien haben keine Verwendung ausdrücklich ausgeschlossen.",
            en="The parties have expressly excluded no use.",
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
        blanks={"uses_forbidden": Several(PURPOSES, joined_by=OR)},
        laws=("gdpr-5-1-b", "gdpr-22"),
        agreed=Texts(
            nl="afspraak tussen de partijen",
            fr="accord entre les parties",
            de="Vereinbarung der Parteien",
            en="agreement between the parties",
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
            "{customer_notice}.",
            fr="Avant toute captation, le client sait qu’elle a lieu, à quelle fin et combien de temps les données sont "
            "conservées : {customer_notice}.",
            de="Bevor etwas aufgezeichnet wird, weiß der Kunde, dass es geschieht, wozu und wie lange es aufbewahrt "
            "wird: {customer_notice}.",
            en="Before anything is captured the customer knows that it happens, what for and how long it is kept: "
            "{customer_notice}.",
        ),
        otherwise=Texts(
            nl="Op geen enkel kanaal wordt de klant vooraf ingelicht: er wordt dus niets vastgelegd.",
            fr="Le client n’est informé au préalable sur aucun canal : rien n’est donc capté.",
            de="Auf keinem Kanal wird der Kunde vorab informiert: Es wird also nichts aufgezeichnet.",
            en="The customer is told beforehand on no channel, so nothing is captured.",
        ),
        does=Texts(
            nl="Een kanaal zonder bericht aan de klant wordt niet vastgelegd, en evenmin een contact waarvoor de klant weigert.",
            fr="Un canal sans information du client n’est pas capté, ni un contact pour lequel le client refuse.",
            de="Ein Kanal ohne Hinweis an den Kunden wird nicht aufgezeichnet, ebenso wenig ein Kontakt, bei dem der Kunde ablehnt.",
            en="A channel without a notice to the customer is not captured, nor is a contact for which the customer refuses.",
        ),
        blanks={"customer_notice": Several(_NOTICE_ON_CHANNEL)},
        laws=("wec-128", "gdpr-13"),
    ),
    ClauseId.PROTECTED_NUMBERS: Wording(
        title=Texts(
            nl="Nummers die nooit worden vastgelegd",
            fr="Numéros qui ne sont jamais captés",
            de="Nummern, die nie aufgezeichnet werden",
            en="Numbers that are never captured",
        ),
        text=Texts(
            nl="Contacten met {kinds} worden nooit vastgelegd. {numbers}",
            fr="Les contacts avec {kinds} ne sont jamais captés. {numbers}",
            de="Kontakte mit {kinds} werden nie aufgezeichnet. {numbers}",
            en="Contacts with {kinds} are never captured. {numbers}",
        ),
        does=Texts(
            nl="Die lijst wordt vóór elke opname geraadpleegd; in het logboek komt enkel dat er geweigerd is. Ook wat "
            "gezegd wordt terwijl de klant in de wacht staat, wordt weggeknipt voor er iets bewaard wordt.",
            fr="Cette liste est consultée avant chaque captation ; seul le refus est inscrit au registre. Ce qui se dit "
            "pendant que le client est en attente est également coupé avant toute conservation.",
            de="Diese Liste wird vor jeder Aufzeichnung geprüft; im Protokoll steht nur, dass abgelehnt wurde. Auch was "
            "gesagt wird, während der Kunde in der Warteschleife ist, wird vor dem Speichern herausgeschnitten.",
            en="That list is looked at before every capture; the ledger holds only that it was refused. What is said while "
            "the customer is on hold is cut as well before anything is kept.",
        ),
        blanks={"kinds": Several(PROTECTED_KINDS), "numbers": _NUMBERS},
        laws=("wellbeing-act", "directive-2019-1937"),
    ),
    ClauseId.GROUPS: Wording(
        title=Texts(
            nl="Geen cijfer over te weinig mensen",
            fr="Aucun chiffre sur trop peu de personnes",
            de="Keine Zahl über zu wenige Menschen",
            en="No figure about too few people",
        ),
        text=Texts(
            nl="Geen cijfer dat anderen te zien krijgen, gaat over minder dan {threshold}.",
            fr="Aucun chiffre montré à d’autres ne porte sur moins de {threshold}.",
            de="Keine Zahl, die anderen gezeigt wird, betrifft weniger als {threshold}.",
            en="No figure that others see is about fewer than {threshold}.",
        ),
        does=Texts(
            nl="Kleinere groepen worden niet getoond, en er is geen weg terug van een cijfer naar een agent.",
            fr="Les groupes plus petits ne sont pas affichés, et aucun chemin ne mène d’un chiffre à un agent.",
            de="Kleinere Gruppen werden nicht gezeigt, und von einer Zahl führt kein Weg zurück zu einem Agenten.",
            en="Smaller groups are not shown, and no way leads back from a figure to an agent.",
        ),
        blanks={"threshold": AGENTS},
        laws=("gdpr-5-1-c",),
        agreed=Texts(
            nl="het getal zelf is een afspraak; vijf is in de praktijk een gangbaar minimum",
            fr="le nombre lui-même relève de l’accord ; cinq est un minimum courant dans la pratique",
            de="die Zahl selbst ist zu vereinbaren; fünf ist in der Praxis ein üblicher Mindestwert",
            en="the number itself is agreed; five is a common minimum in practice",
        ),
    ),
}
