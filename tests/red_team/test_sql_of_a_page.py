"""SQL slipped into a page of somebody: it sees what that person may see, and can become nobody else."""



from tests.factories import make_call, make_written
from tests.people import Cast
from tests.web_role import sql_as


def count(cursor: object, table: str) -> int:
    cursor.execute(f"SELECT count(*) FROM {table}")  # type: ignore[attr-defined]
    return int(cursor.fetchone()[0])  # type: ignore[attr-defined]


def test_it_is_the_web_servers_role(cast: Cast) -> None:
    with sql_as(cast.agnes.person) as cursor:
        cursor.execute("SELECT current_user")

        assert cursor.fetchone() == ("leidraad_web",)


def test_an_agent_sees_their_own(cast: Cast) -> None:
    make_call(cast.agnes)
    make_written(cast.bram)

    with sql_as(cast.agnes.person) as cursor:
        assert (count(cursor, "contacts_contact"), count(cursor, "contacts_turn")) == (1, 4)
        assert count(cursor, "contacts_recording") == 1
    with sql_as(cast.bram.person) as cursor:
        assert (count(cursor, "contacts_contact"), count(cursor, "contacts_recording")) == (1, 0)
    with sql_as(None) as cursor:
        assert count(cursor, "contacts_contact") == 0
