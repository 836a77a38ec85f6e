"""Further towns and villages, in lower case, of Belgium and the countries around it, Switzerland, Austria and the British Isles.

Apart from ``places``, whose words count in every text: these are asked about in texts without capitals, and only beside a
street, a postcode or words such as "woon in". Those of Belgium, the Netherlands, Germany, Austria and Switzerland are from the
lists of Faker 40.54.0 (MIT licence); those of France, Wallonia, the French speaking part of Switzerland, Luxembourg and the British Isles
were written down from general knowledge. Words of the four languages ("bath", "essen") are left out. Parts of a name are tied by hyphens.
"""

from leidraad.domain.language.personal_data.number_words import set_of

MORE_PLACES = set_of(
    """
aadorp aagtekerke aaigem aalbeke aalden aalsmeer aalsmeerderbrug aalsum aalten aarau aardenburg aarlanderveen aarsele aartrijke
aartselaar aartswoud abbega abbekerk abbenbroek abbenes abcoude aberdeen aberystwyth abolens abée achel achet achlum achterveld
achthuizen achtmaal achêne acosse acoz acquoy adegem adinkerke adliswil adorp aduard aerdenhout aerdt aesch afferden affligem
affoltern afsnee agelo agimont ahaus aigle aineffe aiseau aisemont ajaccio akersloot akkrum akmarijp albergen albi alblasserdam
aldeboarn aldtsjerk alem alken alkmaar allentsteig alleur allingawier allschwil almelo almen almere almkerk alphen alsemberg
altentreptow alteveer altforst altheim althofen altstätten altötting alveringem amay amberg amberloup ambly ambresin ameide amel
amen amerongen amersfoort amiens ammerstol ammerzoden amonines amougies ampsin amriswil amstelhoek amstelveen amstenrade amstetten
andel andelst andenne anderlues andijk andrimont anerveen anevelde angeren angerlo angermünde angers angleur angre angreau anhée
anjum ankeveen anklam anlier anloo anloy annecy annen annerveenschekanaal ansbach ansen anseremme anseroeul ansfelden antheit
anthisnes anthée antibes antoing antony anvaing anzegem apeldoorn apolda appelscha appeltern appingedam arbon arbre arbrefontaine
arcen archennes ardooie arendonk argenteau argenteuil arkel arles arnemuiden arnstadt arquennes arras arriën arsimont artern arth
arum arville asch aschaffenburg asnières aspelare asper asperen asquillies assebroek assen assendelft assenede assenois assent
assesse asten astene athis athlone athus attenhoven attenrode attert attre aubange aubechies aubel aublain audregnies auerbach
augsburg augsbuurt augustinusga aulnois aurich austerlitz autelbas autreppe auvelais avekapelle avelgem avenhorn avennes averbode
avignon avin awans awenne awirs axel ayeneux aylesbury aywaille azewijn baaiduinen baaigem baaium baak baal baambrugge baar baard
baardegem baarland baarlo baarn baars baasrode babberich babyloniënbroek backnang badalzungen baden badhoevedorp badibling
badoberan baelen baexem baflo bagimont baileux bailièvre baillamont bailleul baillonville baisieux bakel bakhuizen bakkeveen
balegem balgoij balinge balk balkbrug balloo balloërveld ballum ballymena balâtre bamberg bambrugge baneheide bangor banholt bant
bantega barbençon barchem barchon barendrecht barneveld barnsley baronville barry barsingerhorn basel basingstoke bassenge
bassersdorf bassevelde bassilly basècles batenburg bathmen batsheers battice battignies baudour bauffe baugnies baulers bautzen
bavegem bavel bavikhove bayonne bayreuth bazel bears beaufays beaumont beauraing beausaint beauvais beauvoorde beauwelz beclers
bedford bedum beegden beek beekbergen beerlegem beerse beerst beert beerta beervelde beerze beerzel beerzerveld beesd beesel
beeskow beets beetsterzwaag beez beffe begijnendijk beho beigem beilen beilngries beinsdorp bekegem bekkerzeel bekkevoort belfast
belfeld belfort belgrade bellaire bellecourt bellefontaine bellegem bellem bellevaux bellingen bellingwolde bellinzona beloeil
belp belsele beltrum belzig bemelen bemmel bennebroek bennekom benneveld benningbroek benschop bentelo benthuizen bentveld
berbroek berchtesgaden berendrecht berg bergambacht bergeijk bergentheim bergharen berghem bergilers bergschenhoek bergzabern
beringe berkenwoude berkhout berlaar berlare berlicum berlingen berloz berltsum bern bernburg berndorf berneau bernex bernissart
bersenbrück bertem bertogne bertrix bertrée berzée besançon beselare betekom bettincourt beugen beuningen beusichem beutenaken
beuzet bevekom bever bevercé bevere beverlo beverst beverwijk biarritz biddinghuizen biedenkopf biel bierbeek biercée bierghes
bierset bierum biervliet bierwart biesme biesmerée biez biezenmortel biggekerke bihain bikschote bilstain bilthoven binche
binderveld bingelrade binkom binningen bioul birsfelden bischofshofen bischofswerda bissegem bitgum bitgummole bitterfeld bizet
bièvre blaasveld blackburn blackpool bladel blaimont blandain blanden blankenham blaregnies blaricum blaton blaugies blauwestad
blauwhuis blehen bleiburg bleid bleiswijk bleret blesdijke blessum blicquy blije blijham blitterswijck bloemendaal blois blokker
blokzijl bludenz blégny bléharies boazum bocholt bocholtz bodegraven bodmin boechout boekel boekhout boekhoute boelenslaan boer
boerakker boesingheliede boezinge bogaarden bogen bohan boignée boijl boirs boksum bolinne bolland bolsward bolton bomal bombaye
bommershoven boncelles boneffe bonheiden boninne bonlez bonnert bonneville bonsin bontebok booischot booitshoeke boornbergum
boornzwaag boorsem borchtlombeek borculo borger borgercompagnie borgloon borgsweer borken borlez borlo borlon borna bornerbroek
bornival bornwird borsbeek borsbeke borssele boschoord boskoop bosschenhoofd bossière bossuit bost bothey bottelare bouffioulx
bougnies bouillon bourges bourlers bournemouth bourtange boussoit boussu bousval bouvignies bouwel bovekerke bovelingen
bovenistier bovenkarspel bovensmilde bovesse bovigny boxmeer boxtel boëlhe braamt bradford braffe braibant braives branchon
brandenburg brandwijk brantgum brasmenil bray brecht bredene bredevoort breedenbroek breendonk breezand breezanddijk bregenz
bremervörde breskens bressoux brest breukelen breukeleveen bridgend briegden brielen brielle brilon briltil britsum britswert
broechem broekhuizen broekhuizenvorst broekland broekom broeksterwâld bromley bronkhorst bronneger bronnegerveen brouwershaven
bruchem bruchsal brucht bruchterveld brugelette brugg bruinehaar bruinisse brummen brunehaut brunssum bruntinge brussegem brustem
bruyelle brye brûly buchs buchten budel budingen buggenhout buggenum buinen buinerveen buissenal buissonville buitenkaag
buitenpost buizingen buken bulle bulskamp bunde bunne bunnik bunsbeek burcht burdaard burdinne bure burg burgdorf burgerbrug
burgerveen burglengenfeld burgum burgwerd burnley burst burum bury bussum buurmalsen buvingen buvrinnes buzenol buzet bärnbach
béziers böblingen bülach büllingen bütgenbach bützow cadzand caen calais calau callantsoog callenelle calonne calw cambrai cannes
canterbury carlisle carlsbourg carnières carouge casteau castelre castenray casteren castillon castricum cerfontaine cergy chaam
chaineux chairière cham chambéry champlon chanly chantemelle charneux chartres chassepierre chastre chastrès chaudfontaine
chelmsford cheltenham chemnitz cherain cheratte chercq chester chevetogne chevron chichester chimay chiny chièvres chokier cholet
chorley chur châtelet châtelineau châtillon chênée ciergnon ciplet ciply clabecq clermont clinge cloppenburg coburg coevorden
cognelée colchester colfontaine colijnsplaat collendoorn colmar colmschate colombes conneux corbais corbion cordes corenne
cornesse cornimont cornwerd corswarem cothen cottbus couillet courbevoie courcelles couthuin coutisse coventry crailsheim crawley
crehen creil crewe crisnée crombach cromvoirt croydon crupet cruquius créteil cuesmes cugnon cuijk culemborg custinne cuxhaven
daarle daarlerveen dachau dadizele dailly daknam dalem dalen dalerpeel dalerveen dalfsen dalhem dalmsholte damme dampicourt
dampremy damwâld darion darlington darmstadt darp daussois daussoulx dave daverdisse davos dearsum dedemsvaart dedgum deelen deest
deftinge deggendorf deil deinum delden delfgauw delfstrahuizen delfzijl delitzsch delsberg delwijnen delémont demen demmin
denderbelle denderhoutem denderleeuw denderwindeke denekamp dentergem denée derby dergneau derry dessau dessel desselgem
destelbergen desteldonk deurle deurningen deurze deutschlandsberg deventer dhuy didam dieburg dieden diekirch diemen diepenbeek
diepenheim diepenveen diepholz dieren diessen dietikon diever dieverbrug diffelen differdange dijken dijon dikkebus dikkele
dikkelvenne dinkelsbühl dinslaken dinteloord dinxperlo dion diphoorn dirkshorn dirksland dochamps dodewaard doenrade doesburg
doetinchem doeveren doezum dohan doische dokkum doldersum dolembreux domburg donaueschingen doncaster donceel donderen dongelberg
dongen dongjum doniaga donk donkerbroek donstiennes doorn doornenburg doornspijk doorwerth dorchester dordrecht dorinne dormaal
dornbirn dorst dottenijs douai dour dourbes dover drachten drachtstercompagnie dranouter dreischor drempt dreumel drieborg
driebruggen driehuizen driekapellen driel drieslinter driewegen driezum drijber drimmelen drogeham drogenbos drogheda
drogteropslagen drongelen drongen dronryp dronten drouwen drouwenermond drouwenerveen drunen druten dréhance dudelange duderstadt
dudley dudzele duffel duisburg duiven duivendrecht duizel dundalk dundee dunkerque duras durham durnal dussen dwingeloo dworp
döbeln dübendorf düren dürnstein eagum earnewâld eastbourne easterein easterlittens eastermar easterwierrum ebenfurth
ebermannstadt ebern ebersberg eberswalde ebikon ebly ebreichsdorf ecaussinnes echteld echtenerbrug echternach eckelrade
eckernförde ecublens edam edelare ederveen edingen eede eefde eelde eelderwolde eemdijk eemnes eemshaven eenrum eenum eerbeek
eernegem eersel eesergroen eeserveen eesterga eesveen eethen eext eexterveen eexterveenschekanaal eexterzandvoort eferding egchel
egem eggenburg eggenfelden eggewaartskapelle eghezée ehein eibergen eichstätt eigenbilzen eijsden eilenburg einbeck eindhout
einighausen einsiedeln eisden eisenach eisenberg eisenerz eisenhüttenstadt eisenstadt eisleben ekehaar eksaarde eksel elahuizen
elburg eldersloo elen elene eleveld elewijt eliksem elim elingen elkenrade ellecom ellemeet ellemelle ellertshaar ellewoutsdijk
ellezelles ellikom elouges elsegem elsenborn elsendorp elshout elsloo elspeet elst elverdinge elversele emblem embourg emelgem
emines emmeloord emmen emmendingen empe emptinne emst ename enfield engelmanshoven engis engwierum enines enkhuizen ennis
enniskillen enns enschede ensival enspijk enumatil epen epinois eppegem eppenhuizen eprave epse erbaut erbisdorf erbisoeul erding
erembodegem erezée erfurt erica erichem erkelenz erlecom ermelo ernage erneuville ernonheid erondegem erpent erpion erquelinnes
erquennes ertvelde erwetegem esbeek escanaffles esch escharen esen esneux espel esplechin esquelmes essene estaimbourg estaimpuis
estinnes etalle ethe etikhove ettelbruck ettelgem etten eugies eursinge euskirchen eutin evegnée evelette everbeek everberg
everdingen evertsoord evregnies evrehailles ewijk exeter exloo exloërveen exmorra eygelshoven eynatten ezemaal ezinge fagnolle
faimes falaën falisolle falkirk fallais fallingbostel falmagne falmignoul falmouth familleureux farciennes farmsum fauroeulx
fauvillers faymonville feanwâlden feerwerd fehring feinsum feldbach feldkirch feldkirchen felenne feluy feneur ferlach fernelmont
ferrières ferwert ferwoude feschaux feuchtwangen fijnaart filot finnevaux finsterwalde finsterwolde firdgum fischamend flamierge
flavion flawil flawinne fleringen floreffe florenville floriffoux florée flostoy fluitenberg flénu fléron flône flöha focant
fochteloo folkestone follega folsgare fontenelle fontenoille fontenoy fooz forbach forchheim forest forges formerum forrières
forst forville foudgum fouleng fourbechies foxhol foxwolde fraipont fraire fraiture frameries framont franchimont francorchamps
franeker franière frasnes frauenfeld frauenkirchen frederiksoord freiburg freienbach freising freistadt freital freloux
freudenstadt freux fribourg friedberg friens friesach frieschepalen frohnleiten froidchapelle froidfontaine froidmont fronville
froombosch froyennes fréjus fulda fumal furfooz furnaux fürstenfeld fürstenfeldbruck fürstenwalde füssen gaanderen gaasbeek gaast
gaastmeer gadebusch gages galder gallaix gallneukirchen galmaarden galway gameren ganshoren gapinge gardelegen garderen
garmerwolde garminge garnwerd garrelsweer garsthuizen garyp gassel gasselte gasselternijveen gasselternijveenschemond gastel
gasteren gateshead gauw gavere gedinne geelbroek geer geerdijk geersdijk geertruidenberg geervliet gees geesbrug geesteren
geetbets geeuwenbrug geffen geijsteren geithain gelbressée geldermalsen geldern gelderswoude geldrop geleen gelinden gellicum
gellik gelnhausen gelrode gelselaar geluveld geluwe gembes gemert gemmenich gemonde genderen gendringen gendt genemuiden genf
genly gennep genoelselderen genthin gentinnes genève gera geras gerdingen gerin gerkesklooster germersheim gerolzhofen gerpinnes
gersloot gestel gesves geulle gföhl ghislenghien ghlin ghoy gibecq gierle giesbeek giessen giessenburg gieten gieterveen giethmen
giethoorn gießen gifhorn gijverinkhove gijzegem gijzelbrechtegem gijzenzele gilly gilze gimnée gingelom ginnum gistel gits givry
glabais glain gland glane glarus gleisdorf gleixhe glimes glimmen gloggnitz glons gloucester gmunden gmünd gochenée godarville
godinne godlinze godveerdegem goedereede goeferdinge goesnes goetsenhoven goingarijp goirle gondregnies gonrieux gontrode gooik
gorinchem gorredijk gorsem gorssel goslar gossau gosselies gotem gotha gottem gottignies gouda gouderak goudriaan goudswaard
gougnies gourdinne goutroux goutum gouvy gozée goënga goëngahuizen graauw grafenau grafhorst graft graide grammene gramsbergen
grandglise grandhan grandmenil grandmetz grandrieu grandville grandvoir gransee grapfontaine grashoek grathem graty graux graz
grazen greifswald grein greiz grembergen grenchen grenoble greonterp grevenbicht grevenbroich grevenmacher grevesmühlen
griendtsveen grieskirchen grijpskerk grijpskerke grimma grimmen grimminge grimsby grivegnée grobbendonk groede groenekan
groeningen groenlo groesbeek groessen grolloo gronsveld grootebroek grootegast grootschermer grosage grotenberge grou großenhain
grubbenvorst gruitrode grune grupont gräfenhainichen guben guignies guigoven guildford guirsch gullegem gulpen gunzenhausen
gutschoven guttecoven gytsjerk gänserndorf gérompont gérouville göppingen görlitz göttingen günzburg güssing güstrow gütersloh
haaften haaksbergen haalderen haaltert haaren haarle haarlemmerliede haarlo haarsteeg haarzuilens haasdonk haasrode haastrecht
habay habergy haccourt hachy hacquegnies haelen hagenow hagestein haghorst haguenau haillot hainfeld hainichen hainin hakendover
halanzy halberstadt haldensleben haler halfweg halifax hallaar hallein halleux hallum halma halmaal halsteren haltinne hamipré
hammelburg hamoir hamois hamont hampteau handzame haneffe hank hannover hannut hannêche hanret hansbeke hansestadttralsund
hansweert hantum hantumeruitburen hantumhuizen hanzinelle hanzinne haps harbrinkhoek harchies hardegg hardenberg harderwijk haren
harfsen hargimont harich haringhuizen harkema harkstede harlingen harmelen harmignies harnoncourt harre harreveld harrogate harrow
harsin harskamp hartberg hartlepool hartwerd harveng harzé haskerdijken haskerhorne hastings hastière hatrival hattem
hattemerbroek haulchin haule haulerwijk hauset hautrage hauwert havay havelange havelberg havelte havelterberg haversin havinnes
havre havré hechingen hechtel hedel hedikhuizen heeg heelsum heelweg heemserveen heemskerk heemstede heenvliet heerde heerenveen
heerewaarden heerhugowaard heerjansdam heerle heerlen heers heesbeen heesch heesselt heestert heeten heeze heffen hegebeintum
hegelsom heibloem heide heidenreichstein heijen heijenrath heijningen heikant heikruis heiligenstadt heiligerlee heiloo heindonk
heinenoord heinkenszand heinsberg heinsch hekelgem hekelingen hekendorp helchteren helden heldergem helenaveen helkijn hellebecq
hellendoorn hellevoetsluis hellouw hellum helmond helmstedt helvoirt hemelum hemelveerdegem hempens hemptinne hemrik hendrieken
hengelo hengevelde hengstdijk henis hennuyères henripont hensbroek hensies heppen heppenbach heppignies herbaijum herbeumont
herchies herderen herdersem hereford herent herenthout herfelingen herford hergenrath herisau herkenbosch herkingen hermée herne
hernen herpen herpt herquegies hersbruck herseaux herstappe hertain herten hertme hertsberge herveld herwen herwijnen herzberg
herzele herzogenburg heteren hettstedt heukelom heukelum heule heumen heurne heusy heuvelland heveadorp hever heverlee heyd
heythuysen hezingen hiaure hichtum hidaard hierden hieslum hijken hijum hilaard hildburghausen hildesheim hillegem hillegom
hilvarenbeek hilversum hindeloopen hingene hingeon hinnaard hinwil hippolytushoef hitzum hives hobrede hodeige hodister hody
hoedekenskerke hoeke hoelbeek hoeleden hoenderloo hoensbroek hoenzadriel hoepertingen hoeselt hoevelaken hoeven hoevenen
hofgeismar hofstade hogne hognoul hohenmölsen hollain hollandscheveld hollange hollebeke hollum holsbeek holsloot holten holthees
holtheme holthone holtum holwerd holwierde holzminden hombeek hombourg hommerts homoet hompré hondelange honnay honnelles
honselersdijk hoofddorp hoofdplaat hoogblokland hoogeloon hoogenweg hoogerheide hoogersmilde hoogeveen hoogezand hooghalen
hoogkarspel hoogland hooglanderveen hooglede hoogmade hoogstade hoogstraten hoogwoud hoornaar hoornsterzwaag horebeke horgen horn
hornhuizen hornu horpmaal horrues horssen horst horw hotton houdemont houdremont houffalize hounslow housse houtaing houtave
houtem houten houthem houthulst houtigehage houtvenne houwaart houwerzijl houx houyet hove hoves howardries hoyerswerda huccorgne
huddersfield huijbergen huisduinen huise huisseling huissen huissignies huizinge huizingen huldenberg hulpe hulsberg hulsel
hulshorst hulshout hulsonniaux hulst hulste hulten humbeek hummelo hundelgem hunsel huppaye hurdegaryp hurwenen husum hyon hyères
hélécine héron hévillers höxter húns hünfeld ichtegem idaerd iddergem idegem idsegahuizum idskenhuizen idzega iens ijhorst ijlst
ijmuiden ijsselham ijsselmuiden ijsselstein ijzendijke ijzendoorn ilford illertissen ilmenau ilpendam impe imst incourt indijk
ingber ingelmunster ingelum ingen ingolstadt ingooigem innsbruck inverness ipswich irchonwelz iserlohn isières isnes itegem itens
itterbeek ittervoort ittigen ittre izel izenberge izier jaarsveld jabbeke jabeek jalhay jallet jamagne jamiolle jamioulx jamoigne
jannum jauche jauchelette javingue jehay jehonville jellum jelsum jemelle jena jeneffe jennersdorf jessen jesseren jeuk jirnsum
jislum jisp jistrum joncret jonkerslân jonkersvaart joppe jorwert joure jouswier jubbega judenburg julianadorp julémont jumet
juprelle jurbise juseret jutrijp jülich jüterbog kaag kaard kaaskerke kaatsheuvel kachtem kaggevinne kain kaiserslautern kalenberg
kalken kallenkote kallo kamenz kamerik kampen kampenhout kamperland kamperveen kanegem kanne kantens kapelle kapellebrug
kapfenberg kaprijke karlsruhe kassel kaster kasterlee katlijk kats kattendijke katwijk katwoude kaulille kedichem keent keerbergen
kehl keiem keijenborg kekerdom kelheim kemexhe kemmel kemnath kemzeke kendal kerkdriel kerkenveld kerkhove kerkom kerkrade
kerksken kerkwerve kerkwijk kermt kerniel kessel kessenich kester kesteren kettenis kettering keumiée kidderminster kieldrecht
kilder kilkenny kilmarnock kimswerd kindberg kinderdijk kinnum kinrooi kitzingen klaaswaal klagenfurt klarenbeek klazienaveen
klemskerke klerken kleve klijndijk klimmen kloetinge kloosterburen kloosterhaar kloosterzande klosterneuburg kluisbergen kluizen
klundert klötze knegsel knesselare knittelfeld koarnjum kobbegem koblenz kockengen koedijk koekange koekelare koersel koewacht
kolderwolde kolham kolhorn kollum kollumerpomp kollumerzwaag kommerzijl koningsbosch koningshooikt koningslust koninksem kooigem
koolkerke koolskamp koolwijk kootstertille kootwijk kootwijkerbroek korneuburg kornhorn kornwerderzand kortehemmen kortemark
kortenaken kortenhoef kortessem kortgene kortijs koudekerke koudum koufurderrige kozen krabbendijke kraggenburg kreileroord
kreuzlingen krewerd kriens krombeke krommenie kronach kronenberg kropswolde kruibeke kruiningen kruishoutem kruisland kudelstaart
kufstein kuinre kuitaart kulmbach kumtich kuringen kusel kuttekoven kuurne kwaadmechelen kwadendamme kwadijk kwaremont kwintsheul
kyritz köflach köniz kötzting kûbaard küsnacht küssnacht laakdal laakirchen laar laarne labuissière lacuisine ladeuze laforêt
lageland lahamaide lamain lambermont lambertschaag lambusart lamine lamontzée lamorteau lampernisse lamswaarde lanaye lancaster
lancy landeck landegem landelies landenne landerum landgraaf landhorst landskouter landsmeer laneffe langbroek langdorp langedijke
langelille langelo langemark langenboom langenlois langenthal langerak langeveen langeweg langezwaag langweer lanklaar lanquesaint
lantin lantremange laplaigne lapscheure laren lathum lathuy latinne latour lausanne lauwe lauwersoog lauwerzijl lavacherie laval
lavoir ledeacker ledeberg ledegem leefdaal leek leende leens leerbeek leerbroek leerdam leermens leernes leersum leeuwarden
leeuwergem leffinge legemeer leibnitz leicester leiderdorp leidschendam leignon leimuiden leimuiderbrug leisele leke lekkerkerk
lekkum lellens lelystad lembeek lembeke lemberge lemele lemelerveld lemgo lemiers lemmer lendelede lengel lennik lens lenzburg
leoben leons lepelstraat lesdain lessines lessive lesterny lesve lettelbert lettele lettelingen letterhoutem letterkenny leugnies
leunen leupegem leusden leut leuth leutingewolde leuvenheim leuze leveroy lewedorp lexmond liberchies libin libramont lichtaard
lichtaart lichtenfels lichtenvoorde lichtervelde liedekerke lieferinge liempde lienden lienz lierde lierderholthuis lieren
lierneux liernu lierop liers lies lieshout liessel liestal lievelde lieveren liezele liezen ligney ligny lijnden lilienfeld lillo
limbourg limbricht limelette limerlé limmen limoges limont lincent lincoln linde linden linkebeek linkhout linne linschoten
linsmeau linter lioessens lippelo lippenhuizen lippstadt lisburn lisogne lisserbroek lissewege lith lithoijen litschau lixhe
llandudno lobbes lobenstein lobith locarno lochem lochristi lodelinsart loenen loenersloot loenhout loerbeek loker loksbergen
lollum lombardsijde lombise lomm lommersweiler lompret lomprez loncin longchamps longerhouw longlier longueville longvilly lontzen
lonzée loonbeek loosbroek loosdrecht loozen lopik lopikerkapel loppem loppersum lorcé lorient losdorp losser lotenhulle lottum
loupoigne louveigné louvière lovendegem lovenjoel loverval loyers loënga lubbeek lucaswolde luckau luckenwalde luddeweer
ludwigsburg ludwigslust lugano luingne luinjeberd lummen lunteren lustin lutjebroek lutjegast lutjewinkel luton lutry luttelgeest
lutten luttenberg luttre luxwoude luyksgestel luzern lyss lytsewierrum léglise lörrach lübben lübeck lübz lüdenscheid lüdinghausen
lüneburg maarheeze maarkedal maarn maarsbergen maarssen maartensdijk maasbommel maasbracht maasbree maasdam maasdijk maashees
maasland maassluis mabompré macharen machelen macon macquenoise maffe maffle magdeburg magnée maidstone maillen mainburg mainvault
maisières maissau maissin maizeret makkinga makkum malchin malden malderen malempré malle mallersdorf malonne malvoisin mander
manderfeld manderveen manhay mannekensvere mans mansfield mantgum mantinge maransart marbais marbaix marbehan marchegg marchin
marchipont marchovelette marchtrenk marcinelle marcourt marenne margraten mariahout mariakerke mariaparochie mariazell mariekerke
mariembourg marienberg marijenkampen marilles mariënberg mariënheem mariënvelde mark marke markegem markelo marken markenbinnen
marknesse marktheidenfeld marle marneffe marquain marrum marsum martelange martenslinde martigny marum marwijksoord masbourg
massemen massenhoven mastenbroek mater matsloot mattersburg mattighofen maubeuge maubray maulde maur maurage maurik mayen
mazenzele mazy mazée medemblik meeden meedhuizen meeffe meerbeek meerbeke meerdonk meerhout meerkerk meerle meerlo meerssen
meerstad meeswijk meetkerke meeuwen megchelen megen mehaigne meigem meijel meilegem meilen meiningen meißen melderslo meldert
melen melick meliskerke melissant melkwezer mellery melles mellet mellier mellrichstadt melsbroek melsele melsen melsungen membach
membruggen menaam mendonk mendrisio mensingeweer meppel meppen merchtem merdorp merendree merkelbeek merkem merksplas merlemont
mersch merseburg merselo mesen mespelare messancy messelbroek mesvin meteren meterik metslawier mettekoven mettet mettmann metz
meulebeke meux meyerode meyrin mheer michelbeke micheroux middelaar middelburg middelharnis middelie middelkerke middelstum
middenbeemster middenmeer middlesbrough midlaren midlum midsland midwolda midwolde midwoud miedum mierlo miesbach mignault
mijdrecht mijnsheerenland mildam milheeze mill millen milmort milsbeek miltenberg minderhout minnertsga mirns mirwart mittweida
miécret modave moddergat moelingen moen moerbeke moerdijk moere moergestel moerkapelle moerkerke moers moerstraten moerzeke moha
mohiville moignelée moircy molenaarsgraaf molenbaix molenbeersel molenhoek molenschot molenstede molkwerum mollem momalle
momignies monnickendam monschau monster monstreux mont montauban montbliart montegnée montenaken montfoort montfort monthey
montleban montpellier montreuil montreux montzen mook mookhoek moordrecht moorsel moorsele moorslede moortsele moorveld
mopertingen moregem moresnet morges morhet morialmé morkhoven morlanwelz mormont mornimont morra mortier mortroux morville
moulbaix mourcourt moustier mouzaive moxhe mozet muiden muiderberg muizen mulhouse mullem munkzwalm munnekeburen munnekezijl muno
munsterbilzen munstergeleen munte muntendam murau mureck muri mussel musselkanaal musson muttenz männedorf méan mélin mérignac
mödling möhlin mûnein mühlhausen münchenbuchsee münchenstein münsingen mürzzuschlag naaldwijk naarden nabburg nadrin nafraiture
nagele naila nalinnes namêche nancy nandrin naninne nanterre naomé narbonne nassogne naters natoye nauen nazareth nederasselt
nederboelare nederbrakel nederename nederhasselt nederhemert nederokkerzeel nederweert neede neerglabbeek neerharen neerhespen
neerheylissem neerijnen neerijse neeritter neerkant neerlanden neerlangel neerlinter neerloon neeroeteren neerpelt neerrepen
neervelp neerwaasten neerwinden neigem nerem nessonvaux netersel nethen netterden nettinne neubrandenburg neuchâtel neuenburg
neufchâteau neufmaison neufvilles neuhausen neulengbach neunkirchen neupré neuruppin neuss neustrelitz neuville newcastle newport
newry niawier nibbixwoud niebert niehove niekerk niel niesky nietap nieuwaal nieuwdorp nieuwebrug nieuwediep nieuwegein
nieuwehorne nieuwendijk nieuwenhove nieuwenrode nieuwerkerk nieuwerkerken nieuweroord nieuwersluis nieuweschoot nieuwkapelle
nieuwkerke nieuwkoop nieuwkuijk nieuwland nieuwlande nieuwleusen nieuwmunster nieuwolda nieuwrode nieuwstadt nieuwveen nieuwvliet
niezijl niftrik nigtevecht nijbroek nijeberkoop nijega nijehaske nijeholtpade nijeholtwolde nijelamer nijemirdum nijensleek
nijetrijne nijeveen nijhuizum nijkerk nijkerkerveen nijland nijlande nijlen nijverdal nimy niort nismes nispen nisse nistelrode
niverlée nives noardburgum nobressart nodebais noduwez noirchain noirefontaine noiseux nokere nollevaux nooitgedacht noorbeek
noordbeemster noordbroek noordeinde noordeloos noorderwijk noordgouwe noordhoek noordhorn noordlaren noordscheschut noordschote
noordwelle noordwijk noordwijkerhout noordwolde nootdorp norden nordhausen norg northampton northeim norwich nossegem nothomb
notter nottingham noville nuenen nuis nukerke nuland numansdorp nunhem nunspeet nuth nutter nyon néchin nîmes nördlingen nürtingen
obaix oban obbicht obdam oberpullendorf oberviechtach oberwart oberwil oberwälz obigies obourg ochamps ochsenfurt ochten ocquier
odeigne odeur odijk odiliapeel odoorn odoornerveen oedelem oeffelt oegstgeest oekene oelegem oene oentsjerk oeren oeselgem
oetingen oeudeghien oevel offagne offingawier oftringen ohain ohey oijen oirlo oirsbeek oirschot oisquercq oisterwijk oizy okegem
okkenbroek olburgen oldeberkoop oldebroek oldeholtpade oldeholtwolde oldehove oldekerk oldelamer oldemarkt oldenzaal oldenzijl
oldeouwer oldetrijne oldham olen oleye ollignies olmen olne olpe olsene olst olten olterterp omagh omal ombret omezée ommel ommen
ommeren onderdendam onex onhaye onkerzele onna onnen onnezies onoz onstwedde ooigem ooij ooike ooltgensplaat oombergen oorbeek
oordegem oostakker oostburg oostdijk oostduinkerke oosteeklo oosteind oosterbeek oosterbierum oosterblokker oosterend
oosterhesselen oosterhout oosterland oosterleek oosternieland oosternijkerk oosterstreek oosterwijk oosterwijtwerd oosterwolde
oosterzee oostham oosthem oosthuizen oostkapelle oostknollendam oostmalle oostnieuwkerke oostrozebeke oostrum oostvleteren
oostvoorne oostwinkel oostwold oostwoud oostzaan ootmarsum opbrakel opdorp opeinde opfikon opglabbeek opgrimbie ophasselt opheers
ophemert opheusden opheylissem ophoven opijnen opitter oplinter oploo opmeer opoeteren opont oppenhuizen opperdoes opprebais
oppuurs opvelp opwijk oranienburg oranjewoud orbais orchimont orcq ordingen oret oreye orgeo orléans ormeignies orroir ortho
orvelte oschatz ospel ossendrecht ossenisse ossenwaard ossenzijl osterburg ostermundigen ostiches otegem oteppe oterleek othée
otrange ottenburg ottergem otterlo ottersum ottoland ouddorp oudebildtzijl oudega oudegem oudehaske oudehorne oudekapelle
oudelande oudemirdum oudemolen oudenaken oudenbosch oudenburg oudendijk oudenhoorn oudeschans oudeschild oudeschip oudeschoot
oudesluis oudewater oudezijl oudheusden oudkarspel oudorp oudwoude ouffet ougrée oupeye outer outgaarden outrelouxhe outrijve
ouwegem ouwerkerk ouwsterhaule overasselt overberg overboelare overdinkel overhespen overlangel overloon overmere overrepen
overschild overslag overveen overwinden ovezande paal paasloo paderborn paesens paifve pailhe paisley paliseul pamel pannerden
panningen papekop papendrecht papenhoven papenvoort papignies parchim parike parrega parsberg pasewalk passau passendale
paterswolde patignies paturages paulatem payerne pecq peest pegnitz peins peissant peize pellaines pellenberg penzance peperga
pepingen pepinster perg perk perleberg perpignan persingen perth pervijze perwez pesche pessac pesse pessoux peterborough petigny
petten peuerbach peutie pfäffikon philippine piaam piershil pieterburen pietersbierum pieterzijl pijnacker pingjum pinkafeld
pinneberg pipaix piringen pirmasens pironchamps pittem piéton piétrain piétrebais plainevaux plancenoit plasmolen plauen
ploegsteert plombières plymouth poederlee poederoijen poeke poeldijk poelkapelle poesele poitiers pollare polleur pollinkhove
polsbroek pommeroeul pondrôme pontillas pontypridd poortugaal poortvliet poppel poppenwier popuelles porcheresse portsmouth
posterholt potsdam pottes poucet poulseur poupehan pousset poysdorf pratteln pregarten prenzlau presgaux presles preston prilly
prinsenbeek pritzwalk profondeville proven puiflijk pulderbos pulkau pulle pully punthorst purkersdorf purmer purmerend purmerland
purnode pussemange puth putten puttershoek pöchlarn pößneck quartes quedlinburg quenast querfurt quevaucamps quimper quiévrain
quévy raalte raamsdonk raamsdonksveer raard rachecourt racour radenthein radewijk radstadt raerd raeren ragnies rahier ramegnies
ramelot ramsdonk ramsel rance randwijk ransart ransberg ransdaal rapperswil rasquert rastatt rathenow rattenberg ravels ravensburg
ravenstein ravenswaaij ravenswoud readtsjerk reahûs rebaix recklinghausen recogne redditch redu reduzum reek reeuwijk regensburg
regensdorf rehau reijmerstok reims reinach reitsum rekem rekkem relegem remagne remersdaal remich remicourt rendeux renens renesse
reninge reningelst renkum renlies rennes renswoude reppel ressaix ressegem ressen resteigne retie retinne retranchement retz
reuland reusel reutlingen reutum reuver rheden rhee rheeze rheezerveen rheinfelden rhenen rhenoy rhisnes rhoon richelle
richterswil ridderkerk ried riehen riel riemst rienne riesa riethoven rietmolen rijen rijkel rijkevoort rijkhoven rijmenam
rijnsaterwoude rijnsburg rijpwetering rijs rijsbergen rijsenhout rijssen rijswijk riksingen rillaar rilland rinsumageast ripon
risch ritthem rivière rièzes robechies robelmont robertville roborst rochdale roche rochehaut rochelle rocherath rochlitz rockanje
rockenhausen rocourt roden roderesch roderwolde roding roelofarendsveen roermond rogat roggel rognée rohel roisin roksem rolde
rollegem roloux roly romanshorn romedenne romershoven romerée romford romsée rongy ronquières ronsele roodeschool roosbeek
roosdaal roosteren roselies rosenheim rosières rosmalen rosmeer rossignol rossum rostock roswinkel rosée rotem roth rotherham
rotstergaast rotsterhaule rottenmann rottevalle rottum rottweil roucourt rouen rouveen rouveroy rouvreux rouvroy roux rozebeke
rozenburg rozendaal rucphen ruddervoorde rudolstadt ruette rugby ruien ruigahuizen ruinen ruinerwold ruisbroek ruiselede rulles
rumbeke rumes rumillies rummen rumpt rumsdorp rumst runkelen rupelmonde russeignies rust rutten ruurlo ryptsjerk rèves rüti
saaksum saarbrücken saarlouis saasveld saaxumhuizen saintes saive salford salisbury salles salzburg samart sambeek samrée
sandfirden sangerhausen sappemeer sarcelles sarnen sassenheim saulgau sautin sautour sauvenière sauwerd scarborough schaffhausen
schagen schagerbrug schaijk schalkhaar schalkhoven schalkwijk schalsum schaltin schardam scharendijke scharmer scharnegoutum
scharsterbrug scharwoude scheemda scheerwolde scheibbs scheinfeld schelderode scheldewindeke schelle schellebelle schellinkhout
schelluinen schendelbeke schepdaal schermerhorn scherpenheuvel scherpenisse scherpenzeel schettens scheulder schiedam
schiermonnikoog schijndel schildwolde schimmert schinnen schinveld schipborg schiphol schipluiden schladming schleiz schlieren
schlüchtern schmölln schokland schongau schoonaarde schoondijke schoonebeek schoonhoven schoonloo schoonoord schoonrewoerd schoorl
schore schorisse schouwerzijl schraard schrattenthal schrems schriek schrobenhausen schuiferskapelle schuinesloot schulen
schwabmünchen schwandorf schwanenstadt schwarzenberg schwaz schwechat schweinfurt schwerin schwyz schärding schönberg sclayn
scunthorpe sebaldeburen sebnitz seelow seilles sellingen seloignes semmerzake seneffe senftenberg sensenruth seny senzeille septon
serinchamps serooskerke serskamp serville sevenum sexbierum shrewsbury sibculo sibrandabuorren sibrandahûs sibret siddeburen
siders siebengewald siegen siegerswoude sierre sigmaringen signeulx sijbekarspel sijsele silenrieux silvolde simonshaven
simpelveld sinderen sinsin sintjohannesga sion sippenaeken sirault sirjansland sittard sitten sivry skingen slagharen slappeterp
sleen sleeuwijk sleidinge slenaken sliedrecht slijkenburg slijpe slins slochteren slootdorp sloten slough sluis sluiskil sluizen
smakt smallebrugge smetlede smilde smuid snaaskerke snakkerburen sneek snellegem snelrewaard snikzwaag soerendonk soest
soesterberg sohier soiron solihull solothurn soltau sombreffe someren sommelsdijk sommethonne sommière somzée sondel sondershausen
sonneberg sonnega sorinnes sorée sosoye soulme soumoy sourbrodt southampton souvret sovet soye spaarndam spalbeek spanbroek spanga
spankeren spannum spaubeek spermalie spiennes spier spierdijk spiere spiez spijk spijkenisse spijkerboor spontin spouwen
spreitenbach spremberg sprimont sprundel spui stabroek stade staden stadskanaal stadtroda stadtschlaining stadtsteinach
staffelstein stalhille stambruges stampersgat standdaarbuiten staphorst starnberg starnmeer startenhuizen stave stavele stavenisse
stavoren staßfurt stedum steenbergen steendam steenderen steendorp steenenkamer steenhuffel steenkerke steenkerque steenokkerzeel
steensel steenwijk steenwijkerwold steffisburg stegeren steggerda stein steinfurt steinhausen stellendam stembert stendal stene
sterksel sternberg sterrebeek stevensbeek stevensweert stevoort steyl steyr steyregg stieltjeskanaal stiens stirling stitswerd
stockerau stockport stoke stokkum stokrooie stollberg stolwijk stompetoren stoumont stoutenburg straimont stramproy strasburg
strausberg straßburg streefkerk striep strijbeek strijen strijensas strijpen strijtem stroe stroobos strée stuifzand
stuivekenskerke stäfa suarlée sugny suhl suhr sumar sunderland surhuisterveen surhuizum surice sursee susteren suwâld suxy swalmen
swansea sweikhuizen swichum swifterbant swindon swolgen swords säckingen sélange sömmerda taarlo tailles taintignies tamines
tarbes tarcienne taunton tavier taviers tavigny tecklenburg teeffelen teerns tegelen telford tellin templeuve temploux tenneville
teralfene terband terborg terhagen terheijden terherne terhole terkaple termes termunten termunterzijl ternaard ternat ternitz
teroele terschuur tersoal tertre terwagne terwispel terwolde testelt teteringen teterow teuge teuven thalwil thesinge theux
thiaumont thieu thieulain thieusies thimister thimougies thiméon thines thionville thirimont thisnes tholen thommen thon
thoricourt thorn thuillies thuin thulin thumaide thun thynes thys thônex tiegem tiel tielen tielrode tiendeveen tienhoven tienray
tignée tihange tijnje tildonk tilff tillet tilleur tillier tilligte tilly tinallinge tinlot tintange tinte tintigny tirns
tirschenreuth tisselt tjalhuizum tjalleberd tjerkgaast tjerkwerd tjuchem toernich tohogne tolbert toldijk tolkamer tollebeek
tollembeek tonden tongerlo tongrinne tontelange toornwerd torgau torgny torquay toulon tourinne tournay tourpes traiskirchen
traismauer transinne traun trazegnies treignes trembleur tremelo tricht trieben triemen tripscompagnie trivières trofaiach trognée
trooz troyes truro tubbergen tuil tuitjenhorn tuttlingen twello twijzel twijzelerheide twisk tynaarlo tytsjerk tzum tzummarum
tübingen ubbena ubbergen ucimont uddel uden udenhout ueckermünde uelzen uffelte uffenheim ugchelen uikhoven uitbergen uitdam
uitgeest uithoorn uithuizen uithuizermeeden uitkerke uitwellingerga uitwijk ulbeek ulestraten ulft ulicoten ulrum ulvenhout upigny
urdorf ureterp urmond ursel ursem usquert uster uzwil vaalbeek vaals vaassen valburg valence valenciennes valkenburg valkenswaard
valthe valthermond vance vannes varendonk varik varsenare varsselder varsseveld vasse vaucelles vaulx vechmaal vechta vedrin
veelerveen veen veendam veenendaal veenhuizen veeningen veenklooster veenoord veere veerle veessen vegelinsoord veghel velaines
velddriel veldegem velden veldhoven veldwezelt velm velp velroux velserbroek vencimont venebrugge venhorst venhuizen venlo venray
vergnies verlaine verlée vernier verrebroek versailles versoix vertrijk vesqueville vessem vethuizen veulen vevey veyrier vezin
vezon viane vianen vichte vichy viechtach vielsalm viemme vierakker vierhouten vierhuizen vierlingsbeek vierpolders viersel
viersen viesville vieuxville vijfhuizen vijlen villach villance villerot villeurbanne vils vilsbiburg vilsteren vinalmont
vinderhoute vinkega vinkel vinkem vinkenbuurt vinkeveen vinkt virelles viroinval vissenaken visvliet vitrival vivegnis vivy
vlaardingen vladslo vlagtwedde vlamertinge vledder vledderveen vlekkem vleteren vleuten vlezenbeek vlieland vlierden vliermaal
vliermaalroot vlierzele vlijmen vlijtingen vlimmeren vlissegem vlissingen vlist vlodrop vloesberg vodecée vodelée voeren
voerendaal vogelenzang vogelwaarde vogenée vohenstrauß voitsberg volendam volkegem volkel volketswil vollenhove vollezele vonêche
voorburg voorde voorhout voormezele voorschoten voorst voorthuizen vorchten vorden vorselaar vorsen vorst vorstenbosch vosselaar
vosselare vossem vottem vragender vrasene vredenheim vredepeel vreeland vremde vreren vries vriescheloo vriezenveen vroenhoven
vroomshoop vrouwenakker vrouwenparochie vrouwenpolder vucht vught vuren vurste vénissieux vöcklabruck völkermarkt waaksens waal
waalre waalwijk waanrode waarbeke waardamme waardenburg waarder waardhuizen waarland waarloos waarmaarde waarschoot waasmont
waasmunster waasten waaxens wachtebeke wachtum waddinxveen wadelincourt wadenoijen wagenberg wagenborgen wageningen wagnelée waha
waillet wakefield wakken walcourt wald waldmünchen walem walhain walhorn wallisellen walsall walsbets walshoutem walsoorden
waltwilder wambeek wamel wancennes wandre wange wangenies wanlin wanne wannebecq wanneperveen wanroij wansin wanssum wanze wanzele
wanzleben wapenveld wapse wapserveen warchin warcoing warder wardin warendorf warffum warfhuizen warfstermolen warisoulx
warmenhuizen warmond warnant warns warnsveld warquignies warrington warsage warstiens warzée waskemeer wasmes wasmuel waspik
wasseiges wassenaar wateren waterford watergang waterhuizen wateringen waterlandkerkje watervliet watford watou wattripont waudrez
waulsort waverveen wavreille wayaux webbekom wechelderzande wedde weelde weerde weerselo weert weesp wegnez wehl weidum weillen
weimar weinfelden weismes weiteveen weitra weiz weißenfels weißwasser wekerom welden welkenraedt welle wellen wellerlooi wellin
wels welsum wemeldinge wemmel wenduine werbomont werchter werdau wergea werkendam werkhoven werm wernhout wernigerode wertingen
wervershoof wesel wesepe wespelaar wessem westbeemster westbroek westdorp westdorpe westende westendorp westerbeek westerbork
westerbroek westeremden westergeest westerhoven westerland westerlee westernieland westervelde westervoort westerwijtwerd westhem
westhoek westkapelle westkerke westknollendam westmaas westmalle westmeerbeek westouter westrem westrozebeke westvleteren westwoud
westzaan wetering weteringbrug wetsens wetsinge wettingen wetzikon wetzlar weurt weymouth wezemaal wezep wezeren wezup wezuperbrug
whitby wibrin wichelen wichmond widooie wiedenbrück wiekevorst wielsbeke wier wierde wierden wieringerwaard wieringerwerf wiers
wierum wieselburg wiesme wieze wigan wihogne wihéries wijchen wijchmaal wijckel wijdenes wijdewormer wijer wijgmaal wijhe wijlre
wijnaldum wijnandsrade wijnbergen wijngaarden wijnjewoude wijshagen wijster wijtschate wilbertoord wilderen wildervank
wilhelminadorp wilhelminaoord wilhelmsburg willaupuis willebringen willemeau willemsoord willemstad willerzie wilnis wilp wilsele
wilskerke wilsum wiltz wimmertingen winchester winde windraak winenne winksele winneweer winschoten winssen winsum wintelre
wintershoven winterswijk winterthur wirdum wismar wissenkerke witharen witmarsum witry wittelte wittem wittenberg witteveen
wittmund wittstock witzenhausen wiuwert wjelsryp wodecq woensdrecht woerden woesten wognum wohlen woking woldendorp wolfach
wolfenbüttel wolfheze wolfratshausen wolfsberg wolgast wolkersdorf wolkrange wolmirstedt wolphaartsdijk wolsum woltersum wolvega
wolverhampton wolvertem wommels wommersom wonck wondelgem wons wontergem worb worbis worcester workum wormer wormerveer wortel
worthing woubrechtegem woubrugge woudbloem woudenberg woudrichem woudsend woumen wouw wrexham wulpen wulvergem wulveringem
wunsiedel wurzen wuustwezel wyns wytgaard wâlterswâld wânswert wädenswil wépion wéris wörgl xhendelesse xhendremael xhoris yeovil
yerseke york ypecolsga ysbrechtum ysselsteyn yverdon yvoir zaamslag zaandam zaandijk zaffelare zalk zaltbommel zandberg zandbergen
zande zandeweer zandhoven zandhuizen zandpol zandvliet zandvoort zarlardinge zarren zeddam zeebrugge zeegse zeeland zeerijp
zeewolde zegelsem zegge zegveld zeijen zeijerveen zeijerveld zeist zelem zelhem zellik zeltweg zenderen zennewijnen zepperen
zerbst zerkegem zeulenroda zevekote zevenaar zevenbergen zeveneken zevenhoven zevenhuizen zevergem zichem zierikzee zieuwent
zijderveld zijdewind zijldijk zillebeke zingem zistersdorf zoelen zoelmond zoetermeer zoeterwoude zofingen zolder zollikofen
zollikon zomergem zonnebeke zonnegem zonnemaire zorgvlied zossen zoutelande zoutenaaie zoutkamp zschopau zuidbroek zuiddorpe
zuidermeer zuiderwoude zuidhorn zuidlaarderveen zuidland zuidlaren zuidoostbeemster zuidschermer zuidschote zuidveen zuidveld
zuidvelde zuidwolde zuidzande zuienkerke zuilichem zulzeke zuna zundert zurich zutendaal zutphen zuurdijk zwaag zwaanshoek
zwagerbosch zwalm zwammerdam zwanenburg zwartebroek zwartemeer zwartewaal zwartsluis zweeloo zweins zwettl zwevezele zwiggelte
zwijnaarde zwinderen zwolle zürich épinal évry aarle-rixtel afferden-l aische-en-refail aiseau-presles aix-en-provence alde-leie
alphen-aan-den-rijn alteveer-gem-hoogeveen ambt-delden amsterdam-duivendrecht anna-paulowna annevoie-rouillon appelterre-eichem
arc-ainières arc-wattripont attnang-puchheim auby-sur-semois aulnay-sous-bois autre-eglise ave-et-auffe avernas-le-bauduin
baarle-hertog baarle-nassau bachte-maria-leerne bad-aussee bad-brückenau bad-freienwalde bad-hall bad-ischl bad-kissingen
bad-kreuznach bad-langensalza bad-leonfelden bad-liebenwerda bad-mergentheim bad-nieuweschans bad-radkersburg
bad-sankt-leonhard-im-lavanttal bad-vöslau baisy-thy barger-compascuum barvaux-condroz barvaux-sur-ourthe bas-oha basse-bodeux
bavel-ac beek-en-donk beemte-broekland beers-nb bellevaux-ligneuville belt-schutsloot ben-ahin beneden-leeuwen berg-en-dal
berg-en-terblijt bergen-aan-zee bergen-l bergen-op-zoom berkel-en-rodenrijs berkel-enschot bersillies-l-abbaye beuningen-gld
beveren-aan-den-ijzer beveren-leie beveren-roeselare beveren-waas beyne-heusay biel-bienne bienne-lez-happart biesme-sous-thuin
biest-houtakker bleskensgraaf-ca bois-d-haine bois-de-lessines bois-de-villers bois-et-borsu bomal-sur-ourthe bon-secours
bosch-en-duin bossut-gottechain botlek-rotterdam boulogne-billancourt bourseigne-neuve bourseigne-vieille boussu-en-fagne
boussu-lez-walcourt bouvignes-sur-meuse boven-leeuwen braine-l-alleud braine-le-château braine-le-comte braunau-am-inn brig-glis
broek-in-waterland broek-op-langedijk bruck-an-der-leitha bruck-an-der-mur brûly-de-pesche budel-dorplein budel-schoot
bunschoten-spakenburg burg-reuland burgh-haamstede büsingen-am-hochrhein cadier-en-keer cambron-casteau cambron-saint-vincent
capelle-aan-den-ijssel chapelle-lez-herlaimont chapelle-à-oie chapelle-à-wattines chapon-seraing charleville-mézières
chastre-villeroux-blanmont chaumont-gistoux chaussée-notre-dame-louvignies chêne-bougeries clermont-ferrand clermont-sous-huy
comblain-au-pont comblain-fairon comblain-la-tour corroy-le-château corroy-le-grand cortil-noirmont cortil-wodon cour-sur-heure
court-saint-etienne court-saint-étienne couture-saint-germain crans-montana cras-avernas croix-lez-rouveroy cul-des-sarts
cérexhe-heuseux céroux-mousty de-bilt de-blesse de-bult de-cocksdorp de-falom de-glind de-goorn de-groeve de-haan de-heen
de-heurne de-hoef de-hoeve de-kiel de-klinge de-klomp de-knipe de-koog de-krim de-kwakel de-lier de-lutte de-meern de-moer
de-moeren de-mortel de-panne de-pinte de-pol de-punt de-rijp de-rips de-schiphorst de-steeg de-tike de-veenhoop de-waal de-weere
de-westereen de-wijk de-wilgen de-wilp de-woude de-zilk den-andel den-bommel den-burg den-dolder den-dungen den-ham den-helder
den-hoorn den-horn den-hout den-ilp den-oever den-velde deursen-dennenburg deutsch-wagram deux-acren diets-heur dilsen-stokkem
dion-valmont drachten-azeven driebergen-rijsenburg driehuis-nh eben-emael ecaussinnes-d-enghien ecaussinnes-lalaing eck-en-wiel
een-west egmond-aan-den-hoef egmond-aan-zee egmond-binnen ellignies-lez-frasnes ellignies-sainte-anne elst-ut emmer-compascuum
ermeton-sur-biert erpe-mere erps-kwerps esch-sur-alzette estinnes-au-mont estinnes-au-val etten-leur europoort-rotterdam
faulx-les-tombes fays-les-veneurs fayt-le-franc fayt-lez-manage fexhe-le-haut-clocher fexhe-slins fize-fontaine fize-le-marsal
flémalle-grande flémalle-haute folx-les-caves fontaine-l-evêque fontaine-valmont forchies-la-marche forges-philippe fort-william
fosses-la-ville foy-notre-dame franc-waret frasnes-lez-anvaing frasnes-lez-buissenal frasnes-lez-gosselies garmisch-partenkirchen
gaurain-ramecroix geest-gérompont-petit-rosière gerasdorf-bei-wien glabbeek-zuurbemde gmünd-in-kärnten goegnies-chaussée
gomzé-andoumont gors-opleeuw gouy-lez-piéton grand-axhe grand-hallet grand-halleux grand-leez grand-manil grand-rechain grand-reng
grand-rosière-hottomont grez-doiceau griesbach-rottal groot-ammers groot-bijgaarden groot-gelmen groot-loon gros-fays grote-brogel
grote-spouwen groß-enzersdorf groß-gerau groß-gerungs groß-siegharts grâce-berleur grâce-hollogne habay-la-neuve habay-la-vieille
hainburg-an-der-donau haine-saint-paul haine-saint-pierre hall-in-tirol halle-booienhoven ham-sur-heure ham-sur-heure-nalinnes
ham-sur-sambre hamme-mille hamont-achel han-sur-lesse hannoversch-münden hantes-wihéries hardinxveld-giessendam haren-borgloon
haren-gn haren-tongeren hastière-lavaux hastière-par-delà haut-fays haut-ittre haut-le-wastia hazerswoude-dorp
hazerswoude-rijndijk hebden-bridge hechtel-eksel heeswijk-dinther hei-en-boeicop heilig-landstichting heist-aan-zee
heist-op-den-berg helen-bos hemptinne-lez-florennes hendrik-ido-ambacht henri-chapelle herk-de-stad hermalle-sous-argenteau
hermalle-sous-huy hermeton-sur-meuse heure-le-romain heusden-zolder hoek-van-holland hoge-hexel hohenstein-ernstthal
hollandsche-rading hollogne-aux-pierres hollogne-sur-geer hoog-keppel hoog-soeren hooge-mierde hooge-zwaluwe hoogvliet-rotterdam
horion-hozémont houdeng-aimeries houdeng-goegnies houtain-le-val houtain-saint-siméon houthalen-helchteren huis-ter-heide
hérinnes-lez-pecq illnau-effretikon issy-les-moulineaux it-heidenskip ivoz-ramet jandrain-jandrenouille jemeppe-sur-meuse
jemeppe-sur-sambre jodoigne-souveraine jollain-merlin jupille-sur-meuse kallo-kieldrecht kapel-avezaath kapelle-op-den-bos
katwijk-nb kelpen-oler kerk-avezaath kerkom-bij-sint-truiden kersbeek-miskom kessel-lo kiel-windeweer kirkby-lonsdale
klazienaveen-noord klein-gelmen klein-zundert kleine-brogel kleine-spouwen klooster-lidlum knokke-heist kolmont-borgloon
kolmont-tongeren komen-waasten koog-aan-de-zaan korbeek-dijle korbeek-lo kortrijk-dutsel koudekerk-aan-den-rijn krems-an-der-donau
krimpen-aan-de-lek krimpen-aan-den-ijssel kring-van-dorth königs-wusterhausen l-escaillère la-bouverie la-bruyère
la-chaux-de-fonds la-glanerie la-gleize la-hestre la-hulpe la-louvière la-roche la-roche-en-ardenne la-rochelle la-tour-de-peilz
laa-an-der-thaya laag-keppel laag-soeren laag-zuthem lage-mierde lage-vuursche lage-zwaluwe langemark-poelkapelle
lasne-chapelle-saint-lambert lattrop-breklenkamp lavaux-sainte-anne le-grand-saconnex le-havre le-locle le-mans le-mesniel
le-roeulx le-roux leers-et-fosteau leers-nord leipziger-land lens-saint-remy lens-saint-servais lens-sur-geer les-avins les-bons
les-bulles les-hayons les-waleffes leuze-en-hainaut leval-chaudeville leval-trahegnies libramont-chevigny lillois-witterzée
lives-sur-meuse lo-reninge loenen-aan-de-vecht loo-gld loon-op-zand louette-saint-denis louette-saint-pierre louvain-la-neuve
maarke-kerkem maastricht-airport maasvlakte-rotterdam main-höchst maisons-alfort malèves-sainte-marie-wastines
mannersdorf-am-leithagebirge marche-en-famenne marche-les-dames marche-lez-ecaussinnes marchienne-au-pont maren-kessel maria-hoop
martouzin-neuville masnuy-saint-jean masnuy-saint-pierre matagne-la-grande matagne-la-petite mautern-an-der-donau
mechelen-aan-de-maas mechelen-bovelingen meensel-kiezegem meeuwen-gruitrode meix-devant-virton meix-le-tige merbes-le-château
merbes-sainte-marie merthyr-tydfil meslin-l-evêque mesnil-eglise mesnil-saint-blaise mielen-boven-aalst millingen-aan-de-rijn
milton-keynes mistelbach-an-der-zaya moerbeke-waas molenbeek-wersbeek monceau-en-ardenne monceau-imbrechies monceau-sur-sambre
mons-lez-liège mont-de-l-enclus mont-gauthier mont-saint-andré mont-saint-aubert mont-saint-guibert mont-sainte-aldegonde
mont-sainte-geneviève mont-sur-marchienne montignies-lez-lens montignies-saint-christophe montignies-sur-roc montignies-sur-sambre
montigny-le-tilleul montroeul-au-bois montroeul-sur-haine morlanwelz-mariemont moustier-sur-sambre mussy-la-ville
mévergnies-lez-lens mühldorf-am-inn neder-over-heembeek nederhorst-den-berg nederweert-eind nederzwalm-hermelgem neu-moresnet
neu-ulm neuilly-sur-seine neumarkt-am-wallersee neunburg-vorm-wald neusiedl-am-see neustadt-am-rübenberge neustadtner-waldnaab
neuville-en-condroz niel-bij-as niel-bij-sint-truiden nieuw-amsterdam nieuw-annerveen nieuw-balinge nieuw-beerta nieuw-beijerland
nieuw-buinen nieuw-dordrecht nieuw-en-sint-joosland nieuw-heeten nieuw-lekkerland nieuw-namen nieuw-roden nieuw-scheemda
nieuw-schoonebeek nieuw-vennep nieuw-vossemeer nieuw-weerdinge nieuwe-niedorp nieuwe-pekela nieuwe-tonge nieuwe-wetering
nieuwer-ter-aa nieuwerbrug-aan-den-rijn nieuwerkerk-aan-den-ijssel nieuwkerken-waas nieuwlande-coevorden nij-altoenae nij-beets
nil-saint-vincent-saint-martin noisy-le-grand noord-scharwoude noord-sleen noordeinde-gld noville-les-bois noville-sur-méhaigne
oberndorf-bei-salzburg ohé-en-laak oignies-en-thiérache olloy-sur-viroin onze-lieve-vrouw-lombeek onze-lieve-vrouw-waver
oost-graftdijk oost-souburg oost-west-en-middelbeers oosterwolde-gld oostkerke-damme oostkerke-diksmuide
ophain-bois-seigneur-isaac orp-jauche orp-le-grand orsmaal-gussenhoven osterode-am-harz ottignies-louvain-la-neuve oud-ade
oud-alblas oud-annerveen oud-beijerland oud-gastel oud-heverlee oud-ootmarsum oud-turnhout oud-vossemeer oud-zuilen oude-meer
oude-niedorp oude-pekela oude-tonge oude-wetering oude-willem ouderkerk-aan-de-amstel ouderkerk-aan-den-ijssel ouwster-nijega
pernis-rotterdam perwez-haillot petegem-aan-de-leie petegem-aan-de-schelde petit-fays petit-hallet petit-rechain
petit-roeulx-lez-braine petit-roeulx-lez-nivelles petit-thier petite-chapelle pfaffenhofen-an-der-ilm plan-les-ouates pont-de-loup
pont-à-celles purbach-am-neusiedler-see péronnes-lez-antoing péronnes-lez-binche queue-du-bois quévy-le-grand quévy-le-petit
raabs-an-der-thaya radio-kootwijk ramegnies-chin ramillies-offus ramskapelle-knokke-heist ramskapelle-nieuwpoort rapperswil-jona
rebecq-rognon ribnitz-damgarten ried-im-innkreis rijkevoort-de-walsert roclenge-sur-geer roesbrugge-haringe
rohrbach-in-oberösterreich rollegem-kapelle rosoux-crenwick rothenburg-ob-der-tauber rotheux-rimière rotterdam-albrandswaard
roux-miroir rueil-malmaison rukkelingen-loon s-graveland s-gravendeel s-gravenhage s-gravenmoer s-gravenpolder s-gravenvoeren
s-gravenwezel s-gravenzande s-heer-abtskerke s-heer-arendskerke s-heer-hendrikskinderen s-heerenberg s-heerenbroek s-heerenhoek
s-herenelderen s-hertogenbosch saalfelden-am-steinernen-meer saint-amand saint-andré saint-aubin saint-denis saint-denis-bovesse
saint-georges-sur-meuse saint-germain saint-ghislain saint-gérard saint-géry saint-hubert saint-jean-geest saint-léger saint-malo
saint-marc saint-mard saint-martin saint-maur saint-médard saint-nazaire saint-nicolas saint-pierre saint-remy saint-remy-geest
saint-sauveur saint-servais saint-symphorien saint-séverin saint-vaast saint-vincent saint-étienne sainte-cécile
sainte-marie-chevigny sainte-marie-sur-semois sainte-ode sankt-andrä-im-lavanttal sankt-annaparochie sankt-gallen sankt-goar
sankt-goarshausen sankt-jacobiparochie sankt-johann-im-pongau sankt-pölten sankt-valentin sankt-veit-an-der-glan sankt-vith
sankt-willebrord santpoort-noord santpoort-zuid sars-la-bruyère sars-la-buissière sart-bernard sart-custinne sart-dames-avelines
sart-en-fagne sart-eustache sart-lez-spa sart-saint-laurent sas-van-gent scherpenheuvel-zichem schin-op-geul schiphol-rijk
schwäbisch-gmünd schwäbisch-hall seraing-le-château sinaai-waas sint-agatha sint-agatha-berchem sint-agatha-rode sint-amands
sint-amandsberg sint-andries sint-annaland sint-annen sint-antelinks sint-anthonis sint-baafs-vijve sint-blasius-boekel
sint-denijs sint-denijs-boekel sint-denijs-westrem sint-eloois-vijve sint-eloois-winkel sint-geertruid sint-genesius-rode
sint-gillis sint-gillis-bij-dendermonde sint-gillis-waas sint-goriks-oudenhove sint-hubert sint-huibrechts-hern
sint-huibrechts-lille sint-jacobs-kapelle sint-jan sint-jan-in-eremo sint-jans-molenbeek sint-jansklooster sint-jansteen
sint-job-in-t-goor sint-joost sint-joost-ten-node sint-joris-beernem sint-joris-nieuwpoort sint-joris-weert sint-joris-winge
sint-katelijne-waver sint-katherina-lombeek sint-kornelis-horebeke sint-kruis sint-kruis-winkel sint-kwintens-lennik
sint-lambrechts-herk sint-lambrechts-woluwe sint-laureins sint-laureins-berchem sint-lenaarts sint-lievens-esse
sint-lievens-houtem sint-maarten sint-maartensbrug sint-maartensdijk sint-maartensvlotbrug sint-margriete sint-margriete-houtem
sint-maria-horebeke sint-maria-latem sint-maria-lierde sint-maria-oudenhove-brakel sint-maria-oudenhove-zottegem
sint-martens-bodegem sint-martens-latem sint-martens-leerne sint-martens-lennik sint-martens-lierde sint-martens-voeren
sint-michiels sint-michielsgestel sint-nicolaasga sint-niklaas sint-odiliënberg sint-oedenrode sint-pancras sint-pauwels
sint-philipsland sint-pieters-kapelle sint-pieters-leeuw sint-pieters-rode sint-pieters-voeren sint-pieters-woluwe sint-rijkers
sint-stevens-woluwe sint-truiden sint-ulriks-kapelle sivry-rance slijk-ewijk smalle-ee smeerebbe-vloerzegem soheit-tinlot
solre-saint-géry solre-sur-sambre somme-leuze son-en-breugel sorinne-la-longue sougné-remouchamps spiere-helkijn spijk-gn
spittal-an-der-drau sprang-capelle st-vith stad-aan-t-haringvliet steenhuize-wijnhuize stoutenburg-noord stow-on-the-wold
strombeek-bever strée-lez-huy strépy-bracquegnies sulzbach-rosenberg t-goy t-haantje t-harde t-loo-oldebroek t-veld t-waar t-zand
t-zandt ten-boer ten-post ter-aar ter-aard ter-apel ter-apelkanaal ter-heijde ter-idzard thimister-clermont
thorembais-les-béguines thorembais-saint-trond thy-le-bauduin thy-le-château tielt-winge tongre-notre-dame tongre-saint-martin
tourinnes-saint-lambert trois-ponts tull-en-t-waal tulln-an-der-donau ulvenhout-ac val-de-ruz val-de-travers val-meer
vaulx-lez-chimay vaux-chavanne vaux-et-borset vaux-lez-rosières vaux-sous-chèvremont vaux-sur-sûre velaine-sur-sambre
vellereille-le-sec vellereille-les-brayeux velsen-noord velsen-zuid veltem-beisem velzeke-ruddershove ven-zelderheide vianen-nb
vierset-barse vierves-sur-viroin vieux-genappe vieux-waleffe villars-sur-glâne ville-en-hesbaye ville-pommeroeul ville-sur-haine
villeneuve-d-ascq villers-aux-tours villers-deux-eglises villers-devant-orval villers-en-fagne villers-l-evêque
villers-la-bonne-eau villers-la-loue villers-la-tour villers-la-ville villers-le-bouillet villers-le-gambon villers-le-peuplier
villers-le-temple villers-lez-heest villers-notre-dame villers-perwin villers-poterie villers-saint-amand villers-saint-ghislain
villers-saint-siméon villers-sainte-gertrude villers-sur-lesse villers-sur-semois virginal-samme vitry-sur-seine
vondelingenplaat-rotterdam voroux-goreux voroux-lez-liers vortum-mullem vresse-sur-semois vyle-et-tharoul waidhofen-an-der-thaya
waidhofen-an-der-ybbs walhain-saint-paul wanfercée-baulet wannegem-lede waret-l-evêque waret-la-chaussée warnant-dreye
wasmes-audemez-briffoeil waterland-oudeman watermaal-bosvoorde wauthier-braine wehe-den-hoorn well-l wenum-wiesel west-graftdijk
west-terschelling westerhaar-vriezenveensewijk wez-velvain wezembeek-oppem wiener-neustadt wijk-aan-zee wijk-bij-duurstede
wijk-en-aalburg winterswijk-brinkheurne winterswijk-corle winterswijk-henxel winterswijk-huppel winterswijk-kotten
winterswijk-meddo winterswijk-miste winterswijk-ratum winterswijk-woold wirdum-gn witte-paarden woerdense-verlaat wortegem-petegem
wouwse-plantage ybbs-an-der-donau yernée-fraineux yverdon-les-bains yves-gomezée zandvoorde-oostende zandvoorde-zonnebeke
zell-am-see zevenbergschen-hoek zichen-zussen-bolder zoerle-parwijs zuid-beijerland zuid-scharwoude zwaagdijk-oost zwaagdijk-west
zétrud-lumay
"""
)  # fmt: skip
