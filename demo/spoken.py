"""Numbers as people say them on the telephone, in four languages: for transcripts and for the speaking voice.

Apart from ``identifiers``: only words of digits, letters and signs, nothing about what they identify.
"""

from leidraad.domain.language.languages import Language

_UNITS = {
    Language.DUTCH: "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien "
    "zestien zeventien achttien negentien",
    Language.FRENCH: "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze "
    "seize dix-sept dix-huit dix-neuf",
    Language.GERMAN: "null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn "
    "fünfzehn sechzehn siebzehn achtzehn neunzehn",
    Language.ENGLISH: "oh one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen",
}
_TENS = {
    Language.DUTCH: "twintig dertig veertig vijftig zestig zeventig tachtig negentig",
    # Belgian French: septante and nonante, but quatre-vingts.
    Language.FRENCH: "vingt trente quarante cinquante soixante septante quatre-vingt nonante",
    Language.GERMAN: "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig",
    Language.ENGLISH: "twenty thirty forty fifty sixty seventy eighty ninety",
}
SIGNS = {
    Language.DUTCH: {"@": "apenstaartje", ".": "punt", "-": "streepje", "_": "liggend streepje"},
    Language.FRENCH: {"@": "arobase", ".": "point", "-": "tiret", "_": "tiret bas"},
    Language.GERMAN: {"@": "at", ".": "Punkt", "-": "Bindestrich", "_": "Unterstrich"},
    Language.ENGLISH: {"@": "at", ".": "dot", "-": "dash", "_": "underscore"},
}


def pair(number: int, language: Language) -> str:
    """A number from 10 to 99 in words, as in a telephone number said in pairs. Raises ValueError outside."""
    if not 10 <= number <= 99:
        raise ValueError(f"not a pair without leading zero: {number}")
    units = _UNITS[language].split()
    if number < 20:
        return units[number]
    tens, unit = _TENS[language].split()[number // 10 - 2], number % 10
    return tens_and_unit(tens, unit, units[unit], language)


def tens_and_unit(tens: str, unit: int, word: str, language: Language) -> str:
    """Twenty-one to ninety-nine joined as the language joins them; the bare tens when ``unit`` is 0."""
    if language is Language.FRENCH:
        return _french(tens, unit, word)
    if unit == 0:
        return tens
    if language is Language.ENGLISH:
        return f"{tens}-{word}"
    if language is Language.GERMAN:
        return f"{'ein' if unit == 1 else word}und{tens}"
    return f"{word}{'ën' if word.endswith('e') else 'en'}{tens}"


def _french(tens: str, unit: int, word: str) -> str:
    if unit == 0:
        return f"{tens}s" if tens == "quatre-vingt" else tens
    return f"{tens} et un" if unit == 1 and tens != "quatre-vingt" else f"{tens}-{word}"


def digits(text: str, language: Language) -> str:
    """Each digit by itself: ``0450`` is "nul vier vijf nul"; English doubles are left apart."""
    units = _UNITS[language].split()
    return " ".join(units[int(char)] for char in text)


def in_pairs(text: str, language: Language) -> str:
    """Two digits at a time; a pair that begins with zero is said digit by digit, and so is a single one left over."""
    groups = [text[at : at + 2] for at in range(0, len(text), 2)]
    return " ".join(
        pair(int(group), language) if len(group) == 2 and group[0] != "0" else digits(group, language)
        for group in groups
    )


def spelled(text: str, language: Language) -> str:
    """An address or a plate: signs in words, digits one by one, other characters joined as they stand."""
    said: list[str] = []
    for char in text:
        if char in SIGNS[language]:
            said.append(f" {SIGNS[language][char]} ")
        elif char.isdigit():
            said.append(f" {digits(char, language)} ")
        else:
            said.append(char)
    return " ".join("".join(said).split())
