"""Names that an organisation gives to its own things: queues, choices of a menu, products, how calls end.

Apart from what people say, because such a name often looks like a person's or a place's ("Aurora", "Storing Brugge",
"Mutualiteit") and says of nobody that it is theirs. Numbers, addresses of mail and passwords in it are somebody's all the same.
"""

from leidraad.domain.language.personal_data.find import find_personal_data
from leidraad.domain.language.personal_data.marks import PersonalDataKind, Span, mark_of
from leidraad.domain.language.personal_data.own_numbers import NO_OWN_NUMBERS, OwnNumbers

KINDS_OF_WORDS = frozenset(
    {
        PersonalDataKind.NAME,
        PersonalDataKind.ADDRESS,
        PersonalDataKind.HEALTH,
        PersonalDataKind.UNION,
        PersonalDataKind.RELIGION,
        PersonalDataKind.POLITICS,
        PersonalDataKind.SEXUALITY,
    }
)


def personal_in_label(text: str, *, own: OwnNumbers = NO_OWN_NUMBERS) -> tuple[Span, ...]:
    """What in such a name is somebody's: every kind but those that words alone tell; in the order of the text.

    ``own`` are the numbers of the organisation itself: what it says is masked, and what it says is kept.
    """
    return tuple(span for span in find_personal_data(text, own=own) if span.kind not in KINDS_OF_WORDS)


def redact_label(text: str, *, own: OwnNumbers = NO_OWN_NUMBERS) -> str:
    """The name with each of these replaced by its mark; an empty text stays empty."""
    pieces, end = [], 0
    for span in personal_in_label(text, own=own):
        pieces += [text[end : span.start], mark_of(span.kind)]
        end = span.end
    return "".join([*pieces, text[end:]])
