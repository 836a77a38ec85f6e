"""Well-known Belgian municipalities and towns, and some large cities around, in both languages, in lower case.

Written down from general knowledge: the list of the Belgian post has no licence to ship. A place by itself tells nobody
from another; it counts beside a street, a postcode, or words such as "woon in".
"""

from leidraad.domain.language.personal_data.number_words import set_of

PLACES = set_of(
    """
aalst aalter aarschot aarlen arlon antwerpen anvers asse ath auderghem oudergem balen bastogne bastenaken beernem beersel
beringen berchem beveren bilzen blankenberge boom boortmeerbeek borgerhout bornem boutersem brakel brasschaat bree brugge bruges
brussel bruxelles brussels brüssel charleroi ciney couvin deinze deinze dendermonde deurne diegem diest diksmuide dilbeek
dilsen dinant dison durbuy edegem eeklo eigenbrakel ekeren elsene ixelles enghien erpe etterbeek eupen evere evergem flémalle
fleurus florennes geel geldenaken gembloux genappe genk gent gand gentbrugge geraardsbergen grimbergen haacht halen halle
hamme harelbeke hasselt heist hemiksem herentals herk herselt herstal herve heusden hoboken hoegaarden hoeilaart houthalen huy
hoei ieper ypres izegem jemappes jette jodoigne kalmthout kapellen knokke koekelberg koksijde kontich kortenberg kortrijk courtrai
kraainem laken laeken landen lanaken lebbeke lede leopoldsburg leuven louvain lier lierre limal lokeren lommel londerzeel maaseik
maasmechelen maldegem malmedy marche mechelen malines meise melle menen merelbeke merksem mol molenbeek mons bergen mortsel
mouscron moeskroen namur namen nevele nieuwpoort ninove nivelles nijvel oostende ostende ostend oostkamp oosterzele oudenaarde
overijse overpelt peer péruwelz philippeville poperinge puurs putte quaregnon ranst rebecq rijkevorsel rixensart rochefort roeselare
ronse rotselaar sambreville schaarbeek schaerbeek schilde schoten seraing soignies soumagne spa stavelot stekene temse
tervuren tessenderlo tielt tienen tirlemont tongeren torhout tournai doornik tubize turnhout uccle ukkel verviers veurne vilvoorde
vilvorde virton visé wavre waver waregem waremme waterloo wervik westerlo wetteren wevelgem wezembeek willebroek wilrijk wingene
wijnegem woluwe wommelgem wortegem zaventem zedelgem zele zelzate zemst zoersel zonhoven zottegem zoutleeuw zulte zwevegem zwijndrecht
luik liège lüttich liege molenbeek anderlecht bierges braine lasne genval ottignies
amsterdam rotterdam utrecht eindhoven tilburg breda maastricht groningen arnhem nijmegen haarlem leiden delft roosendaal terneuzen
lille rijsel roubaix tourcoing paris lyon marseille toulouse bordeaux strasbourg nantes luxembourg luxemburg
aachen aken köln koeln düsseldorf bonn berlin hamburg münchen munchen frankfurt stuttgart dortmund essen leipzig dresden trier bremen
london londen manchester birmingham leeds bristol liverpool edinburgh glasgow cardiff dublin sheffield oxford cambridge brighton
"""
)
