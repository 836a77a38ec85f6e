"""Health, union, religion, politics and sexuality, said of a person: the special categories of article 9 of the GDPR.

A word such as "kanker" or "syndicat" is masked when the speaker says it of somebody ("ik heb", "ma fille", "er ist"); alone it
may be a product, a payer or a figure of speech, and is only pointed out. Trade union membership of an agent's works council
is the same kind of data as a customer's.
"""

from collections.abc import Iterator, Mapping, Sequence

from leidraad.domain.language.personal_data.marks import Certainty, PersonalDataKind, Span
from leidraad.domain.language.personal_data.number_runs import Piece
from leidraad.domain.language.personal_data.number_words import set_of
from leidraad.domain.language.personal_data.phrases import Phrases

_WORD, _SIGN = 3, 4
_WORDS: Mapping[PersonalDataKind, frozenset[str]] = {
    PersonalDataKind.HEALTH: set_of("""
kanker borstkanker longkanker leukemie tumor chemo chemotherapie bestraling diabetes suikerziekte diabeet depressie depressief burn-out
burnout zwanger zwangerschap miskraam dement dementie alzheimer parkinson epilepsie epileptisch astma copd hartinfarct hartaanval beroerte
hersenbloeding hiv aids autisme autistisch adhd bipolair schizofrenie psychose psychiater psychiatrie rolstoel gehandicapt invalide
slechthorend slechtziend slechtziende slechthorende blind blinde doof dove nierdialyse bestraald hoogzwanger palliatieve intensieve materniteit
geopereerd geopereerde bevallen gehospitaliseerd pacemaker defibrillator stoma hoorapparaat hoorapparaten traplift insulinepomp prothese
bloedverdunners morfine kalmeringsmiddelen slaappillen mucoviscidose mucopatiënt ms-patiënt kankerpatiënt ziekteverlof ziekenverlof
invaliditeit arbeidsongeschikt arbeidsongeschiktheid revalideren scootmobiel rollator thuisverpleging zelfmoordpoging afkickkliniek
ziekenhuisopname heupprothese hartoperatie hartfalen trombose epo crohn endometriose ptss borderline verstandelijk mindervalide
slechthorend slechtziend blind doof verslaafd alcoholist ontwenning dialyse nierziekte reuma fibromyalgie migraine hartpatiënt multiple
sclerose corona covid antidepressiva insuline zuurstofapparaat revalidatie angststoornis anorexia hernia longziekte ziektebriefje
cancer leucémie tumeur chimio chimiothérapie radiothérapie diabète diabétique dépression dépressif dépressive enceinte grossesse
fausse-couche démence démente épilepsie épileptique asthme infarctus avc sida séropositif séropositive autisme autiste bipolaire
schizophrénie psychiatre handicapé handicapée malentendant malentendante malvoyant malvoyante aveugle sourd sourde alcoolique toxicomane
dialyse rhumatisme fibromyalgie sclérose antidépresseurs insuline anorexie rémission opéré opérée accoucher accouché cardiaque pacemaker
défibrillateur stomie prothèse anticoagulants morphine somnifères invalidité hospitalisé hospitalisée dément démente sourde-muette malvoyants
mucoviscidose tdah dyslexique schizophrène alzheimer parkinson hiv vih cancéreux cancéreuse hernie burn-out burnout revalidation rééducation
krebs brustkrebs lungenkrebs leukämie chemotherapie zuckerkrank diabetiker diabetikerin depression depressionen depressiv schwanger
schwangerschaft fehlgeburt demenz epilepsie asthma herzinfarkt schlaganfall autismus autist bipolar schizophrenie psychiater rollstuhl
chemo bestrahlung dialyse hochschwanger palliativstation intensivstation operiert operierte entbunden herzkrank herzschrittmacher
treppenlift hörgerät hörgeräte insulinpumpe blutverdünner morphium schlaftabletten adhs ptbs schwerbehindert schwerbehinderte gehörlos
blind blinde krankgeschrieben arbeitsunfähig burnout burn-out reha rollator pflegegrad pflegestufe pflegebedürftig bettlägerig parkinson
alzheimer mukoviszidose krebskrank krebspatient krebspatientin autistisch bipolare schizophren prothese herzfehler thrombose
behindert schwerhörig sehbehindert taub alkoholiker drogenabhängig rheuma migräne bandscheibenvorfall magersucht insulin
cancer leukaemia leukemia tumour chemo chemotherapy diabetes diabetic depression depressed pregnant pregnancy miscarriage dementia
alzheimer's epilepsy epileptic asthma stroke hiv autism autistic bipolar schizophrenia psychiatrist wheelchair disabled deaf alcoholic
dialysis arthritis migraines antidepressants anorexia parkinson's parkinson pacemaker defibrillator stairlift stoma colostomy hospice surgery
chemo radiotherapy morphine thinners insulin blind partially-sighted wheelchair bedridden housebound adhd ptsd autism hearing-impaired
"""),
    PersonalDataKind.UNION: set_of("""
vakbond vakbondslid vakbondsafgevaardigde vakbondsmilitant gesyndiceerd gesyndikeerd syndicaal abvv acv aclvb vsoa cnv fnv
syndicat syndiqué syndiquée syndicale délégué fgtb csc cgslb cgt cfdt
gewerkschaft gewerkschaftsmitglied gewerkschafter gewerkschafterin verdi dgb igbce betriebsrat betriebsrätin unia syndicom
union unionised unite unison gmb cwu
"""),
    PersonalDataKind.RELIGION: set_of("""
suikerfeest offerfeest chanoeka sabbat moskee synagoge jehovagetuige pinkstergemeente
moslim moslima islam islamitisch ramadan christen katholiek protestant joods jood hindoe boeddhist jehova getuige atheïst evangelisch
gedoopt
aïd hanouka shabbat mosquée synagogue carême évangélique
musulman musulmane islam ramadan chrétien chrétienne catholique protestant protestante juif juive hindou bouddhiste athée témoin
zuckerfest opferfest chanukka sabbat moschee synagoge katholik katholikin protestantin jüdisches
moslem muslim muslima christ christin katholisch evangelisch jüdisch jude jüdin hindu buddhist zeugin
eid hanukkah sabbath mosque synagogue
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
_PHRASES: Mapping[PersonalDataKind, Phrases] = {
    PersonalDataKind.HEALTH: Phrases("""
intensieve zorgen|intensive care|palliatieve zorg|op de spoed|zuurstof thuis|licht verstandelijk beperkt
soins palliatifs|soins intensifs|aux urgences|chaise roulante|fauteuil roulant|appareil auditif|appareils auditifs|arrêt maladie
arrêt de maladie|congé de maladie|en invalidité|incapacité de travail|monte escalier|personne handicapée|pompe à insuline
pflegegrad eins|pflegegrad zwei|pflegegrad drei|pflegegrad vier|pflegegrad fünf|im krankenstand|auf intensiv
hip replacement|knee replacement|heart attack|heart condition|heart operation|blood thinners|partially sighted|registered disabled
registered blind|hard of hearing|hearing aid|hearing aids|oxygen concentrator|oxygen machine|sick leave|disability benefit|stair lift
mental breakdown|special needs
"""),
    PersonalDataKind.UNION: Phrases("""
christelijke vakbond|socialistische vakbond|liberale vakbond|ig metall|shop steward|union rep|trade union|union member
"""),
    PersonalDataKind.RELIGION: Phrases(
        "getuige van jehova|témoin de jéhovah|zeuge jehovas|zeugin jehovas|jehovah s witness|jehovah s witnesses"
    ),
}
_KIND_OF = {word: kind for kind, words in _WORDS.items() for word in words}
# Of a phrase its longest word, for its first is often "op", "en" or "in", and few texts shall be looked at closely.
SPECIAL_TRIGGERS = frozenset(word.partition("-")[0] for word in _KIND_OF) | frozenset(
    word for phrases in _PHRASES.values() for word in phrases.longest_words()
)
# These say it of a person only as members do: "lid van", "je vote", "in der".
_NEED_MEMBER = (PersonalDataKind.UNION, PersonalDataKind.POLITICS)
_MEMBER = set_of("""
lid aangesloten afgevaardigde stem stemde gestemd militant delegee gesyndiceerd gesyndikeerd
membre affilié affiliée voté vote délégué déléguée adhérent adhérente carte syndiqué syndiquée
mitglied gewählt wähle eingetreten
member voted vote joined rep representative
""")
_SAYS_SO_ITSELF = set_of(
    "gesyndiceerd gesyndikeerd syndiqué syndiquée unionised gewerkschaftsmitglied vakbondslid"
)
_SPEAKER_OR_KIN = set_of("""
ik mijn m'n mij hij zij ze wij we onze ons man vrouw zoon dochter moeder vader mama papa
je j mon ma mes m on nous notre il elle nous mari femme fils fille mère père suis ai
ich mein meine meiner meinem meinen mir bin habe wir er unser unsere mann frau sohn tochter mutter vater
i my i'm he she we our me husband wife son daughter mother father mum dad
""")
_ALSO_TRADES = set_of("délégué")  # "délégué commercial"
_BEING = set_of("ben zit suis bin am m")  # "ik ben bij het …", "je suis à la …", "ich bin bei der …"
_HAVING = set_of("""
ligt lig liggen opgenomen aan gebruik gebruikt draag draagt ga gaat vieren vier viert als
prends prend porte fête fêtons fêter vais va utilise vient viens ont tant comme célébrons célébrer
liegt liege liegen muss mache macht feiern feiere feiert als nutze trage braucht brauche geht gehe
use uses using wear celebrate celebrates celebrating going go as after recovering had
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
    for first, end, kind in _special_words(pieces):
        sure = Certainty.ANNOUNCED if _is_of_person(pieces, first, end, kind) else Certainty.POSSIBLE
        yield Span(pieces[first].start, pieces[end - 1].end, kind, sure)


def _special_words(pieces: Sequence[Piece]) -> Iterator[tuple[int, int, PersonalDataKind]]:
    """The first piece, the piece after, and the kind of each word and phrase of the lists."""
    for kind, phrases in _PHRASES.items():
        yield from ((first, end, kind) for first, end in phrases.ends_in(pieces))
    for index, piece in enumerate(pieces):
        if piece.group != _WORD or piece.text not in SPECIAL_TRIGGERS or not _is_noun(pieces, index):
            continue
        end = index + 3 if _is_hyphened(pieces, index) else index + 1
        listed = _KIND_OF.get("".join(one.text for one in pieces[index:end])) or _KIND_OF.get(piece.text)
        if listed is not None:
            yield index, end, listed


def _is_noun(pieces: Sequence[Piece], index: int) -> bool:
    """False for a form of a verb that is written like a word of the list."""
    articles = _NOUN_AFTER.get(pieces[index].text)
    return articles is None or (index > 0 and pieces[index - 1].text in articles)


def _is_hyphened(pieces: Sequence[Piece], index: int) -> bool:
    """True for the first part of "burn-out"."""
    following = pieces[index + 1 : index + 3]
    return len(following) > 1 and following[0].text == "-" and following[1].group == _WORD


def _is_of_person(pieces: Sequence[Piece], first: int, end: int, kind: PersonalDataKind) -> bool:
    """True when somebody near is said to have or be it, or, of a union or a party, to be its member."""
    before = {piece.text for piece in pieces[max(0, first - _REACH) : first]}
    near = before | {piece.text for piece in pieces[end : end + 2]}
    if kind in _NEED_MEMBER:
        if not near.isdisjoint(_MEMBER) or pieces[first].text in _SAYS_SO_ITSELF:
            return True
        in_it = kind is PersonalDataKind.UNION and pieces[first].text not in _ALSO_TRADES
        return in_it and not before.isdisjoint(_BEING) and not before.isdisjoint(_SPEAKER_OR_KIN)
    return not near.isdisjoint(_SPEAKER_OR_KIN) and not before.isdisjoint(_HAVING)
