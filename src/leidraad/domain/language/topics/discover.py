"""Topics of many contacts, found without a model and named by the words that set them apart.

Each language is grouped by itself, so that languages never mix; then groups that talk of the same concepts (``anchors.py``) become
one topic with a name in each language. A topic of too few contacts is not told: its contacts belong to none.
"""

import math
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from statistics import median

import numpy as np

from leidraad.domain.language.categories.forms import stem
from leidraad.domain.language.languages import Language
from leidraad.domain.language.topics.anchors import concepts_in
from leidraad.domain.language.topics.clusters import grouped
from leidraad.domain.language.topics.small_words import SMALL_WORDS
from leidraad.domain.language.topics.vectors import MOST_COMMON_SHARE, text_vectors
from leidraad.domain.language.wordings.folding import folded_words

METHOD_VERSION = "2"

_DIMENSIONS = 80
_MOST_TOPICS = 100
_TERMS = 5
_TERM_LEAST_SHARE = 0.05  # of a group's contacts that say it
_ONE_QUESTION_WORDS = 25  # a text of so many words at most is one question, asked once
_MOST_COMMON_TELLING_SHARE = (
    0.5  # where small words are left out, what many say may be what they are in contact about
)
_ALIKE = 0.6  # cosine of the concepts of two languages' groups

MayTell = Callable[[Sequence[int]], bool]  # whether what the texts at these places say together may be told
Progress = Callable[[int], None]  # how many texts more have been grouped


@dataclass(frozen=True, slots=True)
class TopicText:
    """What a contact is about, in words: the customer's redacted turns, or the first of them."""

    text: str
    language: Language


@dataclass(frozen=True, slots=True)
class TopicTerm:
    """A word or two that set a topic apart, as most often written: shares are of contacts, 0 to 1."""

    text: str
    share: float  # of the topic's contacts that say it
    share_elsewhere: float


@dataclass(frozen=True, slots=True)
class Topic:
    """One topic: per language how many contacts, and the terms that set it apart there (the strongest first, possibly none).

    ``concepts`` are the anchors by which languages were merged, the most common first.
    """

    contact_counts: Mapping[Language, int]
    terms: Mapping[Language, tuple[TopicTerm, ...]]
    concepts: tuple[str, ...]

    @property
    def contact_count(self) -> int:
        """Of all languages together."""
        return sum(self.contact_counts.values())

    def label(self, language: Language, *, most_terms: int = 3) -> str:
        """A readable name, "factuur · betaald · maand"; empty in a language whose contacts the topic has none of."""
        return " · ".join(term.text for term in self.terms.get(language, ())[:most_terms])


@dataclass(frozen=True, slots=True)
class Topics:
    """The topics, largest first, and the place in them of each text's topic: None for a text in none."""

    topics: tuple[Topic, ...]
    of: tuple[int | None, ...]


@dataclass(frozen=True, slots=True)
class _Read:
    """A text as it is counted: its stems in order, the words they came from as written, and which of these say something."""

    stems: tuple[str, ...]
    words: tuple[str, ...]
    telling: tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class _Group:
    language: Language
    members: tuple[int, ...]  # places of texts
    profile: Mapping[str, float]  # concept -> how much more than in the language as a whole


def discover_topics(
    texts: Sequence[TopicText],
    *,
    least_contacts: int,
    topic_count: int | None = None,
    seed: int = 0,
    may_tell: MayTell | None = None,
    progress: Progress | None = None,
) -> Topics:
    """The topics of some texts, one text a contact; no topics for no texts, nor for texts that share no word.

    ``topic_count`` is how many groups a language is parted in; without it the square root of its contacts, 100 at most.
    ``least_contacts`` is the threshold below which a topic is not told; ``may_tell`` is asked of the texts that say a term
    before the term names a topic (the same answer for the same places, and never no for more of them after yes). The same
    texts and seed give the same topics. ValueError for a threshold or a count below 1.
    """
    if least_contacts < 1:
        raise ValueError("least_contacts must be 1 or more")
    read = [_read(text) for text in texts]
    groups: list[_Group] = []
    for language in Language:
        groups += _groups(texts, read, language, topic_count=topic_count, seed=seed)
        if progress is not None:
            progress(sum(text.language is language for text in texts))
    told = [merged for merged in _merged(groups) if sum(len(one.members) for one in merged) >= least_contacts]
    told.sort(key=lambda merged: (-sum(len(one.members) for one in merged), merged[0].members))
    of: list[int | None] = [None] * len(texts)
    for at, merged in enumerate(told):
        for member in (member for group in merged for member in group.members):
            of[member] = at
    said = {language: _said_in(texts, read, language) for language in Language}
    return Topics(tuple(_topic(merged, read, said, may_tell) for merged in told), tuple(of))


def term_places(text: TopicText, terms: Iterable[str]) -> tuple[tuple[int, int], ...]:
    """Where a text says any of these terms, in any form: (start, end) in characters, in order; empty for none."""
    wanted = [_read(TopicText(term, text.language)).stems for term in terms]
    words = [word for word in folded_words(text.text) if len(word.text) > 1]
    stems = [stem(word.text, text.language) for word in words]
    return tuple(
        (words[at].start, words[at + len(term) - 1].end)
        for at in range(len(words))
        for term in wanted
        if term and tuple(stems[at : at + len(term)]) == term
    )


def _read(text: TopicText) -> _Read:
    small = SMALL_WORDS[text.language]
    kept = [word for word in folded_words(text.text) if len(word.text) > 1]
    return _Read(
        tuple(stem(word.text, text.language) for word in kept),
        tuple(sys.intern(text.text[word.start : word.end]) for word in kept),
        tuple(word.text not in small and len(word.text) > 2 and not word.text.isdigit() for word in kept),
    )


def _groups(
    texts: Sequence[TopicText],
    read: Sequence[_Read],
    language: Language,
    *,
    topic_count: int | None,
    seed: int,
) -> list[_Group]:
    places = [at for at, text in enumerate(texts) if text.language is language and read[at].stems]
    if not places:
        return []
    count = topic_count if topic_count is not None else min(_MOST_TOPICS, math.isqrt(len(places)) or 1)
    concepts = {at: concepts_in(read[at].stems, language) for at in places}
    are_questions = _are_questions([read[at] for at in places])
    counted = [
        [
            *(read[at].stems if are_questions else _telling_stems(read[at])),
            *(f"#{concept}" for concept in sorted(concepts[at])),
        ]
        for at in places
    ]
    rows = text_vectors(
        counted,
        dimensions=_DIMENSIONS,
        most_common_share=MOST_COMMON_SHARE if are_questions else _MOST_COMMON_TELLING_SHARE,
    )
    known = np.flatnonzero(rows.any(axis=1))
    places = [places[row] for row in known]
    groups = grouped(rows[known], group_count=count, seed=seed)
    overall = _shares(concepts, places)
    members = [[places[at] for at in np.flatnonzero(groups == group)] for group in np.unique(groups)]
    return [_Group(language, tuple(of), _profile(_shares(concepts, of), overall)) for of in members]


def _are_questions(read: Sequence[_Read]) -> bool:
    """Whether most texts are one question each: then every word counts, for its "why" or "when" tells much."""
    return median(len(one.stems) for one in read) <= _ONE_QUESTION_WORDS


def _telling_stems(read: _Read) -> list[str]:
    return [word for word, tells in zip(read.stems, read.telling, strict=True) if tells]


def _shares(concepts: Mapping[int, frozenset[str]], places: Sequence[int]) -> dict[str, float]:
    counted = Counter(concept for at in places for concept in concepts[at])
    return {concept: count / len(places) for concept, count in counted.items()}


def _profile(shares: Mapping[str, float], overall: Mapping[str, float]) -> dict[str, float]:
    """How much each concept is said here, the more the rarer it is elsewhere; only what is said more than elsewhere."""
    return {
        concept: share * math.log(share / overall[concept])
        for concept, share in shares.items()
        if share > overall[concept] * 1.2
    }


def _likeness(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """The cosine of two profiles, 0 to 1; 0 when one is empty."""
    lengths = math.sqrt(sum(x * x for x in one.values()) * sum(x * x for x in other.values()))
    return (
        sum(one[concept] * other[concept] for concept in one.keys() & other.keys()) / lengths
        if lengths
        else 0.0
    )


def _merged(groups: Sequence[_Group]) -> list[list[_Group]]:
    """Groups of different languages that talk of the same, the most alike first; one group a language in each."""
    pairs = sorted(
        (-likeness, a, b)
        for a, one in enumerate(groups)
        for b, other in enumerate(groups[:a])
        if one.language is not other.language
        and (likeness := _likeness(one.profile, other.profile)) >= _ALIKE
    )
    together = {at: [at] for at in range(len(groups))}
    for _, a, b in pairs:
        if together[a] is together[b]:
            continue
        languages = [groups[at].language for at in (*together[a], *together[b])]
        if len(set(languages)) == len(languages):
            joined = sorted(together[a] + together[b])
            together.update(dict.fromkeys(joined, joined))
    return [[groups[at] for at in one] for first, one in together.items() if one[0] == first]


def _topic(
    merged: Sequence[_Group],
    read: Sequence[_Read],
    said: Mapping[Language, "_Said"],
    may_tell: MayTell | None,
) -> Topic:
    concepts = Counter[str]()
    for group in merged:
        concepts.update({concept: weight * len(group.members) for concept, weight in group.profile.items()})
    return Topic(
        contact_counts={group.language: len(group.members) for group in merged},
        terms={group.language: _terms(group, read, said[group.language], may_tell) for group in merged},
        concepts=tuple(sorted(concepts, key=lambda concept: (-concepts[concept], concept))),
    )


@dataclass(frozen=True, slots=True)
class _Said:
    """What a language's contacts say: in how many of them each term occurs, of how many."""

    counts: Counter[tuple[str, ...]]
    contact_count: int


def _said_in(texts: Sequence[TopicText], read: Sequence[_Read], language: Language) -> _Said:
    counts = Counter[tuple[str, ...]]()
    places = [at for at, text in enumerate(texts) if text.language is language]
    for at in places:
        counts.update(_terms_of(read[at]).keys())
    return _Said(counts, len(places))


def _terms_of(read: _Read) -> dict[tuple[str, ...], str]:
    """The terms of a text by their stems, each as first written: words that say something, and two such side by side."""
    found: dict[tuple[str, ...], str] = {}
    for at, word in enumerate(read.words):
        if read.telling[at]:
            found.setdefault((read.stems[at],), word)
            if at + 1 < len(read.words) and read.telling[at + 1]:
                found.setdefault(read.stems[at : at + 2], f"{word} {read.words[at + 1]}")
    return found


@dataclass(slots=True)
class _Saying:
    """Who of a group says a term, and how they write it."""

    places: list[int] = field(default_factory=list)
    written: Counter[str] = field(default_factory=Counter)

    def most_written(self) -> str:
        return min(self.written.items(), key=lambda one: (-one[1], one[0]))[0]


def _terms(
    group: _Group, read: Sequence[_Read], said: _Said, may_tell: MayTell | None
) -> tuple[TopicTerm, ...]:
    """The terms that most set a group apart and may be told; no word twice."""
    sayings: defaultdict[tuple[str, ...], _Saying] = defaultdict(_Saying)
    for at in group.members:
        for stems, words in _terms_of(read[at]).items():
            sayings[stems].places.append(at)
            sayings[stems].written[words] += 1
    size, others = len(group.members), said.contact_count - len(group.members)
    elsewhere = {stems: said.counts[stems] - len(saying.places) for stems, saying in sayings.items()}
    ranked = sorted(
        (-_apart(len(saying.places) / size, (elsewhere[stems] + 0.5) / (others + 1)), stems)
        for stems, saying in sayings.items()
        if len(saying.places) >= max(2, _TERM_LEAST_SHARE * size) or size < 2
    )
    chosen = _distinct((stems for _, stems in ranked), lambda stems: _tells(sayings[stems], may_tell))
    return tuple(
        TopicTerm(
            sayings[stems].most_written(),
            len(sayings[stems].places) / size,
            elsewhere[stems] / others if others else 0.0,
        )
        for stems in chosen
    )


def _tells(saying: _Saying, may_tell: MayTell | None) -> bool:
    return may_tell is None or may_tell(saying.places)


def _distinct(
    ranked: Iterable[tuple[str, ...]], tells: Callable[[tuple[str, ...]], bool]
) -> list[tuple[str, ...]]:
    """The first few that may be told and share no stem."""
    chosen: list[tuple[str, ...]] = []
    for stems in ranked:
        if len(chosen) == _TERMS:
            break
        if all(set(stems).isdisjoint(other) for other in chosen) and tells(stems):
            chosen.append(stems)
    return chosen


def _apart(share: float, elsewhere: float) -> float:
    """How much a term tells of a group: how often it is said there, and how much more than elsewhere."""
    return share * math.log(share / elsewhere)
