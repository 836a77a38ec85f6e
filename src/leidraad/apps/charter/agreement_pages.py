"""What the pages of the agreement show: its versions and signatures, two of them side by side, its phases and dossier."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from difflib import SequenceMatcher
from itertools import pairwise

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from leidraad.apps.charter.agreement_words import (
    LEAD_TIME_WORDS,
    PHASE_MEANS,
    SIDE_WORDS,
    STAGE_WORDS,
    clause_in_words,
    missing_in_words,
    phase_in_words,
)
from leidraad.apps.charter.in_force import charter_of_text
from leidraad.apps.charter.models.agreement import (
    ActingFor,
    Agreement,
    CharterVersion,
    Dispute,
    DossierItem,
    LegalCheck,
    PhaseStep,
    Signatory,
    SignatoryKey,
    SignatoryKind,
    Signature,
    StopAsked,
)
from leidraad.apps.charter.refusals import clause_number, clause_url, reader_language
from leidraad.apps.charter.standing import (
    Standing,
    is_on_the_table,
    last_agreement,
    must_sign,
    open_agreement,
    standing_of,
    today_of,
)
from leidraad.apps.people.models import Person, Role
from leidraad.domain.charter.clauses import Charter, ClauseId, Stage
from leidraad.domain.charter.compare import ClauseChange, compare
from leidraad.domain.charter.explain import clause_title, explained, explained_clause
from leidraad.domain.charter.law import LAW, Check, overdue, reference_in_words, with_checks
from leidraad.domain.charter.orders import Movement
from leidraad.domain.charter.phases import FOLLOWING, Missing, Side, lead_times, next_phases, possible_from
from leidraad.domain.charter.requests import Phase


@dataclass(frozen=True, slots=True)
class AnswerShown:
    """One signatory's word about a version; ``signature`` is None while it is awaited."""

    code: str
    name: str
    is_needed: bool
    signature: Signature | None
    words: str
    earlier: tuple[Signature, ...] = ()


@dataclass(frozen=True, slots=True)
class VersionRow:
    version: CharterVersion
    stage: str
    state: str
    answers: tuple[AnswerShown, ...]
    compared_with: int | None  # the number of the version before it


@dataclass(frozen=True, slots=True)
class SignatoryRow:
    signatory: Signatory
    key: SignatoryKey | None
    former_keys: tuple[SignatoryKey, ...]
    acting: tuple[ActingFor, ...]


@dataclass(frozen=True, slots=True)
class DisputeRow:
    dispute: Dispute
    clause: str
    clause_url: str
    waits_for: tuple[str, ...]  # who must agree still
    may_agree: bool


@dataclass(frozen=True, slots=True)
class ClauseSideBySide:
    """One clause of two versions in the reader's language; ``movement`` in words.

    ``old`` and ``new`` are the text in pieces, each with whether the other version lacks it.
    """

    number: str
    title: str
    movement: str
    is_looser: bool
    is_changed: bool
    old: tuple[tuple[str, bool], ...]
    new: tuple[tuple[str, bool], ...]


@dataclass(frozen=True, slots=True)
class StepShown:
    """One phase on the way: behind us, where we are, or ahead with what it lacks."""

    phase: str
    name: str
    means: str
    entered_at: datetime | None
    is_here: bool
    is_next: bool
    missing: tuple[tuple[str, date | None], ...] = ()  # sentence, day from which it no longer lacks
    possible_from: date | None = None

    @property
    def is_possible(self) -> bool:
        return self.is_next and not self.missing


@dataclass(frozen=True, slots=True)
class DayShown:
    what: str
    on: date | None


@dataclass(frozen=True, slots=True)
class AgreementPage:
    agreement: Agreement
    phase: str
    means: str
    steps: tuple[StepShown, ...]
    days: tuple[DayShown, ...]
    items: tuple[DossierItem, ...]
    stops: tuple[tuple[StopAsked, str], ...]


@dataclass(frozen=True, slots=True)
class LawRow:
    """One reference to the law, with who looked it up last and whether it must be looked up again."""

    code: str
    words: str
    verified_on: date | None
    verified_by: str
    is_overdue: bool


def movement_in_words(movement: Movement) -> str:
    """Which way a change goes, for somebody whose contacts it is about."""
    return {
        Movement.TIGHTER: pgettext("a change of the charter", "tighter"),
        Movement.LOOSER: pgettext("a change of the charter", "looser"),
        Movement.NEUTRAL: pgettext("a change of the charter", "neither tighter nor looser"),
        Movement.MIXED: pgettext("a change of the charter", "tighter in one way, looser in another"),
    }[movement]


def may_hand_in_for(person: Person, signatory: Signatory) -> bool:
    """Whether this person may bring a signature of this signatory here; who signed is proved by its key alone.

    Those who act for it, and the charter's keeper for management and legal counsel: never for a union.
    """
    if person.has_role(Role.CHARTER_KEEPER) and signatory.kind != SignatoryKind.UNION:
        return True
    return Signatory.objects.acted_for_by(person).filter(pk=signatory.pk).exists()


def version_rows() -> list[VersionRow]:
    """Every version, the newest first."""
    versions = list(CharterVersion.objects.select_related("agreement").order_by("-number"))
    names = {row.code: row for row in Signatory.objects.all()}
    said = _statements(versions)
    before = {row.number: older.number for row, older in pairwise(versions)}
    return [
        VersionRow(
            version=row,
            stage=str(STAGE_WORDS[Stage(row.stage)]),
            state=_state_in_words(row),
            answers=_answers(row, said, names),
            compared_with=before.get(row.number),
        )
        for row in versions
    ]


def version_row(version: CharterVersion) -> VersionRow:
    """One version with the word of everybody it needs."""
    older = CharterVersion.objects.filter(number__lt=version.number).order_by("-number").first()
    names = {row.code: row for row in Signatory.objects.all()}
    return VersionRow(
        version=version,
        stage=str(STAGE_WORDS[Stage(version.stage)]),
        state=_state_in_words(version),
        answers=_answers(version, _statements([version]), names),
        compared_with=older.number if older else None,
    )


def awaits_signatures(version: CharterVersion) -> bool:
    """Whether a signature under this version could still count."""
    agreement = open_agreement()
    return agreement is not None and is_on_the_table(version, agreement)


def clauses_of(version: CharterVersion) -> list[tuple[str, str, str, str]]:
    """Number, title, text and what the software does, of each clause in the reader's language."""
    return [
        (clause_number(clause.clause_id), clause.title, clause.text, clause.what_the_software_does)
        for clause in explained(charter_of_text(version.yaml_text), reader_language())
    ]


def side_by_side(old: Charter, new: Charter) -> list[ClauseSideBySide]:
    """All clauses of two charters, in order, with which way each goes."""
    return [_side_by_side(change, old, new) for change in compare(old, new)]


def signatory_rows() -> list[SignatoryRow]:
    """Everybody who signs, with keys and those who act for them: shown to all."""
    rows = Signatory.objects.prefetch_related("keys", "acting__person")
    return [
        SignatoryRow(
            signatory=row,
            key=next((key for key in row.keys.all() if key.ended_at is None), None),
            former_keys=tuple(key for key in row.keys.all() if key.ended_at is not None),
            acting=tuple(each for each in row.acting.all() if each.ended_at is None),
        )
        for row in rows
    ]


def dispute_rows(person: Person) -> list[DisputeRow]:
    """Every dispute, the open ones first, the newest before the others."""
    rows = Dispute.objects.select_related("signatory", "version").order_by("-pk")
    acts_for = list(Signatory.objects.acted_for_by(person))
    found = [_dispute_row(row, acts_for) for row in rows]
    return sorted(found, key=lambda row: row.dispute.settled_at is not None)


def agreement_page(*, at: datetime) -> AgreementPage | None:
    """Where the agreement stands, what the next step lacks and from when it is possible; None before the first."""
    agreement = last_agreement()
    if agreement is None:
        return None
    standing = standing_of(agreement, at=at)
    return AgreementPage(
        agreement=agreement,
        phase=phase_in_words(standing.phase),
        means=str(PHASE_MEANS[standing.phase]),
        steps=_steps(standing),
        days=tuple(DayShown(str(LEAD_TIME_WORDS[each.what]), each.on) for each in lead_times(standing.facts)),
        items=tuple(agreement.items.select_related("document", "version").order_by("-happened_on", "-pk")),
        stops=tuple((row, str(SIDE_WORDS[Side(row.side)])) for row in agreement.stops_asked.all()),
    )


def law_rows(*, at: datetime) -> list[LawRow]:
    """Every reference to the law, those that must be looked up first."""
    today, language = today_of(at), reader_language()
    checks = [Check(row.code, row.verified_on, row.verified_by) for row in LegalCheck.objects.all()]
    rows = [
        LawRow(
            code=reference.code,
            words=reference_in_words(reference, language),
            verified_on=reference.verified_on,
            verified_by=reference.verified_by or "",
            is_overdue=overdue(reference, today),
        )
        for reference in with_checks(LAW.values(), checks)
    ]
    return sorted(rows, key=lambda row: not row.is_overdue)


def _statements(versions: Iterable[CharterVersion]) -> dict[int, list[Signature]]:
    found: dict[int, list[Signature]] = {}
    rows = (
        Signature.objects.filter(version__in=list(versions)).select_related("signatory", "key").order_by("pk")
    )
    for row in rows:
        found.setdefault(row.version_id, []).append(row)
    return found


def _answers(
    version: CharterVersion, said: dict[int, list[Signature]], names: dict[str, Signatory]
) -> tuple[AnswerShown, ...]:
    """Everybody whose signature it needs, and whoever gave one besides."""
    rows = said.get(version.number, [])
    needed = must_sign(version)
    codes = sorted(needed | {row.signatory.code for row in rows})
    found = []
    for code in codes:
        own = [row for row in rows if row.signatory.code == code]
        last = own[-1] if own else None
        words = last.get_act_display() if last else pgettext("a signature", "awaited")
        name = names[code].name if code in names else code
        found.append(AnswerShown(code, name, code in needed, last, str(words), tuple(own[:-1])))
    return tuple(found)


def _state_in_words(version: CharterVersion) -> str:
    if version.withdrawn_at is not None:
        return _("withdrawn")
    if version.activated_at is not None:
        later = CharterVersion.objects.filter(number__gt=version.number, activated_at__isnull=False)
        return _("was in force") if later.exists() else _("in force")
    return _("on the table") if awaits_signatures(version) else _("never came into force")


def _side_by_side(change: ClauseChange, old: Charter, new: Charter) -> ClauseSideBySide:
    language = reader_language()
    texts = [explained_clause(charter, change.clause_id, language).text for charter in (old, new)]
    pieces = word_differences(*texts)
    return ClauseSideBySide(
        number=clause_number(change.clause_id),
        title=clause_title(change.clause_id, language),
        movement=movement_in_words(change.movement)
        if change.parameters
        else pgettext("two clauses", "the same"),
        is_looser=change.movement in {Movement.LOOSER, Movement.MIXED},
        is_changed=bool(change.parameters),
        old=pieces[0],
        new=pieces[1],
    )


def word_differences(old: str, new: str) -> tuple[tuple[tuple[str, bool], ...], tuple[tuple[str, bool], ...]]:
    """Two texts in pieces of whole words, each with whether the other text lacks it."""
    before, after = old.split(), new.split()
    matched = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    return (
        tuple((" ".join(before[i:j]), tag != "equal") for tag, i, j, _k, _l in matched if i < j),
        tuple((" ".join(after[k:m]), tag != "equal") for tag, _i, _j, k, m in matched if k < m),
    )


def _dispute_row(dispute: Dispute, acts_for: list[Signatory]) -> DisputeRow:
    waits = []
    if dispute.opener_agreed_at is None:
        waits.append(dispute.signatory.name)
    if dispute.other_side_agreed_at is None:
        other = Side.MANAGEMENT if dispute.signatory.side is Side.WORKERS else Side.WORKERS
        waits.append(str(SIDE_WORDS[other]))
    may_agree = dispute.settled_at is None and any(
        row.pk == dispute.signatory_id or row.side is not dispute.signatory.side for row in acts_for
    )
    return DisputeRow(
        dispute=dispute,
        clause=f"{clause_number(dispute.clause_id)}. {clause_in_words(dispute.clause_id)}",
        clause_url=clause_url(ClauseId(dispute.clause_id)),
        waits_for=() if dispute.settled_at else tuple(waits),
        may_agree=may_agree,
    )


def _steps(standing: Standing) -> tuple[StepShown, ...]:
    """The way so far as it was gone, where it stands, and what lies ahead."""
    entered = {row.phase: row.at for row in PhaseStep.objects.filter(agreement=standing.agreement)}
    following = next_phases(standing.phase, standing.facts)
    shown = []
    for phase in (Phase.DRAFT, *FOLLOWING.values(), *((Phase.STOPPED,) if Phase.STOPPED in entered else ())):
        is_next = FOLLOWING.get(standing.phase) is phase
        missing = following.get(phase, ()) if is_next else ()
        shown.append(
            StepShown(
                phase=str(phase),
                name=phase_in_words(phase),
                means=str(PHASE_MEANS[phase]),
                entered_at=entered.get(str(phase)),
                is_here=phase is standing.phase,
                is_next=is_next,
                missing=_in_words(missing),
                possible_from=possible_from(missing, today=standing.facts.today) if missing else None,
            )
        )
    return tuple(shown)


def _in_words(missing: tuple[Missing, ...]) -> tuple[tuple[str, date | None], ...]:
    return tuple((missing_in_words(each), each.possible_from) for each in missing)


def statement_url(version: CharterVersion, code: str) -> str:
    """Where the statement of a signatory about a version is downloaded."""
    return reverse("charter:statement", args=[version.number, code])
