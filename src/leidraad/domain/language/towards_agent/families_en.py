"""Families of English words, British and Irish forms too; apart so that who knows the language can mend them alone."""

FAMILIES = """
you: you u ya ye yer youse yous yourself yourselves your ur yours youre youve youll youd thee
i: i we im ive ill id
me: me us my our mine mi
myself: myself meself mesen
third: he she they him them her his their hers theirs someone somebody neighbour* neighbor* ex colleague* technician* engineer* driver* courier* landlord* tenant* teenager* teacher* doctor*
family: wife husband kid kids child children son sons daughter* mother mum mam mom dad father brother* sister* family girlfriend boyfriend baby grandson granddaughter grandkid* nan granny partner missus
company: company companies firm outfit organisation organization business management owners headquarters department lot bunch mob crowd shower
thing: router modem decoder device cable internet box app website site wifi phone computer laptop line bill invoice meter boiler heating tv remote network connection battery server screen printer card ticket parcel package delivery bus train tram car kettle fridge system software password contract subscription account signal machine dog cat
place: office building desk shop branch store depot reception counter carpark premises headquarters centre center workplace gate door doors doorstep entrance
home: home house street address flat garage neighbourhood postcode bedroom window windows drive driveway garden village town
vehicle: car tyres tires bike van number plate registration windscreen brakes
boss: boss manager supervisor superior chief gaffer director superiors teamleader
job: job work career profession position role shift desk
hit: kill kills killing murder* strangle* throttle beat beating batter* punch* slap* smash* stab* shoot* shot hit hits hurt hurts harm choke* thump* clobber* kick* hammer* deck lamp bash belt wallop* maim* gut slit slash* drown* crush* skin skinned flatten* swing thrash* hiding whack* glass headbutt* nut
break: break breaks breaking burn burns burning torch petrol blow bomb explode wreck* trash wrecking demolish* destroy* smash* fire flames arson brick bricks ashes raze
weapon: knife knives blade gun guns shotgun rifle pistol bat bullet bullets axe hammer acid petrol bomb machete crowbar iron sword fist fists brick boot boots baseball screwdriver chainsaw pole club hatchet matches
body: face teeth head neck throat skull jaw knees kneecaps nose legs arms fingers bones spine eye eyes lip ribs hands skin blood tooth guts balls block limb limbs
blood: blood bleed bleeding hospital coffin grave funeral ambulance casualty morgue wheelchair stretcher crutches stitches intensive hearse undertaker corpse buried bury mortuary undertakers wreath flowers bodybag
seek: find found finding track tracked trace traced follow followed following hunt wait waiting visit visiting meet pop drop turn come coming show call round outside parked parking corner dark alley lurking
wait: wait waiting waits outside downstairs entrance exit bus stop finish finishes clock leave leaves
whereabouts: live lives where address park work works school nursery street route
know: know knows knew seen found saw remember recognise recognize
warn: watch careful beware warned warning warn consequences unless otherwise mind shoulder locks locked lock sleep tight safe safely unsafe regret pay payback revenge sorry wish lesson teach wont last laugh laughing happens happen promise trouble unpleasant ugly nasty accident accidents shame unfortunate insured insurance
name: name names surname facebook linkedin instagram profile photo picture voice badge online google googled
men: lads boys brothers mates cousins friends crew fellas gang bikers
death: die dies dead death dying died deceased
life: live life living alive lives exist existing existence
end: end ends ending ended finish finished over stop stopped leave leaving go gone
nopoint: point pointless meaning reason reasons hope hopeless purpose use worth worthless light way
cannot: cant cannot unable anymore longer cope coping bear face take manage
tired: tired exhausted done empty numb drained broken enough fed lost alone lonely nobody darkness dark hole low despair desperate depressed suicidal suicide suicidally overwhelm*
means: bridge pills tablets tracks rope roof razor blade wrist wrists overdose cliff river canal railway gas oven train paracetamol sleeping vodka bottle bath gun balcony window noose
missme: miss missed burden better without notice cares care funeral cremat* grieve rid
farewell: goodbye goodbyes letter letters note will arrangements forgive sorry last
wakeup: wake waking asleep sleep forever tomorrow morning night disappear vanish
selfharm: cut cutting harm harming hurt hurting hang hanging jump jumping drown kill killing burn
anymore: anymore longer more again ever
insultnoun: idiot* moron* prick* dick dickhead* bitch* bastard* twat* wanker* arsehole* asshole* scumbag* muppet* imbecile* cunt* tosser* bellend* eejit* bampot* gobshite* numpt* pillock* plonker* fuckwit* dumbass* knobhead* knob dipshit* shithead* slag* whore* slut* loser* arse jackass* cretin* dimwit* halfwit* git scum melt nonce minger hag cow slapper trollop tramp thicko dope dunce simpleton nitwit twit wally berk prat div divvy spanner gimp twerp weasel snake rat vermin leech parasite maggot cockroach worm slug toad pig swine sow dog mongrel mutt donkey ass monkey ape baboon sheep parrot robot troll witch crone karen psycho psychopath sociopath bully weirdo creep pervert lunatic nutter clown joker fool buffoon airhead bimbo dingbat doormat lapdog puppet drone zombie cabbage vegetable potato lemon amoeba plank brick dinosaur fossil peasant nobody nothing failure disgrace embarrassment waste coward thief crook liar liars fraud cheat nazi hitler fascist jobsworth skivvy minion lackey gobshites amadan gombeen langer tool wazzock ninny pleb chav imbeciles scrote gremlin goblin
badadj: stupid thick dumb dense daft pathetic braindead gormless clueless useless worthless vile disgusting repulsive revolting ugly fat lazy bloody incompetent ignorant arrogant rude retarded mental deranged insane demented backward simple slow dim dopey moronic idiotic brainless mindless spineless gutless heartless soulless lying deceitful slimy sly smug snotty miserable sour bitter nasty horrible filthy dirty smelly stinking rotten worst pitiful sad laughable
brain: brain brains braincell braincells iq intelligence cell cells goldfish peanut sandwich lights upstairs skull marbles shed wits school kindergarten nursery primary education degree
dropped: dropped inbred mother born birth raised upbringing parents ashamed proud cradle
origin: country accent foreign foreigner* immigrant* indian* india african* africa pakistan* polish poland romanian* black white brown arab* muslim* islam jew* jewish gypsy chinese turkish irish* scottish welsh european offshore bangalore delhi mumbai asian* nationality passport boat border borders visa deport* jungle tribe colour skin race hijab headscarf turban mosque paki* nigger* chink* native born kind sort people type
speakproper: english language proper properly accent understandable translator
gender: woman women man men girl girls lady female male bloke guy kitchen ironing dishes washing cleaning sweetheart love darling hun babe doll gay queer faggot* lesbian homo tranny trans wheelchair disabled autistic cripple* spastic mong period hormones pms menopause blonde pregnant old
sex: sexy horny naked nude shag sex bed tits boobs ass arse bum cock dick blowjob knickers panties bra underwear wearing lingerie moan moaning wet hard touch undress strip kinky fantasy fantasise lips kiss kisses lick suck spank bend lap massage body curves legs stockings skirt cleavage
flirt: single married boyfriend date drink dinner coffee hotel number tonight weekend voice lovely sound gorgeous pretty fit hot beautiful lonely company cuddle sweet
curse: fuck* fuk* fecking feckin feck bloody shit* crap damn* bollocks hell arse piss* bugger* sod sodding wank* bleeding effing frigging goddamn jesus christ cunting
gtfo: off lost away stuffed screw
disgust: puke vomit sick hate loathe despise detest disgust* worthless trash garbage rubbish waste filth muck dirt turd skin piece stomach oxygen air
illwish: hope wish deserve rot cancer disease die dies suffer suffering crash choke karma hell burn drop dead hit bus homeless poor misery miserable fired sacked jobless dole alone covid heart attack stroke
shutup: shut quiet silence shush hush shh zip button mouth trap gob cakehole pipe listen stop talking interrupt interrupting hold
order: do move hurry get fetch put pass now quick sharp chop pronto immediately wake speed jump snap finally today
incompetent: useless incompetent hopeless clueless amateur* unprofessional inept unqualified untrained trainee beginner novice rookie intern apprentice worthless dozy
senses: deaf blind ears read hear hearing understand understanding english listen listening speak eyes sink comprehend grasp spell slowly
nonsense: nonsense rubbish bullshit bull crap blah drivel waffle script scripted parrot robot excuses spiel fairy tales babble garbage tripe waffling claptrap lies lying patronise patronising
paid: paid pay wages salary hired hire trained training qualified qualification fired sack sacked unemployed mcdonalds burgers shelves supermarket toilets flipping stacking
dontcare: dont care interested bored boring spare whatever arsed bothered give toss monkeys
thinkyou: think reckon consider pretend act acting behave sound sounds sounding treat treating
capable: capable able manage handle difficult hard complicated simple rocket science child grade count two plus
say: said says say saying told tells telling called calls call calling shouted shouting shouts wrote written write writes writing texted texting texts screamed yelled yelling messages sends sending overheard heard quote quoted joked asked
quoted: film movie song lyric series show book novel play password username title game band quiz comedian radio podcast forum comment review graffiti story news paper documentary crossword email letter
neg: not never no nor didnt dont doesnt isnt wasnt arent werent wouldnt couldnt shouldnt wont aint havent hasnt t without nobody none hardly neither nothing
if: if unless when until once otherwise provided
law: lawyer* solicitor* legal court ombudsman regulator complaint* complain police sue suing tribunal watchdog trading standards journalist newspaper press media trustpilot reviews review cancel* switch* leaving consumer ofcom ofgem compensation refund claim
figure: killing battery line traffic hunger laughing bored curiosity deadline wires screen dying embarrassment frozen heart hope signal shot overtime parking hang hanging jumped drop backfire crash crashed freezes bomb
estate: deceased passed widow widower inheritance probate estate executor funeral certificate late bereavement solicitor died heir
rage: angry furious fuming livid annoyed outraged raging frustrated frustrating fed disgrace disgraceful ridiculous unacceptable joke scandal shambles farce appalling shocking
self: idiot stupid fool silly daft blonde clumsy mistake fault forgot
praiseadj: nice friendly patient helpful kind lovely polite professional* efficient excellent brilliant amazing wonderful great fantastic superb awesome terrific marvellous magnificent outstanding exceptional incredible competent knowledgeable understanding caring sweet courteous thoughtful considerate warm welcoming pleasant calm reassuring gracious attentive thorough clever smart diligent genuine sincere honest human decent brill ace cracking class sound best good grand impressive impressed magic delightful charming fab fabulous perfect super stellar
praisenoun: angel star hero heroine gem pearl treasure legend saint diamond lifesaver saviour godsend genius wizard magician sweetheart hats hat credit asset ray sunshine blessing champion champ lifeline pleasure joy pro professional gentleman lady darling dote trooper superstar rockstar queen king jewel miracle
well: well brilliantly perfectly clearly beautifully wonderfully quickly kindly nicely properly calmly patiently thoroughly professionally efficiently superbly excellently fast swiftly expertly masterfully
help: help helped helps helping explain explained explains explaining explanation solve solved sort sorted sorting arrange arranged fix fixed handled listen listened listens listening took taken dealt walked guided stayed calmed reassured understood answered rescued saved
thank: thank thanks thankyou ta cheers grateful appreciate appreciated gratitude indebted bless owe
ever: finally last first only ever years life never once long rarely before else other seldom decade
tellboss: boss manager supervisor raise medal promotion bonus award prize statue clone bottle wine chocolates cake flowers drink hug recommend recommendation compliment compliments commend praise feedback survey employee month colleagues colleague like team
feeling: relieved relief happy happier smile smiling laugh laughed weight shoulders calm calmer sleep reassured better heart warm warms tears cry crying stress worry worries worried cheered brightened made day afternoon evening week comfortable ease safe heard understood nerves hope faith human humanity
rate: ten stars star score marks five points rating hundred percent out
sarcasm: right course sure yeah genius bravo clap applause well congratulations congrats wow fantastic brilliant great lovely wonderful thanks nothing hooray slow sarcasm sarcastic irony
earlier: yesterday colleague* previous earlier last week month before another other girl lad lady gentleman fella chap bloke technician* engineer* driver* whoever then monday tuesday wednesday thursday friday
offer: offer price prices product products service services app website site store range quality tariff contract delivery phone
but: but however though although yet except pity only still unfortunately
could: could would can might may please kindly
hope: hope hopefully wish wondering wonder
voice: voice tone manner patience kindness attitude professionalism manners way approach friendliness politeness time effort trouble help advice explanation honesty humour empathy service support
everyone: everyone everybody others more people world all company
"""
