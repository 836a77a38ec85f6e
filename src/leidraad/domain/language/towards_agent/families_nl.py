"""Families of Dutch words, Flemish first; apart so that who knows the language can read and mend them alone."""

FAMILIES = """
you: u uw uwe uwen je jij jou jouw jullie ge gij gulder ulle ulder zelf jezelf uzelf hebde zijde kunde moogde wilde ziede weete de uzelve
i: ik ikke wij we kga kzal keb kwil kben kheb khoop kweet
me: mij me mijn mijnen mijne ons onze mn
myself: mezelf mijzelf mezelve eigen
third: hij zij ze hem haar hun hen zijn iemand buur buren buurman buurvrouw ex collega* technieker technicus monteur koerier chauffeur postbode huisbaas huurder* leraar juf dokter die diene dieje dienen
family: vrouw man kind kinderen kleinen zoon zonen dochter* moeder ma mama vader pa papa broer* zus zuster familie gezin vriendin lief baby kleinkind* oma opa partner wederhelft
company: bedrijf bedrijven firma organisatie directie bazen hoofdkantoor dienst bende boel zootje winkel kot maatschappij instelling
thing: router modem decoder toestel kabel internet bakske bakje doos app website site wifi gsm telefoon computer laptop lijn factuur meter ketel verwarming televisie tv afstandsbediening netwerk verbinding batterij server scherm printer kaart ticket pakje pakket levering bus trein tram auto waterkoker frigo systeem software wachtwoord contract abonnement rekening signaal machine hond kat ding brol
place: kantoor gebouw bureau winkel filiaal depot receptie balie loket parking hoofdkantoor centrum poort deur deuren ingang uitgang hal
home: thuis huis straat adres appartement garage buurt postcode slaapkamer raam ramen ruiten oprit tuin dorp gemeente stoep gevel voordeur
vehicle: auto banden fiets camionet nummerplaat voorruit remmen wagen
boss: baas chef manager overste verantwoordelijke leidinggevende directeur supervisor teamleider
job: job werk baan beroep stiel functie shift carrière
hit: vermoord* doodslaan doodschieten doodmaken afmaken wurgen slaan sla slaat sloeg kapot kapotmaken neersteken steken steek neerschieten schieten schiet neerslaan afranselen verzuipen omleggen doodsteken kelen kloppen klop mot meppen mep stampen stamp trappen trap vernietigen verbrijzelen toetakelen aftuigen afrossen doen kraken breken rammelen rammeling pijn lap lappen peer watjekou oplawaai muilpeer pandoering schop wurg nekken folteren verscheuren plat
break: breek breken brand branden brandstichten ontploffen opblazen bom vlammen vuur benzine kapotslaan vernielen afbreken slopen lucifer stenen steen baksteen as platbranden inslaan verbouwen
weapon: mes messen geweer pistool kogel kogels bijl hamer zuur benzine bom machete koevoet knuppel vuist vuisten baksteen botten honkbalknuppel bat schroevendraaier kettingzaag stok ijzer zaag jerrycan wapen
body: gezicht tanden hoofd nek keel schedel kaak knieën knieschijven neus benen poten armen vingers botten oog ogen lip ribben handen vel bakkes muil smoel bek kop smikkel gebit strot hersens oren rug
blood: bloed bloeden ziekenhuis hospitaal kist graf begrafenis ambulance spoed lijkenhuis rolstoel brancard krukken hechtingen lijk begraven kerkhof begrafenisondernemer bloemen krans mortuarium lijkzak zes planken
seek: vinden vind vinde gevonden opsporen zoeken zoek opzoeken opzoek opwachten volgen volg bezoek bezoekje bezoeken langs langskomen langskom voorbij passeren afkomen kom komen staan sta wachten wacht hoek donker steegje rondhangen tegen tegenkomen
wait: wachten wacht opwachten buiten beneden uitgang ingang bushalte gedaan klaar uur sluit vertrekt
whereabouts: woont woon wonen waar adres parkeert werkt werk zit school crèche straat route rijdt
know: weet weten kweet ken kent kennen gezien gevonden zag onthouden onthoud herken vergeet
warn: oppassen pas kijk kijken uitkijken voorzichtig gewaarschuwd waarschuwing waarschuw gevolgen anders schouder slot slapen gerust veilig spijt betalen bekopen wraak zuur opbreken les leren laatste lachen lacht gebeurt gebeuren beloof belofte problemen lelijk ongeluk ongelukken ongelukje jammer verzekerd verzekering weerzien zult zulle beseffen merken ondervinden
name: naam namen achternaam familienaam facebook linkedin instagram profiel foto stem badge online google gegoogeld
men: mannen gasten broers maten neven vrienden kameraden bende kornuiten jongens
death: sterven sterf sterft dood dode doodgaan gestorven overleden creperen crepeer doodvallen kapotgaan
life: leven leef levend bestaan bestaat
end: einde eind eindigen stoppen stop gedaan ophouden weg uit over vertrekken verlaten afgelopen
nopoint: zin zinloos reden redenen hoop hopeloos nut waarde betekenis licht uitweg uitzicht tunnel
cannot: kan kunnen aankan aan meer lukt volhouden verdragen dragen uithouden trek
tired: moe uitgeput op leeg kapot genoeg verloren alleen eenzaam niemand donker put wanhoop wanhopig depressie* depressief suïcidaal zelfmoord zelfdoding suïcide euthanasie beu overmand zwart zwaar
means: brug pillen pilletjes sporen spoor touw strop dak scheermes polsen overdosis klif kanaal vaart gas oven trein dafalgan slaapmiddelen slaappillen fles bad balkon raam water rails
missme: missen mist last ballast beter zonder merkt opvalt geeft begrafenis verlost kwijt
farewell: afscheid afscheidsbrief vaarwel brief brieven testament geregeld vergeven sorry laatste
wakeup: wakker ontwaken inslapen slapen slaap voorgoed altijd eeuwig morgen nacht verdwijnen
selfharm: snijden snij verwonden hangen ophangen verhangen springen spring verdrinken doden verdoen ombrengen maak doe aandoen
anymore: meer langer nog ooit
insultnoun: idioot idioten idiote klootzak* trut* debiel* imbeciel* eikel* hufter* wijf* kutwijf* hoer* stomtrut* strontzak* smeerlap* sukkel* mongool mongolen onnozelaar* klojo* kluns* lul lullen lijer* zakkenwasser* etterbak* etter loser* rotzak* dwaas nietsnut* schoft* domkop* oen* slet* snul* crapuul* paljas* kakkerlak* minkukel* lapzwans* flapdrol* kwibus* viswijf* koe gans zak kwal ezel zeug varken* zwijn* aap apen geit kalf clown* papegaai* robot* hond teef heks beest vod rat ratten parasiet* kreng* mens schepsel sujet addergebroed slang adder worm gedrocht mispunt* misbaksel miskleun* nul nulliteit onbenul* prutser* knoeier* klungel* broekvent broekie snotneus* snotaap ventje manneke meiske griet tang feeks serpent bitch* kenau psychopaat* zot zottin gek gekkin halvegare dommerik* uil uilskuiken* rund ros boer boerenkinkel leeghoofd* blaaskaak windbuil pummel lomperik lomperd luiaard luilak nietsnutten profiteur* bedrieger* oplichter* dief leugenaar* lafaard* slijmbal slijmjurk gluiperd* ettertje stuk vullis vuilnis ezelsveulen tist jandoedel kieken kiekens konijn* nonkel marionet* loopjongen slaaf slaafje ambtenaartje zeikerd* zeur zeurkous kutkind kleuter* baviaan* amoebe plant aardappel kneus* achterlijke randgeval nazi* hitler fascist* tiran
badadj: achterlijk dom domme stom stomme onnozel* debiel gestoord* zielig* belachelijk* triest* vuile vieze smerig* arrogant* lui luie lomp lompe dik dikke lelijk* walgelijk* waardeloos waardeloze onbekwaam onbekwame incompetent* nutteloos nutteloze hopeloos hopeloze onbeschoft* onbeleefd* brutaal brutale leugenachtig* hypocriet* slijmerig* laf laffe hersenloos hersenloze harteloos harteloze ellendig* verwaand* hautain vervelend* traag trage simpel* achterlijke zot zotte gek gekke zatte idiote slechtste rotte stinkende verrotte zure verzuurde kutte
brain: hersens hersenen hersencel* brein iq verstand intelligentie goudvis erwt garnaal kip school schoolbank* kleuterklas lagere diploma opleiding bovenkamer licht lichten vijzen vijs frank hoofd
dropped: gevallen inteelt moeder geboren geboorte opgevoed opvoeding ouders beschaamd schaam schamen trots wieg
origin: land accent vreemd vreemdeling* buitenlander* immigrant* marokko marokkaan* turk* turkije afrika* afrikaan* pool polen pools roemeen* zwart* blank* bruin* arabier* moslim* islam jood* joden zigeuner* chinees chinezen indiër* waal walen waalse hollander* kaaskop* vlaming* belg belgen europeaan allochtoon* nationaliteit paspoort bootje grens visum oerwoud jungle ras soort huidskleur kleur hoofddoek* tulband moskee makak* neger* nikker* volk types gasten afkomst origine herkomst
speakproper: nederlands vlaams taal deftig fatsoenlijk accent verstaanbaar tolk proper
gender: vrouw vrouwen vrouwmens man mannen meisje* mevrouwtje madam madammeke dame vent keuken afwas strijk strijken poetsen haard schatje schat liefje schoonheid poppemie pop popje homo* janet* flikker* pot lesbi* jeanet trans* rolstoel gehandicapt* autist* mongool kreupel* menstruatie regels maandstonden hormonen overgang blond blondje blonde zwanger oud oude
sex: sexy geil* naakt bloot neuken seks bed tieten borsten memmen kont gat reet poep lul pik piet pijpen slip slipje string bh ondergoed draagt lingerie kreunen kreun nat hard strelen uitkleden fantasie* lippen kus kusje kussen likken lik zuigen zuig billen schoot masseren lichaam lijf rondingen benen kousen rokje decolleté poepen vogelen
flirt: vrijgezel single getrouwd vriendje lief drinken drankje eten koffie hotel nummer vanavond weekend stem schoon schone klinkt mooi mooie knap knappe lekker lekkere eenzaam gezelschap knuffel zoet afspreken
curse: fuck* verdomme verdomd* godverdomme godver* nondeju shit klote* kloten kut* kak stront verdorie rot* tering* tyfus* kanker* klere* pokke* verrek* verdikke miljaar* jezus christus potver* zak hol
gtfo: op af weg rot flikker donder bol trap sodemieter opkrassen aftrappen opzouten hel pomp boom
disgust: kots kotsen misselijk haat walg walgen veracht verafschuw waardeloos afval vuil vuilnis stront drek schuim stuk ongeluk onderkruipsel uitschot tuig
illwish: hoop hopelijk wens verdien* rotten rot kanker ziekte creperen sterven lijden crash stikken stik karma hel branden doodvallen val bus dakloos arm miserie ontslagen buiten werkloos dop alleen covid hartaanval beroerte krijgen krijgt tering pest
shutup: zwijg* stil stilte mond bek bakkes muil kop klep kwek toet toe dicht luister luisteren hou houd houdt houden praten babbelen onderbreken onderbreek toeter smoel
order: doe vooruit haast sneller snel rap allez pak haal verbind nu meteen direct onmiddellijk seffens terstond wakker tempo hup komaan vlug eindelijk vandaag opschieten
incompetent: onbekwaam onbekwame incompetent* nutteloos hopeloos amateur* amateurist* onprofessioneel ongeschikt* onopgeleid stagiair* beginneling* groentje leerling jobstudent* waardeloos prutser* kluns* sukkelaar* broddelwerk onbevoegd
senses: doof blind oren lezen lees horen hoort verstaan verstaat begrijpen begrijpt snappen snapt nederlands luisteren luistert spreken ogen doordringen bevatten traag spellen potdoof
nonsense: onzin zever zeveren bullshit lulkoek larie bla blabla gezever geleuter gezwam gelul praatjes praat script papegaai robot excuses smoes smoesjes uitvluchten sprookjes gebabbel rommel kletskoek leugens liegen liegt leuter
paid: betaald betalen loon wedde salaris aangenomen aangeworven opleiding opgeleid diploma ontslagen ontslag buitengegooid werkloos mcdonalds frietjes frituur rekken vakkenvuller toiletten wc kuisen hamburgers
dontcare: boeit boeien interesseert interesse beu kan schelen scheelt bespaar zal worst wurst zorg
thinkyou: denkt denk dacht gelooft vindt beweert doet gedraagt klinkt klinken behandelt behandelen praat
capable: bekwaam staat kunt kunnen moeilijk ingewikkeld simpel gemakkelijk kind kleuter tellen twee optellen hogere wiskunde raketwetenschap
say: zei zeiden zegt zeg zeggen gezegd noemde noemen noemt genoemd riep riepen roept roepen geroepen schreef schrijft schreven geschreven schold uitgescholden gescholden scheldt hoorde gehoord stuurt stuurde stuurden berichten berichtje dreigde dreigt bedreigd brulde vertelde vroeg smste appte
quoted: film liedje lied serie programma boek roman toneel wachtwoord paswoord gebruikersnaam titel spel groep quiz komiek radio podcast forum commentaar reactie graffiti verhaal nieuws krant documentaire kruiswoord mail brief citaat
neg: niet geen nooit niemand nie gene noch nimmer niets niks zonder nauwelijks evenmin nergens geenszins
if: als indien wanneer tenzij totdat zodra anders mocht
law: advocaat* advocate juridisch* rechtbank rechter ombuds* ombudsman klacht* klagen politie aanklagen testaankoop consumentenbond journalist krant pers media reviews review trustpilot opzeg* opzeggen overstappen veranderen schadevergoeding terugbetaling vordering regulator bipt deurwaarder
figure: doodmoe batterij lijn verkeer honger lachen verveeld nieuwsgierig deadline scherm schaamte bevroren moment stil spoor vastgelopen hangt sprong crasht crash ontploft bom dooie
estate: overleden wijlen weduwe weduwnaar erfenis nalatenschap notaris erfgenaam overlijden overlijdensakte uitvaart executeur begrafenis verstorven
rage: kwaad boos woedend razend furieus geërgerd verontwaardigd gefrustreerd frustrerend beu schande schandalig belachelijk onaanvaardbaar grap schandaal ramp rotzooi verschrikkelijk ongehoord koleirig koleire
self: idioot stom dom onnozel dwaas suf onhandig fout schuld vergeten
praiseadj: vriendelijk* aardig* geduldig* behulpzaam behulpzame lief lieve beleefd* professioneel professionele efficiënt* uitstekend* schitterend* geweldig* fantastisch* prachtig* super top bekwaam bekwame begripvol* attent* warm warme hartelijk* aangenaam aangename rustig* kalm kalme geruststellend* grondig* slim slimme oprecht* eerlijk* menselijk* correct* goed goede goeie knap knappe indrukwekkend onder indruk zalig heerlijk charmant* perfect* tof toffe sympathiek* vlot vlotte fijn fijne mooi mooie netjes keurig prima formidabel* chique sjiek wijs wijze vakkundig* kundig* straf straffe beste geniaal zorgzaam zorgzame
praisenoun: engel* topper* held* heldin parel* schat schatje legende heilige diamant redder redding geschenk genie tovenaar chapeau pluim petje hoedje aanwinst zonnetje zegen kampioen* plezier vreugde pro vakman vakvrouw gentleman dame kanjer* klasbak krak reddende goudklompje goud goudhaantje wonder rots ster crack
well: goed goe schitterend perfect duidelijk mooi prachtig snel rap vriendelijk netjes deftig rustig geduldig grondig professioneel vlot fantastisch uitstekend correct schoon keurig vakkundig haarfijn
help: helpen helpt hielp geholpen uitleggen uitlegt uitgelegd uitleg legt oplossen opgelost regelen geregeld fixen gefikst aanpakken aangepakt luisteren luistert geluisterd tijd genomen begeleid gebleven gerustgesteld begrepen beantwoord gered meegedacht meedenkt meedenken bijgestaan
thank: dank danku bedankt dankjewel dankuwel merci thanks dankbaar waardeer waarderen gewaardeerd erkentelijk bedanken
ever: eindelijk eerste enige ooit jaren leven nooit lang zelden nog voordien anders tijden keer
tellboss: baas chef manager verantwoordelijke opslag medaille promotie bonus prijs standbeeld klonen fles wijn pralines taart bloemen bloemetje pintje knuffel aanbevelen aanraden compliment* felicitaties lof feedback enquête werknemer maand collegas zoals team doorgeven
feeling: opgelucht opluchting blij blijer gelukkig lach glimlach lachen pak hart schouders rustiger gerust gerustgesteld slapen beter warm tranen wenen huilen stress zorgen ongerust dag gemaakt namiddag avond week gemak veilig gehoord begrepen hoop geloof mens menselijkheid deugd zon
rate: tien sterren score punten vijf honderd procent op cijfer tevredenheid
sarcasm: tuurlijk natuurlijk jaja zeker genie bravo applaus proficiat gefeliciteerd wauw fantastisch geweldig schitterend mooi leuk bedankt hoera sarcasme sarcastisch ironie zeg
earlier: gisteren collega* vorige eerder laatst vorig week maand andere dame meneer technieker* monteur* chauffeur* toen maandag dinsdag woensdag donderdag vrijdag daarnet destijds
offer: aanbod aanbieding prijs prijzen product producten dienst diensten app website site winkel gamma kwaliteit tarief contract levering toestel
but: maar echter hoewel alhoewel toch behalve jammer alleen spijtig helaas nochtans
could: zou zoudt kunt kan mag alsjeblieft alstublieft aub gelieve wilt wil
hope: hoop hopelijk hopen wens
voice: stem toon manier geduld vriendelijkheid houding professionaliteit aanpak beleefdheid tijd moeite hulp advies uitleg eerlijkheid humor empathie service begrip inzet bediening rust
everyone: iedereen anderen meer mensen wereld allemaal alle firma
"""
