"""Health, union, religion, politics and sexuality, said of a person: the special categories of article 9 of the GDPR.

A word such as "kanker" or "syndicat" is masked when the speaker says it of somebody ("ik heb", "ma fille", "er ist"); alone it
may be a product, a payer or a figure of speech, and is only pointed out. Trade union membership of an agent's works council
is the same kind of data as a customer's.
"""

from collections.abc import Iterator, Mapping, Sequence

from leidraad.domain.language.personal_data.marks import Certainty, PersonalDataKind, Span
from leidraad.domain.language.personal_data.number_runs import Piece
from leidraad.domain.language.personal_data.number_words import set_of

_WORD, _SIGN = 3, 4
_WORDS: Mapping[PersonalDataKind, frozenset[str]] = {
    PersonalDataKind.HEALTH: set_of("""
kanker borstkanker longkanker leukemie tumor chemo chemotherapie bestraling diabetes suikerziekte diabeet depressie depressief burn-out
burnout zwanger zwangerschap miskraam dement dementie alzheimer parkinson epilepsie epileptisch astma copd hartinfarct hartaanval beroerte
hersenbloeding hiv aids autisme autistisch adhd bipolair schizofrenie psychose psychiater psychiatrie rolstoel gehandicapt invalide
slechthorend slechtziend blind doof verslaafd alcoholist ontwenning dialyse nierziekte reuma fibromyalgie migraine hartpatiënt multiple
sclerose corona covid antidepressiva insuline zuurstofapparaat revalidatie angststoornis anorexia hernia longziekte ziektebriefje
cancer leucémie tumeur chimio chimiothérapie radiothérapie diabète diabétique dépression dépressif dépressive enceinte grossesse
fausse-couche démence démente épilepsie épileptique asthme infarctus avc sida séropositif séropositive autisme autiste bipolaire
schizophrénie psychiatre handicapé handicapée malentendant malentendante malvoyant malvoyante aveugle sourd sourde alcoolique toxicomane
dialyse rhumatisme fibromyalgie sclérose antidépresseurs insuline anorexie
krebs brustkrebs lungenkrebs leukämie chemotherapie zuckerkrank diabetiker diabetikerin depression depressionen depressiv schwanger
schwangerschaft fehlgeburt demenz epilepsie asthma herzinfarkt schlaganfall autismus autist bipolar schizophrenie psychiater rollstuhl
behindert schwerhörig sehbehindert taub alkoholiker drogenabhängig rheuma migräne bandscheibenvorfall magersucht insulin
cancer leukaemia leukemia tumour chemo chemotherapy diabetes diabetic depression depressed pregnant pregnancy miscarriage dementia
alzheimer's epilepsy epileptic asthma stroke hiv autism autistic bipolar schizophrenia psychiatrist wheelchair disabled deaf alcoholic
dialysis arthritis migraines antidepressants anorexia parkinson's
"""),
    PersonalDataKind.UNION: set_of("""
vakbond vakbondslid vakbondsafgevaardigde syndicaal abvv acv aclvb vsoa cnv fnv
syndicat syndiqué syndiquée syndicale délégué fgtb csc cgslb cgt cfdt
gewerkschaft gewerkschaftsmitglied verdi dgb
union unionised unite unison
"""),
    PersonalDataKind.RELIGION: set_of("""
moslim moslima islam islamitisch ramadan christen katholiek protestant joods jood hindoe boeddhist jehova getuige atheïst evangelisch
gedoopt
musulman musulmane islam ramadan chrétien chrétienne catholique protestant protestante juif juive hindou bouddhiste athée témoin
moslem muslim muslima christ christin katholisch evangelisch jüdisch jude jüdin hindu buddhist zeugin
muslim christian catholic protestant jewish hindu buddhist sikh atheist jehovah's ramadan
"""),
    PersonalDataKind.POLITICS: set_of("""
nva vld pvda partijlid partilid spd cdu afd grünen parti labour tory conservative socialist liberaal partijkaart
parteimitglied parteibuch
"""),
    PersonalDataKind.SEXUALITY: set_of("""
homo homoseksueel lesbisch biseksueel transgender transvrouw transman queer
homosexuel homosexuelle lesbienne bisexuel bisexuelle transgenre gay
schwul lesbisch homosexuell bisexuell lesbian bisexual transsexual
"""),
}
_KIND_OF = {word: kind for kind, words in _WORDS.items() for word in words}
SPECIAL_TRIGGERS = frozenset(word.partition("-")[0] for word in _KIND_OF)
# These say it of a person only as members do: "lid van", "je vote", "in der".
_NEED_MEMBER = (PersonalDataKind.UNION, PersonalDataKind.POLITICS)
_MEMBER = set_of("""
lid aangesloten afgevaardigde stem stemde gestemd militant
membre affilié affiliée voté vote délégué déléguée adhérent carte
mitglied gewählt wähle eingetreten
member voted vote joined rep representative
""")
_SPEAKER_OR_KIN = set_of("""
ik mijn m'n mij hij zij ze wij we man vrouw zoon dochter moeder vader mama papa
je j mon ma mes il elle nous mari femme fils fille mère père suis ai
ich mein meine meiner meinem meinen mir bin habe wir er mann frau sohn tochter mutter vater
i my i'm he she we me husband wife son daughter mother father mum dad
""")
_HAVING = set_of("""
heb heeft hebben had hadden ben is zijn was kreeg gekregen lijd lijdt leed volg volgt krijgt krijg neem zit gezeten door wegens door
ai a as avons avait suis est sommes était souffre fait suit prend traitement cause
habe hat haben hatte hatten bin ist sind war leide leidet bekommen bekommt nehme sitzt wegen im
have has had am is are was suffer suffers suffering got m s being getting take takes on in because from diagnosed
""")
_REACH = 6
# "Le parti" is one; "il est parti" is gone.
_NOUN_AFTER: Mapping[str, frozenset[str]] = {
    "parti": set_of("le un mon ton son notre votre leur du au ce quel de")
}


def special_categories_in(pieces: Sequence[Piece]) -> Iterator[Span]:
    """What is said of a person's health, union, religion, politics or sexuality, and where the word for it stands."""
    for index, piece in enumerate(pieces):
        if piece.group != _WORD or piece.text not in SPECIAL_TRIGGERS or not _is_noun(pieces, index):
            continue
        last = index + 2 if _is_hyphened(pieces, index) else index
        kind = _KIND_OF.get("".join(one.text for one in pieces[index : last + 1])) or _KIND_OF.get(piece.text)
        if kind is not None:
            sure = Certainty.ANNOUNCED if _is_of_person(pieces, index, kind) else Certainty.POSSIBLE
            yield Span(piece.start, pieces[last].end, kind, sure)


def _is_noun(pieces: Sequence[Piece], index: int) -> bool:
    """False for a form of a verb that is written like a word of the list."""
    articles = _NOUN_AFTER.get(pieces[index].text)
    return articles is None or (index > 0 and pieces[index - 1].text in articles)


def _is_hyphened(pieces: Sequence[Piece], index: int) -> bool:
    """True for the first part of "burn-out"."""
    following = pieces[index + 1 : index + 3]
    return len(following) > 1 and following[0].text == "-" and following[1].group == _WORD


def _is_of_person(pieces: Sequence[Piece], index: int, kind: PersonalDataKind) -> bool:
    """True when somebody near is said to have or be it, or, of a union or a party, to be its member."""
    near = {piece.text for piece in pieces[max(0, index - _REACH) : index]}
    if kind in _NEED_MEMBER:
        near |= {piece.text for piece in pieces[index + 1 : index + 3]}
        return not near.isdisjoint(_MEMBER)
    return not near.isdisjoint(_SPEAKER_OR_KIN) and not near.isdisjoint(_HAVING)
