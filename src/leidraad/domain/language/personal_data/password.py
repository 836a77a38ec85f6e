"""Passwords, codes and answers that open something, said or written behind the word for them; and when a card expires.

"Wachtwoord vergeten" names none: what follows must be given ("is", ":", "c'est") or look like one.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from leidraad.domain.language.personal_data.everyday_words import EVERYDAY_WORDS
from leidraad.domain.language.personal_data.marks import Certainty, PersonalDataKind, Span
from leidraad.domain.language.personal_data.number_like import MONTHS, is_clearly_number, is_number_like
from leidraad.domain.language.personal_data.number_runs import PAUSES, Piece
from leidraad.domain.language.personal_data.number_words import NUMBER_WORDS, REPEATS, set_of
from leidraad.domain.language.personal_data.phrases import Phrases
from leidraad.domain.language.personal_data.spoken_numbers import digits_of, read_number_words

_MARK, _DIGITS, _WORD, _SIGN = 1, 2, 3, 4
PASSWORD_TRIGGERS = set_of("""
wachtwoord paswoord passwoord toegangscode verificatiecode inlogcode pincode pin puk smscode beveiligingsvraag codewoord code
deurcode alarmcode sleutelcode pukcode voicemailcode geheime sleutel wifi inloggen aanmelden log
passe mdp confidentiel vérification secrète clé connecte identifie
passwort kennwort zugangscode bestätigungscode tan geheimzahl sicherheitsfrage codewort losungswort türcode kundenkennwort wlan logge einloggen
password password's passcode passphrase pw pwd pin's memorable secret security safe login
valid
vervaldatum vervalt geldig expiration expire valable valide ablaufdatum gültig expiry expires exp
""")
_CUES = Phrases("""
wachtwoord|paswoord|passwoord|toegangscode|verificatiecode|inlogcode|sms code|smscode|geheime code|codewoord|pincode|pin code|pin|puk code
puk|antwoord op de beveiligingsvraag|beveiligingscode|wifi code|code van de sms|code die ik kreeg|de code|mijn code|pukcode
deurcode|alarmcode|sleutelcode|voicemailcode|voicemail code|wifi sleutel|wifi wachtwoord|code van de deur|code van het alarm
geheime vraag is|geheime vraag was|mijn geheime woord
mot de passe|mdp|code secret|code pin|code d accès|code de vérification|code confidentiel|code de sécurité|code reçu|le code|mon code
code wifi|réponse secrète|clé wifi|code de la porte|code de l alarme|code d entrée|question secrète c est|question secrète est|mot secret
passwort|kennwort|zugangscode|geheimzahl|pin nummer|bestätigungscode|tan|sms tan|codewort|der code|den code|mein code|wlan passwort
kundenkennwort|türcode|alarmcode|wlan schlüssel|wlan code|sicherheitsfrage ist|sicherheitsfrage lautet|code von der tür
password|passcode|pass code|passphrase|pw|pwd|pin number|access code|security answer|verification code|one time code|the code|my code
password s|pin s|door code|alarm code|entry code|gate code|wifi key|wi fi key|memorable word|secret word|secret question is|security word|safe word
""")
# What stands before these is the word: "banana split twelve as my password".
_AS_ONE = Phrases("""
als wachtwoord|als paswoord|als pincode|comme mot de passe|comme code|comme mdp|als passwort|als kennwort|as my password|as the password
as a password|as password|as my pin
""")
# What is told behind these is a word, everyday or not.
_ANSWERS = set_of(
    "vraag vraag? secrète sicherheitsfrage kundenkennwort codewoord codewort memorable word woord secret question mot"
)
_TAKING = set_of(
    "heb had gebruik gebruikte gebruikt neem nam genomen zette gezet koos gekozen mis mets utilise utilisé pris prends choisi avais habe hatte benutze "
    "benutzt genommen nehme gewählt use used using put have set chose chosen took picked entered"
)
_LOGGING_IN = Phrases("""
log in met|inloggen met|aanmelden met|log aan met|connecte avec|identifie avec|logge mich mit|einloggen mit|log in with|login with|logging in with
""")
_HANDING = set_of("geef geven gaf donne donner voici geb gebe geben give hier is c est")
_CAPITAL_SAID = set_of(
    "hoofdletter hoofdletters majuscule majuscules großgeschrieben großbuchstabe capital capitals kleine kleingeschrieben minuscule lowercase uppercase"
)
# Only these need no word that gives: a number behind them is one.
_NUMBER_CUES = set_of("pin puk pincode geheimzahl tan smscode verificatiecode passcode")
_GENERAL = frozenset(("code",))  # "the code": many a thing has one
_GIVING = set_of(
    "is was luidt dat est c était ist lautet war s it being zijnde staat op heb ik gekregen reçu"
)
# "The code that I got": between the word and what is given.
_RELATIVE = set_of(
    "die ik heb kreeg krijg gekregen binnenkrijg zie hier que j ai je reçois vois reçu den ich bekommen bekomme sehe erhalten habe i got get see "
    "received you sent me that ve ontvangen ontving nieuw nieuwe nouveau neues new they texted was by text par per via sms gestuurd envoyé geschickt"
)
_SIGNS_GIVING = frozenset(":=")
_EXPIRY = Phrases("""
vervaldatum|vervalt|geldig tot|geldig tot en met|geldig t m|date d expiration|expire|expiration|valable jusqu au|valable jusque|valide jusqu
ablaufdatum|gültig bis|läuft ab|expiry date|expiry|expires|expiration date|valid until|valid through|valid thru|exp
""")
CARD_WORDS = set_of("""
kaart kaartnummer kredietkaart bankkaart visa mastercard maestro bancontact carte karte kreditkarte card creditcard amex cvc cvv
""")
_BEFORE_DATE = PAUSES | set_of(
    "is op de in tot en met le la est en fin au du bis ende zum ist am the on of end eind einde van maand is it s c d l ma mijn my meine der "
    "meiner kaart kredietkaart bankkaart carte karte kreditkarte card bancaire crédit de date datum"
)
_MOST_GIVING = 6
_LONGEST_ANSWER = 8  # words
_MOST_PARTS = 8
_FEWEST_DIGITS = 3
_HANDED_BEFORE, _MOST_BEFORE_MIXED, _MOST_TOLD = 4, 10, 2  # pieces
# What is said of a word and is not the word.
_SAID_OF_IT = set_of(
    "niet fout verkeerd vergeten juist pas faux incorrecte oublié oubliée correct nicht falsch richtig vergessen not wrong forgotten zelfde même same gleiche selbe dasselbe"
)
_COMING_YEARS = range(25, 50)
_DATED = set_of("tot jusqu jusque au bis until till through is est ist valid geldig gültig valable")
_MONTH_DIGITS = (1, 2)
_YEAR_DIGITS = (2, 4)


def passwords_in(text: str, pieces: Sequence[Piece], *, asked: bool = False) -> Iterator[Span]:
    """What opens something, and where it stands; ``asked``: the turn before asked for it."""
    for index, end in _CUES.ends_in(pieces):
        last = pieces[end - 1].text
        handed = any(piece.text in _HANDING for piece in pieces[max(0, index - _HANDED_BEFORE) : index])
        yield from _given(
            text,
            pieces,
            end,
            by_number=handed
            or pieces[index].text in _NUMBER_CUES
            or (last.endswith("code") and last not in _GENERAL),
            must_give=last in _GENERAL and not handed,
            given_before=last == "s",
        )
        if any(piece.text in _ANSWERS for piece in pieces[index:end]):
            yield from _told_word(pieces, end)
        yield from _mixed_words(text, pieces[end : end + _MOST_BEFORE_MIXED])
    for index, _ in _AS_ONE.ends_in(pieces):
        yield from _told_before(pieces, index)
    for _, end in _LOGGING_IN.ends_in(pieces):
        yield from _mixed_words(text, pieces[end : end + _MOST_BEFORE_MIXED])
    if asked:
        short = sum(piece.group == _WORD for piece in pieces) <= _LONGEST_ANSWER
        yield from _given(text, pieces, 0, by_number=True, must_give=False, given_before=short)


def _told_word(pieces: Sequence[Piece], index: int) -> Iterator[Span]:
    """The one or two words that answer a secret question: "tante godelieve", "blauwe kat"."""
    start, given = _over_giving(pieces, index)
    given = given or pieces[index - 1].text in _GIVING
    end = start
    while end < len(pieces) and end - start < _MOST_TOLD and pieces[end].group == _WORD:
        end += 1
    if given and end > start and pieces[start].text not in _SAID_OF_IT:
        yield _span(pieces, start, end - 1, PersonalDataKind.PASSWORD, Certainty.DOUBTFUL)


def _told_before(pieces: Sequence[Piece], end: int) -> Iterator[Span]:
    """What somebody took for a password: of "j'ai mis soleil douze comme mot de passe" the two words between."""
    near = range(end - 1, max(-1, end - 1 - _MOST_PARTS), -1)
    start = next((at + 1 for at in near if pieces[at].text in _TAKING), end)
    said = pieces[start:end]
    if any(one.text in _SAID_OF_IT for one in said):
        return
    if any(is_clearly_number(one) or _may_be_secret(one) for one in said):
        yield _span(pieces, start, end - 1, PersonalDataKind.PASSWORD, Certainty.DOUBTFUL)


def _may_be_secret(piece: Piece) -> bool:
    return piece.group == _WORD and piece.text not in EVERYDAY_WORDS


def _mixed_words(text: str, pieces: Sequence[Piece]) -> Iterator[Span]:
    """Letters with two digits or more behind them, written as one word: "welkom123"."""
    for before, piece in pairwise(pieces):
        glued = before.group == _WORD and piece.group == _DIGITS and before.end == piece.start
        if glued and len(before.text) > 2 and len(piece.text) > 1:
            yield Span(before.start, piece.end, PersonalDataKind.PASSWORD, Certainty.DOUBTFUL)


def card_expiry_in(pieces: Sequence[Piece], *, card: bool) -> Iterator[Span]:
    """When a card expires; ``card``: the contact is about one, so that month and year may also be said in words."""
    for _, after in _EXPIRY.ends_in(pieces):
        end = after
        while end < len(pieces) and (pieces[end].text in _BEFORE_DATE or pieces[end].text in ":,'’"):
            end += 1
        parts = list(_expiry_parts(pieces, end))
        if parts and ((card and _is_more_than_one(pieces, parts)) or _is_short_date(pieces, parts)):
            yield _span(pieces, parts[0], parts[-1], PersonalDataKind.CARD, Certainty.ANNOUNCED)
    if card:
        yield from _expiry_without_its_word(pieces)


def _is_more_than_one(pieces: Sequence[Piece], parts: Sequence[int]) -> bool:
    """False for one number by itself: a month and a year are two, or one of three digits and more."""
    return len(parts) > 1 or len(pieces[parts[0]].text) > 2 or pieces[parts[0]].text in MONTHS


def _expiry_without_its_word(pieces: Sequence[Piece]) -> Iterator[Span]:
    """A month and a year of two digits that is no day of a month, where a card is spoken of: "…1234 01/29", "tot nul drie negenentwintig"."""
    for index in range(len(pieces)):
        parts = list(_expiry_parts(pieces, index)) if _may_open_expiry(pieces, index) else []
        if parts and _is_month_and_coming_year([pieces[at] for at in parts]):
            yield _span(pieces, parts[0], parts[-1], PersonalDataKind.CARD, Certainty.DOUBTFUL)


def _may_open_expiry(pieces: Sequence[Piece], index: int) -> bool:
    """True for a month by its name, one with a nought before it, and one in digits before a stroke; not inside a number."""
    piece = pieces[index]
    before = pieces[index - 1].text if index else ""
    if before in "/-.,+:€" if before else False:
        return False
    if index and is_number_like(pieces[index - 1]):
        return False
    if piece.text in MONTHS or before in _DATED:
        return piece.text in MONTHS or is_clearly_number(piece)
    if piece.group == _DIGITS:
        return index + 1 < len(pieces) and pieces[index + 1].text == "/"
    return digits_of(piece.text) == "0"


def _is_month_and_coming_year(parts: Sequence[Piece]) -> bool:
    """True for "01/29", "nul drie negenentwintig" and "december zevenentwintig": two digits for a year, none of them long gone."""
    if parts[0].text in MONTHS:
        said = _digits_said(parts[1:])
        return len(said) == 2 and int(said) in _COMING_YEARS
    whole = _digits_said(parts).zfill(4)
    return len(whole) == 4 and 1 <= int(whole[:2]) <= 12 and int(whole[2:]) in _COMING_YEARS


def _digits_said(parts: Sequence[Piece]) -> str:
    if all(piece.group == _DIGITS for piece in parts):
        return "".join([piece.text for piece in parts])
    words = [piece.text for piece in parts if piece.text in NUMBER_WORDS]
    return "".join([number.digits for number in read_number_words(words)]) if words else ""


def _expiry_parts(pieces: Sequence[Piece], index: int) -> Iterator[int]:
    while index < len(pieces):
        piece = pieces[index]
        if is_number_like(piece) or piece.text in MONTHS:
            yield index
        elif piece.text not in {"/", "-", ".", "slash", "streepje", "tiret", "en", "und", "barre"}:
            return
        index += 1


def _is_short_date(pieces: Sequence[Piece], parts: Sequence[int]) -> bool:
    """True for "08/27" and "8/2027": a month and a year and no day."""
    digits = [pieces[at].text for at in parts if pieces[at].group == _DIGITS]
    return (
        len(digits) == len(parts) == 2
        and len(digits[0]) in _MONTH_DIGITS
        and len(digits[1]) in _YEAR_DIGITS
        and 1 <= int(digits[0]) <= 12
    )


def _given(
    text: str,
    pieces: Sequence[Piece],
    index: int,
    *,
    by_number: bool,
    must_give: bool,
    given_before: bool = False,
) -> Iterator[Span]:
    start, given = _over_giving(pieces, index)
    given = given or given_before
    if start >= len(pieces) or pieces[start].group == _MARK or (must_give and not given):
        return
    end = _end_of_secret(text, pieces, start)
    if end == start:
        return
    mixed = _is_mixed(text, pieces, start, end)
    digits = sum(
        len(piece.text) if piece.group == _DIGITS else 1
        for piece in pieces[start:end]
        if is_number_like(piece)
    )
    if mixed or (digits >= _FEWEST_DIGITS and (given or by_number)):
        yield _span(pieces, start, end - 1, PersonalDataKind.PASSWORD, Certainty.ANNOUNCED)
    elif given and pieces[start].group == _WORD and (further := _end_of_composed(pieces, start)):
        yield _span(pieces, start, further - 1, PersonalDataKind.PASSWORD, Certainty.DOUBTFUL)
    elif given and pieces[start].group == _WORD and pieces[start].text not in EVERYDAY_WORDS:
        yield _span(pieces, start, end - 1, PersonalDataKind.PASSWORD, Certainty.DOUBTFUL)
    elif given and _is_spelled(pieces[start:end]):
        yield _span(pieces, start, end - 1, PersonalDataKind.PASSWORD, Certainty.ANNOUNCED)


def _is_spelled(pieces: Sequence[Piece]) -> bool:
    """Three letters or more one by one."""
    return sum(piece.group == _WORD and len(piece.text) == 1 for piece in pieces) >= _FEWEST_DIGITS


def _end_of_composed(pieces: Sequence[Piece], start: int) -> int:
    """The piece after "hond met hoofdletter en dan twaalf" and "kat kat drie vier"; 0 for other everyday words.

    A capital is spoken of, or the word comes twice, and a number follows.
    """
    said = [piece.text for piece in pieces[start : start + _MOST_PARTS]]
    numbers = [
        place for place, piece in enumerate(pieces[start : start + _MOST_PARTS]) if is_number_like(piece)
    ]
    if not numbers or (_CAPITAL_SAID.isdisjoint(said) and said.count(said[0]) < 2):
        return 0
    return start + numbers[-1] + 1


def _over_giving(pieces: Sequence[Piece], index: int) -> tuple[int, bool]:
    """The piece after "is", ":", "c'est" and pauses, and whether one of them was there."""
    given = False
    start = index
    while start < len(pieces) and start - index < _MOST_GIVING + 2:
        piece = pieces[start]
        if piece.text in _GIVING or piece.text in _SIGNS_GIVING:
            given = True
        elif piece.text not in PAUSES and piece.text not in _RELATIVE and piece.text not in "'’,\"":
            break
        start += 1
    return start, given


def _end_of_secret(text: str, pieces: Sequence[Piece], start: int) -> int:
    """The piece after what was given: all that is written against it, or numbers, letters and signs said one by one."""
    end = start
    if pieces[start].group == _SIGN and pieces[start].text in ".!?,;":
        return start
    while end < len(pieces) and end - start < _MOST_PARTS * 2:
        piece = pieces[end]
        glued = end > start and pieces[end - 1].end == piece.start and piece.text not in ".,?;"
        spelled = (
            is_clearly_number(piece)
            or (end > start and is_number_like(piece))
            or (piece.group == _WORD and len(piece.text) == 1)
            or piece.text in REPEATS
        )
        said = piece.text in _SAID_SIGNS and end > start
        if not (glued or spelled or said or end == start or _is_last_dot(text, pieces, end)):
            break
        end += 1
    return end


def _is_last_dot(text: str, pieces: Sequence[Piece], at: int) -> bool:
    """True for a full stop inside what was given: letters or digits are written against it."""
    return (
        pieces[at].text == "."
        and at + 1 < len(pieces)
        and pieces[at + 1].start == pieces[at].end
        and pieces[at - 1].end == pieces[at].start
    )


_SAID_SIGNS = set_of(
    "punt point punkt dot streepje tiret bindestrich dash uitroepteken ausrufezeichen hashtag hekje hoofdletter majuscule "
    "großbuchstabe capital underscore dièse apenstaartje euh"
)


def _is_mixed(text: str, pieces: Sequence[Piece], start: int, end: int) -> bool:
    """True for letters and digits together, or a sign or capital inside: nobody writes a word so."""
    secret = text[pieces[start].start : pieces[end - 1].end]
    has_digit = any(piece.group == _DIGITS for piece in pieces[start:end])
    has_letter = any(piece.group == _WORD for piece in pieces[start:end])
    glued = " " not in secret
    inner_capital = glued and any(sign.isupper() for sign in secret[1:]) and not secret.isupper()
    return glued and has_letter and (has_digit or inner_capital)


def _span(
    pieces: Sequence[Piece], first: int, last: int, kind: PersonalDataKind, certainty: Certainty
) -> Span:
    return Span(pieces[first].start, pieces[last].end, kind, certainty)
