"""Families of German words, Austrian and Swiss forms too; apart so that who knows the language can mend them alone."""

FAMILIES = """
you: sie du dich dir ihnen ihr ihre ihren ihrem ihrer ihres euch euer eure euren eurem dein deine deinen deinem deiner selber eich di dia
i: ich wir i mir
me: mich mir mein meine meinen meinem meiner uns unser unsere mi mei
myself: mich mir selbst
third: er ihn ihm jemand jemanden nachbar* ex exmann exfrau kolleg* techniker* monteur* bote kurier fahrer* postbote vermieter* mieter* lehrer* arzt der die
family: frau mann kind kinder kindern sohn söhne tochter töchter mutter mama vater papa bruder brüder schwester* familie freundin freund baby enkel* oma opa partner* gattin
company: firma firmen unternehmen konzern organisation geschäftsleitung chefs zentrale abteilung bande haufen verein laden saftladen gesellschaft
thing: router modem receiver gerät kabel internet kasten app website webseite wlan handy telefon computer laptop leitung rechnung zähler heizung fernseher tv fernbedienung netz netzwerk verbindung batterie akku server bildschirm drucker karte ticket paket päckchen lieferung bus zug tram auto wasserkocher kühlschrank system software passwort vertrag abo konto signal maschine hund katze ding
place: büro gebäude laden filiale geschäft depot empfang schalter theke parkplatz zentrale tor tür türen eingang ausgang
home: hause daheim haus strasse adresse wohnung garage nachbarschaft postleitzahl schlafzimmer fenster scheiben einfahrt garten dorf haustür
vehicle: auto reifen fahrrad lieferwagen kennzeichen nummernschild windschutzscheibe bremsen wagen
boss: chef chefin vorgesetzte* manager teamleiter* direktor leiter leitung
job: job arbeit beruf stelle posten schicht karriere
hit: umbringen umbringe bringe töten töte ermorden erwürgen erschlagen schlagen schlage schlag erschießen schießen verprügeln prügeln prügel abstechen stechen zusammenschlagen abknallen würgen kaputtmachen fertigmachen totschlagen aufschlitzen hauen hau watschn watschen ohrfeige eine treten tritt zertreten zerquetschen zermalmen verdreschen vermöbeln ertränken erwürge weh klatschen klatsche brechen breche zerlegen abmurksen kaltmachen plattmachen reinhauen einschlagen polieren umhauen vertrimmen brezn detschn
break: brennen brenne anzünden zünde abfackeln abbrennen sprengen sprenge bombe explodieren kaputtschlagen zerstören zertrümmern verwüsten feuer flammen benzin streichholz stein steine pflasterstein asche luft demolieren kleinholz
weapon: messer klinge pistole gewehr kugel kugeln axt beil hammer säure benzin bombe machete brechstange baseballschläger schläger faust fäuste ziegel schraubenzieher kettensäge knüppel waffe eisenstange stange knarre
body: gesicht zähne kopf hals kehle schädel kiefer knie kniescheiben nase beine arme finger knochen auge augen lippe rippen hände haut fresse maul goschn schnauze visage birne rübe gurgel genick ohren rücken gebiss
blood: blut bluten krankenhaus spital sarg grab beerdigung krankenwagen notaufnahme rettung leichenhalle rollstuhl bahre krücken leiche begraben friedhof bestatter blumen kranz leichensack kiste intensivstation blutig
seek: finden finde find gefunden suchen suche aufsuchen aufspüren verfolgen verfolge folgen besuch besuche besuchen vorbeikommen vorbei vorbeischauen auftauchen komme kommen warten warte abpassen auflauern lauern ecke dunkel gasse stehen stehe treffen begegnen erwischen
wait: warten warte abpassen draußen unten ausgang eingang haltestelle feierabend dienstschluss schluss fertig verlassen
whereabouts: wohnen wohnst wohnt wo adresse parken parkst arbeiten arbeitest arbeitet schule kindergarten kita straße weg fährst
know: weiß wissen kenne kennen gesehen gefunden merke gemerkt erkenne vergesse vergiss
warn: aufpassen pass passen vorsicht vorsichtig gewarnt warnung warne folgen konsequenzen sonst schulter umdrehen schloss schlafen ruhig sicher bereuen bereust reue bezahlen büßen rache lektion lehren letzter letzte lachen passieren passiert verspreche versprechen ärger probleme hässlich unfall unfälle schade versichert versicherung sehen erleben blaues wunder spüren zeigen angst abschließen
name: name namen nachname facebook linkedin instagram profil foto bild stimme badge online google gegoogelt
men: jungs brüder kumpels cousins freunde leute bande kollegen burschen
death: sterben stirbt tot tote toter tod gestorben verrecken verreck krepieren verstorben
life: leben lebe lebendig existieren existenz dasein
end: ende enden aufhören schluss vorbei aus gehen fort beenden beende verschwinden weg
nopoint: sinn sinnlos grund gründe hoffnung hoffnungslos zweck wert ausweg licht tunnel nutzen perspektive
cannot: kann können mehr aushalten halte ertragen ertrage schaffe schaffen weiter packe kraft
tired: müde erschöpft fertig leer kaputt genug verloren allein alleine einsam niemand dunkel loch verzweiflung verzweifelt depress* depression suizid* selbstmord* lebensmüde satt überfordert schwarz
means: brücke tabletten pillen gleise schienen strick dach rasierklinge pulsadern adern überdosis klippe fluss kanal gas zug ibuprofen schlaftabletten flasche badewanne balkon fenster seil wasser schlafmittel
missme: vermissen vermisst vermisse last bürde besser ohne merken fehlen beerdigung los interessiert
farewell: abschied abschiedsbrief lebewohl brief briefe testament geregelt verzeihen verzeih letzte letzten
wakeup: aufwachen aufwache einschlafen schlafen immer ewig morgen nacht verschwinden nimmer
selfharm: schneiden schneide ritzen ritze erhängen aufhängen hänge springen springe ertränken umbringen bringe töten antun tue werfen schlucke
anymore: mehr länger nimmer je nie
insultnoun: idiot* vollidiot* arschloch* arschlöcher arsch depp* volldepp* trottel* schwachkopf* wichser* schlampe* missgeburt* penner* vollpfosten spinner* versager* hornochse* hurensohn* drecksau* fotze* hure nutte* spast* spacko* dummkopf* mistkerl* drecksack* miststück* dreckskerl* bastard* dolm* gfrast* tubel seckel pisser* vollhorst* schwachmat* blödmann* arschgeige* saftsack* lügner* dumpfbacke* honk* kuh sau gans schwein* hund hunde ziege* esel* ochse* affe* clown* weib* weiber hexe* betrüger* dieb* gauner* null nullen flasche* zicke* ratte* papagei* roboter marionette* sklave* lakai* knecht schlange* natter kröte* made* wurm würmer laus zecke* parasit* abschaum ungeziefer schmarotzer* lappen* waschlappen* weichei* feigling* memme* lusche* niete* pfeife* tröte* pappnase* pfosten hampelmann* wicht* zwerg* gnom* troll* rindvieh* rind kamel* huhn hühner tussi* tusse schnepfe* schrulle* schreckschraube* drache* furie xanthippe* kerl heini* fuzzi hansel kasperl* kasper* würstchen wurst* bürohengst* sesselfurzer* beamter klugscheißer* schleimer* heuchler* psycho* psychopath* irrer irre verrückte* gestörte* perverse* perversling* faulpelz* nichtsnutz* tagedieb* taugenichts* stümper* amateur* dilettant* pfuscher* kind göre* rotzlöffel* rotznase* bengel nazi* hitler faschist* hirni* kretin* einfaltspinsel* dussel* tölpel* tolpatsch* simpel* lümmel* halunke* schuft* schurke* lump* gsindel gesindel pack dreck stück abfall müll
badadj: dumm* blöd* bescheuert* behindert* doof* verrückt* dämlich* gestört* erbärmlich* lächerlich* dreckig* fett* faul* alt alte alter verlogen* hässlich* widerlich* ekelhaft* eklig* abscheulich* wertlos* unfähig* inkompetent* nutzlos* hoffnungslos* ignorant* arrogant* unhöflich* frech* unverschämt* schleimig* feige* hirnlos* herzlos* jämmerlich* armselig* eingebildet* hochnäsig* langsam* beschränkt* zurückgeblieben* einfältig* primitiv* mies* schlecht* schlechteste* stinkend* verrottet* begriffsstutzig* geistig verblödet* deppert* teppert* bled* grausig* unterbelichtet*
brain: hirn gehirn hirnzelle* gehirnzelle* verstand iq intelligenz goldfisch erbse toastbrot knäckebrot schule baumschule sonderschule grundschule kindergarten abschluss bildung hauptschule oberstübchen lichter latte latten tassen schrank birne helle kerze
dropped: gefallen inzucht mutter geboren geburt erzogen erziehung eltern schämen schäm schäme stolz wickeltisch
origin: land akzent ausland ausländer* fremd* immigrant* migrant* flüchtling* asylant* türke* türkei türkisch araber* afrika* afrikaner* schwarz* weiß* neger* moslem* muslim* islam jude* juden zigeuner* chines* inder* indisch pole* polen polnisch rumän* russ* jugo* tschusch* piefke ossi* wessi* deutsche* deutscher österreich* schweizer* einheimisch* nationalität pass boot grenze visum dschungel busch rasse art hautfarbe farbe kopftuch turban moschee kanake* abschieben abgeschoben abstammung herkunft leute volk sorte heimat balkan
speakproper: deutsch sprache akzent verständlich dolmetscher richtig ordentlich gebrochen
gender: frau frauen frauenzimmer weib mann männer mädchen mädel fräulein dame kerl küche herd abwasch bügeln putzen schatz schatzi süße süsse hübsche puppe püppchen mäuschen schwul* schwuchtel* lesb* homo* transe* rollstuhl krüppel* autist* mongo* spasti* periode tage hormone wechseljahre blond* blondine schwanger alt alte
sex: sexy geil* nackt ficken vögeln bumsen sex bett titten brüste busen arsch hintern schwanz blasen blas lutsch lutschen höschen slip tanga bh unterwäsche trägst tragen dessous stöhnen stöhn feucht hart anfassen ausziehen fantasie* lippen kuss küssen küsse lecken schoß massieren körper kurven beine strümpfe rock ausschnitt poppen rammeln
flirt: single ledig verheiratet vergeben trinken drink essen kaffee hotel nummer abend wochenende stimme schön schöne klingst klingen hübsch hübsche süß heiß heiße scharf einsam gesellschaft kuscheln treffen date
curse: fuck* scheiß* scheiss* verdammt* verflucht* mist kacke* arsch* verfickt* verschissen* himmel herrgott* herrschaftszeiten kruzifix* sakrament* sapperlot verflixt* zefix kotz* beschissen* dreck* sau* fick*
gtfo: verpiss* hau ab zieh leine schleich schleichts verzieh zisch hölle leck mich geh
disgust: kotzen kotze übel hasse hass verachte verabscheue ekel* wertlos abfall müll dreck abschaum stück scheiße kotzt brechreiz
illwish: hoffe hoffentlich wünsche verdien* verrecken verreck krebs krankheit sterben leiden unfall ersticken karma hölle brennen tot obdachlos arm elend gefeuert entlassen arbeitslos allein covid herzinfarkt schlaganfall pest verfaulen verrotten krepier*
shutup: schweig* still ruhe mund maul fresse klappe goschn schnauze rand halt halts halten hören zuhören reden unterbrechen ausreden sabbel quatschen sei seien pappn
order: machen mach los beeilung beeilen schneller schnell zack flott hopp verbinden holen jetzt sofort augenblicklich dalli aufwachen tempo bewegen endlich heute gefälligst marsch
incompetent: unfähig* inkompetent* nutzlos* hoffnungslos* amateur* unprofessionell* ungeeignet* ungelernt* praktikant* anfänger* neuling* lehrling* azubi* stümper* dilettant* ahnungslos* ahnung überfordert* unbrauchbar*
senses: taub* blind* ohren lesen lies hören hörst verstehen verstehst versteht kapieren kapierst kapiert begreifen begreifst deutsch zuhören sprechen augen schnallen checken langsam buchstabieren schwer begriff
nonsense: unsinn quatsch schwachsinn blödsinn bullshit gelaber bla blabla gesülze geschwafel geschwätz skript papagei roboter ausreden märchen lügen lügst labern labert laberst müll schmarrn topfen stuss floskeln ablesen runterleiern kas
paid: bezahlt zahlt gehalt lohn eingestellt ausbildung ausgebildet qualifikation gefeuert feuern entlassen rausgeschmissen arbeitslos mcdonalds pommes burger regale klo toiletten putzen hartz steuern geld
dontcare: egal interessiert interessieren satt verschonen sparen scheißegal wurscht wurst kümmert
thinkyou: glauben glaubst denken denkst meinen meinst halten hältst tun tust benehmen benimmst klingen behandeln behandelst
capable: imstande fähig lage schwer schwierig kompliziert einfach kind zählen zwei hexenwerk raketenwissenschaft rechnen
say: sagte sagt sagen gesagt nannte nennt genannt nennen rief ruft gerufen schrieb schreibt schreiben geschrieben schrie schreit geschrien gebrüllt beschimpft beschimpfte gedroht drohte bedroht schickt schickte nachricht nachrichten gehört erzählt fragte meinte zitiere
quoted: film lied song serie sendung buch roman theater passwort kennwort benutzername titel spiel band quiz komiker kabarett radio podcast forum kommentar bewertung graffiti geschichte nachrichten zeitung doku kreuzworträtsel mail brief zitat
neg: nicht kein keine keinen keinem niemand nie niemals keiner net ned nix nichts ohne kaum nimmer weder nöd
if: wenn falls sobald bis sonst außer sofern
law: anwalt anwält* rechtsanwalt* juristisch* gericht richter ombuds* schlichtungsstelle beschwerde* beschweren polizei anzeige verklagen klage verbraucherschutz verbraucherzentrale journalist* zeitung presse medien bewertung* rezension* kündig* kündigen wechseln schadenersatz erstattung inkasso regulierungsbehörde konsumentenschutz arbeiterkammer
figure: todmüde akku leitung verkehr hunger lachen langweile neugier deadline bildschirm scham eingefroren absturz abgestürzt hängt gesprungen funkloch mausetot bombe schuss tote
estate: verstorben* verstorbene* witwe witwer erbe erben erbschaft nachlass notar todesfall sterbeurkunde begräbnis beerdigung selig testamentsvollstrecker
rage: wütend sauer zornig stinksauer verärgert genervt empört frustriert frustrierend satt schande unverschämtheit frechheit lächerlich inakzeptabel witz skandal katastrophe saustall furchtbar unerhört grantig
self: idiot dumm blöd trottel depp dämlich ungeschickt fehler schuld vergessen
praiseadj: nett* freundlich* geduldig* hilfsbereit* lieb liebe lieber liebes höflich* professionell* effizient* ausgezeichnet* hervorragend* großartig* fantastisch* wunderbar* toll* super spitze klasse kompetent* verständnisvoll* aufmerksam* herzlich* angenehm* ruhig* beruhigend* gründlich* klug* kluge ehrlich* aufrichtig* menschlich* korrekt* gut guter gute gutes beste* bester beeindruckend* beeindruckt charmant* perfekt* sympathisch* einmalig* zuvorkommend* engagiert* brillant* genial* erstklassig* exzellent* kulant* souverän* leiwand urlieb prima vorbildlich* fähig* tüchtig* bemüht*
praisenoun: engel schatz goldschatz held heldin perle legende heilige* diamant retter* rettung geschenk genie zauberer chapeau hut sonnenschein segen champion freude vergnügen profi gentleman ass wunder stern star glücksfall goldstück lichtblick juwel spitzenkraft goldes gold vorbild lob
well: gut perfekt klar deutlich wunderbar schnell freundlich ordentlich ruhig geduldig gründlich professionell prima super toll hervorragend ausgezeichnet verständlich bestens großartig
help: helfen hilft half geholfen erklären erklärt erklärung lösen gelöst regeln geregelt hingekriegt gekümmert kümmern zuhören zugehört zuhört zeit genommen begleitet geblieben beruhigt verstanden beantwortet gerettet mitgedacht mitdenken unterstützt beraten
thank: danke dank dankschön dankeschön vielen dankbar schätze merci bedanken bedanke vergelts
ever: endlich erste erster einzige einziger jemals jahren leben nie lange selten noch bisher andere mal
tellboss: chef vorgesetzte* gehaltserhöhung medaille orden beförderung bonus prämie preis denkmal klonen flasche wein pralinen kuchen blumen blumenstrauß bier umarmung umarmen weiterempfehlen empfehlen kompliment* lob loben feedback umfrage mitarbeiter* monats kollegen wie team weitersagen
feeling: erleichtert erleichterung froh glücklich lächeln lachen stein herz herzen schultern ruhiger beruhigt schlafen besser warm tränen weinen stress sorge* sorgen tag gerettet nachmittag abend woche wohl sicher gehört verstanden hoffnung glaube mensch menschlichkeit aufgehoben gut
rate: zehn sterne punkte note fünf hundert prozent von einser bestnote
sarcasm: klar natürlich genau genie bravo applaus glückwunsch gratuliere wow fantastisch toll super großartig schön danke hurra sarkasmus sarkastisch ironie na
earlier: gestern kolleg* vorige letzte letztes früher woche monat andere dame herr techniker* monteur* fahrer* damals montag dienstag mittwoch donnerstag freitag neulich vorhin
offer: angebot preis preise produkt* service dienst app website webseite laden sortiment qualität tarif vertrag lieferung gerät handy
but: aber jedoch obwohl trotzdem außer schade nur leider allerdings doch
could: könnten könnte können kannst bitte würden würdest mögen
hope: hoffe hoffentlich hoffen wünsche
voice: stimme ton art geduld freundlichkeit haltung professionalität umgang höflichkeit zeit mühe hilfe rat beratung erklärung ehrlichkeit humor empathie service verständnis einsatz ruhe kompetenz betreuung
everyone: alle jeder andere anderen mehr leute menschen welt ganze
"""
