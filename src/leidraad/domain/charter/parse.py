"""From the YAML text of a charter to a Charter, with every mistake named by its place and what to write instead.

Which values a charter has stands here; how each is read, in ``reading``. What a text says twice and differently is a
mistake as well: a charter that contradicts itself binds nobody.
"""

from collections.abc import Iterator
from datetime import date
from typing import cast

import yaml

from leidraad.domain.charter.blanks import CODE, PROTECTED_NUMBER
from leidraad.domain.charter.clauses import (
    AfterEnd,
    AiLimits,
    Body,
    CapDenominator,
    CapRounding,
    CapUnit,
    CapWindow,
    Charter,
    Consultation,
    ConsultationAct,
    Counted,
    Deletion,
    Eraser,
    Evaluation,
    GateNeed,
    Groups,
    Indicator,
    Insight,
    Limit,
    ListeningCap,
    MonitoringRegister,
    Notice,
    OnLeaving,
    Participation,
    ProtectedKind,
    ProtectedNumbers,
    Purpose,
    Retention,
    RollOut,
    Scope,
    Selection,
    SelectionMethod,
    Service,
    SideBySide,
    Signatories,
    Stage,
    StoppedBy,
    Stratum,
    Sunset,
    TakingPart,
    Targets,
)
from leidraad.domain.charter.reading import (
    LARGEST_TEXT_CHARACTERS,
    CharterProblem,
    Found,
    ProblemCode,
    Reader,
    Reading,
    UnreadableCharterError,
    composed,
    day,
    matching,
    one_of,
    percentage,
    problem,
    set_of,
    text,
    truth,
    whole_number,
    zone,
)
from leidraad.domain.contacts.turns import Channel, Direction
from leidraad.domain.language.languages import Language

UNSET = "unset"
_SECONDS_IN_AN_HOUR = 3600

# What may be written under each key, for whoever left it out. Law where the law names a value, else a cautious example.
EXAMPLES = (
    "charter: my-charter",
    "title: Charter for quality and coaching",
    "stage: pilot",
    "scope: {teams: [team-1], channels: [voice], directions: [inbound], valid_from: 2026-01-12, valid_until: 2026-07-11,"
    " languages: [nl, fr]}",
    "scope.teams: [team-1, team-2]",
    "scope.channels: [voice]",
    "scope.directions: [inbound, outbound]",
    "scope.valid_from: 2026-01-12",
    "scope.valid_until: 2026-07-11",
    "scope.languages: [nl, fr]",
    "participation: {who: volunteers, on_leaving: destroy, smallest_pool: 20}",
    "participation.who: volunteers",
    "participation.on_leaving: destroy",
    "participation.smallest_pool: 20",
    "purposes_allowed: [coaching, training]",
    "uses_forbidden: [sanction, disciplinary_file, dismissal, non_renewal, pay, ranking, promotion, appraisal]",
    "customer_notice: {voice: spoken_message}",
    "listening_cap: unset",
    "listening_cap.percent: 2.5",
    "listening_cap.unit: contact",
    "listening_cap.denominator: captured",
    "listening_cap.window: calendar_month",
    "listening_cap.rounding: floor",
    "listening_cap.counts: [audio, transcript, summary]",
    "listening_cap.time_zone: Europe/Brussels",
    "listening_cap.absolute_maximum: 10",
    "listening_cap.reservation_min: 30",
    "deletion: {by: agent, shred_within_h: 24, reason_required: false, limited: false}",
    "deletion.by: agent",
    "deletion.shred_within_h: 24",
    "deletion.reason_required: false",
    "deletion.limited: false",
    "deletion.undo_within_s: 60",
    "retention: {quality_days: 28, insight_months: 13, service_months: 12, coaching_note_months: 12}",
    "retention.quality_days: 28",
    "retention.insight_months: 13",
    "retention.service_months: 12",
    "retention.coaching_note_months: 12",
    "retention.keep_original: false",
    "insight: {allowed: false}",
    "insight.allowed: false",
    "service: {allowed: false}",
    "service.allowed: false",
    "ai: {agent_emotion: never, voice_emotion: never, agent_scoring: off, named_output_to_people: off,"
    " customer_emotion: off, human_supervision: true}",
    "ai.agent_emotion: never",
    "ai.voice_emotion: never",
    "ai.agent_scoring: off",
    "ai.named_output_to_people: off",
    "ai.customer_emotion: off",
    "ai.human_supervision: true",
    "protected_numbers: {kinds: [union, prevention, medical, whistle_blower], numbers: []}",
    "protected_numbers.kinds: [union, prevention, medical, whistle_blower]",
    'protected_numbers.numbers: ["+32450000101"]',
    "selection: {methods: [committed_draw, nomination], strata: [], ai_flags: never}",
    "selection.methods: [committed_draw, nomination]",
    "selection.strata: [channel]",
    "selection.ai_flags: never",
    "side_by_side: {guaranteed: true, announced: true, counted_in_cap: false, least_percent: 50}",
    "side_by_side.guaranteed: true",
    "side_by_side.announced: true",
    "side_by_side.counted_in_cap: false",
    "side_by_side.least_percent: 50",
    "groups: {threshold: 5}",
    "groups.threshold: 5",
    "targets: {quantitative_percent_max: 50, quality_required: true, satisfaction_required: true,"
    " individual_talk_time: never}",
    "targets.quantitative_percent_max: 50",
    "targets.quality_required: true",
    "targets.satisfaction_required: true",
    "targets.individual_talk_time: never",
    "monitoring_register: {required: true, notice_days: 14}",
    "monitoring_register.required: true",
    "monitoring_register.notice_days: 14",
    "consultation: {body: works_council, act: consult, new_technology: true, information_months: 3, posting_days: 15}",
    "consultation.body: works_council",
    "consultation.act: consult",
    "consultation.new_technology: true",
    "consultation.information_months: 3",
    "consultation.posting_days: 15",
    "evaluation: {due: 2026-08-31, body: works_council, indicators: [participation, customer_measures,"
    " employee_measures]}",
    "evaluation.due: 2026-08-31",
    "evaluation.body: works_council",
    "evaluation.indicators: [participation, customer_measures, employee_measures]",
    "roll_out: {needs: [evaluation_closed, additions_signed]}",
    "roll_out.needs: [evaluation_closed, additions_signed]",
    "sunset: {recordings: run_out, stopped_by: either_side}",
    "sunset.recordings: run_out",
    "sunset.stopped_by: either_side",
    "signatories: {management: [management], legal: [legal], unions: [union-a, union-b]}",
    "signatories.management: [management]",
    "signatories.legal: [legal]",
    "signatories.unions: [union-a, union-b]",
)  # fmt: skip

_CODE = matching(CODE, example="letters, digits, - _ and . without a space, such as team-1")
_NUMBER = matching(
    PROTECTED_NUMBER,
    example='a number such as "+32450000101", an internal number such as "4711", or an address',
)


def charter_from_yaml(text: str) -> Charter:
    """The charter that a YAML text describes. UnreadableCharterError lists every mistake."""
    problems: list[CharterProblem] = []
    found: dict[str, Found] = {}
    charter = _charter(Reading(composed(text), "", problems, found, EXAMPLES))
    problems.extend(_contradictions(found))
    if problems:
        raise UnreadableCharterError(problems)
    return charter


def _charter(reading: Reading) -> Charter:
    reading.closed(
        "charter", "title", "stage", "scope", "participation", "purposes_allowed", "uses_forbidden", "customer_notice",
        "listening_cap", "deletion", "retention", "insight", "service", "ai", "protected_numbers", "selection",
        "side_by_side", "groups", "targets", "monitoring_register", "consultation", "evaluation", "roll_out", "sunset",
        "signatories",
    )  # fmt: skip
    return Charter(
        code=reading.value("charter", _CODE),
        title=reading.value("title", _in_four_languages(reading)),
        stage=reading.value("stage", one_of(Stage)),
        scope=reading.inner("scope", _scope),
        participation=reading.inner("participation", _taking_part),
        purposes_allowed=reading.value("purposes_allowed", set_of(one_of(Purpose), may_be_empty=True)),
        uses_forbidden=reading.value("uses_forbidden", set_of(one_of(Purpose))),
        customer_notice=reading.inner("customer_notice", _notices),
        listening_cap=_cap_or_unset(reading),
        deletion=reading.inner("deletion", _deletion),
        retention=reading.inner("retention", _retention),
        insight=reading.inner("insight", _insight),
        service=reading.inner("service", _service),
        ai=reading.inner("ai", _ai),
        protected_numbers=reading.inner("protected_numbers", _protected),
        selection=reading.inner("selection", _selection),
        side_by_side=reading.inner("side_by_side", _side_by_side),
        groups=reading.inner("groups", _groups),
        targets=reading.inner("targets", _targets),
        monitoring_register=reading.inner("monitoring_register", _monitoring_register),
        consultation=reading.inner("consultation", _consultation),
        evaluation=reading.inner("evaluation", _evaluation),
        roll_out=reading.inner("roll_out", _roll_out),
        sunset=reading.inner("sunset", _sunset),
        signatories=reading.inner("signatories", _signatories),
    )


def _in_four_languages(reading: Reading) -> Reader[dict[Language, str]]:
    """One text for all, or one under each of nl, fr, de and en."""

    def read(node: yaml.Node, path: str) -> dict[Language, str]:
        if isinstance(node, yaml.ScalarNode):
            return dict.fromkeys(Language, text(node, path))
        inner = reading.below(node, path)
        inner.closed(*Language)
        return {language: inner.value(language, text) for language in Language}

    return read


def _scope(reading: Reading) -> Scope:
    reading.closed("teams", "channels", "directions", "valid_from", "valid_until", "languages")
    return Scope(
        teams=reading.value("teams", set_of(_CODE)),
        channels=reading.value("channels", set_of(one_of(Channel))),
        directions=reading.value("directions", set_of(one_of(Direction))),
        valid_from=reading.value("valid_from", day),
        valid_until=reading.value("valid_until", day),
        languages=reading.value("languages", set_of(one_of(Language))),
    )


def _taking_part(reading: Reading) -> TakingPart:
    reading.closed("who", "on_leaving", "smallest_pool")
    return TakingPart(
        who=reading.value("who", one_of(Participation)),
        on_leaving=reading.value("on_leaving", one_of(OnLeaving)),
        smallest_pool=reading.value("smallest_pool", whole_number(smallest=1)),
    )


def _notices(reading: Reading) -> dict[Channel, Notice]:
    reading.closed(*Channel)
    return {
        Channel(name): reading.value(name, one_of(Notice)) for name in reading.values if name in set(Channel)
    }


def _cap_or_unset(reading: Reading) -> ListeningCap | None:
    node = reading.values.get("listening_cap")
    if isinstance(node, yaml.ScalarNode) and node.value == UNSET:
        return None
    if isinstance(node, yaml.ScalarNode):
        reading.problems.append(
            problem(ProblemCode.NOT_A_MAPPING, node, "listening_cap", UNSET, "percent: …")
        )
        return None
    return reading.inner("listening_cap", _cap)


def _cap(reading: Reading) -> ListeningCap:
    reading.closed(
        "percent", "unit", "denominator", "window", "rounding", "counts", "time_zone", "absolute_maximum",
        "reservation_min",
    )  # fmt: skip
    return ListeningCap(
        percent=reading.value("percent", percentage),
        unit=reading.value("unit", one_of(CapUnit)),
        denominator=reading.value("denominator", one_of(CapDenominator)),
        window=reading.value("window", one_of(CapWindow)),
        rounding=reading.value("rounding", one_of(CapRounding)),
        counts=reading.value("counts", set_of(one_of(Counted))),
        time_zone=reading.value("time_zone", zone, default="Europe/Brussels"),
        absolute_maximum=reading.if_given("absolute_maximum", whole_number(smallest=0)),
        reservation_min=reading.value("reservation_min", whole_number(smallest=1), default=30),
    )


def _deletion(reading: Reading) -> Deletion:
    reading.closed("by", "shred_within_h", "reason_required", "limited", "undo_within_s")
    return Deletion(
        by=reading.value("by", one_of(Eraser)),
        shred_within_h=reading.value("shred_within_h", whole_number(smallest=0)),
        reason_required=reading.value("reason_required", truth),
        limited=reading.value("limited", truth),
        undo_within_s=reading.value("undo_within_s", whole_number(smallest=0), default=0),
    )


def _retention(reading: Reading) -> Retention:
    reading.closed(
        "quality_days", "insight_months", "service_months", "coaching_note_months", "keep_original"
    )
    return Retention(
        quality_days=reading.value("quality_days", whole_number(smallest=1)),
        insight_months=reading.value("insight_months", whole_number(smallest=0)),
        service_months=reading.value("service_months", whole_number(smallest=0)),
        coaching_note_months=reading.value("coaching_note_months", whole_number(smallest=0)),
        keep_original=reading.value("keep_original", truth, default=False),
    )


def _insight(reading: Reading) -> Insight:
    reading.closed("allowed")
    return Insight(allowed=reading.value("allowed", truth))


def _service(reading: Reading) -> Service:
    reading.closed("allowed")
    return Service(allowed=reading.value("allowed", truth))


def _ai(reading: Reading) -> AiLimits:
    reading.closed(
        "agent_emotion", "voice_emotion", "agent_scoring", "named_output_to_people", "customer_emotion",
        "human_supervision",
    )  # fmt: skip
    limit = one_of(Limit)
    return AiLimits(
        agent_emotion=reading.value("agent_emotion", limit),
        voice_emotion=reading.value("voice_emotion", limit),
        agent_scoring=reading.value("agent_scoring", limit),
        named_output_to_people=reading.value("named_output_to_people", limit),
        customer_emotion=reading.value("customer_emotion", limit),
        human_supervision=reading.value("human_supervision", truth),
    )


def _protected(reading: Reading) -> ProtectedNumbers:
    reading.closed("kinds", "numbers")
    return ProtectedNumbers(
        kinds=reading.value("kinds", set_of(one_of(ProtectedKind))),
        numbers=reading.value("numbers", set_of(_NUMBER, may_be_empty=True)),
    )


def _selection(reading: Reading) -> Selection:
    reading.closed("methods", "strata", "ai_flags")
    return Selection(
        methods=reading.value("methods", set_of(one_of(SelectionMethod))),
        strata=reading.value("strata", set_of(one_of(Stratum), may_be_empty=True)),
        ai_flags=reading.value("ai_flags", one_of(Limit)),
    )


def _side_by_side(reading: Reading) -> SideBySide:
    reading.closed("guaranteed", "announced", "counted_in_cap", "least_percent")
    return SideBySide(
        guaranteed=reading.value("guaranteed", truth),
        announced=reading.value("announced", truth),
        counted_in_cap=reading.value("counted_in_cap", truth),
        least_percent=reading.value("least_percent", percentage),
    )


def _groups(reading: Reading) -> Groups:
    reading.closed("threshold")
    return Groups(threshold=reading.value("threshold", whole_number(smallest=1)))


def _targets(reading: Reading) -> Targets:
    reading.closed(
        "quantitative_percent_max", "quality_required", "satisfaction_required", "individual_talk_time"
    )
    return Targets(
        quantitative_percent_max=reading.value("quantitative_percent_max", percentage),
        quality_required=reading.value("quality_required", truth),
        satisfaction_required=reading.value("satisfaction_required", truth),
        individual_talk_time=reading.value("individual_talk_time", one_of(Limit)),
    )


def _monitoring_register(reading: Reading) -> MonitoringRegister:
    reading.closed("required", "notice_days")
    return MonitoringRegister(
        required=reading.value("required", truth),
        notice_days=reading.value("notice_days", whole_number(smallest=0)),
    )


def _consultation(reading: Reading) -> Consultation:
    reading.closed("body", "act", "new_technology", "information_months", "posting_days")
    return Consultation(
        body=reading.value("body", one_of(Body)),
        act=reading.value("act", one_of(ConsultationAct)),
        new_technology=reading.value("new_technology", truth),
        information_months=reading.value("information_months", whole_number(smallest=0)),
        posting_days=reading.value("posting_days", whole_number(smallest=0)),
    )


def _evaluation(reading: Reading) -> Evaluation:
    reading.closed("due", "body", "indicators")
    return Evaluation(
        due=reading.value("due", day),
        body=reading.value("body", one_of(Body)),
        indicators=reading.value("indicators", set_of(one_of(Indicator))),
    )


def _roll_out(reading: Reading) -> RollOut:
    reading.closed("needs")
    return RollOut(needs=reading.value("needs", set_of(one_of(GateNeed), may_be_empty=True)))


def _sunset(reading: Reading) -> Sunset:
    reading.closed("recordings", "stopped_by")
    return Sunset(
        recordings=reading.value("recordings", one_of(AfterEnd)),
        stopped_by=reading.value("stopped_by", one_of(StoppedBy)),
    )


def _signatories(reading: Reading) -> Signatories:
    reading.closed("management", "legal", "unions")
    codes = set_of(_CODE, may_be_empty=True)
    return Signatories(
        management=reading.value("management", codes),
        legal=reading.value("legal", codes),
        unions=reading.value("unions", codes),
    )


def _contradictions(found: dict[str, Found]) -> Iterator[CharterProblem]:
    """What two places of the text say against each other; a place that was wrong itself is passed over."""
    yield from _days_in_order(found, "scope.valid_from", "scope.valid_until")
    yield from _days_in_order(found, "scope.valid_from", "evaluation.due")
    yield from _never_both(found, "purposes_allowed", "uses_forbidden")
    for one, other in (("management", "legal"), ("management", "unions"), ("legal", "unions")):
        yield from _never_both(found, f"signatories.{one}", f"signatories.{other}")
    for purpose in (Purpose.INSIGHT, Purpose.SERVICE):
        yield from _signed_and_switched_off(found, purpose)
    yield from _undone_after_the_end(found)


def _contradicts(found: dict[str, Found], path: str, said: str, shown: str | None = None) -> CharterProblem:
    return problem(ProblemCode.CONTRADICTS, found[path].node, path, said, found=shown)


def _days_in_order(found: dict[str, Found], first: str, later: str) -> Iterator[CharterProblem]:
    if first in found and later in found:
        start, end = cast(date, found[first].value), cast(date, found[later].value)
        if end < start:
            yield _contradicts(found, later, f"{first}: {start.isoformat()}")


def _never_both(found: dict[str, Found], one: str, other: str) -> Iterator[CharterProblem]:
    if one in found and other in found:
        both = cast(frozenset[str], found[one].value) & cast(frozenset[str], found[other].value)
        if both:
            shown = ", ".join(sorted(both))
            yield _contradicts(found, other, f"{one}: {shown}", shown)


def _signed_and_switched_off(found: dict[str, Found], purpose: Purpose) -> Iterator[CharterProblem]:
    switch = f"{purpose}.allowed"
    if switch not in found or "purposes_allowed" not in found:
        return
    is_signed = purpose in cast(frozenset[Purpose], found["purposes_allowed"].value)
    if is_signed and found[switch].value is False:
        yield _contradicts(found, switch, f"purposes_allowed: {purpose}")


def _undone_after_the_end(found: dict[str, Found]) -> Iterator[CharterProblem]:
    undo, shred = "deletion.undo_within_s", "deletion.shred_within_h"
    if undo in found and shred in found:
        hours = cast(int, found[shred].value)
        if cast(int, found[undo].value) > hours * _SECONDS_IN_AN_HOUR:
            yield _contradicts(found, undo, f"{shred}: {hours}")


__all__ = [
    "EXAMPLES",
    "LARGEST_TEXT_CHARACTERS",
    "UNSET",
    "CharterProblem",
    "ProblemCode",
    "UnreadableCharterError",
    "charter_from_yaml",
]
