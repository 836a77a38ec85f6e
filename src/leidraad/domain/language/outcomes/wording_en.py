"""Words of outcomes in English, British and Irish forms too; apart so that who knows the language can mend them alone."""

SETS = {
    "self": "i we",
    "it": "it that this everything all problem internet",
    "have": "ve have has s just",
    "done": "changed updated corrected cancelled booked sent emailed refunded credited activated fixed sorted resolved "
    "restored reset unlocked ordered extended closed removed renewed processed done amended posted",
    "ordinary": "works work working worked fixed sort sorted now not know change help cancel send calls",
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
"""
CUES = {
    "negation": r"not|never|n t|don t|doesn t|doesnt|isn t|isnt|won t|can t|cant|cannot|unable",
    "unsure": r"how|why|when|once|if|has to|must|needs? to|will be|as soon as|unless",
    "question": r"^is (?:it|that|everything)|^does (?:it|that)|^(?:can|could)",
    "yes": r"^(?:yes|yeah|yep|it does|it is|perfect|great|brilliant)",
    "no": r"^(?:no|nope|not really)",
}
