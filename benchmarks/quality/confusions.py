"""What speech recognisers hear for what was said, per language: words and sounds that are alike. Written by hand.

Apart from the noise that uses them because they are knowledge, not method.
"""

from leidraad.domain.language.languages import Language

# Words that sound alike, or that recognisers exchange; each may become any other of its line.
_ALIKE = {
    Language.DUTCH: """
u uw nu
hij ij zij
een en in
heb hebt het
is iets
niet iet niets
ik dik
ge je gij
zeven zegen zeventien
zes zestien zestig
vijf vijftien vijftig
dertien dertig
veertien veertig vier
acht achttien wacht
negen negentien regen
twee weer
drie die
nul vul
wordt word woord
wil will wiel
kan dan
bel wel
factuur figuur
morgen borgen
""",
    Language.FRENCH: """
ses ces sait c'est
et est ai
a à as
ou où
on ont
son sont
ce se
la là l'a
mes mais met
sans cent s'en
dans d'en
quel qu'elle quelle
six dix
trois toi droit
sept cette
treize seize
deux de
peu peut peux
leur l'heure
vous nous
pas part
facture fracture
""",
    Language.GERMAN: """
das dass was
den denn
seid seit
in ihn im
ist isst is
wir mir
ihr ihre hier
zwei drei zwo
fünfzehn fünfzig fünf
dreizehn dreißig
vierzehn vierzig vier
sechzehn sechzig sechs
siebzehn siebzig sieben
neun neunzehn neu
mal nal
ja da
nicht nichts
haben habe
kann dann
Rechnung Rechnungen
""",
    Language.ENGLISH: """
their there they're
to too two
for four
your you're you
its it's
than then
were where we're
a the
an and
in and
of have
can can't
fifteen fifty
thirteen thirty
sixteen sixty six
eight ate
nine mine
won one
bill build
call cold
know no
right write
""",
}

# Spellings that sound alike: the first may be heard as the second.
_SOUNDS = {
    Language.DUTCH: "ij ei|ei ij|v f|z s|g ch|ou au|au ou|en e|d t|oe u|ee e|aa a|b p|sch s|uw u|dt t",
    Language.FRENCH: "é er|er é|ai é|eau o|au o|s z|en an|an on|ent e|ez é|qu k|ch j|t d|in un|oi oua|p b",
    Language.GERMAN: "ß s|ä e|ü i|ö e|ei ai|ie i|d t|b p|g k|v f|z s|en n|er a|ch sch|tz z|äu eu",
    Language.ENGLISH: "ee ea|ea e|th f|v b|d t|s z|i e|ck k|er a|ing in|or er|oo u|p b|ou ow|ar er",
}


def alike(language: Language) -> dict[str, tuple[str, ...]]:
    """For each word of the list the words that it is taken for."""
    lines = [line.lower().split() for line in _ALIKE[language].strip().splitlines()]
    return {word: tuple(other for other in line if other != word) for line in lines for word in line}


def sounds(language: Language) -> tuple[tuple[str, str], ...]:
    """Pairs of spellings: what is written, and what may be heard for it."""
    pairs = [pair.split() for pair in _SOUNDS[language].split("|")]
    return tuple((said, heard) for said, heard in pairs)
