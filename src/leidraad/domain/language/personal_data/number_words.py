"""Number words of the four languages, one by one: which languages know a word, and the digits it stands for.

Composition ("quatre-vingt-dix-huit", "twenty one", "vier en dertig") is left to text2num; the table here says where to
look, carries the words that text2num does not know ("oh", "nought", "zwölf" without its dots), and makes the test
"does this text hold any number word at all" a look-up in a set.
"""

import re

from leidraad.domain.language.languages import Language


def set_of(words: str) -> frozenset[str]:
    """The words of a text, as a set."""
    return frozenset(words.split())


def list_of(words: str) -> list[str]:
    """The words of a text, in order."""
    return words.split()


_DUTCH_UNITS = list_of("een twee drie vier vijf zes zeven acht negen")
_DUTCH_TEENS = list_of("tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien")
_DUTCH_TENS = list_of("twintig dertig veertig vijftig zestig zeventig tachtig negentig")
_FRENCH_SIMPLE = list_of(
    "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize"
)
_FRENCH_TENS = {
    "vingt": 20,
    "vingts": 20,
    "trente": 30,
    "quarante": 40,
    "cinquante": 50,
    "soixante": 60,
    "septante": 70,
    "huitante": 80,
    "octante": 80,
    "nonante": 90,
}
_GERMAN_UNITS = list_of("ein zwei drei vier fünf sechs sieben acht neun")
_GERMAN_TEENS = list_of("zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn")
_GERMAN_TENS = list_of("zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig")
_ENGLISH_SIMPLE = list_of(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
)
_ENGLISH_TENS = list_of("twenty thirty forty fifty sixty seventy eighty ninety")


def _dutch() -> dict[str, str]:
    words = {"nul": "0", "één": "1", "eén": "1", "zeuven": "7", "honderd": "100", "duizend": "1000"}
    words |= {word: str(value) for value, word in enumerate(_DUTCH_UNITS, start=1)}
    words |= {word: str(value) for value, word in enumerate(_DUTCH_TEENS, start=10)}
    for tens, word in enumerate(_DUTCH_TENS, start=2):
        words[word] = f"{tens}0"
        for unit, unit_word in enumerate(_DUTCH_UNITS, start=1):
            link = "ën" if unit_word.endswith("e") else "en"
            words[f"{unit_word}{link}{word}"] = f"{tens}{unit}"
            words[f"{unit_word}en{word}"] = f"{tens}{unit}"
    words |= {f"{word}honderd": f"{value}00" for value, word in enumerate(_DUTCH_UNITS[1:], start=2)}
    return words | _with_hundreds(words, ["honderd", *(f"{unit}honderd" for unit in _DUTCH_UNITS[1:])])


def _french() -> dict[str, str]:
    words = {"zero": "0", "une": "1", "cent": "100", "cents": "100", "mille": "1000"}
    words |= {word: str(value) for value, word in enumerate(_FRENCH_SIMPLE)}
    return words | {word: str(value) for word, value in _FRENCH_TENS.items()}


def _german() -> dict[str, str]:
    words = {"null": "0", "eins": "1", "eine": "1", "zwo": "2", "hundert": "100", "tausend": "1000"}
    words |= {word: str(value) for value, word in enumerate(_GERMAN_UNITS, start=1)}
    words |= {word: str(value) for value, word in enumerate(_GERMAN_TEENS, start=10)}
    for tens, word in enumerate(_GERMAN_TENS, start=2):
        words[word] = f"{tens}0"
        for unit, unit_word in enumerate(_GERMAN_UNITS, start=1):
            words[f"{unit_word}und{word}"] = f"{tens}{unit}"
            words[f"zwound{word}"] = f"{tens}2"
    words |= {f"{word}hundert": f"{value}00" for value, word in enumerate(_GERMAN_UNITS, start=1)}
    hundreds = ["hundert", *(f"{unit}hundert" for unit in _GERMAN_UNITS)]
    return words | _with_hundreds(words, hundreds)


def _with_hundreds(words: dict[str, str], hundreds: list[str]) -> dict[str, str]:
    """Hundreds written as one word with what follows them: "driehonderdtwaalf", "hundertdreiundzwanzig"."""
    below = {word: int(value) for word, value in words.items() if 0 < int(value) < 100}
    return {
        f"{hundred}{word}": f"{int(words[hundred]) + value}"
        for hundred in hundreds
        for word, value in below.items()
    }


def _english() -> dict[str, str]:
    words = {"oh": "0", "o": "0", "nought": "0", "nil": "0", "hundred": "100", "thousand": "1000"}
    words |= {word: str(value) for value, word in enumerate(_ENGLISH_SIMPLE)}
    return words | {word: f"{tens}0" for tens, word in enumerate(_ENGLISH_TENS, start=2)}


_BARE = str.maketrans({"ü": "u", "ö": "o", "é": "e", "ë": "e", "ß": "ss"})
_ASCII = str.maketrans({"ü": "ue", "ö": "oe", "ß": "ss", "é": "e", "ë": "e"})


def _with_plain_spellings(words: dict[str, str]) -> dict[str, tuple[str, str]]:
    """Each word, also without its accents, to the spelling that text2num knows and its digits."""
    spellings = {word.translate(table): word for table in (_BARE, _ASCII) for word in words}
    spellings |= {word: word for word in words}
    return {spelling: (word, words[word]) for spelling, word in spellings.items()}


# language -> word as said -> (spelling that text2num knows, its digits)
WORDS: dict[Language, dict[str, tuple[str, str]]] = {
    Language.DUTCH: _with_plain_spellings(_dutch()),
    Language.FRENCH: _with_plain_spellings(_french()),
    Language.GERMAN: _with_plain_spellings(_german()),
    Language.ENGLISH: _with_plain_spellings(_english()),
}

NUMBER_WORDS: frozenset[str] = frozenset(word for words in WORDS.values() for word in words)

# Words that are far more often an article, a pronoun or an exclamation than a digit.
WEAK_WORDS = set_of("een eén un une ein eine one o oh nil cent cents")
STRONG_WORDS = NUMBER_WORDS - WEAK_WORDS
# A hundred and what follows it as one word: so many that no list of what sounds like a number word is made of them.
JOINED_HUNDREDS = frozenset(
    word for word in STRONG_WORDS if re.search(r"h(?:onderd|undert)\w", word) is not None
)

# Words that link two number words into one number: "vier en dertig", "vingt et un", "ein und zwanzig".
LINKS = frozenset(("en", "et", "und", "and"))

# "dubbel vijf", "triple two": the number that follows is said so many times.
REPEATS = {
    "dubbel": 2,
    "dubbele": 2,
    "double": 2,
    "doppel": 2,
    "doppelt": 2,
    "triple": 3,
    "treble": 3,
    "tripel": 3,
}
REPEATS |= {
    "driedubbel": 3,
    "tweemaal": 2,
    "driemaal": 3,
    "viermaal": 4,
    "zweimal": 2,
    "dreimal": 3,
    "viermal": 4,
}
REPEATS |= {"twice": 2, "thrice": 3}
# "drie keer nul", "trois fois zéro": a count before one of these repeats the number after it.
TIMES = set_of("keer maal fois mal times x")
# "drie nullen", "deux zéros", "drei Nullen", "three zeroes": a count before one of these says how many zeros.
ZEROS = set_of("nullen zéros zeros zeroes nulls")
