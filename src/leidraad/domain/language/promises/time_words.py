"""Words for time in four languages, as data: numbers, weekdays, months, and expressions with places for them.

Apart from the reckoning (``times.py``) so that who knows the language can mend them alone. Everything is written without case
and accents. An expression is a regular expression in which a blank is any gap between words, and ``<n>``, ``<weekday>``,
``<month>``, ``<unit>`` … are places for a number, a weekday, a month, a unit of time. Before " | " stands what it means: a kind
of ``times._RECKONING``, and a number of days, weeks, months or years from now where the kind wants one. What holds another
expression comes before it ("avant hier" before "hier"). A ``part`` of a day comes last: it is today's, or that of a day named
beside it.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from leidraad.domain.language.languages import Language


@dataclass(frozen=True, slots=True)
class TimeWords:
    """One language's words: weekdays from Monday, months from January, units by their length in hours, days or months."""

    numbers: Mapping[str, int]
    weekdays: str
    months: str
    units: Mapping[str, str]  # unit -> the words for it
    ahead: str  # a line an expression, the more special first
    ago: str
    clock: str  # an hour of the day, <hour> and <minute>


def _numbered(words: str) -> dict[str, int]:
    """Words for 1, 2, 3 …; several for one number stand between slashes."""
    return {word: at for at, both in enumerate(words.split(), 1) for word in both.split("/")}


_DUTCH = TimeWords(
    numbers=_numbered(
        "een/ene twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien "
        "achttien negentien twintig eenentwintig tweeentwintig drieentwintig vierentwintig vijfentwintig zesentwintig "
        "zevenentwintig achtentwintig negenentwintig dertig eenendertig"
    )
    | {"achtenveertig": 48, "tweeenzeventig": 72, "paar": 3, "enkele": 3, "veertig": 40, "zestig": 60},
    weekdays="maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
    months="januari februari maart april mei juni juli augustus september oktober november december",
    units={
        "minute": "minuten|minuut",
        "hour": "uur|uren",
        "working_day": "werkdagen|werkdag",
        "day": "dagen|dag",
        "week": "weken|week",
        "month": "maanden|maand",
    },
    ahead="""
day 3 | overovermorgen
day 2 | over-?morgen(?:ochtend|voormiddag|middag|namiddag|avond)?|(?:de )?dag na morgen
day 1 | morgen ?(?:vroeg|ochtend|voormiddag|middag|namiddag|avond)|(?<!goede )(?<!goeie )(?<!goeden )(?<!elke )morgen?
day 0 | vandaag|vanmiddag|vanavond|vannamiddag|vanmorgen|vannacht|straks|dadelijk|zo meteen|deze (?:morgen|middag|namiddag|voormiddag|avond)
day 0 | subiet
weekday_week 2 | <weekday> over twee weken|<weekday> in veertien dagen
weekday_next_week | volgende week <weekday>|<weekday> volgende week|<weekday> in acht dagen|<weekday> over een week
weekday_this_week | deze week <weekday>|<weekday> deze week
weekday | (?:(?:volgende|aanstaande|komende) )?<weekday>(?: ?(?:morgen|ochtend|voormiddag|middag|namiddag|avond))?
end_of week | (?:einde?|op het einde) (?:van )?(?:de|deze) week
end_of month | (?:einde?|op het einde) (?:van )?(?:de|deze) maand
week_end | (?:dit|het|komend) weekend
week 2 | (?:de )?week na volgende week
week 1 | (?:volgende|komende) week|week nadien
week 0 | deze week|in de loop van de week
month 1 | volgende maand
month 0 | deze maand
within_half_hour | binnen (?:een|het) half ?uur(?:tje)?|binnen het uurtje|over een half ?uur(?:tje)?|binnen een kwartier(?:tje)?|over een kwartier(?:tje)?|binnen het uur
within_range | (?:binnen|over|na) (?:de |een )?<n> (?:a|tot) <n2> <unit>|<n> (?:a|tot) <n2> <unit>
within | (?:binnen|in|tegen|ten laatste over|uiterlijk over)(?: nu en)? (?:de |een |het )?(?:komende )?<n> <unit>
within_one | binnen (?:de|een|het) <unit>
after | (?:over|na) (?:een )?<n> <unit>
date | (?:de )?<day>(?:e|de|ste|en)? <month>
day_month_number | <day> ?[/-] ?<month_number>
month_named | (?:in|begin|eind|einde|medio) <month>
part | (?:einde?|tegen het einde) van de (?:werk)?dag|(?:in|in de loop van) de (?:dag|voormiddag|namiddag|middag|avond)|voor de middag
""",
    ago="""
day -3 | eereergisteren|eer eergisteren
day -2 | eer ?gister(?:en)?(?:morgen|ochtend|middag|namiddag|avond)?|(?:de )?dag voor gisteren
day -1 | gister(?:en)?(?:morgen|ochtend|middag|namiddag|avond)?
day 0 | vanmorgen|vanochtend|daarnet|daarstraks|deze (?:morgen|ochtend|voormiddag|middag|namiddag)|vandaag
ago | <n> <unit> (?:geleden|terug)|al <n> <unit> lang
ago_one | een <unit> geleden|een half ?uur geleden
last_weekday_week | <weekday> (?:vorige|verleden) week|(?:vorige|verleden) week <weekday>
last_weekday | (?:vorige |verleden |afgelopen |laatste )?<weekday>
past_week -2 | (?:voorvorige|eervorige) week|(?:de )?week voor vorige week
past_week -1 | (?:vorige|verleden|afgelopen|voorbije) week
past_week 0 | deze week|begin (?:van )?(?:de|deze) week
month -1 | (?:vorige|verleden|afgelopen) maand
year -1 | (?:vorig|verleden) jaar
last_date | (?:de )?<day>(?:e|de|ste|en)? <month>
last_day_month_number | <day> ?[/-] ?<month_number>
last_month_named | in <month>
""",
    clock=r"(?:om|tegen|voor|vanaf|rond|na) <hour> ?(?:uur|u|h|:|\.)(?: ?<minute>)?",
)

_FRENCH = TimeWords(
    numbers=_numbered(
        "un/une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit "
        "dix-neuf vingt vingt-et-un vingt-deux vingt-trois vingt-quatre vingt-cinq vingt-six vingt-sept vingt-huit "
        "vingt-neuf trente trente-et-un"
    )
    | {
        "quarante-huit": 48,
        "septante-deux": 72,
        "soixante-douze": 72,
        "quelques": 3,
        "quarante": 40,
        "soixante": 60,
    }
    | {"premier": 1, "1er": 1},
    weekdays="lundi mardi mercredi jeudi vendredi samedi dimanche",
    months="janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre",
    units={
        "minute": "minutes?",
        "hour": "heures?",
        "working_day": "jours? ouvrables?|jours? ouvres?",
        "day": "jours?|journees?",
        "week": "semaines?",
        "month": "mois",
    },
    ahead="""
day 3 | apres apres demain
day 2 | apres demain(?: matin| midi| apres midi| soir)?
day 1 | demain(?: matin| midi| apres midi| soir)?
day 0 | aujourd ?hui|cet apres midi|ce (?:soir|matin|midi)|cette apres midi|tantot|tout a l heure
weekday_week 2 | <weekday> en quinze
weekday_next_week | <weekday> (?:de )?la semaine prochaine|la semaine prochaine <weekday>|<weekday> en huit
weekday_this_week | <weekday> (?:de )?cette semaine
weekday | <weekday>(?: prochain| qui vient)?(?: matin| midi| apres midi| soir)?
end_of week | (?:la )?fin de (?:la |cette )?semaine
end_of month | (?:la )?fin (?:du|de ce) mois
week_end | (?:ce|le) week ?end
week 1 | (?:la )?semaine prochaine|la semaine suivante
week 0 | cette semaine|dans la semaine|courant de la semaine
month 1 | (?:le )?mois prochain
month 0 | ce mois ci|ce mois
within_half_hour | (?:dans|endeans|d ici) (?:la|une) demi heure|dans (?:un|le) quart d heure|d ici une demi heure|dans l heure
within_range | (?:dans|sous|endeans|d ici) (?:les )?<n> (?:a|ou) <n2> <unit>|<n> a <n2> <unit>
within | (?:dans les|sous|endeans|endeans les|d ici|d ici les|en dedans les) <n> (?:prochaines? |prochains? )?<unit>
within_one | (?:sous|endeans|d ici) une? <unit>
after | (?:dans|apres) <n> <unit>
date | (?:le )?<day>(?:er)? <month>
day_month_number | le <day> ?[/-] ?<month_number>
month_named | (?:en|debut|fin|courant|mi) <month>
part | (?:la )?fin de (?:la )?journee|(?:dans|en|en cours de|dans le courant de) (?:la |l )?(?:journee|matinee|soiree|apres midi)
""",
    ago="""
day -3 | avant avant hier
day -2 | avant ?hier(?: matin| soir| apres midi)?
day -1 | hier(?: matin| soir| apres midi)?
day 0 | ce matin|tantot|tout a l heure|aujourd ?hui|cet apres midi
ago | (?:il y a|y a|ca fait|voila) (?:deja )?<n> <unit>
ago_one | il y a une (?:demi )?<unit>
last_weekday_week | <weekday> (?:de )?la semaine (?:passee|derniere)|la semaine (?:passee|derniere) <weekday>
last_weekday | <weekday>(?: passe| dernier)?
past_week -2 | (?:l )?avant derniere semaine|(?:la )?semaine avant la semaine (?:passee|derniere)
past_week -1 | (?:la )?semaine (?:passee|derniere)
past_week 0 | cette semaine|debut de (?:la )?semaine
month -1 | (?:le )?mois (?:passe|dernier)
year -1 | l (?:an|annee) (?:passee?|derniere?)
last_date | (?:le )?<day>(?:er)? <month>
last_day_month_number | le <day> ?[/-] ?<month_number>
last_month_named | en <month>
""",
    clock=r"(?:a|vers|avant|pour|des) <hour> ?(?:heures?|h|:)(?: ?<minute>)?",
)

_GERMAN = TimeWords(
    numbers=_numbered(
        "ein/eine/einem/einer/einen/eins zwei/zwo drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn "
        "funfzehn sechzehn siebzehn achtzehn neunzehn zwanzig einundzwanzig zweiundzwanzig dreiundzwanzig vierundzwanzig "
        "funfundzwanzig sechsundzwanzig siebenundzwanzig achtundzwanzig neunundzwanzig dreisig einunddreisig"
    )
    | {
        "achtundvierzig": 48,
        "zweiundsiebzig": 72,
        "paar": 3,
        "einigen": 3,
        "wenigen": 3,
        "vierzig": 40,
        "sechzig": 60,
    }
    | {
        "ersten": 1,
        "zweiten": 2,
        "dritten": 3,
        "funfzehnten": 15,
        "zehnten": 10,
        "zwolften": 12,
        "zwanzigsten": 20,
    },
    weekdays="montag dienstag mittwoch donnerstag freitag samstag|sonnabend sonntag",
    months="januar|janner februar|feber marz april mai juni|juno juli|julei august september oktober november dezember",
    units={
        "minute": "minuten?",
        "hour": "stunden?",
        "working_day": "werktag(?:en|e)?|arbeitstag(?:en|e)?",
        "day": "tag(?:en|e)?",
        "week": "wochen?",
        "month": "monat(?:en|e|s)?",
    },
    ahead="""
day 3 | uberubermorgen
day 2 | (?:uber|ueber)morgen(?: fruh| vormittag| mittag| nachmittag| abend)?
day 1 | morgen (?:fruh|vormittag|mittag|nachmittag|abend)|(?<!guten )(?<!guter )(?<!heute )morgen
day 0 | (?:noch )?heute(?: noch)?(?: vormittag| mittag| nachmittag| abend)?|nachher
weekday_week 2 | <weekday> in zwei wochen|<weekday> in vierzehn tagen
weekday_next_week | (?:nachste woche|nachster woche) <weekday>|<weekday> (?:nachste|nachster|kommende) woche|<weekday> in einer woche
weekday_this_week | diese woche <weekday>|<weekday> diese woche
weekday | (?:(?:nachsten|kommenden|diesen|nachster) )?<weekday>(?: ?(?:morgen|fruh|vormittag|mittag|nachmittag|abend))?
end_of week | (?:zum )?ende (?:der|dieser) woche|wochenende hin
end_of month | (?:zum )?(?:ende (?:des|dieses) monats|monatsende)
week_end | (?:am|dieses|kommendes) wochenende
week 2 | ubernachste[rn]? woche
week 1 | (?:nachste|nachster|nachsten|kommende|kommenden) woche
week 0 | diese woche|im laufe der woche|in dieser woche
month 2 | ubernachsten monats?
month 1 | nachsten monat|nachsten monats
month 0 | diesen monat
within_half_hour | in (?:einer|der nachsten) (?:halben|viertel) ?stunde|(?:innerhalb|binnen) (?:einer|der nachsten) (?:halben )?stunde
within_range | (?:in|innerhalb von|binnen) <n> bis <n2> <unit>|<n> bis <n2> <unit>
within | (?:innerhalb|innerhalb von|binnen|in den nachsten|innerhalb der nachsten|bis in|spatestens in) <n> <unit>
within_one | (?:innerhalb|binnen) (?:einer|eines) <unit>
after | (?:in|nach) <n> <unit>
date | (?:am |zum |bis )?<day>\\.? <month>
day_month_number | (?:am|zum|bis|vom) <day>\\. ?<month_number>\\.?
month_named | (?:im|anfang|ende|mitte) <month>
part | im laufe des (?:tages|vormittags|nachmittags)|(?:am|heute am) (?:vormittag|nachmittag|abend)|spater am tag|ende des tages
""",
    ago="""
day -3 | vorvorgestern|vor vorgestern
day -2 | vor ?gestern(?: fruh| morgen| vormittag| mittag| nachmittag| abend)?
day -1 | gestern(?: fruh| morgen| vormittag| mittag| nachmittag| abend)?
day 0 | heute(?: fruh| morgen| vormittag| mittag)?|vorhin
ago | vor <n> <unit>|seit <n> <unit>
ago_one | vor einer halben <unit>
last_weekday_week | <weekday> letzte woche|letzte woche <weekday>
last_weekday | (?:letzten |vergangenen )?<weekday>
past_week -2 | (?:vorletzte|vorvorige)[rn]? woche
past_week -1 | (?:letzte|vergangene|vorige)[rn]? woche
past_week 0 | diese woche|anfang der woche
month -2 | vorletzten monats?
month -1 | (?:letzten|vergangenen|vorigen) monats?
year -2 | vorletzte[sn] jahr
year -1 | (?:letzte|vorige|vergangene)[sn] jahr
last_date | (?:am |vom )?<day>\\.? <month>
last_day_month_number | (?:am|vom) <day>\\. ?<month_number>\\.?
last_month_named | im <month>
""",
    clock=r"(?:um|gegen|vor|bis|ab|nach) <hour>(?: ?(?:uhr|:)(?: ?<minute>)?)",
)

_ENGLISH = TimeWords(
    numbers=_numbered(
        "one/a/an two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        "eighteen nineteen twenty twenty-one twenty-two twenty-three twenty-four twenty-five twenty-six twenty-seven "
        "twenty-eight twenty-nine thirty thirty-one"
    )
    | {"forty-eight": 48, "seventy-two": 72, "couple": 2, "few": 3, "forty": 40, "sixty": 60}
    | {
        "first": 1,
        "second": 2,
        "third": 3,
        "fifth": 5,
        "tenth": 10,
        "twelfth": 12,
        "fifteenth": 15,
        "twentieth": 20,
    },
    weekdays="monday tuesday wednesday thursday friday saturday sunday",
    months="january february march april may june july august september october november december",
    units={
        "minute": "minutes?|mins?",
        "hour": "hours?|hrs?",
        "working_day": "(?:working|business) days?",
        "day": "days?",
        "week": "weeks?",
        "month": "months?",
    },
    ahead="""
day 2 | (?:the )?day after tomorrow(?: morning| afternoon| evening)?
day 1 | tomorrow(?: morning| afternoon| evening| night)?|first thing in the morning
day 0 | (?:later )?today|tonight|this (?:morning|afternoon|evening)|later on|in a bit
weekday_week 2 | <weekday> fortnight
weekday_next_week | next week on <weekday>|<weekday> next week|<weekday> week|a week on <weekday>
weekday_this_week | this week on <weekday>|<weekday> this week
weekday | (?:next |this |coming )?<weekday>(?: morning| afternoon| evening)?
end_of week | (?:the )?end of (?:the|this) week
end_of month | (?:the )?end of (?:the|this) month
week_end | (?:this|the) weekend
week 2 | (?:the )?week after next(?: week)?
week 1 | next week
week 0 | this week|during the week
month 2 | (?:the )?month after next(?: month)?
month 1 | next month
month 0 | this month
within_half_hour | (?:in|within) (?:the|half an|a half) hour|(?:in|within) (?:a )?(?:quarter of an|the) hour
within_range | (?:in|within) <n> (?:to|or) <n2> <unit>|<n> to <n2> <unit>
within | within (?:the )?(?:next )?(?:a )?<n>(?: of)? <unit>|in (?:the )?next <n> <unit>
after | (?:in|after) (?:a )?<n>(?: of)? <unit>(?: time)?
date | (?:the )?<day>(?:st|nd|rd|th)?(?: of)? <month>
month_day | <month> (?:the )?<day>(?:st|nd|rd|th)?
day_month_number | on <day> ?/ ?<month_number>
month_named | (?:in|early|late|mid|(?:the )?end of) <month>
part | in the course of the (?:day|morning|afternoon)|(?:by |at )?(?:the )?(?:end|close) of (?:the )?(?:day|business)
""",
    ago="""
day -2 | (?:the )?day before yesterday(?: morning| afternoon| evening)?|(?:the )?night before last
day -1 | yesterday(?: morning| afternoon| evening)?|last night
day 0 | this morning|earlier today|today|earlier on
ago | (?:a )?<n>(?: of)? <unit> (?:ago|back)
ago_one | half an <unit> ago
last_weekday_week | <weekday> last week|last week on <weekday>
last_weekday | (?:last |on )?<weekday>
past_week -2 | (?:the )?week before last(?: week)?
past_week -1 | last week|(?:the )?previous week
past_week 0 | this week|earlier this week
month -2 | (?:the )?month before last(?: month)?
month -1 | last month
year -2 | (?:the )?year before last(?: year)?
year -1 | last year
last_date | (?:the )?<day>(?:st|nd|rd|th)?(?: of)? <month>
month_day_ago | <month> (?:the )?<day>(?:st|nd|rd|th)?
last_month_named | in <month>
""",
    clock=r"(?:at|by|before|around|after) <hour>(?=:\d\d| ?(?:o ?clock|[ap]\.?m))(?::<minute>)?(?: ?(?:o ?clock|[ap]\.?m))?",
)

TIME_WORDS: Mapping[Language, TimeWords] = {
    Language.DUTCH: _DUTCH,
    Language.FRENCH: _FRENCH,
    Language.GERMAN: _GERMAN,
    Language.ENGLISH: _ENGLISH,
}
