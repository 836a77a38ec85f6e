"""Sentiment of customers: public tweets and our own suite, beside the lexicons alone: ``python -m benchmarks.quality.sentiment``.

The lexicon baseline is what such lexicons are used for: the mean polarity of listed words, negative or positive beyond the threshold that
is best on the tweets' training part. The same hand wrote the own suite and the model's features; its cases are of four languages alike.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import cache

from benchmarks.quality.figures import Figure, figures_of
from benchmarks.quality.functional_suite import cases_of, macro_f1
from benchmarks.quality.noise import SHARES, Garble, condition_of, garbler
from benchmarks.quality.outside_data import TEXT
from benchmarks.quality.printing import print_figures
from benchmarks.quality.sentiment_training import TWEETS, Labelled, lexicon_of, tweets
from leidraad.domain.language.languages import Language
from leidraad.domain.language.sentiment.features import tokens_of
from leidraad.domain.language.sentiment.read import Sentiment, sentiment_in

_THRESHOLDS = (0.0, 0.02, 0.05, 0.1, 0.15, 0.2, 0.3)


def measure(*, garble: Garble | None = None, condition: str = "clean") -> list[Figure]:
    """Figures of the model and of the lexicon alone; none when the texts of others are absent."""
    if not (TEXT / "sentiment-tweets").exists():
        return []
    return [
        figure for data, part, cases in _sets() for figure in _figures(data, part, cases, garble, condition)
    ]


def label_of(text: str, language: Language) -> str:
    """The label that we give; a text without words is neutral."""
    reading = sentiment_in(text, language=language)
    return str(reading.sentiment if reading else Sentiment.NEUTRAL)


def lexicon_label_of(text: str, language: Language) -> str:
    """The label that the lexicon gives alone."""
    return _labelled(_mean_polarity(text, language), _threshold(language))


def _sets() -> Iterator[tuple[str, str, list[Labelled]]]:
    for language in Language:
        for part, held_back in (("development", False), ("held back", True)):
            cases = [case for case in cases_of("sentiment", language) if case.held_back is held_back]
            yield "own suite", part, [Labelled(case.text, language, case.label) for case in cases]
    for language in TWEETS:
        yield "sentiment-tweets", "held back", tweets(language, "test")


def _figures(
    data: str, part: str, cases: Sequence[Labelled], garble: Garble | None, condition: str
) -> Iterator[Figure]:
    language = cases[0].language
    texts = [garble(case.text, language) if garble else case.text for case in cases]
    readers: dict[str, Callable[[str, Language], str]] = {"model": label_of, "lexicon": lexicon_label_of}
    for reader, read in readers.items():
        yield from figures_of(
            [case.label for case in cases],
            [read(text, language) for text in texts],
            signal="sentiment",
            language=language,
            data=data,
            part=part,
            condition=condition,
            reader=reader,
        )


@cache
def _lexicon(language: Language) -> dict[str, float]:
    return lexicon_of(language)


def _mean_polarity(text: str, language: Language) -> float:
    lexicon = _lexicon(language)
    found = [lexicon[token.text] for token in tokens_of(text, language) if token.text in lexicon]
    return sum(found) / len(found) if found else 0.0


def _labelled(polarity: float, threshold: float) -> str:
    if abs(polarity) <= threshold:
        return "neutral"
    return "positive" if polarity > 0 else "negative"


@cache
def _threshold(language: Language) -> float:
    """The best on the training part; of Dutch, which has none, that of English, whose lexicon is made alike."""
    if language not in TWEETS:
        return _threshold(Language.ENGLISH)
    cases = tweets(language, "train")
    truth = [case.label for case in cases]
    polarities = [_mean_polarity(case.text, language) for case in cases]
    return max(_THRESHOLDS, key=lambda one: macro_f1(truth, [_labelled(found, one) for found in polarities]))


if __name__ == "__main__":
    for share in (0, *SHARES):
        garble = garbler(share) if share else None
        print_figures(measure(garble=garble, condition=condition_of(share)))
