"""Full text over redacted turns, in the stemming of each turn's language, over what the person may see."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.contrib.postgres.search import SearchHeadline, SearchQuery
from django.db.models import Case, Q, Value, When
from django.utils import timezone

from leidraad.apps.charter import queries as charter
from leidraad.apps.contacts.models import SEARCH_CONFIGURATIONS, Turn, TurnQuerySet
from leidraad.apps.people.models import Person, Role
from leidraad.domain.contacts.turns import Channel, Direction, Party
from leidraad.domain.language.languages import Language

PAGE_SIZE = 20
MATCH_STARTS, MATCH_ENDS = (
    "\x02",
    "\x03",
)  # cannot occur in a stored text: control characters are dropped on reading
QUERY_LIMIT = 500  # characters
THRESHOLD_SAMPLE = 2000  # newest hits in which the agents are counted


class SearchProblem(Exception):
    """The query cannot be asked; ``code`` says why: empty, too_long, bad_cursor."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True)
class SearchRequest:
    """Words and filters; ``query`` knows "a phrase", -exclusion and or. Days are inclusive."""

    query: str
    channel: Channel | None = None
    direction: Direction | None = None
    team: str | None = None  # code of a team
    language: Language | None = None
    party: Party | None = None
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class SearchHit:
    """One turn. For insight ``contact_id`` is None and ``started_at`` is the day alone: no way back to an agent."""

    contact_id: UUID | None
    position: int | None
    party: Party
    language: Language
    started_on: date
    started_at: datetime | None
    channel: Channel
    direction: Direction
    start_s: float | None
    snippet: tuple[tuple[str, bool], ...]  # (text, whether it is what was looked for)


@dataclass(frozen=True, slots=True)
class SearchPage:
    """One page, newest first. ``below_threshold``: there are hits, but of too few agents to be shown."""

    hits: tuple[SearchHit, ...]
    next_cursor: str | None
    below_threshold: bool = False


def search_turns(person: Person, request: SearchRequest, *, cursor: str | None = None) -> SearchPage:
    """What matches among the turns this person may see; analysts see turns without contact, agent or time.

    Raises SearchProblem for a query without words, one over 500 characters, or a cursor that is not ours.
    """
    if person.has_role(Role.QUALITY_ANALYST):
        return _search_insight(request, cursor=cursor)
    turns = matching(Turn.objects.visible_to(person), request)
    return _page(turns, request, cursor=cursor, insight=False)


def matching(turns: TurnQuerySet, request: SearchRequest) -> TurnQuerySet:
    """The turns that match words and filters, in no order."""
    query = request.query.strip()
    if not query:
        raise SearchProblem("empty")
    if len(query) > QUERY_LIMIT:
        raise SearchProblem("too_long")
    return turns.filter(_words(query, request.language)).filter(_filters(request))


def _search_insight(request: SearchRequest, *, cursor: str | None) -> SearchPage:
    threshold = charter.insight_threshold()
    if threshold is None:
        return SearchPage((), None, below_threshold=True)
    turns = matching(Turn.objects.all(), request)
    sample = turns.order_by("-started_at", "-id").values_list("agent_id", flat=True)[:THRESHOLD_SAMPLE]
    agents = set(sample)
    if agents and len(agents) < threshold:
        return SearchPage((), None, below_threshold=True)
    return _page(turns, request, cursor=cursor, insight=True)


def _words(query: str, language: Language | None) -> Q:
    languages = [str(language)] if language else list(SEARCH_CONFIGURATIONS)
    condition = Q()
    for code in languages:
        condition |= Q(language=code, search=_query(query, code))
    return condition


def _query(query: str, code: str) -> SearchQuery:
    return SearchQuery(query, config=SEARCH_CONFIGURATIONS[code], search_type="websearch")


def _filters(request: SearchRequest) -> Q:
    condition = Q()
    if request.channel:
        condition &= Q(channel=str(request.channel))
    if request.direction:
        condition &= Q(direction=str(request.direction))
    if request.party:
        condition &= Q(party=str(request.party))
    if request.team:
        condition &= Q(contact__team__code=request.team)
    if request.since:
        condition &= Q(started_at__date__gte=request.since)
    if request.until:
        condition &= Q(started_at__date__lte=request.until)
    return condition


def _page(turns: TurnQuerySet, request: SearchRequest, *, cursor: str | None, insight: bool) -> SearchPage:
    if cursor:
        last = _row_at(cursor)
        turns = turns.filter(
            Q(started_at__lt=last.started_at) | Q(started_at=last.started_at, id__lt=last.pk)
        )
    ids = list(turns.order_by("-started_at", "-id").values_list("id", flat=True)[: PAGE_SIZE + 1])
    rows = list(_with_snippets(ids[:PAGE_SIZE], request.query))
    following = str(rows[-1].pk) if len(ids) > PAGE_SIZE else None
    return SearchPage(tuple(_hit(row, insight=insight) for row in rows), following)


def _with_snippets(ids: list[int], query: str) -> Iterator[Turn]:
    """The headline is computed for the page's rows alone: it reads the whole text of each."""
    headline = Case(
        *(
            When(
                language=code,
                then=SearchHeadline(
                    "text",
                    _query(query, code),
                    config=SEARCH_CONFIGURATIONS[code],
                    start_sel=MATCH_STARTS,
                    stop_sel=MATCH_ENDS,
                    max_words=35,
                    min_words=15,
                    max_fragments=2,
                    fragment_delimiter=" … ",
                ),
            )
            for code in SEARCH_CONFIGURATIONS
        ),
        default=Value(""),
    )
    yield from Turn.objects.filter(pk__in=ids).annotate(snippet=headline).order_by("-started_at", "-id")


def _hit(turn: Turn, *, insight: bool) -> SearchHit:
    return SearchHit(
        contact_id=None if insight else turn.contact_id,
        position=None if insight else turn.position,
        party=Party(turn.party),
        language=Language(turn.language),
        started_on=timezone.localdate(turn.started_at),
        started_at=None if insight else turn.started_at,
        channel=Channel(turn.channel),
        direction=Direction(turn.direction),
        start_s=None if insight else turn.start_s,
        snippet=_snippet(getattr(turn, "snippet", "") or turn.text),
    )


def _snippet(text: str) -> tuple[tuple[str, bool], ...]:
    parts: list[tuple[str, bool]] = []
    for number, piece in enumerate(text.split(MATCH_STARTS)):
        match, found, rest = piece.partition(MATCH_ENDS)
        if number and found:
            parts += [(match, True), (rest, False)]
        else:
            parts.append((piece, False))
    return tuple(part for part in parts if part[0])


def _row_at(cursor: str) -> Turn:
    """The last row of the page before; the cursor is its number alone, for a time would tell analysts too much."""
    row = Turn.objects.filter(pk=int(cursor)).first() if cursor.isdecimal() else None
    if row is None:
        raise SearchProblem("bad_cursor")
    return row
