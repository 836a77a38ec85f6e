"""Further forenames and surnames, in lower case, for texts without capitals: they count beside words that announce a name.

Apart from ``known_names``, which is shorter and checked by hand. From the lists of Faker 40.54.0 (MIT licence, the providers of
persons for Belgium, the Netherlands, France, Switzerland, Germany, Austria, Luxembourg, Great Britain, Ireland, Turkey, Poland,
Italy, Romania, Spain, Portugal, Algeria, Vietnam, Croatia, India, Pakistan and Nigeria), of four letters or more, with their plain
spellings, without the names in ``known_names`` and without words of the four languages.
"""

from leidraad.domain.language.personal_data.number_words import set_of

# In the lists of several countries or of a country where one of the four languages is spoken.
COMMON_FORENAMES = set_of(
    """
aaliyah aaron abbie abdul abdullah abel abigail abraham achiel achille achim adela adelaida adele adelheid adelina adeline adem
adil adina adolf adrian adriana adriano adrien adrienne adèle adélaïde agata agatha agathe agnes agnieszka agnès ahmad aida aiden
aimee alan alba alban alberte albertine alberto albin albina aldo aleksandar aleksandra alen alena alessandra alessia alessio
alexa alexandria alexandrie alexia alexis alfonso alfred alfredo alicia alida alisha alison alisson alix alizée allan alma alois
aloisia alphonse alwin alyssa amalia amanda amandine amelie amin amélia ana anabela anastasie anaëlle anaïs andre andrei andreia
andrej andres andrzej andréa andrée andy aneta angelica angelika angelina angèle anica anika anissa anka annabel annabelle
annalisa annalise annamaria anneke anneliese annelise annemarie annemijn annette annita anny ante anto antonella antonia antonie
antonietta antonin antonina antonino antonio antonius antony antoon antónio apolline apolonia arda ariadna arian ariana ariane
arif aristide arlette armand armando armin arnaude arno aron arsenio artan artur arturo aryan ashleigh ashley attila aude augusta
augustin augusto aurel aurelia aurelio aurora aurore aurélien avni axelle ayaan ayden ayman aymeric ayse ayten balthasar baptiste
basil bastiaan baudouin beata beatrijs beatrix belinda benedikt benita benito benno benny benoit bente benthe berat bernardo
bernhard berta bertha berthe beth bethan bethany betina bettina betty beverley biagio bianka bieke biljana billy birgit blanka
boris bradley brandon branka branko brenda brent brett brice briek brieuc brigitta britt britta bruce bruna bryan bárbara
bérengère bérénice caleb callum calogero calvin cameron camilla capucine carina carlijn carlos carlota carly carmela carmelo
carmen carmina carmine carola carolien carolin carolyn casandra casper cassandra catarina caterina catharina cathy cecile cecilia
cedric celia celine ceylin charlene charline charly chelsea cheryl chiara chloe chloë christelle christiaan christiana christianne
christof christos cipriano ciro clare clarisa clarissa clarisse claudette claudio claudy claus clemens clementina clifford clive
clotilde clémence clément coline collin concetta conny conor conrad constance constantin constanze consuela cora coralie coraline
cordula corina corine corinna cornel cornelius cosimo cristian cristiano cristina cyriel cyril cyrille cäcilia célestin célestine
célia célina césar dafina dagmar daisy dale dalia dalibor damaris damiano damir dani danica daniele danielle danijel danijela
danilo danique danièle daniël dany daphne daphné dario darius dariusz darko dave dawn debby declan dejan delia diederik dietmar
dilara dimitrios dina dino diogo dion domenica domenico dominic donatella donato donna donovan dora dorian dorina dorine doris
dorota dorothea dorothée douglas draga dragan dragica dunja dusan dylan dylano débora déborah désirée edda eddy eden edgar edgard
edmond edmund edouard eduardo edwin egon eileen ekaterina ekrem elaine eleanor eleni eleonora eleonore eliana eliane elie elien
elin elina eliot eliott elisa elisabet eliza elize ellen elliot elliott elly elma elmar elodia elodie eloïse elsbeth elvira elvis
eléna eléonore emanuel emanuela emeline emelyne emile emilian emilien emilio emin emir emmanuelle enes ennio enrico enrique enver
enya enzo erdogan erhard erica erich erika erina erna ernest ernestine ernesto erol erwan esila esmee esmée esteban ester ethan
etta eugen eugenia eugenio eugène eugénie eusebia evan evelien evelin evelyne ewald ezio fabia fabiana fabien fabio fabiola
fabiënne fabrizio farah faruk fatiha fausto faye fedde federica federico felicia felicitas feline felipe fenne ferenc fernand
fernanda fernande fernando ferre fien fiene filipa filipe filippo filomena fiona flavia flavie flavio floortje flor flora flore
florence florentin florentina florentine floriane florin florina florine floris fortunata fran franca frances francesca franciscus
franjo franky franziska frederic frederick frederique fredo fredy frida fridolin friederike fritz frédérique fábio féline félix
gabin gabor gabriela gabriella gabrielle gabriël gaby gaetano garry gaspar gaspard gaston gavin gebhard gemma genoveva geoffroy
georgette georgia georgina georgios gerald geraldine gerarda gerardo gerardus gerd germaine gerold gerry gert gertrud gertrude
giacomo giada gian giancarlo gianfranco gianluca gianna gianni gilberte gilberto ginette gino giorgia giorgio giovanna giovanni
gitte giuliana giuliano giulio giuseppa giuseppe giuseppina gladys glen gloria godelieva gonçalo goran gordana gottfried gottlieb
graeme grazia graziella greta griselda grzegorz grégoire grégory gunter gustav gustave gustavo guusje gwenaëlle gwendoline gérald
géraldine gülay hadrien hailey halil hamza hana hanife hansjörg hanspeter harriet hayley hazel hector heike heleen helene henri
henricus henriette henrik henrique hermine herta hidde hilary hilda hollie holly honoré hortense hortensia hugh hugues huguette
hulda héloïse ignace ignaz igor ilaria ileana ilija ilyas imelda imke imran inaya inga inês ioannis iolanda irena irina irma isaac
isabela isabell isaline isidor ismaël ismet istvan ivana ivanka ivica ivonne iwan jacek jacky jacob jacobus jade jaime jake jamie
jana janice janina janko jann janna jannik jannis janos jaqueline jari jarne jarno jaroslav jasmijn jasmin jasmina jasmine javier
jayda jayden jaylinn jayne jayson jeanette jeannette jeannine jeffrey jelte jemma jenna jente jeremy jerzy jerôme jesper jesse
jessie jessy jimmy jinthe jiri joana joanne joannes joaquim jocelyne jodie joeri joffrey johann johnny johny jolanda jolijn joppe
joran jordan jordi jordy jorge jose josef josefa josefina josefine josepha josephina josephine josephus josette josh joshua
josiane josianne josip josse jost joséphine jovan jovana joël juana juliana juliane julienne julieta julijana julio julius juri
jurre justin justus juul jérémie jérémy kalina kamiel kamil karina karine karla karlijn karolina karoline kasim kaspar kasper kata
katalin katarina katarzyna katerina katharine katherine kathryn katia katie katrin katty katy kaylee kayleigh kazim keano kenan
kenny kenza kenzo kerry khaled kian kiara kilian killian kimberley kimberly kira kirstin kirsty kjell klara koenraad konrad
konstantin konstantinos kornelia krista kristiaan kristian kristijan kristin kristina kristine krystyna krzysztof kuno kurt kyano
kyara kyle kylian kyllian kyra käthi kévin laila lana laora larissa laszlo laure laurens laurenz laurie laurin laurine lavinia
lawrence laëtitia leah lean leana leander leandra leandro leanne leigh lenn lenny leona leonard leonhard leonora leontina leopoldo
leticia letizia leïla liana lidia lidija lieke lieze ligia lili lilia lilian liliana liliane lilli lilly lilou linde lindsay
lindsey lino linus lisandro lisanne lisbeth lise liselotte lisette livia livio lize lizzy ljiljana ljubica lodewijk loes logan
lois lola lore loredana lorena lorenza loretta lorin loris lorraine lotti louane louisa louka louna loïs luana lucette lucia
luciana luciano lucienne lucile lucio lucy ludmila ludovicus luigi luisa luise luke lutfi lutgarde lutgardis lutgart lutz luzia
luís lynda lynne léana léna léon léonard léonie léopold maartje madeleine madelief madison maeva magdalena maggie magnus mahmoud
mahmut maik malena malgorzata malik mamadou mandy mara marcela marcella marcelle marcello marcelo marcia marcin marco marcos marek
marga margarete margaretha margarita margaud margherita margit margo margret margrit marguerite marian mariana marianna mariano
marica mariella marielle marietta mariette marija marijan marijana marijn marika marilena marilyn marinus marisa marissa marit
marita marius mariusz marjan marko marlen marlis marlyse marlène marnix marta marthe martijn martyn marvin maryline marylène
maryse massimiliano massimo matej mathew mathijs mathilda mathis mathys mathéo matilda mato matthieu matthijs mattéo matéo maude
maura mauricette maurine maurits maurizio mauro maxence maximilien maya maëlys maëva maïté megan meike meinrad melania melina
melisa melle merel merijn merle merlin metin mette micha michaela michaël michela michele michiel mihaela mijo mika milena milica
milka milo milos milou mina miodrag mira miranda mirco mireille mirela mirella miriam mirjam mirjana mirko miroslav mirte mirthe
mladen mohamad molly mona morena muhammed murielle mustapha myrthe mégane mélina mélodie nada nadin nadir nadja nadège naim nando
naomi narcisa natacha natalia natalie natan natascha natasha natasja nathanaël nathaniel nela nelli nelly nenad nevenka nicholas
nick nicola nicolai nicoletta nidia nienke nika nikita nikki niklas niko nikola nikolai nikolaos nikolas nikolaus nikolina nils
ninthe nisa noel noelia noemi nolan noortje norah norma nour noémi noëlla noëlle nuno nuria nynke octavia odette ofelia olena olga
olimpia olivie omer ophélie orlando ornella oskar osvaldo oswald othmar otilia paige paloma paola paolo pasquale patric patrice
patrizia patrícia paule paulette paulien paulina paulo pavel pawel pepijn pero petar petrus phileine philipp philippine phillip
pierina piero pierrette pietro pilar piotr pippa pirmin pius pleun priscilla priska pénélope qadim qasim quinten quinty rabah
rachael radmila rafael rafaela rafaël raffael raffaela raffaele raffaella rahel raimund ramadan ramazan ramon rana rania raoul
raphaela raquel raul rayan raymonde rebeca rebekka reece regina regine reinhilde reinhold remo renaat renata renato rene renske
renzo rhys ricarda ricardo ricky rico riley robby roberta roberto rocco rodolfo rodrigo rodrigue roeland rohan rolande rolando
rolf roman romana romina romuald romy roméo ronja rosalia rosalie rosaria rosario roseline rosemarie rosemary rosette rosina
rosita rosmarie rouven rowan roxana roxane rozalia rudolf ryszard régis rémi rémy saad sabina sabri sacha safet sahra salih salomé
salvador salvatore samanta sami sammy samuël samy sandro sandy sanja santiago sarina sascha sasha saskia saverio sean sebastiaan
sebastiano sebastien sedat selena selin selina selma senna sepp serafina serena sergej sergio severin severino sevim shana shane
shania shannon sian sibylle siebe siegfried sienna silja silvana silvio simona sina sjoerd slavica slavko slobodan sofiane soline
sonia soraya stacey stan stana stanislav stanley stefani stefania steffi stephane sterre stien stjepan stéphan susana susann
susanna susi suzana suzanna svetlana sybille sylviane sylvianne sylwia sérgio süleyman tabea tadeusz taha tahir tali tamanna tanya
tara tatjana teodor teodora teresa terry thea theodoor theodora theres theresa therese theresia thiago thibaud thibo thijmen thijn
théo théodore théophile tibor tiffany tijmen timea timo timon timothée timéo tineke tinne tino tirza tiziana tiziano toby tomas
tomasz tomislav tommy toni tony tycho tyler umberto urbain urszula vajèn valentijn valentine valentino valerio valter valère
vanesa vasco verena veronica veronika veronique vesna vicente victoire victoria viktor viktoria vilma vince vincenza vincenzo
vinciane vinzenz viola violeta violetta virgilio virginia vito vittorio vivian viviana viviane vivien vivienne vladimir vlado
wahab waldemar walid wanda warre wendelin wessel wilhelmus willi wilma witold wojciech xander xaver xenia yanis yannis yasemin
yasin yasmin yilmaz yinthe yoann yolanda youri ysaline yvon zacharie zaira zara zayan zdenka zdravko zeljko zeno zina zita zlatko
zoe zoey zoltan zora zoran zélie édith édouard élisabeth éléonore émile özlem
"""
)  # fmt: skip

OTHER_NAMES = set_of(
    """
aaaqil aaban aabid aachal aadam aadhya aadi aadil aafiya aahana aahil aalam aalee aalim aalts aamil aamir aamirah aanei
aanuoluwapo aaqil aarav aarden aarif aarini aariz aarna aarnav aarts aarush aaryan aarón aashi aashif aashir aasif aasim aatif
aatiq aaus aayan aayush aazim abaan ababei abada abayomi abbad abbas abbassi abbes abbi abbott abby abdelatif abdelaziz abdellaoui
abdelli abderaouf abderrahmane abdi abdiş abdou abdulahat abdulbekir abdulcemal abdulgazi abdulhadi abdulkadir abdulkerim
abdulmenaf abdulsamed abdulsemet abdurrahman abdurresit abdülahat abdülcemal abdülhadi abdülkerim abdülsamed abdürreşit abebi abed
abeer abeni abha abhimanyu abhiram abicic abid abigaíl abilio abiodun abiona abiye abičić abosede abou abouda aboukir abram
abramovic abramović abrassart abreu abril abuzar acar acarkan acharya achleitner achour achouri acikel acilay ackerl ackermann
aclan adaeze adak adal adalbert adalberto adamo adan adasal adda adebisi adebiyi adebowale adebukola adedayo adedeji adegbite
adegoke adekitan adekola adekunle adel adelaar adelaide adelakun adelardo adelasia adelbert adeleke adelgunde adelia adelin
adelinde adelmo adelusi ademiluyi adenike adeniyi adeolu adeoti adepeju aderibigbe aderogba aderopo adesewa adeshina adesiyan
adesoji adesua adetayo adetoke adetoun adeyemo adeyi adigun adila adis adisa aditya adlan adler admir adnan adolfine adolfo adolph
adolphe adonis adora adoracion adoración adriaansen adriaensdr adriaense adriaensen adriaenssens adriane adrianna adrián adrovic
adryaens adunni advaith advay advik advika adviye adweta adya adzijevic adán adıgün adžijević aebi aeby aedan aeije aenne aertsz
afer aferdita afife afolabi afolarin afolayan afonja africa afrim agakisi agapito agarwal agastya agate agbegim aggarwal agim
aglaia agmur agnese agnolo agnos agovic agrawal agripina agron agueda agustin agustina agustín ahat ahluwalia ahsen ahter ahuja
aichholzer aichinger aidan aideen aileen ailis ainara aine ainoa aisha aishani aisling aislinn aissani aissaoui aitana aitor ajala
ajan ajani ajao ajayi ajewole ajla ajna ajoke akalan akanmu akar akatay akay akbas akbaş akboga akboğa akca akcabay akcasu akcay
akcivan akdeniz akdora akdurmus akdurmuş akgol akgunduz akgunes akgöl akgündüz akgüneş akhtar akif akinal akinkunmi akinlabi
akinrinola akinwale akise akkerman akmacic akmaner akmaral akmačić akoz akram aksay akshay aksogut aksoy aksu aksöğüt aktemur
aktemür akver akyildiz akyıldız akça akçabay akçasu akçay aköz akınal alaaddin alabezek alabi alade aladin alaeddin alamu alana
alanalp alanis alanna alannah alara alastair alattin alaz albano alber alberico albers alberta albertina albino albu albulena
alcan alcides alderano aldin alea alejandra alejo aleks aleksandr aleksej alemdar alemsah aleodor alexandar alexandrina alexandros
alexe alexei alexej alfio algis algış aliabbas aliihsan alin alis alisa aliseydi alisik alissa alistair alistar alister alize
alizee alka alkor alkovic alković alla allain allal allali allard allegra almast almir almudena almus almut almuth aloba alondra
aloys aloyse aloïs alpaidis alpcan alphons alpin alpsu alpsü alsoy altin altinbike altincicek altinisin altinkaya altmann altogan
altoğan altug altuğ altınbike altınkaya altınçiçek altınışın alvarez alvaro alwina alwine alícia alışık amac amada amadeo amado
amador amaira amalie amalrada amancio amando amani amann amanovic amanović amar amara amarachi amaral amari amarilis amaro amaya
amaç ambar amble ambrosio amedeo amedeu amel amela americo ameur amidzic amidžić amilcar amleto ammann ammari amoke amol amon
amope amor amorim amparo amra amrane amre amrein amri amrita amrouche amruta amza américa américo amílcar anabel anabella anacleto
anaelle anaida anais anamaria anamika anand anargul anargül anastasio anastasios anastazja anatol anatoli anatolie anatolij anay
anca anciaux ancuta ancuța anda anderl andersen andic andiç andjela andjelina andra andrada andrade andrasek andrašek andree
andrews andrey andri andrian andries andrija andrijasevic andrijašević andrijevic andrijević andrin andrina andrés anela anemona
anes anett anette angele angeles angelino angelita angerer anghel anghelina angus angélica anibal anicet anicic aniela anina
anirudh anis anisa anisoara aničić anișoara anjali anjolaoluwa anjos ankica anmol annabell annabella annak annalena annaliese
annamarie annedore annegret annegrete annekatrin annelene anneli annelie annelore annerose annett annetta anni annibale annina
annunziata ansaldo anselm anselma anselmo ansems ansgar ansh antic antim antić antoaneta antoin antolkovic antolković antonela
antonello antonic antonija antonios antoniu antonić antun anunciacion anunciación anusha anuta anuța anvi anya anyanwu aníbal anđa
anđela aodhan aoibheann aoibhin aoibhinn apaydin apaydın apolinar apollonia apostolos appelman apte arab araceli aradhana aral
aran aranzazu araujo arben arbnor arcan arcelia archer ardelean ardian ardit ardita arend arendt arens arent arezki argu arham
aria arianna arianne aribert aribi arie ariel ariens arifcan arike arikol arin arina arinola aripinar arisoy aristides aristita
aristița arjun arkadiusz arkut arlind arlinda armahan armande armelle armend armida armstrong arnaldo arnd arndt arnfried arnim
arnould arnulf arnulfo aroa arora arpag arpağ arran arron arsenie arsim arsoy arta artemio artemisa artner arts arunima arya
arziye arzu aránzazu arıel arıkol arıpınar arısoy asake asalet ascension ascensión aschauer aschman asdrubal ashan ashlene ashling
ashton asia asim asiman asir aslanhan asliye asma assuncao assunta assunção asta astride astrit asuncion asunción asım atagun
atagün atalay atanur atasagun atatore atatöre atena atenulf atfat atgun athanasios atharv atheel atilgan atilhan atilio atinuke
atiyye atkins atkinson atnan attaf attia atwal atzler atılgan aubert aubry auger augustina auinger aumann auraq aurea aurelian
aureliana aureliano aurelie aurelien aurica aurică austermuhle austermühle austin avram avsin avunc avunç avşin awadil awamil
awamiri awan awani awero awlya awmar awodiran awolowo awrad axenia axinte ayad ayadi ayamin ayandokun ayasun ayaydin ayaydın aybet
aybora aycagul aycagül aycan aydar aydinbey aydinc aydinç ayduru aydınbey ayesha aygonenc aygutalp aygönenç ayhan ayinde ayinke
aykut aykutalp ayla aylil aymen aynilhayat aynimah aynur aynımah ayodeji ayodele ayoka ayoola aypar aysan aysar ayseana aysel
aysema aysenur aysevim aysoy aysuna aytek aytoz aytuna aytöz ayulker ayush ayushman ayvas ayyaruk ayyubi ayçan ayülker ayşan
ayşeana ayşenur azaan azad azade azahar azahara azban azeeb azeglio azeneth azettin azize azizi azucena azzouz açıkel açılay
ağakişi ağbegim ağmur aşhan aşir baahir baaizeed baaqee baaqir baaree baashir baasim baasit baba babar babasola babatunji babawale
baber babett babette babey babic babić babtunde babu bacak baccio bacha bacher bachinger bachittar bachler bachmann bacic backer
backes badal badami badan badawi badegul badegül badel bader badr baele baetens baeyens bagdas bagdat baghdadi baghyawati baha
bahaa bahaddin bahadurjit bahittin bahl bahloul bahon bahr bahri bahtinur baier bail bailie bailly bains bairbel bajaj bajan
bajram bajwa bakare bakhouche bakhshi bakhti baki baksa bakshi bala balakrishnan balan balasubramanian balatekin balatinac balay
balca baldassare baldauf baldomero balduino baldur baldwin baleegh balendra balhaar bali balic balincic balinčić balić baljak
baljiwan balli ballı balmat balogun baltas baltasar baltaş balvan balveer balz bambad bamidele bamiloye bandi banel banerjee
banicevic banik baničević banjeet banko banks banovac bansal banu banü baptist baptista baqar baqir bara barac barad barak baral
barać barbe barbel barber barbey barbic barbieux barbir barbić barbu barents barer baresic barešić baria baric barica baricevic
barillon baris bariscan barisic barić baričević bariş barišić barker barkha barkholz barkovic barković barlow barman barnaba
barnett baron barr barraq barrett barros barsen bartek bartels barth barthel barthelemy bartholomaus bartholomäus bartl bartlett
bartolome bartolomeo bartolomeu bartolomé barton barusic barušić barışcan basaam basak basarab basay baseer basel basem bashaar
bashaarat bashan bashar basharat basheer basheerah bashkim basilio basim basir basnec basok basriye bassam bassi bastiaanse
bastiaense bastin basu basım batal bates batirhan batista batool batra batrac batrnek batta battig baturay batırhan baudelio
baudoux baudry bauduin baum baur bausch baustert bautista bava bavaud bave bawa baxter baydu bayer baykan bayman bayram bayruhan
baytal bayzettin bazam bazin bazjak bačak bačić bağdat bağdaş başay başhan başok bašić bašnec beaujean bebe bebic bebić becht
beckius beckmann beda bedi bediriye bedri beeckman beekman beernaert beernink beffort begim begona begonja begoña begue beguelin
beguin behiza behl behrem beier beijring beissel bekaert bekbay bekbergen bekim bekir bektasi bektaşi bela belaid belaidi belarbi
belbachir belen beletic beletić belgizar belhadj belkacem belkacemi belkadi belkheir belkhiri belkize bellemans bellisan belmans
belosevic belošević belpere belén benabdellah benahmed benaicha benaissa benamar benamara benameur benaouda bencheikh bencic
bender benedetto benedicte benek bengibay beni beniamin benic benice benigna benigno benić benjamim benjamín benmoussa benn benol
benone bensaid bensalah bensalem benslimane benson benthin bentley benvenuto benyahia benyamina benyoucef benz benziane benčić
beourgeois beppe bera berakovic beraković beray berberat berchem berchtold beren berends berendse berengere berenice berezat
bergen berghmans berit beriye berkal berkane berkani berki berksay bernaards bernabe bernabé bernarda bernardic bernardino
bernardita bernardić bernasconi berndt berner bernfried bernhardine bernier bernt bernward berra berran berrin berry berscheid
bertels bertemes berthelot bertho berthold bertin berto bertold bertosa bertoša bertram bervoets besancon besançon besart besarta
besencon besençon besey besim besin besnard besnik besse besson betschart bettahar bettendorff betti beuchat beuret beurret bevan
beyda beyens beyer beyhatun beyler beyzade bezek bezemer bezic bezić bhagat bhakta bhalla bhandari bhanumati bhardwaj bhargava
bhasin bhat bhatia bhatnagar bhatt bhattacharyya bhatti bhavani bhavika bhavini bhavna bhavsar bhavya bibi bibiana bicak bican
bicanic bichler bidayet biedermann bienvenida bieri bierstraten biggen bigot bijelic bijelić bijlsma bilaal bilay bilender bilge
bilgen bilgin bilginur bilgutay bilgütay bilir bilkay billung biltas biltaş bimala bina binay binbasar binbaşar bingula binisik
binner bintner bintz binışık birben birch birger birgid birgitt birgitta birgul birgül birkic birkić birnbaum birousk birsan
birsen birte birthe birtic birtić bisar bischof biserka bishakha bishop biswas bitschnau bittner bitul bitül biver biwer bizhan
bićanić bičak bičanić bişar bjelis bjeliš blaak blackburn blagaic blagaić blaine blaise blake blanaid blanca blanchard blanchet
blandine blanduzia blas blaser blauensteiner blazej blazek blazevic blazicko blažek blažević blažičko blees bleijenberg blerim
blerina blerta blewanus blin bloch bloemendaal blokland blom blommaert blomme blondeel blondel blondiau blonk blot bluette blum
blumel blümel boase boaz bobal boban bobanovic bobanović bochud bodart boddaugh bodin bodner bodo bodson boechat boeckx boeser
boetet bogadi bogatimur bogdana bogner bogovic bogović bohlander bohler bohm bohnbach boichat boillat bojan bojanic bojanić
bokenkamp boland bolander bolatito bolcevic boljkovac bolkesteijn bollen bolliger bolnbach bolton boluwatife bolzmann bolčević
bonbach bond bonifacio bonneau bonnin bonte bonvin bonvini booden boogaerts boone boonen booth bora borah borahan borak boratas
borataş borde borges borja borman borner borojevic borojević borosak borošak borra bortecin borys bose bosilj bosman bosnjak
bosnjakovic bosshard bossuyt botic botica botić botteron bouabdellah bouafia boualem bouali bouaziz boubekeur boucetta bouchama
bouchareb bouchat bouchet bouchez bouchra bouckaert boucsein boudart boudewijns boudiaf boudjemaa boudraa bouguerra bouhuizen
bouillon boukhalfa boukhari boukhatem boulay boumaza boumediene bounab bourdon bourguignon bourquard bourquin bousquet boussaid
boutaleb bouthoorn boutin bouvet bouvier bouwhuisen bouziane bouzidi bovet bovy bowen boyle boynak bozanic bozanovic bozbag bozbağ
bozena bozerk bozic bozica bozicevic bozickovic bozikovic boztas boztaş boğatimur bošnjak bošnjaković božanić božanović božena
božica božiković božić božičević božičković božo bracun brad bradic bradić bradshaw bradut brady braem brahier brahimi brahmbhatt
brahmi brajkovic brajković bralic bralić branco brandenburger brandic brandić brandl brandner brands brandstatter brandstetter
brandstätter brandtner brandusa branislav brankovic branković brar brasseur brauer bray bračun brcko breandan brendan brennan
brenner brese bresse bresé breuer breugelensis breugelmans brezjan briand brichard briemer briere brievingh briggs brigid brigida
brijesh brinda brisee brit brita brito brittany britvec brizee brlas brlek brletic brletić broeckx broeders broekhoven broeshart
brogan bronach bronagh bronder brooke brookes brooklyn broquet brosius brouwers browne bruck bruckner bruggeman brugger brugman
brumleve bruneau bruneel brunel brunet brunhild brunhilde bruni brunilda bruyere bruyninckx bruynzeels bruyère bryant bryony
brândușa bräuer brígida brăduț bucanac bucar buch buchberger buchegger bucher buchholz buchinger buchler buchner buckley bucur
budig buelens buenaventura buget bugnon buhari buhler buhlmann buijs buisson bujar bujard bukurije bukvic bukvić buljan bull
bultot bulunc bulunç bumb buncic bungic bungić bunic bunić bunmi bunyamun bunčić buraid burakhan burc burckhard burcuhan burcul
bureyre burger burgess burghard burgstaller buric burim burić burkard burke burkhard burkhardt burri burrows bursic burton
burtscher bury burç burčul buršić busljeta busra busranur butala butcher butkovic butković butselaar butte buyrukhan buyse buysse
buzov bučanac bučar buşra bušljeta bäck bähr bärer bättig bègue béatrix béguelin böck böhler bökenkamp börner börteçin bösch büget
bühler bühlmann bünyamün büreyre bürger büşranur bănel błażej cabir cacilia cacilie cadefau caetana cafuk caga cagalj cagdan
caglar caglasin cagveren cahal cahir cailin cailum caitlin caitlyn caitriona caius cakar cakirca calcedonio calim calin calista
calisto calixta calixto callan callebaut callewaert calti calum cambier camelia camil camillo camilo cammel camok campos
camurcuoglu camus canberk candaux candela candelaria candelario candelas candeniz candida candido canfeza cangur cangür cannur
canseven cansin cant cantemir cantez canur caoilfhionn caoimhe caoimhin caolain caolan caomhan capelle capkan cara caragh cardon
caren carey cargonja caric caridad carin carić carlito carlotta carmel carmelita carminho carneiro carnotte carpenter carpentier
carr carraud carraux carre carrie carroll carron carthaigh carton cartwright casemiro casey casian casiana casier caspar cassart
cassie casteleyn catalin catalina cathal cathleen cathrin catia catinca cato catrin catrina catrinel catriona cattin caudron cavit
cavuldur cayetana cayetano cazimir ceara cebesoy cebrian cebrián cecilio cecille cedide cedrin ceferino celal celem celestin
celestina celestine celestino celik celikkan celikyurek celilay celina celis celso cemal cemalettin cemil cemiyle cenan cengiz
centa cerasela cerci cercis cesar cesare cestaric cestarić cetin cetinsu ceuppens cevale cevheri cevikoz cevregul ceyhun cezar
cezara cezary cezayir chaaya chabane chacko chad chada chadha chadwick chahal chaib chaitaly chaitanya chakrabarti chakraborty
chakradev chakradhar chakrika chamali chaman chamberlain chambers chameli champak chan chana chanakya chanchal chand chanda
chandani chander chandler chandra chandran chandresh chanez changaz chantel chantelle chaoui chapelle chappuis chapuis char charan
charef charis charita charlesh charlier charlton charo charon charpentier charpie charpié charrier chartier charvi chashida
chasmum chatresh chatriand chatriant chatterjee chatura chau chaudet chaudhari chaudhary chaudhry chaudhuri chaudry chauhan
chauveau chauvet chauvin chavvi chawish chawla cheema cheikh chellaoua chelo chelsey chema chenaux cheragh chergui cherian cherie
cheriet cherif cherifi cherith chevalley chevallier chevresson chevrolet cheyenne chhabra chiamaka chibani chibuzo chidimma
chigozie chijioke chikh chinedu chinelo chinyere chiraz chita chizoba chokshi chopard chopra chotzen choudhary choudhry choudhury
chowdhury christiaens christie christin christl christy chrodtrud chucho chukwu chukwudi chukwuemeka chus chuy châu cianan ciara
ciaran ciarrai cichorius cidal ciganovic ciganović cihan cihandide cikotic cilga cilli cilly cindoruk cindric cindrić cinerk
cinneide cintia cinzia ciprian cipriana ciriaco cirillo cirino ciríaco cisem civgin cizmesija cizmic claas claassen claesdr
claesen claesner claudie claudiu claudius clayton clees clelia clemence clemente clementine clements cleopatra clerc cleto climaco
cliodhna cliona clodagh cloe closset clothilde cloé cláudia cláudio cläre clímaco coates codie codin codrin codrina codrut codruta
codruț codruța cody coene cogay cohen coigny cokan colas colbach cole coleman coles colinet colić collard collart colleen collet
collette collier collignon colling colm colman colot colpaert colpan colson coluccio colum comar comman compere compère comte
conal conall conan concepcion concepción concha conchuir conchur conn connie connolly conradi conrado constanca constanta
constantina constanza constança constanța consuelo conter contractor conway cooke coolen copur coral coralia corbat corboz cord
cordier coret corey coric coriolano corlu cormac corman corneille cornelio cornelisse cornelissen cornelisz corneliu cornet cornez
cornil cornut cornuz corona corpataux corrado corrie corsin corstiaens cortney corvin cory cosandey cosendey cosic cosima coskun
cosman cosme cosmin cosmina cossy costache costantino costanzo coste costel costin cotic coulon courteney courtier courtney
courvoisier couturier couvreur covic coşkun crahay crawford cremer crenguta crenguța crescencia cretton crevar crevoisier crin
crina cristea cristiana cristobal cristofor cristóbal crivelli crnekovic crneković crnkovic crnković csaba cubric cucek cudic
cuheyna cukman cukon culi culina culjak culot cuman cuneyit cunningham cupic curdin curdy curic curro curt curtis custodia
custodio cuvelier cuyvers cvenic cvenić cvetkovic cvetković cvetnic cvetnić cvitan cvrtila cyprian cyrill czeslaw cándida cándido
cátia cäcilie côme cüneyit călin cătălin cătălina daamin daanish daanyaal daawood dabbah dabir dabo dabrowski dachgelder dachgeldt
dachgelt dacian daciana dada dafne daghfal dagistan dagmara dagobert dahm dahmane dahmani daiana daire dairine daiyaan dajana
dakhil daksh daksha dakshesh dalaja dalal dalan dalbir daleiden dalila dalkilic dalkılıç dallinger daly dameer damienne damife
damijanic damijanić damini damián damjan damjanovic damjanović damlanur damurah damyanti dangl daniels danis danish danner
danninger dante danuta danış daoud daoudi dara darain darcy dardan dardenne dariana darika darojkovic darojković darpan darragh
darrell darryl darsh daryl darío dasgupta dastageer datta dautanec dautovic dautović davey davide davids davidson davison davy
dawid dawson dawud dayal dayamai dayar dayita dayna dayyaan dağistan deaglan deane dearbhail dearbhaile dearbhla debelic debelić
debora debroux decamps decebal deceuninck dechamps decker deckers declerck deconinck deepa deger degmeer degryse degueldre deha
dehmel dehon deirbhile dejardin dejonghe dekeyser deladoey deladoëy delaere delahaye delannoy delattre delaunay delcourt delcroix
deleu deleze delfina delfino delforge delfosse delhaye delhez delil delmas delmotte delorme delporte deltour delvigne delèze deman
demanet demaret demetra demetrio demeulenaere demeyere demilade demirbuken demirbüken demirel demiriz demirok demiryurek
demiryürek demmendaal demoulin demuth demuynck dengg denisa denizalp denkel dennenberg denny denys deol depoorter depuydt derbal
derezic derežić derkaoui derkay dermot derouiche derradji dervla derya deryanur derycke desai descamps deschamps deshmukh
deshpande deshusses desiderio desiree desirée desmond despina dessart dessy detaille dethier detlev detournay detry deutschmann
devan devansh devaux devi devika deville devillers devin deviner devolder devriendt dewan dewez dewi dewilde dewulf değer değmeer
deže dhaliwal dhar dhawan dhillon dhingra dhondt dhriti dhruv diaconescu diaconu diaf diar diarmuid dias dickinson dida didina
didovic didović diedrich dierick dierickx dierk diesbach diesbergen diethard diethelm diether dietl dietlind dietlinde dietz
dieudonne dieudonné dijana dijkman dijoux diken dilcan dilder dilfeza dilhus dilhuş dillen dillon dilsat dilsitan dilşat dima
dimas dimitrina dincer dinckol dincsu dinis dinu dinçkol dinçsü dionigi dionisia dionisio dionne dippel dipta dircken dirican
dirksen dirlik dirnberger dirven ditmar ditschlerin dittmar dittrich divan divya dixit dixon diya dizdar djebbar djellal djellouli
djoudi dobbelaere dobes dobler dobre dobric dobrić dobson dochia dochioiu dockx docquier dodd doesburg dogan doganalp dogannur
dogansah doguhan dohn doina dolensoy dolic dolinar dolić dolun domagoj domenic domhnall dominga domingo domingos domingues
dominguez dominikovic dominiković dominkovic dominković domitila domnica donal donat donata donatello doncevic doner donnay
donnelly dony dončević doorhof doornhem doppler doreen dorel dorfer doriana dorin dorinel doring dorit dorita dorle dorli dorn
dorner dorotea dorothe dorothee dorr dorschner dorsman dorte dorthe doru dorukhan doshi dostert doumont dounia dowerg doyen
doyinsola doğanalp doğannur doğanşah doğuhan draaisma dragana dragicevic dragičević drago dragobratovic dragobratović dragojevic
dragojević dragos dragoș dragutin drakulic drakulić drandic drandić draxler drazen drazic dražen dražić dretvic dretvić drewes
driessen drilon drita driton droz druart drub drubin drysdale dube dubey dubovecak dubovečak dubuisson duchene duchesne duchêne
ducu duez duffy dufrane dufrasne dugal dugar duha duhamel duilio duivenvoorden dujardin duje dujmovic dujmović dukic dukić dulce
dumanli dumanlı dumas dumitra dumitrana dumitrescu dumortier dumoulin dundaralp dung dunn dunser duong dupre dupré dupuis dupuy
duquesne durab duracan duran durant durante durdali durdu durgadin durieux durmus durmusali durmuş durmuşali durodola duroux
durrusehvar dursadiye dursun duruk duruoz duruöz dury dussart dutrieux dutt dutta duuk duval duvancic duvanel duvančić duvivier
duyen duyguhan duyên dušan dvojak dyal dyer dzapo délèze döhn dölensoy döner döring dörr dörschner dörte dörthe dündaralp dünser
dürrüşehvar dũng džapo dương eabha eadaoin eamon eamonn eberhardt eberharter eberl ebert eberth ebony ebuakil ebuka ecaterina
ecegul ecegül ecemis ecemiş eckard eckart eckbauer eckehard ecker eckhard eckhardt eckhart edaviye edelbert edelgard edelmira
edelmiro edeltraut edeltrud edgardo edgubay edgübay edhitha edin edina editha edlinger edmundo edon edona eduarda edun eeckhout
eelman eerden eesaa eesha efil eflatun eflâtun efrain efraín efser eftimia eftimie egbert egenur eggert egli egzon egzona ehan
ehlert ehrenfried ehrentraud ehrhard ehsaas ehsan eibl eichberger eichenberger eichhorn eichinger eigenwillig eijaz eijkelboom
eilis eilish eimear eimer eimhear eiravati eischen eisl eisner eitel ejaz ejlaal ekaja ekalinga ekani ekansh ekanta ekantika
ekapad ekaraj ekavir ekbal ekber ekene ekiya ekkehard ekkehart ekmel ekta ekundayo eladio elaf elamiye elba elberts elbertse elda
elea eleanora elenore eleuterio elfi elfie elgin elhan elia eliette elifnur eligia eligio elio elisabeta elisabete elisabetha
elisabetta elisaveta eliseo elisha elizabeta elladio eller elli ellinor elmo elnur eloi eloisa eloise elona elove eloy eloísa
elpidio elsemulder elsen elsenaar elvan elvire elwira elyas elza elzbieta eléa elías elöve elżbieta emal emanoil emanuele emanuil
emeka emelina emely emer emigdio emiliana emiliano emilija emina emirsan emirşan emis emiş emmen emmerich emmet emmett emmi
emperatriz emran emrullah emília encarna encarnacion encarnación encarnita enda ender endrit enea enfes engelbert engelen engin
enginiz engl englebert eniola enis enno ensar ensari entringer enzinger enzio eoghan eoin epifanio eral eraldo eraslan erasmo
eraycan erbay erber erbil ercan erceg ercegovic ercegović ercihan erdal erdemer erdibay erdmute erdoğan erdursun erem eremia eren
erenalp erensoy ergener erginel ergonul ergotic ergotić ergul ergun ergönül ergül ergün erhardt erhart erhout erincer erinçer
erion eris eriş erkilic erkinel erksoy erkılıç erlacher erler ermanno ermenegildo ermes ermutlu erni erny erogul eroz eroğul
erpelding ersat ersec ersek ersel erseç ertan ertas ertaş erten ertl ertun ertuncay ertün ervaniye eryildiz eryk eryn eryıldız
eröz erşat eršek esenbay esengun esengün esenturk esentürk esfandyar eshan eshana esim eskinalp esma esmanperi esmeralda esna
esperanza espiridion espiridión esref estefania estefanía estela estera esteves estey estrella esupofo etelvina eterovic eterović
etizaaz ettore etzler etzold euan eufemia eufrosina eugene eugenie eugster eulalia eunan eunice eusebio eusebiu eustaquio eustatiu
eustațiu eutimio eutropio evamaria evangelia evangelina evangelista evangelos evanghelina evaristo evcimen evde evelia evequoz
everaert everde evers everts evita evrim evrimer evéquoz ewatomi ewelina ewen eylul eyyup eyyüp ezequiel ezeugo ezgin ezgutekin
ezgütekin eşim eşref faas fabijanic fabijanić fabián fabre fabricio fabrizia fabry fadekemi faderera fadil fadila fadile fadime
fadipe fadıla faes fagunwa fahmi fahrullah fainche faivre faizan faize fajimi falabi falak falan faleti falguni falk falkner falko
faloye fami fankhauser faqid faraj faras fares farhan faria fariq faris farkas farmer farouk farrell fasasi fasching fatigul
fatigül fatime fatinur fatmanur fatmir fatmire faton fatteh fauconnier faulkner faust faustino favre fayize fazli fazul feargal
fearghal fechant fechner fedele feden federigo fedor feenstra fehim fehintola fehmiye fehr fehringer feichtenschlager feichter
feichtinger feichtner feiereisen feigl feinen felber felder felice feliciana feliciano felicidad felicie felicien felipa felisa
felizitas fellah feller fellinger fellner felten feltgen feltz feltzer fenni ferahdiba ferat feraye fercher ferdi ferdinando
feremez ferenac fergal fergus ferguson ferhan ferhat feriel ferihan ferinaz fermin fermuta fermín fernandez ferny feron ferran
ferrand fersan ferstl feryas ferzi fetullah feyder feyha feyruz feys feyzin feza fiamma fibikemi fichtinger fidaye fidela fidvi
fiebig fiedler fiere fierens fikayomi filali filar fildan filipcic filipovic filipović filippa filipčić filit filiz filofteia
finbar finch fink finke fintan fiodor fionntan fionnuala fiorenzo fiorino firat firdevis firmin fisch fischbach fisnik fitan fitim
fitnat fito fitore fitz fiyaz flament flammang flamur flantz flaviu fleck flego fleischhacker fleischmann fleming fletcher fleury
fliegner floare floarea florea florencia florencio florenta florentino florența floriana florica florim florinda fluckiger flurin
flurina flynn flückiger fodil foidl folashade folker folkert folu fonck fonjallaz ford forjan forster forstner fortunato fortuyn
foucart foucher fouquet fouzia fowler frado francillon francisc franciska francois francoise franic franicevic franić franičević
franjic franjić franka frankhuizen franklin fransen franssen franusic franušić franzen fraser frazer frederico frederike fredi
fredriks freeman freia fremie frerichs freshour freudenberger freudenthaler frey frick friedbert friedemann frieder friederich
friedericke friedhelm friedhilde friedhold friedl friedli friedlinde friedo friehus friscic frithjof fritsch friščić frketic
frketić froschauer froschl frost fruhwirth frusina fryderyk fröschl frühwirth fucek fugen fuhrmann fulgencio fuller fulvio fuma
furda fureder furrer furst fuzuli fuček fynn fátima félicie förster fügen füreder fürst fırat gaasch gaba gabel gabino gabud gacem
gade gael gaelle gaetan gagan gahleitner gaia gail gaja gala galasso galenzone galesic galešić galic galijn galina galip galić
galland gallchoir galle galler gallet gallez galo galovic galović gamsjager gamsjäger gandhi ganesan ganesh ganga gangl ganguly
gani ganim ganimete ganiye gara gardiner gardner garg garima garner garret garrett gartner gasmi gaspare gasser gassner gastone
gastón gattringer gaudin gaurang gaurangi gaurav gauri gaurika gautam gautami gautier gayathri gazel gazmend gbadebo gbolahan
gbowoade geanina geeraerts geerling geertsen geetika gegic gegić gehringer geier geiger geisel geisler geissler geißler geldens
gelemanovic gelemanović gelengul gelengül gellemeyer gelsomina gelu gema gemen gencaslan gencay geneart genefaas genevieve gengler
gennaro gentiana gençay gențiana georgel georgescu georgeta georgian georgiana georgine gera geraldo geraud geray gerdi gereon
gerfried gerhardt gerhart gerhild gerlach gerlind germana germán gernot gero gerolf geronimo gerrits gerritse gerta gerti gertraud
gertraude gertraut gertrudis gertz gervais gervasio gerwin gery gerónimo gesa gesche gesine geta geudens geuens gevaert geyer geza
gfeller ghaalib ghaazi ghaffaar ghafoor ghaith ghalib ghanee ghanem ghannam gharbi ghasaan ghauth ghawth ghayoor ghazalan
ghazanfar ghazanfer ghazawan ghazi ghazzal ghenadie gheorghita gheorghiu gheorghiță gherbi gherghina ghilas ghita ghiyaath ghiyath
ghiță ghoerle ghose ghosh ghufran ghulaam ghulam ghunayn ghusharib ghusun ghutayf giacinto giacobbe giampaolo giampiero
gianfrancesco gianina gianluigi gianmarco gianpaolo gianpietro gibbons gibbs gica gicu gică giel gierschner giesela giess gieß
giger gijs gilda giles gill gillain gillard gillen gillet gillieron gillis gillièron gilliéron gilman gilson gimenez gindl ginyas
gioacchino gioachino gioele gioffre gioia gion gionata giorgian giorgiana giosue giosuè giraud girik girindra girish girolamo
girschner gisa gisbert gisele giselmeyer gislinde gitta giulietta giustino glaser glasnovic glasnović glatz glauco glavan glavor
gligora glineur glod gloden glodt gloor glover gmeiner gnatz gnodde gobert goblet goda godard godart goddard godefroid goderts
godet godfrey godfroid godin godinic godinić godofredo goedert goedhart goel goerens goergen goetzinger goffaux goffinet goffredo
gohar gokay gokbudun gokce gokcebalan gokcil goken gokhale gokhan goknur gokperi goksev gokten goktug gola gole goli golla gollner
golubic golubić goncafer goncalo goncalves gonen gonul gonzalo goodwin goovaerts gopal gorgunay goris gorklu gorlitz gorsev gosch
goschl gosselin gosset gossiaux goswami gotic gotić gotthard gotthilf gotthold gottlob gotz goudriaan gough gould gour govarts
govorcinovic govorčinović goyal goyo goyvaerts gozel gozem grabher grabner gracia graciana graciano graciela gracin graindorge
grainne grandjean grant grasser grassl gratian gratiana gratiela gratz gratzer gratzl graziano grazyna grațian grațiana grațiela
grba grbac greca gredicak gredičak greenwood gregoire gregorian gregorio gregov greij greiner greisch grenier gretchen grete
gretel grethen gretl grewal grgic grgić grgurevic grgurević grguric grgurić grgurovac griesser griffin grigore grill grit gritsch
groenendaal groenestein grojean grondel grondin groote grosjean grottner grover grubisic grubišić gruijl grunberger grundner
gruner grunwald grzetic grzincic gröttner grünberger grüner grünwald gržetić gržinčić gschaider gschwandtner gstrein guadalupe
guarino guberan guberovic guberović gubéran gucal guclu gucluer gucyeter gude gudelj gudula guendouz guenter guenther guerfi
guerreiro guessoum guggenberger guglielmo guha guibert guichard guilbert guilherme guillermo guillet guillon guillot guillou
guiomar guiot guiseppe guit gulab gulaga gulan gulati gulay gulbani gulbeyan gulbiye gulce gulcegun guldam gulder guldunya gulegen
gulel gulen gulenay guler gulev gulfaam gulfam gulfari gulfeza gulgen gulguzel gulhisar gulinaz gulkadin gulluhan gulmisal
gulnaziye gulozge gulper gulsa gulsahin gulsalin gulselin gulsen gulseref gulseren gulsevil gulshan gulsiye gulsu gulten gulter
gulus gulzadiye gulzar gumprich gumustekin gunar gunaydin gunbir gunda gundel gunden gundi gundolf gundula gunduzalp gunebakan
guneet guneri guney gungordu gungoren gunhild gunkurt gunnar gunpf gunsel gunsen gunser guntram gunver gupta gurarda gurcuye
gurelcem gursal gurten gust gustaw gusti gustin gutknecht gutmann guus guvercin guyon guyot guzey guérin guštin gwenael gwenaelle
gzim gärtner gökay gökbudun göken göknur gökperi göksev gökten gökçe gökçebalan gökçil göli gönen gönül görgünay görklü görsev
göschl götz gözel gözem gücal gülağa gülbani gülbeyan gülbiye gülcegün güldam gülder güldünya gülel gülen gülenay güler gülev
güleğen gülfari gülfeza gülgen gülgüzel gülhisar gülinaz gülkadın güllühan gülmisal gülnaziye gülper gülsalın gülselin gülsen
gülseren gülsevil gülsiye gülsü gülten gülter gülzadiye gülçe gülözge gülüs gülşa gülşahin gülşeref gümüştekin günar günaydin
günden gündüzalp günebakan güneri güngördü güngören günkurt günsel günser günver günşen gürarda gürcüye gürelcem gürsal gürten
güverçin güzey güçal güçlü güçlüer güçyeter haack haase haberl habibe hachemi haciali hacile hacker hackl haddouche haderer
hadjadj hadjer hadji hadrey hadrovic hadrović hadzic hadžić haengreve haering hafiza hafliger hafner hafıza hagen hagendoorn hager
haid haiden haider haidinger hainaut haindl hainzl hajo hakikat hakker halambek halapir halder hale halenur haley halidun halina
haliye haller halleux halsdorf haluk hamadi hamadouche hamann hamdani hamdi hamel hames hami hamidi hamilton hamish hamiyet
hamlaoui hammadi hammerer hammerl hammerle hammond hamon hamoudi hamsini hamzaoui hanbiken hancer hancock handa hande handl
handler haneberg hanedan hanegraaff hanel hania hanim hannchen hannecart hanni hanno hanns hanny hansgeorg hansjoachim hansjorg
hansjurg hansjurgen hansjürg hansjürgen hanson hansruedi hansueli hansultan hanzek hançer hanžek haralamb haralambie harapin
harbinaz hardik harding hardy hargreaves hari harinakshi haring harini haris harish harita hariz harloff harnail harold haroldo
harper harrer harri harro harshil hartl hartley hartmuth hartung hartwig harun harvey hasbek haselaar hasgul hasgül haslauer
hasler haslinger hasret hassani hasso hatem hatin hattinger hauer hauffer haumer haupert hausberger hauser hausler hava havali
havse hawkins hayali hayat haydee hayden haydée hayel hayer hayes hayleigh haynes hayre hayret hayrioglu hayrioğlu hayrunnisa
hayrünnisa hayward hazeem hazenveld hazine hazrat heath hebenstreit hebert hechenberger hecimovic heck hecker hedda hedi hedy
heere heerkens heerschop hegde heger hehl heide heidelinde heidelore heidemarie heiderose heiderscheid heidrich heidrun heidy
heigl heijman heijmans heijmen heimo heindl heinen heiner heinfried heini heinrichs heintz heintze heinzl heirens heiss
heissenberger hekime hekker hekmet helfried helge heliodoro hella hellemans heller hellevoort hellmut hellmuth hellwig helm helma
helmar helmerhorst helmtrud helmuth heloise hema hemal hemang hemangini hemani hemetsberger hemmer henck henderson hendrick
hendricks hendrikse hengen henife henin henk henner henni henning henny henrard henrieta henrike henrion henriques henrotte henryk
hens henschel hentschel heracleea heraclio herberto herceg heremans heribert heriberto hering herlinde herma hermenegildo
hermighausen herminia herminio hernan hernando hernán herout hertha hertrampf herve herwig herzog heser hess hesse hethur hettner
heuertz heuser heva hewitt hexspoor heydrich heyne heyvaert heyvetullah hezniye hećimović hicks hicsonmez hidir hifzullah higgins
hilario hilayda hilbert hildburg hildegart hildegund hildegunde hilger hiller hilma hilmar hilton hiltraud hiltrud himmelbauer
hindal hinet hinic hinić hinrich hinterberger hinteregger hinterleitner hipolito hipólito hiral hirsch hirschmann hirt hitesh
hiçsönmez hoang hoarau hoareau hobbs hochleitner hochreiter hocine hodak hodel hodgson hodl hoedemakers hoeks hoelen hoes hofbauer
hofig hofinger hofler hofman hofmeister hofstatter hofstetter hofstätter hoglinger holden holl holland hollander hollaus holler
holloway holm holmes holsten holt holthuis holvoet holzapfel holzenbecher holzer holzinger holzknecht holzl holzmann hondeveld
honing honore hoogers hooper hopkins hoppenbrouwer hora horacio horak horatiu horațiu horea horemans horia horl horle hormann
hornich hornig horrocks horton horvat horvatek horvatic horvatinec horvatić hoskadem hosp hoss hotz houari houben houcine houda
houdijk hougardy houghton hovel howarth howe howell howells hoàng hoşkadem hrabar hranic hranić hranj hrastinski hredhaan hren
hritik hrsak hrvoje hrvojic hrvojić hrzenjak hršak hrženjak huart huban hubel hubertine huberts hubertus huberty hubin hubmann
hubner huda hudavent hudson huel huemer huet hufnagl huhn huijben huijbrechts huijs huijzing hukumdar huljev huls hulshouts
hulskes hulst hulya humbert humberto humblet humer humeyra hummel hummer humphreys humphries hunalp hunt hunter hunziker huong
hurdogan hurican hurlimann hurmet hurside hurst huruyet huryasar hurşide huseyin husmen husnjak husnuhal huss hussein hutchinson
huter hutter hutterer huurdeman huyghe huys huzaifa huzuri hyde häfliger hämmerle hänel häring häusler héctor hödl höfer höfig
höfler höglinger höller hölzenbecher hölzl höning hörl hörle hörmann hövel hübel hübner hüda hükümdar hülya hümeyra hürdoğan
hürlimann hürmet hüryaşar hürüyet hüsmen hüsnühâl hütter hıfzullah hưng hương iacob iancu ianis iara iasmina ibaad ibidapo
ibikunle ibironke ibraaheem ibraheem ibán idik idika idrees idris idriz idık ieremia iesa ifeanyi ifechukwu ifeoma iftikhaar
iftikhar ifunanya ignac ignacia ignacio ignacy ignatz ignazio ihab ihejirika ihsaan ihsan ihtesham ihtiram ihtishaam ihtsham ijaya
ijli ikbal ikenna ikeoluwa iker ikhlaas ikhlef ikraam ikram ikramah ikrimah ikshita ilan ilarie ilarion ildefonso ildiko ildiz
ildız ilenia ilgi ilgı ilhan ilic ilie ilijic ilijić ilinca ilinovic ilinović ilir ilić ilja ilka ilonka ilori ilupeju ilyes
imaran imbert imer imhof immo imre indali indira indrajit indy ingbert ingeburg ingelore ingetraud ingetraut ingmar ingolf ingram
ingried inigo inioluwa inka inken inmaculada inna inocencio inocentiu inocențiu insa inés ioan ioana ioanina iona ionel ionela
ionelia ionica ionică ionita ioniță ionut ionuț iosefina iosif ippazio iqbal iretioluwa irfan iridenta irinel irmela irmengard
irmhild irmi irmingard irmtraud irmtraut irmtrud iroha irya iryna irıs isaiah isaias isaura isaías isella iseoluwa isha ishaan
ishani ishanvi ishita ishola ishwar isidora isidoro isidro isikay isiman isin isis isler ismik ismık isolde issac istván iten
itziar iulia iulian iuliana iuliu iurie iustin iustina iustinian ivancan ivandic ivandić ivano ivanovic ivanović ivančan ivka
ivona ivsic iván ivšić iwona iyabode iyadunni iyanda iyengar iyer izaaz izabela işin işıkay işıman işın jaabir jaafar jaak jaan
jabbaar jabir jabr jaceps jacinta jacinto jacobi jacobo jacoby jacopo jacquemart jacquemin jacquet jacquot jadot jadoul jadranka
jadwiga jael jafar jafet jaffer jagarinec jagat jagdish jagecic jagečić jaggi jagrati jagvi jahangir jahanzeb jahdami jahdari
jahiz jahm jahn jain jairaj jaiyeola jakel jakopec jakopovic jakopović jakov jakovac jakovic jaković jakovljevic jakovljević
jakupic jakupić jakus jakuš jalaal jalal jalees jalil jalsa jamaal jamar jameel janaki janani jandl janeta janett janette jani
janic janick janik janin janis janisch janja jank jankat janosch jans jansdr janse jansse jantsch januja janus janusz janya jara
jared jarlath jaron jaroslaw jaruthip jarvis jasin jasminka jasmit jasna jasprica jatin jauk javi javiera jayaraman jayde jaël
jdotte jeana jeannie jeannot jeanny jedrzej jeet jeevika jeggij jeitz jekel jelavic jelavić jele jelic jelić jemric jemrić jena
jenaro jenel jenewein jenni jennings jensen jeremi jeremiah jeremias jeremie jeremías jerkovic jerković jeronimo jerusalem
jerónimo jessel jessika jesusa jesús jetmir jhalak jhaveri jimena jimenez joao joaquin joaquina joaquín jobst jobstl jochem
jochems jockel jody joelle joep joerg joey johal johanne johnathan johnston jolanta jolanthe jolene joly jomini jona jonah jonatan
jonathon jonckheere jonjic jonjić jonker jonkman joos joosten jopich jordana jordon jordán jorg jorgen jorlink jorn jorrisen jort
josee josep joshi josipa josipovic josipović josko joso josua josue josué josy joubert jourdan jovanovac jovanovic jovanović jovic
jovita jović joye jozic jozić jozo joško juanita juanito jude juen juergen jugovac jukic jukić julianna julita juliusz julián
julliard juna junck juncken juncker jungfer jungwirth junitz junk junken juraj jurcic juresko juretic juretić jureško jurg juric
jurij jurisic jurić jurišić jurjevic jurjević jurkovic jurković jurlina jurrijens jurčić justina justyna jusuf juttner juwon jyoti
jäggi jähn jäkel jäntsch jéssica józef jöbstl jörgen jörn jürg jüttner jędrzej kaamil kaan kaashif kaazim kabeer kabir kabus
kachela kaci kacper kada kadakia kaddour kaddouri kade kader kadi kadija kadinana kadri kadınana kafeel kafer kager kagi kahina
kahir kahlina kahr kain kaindl kainz kaitlin kaitlyn kaja kajetan kajji kakar kala kalanjos kalanjoš kalazic kalazić kalbi kalcher
kale kaleem kaleema kalgay kalin kalita kalla kallen kallert kalman kalpit kaltenbock kaltenbrunner kaltenböck kaltenegger
kaltrina kamal kamala kamar kambs kamdar kamel kamila kaminski kammerer kamp kamper kamran kamya kanak kanda kandef kane kaniski
kaniški kannan kanpulat kapadia kapagan kapeller kapoor kappel kapur kara karaamat karabas karabaş karaca karadeniz karaer karagic
karagić karakucak karam karamarko karan karanbay karatas karataş karcan kardelen kareem karels karge kargl kari karier karley
karlfried karlheinz karlo karlovic karlović karlukhan karmelic karmelić karner karnik karol karola karolin karpe karrer karuza
karz kasam kasel kaser kashan kashif kashish kashvi kashyap kasif kasimir kass kaster kastner kastriot katelyn kathagen kathe
katherina kathi kati katic katica katić kato katrina kauffmann kaufmann kaul kaur kauthar kauzlaric kauzlarić kaver kavurt kavya
kawkab kawthar kayagun kayagün kaygusuz kayit kayrabay kaysan kayıt kazi kazime kazimierz kaşif kealan kebaili kebir keelan keely
keeva kefser keijser keijzer keji kelami kelechi kelecic kelekovic keleković kelečić kelic kelić kellie kellner kelsey keltenie
kelvin kelâmi kemp kenis kensy kenter keplinger kerekovic kereković kerger keri kerim kerime kerkhof kerman kern kerr kerri kerrie
kerschbaum kerschbaumer kerschen kessler kete ketting keudel kevim kevo keya keyaan kezban khaalid khaan khadidja khaldi khalil
khalsa khanna khare khatri khelif khelifa khelifi khelil khoa khosla khurana kiaan kibar kibe kick kiera kifaye kike kikelomo kiki
kilic kilicbay kinel kinet kinkela kinsch kintziger kiramettin kirat kirby kirchmair kirchner kirgiz kirincic kirinčić kirk
kirpenstein kirsch kirschner kirstie kisakurek kisman kismet kiss kitan kitzler kitzmann kivilcim kiyasi kizil kiziltunc klammer
klanac klapp klaric klarin klarić klasic klasić klaudia klausner kleibrink kleijse klemens klement klemm klemt klerks kleybrink
kligl klingelhofer klingelhöfer klinger klingler klocker kloiber kloppert klothilde klotz knappe knaus knecht kneip knezevic
knezovic knezović knežević knockaert knoers knoll knowles knud knuf knut kobe kobelt kober koberl koc kocabas kocabaş kocak kocan
kocher kocijancic kocijančić kock kockan koeman koenig kofler kogler kohl kohler kohli kohn kohnen kokanovic kokanović koker
kokoric kokorić koktas kolade kolar kolarec kolawole kolb kolbl koldan kolega kolen kolic kolić koll kollmann kolm kolster komar
komljenovic komljenović koncagul koncagül konda konguralp konings konsbruck konstanty konstanze kopan kopjar kopp koppensteiner
koray korbinian kordula korede koret kori korichi korinna korkmazalp kornel kornelius korpal korsman korstman kortman korugan
koruturk korutürk kosanovic kosanović koscevic kosemen koshy kosic kosisochukwu kosić koski kosoko kossler kostanic kostanić
kostelac koster kostolzin kosukhan kota kothari kotuz kouidri kovac kovacek kovacevic kovacic kovač kovaček kovačević kovačić koya
kozlowski koçak koçkan koşukhan koški koščević krabbe krack krainer krainz krajcar kral kralj kraljevic kraljević kraljic kraljić
krall kramaric kramarić kramer krammer kranz kratzer kraushaar kraxner krcelic krebs krecke kreidl krein kreiner kremser krenn
kresonja kreszentia kreszenz kreusel kreuzer kriegl kriemhild kriens krish krisha krishna krishnamurthy krishnan kristiane
kristopher kritika krizan križan kroker kroll kronberger kronenberg kronsteiner krpan krsanac krug kruger kruns kruschwitz
krystian krzelj krznaric krznarić kröll krčelić kršanac krželj ksawery kubran kucera kucic kuddusi kugler kuhl kuhnert kuijpers
kuilenburg kuiper kuit kujtim kujundzic kujundžić kukucka kukučka kulkarni kumar kumer kummer kumral kunac kunda kunen kung
kunibert kunigunda kunigunde kunz kupsjak kurian kursad kurtis kurtoic kurtoić kuruvilla kurzmann kuscevic kusch kushtrim kutay
kutgun kutgün kutun kuvezdic kuveždić kuzmic kuzmić kučić kuščević kwaadland kyan kâmil kâzime käfer kägi kälin käser käster käte
kévim köberl köck köker köktaş kölbl köll kösemen kössler köster kübran kühnert küng kürşad kılıçbay kınel kırat kırgız kısakürek
kısmet kıvılcım kızıl kızıltunç labado laban labas labaš labbe labbé labeeb labib labinjan labinot lachmann lackner lacombe
lacramioara ladavac ladeck ladina ladislau ladislaus ladli ladner laeeq laenen laffray lafleur lagarde lagerweij lagler lahaye
lahiah lahmar laib laika laimer laine laiq laith lajita lajlaj lakehal lakhal lakhdari lakoseljac lakošeljac laksh lakshit lakshmi
lala lale lall lalla lallemand lalo laloux laly lamb lambers lamberto lambot lambotte lambrecht lambregt lamesch lamine lammens
lammer lamore lamotte lampert lampl lamprecht lamri lamy landl lando langern langevoort langlois lanka lankle lanners lansink lanz
laoise laouar laporte laqeet larbi larcher laribi larisa laroche lascar lascăr lasic lasić lassnig lata lateef lathrope latier
latif latour latreche launay laureano laureen laurentia laurentiu laurenția laurențiu lauretta laurette laureys laurian lauriane
lavanya lawson layla layth lazar lazaro laze lazzaro lazăr leach leal leandre leane leano leart lebeau leber lebon lebreton lebrun
leclerc lecocq lecomte leconte lecoq ledent lederer ledion ledoux leduc ledun ledün leeb leela leemans leen leena leene lees
lefort lefèbvre legendre legovic legović legrain leguit leibetseder leif leire leitgeb leithner lejla leke lekha lelas leleu
leleux lelia lelievre lelijveld lelièvre leloup lemaitre lemaître lemmer lemonnier lempereur lene lengauer lenic lenić lennard
lennart lenoir lensen lentz lenz leocadia leocadio leokadia leonce leoncio leonel leonhartsberger leoni leonid leonore leontin
leontine leopoldina leopoldine leordean lerch lercher lere leroux leruth lerze lesage lescic lesic leskovic leszek letellier
lether letitia letiția lettner letícia leunberger leutgeb leveque levesque levin leyli leyre leys leysen lezize león lešić
lešković leščić lheureux lhoir lian liane lias liban liber libert liberto libni lica lichtenegger licia licul lică lidwina liebelt
liegeois liekens lienard liesa lieschen liesel lieselotte lieshout ligtvoet lilija lilla lilo lima limazah limbourg limon lind
lindau linden linder lindinger lindita lindner lindorfer linh linke linn linnea linschoten linster lintner lioara lioba liovic
liović lipika lipp lips liridon liridona lirim lisica lissi lissy liviu liwia liyaaqat liyaqat liza lizz liégeois liénard ljubetic
ljubetić ljubic ljubicic ljubisa ljubić ljubičić ljudmila lloyd lochel lodovico loek loep loffler lohit loibl loic loida loidl
loiseau lojen loke lolita lombard lommert lonen loni loot lopa lope lora lorang lorcan lorch lord loreal lorelei lorencin lorent
loreto lorik lorna lorreijn losekann lotfi lotta loucif lounis loureiro lourenco louws lovre lovric lovrić lovro lowe luan luay
luboch lubs luce lucentiu lucențiu luchino lucho lucian lucic lucija lucila lucinda lucić lucretia lucretiu lucrezia lucreția
lucrețiu ludmilla ludovico ludwina lufen luger luigia luigina luisina luitgard luiza lukasz lukic lukinic lukinić lukić luksa
luksic lukša lukšić luljeta lulzim luminita luminița lupe lupita luqmaan luqman luscher lustenberger luster lutf lutgen luthi
luthra luttenberger lutterveld luuk luzie luzius luísa lučić lyam lydiane lydianne lynch lyndon lyndsay lyndsey lynsey lyons
lysiane lászló lázaro lâle léandre léane léonce léone léontine lévy lévêque löchel löffler löwer lúcia lübs lüfen lüscher lütfi
lüthi lăcrămioara maahir maajid maalik maanas maanav maaswinkel maawiya maaz maazin mabad macan macarena macaria macario macauley
macdonald mace macedo macesic macher macide maciej madalena madalin madalina madan madani maddalena mader madhav madhavi madi
madiyan madlen mads madu madunic madunić madyan mael maelle maelys maeve mafalda magalhaes magalhães magalie magar magarete
magdalene maggy magić magret magrit mahad mahajan mahal maharaj mahaz mahbeer mahboob mahbub mahdee mahdi mahdy mahe maheen maher
mahfooz mahfuj mahfuz mahi mahieu mahigul mahigül mahika mahir mahja mahmood mahmoudi mahmud mahnaz mahnet mahsun mahter mahy maia
maida maierhofer maike maillard maillet maillot mair maire mairead mairhofer mairtin maisy maite majd majdenic majdenić majdi
majdy majeed majstorovic majstorović majumdar makeen makhlouf makhloufi makinde makinwa makovac maks maksim maksude maksur
maksymilian maksüde malachy malak malea malek maletic maletić malfait malherbe malhotra malina malki mall mallet mallick mallien
malnar maloca malou maloča malte malvina malwina malzer mamen mamic mamić mammen mamula mamun manan manbir manco manda mandal
mander manderscheid mandl mane manel mangal mangat mangen mangold mani manja mannan manne manning manola manole manolo mans mansiz
mansour mansouri mansurali mansveld mansvelt mansız manthan manu manuelita manuelle manus manya manço maouche maquet maras
marasovic marasović maraš marcantonio marcelina marceline marcelino marceron marcheta marcial marciano marcio marcu mardesic
mardešić marechal mareen mareike mareile maren maretic maretić margarethe margaritha margita margitta margraf margreiter margreth
margrith marguy marianela mariangela maribel maric maricela maricevic maricica maricruz mariechen mariele marieluise marien
marijanovic marijanović marinela marinette maringer marinkovic marinković marinovic marinović marioara mariola maris marise
marisela marisol maristela maritta mariuca mariën marić maričević marjanovic marjanović markanjevic markanjević markl markovac
markovic marković markuš marlier marliese marlise marlon marnach maroof marquet marsden marsh marsic mart marte martel marten
martic martincevic martineau martinic martinić martinovic martinović martinčević martirio martić marty marusic marušić marwa marx
marylene maryvonne marzena marzic maréchal maršić maržić masar maside massa masseron masset massin massinissa masson master masume
matagne matahlija matana matas matea mateja mater materne matesa mateus mateusz mateša matheo mathol mathot mathurin mathy matias
matic matija matijas matijaš matijevic matijević matile matić matko matkovic matković matokanovic matokanović maton matosevic
matovina matošević matthai matthaus matthys matthäi matthäus matti mattias matulic matulin matulić matías maurer mauricio maurilio
maurin maurus maury maurycy mavra maxi maxima maximiano maximiliano maximino maximo mayerhofer maynur mayor mayrhofer mayte
mazilescu mazlum mazouz mazouzi maćešić maşide mcdonald mckenzie mclean meabh meaghan mebarki mecheri mechthild mechthilde
mechtild mecide mecit medac medač meddah medic medina medić medjahed medved meera meeres meersman meert meeusen mefarettin
mefharet meftah megane megha meghan meghana mehdiye mehmed mehmetzahir mehrigul mehrigül meibh meic meik meili meindl meinhard
meinolf meis meisch meister meixner meić mekhala melaha melchior melchor melek meleknur melet melihcan melikkan melinda melis
melita melitta mellor melo melul melvin melûl memili memon menard mende mendès menfeat mengi menguc mengüç menisan menişan menon
menthonnex mentor mentzel merabet merah meral merba merchant merche mercks merckx merdi meret mergen mergim merim merita merkas
merkaš merkx mersch mert mertel merva meryeme merz merzoug merzougui merzuk mesaric mesarić mesbah meshur mesic mesić messaoudi
messner mestdagh mestur mesude mesut meta metcalfe metinkaya mettler metz metzler meunier meurant meurisse meusburger meveddet
mevludiye mevlut mevlüdiye mevlüt meyhanim meziane meziani mezide meşhur miah micael micaela micetic michaele michail michal
michaud michaux michał micheal micheala michelangelo micheletto michelotto michels michielsen mick mickael middelkoop middleton
mielcarek mieszko miguela mihael mihai mihail mihajlo mihalic mihalić mihaljevic mihaljević mihelcic mihelčić mihic mihin mihić
mihnea mihoubi mihrab mihriye mijsberg mikhail mikic mikić miklecic miklečić mikolaj mikulandra mikulcic mikulec mikulčić milagros
milas milatic milatić milay miletic miletić milevoj milicic milina miličić millet mills milorad miloslavic miloslavić milosz
milotic milotić miloudi milovac miltenburg mimica mimouni mimoza mimy miner minet minh minhas minibe minna minodora mioara miocic
miočić mirabela mirac miran miray mirbadin mircea mireia mirja mirlinda miro miron mirona mirosavljevic mirosavljević miroslaw
miroslawa mirsad mirt mirta miruna misak mischa mishat mishra misicher miskovic mislav misra mistry mital mitali mitchel mitesh
mitica mitică mitra mitrut mitruț mitschke mittal mitter mitteregger mitterer mitterlehner mittermayr miyesser mizhir mičetić
miłosz mišak miše mišković mocanu mochlichen mocibob modesta modesto modi modric modrić modupe mody moenen moensendijk moerman
moes mofardin mofifoluwa mohammedi mohan mohand mohanty mohaupt mohini mohr mohsim moises moisés mojisola mojisoluwa mokadem
mokhtari mokrane mokrani molegraaf molen molenaar molitor moller mollie momberg monalisa monfort monis monja monnard monnet monney
monnier montandon montserrat moonen moors moosbrugger moradeke morais moran morand morar morard morawo morayo mordha moreels
morenike mores moric morić morley morolake morrison morsli morth mortier morton morvan moscarda mosemann mosinmileoluwa moslavac
mosley moss mostefaoui mosunmola mota motte mottet mottiez motunrayo moulay moulin mouloud moura mourad moureau mourib mousel
moussa moussaoui mouton moyosore močibob mraovic mraović muarra mubetcel mucahit mucellib mucevher mudden mude mudri mudronja
muferrih mufide mufit mugber mugdha mugur mugurel muhallil muhamed muhamet muhammet muharrem muhazzim muhip muhiye muhlbacher
muhlberger muhlbock muhle muhovic muhr muhyettin muijs mujde mukbile mukherjee mukhopadhyay mukramin mukrume muktedir mulayim
mulders mulichen mullner mumtaze munezzer muni munif munoz munshi muratcan muratovic murchu muret muriset murit murray murthy
murty musa musafet musaffa muscet musemma muslum mustac mustapic mustapić mustač musure musy mutasim mutasım mutluhan mutti
muvaffak muvahhide muveddet muzaffer muzdahir muzekker muzhir muzic muzina mušćet mužina mužić mylene myles mylène myrta myrtha
márcio mário máxima máximo mäder mälzer mónica möchlichen möhsim mörth mübetcel mücellib mücevher müferrih müfit mühlbacher
mühlberger mühlböck mühle müjde mükramin mükrüme mülichen müllner mülâyim mümtaze münezzer münif müret mürit müsemma müslum
müveddet müzekker müğber müşüre mădălin mădălina mălina mărioara măriuca naadir naail naajy naasih naasir naathim naazhim nabeeh
nabeel nabhan nabigh nabih nacer nachiket nacho nacinovic nacio nadeem nadege nades nadeschda nadeshda nadhir nadig nadim nadkarni
nadr naeem nael naessens nafasat nafees nafesa nafii nafile nafis nagar nagarajan nagel nagele nagi nagl nagy naiara naib naide
naidu naik nail naili nair najair najam najeeb nakic nakip nakić naksh nakul nalan nalân nand nanda nandini nanni naoimh naoise
naomh napoleone narain narang narasimhan narayan narayanan narcis narciso narcisse narhanim narimane narula nascimento naser nash
nasiba nasri nasuf natali natalija natalio natalja natanael nataniel natarajan natasa natasza nataša natașa nath nathanael
natividad natt naud naveen navez nawal nayak nayar nayara nayil naylor nazaret nazareth nazario nazende nazidil nazim nazimet
nazlihan nazlim nazmi nazıdil naël načinović nebih nebiha nebojsa necati necdat nechifor necilal necmettin necva nedda nedermeijer
nedic nedić nedjar nedjma neel neelima nefaret nefiye neha nehip neill neirynck nejdet nelida nelio nell nelu nemanja nemes nemeth
nemeș neptun neptün nerea nereida nerger neriban nerim nermin nesfe nesip neslinur nesrin nesrine nestor neto netra neubacher
neubauer neugebauer neuhauser neuhold neulinger neumayer neumayr neumeister neumuller neumüller neuner neureiter neureuther
neuschafer neuschäfer neuteboom neuville neuwirth neuzerling neval neven nevgin nevin nevio nevise nevsal nevsale newman newton
neyens neyran nezengul nezengül nezihi nezize neşrin ngozi nhien nhiên niall nicaise nicanor niccolo niccolò nichifor nichola
nichole nicholls nicholson nickels niclas nicoara nicoară nicodemo nicodim nicolae nicolaie nicolasa nicolaus nicolay nicoleta
nicolo nicolás nicolò nicu niculina niculita niculiță nicusor nicuta nicușor nicuță nidhi nidra niederl niek niemeier niermann
nieuwstraten nieves nigam nigmet nihad nihai nihal nihan niharika nihoe nijman niklaus nikolaj nikolic nikolić niksa nikša nilcan
nilda nili nilima nilles nilo nimac nimrat ninalowo ninetta ninioluwa niquille nirgul nirgül nirja nisevic nisha nistor nita
nitara nitesh nives nixon niyazi niyilolawa nizet nizetic niğmet nišević nižetić niță njoku nkiruka nnamdi nneka noack noam
nobauer noella noelle noemie noemí nogueira nohlmans nollee noman nonso noordijk norac norberto nore nori norica norina normand
norris norton nosbusch notburga nouar noud noui nouri nout nova novak novosel noëmi nuala nudret nura nural nuran nurbanu nurcan
nurda nurdeniz nuretdin nurettin nurey nurgil nurhayet nuri nurice nuriyet nurkan nurmelek nursan nurseda nurser nursim nurtac
nurtaç nurten nurullah nurveren nurşan nussbaumer nussle nusslin nusslé nuyan nuyts nußbaumer nwachukwu nwosu nydia nyssen nádia
nélida néstor nöbauer núria nüdret nürice nüsslin oana obaid obanijesu obdulia oberhauser oberhofer oberleitner obermayr
obermuller obermüller oberndorfer oberweis obianuju obinna obradovic obradović obratov ocalan oceane octav octavian octaviana
octavie octavio octaviu odalis odalys oderwald odetola odhran odika odkanli odkanlı odobasic odobašić odunsi oemencs oennen oeshi
oestrovsky ofner oganer ogbuehi ogechi oger oget ogindan oginni ogooluwa ogulana ogulbas ogunbamigbe ogunbiyi ogunbo ogunde
ogunwobi ogunyeye ogurata ogus oguzman oguş ojas ojasvi ojua ojukwu okafor okanay okbay okechukwu okeke okguclu okgüçlü okkas
okoro okseven okturemis okturk oktüremiş okyalaz olabode oladare oladimeji oladipupo olaiya olajumoke olakunle olalla olanrewaju
olansile olasunmbo olasupo olav olca oldag oldağ olegario olgierd olimpian olimpiu olinger oliviu oliwier ollivier ololade
olowokeere oloyede olthof olubode oluchi olufunke olufunmilayo olugbayila olujimi olukotun olukunga olumorotimi olus olusanya
oluwafemi oluwagbemi oluwagbemiga oluwakemi oluwamumibori oluwamuyiwa oluwasanmi oluwasegun oluwole oluş olykan omaca omair omaja
omeir omidina omisha omkaar omobobola omobolanle omodunni omojola omolabake omolara omosalewa omotara omotayo omotola omotoso
omotoun omowumi omran omriye omur omya onat oncel onel ongay ongen onkar onofre onoh onsal onuker onur onurcan onursu onveer
onwuka onyinye oommen oona oonagh oosterhek oosterhout oostveen oparinde ophelie opmans oprea oran oranli oranlı orazio orban
orbanic orbanić orcin oreofe oreskovic oreste orešković orfhlaith orfiye orgun orgün oriana orik orinder orla orlagh orlaigh
orlaith orlic orlić orlovic orlović orsolic orsos orsulic ortak ortansa ortmann ortner ortrud ortrun ortwin oruc oruç oryurek
orçin oršolić oršoš oršulić osama osborne osha oshin ossama osterhoudt ostermann osunleke osuntokun oswin otay otfried otis otmani
otmar ottavio otte ottfried ottilia ottilie ottmar ottokar ottomar ottone ouanes ouchene oussama ouwel ouwerkerk overdijk overeem
oversteeg ovidio ovidiu oviya ovun owais owens owokoniran owolabi owoyemi oxana oyadiran oyaifo oyenike oyeniyi oyetoro oyeyemi
oyindasola oyinlola oymak ozakan ozalpsan ozana ozansu ozansü ozaslan ozay ozbay ozbilek ozbilge ozcam ozdal ozdemir ozdes ozdil
ozdogdu ozel ozerdinc ozertem ozge ozger ozgun ozgur ozimec ozinal ozioma ozkan ozkent ozkutlu ozlem ozlu ozokcu ozpetek ozpinar
ozsozlu oztek ozturk ozudogru ozyurt oğulbaş oğurata oğuzman paca paccot pacheco pacher pachler pachoud pacifica paco pacífica
padmanabhan padraic padraig padraigin paffrath pahal paier paillet paimo paiva pajur paker paksu palan palic palić pall palla
pallavi palman palmira pamfil pamic pamić pammer panagachie panait panchal pancho pandey pandit panduric pandurić pandya panfilo
panini pant paoletta papak paparic paparić paquay paquot paradi paraschiva parekh paride parikh paris parkes parkin parmar parmer
parry parsa parsons parth partzelt parvez parzer paschoud pascual pascuala pasman pasqual pasquier passchiers pastoors pastor
pastora patberg pathak patil patla patricio patrizio patru patryk patterson pattyn pauer paulica paulino paulitsch paulus pauly
pauric pavani pavao pavelic pavelić pavic pavicic pavin pavić pavičić pavkovic pavković pavlovic pavlović paweł payet payne
peacock peadar pearce pearse pearson pechel pecotic pecotić pecur pedersen pedisic pedišić peer peham peharda pehlil peiffer
peitrequin pekkan pelayo pellet pelletier peltier pembesin pendl penelope penic penić penz pepe pepita pepito perak percic perck
peren pergande peri peric perinur perisic perić perišić perkins perkov perkovic perković perla perlita permun perner peron peronne
peros peroš perret perrier perrono perrot persijn pertl perusko peruško pervaiz perčić pesa pesendorfer pesent pesic petek
peterlik peterse petitjean petr petre petric petrica petricevic petrică petrisor petrić petričević petrișor petrona petronela
petros petrovic petrović petru petrut petruta petruț petruța petz peukert pečur peša pešić pfeffer pfeifer pfister pfleger
philippa philippart phillipsen philomena phoebe phuc phuong phúc phương piaras piccand pichon pickering pieber piedad pien pieper
pier pierangelo pierard pierce pierette piergiorgio piergiuseppe pierluigi piermaria pierpaolo pierrard pierret piersanti pierson
pikec pili piljek pillai pillay pilz pina pineau pingle pinheiro pinho pintaric pintarić pinter pirahmet piran pircher piret
pirker pirlot piron pirotte pirson pison piérard placido plank plantak plantek plath plattner platzer plazanin plažanin plese
plesu pletschette pleše pleșu plinio plácido pochet pock poelmans pointner poirier pokas pokorny pokos polet polfliet polic polina
politz polić poljak poll polla pollak pollard pollet polly polonijo polovic polović polzer polzl pompeo pompilia pompiliu pomponio
ponci poncin poncio pongrac pons pooja poole poos pope popovic popović poppe porfirio poropat portmann posch poschl poslon postl
potier potter potters pottier potts poulain pozder pozega požega prabhakar prabhu pradhan praet prager prakash pranav praneel
pranit prantl prasad prashad pratt pratyush praxmarer preda predovan predrag preiss preiß prelec prem prenner preocanin preočanin
preston prevost pribanic pribanić primitiva primitivo prins prinsen prinz prisca priscila priselac prisha pritchard privet priya
probst profira prohaska proll proost prpic prpić prskalo prtenjaca prtenjača prudencia prudencio pruschke pruvost przemyslaw
przemysław prévost pröll puccio pucher puchner puck pugh puharic puharić puhringer puig puljiz pundel puntigam punz purcek puri
purificacion purificación purohit puscasu pushti puskaric putinja putz puškarić pușcașu pánfilo pärtzelt pölitz pöll pölzl pöschl
pühringer pürçek pătru qaadir qaasim qabeel qabil qadar qadeer qadi qahtan qaim qais qamar qani qanit qareeb qarin qaseem qasid
qasif qatadah qawee qays quadir quang qudamah quddoos qudoos quincy quintus quique quirino qurban qusay qushi qutaybah qutb qutub
raab raaghib raagini raahil raakin raamis raamiz raashid raatib rabar rabb rabbaanee rabbani rabbiye rabea rabee rabhi rabia
rabiah rabih rabit rabitsch rabl racha rachana rachedi rachele rachelle rachit rachita rachèle rackham rada radeke radel radelic
radelić rademaker radha radhakrishnan radhee radhika radi radic radin radinovic radinović radisch radić radl radman radocaj
radojkovic radojković radolovic radolović radosevic radoslaw radosław radovic radović radočaj radošević raducu raed raees raenovic
raeymaekers rafa rafal rafan rafay rafał rafee rafeek rafeeq raffaellino raffaello rafi rafia rafih rafila rafiq raghav raghavan
ragheb raghib raguz raguž rahal rahat raheel raheem rahija rahiye rahman rahmani rahmet rahmoune rahmouni raid raik raimondo
raimundo rais raisa raissa raja rajagopal rajagopalan rajan rajata rajcic rajeshri rajn raju rajčić rakela rakide raksha rakuljic
rakuljić raljevic raljević raluca rama ramachandran ramaker ramakrishnan raman ramanathan ramaswamy ramdani ramdedovic ramesh
ramiro ramiz ramsauer ramzi ramón ranbir randall randhawa randolf ranganathan rani ranieri ranveer raphaelle raphaëlle rapin
rappaz rapraz rareș raseta rasic raskin raspor rastija rastoder rastogi rasul rath ratta rattan ratti rauch rausch rauscher rauter
raval ravel rayaan rayana rayla raymund raynaud razi razov razvan razı raúl rađenović rašeta rašić ražov rebekah rebic rebihat
rebić recep recepali recer recers rechberger reckinger reddy reding redl rees reeves refet refik regan rege reginald regis regnier
regula regulo rehaan rehime rehorst reichel reicher reichl reichmann reid reijers reimar reimer reimes reimund reina reinald
reinaldo reinbacher reindl reine reinert reingard reinhardt reinhart reinhild reinisch reinprecht reinthaler reischl reiser
reising reisinger reisner reitbauer reiterer reithofer reitinger rejane relu remacle remazan rembrandt remedios remi remigio
remmers remus remy remzi rena renders rendulic rendulić renee rengul rengül reni renier renner rens renson resanovic resanović
resch resi resulcan reto rettenbacher reuben reva revza rexhep reyansh reyna reynaert reynaldo reynaud reynders reza rezig rezin
rezzak rhian rhianna rhianne rhiannon rhodes riad rian ribaric ribarić ribic ribicic ribić ribičić rica ricciotti rice richards
rick ricko rida ridder ridhi rieder riedl riedler riedmann rieger riegler riehl riem riener riepl rieser rietveld rifkiye rigaux
rigo rijcken rijetkovic rijetković rijks rijn rijntjes rina rinaldo ringhofer rinner rino rinor riou rippey risalet risch risek
rishi risma ritosa ritoša ritter riviere rivière riya riza ričko roan robadey robbie robertina robertson robson robyn roca roce
rochdi roche rocher rochus rocio rocío roderich rodica roessink rogelio rogge rogiers rogner rogosic rogošić rohaan rohat rohleder
rohrdanz rohrer rohricht rohrmoser roht roise roisin rojnic rojnić rojnu roko roksana roldan roldán rolland rollande rollinger
romanens romanita romanița rombaut romer romijn romolo romulo romulus román ronaldo ronan ronith ronke rony ronya roodesteijn
roose roosen roosenboom roque rorricht rory rosalba rosalina rosalinda rosalinde rosalva rosalía rosanna rosaura roseanna rosel
roselinde rosemann rosenberger rosenda rosendo rosenow rosetta rosi roskoth rosl rosner roso rossana rosseel rosselat rosselet
rossellat rossler rossmann roswita rosy rotraud rotraut rottensteiner rotter rotteveel rottiers roukes rousseaux roussel rousselet
rousset rout rouwenhorst rouwhorst rowe rowley roxanne roxelana royer roza rozalija ruairi ruari rubben rubesa rubeša rubinic
rubinić rubén rudiger rudolph rudra ruedi ruegg ruelle rufina rufino ruggero ruhide ruhsat ruhugul ruhugül ruijs rukavina
ruknettin rumeysa rumora rune ruperta ruperto rupp ruppersberger ruppert rusen rushil rust rusul ruthild rutten ruwaihim ruxanda
ruxandra ruza ruzica ruža ružica ryma rädel réginald régulo rómulo róża röck röhrdanz röhricht römer rörricht rössler rúben rüegg
rüknettin rümeysa rüşen răducu răzvan rıfkıye saabir saadat saadi saadiq saafir saahir saaiq saajid saal saalih saalim saanvi
saaqib saariyah saba sabah sabahat saban sabas sabatino sabbe sabbir sabeeh sabettin sabharwal sabih sabihe sabil sabin sabiq
sabir sabljak sabol saboor sabotic sabur saburah sabır sachar sachdev sachdeva sachi saci sadan sadaqat sadat sadeed sadeti sadik
sadiman sadittin sadiye saelens safak safia safii safinaz safta safura sagar sagcan sager sagit sagmeister saha sahat sahdiye
sahigul sahil sahinbey sahinder sahir sahli sahmettin sahni sahnuray sahota sahraoui saidani saidi sailer saim saini sair sairah
saire sakac sakarya sakač sakip saksham salah salako salami salcher salem salet salhi sali salic salim salima salimet salkin
salkın salmi salmon salome salomea salomon salomón salopek salud salurbay salvi salz salzer salzmann sama samahat samaksh samama
samar samarth samesh samiha sammer sampath samra samson samu samuele samurtay samyn sanavber sanaya sancak sancar sancho sanda
sandal sandalio sanderson sandhu sandor sandoz sandu sane sanela sangha sanghvi sani sanije sankar sankaran sanli sansonnens sant
sante santic santino santner sanur sanya sanziana sançar saoirse saood saoudi saraf saran sardelic sardelić sargac sargin sargın
saric saricabay sarin sarita sarkar sarlija sarma sarna sarneel sarpkin sarpkın sarraf sarthak sarya sarıcabay sasa sastry sathe
sathvik satia satrettin sattler saturnina saturnino satıa sauberlich saudan saul saumya saunders sava savage savak savannah saveta
savina savki savni sawhney saxena saxo sayah sayan saydam saygin saygın sayin sayrak sayın sazime saçı sağcan sağıt saša scardino
scarlette schaack schaaf schachinger schachner schacht schaeffer schafer schaffer schagen schakelaar schalk schaller schandl
schank schantl schar scharer scharinger scharroo schartner schartz schatteleijn schatzl schaub schauer schaus scheer scheffers
scheibe scheiber scheidegger scheidl schellekens schelvis schenk schenkel schepens scherer scherms scherr scherrer scherz scherzer
scheucher scheuermann schiefer schiestl schiffer schilcher schiller schilling schilt schimpl schinagl schindler schinke schinnerl
schintgen schipper schlager schlatter schleich schlesser schlogl schlosser schlögl schmidinger schmidl schmidtke schmied
schmiedecke schmiedt schmolzer schmölzer schnabl schneeberger schnyder schober schoberl schoch schoffmann schofield schokman
scholl scholler scholten scholtes scholtz schomber schonauer schonberger schonland schoonbroodt schopf schotte schottin schramm
schrammel schrant schranz schreiner schrempf schrenk schrik schrittwieser schroder schroeff schröder schubert schuchhardt schuh
schuler schuller schulten schummer schurch schuurmans schuylenborch schwab schwaiger schwaighofer schwartsbach schwartz
schwarzinger schwarzl schweiger schweighofer schweitzer schweizer schwendinger schwital schyns schär schärer schöberl schöffmann
schöller schönauer schönberger schönland schöpf schüller schürch schütz scot scuylenborchs seamus seana seanan seaneen seanna
sebastiao sebastián sebastião sebattin sebigul sebigül sebla seblâ secgul secme seda seddiki sedife sedlar seebacher sefer sefi
sefiye segebahn segerszoen seghers segilola segismundo segovic seguin seha sehamet sehel sehgal sehreban sehza seidl seifert seil
seiler seip seiser seitz seiwald sejda sekhon sekim selaheddin selale selami selatin selcen selcuk selendic seler selime seline
selmin sels selvi selâtin selçuk semat semender semenica semialjac semine semir semra semrin semsettin semsinisa sena senad sencar
sendogan sener sengupta senicic seniha seničić senkal senn sennur senol senouci sensoy senta seona separovic seracettin serafeddin
seraina serban serda seref sereina serezli serfinaz sergei sergiu sergius serhatmehmet serife serine serma serman sernur serol
serpil sersic servinaz seršić seshadri sestak sestan sestig seth sethi setty sevcan sevdi sevdinar seve sever severiano severina
severo sevgen sevginur sevican sevindik sevket sevketfeza sevla sevrin sevsevil seyda seydo seye seyfullah seyhan seyithan seyyide
sezal sezen sezer sezgin sezginbas sezginbaş seçgül seçme shaban shah shan shanice shankar shanker shanna shannan shannen sharaf
sharma sharpe shauna shauneen shaurya shaw shay shea shekoni shelby shelley shenoy shepherd sheppard shere sheree sheth shetty
shivani shivansh shona shpresa shqipe shravya shroff shukla shupe sibal sibalic sibilla sibille sibylla sidar siddharth sidhu
sidki sidler sidonia siebenaler sieber sieberer siegbert sieghard siegl sieglinde siegmar siegmund siegrid siegried siegrist
siegrun siegward siem sien siena siering sigfrido sigfried sigismund sigl siglinde sigmar sigmund sigrist sigrun sigurd sijuade
sikiric sikirić sila silan silanur silas siller silvan silvano silvestre silvestro silvian silviana silviu simao simara simber
sime simeon simi simic simicic similoluwa simina simion simisola simić simmons simoens simoes simonetta simonis sims simsek simten
simunic simunovic simão simón sinaida sinan sinasi sinclair sinead singer singh singhal sinha sinica sinică sinisa siniša sinkovic
sinner sinozic sinožić siobhan siofra sipek siper sipic sirap sire sirivan siro sirotic sirotić sirriye siti sitters sittik situm
siya siylihan skara skender skenderovic skinner skrijelj skrlin skrnicki skrtic skugor skunca skupnjak sladjana sladonja
slaetsdochter slagmolen slater slavisa slawomir slimani slingerland smail smaranda smeets smokovic smoković smolders smolic smolić
snauwaert sneha snezana snjezana snježana sobota sobowale socorro sodhi soding sofija sohret sokac sokač sokcevic sokic sokić
sokmen sokol solanki soldo soledad solene solma solomun soltani solveig solzer somadina soman somtochukwu sonad songul songurkan
songül soni sonke sonnleitner sonnur sontag sood soos soraia sorana sorcha soren sorgatz sorger soric sorin sorina sorić sosic
sosimo sostaric souad soudani souma soumia sowande soydaner soyinka soykan soykut soyler soylu soyselcuk soyselçuk sozer sošić
spaan spanhaak speer speijer spencer speranta speranța sperl spiegl spier spies spiess spieß spika spiker spindler spisic spitzer
spoljaric sporri spralja spreeuw spreitzer springer sprong spruit spruyt spörri sridhar srinivas srinivasan srivastava srsen sršen
stadelmann stadlbauer stadler stahr stalder stamrood stanca stancin stancu standaert stanescu stange stangl stanic stanicic
stanislaus stanislaw stanić staničić stančin staquet starcevic starčević stas stassin staub staudacher staude staudinger staudt
stauffer stavros stecher steckel steele steenbakkers steenbeek stefana stefanec stefanija stefica stefovic steger steichen steidl
steiger steinacher steinbacher steinbauer steinberg steinberger steinbock steinböck steindl steininger steinkellner steinlechner
steinmann steinmeiern steinmetz steinwender stela stelian steliana steluta steluța stelzer stelzl sten stephens stephenson sterckx
sterkman stern stettler stettyn steurer stevenson stey steyaert stichter stiebitz stiegler stifanic stiffel stilla stimac stinis
stipanovic stipanović stiperski stocker stockhammer stockinger stockl stockli stoffel stoffelsz stoger stoiber stojanov stojcevic
stojnic stojnić stojčević stokes stoll stolnik stoltz stolze stone stook storey stosic stošić strasser strauss strauß strazicic
stražičić strbac streicher striebitz strijker strik strinavic strinavić strljic strobl stroh strohmaier strohmayer strohmeier
stroobants stucki stuckler studer stuivenberg stummer stumpf stupalo sturlan sturm stutz stöckl stöckli stöger stückler stütz
stănescu suarez suat suayp subomi subramaniam subramanian subutiye sucaettin suciu sudi sudiksha suha suhani suheyda suijker
suilleabhain sukri sukru sukufe sule suleyla suleyman sulhi sultane sulzer sumerya sumeyye summers sunay sundaram sunder sunel
suner sunjic suphi suppan supraha sura surac suran surać surbek suresh suri surina susam susanita susannah suse susen sussebier
suter sutter sutton suus suvari suze suzer suzette suzy svea sverko svetlicic svetličić swaminathan swamy swantje swennen swetlana
sybilla sykes sylke sylvaine sylvana sylvere sylvester sylvio sylvère symons szymanski sânziana säuberlich séverin sónia söding
sökmen sölzer sönke söyler sözer sücaettin süha süheyda sükrü süleyla sümerya sümeyye süner süsen süvari süzer süßebier sıla
sırriye sıylıhan taahaa taahir taaj taalib taamir taanish taariq tabacu taban tabassum tabet tabish taciddin tacnur tade tadeen
tadeo tafazal taferner tagangul tagangül tahawwur taheem tahmaseb tahmeed tahmid tahoor tahraoui tahri tahseen taial taibi tailor
taimur taisir tajammal tajammul tajudinn takkelenburg talal talat talayer talbi talbot taleb talha talhah talib talibe talwar
tamam tamas tamaydin tamaydın tammerijn tammy tamsma tamás tanak tanay tanbay tandogdu tandon tandoğdu taneja tanghe tangul tangül
tanhan tanir tanish tank tanmayi tanner tanpinar tanpınar tanses tansev tansig tansığ tanveer tanvi tanyolac tanyolaç tanyu tanzer
tanır tarak taranci tarancı tarfaan tarhan tartis tartış tasar taskan tassilo tasvir tata tatu tauber taucher tawkeel tayaydin
tayaydın taygan taylak tayyibe tayyip taçnur taşar taşkan teber techer tecimer tecla teddy teea teerth tejas tekbay tekecan
tekiner teknaz teksoy telemaco telim tella telmo telse temidayo temime temirhan temistocle temizkal temmerman temucin temuçin
tenvir tenzin teobaldo teodoro teodosia teodosio teofil teofila teofilo teohari teona tepes tepeš tercan tere teresita terezija
terlan terlevic terlević terri terzic terzić tesija tessier teufl teun teunissen teuta tevetoglu tevetoğlu tevs texier textor
teybet tezcan tezol teófila teófilo tešija thaddaus thaddäus thaker thakkar thakur thaler thalhammer thaller thaman thanel thanh
thatcher theda thein theis theisen thekla theobald theodoros theophil theophile theraulaz theys thiel thielen thies thilmany thilo
thinhinane thinnes thirion thom thoma thommen thomson thonon thor thoralf thorben thorens thornton thorpe thout thurner thành théa
théraulaz tiarna tiarnan tibe tiberia tiberiu tiburcio ticen tiefenbacher tiegan tielemans tiernan ties tigin tijn tillmann
tillmanno tilly tilman tilmann tilo timeo timm timmerman timotei timoteo timothee timurtas timurtaş tinal tinca tincuta tincuța
tinguely tins tintzmann tirdad tirie tisaj tischler tishk titilayo tito titus tiwari tiğin tlustek tobiasz tobler todd todor togan
toic toić toker toki tokoz toktug toktuğ tokunbo toköz tola tolj tolonbay tolulope toluwanimi toma tomasa tome tomescu tomic
tomicic tomić tomičić tomlinson tomljanovic tomljanović tomo tomori tomurcuk tomé tonc tonguc tonguç tonia tonicha tonino tono
toor topić topuz toralf torben torel torhan tori toribio torquato tory toth totic totić totwiller touati toubeau touil toumi
tournay toussaint townsend toño toğan traian traore trapp trattner traude traudel traudl traugott trauner trausch traute travis
traxler trbovic trbović treboux trgovcic trgovčić trierweiler trimmel trini trinidad trinkl tripathi triplat tripti tristán
trivedi triveni triya trnski troch trommler troy trub trubin trude trudel trudi trummer trung trupp trutanic trutanić tröst
tschentscher tua tuana tucker tudic tudić tudor tudora tudorita tudorița tudosia tugcan tugce tugrulhan tugtas tuithof tukelalp
tuksar tulay tule tulin tullio tulun tumer tumkurt tunahan tuncboga tunckilic tunguc tunguç tunçboğa tunçkılıç turabi turcan
turcein turcinov turgut turina turk turkalp turkan turkmen turknur turmes turnbull turpin turudic turudić turvi turčinov tusek
tuskan tutkucan tutkun tuur tuyug tuyuğ tuzeer tuzenur tuđa tuğcan tuğrulhan tuğtaş tuğçe tušek tuškan twan tygo tymon tymoteusz
tyrone tânia täsche törel tùng tükelalp tülay tülin tümer tümkurt türabi türcan türk türkalp türkan türkmen türknur tüzeer tüzenur
tınal ubaadah ubadah ubaid ubaidah ubaldo ubay ubayd ubaydullah uberto ubeydullah ubika ucan ucbeyi ucchal ucgul uche uchenna
udant udarsh udeh udyati ueli ufukay ugan ugolino ugrinic ugrinić ugur ugurkan ugurtan uhban uittenbosch ujunwa ukic ukić ulakbey
uldry ulfat ulfet ulises ulke ulker ulkudes ulkum ulla ullmann ullrich uludag uludağ ulugbey uluman ulutay uluğbey umaarah umair
umang umar umit ummahan ummahani umman ummet ummuhan umray umusan umut umutcan umuşan unal undine unek unger unlen unnati unni
unsever unterberger unterweger unubol upadhriti upadhyay upasna uphaus uphuis uphus upkaar upma uppal uraltay urasevic urbano
urbany urfettin urhan urica urinic urishilla urlic urlić urmi uro urper urrab ursel ursina urte urvashi urvi usame uschi ushan
usic ustun utkarsh utkucan uyanser uygun uzbay uzer uzsoy uçan uçbeyi uğan uğur uğurkan uğurtan ušić vaci vacibe vadim vaes
vaessen vafir vahar vahittin vaidya vaillant vaishnavi vajen vala valentic valentim valentić valentín valere valeri valerij
valeriu valero valery valeska valette valjetic valjetić vallee vallelian vallenduuk vallet vallée vallélian valon valéry vamakshi
vanbrabant vandaele vandecasteele vandekerckhove vandenbergh vandenbussche vandendriessche vanderheyden vanderlinden
vanderstraeten vanhee vania vansha vansteenkiste vanya varenya varga varghese vargin vargın varkey varlik varlık varma varsha
varty varughese varvara vasa vasana vasatika vasile vasilica vasilică vasseur vassilios vastenhouw vasudha vaughan vaysal vazquez
vecide veda vedant vedat vedhika vedika vedran veenendaal veer vefia vegt veic veis veit veić vela velderman veli velitdin veltman
venancio venceslas venceslás venera veniamin venkataraman venkatesh verbiest verbist verboom verboven verbrugghe verda verde
verdier vereecke verelst verfaillie vergauwen vergeer verhaar verhagen verharen verheij verheuvel verheyden verhulst verim verkade
verma vermeil vermeir vermeire vermeylen verschuere verschut versluijs verstappen vertoor vertooren vervaeke vervaet verwimp
verwoert verónica veta vezat vezrife viaene vial vicenta vicentia vicentiu vicenția vicențiu victoriano victorine victorino
victória vidakovic vidaković vidal vidas vidhi vidov vidovic vidović vierdag vigneron vignon vigo vihaan vildane viljevac vinaya
vincentio vincentiu vincențiu vincetic vincetić vinck vinicio vink vinko viorel viorela viorica viraj viridiana virk visar
visarion visitacion visitación vissers viswanathan vitali vitasovic vitasović vitor vitoria vitus vitória vivaan vizintin vižintin
vjekoslav vjollca vlad vladelina vladislavic vladislavić vlaicu vlasic vlašić vleugels vlora vlădelina vogl vogler vohra voichita
voichița voicu voinea vojkovic vojković volarevic volarević volaric volarić volcke volkan volkhard volkmar vollbrecht vonlanthen
voortman vora vorkapic vorkapić vozila vrabelj vranckx vranic vranić vranken vrban vreneli vretenar vrhovec vrinda vrishti vritti
vucetic vucin vuckovic vugdelija vugec vuille vukman vukobratovic vukobratović vukovic vuković vukusic vukušić vuljak vučetić
vučin vučković vyanjana vyas vâlâ víctor vítor waahid waail waajid waardeloo wable wachter wade wadee wadhwa wadi wadood wafa
wafae wafeeq wafi wafiq wagenknecht wagenvoort wagle wahb wahban waheed wahhaab wahhaaj wahner waida wakeeta walburga walch
walcher walder waldner waldtraut walentina walfried wali walia walla wallace walli wallis wally walser walsh walsteijn walters
walther waltl walton waltraut waltrud wampach wandl wantz warda warhi warinder warjas warmer warner warnier warren warrior wason
waters wathelet watika watkins wattiez watts wazir webb webster wechselberger weeldenburg weerdenburg wegmann wegscheider wehrli
weibel weidinger weigl weihmann weijland weijters weiler weimer weinberger weinhage weinhold weiser weisgerber weissenbock
weissenböck weitzel welch welf wellens weller wells wencke wende wendt wenger weninger wenke wensen wenzel wenzl wera werdes
wernecke wery wesack west westerbeek westerburg westermann weston wettstein wever weydert weyland weylant weyrich wheeler
whitehead whitehouse whitney whittaker wibke wicht widhalm widisha widmann widmer wiedner wiek wieland wieloch wiener wies
wiesbauer wieser wiesinger wieslaw wiesner wigbert wigman wijland wiktor wilcken wildschut wilfinger wilfredo wilfriede wilhelmine
wilkin wilkins willame willekens willfried williamson willibald willibert willis wilmart wilmes wilmet wilmont wilmotte wilms
wilmsen wiltrud wiltzius winandy windhager windisch winfried winnrich wipstrik wirth wirtz wirz wishi wisniewski wittmann wladimir
wogerbauer wohlgemut wohlmuth wohrer wojcik woldemar wolffel wolfhard wolfram wolfsdr wolfswinkel wolter wolters wolzak wong woods
woodward wooning woudenberg woutersz wozniak wriddhish wridesh wulf wulff wunderink wuraola wurm wurzer wurzinger wuthrich wutke
wyatt wynants wyss wálter wähner wéry wögerbauer wöhrer wüthrich xalak xavi ximena xiomara xiti xobeen xuan xuân yaaseen yachana
yacine yadav yadavi yadid yadigar yael yafi yafir yaghnam yagin yagizkurt yagnesh yago yahi yahia yahiaoui yahsi yahsikan yahvi
yahya yahyaa yahşi yahşikan yaiza yalazabay yalgin yalgın yalin yaltirak yaltırak yalın yaman yamar yameen yamin yamini yana
yanick yanik yanki yankı yannic yannik yaqeen yaqoot yaqub yargi yargı yasaar yasan yasar yasattin yaseen yasemen yash yashasvi
yashawini yashem yashica yashoda yashodhara yashvi yasir yasser yasti yatan yates yathrib yatin yauvani yavuz yawar yawer yayak
yazan yazeed yazganalp yazgul yazgül yağın yağızkurt yaşar yaşattin yejide yekbun yekda yelesen yeneral yepelek yeraz yergha
yertan yesica yesil yesoob yessica yetisal yetişal yetunde yewande yeşil yfke yigit yildir yildirim yildiz yilma ylenia ylvie
yochana yogi yohannan yolal yonetmen yoruc yorulmaz yoruç yoshita yosma youba youcef yousfi yousra yucel yucelen yuksel yumun yunt
yurdanur yurdaser yureed yurtguven yurtgüven yurtseven yurttas yurttaş yutika yuvraj yésica yéssica yönetmen yücel yücelen yüksel
yümun yıldır yılma zaafir zaahid zaahir zaakir zaal zabir zabjacan zacarias zacarías zach zacharia zachariah zachary zackariya
zaeem zafar zafeer zafir zafrul zagar zahaar zaharia zaheer zahfer zahi zahid zahir zahn zahra zahri zahrun zahur zaib zaid zaida
zaidi zaitra zakinja zaliha zamfir zamfira zamir zangerl zanker zanoski zanoški zansi zaoui zarar zaraza zarna zashil zauner zauqi
zaweel zayyan zayyir zbigniew zbinden zeba zebec zebirce zechmeister zechner zeemans zehaan zehetner zehnder zehranur zeiler
zeilinger zeimes zeimet zeiner zekayi zeki zeldenrust zelha zelic zelie zelić zeljka zeller zemzem zengin zenner zennun zenobia
zenon zenovia zenta zenz zerafet zerdad zeride zerjav zeroual zerrouki zettl zevenboom zevlude zevlüde zewad zeynelabidin zeyno
zezelic zgorelec ziane ziani zidane ziegert zielinski zihni zijlemans zijlmans zikovic zilfa zilmil zimran zinal zingg zinnure
zirme zitouni zivic zivkovic ziyaettin zmaic zmaić zobel zochling zohrehan zohrer zollinger zoltán zoraida zoral zorbach zorica
zorka zorlu zotter zouaoui zrilic zrilić zrinski zsolt zubcic zubeyde zubčić zufer zufika zugec zuheyla zuidweg zuijdveld zulbiye
zulfuye zulgarni zumra zumre zunec zupanic zurcher zuvela zuwayhir zuzana zuzic zvonko zwijsen zänker zöchling zöhrehan zöhrer
züfer züheyla zülbiye zülfüye zülgarni zümre zürcher áfrica ágata águeda ámbar ángel ángela ángeles áurea âdem âlemşah ângela
ângelo änne çakar çakırca çaltı çalım çamok çamurcuoğlu çapkan çavuldur çağa çağdan çağlar çağlasın çağveren çelem çelikkan
çelikyürek çerçi çetinsu çeviköz çevregül çilga çinerk çisem çokan çolpan çopur çorlu çoğay çıdal çıvgın édgar éric érica íngrid
íris íñigo óscar öcalan ökkaş öktürk ömriye ömür öncel önel öngen önsal örfiye örik öryürek över övün özakan özalpsan özaslan özay
özbay özbilek özbilge özdal özdeş özdil özdoğdu özel özerdinç özertem özge özger özgün özgür özinal özkent özkutlu özlü özokçu
özpetek özpınar özsözlü öztek özyurt özçam özüdoğru öğet úrsula übeydullah ülfet ülke ülker ülküdeş ülküm ümmahan ümmet ümmühan
ümray ünal ünek ünlen ünsever ünübol ürfettin ürper üsame üstün üzer üçgül ćorić ćosić ćurić čagalj čargonja čizmić čižmešija
čotić čović čubrić čudić čukman čulina čuljak čupić čuček đurašević đurinić đuro đurđica ğanim łukasz şabettin şadıman şafak şafii
şahat şahdiye şahinbey şahinder şahmettin şahnuray şahıgül şali şama şamiha şanlı şavki şayan şazime şefi şefiye şehamet şehreban
şehza şekim şelâle şemsettin şemsinisa şendoğan şener şenkal şennur şensoy şerafeddin şeref şerman şevket şevketfeza şeyda şide
şilan şinasi şirivan şuayp şöhret şükri şüküfe šalić šantić šargač šarić šarlija šegović šelendić šeparović šestak šestan šibalić
šimara šime šimić šimičić šimunić šimunović šinković šipek šipić šitum škara škoda škrlin škrnički škrtić škugor škunca šokčević
šošić šoštarić špika špišić špoljarić špralja štefanec štefanija štefica štefović štifanić štimac štrbac štrljić šturlan šunjić
šupraha šuran šurbek šurina šverko žabjačan žagar željka željko žerjav žeželić žiković živić živković žufika žugec žunec županić
žuvela žužić șerban ștefan ștefana ștefania
"""
)  # fmt: skip
