"""The index of conversations in insight: the terms by which a category finds those that it may hold for.

Apart from the stores because it alone knows how terms are kept: as a ``tsvector`` of exactly these terms.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any
from uuid import UUID

from django.contrib.postgres.search import SearchQuery
from django.db import connection, transaction
from django.db.models import Exists, OuterRef, TextField, Value

from leidraad.apps.contacts.models import Contact, InsightConversation, InsightTurn, Turn
from leidraad.domain.language.categories.terms import index_terms
from leidraad.domain.language.languages import Language

WordsOfTurn = tuple[str, Language | None]  # the text of a turn, and its language
TERM_CHARACTERS = 200  # of a longer term only its beginning: PostgreSQL keeps no lexeme over 2,046 bytes
TERMS_BYTES = 900_000  # of one conversation; PostgreSQL keeps no vector over a megabyte
EVERYTHING = "*"  # the one term of a conversation with more of them: it is let through whatever is asked
FILLED_TOGETHER = 200
LOOKED_FOR_TOGETHER = 10_000

# A line for each term: no term has a line break in it.
FILLING = """
    INSERT INTO contacts_insightconversation
        (conversation, day, channel, direction, language, queue, duration_s, crowd, keep_until, terms)
    SELECT kept.conversation, kept.day, contact.channel, contact.direction, contact.language, contact.queue,
        contact.duration_s, kept.crowd, kept.keep_until, array_to_tsvector(string_to_array(kept.terms, E'\\n'))
    FROM unnest(%(contacts)s::uuid[], %(conversations)s::uuid[], %(days)s::date[], %(crowds)s::smallint[],
                %(ends)s::date[], %(terms)s::text[])
        AS kept (contact, conversation, day, crowd, keep_until, terms)
    JOIN contacts_contact AS contact ON contact.id = kept.contact
"""
# Of what is there without its contact: the language most of its turns are in, no queue and no duration.
FILLING_AGAIN = """
    INSERT INTO contacts_insightconversation
        (conversation, day, channel, direction, language, queue, duration_s, crowd, keep_until, terms)
    SELECT turn.conversation, min(turn.day), min(turn.channel), min(turn.direction),
        mode() WITHIN GROUP (ORDER BY turn.language), '', NULL, min(turn.crowd), min(turn.keep_until),
        array_to_tsvector(string_to_array(min(kept.terms), E'\\n'))
    FROM unnest(%(conversations)s::uuid[], %(terms)s::text[]) AS kept (conversation, terms)
    JOIN contacts_insightturn AS turn ON turn.conversation = kept.conversation
    GROUP BY turn.conversation
    ON CONFLICT DO NOTHING
"""


class TermQuery(SearchQuery):
    """A query over the terms of conversations, in PostgreSQL's own notation: nothing in it is stemmed or split."""

    template = "(%(expressions)s)::tsquery"

    def __init__(self, text: str) -> None:
        super().__init__(Value(text, output_field=TextField()), search_type="raw")


def kept_term(term: str) -> str:
    """A term as the index keeps it, and as it is asked for."""
    return term[:TERM_CHARACTERS]


def fill_conversations(
    values: Mapping[str, Any],
    *,
    contacts: Sequence[Contact],
    words: Mapping[UUID, Sequence[WordsOfTurn]],
) -> None:
    """Add the conversations of these contacts, in the caller's transaction. ``values`` as those of FILLING, save the terms.

    ``words`` of a contact that the caller has at hand; of the others they are read from the store of quality.
    """
    missing = [contact.pk for contact in contacts if contact.pk not in words]
    known = {**words, **(_words_in_quality(missing) if missing else {})}
    terms = [_terms(known.get(contact.pk, ())) for contact in contacts]
    with connection.cursor() as cursor:
        cursor.execute(FILLING, {**values, "terms": terms})


def fill_missing_conversations() -> int:
    """Add conversations that came before there was an index of them, 10,000 at most; how many. 0: none is missing."""
    absent = ~Exists(InsightConversation.objects.filter(conversation=OuterRef("conversation")))
    ids = InsightTurn.objects.filter(absent).values_list("conversation", flat=True).distinct()
    missing = list(ids[:LOOKED_FOR_TOGETHER])
    for start in range(0, len(missing), FILLED_TOGETHER):
        _fill_again(missing[start : start + FILLED_TOGETHER])
    return len(missing)


@transaction.atomic
def _fill_again(conversations: Sequence[UUID]) -> None:
    words = _words_in_insight(conversations)
    values: dict[str, Any] = {
        "conversations": list(words),
        "terms": [_terms(each) for each in words.values()],
    }
    with connection.cursor() as cursor:
        cursor.execute(FILLING_AGAIN, values)


def _terms(words: Iterable[WordsOfTurn]) -> str:
    spoken = ((text.replace("\x00", ""), language) for text, language in words)
    terms = "\n".join(sorted({kept_term(term) for term in index_terms(spoken)}))
    return terms if len(terms.encode()) <= TERMS_BYTES else EVERYTHING


def _words_in_quality(contacts: Sequence[UUID]) -> dict[UUID, list[WordsOfTurn]]:
    rows = Turn.objects.filter(contact__in=contacts).order_by("contact_id")
    return _by_first(rows.values_list("contact_id", "text", "language"))


def _words_in_insight(conversations: Sequence[UUID]) -> dict[UUID, list[WordsOfTurn]]:
    rows = InsightTurn.objects.filter(conversation__in=conversations).order_by("conversation")
    return _by_first(rows.values_list("conversation", "text", "language"))


def _by_first(rows: Iterable[tuple[UUID, str, str]]) -> dict[UUID, list[WordsOfTurn]]:
    def spoken(some: Iterable[tuple[UUID, str, str]]) -> Iterator[WordsOfTurn]:
        for _, text, language in some:
            yield text, Language(language) if language else None

    return {key: list(spoken(some)) for key, some in groupby(rows, key=lambda row: row[0])}
