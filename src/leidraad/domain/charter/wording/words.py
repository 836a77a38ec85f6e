"""The values of the vocabulary as they stand in a sentence, and the units that numbers are counted in.

They are grouped by what they are values of: "coaching" is both a purpose and something an evaluation reports on.
French stands with a no-break space before ; : ? ! and inside guillemets.
"""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from leidraad.domain.charter.blanks import Count
from leidraad.domain.charter.clauses import (
    Body,
    CapDenominator,
    CapRounding,
    CapUnit,
    CapWindow,
    Counted,
    Eraser,
    GateNeed,
    Indicator,
    Notice,
    ProtectedKind,
    Purpose,
    SelectionMethod,
    Stage,
    Stratum,
)
from leidraad.domain.charter.texts import Texts
from leidraad.domain.contacts.turns import Channel, Direction
from leidraad.domain.language.languages import Language

CHANNELS: Mapping[Channel, Texts] = MappingProxyType(
    {
        Channel.VOICE: Texts("gesprekken", "les appels", "Gespräche", "calls"),
        Channel.EMAIL: Texts("e-mail", "les e-mails", "E-Mails", "e-mail"),
        Channel.CHAT: Texts("chat", "le chat", "Chats", "chat"),
        Channel.MESSAGING: Texts("berichten", "les messages", "Nachrichten", "messages"),
    }
)
DIRECTIONS: Mapping[Direction, Texts] = MappingProxyType(
    {
        Direction.INBOUND: Texts("inkomend", "entrants", "eingehend", "inbound"),
        Direction.OUTBOUND: Texts("uitgaand", "sortants", "ausgehend", "outbound"),
    }
)
LANGUAGES: Mapping[Language, Texts] = MappingProxyType(
    {
        Language.DUTCH: Texts("Nederlands", "néerlandais", "Niederländisch", "Dutch"),
        Language.FRENCH: Texts("Frans", "français", "Französisch", "French"),
        Language.GERMAN: Texts("Duits", "allemand", "Deutsch", "German"),
        Language.ENGLISH: Texts("Engels", "anglais", "Englisch", "English"),
    }
)
STAGES: Mapping[Stage, Texts] = MappingProxyType(
    {
        Stage.PILOT: Texts(
            "het akkoord voor een proefproject",
            "l’accord pour un projet pilote",
            "die Vereinbarung für ein Pilotprojekt",
            "the agreement for a pilot",
        ),
        Stage.ROLL_OUT: Texts(
            "het reglement na een geëvalueerd proefproject",
            "le règlement qui fait suite à un projet pilote évalué",
            "die Regelung nach einem ausgewerteten Pilotprojekt",
            "the regulation after an evaluated pilot",
        ),
    }
)
PURPOSES: Mapping[Purpose, Texts] = MappingProxyType(
    {
        Purpose.COACHING: Texts("coaching", "coaching", "Coaching", "coaching"),
        Purpose.TRAINING: Texts("opleiding", "formation", "Schulung", "training"),
        Purpose.INSIGHT: Texts(
            "inzicht in wat klanten bezighoudt",
            "compréhension des attentes des clients",
            "Einsicht in Kundenanliegen",
            "insight into what occupies customers",
        ),
        Purpose.SERVICE: Texts(
            "verdere dienstverlening aan de klant",
            "suivi du client",
            "weitere Betreuung der Kunden",
            "further service to the customer",
        ),
        Purpose.OWN_REVIEW: Texts(
            "zelf herbeluisteren", "réécoute personnelle", "eigenes Nachhören", "own review"
        ),
        Purpose.SANCTION: Texts("sancties", "des sanctions", "Sanktionen", "sanctions"),
        Purpose.DISCIPLINARY_FILE: Texts(
            "een tuchtdossier", "un dossier disciplinaire", "eine Disziplinarakte", "a disciplinary file"
        ),
        Purpose.DISMISSAL: Texts("ontslag", "un licenciement", "eine Kündigung", "dismissal"),
        Purpose.NON_RENEWAL: Texts(
            "het niet verlengen van een contract",
            "le non-renouvellement d’un contrat",
            "die Nichtverlängerung eines Vertrags",
            "not renewing a contract",
        ),
        Purpose.PAY: Texts(
            "loon of premies", "le salaire ou les primes", "Lohn oder Prämien", "pay or bonuses"
        ),
        Purpose.RANKING: Texts("een rangschikking", "un classement", "Ranglisten", "ranking"),
        Purpose.PROMOTION: Texts("promotie", "une promotion", "eine Beförderung", "promotion"),
        Purpose.APPRAISAL: Texts(
            "een individuele evaluatie",
            "une évaluation individuelle",
            "eine individuelle Beurteilung",
            "individual appraisal",
        ),
    }
)
NOTICES: Mapping[Notice, Texts] = MappingProxyType(
    {
        Notice.SPOKEN_MESSAGE: Texts(
            "gesproken bericht", "message vocal", "gesprochener Hinweis", "spoken message"
        ),
        Notice.WRITTEN_MESSAGE: Texts(
            "geschreven bericht", "message écrit", "schriftlicher Hinweis", "written message"
        ),
    }
)
COUNTED: Mapping[Counted, Texts] = MappingProxyType(
    {
        Counted.AUDIO: Texts("de opname", "l’enregistrement", "die Aufnahme", "the recording"),
        Counted.TRANSCRIPT: Texts(
            "de uitgeschreven tekst", "la transcription", "das Transkript", "the transcript"
        ),
        Counted.SUMMARY: Texts("de samenvatting", "le résumé", "die Zusammenfassung", "the summary"),
    }
)
UNITS: Mapping[CapUnit, Texts] = MappingProxyType(
    {CapUnit.CONTACT: Texts("contact", "contact", "Kontakt", "contact")}
)
DENOMINATORS: Mapping[CapDenominator, Texts] = MappingProxyType(
    {
        CapDenominator.CAPTURED: Texts(
            "de vastgelegde contacten van een agent",
            "les contacts d’un agent captés",
            "den aufgezeichneten Kontakten eines Agenten",
            "an agent’s captured contacts",
        ),
        CapDenominator.HANDLED: Texts(
            "alle contacten die de telefooncentrale van een agent meldt",
            "tous les contacts d’un agent signalés par le système téléphonique",
            "allen von der Telefonanlage gemeldeten Kontakten eines Agenten",
            "all contacts that the telephone system reports for an agent",
        ),
    }
)
WINDOWS: Mapping[CapWindow, Texts] = MappingProxyType(
    {
        CapWindow.CALENDAR_MONTH: Texts(
            "in dezelfde kalendermaand",
            "au cours du même mois civil",
            "im selben Kalendermonat",
            "in the same calendar month",
        ),
        CapWindow.PREVIOUS: Texts(
            "in de vorige kalendermaand",
            "au cours du mois civil précédent",
            "im vorigen Kalendermonat",
            "in the previous calendar month",
        ),
    }
)
ROUNDINGS: Mapping[CapRounding, Texts] = MappingProxyType(
    {CapRounding.FLOOR: Texts("naar beneden afgerond", "arrondi vers le bas", "abgerundet", "rounded down")}
)
ERASERS: Mapping[Eraser, Texts] = MappingProxyType(
    {Eraser.AGENT: Texts("De agent", "L’agent", "Der Agent", "The agent")}
)
PROTECTED_KINDS: Mapping[ProtectedKind, Texts] = MappingProxyType(
    {
        ProtectedKind.UNION: Texts("de vakbond", "le syndicat", "der Gewerkschaft", "the union"),
        ProtectedKind.PREVENTION: Texts(
            "de preventieadviseur en de vertrouwenspersoon",
            "le conseiller en prévention et la personne de confiance",
            "der Präventionsberatung und der Vertrauensperson",
            "the prevention adviser and the trusted person",
        ),
        ProtectedKind.MEDICAL: Texts(
            "de arbeidsarts",
            "le médecin du travail",
            "dem arbeitsmedizinischen Dienst",
            "the occupational physician",
        ),
        ProtectedKind.WHISTLE_BLOWER: Texts(
            "het meldkanaal voor klokkenluiders",
            "le canal de signalement des lanceurs d’alerte",
            "der Meldestelle für Hinweisgeber",
            "the whistle-blowers’ channel",
        ),
    }
)
METHODS: Mapping[SelectionMethod, Texts] = MappingProxyType(
    {
        SelectionMethod.COMMITTED_DRAW: Texts(
            "door een loting die vooraf vastligt",
            "par un tirage au sort arrêté d’avance",
            "durch eine vorab festgelegte Auslosung",
            "by a draw that was fixed beforehand",
        ),
        SelectionMethod.NOMINATION: Texts(
            "op voorstel van de agent zelf",
            "sur proposition de l’agent lui-même",
            "auf eigenen Vorschlag des Agenten",
            "by the agent’s own proposal",
        ),
    }
)
STRATA: Mapping[Stratum, Texts] = MappingProxyType(
    {
        Stratum.CHANNEL: Texts("kanaal", "canal", "Kanal", "channel"),
        Stratum.DIRECTION: Texts("richting", "sens", "Richtung", "direction"),
        Stratum.LANGUAGE: Texts("taal", "langue", "Sprache", "language"),
        Stratum.QUEUE: Texts("wachtrij", "file d’attente", "Warteschlange", "queue"),
    }
)
BODIES: Mapping[Body, Texts] = MappingProxyType(
    {
        Body.WORKS_COUNCIL: Texts(
            "de ondernemingsraad", "le conseil d’entreprise", "der Betriebsrat", "the works council"
        ),
        Body.CPBW: Texts(
            "het comité voor preventie en bescherming op het werk",
            "le comité pour la prévention et la protection au travail",
            "der Ausschuss für Gefahrenverhütung und Schutz am Arbeitsplatz",
            "the committee for prevention and protection at work",
        ),
        Body.UNION_DELEGATION: Texts(
            "de vakbondsafvaardiging",
            "la délégation syndicale",
            "die Gewerkschaftsdelegation",
            "the union delegation",
        ),
        Body.PARITAIR_COMITE: Texts(
            "het paritair comité",
            "la commission paritaire",
            "die paritätische Kommission",
            "the joint committee",
        ),
        Body.CSE: Texts(
            "het comité social et économique (Frankrijk)",
            "le comité social et économique (France)",
            "das Comité social et économique (Frankreich)",
            "the comité social et économique (France)",
        ),
        Body.BETRIEBSRAT: Texts(
            "de Betriebsrat (Duitsland)",
            "le Betriebsrat (Allemagne)",
            "der Betriebsrat (Deutschland)",
            "the Betriebsrat (Germany)",
        ),
        Body.WORKERS: Texts(
            "de vergadering van alle agents",
            "l’assemblée de tous les agents",
            "die Versammlung aller Agenten",
            "the meeting of all agents",
        ),
    }
)
INDICATORS: Mapping[Indicator, Texts] = MappingProxyType(
    {
        Indicator.PARTICIPATION: Texts("deelname", "participation", "Teilnahme", "participation"),
        Indicator.QUOTA_USE: Texts(
            "gebruik van het quotum", "utilisation du quota", "Nutzung des Kontingents", "use of the quota"
        ),
        Indicator.REFUSALS: Texts("weigeringen", "refus", "Ablehnungen", "refusals"),
        Indicator.DELETIONS: Texts("wissingen", "effacements", "Löschungen", "deletions"),
        Indicator.COACHING: Texts(
            "gegeven coaching", "coaching donné", "erteiltes Coaching", "coaching given"
        ),
        Indicator.CUSTOMER_MEASURES: Texts(
            "metingen bij klanten",
            "mesures auprès des clients",
            "Messungen bei Kunden",
            "measures among customers",
        ),
        Indicator.EMPLOYEE_MEASURES: Texts(
            "metingen bij agents",
            "mesures auprès des agents",
            "Messungen bei Agenten",
            "measures among agents",
        ),
        Indicator.INCIDENTS: Texts("incidenten", "incidents", "Vorfälle", "incidents"),
    }
)
GATE_NEEDS: Mapping[GateNeed, Texts] = MappingProxyType(
    {
        GateNeed.EVALUATION_CLOSED: Texts(
            "een afgesloten evaluatie",
            "une évaluation clôturée",
            "eine abgeschlossene Auswertung",
            "a closed evaluation",
        ),
        GateNeed.ADDITIONS_SIGNED: Texts(
            "door de representatieve vakbonden ondertekende aanvullingen op het reglement",
            "des ajouts au règlement signés par les syndicats représentatifs",
            "von den repräsentativen Gewerkschaften unterzeichnete Ergänzungen der Regelung",
            "additions to the regulation signed by the representative unions",
        ),
    }
)

VOCABULARIES: tuple[Mapping[StrEnum, Texts], ...] = (  # a bare text is looked up in this order
    CHANNELS, DIRECTIONS, PURPOSES, NOTICES, COUNTED, WINDOWS, PROTECTED_KINDS, LANGUAGES, STAGES, UNITS, DENOMINATORS,
    ROUNDINGS, ERASERS, METHODS, STRATA, BODIES, INDICATORS, GATE_NEEDS,
)  # type: ignore[assignment]  # fmt: skip

HOURS = Count(one=Texts("uur", "heure", "Stunde", "hour"), many=Texts("uur", "heures", "Stunden", "hours"))
MINUTES = Count(
    one=Texts("minuut", "minute", "Minute", "minute"),
    many=Texts("minuten", "minutes", "Minuten", "minutes"),
)
SECONDS = Count(
    one=Texts("seconde", "seconde", "Sekunde", "second"),
    many=Texts("seconden", "secondes", "Sekunden", "seconds"),
)
DAYS = Count(one=Texts("dag", "jour", "Tag", "day"), many=Texts("dagen", "jours", "Tage", "days"))
MONTHS_LONG = Count(
    one=Texts("maand", "mois", "Monat", "month"), many=Texts("maanden", "mois", "Monate", "months")
)
AGENTS = Count(
    one=Texts("agent", "agent", "Agent", "agent"), many=Texts("agents", "agents", "Agenten", "agents")
)
CONTACTS = Count(
    one=Texts("contact", "contact", "Kontakt", "contact"),
    many=Texts("contacten", "contacts", "Kontakte", "contacts"),
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
