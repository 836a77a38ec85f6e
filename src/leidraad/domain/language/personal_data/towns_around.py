"""Towns of Germany, Austria, Switzerland, Luxembourg, France, the British Isles and the Low Countries that the other lists lack.

Apart from ``more_places``, whose sources lack them; they count as those do. Written down from general knowledge, in lower case, words of
the four languages ("celles", "reading", "goes") left out; parts of a name are tied by hyphens. Countries and regions stand here too: who
says to live in one has told no address.
"""

from leidraad.domain.language.personal_data.number_words import set_of

TOWNS_AROUND = set_of(
    """
aalen abbeville accrington agen ahlen ahrensburg albertville aldershot alençon alsdorf altdorf altenburg altrincham alzey alès
andernach andover anglet angoulême annemasse annonay antrim appenzell arcachon armagh armentières arnsberg arzfeld ashford
aubagne aurillac autun auxerre avranches ayr bad-hersfeld bad-homburg bad-honnef bad-münstereifel bad-reichenhall baden-baden
baesweiler bagnols balingen ballyclare ballymoney banbridge banbury bar-le-duc barnstaple barrow basildon bastia bathgate bayeux
beaune beauvechain bendorf bensheim bergerac bergheim bergisch-gladbach bernau bernkastel-kues bertrange berwick bettembourg
bexhill biberach bicester bideford bielefeld bingen birkenfeld bishop-auckland bitburg blegny bleialf bletchley bognor bootle
boppard boston bottrop bourg-en-bresse bourgoin bracknell braunau braunschweig bremerhaven brentwood bressuire briançon
bridgwater bridlington brig brive bromsgrove bruck brühl burton butzbach buxton béthune caernarfon cahors camberley cannock
capelle carcassonne carlow carpentras carrickfergus castlebar castleford castres castrop-rauxel cavaillon cavan celle chalon
chamonix chaumont cherbourg chesterfield chippenham châlons châteauroux châtellerault cirencester clacton clervaux clonmel
coatbridge cobh cochem coesfeld cognac coleraine colwyn comines compiègne concarneau corby coutances craigavon cumbernauld
cwmbran dartford daun dax delmenhorst denain detmold devizes dewsbury didcot dieppe dillingen dinan dole donauwörth dorking
dormagen dorsten douglas downpatrick draguignan dreux dumbarton dumfries dundonald dunfermline dungannon dungarvan eastleigh ede
ellesmere elmshorn emden emmerich enniscorthy epe epsom erlangen eschwege eschweiler esslingen exmouth fareham farnborough
farnham figeac flensburg flobecq foix fontaine-l-évêque fontainebleau fougères frankenthal frechen freiberg friedrichshafen
frome fécamp fürth geilenkirchen gerolstein gillingham givet glabbeek gladbeck glastonbury glossop goch godalming gosport
grantham granville gravesend greenock grünstadt guingamp gummersbach guérande guéret hagen hameln hamilton hamm hanau harlow
hatfield hattingen havant haverhill hazebrouck heidelberg heidenheim heilbronn hemel-hempstead hennef hermeskeil hertford
herzogenrath hesperange hexham hilden hinckley hirson hitchin hohenems holyhead homburg horsham huntingdon hückelhoven hürth
idar-oberstein ilkeston ilkley ingelheim irvine issoire istres itzehoe jemeppe kaufbeuren keighley kelmis kempen kempten kerpen
keswick kevelaer kilkeel killarney kilwinning kirchberg kirkby kirkcaldy kirkwall kirn kitzbühel knaresborough konstanz konz
krefeld krems krimpen kruisem königswinter la-calamine la-roche-sur-yon lahnstein lanark landau landsberg landshut landstuhl
langenfeld laon larne larochette launceston le-puy leamington leatherhead leonberg lerwick letchworth leverkusen lewisham
libourne lichfield limavady limburg limerick lindau lingen linz lisieux littlehampton livingston llanelli longford longwy
lons-le-saunier loughborough lourdes lowestoft ludlow ludwigshafen lunéville lurgan lustenau lymington lünen macclesfield
maidenhead mallow malvern mamer mannheim manosque mantes marburg margate marl marmande martigues matlock mayenne meaux
mechernich meckenheim meerbusch melton melun memmingen mende menton merthyr merzig meschede millau minden monaghan mondorf
monheim montargis montbéliard montluçon montélimar morecambe morlaix morpeth motherwell moulins mullingar mâcon mölln
mönchengladbach mülheim münster naas nantwich navan neath nemours nenagh neuburg neuerburg neumünster neustadt neuwied nevers
newbury newmarket newquay newtownabbey newtownards nienburg norderstedt northallerton nuneaton nürnberg oberhausen offenbach
offenburg oldenburg ormskirk osnabrück oss oswestry oyonnax paignton paimpol pamiers papenburg parthenay pau penrith peterhead
pfaffenhofen pforzheim pirna pontarlier pontefract pontivy pontoise pontypool poole porrentruy portadown portlaoise portrush
portstewart prestatyn privas provins prüm périgueux pétange ramillies ramsgate ratingen ratzeburg rawtenstall redange redcar
redhill redon remagen remiremont remscheid rendsburg rethel rheinbach rheine rhyl richmond roanne rodez roetgen roscommon
rothenburg royan runcorn ryde rüsselsheim saarburg saint-brieuc saint-dizier saint-dié saint-georges saint-lô saint-omer
saint-quentin saint-vith salon salzgitter sankt-ingbert sarlat sarrebourg sarreguemines saumur schifflange schleiden schwabach
schwedt schweich schwerte sedan selby senlis sevenoaks siegburg simmerath simmern sindelfingen sinzig sittingbourne skegness
skelmersdale sligo soissons solingen southend southport spalding speyer spittal stafford staines stamford stans stevenage
stockton stolberg stornoway stourbridge strabane stralsund stranraer strassen stratford straubing stroud swaffham sète tamworth
telfs tewkesbury thonon thurles thurso tiverton tonbridge toul traben-trarbach tralee traunstein troisdorf troisvierges
trowbridge tuam tullamore tulle tulln tunbridge ullapool ulm unna urk uttoxeter velbert verdun vesoul vianden vierzon
villefranche villingen-schwenningen visp vittel voiron völklingen waiblingen waimes wallasey warrenpoint warwick
watermael-boitsfort wegberg weiden weilheim wellingborough wesseling weston-super-mare wexford whitehaven wicklow wiesbaden
wilhelmshaven windsor wisbech wissembourg witten wittlich wokingham wolfsburg workington worksop worms wuppertal würselen
würzburg youghal zittau zweibrücken zwickau zülpich écaussinnes éghezée épernay érezée étalle évere évreux
"""
)  # fmt: skip
COUNTRIES = set_of("""
belgië nederland holland frankrijk duitsland luxemburg zwitserland oostenrijk engeland schotland ierland wales spanje portugal italië griekenland
turkije marokko algerije tunesië egypte polen roemenië bulgarije hongarije oekraïne rusland suriname congo amerika canada vlaanderen wallonië brabant
limburg zeeland friesland drenthe kempen ardennen europa buitenland kust platteland
belgique france allemagne luxembourg suisse autriche angleterre écosse irlande espagne portugal italie grèce turquie maroc algérie tunisie égypte
pologne roumanie bulgarie hongrie ukraine russie amérique canada flandre flandres wallonie hainaut brabant ardenne ardennes bretagne normandie alsace
provence europe campagne étranger
belgien niederlande frankreich deutschland luxemburg schweiz österreich england schottland irland spanien italien griechenland türkei marokko algerien
tunesien ägypten polen rumänien bulgarien ungarn ukraine russland amerika kanada flandern wallonien eifel bayern sachsen hessen westfalen schwaben
tirol kärnten steiermark europa ausland
belgium netherlands holland france germany luxembourg switzerland austria england scotland ireland wales britain spain portugal italy greece turkey
morocco algeria tunisia egypt poland romania bulgaria hungary ukraine russia america canada flanders wallonia cornwall devon kent sussex surrey norfolk
suffolk essex yorkshire lancashire cumbria ulster munster leinster connacht europe uk us usa abroad countryside
""")
