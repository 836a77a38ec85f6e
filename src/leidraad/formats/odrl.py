"""A charter as an ODRL 2.2 agreement, for tools of others that read policies (https://www.w3.org/TR/odrl-model/).

For reading only: ODRL has no agreed evaluator, and what Leidraad executes is the charter itself. Terms that ODRL lacks
stand under ``leidraad:``, the profile that the document names.
"""

from collections.abc import Iterable
from datetime import date
from fractions import Fraction

from leidraad.domain.charter.clauses import (
    LISTENING_PURPOSES,
    Charter,
    Counted,
    Limit,
    ListeningCap,
    Purpose,
    SelectionMethod,
)

Value = str | int | float | bool | list["Value"] | dict[str, "Value"]
Rule = dict[str, Value]

CONTEXT: list[Value] = ["http://www.w3.org/ns/odrl.jsonld", {"leidraad": "urn:leidraad:odrl:"}]
PROFILE = "urn:leidraad:odrl:profile:1"
CONTACTS = "urn:leidraad:asset:contacts"
AGENT, COACH, EMPLOYER = (
    "urn:leidraad:party:agent",
    "urn:leidraad:party:coach",
    "urn:leidraad:party:employer",
)
ANALYST = "urn:leidraad:party:quality-analyst"

ACTION_OF = {Counted.AUDIO: "play", Counted.TRANSCRIPT: "read", Counted.SUMMARY: "leidraad:readSummary"}
# Whatever a charter says: part of the floor.
NEVER = (
    "leidraad:listenLive",
    "leidraad:inferAgentEmotion",
    "leidraad:inferEmotionFromVoice",
    "leidraad:scoreAgent",
)


def odrl_agreement(charter: Charter, *, number: int, canonical_hash: str) -> Rule:
    """The agreement as JSON-LD. A charter without a cap gives no permission to open a contact at all."""
    signers = [*_parties(charter.signatories.unions), AGENT]
    return {
        "@context": CONTEXT,
        "@type": "Agreement",
        "uid": f"urn:leidraad:charter:{charter.code}:{number}:{canonical_hash}",
        "profile": PROFILE,
        "conflict": "prohibit",
        "assigner": [*signers],
        "assignee": [*_parties(charter.signatories.management)],
        "permission": [*_permissions(charter)],
        "prohibition": [*_prohibitions(charter)],
        "obligation": [*_obligations(charter)],
    }


def _permissions(charter: Charter) -> Iterable[Rule]:
    yield _rule("leidraad:capture", EMPLOYER, [*_scope(charter)], duty=[*_before_capture(charter)])
    cap = charter.listening_cap
    if cap is not None and charter.purposes_allowed & LISTENING_PURPOSES:
        for counted in sorted(Counted):
            yield _rule(
                ACTION_OF[counted],
                COACH,
                [*_opening(charter, cap, counted)],
                duty=[_duty("inform", AGENT), _duty("leidraad:writeLedger", EMPLOYER)],
            )
    if charter.insight.allowed:
        group = _constraint("leidraad:groupSize", "gteq", charter.groups.threshold)
        yield _rule("aggregate", ANALYST, [_purposes({Purpose.INSIGHT}), group])
    if charter.service.allowed:
        yield _rule(
            "leidraad:brief",
            AGENT,
            [_purposes({Purpose.SERVICE}), _constraint("leidraad:servesCustomer", "eq", True)],
        )
    for action in ("play", "read", "delete", "leidraad:withdraw"):
        yield _rule(action, AGENT, [_constraint("leidraad:isOwnContact", "eq", True)])


def _prohibitions(charter: Charter) -> Iterable[Rule]:
    for purpose in sorted(charter.uses_forbidden):
        yield _rule("use", EMPLOYER, [_purposes({purpose})])
    for action in NEVER:
        yield _rule(action, EMPLOYER, [])
    if charter.ai.customer_emotion is not Limit.ON:
        yield _rule("leidraad:inferCustomerEmotion", EMPLOYER, [])
    if charter.ai.named_output_to_people is not Limit.ON:
        yield _rule("leidraad:showNamedOutput", EMPLOYER, [])
    kinds: list[Value] = [str(kind) for kind in sorted(charter.protected_numbers.kinds)]
    yield _rule("leidraad:capture", EMPLOYER, [_constraint("leidraad:numberKind", "isAnyOf", kinds)])
    yield _rule(
        "leidraad:select", COACH, [_constraint("leidraad:chosenBy", "isNoneOf", [*_methods(charter)])]
    )


def _obligations(charter: Charter) -> Iterable[Rule]:
    keep = charter.retention
    for store, period in (
        ("quality", f"P{keep.quality_days}D"),
        ("original-recordings", f"P{keep.quality_days}D" if keep.keep_original else "PT0S"),
        ("insight", f"P{keep.insight_months}M"),
        ("service", f"P{keep.service_months}M"),
        ("coaching-notes", f"P{keep.coaching_note_months}M"),
    ):
        yield _rule(
            "delete",
            EMPLOYER,
            [_constraint("elapsedTime", "eq", period)],
            target=f"urn:leidraad:store:{store}",
        )
    shred = f"PT{charter.deletion.shred_within_h}H"
    yield _rule("leidraad:shredAfterDeletion", EMPLOYER, [_constraint("delayPeriod", "lteq", shred)])
    yield _rule(
        "leidraad:coachSideBySide",
        EMPLOYER,
        [
            _constraint(
                "leidraad:shareOfCoaching",
                "gteq",
                _percent(charter.side_by_side.least_percent),
                unit="percent",
            )
        ],
    )
    yield _rule(
        "reviewPolicy",
        EMPLOYER,
        [
            _constraint("dateTime", "lteq", _day(charter.evaluation.due)),
            _constraint("leidraad:body", "eq", str(charter.evaluation.body)),
        ],
    )
    yield _rule(
        "leidraad:rollOut",
        EMPLOYER,
        [_constraint("leidraad:needs", "isAllOf", [str(need) for need in sorted(charter.roll_out.needs)])],
    )


def _scope(charter: Charter) -> Iterable[Rule]:
    scope = charter.scope
    yield _constraint("dateTime", "gteq", _day(scope.valid_from))
    yield _constraint("dateTime", "lteq", _day(scope.valid_until))
    yield _constraint("leidraad:team", "isAnyOf", [*sorted(scope.teams)])
    yield _constraint("leidraad:channel", "isAnyOf", [str(each) for each in sorted(scope.channels)])
    yield _constraint("leidraad:direction", "isAnyOf", [str(each) for each in sorted(scope.directions)])
    yield _constraint("leidraad:participation", "eq", str(charter.participation.who))


def _before_capture(charter: Charter) -> Iterable[Rule]:
    yield _duty("obtainConsent", AGENT)
    yield _duty("inform", AGENT)
    for channel, notice in sorted(charter.customer_notice.items()):
        duty = _duty("inform", "urn:leidraad:party:customer")
        duty["constraint"] = [
            _constraint("leidraad:channel", "eq", str(channel)),
            _constraint("leidraad:notice", "eq", str(notice)),
        ]
        yield duty


def _opening(charter: Charter, cap: ListeningCap, counted: Counted) -> Iterable[Rule]:
    yield _purposes(charter.purposes_allowed & LISTENING_PURPOSES)
    yield _constraint("leidraad:chosenBy", "isAnyOf", [*_methods(charter)])
    yield _constraint("elapsedTime", "lt", f"P{charter.retention.quality_days}D")
    if counted not in cap.counts:
        return
    share = _constraint("percentage", "lteq", _percent(cap.percent), unit="percent")
    yield share | {"leidraad:of": str(cap.denominator), "leidraad:window": str(cap.window)}
    if cap.absolute_maximum is not None:
        yield _constraint("count", "lteq", cap.absolute_maximum) | {"leidraad:window": str(cap.window)}


def _rule(
    action: str,
    assignee: str,
    constraints: list[Rule],
    *,
    duty: list[Rule] | None = None,
    target: str = CONTACTS,
) -> Rule:
    rule: Rule = {"target": target, "assignee": assignee, "action": action}
    if constraints:
        rule["constraint"] = [*constraints]
    if duty:
        rule["duty"] = [*duty]
    return rule


def _duty(action: str, party: str) -> Rule:
    return {"action": action, "leidraad:towards": party}


def _constraint(left: str, operator: str, right: Value, *, unit: str = "") -> Rule:
    found: Rule = {"leftOperand": left, "operator": operator, "rightOperand": right}
    if unit:
        found["unit"] = f"leidraad:{unit}"
    return found


def _purposes(purposes: Iterable[Purpose]) -> Rule:
    return _constraint("purpose", "isAnyOf", [f"leidraad:purpose/{purpose}" for purpose in sorted(purposes)])


def _methods(charter: Charter) -> Iterable[str]:
    return (str(method) for method in sorted(charter.selection.methods, key=list(SelectionMethod).index))


def _parties(codes: Iterable[str]) -> Iterable[str]:
    return (f"urn:leidraad:signatory:{code}" for code in sorted(codes))


def _percent(percent: Fraction) -> Value:
    return percent.numerator if percent.denominator == 1 else float(percent)


def _day(day: date) -> Value:
    return {"@value": day.isoformat(), "@type": "xsd:date"}
