"""Earlier contacts in English, British and Irish words included."""

from leidraad.domain.language.repeats.wording import RepeatWords, Via

_ME = r"(?:i|we|my (?:husband|wife|partner) and i)"
_HAVE = r"(?:ve|have|had|d|already|just|also|even|first|then|only|did|had already|was|were)"
_YOU = (
    r"(?:you|ye|your|the (?:helpline|helpdesk|hotline|call centre|help desk)|customer (?:service|services|care)"
    r"|support|someone|somebody|about|in|up|at|on|for|regarding|yesterday|last|earlier|this|just|before|already|again"
    r"|and|two|three|twice|several|times|with|to|three times|monday|tuesday|wednesday|thursday|friday|saturday|sunday"
    r"|repeatedly|over|back|because|but|here|round|when|so|now|yous|yourselves|customer|the)"
)
_THING = (
    r"(?:emails?|e mails?|mails?|messages?|letters?|texts?|whatsapps?|whats app|text message|form|complaint|photos?"
    r"|request|ticket|fax|dm|reminder|enquiry|tweet|documents?|papers|paperwork|proof|copies|copy|readings?)"
)
_STAFF = (
    r"(?:colleagues?|agents?|advisors?|advisers?|ladys?|lady|gentleman|guy|lad|girl|woman|man|person|people|rep"
    r"|representative|team|staff|operator|bloke|fella|chap|someone|somebody|customer service|supervisor|manager)"
)
_FAMILY = (
    r"(?:sister|brother|husband|wife|mother|mum|father|dad|neighbours?|daughter|son|friends?|nan|gran|uncle|aunt"
    r"|cousin|kids|partner|girlfriend|boyfriend|in laws?)"
)

WORDS = RepeatWords(
    acts=rf"{_ME} (?:{_HAVE} )*(?:(?:also|already|just|actually|literally|first|only|even|been) )*(?:called|phoned|rang|rung"
    r"|emailed|texted|messaged|contacted|chatted|wrote|written|spoke|spoken|ringed|telephoned|whatsapped|been in touch"
    r"|got in touch|got through|reached out|been on (?:to|the phone)|mailed|complained"
    rf"|reported (?:this|it|that))(?! (?:back )?(?:tomorrow|later))(?=$| {_YOU}| *[.,!?])"
    r"|(?:called|phoned|rang|emailed|contacted) (?:you|ye)(?: \w+)? (?:times|twice|already|before|last|yesterday)"
    rf"|{_ME} (?:{_HAVE} )*(?:sent|left|posted|submitted|filled (?:in|out)|wrote|written|dropped|put in|lodged|made"
    rf"|opened|logged|raised|completed|did|sent you|wrote you) (?:\w+ ){{0,5}}?(?:{_THING})"
    rf"|{_ME} (?:{_HAVE} )*(?:\w+ )?(?:had|got) (?:\w+ ){{0,8}}?(?:on the (?:phone|line)|in (?:the|a) chat)"
    rf"|{_ME} (?:{_HAVE} )*(?:\w+ )?(?:was|were|been|m|am) (?:\w+ ){{0,2}}?on (?:the|to) (?:phone|line|you"
    rf"|chat)(?: \w+){{0,4}}|{_ME} (?:{_HAVE} )*(?:\w+ )?asked (?:\w+ ){{0,4}}?(?:on the chat|on chat|by (?:email|phone"
    rf"|text)|in the shop|through the|via)|{_ME} (?:{_HAVE} )*(?:\w+ )?(?:went|was|were|been|popped|came"
    rf"|dropped) (?:\w+ ){{0,2}}?(?:to|in|into|at|by|round to) (?:your|the|one of your|a|my local) (?:\w+ )?(?:shop"
    r"|branch|store|counter|office|desk|outlet)"
    rf"|{_ME} (?:were|was) (?:just )?(?:talking|speaking|chatting|cut off|disconnected)"
    r"|(?:got|been|was|were) (?:\w+ )?(?:cut off|disconnected|hung up on)"
    rf"|in touch (?:with you )?(?:\w+ ){{0,2}}?(?:before|last|already|yesterday|about)",
    again=r"(?:every|each) time (?:i|we) (?:call|ring|phone|email|contact|get through|speak)"
    r"|(?:have|having|had) to (?:call|ring|phone|explain|email|chase) (?:\w+ )?(?:again|back|up)"
    r"|(?:i m|i am|we re|me|i ve been|it s me|just|m|am) (?:\w+ ){0,2}?(?:calling|ringing|phoning|writing|emailing"
    r"|messaging|contacting|chasing|following up|chasing up|getting in touch)(?: \w+){0,3}? (?:again"
    r"|back(?= (?:about|because|regarding|on|as|to see|for|cos))|once more|once again|every (?:day|week)|constantly"
    r"|yet again|up|my (?:last|previous|earlier))|(?:it s|it is) me again|me again"
    r"|(?:chasing|following) (?:up )?(?:on |up )?(?:my|an|the|this|that|our)|chasing (?:up )?(?:my|a|an|the)"
    r"|i m back (?:about|again|on)|further to (?:my|our)|follow up (?:on|to) (?:my|our)"
    r"|on the phone to you (?:every|constantly|all|again)"
    r"|i (?:keep|have to keep) (?:calling|ringing|phoning|emailing|having to)|here i am again"
    r"|calling (?:you )?back (?:about|because|regarding|as|on)",
    told=r"(?:(?:your|one of your|a|an|the|another|some|this|that"
    rf"|last) (?:\w+ )?{_STAFF}(?: (?:of yours|from your \w+|on the (?:phone|line|chat)|in the (?:shop|branch)"
    rf"|i (?:spoke|talked) to|at your end))*) (?:\w+ ){{0,3}}?(?:said|told|promised|has|had|was going|did|assured"
    r"|explained|confirmed|advised|claimed|guaranteed|reckoned|swore|would|couldn t|knew|didn t know|quoted|booked)"
    r"|(?:you|they|you guys|you lot) (?:had |have |already |ve |both )*(?:said|told|promised|assured|guaranteed"
    r"|advised|informed)(?: (?:me|us|it|that|to|i|you|would))"
    rf"|i (?:was|ve been|had been|have been|am being) (?:\w+ ){{0,2}}?(?:told|promised|assured|informed|advised"
    rf"|guaranteed|fobbed off|given)|we were (?:told|promised|assured|advised)|according to your (?:\w+ )?{_STAFF}"
    rf"|(?:said|told me) (?:\w+ ){{0,3}}?on the phone",
    earlier=r"(?:explained|told|said|reported|gave|described) (?:\w+ ){0,4}?to (?:one of )?your (?:\w+ )?(?:colleague|people"
    r"|team|staff|lot|agent)\w*|(?:my|our) (?:\w+ )?(?:email|letter|complaint|message|query|request"
    r"|mail) (?:\w+ ){0,4}?(?:hasn t|not|never|wasn t|unanswered|without|still|isn t)"
    r"|(?:get|got|receive|received|read|seen|see) my (?:\w+ )?(?:email|letter|complaint|message)"
    r"|with (?:one of your (?:lot|people|team)|someone from your (?:team|side|end|company))"
    r"|you (?:\w+ )?helped me (?:\w+ ){0,4}?(?:last|yesterday|before|already|on the phone)"
    r"|(?:case|ticket|complaint) (?:\w+ )?open|(?:answer|reply|response) i (?:got|was given|had)"
    r"|(?:isn t|not|wasn t) (?:my|the) first (?:contact|call|email|time i)"
    r"|been (?:ringing|calling|phoning|emailing|writing|chasing)"
    r"|(?:each|every) time (?:\w+ ){0,4}?(?:explain|tell|story|start again)|i (?:d|had) been (?:told|assured|promised)"
    r"|(?:my|our) (?:\w+ )?(?:call|phone call|email|letter|message|chat|complaint|enquiry|query|report"
    r"|text)(?: (?:of|from|on|about|dated|to you)| (?:yesterday|last))"
    r"|(?:since|after|despite|following|from) (?:my|our) (?:\w+ ){0,2}?(?:call|calls|email|emails|letter|message|chat"
    r"|complaint|visit|conversation)|(?:has|had|was) (?:already|previously) (?:been )?(?:reported|raised|logged"
    r"|flagged)|pillar to post|passed (?:around|about|from)"
    r"|(?:case|reference|ticket|complaint) number (?:\w+ ){0,4}?(?:gave|given|got|have)"
    r"|the (?:last )?(?:person|one|lady|guy|girl|lad|man|woman) (?:i|who|that) (?:\w+ )?(?:spoke|talked|answered"
    r"|dealt)|(?:the |my |our |in )?(?:last|previous|earlier|prior) (?:time(?: (?:i|we|you|they|it|that))?|call|email"
    r"|conversation|chat|message|letter|contact|enquiry|complaint)(?! i m calling)|last time"
    r"|as (?:i |we |already |previously )*(?:wrote|stated in|discussed|agreed|promised|requested|per my|mentioned in"
    r"|explained in|said (?:last|in|on the))|in my (?:\w+ )?(?:email|letter|message|complaint)"
    r"|(?:we|i) (?:had )?agreed (?:with|that|on)|i (?:ve |had |have )?already (?:\w+ )?reported"
    r"|(?:already|still) (?:\w+ ){0,3}?(?:case|ticket|complaint) (?:open|number)"
    r"|i (?:ve been|was) through (?:this|all this) (?:already|before|with)",
    times=r"<n> (?:\w+ )?times(?: (?:already|now|before))?|<word>",
    nth=r"<nth> (?:call|email|message|attempt|phone call)|(?:for )?(?:the|my) umpteenth (?:time|call|email)"
    r"|(?:the|my|a|for the|our|for a|is now the|now the) <nth> (?:time|call|email|mail|message|letter|attempt"
    r"|phone call|contact|chat|occasion|go)",
    several=r"umpteenth|(?:several|many|multiple|numerous|countless|loads of|a few|a couple of|dozens of|lots of"
    r"|so many) (?:times|emails|calls|messages|letters|occasions)|repeatedly|again and again|over and over"
    r"|every (?:day|week|single day)|constantly|time and again|yet again|on more than one occasion|more than once"
    r"|keep (?:calling|ringing|phoning|emailing|having)|for weeks",
    contact=r"call\w*|phon\w*|ring|rang|rung|ringing|email\w*|mail\w*|writ\w*|wrote|letter\w*|messag\w*|contact\w*|chat\w*"
    r"|spoke\w*|speak\w*|line|touch|ask\w*|explain\w*|text\w*|attempt|report\w*|chas\w*",
    broken=r"(?:was|were|are|is) (?:supposed|meant|going|due|to have|gonna)(?: to)? (?:\w+ ){0,3}?(?:call|ring|phone|send"
    r"|come|email|refund|get back|contact|be (?:called|refunded|sent|contacted|rung|in touch|sorted|fixed)|write"
    r"|let me know|sort|hear|have|receive|get)(?! (?:my|the) (?:hair|kids))|promised"
    r"|(?:nobody|no one|no ?body|never|not|didn t|haven t|hasn t|none of you|did not|have not) (?:\w+ ){0,3}?(?:called"
    r"|rang|call|ring|phoned|been called|been (?:rung|contacted)|got|get|come|contacted) ?(?:me |us )?(?:back)"
    r"|(?:nobody|no one|never|nobody ever) (?:\w+ ){0,2}?(?:came|showed up|turned up|called|replied|answered|rang"
    r"|responded|got back|contacted|phoned|reacts?|bothered)|"
    r"still (?:\w+ ){0,2}?(?:heard nothing|haven t (?:heard|had|got|received)"
    r"|no (?:answer|reply|news|response|refund|word|sign)|nothing"
    r"|waiting (?:for|on) (?:a|an|the|my|your|that) (?:\w+ )?(?:reply|call|answer|response|refund|callback|email))"
    r"|(?:haven t|never|not) (?:heard|received|had|got|gotten) (?:\w+ ){0,3}?(?:anything|answer|reply|back"
    r"|a (?:word|thing)|response)|heard nothing|no (?:reply|answer|response)|you said you (?:d|would)"
    r"|(?:you|they) (?:said|told me|told us) (?:you|they|it|someone|somebody|he|she) (?:d|would|were|was|ll|will)",
    never=r"never|not|haven t|hadn t|didn t|don t|without",
    elsewhere=rf"(?:my|our|his|her|the|a|their) (?:\w+ )?(?:{_FAMILY}|bank|boss|employer|landlord|landlady|doctor|gp|solicitor"
    r"|lawyer|police|council|union|plumber|electrician|insurer|insurance company|school|hospital|pharmacy|chemist"
    r"|garage|fire brigade|supplier|postman|courier|provider|network operator|ombudsman|old provider|manufacturer)"
    r"|the police|(?:another|other|different|old|previous|new) (?:provider|company|supplier|operator|firm|insurer)"
    r"|competitors?|(?:ofcom|ofgem|ombudsman|citizens advice|royal mail|action fraud)",
    unreal=r"if|should have|should ve|could have|would have|will|ll|going to|might|may|do i (?:have|need)|can|could|unless"
    r"|before i|wish|better|must|shall|tomorrow|ought",
    asks_before=r"(?:did|have|had) you (?:\w+ ){0,4}?(?:call\w*|rung|ring|phon\w*|email\w*|spoken|speak|contact\w*|written"
    r"|been in touch|report\w*|chat\w*)|you (?:called|rang|phoned|emailed|contacted|spoke|wrote|chatted|ve called"
    r"|ve been)|(?:before|previously|already|earlier|in the past|ever|prior) ?(?:\w+ ){0,6}?(?:been in touch"
    r"|contact\w*|call\w*|email\w*|phon\w*|spoken|reported|raised|wrote|written|chat\w*)"
    r"|(?:in touch|contact\w*|call\w*|email\w*|spoken|reported|raised|written|rung|phoned|chatted|spoke"
    r"|told us) (?:\w+ ){0,7}?(?:before|previously|already|earlier|in the past|prior)|first time you",
    yes=r"yes|yeah|yep|aye|yup|indeed|i have|i did|that s right|correct|sure|absolutely|of course|last|yesterday|twice"
    r"|several|we have|we did|oh yes|exactly",
    no=r"no|nope|not yet|never|first time|i haven t|i didn t",
    via={
        Via.CALL: r"call(?:ed|s|ing)?|phon\w*|rang|rung|ring|ringing|line|on to you|telephon\w*|hung up|cut off|disconnected|helpline|hotline",
        Via.EMAIL: r"emails?|emailed|e mails?|mails?|mailed|emailing",
        Via.CHAT: r"chat|chatted|chatting|live chat|webchat|chatbot",
        Via.MESSAGE: r"texts?|texted|whatsapps?|whatsapped|messenger|facebook|instagram|text message|dm|twitter|tweet\w*",
        Via.LETTER: r"letters?|wrote you|by post|recorded delivery",
        Via.SHOP: r"shop|branch|store|counter|desk|outlet",
        Via.FORM: r"form|forms|web form|contact form",
    },
    ordinals="second third fourth fifth sixth seventh eighth ninth tenth",
)
