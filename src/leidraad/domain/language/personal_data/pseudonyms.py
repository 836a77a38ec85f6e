"""Which finds of a contact are the same person: each gets a number, so that "[name 1]" is one person throughout."""

from leidraad.domain.language.personal_data.agreement import words_of_name


class Pseudonyms:
    """The persons of one contact, in the order in which they are first named."""

    __slots__ = ("_persons",)

    def __init__(self) -> None:
        self._persons: list[set[str]] = []

    def number_of(self, name: str) -> int:
        """The number of this person, from 1; a new one for a name that is no part of an earlier one, nor holds it.

        "Jan Peeters", "meneer Peeters" and "Jan" are one; "Marie Peeters" is another. A name spelled in letters is the one
        that its letters make.
        """
        words = words_of_name(name) or {_letters(name)}
        for number, person in enumerate(self._persons, start=1):
            if words <= person or person <= words:
                person |= words
                return number
        self._persons.append(words)
        return len(self._persons)


def _letters(name: str) -> str:
    """The first letters of a name's words: of "P-E-E-T-E-R-S" the name itself."""
    return "".join(
        word[0] for word in name.lower().replace("-", " ").replace(",", " ").replace(".", " ").split()
    )
