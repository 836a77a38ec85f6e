"""The law that the clauses and the floor rest on, as data: what, which article, since when, and when counsel last checked it.

Apart from the clauses because law changes on its own days and is checked by people who need not read the wording. What is
here comes from secondary sources or from memory, and says which; no reference counts as checked until somebody of the
operator's enters a check (``with_checks``). A check is good for twelve months.
"""

import dataclasses
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from leidraad.domain.charter.blanks import AND, listed
from leidraad.domain.charter.texts import Texts
from leidraad.domain.language.languages import Language

SEPARATOR = Texts("; ", "\N{NO-BREAK SPACE}; ", "; ", "; ")  # between two sources


class Basis(StrEnum):
    """How the reference came to be here."""

    SECONDARY_SOURCE = "secondary_source"  # read in a publication about the text
    FROM_MEMORY = "from_memory"  # not read anywhere; counsel must look it up first


@dataclass(frozen=True, slots=True)
class LegalReference:
    """One place in the law. None for a day means: not known here. ``verified_on`` None: no counsel ever checked it."""

    code: str
    title: Texts
    article: Texts | None
    basis: Basis
    valid_from: date | None = None
    valid_to: date | None = None
    formerly: str | None = None
    verified_on: date | None = None
    verified_by: str | None = None
    note: Texts | None = None


@dataclass(frozen=True, slots=True)
class Check:
    """Somebody looked a reference up in the official text and found it right."""

    code: str
    checked_on: date
    checked_by: str


class UnknownLawError(Exception):
    """A code that no reference here has; ``code`` is that code."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def references(codes: Iterable[str]) -> tuple[LegalReference, ...]:
    """The references with these codes, in their order; UnknownLawError for a code that is none."""
    found = []
    for code in codes:
        if code not in LAW:
            raise UnknownLawError(code)
        found.append(LAW[code])
    return tuple(found)


def with_checks(references: Iterable[LegalReference], checks: Iterable[Check]) -> tuple[LegalReference, ...]:
    """The references with the newest check of each; those that were never checked stay as they are."""
    newest: dict[str, Check] = {}
    for check in checks:
        if check.code not in newest or newest[check.code].checked_on < check.checked_on:
            newest[check.code] = check
    return tuple(_with_check(reference, newest.get(reference.code)) for reference in references)


def _with_check(reference: LegalReference, check: Check | None) -> LegalReference:
    if check is None or (reference.verified_on is not None and reference.verified_on >= check.checked_on):
        return reference
    return dataclasses.replace(reference, verified_on=check.checked_on, verified_by=check.checked_by)


def overdue(reference: LegalReference, on: date) -> bool:
    """Whether counsel must look it up (again) on that day: never checked, or more than twelve months ago.

    A check dated after ``on`` is none yet.
    """
    checked = reference.verified_on
    if checked is None or checked > on:
        return True
    return on > _a_year_after(checked)


def _a_year_after(day: date) -> date:
    if (day.month, day.day) == (2, 29):
        return date(day.year + 1, 2, 28)
    return day.replace(year=day.year + 1)


def applies(reference: LegalReference, on: date) -> bool:
    """Whether the reference holds on that day, as far as its days are known here."""
    has_begun = reference.valid_from is None or reference.valid_from <= on
    return has_begun and (reference.valid_to is None or on <= reference.valid_to)


def reference_in_words(reference: LegalReference, language: Language) -> str:
    """One reference as it is cited, such as "GDPR, art. 5(1)(b)"."""
    if reference.article is None:
        return reference.title.of(language)
    return f"{reference.title.of(language)}, {reference.article.of(language)}"


def references_in_words(found: Iterable[LegalReference], language: Language) -> str:
    """Several references in one line, the articles of one act together; empty text for none."""
    articles: dict[str, list[str]] = {}
    for reference in found:
        of_act = articles.setdefault(reference.title.of(language), [])
        if reference.article is not None:
            of_act.append(reference.article.of(language))
    return SEPARATOR.of(language).join(
        f"{title}, {listed(each, AND.of(language))}" if each else title for title, each in articles.items()
    )


def _article(number: str, paragraph: str = "", point: str = "") -> Texts:
    """An article as each language cites it: "art. 5, lid 1, b)", "art. 5(1)(b)"."""
    return Texts(
        nl=f"art. {number}" + (f", lid {paragraph}" if paragraph else "") + (f", {point})" if point else ""),
        fr=f"art. {number}"
        + (f", § {paragraph}{'er' if paragraph == '1' else ''}" if paragraph else "")
        + (f", {point})" if point else ""),
        de=f"Art. {number}"
        + (f" Abs. {paragraph}" if paragraph else "")
        + (f" Buchst. {point}" if point else ""),
        en=f"art. {number}" + (f"({paragraph})" if paragraph else "") + (f"({point})" if point else ""),
    )


_WEC = Texts(
    nl="Wet van 13 juni 2005 betreffende de elektronische communicatie",
    fr="Loi du 13 juin 2005 relative aux communications électroniques",
    de="Gesetz vom 13. Juni 2005 über die elektronische Kommunikation (Belgien)",
    en="Act of 13 June 2005 on electronic communications (Belgium)",
)
_GDPR = Texts("AVG", "RGPD", "DSGVO", "GDPR")
_AI_ACT = Texts(
    nl="Verordening (EU) 2024/1689 (AI)",
    fr="Règlement (UE) 2024/1689 (IA)",
    de="Verordnung (EU) 2024/1689 (KI)",
    en="Regulation (EU) 2024/1689 (AI)",
)
_CAO_81 = Texts(
    nl="Cao nr. 81 van 26 april 2002 (elektronische onlinecommunicatiegegevens)",
    fr="CCT n° 81 du 26 avril 2002 (données de communication électroniques en réseau)",
    de="KAA Nr. 81 vom 26. April 2002 (elektronische Online-Kommunikationsdaten)",
    en="Collective agreement no. 81 of 26 April 2002 (electronic on-line communication data)",
)
_UNI_ETNO = Texts(
    nl="Richtsnoeren UNI Europa–ETNO voor klantencontactcentra (2004)",
    fr="Lignes directrices UNI Europa–ETNO pour les centres de contact clients (2004)",
    de="Leitlinien UNI Europa–ETNO für Kundenkontaktzentren (2004)",
    en="UNI Europa–ETNO guidelines for customer contact centres (2004)",
)
_NUMBERING = Texts(
    nl="Nummering van de leden na te zien in de officiële tekst; de opsomming hier komt uit publicaties erover.",
    fr="Numérotation des alinéas à vérifier dans le texte officiel ; ce qui figure ici vient de publications à ce sujet.",
    de="Nummerierung der Absätze im amtlichen Text nachzusehen; das hier Genannte stammt aus Veröffentlichungen darüber.",
    en="Numbering of paragraphs to be looked up in the official text; what is here comes from publications about it.",
)
_ONLY_COMMUNICATION_DATA = Texts(
    nl="Geldt voor communicatiegegevens (chat, mail, web), niet voor de inhoud van gesprekken; hier als voorbeeld gevolgd.",
    fr="Vaut pour les données de communication (chat, courriel, web), non pour le contenu des appels ; suivie ici comme "
    "modèle.",
    de="Gilt für Kommunikationsdaten (Chat, Mail, Web), nicht für den Inhalt von Gesprächen; hier als Vorbild befolgt.",
    en="Holds for communication data (chat, mail, web), not for the content of calls; followed here as a model.",
)
_AS_AMENDED = Texts(
    nl="Zoals gewijzigd bij Verordening (EU) 2026/1744; geldt vanaf 2 december 2027, hier nu al gevolgd.",
    fr="Telle que modifiée par le règlement (UE) 2026/1744 ; applicable dès le 2 décembre 2027, suivie ici dès maintenant.",
    de="In der Fassung der Verordnung (EU) 2026/1744; gilt ab dem 2. Dezember 2027, hier schon jetzt befolgt.",
    en="As amended by Regulation (EU) 2026/1744; applies from 2 December 2027, followed here already.",
)
_HIGH_RISK_FROM = date(2027, 12, 2)

_REFERENCES = (
    LegalReference("wec-124", _WEC, _article("124"), Basis.SECONDARY_SOURCE, note=_NUMBERING),
    LegalReference("wec-128", _WEC, _article("128"), Basis.SECONDARY_SOURCE, note=_NUMBERING),
    LegalReference(
        "wec-128-one-month",
        _WEC,
        Texts(
            nl="art. 128 (hoogstens één maand)",
            fr="art. 128 (un mois au plus)",
            de="Art. 128 (höchstens ein Monat)",
            en="art. 128 (one month at most)",
        ),
        Basis.SECONDARY_SOURCE,
        note=Texts(
            nl="De termijn van een maand staat in publicaties; de juiste bewoording is na te zien in de officiële tekst.",
            fr="Le délai d’un mois figure dans des publications ; le libellé exact est à vérifier dans le texte officiel.",
            de="Die Frist von einem Monat steht in Veröffentlichungen; der genaue Wortlaut ist im amtlichen Text "
            "nachzusehen.",
            en="The month stands in publications; the exact words are to be looked up in the official text.",
        ),
    ),
    LegalReference(
        "criminal-code-314bis",
        Texts(
            nl="Strafwetboek", fr="Code pénal", de="Strafgesetzbuch (Belgien)", en="Criminal Code (Belgium)"
        ),
        _article("314bis"),
        Basis.SECONDARY_SOURCE,
        note=Texts(
            nl="Nummering van vóór het nieuwe Strafwetboek (gepland vanaf 8 april 2026). Of dat is uitgesteld en welk nummer "
            "dit artikel kreeg, is niet nagegaan.",
            fr="Numérotation antérieure au nouveau Code pénal (prévu dès le 8 avril 2026). Il n’a pas été vérifié s’il a été "
            "reporté ni quel numéro cet article a reçu.",
            de="Nummerierung von vor dem neuen Strafgesetzbuch (geplant ab dem 8. April 2026). Ob es verschoben wurde und "
            "welche Nummer dieser Artikel erhielt, ist nicht geprüft.",
            en="Numbering of before the new Criminal Code (planned from 8 April 2026). Whether that was postponed, and which "
            "number this article got, has not been checked.",
        ),
    ),
    *(
        LegalReference(f"gdpr-{code}", _GDPR, _article(*parts), Basis.SECONDARY_SOURCE)
        for code, parts in {
            "5-1-b": ("5", "1", "b"),
            "5-1-c": ("5", "1", "c"),
            "5-1-e": ("5", "1", "e"),
            "6": ("6",),
            "13": ("13",),
            "15": ("15",),
            "17": ("17",),
            "22": ("22",),
            "35-9": ("35", "9"),
        }.items()
    ),
    LegalReference(
        "gdpr-88",
        _GDPR,
        _article("88"),
        Basis.SECONDARY_SOURCE,
        note=Texts(
            nl="Een collectieve afspraak kan strenger zijn dan de AVG, nooit losser (rechtspraak van het Hof van Justitie, na "
            "te zien).",
            fr="Un accord collectif peut être plus strict que le RGPD, jamais plus souple (jurisprudence de la Cour de "
            "justice, à vérifier).",
            de="Eine kollektive Vereinbarung darf strenger sein als die DSGVO, niemals lockerer (Rechtsprechung des "
            "Gerichtshofs, nachzusehen).",
            en="A collective agreement may be stricter than the GDPR, never looser (case law of the Court of Justice, to be "
            "looked up).",
        ),
    ),
    LegalReference(
        "ai-act-5-1-f",
        _AI_ACT,
        _article("5", "1", "f"),
        Basis.SECONDARY_SOURCE,
        valid_from=date(2025, 2, 2),
    ),
    LegalReference(
        "ai-act-annex-iii-4-b",
        _AI_ACT,
        Texts(
            nl="bijlage III, punt 4, b)",
            fr="annexe III, point 4, b)",
            de="Anhang III Nr. 4 Buchst. b",
            en="annex III, point 4(b)",
        ),
        Basis.SECONDARY_SOURCE,
        valid_from=_HIGH_RISK_FROM,
        note=_AS_AMENDED,
    ),
    LegalReference(
        "ai-act-26-2",
        _AI_ACT,
        _article("26", "2"),
        Basis.SECONDARY_SOURCE,
        valid_from=_HIGH_RISK_FROM,
        note=_AS_AMENDED,
    ),
    LegalReference(
        "ai-act-26-7",
        _AI_ACT,
        _article("26", "7"),
        Basis.SECONDARY_SOURCE,
        valid_from=_HIGH_RISK_FROM,
        note=_AS_AMENDED,
    ),
    LegalReference(
        "ai-act-50-3", _AI_ACT, _article("50", "3"), Basis.SECONDARY_SOURCE, valid_from=date(2026, 8, 2)
    ),
    LegalReference(
        "cao-39",
        Texts(
            nl="Cao nr. 39 van 13 december 1983 (nieuwe technologieën)",
            fr="CCT n° 39 du 13 décembre 1983 (nouvelles technologies)",
            de="KAA Nr. 39 vom 13. Dezember 1983 (neue Technologien)",
            en="Collective agreement no. 39 of 13 December 1983 (new technologies)",
        ),
        None,
        Basis.SECONDARY_SOURCE,
        note=Texts(
            nl="Informatie minstens drie maanden vóór het begin, vanaf 50 % en minstens 10 mensen van een beroepscategorie. "
            "Bindt autonome overheidsbedrijven niet rechtstreeks.",
            fr="Information au moins trois mois avant le début, dès 50 % et au moins 10 personnes d’une catégorie "
            "professionnelle. Ne lie pas directement les entreprises publiques autonomes.",
            de="Unterrichtung mindestens drei Monate vor Beginn, ab 50 % und mindestens 10 Personen einer Berufsgruppe. "
            "Bindet autonome öffentliche Unternehmen nicht unmittelbar.",
            en="Information at least three months before the start, from 50% and at least 10 people of a professional "
            "category. Does not bind autonomous public companies directly.",
        ),
    ),
    LegalReference(
        "cao-9",
        Texts(
            nl="Cao nr. 9 van 9 maart 1972 (ondernemingsraden)",
            fr="CCT n° 9 du 9 mars 1972 (conseils d’entreprise)",
            de="KAA Nr. 9 vom 9. März 1972 (Betriebsräte)",
            en="Collective agreement no. 9 of 9 March 1972 (works councils)",
        ),
        None,
        Basis.SECONDARY_SOURCE,
    ),
    LegalReference(
        "cao-81-information",
        _CAO_81,
        Texts("art. 7 tot 9", "art. 7 à 9", "Art. 7 bis 9", "arts 7 to 9"),
        Basis.SECONDARY_SOURCE,
        note=_ONLY_COMMUNICATION_DATA,
    ),
    LegalReference(
        "cao-81-evaluation",
        _CAO_81,
        _article("10"),
        Basis.SECONDARY_SOURCE,
        note=_ONLY_COMMUNICATION_DATA,
    ),
    LegalReference(
        "work-rules-posting",
        Texts(
            nl="Wet van 8 april 1965 tot instelling van de arbeidsreglementen",
            fr="Loi du 8 avril 1965 instituant les règlements de travail",
            de="Gesetz vom 8. April 1965 zur Einführung der Arbeitsordnungen",
            en="Act of 8 April 1965 on work rules (Belgium)",
        ),
        None,
        Basis.SECONDARY_SOURCE,
        note=Texts(
            nl="Uithanging van vijftien dagen; het artikel zelf is na te zien.",
            fr="Affichage de quinze jours ; l’article même est à vérifier.",
            de="Aushang von fünfzehn Tagen; der Artikel selbst ist nachzusehen.",
            en="Posting for fifteen days; the article itself is to be looked up.",
        ),
    ),
    LegalReference(
        "act-1991-30",
        Texts(
            nl="Wet van 21 maart 1991 (autonome overheidsbedrijven)",
            fr="Loi du 21 mars 1991 (entreprises publiques autonomes)",
            de="Gesetz vom 21. März 1991 (autonome öffentliche Unternehmen)",
            en="Act of 21 March 1991 (autonomous public companies, Belgium)",
        ),
        _article("30"),
        Basis.FROM_MEMORY,
    ),
    LegalReference(
        "wellbeing-act",
        Texts(
            nl="Wet van 4 augustus 1996 betreffende het welzijn van de werknemers bij de uitvoering van hun werk",
            fr="Loi du 4 août 1996 relative au bien-être des travailleurs lors de l’exécution de leur travail",
            de="Gesetz vom 4. August 1996 über das Wohlbefinden der Arbeitnehmer bei der Ausführung ihrer Arbeit",
            en="Act of 4 August 1996 on the well-being of workers in the performance of their work (Belgium)",
        ),
        None,
        Basis.FROM_MEMORY,
    ),
    LegalReference(
        "directive-2019-1937",
        Texts(
            nl="Richtlijn (EU) 2019/1937 (klokkenluiders)",
            fr="Directive (UE) 2019/1937 (lanceurs d’alerte)",
            de="Richtlinie (EU) 2019/1937 (Hinweisgeber)",
            en="Directive (EU) 2019/1937 (whistle-blowers)",
        ),
        None,
        Basis.FROM_MEMORY,
    ),
    LegalReference(
        "platform-work-human-oversight",
        Texts(
            nl="Richtlijn (EU) 2024/2831 (platformwerk)",
            fr="Directive (UE) 2024/2831 (travail via une plateforme)",
            de="Richtlinie (EU) 2024/2831 (Plattformarbeit)",
            en="Directive (EU) 2024/2831 (platform work)",
        ),
        _article("10"),
        Basis.FROM_MEMORY,
        valid_from=date(2026, 12, 2),
        note=Texts(
            nl="Geldt niet voor gewone werkgevers; hier als voorbeeld gevolgd.",
            fr="Ne s’applique pas aux employeurs ordinaires ; suivie ici comme modèle.",
            de="Gilt nicht für gewöhnliche Arbeitgeber; hier als Vorbild befolgt.",
            en="Does not hold for ordinary employers; followed here as a model.",
        ),
    ),
    LegalReference(
        "uni-etno-targets",
        _UNI_ETNO,
        Texts("beginsel 3", "principe 3", "Grundsatz 3", "principle 3"),
        Basis.SECONDARY_SOURCE,
    ),
    LegalReference(
        "uni-etno-monitoring",
        _UNI_ETNO,
        Texts("beginsel 12", "principe 12", "Grundsatz 12", "principle 12"),
        Basis.SECONDARY_SOURCE,
    ),
)

LAW: Mapping[str, LegalReference] = MappingProxyType({each.code: each for each in _REFERENCES})
