"""kill -9 between every two steps of writing a summary: it waits still or stands whole, and the next worker finishes it."""

from pathlib import Path

import pytest

from tests.apps.contacts import centre as centre_of_tests
from tests.apps.contacts.centre import build_centre
from tests.apps.contacts.test_killed import kills_of
from tests.chat_server import chat_server
from tests.engines.summaries.small_models import reciting
from tests.people import charter_text


@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
def test_a_summary_whose_worker_is_killed_waits_or_is_whole_and_a_word_goes_out_only_after_its_leaf(
    data_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with chat_server() as chat:
        monkeypatch.setenv("LEIDRAAD_SUMMARY_URL", chat.url)
        monkeypatch.setenv("LEIDRAAD_SUMMARY_MODEL", "plum")
        check_kills(data_folder, monkeypatch)


@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
def test_so_it_is_with_a_model_that_the_worker_runs_itself(
    data_folder: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("LEIDRAAD_SUMMARY_FOLDER", str(reciting(tmp_path / "plum")))
    monkeypatch.setenv("LEIDRAAD_SUMMARY_THREADS", "1")
    check_kills(data_folder, monkeypatch)


def check_kills(data_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A kill before and after each step leaves a summary that waits or is whole, and the next worker finishes it once."""
    monkeypatch.setattr(
        centre_of_tests,
        "charter_text",
        lambda **rest: charter_text(**rest).replace(
            "named_output_to_people: off", "named_output_to_people: on"
        ),
    )
    build_centre()
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
