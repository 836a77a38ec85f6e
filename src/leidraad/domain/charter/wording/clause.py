"""What the wording of one clause consists of."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from leidraad.domain.charter.blanks import AnyBlank
from leidraad.domain.charter.texts import Texts


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of one clause.

    ``text`` has a blank in braces for every parameter of the clause, and ``blanks`` says how each is written and read
    back. ``otherwise`` is the text when the parties left the clause open or listed nothing. ``laws`` are codes of
    ``law``; ``agreed`` says what rests on agreement instead of, or beside, the law.
    """

    title: Texts
    text: Texts
    does: Texts
    blanks: Mapping[str, AnyBlank]
    laws: tuple[str, ...] = field(default=())
    agreed: Texts | None = None
    otherwise: Texts | None = None
