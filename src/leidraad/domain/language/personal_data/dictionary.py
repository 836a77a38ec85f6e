"""Whether a word is in a dictionary of one of the four languages: about a million forms, too many to hold as a set.

They are held as a filter of Bloom (1970): a word of the dictionary is always found, and some three words in a thousand that are
in none are taken for one. The file ``dictionary.bin`` is made by ``benchmarks/quality/word_lists.py`` from the word lists of
OpenTaal (BSD), wngerman and wfrench (GPL-2.0-or-later) and SCOWL.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from importlib.resources import files

_FILE = "dictionary.bin"
_PROBES = 8  # the best for twelve bits a word
_BITS_PER_WORD = 12
_HALF_BYTES = 8


@dataclass(frozen=True, slots=True)
class WordFilter:
    """Words that are asked about, and never listed again; ``bits`` in bytes, one bit in two of them set."""

    bits: bytes

    def __contains__(self, word: object) -> bool:
        """True for every word that was put in, and for three in a thousand of the others."""
        bits = self.bits
        return isinstance(word, str) and all(
            bits[place >> 3] & 1 << (place & 7) for place in _places_of(word, 8 * len(bits))
        )


def filter_of(words: Iterable[str]) -> WordFilter:
    """A filter that holds these words, 12 bits for each; of no words, one that has none."""
    every = frozenset(words)
    bits = bytearray(max(1, len(every) * _BITS_PER_WORD // 8))
    for word in every:
        for place in _places_of(word, 8 * len(bits)):
            bits[place >> 3] |= 1 << (place & 7)
    return WordFilter(bytes(bits))


@cache
def shipped_dictionary() -> WordFilter:
    """The words that come with Leidraad, in lower case, of up to 18 letters: about 1.6 MB in memory."""
    return WordFilter(files("leidraad.domain.language.personal_data").joinpath(_FILE).read_bytes())


def _places_of(word: str, bits: int) -> list[int]:
    """The bits of a word, by double hashing (Kirsch and Mitzenmacher, 2006)."""
    digest = blake2b(word.encode(), digest_size=2 * _HALF_BYTES).digest()
    first = int.from_bytes(digest[:_HALF_BYTES], "big")
    second = int.from_bytes(digest[_HALF_BYTES:], "big") | 1
    return [(first + probe * second) % bits for probe in range(_PROBES)]
