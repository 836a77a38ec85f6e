"""`leidraad search`: what the pages' search finds for one person, on a terminal or as JSON."""

import json
from typing import Any

import click

EXAMPLES = """
\b
Examples:
  leidraad search 'factuur -betaald' --as fenne
  leidraad search '"rappeler demain"' --as fenne --language fr --party agent
  leidraad search router --as quinten --since 2026-11-01 --json

\b
Exit codes:
  0  something was found
  1  nothing was found
  2  wrong use
"""


@click.command(epilog=EXAMPLES)
@click.argument("query")
@click.option(
    "--as",
    "username",
    required=True,
    metavar="USER",
    help="Whose eyes: the search shows what this person may see.",
)
@click.option("--channel", type=click.Choice(["voice", "email", "chat", "messaging"]))
@click.option("--direction", type=click.Choice(["inbound", "outbound"]))
@click.option("--team", help="Code of a team.")
@click.option("--language", type=click.Choice(["nl", "fr", "de", "en"]))
@click.option("--party", type=click.Choice(["agent", "customer", "bot", "other"]))
@click.option("--since", type=click.DateTime(["%Y-%m-%d"]), help="First day.")
@click.option("--until", type=click.DateTime(["%Y-%m-%d"]), help="Last day.")
@click.option("--cursor", help="next_cursor of the page before.")
@click.option("--json", "as_json", is_flag=True, help="The page as JSON.")
def search(query: str, username: str, as_json: bool, cursor: str | None, **filters: Any) -> None:
    """Search redacted turns: words, "a phrase", -exclusion, or."""
    from leidraad.cli.start import start_django

    start_django()
    from leidraad.apps.contacts.search import SearchProblem, search_turns
    from leidraad.apps.people.models import person_named

    person = person_named(username)
    if person is None:
        raise click.UsageError(
            f"There is nobody with the user name {username!r}. `leidraad user list` shows who there is."
        )
    try:
        page = search_turns(person, _request(query, filters), cursor=cursor)
    except SearchProblem as problem:
        raise click.UsageError(f"The query cannot be asked: {problem.code.replace('_', ' ')}.") from problem
    click.echo(_as_json(page) if as_json else _in_words(page))
    raise SystemExit(0 if page.hits else 1)


def _request(query: str, filters: dict[str, Any]) -> Any:
    from leidraad.apps.contacts.search import SearchRequest
    from leidraad.domain.contacts.turns import Channel, Direction, Party
    from leidraad.domain.language.languages import Language

    def chosen(kind: Any, name: str) -> Any:
        return kind(filters[name]) if filters[name] else None

    return SearchRequest(
        query=query,
        channel=chosen(Channel, "channel"),
        direction=chosen(Direction, "direction"),
        team=filters["team"],
        language=chosen(Language, "language"),
        party=chosen(Party, "party"),
        since=filters["since"].date() if filters["since"] else None,
        until=filters["until"].date() if filters["until"] else None,
    )


def _as_json(page: Any) -> str:
    hits = [
        {
            "contact_id": str(hit.contact_id) if hit.contact_id else None,
            "position": hit.position,
            "party": hit.party,
            "language": hit.language,
            "channel": hit.channel,
            "started_on": hit.started_on.isoformat(),
            "snippet": "".join(text for text, _ in hit.snippet),
        }
        for hit in page.hits
    ]
    return json.dumps({"hits": hits, "next_cursor": page.next_cursor}, ensure_ascii=False, indent=2)


def _in_words(page: Any) -> str:
    if page.below_threshold:
        return "There are hits, but of too few agents to be shown: the charter's group threshold forbids it."
    if not page.hits:
        return "Nothing found."
    lines = [_line(hit) for hit in page.hits]
    if page.next_cursor:
        lines.append(f"More: --cursor {page.next_cursor}")
    return "\n".join(lines)


def _line(hit: Any) -> str:
    text = "".join(click.style(part, bold=True) if is_match else part for part, is_match in hit.snippet)
    return f"{hit.started_on.isoformat()}  {hit.channel:<9} {hit.language}  {hit.party:<8}  {text}"
