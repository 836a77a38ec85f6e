"""Full text over redacted turns, in the stemming of each turn's language, over what the person may see."""

import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from itertools import count
from typing import TypeVar

from django.contrib.postgres.search import SearchQuery
from django.db import connection, transaction
from django.db.models import Model, Q, QuerySet
from django.utils import timezone

from leidraad.apps.charter import queries as charter
from leidraad.apps.contacts.actions.stores import is_behind_its_keys, still_shown
from leidraad.apps.contacts.cursors import BadCursor, Place, cursor_of, place_of
from leidraad.apps.contacts.hits import SearchHit, SearchPage, Snippet, midnight, within_days
from leidraad.apps.contacts.models import SEARCH_CONFIGURATIONS, InsightTurn, Store, Turn
from leidraad.apps.people.models import Person, Role, Team
from leidraad.domain.contacts.turns import Channel, Direction, Party
from leidraad.domain.language.languages import Language
from leidraad.domain.language.personal_data.marks import MARK
from leidraad.web.acting import Part, as_part

PAGE_SIZE = 20
MATCH_STARTS, MATCH_ENDS = (
    "\x02",
    "\x03",
)  # cannot occur in a stored text: control characters are dropped on reading
QUERY_LIMIT = 500  # characters
SHORT_TEXT = 280  # characters: shown whole, for PostgreSQL's fragments leave out words around a match
WHOLE = f"StartSel={MATCH_STARTS}, StopSel={MATCH_ENDS}, HighlightAll=true"
FRAGMENTS = (
    f"StartSel={MATCH_STARTS}, StopSel={MATCH_ENDS}, "
    'MaxWords=35, MinWords=15, MaxFragments=2, FragmentDelimiter=" … "'
)
MARK_WORD = re.compile(
    r"\[?qzmark(\d+)zq\]?"
)  # what stands for a mark while PostgreSQL cuts a text into words
OR_WORDS = frozenset({"OF", "OU", "ODER"})  # PostgreSQL itself knows "or" and "OR"
QUERY_PARTS = re.compile(r'"[^"]*"?|\s+|[^\s"]+')
THRESHOLD_SAMPLE = 2000  # newest hits in which the agents are counted
STRETCH = 15_000  # newest turns that are read one by one before the index of words is asked
WIDE_STRETCH = (
    50_000  # the same when most of them are passed over by their channel, direction, party or language
)

Hit = tuple[int, date, int]  # number of a turn, its day, and its crowd
AnyTurn = TypeVar("AnyTurn", Turn, InsightTurn)
Before = tuple[datetime, int] | None  # time and number of the last turn of the page before


class SearchProblem(Exception):
    """The query cannot be asked; ``code`` says why: empty, too_long, bad_cursor, team_in_insight."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True)
class SearchRequest:
    """Words and filters; ``query`` knows "a phrase", -exclusion and or (OF, OU, ODER in capitals). Days are inclusive."""

    query: str
    channel: Channel | None = None
    direction: Direction | None = None
    team: str | None = None  # code of a team
    language: Language | None = None
    party: Party | None = None
    since: date | None = None
    until: date | None = None


def search_turns(person: Person, request: SearchRequest, *, cursor: str | None = None) -> SearchPage:
    """What matches among the turns this person may see; analysts see turns without contact, agent or time.

    Raises SearchProblem for a query without words, one over 500 characters, a team asked for by an analyst, or a
    cursor that is not ours.
    """
    if person.has_role(Role.QUALITY_ANALYST):
        return _search_insight(request, cursor=cursor)
    turns = _before(matching(Turn.objects.visible_to(person), request), _place(cursor) if cursor else None)
    return _page(Turn.objects.all(), list(_first_of(turns).values_list("pk", flat=True)), request)


def matching(turns: QuerySet[AnyTurn], request: SearchRequest) -> QuerySet[AnyTurn]:
    """The turns that match words and filters, in no order."""
    words = _words(_asked(request), request.language)
    return turns.filter(words, _days(turns.model, request), _filters(request))


@as_part(Part.INSIGHT)
def _search_insight(request: SearchRequest, *, cursor: str | None) -> SearchPage:
    if request.team:
        raise SearchProblem("team_in_insight")  # it would narrow the group behind a hit
    threshold = charter.insight_threshold()
    if threshold is None:
        return SearchPage((), None, below_threshold=True)
    newest = _newest_of_all(request, before=None)
    if newest and not _has_agents_behind(newest, request, threshold):
        return SearchPage((), None, below_threshold=True)
    found = _newest_of_all(request, before=_place(cursor)) if cursor else newest
    return _page(InsightTurn.objects.all(), [pk for pk, _day, _crowd in found], request)


def _has_agents_behind(newest: list[Hit], request: SearchRequest, threshold: int) -> bool:
    """Whether enough agents are behind the hits. The newest few show it as a rule; otherwise more are read.

    The store knows no agents. So many different crowds in one month come from at least so many agents.
    """
    crowds = _crowds((day, crowd) for _pk, day, crowd in newest)
    if crowds < threshold and len(newest) > PAGE_SIZE:
        more = _newest_first(matching(_shown_turns(), request)).values_list("day", "crowd")
        crowds = _crowds(more[:THRESHOLD_SAMPLE])
    return crowds >= threshold


def _crowds(seen: Iterable[tuple[date, int]]) -> int:
    """The largest number of different crowds in one month."""
    by_month: dict[tuple[int, int], set[int]] = {}
    for day, crowd in seen:
        by_month.setdefault((day.year, day.month), set()).add(crowd)
    return max(map(len, by_month.values()), default=0)


def _shown_turns() -> QuerySet[InsightTurn]:
    """What insight may still show, whether or not the rest was cleared already.

    Nothing while the database holds what was deleted since its backup was made.
    """
    if is_behind_its_keys():
        return InsightTurn.objects.none()
    return InsightTurn.objects.filter(still_shown(Store.INSIGHT, today=timezone.localdate()))


def _newest_of_all(request: SearchRequest, *, before: Before) -> list[Hit]:
    """The newest hits among everybody's turns: first in a stretch of time, and by the words only when those are few.

    Common words fill a page from the newest turns alone, rare ones are quickly found by the index of words. PostgreSQL
    would have to guess which it is, and guesses wrong for phrases and for words that keep each other company.
    """
    turns = _before(matching(_shown_turns(), request), before)
    begins_at = _stretch_begins_at(request, before)
    if begins_at is None:
        with _planning(enable_bitmapscan=False):
            return _hits(turns)
    with _planning(enable_bitmapscan=False):
        found = _hits(turns.filter(day__gte=begins_at))
    if len(found) > PAGE_SIZE:
        return found
    with _planning(enable_indexscan=False):
        return _hits(turns)


def _stretch_begins_at(request: SearchRequest, before: Before) -> date | None:
    """On which day the last of the newest turns began; None when there are no more turns than those."""
    days = _before(_shown_turns().filter(_days(InsightTurn, request)), before).order_by("-day")
    return days.values_list("day", flat=True)[STRETCH : STRETCH + 1].first()


@contextmanager
def _planning(**switches: bool) -> Iterator[None]:
    """Inside, PostgreSQL plans without the given kinds of scan where it can."""
    with transaction.atomic():
        _switch({name: "on" if value else "off" for name, value in switches.items()})
        yield
        _switch(dict.fromkeys(switches, "on"))


def _switch(values: dict[str, str]) -> None:
    with connection.cursor() as cursor:
        for name, value in values.items():
            cursor.execute("SELECT set_config(%s, %s, true)", [name, value])


def _hits(turns: QuerySet[InsightTurn]) -> list[Hit]:
    return list(_first_of(turns).values_list("id", "day", "crowd"))


def _first_of(turns: QuerySet[AnyTurn]) -> QuerySet[AnyTurn]:
    """One more than a page, so that it is seen whether another follows."""
    return _newest_first(turns)[: PAGE_SIZE + 1]


def _before(turns: QuerySet[AnyTurn], place: Before) -> QuerySet[AnyTurn]:
    if place is None:
        return turns
    clock, (at, number) = _clock(turns.model), place
    last: datetime | date = at if clock == "started_at" else timezone.localdate(at)
    return turns.filter(**{f"{clock}__lte": last}).exclude(**{clock: last, "id__gte": number})


def _clock(model: type[Model]) -> str:
    """What a turn is put in order by: the moment, or for insight the day."""
    return "started_at" if model is Turn else "day"


def _asked(request: SearchRequest) -> str:
    # PostgreSQL stores no NUL and the driver no half of a surrogate pair: neither can be in a word.
    query = "".join(" " if character == "\x00" or "\ud800" <= character <= "\udfff" else character
                    for character in request.query).strip()  # fmt: skip
    if not query:
        raise SearchProblem("empty")
    if len(query) > QUERY_LIMIT:
        raise SearchProblem("too_long")
    return query


def _words(query: str, language: Language | None) -> Q:
    """One condition per language, each with that language's stems; an exclusion leaves out its stems alone."""
    languages = [str(language)] if language else list(SEARCH_CONFIGURATIONS)
    condition = Q()
    for code in languages:
        condition |= Q(language=code, search=_query(query, code))
    return condition


def _query(query: str, code: str) -> SearchQuery:
    return SearchQuery(with_or(query), config=SEARCH_CONFIGURATIONS[code], search_type="websearch")


def with_or(query: str) -> str:
    """The query with OF, OU and ODER between two words as the "or" that PostgreSQL knows.

    Only in capitals, for in small letters they are words of the language; what stands in quotation marks stays.
    """
    parts = QUERY_PARTS.findall(query.strip())
    return "".join(
        "or" if part in OR_WORDS and 0 < place < len(parts) - 1 else part for place, part in enumerate(parts)
    )


def _filters(request: SearchRequest) -> Q:
    condition = Q()
    if request.channel:
        condition &= Q(channel=str(request.channel))
    if request.direction:
        condition &= Q(direction=str(request.direction))
    if request.party:
        condition &= Q(party=str(request.party))
    if request.team:
        team = Team.objects.filter(code=request.team).first()
        condition &= Q(team_id=team.pk if team else 0)
    return condition


def _days(model: type[Model], request: SearchRequest) -> Q:
    if _clock(model) == "started_at":
        return within_days(request.since, request.until)
    condition = Q(day__gte=request.since) if request.since else Q()
    return condition & Q(day__lte=request.until) if request.until else condition


def _newest_first(turns: QuerySet[AnyTurn]) -> QuerySet[AnyTurn]:
    return turns.order_by(f"-{_clock(turns.model)}", "-id")


def _page(turns: QuerySet[AnyTurn], ids: list[int], request: SearchRequest) -> SearchPage:
    """A page of the turns with these numbers, of which there is one more when another page follows."""
    rows = list(_newest_first(turns.filter(pk__in=ids[:PAGE_SIZE])))
    snippets = _snippets(rows, _asked(request))
    following = _cursor(rows[-1]) if len(ids) > PAGE_SIZE and rows else None
    hits = (_hit(row, snippet) for row, snippet in zip(rows, snippets, strict=True))
    return SearchPage(tuple(hits), following)


def _snippets(turns: Sequence[Turn | InsightTurn], query: str) -> list[Snippet]:
    """For each turn its text, or the parts of a long one around the matches, with every redaction mark whole.

    PostgreSQL cuts between any two words, and those of a mark are words to it: each mark goes there as one word.
    """
    marks = [MARK.findall(turn.text) for turn in turns]
    texts = [_marks_as_words(turn.text) for turn in turns]
    headlines = _headlines(turns, texts, query=with_or(query))
    return [_snippet(_words_as_marks(text, own)) for text, own in zip(headlines, marks, strict=True)]


def _headlines(turns: Sequence[Turn | InsightTurn], texts: Sequence[str], *, query: str) -> list[str]:
    """PostgreSQL's headline of each text: it reads the whole of it, so only those of one page are asked for."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT ts_headline(config::regconfig, body, websearch_to_tsquery(config::regconfig, %s), options)"
            " FROM unnest(%s::text[], %s::text[], %s::text[]) WITH ORDINALITY AS turn(config, body, options, place)"
            " ORDER BY place",
            [
                query,
                [SEARCH_CONFIGURATIONS.get(turn.language, "simple") for turn in turns],
                list(texts),
                [WHOLE if len(turn.text) <= SHORT_TEXT else FRAGMENTS for turn in turns],
            ],
        )
        return [headline for (headline,) in cursor.fetchall()]


def _marks_as_words(text: str) -> str:
    places = count()
    return MARK.sub(lambda _: f"[qzmark{next(places)}zq]", text)


def _words_as_marks(text: str, marks: Sequence[str]) -> str:
    """The marks again; a word of the text that only looks like one stays."""

    def mark(found: re.Match[str]) -> str:
        place = int(found[1][:9])
        return marks[place] if place < len(marks) else found[0]

    return MARK_WORD.sub(mark, text)


def _hit(turn: Turn | InsightTurn, snippet: Snippet) -> SearchHit:
    open_turn = turn if isinstance(turn, Turn) else None
    return SearchHit(
        contact_id=open_turn.contact_id if open_turn else None,
        position=open_turn.position if open_turn else None,
        party=Party(turn.party),
        language=Language(turn.language),
        started_on=timezone.localdate(turn.started_at) if isinstance(turn, Turn) else turn.day,
        started_at=open_turn.started_at if open_turn else None,
        channel=Channel(turn.channel),
        direction=Direction(turn.direction),
        start_s=open_turn.start_s if open_turn else None,
        snippet=snippet,
    )


def _snippet(text: str) -> Snippet:
    parts: list[tuple[str, bool]] = []
    for number, piece in enumerate(text.split(MATCH_STARTS)):
        match, found, rest = piece.partition(MATCH_ENDS)
        if number and found:
            parts += [(match, True), (rest, False)]
        else:
            parts.append((piece, False))
    return tuple(part for part in parts if part[0])


def _cursor(last: Turn | InsightTurn) -> str:
    at = last.started_at if isinstance(last, Turn) else midnight(last.day)
    return cursor_of(Place(at, last.pk.to_bytes(16, "big")))


def _place(cursor: str) -> tuple[datetime, int]:
    """Time and number of the last turn of the page before, whether or not that turn is still there."""
    try:
        place = place_of(cursor)
    except BadCursor as error:
        raise SearchProblem("bad_cursor") from error
    return place.at, int.from_bytes(place.key[8:], "big", signed=True)
