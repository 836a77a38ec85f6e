"""The words of the clauses in the four languages: title, text, legal source, and what the software does about it.

They stand beside the vocabulary and not in translation catalogues, because they are what is signed: the Dutch text is as
binding as the French one, and each belongs to a clause's number. Braces are blanks for values of the charter; ``explain``
fills them in and ``prose`` reads them back. One module for each group of clauses.
"""

from collections.abc import Mapping
from types import MappingProxyType

from leidraad.domain.charter.clauses import ClauseId
from leidraad.domain.charter.wording.agreement import AGREEMENT
from leidraad.domain.charter.wording.clause import Wording
from leidraad.domain.charter.wording.data import DATA
from leidraad.domain.charter.wording.listening import LISTENING
from leidraad.domain.charter.wording.people import PEOPLE
from leidraad.domain.charter.wording.technology import TECHNOLOGY

_WORDINGS = {**PEOPLE, **LISTENING, **DATA, **TECHNOLOGY, **AGREEMENT}

CLAUSES: Mapping[ClauseId, Wording] = MappingProxyType(
    {clause_id: _WORDINGS[clause_id] for clause_id in ClauseId}
)
