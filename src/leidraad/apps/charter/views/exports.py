"""The charter and one's part in it in the forms that other tools read: ODRL, ISO/IEC TS 27560, YAML."""

import hashlib
import json
import uuid
from collections.abc import Mapping
from datetime import datetime

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from leidraad.apps.charter.models import AgentNotice, CharterVersion, Enrolment
from leidraad.apps.charter.queries import ActiveCharter, active_charter
from leidraad.apps.people.asking import agent_of
from leidraad.apps.people.models import Agent
from leidraad.formats.consent_record import Choice, Party, Terms, consent_receipt
from leidraad.formats.odrl import odrl_agreement
from leidraad.web.downloads import to_save_as

AUTHORITY = Party("Gegevensbeschermingsautoriteit / Autorité de protection des données", "contact@apd-gba.be")
RECEIPTS = uuid.UUID("2f6d2a63-51f0-4c39-9f3b-6c1c4d1f8a10")  # under which the ids of receipts are made


@require_safe
def odrl(request: HttpRequest) -> HttpResponse:
    """The charter in force as an ODRL agreement."""
    active = _active()
    document = odrl_agreement(active.charter, number=active.number, canonical_hash=active.canonical_hash)
    return _download(document, f"charter-{active.number}.odrl.jsonld")


@require_safe
def text(request: HttpRequest) -> HttpResponse:
    """The charter in force as it was signed."""
    active = _active()
    yaml_text = CharterVersion.objects.values_list("yaml_text", flat=True).get(number=active.number)
    response = HttpResponse(yaml_text, content_type="application/yaml; charset=utf-8")
    return to_save_as(f"charter-{active.number}.yaml", response)


@require_safe
def receipt(request: HttpRequest) -> HttpResponse:
    """What an agent takes away of joining: a consent receipt, by a pseudonym that only they can tell is theirs."""
    agent, active = agent_of(request), _active()
    enrolment = Enrolment.objects.filter(agent=agent).order_by("-joined_at").first()
    if enrolment is None:
        raise Http404
    document = consent_receipt(
        _choice(enrolment, agent), _terms(request, active), controller=_controller(agent), authority=AUTHORITY
    )
    return _download(document, "consent-receipt.jsonld")


def _active() -> ActiveCharter:
    active = active_charter()
    if active is None:
        raise Http404
    return active


def _choice(enrolment: Enrolment, agent: Agent) -> Choice:
    named = f"{agent.code}/{enrolment.joined_at.isoformat()}"
    return Choice(
        record_id=str(uuid.uuid5(RECEIPTS, named)),
        subject=hashlib.sha256(named.encode()).hexdigest()[:32],
        joined_at=enrolment.joined_at,
        told_at=_told_at(agent),
        left_at=enrolment.left_at,
    )


def _told_at(agent: Agent) -> datetime | None:
    """When the agent last said that they had read what is captured."""
    read = AgentNotice.objects.filter(agent=agent, acknowledged_at__isnull=False)
    return read.order_by("-acknowledged_at").values_list("acknowledged_at", flat=True).first()


def _terms(request: HttpRequest, active: ActiveCharter) -> Terms:
    return Terms(
        charter=active.charter,
        number=active.number,
        canonical_hash=active.canonical_hash,
        notice_url=request.build_absolute_uri(reverse("charter:charter")),
        leaving_url=request.build_absolute_uri(reverse("charter:withdraw")),
    )


def _controller(agent: Agent) -> Party:
    return Party(agent.team.principal.name, agent.team.site.name)


def _download(document: Mapping[str, object], name: str) -> HttpResponse:
    response = HttpResponse(
        json.dumps(document, ensure_ascii=False, indent=2), content_type="application/ld+json"
    )
    return to_save_as(name, response)
