"""Words of promises in English, British and Irish forms too; apart so that who knows the language can mend them alone."""

SETS = {
    "self": "i we ill",
    "will": "ll will shall m am are re going gonna wont won ll can cant cannot could never ill",
    "firm": "specialist specialists advisor adviser they colleague colleagues engineer engineers technician technicians someone somebody team department manager nobody "
    "supervisor driver courier one office warehouse",
    "ordinary": "called sent send call calling paid pay back paying refunded fixed sorted posted passed cell came come "
    "coming mailed let sold emails calls",
}

# A field is words in a row, "|" between alternatives, "-" for none: action, ? when only a day makes it a promise and ! with auxiliaries too,
# ~ when it needs a day from a customer; -; -; infinitive; participle
VERBS = """
call | - | - | call|ring|phone|cal ..2 back|again | called|rung|phoned ..1 back
call | - | - | call|ring|phone|contact you|ye|them | called|contacted|phoned
call | - | - | give ..1 ..1 call|ring|bell|buzz | given ..1 call
inform | - | - | let you|ye know | informed|notified
inform | - | - | get back to you|ye | -
inform | - | - | update|inform|notify you|ye | updated
inform | - | - | keep you|ye posted|informed|updated | kept informed|posted|updated
inform | - | - | come back to you | -
inform | - | - | be in touch|contact | -
inform | - | - | keep you|ye up to date | -
arrange | - | - | put ..1 right | put right
send | - | - | forward that|it|this|you|the | forwarded
send | - | - | send|email|post|ship|mail|text | sent|emailed|posted|shipped
send | - | - | return|bring ..2 modem|router|box|form|parcel | -
visit | - | - | come|visit|call ..0 ?by|?out|?round|?over | visited
visit | - | - | send ..2 engineer|technician|someone | -
refund | - | - | refund|reimburse|credit | refunded|reimbursed|credited
arrange | - | - | sort|fix|arrange|correct|resolve|organise | sorted|fixed|arranged|resolved
arrange | - | - | take care of | taken care
arrange | - | - | pass ..2 on|along | passed on
arrange | - | - | escalate|chase | escalated
arrange | - | - | have ..2 fixed|sorted|done|corrected | -
arrange | - | - | make sure | -
check! | - | - | look into | looked into
check! | - | - | check|investigate|find|ask | checked|investigated
pay | - | - | pay|transfer | -
"""

FRAMES = """
will | $self $will ?t ?not ?never ?$will ?to ..1 {joined}
will | ill {joined}
will | shall|can|may|could i|we ..1 {joined}
firm | $firm ..4 will|ll|is|are|wont|won|can ?going ?t ?to ?not ..1 {joined}
told | you|youll|it|that ll|will|are|youll ..2 be ..1 {part}
told | youll be {part}
told | will|ll be ..1 {part}
will | going to do is {joined}
"""

PATTERNS = """
call proposed | you|youll ?ll ?will call|ring|phone me|us ..2 back|again
inform proposed | you|youll ?ll ?will let me|us know
send proposed | you|youll ?ll ?will send|email me|us
refund told | refund will|should be|take|arrive
call will | well call|ring|phone you ..1 back
send will | well send you
inform told | you|youll ll|will|youll ?ll ..1 hear ..2 from us|me|them
inform told | you|youll ll|will|get|receive ..3 answer|reply|response|update
send told | you ll|will ?also|?then get|receive ..3 bill|invoice|confirmation|email|letter|form|text|code|modem|router|parcel|contract|link
send told | youll get|receive ..3 bill|invoice|confirmation|email|letter|form|text|code|modem|router|parcel|contract|link
refund told | you ll|will get ..3 refund|refunded
refund told | you ll|will get ..2 money back
inform will | and let you know
inform will | and get back to you
call will | and call you ..1 back
call offered | like|want me|us to call|ring|phone you ..1 back
send offered | like|want me|us to send|email you
"""

CUES = {
    "wish": r"must|have to|should|want|how|why",
    "negation": r"not|never|no(?! later| problem)|nobody|won t|wont|can t|cant|cannot|don t|no one",
    "condition": r"if|in case|unless|maybe|perhaps|possibly|provided|might|if needed",
    "reported": r"so that|(?:can t|cant|cannot|won t) (?:promise|guarantee|say|confirm)|said|told|promised|supposed|were going to|according to",
    "past": r"have (?:called|sent)|ve|was|were|d|had|would",
    "habit": r"always|every|each|per (?:month|year|week)|a month|too much|already|usually|normally",
    "other_clause": r"because|but|why|that you|since",
    "until": r"(?:when|once|after|as soon as|until)(?: \w+){0,2}$",
    "contrast": r"but|because|and (?:then|i|we)",
    "offered_inside": r"(?:shall|can|may|could) (?:i|we)|(?:i|we) (?:can|could|may|might)|(?:like|want) (?:me|us) to",
    "offered_before": r"(?:would you like|do you want|shall|can|may)$",
    "not_a_promise": r"^ as (?:agreed|promised)|^ (?:in|out) (?:on|at|by|with)|^ my (?:lawyer|solicitor)",
    "accepted": r"^(?:that s (?:right|correct)|correct|absolutely|of course|certainly|exactly|yes|yeah|yep|please|sure|okay|ok|great|that would be (?:great|good|lovely|nice)|fine|grand|perfect|go ahead)",
}
