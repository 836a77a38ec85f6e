"""Where the agreement stands: its versions, signatures and dossier as facts for the phases.

Apart from ``queries`` because it reads the whole agreement for the few who change it; decisions need none of this.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.conf import settings

from leidraad.apps.charter.in_force import charter_of_text
from leidraad.apps.charter.models.agreement import (
    Agreement,
    CharterVersion,
    DossierItem,
    ItemKind,
    Signatory,
    Signature,
    SignatureAct,
)
from leidraad.domain.charter.clauses import Body, Charter, ConsultationAct, Stage
from leidraad.domain.charter.phases import (
    AgreementFacts,
    ClosedEvaluation,
    Missing,
    RecordedAct,
    Side,
    Text,
    missing_to_replace,
)
from leidraad.domain.charter.requests import Phase


@dataclass(frozen=True, slots=True)
class Standing:
    """An agreement with everything that is known about it."""

    agreement: Agreement
    facts: AgreementFacts
    in_force: CharterVersion | None
    proposed: tuple[
        CharterVersion, ...
    ]  # neither in force before nor withdrawn nor overtaken; the newest last
    texts: tuple[Text, ...]  # of those proposed and of the one in force

    @property
    def phase(self) -> Phase:
        return Phase(self.agreement.phase)

    def text(self, number: int) -> Text:
        """The version of a number; KeyError when it is not on the table."""
        for text in self.texts:
            if text.number == number:
                return text
        raise KeyError(number)

    def version(self, number: int) -> CharterVersion:
        """The row of a text on the table; KeyError when there is none."""
        for version in (self.in_force, *self.proposed):
            if version is not None and version.number == number:
                return version
        raise KeyError(number)

    def missing_to_replace(self, number: int) -> tuple[Missing, ...]:
        """What a proposed version lacks to take the place of the one in force."""
        assert self.in_force is not None
        return missing_to_replace(
            self.text(self.in_force.number), self.text(number), phase=self.phase, today=self.facts.today
        )


def today_of(at: datetime) -> date:
    """The day of the centre's own calendar."""
    return at.astimezone(settings.ENVIRONMENT.time_zone).date()


def open_agreement() -> Agreement | None:
    """The agreement under way; None before the first, and after a stop."""
    return Agreement.objects.filter(ended_at=None).first()


def last_agreement() -> Agreement | None:
    """The agreement under way, or else the one that was stopped last."""
    return Agreement.objects.order_by("-pk").first()


def standing_of(agreement: Agreement, *, at: datetime) -> Standing:
    """Where an agreement stands on the day of ``at``; read in a handful of queries."""
    versions = list(agreement.versions.filter(withdrawn_at=None))
    in_force = max((row for row in versions if row.activated_at), key=_number, default=None)
    proposed = tuple(
        row for row in versions if not row.activated_at and row.number > (in_force.number if in_force else 0)
    )
    on_the_table = (*((in_force,) if in_force else ()), *proposed)
    items = list(agreement.items.select_related("version").defer("version__yaml_text"))
    texts = _texts(on_the_table, in_force, items)
    return Standing(agreement, _facts(agreement, texts, items, at=at), in_force, proposed, texts)


def last_statements(versions: Iterable[CharterVersion]) -> dict[tuple[int, str], Signature]:
    """The last statement of each signatory about each of these versions, by number and code."""
    rows = Signature.objects.filter(version__in=versions).select_related("signatory").order_by("pk")
    return {(row.version_id, row.signatory.code): row for row in rows}


def is_on_the_table(version: CharterVersion, agreement: Agreement) -> bool:
    """Whether a version may still be signed: proposed in this agreement, not withdrawn, not overtaken by a later one."""
    if version.agreement_id != agreement.pk or version.withdrawn_at or version.activated_at:
        return False
    later = agreement.versions.filter(number__gt=version.number, activated_at__isnull=False)
    return not later.exists()


def must_sign(version: CharterVersion) -> frozenset[str]:
    """The codes of everybody whose signature a version needs: whom it names, and whom the one in force before it named."""
    earlier = CharterVersion.objects.filter(
        agreement=version.agreement_id, activated_at__isnull=False, number__lt=version.number
    )
    in_force = earlier.order_by("-number").first()
    before = named_in(charter_of_text(in_force.yaml_text)) if in_force else frozenset()
    return _must_sign(charter_of_text(version.yaml_text), before)


def signed_by(statements: Iterable[Signature]) -> frozenset[str]:
    """The codes of those whose last statement is that they sign, of statements about one version in their order."""
    last = {row.signatory.code: row.act for row in statements}
    return frozenset(code for code, act in last.items() if act == SignatureAct.SIGN)


def statements_about(version: CharterVersion) -> list[Signature]:
    """Every statement about a version, the oldest first."""
    return list(version.signatures.select_related("signatory").order_by("pk"))


def _number(version: CharterVersion) -> int:
    return version.number


def _texts(
    versions: tuple[CharterVersion, ...], in_force: CharterVersion | None, items: list[DossierItem]
) -> tuple[Text, ...]:
    statements = last_statements(versions)
    signed_before = named_in(charter_of_text(in_force.yaml_text)) if in_force else frozenset()
    found = []
    for version in versions:
        charter = charter_of_text(version.yaml_text)
        about = [item for item in items if _stage_of(item) == version.stage]
        found.append(
            Text(
                number=version.number,
                charter=charter,
                is_in_force=version is in_force,
                must_sign=_must_sign(charter, signed_before),
                signed_by=_with(SignatureAct.SIGN, version, statements),
                refused_by=_with(SignatureAct.REFUSE, version, statements),
                posted_on=min(
                    (row.happened_on for row in about if row.kind == ItemKind.POSTING), default=None
                ),
                acts=tuple(_act(row) for row in about if row.kind == ItemKind.ACT),
            )
        )
    return tuple(found)


def named_in(charter: Charter) -> frozenset[str]:
    """The codes of everybody whom a text names as a signatory."""
    return charter.signatories.management | charter.signatories.legal | charter.signatories.unions


def _must_sign(charter: Charter, signed_before: frozenset[str]) -> frozenset[str]:
    """Who a text names, and who signed the one in force; a regulation needs every representative union as well."""
    codes = named_in(charter) | signed_before
    if charter.stage is Stage.ROLL_OUT:
        codes |= set(Signatory.objects.filter(is_representative=True).values_list("code", flat=True))
    return codes


def _with(
    act: SignatureAct, version: CharterVersion, statements: dict[tuple[int, str], Signature]
) -> frozenset[str]:
    return frozenset(
        code for (number, code), row in statements.items() if number == version.number and row.act == act
    )


def _stage_of(item: DossierItem) -> str:
    """Which text an item is about; one that names none is about the pilot."""
    return item.version.stage if item.version else str(Stage.PILOT)


def _act(item: DossierItem) -> RecordedAct:
    return RecordedAct(
        body=Body(item.body),
        act=ConsultationAct(item.act),
        on=item.happened_on,
        version=item.version_id,
        present_count=item.present_count,
        quorum_count=item.quorum_count,
        in_favour_count=item.in_favour_count,
        majority_count=item.majority_count,
    )


def _facts(
    agreement: Agreement, texts: tuple[Text, ...], items: list[DossierItem], *, at: datetime
) -> AgreementFacts:
    received = [row.received_on for row in items if row.kind == ItemKind.INFORMATION and row.received_on]
    closed = [row for row in items if row.kind == ItemKind.EVALUATION]
    return AgreementFacts(
        today=today_of(at),
        pilot=_on_the_table(texts, Stage.PILOT),
        regulation=_on_the_table(texts, Stage.ROLL_OUT),
        information_received_on=min(received, default=None),
        evaluation=ClosedEvaluation(Body(closed[-1].body), closed[-1].happened_on) if closed else None,
        stop_asked_by=frozenset(Side(side) for side in agreement.stops_asked.values_list("side", flat=True)),
    )


def _on_the_table(texts: tuple[Text, ...], stage: Stage) -> Text | None:
    """The text of a stage that counts: the one in force, else the newest that everybody signed, else the newest."""
    of_stage = [text for text in texts if text.charter.stage is stage]
    in_force = [text for text in of_stage if text.is_in_force]
    signed = [text for text in of_stage if text.must_sign <= text.signed_by]
    return next(iter([*in_force, *reversed(signed), *reversed(of_stage)]), None)
