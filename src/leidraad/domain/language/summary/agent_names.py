"""Taking the names of a contact's agents out of words: what serves customers later never says who helped them."""

import re
from collections.abc import Iterable

AGENT_MARK = "[agent]"
SHORTEST_NAME = 3  # letters: a shorter part of a name is a word of the language as often as not
_APART = re.compile(r"[\s'’-]+")


def agent_names(names: Iterable[str]) -> re.Pattern[str] | None:
    """What finds each part of these names, whatever its case; None when no part is long enough."""
    parts = {part for name in names for part in _APART.split(name) if len(part) >= SHORTEST_NAME}
    if not parts:
        return None
    longest_first = sorted(map(re.escape, parts), key=lambda part: (-len(part), part))
    return re.compile(rf"(?<!\w)(?:{'|'.join(longest_first)})(?:['’]?s)?(?!\w)", re.IGNORECASE)


def without_agent(text: str, names: re.Pattern[str] | None) -> str:
    """The text with a mark in place of each name; as it is where there are none."""
    return names.sub(AGENT_MARK, text) if names else text
