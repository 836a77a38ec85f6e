"""Words for an earlier contact in four languages: regular expressions without case and accents, a blank is any gap.

``contact`` sought before; ``times`` says how often, ``nth`` which time this is; ``broken`` that what was promised did not come;
``not`` takes a mention back when it stands in or just before it. ``<n>``, ``<nth>`` and ``<word>`` ("twice") are places for numbers.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from leidraad.domain.language.languages import Language


@dataclass(frozen=True, slots=True)
class RepeatWords:
    """One language's words; ``ordinals`` from the second on."""

    contact: str
    times: str
    nth: str
    broken: str
    taken_back: str
    ordinals: str


REPEAT_WORDS: Mapping[Language, RepeatWords] = {
    Language.DUTCH: RepeatWords(
        contact=r"(?:heb|hebben|had|hadden|k heb) (?:\w+ ){0,7}?(?:gebeld|getelefoneerd|gemaild|gechat|gecontacteerd|geschreven|"
        r"gesproken|contact gehad|contact opgenomen|een (?:mail|mailtje|bericht|brief) gestuurd)"
        r"|gebeld (?:\w+ ){0,2}?(?:heb|hebben|had)"
        r"|ik bel (?:\w+ ){0,3}?(?:opnieuw|alweer|weer|terug (?:over|voor|omdat))"
        r"|(?:(?:uw|jullie|je) collegas?|een collega van (?:u|jullie)) (?:\w+ ){0,4}?(?:zei|zeiden|heeft|had|hadden|beloofde|vertelde|ging|zou)|volgens (?:uw|jullie) collega|(?:de )?vorige keer (?:dat ik|zei|was)"
        r"|(?:iemand|ze|men) (?:\w+ ){0,3}?(?:hebben|heeft|had) mij (?:\w+ ){0,4}?(?:gezegd|verteld|beloofd)",
        times=r"(?:al|reeds|nu al|zeker) <n> (?:keer|keren|maal)",
        nth=r"(?:de|het is al de|mijn) <nth> (?:keer|maal|mail|mailtje|brief|telefoontje|oproep|bericht)(?: (?:dat|op))?|(?:voor de) <nth> (?:keer|maal)|de zoveelste keer|weeral|nog eens opnieuw",
        broken=r"(?:zou|zouden|ging|gingen|had|hadden) (?:\w+ ){0,4}?(?:terugbellen|bellen|teruggebeld worden|gebeld worden|terugmailen|langskomen|beloofd)"
        r"|beloofd (?:\w+ ){0,4}?(?:terug te bellen|te bellen|te sturen)|(?:niemand|nooit|niet) (?:\w+ ){0,3}?(?:teruggebeld|gebeld|langsgekomen|komen opdagen)"
        r"|(?:nog (?:altijd |steeds )?|nooit |nog )(?:niets|niks|geen (?:antwoord|reactie|nieuws))(?: \w+){0,3}? ?(?:gehoord|gekregen|ontvangen)?",
        taken_back=r"niet|nooit|nog niet|mijn (?:zus|broer|man|vrouw|moeder|vader|buurman|dochter|zoon|bank|werk|vriend|vriendin)|dokter|vrienden",
        ordinals="tweede derde vierde vijfde zesde zevende achtste negende tiende",
    ),
    Language.FRENCH: RepeatWords(
        contact=r"(?:j ai|on a|nous avons|j avais|ai) (?:\w+ ){0,4}?(?:appele|telephone|sonne|ecrit|envoye un (?:mail|message|courrier)|"
        r"contacte|parle|eu (?:\w+ ){0,3}?(?:collegue|telephone|ligne))"
        r"|ca fait <n> fois que j? ?(?:explique|appelle|demande|telephone|vous)|je (?:vous )?rappelle (?:\w+ ){0,2}?(?:parce|pour|car|encore)|je vous appelle encore"
        r"|(?:votre|un de vos|une de vos|vos) collegues? (?:\w+ ){0,3}?(?:a|avait|ont|m a|m avait|disait|devait)|la (?:derniere|fois) (?:fois )?(?:que|qu|passee)"
        r"|on m (?:a|avait) (?:\w+ ){0,2}?(?:dit|promis|assure)",
        times=r"<n> fois(?: deja)?",
        nth=r"(?:la|ma) <nth> fois|mon <nth> (?:appel|mail|message|courrier)|pour la <nth> fois|la enieme fois|une enieme fois",
        broken=r"(?:deviez|devait|devaient|alliez|allait) (?:\w+ ){0,4}?(?:rappeler|recontacter|envoyer|passer|venir|rembourser)"
        r"|promis (?:\w+ ){0,4}?(?:rappeler|envoyer|rembourser)|(?:personne|jamais|pas) (?:\w+ ){0,4}?(?:rappelee?|recontactee?|venu)"
        r"|toujours (?:rien|pas de (?:reponse|nouvelles))|(?:jamais|pas) (?:\w+ ){0,3}?(?:recu|eu) (?:\w+ ){0,2}?(?:reponse|nouvelles)",
        taken_back=r"n ai pas|n ai jamais|jamais|pas encore|ma (?:soeur|mere|femme|banque|fille)|mon (?:frere|mari|pere|voisin|fils|medecin)",
        ordinals="deuxieme|seconde troisieme quatrieme cinquieme sixieme septieme huitieme neuvieme dixieme",
    ),
    Language.GERMAN: RepeatWords(
        contact=r"(?:habe|haben|hab|hatte|hatten) (?:\w+ ){0,8}?(?:angerufen|telefoniert|geschrieben|gemailt|gechattet|kontaktiert|"
        r"gesprochen|gemeldet|eine (?:mail|nachricht) geschickt)"
        r"|angerufen (?:habe|hatte|hab)|ich rufe (?:\w+ ){0,3}?(?:nochmal|noch einmal|erneut|wieder|schon wieder)"
        r"|(?:ihr|ihre|euer|eure) kolleg(?:e|in|en|innen) (?:\w+ ){0,3}?(?:hat|hatte|haben|hatten|sagte|meinte|wollte)|mit (?:ihrem|ihrer|ihren) kolleg(?:e|in|en|innen)|(?:beim )?letzten? mal"
        r"|mir wurde (?:\w+ ){0,4}?(?:gesagt|versprochen|zugesagt)",
        times=r"(?:schon|bereits|mindestens) <n> ?mal|(?:schon|bereits) <word>",
        nth=r"(?:das|zum|mein|meine) <nth> (?:mal|mail|anruf|nachricht|brief)|das <nth> mal|zum x ?ten mal|zum wiederholten mal",
        broken=r"(?:wollten|wollte|sollte|sollten|hatten|hatte) (?:\w+ ){0,5}?(?:zuruckrufen|anrufen|sich melden|melden|schicken|vorbeikommen|versprochen)"
        r"|versprochen (?:\w+ ){0,5}?(?:zuruckzurufen|zu melden|zu schicken)|(?:niemand|nie|nicht|keiner) (?:\w+ ){0,4}?(?:zuruckgerufen|gemeldet|gekommen|angerufen)"
        r"|(?:immer noch|noch immer|bis heute|noch) (?:nichts|keine (?:antwort|ruckmeldung)|niemand) ?(?:gehort|bekommen|erhalten|gemeldet)?",
        taken_back=r"nicht|nie|noch nie|mein(?:er|e|em|en)? (?:schwester|bruder|mann|frau|mutter|vater|nachbar\w*|tochter|sohn|bank|freund\w*|arzt)",
        ordinals="zweite|zweiten dritte|dritten vierte|vierten funfte|funften sechste|sechsten siebte|siebten achte|achten neunte|neunten zehnte|zehnten",
    ),
    Language.ENGLISH: RepeatWords(
        contact=r"(?:i|we|ve|have|already|had) (?:\w+ ){0,3}?(?:called|phoned|rang|rung|emailed|written|wrote|contacted|spoke|spoken|chatted|been in touch|"
        r"sent (?:you )?(?:an email|a message|a letter))(?! back)"
        r"|i (?:m|am) (?:calling|ringing|phoning|writing) (?:\w+ ){0,2}?(?:again|back)"
        r"|(?:your|one of your) colleagues? (?:\w+ ){0,3}?(?:said|told|promised|has|had|was|did)|(?:the )?last time i|i was (?:told|promised|assured)",
        times=r"<n> times(?: (?:already|now|before))?|<word>",
        nth=r"(?:the|my) <nth> time|my <nth> (?:call|email|mail|message|letter)|for the <nth> time|yet again|for the umpteenth time",
        broken=r"(?:was|were|are) supposed to (?:\w+ ){0,3}?(?:call|ring|phone|send|come|email|refund|get back)|promised (?:\w+ ){0,4}?(?:call|ring|send|refund|email)"
        r"|(?:nobody|no one|never|not|didn t|haven t) (?:\w+ ){0,1}?(?:called|rang|call|ring|phoned) (?:me )?back|(?:nobody|no one|never) (?:\w+ ){0,2}?(?:came|showed up|turned up|called|replied|answered)"
        r"|still (?:heard nothing|haven t heard|no (?:answer|reply|news))|haven t (?:heard|received|had) (?:\w+ ){0,3}?(?:anything|answer|reply|back)",
        taken_back=r"never|not|haven t|didn t|my (?:sister|brother|husband|wife|mother|father|neighbour|daughter|son|bank|friend|doctor)",
        ordinals="second third fourth fifth sixth seventh eighth ninth tenth",
    ),
}
