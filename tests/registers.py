"""One row of each register of the charter: another system, a notice to customers, a protected number."""

from django.utils import timezone

from leidraad.apps.charter import actions
from leidraad.apps.charter.models import CustomerNotice, MonitoringSystem
from leidraad.apps.people.models import Person, Role
from tests.people import Cast


def a_system(by: Person, *, code: str = "pbx") -> MonitoringSystem:
    """Telephone statistics, proposed by a data protection officer."""
    system = MonitoringSystem(
        code=code,
        name="Telephone statistics",
        purpose="To plan the work.",
        basis="CAO 81",
        data="Times of calls",
        retention="Three months",
        readers="Planners",
    )
    return actions.propose_system(system, by=by, at=timezone.now())


def ids_of_each_register(cast: Cast) -> dict[str, int]:
    """What the addresses of the registers' pages need."""
    number = actions.protect_number(
        number="0450 00 09 01", kind="union", by=cast.person(Role.UNION_DELEGATE), at=timezone.now()
    )
    notice = CustomerNotice.objects.only("pk").order_by("pk")[0]
    return {
        "system_id": a_system(cast.person(Role.DATA_PROTECTION_OFFICER)).pk,
        "notice_id": notice.pk,
        "number_id": number.pk,
    }
