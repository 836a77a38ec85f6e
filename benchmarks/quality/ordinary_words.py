"""Words of the four languages that are seldom names, to tell "Guilty Pleasures" from "Gilbert Peeters" where a model learns names.

Taken as words only, from word lists and texts: those of Faker (MIT), the sentiment lexicons pattern (BSD-3-Clause) and GerVADER (MIT),
one half of lingua's sentences (Apache-2.0), the catalogues of Django (BSD-3-Clause), and our own catalogues, documents and texts to learn from.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from importlib import import_module
from pathlib import Path

import django
import polib

from benchmarks.quality.outside_data import TEXT
from benchmarks.quality.written_names_examples import prose_lines
from leidraad.domain.language.languages import Language

ROOT = Path(__file__).parents[2]
_SHORTEST, _LONGEST = 2, 18
_FEWEST_TIMES = 2  # in texts
_LOCALES = ("nl_NL", "fr_FR", "de_DE", "en_US")
_WORD = re.compile(r"[^\W\d_]+")
_INSIDE_SENTENCE = re.compile(r"(?<=[a-zäöüß,] )[^\W\d_]+")
_FORM = re.compile(r'form="([^"]+)"')


def ordinary_words() -> frozenset[str]:
    """All of them, in small letters."""
    times = Counter(word for text in _texts() for word in _WORD.findall(text) if word.islower())
    german = Counter(
        word.lower() for text in _german() for word in _INSIDE_SENTENCE.findall(text) if not word.isupper()
    )
    seen = [word for counted in (times, german) for word, count in counted.items() if count >= _FEWEST_TIMES]
    return frozenset(word for word in (*seen, *_listed()) if _SHORTEST <= len(word) <= _LONGEST)


def _listed() -> Iterator[str]:
    for locale in _LOCALES:
        yield from (
            word.lower() for word in import_module(f"faker.providers.lorem.{locale}").Provider.word_list
        )
        jobs = import_module(
            "faker.providers.job." + ("en_US" if locale == "nl_NL" else locale)
        ).Provider.jobs
        yield from (word.lower() for job in jobs for word in _WORD.findall(job))
    for language in ("nl", "fr", "en"):
        forms = _FORM.findall(
            (TEXT / "sentiment-lexicons" / f"{language}-sentiment.xml").read_text(encoding="utf-8")
        )
        yield from (word for form in forms for word in _WORD.findall(form) if word.islower())
    for line in (
        (TEXT / "sentiment-lexicons" / "GERVaderLexicon_noexpansion.txt")
        .read_text(encoding="utf-8")
        .splitlines()
    ):
        yield from (word.lower() for word in _WORD.findall(line.split("\t")[0]))


def _texts() -> Iterator[str]:
    for path in sorted(
        [
            *(ROOT / "docs").rglob("*.md"),
            *(ROOT / "tests" / "data" / "training").rglob("*.txt"),
            *(ROOT / "src").rglob("*.py"),
        ]
    ):
        if "personal_data" not in path.parts:
            yield path.read_text(encoding="utf-8")
    for language in ("nl", "fr", "de"):
        yield from _translated(language)
    for each in Language:
        yield from prose_lines(each, measured=False) * _FEWEST_TIMES


def _german() -> Iterable[str]:
    return [
        *_translated("de"),
        *(
            path.read_text(encoding="utf-8")
            for path in sorted((ROOT / "tests/data/training").glob("*/de.txt"))
        ),
    ]


def _translated(language: str) -> Iterator[str]:
    """The sentences of our own catalogue and of Django's."""
    own = ROOT / "locale" / language / "LC_MESSAGES" / "django.po"
    for path in (own, *sorted(Path(django.__file__).parent.glob(f"**/locale/{language}/LC_MESSAGES/*.po"))):
        for entry in polib.pofile(str(path)):
            yield re.sub(r"%\(\w+\)[sd]|\{\w*\}|<[^>]*>", " ", entry.msgstr)
            yield re.sub(r"%\(\w+\)[sd]|\{\w*\}|<[^>]*>", " ", entry.msgid)
