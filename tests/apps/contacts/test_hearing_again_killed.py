"""kill -9 between every two steps of a second hearing: the old words stand whole, or the new ones do."""

from pathlib import Path

import pytest

from tests.apps.contacts.centre import build_centre
from tests.apps.contacts.test_killed import kills_of


@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
def test_a_second_hearing_that_is_killed_leaves_one_whole_reading_and_is_finished_by_the_next_worker(
    data_folder: Path,
) -> None:
    build_centre(keep_original=True)

    kills = kills_of("tests.apps.contacts.killing_again", data_folder)

    assert len(kills) == 22
    for number, kill in enumerate(kills):
        assert kill["killed"], kill
        is_new = not kill["left"]["is_asked"]
        assert kill["left"] == _whole("nu" if is_new else "vroeger", is_new=is_new, leaves=number + is_new), (
            kill
        )
        assert kill["after"] == _whole("nu", is_new=True, leaves=number + 1), kill
        assert kill["objects"] == 2, kill  # the original and what is played; nothing of the other hearing
    assert {kill["left"]["is_asked"] for kill in kills} == {True, False}


def _whole(word: str, *, is_new: bool, leaves: int) -> dict[str, object]:
    texts = [f"Dat was {word}."]
    return {
        "state": "ready",
        "model": "new" if is_new else "old",
        "texts": texts,
        "insight": texts,
        "is_asked": not is_new,
        "original": True,
        "plays": True,
        "leaves": leaves,
    }
