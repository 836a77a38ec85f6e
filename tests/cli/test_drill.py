"""The drill on the embedded server: it finds nothing of what was deleted, and it would say so if it did."""

import os
from collections.abc import Callable
from copy import deepcopy
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from django.db import connections

from leidraad.cli import drill
from leidraad.cli.main import leidraad
from leidraad.config.environment import environment

WAYS = ("words on the page", "sound on the page", "sealed sound", "key")
OPEN, SHUT = dict.fromkeys(WAYS, True), dict.fromkeys(WAYS, False)
AS_IT_MUST_BE: dict[str, Any] = {
    "before": {"gone": SHUT, "kept": OPEN},
    "rows_before": {"contacts_turn": 1},
    "older_keys": True,
    "forgotten": 1,
    "after": {"gone": SHUT, "kept": OPEN},
    "rows_after": {},
    "kept_rows_after": {"contacts_turn": 1},
}


@pytest.mark.slow
@pytest.mark.django_db
def test_what_was_deleted_stays_unreadable_when_its_backup_comes_back(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "keys").mkdir()
    real = replace(environment(), data_dir=tmp_path, database_url=_url_of_the_tests_database())
    monkeypatch.setattr(drill, "environment", lambda: real)
    monkeypatch.delenv("DJANGO_SETTINGS_MODULE", raising=False)

    with pytest.raises(SystemExit) as ended:
        leidraad.main(["drill", "restore"], standalone_mode=False)

    report = capsys.readouterr().out
    assert ended.value.code == 0, report
    assert "What was deleted stays unreadable." in report
    assert "BAD" not in report
    assert report.count("refused") == 8
    assert "0 contacts; 0 of 0 recordings opened" in report


def _put(path: str, value: object) -> Callable[[dict[str, Any]], None]:
    def change(found: dict[str, Any]) -> None:
        *way, last = path.split("/")
        for step in way:
            found = found[step]
        found[last] = value

    return change


@pytest.mark.parametrize(
    "change",
    [
        *(_put(f"before/gone/{way}", True) for way in WAYS),
        *(_put(f"after/gone/{way}", True) for way in WAYS),
        _put("before/kept/sealed sound", False),
        _put("forgotten", 0),
        _put("rows_after", {"contacts_turn": 1}),
        _put("kept_rows_after", {}),
    ],
)
def test_anything_that_opens_or_nothing_that_does_fails_the_drill(
    change: Callable[[dict[str, Any]], None],
) -> None:
    planted = {"gone": OPEN, "kept": OPEN}
    found = deepcopy(AS_IT_MUST_BE)
    assert all(each.is_good for each in drill._judged(planted, {"destroyed": True}, found))

    change(found)

    assert not all(each.is_good for each in drill._judged(planted, {"destroyed": True}, found))


def test_a_drill_in_which_nothing_opened_beforehand_proves_nothing() -> None:
    planted = {"gone": OPEN | {"key": False}, "kept": OPEN}

    assert not all(each.is_good for each in drill._judged(planted, {"destroyed": True}, AS_IT_MUST_BE))


def _url_of_the_tests_database() -> str:
    settings = connections["default"].settings_dict
    host, port = settings["HOST"], settings["PORT"] or 5432
    user, password, name = settings["USER"], settings["PASSWORD"], settings["NAME"]
    if os.path.isabs(host):
        return f"postgresql://{user}:{password}@/{name}?host={host}"
    return f"postgresql://{user}:{password}@{host}:{port}/{name}"
