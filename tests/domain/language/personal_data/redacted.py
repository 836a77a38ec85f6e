"""What stays in the open of redacted texts."""

from leidraad.domain.language.personal_data.marks import MARK


def brings_back(once: str, twice: str) -> bool:
    """Whether words that are masked in ``once`` stand in the open in ``twice``, which was redacted from it."""
    stayed = iter(_in_the_open(once))
    return not all(word in stayed for word in _in_the_open(twice))  # in the same order


def _in_the_open(text: str) -> list[str]:
    return MARK.sub(" ", text).split()
