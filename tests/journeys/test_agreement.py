"""The agreement in a browser: a text is proposed, a delegate reads the differences, refuses, signs, and disputes a clause."""

from datetime import timedelta
from pathlib import Path

import pytest
from django.utils import timezone
from playwright.sync_api import Page

from leidraad.apps.charter.in_force import active_charter
from leidraad.apps.charter.models.agreement import Signature
from leidraad.apps.people.models import Role
from leidraad.cli.demo_agreement import made_key
from leidraad.formats.signatures import sign_raw
from tests.journeys.conftest import Scan, SignIn
from tests.people import Cast, charter_text

pytestmark = pytest.mark.journey


def test_a_delegate_reads_what_changes_and_signs_with_a_key_of_their_own(
    page: Page, cast: Cast, sign_in: SignIn, scan: Scan, tmp_path: Path
) -> None:
    sign_in(cast.person(Role.CHARTER_KEEPER))
    page.goto("/charter/versions/propose")
    page.fill("[name=text]", charter_text(percent=20, at=timezone.now() - timedelta(days=60)))
    scan()
    page.click("form[method=post] button.button:not(.button-plain) >> nth=-1")
    page.wait_for_url("**/charter/versions/2")
    scan()
    for address in ("/charter/agreement", "/charter/signatories", "/charter/law"):
        page.goto(address)
        scan()

    sign_in(cast.person(Role.UNION_DELEGATE))
    page.goto("/charter/versions")
    scan()
    page.click("a[href='/charter/versions/1/and/2']")
    scan()
    page.goto("/charter/versions/2")
    with page.expect_download() as given:
        page.click("a[download]")
    statement = tmp_path / "statement.txt"
    given.value.save_as(statement)
    signature = tmp_path / "statement.txt.sig"
    signature.write_bytes(sign_raw(made_key("bond-noord"), statement.read_bytes()))
    page.set_input_files("[name=statement]", statement)
    page.set_input_files("[name=signature]", signature)
    page.click("form[enctype] button")
    page.wait_for_url("**/charter/versions/2")
    assert [row.act for row in Signature.objects.filter(version_id=2)] == ["sign"]

    page.goto("/charter/disputes")
    scan()
    page.select_option("[name=clause_id]", "C6")
    page.fill("[name=reason]", "Een voorbeeld van een reden.")
    page.click(".button-brick")
    page.wait_for_url("**/charter/disputes")
    active = active_charter()
    assert active is not None
    assert "C6" in active.frozen
    page.goto("/charter/")
    assert page.locator("#C6 .note").count() == 1
    scan()
