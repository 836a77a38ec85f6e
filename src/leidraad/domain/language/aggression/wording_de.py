"""Words of aggression in German, Austrian and Swiss forms too; apart so that who knows the language can mend them alone."""

SETS = {
    "you": "sie du dich dir ihnen ihr ihre ihrer ihrem euch euer eure dein deine deinem deinen deiner di ihren",
    "youpl": "ihr euch",
    "be": "sind bist seid seien san waren warst sein ist",
    "i": "ich i",
    "am": "bin mich war mir ich",
    "he": "er ihn ihm nachbar nachbarin ex exfrau exmann bruder schwager sohn tochter vater mutter mann frau techniker "
    "monteur herr bote kollege kollegin chef vetter onkel verkaufer fahrer die der meine mein",
    "say": "sagte sagt gesagt nannte nennt genannt nennen rief ruft gerufen schrieb schreiben schreibt geschrieben gebrullt "
    "passwort kennwort film hort schickt schickte nachrichten beschimpft gedroht drohte internet lied serie geschrien",
    "neg": "nicht kein keine keinen niemand nie niemals keiner net ned",
    "if": "wenn falls",
    "thing": "router receiver modem ding dings gerat kabel internet kiste kasten kastn system app webseite website wlan handy "
    "telefon computer leitung rechnung musik nummer menu fernseher box fernbedienung programm netz verbindung hund "
    "katze bauern",
    "will": "werde werd will wurde konnte sollte mochte werden komme",
    "ins": "idiot idioten vollidiot* arschloch* arschlocher arsch depp* deppen trottel* trottl trotteln schwachkopf* wichser* "
    "wixer* schlampe* missgeburt* penner* vollpfosten spinner* versager* volltrottel* hornochse* hurensohn* drecksau* "
    "fotze* hure nutte* spast* spacko* dummkopf* mistkerl* drecksack* miststuck* dreckskerl* bastard* dolm gfrast "
    "tubel seckel pisser* vollhorst schwachmat* blodmann* arschgeige* saftsack* lugner* dumpfbacke* honk aschloch",
    "weak": "kuh sau gans schwein hund ziege esel ochse affe clown weib hexe betruger dieb gauner null flasche zicke ratte",
    "adj": "dumm blod bescheuert behindert doof verruckt dammlich gestort erbarmlich lacherlich",
    "crude": "blode dumme dummer bloder verlogener verlogene fette dreckige faule alte damliche bloeder dreckiger",
    "thief": "betruger diebe gauner verbrecher betrugerbande verbrecherbande saftladen scheissladen mistladen kriminell "
    "abzocker mafia halsabschneider",
    "slur": "kanake* jude juden neger* auslander* turke* turken nigger* schwuchtel* polacke* zigeuner* fidschi schlitzauge* "
    "kameltreiber* piefke itaker tschusch*",
    "hit": "umbringen toten erwurgen erschlagen erschiessen verprugeln abstechen zusammenschlagen abknallen wurgen "
    "kaputtmachen fertigmachen totschlagen aufschlitzen",
    "group": "frauen muslim* moslems juden homosexuell* schwule schwarze immigranten fluchtlinge auslander turken behinderte transgender* migranten asylanten polen zigeuner",
    "vile": "abschaum ungeziefer widerlich ratten parasiten minderwertig tiere untermenschen schweine dreckig ekelhaft kriminell krank abfall affen pack gesindel dreck",
    "hate": "hasse hass hassen verachte verabscheue",
    "ordinary": "wurden verbrechen spinnen schweiz gunter",
}

PATTERNS = """
name | $you ..1 $be ..4 $ins|$weak|$adj
name | $be $you ..3 $ins|$weak
name | du|sie $ins|schwein|hund|sau
name | halte $you fur ..1 $ins|$weak|$adj
name | $ins|$weak wie $you
name | $crude $weak
name | arsch loch
bare | $ins
thief | $thief
thief | fur eine bande
thief | $youpl ..1 $be ..3 $thief
insult.curse | fick|fickt|ficken ..1 dich|euch|sich
insult.curse | fuck you
insult.curse | leck|leckt|lecken ..1 mich|mi|am
insult.curse | am arsch lecken
insult.curse | verrecke|verreck|krepier*
insult.curse | zur|fahr holle
insult.curse | fahr zur holle
insult.curse | zur holle mit
insult.curse | verpiss* ..1 dich|sie|euch
insult.curse | in den|ihren|deinen arsch
insult.discrimination | geh|gehen|geht|hau ?sie ..1 zuruck ..3 land|heimat|turkei
insult.discrimination | zuruck in|nach dein|ihr|die ?land|turkei
insult.discrimination | richtigen|will ..2 deutschen|osterreicher ..4 keinen ..1 $slur
insult.discrimination | keinen $slur ..1 sprechen
insult.discrimination | scheiss|dreckiger|dreckige|drecks|blode|bloder|du|sie $slur
insult.discrimination | frau|frauen ..1 versteht|verstehen|kapiert|konnen ..4 nicht|nichts
insult.discrimination | $you rasse|sorte|schlag
insult.discrimination | $you gehoren|gehort abgeschoben
insult.discrimination | lern|lernen ..3 deutsch
insult.sexual | was haben|hast|tragen|tragst sie|du ..3 an|drunter
insult.sexual | geile|sexy|erotische stimme
insult.sexual | $you ..1 ficken|vogeln|bumsen|durchnehmen
insult.sexual | mit $you schlafen
insult.sexual | blas|lutsch ?mir ..2 einen|schwanz
insult.sexual | in mein|meinem bett
insult.sexual | mit mir ins bett
insult.sexual | $you titten|arsch|brust|busen|hintern
threat.violence | bring|bringe|bringt|bringen|bringg|brings ?ich $you ..1 um*
threat.violence | $will ?ich $you ..3 $hit
threat.violence | $you ..1 $hit
threat.violence | schlag*|schlog|hau|prugel* ?ich $you ..1 zusammen|tot|zam|kaputt|nieder|krankenhaus
threat.violence | $you ..1 schadel|kopf|zahne|fresse|schadl ein|abreissen|einschlagen|polieren
threat.violence | $you die fresse|zahne
threat.violence | mach|mache $you ..1 fertig|kalt|platt
threat.violence | $you den hals
threat.violence | zunde ..1 $you|das buro|laden|haus|auto
threat.violence | komme|komm ..2 mit ..1 messer|pistole|axt|waffe|hammer
threat.violence | $you ..2 eine|ne kugel
threat.violence | $you ..1 werden|wirst bluten
threat.violence | eins|ane|eine auf|in ..1 fresse|goschn|maul|nase
threat.violence | hau ..1 ane|eine|eins
threat.violence | $you $be tot
threat.violence | ein toter mann
threat.violence | steche|stech $you ab
threat.waited | weiss|woas|wissen ?schon wo $you ..1 wohn*|arbeite*
threat.waited | wo du|sie wohns*|wohnen
threat.waited | warte|wart|warten ..3 auf $you
threat.waited | warte ..1 nach ..2 arbeit|feierabend
threat.waited | lauer|lauere $you
threat.waited | finde|finden|find dich|ihn|euch|ihnen
threat.waited | werde $you ..1 finden
threat.waited | komme|komm vorbei|hin ..1 $you|dann ..3 sehen|was
threat.waited | komme|komm vorbei|hin ..2 sehen|erleben
threat.waited | pass|passen ?sie auf ..1 wenn $you
threat.waited | kenne $you auto|adresse|familie
rude | halt|halten|haltet ?sie ?d die|den|dein|deine|ihren|d klappe|klape|mund|maul|fresse|goschn|gosch|schnure|schnauze|babb
rude | halts maul
rude | halt schnauze|klappe
rude | mund|maul|fresse|klappe halten
rude | schnauze
rude | seien|sei sie|du|endlich still|ruhig
rude | seien|sei ?sie ..1 still
rude | sind|bist sie|du taub|blind|blod|dumm|bescheuert|schwerhorig
rude | $you haben|hast ..2 keine|null|nichts ..2 ahnung
rude | von nichts ..2 ahnung
rude | $you $be ..2 unfahig|inkompetent|nutzlos|unbrauchbar|hoffnungslos
rude | zu nichts zu gebrauchen
rude | hau|hauen ?sie ab
rude | zieh leine
rude | lassen|lass ?sie mich in ruhe
rude | dumme|blode|damliche|bescheuerte|dammliche frage ..2 $you|von
rude | machen|mach ?sie $you job|arbeit
rude | verstehen|verstehst|kapieren|kapierst sie|du ..2 nicht|nichts oder
rude | konnen|kannst sie|du ?nicht|uberhaupt lesen
rude | zu hoch fur $you
rude | jemandem|leuten|jemand|leute wie $you
group | $hate ..3 $group
group | $group ..2 $hate
group | $group ..2 sind ..3 $vile
group | finde ..2 $group ..2 $vile
group | $group ..4 $hit|vergasen|vergast|ausrotten|getotet|abschieben|erschossen
group | verdammte|verdammten|scheiss|dreckige|dreckigen $group
group | $group gesindel|pack
"""
