"""Which of the measured figures go beside signals on pages."""

import json

from benchmarks.quality.figures import Figure
from benchmarks.quality.shown import shown_text


def figure(
    data: str,
    *,
    label: str,
    part: str = "held back",
    condition: str = "clean",
    reader: str = "rules",
    right: int = 1,
) -> Figure:
    return Figure("aggression", "nl", data, part, condition, reader, label, right, 2, 3)


def test_the_labels_of_a_kind_are_counted_together_on_the_set_furthest_from_the_writer() -> None:
    found = shown_text(
        [
            figure("own suite", label="insult", right=50),
            figure("fresh cases", label="insult", right=5),
            figure("fresh cases", label="threat", right=7),
            figure("fresh cases", label="none", right=90),
            figure("fresh cases", label="care", right=4),
        ]
    )

    told = json.loads(found)
    assert told["aggression"] == {
        "nl": {"data": "fresh cases", "part": "held back", "right": 12, "wrong": 4, "missed": 6}
    }
    assert told["care"]["nl"]["right"] == 4
    assert told["promise"] == {}


def test_what_was_tuned_on_made_noisy_or_read_by_another_is_left_out() -> None:
    found = shown_text(
        [
            figure("own suite", label="insult", part="development"),
            figure("own suite", label="insult", condition="25% of words wrong"),
            figure("own suite", label="insult", reader="word list"),
        ]
    )

    assert json.loads(found)["aggression"] == {}
