"""Composes the contacts of the demo from the hand-written parts: ``python -m demo.compose``, always the same result.

Writes ``contacts/<language>.jsonl`` and ``planted.json`` (every planted identifier in every form it occurs, also those
of the spoken calls). Which alternative of a block is taken goes round, so no part is worn out; every draw comes
from one seed.
"""

import json
import re
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any, TypeVar

import yaml

from demo.identifiers import Customer, Kind, customers, said, written
from demo.parts_text import Alternative, Line, Scenario, read_parts
from demo.read import FOLDER, DemoPerson, DemoRole, demo_people
from demo.timing import timed_turns
from leidraad.domain.contacts.turns import Channel, Direction, Party
from leidraad.domain.language.languages import Language

SEED = 20260301
NL, FR, DE, EN = Language.DUTCH, Language.FRENCH, Language.GERMAN, Language.ENGLISH
COUNTS = {NL: 135, FR: 90, DE: 36, EN: 39}
SHARES = {Channel.VOICE: 0.5, Channel.EMAIL: 0.2, Channel.CHAT: 0.2, Channel.MESSAGING: 0.1}
OUTBOUND_SHARE = 0.12  # of all contacts, all of them calls
ANGRY_SHARE = 0.115  # asked for; scenarios that are angry by themselves come on top
COMPLIMENT_SHARE = 0.06  # the same
REPEAT_SHARE = 0.24  # of the dialogues, when somebody can call again; e-mails of known customers come on top
ASIDE_SHARE = {
    Channel.VOICE: 0.6,
    Channel.CHAT: 0.3,
    Channel.MESSAGING: 0.0,
}  # a second question before the end
DAYS = 26  # within the 28 days that a contact may live, with two to spare
PATIENT = ("safety", "product")  # reasons for which nobody loses patience
WORDS_EVERY = 8  # one voice contact in eight carries word times

# What nobody writes in a chat: alternatives with these words are for the telephone.
ON_THE_PHONE = {
    NL: r"\bik bel\b|aan de lijn|in de wacht|\bbel nu met|spreekt met|momentje",
    FR: r"j'appelle|je vous appelle|en ligne\b|au bout du fil|raccroch|patiente",
    DE: r"\bich rufe\b|am Apparat|in der Leitung|Warteschleife|auflegen",
    EN: r"i'm calling|i'm ringing|on the line|on hold|hang up|hold on",
}
WEEKDAYS = {
    NL: "maandag dinsdag woensdag donderdag vrijdag",
    FR: "lundi mardi mercredi jeudi vendredi",
    DE: "Montag Dienstag Mittwoch Donnerstag Freitag",
    EN: "Monday Tuesday Wednesday Thursday Friday",
}
SLOTS = {
    NL: "tussen {a} en {b} uur",
    FR: "entre {a} heures et {b} heures",
    DE: "zwischen {a} und {b} Uhr",
    EN: "between {a} and {b} o'clock",
}
HOURS = {NL: "{a} uur", FR: "{a} heures", DE: "{a} Uhr", EN: "{a} o'clock"}
DEPARTMENTS = {
    "billing": "billing price advance-payment payment meter",
    "technical": "outage technical appointment",
    "retention": "cancellation offer",
}

Taken = TypeVar("Taken", Alternative, Scenario)


@dataclass(slots=True)
class Draft:
    """One contact while it is being composed."""

    language: Language
    channel: Channel
    scenario: Scenario
    customer: Customer
    agent: DemoPerson
    team: str
    principal: str
    company: str
    day: int
    time: str
    wants: set[str] = field(default_factory=set)  # angry, compliment, repeat
    lines: list[Line] = field(default_factory=list)
    marks: set[str] = field(default_factory=set)
    topics: set[str] = field(default_factory=set)
    followed: bool = False  # by a repeat contact
    planted: list[dict[str, str]] = field(default_factory=list)
    identities: tuple[str, ...] = ()


class Composer:
    """Holds what must go round over all contacts: which alternatives were used, who called when."""

    def __init__(self, folder: Path = FOLDER) -> None:
        self.draw = Random(SEED)
        self.parts = {language: read_parts(folder / "parts" / f"{language}.txt") for language in Language}
        self.people = demo_people(folder)
        self.used: Counter[tuple[object, ...]] = Counter()
        self.teams = {team.code: team for team in self.people.teams}
        self.companies = {principal.code: principal.name for principal in self.people.principals}

    # who, what and when

    def compose(self, language: Language) -> list[Draft]:
        """All contacts of one language, oldest first."""
        pool = customers(language, COUNTS[language], self.draw)
        drafts: list[Draft] = []
        for channel, tag in self._slots(language):
            repeats = [d for d in drafts if d.day <= -6 and not d.scenario.tag and not d.followed]
            if repeats and not tag and self.draw.random() < REPEAT_SHARE:
                drafts.append(self._repeat(self.draw.choice(repeats), channel))
            else:
                earlier = (
                    self.draw.choice(repeats)
                    if repeats and tag == "email" and self.draw.random() < 0.4
                    else None
                )
                drafts.append(self._first(language, channel, tag, pool.pop(), earlier))
        self._ask_for_moods(drafts)
        drafts.sort(key=lambda draft: (draft.day, draft.time))
        for draft in drafts:
            self._fill(draft)
        return drafts

    def _slots(self, language: Language) -> list[tuple[Channel, str]]:
        """Channel and kind of scenario of every contact, shuffled; single scenarios (threat, protected) among them."""
        total = COUNTS[language]
        voice, email, chat = (round(total * SHARES[channel]) for channel in list(SHARES)[:3])
        outbound = round(total * OUTBOUND_SHARE)
        single = [s.tag for s in self.parts[language].values() if s.tag in ("threat", "protected")]
        slots = [(Channel.VOICE, tag) for tag in single]
        slots += [(Channel.VOICE, "outbound")] * outbound
        slots += [(Channel.VOICE, "")] * (voice - outbound - len(single))
        slots += [(Channel.EMAIL, "email")] * email + [(Channel.CHAT, "")] * chat
        slots += [(Channel.MESSAGING, "")] * (total - len(slots))
        self.draw.shuffle(slots)
        return slots

    def _first(
        self, language: Language, channel: Channel, tag: str, customer: Customer, earlier: Draft | None
    ) -> Draft:
        """A new story; of the customer of ``earlier``, days after it, when there is one."""
        agents = [p for p in self._agents(language) if not earlier or self._principal(p) == earlier.principal]
        principals = {self._principal(person) for person in agents}
        fitting = [s for s in self.parts[language].values() if _fits(s, channel, tag, principals)]
        scenario = self._least_used(fitting, ("scenario", language))
        agents = [person for person in agents if self._principal(person) in scenario.principals]
        agent = self.draw.choices(agents, _weights(agents))[0]
        if earlier:
            day = earlier.day + self.draw.randint(1, 2)
            draft = self._draft(language, channel, scenario, earlier.customer, agent, day=day)
            draft.wants.add("repeat")
            return draft
        day = -self.draw.randint(5, DAYS) if channel is Channel.EMAIL else -self.draw.randint(1, DAYS)
        return self._draft(language, channel, scenario, customer, agent, day=day)

    def _repeat(self, earlier: Draft, channel: Channel) -> Draft:
        """The same customer about the same thing, one to four days later, with any agent of the same principal."""
        agents = [p for p in self._agents(earlier.language) if self._principal(p) == earlier.principal]
        agent = self.draw.choices(agents, _weights(agents))[0]
        day = earlier.day + self.draw.randint(1, 4)
        draft = self._draft(earlier.language, channel, earlier.scenario, earlier.customer, agent, day=day)
        draft.wants.add("repeat")
        earlier.followed = True
        return draft

    def _draft(
        self,
        language: Language,
        channel: Channel,
        scenario: Scenario,
        customer: Customer,
        agent: DemoPerson,
        *,
        day: int,
    ) -> Draft:
        team = agent.roles[0].team
        assert team is not None  # every agent of people.yaml has one; a test holds it
        principal = self._principal(agent)
        hour = self.draw.choices(range(8, 19), (6, 12, 13, 12, 8, 9, 11, 10, 9, 6, 4))[0]
        time = f"{hour:02}:{self.draw.randrange(60):02}:{self.draw.randrange(60):02}"
        draft = Draft(
            language,
            channel,
            scenario,
            customer,
            agent,
            team,
            principal,
            self.companies[principal],
            day,
            time,
        )
        draft.identities = self._identities(draft)
        return draft

    def _identities(self, draft: Draft) -> tuple[str, ...]:
        values = draft.customer.values
        if draft.scenario.tag == "protected":
            kind = draft.scenario.reason
            return tuple(p.number for p in self.people.protected_numbers if p.kind == kind)
        contact = Kind.EMAIL if draft.channel in (Channel.EMAIL, Channel.CHAT) else Kind.PHONE
        number = () if draft.channel is Channel.MESSAGING else (values[Kind.CUSTOMER_NUMBER],)
        return (values[contact], *number)

    def _agents(self, language: Language) -> list[DemoPerson]:
        return [
            person
            for person in self.people.people
            if person.roles[0].role is DemoRole.AGENT and language in person.languages
        ]

    def _principal(self, agent: DemoPerson) -> str:
        return self.teams[agent.roles[0].team or ""].principal

    def _ask_for_moods(self, drafts: list[Draft]) -> None:
        """Chooses, among the ordinary inbound dialogues, who is angry and who pays a compliment; never both."""
        plain = [d for d in drafts if d.scenario.tag in ("", "voice") and d.scenario.reason not in PATIENT]
        angry, pleased = round(len(drafts) * ANGRY_SHARE), round(len(drafts) * COMPLIMENT_SHARE)
        chosen = self.draw.sample(plain, angry + pleased)
        for at, draft in enumerate(chosen):
            draft.wants.add("angry" if at < angry else "compliment")

    # what is said

    def _fill(self, draft: Draft) -> None:
        for at, block in enumerate(self._sequence(draft)):
            self._take(draft, block, at)

    def _sequence(self, draft: Draft) -> list[tuple[Alternative, ...]]:
        """The blocks of a contact in order: frame, reason, mood, identification, body, closing."""
        blocks = list(draft.scenario.blocks)
        if draft.scenario.tag in ("email", "outbound"):
            return blocks
        opening, closing = self._frame(draft, "opening"), self._frame(draft, "closing")
        if draft.scenario.tag in ("threat", "protected"):
            return [opening, *blocks]
        start = [] if draft.channel is Channel.MESSAGING else [opening]
        start += [blocks[0]]
        start += [self._frame(draft, "recall")] if "repeat" in draft.wants else []
        start += [self._frame(draft, "anger")] if "angry" in draft.wants else []
        start += [self._frame(draft, "identify")]
        start += [self._frame(draft, "lookup")] if self.draw.random() < 0.6 else []
        aside = draft.scenario.reason != "safety" and self.draw.random() < ASIDE_SHARE[draft.channel]
        end = [self._frame(draft, "aside")] if aside else []
        end += [self._frame(draft, "compliment")] if "compliment" in draft.wants else []
        end += [] if draft.channel is Channel.MESSAGING and self.draw.random() < 0.6 else [closing]
        return [*start, *blocks[1:], *end]

    def _frame(self, draft: Draft, name: str) -> tuple[Alternative, ...]:
        frames = self.parts[draft.language]
        key = f"{name}.voice" if draft.channel is Channel.VOICE else f"{name}.chat"
        return frames[key if key in frames else name].blocks[0]

    def _take(self, draft: Draft, block: tuple[Alternative, ...], at: int) -> None:
        """Adds one alternative that fits what was said before; nothing when none fits (no anger after a death)."""
        fitting = [each for each in block if each.fits(draft.topics)]
        if draft.channel is not Channel.VOICE:
            telephone = re.compile(ON_THE_PHONE[draft.language], re.IGNORECASE)
            fitting = [each for each in fitting if not telephone.search(each.text)] or fitting
        if "angry" in draft.wants:
            anger = self._frame(draft, "anger")
            fitting = [each for each in fitting if _leaves_room(each, draft.topics, anger)] or fitting
        if not fitting:
            return
        taken = self._least_used(fitting, (draft.scenario.key, draft.language, at))
        draft.topics |= taken.topics
        draft.marks |= taken.marks
        for line in taken.lines:
            if line.sign == "|" and draft.channel is not Channel.VOICE:
                continue
            text = self._substitute(draft, line.text)
            if line.sign == "+" and draft.lines:
                last = draft.lines.pop()
                draft.lines.append(Line(last.party, f"{last.text}\n\n{text}", last.sign))
            else:
                draft.lines.append(Line(line.party, self._typed(draft, line, text), line.sign))

    def _least_used(self, among: list[Taken], place: tuple[object, ...]) -> Taken:
        """One of the candidates taken least often at this place, drawn among equals."""
        fewest = min(self.used[(place, each)] for each in among)
        taken = self.draw.choice([each for each in among if self.used[(place, each)] == fewest])
        self.used[(place, taken)] += 1
        return taken

    def _typed(self, draft: Draft, line: Line, text: str) -> str:
        """Customers type loosely in chats: half of the time no capital and no full stop."""
        loose = draft.channel in (Channel.CHAT, Channel.MESSAGING) and line.party is Party.CUSTOMER
        if not loose or line.text.startswith("{") or self.draw.random() < 0.5:
            return text
        # A one-letter word ("I", "U") and an abbreviation keep their capital.
        first = text if text[1:2].isupper() or text.startswith(("I ", "I'")) else text[0].lower() + text[1:]
        return first.removesuffix(".")

    def _substitute(self, draft: Draft, text: str) -> str:
        return re.sub(r"\{(\w+)\}", lambda found: self._value(draft, found[1]), text)

    def _value(self, draft: Draft, name: str) -> str:
        if name in set(Kind):
            return self._plant(draft, Kind(name))
        if name in ("first", "last"):
            form = draft.customer.first if name == "first" else draft.customer.last
            self._note(draft, Kind.NAME, form, form, "written")
            return form
        return self._plain_value(draft, name)

    def _plant(self, draft: Draft, kind: Kind) -> str:
        value = draft.customer.values[kind]
        in_words = draft.channel is Channel.VOICE and self.draw.random() < 0.65
        form = said(kind, value, draft.language, self.draw) if in_words else written(kind, value, self.draw)
        self._note(draft, kind, value, form, "spoken" if in_words and form != value else "written")
        return form

    def _note(self, draft: Draft, kind: Kind, value: str, form: str, how: str) -> None:
        draft.planted.append({"kind": kind.value, "value": value, "form": form, "how": how})
        if kind not in (Kind.NAME, Kind.ADDRESS, Kind.CUSTOMER_NUMBER):
            draft.marks.add("personal-data")

    def _plain_value(self, draft: Draft, name: str) -> str:
        language, draw = draft.language, self.draw
        a = draw.randint(8, 15)
        match name:
            case "agent":
                return draft.agent.name.split()[0]
            case "company":
                return draft.company
            case "town":
                return draft.customer.town
            case "day":
                return draw.choice(WEEKDAYS[language].split())
            case "slot":
                return SLOTS[language].format(a=a, b=a + 2)
            case "hour":
                return HOURS[language].format(a=a + 3)
            case "amount":
                return amount(draw.randint(4200, 61000), language)
            case "amount2":
                return amount(draw.randint(450, 3900), language)
            case "fee":  # a month of a subscription or an advance, before it rises
                return amount(draw.randint(3800, 7900), language)
            case "fee2":  # and after
                return amount(draw.randint(8100, 16900), language)
            case "kwh":
                return str(draw.randint(2100, 8900))
            case "kwh2":
                return str(draw.randint(9100, 19800))
            case "gas":
                return str(draw.randint(1200, 4800))
        raise ValueError(f"{draft.scenario.key}: no such placeholder: {name}")


def _leaves_room(each: Alternative, topics: set[str], anger: tuple[Alternative, ...]) -> bool:
    """Whether somebody who says this may still get angry."""
    return any(outburst.fits(topics | each.topics) for outburst in anger)


def _weights(agents: list[DemoPerson]) -> list[int]:
    """Volunteers first: the others' contacts will be refused by the charter, a few are enough to show it."""
    return [5 if person.volunteer else 1 for person in agents]


def _fits(scenario: Scenario, channel: Channel, tag: str, principals: set[str]) -> bool:
    """Whether a scenario is one (not a frame), of the kind asked for, and can happen to one of the principals."""
    on_the_phone = scenario.tag == "voice" and tag == "" and channel is Channel.VOICE
    return bool(principals & set(scenario.principals)) and (scenario.tag == tag or on_the_phone)


def amount(cents: int, language: Language) -> str:
    """An amount of money as the language writes it."""
    euros, rest = divmod(cents, 100)
    if language is EN:
        return f"{euros}.{rest:02} euros"
    return f"{euros},{rest:02} {'euros' if language is FR else 'Euro' if language is DE else 'euro'}"


# what is written down


def contact_line(draft: Draft, source_id: str, draw: Random, *, with_words: bool) -> dict[str, Any]:
    """One line of ``contacts/*.jsonl``."""
    turns = timed_turns(draft.lines, draw, channel=draft.channel, with_words=with_words)
    last_s = turns[-1].get("end_s", turns[-1].get("offset_s", 0))
    outbound = draft.scenario.tag == "outbound"
    facts = {
        "source_id": source_id,
        "channel": draft.channel.value,
        "direction": (Direction.OUTBOUND if outbound else Direction.INBOUND).value,
        "started_at": {"day": draft.day, "time": draft.time},
        "duration_s": round(last_s + 0.8, 1) if draft.channel in (Channel.VOICE, Channel.CHAT) else None,
        "principal": draft.principal,
        "team": draft.team,
        "agent": draft.agent.agent_code,
        "queue": f"{draft.principal}-{department(draft.scenario.reason)}-{draft.language}",
        "language": draft.language.value,
        "customer_identities": list(draft.identities),
    }
    marks = sorted(draft.marks | ({"repeat"} if "repeat" in draft.wants else set()))
    return {
        "facts": facts,
        "turns": turns,
        "story": draft.scenario.story,
        "reason": draft.scenario.reason,
        "scenario": draft.scenario.key,
        "marks": marks,
    }


def department(reason: str) -> str:
    """The queue a reason belongs to; ``service`` for what no queue is made for."""
    return next((name for name, reasons in DEPARTMENTS.items() if reason in reasons.split()), "service")


def planted_in_calls(folder: Path = FOLDER) -> list[dict[str, str]]:
    """The identifiers that the scripts of ``calls/*.yaml`` say aloud, as they list them themselves."""
    planted = []
    for path in sorted((folder / "calls").glob("*.yaml")):
        script = yaml.safe_load(path.read_text(encoding="utf-8"))
        for entry in script.get("identifiers", ()):
            planted.append({"contact": path.stem, "language": script["language"], **entry})
    return planted


def compose_all(folder: Path = FOLDER) -> tuple[dict[Language, list[dict[str, Any]]], list[dict[str, str]]]:
    """Every contact line by language, and everything planted."""
    composer = Composer(folder)
    lines: dict[Language, list[dict[str, Any]]] = {}
    planted: list[dict[str, str]] = []
    for language in COUNTS:
        lines[language] = []
        for at, draft in enumerate(composer.compose(language), start=1):
            source_id = f"demo-{language}-{at:03}"
            line = contact_line(draft, source_id, composer.draw, with_words=at % WORDS_EVERY == 0)
            lines[language].append(line)
            planted += _planted(draft, source_id)
    return lines, planted + planted_in_calls(folder)


def _planted(draft: Draft, source_id: str) -> list[dict[str, str]]:
    head = {"contact": source_id, "language": draft.language.value}
    facts = [
        {"kind": _identity_kind(value).value, "value": value, "form": value, "how": "facts"}
        for value in draft.identities
    ]
    unique = {tuple(entry.items()): entry for entry in [*draft.planted, *facts]}
    return [head | entry for entry in unique.values()]


def _identity_kind(value: str) -> Kind:
    return Kind.EMAIL if "@" in value else Kind.PHONE if value.startswith("+") else Kind.CUSTOMER_NUMBER


def main() -> None:
    lines, planted = compose_all()
    for language, contacts in lines.items():
        text = "".join(json.dumps(contact, ensure_ascii=False) + "\n" for contact in contacts)
        (FOLDER / "contacts" / f"{language}.jsonl").write_text(text, encoding="utf-8")
    text = "[\n" + ",\n".join(json.dumps(entry, ensure_ascii=False) for entry in planted) + "\n]\n"
    (FOLDER / "planted.json").write_text(text, encoding="utf-8")
    print({language.value: len(contacts) for language, contacts in lines.items()}, len(planted), "planted")


if __name__ == "__main__":
    main()
