"""Earlier contacts in German, Austrian and Swiss words included."""

from leidraad.domain.language.repeats.wording import RepeatWords, Via

_HAVE = r"(?:habe|hab|hatte|han|wir (?:haben|hatten)|(?:haben|hatten) wir)"
_ME = r"(?:ich|i|wir|mir|mer)"
_CALLED = r"(?:angerufen|telefoniert|durchgerufen|angeklingelt|gesprochen|angeleitet)"
_WROTE = (
    r"(?:geschrieben|gemailt|gechattet|kontaktiert|gemeldet|angeschrieben|mitgeteilt|bescheid gegeben|nachgefragt"
    r"|reklamiert|kontakt (?:gehabt|aufgenommen|gehabt)|beschwert|urgiert|gewhatsappt)"
)
_THING = (
    r"(?:mails?|e mails?|emails?|nachricht\w*|briefe?|einschreiben|sms|whatsapp\w*|formular\w*|kontaktformular"
    r"|beschwerde|reklamation|fotos|anfrage|fax|ticket|unterlagen|dokumente|papiere|kopie\w*|nachweis\w*"
    r"|zahlerstande?)"
)
_SENT = (
    r"(?:geschickt|gesendet|abgeschickt|verschickt|hingeschickt|hinterlassen|geschrieben|ausgefullt|eingereicht"
    r"|eingeschickt|aufgegeben|gestellt|gemacht|abgesetzt)"
)
_STAFF = (
    r"(?:kolleg(?:e|in|en|innen)|mitarbeiter(?:in|innen|n)?|dame|herr|frau|berater(?:in)?|sachbearbeiter(?:in)?|typ"
    r"|mann|jemand|kundendienst|hotline)"
)
_FAMILY = (
    r"(?:schwester|bruder|mann|frau|mutter|mama|papa|vater|nachbar\w*|tochter|sohn|freund\w*|oma|opa|tante|onkel"
    r"|kinder|schwager|partner\w*|cousine?)"
)

WORDS = RepeatWords(
    acts=rf"{_HAVE} (?:\w+ ){{0,10}}?(?:{_CALLED}|{_WROTE})|(?:{_CALLED}|{_WROTE}) {_HAVE}"
    rf"|{_HAVE} (?:\w+ ){{0,9}}?(?:{_THING}) (?:\w+ ){{0,4}}?(?:{_SENT})|(?:{_THING}) (?:{_SENT}) {_HAVE}"
    rf"|{_HAVE} (?:\w+ ){{0,6}}?(?:im chat|uber \w+ \w*|per \w+|am telefon|telefonisch) (?:\w+ ){{0,4}}?(?:gefragt"
    r"|gebeten|geschrieben|gemeldet|gesagt|geklart)"
    rf"|(?:hatte|hatten|hab|habe|hat) (?:\w+ ){{0,8}}?(?:am telefon|in der leitung|an der strippe|am apparat"
    rf"|an der leitung|dran)(?: gehabt)?|(?:war|waren|bin|sind) (?:\w+ ){{0,5}}?(?:bei ihnen (?:im|in)|in (?:der|ihrer"
    r"|eurer) (?:filiale|geschaftsstelle|agentur)|im (?:laden|geschaft|shop)|am (?:schalter|tresen)"
    rf"|in ihrem (?:laden|shop|geschaft))|{_ME} (?:\w+ )?(?:rief|riefen|schrieb|schrieben|mailte|mailten|telefonierte"
    r"|chattete|schickte|schickten|sprach|sprachen|meldete|kontaktierte)"
    rf"|(?:rief|schrieb|mailte|schickte|sprach|meldete) {_ME}"
    rf"|(?:hing|hingen|sas|sass) (?:\w+ ){{0,5}}?(?:am telefon|in der leitung|in der warteschleife)"
    rf"|flog(?:en)? (?:\w+ )?aus der leitung|wurden? (?:\w+ ){{0,2}}?(?:unterbrochen|getrennt|aus der leitung geworfen"
    r"|abgewimmelt|vertrostet)|haben (?:\w+ )?(?:eben|gerade|grad|vorhin) (?:\w+ )?telefoniert",
    again=rf"(?:jedes mal|immer|jedesmal) wenn (?:ich|wir) (?:\w+ ){{0,3}}?(?:anrufe|anrufen|schreibe|melde)"
    r"|(?:wieder|schon wieder|erneut|nochmal|noch einmal) (?:bei ihnen )?(?:an)?(?:rufen|anrufen|schreiben"
    rf"|melden)(?= muss| mussen)|{_ME} (?:rufe?|schreibe?|melde?|maile?|kontaktiere) (?:\w+ ){{0,5}}?(?:nochmal\w*"
    r"|noch ?(?:ein)?mal|erneut|wieder(?! (?:an morgen|spater))|schon wieder|abermals|standig|jeden tag|dauernd"
    rf"|laufend|wiederholt|immer wieder)|(?:rufe?|schreibe?|melde?) {_ME} (?:\w+ ){{0,4}}?(?:nochmal\w*"
    r"|noch ?(?:ein)?mal|erneut|wieder|schon wieder)|ich bin ?s? (?:es )?(?:wieder|schon wieder|noch ?mal|nochmal)"
    rf"|da bin ich (?:wieder|noch ?mal)(?= (?:\w+ ){{0,2}}?(?:mit|wegen|weil))"
    rf"|ich (?:komme|beziehe mich) (?:\w+ ){{0,3}}?(?:zuruck auf|auf (?:mein|unser|ihr|meine|unsere|ihre)\w*)"
    r"|(?:bezugnehmend auf|in bezug auf|zu) (?:mein\w*|unser\w*) (?:\w+ )?(?:mail|e mail|anruf|telefonat|gesprach"
    r"|schreiben|nachricht|anfrage)|nachfrage zu mein\w*|zuruck zu mein\w*",
    told=r"(?:(?:ihr|ihre|euer|eure|ein|eine|ihren|ihrer|ihrem|einer|einem|von ihren"
    rf"|von ihrer) {_STAFF}(?: (?:von ihnen|am telefon|in der leitung|vom \w+|aus der \w+|im laden|in der filiale))*"
    rf"|(?:jemand|einer|eine|man) von ihnen|(?:eine dame|ein herr|jemand) am telefon) (?:\w+ ){{0,5}}?(?:hat|hatte"
    r"|haben|hatten|sagte|sagten|meinte|meinten|wollte|wollten|versprach|erklarte|gesagt|versprochen|versicherte"
    r"|bestatigte|wusste|wuste|behauptete|konnte)"
    rf"|(?:sagte|meinte|versprach|erklarte|versicherte) (?:mir )?(?:\w+ ){{0,3}}?(?:kolleg\w*|(?:eine )?dame"
    r"|(?:ein )?herr|mitarbeiter\w*|jemand)|mit (?:ihrem|ihrer|ihren|einem"
    rf"|einer) {_STAFF} (?:\w+ ){{0,4}}?(?:gesprochen|telefoniert|geredet)"
    rf"|mir (?:wurde|ist|war) (?:\w+ ){{0,6}}?(?:gesagt|versprochen|zugesagt|erklart|versichert|mitgeteilt|angekundigt"
    rf"|worden)|wurde (?:mir|uns) (?:\w+ ){{0,6}}?(?:gesagt|versprochen|zugesagt|erklart|versichert|mitgeteilt)"
    rf"|(?:sie|man|ihr) (?:hatten|haben|hat|hatte) (?:mir|uns) (?:\w+ ){{0,6}}?(?:gesagt|versprochen|zugesagt|erklart"
    r"|versichert|geraten)|(?:es )?hies (?:es )?(?:doch|damals|beim|letztes|dass|das|ich)|letztes mal hies"
    rf"|laut (?:ihrem|ihrer|ihren) {_STAFF}",
    earlier=r"(?:einer|einem) (?:von )?ihre[rn] (?:kolleg|mitarbeiter)\w* (?:\w+ )?(?:erklart|gesagt|geschildert|gegeben"
    r"|mitgeteilt|erzahlt)|(?:mein\w*|unser\w*) (?:\w+ )?(?:mail|e mail|brief|beschwerde|nachricht|anfrage"
    r"|meldung) (?:\w+ ){0,4}?(?:nicht|nie|noch|unbeantwortet|ohne)"
    r"|mein\w* (?:mail|e mail|brief|nachricht|beschwerde) (?:\w+ ){0,4}?(?:bekommen|erhalten|gelesen|bearbeitet)"
    r"|mit jemandem von ihnen|sie haben (?:mir|uns) (?:\w+ ){0,2}?(?:letzte\w*|gestern|vorgestern|damals|neulich"
    r"|vorige\w*|am \w+tag) (?:\w+ ){0,4}?geholfen|(?:vorgang|ticket|beschwerde|fall) (?:\w+ )?(?:laufen|lauft|offen)"
    r"|(?:damals|seinerzeit) (?:\w+ ){0,3}?antwort|nicht (?:mein|der|das) erster? (?:kontakt|anruf|mal dass ich)"
    r"|nicht das erste mal dass ich|seit (?:wochen|monaten|tagen) (?:\w+ )?(?:rufe|schreibe|melde|versuche"
    r"|telefoniere)|(?:jedes mal|immer wieder|jedesmal) (?:\w+ ){0,5}?(?:erklaren|erzahlen|anrufen)"
    r"|(?:mein\w*|unser\w*) (?:\w+ )?(?:anruf|mail|e mail|brief|nachricht|telefonat|gesprach|schreiben|beschwerde"
    r"|meldung|reklamation|anfrage|einschreiben)(?: (?:vom|von|aus|an sie)| (?:gestern|letzte\w*|am))"
    r"|(?:seit|nach|trotz|auf) mein\w* (?:\w+ )?(?:anruf\w*|mails?|e mails?|brief|nachricht|telefonat|gesprach"
    r"|schreiben|beschwerde|meldung)|(?:wurde|ist|habe ich) (?:schon|bereits) (?:\w+ ){0,2}?(?:gemeldet|weitergegeben"
    r"|reklamiert|durchgegeben)|von pontius zu pilatus|von einem zum (?:anderen|nachsten)"
    r"|(?:ticket|vorgangs|fall|akten|referenz) ?nummer (?:\w+ ){0,2}?(?:bekommen|gegeben|erhalten)"
    r"|(?:beim |das |die |mein\w* |unser\w* |im )?(?:letzte[snmr]?|vorige[snmr]?|vorherige[snmr]?"
    r"|fruhere[snmr]?) (?:mal|anruf|mail|e mail|telefonat|gesprach|kontakt|nachricht|schreiben|brief|anfrage)"
    r"|wie (?:ich )?(?:schon |bereits |beim letzten mal |letztes mal )*(?:besprochen|vereinbart|erwahnt|geschrieben"
    r"|in mein\w*|schrieb|telefonisch|versprochen)|in mein\w* (?:\w+ )?(?:mail|e mail|brief|nachricht|schreiben)"
    r"|(?:hatten|haben|war|hatte) (?:\w+ ){0,4}?(?:vereinbart|ausgemacht|abgesprochen)"
    r"|(?:hatte|habe) (?:\w+ ){0,3}?(?:schon|bereits) (?:\w+ ){0,4}?(?:gemeldet|geschildert|reklamiert)"
    r"|(?:schon|bereits) (?:\w+ ){0,3}?(?:ticket|vorgang|beschwerde) (?:eroffnet|offen|lauft)",
    times=r"(?<!noch\s)(?:schon |bereits |mindestens |jetzt |nun |gut )*<n> ?mal|<word>",
    nth=r"<nth> (?:anruf|mail|e mail|nachricht|versuch)|zum (?:x ?ten|zigsten|wiederholten|hundertsten) mal"
    r"|(?:das|zum|mein|meine|ein|eine|beim|der|die|es ist das) <nth> (?:mal|mail|e mail|anruf|nachricht|brief|versuch"
    r"|telefonat|anlauf|kontakt|gesprach)",
    several=r"x ?ten mal|xten mal|x mal|zigsten mal|zigmal|wiederholten mal|mehrmals|mehrfach|mehrere male?"
    r"|mehrere (?:mails|nachrichten|briefe|anrufe)|wiederholt|standig|jeden tag|jede woche|dauernd|immer wieder|ofter"
    r"|oft genug|schon oft|ein paar ?mal|einige male|etliche male|unzahlige male|laufend|andauernd|tausendmal"
    r"|hundertmal",
    contact=r"ruf\w*|rief\w*|angerufen|anruf\w*|anrufe|telefon\w*|schreib\w*|schrieb\w*|geschrieben|mail\w*|gemailt|meld\w*"
    r"|gemeldet|nachricht\w*|brief\w*|chat\w*|gechattet|kontakt\w*|gesprochen|leitung|nachgefragt|nachfrag\w*|frag\w*"
    r"|erklar\w*|sprech\w*|wende|dran",
    broken=r"(?:wollten|wollte|sollte|sollten|hatten|hatte|wurde|wurden) (?:\w+ ){0,7}?(?:zuruckrufen|zuruckgerufen werden"
    r"|(?:mich|uns|sich) (?:\w+ ){0,2}?anrufen|sich melden|melden|schicken|zuschicken|vorbeikommen|versprochen"
    r"|angerufen werden|erstatten|uberweisen|bescheid (?:geben|sagen|bekommen)|gutschreiben)"
    r"|versprochen|versprach(?:en)?|(?:niemand|nie|nicht|keiner|kein mensch) (?:\w+ ){0,5}?(?:zuruckgerufen|gemeldet"
    r"|gekommen|(?:mich |uns )?angerufen|vorbeigekommen|geantwortet|reagiert|passiert|zuruckgemeldet)"
    r"|(?:immer noch|noch immer|bis heute|bisher|bis jetzt|noch|seitdem"
    r"|seither) (?:\w+ )?(?:(?:nichts|nix) (?:\w+ ){0,3}?gehort|keine (?:antwort|ruckmeldung|reaktion|nachricht)"
    r"|(?:keiner|niemand)(?: \w+){0,3}? (?:gemeldet|zuruckgerufen|angerufen|gekommen))"
    r"|nie (?:eine )?(?:antwort|ruckmeldung|reaktion)"
    r"|keine (?:antwort|ruckmeldung|reaktion) (?:bekommen|erhalten|gekriegt)?|nichts (?:mehr |von ihnen )?gehort"
    r"|(?:keiner|niemand) (?:reagiert|antwortet|meldet|ruft)|nicht eingehalten",
    never=r"nicht|nie|noch nie|niemals|kein\w*|erste mal",
    elsewhere=rf"(?:mein\w*|unser\w*|sein\w*|ihre[nm]|der|die|dem|den|bei der|mit dem|mit der|beim|zum) (?:\w+ )?(?:{_FAMILY}"
    r"|bank|chef|arbeitgeber|vermieter\w*|arzt|hausarzt|doktor|notar|anwalt|polizei|gemeinde|krankenkasse|gewerkschaft"
    r"|klempner|elektriker|hausverwaltung|makler|schule|krankenhaus|apotheke|werkstatt|feuerwehr|lieferant\w*|postbote"
    r"|anbieter|netzbetreiber|verbraucherzentrale)|seinen anbieter|ihren anbieter|die polizei"
    r"|anderen (?:anbieter|firma|gesellschaft)|konkurrenz"
    r"|(?:einen?|einem|meinen?|meinem|den|dem) (?!kundendienst|kundenservice|service|hotline|kolleg|mail|brief"
    r"|nachricht|anruf|chat|laden|formular|einschreiben|letzte|mitarbeiter|berater|herrn)\w+ (?:angerufen|kontaktiert"
    r"|angeschrieben)|(?:telekom|vodafone|o2|sunrise|swisscom|salt|a1|magenta|sperr notruf|schlichtungsstelle)",
    unreal=r"wenn|falls|ob|hatte ich|hatten wir|besser|werde|wurde gern|morgen|kann|konnen|darf|muss|mussen|soll|bevor|will|mochte",
    asks_before=r"(?:haben|hatten) sie (?:\w+ ){0,8}?(?:angerufen|geschrieben|gemeldet|gemailt|gesprochen|gechattet|kontaktiert"
    r"|kontakt)|sie (?:haben|hatten) (?:\w+ ){0,7}?(?:angerufen|geschrieben|gemeldet|gesprochen|kontaktiert)"
    r"|(?:schon|bereits|vorher|zuvor|fruher|je|jemals) (?:\w+ ){0,6}?(?:kontakt|angerufen|geschrieben|gemeldet|gemailt"
    r"|gesprochen|gechattet|mitgeteilt|kontaktiert|anfrage|vorgang|ticket)"
    r"|(?:kontakt|angerufen|gemeldet) (?:\w+ ){0,4}?(?:vorher|zuvor|bereits|schon)|erste mal dass sie",
    yes=r"ja\w*|jawohl|doch|genau|stimmt|richtig|schon|gestern|letzte|natur?lich|naturlich|klar|sicher|zweimal|dreimal|mehrmals|freilich",
    no=r"nein|nee|noch nicht|nie|erste mal|nicht",
    via={
        Via.CALL: r"angerufen|rief\w*|rufe?|anruf\w*|telef\w*|leitung|strippe|apparat|durchgerufen|anrufe|hotline|warteschleife|dran",
        Via.EMAIL: r"mails?|gemailt|mailte|e mails?|emails?|maile",
        Via.CHAT: r"chat\w*|gechattet",
        Via.MESSAGE: r"sms|whatsapp\w*|messenger|facebook|instagram",
        Via.LETTER: r"briefe?|einschreiben|schreiben",
        Via.SHOP: r"laden|filiale|geschaft|shop|schalter|tresen|geschaftsstelle|agentur",
        Via.FORM: r"formular\w*|kontaktformular",
    },
    ordinals="zweite|zweiten|zweites|zweiter dritte|dritten|drittes|dritter vierte|vierten|viertes|vierter funfte|funften"
    "|funftes|funfter sechste|sechsten|sechster siebte|siebten|siebter achte|achten|achter neunte|neunten"
    "|neunter zehnte|zehnten|zehnter",
)
