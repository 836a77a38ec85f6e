"""Whether what a model wrote stands in the turns: figures, days, months, marks and names that nobody said are listed.

A list for a person to look at, not a proof: a sentence made of words that were said can still be untrue.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from leidraad.domain.language.categories.forms import stem
from leidraad.domain.language.languages import Language
from leidraad.domain.language.personal_data.marks import MARK
from leidraad.domain.language.personal_data.spoken_numbers import digits_of, read_number_words
from leidraad.domain.language.promises.time_words import TIME_WORDS
from leidraad.domain.language.promises.times import plain
from leidraad.domain.language.topics.anchors import concepts_in
from leidraad.domain.language.wordings.folding import fold

_FIGURE = re.compile(r"\d+(?:[.,:/ ]\d+)*")
_TOKEN = re.compile(r"\d+(?:[.,:/ ]\d+)*|[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_NO_CENTS = re.compile(r"[.,](?:00|-)$")
_APART = re.compile(r"[-'’]")
_ENDS_SENTENCE = frozenset(".!?:;\n")
_SHARED_LETTERS = 5  # of two German nouns, to be taken for parts of one compound
_ARTICLES = frozenset("1")  # "een", "un", "ein", "one" say no figure as a rule
# Words of the trade that a summary may begin with a capital, or that German writes with one, in the forms that models use.
_COMMON_WORDS = """
klant klantendienst medewerker agent contactcentrum client cliente conseiller conseillere service centre customer caller
advisor adviser i ok kunde kundin kunden mitarbeiter mitarbeiterin kundenservice kundendienst zentrum anliegen grund kontakt
anruf ruckruf gesprach betrag rechnung vertrag termin techniker problem storung frage antwort adresse nummer uhr tag tage
woche monat jahr euro unterlagen brief mail nachricht zahlung kundigung bestellung lieferung anschluss auskunft information
"""
_COMMON = frozenset(_COMMON_WORDS.split())
_DAYS = {
    Language.DUTCH: frozenset(("vandaag", "morgen", "overmorgen", "gisteren")),
    Language.FRENCH: frozenset(("demain", "hier", "aujourd'hui", "apres-demain")),
    Language.GERMAN: frozenset(("heute", "morgen", "ubermorgen", "gestern")),
    Language.ENGLISH: frozenset(("today", "tomorrow", "yesterday")),
}
_CURRENCY = frozenset(
    ["euro", "euros", "eur", "pond", "pounds", "pound", "franken", "francs", "franc", "chf"]
)


@dataclass(frozen=True, slots=True)
class Said:
    """What was said in a contact, as the check asks for it."""

    figures: frozenset[str]
    words: frozenset[str]  # folded
    stems: frozenset[str]
    marks: frozenset[str]


def said_in(texts: Sequence[str], *, language: Language) -> Said:
    """What these turns say; nothing for no turns."""
    words = {fold(word) for text in texts for word in _words(MARK.sub(" ", text))}
    return Said(
        figures=frozenset(figure for text in texts for figure in _figures(text)),
        words=frozenset(words),
        stems=frozenset(stem(word, language) for word in words),
        marks=frozenset(mark for text in texts for mark in MARK.findall(text)),
    )


def doubtful_in(line: str, said: Said, *, language: Language) -> tuple[str, ...]:
    """The pieces of a written line that stand in no turn, each once, in the order of the line; none where all do."""
    without_marks = MARK.sub(lambda found: " " * len(found.group()), line)
    found = [
        *_unknown_marks(line, said),
        *_unknown_figures(without_marks, said),
        *_unknown_times(without_marks, said, language),
        *_unknown_names(without_marks, said, language),
    ]
    return tuple(text for _at, text in sorted(dict.fromkeys(found)))


def _unknown_marks(line: str, said: Said) -> Iterator[tuple[int, str]]:
    return ((mark.start(), mark.group()) for mark in MARK.finditer(line) if mark.group() not in said.marks)


def _unknown_figures(line: str, said: Said) -> Iterator[tuple[int, str]]:
    for found in _FIGURE.finditer(line):
        if _normal(found.group()) not in said.figures | _ARTICLES:
            yield found.start(), found.group()
    for word in _WORD.finditer(line):
        digits = _digits_of_word(word.group())
        if digits and digits not in said.figures:
            yield word.start(), word.group()


def _unknown_times(line: str, said: Said, language: Language) -> Iterator[tuple[int, str]]:
    known = _DAYS[language] | {
        name
        for names in (TIME_WORDS[language].weekdays, TIME_WORDS[language].months)
        for name in re.split(r"[ |]", names)
    }
    for word in _WORD.finditer(line):
        if plain(word.group()) in known and fold(word.group()) not in said.words:
            yield word.start(), word.group()


def _unknown_names(line: str, said: Said, language: Language) -> Iterator[tuple[int, str]]:
    """Words with a capital that nobody said. One that opens a sentence has its capital from there, unless a name goes on after it."""
    words = list(_WORD.finditer(line))
    unknown = [word.group()[0].isupper() and not _is_known(word.group(), said, language) for word in words]
    for place, word in enumerate(words):
        if not unknown[place]:
            continue
        goes_on = (
            unknown[place + 1 : place + 2] == [True] and line[word.end() : words[place + 1].start()] == " "
        )
        if not _opens_sentence(line, word.start()) or (goes_on and language is not Language.GERMAN):
            yield word.start(), word.group()


def _is_known(text: str, said: Said, language: Language) -> bool:
    parts = [fold(part) for part in _APART.split(text) if part]
    if fold(text) in said.words or all(_part_is_known(part, said, language) for part in parts):
        return True
    return language is Language.GERMAN and _is_german_noun(fold(text), said)


def _part_is_known(part: str, said: Said, language: Language) -> bool:
    if part in said.words or part in _COMMON or len(part) == 1:
        return True
    return stem(part, language) in said.stems


def _is_german_noun(word: str, said: Said) -> bool:
    """Every noun has a capital there: a word for a thing that everybody knows, or one that shares its beginning or a part with a word said."""
    if concepts_in({stem(word, Language.GERMAN)}, Language.GERMAN):
        return True
    long = [other for other in said.words if len(other) >= _SHARED_LETTERS]
    return any(
        word[:_SHARED_LETTERS] == other[:_SHARED_LETTERS] or other in word or word in other for other in long
    )


def _opens_sentence(line: str, start: int) -> bool:
    before = line[:start].rstrip(" \t\"'’«“„(-")
    return not before or before[-1] in _ENDS_SENTENCE


def _figures(text: str) -> Iterator[str]:
    """Every figure of a text, as digits: written ones, number words alone and in a row, and amounts in two parts."""
    before: tuple[str, bool] = ("", False)  # the figure before, and whether a currency stands between
    row: list[str] = []
    for token in [*(found.group().lower() for found in _TOKEN.finditer(text)), ""]:
        if digits_of(token) and not token[0].isdigit():
            row.append(token)
            yield digits_of(token)
            continue
        figures = [number.digits for number in read_number_words(row)] if row else []
        row = []
        if token[:1].isdigit():
            figures.append(_normal(token))
            yield from re.findall(r"\d+", token)
        for figure in figures:
            yield figure
            if before[0] and before[1]:
                yield before[0] + figure.zfill(2)
            before = (figure, False)
        if token and not token[0].isdigit():
            before = (before[0], True) if token in _CURRENCY else ("", False)


def _digits_of_word(word: str) -> str:
    """The digits of a number word; empty for other words, and for those that are articles as well."""
    digits = digits_of(word.lower())
    return "" if digits in _ARTICLES else digits


def _normal(figure: str) -> str:
    """Digits alone: "12,50" and "12.50" are one figure, and so are "30,00" and "30"."""
    return re.sub(r"\D", "", _NO_CENTS.sub("", figure))


def _words(text: str) -> list[str]:
    return [found.group() for found in _WORD.finditer(text)]
