"""The pages of the evaluation: who reads what, and that each form does what it says."""

import json
from io import BytesIO

import pytest
from django.utils import timezone
from pypdf import PdfReader

from leidraad.apps.charter import actions as charter
from leidraad.apps.charter.models.agreement import ItemKind
from leidraad.apps.evaluation import actions
from leidraad.apps.evaluation.models import CaseConsent, ImpactAssessment, Incident, Measure, Report
from leidraad.apps.ledger import actions as ledger
from leidraad.apps.people.models import Role
from tests.people import Cast
from tests.people_fixtures import ClientFor

KEEPER, OFFICER, DELEGATE = Role.CHARTER_KEEPER, Role.DATA_PROTECTION_OFFICER, Role.UNION_DELEGATE


def make_report(cast: Cast) -> Report:
    today = timezone.localdate()
    made = actions.make_report(
        first_day=today.replace(day=1), last_day=today, by=cast.person(KEEPER), at=timezone.now()
    )
    ledger.integrate_leaves()
    return made


def test_a_report_is_made_read_and_taken_as_pdf(cast: Cast, client_for: ClientFor) -> None:
    keeper = client_for(cast.person(KEEPER))
    today = timezone.localdate().isoformat()

    made = keeper.post("/evaluation/reports/make", {"first_day": today, "last_day": today})
    page = client_for(cast.person(DELEGATE)).get(made.url)
    pdf = client_for(cast.person(DELEGATE)).get(f"{made.url}/pdf")

    assert page.status_code == 200
    assert "report 1" in page.content.decode()
    text = "".join(each.extract_text() for each in PdfReader(BytesIO(pdf.content)).pages)
    assert "Evaluation of the pilot, report 1" in text
    assert Report.objects.get().digest in "".join(text.split())


@pytest.mark.parametrize(
    ("language", "words"),
    [("nl", "verslag 1"), ("fr", "rapport 1"), ("de", "Bericht 1"), ("en", "report 1")],
)
def test_the_pdf_speaks_the_readers_language(
    cast: Cast, client_for: ClientFor, language: str, words: str
) -> None:
    make_report(cast)
    client = client_for(cast.person(DELEGATE))
    client.post("/choose-language", {"language": language})

    pdf = PdfReader(BytesIO(client.get("/evaluation/reports/1/pdf").content))

    assert words in "".join(page.extract_text() for page in pdf.pages)


def test_days_in_the_wrong_order_are_refused_with_the_reason(cast: Cast, client_for: ClientFor) -> None:
    response = client_for(cast.person(KEEPER)).post(
        "/evaluation/reports/make", {"first_day": "2026-11-20", "last_day": "2026-11-19"}
    )

    assert response.status_code == 422
    assert "before the first one" in response.content.decode()


def test_closing_is_the_keepers_and_says_so_on_the_report(cast: Cast, client_for: ClientFor) -> None:
    make_report(cast)

    refused = client_for(cast.person(DELEGATE)).post("/evaluation/reports/1/close", {"decision": "x"})
    empty = client_for(cast.person(KEEPER)).post("/evaluation/reports/1/close", {"decision": ""})
    done = client_for(cast.person(KEEPER)).post(
        "/evaluation/reports/1/close", {"decision": "Go on."}, follow=True
    )

    assert (refused.status_code, empty.status_code) == (403, 422)
    assert "Go on." in done.content.decode()


def test_the_annex_is_for_those_who_watch(cast: Cast, client_for: ClientFor) -> None:
    made = make_report(cast)

    annex = client_for(cast.person(DELEGATE)).get("/evaluation/reports/1/annex")

    assert json.loads(annex.content)["digest"] == made.digest
    assert client_for(cast.person(Role.EXECUTIVE)).get("/evaluation/reports/1/annex").status_code == 403


def test_a_measure_is_entered_and_taken_back(cast: Cast, client_for: ClientFor) -> None:
    adviser = client_for(cast.person(Role.PREVENTION_ADVISER))
    data = {
        "side": "employees",
        "name": "eNPS",
        "value": "10.9",
        "unit": "-100 to 100",
        "respondent_count": "120",
        "first_day": "2026-10-01",
        "last_day": "2026-10-31",
        "source": "survey of the invented centre",
    }

    assert adviser.post("/evaluation/measures", data).status_code == 302
    assert "eNPS" in adviser.get("/evaluation/measures").content.decode()
    assert adviser.post("/evaluation/measures", data | {"value": "many"}).status_code == 422
    row = Measure.objects.get()
    assert adviser.post(f"/evaluation/measures/{row.pk}/remove").status_code == 302
    assert not Measure.objects.exists()


def test_an_incident_shows_the_hours_left(cast: Cast, client_for: ClientFor) -> None:
    officer = client_for(cast.person(OFFICER))
    now = timezone.localtime().strftime("%Y-%m-%dT%H:%M")

    entered = officer.post(
        "/evaluation/incidents", {"title": "Lost laptop", "happened": "In a train.", "known_at": now}
    )
    page = officer.get("/evaluation/incidents").content.decode()
    incident = Incident.objects.get()
    officer.post(f"/evaluation/incidents/{incident.pk}/told", {"reference": "BE-1"})
    officer.post(f"/evaluation/incidents/{incident.pk}/close", {"measures_taken": "Encrypted disks."})

    assert entered.status_code == 302
    assert "71 hours left" in page or "72 hours left" in page
    assert Incident.objects.get().closed_at is not None


def test_an_incident_in_the_future_is_refused(cast: Cast, client_for: ClientFor) -> None:
    response = client_for(cast.person(OFFICER)).post(
        "/evaluation/incidents", {"title": "x", "happened": "y", "known_at": "2999-01-01T10:00"}
    )

    assert response.status_code == 422


def test_the_assessment_holds_register_charter_and_opinion(cast: Cast, client_for: ClientFor) -> None:
    texts = {"necessity": "Coaching.", "risks": "Pressure.", "measures": "A cap.", "advice": "Go on."}

    assert client_for(cast.person(DELEGATE)).post("/evaluation/assessment", texts).status_code == 403
    assert client_for(cast.person(OFFICER)).post("/evaluation/assessment", texts).status_code == 302
    page = client_for(cast.person(DELEGATE)).get("/evaluation/assessment").content.decode()
    pdf = client_for(cast.person(DELEGATE)).get("/evaluation/assessment/pdf")

    assert ImpactAssessment.objects.get().advice == "Go on."
    assert "Pressure." in page
    assert "Who listened" in page  # a stream of the register
    assert pdf.content.startswith(b"%PDF-")


def test_a_case_is_the_agents_until_consent_and_again_after_withdrawal(
    cast: Cast, client_for: ClientFor
) -> None:
    agnes, delegate = client_for(cast.agnes.person), client_for(cast.person(DELEGATE))
    today = timezone.localdate().isoformat()

    agnes.post("/evaluation/cases", {"case": "2026/17", "first_day": today, "last_day": today})
    ledger.integrate_leaves()
    row = CaseConsent.objects.get()
    address = f"/evaluation/cases/{row.pk}/statement"
    with_consent = delegate.get(address)
    agnes.post(f"/evaluation/cases/{row.pk}/withdraw")

    assert with_consent.status_code == 200
    assert json.loads(with_consent.content)["agent"] == "a1"
    assert delegate.get(address).status_code == 404
    assert agnes.get(address).status_code == 200
    assert client_for(cast.bram.person).get(address).status_code == 404


def test_a_delegate_opens_no_case(cast: Cast, client_for: ClientFor) -> None:
    today = timezone.localdate().isoformat()
    data = {"case": "x", "first_day": today, "last_day": today}

    assert client_for(cast.person(DELEGATE)).post("/evaluation/cases", data).status_code == 403


def test_who_watches_sees_groups_and_the_way_to_the_proof(cast: Cast, client_for: ClientFor) -> None:
    page = client_for(cast.person(DELEGATE)).get("/evaluation/watch").content.decode()

    assert "Check it yourself" in page
    assert "Agnes" not in page


def test_the_unions_opinion_travels_inside_the_assessment(cast: Cast, client_for: ClientFor) -> None:
    charter.record_item(
        ItemKind.OPINION,
        happened_on=timezone.localdate(),
        text="The union agrees, if the share stays low.",
        document=charter.NewDocument("opinion.txt", "text/plain", b"We agree, if the share stays low."),
        by="ursel",
        at=timezone.now(),
    )

    pdf = PdfReader(BytesIO(client_for(cast.person(OFFICER)).get("/evaluation/assessment/pdf").content))

    assert "if the share stays low" in "".join(page.extract_text() for page in pdf.pages)
    assert pdf.attachments["opinion.txt"] == [b"We agree, if the share stays low."]
