"""A second reading of a charter, in another language: Cedar policies, evaluated by Cedar's own engine.

Written from what the clauses mean and not from the rules in ``decide``: what is allowed stands in one policy for each
action, what is forbidden in others that win over it, and a percentage is a product of whole numbers instead of a rounded
share. Cedar denies what no policy allows; an attribute that is not known is left out, and every use of one asks first.
Counts, days and shares come to Cedar as whole numbers, because Cedar knows no clock, no division and no database.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import cedarpy

from leidraad.domain.charter.clauses import (
    AfterEnd,
    Charter,
    ClauseId,
    Counted,
    Limit,
    ListeningCap,
    Purpose,
    SelectionMethod,
    Stage,
)
from leidraad.domain.charter.requests import Action, ActorRole, Facts, Request

SCHEMA = """
entity Role;
entity Charter;
entity Person in [Role] = {};
action "capture", "listen", "read", "read_summary", "listen_own", "read_own", "delete", "nominate", "listen_live",
       "search_insight", "brief", "analyse", "monitor"
appliesTo {
  principal: [Person],
  resource: [Charter],
  context: {
    day: Long,
    purpose?: String,
    phase?: String,
    disputed?: Set<String>,
    team?: String,
    channel?: String,
    direction?: String,
    enrolled?: Bool,
    informed?: Bool,
    others?: Bool,
    customer_informed?: Bool,
    protected?: Bool,
    own?: Bool,
    coach?: Bool,
    deleted?: Bool,
    age?: Long,
    captured?: Long,
    used?: Long,
    counted?: Bool,
    share_part?: Long,
    share_whole?: Long,
    chosen?: String,
    people?: Long,
    analysis?: String,
    registered?: Bool,
    serving?: Bool,
    private?: Bool,
    refused?: Bool,
    pool?: Long
  }
};
"""
OPENING = {
    Action.LISTEN: Counted.AUDIO,
    Action.READ: Counted.TRANSCRIPT,
    Action.READ_SUMMARY: Counted.SUMMARY,
}
OWN = (Action.LISTEN_OWN, Action.READ_OWN)
AGAINST_AGENTS = [
    "sanction", "disciplinary_file", "dismissal", "non_renewal", "pay", "ranking", "promotion", "appraisal",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Asked:
    """One question, as Cedar is asked it."""

    request: Request
    facts: Facts


@dataclass(frozen=True, slots=True)
class Policy:
    actions: frozenset[Action]
    text: str


def answers(charter: Charter, asked: Iterable[Asked]) -> list[bool]:
    """For each question in order, whether Cedar permits it under the charter's policies."""
    questions = list(asked)
    entities = cedarpy.Entities.from_json_str(json.dumps(list(_entities(questions))), SCHEMA)
    actions = {each.request.action for each in questions}
    results = cedarpy.is_authorized_batch(
        [_question(each) for each in questions],
        cedarpy.PolicySet.from_str(policies(charter, actions)),
        entities,
    )
    assert not any(result.diagnostics.errors for result in results)
    return [result.allowed for result in results]


def policies(charter: Charter, actions: Iterable[Action] = Action) -> str:
    """The charter as Cedar policies, as far as they are about one of these actions (which only saves time)."""
    return "\n".join(each.text for each in _policies(charter) if not each.actions.isdisjoint(actions))


def _policies(charter: Charter) -> Iterator[Policy]:
    yield from _capture(charter)
    yield from _opening(charter)
    yield from _own(charter)
    yield from _insight_and_service(charter)
    yield from _analysis(charter)
    yield _permit("an agent's stream", [Action.MONITOR], _known("registered"), _known("informed"))
    yield from _forbidden(charter)
    yield from _disputed()
    yield from _end_under_dispute(charter)


def _capture(charter: Charter) -> Iterator[Policy]:
    if not {"coaching", "training", "insight", "service"} & charter.purposes_allowed:
        return
    phase = "pilot" if charter.stage is Stage.PILOT else "roll_out"
    yield _permit(
        "what comes in by the one door, of people who take part and were told",
        [Action.CAPTURE],
        _by_nobody_but(ActorRole.INTAKE),
        _from_first_to_last_day(charter),
        _among("phase", [phase]),
        _among("team", charter.scope.teams),
        _among("channel", charter.scope.channels & charter.customer_notice.keys()),
        _among("direction", charter.scope.directions),
        _known("enrolled"),
        _known("informed"),
        _known("others"),
        _known("customer_informed"),
        "context has protected && !context.protected",
        "context has private && !context.private",
        "context has refused && !context.refused",
        f"context has pool && context.pool >= {charter.participation.smallest_pool}",
        f"context has age && context.age < {charter.retention.quality_days}",
    )


def _opening(charter: Charter) -> Iterator[Policy]:
    cap = charter.listening_cap
    if cap is None:
        return
    for action, kind in OPENING.items():
        conditions = [
            'principal in Role::"coach"',
            _known("coach"),
            _while_recordings_may_be_opened(charter),
            _among("phase", _opening_phases(charter)),
            _among("team", charter.scope.teams),
            _known("enrolled"),
            _among("purpose", charter.purposes_allowed & {Purpose.COACHING, Purpose.TRAINING}),
            _among("chosen", charter.selection.methods),
            _there_and_young(charter),
        ]
        if kind in cap.counts:
            conditions += _quota(cap)
        yield _permit(f"{kind} for coaching, within the quota", [action], *conditions)


def _quota(cap: ListeningCap) -> Iterator[str]:
    yield "context has captured && context has used && context has counted"
    yield "context has share_part && context has share_whole"
    part, whole = cap.percent.numerator, cap.percent.denominator * 100
    used = "(if context.counted then context.used else context.used + 1)"
    yield f"{used} * {whole} <= context.captured * {part}"
    yield f"{used} * context.share_whole <= context.captured * context.share_part"
    if cap.absolute_maximum is not None:
        yield f"{used} <= {cap.absolute_maximum}"


def _own(charter: Charter) -> Iterator[Policy]:
    yield _permit("one's own, always", OWN, _known("own"), _there_and_young(charter))
    yield _permit("one's own, deleted by the agent", [Action.DELETE], _known("own"))
    if SelectionMethod.NOMINATION in charter.selection.methods:
        yield _permit("one's own, offered", [Action.NOMINATE], _known("own"), _there_and_young(charter))


def _insight_and_service(charter: Charter) -> Iterator[Policy]:
    where_and_when = (_from_first_to_last_day(charter), _among("phase", _opening_phases(charter)))
    if charter.insight.allowed and Purpose.INSIGHT in charter.purposes_allowed:
        yield _permit(
            "figures about enough people",
            [Action.SEARCH_INSIGHT],
            '(principal in Role::"quality_analyst" || principal in Role::"executive")',
            _among("purpose", ["insight"]),
            f"context has people && context.people >= {charter.groups.threshold}",
            *where_and_when,
        )
    if charter.service.allowed and Purpose.SERVICE in charter.purposes_allowed:
        yield _permit(
            "earlier contacts of the customer one serves",
            [Action.BRIEF],
            'principal in Role::"agent"',
            _among("purpose", ["service"]),
            _known("serving"),
            *where_and_when,
        )


def _analysis(charter: Charter) -> Iterator[Policy]:
    agreed = {
        "customer_emotion": charter.ai.customer_emotion,
        "named_output": charter.ai.named_output_to_people,
    }
    yield _permit(
        "an analysis that the parties switched on",
        [Action.ANALYSE],
        _by_nobody_but(ActorRole.INTAKE),
        _among("analysis", [name for name, limit in agreed.items() if limit is Limit.ON]),
        _among("purpose", charter.purposes_allowed & {"coaching", "training", "insight", "service"}),
        _while_recordings_may_be_opened(charter),
        _among("phase", _opening_phases(charter)),
        _there_and_young(charter),
    )


def _forbidden(charter: Charter) -> Iterator[Policy]:
    uses = sorted({*AGAINST_AGENTS, *charter.uses_forbidden})
    for_a_purpose = set(Action) - {Action.DELETE}
    yield _policy(
        "forbid",
        "a use against agents, or one that the parties forbid",
        for_a_purpose,
        [_among("purpose", uses)],
    )
    yield _policy("forbid", "unseen listening", [Action.LISTEN_LIVE], ["true"])


def _disputed() -> Iterator[Policy]:
    """No permission leans on a clause under dispute; the agent's own rights lean on none."""
    leans_on = {
        (Action.CAPTURE,): "C1 C2 C3 C4 C5 C8 C12",
        tuple(OPENING): "C1 C2 C3 C4 C6 C7 C8 C13",
        (Action.SEARCH_INSIGHT,): "C1 C3 C4 C9 C15",
        (Action.BRIEF,): "C1 C3 C4 C10",
        (Action.ANALYSE,): "C3 C4 C7 C8 C11",
        (Action.MONITOR,): "C4 C17",
    }
    for actions, clauses in leans_on.items():
        yield _policy(
            "forbid", "under dispute", actions,
            [f"if context has disputed then context.disputed.containsAny({_set(clauses.split())}) else true"],
        )  # fmt: skip
    of_a_phase = {
        "C1": ["pilot"], "C19": ["evaluating", "amended"], "C20": ["signed_regulation", "roll_out"],
    }  # fmt: skip
    for clause, phases in of_a_phase.items():
        yield _policy(
            "forbid", f"the phase that {clause} opens, under dispute",
            {action for actions in leans_on for action in actions} - {Action.MONITOR},
            [_among("phase", phases), f'context has disputed && context.disputed.contains("{clause}")'],
        )  # fmt: skip


def _end_under_dispute(charter: Charter) -> Iterator[Policy]:
    """Between the last day and the end of the recordings' days, opening leans on the clause about the end."""
    actions = [*OPENING, Action.ANALYSE]
    last = charter.scope.valid_until.toordinal()
    first = charter.scope.valid_from.toordinal()
    yield from (
        _policy(
            "forbid", "under dispute", actions,
            [when, f'context has disputed && context.disputed.contains("{clause}")'],
        )
        for when, clause in [
            (f"context.day > {last}", ClauseId.SUNSET),
            (f"context.day >= {first} && context.day <= {last}", ClauseId.SCOPE),
        ]
    )  # fmt: skip


def _from_first_to_last_day(charter: Charter) -> str:
    first, last = charter.scope.valid_from.toordinal(), charter.scope.valid_until.toordinal()
    return f"context.day >= {first} && context.day <= {last}"


def _while_recordings_may_be_opened(charter: Charter) -> str:
    first, last = charter.scope.valid_from.toordinal(), charter.scope.valid_until.toordinal()
    if charter.sunset.recordings is AfterEnd.RUN_OUT:
        last += charter.retention.quality_days
    return f"context.day >= {first} && context.day <= {last}"


def _opening_phases(charter: Charter) -> list[str]:
    regulation = ["amended", "signed_regulation", "roll_out"]
    return regulation if charter.stage is Stage.ROLL_OUT else ["pilot", "evaluating", *regulation]


def _there_and_young(charter: Charter) -> str:
    days = charter.retention.quality_days
    return f"context has deleted && !context.deleted && context has age && context.age < {days}"


def _by_nobody_but(role: ActorRole) -> str:
    others = " || ".join(f'principal in Role::"{each}"' for each in ActorRole if each is not role)
    return f'principal in Role::"{role}" && !({others})'


def _known(fact: str) -> str:
    return f"context has {fact} && context.{fact}"


def _among(fact: str, values: Iterable[str]) -> str:
    found = sorted(str(each) for each in values)
    return f"context has {fact} && {_set(found)}.contains(context.{fact})" if found else "false"


def _permit(title: str, actions: Iterable[Action], *conditions: str) -> Policy:
    return _policy("permit", title, actions, conditions)


def _policy(effect: str, title: str, actions: Iterable[Action], conditions: Iterable[str]) -> Policy:
    among = frozenset(actions)
    body = " &&\n  ".join(f"({each})" for each in conditions)
    scope = f"principal, action in [{_names(sorted(among))}], resource"
    return Policy(among, f'@id("{title}")\n{effect} ({scope})\nwhen {{\n  {body}\n}};')


def _names(actions: Iterable[Action]) -> str:
    return ", ".join(f'Action::"{action}"' for action in actions)


def _set(values: Iterable[str]) -> str:
    return f"[{', '.join(json.dumps(each) for each in values)}]"


def _entities(questions: Iterable[Asked]) -> Iterator[dict[str, Any]]:
    yield from ({"uid": {"type": "Role", "id": str(role)}, "attrs": {}, "parents": []} for role in ActorRole)
    yield {"uid": {"type": "Charter", "id": "charter"}, "attrs": {}, "parents": []}
    for roles in {each.request.roles for each in questions}:
        parents = [{"type": "Role", "id": str(role)} for role in sorted(roles)]
        yield {"uid": {"type": "Person", "id": _person(roles)}, "attrs": {}, "parents": parents}


def _person(roles: frozenset[ActorRole]) -> str:
    return "+".join(sorted(roles)) or "nobody in particular"


def _question(asked: Asked) -> dict[str, Any]:
    return {
        "principal": {"type": "Person", "id": _person(asked.request.roles)},
        "action": {"type": "Action", "id": str(asked.request.action)},
        "resource": {"type": "Charter", "id": "charter"},
        "context": json.dumps(_context(asked.request, asked.facts)),
    }


def _context(request: Request, facts: Facts) -> dict[str, Any]:
    """What is known, as booleans, whole numbers and words; what is not known is left out."""
    share = facts.window_share
    values = {
        "day": request.on.toordinal(),
        "purpose": request.purpose,
        "phase": facts.phase,
        "disputed": None if facts.frozen is None else sorted(facts.frozen),
        "team": facts.team,
        "channel": facts.channel,
        "direction": facts.direction,
        "enrolled": facts.agent_is_enrolled,
        "informed": facts.agent_is_notified,
        "others": facts.others_take_part,
        "customer_informed": facts.customer_is_told,
        "protected": facts.customer_is_protected,
        "own": facts.is_own,
        "coach": facts.coaches_agent,
        "deleted": facts.is_deleted,
        "age": facts.age_days,
        "captured": facts.captured_count,
        "used": facts.used_count,
        "counted": facts.is_counted,
        "share_part": None if share is None else share.numerator,
        "share_whole": None if share is None else share.denominator,
        "chosen": facts.chosen_by,
        "people": facts.group_size,
        "analysis": facts.analysis,
        "registered": facts.system_is_registered,
        "serving": facts.serves_customer,
        "private": facts.is_private,
        "refused": facts.customer_refuses,
        "pool": facts.pool_size,
    }
    return {name: value for name, value in values.items() if value is not None}
