"""Clauses 11, 16 and 17: what technology may not do, what targets must hold, and the register of all monitoring."""

from leidraad.domain.charter.blanks import Choice, Percentage, Unless
from leidraad.domain.charter.clauses import ClauseId, Limit
from leidraad.domain.charter.texts import Texts
from leidraad.domain.charter.wording.clause import Wording
from leidraad.domain.charter.wording.words import DAYS

_AGENT_EMOTION = Choice(
    {
        Limit.NEVER: Texts(
            nl="Gevoelens of bedoelingen van agents worden nooit afgeleid.",
            fr="Les émotions ou les intentions des agents ne sont jamais déduites.",
            de="Gefühle oder Absichten von Agenten werden niemals abgeleitet.",
            en="Feelings or intentions of agents are never inferred.",
        ),
        Limit.OFF: Texts(
            nl="Gevoelens of bedoelingen van agents worden niet afgeleid.",
            fr="Les émotions ou les intentions des agents ne sont pas déduites.",
            de="Gefühle oder Absichten von Agenten werden nicht abgeleitet.",
            en="Feelings or intentions of agents are not inferred.",
        ),
        Limit.ON: Texts(
            nl="Gevoelens of bedoelingen van agents mogen worden afgeleid.",
            fr="Les émotions ou les intentions des agents peuvent être déduites.",
            de="Gefühle oder Absichten von Agenten dürfen abgeleitet werden.",
            en="Feelings or intentions of agents may be inferred.",
        ),
    }
)
_VOICE_EMOTION = Choice(
    {
        Limit.NEVER: Texts(
            nl="Uit een stem worden nooit gevoelens afgeleid, van wie ook.",
            fr="Aucune émotion n’est jamais déduite d’une voix, quelle que soit la personne.",
            de="Aus einer Stimme werden niemals Gefühle abgeleitet, von wem auch immer.",
            en="Feelings are never inferred from a voice, whoever it is.",
        ),
        Limit.OFF: Texts(
            nl="Uit een stem worden geen gevoelens afgeleid, van wie ook.",
            fr="Aucune émotion n’est déduite d’une voix, quelle que soit la personne.",
            de="Aus einer Stimme werden keine Gefühle abgeleitet, von wem auch immer.",
            en="Feelings are not inferred from a voice, whoever it is.",
        ),
        Limit.ON: Texts(
            nl="Uit een stem mogen gevoelens worden afgeleid.",
            fr="Des émotions peuvent être déduites d’une voix.",
            de="Aus einer Stimme dürfen Gefühle abgeleitet werden.",
            en="Feelings may be inferred from a voice.",
        ),
    }
)
_CUSTOMER_EMOTION = Choice(
    {
        Limit.NEVER: Texts(
            nl="Ook uit de woorden van een klant worden nooit gevoelens afgeleid.",
            fr="Aucune émotion n’est jamais déduite non plus des mots d’un client.",
            de="Auch aus den Worten eines Kunden werden niemals Gefühle abgeleitet.",
            en="Nor are feelings ever inferred from a customer’s words.",
        ),
        Limit.OFF: Texts(
            nl="Ook uit de woorden van een klant worden geen gevoelens afgeleid.",
            fr="Aucune émotion n’est déduite non plus des mots d’un client.",
            de="Auch aus den Worten eines Kunden werden keine Gefühle abgeleitet.",
            en="Nor are feelings inferred from a customer’s words.",
        ),
        Limit.ON: Texts(
            nl="Uit de woorden van een klant mogen gevoelens worden afgeleid, zoals tevredenheid of ergernis.",
            fr="Des émotions telles que la satisfaction ou l’agacement peuvent être déduites des mots d’un client.",
            de="Aus den Worten eines Kunden dürfen Gefühle wie Zufriedenheit oder Ärger abgeleitet werden.",
            en="Feelings such as contentment or annoyance may be inferred from a customer’s words.",
        ),
    }
)
_SCORING = Choice(
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
_NAMED_OUTPUT = Choice(
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
_SUPERVISION = Choice(
    {
        True: Texts(
            nl="Wat software voorstelt, wordt door een mens nagekeken; een mens beslist.",
            fr="Ce qu’un logiciel propose est vérifié par une personne ; c’est une personne qui décide.",
            de="Was Software vorschlägt, wird von einem Menschen geprüft; ein Mensch entscheidet.",
            en="What software proposes is checked by a person; a person decides.",
        ),
        False: Texts(
            nl="Wat software voorstelt, wordt niet altijd door een mens nagekeken.",
            fr="Ce qu’un logiciel propose n’est pas toujours vérifié par une personne.",
            de="Was Software vorschlägt, wird nicht immer von einem Menschen geprüft.",
            en="What software proposes is not always checked by a person.",
        ),
    }
)
_QUALITY = Choice(
    {
        True: Texts(
            nl="Minstens één doelstelling gaat over de kwaliteit van het contact.",
            fr="Au moins un objectif porte sur la qualité du contact.",
            de="Mindestens ein Ziel betrifft die Qualität des Kontakts.",
            en="At least one target is about the quality of the contact.",
        ),
        False: Texts(
            nl="Een doelstelling over de kwaliteit van het contact is niet verplicht.",
            fr="Un objectif sur la qualité du contact n’est pas obligatoire.",
            de="Ein Ziel zur Qualität des Kontakts ist nicht Pflicht.",
            en="A target about the quality of the contact is not required.",
        ),
    }
)
_SATISFACTION = Choice(
    {
        True: Texts(
            nl="Minstens één doelstelling gaat over de tevredenheid van de klant.",
            fr="Au moins un objectif porte sur la satisfaction du client.",
            de="Mindestens ein Ziel betrifft die Zufriedenheit des Kunden.",
            en="At least one target is about the satisfaction of the customer.",
        ),
        False: Texts(
            nl="Een doelstelling over de tevredenheid van de klant is niet verplicht.",
            fr="Un objectif sur la satisfaction du client n’est pas obligatoire.",
            de="Ein Ziel zur Zufriedenheit des Kunden ist nicht Pflicht.",
            en="A target about the satisfaction of the customer is not required.",
        ),
    }
)
_TALK_TIME = Choice(
    {
        Limit.NEVER: Texts(
            nl="Gesprekstijd is nooit een doelstelling voor één agent.",
            fr="La durée des appels n’est jamais un objectif pour un agent en particulier.",
            de="Gesprächszeit ist niemals ein Ziel für einen einzelnen Agenten.",
            en="Talk time is never a target for one agent.",
        ),
        Limit.OFF: Texts(
            nl="Gesprekstijd is geen doelstelling voor één agent.",
            fr="La durée des appels n’est pas un objectif pour un agent en particulier.",
            de="Gesprächszeit ist kein Ziel für einen einzelnen Agenten.",
            en="Talk time is no target for one agent.",
        ),
        Limit.ON: Texts(
            nl="Gesprekstijd mag een doelstelling voor één agent zijn.",
            fr="La durée des appels peut être un objectif pour un agent en particulier.",
            de="Gesprächszeit darf ein Ziel für einen einzelnen Agenten sein.",
            en="Talk time may be a target for one agent.",
        ),
    }
)
_REGISTERED = Choice(
    {
        True: Texts(
            nl="Alles wat gegevens over een agent bijhoudt, staat vooraf in een register: wat, waarvoor, op welke grond, "
            "hoelang en wie het leest.",
            fr="Tout ce qui tient des données sur un agent figure au préalable dans un registre : quoi, pour quelle "
            "finalité, sur quelle base, combien de temps et qui les lit.",
            de="Alles, was Daten über einen Agenten führt, steht vorab in einem Verzeichnis: was, wozu, auf welcher "
            "Grundlage, wie lange und wer es liest.",
            en="Everything that keeps data about an agent stands in a register beforehand: what, what for, on which ground, "
            "how long and who reads it.",
        ),
        False: Texts(
            nl="Wat gegevens over een agent bijhoudt, hoeft niet in een register te staan.",
            fr="Ce qui tient des données sur un agent ne doit pas figurer dans un registre.",
            de="Was Daten über einen Agenten führt, muss nicht in einem Verzeichnis stehen.",
            en="What keeps data about an agent need not stand in a register.",
        ),
    }
)
_NOTICE_DAYS = Unless(
    absent=0,
    otherwise=Texts(
        nl="De agent wordt ingelicht voordat er iets wordt bijgehouden.",
        fr="L’agent est informé avant que quoi que ce soit ne soit enregistré.",
        de="Der Agent wird informiert, bevor etwas festgehalten wird.",
        en="The agent is told before anything is kept.",
    ),
    sentence=Texts(
        nl="De agent wordt ingelicht en daarna gaan minstens {it} voorbij voordat er iets wordt bijgehouden.",
        fr="L’agent est informé, puis au moins {it} s’écoulent avant que quoi que ce soit ne soit enregistré.",
        de="Der Agent wird informiert, und danach vergehen mindestens {it}, bevor etwas festgehalten wird.",
        en="The agent is told, and at least {it} then go by before anything is kept.",
    ),
    inner=DAYS,
)

TECHNOLOGY = {
    ClauseId.AI: Wording(
        title=Texts(
            nl="Grenzen aan de techniek",
            fr="Limites de la technique",
            de="Grenzen der Technik",
            en="Limits on the technology",
        ),
        text=Texts(
            nl="{agent_emotion} {voice_emotion} {customer_emotion} {agent_scoring} {named_output_to_people} "
            "{human_supervision}",
            fr="{agent_emotion} {voice_emotion} {customer_emotion} {agent_scoring} {named_output_to_people} "
            "{human_supervision}",
            de="{agent_emotion} {voice_emotion} {customer_emotion} {agent_scoring} {named_output_to_people} "
            "{human_supervision}",
            en="{agent_emotion} {voice_emotion} {customer_emotion} {agent_scoring} {named_output_to_people} "
            "{human_supervision}",
        ),
        does=Texts(
            nl="Functies die gevoelens van agents of gevoelens uit een stem afleiden, bestaan in deze software niet. Over "
            "een mens beslist altijd een mens.",
            fr="Les fonctions qui déduisent les émotions des agents ou des émotions d’une voix n’existent pas dans ce "
            "logiciel. Toute décision sur une personne est prise par une personne.",
            de="Funktionen, die Gefühle von Agenten oder Gefühle aus einer Stimme ableiten, gibt es in dieser Software "
            "nicht. Über einen Menschen entscheidet immer ein Mensch.",
            en="Functions that infer agents’ feelings, or feelings from a voice, do not exist in this software. About a "
            "person, a person decides.",
        ),
        blanks={
            "agent_emotion": _AGENT_EMOTION,
            "voice_emotion": _VOICE_EMOTION,
            "customer_emotion": _CUSTOMER_EMOTION,
            "agent_scoring": _SCORING,
            "named_output_to_people": _NAMED_OUTPUT,
            "human_supervision": _SUPERVISION,
        },
        laws=("ai-act-5-1-f", "ai-act-annex-iii-4-b", "ai-act-26-2", "ai-act-50-3", "gdpr-22"),
    ),
    ClauseId.TARGETS: Wording(
        title=Texts(
            nl="Doelstellingen",
            fr="Objectifs",
            de="Ziele",
            en="Targets",
        ),
        text=Texts(
            nl="In elk geheel van doelstellingen wegen die over hoeveelheid en snelheid samen hoogstens "
            "{quantitative_percent_max}. {quality_required} {satisfaction_required} {individual_talk_time}",
            fr="Dans tout ensemble d’objectifs, ceux qui portent sur la quantité et la vitesse pèsent ensemble au plus "
            "{quantitative_percent_max}. {quality_required} {satisfaction_required} {individual_talk_time}",
            de="In jeder Gruppe von Zielen wiegen jene zu Menge und Schnelligkeit zusammen höchstens "
            "{quantitative_percent_max}. {quality_required} {satisfaction_required} {individual_talk_time}",
            en="In every set of targets, those about quantity and speed weigh {quantitative_percent_max} together at most. "
            "{quality_required} {satisfaction_required} {individual_talk_time}",
        ),
        does=Texts(
            nl="Een geheel van doelstellingen dat hier niet aan voldoet, kan niet in gebruik worden genomen.",
            fr="Un ensemble d’objectifs qui n’y répond pas ne peut pas être mis en œuvre.",
            de="Eine Gruppe von Zielen, die dem nicht entspricht, kann nicht in Gebrauch genommen werden.",
            en="A set of targets that does not meet this cannot be put to use.",
        ),
        blanks={
            "quantitative_percent_max": Percentage(),
            "quality_required": _QUALITY,
            "satisfaction_required": _SATISFACTION,
            "individual_talk_time": _TALK_TIME,
        },
        laws=("uni-etno-targets",),
        agreed=Texts(
            nl="het gewicht zelf is een afspraak tussen de partijen",
            fr="le poids lui-même relève d’un accord entre les parties",
            de="das Gewicht selbst ist eine Vereinbarung der Parteien",
            en="the weight itself is an agreement between the parties",
        ),
    ),
    ClauseId.MONITORING_REGISTER: Wording(
        title=Texts(
            nl="Het register van alles wat agents volgt",
            fr="Le registre de tout ce qui suit les agents",
            de="Das Verzeichnis von allem, was Agenten erfasst",
            en="The register of everything that monitors agents",
        ),
        text=Texts(
            nl="{required} {notice_days}",
            fr="{required} {notice_days}",
            de="{required} {notice_days}",
            en="{required} {notice_days}",
        ),
        does=Texts(
            nl="Wat niet in het register staat, kan in deze software niets over een agent opslaan. Elke agent ziet op een "
            "eigen pagina wat er over hem of haar wordt bijgehouden.",
            fr="Ce qui ne figure pas dans le registre ne peut rien enregistrer sur un agent dans ce logiciel. Chaque agent "
            "voit sur sa propre page ce qui est tenu à son sujet.",
            de="Was nicht im Verzeichnis steht, kann in dieser Software nichts über einen Agenten speichern. Jeder Agent "
            "sieht auf einer eigenen Seite, was über ihn geführt wird.",
            en="What does not stand in the register can store nothing about an agent in this software. All agents see on a "
            "page of their own what is kept about them.",
        ),
        blanks={"required": _REGISTERED, "notice_days": _NOTICE_DAYS},
        laws=("wec-128", "gdpr-13", "cao-81-information", "ai-act-26-7", "uni-etno-monitoring"),
    ),
}
