"""Questions in English, British and Irish words included."""

from leidraad.domain.language.questions.wording import QuestionWords

_AUX = (
    r"(?:do|does|did|is|are|was|were|am|has|have|had|can|could|will|would|should|may|might|shall|must|don t|doesn t"
    r"|didn t|isn t|aren t|wasn t|weren t|hasn t|haven t|can t|couldn t|won t|wouldn t|shouldn t|s|re|d|ll|ve)"
)
_OPENS = (
    r"(?:do|does|did|is|are|was|were|am|has|have|had|can|could|will|would|should|may|shall|must|don t|doesn t|didn t"
    r"|isn t|aren t|wasn t|weren t|hasn t|haven t|can t|couldn t|won t|wouldn t|shouldn t|ain t)"
)
_SUBJECT = (
    r"(?:i|you|he|she|it|we|they|that|this|there|the|my|your|our|a|an|any|anyone|anybody|somebody|someone|these|those"
    r"|one|ya|some|it s|both|all|his|her|their|everything|customers|people)"
)
_UNIT = r"(?:hours?|minutes?|days?|weeks?|months?|years?|fortnight|quarter|weekend|mins?|hrs?|o clock|am|pm|working days?|season)"
_DAY = r"(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)s?"
_MONTH = r"(?:january|february|march|april|may(?= \d)|june|july|august|september|october|november|december)"
_NUMBER = (
    r"(?:\d+(?:[.,]\d+)?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty"
    r"|sixty|seventy|eighty|ninety|hundred|thousand)"
)

WORDS = QuestionWords(
    lead=r"yes|yeah|yep|no|but|and|or|ok|okay|right|so|well|er+|um+|uh+|ah|oh|hi|hello|hey|hang on|sorry|excuse me|wait"
    r"|one more (?:thing|question)|another thing|a question|quick question|please|thanks|thank you|by the way|tell me"
    r"|good (?:morning|afternoon|evening)|morning|afternoon|now|then|because|cos|"
    r"actually|look|listen|madam|sir|dear all|also|first|second|firstly|secondly|fine|great|alright|cheers|love|mate|just",
    clause=r"but|and|so|or|because|yes|no|okay|ok|well|right|er+|um+|uh+|now|then|please|sorry|hi|hello|thanks|alright|also"
    r"|wait|tell me|by the way|plus|though|(?:one|another)(?: more| last)? (?:thing|question)",
    starts=r"(?:why|how|who|which|until when|since when|by when) \w+|what(?! (?:i|we|you|they)(?!\w)) \w+"
    rf"|where(?! (?:i|we)(?!\w)) \w+|(?:when s|whens)|{_OPENS} {_SUBJECT}|you (?:got|gonna)"
    r"|any (?:news|chance|idea|update|word|way|progress)|(?:no|still no) (?:news|update) (?:on|about)"
    r"|so i (?:can|have to|need to|don t (?:have|need) to|get|should|must|keep)|so you (?:can|ll|will|would)"
    r"|wanna know|got any|(?:is|are|was|were|do|does|did|can|could|will|would|should|has|have) \w+",
    anywhere=r"(?:is|are) (?:he|she|they|it|someone|anybody|somebody) (?:still |even |ever )(?:coming|ready|working|done|included|available|open)|(?:when|why|how|where|what|who|which|whose)(?: (?:on earth|exactly|the hell|else|long|much|many|often|soon|far"
    r"|big|old|fast|late|about|come|kind|sort|type|time|day|date|number|address"
    rf"|shop))*(?: of \w+)?(?: \w+)? {_OPENS} {_SUBJECT}|(?:when|why|how|where|who) {_OPENS}(?: \w+)?"
    r"|what(?:s| s) (?:the|that|this|happening|going|my|your|it|wrong)"
    r"|what (?:is|are|was|were|do|does|did|will|would|can|could|should|happens|happened|time|about)|"
    rf"how (?:much|many|long|often|soon|big|old|far|late|fast)(?: \w+){{0,2}} (?:{_AUX})"
    r"|how (?:much|long) (?:till|until|before|for)|how (?:come|about)"
    r"|(?:what|who|which)(?: (?:exactly|else|actually|all))* (?:is|are|was|were|does|do|did|will|would|can|could"
    r"|should|happens|happened|pays?|comes|goes|costs|must)|wheres|whens|hows|whos|where s|when s|how s"
    rf"|which (?:\w+ ){{1,2}}(?:{_OPENS})|who s (?:gonna|going|coming|paying|to)"
    r"|(?:do|does|did|have|has|can|could|should|would|will|is|are) (?:i|you|we) (?:still|have|get|need|also|even|keep"
    r"|just|really|gotta|then|do|sign|pay|send|tell|check|take|give|able|allowed|supposed|put|be|know|offer|sell|deliver"
    r"|got|accept|open|ship|going|charge|cancel|change|bring|call)",
    told=r"(?:told|said|say|says|asked|ask|know|knows|knew|explain|explained|explains|understand|understood|see|saw|seen"
    r"|remember|that s|is|was|heard|tell me about|wondered|so|neither|nor|never|not only|only then|all|everything"
    r"|anything|something|like|depends|matter|way)",
    wonders=r"i m (?:just )?asking (?:you )?(?=(?:if|whether|has|have|is|are|do|does|can|will|when|why|how|what|who|where)(?!\w))|(?:i (?:m|was|am|were) |just |been )*wondering"
    r"|(?:i )?wonder(?:ed)?(?= (?:if|whether|why|how|what|when|where|who))"
    r"|(?:want|wanted|would like|d like|like|need|needed|wanna)(?: \w+)? to (?:know|ask|find out|check|understand"
    r"|hear)(?= (?:\w+ )?(?:if|whether|why|how|what|when|where|who|which|about|that|until|\w+ much|the))"
    r"|i (?:don t|do not|didn t|dunno)(?: \w+)? ?know(?= (?:if|whether|why|how|what|when|where|who|which))"
    r"|(?:not sure|no idea|unsure|dunno)(?= (?:if|whether|why|how|what|when|where|who|which))"
    r"|my (?:\w+ )?question (?:is|was|s)|"
    r"(?:can|could|would|will) (?:you|somebody|someone|anyone)(?: \w+)? (?:tell me|let me know|explain|confirm|say)"
    r"|do you (?:happen to )?know|any idea(?= (?:if|whether|why|how|what|when|where|who|which))"
    r"|(?:i d|i would|would) (?:be )?(?:like|love|interested) to know|have you (?:any|got any) idea|(?:just )?curious",
    ends=r"or (?:not|no|what|is it not|isn t it|do i not|don t i)"
    r"|(?:how much|when|how long|why|where|which one)(?: (?:then|exactly|now|though))?"
    r"|is that (?:right|correct|it|possible|ok)|(?:isn t|doesn t|aren t|don t|won t) (?:it|they|you|that)|can i|do i"
    r"|is it|right then",
    follows=r"(?:and|but) (?:\w+ ){1,5}(?:as well|too|then|either|also)"
    r"|and (?:with |for |on |in |at )?(?:the|my|our|your|a|an|this|that|those"
    r"|these) \w+(?: \w+)?(?: (?:then|too|now))?"
    r"|and (?:now|then|after|afterwards|next|without|if|in|on|for|with|otherwise) ?(?:\w+ ?){0,3}"
    r"|(?:so )?what (?:now|then|about \w+(?: \w+){0,2}|next|happens (?:now|next))|how (?:so|come)|why|when|how much"
    r"|how long|why not|why(?:s| is)? that",
    polite=r"how (?:are|r) (?:you|ya|things)|how do you do|you alright|(?:can|could) you (?:\w+ )?hear"
    r"|are you (?:still )?(?:there|with me)|you there|anyone there$|is (?:anyone|anybody|somebody) there"
    r"|(?:say|repeat) (?:that|it)(?: again)?|repeat|what (?:was|did) (?:that|you say|you said)|what s that|pardon"
    r"|who am i (?:speaking|talking|chatting)|who s (?:this|speaking|that)"
    r"|(?:can|could|may|might) i (?:just )?(?:ask (?:you )?(?:something|a question|one)|wish|start|say)"
    r"|ask (?:you )?(?:something|a (?:quick )?question)|is (?:the|this) line (?:alright|ok|okay|good|clear|bad)|"
    r"shall we|do you mind|would you mind if|mind if|is it (?:ok|okay|alright) if i|have a (?:nice|good)"
    r"|you know what i mean|see what i mean|do you (?:see|understand|follow)(?: (?:me|what))?|got a (?:minute|second)"
    r"|do you have a (?:minute|second|moment)|okay$|alright$|how (?:is|are) (?:you|things)|yeah$|isn t it lovely"
    r"|am i right$",
    rhetorical=r"normal|who (?:do|does|did) (?:you|they|he|she) (?:people |lot |all )?think|how on earth"
    r"|how (?:is|can|could) (?:this|that|it|anyone|anybody|you)(?: even| possibly| on earth)? ?(?:possible"
    r"|be(?: (?:possible|so|allowed|right|legal))?|happen|run|treat)"
    r"|(?:really )?(?:that|so|this) (?:hard|difficult|complicated)|having a laugh"
    r"|are you (?:kidding|joking|serious|mad|taking|for real|having)|you (?:call|calling) (?:that|this)"
    r"|what (?:am i|are we|is one) supposed|what (?:can|could) (?:you|one|i|we) (?:do|say)(?: about it)?$|"
    r"who (?:am i to|knows|cares|would have|else)|what(?: the (?:hell|heck))? is (?:wrong with|this nonsense)|what a "
    r"|how dare|how many times (?:do|must|have|will)|how often (?:do|must) i|do you think (?:that s|it s|i|this|we)"
    r"|is (?:this|that) (?:a joke|some kind|what i pay|your idea|really (?:your|too)|how you)|what s the point"
    r"|what do i pay|why do i (?:even )?bother|where will it end|too much to ask|how hard can|do i look|might be"
    r"|could be that|what (?:kind|sort) of (?:a )?(?:service|company|joke)|you think i|what do you expect|what am i to",
    amount=r"how (?:much|many)(?! (?:longer|days|weeks|months|hours|time|minutes|more days))"
    r"|what (?:does|do|will|would|did) (?:\w+ ){1,4}(?:cost|charge)"
    r"|what s the (?:price|cost|charge|fee|amount|total|rate)"
    r"|what (?:is|are|was) the (?:price|cost|charge|fee|amount|total|rate|fees|charges)|which (?:amount|price|rate)"
    r"|what do i (?:owe|pay)",
    time=r"when|whens|how (?:long|soon|fast|quickly|late)"
    r"|how (?:much|many) (?:longer|days|weeks|months|hours|time|minutes|working days)|what (?:time|day|date)"
    r"|which (?:day|date|week|month)|until when|since when|by when",
    place=r"where|wheres|(?:which|what) (?:address|shop|branch|office|page|site|website|number|email|desk|place|store)|where abouts",
    amount_told=rf"(?:{_NUMBER})(?! (?:(?:to|or|and) (?:{_NUMBER}) )?(?:working )?(?:{_UNIT}|{_MONTH}))|free|nothing"
    r"|no (?:charge|cost|extra|fee)|won t cost"
    r"|(?:pounds?|quid|euros?|pence|percent|per cent|discount|amount|included|half|double|the same|p)",
    time_told=rf"quarter (?:to|past|after)|half (?:past|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)|ten (?:to|past)|twenty (?:to|past)|five (?:to|past)|next year|after the (?:holidays|summer)|before the (?:holidays|summer)|"
    rf"{_UNIT}|{_DAY}|{_MONTH}|today|tonight|tomorrow|yesterday|morning|afternoon|evening|noon|midnight|midday|soon"
    r"|shortly|immediately|straight away|right away|(?:as soon as|once|until|till|since|before|after|within) \w+|next"
    rf"|later|end of \w+|beginning of|start of|\d{{1,2}} ?(?:am|pm|h)(?!\w)|\d{{1,2}} {_MONTH}|\d{{1,2}}[/.-]\d{{1,2}}"
    r"|always|never|on its way|(?:already )?(?:shipped|dispatched|sent out)|went out|for ?ever|indefinitely|lifetime"
    rf"|at (?:{_NUMBER})|half past|asap|quickly|overnight|any (?:time|moment|minute)",
    place_told=r"(?:in|on|at|to|by|under|above|next to|behind|via|through|near|from|inside|with) (?:the|your|our|every|each|any|a"
    r"|an|my|\w+(?: street| road| lane| avenue))|(?:top|bottom|left|right)(?: \w+)?|\w*@\w*"
    r"|\w*(?:website|site|app|online|portal|branch|shop|store|street|road)\w*|on its way|here|anywhere|everywhere"
    r"|nowhere|at home|po box|waiting at",
    yes_or_no=r"(?:(?:we|i|they|it|he|she) (?:are|do|did|will|can|is|does|have|has|am)(?=[,.]| *$)|yes|yeah|yep|yup|aye|no|nope"
    r"|nah|sure|certainly|of course|absolutely|definitely|correct|right you are"
    r"|that s (?:right|correct|it|fine|possible|not (?:possible|necessary)|done|no problem|true)"
    r"|that is (?:right|correct)|exactly|indeed|precisely|i m afraid (?:so|not)|afraid (?:so|not)"
    r"|you (?:do|don t|can|can t|will|won t|should|shouldn t|are|aren t|may"
    r"|must)(?! (?:tell|get|have (?:a|the|any|your)))"
    r"|it (?:is|isn t|does|doesn t|will|won t|can|can t)(?! (?:show|say|tell|look|come|cost))|"
    r"there (?:is|isn t) no need|there s no need|no need|no problem"
    r"|not (?:necessarily|really|yet|at all|any more|anymore|possible)|will do|happy to|gladly|with pleasure"
    r"|doing that|unfortunately (?:not|yes|no)"
    r"|i (?:can|can t|will|won t|do|don t)(?! (?:know|see|tell|say|find|have|promise|be|check|look))$|already|all done"
    r"|done|consider it done|naturally|obviously"
    r"|i (?:ll|will) (?:do|send|email|post|arrange|put|get|make|cancel|change|add|book) (?:it|that|this|you|one|the"
    r"|those))",
    holding=r"(?:just |only |give me |one |a |another )*(?:a |one )?(?:little |quick )?(?:moment|second|sec|minute|mo|tick"
    r"|while)s?(?: (?:please|longer))*|just a little longer|hold on|hang on(?: a sec| there)?|bear with me(?: \w+)?"
    r"|let me (?:just |quickly )?(?:see|check|look|have a look|find|pull|get|open|bring"
    r"|take)(?: (?:that|it|this|up|your|into|for you|the|on|file|account|details|a look|out|at|here|one|system))*"
    r"|let s (?:have a look|see|take a look)(?: \w+)?"
    r"|i (?:ll|m|am|will)(?: just)?(?: \w+)? (?:check|checking|look|looking|see|opening|open|get|getting|pull|pulling"
    r"|find|search|searching|ask|note|noting|have a look|write|writing"
    r"|loading)(?: (?:that|it|this|up|your|into|for you|the|file|account|details|now|at|down|for|record|name|number"
    r"|system|in|here|them|one|case|look|a))*|"
    r"stay on the line|(?:the |my )?system s? ?(?:is )?(?:\w+ ){0,2}slow|right|okay|ok|so|well|hm+|um+|uh+|er+|now|there we are|alright|love",
    courtesy=r"(?:many )?thank(?:s| you)(?: (?:very much|so much|a lot|for|you|your|the|calling|holding|waiting|patience"
    r"|message|email|call|bearing|with|in advance|getting in touch|contacting|us|me|that|question|being|a customer"
    r"|letting|know|again|and|interest|reaching out))*"
    r"|(?:and )?(?:have a |enjoy your )?(?:nice|good|great|lovely|pleasant) (?:day|evening|afternoon|weekend"
    r"|rest of your day)|good ?bye|bye|hello|hi|dear (?:sir|madam|customer)|good (?:morning|afternoon|evening)"
    r"|(?:kind|best) regards|you re welcome|my pleasure|no worries|"
    r"(?:that|it|this)(?: s| is| must be| must have been| sounds)(?: (?:very|really|so|a|not|such))* (?:annoying"
    r"|unpleasant|frustrating|a (?:pity|shame)|disappointing|terrible|awful|inconvenient|upsetting|pleasant|ideal"
    r"|good enough|nice)(?: for you)?|(?:i m |we re |i am |we are |so |very |really |my |our |again "
    r"|terribly )*(?:sorry|apolog\w+|regret)(?: (?:for|about|to|that|the|this|hear|any|inconvenience|trouble|delay"
    r"|wait|you|your|had|have|it|madam|sir|once|again))*"
    r"|(?:i )?(?:understand|hear|appreciate|get|see"
    r"|can (?:see|understand|imagine))(?: (?:that s|that|your|you|you re|how|this|must|it|is|not pleasant|question"
    r"|frustration|upset|concern|completely|fully|be|annoying|why|what you mean|feel|frustrating|difficult|are"
    r"|disappointment))*|"
    r"we (?:have |ve )?received your (?:\w+ ?){1,2}(?:and (?:\w+ ){0,6}possible)?"
    r"|you (?:will|ll) (?:receive|get|have) (?:a |an )?(?:reply|answer|response)(?: \w+){0,5}"
    r"|we (?:will|aim to|ll) (?:handle|respond|reply|answer|deal)(?: \w+){0,8}|you re right|what a (?:shame|pity)"
    r"|great|good|lovely|perfect|(?:then )?everything s in order|see you \w+(?: then)?|please|madam|sir|noted"
    r"|i(?: m| ll| have|ve)? not(?:e|ing|ed) (?:\w+ ?){0,3}",
    data=r"(?:can|could|may) i (?:just |please |first )*(?:take|have|get|ask|start with|know|see)"
    r"|(?:and )?what (?:is|s|was) (?:your|the)"
    r"|^\W*(?:and |ok )*(?:your|ur) (?:name|first name|date of birth|customer number|postcode|address|number|account)"
    r"|(?:which|what) (?:number|address|provider|account|order|one) (?:is|are|was|does|do)"
    r"|i (?:do )?(?:need|require) (?:\w+ ){0,3}(?:number|name|address|details|postcode|reference)"
    r"|who (?:am i|are you) (?:chatting|speaking|with)",
    passes_on=r"(?:i ll |i m |let me |i will |i can |going to )*(?:put|putting|pass|passing|transfer|transferring|hand|connect"
    r"|connecting|redirect)(?: (?:just|you|that|this|it|your call|straight))*(?: (?:through|over|on|across"
    r"|to))+(?: \w+){0,4}|(?:i ll |i m )?transfer(?:ring)? you"
    r"|(?:that s|it s) (?:one |something )?for (?:my|a) colleague(?: \w+)?",
    not_known=r"not (?:my|our|up to me|for me|up to us) ?(?:decision|call|department|to (?:say|decide))?|out of my hands"
    r"|(?:no|got|have|haven t got|don t have|any) access|have to pass on"
    r"|(?:not|can t|couldn t|m not) (?:find|finding|seeing|see) (?:\w+ )?(?:anything|any|that|it)"
    r"|(?:hasn t|haven t) told us|isn t (?:showing|giving|telling)|not showing|waiting to hear|in the dark|stumped"
    r"|(?:don t|do not|dont|can t|cannot|cant|couldn t|can not|not able to|unable to|wouldn t|haven t"
    r"|not in a position to|ve no|have no|have not|won t|isn t|not been|not|never)(?: \w+){0,3}? ?(?:know|say|tell"
    r"|confirm|answer|promise|guarantee|see|predict|comment|sure|certain|clear|known|visible|information|info|date"
    r"|idea|decided|shown|listed|told|able to say|heard)(?! (?:yes|that it))"
    r"|(?:no|any) (?:idea|clue|information|info|date|word|visibility|way of knowing)(?: \w+)?"
    r"|not (?:sure|certain|known|something i can)|(?:isn t|is not|not yet) (?:\w+ )?(?:known|clear|decided)|dunno|"
    r"doesn t (?:say|tell|show|state)|hard to say|difficult to say|good question|couldn t (?:say|tell)"
    r"|impossible to (?:say|tell)|beyond me|above my|no way (?:to|of)|unclear|off the top of my head|unknown"
    r"|really can t",
    later=r"you(?: ll| will) (?:\w+ )?(?:be (?:hearing|notified|informed|told|contacted|called|updated)|hear"
    r"|get (?:a letter|word|an update)|receive (?:a letter|word))"
    r"|(?:is|are|s) going to (?:ring|call|contact|write|let|email|look|decide|check)"
    r"|(?:will|ll|would) (?:have to|need to)? ?(?:\w+ )?(?:tell|let you know|ring you|call you|look at|decide|review"
    r"|assess|notify|inform|write to|contact)|put it to|have (?:that|it|this) (?:looked into|checked|reviewed)"
    r"|waiting (?:for|on) (?:\w+ )?(?:news|word|an? (?:answer|reply|update|confirmation)|confirmation)"
    r"|(?:it|that|all) depends\W*$|(?:have|need|ll have|d have|ll need|got|ve got|going|d need|m going|will|ll|let me"
    r"|gonna) (?:to )?(?:\w+ )?(?:ask|check (?:that |this |it )?with|find (?:that |this |it )?out|discuss|speak"
    r"|investigate|enquire|look into|consult|raise|chase|clarify|go away|dig)(?: (?:that|this|it|to|a|my|the|with))*"
    r"|(?:find|check|look) (?:\w+ ){0,2}(?:out|into|up)(?: \w+){0,2} and (?:\w+ ){0,4}(?:back|know|touch)"
    r"|(?:i|we)(?: ll| will| can| m going to)? (?:call|ring|phone|email|get|come|let|write|drop|text"
    r"|give) (?:\w+ ){0,4}(?:back|know|in touch|update)|"
    r"come back to you|get back to you|let you know"
    r"|(?:you ll|you will) (?:hear|be (?:told|informed|contacted|notified))|be in touch"
    r"|(?:will|can|could|ll|should|would)(?: be able to)? (?:then |also |best )*(?:tell|explain|advise|inform|confirm"
    r"|let) (?:you|that|this|it)|(?:you|you d|you ll|you would|you will|best to|better) ?(?:have to|need to|should"
    r"|better|best|ll have to|d have to|could)? ?(?:to )?(?:ask|speak to|check with|contact|get in touch with|talk to"
    r"|take that up with|enquire)(?: with)? (?:your|the|our|a|them|him|her|with)"
    r"|(?:will|ll) (?:contact|call|ring|email) you",
    hedged=r"but (?:i (?:think|believe|guess|d say|suppose|expect|imagine)|normally|usually|generally|probably|typically"
    r"|most likely|in general|it s (?:usually|normally)|as a rule|it should)|normally|usually|typically|i think it"
    r"|i d say|i d expect|probably|roughly|approximately|most likely|as a rule|around|about (?:{_NUMBER})".replace(
        "{_NUMBER}", _NUMBER
    ),
    found=r"(?:i ve |i have |i )?(?:found|got) (?:it|that|the|your|an answer)|here (?:it is|we (?:are|go)|you are)"
    r"|there (?:it is|we (?:are|go))|(?:i ve )?(?:checked|asked)|i can see (?:it|that|here|now)"
    r"|my colleague (?:says|tells me|confirms)|i m back|right so|turns out",
    settled=r"never ?mind|forget (?:it|that|about it)|(?:it )?(?:doesn t|does not|don t) matter|not (?:that )?important"
    r"|no (?:longer )?need(?: (?:any ?more|for that))|leave it"
    r"|(?:oh|ah|hang on|actually|wait)(?: \w+){0,3} (?:i (?:see|ve found|found|can see) (?:it|that|him|here)"
    r"|it s (?:on|in|here|written)|it says|here it is)|(?:i ve |i have |i )?(?:found|spotted) it|i see it"
    r"|i know (?:it |that )?already|(?:that|this|it)(?: s| is)(?: all| now)? (?:sorted|clear(?: now)?|settled"
    r"|answered)|"
    r"(?:now|then) i (?:know|understand|get it)|i (?:get|understand) it now|no worries i|that answers|makes sense now"
    r"|i ll (?:look|find|figure) (?:it|that) (?:up |out )?myself|worked it out",
    what_next=r"and (?:now|then|next|after)|(?:so )?what (?:now|next|happens|will happen|do i do|should i do|do you need"
    r"|can i do|are you going)|what s next|where do we go",
    open_kind=r"why|how|what|who|which|where",
    decides=r"per cent|percent|fully|completely|mostly|most part|partly|partially|sometimes|always|everything|since|up to"
    r"|in progress|processed|showing|confirmed|approved|covered|afraid|standard|as standard|all (?:of it|fine)|not|no"
    r"|never|t|can|may|must|have to|need|needs|possible|required|compulsory|included|free|certainly|enough"
    r"|automatically|only|from|as long as|unless|except|if you|works|allowed",
    refers=r"(?:that|it|this|they|those|these|he|she|there|them) ?\w*"
    r"|(?:i|we|you|he|they) (?:\w+ )?(?:that|it|them|one|this|him)"
    r"|(?:that|it|there|they)(?: ?(?:s|ll|d|re|is|are|was|will|would|can|has)) |nothing (?:changes|happens)"
    r"|you (?:just|can|may|don t|only) ",
    own_doing=r"^\W*(?:yes |okay |right |good |and |so |then )*(?:i|we)(?: m| ve| ll| have| am| will)? (?:have|see|can see|note"
    r"|noting|change|changed|updat\w+|send|sending|sent|put|going|register\w*|read|reading|test\w*|notice|add|added"
    r"|see that|record\w*|book\w*) ",
    short=r"who|whose|what|which",
    small="when what where which would could should have does this that with your from about they there will want know like been just please then more tell afraid really said going some them need here it's the and for are was were has had his her its our you she him not but any all can may how who why did use get got out one now via per too off let lot it's i'm i've what's that's there",
)
