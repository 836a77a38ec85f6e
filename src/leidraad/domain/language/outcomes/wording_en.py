"""Words of outcomes in English, British and Irish forms too; apart so that who knows the language can mend them alone."""

SETS = {
    "goes": "works working starting starts prints printing moving opens opening playing loads loading runs running goes going come comes came connected "
    "responding charging lit green suddenly firing",
    "self": "i we",
    "it": "it that this everything all problem internet",
    "have": "ve have has s just",
    "done": "unsubscribed recalculated verified "
    "blocked switched put set unlocked ended cancelled signed enrolled registered added moved rescheduled transferred deactivated disabled enabled taken waived reissued replaced repaired completed finished adjusted rectified reversed stopped lifted cleared deleted confirmed reserved linked loaded emailed "
    "changed updated corrected cancelled booked sent emailed refunded credited activated fixed sorted resolved "
    "restored reset unlocked ordered extended closed removed renewed processed done amended posted",
    "ordinary": "got going come came start stop see seen hear it still good great card been not sent able "
    "works work working worked fixed sort sorted now not know change help cancel send calls",
}
PATTERNS = """
solved customer | works|working ..1 now|again
solved customer | now ..1 works|working
solved customer | is|s|its back ..1 on|up|now
solved customer | that|it worked
solved customer | s|is|been ..1 fixed|sorted|solved|resolved
closed customer | answers my question
closed customer | know enough
closed customer | s|is ..1 clear
closed customer | that s|was ..1 all|everything
closed customer | no that s it
more agent | anything|something else
solved customer | all sorted|set
solved agent | $self $have ..4 $done
solved agent | that|it|everything s|is|has|have ?been ..2 $done
not_solved customer | doesn|don|isn|won|not|doesnt|isnt ?t ..1 work|working|worked
not_solved customer | not fixed|solved|sorted|resolved
not_solved customer | doesn|didn|doesnt ?t ..1 help|solve|fix|answer
not_solved customer | no use|help|good to me
not_solved customer | still nothing|no|broken|down
not_solved agent | nothing ..3 do
not_solved agent | can|able t|not ?to ..1 help|refund|change|cancel|put|fix|reimburse
not_solved agent | cannot|cant|unable ?to ..1 help|refund|change|cancel|put|fix|reimburse
not_solved agent | not ..1 possible
not_solved agent | not able to
not_solved agent | don|can|won t|not ..1 offer
follow_up agent | working on it
follow_up agent | raise|open|log|create ..2 ticket|case|complaint
follow_up agent | opened|raised|logged|created ..2 ticket|case|complaint
follow_up agent | is|s being|under|still ..1 looked|processed|investigated|investigation|reviewed|handled
transferred agent | $self ll|will|m|am ?going ?to ..1 put|putting|transfer|connect|transferring|connecting you
transferred agent | let me transfer|connect you
transferred agent | let me put you through
asked agent | is|are it|that|this|everything ..2 working|sorted|fixed|solved|resolved|clear
asked agent | does that|this ..2 solve|fix|help|work|answer
asked agent | happy with that|this
asked agent | has ..3 helped|worked
solved customer | now ..1 it s|is|it|its $goes
solved customer | it s|is|it|its|they|re|suddenly ..1 $goes ..1 now|again|up|fine
solved customer | it s now $goes
solved customer | now it s|its $goes
solved customer | it|they opens|works|prints|starts|loads|plays|runs|goes now|again|fine
solved customer | light s gone|turned green
solved customer | got|have ..2 picture|signal|bars|sound|connection|internet|network|power|water again|back
solved customer | i m ..1 in|on|logged|connected
solved customer | right|okay i m in
solved customer | it ..1 went|gone|come|came through
solved customer | it s|has|is ..1 stopped|gone|accepted|arrived|back
solved customer | ve got it
solved customer | i can see it|everything|them
solved customer | yes|yeah now it is|does
solved customer | makes sense now
solved customer | that helps|helped
solved customer | ve been|were ..3 help|helpful
solved customer | great|big|lot ..1 help
solved customer | mind at rest|ease
solved customer | all good ..3 end|now|then|thanks
closed customer | all i wanted|needed
closed customer | what i wanted|needed ..1 to ..1 hear|know
closed customer | need anything|nothing more|else
closed customer | know what to do
closed customer | i ve got everything
closed customer | that was|s it|all|everything
solved agent | $self $have ..6 $done
solved agent | is|are|has|have|been|was|re|s ?been ?now ?been ..1 $done
solved agent | is now|s now ..1 set|active|on|off|in|ready|correct
solved agent | is|s now set
solved agent | there|right that s|is
solved agent | is|are on file
solved agent | you re|are ..1 signed|booked|registered|enrolled|all
not_solved customer | still|keeps|keep ..3 not|no|slow|won|doesn|isn|can|can't|frozen|freezing|black|blank|cold|down|broken|crashing|dropping|beeping|beeps|the|nothing|have|red|same
not_solved customer | stays|remains ..1 black|cold|slow|the|blank|off|dead|frozen|red|same
not_solved customer | keeps|keep freezing|crashing|beeping|dropping|failing|disconnecting|happening|saying
not_solved customer | same ..1 error|problem|thing|message|issue
not_solved customer | nothing happens|happened|changes|changed|works
not_solved customer | no ..1 difference|change|joy|luck|improvement
not_solved customer | declined|failed|rejected|refused again
not_solved customer | even|got worse
not_solved customer | as cold|slow|bad as ..1 ever|before
not_solved customer | gets|getting me|us nowhere
not_solved customer | no further on|forward
not_solved customer | not getting anywhere
not_solved customer | pillar to post
not_solved customer | fat lot ..1 good
not_solved customer | left with ..2 problem
not_solved customer | called|rang|waited for nothing
not_solved customer | still have nothing|no
not_solved customer | don t know what to do
not_solved customer | no good|use to me
not_solved customer | won t ..2 take|work|accept|open|start|connect|go|let
not_solved customer | there s|is still no
not_solved customer | not happy with
not_solved agent | outside|not|isn ?t ..1 covered|terms|policy|warranty|eligible
not_solved agent | falls outside
not_solved agent | no ..2 slots|places|exceptions|way|option|appointments|availability
not_solved agent | not|aren|isn ?t allowed
not_solved agent | allowed to make|give
not_solved agent | not entitled|eligible|possible|available
not_solved agent | no longer exists|available|offered|possible|valid
not_solved agent | has|have ..1 run out|expired|ended|passed
not_solved agent | won|will|isn|not ?t ?not be possible
not_solved agent | can|could t|not ..1 be ..1 changed|reached|refunded|cancelled|altered|done|reversed|stopped|moved|exchanged
not_solved agent | can t ..2 stop|do|give|make|offer|go|change|share|move|swap|exchange|waive
not_solved agent | haven t got one
not_solved agent | ll|will|have|need ?to have|need|ask ..2 sender|seller|shop|bank|council|landlord|manufacturer
not_solved agent | have|need to ask|contact ..2 sender|seller|shop|bank|council|landlord|manufacturer
not_solved agent | m|am afraid ..3 not|can|no|isn|won
not_solved agent | don t see it
not_solved agent | we see no fault
follow_up agent | reported ..4 fault|to|as
follow_up agent | is|s|been logged|registered|recorded ..2 under|with|as
follow_up agent | opening|raising|logging|creating|opened|raise ..3 work|order|ticket|case|complaint|investigation
follow_up agent | noting ..3 passing
follow_up agent | made a note ..3 pass
follow_up agent | not ..1 ready|finished|done|processed yet
follow_up agent | still ..1 working|processing|being|looking|investigating|pending
follow_up agent | department|team ..2 deal|look|handle
transferred agent | $self ll|will|m|am|re|need|have ?just ?going ?to ..1 put|putting|transfer|connect|transferring|connecting|pass|passing|hand|handing|redirect|redirecting|switch|get you ..1 through|over|to|across|with
transferred agent | $self ll|will|m|am|re|need|have ?just ?going ?to ..1 transfer|transferring|connect|connecting|redirect|redirecting you
transferred agent | need|have|going to put|transfer|connect|pass you
transferred agent | call|you is|s|are|re being|will ?be transferred|connected|redirected|passed
transferred agent | hand|pass you over
transferred agent | will|ll take over ..1 call
asked agent | can|do you see|hear|log|get|open ..3 now
asked agent | is|are it|they|that ..2 now
asked agent | and now
asked agent | does it|that|this go|work|open|help|answer
more agent | any other questions
more agent | anything more
solved customer | suddenly working|works|back
enough customer | don t need anything
enough customer | nothing else|more ..1 thanks
enough customer | forget i asked
solved customer | it s|s|is ..1 alive|back|sorted ..1 again|now
solved customer | there it goes|is
solved customer | happy days
solved customer | i m|am ..2 happy|relieved|satisfied|sorted
solved customer | i can get|log on|in
closed customer | that was ..1 question
not_solved customer | dead as|again
not_solved customer | no reaction|response|reply|joy
not_solved customer | still not ..1 getting|working|coming|there|it
not_solved customer | tough|bad luck
not_solved agent | not|aren|isn ?t ..1 permitted|accepted|included|allowed|foreseen|something
not_solved agent | only ..2 possible
not_solved agent | nothing ..2 can do
transferred agent | let me pass|hand|put|transfer|connect you
transferred agent | connecting|transferring|passing you
"""
CUES = {
    "negation": r"not|never|n t|don t|doesn t|doesnt|isn t|isnt|won t|can t|cant|cannot|unable",
    "unsure": r"how|why|when|once|if|has to|must|needs? to|will be|as soon as|unless",
    "supposed": r"if|when|in case|should|once|unless|whether|so that",
    "question": r"^is (?:it|that|everything)|^does (?:it|that)|^(?:can|could)",
    "yes": r"^(?:yes|yeah|yep|yup|it does|it is|i can|perfect|great|brilliant|definitely|absolutely|certainly|sure does|indeed|totally)",
    "no": r"^(?:no|nope|not really)",
}
