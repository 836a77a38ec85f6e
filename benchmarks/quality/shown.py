"""The few figures that are printed beside signals on pages: from all that was measured, what goes into the product."""

import json
from collections.abc import Iterable, Mapping, Sequence

from benchmarks.quality.figures import Figure
from leidraad.domain.language.languages import Language
from leidraad.domain.language.reading import SignalKind

# The signal of the figures, its labels that mean that something is there, and the reader that ships.
SOURCES: Mapping[SignalKind, tuple[str, frozenset[str]]] = {
    SignalKind.COMPLIMENT: ("compliments", frozenset({"compliment"})),
    SignalKind.CARE: ("aggression", frozenset({"care"})),
    SignalKind.AGGRESSION: ("aggression", frozenset({"rude", "insult", "threat"})),
    SignalKind.PROMISE: ("promises", frozenset({"promise", "conditional", "offered"})),
    SignalKind.QUESTION: ("open questions", frozenset({"open"})),
    SignalKind.REPEAT: ("earlier contacts", frozenset({"repeat"})),
    SignalKind.SENTIMENT: ("sentiment", frozenset({"negative", "positive"})),
}
OTHERS = frozenset({"word list", "lexicon"})  # readers that are only compared with
SETS = ("fresh cases", "sentiment-tweets", "own suite")  # the first that there is


def shown_text(figures: Sequence[Figure]) -> str:
    """The text of ``domain/language/measured.json``: clean words, held-back parts, a line for each kind and language."""
    found = {
        str(kind): {str(language): row for language in Language if (row := _row(figures, kind, language))}
        for kind in SOURCES
    }
    return json.dumps(found, indent=2) + "\n"


def _row(figures: Iterable[Figure], kind: SignalKind, language: Language) -> dict[str, str | int]:
    signal, labels = SOURCES[kind]
    of_kind = [
        figure
        for figure in figures
        if (figure.signal, figure.language, figure.part, figure.condition)
        == (signal, language, "held back", "clean")
        and figure.label in labels
        and figure.reader not in OTHERS
    ]
    data = next((name for name in SETS if name in {figure.data for figure in of_kind}), None)
    chosen = [figure for figure in of_kind if figure.data == data]
    if data is None or not any(figure.right + figure.missed for figure in chosen):
        return {}
    sums = {name: sum(getattr(figure, name) for figure in chosen) for name in ("right", "wrong", "missed")}
    return {"data": data, "part": "held back", **sums}
