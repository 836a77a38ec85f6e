"""Words of promises in English, British and Irish forms too; apart so that who knows the language can mend them alone."""

SETS = {
    "fillers": "uh um er erm hm uhm",
    "self": "i we ill",
    "will": "ll will shall m am are re going gonna wont won ll can cant cannot could never ill",
    "theywill": "will ll going gonna wont won",
    "firm": "specialist specialists advisor advisers adviser they colleague colleagues engineer engineers technician technicians someone somebody "
    "team department manager nobody supervisor driver courier one office warehouse fitter plumber handler crew lads agent surveyor assessor",
    "crew": "truck lorry postman inspector architect courier tradesman "
    "sweep handyman painter locksmith glazier nurse doctor decorator builder mechanic "
    "engineer engineers technician technicians fitter plumber crew assessor surveyor electrician repairman van someone somebody nobody "
    "colleague lad lads fella man roofer expert courier driver team",
    "you": "you ye yous youll ya them",
    "get": "get receive have getting receiving see find expect",
    "news": "answer reply response update word news feedback decision result outcome",
    "phoning": "call ring bell shout buzz phonecall",
    "things": "callback questionnaire mandate receipt manual agreement leaflet welcome forms "
    "badge book password key keys forms bills invoices order envelope pin pass membership paperwork booklet pamphlet "
    "bill invoice confirmation email letter form text sms code modem router parcel package contract link card certificate "
    "quote offer document documents policy copy decoder box overview statement papers brochure label reminder proof replacement "
    "voucher tickets ticket refund pack kit device handset sim",
    "money": "deposit reimbursement compensation surcharge penalty overcharge anything "
    "money refund amount sum credit fee charge charges deposit pounds euros cash overpayment balance penny cent",
    "hands": "colleague colleagues department team manager supervisor boss accounts supplier line people lads engineers warehouse "
    "billing technical leader director finance complaints",
    "ordinary": "seattle playing waiting waited visiting leaving living sorry correct direct booked booking looked fixing might light right "
    "called sent send call calling paid pay back paying refunded fixed sorted posted passed cell came come "
    "coming mailed let sold emails calls could should would never look looking sending getting going return returned "
    "sting string bringing stick thing see rest",
}

# A field is words in a row, "|" between alternatives, "-" for none: action, ? when only a day makes it a promise and ! with auxiliaries too,
# ~ when it needs a day from a customer; -; -; infinitive; participle
VERBS = """
call | - | - | call|ring|phone|cal|calling|ringing|phoning ..2 back|again | called|rung|phoned ..1 back
call | - | - | call|ring|phone|contact|calling|ringing|phoning|contacting you|ye|them|yous | called|contacted|phoned|rung
call | - | - | give ..2 ..2 $phoning | given ..1 call
call | - | - | reach|reaching out | -
call | - | - | get in touch | -
call | - | - | pick up the phone | -
call | - | - | back on the phone | -
call | - | - | in touch by phone | -
call! | - | - | call|ring|phone|try|ringing|calling ?you | -
inform | - | - | let|letting you|ye|yous|them know | informed|notified|told
inform | - | - | get|getting back to you|ye | -
inform | - | - | update|inform|notify|notifying|informing|updating you|ye|them | updated
inform | - | - | keep|keeping you|ye ..2 posted|informed|updated|loop | kept informed|posted|updated
inform | - | - | come|coming|report|reporting back to you|ye | -
inform | - | - | be in touch|contact | -
inform | - | - | in touch | -
inform | - | - | keep you|ye up to date | -
inform | - | - | drop you ..2 line|note|message | -
inform | - | - | respond|reply|responding|replying to you|ye | -
inform | - | - | tell|confirm ..3 you|ye | -
inform | - | - | write to you | -
inform | - | - | give ..3 $news|answer|headsup | given ..1 $news
inform | - | - | give ..1 heads up | -
arrange | - | - | put|putting|set|get ..2 right|straight | put right
send | - | - | forward that|it|this|you|the | forwarded
send | - | - | send|email|post|ship|mail|text|forward|dispatch|sending|emailing|posting|shipping|mailing|texting|forwarding|dispatching|resend|deliver|delivering | sent|emailed|posted|shipped|delivered|dispatched|mailed
send | - | - | pop|stick|put|get|drop|have|putting|popping|getting|sticking ..6 post|mail|inbox|email | put in the post|mail
send | - | - | get ..6 out|over|across|off to you|ye | -
send | - | - | provide|supply|issue you|ye with | provided|issued
send | - | - | drop|bring ..2 off|over|round | dropped off
send | - | - | return|bring|returning ..3 modem|router|box|form|parcel|copy|signed|papers | -
visit | - | - | visit|visiting you|ye | visited
visit | - | - | stop|drop|swing|pop|dropping|popping|call|calling|come|coming by|out|round|over|in|into|along | -
visit | - | - | come|coming ..2 replace|fix|repair|look|install|shop|branch|office | -
visit | - | - | send|sending|get|getting|have ..3 $crew|crew | -
refund | - | - | refund|reimburse|credit|compensate|waive|refunding|reimbursing|crediting|waiving | refunded|reimbursed|credited|waived|compensated|returned|repaid
refund | - | - | pay|paying|give|giving|transfer ..4 back | paid back
refund | - | - | have|get ..6 refunded|reimbursed|credited|waived | -
refund | - | - | have|get ..6 paid|transferred back | -
refund | - | - | knock|take|come|taking|deduct ..5 off|from ..3 bill|invoice|statement|account | deducted
refund | - | - | transfer ..4 your account | -
arrange | - | - | sort|fix|arrange|correct|resolve|organise|adjust|amend|repair|reconnect|sorting|fixing|arranging|resolving|rectify|escalate|escalating | sorted|fixed|arranged|resolved|lifted|repaired|reconnected|switched|corrected|adjusted|rectified|restored|activated|handled|amended
arrange | - | - | take|taking|look|looking ..1 care|after ..1 | taken care
arrange | - | - | pass|hand|passing|handing ..3 on|along|over|to | passed|handed on|over
arrange | - | - | refer|raise|flag|put|take|bring|raising ..4 to|with|up ..2 $hands | referred|raised
arrange | - | - | take ..2 up with | -
arrange | - | - | escalate|chase | escalated
arrange | - | - | have|get|getting ..4 fixed|sorted|done|corrected|resolved|rectified|arranged|changed | -
arrange | - | - | make|making sure|certain | -
arrange | - | - | see to it|that|this | -
arrange | - | - | see|attend|get on|to to|it ..1 | -
arrange | - | - | deal|handle|dealing|handling|process your|with|that|it|this | -
arrange | - | - | take it from here | -
arrange | - | - | book|booking|schedule ..2 in|appointment|slot|visit|for | booked
arrange | - | - | do what|everything|whatever ..2 needed|necessary|can | -
arrange | - | - | change|changing that|it|this ..2 you | -
check! | - | - | look into | looked into
check! | - | - | check|investigate|find|ask|chase|review|examine|checking|asking|chasing|reviewing | checked|investigated|reviewed|examined
pay | - | - | pay|transfer|paying|settle|clear|wire ..3 up|bill|balance|it|that|invoice|you|amount|tomorrow|today|now | -
pay | - | - | pay|transfer | -
pay | - | - | do|make|doing ..2 transfer|payment | -
arrange | - | - | keep|keeping ..2 eye | activated|processed|straightened|cancelled|renewed|updated|completed|installed|replaced|reinstated|upgraded|unlocked|scheduled|finalised
arrange | - | - | leave|leaving ..2 note|message ..1 for|with | -
arrange | - | - | move|cancel|extend|activate|reserve|order|renew|block|unblock|unlock|reinstate|upgrade|reset|expedite|prioritise|process|reschedule|moving|extending|activating|ordering ..1 your|it|that|this|the | -
arrange | - | - | coordinate|liaise|speak|talk|raise|discuss ..4 with|to ..3 $hands|scheduling|planning|them | -
arrange | - | - | get|getting on top | -
arrange | - | - | pick|picking ..1 up | -
arrange | - | - | work|working on it|this|that|your | -
refund | - | - | drop|cancel|remove|scrap|reverse|dropping|removing|reversing|wipe ..4 fee|charge|fees|charges|fine|cost|costs | reversed
refund | - | - | have|get|getting ..6 reversed|returned|dropped | -
refund | - | - | put ..4 account ..2 credit | -
inform | - | - | have|get ..2 $news ..1 for|to you|ye | -
inform | - | - | have|get an|your|some answer|update|news ..2 by|to|for | -
send | - | - | follow by post|email|mail | -
send | - | - | slip ..4 envelope|post|mail | -
send | - | - | pass you|on ..3 $things | -
visit | - | - | turn|show up | -
call~ | - | - | try ..2 calling|ringing|phoning|you|again | -
visit | - | - | come|coming and|to ..2 look|see|fix|repair|check|inspect | -
visit | - | - | collect|collecting|install|installing ..3 device|modem|box|router|it|meter|parcel | collected
arrange | - | - | put|putting|place|placing ..2 case|file|request|complaint ..3 top|priority|front | -
arrange | - | - | see that|it|this | -
arrange | - | - | let ..4 $hands ?team know | -
arrange | - | - | order|ordering|arrange|arranging|set|setting you|up ..3 | -
arrange | - | - | contact|contacting ..2 $hands | -
arrange | - | - | raise|open|log|create|file ..2 ticket|case|complaint|request|incident | -
pay | - | - | pay|paying ..1 penny|cent|more|another | -
"""

FRAMES = """
will | $self $will ?t ?not ?never ?have ?be ?to ..2 {joined}
will | ill {joined}
will | i|we don|do t|not {joined}
will | shall|can|may|could|will i|we ..1 {joined}
firm | $firm|$crew ..4 $theywill|can|may|might|is|are|s|re ?going ?t ?to ?not ?be ..1 {joined}
firm | $theywill ?t ?going ?to ?not ?be ..1 {joined}
told | you|youll|it|that|they ll|will|are|youll|s|is ..2 be|being ..1 {part}
told | youll be {part}
told | will|ll be ..1 {part}
told | going to be ..1 {part}
will | going to do is {joined}
"""

PATTERNS = """
call proposed | you|youll ?ll ?will call|ring|phone me|us ..2 back|again
inform proposed | you|youll ?ll ?will let me|us know
send proposed | you|youll ?ll ?will send|email me|us
call? will | let me call|ring|phone you|ye
call will | $self $will ?have rung|called|phoned you
call told | $you ll|will|can|won|are|re|going ?t ..3 $get ..3 $phoning
call told | youll $get ..3 $phoning
call told | there ll|will be ..1 someone|somebody calling|ringing
call told | could be getting|expecting ..2 $phoning
refund told | refund will|should be|take|arrive
refund told | money|amount|sum|refund|it will|ll|should be ..2 back ..2 your account
pay? theirs | will|ll be ..2 your account
pay theirs | you|youll ?ll ?won ?t ?will get ..3 money|penny|cent
call will | well call|ring|phone you ..1 back
send will | well send you
inform told | you|youll ll|will|youll|won ?ll ?t ?be ..1 hear|hearing ..3 from us|me|them
inform told | you|youll ll|will|get|receive ..3 answer|reply|response|update
inform told | $you ll|will|can|won|are|re|going ?t ..3 $get ..5 $news
inform told | youll|expect $get|a|an ..4 $news
inform told | $you ?ll ?will hear ..4 if|whether|about|from
inform? told | $you ll|will know ..1 more|everything
inform told | $you ..2 be the first to hear|know
send told | $you ll|will|won|are|re|going ?t ..3 $get ..4 $things
send told | $you can expect ..4 $things
send told | youll $get ..4 $things
send told | $you ll|will be sent
send told | $things ..2 ll|will land|arrive|be|reach ..5 you|inbox|post
send told | $things ..4 on its|their way ?out to you
send? told | $things ..2 goes|go|going ..1 out|off to you|ye
visit told | there ll|will|is|s be ..3 $crew ..4 with|out|door|there|at|to|round
visit told | $crew ..2 ll|will|won|is|going|are ?t ..3 be|come|coming|call|visit ..3 with|out|there|round|by|over|to
visit? told | $crew ..2 ll|will|won|is|are|wont ?t ..2 be|come|coming|there
visit? told | they re|are coming
visit told | nobody|no will|is come|coming
visit firm | $crew|they ..2 $theywill|is|are|re ?be ?going ?to ..1 come|coming|visit|visiting|arrive|arriving|call ?by|?out|?round
refund told | $you ll|will|won|can|are|re|going ?t ..2 $get ..3 money|refund|credit|refunded|penny
refund told | youll $get ..3 money|refund|credit|refunded
arrange told | it|that ll|will be ..1 sorted|fixed|done|ready|resolved|right
arrange own | leave ..1 with me
inform will | and let you know
inform will | and get back to you
inform will | and keep you posted|informed|updated
call will | and call|ring you ..1 back
call offered | like|want me|us to call|ring|phone you ..1 back
send offered | like|want me|us to send|email you
send offered | like|want ..3 sent ..2 to you
send offered | i|we can send|email|post|mail|forward ..4 if you
call offered | rather|prefer|suit|help|if i|we|somebody|someone|colleague called|rang|phoned you
visit offered | be okay|ok|fine|alright for ..2 $crew to come
arrange offered | like|want|need me|us to sort|fix|change|arrange|book|take
visit offered | like|want|need me|us to send|get ..2 $crew
inform offered | like|want me|us to keep|let you informed|posted|updated|know
refund offered | like|want me|us to refund|credit
send negated | don|do t|not send|post|issue ..4 any|anymore|longer
pay negated | ain t paying
inform told | $you ll|will find out
send told | $you ll|will find ..6 letterbox|inbox|mailbox|post|mail
refund? told | $you ll|will have ..3 deposit|money|refund ..2 back
refund told | $you won|ll|will ?t ?not get ..1 anything back
send told | $things will|ll follow ..2 by|via
send? told | $you ll|will have ..3 $things
call own | expect ..2 $phoning
send offered | prefer me|us to send|email|post|mail
visit offered | have liked ..2 $crew to come
call offered | i|we can call|ring|phone you ..4 if
pay theirs | i ll never ..4 pay
pay theirs | will|ll get paid
arrange! loose | $self ll|will
arrange! loose | $self m|am|re|are going|gonna ?to
arrange told | that|this|it ll|will be ..2 for you
arrange! passive | your|that|this ..3 will|ll be
arrange! passive | your|that|this ..3 going to be
send? told | $you ll|will have ..5 inbox|letterbox|mailbox
visit told | $you can|may|should|could expect ..3 $crew
refund told | $money will|ll ..1 go|be|come|land ..4 your account
inform? theirs | $self ll|will give you ..3 number|details|reference|answer|decision
"""

CUES = {
    "wish": r"wonder|trying|must|have to|should|want|how|why|would",
    "yours": r"have to|need to|must|yourself|can you|could you",
    "addressed": r"(?:you|yous) (?:ll|will|re|are|won|s)|will you",
    "follows": r"and(?: then)?$",
    "momentary": r"put you|through|ask|explain|see|look|check|read|open|hold|wait|pull|find|try|start|note|tell you|have to|need"
    r"|be honest|be able|be right|be with you|recorded|closed|open|going|take a|say|begin|search|help you|give you a"
    r"|busy|available",
    "participle": r"(?:be|being)(?: \w+){0,2}? \w+(?:ed|en|ght|pt|nt|ne|rn|ut)",
    "negation": r"not|never|no(?! later| problem)|nobody|won t|wont|can t|cant|cannot|don t|no one|ain t|isn t|aren t|penny|cent",
    "condition": r"if|in case|unless|maybe|perhaps|possibly|provided|might|if needed|may|should anything|should you|in the event"
    r"|weather permitting|could be getting",
    "reported": r"so that|(?:can t|cant|cannot|won t) (?:promise|guarantee|say|confirm)|said|told|promised|supposed|were going to|according to",
    "past": r"(?<!ll\s)(?<!will\s)have (?:called|sent)|ve|did|was|were|d|had|would",
    "habit": r"always|every|each|per (?:month|year|week)|a month|too much|already|usually|normally",
    "other_clause": r"advise you|recommend|sorry to|look(?:ing)? forward|because|but|why|that you|since",
    "until": r"(?:when|once|after|as soon as|until)(?: \w+){0,2}$",
    "contrast": r"but|because|and (?:then|i|we)",
    "offered_inside": r"(?:shall|can|may(?! i ask you)|could|will) (?:i|we)|(?:i|we) (?:can|could|may|might)|(?:like|want) (?:me|us) to",
    "offered_before": r"(?:would you like|do you want|shall|can|may|prefer|would)$"
    r"|(?:would you|do you|would it|would|is it) (?:\w+ ){1,5}(?:if|that|for)(?: \w+){0,2}$|would you rather(?: \w+)?$",
    "not_a_promise": r"^ as (?:agreed|promised)|^ (?:in|out) (?:on|at|by|with)|^ my (?:lawyer|solicitor)",
    "accepted": r"^(?:that s (?:right|correct)|correct|absolutely|of course|certainly|exactly|yes|yeah|yep|please|sure|okay|ok"
    r"|great|that would be (?:great|good|lovely|nice)|fine|grand|perfect|go ahead)",
}
