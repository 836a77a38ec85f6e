"""What the evaluation of the invented centre shows: measures, an incident that was settled, an impact assessment. All EXAMPLE.

Apart from loading the demo because it says nothing about people or contacts.
"""

from datetime import datetime, timedelta
from decimal import Decimal

SOURCE = "EXAMPLE: invented, as everything in the demo"
# Each: whose side, its name, value and unit, and how many answered.
MEASURES = (
    ("customers", "Tevredenheid / Satisfaction", "4.10", "1–5", 214),
    ("customers", "Probleem opgelost / Problème résolu", "78.00", "%", 214),
    ("employees", "eNPS", "12.50", "-100…100", 26),
    ("employees", "Werktevredenheid / Satisfaction au travail", "5.40", "1–7", 26),
)
ASSESSMENT = {
    "necessity": "EXAMPLE. Coaching on one's own conversations helps more than a course. Side by side alone reaches each"
    " agent twice a year. Words without a recording would not do for tone and timing; recording without a share would do"
    " too much.",
    "risks": "EXAMPLE. Pressure to take part; a recording used against somebody; customers who do not expect it; a leak.",
    "measures": "EXAMPLE. Volunteers only, leaving at any moment, a share that the software keeps, deletion by the agent,"
    " 28 days at most, words redacted before they are kept, every access in a ledger that the unions can check.",
    "advice": "EXAMPLE. Go on with the pilot; look again at the share and the notice to customers when it is evaluated.",
}


def load_evaluation(*, officer: str, keeper: str, at: datetime) -> None:
    """Enter everything once; ``officer`` and ``keeper`` are user names. Does nothing where it was done before."""
    from leidraad.apps.evaluation import actions
    from leidraad.apps.evaluation.models import Incident, Measure
    from leidraad.apps.people.models import Person

    if Measure.objects.exists():
        return
    by_officer, by_keeper = Person.objects.get(username=officer), Person.objects.get(username=keeper)
    first_day, last_day = at.date() - timedelta(days=27), at.date()
    for side, name, value, unit, answers in MEASURES:
        measure = Measure(
            side=side, name=name, value=Decimal(value), unit=unit, respondent_count=answers, first_day=first_day,
            last_day=last_day, source=SOURCE,
        )  # fmt: skip
        actions.enter_measure(measure, by=by_keeper, at=at)
    known_at = at - timedelta(days=12)
    incident = actions.open_incident(
        Incident(
            title="EXAMPLE: a printed list lay open in a meeting room",
            happened="EXAMPLE. Names of agents and their next coaching days, for one hour; no contacts.",
            contact_count=0,
            known_at=known_at,
        ),
        by=by_officer,
        at=known_at,
    )
    actions.tell_authority(incident, reference="EXAMPLE-1", by=by_officer, at=known_at + timedelta(hours=20))
    actions.close_incident(
        incident,
        measures_taken="EXAMPLE. Lists are no longer printed.",
        by=by_officer,
        at=known_at + timedelta(days=2),
    )
    actions.write_assessment(**ASSESSMENT, by=by_officer, at=at - timedelta(days=50))
    actions.make_report(first_day=first_day, last_day=last_day, by=by_keeper, at=at)
