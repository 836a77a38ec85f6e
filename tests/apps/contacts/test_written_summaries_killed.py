"""kill -9 between every two steps of writing a summary: it waits still or stands whole, and the next worker finishes it."""

from pathlib import Path

import pytest

from tests.apps.contacts import centre as centre_of_tests
from tests.apps.contacts.centre import build_centre
from tests.apps.contacts.test_killed import kills_of
from tests.chat_server import chat_server
from tests.people import charter_text


@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
def test_a_summary_whose_worker_is_killed_waits_or_is_whole_and_a_word_goes_out_only_after_its_leaf(
    data_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        centre_of_tests,
        "charter_text",
        lambda **rest: charter_text(**rest).replace(
            "named_output_to_people: off", "named_output_to_people: on"
        ),
    )
    build_centre()
    with chat_server() as chat:
        monkeypatch.setenv("LEIDRAAD_SUMMARY_URL", chat.url)
        monkeypatch.setenv("LEIDRAAD_SUMMARY_MODEL", "plum")
        kills = kills_of("tests.apps.contacts.killing_summaries", data_folder)

    assert len(kills) == 14
    for number, kill in enumerate(kills, 1):
        assert kill["killed"], kill
        left = kill["left"]
        assert (left["state"], left["lines"]) in {("waiting", 0), ("written", 4)}, kill
        assert kill["after"] == kill["again"] == {"state": "written", "lines": 4, "leaves": number}, kill
    assert {kill["left"]["state"] for kill in kills} == {"waiting", "written"}
    # Once a word may have gone out, its leaf is committed.
    for number, kill in enumerate(kills, 1):
        if kill["step"].startswith("leidraad.engines"):
            assert kill["left"]["leaves"] == number, kill
