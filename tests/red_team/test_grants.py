"""The one way to a grant is a decision of the software; SQL in a coach's page cannot take it."""

from leidraad.apps.charter.models import Grant
from tests.red_team.scene import Scene, rows_for

ASK = (
    "SELECT {schema}charter_grant(gen_random_uuid(), %(contact)s, {holder}, ARRAY[%(agnes)s]::bigint[],"
    " ARRAY(SELECT id FROM charter_quotawindow WHERE agent_id = %(agnes)s), 1, 1, NULL, 'captured', 'coaching',"
    " 'committed_draw', gen_random_uuid(), NULL, 1, now(), now(), now() + interval '1 day', '[]', '{{}}', now(), 'x', '{{}}')"
)


def test_a_coach_cannot_give_themselves_a_grant(scene: Scene) -> None:
    before = Grant.objects.count()

    for schema in ("", "web.", "public."):
        for holder in ("acting.person()", "%(agnes_person)s"):
            answer = rows_for(scene, scene.cast.cleo, ASK.format(schema=schema, holder=holder))
            # The function in ``public`` runs with the caller's rights, who sees nobody that could be reserved.
            assert answer in ([], [("not_enrolled",)])

    assert Grant.objects.count() == before
