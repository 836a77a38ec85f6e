"""Charters for tests: the shipped ones, and one from which each test departs."""

import dataclasses
from datetime import date
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any

from leidraad.domain.charter.clauses import (
    CapDenominator,
    CapRounding,
    CapUnit,
    CapWindow,
    Charter,
    Counted,
    ListeningCap,
    SelectionMethod,
)
from leidraad.domain.charter.parse import charter_from_yaml
from leidraad.domain.charter.requests import Analysis, Facts, Phase
from leidraad.domain.contacts.turns import Channel, Direction

CHARTERS = Path(__file__).resolve().parents[3] / "charters"
A_DAY = date(2026, 11, 20)


def shipped_text(name: str) -> str:
    return (CHARTERS / name / "charter.yaml").read_text(encoding="utf-8")


@cache
def shipped(name: str) -> Charter:
    return charter_from_yaml(shipped_text(name))


def changed(charter: Charter, **clauses: Any) -> Charter:
    """The charter with whole clauses replaced; a mapping replaces fields inside a clause."""
    values = {
        name: dataclasses.replace(getattr(charter, name), **value) if isinstance(value, dict) else value
        for name, value in clauses.items()
    }
    return dataclasses.replace(charter, **values)


def a_cap(percent: int | Fraction, **fields: Any) -> ListeningCap:
    values: dict[str, Any] = {
        "percent": Fraction(percent),
        "unit": CapUnit.CONTACT,
        "denominator": CapDenominator.CAPTURED,
        "window": CapWindow.CALENDAR_MONTH,
        "rounding": CapRounding.FLOOR,
        "counts": frozenset(Counted),
    }
    return ListeningCap(**{**values, **fields})


def good_facts(**changes: Any) -> Facts:
    """Everything known and nothing in the way, for whatever is asked."""
    values: dict[str, Any] = {
        "team": "linde",
        "channel": Channel.VOICE,
        "direction": Direction.INBOUND,
        "agent_is_enrolled": True,
        "agent_is_notified": True,
        "customer_is_protected": False,
        "is_own": True,
        "coaches_agent": True,
        "is_deleted": False,
        "age_days": 3,
        "captured_count": 100,
        "used_count": 4,
        "is_counted": False,
        "window_share": Fraction(1),
        "group_size": 12,
        "phase": Phase.PILOT,
        "frozen": frozenset(),
        "others_take_part": True,
        "customer_is_told": True,
        "chosen_by": SelectionMethod.COMMITTED_DRAW,
        "analysis": Analysis.CUSTOMER_EMOTION,
        "system_is_registered": True,
        "serves_customer": True,
        "is_private": False,
        "customer_refuses": False,
        "pool_size": 30,
    }
    return Facts(**{**values, **changes})
