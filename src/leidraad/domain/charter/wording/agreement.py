"""Clauses 18 to 22: consultation, evaluation, what a roll-out needs, the end, and who signs."""

from leidraad.domain.charter.blanks import CODE, Choice, Codes, Day, Several
from leidraad.domain.charter.clauses import AfterEnd, ClauseId, ConsultationAct, StoppedBy
from leidraad.domain.charter.texts import Texts
from leidraad.domain.charter.wording.clause import Wording
from leidraad.domain.charter.wording.words import BODIES, DAYS, GATE_NEEDS, INDICATORS, MONTHS, MONTHS_LONG

_ACT = Choice(
    {
        ConsultationAct.INFORM: Texts(
            nl="Dat orgaan wordt vooraf ingelicht.",
            fr="Cet organe est informé au préalable.",
            de="Dieses Organ wird vorab unterrichtet.",
            en="That body is informed beforehand.",
        ),
        ConsultationAct.CONSULT: Texts(
            nl="Dat orgaan wordt vooraf ingelicht en geraadpleegd.",
            fr="Cet organe est informé et consulté au préalable.",
            de="Dieses Organ wird vorab unterrichtet und angehört.",
            en="That body is informed and consulted beforehand.",
        ),
        ConsultationAct.AGREE: Texts(
            nl="Zonder akkoord van dat orgaan begint er niets.",
            fr="Rien ne commence sans l’accord de cet organe.",
            de="Ohne Zustimmung dieses Organs beginnt nichts.",
            en="Nothing starts without the agreement of that body.",
        ),
    }
)
_NEW_TECHNOLOGY = Choice(
    {
        True: Texts(
            nl="De drempels voor een nieuwe technologie (cao nr. 39) zijn bereikt.",
            fr="Les seuils d’une nouvelle technologie (CCT n° 39) sont atteints.",
            de="Die Schwellen für eine neue Technologie (KAA Nr. 39) sind erreicht.",
            en="The thresholds for a new technology (collective agreement no. 39) are met.",
        ),
        False: Texts(
            nl="De drempels voor een nieuwe technologie (cao nr. 39) zijn niet bereikt.",
            fr="Les seuils d’une nouvelle technologie (CCT n° 39) ne sont pas atteints.",
            de="Die Schwellen für eine neue Technologie (KAA Nr. 39) sind nicht erreicht.",
            en="The thresholds for a new technology (collective agreement no. 39) are not met.",
        ),
    }
)
_AFTER = Choice(
    {
        AfterEnd.RUN_OUT: Texts(
            nl="Wat na de laatste dag van het charter nog bewaard is, dooft uit: elke opname verdwijnt aan het einde van "
            "haar eigen bewaartijd.",
            fr="Ce qui est encore conservé après le dernier jour de la charte s’éteint : chaque enregistrement disparaît à "
            "la fin de sa propre durée de conservation.",
            de="Was nach dem letzten Tag der Charta noch aufbewahrt wird, läuft aus: Jede Aufnahme verschwindet am Ende "
            "ihrer eigenen Aufbewahrungsfrist.",
            en="What is still kept after the last day of the charter runs out: each recording goes at the end of its own "
            "time.",
        ),
        AfterEnd.DESTROY: Texts(
            nl="Na de laatste dag van het charter worden alle opnamen vernietigd.",
            fr="Après le dernier jour de la charte, tous les enregistrements sont détruits.",
            de="Nach dem letzten Tag der Charta werden alle Aufnahmen vernichtet.",
            en="After the last day of the charter all recordings are destroyed.",
        ),
    }
)
_STOPPED = Choice(
    {
        StoppedBy.EITHER_SIDE: Texts(
            nl="Directie en vakbonden kunnen het charter elk op zich op elk ogenblik stopzetten.",
            fr="La direction et les syndicats peuvent chacun mettre fin à la charte à tout moment.",
            de="Direktion und Gewerkschaften können die Charta jeweils allein jederzeit beenden.",
            en="Management and unions can each end the charter at any time.",
        ),
        StoppedBy.BOTH_SIDES: Texts(
            nl="Enkel directie en vakbonden samen kunnen het charter vroeger stopzetten.",
            fr="Seuls la direction et les syndicats ensemble peuvent mettre fin à la charte plus tôt.",
            de="Nur Direktion und Gewerkschaften gemeinsam können die Charta vorzeitig beenden.",
            en="Only management and unions together can end the charter before that.",
        ),
    }
)
_SIGNERS = Codes(CODE)

AGREEMENT = {
    ClauseId.CONSULTATION: Wording(
        title=Texts(nl="Overleg", fr="Concertation", de="Konzertierung", en="Consultation"),
        text=Texts(
            nl="Het bevoegde overlegorgaan is {body}. {act} {new_technology} De schriftelijke informatie komt minstens "
            "{information_months} vóór het begin, en de tekst wordt minstens {posting_days} uitgehangen.",
            fr="L’organe de concertation compétent est {body}. {act} {new_technology} L’information écrite est donnée au "
            "moins {information_months} avant le début, et le texte est affiché pendant au moins {posting_days}.",
            de="Das zuständige Konzertierungsorgan ist {body}. {act} {new_technology} Zwischen der schriftlichen "
            "Unterrichtung und dem Beginn liegen mindestens {information_months}; ausgehängt wird der Text mindestens "
            "{posting_days}.",
            en="The body to consult is {body}. {act} {new_technology} Written information comes at least "
            "{information_months} before the start, and the text is posted for at least {posting_days}.",
        ),
        does=Texts(
            nl="De software laat niets beginnen voordat deze termijnen voorbij zijn, en bewaart van elke stap het bewijs.",
            fr="Le logiciel ne laisse rien commencer avant l’expiration de ces délais et garde la preuve de chaque étape.",
            de="Die Software lässt nichts beginnen, bevor diese Fristen abgelaufen sind, und bewahrt von jedem Schritt den "
            "Beleg auf.",
            en="The software lets nothing start before these times are over, and keeps the evidence of every step.",
        ),
        blanks={
            "body": Choice(BODIES),
            "act": _ACT,
            "new_technology": _NEW_TECHNOLOGY,
            "information_months": MONTHS_LONG,
            "posting_days": DAYS,
        },
        laws=("cao-39", "cao-9", "work-rules-posting", "act-1991-30", "gdpr-35-9", "ai-act-26-7"),
    ),
    ClauseId.EVALUATION: Wording(
        title=Texts(nl="Evaluatie", fr="Évaluation", de="Auswertung", en="Evaluation"),
        text=Texts(
            nl="Uiterlijk op {due} is er een evaluatie. Zij gaat over: {indicators}. Het orgaan dat ze bespreekt, is {body}.",
            fr="Une évaluation a lieu au plus tard le {due}. Elle porte sur : {indicators}. L’organe qui en débat est "
            "{body}.",
            de="Spätestens am {due} liegt eine Auswertung vor. Sie betrifft: {indicators}. Das Organ, das darüber berät, ist "
            "{body}.",
            en="There is an evaluation by {due} at the latest. It is about: {indicators}. The body that discusses it is "
            "{body}.",
        ),
        does=Texts(
            nl="De software maakt het verslag uit het logboek, met cijfers over groepen die groot genoeg zijn en met bewijzen "
            "die ieder kan narekenen.",
            fr="Le logiciel établit le rapport à partir du registre, avec des chiffres sur des groupes assez grands et des "
            "preuves que chacun peut recalculer.",
            de="Die Software erstellt den Bericht aus dem Protokoll, mit Zahlen über hinreichend große Gruppen und mit "
            "Belegen, die jeder nachrechnen kann.",
            en="The software makes the report from the ledger, with figures about groups that are large enough and with "
            "proofs that anyone can work out again.",
        ),
        blanks={"due": Day(MONTHS), "indicators": Several(INDICATORS), "body": Choice(BODIES)},
        laws=("cao-81-evaluation", "platform-work-human-oversight"),
        agreed=Texts(
            nl="afspraak tussen de partijen",
            fr="accord entre les parties",
            de="Vereinbarung der Parteien",
            en="agreement between the parties",
        ),
    ),
    ClauseId.ROLL_OUT: Wording(
        title=Texts(
            nl="Wat er nodig is voor een uitrol",
            fr="Ce qu’exige un déploiement",
            de="Was eine Einführung voraussetzt",
            en="What a roll-out needs",
        ),
        text=Texts(
            nl="Vóór een uitrol moet er zijn: {needs}.",
            fr="Avant tout déploiement, il faut : {needs}.",
            de="Vor einer Einführung muss vorliegen: {needs}.",
            en="Before a roll-out there must be: {needs}.",
        ),
        otherwise=Texts(
            nl="Voor een uitrol stellen de partijen geen voorwaarde.",
            fr="Les parties ne posent aucune condition à un déploiement.",
            de="Für eine Einführung stellen die Parteien keine Bedingung.",
            en="The parties set no condition for a roll-out.",
        ),
        does=Texts(
            nl="Zolang een van beide ontbreekt, weigert de software de uitrol.",
            fr="Tant que l’une des deux manque, le logiciel refuse le déploiement.",
            de="Solange eines von beiden fehlt, verweigert die Software die Einführung.",
            en="As long as either is missing, the software refuses the roll-out.",
        ),
        blanks={"needs": Several(GATE_NEEDS)},
        laws=("cao-9",),
        agreed=Texts(
            nl="afspraak tussen de partijen in het proefproject",
            fr="accord entre les parties au projet pilote",
            de="Vereinbarung der Parteien des Pilotprojekts",
            en="agreement between the parties to the pilot",
        ),
    ),
    ClauseId.SUNSET: Wording(
        title=Texts(nl="Het einde", fr="La fin", de="Das Ende", en="The end"),
        text=Texts(
            nl="{recordings} {stopped_by}",
            fr="{recordings} {stopped_by}",
            de="{recordings} {stopped_by}",
            en="{recordings} {stopped_by}",
        ),
        does=Texts(
            nl="Vanaf de dag na de laatste wordt niets meer vastgelegd, ook wanneer niemand iets doet.",
            fr="Dès le lendemain du dernier jour, plus rien n’est capté, même si personne n’intervient.",
            de="Ab dem Tag nach dem letzten wird nichts mehr aufgezeichnet, auch wenn niemand etwas tut.",
            en="From the day after the last nothing is captured any more, even when nobody does anything.",
        ),
        blanks={"recordings": _AFTER, "stopped_by": _STOPPED},
        laws=("wec-128-one-month",),
        agreed=Texts(
            nl="afspraak tussen de partijen",
            fr="accord entre les parties",
            de="Vereinbarung der Parteien",
            en="agreement between the parties",
        ),
    ),
    ClauseId.SIGNATORIES: Wording(
        title=Texts(nl="Wie ondertekent", fr="Qui signe", de="Wer unterzeichnet", en="Who signs"),
        text=Texts(
            nl="Voor de directie tekent: {management}. Voor de juridische dienst: {legal}. Voor de vakbonden: {unions}.",
            fr="Signent pour la direction : {management}. Pour le service juridique : {legal}. Pour les syndicats : "
            "{unions}.",
            de="Für die Direktion unterzeichnet: {management}. Für den Rechtsdienst: {legal}. Für die Gewerkschaften: "
            "{unions}.",
            en="Signing for management: {management}. For legal counsel: {legal}. For the unions: {unions}.",
        ),
        does=Texts(
            nl="Zolang een handtekening ontbreekt, treedt deze tekst niet in werking. De sleutels blijven bij wie tekent; "
            "ook een elders getekend bestand wordt aanvaard.",
            fr="Tant qu’une signature manque, ce texte n’entre pas en vigueur. Les clés restent chez les signataires ; un "
            "fichier signé ailleurs est accepté lui aussi.",
            de="Solange eine Unterschrift fehlt, tritt dieser Text nicht in Kraft. Die Schlüssel bleiben bei den "
            "Unterzeichnenden; auch eine anderswo unterzeichnete Datei wird angenommen.",
            en="As long as a signature is missing this text does not come into force. The keys stay with the signers; a file "
            "signed elsewhere is accepted as well.",
        ),
        blanks={"management": _SIGNERS, "legal": _SIGNERS, "unions": _SIGNERS},
        laws=("gdpr-88",),
        agreed=Texts(
            nl="afspraak tussen de partijen",
            fr="accord entre les parties",
            de="Vereinbarung der Parteien",
            en="agreement between the parties",
        ),
    ),
}
