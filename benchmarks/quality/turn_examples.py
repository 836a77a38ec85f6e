"""The turns that the models of aggression and compliments learn from, and benign ones held apart to count false alarms with.

Learned from: our own examples in ``tests/data/training`` (written to learn from), the development half of our own suites, and, as
turns that hold nothing, the customers' turns of half of the demo's scenarios and of the suites of personal data, promises and
outcomes (development halves), as redaction leaves them; the training part of BANKING77 (PolyAI, CC-BY-4.0) and half of the sentences
of lingua's language test (Apache-2.0). Not learned from: the other scenarios of the demo, service dialogues (CC-BY-SA-4.0: only counted with), hate and offence sets (outside tests), and a
sixth of our own examples, set aside by a hash of their words and never looked at.
"""

import csv
import hashlib
import itertools
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from benchmarks.quality.functional_suite import SUITES, cases_of
from benchmarks.quality.noise import garbler
from benchmarks.quality.outside_data import TEXT
from leidraad.domain.contacts.turns import Party, Turn
from leidraad.domain.language.languages import Language
from leidraad.domain.language.personal_data.redact import redact_turns
from leidraad.domain.language.wordings.folding import folded_words
from tests.domain.language.personal_data.utterances import as_turns, utterances

LABELS = {
    "aggression": ("none", "rude", "insult", "threat", "care"),
    "compliments": ("none", "compliment"),
}
EVERYDAY = ("everyday", "everyday_tempers")  # folders of turns that were written to hold nothing
_TEMPERS_COUNT = {"aggression": 1.0, "compliments": 0.5}  # more, and praise is missed
_BESIDE_TEMPERS = "pair_temper"  # of aggression; as no praise they would count against praise twice
_SET_ASIDE_OF_256 = 43  # about a sixth
# Of the words, and the seed of the mistakes; every other copy of the first pair, and of the second. What is measured with has another seed.
_NOISE = (((0.1, 11), (0.25, 12)), ((0.4, 13), (0.25, 14)))
_NOISY_COUNTS = 0.4
_BENIGN_COUNTS = 0.7
_ALIKE = 0.5  # share of words in common that makes two examples near-copies
_MOST_WITH_A_WORD = 60  # a word of more examples says nothing of likeness
_FEW_BANKING = 3_000
_HOLDING = frozenset({"angry", "insult", "threat", "compliment"})  # marks of contacts in which somebody is
DEMO = Path(__file__).resolve().parents[2] / "demo" / "contacts"


@dataclass(frozen=True, slots=True)
class Example:
    """A turn, what it is, and what it counts for; ``group`` names its near-copies, ``source`` where it is from."""

    text: str
    language: Language
    label: str
    capability: str
    group: str
    source: str  # training, suite, other signal, benign, noise
    counts: float = 1.0


def written_examples(signal: str) -> list[Example]:
    """The examples written to learn from, and the development half of the suite."""
    return [one for language in Language for one in (*_training(signal, language), *_suite(signal, language))]


def is_set_aside(example: Example) -> bool:
    """Whether an example belongs to the sixth that nothing is chosen by."""
    told = hashlib.sha256(f"sealed {example.text}".encode()).digest()[0]
    return example.source == "training" and told < _SET_ASIDE_OF_256


def supporting_examples(signal: str) -> list[Example]:
    """Turns that surely hold nothing of a signal, from elsewhere."""
    sentences = (one for one in _sentences() if not _in_other_half(one))
    return [
        *_banking("train")[:_FEW_BANKING],
        *sentences,
        *_everyday(signal),
        *(one for one in _demo() if not _in_other_half(one)),
        *_with_personal_data(),
        *_told_and_promised(),
        *_of_other_suites(signal),
        *_of_other_signal(signal),
    ]


def held_apart() -> dict[str, list[Example]]:
    """Real and public turns that hold nothing and that nothing is learned from, by the set they are of."""
    return {
        "service dialogues": _dialogues(),
        "banking questions": _banking("test"),
        "other scenarios of the demo": [one for one in _demo() if _in_other_half(one)],
        "sentences": [one for one in _sentences() if _in_other_half(one)],
    }


def noisy_copies(examples: Iterable[Example]) -> list[Example]:
    """Each example twice more, as recognisers on good and on bad lines may have written it; in groups with what they were made from."""
    listening = [[garbler(share, seed=seed) for share, seed in line] for line in _NOISE]
    return [
        replace(
            one,
            text=garbles[place % len(garbles)](one.text, one.language),
            source="noise",
            counts=one.counts * _NOISY_COUNTS,
        )
        for place, one in enumerate(examples)
        for garbles in listening
    ]


def _training(signal: str, language: Language) -> list[Example]:
    path = SUITES / "training" / signal / f"{language}.txt"
    lines = path.read_text(encoding="utf-8").splitlines()
    cells = [line.split("; ", 2) for line in lines if line and not line.startswith("#")]
    texts = [words for _, _, words in cells]
    return [
        Example(words, language, label, capability, group, "training")
        for (capability, label, words), group in zip(cells, _groups(texts), strict=True)
        if label in LABELS[signal]
    ]


def _suite(signal: str, language: Language) -> Iterator[Example]:
    for case in cases_of(signal, language):
        if not case.held_back:
            label = case.label.split(".")[0]
            yield Example(case.text, language, label, case.capability, f"suite {case.capability}", "suite")


def _of_other_signal(signal: str) -> Iterator[Example]:
    """Compliments are no aggression, and aggression is no compliment; of what is neither, nothing is known."""
    other = "compliments" if signal == "aggression" else "aggression"
    for one in written_examples(other):
        if one.label != "none" and one.capability != _BESIDE_TEMPERS:
            yield replace(one, label="none", source="other signal", counts=_BENIGN_COUNTS)


def _everyday(signal: str) -> Iterator[Example]:
    """Ordinary turns of customers, written to be nothing at all."""
    for language, folder in itertools.product(Language, EVERYDAY):
        path = SUITES / "training" / folder / f"{language}.txt"
        counts = _TEMPERS_COUNT[signal] if folder == "everyday_tempers" else 1.0
        for line in path.read_text(encoding="utf-8").splitlines():
            if line and not line.startswith("#"):
                yield replace(_benign(line, language, "everyday"), source="training", counts=counts)


def _demo() -> list[Example]:
    """What customers say in the invented contacts without aggression and compliments, redacted, once; halves by scenario."""
    found = {
        (text, language): contact["scenario"]
        for language in Language
        for contact in demo_contacts(language)
        if _HOLDING.isdisjoint(contact["marks"])
        for text in _customer_texts(contact, language)
    }
    return [
        replace(_benign(text, language, "demo"), group=f"demo {scenario}", source="training", counts=1.0)
        for (text, language), scenario in found.items()
    ]


def demo_contacts(language: Language) -> Iterator[dict[str, Any]]:
    """The demo's invented contacts of one language, as its file has them."""
    path = DEMO / f"{language}.jsonl"
    for line in path.read_text(encoding="utf-8").splitlines():
        yield json.loads(line)


def _customer_texts(contact: Mapping[str, Any], language: Language) -> Iterator[str]:
    turns = [Turn(Party(turn["party"]), turn["text"], language=language) for turn in contact["turns"]]
    for turn in redact_turns(turns).turns:
        if turn.party is Party.CUSTOMER:
            yield turn.text


def _with_personal_data() -> Iterator[Example]:
    """Turns in which personal data is given, as they came and as redaction leaves them."""
    for language in Language:
        cases = [case for case in utterances(language) if not case.held_back]
        for case in cases:
            turns, _gold = as_turns(case.turns)
            for turn in (*turns, *redact_turns(turns).turns):
                yield _benign(turn.text, language, "personal data")


def _told_and_promised() -> Iterator[Example]:
    """What both sides say in the suites of promises and outcomes that were written to learn from."""
    for language in Language:
        for case in cases_of("training/promises", language):
            if not case.held_back:
                yield _benign(case.text, language, "promises")
        for case in cases_of("training/outcomes", language):
            for turn in () if case.held_back else case.text.split(" | "):
                yield _benign(turn.removeprefix("agent:").strip(), language, "outcomes")


def _of_other_suites(signal: str) -> Iterator[Example]:
    """What customers say in the suites of sentiment and outcomes, except praise where compliments are learned."""
    for language in Language:
        for case in cases_of("sentiment", language):
            if not case.held_back and (signal == "aggression" or case.label != "positive"):
                yield _benign(case.text, language, "sentiment")
        for case in cases_of("outcomes", language):
            for turn in () if case.held_back else case.text.split(" | "):
                if not turn.startswith("agent:"):
                    yield _benign(turn, language, "outcomes")


def _banking(part: str) -> list[Example]:
    path = TEXT / "banking-intents-en" / f"{part}.csv"
    with path.open(encoding="utf-8", newline="") as lines:
        texts = sorted({row["text"].strip() for row in csv.DictReader(lines)}, key=_shuffled)
    return [_benign(text, Language.ENGLISH, "banking") for text in texts]


def _sentences() -> list[Example]:
    folder = TEXT / "language-id" / "sentences"
    return [
        _benign(line, language, "sentence")
        for language in Language
        for line in (folder / f"{language}.txt").read_text(encoding="utf-8").splitlines()
        if line
    ]


def _dialogues() -> list[Example]:
    texts = {
        turn["utterance"]
        for path in sorted((TEXT / "service-dialogues-en").glob("dialogues_*.json"))
        for dialogue in json.loads(path.read_text(encoding="utf-8"))
        for turn in dialogue["turns"]
        if turn["speaker"] == "USER"
    }
    return [_benign(text, Language.ENGLISH, "dialogue") for text in sorted(texts)]


def _benign(text: str, language: Language, capability: str) -> Example:
    return Example(text, language, "none", capability, text, "benign", _BENIGN_COUNTS)


def _in_other_half(example: Example) -> bool:
    return is_in_other_half(example.group)


def is_in_other_half(group: str) -> bool:
    """Whether a group of sentences or of contacts is of the half that nothing is learned from."""
    return hashlib.sha256(f"half {group}".encode()).digest()[0] % 2 == 1


def _shuffled(text: str) -> bytes:
    return hashlib.sha256(text.encode()).digest()


def _groups(texts: list[str]) -> list[str]:
    """For each text the name of its near-copies: the first of those that share half of their words, directly or in turn."""
    first = list(range(len(texts)))

    def root(place: int) -> int:
        while first[place] != place:
            place = first[place]
        return place

    for place, other in _alike([frozenset(word.text for word in folded_words(text)) for text in texts]):
        first[max(root(place), root(other))] = min(root(place), root(other))
    return [texts[root(place)] for place in range(len(texts))]


def _alike(words: list[frozenset[str]]) -> Iterator[tuple[int, int]]:
    holding: dict[str, list[int]] = {}
    for place, said in enumerate(words):
        shared: dict[int, int] = {}
        for word in said:
            for other in holding.get(word, [])[:_MOST_WITH_A_WORD]:
                shared[other] = shared.get(other, 0) + 1
            holding.setdefault(word, []).append(place)
        for other, count in shared.items():
            if count >= _ALIKE * len(said | words[other]):
                yield place, other
