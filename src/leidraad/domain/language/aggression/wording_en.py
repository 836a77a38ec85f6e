"""Words of aggression in English, British and Irish forms too; apart so that who knows the language can mend them alone."""

SETS = {
    "you": "you your u ur ye yer youse yous yourself",
    "youpl": "youse",
    "be": "are re re you be or were is ve ur ye",
    "i": "i we",
    "am": "am m me was ll",
    "he": "he she him her they them neighbour neighbor ex brother husband wife son daughter father mother technician engineer "
    "driver colleague boss manager cousin uncle friend salesman courier yesterday",
    "say": "said says told called calls call calling shouted shouting wrote write writes texting texted texts password film "
    "movie song forum series threatened messages sends yelled heard",
    "neg": "not t never nobody no isn",
    "if": "if unless when",
    "thing": "router modem decoder thing things device cable internet box boxes system app website site wifi phone computer "
    "line bill music number menu tv television remote programme program network connection dog cat question",
    "will": "will ll going gonna would should could want love ought shall",
    "ins": "idiot* moron* prick* dickhead* bitch* bastard* basterd* twat* wanker* arsehole* asshole* arshole* scumbag* muppet* imbecile* "
    "cunt* tosser* bellend* eejit* bampot* gobshite* numpt* pillock* plonker* fuckwit* dumbass* knobhead* "
    "dipshit* shithead* slag* whore slut* loser* arse azzhole* fool jackass* cretin* dimwit* halfwit* motherfuck* "
    "git knob clown scum",
    "weak": "retard* liar cow clown joke pig donkey woman man witch thief rat snake crook monkey animal sheep dog tit trash",
    "adj": "stupid thick dumb pathetic braindead dense daft disgusting retarded brain",
    "crude": "stupid dumb dirty lying useless fat ugly fucking bloody lazy ignorant silly arrogant feckin daft",
    "thief": "thieves crooks scammers criminals criminal scam mafia robbers cheats swindlers fraudsters ",
    "slur": "paki* nigger* jew jews faggot* fag immigrant immigrants foreigner foreigners chink* indian kike* coon dyke* tranny "
    "terrorist wog* gypsy gippo polak",
    "hit": "kill* kil murder* strangle* hurt beat punch smash shoot slap stab* hit batter deck bash hunt destroy burn choke",
    "group": "women muslims jews gays homosexuals blacks immigrants refugees foreigners indians disabled trans africans gypsies poles",
    "vile": "vermin scum disgusting rats parasites inferior animals filth pigs criminals sick monkeys trash subhuman cockroaches",
    "hate": "hate despise detest loathe",
    "ordinary": "batch where",
}

PATTERNS = """
name | $you ..1 $be ..3 $ins|$weak|$adj
name | $you $adj|$crude|$ins $ins|$weak
name | $you $ins|retard*
name | retard* that ..2 you
name | $ins|$weak $you $be
name | $ins|$weak ..1 $be $you
name | such a|an ..2 $ins|$weak|fool as|like $you
name | $crude cow|pig|liar|dog|bitch|rat
name | arse|ass hole
name | idiot you are
bare | $ins
thief | $thief
thief | bunch of $thief
thief | shit|joke ..2 company
insult.curse | fuck|screw|damn you|yourself
insult.curse | go fuck
insult.curse | fuck off
insult.curse | go to hell
insult.curse | drop dead
insult.curse | hope you ..1 die
insult.curse | rot|burn in hell
insult.curse | up $you arse|ass|backside
insult.curse | where the sun
insult.discrimination | go back ..1 to ..2 country|india|africa|pakistan|poland|from
insult.discrimination | back to where you
insult.discrimination | go back where you
insult.discrimination | real|white|someone englishman|white|british|english|brit
insult.discrimination | not some|an|a|another $slur
insult.discrimination | dirty|stupid|bloody|fucking|filthy|you $slur
insult.discrimination | women|woman ..1 would|don|do|can|never ..2 understand|know
insult.discrimination | $you kind|sort should|are|do|don|belong
insult.discrimination | of your race|kind|sort
insult.discrimination | learn ..2 english
insult.sexual | what are|r you wearing
insult.sexual | sexy|hot|horny voice
insult.sexual | love|want|like to fuck you
insult.sexual | sleep with you|me
insult.sexual | you in|into bed
insult.sexual | suck my|it
insult.sexual | on my lap
insult.sexual | your tits|boobs|ass|body|knickers|panties
threat.violence | $will ..2 $hit you|ye|u
threat.violence | $will ..2 $hit ..1 $you ..1 face|head|teeth|legs|office|house|car|place|shop
threat.violence | gonna ..1 $hit $you
threat.violence | i $hit you
threat.violence | break|snap|bust $you legs|neck|arms|face|nose
threat.violence | cut|slit $you throat
threat.violence | wring $you neck
threat.violence | knock $you ..1 block|head|teeth
threat.violence | $hit ye|yer
threat.violence | burn $you office|house|building|place|shop
threat.violence | come ..2 with ..2 knife|gun|bat|hammer|axe
threat.violence | you ..3 a|get bullet
threat.violence | get a bullet
threat.violence | you ..3 to|gonna bleed
threat.violence | $you ..2 t live to
threat.violence | a dead man
threat.violence | $you $be dead
threat.violence | $be dead meat
threat.waited | know|knows|ken where|were you|ye|u ..1 live|work|bide|are|park
threat.waited | where to find you
threat.waited | wait|waiting for you ..1 outside|after|downstairs
threat.waited | find out where you
threat.waited | will|ll|going|gonna ..2 find you
threat.waited | coming for you
threat.waited | coming over|down there ..2 you|then|be|ll
threat.waited | watch $you back
threat.waited | watch out when you
threat.waited | what car you
rude | shut|shot|haud ..1 up|mouth|gob|face|trap|wheesht
rude | shut $you|ur mouth|gob|face|trap
rude | shutup
rude | shutupp
rude | be quiet
rude | zip it
rude | are you ..1 deaf|thick|stupid|dumb|blind
rude | $you don|dont|have ..2 clue
rude | $you $be ..3 useless|incompetent|hopeless|worthless
rude | good for nothing
rude | get lost
rude | sod|piss|bugger|jog off
rude | stupid|dumb|idiotic|ridiculous question ..3 you|me|from
rude | do $you ..1 job
rude | can you even|not read
rude | can you read
rude | do you understand anything|nothing
rude | too hard for you
rude | someone|people|somebody|person like you
group | $hate ..3 $group
group | $group ..2 $hate
group | $group ..2 are ..3 $vile
group | think|find ..2 $group ..2 $vile
group | kill|shoot|hang|gas|deport ..3 $group
group | $group ..4 killed|shot|hanged|gassed|exterminated
group | fucking|dirty|bloody|filthy $group
"""
