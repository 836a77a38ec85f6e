"""Personal data: the own set by half, clean and under noise, beside Presidio and Deduce: ``python -m benchmarks.quality personal_data``.

Found: a find of the same kind covers at least half of what is there; right: what is there, of the same kind, covers at least half of the
find; in a group any kind of the group counts. ``numbers`` are all kinds with check digits, cards, telephone numbers and e-mail addresses together, ``names and addresses``
those two. Sentences that must stay are part of every half: what is masked in them is wrong. Under noise the words of
an identifier are garbled as all others are. Numbers are drawn by rule with a fixed seed; sentences were written by hand, by the
author of the rules. Fresh cases were written by another hand, who had read the page on redaction in docs/methods and no rule; since their
counts had led much work by then, second ones were written by two further hands, who had read neither, and measured when all was done. The outside sets are measured on names, addresses, telephone numbers and the like that both
sides know, by half: the English one by template, the Dutch one by a hash of its text. A place in the English set counts for an address
that it is part of and is not looked for by itself; a postcode is an address. Titles at the head of a name ("Mevrouw", "Prof. Dr.") are left out of
what is there and of every find of either side before the two are compared: one set counts them as part of a name, the other does not, and
so do the readers.
"""

import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from benchmarks.quality.figures import Figure
from benchmarks.quality.noise import Garble
from benchmarks.quality.outside_data import TEXT
from benchmarks.quality.peers import peer_answers
from benchmarks.redaction import is_held_out
from leidraad.domain.contacts.turns import Turn
from leidraad.domain.language.languages import Language
from leidraad.domain.language.personal_data.find import find_personal_data
from leidraad.domain.language.personal_data.marks import PersonalDataKind
from leidraad.domain.language.personal_data.redact import each_redacted
from tests.domain.language.personal_data.utterances import (
    FRESH_SETS,
    Gold,
    Part,
    Utterance,
    as_turns,
    fresh_utterances,
    utterances,
)

SIGNAL = "personal data"
LEAST_OVERLAP_SHARE = 0.5
K = PersonalDataKind
NUMBERS = frozenset(
    (
        K.EMAIL, K.PHONE, K.IBAN, K.CARD, K.NATIONAL_NUMBER, K.VAT_NUMBER, K.BSN, K.NIR, K.TAX_ID, K.SSN, K.STRUCTURED_MESSAGE,
    )
)  # fmt: skip
GROUPS = {
    "numbers": NUMBERS,
    "names and addresses": frozenset((K.NAME, K.ADDRESS)),
    "all": frozenset(PersonalDataKind),
}
Finds = Sequence[Sequence[Gold]]


@dataclass(frozen=True, slots=True)
class Peer:
    """Another reader of the same texts: how it is called, and the script that runs it."""

    name: str
    script: str


@dataclass(frozen=True, slots=True)
class Tally:
    """Per kind: what is there and found, what is there, finds that are right, finds."""

    found: Counter[PersonalDataKind]
    gold: Counter[PersonalDataKind]
    right: Counter[PersonalDataKind]
    told: Counter[PersonalDataKind]


def in_groups(finds: Sequence[Sequence[Gold]], among: frozenset[PersonalDataKind]) -> list[list[Gold]]:
    """The finds of these kinds, as one kind: what is masked as another number is masked."""
    one_kind = min(among)
    return [[replace(one, kind=one_kind) for one in some if one.kind in among] for some in finds]


def measure(*, garble: Garble | None = None, condition: str = "clean") -> list[Figure]:
    """All figures; ``garble`` changes the words first, ``condition`` names how. Peers and outside sets are read clean only."""
    figures = [*_own_figures(garble, condition), *_fresh_figures(garble, condition)]
    if garble is None:
        figures += _presidio_figures()
        figures += _english_outside()
        figures += _dutch_outside()
    return figures


def _own_figures(garble: Garble | None, condition: str) -> Iterator[Figure]:
    for language in Language:
        for held_back, part in ((False, "development"), (True, "held back")):
            cases = [case for case in utterances(language) if case.held_back is held_back]
            there, told = _read(cases, garble)
            yield from _figures(there, told, language, "own set", part, condition, "rules")


def _fresh_figures(garble: Garble | None, condition: str) -> Iterator[Figure]:
    """The cases of another hand, after the own set: a garbler gives the own set the same mistakes as without them."""
    for which, data in zip(FRESH_SETS, ("fresh cases", "second fresh cases"), strict=True):
        for language in Language:
            there, told = _read(fresh_utterances(language, which), garble)
            yield from _figures(there, told, language, data, "held back", condition, "rules")


def _read(cases: Sequence[Utterance], garble: Garble | None) -> tuple[Finds, Finds]:
    """What is there and what our rules find, case by case."""
    read = [as_turns(garbled(case, garble)) for case in cases]
    return [gold for _, gold in read], ours([turns for turns, _ in read])


def garbled(case: Utterance, garble: Garble | None) -> Sequence[Sequence[Part]]:
    """The parts of a case as a recogniser would have written them; what was not heard is gone."""
    if garble is None:
        return case.turns
    return [
        _with_blanks([Part(garble(part.text, case.language), part.kind) for part in turn])
        for turn in case.turns
    ]


def _with_blanks(parts: Sequence[Part]) -> list[Part]:
    heard = [part for part in parts if part.text]
    return [piece for part in heard for piece in (Part(" ", None), part)][1:]


def ours(cases: Sequence[Sequence[Turn]]) -> list[list[Gold]]:
    """What our rules find in each case."""
    return [
        [
            Gold(place, span.start, span.end, span.kind)
            for place, (_, result) in enumerate(each_redacted(turns))
            for span in result.spans
        ]
        for turns in cases
    ]


def tallied(there: Sequence[Sequence[Gold]], told: Sequence[Sequence[Gold]]) -> Tally:
    """What was found of what is there, and what of the finds is right."""
    tally = Tally(Counter(), Counter(), Counter(), Counter())
    for gold, finds in zip(there, told, strict=True):
        for one in gold:
            tally.gold[one.kind] += 1
            tally.found[one.kind] += _is_covered(one, finds)
        for one in finds:
            tally.told[one.kind] += 1
            tally.right[one.kind] += _is_covered(one, gold)
    return tally


def _is_covered(one: Gold, others: Iterable[Gold]) -> bool:
    shared = sum(
        max(0, min(one.end, other.end) - max(one.start, other.start))
        for other in others
        if other.turn == one.turn and other.kind is one.kind
    )
    return shared >= LEAST_OVERLAP_SHARE * (one.end - one.start)


def _figures(
    there: Finds, told: Finds, language: Language, data: str, part: str, condition: str, reader: str
) -> Iterator[Figure]:
    tally = tallied(there, told)
    for kind in PersonalDataKind:
        if tally.gold[kind]:
            yield Figure(SIGNAL, language, data, part, condition, reader, kind, *_counts(tally, kind))
    for label, among in GROUPS.items():
        kind = min(among)
        tally = tallied(in_groups(there, among), in_groups(told, among))
        if tally.gold[kind]:
            yield Figure(SIGNAL, language, data, part, condition, reader, label, *_counts(tally, kind))


def _counts(tally: Tally, kind: PersonalDataKind) -> tuple[int, int, int]:
    """Right, wrong and missed of one kind; right is what was found of what is there."""
    return tally.found[kind], tally.told[kind] - tally.right[kind], tally.gold[kind] - tally.found[kind]


def _presidio_figures() -> Iterator[Figure]:
    """Presidio's patterns on the held-back half, one text a turn; nothing where it is absent."""
    cases = [case for language in Language for case in utterances(language) if case.held_back]
    read = [as_turns(case.turns) for case in cases]
    answers = iter(_answers("personal_data_presidio.py", [turn.text for turns, _ in read for turn in turns]))
    told = [
        [Gold(place, *one) for place, _ in enumerate(turns) for one in next(answers, [])] for turns, _ in read
    ]
    if not any(told):
        return
    for language in Language:
        chosen = [index for index, case in enumerate(cases) if case.language is language]
        there, finds = [read[index][1] for index in chosen], [told[index] for index in chosen]
        yield from _figures(there, finds, language, "own set", "held back", "clean", "Presidio, patterns")


def _answers(script: str, texts: Sequence[str]) -> list[list[tuple[int, int, PersonalDataKind]]]:
    return [
        [(start, end, PersonalDataKind(kind)) for start, end, kind in json.loads(answer)]
        for answer in peer_answers(script, texts)
    ]


_ENGLISH_KINDS = {
    "PERSON": K.NAME,
    "STREET_ADDRESS": K.ADDRESS,
    "EMAIL_ADDRESS": K.EMAIL,
    "PHONE_NUMBER": K.PHONE,
    "CREDIT_CARD": K.CARD,
    "IBAN_CODE": K.IBAN,
    "IP_ADDRESS": K.IP_ADDRESS,
    "US_SSN": K.SSN,
    "ZIP_CODE": K.ADDRESS,
}
_BESIDE = {"GPE": K.ADDRESS}  # part of an address where it stands in one, and nothing to look for elsewhere


def _english_outside() -> Iterator[Figure]:
    """presidio-research's sentences: names and addresses with the numbers that ``benchmarks.redaction`` splits by half."""
    path = TEXT / "personal-data-en" / "synth_dataset_v2.json"
    if not path.exists():
        return
    entries = json.loads(path.read_text(encoding="utf-8"))
    yield from _outside(
        [entry["full_text"] for entry in entries],
        [_english_gold(entry["spans"], _ENGLISH_KINDS) for entry in entries],
        Language.ENGLISH,
        "personal-data-en",
        Peer("Presidio, patterns", "personal_data_presidio.py"),
        beside=[_english_gold(entry["spans"], _BESIDE) for entry in entries],
        held_back=[is_held_out(entry["template_id"]) for entry in entries],
    )


def _english_gold(spans: Sequence[Mapping[str, Any]], kinds: Mapping[str, PersonalDataKind]) -> list[Gold]:
    return [
        Gold(0, span["start_position"], span["end_position"], kinds[span["entity_type"]])
        for span in spans
        if span["entity_type"] in kinds
    ]


_DUTCH_KINDS = {"persoon": K.NAME, "telefoonnummer": K.PHONE, "emailadres": K.EMAIL}


def _dutch_outside() -> Iterator[Figure]:
    """Deduce's own cases: fragments of Dutch medical letters, by persons, telephone numbers and e-mail addresses."""
    texts, there = [], []
    for name in ("names", "phone_numbers", "emails"):
        path = TEXT / "personal-data-nl" / f"{name}.json"
        if not path.exists():
            return
        for entry in json.loads(path.read_text(encoding="utf-8"))["examples"]:
            texts.append(entry["text"])
            there.append(
                [
                    Gold(0, one["start_char"], one["start_char"] + len(one["text"]), _DUTCH_KINDS[one["tag"]])
                    for one in entry["annotations"]
                    if one["tag"] in _DUTCH_KINDS
                ]
            )
    yield from _outside(
        texts,
        there,
        Language.DUTCH,
        "personal-data-nl",
        Peer("Deduce", "personal_data_deduce.py"),
        beside=[[] for _ in texts],
        held_back=[hashlib.sha256(text.encode()).digest()[0] % 2 == 1 for text in texts],
    )


def _outside(
    texts: Sequence[str],
    there: Finds,
    language: Language,
    data: str,
    peer: Peer,
    *,
    beside: Finds,
    held_back: Sequence[bool],
) -> Iterator[Figure]:
    """The figures of both halves of a set of others, ours and the peer's; ``beside`` is neither looked for nor wrong."""
    kinds = {one.kind for gold in there for one in gold}
    there = [untitled(text, gold) for text, gold in zip(texts, there, strict=True)]
    own = [[Gold(0, span.start, span.end, span.kind) for span in find_personal_data(text)] for text in texts]
    told = {"rules": own}
    answers = _answers(peer.script, texts)
    if answers:
        told[peer.name] = [[Gold(0, *one) for one in answer] for answer in answers]
    for reader, titled in told.items():
        finds = [untitled(text, some) for text, some in zip(texts, titled, strict=True)]
        for held, part in ((False, "outside, development half"), (True, "outside, held-back half")):
            chosen = [index for index, half in enumerate(held_back) if half is held]
            gold = [there[index] for index in chosen]
            among = [
                [
                    counted
                    for one in finds[index]
                    if one.kind in kinds
                    for counted in _counted(one, there[index], beside[index])
                ]
                for index in chosen
            ]
            yield from _figures(gold, among, language, data, part, "clean", reader)


_TITLES = re.compile(
    r"(?:(?:de heer|mevrouw|meneer|mijnheer|mejuffrouw|monsieur|madame|mademoiselle|herrn?|frau|fräulein|miss|master|maître"
    r"|(?:dhr|hr|mevr|mej|mw|drs|dr|prof|ir|ing|mr|mrs|ms|mme|mlle|dipl)(?![^\W\d_]))\b\.?[ \t]*)+",
    re.IGNORECASE,
)


def untitled(text: str, finds: Iterable[Gold]) -> list[Gold]:
    """The same without the titles at the head of names; what is nothing but a title stays."""
    return [_without_title(text, one) if one.kind is K.NAME else one for one in finds]


def _without_title(text: str, one: Gold) -> Gold:
    title = _TITLES.match(text, one.start, one.end)
    return replace(one, start=title.end()) if title and title.end() < one.end else one


def _counted(one: Gold, there: Sequence[Gold], beside: Sequence[Gold]) -> list[Gold]:
    """A find as it counts: one that is right with the places in it only stands for what of the looked for it covers."""
    if _is_covered(one, there) or not _is_covered(one, [*there, *beside]):
        return [one]
    return [gold for gold in there if _is_covered(gold, [one])]
