"""Words of aggression in Dutch, Flemish first; apart so that who knows the language can read and mend them alone."""

SETS = {
    "you": "u uw je jij jou jouw ge gij gulder jullie uwen uwe ulle ye",
    "youpl": "jullie gulder ulle",
    "be": "zijt zij bent ben zijn zaat waart was zit vind noem",
    "i": "ik ikke kga kzal kweet khoop",
    "am": "ben mij me was ik",
    "he": "hij zij ze hem haar die dat zijn buurman buurvrouw ex broer schoonbroer schoonmoeder zoon dochter vriend man "
    "vrouw moeder vader monteur technieker technicus koerier collega baas neef nonkel tante verkoper meneer",
    "say": "zei zeiden zegt zeggen gezegd noemde noemen noemt genoemd riep riepen roept geroepen schreef staat schold "
    "uitgescholden gescholden hoorde wachtwoord paswoord film stuurt stuurde stuurden berichten dreigde dreigt bedreigd "
    "liedje serie code",
    "neg": "niet geen nooit niemand nie gene noch nimmer",
    "if": "als indien wanneer",
    "thing": "router modem decoder ding dinges dingen toestel kabel internet bakske bakje doos kast kastje systeem app "
    "website site wifi gsm telefoon computer lijn factuur muziek nummer menu televisie tv box afstandsbediening "
    "toepassing programma netwerk verbinding hond kat",
    "will": "ga gaan gaat zal zullen zou wil kom moet kga kzal gaan",
    "ins": "idioot idioten idiote klootzak* trut trutten debiel* imbeciel* eikel* hufter* kutwijf* kankerhoer* hoer hoerenjong* "
    "stomtrut* strontzak* smeerlap* sukkel* mongool mongolen onnozelaar* klojo* kluns lul lullen teringlijer* "
    "kankerlijer* klerelijer* zakkenwasser* etterbak* loser* smeerlappen rotwijf* rotzak* dwaas nietsnut* "
    "schoft* zeikwijf* domkop* oen randdebiel* achterlijkerd* slet sletten snul kloothommel* crapuul* "
    "paljas kakkerlak* minkukel* lapzwans* flapdrol* kwibus viswijf*",
    "weak": "hond koe gans wijf zak vent kloot kwal ezel sukkelaar leugenaar* bedrieger oplichter dief zeug varken aap "
    "geit kalf clown mens vreten snotneus teef heks beest vod rat parasiet kreng",
    "adj": "achterlijk dom stom onnozel debiel gestoord zot zielig belachelijk* triest dom",
    "crude": "vuile stomme domme achterlijke vieze smerige arrogante luie lompe dikke onnozele gore debiele lelijke "
    "vuil dom lui arrogant verdomde zielige dwaze",
    "thief": "dieven oplichters boeven bandieten bedriegers criminelen afzetters zakkenvullers maffia boevenbende kutfirma "
    "klotebedrijf rotbedrijf dievenbende zootje crimineel",
    "slur": "makak makakken bruine jood joden neger nikker turk marokkaan bougnoul mof homo flikker vreemdeling buitenlander "
    "zwarte zwartjoekel geitenneuker spleetoog kaaskop janet apen bruinen vreemdelingen",
    "hit": "vermoord* kapotmaken doodslaan doodschieten afmaken wurgen slaan kapot neersteken neerschieten neerslaan "
    "afranselen verzuipen omleggen doodsteken kelen",
    "group": "vrouwen moslims* joden homo homos homoseksuel* zwarten immigrant* vluchtelingen buitenlanders vreemdelingen marokkanen turken gehandicapt* transgender* allochtonen zigeuners walen afrikanen polen",
    "vile": "uitschot ongedierte walgelijk* ratten parasieten minderwaardig* beesten tuig apen vies smerig slecht kanker pest varkens crimineel criminelen ziek lui dom waardeloos weerzinwekkend insecten afval",
    "hate": "haat haten veracht verafschuw walg kots",
    "ordinary": "vermoeden vermoed",
}

PATTERNS = """
name | $you ..1 $be ..3 $ins|$weak|$adj
name | $be $you ..3 $ins|$weak
name | $ins|$weak|$adj dat|da $you ..1 $be
name | vind $you ..2 $ins|$weak|$adj|$crude
name | $ins|$weak als|gelijk|zoals $you
name | $ins|$weak bent|zijt $you
name | $crude $weak
name | $crude $crude $weak
name | stuk vreten|ongeluk|stront|onbenul
name | $ins|$weak ..1 dat $you
name | kloot zak
bare | $ins
thief | $thief
thief | bende
thief | $youpl ..2 $be ..3 $thief
insult.curse | krijg ..1 kanker|tering|tyfus|klere|pest
insult.curse | fuck you|u
insult.curse | val dood
insult.curse | loop ..2 hel|pomp
insult.curse | steek ..4 gat|reet|kont|hol
insult.curse | kust|kus mijn kloten|gat|kont|reet
insult.curse | mijn kloten kussen
insult.curse | verrek|verrekt toch|maar
insult.curse | kanker op|homo|hoer
insult.discrimination | ga|keer ..1 terug naar ..3 land|marokko|turkije|afrika|polen
insult.discrimination | ga terug naar waar
insult.discrimination | terug ..2 uw|je|jouw ?eigen land
insult.discrimination | wil ..3 belg|blanke|vlaming|nederlander ..4 geen ..2 $slur|marokkaan|buitenlander|zwarte|allochtoon
insult.discrimination | geen $slur|buitenlander ..2 aan|als lijn|agent
insult.discrimination | $crude $slur
insult.discrimination | $slur dat $you
insult.discrimination | $you $slur
insult.discrimination | $you ..1 $be ..2 $slur ..2 geef
insult.discrimination | geef ..2 man ..4 vrouw|vrouwen
insult.discrimination | vrouwen|vrouw ..1 snapt|snappen|kent|kunnen ..3 niks|niets
insult.discrimination | jouw|uw|jullie soort
insult.discrimination | van uw|jouw|jullie ras|soort
insult.discrimination | leer ..2 nederlands|vlaams
insult.sexual | wat ..1 hebt|heb|draagt|draag ge|je|u|jij|gij ..1 aan|onder
insult.sexual | sexy|geile|zwoele stem
insult.sexual | $you ..2 neuken|naaien|poepen|pijpen|vogelen
insult.sexual | pakken in bed
insult.sexual | met mij|me naar|in bed
insult.sexual | op mijn schoot
insult.sexual | zuig ..3 lul|pik
insult.sexual | uw|je|jouw tieten|borsten|kont|poep
insult.sexual | geil* ..3 $you
insult.sexual | $you ..3 geil*
threat.violence | $will ..3 $you ..5 $hit
threat.violence | $you ..1 $will|moeten|willen ..1 $hit
threat.violence | $you ..2 moeten $hit
threat.violence | $you ..3 op $you bakkes|muil|gezicht|smoel|bek|kop
threat.violence | op $you bakkes|muil|gezicht|smoel|bek|kop
threat.violence | sla|sloeg|klop|stamp|mep ?ik $you ..3 elkaar|kop|muil|kapot|neer|dood|verrot|tanden|bakkes|gezicht
threat.violence | maak|schiet|steek ?ik $you ..1 af|kapot|dood|neer|overhoop|omver
threat.violence | breek ?ik $you benen|nek|poten|armen
threat.violence | ne|een keer ..1 klop|mot|toek
threat.violence | $you ..3 klop|mot|toek|pak geven|verkopen|slaag
threat.violence | $you kantoor|winkel|boel|huis|auto ..1 in brand
threat.violence | kom ..3 met ..2 mes|bijl|geweer|pistool|hamer
threat.violence | $you ..4 kogel
threat.violence | $you ..4 niet overleven
threat.violence | $you|gaat ..2 bloeden
threat.violence | $you de nek
threat.violence | $you gaat eraan|dood
threat.violence | kapot maken $you
threat.violence | sla|steek|schiet $you kop
threat.waited | weet|kweet|weten ?wel ..1 waar|wa ..2 $you ..1 woont|woon|wonen|werkt|werk|werken|zit
threat.waited | waar|wa ?da ge|je|gij|jij woont|woon|werkt
threat.waited | $you ..3 op te wachten
threat.waited | wacht ..1 $you ..1 op|buiten
threat.waited | wacht op $you ..2 buiten|werk
threat.waited | wacht ?je|u ?buiten op
threat.waited | $will ..1 $you ..2 vinden
threat.waited | kom|kom ..1 $you ..1 vinden|halen|zoeken|opzoeken
threat.waited | vind $you wel|nog
threat.waited | zoek ?ik ..1 adres ..1 op
threat.waited | zoek $you adres
threat.waited | kom ..1 naar daar|ginder|kantoor ..4 $you|dan
threat.waited | pas ..1 op ..1 als $you ..1 buiten|naar
threat.waited | kijk ..2 uit als $you
threat.waited | welke auto $you
rude | zwijg|zwijgt|zwijgen ?nu ?eens
rude | hou|houd|houdt|hou ..1 $you|uwen|den mond|moond|bakkes|bek|smoel|muil|kop|klep|kwek
rude | $you mond houden
rude | kop|bek|smoel|muil dicht|toe|houden
rude | zijt|bent|ben $you doof|blind|achterlijk|dom|dronken
rude | $you ..3 er niks|niets|bal|ballen|kloten ..2 van
rude | er geen|de bal|ballen|kloten ..1 van
rude | $you ..1 $be ..3 onbekwaam|incompetent|nutteloos|waardeloos|onbenullig|hopeloos
rude | trap ..1 af
rude | rot ..1 op
rude | bol ..1 af
rude | flikker|sodemieter|donder ..1 op
rude | domme|stomme|achterlijke|idiote|onnozele vraag|vragen ..1 $you|stelt|stel
rude | doe ..1 $you ..1 werk|job
rude | snapt|snap|verstaat|begrijpt|begrijp $you ..1 niet|niks of|eigenlijk
rude | zo moeilijk ..4 voor $you
rude | kunt|kun|kan $you ..2 lezen
rude | zo iemand als|gelijk $you
rude | een snotneus
rude | mensen als|gelijk $you
group | $hate ..3 $group
group | $group ..2 $hate
group | $group ..1 zijn ..3 $vile
group | $vile ..1 zijn ..2 $group
group | vind ..2 $group ..2 $vile
group | $group ..4 $hit|doden|dood|gedood|opgesloten|uitgeroeid|verdwijnen
group | $crude|verdomde|klote|kut $group
"""
