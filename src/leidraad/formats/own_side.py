"""Who writes for the centre: told by the centre, because neither a mail nor a chat export says it of itself.

Apart from the readers, because mail, WhatsApp and ticket systems all ask the same question of an address or a name.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from leidraad.domain.contacts.identities import normalised_identity
from leidraad.domain.contacts.problems import IntakeProblem, ProblemCode


@dataclass(frozen=True, slots=True)
class OwnSide:
    """The centre's own addresses, telephone numbers and names, each as ``own_form`` writes it.

    An address of one of ``domains`` that is told nowhere belongs to somebody whose code nobody knows: the address itself
    stands for the code, so that intake asks who that is rather than take somebody's words in under another's name.
    """

    agents: Mapping[str, str] = field(default_factory=dict)  # address, number or name -> code of the agent
    shared: frozenset[str] = frozenset()  # of a team: who writes there is told elsewhere
    domains: frozenset[str] = frozenset()

    def owns(self, *identities: str) -> bool:
        """Whether any of these is the centre's."""
        forms = {own_form(identity) for identity in identities if identity}
        return any(form in self.agents or form in self.shared or self._is_in_domain(form) for form in forms)

    def agent_of(self, *identities: str) -> str | None:
        """The code of the agent who is known by one of these; None where only a team is."""
        forms = [own_form(identity) for identity in identities if identity]
        known = next((self.agents[form] for form in forms if form in self.agents), None)
        if known is not None or any(form in self.shared for form in forms):
            return known
        return next((form for form in forms if self._is_in_domain(form)), None)

    def _is_in_domain(self, form: str) -> bool:
        return form.rpartition("@")[2] in self.domains if "@" in form else False


def own_form(identity: str) -> str:
    """One form for an address, a number or a name: lower case, names with single spaces.

    >>> own_form("An  Peeters"), own_form("+32 470 12 34 56")
    ('an peeters', '+32470123456')
    """
    text = " ".join(identity.split())
    is_name = "@" not in text and not any(character.isdigit() for character in text)
    return text.casefold() if is_name else normalised_identity(text)


def own_side_from(lines: Iterable[str]) -> OwnSide:
    """What lines such as ``an@centre.example=a17``, ``help@centre.example``, ``@centre.example`` or ``An Peeters=a17`` say.

    With ``=`` an agent's own, with ``@`` in front a whole domain, otherwise a team's. Raises BAD_VALUE with the line.
    """
    agents: dict[str, str] = {}
    shared, domains = set(), set()
    for line in (line.strip() for line in lines):
        if not line:
            continue
        identity, equals, code = (
            (part.strip() for part in line.rpartition("=")) if "=" in line else (line, "", "")
        )
        if not own_form(identity) or (equals and not code):
            raise IntakeProblem(
                ProblemCode.BAD_VALUE,
                field="own_side",
                value=line[:80],
                expected="an address or a name, =, a code",
            )
        if equals:
            agents[own_form(identity)] = code
        elif identity.startswith("@"):
            domains.add(identity[1:].lower())
        else:
            shared.add(own_form(identity))
    return OwnSide(agents, frozenset(shared), frozenset(domains))
