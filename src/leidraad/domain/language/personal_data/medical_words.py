"""Words that look like names of people and are of medicine: "M. Alzheimer", "A. Brachialis", "Dr. Olanzapine", "Turner's ziekte".

Apart from ``everyday_words``: these are in no text of a contact centre often, and in those of hospitals and health insurers. Written
down from general knowledge.
"""

import re
from dataclasses import replace

from leidraad.domain.language.personal_data.capital_words import KnownWords
from leidraad.domain.language.personal_data.marks import Span
from leidraad.domain.language.personal_data.number_words import set_of

# Diseases and syndromes that bear the name of who described them: no person behind "M." (morbus) or before "syndrome".
EPONYMS = set_of("""
addison alzheimer angelman asperger barrett basedow bechterew behçet besnier boeck bowen brugada burkitt charcot chiari creutzfeldt crohn
cushing down duchenne dupuytren ehlers ewing fabry fallot gaucher gilbert gilles goodpasture graves guillain barré hashimoto hirschsprung hodgkin
horner huntington jakob kahler kaposi kawasaki klinefelter korsakov korsakoff legionella lyme lynch marfan ménière meniere menière osler paget parkinson perthes
peyronie pfeiffer pott quervain raynaud reiter rett reye scheuermann sjögren sjogren steinert sudeck takayasu tourette turner waldenström wegener werlhof
wernicke whipple wilson wolff zollinger robin tietze
""")
_ANATOMY = set_of("""
abdomen acetabulum achilles acromion alveolaris aorta anterior arteria axilla axillaris basilaris basilica biceps brachialis brachii brachioradialis bronchus calcaneus
carotis carpi caudatus cava cavum cephalica cerebri cerebelli cervix clavicula coccyx coeliaca colon communis cornea coronaria cortex cranialis cruris cubiti
deltoideus descendens dorsalis duodenum dorsi externa externus extensor facialis fascia femoralis femoris femur fibula fibularis flexor fossa frontalis gastrica gastrocnemius gluteus
hallucis hepatica humerus hypothalamus ileum iliaca inferior infrapatellaris interna internus ischiadicus jejunum jugularis labrum lateralis latissimus
ligamentum linea lumbalis lumborum malleolus mandibula maxilla maxillaris medialis mediana medianus meniscus mesenterica metatarsus musculus nervus obliquus
occipitalis oculi oesophagus olecranon ophthalmica opticus orbita ovarium palmaris pancreas parietalis patella patellaris pectoralis pelvis perineum peroneus phrenicus plantaris
pollicis poplitea posterior profunda profundus prostata psoas pubis pulmonalis pylorus quadriceps radialis radius rectum rectus renalis retina
sacrum saphena sartorius scapula scrotum sigmoideum sinister soleus spinalis splenica sternum subclavia superficialis superior suralis surae temporalis tendo
testis thoracica thorax thyreoidea tibia tibialis trachea transversus trapezius triceps trigeminus truncus tympani ulna ulnaris ureter urethra uterus vagus
vastus vena ventralis ventriculi ventrikel vertebra vertebralis vesica vomer
""")
_DRUG_ENDINGS = (
    "apine", "azine", "olol", "pril", "sartan", "statine", "statin", "mab", "tinib", "cilline", "cillin", "mycine", "mycin", "oxacine", "floxacin",
    "azol", "azole", "prazol", "prazole", "zepam", "zolam", "idine", "tidine", "parine", "parin", "gliptine", "gliptin", "gliflozine", "glutide",
    "dipine", "thiazide", "triptaan", "triptan", "setron", "fenac", "profen", "oxetine", "pramine", "triptyline", "peridol", "peridon", "piprazol",
    "asone", "solon", "solone", "ciclovir", "vudine", "xaban", "gatran", "cycline", "bamol", "formine", "formin",
)  # fmt: skip
_SHORTEST_DRUG = 7
_OF_DISEASE_BEHIND = re.compile(
    r"(?:['’]s|s)?[ -](?:[Zz]iekte|[Ss]yndro|[Ss]equenti|[Ss]equence|[Dd]isease|[Kk]rankheit|[Ll]ymfo|[Ll]ympho|[Rr]eflex|[Tt]est\b|[Ss]core\b|[Tt]humou?r|[Tt]umor|[Ff]ractu)"
)
_OF_DISEASE_BEFORE = re.compile(
    r"(?:\bziekte van|\bsyndroom van|\bmorbus|\bmaladie d[e'’]|syndrome d[e'’]|tetralogie van|teken van|proef van|test van|schaal van) ?$",
    re.IGNORECASE,
)
_LONGEST_BEFORE = 18


def without_medical(text: str, found: Span, known: KnownWords) -> Span | None:
    """A find of a name without the drug behind a forename; None for a word of anatomy, a drug or a disease by itself.

    "I. Ulna", "Olanzapine" and the "Turner" of "Turner's ziekte" are nobody; of "Piet Olanzapine" stays "Piet".
    """
    words = list(_WORD.finditer(text, found.start, found.end))
    if not words or not _is_medical(text, found.start, found.end, known):
        return found
    first = words[0]
    if len(words) == 1 or first[0].lower() not in known.forenames or not is_drug(words[-1][0].lower(), known):
        return None
    return replace(found, end=first.end())


_WORD = re.compile(r"[^\W\d_]{3,}")


def _is_medical(text: str, start: int, end: int, known: KnownWords) -> bool:
    words = _WORD.findall(text[start:end].lower())
    if words[-1] in _ANATOMY or words[0] in _ANATOMY or is_drug(words[-1], known):
        return True
    before = text[max(0, start - _LONGEST_BEFORE) : start]
    if _OF_DISEASE_BEHIND.match(text, end) or _OF_DISEASE_BEFORE.search(before):
        return True
    with_morbus = _MORBUS.match(text, start) or _MORBUS.search(before + text[start : start + 1])
    return (
        with_morbus is not None
        and words[0] in EPONYMS
        and (words[0] in _SURELY or words[0] not in known.surnames)
    )


_MORBUS = re.compile(r"(?<![\w.])[Mm]\. ?(?=[A-Z])")
_SURELY = set_of(
    "alzheimer parkinson crohn hodgkin kahler bechterew"
)  # even where a list has it as a surname


def is_drug(word: str, known: KnownWords) -> bool:
    """True for a word that ends as the names of drugs do and is in no list of names."""
    listed = word in known.forenames or word in known.surnames
    return len(word) >= _SHORTEST_DRUG and word.endswith(_DRUG_ENDINGS) and not listed
