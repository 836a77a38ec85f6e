"""What somebody wrote anew in a mail: without what it quotes, the signature under it and the disclaimer behind that.

Two readers find where quoting begins: mail-parser-reply, and rules of our own for what it does not know of Dutch, French and
German mail. Its rules for signatures and disclaimers are not used: they take everything behind "Bedankt," or "Hinweis:",
which customers begin sentences with. Its patterns take cubic time on long lines, so it sees shortened lines, and few.
"""

import re
from collections.abc import Sequence

from mailparser_reply.parser import EmailMessage

LANGUAGES = ("nl", "fr", "de", "en")
SHOWN_CHARACTERS, SHOWN_LINES = 160, 200  # of a mail, to the library: half a second at the very worst
SIGNATURE_LINES, SIGNATURE_CHARACTERS = 16, 120
CLOSING_CHARACTERS = 70
ATTRIBUTION_CHARACTERS, ATTRIBUTION_LINES = 400, 3
HEADER_LINES = 8
RULE_CHARACTERS = 5
DISCLAIMER_PARAGRAPHS = 6  # the same in several languages, and the forest

_OPENERS = ("op ", "le ", "am ", "on ", "il ", "van: ", "von: ")
_WRITING = ("schreef", "geschreven", "a écrit", "ont écrit", "schrieb", "geschrieben", "wrote")
_FIELDS = {
    "nl": ("van", ("verzonden", "datum", "aan", "onderwerp", "cc", "beantwoorden", "verstuurd")),
    "fr": ("de", ("envoyé", "date", "à", "a", "objet", "cc", "répondre à", "envoyé le")),
    "de": ("von", ("gesendet", "datum", "an", "betreff", "cc", "antwort an")),
    "en": ("from", ("sent", "date", "to", "subject", "cc", "reply-to")),
}
_SUBJECTS = frozenset({"onderwerp", "objet", "betreff", "subject"})
_FIELD = re.compile(r"[*_ ]{0,4}([^\W\d][\w\- ]{0,14}?)[ \u00a0]?[*_]{0,2}:[*_]{0,2}(?= |$)")
_SEPARATORS = frozenset(
    (
        "oorspronkelijk bericht",
        "origineel bericht",
        "doorgestuurd bericht",
        "begin doorgestuurd bericht",
        "message d'origine",
        "message original",
        "message transféré",
        "message initial",
        "début du message transféré",
        "début du message réexpédié",
        "ursprüngliche nachricht",
        "originalnachricht",
        "weitergeleitete nachricht",
        "anfang der weitergeleiteten nachricht",
        "original message",
        "forwarded message",
        "begin forwarded message",
    )
)
_REPLY_ABOVE = re.compile(r"##-.{0,200}-##")
_CLOSINGS = (
    "met vriendelijke groet",
    "met vriendelijk groet",
    "met hartelijke groet",
    "met beste groet",
    "met de meeste hoogachting",
    "vriendelijke groet",
    "hartelijke groet",
    "beste groet",
    "veel groet",
    "groeten",
    "groetjes",
    "groet",
    "hoogachtend",
    "mvg",
    "m.v.g",
    "bien cordialement",
    "bien à vous",
    "cordialement",
    "salutations",
    "cordiales salutations",
    "meilleures salutations",
    "sincères salutations",
    "veuillez agréer",
    "je vous prie d'agréer",
    "mit freundlichen gr",
    "mit freundlichem gr",
    "mit besten gr",
    "mit vielen gr",
    "freundliche gr",
    "herzliche gr",
    "liebe gr",
    "viele gr",
    "beste gr",
    "schöne gr",
    "hochachtungsvoll",
    "mfg",
    "vg",
    "lg",
    "best regards",
    "kind regards",
    "warm regards",
    "with kind regards",
    "regards",
    "best wishes",
    "yours sincerely",
    "yours faithfully",
    "sincerely",
)
_SENT_FROM = re.compile(
    r"(?:verzonden|verstuurd) (?:vanaf|vanuit|van|met|via) (?:mijn|outlook|mail|onderweg|yahoo|proton|samsung|een).{0,60}"
    r"|envoyé (?:de|depuis|à partir de|avec) (?:mon|ma|outlook|l'|yahoo|proton|courrier|un).{0,60}"
    r"|von meinem .{1,40} gesendet|gesendet (?:von|mit|aus) (?:meinem|meiner|outlook|mail|yahoo|proton|der).{0,60}"
    r"|sent (?:from|with|via) (?:my|outlook|mail|yahoo|proton|a|the).{0,60}"
    r"|get outlook for .{1,30}|outlook voor .{1,20} downloaden|download outlook voor .{1,20}|haal outlook voor .{1,20}"
    r"|(?:obtenir|obtenez|télécharger|téléchargez) outlook pour .{1,20}|outlook für .{1,20} (?:beziehen|herunterladen)"
    r"|holen sie sich outlook für .{1,20}",
    re.IGNORECASE,
)
_DISCLAIMER_WORDS = [
    "disclaimer",
    "vertrouwelijk",
    "geadresseerde",
    "bestemd",
    "bericht",
    "afzender",
    "verwijder",
    "aansprakelijk",
    "bijlage",
    "confidentiel",
    "destinataire",
    "destiné",
    "expéditeur",
    "supprimer",
    "responsabilité",
    "pièce",
    "vertraulich",
    "empfänger",
    "bestimmt",
    "absender",
    "lösch",
    "haftung",
    "anhang",
    "confidential",
    "intended",
    "recipient",
    "sender",
    "delete",
    "liability",
    "attachment",
    "privileged",
    "unauthor",
    "virus",
]
_GREEN = (
    ("milieu", "afdruk"),
    ("milieu", "print"),
    ("environnement", "imprim"),
    ("umwelt", "druck"),
    ("environment", "print"),
)
_DISCLAIMER_SCORE, _DISCLAIMER_CHARACTERS = 3, 80


def new_text(text: str) -> str:
    """What is new in the text of a mail; "" when all of it is quoted. Takes time in proportion to the length."""
    lines = _tidy(text)
    lines = _without_quotes(lines)
    lines = lines[: _first_cut(lines)]
    lines = _without_rule(lines[: _librarys_cut(lines)])
    lines = _without_signature(lines)
    lines = [line for line in lines if not _is_sent_from(line)]
    return "\n".join(_without_disclaimers(_squeezed(lines)))


def _tidy(text: str) -> list[str]:
    """Lines with plain spaces only, none of them twice, and no more than one empty line in a row."""
    unseen = str.maketrans(dict.fromkeys("\u200b\u200c\u200d\u2060\ufeff\u200e\u200f\u00ad"))
    lines = text.replace("\r\n", "\n").replace("\r", "\n").translate(unseen).split("\n")
    return _squeezed([" ".join(line.split()) for line in lines])


def _squeezed(lines: Sequence[str]) -> list[str]:
    kept: list[str] = []
    for line in lines:
        if line or (kept and kept[-1]):
            kept.append(line)
    while kept and not kept[-1]:
        kept.pop()
    return kept


def _without_quotes(lines: Sequence[str]) -> list[str]:
    """Without what is marked with ">" and the line that says whose it was; answers written in between stay."""
    kept: list[str] = []
    for line in lines:
        if not line.startswith(">"):
            kept.append(line)
        elif kept and not kept[-1].startswith("\0"):
            _drop_attribution(kept)
            kept.append(
                "\0"
            )  # a quotation stood here: what follows is an answer to it, not a part of the line above
    return _squeezed(["" if line == "\0" else line for line in kept])


def _drop_attribution(kept: list[str]) -> None:
    while kept and not kept[-1]:
        kept.pop()
    for count in range(1, min(ATTRIBUTION_LINES, len(kept)) + 1):
        if _is_attribution(" ".join(kept[-count:]), is_before_quote=True):
            del kept[-count:]
            return


def _is_attribution(line: str, *, is_before_quote: bool = False) -> bool:
    """Whether it says who wrote what follows: ``Op ma 3 nov 2025 om 10:12 schreef Jan <jan@voorbeeld.example>:``."""
    lowered = line.lower()
    return (
        len(line) <= ATTRIBUTION_CHARACTERS
        and line.endswith(":")
        and any(verb in lowered for verb in _WRITING)
        and any(character.isdigit() for character in line)
        and (is_before_quote or lowered.startswith(_OPENERS))
    )


def _first_cut(lines: Sequence[str]) -> int:
    """Where quoting begins that no ">" marks; the number of lines when there is none."""
    for index, line in enumerate(lines):
        if _is_separator(line) or _is_header_block(lines[index : index + HEADER_LINES]):
            return index
        wrapped = lines[index : index + ATTRIBUTION_LINES]
        if line.lower().startswith(_OPENERS) and any(
            _is_attribution(" ".join(wrapped[:count])) for count in range(1, len(wrapped) + 1)
        ):
            return index
    return len(lines)


def _is_separator(line: str) -> bool:
    if len(line) > ATTRIBUTION_CHARACTERS:
        return False
    plain = line.strip("-–—_* :>").lower().replace("’", "'")
    return plain in _SEPARATORS or _REPLY_ABOVE.fullmatch(line) is not None


def _is_header_block(lines: Sequence[str]) -> bool:
    """A block as Outlook writes it: who, when, to whom, about what. Two fields alone may be a customer's own list."""
    first = _field_of(lines[0]) if lines else None
    if first is None:
        return False
    fields = {field for line in lines[1:] if (field := _field_of(line))}
    return any(
        first == sender and len(fields & set(others)) >= 2 and bool(fields & _SUBJECTS or _has_address(lines))
        for sender, others in _FIELDS.values()
    )


def _field_of(line: str) -> str | None:
    match = _FIELD.match(line[:40])
    return match[1].strip().lower() if match else None


def _has_address(lines: Sequence[str]) -> bool:
    return any("@" in line for line in lines)


def _librarys_cut(lines: Sequence[str]) -> int:
    """Where the library sees an older message begin, when what stands there has an address, a subject or a verb of writing."""
    shown = [_shown(line) for line in lines[:SHOWN_LINES]]
    found = EmailMessage(text="\n".join(shown), languages=list(LANGUAGES), keep_hyphen_lists=True).read()
    if len(found.replies) < 2 or not found.replies[0].content:
        return len(lines)
    cut = found.replies[0].content.count("\n") + 1
    beginning = " ".join(lines[cut : cut + HEADER_LINES]).lower()
    evidence = ("@", *_WRITING, *_SUBJECTS, "original message")
    return cut if any(word in beginning for word in evidence) else len(lines)


def _without_rule(lines: Sequence[str]) -> list[str]:
    """Without the line that was drawn above what is quoted."""
    kept = _squeezed(lines)
    while kept and len(kept[-1]) >= RULE_CHARACTERS and not kept[-1].strip("_-=*–— "):
        kept = _squeezed(kept[:-1])
    return kept


def _shown(line: str) -> str:
    return "" if line.startswith(("____", "----")) and not line.strip("_-") else line[:SHOWN_CHARACTERS]


def _without_signature(lines: Sequence[str]) -> list[str]:
    """Up to the two dashes, or with the closing formula as the last line; what is written as a postscript stays."""
    for index, line in enumerate(lines):
        if line in ("--", "—", "__", "–"):
            return [*lines[:index], *_postscript(lines[index:])]
        if _is_closing(line) and _is_signature(lines[index + 1 :]):
            return [*lines[:index], _formula(line), *_postscript(lines[index + 1 :])]
    return list(lines)


def _is_closing(line: str) -> bool:
    plain = line.lower().replace("’", "'")
    found = next((closing for closing in _CLOSINGS if plain.startswith(closing)), None)
    if found is None or len(line) > CLOSING_CHARACTERS:
        return False
    rest = plain[len(found) :]
    return len(found) > 3 or not rest[:1].isalnum()


def _formula(line: str) -> str:
    """The formula without the name behind its comma: ``Met vriendelijke groet, Jan``."""
    return line.partition(",")[0].rstrip()


def _is_signature(rest: Sequence[str]) -> bool:
    """A name, a company, telephone numbers: few lines and short ones, before a disclaimer at most."""
    count = 0
    for line in rest:
        if not line or _is_disclaimer(line) or _is_postscript(line):
            continue
        count += 1
        if count > SIGNATURE_LINES or len(line) > SIGNATURE_CHARACTERS or line.endswith("?"):
            return False
    return True


def _postscript(lines: Sequence[str]) -> list[str]:
    for index, line in enumerate(lines):
        if _is_postscript(line):
            end = next((at for at in range(index, len(lines)) if not lines[at]), len(lines))
            return ["", *lines[index:end]]
    return []


def _is_postscript(line: str) -> bool:
    return re.match(r"p\.? ?s\.?\b[ :.]|n\.?b\.?[ :]", line[:6].lower()) is not None


def _is_sent_from(line: str) -> bool:
    return len(line) <= SIGNATURE_CHARACTERS and _SENT_FROM.fullmatch(line.strip(" .")) is not None


def _without_disclaimers(lines: Sequence[str]) -> list[str]:
    """Without the paragraphs at the end that are about the mail itself."""
    kept = list(lines)
    for _ in range(DISCLAIMER_PARAGRAPHS):
        start = max((at + 1 for at, line in enumerate(kept) if not line), default=0)
        paragraph = " ".join(kept[start:])
        if not (start and (_is_disclaimer(paragraph) or _is_green(paragraph))):
            break
        kept = _squeezed(kept[:start])
    return kept


def _is_disclaimer(paragraph: str) -> bool:
    lowered = paragraph.lower()
    found = sum(1 for word in _DISCLAIMER_WORDS if word in lowered)
    return len(paragraph) >= _DISCLAIMER_CHARACTERS and found >= _DISCLAIMER_SCORE


def _is_green(paragraph: str) -> bool:
    lowered = paragraph.lower()
    return len(paragraph) < 200 and any(all(word in lowered for word in words) for words in _GREEN)
