"""What is listed of a language to read earlier contacts; the lists are in ``wording_<language>.py``.

Regular expressions over words without case and accents, a blank is any gap between words. ``<n>`` and ``<nth>`` are places for numbers and
``<word>`` for one word that counts ("twice").
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Via(StrEnum):
    """How an earlier contact was had, where that is said."""

    CALL = "call"
    EMAIL = "email"
    CHAT = "chat"
    MESSAGE = "message"  # text messages, and those of messengers
    LETTER = "letter"
    SHOP = "shop"
    FORM = "form"


@dataclass(frozen=True, slots=True)
class RepeatWords:
    """One language's words."""

    acts: str  # what a customer did to get in touch, in the past
    again: str  # getting in touch again, said of now
    told: str  # what the centre's people said then
    earlier: str  # "last time", "as I said"
    times: str  # how often
    nth: str  # which time this is, where the customer says so of calling or writing
    several: str  # more than once, without a number
    contact: str  # calling and writing, in any form: what "the third time" has to be of
    broken: str  # what was promised did not come
    never: str  # takes an act back when it stands in it or just before
    elsewhere: str  # somebody else than the centre, in an act or just after it
    unreal: str  # supposed or still to come, in an act or just before
    asks_before: str  # an agent asks whether there was a contact before
    yes: str
    no: str
    via: Mapping[Via, str]
    ordinals: str  # from the second on, "|" between forms
